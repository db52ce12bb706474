import { describe, expect, it } from "vitest";
import { readEmbedded, readWaivers, writeEmbedded } from "../embedded.ts";
import { UnusableFileError } from "../errors.ts";
import { buildPackage, buildWorkbook, workbookParts } from "../testing/buildPackage.ts";
import { differingParts, repackedParts, sameBytes } from "../testing/compareParts.ts";
import { finding, reportOf } from "../testing/report.ts";
import { openPackage } from "../zip/openPackage.ts";
import { writeChanged } from "../zip/writePackage.ts";
import { annotate } from "./annotate.ts";
import { clear } from "./clear.ts";

const ROWS = '<row r="1"><c r="A1" t="inlineStr"><is><t>序号</t></is></c></row><row r="5"><c r="C5"><v>1</v></c></row>';
const STYLES =
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs><dxfs count="1"><dxf/></dxfs>';

function ledger(after = "", name = "台账") {
  return workbookParts({ sheets: [{ name, rows: ROWS, after }], styles: STYLES });
}

function partOf(bytes: Uint8Array, name: string): string {
  return openPackage(bytes).readText(name);
}

const report = reportOf([
  finding("error", "台账", "C5"),
  finding("warning", "台账", "C6", { message: "任务内容与规划原文不一致" }),
  finding("info", "台账", "D5"),
  finding("warning", "台账", "C5", { rule: "unit-alias", fingerprint: "second" }),
]);

describe("colours", () => {
  it("stand on exactly the cells of the findings, the worst severity winning", () => {
    const sheet = partOf(annotate(buildPackage(ledger()), report).bytes, "xl/worksheets/sheet1.xml");
    expect(
      [...sheet.matchAll(/sqref="([^"]*)".*?dxfId="(\d)" priority="(\d)".*?planlint:(\w+)/g)].map((m) => m.slice(1)),
    ).toEqual([
      ["C5", "1", "1", "error"],
      ["C6", "2", "2", "warning"],
      ["D5", "3", "3", "info"],
    ]);
    expect(partOf(annotate(buildPackage(ledger()), report).bytes, "xl/styles.xml")).toContain(
      '<dxfs count="4"><dxf/><dxf>',
    );
  });

  it("join runs of a column, and go into further elements when there are very many", () => {
    const many = Array.from({ length: 2400 }, (_, i) => finding("info", "台账", `B${i * 2 + 1}`));
    const run = [finding("error", "台账", "C7"), finding("error", "台账", "C6"), finding("error", "台账", "D9")];
    const sheet = partOf(
      annotate(buildPackage(ledger()), reportOf([...many, ...run])).bytes,
      "xl/worksheets/sheet1.xml",
    );
    expect(sheet).toContain('sqref="C6:C7 D9"');
    expect(sheet.match(/planlint:info/g)).toHaveLength(3);
  });

  it("stand above the workbook's own rules, which move down together", () => {
    const own =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>1</formula></cfRule>' +
      '<cfRule type="expression" dxfId="0" priority="2"><formula>2</formula></cfRule></conditionalFormatting>';
    const bytes = buildPackage(ledger(own));
    const marked = annotate(bytes, report).bytes;
    const sheet = partOf(marked, "xl/worksheets/sheet1.xml");
    expect([...sheet.matchAll(/priority="(\d+)"/g)].map((m) => m[1])).toEqual(["1", "2", "3", "4", "5"]);
    expect(differingParts(bytes, clear(marked))).toEqual([]);
  });

  it("leave the numbers of rules alone to which pivot tables or extensions refer", () => {
    const own =
      '<conditionalFormatting pivot="1" sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>1</formula></cfRule></conditionalFormatting>';
    const sheet = partOf(annotate(buildPackage(ledger(own)), report).bytes, "xl/worksheets/sheet1.xml");
    expect([...sheet.matchAll(/priority="(\d+)"/g)].map((m) => m[1])).toEqual(["1", "1", "1", "1"]);
    expect(sheet.indexOf("planlint:error")).toBeLessThan(sheet.indexOf('pivot="1"'));
  });
});

