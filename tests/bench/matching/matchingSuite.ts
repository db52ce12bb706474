import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchCase, BenchSuite, Figures, Sample } from "../suite.ts";

/** One row of a ledger as it comes, with the task it is; `null` for a sentence that is no task of the plan. */
interface Row {
  readonly text: string;
  readonly id: string | null;
}

interface Input {
  readonly tasks: readonly { readonly id: string; readonly text: string }[];
  /** Spoiled tasks and invented sentences, each by itself: a sample, since the libraries take 20 to 60 ms a row. */
  readonly rows: readonly Row[];
}

const INPUT = "matching.json";

/** Finds the task of each row, or `null`: one answer a row. */
type Matcher = (rows: readonly Row[]) => readonly (string | null)[];

/**
 * The search libraries get texts in equal script, width and punctuation already, and are asked for their best hit:
 * the comparison is about telling tasks apart, not about cleaning.
 */
const MATCHERS: Readonly<Record<string, (input: Input) => Promise<Matcher>>> = {
  planlint: async ({ tasks }) => {
    const { indexPlan, matchLedger } = await import("../../../packages/rules/src/matching/match.ts");
    const { createRegistry } = await import("../../../packages/rules/src/agencies/registry.ts");
    const { ledgerOf } = await import("../../../packages/rules/src/matching/testing/tables.ts");
    const { jiangxi } = await import("../../../packages/rules/src/matching/testing/plans.ts");
    const index = indexPlan({
      ...jiangxi,
      tasks: jiangxi.tasks.filter(({ id }) => tasks.some((task) => task.id === id)),
    });
    const context = { registry: createRegistry([]) };
    // Each row in a table of its own: no help from neighbours and numbers.
    return (rows) =>
      rows.map(({ text }) => matchLedger(ledgerOf(["task"], [[text]]), index, context)[0]?.ids[0] ?? null);
  },
  "fuse.js": async ({ tasks }) => {
    const { default: Fuse } = await import("fuse.js");
    const { textKey } = await import("../../../packages/rules/src/text/normalize.ts");
    const list = tasks.map(({ id, text }) => ({ id, text: textKey(text) }));
    const fuse = new Fuse(list, { keys: ["text"], ignoreLocation: true, threshold: 0.6, includeScore: true });
    return (rows) => rows.map(({ text }) => fuse.search(textKey(text), { limit: 1 })[0]?.item.id ?? null);
  },
  uFuzzy: async ({ tasks }) => {
    const { default: UFuzzy } = await import("@leeoniya/ufuzzy");
    const { textKey } = await import("../../../packages/rules/src/text/normalize.ts");
    const haystack = tasks.map(({ text }) => textKey(text));
    const fuzzy = new UFuzzy({ unicode: true, interSplit: "[^\\p{L}\\d]+", intraChars: "[\\p{L}\\d]", intraMode: 1 });
    return (rows) =>
      rows.map(({ text }) => {
        const [found, , order] = fuzzy.search(haystack, textKey(text), 1, 1000);
        const best = order ? found?.[order[0] ?? -1] : found?.[0];
        return best === undefined ? null : (tasks[best]?.id ?? null);
      });
  },
};

function figuresOf(rows: readonly Row[], found: readonly (string | null)[]): Figures {
  const known = rows.filter(({ id }) => id !== null).length;
  const right = rows.filter(({ id }, at) => id !== null && found[at] === id).length;
  const wrong = rows.filter(({ id }, at) => found[at] !== null && found[at] !== id).length;
  return { rows: rows.length, "right %": Math.round((10_000 * right) / known) / 100, "wrong tasks": wrong };
}

const cases: readonly BenchCase[] = Object.entries(MATCHERS).map(([name, load]) => ({
  name,
  prepare: async (directory: string) => {
    const input = JSON.parse(readFileSync(join(directory, INPUT), "utf8")) as Input;
    const match = await load(input);
    return () => figuresOf(input.rows, match(input.rows));
  },
}));

const figure = (samples: ReadonlyMap<string, Sample>, name: string, key: string): number =>
  Number(samples.get(name)?.figures[key] ?? Number.NaN);
const time = (samples: ReadonlyMap<string, Sample>, name: string): number =>
  samples.get(name)?.milliseconds ?? Number.NaN;

/** Tying spoiled rows to the plan's tasks, against two search libraries. */
export const matchingSuite: BenchSuite = {
  name: "matching",
  repeats: 2,
  cases,
  async setUp(directory) {
    const { DAMAGES } = await import("../../../packages/rules/src/matching/testing/damage.ts");
    const { INVENTED } = await import("../../../packages/rules/src/matching/testing/invented.ts");
    const { jiangxi } = await import("../../../packages/rules/src/matching/testing/plans.ts");
    const { randomFrom } = await import("../../../packages/rules/src/matching/testing/random.ts");
    const random = randomFrom(20221216);
    const rows = DAMAGES.filter(({ merges }) => !merges).flatMap((damage) =>
      jiangxi.tasks.flatMap((task): Row[] => {
        const text = damage.spoil(task, random, task);
        return text === null ? [] : [{ text, id: task.id }];
      }),
    );
    const input: Input = {
      tasks: jiangxi.tasks.map(({ id, text }) => ({ id, text })),
      rows: [
        ...rows.filter((_, at) => at % 25 === 0),
        ...INVENTED.filter((_, at) => at % 4 === 0).map((text) => ({ text, id: null })),
      ],
    };
    writeFileSync(join(directory, INPUT), JSON.stringify(input));
  },
  ratios: (samples) => [
    { name: "right: planlint (%)", value: figure(samples, "planlint", "right %"), aim: "≥ 99.5" },
    { name: "right: fuse.js (%)", value: figure(samples, "fuse.js", "right %"), aim: "–" },
    { name: "right: uFuzzy (%)", value: figure(samples, "uFuzzy", "right %"), aim: "–" },
    { name: "wrong tasks: planlint", value: figure(samples, "planlint", "wrong tasks"), aim: "0" },
    { name: "time: fuse.js ÷ planlint", value: time(samples, "fuse.js") / time(samples, "planlint"), aim: "≥ 1" },
    { name: "time: uFuzzy ÷ planlint", value: time(samples, "uFuzzy") / time(samples, "planlint"), aim: "≥ 1" },
  ],
};
