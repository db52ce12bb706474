import { describe, expect, it } from "vitest";
import { type UnusableCode, UnusableFileError } from "./errors.ts";
import { explainUnusable } from "./explainUnusable.ts";

const CODES: Readonly<Record<UnusableCode, readonly Record<string, string>[]>> = {
  empty: [{}],
  truncated: [{}],
  damaged: [{ why: "checksum" }],
  "not-zip": ["text", "html", "xml", "pdf", "image", "archive", "unknown", "constructor"].map((kind) => ({ kind })),
  "not-xlsx": ["word", "powerpoint", "opendocument", "xlsb", "zip"].map((kind) => ({ kind })),
  password: [{}],
  legacy: [{}],
  bomb: [{}],
  "too-large": ["cells", "text", "sheets", "parts", "file", "part"].map((what) => ({ what })),
  dtd: [{ part: "xl/workbook.xml" }],
  malformed: [{ part: "xl/workbook.xml" }],
  "revision-log": [{}],
};

describe("the sentence for an unusable file", () => {
  it("says what, why, and what to do", () => {
    const password = new UnusableFileError("password");
    expect(explainUnusable(password, "台账.xlsx")).toBe("「台账.xlsx」设有打开密码，请取消密码后再试。");
    expect(explainUnusable(password, "台账.xlsx", "zh-TW")).toBe("「台账.xlsx」設有開啟密碼，請取消密碼後再試。");
    expect(explainUnusable(password, "a.xlsx", "en")).toBe(
      '"a.xlsx" needs a password to open; remove the password and try again.',
    );
  });

  it("is one sentence on one line, for every reason and language, without inside words", () => {
    for (const [code, variants] of Object.entries(CODES)) {
      for (const args of variants) {
        const error = new UnusableFileError(code as UnusableCode, args);
        for (const locale of ["zh-CN", "zh-TW"] as const) {
          const sentence = explainUnusable(error, "台账.xlsx", locale);
          expect(sentence).toMatch(/^「台账\.xlsx」[^。！\n]{8,60}。$/);
          expect(sentence).not.toMatch(/undefined|xl\/|checksum|[！!]/);
        }
        expect(explainUnusable(error, "a.xlsx", "en")).toMatch(/^"a\.xlsx" [^\n!]{20,140}\.$/);
      }
    }
  });
});
