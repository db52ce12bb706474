import { describe, expect, it } from "vitest";
import type { ExampleCell } from "../testing/grid.ts";
import { recogniseSheets, taskRows } from "../testing/recognition.ts";

const TABLE: ExampleCell[][] = [["序号", "任务内容", "责任单位", "进展情况"], ...taskRows(2, "有序推进各项工作。")];
const factsOf = (...above: ExampleCell[][]) => recogniseSheets({ 台账: [...above, ...TABLE] }).facts;
const unitOf = (...above: ExampleCell[][]) => factsOf(...above).unit?.text ?? null;
const periodOf = (...above: ExampleCell[][]) => factsOf(...above).period?.period ?? null;

describe("填报单位", () => {
  it.each<[string, ExampleCell[][]]>([
    ["in the label's cell", [["填报单位：省科技厅"]]],
    ["beside it", [["填报单位：", "省科技厅"]]],
    ["beside it, without a colon", [["填报单位", "省科技厅", null, "填报日期", "2023-07-05"]]],
    ["after a place for the stamp", [["填报单位（盖章）：省科技厅"]]],
    ["in a line with others", [["报送单位：省科技厅    填报日期：2023年7月5日   单位：项"]]],
    ["under another name", [["单位名称（公章）：", null, "省科技厅"]]],
    ["with blanks in the label", [["填 报 单 位：省科技厅"]]],
    ["in a title only, before the province", [["省科技厅江西省贯彻落实“十四五”实施方案任务推进情况表"]]],
    ["in a title, with the period", [["省科技厅2023年上半年“十四五”实施方案任务落实情况台账"]]],
    ["in a title only", [["省科技厅2023年上半年“十四五”实施方案任务落实情况台账"]]],
  ])("stands %s", (_, above) => {
    expect(unitOf(["任务台账"], ...above)).toBe("省科技厅");
  });

  it("may begin like a request", () => {
    expect(unitOf(["填报单位：应急部"])).toBe("应急部");
    expect(unitOf(["填报单位：应填写全称"])).toBeNull();
  });

  it("gives the cell that holds it", () => {
    expect(factsOf(["填报单位：", "省科技厅"]).unit).toEqual({
      text: "省科技厅",
      sheet: "台账",
      at: { row: 1, column: 2 },
    });
  });

  it.each([["填报单位："], ["填报单位：________"], ["填报单位：请填写单位全称"], ["单位：亿元"]])(
    "is not %s",
    (text) => {
      expect(unitOf([text])).toBeNull();
    },
  );

  it("is not the office that issued the plan", () => {
    expect(unitOf(["江西省人民政府办公厅关于印发长江中游城市群发展实施方案江西省分工方案的通知"])).toBeNull();
    expect(unitOf(["长江中游城市群发展“十四五”实施方案江西省分工方案任务台账"])).toBeNull();
  });

  it("can stand below the table, or name the sheet", () => {
    expect(
      recogniseSheets({ 台账: [...TABLE, [], ["填报单位（公章）：省水利厅", null, "填报人：张三"]] }).facts.unit?.text,
    ).toBe("省水利厅");
    expect(recogniseSheets({ 省水利厅: TABLE }).facts.unit?.text).toBe("省水利厅");
    expect(recogniseSheets({ 省水利厅: TABLE, 省科技厅: TABLE }).facts.unit).toBeNull();
  });

  it("comes from a cover, but a label near the table counts more", () => {
    const cover = [
      ["落实情况报告表"],
      ["填报单位：", "江西省交通运输厅"],
      ["报告期：", { v: 45107, format: "yyyy年m月d日" }],
      ["填报日期：", "2023年7月8日"],
    ];
    expect(recogniseSheets({ 封面: cover, 台账: TABLE }).facts).toMatchObject({
      unit: { text: "江西省交通运输厅", sheet: "封面", at: { row: 2, column: 2 } },
      period: { period: "2023H1", asOf: "2023-06-30", sheet: "封面", at: { row: 3, column: 2 } },
    });
    const both = recogniseSheets({ 封面: cover, 台账: [["填报单位：省科技厅"], ...TABLE] }).facts;
    expect(both.unitCandidates.map(({ text }) => text)).toEqual(["省科技厅", "江西省交通运输厅"]);
  });
});

