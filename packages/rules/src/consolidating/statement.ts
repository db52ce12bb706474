import { stageOf } from "../linting/taskStates.ts";
import { formatAddress, type LedgerColumn, type StatementStage } from "../model/index.ts";
import type { TaskSubject } from "../rules/define.ts";
import { firstCell, isBlank, saysNothing, statusOf, textOf } from "../rules/progress/cells.ts";
import { percentOf } from "../rules/progress/percent.ts";
import type { Stage } from "../rules/semantics/status.ts";
import { foldScript } from "../text/normalize.ts";
import type { FiledStatement, Filer } from "./filing.ts";
import { isNamed } from "./roles.ts";

const TEXTS = ["progress", "measures", "problems", "next"] as const;
/** Where a reader of the source should land: on the words, else on what stands for them. */
const PLACES: readonly LedgerColumn[] = ["progress", "measures", "status", "percent", "task", "number"];

const LASTING: ReadonlySet<Stage> = new Set(["nearly", "continuing", "doneContinuing", "marked"]);

/** 持续推进 may be said of a task whose work is done and kept up. */
const GOES_ON = /持续|长期|常态|巩固/u;

/** A row that lists a task and says nothing of it: a template's rows that nobody filled in. */
export function isSilent({ row }: TaskSubject): boolean {
  const { status, percent } = row.cells;
  if ((status && !isBlank(status)) || (percent && !isBlank(percent))) return false;
  return TEXTS.every((column) => {
    const cell = row.cells[column];
    return !cell || saysNothing(cell);
  });
}

/**
 * What a row says of each of the tasks that it was tied to. Who fills in the own rows of the whole list leaves the others
 * blank: those say nothing of anybody, and are left out.
 */
export function statementsOf(subject: TaskSubject, filer: Filer | null): FiledStatement[] {
  const { row, table, match } = subject;
  if (match.ambiguous || match.ids.length === 0) return [];
  const silent = isSilent(subject);
  const status = statusOf(subject);
  const percent = percentOf(subject);
  const sure = percent?.certain ? percent.percent : null;
  const blankStatus = !row.cells.status || isBlank(row.cells.status);
  const place = firstCell(subject, PLACES) ?? { row: row.row, column: 1 };
  const said = {
    filer,
    stage: silent ? ("blank" as const) : stageSaid(subject),
    plain: status ? status.plain : blankStatus && sure !== null,
    final: status ? status.stage === "done" : blankStatus && sure !== null && sure >= 100,
    lasting: status !== null && (LASTING.has(status.stage) || GOES_ON.test(foldScript(textOf(row.cells.status)))),
    status: blankStatus ? "" : textOf(row.cells.status),
    percent: sure,
    percentText: row.cells.percent && !isBlank(row.cells.percent) ? textOf(row.cells.percent) : "",
    progress: textOf(row.cells.progress),
    measures: textOf(row.cells.measures),
    problems: textOf(row.cells.problems),
    next: textOf(row.cells.next),
    sheet: table.sheet,
    row: row.row,
    cell: formatAddress(place),
  };
  return subject.tasks
    .filter(({ units }) => !silent || units.some((unit) => isNamed(filer, unit)))
    .map(({ id: task }) => ({ task, ...said }));
}

/** 基本完成 and 长期坚持 are on their way; `plain` keeps them out of contradictions by their own stage. */
function stageSaid(subject: TaskSubject): StatementStage {
  const stage = stageOf(subject);
  return stage === "missing" ? "unclear" : stage;
}
