import { defineRule, type Hit } from "../define.ts";
import { EXAMPLE_TASKS } from "../exampleLedger.ts";
import { headerPlace } from "../places.ts";
import { taskArg } from "./candidates.ts";

const { twentySix, fifteen } = EXAMPLE_TASKS;
const TITLE = "长江中游城市群发展“十四五”实施方案江西省分工方案任务台账（2023年上半年）";
const COLUMNS = ["序号", "任务内容", "责任单位"];

export const taskMissing = defineRule({
  name: "task-missing",
  severity: "error",
  docs: {
    summary: "本单位的任务没有报。",
    details:
      "填报单位的台账要报规划里点到它名的每一项任务，牵头、配合都算；“相关设区市政府”“……各成员单位”这样没有点名的不算。没有填报单位的是总台账，规划的任务都要报。填报单位写了却认不出来的，不知道该报哪些，不判断漏报。定不下来是哪一项的行，按可能的几项都报了算。标在表头第一格，每项一条。",
    remedy: "请补报；若该任务已调整、合并，请说明理由。",
    failing: {
      description: "江西省地震局的台账少了规划里点到它名的任务。",
      unit: "赣江新区管委会",
      sheets: {
        任务台账: [[TITLE], ["填报单位：赣江新区管委会"], COLUMNS, fifteen],
      },
      findings: [],
    },
    passing: {
      description: "该报的都报了。",
      sheets: { 任务台账: [[TITLE], ["填报单位：省水利厅"], COLUMNS, fifteen, twentySix] },
    },
  },
  on: "workbook",
  *check({ tables, expectedTasks, reported, reportingUnit }): Iterable<Hit> {
    const ledger = tables.find(({ table }) => table.kind === "ledger");
    if (!ledger) return;
    for (const task of expectedTasks) {
      if (reported.has(task.id)) continue;
      const own = task.units.find(({ agency }) => reportingUnit !== null && agency === reportingUnit.id);
      yield {
        at: headerPlace(ledger.table),
        task,
        args: { ...taskArg(task), role: own?.role ?? null },
        expected: task.text,
        actual: null,
      };
    }
  },
});
