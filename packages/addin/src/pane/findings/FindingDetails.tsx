import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "@planlint/rules/engine";
import { usePane } from "../PaneContext.tsx";
import { adviceOf } from "./advice.ts";
import { DiffText } from "./DiffText.tsx";
import { entryTitle } from "./entryTitle.ts";
import { ReasonForm } from "./ReasonForm.tsx";
import { diffOf, suggestionsFor, taskChoices } from "./suggestions.ts";

const useStyles = makeStyles({
  box: {
    padding: "2px 12px 10px 40px",
    backgroundColor: "var(--planlint-selected)",
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { borderLeft: "3px solid Highlight", paddingLeft: "37px" },
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    overflowWrap: "anywhere",
  },
  advice: { margin: "0 0 6px" },
  facts: { margin: 0 },
  term: { marginTop: "6px", color: tokens.colorNeutralForeground3 },
  fact: { margin: "1px 0 0", whiteSpace: "pre-line", maxHeight: "14em", overflowY: "auto" },
  quote: { margin: 0, paddingLeft: "8px", borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
  blank: { color: tokens.colorNeutralForeground3 },
  actions: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: "4px", marginTop: "8px" },
  action: { justifyContent: "flex-start", textAlign: "left", fontWeight: tokens.fontWeightRegular, minWidth: 0 },
  primary: { justifyContent: "flex-start", textAlign: "left", minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: "4px", marginTop: "8px" },
  label: { marginTop: "8px", marginBottom: "4px", color: tokens.colorNeutralForeground3 },
});

/** How much of a long content a button shows. */
const BUTTON_TEXT = 60;

function shortened(value: string | number): string {
  const text = String(value);
  return text.length <= BUTTON_TEXT ? text : `${text.slice(0, 28)}……${text.slice(-28)}`;
}

/** An opened finding: what the plan says, what stands in the cell, what to do. */
export function FindingDetails({ finding, id }: { readonly finding: Finding; readonly id: string }) {
  const styles = useStyles();
  const { pane, state } = usePane();
  const { words, answer, work } = state;
  const { fingerprint, rule, sheet, cell, actual, source, fix } = finding;
  const advice = adviceOf(finding);
  const alike = answer?.report.findings.filter((each) => each.rule === rule && each.fix).length ?? 0;
  const diff = diffOf(finding);
  const suggestions = suggestionsFor(finding);
  const choices = taskChoices(finding);
  const busy = work !== null;
  return (
    <div className={styles.box} id={id}>
      {advice !== "" && <p className={styles.advice}>{advice}</p>}
      <dl className={styles.facts}>
        {cell !== "" && actual !== null && (
          <>
            <dt className={styles.term}>{words.inCell}</dt>
            <dd className={styles.fact} tabIndex={actual.length > 300 ? 0 : undefined}>
              {diff.length > 0 ? (
                <DiffText pieces={diff} />
              ) : actual === "" ? (
                <span className={styles.blank}>{words.blankCell}</span>
              ) : (
                actual
              )}
            </dd>
          </>
        )}
        {source && (
          <>
            <dt className={styles.term}>{words.inPlan(source.locator)}</dt>
            <dd className={styles.fact}>
              <blockquote className={styles.quote}>{source.quote}</blockquote>
            </dd>
          </>
        )}
      </dl>
      {choices.length > 0 && (
        <>
          <div className={styles.label}>{words.whichTask}</div>
          <div className={styles.actions}>
            {choices.map((choice) => (
              <Button
                key={choice.id}
                className={styles.action}
                size="small"
                disabledFocusable={busy}
                onClick={() => void pane.settle(fingerprint, choice.id)}
              >
                {words.pickTask(shortened(entryTitle(choice, words)))}
              </Button>
            ))}
          </div>
        </>
      )}
      {fix && (
        <div className={styles.actions}>
          <Button
            className={styles.primary}
            size="small"
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => void pane.fix(fingerprint)}
          >
            {words.fixTo(shortened(fix.value))}
          </Button>
          {alike > 1 && (
            <Button
              className={styles.action}
              size="small"
              disabledFocusable={busy}
              onClick={() => void pane.fixAll(rule)}
            >
              {words.fixAll(alike)}
            </Button>
          )}
        </div>
      )}
      {suggestions.length > 0 && (
        <>
          <div className={styles.label}>{words.suggestion}</div>
          <div className={styles.actions}>
            {suggestions.map(({ value }) => (
              <Button
                key={value}
                className={styles.action}
                size="small"
                title={String(value)}
                disabledFocusable={busy}
                onClick={() => void pane.accept(fingerprint, value)}
              >
                {value === source?.quote ? words.takePlanWords : words.takeSuggestion(shortened(value))}
              </Button>
            ))}
          </div>
        </>
      )}
      <ReasonForm key={fingerprint} finding={finding}>
        {cell !== "" && (
          <Button size="small" appearance="subtle" onClick={() => void pane.goTo({ sheet, cell })}>
            {words.goToCell}
          </Button>
        )}
      </ReasonForm>
    </div>
  );
}
