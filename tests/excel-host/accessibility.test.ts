import { createRequire } from "node:module";
import type { Frame } from "playwright-core";
import { describe, expect, it } from "vitest";
import { excelSessions, isBuilt } from "./browser/excelSession.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

interface AxeWindow {
  readonly axe: {
    run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
  };
}

/** What axe finds in the pane, as rule, element and what to do. */
async function violationsIn(pane: Frame): Promise<unknown[]> {
  return pane.evaluate(async () => {
    // Colours that still change are nobody's last word.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { violations } = await (window as unknown as AxeWindow).axe.run();
    return violations.map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary]);
  });
}

describe.skipIf(!isBuilt())("axe finds nothing in Excel", () => {
  const open = excelSessions();

  it.each([
    ["light", { colorScheme: "light", forcedColors: "none" }],
    ["dark", { colorScheme: "dark", forcedColors: "none" }],
    ["high contrast", { colorScheme: "dark", forcedColors: "active" }],
  ] as const)("%s: at the start, checked, a finding open, marked, and on every tab", async (_, media) => {
    const { page, pane, press, says, check } = await open();
    await page.emulateMedia(media);
    await pane.addScriptTag({ path: axe });
    expect(await violationsIn(pane)).toEqual([]);
    await check();
    expect(await violationsIn(pane)).toEqual([]);
    await press("下一条");
    await pane.locator("[data-rule]").first().click();
    expect(await violationsIn(pane)).toEqual([]);
    await press("标注");
    await says("已标注，说明见“校核结果”表。");
    expect(await violationsIn(pane)).toEqual([]);
    for (const tab of await pane.getByRole("tab").all()) {
      await tab.click();
      await page.waitForTimeout(300);
      expect([await tab.textContent(), await violationsIn(pane)]).toEqual([expect.any(String), []]);
    }
  });
});
