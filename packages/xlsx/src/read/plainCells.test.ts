import type { Workbook } from "@planlint/rules/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { UnusableFileError } from "../errors.ts";
import { buildPackage, type WorkbookParts, workbookParts } from "../testing/buildPackage.ts";
import { encodeXml } from "../xml/encoding.ts";
import { readWorkbook } from "./readWorkbook.ts";

const styles =
  '<numFmts><numFmt numFmtId="176" formatCode="0.0%"/></numFmts><cellXfs><xf/><xf numFmtId="176"/><xf numFmtId="9"/></cellXfs>';

/** What a reader makes of a workbook, its refusal included. */
function outcome(book: WorkbookParts, change: (parts: Record<string, string>) => Record<string, string | Uint8Array>) {
  try {
    return readWorkbook(buildPackage(change(workbookParts(book))));
  } catch (error) {
    if (error instanceof UnusableFileError) return error.code;
    throw error;
  }
}

/** The same sheet written so that no cell and no row is plain: only the tokenizer reads it. */
function unplain(xml: string): string {
  return xml.replaceAll("<c ", "<c  ").replaceAll("<row ", "<row  ");
}

const sometimes = <T>(usual: T, ...rare: T[]) =>
  fc.oneof({ weight: 20, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...rare) });

const numberText = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.tuple(fc.nat(99_999), fc.nat(999_999_999)).map(([whole, part]) => `${whole}.${part}`),
  fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String),
  fc.constantFrom("", ".", "-", "-.", "-0", "5.", ".5", " 7 ", "1.2.3", "&#49;", "abc", "00012", "1e5", "1\r\n", "1<"),
);
const value = fc.oneof(
  { weight: 6, arbitrary: numberText.map((text) => ["", text]) },
  { weight: 3, arbitrary: fc.nat(2).map((index) => [' t="s"', String(index)]) },
  { weight: 1, arbitrary: numberText.map((text) => [' t="n"', text]) },
  { weight: 1, arbitrary: fc.constantFrom("0", "-1", "1.0", "9", "", " 1").map((text) => [' t="s"', text]) },
  { weight: 1, arbitrary: fc.constantFrom(' t="str"', ' t="b"', ' t="e"').map((type) => [type, "1"]) },
);
const cell = fc
  .record({
    letters: sometimes("", "AA", "XFD", "XFE", "ZZZZZ", "a"),
    digits: sometimes("1", "", "x"),
    style: sometimes(' s="1"', "", ' s="2"', ' s="77"', ' s=""', ' s="1234567890"', " s='1'", ' s="1" x="2"'),
    value,
    shape: sometimes("value", "formula", "empty", "closed", "extra", "spaced", "comment"),
  })
  .map(({ letters, digits, style, value: [type = "", text = ""], shape }) => (column: number) => {
    const at = `${letters || String.fromCharCode(65 + column)}${digits}`;
    const open = `<c r="${at}"${style}${type}`;
    if (shape === "empty") return `${open}/>`;
    if (shape === "closed") return `${open}></c>`;
    const content = `${shape === "formula" ? "<f>A1</f>" : ""}<v>${text}</v>${shape === "extra" ? "<x/>" : ""}`;
    const lead = shape === "comment" ? "<!-- > -->" : shape === "spaced" ? "\n" : "";
    return `${lead}${open}>${content}</c>`;
  });
