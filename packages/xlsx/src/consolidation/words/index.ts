import type { ExplainLocale } from "../../explainUnusable.ts";
import { en } from "./en.ts";
import type { SheetWords } from "./sheetWords.ts";
import { zhCN } from "./zh-CN.ts";
import { zhTW } from "./zh-TW.ts";

export { SHEETS, type SheetWords } from "./sheetWords.ts";

export const SHEET_WORDS: Readonly<Record<ExplainLocale, SheetWords>> = { "zh-CN": zhCN, "zh-TW": zhTW, en };
