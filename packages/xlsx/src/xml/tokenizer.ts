import { UnusableFileError } from "../errors.ts";
import { decodeUnits, type XmlUnits } from "./characters.ts";
import { decodeEntities } from "./entities.ts";
import { NameTable } from "./names.ts";

/**
 * What `next()` found. `open` may be self-closing (no `close` follows then). `more` asks for another `feed`, `end` is
 * the end of a well-formed document.
 */
export type TokenKind = "open" | "close" | "text" | "cdata" | "comment" | "instruction" | "more" | "end";

/** A single token longer than this is nothing a workbook needs. */
const MAX_TOKEN_UNITS = 16 * 1024 * 1024;
const MAX_DEPTH = 4096;

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const DASH = 45;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const BRACKET = 91;

function isSpace(unit: number): boolean {
  return unit === SPACE || unit === LINE_FEED || unit === RETURN || unit === TAB;
}

/** Room for this many attributes at first: name start, name end, value start, value end each. */
const FIRST_ATTRIBUTES = 16;

/**
 * Walks through XML one token at a time and remembers where each began and ended. It checks that the markup is
 * well-formed (tags match, quotes close, one root), refuses document types, and allocates nothing a token.
 *
 * It works on units: bytes of UTF-8, or UTF-16 units of a JS string. Over a string (`tokenizeText`) all offsets are
 * string offsets. Over a stream (`feed`) they count within the present window and hold until the next `next()`.
 *
 * A class because the hot loop of the sheet reader wants its state in plain fields of one object.
 */
export class XmlTokenizer {
  units: XmlUnits;
  kind: TokenKind = "more";
  /** Offsets of the token, markup included. */
  start = 0;
  end = 0;
  /** Of an open or close tag: its qualified name, and the part after the prefix. */
  name = "";
  localName = "";
  nameStart = 0;
  nameEnd = 0;
  selfClosing = false;
  /** Elements open around the token; an open tag itself not counted, a close tag's element neither. */
  depth = 0;
  attributeCount = 0;
  /** Four offsets an attribute: name start, name end, value start, value end (quotes outside). */
  attributeOffsets = new Int32Array(FIRST_ATTRIBUTES * 4);

  private readonly part: string;
  private length: number;
  private last: boolean;
  /** Where the next token begins. */
  private at = 0;
  /** How far the search for the end of the pending token has come: it need not be repeated after a `feed`. */
  private searched = 0;
  /** A token has been read. */
  private begun = false;
  private rootSeen = false;
  private readonly open: string[] = [];
  private readonly names = new NameTable();

  /** `part` names the part in errors. `units` is the whole document when `last` is true. */
  constructor(part: string, units: XmlUnits = new Uint8Array(0), last = false) {
    this.part = part;
    this.units = units;
    this.length = units.length;
    this.last = last;
  }

  /** Adds a chunk (copied) to the window; tokens consumed before make room. All units must be of one kind. */
  feed(chunk: XmlUnits, last = false): void {
    const rest = this.length - this.at;
    const needed = rest + chunk.length;
    let target = this.units;
    if (needed > target.length) {
      const size = Math.max(needed, Math.min(target.length * 2, needed + MAX_TOKEN_UNITS));
      target = chunk instanceof Uint16Array ? new Uint16Array(size) : new Uint8Array(size);
      target.set(this.units.subarray(this.at, this.length));
    } else if (this.at > 0) {
      target.copyWithin(0, this.at, this.length);
    }
    target.set(chunk, rest);
    this.units = target;
    this.searched = Math.max(0, this.searched - this.at);
    this.at = 0;
    this.length = needed;
    this.last = last;
  }

  /** End of what has been fed: units behind it mean nothing. */
  get windowEnd(): number {
    return this.length;
  }

  /** Goes on at this offset. What is passed over must be whole tokens that open as many elements as they close. */
  passOver(to: number): void {
    this.at = to;
    this.searched = to;
  }

  /** Moves to the next token. Throws `UnusableFileError` (`malformed`, `dtd`). */
  next(): TokenKind {
    const { units, length } = this;
    const at = this.at;
    if (at >= length) return this.runOut();
    this.start = at;
    if (units[at] !== LESS) return this.readText();
    const second = at + 1 < length ? units[at + 1] : -1;
    if (second === SLASH) return this.readClose();
    if (second === QUESTION) return this.readUntil("instruction", at + 2, QUESTION, GREATER, -1);
    if (second === BANG) return this.readBang();
    if (second === -1) return this.runOut();
    return this.readOpen();
  }

