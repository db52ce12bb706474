import type { RuleName } from "../rules/index.ts";
import { words as en } from "./en/index.ts";
import type { Phrase } from "./phrase.ts";
import { words as zhCN } from "./zh-CN/index.ts";
import { words as zhTW } from "./zh-TW/index.ts";

/** Languages that findings speak. */
export const LOCALES = ["zh-CN", "zh-TW", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** What is said in one language: every rule has words, or it does not typecheck. */
export type Messages = Readonly<Record<RuleName, Phrase>>;

/** The words of every locale. */
export const messages: Readonly<Record<Locale, Messages>> = {
  "zh-CN": zhCN,
  "zh-TW": zhTW,
  en,
};
