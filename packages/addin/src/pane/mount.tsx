import { createRoot } from "react-dom/client";
import { App, type TabName } from "./App.tsx";
import type { Pane } from "./store/pane.ts";
import { type Look, PaneTheme } from "./theme/PaneTheme.tsx";

export interface MountOptions {
  readonly look?: Look | undefined;
  readonly firstTab?: TabName;
}

/** Shows a pane in an element, alone; the result takes it out again. */
export function mountPane(element: Element, pane: Pane, { look, firstTab }: MountOptions = {}): () => void {
  const root = createRoot(element);
  root.render(
    <PaneTheme look={look}>
      <App pane={pane} {...(firstTab && { firstTab })} />
    </PaneTheme>,
  );
  return () => root.unmount();
}
