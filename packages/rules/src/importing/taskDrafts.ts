import { type Deadline, deadlineInText, readDeadline } from "./deadlines.ts";
import { openingStatement } from "./openingStatement.ts";
import { type OutlineNode, pathOf, walk } from "./outline.ts";
import { type Responsibility, splitResponsibility, type UnitGroup } from "./responsibility.ts";

/** A task before it gets its id: its words and the statement of who is responsible. */
export interface TaskDraft {
  readonly node: OutlineNode;
  /** Counts the tasks of one entry that carries several. */
  readonly part: number;
  readonly text: string;
  /** The number in a table's 序号 column. */
  readonly number?: number;
  /** The row of its table. */
  readonly row?: number;
  /** The units stand elsewhere: in the row above, in a cell merged over both, or below the group of items. */
  readonly inherited?: "row" | "group";
  /** The statement stands in a paragraph of its own. */
  readonly apart?: boolean;
  readonly groups: readonly UnitGroup[];
  readonly blanket: string | null;
  readonly due: Deadline | null;
  /** The deadline's words were there but could not be read. */
  readonly oddDue: string | null;
  readonly line: number;
  /** A statement of responsibility was printed. */
  readonly stated: boolean;
  /** Known as a statement only by its names. */
  readonly bare: boolean;
  readonly printed: string;
}

const longestParagraph = 6000;

/** Cuts a paragraph behind each statement of responsibility inside it: several tasks in one clause. */
export function cutAtStatements(text: string, isKnown: (name: string) => boolean): string[] {
  // No paragraph of a plan is that long; a spoiled text must not cost minutes.
  if (text.length > longestParagraph) return [text];
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if ("（(【".includes(char)) depth++;
    if (!"）)】".includes(char) || depth === 0) continue;
    depth--;
    if (depth > 0) continue;
    const next = /^[。；;，,\s]*/u.exec(text.slice(at + 1))?.[0] ?? "";
    if (at + 1 + next.length >= text.length) break;
    // Inside a sentence a bracket explains; only behind a full stop, or before one, can it state who acts.
    const follows = text.slice(at + 1 + next.length);
    if (/^[（(【]/u.test(follows)) continue;
    // 各县（市、区）政府: the name goes on behind the bracket.
    if (next === "" && /^(?:人民政府|政府|党委|管委会|党工委)/u.test(follows)) continue;
    const head = text.slice(from, at + 1);
    const split = splitResponsibility(head, isKnown);
    const responsibility = split.responsibility;
    if (!responsibility || responsibility.groups.length === 0 || split.text === "") continue;
    if (split.bare && !/[。；;！]$/u.test(split.text)) continue;
    if (/^[，,、]/u.test(text.slice(at + 1))) continue;
    parts.push(text.slice(from, at + 1 + next.length));
    from = at + 1 + next.length;
    at = from - 1;
  }
  parts.push(text.slice(from));
  return parts;
}

interface Pending {
  text: string;
  line: number;
}

