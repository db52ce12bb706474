import type { targetRules } from "../../rules/targets/index.ts";
import { type Described, fieldOf, firstFitting, fitted, numberOf, type Phrase, recordsOf, textOf } from "../phrase.ts";
import { clauseOf } from "./terms.ts";

/** `指標「常住人口城镇化率」規劃目標 66%左右。` */
function aim(finding: Described): string {
  const text = textOf(finding, "aim");
  return text === "" ? "" : `指標「${textOf(finding, "indicator")}」規劃目標 ${text}。`;
}

function whenText(finding: Described): string {
  const year = numberOf(finding, "year");
  return year === null ? "" : `${year} 年 `;
}

export const targetWords: Readonly<Record<(typeof targetRules)[number]["name"], Phrase>> = {
  "indicator-unmapped": (finding) => {
    const names = recordsOf(finding, "candidates").map(
      (candidate) => `「${fieldOf(candidate, "name")}」${unitOf(fieldOf(candidate, "unit"))}`,
    );
    const near = names.length === 0 ? "" : `是不是${names.join("、")}？`;
    return {
      headline:
        finding.args.ambiguous === true
          ? fitted(textOf(finding, "name"), (name) => `分不清「${name}」是哪項指標`)
          : fitted(textOf(finding, "name"), (name) => `規劃裡沒有指標「${name}」`),
      detail: `${near}請按規劃的指標名稱填寫；規劃以外的指標請移到附表。`,
    };
  },
  "indicator-missing": (finding) => ({
    headline: fitted(textOf(finding, "indicator"), (name) => `少報 1 項指標：${name}`),
    detail: `見${clauseOf(finding)}。請補上；不由本單位填報的，請說明理由。`,
  }),
  "indicator-duplicate": (finding) => ({
    headline: fitted(textOf(finding, "indicator"), (name) => `指標「${name}」填了兩次`),
    detail: `第 ${textOf(finding, "firstRow")} 列已經填過。請保留一列。`,
  }),
  "value-missing": (finding) => ({
    headline: fitted(textOf(finding, "indicator"), (name) => `沒有填完成值：${name}`),
    detail:
      textOf(finding, "reason") === ""
        ? "請補填；統計部門尚未公布的，在備註裡寫明原因。"
        : `已寫明「${textOf(finding, "reason")}」。資料公布後請補填。`,
  }),
  "value-not-number": (finding) => ({
    headline: fitted(textOf(finding, "text"), (text) => `完成值「${text}」不是數值`),
    detail: `指標「${textOf(finding, "indicator")}」要填數值，文字說明請寫到備註裡。`,
  }),
  "value-out-of-domain": (finding) => ({
    headline:
      textOf(finding, "reason") === "negative"
        ? fitted(textOf(finding, "indicator"), (name) => `「${name}」不會是負數：${textOf(finding, "text")}`)
        : fitted(textOf(finding, "indicator"), (name) => `「${name}」不會超過 100%：${textOf(finding, "text")}`),
    detail: "請核對數值和百分比格式。",
  }),
  "value-magnitude": (finding) => ({
    headline: `${textOf(finding, "text")} 像是 ${textOf(finding, "readingText")}，請核對`,
    detail: `${aim(finding)}請核對小數點、百分比格式和計量單位。`,
  }),
  "measure-unit-mismatch": (finding) => ({
    headline: firstFitting(
      `計量單位不一致：${textOf(finding, "written")} → 規劃為 ${textOf(finding, "wanted")}`,
      `計量單位 ${textOf(finding, "written")} → 規劃為 ${textOf(finding, "wanted")}`,
      `計量單位與規劃不一致：${textOf(finding, "written")}`,
    ),
    detail: `指標「${textOf(finding, "indicator")}」的計量單位是${textOf(finding, "wanted")}。請改正，並核對數值是否需要換算。`,
  }),
  "target-altered": (finding) => ({
    headline: firstFitting(
      `目標值與規劃不一致：${textOf(finding, "written")} → 規劃為 ${textOf(finding, "aim")}`,
      `目標值 ${textOf(finding, "written")} → 規劃為 ${textOf(finding, "aim")}`,
      `目標值與規劃不一致：${textOf(finding, "written")}`,
    ),
    detail: `見${clauseOf(finding)}。請改回；經批准調整的，請說明理由和文號。`,
  }),
  "baseline-altered": (finding) => ({
    headline: firstFitting(
      `基期值與規劃不一致：${textOf(finding, "written")} → 規劃為 ${textOf(finding, "rightText")}`,
      `基期值 ${textOf(finding, "written")} → 規劃為 ${textOf(finding, "rightText")}`,
      `基期值與規劃不一致：${textOf(finding, "written")}`,
    ),
    detail: `見${clauseOf(finding)}（${textOf(finding, "year")} 年）。請改回；統計部門修訂過的，請說明理由。`,
  }),
  "nature-altered": (finding) => ({
    headline: `指標屬性應為${textOf(finding, "right")}`,
    detail: `填的是「${textOf(finding, "written")}」，見${clauseOf(finding)}。請改回。`,
  }),
  "off-target": (finding) => {
    const less = textOf(finding, "side") === "atLeast";
    const soft = finding.args.soft === true;
    const nature =
      textOf(finding, "nature") === "binding"
        ? "目標為約束性，"
        : textOf(finding, "nature") === "anticipatory"
          ? "目標為預期性，"
          : "";
    const standing = finding.args.standing === true ? "這項要求每年都要守住。" : "";
    return {
      headline: firstFitting(
        `${whenText(finding)}${textOf(finding, "valueText")}，${less ? "低於" : "高於"}目標 ${textOf(finding, "aim")}`,
        `${textOf(finding, "valueText")}，${less ? "低於" : "高於"}目標 ${textOf(finding, "aim")}`,
      ),
      detail: `差 ${textOf(finding, "gap")}${gapUnit(finding)}。${standing}${nature}請核對數值${soft || nature !== "" ? "，並說明原因" : "；確實沒有達到的，請說明原因"}。`,
    };
  },
  "behind-path": (finding) => {
    const pace = numberOf(finding, "pace") ?? 0;
    const from = numberOf(finding, "baselineYear");
    const path =
      from === null
        ? `規劃要求年均 ${textOf(finding, "requiredText")}，填報 ${textOf(finding, "valueText")}。`
        : `${from} 年 ${textOf(finding, "baseline")} → ${textOf(finding, "targetYear")} 年 ${textOf(finding, "target")}；按進度應達 ${textOf(finding, "requiredText")}，填報 ${textOf(finding, "valueText")}。`;
    return {
      headline:
        pace > 0 ? `按時間進度落後：已完成應有進度的 ${Math.round(pace * 100)}%` : "按時間進度落後：與目標方向相反",
      detail: `${path}請核對；確實落後的，請說明原因。`,
    };
  },
  "growth-inconsistent": (finding) => {
    const computed = numberOf(finding, "computed");
    return {
      headline: `增速 ${textOf(finding, "reported")}% 與數值對不上`,
      detail: `${textOf(finding, "fromYear")} 年 ${textOf(finding, "from")} → ${textOf(finding, "toYear")} 年 ${textOf(finding, "to")}${computed === null ? "" : `，推算為 ${computed}%`}。請核對增速和數值。`,
    };
  },
  "target-below-parent": (finding) => ({
    headline: firstFitting(
      `規劃目標 ${textOf(finding, "ownText")}，低於上級的 ${textOf(finding, "upperText")}`,
      `規劃目標低於上級的 ${textOf(finding, "upperText")}`,
    ),
    detail: `上級規劃《${textOf(finding, "upperPlan")}》對「${textOf(finding, "indicator")}」的目標是 ${textOf(finding, "upperText")}。這是兩級規劃之間的差別，不是填報的錯誤，不必修改。`,
  }),
};

/** The unit tells a growth rate from the amount of the same name. */
function unitOf(unit: string): string {
  return unit === "" ? "" : `（${unit}）`;
}

/** Shares differ by points. */
function gapUnit(finding: Described): string {
  const unit = textOf(finding, "unit");
  return unit === "%" ? " 個百分點" : unit === "" ? "" : ` ${unit}`;
}
