import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import type { Pane } from "./store/pane.ts";

/** Shows a pane in an element; the result takes it out again. */
export function mountPane(element: Element, pane: Pane): () => void {
  const root = createRoot(element);
  root.render(<App pane={pane} />);
  return () => root.unmount();
}
