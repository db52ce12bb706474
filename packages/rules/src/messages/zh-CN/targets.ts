import type { targetRules } from "../../rules/targets/index.ts";
import { type Described, fieldOf, firstFitting, fitted, numberOf, type Phrase, recordsOf, textOf } from "../phrase.ts";
import { clauseOf } from "./terms.ts";

/** `指标“常住人口城镇化率”规划目标 66%左右。` */
function aim(finding: Described): string {
  const text = textOf(finding, "aim");
  return text === "" ? "" : `指标“${textOf(finding, "indicator")}”规划目标 ${text}。`;
}

function whenText(finding: Described): string {
  const year = numberOf(finding, "year");
  return year === null ? "" : `${year} 年 `;
}

export const targetWords: Readonly<Record<(typeof targetRules)[number]["name"], Phrase>> = {
  "indicator-unmapped": (finding) => {
    const names = recordsOf(finding, "candidates").map(
      (candidate) => `“${fieldOf(candidate, "name")}”${unitOf(fieldOf(candidate, "unit"))}`,
    );
    const near = names.length === 0 ? "" : `是不是${names.join("、")}？`;
    return {
      headline:
        finding.args.ambiguous === true
          ? fitted(textOf(finding, "name"), (name) => `分不清“${name}”是哪项指标`)
          : fitted(textOf(finding, "name"), (name) => `规划里没有指标“${name}”`),
      detail: `${near}请按规划的指标名称填写；规划以外的指标请移到附表。`,
    };
  },
  "indicator-missing": (finding) => ({
    headline: fitted(textOf(finding, "indicator"), (name) => `少报 1 项指标：${name}`),
    detail: `见${clauseOf(finding)}。请补上；不由本单位填报的，请说明理由。`,
  }),
  "indicator-duplicate": (finding) => ({
    headline: fitted(textOf(finding, "indicator"), (name) => `指标“${name}”填了两次`),
    detail: `第 ${textOf(finding, "firstRow")} 行已经填过。请保留一行。`,
  }),
  "value-missing": (finding) => ({
    headline: fitted(textOf(finding, "indicator"), (name) => `没有填完成值：${name}`),
    detail:
      textOf(finding, "reason") === ""
        ? "请补填；统计部门尚未公布的，在备注里写明原因。"
        : `已写明“${textOf(finding, "reason")}”。数据公布后请补填。`,
  }),
  "value-not-number": (finding) => ({
    headline: fitted(textOf(finding, "text"), (text) => `完成值“${text}”不是数值`),
    detail: `指标“${textOf(finding, "indicator")}”要填数值，文字说明请写到备注里。`,
  }),
  "value-out-of-domain": (finding) => ({
    headline:
      textOf(finding, "reason") === "negative"
        ? fitted(textOf(finding, "indicator"), (name) => `“${name}”不会是负数：${textOf(finding, "text")}`)
        : fitted(textOf(finding, "indicator"), (name) => `“${name}”不会超过 100%：${textOf(finding, "text")}`),
    detail: "请核对数值和百分比格式。",
  }),
  "value-magnitude": (finding) => ({
    headline: `${textOf(finding, "text")} 像是 ${textOf(finding, "readingText")}，请核对`,
    detail: `${aim(finding)}请核对小数点、百分比格式和计量单位。`,
  }),
  "measure-unit-mismatch": (finding) => ({
    headline: firstFitting(
      `计量单位不一致：${textOf(finding, "written")} → 规划为 ${textOf(finding, "wanted")}`,
      `计量单位 ${textOf(finding, "written")} → 规划为 ${textOf(finding, "wanted")}`,
      `计量单位与规划不一致：${textOf(finding, "written")}`,
    ),
    detail: `指标“${textOf(finding, "indicator")}”的计量单位是${textOf(finding, "wanted")}。请改正，并核对数值是否需要换算。`,
  }),
  "target-altered": (finding) => ({
    headline: firstFitting(
      `目标值与规划不一致：${textOf(finding, "written")} → 规划为 ${textOf(finding, "aim")}`,
      `目标值 ${textOf(finding, "written")} → 规划为 ${textOf(finding, "aim")}`,
      `目标值与规划不一致：${textOf(finding, "written")}`,
    ),
    detail: `见${clauseOf(finding)}。请改回；经批准调整的，请说明理由和文号。`,
  }),
  "baseline-altered": (finding) => ({
    headline: firstFitting(
      `基期值与规划不一致：${textOf(finding, "written")} → 规划为 ${textOf(finding, "rightText")}`,
      `基期值 ${textOf(finding, "written")} → 规划为 ${textOf(finding, "rightText")}`,
      `基期值与规划不一致：${textOf(finding, "written")}`,
    ),
    detail: `见${clauseOf(finding)}（${textOf(finding, "year")} 年）。请改回；统计部门修订过的，请说明理由。`,
  }),
  "nature-altered": (finding) => ({
    headline: `指标属性应为${textOf(finding, "right")}`,
    detail: `填的是“${textOf(finding, "written")}”，见${clauseOf(finding)}。请改回。`,
  }),
  "off-target": (finding) => {
    const less = textOf(finding, "side") === "atLeast";
    const soft = finding.args.soft === true;
    const nature =
      textOf(finding, "nature") === "binding"
        ? "目标为约束性，"
        : textOf(finding, "nature") === "anticipatory"
          ? "目标为预期性，"
          : "";
    const standing = finding.args.standing === true ? "这项要求每年都要守住。" : "";
    return {
      headline: firstFitting(
        `${whenText(finding)}${textOf(finding, "valueText")}，${less ? "低于" : "高于"}目标 ${textOf(finding, "aim")}`,
        `${textOf(finding, "valueText")}，${less ? "低于" : "高于"}目标 ${textOf(finding, "aim")}`,
      ),
      detail: `差 ${textOf(finding, "gap")}${gapUnit(finding)}。${standing}${nature}请核对数值${soft || nature !== "" ? "，并说明原因" : "；确实没有达到的，请说明原因"}。`,
    };
  },
  "behind-path": (finding) => {
    const pace = numberOf(finding, "pace") ?? 0;
    const from = numberOf(finding, "baselineYear");
    const path =
      from === null
        ? `规划要求年均 ${textOf(finding, "requiredText")}，填报 ${textOf(finding, "valueText")}。`
        : `${from} 年 ${textOf(finding, "baseline")} → ${textOf(finding, "targetYear")} 年 ${textOf(finding, "target")}；按进度应达 ${textOf(finding, "requiredText")}，填报 ${textOf(finding, "valueText")}。`;
    return {
      headline:
        pace > 0 ? `按时间进度滞后：已完成应有进度的 ${Math.round(pace * 100)}%` : "按时间进度滞后：与目标方向相反",
      detail: `${path}请核对；确实滞后的，请说明原因。`,
    };
  },
  "growth-inconsistent": (finding) => {
    const computed = numberOf(finding, "computed");
    return {
      headline: `增速 ${textOf(finding, "reported")}% 与数值对不上`,
      detail: `${textOf(finding, "fromYear")} 年 ${textOf(finding, "from")} → ${textOf(finding, "toYear")} 年 ${textOf(finding, "to")}${computed === null ? "" : `，推算为 ${computed}%`}。请核对增速和数值。`,
    };
  },
  "target-below-parent": (finding) => ({
    headline: firstFitting(
      `规划目标 ${textOf(finding, "ownText")}，低于上级的 ${textOf(finding, "upperText")}`,
      `规划目标低于上级的 ${textOf(finding, "upperText")}`,
    ),
    detail: `上级规划《${textOf(finding, "upperPlan")}》对“${textOf(finding, "indicator")}”的目标是 ${textOf(finding, "upperText")}。这是两级规划之间的差别，不是填报的错误，不必修改。`,
  }),
};

/** The unit tells a growth rate from the amount of the same name. */
function unitOf(unit: string): string {
  return unit === "" ? "" : `（${unit}）`;
}

/** Shares differ by points. */
function gapUnit(finding: Described): string {
  const unit = textOf(finding, "unit");
  return unit === "%" ? " 个百分点" : unit === "" ? "" : ` ${unit}`;
}
