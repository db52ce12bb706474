import { describe, expect, it } from "vitest";
import { columnLetters } from "../model/address.ts";
import type { IndicatorTable, LedgerTable, RecognisedTable } from "../model/table.ts";
import { type ExampleCell, type ExampleSheets, type GridOptions, workbookOf } from "../testing/grid.ts";
import { recogniseTables } from "./recognise.ts";

const TASKS = [
  "强化南昌省会城市引领功能，全面提升南昌在先进制造研发、科技创新驱动、贸易服务等方面的综合竞争力。",
  "加快南昌都市圈建设，推动南昌、九江一体化发展，支持抚州、丰城、樟树、高安融入发展。",
  "推动长江中游港口群一体化治理，优化整合长江干线港口资源。",
  "加快昌景黄铁路建设，推进长赣铁路前期工作。",
  "打造一批国家物流枢纽，完善多式联运体系。",
];
const UNITS = [
  "省发展改革委、省工业和信息化厅，南昌市政府",
  "省发展改革委",
  "省交通运输厅、九江市政府",
  "省发展改革委、南昌铁路局",
  "省发展改革委、省商务厅",
];

const read = (sheets: ExampleSheets, options?: GridOptions) => recogniseTables(workbookOf(sheets, options));

function only<Kind extends RecognisedTable["kind"]>(
  recognition: ReturnType<typeof read>,
  kind: Kind,
): Extract<RecognisedTable, { kind: Kind }> {
  expect(recognition.tables.map((table) => table.kind)).toEqual([kind]);
  const table = recognition.tables[0];
  if (!table || table.kind !== kind) throw new Error(`no ${kind}`);
  return table as Extract<RecognisedTable, { kind: Kind }>;
}
const ledgerOf = (sheets: ExampleSheets, options?: GridOptions): LedgerTable => only(read(sheets, options), "ledger");
const indicatorsOf = (sheets: ExampleSheets, options?: GridOptions): IndicatorTable =>
  only(read(sheets, options), "indicators");
const letters = (table: RecognisedTable) =>
  Object.fromEntries(Object.entries(table.columns).map(([role, column]) => [role, columnLetters(column)]));

/** Rows of a plain ledger: number, task, units, progress. */
const plainRows = (count = 3): ExampleCell[][] =>
  TASKS.slice(0, count).map((task, index) => [
    index + 1,
    task,
    UNITS[index] ?? "",
    `已完成前期工作，第${index + 1}项有序推进。`,
  ]);

describe("a ledger", () => {
  it("is found under its title and 填报单位 rows", () => {
    const recognition = read({
      任务台账: [
        ["《长江中游城市群发展“十四五”实施方案》江西省分工方案2023年上半年落实情况台账"],
        ["填报单位：省科技厅", null, null, "填报日期：2023年7月5日"],
        ["序号", "任务内容", "责任单位", "进展情况"],
        ...plainRows(),
      ],
    });
    const table = only(recognition, "ledger");
    expect(table).toMatchObject({
      headerRow: 3,
      headerLastRow: 3,
      firstRow: 4,
      lastRow: 6,
      headerCell: { row: 3, column: 1 },
    });
    expect(letters(table)).toEqual({ number: "A", task: "B", units: "C", progress: "D" });
    expect(table.rows[1]?.cells.units).toMatchObject({ row: 5, column: 3, text: "省发展改革委" });
    expect(recognition.facts.unit).toEqual({ text: "省科技厅", sheet: "任务台账", at: { row: 2, column: 1 } });
    expect(recognition.facts.period).toMatchObject({ period: "2023H1", asOf: "2023-06-30", at: { row: 1, column: 1 } });
  });

  it("has a two-row header with merged groups, section rows and notes below", () => {
    const table = ledgerOf(
      {
        台账: [
          ["江西省分工方案任务台账"],
          ["填报单位（盖章）：", "省科技厅", null, null, null, null, null, null],
          ["序号", "主要任务", "责任单位", null, "进展情况", null, "完成进度（%）", "备注"],
          [null, null, "牵头单位", "配合单位", "上半年", "下半年"],
          ["三、主要任务"],
          ["（一）强化都市圈带动作用，优化城市群空间格局"],
          [1, TASKS[0] ?? "", "省发展改革委", "省工业和信息化厅", "编制完成规划，开展了前期研究。", null, 60, ""],
          [2, TASKS[1] ?? "", "省发展改革委", "南昌市政府", "印发实施方案，召开推进会。", null, 50, ""],
          ["小计", "2项"],
          ["（二）促进农业转移人口市民化"],
          [3, TASKS[2] ?? "", "省交通运输厅", "九江市政府", "印发方案，建立了工作机制。", null, 40, ""],
          [],
          ["注：1.完成进度按年度计划填写。"],
          ["填表人：张三", null, "审核人：李四", null, "联系电话：0791-12345678"],
        ],
      },
      {
        merges: { 台账: ["A1:H1", "A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:G4", "H3:H4", "A5:H5", "A6:H6", "A13:H13"] },
      },
    );
    expect(table).toMatchObject({ headerRow: 3, headerLastRow: 4, firstRow: 7, lastRow: 11 });
    expect(letters(table)).toEqual({
      number: "A",
      task: "B",
      leadUnit: "C",
      supportUnits: "D",
      progress: "E",
      percent: "G",
      remarks: "H",
    });
    expect(table.rows.map((row) => [row.row, row.section])).toEqual([
      [7, "（一）强化都市圈带动作用，优化城市群空间格局"],
      [8, "（一）强化都市圈带动作用，优化城市群空间格局"],
      [11, "（二）促进农业转移人口市民化"],
    ]);
    expect(table.headings.supportUnits).toBe("责任单位 配合单位");
  });
});

describe("an indicator table", () => {
  it("has yearly groups over 目标 and 完成", () => {
    const table = indicatorsOf(
      {
        指标进度: [
          ["主要指标完成情况表"],
          ["序号", "指标名称", "单位", "2020年基期值", "2025年目标值", "2023年", null, "属性", "备注"],
          [null, null, null, null, null, "目标", "完成"],
          [1, "常住人口城镇化率", "%", 60.4, "66左右", 63, 63.1, "预期性", ""],
          [2, "高铁通车里程", "公里", 1900, "突破2000", 1950, 1940, "预期性", ""],
          [3, "研发经费投入年均增长", "%", "--", 14, 14, 12, "预期性", ""],
        ],
      },
      { merges: { 指标进度: ["A1:I1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:G2", "H2:H3", "I2:I3"] } },
    );
    expect(letters(table)).toEqual({
      number: "A",
      name: "B",
      measureUnit: "C",
      baseline: "D",
      target: "E",
      value: "G",
      nature: "H",
      remarks: "I",
    });
    expect(table).toMatchObject({ headerRow: 2, headerLastRow: 3, firstRow: 4, lastRow: 6, valueYear: 2023 });
  });
});
