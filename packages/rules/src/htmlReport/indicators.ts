import type { IndicatorFigure } from "../linting/figures.ts";
import { escapeHtml, escapeLong } from "./escape.ts";
import { indicatorChart } from "./indicatorChart.ts";
import type { ReportWords } from "./words.ts";

/** A table of the reported indicators, each with its drawing and the same in words. */
export function indicatorSection(figures: readonly IndicatorFigure[], words: ReportWords): string {
  if (figures.length === 0) return "";
  const rows = figures.map((figure) => {
    const unit = figure.measureUnit ?? "";
    const { baseline, required, rating } = figure;
    const from = baseline ? `${amount(baseline.value)}${unit}（${words.inYear(baseline.year)}）→ ` : "";
    const due = required === null ? "" : words.due(`${amount(required)}${unit}`);
    const state = rating === null ? (figure.value === null ? words.noFigure : "") : words.rating[rating];
    const stateClass = rating === "滞后" ? "head warning" : "head";
    return `<tr><td>${escapeHtml(figure.name)}${unit ? `<br><small>${escapeHtml(unit)}</small>` : ""}</td><td>${escapeHtml(from + figure.aim)}（${words.inYear(figure.goalYear)}）</td><td><bdi>${escapeLong(figure.text, 40) || "—"}</bdi><br><small class="cell"><bdi>${escapeHtml(figure.sheet)}</bdi> ${figure.cell}</small></td><td>${state ? `<span class="${stateClass}">${state}</span>` : ""}${state && due ? "<br>" : ""}${due}</td><td>${indicatorChart(figure)}</td></tr>`;
  });
  return `<section><h2>${words.indicators}</h2><p class="legend">${words.legend}</p><table><colgroup><col style="width:22%"><col style="width:22%"><col style="width:15%"><col style="width:15%"><col></colgroup><thead><tr><th>${words.indicator}</th><th>${words.aim}</th><th>${words.reported}</th><th>${words.pace}</th><th>${words.picture}</th></tr></thead><tbody>${rows.join("\n")}</tbody></table></section>`;
}

/** A number as people write it: at most two decimals. */
function amount(value: number): string {
  return String(Number(value.toFixed(2)));
}
