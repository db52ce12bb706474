import type {
  ConsolidatedFile,
  Consolidation,
  Contradiction,
  StatementAside,
  StatementRole,
  StatementStage,
  TaskStanding,
  UnitStanding,
} from "@planlint/rules/model";
import type { ExplainLocale } from "../explainUnusable.ts";

/** Names of the sheets: the same in every language, since links and later runs go by them. */
export const SHEETS = {
  overview: "汇总说明",
  ledger: "汇总台账",
  units: "催报清单",
  missing: "缺报任务",
  contradictions: "填报矛盾",
  indicators: "指标汇总",
  files: "文件清单",
} as const;

type FileAside = Exclude<ConsolidatedFile["aside"], null>;

/** Words of the consolidated workbook. */
export interface SheetWords {
  readonly title: string;
  readonly period: (period: string | null, asOf: string | null) => string;
  /** What is left to do. */
  readonly verdict: (left: {
    readonly units: number;
    readonly tasks: number;
    readonly contradictions: number;
  }) => string;
  readonly overview: {
    readonly columns: readonly [item: string, count: string, share: string, note: string];
    readonly files: string;
    readonly filesNote: (summary: Consolidation["summary"]["files"]) => string;
    readonly units: string;
    readonly unitsNote: (filed: number, chased: number, covered: number) => string;
    readonly tasks: string;
    readonly reported: string;
    readonly byLead: string;
    readonly byLeadNote: string;
    readonly duties: string;
    readonly dutiesNote: (of: number) => string;
    readonly indicators: string;
    readonly indicatorsNote: (of: number) => string;
    readonly contradictions: string;
    readonly contradictionsNote: (infos: number) => string;
    readonly findings: string;
    readonly findingsNote: (summary: Consolidation["summary"]) => string;
    readonly rules: string;
    readonly ruleLines: readonly string[];
  };
  readonly ledger: {
    readonly hint: string;
    readonly number: string;
    readonly locator: string;
    readonly task: string;
    readonly standing: string;
    readonly role: string;
    readonly unit: string;
    readonly filed: string;
    readonly status: string;
    readonly percent: string;
    readonly progress: string;
    readonly measures: string;
    readonly problems: string;
    readonly next: string;
    readonly file: string;
    readonly cell: string;
    readonly reported: string;
    readonly silent: string;
    readonly open: string;
  };
  readonly units: {
    readonly hint: string;
    readonly none: string;
    readonly columns: readonly string[];
  };
  readonly missing: { readonly hint: string; readonly none: string; readonly columns: readonly string[] };
  readonly contradictions: { readonly hint: string; readonly none: string; readonly columns: readonly string[] };
  readonly indicators: { readonly hint: string; readonly none: string; readonly columns: readonly string[] };
  readonly files: { readonly hint: string; readonly columns: readonly string[] };
  readonly role: Readonly<Record<StatementRole, string>>;
  readonly stage: Readonly<Record<StatementStage, string>>;
  readonly aside: Readonly<Record<StatementAside, string>>;
  readonly fileAside: Readonly<Record<FileAside, string>>;
  readonly counted: string;
  readonly countedWhole: string;
  readonly unusable: string;
  readonly skipped: Readonly<Record<Consolidation["skipped"][number]["why"], string>>;
  readonly unitFrom: Readonly<Record<"workbook" | "file-name" | "folder", string>>;
  readonly unitUnknown: string;
  readonly notNamed: string;
  readonly severalFilers: (count: number, names: string) => string;
  readonly taskStanding: Readonly<Record<TaskStanding, string>>;
  readonly unitStanding: Readonly<Record<UnitStanding, string>>;
  readonly kind: Readonly<Record<Contradiction["kind"], string>>;
  readonly rating: Readonly<Record<"提前完成" | "快于预期" | "符合预期" | "滞后", string>>;
  readonly nature: Readonly<Record<"binding" | "anticipatory", string>>;
  readonly wholeLedger: string;
  readonly noPeriod: string;
  readonly task: (number: number | null, locator: string) => string;
  readonly separator: string;
  readonly moment: (at: number) => string;
  readonly year: (value: number, year: number) => string;
}

