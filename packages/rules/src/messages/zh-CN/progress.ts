import type { progressRules } from "../../rules/progress/index.ts";
import { fitted, listOf, numberOf, type Phrase, textOf } from "../phrase.ts";

const MEASURES: Readonly<Record<string, string>> = { measures: "工作举措", progress: "进展情况" };
const DATES: Readonly<Record<string, string>> = { due: "完成时限", completedOn: "完成时间" };

export const progressWords: Readonly<Record<(typeof progressRules)[number]["name"], Phrase>> = {
  "status-missing": () => ({
    headline: "没有填进展状态",
    detail: "请按实际情况填写，例如：已完成、推进中、未启动。",
  }),
  "status-unknown": (finding) => ({
    headline: fitted(textOf(finding, "status"), (status) => `进展状态“${status}”不是通行说法`),
    detail: "无法归入已完成、推进中、未启动等状态。请改用通行说法，详细情况写到进展情况里。",
  }),
  "measure-missing": (finding) => ({
    headline: `没有填${listOf(finding, "columns")
      .map((column) => MEASURES[column] ?? column)
      .join("、")}`,
    detail: "请写明做了什么、做到哪一步；确实没有进展的，写明原因和下一步打算。",
  }),
  "completed-without-evidence": (finding) => ({
    headline: "已完成，但没有佐证材料",
    detail: `状态为“${textOf(finding, "status")}”。请写明佐证材料的名称或文号；材料另行报送的，写“另附”。`,
  }),
  "status-conflict": (finding) => {
    const status = textOf(finding, "status");
    const percent = numberOf(finding, "percent");
    const other =
      percent !== null
        ? `完成进度 ${percent}%`
        : textOf(finding, "progress") !== ""
          ? `进展情况“${textOf(finding, "progress")}”`
          : `完成时间 ${textOf(finding, "completedOn")}`;
    const headline = fitted(other, (text) => `状态“${status}”与${text}对不上`);
    return { headline, detail: "请核对后改成一致。" };
  },
  "progress-out-of-range": (finding) => ({
    headline: `完成进度 ${textOf(finding, "percent")}% 超出 0～100%`,
    detail: "请核对数值和百分比格式；超额完成的，填 100%，超额情况写到进展情况里。",
  }),
  "date-invalid": (finding) => {
    const text = textOf(finding, "text");
    const column = DATES[textOf(finding, "column")] ?? "日期";
    if (textOf(finding, "reason") === "impossible") {
      return { headline: fitted(text, (date) => `${column}“${date}”：没有这一天`), detail: "请核对年月日。" };
    }
    if (textOf(finding, "reason") === "serial") {
      return {
        headline: `${column}显示为 ${text}，像是 ${textOf(finding, "date")}`,
        detail: "单元格丢了日期格式。请把格式改为日期，或重新填写日期。",
      };
    }
    return {
      headline: fitted(text, (date) => `${column}“${date}”不是日期`),
      detail: "请填写日期，例如 2025年12月31日；没有明确时限的，写“持续推进”。",
    };
  },
  "date-out-of-plan": (finding) => ({
    headline: `${DATES[textOf(finding, "column")] ?? "日期"} ${textOf(finding, "date")} 不在规划期内`,
    detail: `规划期为 ${textOf(finding, "from")}—${textOf(finding, "to")} 年。请核对年份；确实延期的，请说明理由。`,
  }),
  overdue: (finding) => ({
    headline: `已过完成时限 ${textOf(finding, "due")}，尚未完成`,
    detail: `报告截至 ${textOf(finding, "asOf")}${textOf(finding, "status") === "" ? "" : `，状态为“${textOf(finding, "status")}”`}。已完成的请改状态，未完成的请说明原因和新的时限。`,
  }),
  "text-repeated": (finding) => {
    const rows = finding.args.rows;
    const list = Array.isArray(rows) ? rows.map(String) : [];
    const count = numberOf(finding, "count") ?? list.length;
    const more = list.length > 10 ? "等" : "";
    const sheets = Array.isArray(finding.args.sheets) ? finding.args.sheets.map(String) : [];
    const elsewhere = sheets.length > 0 ? `，另见工作表“${sheets.slice(0, 3).join("”“")}”` : "";
    return {
      headline: `有 ${count} 行的进展情况一模一样`,
      detail: `第 ${list.slice(0, 10).join("、")} 行${more}${elsewhere}。请按每项任务的实际情况分别填写。`,
    };
  },
  regressed: (finding) => ({
    headline: `比上期倒退：${textOf(finding, "before")} → ${textOf(finding, "now")}`,
    detail: "请核对两期数据；上期填报有误的，请说明理由。",
  }),
};
