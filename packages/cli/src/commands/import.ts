import { createRegistry, type ImportedPlan, importPlan } from "@planlint/rules/engine";
import { planSchema } from "@planlint/rules/schemas";
import { parse, text } from "../arguments.ts";
import { EXIT_OK, type Streams } from "../context.ts";
import { readInput } from "../readInput.ts";
import { readPlanText } from "../readPlanText.ts";
import { loadSettings } from "../settings.ts";
import { plainText, truncate } from "../terminal.ts";
import { UsageError } from "../usage.ts";
import { writeWhole } from "../writeFile.ts";

/** What was found, and each line that a person has to look at. */
function summaryText({ plan, summary, unresolved }: ImportedPlan): string {
  const lines = [
    `${plan.title}`,
    `任务 ${summary.tasks} 项，责任单位 ${summary.units} 个（次），指标 ${summary.targets} 项，期限 ${summary.deadlines} 个，章节 ${summary.sections} 个。`,
  ];
  if (unresolved.length === 0) lines.push("没有拿不准的地方。");
  else {
    lines.push(`有 ${unresolved.length} 处拿不准，请逐条核对：`);
    for (const { line, id, note, text: words } of unresolved) {
      lines.push(
        `  第 ${line} 行  ${note}${id === null ? "" : `（${id}）`}`,
        `      ${truncate(plainText(words), 88)}`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

/** `planlint import TEXT --id ID [-o PACK.json]`: a plan's text → a plan pack. */
export async function importText(argv: readonly string[], streams: Streams): Promise<number> {
  const parsed = parse(argv, {
    id: { type: "string" },
    output: { type: "string", short: "o" },
    title: { type: "string" },
    parent: { type: "string" },
    config: { type: "string" },
  });
  const [path, ...rest] = parsed.positionals;
  const id = text(parsed, "id");
  if (path === undefined || rest.length > 0 || id === undefined) {
    throw new UsageError("用法：planlint import 规划.docx --id 代号 [-o 规划数据.json]");
  }
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) {
    throw new UsageError(`规划代号只能用小写字母、数字和连字符，不能是「${plainText(id)}」。`);
  }
  const settings = await loadSettings(text(parsed, "config"), undefined);
  const title = text(parsed, "title");
  const parent = text(parsed, "parent");
  const imported = importPlan(readPlanText(await readInput(path)), {
    id,
    registry: createRegistry(settings.agencies, settings.config.aliases),
    above: [...settings.plans.values()].filter((plan) => plan.id !== id),
    ...(title === undefined ? {} : { title }),
    ...(parent === undefined ? {} : { parent }),
  });
  if (imported.plan.tasks.length === 0 && imported.plan.targets.length === 0) {
    throw new UsageError(`「${plainText(path)}」里没有找到任务或指标，请确认这是分工方案、任务分解或实施方案的正文。`);
  }
  const pack = `${JSON.stringify(planSchema.parse(imported.plan), null, 2)}\n`;
  const output = text(parsed, "output");
  if (output === undefined) streams.out(pack);
  else await writeWhole(output, pack);
  streams.err(summaryText(imported));
  if (output !== undefined)
    streams.err(
      `规划数据已写入：${plainText(output)}，用 planlint check 台账.xlsx --plan ${plainText(output)} 按它校核。\n`,
    );
  return EXIT_OK;
}
