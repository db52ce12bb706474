import { createRegistry } from "../src/agencies/registry.ts";
import { type ImportedPlan, importPlan } from "../src/importing/importPlan.ts";
import type { Agency, SourceIssue, Target } from "../src/model/plan.ts";
import { type ReadTarget, yrmrIssues, yrmrTargets } from "./yrmrTargets.ts";

const id = "yrmr-14fyp";

/** The national plan from its text: structure and units as import reads them, targets as a person read them. */
export function buildYrmr(text: string, agencies: readonly Agency[]): ImportedPlan {
  const imported = importPlan(text, { id, registry: createRegistry(agencies) });
  const { plan } = imported;
  const whole = text.replace(/\s/gu, "");
  const targets = yrmrTargets.map((read): Target => {
    if (!whole.includes(read.quote)) throw new Error(`${read.slug}: 引文不在原文：${read.quote}`);
    return placed(read, imported);
  });
  for (const found of plan.targets) {
    // Import must not see a target that the reading by hand has missed.
    if (!targets.some((target) => target.quote.includes(found.quote) || found.quote.includes(target.quote)))
      throw new Error(`漏读指标：${found.quote}`);
  }
  return {
    ...imported,
    plan: {
      ...plan,
      tasks: plan.tasks.map((task) => {
        const more = yrmrIssues.filter((one) => `${id}/${one.id}` === task.id).map((one): SourceIssue => one.issue);
        for (const issue of more) if (!task.text.includes(issue.quote)) throw new Error(`${task.id}: ${issue.quote}`);
        return more.length === 0 ? task : { ...task, issues: [...(task.issues ?? []), ...more] };
      }),
      targets,
    },
  };
}

function placed(read: ReadTarget, { plan }: ImportedPlan): Target {
  const { slug, at, outcome, issue, ...said } = read;
  const task = plan.tasks.find((one) => one.id === `${id}/${at}`);
  const section = plan.sections.find((one) => one.id === (task?.section ?? `${id}/${at}`));
  if (!section) throw new Error(`${slug}: 没有 ${at}`);
  return {
    id: `${id}/target/${slug}`,
    ...said,
    year: outcome ? plan.period.from - 1 : plan.period.to,
    baseline: null,
    growth: null,
    nature: null,
    units: task?.units ?? [],
    section: section.id,
    ...(outcome ? { status: "outcome" as const } : at === "section/四" && said.value !== null ? { main: true } : {}),
    locator: task?.locator ?? (outcome ? "一、" : "二、（四）"),
    ...(issue ? { issues: [{ ...issue }] } : {}),
  };
}
