import { resolve } from "node:path";
import { build } from "esbuild";
import { withoutRulePagesPlugin } from "./withoutRulePages.js";

/**
 * `import text from "./worker.ts?inline-worker"`: the worker as one script's text, for a page that is a single file and
 * starts its workers from a Blob.
 * @this {import("webpack").LoaderContext<{ target: string, conditions: string[] }>}
 */
// biome-ignore lint/style/noDefaultExport: a loader is what its module exports by default
export default async function inlineWorkerLoader() {
  const { target, conditions } = this.getOptions();
  const { outputFiles, metafile } = await build({
    entryPoints: [this.resourcePath],
    bundle: true,
    write: false,
    metafile: true,
    format: "iife",
    platform: "browser",
    target,
    conditions,
    minify: this.mode === "production",
    charset: "utf8",
    legalComments: "none",
    plugins: [withoutRulePagesPlugin],
    logLevel: "warning",
  });
  for (const path of Object.keys(metafile.inputs)) this.addDependency(resolve(path));
  return `export default ${JSON.stringify(outputFiles[0].text)};`;
}
