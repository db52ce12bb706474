import type { Address } from "../model/address.ts";
import type { FilingFacts, UnitCandidate } from "../model/table.ts";
import { rowsBetween, type SheetRow } from "../model/workbook.ts";
import { findPeriod, type Period } from "../text/dates.ts";
import { foldScript } from "../text/normalize.ts";
import { filledCells } from "./body.ts";
import { isSectionTitle } from "./rowKinds.ts";
import { gridRow, type SeenCell, type SheetGrid } from "./sheetGrid.ts";
import { shownText } from "./values.ts";

/** A text near a table, with its place. */
interface NearText {
  readonly text: string;
  readonly sheet: string;
  readonly at: Address;
}

interface Title extends NearText {
  /** Nothing else stands in its row. */
  readonly alone: boolean;
}

interface Dated extends NearText {
  readonly reading: Period;
}

/** What one table's surroundings, or a cover sheet, say. */
export interface Surroundings {
  readonly units: readonly NearText[];
  readonly periods: readonly Dated[];
  /** Bare periods (`2023年上半年` alone in a cell). */
  readonly bare: readonly Dated[];
  /** Parts of a year without the year (`上半年`, `截至6月底`): a title may give it. */
  readonly parts: readonly NearText[];
  /** Bare dates (`2023年6月30日` alone in a cell): the period when nothing else gives one. */
  readonly dates: readonly Dated[];
  readonly titles: readonly Title[];
}

const UNIT_LABEL =
  /^(?:填\s*报|报\s*送|上\s*报|填\s*表|申\s*报|编\s*报)\s*(?:单\s*位|部\s*门|机\s*构|主\s*体|责任单位)\s*(?:名称)?$|^单\s*位\s*(?:名\s*称|全称|[（(](?:盖章|公章|签章)[）)])$|^(?:责任单位|报告单位|编制单位)名称?$/u;
const UNIT_LABEL_WEAK = /^单\s*位$/u;
const PERIOD_LABEL =
  /^(?:报\s*告\s*期(?:间|别)?|填报期(?:间|别)?|报告(?:时段|期间|周期|季度|月份|年度)|统计(?:期间|时段|周期|时间|截止时间|截至时间|时点|日期)|(?:数据|进展|情况|统计|填报|资料)?(?:截至|截止)(?:时间|日期|时点)?|填报(?:时段|周期|期数|季度|月份|年度)|报送(?:时段|周期|期间)|所属(?:期|期间|时期|年度)|期\s*间|期\s*别|时\s*段|考核期|评估期|评估期间|评估年度|年\s*度|季\s*度|数据时间|数据时点)$/u;
/** Labels of the reporting period, or of the day of filling in: their value tells. */
const TIME_LABEL = /^(?:(?<filled>填报|填表|报送|上报|编制|制表)?(?:时间|日期))$/u;
const OTHER_LABEL = /^.{0,10}[：:]/u;
const STAMP = /[（(]\s*(?:盖章|公章|签章|加盖公章|盖单位章|章|全称|盖公章)\s*[）)]/gu;
const MOST_ROWS_ABOVE = 15;
const MOST_ROWS_BELOW = 12;
const COVER_ROWS = 60;

/** Reads the rows above a table. `lastUsed` is the last row of the table before. */
export function readAbove(
  grid: SheetGrid,
  area: { readonly top: number; readonly left: number; readonly right: number },
  lastUsed: number,
): Surroundings {
  return collect(grid, Math.max(lastUsed + 1, area.top - MOST_ROWS_ABOVE), area.top - 1, area.left, area.right);
}

/** What stands above a table, with the unit that stands below it. */
export function withBelow(
  grid: SheetGrid,
  area: { readonly left: number; readonly right: number; readonly bottom: number },
  above: Surroundings,
): Surroundings {
  const below = collect(grid, area.bottom + 1, area.bottom + MOST_ROWS_BELOW, area.left, area.right);
  return { ...above, units: [...above.units, ...below.units] };
}

