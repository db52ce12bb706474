import type { Finding } from "@planlint/rules/engine";
import { describe, expect, it } from "vitest";
import { createFindingIndex } from "./findingIndex.ts";

const finding = (sheet: string, cell: string, severity: Finding["severity"]): Finding =>
  ({ sheet, cell, severity, fingerprint: `${sheet}${cell}${severity}` }) as Finding;

describe("where findings stand", () => {
  it("is filled slice by slice, and gives a cell's findings gravest first", () => {
    const index = createFindingIndex();
    index.add([finding("台账", "C5", "info"), finding("台账", "D6", "warning")]);
    index.add([finding("台账", "C5", "error"), finding("附表", "A1", "info")]);
    expect(index.at("台账", "C5").map(({ severity }) => severity)).toEqual(["error", "info"]);
    expect(index.at("台账", "C6")).toEqual([]);
    expect(index.at("没有", "C5")).toEqual([]);
    expect([index.countOf("台账"), index.countOf("附表"), index.countOf("没有")]).toEqual([3, 1, 0]);
    expect([index.gravestOf("台账"), index.gravestOf("附表"), index.gravestOf("没有")]).toEqual([
      "error",
      "info",
      null,
    ]);
  });

  it("counts findings of a whole sheet, which stand at no cell", () => {
    const index = createFindingIndex([finding("台账", "", "error")]);
    expect(index.countOf("台账")).toBe(1);
    expect(index.placesOf("台账")).toEqual({ rows: new Set(), columns: new Set() });
  });

  it("names rows and columns, also those that come later", () => {
    const index = createFindingIndex([finding("台账", "C5", "error")]);
    expect(index.placesOf("台账")).toEqual({ rows: new Set([5]), columns: new Set([3]) });
    index.add([finding("台账", "AA9", "info")]);
    expect(index.placesOf("台账")).toEqual({ rows: new Set([5, 9]), columns: new Set([3, 27]) });
  });
});
