import { relationshipsOf } from "../package/relationships.ts";
import { type Draft, XML_HEAD } from "./draft.ts";
import { appendTo, attributeOf, childOf, insertInOrder, prefixOf, replaceValue, type XmlElement } from "./elements.ts";
import type { BookParts } from "./worksheets.ts";

/** Schema order of the children of `styleSheet`. */
export const STYLES_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** Indexes that marks refer to. */
export interface MarkStyles {
  /** Index of a severity's `dxf`. */
  readonly dxf: { readonly error: number; readonly warning: number; readonly info: number };
  /** Indexes of the cell formats of the result sheet. */
  readonly title: number;
  readonly verdict: number;
  readonly plain: number;
  readonly faint: number;
  readonly header: number;
  readonly body: number;
  readonly centre: number;
  readonly strong: number;
  readonly link: number;
}

function line(style: string, rgb: string): string {
  const side = (name: string) => `<${name} style="${style}"><color rgb="${rgb}"/></${name}>`;
  return side("left") + side("right") + side("top") + side("bottom");
}

/**
 * Pale fills, which print, and borders that differ, which a black-and-white printer keeps: solid for an error, dashed
 * for a warning, dotted for a hint.
 */
function dxf(fill: string, border: string, rgb: string, font = ""): string {
  return (
    `<dxf>${font}<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor rgb="${fill}"/></patternFill></fill>` +
    `<border>${line(border, rgb)}</border></dxf>`
  );
}
const DXFS = [
  dxf("FFFFE3E1", "thin", "FFC00000", '<font><b/><i val="0"/></font>'),
  dxf("FFFFF2CC", "dashed", "FFB45F06"),
  dxf("FFE3EEFA", "dotted", "FF1F5FA8"),
];

function font(size: number, extra: string, rgb = "FF1F1F1F"): string {
  return `<font>${extra}<sz val="${size}"/><color rgb="${rgb}"/><name val="微软雅黑"/><family val="2"/><charset val="134"/></font>`;
}
const FONTS = [
  font(10, ""),
  font(18, "<b/>"),
  font(13, "<b/>"),
  font(9, "", "FF595959"),
  font(10, "<b/>"),
  font(10, "<u/>", "FF0B57A4"),
];
const FILLS = [
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill>',
];
const BORDERS = [
  `<border>${line("thin", "FFBFBFBF")}<diagonal/></border>`,
  `<border>${'<left style="thin"><color rgb="FFBFBFBF"/></left><right style="thin"><color rgb="FFBFBFBF"/></right><top style="thin"><color rgb="FF404040"/></top><bottom style="medium"><color rgb="FF404040"/></bottom>'}<diagonal/></border>`,
];

/** What a list must begin with where the workbook has none: index 0 is what every plain cell uses. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  dxfs: [],
};

function withPrefix(xml: string, prefix: string): string {
  return prefix ? xml.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`) : xml;
}

/** Adds our formats to the workbook's styles, and the styles part itself where there is none. */
export function addStyles(draft: Draft, book: BookParts): MarkStyles {
  const relation = relationshipsOf(draft.pkg, book.workbook).find(
    ({ kind, external }) => kind === "styles" && !external,
  );
  const part = relation && draft.pkg.find(relation.target)?.name;
  if (!part) return createStyles(draft, book);
  const root = draft.tree(part);
  const edits: Parameters<Draft["edit"]>[1][] = [];
  const missing: string[] = [];
  const lists = listsToAdd((name) => {
    const list = childOf(root, name);
    return list ? list.children.length : 0;
  });
  for (const { name, items } of lists) {
    if (items.length === 0) continue;
    const list = childOf(root, name);
    const xml = withPrefix(items.join(""), prefixOf(list ?? root));
    if (list) edits.push(...extendList(list, xml, items.length));
    else {
      const prefix = prefixOf(root);
      const added = `<${prefix}${name} count="${items.length}">${xml}</${prefix}${name}>`;
      missing.push(name);
      if (root.selfClosing) edits.push({ at: -1, remove: 0, insert: added });
      else edits.push(insertInOrder(root, STYLES_ORDER, name, added));
    }
  }
  // A stylesheet without children has to be opened, once for all lists.
  if (root.selfClosing) edits.splice(0, edits.length, appendTo(root, edits.map((edit) => edit.insert).join("")));
  draft.edit(part, ...edits);
  return indexesFrom(lists);
}

