import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { STEPS } from "../../engine/engine.ts";
import { CloseIcon } from "../icons.tsx";
import { usePane } from "../PaneContext.tsx";
import { newsText, problemText } from "./sentences.ts";
import { WorkBar } from "./WorkBar.tsx";

/** Work that is over sooner than this shows no progress: it would only flicker. */
const PROGRESS_AFTER = 300;

const useStyles = makeStyles({
  box: {
    display: "flex",
    alignItems: "flex-start",
    gap: "4px",
    marginTop: "8px",
    padding: "4px 4px 4px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  problem: {
    backgroundColor: "var(--planlint-error-ground)",
    boxShadow: "inset 0 0 0 1px var(--planlint-error)",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  text: { flexGrow: 1, minWidth: 0, paddingTop: "4px", paddingBottom: "4px", overflowWrap: "anywhere" },
  small: { minWidth: 0, flexShrink: 0 },
  link: { color: tokens.colorBrandForegroundLink },
  progress: { marginTop: "8px" },
  steps: { display: "flex", alignItems: "center", gap: "4px", fontSize: tokens.fontSizeBase200 },
  step: { color: tokens.colorNeutralForeground3 },
  present: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  cancel: { marginLeft: "auto" },
});

/** Below the buttons: how far the work is, else what went wrong, else what was done. */
export function Notice() {
  const styles = useStyles();
  const { pane, state } = usePane();
  const { words, work, step, problem, news, undo } = state;
  const slow = useSlow(work !== null);
  if (work !== null) {
    if (!slow) return null;
    return (
      <div className={styles.progress}>
        <WorkBar label={words.working(step ? words.step[step] : words[work === "clear" ? "clearMarks" : "check"])} />
        <div className={styles.steps}>
          {STEPS.map((name, index) => (
            <span key={name} className={name === step ? styles.present : styles.step}>
              {index > 0 && "→ "}
              {words.step[name]}
            </span>
          ))}
          <Button className={styles.cancel} size="small" appearance="subtle" onClick={() => pane.cancel()}>
            {words.cancel}
          </Button>
        </div>
      </div>
    );
  }
  if (!problem && !news) return null;
  return (
    <div className={mergeClasses(styles.box, problem !== null && styles.problem)}>
      <span className={styles.text}>
        {problem ? problemText(problem, words) : news && newsText(news, words)}
        {problem?.code === "unsupported" && pane.help !== null && (
          <>
            {" "}
            <a className={styles.link} href="planlint.html" target="_blank" rel="noopener">
              {words.openPage}
            </a>
          </>
        )}
      </span>
      {!problem && undo.length > 0 && isOurs(news?.kind) && (
        <Button className={styles.small} size="small" onClick={() => void pane.undo()}>
          {words.undo}
        </Button>
      )}
      <Button
        className={styles.small}
        size="small"
        appearance="subtle"
        icon={<CloseIcon size={12} />}
        aria-label={words.close}
        onClick={() => pane.dismissNews()}
      />
    </div>
  );
}

/** News of a change of ours that can be taken back. */
function isOurs(kind: string | undefined): boolean {
  return kind === "fixed" || kind === "inserted" || kind === "rows-added" || kind === "undone";
}

function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), PROGRESS_AFTER);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy]);
  return busy && slow;
}
