import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldScript, textKey, wordingKey } from "./normalize.ts";

const sources = new URL("../../../../../shared/sources/", import.meta.url);
const source = (name: string): string => readFileSync(new URL(name, sources), "utf8");
const present = existsSync(sources);

describe("folding script", () => {
  test.each([
    ["長江中游城市群發展", "长江中游城市群发展"],
    ["餘幹縣、鄱陽湖、餘干", "余干县、鄱阳湖、余干"],
    ["關於推進后臺與檯帳", "关于推进后台与台帐"],
    ["服務於單位，於其一體化", "服务于单位，于其一体化"],
    ["顯著提升、沿著、著力、著名", "显著提升、沿着、着力、著名"],
    ["裏裡、爲為、衆眾、説說、迴、復甦", "里里、为为、众众、说说、回、复苏"],
    ["乾淨、幹部、乾坤、若干、饒州乾隆", "干净、干部、乾坤、若干、饶州乾隆"],
    ["瞭解、瞭望、藉助、狼藉", "了解、瞭望、借助、狼藉"],
    ["徵收、特徵、角徵羽、主角徵集", "征收、特征、角徵羽、主角征集"],
    ["規範、范圍、製造、標準、準備、皇后、以後", "规范、范围、制造、标准、准备、皇后、以后"],
    ["汙染、佔地、羣眾、啟動、溼地、滙率、佈局", "污染、占地、群众、启动、湿地、汇率、布局"],
    ["鐘、鍾靈、鬆散、隻、週邊、計畫", "钟、钟灵、松散、只、周边、计划"],
    ["瀋陽、覆蓋、答覆、復興、複雜", "沈阳、覆盖、答复、复兴、复杂"],
  ])("%s → %s", (traditional, simplified) => {
    expect(foldScript(traditional)).toBe(simplified);
  });

  test("keeps offsets, and is done when done", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        const folded = foldScript(text);
        expect(folded).toHaveLength(text.length);
        expect(foldScript(folded)).toBe(folded);
      }),
    );
  });

  test.skipIf(!present)("leaves the simplified sources alone (needs ../shared/sources)", () => {
    for (const name of ["jiangxi-2022-46.txt", "yrmr-14fyp.txt", "yrmr-2015.txt", "nanchang-14fyp.txt"]) {
      const text = source(name);
      expect(foldScript(text) === text, name).toBe(true);
    }
  });

  test.skipIf(!present)("the traditional Jiangxi plan folds to the simplified one but for its damage", () => {
    const tasks = (text: string, from: string): Map<string, string> => {
      const key = textKey(text.slice(text.indexOf(from)).replace(/\s+/gu, ""));
      return new Map(
        [...key.matchAll(/(\d+)\.(.*?)\(责任单位:(.*?)\)/gu)].map((found) => [
          `${found[1]}`,
          `${found[2]}|${found[3]}`,
        ]),
      );
    };
    const simplified = tasks(source("jiangxi-2022-46.txt"), "三、主要任务");
    const traditional = tasks(source("jiangxi-2022-46.hant.txt"), "三、主要任務");
    expect(simplified.size).toBe(153);
    const different = [...simplified].filter(([number, task]) => traditional.get(number) !== task);
    expect(different.map(([number]) => number)).toEqual(["86", "108", "139"]);
  });
});

describe("equal text", () => {
  test.each([
    ["强化“绿心”。", '強化"綠心"'],
    ["Ｇ６０扩容，PM2．5", "G60 扩容,PM2.5"],
    ["（城镇污水）", "(城镇污水)"],
    ["A、B，C；D", "A，B、C;D"],
    ["南昌—武汉", "南昌－武汉"],
    ["南昌——武汉", "南昌-武汉"],
    ["推进\n建 设\u3000\u200b", "推进建设"],
    ["赣府厅字〔2022〕46号", "赣府厅字[2022]46号"],
    ["O₃协同", "O3协同"],
    ["⻓江⽅案", "长江方案"],
    ["《规划》·总则", "〈规划〉•总则"],
  ])("%j = %j", (a, b) => {
    expect(textKey(a)).toBe(textKey(b));
  });

  test.each([
    ["5分钟", "3分钟"],
    ["推进", "推动"],
    ["2.5", "25"],
    ["4+1", "41"],
    ["-5", "5"],
    ["南昌市", "南昌"],
  ])("%j ≠ %j", (a, b) => {
    expect(textKey(a)).not.toBe(textKey(b));
  });

  test("wording is what is left without marks and letter case", () => {
    expect(wordingKey("（一）打造“4+1”工程，PM2.5。")).toBe(wordingKey("一 打造4+1工程 pm2.5"));
    expect(wordingKey("2.5")).not.toBe(wordingKey("25"));
    expect(wordingKey("增长7%")).not.toBe(wordingKey("增长7"));
  });

  test("a key is its own key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-composite", maxLength: 40 }), (text) => {
        const key = textKey(text);
        expect(textKey(`${key}`)).toBe(key);
      }),
    );
  });

  test("of a Chinese character is the same the short way and the long way", () => {
    const characters = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, index) => String.fromCharCode(0x4e00 + index));
    expect(characters.filter((each) => textKey(`${each}é`) !== `${textKey(each)}é`)).toEqual([]);
  });

  test("does not depend on what else stands in the text", () => {
    // A rare character sends the whole text the long way: the rest must come out the same.
    const usual = fc.string({
      unit: fc.constantFrom(...Array.from("南昌市，。、；：（）“”—-.．…１２３ABc 　\n〔〕《》·～5G%％年后後乾干幹")),
      maxLength: 30,
    });
    fc.assert(
      fc.property(usual, usual, (before, after) => {
        const text = `${before}中${after}中`;
        expect(textKey(`${text}é`)).toBe(`${textKey(text)}é`);
      }),
    );
  });
});
