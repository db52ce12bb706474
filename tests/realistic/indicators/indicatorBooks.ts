import { plans, type Target } from "@planlint/rules";
import type ExcelJS from "exceljs";

type Value = string | number | null | { readonly value: number; readonly format: string } | ExcelJS.CellValue;
/** Column name → what stands in it; what is not given is what the plan prints. */
type Entry = Readonly<Record<string, Value>>;

export interface IndicatorBook {
  readonly folder: "ok" | "err";
  readonly name: string;
  fill(book: ExcelJS.Workbook): void;
  /** Every error and warning that it must give, in reading order; nothing else may be said. */
  readonly slips: readonly (readonly [rule: string, cell: string, severity: "error" | "warning"])[];
}

/** The 31 rows of 表2, or the indicators of the provincial plan, in the plan's order. */
function targetsOf(plan: string): readonly Target[] {
  return plans.get(plan)?.targets.filter((target) => target.main || target.id.endsWith("/2b")) ?? [];
}

const plain = (text: string | undefined): Value =>
  text !== undefined && /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : (text ?? null);

const CATEGORIES: readonly (readonly [name: string, last: number])[] = [
  ["综合质效", 7],
  ["创新驱动", 10],
  ["协调发展", 13],
  ["改革开放", 16],
  ["生态文明", 24],
  ["民生福祉", 31],
];

/** What the city reached at the end of 2023, on the path everywhere. */
const IN_2023 = [
  7203.5,
  20.9,
  7.9,
  8.2,
  3120,
  42.1,
  4.3,
  2.31,
  7.4,
  15.8,
  2.21,
  77.3,
  51.8,
  1285,
  47.9,
  "全省领先",
  9.6,
  11.2,
  10.3,
  14.1,
  25.92,
  21.31,
  92.6,
  91.3,
  46800,
  3.02,
  14.22,
  3.34,
  95.32,
  3.1,
  0.031,
] as const;

/** At the end of 2025: every target is met, the soft ones within their tolerance. */
const IN_2025 = [
  8203.6,
  23.4,
  7.4,
  7.9,
  3612,
  41.8,
  5.1,
  2.46,
  7.9,
  18.3,
  2.24,
  77.2,
  52.4,
  1402,
  53,
  "全省第一",
  14.2,
  18.5,
  20.6,
  17.2,
  25.9,
  21.2,
  90,
  92.4,
  52300,
  4.5,
  14.3,
  3.5,
  95.5,
  4,
  0.027,
] as const;

/** In the middle of 2023: what adds up over a year is about half of it. */
const IN_JUNE = [
  3321.4,
  9.8,
  7.6,
  8.1,
  1498,
  18.2,
  4.1,
  2.26,
  7.2,
  15.4,
  2.22,
  77.1,
  51.4,
  602.7,
  22.4,
  "全省领先",
  null,
  null,
  4.2,
  6.1,
  25.9,
  21.3,
  90.8,
  90.2,
  24100,
  3.11,
  14.2,
  3.28,
  95.27,
  3.02,
  0.032,
] as const;

/** `t2-7` of the plan is in row `first + 6` of its sheet. */
function cityRows(values: readonly (string | number | null)[], change: Readonly<Record<number, Entry>> = {}): Entry[] {
  return targetsOf("nanchang-14fyp").map((target, i) => ({
    序号: i + 1,
    类别: CATEGORIES.find(([, last]) => i < last)?.[0] ?? null,
    指标名称: target.printed?.name ?? target.name,
    计量单位: target.measureUnit,
    基期: plain(target.printed?.baseline),
    目标: plain(target.printed?.target),
    增长: plain(target.printed?.growth),
    属性: target.printed?.nature ?? null,
    完成: values[i] ?? null,
    ...change[i + 1],
  }));
}

function put(sheet: ExcelJS.Worksheet, row: number, column: number, value: Value | undefined): void {
  if (value === undefined || value === null) return;
  const cell = sheet.getCell(row, column);
  if (typeof value === "object" && "format" in value) {
    cell.value = value.value;
    cell.numFmt = value.format;
  } else cell.value = value as ExcelJS.CellValue;
}

