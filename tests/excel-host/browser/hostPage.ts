/**
 * The page that plays Excel on the web: it holds the add-in in a frame and answers office.js over postMessage. The
 * workbook itself stands in Node, behind `answerBatch`.
 */
export function hostPage(addinOrigin: string, hostOrigin: string, excelApi = "1.18"): string {
  const frameName = JSON.stringify({
    baseFrameName: "f1",
    hostInfo: "Excel$Web$16.01$zh-CN$corr$$disableLogging$0",
    xdmInfo: `CONVERSATION|CONTROL|${hostOrigin}`,
    serializerVersion: "1",
    flights: "[]",
  });
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Excel</title></head>
<body style="margin:0"><script>
// The tool that runs TypeScript may wrap functions in this to keep their names.
globalThis.__name = (given) => given;
(${play.toString()})(${JSON.stringify(frameName)}, ${JSON.stringify(addinOrigin)}, ${JSON.stringify(excelApi)});</script></body></html>`;
}

/** Runs in the page. */
function play(frameName: string, addinOrigin: string, excelApi: string): void {
  const page = window as unknown as {
    answerBatch(body: string): Promise<{ error?: number; body?: string; never?: boolean }>;
    pushEvent(type: number, target: string, args: unknown): void;
    pressRibbon(name: string): void;
    completed: string[];
    unknownCalls: string[];
  };
  page.unknownCalls = [];
  page.completed = [];
  const frame = document.createElement("iframe");
  frame.name = frameName;
  frame.style.cssText = "border:0;width:350px;height:2400px";
  frame.title = "pane";
  // Where the keyboard goes when it leaves the pane.
  const grid = document.createElement("button");
  grid.textContent = "表格";
  const listening = new Map<string, Record<string, unknown>>();

  const send = (message: object): void => frame.contentWindow?.postMessage(JSON.stringify(message), addinOrigin);
  const answer = (to: Record<string, unknown>, data: unknown, type = 0): void =>
    send({
      _messageType: 1,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _errorCode: 0,
      _responseType: type,
      _data: data,
      _serializerVersion: 1,
    });

  page.pushEvent = (type, target, args) => {
    const to = listening.get("richApiMessage");
    if (to) answer(to, { ArrayData: [[65_536, type, target, JSON.stringify(args), 0, false]] }, 1);
  };
  page.pressRibbon = (name) => {
    const to = listening.get("appCommandInvoked");
    if (to) answer(to, [`command-${name}`, name, JSON.stringify({ source: { id: name } })], 1);
  };

  const context = {
    _id: "1",
    _appName: 16,
    _appVersion: "16.0.1",
    _appUILocale: "zh-CN",
    _dataLocale: "zh-CN",
    _docUrl: "https://localhost/book.xlsx",
    _clientMode: 1,
    _settings: [],
    _reason: "inserted",
    _requirementMatrix: JSON.stringify({ ExcelApi: excelApi, RichApiRuntime: "1.2", SharedRuntime: "1.1" }),
  };

  window.addEventListener("message", async (event) => {
    if (event.source !== frame.contentWindow || typeof event.data !== "string") return;
    if (event.origin !== addinOrigin) throw new Error(`message from ${event.origin}`);
    const message = JSON.parse(event.data) as Record<string, unknown>;
    const name = String(message._actionName);
    const data = message._data as { DdaMethod?: { DispatchId?: number }; ArrayData?: unknown[] } | undefined;
    if (message._actionType === 1) {
      listening.set(name, message);
      answer(message, { Error: 0 });
      return;
    }
    if (name === "ContextActivationManager_getAppContextAsync") answer(message, context);
    else if (name === "ContextActivationManager_notifyHost") {
      // Office.js keeps Tab inside its page and tells the host when it should leave: 13, 14 (with Shift), 17, 18.
      const [, action] = message._data as unknown as [string, number];
      if ([13, 14, 17, 18].includes(action)) grid.focus();
      answer(message, null);
    } else if (name === "executeMethod" && data?.DdaMethod?.DispatchId === 93) {
      const result = await page.answerBatch(String(data.ArrayData?.[4]));
      if (result.never) return;
      if (result.error) answer(message, { Error: result.error, Version: 1 });
      else answer(message, { Error: 0, Version: 1, Data: [200, ["Content-Type", "application/json"], result.body] });
    } else if (JSON.stringify(message._data)?.includes("command-")) {
      page.completed.push(JSON.stringify(message._data).replace(/^.*command-(\w+).*$/, "$1"));
      answer(message, { Error: 0 });
    } else {
      page.unknownCalls.push(`${name} ${JSON.stringify(message._data)?.slice(0, 200)}`);
      answer(message, { Error: 0 });
    }
  });
  frame.src = `${addinOrigin}/taskpane.html`;
  document.body.append(grid, frame);
}
