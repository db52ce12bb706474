import type { Finding } from "@planlint/rules/engine";
import { describe, expect, it } from "vitest";
import type { CheckAnswer } from "../../engine/engine.ts";
import { filtered, groupsOf, inListOrder } from "./listing.ts";
import { NO_FILTER } from "./state.ts";

function finding(given: Partial<Finding>): Finding {
  return {
    rule: "unit-omitted",
    severity: "error",
    sheet: "任务台账",
    cell: "C5",
    task: "jiangxi-2022-46/task/4",
    target: null,
    message: "责任单位缺“南昌市政府”",
    detail: "请补上。",
    args: {},
    expected: null,
    actual: null,
    source: null,
    fix: null,
    fingerprint: "",
    ...given,
  };
}

const FINDINGS = [
  finding({ fingerprint: "a", cell: "C12" }),
  finding({ fingerprint: "b", cell: "D120", actual: "VR（虚拟现实）1.5+产业" }),
  finding({ fingerprint: "c", message: "状态不明", rule: "status-unknown", task: null, expected: "推进中" }),
];
const found = (search: string) =>
  filtered(FINDINGS, { ...NO_FILTER, search })
    .map(({ fingerprint }) => fingerprint)
    .join("");

describe("searching the findings", () => {
  it.each([
    ["", "abc"],
    ["南昌", "ab"],
    ["c12", "a"],
    ["南昌 d120", "b"],
    ["vr（虚拟", "b"],
    ["1.5+", "b"],
    ["推进", "c"],
    ["STATUS", "c"],
    ["(", ""],
    ["没有", ""],
  ])("%j finds %j: every word somewhere, whatever its case or marks", (search, fingerprints) => {
    expect(found(search)).toBe(fingerprints);
  });

  it("gives the same typed letter by letter, and after taking letters back", () => {
    const answer = { report: { findings: FINDINGS } } as unknown as CheckAnswer;
    for (const search of ["", "南", "南昌", "南昌 ", "南昌 d", "南昌 d120", "南昌 c", "c", "st", "s", ""]) {
      const state = { answer, filter: { ...NO_FILTER, search }, grouping: "task" as const };
      expect(
        inListOrder(state)
          .map(({ fingerprint }) => fingerprint)
          .join(""),
      ).toBe(found(search));
      expect(groupsOf(state)).toBe(groupsOf(state));
    }
  });
});
