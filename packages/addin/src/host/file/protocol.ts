import type { Embedded, Report, Workbook } from "@planlint/rules/engine";
import type { AnnotateNote, CellFix, ExplainLocale, WorkbookLayout } from "@planlint/xlsx";
import type { CheckAnswer, CheckOptions, Packs, Step } from "../../engine/engine.ts";
import type { SheetShell } from "../../engine/protocol.ts";

/** What can be asked of the file worker, and what it answers. The worker keeps one file at a time. */
export interface Tasks {
  /** Takes a file and reads it; `stream` sends the workbook over in slices. */
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
  /** The lists of the report come before it, in slices. */
  check: { order: { readonly options: CheckOptions }; answer: CheckAnswer };
  /** The last check's report as the command line prints it. */
  json: { order: object; answer: { readonly bytes: Uint8Array } };
  /** A marked copy; the file itself stays unmarked. */
  mark: {
    /** `null` is the last check's. */
    order: { readonly report: Report | null; readonly locale: ExplainLocale };
    answer: { readonly bytes: Uint8Array; readonly notes: readonly AnnotateNote[] };
  };
  clear: { order: object; answer: { readonly bytes: Uint8Array } };
  write: {
    order: { readonly fixes: readonly CellFix[] };
    answer: { readonly bytes: Uint8Array; readonly skipped: readonly CellFix[] };
  };
  save: { order: { readonly embedded: Embedded }; answer: { readonly bytes: Uint8Array } };
  /** The report as a page: of one file, or of several with an overview. */
  print: {
    order: {
      /** `null` is the last check's. */
      readonly answers: readonly (CheckAnswer | null)[];
      readonly unusable: readonly { readonly file: string; readonly sentence: string }[];
      readonly locale: ExplainLocale;
    };
    answer: { readonly html: string };
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
  readonly layout: WorkbookLayout | null;
}

export type Order = {
  [Name in TaskName]: { readonly task: Name; readonly id: number } & Tasks[Name]["order"];
}[TaskName];

export type Message =
  | { readonly kind: "done"; readonly id: number; readonly answer: Tasks[TaskName]["answer"] }
  | { readonly kind: "step"; readonly id: number; readonly step: Step }
  | { readonly kind: "sheet"; readonly id: number; readonly shell: SheetShell }
  | { readonly kind: "findings"; readonly id: number; readonly items: Report["findings"] }
  | { readonly kind: "reported"; readonly id: number; readonly items: Report["rows"] }
  | { readonly kind: "rows"; readonly id: number; readonly rows: Workbook["sheets"][number]["rows"] }
  /** The file is to blame: one plain sentence for people. */
  | { readonly kind: "unusable"; readonly id: number; readonly sentence: string }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