interface Layout {
  readonly sheet: string;
  readonly title: string;
  /** Second line: 填报单位, 报告期. */
  readonly line: string;
  /** Column name → heading; a heading of two lines gives a header of two rows, equal first lines are merged. */
  readonly columns: readonly (readonly [name: string, heading: string | number | readonly [string, string]])[];
  readonly note?: string;
}

/** Title, a line of facts, one or two rows of headings, the rows. The first row of the header is row 3. */
function write(book: ExcelJS.Workbook, layout: Layout, rows: readonly Entry[]): void {
  const sheet = book.addWorksheet(layout.sheet);
  const { columns } = layout;
  sheet.getCell(1, 1).value = layout.title;
  sheet.mergeCells(1, 1, 1, columns.length);
  sheet.getCell(2, 1).value = layout.line;
  const two = columns.some(([, heading]) => Array.isArray(heading));
  const top = two ? 5 : 4;
  columns.forEach(([, heading], i) => {
    const column = i + 1;
    if (!Array.isArray(heading)) {
      put(sheet, 3, column, heading as string | number);
      if (two) sheet.mergeCells(3, column, 4, column);
      return;
    }
    const [group, own] = heading as readonly [string, string];
    put(sheet, 4, column, own);
    const before = columns[i - 1]?.[1];
    if (Array.isArray(before) && before[0] === group) return;
    put(sheet, 3, column, group);
    const width = columns.slice(i).findIndex(([, other]) => !Array.isArray(other) || other[0] !== group);
    const last = width < 0 ? columns.length : i + width;
    if (last > column) sheet.mergeCells(3, column, 3, last);
  });
  rows.forEach((entry, r) => {
    columns.forEach(([name], i) => {
      if (name !== "类别" || entry.类别 !== rows[r - 1]?.类别) put(sheet, top + r, i + 1, entry[name]);
    });
  });
  const category = columns.findIndex(([name]) => name === "类别") + 1;
  let start = 0;
  rows.forEach((entry, r) => {
    if (category === 0 || (rows[r + 1] && rows[r + 1]?.类别 === entry.类别)) return;
    if (r > start) sheet.mergeCells(top + start, category, top + r, category);
    start = r + 1;
  });
  if (layout.note) sheet.getCell(top + rows.length, 1).value = layout.note;
}

const TITLE = "南昌市“十四五”规划主要指标进展情况表";
const AS_PRINTED: Layout["columns"] = [
  ["类别", "类别"],
  ["指标名称", "指标名称"],
  ["基期", ["规划目标", "2020年\n基期值"]],
  ["目标", ["规划目标", "2025年\n目标值"]],
  ["增长", ["规划目标", "年均或\n累计增长"]],
  ["完成", "2023年\n完成值"],
  ["属性", "属 性"],
  ["备注", "备注"],
];
const WITH_UNITS: Layout["columns"] = [
  ["序号", "序号"],
  ["指标名称", "指标名称"],
  ["计量单位", "计量单位"],
  ["基期", "2020年"],
  ["目标", "2025年目标"],
  ["完成", "完成值"],
  ["属性", "指标属性"],
  ["备注", "备注"],
];

/** Names without their units, for tables with a column of units. */
const bare = (rows: readonly Entry[]): Entry[] =>
  rows.map((row) => ({ ...row, 指标名称: String(row.指标名称).replace(/（[^（）]*）$/u, "") }));
const share = (value: number): Value => ({ value: value / 100, format: "0.00%" });

const PROVINCE_UNITS = ["%", "公里", "公里", "%"];
function provinceRows(columns: Readonly<Record<string, readonly Value[]>>): Entry[] {
  return targetsOf("jiangxi-2022-46").map((target, i) => ({
    序号: i + 1,
    指标名称: target.kind === "annual-growth" ? `${target.name}年均增长` : target.name,
    计量单位: PROVINCE_UNITS[i],
    责任单位: target.units.map(({ as }) => as).join("、"),
    ...Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[i]])),
  }));
}
const PROVINCE: Omit<Layout, "columns"> = {
  sheet: "指标",
  title: "长江中游城市群发展“十四五”实施方案江西省分工方案主要指标进展情况",
  line: "报告期：2023年度",
};
const PROVINCE_COLUMNS: Layout["columns"] = [
  ["序号", "序号"],
  ["指标名称", "指标"],
  ["计量单位", "单位"],
  ["基期", 2020],
  ["2021", 2021],
  ["2022", 2022],
  ["2023", 2023],
  ["增速", "比上年增长（%）"],
  ["目标", "2025年目标"],
  ["责任单位", "责任单位"],
];

