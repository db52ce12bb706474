import type { progressRules } from "../../rules/progress/index.ts";
import { fitted, listOf, numberOf, type Phrase, textOf } from "../phrase.ts";

const MEASURES: Readonly<Record<string, string>> = { measures: "工作舉措", progress: "進展情況" };
const DATES: Readonly<Record<string, string>> = { due: "完成期限", completedOn: "完成時間" };

export const progressWords: Readonly<Record<(typeof progressRules)[number]["name"], Phrase>> = {
  "status-missing": () => ({
    headline: "沒有填進展狀態",
    detail: "請按實際情況填寫，例如：已完成、推進中、未啟動。",
  }),
  "status-unknown": (finding) => ({
    headline: fitted(textOf(finding, "status"), (status) => `進展狀態「${status}」不是通行說法`),
    detail: "無法歸入已完成、推進中、未啟動等狀態。請改用通行說法，詳細情況寫到進展情況裡。",
  }),
  "measure-missing": (finding) => ({
    headline: `沒有填${listOf(finding, "columns")
      .map((column) => MEASURES[column] ?? column)
      .join("、")}`,
    detail: "請寫明做了什麼、做到哪一步；確實沒有進展的，寫明原因和下一步打算。",
  }),
  "completed-without-evidence": (finding) => ({
    headline: "已完成，但沒有佐證資料",
    detail: `狀態為「${textOf(finding, "status")}」。請寫明佐證資料的名稱或文號；另行報送的，寫「另附」。`,
  }),
  "status-conflict": (finding) => {
    const status = textOf(finding, "status");
    const percent = numberOf(finding, "percent");
    const other =
      percent !== null
        ? `完成進度 ${percent}%`
        : textOf(finding, "progress") !== ""
          ? `進展情況「${textOf(finding, "progress")}」`
          : `完成時間 ${textOf(finding, "completedOn")}`;
    const headline = fitted(other, (text) => `狀態「${status}」與${text}對不上`);
    return { headline, detail: "請核對後改成一致。" };
  },
  "progress-out-of-range": (finding) => ({
    headline: `完成進度 ${textOf(finding, "percent")}% 超出 0～100%`,
    detail: "請核對數值和百分比格式；超額完成的，填 100%，超額情況寫到進展情況裡。",
  }),
  "date-invalid": (finding) => {
    const text = textOf(finding, "text");
    const column = DATES[textOf(finding, "column")] ?? "日期";
    if (textOf(finding, "reason") === "impossible") {
      return { headline: fitted(text, (date) => `${column}「${date}」：沒有這一天`), detail: "請核對年月日。" };
    }
    if (textOf(finding, "reason") === "serial") {
      return {
        headline: `${column}顯示為 ${text}，像是 ${textOf(finding, "date")}`,
        detail: "儲存格丟了日期格式。請把格式改為日期，或重新填寫日期。",
      };
    }
    return {
      headline: fitted(text, (date) => `${column}「${date}」不是日期`),
      detail: "請填寫日期，例如 2025年12月31日；沒有明確期限的，寫「持續推進」。",
    };
  },
  "date-out-of-plan": (finding) => ({
    headline: `${DATES[textOf(finding, "column")] ?? "日期"} ${textOf(finding, "date")} 不在規劃期內`,
    detail: `規劃期為 ${textOf(finding, "from")}—${textOf(finding, "to")} 年。請核對年份；確實延期的，請說明理由。`,
  }),
  overdue: (finding) => ({
    headline: `已過完成期限 ${textOf(finding, "due")}，尚未完成`,
    detail: `報告截至 ${textOf(finding, "asOf")}${textOf(finding, "status") === "" ? "" : `，狀態為「${textOf(finding, "status")}」`}。已完成的請改狀態，未完成的請說明原因和新的期限。`,
  }),
  "text-repeated": (finding) => {
    const rows = finding.args.rows;
    const list = Array.isArray(rows) ? rows.map(String) : [];
    const count = numberOf(finding, "count") ?? list.length;
    const more = list.length > 10 ? "等" : "";
    const sheets = Array.isArray(finding.args.sheets) ? finding.args.sheets.map(String) : [];
    const elsewhere = sheets.length > 0 ? `，另見工作表「${sheets.slice(0, 3).join("」「")}」` : "";
    return {
      headline: `有 ${count} 列的進展情況一模一樣`,
      detail: `第 ${list.slice(0, 10).join("、")} 列${more}${elsewhere}。請按每項任務的實際情況分別填寫。`,
    };
  },
  regressed: (finding) => ({
    headline: `比上期倒退：${textOf(finding, "before")} → ${textOf(finding, "now")}`,
    detail: "請核對兩期資料；上期填報有誤的，請說明理由。",
  }),
};
