import type { Locale, Severity } from "@planlint/rules/engine";

/** What the page says beside the pane. */
export interface PageWords {
  readonly title: string;
  readonly choose: string;
  readonly add: string;
  readonly drop: string;
  readonly dropNow: string;
  readonly promise: string;
  readonly steps: readonly string[];
  readonly input: string;
  readonly marked: string;
  readonly report: string;
  readonly reportHtml: string;
  readonly reportJson: string;
  readonly corrected: string;
  readonly back: string;
  readonly help: string;
  readonly workbook: string;
  readonly sheets: string;
  readonly sheet: (name: string, findings: number) => string;
  readonly hiddenSheet: string;
  readonly content: string;
  readonly formula: string;
  readonly cellSays: (cell: string, text: string) => string;
  readonly reading: string;
  readonly emptyCell: string;
  readonly files: string;
  readonly file: string;
  readonly unit: string;
  readonly period: string;
  readonly result: string;
  readonly coverage: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly waiting: string;
  readonly working: string;
  readonly open: (file: string) => string;
  readonly remove: (file: string) => string;
  readonly removeShort: string;
  readonly allMarked: string;
  readonly allReport: string;
  readonly progress: (done: number, total: number) => string;
  readonly checked: (total: number, withErrors: number, unusable: number) => string;
  readonly cancel: string;
  readonly ready: string;
  readonly errorsLeft: (count: number) => string;
  readonly warningsLeft: (count: number) => string;
  readonly overviewFile: string;
  readonly bundleFile: string;
  readonly reportSuffix: string;
  readonly correctedSuffix: string;
  readonly saved: (file: string) => string;
  readonly failed: string;
  readonly tooLarge: (file: string) => string;
  readonly noFiles: string;
}

const zhCN: PageWords = {
  title: "规划校核",
  choose: "选择文件",
  add: "添加文件",
  drop: "把要报送的 .xlsx 文件拖到这里",
  dropNow: "松开鼠标，开始校核",
  promise: "文件只在这台电脑上处理，不会上传。不用安装，断网也能用。",
  steps: ["打开台账或指标进度表", "按提示改好，或说明理由", "下载标注副本，导出报告"],
  input: "要校核的文件",
  marked: "下载标注副本",
  report: "导出报告",
  reportHtml: "网页，可打印（.html）",
  reportJson: "数据（.json）",
  corrected: "下载改好的文件",
  back: "全部文件",
  help: "使用说明",
  workbook: "工作簿内容",
  sheets: "工作表",
  sheet: (name, findings) => (findings > 0 ? `${name}，${findings} 条` : name),
  hiddenSheet: "（隐藏）",
  content: "单元格内容",
  formula: "公式",
  cellSays: (cell, text) => `${cell}，${text}`,
  reading: "正在打开……",
  emptyCell: "空",
  files: "文件",
  file: "文件",
  unit: "单位",
  period: "报告期",
  result: "结论",
  coverage: "已报/应报",
  severity: { error: "错误", warning: "提醒", info: "提示" },
  waiting: "等待",
  working: "正在校核",
  open: (file) => `打开 ${file}`,
  remove: (file) => `移除 ${file}`,
  removeShort: "移除",
  allMarked: "下载全部标注副本",
  allReport: "导出汇总报告",
  progress: (done, total) => `已校核 ${done} 个，共 ${total} 个`,
  checked: (total, withErrors, unusable) =>
    `共 ${total} 个文件：${withErrors} 个有错误${unusable > 0 ? `，${unusable} 个无法校核` : ""}`,
  cancel: "取消",
  ready: "可以提交",
  errorsLeft: (count) => `还有 ${count} 处错误`,
  warningsLeft: (count) => `${count} 条提醒待说明`,
  overviewFile: "校核汇总.html",
  bundleFile: "标注副本.zip",
  reportSuffix: "校核报告",
  correctedSuffix: "已修改",
  saved: (file) => `已保存：${file}`,
  failed: "没有完成，请重试；仍不行请换一个浏览器。",
  tooLarge: (file) => `「${file}」文件太大，超出能处理的范围，请删去无关内容或拆分后再试。`,
  noFiles: "拖来的不是文件，请拖入 .xlsx 文件。",
};

