import { resolve } from "node:path";
import { cellHashes, check as checkRules, type Embedded, reportOf } from "@planlint/rules/engine";
import { writeEmbedded } from "@planlint/xlsx";
import { parse } from "../arguments.ts";
import { EXIT_FINDINGS, EXIT_OK, type Streams } from "../context.ts";
import { analyseInput, FILING_OPTIONS, readFilingOptions } from "../filingOptions.ts";
import { formatText } from "../output/text.ts";
import { explained, openWorkbook, readInput } from "../readInput.ts";
import { plainText, styleFor } from "../terminal.ts";
import { UsageError } from "../usage.ts";
import { WORDS } from "../words.ts";
import { writeWhole } from "../writeFile.ts";

const NOTHING_KEPT: Embedded = { waivers: {}, choices: {}, certificate: null, rows: {} };

/** `planlint certify IN OUT`: puts a certificate into a workbook that has no errors. */
export async function certify(argv: readonly string[], streams: Streams): Promise<number> {
  const parsed = parse(argv, FILING_OPTIONS);
  const [from, to, ...rest] = parsed.positionals;
  if (from === undefined || to === undefined || rest.length > 0) {
    throw new UsageError("用法：planlint certify 台账.xlsx 带校核证明的台账.xlsx");
  }
  if (resolve(from) === resolve(to)) throw new UsageError("带校核证明的文件不能覆盖原文件，请换一个文件名。");
  const options = await readFilingOptions(parsed);
  const { locale, settings } = options;
  const input = await readInput(from);
  const workbook = openWorkbook(input, locale);
  const kept = workbook.embedded ?? NOTHING_KEPT;
  // A certificate of earlier contents is about to be replaced: it is no objection.
  const analysis = analyseInput(input, { ...workbook, embedded: { ...kept, certificate: null } }, options);
  const report = reportOf(analysis, checkRules(analysis));
  if (report.summary.error > 0 || report.plan === null) {
    const style = styleFor(streams.outIsTerminal && streams.environment.NO_COLOR === undefined);
    streams.out(formatText(report, { words: WORDS[locale], style, width: 100, plans: settings.plans }));
    streams.err(`「${plainText(input.name)}」还有错误，不能出具校核证明，请改好后再试。\n`);
    return EXIT_FINDINGS;
  }
  if (report.asOf === null) {
    throw new UsageError(`「${plainText(input.name)}」没有写明报告期，请用 --period 2023H1 这样的选项给出。`);
  }
  const certificate = {
    plan: report.plan,
    asOf: report.asOf,
    rules: report.rules.version,
    cells: cellHashes(analysis),
  };
  await writeWhole(
    to,
    explained(input, locale, () => writeEmbedded(input.bytes, { ...kept, certificate })),
  );
  streams.err(`校核通过，带校核证明的文件：${plainText(to)}\n`);
  return EXIT_OK;
}
