import { markerOf } from "./markers.ts";
import type { Paragraph } from "./paragraphs.ts";
import { cutAtStatements } from "./taskDrafts.ts";

/**
 * Gives numbered items that share a paragraph (一是…（甲负责）；二是…（乙负责）) a paragraph each, where each has a statement
 * of responsibility of its own. Items that share one statement stay together: they are one task.
 */
export function splitInline(paragraphs: readonly Paragraph[], isKnown: (name: string) => boolean): Paragraph[] {
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.cells) return [paragraph];
    const pieces = cutAtStatements(paragraph.text, isKnown);
    if (pieces.length < 2) return [paragraph];
    const split: Paragraph[] = [];
    for (const piece of pieces) {
      const marker = markerOf(piece);
      const before = split.at(-1);
      const follows =
        before !== undefined &&
        marker !== null &&
        !marker.loose &&
        (before.marker?.kind === marker.kind ? marker.value === before.marker.value + 1 : marker.value === 1);
      if (!before) split.push({ ...paragraph, text: piece });
      else if (follows && marker) split.push({ ...paragraph, marker, text: piece.slice(marker.length) });
      else if (marker?.kind === "shi" && marker.value > 1 && /[）)】]\s*[。；;]?$/u.test(before.text))
        // 一是…（甲负责）二是…（乙负责）: the first item stands behind the clause's title.
        split.push({ ...paragraph, marker, text: piece.slice(marker.length) });
      else split[split.length - 1] = { ...before, text: before.text + piece };
    }
    return split.flatMap(openingItem);
  });
}

/** `标题。一是…；` opens the list of items inside the clause that holds it. */
function openingItem(paragraph: Paragraph, at: number, all: readonly Paragraph[]): Paragraph[] {
  const next = all[at + 1]?.marker;
  if (at > 0 || !next || next.value !== 2 || paragraph.marker?.kind === next.kind) return [paragraph];
  const opening = next.kind === "shi" ? /(?<=[。：:；])一是/u : /(?<=[。：:；])[（(]?1[)）.．、]/u;
  const found = opening.exec(paragraph.text);
  const marker = found ? markerOf(paragraph.text.slice(found.index)) : null;
  if (!found || marker?.kind !== next.kind) return [paragraph];
  return [
    { ...paragraph, text: paragraph.text.slice(0, found.index) },
    { ...paragraph, marker, text: paragraph.text.slice(found.index + marker.length) },
  ];
}

const tail =
  /^(?:附件|附\s*[:：]|抄送|抄报|主送|印发|印\s*发|分享到?|责任编辑|来源|信息来源|打印|关闭|评论|上一篇|下一篇|扫一扫|公开方式|信息公开)|^[（(]此件[^（()）]*[)）]$|^[（(]?(?:主动|依申请|不予)公开[)）]?$|^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?:印发)?$|^[\p{Script=Han}]{2,20}(?:人民政府|办公室|办公厅)(?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?:印发)?$/u;

/** What stands below a document and is no part of the plan: annexes, copies, date of issue. */
export function isTail(text: string): boolean {
  return text.length <= 60 && tail.test(text);
}
