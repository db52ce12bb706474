import type { Agency } from "../model/plan.ts";
import { nameForms } from "./nameForms.ts";
import { nameKey } from "./nameKey.ts";
import { nearestNames } from "./nearestNames.ts";

/** How a written name led to an agency. */
export type NameKind = "name" | "official" | "alias" | "former";

export interface NameHit {
  readonly agency: Agency;
  readonly kind: NameKind;
  /** For `former`: the old name and when it ended (ISO date, year, or `null` where not certain). */
  readonly former?: Agency["formerNames"][number];
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

interface Entry extends NameHit {
  /** Printed in the registry, rather than following from a printed name. */
  readonly printed: boolean;
  /** Means something within its own government only. */
  readonly local: boolean;
  /** Says which government's it is only by 省 or 市. */
  readonly relative: boolean;
}

const RANK: Readonly<Record<NameKind, number>> = { name: 0, official: 1, alias: 2, former: 3 };
const RELATIVE = /^(?:省|市|区|县|团省委|团市委)/u;

/** Answers that a registry keeps at most. */
const REMEMBERED = 20_000;

/** `aliases`: written form → standard name or id, from a config file. */
export function createRegistry(agencies: readonly Agency[], aliases: Readonly<Record<string, string>> = {}): Registry {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const byKey = new Map<string, Entry[]>();
  const add = (key: string, entry: Entry): void => {
    if (key === "") return;
    const entries = byKey.get(key);
    if (!entries) byKey.set(key, [entry]);
    else entries.push(entry);
  };
  for (const agency of agencies) {
    const printed = 2 + agency.aliases.length + agency.formerNames.length;
    nameForms(agency, agency.of ? byId.get(agency.of) : undefined).forEach(({ form, kind, local, former }, index) => {
      const relative = RELATIVE.test(form);
      add(nameKey(form), {
        agency,
        kind,
        printed: index < printed,
        local,
        relative,
        ...(former ? { former } : {}),
      });
    });
  }

  /** A government and those above it. */
  const chainOf = (government: string | null | undefined): string[] => {
    const chain: string[] = [];
    for (let id = government; id && !chain.includes(id); id = byId.get(id)?.of) chain.push(id);
    return chain;
  };

  /** The one agency that the entries agree on, by its best form; `null` when they disagree. */
  const settle = (entries: readonly Entry[]): NameHit | null => {
    const pool = entries.some((entry) => entry.printed) ? entries.filter((entry) => entry.printed) : entries;
    const best = [...pool].sort((a, b) => RANK[a.kind] - RANK[b.kind])[0];
    if (!best) return null;
    // A living name goes before another agency's former one.
    const rivals = best.kind === "former" ? pool : pool.filter((entry) => entry.kind !== "former");
    if (rivals.some((entry) => entry.agency.id !== best.agency.id)) return null;
    return { agency: best.agency, kind: best.kind, ...(best.former ? { former: best.former } : {}) };
  };

  const lookUp = (key: string, government: string | null | undefined): NameHit | null => {
    const entries = byKey.get(key);
    if (!entries) return null;
    const chain = chainOf(government);
    for (const id of chain) {
      const within = entries.filter((entry) => entry.agency.of === id && (!entry.local || id === government));
      const hit = settle(within);
      if (hit) return hit;
    }
    // 省…, 市… and generic names mean the reader's own government: without one, only where a single agency fits.
    const elsewhere = entries.filter((entry) => !entry.local && (!entry.relative || !government));
    return settle(elsewhere);
  };

  const configured = new Map<string, string>();
  for (const [written, standard] of Object.entries(aliases)) configured.set(nameKey(written), standard);

  /** 市政府, said in the city itself. */
  const itself = (key: string, government: string | null | undefined): NameHit | null => {
    const agency = government ? byId.get(government) : undefined;
    const kind = /^(?<kind>[省市县区])(?:委\k<kind>)?(?:人民)?政府$/u.exec(key)?.groups?.kind;
    return agency && kind && new RegExp(`${kind}人民政府$`, "u").test(agency.officialName)
      ? { agency, kind: "alias" }
      : null;
  };

  const findAfresh = (key: string, government: string | null | undefined): NameHit | null => {
    const standard = configured.get(key);
    if (standard !== undefined) {
      const agency = byId.get(standard) ?? lookUp(nameKey(standard), government)?.agency;
      if (agency) return { agency, kind: nameKey(agency.name) === key ? "name" : "alias" };
    }
    return lookUp(key, government) ?? itself(key, government);
  };
  // Cells repeat the same few names thousands of times.
  const found = new Map<string, NameHit | null>();
  const find = (name: string, government?: string | null): NameHit | null => {
    const question = `${government ?? ""} ${name}`;
    const known = found.get(question);
    if (known !== undefined) return known;
    const hit = findAfresh(nameKey(name), government);
    if (found.size >= REMEMBERED) found.clear();
    found.set(question, hit);
    return hit;
  };

  const nearest = (name: string, count: number, government?: string | null): Agency[] =>
    nearestNames(nameKey(name), agencies, count, government ?? null);

  return { agencies, byId: (id) => byId.get(id), find, nearest };
}
