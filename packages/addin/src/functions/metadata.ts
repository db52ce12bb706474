/** What Excel is told about a function; `functions.json` holds exactly this. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly result: { readonly type: "string" | "number"; readonly dimensionality: "scalar" };
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: "string" | "number";
    readonly dimensionality: "scalar";
    readonly optional?: true;
  }[];
}

type Parameter = FunctionMetadata["parameters"][number];

const number = (name: string, description: string): Parameter => ({
  name,
  description,
  type: "number",
  dimensionality: "scalar",
});
const text = (name: string, description: string): Parameter => ({ ...number(name, description), type: "string" });
const PLAN: Parameter = {
  ...text("规划", "规划的名称、文号或编号；不填时为有任务分工的规划。"),
  optional: true,
};
const TASK = number("序号", "任务在规划里的序号。");

function define(
  id: string,
  type: "string" | "number",
  description: string,
  ...parameters: readonly Parameter[]
): FunctionMetadata {
  return { id, name: id, description, result: { type, dimensionality: "scalar" }, parameters };
}

/** The cell functions, in the order in which Excel lists them. */
export const FUNCTIONS: readonly FunctionMetadata[] = [
  define("TASK", "string", "规划里某一项任务的原文。", TASK, PLAN),
  define("UNITS", "string", "规划里某一项任务的全部责任单位。", TASK, PLAN),
  define("LEAD", "string", "规划里某一项任务的牵头单位。", TASK, PLAN),
  define("TARGET", "string", "规划里某个指标的目标。", text("指标", "指标名称，例如“常住人口城镇化率”。"), PLAN),
  define("MATCH", "number", "一段文字是规划的第几项任务。", text("文字", "任务内容，或写有任务内容的单元格。"), PLAN),
  define(
    "CHECKUNITS",
    "string",
    "责任单位与规划是否一致；不一致时写明少了、多了什么。",
    TASK,
    text("责任单位", "填报的责任单位，或写有责任单位的单元格。"),
    PLAN,
  ),
  define(
    "PACE",
    "string",
    "按规划期平均推进，某一年的数值是快了还是慢了。",
    number("基期值", "规划期开始前一年的数值。"),
    number("完成值", "这一年的数值。"),
    number("目标值", "规划期最后一年的目标。"),
    number("年份", "完成值所属的年份，例如 2023。"),
    PLAN,
  ),
];
