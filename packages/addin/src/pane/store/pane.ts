import type { Engine, Packs } from "../../engine/engine.ts";
import type { Host } from "../../host/host.ts";
import type { FilingChoice, Filter, Grouping, PaneState } from "./state.ts";

/** What a pane is made of; tests and the page give their own. */
export interface PaneParts {
  readonly host: Host;
  readonly engine: Engine;
  readonly loadPacks: () => Promise<Packs>;
  /** Where preferences are kept; absent where the browser forbids it. */
  readonly storage?: Pick<Storage, "getItem" | "setItem"> | undefined;
}

/**
 * The pane without its looks: state to read and subscribe to, and all that can be done. No action throws; what could
 * not be done stands in `state().problem`. Ribbon commands, keys and buttons call the same functions.
 */
export interface Pane {
  state(): PaneState;
  /** Calls back after every change; the result stops it. */
  subscribe(listener: () => void): () => void;
  /** Reads the workbook and checks it. A running check is cancelled first. */
  check(): Promise<void>;
  cancel(): void;
  /** Marks the cells of the last report, checking first where there is none. */
  mark(): Promise<void>;
  clear(): Promise<void>;
  /** Selects the next finding of those shown, and its cell; over all sheets, from the end to the start. */
  next(): Promise<void>;
  previous(): Promise<void>;
  /** Selects a finding; `go` selects its cell in the workbook, too. */
  select(fingerprint: string, options?: { readonly go?: boolean; readonly open?: boolean }): Promise<void>;
  /** Selects the first finding at a cell, if any: the way back from the workbook to the list. */
  selectAt(place: { readonly sheet: string; readonly cell: string }): void;
  toggle(fingerprint: string): void;
  filter(change: Partial<Filter>): void;
  group(by: Grouping): void;
  fold(group: string): void;
  choose(choice: FilingChoice): Promise<void>;
  /** Ends watching, and the engine. */
  dispose(): void;
}
