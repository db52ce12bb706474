import { describe, expect, it } from "vitest";
import { buildPackage, buildWorkbook, workbookParts } from "../testing/buildPackage.ts";
import { tinted } from "./colors.ts";
import { readLayout } from "./layout.ts";

const styles =
  '<fonts><font><sz val="11"/><color theme="1"/></font><font><b/><sz val="16"/><color rgb="FFC00000"/><name val="黑体"/></font>' +
  '<font><i/><u/><strike/><b val="0"/><color indexed="12"/></font></fonts>' +
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79998168889431442"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  "<borders><border><left/><right/><top/><bottom/></border>" +
  '<border><left style="thin"><color auto="1"/></left><right style="medium"><color rgb="FF00B050"/></right><top style="double"/><bottom/></border></borders>' +
  '<cellXfs><xf/><xf fontId="1" fillId="2"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  '<xf fontId="2" fillId="3" borderId="1"><alignment indent="2" textRotation="255"/></xf></cellXfs>' +
  '<dxfs><dxf><font><b/></font><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>';

describe("the layout of a sheet", () => {
  const layout = readLayout(
    buildWorkbook({
      sheets: [
        {
          name: "台账",
          before:
            '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen"/></sheetView></sheetViews>' +
            '<sheetFormatPr defaultRowHeight="14.25"/><cols><col min="1" max="1" width="6.5"/><col min="2" max="3" width="40" hidden="1" style="1"/></cols>',
          rows: '<row r="1" ht="30"><c r="A1" s="1"/></row><row r="4"><c s="1"/><c/></row><row r="5" ht="20" hidden="1"/>',
        },
      ],
      styles,
    }),
  );
  const [sheet] = layout.sheets;

  it("gives widths, heights, the frozen edge, and whether lines show", () => {
    expect(sheet).toMatchObject({
      name: "台账",
      defaultHeight: 14.25,
      frozen: { rows: 3, columns: 1 },
      gridLines: false,
      columns: [
        { first: 1, last: 1, width: 6.5, hidden: false, style: 0 },
        { first: 2, last: 3, width: 40, hidden: true, style: 1 },
      ],
      cut: null,
    });
    expect(sheet?.heights.get(1)).toBe(30);
    expect(sheet?.heights.has(4)).toBe(false);
    expect(sheet?.heights.get(5)).toBe(0);
  });

  it("gives the looks of cells: font, ground, borders, alignment", () => {
    expect(layout.looks[1]).toEqual({
      bold: true,
      size: 16,
      color: "c00000",
      font: "黑体",
      fill: "ddebf7",
      wrap: true,
      horizontal: "center",
      vertical: "center",
    });
    expect(layout.looks[2]).toEqual({
      italic: true,
      underline: true,
      strike: true,
      color: "0000ff",
      fill: "deebf7",
      borders: {
        left: { line: "thin", color: undefined },
        right: { line: "medium", color: "00b050" },
        top: { line: "double" },
      },
      indent: 2,
      stacked: true,
    });
    expect(layout.looks).toHaveLength(3);
    expect(sheet?.styles.get(1)?.[1]).toBe(1);
    expect(sheet?.styles.get(4)?.[1]).toBe(1);
  });

  it("leaves plain ink to the program, so that it follows light and dark", () => {
    expect(layout.looks[0]).toEqual({ size: 11 });
  });

  it("takes theme colours from the workbook's own theme", () => {
    const parts = workbookParts({ sheets: [{ name: "台账", rows: "" }], styles });
    parts["xl/theme/theme1.xml"] =
      '<a:theme xmlns:a="x"><a:themeElements><a:clrScheme name="WPS"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>' +
      '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4874CB"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
    parts["xl/_rels/workbook.xml.rels"] = (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
      "</Relationships>",
      '<Relationship Id="rIdH" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/></Relationships>',
    );
    expect(readLayout(buildPackage(parts)).looks[2]?.fill).toBe(tinted("4874cb", 0.79998168889431442));
  });

  it("tints as Excel does", () => {
    // Accent 1 of Office 2013: its "80 % lighter", "40 % lighter" and "25 % darker".
    expect(tinted("5b9bd5", 0.7999)).toBe("deebf7");
    expect(tinted("5b9bd5", 0.3999)).toBe("9dc3e6");
    expect(tinted("5b9bd5", -0.25)).toBe("2e75b6");
    expect(tinted("ffffff", -0.15)).toBe("d9d9d9");
    expect(tinted("000000", 0.5)).toBe("808080");
  });

  it("keeps one list for rows that look alike, and reads the first 200 000 cells of a sheet", () => {
    const cells = '<c s="1"/>'.repeat(100);
    const rows = Array.from({ length: 2100 }, (_, i) => `<row r="${i + 1}">${cells}</row>`).join("");
    const [long] = readLayout(buildWorkbook({ sheets: [{ name: "长", rows }], styles })).sheets;
    expect(long?.styles.size).toBe(2000);
    expect(long?.cut).toBe(2000);
    expect(long?.styles.get(2000)).toBe(long?.styles.get(1));
  });
});
