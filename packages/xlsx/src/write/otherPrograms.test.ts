import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { agencies, createRegistry, lint, makeTemplate, plans } from "@planlint/rules";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "../read/readWorkbook.ts";
import { writeTemplate } from "./templateWorkbook.ts";
import { writeWorkbook } from "./writeWorkbook.ts";

const PYTHON = ["/usr/bin/python3", "python3"].find((program) => {
  try {
    execFileSync(program, ["-c", "import openpyxl"], { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
});

const area = { top: 2, left: 1, bottom: 4, right: 2 };
const bytes = writeWorkbook({
  sheets: [
    {
      name: "任务台账",
      columns: [{ width: 6 }, { width: 30 }],
      rows: [
        { cells: [{ value: "标题", look: { size: 16, bold: true } }] },
        { cells: [{ value: "序号" }, { value: "任务内容" }] },
        { cells: [{ value: 1 }, { value: " 两\n行 ", look: { wrap: true, fill: "FFF9E5", unlocked: true } }] },
        { cells: [{ value: 2 }, { value: 0.5, look: { format: "0%" } }] },
      ],
      merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
      freeze: { rows: 2 },
      tables: [{ name: "任务", area }],
      validations: [
        {
          areas: [{ top: 3, left: 2, bottom: 4, right: 2 }],
          rule: { kind: "list", choices: ["已完成", "推进中"] },
          strictness: "warning",
          objection: { title: "状态", text: "请从下拉列表中选择。" },
          hint: { title: "状态", text: "第一行\n第二行" },
        },
      ],
      print: { titleRows: [2, 2] },
      protected: true,
    },
    { name: "it's", columns: [], rows: [], hidden: true },
  ],
  names: [{ name: "进展状态", refersTo: "'任务台账'!$B$3:$B$4" }],
});

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "written-"));
  writeFileSync(join(folder, "new.xlsx"), bytes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!PYTHON)(`openpyxl${PYTHON ? "" : " (not installed here)"}`, () => {
  it("sees values, looks, freeze, table, validations, print set-up and protection", () => {
    const code = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1] + "/new.xlsx")
sheet = book["任务台账"]
rule = sheet.data_validations.dataValidation[0]
cell = sheet["B3"]
print(json.dumps({
  "sheets": [(s.title, s.sheet_state) for s in book.worksheets],
  "values": [[c.value for c in row] for row in sheet.iter_rows()],
  "look": [cell.alignment.wrap_text, cell.fill.fgColor.rgb, cell.protection.locked, sheet["B4"].number_format, sheet["A1"].font.sz, sheet["A1"].font.name],
  "merged": [str(m) for m in sheet.merged_cells.ranges],
  "freeze": sheet.freeze_panes,
  "tables": {t.name: t.ref for t in sheet.tables.values()},
  "rule": [rule.type, rule.formula1, str(rule.sqref), rule.errorStyle, rule.prompt],
  "print": [sheet.print_title_rows, sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.sheet_properties.pageSetUpPr.fitToPage],
  "protected": [sheet.protection.sheet, sheet.protection.password],
  "names": list(book.defined_names.keys()) if hasattr(book.defined_names, "keys") else [n.name for n in book.defined_names.definedName],
}))
`;
    const seen = JSON.parse(
      execFileSync(PYTHON as string, ["-c", code, folder], {
        encoding: "utf8",
        env: { ...process.env, PYTHONIOENCODING: "utf-8" },
      }),
    );
    expect(seen).toMatchObject({
      sheets: [
        ["任务台账", "visible"],
        ["it's", "hidden"],
      ],
      values: [
        ["标题", null],
        ["序号", "任务内容"],
        [1, " 两\n行 "],
        [2, 0.5],
      ],
      look: [true, "FFFFF9E5", false, "0%", 16, "微软雅黑"],
      merged: ["A1:B1"],
      freeze: "A3",
      tables: { 任务: "A2:B4" },
      rule: ["list", '"已完成,推进中"', "B3:B4", "warning", "第一行_x000a_第二行"],
      protected: [true, null],
      names: ["进展状态"],
    });
    expect(seen.print.slice(1)).toEqual(["landscape", 9, true]);
    expect(seen.print[0]).toMatch(/\$2:\$2$/);
  });

  it("fills in a template, which then has no findings", () => {
    const plan = plans.get("jiangxi-2022-46");
    const outcome = plan && makeTemplate(plan, createRegistry(agencies), { unit: "省水利厅", period: "2024H1" });
    if (outcome?.kind !== "template") throw new Error("no template");
    writeFileSync(join(folder, "template.xlsx"), writeTemplate(outcome.template));
    const code = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1] + "/template.xlsx")
sheet = book["任务台账"]
column = {cell.value: cell.column for cell in sheet[3]}
for row in range(4, sheet.max_row + 1):
  sheet.cell(row, column["工作举措及进展情况"]).value = "印发方案，完成项目%d个。" % row
  sheet.cell(row, column["进展状态"]).value = "推进中"
  sheet.cell(row, column["完成进度"]).value = 0.6
book.save(sys.argv[1] + "/filled.xlsx")
`;
    execFileSync(PYTHON as string, ["-c", code, folder], { env: { ...process.env, PYTHONIOENCODING: "utf-8" } });
    const filled = readWorkbook(readFileSync(join(folder, "filled.xlsx")));
    const report = lint(filled, { plans: [...plans.values()], agencies });
    expect(report.findings).toEqual([]);
    expect(report.coverage).toEqual({ expected: 12, reported: 12, missing: [] });
  });
});
