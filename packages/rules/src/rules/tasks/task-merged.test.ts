import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { taskMerged } from "./task-merged.ts";

const { four, six, seven, fifteen, seventeen, twentySix } = EXAMPLE_TASKS;

testRule(taskMerged, {
  accept: [
    { description: "one each", sheets: exampleLedger([four, six, seven]) },
    { description: "a task of several sentences", sheets: exampleLedger([seventeen, fifteen]) },
    {
      description: "altered but one",
      sheets: exampleLedger([[15, "实施赣江航道改造工程，深化赣粤运河前期研究论证。", fifteen[2]], six]),
    },
  ],
  reject: [
    {
      description: "two, one after the other",
      sheets: exampleLedger([four, ["6-7", `${six[1]}${seven[1]}`, "省发展改革委、九江市政府"], fifteen]),
      findings: [{ cell: "B4" }],
    },
    {
      description: "on two lines, numbered",
      sheets: exampleLedger([
        four,
        ["15、26", `15.${fifteen[1]}\n26.${twentySix[1]}`, "省交通运输厅、省水利厅、省发展改革委"],
        six,
      ]),
      findings: [{ cell: "B4" }],
    },
    {
      description: "with ；",
      sheets: exampleLedger([
        [6, "持续推动湘赣边区域合作示范区建设；推进四方井和花桥水库等工程建设", "省发展改革委、省水利厅"],
        seven,
      ]),
      findings: [{ cell: "B3" }],
    },
  ],
});
