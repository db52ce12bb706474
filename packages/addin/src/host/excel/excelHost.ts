import {
  type Area,
  type Embedded,
  emptyEmbedded,
  formatAddress,
  isEmptyEmbedded,
  parseArea,
  type Workbook,
} from "@planlint/rules/engine";
import type { MarkLocale } from "@planlint/xlsx/words";
import { type CellPlace, type Host, type HostCallOptions, HostError, type HostReading } from "../host.ts";
import { areasOfAddress, isIn } from "./addresses.ts";
import { isRefusal } from "./errors.ts";
import type { MarkState } from "./mark/markState.ts";
import { hasNotes } from "./notesApi.ts";
import { createOwnEdits } from "./ownEdits.ts";
import { type BookReading, readBook } from "./read/readBook.ts";
import { editedAreas, readEdits } from "./read/readEdits.ts";
import { mergeReasons } from "./read/reasons.ts";
import { requireExcel } from "./requirements.ts";
import { insertRows, removeRows } from "./rows.ts";
import { saveRecord, syncReasons } from "./saveRecord.ts";
import { createTrips, type TripOptions } from "./trips.ts";
import { requireUnchanged } from "./unchanged.ts";
import { watchBook } from "./watch.ts";
import { writeCells } from "./write.ts";

export interface ExcelHostOptions extends TripOptions {
  /** Language of marks; Chinese by default. */
  readonly locale?: () => MarkLocale;
  /** Title of a plan for the head of the result sheet. */
  readonly planTitle?: (id: string) => string | undefined;
}

/** Marking, fetched when it is first asked for: a check needs none of it. */
const marking = () => import("./mark/mark.ts");

/** What is remembered of the last reading, kept up to date by what was changed since. */
interface Memory {
  reading: BookReading;
  /** Areas that changed since, by sheet name; `null` when a whole reading is needed. */
  edited: Map<string, Area[]> | null;
}

/**
 * The workbook that is open in Excel. Reading takes two round trips, marking three, whatever the number of findings;
 * Excel is never asked cell by cell but for the cells that are written.
 */
