import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createRegistry } from "../agencies/registry.ts";
import type { RowMatch } from "../model/match.ts";
import type { Task } from "../model/plan.ts";
import type { LedgerColumn } from "../model/table.ts";
import { wordingKey } from "../text/normalize.ts";
import { indexPlan, matchLedger } from "./match.ts";
import { DAMAGES, type Damage } from "./testing/damage.ts";
import { INVENTED } from "./testing/invented.ts";
import { jiangxi } from "./testing/plans.ts";
import { type Random, randomFrom } from "./testing/random.ts";
import { ledgerOf } from "./testing/tables.ts";

const index = indexPlan(jiangxi);
const context = { registry: createRegistry([]) };
const SEED = 20221216;

interface Spoiled {
  readonly task: Task;
  readonly text: string;
  readonly ids: readonly string[];
  /** True when the words left stand in several tasks: then not to choose is right, too. */
  readonly shared: boolean;
}

const wordings = jiangxi.tasks.map((task) => wordingKey(task.text));

function spoil(damage: Damage, random: Random, tasks: readonly Task[] = jiangxi.tasks): Spoiled[] {
  return tasks.flatMap((task, at) => {
    const together = tasks[(at + 1 + random.below(Math.min(20, tasks.length - 1))) % tasks.length] as Task;
    const text = damage.spoil(task, random, together);
    if (text === null) return [];
    const part = wordingKey(text);
    const shared = wordings.filter((wording) => wording.includes(part)).length > 1;
    return [{ task, text, ids: damage.merges ? [task.id, together.id] : [task.id], shared }];
  });
}

type Line = readonly (string | number | null)[];
const match = (columns: readonly LedgerColumn[], rows: readonly Line[]): RowMatch[] =>
  matchLedger(ledgerOf(columns, rows), index, context);

const isRight = (row: Spoiled, found: RowMatch | undefined): boolean =>
  found !== undefined &&
  (found.ids.join() === row.ids.join() ||
    (row.shared && found.ambiguous && found.candidates.some(({ id }) => id === row.ids[0])));

/** The ledgers of departments: the tasks that name one unit, in the plan's order. */
function departments(): Task[][] {
  const byUnit = new Map<string, Task[]>();
  for (const task of jiangxi.tasks) {
    for (const unit of task.units) byUnit.set(unit.as, [...(byUnit.get(unit.as) ?? []), task]);
  }
  return [...byUnit.values()].filter((tasks) => tasks.length >= 8 && tasks.length <= 60);
}

/** The ways a spoiled row meets us: in which table, beside what. */
const SETTINGS: readonly {
  readonly name: string;
  match(rows: readonly Spoiled[], random: Random): (RowMatch | undefined)[];
}[] = [
  { name: "alone", match: (rows) => rows.map(({ text }) => match(["task"], [[text]])[0]) },
  {
    name: "full, plan's numbers",
    match: (rows) =>
      match(
        ["number", "task"],
        rows.map(({ task, text }) => [task.number, text]),
      ),
  },
  {
    name: "full, running numbers",
    match: (rows) =>
      match(
        ["number", "task"],
        rows.map(({ text }, at) => [at + 1, text]),
      ),
  },
  {
    name: "some numbers wrong",
    match: (rows, random) =>
      match(
        ["number", "task"],
        rows.map(({ task, text }) => [random.below(6) === 0 ? 1 + random.below(153) : task.number, text]),
      ),
  },
];

const percent = (right: number, all: number): string => (all === 0 ? "–" : `${((100 * right) / all).toFixed(2)} %`);

describe("every task in every kind of damage", () => {
  it("is found in at least 99.5 % of the rows, alone and in tables", () => {
    const lines: string[] = [];
    const failures: string[] = [];
    const totals = SETTINGS.map(() => ({ right: 0, all: 0 }));
    for (const damage of DAMAGES) {
      const random = randomFrom(SEED);
      const rows = spoil(damage, random);
      const cells = SETTINGS.map((setting, at) => {
        const found = setting.match(rows, random);
        let right = 0;
        rows.forEach((row, place) => {
          if (isRight(row, found[place])) right += 1;
          else failures.push(`${damage.name}, ${setting.name}: ${row.text} → ${found[place]?.ids.join(" ") || "none"}`);
        });
        const total = totals[at];
        if (total) {
          total.right += right;
          total.all += rows.length;
        }
        return percent(right, rows.length);
      });
      lines.push(`| ${[damage.name, String(rows.length), ...cells].join(" | ")} |`);
    }
    const sums = totals.map(({ right, all }) => percent(right, all));
    process.stdout.write(
      [
        "",
        `| damage | rows | ${SETTINGS.map(({ name }) => name).join(" | ")} |`,
        `| --- | ---: |${SETTINGS.map(() => " ---: |").join("")}`,
        ...lines,
        `| all | | ${sums.join(" | ")} |`,
        ...failures.slice(0, 20),
        "",
      ].join("\n"),
    );
    for (const { right, all } of totals) expect(right / all).toBeGreaterThanOrEqual(0.995);
  });

  it("is found in a department's own ledger, rows spoiled in mixed ways", () => {
    const random = randomFrom(SEED + 1);
    let all = 0;
    let right = 0;
    for (const tasks of departments()) {
      for (let round = 0; round < 4; round += 1) {
        const rows = tasks.map((task): Spoiled => {
          for (;;) {
            const damage = random.pick(DAMAGES.filter(({ merges }) => !merges));
            const [row] = spoil(damage, random, [task]);
            if (row) return row;
          }
        });
        const found = match(
          ["number", "task"],
          rows.map(({ text }, at) => [at + 1, text]),
        );
        rows.forEach((row, at) => {
          all += 1;
          if (isRight(row, found[at])) right += 1;
        });
        // A column that counts the rows never accuses one of a wrong number.
        const counted = tasks.filter((task, at) => task.number === at + 1).length;
        if (counted * 2 <= tasks.length) expect(found.every((row) => row.numberId === null)).toBe(true);
      }
    }
    process.stdout.write(`\ndepartments' ledgers: ${right} of ${all} (${percent(right, all)})\n`);
    expect(right / all).toBeGreaterThanOrEqual(0.995);
  });

  it("keeps its number apart from its text when the number is wrong", () => {
    const random = randomFrom(SEED + 2);
    const rows = jiangxi.tasks.map((task) => ({
      task,
      number: random.below(8) === 0 ? 1 + random.below(153) : task.number,
    }));
    const found = match(
      ["number", "task"],
      rows.map(({ task, number }) => [number, task.text]),
    );
    rows.forEach(({ task, number }, at) => {
      expect(found[at]).toMatchObject({ ids: [task.id], numberId: `jiangxi-2022-46/task/${number}` });
    });
  });
});

