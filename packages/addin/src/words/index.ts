import type { Locale } from "@planlint/rules/engine";
import type { Words } from "./words.ts";
import { zhCN } from "./zh-CN.ts";

export type { Words } from "./words.ts";
export { zhCN };

/** The words of a locale; those other than zh-CN come in chunks of their own. */
export async function loadWords(locale: Locale): Promise<Words> {
  if (locale === "zh-TW") return (await import("./zh-TW.ts")).zhTW;
  if (locale === "en") return (await import("./en.ts")).en;
  return zhCN;
}
