import type { SourceLine } from "./lines.ts";
import { squeeze } from "./lines.ts";
import { markerOf } from "./markers.ts";

/** What the head of a plan says about itself. */
export interface FrontMatter {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly period: { readonly from: number; readonly to: number } | null;
  /** The year in the document number. */
  readonly issued: number | null;
  /** The government named in the head (`江西省`, `南昌市`), or `null`. */
  readonly place: string | null;
  /** Numbers of the source lines that the head takes. */
  readonly lines: ReadonlySet<number>;
}

const documentNumber = /[\p{Script=Han}]{1,10}[〔[［(（]\s*((?:19|20)\d{2})\s*[〕\]］)）]\s*\d{1,4}\s*[号號]/u;
const titleEnd =
  /(?:方案|通知|意见|意見|规划|規劃|纲要|綱要|计划|計劃|措施|办法|要点|清单|分工|分工表|分解|分解表|安排|方案表|任务书|台账|工作安排|细则)(?:[（(][^（()）]{0,20}[)）])?$/u;
const fivePlans: Readonly<Record<string, { readonly from: number; readonly to: number }>> = {
  十三五: { from: 2016, to: 2020 },
  十四五: { from: 2021, to: 2025 },
  十五五: { from: 2026, to: 2030 },
};

/** Title, document number, issuer and period from the lines before the first numbered heading. */
export function readFront(lines: readonly SourceLine[]): FrontMatter {
  const stop = lines.findIndex((line, at) => line.text.includes("\t") || (at > 0 && isFirstOrdinal(line.text)));
  const head = lines.slice(0, Math.min(stop < 0 ? 12 : stop, 24));
  const taken = new Set<number>();
  let number: string | null = null;
  const titleParts: string[] = [];
  let titleDone = false;
  let named: string | null = null;
  for (const line of head) {
    const text = squeeze(line.text);
    const found = documentNumber.exec(text);
    if (found && text.length <= found[0].length + 4) {
      number = squeeze(found[0]);
      taken.add(line.number);
      if (titleParts.length > 0) titleDone = true;
      continue;
    }
    const short = text.length <= 60 && !/[。；;]/u.test(text) && !/[：:，,]$/u.test(text);
    if (!short) {
      if (titleParts.length > 0) titleDone = true;
      // 各市、县人民政府： addresses the letter around the plan.
      if (/^各.{2,60}[：:]$/u.test(text)) taken.add(line.number);
      continue;
    }
    if (/^[（(][^、；;：:]*[)）]$/u.test(text) || /^\d{4}年\d{1,2}月\d{1,2}日$/u.test(text) || redHead.test(text)) {
      taken.add(line.number);
      continue;
    }
    if (!titleDone) {
      titleParts.push(text);
      taken.add(line.number);
      if (titleEnd.test(text) && !/关于印发|转发/u.test(titleParts.join("")))
        titleDone = titleIsWhole(head, line, titleParts);
    } else if (named?.startsWith(text)) {
      // The plan's own title after the letter that sends it.
      taken.add(line.number);
    }
    named ??= sentTitle(titleParts.join(""));
  }
  const whole = lines
    .slice(0, 30)
    .map((line) => squeeze(line.text))
    .join("");
  number ??=
    squeeze(
      documentNumber.exec(
        lines
          .slice(0, 12)
          .map((line) => line.text)
          .join("\n"),
      )?.[0] ?? "",
    ) || null;
  const title = named ?? (titleParts.length > 0 ? joinTitle(titleParts) : null);
  const fifth = /“?(十[三四五]五)”?/u.exec(title ?? "") ?? /“(十[三四五]五)”/u.exec(whole);
  const span = /((?:19|20)\d{2})\s*年?\s*[-—–~～至]{1,2}\s*((?:19|20)\d{2})\s*年/u.exec((title ?? "") + whole);
  const year = /((?:19|20)\d{2})\s*年/u.exec(title ?? "");
  const issued = /((?:19|20)\d{2})/u.exec(number ?? "")?.[1];
  const period =
    span && (title ?? "").includes(span[0])
      ? { from: Number(span[1]), to: Number(span[2]) }
      : fifth
        ? (fivePlans[fifth[1] ?? ""] ?? null)
        : year
          ? { from: Number(year[1]), to: Number(year[1]) }
          : span
            ? { from: Number(span[1]), to: Number(span[2]) }
            : null;
  const place = placeOf(titleParts.join("") || (title ?? ""), lines);
  return {
    title,
    documentNumber: number,
    issuer: issuerOf(titleParts, lines) ?? issuerByNumber(number, place),
    period,
    issued: issued === undefined ? null : Number(issued),
    place,
    lines: taken,
  };
}

