import { ruleNamed, rulePage, rules } from "@planlint/rules";
import { parse } from "../arguments.ts";
import { EXIT_OK, type Streams } from "../context.ts";
import { UsageError } from "../usage.ts";

/** `planlint explain RULE`: the rule's page, the same as in docs/rules. */
export async function explain(argv: readonly string[], streams: Streams): Promise<number> {
  const { positionals } = parse(argv, {});
  const [name, ...rest] = positionals;
  if (name === undefined || rest.length > 0)
    throw new UsageError("用法：planlint explain 规则名，例如：planlint explain unit-omitted");
  const rule = ruleNamed(name);
  if (rule === undefined) {
    const near = rules
      .filter((other) => other.name.includes(name) || name.includes(other.name))
      .map((other) => other.name);
    throw new UsageError(
      `没有名为「${name}」的规则${near.length > 0 ? `，是不是：${near.join("、")}` : "，规则一览见 docs/rules/README.md"}。`,
    );
  }
  streams.out(rulePage(rule));
  return EXIT_OK;
}
