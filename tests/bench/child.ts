import { readFileSync } from "node:fs";
import { suites } from "./suites.ts";

/** Measures one case and prints its sample as JSON: `child SUITE CASE DIRECTORY`. */
const [suiteName = "", caseName = "", directory = ""] = process.argv.slice(2);
const benchCase = suites.find(({ name }) => name === suiteName)?.cases.find(({ name }) => name === caseName);
if (!benchCase) throw new Error(`no such case: ${suiteName} ${caseName}`);
const run = await benchCase.prepare(directory);
const cpuStart = process.cpuUsage();
const start = process.hrtime.bigint();
const figures = await run();
const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
const cpu = process.cpuUsage(cpuStart);
const cpuMilliseconds = (cpu.user + cpu.system) / 1000;
process.stdout.write(
  JSON.stringify({
    suite: suiteName,
    name: caseName,
    milliseconds,
    cpuMilliseconds,
    peakMegabytes: peakKilobytes() / 1024,
    figures,
  }),
);

/** Linux counts a parent's memory into `maxRSS` of the processes it starts, but not into `VmHWM`. */
function peakKilobytes(): number {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS;
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]);
}
