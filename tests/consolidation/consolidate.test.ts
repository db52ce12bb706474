import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Consolidation } from "@planlint/rules";
import { consolidationSchema } from "@planlint/rules";
import { readWorkbook, writeWorkbook } from "@planlint/xlsx";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../packages/cli/src/main.ts";
import { duties, type Entry, filingOfUnit, ledgerBytes, type UnitFiling } from "./unitFilings.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "planlint-consolidate-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function put(name: string, content: Uint8Array | string | UnitFiling): void {
  const path = join(home, name);
  mkdirSync(dirname(path), { recursive: true });
  const bytes = typeof content === "string" || content instanceof Uint8Array ? content : ledgerBytes(content);
  writeFileSync(path, bytes);
}

async function consolidate(...argv: string[]): Promise<{ status: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const status = await run(["consolidate", ...argv], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 100,
    environment: {},
  });
  return { status, out, err };
}

const json = async (...argv: string[]): Promise<Consolidation> =>
  JSON.parse((await consolidate(...argv, "--format", "json", "--fail-on", "never")).out);
const at = (...steps: string[]) => join(home, ...steps);
/** The cells of a sheet of the result, row by row. */
const sheet = (path: string, name: string) =>
  readWorkbook(readFileSync(path))
    .sheets.find((each) => each.name === name)
    ?.rows.map(({ values }) => values) ?? [];

const WATER = filingOfUnit("省水利厅");
const FOREST = filingOfUnit("省林业局");

