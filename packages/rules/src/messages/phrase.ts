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

function isRecord(value: FindingArg): value is { readonly [key: string]: FindingArg } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function plain(value: FindingArg | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
