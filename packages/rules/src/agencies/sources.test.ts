import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import agencies from "../../data/agencies.json" with { type: "json" };
import { agencySchema } from "../model/schemas.ts";
import { createRegistry } from "./registry.ts";
import { expandUnits } from "./unitCell.ts";

const registry = createRegistry(agencies.map((agency) => agencySchema.parse(agency)));
const sources = new URL("../../../../../shared/sources/", import.meta.url);
const present = existsSync(sources);
const source = (name: string): string => readFileSync(new URL(name, sources), "utf8").replace(/\s+/gu, "");

const jiangxi = (name: string, pattern: RegExp) =>
  [...source(name).matchAll(pattern)].map((found) => expandUnits(found[1] ?? "", registry, "jiangxi"));

test.skipIf(!present)("every 责任单位 of the Jiangxi plan resolves (needs ../shared/sources)", () => {
  const lists = jiangxi("jiangxi-2022-46.txt", /（责任单位：([^）]*)）/gu);
  expect(lists).toHaveLength(156);
  const units = lists.flat();
  expect(units.filter(({ agency, collective }) => !agency && !collective)).toEqual([]);
  expect(new Set(units.map(({ agency, as }) => agency ?? as)).size).toBe(61);
  expect([...new Set(units.filter(({ collective }) => collective).map(({ as }) => as))]).toEqual([
    "赣江新区建设领导小组各成员单位",
    "相关设区市政府",
    "省鄱阳湖国家自主创新示范区建设领导小组各成员单位",
    "14个重点产业链责任部门",
  ]);
});

test.skipIf(!present)("the plan in traditional script names the same units (needs ../shared/sources)", () => {
  expect(jiangxi("jiangxi-2022-46.hant.txt", /\(責任單位:([^)]*)\)/gu)).toEqual(
    jiangxi("jiangxi-2022-46.txt", /（责任单位：([^）]*)）/gu),
  );
});

test.skipIf(!present)("every ministry in the national plan's clauses resolves (needs ../shared/sources)", () => {
  const lists = [...source("yrmr-14fyp.txt").matchAll(/。[（(]([^（()）]{3,300})[)）]/gu)]
    .map((found) => found[1] ?? "")
    .filter((printed) => /[部委局]/u.test(printed));
  expect(lists.length).toBeGreaterThan(20);
  const units = lists.flatMap((printed) => expandUnits(printed, registry, "china"));
  expect(units.filter(({ agency }) => agency === null)).toEqual([]);
  expect(new Set(units.map(({ agency }) => agency)).size).toBeGreaterThan(40);
});
