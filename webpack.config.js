import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { addinFiles } from "./packages/addin/webpack/addinFiles.js";
import { InlineIntoHtml } from "./packages/addin/webpack/inlineIntoHtml.js";
import { officeFiles } from "./packages/addin/webpack/officeFiles.js";
import { RULE_FILES } from "./packages/addin/webpack/withoutRulePages.js";

const root = dirname(fileURLToPath(import.meta.url));
const source = join(root, "packages", "addin", "src");

/** Browsers that offices have: Chromium 100 and later, WebKit of the same age (Excel on the Mac). */
const TARGET = "es2022";

/** @param {string} mode @returns {import("webpack").Configuration} */
const common = (mode) => ({
  mode: mode === "development" ? "development" : "production",
  context: root,
  target: ["web", TARGET],
  devtool: mode === "development" ? "source-map" : false,
  resolve: {
    extensions: [".tsx", ".ts", ".js"],
    // The packages' sources, so that no build of theirs has to come first.
    conditionNames: ["planlint-source", "..."],
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        resourceQuery: { not: [/inline-worker/] },
        loader: "esbuild-loader",
        options: { target: TARGET, tsconfigRaw: { compilerOptions: { jsx: "react-jsx" } } },
      },
      { test: RULE_FILES, enforce: "pre", loader: join(root, "packages/addin/webpack/withoutRulePages.js") },
      {
        resourceQuery: /inline-worker/,
        type: "javascript/auto",
        loader: join(root, "packages/addin/webpack/inlineWorkerLoader.js"),
        options: { target: TARGET, conditions: ["planlint-source"] },
      },
    ],
  },
  // The engine's worker is one file: it starts without asking for a second and a third, and packs a little smaller.
  optimization: {
    splitChunks: { chunks: (chunk) => chunk.name !== "engine" && !chunk.canBeInitial() },
    mangleExports: "size",
    moduleIds: "size",
  },
  performance: { hints: false },
  stats: "errors-warnings",
});

/** Where office.js comes from: beside the pane, so that offices without the internet have it, or a CDN. */
const OFFICE_JS = {
  own: "office/office.js",
  worldwide: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** The task pane: taskpane.html with its chunks, and office.js beside it. */
const pane = (mode, officeCdn = "own") => ({
  ...common(mode),
  name: "pane",
  entry: { taskpane: join(source, "taskpane", "taskpane.tsx") },
  output: {
    path: join(root, "dist"),
    filename: "assets/[name].js",
    chunkFilename: "assets/[name].js",
    // Chunks of earlier builds go; the page and the manifest in the same folder stay.
    clean: { keep: (path) => !path.startsWith("assets/") },
  },
  plugins: [
    new HtmlPlugin({
      filename: "taskpane.html",
      template: join(source, "taskpane", "taskpane.html"),
      officeJs: OFFICE_JS[officeCdn],
      chunks: ["taskpane"],
      minify: false,
    }),
    ...(officeCdn === "own" ? [new CopyPlugin({ patterns: [...officeFiles(root), ...addinFiles(root)] })] : []),
  ],
});

/** The page for those without Excel: one file that holds everything and runs from a USB stick. */
const page = (mode) => ({
  ...common(mode),
  name: "page",
  devtool: false,
  entry: { planlint: join(source, "page", "page.tsx") },
  output: { path: join(root, "dist"), filename: "planlint.js" },
  // One file has no chunks to fetch.
  module: { ...common(mode).module, parser: { javascript: { dynamicImportMode: "eager" } } },
  plugins: [
    new HtmlPlugin({
      filename: "planlint.html",
      template: join(source, "page", "page.html"),
      inject: "body",
      scriptLoading: "blocking",
      minify: false,
    }),
    new InlineIntoHtml(),
  ],
});

/** The pane over a workbook in memory, for the browser tests and the pictures in docs; never shipped. */
const harness = (mode) => ({
  ...common(mode),
  name: "harness",
  entry: { harness: join(source, "pane", "testing", "harness.tsx") },
  output: { path: join(root, "out", "harness"), filename: "[name].js", chunkFilename: "[name].js", clean: true },
  plugins: [new HtmlPlugin({ filename: "index.html", template: join(source, "pane", "testing", "harness.html") })],
});

/** `webpack` builds what is shipped (`--env officeCdn=worldwide|21vianet` takes office.js from a CDN); `webpack --config-name harness --env harness` the test page. */
export default (env = {}, argv = {}) =>
  env.harness ? [harness(argv.mode)] : [pane(argv.mode, env.officeCdn), page(argv.mode)];
