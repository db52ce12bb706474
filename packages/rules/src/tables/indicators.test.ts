import { describe, expect, it } from "vitest";
import { columnsOf, indicatorsOf, rowsOf } from "../testing/recognition.ts";

describe("an indicator table", () => {
  it("takes a bare 单位 for the unit of measure", () => {
    const table = indicatorsOf({
      指标: [
        ["序号", "指标名称", "单位", "2020年基期值", "2025年目标值", "当前值", "属性", "责任单位"],
        [1, "常住人口城镇化率", "%", 60.4, "66左右", 63.1, "预期性", "省发展改革委"],
        [2, "高铁通车里程", "公里", 1900, "突破2000", 1940, "预期性", "南昌铁路局"],
      ],
    });
    expect(columnsOf(table)).toBe("A number B name C measureUnit D baseline E target F value G nature H units");
    expect(table.valueYear).toBeNull();
  });

  it("begins below labels that stand side by side", () => {
    const table = indicatorsOf(
      {
        指标进度: [
          ["主要指标进度表"],
          ["填报单位：南昌市统计局", null, null, "报告期：2024年上半年", null, "填报人：", null, "联系电话："],
          ["序号", "指标名称", "计量单位", "2020年基期值", "2025年目标值", "2024年上半年完成值", "进展说明", "备注"],
          [1, "地区生产总值", "亿元", 5745.51, 8200, 3500],
          [2, "全员劳动生产率", "万元/人", 17.5, 23.3, 20],
        ],
      },
      { merges: { 指标进度: ["A2:C2", "D2:E2", "F2:G2"] } },
    );
    expect(table).toMatchObject({ headerRow: 3, headerLastRow: 3, firstRow: 4, lastRow: 5 });
  });

  it("reads the city plan's own layout", () => {
    const table = indicatorsOf(
      {
        表2: [
          ["表2：南昌市“十四五”规划主要指标完成情况（2023年）"],
          ["类别", "指标名称", "2020年\n基期值", "2025年\n目标值", "年均或\n累计增长", "2023年\n完成值", "属 性"],
          ["综合质效", "地区生产总值（亿元）", 5745.51, 8200, "7.5左右", 7200, "预期性"],
          [null, "全员劳动生产率（万元/人）", 17.5, 23.3, "5.8左右", 20, "预期性"],
          ["创新驱动", "研发支出占地区生产总值比重（%）", 1.95, "2.5左右", "[0.55]", 2.2, "预期性"],
        ],
      },
      { merges: { 表2: ["A1:G1", "A3:A4"] } },
    );
    expect(columnsOf(table)).toBe("A category B name C baseline D target E growth F value G nature");
    expect(table.valueYear).toBe(2023);
    expect(table.rows.map(({ section }) => section)).toEqual(["综合质效", "综合质效", "创新驱动"]);
  });

  it("does not take the target of one year for the plan's", () => {
    const table = indicatorsOf(
      {
        表: [
          ["序号", "指标", "单位", "2020年", "“十四五”规划目标", null, "2023年"],
          [null, null, null, "基期", "2025年", "年均增长（%）", "年度目标", "完成值", "完成率（%）"],
          [1, "城镇化率", "%", 60, 66, "", 63, 63.2, 100],
          [2, "高铁里程", "公里", 1900, 2000, "", 1950, 1940, 99],
        ],
      },
      { merges: { 表: ["A1:A2", "B1:B2", "C1:C2", "E1:F1", "G1:I1"] } },
    );
    expect(columnsOf(table)).toBe("A number B name C measureUnit D baseline E target F growth H value I percent");
    expect(table.valueYear).toBe(2023);
  });

  it("keeps the values of earlier years apart", () => {
    const table = indicatorsOf(
      {
        表: [
          ["指标", "单位", "基期值（2020年）", "规划目标（2025年）", "实际完成值", null, null, "进度评价"],
          [null, null, null, null, "2021年", "2022年", "2023年"],
          ["城镇化率", "%", 60, 66, 61, 62, 63, "符合"],
          ["高铁里程", "公里", 1900, 2000, 1910, 1930, 1950, "符合"],
        ],
      },
      { merges: { 表: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1", "H1:H2"] } },
    );
    expect(columnsOf(table)).toBe("A name B measureUnit C baseline D target G value H status");
    expect(table).toMatchObject({ valueYear: 2023, yearColumns: { 2021: 5, 2022: 6 } });
  });

  it("reads bare years as baseline, target and values", () => {
    const table = indicatorsOf({
      表: [
        ["指标名称", "单位", 2020, 2022, 2023, 2025, "备注"],
        ["城镇化率", "%", 60, 61, 63, 66, ""],
        ["高铁里程", "公里", 1900, 1930, 1950, 2000, ""],
      ],
    });
    expect(columnsOf(table)).toBe("A name B measureUnit C baseline E value F target G remarks");
    expect(table).toMatchObject({ valueYear: 2023, yearColumns: { 2022: 4 } });
  });

  it("tells the final year's value from its target", () => {
    const table = indicatorsOf({
      表: [
        ["指标名称", "计量单位", "2020年实际", "2025年目标值", "2025年实际完成值", "指标类型"],
        ["城镇化率", "%", 60, 66, 66.2, "预期性"],
        ["高铁里程", "公里", 1900, 2000, 2010, "约束性"],
      ],
    });
    expect(columnsOf(table)).toBe("A name B measureUnit C baseline D target E value F nature");
    expect(table.valueYear).toBe(2025);
  });

  it("tells the start of the term under 规划目标 from its end", () => {
    const under = (from: string, to: string) =>
      columnsOf(
        indicatorsOf(
          {
            表: [
              ["指标名称", "规划目标", null, "2023年完成情况", "属性"],
              [null, from, to],
              ["城镇化率（%）", 60, 66, 63, "预期性"],
              ["高铁里程（公里）", 1900, 2000, 1950, "预期性"],
            ],
          },
          { merges: { 表: ["A1:A2", "B1:C1", "D1:D2", "E1:E2"] } },
        ),
      );
    expect(under("2020年", "规划目标值")).toBe("A name B baseline C target D value E nature");
    expect(under("2020年", "2025年")).toBe("A name B baseline C target D value E nature");
    expect(under("2020年实际", "2025年目标")).toBe("A name B baseline C target D value E nature");
    expect(under("2025年", "2035年")).toContain("B target");
  });

  it("takes the only year beside 目标值 for what is reported, even the first or last of a term", () => {
    const table = indicatorsOf({
      表: [
        ["指标", "目标值", "指标属性", "2025年完成值"],
        ["城镇化率（%）", 66, "预期性", 66.3],
        ["高铁里程（公里）", 2000, "预期性", 2010],
      ],
    });
    expect(columnsOf(table)).toBe("A name B target C nature D value");
  });

  it("reads years under headings that name the term", () => {
    const table = indicatorsOf(
      {
        表: [
          ["指标名称", "“十四五”规划目标", null, "“十四五”完成情况", null, null],
          [null, "2020年", "2025年", "2021年", "2022年", "2023年"],
          ["城镇化率（%）", 60, 66, 61, 62, 63],
          ["高铁里程（公里）", 1900, 2000, 1910, 1930, 1950],
        ],
      },
      { merges: { 表: ["A1:A2", "B1:C1", "D1:F1"] } },
    );
    expect(columnsOf(table)).toBe("A name B baseline C target F value");
    expect(table.yearColumns).toEqual({ 2021: 4, 2022: 5 });
  });

  it.each(["实施进展", "监测情况", "“十四五”以来"])("reads years under %s as the values of those years", (group) => {
    const table = indicatorsOf(
      {
        表: [
          ["指标名称", "“十四五”规划", null, group, null, null, null],
          [null, "2020年", "2025年目标值", "2021年", "2022年", "2023年", "增速（%）"],
          ["城镇化率（%）", 60, 66, 61, 62, 63, null],
          ["高铁里程（公里）", 1900, 2000, 1910, 1930, 1950, 1],
        ],
      },
      { merges: { 表: ["A1:A2", "B1:C1", "D1:G1"] } },
    );
    expect(columnsOf(table)).toBe("A name B baseline C target F value G valueGrowth");
    expect(table.yearColumns).toEqual({ 2021: 4, 2022: 5 });
  });

  it("takes 2025年 after 2024年 in one group for a value, words among its numbers or not", () => {
    const table = indicatorsOf(
      {
        表: [
          ["指标名称", "2020年", "指标属性", "实施进展", null, null],
          [null, null, null, "2023年", "2024年", "2025年"],
          ["城镇化率（%）", 60, "预期性", 63, 64, 66],
          ["营商环境", 1, "预期性", "全省第二", "全省第一", "全省第一"],
          ["高铁里程（公里）", 1900, "预期性", 1930, 1950, 2010],
        ],
      },
      { merges: { 表: ["A1:A2", "B1:B2", "C1:C2", "D1:F1"] } },
    );
    expect(columnsOf(table)).toBe("A name B baseline C nature F value");
  });

  it("takes what was done before what is hoped for", () => {
    const table = indicatorsOf({
      表: [
        ["指标名称", "2020年基期值", "2025年目标值", "2022年上半年", "2023年上半年完成", "2023年预计", "属性"],
        ["城镇化率（%）", 60, 66, 62.1, 62.9, 63.6, "预期性"],
        ["高铁里程（公里）", 1900, 2000, 1930, 1940, 1960, "预期性"],
      ],
    });
    expect(columnsOf(table)).toBe("A name B baseline C target E value G nature");
    expect(table.yearColumns).toEqual({});
  });

  it("takes the last of unbroken years full of numbers for what is reported", () => {
    const years = (...cells: (string | number)[]) =>
      columnsOf(
        indicatorsOf({
          表: [
            ["指标", "计量单位", "2020年基期值", "2023年", "2024年", "2025年", "属性"],
            ["城镇化率", "%", 60, 63, 64, cells[0] ?? 66, "预期性"],
            ["耕地保有量", "万公顷", 26, 26, 26, cells[1] ?? 26, "约束性"],
          ],
        }),
      );
    expect(years(66.1, 26)).toContain("F value");
    expect(years("66左右", "省下达目标")).toContain("F target");
  });

  it("finds the names in the finer of two columns, or over both", () => {
    const table = indicatorsOf(
      {
        表: [
          ["指标", null, "计量单位", "基期", "目标", "完成值"],
          ["经济", "地区生产总值", "亿元", 100, 200, 160],
          [null, "研发经费投入强度", "%", 1, 2, 1.5],
          ["城镇化率", null, "%", 60, 66, 63],
        ],
      },
      { merges: { 表: ["A1:B1", "A2:A3", "A4:B4"] } },
    );
    expect(table.rows.map(({ cells }) => cells.name?.text)).toEqual(["地区生产总值", "研发经费投入强度", "城镇化率"]);
    expect(table.rows[2]?.cells.name).toMatchObject({ row: 4, column: 1 });
  });

  it("leaves group titles and notes out", () => {
    const table = indicatorsOf({
      表: [
        ["序号", "指标名称", "计量单位", "2020年", "2025年目标", "当前值"],
        ["一、经济发展"],
        [1, "地区生产总值", "亿元", 1, 2, 1.5],
        ["", "综合质效", "", "", "", ""],
        [2, "研发经费投入强度", "%", 1, 2, 1.5],
        ["注：数据来源为省统计局。"],
      ],
    });
    expect(rowsOf(table)).toBe("3 5");
    expect(table.rows.map(({ section }) => section)).toEqual(["一、经济发展", "综合质效"]);
  });

  it("takes 完成情况 for values, unless its cells are sentences", () => {
    const under = (...cells: (string | number)[]) =>
      columnsOf(
        indicatorsOf({
          表: [
            ["指标名称", "单位", "目标值", "完成情况"],
            ...cells.map((cell, i) => [`指标${"甲乙丙"[i]}`, "%", 66, cell]),
          ],
        }),
      );
    expect(under(63, "62%")).toContain("D value");
    expect(under("截至2023年底达到63.1%，比上年提高0.5个百分点", "达到1900公里，较上年增加100公里")).toContain(
      "D progress",
    );
  });
});
