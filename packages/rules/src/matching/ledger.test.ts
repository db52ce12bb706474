import { describe, expect, it } from "vitest";
import { createRegistry } from "../agencies/registry.ts";
import type { RowMatch } from "../model/match.ts";
import { textKey } from "../text/normalize.ts";
import { indexPlan, matchLedger } from "./match.ts";
import { jiangxi, taskId, taskText } from "./testing/plans.ts";
import { ledgerOf } from "./testing/tables.ts";

const index = indexPlan(jiangxi);
const context = { registry: createRegistry([]) };

/** Matches rows of number and text. */
const match = (rows: readonly (readonly [number | string | null, string])[], number = "序号"): RowMatch[] =>
  matchLedger(ledgerOf(["number", "task"], rows, { number }), index, context);
const matchText = (text: string): RowMatch => match([[null, text]])[0] as RowMatch;

describe("one text by itself", () => {
  it.each([
    ["the plan's wording", taskText(36), 36, "exact", "same"],
    ["without the final stop", taskText(6).replace(/。$/u, ""), 6, "exact", "same"],
    [
      "with its own ordinal and units",
      `36．${taskText(36)}（责任单位：省工业和信息化厅，南昌市、景德镇市政府）`,
      36,
      "exact",
      "same",
    ],
    ["with units on a line of their own", `${taskText(7)}\n责任单位：九江市政府、省发展改革委`, 7, "exact", "same"],
    [
      "with the section's title before it",
      `（一）强化都市圈带动作用，优化城市群空间格局。6．${taskText(6)}`,
      6,
      "exact",
      "same",
    ],
    ["with a label of the sheet before it", `【铁路】${taskText(12)}`, 12, "exact", "same"],
    ["with the names of units behind it", `${taskText(18)}（省交通运输厅、南昌市政府）`, 18, "exact", "same"],
    ["in traditional script", "開展新污染物治理試點。", 90, "exact", "same"],
    ["without any punctuation", "大力发展绿色金融", 96, "exact", "same"],
    ["list marks changed", taskText(31).replace(/、/gu, " "), 31, "normalized", "same"],
    ["和 and 与 swapped", taskText(52).replace("和", "与"), 52, null, null],
    ["a parenthesis left out", taskText(29).replace(/（[^）]*）/gu, ""), 29, "normalized", "shortened"],
    ["its first clause", "强化南昌省会城市引领功能", 1, "fuzzy", "shortened"],
    ["a clause from its middle", "推广“一单制”服务", 64, "fuzzy", "shortened"],
    ["a clause left out", taskText(14).replace("加快国省道干线跨省路段提质改造，", ""), 14, "fuzzy", "shortened"],
    ["a figure changed", taskText(118).replace("5 ", "5").replace("5分钟", "8分钟"), 118, "fuzzy", "figures"],
    ["a figure changed in a part", "到2030年城镇新建建筑全面执行绿色建筑标准", 100, "fuzzy", "figures"],
    ["a written-out figure changed", taskText(19).replace("三期", "四期"), 19, "fuzzy", "figures"],
    ["a word changed", taskText(144).replace("协作", "合作"), 144, "fuzzy", "altered"],
    ["a word of a list left out", taskText(124).replace("九江至", ""), 124, "fuzzy", "altered"],
    ["a page's damage", taskText(86).replace("O₃", "O?"), 86, "fuzzy", "altered"],
    [
      "a garbled page",
      "推動?;韬顕鴩铱脊胚z址公園建設,支持景德鎮御窯、“萬里茶道”等開展世界文化遺產申報前期工作。",
      108,
      "fuzzy",
      "altered",
    ],
  ])("%s", (_what, text, number, how, relation) => {
    const found = matchText(text);
    expect(found.ids).toEqual([taskId(number)]);
    if (how) expect({ how: found.how, relation: found.relation }).toEqual({ how, relation });
  });

  it("says how sure it is", () => {
    expect(matchText(taskText(36)).score).toBe(1);
    expect(matchText("强化南昌省会城市引领功能").score).toBe(0.95);
    expect(matchText("加强节水型社会建没").score).toBeLessThan(0.95);
  });

  it("leaves a row that is no task alone, and names what comes nearest", () => {
    const found = matchText("加强农村人居环境整治，完善长效管护机制");
    expect(found).toMatchObject({ ids: [], how: null, ambiguous: false, relation: null, score: 0 });
    for (const { score } of found.candidates) expect(score).toBeLessThan(0.7);
    expect(found.candidates.length).toBeLessThanOrEqual(3);
    expect(matchText("其他工作").ids).toEqual([]);
    expect(matchText("详见附件").ids).toEqual([]);
  });

  it("does not choose when two tasks have the words alike", () => {
    const found = matchText("红色旅游");
    expect(found).toMatchObject({ ids: [], ambiguous: true, how: null });
    expect(found.candidates.map(({ id }) => id).sort()).toEqual([taskId(107), taskId(148)]);
    expect(matchText("加快打造").ids).toEqual([]);
  });

  it("lets a number or the neighbours decide between them, and never the units alone", () => {
    const numbered = match([
      [147, taskText(147)],
      [148, "红色旅游"],
    ]);
    expect(numbered[1]?.ids).toEqual([taskId(148)]);
    const table = ledgerOf(["task", "units"], [["红色旅游", "省文化和旅游厅、南昌铁路局"]]);
    expect(matchLedger(table, index, context)[0]).toMatchObject({ ids: [], ambiguous: true });
  });
});

