/**
 * Begins a rule: `npm run add-rule GROUP NAME`, for example `npm run add-rule units unit-order`.
 *
 * Writes the rule and its test, lists it in its group, and gives it words in every locale and a page. The test
 * fails until the rule finds what its failing example shows.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../packages/rules/src/", import.meta.url));
const GROUPS = ["workbook", "units", "tasks", "progress", "targets"];

const [group = "", name = ""] = process.argv.slice(2);
const problem = wrong(group, name);
if (problem !== null) {
  console.error(problem);
  process.exit(2);
}

const identifier = name.replace(/-([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
const folder = join(source, "rules", group);
const locales = readdirSync(join(source, "messages"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const files = new Map([
  [join(folder, `${name}.ts`), ruleFile()],
  [join(folder, `${name}.test.ts`), testFile()],
  edited(join(folder, "index.ts"), (text) =>
    text
      .replace(/(?<=\n)\n(?=\/\*\*)/u, `import { ${identifier} } from "./${name}.ts";\n\n`)
      .replace(/\n\] as const;/u, `\n  ${identifier},\n] as const;`),
  ),
  ...locales.map((locale) =>
    edited(join(source, "messages", locale.name, `${group}.ts`), (text) =>
      text.replace(
        /(Words: Readonly<Record<.*?)\n\};\n/su,
        `$1\n  "${name}": () => ({ headline: "", detail: "" }),\n};\n`,
      ),
    ),
  ),
]);
for (const [file, text] of files) writeFileSync(file, text);
await import("../packages/rules/scripts/make-rule-pages.ts");
console.log(`rules/${group}/${name}.ts, its test, its words and its page are begun. Next:
  1. write the rule's docs and check, and its words in packages/rules/src/messages/*/${group}.ts
  2. npx vitest run packages/rules/src/rules/${group}/${name}
  3. npm run rule-pages && npm run fix`);

function wrong(group: string, name: string): string | null {
  if (!GROUPS.includes(group) || !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/u.test(name)) {
    return `usage: npm run add-rule GROUP NAME   (GROUP: ${GROUPS.join(", ")}; NAME: words joined by -, such as unit-order)`;
  }
  const taken = GROUPS.some((other) => existsSync(join(source, "rules", other, `${name}.ts`)));
  return taken ? `there is a rule named ${name} already` : null;
}

/** The file with its text changed. */
function edited(file: string, change: (text: string) => string): readonly [string, string] {
  const before = readFileSync(file, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`found no place for ${name} in ${file}`);
  return [file, after];
}

function ruleFile(): string {
  const on = { workbook: "workbook", targets: "indicatorRow" }[group] ?? "taskRow";
  const parameters = on === "workbook" ? "context" : "subject, context";
  return `import { defineRule, type Hit } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";

const { six, seven } = EXAMPLE_TASKS;

export const ${identifier} = defineRule({
  name: "${name}",
  severity: "warning",
  docs: {
    summary: "一句话：说的是什么。",
    details: "怎样判断，什么情况有意放过。",
    remedy: "该怎么办。",
    failing: {
      description: "一句话：错在哪里。",
      sheets: exampleLedger([six, seven]),
      findings: [{ cell: "B3" }],
    },
    passing: { description: "一句话：为什么没有错。", sheets: exampleLedger([six, seven]) },
  },
  on: "${on}",
  *check(${parameters}): Iterable<Hit> {
    // Yield one hit for each cell that is wrong: { at, task, args, expected, actual }.
  },
});
`;
}

function testFile(): string {
  return `import { testRule } from "../../testing/ruleTester.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";
import { ${identifier} } from "./${name}.ts";

const { six, seven } = EXAMPLE_TASKS;

testRule(${identifier}, {
  accept: [{ description: "what it lets pass", sheets: exampleLedger([six, seven]) }],
  reject: [{ description: "what it finds", sheets: exampleLedger([six, seven]), findings: [{ cell: "B3" }] }],
});
`;
}
