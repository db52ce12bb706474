import type { HostEdit } from "../host.ts";
import { isResultName } from "./read/reasons.ts";
import type { Trip } from "./trips.ts";

/** What happened in the workbook, from Excel's own events. */
export interface BookEvent {
  readonly sheet: string;
  /** `C5:D8`; `null` when more than cell contents changed. */
  readonly area: string | null;
}

export interface WatchContext {
  readonly trip: Trip;
  /** Name of a sheet by its id, as far as known. */
  sheetName(id: string): string | undefined;
  /** True for a change that this host made itself. */
  isOwn(change: { readonly sheet: string | undefined; readonly area: string | null }): boolean;
  /** Excel tells of edits from now on. */
  onFollowing(): void;
}

type Stop = () => void;

/**
 * Follows edits by people, in this window or another, until the result is called. Changes on result sheets and those
 * that this add-in made do not count.
 */
export function watchBook(context: WatchContext, listener: (edit: HostEdit) => void): Stop {
  let stopped = false;
  let handlers: { remove(): void; readonly context: OfficeExtension.ClientRequestContext }[] = [];

  const tell = (id: string, area: string | null): void => {
    const sheet = context.sheetName(id);
    if (stopped || (sheet !== undefined && isResultName(sheet))) return;
    if (context.isOwn({ sheet, area })) return;
    listener({ sheet: sheet ?? "", area: sheet === undefined ? null : area });
  };
  const onChanged = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    const area = event.changeType === "RangeEdited" ? event.address : null;
    // Office.js has it from ExcelApi 1.14 on; before that, own writes are told apart by where and when.
    if ((event.triggerSource as string | undefined) === "ThisLocalAddin") {
      context.isOwn({ sheet: context.sheetName(event.worksheetId), area });
      return;
    }
    tell(event.worksheetId, area);
  };
  // 66 → 6600%: what a cell means can change with its format alone.
  const onFormat = async (event: Excel.WorksheetFormatChangedEventArgs): Promise<void> =>
    tell(event.worksheetId, event.address);
  const onSheets = async (event: { worksheetId: string }): Promise<void> => tell(event.worksheetId, null);

  const started = context.trip((excel) => {
    const sheets = excel.workbook.worksheets;
    handlers = [
      sheets.onChanged.add(onChanged),
      sheets.onFormatChanged.add(onFormat),
      sheets.onAdded.add(onSheets),
      sheets.onDeleted.add(onSheets),
    ];
    return () => {
      if (!stopped) context.onFollowing();
    };
  });
  // An Excel that gives no events is checked by hand: the pane's button does not depend on them.
  started.catch(() => undefined);

  return () => {
    stopped = true;
    void started.then(
      () => {
        const excel = handlers[0]?.context;
        for (const handler of handlers) handler.remove();
        return excel?.sync();
      },
      () => undefined,
    );
  };
}
