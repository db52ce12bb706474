import type { ExampleCell } from "../model/exampleSheets.ts";

/** Title of the ledgers in examples: it names the plan and the reporting period, as real ones do. */
const TITLE = "长江中游城市群发展“十四五”实施方案江西省分工方案任务台账（2023年上半年）";

/** Columns of a plain ledger. */
const COLUMNS = ["序号", "任务内容", "责任单位", "进展情况"];

/**
 * The sheet of an example: title in row 1, header in row 2, tasks from row 3.
 * @param columns headings, where they are not 序号, 任务内容, 责任单位, 进展情况.
 */
export function exampleLedger(
  rows: readonly (readonly ExampleCell[])[],
  columns: readonly string[] = COLUMNS,
): Record<string, readonly (readonly ExampleCell[])[]> {
  return { 任务台账: [[TITLE], columns, ...rows] };
}

/** Tasks of the Jiangxi plan that the examples use, as a ledger row without findings: number, text, units. */
export const EXAMPLE_TASKS = {
  two: [2, "高标准建设赣江新区。", "赣江新区管委会，南昌市、九江市政府，省发展改革委、赣江新区建设领导小组各成员单位"],
  four: [
    4,
    "依托沿江—京九通道，推动武汉、南昌都市圈互动发展，提升九江等地经济实力，大力发展电子信息产业，推动建材、石化、钢铁等产业转型升级。",
    "省发展改革委、省工业和信息化厅，南昌市、九江市政府",
  ],
  six: [6, "持续推动湘赣边区域合作示范区建设。", "省发展改革委"],
  seven: [7, "深化九江与黄石、鄂州、黄冈等地跨江合作与融合发展。", "九江市政府，省发展改革委"],
  fifteen: [15, "实施赣江航道整治工程，深化赣粤运河前期研究论证。", "省交通运输厅、省水利厅、省发展改革委"],
  seventeen: [
    17,
    "推动长江中游港口群一体化治理，鼓励港口等领域企业采用共同出资、交叉持股等模式整合资源，实现高效运营。",
    "省交通运输厅，九江市政府",
  ],
  twentyTwo: [22, "加强本地保障电源建设，完善应急保障电源配置。", "省能源局"],
  twentySix: [26, "推进四方井和花桥水库等工程建设。", "省水利厅"],
} as const;
