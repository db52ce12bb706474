import type { unitRules } from "../../rules/units/index.ts";
import { type Described, endsOf, fitted, fittedList, listOf, type Phrase, textOf } from "../phrase.ts";
import { COLUMN_WORDS, clauseOf } from "./terms.ts";

/** `规划三、（一）4 的责任单位：省发展改革委、……。` */
function planned(finding: Described): string {
  return finding.expected ? `${clauseOf(finding)} 的责任单位：${finding.expected}。` : "";
}

/** `省发改委 → 省发展改革委`, one a unit. */
function renamed(finding: Described): string[] {
  const names = listOf(finding, "names");
  return listOf(finding, "units").map((unit, i) => `${unit} → ${names[i] ?? ""}`);
}

/** Characters of a collective that a headline has room for. */
const COLLECTIVE = 19;

const units = (count: number) => `等 ${count} 个单位`;
const places = (count: number) => `等 ${count} 处`;

/** What a headline had no room for. */
function whole(headline: string, items: readonly string[], separator = "、"): string {
  return items.every((item) => headline.includes(item)) ? "" : `${items.join(separator)}。`;
}

export const unitWords: Readonly<Record<(typeof unitRules)[number]["name"], Phrase>> = {
  "unit-missing": (finding) => ({
    headline: `没有填${COLUMN_WORDS[textOf(finding, "column")] ?? "责任单位"}`,
    detail: `${planned(finding)}请补上。`,
  }),
  "unit-omitted": (finding) => {
    const omitted = listOf(finding, "units");
    const headline = fittedList(omitted, (list) => `责任单位少了${list}`, units);
    const all = whole(headline, omitted);
    return {
      headline,
      detail: `${all && `少了${all}`}${planned(finding)}请补上；确有调整的，请说明理由。`,
    };
  },
  "unit-extra": (finding) => {
    const extra = listOf(finding, "units");
    const headline = fittedList(extra, (list) => `规划的责任单位里没有${list}`, units);
    const all = whole(headline, extra);
    return {
      headline,
      detail: `${all && `多了${all}`}${planned(finding)}请核对；确实参加的，请说明理由。`,
    };
  },
  "unit-unknown": (finding) => {
    const unknown = listOf(finding, "units");
    const nearest = finding.args.nearest;
    const hints = unknown.flatMap((unit, i) => {
      const names = Array.isArray(nearest) && Array.isArray(nearest[i]) ? nearest[i].map(String) : [];
      return names.length > 0 ? [`“${unit}”是不是${names.join("、")}？`] : [];
    });
    const quoted = unknown.map((unit) => `“${unit}”`);
    const headline = fittedList(quoted, (list) => `名录里没有${list}`, units);
    return {
      headline,
      detail: `${hints.length < unknown.length ? whole(headline, quoted) : ""}${hints.join("")}请核对名称，改成规范写法。`,
    };
  },
  "unit-lead-changed": (finding) => ({
    headline: fitted(textOf(finding, "expected"), (unit) => `牵头单位应为${unit}`),
    detail: `现在排在牵头位置的是${textOf(finding, "actual")}。${planned(finding)}请调整；确有变动的，请说明理由。`,
  }),
  "unit-collective-open": (finding) => {
    const open = listOf(finding, "units").map((unit) => `“${unit}”`);
    const short = listOf(finding, "units").map((unit) => `“${endsOf(unit, COLLECTIVE)}”`);
    const headline = fittedList(short, (list) => `${list}没有落实到具体单位`, places, "");
    return { headline, detail: `${whole(headline, open, "")}规划没有点名，请写明具体是哪些单位。` };
  },
  "unit-duplicate": (finding) => ({
    headline: fittedList(listOf(finding, "units"), (list) => `${list}写了两次`, units),
    detail: "请删去重复的；如果本来要写的是另一个单位，请改正。",
  }),
  "unit-former-name": (finding) => {
    const headline = fittedList(renamed(finding), (list) => `用的是原名：${list}`, places, "；");
    return { headline, detail: `${whole(headline, renamed(finding), "；")}已按现单位核对。建议改用现名。` };
  },
  "unit-alias": (finding) => {
    const headline = fittedList(renamed(finding), (list) => `建议用规范简称：${list}`, places, "；");
    return { headline, detail: `${whole(headline, renamed(finding), "；")}已按该单位核对，不影响其他判断。` };
  },
};