/** A newspaper's or an office's own head above the title: 江西省人民政府公报, 宜春市人民政府办公室文件. */
const redHead = /(?:公报|文件|简报)(?:(?:19|20)\d{2}年第\d{1,3}期)?$/u;

/** An ordinal that opens the plan: 一、, 第一章, （一）, 1. */
function isFirstOrdinal(line: string): boolean {
  const marker = markerOf(line);
  return marker !== null && !marker.loose && marker.value <= 2;
}

/** 关于印发《X》的通知 sends the plan X. */
function sentTitle(title: string): string | null {
  const found = /(?:印发|转发)(.{4,80}?)的?通知$/u.exec(title)?.[1];
  return found === undefined ? null : found.replace(/^《([^《》]+)》$/u, "$1").replace(/的$/u, "");
}

/** A title goes on in the next short line (…实施方案 / 江西省分工方案) unless that is something else. */
function titleIsWhole(head: readonly SourceLine[], line: SourceLine, parts: readonly string[]): boolean {
  const next = head[head.indexOf(line) + 1];
  if (!next) return true;
  const text = squeeze(next.text);
  return !(titleEnd.test(text) && text.length <= 30 && !parts.includes(text));
}

/** The title's lines up to the one that ends as titles end. */
function joinTitle(parts: readonly string[]): string {
  const last = parts.findLastIndex((part) => titleEnd.test(part));
  const first = parts.findIndex((part) => !/^(?:附件|目录|索引号|发布机构|发文字号|成文日期|来源|字号)/u.test(part));
  return parts.slice(Math.max(first, 0), last < 0 ? undefined : last + 1).join("");
}

/** 赣府厅字 is a provincial government's general office, 洪府发 a city's government: the number tells, the place names it. */
function issuerByNumber(number: string | null, place: string | null): string | null {
  if (number === null || place === null) return null;
  const office = place.endsWith("省") || place.endsWith("自治区") ? "办公厅" : "办公室";
  if (/(?:府厅|政办|府办)/u.test(number)) return `${place}人民政府${office}`;
  return /(?:府发|政发|府字)/u.test(number) ? `${place}人民政府` : null;
}

function issuerOf(titleParts: readonly string[], lines: readonly SourceLine[]): string | null {
  const tail = lines.slice(-6).map((line) => squeeze(line.text));
  const heads = lines.slice(0, 6).flatMap((line) => {
    const text = squeeze(line.text);
    return redHead.test(text) ? [text.replace(redHead, "")] : [];
  });
  const candidates = [
    ...heads.filter((head) => /(?:政府|办公[厅室])$/u.test(head) && !/政府$/u.test(head)),
    ...titleParts,
    ...tail,
  ];
  const whole = candidates.find((text) =>
    /^[\p{Script=Han}]{4,24}(?:人民政府|人民政府办公[厅室]|委员会|领导小组|办公室|[厅局])$/u.test(text),
  );
  if (whole) return whole;
  const about = /(国务院办公厅|国务院|[\p{Script=Han}]{4,24}(?:人民政府办公[厅室]|人民政府|委员会))关于/u.exec(
    titleParts.join(""),
  );
  return about?.[1] ?? null;
}

const beforePlace = /(?:方案|规划|意见|纲要|计划|[》”《“\s]|关于印发|印发|中共|年)$/u;
const noPlace =
  /方案|规划|意见|城市|[各全三本我强大]省|[各全本我强]市|都市|城区|园区|新区|跨省|省际|地区|社区|示范|贯彻|落实|推进|关于|加强|加快|全面|进一步/u;

/**
 * The province, city or county whose plan this is: where a name of one begins the title or a line of the head, or
 * follows what the title cites. In the middle of other words (文化强省) it is no name.
 */
function placeOf(title: string, lines: readonly SourceLine[]): string | null {
  const short = lines
    .slice(0, 8)
    .map((line) => squeeze(line.text))
    .filter((text) => text.length <= 60 && !/[。；]/u.test(text));
  for (const text of [title, ...short]) {
    for (let start = 0; start < text.length; start++) {
      if (start > 0 && !beforePlace.test(text.slice(0, start))) continue;
      const place = /^[\p{Script=Han}]{2,6}?(?:自治区|自治州|省|市|州|县|区)(?![级场域内外])/u.exec(
        text.slice(start),
      )?.[0];
      if (place !== undefined && !noPlace.test(place)) return place;
    }
  }
  return null;
}
