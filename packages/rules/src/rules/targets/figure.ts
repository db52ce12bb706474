import type { TableCell, Target } from "../../model/index.ts";
import { foldScript } from "../../text/normalize.ts";
import { figuresIn, type Quantity } from "../../text/quantity.ts";
import { quantityIn } from "../cellNumbers.ts";
import { countsFall } from "../semantics/goal.ts";
import { conversion } from "../semantics/measureUnit.ts";
import type { RowMeasure } from "./measure.ts";

/** What a cell that should hold a number says. */
export type Figure =
  /** Nothing, or a dash. */
  | { readonly kind: "blank" }
  /** 暂无数据, 尚未公布: says itself that there is no number. */
  | { readonly kind: "unavailable"; readonly text: string }
  | { readonly kind: "words"; readonly text: string }
  /** An Excel error, a formula without result: other rules' business, or nobody's. */
  | { readonly kind: "unreadable" }
  /** The unit in the cell measures something else than the plan (亿元 for 亿美元). */
  | { readonly kind: "foreign"; readonly text: string; readonly unit: string }
  | NumberFigure;

export interface NumberFigure {
  readonly kind: "number";
  /** In the plan's measure unit. */
  readonly value: number;
  /** As it stands in the cell; percent formats as percent. */
  readonly written: number;
  /** As a reader sees it, unit included where the cell has one. */
  readonly text: string;
  /** The cell itself carries a unit (text, or a percent format). */
  readonly ownUnit: boolean;
  /** Decimals written. */
  readonly decimals: number;
  readonly quantity: Numbered;
}

const DASH = /^[-—–―－_/／\\一~～.…*]+$/u;
const UNAVAILABLE =
  /^(无|空|略|n\/a|na|nil)$|暂无|暂缺|暂未|尚未|未(公布|发布|统计|反馈|核算|产生|出)|无数据|没有数据|待(公布|发布|统计|反馈|核算|定|补|确认|核实)|(年底|年末|次年|下半年|年度|季度)(统一)?(公布|发布|统计|核算|考核)|不(统计|核算|公布|监测)|数据未/iu;

/** Reads a cell against a target, in the target's measure unit as far as units are known. */
export function readFigure(cell: TableCell | undefined, target: Target, measure: RowMeasure): Figure {
  if (!cell || cell.value === undefined) return { kind: "blank" };
  if (typeof cell.value !== "number" && typeof cell.value !== "string") return { kind: "unreadable" };
  const text = cell.text.normalize("NFKC").trim();
  if (text === "" || DASH.test(text)) return { kind: "blank" };
  const quantity = numbered(quantityIn(cell)) ?? ratio(text) ?? onlyFigure(text);
  if (!quantity) return UNAVAILABLE.test(foldScript(text)) ? { kind: "unavailable", text } : { kind: "words", text };
  const wanted = target.measureUnit;
  const own = quantity.unit;
  let factor = 1;
  if (own !== null && wanted !== null) {
    const known = conversion(own, wanted);
    if (known === "other") return { kind: "foreign", text, unit: own };
    factor = known ?? 1;
  } else if (own === null) {
    factor = measure.factor;
  }
  // 下降3.2% under a growth target is a growth of −3.2 %; where falls are counted it is their size.
  const falls = quantity.qualifier === "下降" && target.kind === "annual-growth" && !countsFall(target);
  const written = falls ? -Math.abs(quantity.value) : quantity.value;
  return {
    kind: "number",
    value: clean(written * factor),
    written,
    text,
    ownUnit: own !== null,
    decimals: decimalsOf(written),
    quantity,
  };
}

/** Quantities with a number; 省下达目标 and the like are words here. */
export type Numbered = Quantity & { readonly value: number };

export function numbered(quantity: Quantity | null): Numbered | null {
  return quantity && quantity.value !== null ? { ...quantity, value: quantity.value } : null;
}

/** `64.1%（快报数）`, `截至6月底为64.1%`: one figure among words that count nothing. */
function onlyFigure(text: string): Numbered | null {
  const figures = figuresIn(text).filter(({ kind }) => kind === "quantity");
  const [figure] = figures;
  if (!figure || figures.length !== 1 || text.length > 30) return null;
  const { value, unit } = figure;
  return { value, valueTo: null, unit, operator: null, qualifier: null, cumulative: false };
}

/** `2.21:1`, as income ratios are written. */
function ratio(text: string): Numbered | null {
  const match = /^(\d+(?:\.\d+)?)\s*[:∶]\s*1$/u.exec(text);
  if (!match) return null;
  return { value: Number(match[1]), valueTo: null, unit: null, operator: null, qualifier: null, cumulative: false };
}

/** Binary dust off: 0.07 × 100 is 7. */
export function clean(value: number): number {
  return Number(value.toPrecision(12));
}

/** Decimals of a number as typed: 5745.5 has one. */
export function decimalsOf(value: number): number {
  const text = String(clean(value));
  const exponent = /e-(\d+)$/u.exec(text);
  if (exponent) return Number(exponent[1]) + (text.split("e")[0]?.split(".")[1]?.length ?? 0);
  return text.split(".")[1]?.length ?? 0;
}
