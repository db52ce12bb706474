import type { Browser, Frame, Page } from "playwright-core";
import type { StandIn } from "../standIn/standIn.ts";
import type { Servers } from "./servers.ts";

export interface OpenPane {
  readonly page: Page;
  /** The add-in's frame. */
  readonly pane: Frame;
  /** Every address that was asked for. */
  readonly requests: readonly string[];
  /** What the page and its frame complained about. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Opens the add-in over a stand-in's workbook, in a browser of its own profile; `excelApi` is what this Excel has. */
export async function openPane(
  browser: Browser,
  servers: Servers,
  standIn: StandIn,
  excelApi = "1.18",
): Promise<OpenPane> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: "zh-CN",
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.exposeFunction("answerBatch", (body: string) => {
    const answer = standIn.answer(body);
    return answer === "never" ? { never: true } : answer;
  });
  standIn.onEvent(({ type, target, args }) => {
    const push = { type, target, args };
    page
      .evaluate(
        ({ type, target, args }) =>
          (window as unknown as { pushEvent(...given: unknown[]): void }).pushEvent(type, target, args),
        push,
      )
      .catch((error: unknown) => complaints.push(String(error)));
  });
  await page.goto(`${servers.host}/?excelApi=${excelApi}`);
  const element = await page.waitForSelector("iframe");
  const pane = await element.contentFrame();
  if (!pane) throw new Error("the add-in has no frame");
  return { page, pane, requests, complaints, close: () => context.close() };
}
