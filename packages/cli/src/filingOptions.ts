import { type Analysis, analyse, findPeriod, type Workbook } from "@planlint/rules/engine";
import { isoDate, localeOption, type OptionSpec, type Parsed, text } from "./arguments.ts";
import type { Locale } from "./locale.ts";
import { type Input, openWorkbook, readInput } from "./readInput.ts";
import { loadSettings, type Settings } from "./settings.ts";
import { UsageError } from "./usage.ts";

/** The options that say which plan, whose filing and when: the same for every command that checks. */
export const FILING_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  plan: { type: "string" },
  unit: { type: "string" },
  period: { type: "string" },
  "as-of": { type: "string" },
  previous: { type: "string" },
  config: { type: "string" },
  locale: { type: "string" },
};

export interface FilingOptions {
  readonly settings: Settings;
  readonly locale: Locale;
  readonly unit: string | undefined;
  readonly period: string | undefined;
  readonly asOf: string | undefined;
  readonly previous: Workbook | undefined;
}

/** Options given, else those of the config file. @throws UsageError */
export async function readFilingOptions(parsed: Parsed): Promise<FilingOptions> {
  const settings = await loadSettings(text(parsed, "config"), text(parsed, "plan"));
  const { config } = settings;
  const locale = localeOption(parsed) ?? config.locale ?? "zh-CN";
  const period = text(parsed, "period") ?? config.period;
  if (period !== undefined && findPeriod(period) === null) {
    throw new UsageError(`报告期要写成 2023H1、2023H2、2023Q3、2023-06 或 2023，不能是「${period}」。`);
  }
  const asOf = text(parsed, "as-of") ?? config.asOf;
  const previous = text(parsed, "previous");
  return {
    settings,
    locale,
    unit: text(parsed, "unit") ?? config.unit,
    period,
    asOf: asOf === undefined ? undefined : isoDate(asOf, "--as-of"),
    previous: previous === undefined ? undefined : openWorkbook(await readInput(previous), locale),
  };
}

/** Reads a workbook against the plans, as the options say. */
export function analyseInput(input: Input, workbook: Workbook, options: FilingOptions): Analysis {
  const { settings, unit, period, asOf, previous, locale } = options;
  return analyse(workbook, {
    plans: [...settings.plans.values()],
    agencies: settings.agencies,
    ...(settings.plan === undefined ? {} : { plan: settings.plan }),
    ...(unit === undefined ? {} : { unit }),
    ...(period === undefined ? {} : { period }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(previous === undefined ? {} : { previous }),
    config: settings.config,
    locale,
    file: input.name,
    fileHash: input.hash,
  });
}
