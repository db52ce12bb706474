import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, check, createLintMemo, type LintMemo, type LintOptions, overviewOf, reportOf } from "../lint.ts";
import type { Area, CellValue, Sheet, SheetRow, Workbook } from "../model/index.ts";
import { agencies, plans } from "../plans.ts";

const plan = plans.get("jiangxi-2022-46");
if (!plan) throw new Error("the Jiangxi plan is missing");
const { tasks } = plan;
const OPTIONS: LintOptions = { plans: [...plans.values()], agencies, period: "2023H1" };

const unitsOf = (index: number) => (tasks[index]?.units ?? []).map(({ as }) => as);
const taskAt = (index: number) => tasks[index]?.text ?? "";

function rowOf(number: number, values: readonly CellValue[]): SheetRow {
  const filled = values.flatMap((value, index) => (value === null ? [] : [{ column: index + 1, value }]));
  return {
    number,
    hidden: false,
    columns: filled.map(({ column }) => column),
    values: filled.map(({ value }) => value),
    formats: filled.map(({ value }) => (typeof value === "number" && value < 1 ? "0%" : "")),
    formulas: null,
  };
}

function sheetOf(name: string, grid: readonly (readonly CellValue[])[], merges: readonly Area[] = []): Sheet {
  return { name, hidden: false, rows: grid.map((values, index) => rowOf(index + 1, values)), merges };
}

const HEAD = ["序号", "任务内容", "责任单位", "进展情况", "进展状态", "完成进度", "完成时限", "佐证材料"];
const ledger = (count: number, from = 0) => [
  ["长江中游城市群发展“十四五”实施方案江西省分工方案任务台账"],
  HEAD,
  ...Array.from({ length: count }, (_, i) => [
    i + 1,
    taskAt(from + i),
    unitsOf(from + i).join("、"),
    `已召开${i}次调度会。`,
    "推进中",
    0.4,
    "2025年12月",
    "附件",
  ]),
];
/** One row a unit: a ledger whose tasks are shared out, filer by filer. */
const sharedOut = [
  ["序号", "任务内容", "责任单位", "填报单位", "进展情况"],
  ...[0, 3, 3, 3, 5, 6, 6].map((index, i, all) => {
    const unit = unitsOf(index)[all.slice(0, i).filter((each) => each === index).length] ?? "";
    return [index + 1, taskAt(index), unit, unit, `第${i}次调度`];
  }),
];
const twoColumns = [
  ["序号", "重点任务", "牵头单位", "配合单位", "进展情况"],
  ...[3, 6, 14, 16, 21].map((index) => {
    const [lead = "", ...others] = unitsOf(index);
    return [index + 1, taskAt(index), lead, others.join("、"), "正在推进"];
  }),
];
const indicators = [
  ["序号", "指标名称", "计量单位", "2020年基期值", "2025年目标值", "2023年完成值"],
  [1, "常住人口城镇化率", "%", 60.4, 66, 62],
  [2, "时速250公里以上的高铁通车里程", "公里", 1650, 2000, 1800],
  [3, "全社会研发经费投入年均增长", "%", null, 14, 13],
];
const mergedUnits: Area[] = [{ top: 4, bottom: 6, left: 3, right: 3 }];

const BOOKS: readonly (readonly Sheet[])[] = [
  [sheetOf("任务台账", ledger(14))],
  [sheetOf("任务台账", ledger(9, 20)), sheetOf("指标", indicators)],
  [sheetOf("汇总", sharedOut), sheetOf("分工", twoColumns)],
  [sheetOf("任务台账", ledger(8), mergedUnits)],
];

/** What people type: right and wrong units, tasks, states, headings, nothing. */
const CONTENTS: readonly CellValue[] = [
  null,
  "",
  "同上",
  "省发展改革委",
  "省财政局",
  "省科技厅、省财政厅",
  unitsOf(3).join("、"),
  unitsOf(6).join("，"),
  "南昌市、九江市政府",
  taskAt(3),
  taskAt(6),
  taskAt(3).slice(0, 20),
  `${taskAt(4)}（责任单位：省发展改革委）`,
  "已完成",
  "推进中",
  "责任单位",
  "任务内容",
  "小计",
  "（一）强化都市圈带动作用",
  7,
  3,
  0.5,
  60,
  1.5,
  "60%",
  { error: "#REF!" },
];

type Edit = (workbook: Workbook) => Workbook;

