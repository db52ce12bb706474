import { check as checkRules } from "@planlint/rules/engine";
import { parse } from "../arguments.ts";
import { EXIT_FINDINGS, EXIT_OK, type Streams } from "../context.ts";
import { analyseInput, readFilingOptions } from "../filingOptions.ts";
import { openWorkbook, readInput } from "../readInput.ts";
import { plainText } from "../terminal.ts";
import { UsageError } from "../usage.ts";

/** Cells named one by one; more are only counted. */
const NAMED = 20;

/** `planlint verify FILE`: is the certificate in this workbook still that of its contents? */
export async function verify(argv: readonly string[], streams: Streams): Promise<number> {
  const parsed = parse(argv, { config: { type: "string" }, locale: { type: "string" } });
  const [path, ...rest] = parsed.positionals;
  if (path === undefined || rest.length > 0) throw new UsageError("用法：planlint verify 台账.xlsx");
  const options = await readFilingOptions(parsed);
  const input = await readInput(path);
  const name = plainText(input.name);
  const workbook = openWorkbook(input, options.locale);
  const certificate = workbook.embedded?.certificate;
  if (!certificate) {
    streams.out(`「${name}」没有校核证明。\n`);
    return EXIT_FINDINGS;
  }
  const plan = options.settings.plans.get(certificate.plan);
  if (!plan) {
    throw new UsageError(
      `「${name}」的校核证明用的是规划数据「${plainText(certificate.plan)}」，请用 --config 给出含有它的配置文件。`,
    );
  }
  const settings = { ...options.settings, plan: plan.id };
  const stale = checkRules(analyseInput(input, workbook, { ...options, settings })).filter(
    (finding) => finding.rule === "stamp-stale",
  );
  if (stale.length === 0) {
    streams.out(`「${name}」的校核证明有效：${plan.title}，截至 ${certificate.asOf}，校核通过后内容没有改过。\n`);
    return EXIT_OK;
  }
  for (const { sheet, args } of stale) {
    const cells = Array.isArray(args.cells) ? args.cells.map(String) : [];
    const named = `${cells.slice(0, NAMED).join("、")}${cells.length > NAMED ? "等" : ""}`;
    streams.out(`「${name}」校核通过后又改过：${plainText(sheet)} ${cells.length} 处（${named}）。请重新校核。\n`);
  }
  return EXIT_FINDINGS;
}
