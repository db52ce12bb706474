import { describe, expect, it } from "vitest";
import { analyse, check, overviewOf, reportOf } from "../lint.ts";
import { LOCALES } from "../messages/index.ts";
import { agencies, plans } from "../plans.ts";
import { workbookOf } from "../testing/grid.ts";
import { escapeHtml, escapeLong } from "./escape.ts";
import { formatHtml, formatHtmlOverview } from "./formatHtml.ts";
import { periodName } from "./periodName.ts";

const plan = plans.get("jiangxi-2022-46");
if (!plan) throw new Error("The pack is missing");
const textOf = (number: number) => plan.tasks.find((task) => task.number === number)?.text ?? "";

function filing(sheets: Parameters<typeof workbookOf>[0], file = "台账.xlsx") {
  const analysis = analyse(workbookOf(sheets), {
    plans: [...plans.values()],
    agencies,
    plan: "jiangxi-2022-46",
    unit: "省科技厅",
    period: "2023",
    file,
    fileHash: "sha256:0123456789abcdef",
  });
  return { report: reportOf(analysis, check(analysis)), plan, indicators: overviewOf(analysis).indicators };
}

const ledger = filing({
  任务台账: [
    ["序号", "任务内容", "责任单位", "进展情况", "进展状态"],
    [1, textOf(1), "省发展改革委", "已开展", "推进中"],
  ],
  指标进度: [
    ["序号", "指标名称", "计量单位", "2025年目标值", "2023年完成值"],
    [1, "常住人口城镇化率", "%", "66%左右", 63.1],
  ],
});

describe("the printed report", () => {
  const html = formatHtml(ledger.report, ledger);

  it("says first what matters, then what is missing, by name", () => {
    expect(html).toMatch(/<p class="verdict bad">还有 \d+ 处错误，改完再提交<\/p>/);
    expect(html).toContain("赣府厅字〔2022〕46号");
    expect(html).toContain("<dd><bdi>省科技厅</bdi></dd>");
    for (const id of ledger.report.coverage.missing.filter((each) => each.includes("/task/"))) {
      expect(html).toContain(`第 ${id.split("/").at(-1)} 项`);
    }
  });

  it("has every finding with the plan's words", () => {
    expect(html.match(/<tr data-rule=/g)).toHaveLength(ledger.report.findings.length);
    const omitted = ledger.report.findings.find(({ rule }) => rule === "unit-omitted");
    expect(html).toContain(escapeHtml(omitted?.message ?? "?"));
    expect(html).toContain(`${omitted?.source?.locator}：`);
  });

  it("draws indicators and says the same in words", () => {
    expect(html).toContain("<svg ");
    expect(html).toContain("66%左右（2025 年）");
    expect(html).toContain("63.1");
  });

  it("is whole in itself: no script, nothing loaded, and a policy that forbids both", () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|url\(|@import|https?:/i);
    expect(html).toContain("default-src 'none'");
    expect(formatHtml(ledger.report, ledger)).toBe(html);
  });

  it("is complete in every language, and without its plan", () => {
    for (const locale of LOCALES) expect(formatHtml(ledger.report, { ...ledger, locale })).not.toContain("undefined");
    expect(formatHtml(ledger.report)).toContain("jiangxi-2022-46");
  });
});

describe("hostile text", () => {
  const hostile = '<img src=x onerror="alert(1)">&\u202e\u0000\'';

  it("is shown, never obeyed", () => {
    const { report, ...rest } = filing(
      {
        [hostile]: [
          ["序号", "任务内容", "责任单位"],
          [1, hostile.repeat(3), hostile],
          [2, "甲".repeat(10_000), "乙"],
        ],
      },
      `${hostile}.xlsx`,
    );
    const html = formatHtml(report, rest);
    expect(html).not.toMatch(/<img/i);
    expect(html.includes("\u0000") || html.includes("\u202e")).toBe(false);
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;⟨U+202E⟩⟨U+0000⟩&#39;");
    expect(html).not.toContain("甲".repeat(1000));
    for (const element of html.match(/<[a-z][^>]*>/gi) ?? []) expect(element).not.toMatch(/\son[a-z]+=/i);
  });

  it("keeps lines and whole characters when cut", () => {
    expect(escapeLong("一\n二\r\n三")).toBe("一<br>二<br>三");
    expect(escapeLong("😀".repeat(10), 3)).toBe("😀😀😀……");
    expect(escapeHtml("\ud800")).toBe("�");
  });
});

describe("several filings", () => {
  it("begin with a table of all, the unreadable ones with their sentence", () => {
    const html = formatHtmlOverview([ledger, filing({ 空: [["无"]] }, "空.xlsx")], {
      unusable: [{ file: "旧.xls", sentence: "「旧.xls」是旧版格式。" }],
    });
    expect(html.match(/<article /g)).toHaveLength(2);
    expect(html).toContain('<a href="#f1"><bdi>台账.xlsx</bdi></a>');
    expect(html).toContain("「旧.xls」是旧版格式。");
  });
});

describe("periods", () => {
  it.each([
    ["2023H1", "2023年上半年"],
    ["2023H2", "2023年下半年"],
    ["2023Q3", "2023年第3季度"],
    ["2023-09", "2023年9月"],
    ["2023", "2023年"],
  ])("%s is read as %s", (period, shown) => {
    expect(periodName(period, "zh-CN")).toBe(shown);
    expect(periodName(period, "en")).toBe(period);
  });
});
