import { toTraditional } from "./traditional.ts";
import {
  type Book,
  ENERGY,
  PLAIN,
  progress,
  putGuide,
  putLedger,
  putTable,
  putTitle,
  row,
  SCHOOLS,
  SECTIONS,
  TITLE,
  tasks,
  textOf,
  unitsOf,
  WATER,
} from "./writing.ts";

/** Workbooks that must give no error and no warning. */
export const okBooks: readonly Book[] = [
  {
    folder: "ok",
    name: "省水利厅-牵头配合两列",
    slips: [],
    fill(book) {
      const sheet = book.addWorksheet("2023上半年");
      putTitle(sheet, 1, `2023年上半年${TITLE}`, 8);
      sheet.getCell("A2").value = "填报单位";
      sheet.getCell("B2").value = "省水利厅";
      putTable(sheet, {
        top: 4,
        columns: [
          ["number", "任务编号"],
          ["task", "重点任务"],
          ["lead", "责任单位", "牵头单位"],
          ["support", "责任单位", "配合单位"],
          ["progress", "落实情况", "工作进展"],
          ["status", "落实情况", "状态"],
          ["percent", "落实情况", "完成率"],
          ["due", "时间节点"],
        ],
        rows: [
          SECTIONS[0] ?? "",
          ...WATER.slice(0, 5).map((number, at) =>
            row(number, {
              status: ["达到序时进度", "已完成", "取得阶段性成效", "未启动", "持续推进"][at] ?? null,
              percent: [0.6, 1, 0.5, 0, 1][at] ?? null,
              progress: at === 3 ? "无" : progress(number),
              due: at === 1 ? new Date("2022-12-31T00:00:00Z") : "长期坚持",
            }),
          ),
          SECTIONS[1] ?? "",
          ...WATER.slice(5).map((number) => row(number)),
        ],
        formats: { percent: "0%", due: 'yyyy"年"m"月"' },
      });
      putGuide(book);
    },
  },
  {
    folder: "ok",
    name: "九江市-名称写法不一",
    slips: [],
    fill(book) {
      const own = tasks.filter(({ units }) => units.some(({ as }) => as === "九江市政府")).slice(0, 40);
      const sheet = book.addWorksheet("Sheet1");
      putTitle(sheet, 1, "（赣府厅字〔2022〕46号）任务分工落实情况表", 6, 2);
      sheet.getCell("B2").value = "填报单位：九江市人民政府";
      sheet.getCell("G2").value = "截至2023年6月底";
      const written = (units: readonly string[], at: number): string => {
        const names = units.map((name) => (name === "相关设区市政府" ? "九江市政府、宜春市政府" : name));
        if (at % 4 === 0) return names.map((name) => name.replace("市政府", "市人民政府")).join("\n");
        if (at % 4 === 1) return `${names[0]}（牵头）${names.length > 1 ? `、${names.slice(1).join("、")}` : ""}`;
        if (at % 4 === 2)
          return `牵头单位：${names[0]}${names.length > 1 ? `；配合单位：${names.slice(1).join("、")}` : ""}`;
        return names.join("，");
      };
      putTable(sheet, {
        top: 3,
        left: 2,
        columns: [
          ["number", "编号"],
          ["section", "类别"],
          ["task", "分工任务"],
          ["units", "责任单位及配合单位"],
          ["progress", "截至目前进展情况（200字以内）"],
          ["remarks", "备注"],
        ],
        rows: own
          .filter(({ units }) => units.every(({ as }) => !/成员单位|责任部门/u.test(as)))
          .map(({ number, units }, at) =>
            row(number ?? 0, {
              number: `（${at + 1}）`,
              section: "任务分工",
              units: written(
                units.map(({ as }) => as),
                at,
              ),
            }),
          ),
      });
      // Tasks whose units are left open stay for the other sheet, as they stand in the plan.
      const open = own.filter(({ units }) => units.some(({ as }) => /成员单位|责任部门/u.test(as)));
      if (open.length > 0) {
        const second = book.addWorksheet("专班任务");
        putTable(second, {
          top: 1,
          columns: [
            ["task", "任务"],
            ["units", "责任单位"],
            ["progress", "进展"],
            ["status", "状态"],
          ],
          rows: open.map(({ number, units }) =>
            row(number ?? 0, {
              units: units.map(({ as }) => (/成员单位|责任部门/u.test(as) ? "省财政厅、省自然资源厅" : as)).join("、"),
            }),
          ),
        });
      }
    },
  },
  {
    folder: "ok",
    name: "省能源局-繁體",
    slips: [],
    fill(book) {
      const sheet = book.addWorksheet("任務臺賬");
      putTitle(sheet, 1, toTraditional(`${TITLE}（2024年下半年）`), PLAIN.length);
      sheet.getCell("A2").value = toTraditional("填报单位：省能源局");
      putTable(sheet, {
        top: 3,
        columns: PLAIN.map(([key, heading]) => [key, toTraditional(heading)] as const),
        rows: ENERGY.map((number, at) => {
          const own = row(number, { status: at === 0 ? "持续推进" : "正在推进", percent: at === 0 ? 100 : 35 });
          return Object.fromEntries(
            Object.entries(own).map(([key, value]) => [key, typeof value === "string" ? toTraditional(value) : value]),
          );
        }),
      });
    },
  },
  {
    folder: "ok",
    name: "汇总-三个单位",
    slips: [],
    fill(book) {
      const sheet = book.addWorksheet("汇总");
      putTitle(sheet, 1, `${TITLE}（2023年度）汇总`, 6);
      const filers: readonly (readonly [string, readonly number[]])[] = [
        ["省能源局", ENERGY],
        ["省民政厅", [56, 139]],
        ["省残联", [139]],
      ];
      let count = 0;
      putTable(sheet, {
        top: 2,
        columns: [
          ["number", "序号"],
          ["filedBy", "填报单位"],
          ["task", "任务内容"],
          ["units", "责任单位"],
          ["progress", "进展情况"],
          ["percent", "完成进度"],
        ],
        rows: filers.flatMap(([filedBy, numbers]) =>
          numbers.map((number) => {
            count += 1;
            return row(number, { number: count, filedBy, progress: `${filedBy}：${progress(number + count)}` });
          }),
        ),
        formats: { percent: "0.0%" },
      });
    },
  },
  {
    folder: "ok",
    name: "省水利厅-两张表",
    slips: [],
    fill(book) {
      const leads = WATER.filter((number) => unitsOf(number)[0] === "省水利厅");
      const others = WATER.filter((number) => unitsOf(number)[0] !== "省水利厅");
      for (const [name, numbers] of [
        ["牵头任务", leads],
        ["配合任务", others],
      ] as const) {
        const sheet = book.addWorksheet(name);
        putTitle(sheet, 5, `省水利厅2024年上半年${TITLE}（${name}）`, 6, 4);
        putTable(sheet, {
          top: 8,
          left: 4,
          columns: [
            ["number", "序号"],
            ["task", "任务事项"],
            ["progress", "工作举措及进展"],
            ["percent", "完成百分比"],
            ["evidence", "证明材料"],
            ["units", "责任部门"],
          ],
          rows: numbers.map((number, at) =>
            row(number, {
              number: at + 1,
              task: at % 2 ? `${number}．${textOf(number)}` : ` ${textOf(number).replace(/。$/u, "")}`,
              percent: `${40 + at}%`,
              evidence: at % 3 ? "见附件" : "无",
            }),
          ),
        });
        sheet.getRow(10).hidden = true;
        sheet.getCell(9 + numbers.length, 4).value = "注：1.佐证材料另附。2.本表一式两份。";
      }
      putGuide(book);
      const contacts = book.addWorksheet("通讯录");
      contacts.addRows([
        ["序号", "姓名", "单位", "职务", "电话"],
        [1, "张三", "省水利厅", "处长", "0791-88825678"],
        [2, "李四", "省科技厅", "科长", "0791-86251234"],
      ]);
    },
  },
  {
    folder: "ok",
    name: "省教育厅-上半年",
    slips: [],
    fill(book) {
      putLedger(
        book,
        "省教育厅",
        "2023年上半年",
        SCHOOLS.map((number) => row(number, { status: "推进中", percent: 0.6 })),
      );
    },
  },
];
