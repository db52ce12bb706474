import { taskFixture } from "../../testing/fixturePlan.ts";
import { testRule } from "../../testing/ruleTester.ts";
import { taskAmbiguous } from "./task-ambiguous.ts";

const { plan, ledger } = taskFixture([
  ["推动港口群一体化治理，实施东港航道整治工程。", "省交通运输厅"],
  ["推动港口群一体化治理，实施西港航道整治工程。", "省交通运输厅"],
  ["推进四方井水库建设。", "省水利厅"],
  ["完善油气输送网络。", "省能源局"],
]);

testRule(taskAmbiguous, {
  accept: [
    {
      description: "the number decides",
      plan,
      sheets: ledger([
        [1, "推动港口群一体化治理", "省交通运输厅"],
        [3, "推进四方井水库建设。", "省水利厅"],
        [4, "完善油气输送网络。", "省能源局"],
      ]),
    },
    {
      description: "the full text decides",
      plan,
      sheets: ledger([
        ["", "推动港口群一体化治理，实施西港航道整治工程。", ""],
        ["", "推进四方井水库建设。", "省水利厅"],
      ]),
    },
    {
      description: "a person has decided",
      plan,
      sheets: ledger([
        ["", "推动港口群一体化治理", ""],
        ["", "推进四方井水库建设。", "省水利厅"],
      ]),
      embedded: { waivers: {}, choices: { 推动港口群一体化治理: "fixture/task/2" }, rows: {}, certificate: null },
    },
  ],
  reject: [
    {
      description: "a clause that two tasks share",
      plan,
      sheets: ledger([
        ["", "推动港口群一体化治理", ""],
        ["", "推进四方井水库建设。", "省水利厅"],
      ]),
      findings: [{ cell: "B2" }],
    },
    {
      description: "with 。 at the end",
      plan,
      sheets: ledger([
        ["", "推进四方井水库建设。", "省水利厅"],
        ["", "推动港口群一体化治理。", "省交通运输厅"],
      ]),
      findings: [{ cell: "B3" }],
    },
    {
      description: "in traditional script",
      plan,
      sheets: ledger([
        ["", "推動港口群一體化治理", ""],
        ["", "推进四方井水库建设。", "省水利厅"],
      ]),
      findings: [{ cell: "B2" }],
    },
  ],
});
