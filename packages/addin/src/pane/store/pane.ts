import type { Plan } from "@planlint/rules/engine";
import type { Engine, Packs } from "../../engine/engine.ts";
import type { CellPlace, Host } from "../../host/host.ts";
import type { Keep } from "./preferences.ts";
import type { Settings } from "./settings.ts";
import type { FilingChoice, Filter, Grouping, PaneState } from "./state.ts";
import type { TemplateWanted } from "./template.ts";

/** What a pane is made of; tests and the page give their own. */
export interface PaneParts {
  readonly host: Host;
  readonly engine: Engine;
  readonly loadPacks: () => Promise<Packs>;
  /** Where preferences are kept; `null` where nothing may be kept. */
  readonly keep: Keep | null;
  /** Milliseconds without an edit before the list follows. Default 350. */
  readonly settleAfter?: number;
  /** Makes a blank ledger and opens or saves it; left out where that cannot be done. @throws HostError */
  readonly template?: (wanted: TemplateWanted) => Promise<void>;
  /** Address of the help page, where there is one. */
  readonly help?: string;
}

/**
 * The pane without its looks: state to read and subscribe to, and all that can be done. No action throws; what could
 * not be done stands in `state().problem`. Ribbon commands, keys and buttons call the same functions.
 */
export interface Pane {
  /** Address of the help page; `null` where there is none. */
  readonly help: string | null;
  /** Whether `makeTemplate` can do anything. */
  readonly hasTemplate: boolean;
  state(): PaneState;
  /** Calls back after every change; the result stops it. */
  subscribe(listener: () => void): () => void;

  /** Finds plan, unit and period without checking, for the first screen. */
  recognise(): Promise<void>;
  /** Reads the workbook and checks it. A running check is cancelled first. */
  check(): Promise<void>;
  cancel(): void;
  /** Marks the cells of the last report, checking first where there is none or the workbook has changed. */
  mark(): Promise<void>;
  clear(): Promise<void>;

  /** Selects the next finding of those shown, and its cell; over all sheets, from the end to the start. */
  next(): Promise<void>;
  previous(): Promise<void>;
  /** Selects a finding: `go` selects its cell in the workbook too, `open` shows or hides the details. */
  select(fingerprint: string, how?: { readonly go?: boolean; readonly open?: boolean }): Promise<void>;
  /** Moves the selection in the list without touching the workbook. */
  move(by: 1 | -1): void;
  /** Selects the first finding at a cell, if any: the way back from the workbook to the list. */
  selectAt(place: CellPlace): void;
  /** Selects a cell of the workbook. */
  goTo(place: CellPlace): Promise<void>;

  filter(change: Partial<Filter>): void;
  groupBy(grouping: Grouping): void;
  fold(group: string): void;
  dismissNews(): void;

  /** Corrects the cell of a finding that has a certain fix. */
  fix(fingerprint: string): Promise<void>;
  /** Corrects all findings of a rule that have one. */
  fixAll(rule: string): Promise<void>;
  /** Writes a suggested content into the finding's cell, after a person chose it. */
  accept(fingerprint: string, value: string | number): Promise<void>;
  undo(): Promise<void>;
  /** 说明理由: keeps a reason in the workbook, or takes it out (`""`). */
  waive(fingerprint: string, reason: string): Promise<void>;
  /** Settles which task an ambiguous row is. */
  settle(fingerprint: string, task: string): Promise<void>;
  /** Writes into the selected cell. */
  insert(value: string | number): Promise<void>;
  /** Adds a row for every task that is missing, below the ledger. */
  addMissing(): Promise<void>;
  /** 填报模板: a blank ledger of the unit and period shown. */
  makeTemplate(): Promise<void>;

  /** Sets plan, unit or period by hand; `undefined` goes back to what the workbook says. */
  choose(choice: FilingChoice): Promise<void>;
  configure(change: Partial<Settings>): Promise<void>;
  addPack(pack: Plan): Promise<void>;
  /** Loads the packs for the tabs that show the plan, before any check. */
  preload(): Promise<void>;
  /** Ends watching, and the engine. */
  dispose(): void;
}