describe("notes", () => {
  it("say headline and detail on every error and warning cell, and planlint's name", () => {
    const marked = annotate(buildPackage(ledger()), report).bytes;
    const notes = partOf(marked, "xl/comments1.xml");
    expect([...notes.matchAll(/comment ref="(\w+)"/g)].map((m) => m[1])).toEqual(["C5", "C6"]);
    expect(notes).toContain("<author>planlint 校核</author>");
    expect(notes).toContain("● 错误　责任单位少了南昌市政府");
    expect(notes).toContain("▲ 提醒　任务内容与规划原文不一致");
    const drawing = partOf(marked, "xl/drawings/vmlDrawing1.vml");
    expect(drawing.match(/ObjectType="Note"/g)).toHaveLength(2);
    expect(drawing).toContain("<x:Row>4</x:Row><x:Column>2</x:Column>");
    expect(partOf(marked, "xl/worksheets/sheet1.xml")).toMatch(/<legacyDrawing r:id="rId\d"\/><\/worksheet>/);
    expect(partOf(marked, "[Content_Types].xml")).toContain('Extension="vml"');
  });

  it("leave out what XML forbids and cut what nobody reads in a note", () => {
    const bad = finding("error", "台账", "C5", { message: "坏\u0000字\ufffe<b>&", detail: "长".repeat(40_000) });
    const marked = annotate(buildPackage(ledger()), reportOf([bad])).bytes;
    const notes = partOf(marked, "xl/comments1.xml");
    expect(notes).toContain("坏字&lt;b&gt;&amp;");
    expect(notes.length).toBeLessThan(3500);
    expect(notes).toContain("其余见“校核结果”表");
  });

  it("keep the user's note and say so", () => {
    const parts = withNote(ledger('<legacyDrawing r:id="rId2"/>'));
    const bytes = buildPackage(parts);
    const { bytes: marked, notes } = annotate(bytes, report);
    expect(notes).toEqual([{ kind: "own-note-kept", sheet: "台账", cells: ["C5"] }]);
    const comments = partOf(marked, "xl/comments7.xml");
    expect([...comments.matchAll(/comment ref="(\w+)" authorId="(\d)"/g)].map((m) => m.slice(1))).toEqual([
      ["C5", "0"],
      ["C6", "1"],
    ]);
    const drawing = partOf(marked, "xl/drawings/vml7.vml");
    expect(drawing).toContain("<br>not well-formed");
    expect(drawing).toMatch(/_x0000_s2050"[\s\S]*<\/xml>\s*$/);
    expect(differingParts(bytes, clear(marked))).toEqual([]);
  });

  it("can be left out", () => {
    const marked = annotate(buildPackage(ledger()), report, { comments: false }).bytes;
    expect(openPackage(marked).entries.some(({ name }) => name.includes("comments"))).toBe(false);
  });
});

/** Gives the sheet a note on C5, in a drawing that is no well-formed XML. */
function withNote(parts: Record<string, string>): Record<string, string> {
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return {
    ...parts,
    "[Content_Types].xml": (parts["[Content_Types].xml"] ?? "").replace(
      "</Types>",
      '<Default Extension="VML" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
        '<Override PartName="/xl/comments7.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>',
    ),
    "xl/worksheets/_rels/sheet1.xml.rels":
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/comments" Target="../comments7.xml"/>` +
      `<Relationship Id="rId2" Type="${relations}/vmlDrawing" Target="/xl/drawings/vml7.vml"/></Relationships>`,
    "xl/comments7.xml":
      '<x:comments xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:authors><x:author>李</x:author></x:authors>' +
      '<x:commentList><x:comment ref="C5" authorId="0"><x:text><x:t>请核</x:t></x:text></x:comment></x:commentList></x:comments>',
    "xl/drawings/vml7.vml":
      '<xml xmlns:v="urn:schemas-microsoft-com:vml"\n xmlns:o="urn:schemas-microsoft-com:office:office"\n xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      '<v:shapetype id="_x0000_t202"></v:shapetype><v:shape id="_x0000_s2049" type="#_x0000_t202"><v:textbox><div><br>not well-formed</div></v:textbox>' +
      '<x:ClientData ObjectType="Note"><x:Row>4</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>\r\n',
  };
}

describe("the result sheet", () => {
  it("has a row a finding with links, a filter and no formula", () => {
    const marked = annotate(buildPackage(ledger("", "台'账")), reportOf([finding("error", "台'账", "C5")])).bytes;
    expect(partOf(marked, "xl/workbook.xml")).toMatch(/<sheet name="校核结果" sheetId="2" r:id="rId\d+"\/><\/sheets>/);
    const sheet = partOf(marked, "xl/worksheets/sheet2.xml");
    expect(sheet).toContain("还有 1 处错误，改完再提交");
    expect(sheet).toContain(`<hyperlink ref="D7" location="'台''账'!C5" display="C5"/>`);
    expect(sheet).toContain('<autoFilter ref="A6:J7"/>');
    expect(sheet).not.toMatch(/<f[ >]/);
  });

  it.each([
    [[finding("error", "台账", "C5"), finding("warning", "台账", "C6")], "还有 1 处错误，改完再提交"],
    [[finding("warning", "台账", "C5"), finding("warning", "台账", "C6")], "2 条提醒待说明"],
    [[finding("warning", "台账", "C5", { waiver: "已批准" }), finding("info", "台账", "C6")], "可以提交"],
    [[], "可以提交"],
  ])("says what is left to do", (findings, verdict) => {
    const marked = annotate(buildPackage(ledger()), reportOf(findings)).bytes;
    expect(partOf(marked, "xl/worksheets/sheet2.xml")).toContain(`>${verdict}<`);
  });

  it("stands beside the user's own sheet of that name", () => {
    const bytes = buildWorkbook({ sheets: [{ name: "校核结果", rows: ROWS }] });
    const marked = annotate(bytes, reportOf([finding("error", "校核结果", "C5")])).bytes;
    expect(partOf(marked, "xl/workbook.xml")).toContain('name="校核结果 (2)"');
    expect(differingParts(bytes, clear(marked))).toEqual([]);
  });

  it("lists findings without a cell, or on a sheet that is not there, without a link", () => {
    const lost = [finding("error", "", ""), finding("error", "没有", "A1")];
    const sheet = partOf(annotate(buildPackage(ledger()), reportOf(lost)).bytes, "xl/worksheets/sheet2.xml");
    expect(sheet.match(/<row /g)).toHaveLength(8);
    expect(sheet).not.toContain("<hyperlink");
  });
});

describe("annotating", () => {
  const bytes = buildPackage(ledger());
  const marked = annotate(bytes, report).bytes;

  it("twice equals annotating once", () => {
    expect(sameBytes(annotate(marked, report).bytes, marked)).toBe(true);
  });

  it("replaces earlier marks", () => {
    const other = reportOf([finding("info", "台账", "A1")]);
    expect(sameBytes(annotate(marked, other).bytes, annotate(bytes, other).bytes)).toBe(true);
  });

  it("keeps the packed bytes of parts it has no business with", () => {
    expect(repackedParts(bytes, marked)).toEqual([
      "[Content_Types].xml",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/worksheets/sheet1.xml",
      "xl/styles.xml",
    ]);
  });

  it("says that it breaks a signature", () => {
    const parts = ledger();
    parts["_rels/.rels"] = (parts["_rels/.rels"] ?? "").replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    );
    expect(annotate(buildPackage(parts), report).notes).toEqual([{ kind: "breaks-signature" }]);
  });

  it("refuses a shared workbook", () => {
    const parts = ledger();
    parts["xl/_rels/workbook.xml.rels"] = (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/revisionHeaders" Target="revisions/revisionHeaders.xml"/></Relationships>',
    );
    expect(() => annotate(buildPackage(parts), report)).toThrow(UnusableFileError);
  });

  it("stays fast with 5 000 notes", () => {
    const many = Array.from({ length: 5000 }, (_, i) => finding("error", "台账", `C${i + 1}`));
    const result = annotate(bytes, reportOf(many)).bytes;
    expect(differingParts(bytes, clear(result))).toEqual([]);
  }, 30_000);
});

