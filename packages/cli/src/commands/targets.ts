import type { Plan, Target } from "@planlint/rules";
import { choice, parse, text } from "../arguments.ts";
import { EXIT_OK, type Streams } from "../context.ts";
import { loadSettings, unknownPlan } from "../settings.ts";
import { padEnd, truncate } from "../terminal.ts";
import { UsageError } from "../usage.ts";

const NATURE = { binding: "约束性", anticipatory: "预期性" } as const;
const SIGN: Readonly<Partial<Record<Target["operator"], string>>> = {
  ">=": "≥",
  ">": "＞",
  "<=": "≤",
};
const WORDED: Readonly<Partial<Record<Target["operator"], string>>> = {
  hold: "保持稳定",
  delegated: "省下达目标",
  rank: "位次目标",
  follow: "与经济增长同步",
};

/** The target as it reads: in the table's own words where it has them. */
function goal(target: Target): string {
  if (target.printed?.target !== undefined) return target.printed.target;
  const worded = WORDED[target.operator];
  if (target.value === null) return worded ?? "—";
  const value = target.valueTo === undefined ? `${target.value}` : `${target.value}—${target.valueTo}`;
  if (target.operator === "≈") return `${value}左右`;
  return `${target.operator === "approach" ? "接近" : (SIGN[target.operator] ?? "")}${value}`;
}

function targetLine(target: Target, plan: Plan): string {
  const unit = target.measureUnit === null ? "" : `（${target.measureUnit}）`;
  const baseline = target.baseline === null ? "" : `${target.baseline.year}年 ${target.baseline.value} → `;
  const nature = target.nature === null ? "" : ` ${NATURE[target.nature]}`;
  // 左右 and 接近 are in the goal already.
  const soft = target.qualifier === "力争" || target.qualifier === "基本" ? `（${target.qualifier}）` : "";
  const id = target.id.slice(plan.id.length + 1);
  return `${padEnd(id, 16)}  ${truncate(target.name + unit, 56)}  ${baseline}${target.year}年 ${goal(target)}${soft}${nature}\n`;
}

/** `planlint targets [--plan ID] [--all]`: a plan's indicators with baseline, target and nature. */
export async function listTargets(argv: readonly string[], streams: Streams): Promise<number> {
  const parsed = parse(argv, {
    plan: { type: "string" },
    config: { type: "string" },
    all: { type: "boolean" },
    format: { type: "string" },
  });
  if (parsed.positionals.length > 0) throw new UsageError("用法：planlint targets [--plan 规划代号] [--all]");
  const settings = await loadSettings(text(parsed, "config"), text(parsed, "plan"));
  const plan = settings.plans.get(settings.plan ?? "jiangxi-2022-46");
  if (plan === undefined) throw unknownPlan(settings.plan ?? "", settings.plans);
  const goals = plan.targets.filter((target) => target.status !== "outcome");
  const main = goals.filter((target) => target.main === true);
  const all = parsed.values.all === true || main.length === 0;
  const listed = all ? goals : main;
  if ((choice(parsed, "format", ["text", "json"]) ?? "text") === "json") {
    streams.out(`${JSON.stringify(listed, null, 2)}\n`);
    return EXIT_OK;
  }
  streams.out(`${plan.title}：${all ? "指标" : "主要指标"} ${listed.length} 项\n`);
  for (const target of listed) streams.out(targetLine(target, plan));
  if (!all && goals.length > main.length) {
    streams.out(`另有文中指标 ${goals.length - main.length} 项，加 --all 全部列出。\n`);
  }
  return EXIT_OK;
}
