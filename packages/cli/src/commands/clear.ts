import { resolve } from "node:path";
import { clear as clearMarks } from "@planlint/xlsx";
import { localeOption, parse } from "../arguments.ts";
import { EXIT_OK, type Streams } from "../context.ts";
import { explained, readInput } from "../readInput.ts";
import { plainText } from "../terminal.ts";
import { UsageError } from "../usage.ts";
import { WORDS } from "../words.ts";
import { writeWhole } from "../writeFile.ts";

/** `planlint clear IN OUT`: takes planlint's marks out again. */
export async function clear(argv: readonly string[], streams: Streams): Promise<number> {
  const parsed = parse(argv, { locale: { type: "string" } });
  const [from, to, ...rest] = parsed.positionals;
  if (from === undefined || to === undefined || rest.length > 0) {
    throw new UsageError("用法：planlint clear 标注过的文件.xlsx 清除后的文件.xlsx");
  }
  if (resolve(from) === resolve(to)) throw new UsageError("清除后的文件不能覆盖原文件，请换一个文件名。");
  const locale = localeOption(parsed) ?? "zh-CN";
  const input = await readInput(from);
  await writeWhole(
    to,
    explained(input, locale, () => clearMarks(input.bytes)),
  );
  streams.err(`${WORDS[locale].cleared(plainText(to))}\n`);
  return EXIT_OK;
}
