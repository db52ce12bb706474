import { relationshipsOf } from "../package/relationships.ts";
import type { Draft } from "./draft.ts";
import { attributeValue, childOf, childrenOf, deepText, removeElement } from "./elements.ts";
import { NOTE_AUTHOR } from "./words.ts";

/** Author of the note that Excel writes beside a threaded comment, for programs that know notes only. */
const THREAD_AUTHOR = /^tc=(\{[0-9A-F-]+\})$/i;

/** Id of the threaded comment that a note of this author stands for. */
export function threadOf(author: string): string | null {
  return THREAD_AUTHOR.exec(author.trim())?.[1]?.toUpperCase() ?? null;
}

/**
 * Takes out the threaded comments that begin with planlint's name: the task pane writes such where Excel has no notes.
 * A thread that somebody has answered stays, with the answer. Gives the ids of what went, and the parts that held
 * nothing else.
 */
export function removeThreads(draft: Draft, sheet: string): { ids: ReadonlySet<string>; gone: readonly string[] } {
  const ids = new Set<string>();
  const gone: string[] = [];
  for (const { kind, target, external } of relationshipsOf(draft.pkg, sheet)) {
    const part = external || kind !== "threadedComment" ? undefined : draft.pkg.find(target)?.name;
    if (!part) continue;
    const root = draft.tree(part);
    const threads = childrenOf(root, "threadedComment");
    const answered = new Set(threads.flatMap((thread) => attributeValue(thread, "parentId")?.toUpperCase() ?? []));
    const ours = threads.filter((thread) => {
      const text = childOf(thread, "text");
      const isFirst = attributeValue(thread, "parentId") === undefined;
      return isFirst && text !== undefined && deepText(text).trimStart().startsWith(NOTE_AUTHOR);
    });
    const removed = ours.filter((thread) => !answered.has((attributeValue(thread, "id") ?? "").toUpperCase()));
    if (removed.length === 0) continue;
    for (const thread of removed) ids.add((attributeValue(thread, "id") ?? "").toUpperCase());
    if (removed.length === threads.length) {
      draft.drop(part);
      gone.push(part);
    } else draft.edit(part, ...removed.map(removeElement));
  }
  return { ids, gone };
}
