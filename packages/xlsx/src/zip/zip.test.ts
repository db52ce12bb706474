import { describe, expect, it } from "vitest";
import { UnusableFileError } from "../errors.ts";
import { buildPackage, buildWorkbook } from "../testing/buildPackage.ts";
import { crc32 } from "./crc32.ts";
import { makeEntry, type PackageEntry } from "./entry.ts";
import { streamEntry } from "./inflate.ts";
import { DEFAULT_LIMITS } from "./limits.ts";
import { nativeZlib } from "./nativeZlib.ts";
import { openPackage } from "./openPackage.ts";
import { writeChanged, writePackage } from "./writePackage.ts";

const book = buildWorkbook({ sheets: [{ name: "台账", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });

/** The code of the error that `run` throws. */
function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof UnusableFileError) return error.code;
    throw error;
  }
  return "no error";
}

describe("a package", () => {
  it("gives parts by name, without case and with either slash", () => {
    const pkg = openPackage(book);
    expect(pkg.readText("XL\\Workbook.xml")).toContain('name="台账"');
    expect(pkg.has("/xl/workbook.xml")).toBe(true);
    expect(pkg.has("xl/absent.xml")).toBe(false);
  });

  it("is written back byte for byte when nothing changes", () => {
    expect(writePackage(openPackage(book).entries)).toEqual(book);
  });

  it("keeps the packed bytes of untouched parts, replaces in place, drops, and adds at the end", () => {
    const before = openPackage(buildPackage({ "a.xml": "<a/>", "b.xml": "<b/>", "c.xml": "<c/>" }));
    const after = openPackage(
      writeChanged(
        before,
        new Map([
          ["B.xml", "<new/>"],
          ["c.xml", null],
          ["d.xml", "<d/>"],
        ]),
      ),
    );
    expect(after.entries.map((entry) => entry.name)).toEqual(["a.xml", "b.xml", "d.xml"]);
    expect(after.find("a.xml")?.raw).toEqual(before.find("a.xml")?.raw);
    expect(after.readText("b.xml")).toBe("<new/>");
  });

  it("sums as zip does, whole or in pieces", () => {
    const bytes = new TextEncoder().encode("The quick brown fox jumps over the lazy dog");
    expect(crc32(bytes)).toBe(0x414fa339);
    expect(crc32(bytes.subarray(5), crc32(bytes.subarray(0, 5)))).toBe(0x414fa339);
  });

  it.each([
    ["by our own code, in chunks", null, 2],
    ["by the program's zlib, in one piece", nativeZlib, 0],
  ])("streams parts %s, and stops when told to", (_, zlib, morePiecesThan) => {
    const entry = makeEntry("a.xml", `<a>${"城".repeat(400_000)}</a>`);
    let pieces = 0;
    let size = 0;
    streamEntry(
      entry,
      (chunk) => {
        pieces++;
        size += chunk.length;
        return true;
      },
      zlib,
    );
    expect(size).toBe(1_200_007);
    expect(pieces).toBeGreaterThan(morePiecesThan);
    let seen = 0;
    streamEntry(entry, () => ++seen < morePiecesThan, zlib);
    expect(seen).toBe(Math.max(1, morePiecesThan));
  });
});

describe("what is refused", () => {
  it.each([
    ["no bytes", "empty", new Uint8Array(0)],
    ["a package cut in the middle", "truncated", book.subarray(0, book.length >> 1)],
    ["only zero bytes", "truncated", new Uint8Array(5000)],
    ["a web page", "not-zip", new TextEncoder().encode("<html><table><tr><td>1</td></tr></table></html>")],
    ["a table as text", "not-zip", new TextEncoder().encode("序号,任务\n1,强化南昌")],
  ])("%s", (_, code, bytes) => {
    expect(codeOf(() => openPackage(bytes))).toBe(code);
  });

  it("an encrypted part", () => {
    const bytes = buildPackage({ "a.xml": "<a/>" }, (entry) => ({ ...entry, flags: 1 }));
    expect(codeOf(() => openPackage(bytes))).toBe("password");
  });

  it.each([
    ["our own code", null],
    ["the program's zlib", nativeZlib],
  ])("a wrong checksum, a wrong size, an unknown compression, cut data, by %s", (_, zlib) => {
    const good = makeEntry("a.xml", "<a>text</a>");
    const whyOf = (change: Partial<PackageEntry>): unknown => {
      try {
        streamEntry({ ...good, ...change }, () => true, zlib);
      } catch (error) {
        if (error instanceof UnusableFileError && error.code === "damaged") return error.args.why;
        throw error;
      }
      return null;
    };
    expect(whyOf({})).toBeNull();
    expect(whyOf({ crc: 1 })).toBe("checksum");
    expect(whyOf({ size: 5 })).toBe("size");
    expect(whyOf({ size: 0 })).toBe("size");
    expect(whyOf({ size: 500 })).toBe("size");
    expect(whyOf({ method: 9 })).toBe("compression");
    expect(whyOf({ raw: good.raw.subarray(0, 5) })).toBe("compression");
    expect(whyOf({ raw: Uint8Array.of(0xff, 0xff, 0xff) })).toBe("compression");
  });

  it("two parts of one name", () => {
    expect(codeOf(() => openPackage(buildPackage({ "a.xml": "<a/>", "A.xml": "<a/>" })))).toBe("damaged");
  });

  it("a part that unpacks to far more than it says or than is sane", () => {
    const bomb = buildPackage({ "a.xml": new Uint8Array(20_000_000) });
    expect(codeOf(() => openPackage(bomb))).toBe("bomb");
    const liar = buildPackage({ "a.xml": new Uint8Array(20_000_000) }, (entry) => ({ ...entry, size: 100_000 }));
    expect(codeOf(() => openPackage(liar).read("a.xml"))).toBe("damaged");
    const many = buildPackage(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.xml`, "<a/>"])));
    expect(codeOf(() => openPackage(many, { ...DEFAULT_LIMITS, maxParts: 10 }))).toBe("too-large");
  });
});
