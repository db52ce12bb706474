import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packagesFolder = join(root, "packages");

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  // Statements begin a line; words of a message such as `from "…"` do not.
  const statements =
    /^(?:import\s+(?:[\w*{][^"';]*?\sfrom\s*)?|export\s+(?:type\s+)?[*{][^"';]*?\sfrom\s*)["']([^"'\n]+)["']|\bimport\(\s*["']([^"']+)["']/gm;
  return [...text.matchAll(statements)].map((match) => match[1] ?? match[2] ?? "");
}

/** What each package may import beside its own files and its named dependencies. */
const PACKAGES: Readonly<Record<string, { planlint: readonly string[]; platform: boolean }>> = {
  rules: { planlint: [], platform: false },
  xlsx: { planlint: ["@planlint/rules"], platform: false },
  cli: { planlint: ["@planlint/rules", "@planlint/xlsx"], platform: true },
  addin: { planlint: ["@planlint/rules", "@planlint/xlsx"], platform: false },
};

/** Folders of packages/rules/src, each with those it may look into. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ["model"],
  agencies: ["model", "text"],
  tables: ["model", "text", "agencies"],
  matching: ["model", "text", "agencies", "tables"],
  importing: ["model", "text", "agencies"],
  lineage: ["model"],
  rules: ["model", "text", "agencies", "tables", "matching"],
  messages: ["model", "text", "rules"],
  linting: ["model", "text", "agencies", "tables", "matching", "rules", "messages"],
  htmlReport: ["model", "rules", "messages", "linting"],
  template: ["model", "text", "agencies", "rules", "linting"],
  consolidating: ["model", "text", "agencies", "rules", "messages", "linting"],
};

describe("the arrows between packages", () => {
  for (const name of readdirSync(packagesFolder)) {
    it(`${name} imports only what it may`, () => {
      const allowed = PACKAGES[name];
      expect(allowed, `packages/${name} has no entry here`).toBeDefined();
      const manifest = JSON.parse(readFileSync(join(packagesFolder, name, "package.json"), "utf8"));
      const named = Object.keys(manifest.dependencies ?? {});
      const wrong: string[] = [];
      for (const file of sourceFiles(join(packagesFolder, name, "src"))) {
        if (file.includes(`${sep}testing${sep}`)) continue;
        for (const specifier of importsOf(file)) {
          if (specifier.startsWith(".")) {
            const target = resolve(dirname(file), specifier);
            if (!target.startsWith(join(packagesFolder, name) + sep))
              wrong.push(`${relative(root, file)} → ${specifier}`);
          } else if (specifier.startsWith("node:")) {
            if (!allowed?.platform) wrong.push(`${relative(root, file)} → ${specifier}`);
          } else if (specifier.startsWith("@planlint/")) {
            const other = specifier.split("/").slice(0, 2).join("/");
            if (!allowed?.planlint.includes(other)) wrong.push(`${relative(root, file)} → ${specifier}`);
          } else if (!named.some((dependency) => specifier === dependency || specifier.startsWith(`${dependency}/`))) {
            wrong.push(`${relative(root, file)} → ${specifier} (not in its package.json)`);
          }
        }
      }
      expect(wrong).toEqual([]);
    });
  }

  it("rules depends on zod alone", () => {
    const manifest = JSON.parse(readFileSync(join(packagesFolder, "rules", "package.json"), "utf8"));
    expect(Object.keys(manifest.dependencies)).toEqual(["zod"]);
  });

  it("nothing outside the add-in knows Office.js", () => {
    const wrong = ["rules", "xlsx", "cli"]
      .flatMap((name) => sourceFiles(join(packagesFolder, name, "src")))
      .filter((file) => /\bOffice\.|\bExcel\.run\b/.test(readFileSync(file, "utf8")));
    expect(wrong.map((file) => relative(root, file))).toEqual([]);
  });
});

describe("the arrows inside rules", () => {
  const source = join(packagesFolder, "rules", "src");
  for (const [layer, allowed] of Object.entries(LAYERS)) {
    it(`${layer} looks into ${allowed.join(", ") || "nothing else"}`, () => {
      const folder = join(source, layer);
      const wrong: string[] = [];
      for (const file of sourceFiles(folder)) {
        for (const specifier of importsOf(file).filter((item) => item.startsWith("."))) {
          const target = relative(source, resolve(dirname(file), specifier)).split(sep)[0] ?? "";
          if (target !== layer && target !== "data" && !specifier.includes("/data/") && !allowed.includes(target)) {
            wrong.push(`${relative(source, file)} → ${specifier}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    });
  }

  it("is pure: no clock, no chance, no locale, no console", () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\.toLocale\w+\(|\.localeCompare\(|\bIntl\.|\bconsole\.|\bprocess\./;
    const wrong = sourceFiles(source).filter((file) => impure.test(readFileSync(file, "utf8")));
    expect(wrong.map((file) => relative(source, file))).toEqual([]);
  });
});
