import { type CellValue, isCellError } from "@planlint/rules/engine";

/**
 * A cell's content as Excel shows it under its number format. Formats that need what we don't have (system locale,
 * fractions) fall back to the plain number. Colours and paddings are left out.
 * @param date1904 true when serials count from 1904-01-01.
 */
export function shownAs(value: CellValue | undefined, format: string, date1904: boolean): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isCellError(value)) return value.error;
  const sections = sectionsOf(format);
  if (typeof value === "string") {
    const section =
      sections[3] ?? (sections.length === 1 && isTextSection(sections[0] ?? []) ? sections[0] : undefined);
    return section
      ? section.map((part) => (part.kind === "text" ? part.text : part.kind === "at" ? value : "")).join("")
      : value;
  }
  const { section, signed } = pick(sections, value);
  if (!section || section.length === 0) return sections.length > 1 && section ? "" : general(value);
  if (section.some(({ kind }) => kind === "general")) {
    return section
      .map((part) => (part.kind === "general" ? general(Math.abs(value)) : part.kind === "text" ? part.text : ""))
      .join("")
      .replace(/^/, signed && value < 0 ? "-" : "");
  }
  if (section.some(({ kind }) => kind === "date")) return dated(section, value, date1904) ?? general(value);
  if (section.some(({ kind }) => kind === "fraction")) return general(value);
  if (!section.some(({ kind }) => kind === "digit")) {
    const text = section
      .map((part) => (part.kind === "text" ? part.text : part.kind === "at" ? general(value) : ""))
      .join("");
    return text;
  }
  return numbered(section, value, signed);
}

/** A number in a General cell: eleven digits at most. */
function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const magnitude = Math.abs(value);
  if (magnitude >= 1e11 || magnitude < 1e-9) {
    return value === 0
      ? "0"
      : value
          .toExponential(5)
          .replace(/\.?0+e/, "e")
          .replace(/e([+-])(\d)$/, "E$10$2")
          .replace("e", "E");
  }
  return String(Number(value.toPrecision(10)));
}

type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "digit"; readonly text: "0" | "#" | "?" }
  | { readonly kind: "point" | "comma" | "percent" | "at" | "general" | "fraction" }
  | { readonly kind: "exponent"; readonly plus: boolean }
  | { readonly kind: "date"; readonly text: string }
  | { readonly kind: "condition"; readonly operator: string; readonly bound: number };
type Section = readonly Part[];

const cache = new Map<string, readonly Section[]>();

/** The `;` sections of a format, taken apart; formats repeat by the thousand. */
function sectionsOf(format: string): readonly Section[] {
  const known = cache.get(format);
  if (known) return known;
  const sections: Part[][] = [[]];
  const token =
    /"([^"]*)"?|\\(.)|_.|\*.|\[([^\]]*)\]|(;)|(General|G\/通用格式)|(AM\/PM|A\/P|上午\/下午)|(y+|m+|d+|h+|s+|e+(?![+-])|b+|a{3,4})|E([+-])|([0#?])|(\.)|(,)|(%)|(@)|(\/)|(.)/giu;
  for (const match of format.matchAll(token)) {
    const [
      whole,
      quoted,
      escaped,
      bracket,
      semicolon,
      plain,
      noon,
      date,
      exponent,
      digit,
      point,
      comma,
      percent,
      at,
      slash,
      other,
    ] = match;
    const section = sections.at(-1) ?? [];
    if (semicolon) sections.push([]);
    else if (quoted !== undefined) section.push({ kind: "text", text: quoted });
    else if (escaped !== undefined) section.push({ kind: "text", text: escaped });
    else if (bracket !== undefined) section.push(...bracketed(bracket));
    else if (plain) section.push({ kind: "general" });
    else if (noon) section.push({ kind: "date", text: noon });
    else if (date) section.push({ kind: "date", text: date.toLowerCase() });
    else if (exponent) section.push({ kind: "exponent", plus: exponent === "+" });
    else if (digit) section.push({ kind: "digit", text: digit as "0" });
    else if (point) section.push({ kind: "point" });
    else if (comma) section.push({ kind: "comma" });
    else if (percent) section.push({ kind: "percent" });
    else if (at) section.push({ kind: "at" });
    else if (slash)
      section.push(section.some(({ kind }) => kind === "date") ? { kind: "text", text: "/" } : { kind: "fraction" });
    else if (other !== undefined) section.push({ kind: "text", text: other });
    else if (whole.startsWith("_")) section.push({ kind: "text", text: " " });
  }
  if (cache.size < 500) cache.set(format, sections);
  return sections;
}

