import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { unitAlias } from "./unit-alias.ts";

const { four, six, fifteen } = EXAMPLE_TASKS;
const units = (task: readonly [number, string, string], text: string) => [task[0], task[1], text];

testRule(unitAlias, {
  accept: [
    { description: "as printed", sheets: exampleLedger([four, six, fifteen]) },
    {
      description: "official names",
      sheets: exampleLedger([units(fifteen, "江西省交通运输厅、江西省水利厅、江西省发展和改革委员会"), six]),
    },
    {
      description: "a shared ending",
      sheets: exampleLedger([units(four, "省发展改革委、省工业和信息化厅，南昌、九江市政府"), six]),
    },
    {
      description: "traditional script is no other name",
      sheets: exampleLedger([units(fifteen, "省交通運輸廳、省水利廳、省發展改革委"), six]),
    },
  ],
  reject: [
    {
      description: "two short names; the rest of the cell stays as it is",
      sheets: exampleLedger([units(four, "省发改委（牵头）、省工信厅，南昌市、九江市政府"), six]),
      findings: [
        {
          cell: "C3",
          args: { units: ["省发改委", "省工信厅"] },
          fix: { cell: "C3", value: "省发展改革委（牵头）、省工业和信息化厅，南昌市、九江市政府" },
        },
      ],
    },
    {
      description: "without its place",
      sheets: exampleLedger([units(six, "发改委"), four]),
      findings: [{ cell: "C3", fix: { cell: "C3", value: "省发展改革委" } }],
    },
    {
      description: "of a unit that the plan does not name",
      sheets: exampleLedger([units(six, "省发展改革委、省住建厅"), four]),
      findings: [{ cell: "C3", args: { names: ["省住房城乡建设厅"] } }],
    },
  ],
});
