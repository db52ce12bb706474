import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { agencies, lint, plans, type Report } from "@planlint/rules";
import { readWorkbook } from "@planlint/xlsx";
import { describe, expect, it } from "vitest";
import { type IndicatorBook, indicatorBooks } from "./indicatorBooks.ts";

/*
 * Indicator workbooks as offices send them, in ok/ (nothing to complain about) and err/ (slips put in on purpose), each
 * beside the report that it must give. PLANLINT_UPDATE=1 writes the reports anew (then biome check --write): read the difference.
 */
const here = dirname(fileURLToPath(import.meta.url));
const update = process.env.PLANLINT_UPDATE === "1";

function reportOf({ folder, name }: IndicatorBook): Report {
  const workbook = readWorkbook(readFileSync(join(here, folder, `${name}.xlsx`)));
  return lint(workbook, { plans: [...plans.values()], agencies, file: `${name}.xlsx` });
}

/** Without what changes with every correction of a plan pack or of a sentence's wording. */
function lasting({ rules: _, fileHash: __, findings, ...report }: Report): unknown {
  return { ...report, findings: findings.map(({ detail: _detail, source: _source, ...finding }) => finding) };
}

describe.each(indicatorBooks)("$folder/$name", (book) => {
  const report = reportOf(book);

  it("gives a finding for every slip, and no other", () => {
    const spoken = report.findings
      .filter(({ severity }) => severity !== "info")
      .map(({ rule, cell, severity }) => `${cell} ${rule} ${severity}`);
    expect(spoken).toEqual(book.slips.map(([rule, cell, severity]) => `${cell} ${rule} ${severity}`));
    expect(book.slips.length > 0).toBe(book.folder === "err");
  });

  it("gives the report beside it", () => {
    const path = join(here, book.folder, `${book.name}.report.json`);
    if (update) writeFileSync(path, `${JSON.stringify(lasting(report), null, 2)}\n`);
    expect(lasting(report)).toEqual(JSON.parse(readFileSync(path, "utf8")));
  });
});
