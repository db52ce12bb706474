import type { Finding, Plan, Report, Severity } from "../model/index.ts";
import { escapeHtml, escapeLong } from "./escape.ts";
import type { ReportWords } from "./words.ts";

const SYMBOL: Readonly<Record<Severity, string>> = { error: "●", warning: "▲", info: "○" };

/** The findings of each sheet under their tasks and indicators, in reading order. */
export function findingsSection(report: Report, plan: Plan | null, words: ReportWords): string {
  if (report.findings.length === 0) {
    return `<section><h2>${words.findings}</h2><p>${words.noFindings}</p></section>`;
  }
  const sheets = groupBy(report.findings, ({ sheet }) => sheet);
  const parts: string[] = [];
  for (const [sheet, findings] of sheets) {
    const title = sheet === "" ? words.ofWorkbook : sheet;
    parts.push(`<section><h2>${words.findings}：<bdi>${escapeHtml(title)}</bdi></h2>`);
    for (const [subject, group] of groupBy(findings, subjectOf)) {
      parts.push(heading(subject, plan, words), table(group, words));
    }
    parts.push("</section>");
  }
  return parts.join("\n");
}

/** Missing tasks are one group: each has a name of its own in its row. */
function subjectOf({ rule, task, target }: Finding): string {
  return rule === "task-missing" || rule === "indicator-missing" ? "" : (task ?? target ?? "");
}

function heading(subject: string, plan: Plan | null, words: ReportWords): string {
  if (subject === "") return `<h3>${words.otherFindings}</h3>`;
  const task = plan?.tasks.find(({ id }) => id === subject);
  if (task) {
    return `<h3>${escapeHtml(words.task(task.number, task.locator))} <small>${escapeLong(task.text, 36)}</small></h3>`;
  }
  const target = plan?.targets.find(({ id }) => id === subject);
  return `<h3>${target ? `${words.indicator} <small>${escapeHtml(target.name)}</small>` : escapeHtml(subject)}</h3>`;
}

function table(findings: readonly Finding[], words: ReportWords): string {
  return `<table><colgroup><col style="width:13mm"><col style="width:19mm"><col></colgroup><thead><tr><th>${words.place}</th><th>${words.level}</th><th>${words.said}</th></tr></thead><tbody>${findings.map((finding) => row(finding, words)).join("\n")}</tbody></table>`;
}

function row(finding: Finding, words: ReportWords): string {
  const { severity, source, waiver, fix, actual } = finding;
  const cited = (label: string, text: string) => `<p class="cited"><b>${label}</b> <bdi>${text}</bdi></p>`;
  return [
    `<tr data-rule="${escapeHtml(finding.rule)}" data-severity="${severity}"><td class="cell">${escapeHtml(finding.cell || "—")}</td>`,
    `<td class="level ${severity}">${SYMBOL[severity]} ${words.severity[severity]}</td>`,
    `<td><div class="head"><bdi>${escapeLong(finding.message)}</bdi></div>`,
    finding.detail ? `<div><bdi>${escapeLong(finding.detail)}</bdi></div>` : "",
    actual ? cited(words.actual, escapeLong(actual, 200)) : "",
    source ? cited(words.quote, `${escapeHtml(source.locator)}：${escapeLong(source.quote, 300)}`) : "",
    fix ? cited(words.fix, escapeLong(String(fix.value), 200)) : "",
    waiver === undefined ? "" : `<p class="cited waiver"><b>${words.waiver}</b> <bdi>${escapeLong(waiver)}</bdi></p>`,
    "</td></tr>",
  ].join("");
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
