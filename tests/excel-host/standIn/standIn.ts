import { readWorkbook } from "@planlint/xlsx";
import { type Batch, executeBatch } from "./batch.ts";
import { type Book, type BookSheet, bookOf } from "./book.ts";
import { moveRows, typeInto } from "./cells.ts";
import { workbookObject } from "./objects.ts";

/** What can be had go wrong: `times` requests fail so, then all is well. */
export type Fault = "throttled" | "editing" | "request-too-large" | "response-too-large" | "closed";

/** Error numbers of the protocol. */
const FAULT_CODES: Readonly<Record<Exclude<Fault, "closed">, number>> = {
  throttled: 5102,
  editing: 5004,
  "request-too-large": 5103,
  "response-too-large": 5104,
};

/** Excel on the web refuses more in a request or a response. */
const MAX_BYTES = 5 * 1024 * 1024;

export interface TripRecord {
  readonly sent: number;
  readonly received: number;
  readonly actions: number;
  readonly error: string | null;
}

/** One event as Excel sends it. */
export interface StandInEvent {
  readonly type: number;
  readonly target: string;
  readonly args: unknown;
}

export type Answer = { readonly error: number } | { readonly body: string } | "never";

/** A workbook that answers batches as Excel on the web does. */
export interface StandIn {
  readonly book: Book;
  /** All requests since the last `reset`. */
  readonly trips: readonly TripRecord[];
  /** Members of Excel's object model that were used: `Range.Values`. */
  readonly members: ReadonlySet<string>;
  /** Members that this Excel does not have. */
  readonly lacking: Set<string>;
  reset(): void;
  fail(fault: Fault, times?: number): void;
  /** Faults that are left over are forgotten. */
  mend(): void;
  answer(request: string): Answer;
  /** A person types into a cell. */
  type(sheet: string, cell: { readonly row: number; readonly column: number }, text: string): void;
  /** A person gives a cell another number format. */
  format(sheet: string, cell: { readonly row: number; readonly column: number }, format: string): void;
  /** A person inserts rows (`by` < 0: deletes them). */
  moveRows(sheet: string, row: number, by: number): void;
  onEvent(listener: (event: StandInEvent) => void): void;
  sheet(name: string): BookSheet;
}

const CHANGED = 10;
const ADDED = 13;
const DELETED = 15;
const FORMAT_CHANGED = 18;

export function createStandIn(bytes: Uint8Array, name: string): StandIn {
  const workbook = readWorkbook(bytes);
  const book = bookOf(workbook, name);
  const trips: TripRecord[] = [];
  const members = new Set<string>();
  const lacking = new Set<string>();
  const faults: Fault[] = [];
  const listeners: ((event: StandInEvent) => void)[] = [];
  const registered = new Set<string>();
  let byPerson = false;
  const send = (event: StandInEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const root = workbookObject(book, {
    cells(sheet, address) {
      if (!registered.has("DataChanged")) return;
      const args = {
        address,
        changeType: "RangeEdited",
        source: "Local",
        worksheetId: sheet.id,
        ...(!byPerson && { triggerSource: "ThisLocalAddin" }),
      };
      send({ type: CHANGED, target: "Workbook", args });
    },
    rows(sheet, area, changeType) {
      if (!registered.has("DataChanged")) return;
      const args = {
        address: `${area.top}:${area.bottom}`,
        changeType,
        source: "Local",
        worksheetId: sheet.id,
        ...(!byPerson && { triggerSource: "ThisLocalAddin" }),
      };
      send({ type: CHANGED, target: "Workbook", args });
    },
    formats(sheet, address) {
      if (!registered.has("FormatChanged")) return;
      const args = {
        address,
        source: "Local",
        worksheetId: sheet.id,
        ...(!byPerson && { triggerSource: "ThisLocalAddin" }),
      };
      send({ type: FORMAT_CHANGED, target: "Workbook", args });
    },
    sheets(kind, sheet) {
      if (!registered.has(kind === "added" ? "Added" : "Deleted")) return;
      const args = { worksheetId: sheet.id, source: "Local" };
      send({ type: kind === "added" ? ADDED : DELETED, target: "Workbook", args });
    },
    registered(event, on) {
      if (on) registered.add(event);
      else registered.delete(event);
    },
  });
  const sheet = (wanted: string): BookSheet => {
    const found = book.sheets.find((one) => one.name === wanted);
    if (!found) throw new Error(`no sheet ${wanted}`);
    return found;
  };

  return {
    book,
    trips,
    members,
    lacking,
    sheet,
    reset: () => void trips.splice(0),
    fail: (fault, times = 1) => void faults.push(...Array.from({ length: times }, () => fault)),
    mend: () => void faults.splice(0),
    onEvent: (listener) => void listeners.push(listener),
    type(name, { row, column }, text) {
      const target = sheet(name);
      typeInto(book, target, row, column, text);
      byPerson = true;
      const letters = String.fromCharCode(64 + column);
      if (registered.has("DataChanged")) {
        const args = {
          address: `${letters}${row}`,
          changeType: "RangeEdited",
          source: "Local",
          worksheetId: target.id,
        };
        send({ type: CHANGED, target: "Workbook", args });
      }
      byPerson = false;
    },
    format(name, { row, column }, format) {
      const target = sheet(name);
      const cells = target.cells.get(row) ?? new Map();
      target.cells.set(row, cells);
      cells.set(column, { ...(cells.get(column) ?? { value: "", formula: null, isError: false }), format });
      if (!registered.has("FormatChanged")) return;
      const args = { address: `${String.fromCharCode(64 + column)}${row}`, source: "Local", worksheetId: target.id };
      send({ type: FORMAT_CHANGED, target: "Workbook", args });
    },
    moveRows(name, row, by) {
      const target = sheet(name);
      moveRows(book, target, row, by);
      if (!registered.has("DataChanged")) return;
      const args = {
        address: `${row}:${row + Math.abs(by) - 1}`,
        changeType: by > 0 ? "RowInserted" : "RowDeleted",
        source: "Local",
        worksheetId: target.id,
      };
      send({ type: CHANGED, target: "Workbook", args });
    },
    answer(request) {
      const sent = Buffer.byteLength(request);
      const refuse = (error: number): Answer => {
        trips.push({ sent, received: 0, actions: 0, error: String(error) });
        return { error };
      };
      const fault = faults.shift();
      if (fault === "closed") {
        faults.unshift("closed");
        return "never";
      }
      if (fault) return refuse(FAULT_CODES[fault]);
      if (sent > MAX_BYTES) return refuse(5103);
      const batch = JSON.parse(request) as Batch;
      const result = executeBatch(batch, root, members, lacking);
      const body = JSON.stringify(result);
      const received = Buffer.byteLength(body);
      if (received > MAX_BYTES) return refuse(5104);
      trips.push({
        sent,
        received,
        actions: batch.Actions.length,
        error: result.Error ? `${result.Error.Code}: ${result.Error.Message}` : null,
      });
      return { body };
    },
  };
}
