/** Tasks 26, 27, 28, 22 and 6 of the Jiangxi plan, as rows of examples begin: number, task, unit. */
export const SIFANGJING = [26, "推进四方井和花桥水库等工程建设。", "省水利厅"] as const;
export const WATER_SOURCES = [27, "加强城市应急备用水源建设，提升供水安全保障能力。", "省水利厅"] as const;
export const DAAO = [28, "新建大坳大型灌区，实施赣抚平原等大型灌区续建配套与现代化改造。", "省水利厅"] as const;
export const POWER_SOURCES = [22, "加强本地保障电源建设，完善应急保障电源配置。", "省能源局"] as const;
export const XIANGGANBIAN = [6, "持续推动湘赣边区域合作示范区建设。", "省发展改革委"] as const;

/** First headings of a ledger: those of the rows above. */
export const LEDGER_START = ["序号", "任务内容", "责任单位"] as const;
