import type { Report, Workbook } from "@planlint/rules/engine";
import type { CheckAnswer, CheckOptions, Packs, Step } from "./engine.ts";

/** A sheet without its rows, which follow in slices. */
export type SheetShell = Omit<Workbook["sheets"][number], "rows">;

/** To the worker. A workbook travels in slices, so that no single copy holds up the page. */
export type Order =
  | {
      readonly kind: "packs";
      readonly packs: Packs;
      /** There is time before the workbook comes: enough to prepare for it. */
      readonly ahead: boolean;
    }
  /** A sheet begins anew; its rows follow from the top, as they were (`keep`) or as sent (`rows`). */
  | { readonly kind: "sheet"; readonly sheet: number; readonly shell: SheetShell }
  /** Rows as the worker has them, by their former place: unchanged, they are the very same objects. */
  | { readonly kind: "keep"; readonly sheet: number; readonly from: number; readonly end: number }
  | { readonly kind: "rows"; readonly sheet: number; readonly rows: Workbook["sheets"][number]["rows"] }
  | {
      readonly kind: "check";
      readonly id: number;
      readonly workbook: Omit<Workbook, "sheets">;
      /** How many sheets the workbook has now. */
      readonly sheets: number;
      readonly options: CheckOptions & { readonly file: string; readonly fileHash: string };
    };

/** From the worker; its lists travel in slices, too. */
export type Message =
  | { readonly kind: "step"; readonly id: number; readonly step: Step }
  /** Part of the report's long lists, ahead of the answer that holds the rest. */
  | { readonly kind: "findings"; readonly id: number; readonly findings: Report["findings"] }
  | { readonly kind: "reported"; readonly id: number; readonly rows: Report["rows"] }
  | { readonly kind: "answer"; readonly id: number; readonly answer: CheckAnswer }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
