import type { Agency } from "../model/plan.ts";
import type { NameKind } from "./registry.ts";

/** A form of a name that follows from the printed ones. */
export interface NameForm {
  readonly form: string;
  readonly kind: NameKind;
  /** Only meant within its own government (`发改委`, `市发改委`): means nothing to a reader elsewhere. */
  readonly local: boolean;
  /** The former name behind it, where it is one. */
  readonly former: Agency["formerNames"][number] | null;
}

/** How a government's own offices are named: `江西省发改委`, `省发改委`, `发改委`. */
interface Prefixes {
  /** `江西省`, `南昌市`. */
  readonly full: string;
  /** `江西`, `南昌`. */
  readonly bare: string;
  /** `省`, `市`; empty for the central government. */
  readonly local: string;
}

const PLACE = /^(?<bare>\p{Script=Han}{2,8}?)(?<local>省|市)(?:人民政府)?$/u;

function prefixesOf(government: Agency | undefined): Prefixes | null {
  if (!government) return null;
  if (government.level === "central") return { full: "国家", bare: "国家", local: "" };
  const place = PLACE.exec(government.officialName)?.groups;
  if (!place?.bare || !place.local) return null;
  return { full: place.bare + place.local, bare: place.bare, local: place.local };
}

/** `委组织部` of `省委组织部` is no name; these are party offices, whose place stands before 委. */
const PARTY = /^委(?!员|托)(?=\p{Script=Han}{2})/u;

/** The forms of one printed name that a reader of its government understands. */
function derivedForms(name: string, prefixes: Prefixes): Array<{ form: string; local: boolean }> {
  const { full, bare, local } = prefixes;
  const party = name.startsWith("中共") ? name.slice(2) : name;
  const start = [full, local, bare].find((prefix) => prefix !== "" && party.startsWith(prefix));
  if (start === undefined) return [];
  const rest = party.slice(start.length);
  if (rest.length < 2 || /^(?:人民)?政府$/u.test(rest)) return [];
  const generic = rest.replace(PARTY, "");
  if (start === bare && start !== full) {
    // 南昌高新区管委会, 南昌轨道集团: the place belongs to the name, 市 is not put in.
    return local === "市"
      ? [
          { form: rest, local: true },
          { form: full + rest, local: false },
        ]
      : [];
  }
  return [
    { form: full + rest, local: false },
    { form: `中共${full}${rest}`, local: false },
    { form: bare + rest, local: false },
    { form: local + rest, local: local !== "省" },
    { form: generic, local: true },
  ];
}

/** Every form in which an agency's name is written, printed ones first. */
export function nameForms(agency: Agency, government: Agency | undefined): NameForm[] {
  const forms: NameForm[] = [
    { form: agency.name, kind: "name", local: false, former: null },
    { form: agency.officialName, kind: "official", local: false, former: null },
    ...agency.aliases.map((form) => ({ form, kind: "alias", local: false, former: null }) as const),
    ...agency.formerNames.map((former) => ({ form: former.name, kind: "former", local: false, former }) as const),
  ];
  const prefixes = prefixesOf(government);
  if (!prefixes) return forms;
  const derived = forms.flatMap(({ form, kind, former }) =>
    derivedForms(form, prefixes).map(({ form: written, local }): NameForm => {
      // 江西省发展改革委 is the standard name with its place; without place (发展改革委) a name is a short form.
      const whole =
        written.startsWith(prefixes.full) || written.startsWith(prefixes.local + form.slice(prefixes.full.length));
      const derivedKind = kind === "former" ? "former" : kind === "alias" || local || !whole ? "alias" : "official";
      return { form: written, kind: derivedKind, local, former };
    }),
  );
  return [...forms, ...derived];
}
