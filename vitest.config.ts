import { defineConfig } from "vitest/config";

export default defineConfig({
  // Tests read the packages' sources, so they never test a stale build; the command-line scenarios alone run what was built.
  ssr: { resolve: { conditions: ["planlint-source"], externalConditions: ["planlint-source"] } },
  resolve: { conditions: ["planlint-source"] },
  test: {
    include: ["packages/*/src/**/*.test.ts", "packages/*/scripts/**/*.test.ts", "tests/**/*.test.ts"],
    setupFiles: ["tests/fixedSeed.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
