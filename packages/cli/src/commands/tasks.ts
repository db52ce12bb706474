import { createRegistry, governmentOf, type Plan, type Task } from "@planlint/rules/engine";
import { choice, parse, text } from "../arguments.ts";
import { EXIT_OK, type Streams } from "../context.ts";
import { loadSettings, unknownPlan } from "../settings.ts";
import { truncate } from "../terminal.ts";
import { UsageError } from "../usage.ts";

function printTasks(plan: Plan, tasks: readonly Task[], width: number, streams: Streams): void {
  let section: string | null | undefined;
  const titles = new Map(plan.sections.map((entry) => [entry.id, `${entry.label} ${entry.title}`.trim()]));
  for (const task of tasks) {
    if (task.section !== section) {
      section = task.section;
      if (section !== null) streams.out(`\n${titles.get(section) ?? section}\n`);
    }
    const label = task.number === null ? "  ·" : String(task.number).padStart(3);
    const units = task.units.filter((unit) => unit.implied !== true).map((unit) => unit.as);
    streams.out(`${label}. ${truncate(task.text, width - 5)}\n`);
    if (units.length > 0) streams.out(`     ${units.join("、")}\n`);
  }
}

/** `planlint tasks [--unit NAME] [--plan ID]`: who has to do what. */
export async function listTasks(argv: readonly string[], streams: Streams): Promise<number> {
  const parsed = parse(argv, {
    unit: { type: "string" },
    plan: { type: "string" },
    config: { type: "string" },
    format: { type: "string" },
  });
  if (parsed.positionals.length > 0) throw new UsageError("用法：planlint tasks [--unit 单位名称] [--plan 规划代号]");
  const settings = await loadSettings(text(parsed, "config"), text(parsed, "plan"));
  const plan = settings.plans.get(settings.plan ?? "jiangxi-2022-46");
  if (plan === undefined) throw unknownPlan(settings.plan ?? "", settings.plans);
  const format = choice(parsed, "format", ["text", "json"]) ?? "text";
  const unit = text(parsed, "unit");
  let tasks: readonly Task[] = plan.tasks;
  if (unit !== undefined) {
    const registry = createRegistry([...settings.agencies, ...(plan.agencies ?? [])], settings.config.aliases);
    const government = governmentOf(plan, registry);
    const hit = registry.find(unit, government);
    if (hit === null) {
      const near = registry.nearest(unit, 3, government).map((agency) => agency.name);
      throw new UsageError(`没有找到单位「${unit}」${near.length > 0 ? `，是不是：${near.join("、")}` : ""}。`);
    }
    tasks = plan.tasks.filter((task) => task.units.some((entry) => entry.agency === hit.agency.id));
    if (format === "text") streams.out(`${hit.agency.name}：${tasks.length} 项任务（${plan.title}）\n`);
  }
  if (format === "json") streams.out(`${JSON.stringify(tasks, null, 2)}\n`);
  else printTasks(plan, tasks, streams.outIsTerminal ? Math.max(streams.columns, 48) : 100, streams);
  return EXIT_OK;
}