export function createExcelHost(options: ExcelHostOptions = {}): Host {
  const trip = createTrips(options);
  const own = createOwnEdits();
  let memory: Memory | null = null;
  let watching = 0;

  const knownSheets = () => memory?.reading.outline.sheets.map(({ id }) => id) ?? [];
  const keptNow = () => memory?.reading.kept ?? null;
  const remember = (change: Partial<BookReading>): void => {
    if (memory) memory = { ...memory, reading: { ...memory.reading, ...change } };
  };

  const note = (sheet: string, area: string | null): void => {
    if (!memory) return;
    const cells = area === null ? [] : areasOfAddress(area);
    if (area === null || !memory.edited || cells.length === 0) memory.edited = null;
    else memory.edited.set(sheet, [...(memory.edited.get(sheet) ?? []), ...cells]);
  };

  /** The workbook with what was edited since it was read; `null` when that needs a whole reading. */
  const readChanges = async ({ signal }: HostCallOptions): Promise<Workbook | null> => {
    const present = memory;
    if (!present?.edited || watching === 0) return null;
    const { reading, edited } = present;
    const areas = editedAreas(reading, edited);
    if (!areas) return null;
    if (areas.length > 0) {
      present.edited = new Map();
      try {
        const sheets = await readEdits(trip, reading, areas, signal);
        if (!sheets) return null;
        remember({ workbook: { ...reading.workbook, sheets } });
      } catch (error) {
        if (memory) memory.edited = null;
        if (!isRefusal(error)) throw error;
        return null;
      }
    }
    return memory?.reading.workbook ?? null;
  };

  const readingOf = (workbook: Workbook, file: string): HostReading => ({ workbook, file, fileHash: "" });

  /** Ids of sheets go stale when a sheet is deleted elsewhere: then everything is asked anew. */
  const withKnownSheets = async <T>(work: (sheets: readonly string[]) => Promise<T>): Promise<T> => {
    try {
      return await work(knownSheets());
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== "no-cell" || knownSheets().length === 0) throw error;
      return work([]);
    }
  };

  const keepReasons = async (state: MarkState): Promise<void> => {
    const merged = mergeReasons(
      keptNow(),
      state.results.map(({ reasons }) => reasons),
    );
    if (merged !== keptNow()) await keep(merged);
  };

  const keep = async (embedded: Embedded | null): Promise<void> => {
    const kept = embedded && !isEmptyEmbedded(embedded) ? embedded : null;
    const fileMarks = memory?.reading.fileMarks ?? null;
    const recordId = await saveRecord(trip, kept, fileMarks);
    if (!memory) return;
    remember({
      kept,
      outline: { ...memory.reading.outline, recordId },
      workbook: { ...memory.reading.workbook, embedded: kept },
    });
  };

  /** Notes that came with a marked copy of the file, and that this Excel can neither list nor delete. */
  const hasForeignNotes = () => (memory?.reading.fileMarks?.hasNotes ?? false) && !hasNotes();

  /** The journal of a marked copy goes with its marks. */
  const forgetFileMarks = async (): Promise<void> => {
    if (!memory?.reading.fileMarks) return;
    remember({ fileMarks: null });
    await keep(keptNow());
  };

  /** What the workbook keeps must be known before it is written anew. */
  const readFirst = async (call: HostCallOptions): Promise<void> => {
    if (!memory) memory = { reading: await readBook(trip, { signal: call.signal }), edited: null };
  };

  return {
    kind: "excel",

    async read(call = {}) {
      requireExcel();
      if (call.live) {
        const workbook = await readChanges(call);
        if (workbook && memory) return readingOf(workbook, memory.reading.outline.file);
      }
      const { signal, onProgress } = call;
      const reading = await readBook(trip, {
        signal,
        onProgress,
        knownSheets: knownSheets(),
        formatColumns: memory?.reading.formatColumns,
      });
      memory = { reading, edited: new Map() };
      return readingOf(reading.workbook, reading.outline.file);
    },

    async select({ sheet, cell }) {
      // The sheet may have been renamed since it was read.
      const known = memory?.reading.outline.sheets.find(({ name }) => name === sheet)?.id;
      const isHidden = () =>
        trip((context) => {
          const target = context.workbook.worksheets.getItem(known ?? sheet);
          target.load("visibility");
          return () => target.visibility !== "Visible";
        });
      try {
        await trip((context) => {
          const target = context.workbook.worksheets.getItem(known ?? sheet);
          target.activate();
          target.getRange(cell).select();
          return () => undefined;
        });
      } catch (error) {
        // Excel does not say why it refuses.
        if (isRefusal(error) && (await isHidden())) throw new HostError("hidden", { sheet });
        throw error;
      }
    },

    async mark(report, call = {}) {
      requireExcel();
      const { markBook } = await marking();
      await readFirst(call);
      return own.changingSheets(async () => {
        const { outcome, state, addedNotes } = await withKnownSheets((sheets) =>
          markBook(trip, {
            report,
            locale: options.locale?.() ?? "zh-CN",
            planTitle: report.plan === null ? undefined : options.planTitle?.(report.plan),
            knownSheets: sheets,
            merges: new Map(memory?.reading.outline.sheets.map(({ id, merges }) => [id, merges])),
            hasForeignNotes: hasForeignNotes(),
            waiversOf: (found) =>
              (
                mergeReasons(
                  keptNow(),
                  found.results.map(({ reasons }) => reasons),
                ) ?? emptyEmbedded()
              ).waivers,
            signal: call.signal,
            onProgress: call.onProgress,
          }),
        );
        await keepReasons(state);
        // Cells that took comments have no old notes any more: somebody has deleted them.
        if (addedNotes > 0 || !hasForeignNotes()) await forgetFileMarks();
        return outcome;
      });
    },

    async clear(call = {}) {
      requireExcel();
      const { clearBook } = await marking();
      await readFirst(call);
      return own.changingSheets(async () => {
        const { state, skippedSheets } = await withKnownSheets((sheets) => clearBook(trip, sheets, call));
        await keepReasons(state);
        const notesLeft = hasForeignNotes();
        if (!notesLeft) await forgetFileMarks();
        return { notesLeft, skippedSheets };
      });
    },

    async write(edits, { asRead = false } = {}) {
      if (asRead && memory) {
        const { reading, edited } = memory;
        await requireUnchanged(trip, edits, reading.workbook, (sheet, row, column) =>
          (edited?.get(sheet) ?? []).some((area) => isIn(area, { row, column })),
        );
      }
      for (const { sheet, cell } of edits) own.wrote(sheet, cell);
      const undo = await writeCells(trip, edits);
      for (const { sheet, cell } of edits) note(sheet, cell);
      return undo;
    },

    async insertRows(rows) {
      await insertRows(trip, rows);
      // Everything below has moved.
      if (memory) memory.edited = null;
    },

    async removeRows(rows) {
      const removed = await removeRows(trip, rows);
      if (memory) memory.edited = null;
      return removed;
    },

    async saveEmbedded(embedded) {
      await keep(embedded);
      await own.changingSheets(() => syncReasons(trip, embedded?.waivers ?? {}));
    },

    async selection(): Promise<CellPlace | null> {
      try {
        return await trip((context) => {
          const cell = context.workbook.getActiveCell();
          cell.load("address,worksheet/name");
          return () => {
            const area = areasOfAddress(cell.address)[0];
            return area
              ? { sheet: cell.worksheet.name, cell: formatAddress({ row: area.top, column: area.left }) }
              : null;
          };
        });
      } catch (error) {
        if (isRefusal(error)) return null;
        throw error;
      }
    },

    watch(listener) {
      let following = false;
      const stop = watchBook(
        {
          trip,
          sheetName: (id) => memory?.reading.outline.sheets.find((sheet) => sheet.id === id)?.name,
          isOwn: (change) => own.isOwn(change),
          onFollowing: () => {
            following = true;
            watching++;
            // What was typed before Excel told of it is not known.
            if (memory) memory.edited = null;
          },
        },
        (edit) => {
          note(edit.sheet, edit.area && parseArea(edit.area) ? edit.area : null);
          listener(edit);
        },
      );
      return () => {
        if (following) watching--;
        following = false;
        stop();
      };
    },
  };
}
