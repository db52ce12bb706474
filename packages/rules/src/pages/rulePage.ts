import { columnLetters, type ExampleCell, type Severity } from "../model/index.ts";
import { plans } from "../plans.ts";
import type { Example, Rule } from "../rules/define.ts";
import { type RuleGroup, ruleGroups } from "../rules/index.ts";
import { lintCase } from "../testing/lintCase.ts";
import { isPercentFormat } from "../text/dates.ts";

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: "● 错误", warning: "▲ 提醒", info: "○ 提示" };
const GROUP_WORDS: Readonly<Record<RuleGroup, string>> = {
  workbook: "工作簿",
  units: "责任单位",
  tasks: "任务",
  progress: "进展",
  targets: "指标",
};

/**
 * A rule's page in Markdown, made from its own metadata: what it says, how it decides, what to do, and the two examples
 * that its tests run, the failing one with the words that planlint really says.
 */
export function rulePage(rule: Rule): string {
  const { summary, details, remedy, failing, passing } = rule.docs;
  const group = ruleGroups.find(({ rules }) => rules.some(({ name }) => name === rule.name))?.group;
  return [
    `# ${rule.name}`,
    "",
    summary,
    "",
    `级别：${SEVERITY_WORDS[rule.severity]}${group ? ` · 类别：${GROUP_WORDS[group]}` : ""}`,
    "",
    "## 怎样判断",
    "",
    details,
    "",
    "## 怎么办",
    "",
    remedy,
    "",
    "## 会提示的例子",
    "",
    ...examplePart(failing),
    ...findingLines(rule),
    "",
    "## 不会提示的例子",
    "",
    ...examplePart(passing),
  ]
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trimEnd()
    .concat("\n");
}

/** The list of all rules in Markdown, by group. */
export function ruleList(): string {
  const lines = ["# 规则一览", "", "每条规则一页，由规则自身的说明生成；页里的例子就是它的测试。"];
  for (const { group, rules } of ruleGroups) {
    lines.push("", `## ${GROUP_WORDS[group]}`, "", "| 规则 | 级别 | 说明 |", "|---|---|---|");
    for (const { name, severity, docs } of rules) {
      lines.push(`| [${name}](${name}.md) | ${SEVERITY_WORDS[severity]} | ${docs.summary} |`);
    }
  }
  return `${lines.join("\n")}\n`;
}

/** All pages by file name. */
export function rulePages(): ReadonlyMap<string, string> {
  const pages = new Map([["README.md", ruleList()]]);
  for (const { rules } of ruleGroups) for (const rule of rules) pages.set(`${rule.name}.md`, rulePage(rule));
  return pages;
}

function examplePart(example: Example): string[] {
  const lines = [example.description, ""];
  const settings = [
    example.unit && `填报单位：${example.unit}`,
    example.period && `报告期：${example.period}`,
    example.asOf && `截止日期：${example.asOf}`,
  ].filter((setting) => setting);
  if (settings.length > 0) lines.push(`另行指定：${settings.join("，")}`, "");
  lines.push(...sheetTables(example.sheets, example.merges));
  if (example.previous) lines.push("上一期：", "", ...sheetTables(example.previous, undefined));
  return lines;
}

function sheetTables(sheets: Example["sheets"], merges: Example["merges"]): string[] {
  return Object.entries(sheets).flatMap(([name, rows]) => {
    const merged = merges?.[name];
    const note = merged ? `（合并单元格：${merged.join("、")}）` : "";
    return [`工作表“${name}”${note}`, "", ...gridTable(rows), ""];
  });
}

/** A grid with the letters and numbers that Excel shows. */
function gridTable(rows: readonly (readonly ExampleCell[])[]): string[] {
  const width = Math.max(1, ...rows.map(({ length }) => length));
  const letters = Array.from({ length: width }, (_, i) => columnLetters(i + 1));
  return [
    `|  | ${letters.join(" | ")} |`,
    `|---|${letters.map(() => "---").join("|")}|`,
    ...rows.map((row, i) => `| **${i + 1}** | ${letters.map((_, j) => shown(row[j] ?? null)).join(" | ")} |`),
  ];
}

/** A cell as the sheet shows it. */
function shown(cell: ExampleCell): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return escaped(String(cell));
  const { v, format, error } = cell;
  if (error !== undefined) return `\`${error}\``;
  if (typeof v === "number" && format && isPercentFormat(format)) return `${Number((v * 100).toPrecision(12))}%`;
  return escaped(String(v ?? ""));
}

function escaped(text: string): string {
  return text.replace(/\|/gu, "\\|").replace(/\r?\n/gu, "<br>");
}

/** The words of the failing example's findings, as a check says them. */
function findingLines(rule: Rule): string[] {
  const { plan } = rule.docs.failing;
  if (plan !== undefined && !plans.has(plan)) return [];
  const { findings } = lintCase(rule.docs.failing, "zh-CN", rule);
  return findings.map(
    ({ cell, severity, message, detail }) => `- **${cell}** ${SEVERITY_WORDS[severity]}：${message}  \n  ${detail}`,
  );
}
