import { describe, expect, it } from "vitest";
import { createOwnEdits } from "./ownEdits.ts";

describe("own edits", () => {
  it("are known once, where they were made, for a while", () => {
    let time = 0;
    const own = createOwnEdits(() => time);
    own.wrote("台账", "C5");
    expect(own.isOwn({ sheet: "别的", area: "C5" })).toBe(false);
    expect(own.isOwn({ sheet: "台账", area: "C5:D5" })).toBe(false);
    expect(own.isOwn({ sheet: "台账", area: "C5" })).toBe(true);
    expect(own.isOwn({ sheet: "台账", area: "C5" })).toBe(false);
    own.wrote("台账", "C5");
    time = 10_000;
    expect(own.isOwn({ sheet: "台账", area: "C5" })).toBe(false);
  });

  it("count sheets that come and go while marking, and shortly after", async () => {
    let time = 0;
    const own = createOwnEdits(() => time);
    const unknown = { sheet: undefined, area: null };
    expect(own.isOwn(unknown)).toBe(false);
    await own.changingSheets(async () => expect(own.isOwn(unknown)).toBe(true));
    expect(own.isOwn(unknown)).toBe(true);
    time = 10_000;
    expect(own.isOwn(unknown)).toBe(false);
  });
});
