import type { Embedded, Finding, Severity } from "@planlint/rules/engine";
import type { CheckAnswer, Packs, Step } from "../../engine/engine.ts";
import type { CellEdit, ClearOutcome, HostErrorCode, MarkOutcome, RowSpan } from "../../host/host.ts";
import { type Words, zhCN } from "../../words/index.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";

/** What is being done now. */
export type Work = "check" | "mark" | "clear" | "write" | "save";

/** What takes one of our own changes back. */
export interface UndoStep {
  /** Cells as they were. */
  readonly edits: readonly CellEdit[];
  /** Rows that were inserted for it. */
  readonly inserted?: RowSpan;
}

/** Why something could not be done; words make one plain sentence of it. */
export interface Problem {
  readonly code: HostErrorCode | "engine";
  readonly args: Readonly<Record<string, string>>;
}

/** Something that was done, said once below the buttons. */
export type News =
  | { readonly kind: "marked"; readonly outcome: MarkOutcome }
  | { readonly kind: "cleared"; readonly outcome: ClearOutcome }
  | { readonly kind: "cancelled" | "reason-saved" | "reason-removed" | "choice-saved" | "no-selection" }
  | { readonly kind: "fixed" | "undone"; readonly cells: number }
  | { readonly kind: "inserted"; readonly sheet: string; readonly cell: string }
  | { readonly kind: "rows-added"; readonly rows: number }
  | { readonly kind: "no-room"; readonly sheet: string; readonly row: number; readonly rows: number }
  | { readonly kind: "no-table" | "settings-not-kept" | "template-needs" }
  | { readonly kind: "template-made"; readonly unit: string };

/** What the person set by hand; absent fields are found in the workbook. */
export interface FilingChoice {
  readonly plan?: string | undefined;
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
}

/** Plan id, reporting unit and period as understood. */
export interface Recognised {
  readonly plan: string | null;
  readonly unit: string | null;
  readonly period: string | null;
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

export interface PaneState {
  readonly words: Words;
  readonly settings: Settings;
  /** Built-in packs and the person's own; `null` until they are loaded. */
  readonly packs: Packs | null;
  readonly work: Work | null;
  /** The step that the work has reached. */
  readonly step: Step | null;
  /** True while a check that an edit caused runs quietly. */
  readonly refreshing: boolean;
  readonly answer: CheckAnswer | null;
  readonly file: string;
  readonly problem: Problem | null;
  readonly news: News | null;
  /** What the workbook, or the choice, comes to; `null` before anything was read. */
  readonly recognised: Recognised | null;
  readonly choice: FilingChoice;
  readonly embedded: Embedded;
  /** Fingerprint of the selected finding, and whether its details are open. */
  readonly selected: string | null;
  readonly opened: boolean;
  readonly filter: Filter;
  readonly grouping: Grouping;
  readonly foldedGroups: ReadonlySet<string>;
  /** How each of our own changes is taken back, newest last. */
  readonly undo: readonly UndoStep[];
}

export const EMPTY_EMBEDDED: Embedded = { waivers: {}, choices: {}, certificate: null, rows: {} };

export function initialState(kept: { readonly settings?: Settings; readonly grouping?: Grouping } = {}): PaneState {
  return {
    words: zhCN,
    settings: kept.settings ?? DEFAULT_SETTINGS,
    packs: null,
    work: null,
    step: null,
    refreshing: false,
    answer: null,
    file: "",
    problem: null,
    news: null,
    recognised: null,
    choice: {},
    embedded: EMPTY_EMBEDDED,
    selected: null,
    opened: false,
    filter: NO_FILTER,
    grouping: kept.grouping ?? "task",
    foldedGroups: new Set(),
    undo: [],
  };
}

let lastFound: { readonly answer: CheckAnswer; readonly finding: Finding } | null = null;

/** The finding with this fingerprint in the present report. */
export function findingOf({ answer }: Pick<PaneState, "answer">, fingerprint: string | null): Finding | null {
  if (fingerprint === null || !answer) return null;
  // Every drawing of the pane asks for the selected one.
  if (lastFound?.answer === answer && lastFound.finding.fingerprint === fingerprint) return lastFound.finding;
  const finding = answer.report.findings.find((each) => each.fingerprint === fingerprint);
  if (finding) lastFound = { answer, finding };
  return finding ?? null;
}