/** Reads a small sheet without a table: a cover (封面). */
export function readCover(grid: SheetGrid): Surroundings | null {
  const { rows } = grid.sheet;
  if (rows.length === 0 || rows.length > COVER_ROWS) return null;
  if (rows.some((row) => row.columns.length > 12)) return null;
  // Several rows of several cells are a list (通讯录, 汇总), not a cover.
  if (rows.filter((row) => row.columns.length >= 3).length > 3) return null;
  const last = rows[rows.length - 1] as SheetRow;
  const found = collect(grid, 1, last.number, 1, 30);
  // A page of instructions has titles and sentences, but none that speak of this filing.
  return {
    ...found,
    titles: found.titles.filter((title) => title.at.row <= 12 && title.alone).slice(0, 3),
    bare: [],
    dates: [],
  };
}

function collect(grid: SheetGrid, from: number, to: number, left: number, right: number): Surroundings {
  const found = {
    units: [] as NearText[],
    periods: [] as Dated[],
    bare: [] as Dated[],
    parts: [] as NearText[],
    dates: [] as Dated[],
    titles: [] as Title[],
  };
  for (const stored of rowsBetween(grid.sheet, from, to)) {
    const row = gridRow(grid, stored.number, stored);
    const cells = filledCells(grid, row, Math.max(1, left - 1), right + 1).filter((seen) => seen.at.row === row.number);
    // Values that stand beside their label: neither titles nor labels themselves.
    const values = new Set<number>();
    cells.forEach((seen, index) => {
      const text = textOf(seen);
      if (values.has(index) || text === "") return;
      const place = { sheet: grid.sheet.name, at: seen.at };
      const parts = labelledParts(text);
      if (parts.length === 0) {
        // 截至 says that it is the filing's day; a date without a word may be the day of filling in.
        const dated = bareDate(text);
        const date = /^[（(]?\s*截[至止]/u.test(text) ? null : dated;
        const period = date ? null : (dated ?? barePeriod(text));
        if (date) found.dates.push({ ...place, text, reading: date });
        else if (period) found.bare.push({ ...place, text, reading: period });
        else if (text.length <= 12 && partOfYear(text)) found.parts.push({ ...place, text });
        else if (cells.length <= 2 && typeof seen.cell?.value === "string" && isTitle(text))
          found.titles.push({ ...place, text, alone: cells.length === 1 });
        return;
      }
      for (const part of parts) {
        let { value } = part;
        let at = seen.at;
        const beside = cells[index + 1];
        if (value === "" && part === parts[parts.length - 1] && beside && labelledParts(textOf(beside)).length === 0) {
          values.add(index + 1);
          // A bare label in a row of many cells is a heading: the cell beside it is the next heading.
          if (!part.marked && cells.length > 4) continue;
          value = textOf(beside);
          at = beside.at;
        }
        note(part.label, value, { sheet: place.sheet, at }, found);
      }
    });
  }
  return found;
}

const textOf = (seen: SeenCell): string => (seen.cell ? shownText(seen.cell.value, seen.cell.format, false) : "");

function note(
  label: Labelled["label"],
  value: string,
  place: { readonly sheet: string; readonly at: Address },
  found: {
    readonly units: NearText[];
    readonly periods: Dated[];
    readonly parts: NearText[];
    readonly dates: Dated[];
  },
): void {
  if (value === "") return;
  if (label === "unit" || (label === "weakUnit" && /[厅局委办府部院]/u.test(foldScript(value)))) {
    const name = unitName(value);
    if (name) found.units.push({ ...place, text: name });
  } else if (label === "period") {
    const reading = periodOf(value);
    if (reading) found.periods.push({ ...place, text: value, reading });
    else if (partOfYear(value)) found.parts.push({ ...place, text: value });
  } else if (label === "time" || label === "filledIn") {
    const reading = periodOf(value);
    if (!reading) {
      if (partOfYear(value)) found.parts.push({ ...place, text: value });
      return;
    }
    // 填报时间：2023年上半年 is the period. A day or a month may be when the form was filled in: it counts when
    // nothing else gives the period, that of 填报时间 only where a period ends.
    const dated = { ...place, text: value, reading };
    if (/[HQ]|^\d{4}$/u.test(reading.period) && (label === "time" || !bareDate(value))) found.periods.push(dated);
    else if (/[至到\-—–－~～]\s*\d{1,2}\s*月|截[至止]/u.test(value)) found.periods.push(dated);
    else if (label === "time" || /-(?:03-31|06-30|09-30|12-31)$/u.test(reading.asOf)) found.dates.push(dated);
  }
}

interface Labelled {
  readonly label: "unit" | "weakUnit" | "period" | "time" | "filledIn" | "other";
  readonly value: string;
  /** A colon says that it is a label. */
  readonly marked: boolean;
}

/** Words that are labels only with a colon: without one they may be a heading. */
const UNSURE: ReadonlySet<Labelled["label"]> = new Set(["weakUnit", "time", "filledIn"]);

/** `填报单位：省科技厅    填报日期：2023年7月5日` → its labels and values; none when the text is no label. */
function labelledParts(text: string): Labelled[] {
  if (text.length > 200) return [];
  const parts: Labelled[] = [];
  const pieces = text
    .replace(/[（(]\s*(?:盖章|蓋章|公章|签章|簽章|加盖公章|盖单位章|章|全称|全稱|盖公章)\s*[）)]/gu, "")
    .split(/\r?\n|[;；]|\s{2,}|(?<=\S)\s+(?=[^\s：:]{2,10}[：:])/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  for (const piece of pieces) {
    const match = /^([^：:]{1,14}?)\s*[：:]\s*(.*)$/u.exec(piece);
    const label = labelKind(match ? (match[1] ?? "") : piece);
    if (match) {
      // A colon inside a title (关于……的通知：附件) does not make it a label.
      if (label === null) {
        if (OTHER_LABEL.test(piece)) parts.push({ label: "other", value: match[2] ?? "", marked: true });
        continue;
      }
      parts.push({ label, value: (match[2] ?? "").trim(), marked: true });
    } else if (label !== null && !UNSURE.has(label)) parts.push({ label, value: "", marked: false });
    else {
      const spaced = /^(\S{4,8})\s+(\S.*)$/u.exec(piece);
      const spacedLabel = spaced ? labelKind(spaced[1] ?? "") : null;
      if (spaced && spacedLabel && !UNSURE.has(spacedLabel))
        parts.push({ label: spacedLabel, value: spaced[2] ?? "", marked: false });
    }
  }
  return parts;
}

function labelKind(text: string): Labelled["label"] | null {
  const label = foldScript(text)
    .replace(/[*＊\s]/gu, "")
    .replace(/^[一二三四五六七八九十\d]+[、.．]/u, "");
  if (UNIT_LABEL.test(label)) return "unit";
  if (UNIT_LABEL_WEAK.test(label)) return "weakUnit";
  if (PERIOD_LABEL.test(label)) return "period";
  const time = TIME_LABEL.exec(label);
  if (time) return time.groups?.filled ? "filledIn" : "time";
  return null;
}

/** A name, not an instruction (`请填写单位全称`), a blank line (`______`) or a sentence. */
function unitName(value: string): string | null {
  const name = value
    .replace(STAMP, "")
    .replace(/[_＿\s]+$/u, "")
    .replace(/^[_＿\s]+/u, "")
    .trim();
  if (name.length < 2 || name.length > 40) return null;
  if (/^[（(【[]?(?:请|請|填|[应應](?!急)|须|須|指|由|按|各|如|与|與|本表|盖章|公章|XX|××|某)/u.test(name)) return null;
  if (/(?:时间|日期|电话|联系人|姓名|情况|数量|名称|简称|备注|状态|类别|内容|任务)$/u.test(foldScript(name)))
    return null;
  if (/[。！？!?]|填写|全称|元|％|%/u.test(name) || !/\p{Script=Han}/u.test(name)) return null;
  return name;
}

function isTitle(text: string): boolean {
  if (text.length < 5 || text.length > 90) return false;
  if (isSectionTitle(text) || /^(?:附件|附表|表)\s*[\d一二三四五六七八九十]*$/u.test(text)) return false;
  return /\p{Script=Han}{3}/u.test(text) && !/。./u.test(text);
}

const PART_OF_YEAR =
  /截[至止]到?目?前?\s*(?<month>\d{1,2})月(?:份)?(?:底|末|(?<day>\d{1,2})[日号])?|(?<![\d年])(?<months>\d{1,2}\s*[-—–－~～至到]\s*\d{1,2}月)|(?<!下一?步?)(?<half>[上下]半年)|(?<quarter>前三季度|第?[一二三四]季度)/u;

/** `截至6月底`, `上半年`, `1-6月` in a text that names no year: the words behind a year; `null` where there are none. */
function partOfYear(text: string): string | null {
  const plain = text.normalize("NFKC").replace(/\s/gu, "");
  if (/(?:19|20)\d\d/u.test(plain)) return null;
  const found = PART_OF_YEAR.exec(foldScript(plain))?.groups;
  if (!found) return null;
  const { month, day, months, half, quarter } = found;
  if (month !== undefined) return day === undefined ? `1-${month}月` : `${month}月${day}日`;
  return months ?? half ?? quarter ?? null;
}

/** The period that a text names; what stands in 《》 is the plan's name and speaks only when nothing else does. */
function namedPeriod(text: string): Period | null {
  return findPeriod(text.replace(/《[^》]*》/gu, "")) ?? findPeriod(text);
}

/** The period that a label's value or a title gives; a date on the last day of a half-year or quarter means that. */
function periodOf(text: string): Period | null {
  return bareDate(text) ?? namedPeriod(text);
}

const LAST_DAYS: Readonly<Record<string, string>> = { "03-31": "Q1", "06-30": "H1", "09-30": "Q3", "12-31": "" };

/** `2023年6月30日`, `2023-06-30`, `截至2023年6月30日` and nothing else. */
function bareDate(text: string): Period | null {
  const match =
    /^(?:截至|截止|截止到|截至到|数据截至|截至日期)?\s*[：:]?\s*((?:19|20)\d\d)\s*[年\-/.]\s*(\d{1,2})\s*[月\-/.]\s*(\d{1,2})\s*日?(?:止)?$/u.exec(
      text.normalize("NFKC").trim(),
    );
  if (!match) return null;
  const [, year = "", month = "", day = ""] = match;
  const m = month.padStart(2, "0");
  const d = day.padStart(2, "0");
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  const end = LAST_DAYS[`${m}-${d}`];
  if (end !== undefined) return { period: `${year}${end}`, asOf: `${year}-${m}-${d}` };
  return { period: `${year}-${m}`, asOf: `${year}-${m}-${d}` };
}

/** `（2023年1—6月）`, `2023年上半年`: a period and nothing else. */
function barePeriod(text: string): Period | null {
  if (text.length > 20) return null;
  const rest = text.replace(/[上下前后]半年|第?[一二三四1-4]季度|前三季度|全年|年度|截[至止]/gu, "");
  return /\p{Script=Han}{4}/u.test(rest.replace(/[〇零一二三四五六七八九十]/gu, "")) ? null : findPeriod(text);
}

const AGENCY_END =
  "(?:厅|委|局|办|办公室|政府|部|院|集团|集团公司|公司|银行|管委会|委员会|中心|大学|学院|总队|支队|联合会|协会|署|社)";
const TITLE_UNIT = new RegExp(
  `^(?:附件\\s*\\d*\\s*[：:.、]?\\s*)?(?:关于)?(\\p{Script=Han}{1,18}?${AGENCY_END})(?=(?:20\\d\\d年?|[“"《（(【]|关于(?!印发)|落实|贯彻|推进|实施|上半年|下半年|第?[一二三四]季度|年度|承担|牵头|负责|任务|工作|重点|主要|台账|填报|报送|自查|进展|十四五|长江|分工|江西|全省))`,
  "u",
);

/** `江西省科技厅2023年上半年……台账` → `江西省科技厅`. */
export function unitOfTitle(title: string): string | null {
  const folded = title.trim();
  const name = TITLE_UNIT.exec(foldScript(folded))?.[1];
  return name && !/印发|方案|规划|通知/u.test(name)
    ? folded.slice(folded.indexOf(name[0] ?? ""), folded.indexOf(name[0] ?? "") + name.length)
    : null;
}

const SHEET_UNIT = new RegExp(
  `^[\\d.、\\s]*((?:省|市|县|区)?\\p{Script=Han}{1,16}?${AGENCY_END})(?:\\s*[（(-—_].*|(?:任务)?(?:台账|填报表?|落实情况|进展|情况)?)?$`,
  "u",
);

/** Puts together what all surroundings say; a place nearer to a table counts more than a cover. */
export function gatherFacts(
  nearTables: readonly Surroundings[],
  covers: readonly Surroundings[],
  tableSheets: readonly { readonly name: string; readonly at: Address }[],
  headings: readonly NearText[],
): FilingFacts {
  const all = [...nearTables, ...covers];
  const titles: { text: string; sheet: string; at: Address | null }[] = [];
  for (const { text, sheet, at } of all.flatMap((each) => each.titles)) {
    if (!titles.some((other) => other.text === text && other.sheet === sheet)) titles.push({ text, sheet, at });
  }
  for (const { name } of tableSheets) {
    if (!titles.some((other) => other.at === null && other.sheet === name))
      titles.push({ text: name, sheet: name, at: null });
  }
  const candidates: UnitCandidate[] = all.flatMap((each) => each.units).map((unit) => ({ ...unit, from: "label" }));
  for (const title of all.flatMap((each) => each.titles)) {
    const text = unitOfTitle(title.text);
    if (text) candidates.push({ text, sheet: title.sheet, at: title.at, from: "title" });
  }
  for (const { name, at } of tableSheets) {
    const text = SHEET_UNIT.exec(name)?.[1];
    if (text) candidates.push({ text, sheet: name, at, from: "sheetName" });
  }
  const unitCandidates = candidates.filter(
    (unit, index) => candidates.findIndex((other) => other.text === unit.text) === index,
  );
  // Sheets named after several units are a consolidation: none of them is the filer.
  const named = unitCandidates.filter((unit) => unit.from === "sheetName");
  const usable = named.length > 1 ? unitCandidates.filter((unit) => unit.from !== "sheetName") : unitCandidates;
  const first = usable[0];
  return {
    unit: first ? { text: first.text, sheet: first.sheet, at: first.at } : null,
    unitCandidates: usable,
    period: choosePeriod(all, tableSheets, headings),
    titles,
  };
}

function choosePeriod(
  all: readonly Surroundings[],
  tableSheets: readonly { readonly name: string; readonly at: Address }[],
  headings: readonly NearText[],
): FilingFacts["period"] {
  const told = ({ reading, sheet, at }: Dated) => ({
    period: reading.period,
    asOf: reading.asOf,
    sheet,
    at,
  });
  const labelled = all.flatMap((each) => each.periods)[0];
  if (labelled) return told(labelled);
  // A period on its own that names a part of the year says more than a title's year.
  const bare = all.flatMap((each) => each.bare);
  const exact = bare.find(({ reading }) => reading.period.length > 4);
  if (exact) return told(exact);
  const texts = [
    ...all.flatMap((each) => each.titles),
    ...bare,
    ...tableSheets.map(({ name, at }) => ({ text: name, sheet: name, at })),
    ...headings,
  ];
  for (const text of texts) {
    const reading = namedPeriod(text.text);
    if (!reading) continue;
    // 2023年任务台账 over 截至6月底进展情况: the year stands in one place, what has passed of it in another.
    const parts = reading.period.length > 4 ? [] : [...all.flatMap((each) => each.parts), ...texts];
    for (const part of parts) {
      const words = partOfYear(part.text);
      const within = words === null ? null : findPeriod(`${reading.period}年${words}`);
      if (within) return told({ ...part, reading: within });
    }
    return told({ ...text, reading });
  }
  const date = all.flatMap((each) => each.dates)[0];
  return date ? told(date) : null;
}
