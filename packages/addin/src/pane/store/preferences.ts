import { LOCALE_IDS } from "../../words/locales.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";
import type { Grouping } from "./state.ts";

/** Where preferences are kept: the browser's storage, or what a test gives. */
export type Keep = Pick<Storage, "getItem" | "setItem">;

const SETTINGS = "planlint.settings";
const GROUPING = "planlint.grouping";

/** The browser's storage; `null` where it is switched off (then even asking for it throws). */
export function browserKeep(): Keep | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

export function keptGrouping(keep: Keep | null): Grouping {
  return read(keep, GROUPING) === "rule" ? "rule" : "task";
}

export function keepGrouping(keep: Keep | null, grouping: Grouping): boolean {
  return write(keep, GROUPING, grouping);
}

/** What was kept, as far as it still has the shape of settings. */
export function keptSettings(keep: Keep | null): Settings {
  const text = read(keep, SETTINGS);
  if (text === null) return DEFAULT_SETTINGS;
  try {
    return settingsFrom(JSON.parse(text));
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** False where the browser keeps nothing, or not so much. */
export function keepSettings(keep: Keep | null, settings: Settings): boolean {
  return write(keep, SETTINGS, JSON.stringify(settings));
}

function settingsFrom(value: unknown): Settings {
  if (!isRecord(value)) return DEFAULT_SETTINGS;
  const { locale, rules, tolerances, aliases, packs } = value as { [Name in keyof Settings]?: unknown };
  return {
    locale: LOCALE_IDS.find((id) => id === locale) ?? DEFAULT_SETTINGS.locale,
    rules: isRecord(rules) ? (rules as Settings["rules"]) : {},
    tolerances: isRecord(tolerances) ? (tolerances as Settings["tolerances"]) : null,
    aliases: isRecord(aliases) ? (aliases as Settings["aliases"]) : {},
    // Packs were checked against the schema before they were kept.
    packs: Array.isArray(packs) ? (packs as Settings["packs"]) : [],
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function read(keep: Keep | null, key: string): string | null {
  try {
    return keep?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function write(keep: Keep | null, key: string, text: string): boolean {
  try {
    keep?.setItem(key, text);
    return keep !== null;
  } catch {
    return false;
  }
}
