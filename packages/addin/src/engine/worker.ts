import type { SheetRow, Workbook } from "@planlint/rules/engine";
import { answerIn } from "./answerIn.ts";
import type { CheckAnswer, Packs } from "./engine.ts";
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
/** The workbook as sent so far; unchanged sheets are not sent again. */
const sheets: { shell: SheetShell; rows: SheetRow[] }[] = [];

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
    case "sheet": {
      const kept = order.from === 0 ? [] : (sheets[order.sheet]?.rows.slice(0, order.from) ?? []);
      sheets[order.sheet] = { shell: order.shell, rows: kept };
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
  const whole: Workbook = { ...workbook, sheets: sheets.map(({ shell, rows }) => ({ ...shell, rows })) };
  try {
    const words = await loadMessages(options.locale);
    const result = answerIn(words, whole, { ...options, ...packs }, (step) =>
      scope.postMessage({ kind: "step", id, step }),
    );
    send(id, result);
  } catch (error) {
    scope.postMessage({ kind: "failed", id, message: error instanceof Error ? error.message : String(error) });
  }
}
