import { plans } from "../../plans.ts";
import { taskFixture } from "../../testing/fixturePlan.ts";
import { testRule } from "../../testing/ruleTester.ts";
import { exampleLedger } from "../exampleLedger.ts";
import { taskFigureAltered } from "./task-figure-altered.ts";

const tasks = plans.get("jiangxi-2022-46")?.tasks ?? [];
/** The row of a task of the plan with its text changed. */
const row = (number: number, change: (text: string) => string = (text) => text) => {
  const task = tasks.find((candidate) => candidate.number === number);
  return [number, change(task?.text ?? ""), task?.units.map(({ as }) => as).join("、") ?? ""];
};
/** The plan's task of the emergency call: 1 分钟应急接警、3 分钟出动、5 分钟启动处置. */
const call = tasks.find(({ text }) => /3\s*分钟/u.test(text))?.number ?? 0;
const doubtful = taskFixture(
  [
    ["建成5G基站10万个，建成5G基站12万个。", "省通信管理局"],
    ["完善油气输送网络。", "省能源局"],
  ],
  {
    1: { issues: [{ kind: "contradiction", note: "前后两个数", quote: "建成5G基站10万个，建成5G基站12万个" }] },
  },
);

const doubtfulInPart = taskFixture(
  [
    ["到2025年建成充电桩5万个，建成5G基站10万个。", "省通信管理局"],
    ["完善油气输送网络。", "省能源局"],
  ],
  {
    1: { issues: [{ kind: "contradiction", note: "正文另有12万个", quote: "建成5G基站10万个" }] },
  },
);

testRule(taskFigureAltered, {
  accept: [
    { description: "as printed", sheets: exampleLedger([row(call), row(6)]) },
    {
      description: "full-width figures and blanks",
      sheets: exampleLedger([row(call, (text) => text.replace("3", "３ ")), row(6)]),
    },
    {
      description: "words altered, figures not",
      sheets: exampleLedger([row(call, (text) => text.replace("出动", "出警")), row(6)]),
    },
    {
      description: "the plan contradicts itself",
      plan: doubtful.plan,
      sheets: doubtful.ledger([
        [1, "建成5G基站12万个，建成5G基站12万个。", "省通信管理局"],
        [2, "完善油气输送网络。", "省能源局"],
      ]),
    },
  ],
  reject: [
    {
      description: "another figure than the one in doubt",
      plan: doubtfulInPart.plan,
      sheets: doubtfulInPart.ledger([
        [1, "到2028年建成充电桩5万个，建成5G基站12万个。", "省通信管理局"],
        [2, "完善油气输送网络。", "省能源局"],
      ]),
      findings: [{ cell: "B2", args: { figures: [{ expected: "2025", actual: "2028" }] } }],
    },
    {
      description: "3 minutes made 5",
      sheets: exampleLedger([row(call, (text) => text.replace(/3(?=\s*分钟)/u, "5")), row(6)]),
      findings: [{ cell: "B3", args: { figures: [{ expected: "3分钟", actual: "5分钟" }] } }],
    },
    {
      description: "the name of a road",
      sheets: exampleLedger([row(14, (text) => text.replace("G60", "G70")), row(6)]),
      findings: [{ cell: "B3" }],
    },
    {
      description: "words and a figure altered",
      sheets: exampleLedger([row(call, (text) => text.replace("出动", "出警").replace(/1(?=\s*分钟)/u, "2")), row(6)]),
      findings: [{ cell: "B3", args: { figures: [{ expected: "1分钟", actual: "2分钟" }] } }],
    },
  ],
});
