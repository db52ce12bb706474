import type { Embedded, Report, Sheet, SheetRow, Workbook } from "@planlint/rules/engine";
import { parseAddress } from "@planlint/rules/model";
import {
  ALL_CLEARED,
  type CellEdit,
  type CellPlace,
  type Host,
  type HostEdit,
  HostError,
  type HostErrorCode,
} from "../../host/host.ts";

/** A host over a workbook in memory, for tests and pictures; `calls` tells what was asked of it. */
export interface MemoryHost extends Host {
  readonly calls: string[];
  workbook(): Workbook;
  marked(): Report | null;
  /** An edit by the person at the sheet. */
  edit(edits: readonly CellEdit[]): void;
  /** Makes the next call of this name fail. */
  failNext(call: "read" | "mark" | "clear" | "write" | "saveEmbedded" | "select", code: HostErrorCode): void;
  setSelection(place: CellPlace | null): void;
}

export function createMemoryHost(initial: Workbook, file: string, fileHash = ""): MemoryHost {
  let workbook = initial;
  let marked: Report | null = null;
  let selection: CellPlace | null = null;
  const calls: string[] = [];
  const listeners = new Set<(edit: HostEdit) => void>();
  const faults = new Map<string, HostErrorCode>();
  const called = (name: string, detail = "") => {
    calls.push(detail === "" ? name : `${name} ${detail}`);
    const code = faults.get(name);
    faults.delete(name);
    if (code) throw new HostError(code);
  };
  const write = (edits: readonly CellEdit[]): CellEdit[] => {
    const before = edits.map((edit) => contentAt(workbook, edit));
    for (const edit of edits) workbook = withCell(workbook, edit);
    return before;
  };
  return {
    kind: "file",
    calls,
    workbook: () => workbook,
    marked: () => marked,
    edit(edits) {
      write(edits);
      for (const { sheet, cell } of edits) for (const listener of listeners) listener({ sheet, area: cell });
    },
    failNext: (call, code) => void faults.set(call, code),
    setSelection(place) {
      selection = place;
    },
    async read() {
      called("read");
      return { workbook, file, fileHash };
    },
    async select(place) {
      called("select", `${place.sheet}!${place.cell}`);
      selection = place;
    },
    async mark(report) {
      called("mark");
      marked = report;
      return { keptNotes: 0, skippedSheets: [] };
    },
    async clear() {
      called("clear");
      marked = null;
      return ALL_CLEARED;
    },
    async write(edits) {
      called("write", edits.map(({ cell }) => cell).join(","));
      return write(edits);
    },
    async saveEmbedded(embedded: Embedded | null) {
      called("saveEmbedded");
      workbook = { ...workbook, embedded };
    },
    selection: async () => selection,
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function contentAt(workbook: Workbook, { sheet, cell }: CellPlace): CellEdit {
  const at = parseAddress(cell);
  const row = workbook.sheets.find(({ name }) => name === sheet)?.rows.find(({ number }) => number === at?.row);
  const index = row?.columns.indexOf(at?.column ?? 0) ?? -1;
  const value = row?.values[index];
  const formula = row?.formulas?.[index];
  return {
    sheet,
    cell,
    value: typeof value === "object" || value === undefined ? null : value,
    ...(formula != null && { formula }),
  };
}

function withCell(workbook: Workbook, edit: CellEdit): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === edit.sheet ? sheetWith(sheet, edit) : sheet)),
  };
}

function sheetWith(sheet: Sheet, { cell, value, format }: CellEdit): Sheet {
  const at = parseAddress(cell);
  if (!at) throw new HostError("no-cell");
  const old = sheet.rows.find(({ number }) => number === at.row);
  const cells = new Map(
    (old?.columns ?? []).map((column, i) => [
      column,
      { value: old?.values[i] ?? null, format: old?.formats[i] ?? "", formula: old?.formulas?.[i] ?? null },
    ]),
  );
  if (value === null) cells.delete(at.column);
  else cells.set(at.column, { value, format: format ?? cells.get(at.column)?.format ?? "", formula: null });
  const columns = [...cells.keys()].sort((a, b) => a - b);
  const inOrder = columns.flatMap((column) => cells.get(column) ?? []);
  const row: SheetRow = {
    number: at.row,
    hidden: old?.hidden ?? false,
    columns,
    values: inOrder.map((each) => each.value),
    formats: inOrder.map((each) => each.format),
    formulas: inOrder.some(({ formula }) => formula !== null) ? inOrder.map(({ formula }) => formula) : null,
  };
  const others = sheet.rows.filter(({ number }) => number !== at.row);
  const rows = columns.length === 0 ? others : [...others, row].sort((a, b) => a.number - b.number);
  return { ...sheet, rows };
}
