import { describe, expect, it } from "vitest";
import { createRegistry } from "../agencies/registry.ts";
import type { Plan, Task } from "../model/plan.ts";
import { agencies, plans } from "../plans.ts";
import { importPlan } from "./importPlan.ts";

/**
 * The committed Jiangxi plan, printed again in the layouts that other offices use: whatever the layout, import must give
 * back every task with its words, its units and their roles.
 */
const registry = createRegistry(agencies);
const jiangxi = plans.get("jiangxi-2022-46");
if (!jiangxi) throw new Error("the Jiangxi pack is missing");

interface Layout {
  /** A task as it is printed, `nth` from 1 within its section. */
  print(task: Task, nth: number): string;
  /** Puts the whole document together. */
  readonly page?: (paragraphs: readonly string[]) => string;
  /** The layout numbers its tasks afresh in each section. */
  readonly restarts?: true;
}

const names = (task: Task) => task.units.map((unit) => unit.as);
const lead = (task: Task) => names(task)[0] ?? "";
const support = (task: Task) => names(task).slice(1);
const number = (task: Task) => task.number ?? 0;

/** 1 → 一, 23 → 二十三, 105 → 一百零五. */
function chinese(value: number): string {
  const digits = "零一二三四五六七八九";
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const high = hundreds > 0 ? `${digits[hundreds]}百` : "";
  const middle =
    tens > 0 ? `${tens === 1 && hundreds === 0 ? "" : digits[tens]}十` : hundreds > 0 && ones > 0 ? "零" : "";
  return high + middle + (ones > 0 ? digits[ones] : "");
}

/** Wraps as a PDF does: so many columns a line, a page number every thirty lines. */
function wrapped(columns: number, mark: (page: number) => string, head: string | null) {
  return (paragraphs: readonly string[]): string => {
    const lines: string[] = [];
    for (const paragraph of paragraphs) {
      let line = "";
      let width = 0;
      for (const char of paragraph) {
        const step = char > "\u2e7f" ? 2 : 1;
        // No line starts with a closing mark.
        if (width + step > columns && !"，。；：、）”".includes(char)) {
          lines.push(line);
          line = "";
          width = 0;
        }
        line += char;
        width += step;
      }
      lines.push(line);
    }
    const pages: string[] = [];
    for (let at = 0; at < lines.length; at += 30) {
      pages.push([...(head ? [head] : []), ...lines.slice(at, at + 30), mark(at / 30 + 1)].join("\n"));
    }
    return pages.join("\n");
  };
}

