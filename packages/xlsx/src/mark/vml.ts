import { type Address, MAX_COLUMN, MAX_ROW } from "@planlint/rules/model";
import { type Edit, lastIndexOfText, type PartText, sliceText } from "./partText.ts";
import type { SheetGrid } from "./sheetGrid.ts";

/**
 * The drawing that shows notes is VML, which need not be well-formed XML and is shared with form controls. So it is
 * never parsed: text goes in before the closing root tag and comes out again by its exact bounds.
 */
const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Excel gives a sheet's shapes blocks of 1 024 ids. */
const BLOCK = 1024;
const NOTE_WIDTH = 288;
const LINE_HEIGHT = 17;
const MAX_NOTE_HEIGHT = 400;

export interface NoteShape {
  readonly at: Address;
  /** Lines of its text at the usual width. */
  readonly lines: number;
}

/** A new drawing for notes. `block` numbers its first block of ids; the next free block comes back. */
export function newDrawing(
  notes: readonly NoteShape[],
  grid: SheetGrid,
  block: number,
): { content: string; nextBlock: number } {
  const blocks = Math.max(1, Math.ceil((notes.length + 1) / (BLOCK - 1)));
  const data = Array.from({ length: blocks }, (_, index) => block + index).join(",");
  const first = block * BLOCK + 1;
  return {
    content:
      `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${data}"/></o:shapelayout>` +
      `${SHAPE_TYPE}${shapes(notes, grid, first)}</xml>`,
    nextBlock: block + blocks,
  };
}

/** Adds notes to a drawing that exists. */
export function extendDrawing(text: PartText, notes: readonly NoteShape[], grid: SheetGrid): Edit | null {
  const source = unitString(text);
  let highest = BLOCK;
  for (const [, number] of source.matchAll(/_x0000_s(\d{1,9})/g)) highest = Math.max(highest, Number(number));
  const type = source.includes("_x0000_t202") ? "" : SHAPE_TYPE;
  const root = /<(?![?!])([^\s/>]+)([^>]*)>/.exec(source);
  if (!root) return null;
  const declared = ["v", "o", "x"].every((prefix) => root[2]?.includes(`xmlns:${prefix}=`));
  const plain = `${type}${shapes(notes, grid, highest + 1)}`;
  const insert = declared ? plain : plain.replace(/<v:shape(type)? /g, (tag) => `${tag}${NAMESPACES} `);
  if (root[2]?.endsWith("/")) {
    return { at: root.index + root[0].length - 2, remove: 2, insert: `>${insert}</${root[1]}>` };
  }
  const at = lastIndexOfText(text.units, "</");
  return at < 0 ? null : { at, remove: 0, insert };
}

/** A character a unit, so that offsets in the string are offsets in the part. */
function unitString(text: PartText): string {
  const encoding = text.units instanceof Uint8Array ? "latin1" : text.encoding;
  return sliceText({ units: text.units, encoding }, 0, text.units.length);
}

/** The highest block of ids that a drawing claims. */
export function highestBlock(text: PartText): number {
  const source = unitString(text).slice(0, 4096);
  let highest = 0;
  for (const [, data] of source.matchAll(/idmap[^>]*data="([\d,\s]+)"/g)) {
    for (const number of (data ?? "").split(",")) highest = Math.max(highest, Number(number) || 0);
  }
  return highest;
}

function shapes(notes: readonly NoteShape[], grid: SheetGrid, firstId: number): string {
  return notes
    .map(
      ({ at, lines }, index) =>
        `<v:shape id="_x0000_s${firstId + index}" type="#_x0000_t202" style="position:absolute;width:216pt;height:80pt;z-index:${index + 1};visibility:hidden" ` +
        'fillcolor="#fffbe6" strokecolor="#7f7f7f" o:insetmode="auto"><v:fill color2="#fffbe6"/><v:shadow on="t" color="black" obscured="t"/>' +
        '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
        `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor(at, lines, grid)}</x:Anchor>` +
        `<x:AutoFill>False</x:AutoFill><x:Row>${at.row - 1}</x:Row><x:Column>${at.column - 1}</x:Column></x:ClientData></v:shape>`,
    )
    .join("");
}

/** Where a note opens: to the right of its cell, as wide as its text needs. Left, offset, top, offset, right … */
function anchor(at: Address, lines: number, grid: SheetGrid): string {
  const height = Math.min(MAX_NOTE_HEIGHT, 12 + lines * LINE_HEIGHT);
  const atEdge = at.column >= MAX_COLUMN - 8;
  const left = atEdge ? at.column - 8 : at.column;
  const right = walk(left, 12 + NOTE_WIDTH, (index) => grid.columnWidth(index + 1), MAX_COLUMN);
  const top = Math.min(at.row - 1, MAX_ROW - 12);
  const bottom = walk(top, 4 + height, (index) => grid.rowHeight(index + 1), MAX_ROW);
  return `${left}, 12, ${top}, 4, ${right.index}, ${right.offset}, ${bottom.index}, ${bottom.offset}`;
}

/** The column or row (from 0) that lies a distance behind the start of another, and the rest of the distance in it. */
function walk(from: number, distance: number, sizeOf: (index: number) => number, limit: number) {
  let rest = distance;
  let index = from;
  for (; index < limit - 1; index++) {
    const size = sizeOf(index);
    if (rest < size) break;
    rest -= size;
  }
  return { index, offset: rest };
}

/** Takes the shapes of notes on these cells out. `empty` is true when no shape of any kind is left. */
export function removeShapes(text: PartText, isGone: (at: Address) => boolean): { edits: Edit[]; empty: boolean } {
  const source = unitString(text);
  const edits: Edit[] = [];
  let kept = 0;
  // Shapes never nest; `v:shapetype` is not a shape, and a self-closing one holds no note.
  for (const match of source.matchAll(/<((?:[\w-]+:)?shape)(?=[\s>])[^>]*>[\s\S]*?<\/\1\s*>/g)) {
    const note = /ObjectType\s*=\s*["']Note["']/.test(match[0]);
    const row = /<(?:\w+:)?Row>\s*(\d+)\s*</.exec(match[0])?.[1];
    const column = /<(?:\w+:)?Column>\s*(\d+)\s*</.exec(match[0])?.[1];
    const gone = note && row && column && isGone({ row: Number(row) + 1, column: Number(column) + 1 });
    if (gone) edits.push({ at: match.index, remove: match[0].length, insert: "" });
    else kept++;
  }
  const typeAt = source.indexOf(SHAPE_TYPE);
  const gone = new Set(edits.map(({ at }) => at));
  const needed = [...source.matchAll(/<[\w-]+:shape\s[^>]*#_x0000_t202/g)].some(({ index }) => !gone.has(index));
  if (edits.length > 0 && typeAt >= 0 && !needed) edits.push({ at: typeAt, remove: SHAPE_TYPE.length, insert: "" });
  const others = /<(?:[\w-]+:)?(?:group|rect|line|oval|image|polyline|roundrect|arc|curve)[\s>]/.test(source);
  return { edits, empty: kept === 0 && !others };
}
