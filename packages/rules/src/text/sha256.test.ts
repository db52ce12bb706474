import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sha256 } from "./sha256.ts";

describe("sha256", () => {
  it("agrees with the platform's own at every padding length", () => {
    for (let length = 0; length < 200; length++) {
      const text = "规划a".repeat(40).slice(0, length);
      expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
    }
  });
});
