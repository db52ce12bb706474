import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { rules } from "../../packages/rules/src/rules/index.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const dist = join(root, "dist");
const assets = join(dist, "assets");

const isBuilt = existsSync(join(assets, "taskpane.js")) && existsSync(join(dist, "planlint.html"));
if (!isBuilt) process.stdout.write("dist/ is not built: the sizes of what is shipped are not tested.\n");

const text = (file: string) => readFileSync(join(assets, file), "utf8");
const gzipped = (content: string) => gzipSync(content, { level: 9 }).length;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;

/** What is fetched before a first list: the pane, and the engine's worker, which is one file. */
const FIRST = ["taskpane.js", "engine.js"];

describe.skipIf(!isBuilt)("what is shipped", () => {
  it("the pane and its rules, ready for a first check, stay below 250 KB", () => {
    const sizes = FIRST.map((file) => [file, gzipped(text(file))] as const);
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    const each = sizes.map(([file, size]) => `${file} ${kilobytes(size)}`).join(", ");
    process.stdout.write(`code for a first check: ${kilobytes(total)} gzip (${each})\n`);
    expect(total).toBeLessThan(250 * 1024);
    // A worker in pieces would fetch them one after the other as it starts.
    expect(text("engine.js")).not.toMatch(/\.O\(void 0,\[\d/);
  });

  it("the page is one file below 1.5 MB", () => {
    const size = gzipped(readFileSync(join(dist, "planlint.html"), "utf8"));
    process.stdout.write(`planlint.html: ${kilobytes(size)} gzip\n`);
    expect(size).toBeLessThan(1_500_000);
  });

  it("no rule's page rides along", () => {
    const shipped = readdirSync(assets).filter((file) => file.endsWith(".js"));
    const all = [...shipped.map(text), readFileSync(join(dist, "planlint.html"), "utf8")];
    expect(all.some((content) => content.includes("unit-omitted"))).toBe(true);
    const riding = rules.filter(({ docs }) => all.some((content) => content.includes(docs.summary)));
    expect(riding.map(({ name }) => name)).toEqual([]);
  });

  it("zod comes only with a pack of one's own", () => {
    for (const file of FIRST) expect(text(file)).not.toContain("ZodError");
  });
});
