import { formatAddress, parseAddress } from "../../model/index.ts";
import { certifiedCells } from "../certificate.ts";
import { defineRule, type Hit, type Place } from "../define.ts";
import { EXAMPLE_TASKS, exampleLedger } from "../exampleLedger.ts";

const { six } = EXAMPLE_TASKS;
const COLUMNS = ["序号", "任务内容", "责任单位"];
/** Hashes of the passing example's cells. */
const CERTIFIED = {
  "任务台账!A1": "4908b994e290",
  "任务台账!A2": "e0d8efae3360",
  "任务台账!B2": "acd744ad2905",
  "任务台账!C2": "828cd91ba2ae",
  "任务台账!A3": "66f315b03de0",
  "任务台账!B3": "33da1cf069ce",
  "任务台账!C3": "b95e76a5ba5f",
};

export const stampStale = defineRule({
  name: "stamp-stale",
  severity: "error",
  docs: {
    summary: "校核通过、打上校核证明以后，台账内容又改过。",
    details:
      "校核证明记下了当时每个参加校核的单元格的内容。只要内容有增、删、改，证明就不再有效。只改格式、重新保存，或在表外加批注，不算改动。",
    remedy: "请重新校核；通过后重新出具校核证明。",
    failing: {
      description: "打上校核证明以后，C3 的责任单位又改了。",
      sheets: exampleLedger([[six[0], six[1], "省水利厅"]], COLUMNS),
      embedded: {
        waivers: {},
        choices: {},
        rows: {},
        certificate: { plan: "jiangxi-2022-46", asOf: "2023-06-30", rules: "0.1.0", cells: CERTIFIED },
      },
      findings: [{ cell: "C3", args: { cells: ["C3"] } }],
    },
    passing: {
      description: "内容与打上校核证明时一样。",
      sheets: exampleLedger([six], COLUMNS),
      embedded: {
        waivers: {},
        choices: {},
        rows: {},
        certificate: { plan: "jiangxi-2022-46", asOf: "2023-06-30", rules: "0.1.0", cells: CERTIFIED },
      },
    },
  },
  on: "workbook",
  *check({ workbook, tables, facts }): Iterable<Hit> {
    const certificate = workbook.embedded?.certificate;
    if (!certificate) return;
    const now = certifiedCells(
      workbook,
      tables.map(({ table }) => table),
      facts,
    );
    const keys = new Set([...Object.keys(certificate.cells), ...Object.keys(now)]);
    const changed = [...keys].filter((key) => certificate.cells[key] !== now[key]).flatMap((key) => placeOf(key) ?? []);
    for (const [sheet, places] of bySheet(changed)) {
      const [at] = places;
      if (!at) continue;
      yield {
        at,
        args: { sheet, count: places.length, cells: places.map(formatAddress) },
        source: null,
        differs: places.map((place) => now[`${sheet}!${formatAddress(place)}`] ?? "").join(" "),
      };
    }
  },
});

/** `任务台账!C5` → its place; a sheet name may hold `!` itself. */
function placeOf(key: string): Place | null {
  const mark = key.lastIndexOf("!");
  const address = parseAddress(key.slice(mark + 1));
  return address && { sheet: key.slice(0, mark), ...address };
}

/** The places by sheet, each sheet's in reading order. */
function bySheet(places: readonly Place[]): Map<string, Place[]> {
  const sheets = new Map<string, Place[]>();
  for (const place of places) sheets.set(place.sheet, [...(sheets.get(place.sheet) ?? []), place]);
  for (const list of sheets.values()) list.sort((a, b) => a.row - b.row || a.column - b.column);
  return sheets;
}
