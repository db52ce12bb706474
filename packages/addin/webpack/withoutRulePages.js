import { readFileSync } from "node:fs";

/** The rules' sources: the only files that are changed on their way into a bundle. */
export const RULE_FILES = /[\\/]packages[\\/]rules[\\/]src[\\/]rules[\\/].+\.ts$/;

/** `docs: { … },` of a rule, as the formatter lays it out: the closing brace is the first one of its own indent. */
const PAGE = /^ {2}docs: \{\n(?: {4}.*\n|\n)* {2}\},\n/gm;
/** What the examples on those pages are made of, taken out of its container at the top of a file. */
const EXAMPLES = /^const \{[^}]*\} = EXAMPLE_TASKS;\n/gm;

/**
 * A rule's source without its page (summary, reasons, examples). Pages are for docs/rules, the command line and the
 * tests; a bundle that only checks carries a third less without them.
 * @param {string} source
 * @param {string} path for the error
 * @throws Error where a rule's page is not laid out as expected: it would silently be shipped.
 */
export function withoutRulePages(source, path) {
  const rules = source.match(/\bdefineRule\(\{/g)?.length ?? 0;
  if (rules === 0) return source;
  const pages = source.match(PAGE)?.length ?? 0;
  if (pages !== rules) throw new Error(`${path}: ${rules} rules, but ${pages} pages laid out as \`docs: { … },\``);
  return source.replace(PAGE, "").replace(EXAMPLES, "");
}

/**
 * The same as a loader of webpack.
 * @this {import("webpack").LoaderContext<object>}
 * @param {string} source
 */
// biome-ignore lint/style/noDefaultExport: a loader is what its module exports by default
export default function withoutRulePagesLoader(source) {
  return withoutRulePages(source, this.resourcePath);
}

/** The same as a plugin of esbuild. @type {import("esbuild").Plugin} */
export const withoutRulePagesPlugin = {
  name: "without-rule-pages",
  setup(build) {
    build.onLoad({ filter: RULE_FILES }, ({ path }) => ({
      loader: "ts",
      contents: withoutRulePages(readFileSync(path, "utf8"), path),
    }));
  },
};
