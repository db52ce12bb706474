import { Button, makeStyles } from "@fluentui/react-components";
import { DownIcon, UpIcon } from "../icons.tsx";
import { usePane } from "../PaneContext.tsx";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px", marginTop: "8px" },
  button: { minWidth: "0", paddingLeft: "10px", paddingRight: "10px", whiteSpace: "nowrap" },
  primary: { minWidth: "72px" },
  steps: { marginLeft: "auto", display: "flex", gap: "2px" },
});

export function Toolbar() {
  const styles = useStyles();
  const { pane, state } = usePane();
  const { words, work, answer } = state;
  const busy = work !== null;
  const none = !answer || answer.report.findings.length === 0;
  return (
    <div className={styles.bar}>
      <Button
        className={styles.primary}
        appearance="primary"
        data-home=""
        disabledFocusable={busy}
        onClick={() => void pane.check()}
      >
        {words.check}
      </Button>
      <Button className={styles.button} disabledFocusable={busy} onClick={() => void pane.mark()}>
        {words.mark}
      </Button>
      <Button className={styles.button} disabledFocusable={busy} onClick={() => void pane.clear()}>
        {words.clearMarks}
      </Button>
      <span className={styles.steps}>
        <Button
          appearance="subtle"
          icon={<UpIcon />}
          aria-label={words.previous}
          title={`${words.previous} (Alt+↑)`}
          disabledFocusable={none}
          onClick={() => void pane.previous()}
        />
        <Button
          appearance="subtle"
          icon={<DownIcon />}
          aria-label={words.next}
          title={`${words.next} (Alt+↓)`}
          disabledFocusable={none}
          onClick={() => void pane.next()}
        />
      </span>
    </div>
  );
}
