import type { ResponsibleUnit, SourceIssue, Task } from "../model/plan.ts";
import { damageIn } from "./damage.ts";
import type { Closing } from "./gathering.ts";
import type { Unresolved, Work } from "./importWork.ts";
import { sectionIdOf } from "./makeSections.ts";
import { type OutlineNode, pathOf } from "./outline.ts";
import type { TaskDraft } from "./taskDrafts.ts";
import { boxOf, locatorOf, taskIds } from "./taskIds.ts";
import type { UnitReader } from "./units.ts";

export function makeTasks(drafts: readonly TaskDraft[], work: Work): Task[] {
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
    const settled = unresolved.length;
    if (draft.blanket !== null) addBlanket(draft, read.units, blankets, units, work, id);
    if (!unitsOfClause.has(draft.node)) unitsOfClause.set(draft.node, units);
    report(draft, id, read, units, work);
    // What was assumed is said at the task, too: whoever disputes a finding sees that the plan left it open.
    const open = unresolved
      .slice(settled)
      .map(({ text, note }): SourceIssue => ({ kind: "ambiguous", note, quote: text }));
    const damage = damageIn(draft.text + draft.printed);
    for (const issue of damage)
      unresolved.push({ line: draft.line, kind: "damage", id, text: issue.quote, note: issue.note });
    const issues = [...damage, ...open];
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
export function addClosings(
  tasks: readonly Task[],
  drafts: readonly TaskDraft[],
  closings: readonly Closing[],
  work: Work,
): Task[] {
  return tasks.map((task, at) => {
    const units = [...task.units];
    for (const closing of closings) {
      const node = drafts[at]?.node;
      if (at < closing.from || at >= closing.to) continue;
      if (closing.within && node && !pathOf(node).includes(closing.within)) continue;
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
  else if (read.units.length > 0 && !read.units.some((unit) => unit.role === "lead"))
    note("unit-missing", draft.printed, "只写了配合单位，没有写牵头单位");
  for (const odd of read.odd) note("unit-unknown", odd, `“${odd}”不像单位名称，请核对`);
  if (read.open) note("unit-open", draft.printed, "责任单位以“等”结尾，名单没有列全");
  if (draft.inherited === "row") note("scope", draft.text.slice(0, 40), "本行没有写责任单位，按合并单元格沿用上一行");
  if (draft.inherited === "group")
    note("scope", draft.text.slice(0, 40), "责任单位写在本组最后一项之后，按本组各项共有计");
  if (draft.oddDue !== null) note("deadline", draft.oddDue, "完成时限没有读懂");
}
