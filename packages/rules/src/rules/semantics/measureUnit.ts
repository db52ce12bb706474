import { countedThings, dimensionOf } from "../../text/measureUnits.ts";
import { foldScript } from "../../text/normalize.ts";

/** A unit of measure, taken apart: what it measures and how many of the dimension's own units it is. */
export interface MeasureUnit {
  /** `money-cny`, `percent`, `points`, `length` …; compound units join two with `/`. */
  readonly dimension: string;
  readonly scale: number;
}

const SCALES: Readonly<Record<string, number>> = {
  "": 1,
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};

const BASE: Readonly<Record<string, MeasureUnit>> = {
  元: { dimension: "money-cny", scale: 1 },
  人民币: { dimension: "money-cny", scale: 1 },
  元人民币: { dimension: "money-cny", scale: 1 },
  美元: { dimension: "money-usd", scale: 1 },
  美金: { dimension: "money-usd", scale: 1 },
  欧元: { dimension: "money-eur", scale: 1 },
  港元: { dimension: "money-hkd", scale: 1 },
  "%": { dimension: "percent", scale: 1 },
  "‰": { dimension: "percent", scale: 0.1 },
  百分点: { dimension: "points", scale: 1 },
  个百分点: { dimension: "points", scale: 1 },
  公里: { dimension: "length", scale: 1 },
  千米: { dimension: "length", scale: 1 },
  km: { dimension: "length", scale: 1 },
  米: { dimension: "length", scale: 0.001 },
  平方公里: { dimension: "area", scale: 1e6 },
  平方千米: { dimension: "area", scale: 1e6 },
  平方米: { dimension: "area", scale: 1 },
  公顷: { dimension: "area", scale: 1e4 },
  亩: { dimension: "area", scale: 1e4 / 15 },
  立方米: { dimension: "volume", scale: 1 },
  斤: { dimension: "mass", scale: 0.5 },
  公斤: { dimension: "mass", scale: 1 },
  千克: { dimension: "mass", scale: 1 },
  吨: { dimension: "mass", scale: 1000 },
  千瓦: { dimension: "power", scale: 1 },
  瓦: { dimension: "power", scale: 0.001 },
  人: { dimension: "people", scale: 1 },
  名: { dimension: "people", scale: 1 },
  人次: { dimension: "visits", scale: 1 },
  年: { dimension: "time", scale: 1 },
  岁: { dimension: "time", scale: 1 },
};

/** `万元`, `％`, `（亿美元）`, `元/人` → dimension and scale; `null` for units that planlint does not know (件, 标准箱 …). */
export function readMeasureUnit(text: string): MeasureUnit | null {
  const clean = foldScript(text.normalize("NFKC"))
    .replace(/[\s()[\]：:]/gu, "")
    .replace(/^单位/u, "");
  if (clean === "") return null;
  const parts = clean.split("/");
  if (parts.length === 2) {
    const over = readMeasureUnit(parts[0] ?? "");
    const under = readMeasureUnit(parts[1] ?? "");
    if (!over || !under) return null;
    return { dimension: `${over.dimension}/${under.dimension}`, scale: over.scale / under.scale };
  }
  const exact = BASE[clean] ?? BASE[clean.toLowerCase()];
  if (exact) return exact;
  const scaled = /^(万亿|[十百千]?[万亿]|[十百千])(.+)$/u.exec(clean);
  const factor = scaled && SCALES[scaled[1] ?? ""];
  const base = scaled && BASE[scaled[2] ?? ""];
  return factor && base ? { dimension: base.dimension, scale: base.scale * factor } : null;
}

/**
 * How units of `written` become units of `wanted`: a factor, `"other"` where they measure different things (亿元 and
 * 亿美元, % and 个百分点), or `null` where planlint cannot tell.
 */
export function conversion(written: string, wanted: string): number | "other" | null {
  const key = (text: string) => foldScript(text.normalize("NFKC")).replace(/[\s()]/gu, "");
  if (key(written) === key(wanted)) return 1;
  const a = readMeasureUnit(written);
  const b = readMeasureUnit(wanted);
  if (a && b) return a.dimension === b.dimension ? a.scale / b.scale : "other";
  return ofOtherKinds(written, wanted);
}

/** Units that are only counted (件, 个, 人) may stand for each other; money, months or shares never stand for them. */
function ofOtherKinds(written: string, wanted: string): number | "other" | null {
  const [a, b] = [dimensionOf(written), dimensionOf(wanted)];
  if (!a || !b) return null;
  const [over, overPlan] = [a.over, b.over];
  if (over === overPlan) return a.name === b.name && !countedThings.has(over) ? a.factor / b.factor : null;
  return countedThings.has(over) && countedThings.has(overPlan) ? null : "other";
}
