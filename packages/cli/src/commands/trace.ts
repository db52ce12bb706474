import { indexLineage, type LineageStep, type PlanEntry, traceLineage } from "@planlint/rules";
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

/** `planlint trace ID`: what an entry carries out, and what carries it on, with the words both share. */
export async function trace(argv: readonly string[], streams: Streams): Promise<number> {
  const parsed = parse(argv, { config: { type: "string" }, plan: { type: "string" }, format: { type: "string" } });
  const [id, ...rest] = parsed.positionals;
  if (id === undefined || rest.length > 0)
    throw new UsageError("用法：planlint trace 编号，例如：planlint trace jiangxi-2022-46/task/4");
  const settings = await loadSettings(text(parsed, "config"), text(parsed, "plan"));
  const line = traceLineage(indexLineage(settings.plans.values()), id);
  if (line === null) throw new UsageError(`没有编号为「${plainText(id)}」的内容，编号形如 jiangxi-2022-46/task/4。`);
  if ((choice(parsed, "format", ["text", "json"]) ?? "text") === "json") {
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
  const width = streams.outIsTerminal ? Math.max(streams.columns, 48) : 120;
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
