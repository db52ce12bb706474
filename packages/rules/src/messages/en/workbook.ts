import type { workbookRules } from "../../rules/workbook/index.ts";
import type { Phrase } from "../phrase.ts";

export const workbookWords: Readonly<Record<(typeof workbookRules)[number]["name"], Phrase>> = {};
