import { ruleNamed, rulePage, rules } from "@planlint/rules";
import { parse } from "../arguments.ts";
import { EXIT_OK, type Streams } from "../context.ts";
import { unknownRule } from "../unknownRule.ts";
import { UsageError } from "../usage.ts";

/** `planlint explain RULE`: the rule's page, the same as in docs/rules. */
export async function explain(argv: readonly string[], streams: Streams): Promise<number> {
  const { positionals } = parse(argv, {});
  const [name, ...rest] = positionals;
  if (name === undefined || rest.length > 0)
    throw new UsageError("用法：planlint explain 规则名，例如：planlint explain unit-omitted");
  const rule = ruleNamed(name);
  if (rule === undefined) throw unknownRule(name, rules);
  streams.out(rulePage(rule));
  return EXIT_OK;
}
