import type { Locale } from "../messages/index.ts";

/** A report period (`2023H1`, `2023Q3`, `2023-09`, `2023`) as people write it: 2023年上半年. */
export function periodName(period: string, locale: Locale): string {
  if (locale === "en") return period;
  return period
    .replace(/^(\d{4})H1$/u, "$1年上半年")
    .replace(/^(\d{4})H2$/u, "$1年下半年")
    .replace(/^(\d{4})Q([1-4])$/u, "$1年第$2季度")
    .replace(/^(\d{4})-(\d\d)$/u, (_, year: string, month: string) => `${year}年${Number(month)}月`)
    .replace(/^(\d{4})$/u, "$1年");
}
