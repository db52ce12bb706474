import type { Locale } from "@planlint/rules/engine";

/** The locales, each by its own name. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  "zh-CN": "简体中文",
  "zh-TW": "繁體中文",
  en: "English",
};
export const LOCALE_IDS = Object.keys(LOCALE_NAMES) as readonly Locale[];
