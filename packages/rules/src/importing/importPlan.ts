import type { Registry } from "../agencies/registry.ts";
import type { Plan, ResponsibleUnit, Section, SourceIssue, Target, Task } from "../model/plan.ts";
import { damageIn } from "./damage.ts";
import { deadlineInText } from "./deadlines.ts";
import { readFront } from "./front.ts";
import { type TableTarget, tableTargets } from "./indicatorTable.ts";
import { isTail, splitInline } from "./inlineItems.ts";
import { createLabels, type Labels } from "./labels.ts";
import { cleanLines } from "./lines.ts";
import { type OutlineNode, outline, pathOf, walk } from "./outline.ts";
import { joinLines } from "./paragraphs.ts";
import { tableEntries } from "./planTable.ts";
import { isUnitList, readResponsibility } from "./responsibility.ts";
import { inScriptOfSource } from "./sourceScript.ts";
import { targetsInText } from "./targets.ts";
import { draftsOf, headingOf, isFraming, isGoals, type TaskDraft } from "./taskDrafts.ts";
import { planAbove, tieToPlan } from "./ties.ts";
import { createUnitReader, type UnitReader } from "./units.ts";

export interface ImportOptions {
  /** Id of the new pack: `a-z`, `0-9`, `-`. */
  readonly id: string;
  /** The agencies that the plan's names are looked up in. */
  readonly registry: Registry;
  /** What the text's head says is taken where these are not given. */
  readonly title?: string;
  readonly documentNumber?: string;
  readonly issuer?: string;
  readonly period?: { readonly from: number; readonly to: number };
  /** Plans that this one may carry on: the one whose title it repeats becomes its parent, and its tasks are tied to it. */
  readonly above?: readonly Plan[];
  /** Id of the government whose 省财政厅, 市教育局 … are meant; found in the head where not given. */
  readonly government?: string;
}

/** Something that import could not settle: a person has to look at this line. */
export interface Unresolved {
  /** Line of the source text, from 1. */
  readonly line: number;
  readonly kind:
    | "unit-unknown"
    | "unit-missing"
    | "unit-open"
    | "numbering"
    | "damage"
    | "deadline"
    | "stray"
    | "scope"
    | "period";
  /** The entry concerned, or `null`. */
  readonly id: string | null;
  /** The words of the source. */
  readonly text: string;
  /** Plain Chinese: what is unsure and what was assumed. */
  readonly note: string;
}

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

