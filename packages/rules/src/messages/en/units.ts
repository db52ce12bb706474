import type { unitRules } from "../../rules/units/index.ts";
import { type Described, listOf, type Phrase, textOf } from "../phrase.ts";
import { COLUMN_WORDS, clauseOf } from "./terms.ts";

/** `The plan (三、（一）4) names 省发展改革委、…. ` */
function planned(finding: Described): string {
  return finding.expected ? `${clauseOf(finding)} names ${finding.expected}. ` : "";
}

function renamed(finding: Described): string {
  const names = listOf(finding, "names");
  return listOf(finding, "units")
    .map((unit, i) => `${unit} → ${names[i] ?? ""}`)
    .join("; ");
}

export const unitWords: Readonly<Record<(typeof unitRules)[number]["name"], Phrase>> = {
  "unit-missing": (finding) => ({
    headline: `Blank: ${COLUMN_WORDS[textOf(finding, "column")] ?? "responsible units"}`,
    detail: `${planned(finding)}Fill it in.`,
  }),
  "unit-omitted": (finding) => ({
    headline: `Units left out: ${listOf(finding, "units").join(", ")}`,
    detail: `${planned(finding)}Add them, or give the reason for the change.`,
  }),
  "unit-extra": (finding) => ({
    headline: `Not among the plan's units: ${listOf(finding, "units").join(", ")}`,
    detail: `${planned(finding)}Check this, or give the reason.`,
  }),
  "unit-unknown": (finding) => {
    const nearest = finding.args.nearest;
    const hints = listOf(finding, "units").flatMap((unit, i) => {
      const names = Array.isArray(nearest) && Array.isArray(nearest[i]) ? nearest[i].map(String) : [];
      return names.length > 0 ? [`For ${unit}: is it ${names.join(", ")}? `] : [];
    });
    return {
      headline: `Unknown unit: ${listOf(finding, "units").join(", ")}`,
      detail: `${hints.join("")}Use the standard name.`,
    };
  },
  "unit-lead-changed": (finding) => ({
    headline: `The lead should be ${textOf(finding, "expected")}`,
    detail: `Here ${textOf(finding, "actual")} leads. ${planned(finding)}Correct it, or give the reason.`,
  }),
  "unit-collective-open": (finding) => ({
    headline: `Not made concrete: ${listOf(finding, "units").join(", ")}`,
    detail: "The plan leaves open who is meant. Name the units.",
  }),
  "unit-duplicate": (finding) => ({
    headline: `Named twice: ${listOf(finding, "units").join(", ")}`,
    detail: "Remove one of them, or correct it if another unit was meant.",
  }),
  "unit-former-name": (finding) => ({
    headline: `Former name: ${renamed(finding)}`,
    detail: "Checked as the present unit. Better use its present name.",
  }),
  "unit-alias": (finding) => ({
    headline: `Non-standard short name: ${renamed(finding)}`,
    detail: "Checked as this unit. Nothing else depends on it.",
  }),
};
