import type { RuleName } from "../rules/index.ts";
import { words as en } from "./en/index.ts";
import type { Phrase } from "./phrase.ts";
import { words as zhCN } from "./zh-CN/index.ts";
import { words as zhTW } from "./zh-TW/index.ts";

/** Languages that findings speak. */
export const LOCALES = ["zh-CN", "zh-TW", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** Every rule has words in every locale: a rule without them does not typecheck. */
export const messages: Readonly<Record<Locale, Readonly<Record<RuleName, Phrase>>>> = {
  "zh-CN": zhCN,
  "zh-TW": zhTW,
  en,
};