const layouts: Readonly<Record<string, Layout>> = {
  "（责任单位：…） after a full-width ordinal": {
    print: (task) => `${number(task)}．${task.text}（责任单位：${names(task).join("、")}）`,
  },
  "【责任单位：…】": { print: (task) => `${number(task)}、${task.text}【责任单位：${names(task).join("、")}】` },
  "责任单位： on a line of its own": {
    print: (task) => `${number(task)}. ${task.text}\n责任单位：${names(task).join("，")}`,
  },
  "牵头单位：…；配合单位：…": {
    print: (task) =>
      `${number(task)}.${task.text}（牵头单位：${lead(task)}${support(task).length > 0 ? `；配合单位：${support(task).join("、")}` : ""}）`,
  },
  "…牵头，…配合": {
    print: (task) =>
      `${number(task)}.${task.text}（${lead(task)}牵头${support(task).length > 0 ? `，${support(task).join("、")}配合` : ""}）`,
  },
  "…按职责分工负责": { print: (task) => `${number(task)}.${task.text}（${names(task).join("、")}按职责分工负责）` },
  "a bare list": { print: (task) => `${number(task)}.${task.text}（${names(task).join("、")}）` },
  "brackets before the full stop": {
    print: (task) => `${number(task)}.${task.text.replace(/。$/u, "")}（责任单位：${names(task).join("、")}）。`,
  },
  "（1） in brackets, half-width": {
    print: (task) => `(${number(task)})${task.text}(责任单位:${names(task).join(",")})`,
  },
  "wrapped at 28 columns with page numbers": {
    print: (task) => `${number(task)}．${task.text}（责任单位：${names(task).join("、")}）`,
    page: wrapped(28, (page) => `— ${page} —`, null),
  },
  "wrapped at 56 columns with running heads": {
    print: (task) => `${number(task)}．${task.text}（责任单位：${names(task).join("、")}）`,
    page: wrapped(56, (page) => `- ${page} -`, "江西省人民政府公报"),
  },
  "wrapped at 72 columns, units on their own lines": {
    print: (task) => `${number(task)}. ${task.text}\n责任单位：${names(task).join("、")}`,
    page: (paragraphs) =>
      wrapped(72, (page) => `第 ${page} 页 共 30 页`, null)(paragraphs.flatMap((one) => one.split("\n"))),
  },
  "numbers that restart in each section": {
    print: (task, nth) => `${nth}.${task.text}（责任单位：${names(task).join("、")}）`,
    restarts: true,
  },
  "（1） that restarts, wrapped at 44 columns": {
    print: (task, nth) =>
      `（${nth}）${task.text}（${lead(task)}牵头，${support(task).join("、")}配合）`.replace("，配合", ""),
    page: wrapped(44, (page) => `－${page}－`, null),
    restarts: true,
  },
  "一是…；二是… on lines of their own": {
    print: (task, nth) => `${chinese(nth)}是${task.text}（${names(task).join("、")}负责）`,
    restarts: true,
  },
  "第一条 with labelled lines": {
    print: (task) =>
      `第${chinese(number(task))}条　${task.text}\n牵头单位：${lead(task)}${support(task).length > 0 ? `\n配合单位：${support(task).join("、")}` : ""}\n完成时限：持续推进`,
  },
  "labels without a line of their own": {
    print: (task) => `${number(task)}、${task.text}责任单位：${names(task).join("、")}。完成时限：2025年底。`,
  },
  "a table": {
    print: (task) => `${number(task)}\t${task.text}\t${names(task).join("、")}\t2025年12月底前`,
    page: (paragraphs) =>
      paragraphs.map((one) => (one.startsWith("（") ? `序号\t重点任务\t责任单位\t完成时限` : one)).join("\n"),
  },
  "a table with lead and support": {
    print: (task) => `${number(task)}\t${task.text}\t${lead(task)}\t${support(task).join("、")}`,
    page: (paragraphs) =>
      paragraphs.map((one) => (one.startsWith("（") ? `序号\t任务\t牵头单位\t配合单位` : one)).join("\n"),
  },
};

function document(plan: Plan, layout: Layout): string {
  const paragraphs: string[] = [plan.title];
  let section: string | null = null;
  let chapter = 0;
  const numerals = "一二三四五六七八九十";
  let nth = 0;
  for (const task of plan.tasks) {
    if (task.section !== section) {
      section = task.section;
      const title = plan.sections.find((one) => one.id === section)?.title ?? "";
      paragraphs.push(`（${numerals[chapter++]}）${title}`);
      nth = 0;
    }
    paragraphs.push(layout.print(task, ++nth));
  }
  return (layout.page ?? ((all: readonly string[]) => all.join("\n")))(paragraphs);
}

/** Words without the full stop that stood before or behind the brackets. */
const said = (task: Task) => task.text.replace(/[。.]$/u, "");

describe("the same plan in every layout", () => {
  it.each(Object.entries(layouts))("%s", (_name, layout) => {
    const { plan } = importPlan(document(jiangxi, layout), {
      id: "again",
      registry,
      title: jiangxi.title,
      government: "jiangxi",
    });
    if (!layout.restarts)
      expect(plan.tasks.map((task) => task.number)).toEqual(jiangxi.tasks.map((task) => task.number));
    expect(plan.tasks.map(said)).toEqual(jiangxi.tasks.map(said));
    const units = (task: Task) => task.units.map(({ as, agency, role }) => `${role} ${as} ${agency}`);
    expect(plan.tasks.map(units)).toEqual(jiangxi.tasks.map(units));
  });
});