describe("reasons", () => {
  const bytes = buildPackage(ledger());
  const marked = annotate(bytes, report).bytes;
  const type = (reason: string, into = marked) => {
    const pkg = openPackage(into);
    const sheet = pkg.readText("xl/worksheets/sheet2.xml");
    const typed = sheet.replace(/<c r="I7" s="(\d+)"(?:\/>|.*?<\/c>)/, (_, style: string) =>
      reason ? `<c r="I7" s="${style}" t="inlineStr"><is><t>${reason}</t></is></c>` : `<c r="I7" s="${style}"/>`,
    );
    return writeChanged(pkg, new Map([["xl/worksheets/sheet2.xml", typed]]));
  };

  it("typed on the result sheet are read by fingerprint", () => {
    expect(readWaivers(type("省政府已同意"))).toEqual({ "error:台账:C5": "省政府已同意" });
    expect(readEmbedded(openPackage(marked))?.waivers).toEqual({});
  });

  it("survive annotating again and clearing, and go when they are deleted", () => {
    const again = annotate(type("省政府已同意"), report).bytes;
    expect(partOf(again, "xl/worksheets/sheet2.xml")).toContain("省政府已同意");
    expect(readWaivers(clear(again))).toEqual({ "error:台账:C5": "省政府已同意" });
    expect(sameBytes(annotate(again, report).bytes, again)).toBe(true);
    expect(readWaivers(clear(type("", again)))).toEqual({});
  });

  it("are the only thing that clearing a touched result sheet leaves", () => {
    const added = differingParts(bytes, clear(type("省政府已同意")));
    expect(added).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "customXml/item1.xml",
      "customXml/itemProps1.xml",
      "customXml/_rels/item1.xml.rels",
    ]);
  });

  it("and a certificate live beside marks and outlive them", () => {
    const state = { waivers: { a: "理由\u0001<&" }, choices: {}, certificate: null, rows: { "台账!5": "p/task/1" } };
    const kept = writeEmbedded(bytes, state);
    expect(readEmbedded(openPackage(kept))).toEqual(state);
    const withMarks = annotate(kept, report).bytes;
    expect(readEmbedded(openPackage(withMarks))).toEqual(state);
    expect(differingParts(kept, clear(withMarks))).toEqual([]);
    expect(readEmbedded(openPackage(clear(writeEmbedded(marked, state))))).toEqual(state);
    expect(readEmbedded(openPackage(bytes))).toBeNull();
  });
});

