import { createLintMemo, type SheetRow, type Workbook } from "@planlint/rules/engine";
import { answerIn } from "./answerIn.ts";
import type { CheckAnswer, Packs, Step } from "./engine.ts";
import { loadMessages } from "./loadMessages.ts";
import type { Message, Order, SheetShell } from "./protocol.ts";
import { warmUp } from "./warmUp.ts";

/** What a dedicated worker's global scope offers, without the DOM's types for a whole window. */
interface WorkerScope {
  onmessage: ((event: { readonly data: Order }) => void) | null;
  postMessage(message: Message): void;
}
const scope = globalThis as unknown as WorkerScope;

let packs: Packs = { plans: [], agencies: [] };
/** This worker checks one workbook, again after each edit. */
const memo = createLintMemo();
/** The workbook as sent so far; unchanged sheets and rows are not sent again. */
const sheets: { shell: SheetShell; rows: SheetRow[]; former: readonly SheetRow[] }[] = [];

/** Entries of a long list that a message carries. */
const SLICE = 500;

function send(id: number, { report, overview }: CheckAnswer): void {
  const { findings, rows } = report;
  for (let at = 0; at < findings.length; at += SLICE) {
    scope.postMessage({ kind: "findings", id, findings: findings.slice(at, at + SLICE) });
  }
  for (let at = 0; at < rows.length; at += SLICE) {
    scope.postMessage({ kind: "reported", id, rows: rows.slice(at, at + SLICE) });
  }
  scope.postMessage({ kind: "answer", id, answer: { report: { ...report, findings: [], rows: [] }, overview } });
}

scope.onmessage = ({ data: order }) => {
  switch (order.kind) {
    case "packs":
      packs = order.packs;
      if (order.ahead) warmUp(packs);
      return;
    case "sheet":
      sheets[order.sheet] = { shell: order.shell, rows: [], former: sheets[order.sheet]?.rows ?? [] };
      return;
    case "keep": {
      const sheet = sheets[order.sheet];
      for (const row of sheet?.former.slice(order.from, order.end) ?? []) sheet?.rows.push(row);
      return;
    }
    case "rows":
      sheets[order.sheet]?.rows.push(...order.rows);
      return;
    case "check":
      void check(order);
  }
};

async function check({ id, workbook, sheets: count, options }: Extract<Order, { kind: "check" }>): Promise<void> {
  sheets.length = count;
  for (const sheet of sheets) sheet.former = [];
  const whole: Workbook = { ...workbook, sheets: sheets.map(({ shell, rows }) => ({ ...shell, rows })) };
  try {
    const words = await loadMessages(options.locale);
    const tell = (step: Step) => scope.postMessage({ kind: "step", id, step });
    send(id, answerIn(words, whole, { ...options, ...packs }, tell, memo));
  } catch (error) {
    scope.postMessage({ kind: "failed", id, message: error instanceof Error ? error.message : String(error) });
  }
}
