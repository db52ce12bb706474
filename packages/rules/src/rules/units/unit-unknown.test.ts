import { taskFixture } from "../../testing/fixturePlan.ts";
import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { unitUnknown } from "./unit-unknown.ts";

const { two, four, six, fifteen } = EXAMPLE_TASKS;
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

testRule(unitUnknown, {
  accept: [
    {
      description: "the plan's own list, however its names are read",
      plan: odd.plan,
      sheets: odd.ledger([[1, "推进政务服务一体化。", "省科技厅，各省、自治区、直辖市人民政府"]]),
    },
    { description: "as printed, with a collective", sheets: exampleLedger([two, four, six]) },
    {
      description: "generic names of the plan's province",
      sheets: exampleLedger([units(fifteen, "交通运输厅、水利厅、发改委"), six]),
    },
    {
      description: "a local name that the office has registered",
      sheets: exampleLedger([units(fifteen, "省交通运输厅、水厅、省发展改革委"), six]),
      config: { aliases: { 水厅: "省水利厅" } },
    },
  ],
  reject: [
    {
      description: "one character wrong: the nearest name first",
      sheets: exampleLedger([units(fifteen, "省交通运输厅、省水力厅、省发展改革委"), six]),
      findings: [{ cell: "C3", args: { units: ["省水力厅"] } }],
    },
    {
      description: "two unknown names in one finding",
      sheets: exampleLedger([units(six, "省发展改革委、甲方公司、乙方研究所"), four]),
      findings: [{ cell: "C3", args: { units: ["甲方公司", "乙方研究所"] } }],
    },
    {
      description: "a unit of another world",
      sheets: exampleLedger([units(six, "省发展改革委、省星际航行厅"), four]),
      findings: [{ cell: "C3" }],
    },
  ],
});
