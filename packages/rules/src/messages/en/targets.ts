import type { targetRules } from "../../rules/targets/index.ts";
import { type Described, fieldOf, numberOf, type Phrase, recordsOf, textOf } from "../phrase.ts";
import { clauseOf } from "./terms.ts";

/** `“常住人口城镇化率”: the plan's target is 66%左右. ` */
function aim(finding: Described): string {
  const text = textOf(finding, "aim");
  return text === "" ? "" : `“${textOf(finding, "indicator")}”: the plan's target is ${text}. `;
}

function whenText(finding: Described): string {
  const year = numberOf(finding, "year");
  return year === null ? "" : `${year}: `;
}

export const targetWords: Readonly<Record<(typeof targetRules)[number]["name"], Phrase>> = {
  "indicator-unmapped": (finding) => {
    const names = recordsOf(finding, "candidates").map(
      (candidate) => `“${fieldOf(candidate, "name")}”${unitOf(fieldOf(candidate, "unit"))}`,
    );
    const near = names.length === 0 ? "" : `Is it ${names.join(" or ")}? `;
    return {
      headline:
        finding.args.ambiguous === true
          ? `“${textOf(finding, "name")}” may be several indicators`
          : `The plan has no indicator “${textOf(finding, "name")}”`,
      detail: `${near}Use the plan's name; move other indicators to an annex.`,
    };
  },
  "indicator-missing": (finding) => ({
    headline: `One indicator is missing: ${textOf(finding, "indicator")}`,
    detail: `${clauseOf(finding)} has it. Add it, or say why it is not yours to report.`,
  }),
  "indicator-duplicate": (finding) => ({
    headline: `“${textOf(finding, "indicator")}” is reported twice`,
    detail: `Row ${textOf(finding, "firstRow")} has it already. Keep one.`,
  }),
  "value-missing": (finding) => ({
    headline: `No value for ${textOf(finding, "indicator")}`,
    detail:
      textOf(finding, "reason") === ""
        ? "Fill it in; where no figure is out yet, say so in the remarks."
        : `It says “${textOf(finding, "reason")}”. Fill the figure in once it is out.`,
  }),
  "value-not-number": (finding) => ({
    headline: `The value “${textOf(finding, "text")}” is not a number`,
    detail: `“${textOf(finding, "indicator")}” needs a number; words belong in the remarks.`,
  }),
  "value-out-of-domain": (finding) => ({
    headline:
      textOf(finding, "reason") === "negative"
        ? `“${textOf(finding, "indicator")}” cannot be negative: ${textOf(finding, "text")}`
        : `“${textOf(finding, "indicator")}” cannot exceed 100%: ${textOf(finding, "text")}`,
    detail: "Check the number and its percent format.",
  }),
  "value-magnitude": (finding) => ({
    headline: `${textOf(finding, "text")} looks like ${textOf(finding, "readingText")}`,
    detail: `${aim(finding)}Check decimal point, percent format and unit of measure.`,
  }),
  "measure-unit-mismatch": (finding) => ({
    headline: `Unit of measure: ${textOf(finding, "written")} → the plan has ${textOf(finding, "wanted")}`,
    detail: `“${textOf(finding, "indicator")}” is measured in ${textOf(finding, "wanted")}. Correct it, and see whether the numbers need converting.`,
  }),
  "target-altered": (finding) => ({
    headline: `The target differs: ${textOf(finding, "written")} → the plan has ${textOf(finding, "aim")}`,
    detail: `See ${clauseOf(finding)}. Put it back, or give the reason and the document that changed it.`,
  }),
  "baseline-altered": (finding) => ({
    headline: `The baseline differs: ${textOf(finding, "written")} → the plan has ${textOf(finding, "rightText")}`,
    detail: `See ${clauseOf(finding)}, year ${textOf(finding, "year")}. Put it back, or give the reason if statistics were revised.`,
  }),
  "nature-altered": (finding) => ({
    headline: `The nature of the indicator is ${textOf(finding, "right")}`,
    detail: `The cell says “${textOf(finding, "written")}”; see ${clauseOf(finding)}.`,
  }),
  "off-target": (finding) => {
    const less = textOf(finding, "side") === "atLeast";
    const nature =
      textOf(finding, "nature") === "binding"
        ? "The target is binding. "
        : textOf(finding, "nature") === "anticipatory"
          ? "The target is anticipatory. "
          : "";
    const standing = finding.args.standing === true ? "It has to hold every year. " : "";
    return {
      headline: `${whenText(finding)}${textOf(finding, "valueText")} is ${less ? "below" : "above"} the target ${textOf(finding, "aim")}`,
      detail: `The gap is ${textOf(finding, "gap")}${gapUnit(finding)}. ${standing}${nature}Check the number; where it is right, say why.`,
    };
  },
  "behind-path": (finding) => {
    const pace = numberOf(finding, "pace") ?? 0;
    const from = numberOf(finding, "baselineYear");
    const path =
      from === null
        ? `The plan asks for ${textOf(finding, "requiredText")} a year, reported ${textOf(finding, "valueText")}.`
        : `${from}: ${textOf(finding, "baseline")} → ${textOf(finding, "targetYear")}: ${textOf(finding, "target")}; due by now ${textOf(finding, "requiredText")}, reported ${textOf(finding, "valueText")}.`;
    return {
      headline:
        pace > 0
          ? `Behind schedule: ${Math.round(pace * 100)}% of the way due`
          : "Behind schedule: moving away from the target",
      detail: `${path} Check, and say why where it is right.`,
    };
  },
  "growth-inconsistent": (finding) => {
    const computed = numberOf(finding, "computed");
    return {
      headline: `A growth of ${textOf(finding, "reported")}% does not follow from the values`,
      detail: `${textOf(finding, "fromYear")}: ${textOf(finding, "from")} → ${textOf(finding, "toYear")}: ${textOf(finding, "to")}${computed === null ? "" : `, which gives ${computed}%`}. Check growth and values.`,
    };
  },
  "target-below-parent": (finding) => ({
    headline: `The plan aims at ${textOf(finding, "ownText")}, the one above at ${textOf(finding, "upperText")}`,
    detail: `“${textOf(finding, "upperPlan")}” asks for ${textOf(finding, "upperText")} (${textOf(finding, "indicator")}). The plans differ; the filing is not wrong.`,
  }),
};

/** The unit tells a growth rate from the amount of the same name. */
function unitOf(unit: string): string {
  return unit === "" ? "" : ` (${unit})`;
}

/** Shares differ by points. */
function gapUnit(finding: Described): string {
  const unit = textOf(finding, "unit");
  return unit === "%" ? " points" : unit === "" ? "" : ` ${unit}`;
}
