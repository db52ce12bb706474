import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Builds the page that holds the pane over a workbook in memory; the result is its folder. `PLANLINT_HARNESS` names one
 * that is built already.
 */
export async function buildHarness(): Promise<string> {
  if (process.env.PLANLINT_HARNESS) return process.env.PLANLINT_HARNESS;
  const webpack = join(dirname(createRequire(import.meta.url).resolve("webpack/package.json")), "bin", "webpack.js");
  await promisify(execFile)(process.execPath, [webpack, "--mode", "production", "--env", "harness"], { cwd: root });
  return join(root, "out", "harness");
}
