import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ExcelJS from "exceljs";
import { indicatorBooks } from "./indicatorBooks.ts";

/*
 * Writes the workbooks of this folder: npx tsx --conditions=planlint-source tests/realistic/indicators/make-indicators.ts
 * Then PLANLINT_UPDATE=1 npx vitest run tests/realistic/indicators writes the reports beside them: read the difference.
 */
const here = dirname(fileURLToPath(import.meta.url));

for (const { folder, name, fill } of indicatorBooks) {
  const book = new ExcelJS.Workbook();
  book.creator = "指标填报";
  book.created = book.modified = new Date("2023-07-01T00:00:00Z");
  fill(book);
  writeFileSync(join(here, folder, `${name}.xlsx`), new Uint8Array(await book.xlsx.writeBuffer()));
}
