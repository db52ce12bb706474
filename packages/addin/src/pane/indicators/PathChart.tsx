import { makeStyles, tokens } from "@fluentui/react-components";
import type { IndicatorState } from "@planlint/rules/engine";

const WIDTH = 296;
const HEIGHT = 64;
const LEFT = 8;
const RIGHT = 288;
const TOP = 10;
const BOTTOM = 44;

const useStyles = makeStyles({
  chart: { display: "block", width: "100%", maxWidth: "420px", height: "auto", marginTop: "4px" },
  axis: { stroke: tokens.colorNeutralStroke2 },
  path: { stroke: tokens.colorNeutralStroke1, fill: "none" },
  aim: { stroke: tokens.colorNeutralForeground3, strokeDasharray: "3 3" },
  end: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralForeground3, strokeWidth: "1.5" },
  trace: { stroke: tokens.colorCompoundBrandStroke, fill: "none", strokeWidth: "2" },
  value: { fill: tokens.colorCompoundBrandStroke },
  behind: { fill: "var(--planlint-warning)" },
  text: { fill: tokens.colorNeutralForeground3, fontSize: "10px" },
});

/** Baseline → path → target, and the values reported; everything in it also stands in words beside it. */
export function PathChart({ indicator, label }: { readonly indicator: IndicatorState; readonly label: string }) {
  const styles = useStyles();
  const { path, baseline, goal, from, year, reported, rating } = indicator;
  const points = [
    ...path,
    ...reported,
    ...(baseline ? [baseline] : []),
    ...(goal === null ? [] : [{ at: year, value: goal }]),
  ];
  const years = points.map(({ at }) => at);
  const first = Math.min(...years, from);
  const last = Math.max(...years, year);
  if (reported.length + path.length === 0 || last <= first) return null;
  const values = points.map(({ value }) => value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const x = (at: number) => LEFT + ((at - first) / (last - first)) * (RIGHT - LEFT);
  // A flat line lies in the middle.
  const y = (value: number) =>
    high === low ? (TOP + BOTTOM) / 2 : BOTTOM - ((value - low) / (high - low)) * (BOTTOM - TOP);
  const line = (of: readonly { readonly at: number; readonly value: number }[]) =>
    of.map(({ at, value }) => `${round(x(at))},${round(y(value))}`).join(" ");
  const ordered = [...reported].sort((a, b) => a.at - b.at);
  const ticks = yearTicks(first, last);
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line className={styles.axis} x1={LEFT} x2={RIGHT} y1={BOTTOM + 6} y2={BOTTOM + 6} />
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
      {goal !== null && <line className={styles.aim} x1={LEFT} x2={RIGHT} y1={y(goal)} y2={y(goal)} />}
      {path.length > 1 && <polyline className={styles.path} points={line(path)} />}
      {baseline && <circle className={styles.end} cx={x(baseline.at)} cy={y(baseline.value)} r="3" />}
      {goal !== null && <circle className={styles.end} cx={x(year)} cy={y(goal)} r="3.5" />}
      {ordered.length > 0 && baseline && <polyline className={styles.trace} points={line([baseline, ...ordered])} />}
      {ordered.map(({ at, value, cell }) => (
        <circle
          key={cell}
          className={rating === "滞后" ? styles.behind : styles.value}
          cx={x(at)}
          cy={y(value)}
          r="4"
        />
      ))}
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
