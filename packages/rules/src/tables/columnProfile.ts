import { type CellValue, indexInRow } from "../model/workbook.ts";
import { isPercentFormat } from "../text/dates.ts";
import { remembered } from "../text/remembered.ts";
import { type GridRow, isContent, isFilled, plainValue, type SheetGrid, seenAt } from "./sheetGrid.ts";

/** What the cells below a heading look like: shares are of the filled cells, 0…1. */
export interface ColumnProfile {
  readonly filled: number;
  /** Cells of the column's own (not covered by a merged area that starts to its left). */
  readonly own: number;
  /** Numbers, and text that is a number with at most a unit. */
  readonly numeric: number;
  readonly averageLength: number;
  /** Different texts ÷ filled cells. */
  readonly distinct: number;
  /** Lists of agencies: 省科技厅、省教育厅. */
  readonly units: number;
  /** 已完成, 推进中 … */
  readonly status: number;
  /** 约束性, 预期性. */
  readonly nature: number;
  /** 2025年底前, 长期坚持: a deadline rather than the day something was done. */
  readonly deadline: number;
}

const NUMERIC = /^[约≈≤≥<>≦≧+\-−－[（(]*\s*[\d０-９][\d０-９,，.．]*\s*[\])）]*\s*(?:[%％‰]|[^\d\s]{1,5})?$/u;
/** `1.省水利厅`, `（2）已完成`: an ordinal before words, not a number with its unit. */
const ORDINAL = /^[（(]?[\d０-９]{1,3}[.．、)）]\s*[^\d０-９\s.．%％]/u;
const UNIT_NAME =
  /(?:厅|廳|委|局|办|辦|政府|部|院|公司|集团|集團|中心|办公室|辦公室|管委会|管委會|委员会|委員會|银行|銀行|大学|大學|学院|学会|协会|联合会|总队|市|县|區|区|社|署|单位|單位|部门|部門|地区|地區|等)(?:[（(][^（()）]*[）)])?$/u;
/** Last characters of the names above: other texts need no closer look. */
const UNIT_ENDS = "厅廳委局办辦府部院司团團心室会會行学學队市县區区社署位门門等）)";
const STATUS =
  /^(?:已|未|正在|正|基本|全部|按|达|達|超|滞后|滯後|进展|推进|推進|持续|持續|长期|長期|完成|办结|在建|逾期|暂|暫|尚未|序时|序時|是$|否$|√$|✓$|红|黄|绿|蓝|正常|提前|启动|啟動|进行中|進行中|常态化).{0,7}$/u;
const DEADLINE = /底前|前$|前完成|持续|長期|长期|每年|全年|适时|底$|期间|常态|末$|前。?$/u;

interface TextKind {
  readonly numeric: boolean;
  readonly units: boolean;
  readonly status: boolean;
  readonly nature: boolean;
  readonly deadline: boolean;
}

/** What a text looks like by itself. */
const kindOf = remembered(
  (text: string): TextKind => ({
    numeric: NUMERIC.test(text) && !ORDINAL.test(text),
    units:
      UNIT_ENDS.includes(text.charAt(text.length - 1)) &&
      UNIT_NAME.test(text) &&
      text.split(/[、，,；;\s/]+/u).every((name) => name.length <= 24),
    status: STATUS.test(text),
    nature: /^(?:约束|約束|预期|預期)/u.test(text),
    deadline: text.length <= 20 && DEADLINE.test(text),
  }),
  400,
);

/** Looks at up to `limit` rows of a column. */
export function profileColumn(grid: SheetGrid, rows: readonly GridRow[], column: number, left: number): ColumnProfile {
  let filled = 0;
  let own = 0;
  let numeric = 0;
  let length = 0;
  let units = 0;
  let status = 0;
  let nature = 0;
  let deadline = 0;
  const texts = new Set<string>();
  for (const row of rows) {
    let value: CellValue;
    let format: string;
    if (row.areas.length === 0 && row.stored) {
      const index = indexInRow(row.stored, column);
      if (index < 0) continue;
      value = row.stored.values[index] as CellValue;
      if (!isContent(value)) continue;
      format = row.stored.formats[index] ?? "";
    } else {
      const seen = seenAt(grid, row, column);
      if (!isFilled(seen.cell) || seen.at.row !== row.number) continue;
      if (seen.at.column < column && seen.at.column >= left) continue;
      ({ value, format } = seen.cell);
    }
    own++;
    filled++;
    const text = plainValue(value);
    texts.add(text);
    if (typeof value === "number") {
      numeric++;
      length += isPercentFormat(format) ? 4 : text.length;
      continue;
    }
    length += text.length;
    const kind = kindOf(text);
    if (typeof value === "string") {
      if (kind.numeric) numeric++;
      if (kind.deadline) deadline++;
    }
    if (kind.units) units++;
    if (kind.status) status++;
    if (kind.nature) nature++;
  }
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    own,
    numeric: share(numeric),
    averageLength: share(length),
    distinct: share(texts.size),
    units: share(units),
    status: share(status),
    nature: share(nature),
    deadline: share(deadline),
  };
}
