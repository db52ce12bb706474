import {
  type Cell,
  cellAt,
  type Embedded,
  isCellError,
  type Locale,
  parseAddress,
  type Report,
  type Workbook,
} from "@planlint/rules/engine";
import type { CellFix, WorkbookLayout } from "@planlint/xlsx";
import { type CheckAnswer, type Engine, EngineError, type Packs } from "../../engine/engine.ts";
import {
  ALL_CLEARED,
  type CellEdit,
  type CellPlace,
  type Host,
  HostError,
  type HostReading,
  type MarkOutcome,
} from "../host.ts";
import { type AskHooks, askForCheck, createSheetAssembly, type FileWorker } from "./fileWorker.ts";

/** What a workbook view shows. */
export interface FileContent {
  readonly workbook: Workbook;
  readonly layout: WorkbookLayout | null;
}

/** A workbook that lives in a file: the pane's host, the engine beside it, and what a view of it needs. */
export interface FileDocument {
  readonly name: string;
  readonly host: Host;
  readonly engine: Engine;
  /** The file as it is now, corrections and reasons included, without marks of this run. */
  bytes(): Uint8Array;
  /** `null` before the first reading. */
  content(): FileContent | null;
  /** True once corrections or reasons have changed the file. */
  changed(): boolean;
  /** The cell that the pane or the view selected last. */
  selected(): CellPlace | null;
  select(place: CellPlace | null): void;
  /** Told when the content or the selected cell has changed; `moved` asks the view to show the cell. */
  subscribe(listener: (what: "content" | "moved" | "selected") => void): () => void;
  /** A copy with the report's marks. @throws HostError */
  markedCopy(report: Report, hooks?: AskHooks): Promise<{ readonly bytes: Uint8Array; readonly outcome: MarkOutcome }>;
  /** The report as a page of its own. @throws HostError */
  print(answer: CheckAnswer, packs: Packs | null): Promise<string>;
  /** The report as the command line prints it. */
  json(answer: CheckAnswer): Promise<Uint8Array>;
  /** Ends the worker and its memory; whatever comes next starts another. */
  rest(): void;
}

export interface FileDocumentParts {
  /** Of this document alone. */
  readonly worker: FileWorker;
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly locale: () => Locale;
  /** Offers a file to the person: a marked copy, or the file with its marks taken out. */
  readonly deliver: (file: { readonly name: string; readonly bytes: Uint8Array }) => void;
}

const NOTHING_KEPT: Embedded = { waivers: {}, choices: {}, certificate: null, rows: {} };

