import { readDeadline } from "./deadlines.ts";
import { markerOf, ordinalValue } from "./markers.ts";
import type { OutlineNode } from "./outline.ts";
import type { Paragraph } from "./paragraphs.ts";
import { readResponsibility, splitResponsibility, type UnitGroup } from "./responsibility.ts";
import type { TaskDraft } from "./taskDrafts.ts";

/** What a column of a plan's table holds. */
export type PlanColumn =
  | "number"
  | "text"
  | "category"
  | "units"
  | "lead"
  | "support"
  | "due"
  | "indicator"
  | "measureUnit"
  | "baseline"
  | "target"
  | "growth"
  | "nature"
  | "other";

const headings: readonly (readonly [PlanColumn, RegExp])[] = [
  ["number", /^(?:序号|序號|编号|序|项次|No\.?|№)$/iu],
  ["nature", /^(?:指标)?(?:属性|性质|类型)$/u],
  ["indicator", /^(?:主要|核心|发展|重点|考核)?指标(?:名称|内容|项)?$/u],
  ["measureUnit", /^(?:计量)?单位$/u],
  ["baseline", /(?:基期|基准|现状|现值|实际|完成)值?$|^20\d{2}年?(?:实际|基数|现状|完成情?况?值?)$/u],
  ["growth", /年均|增速|累计/u],
  ["target", /(?:目标值?|规划值|预期值?)$|^20\d{2}年?(?:目标)?$/u],
  ["lead", /^(?:牵头|主办|主责|主要责任|第一责任|总牵头)(?:责任)?(?:单位|部门)?(?:[（(].*[)）])?$/u],
  ["support", /^(?:配合|协办|参与|参加|协同|支持|会办)(?:责任)?(?:单位|部门)?(?:[（(].*[)）])?$/u],
  [
    "units",
    /^(?:市直|省直|县直)?(?:责任|承办|落实|实施|负责|承担|主管)(?:单位|部门|主体|分工)(?:[（(].*[)）]|及分工)?$|^分工(?:单位)?$/u,
  ],
  ["due", /(?:时限|时间|期限|日期|(?:时间|进度)(?:进度|安排|要求|计划)|工作进度|节点)(?:要求|安排|节点)?$|^进度$/u],
  ["text", /(?:任务|事项|内容|措施|举措|要点|工作安排|分解|目标要求|政策|项目)(?:名称|内容|清单|分解)?$/u],
  ["category", /^(?:类别|类型|领域|方面|板块|分类|大类|章节|篇章|专项)$/u],
];

/** The columns that a row of headings names, or `null` when it is no such row. */
export function readHeadings(cells: readonly string[]): PlanColumn[] | null {
  const columns = cells.map((cell): PlanColumn => {
    const bare = cell.replace(/\s/gu, "");
    if (bare === "" || bare.length > 16) return "other";
    return headings.find(([, pattern]) => pattern.test(bare))?.[0] ?? "other";
  });
  const named: ReadonlySet<PlanColumn> = new Set(columns.filter((column) => column !== "other"));
  const holds = (column: PlanColumn) => named.has(column);
  if (holds("indicator") && (holds("target") || holds("growth"))) return columns;
  if (holds("text") && (holds("units") || holds("lead") || holds("support") || holds("due") || holds("number"))) {
    // Of two columns of text the later says what is to be done, the earlier under which heading.
    const texts = columns.flatMap((column, at) => (column === "text" ? [at] : []));
    return columns.map((column, at) => (column === "text" && at !== texts.at(-1) ? "category" : column));
  }
  return null;
}

/** A table of a plan: its columns and the rows below its headings. */
export interface PlanTable {
  readonly columns: readonly PlanColumn[];
  readonly headings: readonly string[];
  readonly rows: readonly Paragraph[];
}

/** The tables among an entry's tab-separated lines; a row of headings that a page break repeats opens no new one. */
export function tablesOf(paragraphs: readonly Paragraph[], before: PlanTable | null = null): PlanTable[] {
  const tables: { columns: readonly PlanColumn[]; headings: readonly string[]; rows: Paragraph[] }[] = [];
  for (const paragraph of paragraphs) {
    if (!paragraph.cells) continue;
    const columns = readHeadings(paragraph.cells);
    const open = tables.at(-1);
    if (columns && open && columns.join() === open.columns.join()) continue;
    if (columns) tables.push({ columns, headings: paragraph.cells, rows: [] });
    else if (open) addRow(open.rows, paragraph, columnsOf(open));
    // A heading across the whole table, 二、民生保障, has parted the rows from the names of their columns.
    else if (before && paragraph.cells.length === before.columns.length)
      tables.push({ columns: before.columns, headings: before.headings, rows: [paragraph] });
  }
  return tables;
}

