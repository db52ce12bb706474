import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { agencies, lint, plans, type Report } from "@planlint/rules";
import { readWorkbook } from "@planlint/xlsx";
import { describe, expect, it } from "vitest";
import { books } from "./books.ts";
import type { Book, Slip } from "./writing.ts";

/*
 * Workbooks as offices send them, in ok/ (nothing to complain about) and err/ (slips put in on purpose), each beside the
 * report that it must give. Run with PLANLINT_UPDATE=1 to write the reports anew (then npx biome check --write tests/realistic), and read the difference.
 */
const here = dirname(fileURLToPath(import.meta.url));
const update = process.env.PLANLINT_UPDATE === "1";

const read = (path: string) => readWorkbook(readFileSync(join(here, path)));

function reportOf({ folder, name, previous }: Book): Report {
  return lint(read(`${folder}/${name}.xlsx`), {
    plans: [...plans.values()],
    agencies,
    file: `${name}.xlsx`,
    ...(previous !== undefined && { previous: read(previous) }),
  });
}

/** Without what changes with every correction of a plan pack or of a sentence's wording. */
function lasting({ rules: _, fileHash: __, findings, ...report }: Report): unknown {
  return { ...report, findings: findings.map(({ detail: _detail, source: _source, ...finding }) => finding) };
}

const HINTS = new Set(["unit-alias", "unit-former-name", "task-text-shortened"]);

/** The findings that count, as the slips are written. */
function spoken({ findings, tables }: Report): string[] {
  const first = tables[0]?.sheet;
  return findings
    .filter(({ rule, severity }) => severity !== "info" || HINTS.has(rule))
    .map(({ rule, sheet, cell, task }) =>
      written([rule, sheet === first ? cell : `${sheet}!${cell}`], rule === "task-missing" ? task : null),
    )
    .sort();
}

const written = ([rule, cell]: Slip, task: string | null): string => `${rule} ${cell}${task ? ` ${task}` : ""}`;

describe.each(books)("$folder/$name", (book) => {
  const report = reportOf(book);

  it("gives a finding for every slip, and no other", () => {
    const slips = book.slips.map((slip) =>
      written(slip, slip[2] === undefined ? null : `${report.plan}/task/${slip[2]}`),
    );
    expect(spoken(report)).toEqual(slips.sort());
    expect(book.slips.length > 0).toBe(book.folder === "err");
  });

  it("gives the report beside it", () => {
    const path = join(here, book.folder, `${book.name}.report.json`);
    const now = lasting(report);
    if (update) writeFileSync(path, `${JSON.stringify(now, null, 2)}\n`);
    expect(now).toEqual(JSON.parse(readFileSync(path, "utf8")));
  });
});

it("keeps no workbook that nobody checks", () => {
  const kept = ["ok", "err"].flatMap((folder) =>
    readdirSync(join(here, folder)).flatMap((file) => (file.endsWith(".xlsx") ? [`${folder}/${file}`] : [])),
  );
  expect(kept.sort()).toEqual(books.map(({ folder, name }) => `${folder}/${name}.xlsx`).sort());
});
