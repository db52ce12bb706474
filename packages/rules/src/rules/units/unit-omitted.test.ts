import { taskFixture } from "../../testing/fixturePlan.ts";
import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { unitOmitted } from "./unit-omitted.ts";

const { two, four, six, seven, fifteen, seventeen } = EXAMPLE_TASKS;
const SPLIT = ["序号", "任务内容", "牵头单位", "配合单位"];
/** A list with a unit whose name holds what elsewhere parts names. */
const odd = taskFixture([["推进政务服务一体化。", "省科技厅"]], {
  1: {
    units: [
      { as: "省科技厅", agency: "jx-science", role: "lead" },
      { as: "各省、自治区、直辖市人民政府", agency: null, role: "support", collective: true },
    ],
  },
});
const units = (task: readonly [number, string, string], text: string) => [task[0], task[1], text];

const numbered = taskFixture([["组建一批协同创新合作平台。", "省科技厅"]], {
  1: {
    units: [
      { as: "省科技厅", agency: "jx-science", role: "lead" },
      { as: "14个重点产业链责任部门", agency: null, role: "support", collective: true },
    ],
  },
});

testRule(unitOmitted, {
  accept: [
    {
      description: "the plan's own list, however its names are read",
      plan: odd.plan,
      sheets: odd.ledger([[1, "推进政务服务一体化。", "省科技厅，各省、自治区、直辖市人民政府"]]),
    },
    {
      description: "the number of a group in Chinese numerals",
      plan: numbered.plan,
      sheets: numbered.ledger([[1, "组建一批协同创新合作平台。", "省科技厅、十四个重点产业链责任部门"]]),
    },
    { description: "as printed", sheets: exampleLedger([four, six, seven]) },
    {
      description: "in traditional script",
      sheets: exampleLedger([units(four, "省發展改革委、省工業和信息化廳，南昌市、九江市政府"), six]),
    },
    {
      description: "official names on lines of their own",
      sheets: exampleLedger([units(fifteen, "江西省交通运输厅\n江西省水利厅\n江西省发展和改革委员会"), six]),
    },
    {
      description: "等 leaves the list open",
      sheets: exampleLedger([units(fifteen, "省交通运输厅、省水利厅等"), six]),
    },
    {
      description: "a former name is the unit",
      sheets: exampleLedger([units(four, "省发展改革委、省工信委，南昌市、九江市政府"), six]),
    },
    {
      description: "concrete members for 各成员单位",
      sheets: exampleLedger([units(two, "赣江新区管委会，南昌市、九江市政府，省发展改革委、省财政厅"), six]),
    },
    {
      description: "a misspelt name is unit-unknown, not omitted as well",
      sheets: exampleLedger([units(fifteen, "省交通运输厅、省水力厅、省发展改革委"), six]),
    },
    {
      description: "牵头 and 配合 together are 责任单位",
      sheets: exampleLedger(
        [
          [fifteen[0], fifteen[1], "省交通运输厅", "省水利厅、省发展改革委"],
          [six[0], six[1], "省发展改革委", ""],
        ],
        SPLIT,
      ),
    },
    {
      description: "one row a unit: the rows together name them all",
      sheets: exampleLedger([
        units(fifteen, "省交通运输厅"),
        units(fifteen, "省水利厅"),
        units(fifteen, "省发展改革委"),
        six,
      ]),
    },
    { description: "a blank cell is unit-missing's business", sheets: exampleLedger([units(fifteen, ""), six]) },
  ],
  reject: [
    {
      description: "a group of another number",
      plan: numbered.plan,
      sheets: numbered.ledger([[1, "组建一批协同创新合作平台。", "省科技厅、12个重点产业链责任部门"]]),
      findings: [{ cell: "C2", args: { units: ["14个重点产业链责任部门"] } }],
    },
    {
      description: "the last unit left out",
      sheets: exampleLedger([units(fifteen, "省交通运输厅、省水利厅"), six]),
      findings: [{ cell: "C3", args: { units: ["省发展改革委"] } }],
      others: [
        "reporting-unit-unknown",
        ...new Array<string>(151).fill("task-missing"),
        "measure-missing",
        "measure-missing",
      ],
    },
    {
      description: "a city's bureau is not the city's government",
      sheets: exampleLedger([units(seventeen, "省交通运输厅、九江市交通运输局"), six]),
      findings: [{ cell: "C3", args: { units: ["九江市政府"] } }],
    },
    {
      description: "the lead goes to 牵头单位, the others to 配合单位",
      sheets: exampleLedger(
        [
          [fifteen[0], fifteen[1], "省水利厅", "省自然资源厅"],
          [six[0], six[1], "省发展改革委", ""],
        ],
        SPLIT,
      ),
      findings: [
        { cell: "C3", args: { units: ["省交通运输厅"] } },
        { cell: "D3", args: { units: ["省发展改革委"] } },
      ],
    },
    {
      description: "a merged unit cell lacks a unit of its second row",
      sheets: exampleLedger([units(six, "省发展改革委"), [seven[0], seven[1], ""]]),
      merges: { 任务台账: ["C3:C4"] },
      findings: [{ cell: "C3", args: { units: ["九江市政府"] } }],
    },
  ],
});
