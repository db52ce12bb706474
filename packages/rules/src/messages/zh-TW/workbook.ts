import type { workbookRules } from "../../rules/workbook/index.ts";
import { fitted, fittedList, listOf, numberOf, type Phrase, textOf } from "../phrase.ts";
import { COLUMN_WORDS } from "./terms.ts";

export const workbookWords: Readonly<Record<(typeof workbookRules)[number]["name"], Phrase>> = {
  "table-not-found": (finding) =>
    textOf(finding, "reason") === "no-plan"
      ? {
          headline: "看不出這張表對應哪個規劃",
          detail: "表裡的任務、指標與已有的規劃都對不上。請確認檔案，或指定所對應的規劃。",
        }
      : {
          headline: "沒有找到任務台帳或指標表",
          detail:
            "任務台帳要有「任務內容」「責任單位」等表頭，指標表要有「指標名稱」「完成值」等表頭。請確認交來的是台帳檔案。",
        },
  "column-missing": (finding) => {
    const columns = listOf(finding, "columns").map((column) => COLUMN_WORDS[column] ?? column);
    const table = textOf(finding, "kind") === "indicators" ? "指標表" : "任務台帳";
    return {
      headline: fittedList(
        columns,
        (list) => `${table}缺少${list}欄`,
        (count) => `等 ${count} 個`,
      ),
      detail: `沒有${columns.map((column) => `「${column}」`).join("、")}欄就無法校核。請補上這一欄，或把表頭改成通常的寫法。`,
    };
  },
  "formula-error": (finding) => ({
    headline: `公式出錯：${textOf(finding, "error")}`,
    detail: "公式算不出結果，多半因為參照的表或列已被移走、刪除。請改正公式，或直接填寫結果。",
  }),
  "number-as-text": (finding) => {
    const value = numberOf(finding, "value");
    return {
      headline: fitted(textOf(finding, "text"), (text) => `「${text}」是文字，不是數值`),
      detail:
        value === null
          ? "同一欄的其他儲存格是數值。請改成數值，單位寫在表頭或計量單位欄，「約」「左右」等寫在備註裡。"
          : `同一欄的其他儲存格是數值。請改成數值 ${value}，單位寫在表頭或計量單位欄。`,
    };
  },
  "reporting-unit-unknown": (finding) => {
    const unit = textOf(finding, "unit");
    const nearest = listOf(finding, "nearest");
    if (unit === "" && nearest.length > 0) {
      return {
        headline: "沒有寫填報單位",
        detail: `各列任務都有${nearest.join("、")}，先按${nearest.join("、")}的台帳核對缺報。請在表頭上方寫明「填報單位：……」。`,
      };
    }
    if (unit === "") {
      return {
        headline: "看不出填報單位",
        detail: "沒有寫填報單位，按全省總台帳核對缺報。若是某個單位的台帳，請在表頭上方寫明「填報單位：……」。",
      };
    }
    return {
      headline: fitted(unit, (name) => `名冊裡沒有填報單位「${name}」`),
      detail:
        nearest.length > 0
          ? `是不是${nearest.join("、")}？請改用標準名稱；改正以前不判斷缺報。`
          : "請改用標準名稱；改正以前不判斷缺報。",
    };
  },
  "period-unknown": () => ({
    headline: "看不出報告期",
    detail: "標題和表頭上方都沒有寫明報告期，無法判斷是否逾期、落後。請在標題裡寫明，例如「（2023年上半年）」。",
  }),
  "stamp-stale": (finding) => {
    const cells = listOf(finding, "cells");
    const more = cells.length > 10 ? "等" : "";
    return {
      headline: "校核通過後內容又改過",
      detail: `改動 ${cells.length} 處：${cells.slice(0, 10).join("、")}${more}。請重新校核。`,
    };
  },
};
