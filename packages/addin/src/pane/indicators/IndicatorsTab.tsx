import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { IndicatorState } from "@planlint/rules/engine";
import type { Words } from "../../words/index.ts";
import { usePane } from "../PaneContext.tsx";
import { EmptyTab } from "../tabs/EmptyTab.tsx";
import { amount, momentText } from "./figures.ts";
import { DoubtedMark, GoalMark, MarkKey, ReportedMark, StartMark } from "./marks.tsx";
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
    columnGap: "10px",
    margin: "2px 0 0",
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  fact: { display: "inline-flex", alignItems: "center", gap: "3px" },
  key: { display: "inline-flex", flexShrink: 0, color: tokens.colorNeutralForeground2 },
  present: { color: tokens.colorCompoundBrandStroke },
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
  const { name, nature, rating, place, doubted } = indicator;
  const present = indicator.reported.find(({ current }) => current);
  const unreported = !present && !doubted && indicator.words === "";
  const title = (
    <>
      {name}
      {nature && <span className={styles.nature}> {words.nature[nature]}</span>}
    </>
  );
  const facts = factsOf(indicator, words);
  return (
    <>
      <div className={styles.head}>
        {place ? (
          <button
            type="button"
            className={mergeClasses(styles.name, styles.link)}
            title={words.goToCell}
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
            (unreported || doubted !== null) && styles.missing,
          )}
        >
          {doubted ? words.doubtful : rating ? words.rating[rating] : unreported ? words.notReported : ""}
        </span>
      </div>
      <PathChart
        indicator={indicator}
        label={words.chartOf(
          name,
          facts.map(({ text }) => text),
        )}
      />
      <ul className={styles.facts}>
        {facts.map(({ text, mark, tone }) => (
          <li key={text} className={styles.fact}>
            {mark && (
              <span className={mergeClasses(styles.key, tone && styles[tone])}>
                <MarkKey mark={mark} />
              </span>
            )}
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}

interface Fact {
  readonly text: string;
  /** The shape that stands for it in the drawing. */
  readonly mark?: Parameters<typeof MarkKey>[0]["mark"];
  readonly tone?: "late" | "missing" | "present";
}

/** What the chart draws, in words. */
function factsOf(indicator: IndicatorState, words: Words): Fact[] {
  const { baseline, year, aim, goal, kind, reported, measureUnit, required, standing, rating, doubted } = indicator;
  const unit = measureUnit ?? "";
  const present = reported.find(({ current }) => current);
  const facts: Fact[] = [];
  if (baseline) {
    // The unit of measure follows at the target.
    const value = amount(baseline.value, /^[%％‰]$/u.test(unit) ? unit : "");
    facts.push({ text: words.baselineAt(String(baseline.at), value), mark: StartMark });
  }
  const aimed = kind === "annual-growth" ? words.aimYearly(aim) : words.aimAt(String(year), aim);
  facts.push({ text: aimed, ...(goal !== null && { mark: GoalMark }) });
  if (standing) facts.push({ text: words.standing });
  if (present) {
    const text = words.reportedAt(momentText(present.at, words), amount(present.value, unit));
    facts.push({ text, mark: ReportedMark, tone: rating === "滞后" ? "late" : "present" });
  } else if (doubted) {
    const reading = doubted.reading === null ? "" : amount(doubted.reading, unit);
    facts.push({
      text: words.doubted(doubted.text, reading),
      tone: "missing",
      ...(doubted.reading !== null && doubted.at !== null && { mark: DoubtedMark }),
    });
  } else if (indicator.words !== "") facts.push({ text: words.reportedText(indicator.words) });
  // A yearly growth is due as it is aimed at.
  if (required !== null && kind !== "annual-growth") facts.push({ text: words.requiredNow(amount(required, unit)) });
  return facts;
}
