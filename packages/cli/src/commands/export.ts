import { localeOption, parse, text } from "../arguments.ts";
import { EXIT_OK, type Streams } from "../context.ts";
import { loadSettings, unknownPlan } from "../settings.ts";
import { UsageError } from "../usage.ts";

/** `planlint export PLAN` and `planlint export agencies`: data as JSON. */
export async function exportData(argv: readonly string[], streams: Streams): Promise<number> {
  const parsed = parse(argv, { config: { type: "string" }, locale: { type: "string" } });
  localeOption(parsed);
  const [what, ...rest] = parsed.positionals;
  if (what === undefined || rest.length > 0)
    throw new UsageError("用法：planlint export 规划代号，或 planlint export agencies");
  const settings = await loadSettings(text(parsed, "config"), what.endsWith(".json") ? what : undefined);
  const data = what === "agencies" ? settings.agencies : settings.plans.get(settings.plan ?? what);
  if (data === undefined) throw unknownPlan(what, settings.plans);
  streams.out(`${JSON.stringify(data, null, 2)}\n`);
  return EXIT_OK;
}