describe("several tasks in one row", () => {
  it.each([
    ["in two sentences", `${taskText(96)}${taskText(102)}`, [96, 102]],
    ["numbered on two lines", `34．${taskText(34)}\n35．${taskText(35)}`, [34, 35]],
    ["without a mark between them", "推动丰城绿色产业示范基地建设加强节水型社会建设", [103, 102]],
    ["each cut to its first clause", "巩固提升电子信息优势产业集群；巩固提升汽车优势产业集群", [34, 35]],
    ["three of them", `${taskText(6)}${taskText(7)}${taskText(8)}`, [6, 7, 8]],
    ["a short one behind a long one", `${taskText(1)}${taskText(2)}`, [1, 2]],
  ])("%s", (_what, text, numbers) => {
    const found = matchText(text);
    expect(found.ids).toEqual(numbers.map(taskId));
    expect(found.relation).toBeNull();
  });

  it("does not split a task that is only long", () => {
    for (const task of jiangxi.tasks) expect(matchText(`${task.text}按时报送进展。`).ids).toEqual([task.id]);
  });
});

describe("the number", () => {
  it("names the plan's task when the column holds the plan's numbers", () => {
    const rows = match([
      [6, taskText(6)],
      [13, taskText(13)],
      [40, taskText(57)],
      [58, taskText(58)],
    ]);
    expect(rows.map((row) => row.ids)).toEqual([[taskId(6)], [taskId(13)], [taskId(57)], [taskId(58)]]);
    expect(rows.map((row) => row.numberId)).toEqual([taskId(6), taskId(13), taskId(40), taskId(58)]);
  });

  it("says nothing when it only counts the sheet's rows", () => {
    const rows = match([6, 13, 57, 58].map((number, at) => [at + 1, taskText(number)] as const));
    expect(rows.map((row) => row.numberId)).toEqual([null, null, null, null]);
  });

  it("says nothing when counting begins anew in each part, though the first part agrees", () => {
    const rows = match(
      [1, 2, 3, 12, 13, 14, 15, 33, 34, 35].map(
        (number, at) => [(at < 3 ? at : at < 7 ? at - 3 : at - 7) + 1, taskText(number)] as const,
      ),
    );
    expect(rows.every((row) => row.numberId === null)).toBe(true);
  });

  it("says nothing when it counts on past a row left out, though most rows agree", () => {
    const numbers = Array.from({ length: 60 }, (_, at) => at + 1).filter((number) => number !== 45);
    const found = match(numbers.map((number, at) => [at + 1, taskText(number)]));
    expect(found.every(({ numberId }) => numberId === null)).toBe(true);
  });

  it("is a slip where a few rows of the plan's numbers are off and right ones follow", () => {
    const found = match([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => [n === 4 || n === 5 ? n + 1 : n, taskText(n)]));
    expect(found.filter(({ ids, numberId }) => ids[0] !== numberId).map(({ row }) => row)).toEqual([5, 6]);
  });

  it("says nothing when a row was slipped in and all below moved on by one", () => {
    const rows = match([1, 2, 3, 5, 6, 7, 8, 9, 10].map((number, at) => [at + 1, taskText(number)] as const));
    expect(rows.every((row) => row.numberId === null)).toBe(true);
  });

  it("ties a row without text", () => {
    const [, blank] = match([
      [6, taskText(6)],
      [7, ""],
      [8, taskText(8)],
    ]);
    expect(blank).toMatchObject({ ids: [taskId(7)], how: "number", relation: null });
    const [, running] = match([
      [1, taskText(6)],
      [2, ""],
      [3, taskText(8)],
    ]);
    expect(running?.ids).toEqual([]);
  });

  it("helps a row whose text says too little", () => {
    const rows = match([
      [1, taskText(1)],
      [2, "赣江新区"],
      [3, taskText(3)],
    ]);
    expect(rows[1]?.ids).toEqual([taskId(2)]);
  });

  it.each([["12."], ["第12项"], ["（12）"], ["１２"], ["三（二）12"]])("is read from %s", (written) => {
    const rows = match([
      [11, taskText(11)],
      [written, taskText(12)],
    ]);
    expect(rows[1]?.numberId).toBe(taskId(12));
  });

  it("is read from the text where there is no number column", () => {
    const rows = matchLedger(
      ledgerOf(["task"], [[`6．${taskText(6)}`], [`7．${taskText(7)}`], [`9．${taskText(8)}`]]),
      index,
      context,
    );
    expect(rows.map((row) => row.numberId)).toEqual([taskId(6), taskId(7), taskId(9)]);
    expect(rows[2]?.ids).toEqual([taskId(8)]);
  });
});

