import { describe, expect, it } from "vitest";
import { mayBeHeading } from "./headingEnds.ts";
import { readHeading } from "./headings.ts";
import { INDICATOR_WORDS, LEDGER_WORDS } from "./headingWords.ts";

const best = <Role>(senses: readonly { role: Role; weight: number }[]) =>
  [...senses].sort((a, b) => b.weight - a.weight)[0]?.role ?? null;

describe("readHeading", () => {
  it("knows every word of its lists, through the cheap look too", () => {
    for (const [role, weight, words] of LEDGER_WORDS) {
      for (const word of words.split(" ")) {
        expect(readHeading(word).ledger, word).toContainEqual({ role, weight });
        expect(mayBeHeading(word), word).toBe(true);
      }
    }
    for (const [role, weight, words] of INDICATOR_WORDS) {
      for (const word of words.split(" ")) {
        expect(readHeading(word).indicator, word).toContainEqual({ role, weight });
        expect(mayBeHeading(word), word).toBe(true);
      }
    }
  });

  it.each([
    ["下半年工作计划", "next"],
    ["下一步工作思路", "next"],
    ["省级牵头部门", "leadUnit"],
    ["省直配合单位", "supportUnits"],
    ["任务责任单位", "units"],
    ["责任单位及配合单位", "units"],
    ["牵头（责任）单位、配合单位", "units"],
    ["责任配合单位", "supportUnits"],
    ["是否按时间节点完成", "status"],
    ["2023年上半年工作进展情况（300字以内）", "progress"],
    ["完成进度％", "percent"],
    ["进展情况（%）", "percent"],
    ["任務內容", "task"],
    ["任务总数", null],
    ["完成投资", null],
    ["省科技厅", null],
  ])("%s in a ledger: %s", (text, role) => {
    expect(best(readHeading(text).ledger)).toBe(role);
  });

  it.each([
    ["“十四五”末目标值", "target", null],
    ["2025年目标值", "target", 2025],
    ["目标值（2025年）", "target", 2025],
    ["2023年1-6月完成值", "value", 2023],
    ["年均增长/[累计]（%）", "growth", null],
    ["“十三五”末", "baseline", null],
    ["较上年同期增长（%）", "valueGrowth", null],
    ["2020年", null, 2020],
  ])("%s in an indicator table: %s of %s", (text, role, year) => {
    const reading = readHeading(text);
    expect(best(reading.indicator)).toBe(role);
    expect(reading.year).toBe(year);
  });
});

describe("mayBeHeading", () => {
  it.each(["責任單位（按規劃填寫）", "完成进度（%）", "任 务\n内 容", "（一）", "2020年", "序號"])(
    "%j may be",
    (text) => {
      expect(mayBeHeading(text)).toBe(true);
    },
  );

  it.each(["省科技厅", "已印发方案。", "推进中", "0791-12345678", "进展顺利12"])("%j is none", (text) => {
    expect(mayBeHeading(text)).toBe(false);
  });
});