describe("the period", () => {
  it.each<[string, string, ExampleCell[][]]>([
    ["2023H1", "a label", [["报告期：2023年上半年"]]],
    ["2023Q3", "a label with its value beside it", [["报告期", "2023年第三季度"]]],
    ["2023H1", "a title", [["江西省分工方案2023年上半年落实情况台账"]]],
    ["2023H1", "a title in 《》", [["《江西省分工方案2023年上半年落实情况台账》"]]],
    [
      "2023H1",
      "a title that names the plan's span",
      [["“十四五”（2021—2025年）分工方案任务台账"], ["（2023年1—6月）"]],
    ],
    ["2023H1", "a date of its own", [["任务台账"], ["2023年6月30日"]]],
    ["2023H1", "a title's year and half a year below it", [["2023年任务台账"], ["（上半年）"]]],
    ["2023H1", "a title's year and the end of June below it", [["2023年任务台账"], ["截至6月底"]]],
    ["2023Q3", "a title's year and a label", [["2023年任务台账"], ["报告期：1—9月"]]],
    ["2023", "a title's year and the end of the year", [["2023年任务台账"], ["截至12月底"]]],
    ["2023H1", "a time", [["任务台账"], ["时间：2023年上半年"]]],
    ["2023Q2", "a time of filling in that names a period", [["任务台账"], ["填报时间：2023年第二季度"]]],
    ["2023H1", "a time of filling in, as of a day", [["任务台账"], ["填报时间：截至2023年6月30日"]]],
    ["2023H1", "a time of filling in, months", [["任务台账"], ["填表日期：2023年1—6月"]]],
    ["2023", "a title, beside a month of filling in", [["2023年任务台账"], ["填报时间：2024年1月"]]],
    ["2023", "the last day of a year", [["数据截至：2023年12月31日"]]],
  ])("is %s by %s", (period, _, above) => {
    expect(periodOf(...above)).toBe(period);
  });

  it("is that of the progress column within the title's year", () => {
    const table = [["序号", "任务内容", "责任单位", "上半年进展情况"], ...TABLE.slice(1)];
    expect(recogniseSheets({ 台账: [["2023年任务台账"], ...table] }).facts.period?.period).toBe("2023H1");
  });

  it("is not known from 截至12月底 alone", () => {
    expect(periodOf(["任务台账（截至12月底）"])).toBeNull();
  });

  it("is not the day of filing, nor the year of the document", () => {
    expect(periodOf(["任务台账"], ["填报单位：省科技厅", null, "填报日期：2023年7月5日"])).toBeNull();
    expect(periodOf(["江西省分工方案（赣府厅字〔2022〕46号）任务台账"])).toBeNull();
  });

  it("can stand in the heading of the progress column", () => {
    const { facts } = recogniseSheets({
      台账: [["序号", "任务内容", "责任单位", "2023年上半年进展情况"], ...taskRows(2, "有序推进。")],
    });
    expect(facts.period?.period).toBe("2023H1");
  });
});

describe("titles", () => {
  it("are the rows above a table and the sheets' names, not labels or body text", () => {
    const { titles } = factsOf(["江西省分工方案任务台账"], ["填报单位：省科技厅", null, "单位：项"]);
    expect(titles.map(({ text, at }) => [text, at])).toEqual([
      ["江西省分工方案任务台账", { row: 1, column: 1 }],
      ["台账", null],
    ]);
  });
});

describe("a period alone in a cell", () => {
  it.each(["2023年上半年", "2023年第三季度", "截至2023年6月底", "二〇二三年上半年"])("%s is the filing's", (text) => {
    expect(periodOf(["任务台账"], ["填报单位", "省科技厅", null, text])).toMatch(/^2023(H1|Q3)$/u);
  });

  it("says more than the sheet's name and a title's year", () => {
    const sheets = { "2022年下半年": [["2023年度重点任务台账"], [null, null, null, "2023年上半年"], ...TABLE] };
    expect(recogniseSheets(sheets).facts.period?.period).toBe("2023H1");
  });
});
