import type { IndicatorState } from "../linting/indicatorStates.ts";
import type { Locale } from "../messages/index.ts";
import type { Plan, Report } from "../model/index.ts";
import { escapeHtml, escapeLong } from "./escape.ts";
import { findingsSection } from "./findings.ts";
import { indicatorSection } from "./indicators.ts";
import { periodName } from "./periodName.ts";
import { STYLE } from "./style.ts";
import { REPORT_WORDS, type ReportWords } from "./words.ts";

export interface HtmlOptions {
  /** The plan of the report, for the names of its tasks and its title. */
  readonly plan?: Plan | null | undefined;
  /** Indicators to draw (`overviewOf(analysis).indicators`). */
  readonly indicators?: readonly IndicatorState[] | undefined;
  readonly locale?: Locale | undefined;
}

/** One file of several, as `formatHtmlOverview` takes them. */
export interface HtmlFiling extends Pick<HtmlOptions, "plan" | "indicators"> {
  readonly report: Report;
}

/** A file that could not be checked, with the one sentence that says why. */
export interface HtmlUnusable {
  readonly file: string;
  readonly sentence: string;
}

/**
 * A report as one self-contained page for the screen and for A4 paper: verdict, what was recognised, coverage with what
 * is missing, indicators, findings with the plan's words. No script, nothing loaded, every text of the workbook
 * escaped; the same report gives the same page.
 */
export function formatHtml(report: Report, { plan, indicators, locale = "zh-CN" }: HtmlOptions = {}): string {
  const words = REPORT_WORDS[locale];
  return page(`${words.title} · ${report.file}`, filingBody({ report, plan, indicators }, words, locale, ""), locale);
}

/** Several reports as one page: a table of all files first, then each filing on its own sheet of paper. */
export function formatHtmlOverview(
  filings: readonly HtmlFiling[],
  {
    unusable = [],
    locale = "zh-CN",
  }: { readonly unusable?: readonly HtmlUnusable[]; readonly locale?: Locale | undefined } = {},
): string {
  const words = REPORT_WORDS[locale];
  const rows = filings.map(({ report }, index) => {
    const { error, warning, info } = report.summary;
    const { text, tone } = verdictOf(report, words);
    return `<tr><td><a href="#f${index + 1}"><bdi>${escapeHtml(report.file)}</bdi></a></td><td><bdi>${escapeHtml(report.reportingUnit ?? "—")}</bdi></td><td>${escapeHtml(report.period === null ? "—" : periodName(report.period, locale))}</td><td class="${tone}">${text}</td><td class="num">${error}</td><td class="num">${warning}</td><td class="num">${info}</td><td class="num">${report.coverage.reported}/${report.coverage.expected}</td></tr>`;
  });
  for (const { file, sentence } of unusable) {
    rows.push(
      `<tr><td><bdi>${escapeHtml(file)}</bdi></td><td colspan="2">${words.unusable}</td><td colspan="5">${escapeHtml(sentence)}</td></tr>`,
    );
  }
  const { severity } = words;
  const body = [
    `<header><h1>${words.overview}</h1></header><main>`,
    `<table class="overview"><colgroup><col style="width:30%"><col style="width:15%"><col style="width:11%"><col style="width:20%"><col><col><col><col style="width:9%"></colgroup>`,
    `<thead><tr><th>${words.file}</th><th>${words.unit}</th><th>${words.period}</th><th>${words.result}</th><th class="num">${severity.error}</th><th class="num">${severity.warning}</th><th class="num">${severity.info}</th><th class="num">${words.coverage}</th></tr></thead>`,
    `<tbody>${rows.join("\n")}</tbody></table>`,
    ...filings.map(
      (filing, index) =>
        `<article class="filing" id="f${index + 1}">${filingBody(filing, words, locale, "h")}</article>`,
    ),
    "</main>",
  ];
  return page(words.overview, body.join("\n"), locale);
}

/** What the reader wants to know first. */
function verdictOf(report: Report, words: ReportWords): { readonly text: string; readonly tone: string } {
  const { error, warning } = report.summary;
  if (error > 0) return { text: words.verdictErrors(error), tone: "bad" };
  return warning > 0 ? { text: words.verdictWarnings(warning), tone: "mind" } : { text: words.verdictOk, tone: "good" };
}

/** @param nested set where the page has a title of its own. */
function filingBody(
  { report, plan, indicators = [] }: HtmlFiling,
  words: ReportWords,
  locale: Locale,
  nested: "" | "h",
): string {
  const period = report.period === null ? words.unknown : periodName(report.period, locale);
  const verdict = verdictOf(report, words);
  const { error, warning, info } = report.summary;
  const asOf = report.asOf === null ? "" : `（${words.asOf(report.asOf)}）`;
  const title = plan?.title ?? report.plan ?? words.unknown;
  const parts = [
    `<header><h1>${words.title}</h1>`,
    `<p class="verdict ${verdict.tone}">${verdict.text}</p>`,
    `<p class="counts">${words.counts(error, warning, info)}</p>`,
    `<p class="file"><bdi>${escapeHtml(report.file)}</bdi></p>`,
    `<dl class="facts"><dt>${words.plan}</dt><dd>${escapeHtml(title)}${plan?.documentNumber ? ` ${escapeHtml(plan.documentNumber)}` : ""}</dd>`,
    `<dt>${words.unit}</dt><dd><bdi>${escapeHtml(report.reportingUnit ?? words.wholeLedger)}</bdi></dd>`,
    `<dt>${words.period}</dt><dd>${escapeHtml(period)}${escapeHtml(asOf)}</dd>`,
    report.coverage.expected > 0
      ? `<dt>${words.coverage}</dt><dd>${words.coverageOf(report.coverage.expected, report.coverage.reported)}</dd>`
      : "",
    "</dl></header>",
    nested ? "<div>" : "<main>",
    missingSection(report, plan ?? null, words),
    indicatorSection(indicators, words),
    findingsSection(report, plan ?? null, words),
    nested ? "</div>" : "</main>",
    `<footer>${escapeHtml(words.foot(report.rules.version, report.plan ?? "—"))}${report.fileHash ? ` · ${escapeHtml(report.fileHash.slice(0, 19))}` : ""}</footer>`,
  ];
  return parts.filter((part) => part !== "").join("\n");
}

/** The tasks and indicators that the filing should hold and doesn't, by name. */
function missingSection({ coverage }: Report, plan: Plan | null, words: ReportWords): string {
  if (coverage.missing.length === 0) return "";
  const tasks = new Map(plan?.tasks.map((task) => [task.id, task]));
  const targets = new Map(plan?.targets.map((target) => [target.id, target]));
  const items = coverage.missing.map((id) => {
    const task = tasks.get(id);
    const target = targets.get(id);
    const name = task
      ? `<b>${escapeHtml(words.task(task.number, task.locator))}</b> ${escapeLong(task.text, 44)}`
      : target
        ? `<b>${words.indicator}</b> ${escapeHtml(target.name)}`
        : escapeHtml(id);
    return `<li>${name}</li>`;
  });
  return `<section><h2>${words.missing(items.length)}</h2><ul class="missing">${items.join("\n")}</ul></section>`;
}

function page(title: string, body: string, locale: Locale): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}
