import type { TableCell } from "../model/index.ts";
import { isPercentFormat } from "../text/dates.ts";
import { parseQuantity, type Quantity } from "../text/quantity.ts";

/**
 * The quantity in a cell as Excel means it: 0.66 with a percent format is 66 with the unit `%`; text such as `8200亿元`
 * is a number with a unit. `null` when the cell is blank, an error or anything else.
 */
export function quantityIn(cell: TableCell | undefined): Quantity | null {
  if (!cell) return null;
  if (typeof cell.value === "number") {
    const percent = isPercentFormat(cell.format);
    return {
      value: percent ? inPercent(cell.value) : cell.value,
      valueTo: null,
      unit: percent ? "%" : null,
      operator: null,
      qualifier: null,
      cumulative: false,
    };
  }
  return typeof cell.value === "string" ? parseQuantity(cell.value) : null;
}

/** A share as percent, without the dust that binary fractions leave (0.07 × 100 is 7, not 7.000000000000001). */
function inPercent(share: number): number {
  return Number((share * 100).toPrecision(12));
}
