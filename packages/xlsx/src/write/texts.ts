import { XML_HEAD } from "../mark/draft.ts";
import { cellText } from "../mark/xmlWords.ts";
import { SPREADSHEET } from "./namespaces.ts";

/** The shared strings of a workbook. */
export interface Texts {
  /** Index of a text, for a cell's `<v>`. */
  indexOf(text: string): number;
  readonly isEmpty: boolean;
  xml(): string;
}

export function collectTexts(): Texts {
  const known = new Map<string, number>();
  let uses = 0;
  return {
    indexOf(text) {
      uses++;
      let index = known.get(text);
      if (index === undefined) {
        index = known.size;
        known.set(text, index);
      }
      return index;
    },
    get isEmpty() {
      return known.size === 0;
    },
    xml: () =>
      `${XML_HEAD}<sst xmlns="${SPREADSHEET}" count="${uses}" uniqueCount="${known.size}">` +
      `${[...known.keys()].map(itemXml).join("")}</sst>`,
  };
}

/** Blanks at the ends, and line breaks, are kept only where it says so. */
function itemXml(text: string): string {
  return `<si><t${/^\s|\s$|\n/u.test(text) ? ' xml:space="preserve"' : ""}>${cellText(text)}</t></si>`;
}
