import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { sha256 } from "./sha256.ts";

test.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
])("%j", (text, digest) => {
  expect(sha256(text)).toBe(digest);
});

test("agrees with the platform at every padding, and on text in UTF-8", () => {
  const platform = (data: Uint8Array | string): string => createHash("sha256").update(data).digest("hex");
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7 + length) & 255);
    expect(sha256(bytes)).toBe(platform(bytes));
  }
  expect(sha256("责任单位𠮷")).toBe(platform("责任单位𠮷"));
});

test("a megabyte takes well under a second", () => {
  const started = performance.now();
  sha256(new Uint8Array(1 << 20));
  expect(performance.now() - started).toBeLessThan(1000);
});
