import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { rulePages } from "./rulePage.ts";

const folder = fileURLToPath(new URL("../../../../docs/rules/", import.meta.url));

describe("the rules' pages", () => {
  const pages = rulePages();

  for (const [name, page] of pages) {
    it(`docs/rules/${name} is up to date (npm run rule-pages)`, () => {
      expect(existsSync(folder + name)).toBe(true);
      expect(readFileSync(folder + name, "utf8")).toBe(page);
    });
  }

  it("has no page of a rule that is gone", () => {
    expect(readdirSync(folder).filter((name) => !pages.has(name))).toEqual([]);
  });
});