describe("what only a figure, a cut or a mark changes", () => {
  const relations: Readonly<Record<string, readonly string[]>> = {
    "as printed": ["same"],
    "first clause": ["shortened"],
    "first sentence": ["shortened"],
    "middle clause dropped": ["shortened"],
    "any clause alone": ["shortened"],
    traditional: ["same"],
    "full width": ["same"],
    "blanks and lines": ["same"],
    punctuation: ["same"],
    "ordinal before": ["same"],
    "ordinal and units": ["same"],
    "figure changed": ["figures"],
    slips: ["altered"],
    "words added": ["altered"],
  };
  it.each(Object.entries(relations))("%s is told as %s", (name, expected) => {
    const damage = DAMAGES.find((one) => one.name === name) as Damage;
    for (const row of spoil(damage, randomFrom(SEED))) {
      const [found] = match(["task"], [[row.text]]);
      expect(expected, row.text).toContain(found?.relation);
    }
  });
});

describe("sentences that are no task of the plan", () => {
  it("has enough of them, and none is in the plan", () => {
    expect(INVENTED.length).toBeGreaterThanOrEqual(150);
    const printed = INVENTED.filter((text) => wordings.some((wording) => wording.includes(wordingKey(text))));
    expect(printed.filter((text) => text.length > 2)).toEqual([]);
  });

  it("are never tied when they stand alone", () => {
    expect(INVENTED.filter((text) => (match(["task"], [[text]])[0]?.ids.length ?? 0) > 0)).toEqual([]);
  });

  it("are never tied between the plan's tasks, numbered on", () => {
    const random = randomFrom(SEED + 3);
    const invented = [...INVENTED];
    const rows: (readonly [string, boolean])[] = [];
    for (const task of jiangxi.tasks) {
      rows.push([task.text, false]);
      if (random.below(2) === 0) rows.push([invented.splice(random.below(invented.length), 1)[0] as string, true]);
    }
    const found = match(
      ["number", "task"],
      rows.map(([text], at) => [at + 1, text]),
    );
    expect(rows.filter(([, foreign], at) => foreign && (found[at]?.ids.length ?? 0) > 0)).toEqual([]);
  });

  it("are never tied in the place and under the number of a task that is missing", () => {
    for (let round = 0; round < 6; round += 1) {
      const random = randomFrom(SEED + 10 + round);
      const rows = jiangxi.tasks.map((task) => {
        const foreign = random.below(5) === 0;
        return { task, foreign, text: foreign ? random.pick(INVENTED) : task.text };
      });
      const found = match(
        ["number", "task"],
        rows.map(({ task, text }) => [task.number, text]),
      );
      expect(rows.filter(({ foreign }, at) => foreign && (found[at]?.ids.length ?? 0) > 0)).toEqual([]);
    }
  });

  /** Longest run of characters that both texts have. */
  const commonRun = (a: string, b: string): number => {
    let best = 0;
    let above = new Uint16Array(b.length + 1);
    for (const char of a) {
      const here = new Uint16Array(b.length + 1);
      for (let at = 1; at <= b.length; at += 1) {
        if (char === b[at - 1]) here[at] = (above[at - 1] as number) + 1;
        best = Math.max(best, here[at] as number);
      }
      above = here;
    }
    return best;
  };

  it.each(["nanchang-14fyp", "yrmr-2015"])("are never tied when they are sentences of %s", (id) => {
    const file = new URL(`../../../../../shared/sources/${id}.txt`, import.meta.url);
    if (!existsSync(file)) {
      process.stdout.write(`\nSkipped: the text of ${id} is not at hand.\n`);
      return;
    }
    const text = readFileSync(file, "utf8").replace(/\s+/gu, "");
    const sentences = new Set(
      text.split(/[。；]/u).filter((sentence) => sentence.length >= 8 && sentence.length <= 160),
    );
    // What shares half its words with a task in one piece carries the task: that is no invention.
    const tied = [...sentences].filter((sentence) => {
      const [found] = match(["task"], [[sentence]]);
      const [first] = found?.ids ?? [];
      const task = jiangxi.tasks.find((one) => one.id === first);
      if (!task) return false;
      const wording = wordingKey(sentence);
      return commonRun(wording, wordingKey(task.text)) < wording.length / 2;
    });
    expect(sentences.size).toBeGreaterThan(200);
    expect(tied).toEqual([]);
  });
});
