import { UnusableFileError } from "../errors.ts";
import { detectEncoding } from "../xml/encoding.ts";
import { decodeText } from "../xml/entities.ts";
import { tokenizeText, type XmlTokenizer } from "../xml/tokenizer.ts";
import { TEXT_COST } from "../zip/limits.ts";
import type { Package } from "../zip/openPackage.ts";
import { decodeCellText } from "./cellText.ts";
import { streamXml } from "./streamXml.ts";

/** Shared strings up to this size are decoded in one piece, larger ones as a stream. */
const MAX_WHOLE_BYTES = 16 * 1024 * 1024;

/** Reads the shared strings of a workbook: rich-text runs joined, phonetic guides left out. */
export function readSharedStrings(pkg: Package, part: string): string[] {
  const { maxTextUnits } = pkg.limits;
  const size = pkg.find(part)?.size ?? 0;
  const found = size <= MAX_WHOLE_BYTES ? readWhole(pkg.read(part), part, maxTextUnits) : null;
  if (found) return found;
  const strings: string[] = [];
  const charge = createTextBudget(maxTextUnits);
  const consume = itemReader((text) => {
    charge(text);
    strings.push(text);
  });
  streamXml(pkg, part, consume);
  return strings;
}

type Keep = (text: string) => void;

/** Counts text, and refuses when there is too much of it. */
function createTextBudget(maxTextUnits: number): Keep {
  let units = 0;
  return (text) => {
    units += text.length + TEXT_COST;
    if (units > maxTextUnits) throw new UnusableFileError("too-large", { what: "text", limit: maxTextUnits });
  };
}

/** Takes tokens until `more` or `end` and gives the items it sees. */
function itemReader(keep: Keep): (xml: XmlTokenizer) => void {
  let inItem = false;
  let inText = false;
  let phonetic = false;
  let text = "";
  return (xml) => {
    for (let kind = xml.next(); kind !== "more" && kind !== "end"; kind = xml.next()) {
      if (kind === "text" || kind === "cdata") {
        if (inText) text += xml.text();
      } else if (kind === "open") {
        const name = xml.localName;
        if (name === "si") {
          text = "";
          inItem = !xml.selfClosing;
          if (xml.selfClosing) keep("");
        } else if (name === "rPh") phonetic = !xml.selfClosing;
        else if (name === "t") inText = inItem && !phonetic && !xml.selfClosing;
      } else if (kind === "close") {
        const name = xml.localName;
        if (name === "t") inText = false;
        else if (name === "rPh") phonetic = false;
        else if (name === "si" && inItem) {
          inItem = false;
          keep(decodeCellText(text));
        }
      }
    }
  };
}

const PLAIN = "<si><t>";
const PLAIN_SPACED = '<si><t xml:space="preserve">';
const PLAIN_END = "</t></si>";
const ITEM_END = "</si>";

/**
 * Decodes the part as one text and cuts the plain items out of it, which is several times faster than going through it
 * unit by unit; everything else – the head, rich text, what comes behind – goes through the tokenizer as one document.
 * `null` when the part is not UTF-8 or holds what needs the tokenizer from the start (comments, prefixes…).
 */
function readWhole(bytes: Uint8Array, part: string, maxTextUnits: number): string[] | null {
  if (detectEncoding(bytes).encoding !== "utf-8") return null;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // The tokenizer says what is wrong, if it is anywhere that matters.
    return null;
  }
  const headEnd = /^(?:<\?xml[^<>]*>)?\s*<sst(?:\s[^<>]*)?>\s*/.exec(text)?.[0].length;
  if (headEnd === undefined) return null;
  const strings: string[] = [];
  const charge = createTextBudget(maxTextUnits);
  const encoded = text.includes("&") || text.includes("\r");
  const escaped = text.includes("_x");
  const odd: number[] = [];
  let others = text.slice(0, headEnd);
  let at = headEnd;
  while (text.startsWith("<si>", at)) {
    const start = text.startsWith(PLAIN, at)
      ? at + PLAIN.length
      : text.startsWith(PLAIN_SPACED, at)
        ? at + PLAIN_SPACED.length
        : -1;
    const end = start < 0 ? -1 : text.indexOf("<", start);
    if (end >= 0 && text.startsWith(PLAIN_END, end)) {
      const raw = text.slice(start, end);
      const decoded = encoded ? decodeText(raw, part) : raw;
      const string = escaped ? decodeCellText(decoded) : decoded;
      charge(string);
      strings.push(string);
      at = end + PLAIN_END.length;
      continue;
    }
    const itemEnd = text.indexOf(ITEM_END, at) + ITEM_END.length;
    if (itemEnd < at) return null;
    const item = text.slice(at, itemEnd);
    if (item.includes("<!")) return null;
    odd.push(strings.length);
    strings.push("");
    others += item;
    at = itemEnd;
  }
  const rest: string[] = [];
  const read = itemReader((string) => {
    charge(string);
    rest.push(string);
  });
  read(tokenizeText(others + text.slice(at), part));
  if (rest.length < odd.length) return null;
  for (const [index, string] of rest.entries()) {
    const place = odd[index];
    if (place === undefined) strings.push(string);
    else strings[place] = string;
  }
  return strings;
}
