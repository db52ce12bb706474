import { type CellValue, cellAt, parseAddress, type Workbook } from "@planlint/rules/model";
import { describe, expect, it } from "vitest";
import { UnusableFileError } from "../errors.ts";
import { buildPackage, buildWorkbook, type WorkbookParts, workbookParts } from "../testing/buildPackage.ts";
import { encodeXml } from "../xml/encoding.ts";
import { DEFAULT_LIMITS } from "../zip/limits.ts";
import { readWorkbook } from "./readWorkbook.ts";

function bookOf(rows: string, more: Partial<WorkbookParts> = {}): Workbook {
  return readWorkbook(buildWorkbook({ ...more, sheets: [{ name: "台账", rows }] }));
}

function cell(book: Workbook, at: string) {
  const sheet = book.sheets[0];
  const address = parseAddress(at);
  if (!sheet || !address) throw new Error(`no cell ${at}`);
  return cellAt(sheet, address);
}

/** The value of A1 of a sheet with this one cell. */
function valueOfCell(xml: string, more: Partial<WorkbookParts> = {}): CellValue | undefined {
  return cell(bookOf(`<row r="1">${xml}</row>`, more), "A1")?.value;
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof UnusableFileError) return error.code;
    throw error;
  }
  return "no error";
}

describe("cell values", () => {
  it.each<[string, CellValue | undefined, string]>([
    ["a number", 66, '<c r="A1"><v>66</v></c>'],
    ["a negative decimal", -0.0525, '<c r="A1"><v>-0.0525</v></c>'],
    ["all digits of a double", 0.66000000000000003, '<c r="A1"><v>0.66000000000000003</v></c>'],
    ["an exponent", 1.5e-7, '<c r="A1" t="n"><v>1.5E-7</v></c>'],
    [
      "an 18-digit code stored as a number, as far as numbers go",
      Number("360102199001011234"),
      '<c r="A1"><v>360102199001011234</v></c>',
    ],
    ["zero, which is a result", 0, '<c r="A1"><f>B1-C1</f><v>0</v></c>'],
    ["a formula without a result", null, '<c r="A1"><f>B1</f></c>'],
    ["a formula that gives an empty text", "", '<c r="A1" t="str"><f>""</f><v></v></c>'],
    ["a formula's text", "推进中", '<c r="A1" t="str"><f>B1</f><v>推进中</v></c>'],
    ["true", true, '<c r="A1" t="b"><v>1</v></c>'],
    ["false", false, '<c r="A1" t="b"><v>0</v></c>'],
    ["an error", { error: "#REF!" }, '<c r="A1" t="e"><v>#REF!</v></c>'],
    ["an ISO date", 45107, '<c r="A1" t="d"><v>2023-06-30</v></c>'],
    [
      "inline text in runs",
      "责任单位",
      '<c r="A1" t="inlineStr"><is><r><t>责任</t></r><r><rPr><b/></rPr><t>单位</t></r></is></c>',
    ],
    ["inline text beside a value", "1.", '<c r="A1" t="inlineStr"><is><t>1.</t></is><v>1.0</v></c>'],
    ["characters that XML cannot hold", "a\u0007b_x0007_", '<c r="A1" t="str"><v>a_x0007_b_x005F_x0007_</v></c>'],
    ["text in pieces", "甲<乙", '<c r="A1" t="str"><v>甲<![CDATA[<]]><!-- -->乙</v></c>'],
    ["a number in pieces", 123, '<c r="A1"><v>1<!-- -->23</v></c>'],
    ["what is no number", "约66", '<c r="A1"><v>约66</v></c>'],
    ["only a style", undefined, '<c r="A1" s="1"/>'],
    ["an empty value", undefined, '<c r="A1"><v></v></c>'],
    ["an empty text", undefined, '<c r="A1" t="inlineStr"><is><t></t></is></c>'],
  ])("%s", (_, expected, xml) => {
    expect(valueOfCell(xml)).toEqual(expected);
  });

  it("shared texts, runs joined and phonetic guides left out", () => {
    const strings =
      "<si><t>甲</t></si><si><r><t>南</t></r><r><rPr/><t>昌</t></r><rPh sb='0' eb='1'><t>なん</t></rPh><phoneticPr/></si><si/>";
    const xml = (index: number) => `<c r="A1" t="s"><v>${index}</v></c>`;
    expect(valueOfCell(xml(0), { strings })).toBe("甲");
    expect(valueOfCell(xml(1), { strings })).toBe("南昌");
    expect(valueOfCell(xml(2), { strings })).toBeUndefined();
    expect(codeOf(() => valueOfCell(xml(3), { strings }))).toBe("damaged");
  });

  it("shared formulas, written out for each cell", () => {
    const book = bookOf(
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1&amp;"A1"+SUM(A$1:$A1)+\'A1\'!B2+LOG10(A1)</f><v>1</v></c></row>' +
        '<row r="3"><c r="D3"><f t="shared" si="0"/><v>2</v></c></row>',
    );
    expect(cell(book, "C1")?.formula).toBe("A1*$B$1&\"A1\"+SUM(A$1:$A1)+'A1'!B2+LOG10(A1)");
    expect(cell(book, "D3")?.formula).toBe("B3*$B$1&\"A1\"+SUM(B$1:$A3)+'A1'!C4+LOG10(B3)");
  });
});

