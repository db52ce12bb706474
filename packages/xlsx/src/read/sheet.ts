import {
  type Area,
  type CellError,
  type CellValue,
  MAX_COLUMN,
  MAX_ROW,
  parseArea,
  type Sheet,
} from "@planlint/rules/model";
import { UnusableFileError } from "../errors.ts";
import type { XmlUnits } from "../xml/characters.ts";
import type { XmlTokenizer } from "../xml/tokenizer.ts";
import type { Package } from "../zip/openPackage.ts";
import { decodeCellText } from "./cellText.ts";
import { isoToSerial } from "./isoDates.ts";
import { parseDouble, plainNumber, wholeNumber } from "./numbers.ts";
import { type PlainCellState, readPlainCells } from "./plainCells.ts";
import { type CellBudget, charge, RowCollector } from "./rowCollector.ts";
import { compileSharedFormula, formulaAt, type SharedFormula } from "./sharedFormulas.ts";
import { streamXml } from "./streamXml.ts";
import type { CellFormats } from "./styles.ts";

/** What the sheets of a workbook have in common. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
  readonly date1904: boolean;
  /** Counted over all sheets. */
  readonly budget: CellBudget;
  /** Gives one copy of equal texts, and refuses when there is too much text. */
  readonly text: (text: string) => string;
  /** One object an error text. */
  readonly error: (text: string) => CellError;
}

/** Cell types (`t` of `<c>`), by the letters that tell them apart. */
type CellType = "n" | "s" | "str" | "inlineStr" | "b" | "e" | "d";

/** Where the text at hand belongs. */
type Place = "elsewhere" | "value" | "formula" | "inline";

const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;
const SLASH = 47;

/** Stands for a formula whose text the file does not give (data tables, orphans of a shared group). */
const UNNAMED_FORMULA = "FORMULA()";

