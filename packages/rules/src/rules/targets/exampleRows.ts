/** Headings of the indicator tables in examples. */
export const INDICATOR_HEADER = [
  "序号",
  "指标名称",
  "计量单位",
  "2020年基期值",
  "2025年目标值",
  "2023年完成值",
] as const;

/** The three indicators of the Jiangxi plan as rows begin: number, name, unit, baseline, target. */
export const URBANISATION = [1, "常住人口城镇化率", "%", 60.4, 66] as const;
export const HIGH_SPEED_RAIL = [2, "时速250公里以上的高铁通车里程", "公里", 1650, 2000] as const;
export const RESEARCH_GROWTH = [3, "全社会研发经费投入年均增长", "%", null, 14] as const;
