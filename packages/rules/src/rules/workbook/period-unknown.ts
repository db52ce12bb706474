import { defineRule, type Hit } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { headerPlace } from "../places.ts";

const { six, twentySix } = EXAMPLE_TASKS;

export const periodUnknown = defineRule({
  name: "period-unknown",
  severity: "warning",
  docs: {
    summary: "看不出台账的报告期。",
    details:
      "标题、表头上方和工作表名称里都没有“2023年上半年”“截至2023年6月底”这样的说法，也没有另行指定报告期或截止日期时给出。不知道报告期，就不能判断是否逾期、是否滞后。",
    remedy: "请在标题里写明报告期，例如“（2023年上半年）”。",
    failing: {
      description: "标题没有写报告期。",
      sheets: { 任务台账: [["任务台账"], ["序号", "任务内容", "责任单位"], six, twentySix] },
      findings: [{ cell: "A2" }],
    },
    passing: {
      description: "标题写明了 2023 年上半年。",
      sheets: exampleLedger([six, twentySix], ["序号", "任务内容", "责任单位"]),
    },
  },
  on: "workbook",
  *check({ tables, asOf, period, plan }): Iterable<Hit> {
    const [first] = tables;
    if (!plan || !first || asOf !== null) return;
    yield { at: headerPlace(first.table), args: { period } };
  },
});
