import { describe, expect, it } from "vitest";
import { readStatus } from "./status.ts";

const stageOf = (text: string) => readStatus(text)?.stage ?? null;

describe("readStatus", () => {
  it.each([
    [
      "done",
      [
        "已完成",
        "完成",
        "已办结",
        "办结",
        "已销号",
        "已竣工",
        "提前完成",
        "全部完成",
        "已完成。",
        "按期完成",
        "100%",
        "完成100%",
        "已建成",
        "已落实",
        "已完工",
        "已投入使用",
        "达标",
        "任務已完成",
      ],
    ],
    ["doneContinuing", ["年度任务已完成", "已完成，长期坚持", "已完成并持续推进", "完成（持续推进）"]],
    [
      "nearly",
      [
        "基本完成",
        "部分完成",
        "阶段性完成",
        "取得阶段性成果",
        "已印发",
        "主体完工",
        "初步完成",
        "取得明显成效",
        "已签约",
        "已上线",
      ],
    ],
    [
      "ongoing",
      [
        "推进中",
        "正在推进",
        "进行中",
        "有序推进",
        "按序时进度推进",
        "达到序时进度",
        "符合预期",
        "快于预期",
        "在建",
        "实施中",
        "持续推进",
        "未完成",
        "尚未完成",
        "完成80%",
        "进度60％",
        "前期工作",
        "正常推进",
        "落实中",
        "预计年底完成",
        "推進中",
        "已启动",
        "推动落实",
        "年内完成",
        "2025年底前完成",
        "待批复",
        "进展良好",
        "正在抓好落实",
        "完成序时进度",
        "征求意见",
        "加快建设",
      ],
    ],
    ["continuing", ["长期坚持", "长期推进", "常态化推进", "长期"]],
    ["late", ["滞后", "不达标", "进展缓慢", "已逾期", "未达序时进度"]],
    ["notStarted", ["未启动", "尚未启动", "未开展", "未开始", "待启动", "计划启动", "0%"]],
    ["stopped", ["暂停", "已终止", "不涉及", "已暂缓", "无需实施"]],
    ["marked", ["√", "绿灯", "是", "未到时间节点"]],
  ])("%s", (stage, texts) => {
    expect(texts.filter((text) => stageOf(text) !== stage).map((text) => `${text} → ${stageOf(text)}`)).toEqual([]);
  });

  it("does not know what is no status", () => {
    expect(["张三", "见附件", "1", "待定", "", "其中"].filter((text) => stageOf(text) !== null)).toEqual([]);
  });

  it("takes a sentence for less than a word", () => {
    expect(readStatus("已完成")?.plain).toBe(true);
    expect(readStatus("已完成可研批复，正在开展征地拆迁工作")).toMatchObject({ stage: "ongoing", plain: false });
  });

  it("keeps the share that the words give", () => {
    expect(readStatus("完成80%")?.percent).toBe(80);
  });
});
