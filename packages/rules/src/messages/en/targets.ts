import type { targetRules } from "../../rules/targets/index.ts";
import type { Phrase } from "../phrase.ts";

export const targetWords: Readonly<Record<(typeof targetRules)[number]["name"], Phrase>> = {};
