import { configSchema } from "@planlint/rules/schemas";
import { expect, it } from "vitest";
import { DEFAULT_CONFIG, loadSettings } from "./settings.ts";

it("without a config file everything is as in an empty one", async () => {
  expect(DEFAULT_CONFIG).toEqual(configSchema.parse({}));
  expect((await loadSettings(undefined, undefined)).config).toEqual(configSchema.parse({}));
});
