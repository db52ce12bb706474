import { describe, expect, it } from "vitest";
import { columnsOf, ledgerOf, recogniseSheets, rowsOf, TASKS, taskRows, UNITS } from "../testing/recognition.ts";

const HEADER = ["序号", "任务内容", "责任单位", "进展情况"];
const PROGRESS = "制定工作方案，召开推进会，各项工作有序开展。";

describe("the header of a ledger", () => {
  it("stands below title and 填报单位 rows", () => {
    const table = ledgerOf({
      任务台账: [["任务台账"], ["填报单位：省科技厅", null, null, "单位：项"], HEADER, ...taskRows(3, PROGRESS)],
    });
    expect(columnsOf(table)).toBe("A number B task C units D progress");
    expect(table).toMatchObject({ headerRow: 3, headerLastRow: 3, firstRow: 4, lastRow: 6 });
    expect(table.headerCell).toEqual({ row: 3, column: 1 });
  });

  it("does not take in the period in the corner above", () => {
    const table = ledgerOf({
      表: [["任务台账"], [null, null, null, "2023年第三季度"], HEADER, ...taskRows(3, PROGRESS)],
    });
    expect(table).toMatchObject({ headerRow: 3, headerLastRow: 3 });
  });

  it("knows units with ordinals before them for units", () => {
    const rows = taskRows(3, PROGRESS).map((row) => [row[0] ?? null, row[1] ?? null, "1.省水利厅", PROGRESS]);
    expect(columnsOf(ledgerOf({ 表: [HEADER, ...rows] }))).toBe("A number B task C units D progress");
  });

  it("takes the later of two periods", () => {
    const header = ["序号", "任务内容", "责任单位", "2022年下半年进展情况", "2023年上半年进展情况"];
    const rows = taskRows(3, PROGRESS).map((row) => [...row, "召开推进会，已完成前期工作并开工建设。"]);
    expect(columnsOf(ledgerOf({ 表: [header, ...rows] }))).toBe("A number B task C units E progress");
    expect(recogniseSheets({ 表: [header, ...rows] }).facts.period?.period).toBe("2023H1");
  });

  it("knows a bare 单位 by the agencies below it", () => {
    const rows = taskRows(3, PROGRESS).map((row) => row.slice(1));
    expect(columnsOf(ledgerOf({ 表: [["任务", "单位", "进展"], ...rows] }))).toBe("A task B units C progress");
  });

  it("can begin anywhere on the sheet", () => {
    const table = ledgerOf({ 表: [HEADER, ...taskRows(2, PROGRESS)] }, { origins: { 表: "H60" } });
    expect(columnsOf(table)).toBe("H number I task J units K progress");
    expect(table).toMatchObject({ headerRow: 60, firstRow: 61, lastRow: 62, headerCell: { row: 60, column: 8 } });
  });

  it.each([
    ["traditional script", ["序號", "*任務內容", "責任單位（按規劃填寫）", "工作進展"]],
    ["line breaks and blanks", ["序\n号", "任 务\n内 容", "责　任\n单　位", "推进 情况"]],
    [
      "full-width marks and hints",
      ["序号", "＊任务内容（共153项）", "责任单位（第一个为牵头单位）", "进展情况（300字以内，突出量化成果）"],
    ],
    ["other words", ["编号", "重点工作任务", "承办单位", "取得成效"]],
    ["ordinals in the headings", ["1.序号", "2.主要任务", "3.责任部门", "4.截至2023年6月底工作进展情况"]],
    ["an unclosed bracket", ["序号", "分工任务（按规划", "落实单位", "上半年完成情况"]],
  ])("is read with %s", (_, header) => {
    const table = ledgerOf({ 表: [header, ...taskRows(3, PROGRESS)] });
    expect(columnsOf(table)).toBe("A number B task C units D progress");
  });

  it("has two rows with merged groups", () => {
    const table = ledgerOf(
      {
        表: [
          ["序号", "主要任务", "责任单位", null, "进展情况", null, "完成进度（%）", "备注"],
          [null, null, "牵头单位", "配合单位", "上半年", "下半年"],
          [1, TASKS[0], "省发展改革委", "省科技厅", PROGRESS, null, 60],
          [2, TASKS[1], "省发展改革委", "省教育厅", PROGRESS, null, 50],
        ],
      },
      { merges: { 表: ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:G2", "H1:H2"] } },
    );
    expect(columnsOf(table)).toBe("A number B task C leadUnit D supportUnits E progress G percent H remarks");
    expect(table).toMatchObject({ headerRow: 1, headerLastRow: 2, firstRow: 3, lastRow: 4 });
    expect(table.headings.supportUnits).toBe("责任单位 配合单位");
  });

  it("has two rows whose groups nobody merged", () => {
    const table = ledgerOf({
      表: [
        ["序号", "任务内容", "责任单位", "", "进展情况", "", "备注"],
        ["", "", "牵头单位", "配合单位", "上半年", "下半年", ""],
        [1, TASKS[0], "省发展改革委", "省科技厅", PROGRESS],
        [2, TASKS[1], "省发展改革委", "省科技厅", PROGRESS],
      ],
    });
    expect(columnsOf(table)).toBe("A number B task C leadUnit D supportUnits E progress G remarks");
    expect(rowsOf(table)).toBe("3 4");
  });

  it("has three rows", () => {
    const table = ledgerOf(
      {
        表: [
          ["序号", "规划任务", null, null, "落实情况", null, null, "备注"],
          [null, "任务内容", "责任单位", null, "进展情况", null, "状态"],
          [null, null, "牵头", "配合", "上半年", "下半年"],
          [1, TASKS[0], "省发展改革委", "省科技厅", PROGRESS, null, "推进中"],
          [2, TASKS[1], "省发展改革委", "省科技厅", PROGRESS, null, "推进中"],
        ],
      },
      { merges: { 表: ["A1:A3", "B1:D1", "E1:G1", "H1:H3", "B2:B3", "C2:D2", "E2:F2", "G2:G3"] } },
    );
    expect(columnsOf(table)).toBe("A number B task C leadUnit D supportUnits E progress G status H remarks");
    expect(table).toMatchObject({ headerRow: 1, headerLastRow: 3, firstRow: 4 });
  });

  it("may lack words where the cells say enough", () => {
    const task = ledgerOf({ 表: [["序号", "", "责任单位", "进展情况"], ...taskRows(3, PROGRESS)] });
    expect(task.columns.task).toBe(2);
    const units = ledgerOf({ 表: [["序号", "任务内容", "", "进展情况"], ...taskRows(3, PROGRESS)] });
    expect(units.columns.units).toBe(3);
  });

  it("is enough for a blank template", () => {
    const table = ledgerOf({ 表: [HEADER] });
    expect(table.rows).toEqual([]);
    expect(table).toMatchObject({ firstRow: 2, lastRow: 1 });
  });
});

describe("the columns of a ledger", () => {
  it("come in any number", () => {
    const table = ledgerOf({
      表: [
        [
          "编号",
          "所属章节",
          "任务事项",
          "承办单位",
          "推进措施",
          "工作进展情况",
          "进展状态",
          "完成率",
          "计划完成时间",
          "实际完成时间",
          "佐证材料",
          "存在困难",
          "下一步工作安排",
          "联系人",
          "未完成原因",
        ],
        [
          1,
          "三（一）",
          TASKS[0],
          UNITS[0],
          PROGRESS,
          PROGRESS,
          "已完成",
          "100%",
          "2023-06",
          "2023-05",
          "文件",
          "无",
          "继续推进",
          "张三",
          "",
        ],
        [
          2,
          "三（一）",
          TASKS[1],
          UNITS[1],
          PROGRESS,
          PROGRESS,
          "推进中",
          "50%",
          "2023-06",
          "",
          "文件",
          "无",
          "继续推进",
          "张三",
          "",
        ],
      ],
    });
    expect(columnsOf(table)).toBe(
      "A number B section C task D units E measures F progress G status H percent I due J completedOn K evidence L problems M next N contact O remarks",
    );
    expect(table.rows[0]?.section).toBe("三（一）");
  });

  it("prefer the plan's number to the running one", () => {
    const table = ledgerOf({
      表: [
        ["序号", "任务编号", "任务内容", "责任单位", "进展情况"],
        [1, 12, TASKS[0], UNITS[0], PROGRESS],
        [2, 17, TASKS[1], UNITS[1], PROGRESS],
      ],
    });
    expect(table.columns.number).toBe(2);
  });

  it("tell a coarse task column from the fine one", () => {
    const table = ledgerOf(
      {
        表: [
          ["序号", "重点任务", "具体任务", "责任单位", "完成时间", "落实情况"],
          [1, "强化都市圈带动作用", TASKS[0], UNITS[0], "2025年12月底前", PROGRESS],
          [2, null, TASKS[1], UNITS[1], "持续推进", PROGRESS],
          [3, "交通", TASKS[2], UNITS[2], "2024年底前", PROGRESS],
        ],
      },
      { merges: { 表: ["B2:B3"] } },
    );
    expect(columnsOf(table)).toBe("A number B section C task D units E due F progress");
    expect(table.rows.map((row) => row.section)).toEqual(["强化都市圈带动作用", "强化都市圈带动作用", "交通"]);
  });

  it.each([
    [["主办单位", "协办单位"], "C leadUnit D supportUnits"],
    [["责任单位", "配合单位"], "C leadUnit D supportUnits"],
    [["牵头部门", "参与单位"], "C leadUnit D supportUnits"],
    [["责任单位", "填报单位"], "C units D filedBy"],
  ])("%j", ([first = "", second = ""], expected) => {
    const table = ledgerOf({
      表: [
        ["序号", "任务内容", first, second, "落实情况"],
        [1, TASKS[0], "省发展改革委", "省科技厅", PROGRESS],
        [2, TASKS[1], "省发展改革委", "省科技厅", PROGRESS],
      ],
    });
    expect(columnsOf(table)).toBe(`A number B task ${expected} E progress`);
  });

  it("name units in two columns where the group has levels", () => {
    const table = ledgerOf(
      {
        表: [
          ["序号", "任务内容", "责任单位", null, "进展情况"],
          [null, null, "省级", "市级"],
          [1, TASKS[0], "省发展改革委", "南昌市政府", PROGRESS],
          [2, TASKS[1], "省交通运输厅", "九江市政府", PROGRESS],
        ],
      },
      { merges: { 表: ["A1:A2", "B1:B2", "C1:D1", "E1:E2"] } },
    );
    expect(columnsOf(table)).toBe("A number B task C leadUnit D supportUnits E progress");
  });

  it("take 完成情况 for what its cells are", () => {
    const under = (...cells: readonly (string | number)[]) =>
      columnsOf(
        ledgerOf({
          表: [
            ["序号", "任务内容", "责任单位", "完成情况"],
            ...cells.map((cell, i) => [i + 1, TASKS[i] ?? "", UNITS[i] ?? "", cell]),
          ],
        }),
      );
    expect(under(PROGRESS, PROGRESS)).toContain("D progress");
    expect(under("已完成", "推进中")).toContain("D status");
    expect(under(60, "55%")).toContain("D percent");
  });
});

describe("the rows of a ledger", () => {
  it("leave out titles, subtotals, notes, examples, column numbers and repeated headers", () => {
    const table = ledgerOf(
      {
        表: [
          ["江西省分工方案任务台账"],
          HEADER,
          [1, 2, 3, 4],
          ["示例", "推动某项工作落实", "省某某厅", "已完成"],
          ["三、主要任务"],
          ["（一）强化都市圈带动作用"],
          [1, TASKS[0], UNITS[0], PROGRESS],
          ["小计", "1项"],
          ["江西省分工方案任务台账"],
          HEADER,
          ["（二）", "完善交通网络"],
          [],
          [2, TASKS[1], UNITS[1], PROGRESS],
          ["合计", 2],
          ["注：1.进展情况请简要填写。"],
          ["填表人：张三", "审核人：李四", "联系电话：0791-1234567"],
        ],
      },
      { merges: { 表: ["A1:D1", "A5:D5", "A6:D6", "A9:D9", "A15:D15"] } },
    );
    expect(table.rows.map(({ row, section }) => [row, section])).toEqual([
      [7, "（一）强化都市圈带动作用"],
      [13, "（二）完善交通网络"],
    ]);
    expect(table).toMatchObject({ firstRow: 7, lastRow: 13 });
  });

  it("need no number, or no text if there is a number", () => {
    const table = ledgerOf({
      表: [
        HEADER,
        [1, TASKS[0], UNITS[0], PROGRESS],
        [2, null, UNITS[1], PROGRESS],
        [null, TASKS[2], UNITS[2], PROGRESS],
      ],
    });
    expect(rowsOf(table)).toBe("2 3 4");
    expect(table.rows[1]?.cells.task).toEqual({
      row: 3,
      column: 2,
      value: undefined,
      text: "",
      format: "",
      formula: null,
    });
  });

  it("are one where number and task are merged, with the texts of all its rows", () => {
    const table = ledgerOf(
      {
        表: [
          ["序号", "任务内容", "责任单位", "工作举措", "进展情况"],
          [1, TASKS[0], UNITS[0], "举措一：制定方案", "进展一：方案印发"],
          [null, null, null, "举措二：召开会议", "进展二：会议召开"],
          [2, TASKS[1], UNITS[1], "举措一：制定方案", "进展一：方案印发"],
        ],
      },
      { merges: { 表: ["A2:A3", "B2:B3", "C2:C3"] } },
    );
    expect(rowsOf(table)).toBe("2-3 4");
    expect(table.rows[0]?.cells.measures).toMatchObject({
      row: 2,
      column: 4,
      text: "举措一：制定方案\n举措二：召开会议",
    });
    expect(table.rows[0]?.cells.units).toMatchObject({ row: 2, column: 3, text: UNITS[0] });
  });

  it("share the cell where only a unit or a section is merged", () => {
    const table = ledgerOf(
      { 表: [HEADER, [1, TASKS[0], UNITS[0], PROGRESS], [2, TASKS[1], null, PROGRESS]] },
      { merges: { 表: ["C2:C3"] } },
    );
    expect(rowsOf(table)).toBe("2 3");
    expect(table.rows[1]?.cells.units).toMatchObject({ row: 2, column: 3, text: UNITS[0] });
  });

  it("go on below a row without number and task", () => {
    const table = ledgerOf({
      表: [
        ["序号", "任务内容", "责任单位", "工作举措"],
        [1, TASKS[0], "省发展改革委", "制定方案"],
        [null, null, "省科技厅", "召开会议"],
        [2, TASKS[1], UNITS[1], "制定方案"],
      ],
    });
    expect(rowsOf(table)).toBe("2-3 4");
    expect(table.rows[0]?.cells.units?.text).toBe("省发展改革委\n省科技厅");
  });

  it("include hidden ones", () => {
    const table = ledgerOf({ 表: [HEADER, ...taskRows(3, PROGRESS)] }, { hiddenRows: { 表: [3] } });
    expect(table.rows.map(({ hidden }) => hidden)).toEqual([false, true, false]);
  });

  it("end before blank numbered rows and loose words below", () => {
    const blank: string[][] = Array.from({ length: 9 }, () => []);
    const table = ledgerOf({
      表: [
        HEADER,
        ...taskRows(3, PROGRESS),
        [4],
        [5],
        ...blank,
        [null, "以上数据由省发展改革委提供"],
        [null, "省发展改革委综合处"],
      ],
    });
    expect(table.lastRow).toBe(4);
  });

  it("keep words of a heading in their cells: 牵头, 完成", () => {
    const table = ledgerOf({
      表: [
        ["序号", "任务内容", "责任单位", "承担角色", "状态"],
        [1, TASKS[0], UNITS[0], "牵头", "完成"],
        [2, TASKS[1], UNITS[1], "配合", "完成"],
        [3, TASKS[2], UNITS[2], "牵头", "完成"],
      ],
    });
    expect(rowsOf(table)).toBe("2 3 4");
  });

  it("carry errors, formulas and percent formats", () => {
    const table = ledgerOf({
      表: [
        ["序号", "任务内容", "责任单位", "完成率"],
        [1, TASKS[0], { error: "#REF!" }, { v: 0.66, format: "0%", formula: "D9/D10" }],
        [2, TASKS[1], UNITS[1], { v: null, formula: "A1" }],
      ],
    });
    expect(table.rows[0]?.cells.units).toMatchObject({ value: { error: "#REF!" }, text: "#REF!" });
    expect(table.rows[0]?.cells.percent).toMatchObject({ value: 0.66, text: "66%", formula: "D9/D10" });
    expect(table.rows[1]?.cells.percent).toMatchObject({ value: null, text: "", formula: "A1" });
  });
});

describe("several tables", () => {
  const INDICATORS = ["指标名称", "计量单位", "2025年目标", "完成值"];

  it("stand below each other", () => {
    const { tables } = recogniseSheets({
      表: [
        ["附表1 牵头任务台账"],
        HEADER,
        ...taskRows(2, PROGRESS),
        [],
        ["附表2 配合任务台账"],
        HEADER,
        ...taskRows(2, PROGRESS),
        [],
        ["附表3 主要指标"],
        INDICATORS,
        ["常住人口城镇化率", "%", 66, 63],
      ],
    });
    expect(tables.map(({ kind, headerRow, firstRow, lastRow }) => [kind, headerRow, firstRow, lastRow])).toEqual([
      ["ledger", 2, 3, 4],
      ["ledger", 7, 8, 9],
      ["indicators", 12, 13, 13],
    ]);
  });

  it("stand side by side, with a gap or without", () => {
    for (const gap of [[null], []]) {
      const { tables } = recogniseSheets({
        表: [
          [...HEADER, ...gap, "序号", ...INDICATORS],
          [1, TASKS[0], UNITS[0], PROGRESS, ...gap, 1, "常住人口城镇化率", "%", 66, 63],
          [2, TASKS[1], UNITS[1], PROGRESS, ...gap, 2, "高铁通车里程", "公里", 2000, 1900],
        ],
      });
      expect(tables.map(({ kind, rows }) => [kind, rows.length])).toEqual([
        ["ledger", 2],
        ["indicators", 2],
      ]);
    }
  });

  it("do not take in what stands beside them", () => {
    const table = ledgerOf({
      表: [
        [...HEADER, null, "姓名", "单位", "电话"],
        [1, TASKS[0], UNITS[0], PROGRESS, null, "张三", "省科技厅", "123"],
        [2, TASKS[1], UNITS[1], PROGRESS, null, "李四", "省科技厅", "123"],
      ],
    });
    expect(columnsOf(table)).toBe("A number B task C units D progress");
  });
});

describe("a tally below a ledger", () => {
  it("is no row", () => {
    const [table] = recogniseSheets({
      台账: [
        ["序号", "任务内容", "责任单位", "进展情况"],
        [26, "推进四方井和花桥水库等工程建设。", "省水利厅", "水库已蓄水。"],
        [28, "新建大坳大型灌区，实施赣抚平原等大型灌区续建配套与现代化改造。", "省水利厅", "已开工。"],
        [],
        ["统计"],
        ["已完成", 1],
        ["推进中", 1],
      ],
    }).tables;
    expect(table?.rows.map(({ row }) => row)).toEqual([2, 3]);
  });
});
