import { remembered } from "./remembered.ts";

/** A number format's first section without quoted and escaped text, colours, conditions and locales. */
function bareFormat(format: string): string {
  return format
    .replace(/"[^"]*"|\\.|_.|\*./gu, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, "")
    .replace(/General|G\/通用格式|常规/giu, "")
    .split(";", 1)[0] as string;
}

/** Whether a number format shows a date (with or without time); elapsed and clock time alone are no dates. */
export const isDateFormat: (format: string) => boolean = remembered(showsDate);

function showsDate(format: string): boolean {
  const bare = bareFormat(format)
    .replace(/\[[hms]+\]/giu, "h")
    .replace(/AM\/PM|A\/P|上午\/下午/giu, "")
    .replace(/E[+-]/gu, "");
  if (/[yd]|a{3,4}|[年月日]/iu.test(bare)) return true;
  return /m/iu.test(bare) && !/[hs]/iu.test(bare) && !/[#0?]/u.test(bare);
}

/** Whether a number format shows the value times 100 with a percent sign. */
export const isPercentFormat: (format: string) => boolean = remembered(showsPercent);

function showsPercent(format: string): boolean {
  return bareFormat(format).includes("%");
}