function yearAndMonth(at: number): { readonly year: number; readonly month: number } {
  const year = Math.ceil(at - 1e-6);
  const month = Math.round((at - (year - 1)) * 12);
  return { year, month: Math.min(12, Math.max(1, month)) };
}

const zhCN: SheetWords = {
  title: "任务台账汇总",
  period: (period, asOf) => `报告期：${period ?? "未识别"}${asOf === null ? "" : `（截至 ${asOf}）`}`,
  verdict: ({ units, tasks, contradictions }) => {
    const left = [
      ...(units > 0 ? [`${units} 个单位要催报`] : []),
      ...(tasks > 0 ? [`${tasks} 项任务缺牵头单位填报`] : []),
      ...(contradictions > 0 ? [`${contradictions} 处矛盾待核对`] : []),
    ];
    return left.length === 0 ? "已报齐，没有发现矛盾" : `还有 ${left.join("，")}`;
  },
  overview: {
    columns: ["项目", "数量", "占比", "说明"],
    files: "收到的文件（份）",
    filesNote: ({ counted, aside, unusable, skipped }) =>
      `计入 ${counted}，列出不计 ${aside}，打不开 ${unusable}${skipped > 0 ? `；另有 ${skipped} 个不是报送文件，已跳过` : ""}`,
    units: "规划点名的责任单位（个）",
    unitsNote: (filed, chased, covered) =>
      `已报 ${filed}，未报或未报齐 ${chased}${covered > 0 ? `，总台账代报 ${covered}` : ""}`,
    tasks: "规划任务（项）",
    reported: "　其中有单位填报",
    byLead: "　其中牵头单位已报",
    byLeadNote: "牵头单位自己填报，或总台账里有",
    duties: "应报项次（任务×单位）已报",
    dutiesNote: (of) => `应报 ${of} 项次；规划没有点名的（如相关设区市政府）不算`,
    indicators: "主要指标已报（项）",
    indicatorsNote: (of) => `共 ${of} 项`,
    contradictions: "填报矛盾（处）",
    contradictionsNote: (infos) => (infos > 0 ? `另有提示 ${infos} 处` : ""),
    findings: "逐份校核的错误（处）",
    findingsNote: ({ files, findings }) =>
      `${files.withErrors} 份有错误；另有提醒 ${findings.warning} 条。逐格查看：planlint check 文件`,
    rules: "口径",
    ruleLines: [
      "1. 任务状态以牵头单位填报为准；牵头单位没有报的，以总台账为准；都没有的，列为“牵头单位未报”或“无人填报”。",
      "2. 进展文字照录原表，一字不改；点“位置”打开原文件的那一格（汇总表与报送文件的相对位置不变时有效）。",
      "3. 同一单位报了两份、内容重复的，逐项取保存时间最晚的一份计入，其余照列，注明不计。",
      "4. 报告期与本次汇总不同的台账照列，注明不计；没有写报告期的，按本期计入。指标按各自的时点列示。",
      "5. 只列了任务、没有填任何内容的行，不算已报。没有写填报单位的总台账，对所有单位有效。",
      "6. 单份文件里的填报问题不在本表，见“文件清单”的数目，用 planlint check 逐份查看。",
    ],
  },
  ledger: {
    hint: "按规划顺序，每项任务先列牵头单位，再列配合单位；灰色为列出不计或未报。",
    number: "序号",
    locator: "规划条款",
    task: "任务内容",
    standing: "任务状态",
    role: "分工",
    unit: "单位",
    filed: "填报情况",
    status: "进展状态",
    percent: "完成进度",
    progress: "进展情况",
    measures: "工作举措",
    problems: "存在问题",
    next: "下一步打算",
    file: "来源文件",
    cell: "位置",
    reported: "已报",
    silent: "未报",
    open: "规划未点名",
  },
  units: {
    hint: "需要催的排在前面，先看牵头任务未报多的。",
    none: "这个规划没有点名责任单位。",
    columns: [
      "序号",
      "单位",
      "情形",
      "应报任务",
      "其中牵头",
      "已报",
      "总台账代报",
      "未报",
      "其中牵头",
      "未报的任务（序号）",
      "收到的文件",
    ],
  },
  missing: {
    hint: "无人填报的任务，和只有配合单位填报、牵头单位没有报的任务。",
    none: "每项任务都有牵头单位填报。",
    columns: ["序号", "规划条款", "任务内容", "情形", "牵头单位", "牵头单位报送情况", "已报的单位", "未报的单位"],
  },
  contradictions: {
    hint: "不同文件之间对不上的地方；一处矛盾的各方各占一行。",
    none: "没有发现不同文件之间的矛盾。",
    columns: ["序号", "类别", "级别", "矛盾", "说明", "单位", "填报内容", "文件", "位置"],
  },
  indicators: {
    hint: "进度评价按基期到目标的路径计算；规划没有基期的用填报的基期，都没有的不评价。",
    none: "这个规划没有主要指标。",
    columns: [
      "指标",
      "计量单位",
      "属性",
      "基期",
      "规划目标",
      "填报单位",
      "分工",
      "填报值",
      "时点",
      "按进度应达",
      "进度评价",
      "填报情况",
      "文件",
      "位置",
    ],
  },
  files: {
    hint: "错误、提醒、提示是这份文件自身的问题数，逐格查看：planlint check 文件。",
    columns: [
      "序号",
      "文件",
      "填报单位",
      "报告期",
      "处理",
      "应报",
      "已报",
      "空白行",
      "对不上规划的行",
      "错误",
      "提醒",
      "提示",
      "说明",
    ],
  },
  role: { lead: "牵头", support: "配合", whole: "总台账", other: "未点名" },
  stage: {
    done: "已完成",
    ongoing: "推进中",
    late: "滞后",
    notStarted: "未启动",
    stopped: "停止或不涉及",
    unclear: "未写明状态",
    blank: "没有填写",
  },
  aside: { superseded: "不计：另有一份", "other-period": "不计：不是本期" },
  fileAside: {
    "other-plan": "不计：属于另一个规划",
    "other-period": "不计：不是本期",
    superseded: "不计：另有一份",
    nothing: "不计：没有这个规划的任务或指标",
  },
  counted: "计入",
  countedWhole: "计入（总台账）",
  unusable: "打不开",
  skipped: {
    lock: "跳过：正在打开的临时文件",
    hidden: "跳过：隐藏文件",
    "not-workbook": "跳过：不是表格",
    archive: "跳过：压缩包，请先解压",
    output: "跳过：汇总结果",
    "same-file": "跳过：与另一份是同一个文件",
  },
  unitFrom: { workbook: "", "file-name": "填报单位按文件名认定", folder: "填报单位按文件夹名认定" },
  unitUnknown: "没有写填报单位，按总台账计入，请核对",
  notNamed: "规划没有点名这个单位，所报列为“未点名”",
  severalFilers: (count, names) => `${count} 个单位：${names}`,
  taskStanding: {
    done: "已完成",
    ongoing: "推进中",
    late: "滞后",
    notStarted: "未启动",
    stopped: "停止或不涉及",
    unclear: "未写明状态",
    leadMissing: "牵头单位未报",
    nobody: "无人填报",
  },
  unitStanding: {
    complete: "已报齐",
    covered: "总台账代报",
    partial: "未报齐",
    empty: "报来的文件里没有任务进展",
    "other-period": "报的不是本期",
    unusable: "报来的文件打不开",
    absent: "没有报",
  },
  kind: { status: "任务状态", indicator: "指标数值", "filed-twice": "重复报送", "other-period": "报告期" },
  rating: { 提前完成: "提前完成", 快于预期: "快于预期", 符合预期: "符合预期", 滞后: "滞后" },
  nature: { binding: "约束性", anticipatory: "预期性" },
  wholeLedger: "（总台账）",
  noPeriod: "未写明",
  task: (number, locator) => (number === null ? locator : `第 ${number} 项`),
  separator: "、",
  moment: (at) => {
    const { year, month } = yearAndMonth(at);
    return month === 12 ? `${year} 年` : month === 6 ? `${year} 年上半年` : `${year} 年 ${month} 月`;
  },
  year: (value, year) => `${value}（${year} 年）`,
};

