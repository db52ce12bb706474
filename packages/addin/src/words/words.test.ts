import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { foldScript } from "@planlint/rules/engine";
import { describe, expect, it } from "vitest";
import { PAGE_WORDS } from "../page/pageWords.ts";
import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";
import { zhTW } from "./zh-TW.ts";

/** Every line of a locale by its path: a text, or what makes one. */
function linesOf(words: object, path = ""): Map<string, unknown> {
  const lines = new Map<string, unknown>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === "object" && value !== null) {
      for (const [inner, line] of linesOf(value, `${path}${key}.`)) lines.set(inner, line);
    } else lines.set(path + key, value);
  }
  return lines;
}

const LOCALES = { "zh-CN": zhCN, "zh-TW": zhTW, en } as const;
const base = linesOf(zhCN);

/** What a line may be given: texts, lists, the details of a problem. Each mark shows where an argument went. */
const SAMPLES: readonly (readonly unknown[])[] = [
  ["⓵", "⓶", "⓷"],
  [["⓵", "⓶"], "⓷"],
  ["⓵", ["⓶", "⓷"]],
  [{ sheet: "⓵", needs: "⓶", sentence: "⓷" }],
  [{}],
];

/** What a line says of each sample; `null` where it is not given such a thing. */
function answers(line: unknown): (string | null)[] {
  if (typeof line !== "function") return [String(line)];
  return SAMPLES.map((args) => {
    try {
      return String(line(...args));
    } catch {
      return null;
    }
  });
}

/** All that a line can say. */
function sayings(line: unknown): string[] {
  return answers(line).filter((text) => text !== null);
}

describe.each(["zh-TW", "en"] as const)("%s", (locale) => {
  const lines = linesOf(LOCALES[locale]);

  it("has the lines of zh-CN, no more and no fewer", () => {
    expect([...lines.keys()].sort()).toEqual([...base.keys()].sort());
  });

  it("puts the same things into them", () => {
    const marks = (text: string | null | undefined) => [...new Set(text?.match(/[⓵⓶⓷]/gu) ?? [])].sort();
    for (const [path, line] of base) {
      const others = answers(lines.get(path));
      for (const [i, text] of answers(line).entries()) {
        if (text !== null && others[i] !== null) expect([path, ...marks(others[i])]).toEqual([path, ...marks(text)]);
      }
    }
  });

  it("leaves no line empty", () => {
    expect([...lines].filter(([, line]) => sayings(line).some((text) => text.trim() === ""))).toEqual([]);
  });
});

describe("Chinese for officials", () => {
  it.each(["zh-CN", "zh-TW"] as const)("%s has no jargon, no blame, no raised voice", (locale) => {
    const unwanted = /匹配度|置信度|解析|null|undefined|违规|違規|错误地|非法|[!！]/u;
    const said = [...linesOf(LOCALES[locale])].flatMap(([path, line]) =>
      sayings(line).map((text) => `${path}: ${text}`),
    );
    expect(said.filter((text) => unwanted.test(text.replaceAll("undefined", "")))).toEqual([]);
  });

  it("ends sentences with a full stop, and names without", () => {
    const spoken = ["cleared", "cancelled", "marked", "reasonSaved", "choiceSaved", "noSelection", "notCheckedHint"];
    for (const { 1: words } of Object.entries(LOCALES).slice(0, 2)) {
      for (const path of spoken) expect(linesOf(words).get(path)).toMatch(/。$/u);
      for (const [path, line] of linesOf(words.problem))
        for (const text of sayings(line)) expect([path, text.at(-1)]).toEqual([path, text === "⓷" ? "⓷" : "。"]);
      for (const [, line] of linesOf(words.rules)) expect(line).not.toMatch(/。$/u);
    }
  });
});

/** Simplified forms that are good traditional characters too. */
const BOTH = "核台表查致只了面搜合同修出逾布回准向游群里后干系";

/** Characters that stand only in simplified script. */
function simplifiedIn(text: string): string[] {
  // The sheet has one name in all languages.
  return [...new Set(text.replaceAll("校核结果", ""))].filter(
    (character) => SIMPLIFIED.has(character) && !BOTH.includes(character),
  );
}

/** Every character that some traditional one is folded to. */
const SIMPLIFIED = new Set(
  Array.from({ length: 0x9fff - 0x4e00 }, (_, i) => String.fromCodePoint(0x4e00 + i))
    .map((character) => [character, foldScript(character)] as const)
    .flatMap(([character, folded]) => (character === folded ? [] : [folded])),
);

const MAINLAND = /單元格|導出|導入|數據|文件|保存|打印|默認|軟件|工作簿|批註|屏幕|鼠標|激活|信息|視圖|粘貼|回車/u;

describe("traditional Chinese", () => {
  it("has no character of simplified script, and the words of Taiwan", () => {
    for (const words of [zhTW, PAGE_WORDS["zh-TW"]]) {
      for (const [path, line] of linesOf(words)) {
        for (const text of sayings(line)) {
          expect([path, text, ...simplifiedIn(text)]).toEqual([path, text]);
          expect([path, MAINLAND.exec(text)?.[0]]).toEqual([path, undefined]);
        }
      }
    }
  });

  it("nor have the messages of findings", () => {
    const folder = join(dirname(fileURLToPath(import.meta.url)), "../../../rules/src/messages/zh-TW");
    for (const file of readdirSync(folder)) {
      const source = readFileSync(join(folder, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, "");
      expect([file, ...simplifiedIn(source)]).toEqual([file]);
      expect([file, MAINLAND.exec(source)?.[0]]).toEqual([file, undefined]);
    }
  });
});
