import { describe, expect, it } from "vitest";
import { readWorkbook } from "../read/readWorkbook.ts";
import { buildPackage, buildWorkbook, workbookParts } from "../testing/buildPackage.ts";
import { differingParts } from "../testing/compareParts.ts";
import { finding, reportOf } from "../testing/report.ts";
import { openPackage } from "../zip/openPackage.ts";
import { annotate } from "./annotate.ts";
import { applyFixes } from "./applyFixes.ts";
import { clear } from "./clear.ts";

const ROWS =
  '<row r="2" ht="30"><c r="B2" s="1" t="s"><v>0</v></c><c r="D2" s="1"><f>B2</f><v>1</v></c></row><row r="4"/>';
const book = {
  sheets: [{ name: "台账", rows: ROWS }],
  strings: "<si><t>66%</t></si>",
  styles:
    '<fonts count="1"><font/></fonts><cellXfs count="2"><xf numFmtId="0"/><xf fontId="0" numFmtId="49" applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs>',
};
const bytes = buildWorkbook(book);
const sheetOf = (file: Uint8Array) => openPackage(file).readText("xl/worksheets/sheet1.xml");

describe("fixes", () => {
  it("put values into cells that keep their style, and touch nothing else", () => {
    const fixed = applyFixes(bytes, [{ sheet: "台账", cell: "B2", value: "省科技厅" }]).bytes;
    expect(sheetOf(fixed)).toContain('<c r="B2" s="1" t="inlineStr"><is><t xml:space="preserve">省科技厅</t></is></c>');
    expect(differingParts(bytes, fixed)).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  it("bring a number format along", () => {
    const fixes = [
      { sheet: "台账", cell: "B2", value: 0.66, format: "0.00%" },
      { sheet: "台账", cell: "C4", value: 7, format: '0"项"' },
    ];
    const fixed = applyFixes(bytes, fixes).bytes;
    const styles = openPackage(fixed).readText("xl/styles.xml");
    expect(styles).toContain(
      '<xf numFmtId="10" applyNumberFormat="1" fontId="0" applyAlignment="1"><alignment wrapText="1"/></xf>',
    );
    expect(styles).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0&quot;项&quot;"/></numFmts><fonts',
    );
    const row = readWorkbook(fixed).sheets[0]?.rows[0];
    expect([row?.values[0], row?.formats[0]]).toEqual([0.66, "0.00%"]);
  });

  it("empty a cell, or make it true", () => {
    const fixed = applyFixes(bytes, [
      { sheet: "台账", cell: "B2", value: null },
      { sheet: "台账", cell: "C2", value: true },
    ]).bytes;
    const [row] = readWorkbook(fixed).sheets[0]?.rows ?? [];
    expect(row?.columns).toEqual([3, 4]);
    expect(row?.values[0]).toBe(true);
    expect(sheetOf(fixed)).toContain('<c r="B2" s="1"/>');
  });

  it("add cells and rows in their order", () => {
    const at = ["A1", "A2", "C2", "E2", "A3", "B4", "A4", "A9"];
    const fixed = applyFixes(
      bytes,
      at.map((cell) => ({ sheet: "台账", cell, value: 1 })),
    ).bytes;
    expect([...sheetOf(fixed).matchAll(/<c r="(\w+)"/g)].map((match) => match[1])).toEqual([
      "A1",
      "A2",
      "B2",
      "C2",
      "D2",
      "E2",
      "A3",
      "A4",
      "B4",
      "A9",
    ]);
    const empty = buildPackage({
      ...workbookParts(book),
      "xl/worksheets/sheet1.xml":
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/></x:worksheet>',
    });
    expect(sheetOf(applyFixes(empty, [{ sheet: "台账", cell: "B2", value: 1 }]).bytes)).toContain(
      '<x:sheetData><x:row r="2"><x:c r="B2"><x:v>1</x:v></x:c></x:row></x:sheetData>',
    );
  });

  it("skip formulas and places that are not there", () => {
    const fixes = [
      { sheet: "台账", cell: "D2", value: 2 },
      { sheet: "没有", cell: "A1", value: 2 },
    ];
    const result = applyFixes(bytes, fixes);
    expect(result.skipped).toHaveLength(2);
    expect(result.bytes).toBe(bytes);
  });

  it("can be made in a marked file, which still clears to the fixed one", () => {
    const fixes = [{ sheet: "台账", cell: "B2", value: "省科技厅" }];
    const marked = annotate(bytes, reportOf([finding("error", "台账", "B2")])).bytes;
    expect(differingParts(applyFixes(bytes, fixes).bytes, clear(applyFixes(marked, fixes).bytes))).toEqual([]);
  });
});
