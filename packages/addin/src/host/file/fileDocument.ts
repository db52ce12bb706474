import type { Embedded, Locale, Report } from "@planlint/rules/engine";
import type { CellFix } from "@planlint/xlsx";
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
import { createFindingIndex, type FindingIndex } from "./findingIndex.ts";
import type { ReportOrder } from "./protocol.ts";
import type { SheetView } from "./rowBlocks.ts";
import type { SheetLook } from "./sheetSizes.ts";

/** What a workbook view shows. */
export interface FileContent {
  readonly sheets: readonly SheetView[];
  /** By sheet; `null` where a sheet is shown plain. */
  readonly looks: readonly (SheetLook | null)[];
  readonly date1904: boolean;
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
  /** Where the findings of the last check stand. */
  findings(): FindingIndex;
  /** True once corrections or reasons have changed the file. */
  changed(): boolean;
  /** True when the changes have not been saved by the person yet. */
  unsaved(): boolean;
  /** True when cells were corrected here and the person has not saved that yet. */
  corrected(): boolean;
  /** The person has the file as it is now. */
  noteSaved(): void;
  /**
   * Takes another version of the same file, as it comes back from Excel or WPS. Reasons and choices that were given
   * here stay, unless the new version has its own.
   * @throws HostError when it cannot be read; the old version then stays.
   */
  renew(bytes: Uint8Array): Promise<void>;
  /** The cell that the pane or the view selected last. */
  selected(): CellPlace | null;
  select(place: CellPlace | null): void;
  /** Told when content, findings or the selected cell have changed; `moved` asks the view to show the cell. */
  subscribe(listener: (what: DocumentNews) => void): () => void;
  /** A copy with the report's marks. @throws HostError */
  markedCopy(
    answer: CheckAnswer,
    hooks?: AskHooks,
  ): Promise<{ readonly bytes: Uint8Array; readonly outcome: MarkOutcome }>;
  /** The report as a page of its own. @throws HostError */
  print(answer: CheckAnswer, packs: Packs | null): Promise<string>;
  /** The report as the command line prints it. @throws HostError */
  json(answer: CheckAnswer): Promise<Uint8Array>;
  /** The result table alone, as a workbook. @throws HostError */
  table(answer: CheckAnswer, packs: Packs | null): Promise<Uint8Array>;
  /** Ends the worker and its memory; whatever comes next starts another. */
  rest(): void;
}

export type DocumentNews = "content" | "findings" | "moved" | "selected";

export interface FileDocumentParts {
  /** Of this document alone. */
  readonly worker: FileWorker;
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly locale: () => Locale;
  /** Offers a file to the person: a marked copy, or the file with its marks taken out. */
  readonly deliver: (file: { readonly name: string; readonly bytes: Uint8Array }) => void;
}

const NO_OVERVIEW: CheckAnswer["overview"] = { tasks: [], indicators: [], ledgers: [], units: [] };
const NOTHING_KEPT: Embedded = { waivers: {}, choices: {}, certificate: null, rows: {} };

