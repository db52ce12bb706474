import { parse, text } from "../arguments.ts";
import { EXIT_OK, type Streams } from "../context.ts";
import { loadSettings } from "../settings.ts";
import { padEnd } from "../terminal.ts";
import { UsageError } from "../usage.ts";

/** `planlint plans`: the plans at hand, a line each. */
export async function listPlans(argv: readonly string[], streams: Streams): Promise<number> {
  const parsed = parse(argv, { config: { type: "string" } });
  if (parsed.positionals.length > 0) throw new UsageError("用法：planlint plans");
  const { plans } = await loadSettings(text(parsed, "config"), undefined);
  const width = Math.max(...[...plans.keys()].map((id) => id.length));
  for (const plan of plans.values()) {
    const number = plan.documentNumber === null ? "" : `（${plan.documentNumber}）`;
    streams.out(
      `${padEnd(plan.id, width)}  ${plan.title}${number}  任务 ${plan.tasks.length} · 指标 ${plan.targets.length}\n`,
    );
  }
  return EXIT_OK;
}
