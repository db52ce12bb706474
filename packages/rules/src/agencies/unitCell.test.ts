import { describe, expect, test } from "vitest";
import agencies from "../../data/agencies.json" with { type: "json" };
import { agencySchema } from "../model/schemas.ts";
import { createRegistry } from "./registry.ts";
import { expandUnits, readUnitCell } from "./unitCell.ts";

const registry = createRegistry(agencies.map((agency) => agencySchema.parse(agency)));

/** One word a unit: id (`*` for a collective, `?` for an unknown name), `!` for the lead, `+` for support. */
function read(text: string, government: string | null = "jiangxi"): string {
  return readUnitCell(text, registry, government)
    .units.map(({ agency, collective, as, role }) => {
      const who = collective ? `*${as}` : (agency ?? `?${as}`);
      return who + (role === "lead" ? "!" : role === "support" ? "+" : "");
    })
    .join(" ");
}

describe("separators", () => {
  test.each([
    ["省发展改革委、省财政厅"],
    ["省发展改革委，省财政厅"],
    ["省发展改革委, 省财政厅"],
    ["省发展改革委;省财政厅；"],
    ["省发展改革委/省财政厅"],
    ["省发展改革委\n省财政厅"],
    ["省发展改革委　省财政厅"],
    ["省发展改革委和省财政厅"],
    ["省发展改革委及省财政厅"],
    ["省发展改革委与省财政厅。"],
    ["省发展改革委省财政厅"],
    ["1.省发展改革委 2.省财政厅"],
    ["1、省发展改革委；2、省财政厅"],
    ["（1）省发展改革委（2）省财政厅"],
    ["①省发展改革委②省财政厅"],
    ["• 省发展改革委\n• 省财政厅"],
    ["责任单位：省发展改革委、省财政厅"],
    ["省發展改革委、省財政廳"],
    ["省 发展改革委、省 财政厅"],
    ["省发展\n改革委、省财\n政厅"],
    ["江西省发展和改革委员会、江西省财政厅"],
    ["省发改委、财政厅"],
    ["★省发改委、★省财政厅"],
  ])("%j", (text) => {
    expect(read(text)).toBe("jx-drc jx-finance");
  });

  test("和 inside a name is part of it", () => {
    expect(read("省文化和旅游厅和省工业和信息化厅及省住房和城乡建设厅")).toBe("jx-culture jx-iit jx-housing");
  });
});

describe("groups", () => {
  test.each([
    "南昌市、九江市政府",
    "南昌、九江市政府",
    "南昌市和九江市人民政府",
    "南昌市政府、九江市政府",
    "南昌市 九江市政府",
    "南昌市，九江市",
    "南昌市\n政府、九江市\n人民政府",
    "南昌市、九江市等相关设区市政府",
  ])("%j is two cities", (text) => {
    expect(read(text)).toBe("nanchang jiujiang");
  });

  test("a shared ending is written out", () => {
    const as = (text: string): string[] => readUnitCell(text, registry, "jiangxi").units.map((unit) => unit.as);
    expect(as("南昌、九江市政府")).toEqual(["南昌市政府", "九江市政府"]);
    expect(as("南昌、九江、南昌市政府")).toEqual(["南昌市政府", "九江市政府", "南昌市政府"]);
    expect(as("萍乡市、宜春市人民政府")).toEqual(["萍乡市人民政府", "宜春市人民政府"]);
    expect(as("省发改委、工信厅")).toEqual(["省发改委", "省工信厅"]);
    expect(as("省教育、财政、人社厅")).toEqual(["省教育厅", "省财政厅", "省人社厅"]);
  });

  test("a city's office is not the city's government", () => {
    expect(read("南昌市工信局")).toBe("nc-iit");
    expect(read("九江市发改委、省发改委")).toBe("?九江市发改委 jx-drc");
    expect(read("南昌市、九江市发改委")).toBe("nc-drc ?九江市发改委");
    expect(read("南昌市发展改革委、工信局")).toBe("nc-drc nc-iit");
  });

  test("the city's party committee and government are one unit", () => {
    expect(read("南昌市委、市政府，省财政厅")).toBe("nanchang jx-finance");
  });
});

describe("collectives", () => {
  test.each([
    "各设区市政府",
    "相关设区市政府",
    "各市、县(区)人民政府",
    "各设区市、县(市、区)人民政府",
    "各市、县、区政府",
    "省直有关部门",
    "各有关部门",
    "省政府有关部门",
    "赣江新区建设领导小组各成员单位",
    "14个重点产业链责任部门",
    "各地各部门",
    "三省",
    "南昌市有关部门",
  ])("%s", (text) => {
    expect(read(text)).toBe(`*${text}`);
  });

  test.each([
    ["各设区市人民政府、赣江新区管委会，省直有关部门", "*各设区市人民政府 ganjiang-new-area *省直有关部门"],
    ["省发改委等省直有关部门", "jx-drc"],
    ["省发展改革委及有关部门", "jx-drc *有关部门"],
    ["各市县和省发改委", "*各市县 jx-drc"],
    ["省发改委及各成员单位", "jx-drc *各成员单位"],
    ["相关设区市、赣江新区管委会", "*相关设区市 ganjiang-new-area"],
  ])("%s swallows no agency", (text, units) => {
    expect(read(text)).toBe(units);
  });
});

