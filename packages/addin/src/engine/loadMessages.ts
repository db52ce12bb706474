import type { Locale, Messages } from "@planlint/rules/engine";
import { words as zhCN } from "@planlint/rules/messages/zh-CN";

/** What findings say in a language: Chinese at once, the others are fetched when somebody chose them. */
export async function loadMessages(locale: Locale = "zh-CN"): Promise<Messages> {
  if (locale === "zh-TW") return (await import("@planlint/rules/messages/zh-TW")).words;
  if (locale === "en") return (await import("@planlint/rules/messages/en")).words;
  return zhCN;
}