const zhTW: SheetWords = {
  ...zhCN,
  title: "任務臺賬彙總",
  period: (period, asOf) => `報告期：${period ?? "未識別"}${asOf === null ? "" : `（截至 ${asOf}）`}`,
  verdict: ({ units, tasks, contradictions }) => {
    const left = [
      ...(units > 0 ? [`${units} 個單位要催報`] : []),
      ...(tasks > 0 ? [`${tasks} 項任務缺牽頭單位填報`] : []),
      ...(contradictions > 0 ? [`${contradictions} 處矛盾待核對`] : []),
    ];
    return left.length === 0 ? "已報齊，沒有發現矛盾" : `還有 ${left.join("，")}`;
  },
  overview: {
    columns: ["項目", "數量", "占比", "說明"],
    files: "收到的檔案（份）",
    filesNote: ({ counted, aside, unusable, skipped }) =>
      `計入 ${counted}，列出不計 ${aside}，打不開 ${unusable}${skipped > 0 ? `；另有 ${skipped} 個不是報送檔案，已略過` : ""}`,
    units: "規劃點名的責任單位（個）",
    unitsNote: (filed, chased, covered) =>
      `已報 ${filed}，未報或未報齊 ${chased}${covered > 0 ? `，總臺賬代報 ${covered}` : ""}`,
    tasks: "規劃任務（項）",
    reported: "　其中有單位填報",
    byLead: "　其中牽頭單位已報",
    byLeadNote: "牽頭單位自己填報，或總臺賬裡有",
    duties: "應報項次（任務×單位）已報",
    dutiesNote: (of) => `應報 ${of} 項次；規劃沒有點名的（如相關設區市政府）不算`,
    indicators: "主要指標已報（項）",
    indicatorsNote: (of) => `共 ${of} 項`,
    contradictions: "填報矛盾（處）",
    contradictionsNote: (infos) => (infos > 0 ? `另有提示 ${infos} 處` : ""),
    findings: "逐份校核的錯誤（處）",
    findingsNote: ({ files, findings }) =>
      `${files.withErrors} 份有錯誤；另有提醒 ${findings.warning} 條。逐格查看：planlint check 檔案`,
    rules: "口徑",
    ruleLines: [
      "1. 任務狀態以牽頭單位填報為準；牽頭單位沒有報的，以總臺賬為準；都沒有的，列為「牽頭單位未報」或「無人填報」。",
      "2. 進展文字照錄原表，一字不改；點「位置」開啟原檔案的那一格（彙總表與報送檔案的相對位置不變時有效）。",
      "3. 同一單位報了兩份、內容重複的，逐項取儲存時間最晚的一份計入，其餘照列，註明不計。",
      "4. 報告期與本次彙總不同的臺賬照列，註明不計；沒有寫報告期的，按本期計入。指標按各自的時點列示。",
      "5. 只列了任務、沒有填任何內容的列，不算已報。沒有寫填報單位的總臺賬，對所有單位有效。",
      "6. 單份檔案裡的填報問題不在本表，見「文件清单」的數目，用 planlint check 逐份查看。",
    ],
  },
  ledger: {
    hint: "按規劃順序，每項任務先列牽頭單位，再列配合單位；灰色為列出不計或未報。",
    number: "序號",
    locator: "規劃條款",
    task: "任務內容",
    standing: "任務狀態",
    role: "分工",
    unit: "單位",
    filed: "填報情況",
    status: "進展狀態",
    percent: "完成進度",
    progress: "進展情況",
    measures: "工作舉措",
    problems: "存在問題",
    next: "下一步打算",
    file: "來源檔案",
    cell: "位置",
    reported: "已報",
    silent: "未報",
    open: "規劃未點名",
  },
  units: {
    hint: "需要催的排在前面，先看牽頭任務未報多的。",
    none: "這個規劃沒有點名責任單位。",
    columns: [
      "序號",
      "單位",
      "情形",
      "應報任務",
      "其中牽頭",
      "已報",
      "總臺賬代報",
      "未報",
      "其中牽頭",
      "未報的任務（序號）",
      "收到的檔案",
    ],
  },
  missing: {
    hint: "無人填報的任務，和只有配合單位填報、牽頭單位沒有報的任務。",
    none: "每項任務都有牽頭單位填報。",
    columns: ["序號", "規劃條款", "任務內容", "情形", "牽頭單位", "牽頭單位報送情況", "已報的單位", "未報的單位"],
  },
  contradictions: {
    hint: "不同檔案之間對不上的地方；一處矛盾的各方各占一列。",
    none: "沒有發現不同檔案之間的矛盾。",
    columns: ["序號", "類別", "級別", "矛盾", "說明", "單位", "填報內容", "檔案", "位置"],
  },
  indicators: {
    hint: "進度評價按基期到目標的路徑計算；規劃沒有基期的用填報的基期，都沒有的不評價。",
    none: "這個規劃沒有主要指標。",
    columns: [
      "指標",
      "計量單位",
      "屬性",
      "基期",
      "規劃目標",
      "填報單位",
      "分工",
      "填報值",
      "時點",
      "按進度應達",
      "進度評價",
      "填報情況",
      "檔案",
      "位置",
    ],
  },
  files: {
    hint: "錯誤、提醒、提示是這份檔案自身的問題數，逐格查看：planlint check 檔案。",
    columns: [
      "序號",
      "檔案",
      "填報單位",
      "報告期",
      "處理",
      "應報",
      "已報",
      "空白列",
      "對不上規劃的列",
      "錯誤",
      "提醒",
      "提示",
      "說明",
    ],
  },
  role: { lead: "牽頭", support: "配合", whole: "總臺賬", other: "未點名" },
  stage: {
    done: "已完成",
    ongoing: "推進中",
    late: "落後",
    notStarted: "未啟動",
    stopped: "停止或不涉及",
    unclear: "未寫明狀態",
    blank: "沒有填寫",
  },
  aside: { superseded: "不計：另有一份", "other-period": "不計：不是本期" },
  fileAside: {
    "other-plan": "不計：屬於另一個規劃",
    "other-period": "不計：不是本期",
    superseded: "不計：另有一份",
    nothing: "不計：沒有這個規劃的任務或指標",
  },
  counted: "計入",
  countedWhole: "計入（總臺賬）",
  unusable: "打不開",
  skipped: {
    lock: "略過：正在開啟的暫存檔",
    hidden: "略過：隱藏檔案",
    "not-workbook": "略過：不是試算表",
    archive: "略過：壓縮檔，請先解壓縮",
    output: "略過：彙總結果",
    "same-file": "略過：與另一份是同一個檔案",
  },
  unitFrom: { workbook: "", "file-name": "填報單位按檔名認定", folder: "填報單位按資料夾名認定" },
  unitUnknown: "沒有寫填報單位，按總臺賬計入，請核對",
  notNamed: "規劃沒有點名這個單位，所報列為「未點名」",
  severalFilers: (count, names) => `${count} 個單位：${names}`,
  taskStanding: {
    done: "已完成",
    ongoing: "推進中",
    late: "落後",
    notStarted: "未啟動",
    stopped: "停止或不涉及",
    unclear: "未寫明狀態",
    leadMissing: "牽頭單位未報",
    nobody: "無人填報",
  },
  unitStanding: {
    complete: "已報齊",
    covered: "總臺賬代報",
    partial: "未報齊",
    empty: "報來的檔案裡沒有任務進展",
    "other-period": "報的不是本期",
    unusable: "報來的檔案打不開",
    absent: "沒有報",
  },
  kind: { status: "任務狀態", indicator: "指標數值", "filed-twice": "重複報送", "other-period": "報告期" },
  rating: { 提前完成: "提前完成", 快于预期: "快於預期", 符合预期: "符合預期", 滞后: "落後" },
  nature: { binding: "約束性", anticipatory: "預期性" },
  wholeLedger: "（總臺賬）",
  noPeriod: "未寫明",
  task: (number, locator) => (number === null ? locator : `第 ${number} 項`),
};

