import { describe, expect, it } from "vitest";
import { buildWorkbook } from "../testing/buildPackage.ts";
import { readLayout } from "./layout.ts";

const styles =
  '<fonts><font><sz val="11"/></font><font><b/><sz val="16"/></font></fonts>' +
  '<fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill></fills>' +
  '<cellXfs><xf/><xf fontId="1" fillId="2"><alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs>';

describe("the layout of a sheet", () => {
  const layout = readLayout(
    buildWorkbook({
      sheets: [
        {
          name: "台账",
          before:
            '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen"/></sheetView></sheetViews>' +
            '<sheetFormatPr defaultRowHeight="14.25"/><cols><col min="1" max="1" width="6.5"/><col min="2" max="3" width="40" hidden="1"/></cols>',
          rows: '<row r="1" ht="30"><c r="A1" s="1"/></row><row r="4"><c s="1"/><c/></row>',
        },
      ],
      styles,
    }),
  );
  const [sheet] = layout.sheets;

  it("gives widths, heights and the frozen edge", () => {
    expect(sheet).toMatchObject({
      name: "台账",
      defaultHeight: 14.25,
      frozen: { rows: 3, columns: 1 },
      columns: [
        { first: 1, last: 1, width: 6.5, hidden: false },
        { first: 2, last: 3, width: 40, hidden: true },
      ],
      cut: false,
    });
    expect(sheet?.heights.get(1)).toBe(30);
    expect(sheet?.heights.has(4)).toBe(false);
  });

  it("gives the looks of cells", () => {
    expect(layout.looks[1]).toEqual({
      bold: true,
      size: 16,
      fill: "ddebf7",
      wrap: true,
      horizontal: "center",
      vertical: "center",
    });
    expect(sheet?.styles.get(1)?.get(1)).toBe(1);
    expect(sheet?.styles.get(4)?.get(1)).toBe(1);
  });

  it("reads the head of a long sheet only", () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `<row r="${i + 1}"><c s="1"/></row>`).join("");
    const [long] = readLayout(buildWorkbook({ sheets: [{ name: "长", rows }], styles })).sheets;
    expect(long?.styles.size).toBe(800);
    expect(long?.cut).toBe(true);
  });
});