/** Reads one worksheet part. Cells that hold nothing but a style are passed over. */
export function readSheet(pkg: Package, part: string, name: string, hidden: boolean, context: SheetContext): Sheet {
  const { strings, formats, date1904 } = context;
  const rows = new RowCollector(context.budget);
  const merges: Area[] = [];
  const shared = new Map<string, SharedFormula>();

  let inData = false;
  let inRow = false;
  let inCell = false;
  let phonetic = false;
  let place: Place = "elsewhere";
  let rowNumber = 0;
  let rowHidden = false;
  let column = 0;
  let type: CellType = "n";
  let style = 0;
  let value: CellValue | undefined;
  /** Text of the value so far, when it could not be read in one go. */
  let text = "";
  let formula: string | null = null;
  let formulaGroup: string | null = null;
  let formulaOpen = false;
  let sawInline = false;

  const malformed = (why: string) => new UnusableFileError("malformed", { part, why });

  const openRow = (xml: XmlTokenizer): void => {
    const given = xml.attribute("r");
    rowNumber = given === null ? rowNumber + 1 : (parseDouble(given) ?? 0);
    if (!Number.isInteger(rowNumber) || rowNumber < 1 || rowNumber > MAX_ROW) throw malformed("row");
    const marked = xml.attribute("hidden");
    rowHidden = marked === "1" || marked === "true" || xml.attribute("ht") === "0";
    column = 0;
    inRow = !xml.selfClosing;
  };

  const openCell = (xml: XmlTokenizer): void => {
    const { units, attributeOffsets: offsets, attributeCount } = xml;
    let next = column + 1;
    type = "n";
    style = 0;
    for (let i = 0; i < attributeCount * 4; i += 4) {
      const nameStart = offsets[i] as number;
      if ((offsets[i + 1] as number) - nameStart !== 1) continue;
      const letter = units[nameStart];
      const start = offsets[i + 2] as number;
      const end = offsets[i + 3] as number;
      if (letter === LETTER_R) next = columnOf(units, start, end);
      else if (letter === LETTER_S) style = wholeNumber(units, start, end);
      else if (letter === LETTER_T) type = typeOf(units, start, end);
    }
    if (next < 1 || next > MAX_COLUMN) throw malformed("cell address");
    column = next;
    inCell = !xml.selfClosing;
    value = undefined;
    text = "";
    formula = null;
    formulaGroup = null;
    formulaOpen = false;
    sawInline = false;
  };

  const openFormula = (xml: XmlTokenizer): void => {
    formula = "";
    formulaOpen = true;
    if (!xml.selfClosing) place = "formula";
    if (xml.attributeCount > 0 && xml.attribute("t") === "shared") formulaGroup = xml.attribute("si");
  };

  const inlineText = (raw: string): string => context.text(decodeCellText(raw));

  const takeText = (xml: XmlTokenizer): void => {
    if (place === "value" && xml.units[xml.end + 1] === SLASH && xml.kind === "text" && text === "") {
      // The usual case: one run of text up to the closing tag, read from the units without making a string.
      if (type === "n") {
        const number = plainNumber(xml.units, xml.start, xml.end);
        if (!Number.isNaN(number)) {
          value = number;
          return;
        }
      } else if (type === "s") {
        const index = wholeNumber(xml.units, xml.start, xml.end);
        if (index >= 0) {
          value = stringAt(index);
          return;
        }
      }
    }
    if (place === "formula") formula += xml.text();
    else text += xml.text();
  };

  const stringAt = (index: number): string => {
    const found = strings[index];
    if (found === undefined) throw new UnusableFileError("damaged", { why: "shared-string", part });
    return found;
  };

  const cellValue = (raw: string): CellValue | undefined => {
    switch (type) {
      case "s":
        return raw.trim() === "" ? undefined : stringAt(parseDouble(raw) ?? -1);
      case "str":
      case "inlineStr":
        return inlineText(raw);
      case "b":
        return raw.trim() === "" ? undefined : raw.trim() === "1" || raw.trim() === "true";
      case "e":
        return raw.trim() === "" ? undefined : context.error(raw.trim());
      case "d":
        return isoToSerial(raw, date1904)?.serial ?? parseDouble(raw) ?? (raw === "" ? undefined : inlineText(raw));
      default:
        return raw.trim() === "" ? undefined : (parseDouble(raw) ?? inlineText(raw));
    }
  };

  const closeCell = (): void => {
    inCell = false;
    place = "elsewhere";
    const found = value === undefined && (text !== "" || type === "str") ? cellValue(text) : value;
    if (formulaOpen) {
      rows.add(column, found ?? null, formatOf(), finishFormula());
    } else if (found !== undefined && found !== "") {
      rows.add(column, found, formatOf(), null);
    }
  };

  const formatOf = (): string => {
    const format = formats[style] ?? "";
    return type === "d" && format === "" ? (isoToSerial(text, date1904)?.format ?? "") : format;
  };

  const finishFormula = (): string => {
    let found = decodeCellText(formula ?? "");
    if (formulaGroup !== null) {
      const group = shared.get(formulaGroup);
      if (found !== "") shared.set(formulaGroup, compileSharedFormula(found, rowNumber, column));
      else if (group) found = formulaAt(group, rowNumber, column);
    }
    return context.text(found === "" ? UNNAMED_FORMULA : found);
  };

  const open = (xml: XmlTokenizer): void => {
    const element = xml.localName;
    if (inCell) {
      if (element === "v") place = xml.selfClosing || sawInline ? "elsewhere" : "value";
      else if (element === "f") openFormula(xml);
      else if (element === "t") place = xml.selfClosing || phonetic || type !== "inlineStr" ? "elsewhere" : "inline";
      // A writer that gives a value beside the inline text means the text.
      else if (element === "is") {
        text = "";
        sawInline = true;
      } else if (element === "rPh") phonetic = !xml.selfClosing;
    } else if (inRow) {
      if (element === "c") openCell(xml);
    } else if (inData) {
      if (element === "row") openRow(xml);
    } else if (element === "sheetData") {
      inData = !xml.selfClosing && xml.depth === 1;
    } else if (element === "mergeCell") {
      const area = parseArea(xml.attribute("ref") ?? "");
      if (area && (area.top !== area.bottom || area.left !== area.right)) {
        charge(context.budget, 1);
        merges.push(area);
      }
    }
  };

  const close = (xml: XmlTokenizer): void => {
    const element = xml.localName;
    if (inCell) {
      if (element === "c") closeCell();
      else {
        place = "elsewhere";
        if (element === "rPh") phonetic = false;
      }
    } else if (inRow) {
      if (element === "row") {
        inRow = false;
        rows.endRow(rowNumber, rowHidden);
      }
    } else if (element === "sheetData") inData = false;
  };

  const state: PlainCellState = { at: 0, row: 0, rowHidden: false, column: 0 };
  const takePlainCells = (xml: XmlTokenizer): void => {
    if (!(xml.units instanceof Uint8Array)) return;
    state.at = xml.end;
    state.row = rowNumber;
    state.rowHidden = rowHidden;
    state.column = column;
    readPlainCells(xml.units, xml.windowEnd, state, rows, context);
    rowNumber = state.row;
    rowHidden = state.rowHidden;
    column = state.column;
    xml.passOver(state.at);
  };

  streamXml(pkg, part, (xml) => {
    for (let kind = xml.next(); kind !== "more" && kind !== "end"; kind = xml.next()) {
      if (kind === "open") open(xml);
      else if (kind === "close") close(xml);
      else {
        if (place !== "elsewhere" && (kind === "text" || kind === "cdata")) takeText(xml);
        continue;
      }
      if (inRow && !inCell) takePlainCells(xml);
    }
  });
  return { name, hidden, rows: rows.finish(), merges };
}

/** The column of an address (`AB12` → 28), 0 when it has no letters. */
function columnOf(units: XmlUnits, start: number, end: number): number {
  let column = 0;
  for (let i = start; i < end && i < start + 4; i++) {
    const letter = ((units[i] as number) & ~32) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}

function typeOf(units: XmlUnits, start: number, end: number): CellType {
  const length = end - start;
  const first = units[start];
  if (length === 1) {
    if (first === LETTER_S) return "s";
    if (first === 98) return "b";
    if (first === 101) return "e";
    if (first === 100) return "d";
    return "n";
  }
  return length === 3 && first === LETTER_S ? "str" : length === 9 ? "inlineStr" : "n";
}
