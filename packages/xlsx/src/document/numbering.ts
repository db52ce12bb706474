import { tokenizeText } from "../xml/tokenizer.ts";

/** One level of a numbered list. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1．`, `（%1）`, `%1.%2` … */
  readonly text: string;
}

interface AbstractList {
  readonly levels: Map<number, Level>;
}

/** Automatic numbers of a document: what Word shows before a paragraph, though no character of it is in the text. */
export interface Numbering {
  /** The number that the next paragraph of this list and level shows; counts on. `""` for bullets and unknown lists. */
  next(list: string, level: number): string;
}

const DIGITS = "〇一二三四五六七八九";

/** `12 → 十二`, `105 → 一百零五`; plain digits above 9999. */
export function chineseNumeral(value: number): string {
  if (value <= 0 || value > 9999) return String(value);
  const units = ["", "十", "百", "千"];
  let text = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== "";
      continue;
    }
    text += `${gap ? "零" : ""}${DIGITS[digit]}${units[place]}`;
    gap = false;
  }
  return text.startsWith("一十") ? text.slice(1) : text;
}

function numeral(value: number, format: string): string {
  if (/chinese|ideograph(Digital|Traditional)?|taiwanese|japaneseCounting|ideographDigital/i.test(format)) {
    return format === "ideographEnclosedCircle" ? circled(value) : chineseNumeral(value);
  }
  switch (format) {
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return circled(value);
    case "upperLetter":
    case "lowerLetter": {
      const letter = String.fromCharCode(65 + ((value - 1) % 26));
      return format === "upperLetter" ? letter : letter.toLowerCase();
    }
    case "decimalZero":
      return String(value).padStart(2, "0");
    default:
      return String(value);
  }
}

function circled(value: number): string {
  return value >= 1 && value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value);
}

/** Reads `word/numbering.xml`; `null` (no such part) numbers nothing. */
export function readNumbering(xmlText: string | null, part: string): Numbering {
  const lists = new Map<string, AbstractList>();
  const abstractOf = new Map<string, string>();
  if (xmlText !== null) readLists(xmlText, part, lists, abstractOf);
  const counters = new Map<string, number[]>();
  return {
    next(list, level) {
      const abstract = abstractOf.get(list);
      const levels = abstract === undefined ? undefined : lists.get(abstract)?.levels;
      const own = levels?.get(level);
      if (abstract === undefined || !levels || !own || own.format === "bullet" || own.format === "none") return "";
      let counts = counters.get(abstract);
      if (!counts) {
        counts = [];
        counters.set(abstract, counts);
      }
      counts[level] = (counts[level] ?? own.start - 1) + 1;
      counts.length = level + 1;
      return own.text.replace(/%(\d)/g, (_, digit: string) => {
        const index = Number(digit) - 1;
        const other = levels.get(index);
        return numeral(counts[index] ?? other?.start ?? 1, other?.format ?? "decimal");
      });
    },
  };
}

function readLists(
  text: string,
  part: string,
  lists: Map<string, AbstractList>,
  abstractOf: Map<string, string>,
): void {
  const xml = tokenizeText(text, part);
  let abstract: AbstractList | null = null;
  let instance = "";
  let level = 0;
  let draft = { start: 1, format: "decimal", text: "" };
  for (let kind = xml.next(); kind !== "end"; kind = xml.next()) {
    const name = xml.localName;
    if (kind === "open") {
      const value = xml.attribute("val");
      if (name === "abstractNum") {
        abstract = { levels: new Map() };
        lists.set(xml.attribute("abstractNumId") ?? "", abstract);
      } else if (name === "lvl") {
        level = Number(xml.attribute("ilvl") ?? 0);
        draft = { start: 1, format: "decimal", text: "" };
      } else if (name === "start") draft.start = Number(value ?? 1);
      else if (name === "numFmt") draft.format = value ?? "decimal";
      else if (name === "lvlText") draft.text = value ?? "";
      else if (name === "num") instance = xml.attribute("numId") ?? "";
      else if (name === "abstractNumId") abstractOf.set(instance, value ?? "");
    } else if (kind === "close") {
      if (name === "lvl") abstract?.levels.set(level, draft);
      else if (name === "abstractNum") abstract = null;
    }
  }
}
