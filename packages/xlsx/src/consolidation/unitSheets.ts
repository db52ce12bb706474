import type { ConsolidatedTask, ConsolidatedUnit, Consolidation, UnitStanding } from "@planlint/rules/model";
import { TASK_STANDINGS, UNIT_STANDINGS } from "@planlint/rules/model";
import type { NewRow, NewSheet } from "../write/newWorkbook.ts";
import { headOf } from "./head.ts";
import { holdsLedgers } from "./ledgerSheet.ts";
import { cell, tableSheet } from "./table.ts";
import { SHEETS, type SheetWords } from "./words/index.ts";

const UNIT_WIDTHS = [6, 22, 20, 9, 9, 9, 10, 9, 9, 46, 34];
const TASK_WIDTHS = [6, 12, 44, 14, 18, 18, 32, 40];

/** 催报清单: every unit that the plan names, those that owe most first. */
export function unitSheet(result: Consolidation, words: SheetWords): NewSheet {
  const numbers = numbersOf(result);
  const rows = inOrderOfUrgency(holdsLedgers(result) ? result.units : []).map((unit, index): NewRow => {
    const owes = unit.missing.length > 0;
    const missing = unit.missing.map((id) => numbers.get(id) ?? id);
    const count = (value: number, loud = false) => cell(value, loud && value > 0 ? "strongCentre" : "centre");
    return {
      cells: [
        cell(index + 1, "centre"),
        cell(unit.unit, owes ? "strong" : "text"),
        cell(words.unitStanding[unit.standing], owes ? "strong" : "text"),
        count(unit.tasks),
        count(unit.lead),
        count(unit.reported),
        count(unit.covered),
        count(unit.missing.length, true),
        count(unit.missingLead, true),
        cell(missing.join(words.separator), "text"),
        cell(filesOf(unit, words), "text"),
      ],
    };
  });
  return tableSheet({
    name: SHEETS.units,
    head: headOf(SHEETS.units, result, words, words.units.hint),
    columns: words.units.columns.map((heading, index) => ({ heading, width: UNIT_WIDTHS[index] ?? 10 })),
    rows,
    none: holdsLedgers(result) ? words.units.none : words.noLedgers,
    frozenColumns: 2,
  });
}

/** Files of a unit that are named; more are only counted. */
const NAMED_FILES = 5;

function filesOf({ files }: ConsolidatedUnit, words: SheetWords): string {
  const named = files.slice(0, NAMED_FILES);
  return (files.length > NAMED_FILES ? [...named, words.moreFiles(files.length)] : named).join("\n");
}

/** What owes nothing comes last; of the others, who owes most as lead, then most at all, comes first. */
function inOrderOfUrgency(units: readonly ConsolidatedUnit[]): ConsolidatedUnit[] {
  const settled = (standing: UnitStanding) => (standing === "complete" || standing === "covered" ? 1 : 0);
  return [...units].sort(
    (a, b) =>
      settled(a.standing) - settled(b.standing) ||
      b.missingLead - a.missingLead ||
      b.missing.length - a.missing.length ||
      UNIT_STANDINGS.indexOf(b.standing) - UNIT_STANDINGS.indexOf(a.standing),
  );
}

/** 缺报任务: what nobody reports, and what the lead doesn't. */
export function missingSheet(result: Consolidation, words: SheetWords, rowOf: ReadonlyMap<string, number>): NewSheet {
  const standings = new Map(result.units.map(({ agency, standing }) => [agency, standing]));
  const lacking = (holdsLedgers(result) ? result.tasks : [])
    .filter(({ standing }) => standing === "nobody" || standing === "leadMissing")
    .sort((a, b) => TASK_STANDINGS.indexOf(b.standing) - TASK_STANDINGS.indexOf(a.standing));
  const rows = lacking.map((task): NewRow => {
    const lead = task.units.filter(({ role }) => role === "lead");
    return {
      cells: [
        cell(task.number, "centre"),
        cell(task.locator, "linkTop", { sheet: SHEETS.ledger, cell: { row: rowOf.get(task.id) ?? 1, column: 1 } }),
        cell(task.text, "text"),
        cell(words.taskStanding[task.standing], "strongCentre"),
        cell(lead.map(({ as }) => as).join(words.separator), "text"),
        cell(leadStandings(lead, standings, words), "text"),
        cell(speakersOf(task, words).join(words.separator), "text"),
        cell(task.silent.join(words.separator), "text"),
      ],
    };
  });
  return tableSheet({
    name: SHEETS.missing,
    head: headOf(SHEETS.missing, result, words, words.missing.hint),
    columns: words.missing.columns.map((heading, index) => ({ heading, width: TASK_WIDTHS[index] ?? 10 })),
    rows,
    none: holdsLedgers(result) ? words.missing.none : words.noLedgers,
  });
}

function leadStandings(
  lead: ConsolidatedTask["units"],
  standings: ReadonlyMap<string, UnitStanding>,
  words: SheetWords,
): string {
  const said = lead
    .flatMap(({ agency }) => (agency === null ? [] : (standings.get(agency) ?? [])))
    .map((standing) => words.unitStanding[standing]);
  return [...new Set(said)].join(words.separator);
}

function speakersOf({ statements }: ConsolidatedTask, words: SheetWords): string[] {
  const counted = statements.filter(({ aside, stage }) => aside === null && stage !== "blank");
  return [...new Set(counted.map(({ unit }) => unit ?? words.unnamed))];
}

/** How tasks are named in lists: by number, else by clause. */
function numbersOf({ tasks }: Consolidation): Map<string, number | string> {
  return new Map(tasks.map(({ id, number, locator }) => [id, number ?? locator]));
}
