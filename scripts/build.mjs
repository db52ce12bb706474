// Builds every package: one bundle an entry point (esbuild; JSON packs inlined, so no loader is needed anywhere),
// declarations from tsc. Order matters: a package's declarations read those of the packages before it.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");

/** @type {{ folder: string, platform: "neutral" | "node", entries: Record<string, string> }[]} */
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
  { folder: "cli", platform: "node", entries: { main: "main.ts" } },
];

for (const { folder, platform, entries } of packages) {
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
    packages: "external",
    sourcemap: "linked",
    sourcesContent: false,
    logLevel: "warning",
  });
  execFileSync(process.execPath, [tsc, "-p", join(home, "tsconfig.build.json")], { cwd: root, stdio: "inherit" });
}
