import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { agencies, type Finding, type Locale, lint, plans } from "@planlint/rules";
import { readWorkbook } from "@planlint/xlsx";
import { describe, expect, it } from "vitest";

/*
 * A headline is one line of a narrow pane: at most 30 characters in Chinese, whatever stands in the cells. And it is
 * written for officials: no jargon, no blame, no raised voice.
 */
const here = dirname(fileURLToPath(import.meta.url));
const books = ["ok", "err", "indicators/ok", "indicators/err", "../../samples"].flatMap((folder) =>
  readdirSync(join(here, folder)).flatMap((file) => (file.endsWith(".xlsx") ? [join(here, folder, file)] : [])),
);

function findingsOf(path: string, locale: Locale): readonly Finding[] {
  return lint(readWorkbook(readFileSync(path)), { plans: [...plans.values()], agencies, file: path, locale }).findings;
}

const UNWANTED = /匹配度|置信度|解析|null|undefined|NaN|违规|違規|错误地|錯誤地|[!！]/u;

describe.each(["zh-CN", "zh-TW"] as const)("the words of findings in %s", (locale) => {
  const findings = books.flatMap((path) => findingsOf(path, locale));

  it("have headlines of at most 30 characters", () => {
    expect(findings.length).toBeGreaterThan(100);
    const long = findings
      .map(({ rule, message }) => ({ rule, message }))
      .filter(({ message }) => [...message].length > 30);
    expect(long).toEqual([]);
  });

  it("use no jargon and no blame, and end as sentences do", () => {
    // The plan's and the cell's own words are theirs.
    const own = ({ message, detail, expected, actual, source }: Finding) =>
      [expected, actual, source?.quote].reduce<string>(
        (text, part) => (part ? text.replaceAll(part, "") : text),
        message + detail,
      );
    expect(findings.map(own).filter((text) => UNWANTED.test(text))).toEqual([]);
    expect(findings.filter(({ message }) => /。$/u.test(message))).toEqual([]);
    expect(findings.map(({ detail }) => detail).filter((detail) => !/[。？”」…]$/u.test(detail))).toEqual([]);
  });
});
