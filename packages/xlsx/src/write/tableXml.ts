import { type Area, formatArea } from "@planlint/rules/model";
import { XML_HEAD } from "../mark/draft.ts";
import { escapeXml } from "../xml/entities.ts";
import { SPREADSHEET } from "./namespaces.ts";
import type { NewSheet } from "./newWorkbook.ts";

/** The part of one table. @throws RangeError when its headings are not different, single-line texts. */
export function tableXml(sheet: NewSheet, table: { name: string; area: Area }, id: number): string {
  const { top, left, right, bottom } = table.area;
  const headings: string[] = [];
  for (let column = left; column <= right; column++) {
    const value = sheet.rows[top - 1]?.cells[column - 1]?.value;
    if (typeof value !== "string" || value === "" || value.includes("\n")) {
      throw new RangeError(`table ${table.name} needs a heading in column ${column}`);
    }
    headings.push(value);
  }
  if (new Set(headings.map((heading) => heading.toLowerCase())).size < headings.length || bottom <= top) {
    throw new RangeError(`table ${table.name} needs different headings and a row below them`);
  }
  const ref = formatArea(table.area);
  const name = escapeXml(table.name);
  return (
    `${XML_HEAD}<table xmlns="${SPREADSHEET}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${headings.length}">` +
    headings.map((heading, index) => `<tableColumn id="${index + 1}" name="${escapeXml(heading)}"/>`).join("") +
    '</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}
