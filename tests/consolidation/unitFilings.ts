import { type Plan, plans, type Task } from "@planlint/rules";
import { type NewRow, writeWorkbook } from "@planlint/xlsx";

/** What one unit says of one task. */
export interface Entry {
  readonly number: number;
  readonly status: string | null;
  /** 0…1, shown as percent. */
  readonly percent: number | null;
  readonly progress: string | null;
}

/** A ledger as a unit would file it. */
export interface UnitFiling {
  readonly unit: string | null;
  readonly period: string | null;
  readonly entries: readonly Entry[];
}

const found = plans.get("jiangxi-2022-46");
if (!found) throw new Error("the Jiangxi plan is built in");
export const plan: Plan = found;

const byNumber = new Map(plan.tasks.map((task) => [task.number, task]));

/** The units that the plan names, by their first printed name, with their tasks. */
export const duties: ReadonlyMap<string, readonly Task[]> = (() => {
  const names = new Map<string, string>();
  const tasks = new Map<string, Task[]>();
  for (const task of plan.tasks) {
    for (const { agency, as } of task.units) {
      if (agency === null) continue;
      const name = names.get(agency) ?? as;
      names.set(agency, name);
      tasks.set(name, [...(tasks.get(name) ?? []), task]);
    }
  }
  return tasks;
})();

/** A unit's ordinary word on a task: told differently by every unit, as offices do. */
export function entryOf(unit: string, { number }: Task, changes: Partial<Entry> = {}): Entry {
  const salt = [...unit].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), number ?? 0);
  return {
    number: number ?? 0,
    status: "推进中",
    percent: (40 + (salt % 5) * 10) / 100,
    progress: `${unit}围绕第${number}项任务召开调度会${(salt % 4) + 2}次，推动${(salt % 9) + 3}个项目落地，完成投资${salt % 97}.${salt % 10}亿元。`,
    ...changes,
  };
}

export function filingOfUnit(
  unit: string,
  change: (entry: Entry) => Entry | null = (entry) => entry,
  period: string | null = "2023年上半年",
): UnitFiling {
  const tasks = duties.get(unit);
  if (!tasks) throw new RangeError(`the plan names no ${unit}`);
  return { unit, period, entries: tasks.flatMap((task) => change(entryOf(unit, task)) ?? []) };
}

const HEADINGS = ["序号", "任务内容", "责任单位", "进展情况", "进展状态", "完成进度"];

/** The filing as an .xlsx. */
export function ledgerBytes({ unit, period, entries }: UnitFiling): Uint8Array {
  const rows: NewRow[] = [
    { cells: [{ value: "长江中游城市群发展“十四五”实施方案江西省分工方案任务台账" }] },
    {
      cells: [
        unit === null ? null : { value: `填报单位：${unit}（盖章）` },
        null,
        null,
        period === null ? null : { value: `报告期：${period}` },
      ],
    },
    { cells: HEADINGS.map((value) => ({ value })) },
    ...entries.map(({ number, status, percent, progress }): NewRow => {
      const task = byNumber.get(number);
      if (!task) throw new RangeError(`the plan has no task ${number}`);
      return {
        cells: [
          { value: number },
          { value: task.text },
          { value: task.units.map(({ as }) => as).join("、") },
          { value: progress },
          { value: status },
          { value: percent, look: { format: "0%" } },
        ],
      };
    }),
  ];
  return writeWorkbook({ sheets: [{ name: "任务台账", columns: HEADINGS.map(() => ({ width: 20 })), rows }] });
}