describe("number formats", () => {
  const styles =
    '<numFmts><numFmt numFmtId="176" formatCode="0.00&quot;亿元&quot;"/><numFmt numFmtId="177" formatCode="General"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
    '<cellXfs><xf/><xf numFmtId="176"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="57"/><xf numFmtId="177"/></cellXfs>' +
    '<dxfs><dxf><numFmt numFmtId="176" formatCode="0"/></dxf></dxfs>';
  it.each([
    [0, ""],
    [1, '0.00"亿元"'],
    [2, "0.00%"],
    [3, "yyyy/m/d"],
    [4, 'yyyy"年"m"月"d"日"'],
    [5, 'yyyy"年"m"月"'],
    [6, ""],
    [99, ""],
  ])("style %d shows %s", (style, format) => {
    expect(cell(bookOf(`<row r="1"><c r="A1" s="${style}"><v>1</v></c></row>`, { styles }), "A1")?.format).toBe(format);
  });

  it("an ISO date shows as a date even without one", () => {
    expect(cell(bookOf('<row r="1"><c r="A1" t="d"><v>2023-06-30T12:00:00</v></c></row>'), "A1")).toMatchObject({
      value: 45107.5,
      format: "yyyy-mm-dd hh:mm:ss",
    });
  });
});

describe("sheets", () => {
  it("rows and cells without addresses follow each other", () => {
    const book = bookOf(
      "<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>",
    );
    expect(["A1", "B1", "C5", "D5", "A6"].map((at) => cell(book, at)?.value)).toEqual([1, 2, 3, 4, 5]);
  });

  it("rows and cells out of order are put in order, and the later of two wins", () => {
    const book = bookOf(
      "<row r='3'><c r='B3'><v>2</v></c><c r='A3'><v>1</v></c><c r='B3'><v>22</v></c></row><row r='1'><c r='A1'><v>0</v></c></row><row r='3'><c r='C3'><v>3</v></c></row>",
    );
    expect(book.sheets[0]?.rows.map(({ number, columns, values }) => [number, columns, values])).toEqual([
      [1, [1], [0]],
      [3, [1, 2, 3], [1, 22, 3]],
    ]);
  });

  it("hidden sheets, hidden rows, merged cells, either date system", () => {
    const book = readWorkbook(
      buildWorkbook({
        date1904: true,
        sheets: [
          {
            name: "甲&amp;乙",
            rows: '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
            after: '<mergeCells count="1"><mergeCell ref="A2:C3"/></mergeCells>',
          },
          { name: "藏", rows: "", state: "veryHidden" },
        ],
      }),
    );
    expect(book.date1904).toBe(true);
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["甲&乙", false],
      ["藏", true],
    ]);
    expect(book.sheets[0]?.rows.map(({ hidden }) => hidden)).toEqual([true, false]);
    expect(book.sheets[0]?.merges).toEqual([{ top: 2, left: 1, bottom: 3, right: 3 }]);
  });

  it("rows of one shape share their columns and formats", () => {
    const [first, second] =
      bookOf(
        '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="C2"><v>1</v></c></row>',
      ).sheets[0]?.rows ?? [];
    expect(first?.columns).toBe(second?.columns);
    expect(first?.formats).toBe(second?.formats);
  });

  it("parts are found through relationships alone: strict, prefixed, absolute, anywhere, in UTF-16", () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const relation = (id: string, kind: string, target: string) =>
      `<p:Relationship xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships" Target="${target}" Type="${strict}/${kind}" Id="${id}"/>`;
    const relations = (...inner: string[]) => `<p:Relationships xmlns:p="x">${inner.join("")}</p:Relationships>`;
    const main = 'xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"';
    const sheet = `<?xml version="1.0" encoding="UTF-16"?><x:worksheet ${main}><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const book = readWorkbook(
      buildPackage({
        "_rels/.rels": relations(relation("a", "officeDocument", "/book.xml")),
        "book.xml": `<x:workbook ${main} xmlns:q="${strict}"><x:sheets><x:sheet name="表" sheetId="4" q:id="b"/><x:sheet name="图" sheetId="5" q:id="d"/></x:sheets></x:workbook>`,
        "_rels/book.xml.rels": relations(
          relation("b", "worksheet", "./a%20b/../Data/ONE.xml"),
          relation("c", "sharedStrings", "/Text.xml"),
          relation("d", "chartsheet", "chart.xml"),
        ),
        "data/one.xml": encodeXml(sheet, { encoding: "utf-16le", bom: true }),
        "text.xml": `\ufeff<x:sst ${main}><x:si><x:t>城</x:t></x:si></x:sst>`,
      }),
    );
    expect(book.sheets.map(({ name }) => name)).toEqual(["表"]);
    expect(cell(book, "A1")?.value).toBe("城");
  });
});

describe("size", () => {
  it("a million styled empty rows and a styled last cell cost nothing", () => {
    const rows = new Array<string>(1_048_576).fill('<row s="1"/>');
    rows[1_048_575] = '<row r="1048576"><c r="XFD1048576" s="1"/></row>';
    expect(bookOf(rows.join("")).sheets[0]?.rows).toEqual([]);
  });

  it("cells, text and sheets beyond the limits are refused in words", () => {
    const bytes = buildWorkbook({
      sheets: [
        { name: "a", rows: '<row><c t="str"><v>abc</v></c><c><v>2</v></c></row>' },
        { name: "b", rows: "" },
      ],
    });
    const withLimits = (limits: object) =>
      codeOf(() => readWorkbook(bytes, { limits: { ...DEFAULT_LIMITS, ...limits } }));
    expect(withLimits({})).toBe("no error");
    expect(withLimits({ maxCells: 2 })).toBe("too-large");
    expect(withLimits({ maxTextUnits: 18 })).toBe("too-large");
    expect(withLimits({ maxSheets: 1 })).toBe("too-large");
  });
});

describe("packages that are no workbooks", () => {
  const parts = workbookParts({ sheets: [{ name: "a", rows: "" }] });
  const without = (name: string) => Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name));
  it.each<[string, string, Record<string, string>]>([
    ["a zip of texts", "not-xlsx", { "a.txt": "a" }],
    ["no workbook part", "not-xlsx", without("xl/workbook.xml")],
    ["a missing sheet", "damaged", without("xl/worksheets/sheet1.xml")],
    [
      "an OpenDocument",
      "not-xlsx",
      { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" },
    ],
    ["a document type", "dtd", { ...parts, "xl/workbook.xml": `<!DOCTYPE a>${parts["xl/workbook.xml"]}` }],
    ["a sheet that ends early", "malformed", { ...parts, "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" }],
    [
      "a row beyond the last",
      "malformed",
      { ...parts, "xl/worksheets/sheet1.xml": '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>' },
    ],
    [
      "an unreadable encoding",
      "malformed",
      { ...parts, "xl/workbook.xml": '<?xml version="1.0" encoding="klingon"?><workbook/>' },
    ],
  ])("%s", (_, code, broken) => {
    expect(codeOf(() => readWorkbook(buildPackage(broken)))).toBe(code);
  });
});
