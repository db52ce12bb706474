import type { CellLook } from "@planlint/xlsx";
import { describe, expect, it } from "vitest";
import type { SheetLook } from "../../host/file/sheetSizes.ts";
import { inDark, lookRules } from "./lookStyles.ts";

const rulesOf = (...looks: CellLook[]) =>
  lookRules({ looks, patterns: [looks.map((_, index) => index)], columns: [] } as unknown as SheetLook);

const lightness = (rgb: string) => {
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  return (Math.max(...channels) + Math.min(...channels)) / 510;
};

describe("the looks of a workbook as a style sheet", () => {
  it("says fonts, colours, grounds and borders", () => {
    const rules = rulesOf(
      { size: 12, font: "仿宋_GB2312" },
      { bold: true, color: "c00000", fill: "ddebf7", horizontal: "center", borders: { left: { line: "medium" } } },
    );
    expect(rules).toContain('.sheet{font-size:16px;font-family:"仿宋_GB2312", "SimSun"');
    expect(rules).toContain(".k1{font-weight:600;text-align:center}");
    expect(rules).toContain(
      '[data-look="light"] .k1{color:#c00000;background-color:#ddebf7;border-right-color:#ddebf7;border-bottom-color:#ddebf7;border-left:2px solid var(--edge)}',
    );
  });

  it("lets nothing of a font's name out of its quotes", () => {
    const rules = rulesOf({ font: '宋体"} </style><img src=x onerror=alert(1)> {' });
    expect(rules).not.toMatch(/[<>]|onerror=/);
    expect(rules.match(/[{}]/g)).toHaveLength(2);
  });

  it("turns light and dark round, keeps hues apart, and neither glares nor vanishes", () => {
    expect(lightness(inDark("ffffff"))).toBeLessThan(0.15);
    expect(lightness(inDark("000000"))).toBeGreaterThan(0.85);
    for (const rgb of ["ff0000", "ffff00", "ddebf7", "1f4e79", "808080", "00b050"]) {
      expect(Math.abs(lightness(inDark(rgb)) - (0.1 + (1 - lightness(rgb)) * 0.82))).toBeLessThan(0.02);
    }
    expect(inDark("c00000")).toMatch(/^[a-f]/);
  });

  it("gives way in high contrast", () => {
    const contrast = rulesOf(
      {},
      { color: "c00000", fill: "ddebf7", borders: { top: { line: "thin", color: "ff0000" } } },
    )
      .split("\n")
      .filter((rule) => rule.includes("contrast"));
    expect(contrast).toEqual(['[data-look="contrast"] .k1{border-top:1px solid currentColor}']);
  });
});
