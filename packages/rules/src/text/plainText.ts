import { foldScript } from "./foldScript.ts";

/**
 * Simplified script, narrow letters, digits and marks, one kind of dash and of blank, character for character: an
 * offset into the result is an offset into the text.
 */
export function plainText(text: string): string {
  return foldScript(text)
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2000-\u200d\u202f\u205f\u2060\ufeff\t]/gu, " ")
    .replace(/[—–―‐‑‒−－─~～∼〜]/gu, "-")
    .replace(/﹪/gu, "%");
}

/** `plainText` without its blanks, for whole short texts whose offsets do not matter. */
export function compactText(text: string): string {
  return plainText(text).normalize("NFKC").replace(/\s+/gu, "");
}