describe("clearing", () => {
  it("gives a file without marks back as it is", () => {
    const bytes = buildPackage(ledger());
    expect(clear(bytes)).toBe(bytes);
  });

  it("sweeps the parts that were changed since and restores the others", () => {
    const bytes = buildPackage(ledger());
    const marked = openPackage(annotate(bytes, report).bytes);
    const sheet = marked.readText("xl/worksheets/sheet1.xml").replace("<v>1</v>", "<v>2</v>");
    const cleared = clear(writeChanged(marked, new Map([["xl/worksheets/sheet1.xml", sheet]])));
    expect(differingParts(bytes, cleared)).toEqual(["xl/worksheets/sheet1.xml"]);
    expect(partOf(cleared, "xl/worksheets/sheet1.xml")).toBe(
      partOf(bytes, "xl/worksheets/sheet1.xml").replace("<v>1</v>", "<v>2</v>"),
    );
  });

  it("finds marks without the journal", () => {
    const bytes = buildPackage(withNote(ledger('<legacyDrawing r:id="rId2"/>')));
    const marked = openPackage(annotate(bytes, report).bytes);
    const without = marked.readText("customXml/item1.xml").replace(/<marks>.*<\/marks>/s, "");
    const cleared = clear(writeChanged(marked, new Map([["customXml/item1.xml", without]])));
    // Formats that the result sheet used stay behind, where nothing shows them.
    expect(differingParts(bytes, cleared)).toEqual(["xl/styles.xml"]);
    expect(partOf(cleared, "xl/styles.xml")).toContain('<dxfs count="1"><dxf/></dxfs>');
  });
});
