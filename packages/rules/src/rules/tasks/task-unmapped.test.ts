import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { taskUnmapped } from "./task-unmapped.ts";

const { four, six, seven, fifteen, seventeen } = EXAMPLE_TASKS;

testRule(taskUnmapped, {
  accept: [
    { description: "as printed", sheets: exampleLedger([four, six, seven]) },
    {
      description: "cut to its first clause",
      sheets: exampleLedger([four, ["", "推动长江中游港口群一体化治理", seventeen[2]], six]),
    },
    {
      description: "in traditional script",
      sheets: exampleLedger([four, [15, "實施贛江航道整治工程，深化贛粵運河前期研究論證。", fifteen[2]], six]),
    },
    {
      description: "section titles, blank rows, subtotals and notes are no rows",
      sheets: exampleLedger([
        ["（一）强化都市圈带动作用，优化城市群空间格局", "", ""],
        four,
        six,
        ["", "", ""],
        ["小计", "2项", ""],
        seven,
        ["注：本表每半年报送一次。", "", ""],
      ]),
    },
    {
      description: "an appendix of own tasks beside the ledger",
      sheets: {
        ...exampleLedger([four, six, seven]),
        附表: [
          ["序号", "任务内容", "责任单位"],
          [1, "组织机关干部羽毛球比赛", "机关党委"],
          [2, "修缮办公楼屋顶", "后勤中心"],
        ],
      },
    },
  ],
  reject: [
    {
      description: "an invented task, of which nothing else is said",
      sheets: exampleLedger([four, [30, "建设环鄱阳湖无人驾驶观光示范线。", "省水利厅"], six]),
      findings: [{ cell: "B4" }],
    },
    {
      description: "two of them",
      sheets: exampleLedger([["", "开展机关节能评比活动。", ""], four, six, ["", "举办全省老年书画展。", "省文联"]]),
      findings: [{ cell: "B3" }, { cell: "B6" }],
    },
    {
      description: "a task of another field under a number that the plan has not",
      sheets: exampleLedger([four, six, [200, "完成机关食堂改造并投入使用。", "机关事务管理局"]]),
      findings: [{ cell: "B5" }],
    },
  ],
});
