import type { Rule } from "@planlint/rules/engine";
import { UsageError } from "./usage.ts";

/** A rule name that none of the rules has, with those that it may have meant. */
export function unknownRule(name: string, rules: readonly Pick<Rule, "name">[], where = ""): UsageError {
  const near = rules
    .filter((other) => other.name.includes(name) || name.includes(other.name))
    .map((other) => other.name);
  const hint = near.length > 0 ? `，是不是：${near.join("、")}` : "，规则一览见 docs/rules/README.md";
  return new UsageError(`${where}没有名为「${name}」的规则${hint}。`);
}
