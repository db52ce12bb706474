import { describe, expect, it } from "vitest";
import { excelSessions, isBuilt, type Session } from "./browser/excelSession.ts";
import { pictureOf } from "./standIn/book.ts";
import type { Fault } from "./standIn/standIn.ts";

/** What a person does, and how they know that it went well. */
const WORKS = {
  校核: /校核完成：错误 \d+/,
  标注: "已标注，说明见“校核结果”表。",
  清除标注: "标注已清除，表格恢复原样。",
} as const;

const LASTING: readonly (readonly [Fault, number, string])[] = [
  ["throttled", 9, "Excel 正忙，请稍等几秒再试。"],
  ["editing", 5, "有单元格正在编辑，请按回车结束编辑后再试。"],
  ["request-too-large", 60, "内容太多，一次处理不了，请删去无关的工作表后再试。"],
  ["response-too-large", 60, "内容太多，一次处理不了，请删去无关的工作表后再试。"],
];

describe.skipIf(!isBuilt())("when Excel cannot answer", () => {
  const open = excelSessions();

  /** The state in which each piece of work is begun. */
  async function upTo(work: keyof typeof WORKS): Promise<Session> {
    const session = await open();
    await session.says("省科技厅");
    if (work !== "校核") await session.check();
    if (work === "清除标注") {
      await session.press("标注");
      await session.says(WORKS.标注);
    }
    return session;
  }

  it.each(
    LASTING.flatMap((fault) => Object.keys(WORKS).map((work) => [...fault, work as keyof typeof WORKS] as const)),
  )(
    "%s ×%i: “%s” after %s, nothing is lost, and it works afterwards",
    async (fault, times, sentence, work) => {
      const { standIn, page, pane, press, says, wasQuiet } = await upTo(work);
      const before = pictureOf(standIn.book);
      standIn.fail(fault, times);
      await page.clock.install();
      await press(work);
      // The pauses before further tries are not sat out.
      for (let tries = 0; tries < 6 && fault === "throttled"; tries++) {
        await page.waitForTimeout(200);
        await page.clock.fastForward(9000);
      }
      await pane.getByText(sentence).first().waitFor({ timeout: 40_000 });
      expect(pictureOf(standIn.book)).toEqual(before);
      standIn.mend();
      await press(work);
      await says(WORKS[work]);
      wasQuiet();
    },
    90_000,
  );

  it.each([
    ["throttled", 2],
    ["editing", 1],
  ] as const)("%s ×%i passes unnoticed", async (fault, times) => {
    const { standIn, press, says, check } = await open();
    await check();
    standIn.fail(fault, times);
    await press("标注");
    await says(WORKS.标注);
    expect(standIn.trips.filter(({ error }) => error !== null)).toHaveLength(times);
  });

  it("an Excel that does not answer any more counts as closed; the pane lives on", async () => {
    const session = await open();
    const { standIn, page, press, says, pane } = session;
    await session.check();
    const before = pictureOf(standIn.book);
    await page.clock.install();
    standIn.fail("closed");
    await press("标注");
    await page.waitForTimeout(500);
    // First the marking is waited for, then the attempt to take it back.
    for (let waits = 0; waits < 3; waits++) {
      await page.clock.fastForward(91_000);
      await page.waitForTimeout(300);
    }
    await says("工作簿已经关闭，请重新打开后再试。");
    expect(pictureOf(standIn.book)).toEqual(before);
    expect(await pane.locator("[data-rule]").count()).toBeGreaterThan(0);
    standIn.mend();
    await press("标注");
    await says(WORKS.标注);
  });

  it("an Excel that fails in the middle of marking is cleaned up", async () => {
    const { standIn, press, says, check } = await open();
    await check();
    const before = pictureOf(standIn.book);
    standIn.lacking.add("Worksheet.Tables");
    await press("标注");
    await says(/版本太旧|没有完成|请/);
    expect(pictureOf(standIn.book)).toEqual(before);
  });
});
