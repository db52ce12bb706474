import { readFileSync } from "node:fs";
import { lint } from "@planlint/rules/engine";
import { agencies, plans } from "@planlint/rules/plans";
import { readWorkbook } from "@planlint/xlsx";
import { afterEach, describe, expect, it } from "vitest";
import { createDirectEngine } from "../../engine/directEngine.ts";
import type { Engine } from "../../engine/engine.ts";
import { createMemoryHost, type MemoryHost } from "../testing/memoryHost.ts";
import { createPane } from "./createPane.ts";
import { inListOrder } from "./listing.ts";
import type { Pane, PaneParts } from "./pane.ts";
import type { Keep } from "./preferences.ts";

const FILE = "省科技厅-任务台账-2023年上半年.xlsx";
const SHEET = "任务台账";
const workbook = readWorkbook(readFileSync(new URL(`../../../../../samples/${FILE}`, import.meta.url)));
const packs = { plans: [...plans.values()], agencies };

let pane: Pane | null = null;
afterEach(() => {
  pane?.dispose();
  pane = null;
});

function open(parts: Partial<PaneParts> = {}, book = workbook): { pane: Pane; host: MemoryHost } {
  const host = createMemoryHost(book, FILE);
  const made = createPane({
    host,
    engine: createDirectEngine(),
    loadPacks: async () => packs,
    keep: null,
    settleAfter: 5,
    ...parts,
  });
  pane = made;
  return { pane: made, host };
}

