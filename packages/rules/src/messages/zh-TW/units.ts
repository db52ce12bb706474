import type { unitRules } from "../../rules/units/index.ts";
import type { Phrase } from "../phrase.ts";

export const unitWords: Readonly<Record<(typeof unitRules)[number]["name"], Phrase>> = {};
