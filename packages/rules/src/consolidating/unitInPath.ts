import type { Registry } from "../agencies/registry.ts";
import type { Agency, Plan } from "../model/index.ts";
import { textKey } from "../text/normalize.ts";
import { type Filer, printedNamesOf } from "./filing.ts";

/** A shorter form stands in too many words by chance. */
const SHORTEST_FORM = 3;

/** The one agency of the plan that a file's or folder's name mentions; `null` for none, or several. */
function agencyInName(name: string, plan: Plan, registry: Registry, government: string | null): Agency | null {
  const exact = registry.find(name, government)?.agency;
  if (exact && exact.id !== government && printedNamesOf(plan).has(exact.id)) return exact;
  const key = textKey(name);
  const hits: { readonly agency: Agency; readonly start: number; readonly end: number }[] = [];
  for (const [id, printed] of printedNamesOf(plan)) {
    const agency = registry.byId(id);
    if (!agency || id === government) continue;
    const forms = new Set([printed, agency.name, agency.officialName, ...agency.aliases].map(textKey));
    for (const form of forms) {
      const start = form.length < SHORTEST_FORM ? -1 : key.indexOf(form);
      if (start >= 0) hits.push({ agency, start, end: start + form.length });
    }
  }
  // 南昌市科技局 is not 市科技局's namesake: a name inside a longer one does not count.
  const outer = hits.filter(
    (hit) => !hits.some(({ start, end }) => start <= hit.start && end >= hit.end && end - start > hit.end - hit.start),
  );
  const [first] = outer;
  return first && outer.every(({ agency }) => agency.id === first.agency.id) ? first.agency : null;
}

/** Who a path is about: its file name, else its innermost folder that names an agency of the plan. */
export function unitInPath(
  path: string,
  plan: Plan,
  registry: Registry,
  government: string | null,
): { readonly filer: Filer; readonly from: "file-name" | "folder" } | null {
  const steps = path.split("/");
  const file = (steps.pop() ?? "").replace(/\.\w+$/u, "");
  for (const name of [file, ...steps.reverse()]) {
    const agency = agencyInName(name, plan, registry, government);
    if (!agency) continue;
    const filer = { agency: agency.id, name: printedNamesOf(plan).get(agency.id) ?? agency.name };
    return { filer, from: name === file ? "file-name" : "folder" };
  }
  return null;
}
