import { describe, expect, it } from "vitest";
import { findingsByCell, worstOf } from "./findingsByCell.ts";
import type { Finding, Severity } from "./report.ts";

function finding(sheet: string, cell: string, severity: Severity): Finding {
  return {
    rule: "unit-omitted",
    severity,
    sheet,
    cell,
    task: null,
    target: null,
    message: "",
    detail: "",
    args: {},
    expected: null,
    actual: null,
    source: null,
    fix: null,
    fingerprint: `${sheet}${cell}${severity}`,
  };
}

describe("findings by cell", () => {
  it("gathers what was found at one cell of one sheet", () => {
    const found = [finding("甲", "C5", "info"), finding("乙", "C5", "error"), finding("甲", "C5", "warning")];
    const sheets = findingsByCell(found);
    expect(sheets.get("甲")?.get("C5")?.findings).toEqual([found[0], found[2]]);
    expect(sheets.get("甲")?.get("C5")?.at).toEqual({ row: 5, column: 3 });
    expect(sheets.get("乙")?.get("C5")?.findings).toEqual([found[1]]);
  });

  it("leaves out what has no cell", () => {
    expect(findingsByCell([finding("甲", "", "error")]).size).toBe(0);
  });
});

describe("the worst of several findings", () => {
  it("is an error before a warning before a hint", () => {
    expect(worstOf([finding("甲", "A1", "info"), finding("甲", "A1", "warning")])).toBe("warning");
    expect(worstOf([finding("甲", "A1", "warning"), finding("甲", "A1", "error")])).toBe("error");
    expect(worstOf([finding("甲", "A1", "info")])).toBe("info");
  });
});
