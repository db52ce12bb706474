import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchCase, BenchSuite, Figures } from "../suite.ts";

const COLUMNS = 30;
const SMALL = 5_000;
const BIG = 50_000;

type Reader = (bytes: Buffer) => Figures | Promise<Figures>;

/** Readers load their library outside the clock and count cells, so that lazy readers gain nothing. */
const READERS: Readonly<Record<string, () => Promise<Reader>>> = {
  planlint: async () => {
    const { readWorkbook } = await import("../../../packages/xlsx/src/read/readWorkbook.ts");
    return (bytes) => {
      const [sheet] = readWorkbook(bytes).sheets;
      return { cells: sheet?.rows.reduce((sum, row) => sum + row.values.length, 0) ?? 0 };
    };
  },
  exceljs: async () => {
    const { default: exceljs } = await import("exceljs");
    return async (bytes) => {
      const workbook = new exceljs.Workbook();
      await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
      const sheet = workbook.worksheets[0];
      return { cells: (sheet?.rowCount ?? 0) * (sheet?.columnCount ?? 0) };
    };
  },
  SheetJS: async () => {
    const { default: xlsx } = await import("xlsx");
    return (bytes) => {
      const workbook = xlsx.read(bytes, { type: "buffer" });
      const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ""] ?? {};
      return { cells: Object.keys(sheet).filter((key) => !key.startsWith("!")).length };
    };
  },
  "SheetJS dense": async () => {
    const { default: xlsx } = await import("xlsx");
    return (bytes) => {
      const workbook = xlsx.read(bytes, { type: "buffer", dense: true });
      const sheet = (workbook.Sheets[workbook.SheetNames[0] ?? ""] ?? []) as unknown as readonly object[][];
      return { cells: sheet.reduce((sum, row) => sum + row.length, 0) };
    };
  },
};

const sizes = [SMALL, BIG];
const fileName = (rows: number) => `stress-${rows}x${COLUMNS}.xlsx`;
const caseName = (reader: string, rows: number) => `${reader} ${rows}×${COLUMNS}`;

const cases: readonly BenchCase[] = sizes.flatMap((rows) =>
  Object.entries(READERS).map(([reader, load]) => ({
    name: caseName(reader, rows),
    prepare: async (directory: string) => {
      const read = await load();
      const bytes = readFileSync(join(directory, fileName(rows)));
      return () => read(bytes);
    },
  })),
);

/** Reading an .xlsx into memory, against the two libraries everybody uses. */
export const readingSuite: BenchSuite = {
  name: "reading",
  repeats: 3,
  cases,
  async setUp(directory) {
    // Here, so that no measured process carries what only makes the files.
    const { stressBook } = await import("./stressBook.ts");
    for (const rows of sizes) writeFileSync(join(directory, fileName(rows)), stressBook(rows, COLUMNS));
  },
  ratios(samples) {
    const of = (reader: string, rows: number) => {
      const sample = samples.get(caseName(reader, rows));
      if (!sample) throw new Error(`not measured: ${reader} ${rows}`);
      return sample;
    };
    const others = Object.keys(READERS).filter((reader) => reader !== "planlint");
    const best = (rows: number, of_: "milliseconds" | "peakMegabytes") =>
      Math.min(...others.map((reader) => of(reader, rows)[of_]));
    return [
      ...sizes.map((rows) => ({
        name: `faster than the better of the others, ${rows} rows`,
        value: best(rows, "milliseconds") / of("planlint", rows).milliseconds,
        aim: "≥ 2.5",
      })),
      ...sizes.map((rows) => ({
        name: `peak memory against the better of the others, ${rows} rows`,
        value: of("planlint", rows).peakMegabytes / best(rows, "peakMegabytes"),
        aim: "≤ 0.5",
      })),
      {
        name: "time for ten times the rows",
        value: of("planlint", BIG).milliseconds / of("planlint", SMALL).milliseconds,
        aim: "≤ 11",
      },
    ];
  },
};
