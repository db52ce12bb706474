import { createRegistry, makeTemplate, templateProblem } from "@planlint/rules/engine";
import { writeTemplate } from "@planlint/xlsx";
import { HostError } from "../host/host.ts";
import type { TemplateWanted } from "../pane/store/template.ts";

export interface TemplateFile {
  /** `填报模板-省科技厅-2023年上半年.xlsx` */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const NAMES = { "zh-CN": "填报模板", "zh-TW": "填報範本", en: "Filing template" } as const;

/**
 * The blank workbook that a unit fills in: the same as `planlint template` writes.
 * @throws HostError `unusable`, with a sentence, where the plan asks nothing of the unit or the unit is not known.
 */
export function templateFile({ plan, agencies, unit, period, locale }: TemplateWanted): TemplateFile {
  const registry = createRegistry([...agencies, ...(plan.agencies ?? [])]);
  const outcome = makeTemplate(plan, registry, { unit, period, locale });
  if (outcome.kind !== "template") {
    throw new HostError("unusable", { sentence: templateProblem(outcome, plan, locale) });
  }
  const { template } = outcome;
  const name = [NAMES[locale], template.unit.name, template.period.name].join("-").replace(/[\\/:*?"<>|]/gu, "");
  return { name: `${name}.xlsx`, bytes: writeTemplate(template) };
}
