import { Button } from "@fluentui/react-components";
import type { Pane } from "./store/pane.ts";
import { PaneTheme } from "./theme/PaneTheme.tsx";
import { usePane } from "./usePane.ts";

export function App({ pane }: { readonly pane: Pane }) {
  const state = usePane(pane);
  return (
    <PaneTheme>
      <Button appearance="primary" onClick={() => void pane.check()}>
        {state.words.check}
      </Button>
    </PaneTheme>
  );
}
