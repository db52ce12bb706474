/*
 * What two departments and the coordinating office might have filed. The progress texts are invented; tasks, units and
 * targets come from the plan, and the slips are those that offices make.
 */

/** One ledger row: the plan's task, and what the filing says differently from it. */
export interface LedgerEntry {
  readonly task: number;
  /** What stands in 序号, when it isn't the plan's number. */
  readonly number?: number | string;
  /** What stands in 任务内容, when it isn't the plan's wording. */
  readonly text?: string;
  /** What stands in 责任单位, when it isn't the plan's list. */
  readonly units?: string;
  readonly measures: string;
  readonly status: string;
  /** 0…1, shown as percent. */
  readonly percent: number | string | null;
  readonly due?: string | Date;
  readonly evidence?: string;
  readonly remarks?: string;
}

export interface LedgerFiling {
  readonly file: string;
  readonly title: string;
  readonly unit: string;
  readonly period: string;
  readonly entries: readonly LedgerEntry[];
}

const END = "2025年12月";

/** 省科技厅: a filing with the slips that come up most. */
export const scienceLedger: LedgerFiling = {
  file: "省科技厅-任务台账-2023年上半年.xlsx",
  title: "长江中游城市群发展“十四五”实施方案江西省分工方案任务台账",
  unit: "省科技厅",
  period: "2023年上半年",
  entries: [
    {
      task: 1,
      // Two units forgotten at the end of a long list.
      units: "省发展改革委、省工业和信息化厅、省交通运输厅、省科技厅、省商务厅、省文化和旅游厅",
      measures: "配合编制南昌区域科技创新中心建设方案，支持南昌新增省级创新平台12家，技术合同成交额同比增长21.3%。",
      status: "推进中",
      percent: 0.55,
      due: END,
      evidence: "赣科发计字〔2023〕18号",
    },
    {
      task: 29,
      measures: "组织实施“5G+工业互联网”重点研发项目6项，安排省级科研经费1800万元。",
      status: "推进中",
      percent: 0.5,
      due: END,
      evidence: "项目合同书6份",
    },
    {
      task: 33,
      // The short names that are spoken, not written.
      units: "省工信厅、省科技厅、省商务厅、省发改委、赣江新区管委会、相关设区市政府",
      measures: "完成9家国家级高新区年度评价，高新区营业收入同比增长8.6%。",
      status: "推进中",
      percent: 0.6,
      due: END,
      evidence: "年度评价通报",
    },
    {
      task: 34,
      measures: "围绕半导体照明、光电显示布局关键技术攻关项目11项。",
      status: "推进中",
      percent: 0.5,
      due: END,
      evidence: "项目立项文件",
    },
    {
      task: 43,
      // Cut to its first clause.
      text: "推进鄱阳湖国家自主创新示范区建设",
      measures: "召开领导小组办公室会议2次，印发年度工作要点，兑现奖补资金1.2亿元。",
      status: "已完成",
      // 已完成, but the figure says otherwise.
      percent: 0.6,
      due: END,
      evidence: "赣鄱创办发〔2023〕3号",
    },
    {
      task: 44,
      measures: "新备案省级科技企业孵化器7家、众创空间15家。",
      status: "推进中",
      percent: 0.5,
      due: END,
      evidence: "备案通知",
    },
    {
      task: 45,
      measures: "",
      status: "推进中",
      percent: 0.4,
      due: END,
    },
    {
      task: 120,
      measures: "开展实验室危险化学品安全专项检查，检查单位43家，整改问题隐患116处。",
      status: "推进中",
      // A figure with the percent sign forgotten: 45 in a percent cell is 4500 %.
      percent: 45,
      due: END,
      evidence: "检查通报",
    },
    {
      task: 125,
      measures: "大型科研仪器共享平台入网仪器达5120台（套），三省共享服务协议已签订。",
      status: "推进中",
      percent: 0.5,
      due: END,
      evidence: "共享服务协议",
    },
    {
      task: 126,
      // A figure of the plan changed while retyping.
      units: "省科技厅、12个重点产业链责任部门",
      measures: "与湖北、湖南科技厅联合征集关键核心技术攻关需求27项。",
      status: "",
      percent: 0.3,
      due: END,
      evidence: "需求汇总表",
    },
    {
      // The row's number is one task's, the text another's.
      task: 128,
      number: 127,
      measures: "会同省委组织部、省人力资源社会保障厅研究三省人才互认目录。",
      status: "推进中",
      percent: 0.3,
      due: END,
      evidence: "会议纪要",
    },
    {
      task: 129,
      units: "",
      measures: "会同省国资委、省金融监管局开展科创基金互投调研。",
      status: "推进中",
      percent: 0.2,
      // A day that no calendar has.
      due: "2025年11月31日",
      evidence: "调研报告",
    },
  ],
};

