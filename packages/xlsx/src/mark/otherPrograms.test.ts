import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWaivers } from "../embedded.ts";
import { buildWorkbook } from "../testing/buildPackage.ts";
import { finding, reportOf } from "../testing/report.ts";
import { openPackage } from "../zip/openPackage.ts";
import { annotate } from "./annotate.ts";
import { clear } from "./clear.ts";

const PYTHON = ["/usr/bin/python3", "python3"].find((program) => runs(program, ["-c", "import openpyxl"]));
const OFFICE = ["soffice", "libreoffice"].find((program) => runs(program, ["--version"]));

function runs(program: string, args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

const bytes = buildWorkbook({
  sheets: [
    {
      name: "台账",
      rows: '<row r="5"><c r="C5" s="1" t="inlineStr"><is><t>省科技厅</t></is></c><c r="D5"><v>0.66</v></c></row>',
    },
    { name: "it's", rows: "" },
  ],
  styles:
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
});
const report = reportOf([
  finding("error", "台账", "C5"),
  finding("warning", "台账", "D5"),
  finding("info", "it's", "A1"),
]);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "marks-"));
  writeFileSync(join(folder, "marked.xlsx"), annotate(bytes, report).bytes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Parts of a package that still speak of us; shared strings may keep texts that no cell shows. */
function remains(file: Uint8Array): string[] {
  const pkg = openPackage(file);
  return pkg.entries
    .map(({ name }) => name)
    .filter((name) => /\.(xml|vml|rels)$/.test(name) && !name.endsWith("sharedStrings.xml"))
    .filter((name) => /planlint|校核结果/.test(pkg.readText(name)) && !name.endsWith("docProps/app.xml"));
}

describe.skipIf(!PYTHON)(`openpyxl${PYTHON ? "" : " (not installed here)"}`, () => {
  const python = (code: string): unknown =>
    JSON.parse(
      execFileSync(PYTHON as string, ["-c", code, folder], {
        encoding: "utf8",
        env: { ...process.env, PYTHONIOENCODING: "utf-8" },
      }),
    );

  it("sees colours, notes, sheet and links, and the same values and formats", () => {
    const seen = python(`
import openpyxl, json, sys
wb = openpyxl.load_workbook(sys.argv[1] + "/marked.xlsx")
ws = wb["台账"]; rs = wb["校核结果"]
print(json.dumps({
  "sheets": wb.sheetnames,
  "rules": sorted([str(c.sqref), r.formula[0], r.dxf.fill.bgColor.rgb] for c in ws.conditional_formatting for r in c.rules),
  "notes": [[c.coordinate, c.comment.author, c.comment.text.split("\\n")[1]] for row in ws.iter_rows() for c in row if c.comment],
  "values": [ws["C5"].value, ws["D5"].value, ws["C5"].number_format],
  "links": [rs["D7"].hyperlink.location, rs["D9"].hyperlink.location],
  "filter": rs.auto_filter.ref, "frozen": rs.freeze_panes, "titles": rs.print_title_rows,
}))`);
    expect(seen).toEqual({
      sheets: ["台账", "it's", "校核结果"],
      rules: [
        ["C5", 'LEN("planlint:error")>0', "FFFFE3E1"],
        ["D5", 'LEN("planlint:warning")>0', "FFFFF2CC"],
      ],
      notes: [
        ["C5", "planlint 校核", "● 错误　责任单位少了南昌市政府"],
        ["D5", "planlint 校核", "▲ 提醒　责任单位少了南昌市政府"],
      ],
      values: ["省科技厅", 0.66, "0.00%"],
      links: ["'台账'!C5", "'it''s'!A1"],
      filter: "A6:J9",
      frozen: "A7",
      titles: "$6:$6",
    });
  });

  it("may save the file with a reason typed in, and everything is still found", () => {
    python(`
import openpyxl, sys
from openpyxl.comments import Comment
wb = openpyxl.load_workbook(sys.argv[1] + "/marked.xlsx")
wb["校核结果"]["I7"] = "省政府已同意"
wb["台账"]["A9"] = "新"; wb["台账"]["A9"].comment = Comment("自己的批注", "李")
wb.save(sys.argv[1] + "/saved.xlsx"); print("null")`);
    const saved = new Uint8Array(readFileSync(join(folder, "saved.xlsx")));
    expect(readWaivers(saved)).toEqual({ "error:台账:C5": "省政府已同意" });
    const cleared = clear(saved);
    expect(remains(cleared).filter((name) => !name.startsWith("customXml/"))).toEqual([]);
    expect(readWaivers(cleared)).toEqual({ "error:台账:C5": "省政府已同意" });
    writeFileSync(join(folder, "cleared.xlsx"), cleared);
    expect(
      python(`
import openpyxl, json, sys
wb = openpyxl.load_workbook(sys.argv[1] + "/cleared.xlsx"); ws = wb["台账"]
print(json.dumps([wb.sheetnames, len(ws.conditional_formatting), [[c.coordinate, c.comment.author, c.comment.text] for row in ws.iter_rows() for c in row if c.comment], ws["C5"].value]))`),
    ).toEqual([["台账", "it's"], 0, [["A9", "李", "自己的批注"]], "省科技厅"]);
  });
});

describe.skipIf(!OFFICE)(`LibreOffice${OFFICE ? "" : " (not installed here)"}`, () => {
  it("opens the file, and what it saves can still be cleared", () => {
    const out = join(folder, "office");
    execFileSync(
      OFFICE as string,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        out,
        join(folder, "marked.xlsx"),
      ],
      { stdio: "ignore", timeout: 110_000 },
    );
    expect(existsSync(join(out, "marked.xlsx"))).toBe(true);
    const saved = new Uint8Array(readFileSync(join(out, "marked.xlsx")));
    expect(remains(saved)).toEqual(expect.arrayContaining(["xl/worksheets/sheet1.xml", "xl/workbook.xml"]));
    expect(remains(clear(saved))).toEqual([]);
    const again = annotate(saved, report).bytes;
    expect(
      openPackage(again)
        .readText("xl/workbook.xml")
        .match(/校核结果"/g),
    ).toHaveLength(1);
  }, 120_000);
});
