import type { Words } from "./words.ts";

export const zhCN: Words = {
  locale: "zh-CN",
  title: "规划校核",
  check: "校核",
  mark: "标注",
  clearMarks: "清除标注",
  previous: "上一条",
  next: "下一条",
  findings: "问题",
  statusDone: (errors, warnings, infos) => `校核完成：错误 ${errors}，警告 ${warnings}，提示 ${infos}`,
};
