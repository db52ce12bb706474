import type ExcelJS from "exceljs";
import {
  type Book,
  progress,
  putLedger,
  putTable,
  putTitle,
  type Row,
  row,
  SCHOOLS,
  TITLE,
  textOf,
  unitsOf,
  WATER,
} from "./writing.ts";

/** Workbooks with slips put in on purpose. */
export const errBooks: readonly Book[] = [
  {
    folder: "err",
    name: "省水利厅-责任单位",
    slips: [
      ["unit-omitted", "C4"],
      ["unit-extra", "C5"],
      ["unit-unknown", "C6"],
      ["unit-missing", "C7"],
      ["unit-lead-changed", "C8"],
      ["unit-duplicate", "C9"],
      ["unit-omitted", "C10"],
      ["unit-alias", "C12"],
      ["unit-former-name", "C14"],
      ["unit-extra", "C15"],
    ],
    fill(book) {
      putLedger(book, "江西省水利厅", "2023年1—6月", [
        row(15, { units: "省交通运输厅、省水利厅" }),
        row(26, { units: "省水利厅、省审计厅" }),
        row(27, { units: "省水利厅、蓝天规划研究院" }),
        row(28, { units: "——" }),
        row(31, { units: "省交通运输厅、省工业和信息化厅、省水利厅、省能源局" }),
        row(75, { units: "省发展改革委、省林业局、省自然资源厅、省生态环境厅、省水利厅、省林业局" }),
        row(77, { units: "省林业局\n省水利厅\n省自然资源厅\n南昌铁路局" }),
        row(102),
        row(112, { units: "省发改委、省住建厅、省自然资源厅、省水利厅、南昌市政府" }),
        row(116, { units: "省水利厅等" }),
        row(117, { units: "省水利厅、省住房城乡建设厅、省安监局，南昌、九江市政府" }),
        row(134, { units: `${unitsOf(134).join("、")}、上饶市政府` }),
      ]);
    },
  },
  {
    folder: "err",
    name: "省水利厅-任务内容",
    slips: [
      ["task-missing", "A3", 77],
      ["task-text-altered", "B4"],
      ["task-text-altered", "B5"],
      ["task-text-shortened", "B6"],
      ["task-duplicate", "B8"],
      ["task-number-mismatch", "A9"],
      ["task-unmapped", "B12"],
      ["task-merged", "B13"],
    ],
    fill(book) {
      putLedger(book, "省水利厅", "2024年上半年", [
        row(15, { task: "实施赣江航道整治工程，切实抓好各项工作落实。" }),
        row(26, { task: "加快推进四方井和花桥水库等工程建设。" }),
        row(28, { task: "新建大坳大型灌区" }),
        row(27),
        row(27, { progress: "应急备用水源取水许可已批复。" }),
        row(31, { number: 62 }),
        row(75),
        row(102),
        {
          number: null,
          task: "开展全省农村饮用水水费收缴专项整治",
          units: "省水利厅",
          progress: "已完成摸底。",
          status: "推进中",
          percent: 0.3,
          due: "2024年12月",
          evidence: "通知",
        },
        row(116, { task: `${textOf(116)}\n${textOf(117)}`, units: unitsOf(117).join("、") }),
        row(112),
        row(134),
      ]);
    },
  },
  {
    folder: "err",
    name: "省水利厅-进展",
    slips: [
      ["text-repeated", "D4"],
      ["text-repeated", "D5"],
      ["text-repeated", "D6"],
      ["status-missing", "E7"],
      ["status-missing", "E8"],
      ["measure-missing", "D9"],
      ["completed-without-evidence", "H10"],
      ["status-conflict", "E11"],
      ["progress-out-of-range", "F12"],
      ["date-invalid", "G13"],
      ["date-out-of-plan", "G14"],
      ["overdue", "G15"],
    ],
    fill(book) {
      const copied = "我厅高度重视，认真贯彻落实分工方案要求，各项工作扎实推进，取得积极成效。";
      putLedger(book, "省水利厅", "2023年度", [
        row(15, { progress: copied }),
        row(26, { progress: copied }),
        row(27, { progress: copied }),
        row(28, { status: null }),
        row(31, { status: "同上" }),
        row(75, { progress: "/" }),
        row(77, { status: "已办结", percent: 1, evidence: "无" }),
        row(102, { status: "已完成", percent: 0.6 }),
        row(112, { percent: 1.3 }),
        row(116, { due: "2025年2月30日" }),
        row(117, { due: "2052年12月" }),
        row(134, { due: "2023年6月底前", status: "推进中", percent: 0.5 }),
      ]);
    },
  },
  {
    folder: "err",
    name: "省能源局-数与公式",
    slips: [
      ["overdue", "G4"],
      ["number-as-text", "F5"],
      ["formula-error", "D6"],
      ["formula-error", "F7"],
      ["progress-out-of-range", "F8"],
      ["status-conflict", "E9"],
    ],
    fill(book) {
      book.properties.date1904 = true;
      const sheet = putLedger(book, "省能源局", "2023年上半年", [
        row(21, { due: new Date("2022-10-31T00:00:00Z"), status: "推进中", percent: 0.7 }),
        row(22, { percent: "80%" }),
        row(23),
        row(24),
        row(25, { percent: { formula: "12/10", result: 1.2 } }),
        row(31, { percent: { formula: "5/5", result: 1 }, status: "正在推进" }),
        row(99, { due: new Date("2025-12-31T00:00:00Z") }),
      ]);
      sheet.getCell("D6").value = { error: "#REF!" };
      sheet.getCell("F7").value = { formula: "1/0", result: { error: "#DIV/0!" } } as ExcelJS.CellFormulaValue;
      for (const cell of ["G4", "G10"]) sheet.getCell(cell).numFmt = "yyyy-mm-dd";
    },
  },
  {
    folder: "err",
    name: "省水利厅-牵头配合有误",
    slips: [
      ["unit-lead-changed", "C6"],
      ["unit-missing", "C10"],
      ["unit-missing", "D11"],
      ["unit-omitted", "D17"],
    ],
    fill(book) {
      const sheet = book.addWorksheet("台账");
      putTitle(sheet, 1, TITLE, 5);
      sheet.getCell("A2").value = "填报部门：省水利厅    报告期：2023年上半年";
      const rows = WATER.map((number) => row(number));
      const changed = (at: number, changes: Row) => {
        rows[at] = { ...rows[at], ...changes };
      };
      changed(0, { lead: "省水利厅", support: "省交通运输厅、省发展改革委" });
      changed(4, { lead: null });
      changed(3, { support: "无" });
      changed(5, { support: "/" });
      changed(11, { support: "省生态环境厅、省发展改革委、省林业局" });
      putTable(sheet, {
        top: 4,
        columns: [
          ["number", "序号"],
          ["task", "任务内容"],
          ["lead", "责任单位", "牵头单位"],
          ["support", "责任单位", "配合单位"],
          ["progress", "进展情况"],
        ],
        rows,
      });
    },
  },
  {
    folder: "err",
    name: "省教育厅-下半年",
    previous: "ok/省教育厅-上半年.xlsx",
    slips: [
      ["regressed", "F5"],
      ["regressed", "F7"],
    ],
    fill(book) {
      putLedger(
        book,
        "省教育厅",
        "2023年下半年",
        SCHOOLS.map((number, at) =>
          row(number, {
            status: at === 3 ? "未启动" : "推进中",
            percent: at === 1 ? 0.4 : at === 3 ? 0 : 0.7,
            progress: at === 3 ? "职教城二期用地正在报批。" : `下半年，${progress(number)}`,
          }),
        ),
      );
    },
  },
  {
    folder: "err",
    name: "赣江新区-牵头单位未定",
    slips: [
      ["unit-collective-open", "C5"],
      ["unit-collective-open", "C6"],
      ["unit-omitted", "C7"],
    ],
    fill(book) {
      const sheet = book.addWorksheet("赣江新区管委会");
      putTitle(sheet, 1, "长江中游城市群“十四五”实施方案分工任务进展情况表", 4);
      sheet.getCell("D2").value = "2023年上半年";
      putTable(sheet, {
        top: 4,
        columns: [
          ["number", "任务序号"],
          ["task", "任务内容"],
          ["units", "责任单位（按分工方案）"],
          ["progress", "贯彻落实情况"],
        ],
        rows: [row(2), row(33), row(47, { units: "省金融监管局、江西银保监局、江西证监局、赣江新区管委会" }), row(125)],
      });
    },
  },
  {
    folder: "err",
    name: "省通信管理局-数字有误",
    slips: [
      ["task-figure-altered", "B4"],
      ["task-text-altered", "B6"],
    ],
    fill(book) {
      putLedger(book, "省通信管理局", "2023年第三季度", [
        row(29, { task: textOf(29).replace("5G", "6G") }),
        row(30),
        row(32, { task: textOf(32).replace("增强", "确保") }),
      ]);
    },
  },
];
