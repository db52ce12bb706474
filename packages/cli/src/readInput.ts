import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Workbook } from "@planlint/rules";
import { explainUnusable, readWorkbook, UnusableFileError } from "@planlint/xlsx";
import type { Locale } from "./locale.ts";
import { plainText } from "./terminal.ts";
import { UsageError } from "./usage.ts";
import { reason } from "./writeFile.ts";

/** Larger files are no ledgers; reading one whole would only exhaust the memory. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

export interface Input {
  readonly path: string;
  /** File name without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `sha256:…` of the bytes. */
  readonly hash: string;
}

/** @throws UsageError when the file cannot be opened. */
export async function readInput(path: string): Promise<Input> {
  const name = basename(path);
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) {
      throw new UsageError(
        `「${plainText(name)}」有 ${Math.round(size / 1048576)} MB，太大了，请删去无关的工作表后再试。`,
      );
    }
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`「${plainText(path)}」打不开：${reason(error)}。`);
  }
  return { path, name, bytes, hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}` };
}

/** @throws UsageError with one plain sentence when the file is no usable workbook. */
export function openWorkbook(input: Input, locale: Locale): Workbook {
  return explained(input, locale, () => readWorkbook(input.bytes));
}

/** Runs something on a file's bytes; what makes the file unusable becomes the one sentence that says so. */
export function explained<T>(input: Input, locale: Locale, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof UnusableFileError) throw new UsageError(explainUnusable(error, plainText(input.name), locale));
    throw error;
  }
}
