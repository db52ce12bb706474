import type { IndicatorState } from "../linting/indicatorStates.ts";

const WIDTH = 200;
const HEIGHT = 56;
const MARGIN = { left: 8, right: 8, top: 8, bottom: 15 };

/**
 * One indicator as a small drawing: the path dashed from the baseline ○ to the target ◆, the reported values ● at their
 * times. Shapes, not colours, tell them apart. Its words stand beside it in the table, so it is hidden from readers of
 * the text. `""` where there is nothing to draw.
 */
export function indicatorChart({ goal, year, baseline, path, reported }: IndicatorState): string {
  if (goal === null || reported.length === 0) return "";
  const points = [{ at: year, value: goal }, ...(baseline ? [baseline] : []), ...path, ...reported];
  const [first, last] = spread(points.map(({ at }) => at));
  const [low, high] = spread(points.map(({ value }) => value));
  const x = (at: number) => round(MARGIN.left + ((at - first) / (last - first)) * (WIDTH - MARGIN.left - MARGIN.right));
  const y = (value: number) =>
    round(HEIGHT - MARGIN.bottom - ((value - low) / (high - low)) * (HEIGHT - MARGIN.top - MARGIN.bottom));
  const level = [
    { at: first, value: goal },
    { at: last, value: goal },
  ];
  const line = (path.length > 1 ? path : level).map(({ at, value }) => `${x(at)},${y(value)}`).join(" ");
  const floor = HEIGHT - MARGIN.bottom + 4;
  const yearMark = (at: number, anchor: string) =>
    `<text x="${x(at)}" y="${HEIGHT - 1}" font-size="8" fill="#605e5c" text-anchor="${anchor}">${Math.round(at)}</text>`;
  const [tx, ty] = [x(year), y(goal)];
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">`,
    `<line x1="${MARGIN.left}" y1="${floor}" x2="${WIDTH - MARGIN.right}" y2="${floor}" stroke="#d2d0ce"/>`,
    `<polyline points="${line}" fill="none" stroke="#1b1a19" stroke-width="1" stroke-dasharray="3 2"/>`,
    baseline
      ? `<circle cx="${x(baseline.at)}" cy="${y(baseline.value)}" r="3" fill="#fff" stroke="#1b1a19" stroke-width="1.2"/>`
      : "",
    `<path d="M${tx} ${round(ty - 4)}L${round(tx + 4)} ${ty}L${tx} ${round(ty + 4)}L${round(tx - 4)} ${ty}Z" fill="#fff" stroke="#1b1a19" stroke-width="1.2"/>`,
    ...reported.map(
      ({ at, value, current }) => `<circle cx="${x(at)}" cy="${y(value)}" r="${current ? 3.2 : 2}" fill="#1b1a19"/>`,
    ),
    baseline ? yearMark(baseline.at, "start") : "",
    yearMark(year, year >= last ? "end" : "middle"),
    "</svg>",
  ].join("");
}

/** Lowest and highest, never the same. */
function spread(numbers: readonly number[]): readonly [number, number] {
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  return low === high ? [low - 1, high + 1] : [low, high];
}

function round(length: number): number {
  return Number(length.toFixed(1));
}