/** Opens nothing yet: the first `host.read()` does. */
export function createFileDocument({ worker, bytes: first, name, locale, deliver }: FileDocumentParts): FileDocument {
  /** As the person gave it. */
  let given = first;
  let bytes = given;
  /** The bytes that the person has: as given, or as saved last. */
  let saved = given;
  let corrections = false;
  let reading: HostReading | null = null;
  let content: FileContent | null = null;
  let readBytes: Uint8Array | null = null;
  let findings = createFindingIndex();
  /** What the worker holds, and which worker that is. */
  let held: { bytes: Uint8Array; generation: number } | null = null;
  /** The last check, and the worker that still knows it: long reports need not travel back. */
  let last: { answer: CheckAnswer; generation: number } | null = null;
  let place: CellPlace | null = null;
  const undone = new WeakMap<readonly CellEdit[], { before: Uint8Array; after: Uint8Array }>();
  const listeners = new Set<(what: DocumentNews) => void>();
  const tell = (what: DocumentNews) => {
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
    const { onSheet, onBlock, sheets } = createSheetAssembly();
    const opened = await worker.ask(
      "open",
      { bytes: wanted, name, locale: locale(), stream: true },
      { signal, onSheet, onBlock },
    );
    held = { bytes: wanted, generation: worker.generation };
    content = { sheets: sheets(), looks: opened.looks, date1904: opened.workbook.date1904 };
    // The rows stay in the worker, where the rules run: the pane reads none of them.
    const shells = content.sheets.map(({ name: title, hidden, merges }) => ({ name: title, hidden, merges, rows: [] }));
    reading = { workbook: { ...opened.workbook, sheets: shells }, file: name, fileHash: opened.hash };
    readBytes = wanted;
    tell("content");
    return reading;
  };

  /** Replaces the file's bytes and reads them anew, so that views follow. */
  const replace = async (next: Uint8Array) => {
    if (sameBytes(next, bytes)) return;
    const before = bytes;
    bytes = next;
    try {
      await read();
    } catch (error) {
      bytes = before;
      throw error;
    }
  };

  /** What the worker must be told of a report: as little as it needs. */
  const orderOf = (answer: CheckAnswer): ReportOrder => {
    const { report } = answer;
    if (!last || last.generation !== worker.generation) return { kind: "given", answer };
    if (report === last.answer.report) return { kind: "last", reasons: null };
    // Giving a reason makes another report of the same findings; its list of rows is still the same list.
    if (report.rows !== last.answer.report.rows) return { kind: "given", answer };
    const reasons: Record<string, string> = {};
    for (const { fingerprint, waiver } of report.findings) if (waiver !== undefined) reasons[fingerprint] = waiver;
    return { kind: "last", reasons };
  };

  const markedCopy: FileDocument["markedCopy"] = async (answer, hooks = {}) => {
    await hold(hooks);
    const { bytes: marked, notes } = await worker.ask("mark", { report: orderOf(answer), locale: locale() }, hooks);
    let keptNotes = 0;
    for (const note of notes) if (note.kind !== "breaks-signature") keptNotes += note.cells.length;
    return { bytes: marked, outcome: { keptNotes, skippedSheets: [] } };
  };

  const host: Host = {
    kind: "file",
    read,
    async select(next) {
      const sheet = content?.sheets.find(({ name: title }) => title === next.sheet);
      if (content && !sheet) throw new HostError("no-cell", { sheet: next.sheet, cell: next.cell });
      place = next;
      tell("moved");
    },
    async mark(report, { signal } = {}) {
      const { bytes: marked, outcome } = await markedCopy(answerWith(report), { signal });
      deliver({ name: suffixed(name, "校核"), bytes: marked });
      // The copy holds corrections and reasons, too.
      saved = bytes;
      corrections = false;
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
      await read();
      await hold();
      const remembered = undone.get(edits);
      const before = bytes;
      const written = await worker.ask("write", { edits });
      if (remembered?.after === bytes) {
        await replace(remembered.before);
      } else {
        const [first] = written.skipped;
        if (first) throw new HostError("unusable", { sentence: notWritten(first, content) });
        await replace(written.bytes);
      }
      corrections = true;
      undone.set(written.before, { before, after: bytes });
      return written.before;
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
        const index = createFindingIndex();
        const answer = await askForCheck(worker, options, { signal, onStep, onFindings: index.add });
        last = { answer, generation: worker.generation };
        findings = index;
        tell("findings");
        return answer;
      } catch (error) {
        if (error instanceof HostError && error.code === "cancelled") throw new EngineError("cancelled");
        throw error;
      }
    },
    dispose: () => worker.dispose(),
  };

  /** An answer for a report that came without one: no page or table is made of it. */
  function answerWith(report: Report): CheckAnswer {
    return last ? { ...last.answer, report } : { report, overview: NO_OVERVIEW };
  }

  return {
    name,
    host,
    engine,
    bytes: () => bytes,
    content: () => content,
    findings: () => findings,
    changed: () => bytes !== given,
    unsaved: () => bytes !== saved,
    corrected: () => corrections && bytes !== saved,
    noteSaved() {
      saved = bytes;
      corrections = false;
    },
    async renew(next) {
      const kept = reading?.workbook.embedded ?? null;
      await replace(next);
      saved = next;
      given = next;
      corrections = false;
      const own = reading?.workbook.embedded ?? null;
      const joined = kept && joinKept(kept, own);
      if (joined) {
        await hold();
        await replace((await worker.ask("save", { embedded: joined })).bytes);
      }
    },
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
      const order = { reports: [orderOf(answer)], unusable: [], locale: locale() };
      return (await worker.ask("print", order)).html;
    },
    json: async (answer) => (await worker.ask("json", { report: orderOf(answer) })).bytes,
    async table(answer, packs) {
      if (packs) await worker.give(packs);
      return (await worker.ask("table", { report: orderOf(answer), locale: locale() })).bytes;
    },
    rest: () => worker.dispose(),
  };
}

/** Reasons and choices given here, where the file's new version has none of its own; `null` when it lacks nothing. */
function joinKept(kept: Embedded, own: Embedded | null): Embedded | null {
  const base = own ?? NOTHING_KEPT;
  const joined = {
    ...base,
    waivers: { ...kept.waivers, ...base.waivers },
    choices: { ...kept.choices, ...base.choices },
  };
  const lacks = (there: object, all: object) => Object.keys(all).length > Object.keys(there).length;
  return lacks(base.waivers, joined.waivers) || lacks(base.choices, joined.choices) ? joined : null;
}

/** `台账.xlsx` → `台账-校核.xlsx`, as the command line names its copies. */
export function suffixed(name: string, suffix: string): string {
  const match = /^(.+?)(\.[^.]+)?$/s.exec(name);
  return `${match?.[1] ?? name}-${suffix}${match?.[2] ?? ".xlsx"}`;
}

function notWritten({ sheet, cell }: CellFix, content: FileContent | null): string {
  const there = content?.sheets.some(({ name }) => name === sheet) ?? false;
  return there
    ? `「${sheet}」${cell} 是公式，没有改动，请在 Excel 或 WPS 里修改。`
    : `没有找到工作表「${sheet}」，没有改动。`;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
