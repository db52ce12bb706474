import type { Severity } from "@planlint/rules/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../read/readWorkbook.ts";
import { buildPackage, workbookParts } from "../testing/buildPackage.ts";
import { differingParts, repackedParts, sameBytes } from "../testing/compareParts.ts";
import { finding, reportOf } from "../testing/report.ts";
import { openPackage } from "../zip/openPackage.ts";
import { annotate } from "./annotate.ts";
import { clear } from "./clear.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** What may follow the cells of a sheet, in schema order; any choice of them is a valid sheet. */
const AFTER = [
  '<sheetProtection sheet="1"/>',
  '<autoFilter ref="A1:C3"/>',
  '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
  '<phoneticPr fontId="0"/>',
  '<conditionalFormatting sqref="A1:C9"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>TRUE</formula></cfRule></conditionalFormatting>',
  '<conditionalFormatting sqref="C5"><cfRule type="dataBar" priority="7"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>',
  '<dataValidations count="1"><dataValidation type="list" sqref="C1"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
  '<hyperlinks><hyperlink ref="A1" location="A2"/></hyperlinks>',
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
  "<headerFooter><oddHeader>a</oddHeader></headerFooter>",
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings/></ext></extLst>',
];

const STYLES = [
  "",
  '<dxfs count="0"/>',
  "<dxfs/><tableStyles/>",
  '<fonts count="9"><font/></fonts><cellXfs count="1"><xf/></cellXfs>',
  "<fonts><font/></fonts>\r\n<fills/>\r\n<borders></borders>\r\n<cellXfs ><xf/></cellXfs>\r\n<dxfs count='1'><dxf/></dxfs>",
];

const book = fc.record({
  sheets: fc.array(
    fc.record({
      name: fc.constantFrom("台账", "指标 表", "a&amp;b", "it's", "校核结果", "Sheet9"),
      rows: fc.constantFrom("", '<row r="5"><c r="C5" s="0"><v>1</v></c></row>', '<row r="1"/>\r\n'),
      after: fc.subarray(AFTER).map((parts) => parts.join("")),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  styles: fc.option(fc.constantFrom(...STYLES), { nil: undefined }),
  shape: fc.record({
    prefix: fc.boolean(),
    strict: fc.boolean(),
    bom: fc.boolean(),
    declaration: fc.boolean(),
    selfClosedData: fc.boolean(),
    utf16: fc.boolean(),
    definedNames: fc.boolean(),
  }),
});

type Book = typeof book extends fc.Arbitrary<infer T> ? T : never;

function encode(text: string, shape: Book["shape"]): Uint8Array {
  const plain = shape.declaration ? text : text.replace(/^<\?xml.*?\?>\s*/, "");
  if (!shape.utf16) return new TextEncoder().encode(shape.bom ? `\ufeff${plain}` : plain);
  const units = `\ufeff${plain.replace("UTF-8", "UTF-16")}`;
  return new Uint8Array(Uint16Array.from([...units].flatMap((c) => c.split("").map((u) => u.charCodeAt(0)))).buffer);
}

/** Writes a regular workbook in one of the ways that programs write XML. */
function build({ sheets, styles, shape }: Book): { bytes: Uint8Array; names: string[] } {
  const unique = sheets.filter((sheet, index) => sheets.findIndex(({ name }) => name === sheet.name) === index);
  const parts = workbookParts({ sheets: unique, ...(styles === undefined ? {} : { styles }) });
  const written = Object.entries(parts).map(([name, content]): [string, Uint8Array] => {
    let text = content;
    const isMain = name.startsWith("xl/") && !name.endsWith(".rels");
    if (shape.definedNames)
      text = text.replace("</sheets>", '</sheets><definedNames><definedName name="x">1</definedName></definedNames>');
    if (shape.selfClosedData)
      text = text
        .replace("<sheetData></sheetData>", "<sheetData/>")
        .replace(`<styleSheet xmlns="${MAIN}"></styleSheet>`, `<styleSheet xmlns="${MAIN}"/>`);
    if (shape.strict) {
      text = text
        .replaceAll(MAIN, STRICT)
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        );
    }
    if (shape.prefix && isMain) {
      text = text.replace(/<(\/?)(?=[a-zA-Z])(?!x14:)/g, "<$1x:").replace(/ xmlns="/, ' xmlns:x="');
    }
    return [name, isMain ? encode(text, shape) : encode(text, { ...shape, utf16: false })];
  });
  return {
    bytes: buildPackage(Object.fromEntries(written)),
    names: unique.map(({ name }) => name.replace("&amp;", "&")),
  };
}

const marks = fc.array(
  fc.record({
    severity: fc.constantFrom<Severity>("error", "warning", "info"),
    sheet: fc.nat(3),
    cell: fc.constantFrom("A1", "C5", "C6", "C7", "B2", "XFD1048576", "", "nowhere"),
    message: fc.string({ maxLength: 40, unit: "binary" }),
  }),
  { maxLength: 12 },
);

describe("annotate and clear", () => {
  it("give the original parts back byte for byte, once or twice, and leave other parts packed as they were", () => {
    fc.assert(
      fc.property(book, marks, (model, wanted) => {
        const { bytes, names } = build(model);
        const report = reportOf(
          wanted.map(({ severity, sheet, cell, message }) =>
            finding(severity, names[sheet] ?? "没有", cell, { message }),
          ),
        );
        const marked = annotate(bytes, report).bytes;
        expect(differingParts(bytes, clear(marked))).toEqual([]);
        expect(sameBytes(annotate(marked, report).bytes, marked)).toBe(true);
        const touched = repackedParts(bytes, marked);
        const expected = new Set(
          report.findings.filter(({ cell }) => /\d/.test(cell)).map(({ sheet }) => names.indexOf(sheet)),
        );
        const sheets = touched.filter((name) => name.startsWith("xl/worksheets/"));
        expect(sheets.length).toBe([...expected].filter((index) => index >= 0).length);
        // The reader sees the same cells, and one sheet more.
        const before = readWorkbook(bytes);
        const after = readWorkbook(marked);
        expect(after.sheets.slice(0, -1)).toEqual(before.sheets);
        expect(openPackage(marked).entries.length).toBeGreaterThan(openPackage(bytes).entries.length);
      }),
      { numRuns: 60 },
    );
  });
});
