import { plans } from "../../plans.ts";
import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { unitCollectiveOpen } from "./unit-collective-open.ts";

const { two, four, six } = EXAMPLE_TASKS;
const units = (task: readonly [number, string, string], text: string) => [task[0], task[1], text];
/** A task whose units end in 相关设区市政府, and its row with these units. */
const cities = plans
  .get("jiangxi-2022-46")
  ?.tasks.find(({ units: named }) => named.some(({ as }) => as === "相关设区市政府"));
const row = (...last: readonly string[]) => [
  cities?.number ?? 0,
  cities?.text ?? "",
  [...(cities?.units ?? []).filter(({ collective }) => !collective).map(({ as }) => as), ...last].join("、"),
];

testRule(unitCollectiveOpen, {
  accept: [
    { description: "cities for 相关设区市政府", sheets: exampleLedger([row("南昌市", "九江市政府"), six]) },
    { description: "no collective in the plan", sheets: exampleLedger([four, six]) },
    {
      description: "departments for 各成员单位",
      sheets: exampleLedger([units(two, "赣江新区管委会，南昌市、九江市政府，省发展改革委、省财政厅"), six]),
    },
  ],
  reject: [
    {
      description: "相关设区市政府 as printed",
      sheets: exampleLedger([row("相关设区市政府"), six]),
      findings: [{ cell: "C3" }],
    },
    {
      description: "in other words",
      sheets: exampleLedger([row("各有关设区市人民政府"), six]),
      findings: [{ cell: "C3" }],
    },
    { description: "各成员单位 as printed", sheets: exampleLedger([six, two]), findings: [{ cell: "C4" }] },
  ],
});
