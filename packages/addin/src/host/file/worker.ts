import {
  formatHtml,
  formatHtmlOverview,
  periodName,
  type Report,
  type Sheet,
  type Workbook,
} from "@planlint/rules/engine";
import {
  annotate,
  applyFixes,
  clear,
  type ExplainLocale,
  explainUnusable,
  readLayout,
  readWorkbook,
  resultTable,
  type TableReport,
  UnusableFileError,
  writeEmbedded,
} from "@planlint/xlsx";
import { zipSync } from "fflate";
import { answer } from "../../engine/answer.ts";
import type { CheckAnswer, Packs } from "../../engine/engine.ts";
import { editsBack } from "./editsBack.ts";
import type { Message, Opened, Order, ReportOrder, Tasks } from "./protocol.ts";
import { outlineOf, packRows } from "./rowBlocks.ts";
import { hashOf } from "./sha256.ts";
import { type SheetLook, sheetLooks } from "./sheetSizes.ts";
import { warmUp } from "./warmUp.ts";

/** What a dedicated worker's global scope offers, without the DOM's types for a whole window. */
interface WorkerScope {
  onmessage: ((event: { readonly data: Order }) => void) | null;
  postMessage(message: Message, transfer?: Transferable[]): void;
}
const scope = globalThis as unknown as WorkerScope;

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
    case "warm":
      warmUp(packs);
      return null;
    case "json":
      return { bytes: new TextEncoder().encode(`${JSON.stringify(answered(order.report).report, null, 2)}\n`) };
    case "mark": {
      const { report } = answered(order.report);
      const plan = planOf(report);
      return annotate(opened().bytes, report, {
        locale: order.locale,
        ...(plan && { planTitle: plan.title }),
      });
    }
    case "table": {
      const { report } = answered(order.report);
      return { bytes: resultTable([tableOf(report, order.locale)], { locale: order.locale }) };
    }
    case "clear":
      return { bytes: clear(opened().bytes) };
    case "write": {
      const { bytes, workbook } = opened();
      const fixes = order.edits.map(({ sheet, cell, value, format }) => ({
        sheet,
        cell,
        value,
        ...(format !== undefined && { format }),
      }));
      return { ...applyFixes(bytes, fixes), before: editsBack(order.edits, workbook) };
    }
    case "save":
      return { bytes: writeEmbedded(opened().bytes, order.embedded) };
    case "print": {
      const { locale, unusable } = order;
      const filings = order.reports.map(answered).map(({ report, overview }) => ({
        report,
        plan: planOf(report) ?? null,
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
    case "summary": {
      const reports = order.reports.map(answered).map(({ report }) => tableOf(report, order.locale));
      return { bytes: resultTable(reports, { locale: order.locale, unusable: order.unusable }) };
    }
    case "bundle":
      return {
        bytes: zipSync(Object.fromEntries(order.files.map(({ name, bytes }) => [name, [bytes, { level: 0 }]]))),
      };
  }
}

function answered(order: ReportOrder): CheckAnswer {
  if (order.kind === "given") return order.answer;
  if (!last) throw new Error("no check");
  const { reasons } = order;
  if (reasons === null) return last;
  const findings = last.report.findings.map((finding) => {
    const { waiver: _, ...bare } = finding;
    const reason = reasons[finding.fingerprint];
    return reason === undefined ? bare : { ...bare, waiver: reason };
  });
  return { ...last, report: { ...last.report, findings } };
}

function tableOf(report: Report, locale: ExplainLocale): TableReport {
  const period = report.period === null ? undefined : periodName(report.period, locale);
  return { report, planTitle: planOf(report)?.title, period };
}

function planOf({ plan }: Report) {
  return packs.plans.find(({ id }) => id === plan);
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
  if (!stream) return { hash, workbook: rest, looks: [] };
  for (const sheet of sheets) send(id, sheet);
  return { hash, workbook: rest, looks: looksOf(bytes, sheets) };
}

/** How the sheets look is a courtesy: a file that has no such thing is shown as a plain grid. */
function looksOf(bytes: Uint8Array, sheets: readonly Sheet[]): (SheetLook | null)[] {
  try {
    return sheetLooks(sheets, readLayout(bytes));
  } catch (error) {
    if (error instanceof UnusableFileError) return [];
    throw error;
  }
}

function send(id: number, sheet: Sheet): void {
  scope.postMessage({ kind: "sheet", id, sheet: outlineOf(sheet) });
  for (const block of packRows(sheet.rows)) {
    scope.postMessage({ kind: "block", id, block }, [block.bytes.buffer]);
  }
}
