import { makeStyles } from "@fluentui/react-components";
import { usePane } from "../PaneContext.tsx";
import { newsText, problemText } from "./sentences.ts";

const useStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** What screen readers hear: the outcome of the last thing done, in one sentence. */
export function StatusLine() {
  const styles = useStyles();
  const { state } = usePane();
  const { words, work, problem, news, answer } = state;
  let text = "";
  if (work === null) {
    if (problem) text = problemText(problem, words);
    else if (news) text = newsText(news, words);
    else if (answer) {
      const { error, warning, info } = answer.report.summary;
      text = words.statusDone(error, warning, info);
    }
  }
  return (
    <div role="status" aria-live="polite" className={styles.unseen}>
      {text}
    </div>
  );
}
