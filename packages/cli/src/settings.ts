import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type Agency, type Config, DEFAULT_TOLERANCES, type Plan } from "@planlint/rules/model";
import { agencies, plans } from "@planlint/rules/plans";
import { unknownRule } from "./unknownRule.ts";
import { UsageError } from "./usage.ts";
import { reason } from "./writeFile.ts";

/** What the command line, the config file and the built-in packs come to. */
export interface Settings {
  readonly config: Config;
  /** Built-in plans and those loaded from disk, by id. */
  readonly plans: ReadonlyMap<string, Plan>;
  readonly agencies: readonly Agency[];
  /** The chosen plan's id, if any. */
  readonly plan: string | undefined;
}

async function readJson(path: string, what: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new UsageError(`${what}「${path}」打不开：${reason(error)}。`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new UsageError(`${what}「${path}」不是有效的 JSON 文件，请检查括号、引号和逗号。`);
  }
}

/** The first thing a schema objects to, as `a.b.0：message`. */
function firstObjection(issues: readonly { path: readonly PropertyKey[]; message: string }[]): string {
  const [issue] = issues;
  if (!issue) return "";
  const path = issue.path.map(String).join(".");
  return path === "" ? issue.message : `${path}：${issue.message}`;
}

/** Loads a plan pack from disk through the same schema as the built-in ones. */
export async function loadPack(path: string): Promise<Plan> {
  const data = await readJson(path, "规划数据");
  const { objections, planSchema } = await import("@planlint/rules/schemas");
  const parsed = planSchema.safeParse(data, { error: objections });
  if (!parsed.success) {
    throw new UsageError(`规划数据「${path}」不符合要求（${firstObjection(parsed.error.issues)}）。`);
  }
  return parsed.data;
}

/** What an empty config file says. */
export const DEFAULT_CONFIG: Config = { packs: [], aliases: {}, rules: {}, tolerances: DEFAULT_TOLERANCES };

/** Reads planlint.config.json. Only this and packs from disk need the schemas, which take longer to load than a check. */
async function loadConfig(path: string): Promise<Config> {
  const raw = await readJson(path, "配置文件");
  const { configSchema, objections } = await import("@planlint/rules/schemas");
  const parsed = configSchema.safeParse(raw, { error: objections });
  if (!parsed.success) {
    throw new UsageError(`配置文件「${path}」不符合要求（${firstObjection(parsed.error.issues)}）。`);
  }
  // A misspelt name would leave its rule as it was, without a word.
  const { ruleNamed, rules } = await import("@planlint/rules/engine");
  const unknown = Object.keys(parsed.data.rules).find((name) => ruleNamed(name) === undefined);
  if (unknown !== undefined) throw unknownRule(unknown, rules, `配置文件「${path}」：`);
  return parsed.data;
}

/**
 * @param configPath planlint.config.json, or undefined.
 * @param plan a plan id, or the path of a plan pack (`.json`).
 */
export async function loadSettings(configPath: string | undefined, plan: string | undefined): Promise<Settings> {
  const config = configPath === undefined ? DEFAULT_CONFIG : await loadConfig(configPath);
  const available = new Map(plans);
  const folder = configPath === undefined ? "." : dirname(configPath);
  for (const path of config.packs) {
    const pack = await loadPack(resolve(folder, path));
    available.set(pack.id, pack);
  }
  let chosen = plan ?? config.plan;
  if (chosen !== undefined && !available.has(chosen)) {
    if (!chosen.endsWith(".json")) throw unknownPlan(chosen, available);
    const pack = await loadPack(plan === undefined ? resolve(folder, chosen) : chosen);
    available.set(pack.id, pack);
    chosen = pack.id;
  }
  return { config, plans: available, agencies, plan: chosen };
}

export function unknownPlan(id: string, available: ReadonlyMap<string, Plan>): UsageError {
  return new UsageError(`没有名为「${id}」的规划，可用的有：${[...available.keys()].join("、")}。`);
}
