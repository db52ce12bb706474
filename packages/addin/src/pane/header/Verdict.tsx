import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "@planlint/rules/engine";
import { SeverityIcon } from "../icons.tsx";
import { usePane } from "../PaneContext.tsx";
import { openWarnings } from "../store/listing.ts";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

const useStyles = makeStyles({
  box: { marginTop: "10px", marginBottom: "4px" },
  verdict: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  error: { color: "var(--planlint-error)" },
  warning: { color: "var(--planlint-warning)" },
  good: { color: "var(--planlint-good)" },
  counts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "0 2px",
    marginTop: "2px",
    fontSize: tokens.fontSizeBase200,
  },
  chip: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    padding: "2px 4px",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    cursor: "pointer",
    ":hover": { backgroundColor: "var(--planlint-hover)" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "&[aria-pressed='true']": {
      backgroundColor: "var(--planlint-selected)",
      boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}`,
      "@media (forced-colors: active)": { outline: "2px solid Highlight" },
    },
  },
  none: { color: tokens.colorNeutralForeground3 },
  first: { marginLeft: "-4px" },
  coverage: { marginLeft: "auto", color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
});

/** Verdict first: may it be filed. Then the counts, which filter the list, and the coverage. */
export function Verdict() {
  const styles = useStyles();
  const { pane, state } = usePane();
  const { words, answer, filter } = state;
  if (!answer) return <div className={styles.box} />;
  const { summary, coverage } = answer.report;
  const open = openWarnings(answer.report);
  const tone = summary.error > 0 ? styles.error : open > 0 ? styles.warning : styles.good;
  const text = summary.error > 0 ? words.errorsLeft(summary.error) : open > 0 ? words.warningsLeft(open) : words.ready;
  return (
    <div className={styles.box}>
      <h1 className={mergeClasses(styles.verdict, tone)}>{text}</h1>
      <div className={styles.counts}>
        {SEVERITIES.map((severity, index) => (
          <button
            key={severity}
            type="button"
            className={mergeClasses(styles.chip, index === 0 && styles.first, summary[severity] === 0 && styles.none)}
            aria-pressed={filter.severity === severity}
            title={words.onlySeverity(words.severity[severity], summary[severity])}
            onClick={() => pane.filter({ severity: filter.severity === severity ? null : severity })}
          >
            <SeverityIcon severity={severity} quiet={summary[severity] === 0} />
            {words.severity[severity]} {summary[severity]}
          </button>
        ))}
        {coverage.expected > 0 && (
          <span className={styles.coverage}>{words.coverage(coverage.expected, coverage.reported)}</span>
        )}
      </div>
    </div>
  );
}
