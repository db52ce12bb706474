import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/*
 * Each scenario is a plain text file in scenarios/ that anyone can read:
 *   # a comment
 *   < name: content          writes a small file (\n for a line break, `hex:` for bytes)
 *   $ planlint check a.xlsx  runs the built command in a fresh folder that holds a copy of samples/
 *   expected stdout, then expected stderr with `! ` before each line
 *   = 1                      exit status
 *   ? name                   the file exists now        ?- name  it does not
 * Run with PLANLINT_UPDATE=1 to write what the command prints into the file, then read the difference.
 */
const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const bin = join(root, "packages", "cli", "bin", "planlint.js");
const scenarios = readdirSync(join(here, "scenarios")).filter((name) => name.endsWith(".txt"));
const update = process.env.PLANLINT_UPDATE === "1";

let folder = "";
beforeAll(() => {
  if (!existsSync(join(root, "packages", "cli", "dist", "main.js"))) {
    execFileSync(process.execPath, [join(root, "scripts", "build.mjs")], { stdio: "inherit" });
  }
});
afterAll(() => {
  if (folder !== "") rmSync(folder, { recursive: true, force: true });
});

function lines(text: string, prefix: string): string[] {
  if (text === "") return [];
  return text
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => prefix + line);
}

/** Splits a command line, with "…" for words that hold blanks. */
function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");
}

/** Replays a scenario and gives the text that it would have to be. */
function replay(text: string): string {
  const result: string[] = [];
  let skipping = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("$ ")) {
      const [program, ...argv] = words(line.slice(2));
      expect(program).toBe("planlint");
      const run = spawnSync(process.execPath, [bin, ...argv], {
        cwd: folder,
        encoding: "utf8",
        env: { PATH: process.env.PATH },
      });
      result.push(line, ...lines(run.stdout, ""), ...lines(run.stderr, "! "), `= ${run.status}`);
      skipping = true;
    } else if (line.startsWith("# ") || line === "#") {
      skipping = false;
      result.push(line);
    } else if (line.startsWith("< ")) {
      skipping = false;
      const [, name = "", content = ""] = /^< ([^:]+): ?(.*)$/.exec(line) ?? [];
      const bytes = content.startsWith("hex:")
        ? Buffer.from(content.slice(4), "hex")
        : Buffer.from(content.replaceAll("\\n", "\n"));
      writeFileSync(join(folder, name), bytes);
      result.push(line);
    } else if (line.startsWith("?")) {
      const present = existsSync(join(folder, line.replace(/^\?-? /, "")));
      result.push(`${present ? "?" : "?-"} ${line.replace(/^\?-? /, "")}`);
    } else if (!skipping) {
      result.push(line);
    } else if (line.startsWith("= ")) {
      skipping = false;
    }
  }
  return result.join("\n");
}

describe("planlint on the command line", () => {
  for (const name of scenarios) {
    it(name.replace(/\.txt$/, ""), () => {
      folder = mkdtempSync(join(tmpdir(), "planlint-"));
      for (const sample of readdirSync(join(root, "samples")).filter((file) => file.endsWith(".xlsx"))) {
        cpSync(join(root, "samples", sample), join(folder, sample));
      }
      const path = join(here, "scenarios", name);
      const expected = readFileSync(path, "utf8");
      const actual = replay(expected);
      if (update) writeFileSync(path, actual);
      rmSync(folder, { recursive: true, force: true });
      if (!update) expect(actual).toBe(expected);
    });
  }
});