  /** Text of a `text` token with its entities decoded, or of a `cdata` token as it is; line ends are `\n`, as XML wants. */
  text(): string {
    const isData = this.kind === "cdata";
    const raw = isData
      ? decodeUnits(this.units, this.start + 9, this.end - 3, this.part)
      : decodeUnits(this.units, this.start, this.end, this.part);
    const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
    return isData ? text : decodeEntities(text, this.part);
  }

  /** The source between two offsets of the window, undecoded. */
  source(start: number, end: number): string {
    return decodeUnits(this.units, start, end, this.part);
  }

  /** Index of the attribute with this local name (any prefix but `xmlns:`), or -1. */
  attributeIndex(localName: string): number {
    const { units, attributeOffsets, attributeCount } = this;
    const wanted = localName.length;
    search: for (let i = 0; i < attributeCount; i++) {
      const nameStart = attributeOffsets[i * 4] as number;
      const nameEnd = attributeOffsets[i * 4 + 1] as number;
      const from = nameEnd - wanted;
      if (from < nameStart) continue;
      for (let k = 0; k < wanted; k++) if (units[from + k] !== localName.charCodeAt(k)) continue search;
      if (from === nameStart) return i;
      if (units[from - 1] === 58 && this.source(nameStart, from) !== "xmlns:") return i;
    }
    return -1;
  }

  /** Decoded value of the attribute with this local name, or `null`. */
  attribute(localName: string): string | null {
    const index = this.attributeIndex(localName);
    return index < 0 ? null : this.attributeValue(index);
  }

  /** Qualified name of the `index`-th attribute. */
  attributeName(index: number): string {
    return this.source(this.attributeOffsets[index * 4] as number, this.attributeOffsets[index * 4 + 1] as number);
  }

  /** Decoded value of the `index`-th attribute; line breaks and tabs are blanks, as XML wants. */
  attributeValue(index: number): string {
    const start = this.attributeOffsets[index * 4 + 2] as number;
    const end = this.attributeOffsets[index * 4 + 3] as number;
    const raw = decodeUnits(this.units, start, end, this.part);
    return decodeEntities(/[\t\r\n]/.test(raw) ? raw.replace(/\r\n?|[\n\t]/g, " ") : raw, this.part);
  }

  private malformed(why: string): UnusableFileError {
    return new UnusableFileError("malformed", { part: this.part, why });
  }

  /** The window ends inside a token, or exactly behind one. */
  private runOut(): TokenKind {
    if (!this.last) {
      if (this.length - this.at > MAX_TOKEN_UNITS) throw this.malformed("endless");
      this.kind = "more";
      return "more";
    }
    if (this.at < this.length) throw this.malformed("unterminated");
    if (this.open.length > 0) throw this.malformed("unclosed");
    if (!this.rootSeen) throw this.malformed("empty");
    this.start = this.at;
    this.end = this.at;
    this.kind = "end";
    return "end";
  }

  private finish(kind: TokenKind, end: number): TokenKind {
    this.kind = kind;
    this.end = end;
    this.at = end;
    this.searched = end;
    this.begun = true;
    return kind;
  }

  private readText(): TokenKind {
    const { units, length } = this;
    let i = Math.max(this.at, this.searched);
    while (i < length && units[i] !== LESS) i++;
    if (i >= length && !this.last) {
      this.searched = i;
      return this.runOut();
    }
    if (this.open.length === 0) this.checkOutside(i);
    return this.finish("text", i);
  }

  /** Outside the root there are blanks only, and at the very beginning perhaps a byte order mark. */
  private checkOutside(end: number): void {
    const { units } = this;
    let i = this.at;
    if (!this.begun) {
      if (units[i] === 0xfeff) i += 1;
      else if (units[i] === 0xef && units[i + 1] === 0xbb && units[i + 2] === 0xbf) i += 3;
    }
    for (; i < end; i++) if (!isSpace(units[i] as number)) throw this.malformed("text-outside");
  }

  private readClose(): TokenKind {
    const { units, length } = this;
    const nameStart = this.at + 2;
    let i = this.readName(nameStart);
    while (i < length && isSpace(units[i] as number)) i++;
    if (i >= length) return this.runOut();
    if (units[i] !== GREATER) throw this.malformed("tag");
    const name = this.takeName(nameStart);
    if (this.open.pop() !== name) throw this.malformed("mismatch");
    this.depth = this.open.length;
    return this.finish("close", i + 1);
  }

