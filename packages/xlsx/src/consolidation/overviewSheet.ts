import { type Consolidation, type Share, TASK_STANDINGS } from "@planlint/rules/model";
import type { NewCell, NewRow, NewSheet } from "../write/newWorkbook.ts";
import { cell, LOOKS, type LookName } from "./table.ts";
import { SHEETS, type SheetWords } from "./words/index.ts";

const WIDTHS = [40, 12, 12, 84];
const LAST_COLUMN = WIDTHS.length;

/** 汇总说明: the numbers that go into a briefing, each leading to its sheet, and how they were counted. */
export function overviewSheet(result: Consolidation, words: SheetWords): NewSheet {
  const { overview } = words;
  const { summary, units } = result;
  const chased = units.filter(({ missing }) => missing.length > 0).length;
  const { standings } = summary.tasks;
  const states = TASK_STANDINGS.filter((standing) => standings[standing] > 0 || standing === "nobody").map((standing) =>
    line(
      `　　${words.taskStanding[standing]}`,
      standings[standing],
      shareOf(standings[standing], result.tasks.length),
      "",
      SHEETS.ledger,
    ),
  );
  const rows: NewRow[] = [
    { cells: [{ value: words.title, look: LOOKS.title }], height: 32 },
    { cells: [{ value: result.title, look: LOOKS.subtitle }], height: 24 },
    { cells: [{ value: words.period(result.period, result.asOf), look: LOOKS.plain }], height: 20 },
    { cells: [{ value: words.verdict(verdictOf(result, chased)), look: LOOKS.subtitle }], height: 26 },
    { cells: overview.columns.map((heading) => cell(heading, "header")), height: 24 },
    line(overview.files, summary.files.total, null, overview.filesNote(summary.files), SHEETS.files),
    ...(units.length > 0
      ? [
          line(
            overview.units,
            summary.units.named,
            null,
            overview.unitsNote(summary.units.filed, chased, summary.units.standings.covered),
            SHEETS.units,
          ),
        ]
      : []),
    line(overview.tasks, summary.tasks.total, null, "", SHEETS.ledger),
    line(overview.reported, summary.tasks.reported.count, summary.tasks.reported, "", SHEETS.missing),
    line(overview.byLead, summary.tasks.byLead.count, summary.tasks.byLead, overview.byLeadNote, SHEETS.missing),
    ...states,
    ...(summary.duties.of > 0
      ? [
          line(
            overview.duties,
            summary.duties.count,
            summary.duties,
            overview.dutiesNote(summary.duties.of),
            SHEETS.units,
          ),
        ]
      : []),
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

/** What is left to do before the ledger is complete. */
function verdictOf({ summary }: Consolidation, units: number): Parameters<SheetWords["verdict"]>[0] {
  const { nobody, leadMissing } = summary.tasks.standings;
  return { units, tasks: nobody + leadMissing, contradictions: summary.contradictions.warning };
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
