import type { taskRules } from "../../rules/tasks/index.ts";
import type { Phrase } from "../phrase.ts";

export const taskWords: Readonly<Record<(typeof taskRules)[number]["name"], Phrase>> = {};
