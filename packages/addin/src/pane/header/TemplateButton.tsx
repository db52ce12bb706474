import { Button } from "@fluentui/react-components";
import { usePane } from "../PaneContext.tsx";

/** 填报模板, for those who begin with an empty sheet. */
export function TemplateButton() {
  const { pane, state } = usePane();
  const { words, work } = state;
  return (
    <Button
      size="small"
      title={words.templateHint}
      disabledFocusable={work !== null}
      onClick={() => void pane.makeTemplate()}
    >
      {words.template}
    </Button>
  );
}
