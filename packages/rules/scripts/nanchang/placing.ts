import { quantityOf } from "../../src/importing/quantities.ts";
import type { Section, Target } from "../../src/model/plan.ts";
import type { TextTarget } from "./textTargets.ts";

const id = "nanchang-14fyp";
const numerals = "零一二三四五六七八九";

/** 1 → 一, 21 → 二十一. */
function chineseNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? numerals[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? numerals[ones] : ""}`;
}

/** Turns readings into targets: section and locator from the slug, the quote as the source prints it. */
export function placeTargets(readings: readonly TextTarget[], text: string, sections: readonly Section[]): Target[] {
  const find = finder(text, sections);
  return readings.map(([slug, name, measureUnit, operator, value, kind, words, more = {}]): Target => {
    const label = labelOf(slug);
    const section = sections.find((one) => one.id === `${id}/section/${label}`);
    if (!section) throw new Error(`${slug}: 没有${label}`);
    const quote = find(section, words);
    if (quote === null) throw new Error(`${slug}: ${label}没有“${words}”`);
    return {
      id: `${id}/target/${slug}`,
      name,
      quantity: more.quantity ?? quantityOf(name),
      measureUnit,
      operator,
      qualifier: more.qualifier ?? null,
      value,
      ...(more.to === undefined ? {} : { valueTo: more.to }),
      year: more.year ?? 2025,
      baseline: more.baseline ?? null,
      growth: null,
      kind,
      direction: more.direction ?? (operator === "<=" ? "lower" : operator === "hold" ? "hold" : "higher"),
      nature: null,
      units: [],
      section: section.id,
      quote,
      locator: placeOf(section, sections),
      ...(more.issues ? { issues: [...more.issues] } : {}),
    };
  });
}

/** `s4-4-2` → 第四章第四节, `c31-1` → 第三十一章, `box-15-2-1` → 专栏15（二）. */
function labelOf(slug: string): string {
  const box = /^box-(\d+)-(\d+)-\d+$/u.exec(slug);
  if (box) return `专栏${box[1]}（${chineseNumeral(Number(box[2]))}）`;
  const place = /^(?:s(\d+)-(\d+)|c(\d+))-\d+$/u.exec(slug);
  if (!place) throw new Error(`读不懂编号 ${slug}`);
  const chapter = `第${chineseNumeral(Number(place[1] ?? place[3]))}章`;
  return place[2] === undefined ? chapter : `${chapter}第${chineseNumeral(Number(place[2]))}节`;
}

function placeOf(section: Section, sections: readonly Section[]): string {
  if (!section.label.startsWith("专栏")) return section.label;
  let host: Section | undefined = section;
  while (host && /^专栏/u.test(host.label)) host = sections.find((one) => one.id === host?.parent);
  return `${host ? `${host.label} ` : ""}${section.label}`;
}

/**
 * Finds words inside a section, blanks and line ends aside, and gives them as printed: with the blanks of the source
 * where they stand in one line, without where a page break or a line end parts them.
 */
function finder(text: string, sections: readonly Section[]): (section: Section, words: string) => string | null {
  const places: number[] = [];
  let bare = "";
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (/\s/u.test(char)) continue;
    bare += char;
    places.push(at);
  }
  const plain = (words: string) => words.replace(/\s/gu, "");
  const heading = (section: Section) =>
    plain(`${/（.+）$|第[^章篇]+[章节篇]$|专栏\d+$/u.exec(section.label)?.[0] ?? section.label}${section.title}`);
  /** From its heading to the next heading of a section that it doesn't hold. */
  const startOf = (section: Section): number => {
    const above = sections.find((one) => one.id === section.parent);
    const from = above ? startOf(above) : bare.lastIndexOf(heading(section));
    const title = plain(section.title);
    for (let at = bare.indexOf(title, from); at >= 0; at = bare.indexOf(title, at + 1)) {
      const before = bare.slice(Math.max(0, at - 8), at).replace(/[:：()（）]/gu, "");
      const label = (/（(.+)）$/u.exec(section.label)?.[1] ?? heading(section).slice(0, -title.length)).replace(
        /[:：()（）]/gu,
        "",
      );
      if (before.endsWith(label)) return at;
    }
    throw new Error(`没有找到标题 ${section.label}${section.title}`);
  };
  return (section, words) => {
    const start = startOf(section);
    const at = bare.indexOf(plain(words), start);
    const next = sections[sections.indexOf(section) + 1];
    const end = next ? startOf(next) : bare.length;
    const within = next?.parent === section.id || (end > start && at < end);
    if (at < 0 || !within) return null;
    const raw = text.slice(places[at] ?? 0, (places[at + plain(words).length - 1] ?? 0) + 1);
    return raw.includes("\n") ? plain(words) : raw;
  };
}
