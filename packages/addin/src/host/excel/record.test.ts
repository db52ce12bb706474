import { type Embedded, isEmptyEmbedded } from "@planlint/rules/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { embeddedIn, recordXml } from "./record.ts";

const texts = fc.dictionary(
  fc.string(),
  fc.string({ unit: "binary" }).filter((text) => !/[\ufffe\uffff]/.test(text)),
);

describe("what planlint keeps in the workbook", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(texts, texts, texts, (waivers, choices, rows) => {
        const state: Embedded = { waivers, choices, certificate: null, rows };
        expect(embeddedIn(recordXml(state))).toEqual(state);
      }),
      { numRuns: 200 },
    );
  });

  it("is read beside the journal that marking a file leaves, and without what is left out", () => {
    const xml =
      '<p:planlint xmlns:p="urn:planlint:1"><p:state>{"waivers":{"a":"b"}}</p:state><p:marks>{}</p:marks></p:planlint>';
    expect(embeddedIn(xml)).toEqual({ waivers: { a: "b" }, choices: {}, certificate: null, rows: {} });
  });

  it.each([
    "<planlint/>",
    "<planlint><state>{</state></planlint>",
    '<planlint><state>{"waivers":[1]}</state></planlint>',
    '<planlint><state>{"certificate":{"plan":1}}</state></planlint>',
    "<planlint><state>null</state></planlint>",
  ])("is nothing where planlint did not write it: %s", (xml) => {
    expect(embeddedIn(xml)).toBeNull();
  });

  it("knows when there is nothing to keep", () => {
    expect(isEmptyEmbedded({ waivers: {}, choices: {}, certificate: null, rows: {} })).toBe(true);
    expect(isEmptyEmbedded({ waivers: {}, choices: { a: "b" }, certificate: null, rows: {} })).toBe(false);
  });
});
