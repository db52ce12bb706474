import type { NameKind, Registry } from "./registry.ts";

/** One unit read from a 责任单位 cell. */
export interface WrittenUnit {
  /** The characters of the cell that name it. */
  readonly written: string;
  /** The name written out in full (`南昌` of `南昌、九江市政府` → `南昌市政府`). */
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
}

export interface UnitCell {
  readonly units: readonly WrittenUnit[];
  /** `等` at the end leaves the list open. */
  readonly open: boolean;
  /** Blank, or only dashes and the like. */
  readonly blank: boolean;
}

/**
 * Reads a 责任单位 cell, or the inside of a plan's （责任单位：…）.
 * @param government id of the government whose generic names are meant (`jiangxi`).
 */
export function readUnitCell(_text: string, _registry: Registry, _government?: string | null): UnitCell {
  throw new Error("not written yet");
}
