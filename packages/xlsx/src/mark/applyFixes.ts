import { parseAddress } from "@planlint/rules/model";
import { relationshipsOf } from "../package/relationships.ts";
import { escapeXml } from "../xml/entities.ts";
import { openPackage } from "../zip/openPackage.ts";
import { writeChanged } from "../zip/writePackage.ts";
import { type CellPatch, patchCells } from "./cellPatch.ts";
import { type Draft, startDraft } from "./draft.ts";
import {
  appendTo,
  attributeOf,
  attributeValue,
  childOf,
  insertInOrder,
  prefixOf,
  replaceValue,
  type XmlElement,
} from "./elements.ts";
import { sliceText } from "./partText.ts";
import { STYLES_ORDER } from "./styles.ts";
import { type BookParts, bookParts, WORKBOOK_ORDER } from "./worksheets.ts";

export interface CellFix {
  readonly sheet: string;
  /** `C5`. */
  readonly cell: string;
  /** `null` empties the cell. */
  readonly value: string | number | boolean | null;
  /** Number format code the cell needs for its value, such as `0.00%`. */
  readonly format?: string;
}

/**
 * Writes certain corrections into cells and leaves all else as it is: the cell keeps its style (with another number
 * format where the fix brings one). Fixes of cells with a formula, or on sheets that are not there, are `skipped`.
 * Throws `UnusableFileError` as reading does.
 */
export function applyFixes(
  bytes: Uint8Array,
  fixes: readonly CellFix[],
): { readonly bytes: Uint8Array; readonly skipped: readonly CellFix[] } {
  const pkg = openPackage(bytes);
  const draft = startDraft(pkg);
  const book = bookParts(draft);
  const styles = createFormats(draft, book);
  const skipped: CellFix[] = [];
  const bySheet = new Map<string, Map<string, { fix: CellFix; patch: CellPatch }>>();
  for (const fix of fixes) {
    const part = book.sheets.find(({ name, kind }) => name === fix.sheet && kind === "worksheet")?.part;
    const at = parseAddress(fix.cell);
    if (!part || !at || (typeof fix.value === "number" && !Number.isFinite(fix.value))) {
      skipped.push(fix);
      continue;
    }
    const { format } = fix;
    const styleOf =
      format === undefined ? (style: number) => style : (style: number) => styles.withFormat(style, format);
    const patches = bySheet.get(part) ?? new Map<string, { fix: CellFix; patch: CellPatch }>();
    // The last fix of a cell counts.
    patches.set(`${at.row}:${at.column}`, { fix, patch: { ...at, value: fix.value, styleOf } });
    bySheet.set(part, patches);
  }
  for (const [part, patches] of bySheet) {
    const list = [...patches.values()];
    const { edits, withFormula } = patchCells(
      draft.text(part),
      part,
      list.map(({ patch }) => patch),
    );
    draft.edit(part, ...edits);
    for (const { fix, patch } of list) if (withFormula.includes(patch)) skipped.push(fix);
  }
  styles.flush();
  recalculate(draft, book);
  const { changes } = draft.finish();
  return { bytes: changes.size === 0 ? bytes : writeChanged(pkg, changes), skipped };
}

/** Formulas that read a fixed cell hold a result of the old value: have them computed when the file is opened. */
function recalculate(draft: Draft, book: BookParts): void {
  if (!relationshipsOf(draft.pkg, book.workbook).some(({ kind }) => kind === "calcChain")) return;
  const calc = childOf(book.root, "calcPr");
  const prefix = prefixOf(book.root);
  if (!calc) {
    draft.edit(
      book.workbook,
      insertInOrder(book.root, WORKBOOK_ORDER, "calcPr", `<${prefix}calcPr fullCalcOnLoad="1"/>`),
    );
    return;
  }
  const flag = attributeOf(calc, "fullCalcOnLoad");
  if (flag) draft.edit(book.workbook, replaceValue(flag, "1"));
  else draft.edit(book.workbook, { at: calc.start + 1 + calc.name.length, remove: 0, insert: ' fullCalcOnLoad="1"' });
}

interface Formats {
  /** Index of a cell format that is like another but for its number format. */
  withFormat(style: number, code: string): number;
  /** Writes what was asked for into the styles part. */
  flush(): void;
}

const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};

function createFormats(draft: Draft, book: BookParts): Formats {
  const relation = relationshipsOf(draft.pkg, book.workbook).find(({ kind }) => kind === "styles");
  const part = relation && draft.pkg.find(relation.target)?.name;
  const root = part ? draft.tree(part) : null;
  const xfs = root ? childOf(root, "cellXfs") : undefined;
  const numFmts = root ? childOf(root, "numFmts") : undefined;
  if (!part || !root || !xfs) return { withFormat: (style) => style, flush: () => undefined };

  const codes = new Map<string, number>(Object.entries(BUILT_IN));
  let nextId = 164;
  for (const item of numFmts?.children ?? []) {
    const id = Number(attributeValue(item, "numFmtId"));
    codes.set(attributeValue(item, "formatCode") ?? "", id);
    nextId = Math.max(nextId, id + 1);
  }
  const newCodes: string[] = [];
  const newXfs: string[] = [];
  const known = new Map<string, number>();
  const idOf = (code: string): number => {
    const id = codes.get(code);
    if (id !== undefined) return id;
    codes.set(code, nextId);
    newCodes.push(`<${prefixOf(root)}numFmt numFmtId="${nextId}" formatCode="${escapeXml(code)}"/>`);
    return nextId++;
  };
  const grow = (list: XmlElement, items: readonly string[]) => {
    const count = attributeOf(list, "count");
    draft.edit(part, appendTo(list, items.join("")));
    if (count) draft.edit(part, replaceValue(count, String(list.children.length + items.length)));
  };
  return {
    withFormat(style, code) {
      const xf = xfs.children[style];
      if (!xf) return style;
      const id = idOf(code);
      if (Number(attributeValue(xf, "numFmtId") ?? 0) === id) return style;
      const key = `${style}:${id}`;
      const index = known.get(key) ?? xfs.children.length + newXfs.length;
      if (!known.has(key)) {
        known.set(key, index);
        const source = sliceText(draft.text(part), xf.start, xf.end);
        const open = source
          .slice(0, xf.openEnd - xf.start)
          .replace(/\s(?:numFmtId|applyNumberFormat)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
        newXfs.push(
          open.replace(xf.name, `${xf.name} numFmtId="${id}" applyNumberFormat="1"`) +
            source.slice(xf.openEnd - xf.start),
        );
      }
      return index;
    },
    flush() {
      if (newXfs.length > 0) grow(xfs, newXfs);
      if (newCodes.length === 0) return;
      if (numFmts) grow(numFmts, newCodes);
      else {
        const prefix = prefixOf(root);
        const xml = `<${prefix}numFmts count="${newCodes.length}">${newCodes.join("")}</${prefix}numFmts>`;
        draft.edit(part, insertInOrder(root, STYLES_ORDER, "numFmts", xml));
      }
    },
  };
}