const reportOf = (of: Pane) => {
  const { answer } = of.state();
  if (!answer) throw new Error("not checked");
  return answer.report;
};
const findingOf = (of: Pane, rule: string) => {
  const found = reportOf(of).findings.find((finding) => finding.rule === rule);
  if (!found) throw new Error(`no finding of ${rule}`);
  return found;
};
const until = async (of: Pane, reached: () => boolean) => {
  for (let i = 0; i < 400 && !reached(); i++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(reached(), JSON.stringify(of.state().problem)).toBe(true);
};

describe("checking", () => {
  it("gives the report that lint gives", async () => {
    const { pane } = open();
    await pane.check();
    const { plans, agencies } = packs;
    expect(reportOf(pane)).toEqual(lint(workbook, { plans, agencies, file: FILE, fileHash: "" }));
  });

  it("shows what was recognised before anything is checked", async () => {
    const { pane } = open();
    await pane.recognise();
    expect(pane.state().recognised).toEqual({ plan: "jiangxi-2022-46", unit: "省科技厅", period: "2023H1" });
    expect(pane.state().answer).toBeNull();
  });

  it("says why it could not be done, and does better the next time", async () => {
    const { pane, host } = open();
    host.failNext("read", "editing");
    await pane.check();
    expect(pane.state().problem).toEqual({ code: "editing", args: {} });
    expect(pane.state().work).toBeNull();
    await pane.check();
    expect(pane.state().problem).toBeNull();
    expect(pane.state().answer).not.toBeNull();
  });

  it("can be cancelled while it runs", async () => {
    const never: Engine = {
      check: (_reading, _packs, _options, hooks) =>
        new Promise((_, reject) => {
          hooks?.onStep?.("recognise");
          hooks?.signal?.addEventListener("abort", () => reject(hooks.signal?.reason));
        }),
      dispose() {},
    };
    const { pane } = open({ engine: never });
    const running = pane.check();
    await until(pane, () => pane.state().step === "recognise");
    pane.cancel();
    await running;
    expect(pane.state()).toMatchObject({ work: null, answer: null, problem: null, news: { kind: "cancelled" } });
  });

  it("holds to what the person set by hand", async () => {
    const { pane } = open();
    await pane.choose({ unit: "省水利厅" });
    expect(reportOf(pane).reportingUnit).toBe("省水利厅");
    await pane.choose({ unit: undefined });
    expect(reportOf(pane).reportingUnit).toBe("省科技厅");
  });
});

describe("going through the findings", () => {
  it("steps over all and begins again, selecting the cells", async () => {
    const { pane, host } = open();
    await pane.check();
    const list = inListOrder(pane.state());
    for (const finding of list) {
      await pane.next();
      expect(pane.state().selected).toBe(finding.fingerprint);
      expect(host.calls.at(-1)).toBe(`select ${finding.sheet}!${finding.cell}`);
    }
    await pane.next();
    expect(pane.state().selected).toBe(list[0]?.fingerprint);
    await pane.previous();
    expect(pane.state().selected).toBe(list.at(-1)?.fingerprint);
  });

  it("finds the way from a cell to its finding", async () => {
    const { pane } = open();
    await pane.check();
    pane.selectAt({ sheet: SHEET, cell: "D13" });
    expect(pane.state().selected).toBe(findingOf(pane, "measure-missing").fingerprint);
  });

  it("shows one severity, one rule, one search at a time, or all of them together", async () => {
    const { pane } = open();
    await pane.check();
    pane.filter({ severity: "warning" });
    expect(inListOrder(pane.state()).map(({ severity }) => severity)).toEqual(["warning", "warning", "warning"]);
    pane.filter({ search: "完成进度" });
    expect(inListOrder(pane.state()).map(({ rule }) => rule)).toEqual(["status-conflict"]);
  });

  it("remembers the grouping where the browser lets it, and does without where not", async () => {
    const kept = new Map<string, string>();
    const keep: Keep = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
    open({ keep }).pane.groupBy("rule");
    expect(open({ keep }).pane.state().grouping).toBe("rule");
    const forbidden: Keep = {
      getItem() {
        throw new Error("forbidden");
      },
      setItem() {
        throw new Error("forbidden");
      },
    };
    const { pane } = open({ keep: forbidden });
    pane.groupBy("rule");
    expect(pane.state().grouping).toBe("rule");
  });
});

describe("correcting", () => {
  it("writes a certain fix, lets the list follow and takes it back", async () => {
    const { pane, host } = open();
    await pane.check();
    const finding = findingOf(pane, "unit-alias");
    await pane.fix(finding.fingerprint);
    expect(host.calls).toContain(`write ${finding.fix?.cell}`);
    expect(pane.state().news).toEqual({ kind: "fixed", cells: 1 });
    expect(reportOf(pane).findings.some(({ rule }) => rule === "unit-alias")).toBe(false);
    await pane.undo();
    expect(findingOf(pane, "unit-alias").actual).toBe(finding.actual);
    expect(pane.state().undo).toEqual([]);
  });

  it("says so when what it wrote was written over since, and lets go of that step", async () => {
    const { pane, host } = open();
    await pane.check();
    await pane.fix(findingOf(pane, "unit-alias").fingerprint);
    host.failNext("write", "changed");
    await pane.undo();
    expect(pane.state().problem?.code).toBe("changed");
    expect(pane.state().undo).toEqual([]);
  });

  it("writes a suggestion only when it was chosen", async () => {
    const { pane, host } = open();
    await pane.check();
    const finding = findingOf(pane, "unit-missing");
    expect(host.calls.some((call) => call.startsWith("write"))).toBe(false);
    await pane.accept(finding.fingerprint, finding.expected ?? "");
    expect(reportOf(pane).findings.some(({ fingerprint }) => fingerprint === finding.fingerprint)).toBe(false);
  });

  it("keeps the place in the list when the selected finding is gone", async () => {
    const { pane } = open();
    await pane.check();
    const finding = findingOf(pane, "unit-alias");
    const list = inListOrder(pane.state());
    const after = list[list.indexOf(finding) + 1];
    await pane.select(finding.fingerprint);
    await pane.fix(finding.fingerprint);
    expect(pane.state().selected).toBe(after?.fingerprint);
  });

  it("says so when the cell cannot be written, and changes nothing", async () => {
    const { pane, host } = open();
    await pane.check();
    host.failNext("write", "protected");
    await pane.fix(findingOf(pane, "unit-alias").fingerprint);
    expect(pane.state().problem?.code).toBe("protected");
    expect(pane.state().undo).toEqual([]);
  });
});

describe("reasons and choices", () => {
  it("keeps a reason in the workbook, by fingerprint", async () => {
    const { pane, host } = open();
    await pane.check();
    const { fingerprint } = findingOf(pane, "unit-omitted");
    await pane.waive(fingerprint, "  机构改革后职责已划转  ");
    expect(host.workbook().embedded?.waivers).toEqual({ [fingerprint]: "机构改革后职责已划转" });
    expect(findingOf(pane, "unit-omitted").waiver).toBe("机构改革后职责已划转");
    await pane.check();
    expect(findingOf(pane, "unit-omitted").waiver).toBe("机构改革后职责已划转");
    await pane.waive(fingerprint, "");
    expect(host.workbook().embedded).toBeNull();
    expect(findingOf(pane, "unit-omitted").waiver).toBeUndefined();
  });
});

describe("live", () => {
  it("follows an edit, once it is over", async () => {
    const { pane, host } = open();
    await pane.check();
    const reads = host.calls.filter((call) => call === "read").length;
    host.edit([{ sheet: SHEET, cell: "D13", value: "完成" }]);
    host.edit([{ sheet: SHEET, cell: "D13", value: "完成项目申报指南编制，发布两批。" }]);
    await until(pane, () => !reportOf(pane).findings.some(({ rule }) => rule === "measure-missing"));
    expect(host.calls.filter((call) => call === "read").length).toBe(reads + 1);
  });

  it("is quiet before the first check", async () => {
    const { host } = open();
    host.edit([{ sheet: SHEET, cell: "D13", value: "完成" }]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.calls).toEqual([]);
  });
});

describe("marking", () => {
  it("checks first where nothing was checked yet", async () => {
    const { pane, host } = open();
    await pane.mark();
    expect(host.calls).toEqual(["read", "mark"]);
    expect(host.marked()).toEqual(reportOf(pane));
    await pane.clear();
    expect(host.marked()).toBeNull();
    expect(pane.state().news).toMatchObject({ kind: "cleared" });
  });

  it("never paints what is no longer so", async () => {
    const { pane, host } = open({ settleAfter: 10_000 });
    await pane.check();
    host.edit([{ sheet: SHEET, cell: "D13", value: "完成项目申报指南编制，发布两批。" }]);
    await pane.mark();
    expect(host.marked()?.findings.some(({ rule }) => rule === "measure-missing")).toBe(false);
  });
});

describe("missing tasks", () => {
  it("are not written over what stands below the table", async () => {
    const { pane, host } = open();
    await pane.check();
    await pane.addMissing();
    expect(pane.state().news).toEqual({ kind: "no-room", sheet: SHEET, row: 21, rows: 1 });
    expect(host.calls.some((call) => call.startsWith("write"))).toBe(false);
  });

  it("are added with number, wording and units where there is room", async () => {
    const unsigned = workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.filter(({ number }) => number < 21),
      merges: sheet.merges.filter(({ top }) => top < 21),
    }));
    const { pane, host } = open({}, { ...workbook, sheets: unsigned });
    await pane.check();
    await pane.addMissing();
    expect(host.calls).toContain("write A21,B21,C21");
    expect(reportOf(pane).coverage.missing).toEqual([]);
    await pane.undo();
    expect(reportOf(pane).coverage.missing).toEqual(["jiangxi-2022-46/task/127"]);
  });
});

describe("inserting", () => {
  it("writes into the selected cell, or asks for one", async () => {
    const { pane, host } = open();
    await pane.insert("省科技厅");
    expect(pane.state().news).toEqual({ kind: "no-selection" });
    host.setSelection({ sheet: SHEET, cell: "C20" });
    await pane.insert("省科技厅");
    expect(host.calls).toContain("write C20");
    expect(pane.state().news).toEqual({ kind: "inserted", sheet: SHEET, cell: "C20" });
  });
});

describe("settings", () => {
  it("change what is checked, and in which language", async () => {
    const { pane } = open();
    await pane.check();
    await pane.configure({ rules: { "unit-alias": "off" }, locale: "en" });
    expect(reportOf(pane).findings.some(({ rule }) => rule === "unit-alias")).toBe(false);
    expect(pane.state().words.locale).toBe("en");
    expect(findingOf(pane, "measure-missing").message).toMatch(/^Nothing under progress/);
  });
});
