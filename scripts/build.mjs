// Builds every package: one bundle an entry point (esbuild; JSON packs inlined, so no loader is needed anywhere),
// declarations from tsc. Order matters: a package's declarations read those of the packages before it.
// The command line is what people wait for: it carries the other packages, so that Node opens a handful of files
// instead of a hundred, and each command is a file of its own.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");

/**
 * JSON as a text that is parsed when the program runs: several times faster than the same data as JavaScript.
 * @type {import("esbuild").Plugin}
 */
const jsonAsText = {
  name: "json-as-text",
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]data[\\/][^\\/]+\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, "utf8")));
      return { loader: "js", contents: `export default JSON.parse(${JSON.stringify(text)});` };
    });
  },
};

/** @type {{ folder: string, platform: "neutral" | "node", entries: Record<string, string>, whole?: true }[]} */
const packages = [
  {
    folder: "rules",
    platform: "neutral",
    entries: {
      index: "index.ts",
      engine: "engine.ts",
      model: "model/index.ts",
      plans: "plans.ts",
      schemas: "model/schemas.ts",
      "messages/zh-CN": "messages/zh-CN/index.ts",
      "messages/zh-TW": "messages/zh-TW/index.ts",
      "messages/en": "messages/en/index.ts",
    },
  },
  { folder: "xlsx", platform: "neutral", entries: { index: "index.ts", words: "mark/words.ts" } },
  { folder: "cli", platform: "node", entries: { main: "main.ts" }, whole: true },
];

for (const { folder, platform, entries, whole } of packages) {
  const home = join(root, "packages", folder);
  rmSync(join(home, "dist"), { recursive: true, force: true });
  await build({
    absWorkingDir: home,
    entryPoints: Object.entries(entries).map(([out, file]) => ({ in: join("src", file), out })),
    outdir: "dist",
    bundle: true,
    splitting: true,
    format: "esm",
    platform,
    target: "es2022",
    charset: "utf8",
    // A whole bundle is made from the sources of the other packages.
    ...(whole ? { conditions: ["planlint-source"] } : { packages: "external" }),
    plugins: [jsonAsText],
    sourcemap: "linked",
    sourcesContent: false,
    logLevel: "warning",
  });
  execFileSync(process.execPath, [tsc, "-p", join(home, "tsconfig.build.json")], { cwd: root, stdio: "inherit" });
}
