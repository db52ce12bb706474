import { createContext, useContext, useSyncExternalStore } from "react";
import type { Pane } from "./store/pane.ts";
import type { PaneState } from "./store/state.ts";

export const PaneContext = createContext<Pane | null>(null);

/** The pane that the component stands in: for those that only act, and need no new drawing at every change. */
export function usePaneActions(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePaneActions outside of a pane");
  return pane;
}

/** The pane that the component stands in, and its state, followed. */
export function usePane(): { readonly pane: Pane; readonly state: PaneState } {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane outside of a pane");
  return { pane, state: useSyncExternalStore(pane.subscribe, pane.state) };
}
