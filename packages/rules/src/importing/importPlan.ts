import type { Registry } from "../agencies/registry.ts";
import type { Plan } from "../model/plan.ts";
import { readFront } from "./front.ts";
import { gather } from "./gathering.ts";
import type { ImportOptions, Unresolved, Work } from "./importWork.ts";
import { isTail, splitInline } from "./inlineItems.ts";
import { createLabels } from "./labels.ts";
import { cleanLines } from "./lines.ts";
import { makeSections } from "./makeSections.ts";
import { makeTargets } from "./makeTargets.ts";
import { addClosings, makeTasks } from "./makeTasks.ts";
import { outline } from "./outline.ts";
import { joinLines } from "./paragraphs.ts";
import { inScriptOfSource } from "./sourceScript.ts";
import { planAbove, tieToPlan } from "./ties.ts";
import { createUnitReader } from "./units.ts";

export type { ImportOptions, Unresolved } from "./importWork.ts";

export interface ImportSummary {
  readonly sections: number;
  readonly tasks: number;
  /** Printed and implied units of all tasks together. */
  readonly units: number;
  readonly targets: number;
  readonly deadlines: number;
  readonly unresolved: number;
}

export interface ImportedPlan {
  readonly plan: Plan;
  readonly unresolved: readonly Unresolved[];
  readonly summary: ImportSummary;
}

/**
 * Makes a plan pack from the text of a 分工方案, 任务分解 or 实施方案.
 *
 * Whatever is not certain is assumed as the note says and listed in `unresolved` with its line; nothing is left out in
 * silence. The text is a plan as people have it: hard-wrapped lines, page numbers, tables as tab-separated lines.
 */