/** 省水利厅: nothing to object to. */
export const waterLedger: LedgerFiling = {
  file: "省水利厅-任务台账-2023年上半年.xlsx",
  title: "长江中游城市群发展“十四五”实施方案江西省分工方案任务台账",
  unit: "省水利厅",
  period: "2023年上半年",
  entries: [
    {
      task: 15,
      measures: "配合省交通运输厅推进赣江航道整治，完成赣粤运河水资源专题论证初稿。",
      status: "推进中",
      percent: 0.5,
      due: END,
      evidence: "专题论证报告（初稿）",
    },
    {
      task: 26,
      measures: "四方井水库通过下闸蓄水验收，花桥水库主体工程完成投资4.6亿元。",
      status: "推进中",
      percent: 0.7,
      due: END,
      evidence: "验收鉴定书",
    },
    {
      task: 27,
      measures: "18个县（市、区）完成应急备用水源建设方案审查。",
      status: "推进中",
      percent: 0.55,
      due: END,
      evidence: "审查意见",
    },
    {
      task: 28,
      measures: "大坳灌区工程开工建设，赣抚平原灌区改造完成渠道衬砌62公里。",
      status: "推进中",
      percent: 0.45,
      due: END,
      evidence: "进度月报",
    },
    {
      task: 31,
      measures: "建成数字孪生赣江试点平台一期，接入水文站点3400处。",
      status: "推进中",
      percent: 0.5,
      due: END,
      evidence: "平台试运行报告",
    },
    {
      task: 75,
      measures: "鄱阳湖及“五河”干流岸线利用专项整治完成问题销号210个。",
      status: "推进中",
      percent: 0.6,
      due: END,
      evidence: "销号清单",
    },
    {
      task: 77,
      measures: "完成水土流失综合治理面积530平方公里，实施河湖生态修复项目24个。",
      status: "推进中",
      percent: 0.5,
      due: END,
      evidence: "项目台账",
    },
    {
      task: 102,
      measures: "新增节水型社会建设达标县11个，用水总量控制在省定目标以内。",
      status: "推进中",
      percent: 0.6,
      due: END,
      evidence: "达标县名单",
    },
    {
      task: 112,
      measures: "配合完成南昌城市防洪规划修编，实施排涝泵站改造9座。",
      status: "推进中",
      percent: 0.5,
      due: END,
      evidence: "规划批复",
    },
    {
      task: 116,
      measures: "长江干流崩岸治理完成年度任务的62%，赣江下游尾闾综合整治主体工程基本完工。",
      status: "推进中",
      percent: 0.6,
      due: END,
      evidence: "进度月报",
    },
    {
      task: 117,
      measures: "九江城市防洪圈剩余2.3公里堤段开工，南昌防洪圈闭合方案通过审查。",
      status: "推进中",
      percent: 0.4,
      due: END,
      evidence: "审查意见",
    },
    {
      task: 134,
      measures: "会同省财政厅完成渌水流域上年度补偿考核断面水质核定。",
      status: "推进中",
      percent: 0.5,
      due: END,
      evidence: "核定结果通报",
    },
  ],
};

/** What stands in an indicator row; `null` leaves the cell empty. */
export interface IndicatorEntry {
  readonly name: string;
  readonly measureUnit: string;
  readonly baseline: number | string | null;
  readonly target: string | number;
  readonly nature: string;
  readonly value: number | string | null;
  readonly units: string;
  readonly remarks?: string;
}

/** The province's indicators at the end of 2023, with a share written as a fraction and a target changed. */
export const provinceIndicators = {
  file: "江西省-主要指标进度表-2023年.xlsx",
  title: "长江中游城市群发展“十四五”实施方案江西省分工方案主要指标进度表",
  unit: "省发展改革委",
  period: "2023年度",
  entries: [
    {
      name: "常住人口城镇化率",
      measureUnit: "%",
      baseline: 60.44,
      target: "66左右",
      nature: "",
      value: 0.6313,
      units: "省发展改革委、省自然资源厅、省住房城乡建设厅、省统计局、省卫生健康委",
    },
    {
      name: "时速250公里以上的高铁通车里程",
      measureUnit: "公里",
      baseline: null,
      target: "突破1800",
      nature: "",
      value: 2005,
      units: "省发展改革委、南昌铁路局",
    },
    {
      name: "全社会研发经费投入年均增长",
      measureUnit: "%",
      baseline: null,
      target: 14,
      nature: "",
      value: 10.6,
      units: "省科技厅、省工业和信息化厅、省国资委、省发展改革委、省教育厅、省财政厅",
      remarks: "2023年快报数",
    },
  ] satisfies readonly IndicatorEntry[],
};
