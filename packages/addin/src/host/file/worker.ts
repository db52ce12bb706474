import { formatHtml, formatHtmlOverview, type Sheet, type Workbook } from "@planlint/rules/engine";
import {
  annotate,
  applyFixes,
  clear,
  type ExplainLocale,
  explainUnusable,
  readLayout,
  readWorkbook,
  UnusableFileError,
  type WorkbookLayout,
  writeEmbedded,
} from "@planlint/xlsx";
import { zipSync } from "fflate";
import { answer } from "../../engine/answer.ts";
import type { CheckAnswer, Packs } from "../../engine/engine.ts";
import type { Message, Opened, Order, Tasks } from "./protocol.ts";
import { hashOf } from "./sha256.ts";

/** What a dedicated worker's global scope offers, without the DOM's types for a whole window. */
interface WorkerScope {
  onmessage: ((event: { readonly data: Order }) => void) | null;
  postMessage(message: Message): void;
}
const scope = globalThis as unknown as WorkerScope;

/** Cells a message carries: copying them into the page takes a few milliseconds. */
const SLICE_CELLS = 6_000;
/** Findings or rows of a report that a message carries. */
const SLICE_ENTRIES = 800;

let packs: Packs = { plans: [], agencies: [] };
/** What the last check of this worker found. */
let last: CheckAnswer | null = null;
let file: { bytes: Uint8Array; name: string; locale: ExplainLocale; hash: string; workbook: Workbook } | null = null;

/** Orders are done one after the other, in the order they came. */
let turn: Promise<void> = Promise.resolve();
scope.onmessage = ({ data: order }) => {
  turn = turn.then(() => handle(order));
};

async function handle(order: Order): Promise<void> {
  const { id } = order;
  const name = order.task === "open" ? order.name : (file?.name ?? "");
  const locale = order.task === "open" ? order.locale : (file?.locale ?? "zh-CN");
  try {
    scope.postMessage({ kind: "done", id, answer: await perform(order) });
  } catch (error) {
    if (error instanceof UnusableFileError) {
      scope.postMessage({ kind: "unusable", id, sentence: explainUnusable(error, name, locale) });
    } else {
      scope.postMessage({ kind: "failed", id, message: error instanceof Error ? error.message : String(error) });
    }
  }
}

function perform(order: Order): Tasks[Order["task"]]["answer"] | Promise<Tasks[Order["task"]]["answer"]> {
  switch (order.task) {
    case "open":
      return open(order);
    case "packs":
      packs = order.packs;
      return null;
    case "check": {
      const { workbook, name, hash } = opened();
      const options = { ...order.options, ...packs, file: name, fileHash: hash };
      last = answer(workbook, options, (step) => scope.postMessage({ kind: "step", id: order.id, step }));
      return inSlices(order.id, last);
    }
    case "json":
      return { bytes: new TextEncoder().encode(`${JSON.stringify(answered(null).report, null, 2)}\n`) };
    case "mark": {
      const report = order.report ?? answered(null).report;
      const plan = packs.plans.find(({ id }) => id === report.plan);
      return annotate(opened().bytes, report, {
        locale: order.locale,
        ...(plan && { planTitle: plan.title }),
      });
    }
    case "clear":
      return { bytes: clear(opened().bytes) };
    case "write":
      return applyFixes(opened().bytes, order.fixes);
    case "save":
      return { bytes: writeEmbedded(opened().bytes, order.embedded) };
    case "print": {
      const { locale, unusable } = order;
      const filings = order.answers.map(answered).map(({ report, overview }) => ({
        report,
        plan: packs.plans.find(({ id }) => id === report.plan) ?? null,
        indicators: overview.indicators,
      }));
      const [only] = filings;
      return {
        html:
          only && filings.length === 1 && unusable.length === 0
            ? formatHtml(only.report, { ...only, locale })
            : formatHtmlOverview(filings, { unusable, locale }),
      };
    }
    case "bundle":
      return {
        bytes: zipSync(Object.fromEntries(order.files.map(({ name, bytes }) => [name, [bytes, { level: 0 }]]))),
      };
  }
}

function answered(given: CheckAnswer | null): CheckAnswer {
  const found = given ?? last;
  if (!found) throw new Error("no check");
  return found;
}

/** Long lists go ahead in slices, so that the page takes them in without holding its breath. */
function inSlices(id: number, { report, overview }: CheckAnswer): CheckAnswer {
  for (let at = 0; at < report.findings.length; at += SLICE_ENTRIES) {
    scope.postMessage({ kind: "findings", id, items: report.findings.slice(at, at + SLICE_ENTRIES) });
  }
  for (let at = 0; at < report.rows.length; at += SLICE_ENTRIES) {
    scope.postMessage({ kind: "reported", id, items: report.rows.slice(at, at + SLICE_ENTRIES) });
  }
  return { report: { ...report, findings: [], rows: [] }, overview };
}

function opened() {
  if (!file) throw new Error("no file");
  return file;
}

async function open({ id, bytes, name, locale, stream }: Extract<Order, { task: "open" }>): Promise<Opened> {
  file = null;
  scope.postMessage({ kind: "step", id, step: "read" });
  const workbook = readWorkbook(bytes);
  const hash = await hashOf(bytes);
  file = { bytes, name, locale, hash, workbook };
  const { sheets, ...rest } = workbook;
  if (!stream) return { hash, workbook: rest, layout: null };
  for (const sheet of sheets) send(id, sheet);
  return { hash, workbook: rest, layout: layoutOf(bytes) };
}

/** How the sheets look is a courtesy: a file that has no such thing is shown as a plain grid. */
function layoutOf(bytes: Uint8Array): WorkbookLayout | null {
  try {
    return readLayout(bytes);
  } catch (error) {
    if (error instanceof UnusableFileError) return null;
    throw error;
  }
}

function send(id: number, { rows, ...shell }: Sheet): void {
  scope.postMessage({ kind: "sheet", id, shell });
  let from = 0;
  let cells = 0;
  for (const [index, row] of rows.entries()) {
    cells += row.columns.length;
    if (cells < SLICE_CELLS && index < rows.length - 1) continue;
    scope.postMessage({ kind: "rows", id, rows: rows.slice(from, index + 1) });
    from = index + 1;
    cells = 0;
  }
}