export function importPlan(text: string, options: ImportOptions): ImportedPlan {
  const clean = cleanLines(text);
  const front = readFront(clean.lines);
  const body = clean.lines.filter((line) => !front.lines.has(line.number));
  const anyReader = createUnitReader({
    planId: options.id,
    registry: options.registry,
    government: null,
    foreign: null,
  });
  const paragraphs = splitInline(joinLines(body), (name) => anyReader.isKnown(name)).filter((one) => !isTail(one.text));
  const { root, jumps } = outline(paragraphs);
  const unresolved: Unresolved[] = [];
  const whole = clean.lines.map((line) => line.text).join("\n");
  const period = options.period ?? front.period ?? guessPeriod(whole, front.issued);
  if (!options.period && !front.period) {
    unresolved.push({
      line: 1,
      kind: "period",
      id: null,
      text: front.title ?? "",
      note: `标题没有写规划期，暂按${period.from}—${period.to}年`,
    });
  }
  for (const jump of jumps) {
    unresolved.push({
      line: jump.line,
      kind: "numbering",
      id: null,
      text: jump.printed,
      note: `序号不连续：此处应为${jump.expected}，按原文编号`,
    });
  }
  const place = front.place;
  const government =
    options.government ??
    governmentOf(place, options.registry) ??
    (place === null ? governmentInText(whole, options.registry) : null);
  const national =
    /国务院|中共中央|国家|全国|中央/u.test(`${front.title ?? ""}${front.issuer ?? ""}`) ||
    (/国务院|国家发展改革委/u.test(whole) &&
      !/[（(：:、，；]\s*(?:省|市(?!场)|县|区(?!域))\p{Script=Han}{2,10}[厅委局]/u.test(whole));
  const placeless = place === null && government === null && !national;
  const reader = createUnitReader({
    planId: options.id,
    registry: options.registry,
    government,
    foreign: government === null ? (placeless ? "" : place) : null,
  });
  const work: Work = {
    options,
    labels: createLabels(root),
    reader,
    period,
    unresolved,
    stated: false,
    sectionIds: new Map(),
    sectionSlugs: new Map(),
  };
  const gathered = gather(root, work);
  work.stated = gathered.drafts.some((draft) => draft.stated);
  if (!work.stated && gathered.drafts.length > 0) {
    unresolved.push({ line: 1, kind: "unit-missing", id: null, text: front.title ?? "", note: "全文没有写责任单位" });
  }
  const tasks = addClosings(makeTasks(gathered.drafts, work), gathered.drafts, gathered.closings, work);
  const sections = makeSections(root, gathered, work);
  const targets = makeTargets(gathered, tasks, work);
  const plan: Plan = {
    schema: "planlint-plan/1",
    id: options.id,
    title: options.title ?? front.title ?? options.id,
    documentNumber: options.documentNumber ?? front.documentNumber,
    issuer: options.issuer ?? front.issuer,
    period,
    parent: options.parent ?? null,
    sections,
    tasks,
    targets,
    ...(reader.agencies.length > 0 ? { agencies: [...reader.agencies] } : {}),
  };
  if (placeless && reader.agencies.some(({ of }) => of === `${options.id}-government`)) {
    unresolved.push({
      line: 1,
      kind: "place",
      id: null,
      text: front.title ?? "",
      note: "看不出是哪个省、市的文件：“省财政厅”一类名称按本文件自己的单位计",
    });
  }
  unresolved.sort((a, b) => a.line - b.line);
  const known = options.above ?? [];
  const above =
    known.find((one) => one.id === options.parent) ?? (options.parent ? null : planAbove(plan.title, known));
  const printed = inScriptOfSource(plan, clean.lines);
  return {
    plan: above ? tieToPlan(printed, above) : printed,
    unresolved,
    summary: {
      sections: sections.length,
      tasks: tasks.length,
      units: tasks.reduce((sum, task) => sum + task.units.length, 0),
      targets: targets.length,
      deadlines: tasks.filter((task) => task.due !== undefined).length,
      unresolved: unresolved.length,
    },
  };
}

/** From the year of issue to the last year that a goal is set for; where the text names neither, the current five-year plan. */
function guessPeriod(text: string, issued: number | null): { readonly from: number; readonly to: number } {
  const goals = [
    ...text.matchAll(
      /(?:到|至)\s*(20\d{2})\s*年|(20\d{2})\s*年[^，。；]{0,8}(?:底|末|前)|(?:时间|时限)[:：]\s*(20\d{2})/gu,
    ),
  ].map((found) => Number(found[1] ?? found[2] ?? found[3]));
  const to = goals.length > 0 ? Math.max(...goals.filter((year) => year <= (issued ?? 2050) + 15)) : issued;
  if (to === null || !Number.isFinite(to)) return { from: 2021, to: 2025 };
  // Without a year of issue: since the start of that five-year plan, and no less than three years.
  const start = issued ?? Math.min(to - ((to - 1) % 5), to - 2);
  return { from: Math.min(start, to), to: Math.max(start, to) };
}

/** The registry's government of that name (`江西省` → `jiangxi`), also where other words cling to it. */
function governmentOf(place: string | null, registry: Registry): string | null {
  if (place === null) return null;
  for (let from = 0; place.length - from >= 3; from++) {
    const name = place.slice(from);
    const hit = registry.find(`${name}人民政府`) ?? registry.find(`${name}政府`) ?? registry.find(name);
    if (hit) return hit.agency.id;
  }
  return null;
}

/** Where the head names no place: the one province that the text itself, or its cities, name; `null` for none or several. */
function governmentInText(text: string, registry: Registry): string | null {
  const bare = (name: string) => name.replace(/(?:[省市]|人民政府|市政府)+$/u, "");
  const named = registry.agencies
    .filter(({ level }) => level === "province")
    .filter(
      ({ id, officialName }) =>
        /省人民政府$/u.test(officialName) &&
        (text.includes(bare(officialName)) ||
          registry.agencies.some(
            (city) =>
              city.of === id && /市人民政府$/u.test(city.officialName) && text.includes(bare(city.officialName)),
          )),
    );
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}
