import { foldScript, wordingKey } from "../text/normalize.ts";
import { DISTINCTIONS, NAME_SWAPS, UNIT_FAMILIES } from "./indicatorNames.ts";
import { splitOrdinal } from "./rowText.ts";

/** An indicator's name, read for comparing. */
export interface NameReading {
  /** `wordingKey` of the name without its ordinal and unit of measure. */
  readonly key: string;
  /** The name in the one form that names are compared in. */
  readonly core: string;
  /** `core` without the words that only say that it grows. */
  readonly stem: string;
  readonly growth: boolean;
  /** The words in it that make a quantity another one, as positions in `DISTINCTIONS`. */
  readonly distinctions: ReadonlySet<number>;
  /** Unit of measure written in the name: `（亿元）`. */
  readonly unit: string | null;
}

/** `（亿元）`, `(%)`, `［万人］` behind a name. */
const unitInName = /[（([［]\s*([^（()）[\]［］]{1,10}?)\s*[）)\]］]\s*$/u;
const unitWords =
  /^(?:%|％|‰|[万亿千百]*(?:元|美元|人|吨|公里|千米|件|个|家|户|平方米|平方公里|公顷|亩|斤|公斤|立方米|千瓦|人次|标准箱|年|岁|分|次|张|名|辆|微克|小时).*|个?百分点|位|名次|km)$/u;

/** Operators and figures where a name cell repeats the whole target (`……达到66%左右`). */
const figures =
  /(?:力争)?(?:达到?|突破|超过|接近|控制在|不低于|不高于|不少于|保持在?|稳定在|提高到?|增加到?|为)?约?\d+(?:\.\d+)?[万亿]?(?:%|个百分点|公里|亿元|亿美元|万元|元|件|个|人|年|万公顷|亿斤)(?:\/\p{L})?(?:左右|以上|以内|以下)?/gu;

/** The family that a unit of measure belongs to; `null` when it says nothing. */
export function unitFamily(unit: string | null): string | null {
  if (!unit) return null;
  const written = foldScript(unit.normalize("NFKC")).replace(/[\s()]/gu, "");
  return UNIT_FAMILIES.find(([, pattern]) => pattern.test(written))?.[0] ?? (written.length > 0 ? "other" : null);
}

export function readName(text: string): NameReading {
  const plain = splitOrdinal(text.trim()).rest.trim();
  const bracket = unitInName.exec(plain);
  const written = bracket?.[1] ?? "";
  const unit = unitWords.test(foldScript(written.normalize("NFKC"))) ? written : null;
  const name = unit && bracket ? plain.slice(0, bracket.index) : plain;
  const key = wordingKey(name);
  let core = wordingKey(
    name.normalize("NFKC").replace(/时速\s*\d+\s*(?:公里|km|千米)(?:\/h)?(?:及以上|以上)?的?/gu, ""),
  );
  if (core.length < 2) core = key;
  core = core.replace(figures, "");
  for (const [pattern, word] of NAME_SWAPS) core = core.replace(pattern, word);
  const stem = core.replace(/增速/gu, "");
  const distinctions = new Set<number>();
  DISTINCTIONS.forEach((pattern, at) => {
    if (pattern.test(core)) distinctions.add(at);
  });
  return { key, core, stem, growth: core.includes("增速"), distinctions, unit };
}

/** Positions in `DISTINCTIONS` of 增速, which the kind of a target decides instead of its name. */
export const GROWTH = DISTINCTIONS.findIndex((pattern) => pattern.source === "增速");
