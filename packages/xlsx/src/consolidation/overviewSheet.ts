import { type Consolidation, type Share, TASK_STANDINGS } from "@planlint/rules/model";
import type { NewCell, NewRow, NewSheet } from "../write/newWorkbook.ts";
import { holdsLedgers } from "./ledgerSheet.ts";
import { cell, LOOKS, type LookName } from "./table.ts";
import { SHEETS, type SheetWords } from "./words/index.ts";

const WIDTHS = [40, 12, 12, 84];
const LAST_COLUMN = WIDTHS.length;

/** 汇总说明: the numbers that go into a briefing, each leading to its sheet, and how they were counted. */
export function overviewSheet(result: Consolidation, words: SheetWords): NewSheet {
  const { overview } = words;
  const { summary } = result;
  const ledgers = holdsLedgers(result);
  const chased = ledgers ? result.units.filter(({ missing }) => missing.length > 0).length : 0;
  const rows: NewRow[] = [
    { cells: [{ value: words.title, look: LOOKS.title }], height: 32 },
    { cells: [{ value: result.title, look: LOOKS.subtitle }], height: 24 },
    { cells: [{ value: words.period(result.period, result.asOf), look: LOOKS.plain }], height: 20 },
    { cells: [{ value: words.verdict(verdictOf(result, chased)), look: LOOKS.subtitle }], height: 26 },
    { cells: overview.columns.map((heading) => cell(heading, "header")), height: 24 },
    line(overview.files, summary.files.total, null, overview.filesNote(summary.files), SHEETS.files),
    ...(ledgers ? taskLines(result, chased, words) : []),
    line(
      overview.indicators,
      summary.indicators.count,
      summary.indicators,
      overview.indicatorsNote(summary.indicators.of),
      SHEETS.indicators,
    ),
    line(
      overview.contradictions,
      summary.contradictions.warning,
      null,
      overview.contradictionsNote(summary.contradictions.info),
      SHEETS.contradictions,
    ),
    line(overview.findings, summary.findings.error, null, overview.findingsNote(summary), SHEETS.files),
    { cells: [] },
    { cells: [{ value: overview.rules, look: LOOKS.subtitle }], height: 24 },
  ];
  const first = rows.length + 1;
  for (const text of overview.ruleLines) rows.push({ cells: [{ value: text, look: LOOKS.note }] });
  return {
    name: SHEETS.overview,
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    merges: overview.ruleLines.map((_, index) => ({
      top: first + index,
      bottom: first + index,
      left: 1,
      right: LAST_COLUMN,
    })),
    print: { orientation: "landscape" },
    gridLines: false,
  };
}

/** Units and tasks: left out where no file holds a ledger. */
function taskLines({ summary, tasks, units }: Consolidation, chased: number, words: SheetWords): NewRow[] {
  const { overview } = words;
  const { standings, total, reported, byLead } = summary.tasks;
  const { named, filed, standings: filing } = summary.units;
  const states = TASK_STANDINGS.filter((standing) => standings[standing] > 0 || standing === "nobody");
  const unitNote = overview.unitsNote(filed, chased, filing.covered);
  const { duties } = summary;
  return [
    ...(units.length > 0 ? [line(overview.units, named, null, unitNote, SHEETS.units)] : []),
    line(overview.tasks, total, null, "", SHEETS.ledger),
    line(overview.reported, reported.count, reported, "", SHEETS.missing),
    line(overview.byLead, byLead.count, byLead, overview.byLeadNote, SHEETS.missing),
    ...states.map((standing) => {
      const count = standings[standing];
      return line(`　　${words.taskStanding[standing]}`, count, shareOf(count, tasks.length), "", SHEETS.ledger);
    }),
    ...(duties.of > 0
      ? [line(overview.duties, duties.count, duties, overview.dutiesNote(duties.of), SHEETS.units)]
      : []),
  ];
}

/** What is left to do before the ledger is complete. */
function verdictOf(result: Consolidation, units: number): Parameters<SheetWords["verdict"]>[0] {
  const { summary } = result;
  const { nobody, leadMissing } = summary.tasks.standings;
  const tasks = holdsLedgers(result) ? nobody + leadMissing : 0;
  return { units, tasks, contradictions: summary.contradictions.warning };
}

function shareOf(count: number, of: number): Share {
  return { of, count, percent: of === 0 ? null : Math.round((count / of) * 1000) / 10 };
}

function line(item: string, count: number, share: Share | null, note: string, sheet: string): NewRow {
  const look: LookName = item.startsWith("　") || item.startsWith("  ") ? "middle" : "strongMiddle";
  const percent: NewCell =
    share === null || share.percent === null ? cell(null, "middle") : cell(share.percent / 100, "percent");
  return {
    cells: [
      cell(item, look),
      cell(count, "linkCentre", { sheet, cell: { row: 1, column: 1 } }),
      percent,
      cell(note, "middle"),
    ],
    height: 20,
  };
}
