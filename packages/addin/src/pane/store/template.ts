import type { Agency, Locale, Plan } from "@planlint/rules/engine";
import { packsOf } from "./checking.ts";
import { type Desk, working } from "./desk.ts";

/** The blank ledger that is wanted: this plan's tasks of this unit, for this period. */
export interface TemplateWanted {
  readonly plan: Plan;
  readonly agencies: readonly Agency[];
  readonly unit: string;
  readonly period: string;
  readonly locale: Locale;
}

/** 填报模板: what was recognised or chosen decides which; without unit and period the pane asks for them. */
export async function makeTemplate(desk: Desk): Promise<void> {
  const { template } = desk.parts;
  if (!template) return;
  const { recognised, choice, words } = desk.store.get();
  const id = choice.plan ?? recognised?.plan;
  const unit = choice.unit ?? recognised?.unit;
  const period = choice.period ?? recognised?.period;
  if (!id || !unit || !period) {
    desk.store.set({ problem: null, news: { kind: "template-needs" } });
    return;
  }
  await working(desk, "save", async () => {
    const { plans, agencies } = await packsOf(desk);
    const plan = plans.find((candidate) => candidate.id === id);
    if (!plan) {
      desk.store.set({ news: { kind: "template-needs" } });
      return;
    }
    await template({ plan, agencies, unit, period, locale: words.locale });
    desk.store.set({ news: { kind: "template-made", unit } });
  });
}
