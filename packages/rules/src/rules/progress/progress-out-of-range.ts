import { defineRule } from "../define.ts";
import { placeIn } from "../places.ts";
import { taskOf } from "./cells.ts";
import { DAAO, LEDGER_START, SIFANGJING } from "./exampleRows.ts";
import { percentOf } from "./percent.ts";

const HEADER = [...LEDGER_START, "进展情况", "完成进度"];

export const progressOutOfRange = defineRule({
  name: "progress-out-of-range",
  severity: "error",
  on: "taskRow",
  docs: {
    summary: "任务的完成进度小于 0 或大于 100%。",
    details:
      "按表格里实际显示的意思读数：百分比格式的 1.5 是 150%，普通格式的 85 是 85%。没有百分比格式的 0.6、1 分不清是比例还是百分数，不作判断。",
    remedy: "改成 0 到 100% 之间的数；超额完成的，填 100%，超额情况写到进展情况里。",
    failing: {
      description: "第 28 项的完成进度显示为 150%",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "大坝主体工程已完工，正在开展蓄水验收准备。", { v: 0.8, format: "0%" }],
          [...DAAO, "灌区可行性研究报告已批复。", { v: 1.5, format: "0%" }],
        ],
      },
      findings: [{ cell: "E3", args: { percent: 150 } }],
    },
    passing: {
      description: "进度都在 0 到 100% 之间",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "大坝主体工程已完工，正在开展蓄水验收准备。", { v: 0.8, format: "0%" }],
          [...DAAO, "灌区可行性研究报告已批复。", { v: 1, format: "0%" }],
        ],
      },
    },
  },
  concerns: (subject) => {
    const percent = percentOf(subject)?.percent ?? 0;
    return percent < 0 || percent > 100;
  },
  *check(subject) {
    const reading = percentOf(subject);
    if (!reading) return;
    const { percent, certain, cell } = reading;
    if (percent >= 0 && (percent <= 100 + 1e-9 || !certain)) return;
    yield { at: placeIn(subject.table, cell), ...taskOf(subject), actual: `${percent}%`, args: { percent } };
  },
});
