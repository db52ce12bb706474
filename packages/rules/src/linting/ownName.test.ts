import { describe, expect, it } from "vitest";
import { lint } from "../lint.ts";
import { agencies, plans } from "../plans.ts";
import { workbookOf } from "../testing/grid.ts";

const HEADER = ["序号", "任务内容", "责任单位", "进展情况"];
const TASK_26 = "推进四方井和花桥水库等工程建设。";
const TASK_15 = "实施赣江航道整治工程，深化赣粤运河前期研究论证。";

function found(filer: string, units15: string, units26: string) {
  const report = lint(
    workbookOf({
      台账: [
        ["任务台账（2023年上半年）"],
        [`填报单位：${filer}`],
        HEADER,
        [15, TASK_15, units15, "已完成初步设计。"],
        [26, TASK_26, units26, "水库已蓄水。"],
      ],
    }),
    { plans: [...plans.values()], agencies, plan: "jiangxi-2022-46" },
  );
  return report.findings
    .filter(({ rule }) => rule.startsWith("unit-"))
    .map(({ rule, cell, fix }) => [rule, cell, fix?.value]);
}

describe("a unit's words for itself", () => {
  it.each(["我厅", "本厅", "本单位", "我單位"])("%s is the reporting unit, and a name to write out", (own) => {
    expect(found("省水利厅", `省交通运输厅、${own}、省发展改革委`, own)).toEqual([
      ["unit-alias", "C4", "省交通运输厅、省水利厅、省发展改革委"],
      ["unit-alias", "C5", "省水利厅"],
    ]);
  });

  it("counts where the plan names another unit", () => {
    expect(found("省交通运输厅", "我厅、省水利厅、省发展改革委", "我厅").map(([rule, cell]) => [rule, cell])).toEqual([
      ["unit-alias", "C4"],
      ["unit-alias", "C5"],
      ["unit-extra", "C5"],
      ["unit-omitted", "C5"],
    ]);
  });

  it("names nobody where the filer is not known, or is another kind of body", () => {
    expect(found("", "省交通运输厅、我厅、省发展改革委", "省水利厅").map(([rule]) => rule)).toContain("unit-unknown");
    expect(found("省水利厅", "省交通运输厅、我市、省发展改革委", "省水利厅").map(([rule]) => rule)).toContain(
      "unit-unknown",
    );
  });
});