function bracketed(content: string): Part[] {
  const condition = /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/.exec(content);
  if (condition) return [{ kind: "condition", operator: condition[1] ?? "", bound: Number(condition[2]) }];
  if (/^(h+|m+|s+)$/i.test(content)) return [{ kind: "date", text: `[${content.toLowerCase()}]` }];
  const currency = /^\$([^-]+)/.exec(content)?.[1];
  return currency ? [{ kind: "text", text: currency }] : [];
}

function isTextSection(section: Section): boolean {
  return section.some(({ kind }) => kind === "at");
}

/** The section for a number, and whether a minus sign has to be added. */
function pick(sections: readonly Section[], value: number): { section: Section | undefined; signed: boolean } {
  for (const section of sections) {
    const condition = section.find((part) => part.kind === "condition");
    if (condition?.kind === "condition" && holds(value, condition.operator, condition.bound)) {
      return { section, signed: true };
    }
  }
  const plain = sections.filter((section) => !section.some(({ kind }) => kind === "condition"));
  if (plain.length < sections.length) return { section: plain[0], signed: true };
  if (value < 0 && plain.length > 1) return { section: plain[1], signed: false };
  if (value === 0 && plain.length > 2) return { section: plain[2], signed: false };
  return { section: plain[0], signed: true };
}

function holds(value: number, operator: string, bound: number): boolean {
  switch (operator) {
    case "<":
      return value < bound;
    case ">":
      return value > bound;
    case "<=":
      return value <= bound;
    case ">=":
      return value >= bound;
    case "<>":
      return value !== bound;
    default:
      return value === bound;
  }
}

