import type { LintOptions, Locale, Plan } from "@planlint/rules/engine";

/** What an office sets for itself; kept on this computer, apart from any workbook. */
export interface Settings {
  readonly locale: Locale;
  readonly rules: NonNullable<NonNullable<LintOptions["config"]>["rules"]>;
  /** `null` keeps the official reading. */
  readonly tolerances: NonNullable<LintOptions["config"]>["tolerances"] | null;
  readonly aliases: Readonly<Record<string, string>>;
  /** Plan packs loaded from disk. */
  readonly packs: readonly Plan[];
}

export const DEFAULT_SETTINGS: Settings = { locale: "zh-CN", rules: {}, tolerances: null, aliases: {}, packs: [] };
