import { XML_HEAD } from "../mark/draft.ts";
import { escapeXml } from "../xml/entities.ts";
import { SPREADSHEET } from "./namespaces.ts";
import type { NewBorder, NewLook } from "./newWorkbook.ts";

/** Number formats that need no definition because their ids mean the same in every language of Excel. */
const BUILTIN: Readonly<Record<string, number>> = {
  "": 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};
/** Ids below are Excel's own. */
const FIRST_FORMAT = 164;

/** Cell formats by look: each look once, whatever cells have it. */
export interface Looks {
  /** Index of a look's cell format, for a cell's `s`. */
  indexOf(look: NewLook | undefined): number;
  /** The styles part with all looks asked for so far. */
  xml(): string;
}

export function collectLooks(font: { readonly name: string; readonly size: number }): Looks {
  const fontXml = (look: NewLook) =>
    `<font>${look.bold ? "<b/>" : ""}${look.underline ? "<u/>" : ""}<sz val="${look.size ?? font.size}"/>` +
    `<color rgb="${argb(look.colour ?? "1F1F1F")}"/><name val="${escapeXml(font.name)}"/><family val="2"/><charset val="134"/></font>`;
  const fonts = collectOnce([fontXml({})]);
  const fills = collectOnce([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = collectOnce([borderXml(undefined)]);
  const formats = collectOnce([]);
  const xfs = collectOnce([
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="center"/></xf>',
  ]);

  const formatId = (code: string): number =>
    Object.hasOwn(BUILTIN, code) ? (BUILTIN[code] as number) : FIRST_FORMAT + formats.indexOf(escapeXml(code));
  const xfXml = (look: NewLook): string => {
    const { fill, border, horizontal, vertical = "center", wrap, format = "", unlocked } = look;
    const number = formatId(format);
    const fontId = fonts.indexOf(fontXml(look));
    const fillId = fill === undefined ? 0 : fills.indexOf(fillXml(fill));
    const borderId = border === undefined ? 0 : borders.indexOf(borderXml(border));
    const applied = [
      number !== 0 && "NumberFormat",
      fontId !== 0 && "Font",
      fillId !== 0 && "Fill",
      borderId !== 0 && "Border",
      "Alignment",
      unlocked && "Protection",
    ].filter((name) => name);
    return (
      `<xf numFmtId="${number}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"` +
      `${applied.map((name) => ` apply${name}="1"`).join("")}>` +
      `<alignment${horizontal ? ` horizontal="${horizontal}"` : ""} vertical="${vertical}"${wrap ? ' wrapText="1"' : ""}/>` +
      `${unlocked ? '<protection locked="0"/>' : ""}</xf>`
    );
  };

  return {
    indexOf: (look) => (look === undefined ? 0 : xfs.indexOf(xfXml(look))),
    xml: () =>
      `${XML_HEAD}<styleSheet xmlns="${SPREADSHEET}">` +
      (formats.items.length > 0
        ? listXml(
            "numFmts",
            formats.items.map((code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${code}"/>`),
          )
        : "") +
      listXml("fonts", fonts.items) +
      listXml("fills", fills.items) +
      listXml("borders", borders.items) +
      listXml("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      listXml("cellXfs", xfs.items) +
      listXml("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
      "</styleSheet>",
  };
}

function listXml(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

function argb(colour: string): string {
  return `FF${colour}`;
}

function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(border: NewBorder | undefined): string {
  if (border === undefined) return "<border><left/><right/><top/><bottom/><diagonal/></border>";
  const side = (name: string) => `<${name} style="${border.style}"><color rgb="${argb(border.colour)}"/></${name}>`;
  return `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
}

/** A list in which each text stands once. */
function collectOnce(first: readonly string[]): { readonly items: string[]; indexOf(item: string): number } {
  const items = [...first];
  const known = new Map(items.map((item, index) => [item, index]));
  return {
    items,
    indexOf(item) {
      let index = known.get(item);
      if (index === undefined) {
        index = items.push(item) - 1;
        known.set(item, index);
      }
      return index;
    },
  };
}
