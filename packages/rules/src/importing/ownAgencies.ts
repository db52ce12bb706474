import type { Registry } from "../agencies/registry.ts";
import type { Agency, AgencyLevel } from "../model/plan.ts";

/** The bodies that only one plan names; names of one body (省发改委, 省发展改革委) lead to one entry. */
export interface OwnAgencies {
  /** Id of the entry for a name; made where there is none. */
  idFor(name: string): string;
  /** The entries that `used` asks for, and the government that they belong to. */
  taken(used: ReadonlySet<string>): Agency[];
}

export interface OwnAgenciesOptions {
  readonly planId: string;
  readonly registry: Registry;
  /** Id of the plan's own government where the registry has it. */
  readonly government: string | null;
  /** Name of the plan's own government where the registry has it not (`四川省`); empty when the plan does not say. */
  readonly foreign: string | null;
}

/** A government's own office is named by its level alone: 省财政厅, 市教育局. */
const level = /^(?:省|市(?!场)|县|区(?!域)|州|自治区)/u;

export function createOwnAgencies({ planId, registry, government, foreign }: OwnAgenciesOptions): OwnAgencies {
  const byKey = new Map<string, { agency: Agency; names: Set<string> }>();
  const home = foreign === null ? government : `${planId}-government`;
  const parentOfHome = home === null ? null : (registry.byId(home)?.of ?? null);
  /** Governments whose offices the registry knows: their short names serve for offices of the same name elsewhere. */
  const known = [...new Set(registry.agencies.flatMap(({ of }) => of ?? []))].flatMap((id) => {
    const agency = registry.byId(id);
    return agency && agency.level !== "central" ? [agency] : [];
  });

  /** Its names with the level for the place: 南昌市发展改革委 → 市发展改革委. */
  const levelNames = (agency: Agency, kind: string): string[] => {
    const place = registry.byId(agency.of ?? "")?.officialName.replace(/人民政府$/u, "") ?? "";
    return [agency.name, agency.officialName, ...agency.aliases].flatMap((name) =>
      place !== "" && name.startsWith(place) ? [kind + name.slice(place.length)] : name.startsWith(kind) ? [name] : [],
    );
  };

  const sameOffice = (name: string): Agency | null => {
    if (!level.test(name)) return null;
    for (const { id } of known) {
      const hit = registry.find(name, id)?.agency;
      if (hit?.of === id) return hit;
    }
    return null;
  };

  const homeOf = (name: string): string | undefined => {
    if (home === null || (/^\p{Script=Han}{2,7}?[省市县区州]/u.test(name) && !level.test(name))) return undefined;
    return name.startsWith("省") && parentOfHome !== null && registry.byId(home)?.level !== "province"
      ? parentOfHome
      : home;
  };

  return {
    idFor(name) {
      const model = sameOffice(name);
      const key = model ? `${name.charAt(0)} ${model.id}` : name;
      const there = byKey.get(key);
      if (there) {
        there.names.add(name);
        return there.agency.id;
      }
      const of = homeOf(name);
      const agency: Agency = {
        id: `${planId}-unit-${byKey.size + 1}`,
        name,
        officialName: officialName(name, foreign),
        level: levelOf(name),
        aliases: [],
        formerNames: [],
        ...(of === undefined ? {} : { of }),
      };
      const aliases = model ? levelNames(model, name.charAt(0)) : [];
      byKey.set(key, { agency, names: new Set([name, ...aliases]) });
      return agency.id;
    },
    taken(used) {
      const printed = new Set([...byKey.values()].map(({ agency }) => agency.name));
      const entries = [...byKey.values()]
        .filter(({ agency }) => used.has(agency.id))
        .map(({ agency, names }) => ({ ...agency, aliases: [...names].filter((name) => !printed.has(name)) }));
      if (foreign === null || !entries.some(({ of }) => of === home)) return entries;
      const own = foreign === "" ? "本级政府" : `${foreign}人民政府`;
      const itself = entries.find(({ name }) => name === own || name === own.replace("人民", ""));
      if (itself) return entries;
      return [
        {
          id: `${planId}-government`,
          name: own,
          officialName: own,
          level: foreign === "" ? "other" : levelOf(own),
          aliases: [],
          formerNames: [],
        },
        ...entries,
      ];
    },
  };
}

/** 省财政厅 in 湖南省's plan is 湖南省财政厅; in a county's plan it stays as printed. */
function officialName(name: string, foreign: string | null): string {
  const kind = foreign?.at(-1);
  return foreign !== null && kind !== undefined && name.startsWith(kind) && level.test(name)
    ? foreign + name.slice(1)
    : name;
}

function levelOf(name: string): AgencyLevel {
  if (/(?:公司|集团|银行|支行|企业)$/u.test(name)) return "enterprise";
  if (/^(?:国家|中国|中央|全国)|部$|总局$/u.test(name) && !/^[省市县区州]/u.test(name)) return "central";
  if (/^省|省(?:人民)?政府$|自治区/u.test(name)) return "province";
  if (/^市|市(?:人民)?政府$|州(?:人民)?政府$/u.test(name)) return "city";
  if (/^[县区]|[县区](?:人民)?政府$/u.test(name)) return "county";
  return "other";
}
