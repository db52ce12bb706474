import type { Analysis } from "@planlint/rules/engine";

/** What the pane shows of a check beyond the report: plain data, made where the rules run. */
export interface CheckView {
  /** Title of the plan that was recognised. */
  readonly planTitle: string | null;
}

export function viewOf({ context }: Analysis): CheckView {
  return { planTitle: context.plan?.title ?? null };
}
