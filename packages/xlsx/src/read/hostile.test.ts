import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UnusableFileError } from "../errors.ts";
import { buildPackage, workbookParts } from "../testing/buildPackage.ts";
import { readWorkbook } from "./readWorkbook.ts";

const parts = workbookParts({
  sheets: [
    {
      name: "台账",
      rows:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.66</v></c></row>' +
        '<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><r><t>推进中</t></r></is></c><c r="C2" t="e"><v>#REF!</v></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" ref="A3:A4" si="0">B1*2</f><v>1</v></c><c r="B3" t="d"><v>2023-06-30</v></c></row>' +
        '<row r="4"><c r="A4"><f t="shared" si="0"/><v>2</v></c></row>',
      after: '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>',
    },
    { name: "二", rows: "", state: "hidden" },
  ],
  strings: "<si><t>任务</t></si><si><r><t>甲</t></r><rPh><t>x</t></rPh></si>",
  styles: '<numFmts><numFmt numFmtId="176" formatCode="0%"/></numFmts><cellXfs><xf/><xf numFmtId="176"/></cellXfs>',
});
parts["customXml/item1.xml"] = '<planlint xmlns="urn:planlint:1"><state>{"waivers":{}}</state></planlint>';
parts["xl/_rels/workbook.xml.rels"] = (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
  "</Relationships>",
  '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
);
const whole = buildPackage(parts);
const stored = buildPackage(parts, (entry) => {
  const text = new TextEncoder().encode(parts[entry.name] ?? "");
  return { ...entry, method: 0, raw: text };
});

/** Reads, and lets no other error pass than the typed one. */
function read(bytes: Uint8Array): void {
  try {
    readWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof UnusableFileError)) throw error;
  }
}

const names = Object.keys(parts);
/** What an editor, a virus scanner or an attacker might put into XML. */
const scraps = fc.constantFrom(
  "",
  "<",
  ">",
  "&",
  "&#0;",
  "&#xFFFFFFF;",
  '"',
  "</row>",
  "<row>",
  '<row r="-1">',
  '<c r="ZZZZ9"><v>1</v></c>',
  "<v>1e999</v>",
  '<c t="s"><v>99</v></c>',
  '<f t="shared" si="0"/>',
  "<!DOCTYPE a>",
  "<![CDATA[",
  "<!--",
  "\u0000",
  "\ud800",
  "999999999999",
  "-1",
  "NaN",
  "A1:XFD1048576",
  'r:id="rId9"',
  "__proto__",
  "constructor",
  "\ufeff",
  "../../..",
  "%00%ff",
  "<rPh>",
  "<is>",
  "</c>",
  "</is>",
);

describe("whatever the bytes, the reader gives a workbook or its one error", () => {
  it("for the regular book it gives the workbook", () => {
    expect(readWorkbook(whole).sheets).toHaveLength(2);
    expect(readWorkbook(stored).sheets).toEqual(readWorkbook(whole).sheets);
  });

  it("any bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), read));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => read(Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes))),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => read(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...bytes))),
    );
  });

  it("a package with bytes changed, packed or stored", () => {
    const change = fc.tuple(fc.nat(), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(fc.boolean(), fc.array(change, { minLength: 1, maxLength: 8 }), (packed, changes) => {
        const bytes = (packed ? whole : stored).slice();
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        read(bytes);
      }),
      { numRuns: 600 },
    );
  });

  it("a package cut, or with a piece missing or doubled", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.boolean(), (a, b, doubled) => {
        const [from, to] = [a % whole.length, b % whole.length].sort((x, y) => x - y) as [number, number];
        const rest = whole.subarray(doubled ? from : to);
        read(Uint8Array.from([...whole.subarray(0, doubled ? to : from), ...rest]));
      }),
      { numRuns: 300 },
    );
  });

  it("parts with text put in, taken out or exchanged", () => {
    const edit = fc.record({
      name: fc.constantFrom(...names),
      at: fc.nat(),
      length: fc.nat({ max: 30 }),
      scrap: scraps,
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const edited = { ...parts };
        for (const { name, at, length, scrap } of edits) {
          const text = edited[name] ?? "";
          const start = at % (text.length + 1);
          edited[name] = text.slice(0, start) + scrap + text.slice(start + length);
        }
        read(buildPackage(edited));
      }),
      { numRuns: 600 },
    );
  });

  it("parts missing or holding what another should", () => {
    for (const name of names) {
      read(buildPackage(Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name))));
      for (const other of names) read(buildPackage({ ...parts, [name]: parts[other] ?? "" }));
      for (const nothing of ["", " ", "\ufeff", "\u0000", "<a/>"]) read(buildPackage({ ...parts, [name]: nothing }));
    }
  });
});

describe("what would cost too much is refused soon", () => {
  const sheet = (rows: string) => {
    const bomb = { ...parts, "xl/worksheets/sheet1.xml": rows };
    return buildPackage(bomb);
  };
  it("a sheet of blanks that unpacks to a thousand times its size", () => {
    const blanks = sheet(`<worksheet><sheetData>${" ".repeat(17 * 1024 * 1024)}</sheetData></worksheet>`);
    expect(() => readWorkbook(blanks)).toThrow("bomb");
  });

  it("deep nesting, a tag without end, a million attributes, an endless name", () => {
    const long = 300_000;
    for (const xml of [
      "<a>".repeat(long),
      `<a ${"b".repeat(long)}`,
      `<a ${Array.from({ length: long / 10 }, (_, i) => `b${i}="1"`).join(" ")}/>`,
      `<${"a".repeat(long)}/>`,
      `<worksheet><sheetData><row><c><f>${"(A1+".repeat(long / 4)}</f></c></row></sheetData></worksheet>`,
      `<worksheet><sheetData>${Array.from({ length: 4000 }, (_, i) => `<x${i}/>`).join("")}</sheetData></worksheet>`,
    ]) {
      read(sheet(xml));
    }
  });
});