const MONTHS = ["", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const en: SheetWords = {
  title: "Consolidated task ledger",
  period: (period, asOf) => `Period: ${period ?? "not recognised"}${asOf === null ? "" : ` (as of ${asOf})`}`,
  verdict: ({ units, tasks, contradictions }) => {
    const left = [
      ...(units > 0 ? [`${units} units to remind`] : []),
      ...(tasks > 0 ? [`${tasks} tasks without their lead's word`] : []),
      ...(contradictions > 0 ? [`${contradictions} contradictions to settle`] : []),
    ];
    return left.length === 0 ? "Complete, no contradictions found" : `Left: ${left.join(", ")}`;
  },
  overview: {
    columns: ["Item", "Number", "Share", "Notes"],
    files: "Files received",
    filesNote: ({ counted, aside, unusable, skipped }) =>
      `${counted} counted, ${aside} shown and not counted, ${unusable} not readable${skipped > 0 ? `; ${skipped} skipped that are no filings` : ""}`,
    units: "Units that the plan names",
    unitsNote: (filed, chased, covered) =>
      `${filed} have filed, ${chased} have not, or not in full${covered > 0 ? `, ${covered} covered by a full ledger` : ""}`,
    tasks: "Tasks of the plan",
    reported: "  reported by anyone",
    byLead: "  reported by their lead",
    byLeadNote: "by the lead itself, or in a full ledger",
    duties: "Task × unit reported",
    dutiesNote: (of) => `${of} due; units that the plan leaves open are not counted`,
    indicators: "Main indicators reported",
    indicatorsNote: (of) => `of ${of}`,
    contradictions: "Contradictions",
    contradictionsNote: (infos) => (infos > 0 ? `and ${infos} notes` : ""),
    findings: "Errors file by file",
    findingsNote: ({ files, findings }) =>
      `${files.withErrors} files with errors; ${findings.warning} warnings. Cell by cell: planlint check FILE`,
    rules: "How it is counted",
    ruleLines: [
      "1. A task's status is the lead's word, else a full ledger's; without either it is “lead silent” or “nobody”.",
      "2. Progress is quoted as written; the place leads to the cell of the file, as long as both stay where they are.",
      "3. Where a unit filed the same entry twice, the file saved last counts; the other is shown and not counted.",
      "4. Ledgers of another period are shown and not counted; without a period they count as of this one. Indicators say of when they are.",
      "5. A row that lists a task and says nothing does not count as reported. A full ledger counts for all units.",
      "6. What is wrong within one file is not in here: see the numbers on 文件清单 and run planlint check.",
    ],
  },
  ledger: {
    hint: "In the plan's order, the lead first; grey rows are not counted, or not reported.",
    number: "No.",
    locator: "Clause",
    task: "Task",
    standing: "State",
    role: "Role",
    unit: "Unit",
    filed: "Filed",
    status: "Status",
    percent: "Done",
    progress: "Progress",
    measures: "Measures",
    problems: "Problems",
    next: "Next steps",
    file: "File",
    cell: "Place",
    reported: "yes",
    silent: "no",
    open: "left open by the plan",
  },
  units: {
    hint: "Those to remind first, by the number of led tasks that are missing.",
    none: "This plan names no responsible units.",
    columns: [
      "No.",
      "Unit",
      "State",
      "Tasks",
      "as lead",
      "Reported",
      "By full ledger",
      "Missing",
      "as lead",
      "Missing tasks (numbers)",
      "Files received",
    ],
  },
  missing: {
    hint: "Tasks that nobody reports, and tasks that only others than their lead report.",
    none: "Every task is reported by its lead.",
    columns: ["No.", "Clause", "Task", "State", "Lead", "How the lead filed", "Reported by", "Not reported by"],
  },
  contradictions: {
    hint: "Where files disagree; each side has a row.",
    none: "No contradictions between files.",
    columns: ["No.", "Kind", "Level", "Contradiction", "Details", "Unit", "Says", "File", "Place"],
  },
  indicators: {
    hint: "Rated along the path from baseline to target; without a baseline in the plan the filed one, without either no rating.",
    none: "This plan has no main indicators.",
    columns: [
      "Indicator",
      "Measure",
      "Nature",
      "Baseline",
      "Target",
      "Unit",
      "Role",
      "Value",
      "As of",
      "Due by now",
      "Pace",
      "Filed",
      "File",
      "Place",
    ],
  },
  files: {
    hint: "Errors, warnings and notes are the file's own; cell by cell: planlint check FILE.",
    columns: [
      "No.",
      "File",
      "Unit",
      "Period",
      "Use",
      "Due",
      "Reported",
      "Blank rows",
      "Rows not in plan",
      "Errors",
      "Warnings",
      "Notes",
      "Remarks",
    ],
  },
  role: { lead: "lead", support: "support", whole: "full ledger", other: "not named" },
  stage: {
    done: "done",
    ongoing: "under way",
    late: "late",
    notStarted: "not started",
    stopped: "stopped or not applicable",
    unclear: "no clear status",
    blank: "left blank",
  },
  aside: { superseded: "not counted: filed again", "other-period": "not counted: other period" },
  fileAside: {
    "other-plan": "not counted: another plan",
    "other-period": "not counted: another period",
    superseded: "not counted: filed again",
    nothing: "not counted: nothing of this plan in it",
  },
  counted: "counted",
  countedWhole: "counted (full ledger)",
  unusable: "not readable",
  skipped: {
    lock: "skipped: a lock file",
    hidden: "skipped: hidden",
    "not-workbook": "skipped: no workbook",
    archive: "skipped: an archive, unpack it first",
    output: "skipped: a consolidation's result",
    "same-file": "skipped: the same file as another one",
  },
  unitFrom: { workbook: "", "file-name": "unit taken from the file name", folder: "unit taken from the folder" },
  unitUnknown: "names no unit: counted as a full ledger, please check",
  notNamed: "the plan does not name this unit",
  severalFilers: (count, names) => `${count} units: ${names}`,
  taskStanding: {
    done: "done",
    ongoing: "under way",
    late: "late",
    notStarted: "not started",
    stopped: "stopped or not applicable",
    unclear: "no clear status",
    leadMissing: "lead silent",
    nobody: "nobody",
  },
  unitStanding: {
    complete: "complete",
    covered: "covered by a full ledger",
    partial: "incomplete",
    empty: "filed without any progress",
    "other-period": "filed for another period",
    unusable: "file not readable",
    absent: "nothing filed",
  },
  kind: { status: "status", indicator: "indicator", "filed-twice": "filed twice", "other-period": "period" },
  rating: { 提前完成: "done early", 快于预期: "ahead", 符合预期: "on track", 滞后: "behind" },
  nature: { binding: "binding", anticipatory: "anticipatory" },
  wholeLedger: "(full ledger)",
  noPeriod: "not stated",
  task: (number, locator) => (number === null ? locator : `Task ${number}`),
  separator: ", ",
  moment: (at) => {
    const { year, month } = yearAndMonth(at);
    return month === 12 ? String(year) : `${MONTHS[month]} ${year}`;
  },
  year: (value, year) => `${value} (${year})`,
};

export const SHEET_WORDS: Readonly<Record<ExplainLocale, SheetWords>> = { "zh-CN": zhCN, "zh-TW": zhTW, en };
