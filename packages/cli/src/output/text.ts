import type { Finding, Plan, Report, Severity } from "@planlint/rules";
import { displayWidth, padEnd, plainText, type Style, truncate, wrap } from "../terminal.ts";
import type { Words } from "../words.ts";

const SYMBOL: Readonly<Record<Severity, string>> = { error: "●", warning: "▲", info: "○" };

export interface TextOptions {
  readonly words: Words;
  readonly style: Style;
  /** Columns to wrap at. */
  readonly width: number;
  readonly plans: ReadonlyMap<string, Plan>;
}

function painter(style: Style, severity: Severity): (text: string) => string {
  if (severity === "error") return style.red;
  return severity === "warning" ? style.yellow : style.blue;
}

/** The verdict in words: what the reader wants to know first and last. */
export function verdict(report: Report, words: Words): string {
  const { error, warning } = report.summary;
  if (error > 0) return words.verdictErrors(error);
  return warning > 0 ? words.verdictWarnings(warning) : words.verdictOk;
}

function heading(report: Report, { words, plans, style }: TextOptions): string[] {
  const plan = report.plan === null ? words.unknown : (plans.get(report.plan)?.title ?? report.plan);
  const unit = report.reportingUnit === null ? words.unknown + words.wholeLedger : plainText(report.reportingUnit);
  const period = report.period ?? words.unknown;
  const date = report.asOf === null ? "" : `（${words.asOf(report.asOf)}）`;
  return [
    style.bold(plainText(report.file)),
    style.dim(`  ${words.plan}：${plan}`),
    style.dim(`  ${words.unit}：${unit} · ${words.period}：${period}${date}`),
  ];
}

function findingLines(finding: Finding, indent: number, { words, style, width }: TextOptions): string[] {
  const paint = painter(style, finding.severity);
  const label = `${SYMBOL[finding.severity]} ${words.severity[finding.severity]}`;
  const lines = [
    `  ${style.bold(padEnd(finding.cell === "" ? "—" : finding.cell, indent - 4))}  ${paint(label)}  ${plainText(finding.message)}  ${style.dim(finding.rule)}`,
  ];
  const room = Math.max(24, width - indent);
  for (const line of wrap(plainText(finding.detail), room)) lines.push(" ".repeat(indent) + line);
  if (finding.source !== null && !quotes(finding.detail, finding.source)) {
    const where = `${finding.source.locator}：${plainText(finding.source.quote)}`;
    lines.push(style.dim(" ".repeat(indent) + truncate(where, room)));
  }
  if (finding.waiver !== undefined) {
    for (const line of wrap(words.waiver(plainText(finding.waiver)), room))
      lines.push(style.green(" ".repeat(indent) + line));
  }
  return lines;
}

/** True when the detail already says where the plan stands, or repeats its words. */
function quotes(detail: string, { locator, quote }: { readonly locator: string; readonly quote: string }): boolean {
  return detail.includes(locator) || detail.includes(quote.slice(0, 12));
}

/** A report as a person likes to read it: by sheet, the cell first, then what is wrong and what to do. */
export function formatText(report: Report, options: TextOptions): string {
  const { words, style } = options;
  const lines = [...heading(report, options), ""];
  const indent = Math.max(4, ...report.findings.map((finding) => displayWidth(finding.cell) + 4));
  let sheet: string | null = null;
  for (const finding of report.findings) {
    if (finding.sheet !== sheet) {
      if (sheet !== null) lines.push("");
      sheet = finding.sheet;
      lines.push(style.bold(sheet === "" ? words.workbook : plainText(sheet)));
    }
    lines.push(...findingLines(finding, indent, options));
  }
  if (report.findings.length === 0) lines.push(`  ${words.noFindings}`);
  const { error, warning, info } = report.summary;
  const paint = error > 0 ? style.red : warning > 0 ? style.yellow : style.green;
  lines.push("", `${paint(style.bold(verdict(report, words)))}　${words.counts(error, warning, info)}`);
  if (report.coverage.expected > 0) lines.push(words.coverage(report.coverage.expected, report.coverage.reported));
  return `${lines.join("\n")}\n`;
}
