import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { unitExtra } from "./unit-extra.ts";

const { two, four, six, fifteen } = EXAMPLE_TASKS;
const units = (task: readonly [number, string, string], text: string) => [task[0], task[1], text];

testRule(unitExtra, {
  accept: [
    { description: "as printed", sheets: exampleLedger([four, six]) },
    {
      description: "members of a leading group",
      sheets: exampleLedger([units(two, "赣江新区管委会，南昌市、九江市政府，省发展改革委、省财政厅、省商务厅"), six]),
    },
    {
      description: "a short name of the plan's unit",
      sheets: exampleLedger([units(four, "省发改委、省工信厅、南昌市政府、九江市政府"), six]),
    },
    {
      description: "an unknown name is unit-unknown's business",
      sheets: exampleLedger([units(six, "省发展改革委、某某公司"), four]),
    },
  ],
  reject: [
    {
      description: "two units too many, in one finding",
      sheets: exampleLedger([units(six, "省发展改革委、省水利厅、南昌市政府"), four]),
      findings: [{ cell: "C3", args: { units: ["省水利厅", "南昌市政府"] } }],
    },
    {
      description: "a city's bureau",
      sheets: exampleLedger([units(six, "省发展改革委、南昌市发改委"), four]),
      findings: [{ cell: "C3", args: { units: ["南昌市发改委"] } }],
    },
    {
      description: "in the 配合 column",
      sheets: exampleLedger(
        [
          [fifteen[0], fifteen[1], "省交通运输厅", "省水利厅、省发展改革委、省财政厅"],
          [six[0], six[1], "省发展改革委", ""],
        ],
        ["序号", "任务内容", "牵头单位", "配合单位"],
      ),
      findings: [{ cell: "D3", args: { units: ["省财政厅"] } }],
    },
  ],
});
