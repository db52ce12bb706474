// Writes dist/manifest.xml for the address that the add-in is served from, and has its page load office.js from the
// add-in's own folder (the default, for intranets) or from a CDN.
//   npm run manifest -- --origin https://host[/folder] [--cdn worldwide|21vianet]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CDNS, type Cdn, manifestFor, pageWithOffice } from "./manifestFor.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function read() {
  try {
    const { values } = parseArgs({ options: { origin: { type: "string" }, cdn: { type: "string" } } });
    return values;
  } catch {
    return fail("用法：npm run manifest -- --origin https://主机[/目录] [--cdn worldwide|21vianet]");
  }
}

const { origin, cdn } = read();
if (!origin) fail("请用 --origin 给出网页所在的地址，例如 --origin https://office.example.gov.cn/planlint");
if (cdn !== undefined && !(cdn in CDNS)) fail("--cdn 只能是 worldwide 或 21vianet。");

const dist = join(root, "dist");
try {
  const manifest = manifestFor(readFileSync(join(root, "manifest.xml"), "utf8"), origin);
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, "manifest.xml"), manifest);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  fail(`“${origin}”不能用：地址要以 https:// 开头，后面是主机名，可以带目录。`);
}
console.log(`已写好 dist/manifest.xml，指向 ${origin}`);

const page = join(dist, "taskpane.html");
if (existsSync(page)) {
  writeFileSync(page, pageWithOffice(readFileSync(page, "utf8"), (cdn as Cdn | undefined) ?? null));
  console.log(cdn ? `office.js 取自 ${CDNS[cdn as Cdn]}` : "office.js 取自本目录，不访问外网。");
} else {
  console.log("还没有 dist/taskpane.html：请先运行 npm run build，再运行这条命令。");
}