const zhTW: PageWords = {
  ...zhCN,
  title: "規劃校核",
  choose: "選擇檔案",
  add: "加入檔案",
  drop: "把要報送的 .xlsx 檔案拖到這裡",
  dropNow: "放開滑鼠，開始校核",
  promise: "檔案只在這台電腦上處理，不會上傳。不用安裝，離線也能用。",
  steps: ["開啟台賬或指標進度表", "依提示改好，或說明理由", "下載標註副本，匯出報告"],
  input: "要校核的檔案",
  marked: "下載標註副本",
  report: "匯出報告",
  reportHtml: "網頁，可列印（.html）",
  reportJson: "資料（.json）",
  corrected: "下載改好的檔案",
  back: "全部檔案",
  help: "使用說明",
  workbook: "活頁簿內容",
  sheets: "工作表",
  sheet: (name, findings) => (findings > 0 ? `${name}，${findings} 條` : name),
  hiddenSheet: "（隱藏）",
  content: "儲存格內容",
  reading: "正在開啟……",
  files: "檔案",
  file: "檔案",
  unit: "單位",
  period: "報告期",
  result: "結論",
  coverage: "已報/應報",
  severity: { error: "錯誤", warning: "提醒", info: "提示" },
  open: (file) => `開啟 ${file}`,
  allMarked: "下載全部標註副本",
  allReport: "匯出彙總報告",
  progress: (done, total) => `已校核 ${done} 個，共 ${total} 個`,
  checked: (total, withErrors, unusable) =>
    `共 ${total} 個檔案：${withErrors} 個有錯誤${unusable > 0 ? `，${unusable} 個無法校核` : ""}`,
  errorsLeft: (count) => `還有 ${count} 處錯誤`,
  warningsLeft: (count) => `${count} 條提醒待說明`,
  overviewFile: "校核彙總.html",
  bundleFile: "標註副本.zip",
  reportSuffix: "校核報告",
  saved: (file) => `已儲存：${file}`,
  failed: "沒有完成，請重試；仍不行請換一個瀏覽器。",
  tooLarge: (file) => `「${file}」檔案太大，超出能處理的範圍，請刪去無關內容或拆分後再試。`,
  noFiles: "拖來的不是檔案，請拖入 .xlsx 檔案。",
};

const en: PageWords = {
  title: "Plan check",
  choose: "Choose files",
  add: "Add files",
  drop: "Drop the .xlsx files to be submitted here",
  dropNow: "Release to start the check",
  promise: "Files stay on this computer and are never uploaded. Nothing to install; works offline.",
  steps: [
    "Open a ledger or indicator table",
    "Correct it, or give a reason",
    "Download the marked copy, export the report",
  ],
  input: "Files to check",
  marked: "Download marked copy",
  report: "Export report",
  reportHtml: "Web page, printable (.html)",
  reportJson: "Data (.json)",
  corrected: "Download corrected file",
  back: "All files",
  help: "Help",
  workbook: "Workbook",
  sheets: "Sheets",
  sheet: (name, findings) => (findings > 0 ? `${name}, ${findings} findings` : name),
  hiddenSheet: " (hidden)",
  content: "Cell content",
  formula: "Formula",
  cellSays: (cell, text) => `${cell}, ${text}`,
  reading: "Opening…",
  emptyCell: "empty",
  files: "Files",
  file: "File",
  unit: "Unit",
  period: "Period",
  result: "Result",
  coverage: "Reported",
  severity: { error: "Errors", warning: "Warnings", info: "Notes" },
  waiting: "Waiting",
  working: "Checking",
  open: (file) => `Open ${file}`,
  remove: (file) => `Remove ${file}`,
  removeShort: "Remove",
  allMarked: "Download all marked copies",
  allReport: "Export overall report",
  progress: (done, total) => `${done} of ${total} checked`,
  checked: (total, withErrors, unusable) =>
    `${total} files: ${withErrors} with errors${unusable > 0 ? `, ${unusable} not readable` : ""}`,
  cancel: "Cancel",
  ready: "Ready to submit",
  errorsLeft: (count) => `${count} ${count === 1 ? "error" : "errors"} to correct`,
  warningsLeft: (count) => `${count} ${count === 1 ? "warning" : "warnings"} to explain`,
  overviewFile: "overview.html",
  bundleFile: "marked-copies.zip",
  reportSuffix: "report",
  correctedSuffix: "corrected",
  saved: (file) => `Saved: ${file}`,
  failed: "It did not finish; try again, or with another browser.",
  tooLarge: (file) => `"${file}" is too large to be handled; remove what is not needed or split it.`,
  noFiles: "That was no file; drop .xlsx files.",
};

export const PAGE_WORDS: Readonly<Record<Locale, PageWords>> = { "zh-CN": zhCN, "zh-TW": zhTW, en };