describe("roles", () => {
  test.each([
    ["省发改委（牵头）、省财政厅、省科技厅", "jx-drc! jx-finance jx-science"],
    ["省发改委(牵头),省财政厅、省科技厅(配合)", "jx-drc! jx-finance+ jx-science+"],
    ["牵头单位：省发改委；配合单位：省财政厅、省科技厅", "jx-drc! jx-finance+ jx-science+"],
    ["牵头单位:省发改委\n配合单位:省财政厅 省科技厅", "jx-drc! jx-finance+ jx-science+"],
    ["牵头单位\n省发改委\n配合单位\n省财政厅、省科技厅", "jx-drc! jx-finance+ jx-science+"],
    ["省发改委牵头，省财政厅、省科技厅配合", "jx-drc! jx-finance+ jx-science+"],
    ["由省发改委牵头，省财政厅、省科技厅配合", "jx-drc! jx-finance+ jx-science+"],
    ["省发改委 牵头 省财政厅 省科技厅 配合", "jx-drc! jx-finance+ jx-science+"],
    ["牵头 省发改委 配合 省财政厅 省科技厅", "jx-drc! jx-finance+ jx-science+"],
    ["【牵头】省发改委【配合】省财政厅、省科技厅", "jx-drc! jx-finance+ jx-science+"],
    ["省发改委会同省财政厅、省科技厅", "jx-drc! jx-finance+ jx-science+"],
    ["省发改委（省财政厅、省科技厅配合）", "jx-drc jx-finance+ jx-science+"],
    ["★省发改委、省财政厅、省科技厅", "jx-drc! jx-finance jx-science"],
    ["责任单位（牵头）：省发改委；责任单位（配合）：省财政厅", "jx-drc! jx-finance+"],
    ["省发改委牵头负责，省财政厅等参与", "jx-drc! jx-finance+"],
    ["省发改委为牵头单位，省财政厅为配合单位", "jx-drc! jx-finance+"],
    ["省发改委（主责）省财政厅（协同）", "jx-drc! jx-finance+"],
    ["第一责任单位：省发改委\n其他责任单位：省财政厅", "jx-drc! jx-finance"],
    ["省发改委、省财政厅按职责分工负责", "jx-drc jx-finance"],
    ["省发改委负责统筹，省财政厅负责资金保障", "jx-drc jx-finance"],
  ])("%j", (text, units) => {
    expect(read(text)).toBe(units);
  });
});

describe("what surrounds names", () => {
  test.each([
    ["省科技厅（张三 13912345678）", "jx-science"],
    ["省科技厅 张三 13912345678", "jx-science"],
    ["省科技厅；联系人：张三、李四；省教育厅", "jx-science jx-education"],
    ["省科技厅：张三", "jx-science"],
    ["省科技厅高新处", "jx-science"],
    ["人行江西省分行（原人行南昌中心支行）", "pbc-jiangxi"],
    ["南昌铁路局（中国铁路南昌局集团有限公司）", "nanchang-railway"],
    ["省发改委（省能源局）", "jx-drc jx-energy"],
    ["南昌市政府（市工信局）", "nanchang"],
    ["省发改委，以下任务均需三省落实，不再列出", "jx-drc"],
    ["省财政、省税务局", "jx-finance jx-tax"],
    ["省某某局、省发改委", "?省某某局 jx-drc"],
  ])("%j", (text, units) => {
    expect(read(text)).toBe(units);
  });

  test("a division is kept as a note", () => {
    const [unit] = readUnitCell("省科技厅高新处", registry, "jiangxi").units;
    expect(unit).toMatchObject({ written: "省科技厅", note: "高新处" });
  });

  test.each(["等", "等单位", "等有关单位", "等部门", "等12家单位"])("%s leaves the list open", (end) => {
    const cell = readUnitCell(`省发改委、省财政厅${end}`, registry, "jiangxi");
    expect(cell.open).toBe(true);
    expect(cell.units.map(({ agency }) => agency)).toEqual(["jx-drc", "jx-finance"]);
  });

  test.each(["", "  ", "/", "——", "无", "\n", "待定"])("%j is blank", (text) => {
    expect(readUnitCell(text, registry, "jiangxi")).toEqual({ units: [], open: false, blank: true });
  });

  test("offsets are those of the cell as written", () => {
    const text = " 省發展改革委（牽頭）、\n南昌、　九江市政府";
    const { units } = readUnitCell(text, registry, "jiangxi");
    expect(units.map(({ written }) => written)).toEqual(["省發展改革委", "南昌", "九江市政府"]);
    for (const { written, start, end } of units) expect(text.slice(start, end)).toBe(written);
    expect(units[0]?.role).toBe("lead");
  });

  test("prose is read in no time and gives one unknown name", () => {
    const prose = "推进赣江新区和省发改委及各地与有关部门协同".repeat(200);
    const started = performance.now();
    expect(readUnitCell(prose, registry, "jiangxi").units).toHaveLength(1);
    readUnitCell("和".repeat(5000), registry, "jiangxi");
    readUnitCell("省发改委(".repeat(2000), registry, "jiangxi");
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

test("a plan's units: printed order, one agency each, the first leads where none is marked", () => {
  expect(expandUnits("省财政厅，南昌市、九江市政府、相关设区市政府", registry, "jiangxi")).toEqual([
    { as: "省财政厅", agency: "jx-finance", role: "lead" },
    { as: "南昌市政府", agency: "nanchang", role: "support" },
    { as: "九江市政府", agency: "jiujiang", role: "support" },
    { as: "相关设区市政府", agency: null, role: "support", collective: true },
  ]);
  expect(expandUnits("省财政厅、省科技厅牵头，省教育厅配合", registry, "jiangxi").map(({ role }) => role)).toEqual([
    "lead",
    "lead",
    "support",
  ]);
});
