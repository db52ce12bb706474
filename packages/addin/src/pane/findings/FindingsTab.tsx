import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TemplateButton } from "../header/TemplateButton.tsx";
import { DoneIcon } from "../icons.tsx";
import { usePane } from "../PaneContext.tsx";
import { groupsOf } from "../store/listing.ts";
import { NO_FILTER } from "../store/state.ts";
import { FilterBar } from "./FilterBar.tsx";
import { FindingList } from "./FindingList.tsx";

const useStyles = makeStyles({
  empty: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "flex-start",
    gap: "6px",
    padding: "15vh 24px 24px",
    textAlign: "center",
  },
  good: { color: "var(--planlint-good)" },
  strong: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  weak: {
    margin: 0,
    maxWidth: "26em",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textWrap: "balance",
  },
});

export function FindingsTab() {
  const styles = useStyles();
  const { pane, state } = usePane();
  const { words, answer } = state;
  if (!answer) {
    return (
      <div className={styles.empty}>
        <p className={styles.strong}>{words.notChecked}</p>
        <p className={styles.weak}>{words.notCheckedHint}</p>
        {pane.hasTemplate && <TemplateButton />}
      </div>
    );
  }
  if (answer.report.findings.length === 0) {
    return (
      <div className={styles.empty}>
        <span className={styles.good}>
          <DoneIcon size={40} />
        </span>
        <p className={styles.strong}>{words.nothingFound}</p>
        <p className={styles.weak}>{words.nothingFoundHint}</p>
        <ul aria-label={words.findings} hidden />
      </div>
    );
  }
  return (
    <>
      <FilterBar />
      {groupsOf(state).length === 0 ? (
        <div className={styles.empty}>
          <p className={styles.weak}>{words.noMatch}</p>
          <Button size="small" onClick={() => pane.filter(NO_FILTER)}>
            {words.showAll}
          </Button>
        </div>
      ) : (
        <FindingList />
      )}
    </>
  );
}
