import type { unitRules } from "../../rules/units/index.ts";
import { type Described, endsOf, fitted, fittedList, listOf, type Phrase, textOf } from "../phrase.ts";
import { COLUMN_WORDS, clauseOf } from "./terms.ts";

/** `規劃三、（一）4 的責任單位：省發展改革委、……。` */
function planned(finding: Described): string {
  return finding.expected ? `${clauseOf(finding)} 的責任單位：${finding.expected}。` : "";
}

/** `省發改委 → 省發展改革委`, one a unit. */
function renamed(finding: Described): string[] {
  const names = listOf(finding, "names");
  return listOf(finding, "units").map((unit, i) => `${unit} → ${names[i] ?? ""}`);
}

/** Characters of a collective that a headline has room for. */
const COLLECTIVE = 19;

const units = (count: number) => `等 ${count} 個單位`;
const places = (count: number) => `等 ${count} 處`;

/** What a headline had no room for. */
function whole(headline: string, items: readonly string[], separator = "、"): string {
  return items.every((item) => headline.includes(item)) ? "" : `${items.join(separator)}。`;
}

export const unitWords: Readonly<Record<(typeof unitRules)[number]["name"], Phrase>> = {
  "unit-missing": (finding) => ({
    headline: `沒有填${COLUMN_WORDS[textOf(finding, "column")] ?? "責任單位"}`,
    detail: `${planned(finding)}請補上。`,
  }),
  "unit-omitted": (finding) => {
    const omitted = listOf(finding, "units");
    const headline = fittedList(omitted, (list) => `責任單位少了${list}`, units);
    const all = whole(headline, omitted);
    return {
      headline,
      detail: `${all && `少了${all}`}${planned(finding)}請補上；確有調整的，請說明理由。`,
    };
  },
  "unit-extra": (finding) => {
    const extra = listOf(finding, "units");
    const headline = fittedList(extra, (list) => `規劃的責任單位裡沒有${list}`, units);
    const all = whole(headline, extra);
    return {
      headline,
      detail: `${all && `多了${all}`}${planned(finding)}請核對；確實參加的，請說明理由。`,
    };
  },
  "unit-unknown": (finding) => {
    const unknown = listOf(finding, "units");
    const nearest = finding.args.nearest;
    const hints = unknown.flatMap((unit, i) => {
      const names = Array.isArray(nearest) && Array.isArray(nearest[i]) ? nearest[i].map(String) : [];
      return names.length > 0 ? [`「${unit}」是不是${names.join("、")}？`] : [];
    });
    const quoted = unknown.map((unit) => `「${unit}」`);
    const headline = fittedList(quoted, (list) => `名冊裡沒有${list}`, units);
    return {
      headline,
      detail: `${hints.length < unknown.length ? whole(headline, quoted) : ""}${hints.join("")}請核對名稱，改成標準寫法。`,
    };
  },
  "unit-lead-changed": (finding) => ({
    headline: fitted(textOf(finding, "expected"), (unit) => `牽頭單位應為${unit}`),
    detail: `現在排在牽頭位置的是${textOf(finding, "actual")}。${planned(finding)}請調整；確有變動的，請說明理由。`,
  }),
  "unit-collective-open": (finding) => {
    const open = listOf(finding, "units").map((unit) => `「${unit}」`);
    const short = listOf(finding, "units").map((unit) => `「${endsOf(unit, COLLECTIVE)}」`);
    const headline = fittedList(short, (list) => `${list}沒有具體列出單位`, places, "");
    return { headline, detail: `${whole(headline, open, "")}規劃沒有點名，請寫明是哪些單位。` };
  },
  "unit-duplicate": (finding) => ({
    headline: fittedList(listOf(finding, "units"), (list) => `${list}寫了兩次`, units),
    detail: "請刪去重複的；如果本來要寫的是另一個單位，請改正。",
  }),
  "unit-former-name": (finding) => {
    const headline = fittedList(renamed(finding), (list) => `用的是原名：${list}`, places, "；");
    return { headline, detail: `${whole(headline, renamed(finding), "；")}已按現單位核對。建議改用現名。` };
  },
  "unit-alias": (finding) => {
    const headline = fittedList(renamed(finding), (list) => `建議用標準簡稱：${list}`, places, "；");
    return { headline, detail: `${whole(headline, renamed(finding), "；")}已按該單位核對，不影響其他判斷。` };
  },
};