interface Work {
  readonly options: ImportOptions;
  readonly labels: Labels;
  readonly reader: UnitReader;
  readonly period: { readonly from: number; readonly to: number };
  readonly unresolved: Unresolved[];
  /** The plan names units at all. */
  stated: boolean;
  readonly sectionIds: Map<OutlineNode, string>;
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
  const known = createUnitReader({ planId: options.id, registry: options.registry, government: null, foreign: null });
  const paragraphs = splitInline(joinLines(body), (name) => known.isKnown(name)).filter((one) => !isTail(one.text));
  const { root, jumps } = outline(paragraphs);
  const unresolved: Unresolved[] = [];
  const period = options.period ?? front.period ?? guessPeriod(text, front.issued);
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
  const government = options.government ?? governmentOf(place, options.registry);
  const reader = createUnitReader({
    planId: options.id,
    registry: options.registry,
    government,
    foreign: government === null ? place : null,
  });
  const work: Work = {
    options,
    labels: createLabels(root),
    reader,
    period,
    unresolved,
    stated: false,
    sectionIds: new Map(),
  };
  const gathered = gather(root, work);
  work.stated = gathered.drafts.some((draft) => draft.stated);
  if (!work.stated && gathered.drafts.length > 0) {
    unresolved.push({ line: 1, kind: "unit-missing", id: null, text: front.title ?? "", note: "全文没有写责任单位" });
  }
  const tasks = addClosings(makeTasks(gathered.drafts, work), gathered.closings, work);
  const sections = makeSections(root, gathered, work);
  const targets = makeTargets(gathered, tasks, work);
  const plan: Plan = {
    schema: "planlint-plan/1",
    id: options.id,
    title: options.title ?? front.title ?? options.id,
    documentNumber: options.documentNumber ?? front.documentNumber,
    issuer: options.issuer ?? front.issuer,
    period,
    parent: null,
    sections,
    tasks,
    targets,
    ...(reader.agencies.length > 0 ? { agencies: [...reader.agencies] } : {}),
  };
  unresolved.sort((a, b) => a.line - b.line);
  const above = planAbove(plan.title, options.above ?? []);
  const whole = inScriptOfSource(plan, clean.lines);
  return {
    plan: above ? tieToPlan(whole, above) : whole,
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
  const goals = [...text.matchAll(/(?:到|至)\s*(20\d{2})\s*年|(20\d{2})\s*年[^，。；]{0,8}(?:底|末|前)/gu)].map(
    (found) => Number(found[1] ?? found[2]),
  );
  const to = goals.length > 0 ? Math.max(...goals.filter((year) => year <= (issued ?? 2050) + 15)) : issued;
  if (to === null || !Number.isFinite(to)) return { from: 2021, to: 2025 };
  // Without a year of issue: since the start of that five-year plan, and no less than three years.
  const start = issued ?? Math.min(to - ((to - 1) % 5), to - 2);
  return { from: Math.min(start, to), to: Math.max(start, to) };
}

/** The registry's government of that name (`江西省` → `jiangxi`). */
function governmentOf(place: string | null, registry: Registry): string | null {
  if (place === null) return null;
  return (
    (registry.find(`${place}人民政府`) ?? registry.find(`${place}政府`) ?? registry.find(place))?.agency.id ?? null
  );
}

interface Gathered {
  readonly drafts: readonly TaskDraft[];
  /** Goal entries: read as targets, with their units. */
  readonly goals: readonly TaskDraft[];
  readonly closings: readonly Closing[];
  readonly indicators: readonly { readonly node: OutlineNode; readonly target: TableTarget }[];
  /** Running text that is no task: read for targets only. */
  readonly prose: readonly { readonly node: OutlineNode; readonly text: string; readonly line: number }[];
}

/** 以上任务均需各区政府落实: units for every task before it. */
interface Closing {
  /** How many drafts stand before it. */
  readonly at: number;
  readonly names: string;
  readonly line: number;
}

function allTasksBefore(text: string): string | null {
  if (!/^(?:以上|上述)/u.test(text) || text.length > 120) return null;
  return readResponsibility(text).blanket;
}

/** Sorts the outline's entries into tasks, goals and prose. */
function gather(root: OutlineNode, work: Work): Gathered {
  const { reader } = work;
  const isKnown = (name: string) => reader.isKnown(name);
  const drafts: TaskDraft[] = [];
  const goals: TaskDraft[] = [];
  const prose: { node: OutlineNode; text: string; line: number }[] = [];
  const closings: Closing[] = [];
  const indicators: { node: OutlineNode; target: TableTarget }[] = [];
  const own = new Map<OutlineNode, ReturnType<typeof draftsOf>>();
  for (const node of [root, ...walk(root)]) own.set(node, draftsOf(node, isKnown));
  const stated = (node: OutlineNode) => (own.get(node)?.drafts.length ?? 0) > 0;
  const anyStated = [...own.values()].some((held) => held.drafts.length > 0);
  for (const node of [root, ...walk(root)]) {
    const held = own.get(node);
    if (!held) continue;
    if (
      isGoals(node) &&
      held.drafts.some((draft) => targetsInText(draft.text, { year: work.period.to, listed: true }).length > 0)
    ) {
      goals.push(...held.drafts);
      continue;
    }
    drafts.push(...held.drafts);
    drafts.push(...tableEntries(node, isKnown));
    for (const target of tableTargets(node, work.period)) indicators.push({ node, target });
    const rest = held.rest;
    if (!rest) continue;
    const bearers = headingUnits(node, isKnown);
    if (bearers !== null && node.children.length === 0 && node.marker !== null && held.drafts.length === 0) {
      drafts.push({
        ...unstated(node, rest),
        groups: readResponsibility(bearers).groups,
        stated: true,
        printed: bearers,
      });
      continue;
    }
    if (isTaskWithoutUnits(node, stated, anyStated)) {
      const shared = sharedStatement(node, own);
      drafts.push(
        shared
          ? {
              ...unstated(node, rest),
              groups: shared.groups,
              due: shared.due,
              stated: true,
              printed: shared.printed,
              inherited: "group",
            }
          : unstated(node, rest),
      );
      continue;
    }
    const all = allTasksBefore(rest.text);
    if (all !== null) {
      closings.push({ at: drafts.length, names: all, line: rest.line });
      continue;
    }
    prose.push({ node, text: rest.text, line: rest.line });
    if (held.drafts.length > 0 && node.children.length === 0 && /[。；]$/u.test(rest.text) && rest.text.length > 14) {
      work.unresolved.push({
        line: rest.line,
        kind: "stray",
        id: null,
        text: rest.text.slice(0, 60),
        note: "责任单位之后还有文字，没有归入任何任务",
      });
    }
  }
  return { drafts, goals, indicators, prose, closings };
}

function unstated(node: OutlineNode, rest: { readonly text: string; readonly line: number }): TaskDraft {
  return {
    node,
    part: 1,
    text: rest.text,
    groups: [],
    blanket: null,
    due: deadlineInText(rest.text),
    oddDue: null,
    line: rest.line,
    stated: false,
    bare: false,
    printed: "",
  };
}

/** `一、省发展改革委` above a list of duties: the heading is the unit; `null` for any other heading. */
function headingUnits(node: OutlineNode, isKnown: (name: string) => boolean): string | null {
  for (let at = node.parent; at?.parent; at = at.parent) {
    const first = at.paragraphs[0];
    const heading = first?.titleLike
      ? first.text.replace(/^(?:责任单位|牵头单位)[:：]/u, "").replace(/[（(]\d+[项条件个]*[)）]$|[:：]$/u, "")
      : "";
    if (heading !== "" && heading.length <= 40 && isUnitList(heading, isKnown)) return heading;
  }
  return null;
}

/** The statement on a line of its own below the last of several items: it is taken to hold for all of them. */
function sharedStatement(
  node: OutlineNode,
  own: ReadonlyMap<OutlineNode, ReturnType<typeof draftsOf>>,
): TaskDraft | null {
  const siblings = node.parent?.children ?? [];
  const last = siblings.at(-1);
  if (!last || last === node || siblings.length < 2) return null;
  const drafts = own.get(last)?.drafts ?? [];
  const only = siblings.filter((one) => (own.get(one)?.drafts.length ?? 0) > 0);
  const draft = drafts[0];
  return only.length === 1 && draft?.apart ? draft : null;
}

/** An entry that names no unit is a task where its neighbours are, or in a box, or where the whole plan names none. */
function isTaskWithoutUnits(node: OutlineNode, stated: (node: OutlineNode) => boolean, anyStated: boolean): boolean {
  if (!node.parent || node.children.length > 0 || stated(node)) return false;
  if (node.paragraphs.some((paragraph) => paragraph.cells)) return false;
  if (pathOf(node).some((at) => at.marker?.kind === "box" && at !== node)) return true;
  if (isFraming(node)) return false;
  if (anyStated)
    return (
      node.marker !== null &&
      node.parent.children.some(
        (sibling) => sibling !== node && stated(sibling) && sibling.marker?.kind === node.marker?.kind,
      )
    );
  return node.marker !== null && node.paragraphs.some((paragraph) => !paragraph.titleLike && !paragraph.cells);
}

function makeTasks(drafts: readonly TaskDraft[], work: Work): Task[] {
  const { options, labels, reader, unresolved } = work;
  const ids = taskIds(drafts);
  const blankets: ResponsibleUnit[] = [];
  const unitsOfClause = new Map<OutlineNode, readonly ResponsibleUnit[]>();
  return drafts.map((draft, at): Task => {
    const ref = ids[at] ?? { slug: String(at + 1), number: null };
    const id = `${options.id}/task/${ref.slug}`;
    const box = boxOf(draft.node);
    const clause = box ? box.parent : null;
    const read = reader.read(draft.groups);
    const units = draft.stated || !box ? [...read.units] : [...(clause ? (unitsOfClause.get(clause) ?? []) : [])];
    if (draft.stated || !box) {
      for (const unit of blankets) if (!units.some((other) => other.as === unit.as)) units.push(unit);
    }
    if (draft.blanket !== null) addBlanket(draft, read.units, blankets, units, work, id);
    if (!unitsOfClause.has(draft.node)) unitsOfClause.set(draft.node, units);
    report(draft, id, read, units, work);
    const issues: SourceIssue[] = damageIn(draft.text + draft.printed);
    for (const issue of issues)
      unresolved.push({ line: draft.line, kind: "damage", id, text: issue.quote, note: issue.note });
    return {
      id,
      number: ref.number,
      section: sectionIdOf(draft, work),
      text: draft.text,
      units,
      parents: [],
      ...(draft.due ? { due: draft.due } : {}),
      locator: locatorOf(draft, labels),
      ...(issues.length > 0 ? { issues } : {}),
    };
  });
}

/** 以上任务均需各区政府落实 adds its units to the tasks before it. */
function addClosings(tasks: readonly Task[], closings: readonly Closing[], work: Work): Task[] {
  return tasks.map((task, at) => {
    const units = [...task.units];
    for (const closing of closings) {
      if (at >= closing.at) continue;
      for (const unit of work.reader.read([{ role: "support", names: closing.names }]).units) {
        if (!units.some((other) => other.as === unit.as)) units.push({ ...unit, role: "support", implied: true });
      }
    }
    return units.length === task.units.length ? task : { ...task, units };
  });
}

/** 以下均需三省落实 adds its units to the tasks that follow. */
function addBlanket(
  draft: TaskDraft,
  printed: readonly ResponsibleUnit[],
  blankets: ResponsibleUnit[],
  units: ResponsibleUnit[],
  work: Work,
  id: string,
): void {
  const names = draft.blanket ?? "";
  const counted = /^([两二三四五六七八九十])(省|市|县|区)$/u.exec(names);
  const size = counted ? "一二三四五六七八九十".indexOf((counted[1] ?? "").replace("两", "二")) + 1 : 0;
  // 三省 stands for the provinces printed in the same brackets.
  const meant = counted ? printed.filter((unit) => unit.as.endsWith(counted[2] ?? "")).slice(0, size) : [];
  const read = meant.length === size && size > 0 ? meant : work.reader.read([{ role: "support", names }]).units;
  for (const unit of read) {
    const implied: ResponsibleUnit = { ...unit, role: "support", implied: true };
    blankets.push(implied);
    if (!units.some((other) => other.as === unit.as)) {
      units.push(implied);
      work.unresolved.push({
        line: draft.line,
        kind: "scope",
        id,
        text: names,
        note: `“${unit.as}”只写在概括句里，本条也按责任单位计`,
      });
    }
  }
}

function report(
  draft: TaskDraft,
  id: string,
  read: ReturnType<UnitReader["read"]>,
  units: readonly ResponsibleUnit[],
  work: Work,
): void {
  const note = (kind: Unresolved["kind"], text: string, words: string) =>
    work.unresolved.push({ line: draft.line, kind, id, text, note: words });
  if (units.length === 0 && draft.stated) note("unit-missing", draft.printed, "写了责任单位，但没有读出名称");
  else if (units.length === 0 && !draft.stated && work.stated)
    note("unit-missing", draft.text.slice(0, 40), "没有找到责任单位");
  for (const odd of read.odd) note("unit-unknown", odd, `“${odd}”不像单位名称，请核对`);
  if (read.open) note("unit-open", draft.printed, "责任单位以“等”结尾，名单没有列全");
  if (draft.inherited === "row") note("scope", draft.text.slice(0, 40), "本行没有写责任单位，按合并单元格沿用上一行");
  if (draft.inherited === "group")
    note("scope", draft.text.slice(0, 40), "责任单位写在本组最后一项之后，按本组各项共有计");
  if (draft.oddDue !== null) note("deadline", draft.oddDue, "完成时限没有读懂");
}

/** Ids by the plan's own numbers where no two tasks share one, else by the path of ordinals. */
function taskIds(drafts: readonly TaskDraft[]): { readonly slug: string; readonly number: number | null }[] {
  const main = drafts.filter((draft) => !boxOf(draft.node));
  const parts = new Map<OutlineNode, number>();
  for (const draft of drafts) parts.set(draft.node, Math.max(parts.get(draft.node) ?? 0, draft.part));
  const nodes = new Set(main.map((draft) => draft.node));
  const kinds = new Set([...nodes].map((node) => node.marker?.kind));
  const values = [...nodes].map((node) => node.marker?.value);
  const ownNumbers = kinds.size === 1 && !kinds.has(undefined) && new Set(values).size === values.length;
  const anyMarker = [...nodes].some((node) => node.marker !== null);
  const inTable = main.map((draft) => draft.number);
  const tableNumbers = main.length > 0 && !inTable.includes(undefined) && new Set(inTable).size === inTable.length;
  const used = new Set<string>();
  let ordinal = 0;
  return drafts.map((draft) => {
    const several = (parts.get(draft.node) ?? 1) > 1;
    const box = boxOf(draft.node);
    let slug: string;
    let number: number | null = null;
    if (box)
      slug = `box-${box.marker?.value ?? 0}-${draft.node === box ? draft.part : (draft.node.marker?.value ?? draft.part)}`;
    else {
      ordinal++;
      if (tableNumbers && draft.number !== undefined) {
        slug = String(draft.number);
        number = draft.number;
      } else if (ownNumbers && draft.node.marker) {
        const own = draft.node.marker.value;
        slug = several ? `${own}-${draft.part}` : String(own);
        if (!several) number = own;
      } else if (!anyMarker) slug = String(ordinal);
      else {
        const path = pathOf(draft.node).map((node) => node.marker?.value ?? indexIn(node));
        slug = [...path, ...(several || path.length === 0 ? [draft.part] : [])].join("-");
      }
    }
    let free = slug;
    for (let again = 2; used.has(free); again++) free = `${slug}.${again}`;
    used.add(free);
    return { slug: free, number };
  });
}

function indexIn(node: OutlineNode): number {
  return (node.parent?.children.indexOf(node) ?? 0) + 1;
}

function boxOf(node: OutlineNode): OutlineNode | null {
  return pathOf(node).find((at) => at.marker?.kind === "box") ?? null;
}

function sectionIdOf(draft: TaskDraft, work: Work): string | null {
  const own = hasSection(draft.node) ? draft.node : draft.node.parent;
  if (!own?.parent) return null;
  return sectionId(own, work);
}

function sectionId(node: OutlineNode, work: Work): string {
  const there = work.sectionIds.get(node);
  if (there !== undefined) return there;
  const base = `${work.options.id}/section/${work.labels.slug(node)}`;
  let id = base;
  for (let again = 2; [...work.sectionIds.values()].includes(id); again++) id = `${base}.${again}`;
  work.sectionIds.set(node, id);
  return id;
}

const sectionKinds = new Set(["part", "chapter", "section", "cn", "cnParen", "article", "box"]);

/** Entries with a heading of their own; a task that is one plain sentence is no section. */
function hasSection(node: OutlineNode): boolean {
  if (!node.parent) return false;
  if (node.children.length > 0) return true;
  const first = node.paragraphs[0];
  const heading = headingOf(node);
  if (node.marker === null) return true;
  if (!sectionKinds.has(node.marker.kind) || heading === "" || !first) return false;
  return node.paragraphs.length > 1 || first.text.length > heading.length + 2;
}

function makeSections(root: OutlineNode, gathered: Gathered, work: Work): Section[] {
  const goalNodes = new Set(gathered.goals.map((draft) => draft.node));
  const taskNodes = new Map<OutlineNode, TaskDraft>();
  for (const draft of gathered.drafts) if (!taskNodes.has(draft.node)) taskNodes.set(draft.node, draft);
  const sections: Section[] = [];
  for (const node of walk(root)) {
    if (goalNodes.has(node) || !node.parent) continue;
    const task = taskNodes.get(node);
    const heading = headingOf(node);
    const plain = task !== undefined && task.text.replace(/[。；;]$/u, "") === heading;
    if (plain && node.children.length === 0) continue;
    const isSection =
      hasSection(node) || (task === undefined && node.marker !== null && sectionKinds.has(node.marker.kind));
    if (!isSection) continue;
    const title = (heading || (node.paragraphs[0]?.text.slice(0, 40) ?? "")).replace(/[。；;：:]$/u, "");
    const parent = node.parent.parent ? sectionId(node.parent, work) : null;
    const issues = damageIn(title);
    sections.push({
      id: sectionId(node, work),
      label: work.labels.section(node),
      title,
      parent,
      ...(issues.length > 0 ? { issues } : {}),
    });
  }
  return sections;
}

function locatorOf(draft: TaskDraft, labels: Labels): string {
  const base = labels.locator(draft.node);
  if (draft.row !== undefined) return `${base}${base === "" ? "" : " "}表 第${draft.row}行`;
  const several = draft.part > 1 ? `第${draft.part}项` : "";
  return `${base}${several}` || `第${draft.line}行`;
}

function makeTargets(gathered: Gathered, tasks: readonly Task[], work: Work): Target[] {
  const { options, labels, reader, period } = work;
  const targets: Target[] = [];
  const push = (
    readings: ReturnType<typeof targetsInText>,
    where: {
      locator: string;
      section: string | null;
      units: ResponsibleUnit[];
      main: "first" | "all" | "none";
      quote: string | null;
      slug: string | null;
    },
  ) => {
    readings.forEach((reading, at) => {
      const slug =
        where.slug === null
          ? String(targets.length + 1)
          : at === 0
            ? where.slug
            : `${where.slug}${"abcdefghijklmnopqrstuvwxyz"[at] ?? `-${at + 1}`}`;
      targets.push({
        id: `${options.id}/target/${slug}`,
        ...reading,
        nature: null,
        units: where.units,
        section: where.section,
        ...(where.main === "all" || (where.main === "first" && at === 0) ? { main: true } : {}),
        quote: where.quote ?? reading.quote,
        locator: where.locator,
      });
    });
  };
  gathered.goals.forEach((draft, at) => {
    const read = reader.read(draft.groups);
    const number = draft.node.marker?.value ?? at + 1;
    const parent = draft.node.parent;
    const readings = targetsInText(draft.text, { year: period.to, listed: true });
    push(readings, {
      locator: locatorOf(draft, labels),
      section: parent?.parent ? sectionId(parent, work) : null,
      units: read.units,
      main: "first",
      quote: draft.text,
      slug: String(draft.part > 1 ? `${number}-${draft.part}` : number),
    });
    for (const issue of damageIn(draft.text + draft.printed)) {
      work.unresolved.push({ line: draft.line, kind: "damage", id: null, text: issue.quote, note: issue.note });
    }
  });
  for (const { node, target } of gathered.indicators) {
    const { row, line: _line, ...said } = target;
    const base = labels.locator(node);
    targets.push({
      id: `${options.id}/target/${gathered.goals.length > 0 ? `t-${targets.length + 1}` : targets.length + 1}`,
      ...said,
      units: [],
      section: node.parent ? sectionId(node, work) : null,
      main: true,
      locator: `${base}${base === "" ? "" : " "}表 第${row}行`,
    });
  }
  const numbered = targets.length > 0;
  for (const { node, text } of gathered.prose) {
    push(targetsInText(text, { year: period.to }), {
      locator: labels.locator(node) || "正文",
      section: node.parent ? sectionId(node, work) : null,
      units: [],
      main: isGoals(node) ? "all" : "none",
      quote: null,
      slug: numbered ? `text-${targets.length + 1}` : null,
    });
  }
  for (const task of tasks) {
    push(targetsInText(task.text, { year: period.to }), {
      locator: task.locator,
      section: task.section,
      units: task.units,
      main: "none",
      quote: null,
      slug: `task-${task.id.split("/").at(-1) ?? ""}`,
    });
  }
  return targets;
}
