import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { EditIcon, HelpIcon } from "../icons.tsx";
import { usePane } from "../PaneContext.tsx";
import { FilingForm } from "./FilingForm.tsx";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    alignItems: "flex-start",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  lines: { flexGrow: 1, minWidth: 0 },
  line: { display: "flex", gap: "6px", minWidth: 0 },
  label: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  value: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  // Plans of two levels begin with the same words: the title is shown whole.
  title: {
    minWidth: 0,
    overflow: "hidden",
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflowWrap: "anywhere",
  },
  pairs: { display: "flex", flexWrap: "wrap", columnGap: "14px", minWidth: 0 },
  pair: { display: "flex", gap: "6px", minWidth: 0, maxWidth: "100%" },
  buttons: { flexShrink: 0, display: "flex", marginTop: "-2px", marginRight: "-4px" },
  button: { minWidth: 0, padding: "4px" },
});

/** What was recognised: 规划 · 单位 · 报告期, and the way to change it. */
export function FilingStrip() {
  const styles = useStyles();
  const { pane, state } = usePane();
  const { words, recognised, packs } = state;
  const [editing, setEditing] = useState(false);
  const id = useId();
  const plan = packs?.plans.find((each) => each.id === recognised?.plan);
  const planText = plan?.title ?? (recognised ? words.unknownPlan : words.recognising);
  const unitText = recognised ? (recognised.unit ?? words.unknownUnit) : "…";
  const period = recognised?.period ?? null;
  const periodText = recognised ? (period === null ? words.unknownPeriod : words.periodName(period)) : "…";
  return (
    <section aria-label={words.filing}>
      <div className={styles.strip}>
        <div className={styles.lines}>
          <div className={styles.line}>
            <span className={styles.label}>{words.plan}</span>
            <span className={styles.title} title={planText}>
              {planText}
            </span>
          </div>
          <div className={styles.pairs}>
            <span className={styles.pair}>
              <span className={styles.label}>{words.unit}</span>
              <span className={styles.value} title={unitText}>
                {unitText}
              </span>
            </span>
            <span className={styles.pair}>
              <span className={styles.label}>{words.period}</span>
              <span className={styles.value} title={periodText}>
                {periodText}
              </span>
            </span>
          </div>
        </div>
        <div className={styles.buttons}>
          <Button
            className={styles.button}
            appearance="subtle"
            size="small"
            icon={<EditIcon size={14} />}
            aria-label={`${words.change}：${words.filing}`}
            title={words.change}
            aria-expanded={editing}
            aria-controls={id}
            onClick={() => {
              void pane.preload();
              setEditing(!editing);
            }}
          />
          {pane.help !== null && (
            <Button
              as="a"
              className={styles.button}
              appearance="subtle"
              size="small"
              icon={<HelpIcon size={14} />}
              href={pane.help}
              target="_blank"
              rel="noopener"
              aria-label={words.help}
              title={words.help}
            />
          )}
        </div>
      </div>
      <div id={id}>{editing && <FilingForm onDone={() => setEditing(false)} />}</div>
    </section>
  );
}
