import { expect, test } from "vitest";
import { remembered } from "./remembered.ts";

test("reads a short text once, a long one each time", () => {
  const read: string[] = [];
  const size = remembered((text) => {
    read.push(text);
    return text === "" ? undefined : text.length;
  });
  const long = "长".repeat(65);
  expect([size("短"), size("短"), size(""), size(""), size(long), size(long)]).toEqual([
    1,
    1,
    undefined,
    undefined,
    65,
    65,
  ]);
  expect(read).toEqual(["短", "", long, long]);
});

test("keeps a bounded number of texts", () => {
  let reads = 0;
  const count = remembered(() => ++reads);
  for (let i = 0; i < 5000; i++) count(`${i}`);
  expect(count("4999")).toBe(5000);
  expect(count("0")).toBe(5001);
});
