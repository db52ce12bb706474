import type { IndicatorFigure } from "../linting/figures.ts";

const WIDTH = 200;
const HEIGHT = 56;
const MARGIN = { left: 8, right: 8, top: 8, bottom: 15 };

/**
 * One indicator as a small drawing: the path dashed from the baseline ○ to the target ◆, the reported value ● at its
 * time. Shapes, not colours, tell them apart. Its words stand beside it in the table, so it is hidden from readers of
 * the text. `""` where there is nothing to draw.
 */
export function indicatorChart(figure: IndicatorFigure): string {
  const { goal, goalYear, value, position, baseline, path } = figure;
  if (goal === null || value === null || position === null) return "";
  const years = [position, goalYear, ...(baseline ? [baseline.year] : [])];
  const values = [value, goal, ...(baseline ? [baseline.value] : []), ...path.map((point) => point.value)];
  const [firstYear, lastYear] = spread(Math.min(...years), Math.max(...years));
  const [low, high] = spread(Math.min(...values), Math.max(...values));
  const x = (year: number) =>
    round(MARGIN.left + ((year - firstYear) / (lastYear - firstYear)) * (WIDTH - MARGIN.left - MARGIN.right));
  const y = (amount: number) =>
    round(HEIGHT - MARGIN.bottom - ((amount - low) / (high - low)) * (HEIGHT - MARGIN.top - MARGIN.bottom));
  const line =
    path.length > 1
      ? path
      : [
          { year: firstYear, value: goal },
          { year: lastYear, value: goal },
        ];
  const points = line.map((point) => `${x(point.year)},${y(point.value)}`).join(" ");
  const floor = HEIGHT - MARGIN.bottom + 4;
  const yearMark = (year: number, anchor: string) =>
    `<text x="${x(year)}" y="${HEIGHT - 1}" font-size="8" fill="#605e5c" text-anchor="${anchor}">${Math.round(year)}</text>`;
  const [tx, ty] = [x(goalYear), y(goal)];
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">`,
    `<line x1="${MARGIN.left}" y1="${floor}" x2="${WIDTH - MARGIN.right}" y2="${floor}" stroke="#d2d0ce"/>`,
    `<polyline points="${points}" fill="none" stroke="#1b1a19" stroke-width="1" stroke-dasharray="3 2"/>`,
    baseline
      ? `<circle cx="${x(baseline.year)}" cy="${y(baseline.value)}" r="3" fill="#fff" stroke="#1b1a19" stroke-width="1.2"/>`
      : "",
    `<path d="M${tx} ${round(ty - 4)}L${round(tx + 4)} ${ty}L${tx} ${round(ty + 4)}L${round(tx - 4)} ${ty}Z" fill="#fff" stroke="#1b1a19" stroke-width="1.2"/>`,
    `<circle cx="${x(position)}" cy="${y(value)}" r="3.2" fill="#1b1a19"/>`,
    baseline ? yearMark(baseline.year, "start") : "",
    yearMark(goalYear, goalYear >= lastYear ? "end" : "middle"),
    "</svg>",
  ].join("");
}

/** A range that is never empty. */
function spread(from: number, to: number): readonly [number, number] {
  return from === to ? [from - 1, to + 1] : [from, to];
}

function round(length: number): number {
  return Number(length.toFixed(1));
}
