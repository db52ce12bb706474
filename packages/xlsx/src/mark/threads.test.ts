import { describe, expect, it } from "vitest";
import { buildPackage, workbookParts } from "../testing/buildPackage.ts";
import { openPackage } from "../zip/openPackage.ts";
import { clear } from "./clear.ts";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OURS = "{6E0D1C52-8C1F-4B7E-9E39-7B1B6C0F2A01}";
const THEIRS = "{6E0D1C52-8C1F-4B7E-9E39-7B1B6C0F2A02}";
const ANSWER = "{6E0D1C52-8C1F-4B7E-9E39-7B1B6C0F2A03}";

interface Thread {
  readonly id: string;
  readonly ref: string;
  readonly text: string;
  readonly parentId?: string;
}

/** A sheet with threaded comments as Excel saves them: the thread, a note for older programs, and its shape. */
function withThreads(threads: readonly Thread[]): Uint8Array {
  const parts = workbookParts({
    sheets: [
      {
        name: "台账",
        rows: '<row r="5"><c r="C5"><v>1</v></c><c r="D5"><v>2</v></c></row>',
        after:
          '<conditionalFormatting sqref="C5"><cfRule type="expression" priority="1"><formula>LEN("planlint:error")&gt;0</formula></cfRule></conditionalFormatting>' +
          '<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/>',
      },
    ],
  });
  const firsts = threads.filter(({ parentId }) => !parentId);
  const note = ({ ref, text }: Thread, index: number) =>
    `<comment ref="${ref}" authorId="${index}" shapeId="0"><text><t>[线程批注]\n\n你的Excel版本可读取此线程批注。\n\n注释:\n    ${text}</t></text></comment>`;
  const shape = ({ ref }: Thread, index: number) => {
    const column = ref.charCodeAt(0) - 65;
    const row = Number(ref.slice(1)) - 1;
    return (
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note">` +
      `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    );
  };
  const thread = ({ id, ref, text, parentId }: Thread) =>
    `<threadedComment ref="${ref}" dT="2023-07-01T00:00:00.00" personId="{P}" id="${id}"${parentId ? ` parentId="${parentId}"` : ""}><text>${text}</text></threadedComment>`;
  return buildPackage({
    ...parts,
    "xl/worksheets/_rels/sheet1.xml.rels":
      `<Relationships xmlns="${PACKAGE_RELATIONS}">` +
      `<Relationship Id="rId1" Type="${RELATIONS}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>` +
      `<Relationship Id="rId2" Type="${RELATIONS}/comments" Target="../comments1.xml"/>` +
      '<Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>',
    "xl/comments1.xml":
      `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors>${firsts.map(({ id }) => `<author>tc=${id}</author>`).join("")}</authors>` +
      `<commentList>${firsts.map(note).join("")}</commentList></comments>`,
    "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">${threads.map(thread).join("")}</ThreadedComments>`,
    "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${firsts.map(shape).join("")}</xml>`,
  });
}

const ours: Thread = { id: OURS, ref: "C5", text: "planlint 校核\n● 错误　责任单位少了南昌市政府" };
const theirs: Thread = { id: THEIRS, ref: "D5", text: "请核" };

describe("comments that the task pane wrote in an Excel without notes", () => {
  it("go with all that Excel keeps of them", () => {
    const pkg = openPackage(clear(withThreads([ours])));
    const names = pkg.entries.map(({ name }) => name);
    expect(names.filter((name) => /comment|vml|_rels\/sheet1/i.test(name))).toEqual([]);
    expect(names.filter((name) => /planlint|threaded/i.test(pkg.readText(name)))).toEqual([]);
    expect(pkg.readText("xl/worksheets/sheet1.xml")).not.toContain("legacyDrawing");
  });

  it("leave other people's as they are, with the numbers of their authors", () => {
    const pkg = openPackage(clear(withThreads([ours, theirs])));
    expect(pkg.readText("xl/comments1.xml")).toMatch(
      new RegExp(`<authors><author>tc=\\${THEIRS}</author></authors><commentList><comment ref="D5" authorId="0"`),
    );
    expect(pkg.readText("xl/comments1.xml")).not.toContain("planlint");
    expect(pkg.readText("xl/threadedComments/threadedComment1.xml")).toMatch(
      /^<Threaded[^>]*><threadedComment ref="D5"/,
    );
    expect(pkg.readText("xl/drawings/vmlDrawing1.vml")).not.toContain("<x:Column>2<");
    expect(pkg.readText("xl/drawings/vmlDrawing1.vml")).toContain("<x:Column>3<");
  });

  it("stay where somebody has answered", () => {
    const answer: Thread = { id: ANSWER, ref: "C5", text: "已与省发改委核实", parentId: OURS };
    const pkg = openPackage(clear(withThreads([ours, answer])));
    expect(pkg.readText("xl/threadedComments/threadedComment1.xml")).toContain("已与省发改委核实");
    expect(pkg.readText("xl/comments1.xml")).toContain("planlint 校核");
    expect(pkg.readText("xl/worksheets/sheet1.xml")).not.toContain("planlint:error");
  });
});
