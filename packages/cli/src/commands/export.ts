import { jsonSchemas, type SchemaName } from "@planlint/rules/schemas";
import { localeOption, parse, text } from "../arguments.ts";
import { EXIT_OK, type Streams } from "../context.ts";
import { loadSettings, unknownPlan } from "../settings.ts";
import { UsageError } from "../usage.ts";

/** `planlint export --schema [NAME]`: the JSON Schemas, all of them or one. */
function exportSchema(name: string | undefined, more: number, streams: Streams): number {
  const schemas = jsonSchemas();
  const names = Object.keys(schemas);
  if (more > 0 || (name !== undefined && !Object.hasOwn(schemas, name))) {
    throw new UsageError(`用法：planlint export --schema [${names.join("|")}]`);
  }
  const data = name === undefined ? schemas : schemas[name as SchemaName];
  streams.out(`${JSON.stringify(data, null, 2)}\n`);
  return EXIT_OK;
}

/** `planlint export PLAN` and `planlint export agencies`: data as JSON. */
export async function exportData(argv: readonly string[], streams: Streams): Promise<number> {
  const parsed = parse(argv, { config: { type: "string" }, locale: { type: "string" }, schema: { type: "boolean" } });
  localeOption(parsed);
  const [what, ...rest] = parsed.positionals;
  if (parsed.values.schema === true) return exportSchema(what, rest.length, streams);
  if (what === undefined || rest.length > 0)
    throw new UsageError("用法：planlint export 规划代号，或 planlint export agencies");
  const settings = await loadSettings(text(parsed, "config"), what.endsWith(".json") ? what : undefined);
  const data = what === "agencies" ? settings.agencies : settings.plans.get(settings.plan ?? what);
  if (data === undefined) throw unknownPlan(what, settings.plans);
  streams.out(`${JSON.stringify(data, null, 2)}\n`);
  return EXIT_OK;
}
