import type { Finding } from "@planlint/rules/engine";

/**
 * The detail of a finding without the sentence that only repeats the plan's words: they stand below it, with their
 * clause. `""` where nothing else is said.
 */
export function adviceOf({ detail, source }: Pick<Finding, "detail" | "source">): string {
  const quote = source?.quote ?? "";
  const at = quote === "" ? -1 : detail.indexOf(quote);
  if (at < 1 || !/[“「"]/u.test(detail.charAt(at - 1))) return detail;
  const before = detail.slice(0, at - 1).replace(/[^。.；;]*$/u, "");
  const after = detail.slice(at + quote.length + 1);
  return `${before}${after}`.trim();
}
