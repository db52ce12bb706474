import type { progressRules } from "../../rules/progress/index.ts";
import type { Phrase } from "../phrase.ts";

export const progressWords: Readonly<Record<(typeof progressRules)[number]["name"], Phrase>> = {};
