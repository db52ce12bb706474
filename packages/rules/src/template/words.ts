import type { TemplateOutcome } from "./makeTemplate.ts";

export type TemplateLocale = "zh-CN" | "zh-TW" | "en";

/** Words of the template around the plan's own. Headings stay Chinese: the form goes back to a Chinese office. */
export interface TemplateWords {
  readonly ledgerTitle: (plan: string) => string;
  readonly indicatorTitle: (plan: string) => string;
  /** Labels above the table; they end with a colon. */
  readonly unit: string;
  /** Behind a collective's name, which is nobody's own. */
  readonly ownName: string;
  readonly period: string;
  readonly documentNumber: string;
  readonly filledInBy: string;
  readonly telephone: string;
  readonly ledger: Readonly<Record<LedgerHeading, string>>;
  readonly indicators: Readonly<Record<Exclude<IndicatorHeading, "baseline" | "target" | "value">, string>>;
  readonly baseline: (year: number | null) => string;
  readonly target: (year: number | null) => string;
  readonly value: (period: string) => string;
  /** Choices of the drop-downs, as the checks read them. */
  readonly statuses: readonly string[];
  readonly roles: Readonly<Record<"lead" | "support", string>>;
  /** What Excel says beside or about a cell: title and text. */
  readonly said: Readonly<Record<SaidOf, { readonly title: string; readonly text: string }>>;
  readonly guideTitle: string;
  readonly guide: (facts: GuideFacts) => readonly string[];
}

export type LedgerHeading =
  | "ordinal"
  | "number"
  | "locator"
  | "task"
  | "units"
  | "role"
  | "progress"
  | "status"
  | "percent"
  | "due"
  | "evidence"
  | "remarks";
export type IndicatorHeading =
  | "ordinal"
  | "name"
  | "measureUnit"
  | "nature"
  | "baseline"
  | "target"
  | "growth"
  | "units"
  | "value"
  | "progress"
  | "remarks";
export type SaidOf = "planText" | "status" | "role" | "percent" | "open" | "value";

/** What the instructions speak of. */
export interface GuideFacts {
  readonly plan: string;
  readonly unit: string;
  readonly period: string;
  readonly asOf: string;
  readonly tasks: number;
  readonly targets: number;
  /** Collectives that have to be put in concrete terms. */
  readonly open: readonly string[];
  /** The plan does not say who is responsible: rows of others are to be taken out. */
  readonly unassigned: boolean;
  /** The unit itself is one of the plan's collectives. */
  readonly collective: boolean;
}

