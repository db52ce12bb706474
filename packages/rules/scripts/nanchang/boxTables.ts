import type { Section, Target, Task } from "../../src/model/plan.ts";

interface Row {
  /** What the row is about: an area of the city, a strategy. */
  readonly name: string;
  readonly text: string;
  readonly cells: readonly string[];
}

const id = "nanchang-14fyp";

/** The rows of a 专栏 that is printed as a table over one page or two. */
function rowsBelow(text: string, title: string): string[][] {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith(title));
  const rows: string[][] = [];
  for (let at = start + 1; start >= 0; at++) {
    const line = lines[at] ?? "";
    if (line.includes("\t")) rows.push(line.split("\t").map((cell) => cell.trim()));
    else if (line.trim() !== "") break;
  }
  if (rows.length === 0) throw new Error(`没有找到${title}`);
  return rows;
}

/** 专栏 21: areas of the city and what is to become of them. */
function areas(text: string): Row[] {
  let name = "";
  return rowsBelow(text, "专栏 21").map((cells) => {
    if ((cells[1] ?? "") !== "") name = cells[1] ?? "";
    return { name, text: cells[2] ?? "", cells };
  });
}

/** 专栏 37: strategies, their packages of projects and the investment estimated for them. */
function strategies(text: string): Row[] {
  return rowsBelow(text, "专栏 37")
    .slice(1)
    .map((cells) => ({ name: cells[0] ?? "", text: cells[1] ?? "", cells }));
}

function tasksOf(box: number, place: string, rows: readonly Row[]): Task[] {
  return rows.map((row, at) => ({
    id: `${id}/task/box-${box}-${at + 1}`,
    number: null,
    section: `${id}/section/专栏${box}`,
    text: row.text.replace(/\s+/gu, ""),
    units: [],
    parents: [],
    locator: `${place} 专栏${box} 第${at + 1}行（${row.name.replace(/\s+/gu, "")}）`,
  }));
}

/** The two 专栏 printed as tables: their sections, tasks, and the estimates of 专栏 37. */
export function readBoxTables(text: string): { sections: Section[]; tasks: Task[]; targets: Target[] } {
  const section = (box: number, title: string, parent: string): Section => ({
    id: `${id}/section/专栏${box}`,
    label: `专栏${box}`,
    title,
    parent: `${id}/section/${parent}`,
  });
  const projects = strategies(text);
  return {
    sections: [
      section(21, "重点功能区块发展导向", "第三十章第二节"),
      section(37, "“十四五”重大工程项目", "第五十四章第二节"),
    ],
    tasks: [...tasksOf(21, "第三十章第二节", areas(text)), ...tasksOf(37, "第五十四章第二节", projects)],
    targets: projects.map(({ name, cells }, at): Target => {
      const amount = /^(\d+)\s*亿元$/u.exec(cells[2] ?? "");
      if (!amount) throw new Error(`专栏37第${at + 1}行：${cells.join("|")}`);
      return {
        id: `${id}/target/box-37-${at + 1}`,
        name: `${name}重大工程项目投资估算`,
        quantity: `${name}重大工程项目投资估算`,
        measureUnit: "亿元",
        operator: "≈",
        qualifier: "估算",
        value: Number(amount[1]),
        year: 2025,
        baseline: null,
        growth: null,
        kind: "level",
        direction: "higher",
        nature: null,
        units: [],
        section: `${id}/section/专栏37`,
        printed: { name, target: cells[2] ?? "" },
        quote: cells.join("\t"),
        locator: `第五十四章第二节 专栏37 第${at + 1}行`,
      };
    }),
  };
}
