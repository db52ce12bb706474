import {
  indexLineage,
  type LineageIndex,
  type LineageStep,
  type Plan,
  type PlanEntry,
  traceLineage,
  uncarried,
} from "@planlint/rules/engine";
import { choice, parse, text } from "../arguments.ts";
import { EXIT_OK, type Streams } from "../context.ts";
import { loadSettings } from "../settings.ts";
import { plainText, truncate } from "../terminal.ts";
import { UsageError } from "../usage.ts";

function words({ kind, entry }: PlanEntry): string {
  if (kind === "task") return entry.text;
  return kind === "target" ? entry.quote : entry.title;
}

function locator({ kind, entry }: PlanEntry): string {
  return kind === "section" ? entry.label : entry.locator;
}

function plainStep(step: LineageStep): object {
  const { entry, quote, next } = step;
  return {
    id: entry.entry.id,
    plan: entry.plan.id,
    locator: locator(entry),
    text: words(entry),
    quote,
    next: next.map(plainStep),
  };
}

function stepLines(steps: readonly LineageStep[], arrow: string, depth: number, width: number): string[] {
  const indent = "  ".repeat(depth);
  return steps.flatMap(({ entry, quote, next }) => [
    `${indent}${arrow} ${entry.entry.id}  ${entry.plan.title} ${locator(entry)}`,
    `${indent}  ${truncate(`“${plainText(quote)}”`, Math.max(24, width - depth * 2 - 2))}`,
    ...stepLines(next, arrow, depth + 1, width),
  ]);
}

/** What of the plan above no entry of `plan` carries on, for a person or a program. */
function uncarriedText(plan: Plan, above: Plan, index: LineageIndex, format: string, width: number): string {
  const left = uncarried(index, above, plan);
  if (format === "json") {
    const entries = left.map(({ id, locator: place, text: said, units }) => ({
      id,
      locator: place,
      text: said,
      units: units.filter(({ implied }) => !implied).map(({ as }) => as),
    }));
    const data = { id: plan.id, plan: plan.id, above: above.id, tasks: above.tasks.length, uncarried: entries };
    return `${JSON.stringify(data, null, 2)}\n`;
  }
  const carried = above.tasks.length - left.length;
  const lines = [
    `${plan.id}  ${plan.title}`,
    `上承：${above.id}  ${above.title}`,
    "",
    `上级规划共 ${above.tasks.length} 项，本规划承接 ${carried} 项，没有承接 ${left.length} 项${left.length > 0 ? "：" : "。"}`,
    ...left.flatMap(({ id, locator: place, text: said }) => [
      `  ${id}  ${place}`,
      `    ${truncate(plainText(said), Math.max(24, width - 4))}`,
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

/**
 * `planlint trace ID`: what an entry carries out, and what carries it on, with the words both share;
 * `planlint trace PLAN`: what of the plan above no task of this plan carries.
 */
export async function trace(argv: readonly string[], streams: Streams): Promise<number> {
  const parsed = parse(argv, { config: { type: "string" }, plan: { type: "string" }, format: { type: "string" } });
  const [id, ...rest] = parsed.positionals;
  if (id === undefined || rest.length > 0)
    throw new UsageError(
      "用法：planlint trace 编号，例如：planlint trace jiangxi-2022-46/task/4；只写规划代号则列出上级规划中没有承接的内容。",
    );
  const settings = await loadSettings(text(parsed, "config"), text(parsed, "plan"));
  const index = indexLineage(settings.plans.values());
  const format = choice(parsed, "format", ["text", "json"]) ?? "text";
  const width = streams.outIsTerminal ? Math.max(streams.columns, 48) : 120;
  const plan = settings.plans.get(id);
  if (plan) {
    const above = plan.parent === null ? undefined : settings.plans.get(plan.parent);
    if (!above) throw new UsageError(`规划「${plainText(id)}」没有可对照的上级规划。`);
    streams.out(uncarriedText(plan, above, index, format, width));
    return EXIT_OK;
  }
  const line = traceLineage(index, id);
  if (line === null) throw new UsageError(`没有编号为「${plainText(id)}」的内容，编号形如 jiangxi-2022-46/task/4。`);
  if (format === "json") {
    const { entry, up, down } = line;
    const data = {
      id,
      plan: entry.plan.id,
      locator: locator(entry),
      text: words(entry),
      up: up.map(plainStep),
      down: down.map(plainStep),
    };
    streams.out(`${JSON.stringify(data, null, 2)}\n`);
    return EXIT_OK;
  }
  const lines = [
    `${id}  ${line.entry.plan.title} ${locator(line.entry)}`,
    `  ${plainText(words(line.entry))}`,
    "",
    ...(line.up.length > 0 ? ["上承：", ...stepLines(line.up, "↑", 1, width)] : ["上承：无"]),
    ...(line.down.length > 0 ? ["下接：", ...stepLines(line.down, "↓", 1, width)] : ["下接：无"]),
  ];
  streams.out(`${lines.join("\n")}\n`);
  return EXIT_OK;
}
