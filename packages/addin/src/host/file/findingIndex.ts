import { type Finding, parseAddress, type Severity } from "@planlint/rules/engine";

/** Where findings stand, for the workbook's view. Filled slice by slice, so that no single step is long. */
export interface FindingIndex {
  add(findings: readonly Finding[]): void;
  /** The findings of a cell, gravest first. */
  at(sheet: string, cell: string): readonly Finding[];
  /** How many findings a sheet has, those of the sheet as a whole included. */
  countOf(sheet: string): number;
  /** Gravest severity of a sheet's findings. */
  gravestOf(sheet: string): Severity | null;
  /** Rows and columns where findings stand. */
  placesOf(sheet: string): FindingPlaces;
}

export interface FindingPlaces {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const NONE: readonly Finding[] = [];

interface SheetFindings {
  count: number;
  gravest: Severity;
  /** Nearly all cells have one finding: it needs no list. */
  readonly cells: Map<string, Finding | Finding[]>;
  places: FindingPlaces | null;
}

export function createFindingIndex(findings: readonly Finding[] = NONE): FindingIndex {
  const sheets = new Map<string, SheetFindings>();
  const sheetOf = (name: string, gravest: Severity): SheetFindings => {
    let sheet = sheets.get(name);
    if (!sheet) {
      sheet = { count: 0, gravest, cells: new Map(), places: null };
      sheets.set(name, sheet);
    }
    return sheet;
  };

  const add = (more: readonly Finding[]) => {
    for (const finding of more) {
      const { severity, cell } = finding;
      const sheet = sheetOf(finding.sheet, severity);
      sheet.count++;
      sheet.places = null;
      if (GRAVITY[severity] < GRAVITY[sheet.gravest]) sheet.gravest = severity;
      if (cell === "") continue;
      const before = sheet.cells.get(cell);
      if (!before) sheet.cells.set(cell, finding);
      else if (Array.isArray(before)) before.push(finding);
      else sheet.cells.set(cell, [before, finding]);
    }
  };
  add(findings);

  return {
    add,
    at(name, cell) {
      const found = sheets.get(name)?.cells.get(cell);
      if (!found) return NONE;
      return Array.isArray(found) ? [...found].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]) : [found];
    },
    countOf: (name) => sheets.get(name)?.count ?? 0,
    gravestOf: (name) => sheets.get(name)?.gravest ?? null,
    placesOf(name) {
      const sheet = sheets.get(name);
      if (!sheet) return { rows: new Set(), columns: new Set() };
      sheet.places ??= placesOf(sheet.cells.keys());
      return sheet.places;
    },
  };
}

function placesOf(cells: Iterable<string>): FindingPlaces {
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (const cell of cells) {
    const at = parseAddress(cell);
    if (!at) continue;
    rows.add(at.row);
    columns.add(at.column);
  }
  return { rows, columns };
}
