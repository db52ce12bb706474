import type { Embedded, Report, Workbook } from "@planlint/rules/engine";
import type { AnnotateNote, CellFix, ExplainLocale } from "@planlint/xlsx";
import type { CheckAnswer, CheckOptions, Packs, Step } from "../../engine/engine.ts";
import type { CellEdit } from "../host.ts";
import type { RowBlock, SheetOutline } from "./rowBlocks.ts";
import type { SheetLook } from "./sheetSizes.ts";

/**
 * A report that the worker shall work on. What it found itself in its last check need not travel back to it, however
 * long: only the reasons given since then do.
 */
export type ReportOrder =
  | { readonly kind: "last"; readonly reasons: Readonly<Record<string, string>> | null }
  | { readonly kind: "given"; readonly answer: CheckAnswer };

/** What can be asked of the file worker, and what it answers. The worker keeps one file at a time. */
export interface Tasks {
  /** Takes a file and reads it; `stream` sends the sheets over, too. */
  open: {
    order: {
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly locale: ExplainLocale;
      readonly stream: boolean;
    };
    answer: Opened;
  };
  packs: { order: { readonly packs: Packs }; answer: null };
  /** Goes through a small workbook of its own, so that the first file finds everything ready. */
  warm: { order: object; answer: null };
  /** The lists of the report come before it, in slices. */
  check: { order: { readonly options: CheckOptions }; answer: CheckAnswer };
  /** The report as the command line prints it. */
  json: { order: { readonly report: ReportOrder }; answer: { readonly bytes: Uint8Array } };
  /** A marked copy; the file itself stays unmarked. */
  mark: {
    order: { readonly report: ReportOrder; readonly locale: ExplainLocale };
    answer: { readonly bytes: Uint8Array; readonly notes: readonly AnnotateNote[] };
  };
  /** The result table alone, as a workbook of its own. */
  table: {
    order: { readonly report: ReportOrder; readonly locale: ExplainLocale };
    answer: { readonly bytes: Uint8Array };
  };
  clear: { order: object; answer: { readonly bytes: Uint8Array } };
  write: {
    order: { readonly edits: readonly CellEdit[] };
    answer: {
      readonly bytes: Uint8Array;
      readonly skipped: readonly CellFix[];
      /** The edits that bring back what the cells held. */
      readonly before: readonly CellEdit[];
    };
  };
  save: { order: { readonly embedded: Embedded }; answer: { readonly bytes: Uint8Array } };
  /** The report as a page: of one file, or of several with an overview. */
  print: {
    order: {
      readonly reports: readonly ReportOrder[];
      readonly unusable: readonly { readonly file: string; readonly sentence: string }[];
      readonly locale: ExplainLocale;
    };
    answer: { readonly html: string };
  };
  /** The result tables of several files as one workbook. */
  summary: {
    order: Tasks["print"]["order"];
    answer: { readonly bytes: Uint8Array };
  };
  /** One archive of several files. */
  bundle: {
    order: { readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] };
    answer: { readonly bytes: Uint8Array };
  };
}
export type TaskName = keyof Tasks;

export interface Opened {
  /** `sha256:…` */
  readonly hash: string;
  readonly workbook: Omit<Workbook, "sheets">;
  /** By sheet, in the order of the workbook; empty unless streamed. */
  readonly looks: readonly (SheetLook | null)[];
}

export type Order = {
  [Name in TaskName]: { readonly task: Name; readonly id: number } & Tasks[Name]["order"];
}[TaskName];

export type Message =
  | { readonly kind: "done"; readonly id: number; readonly answer: Tasks[TaskName]["answer"] }
  | { readonly kind: "step"; readonly id: number; readonly step: Step }
  | { readonly kind: "findings"; readonly id: number; readonly items: Report["findings"] }
  | { readonly kind: "reported"; readonly id: number; readonly items: Report["rows"] }
  | { readonly kind: "sheet"; readonly id: number; readonly sheet: SheetOutline }
  /** Rows of the sheet that came last; its buffer changes hands. */
  | { readonly kind: "block"; readonly id: number; readonly block: RowBlock }
  /** The file is to blame: one plain sentence for people. */
  | { readonly kind: "unusable"; readonly id: number; readonly sentence: string }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
