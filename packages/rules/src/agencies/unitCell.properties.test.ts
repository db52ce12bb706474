import fc from "fast-check";
import * as OpenCC from "opencc-js/cn2t";
import { describe, expect, test } from "vitest";
import agencyData from "../../data/agencies.json" with { type: "json" };
import plan from "../../data/jiangxi-2022-46.json" with { type: "json" };
import type { Agency } from "../model/plan.ts";
import { agencySchema, planSchema } from "../model/schemas.ts";
import { createRegistry } from "./registry.ts";
import { readUnitCell } from "./unitCell.ts";

const agencies = agencyData.map((agency) => agencySchema.parse(agency));
const registry = createRegistry(agencies);
const { tasks, targets } = planSchema.parse(plan);

/** The unit lists of the plan: agency ids, and the words of collectives. */
const lists = [...tasks, ...targets]
  .map(({ units }) => units.map(({ agency, as }) => agency ?? as))
  .filter((units) => units.length > 0);

const scripts = [
  (text: string) => text,
  OpenCC.Converter({ from: "cn", to: "t" }),
  OpenCC.Converter({ from: "cn", to: "tw" }),
  OpenCC.Converter({ from: "cn", to: "hk" }),
];
const separators = ["、", "，", ",", "; ", "；", "/", "\n", " ", "　", "、\n", " 、"];

const isCity = (agency: Agency | undefined): boolean => agency?.level === "city" && agency.of === "jiangxi";

/** Every way in which a Jiangxi ledger may write an agency. */
function formsOf(agency: Agency): string[] {
  const { name, officialName, aliases, formerNames, of } = agency;
  const printed = [name, officialName, ...aliases, ...formerNames.map((former) => former.name)];
  const generic = of === "jiangxi" && /^省(?!委)/u.test(name) ? [name.slice(1), `江西${name}`] : [];
  return [...printed, ...generic];
}

/** A cell that names the units of a list, in a drawn style. */
const cells = fc
  .record({
    list: fc.constantFrom(...lists),
    seed: fc.array(fc.nat({ max: 1000 }), { minLength: 24, maxLength: 24 }),
    separator: fc.constantFrom(...separators),
    script: fc.constantFrom(...scripts),
    cities: fc.constantFrom("apart", "市、市政府", "、市政府", "市、市人民政府", "和"),
    role: fc.constantFrom("none", "bracket", "labels", "closing"),
    end: fc.constantFrom("", "。", "等", "等单位", "；"),
  })
  .map(({ list, seed, separator, script, cities, role, end }) => {
    const names: string[] = [];
    /** Which unit each name stands for, and whether the next name shares its ending. */
    list.forEach((unit, index) => {
      const agency = registry.byId(unit);
      const next = registry.byId(list[index + 1] ?? "");
      if (!agency) names.push(unit);
      else if (isCity(agency) && cities !== "apart") {
        const bare = agency.name.replace(/市政府$/u, "");
        const last = !isCity(next);
        const short = cities === "、市政府" ? bare : `${bare}市`;
        names.push(last ? `${bare}市${cities === "市、市人民政府" ? "人民" : ""}政府` : short);
      } else {
        const forms = formsOf(agency);
        names.push(forms[(seed[index % 24] ?? 0) % forms.length] as string);
      }
    });
    let text = "";
    names.forEach((name, index) => {
      const grouped = isCity(registry.byId(list[index] ?? "")) && isCity(registry.byId(list[index - 1] ?? ""));
      // A shared ending is told by 、 or 和; other separators stand between whole names too.
      const between = grouped && cities !== "apart" ? (cities === "和" && index % 2 ? "和" : "、") : separator;
      if (index === 0) text = name;
      else text += (role === "labels" && index === 1 ? "；配合单位：" : between) + name;
      if (index === 0 && role === "bracket") text += "（牵头）";
      if (index === 0 && role === "closing") text += "牵头";
    });
    if (role === "labels") text = `牵头单位：${text}`;
    const marked = names.length > 1 && role !== "none" && !(cities !== "apart" && isCity(registry.byId(list[0] ?? "")));
    return { list, text: script(text + end), end, marked, open: end.startsWith("等") };
  });

describe("every unit list of the plan, in any style", () => {
  test("reads back to the same units", () => {
    fc.assert(
      fc.property(cells, ({ list, text, marked, open }) => {
        const cell = readUnitCell(text, registry, "jiangxi");
        expect(
          cell.units.map(({ agency, as }) => agency ?? as),
          text,
        ).toEqual(list);
        expect(cell.open, text).toBe(open);
        if (marked) {
          const lead = cell.units.filter(({ role }) => role === "lead").map(({ agency }) => agency);
          expect(lead, text).toEqual([list[0]]);
        }
        let end = 0;
        for (const unit of cell.units) {
          expect(text.slice(unit.start, unit.end), text).toBe(unit.written);
          expect(unit.start, text).toBeGreaterThanOrEqual(end);
          end = unit.end;
        }
      }),
      { numRuns: 2000, seed: 20221117 },
    );
  });

  test("a line break anywhere in a name does not matter", () => {
    fc.assert(
      fc.property(fc.constantFrom(...lists), fc.nat(), (list, place) => {
        const text = list.map((unit) => registry.byId(unit)?.name ?? unit).join("、");
        const at = 1 + (place % (text.length - 1));
        const cell = readUnitCell(`${text.slice(0, at)}\n${text.slice(at)}`, registry, "jiangxi");
        expect(
          cell.units.map(({ agency, as }) => agency ?? as),
          text,
        ).toEqual(list);
      }),
      { numRuns: 1000, seed: 20221117 },
    );
  });

  test("no text makes it throw or lose its place", () => {
    const words =
      "省发改委 南昌市 、 ， （ ） 牵头 配合 等 和 各 市 县 政府 有关 部门 单位 ： ； \n 1. ★ 由 会同 139".split(" ");
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 3 })), { maxLength: 14 }),
        (parts) => {
          const text = parts.join("");
          for (const { start, end, written } of readUnitCell(text, registry, "jiangxi").units) {
            expect(text.slice(start, end)).toBe(written);
          }
        },
      ),
      { numRuns: 1500, seed: 7 },
    );
  });
});

test("the plan names 61 units: 57 agencies and four groups left open", () => {
  const units = [...tasks, ...targets].flatMap((entry) => entry.units);
  expect(new Set(units.flatMap(({ agency }) => agency ?? [])).size).toBe(57);
  expect(new Set(units.filter(({ collective }) => collective).map(({ as }) => as)).size).toBe(4);
});
