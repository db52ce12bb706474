import type { Plan, SourceIssue } from "../model/plan.ts";
import { type SourceLine, squeeze } from "./lines.ts";

/**
 * Gives a plan's wording back in the script of its source: import reads folded to simplified script, but texts and
 * quotes are verbatim. Names of units and indicators stay simplified, as the registry has them.
 */
export function inScriptOfSource(plan: Plan, lines: readonly SourceLine[]): Plan {
  if (lines.every((line) => line.text === line.original)) return plan;
  const folded = lines.map((line) => squeeze(line.text)).join("");
  const original = lines.map((line) => squeeze(line.original)).join("");
  if (folded.length !== original.length) return plan;
  let from = 0;
  const restore = (text: string): string => {
    let at = folded.indexOf(text, from);
    if (at < 0) at = folded.indexOf(text);
    if (at < 0) return text;
    from = at;
    return original.slice(at, at + text.length);
  };
  const restart = <T>(value: T): T => {
    from = 0;
    return value;
  };
  const issues = <T extends { readonly issues?: SourceIssue[] | undefined }>(entry: T): T =>
    entry.issues
      ? { ...entry, issues: entry.issues.map((issue) => ({ ...issue, quote: restore(issue.quote) })) }
      : entry;
  return {
    ...plan,
    title: restore(plan.title),
    sections: restart(plan.sections).map((section) => issues({ ...section, title: restore(section.title) })),
    tasks: restart(plan.tasks).map((task) => issues({ ...task, text: restore(task.text) })),
    targets: restart(plan.targets).map((target) => issues({ ...target, quote: restore(target.quote) })),
  };
}
