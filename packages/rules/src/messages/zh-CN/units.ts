import type { unitRules } from "../../rules/units/index.ts";
import { type Described, listOf, type Phrase, textOf } from "../phrase.ts";
import { COLUMN_WORDS, clauseOf } from "./terms.ts";

/** `规划三、（一）4 的责任单位：省发展改革委、……。` */
function planned(finding: Described): string {
  return finding.expected ? `${clauseOf(finding)} 的责任单位：${finding.expected}。` : "";
}

/** `省发改委 → 省发展改革委；……` */
function renamed(finding: Described): string {
  const names = listOf(finding, "names");
  return listOf(finding, "units")
    .map((unit, i) => `${unit} → ${names[i] ?? ""}`)
    .join("；");
}

export const unitWords: Readonly<Record<(typeof unitRules)[number]["name"], Phrase>> = {
  "unit-missing": (finding) => ({
    headline: `没有填${COLUMN_WORDS[textOf(finding, "column")] ?? "责任单位"}`,
    detail: `${planned(finding)}请补上。`,
  }),
  "unit-omitted": (finding) => ({
    headline: `责任单位少了${listOf(finding, "units").join("、")}`,
    detail: `${planned(finding)}请补上；确有调整的，请说明理由。`,
  }),
  "unit-extra": (finding) => ({
    headline: `规划的责任单位里没有${listOf(finding, "units").join("、")}`,
    detail: `${planned(finding)}请核对；确实参加的，请说明理由。`,
  }),
  "unit-unknown": (finding) => {
    const units = listOf(finding, "units");
    const nearest = finding.args.nearest;
    const hints = units.flatMap((unit, i) => {
      const names = Array.isArray(nearest) && Array.isArray(nearest[i]) ? nearest[i].map(String) : [];
      return names.length > 0 ? [`“${unit}”是不是${names.join("、")}？`] : [];
    });
    return {
      headline: `名录里没有${units.map((unit) => `“${unit}”`).join("、")}`,
      detail: `${hints.join("")}请核对名称，改成规范写法。`,
    };
  },
  "unit-lead-changed": (finding) => ({
    headline: `牵头单位应为${textOf(finding, "expected")}`,
    detail: `现在排在牵头位置的是${textOf(finding, "actual")}。${planned(finding)}请调整；确有变动的，请说明理由。`,
  }),
  "unit-collective-open": (finding) => ({
    headline: `“${listOf(finding, "units").join("”“")}”没有落实到具体单位`,
    detail: "规划没有点名，请写明具体是哪些单位。",
  }),
  "unit-duplicate": (finding) => ({
    headline: `${listOf(finding, "units").join("、")}写了两次`,
    detail: "请删去重复的；如果本来要写的是另一个单位，请改正。",
  }),
  "unit-former-name": (finding) => ({
    headline: `用的是原名：${renamed(finding)}`,
    detail: "已按现单位核对。建议改用现名。",
  }),
  "unit-alias": (finding) => ({
    headline: `建议用规范简称：${renamed(finding)}`,
    detail: "已按该单位核对，不影响其他判断。",
  }),
};