export const indicatorBooks: readonly IndicatorBook[] = [
  {
    folder: "ok",
    name: "南昌-照规划原表",
    slips: [],
    fill: (book) =>
      write(
        book,
        {
          sheet: "表2",
          title: `${TITLE}（2023年度）`,
          line: "填报单位：南昌市发展改革委（盖章）",
          columns: AS_PRINTED,
          note: "注：1.2020年基期值均为预计数；2.[ ]为五年累计数。",
        },
        cityRows(IN_2023, { 1: { 备注: "初步核算数" } }),
      ),
  },
  {
    folder: "ok",
    name: "南昌-期末-百分比格式和万元",
    slips: [],
    fill: (book) =>
      write(
        book,
        { sheet: "Sheet1", title: TITLE, line: "报告期：2025年", columns: WITH_UNITS },
        bare(
          cityRows(IN_2025, {
            1: { 计量单位: "万元", 基期: 57455100, 目标: 82000000, 完成: { formula: "82036000*1", result: 82036000 } },
            8: { 基期: share(1.95), 目标: "约2.5%", 完成: share(2.46) },
            11: { 目标: "2.2:1左右" },
            12: { 目标: share(78), 完成: share(77.2) },
            15: { 目标: "突破53亿美元" },
            22: { 目标: "保持稳定" },
            23: { 目标: "≥90" },
            26: { 目标: "控制在4.5%以内" },
            27: { 目标: "14.30年" },
          }),
        ),
      ),
  },
  {
    folder: "ok",
    name: "南昌-上半年-繁體-尚未公布",
    slips: [],
    fill: (book) =>
      write(
        book,
        {
          sheet: "指標",
          title: "南昌市“十四五”規劃主要指標進展情況表",
          line: "報告期：2023年1—6月",
          columns: [
            ["序号", "序號"],
            ["指标名称", "指標名稱"],
            ["基期", "2020年基期值"],
            ["目标", "2025年目標值"],
            ["完成", "2023年上半年完成"],
            ["属性", "指標屬性"],
            ["备注", "備註"],
          ],
        },
        cityRows(IN_JUNE, {
          1: { 指标名称: "地區生產總值（億元）" },
          8: { 指标名称: "研發支出佔地區生產總值比重（%）" },
          12: { 指标名称: "常住人口城鎮化率（%）" },
          17: { 备注: "年度指標，年底公布" },
          18: { 完成: "尚未公布" },
          28: { 指标名称: "每千人口擁有執業（助理）醫師數（人）" },
        }),
      ),
  },
  {
    folder: "ok",
    name: "南昌市生态环境局-分管指标",
    slips: [],
    fill: (book) =>
      write(
        book,
        { sheet: "指标", title: TITLE, line: "填报单位：南昌市生态环境局    报告期：2023年度", columns: WITH_UNITS },
        bare(cityRows(IN_2023)).slice(17, 24),
      ),
  },
  {
    folder: "ok",
    name: "江西-逐年",
    slips: [],
    fill: (book) =>
      write(
        book,
        { ...PROVINCE, columns: PROVINCE_COLUMNS },
        provinceRows({
          基期: [60.44, 1650, 3600, null],
          2021: [61.46, 1716, 3680, 14.9],
          2022: [62.7, 1790, 3760, 14.1],
          2023: [63.9, 1862, 3850, 13.6],
          增速: [1.2, 4, 2.4, null],
          目标: ["66%左右", "突破2000", "接近4000", "14%"],
        }),
      ),
  },
  {
    folder: "err",
    name: "南昌-数值有误",
    slips: [
      ["indicator-missing", "A3", "error"],
      ["indicator-missing", "A3", "error"],
      ["value-magnitude", "F4", "error"],
      ["value-magnitude", "F6", "error"],
      ["number-as-text", "F8", "warning"],
      ["off-target", "F9", "error"],
      ["value-out-of-domain", "F10", "error"],
      ["indicator-unmapped", "B15", "error"],
      ["measure-unit-mismatch", "C17", "error"],
      ["measure-unit-mismatch", "F18", "error"],
      ["formula-error", "F20", "error"],
      ["value-not-number", "F28", "error"],
      ["value-missing", "F30", "error"],
      ["behind-path", "F33", "warning"],
      ["indicator-duplicate", "B34", "warning"],
      ["behind-path", "F34", "warning"],
    ],
    fill: (book) => {
      const rows = bare(
        cityRows(IN_2023, {
          1: { 完成: 72035000 },
          3: { 完成: 0.079 },
          5: { 完成: "3120亿元" },
          6: { 完成: 40.5 },
          7: { 完成: 143 },
          12: { 指标名称: "户籍人口城镇化率（%）" },
          14: { 计量单位: "亿美元" },
          15: { 完成: "47.9亿元" },
          17: { 完成: { error: "#REF!" } },
          25: { 完成: "稳步增长" },
          27: { 完成: "—" },
          30: { 完成: 2.6 },
        }),
      );
      // 亿元GDP死亡事故率 is left out; 托位数, too low already, is there twice.
      const nurseries = rows[29] as Entry;
      write(book, { sheet: "指标", title: TITLE, line: "报告期：2023年", columns: WITH_UNITS }, [
        ...rows.slice(0, 30),
        { ...nurseries, 序号: 31 },
      ]);
    },
  },
  {
    folder: "err",
    name: "南昌-期末-未达目标和改动规划",
    slips: [
      ["off-target", "F5", "warning"],
      ["baseline-altered", "C6", "error"],
      ["target-altered", "D9", "error"],
      ["off-target", "F10", "error"],
      ["target-altered", "E11", "error"],
      ["off-target", "F15", "warning"],
      ["off-target", "F16", "warning"],
      ["off-target", "F26", "error"],
      ["off-target", "F27", "error"],
      ["nature-altered", "G28", "error"],
      ["target-altered", "D30", "error"],
      ["off-target", "F31", "error"],
      ["off-target", "F35", "error"],
    ],
    fill: (book) =>
      write(
        book,
        {
          sheet: "表2",
          title: `${TITLE}（2025年）`,
          line: "",
          columns: AS_PRINTED.map(([name, heading]) => [name, name === "完成" ? "2025年\n完成值" : heading] as const),
        },
        cityRows(IN_2025, {
          1: { 完成: 8199 },
          2: { 基期: 18.5 },
          5: { 目标: 3400 },
          6: { 完成: 41.5 },
          7: { 增长: "[3]" },
          11: { 完成: 2.25 },
          12: { 完成: 76.4 },
          22: { 完成: 21 },
          23: { 完成: 89.9 },
          24: { 属性: "预期性" },
          26: { 目标: "5.5以内" },
          27: { 完成: 14.29 },
          31: { 完成: 0.028 },
        }),
      ),
  },
  {
    folder: "err",
    name: "江西-滞后和增速",
    slips: [
      ["indicator-missing", "A3", "error"],
      ["behind-path", "G4", "warning"],
      ["growth-inconsistent", "H5", "warning"],
      ["target-altered", "I6", "error"],
    ],
    fill: (book) =>
      write(
        book,
        { ...PROVINCE, columns: PROVINCE_COLUMNS },
        provinceRows({
          基期: [60.44, 1650, 3600, null],
          2021: [61.46, 1716, 3680, 14.9],
          2022: [62.3, 1790, 3760, 14.1],
          2023: [62.8, 1862, 3850, 13.6],
          增速: [0.5, 14, 2.4, null],
          目标: ["66%左右", "突破2000", "接近5000", "14%"],
        }).slice(0, 3),
      ),
  },
];
