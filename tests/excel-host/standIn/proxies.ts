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

interface ProxyBase {
  readonly context: { load(object: unknown, names: string): void };
  _handleResult(value: unknown): void;
}

interface BatchApi {
  createPropertyObject(type: unknown, parent: unknown, name: string, isCollection: boolean, flags: number): unknown;
  createIndexerObject(type: unknown, parent: unknown, args: readonly unknown[]): unknown;
  createMethodObject(
    type: unknown,
    parent: unknown,
    name: string,
    operation: number,
    args: readonly unknown[],
    ...flags: readonly unknown[]
  ): unknown;
  createChildItemObject(
    type: unknown,
    isInvalidAfter: boolean,
    parent: unknown,
    value: unknown,
    index: number,
  ): ProxyBase;
  invokeMethod(
    object: unknown,
    name: string,
    operation: number,
    args: readonly unknown[],
    flags: number,
    process: number,
  ): unknown;
}

/**
 * Gives the proxies the notes of ExcelApi 1.18, made of the same pieces as office.js makes its own of; the office.js that
 * can be served from one's own folder has none yet. The result takes them away again.
 */
export function withNotes(): () => void {
  const { Excel: excel, OfficeExtension: extension } = load() as unknown as {
    Excel: Record<"Workbook" | "Worksheet" | "Range", { prototype: object }>;
    OfficeExtension: { BatchApiHelper: BatchApi; ClientObject: new (...args: never[]) => ProxyBase };
  };
  const { BatchApiHelper: api, ClientObject } = extension;
  const loaded = <T extends ProxyBase>(object: T, names: string): T => {
    object.context.load(object, names);
    return object;
  };
  class Note extends ClientObject {
    content = "";
    get _className() {
      return "Note";
    }
    load(names: string) {
      return loaded(this, names);
    }
    delete() {
      api.invokeMethod(this, "Delete", 0, [], 0, 0);
    }
    getLocation() {
      return api.createMethodObject(excel.Range, this, "GetLocation", 1, [], false, true, null, 4);
    }
    override _handleResult(value: { readonly Content?: string } | null) {
      super._handleResult(value);
      if (value?.Content !== undefined) this.content = value.Content;
    }
  }
  class NoteCollection extends ClientObject {
    items: ProxyBase[] = [];
    get _className() {
      return "NoteCollection";
    }
    get _isCollection() {
      return true;
    }
    load(names: string) {
      return loaded(this, names);
    }
    getCount() {
      return api.invokeMethod(this, "GetCount", 1, [], 4, 0);
    }
    getItem(cell: string) {
      return api.createIndexerObject(Note, this, [cell]);
    }
    getItemAt(index: number) {
      return api.createMethodObject(Note, this, "GetItemAt", 1, [index], false, false, null, 4);
    }
    add(cell: string, content: string) {
      return api.createMethodObject(Note, this, "Add", 0, [cell, content], false, true, null, 0);
    }
    override _handleResult(value: { readonly _Items?: readonly unknown[] } | null) {
      super._handleResult(value);
      if (!value?._Items) return;
      this.items = value._Items.map((item, index) => {
        const child = api.createChildItemObject(Note, true, this, item, index);
        child._handleResult(item);
        return child;
      });
    }
  }
  const owners = [excel.Workbook.prototype, excel.Worksheet.prototype];
  for (const owner of owners) {
    Object.defineProperty(owner, "notes", {
      configurable: true,
      get(this: object) {
        return api.createPropertyObject(NoteCollection, this, "Notes", true, 4);
      },
    });
  }
  return () => {
    for (const owner of owners) Reflect.deleteProperty(owner, "notes");
  };
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
