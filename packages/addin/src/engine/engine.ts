import type { Agency, LintOptions, Overview, Plan, Report } from "@planlint/rules/engine";
import type { HostReading } from "../host/host.ts";

/** What people see of a check, in this order: 读取 → 识别 → 校核 → 标注. */
export const STEPS = ["read", "recognise", "check", "mark"] as const;
export type Step = (typeof STEPS)[number];

/** The facts that checks rest on. */
export interface Packs {
  readonly plans: readonly Plan[];
  readonly agencies: readonly Agency[];
}

/** What a check needs beside the workbook and the packs. */
export type CheckOptions = Omit<LintOptions, "plans" | "agencies" | "file" | "fileHash">;

export interface CheckHooks {
  readonly signal?: AbortSignal;
  /** Told as each step begins. */
  readonly onStep?: (step: Step) => void;
}

/** A report, and what the tabs show beyond it. */
export interface CheckAnswer {
  readonly report: Report;
  readonly overview: Overview;
}

/** The rules at work, in a worker or beside it: the same calls and the same answers. */
export interface Engine {
  /** Gets ready for a check with these packs, while the workbook is still being read. */
  prepare?(packs: Packs): void;
  /**
   * Reads the workbook against the plans and runs the rules.
   * @throws EngineError when cancelled, or when the engine broke down.
   */
  check(reading: HostReading, packs: Packs, options: CheckOptions, hooks?: CheckHooks): Promise<CheckAnswer>;
  /** Ends its worker, if any. */
  dispose(): void;
}

export class EngineError extends Error {
  readonly code: "cancelled" | "failed";
  constructor(code: "cancelled" | "failed", message: string = code) {
    super(message);
    this.name = "EngineError";
    this.code = code;
  }
}
