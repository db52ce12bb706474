import { taskFixture } from "../../testing/fixturePlan.ts";
import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { taskTextAltered } from "./task-text-altered.ts";

const { four, six, seven, fifteen } = EXAMPLE_TASKS;
const worded = ([number, , units]: readonly [number, string, string], text: string) => [number, text, units];
const TEXT = "推动南昌全国性综合交通枢纽城市建设，推动各种交通方式无缝衔接接接。";
const damaged = taskFixture(
  [
    [TEXT, "省水利厅"],
    ["完善油气输送网络。", "省能源局"],
  ],
  {
    1: { issues: [{ kind: "damage", note: "网页重字", quote: "无缝衔接接接" }] },
  },
);

testRule(taskTextAltered, {
  accept: [
    {
      description: "other marks, full-width letters, line breaks",
      sheets: exampleLedger([worded(fifteen, "实施赣江航道整治工程,\n深化赣粤运河前期研究论证"), six]),
    },
    {
      description: "traditional script",
      sheets: exampleLedger([worded(fifteen, "實施贛江航道整治工程，深化贛粵運河前期研究論證。"), six]),
    },
    {
      description: "cut short is another rule's business",
      sheets: exampleLedger([worded(fifteen, "实施赣江航道整治工程"), six]),
    },
    {
      description: "the plan's own text is damaged here",
      plan: damaged.plan,
      sheets: damaged.ledger([
        [1, "推动南昌全国性综合交通枢纽城市建设，推动各种交通方式无缝衔接。", "省水利厅"],
        [2, "完善油气输送网络。", "省能源局"],
      ]),
    },
  ],
  reject: [
    {
      description: "altered where the plan's text is whole, though damaged elsewhere",
      plan: damaged.plan,
      sheets: damaged.ledger([
        [1, "推动南昌全国性综合交通枢纽城市改造，推动各种交通方式无缝衔接。", "省水利厅"],
        [2, "完善油气输送网络。", "省能源局"],
      ]),
      findings: [{ cell: "B2" }],
    },
    {
      description: "a word replaced",
      sheets: exampleLedger([worded(fifteen, "实施赣江航道改造工程，深化赣粤运河前期研究论证。"), six]),
      findings: [{ cell: "B3" }],
    },
    {
      description: "a clause added",
      sheets: exampleLedger([six, worded(seven, "深化九江与黄石、鄂州、黄冈等地跨江合作与融合发展，共建跨江大桥群。")]),
      findings: [{ cell: "B4" }],
    },
    {
      description: "words left out inside a clause",
      sheets: exampleLedger([worded(four, four[1].replace("建材、石化、", "建材、")), six]),
      findings: [{ cell: "B3" }],
    },
  ],
});
