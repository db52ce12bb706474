import type { Workbook } from "@planlint/rules/engine";
import { readWorkbook } from "@planlint/xlsx";
import { loadPacks } from "../../engine/packs.ts";
import { spawnModuleWorker } from "../../engine/spawnModuleWorker.ts";
import { createEngine } from "../../engine/workerEngine.ts";
import { mountPane } from "../mount.tsx";
import { createPane } from "../store/createPane.ts";
import { browserKeep } from "../store/preferences.ts";
import { stubborn } from "./faults.ts";
import { largeLedger } from "./largeLedger.ts";
import { createMemoryHost } from "./memoryHost.ts";

/**
 * A pane over a workbook in memory, at hand as `window.planlint`:
 * `?file=/samples/….xlsx` or `?rows=50000` (`slips=500` for so many wrong rows alone), with `look=dark`,
 * `tab=coverage`, and `held=1` for a host that answers only once it is released.
 */
const query = new URLSearchParams(location.search);
const element = document.getElementById("pane");
if (!element) throw new Error("harness.html has no #pane");

async function requestedBook(): Promise<{ readonly workbook: Workbook; readonly name: string }> {
  const file = query.get("file");
  if (file !== null) {
    const bytes = new Uint8Array(await (await fetch(file)).arrayBuffer());
    return { workbook: readWorkbook(bytes), name: file.split("/").at(-1) ?? "" };
  }
  const plan = (await loadPacks()).plans.find(({ id }) => id === "jiangxi-2022-46");
  if (!plan) throw new Error("the pack is missing");
  const slips = query.has("slips") ? Number(query.get("slips")) : undefined;
  return { workbook: largeLedger(plan, Number(query.get("rows") ?? "153"), slips), name: "大台账.xlsx" };
}

const { workbook, name } = await requestedBook();
const host = createMemoryHost(workbook, name);
const faults = stubborn(host);
if (query.has("held")) faults.hold();
const pane = createPane({
  host: faults.host,
  engine: createEngine(spawnModuleWorker),
  loadPacks,
  keep: browserKeep(),
  settleAfter: 100,
  help: "help.html",
  template: async ({ unit, period }) => void faults.made.push(`${unit} ${period}`),
});
Object.assign(globalThis, { planlint: { pane, host, faults } });
mountPane(element, pane, {
  look: (query.get("look") ?? undefined) as "light" | "dark" | "contrast" | undefined,
  firstTab: (query.get("tab") ?? "findings") as "findings",
});
if (!query.has("rows")) void pane.recognise();
