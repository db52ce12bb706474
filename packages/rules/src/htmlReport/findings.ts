import type { Finding, Plan, Report, Severity } from "../model/index.ts";
import { escapeHtml, escapeLong } from "./escape.ts";
import type { ReportWords } from "./words.ts";

const SYMBOL: Readonly<Record<Severity, string>> = { error: "●", warning: "▲", info: "○" };

/** The findings of each sheet under their tasks and indicators, in reading order. */
export function findingsSection(report: Report, plan: Plan | null, words: ReportWords): string {
  if (report.findings.length === 0) {
    return `<section><h2>${words.findings}</h2><p>${words.noFindings}</p></section>`;
  }
  const parts: string[] = [];
  for (const [sheet, findings] of groupBy(report.findings, (finding) => finding.sheet)) {
    const title = sheet === "" ? words.ofWorkbook : sheet;
    parts.push(
      `<section><h2>${words.findings}：<bdi>${escapeHtml(title)}</bdi></h2>`,
      `<table class="findings"><colgroup><col style="width:14mm"><col style="width:19mm"><col></colgroup>`,
      `<thead><tr><th>${words.place}</th><th>${words.level}</th><th>${words.said}</th></tr></thead>`,
    );
    for (const [subject, group] of groupBy(findings, subjectOf)) {
      const head = `<tr><th colspan="3" scope="rowgroup">${heading(subject, plan, words)}</th></tr>`;
      parts.push(`<tbody>${head}`, ...group.map((finding) => row(finding, words)), "</tbody>");
    }
    parts.push("</table></section>");
  }
  return parts.join("\n");
}

/** Missing tasks are one group: each has a name of its own in its row. */
function subjectOf({ rule, task, target }: Finding): string {
  return rule === "task-missing" || rule === "indicator-missing" ? "" : (task ?? target ?? "");
}

function heading(subject: string, plan: Plan | null, words: ReportWords): string {
  if (subject === "") return words.ofTable;
  const task = plan?.tasks.find(({ id }) => id === subject);
  if (task) return `${escapeHtml(words.task(task.number, task.locator))} <small>${escapeLong(task.text, 40)}</small>`;
  const target = plan?.targets.find(({ id }) => id === subject);
  return target ? `${words.indicator} <small>${escapeHtml(target.name)}</small>` : escapeHtml(subject);
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
