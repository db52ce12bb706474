import { useSyncExternalStore } from "react";
import type { Pane } from "./store/pane.ts";
import type { PaneState } from "./store/state.ts";

/** The pane's state, following it. */
export function usePane(pane: Pane): PaneState {
  return useSyncExternalStore(pane.subscribe, pane.state);
}