/** The tasks that one entry's own paragraphs hold, and the words left over. */
export function draftsOf(
  node: OutlineNode,
  isKnown: (name: string) => boolean,
  planYear: number | null = null,
): { readonly drafts: TaskDraft[]; readonly rest: Pending | null } {
  const drafts: TaskDraft[] = [];
  let pending: Pending | null = null;
  const add = (draft: Omit<TaskDraft, "part" | "node">) => drafts.push({ node, part: drafts.length + 1, ...draft });
  for (const paragraph of node.paragraphs) {
    if (paragraph.cells) continue;
    // The title above a list of dots or dashes is no part of its first item.
    if (paragraph.bullet && pending?.text === node.paragraphs[0]?.text && node.paragraphs[0]?.titleLike) pending = null;
    for (const piece of cutAtStatements(paragraph.text, isKnown)) {
      const split = splitResponsibility(piece, isKnown);
      if (!split.responsibility) {
        pending = pending
          ? { text: pending.text + split.text, line: pending.line }
          : { text: split.text, line: paragraph.line };
        continue;
      }
      const last = drafts.at(-1);
      if (split.text === "" && !pending && last) {
        drafts[drafts.length - 1] = merge(last, split.responsibility, split.printed, planYear);
        continue;
      }
      const text: string = (pending?.text ?? "") + split.text;
      const line: number = pending?.line ?? paragraph.line;
      const apart = pending !== null && split.text === "";
      pending = null;
      if (text === "" && split.responsibility.groups.length === 0) continue;
      add({
        text,
        line,
        apart,
        stated: true,
        bare: split.bare,
        printed: split.printed,
        ...fromStatement(split.responsibility, text, planYear),
      });
    }
  }
  const opening =
    pending && drafts.length === 0 && node.marker && node.children.length === 0
      ? openingStatement(pending.text, isKnown)
      : null;
  if (pending && opening) {
    const { text, line } = pending;
    add({
      text,
      line,
      stated: true,
      bare: false,
      printed: opening.printed,
      ...fromStatement(opening.said, text, planYear),
    });
    pending = null;
  }
  const heading = node.paragraphs[0];
  const first = drafts[0];
  // Above several tasks a title is a heading, not the beginning of the first.
  if (
    first &&
    drafts.length > 1 &&
    heading?.titleLike &&
    first.text.startsWith(heading.text) &&
    first.text !== heading.text
  ) {
    drafts[0] = { ...first, text: first.text.slice(heading.text.length) };
  }
  return { drafts: drafts.filter((draft) => draft.text !== ""), rest: pending };
}

function fromStatement(said: Responsibility, text: string, planYear: number | null) {
  const due = said.due === null ? deadlineInText(text, planYear) : readDeadline(said.due, planYear);
  return {
    groups: said.groups,
    blanket: said.blanket,
    due,
    oddDue: said.due !== null && due === null ? said.due : null,
  };
}

/** 配合单位： or 完成时限： on a line after 责任单位：. */
function merge(draft: TaskDraft, more: Responsibility, printed: string, planYear: number | null): TaskDraft {
  const due = draft.due ?? (more.due === null ? null : readDeadline(more.due, planYear));
  return {
    ...draft,
    groups: [...draft.groups, ...more.groups],
    blanket: draft.blanket ?? more.blanket,
    due,
    oddDue: more.due !== null && due === null ? more.due : draft.oddDue,
    printed: draft.printed + printed,
  };
}

/** Sections of a plan that hold no tasks of their own, whatever their numbering. */
const framing =
  /指导思想|指導思想|基本原则|工作原则|总体要求|總體要求|总体思路|发展基础|發展基礎|发展环境|形势|背景|发展方向|保障措施|实施保障|實施保障|组织实施|组织保障|工作要求|有关要求|附则|任务目标|总体目标|主要目标|工作目标|发展目标|目标任务$/u;
const goals =
  /主要指标|主要指標|指标体系|发展指标|主要目标|工作目标|发展目标|總體目標|总体目标|目标要求|任务目标|预期目标/u;

/** Whether an entry stands in a part of the plan that frames the tasks. */
export function isFraming(node: OutlineNode): boolean {
  return pathOf(node).some((at) => framing.test(headingOf(at)));
}

/** Whether an entry stands under 主要指标, 发展目标 and the like. */
export function isGoals(node: OutlineNode): boolean {
  return pathOf(node).some((at) => goals.test(headingOf(at)));
}

/** 做大经济总量（牵头单位：自治区发展改革委）: who leads is no part of the title. */
const statedBehind = /[（(【][^（）()【】：:]{0,6}(?:单位|部门)[：:][^（）()【】]*[)）】]。?$/u;

/** An entry's heading: its title line, or its first sentence where that is short. */
export function headingOf(node: OutlineNode): string {
  const first = node.paragraphs[0];
  if (!first || first.cells) return "";
  if (first.titleLike) return first.text;
  const heading = first.text.replace(statedBehind, "");
  if (heading !== first.text && heading.length <= 45 && !/[。；;：:]/u.test(heading)) return heading;
  const sentence = /^([^。；;]{1,42})[。；;：:]/u.exec(first.text)?.[1];
  return sentence ?? "";
}

export { walk };
