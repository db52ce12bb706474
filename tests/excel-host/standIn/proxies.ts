import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import vm from "node:vm";
import type { StandIn } from "./standIn.ts";

const folder = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));

interface OfficeWindow {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: {
    SessionBase: { _overrideSession: unknown };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: { readonly entries: readonly unknown[] }): void;
  };
}

let loaded: OfficeWindow | undefined;

/** The proxies of the real office.js, evaluated in Node. */
function load(): OfficeWindow {
  if (loaded) return loaded;
  const element = { style: {}, setAttribute: () => undefined, appendChild: () => undefined };
  const sandbox: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    Promise,
    navigator: { userAgent: "node", language: "zh-CN" },
    location: { href: "https://localhost/", search: "", hash: "", protocol: "https:", hostname: "localhost" },
    document: {
      cookie: "",
      addEventListener: () => undefined,
      createElement: () => element,
      getElementsByTagName: () => [],
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  sandbox.window = sandbox;
  sandbox.self = sandbox;
  vm.createContext(sandbox);
  vm.runInContext(readFileSync(join(folder, "excel-web-16.00.js"), "utf8"), sandbox, {
    filename: "excel-web-16.00.js",
  });
  loaded = sandbox as unknown as OfficeWindow;
  return loaded;
}

const CODES: Readonly<Record<number, string>> = {
  5102: "ActivityLimitReached",
  5004: "InvalidOperationInCellEditMode",
  5103: "RequestPayloadSizeLimitExceeded",
  5104: "ResponsePayloadSizeLimitExceeded",
};

/**
 * Gives this process the globals `Excel` and `Office` of an add-in, wired to a stand-in. `version` is the ExcelApi that
 * Excel says it has.
 */
export function connect(standIn: StandIn, version = "1.18"): void {
  const window = load();
  window.OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => ({
      executeAsync(_data: unknown, _flags: unknown, message: { readonly Body: unknown }) {
        const answer = standIn.answer(JSON.stringify(message.Body));
        if (answer === "never") return new Promise(() => undefined);
        if ("error" in answer) {
          const code = CODES[answer.error] ?? "GeneralException";
          return Promise.resolve({
            HttpStatusCode: 400,
            ErrorCode: code,
            ErrorMessage: code,
            Headers: null,
            Body: null,
          });
        }
        return Promise.resolve({
          HttpStatusCode: 200,
          ErrorCode: "",
          ErrorMessage: "",
          Headers: null,
          Body: JSON.parse(answer.body) as unknown,
        });
      },
    }),
  };
  const globals = globalThis as { Excel?: unknown; Office?: unknown };
  globals.Excel = window.Excel;
  globals.Office = {
    context: { requirements: { isSetSupported: (_: string, wanted: string) => isAtLeast(version, wanted) } },
  };
}

function isAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [needMajor = 0, needMinor = 0] = wanted.split(".").map(Number);
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

/** Hands a stand-in's events to the proxies, as the add-in's message channel does in Excel. */
export function deliverEvents(standIn: StandIn): void {
  const { OfficeExtension: extension } = load();
  extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  standIn.onEvent(({ type, target, args }) => {
    setTimeout(() => {
      const entry = { messageCategory: 65_536, messageType: type, targetId: target, message: JSON.stringify(args) };
      extension._testTriggerRichApiMessageEvent({ entries: [entry] });
    });
  });
}
