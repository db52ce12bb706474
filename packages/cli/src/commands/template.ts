import {
  concerns,
  createRegistry,
  type FilingTemplate,
  makeTemplate,
  type Plan,
  templateProblem,
} from "@planlint/rules/engine";
import { writeTemplate } from "@planlint/xlsx";
import { localeOption, parse, text } from "../arguments.ts";
import { EXIT_OK, type Streams } from "../context.ts";
import type { Locale } from "../locale.ts";
import { loadSettings, type Settings, unknownPlan } from "../settings.ts";
import { plainText } from "../terminal.ts";
import { UsageError } from "../usage.ts";
import { writeWhole } from "../writeFile.ts";

const DEFAULT_PLAN = "jiangxi-2022-46";

const WRITTEN: Readonly<Record<Locale, (path: string, template: FilingTemplate) => string>> = {
  "zh-CN": (path, { plan, unit, period, ledger, indicators }) =>
    `填报模板已写入：${path}（${unit.name}，${period.name}，《${plan.title}》：任务 ${ledger?.tasks.length ?? 0} 项，指标 ${indicators?.targets.length ?? 0} 项）`,
  "zh-TW": (path, { plan, unit, period, ledger, indicators }) =>
    `填報範本已寫入：${path}（${unit.name}，${period.name}，《${plan.title}》：任務 ${ledger?.tasks.length ?? 0} 項，指標 ${indicators?.targets.length ?? 0} 項）`,
  en: (path, { plan, unit, period, ledger, indicators }) =>
    `Filing template written to ${path} (${unit.name}, ${period.period}, 《${plan.title}》: tasks ${ledger?.tasks.length ?? 0}, indicators ${indicators?.targets.length ?? 0})`,
};

const registryOf = (plan: Plan, { agencies, config }: Settings) =>
  createRegistry([...agencies, ...(plan.agencies ?? [])], config.aliases);

/** The plan given, else the first that asks something of the unit. */
function planFor(unit: string, settings: Settings): Plan {
  const id = settings.plan ?? DEFAULT_PLAN;
  const preferred = settings.plans.get(id);
  if (preferred === undefined) throw unknownPlan(id, settings.plans);
  if (settings.plan !== undefined) return preferred;
  const candidates = [preferred, ...settings.plans.values()];
  return candidates.find((plan) => concerns(plan, registryOf(plan, settings), unit)) ?? preferred;
}

/** `planlint template --unit NAME --period 2024H1 -o OUT.xlsx [--plan ID]`: the workbook that a unit fills in. */
export async function template(argv: readonly string[], streams: Streams): Promise<number> {
  const parsed = parse(argv, {
    unit: { type: "string" },
    period: { type: "string" },
    output: { type: "string", short: "o" },
    plan: { type: "string" },
    config: { type: "string" },
    locale: { type: "string" },
  });
  const settings = await loadSettings(text(parsed, "config"), text(parsed, "plan"));
  const { config } = settings;
  const locale = localeOption(parsed) ?? config.locale ?? "zh-CN";
  const unit = text(parsed, "unit") ?? config.unit;
  const period = text(parsed, "period") ?? config.period;
  const output = text(parsed, "output");
  if (!unit || !period || !output || parsed.positionals.length > 0) {
    throw new UsageError("用法：planlint template --unit 单位名称 --period 2024H1 -o 填报模板.xlsx [--plan 规划代号]");
  }
  const plan = planFor(unit, settings);
  const outcome = makeTemplate(plan, registryOf(plan, settings), { unit, period, locale });
  if (outcome.kind !== "template") throw new UsageError(plainText(templateProblem(outcome, plan, locale)));
  await writeWhole(output, writeTemplate(outcome.template));
  streams.err(`${WRITTEN[locale](plainText(output), outcome.template)}\n`);
  return EXIT_OK;
}