function numbered(section: Section, value: number, signed: boolean): string {
  const digits = section.flatMap((part, index) => (part.kind === "digit" ? [index] : []));
  const last = digits.at(-1) ?? 0;
  const pointAt = section.findIndex(({ kind }) => kind === "point");
  const exponentAt = section.findIndex(({ kind }) => kind === "exponent");
  const mantissaEnd = exponentAt < 0 ? section.length : exponentAt;
  const isWhole = (index: number) => index < (pointAt < 0 ? mantissaEnd : pointAt);
  const count = (from: (index: number) => boolean, zeros: boolean) =>
    digits.filter((index) => from(index) && (!zeros || (section[index] as { text: string }).text === "0")).length;
  const decimals = count((index) => !isWhole(index) && index < mantissaEnd, false);
  const fixedDecimals = count((index) => !isWhole(index) && index < mantissaEnd, true);
  const leading = count(isWhole, true);
  let amount = Math.abs(value);
  for (const { kind } of section) if (kind === "percent") amount *= 100;
  // Commas behind the last digit divide by a thousand; commas between digits group.
  const grouping = section.some(({ kind }, index) => kind === "comma" && index < last && index > (digits[0] ?? 0));
  for (const { kind } of section.slice(last + 1)) if (kind === "comma") amount /= 1000;
  if (exponentAt >= 0) {
    const [mantissa, power = "0"] = amount.toExponential(decimals).split("e");
    const exponent = Number(power);
    const sign = exponent < 0 ? "-" : "+";
    return `${signed && value < 0 ? "-" : ""}${mantissa}E${sign}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  const [whole = "0", fraction = ""] = rounded(amount, decimals).split(".");
  let shownWhole = whole === "0" && leading === 0 ? "" : whole.padStart(leading, "0");
  if (grouping) shownWhole = shownWhole.replace(/\B(?=(\d{3})+$)/g, ",");
  let end = fraction.length;
  while (end > fixedDecimals && fraction[end - 1] === "0") end--;
  const shownFraction = fraction.slice(0, end);
  const zero = Number(whole) === 0 && !/[1-9]/.test(fraction);
  let out = "";
  let wholeDone = false;
  section.forEach((part, index) => {
    if (part.kind === "text") out += part.text;
    else if (part.kind === "percent") out += "%";
    else if (part.kind === "at") out += general(value);
    else if (part.kind === "digit" && isWhole(index) && !wholeDone) {
      wholeDone = true;
      out += shownWhole;
    } else if (part.kind === "point") {
      if (!wholeDone) out += shownWhole;
      wholeDone = true;
      out += `.${shownFraction}`;
    }
  });
  return signed && value < 0 && !zero ? `-${out}` : out;
}

/** Rounds half away from zero, as Excel does, on the fifteen digits that Excel keeps. */
function rounded(amount: number, decimals: number): string {
  if (amount >= 1e15) return amount.toFixed(0);
  const kept = Number(amount.toPrecision(15));
  const shifted = Number(`${kept}e${decimals}`);
  if (!Number.isFinite(shifted)) return kept.toFixed(decimals);
  return Number(`${Math.round(Number(shifted.toPrecision(15)))}e-${decimals}`).toFixed(decimals);
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"];

function dated(section: Section, serial: number, date1904: boolean): string | null {
  if (serial < 0 || serial > 2_958_465) return null;
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const day = Math.floor(serial) + (seconds === 86_400 ? 1 : 0);
  const second = seconds % 86_400;
  // Serial 60 is a day that never was; before it the calendar is a day ahead.
  const days = date1904 ? day - 24_107 : day - 25_569 + (day < 60 ? 1 : 0);
  const date = new Date(days * 86_400_000);
  const noon = section.some((part) => part.kind === "date" && part.text.includes("/"));
  const hour = Math.floor(second / 3600);
  const minute = Math.floor(second / 60) % 60;
  const pad = (value: number, length: number) => String(value).padStart(Math.min(length, 2), "0");
  const dates = section.flatMap((part, index) => (part.kind === "date" ? [{ index, text: part.text }] : []));
  const isMinutes = (index: number) => {
    const at = dates.findIndex((item) => item.index === index);
    return /^\[?h/.test(dates[at - 1]?.text ?? "") || /^s/.test(dates[at + 1]?.text ?? "");
  };
  return section
    .map((part, index) => {
      if (part.kind === "text") return part.text;
      if (part.kind === "comma") return ",";
      if (part.kind === "point") return ".";
      if (part.kind === "digit") return "0";
      if (part.kind !== "date") return "";
      const { text } = part;
      switch (text[0]) {
        case "y":
          return text.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear() % 100).padStart(2, "0");
        case "e":
          return String(date.getUTCFullYear());
        case "m":
          if (isMinutes(index)) return pad(minute, text.length);
          if (text.length >= 3) return MONTHS[date.getUTCMonth()] ?? "";
          return pad(date.getUTCMonth() + 1, text.length);
        case "d":
          return text.length > 2 ? `星期${WEEKDAYS[date.getUTCDay()]}` : pad(date.getUTCDate(), text.length);
        case "a":
          if (/\//.test(text)) return hour < 12 ? "AM" : "PM";
          return `${text.length > 3 ? "星期" : ""}${WEEKDAYS[date.getUTCDay()]}`;
        case "A":
          return hour < 12 ? "AM" : "PM";
        case "上":
          return hour < 12 ? "上午" : "下午";
        case "h":
          return pad(noon ? hour % 12 || 12 : hour, text.length);
        case "s":
          return pad(second % 60, text.length);
        case "[":
          if (text[1] === "h") return String(Math.floor(serial * 24 + 1e-9));
          return String(Math.floor(serial * (text[1] === "m" ? 1440 : 86_400) + 1e-9));
        default:
          return "";
      }
    })
    .join("");
}
