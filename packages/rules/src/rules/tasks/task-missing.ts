import { defineRule, type Hit } from "../define.ts";
import { headerPlace } from "../places.ts";
import { taskArg } from "./candidates.ts";

const TITLE = "长江中游城市群发展“十四五”实施方案江西省分工方案任务台账（2023年上半年）";
const COLUMNS = ["序号", "任务内容", "责任单位"];
const FIFTY_SIX = [
  56,
  "推动城市群内居住证互通互认。",
  "省公安厅、省人力资源社会保障厅、省卫生健康委、省民政厅、省教育厅、省交通运输厅、省住房城乡建设厅",
];
const ONE_HUNDRED_THIRTY_NINE = [
  139,
  "完善低保跨省核对机制，开展残疾人两项补贴资格认定申请跨省通办。",
  "省民政厅、省残联",
];

export const taskMissing = defineRule({
  name: "task-missing",
  severity: "error",
  docs: {
    summary: "本单位的任务没有报。",
    details:
      "填报单位的台账要报规划里点到它名的每一项任务，牵头、配合都算；“相关设区市政府”“……各成员单位”这样没有点名的不算。没有填报单位的，或由规划所属的政府填报的，是总台账，规划的任务都要报；几个单位合在一起填报的，报它们合起来的任务。填报单位写了却认不出来的，不知道该报哪些，不判断漏报。定不下来是哪一项的行，按可能的几项都报了算。标在表头第一格，每项一条。",
    remedy: "请补报；若该任务已调整、合并，请说明理由。",
    failing: {
      description: "规划里点到省民政厅的有两项，台账只报了第 56 项。",
      sheets: { 任务台账: [[TITLE], ["填报单位：省民政厅"], COLUMNS, FIFTY_SIX] },
      findings: [{ cell: "A3", args: { number: 139, role: "lead" } }],
    },
    passing: {
      description: "两项都报了。",
      sheets: { 任务台账: [[TITLE], ["填报单位：省民政厅"], COLUMNS, FIFTY_SIX, ONE_HUNDRED_THIRTY_NINE] },
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
