import {
  type Address,
  type Area,
  columnNumber,
  formatArea,
  MAX_COLUMN,
  MAX_ROW,
  parseArea,
} from "@planlint/rules/engine";

/** Excel on the web takes at most 8 192 characters in an address list. */
export const MAX_ADDRESS_LIST = 8000;

/** A sheet name as addresses and links quote it: `'张三''s'`. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The areas of an address as Excel gives it: `台账!A1:B2,'a,b!c'!C3`, `台账!A:C`, `2:5`. */
export function areasOfAddress(address: string): Area[] {
  const parts: string[] = [];
  let part = "";
  let quoted = false;
  for (const character of address) {
    if (character === "'") quoted = !quoted;
    if (quoted || character === "'") continue;
    if (character === ",") {
      parts.push(part);
      part = "";
    } else if (character === "!") part = "";
    else part += character;
  }
  parts.push(part);
  return parts.flatMap((text) => areaOf(text.trim()) ?? []);
}

function areaOf(text: string): Area | null {
  const plain = text.replaceAll("$", "");
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows) return { top: Number(rows[1]), left: 1, bottom: Number(rows[2]), right: MAX_COLUMN };
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) {
    return { top: 1, left: columnNumber(columns[1] ?? ""), bottom: MAX_ROW, right: columnNumber(columns[2] ?? "") };
  }
  return parseArea(plain);
}

/** The part that two areas share. */
export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** True when a cell stands in an area. */
export function isIn({ top, left, bottom, right }: Area, { row, column }: Address): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Cells as lists of areas (`C5:C9,D7`) of at most `limit` characters; runs of a column are joined. */
export function addressLists(cells: readonly Address[], limit = MAX_ADDRESS_LIST): string[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = areas[areas.length - 1];
    if (last && last.left === column && row <= last.bottom + 1) last.bottom = row;
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  const lists: string[] = [];
  let list = "";
  for (const area of areas) {
    const text = formatArea(area);
    if (list !== "" && list.length + 1 + text.length > limit) {
      lists.push(list);
      list = "";
    }
    list += list === "" ? text : `,${text}`;
  }
  if (list !== "") lists.push(list);
  return lists;
}
