import { readDocumentText, UnusableFileError } from "@planlint/xlsx";
import type { Input } from "./readInput.ts";
import { plainText } from "./terminal.ts";
import { UsageError } from "./usage.ts";

/** Text in the encodings that Chinese offices save: UTF-8, UTF-16 by its mark, else GB 18030 (which holds GBK). */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  // A zero byte is in no text of the encodings left.
  if (bytes.includes(0)) return null;
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return null;
}

/** A plan's text from a .txt or .docx file. @throws UsageError with one plain sentence. */
export function readPlanText(input: Input): string {
  const name = plainText(input.name);
  const [first, second] = input.bytes;
  if (first === 0x50 && second === 0x4b) {
    try {
      const text = readDocumentText(input.bytes);
      if (text !== null) return text;
    } catch (error) {
      if (!(error instanceof UnusableFileError)) throw error;
      throw new UsageError(`「${name}」已损坏或不完整，请用 Word 或 WPS 打开后另存为 .docx 再试。`);
    }
    throw new UsageError(`「${name}」不是 Word 文档，请另存为 .docx 或 .txt 后再试。`);
  }
  const text = decodeText(input.bytes);
  if (text === null || text.trim() === "") {
    throw new UsageError(`「${name}」里没有可读的文字，请另存为 .docx 或 .txt 后再试。`);
  }
  return text;
}
