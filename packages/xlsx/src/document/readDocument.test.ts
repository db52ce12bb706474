import { describe, expect, it } from "vitest";
import { UnusableFileError } from "../errors.ts";
import { buildPackage, workbookParts } from "../testing/buildPackage.ts";
import { chineseNumeral } from "./numbering.ts";
import { readDocumentText } from "./readDocument.ts";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relationships(items: readonly [kind: string, target: string][]): string {
  const body = items.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body.join("")}</Relationships>`;
}

function documentOf(body: string, numbering?: string): Uint8Array {
  return buildPackage({
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": relationships([["officeDocument", "word/document.xml"]]),
    "word/document.xml": `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relationships([["numbering", "numbering.xml"]]),
    ...(numbering === undefined ? {} : { "word/numbering.xml": numbering }),
  });
}

const paragraph = (text: string, properties = "") =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe("readDocumentText", () => {
  it("gives a line a paragraph, runs joined", () => {
    const bytes = documentOf(
      "<w:p><w:r><w:t>一、</w:t></w:r><w:r><w:t>主要任务</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>a&amp;b</w:t></w:r></w:p>",
    );
    expect(readDocumentText(bytes)).toBe("一、主要任务\n\na&b\n");
  });

  it("gives a line a table row, tabs between cells", () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const bytes = documentOf(
      `<w:tbl><w:tr>${cell("任务")}${cell("责任单位")}</w:tr><w:tr>${cell("建设")}${cell("省水利厅")}</w:tr></w:tbl>`,
    );
    expect(readDocumentText(bytes)).toBe("任务\t责任单位\n建设\t省水利厅\n");
  });

  it("fills merged cells, keeps columns in place and two names in a cell apart", () => {
    const cell = (texts: readonly string[], properties = "") =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${texts.map((text) => paragraph(text)).join("")}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
    const bytes = documentOf(
      `<w:tbl>${row(cell(["一、产业"], '<w:gridSpan w:val="3"/>'))}${row(
        cell(["建设"]),
        cell(["省水利厅"], '<w:vMerge w:val="restart"/>'),
        cell(["市水利局", "市财政局"]),
      )}${row(cell(["改造"]), cell([""], "<w:vMerge/>"), cell(["市住建局"]))}${row(
        cell(["两列"], '<w:gridSpan w:val="2"/>'),
        cell(["省林业局"]),
      )}</w:tbl>`,
    );
    expect(readDocumentText(bytes)).toBe(
      "一、产业\n建设\t省水利厅\t市水利局 市财政局\n改造\t省水利厅\t市住建局\n两列\t\t省林业局\n",
    );
  });

  it("writes automatic numbers out", () => {
    const level = (index: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="7">${level(0, "chineseCounting", "（%1）")}${level(1, "decimal", "%2．")}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
    const at = (index: number) => `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="3"/></w:numPr>`;
    const body = [
      paragraph("甲", at(0)),
      paragraph("子", at(1)),
      paragraph("丑", at(1)),
      paragraph("乙", at(0)),
      paragraph("寅", at(1)),
    ];
    expect(readDocumentText(documentOf(body.join(""), numbering))).toBe("（一）甲\n1．子\n2．丑\n（二）乙\n1．寅\n");
  });

  it("leaves deleted revisions out and keeps inserted ones", () => {
    const body =
      "<w:p><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>";
    expect(readDocumentText(documentOf(body))).toBe("新\n");
  });

  it("is null for a workbook, and a typed error for what is no package", () => {
    expect(readDocumentText(buildPackage(workbookParts({ sheets: [{ name: "a", rows: "" }] })))).toBeNull();
    expect(() => readDocumentText(new TextEncoder().encode("plain"))).toThrow(UnusableFileError);
  });
});

describe("chineseNumeral", () => {
  it.each([
    [1, "一"],
    [10, "十"],
    [12, "十二"],
    [20, "二十"],
    [105, "一百零五"],
    [110, "一百一十"],
    [1003, "一千零三"],
  ])("%i is %s", (value, text) => expect(chineseNumeral(value)).toBe(text));
});
