import { describe, expect, it } from "vitest";
import { addressLists, areasOfAddress, intersect, MAX_ADDRESS_LIST, quoteSheet } from "./addresses.ts";

describe("addresses as Excel gives them", () => {
  it.each([
    ["台账!A1:B2", ["1,1,2,2"]],
    ["台账!$C$5", ["5,3,5,3"]],
    ["'张三, 李四!''x'''!A1,'张三, 李四!''x'''!B2:C3", ["1,1,1,1", "2,2,3,3"]],
    ["Sheet1!A:C", ["1,1,1048576,3"]],
    ["2:5", ["2,1,5,16384"]],
    ["台账!#REF!", []],
  ])("%s", (address, expected) => {
    expect(areasOfAddress(address).map((a) => [a.top, a.left, a.bottom, a.right].join())).toEqual(expected);
  });

  it("share a part, or none", () => {
    const a = { top: 1, left: 1, bottom: 5, right: 5 };
    expect(intersect(a, { top: 4, left: 2, bottom: 9, right: 3 })).toEqual({ top: 4, left: 2, bottom: 5, right: 3 });
    expect(intersect(a, { top: 6, left: 1, bottom: 9, right: 3 })).toBeNull();
  });

  it("quote any sheet name", () => {
    expect(quoteSheet("张三's")).toBe("'张三''s'");
  });
});

describe("lists of cells", () => {
  it("join runs of a column", () => {
    const cells = [5, 6, 7, 9].map((row) => ({ row, column: 3 }));
    expect(addressLists([...cells, { row: 7, column: 4 }])).toEqual(["C5:C7,C9,D7"]);
    expect(addressLists([])).toEqual([]);
  });

  it("stay within what Excel on the web takes", () => {
    const cells = Array.from({ length: 10_000 }, (_, index) => ({ row: index * 2 + 1, column: 30 }));
    const lists = addressLists(cells);
    expect(lists.length).toBeGreaterThan(5);
    expect(lists.every((list) => list.length <= MAX_ADDRESS_LIST)).toBe(true);
    expect(lists.join(",").split(",")).toHaveLength(10_000);
  });
});
