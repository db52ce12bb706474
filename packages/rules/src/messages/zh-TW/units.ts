import type { unitRules } from "../../rules/units/index.ts";
import { type Described, listOf, type Phrase, textOf } from "../phrase.ts";
import { COLUMN_WORDS, clauseOf } from "./terms.ts";

/** `規劃三、（一）4 的責任單位：省發展改革委、……。` */
function planned(finding: Described): string {
  return finding.expected ? `${clauseOf(finding)} 的責任單位：${finding.expected}。` : "";
}

/** `省發改委 → 省發展改革委；……` */
function renamed(finding: Described): string {
  const names = listOf(finding, "names");
  return listOf(finding, "units")
    .map((unit, i) => `${unit} → ${names[i] ?? ""}`)
    .join("；");
}

export const unitWords: Readonly<Record<(typeof unitRules)[number]["name"], Phrase>> = {
  "unit-missing": (finding) => ({
    headline: `沒有填${COLUMN_WORDS[textOf(finding, "column")] ?? "責任單位"}`,
    detail: `${planned(finding)}請補上。`,
  }),
  "unit-omitted": (finding) => ({
    headline: `責任單位少了${listOf(finding, "units").join("、")}`,
    detail: `${planned(finding)}請補上；確有調整的，請說明理由。`,
  }),
  "unit-extra": (finding) => ({
    headline: `規劃的責任單位裡沒有${listOf(finding, "units").join("、")}`,
    detail: `${planned(finding)}請核對；確實參加的，請說明理由。`,
  }),
  "unit-unknown": (finding) => {
    const units = listOf(finding, "units");
    const nearest = finding.args.nearest;
    const hints = units.flatMap((unit, i) => {
      const names = Array.isArray(nearest) && Array.isArray(nearest[i]) ? nearest[i].map(String) : [];
      return names.length > 0 ? [`「${unit}」是不是${names.join("、")}？`] : [];
    });
    return {
      headline: `名冊裡沒有${units.map((unit) => `「${unit}」`).join("、")}`,
      detail: `${hints.join("")}請核對名稱，改成標準寫法。`,
    };
  },
  "unit-lead-changed": (finding) => ({
    headline: `牽頭單位應為${textOf(finding, "expected")}`,
    detail: `現在排在牽頭位置的是${textOf(finding, "actual")}。${planned(finding)}請調整；確有變動的，請說明理由。`,
  }),
  "unit-collective-open": (finding) => ({
    headline: `「${listOf(finding, "units").join("」「")}」沒有具體列出單位`,
    detail: "規劃沒有點名，請寫明是哪些單位。",
  }),
  "unit-duplicate": (finding) => ({
    headline: `${listOf(finding, "units").join("、")}寫了兩次`,
    detail: "請刪去重複的；如果本來要寫的是另一個單位，請改正。",
  }),
  "unit-former-name": (finding) => ({
    headline: `用的是原名：${renamed(finding)}`,
    detail: "已按現單位核對。建議改用現名。",
  }),
  "unit-alias": (finding) => ({
    headline: `建議用標準簡稱：${renamed(finding)}`,
    detail: "已按該單位核對，不影響其他判斷。",
  }),
};
