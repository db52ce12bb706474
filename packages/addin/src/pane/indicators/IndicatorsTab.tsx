import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { IndicatorState } from "@planlint/rules/engine";
import type { Words } from "../../words/index.ts";
import { usePane } from "../PaneContext.tsx";
import { EmptyTab } from "../tabs/EmptyTab.tsx";
import { amount, momentText } from "./figures.ts";
import { PathChart } from "./PathChart.tsx";

const useStyles = makeStyles({
  list: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    listStyleType: "none",
    margin: 0,
    padding: "0 0 12px",
  },
  item: { padding: "10px 12px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: "flex", alignItems: "baseline", gap: "8px" },
  name: {
    flexGrow: 1,
    minWidth: 0,
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: "13px",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    overflowWrap: "anywhere",
  },
  link: {
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  nature: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  rating: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  good: { color: "var(--planlint-good)" },
  late: { color: "var(--planlint-warning)" },
  missing: { color: "var(--planlint-error)" },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    margin: "2px 0 0",
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** 指标: each indicator's way from baseline to target, with what is reported; the chart's content in words below it. */
export function IndicatorsTab() {
  const styles = useStyles();
  const { state } = usePane();
  const { words, answer } = state;
  if (!answer) return <EmptyTab text={words.notCheckedHint} />;
  const { indicators } = answer.overview;
  if (indicators.length === 0) return <EmptyTab text={words.noIndicators} />;
  return (
    <ul className={styles.list} aria-label={words.tabs.indicators}>
      {indicators.map((indicator) => (
        <li key={indicator.id} className={styles.item}>
          <Indicator indicator={indicator} />
        </li>
      ))}
    </ul>
  );
}

function Indicator({ indicator }: { readonly indicator: IndicatorState }) {
  const styles = useStyles();
  const { pane, state } = usePane();
  const { words } = state;
  const { name, nature, rating, place } = indicator;
  const present = indicator.reported.find(({ current }) => current);
  const title = (
    <>
      {name}
      {nature && <span className={styles.nature}> {words.nature[nature]}</span>}
    </>
  );
  return (
    <>
      <div className={styles.head}>
        {place ? (
          <button
            type="button"
            className={mergeClasses(styles.name, styles.link)}
            onClick={() => void pane.goTo(place)}
          >
            {title}
          </button>
        ) : (
          <span className={styles.name}>{title}</span>
        )}
        <span
          className={mergeClasses(
            styles.rating,
            rating === "滞后" ? styles.late : rating !== null && styles.good,
            !present && styles.missing,
          )}
        >
          {rating ? words.rating[rating] : !present && indicator.words === "" ? words.notReported : ""}
        </span>
      </div>
      <PathChart indicator={indicator} label={words.chartOf(name)} />
      <ul className={styles.facts}>
        {factsOf(indicator, words).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </>
  );
}

/** What the chart draws, in words. */
function factsOf(indicator: IndicatorState, words: Words): string[] {
  const { baseline, year, aim, reported, measureUnit, required, standing } = indicator;
  const unit = measureUnit ?? "";
  const present = reported.find(({ current }) => current);
  return [
    baseline ? words.baselineAt(String(baseline.at), amount(baseline.value, unit)) : "",
    words.aimAt(String(year), aim),
    standing ? words.standing : "",
    present
      ? words.reportedAt(momentText(present.at, words), amount(present.value, unit))
      : indicator.words === ""
        ? ""
        : words.reportedText(indicator.words),
    required === null ? "" : words.requiredNow(amount(required, unit)),
  ].filter((fact) => fact !== "");
}