  private readOpen(): TokenKind {
    const { units, length } = this;
    const nameStart = this.at + 1;
    let i = this.readName(nameStart);
    let count = 0;
    for (;;) {
      if (i >= length) return this.runOut();
      let unit = units[i] as number;
      if (unit === GREATER) {
        this.selfClosing = false;
        i++;
        break;
      }
      if (unit === SLASH) {
        if (i + 1 >= length) return this.runOut();
        if (units[i + 1] !== GREATER) throw this.malformed("tag");
        this.selfClosing = true;
        i += 2;
        break;
      }
      if (!isSpace(unit)) throw this.malformed("tag");
      do i++;
      while (i < length && isSpace(units[i] as number));
      if (i >= length) return this.runOut();
      unit = units[i] as number;
      if (unit === GREATER || unit === SLASH) continue;

      const attributeStart = i;
      for (; i < length; i++) {
        unit = units[i] as number;
        if (unit === EQUALS || unit <= SPACE) break;
        if (unit === LESS || unit === GREATER || unit === QUOTE || unit === APOSTROPHE) {
          throw this.malformed("attribute");
        }
      }
      const attributeEnd = i;
      while (i < length && isSpace(units[i] as number)) i++;
      if (i >= length) return this.runOut();
      if (units[i] !== EQUALS || attributeEnd === attributeStart) throw this.malformed("attribute");
      do i++;
      while (i < length && isSpace(units[i] as number));
      if (i >= length) return this.runOut();
      const quote = units[i] as number;
      if (quote !== QUOTE && quote !== APOSTROPHE) throw this.malformed("attribute");
      i++;
      const valueStart = i;
      for (; i < length; i++) {
        unit = units[i] as number;
        if (unit === quote) break;
        if (unit === LESS) throw this.malformed("attribute");
      }
      if (i >= length) return this.runOut();
      this.addAttribute(count++, attributeStart, attributeEnd, valueStart, i);
      i++;
    }
    this.attributeCount = count;
    const name = this.takeName(nameStart);
    const { open } = this;
    if (open.length === 0) {
      if (this.rootSeen) throw this.malformed("second-root");
      this.rootSeen = true;
    }
    this.depth = open.length;
    if (!this.selfClosing) {
      if (open.length >= MAX_DEPTH) throw this.malformed("depth");
      open.push(name);
    }
    return this.finish("open", i);
  }

  private addAttribute(index: number, nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const base = index * 4;
    if (base >= this.attributeOffsets.length) {
      const wider = new Int32Array(this.attributeOffsets.length * 2);
      wider.set(this.attributeOffsets);
      this.attributeOffsets = wider;
    }
    const offsets = this.attributeOffsets;
    offsets[base] = nameStart;
    offsets[base + 1] = nameEnd;
    offsets[base + 2] = valueStart;
    offsets[base + 3] = valueEnd;
  }

  /** Finds the end of a tag name and its hash; 0-length names are an error. */
  private readName(start: number): number {
    const { units, length } = this;
    let i = start;
    let hash = 0;
    for (; i < length; i++) {
      const unit = units[i] as number;
      if (unit === GREATER || unit === SLASH || unit <= SPACE) break;
      if (unit === LESS || unit === EQUALS || unit === QUOTE || unit === APOSTROPHE) throw this.malformed("tag");
      hash = (hash * 31 + unit) | 0;
    }
    if (i === start && i < length) throw this.malformed("tag");
    this.nameEnd = i;
    this.nameHash = hash;
    return i;
  }

  private nameHash = 0;

  private takeName(start: number): string {
    this.nameStart = start;
    const entry = this.names.take(this.units, start, this.nameEnd, this.nameHash, this.part);
    this.localName = entry.localName;
    this.name = entry.name;
    return entry.name;
  }

  private readBang(): TokenKind {
    const { units, length, at } = this;
    if (at + 9 > length && !this.last) return this.runOut();
    if (units[at + 2] === DASH && units[at + 3] === DASH) return this.readUntil("comment", at + 4, DASH, DASH, GREATER);
    if (units[at + 2] === BRACKET && this.source(at, at + 9) === "<![CDATA[") {
      if (this.open.length === 0) throw this.malformed("text-outside");
      return this.readUntil("cdata", at + 9, 93, 93, GREATER);
    }
    if (this.source(at, Math.min(length, at + 9)).toUpperCase() === "<!DOCTYPE") {
      throw new UnusableFileError("dtd", { part: this.part });
    }
    throw this.malformed("markup");
  }

  /** Reads on to a closing sequence of two or (third ≥ 0) three units. */
  private readUntil(kind: TokenKind, from: number, first: number, second: number, third: number): TokenKind {
    const { units, length } = this;
    const width = third < 0 ? 2 : 3;
    let i = Math.max(from, this.searched);
    for (; i + width <= length; i++) {
      if (units[i] === first && units[i + 1] === second && (third < 0 || units[i + 2] === third)) {
        return this.finish(kind, i + width);
      }
    }
    this.searched = i;
    return this.runOut();
  }
}

/** A tokenizer over a whole document held as a string: offsets are string offsets. */
export function tokenizeText(text: string, part: string): XmlTokenizer {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return new XmlTokenizer(part, units, true);
}
