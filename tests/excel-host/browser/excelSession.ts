import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { launchBrowser } from "../../browser/launch.ts";
import { createStandIn, type StandIn } from "../standIn/standIn.ts";
import { type OpenPane, openPane } from "./openPane.ts";
import { type Servers, startServers } from "./servers.ts";

export const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
/** Folder of the built pane; `PLANLINT_DIST` names another. */
export const dist = process.env.PLANLINT_DIST ?? join(root, "dist");
export const LEDGER = join(root, "samples", "省科技厅-任务台账-2023年上半年.xlsx");

/** False, and says so, where the pane has not been built. */
export function isBuilt(): boolean {
  const built = existsSync(join(dist, "taskpane.html"));
  if (!built) process.stdout.write("dist/taskpane.html is not built: the pane in Excel on the web is not tested.\n");
  return built;
}

/** A workbook that is open in the stand-in, with the add-in beside it in a browser of its own. */
export interface Session extends OpenPane {
  readonly standIn: StandIn;
  press(name: string): Promise<void>;
  /** Waits until the pane says this. */
  says(text: string | RegExp, timeout?: number): Promise<void>;
  /** 校核, until it is done. */
  check(): Promise<void>;
  /** That nothing was asked of another place, nothing of ours was missing, and nobody complained. */
  wasQuiet(): void;
}

/** Opens a workbook, a sample ledger by default, with the pane over it. */
export type OpenSession = (bytes?: Uint8Array, name?: string, excelApi?: string) => Promise<Session>;

/** Registers what a suite needs in its browser; gives what opens a workbook there. */
export function excelSessions(): OpenSession {
  let browser: Browser;
  let servers: Servers;
  const opened: OpenPane[] = [];
  beforeAll(async () => {
    servers = await startServers(dist);
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });
  afterAll(async () => {
    await browser?.close();
    await servers?.close();
  });

  return async (bytes = new Uint8Array(readFileSync(LEDGER)), name = "台账.xlsx", excelApi?: string) => {
    const standIn = createStandIn(bytes, name);
    const one = await openPane(browser, servers, standIn, excelApi);
    opened.push(one);
    const { pane, requests, complaints } = one;
    await button(pane, "校核").waitFor();
    const says = (text: string | RegExp, timeout = 20_000) =>
      pane.getByText(text).first().waitFor({ state: "attached", timeout });
    const press = (wanted: string) => button(pane, wanted).click();
    return {
      ...one,
      standIn,
      press,
      says,
      async check() {
        await press("校核");
        await says(/校核完成：错误 \d+，警告 \d+，提示 \d+/);
      },
      wasQuiet() {
        const ours = [servers.addin, servers.host];
        expect(requests.filter((url) => !ours.some((origin) => url.startsWith(`${origin}/`)))).toEqual([]);
        expect(servers.missing).toEqual([]);
        expect(complaints).toEqual([]);
      },
    };
  };
}

function button(pane: Frame, name: string) {
  return pane.getByRole("button", { name, exact: true });
}
