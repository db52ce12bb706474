import { columnLetters } from "../../../packages/rules/src/model/address.ts";
import { plans } from "../../../packages/rules/src/plans.ts";
import { buildWorkbook } from "../../../packages/xlsx/src/testing/buildPackage.ts";
import { HEADINGS, STYLES, sharedTexts } from "../../ledgerParts.ts";

/**
 * What the coordinating office holds after consolidating: every agency's rows of the Jiangxi plan below each other, a
 * sheet a round until there are `rows` of them, in `columns` columns of which the last are the office's own.
 */
export function consolidatedBook(rows: number, columns: number): Uint8Array {
  const plan = plans.get("jiangxi-2022-46");
  if (!plan) throw new Error("the Jiangxi plan is missing");
  const { strings, cell: text } = sharedTexts();
  const filings = plan.tasks.flatMap((task) =>
    task.units.filter((unit) => unit.agency !== null).map((unit) => ({ task, filedBy: unit.as })),
  );
  const cell = (at: string, column: number, row: number, { task, filedBy }: (typeof filings)[number]): string => {
    switch (column) {
      case 0:
        return `<c r="${at}"><v>${task.number}</v></c>`;
      case 1:
        return text(at, filedBy);
      case 2:
        return text(at, task.text);
      case 3:
        return text(at, task.units.map((unit) => (unit.as === "相关设区市政府" ? "南昌市政府" : unit.as)).join("、"));
      case 4:
        return text(at, `${filedBy}召开调度会${(row % 7) + 1}次，完成年度节点${row}个。`);
      case 5:
        return text(at, "推进中");
      case 6:
        return `<c r="${at}" s="1"><v>${(20 + (row % 60)) / 100}</v></c>`;
      case 7:
        return text(at, "2025年12月");
      case 8:
        return text(at, `附件${row % 40}`);
      default:
        return `<c r="${at}"><v>${((row * 31 + column) % 9973) / 4}</v></c>`;
    }
  };
  const letters = Array.from({ length: columns }, (_, column) => columnLetters(column + 1));
  const headings = letters.map((letter, column) => text(`${letter}1`, HEADINGS[column] ?? `统计项${column + 1}`));
  const sheets: { name: string; rows: string }[] = [];
  for (let done = 0; done < rows; done += filings.length) {
    const lines = [`<row r="1">${headings.join("")}</row>`];
    for (const [index, filing] of filings.slice(0, rows - done).entries()) {
      const row = index + 2;
      const cells = letters.map((letter, column) => cell(`${letter}${row}`, column, done + index, filing));
      lines.push(`<row r="${row}">${cells.join("")}</row>`);
    }
    sheets.push({ name: `第${sheets.length + 1}轮`, rows: lines.join("") });
  }
  return buildWorkbook({
    sheets,
    strings: strings.join(""),
    styles: STYLES,
  });
}
