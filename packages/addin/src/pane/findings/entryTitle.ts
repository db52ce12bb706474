import type { Words } from "../../words/index.ts";
import type { EntryName } from "../store/listing.ts";

/** `第 4 项 推动……`; an indicator by its name; `""` for an entry that no loaded plan has. */
export function entryTitle(entry: EntryName | null, words: Words): string {
  if (!entry) return "";
  const text = entry.text.replace(/。$/u, "");
  return entry.number === "" ? text : `${words.taskNumber(entry.number)} ${text}`;
}
