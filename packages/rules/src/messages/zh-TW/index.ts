import type { RuleName } from "../../rules/index.ts";
import type { Phrase } from "../phrase.ts";
import { progressWords } from "./progress.ts";
import { targetWords } from "./targets.ts";
import { taskWords } from "./tasks.ts";
import { unitWords } from "./units.ts";
import { workbookWords } from "./workbook.ts";

export const words: Readonly<Record<RuleName, Phrase>> = {
  ...workbookWords,
  ...unitWords,
  ...taskWords,
  ...progressWords,
  ...targetWords,
};
