import type { Finding } from "@planlint/rules/engine";
import { type MarkWords, NOTE_AUTHOR } from "@planlint/xlsx/words";

/** A note is read in passing; the whole story is on the result sheet. */
const MAX_NOTE_UNITS = 1500;

/** What a cell's note says: planlint's name, by which it is found again, then headline and detail of each finding. */
export function noteText(findings: readonly Finding[], words: MarkWords, brief: boolean): string {
  let text = NOTE_AUTHOR;
  for (const [index, finding] of findings.entries()) {
    const headline = `\n${words.severity[finding.severity]}　${finding.message}`;
    const detail = !brief && finding.detail && finding.detail !== finding.message ? `\n${finding.detail}` : "";
    if (text.length + headline.length + detail.length > MAX_NOTE_UNITS) {
      const room = MAX_NOTE_UNITS - text.length - words.more.length;
      return `${text}${index === 0 ? (headline + detail).slice(0, room) : ""}\n${words.more}`;
    }
    text += headline + detail;
  }
  return text;
}

export function isOurNote(content: string): boolean {
  return content.startsWith(NOTE_AUTHOR);
}
