import { plans } from "../../plans.ts";
import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { reportingUnitUnknown } from "./reporting-unit-unknown.ts";

const { six, seven, fifteen, twentySix } = EXAMPLE_TASKS;
const COLUMNS = ["序号", "任务内容", "责任单位"];
const full = [...plans.values()]
  .filter(({ id }) => id === "jiangxi-2022-46")
  .flatMap(({ tasks }) => tasks.map(({ number, text, units }) => [number, text, units.map(({ as }) => as).join("、")]));
const filedBy = (unit: string) => ({ 任务台账: [[`填报单位：${unit}`], COLUMNS, fifteen, twentySix] });

testRule(reportingUnitUnknown, {
  accept: [
    { description: "the official name, with a seal", sheets: filedBy("江西省水利厅（盖章）") },
    { description: "a short name", sheets: filedBy("省发改委") },
    { description: "traditional script", sheets: filedBy("省水利廳") },
    { description: "an office of the agency", sheets: filedBy("省水利厅规划计划处") },
    { description: "given as an option", unit: "省水利厅", sheets: exampleLedger([fifteen, twentySix]) },
    { description: "the full ledger has none", sheets: exampleLedger(full) },
    {
      description: "one name all down the 填报单位 column",
      sheets: exampleLedger(
        [
          [...fifteen, "省水利厅"],
          [...twentySix, "省水利厅"],
        ],
        [...COLUMNS, "填报单位"],
      ),
    },
    {
      description: "several names in the 填报单位 column of a consolidated ledger",
      sheets: exampleLedger(
        [
          [...fifteen, "省水利厅"],
          [...twentySix, "省交通运输厅"],
        ],
        [...COLUMNS, "填报单位"],
      ),
    },
    {
      description: "the file name tells, and every row names that unit",
      file: "省水利厅任务台账.xlsx",
      sheets: exampleLedger([fifteen, twentySix]),
    },
  ],
  reject: [
    {
      description: "a name that nobody knows",
      sheets: filedBy("省水务建设厅"),
      findings: [{ cell: "A1", args: { unit: "省水务建设厅" } }],
    },
    {
      description: "an unknown name as an option: at the table's header",
      unit: "省星际航行厅",
      sheets: exampleLedger([six, seven]),
      findings: [{ cell: "A2", args: { unit: "省星际航行厅" } }],
    },
    {
      description: "no name, and far from the full ledger",
      sheets: exampleLedger([six, seven, fifteen]),
      findings: [{ cell: "A2", args: { unit: null } }],
    },
  ],
});
