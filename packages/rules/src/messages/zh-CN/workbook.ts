import type { workbookRules } from "../../rules/workbook/index.ts";
import { fitted, fittedList, listOf, numberOf, type Phrase, textOf } from "../phrase.ts";
import { COLUMN_WORDS } from "./terms.ts";

export const workbookWords: Readonly<Record<(typeof workbookRules)[number]["name"], Phrase>> = {
  "table-not-found": (finding) =>
    textOf(finding, "reason") === "no-plan"
      ? {
          headline: "看不出这张表对应哪个规划",
          detail: "表里的任务、指标与已有的规划都对不上。请确认文件，或指定所对应的规划。",
        }
      : {
          headline: "没有找到任务台账或指标表",
          detail:
            "任务台账要有“任务内容”“责任单位”等表头，指标表要有“指标名称”“完成值”等表头。请确认交来的是台账文件。",
        },
  "column-missing": (finding) => {
    const columns = listOf(finding, "columns").map((column) => COLUMN_WORDS[column] ?? column);
    const table = textOf(finding, "kind") === "indicators" ? "指标表" : "任务台账";
    return {
      headline: fittedList(
        columns,
        (list) => `${table}缺少${list}列`,
        (count) => `等 ${count} 个`,
      ),
      detail: `没有${columns.map((column) => `“${column}”`).join("、")}列就无法校核。请补上这一列，或把表头改成通常的写法。`,
    };
  },
  "formula-error": (finding) => ({
    headline: `公式出错：${textOf(finding, "error")}`,
    detail: "公式算不出结果，多因引用的表或行已被移走、删除。请改正公式，或直接填写结果。",
  }),
  "number-as-text": (finding) => {
    const value = numberOf(finding, "value");
    return {
      headline: fitted(textOf(finding, "text"), (text) => `“${text}”是文字，不是数值`),
      detail:
        value === null
          ? "同一列的其他单元格是数值。请改成数值，单位写在表头或计量单位列，“约”“左右”等写在备注里。"
          : `同一列的其他单元格是数值。请改成数值 ${value}，单位写在表头或计量单位列。`,
    };
  },
  "reporting-unit-unknown": (finding) => {
    const unit = textOf(finding, "unit");
    const nearest = listOf(finding, "nearest");
    if (unit === "" && nearest.length > 0) {
      return {
        headline: "没有写填报单位",
        detail: `各行任务都有${nearest.join("、")}，先按${nearest.join("、")}的台账核对缺报。请在表头上方写明“填报单位：……”。`,
      };
    }
    if (unit === "") {
      return {
        headline: "看不出填报单位",
        detail: "没有写填报单位，按全省总台账核对缺报。若是某个单位的台账，请在表头上方写明“填报单位：……”。",
      };
    }
    return {
      headline: fitted(unit, (name) => `名录里没有填报单位“${name}”`),
      detail:
        nearest.length > 0
          ? `是不是${nearest.join("、")}？请改用规范名称；改正以前不判断缺报。`
          : "请改用规范名称；改正以前不判断缺报。",
    };
  },
  "period-unknown": () => ({
    headline: "看不出报告期",
    detail: "标题和表头上方都没有写明报告期，无法判断是否逾期、滞后。请在标题里写明，例如“（2023年上半年）”。",
  }),
  "stamp-stale": (finding) => {
    const cells = listOf(finding, "cells");
    const more = cells.length > 10 ? "等" : "";
    return {
      headline: "校核通过后内容又改过",
      detail: `改动 ${cells.length} 处：${cells.slice(0, 10).join("、")}${more}。请重新校核。`,
    };
  },
};
