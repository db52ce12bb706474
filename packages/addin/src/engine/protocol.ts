import type { Workbook } from "@planlint/rules/engine";
import type { CheckAnswer, CheckOptions, Packs, Step } from "./engine.ts";

/** A sheet without its rows, which follow in slices. */
export type SheetShell = Omit<Workbook["sheets"][number], "rows">;

/** To the worker. A workbook travels in slices, so that no single copy holds up the page. */
export type Order =
  | { readonly kind: "packs"; readonly packs: Packs }
  | { readonly kind: "sheet"; readonly sheet: number; readonly shell: SheetShell; readonly from: number }
  | { readonly kind: "rows"; readonly sheet: number; readonly rows: Workbook["sheets"][number]["rows"] }
  | {
      readonly kind: "check";
      readonly id: number;
      readonly workbook: Omit<Workbook, "sheets">;
      /** How many sheets the workbook has now. */
      readonly sheets: number;
      readonly options: CheckOptions & { readonly file: string; readonly fileHash: string };
    };

/** From the worker. */
export type Message =
  | { readonly kind: "step"; readonly id: number; readonly step: Step }
  | { readonly kind: "answer"; readonly id: number; readonly answer: CheckAnswer }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
