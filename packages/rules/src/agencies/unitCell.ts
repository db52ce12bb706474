import type { ResponsibleUnit } from "../model/plan.ts";
import { foldScript } from "../text/foldScript.ts";
import type { NameKind, Registry } from "./registry.ts";
import { readNames } from "./unitNames.ts";

/** One unit read from a 责任单位 cell. */
export interface WrittenUnit {
  /** The characters of the cell that name it. */
  readonly written: string;
  /** The name written out in full (`南昌` of `南昌、九江市政府` → `南昌市政府`), in simplified script. */
  readonly as: string;
  /** Agency id; `null` when unknown or a collective. */
  readonly agency: string | null;
  readonly kind: NameKind | null;
  /** From `（牵头）`, `牵头单位：`, `…牵头，…配合`; `null` when the cell does not say. */
  readonly role: "lead" | "support" | null;
  /** `相关设区市政府`, `…各成员单位`, `各有关部门`. */
  readonly collective: boolean;
  readonly start: number;
  readonly end: number;
  /** What follows the name and does not change who is meant: a division (`高新处`). */
  readonly note?: string;
}

export interface UnitCell {
  readonly units: readonly WrittenUnit[];
  /** `等` at the end leaves the list open. */
  readonly open: boolean;
  /** Blank, or only dashes and the like. */
  readonly blank: boolean;
}

const BLANK = /^(?:[\s\p{P}\p{S}]*|(?:暂?无|无责任单位|待定|待明确|未定|n\/?a|none)[\s.]*)$/iu;

/** Simplified script and narrow marks, character for character, so that offsets hold. */
function plain(text: string): string {
  return foldScript(text)
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2002-\u200b\ufeff]/gu, " ")
    .replace(/[〔【〖[{﹙]/gu, "(")
    .replace(/[〕】〗\]}﹚]/gu, ")")
    .replace(/[﹐､]/gu, ",")
    .replace(/[︰∶]/gu, ":");
}

/**
 * Reads a 责任单位 cell, or the inside of a plan's （责任单位：…）.
 * @param government id of the government whose generic names are meant (`jiangxi`).
 */
export function readUnitCell(text: string, registry: Registry, government: string | null = null): UnitCell {
  const folded = plain(text);
  if (BLANK.test(folded)) return { units: [], open: false, blank: true };
  const { names, open } = readNames(folded, registry, government);
  const units = names.map(
    ({ as, hit, role, collective, start, end, note }): WrittenUnit => ({
      written: text.slice(start, end),
      as,
      agency: hit?.agency.id ?? null,
      kind: hit?.kind ?? null,
      role,
      collective,
      start,
      end,
      ...(note ? { note } : {}),
    }),
  );
  return { units, open, blank: false };
}

/**
 * The units of a plan's （责任单位：…）, in printed order, one agency each. The first is the lead where the plan marks
 * none.
 */
export function expandUnits(printed: string, registry: Registry, government: string | null = null): ResponsibleUnit[] {
  const { units } = readUnitCell(printed, registry, government);
  const marked = units.some(({ role }) => role === "lead");
  return units.map(({ as, agency, role, collective }, index) => ({
    as,
    agency,
    role: (marked ? role === "lead" : index === 0) ? "lead" : "support",
    ...(collective ? { collective } : {}),
  }));
}
