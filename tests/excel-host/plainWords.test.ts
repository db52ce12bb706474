import { readFileSync } from "node:fs";
import { agencies, lint, plans } from "@planlint/rules";
import { readWorkbook } from "@planlint/xlsx";
import { describe, expect, it } from "vitest";
import { excelSessions, isBuilt, LEDGER } from "./browser/excelSession.ts";
import { pictureOf } from "./standIn/book.ts";

describe.skipIf(!isBuilt())("what the pane says in Excel when it cannot go on", { timeout: 60_000 }, () => {
  const open = excelSessions();

  it("an Excel that is too old: one sentence", async () => {
    const { pane, press, says, standIn } = await open(undefined, undefined, "1.12");
    const before = pictureOf(standIn.book);
    await says(/这个版本的 Excel 太旧/);
    await press("校核");
    await says(/这个版本的 Excel 太旧（需要 ExcelApi 1\.13），请更新后再试，或改用网页版。/);
    expect(await pane.getByText("没有完成").count()).toBe(0);
    expect(pictureOf(standIn.book)).toEqual(before);
  });

  it("a finding on a sheet that was hidden since the check", async () => {
    const { pane, check, says, standIn } = await open();
    await check();
    const [sheet] = standIn.book.sheets;
    if (!sheet) throw new Error("no sheet");
    sheet.visibility = "VeryHidden";
    await pane.locator("[data-rule][data-cell]").first().click();
    await says(`工作表「${sheet.name}」是隐藏的，请取消隐藏后再试。`);
  });

  it("a row that somebody moved between check and fix: nothing is written", async () => {
    const { pane, check, says, standIn } = await open();
    await check();
    const report = lint(readWorkbook(new Uint8Array(readFileSync(LEDGER))), { plans: [...plans.values()], agencies });
    const fixable = report.findings.find((finding) => finding.fix !== null);
    await pane.locator(`[data-rule="${fixable?.rule}"][data-cell="${fixable?.cell}"]`).first().click();
    const fix = pane.getByRole("button", { name: /^改为/ }).first();
    await fix.waitFor();
    const [sheet] = standIn.book.sheets;
    if (!sheet) throw new Error("no sheet");
    // Excel has not told of it yet.
    const cells = [...sheet.cells];
    sheet.cells.clear();
    for (const [row, content] of cells) sheet.cells.set(row + 1, content);
    const before = pictureOf(standIn.book);
    await fix.click();
    await says("单元格的内容或位置已经变了，没有写入，请重新校核。");
    expect(pictureOf(standIn.book)).toEqual(before);
  });
});
