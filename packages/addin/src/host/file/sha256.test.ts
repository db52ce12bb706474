import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hashOf, sha256 } from "./sha256.ts";

describe("the hash of a file", () => {
  const files = [0, 1, 55, 56, 63, 64, 65, 1000].map((length) => Uint8Array.from({ length }, (_, i) => (i * 37) & 255));

  it("is SHA-256, with the browser's code or without", async () => {
    for (const bytes of files) {
      const expected = createHash("sha256").update(bytes).digest("hex");
      expect(Buffer.from(sha256(bytes)).toString("hex")).toBe(expected);
      expect(await hashOf(bytes)).toBe(`sha256:${expected}`);
    }
  });
});
