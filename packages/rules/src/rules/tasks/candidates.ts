import type { FindingArg, RowMatch, Task } from "../../model/index.ts";
import type { RuleContext } from "../define.ts";

/** Candidates of a row as data for its message, best first: id, the plan's number, wording and likeness (0…1). */
export function candidateArgs(match: RowMatch, { plan }: RuleContext): FindingArg[] {
  return match.candidates.flatMap(({ id, score }) => {
    const task = plan?.tasks.find((candidate) => candidate.id === id);
    return task ? [{ id, number: task.number, locator: task.locator, text: task.text, score }] : [];
  });
}

/** One task as data for a message. */
export function taskArg({ id, number, locator, text }: Task): { readonly [key: string]: FindingArg } {
  return { id, number, locator, text };
}
