import { cellAt, type Workbook } from "@planlint/rules/model";
import { describe, expect, it } from "vitest";
import { annotate } from "../mark/annotate.ts";
import { clear } from "../mark/clear.ts";
import { readWorkbook } from "../read/readWorkbook.ts";
import { differingParts, sameBytes } from "../testing/compareParts.ts";
import { finding, reportOf } from "../testing/report.ts";
import { openPackage } from "../zip/openPackage.ts";
import type { NewCell, NewSheet, NewValidation, NewWorkbook } from "./newWorkbook.ts";
import { writeWorkbook } from "./writeWorkbook.ts";

function partOf(bytes: Uint8Array, name: string): string {
  return openPackage(bytes).readText(name);
}

const cells = (...values: NewCell["value"][]): NewCell[] => values.map((value) => ({ value }));

/** A sheet with a heading row and one row below. */
function sheet(more: Partial<NewSheet> = {}): NewSheet {
  return {
    name: "台账",
    columns: [{ width: 6 }, { width: 40 }],
    rows: [{ cells: cells("序号", "任务内容") }, { cells: cells(1, "强化南昌省会城市引领功能") }],
    ...more,
  };
}

const sheetPart = (more: Partial<NewSheet> = {}) =>
  partOf(writeWorkbook({ sheets: [sheet(more)] }), "xl/worksheets/sheet1.xml");

function valuesOf(workbook: Workbook): unknown[][] {
  return (workbook.sheets[0]?.rows ?? []).map((row) => [...row.values]);
}

describe("a new workbook", () => {
  it("reads back as it was given", () => {
    const bytes = writeWorkbook({
      sheets: [
        sheet({
          rows: [
            { cells: [{ value: "任务" }, null, { value: 0.66, look: { format: "0%" } }] },
            { cells: cells("两\n行", true, null, "") },
            { cells: [] },
            { cells: [{ value: 45473, look: { format: "yyyy-mm-dd" } }] },
          ],
          merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
        }),
        sheet({ name: "说明", hidden: true }),
      ],
    });
    const workbook = readWorkbook(bytes);
    expect(valuesOf(workbook)).toEqual([["任务", 0.66], ["两\n行", true], [45473]]);
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["台账", false],
      ["说明", true],
    ]);
    const [first] = workbook.sheets;
    expect(first?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(first && cellAt(first, { row: 1, column: 3 })?.format).toBe("0%");
    expect(first && cellAt(first, { row: 4, column: 1 })?.format).toBe("yyyy-mm-dd");
  });

  it("has the same bytes whenever it is written", () => {
    expect(sameBytes(writeWorkbook({ sheets: [sheet()] }), writeWorkbook({ sheets: [sheet()] }))).toBe(true);
  });

  it("begins with its content types, and every part has one", () => {
    const pkg = openPackage(writeWorkbook({ sheets: [sheet()], embedded: emptyState() }));
    const names = pkg.entries.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"]);
    const types = pkg.readText("[Content_Types].xml");
    const typed = names.filter(
      (name) => name.startsWith("xl/") && !name.endsWith(".rels") && !types.includes(`PartName="/${name}"`),
    );
    expect(typed).toEqual([]);
  });

  it("keeps planlint's state in it", () => {
    const embedded = { ...emptyState(), rows: { "台账!1": "jiangxi-2022-46/task/1" } };
    expect(readWorkbook(writeWorkbook({ sheets: [sheet()], embedded })).embedded).toEqual(embedded);
  });

  it("is the same again after marking and clearing", () => {
    const bytes = writeWorkbook({
      sheets: [sheet({ validations: [choice("已完成", "未启动")] })],
      embedded: { ...emptyState(), rows: { "台账!1": "jiangxi-2022-46/task/1" } },
    });
    const marked = annotate(bytes, reportOf([finding("error", "台账", "B2")])).bytes;
    expect(differingParts(bytes, clear(marked))).toEqual([]);
  });

  it("leaves out what XML forbids and keeps text that looks like markup or like an escape", () => {
    const text = "a\u0000\u000b\ufffe<b>&\"'_x0041_  ";
    const bytes = writeWorkbook({ sheets: [sheet({ rows: [{ cells: cells(text) }] })] });
    expect(valuesOf(readWorkbook(bytes))).toEqual([["a<b>&\"'_x0041_  "]]);
  });
});

describe("looks", () => {
  it("that are equal share one cell format", () => {
    const look = { bold: true, fill: "EDEDED", border: { style: "thin", colour: "BFBFBF" } } as const;
    const styles = partOf(
      writeWorkbook({
        sheets: [sheet({ rows: [{ cells: [{ value: 1, look }, { value: 2, look: { ...look } }, { value: 3 }] }] })],
      }),
      "xl/styles.xml",
    );
    expect(styles).toContain('<cellXfs count="2">');
    expect(styles).toContain('<fonts count="2">');
    expect(styles).toContain('<fills count="3">');
  });

  it("give an empty cell its format too", () => {
    const part = sheetPart({ rows: [{ cells: [{ value: null, look: { fill: "FFF9E5", unlocked: true } }] }] });
    expect(part).toContain('<c r="A1" s="1"/>');
  });

  it("define number formats of their own once", () => {
    const cell = (format: string): NewCell => ({ value: 1, look: { format } });
    const styles = partOf(
      writeWorkbook({ sheets: [sheet({ rows: [{ cells: [cell('0"亿元"'), cell('0"亿元"'), cell("0.00%")] }] })] }),
      "xl/styles.xml",
    );
    expect(styles).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="0&quot;亿元&quot;"/></numFmts>');
    expect(styles).toContain('numFmtId="10"');
  });
});

