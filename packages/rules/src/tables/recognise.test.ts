import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ExampleCell, workbookOf } from "../testing/grid.ts";
import { TASKS, taskRows, UNITS } from "../testing/recognition.ts";
import { recogniseTables } from "./recognise.ts";

const WORDS: readonly ExampleCell[] = [
  null,
  null,
  "序号",
  "任务内容",
  "责任单位",
  "牵头单位",
  "配合单位",
  "进展情况",
  "完成情况",
  "指标名称",
  "单位",
  "2020年",
  "2025年目标",
  "完成值",
  "小计",
  "（一）强化都市圈",
  "注：略",
  "填报单位：省科技厅",
  "已完成",
  TASKS[0],
  UNITS[0],
  1,
  2,
  66.5,
  { v: 45107, format: "yyyy-mm-dd" },
  { error: "#N/A" },
];

const merge = fc.tuple(fc.nat(7), fc.nat(11), fc.nat(3), fc.nat(3)).map(([column, row, width, height]) => {
  const letters = "ABCDEFGHIJKLMNOP";
  return `${letters[column]}${row + 1}:${letters[column + width]}${row + height + 1}`;
});

describe("recogniseTables", () => {
  it("takes any grid, merged in any way, and says where its tables are", () => {
    const grid = fc.array(fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }), { maxLength: 14 });
    fc.assert(
      fc.property(grid, fc.array(merge, { maxLength: 5 }), (cells, merges) => {
        for (const table of recogniseTables(workbookOf({ 表: cells }, { merges: { 表: merges } })).tables) {
          expect(table.headerLastRow).toBeGreaterThanOrEqual(table.headerRow);
          let last = table.headerLastRow;
          for (const row of table.rows) {
            expect(row.row).toBeGreaterThan(last);
            expect(row.lastRow).toBeGreaterThanOrEqual(row.row);
            last = row.lastRow;
          }
          expect(table.lastRow).toBe(table.rows.length > 0 ? last : table.firstRow - 1);
          expect(new Set(Object.values(table.columns)).size).toBe(Object.keys(table.columns).length);
        }
      }),
      { seed: 46, numRuns: 400 },
    );
  });

  it("finds the same table wherever it stands on the sheet", () => {
    const cells = [["序号", "任务内容", "责任单位", "进展情况"], ...taskRows(4, "有序推进各项工作。")];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.constantFrom("A", "H", "AB"), (row, column) => {
        const [table] = recogniseTables(workbookOf({ 表: cells }, { origins: { 表: `${column}${row}` } })).tables;
        expect(table).toMatchObject({ kind: "ledger", headerRow: row, firstRow: row + 1, lastRow: row + 4 });
      }),
      { seed: 46, numRuns: 50 },
    );
  });

  it("gives nothing for an empty workbook", () => {
    const { tables, incomplete, facts } = recogniseTables(workbookOf({}));
    expect({ tables, incomplete }).toEqual({ tables: [], incomplete: [] });
    expect(facts).toEqual({ unit: null, unitCandidates: [], period: null, titles: [] });
  });
});
