import type { Registry } from "../agencies/registry.ts";
import { readUnitCell, type WrittenUnit } from "../agencies/unitCell.ts";
import type { Agency, ResponsibleUnit } from "../model/plan.ts";
import { foldScript } from "../text/normalize.ts";
import { governmentsOfAll, looksLikeUnit } from "./bodyNames.ts";
import { createOwnAgencies } from "./ownAgencies.ts";
import type { UnitGroup } from "./responsibility.ts";

/** Reads unit names for one plan; bodies that the registry does not know become the plan's own agencies. */
export interface UnitReader {
  readonly agencies: readonly Agency[];
  isKnown(name: string): boolean;
  read(groups: readonly UnitGroup[]): {
    readonly units: ResponsibleUnit[];
    readonly odd: string[];
    readonly open: boolean;
  };
}

/** Names that mean a body only together with the government that wrote them: 省财政厅, 市教育局, 县政府. */
const generic = /^(?:省|市(?!场)|县|区|州|自治区|各)/u;

export interface UnitReaderOptions {
  readonly planId: string;
  readonly registry: Registry;
  /** Id of the government whose generic names are meant; `null` when the plan does not say. */
  readonly government: string | null;
  /** The plan is another government's than those of the registry, or nobody's that we can tell: its 省财政厅 is not ours. */
  readonly foreign: string | null;
}

export function createUnitReader(options: UnitReaderOptions): UnitReader {
  const { registry, government, foreign } = options;
  const own = createOwnAgencies(options);
  const used = new Set<string>();
  const known = (name: string): Agency | null => {
    if (foreign !== null && generic.test(name)) return null;
    return registry.find(name, government)?.agency ?? null;
  };
  const localAgency = (name: string): string => own.idFor(name);
  return {
    get agencies() {
      return own.taken(used);
    },
    isKnown: (name) => known(foldScript(name)) !== null,
    read(groups) {
      const units: ResponsibleUnit[] = [];
      const odd: string[] = [];
      let open = false;
      const roles: (ResponsibleUnit["role"] | null)[] = [];
      const outer = groups.filter((group) => !group.inner);
      for (const group of (outer.length > 0 ? outer : groups).flatMap(apartProvinces)) {
        if (allProvinces.test(group.names) || allOfThem.test(group.names)) {
          units.push({ as: group.names, agency: null, role: "support", collective: true });
          roles.push(group.role);
          continue;
        }
        if (bracketedCompany.test(group.names) && !units.some((other) => other.as === group.names)) {
          const found = known(group.names)?.id ?? localAgency(group.names);
          units.push({ as: group.names, agency: found, role: "support" });
          roles.push(group.role);
          continue;
        }
        const cell = readUnitCell(foldScript(group.names), registry, government);
        open ||= cell.open;
        for (const unit of cell.units) {
          const named = foreign === null ? printedName(unit, registry, government) : printedAbroad(unit, registry);
          // 国家统计局浙江调查总队 is a body of its own, not the office that its name begins with.
          const branch =
            unit.note !== undefined &&
            /(?:总队|支队|大队|分局|专员办|监管局|管理局|办事处|分行|分公司|特派办)$/u.test(unit.note) &&
            registry.byId(unit.agency ?? "")?.level === "central";
          const as = branch ? named + unit.note : named;
          const last = units.at(-1);
          // 各县（区）政府（管委会）: what stands in brackets behind a group belongs to it.
          if (last?.collective && isBracketed(group.names, unit)) {
            units[units.length - 1] = { ...last, as: `${last.as}（${as}）` };
            continue;
          }
          if (units.some((other) => other.as === as)) continue;
          const keeps =
            !branch && unit.agency !== null && (foreign === null || isNamedAbroad(as, registry.byId(unit.agency)));
          const collective = unit.collective || (!keeps && openGroup.test(as));
          if (!collective && !keeps && !looksLikeUnit(as)) odd.push(as);
          const agency = collective ? null : keeps ? unit.agency : localAgency(as);
          units.push({ as, agency, role: "support", ...(collective ? { collective: true } : {}) });
          roles.push(group.role ?? unit.role);
        }
      }
      const bare = units.map((unit) => unit.as);
      shareEndings(units, groups.map((group) => group.names).join("；"), localAgency);
      for (const [at, unit] of units.entries()) {
        const wasOdd = unit.as === bare[at] ? -1 : odd.indexOf(bare[at] ?? "");
        if (wasOdd >= 0) odd.splice(wasOdd, 1);
      }
      const hasLead = roles.includes("lead");
      const settled = units.map((unit, at): ResponsibleUnit => {
        const role = roles[at] ?? (hasLead || at > 0 ? "support" : "lead");
        return { ...unit, role };
      });
      for (const { agency } of settled) if (agency !== null) used.add(agency);
      return { units: settled, odd, open };
    },
  };
}

