import type { Agency, Config, Plan, Workbook } from "../model/index.ts";

/** What lint needs beside the workbook. Everything is an input: no clock, no files, no network. */
export interface LintOptions {
  /** Plans to choose from; `plan` picks one, else the workbook's own words do. */
  readonly plans: readonly Plan[];
  readonly agencies: readonly Agency[];
  readonly plan?: string;
  /** 填报单位, by any of its names. */
  readonly unit?: string;
  /** `2023H1`, `2023Q3`, `2023-06`, `2023`. */
  readonly period?: string;
  /** ISO date; by default the end of the period. */
  readonly asOf?: string;
  readonly previous?: Workbook;
  readonly config?: Partial<Pick<Config, "aliases" | "rules" | "tolerances">>;
  readonly locale?: "zh-CN" | "zh-TW" | "en";
  /** For the report: the file's name (no path) and `sha256:…` of its bytes. */
  readonly file?: string;
  readonly fileHash?: string;
}
