// Serves the add-in over HTTPS at the address that manifest.xml names, from sources, following changes. On Windows and
// macOS with Excel it also opens the sample ledger with the add-in in it; elsewhere it opens the page for browsers.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import webpack, { type Configuration } from "webpack";
import WebpackDevServer from "webpack-dev-server";
import { START_ORIGIN } from "./manifestFor.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SAMPLE = join(root, "samples", "省科技厅-任务台账-2023年上半年.xlsx");

interface KeyPair {
  readonly key: Buffer | string;
  readonly cert: Buffer | string;
}

/** A certificate that Excel trusts, where the system lets one be installed; else the dev server makes its own. */
async function trustedPair(): Promise<KeyPair | null> {
  if (process.platform !== "win32" && process.platform !== "darwin") return null;
  const require = createRequire(import.meta.url);
  const certificates = require("office-addin-dev-certs") as { getHttpsServerOptions(): Promise<KeyPair> };
  return certificates.getHttpsServerOptions();
}

function hasExcel(): boolean {
  if (process.platform === "darwin") return existsSync("/Applications/Microsoft Excel.app");
  if (process.platform !== "win32") return false;
  const folders = [process.env.ProgramFiles, process.env["ProgramFiles(x86)"]];
  return folders.some(
    (folder) => folder && existsSync(join(folder, "Microsoft Office", "root", "Office16", "EXCEL.EXE")),
  );
}

/** Starts a program of the system and says so when it does not start; serving goes on either way. */
function start(command: string, args: readonly string[], sentence: string): ChildProcess {
  const child = spawn(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  child.on("error", () => console.log(sentence));
  return child;
}

function openPage(address: string): void {
  const opener = process.platform === "win32" ? "explorer" : process.platform === "darwin" ? "open" : "xdg-open";
  execFile(opener, [address], (error) => {
    // Without a desktop there is nothing to open; the address has been printed.
    if (error) console.log(`请用浏览器打开 ${address}`);
  });
}

const { default: configure } = (await import(new URL("../webpack.config.js", import.meta.url).href)) as {
  default: (env?: object, argv?: { mode?: string }) => Configuration[];
};
const pair = await trustedPair();
const { hostname, port } = new URL(START_ORIGIN);
const server = new WebpackDevServer(
  {
    host: hostname,
    port: Number(port),
    server: pair ? { type: "https", options: pair } : "https",
    headers: { "Access-Control-Allow-Origin": START_ORIGIN },
    // The overlay and its socket would stand in a pane of 320 px.
    client: { overlay: false, logging: "warn" },
    hot: false,
    static: false,
  },
  webpack(configure({}, { mode: "development" })),
);
await server.start();
console.log(`规划校核：${START_ORIGIN}/taskpane.html（窗格），${START_ORIGIN}/planlint.html（网页版）`);

if (hasExcel()) {
  console.log("正在 Excel 中打开示例台账，选项卡“规划校核”在功能区右侧……");
  const args = [
    "--yes",
    "office-addin-debugging",
    "start",
    "manifest.xml",
    "desktop",
    "--app",
    "excel",
    "--document",
    SAMPLE,
    "--no-debug",
  ];
  start("npx", args, "没能自动打开 Excel，请按 docs/deploy.md 手工加载 manifest.xml。");
} else {
  console.log("这台电脑上没有找到 Excel，已改为打开网页版；网页版 Excel 请在“上传我的加载项”里选 manifest.xml。");
  openPage(`${START_ORIGIN}/planlint.html`);
}