describe("the whole table", () => {
  it("keeps two rows that are clearly the same task", () => {
    const rows = match([
      [null, taskText(36)],
      [null, taskText(37)],
      [null, taskText(36)],
    ]);
    expect(rows.map((row) => row.ids)).toEqual([[taskId(36)], [taskId(37)], [taskId(36)]]);
  });

  it("uses order where two tasks share the words", () => {
    // 电子信息 stands in tasks 4 and 34; between 33 and 35 only 34 is meant.
    const alone = matchText("电子信息产业集群发展");
    const rows = match(
      [33, 34, 35, 36].map((number) => [null, number === 34 ? "电子信息产业集群发展" : taskText(number)] as const),
    );
    expect(rows[1]?.ids).toEqual([taskId(34)]);
    expect(rows[1]?.score).toBeGreaterThanOrEqual(alone.score);
  });

  it("ties a row of which one clause is left where its number or its neighbours bear it out", () => {
    const rewritten = "加强本地保障电源建设，全面优化发展环境。";
    expect(matchText(rewritten).ids).toEqual([]);
    const found = match([20, 21, 22, 23].map((n) => [null, n === 22 ? rewritten : taskText(n)]));
    expect(found[2]).toMatchObject({ ids: [taskId(22)], relation: "altered" });
    const both = match(
      [20, 21, 49, 50].map((n) => [
        null,
        n === 49 ? "强化耕地用途管制，切实抓好各项工作落实，推进高标准农田建设。" : taskText(n),
      ]),
    );
    expect(both[2]).toMatchObject({ ids: [taskId(49)], relation: "altered" });
    const taken = match([20, 21, 22, 22, 23].map((n, at) => [null, at === 3 ? rewritten : taskText(n)]));
    expect(taken[3]?.ids).toEqual([]);
  });

  it("trusts a rewritten text further when all of the task's units stand beside it", () => {
    const rewritten = "打造一批检验检测、全面优化发展环境、商务咨询等服务品牌。";
    const units = jiangxi.tasks.find(({ number }) => number === 48)?.units.map(({ as }) => as) ?? [];
    const rowWith = (cell: string) =>
      matchLedger(ledgerOf(["task", "units"], [[rewritten, cell]]), index, context)[0]?.ids;
    expect(rowWith(units.join("、"))).toEqual([taskId(48)]);
    expect(rowWith("省商务厅")).toEqual([]);
  });

  it("ties every row of a full ledger, whatever the order", () => {
    const backwards = [...jiangxi.tasks].reverse();
    const rows = matchLedger(
      ledgerOf(
        ["task"],
        backwards.map((task) => [task.text]),
      ),
      index,
      context,
    );
    expect(rows.map((row) => row.ids[0])).toEqual(backwards.map((task) => task.id));
    expect(rows.every((row) => row.how === "exact")).toBe(true);
  });

  it("takes a person's choice before its own", () => {
    const text = "赣江新区相关工作";
    const rows = matchLedger(ledgerOf(["task"], [[text]]), index, {
      ...context,
      choices: { [textKey(text)]: taskId(33) },
    });
    expect(rows[0]).toMatchObject({ ids: [taskId(33)], score: 1, ambiguous: false });
  });
});
