import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchCase, BenchSuite } from "../suite.ts";

const COLUMNS = 30;
const SMALL = 5_000;
const BIG = 50_000;
const sizes = [SMALL, BIG];
const fileName = (rows: number) => `consolidated-${rows}x${COLUMNS}.xlsx`;
const caseName = (step: "read" | "lint", rows: number) => `${step} ${rows}×${COLUMNS}`;

async function tools() {
  const { readWorkbook } = await import("../../../packages/xlsx/src/read/readWorkbook.ts");
  const { lint } = await import("../../../packages/rules/src/lint.ts");
  const { agencies, plans } = await import("../../../packages/rules/src/plans.ts");
  return { readWorkbook, lint, agencies, plans: [...plans.values()] };
}

const cases: readonly BenchCase[] = sizes.flatMap((rows) => [
  {
    name: caseName("read", rows),
    prepare: async (directory: string) => {
      const { readWorkbook } = await tools();
      const bytes = readFileSync(join(directory, fileName(rows)));
      return () => ({ rows: readWorkbook(bytes).sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) });
    },
  },
  {
    name: caseName("lint", rows),
    prepare: async (directory: string) => {
      const { readWorkbook, lint, agencies, plans } = await tools();
      const workbook = readWorkbook(readFileSync(join(directory, fileName(rows))));
      return () => {
        const report = lint(workbook, { plans, agencies, period: "2023H1" });
        return { rows: report.rows.length, findings: report.findings.length };
      };
    },
  },
]);

/** Linting beside reading: the engine must not be what the user waits for. */
export const lintingSuite: BenchSuite = {
  name: "linting",
  repeats: 3,
  cases,
  async setUp(directory) {
    // Here, so that no measured process carries what only makes the files.
    const { consolidatedBook } = await import("./consolidatedBook.ts");
    for (const rows of sizes) writeFileSync(join(directory, fileName(rows)), consolidatedBook(rows, COLUMNS));
  },
  ratios(samples) {
    const cpu = (step: "read" | "lint", rows: number) => {
      const sample = samples.get(caseName(step, rows));
      if (!sample) throw new Error(`not measured: ${step} ${rows}`);
      return sample.cpuMilliseconds;
    };
    return [
      ...sizes.map((rows) => ({
        name: `linting against reading, ${rows} rows`,
        value: cpu("lint", rows) / cpu("read", rows),
        aim: "≤ 0.25",
      })),
      { name: "linting time for ten times the rows", value: cpu("lint", BIG) / cpu("lint", SMALL), aim: "≤ 11" },
    ];
  },
};
