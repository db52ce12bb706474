import { z } from "zod";
import { severitySchema } from "./report.ts";

/** How far a value may be off before it counts, as shares (0.02 is 2 %). */
export const tolerancesSchema = z.strictObject({
  /** `≈ v` (左右) holds from v − this. */
  approximately: z.number().min(0).max(1).default(0.02),
  /** `approach v` (接近) holds from v − this. */
  approach: z.number().min(0).max(1).default(0.05),
  /** `hold` (保持稳定) allows this on the wrong side of the baseline. */
  hold: z.number().min(0).max(1).default(0.01),
  /** Observed ÷ required pace from which an indicator is 快于预期. */
  ahead: z.number().positive().default(1.05),
  /** Observed ÷ required pace below which it is 滞后. */
  behind: z.number().positive().default(0.95),
});
export type Tolerances = z.infer<typeof tolerancesSchema>;

/** `planlint.config.json`: a coordinating office's own settings. */
export const configSchema = z.strictObject({
  plan: z.string().optional(),
  unit: z.string().optional(),
  period: z.string().optional(),
  asOf: z.iso.date().optional(),
  /** Plan packs to load beside the built-in ones: paths from the config file's folder. */
  packs: z.array(z.string()).default([]),
  /** Local short names: written form → standard name or agency id. */
  aliases: z.record(z.string(), z.string()).default({}),
  /** Rule name → severity, or `off`. */
  rules: z.record(z.string(), z.union([severitySchema, z.literal("off")])).default({}),
  tolerances: tolerancesSchema.prefault({}),
  locale: z.enum(["zh-CN", "zh-TW", "en"]).optional(),
  failOn: z.enum(["error", "warning", "never"]).optional(),
});
export type Config = z.infer<typeof configSchema>;
