import type { Registry } from "../agencies/registry.ts";
import { readUnitCell, type UnitCell } from "../agencies/unitCell.ts";
import type { Agency, TableCell } from "../model/index.ts";
import type { TableSubject, TaskSubject } from "../rules/define.ts";
import { foldScript } from "../text/normalize.ts";

/** How a unit calls itself in its own ledger: 我厅, 本局, 本单位, 我市. */
const OWN_NAME = /[我本](?:单位|部门|机关|公司|集团|[厅局委办部院会社署]|[省市县区](?:人民)?(?:政府)?)/u;
const WHOLE = new RegExp(`^${OWN_NAME.source}$`, "u");

/**
 * The tables with 我厅, 本单位 … in their unit columns read as the reporting unit. Such words name nobody outside its
 * own ledger, so that they stay unknown where the filer is.
 */
export function withOwnName(
  tables: readonly TableSubject[],
  filer: Agency | null,
  registry: Registry,
  government: string | null,
): readonly TableSubject[] {
  if (!filer) return tables;
  const own: Registry = {
    ...registry,
    find: (name, within) =>
      WHOLE.test(foldScript(name)) && suits(foldScript(name), filer)
        ? { agency: filer, kind: "alias" }
        : registry.find(name, within),
  };
  const read = (cell: TableCell | undefined): UnitCell | null =>
    cell && /[我本]/u.test(cell.text) && OWN_NAME.test(foldScript(cell.text))
      ? readUnitCell(cell.text, own, government)
      : null;
  const renamed = (subject: TaskSubject): TaskSubject => {
    const { cells } = subject.row;
    const units = read(cells.units);
    const leadUnit = read(cells.leadUnit);
    const supportUnits = read(cells.supportUnits);
    if (!units && !leadUnit && !supportUnits) return subject;
    return {
      ...subject,
      ...(units && { units }),
      ...(leadUnit && { leadUnit }),
      ...(supportUnits && { supportUnits }),
    };
  };
  return tables.map((subject) =>
    subject.table.kind === "ledger" ? { ...subject, tasks: subject.tasks.map(renamed) } : subject,
  );
}

/** 我市 is a city's word for itself, not its bureau's; 我厅 is not the word of a city. */
function suits(name: string, filer: Agency): boolean {
  const isGovernment = /人民政府$/u.test(filer.officialName);
  if (/^[我本](?:单位|部门|机关)$/u.test(name)) return true;
  const place = /^[我本]([省市县区])/u.exec(name)?.[1];
  return place ? isGovernment && filer.officialName.includes(`${place}人民政府`) : !isGovernment;
}
