import { isUnitList } from "./bodyNames.ts";
import { deadlineInText } from "./deadlines.ts";
import type { Work } from "./importWork.ts";
import { type TableTarget, tableTargets } from "./indicatorTable.ts";
import { type OutlineNode, pathOf, walk } from "./outline.ts";
import { type PlanTable, tableEntries, tablesOf } from "./planTable.ts";
import { readResponsibility } from "./responsibility.ts";
import { targetsInText } from "./targets.ts";
import { draftsOf, isFraming, isGoals, type TaskDraft } from "./taskDrafts.ts";

export interface Gathered {
  readonly drafts: readonly TaskDraft[];
  /** Goal entries: read as targets, with their units. */
  readonly goals: readonly TaskDraft[];
  readonly closings: readonly Closing[];
  readonly indicators: readonly { readonly node: OutlineNode; readonly target: TableTarget }[];
  /** Running text that is no task: read for targets only. */
  readonly prose: readonly { readonly node: OutlineNode; readonly text: string; readonly line: number }[];
}

/** 以上任务均需各区政府落实, or 以下 before the first: units for every task of a stretch. */
export interface Closing {
  /** Of the drafts in reading order: the first, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Only what stands under this entry; `null` for the whole plan. */
  readonly within: OutlineNode | null;
  readonly names: string;
}

function allTasksBefore(text: string): string | null {
  if (!/^(?:以上|上述)/u.test(text) || text.length > 120) return null;
  return readResponsibility(text).blanket;
}

/** A sentence before the tasks: 以下各项任务均需各市（州）人民政府落实，不再列出。 */
function allTasksAfter(text: string): string | null {
  const sentence = text.split(/[。；]/u).find((one) => one.length < 200 && /以下.*均.*不[再另]/u.test(one));
  return sentence === undefined ? null : readResponsibility(sentence).blanket;
}

