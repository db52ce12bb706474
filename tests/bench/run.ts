/**
 * Benchmarks: `npm run bench -- [--json PATH] [SUITE…]`. Prints a table and writes `out/bench.json` (or PATH). Every
 * case runs in its own process, and every ratio comes from one run of this script.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import type { BenchSuite, Ratio, Sample } from "./suite.ts";
import { suites } from "./suites.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const workDirectory = join(root, "out/bench");

/** Bundles the child, so that no compiler sits in the measured process; compared libraries stay as they are shipped. */
async function buildChild(): Promise<string> {
  const outfile = join(workDirectory, "child/child.js");
  await build({
    entryPoints: [join(root, "tests/bench/child.ts")],
    outdir: dirname(outfile),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    conditions: ["planlint-source"],
    external: ["exceljs", "xlsx", "fuse.js", "@leeoniya/ufuzzy"],
    logLevel: "error",
  });
  writeFileSync(join(dirname(outfile), "package.json"), '{ "type": "module" }\n');
  return outfile;
}

function measureOnce(child: string, suite: BenchSuite, name: string): Sample {
  const output = execFileSync(process.execPath, [child, suite.name, name, workDirectory], { encoding: "utf8" });
  return JSON.parse(output) as Sample;
}

/** Measures the cases in turn, so that a busy moment of the machine does not fall on one of them alone. */
function measure(child: string, suite: BenchSuite): Sample[] {
  const best = new Map<string, Sample>();
  for (let round = 0; round < suite.repeats; round++) {
    for (const { name } of suite.cases) {
      const sample = measureOnce(child, suite, name);
      const before = best.get(name) ?? sample;
      best.set(name, {
        ...sample,
        milliseconds: Math.min(before.milliseconds, sample.milliseconds),
        cpuMilliseconds: Math.min(before.cpuMilliseconds, sample.cpuMilliseconds),
        peakMegabytes: Math.min(before.peakMegabytes, sample.peakMegabytes),
      });
    }
  }
  return [...best.values()];
}

/** Cells padded to columns; the first is text, the others are numbers. */
function table(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  "),
    )
    .join("\n");
}

function describe(sample: Sample): string[] {
  const figures = Object.entries(sample.figures).map(([key, value]) => `${key} ${value}`);
  return [
    sample.name,
    `${sample.milliseconds.toFixed(0)} ms`,
    `${sample.cpuMilliseconds.toFixed(0)} ms`,
    `${sample.peakMegabytes.toFixed(0)} MB`,
    figures.join(", "),
  ];
}

const { values, positionals } = parseArgs({ options: { json: { type: "string" } }, allowPositionals: true });
const chosen = suites.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
mkdirSync(workDirectory, { recursive: true });
const child = await buildChild();
const report: { suite: string; samples: Sample[]; ratios: readonly Ratio[] }[] = [];
for (const suite of chosen) {
  await suite.setUp(workDirectory);
  const samples = measure(child, suite);
  const ratios = suite.ratios(new Map(samples.map((sample) => [sample.name, sample])));
  report.push({ suite: suite.name, samples, ratios });
  process.stdout.write(
    `\n${suite.name}\n${table([["case", "time", "CPU", "peak", "figures"], ...samples.map(describe)])}\n\n`,
  );
  process.stdout.write(
    `${table([["ratio", "value", "aim"], ...ratios.map(({ name, value, aim }) => [name, value.toFixed(2), aim])])}\n`,
  );
}
const path = resolve(values.json ?? join(root, "out/bench.json"));
mkdirSync(dirname(path), { recursive: true });
const machine = { node: process.version, cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length };
writeFileSync(path, `${JSON.stringify({ schema: "planlint-bench/1", machine, suites: report }, null, 2)}\n`);