/** Opens nothing yet: the first `host.read()` does. */
export function createFileDocument({ worker, bytes: given, name, locale, deliver }: FileDocumentParts): FileDocument {
  let bytes = given;
  let reading: HostReading | null = null;
  let layout: WorkbookLayout | null = null;
  let readBytes: Uint8Array | null = null;
  /** What the worker holds, and which worker that is. */
  let held: { bytes: Uint8Array; generation: number } | null = null;
  /** The last check, and the worker that still knows it: long reports need not travel back. */
  let last: { answer: CheckAnswer; generation: number } | null = null;
  const known = (report: Report) => last?.answer.report === report && last.generation === worker.generation;
  let place: CellPlace | null = null;
  const undone = new WeakMap<readonly CellEdit[], { before: Uint8Array; after: Uint8Array }>();
  const listeners = new Set<(what: "content" | "moved" | "selected") => void>();
  const tell = (what: "content" | "moved" | "selected") => {
    for (const listener of [...listeners]) listener(what);
  };

  /** Makes the worker hold this file as it is now. */
  const hold = async (hooks: AskHooks = {}) => {
    if (held?.bytes === bytes && held.generation === worker.generation) return;
    const wanted = bytes;
    await worker.ask("open", { bytes: wanted, name, locale: locale(), stream: false }, hooks);
    held = { bytes: wanted, generation: worker.generation };
  };

  const read: Host["read"] = async ({ signal } = {}) => {
    if (reading && readBytes === bytes) return reading;
    const wanted = bytes;
    const assembly = createSheetAssembly();
    const opened = await worker.ask(
      "open",
      { bytes: wanted, name, locale: locale(), stream: true },
      { signal, onSheet: assembly.onSheet, onRows: assembly.onRows },
    );
    held = { bytes: wanted, generation: worker.generation };
    reading = { workbook: { ...opened.workbook, sheets: assembly.sheets() }, file: name, fileHash: opened.hash };
    layout = opened.layout;
    readBytes = wanted;
    tell("content");
    return reading;
  };

  /** Replaces the file's bytes and reads them anew, so that views follow. */
  const replace = async (next: Uint8Array) => {
    if (sameBytes(next, bytes)) return;
    bytes = next;
    await read();
  };

  const markedCopy: FileDocument["markedCopy"] = async (report, hooks = {}) => {
    await hold(hooks);
    const { bytes: marked, notes } = await worker.ask(
      "mark",
      { report: known(report) ? null : report, locale: locale() },
      hooks,
    );
    let keptNotes = 0;
    for (const note of notes) if (note.kind !== "breaks-signature") keptNotes += note.cells.length;
    return { bytes: marked, outcome: { keptNotes, skippedSheets: [] } };
  };

  const host: Host = {
    kind: "file",
    read,
    async select(next) {
      const sheet = reading?.workbook.sheets.find(({ name: title }) => title === next.sheet);
      if (reading && !sheet) throw new HostError("no-cell", { sheet: next.sheet, cell: next.cell });
      place = next;
      tell("moved");
    },
    async mark(report, { signal } = {}) {
      const { bytes: marked, outcome } = await markedCopy(report, { signal });
      deliver({ name: suffixed(name, "校核"), bytes: marked });
      return outcome;
    },
    async clear({ signal } = {}) {
      await hold({ signal });
      const { bytes: cleared } = await worker.ask("clear", {}, { signal });
      const different = !sameBytes(cleared, bytes);
      await replace(cleared);
      if (different) deliver({ name: suffixed(name, "清除标注"), bytes: cleared });
      return ALL_CLEARED;
    },
    async write(edits) {
      const { workbook } = await read();
      const inverse = edits.map((edit) => inverseOf(edit, workbook));
      const remembered = undone.get(edits);
      const before = bytes;
      if (remembered?.after === bytes) {
        await replace(remembered.before);
      } else {
        await hold();
        const { bytes: next, skipped } = await worker.ask("write", { fixes: edits.map(fixOf) });
        const [first] = skipped;
        if (first) throw new HostError("unusable", { sentence: notWritten(first, workbook) });
        await replace(next);
      }
      undone.set(inverse, { before, after: bytes });
      return inverse;
    },
    async saveEmbedded(embedded) {
      await hold();
      const { bytes: next } = await worker.ask("save", { embedded: embedded ?? NOTHING_KEPT });
      await replace(next);
    },
    selection: async () => place,
    // A file changes only through this host.
    watch: () => () => undefined,
  };

  const engine: Engine = {
    async check(asked, packs, options, { signal, onStep } = {}) {
      try {
        if (asked !== reading) throw new EngineError("failed", "The workbook is not the one that was read.");
        await worker.give(packs);
        await hold({ signal });
        const answer = await askForCheck(worker, options, { signal, onStep });
        last = { answer, generation: worker.generation };
        return answer;
      } catch (error) {
        if (error instanceof HostError && error.code === "cancelled") throw new EngineError("cancelled");
        throw error;
      }
    },
    dispose: () => worker.dispose(),
  };

  return {
    name,
    host,
    engine,
    bytes: () => bytes,
    content: () => reading && { workbook: reading.workbook, layout },
    changed: () => bytes !== given,
    selected: () => place,
    select(next) {
      place = next;
      tell("selected");
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    markedCopy,
    async print(answer, packs) {
      if (packs) await worker.give(packs);
      return (
        await worker.ask("print", { answers: [known(answer.report) ? null : answer], unusable: [], locale: locale() })
      ).html;
    },
    async json({ report }) {
      if (known(report)) return (await worker.ask("json", {})).bytes;
      return new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
    },
    rest: () => worker.dispose(),
  };
}

/** `台账.xlsx` → `台账-校核.xlsx`, as the command line names its copies. */
export function suffixed(name: string, suffix: string): string {
  const match = /^(.+?)(\.[^.]+)?$/s.exec(name);
  return `${match?.[1] ?? name}-${suffix}${match?.[2] ?? ".xlsx"}`;
}

function fixOf({ sheet, cell, value, format }: CellEdit): CellFix {
  return { sheet, cell, value, ...(format !== undefined && { format }) };
}

/** The edit that brings back what a cell holds now. */
function inverseOf({ sheet, cell, format }: CellEdit, workbook: Workbook): CellEdit {
  const at = parseAddress(cell);
  const found = workbook.sheets.find(({ name }) => name === sheet);
  const present: Cell | undefined = at && found ? cellAt(found, at) : undefined;
  const value = present && !isCellError(present.value) ? present.value : null;
  const formula = present?.formula;
  return {
    sheet,
    cell,
    value,
    ...(formula !== undefined && formula !== null && { formula }),
    ...(format !== undefined && { format: present?.format || "General" }),
  };
}

function notWritten({ sheet, cell }: CellFix, workbook: Workbook): string {
  const there = workbook.sheets.some(({ name }) => name === sheet);
  return there
    ? `「${sheet}」${cell} 是公式，没有改动，请在 Excel 或 WPS 里修改。`
    : `没有找到工作表「${sheet}」，没有改动。`;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));
}
