import type { Target } from "../../model/index.ts";
import { defineRule, type RuleContext, type UpperTarget } from "../define.ts";
import { asCounted, goalOf, moreIsBetter } from "../semantics/goal.ts";
import { conversion } from "../semantics/measureUnit.ts";
import { HIGH_SPEED_RAIL, INDICATOR_HEADER, RESEARCH_GROWTH, URBANISATION } from "./exampleRows.ts";
import { isChecked } from "./observation.ts";
import { aimText, hitAt } from "./place.ts";

export const targetBelowParent = defineRule({
  name: "target-below-parent",
  severity: "info",
  on: "indicatorRow",
  docs: {
    summary: "本级规划的目标低于上级规划的同一目标。",
    details:
      "只比较同一个量、同一年份的比重和增速：一省的城镇化率低于整个城市群的目标，就要靠别的省多做一些。总量（里程、产值）本来就是各地分担的，不比较；口径不同的（研发经费增速与研发强度）不比较；上级规划没有定数的不比较。这是规划之间的事，不是填报的错误，只作提示，每项指标一条，位于目标值。",
    remedy: "不必修改表格；向上级报送时，可以说明本级目标与上级目标的关系。",
    failing: {
      description: "江西的城镇化率目标 66% 左右，低于国家实施方案对长江中游城市群的 67%",
      sheets: { 指标进度: [INDICATOR_HEADER, [...URBANISATION, 63.9], [...HIGH_SPEED_RAIL, 1860]] },
      findings: [{ cell: "E2", args: { own: 66, upper: 67 } }],
    },
    passing: {
      description: "研发经费年均增长 14%，高于上级的 7% 以上；里程不比较",
      sheets: { 指标进度: [INDICATOR_HEADER, [...RESEARCH_GROWTH, 14.2], [...HIGH_SPEED_RAIL, 1860]] },
    },
  },
  *check(subject, context) {
    const { target, row } = subject;
    if (!isChecked(target)) return;
    const upper = upperOf(target, context);
    const cell = row.cells.target ?? row.cells.name;
    if (!upper || !cell) return;
    const own = goalOf(target);
    const aim = goalOf(upper.target);
    yield hitAt(
      subject,
      cell,
      {
        own: own?.value ?? null,
        ownText: aimText(target),
        upper: aim?.value ?? null,
        upperText: aimText(upper.target),
        upperTarget: upper.target.id,
        upperPlan: upper.plan.title,
      },
      {
        expected: aimText(upper.target),
        source: { plan: upper.plan.id, locator: upper.target.locator, quote: upper.target.quote },
        // The office's own figure in that cell is another question.
        differs: upper.target.id,
      },
    );
  },
});

/** The upper target that is furthest from being carried; `null` where all are. */
function upperOf(target: Target, { upperTargets }: RuleContext): UpperTarget | null {
  let worst: { readonly upper: UpperTarget; readonly gap: number } | null = null;
  for (const { id } of target.parents ?? []) {
    const upper = upperTargets.get(id);
    const gap = upper ? shortOf(target, upper.target) : 0;
    if (upper && gap > 0 && (worst === null || gap > worst.gap)) worst = { upper, gap };
  }
  return worst?.upper ?? null;
}

const NOISE = 1e-9;

/** By how much a target falls short of the upper one, in its own unit; 0 where it carries it or both are no match. */
function shortOf(target: Target, upper: Target): number {
  const own = goalOf(target);
  const aim = goalOf(upper);
  if (!own || !aim || !isRate(target) || target.kind !== upper.kind) return 0;
  if (target.quantity !== upper.quantity || target.year !== upper.year) return 0;
  const more = moreIsBetter(target);
  if (more !== moreIsBetter(upper)) return 0;
  const factor = target.measureUnit === upper.measureUnit ? 1 : unitFactor(upper, target);
  if (factor === null) return 0;
  const gap = (asCounted(upper, aim.value) * factor - own.value) * (more ? 1 : -1);
  return gap > NOISE ? gap : 0;
}

/** What is true of the whole can be asked of a part: shares and rates, not amounts. */
function isRate({ kind }: Target): boolean {
  return kind === "share" || kind === "annual-growth" || kind === "cumulative-change";
}

function unitFactor(from: Target, to: Target): number | null {
  if (from.measureUnit === null || to.measureUnit === null) return null;
  const factor = conversion(from.measureUnit, to.measureUnit);
  return typeof factor === "number" ? factor : null;
}
