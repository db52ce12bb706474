import type { Locale } from "@planlint/rules/engine";
import type { CheckAnswer } from "../engine/engine.ts";
import type { FileDocument } from "../host/file/fileDocument.ts";
import type { Pane } from "../pane/store/pane.ts";
import type { GivenFile } from "./drop.ts";

/** A file's way through the page. */
export type FileState =
  | { readonly kind: "waiting" | "working" }
  | { readonly kind: "checked"; readonly answer: CheckAnswer }
  /** One plain sentence: what is the matter, and what to do. */
  | { readonly kind: "unusable"; readonly sentence: string };

export interface OpenedFile {
  readonly document: FileDocument;
  readonly pane: Pane;
}

export interface FileEntry extends GivenFile {
  readonly id: number;
  /** Name in the table: with its folder, or a number, where another file has the same name. */
  readonly label: string;
  readonly state: FileState;
  /** Set once the file was opened beside the pane; its corrections live there. */
  readonly opened: OpenedFile | null;
}

export interface PageState {
  readonly files: readonly FileEntry[];
  /** The file shown beside the pane; `null` shows the table of files, or the welcome. */
  readonly current: number | null;
  /** Something long that can be cancelled: checking the table, or packing. */
  readonly busy: { readonly done: number; readonly total: number } | null;
  /** Said once in the page's own status line. */
  readonly notice: string;
  /** The open file was changed on disk since it was read. */
  readonly newer: boolean;
  readonly locale: Locale;
}

export type ReportFormat = "html" | "json" | "table";

/** The last report of a file: the pane's where the file is open, since reasons and settings count there. */
export function answerOf({ opened, state }: FileEntry): CheckAnswer | null {
  return opened?.pane.state().answer ?? (state.kind === "checked" ? state.answer : null);
}

/** The report of a file that is one of several of its name. */
export function labelled(answer: CheckAnswer, label: string): CheckAnswer {
  return label === answer.report.file ? answer : { ...answer, report: { ...answer.report, file: label } };
}

/** The file's name, with its folder; with a number where that is taken, too. */
export function freeLabel({ file, folder }: GivenFile, taken: readonly FileEntry[]): string {
  return freeName(
    folder + file.name,
    taken.map(({ label }) => ({ name: label })),
  );
}

/** `甲.xlsx`, `甲 (2).xlsx` … */
export function freeName(name: string, taken: readonly { readonly name: string }[]): string {
  let free = name;
  for (let count = 2; taken.some((each) => each.name === free); count++) {
    free = name.replace(/(\.[^.]+)?$/, (ending) => ` (${count})${ending}`);
  }
  return free;
}
