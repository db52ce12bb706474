import type { Severity } from "@planlint/rules/model";
import { type Address, formatArea } from "@planlint/rules/model";
import {
  attributeOf,
  attributeValue,
  childrenOf,
  descendantsOf,
  insertInOrder,
  prefixOf,
  removeElement,
  replaceValue,
  type XmlElement,
} from "./elements.ts";
import type { Edit } from "./partText.ts";
import { WORKSHEET_ORDER } from "./worksheets.ts";

/** The formula text that makes a conditional format ours; it survives every program that saves the file. */
const OURS = /planlint:(?:error|warning|info)/i;
/** Excel copes with long lists, but not with endless ones: more cells go into a further element. */
const MAX_AREAS = 1000;
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Cells of a sheet by the severity of their worst finding. */
export type CellsBySeverity = Readonly<Record<Severity, readonly Address[]>>;

/** Cells as areas, runs of one column joined: `C5:C9 D7`. */
export function areasOf(cells: readonly Address[]): string[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: { column: number; top: number; bottom: number }[] = [];
  for (const { row, column } of sorted) {
    const last = areas[areas.length - 1];
    if (last && last.column === column && row <= last.bottom + 1) last.bottom = row;
    else areas.push({ column, top: row, bottom: row });
  }
  return areas.map(({ column, top, bottom }) => formatArea({ top, left: column, bottom, right: column }));
}

/**
 * Colours cells. Our rules must stand above the workbook's own (a lower number is stronger). Where the numbers below
 * the workbook's first one do not suffice, its own rules move down together, as Excel does when a rule is added on
 * top. They stay where they are when something else refers to their numbers: pivot tables, and rules in extensions.
 */
export function colourCells(
  root: XmlElement,
  cells: CellsBySeverity,
  dxfs: Readonly<Record<Severity, number>>,
): Edit[] {
  const blocks: { severity: Severity; sqref: string }[] = [];
  for (const severity of SEVERITIES) {
    const areas = areasOf(cells[severity]);
    for (let i = 0; i < areas.length; i += MAX_AREAS) {
      blocks.push({ severity, sqref: areas.slice(i, i + MAX_AREAS).join(" ") });
    }
  }
  if (blocks.length === 0) return [];
  const { edits, movable } = makeRoom(root, blocks.length);
  const prefix = prefixOf(root);
  const xml = blocks
    .map(
      ({ severity, sqref }, index) =>
        `<${prefix}conditionalFormatting sqref="${sqref}"><${prefix}cfRule type="expression" dxfId="${dxfs[severity]}" ` +
        `priority="${movable ? index + 1 : 1}"><${prefix}formula>LEN("planlint:${severity}")&gt;0</${prefix}formula>` +
        `</${prefix}cfRule></${prefix}conditionalFormatting>`,
    )
    .join("");
  return [...edits, insertInOrder(root, WORKSHEET_ORDER, "conditionalFormatting", xml)];
}

/** Frees the priorities 1…`needed`. `movable` is false when they could not be freed: then ours share the first. */
function makeRoom(root: XmlElement, needed: number): { edits: Edit[]; movable: boolean } {
  const own = childrenOf(root, "conditionalFormatting");
  const priorities = own
    .flatMap((element) => childrenOf(element, "cfRule"))
    .flatMap((rule) => attributeOf(rule, "priority") ?? []);
  const numbers = priorities.map(({ value }) => Number(value)).filter(Number.isInteger);
  const shift = Math.max(0, needed + 1 - Math.min(...numbers));
  if (shift === 0 || shift === Number.NEGATIVE_INFINITY || numbers.length === 0) return { edits: [], movable: true };
  const inExtensions = childrenOf(root, "extLst").some((list) =>
    descendantsOf(list, "cfRule").some((rule) => attributeOf(rule, "priority")),
  );
  const pivot = own.some((element) => ["1", "true"].includes(attributeValue(element, "pivot") ?? ""));
  if (inExtensions || pivot) return { edits: [], movable: false };
  const edits = priorities
    .filter(({ value }) => Number.isInteger(Number(value)))
    .map((attribute) => replaceValue(attribute, String(Number(attribute.value) + shift)));
  return { edits, movable: true };
}

/** Takes our rules out again, and with them elements that held no other. Also gives the `dxf`s they used. */
export function uncolourCells(root: XmlElement): { edits: Edit[]; dxfs: number[] } {
  const edits: Edit[] = [];
  const dxfs: number[] = [];
  for (const element of childrenOf(root, "conditionalFormatting")) {
    const rules = childrenOf(element, "cfRule");
    const ours = rules.filter((rule) => childrenOf(rule, "formula").some((formula) => OURS.test(formula.text)));
    if (ours.length === 0) continue;
    for (const rule of ours) {
      const id = Number(attributeValue(rule, "dxfId") ?? Number.NaN);
      if (Number.isInteger(id)) dxfs.push(id);
    }
    if (ours.length === rules.length) edits.push(removeElement(element));
    else edits.push(...ours.map(removeElement));
  }
  return { edits, dxfs };
}
