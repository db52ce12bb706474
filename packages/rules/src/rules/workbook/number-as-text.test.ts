import { plans } from "../../plans.ts";
import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { numberAsText } from "./number-as-text.ts";

const nanchang = plans.get("nanchang-14fyp");
const { six, seven, fifteen, twentySix } = EXAMPLE_TASKS;
const LEDGER = ["序号", "任务内容", "责任单位", "完成进度（%）"];
const TITLE = "长江中游城市群发展“十四五”实施方案江西省分工方案主要指标进展情况（2023年）";
const INDICATORS = ["序号", "指标名称", "计量单位", "2025年目标", "2023年完成值"];
const indicators = (...values: readonly (string | number)[]) => ({
  主要指标: [
    [TITLE],
    INDICATORS,
    [1, "常住人口城镇化率", "%", "66%左右", values[0] ?? null],
    [2, "时速250公里以上高铁通车里程", "公里", "突破2000公里", values[1] ?? null],
    [3, "全社会研发经费投入年均增长", "%", 14, values[2] ?? null],
  ],
});

testRule(numberAsText, {
  accept: [
    { description: "numbers only", sheets: indicators(63.1, 1800, 11.2) },
    { description: "text all down the column", sheets: indicators("63.1%", "1800公里", "11.2%") },
    { description: "the plan's own words among the targets", sheets: indicators(63.1, 1800, 11.2) },
    {
      description: "ways to write an aim",
      sheets: {
        主要指标: [
          [TITLE],
          INDICATORS,
          [1, "常住人口城镇化率", "%", "66%", 63.1],
          [2, "时速250公里以上高铁通车里程", "公里", 2000, 1800],
          [3, "全社会研发经费投入年均增长", "%", 14, 11.2],
        ],
      },
    },
    {
      description: "words that are no number",
      sheets: exampleLedger(
        [
          [...six, 50],
          [...seven, 60],
          [...fifteen, "见附件"],
        ],
        LEDGER,
      ),
    },
    {
      description: "figures in running text",
      sheets: exampleLedger([
        [...six, "完成80%"],
        [...seven, "已签约3项"],
      ]),
    },
  ],
  reject: [
    {
      description: "digits as text that the plan prints as well",
      ...(nanchang && { plan: nanchang }),
      sheets: {
        主要指标: [
          ["指标名称", "计量单位", "2020年基期值", "2025年目标值", "2023年完成值"],
          ["空气质量优良天数比例", "%", 91.5, "不低于90", "91.5"],
          ["常住人口城镇化率", "%", 76, "78左右", 77.4],
          ["进出口总额", "亿元", 1100, 1400, 1290.5],
        ],
      },
      findings: [{ cell: "E2", args: { value: 91.5 } }],
    },
    {
      description: "digits as text",
      sheets: indicators("63.1", 1800, 11.2),
      findings: [{ cell: "E3", args: { text: "63.1", value: 63.1 }, fix: { cell: "E3", value: 63.1 } }],
    },
    {
      description: "a value with its unit",
      sheets: indicators(63.1, "1800公里", 11.2),
      findings: [{ cell: "E4", fix: { cell: "E4", value: 1800 } }],
    },
    {
      description: "words beside it do not make the column one of text",
      sheets: indicators("63.1", "见附件", 11.2),
      findings: [{ cell: "E3" }],
    },
    {
      description: "a value in a larger unit is not converted for the writer",
      sheets: indicators(63.1, "0.18万公里", 11.2),
      findings: [{ cell: "E4", args: { text: "0.18万公里", value: null }, fix: null }],
    },
    {
      description: "约 is not decided for the writer",
      sheets: indicators("约63", 1800, 11.2),
      findings: [{ cell: "E3", args: { text: "约63", value: null }, fix: null }],
    },
    {
      description: "per cent as a whole number where the others are",
      sheets: exampleLedger(
        [
          [...six, 50],
          [...seven, 60],
          [...twentySix, "80%"],
        ],
        LEDGER,
      ),
      findings: [{ cell: "D5", fix: { cell: "D5", value: 80 } }],
    },
    {
      description: "per cent as a share where the others are",
      sheets: exampleLedger(
        [
          [...six, { v: 0.5, format: "0%" }],
          [...seven, { v: 0.6, format: "0%" }],
          [...twentySix, "80"],
        ],
        LEDGER,
      ),
      findings: [{ cell: "D5", fix: { cell: "D5", value: 0.8, format: "0%" } }],
    },
  ],
});
