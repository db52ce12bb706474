import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { IndicatorState } from "@planlint/rules/engine";
import { DoubtedMark, GoalMark, ReportedMark, StartMark } from "./marks.tsx";

const WIDTH = 296;
const HEIGHT = 64;
const LEFT = 8;
const RIGHT = 288;
const TOP = 10;
const BOTTOM = 44;

const useStyles = makeStyles({
  chart: { display: "block", width: "100%", maxWidth: "360px", height: "auto", marginTop: "4px" },
  axis: { stroke: tokens.colorNeutralStroke2 },
  path: { stroke: tokens.colorNeutralForeground3, fill: "none", strokeDasharray: "4 3" },
  level: { stroke: tokens.colorNeutralForeground3, strokeDasharray: "1 4" },
  trace: { stroke: tokens.colorCompoundBrandStroke, fill: "none", strokeWidth: "2" },
  gap: { stroke: "var(--planlint-warning)", strokeWidth: "1.5" },
  plain: { color: tokens.colorCompoundBrandStroke },
  behind: { color: "var(--planlint-warning)" },
  doubted: { color: "var(--planlint-error)" },
  weak: { color: tokens.colorNeutralForeground2 },
  text: { fill: tokens.colorNeutralForeground3, fontSize: "10px" },
});

interface PathChartProps {
  readonly indicator: IndicatorState;
  /** All that it draws, in words. */
  readonly label: string;
}

/** Baseline ○ → dashed path → target ◆, the values reported ●, and a doubtful one where it was probably meant. */
export function PathChart({ indicator, label }: PathChartProps) {
  const styles = useStyles();
  const { path, baseline, goal, from, year, reported, rating, required, doubted } = indicator;
  const doubtful = doubted?.reading != null && doubted.at !== null ? { at: doubted.at, value: doubted.reading } : null;
  const present = reported.find(({ current }) => current);
  const due = required !== null && present && path.length > 1 ? { at: present.at, value: required } : null;
  const points = [
    ...path,
    ...reported,
    ...(baseline ? [baseline] : []),
    ...(doubtful ? [doubtful] : []),
    ...(due ? [due] : []),
    ...(goal === null ? [] : [{ at: year, value: goal }]),
  ];
  if (points.length < 2 && reported.length === 0) return null;
  const years = points.map(({ at }) => at);
  const first = Math.min(...years, from);
  const last = Math.max(...years, year);
  if (last <= first) return null;
  const values = points.map(({ value }) => value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const x = (at: number) => round(LEFT + ((at - first) / (last - first)) * (RIGHT - LEFT));
  // A flat line lies in the middle.
  const y = (value: number) =>
    round(high === low ? (TOP + BOTTOM) / 2 : BOTTOM - ((value - low) / (high - low)) * (BOTTOM - TOP));
  const line = (of: readonly { readonly at: number; readonly value: number }[]) =>
    of.map(({ at, value }) => `${x(at)},${y(value)}`).join(" ");
  const ordered = [...reported].sort((a, b) => a.at - b.at);
  const ticks = yearTicks(first, last);
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line className={styles.axis} x1={LEFT} x2={RIGHT} y1={BOTTOM + 7} y2={BOTTOM + 7} />
      {ticks.map((tick) => (
        <text
          key={tick}
          className={styles.text}
          x={x(tick)}
          y={HEIGHT - 3}
          textAnchor={tick === ticks[0] ? "start" : tick === ticks.at(-1) ? "end" : "middle"}
        >
          {tick}
        </text>
      ))}
      {goal !== null && <line className={styles.level} x1={LEFT} x2={RIGHT} y1={y(goal)} y2={y(goal)} />}
      {path.length > 1 && <polyline className={styles.path} points={line(path)} />}
      {ordered.length > 0 && baseline && <polyline className={styles.trace} points={line([baseline, ...ordered])} />}
      {due && rating === "滞后" && present && (
        <line className={styles.gap} x1={x(due.at)} x2={x(due.at)} y1={y(due.value)} y2={y(present.value)} />
      )}
      <g className={styles.weak}>
        {baseline && <StartMark x={x(baseline.at)} y={y(baseline.value)} />}
        {goal !== null && <GoalMark x={x(year)} y={y(goal)} />}
      </g>
      <g className={mergeClasses(rating === "滞后" ? styles.behind : styles.plain)}>
        {ordered.map(({ at, value, cell }) => (
          <ReportedMark key={cell} x={x(at)} y={y(value)} />
        ))}
      </g>
      {doubtful && (
        <g className={styles.doubted}>
          <DoubtedMark x={x(doubtful.at)} y={y(doubtful.value)} />
        </g>
      )}
    </svg>
  );
}

/** Ends, and the years between as far as there is room. */
function yearTicks(first: number, last: number): number[] {
  const from = Math.ceil(first - 1e-6);
  const to = Math.floor(last + 1e-6);
  const step = Math.max(1, Math.ceil((to - from) / 6));
  const ticks: number[] = [];
  for (let year = from; year < to; year += step) ticks.push(year);
  return [...ticks.filter((year) => to - year >= step), to];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
