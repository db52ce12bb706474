import type { workbookRules } from "../../rules/workbook/index.ts";
import { listOf, numberOf, type Phrase, textOf } from "../phrase.ts";
import { COLUMN_WORDS } from "./terms.ts";

export const workbookWords: Readonly<Record<(typeof workbookRules)[number]["name"], Phrase>> = {
  "table-not-found": (finding) =>
    textOf(finding, "reason") === "no-plan"
      ? {
          headline: "This table fits no known plan",
          detail: "None of its tasks or indicators belongs to a known plan. Check the file, or name the plan.",
        }
      : {
          headline: "No task ledger or indicator table found",
          detail:
            "A ledger needs headings such as 任务内容 and 责任单位, an indicator table 指标名称 and 完成值. Check that this is the right file.",
        },
  "column-missing": (finding) => ({
    headline: `Missing column: ${listOf(finding, "columns")
      .map((column) => COLUMN_WORDS[column] ?? column)
      .join(", ")}`,
    detail: "The table cannot be checked without it. Add the column, or give it a usual heading.",
  }),
  "formula-error": (finding) => ({
    headline: `The formula fails: ${textOf(finding, "error")}`,
    detail: "What it refers to was probably moved or deleted. Correct the formula, or enter the result.",
  }),
  "number-as-text": (finding) => {
    const value = numberOf(finding, "value");
    return {
      headline: `“${textOf(finding, "text")}” is text, not a number`,
      detail: `The other cells of this column are numbers. Enter ${value === null ? "a number" : `the number ${value}`}; the unit belongs in the heading.`,
    };
  },
  "reporting-unit-unknown": (finding) => {
    const unit = textOf(finding, "unit");
    const nearest = listOf(finding, "nearest");
    if (unit === "" && nearest.length > 0) {
      return {
        headline: "The reporting unit is not stated",
        detail: `Every task names ${nearest.join(", ")}, so the ledger was taken for theirs. Write 填报单位：… above the header.`,
      };
    }
    if (unit === "") {
      return {
        headline: "The reporting unit is not stated",
        detail: "The ledger was taken for the full one. If one unit files it, write 填报单位：… above the header.",
      };
    }
    return {
      headline: `Unknown reporting unit: ${unit}`,
      detail: `${nearest.length > 0 ? `Is it ${nearest.join(", ")}? ` : ""}Use the standard name. Until then no task is called missing.`,
    };
  },
  "period-unknown": () => ({
    headline: "The reporting period is not stated",
    detail:
      "Whether a task is overdue or behind cannot be told. Put the period into the title, such as （2023年上半年）.",
  }),
  "stamp-stale": (finding) => {
    const cells = listOf(finding, "cells");
    return {
      headline: "Changed after it was certified",
      detail: `Changed cells: ${cells.length} (${cells.slice(0, 10).join(", ")}${cells.length > 10 ? ", …" : ""}). Check the workbook again.`,
    };
  },
};
