import type { UnusableCode, UnusableFileError } from "./errors.ts";

/** The languages that files are explained in. */
export type ExplainLocale = "zh-CN" | "zh-TW" | "en";

type Args = UnusableFileError["args"];
type Words = Readonly<Record<UnusableCode, string | ((args: Args) => string)>>;

/** What follows the file's name: what is the matter with it, and what to do. */
const ZH_CN: Words = {
  empty: "是空文件（0 字节），请重新获取或重新保存后再试。",
  truncated: "不完整，可能没有下载或复制完，请重新获取后再试。",
  damaged: "已损坏，请用 Excel 或 WPS 打开并另存为 .xlsx 后再试。",
  "not-zip": ({ kind }) => {
    const really = {
      text: "文本文件",
      html: "网页",
      xml: "XML 文件",
      pdf: "PDF 文件",
      image: "图片",
      archive: "压缩包",
    };
    const what = lookUp(really, kind);
    return what === undefined
      ? "不是 Excel 工作簿，请用 Excel 或 WPS 打开并另存为 .xlsx 后再试。"
      : `实际上是${what}，不是 Excel 工作簿，请用 Excel 或 WPS 另存为 .xlsx 后再试。`;
  },
  "not-xlsx": ({ kind }) => {
    const really = {
      word: "Word 文档",
      powerpoint: "演示文稿",
      opendocument: "OpenDocument 文件（.ods 等）",
      xlsb: "二进制工作簿（.xlsb）",
    };
    const what = lookUp(really, kind);
    return what === undefined
      ? "里没有工作簿，可能是普通压缩包，请选择 .xlsx 文件。"
      : kind === "xlsb" || kind === "opendocument"
        ? `是${what}，请用 Excel 或 WPS 另存为 .xlsx 后再试。`
        : `是${what}，不是 Excel 工作簿，请选择 .xlsx 文件。`;
  },
  password: "设有打开密码，请取消密码后再试。",
  legacy: "是旧版格式（.xls 或 .et），请用 Excel 或 WPS 另存为 .xlsx 后再试。",
  bomb: "解压后异常巨大，为安全起见没有打开，请确认文件来源。",
  "too-large": ({ what }) => {
    const reasons = {
      cells: "单元格太多",
      text: "文字太多",
      sheets: "工作表太多",
      parts: "内部文件太多",
      file: "文件太大",
    };
    return `${lookUp(reasons, what) ?? "内容太多"}，超出能处理的范围，请删去无关内容或拆分后再试。`;
  },
  dtd: "含有不安全的内容（文档类型声明），没有打开，请用 Excel 或 WPS 另存为 .xlsx 后再试。",
  malformed: "内部内容已损坏，请用 Excel 或 WPS 打开修复并另存为 .xlsx 后再试。",
  "revision-log": "是带修订记录的共享工作簿，标注会破坏修订记录，请取消共享后再试。",
};

const ZH_TW: Words = {
  empty: "是空檔案（0 位元組），請重新取得或重新儲存後再試。",
  truncated: "不完整，可能沒有下載或複製完，請重新取得後再試。",
  damaged: "已損壞，請用 Excel 或 WPS 開啟並另存為 .xlsx 後再試。",
  "not-zip": ({ kind }) => {
    const really = { text: "文字檔", html: "網頁", xml: "XML 檔", pdf: "PDF 檔", image: "圖片", archive: "壓縮檔" };
    const what = lookUp(really, kind);
    return what === undefined
      ? "不是 Excel 活頁簿，請用 Excel 或 WPS 開啟並另存為 .xlsx 後再試。"
      : `實際上是${what}，不是 Excel 活頁簿，請用 Excel 或 WPS 另存為 .xlsx 後再試。`;
  },
  "not-xlsx": ({ kind }) => {
    const really = {
      word: "Word 文件",
      powerpoint: "簡報",
      opendocument: "OpenDocument 檔案（.ods 等）",
      xlsb: "二進位活頁簿（.xlsb）",
    };
    const what = lookUp(really, kind);
    return what === undefined
      ? "裡沒有活頁簿，可能是一般壓縮檔，請選擇 .xlsx 檔案。"
      : kind === "xlsb" || kind === "opendocument"
        ? `是${what}，請用 Excel 或 WPS 另存為 .xlsx 後再試。`
        : `是${what}，不是 Excel 活頁簿，請選擇 .xlsx 檔案。`;
  },
  password: "設有開啟密碼，請取消密碼後再試。",
  legacy: "是舊版格式（.xls 或 .et），請用 Excel 或 WPS 另存為 .xlsx 後再試。",
  bomb: "解壓縮後異常巨大，為安全起見沒有開啟，請確認檔案來源。",
  "too-large": ({ what }) => {
    const reasons = {
      cells: "儲存格太多",
      text: "文字太多",
      sheets: "工作表太多",
      parts: "內部檔案太多",
      file: "檔案太大",
    };
    return `${lookUp(reasons, what) ?? "內容太多"}，超出能處理的範圍，請刪去無關內容或拆分後再試。`;
  },
  dtd: "含有不安全的內容（文件類型宣告），沒有開啟，請用 Excel 或 WPS 另存為 .xlsx 後再試。",
  malformed: "內部內容已損壞，請用 Excel 或 WPS 開啟修復並另存為 .xlsx 後再試。",
  "revision-log": "是帶修訂記錄的共用活頁簿，標註會破壞修訂記錄，請取消共用後再試。",
};

