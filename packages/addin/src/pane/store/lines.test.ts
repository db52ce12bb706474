import type { Finding } from "@planlint/rules/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "./lines.ts";
import type { Group } from "./listing.ts";

const finding = (fingerprint: string) => ({ fingerprint }) as Finding;

function group(key: string, count: number): Group {
  return {
    key,
    about: { kind: "entry", id: key },
    findings: Array.from({ length: count }, (_, i) => finding(`${key}${i}`)),
  };
}

describe("the lines of the list", () => {
  it("a group's first finding carries its heading; a folded group is its heading alone", () => {
    const lines = linesOf([group("a", 2), group("b", 3), group("c", 1)], new Set(["b"]));
    const shown = Array.from({ length: lines.count }, (_, index) => lines.at(index));
    expect(shown.map((line) => [line?.head?.key ?? "", line?.finding?.fingerprint ?? ""])).toEqual([
      ["a", "a0"],
      ["", "a1"],
      ["b", ""],
      ["c", "c0"],
    ]);
    expect(lines.above(3)).toEqual({ heads: 2, findings: 2 });
    expect(lines.above(lines.count)).toEqual({ heads: 3, findings: 3 });
    expect(lines.at(-1)).toBeNull();
    expect(lines.at(4)).toBeNull();
  });

  it("tells what stands above each line as walking down does", () => {
    const groups = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()), { maxLength: 12 })
      .map((sizes) => sizes.map(([size, isFolded], i) => ({ group: group(`g${i}-`, size), isFolded })));
    fc.assert(
      fc.property(groups, (given) => {
        const folded = new Set(given.filter(({ isFolded }) => isFolded).map(({ group: { key } }) => key));
        const all = given.map((each) => each.group);
        const lines = linesOf(all, folded);
        let heads = 0;
        let findings = 0;
        for (let index = 0; index < lines.count; index++) {
          expect(lines.above(index)).toEqual({ heads, findings });
          const line = lines.at(index);
          if (line?.head) heads++;
          if (line?.finding) {
            findings++;
            expect(lines.indexOf(line.finding)).toBe(index);
          }
        }
        expect(lines.above(lines.count)).toEqual({ heads, findings });
      }),
    );
  });
});
