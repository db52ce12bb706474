import type { Consolidation } from "@planlint/rules/model";
import type { ConsolidateWords } from "../consolidateWords.ts";
import { plainText, type Style } from "../terminal.ts";

/** Units named on the terminal; the workbook lists all. */
const NAMED = 12;
/** Skipped files named for each reason. */
const NAMED_SKIPPED = 3;

/** What a consolidation comes to, on one screen. */
export function formatConsolidation(result: Consolidation, words: ConsolidateWords, style: Style): string {
  const { summary } = result;
  // Where only indicator tables were filed nobody is said to owe a task.
  const ledgers = result.tasks.some(({ statements }) => statements.length > 0);
  const units = ledgers ? result.units : [];
  const chased = units.filter(({ missing }) => missing.length > 0);
  const lines = [
    style.bold(words.heading(plainText(result.title))),
    words.period(result.period, result.asOf),
    words.files(summary.files),
    ...(units.length > 0 ? [words.units(summary.units.named, summary.units.filed)] : []),
    ...(ledgers
      ? [words.tasks(summary.tasks, summary.units.standings.covered > 0), words.standings(summary.tasks.standings)]
      : [words.noLedgers]),
    ...(ledgers && summary.duties.of > 0 ? [words.duties(summary.duties)] : []),
    words.indicators(summary.indicators),
    words.contradictions(summary.contradictions.warning, summary.contradictions.info),
    words.findings(summary.files.withErrors, summary.findings),
  ];
  if (units.length > 0) {
    lines.push("", words.chase(chased.length, summary.units.standings.covered));
    const first = [...chased].sort((a, b) => b.missingLead - a.missingLead || b.missing.length - a.missing.length);
    for (const { unit, standing, tasks, missing, missingLead } of first.slice(0, NAMED)) {
      lines.push(words.chased(plainText(unit), standing, tasks, missing.length, missingLead));
    }
    if (first.length > NAMED) lines.push(words.more(first.length - NAMED));
  }
  return `${lines.join("\n")}\n`;
}

/** One line for what was passed by: a few names for each reason. */
export function formatSkipped(skipped: Consolidation["skipped"], words: ConsolidateWords): string {
  const reasons = new Map<string, string[]>();
  for (const { file, why } of skipped) reasons.set(words.why[why], [...(reasons.get(words.why[why]) ?? []), file]);
  const parts = [...reasons].map(([why, files]) => {
    return words.skippedFor(files.slice(0, NAMED_SKIPPED).map(plainText), files.length, why);
  });
  return `${words.skipped(skipped.length)}${parts.join(words.between)}\n`;
}
