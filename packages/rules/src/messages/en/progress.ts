import type { progressRules } from "../../rules/progress/index.ts";
import { listOf, numberOf, type Phrase, textOf } from "../phrase.ts";

const MEASURES: Readonly<Record<string, string>> = { measures: "measures (工作举措)", progress: "progress (进展情况)" };
const DATES: Readonly<Record<string, string>> = { due: "Deadline", completedOn: "Completion date" };

export const progressWords: Readonly<Record<(typeof progressRules)[number]["name"], Phrase>> = {
  "status-missing": () => ({
    headline: "The status is blank",
    detail: "Fill it in, for example 已完成 (done), 推进中 (under way) or 未启动 (not started).",
  }),
  "status-unknown": (finding) => ({
    headline: `“${textOf(finding, "status")}” is not a usual status`,
    detail: "It cannot be counted as done, under way or not started. Use a usual word; details belong under progress.",
  }),
  "measure-missing": (finding) => ({
    headline: `Nothing under ${listOf(finding, "columns")
      .map((column) => MEASURES[column] ?? column)
      .join(", ")}`,
    detail: "Say what was done and how far it has come; where nothing has, say why and what is next.",
  }),
  "completed-without-evidence": (finding) => ({
    headline: "Done, but no evidence is listed",
    detail: `The status is “${textOf(finding, "status")}”. Name the document, or write 另附 if it is sent apart.`,
  }),
  "status-conflict": (finding) => {
    const status = textOf(finding, "status");
    const percent = numberOf(finding, "percent");
    const other =
      percent !== null
        ? `a completion of ${percent}%`
        : textOf(finding, "progress") !== ""
          ? `progress “${textOf(finding, "progress")}”`
          : `completion on ${textOf(finding, "completedOn")}`;
    return { headline: `Status “${status}” does not go with ${other}`, detail: "Check, and make them agree." };
  },
  "progress-out-of-range": (finding) => ({
    headline: `Completion of ${textOf(finding, "percent")}% is outside 0–100%`,
    detail: "Check the number and its percent format; overfulfilment is told under progress.",
  }),
  "date-invalid": (finding) => {
    const text = textOf(finding, "text");
    const column = DATES[textOf(finding, "column")] ?? "Date";
    if (textOf(finding, "reason") === "impossible") {
      return { headline: `${column} “${text}”: no such day`, detail: "Check year, month and day." };
    }
    if (textOf(finding, "reason") === "serial") {
      return {
        headline: `${column} shows ${text}, probably ${textOf(finding, "date")}`,
        detail: "The cell lost its date format. Format it as a date, or type the date again.",
      };
    }
    return {
      headline: `${column} “${text}” is not a date`,
      detail: "Give a date, or 持续推进 where there is no fixed one.",
    };
  },
  "date-out-of-plan": (finding) => ({
    headline: `${DATES[textOf(finding, "column")] ?? "Date"} ${textOf(finding, "date")} is outside the plan`,
    detail: `The plan runs ${textOf(finding, "from")}–${textOf(finding, "to")}. Check the year; give a reason for a real delay.`,
  }),
  overdue: (finding) => ({
    headline: `Due ${textOf(finding, "due")} and not complete`,
    detail: `The filing is as of ${textOf(finding, "asOf")}${textOf(finding, "status") === "" ? "" : `, status “${textOf(finding, "status")}”`}. Correct the status, or say why and until when.`,
  }),
  "text-repeated": (finding) => {
    const rows = finding.args.rows;
    const list = Array.isArray(rows) ? rows.map(String) : [];
    const count = numberOf(finding, "count") ?? list.length;
    const more = list.length > 10 ? " …" : "";
    const sheets = Array.isArray(finding.args.sheets) ? finding.args.sheets.map(String) : [];
    const elsewhere = sheets.length > 0 ? `, and on sheet ${sheets.slice(0, 3).join(", ")}` : "";
    return {
      headline: `${count} rows have the very same progress text`,
      detail: `Rows ${list.slice(0, 10).join(", ")}${more}${elsewhere}. Tell each task's own progress.`,
    };
  },
  regressed: (finding) => ({
    headline: `Behind the last filing: ${textOf(finding, "before")} → ${textOf(finding, "now")}`,
    detail: "Check both filings; if the last one was wrong, say so.",
  }),
};