function extendList(list: XmlElement, xml: string, added: number): ReturnType<typeof appendTo>[] {
  const edits = [appendTo(list, xml)];
  const count = attributeOf(list, "count");
  if (count) edits.push(replaceValue(count, String(list.children.length + added)));
  return edits;
}

interface StyleList {
  readonly name: string;
  /** Index of the first of our own items. */
  readonly base: number;
  /** What to append: our items, after those that an empty list must begin with. */
  readonly items: readonly string[];
}

function listsToAdd(lengthOf: (name: string) => number): StyleList[] {
  const plan = (name: string, own: readonly string[]): StyleList => {
    const length = lengthOf(name);
    const first = length === 0 ? (FIRST[name] ?? []) : [];
    return { name, base: length + first.length, items: [...first, ...own] };
  };
  const fonts = plan("fonts", FONTS);
  const fills = plan("fills", FILLS);
  const borders = plan("borders", BORDERS);
  const styles = plan("cellStyleXfs", []);
  const xf = (fontIndex: number, fill: number | null, border: number | null, alignment: string) =>
    `<xf numFmtId="0" fontId="${fonts.base + fontIndex}" fillId="${fill === null ? 0 : fills.base + fill}" ` +
    `borderId="${border === null ? 0 : borders.base + border}" xfId="0" applyFont="1"` +
    `${fill === null ? "" : ' applyFill="1"'}${border === null ? "" : ' applyBorder="1"'} applyAlignment="1"><alignment ${alignment}/></xf>`;
  const top = 'vertical="top" wrapText="1"';
  const xfs = plan("cellXfs", [
    xf(1, null, null, 'vertical="center"'),
    xf(2, null, null, 'vertical="center"'),
    xf(0, null, null, 'vertical="center"'),
    xf(3, null, null, 'vertical="center"'),
    xf(4, 0, 1, 'horizontal="center" vertical="center" wrapText="1"'),
    xf(0, null, 0, top),
    xf(0, null, 0, `horizontal="center" ${top}`),
    xf(4, null, 0, top),
    xf(5, null, 0, `horizontal="center" ${top}`),
  ]);
  return [fonts, fills, borders, styles, xfs, plan("dxfs", DXFS)];
}

function indexesFrom(lists: readonly StyleList[]): MarkStyles {
  const baseOf = (name: string) => lists.find((list) => list.name === name)?.base ?? 0;
  const xf = baseOf("cellXfs");
  const first = baseOf("dxfs");
  return {
    dxf: { error: first, warning: first + 1, info: first + 2 },
    title: xf,
    verdict: xf + 1,
    plain: xf + 2,
    faint: xf + 3,
    header: xf + 4,
    body: xf + 5,
    centre: xf + 6,
    strong: xf + 7,
    link: xf + 8,
  };
}

function createStyles(draft: Draft, book: BookParts): MarkStyles {
  const lists = listsToAdd(() => 0);
  const xml = lists.map(({ name, items }) => `<${name} count="${items.length}">${items.join("")}</${name}>`).join("");
  const folder = book.workbook.slice(0, book.workbook.lastIndexOf("/") + 1);
  const part = draft.pkg.has(`${folder}styles.xml`)
    ? draft.freshName(`${folder}styles`, ".xml")
    : `${folder}styles.xml`;
  draft.create(
    part,
    `${XML_HEAD}<styleSheet xmlns="${book.strict ? STRICT_MAIN : MAIN}">${xml}</styleSheet>`,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  );
  draft.relate(book.workbook, `${book.relations}/styles`, part);
  return indexesFrom(lists);
}