const EN: Words = {
  empty: " is empty (0 bytes); get or save it again.",
  truncated: " is incomplete, perhaps an unfinished download or copy; get it again.",
  damaged: " is damaged; open it in Excel or WPS and save it as .xlsx.",
  "not-zip": ({ kind }) => {
    const really = {
      text: "a text file",
      html: "a web page",
      xml: "an XML file",
      pdf: "a PDF",
      image: "a picture",
      archive: "an archive",
    };
    const what = lookUp(really, kind);
    return what === undefined
      ? " is not an Excel workbook; open it in Excel or WPS and save it as .xlsx."
      : ` is really ${what}, not an Excel workbook; save it as .xlsx in Excel or WPS.`;
  },
  "not-xlsx": ({ kind }) => {
    const really = {
      word: "a Word document",
      powerpoint: "a presentation",
      opendocument: "an OpenDocument file",
      xlsb: "a binary workbook (.xlsb)",
    };
    const what = lookUp(really, kind);
    return what === undefined
      ? " holds no workbook, perhaps it is an ordinary zip; choose an .xlsx file."
      : kind === "xlsb" || kind === "opendocument"
        ? ` is ${what}; save it as .xlsx in Excel or WPS.`
        : ` is ${what}, not an Excel workbook; choose an .xlsx file.`;
  },
  password: " needs a password to open; remove the password and try again.",
  legacy: " is in the old .xls or .et format; save it as .xlsx in Excel or WPS.",
  bomb: " unpacks to an abnormal size and was not opened for safety; check where it comes from.",
  "too-large": ({ what }) => {
    const reasons = {
      cells: "too many cells",
      text: "too much text",
      sheets: "too many sheets",
      file: "too many bytes",
    };
    return ` has ${lookUp(reasons, what) ?? "too much in it"} to be handled; remove what is not needed or split it.`;
  },
  dtd: " has unsafe content (a document type declaration) and was not opened; save it as .xlsx in Excel or WPS.",
  malformed: " is damaged inside; let Excel or WPS repair it and save it as .xlsx.",
  "revision-log":
    " is a shared workbook with a revision log, which marking would break; stop sharing it and try again.",
};

const WORDS: Readonly<Record<ExplainLocale, Words>> = { "zh-CN": ZH_CN, "zh-TW": ZH_TW, en: EN };

function lookUp(words: Readonly<Record<string, string>>, key: string | number | undefined): string | undefined {
  return key !== undefined && Object.hasOwn(words, key) ? words[key] : undefined;
}

/** One plain sentence for people: which file, what is the matter, what to do. No path, no jargon, no stack. */
export function explainUnusable(error: UnusableFileError, fileName: string, locale: ExplainLocale = "zh-CN"): string {
  const words = WORDS[locale][error.code];
  const rest = typeof words === "string" ? words : words(error.args);
  const [open, close] = locale === "en" ? ['"', '"'] : ["「", "」"];
  return open + fileName + close + rest;
}