/** `2024-06-30` → `2024年6月30日`. */
function dayOf(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

const zhCN: TemplateWords = {
  ledgerTitle: (plan) => `${plan}任务台账`,
  indicatorTitle: (plan) => `${plan}指标进度表`,
  unit: "填报单位：",
  ownName: "（请改为本单位名称）",
  period: "报告期：",
  documentNumber: "文号：",
  filledInBy: "填报人：",
  telephone: "联系电话：",
  ledger: {
    ordinal: "序号",
    number: "任务编号",
    locator: "所属章节",
    task: "任务内容",
    units: "责任单位",
    role: "本单位角色",
    progress: "工作举措及进展情况",
    status: "进展状态",
    percent: "完成进度",
    due: "完成时限",
    evidence: "佐证材料",
    remarks: "备注",
  },
  indicators: {
    ordinal: "序号",
    name: "指标名称",
    measureUnit: "计量单位",
    nature: "指标属性",
    growth: "年均增长或累计",
    units: "责任单位",
    progress: "进展说明",
    remarks: "备注",
  },
  baseline: (year) => (year === null ? "基期值" : `${year}年基期值`),
  target: (year) => (year === null ? "目标值" : `${year}年目标值`),
  value: (period) => `${period}完成值`,
  statuses: ["已完成", "推进中", "进度滞后", "未启动", "长期坚持"],
  roles: { lead: "牵头", support: "配合" },
  said: {
    planText: { title: "规划原文", text: "这里是规划原文，与原文不一致的，校核时会提示。确定要修改吗？" },
    status: { title: "进展状态", text: "请从下拉列表中选择：已完成、推进中、进度滞后、未启动、长期坚持。" },
    role: { title: "本单位角色", text: "请从下拉列表中选择：牵头、配合。" },
    percent: { title: "完成进度", text: "请填写 0% 至 100%。已完成的填 100%。" },
    open: { title: "请写明具体单位", text: "规划用的是统称，请改为具体的单位名称，例如“南昌市、九江市政府”。" },
    value: {
      title: "完成值",
      text: "请只填数字，不带计量单位。尚未公布的留空，并在备注写明原因。仍按现在的写法填写吗？",
    },
  },
  guideTitle: "填报说明",
  guide: ({ plan, unit, period, asOf, tasks, targets, open, unassigned, collective }) => [
    `本表按《${plan}》生成，供${unit}填报${period}进展，数据截至${dayOf(asOf)}。`,
    ...(collective ? [`“${unit}”是规划里的统称，请把表上方的填报单位改成本单位的名称。`] : []),
    "浅黄色的单元格由本单位填写。灰色的是规划原文，请不要改动；发现原文有误或者已经调整的，在备注里写明。",
    ...(tasks > 0
      ? [
          `“任务台账”共 ${tasks} 项。每项都要填写举措及进展、进展状态、完成进度；已完成的，写明佐证材料。`,
          "进展状态从下拉列表中选择：已完成、推进中、进度滞后、未启动、长期坚持。完成进度填百分比，要与进展状态相符。",
          "进度滞后、超过时限没有完成的，在备注里说明原因和下一步打算。",
        ]
      : []),
    ...(open.length > 0 ? [`责任单位里的统称（${open.join("、")}）请改成具体的单位名称。`] : []),
    ...(targets > 0
      ? [
          `“指标进度”共 ${targets} 项。完成值只填数字，单位以计量单位一列为准：计量单位是 % 的，66% 填 66。`,
          "完成值尚未公布的，单元格留空，并在备注里写明原因，例如：年度指标，次年公布。",
        ]
      : []),
    ...(unassigned ? ["规划没有写明由哪个单位负责。不由本单位填报的行，可以整行删除。"] : []),
    "可以调整行高、列宽，可以排序和筛选。请不要合并单元格，也不要改动表头的名称。",
    "填好后请先用 planlint 校核一遍，没有错误再报送。",
  ],
};

const zhTW: TemplateWords = {
  ...zhCN,
  ledgerTitle: (plan) => `${plan}任務台帳`,
  indicatorTitle: (plan) => `${plan}指標進度表`,
  unit: "填報單位：",
  ownName: "（請改為本單位名稱）",
  period: "報告期：",
  documentNumber: "文號：",
  filledInBy: "填報人：",
  telephone: "聯繫電話：",
  ledger: {
    ordinal: "序號",
    number: "任務編號",
    locator: "所屬章節",
    task: "任務內容",
    units: "責任單位",
    role: "本單位角色",
    progress: "工作舉措及進展情況",
    status: "進展狀態",
    percent: "完成進度",
    due: "完成時限",
    evidence: "佐證材料",
    remarks: "備註",
  },
  indicators: {
    ordinal: "序號",
    name: "指標名稱",
    measureUnit: "計量單位",
    nature: "指標屬性",
    growth: "年均增長或累計",
    units: "責任單位",
    progress: "進展說明",
    remarks: "備註",
  },
  baseline: (year) => (year === null ? "基期值" : `${year}年基期值`),
  target: (year) => (year === null ? "目標值" : `${year}年目標值`),
  value: (period) => `${period}完成值`,
  statuses: ["已完成", "推進中", "進度滯後", "未啟動", "長期堅持"],
  roles: { lead: "牽頭", support: "配合" },
  said: {
    planText: { title: "規劃原文", text: "這裡是規劃原文，與原文不一致的，校核時會提示。確定要修改嗎？" },
    status: { title: "進展狀態", text: "請從下拉清單中選擇：已完成、推進中、進度滯後、未啟動、長期堅持。" },
    role: { title: "本單位角色", text: "請從下拉清單中選擇：牽頭、配合。" },
    percent: { title: "完成進度", text: "請填寫 0% 至 100%。已完成的填 100%。" },
    open: { title: "請寫明具體單位", text: "規劃用的是統稱，請改為具體的單位名稱，例如「南昌市、九江市政府」。" },
    value: {
      title: "完成值",
      text: "請只填數字，不帶計量單位。尚未公布的留空，並在備註寫明原因。仍按現在的寫法填寫嗎？",
    },
  },
  guideTitle: "填報說明",
  guide: ({ plan, unit, period, asOf, tasks, targets, open, unassigned, collective }) => [
    `本表按《${plan}》產生，供${unit}填報${period}進展，資料截至${dayOf(asOf)}。`,
    ...(collective ? [`「${unit}」是規劃裡的統稱，請把表上方的填報單位改成本單位的名稱。`] : []),
    "淺黃色的儲存格由本單位填寫。灰色的是規劃原文，請不要改動；發現原文有誤或者已經調整的，在備註裡寫明。",
    ...(tasks > 0
      ? [
          `「任务台账」共 ${tasks} 項。每項都要填寫舉措及進展、進展狀態、完成進度；已完成的，寫明佐證材料。`,
          "進展狀態從下拉清單中選擇：已完成、推進中、進度滯後、未啟動、長期堅持。完成進度填百分比，要與進展狀態相符。",
          "進度滯後、超過時限沒有完成的，在備註裡說明原因和下一步打算。",
        ]
      : []),
    ...(open.length > 0 ? [`責任單位裡的統稱（${open.join("、")}）請改成具體的單位名稱。`] : []),
    ...(targets > 0
      ? [
          `「指标进度」共 ${targets} 項。完成值只填數字，單位以計量單位一欄為準：計量單位是 % 的，66% 填 66。`,
          "完成值尚未公布的，儲存格留空，並在備註裡寫明原因，例如：年度指標，次年公布。",
        ]
      : []),
    ...(unassigned ? ["規劃沒有寫明由哪個單位負責。不由本單位填報的列，可以整列刪除。"] : []),
    "可以調整列高、欄寬，可以排序和篩選。請不要合併儲存格，也不要改動表頭的名稱。",
    "填好後請先用 planlint 校核一遍，沒有錯誤再報送。",
  ],
};

const en: TemplateWords = {
  ...zhCN,
  said: {
    planText: {
      title: "Plan text",
      text: "This is the plan's own wording. A check reports any change. Change it anyway?",
    },
    status: {
      title: "Status",
      text: "Choose from the list: 已完成 done, 推进中 under way, 进度滞后 late, 未启动 not begun, 长期坚持 continuing.",
    },
    role: { title: "Role", text: "Choose from the list: 牵头 lead, 配合 support." },
    percent: { title: "Percent done", text: "Enter 0% to 100%. What is done has 100%." },
    open: { title: "Name the units", text: "The plan names a group here. Replace it with the units themselves." },
    value: {
      title: "Value",
      text: "Enter a number without its unit. Leave it empty and say why in 备注 if it is not yet published. Keep this text?",
    },
  },
  guideTitle: "How to fill in this workbook",
  guide: ({ plan, unit, period, asOf, tasks, targets, open, unassigned, collective }) => [
    `Made from 《${plan}》 for ${unit}, to report ${period}; figures as of ${asOf}.`,
    ...(collective ? [`${unit} is a group in the plan: put your own name after 填报单位 above the table.`] : []),
    "Fill in the pale yellow cells. Grey cells are the plan's own text: leave them as they are, and say in 备注 what is wrong or was changed.",
    ...(tasks > 0
      ? [
          `任务台账 has ${tasks} tasks. Each needs progress, status and percent done; what is done needs its evidence.`,
          "Status: 已完成 done, 推进中 under way, 进度滞后 late, 未启动 not begun, 长期坚持 continuing. The percentage has to agree with it.",
          "What is late or overdue is explained in 备注.",
        ]
      : []),
    ...(open.length > 0 ? [`Replace the groups in 责任单位 (${open.join("、")}) with the units themselves.`] : []),
    ...(targets > 0
      ? [
          `指标进度 has ${targets} indicators. Enter numbers only, in the unit of the column 计量单位: 66 for 66%.`,
          "A value that is not yet published stays empty; say why in 备注.",
        ]
      : []),
    ...(unassigned ? ["The plan does not say who is responsible: delete the rows that are not yours."] : []),
    "Heights and widths can be changed, rows sorted and filtered. Do not merge cells or rename headings.",
    "Check the finished workbook with planlint before sending it.",
  ],
};

export const TEMPLATE_WORDS: Readonly<Record<TemplateLocale, TemplateWords>> = {
  "zh-CN": zhCN,
  "zh-TW": zhTW,
  en,
};

/** Why there is no template, in one sentence. */
export function templateProblem(
  outcome: Exclude<TemplateOutcome, { readonly kind: "template" }>,
  plan: { readonly title: string },
  locale: TemplateLocale = "zh-CN",
): string {
  return PROBLEMS[locale](outcome, plan.title);
}

type Problem = Exclude<TemplateOutcome, { readonly kind: "template" }>;

const PROBLEMS: Readonly<Record<TemplateLocale, (problem: Problem, plan: string) => string>> = {
  "zh-CN": (problem, plan) => {
    switch (problem.kind) {
      case "period-unknown":
        return `报告期要写成 2024H1、2024H2、2024Q3、2024-06 或 2024，不能是「${problem.period}」。`;
      case "unit-unknown":
        return `没有找到单位「${problem.unit}」${problem.nearest.length > 0 ? `，是不是：${problem.nearest.join("、")}` : ""}。`;
      case "nothing-to-file":
        return `《${plan}》没有点名由${problem.unit}负责的任务和指标，不用填报${
          problem.collectives.length > 0
            ? `；规划里的“${problem.collectives.join("”“")}”是否包括本单位，请与牵头部门核对`
            : ""
        }。`;
    }
  },
  "zh-TW": (problem, plan) => {
    switch (problem.kind) {
      case "period-unknown":
        return `報告期要寫成 2024H1、2024H2、2024Q3、2024-06 或 2024，不能是「${problem.period}」。`;
      case "unit-unknown":
        return `沒有找到單位「${problem.unit}」${problem.nearest.length > 0 ? `，是不是：${problem.nearest.join("、")}` : ""}。`;
      case "nothing-to-file":
        return `《${plan}》沒有點名由${problem.unit}負責的任務和指標，不用填報${
          problem.collectives.length > 0
            ? `；規劃裡的「${problem.collectives.join("」「")}」是否包括本單位，請與牽頭部門核對`
            : ""
        }。`;
    }
  },
  en: (problem, plan) => {
    switch (problem.kind) {
      case "period-unknown":
        return `The period has to look like 2024H1, 2024Q3, 2024-06 or 2024, not "${problem.period}".`;
      case "unit-unknown":
        return `No unit is called "${problem.unit}"${problem.nearest.length > 0 ? `; perhaps ${problem.nearest.join(", ")}` : ""}.`;
      case "nothing-to-file":
        return `《${plan}》 names ${problem.unit} in no task and no indicator${
          problem.collectives.length > 0
            ? `; ask the coordinating office whether ${problem.collectives.join(", ")} includes it`
            : ""
        }.`;
    }
  },
};
