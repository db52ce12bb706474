import type { IndicatorState } from "../linting/indicatorStates.ts";
import { escapeHtml, escapeLong } from "./escape.ts";
import { indicatorChart } from "./indicatorChart.ts";
import type { ReportWords } from "./words.ts";

/** A table of the reported indicators, each with its drawing and the same in words. */
export function indicatorSection(indicators: readonly IndicatorState[], words: ReportWords): string {
  const filed = indicators.filter(({ place }) => place !== null);
  if (filed.length === 0) return "";
  const heads = [words.indicator, words.aim, words.reported, words.pace, words.picture];
  const widths = ["22%", "22%", "15%", "15%", ""];
  const columns = widths.map((width) => (width ? `<col style="width:${width}">` : "<col>")).join("");
  return [
    `<section><h2>${words.indicators}</h2><p class="legend">${words.legend}</p>`,
    `<table><colgroup>${columns}</colgroup><thead><tr>${heads.map((head) => `<th>${head}</th>`).join("")}</tr></thead>`,
    `<tbody>${filed.map((indicator) => row(indicator, words)).join("\n")}</tbody></table></section>`,
  ].join("\n");
}

function row(indicator: IndicatorState, words: ReportWords): string {
  const { name, measureUnit, baseline, aim, year, reported, required, rating, place, doubted } = indicator;
  const unit = measureUnit ?? "";
  const present = reported.find(({ current }) => current);
  const from = baseline ? `${amount(baseline.value)}${unit}（${words.inYear(baseline.at)}）→ ` : "";
  const state = doubted ? words.doubtful : rating !== null ? words.rating[rating] : present ? "" : words.noFigure;
  const due = required === null ? "" : words.due(`${amount(required)}${unit}`);
  return [
    `<tr><td>${escapeHtml(name)}${unit ? `<br><small>${escapeHtml(unit)}</small>` : ""}</td>`,
    `<td>${escapeHtml(from + aim)}（${words.inYear(year)}）</td>`,
    `<td><bdi>${escapeLong(present?.text ?? doubted?.text ?? indicator.words, 40) || "—"}</bdi><br>`,
    `<small class="cell"><bdi>${escapeHtml(place?.sheet ?? "")}</bdi> ${escapeHtml(place?.cell ?? "")}</small></td>`,
    `<td>${state ? `<span class="head${rating === "滞后" || doubted ? " warning" : ""}">${state}</span>` : ""}`,
    `${state && due ? "<br>" : ""}${escapeHtml(due)}</td>`,
    `<td>${indicatorChart(indicator)}</td></tr>`,
  ].join("");
}

/** A number as people write it: at most two decimals. */
function amount(value: number): string {
  return String(Number(value.toFixed(2)));
}
