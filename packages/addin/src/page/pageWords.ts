import type { Locale, Severity } from "@planlint/rules/engine";

/** What the page says beside the pane. */
export interface PageWords {
  readonly title: string;
  readonly choose: string;
  readonly chooseOther: string;
  readonly unusable: string;
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
  readonly reportTable: string;
  readonly corrected: string;
  readonly back: string;
  readonly workbook: string;
  readonly sheets: string;
  readonly sheet: (name: string, findings: number) => string;
  readonly sheetLabel: (name: string) => string;
  readonly noSheets: string;
  readonly hiddenSheet: string;
  readonly content: string;
  readonly cellSays: (cell: string, text: string) => string;
  readonly findingSays: (severity: string, message: string) => string;
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
  readonly summaryFile: string;
  readonly reportSuffix: string;
  readonly tableSuffix: string;
  readonly correctedSuffix: string;
  readonly saved: (file: string) => string;
  readonly failed: string;
  readonly tooLarge: (file: string) => string;
  readonly noFiles: string;
  readonly emptyFolder: string;
  readonly moved: (file: string) => string;
  readonly newer: string;
  readonly renew: string;
  readonly renewed: (file: string) => string;
  readonly keptBoth: (file: string) => string;
  readonly stillUnsaved: (file: string) => string;
}

const zhCN: PageWords = {
  title: "规划校核",
  choose: "选择文件",
  chooseOther: "选择别的文件",
  unusable: "这个文件打不开",
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
  reportTable: "结果表（.xlsx）",
  corrected: "下载改好的文件",
  back: "全部文件",
  workbook: "工作簿内容",
  sheets: "工作表",
  sheet: (name, findings) => (findings > 0 ? `${name}，${findings} 条` : name),
  sheetLabel: (name) => `工作表 ${name}`,
  noSheets: "这个文件里没有可以看的工作表。",
  hiddenSheet: "（隐藏）",
  content: "单元格内容",
  cellSays: (cell, text) => `${cell}，${text}`,
  findingSays: (severity, message) => `${severity}：${message}`,
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
  summaryFile: "校核汇总.xlsx",
  reportSuffix: "校核报告",
  tableSuffix: "校核结果",
  correctedSuffix: "已修改",
  saved: (file) => `已保存：${file}`,
  failed: "没有完成，请重试；仍不行请换一个浏览器。",
  tooLarge: (file) => `「${file}」文件太大，超出能处理的范围，请删去无关内容或拆分后再试。`,
  noFiles: "拖来的不是文件，请拖入 .xlsx 文件。",
  emptyFolder: "文件夹里没有 .xlsx 文件。",
  moved: (file) => `「${file}」打不开，可能刚被修改、移动或删除，请重新拖进来。`,
  newer: "文件在别处改过了",
  renew: "重新读取",
  renewed: (file) => `已换成新的「${file}」`,
  keptBoth: (file) => `「${file}」在这里改过、还没有下载，所以两份都留着。`,
  stillUnsaved: (file) => `「${file}」在这里改过，还没有下载。确定移除吗？`,
};

const zhTW: PageWords = {
  ...zhCN,
  title: "規劃校核",
  choose: "選擇檔案",
  chooseOther: "選擇別的檔案",
  unusable: "這個檔案打不開",
  add: "加入檔案",
  drop: "把要報送的 .xlsx 檔案拖到這裡",
  dropNow: "放開滑鼠，開始校核",
  promise: "檔案只在這台電腦上處理，不會上傳。不用安裝，離線也能用。",
  steps: ["開啟台帳或指標進度表", "依提示改好，或說明理由", "下載標註副本，匯出報告"],
  input: "要校核的檔案",
  marked: "下載標註副本",
  report: "匯出報告",
  reportHtml: "網頁，可列印（.html）",
  reportJson: "資料（.json）",
  reportTable: "結果表（.xlsx）",
  corrected: "下載改好的檔案",
  back: "全部檔案",
  workbook: "活頁簿內容",
  sheets: "工作表",
  sheet: (name, findings) => (findings > 0 ? `${name}，${findings} 條` : name),
  sheetLabel: (name) => `工作表 ${name}`,
  noSheets: "這個檔案裡沒有可以看的工作表。",
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
  summaryFile: "校核彙總.xlsx",
  reportSuffix: "校核報告",
  tableSuffix: "校核結果",
  saved: (file) => `已儲存：${file}`,
  failed: "沒有完成，請重試；仍不行請換一個瀏覽器。",
  tooLarge: (file) => `「${file}」檔案太大，超出能處理的範圍，請刪去無關內容或拆分後再試。`,
  noFiles: "拖來的不是檔案，請拖入 .xlsx 檔案。",
  emptyFolder: "資料夾裡沒有 .xlsx 檔案。",
  moved: (file) => `「${file}」打不開，可能剛被修改、移動或刪除，請重新拖進來。`,
  newer: "檔案在別處改過了",
  renew: "重新讀取",
  renewed: (file) => `已換成新的「${file}」`,
  keptBoth: (file) => `「${file}」在這裡改過、還沒有下載，所以兩份都留著。`,
  stillUnsaved: (file) => `「${file}」在這裡改過，還沒有下載。確定移除嗎？`,
};

const en: PageWords = {
  title: "Plan check",
  choose: "Choose files",
  chooseOther: "Choose another file",
  unusable: "This file cannot be opened",
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
  reportTable: "Result table (.xlsx)",
  corrected: "Download corrected file",
  back: "All files",
  workbook: "Workbook",
  sheets: "Sheets",
  sheet: (name, findings) => (findings > 0 ? `${name}, ${findings} findings` : name),
  sheetLabel: (name) => `Sheet ${name}`,
  noSheets: "This file has no sheet to show.",
  hiddenSheet: " (hidden)",
  content: "Cell content",
  cellSays: (cell, text) => `${cell}, ${text}`,
  findingSays: (severity, message) => `${severity}: ${message}`,
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
  summaryFile: "overview.xlsx",
  reportSuffix: "report",
  tableSuffix: "results",
  correctedSuffix: "corrected",
  saved: (file) => `Saved: ${file}`,
  failed: "It did not finish; try again, or with another browser.",
  tooLarge: (file) => `"${file}" is too large to be handled; remove what is not needed or split it.`,
  noFiles: "That was no file; drop .xlsx files.",
  emptyFolder: "There is no .xlsx file in the folder.",
  moved: (file) => `"${file}" could not be read; it may just have been changed, moved or deleted. Drop it again.`,
  newer: "The file was changed elsewhere",
  renew: "Read it again",
  renewed: (file) => `Took the new "${file}"`,
  keptBoth: (file) => `"${file}" has corrections here that were not downloaded, so both are kept.`,
  stillUnsaved: (file) => `"${file}" was changed here and not downloaded. Remove it?`,
};

export const PAGE_WORDS: Readonly<Record<Locale, PageWords>> = { "zh-CN": zhCN, "zh-TW": zhTW, en };
