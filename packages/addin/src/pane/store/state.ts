import type { Embedded, Finding, Severity } from "@planlint/rules/engine";
import type { CheckAnswer, Packs, Step } from "../../engine/engine.ts";
import type { HostErrorCode, MarkOutcome } from "../../host/host.ts";
import type { Words } from "../../words/words.ts";
import type { Settings } from "./settings.ts";

/** What is being done now. */
export type Work = "check" | "mark" | "clear" | "write" | "save";

/** Why something could not be done; words make one plain sentence of it. */
export interface Problem {
  readonly code: HostErrorCode | "engine";
  readonly args: Readonly<Record<string, string>>;
}

/** Something that was done, said once in the line below the buttons. */
export type News =
  | { readonly kind: "marked"; readonly outcome: MarkOutcome }
  | { readonly kind: "cleared" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "fixed"; readonly cells: number }
  | { readonly kind: "undone"; readonly cells: number }
  | { readonly kind: "waived" }
  | { readonly kind: "inserted"; readonly sheet: string; readonly cell: string }
  | { readonly kind: "rows-added"; readonly rows: number }
  | { readonly kind: "no-selection" };

/** What the person set by hand; absent fields are found in the workbook. */
export interface FilingChoice {
  readonly plan?: string;
  readonly unit?: string;
  readonly period?: string;
}

export type Grouping = "task" | "rule";

/** `null` shows all of a kind. */
export interface Filter {
  readonly severity: Severity | null;
  readonly rule: string | null;
  readonly sheet: string | null;
  /** Plan id of a task or target. */
  readonly task: string | null;
  readonly search: string;
}

export const NO_FILTER: Filter = { severity: null, rule: null, sheet: null, task: null, search: "" };

/** Cells as they were before one of our own changes, newest last. */
export interface UndoStep {
  readonly edits: readonly import("../../host/host.ts").CellEdit[];
}

export interface PaneState {
  readonly words: Words;
  readonly settings: Settings;
  /** `null` until the packs are loaded. */
  readonly packs: Packs | null;
  readonly work: Work | null;
  /** The step that the work has reached. */
  readonly step: Step | null;
  readonly answer: CheckAnswer | null;
  readonly file: string;
  /** True while a check that an edit caused runs quietly. */
  readonly refreshing: boolean;
  readonly problem: Problem | null;
  readonly news: News | null;
  readonly choice: FilingChoice;
  readonly embedded: Embedded;
  /** Fingerprint of the selected finding. */
  readonly selected: string | null;
  /** Fingerprint of the finding whose details are open. */
  readonly opened: string | null;
  readonly filter: Filter;
  readonly grouping: Grouping;
  readonly foldedGroups: ReadonlySet<string>;
  readonly undo: readonly UndoStep[];
}

/** The finding with this fingerprint in the present report. */
export function findingOf(state: PaneState, fingerprint: string | null): Finding | null {
  if (fingerprint === null) return null;
  return state.answer?.report.findings.find((finding) => finding.fingerprint === fingerprint) ?? null;
}
