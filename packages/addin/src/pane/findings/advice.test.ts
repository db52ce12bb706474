import { expect, it } from "vitest";
import { adviceOf } from "./advice.ts";

const source = { plan: "jiangxi-2022-46", locator: "三、（二）26", quote: "推进四方井水库工程建设。" };

it("leaves out the plan's words where they stand below anyway", () => {
  const detail = "多了“加快”。规划原文：“推进四方井水库工程建设。”请改回原文；确有调整的，请说明理由。";
  expect(adviceOf({ detail, source })).toBe("多了“加快”。请改回原文；确有调整的，请说明理由。");
  expect(adviceOf({ detail: "规划第 26 项原文：“推进四方井水库工程建设。”", source })).toBe("");
});

it("keeps a detail that says something of its own", () => {
  const detail = "规划三、（二）26 的责任单位：省水利厅。请补上。";
  expect(adviceOf({ detail, source })).toBe(detail);
  expect(adviceOf({ detail, source: null })).toBe(detail);
  expect(adviceOf({ detail: "推进四方井水库工程建设。请核对。", source })).toBe("推进四方井水库工程建设。请核对。");
});
