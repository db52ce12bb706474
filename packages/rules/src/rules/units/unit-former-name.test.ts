import { plans } from "../../plans.ts";
import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { unitFormerName } from "./unit-former-name.ts";

const { four, six, fifteen } = EXAMPLE_TASKS;
const units = (task: readonly [number, string, string], text: string) => [task[0], task[1], text];
const one = plans.get("jiangxi-2022-46")?.tasks[0];

testRule(unitFormerName, {
  accept: [
    { description: "present names", sheets: exampleLedger([four, six]) },
    { description: "short names", sheets: exampleLedger([units(four, "省发改委、省工信厅，南昌市、九江市政府"), six]) },
    {
      description: "a former name that the plan itself prints (省金融监管局)",
      sheets: exampleLedger([[1, one?.text ?? "", one?.units.map(({ as }) => as).join("、") ?? ""], six]),
    },
  ],
  reject: [
    {
      description: "省卫计委 and the like",
      sheets: exampleLedger([units(four, "省发展改革委、江西省工业和信息化委员会，南昌市、九江市政府"), six]),
      findings: [{ cell: "C3" }],
    },
    {
      description: "in traditional script",
      sheets: exampleLedger([units(four, "省發展改革委、省工信委，南昌市、九江市政府"), six]),
      findings: [{ cell: "C3" }],
    },
    {
      description: "of a unit that the plan does not name",
      sheets: exampleLedger([fifteen, units(six, "省发展改革委、省国土资源厅")]),
      findings: [{ cell: "C4", args: { names: ["省自然资源厅"] } }],
    },
  ],
});
