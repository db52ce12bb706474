import { type ParseArgsConfig, parseArgs } from "node:util";
import { isLocale, LOCALES, type Locale } from "./locale.ts";
import { UsageError } from "./usage.ts";

export interface OptionSpec {
  readonly type: "string" | "boolean";
  readonly short?: string;
}

export interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** Parses a command's own arguments. @throws UsageError naming the argument that is not understood. */
export function parse(argv: readonly string[], options: Readonly<Record<string, OptionSpec>>): Parsed {
  const config: ParseArgsConfig = { args: [...argv], options: { ...options }, allowPositionals: true, strict: true };
  try {
    const { values, positionals } = parseArgs(config);
    return { values: values as Parsed["values"], positionals };
  } catch (error) {
    throw new UsageError(explain(error, argv));
  }
}

function explain(error: unknown, argv: readonly string[]): string {
  const { code, message } = error as { code?: string; message: string };
  const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? argv.find((word) => word.startsWith("-")) ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `不认识选项 ${option}，用 planlint --help 查看用法。`;
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return `选项 ${option} 的写法不对，用 planlint --help 查看用法。`;
  return "命令写法不对，用 planlint --help 查看用法。";
}

export function text(parsed: Parsed, name: string): string | undefined {
  const value = parsed.values[name];
  return typeof value === "string" ? value : undefined;
}

/** One of a fixed set. @throws UsageError that lists the set. */
export function choice<T extends string>(parsed: Parsed, name: string, allowed: readonly T[]): T | undefined {
  const value = text(parsed, name);
  if (value === undefined) return undefined;
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw new UsageError(`--${name} 只能是 ${allowed.join("、")}，不能是「${value}」。`);
  return found;
}

export function localeOption(parsed: Parsed): Locale | undefined {
  const value = text(parsed, "locale");
  if (value === undefined) return undefined;
  if (!isLocale(value)) throw new UsageError(`--locale 只能是 ${LOCALES.join("、")}，不能是「${value}」。`);
  return value;
}

/** `YYYY-MM-DD`, a day that exists. */
export function isoDate(value: string, option: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  const date = match && new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  if (!date || date.toISOString().slice(0, 10) !== value) {
    throw new UsageError(`${option} 要写成 2023-06-30 这样的日期，不能是「${value}」。`);
  }
  return value;
}
