import type { Agency } from "../model/plan.ts";

/** How a written name led to an agency. */
export type NameKind = "name" | "official" | "alias" | "former";

export interface NameHit {
  readonly agency: Agency;
  readonly kind: NameKind;
}

/** The agencies, found by any name that officials write. */
export interface Registry {
  readonly agencies: readonly Agency[];
  byId(id: string): Agency | undefined;
  /** Exact name in any of its forms (folded, blanks ignored); generic names (`发改委`) resolve within `government`. */
  find(name: string, government?: string | null): NameHit | null;
  /** The `count` registry names nearest to an unknown one, best first; empty when nothing is near. */
  nearest(name: string, count: number, government?: string | null): Agency[];
}

/** `aliases`: written form → standard name or id, from a config file. */
export function createRegistry(_agencies: readonly Agency[], _aliases?: Readonly<Record<string, string>>): Registry {
  throw new Error("not written yet");
}
