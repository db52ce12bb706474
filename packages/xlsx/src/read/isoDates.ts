const DAY_MILLISECONDS = 86_400_000;
/** Serial of 1970-01-01 when day 1 is 1900-01-01 and the leap day that never was (60) counts. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;

export interface IsoSerial {
  readonly serial: number;
  /** How to show it when the cell's own format is General. */
  readonly format: string;
}

/** The serial of an ISO 8601 date or time (cells of type `d`, which strict writers use); `null` when it is none. */
export function isoToSerial(text: string, date1904: boolean): IsoSerial | null {
  const match =
    /^\s*(?:(\d{4})-(\d\d)-(\d\d))?(?:[T ]?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:\d\d)?\s*$/.exec(text);
  if (!match || (match[1] === undefined && match[4] === undefined)) return null;
  const [, year, month, day, hour, minute, second] = match;
  const time = (Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0)) / 86_400;
  if (year === undefined) return { serial: time, format: "h:mm:ss" };
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MILLISECONDS;
  let serial = days + (date1904 ? EPOCH_1904 : EPOCH_1900);
  // Before 1900-03-01 the calendar of serials is a day behind.
  if (!date1904 && serial <= 60) serial -= 1;
  return { serial: serial + time, format: hour === undefined || time === 0 ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss" };
}
