import { basename } from "node:path";
import {
  check as checkRules,
  formatHtml,
  formatHtmlOverview,
  type HtmlFiling,
  type HtmlUnusable,
  overviewOf,
  type Report,
  reportOf,
  rules,
} from "@planlint/rules/engine";
import { annotate } from "@planlint/xlsx";
import { choice, type OptionSpec, parse, text } from "../arguments.ts";
import { EXIT_FINDINGS, EXIT_OK, EXIT_UNUSABLE, type Streams } from "../context.ts";
import { analyseInput, FILING_OPTIONS, type FilingOptions, readFilingOptions } from "../filingOptions.ts";
import { markedCopies } from "../markedCopies.ts";
import { formatSarif } from "../output/sarif.ts";
import { formatText } from "../output/text.ts";
import { explained, openWorkbook, readInput } from "../readInput.ts";
import type { Settings } from "../settings.ts";
import { plainText, styleFor } from "../terminal.ts";
import { UsageError } from "../usage.ts";
import { WORDS } from "../words.ts";
import { writeWhole } from "../writeFile.ts";

const OPTIONS: Readonly<Record<string, OptionSpec>> = {
  ...FILING_OPTIONS,
  format: { type: "string" },
  annotate: { type: "string" },
  "annotate-dir": { type: "string" },
  "fail-on": { type: "string" },
};

interface CheckRequest extends FilingOptions {
  readonly format: "text" | "json" | "sarif" | "html";
  readonly failOn: "error" | "warning" | "never";
  /** Where each file's marked copy goes, if anywhere. */
  readonly marked: ReadonlyMap<string, string>;
}

async function readRequest(argv: readonly string[]): Promise<{ files: readonly string[]; request: CheckRequest }> {
  const parsed = parse(argv, OPTIONS);
  const files = parsed.positionals;
  if (files.length === 0) throw new UsageError("请给出要检查的文件，例如：planlint check 台账.xlsx");
  const filing = await readFilingOptions(parsed);
  return {
    files,
    request: {
      ...filing,
      format: choice(parsed, "format", ["text", "json", "sarif", "html"]) ?? "text",
      failOn: choice(parsed, "fail-on", ["error", "warning", "never"]) ?? filing.settings.config.failOn ?? "error",
      marked: await markedCopies(files, text(parsed, "annotate"), text(parsed, "annotate-dir")),
    },
  };
}

function planTitle(report: Report, settings: Settings): { planTitle?: string } {
  const plan = report.plan === null ? undefined : settings.plans.get(report.plan);
  return plan === undefined ? {} : { planTitle: plan.title };
}

function fails(report: Report, failOn: CheckRequest["failOn"]): boolean {
  if (failOn === "never") return false;
  return report.summary.error > 0 || (failOn === "warning" && report.summary.warning > 0);
}

/** Why a file could not be checked. A defect of planlint's own is said too, and keeps no other file from its check. */
function sentenceFor(error: unknown, path: string): string {
  if (error instanceof UsageError) return error.message;
  const cause = plainText(String((error as Error)?.message ?? error));
  return `「${plainText(path)}」没有检查完，planlint 内部出错：${cause}`;
}

/** `planlint check FILE…` */
export async function check(argv: readonly string[], streams: Streams): Promise<number> {
  const { files, request } = await readRequest(argv);
  const { locale, format, settings } = request;
  const words = WORDS[locale];
  const reports: Report[] = [];
  const filings: HtmlFiling[] = [];
  const unreadable: HtmlUnusable[] = [];
  let unusable = 0;
  const colour = streams.outIsTerminal && streams.environment.NO_COLOR === undefined;
  const style = styleFor(colour);
  const width = streams.outIsTerminal ? Math.min(Math.max(streams.columns, 48), 110) : 100;
  for (const [index, path] of files.entries()) {
    if (streams.errIsTerminal && files.length > 1)
      streams.err(`\r\u001b[2K[${index + 1}/${files.length}] ${plainText(path)}`);
    try {
      const input = await readInput(path);
      const analysis = analyseInput(input, openWorkbook(input, locale), request);
      const report = reportOf(analysis, checkRules(analysis));
      reports.push(report);
      if (format === "html")
        filings.push({ report, plan: analysis.context.plan, indicators: overviewOf(analysis).indicators });
      if (format === "text") {
        if (reports.length > 1) streams.out("\n");
        streams.out(formatText(report, { words, style, width, plans: settings.plans }));
      }
      const target = request.marked.get(path);
      if (target !== undefined) {
        const { bytes, notes } = explained(input, locale, () =>
          annotate(input.bytes, report, { locale, ...planTitle(report, settings) }),
        );
        await writeWhole(target, bytes);
        streams.err(`${words.marked(plainText(target))}\n`);
        for (const note of notes) {
          const said =
            note.kind === "breaks-signature"
              ? words.breaksSignature
              : words.keptNotes(plainText(note.sheet), note.cells.length);
          streams.err(`  ${said}\n`);
        }
      }
    } catch (error) {
      unusable++;
      const sentence = sentenceFor(error, path);
      unreadable.push({ file: plainText(basename(path)), sentence });
      streams.err(`${sentence}\n`);
    }
  }
  if (streams.errIsTerminal && files.length > 1) streams.err("\r\u001b[2K");
  if (format === "json") {
    // One file gives its report; several give a list, of those that could be read.
    if (files.length > 1) streams.out(`${JSON.stringify(reports, null, 2)}\n`);
    else if (reports[0] !== undefined) streams.out(`${JSON.stringify(reports[0], null, 2)}\n`);
  } else if (format === "sarif") {
    streams.out(formatSarif(reports, new Map(rules.map((rule) => [rule.name, rule.docs]))));
  } else if (format === "html") {
    if (files.length > 1) streams.out(formatHtmlOverview(filings, { unusable: unreadable, locale }));
    else if (filings[0] !== undefined) streams.out(formatHtml(filings[0].report, { ...filings[0], locale }));
  } else if (files.length > 1) {
    const withErrors = reports.filter((report) => report.summary.error > 0).length;
    streams.out(`\n${words.files(files.length, withErrors, unusable)}\n`);
  }
  if (unusable > 0) return EXIT_UNUSABLE;
  return reports.some((report) => fails(report, request.failOn)) ? EXIT_FINDINGS : EXIT_OK;
}
