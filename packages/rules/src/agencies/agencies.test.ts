import { describe, expect, test } from "vitest";
import agencies from "../../data/agencies.json" with { type: "json" };
import { agencySchema } from "../model/schemas.ts";
import { nameKey } from "./nameKey.ts";
import { createRegistry } from "./registry.ts";

const parsed = agencies.map((agency) => agencySchema.parse(agency));
const registry = createRegistry(parsed);

describe("the registry's data", () => {
  test("ids are unique, and every government and successor exists", () => {
    const ids = new Set(parsed.map(({ id }) => id));
    expect(ids.size).toBe(parsed.length);
    for (const agency of parsed) {
      if (agency.of) expect(ids, agency.id).toContain(agency.of);
      for (const { successor } of agency.formerNames) expect(ids, agency.id).toContain(successor);
    }
  });

  test("no written form belongs to two agencies", () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const agency of parsed) {
      const { id, name, officialName, aliases, formerNames } = agency;
      const forms = new Set([name, officialName, ...aliases, ...formerNames.map((former) => former.name)].map(nameKey));
      for (const form of forms) {
        const owner = owners.get(form);
        if (owner) clashes.push(`${form}: ${owner}, ${id}`);
        owners.set(form, id);
      }
    }
    expect(clashes).toEqual([]);
  });

  test("every form leads back to its agency within its own government", () => {
    for (const agency of parsed) {
      const { id, name, officialName, aliases, formerNames, of } = agency;
      expect(registry.find(name, of ?? null)?.agency.id, name).toBe(id);
      expect(registry.find(name, of ?? null)?.kind, name).toBe("name");
      for (const form of [officialName, ...aliases]) {
        expect(registry.find(form, of ?? null)?.agency.id, form).toBe(id);
      }
      for (const former of formerNames) {
        const hit = registry.find(former.name, of ?? null);
        expect(hit?.agency.id, former.name).toBe(former.successor);
        expect(hit?.kind, former.name).toBe("former");
        expect(hit?.former?.until, former.name).toBe(former.until);
      }
    }
  });

  test("all eleven cities of the province are there", () => {
    const cities = parsed.filter(({ of, level }) => of === "jiangxi" && level === "city");
    expect(cities.map(({ name }) => name).sort()).toHaveLength(11);
  });
});

describe("finding an agency", () => {
  test.each([
    ["发改委", "jiangxi", "jx-drc", "alias"],
    ["发改委", "nanchang", "nc-drc", "alias"],
    ["国家发改委", "jiangxi", "ndrc", "alias"],
    ["发展改革委", "china", "ndrc", "alias"],
    ["省发改委", "nanchang", "jx-drc", "alias"],
    ["市发改委", "nanchang", "nc-drc", "alias"],
    ["江西省发改委", null, "jx-drc", "alias"],
    ["江西省发展和改革委员会", null, "jx-drc", "official"],
    ["省住房和城乡建设厅", "jiangxi", "jx-housing", "official"],
    ["省 住房 城乡 建设厅", "jiangxi", "jx-housing", "name"],
    ["省發展改革委", "jiangxi", "jx-drc", "name"],
    ["市政府", "nanchang", "nanchang", "alias"],
    ["工信委", "jiangxi", "jx-iit", "former"],
    ["南昌市政府国资委", null, "nc-sasac", "alias"],
    ["省金融监管局", "jiangxi", "jx-financial-office", "former"],
    ["江西金融监管局", "jiangxi", "nfra-jiangxi", "name"],
  ])("%s said in %s is %s (%s)", (name, government, id, kind) => {
    const hit = registry.find(name, government);
    expect([hit?.agency.id, hit?.kind]).toEqual([id, kind]);
  });

  test.each([
    ["发改委", null], // every government has one
    ["市发改委", "jiangxi"], // of which city?
    ["省发改委", "hubei"], // another province's
    ["高新区管委会", "jiangxi"],
    ["九江市发改委", "jiangxi"],
    ["某某局", "jiangxi"],
    ["", "jiangxi"],
  ])("%s said in %s is nobody for certain", (name, government) => {
    expect(registry.find(name, government)).toBeNull();
  });

  test("a config file's own short names go first", () => {
    const local = createRegistry(parsed, { 省长江办: "jx-drc", 交通集团: "省交投集团" });
    expect(local.find("省长江办", "jiangxi")).toMatchObject({ agency: { id: "jx-drc" }, kind: "alias" });
    expect(local.find("交通集团", "jiangxi")?.agency.id).toBe("jx-communications-investment");
  });

  test.each([
    ["省发展委", "省发展改革委"],
    ["省工业信息厅", "省工业和信息化厅"],
    ["省人力社会保障厅", "省人力资源社会保障厅"],
    ["省住房厅", "省住房城乡建设厅"],
    ["南昌铁路公司", "南昌铁路局"],
  ])("%s is near %s", (written, name) => {
    expect(registry.nearest(written, 3, "jiangxi")[0]?.name).toBe(name);
  });

  test("nothing is near to what is no agency", () => {
    expect(registry.nearest("啊啊啊", 3, "jiangxi")).toEqual([]);
  });
});
