import fc from "fast-check";
import { expect, it } from "vitest";
import { embeddedSchema } from "./embedded.ts";
import { parseEmbedded } from "./parseEmbedded.ts";

const texts = fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 });
const wrong = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 0 })));
const mostly = <T>(right: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: wrong });
const certificate = fc.record(
  {
    plan: mostly(fc.string()),
    asOf: mostly(fc.string()),
    rules: mostly(fc.string()),
    cells: mostly(texts),
    more: fc.string(),
  },
  { requiredKeys: ["plan", "asOf", "rules", "cells"] },
);
const state = fc.record(
  {
    waivers: mostly(texts),
    choices: mostly(texts),
    certificate: mostly(fc.oneof(fc.constant(null), certificate)),
    rows: mostly(texts),
    more: fc.string(),
  },
  { requiredKeys: [] },
);

it("takes and refuses what the schema takes and refuses", () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: state }, { weight: 1, arbitrary: wrong }), (value) => {
      const data: unknown = JSON.parse(JSON.stringify(value));
      const parsed = embeddedSchema.safeParse(data);
      expect(parseEmbedded(data)).toEqual(parsed.success ? parsed.data : null);
    }),
    { numRuns: 500 },
  );
});

it("fills in what an older planlint did not write", () => {
  expect(parseEmbedded({ waivers: { "0a1b": "已报批" } })).toEqual({
    waivers: { "0a1b": "已报批" },
    choices: {},
    certificate: null,
    rows: {},
  });
});