const columnsOf = (table: PlanTable): number => table.columns.length;

/** A line break inside a cell cuts a row in two: the halves share that cell. */
function addRow(rows: Paragraph[], paragraph: Paragraph, columns: number): void {
  const before = rows.at(-1);
  const cells = paragraph.cells ?? [];
  const head = before?.cells ?? [];
  const broken =
    before !== undefined &&
    head.length < columns &&
    head.length + cells.length - 1 === columns &&
    (head.at(-1) ?? "") !== "" &&
    !/^\d+[.．、]?$/u.test(cells[0] ?? "");
  if (broken && before) {
    rows[rows.length - 1] = {
      ...before,
      cells: [...head.slice(0, -1), `${head.at(-1)}、${cells[0] ?? ""}`, ...cells.slice(1)],
    };
  } else rows.push(paragraph);
}

interface Row {
  readonly number: number | null;
  readonly text: string;
  readonly category: string;
  readonly groups: readonly UnitGroup[];
  readonly blanket: string | null;
  readonly due: string;
  readonly line: number;
  readonly printed: string;
}

function readRow(table: PlanTable, paragraph: Paragraph): Row {
  const cells = paragraph.cells ?? [];
  const take = (wanted: PlanColumn) =>
    table.columns
      .flatMap((column, at) => (column === wanted ? [cells[at] ?? ""] : []))
      .filter((cell) => cell !== "")
      .join("、");
  const ordinal = take("number").replace(/[.．、）)（(]/gu, "");
  const groups: UnitGroup[] = [];
  let blanket: string | null = null;
  for (const [column, role] of [
    ["lead", "lead"],
    ["units", null],
    ["support", "support"],
  ] as const) {
    const names = take(column);
    if (names === "" || /^[-—–/无]+$/u.test(names)) continue;
    const said = readResponsibility(names);
    blanket ??= said.blanket;
    groups.push(...said.groups.map((group) => ({ names: group.names, role: role ?? group.role })));
  }
  return {
    number: ordinalValue(ordinal),
    text: take("text"),
    category: take("category"),
    groups,
    blanket,
    due: take("due"),
    line: paragraph.line,
    printed: [take("lead"), take("units"), take("support")].filter((cell) => cell !== "").join("；"),
  };
}

/** The tasks in the tab-separated tables of an entry. */
export function tableEntries(
  node: OutlineNode,
  isKnown: (name: string) => boolean,
  planYear: number | null = null,
  before: PlanTable | null = null,
): TaskDraft[] {
  const drafts: TaskDraft[] = [];
  for (const table of tablesOf(node.paragraphs, before)) {
    if (!table.columns.includes("text")) continue;
    for (const paragraph of table.rows) {
      const row = readRow(table, paragraph);
      const filled = (paragraph.cells ?? []).filter((cell) => cell !== "");
      // One cell alone is a heading inside the table.
      if (
        filled.length <= 1 &&
        row.groups.length === 0 &&
        (row.text === "" || markerOf(row.text) !== null || row.number === null)
      ) {
        const last = drafts.at(-1);
        if (row.text !== "" && last && !/[。；;！]$/u.test(last.text) && markerOf(row.text) === null) {
          drafts[drafts.length - 1] = { ...last, text: last.text + row.text };
        }
        continue;
      }
      if (row.text === "" && row.groups.length === 0) continue;
      const last = drafts.at(-1);
      if (row.text === "" && last) {
        drafts[drafts.length - 1] = { ...last, groups: [...last.groups, ...row.groups] };
        continue;
      }
      const split = splitResponsibility(row.text, isKnown);
      const marker = markerOf(split.text);
      const text = marker ? split.text.slice(marker.length) : split.text;
      const groups = [...row.groups, ...(split.responsibility?.groups ?? [])];
      const inherits =
        groups.length === 0 &&
        last !== undefined &&
        table.columns.some((column) => column === "units" || column === "lead");
      const due = row.due === "" ? null : readDeadline(row.due, planYear);
      drafts.push({
        node,
        part: drafts.length + 1,
        ...(row.number === null && marker === null ? {} : { number: row.number ?? marker?.value ?? 0 }),
        text,
        groups: inherits ? last.groups : groups,
        ...(inherits ? { inherited: "row" as const } : {}),
        row: drafts.length + 1,
        blanket: row.blanket ?? split.responsibility?.blanket ?? null,
        due: due ?? (inherits && row.due === "" ? last.due : null),
        oddDue: row.due !== "" && due === null && !/^[-—–/无]+$/u.test(row.due) ? row.due : null,
        line: row.line,
        stated: true,
        bare: false,
        printed: row.printed,
      });
    }
  }
  return drafts;
}
