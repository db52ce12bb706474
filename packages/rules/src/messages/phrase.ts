import type { FindingArg, Severity, Target, Task } from "../model/index.ts";

/** What the words of a finding are made from. */
export interface Described {
  readonly args: Readonly<Record<string, FindingArg>>;
  readonly severity: Severity;
  /** `C5`; `""` where the finding has no cell. */
  readonly cell: string;
  readonly sheet: string;
  readonly task: Task | null;
  readonly target: Target | null;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly source: { readonly plan: string; readonly locator: string; readonly quote: string } | null;
}

/** The words of a finding: what is wrong in some 30 characters, then what the plan says and what to do. */
export interface Words {
  readonly headline: string;
  readonly detail: string;
}

/** Makes the words of one rule's findings. */
export type Phrase = (finding: Described) => Words;

/** An argument as text: a number as written, `""` when absent. */
export function textOf(finding: Described, name: string): string {
  return plain(finding.args[name]);
}

/** An argument as a number; `null` when it is none. */
export function numberOf(finding: Described, name: string): number | null {
  const value = finding.args[name];
  return typeof value === "number" ? value : null;
}

/** An argument as a list of texts; empty when absent. */
export function listOf(finding: Described, name: string): string[] {
  const value = finding.args[name];
  return Array.isArray(value) ? value.map(plain) : [];
}

/** An argument as a list of records, such as candidates; empty when absent. */
export function recordsOf(finding: Described, name: string): Readonly<Record<string, FindingArg>>[] {
  const value = finding.args[name];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** One field of a record as text. */
export function fieldOf(record: Readonly<Record<string, FindingArg>>, name: string): string {
  return plain(record[name]);
}

/** The text, or its beginning with …… (Chinese) or … (English) where it is longer than `length` characters. */
export function shorten(text: string, length: number, ellipsis = "……"): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : characters.slice(0, length).join("") + ellipsis;
}

/** Beginning and end of a long name, with …… between: of a collective the end says who is meant (各成员单位). */
export function endsOf(name: string, length: number): string {
  const characters = Array.from(name);
  if (characters.length <= length) return name;
  const tail = Math.floor((length - 2) / 2) + 1;
  return `${characters.slice(0, length - 2 - tail).join("")}……${characters.slice(-tail).join("")}`;
}

/** Characters that a headline in Chinese has: one line of a narrow pane, one row of a printed table. */
export const HEADLINE = 30;

/** The headline that `around` makes of a text, which is shortened where the whole would be too long. */
export function fitted(text: string, around: (text: string) => string): string {
  const headline = around(text);
  if (lengthOf(headline) <= HEADLINE) return headline;
  const room = Math.max(HEADLINE - lengthOf(around("")) - 2, 4);
  return around(shorten(text, room));
}

/** The first headline that is short enough; the last one, cut, where none is. */
export function firstFitting(...headlines: readonly string[]): string {
  const found = headlines.find((headline) => lengthOf(headline) <= HEADLINE);
  return found ?? fitted(headlines.at(-1) ?? "", (text) => text);
}

/** The headline that `around` makes of a list: as many as there is room for, then how many they are (`等 5 个单位`). */
export function fittedList(
  items: readonly string[],
  around: (list: string) => string,
  counted: (count: number) => string,
  separator = "、",
): string {
  for (let shown = items.length; shown > 0; shown--) {
    const list = items.slice(0, shown).join(separator) + (shown < items.length ? counted(items.length) : "");
    if (lengthOf(around(list)) <= HEADLINE) return around(list);
  }
  return fitted(items[0] ?? "", (text) => around(text + (items.length > 1 ? counted(items.length) : "")));
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

function isRecord(value: FindingArg): value is { readonly [key: string]: FindingArg } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function plain(value: FindingArg | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