/** 昌江区、珠山区、浮梁县人民政府: an ending that bodies unknown to the registry share is written out. */
function shareEndings(units: ResponsibleUnit[], printed: string, localAgency: (name: string) => string): void {
  for (let at = units.length - 2; at >= 0; at--) {
    const unit = units[at];
    const next = units[at + 1];
    // 湖南省、湖北省人民政府
    const government = /省((?:人民)?政府)$/u.exec(next?.as ?? "")?.[1];
    if (unit && government !== undefined && /^\p{Script=Han}{2,3}省$/u.test(unit.as)) {
      if (printed.includes(`${unit.as}、`)) units[at] = { ...unit, as: unit.as + government };
      continue;
    }
    const shared = /([市州])((?:人民)?政府)$/u.exec(next?.as ?? "");
    if (
      unit &&
      shared &&
      !unit.collective &&
      /^\p{Script=Han}{2,3}$/u.test(unit.as) &&
      !looksLikeUnit(unit.as) &&
      printed.includes(`${unit.as}、`)
    ) {
      const as = `${unit.as}${shared[1]}${shared[2]}`;
      units[at] = { ...unit, as, agency: localAgency(as) };
      continue;
    }
    const ending = /[市县区州旗乡镇]((?:人民)?政府|管委会)$/u.exec(next?.as ?? "")?.[1];
    if (!unit || ending === undefined || unit.collective || !/^.{1,8}[市县区州旗乡镇]$/u.test(unit.as)) continue;
    if (!printed.includes(`${unit.as}、`) || !/-unit-\d+$/u.test(unit.agency ?? "")) continue;
    const as = unit.as + ending;
    units[at] = { ...unit, as, agency: localAgency(as) };
  }
}

/** 各省、自治区、直辖市人民政府 is one group, commas and all. */
const allProvinces = /^各省[（(、]自治区[、及和]+直辖市[）)]?(?:人民政府|政府|党委政府)?$/u;

/** 抚州市投资发展（集团）有限公司: the bracket is part of the name. */
const company = "\\p{Script=Han}{2,16}[（(]集团[)）](?:股份|控股)?有限(?:责任)?公司";
const bracketedCompany = new RegExp(`^${company}$`, "u");

const allOfThem = new RegExp(`^${governmentsOfAll}$`, "u");

function apartProvinces(group: UnitGroup): UnitGroup[] {
  return group.names
    .split(
      new RegExp(
        `(${company}|各省[（(、]自治区[、及和]+直辖市[）)]?(?:人民政府|政府|党委政府)?|${governmentsOfAll}(?![（(]))`,
        "u",
      ),
    )
    .map((names) => names.replace(/^[、，,；;\s]+|[、，,；;\s]+$/gu, ""))
    .filter((names) => names !== "")
    .map((names) => ({ role: group.role, names }));
}

function isBracketed(names: string, unit: WrittenUnit): boolean {
  return /[（(]$/u.test(names.slice(0, unit.start)) && /^[)）]/u.test(names.slice(unit.end));
}

/** 各省级人民政府, 有关部门: whoever is meant, it is more than one. */
const openGroup =
  /^(?:各|有关|相关|其他|其它|所有|沿线|沿江|全省各|全市各)|(?:等|各)(?:有关|相关)?(?:部门|单位|地区|机构)$|(?:有关|相关)(?:部门|单位|地方|机构)$/u;

/** The name as the plan prints it; a shared ending (南昌、九江市政府) is written out. */
function printedName(unit: WrittenUnit, registry: Registry, government: string | null): string {
  const written = foldScript(unit.written).replace(/\s/gu, "");
  if (written === unit.as || written === "") return unit.as;
  if (/政府$/u.test(unit.as) && !/政府|管委会|管理委员会/u.test(written)) return unit.as;
  if (unit.collective) return /[（(〔]/u.test(written) === /[（(〔]/u.test(unit.as) ? written : unit.as;
  return registry.find(written, government)?.agency.id === unit.agency && unit.agency !== null ? written : unit.as;
}

/** In another government's plan 公安厅 stays as printed: it is not 省公安厅 of a province we know. */
function printedAbroad(unit: WrittenUnit, registry: Registry): string {
  const as = printedName(unit, registry, null);
  const written = foldScript(unit.written).replace(/\s/gu, "");
  return written !== "" && as !== written && as.endsWith(written) && looksLikeUnit(written) ? written : as;
}

/**
 * Whether a name in another government's plan can only mean this agency of the registry: a ministry by a name that no
 * province or city has, or a body whose own place is part of the name.
 */
function isNamedAbroad(as: string, agency: Agency | undefined): boolean {
  if (!agency || generic.test(as)) return false;
  if (agency.level === "central")
    return (
      /^(?:国家|中国|中央|全国|中共|最高|国务院|人民银行|民航局)/u.test(as) ||
      /(?<!宣传|组织|统战|武装|人武)部$|(?:总局|总署|总社|铁路集团)$/u.test(as)
    );
  const place = agency.officialName.slice(0, 2);
  return as.startsWith(place) || (/^(?:国网|中国|人民银行|人行)/u.test(as) && agency.officialName === as);
}