const inSheet =
  (place: number, change: (sheet: Sheet) => Sheet): Edit =>
  (workbook) => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet, index) => (index === place % workbook.sheets.length ? change(sheet) : sheet)),
  });

function withCell(sheet: Sheet, place: number, column: number, content: CellValue): Sheet {
  const target = sheet.rows[place % sheet.rows.length];
  if (!target) return sheet;
  const values: CellValue[] = Array.from({ length: 8 }, (_, i) => {
    if (i + 1 === column) return content;
    const at = target.columns.indexOf(i + 1);
    return at < 0 ? null : (target.values[at] ?? null);
  });
  const changed = rowOf(target.number, values);
  const rows = sheet.rows.flatMap((row) => (row === target ? (changed.columns.length > 0 ? [changed] : []) : [row]));
  return { ...sheet, rows };
}

function withoutRow(sheet: Sheet, place: number): Sheet {
  const gone = sheet.rows[place % sheet.rows.length]?.number ?? 0;
  const rows = sheet.rows.flatMap((row) => {
    if (row.number === gone) return [];
    return row.number < gone ? [row] : [{ ...row, number: row.number - 1 }];
  });
  return { ...sheet, rows };
}

function withCopy(sheet: Sheet, place: number): Sheet {
  const source = sheet.rows[place % sheet.rows.length];
  if (!source) return sheet;
  const rows = sheet.rows.flatMap((row) => {
    if (row.number < source.number) return [row];
    return row === source ? [row, { ...row, number: row.number + 1 }] : [{ ...row, number: row.number + 1 }];
  });
  return { ...sheet, rows };
}

const place = fc.nat(40);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(place, place, fc.integer({ min: 1, max: 8 }), fc.constantFrom(...CONTENTS))
      .map(([sheet, row, column, content]) => inSheet(sheet, (each) => withCell(each, row, column, content))),
  },
  fc.tuple(place, place).map(([sheet, row]) => inSheet(sheet, (each) => withoutRow(each, row))),
  fc.tuple(place, place).map(([sheet, row]) => inSheet(sheet, (each) => withCopy(each, row))),
  place.map((sheet) => inSheet(sheet, (each) => ({ ...each, merges: each.merges.length > 0 ? [] : mergedUnits }))),
  fc.constant<Edit>((workbook) => ({ ...workbook, sheets: [...workbook.sheets].reverse() })),
);
const options = fc.constantFrom<Partial<LintOptions>>(
  {},
  {},
  {},
  { period: "2025" },
  { unit: "省科技厅" },
  { config: { aliases: { 省财政局: "省财政厅" } } },
  { config: { rules: { "unit-omitted": "off" } } },
  { locale: "en" },
);

function bytes(workbook: Workbook, given: LintOptions, memo: LintMemo | null): string {
  const analysis = analyse(workbook, given, memo);
  return JSON.stringify([reportOf(analysis, check(analysis)), overviewOf(analysis)]);
}

describe("a check after an edit", () => {
  it("gives the same bytes whatever was checked before", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BOOKS),
        fc.array(fc.tuple(edit, options), { minLength: 1, maxLength: 7 }),
        (sheets, edits) => {
          const memo = createLintMemo();
          let workbook: Workbook = { sheets, date1904: false, embedded: null };
          expect(bytes(workbook, OPTIONS, memo)).toBe(bytes(workbook, OPTIONS, null));
          for (const [change, more] of edits) {
            workbook = change(workbook);
            const given = { ...OPTIONS, ...more };
            expect(bytes(workbook, given, memo)).toBe(bytes(workbook, given, null));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("does not look again at the units of rows that were not touched", () => {
    const memo = createLintMemo();
    const [sheets] = BOOKS;
    const before: Workbook = { sheets: sheets ?? [], date1904: false, embedded: null };
    check(analyse(before, OPTIONS, memo));
    const analysis = analyse(inSheet(0, (each) => withCell(each, 4, 3, "省财政厅"))(before), OPTIONS, memo);
    const [table] = analysis.context.tables;
    if (!table) throw new Error("no table");
    const looked: number[] = [];
    const spy = {
      name: "unit-omitted",
      severity: "error",
      on: "table",
      *check(subject: typeof table) {
        looked.push(...subject.tasks.map(({ row }) => row.row));
        yield* [];
      },
    } as unknown as Parameters<LintMemo["unitHits"]["of"]>[0];
    memo.unitHits.of(spy, table, analysis.context);
    expect(looked).toEqual([5]);
  });
});
