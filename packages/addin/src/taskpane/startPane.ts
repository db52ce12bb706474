import { loadPacks } from "../engine/packs.ts";
import { spawnModuleWorker } from "../engine/spawnModuleWorker.ts";
import { createEngine } from "../engine/workerEngine.ts";
import { createExcelHost } from "../host/excel/excelHost.ts";
import { createPane } from "../pane/store/createPane.ts";
import type { Pane } from "../pane/store/pane.ts";
import { browserKeep } from "../pane/store/preferences.ts";
import { openTemplate } from "./openTemplate.ts";

let started: Pane | null = null;

/** The one pane of this workbook: the task pane shows it, ribbon commands act on it (they share a runtime). */
export function excelPane(): Pane {
  if (started) return started;
  const host = createExcelHost({
    locale: () => pane.state().words.locale,
    planTitle: (id) => pane.state().packs?.plans.find((plan) => plan.id === id)?.title,
  });
  const pane = createPane({
    host,
    engine: createEngine(spawnModuleWorker),
    loadPacks,
    keep: browserKeep(),
    template: openTemplate,
    help: "help.html",
  });
  started = pane;
  return pane;
}
