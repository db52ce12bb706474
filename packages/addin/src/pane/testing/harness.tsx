import { readWorkbook } from "@planlint/xlsx";
import { loadPacks } from "../../engine/packs.ts";
import { spawnModuleWorker } from "../../engine/spawnModuleWorker.ts";
import { createEngine } from "../../engine/workerEngine.ts";
import { mountPane } from "../mount.tsx";
import { createPane } from "../store/createPane.ts";
import { browserKeep } from "../store/preferences.ts";
import { createMemoryHost } from "./memoryHost.ts";

/** `?file=/samples/….xlsx&look=dark&tab=coverage`: a pane over a workbook in memory, at hand as `window.planlint`. */
const query = new URLSearchParams(location.search);
const file = query.get("file");
const element = document.getElementById("pane");
if (!element || file === null) throw new Error("no file to open");
const bytes = new Uint8Array(await (await fetch(file)).arrayBuffer());
const host = createMemoryHost(readWorkbook(bytes), decodeURIComponent(file.split("/").at(-1) ?? ""));
const pane = createPane({
  host,
  engine: createEngine(spawnModuleWorker),
  loadPacks,
  keep: browserKeep(),
  settleAfter: 100,
});
Object.assign(globalThis, { planlint: { pane, host } });
mountPane(element, pane, {
  look: (query.get("look") ?? undefined) as "light" | "dark" | "contrast" | undefined,
  firstTab: (query.get("tab") ?? "findings") as "findings",
});
void pane.recognise();