describe("planlint consolidate", () => {
  it("goes through a folder to its ends and says what it passed by", async () => {
    put("报送/省直/省水利厅.xlsx", WATER);
    put("报送/省直/第二组/省林业局.xlsx", FOREST);
    put("报送/省直/~$省水利厅.xlsx", "x");
    put("报送/.cache/旧.xlsx", WATER);
    put("报送/.DS_Store", "x");
    put("报送/通知.docx", "x");
    put("报送/备份.zip", "x");
    symlinkSync(at("报送"), at("报送/省直/自己"));
    symlinkSync(at("没有"), at("报送/.#省水利厅.xlsx"));
    const result = await json(at("报送"), "-o", at("汇总.xlsx"));
    expect(result.files.map(({ file, unit }) => [file, unit])).toEqual([
      ["省直/省水利厅.xlsx", "省水利厅"],
      ["省直/第二组/省林业局.xlsx", "省林业局"],
    ]);
    expect(result.skipped).toEqual([
      { file: ".#省水利厅.xlsx", why: "hidden" },
      { file: ".DS_Store", why: "hidden" },
      { file: ".cache/", why: "hidden" },
      { file: "备份.zip", why: "archive" },
      { file: "省直/~$省水利厅.xlsx", why: "lock" },
      { file: "通知.docx", why: "not-workbook" },
    ]);
    expect(consolidationSchema.parse(result)).toEqual(result);
  });

  it("lists what cannot be used, does all the others, and ends with 2", async () => {
    put("报送/省水利厅.xlsx", WATER);
    put("报送/省林业局.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"));
    put("报送/空.xlsx", "");
    const { status, out, err } = await consolidate(at("报送"), "-o", at("汇总.xlsx"));
    expect(status).toBe(2);
    expect(err).toContain("「省林业局.xls」是旧版格式（.xls 或 .et），请用 Excel 或 WPS 另存为 .xlsx 后再试。");
    expect(err).toContain("「空.xlsx」是空文件（0 字节），请重新获取或重新保存后再试。");
    expect(out).toContain("文件：收到 3 份，计入 1 份，打不开 2 份");
    expect(sheet(at("汇总.xlsx"), "催报清单").find((values) => values.includes("省林业局"))).toContain(
      "报来的文件打不开",
    );
    expect(sheet(at("汇总.xlsx"), "文件清单").at(-1)).toContain("打不开");
  });

  it("ends with 1 where a filing has errors, with 0 where none has, and as told by --fail-on", async () => {
    put("好/省水利厅.xlsx", WATER);
    put("差/省水利厅.xlsx", { ...WATER, entries: WATER.entries.slice(1) });
    const ends = async (...argv: string[]) => (await consolidate(...argv, "-o", at("汇总.xlsx"))).status;
    expect(await ends(at("好"))).toBe(0);
    expect(await ends(at("差"))).toBe(1);
    expect(await ends(at("差"), "--fail-on", "never")).toBe(0);
    // Two filings of one unit that do not agree are a warning.
    expect(await ends(at("好"), at("差"), "--fail-on", "warning")).toBe(1);
  });

  it("gives the same bytes again, whatever the order", async () => {
    for (const unit of ["省水利厅", "省林业局", "省能源局", "省科技厅"]) put(`a/${unit}.xlsx`, filingOfUnit(unit));
    const first = (await consolidate(at("a"), "-o", at("1.xlsx"), "--format", "json")).out;
    const files = readdirSync(at("a")).map((name) => at("a", name));
    const again = (await consolidate(...files.reverse(), "-o", at("2.xlsx"), "--format", "json")).out;
    expect(again).toBe(first);
    expect(readFileSync(at("2.xlsx"))).toEqual(readFileSync(at("1.xlsx")));
  });

  it("never takes its own results for filings, and never overwrites a filing", async () => {
    put("报送/省水利厅.xlsx", WATER);
    await consolidate(at("报送"), "-o", at("报送/汇总.xlsx"));
    renameSync(at("报送/汇总.xlsx"), at("报送/上次汇总.xlsx"));
    const result = await json(at("报送"), "-o", at("报送/汇总.xlsx"));
    expect(result.files).toHaveLength(1);
    expect(result.skipped).toEqual([{ file: "上次汇总.xlsx", why: "output" }]);
    expect((await json(at("报送"), "-o", at("报送/汇总.xlsx"))).skipped).toHaveLength(2);

    const before = readFileSync(at("报送/省水利厅.xlsx"));
    const refused = await consolidate(at("报送"), "-o", at("报送/省水利厅.xlsx"));
    expect(refused).toMatchObject({ status: 2, out: "" });
    expect(refused.err).toContain("不能覆盖");
    expect(readFileSync(at("报送/省水利厅.xlsx"))).toEqual(before);
    put("报送/坏.xlsx", "x");
    expect((await consolidate(at("报送"), "-o", at("报送/坏.xlsx"))).err).toContain("不能覆盖");
  });

  it("writes nothing where there is nothing to consolidate", async () => {
    put("空/说明.txt", "x");
    put("坏/a.xlsx", "x");
    put(
      "别的/b.xlsx",
      writeWorkbook({ sheets: [{ name: "值班表", columns: [], rows: [{ cells: [{ value: "张三" }] }] }] }),
    );
    for (const [folder, sentence] of [
      ["空", "没有可以汇总的 .xlsx 文件"],
      ["坏", "不是 Excel 工作簿"],
      ["没有", "打不开：没有这个文件或文件夹"],
      ["别的", "请用 --plan 给出规划代号"],
    ] as const) {
      const { status, out, err } = await consolidate(at(folder), "-o", at("汇总.xlsx"));
      expect([folder, status, out]).toEqual([folder, 2, ""]);
      expect(err).toContain(sentence);
    }
    expect(readdirSync(home).sort()).toEqual(["别的", "坏", "空"].sort());
  });

  it("takes a filing that names neither plan nor period for one of what the others are of", async () => {
    put("报送/省水利厅.xlsx", WATER);
    put("报送/省林业局.xlsx", FOREST);
    put(
      "报送/省残联.xlsx",
      filingOfUnit("省残联", (entry) => entry, null),
    );
    const result = await json(at("报送"));
    const own = result.files.find(({ unit }) => unit === "省残联");
    expect(own).toMatchObject({ plan: "jiangxi-2022-46", period: null, aside: null });
    expect(result.units.find(({ unit }) => unit === "省残联")).toMatchObject({ standing: "complete" });
  });

  it("keeps what filings say as text", async () => {
    const hostile = '=HYPERLINK("http://x","点")\n@SUM(A1) <img src=x onerror=1> _x0041_ \u202e反';
    put(
      "报送/省水利厅.xlsx",
      filingOfUnit("省水利厅", (entry: Entry) => ({ ...entry, progress: hostile, status: "+1" })),
    );
    await consolidate(at("报送"), "-o", at("汇总.xlsx"));
    const book = readWorkbook(readFileSync(at("汇总.xlsx")));
    expect(book.sheets.flatMap(({ rows }) => rows).every(({ formulas }) => formulas === null)).toBe(true);
    expect(sheet(at("汇总.xlsx"), "汇总台账").filter((values) => values.includes(hostile))).toHaveLength(
      WATER.entries.length,
    );
  });

  it("brings all units of the plan together", async () => {
    for (const unit of duties.keys()) put(`报送/${unit}.xlsx`, filingOfUnit(unit));
    const { status, out } = await consolidate(at("报送"), "-o", at("汇总.xlsx"));
    expect(status).toBe(0);
    expect(out).toContain("单位：规划点名 57 个，已报 57 个");
    expect(out).toContain("任务：共 153 项，有单位报 153 项（100%），牵头单位已报 153 项，无人报 0 项");
    expect(out).toContain("没有要催报的单位。");
    expect(readWorkbook(readFileSync(at("汇总.xlsx"))).sheets.map(({ name }) => name)).toEqual([
      "汇总说明",
      "汇总台账",
      "催报清单",
      "缺报任务",
      "填报矛盾",
      "指标汇总",
      "文件清单",
    ]);
  });
});
