import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import {
  type Analysis,
  analyse,
  type Consolidation,
  type ConsolidationInput,
  check as checkRules,
  consolidate as consolidateFilings,
  createRegistry,
  type Filing,
  type Frame,
  filingOf,
  findPeriod,
  frameOf,
  governmentOf,
  needsSecondLook,
  unitInPath,
} from "@planlint/rules/engine";
import { consolidationWorkbook, isConsolidationWorkbook, readSavedAt, writeWorkbook } from "@planlint/xlsx";
import { choice, isoDate, localeOption, type OptionSpec, type Parsed, parse, text } from "../arguments.ts";
import { CONSOLIDATE_WORDS } from "../consolidateWords.ts";
import { EXIT_FINDINGS, EXIT_OK, EXIT_UNUSABLE, type Streams } from "../context.ts";
import { type FilingFile, findFilings } from "../filingFiles.ts";
import type { Locale } from "../locale.ts";
import { formatConsolidation, formatSkipped } from "../output/consolidationText.ts";
import { explained, openWorkbook, readInput } from "../readInput.ts";
import { relativeLinks } from "../relativeLinks.ts";
import { loadSettings, type Settings } from "../settings.ts";
import { plainText, styleFor } from "../terminal.ts";
import { UsageError } from "../usage.ts";
import { writeWhole } from "../writeFile.ts";

const OPTIONS: Readonly<Record<string, OptionSpec>> = {
  output: { type: "string", short: "o" },
  format: { type: "string" },
  plan: { type: "string" },
  period: { type: "string" },
  "as-of": { type: "string" },
  config: { type: "string" },
  locale: { type: "string" },
  "fail-on": { type: "string" },
};

interface Request {
  readonly output: string | undefined;
  readonly format: "text" | "json";
  readonly failOn: "error" | "warning" | "never";
  readonly settings: Settings;
  readonly locale: Locale;
  readonly period: string | undefined;
  readonly asOf: string | undefined;
}

async function readRequest(parsed: Parsed): Promise<Request> {
  const output = text(parsed, "output");
  const format = choice(parsed, "format", ["text", "json"]) ?? "text";
  if (output === undefined && format === "text") {
    throw new UsageError("请用 -o 给出汇总结果的文件名，例如：planlint consolidate 报送 -o 汇总.xlsx");
  }
  if (output !== undefined && !/\.xlsx$/iu.test(output)) {
    throw new UsageError(`汇总结果是 .xlsx 文件，-o 请写成“汇总.xlsx”这样的文件名，不能是「${plainText(output)}」。`);
  }
  if (output !== undefined && (await stat(output).catch(() => null))?.isDirectory()) {
    throw new UsageError(`「${plainText(output)}」是文件夹，请给出文件名。`);
  }
  const settings = await loadSettings(text(parsed, "config"), text(parsed, "plan"));
  const { config } = settings;
  const period = text(parsed, "period") ?? config.period;
  if (period !== undefined && findPeriod(period) === null) {
    throw new UsageError(`报告期要写成 2023H1、2023H2、2023Q3、2023-06 或 2023，不能是「${period}」。`);
  }
  const asOf = text(parsed, "as-of") ?? config.asOf;
  return {
    output,
    format,
    failOn: choice(parsed, "fail-on", ["error", "warning", "never"]) ?? config.failOn ?? "error",
    settings,
    locale: localeOption(parsed) ?? config.locale ?? "zh-CN",
    period,
    asOf: asOf === undefined ? undefined : isoDate(asOf, "--as-of"),
  };
}

/** Reads and checks one file; only what the consolidation needs of it is kept. `null` for a consolidation's result. */
async function readFiling(file: FilingFile, request: Request, frame: Frame | null): Promise<Filing | null> {
  const { settings, locale } = request;
  const input = await readInput(file.path);
  const workbook = openWorkbook({ ...input, name: file.name }, locale);
  if (isConsolidationWorkbook(workbook)) return null;
  const plan = frame?.plan.id ?? settings.plan;
  const read = (period: string | null): Analysis =>
    analyse(workbook, {
      plans: [...settings.plans.values()],
      agencies: settings.agencies,
      ...(plan === undefined ? {} : { plan }),
      ...(period === null ? {} : { period }),
      ...(request.asOf === undefined ? {} : { asOf: request.asOf }),
      config: settings.config,
      locale,
      file: input.name,
      fileHash: input.hash,
    });
  const own = read(null);
  const periodAssumed = own.context.period === null && frame?.period != null;
  const analysis = periodAssumed ? read(frame?.period ?? null) : own;
  const savedAt = explained(input, locale, () => readSavedAt(input.bytes));
  return filingOf(analysis, checkRules(analysis), { file: file.name, savedAt, periodAssumed });
}

interface Gathered {
  readonly filings: ReadonlyMap<FilingFile, Filing>;
  readonly unusable: { readonly file: string; readonly reason: string }[];
  readonly results: string[];
}

/** Reads every file, whatever is wrong with others; says in one sentence each what cannot be used. */
async function readAll(files: readonly FilingFile[], request: Request, streams: Streams): Promise<Gathered> {
  const filings = new Map<FilingFile, Filing>();
  const unusable: { file: string; reason: string }[] = [];
  const results: string[] = [];
  for (const [index, file] of files.entries()) {
    if (streams.errIsTerminal) streams.err(`\r\u001b[2K[${index + 1}/${files.length}] ${plainText(file.name)}`);
    try {
      const filing = await readFiling(file, request, null);
      if (filing) filings.set(file, filing);
      else results.push(file.name);
    } catch (error) {
      if (streams.errIsTerminal) streams.err("\r\u001b[2K");
      const reason = sentenceFor(error, file);
      unusable.push({ file: file.name, reason });
      streams.err(`${reason}\n`);
    }
  }
  if (streams.errIsTerminal) streams.err("\r\u001b[2K");
  return { filings, unusable, results };
}