function choice(...choices: string[]): NewValidation {
  return {
    areas: [{ top: 2, left: 2, bottom: 9, right: 2 }],
    rule: { kind: "list", choices },
    strictness: "stop",
    objection: { title: "状态", text: "请从下拉列表中选择。" },
  };
}

describe("validations", () => {
  it("offer choices", () => {
    expect(sheetPart({ validations: [choice("已完成", "推进中")] })).toContain(
      '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="状态" error="请从下拉列表中选择。" sqref="B2:B9"><formula1>&quot;已完成,推进中&quot;</formula1></dataValidation></dataValidations>',
    );
  });

  it("hold numbers between bounds, and ask rather than refuse where told so", () => {
    const part = sheetPart({
      validations: [{ ...choice(), rule: { kind: "decimal", min: 0, max: 1 }, strictness: "warning" }],
    });
    expect(part).toContain('type="decimal" errorStyle="warning" operator="between"');
    expect(part).toContain("<formula1>0</formula1><formula2>1</formula2>");
  });

  it("keep within what Excel takes", () => {
    expect(() => sheetPart({ validations: [choice("长".repeat(256))] })).toThrow(RangeError);
    expect(() => sheetPart({ validations: [choice("甲,乙")] })).toThrow(RangeError);
    const long = { ...choice("是"), objection: { title: "长".repeat(40), text: "长".repeat(300) } };
    expect(sheetPart({ validations: [long] })).toContain(`errorTitle="${"长".repeat(32)}" error="${"长".repeat(255)}"`);
  });
});

describe("sheets", () => {
  it("stand in schema order with freeze, filter, links, print set-up and protection", () => {
    const part = sheetPart({
      freeze: { rows: 1, columns: 1 },
      filter: { top: 1, left: 1, bottom: 2, right: 2 },
      merges: [{ top: 3, left: 1, bottom: 3, right: 2 }],
      validations: [choice("是")],
      protected: true,
      rows: [{ cells: [{ value: "见", link: { sheet: "it's", cell: { row: 5, column: 3 } } }] }],
    });
    const order = [...part.matchAll(/<(\w+)[ />]/g)]
      .map((match) => match[1] ?? "")
      .filter((name) =>
        /^(?:sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|sheetProtection|autoFilter|mergeCells|dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter)$/.test(
          name,
        ),
      );
    expect(order).toEqual([
      "sheetPr",
      "dimension",
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "sheetProtection",
      "autoFilter",
      "mergeCells",
      "dataValidations",
      "hyperlinks",
      "printOptions",
      "pageMargins",
      "pageSetup",
      "headerFooter",
    ]);
    expect(part).toContain('topLeftCell="B2" activePane="bottomRight" state="frozen"');
    expect(part).toContain("location=\"'it''s'!C5\"");
  });

  it("repeat their heading rows in print, and have hidden names for their filters", () => {
    const book: NewWorkbook = {
      sheets: [
        sheet(),
        sheet({ name: "汇总", print: { titleRows: [1, 2] }, filter: { top: 1, left: 1, bottom: 9, right: 2 } }),
      ],
      names: [{ name: "状态", refersTo: "'汇总'!$A$1:$A$3" }],
    };
    const part = partOf(writeWorkbook(book), "xl/workbook.xml");
    expect(part).toContain(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">\'汇总\'!$A$1:$B$9</definedName>',
    );
    expect(part).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="1">\'汇总\'!$1:$2</definedName>');
    expect(part).toContain("<definedName name=\"状态\">'汇总'!$A$1:$A$3</definedName>");
  });

  it("hold tables with the headings that stand in their cells", () => {
    const bytes = writeWorkbook({
      sheets: [sheet({ tables: [{ name: "任务", area: { top: 1, left: 1, bottom: 2, right: 2 } }] })],
    });
    expect(partOf(bytes, "xl/tables/table1.xml")).toContain(
      '<tableColumn id="1" name="序号"/><tableColumn id="2" name="任务内容"/>',
    );
    expect(partOf(bytes, "xl/worksheets/_rels/sheet1.xml.rels")).toContain("../tables/table1.xml");
    const twice = sheet({
      rows: [{ cells: cells("一", "一") }, { cells: [] }],
      tables: [{ name: "x", area: { top: 1, left: 1, bottom: 2, right: 2 } }],
    });
    expect(() => writeWorkbook({ sheets: [twice] })).toThrow(RangeError);
  });

  it("are as high as their wrapped texts need", () => {
    const high = (value: string, wrap: boolean) =>
      Number(/ ht="(\d+)"/.exec(sheetPart({ rows: [{ cells: [null, { value, look: { wrap } }] }] }))?.[1]);
    expect(high("字", true)).toBe(high("字".repeat(100), false));
    expect(high("字".repeat(100), true)).toBeGreaterThan(4 * high("字", true));
    expect(high("字".repeat(9000), true)).toBe(409);
  });

  it("have names that Excel takes", () => {
    for (const name of ["", "长".repeat(32), "a/b", "a[1]", "'a"]) {
      expect(() => writeWorkbook({ sheets: [sheet({ name })] })).toThrow(RangeError);
    }
    expect(() => writeWorkbook({ sheets: [sheet({ name: "A" }), sheet({ name: "a" })] })).toThrow(RangeError);
    expect(() => writeWorkbook({ sheets: [] })).toThrow(RangeError);
  });
});

function emptyState() {
  return { waivers: {}, choices: {}, certificate: null, rows: {} };
}
