import { lintingSuite } from "./linting/lintingSuite.ts";
import { matchingSuite } from "./matching/matchingSuite.ts";
import { readingSuite } from "./reading/readingSuite.ts";
import type { BenchSuite } from "./suite.ts";

/** All suites, in the order in which they run. Add yours here. */
export const suites: readonly BenchSuite[] = [readingSuite, lintingSuite, matchingSuite];