const row = fc.record({
  more: sometimes(
    ' spans="1:9"',
    "",
    ' hidden="1"',
    ' ht="0"',
    ' ht="0.5" customHeight="1"',
    ' ht="15" x14ac:dyDescent="0.2"',
    " ht='0'",
    ' x:hidden="1"',
    ' hidden="0"',
    ' t="<"',
  ),
  number: sometimes("r", "none", "same", "far", "bad", "prefixed"),
  cells: fc.array(cell, { maxLength: 6 }),
  end: sometimes("</row>", "</row >", "</row> ", "</rows>"),
});
const rows = fc.array(row, { maxLength: 6 }).map((list) =>
  list
    .map(({ more, number, cells, end }, index) => {
      const given = { r: index + 1, same: 1, far: 1_048_577, bad: "x", prefixed: index + 3, none: "" }[number];
      const attribute = number === "none" ? "" : number === "prefixed" ? ` x:r="${given}"` : ` r="${given}"`;
      return `<row${attribute}${more}>${cells.map((make, column) => make(column)).join("")}${end}`;
    })
    .join(""),
);
const item = fc.constantFrom(
  "<si><t>任务</t></si>",
  "<si><t>推进中</t></si>",
  '<si><t xml:space="preserve"> 省科技厅 </t></si>',
  "<si><t></t></si>",
  "<si><t/></si>",
  "<si/>",
  "<si><t>a&lt;b&#10;c_x000D_</t></si>",
  "<si><t>a\r\nb\rc</t></si>",
  "<si><r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r></si>",
  "<si><t>汉</t><rPh sb='0' eb='1'><t>han</t></rPh></si>",
  "<si>\n<t>丙</t>\n</si>",
  "<si><!-- </si> --><t>丁</t></si>",
  "<si><t><![CDATA[<戊>]]></t></si>",
  "<si><t>已</t></si><extLst/>",
  "<si><si></si></si>",
  "<si><t>&unknown;</t></si>",
  "<si><t>庚</si>",
);

it("cells of the usual shape are read as the tokenizer reads them, whatever stands between", () => {
  fc.assert(
    fc.property(rows, (xml) => {
      const book = {
        sheets: [{ name: "台账", rows: xml }],
        strings: "<si><t>甲</t></si><si><t/></si><si><t>丙</t></si>",
        styles,
      };
      const sheet = "xl/worksheets/sheet1.xml";
      const plain = outcome(book, (parts) => parts);
      expect(plain).toEqual(outcome(book, (parts) => ({ ...parts, [sheet]: unplain(parts[sheet] ?? "") })));
    }),
    { numRuns: 300 },
  );
});

it("shared strings of the usual shape are read as the tokenizer reads them", () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 8 }), (items) => {
      const cells = Array.from({ length: 7 }, (_, index) => `<c r="A${index + 1}" t="s"><v>${index}</v></c>`);
      const book = {
        sheets: [{ name: "台账", rows: cells.map((xml, index) => `<row r="${index + 1}">${xml}</row>`).join("") }],
        strings: `${items.join("")}${"<si><t>垫</t></si>".repeat(7)}`,
      };
      const part = "xl/sharedStrings.xml";
      const utf8 = outcome(book, (parts) => parts);
      const utf16 = outcome(book, (parts) => ({
        ...parts,
        [part]: encodeXml(parts[part] ?? "", { encoding: "utf-16le", bom: true }),
      }));
      expect(utf8).toEqual(utf16);
    }),
    { numRuns: 200 },
  );
});

it("rows and cells of the usual shape", () => {
  const book = outcome(
    {
      sheets: [
        {
          name: "台账",
          rows:
            '<row r="1" spans="1:3" ht="20" x14ac:dyDescent="0.2"><c r="A1" s="1" t="s"><v>1</v></c><c r="B1" s="1"/><c r="C1" s="1"><v>0.5</v></c></row>' +
            '<row r="3"><c r="B3"><v>-12</v></c></row>' +
            '<row r="4" hidden="1"><c r="B4"><v>4</v></c></row>' +
            '<row r="9"><c r="AB9"><v>1.5E-7</v></c></row>',
        },
      ],
      strings: "<si><t>甲</t></si><si><t>乙</t></si>",
      styles,
    },
    (parts) => parts,
  ) as Workbook;
  expect(book.sheets[0]?.rows.map(({ number, hidden, columns, values }) => [number, hidden, columns, values])).toEqual([
    [1, false, [1, 3], ["乙", 0.5]],
    [3, false, [2], [-12]],
    [4, true, [2], [4]],
    [9, false, [28], [1.5e-7]],
  ]);
});