function sentenceFor(error: unknown, { name }: FilingFile): string {
  if (error instanceof UsageError) return error.message;
  const cause = plainText(String((error as Error)?.message ?? error));
  return `「${plainText(name)}」没有读完，planlint 内部出错：${cause}`;
}

/** @throws UsageError when nothing tells which plan the filings are of. */
function frameFor(filings: readonly Filing[], { settings, period }: Request): Frame {
  const frame = frameOf(filings, [...settings.plans.values()], { plan: settings.plan, period });
  if (frame) return frame;
  throw new UsageError(
    `认不出这些文件是哪个规划的台账，请用 --plan 给出规划代号：${[...settings.plans.keys()].join("、")}。`,
  );
}

/** The agency that the name of a file that cannot be opened, or its folder's, names. */
function withAgencies(
  unusable: readonly { readonly file: string; readonly reason: string }[],
  { plan }: Frame,
  { agencies, config }: Settings,
): ConsolidationInput["unusable"] {
  const registry = createRegistry([...agencies, ...(plan.agencies ?? [])], config.aliases);
  const government = governmentOf(plan, registry);
  return unusable.map((each) => ({
    ...each,
    agency: unitInPath(each.file, plan, registry, government)?.filer.agency ?? null,
  }));
}

function fails({ files, contradictions }: Consolidation, failOn: Request["failOn"]): boolean {
  if (failOn === "never") return false;
  const own = files.filter(({ aside }) => aside !== "other-plan");
  if (own.some(({ summary }) => summary.error > 0)) return true;
  return (
    failOn === "warning" &&
    (own.some(({ summary }) => summary.warning > 0) || contradictions.some(({ severity }) => severity === "warning"))
  );
}

/** What lies where the result goes may be overwritten only if it is such a result. */
async function refuseOverwriting(output: FilingFile, locale: Locale): Promise<void> {
  if (await isResult(output, locale)) return;
  throw new UsageError(`「${plainText(output.name)}」是要汇总的文件，不能覆盖，请用 -o 换一个文件名。`);
}

/** What cannot be read is no result of ours. */
async function isResult({ path }: FilingFile, locale: Locale): Promise<boolean> {
  try {
    return isConsolidationWorkbook(openWorkbook(await readInput(path), locale));
  } catch (error) {
    if (error instanceof UsageError) return false;
    throw error;
  }
}

/** `planlint consolidate DIR|FILE… -o OUT.xlsx`: the filings of many units as one workbook. */
export async function consolidate(argv: readonly string[], streams: Streams): Promise<number> {
  const parsed = parse(argv, OPTIONS);
  if (parsed.positionals.length === 0) {
    throw new UsageError("请给出存放各单位报送文件的文件夹，例如：planlint consolidate 报送 -o 汇总.xlsx");
  }
  const request = await readRequest(parsed);
  const { output, format, settings, locale } = request;
  const words = CONSOLIDATE_WORDS[locale];
  const found = await findFilings(parsed.positionals, output);
  if (found.output) await refuseOverwriting(found.output, locale);
  for (const { sentence } of found.unusable) streams.err(`${sentence}\n`);
  const gathered = await readAll(found.files, request, streams);
  const skipped: Consolidation["skipped"] = [
    ...found.skipped,
    ...gathered.results.map((file) => ({ file, why: "output" as const })),
  ];
  if (skipped.length > 0) streams.err(formatSkipped(skipped, words));
  const unusable = [
    ...found.unusable.map(({ name, sentence }) => ({ file: name, reason: sentence })),
    ...gathered.unusable,
  ];
  if (gathered.filings.size === 0) {
    if (unusable.length === 0) throw new UsageError(nothingIn(parsed.positionals));
    return EXIT_UNUSABLE;
  }
  const frame = frameFor([...gathered.filings.values()], request);
  const filings: Filing[] = [];
  for (const [file, filing] of gathered.filings) {
    const again = needsSecondLook(filing, frame) ? await readFiling(file, request, frame) : filing;
    if (again) filings.push(again);
  }
  const result = consolidateFilings({
    frame,
    filings,
    unusable: withAgencies(unusable, frame, settings),
    skipped,
    agencies: settings.agencies,
    locale,
  });
  if (output !== undefined) {
    const paths = new Map(found.files.map(({ name, path }) => [name, path]));
    const linkTo = relativeLinks(dirname(resolve(output)), paths);
    await writeWhole(output, writeWorkbook(consolidationWorkbook(result, { locale, linkTo })));
  }
  if (format === "json") streams.out(`${JSON.stringify(result, null, 2)}\n`);
  else {
    const style = styleFor(streams.outIsTerminal && streams.environment.NO_COLOR === undefined);
    streams.out(formatConsolidation(result, words, style));
  }
  if (output !== undefined) streams.err(`${words.written(plainText(output))}\n`);
  if (unusable.length > 0) return EXIT_UNUSABLE;
  return fails(result, request.failOn) ? EXIT_FINDINGS : EXIT_OK;
}

function nothingIn(args: readonly string[]): string {
  return `「${args.map(plainText).join("」、「")}」里没有可以汇总的 .xlsx 文件。`;
}