/** Sorts the outline's entries into tasks, goals and prose. */
export function gather(root: OutlineNode, work: Work): Gathered {
  const { reader } = work;
  const planYear = work.period.from === work.period.to ? work.period.to : null;
  const isKnown = (name: string) => reader.isKnown(name);
  const drafts: TaskDraft[] = [];
  const goals: TaskDraft[] = [];
  let openTable: PlanTable | null = null;
  const prose: { node: OutlineNode; text: string; line: number }[] = [];
  const closings: Closing[] = [];
  const indicators: { node: OutlineNode; target: TableTarget }[] = [];
  const own = new Map<OutlineNode, ReturnType<typeof draftsOf>>();
  for (const node of [root, ...walk(root)]) own.set(node, draftsOf(node, isKnown, planYear));
  const stated = (node: OutlineNode) => (own.get(node)?.drafts.length ?? 0) > 0;
  const statedKinds = new Map<OutlineNode, Set<string>>();
  const shares = new Map<OutlineNode, TaskDraft | null>();
  for (const node of [root, ...walk(root)]) {
    shares.set(node, sharedStatement(node, own));
    statedKinds.set(
      node,
      new Set(node.children.flatMap((one) => (one.marker && stated(one) ? [one.marker.kind] : []))),
    );
  }
  for (const node of walk(root)) {
    const above = headingStatement(node, own);
    if (above) shares.set(node, above);
  }
  const usually = usuallyStated(root, stated);
  for (const node of [root, ...walk(root)]) {
    const kinds = statedKinds.get(node) ?? new Set();
    for (const child of node.children) if (usually(child)) kinds.add(child.marker?.kind ?? "");
    statedKinds.set(node, kinds);
  }
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
    const above = headingStatement(node, own);
    if (above) {
      work.unresolved.push({
        line: above.line,
        kind: "scope",
        id: null,
        text: above.printed,
        note: "责任单位写在标题上：下面没有另写单位的条目按它计，另写了的以各条为准",
      });
    } else drafts.push(...held.drafts);
    drafts.push(...tableEntries(node, isKnown, planYear, openTable));
    openTable = tablesOf(node.paragraphs, openTable).at(-1) ?? openTable;
    for (const target of tableTargets(node, work.period)) indicators.push({ node, target });
    const rest = held.rest;
    if (!rest) continue;
    const bearers = headingUnits(node, isKnown);
    if (bearers !== null && node.children.length === 0 && node.marker !== null && held.drafts.length === 0) {
      drafts.push({
        ...unstated(node, rest, planYear),
        groups: readResponsibility(bearers).groups,
        stated: true,
        printed: bearers,
      });
      continue;
    }
    if (isTaskWithoutUnits(node, stated, statedKinds, anyStated)) {
      const shared = node.parent ? (shares.get(node.parent) ?? null) : null;
      drafts.push(
        shared
          ? {
              ...unstated(node, rest, planYear),
              groups: shared.groups,
              due: shared.due,
              stated: true,
              printed: shared.printed,
              inherited: "group",
            }
          : unstated(node, rest, planYear),
      );
      continue;
    }
    const all = allTasksBefore(rest.text);
    if (all !== null) {
      closings.push({ from: 0, to: drafts.length, within: null, names: all });
      continue;
    }
    const next = allTasksAfter(rest.text);
    if (next !== null)
      closings.push({
        from: drafts.length,
        to: Number.POSITIVE_INFINITY,
        within: node.parent ? node : null,
        names: next,
      });
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

function unstated(
  node: OutlineNode,
  rest: { readonly text: string; readonly line: number },
  planYear: number | null,
): TaskDraft {
  return {
    node,
    part: 1,
    text: rest.text,
    groups: [],
    blanket: null,
    due: deadlineInText(rest.text, planYear),
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
    if (/^(?:优化|推进|推动|加强|加快|完善|提升|建设|发展|强化|深化|支持|构建|健全|培育|打造|落实|做)/u.test(heading))
      return null;
    if (heading !== "" && heading.length <= 40 && isUnitList(heading, isKnown)) return heading;
  }
  return null;
}

/** `一、做大经济总量（牵头单位：…）` above entries of their own: the heading is no task, its statement stands for all. */
function headingStatement(
  node: OutlineNode,
  own: ReadonlyMap<OutlineNode, ReturnType<typeof draftsOf>>,
): TaskDraft | null {
  const draft = own.get(node)?.drafts[0];
  if (!draft || !node.marker || node.children.length === 0) return null;
  if (draft.text.length > 30 || /[。；;，,]/u.test(draft.text) || (own.get(node)?.drafts.length ?? 0) > 1) return null;
  return node.children.some((child) => child.marker?.kind !== "box" && (own.get(child)?.drafts.length ?? 0) > 0)
    ? draft
    : null;
}

/** The statement on a line of its own below the last of several items: it is taken to hold for all of them. */
function sharedStatement(
  group: OutlineNode,
  own: ReadonlyMap<OutlineNode, ReturnType<typeof draftsOf>>,
): TaskDraft | null {
  const last = group.children.at(-1);
  if (!last || group.children.length < 2) return null;
  const drafts = own.get(last)?.drafts ?? [];
  const only = group.children.filter((one) => (own.get(one)?.drafts.length ?? 0) > 0);
  const draft = drafts[0];
  return only.length === 1 && draft?.apart ? draft : null;
}

/**
 * Whether entries numbered like this one, as deep as it, state their units as a rule: then one whose statement could
 * not be read is still a task, and said to lack its units.
 */
function usuallyStated(root: OutlineNode, stated: (node: OutlineNode) => boolean): (node: OutlineNode) => boolean {
  const counts = new Map<string, { all: number; stated: number }>();
  const keyOf = (node: OutlineNode) => `${node.marker?.kind ?? ""} ${pathOf(node).length}`;
  for (const node of walk(root)) {
    if (!node.marker || node.children.length > 0 || isFraming(node)) continue;
    const count = counts.get(keyOf(node)) ?? { all: 0, stated: 0 };
    count.all++;
    if (stated(node)) count.stated++;
    counts.set(keyOf(node), count);
  }
  return (node) => {
    const count = counts.get(keyOf(node));
    return node.marker !== null && count !== undefined && count.stated >= 2 && count.stated >= count.all * 0.6;
  };
}

/** 本措施自印发之日起施行, 本方案由…负责解释: about the document itself. */
const closingRule =
  /^本(?:方案|措施|意见|办法|规定|通知|计划|政策|规划|清单)[^。]{0,16}(?:自[^。]{2,20}起|由[^。]{2,30}解释)/u;

/** An entry that names no unit is a task where its neighbours are, or in a box, or where the whole plan names none. */
function isTaskWithoutUnits(
  node: OutlineNode,
  stated: (node: OutlineNode) => boolean,
  statedKinds: ReadonlyMap<OutlineNode, ReadonlySet<string>>,
  anyStated: boolean,
): boolean {
  if (!node.parent || node.children.length > 0 || stated(node)) return false;
  if (node.paragraphs.some((paragraph) => paragraph.cells)) return false;
  if (pathOf(node).some((at) => at.marker?.kind === "box" && at !== node)) return true;
  if (isFraming(node) || node.paragraphs.some(({ text }) => closingRule.test(text))) return false;
  if (anyStated) return node.marker !== null && statedKinds.get(node.parent)?.has(node.marker.kind) === true;
  return node.marker !== null && node.paragraphs.some((paragraph) => !paragraph.titleLike && !paragraph.cells);
}
