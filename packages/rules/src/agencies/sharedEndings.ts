import type { ReadName } from "./readStretch.ts";
import type { Registry } from "./registry.ts";

const PLACE_LEVELS = new Set(["province", "city", "county"]);
const ENDED = /(?:政府|管委会|委员会)$/u;

/** Whether a name is a bare place that stands for its government (南昌市, 南昌). */
function isBarePlace({ hit, text }: ReadName): boolean {
  return (
    hit !== null &&
    hit.kind === "alias" &&
    PLACE_LEVELS.has(hit.agency.level) &&
    /政府$/u.test(hit.agency.officialName) &&
    !ENDED.test(text)
  );
}

/**
 * Writes endings out that several names share: 南昌、九江市政府 → 南昌市政府, 九江市政府; 南昌市、九江市发改委 → 南昌市发改委,
 * 九江市发改委; 省教育、财政厅 → 省教育厅, 省财政厅. And places that go before: 工信厅 after 省发改委 is 省工信厅.
 */
export function shareEndings(
  names: ReadName[],
  registry: Registry,
  government: string | null,
  governments: boolean,
): void {
  joinPartyAndGovernment(names, registry, government);
  if (governments) {
    for (const name of [...names].reverse()) {
      if (!isBarePlace(name) || !name.hit) break;
      name.as = name.hit.agency.name;
      name.hit = registry.find(name.as, government);
    }
  }
  for (let index = names.length - 1; index > 0; index--) {
    const last = names[index] as ReadName;
    const ending = placeEnding(last, registry, government);
    if (ending === null) continue;
    const isGovernment = /^(?:人民)?政府$/u.test(ending.tail);
    for (let earlier = index - 1; earlier >= 0; earlier--) {
      const name = names[earlier] as ReadName;
      const joined = (names[earlier + 1] as ReadName).before;
      if (!isBarePlace(name) || !(isGovernment ? /^[、,\s和及与/]$/u : /^[、和及与]$/u).test(joined)) break;
      const agency = name.hit?.agency;
      // 南昌市、江西省教育厅 are a city and an office of the province: only equals share. 南昌、九江、南昌市政府 names one twice.
      if (
        !agency ||
        (agency.id === ending.place && !isGovernment) ||
        agency.level !== registry.byId(ending.place)?.level
      )
        break;
      const place = agency.officialName.replace(/人民政府$/u, "");
      name.as = place + ending.tail;
      name.hit = registry.find(name.as, government);
    }
  }
  shareOfficeKinds(names, registry, government);
  for (const name of names) if (!name.hit && !name.collective) completeKind(name, registry, government);
  for (const name of names) if (name.hit && !name.collective) name.as = writtenOut(name, registry, government);
}

/** 南昌市委、市政府 is the city; 市政府 alone is that of the place named before it. */
function joinPartyAndGovernment(names: ReadName[], registry: Registry, government: string | null): void {
  for (let index = names.length - 1; index > 0; index--) {
    const name = names[index] as ReadName;
    const before = names[index - 1] as ReadName;
    const local = /^(?<kind>[省市县区])(?:人民)?政府$/u.exec(name.text)?.groups?.kind;
    const place = local && new RegExp(`^(.*?${local})委(?:员会)?$`, "u").exec(before.text)?.[1];
    if (!local || place === undefined || before.hit) continue;
    const hit = registry.find(`${place}政府`, government) ?? registry.find(place, government);
    const as = `${place}政府`;
    names.splice(index - 1, 2, {
      ...before,
      end: name.end,
      text: before.text + name.text,
      as,
      hit,
      role: before.role ?? name.role,
    });
  }
}

/** The place and the rest of 九江市政府, 九江市发改委; `null` for other names. */
function placeEnding(
  name: ReadName,
  registry: Registry,
  government: string | null,
): { place: string; tail: string } | null {
  if (name.collective) return null;
  const agency = name.hit?.agency;
  const ended = /(?:人民)?政府$/u.exec(name.text);
  if (agency && ended && /人民政府$/u.test(agency.officialName)) return { place: agency.id, tail: ended[0] };
  const match = /^(\p{Script=Han}{1,7}?[省市县区])(\p{Script=Han}{2,})$/u.exec(name.text);
  if (!match) return null;
  const place = registry.find(match[1] as string, government);
  if (!place || !PLACE_LEVELS.has(place.agency.level) || !/政府$/u.test(place.agency.officialName)) return null;
  return { place: place.agency.id, tail: match[2] as string };
}

/** 省教育、财政、人社厅: names without their kind take it from the first complete one after them. */
function shareOfficeKinds(names: ReadName[], registry: Registry, government: string | null): void {
  for (let index = names.length - 2; index >= 0; index--) {
    const name = names[index] as ReadName;
    const next = names[index + 1] as ReadName;
    if (name.hit || name.collective || !next.hit || !/^[、和及与]$/u.test(next.before)) continue;
    const kind = /(?:厅|局|委|办|部)$/u.exec(next.as)?.[0];
    if (!kind || name.text.endsWith(kind) || name.text.length > 8) continue;
    for (const form of [name.text + kind, `省${name.text}${kind}`]) {
      const hit = registry.find(form, next.hit.agency.of ?? government);
      if (!hit) continue;
      name.as = form;
      name.hit = hit;
      break;
    }
  }
}

/** 省财政 is 省财政厅: an office without its kind, where only one kind gives a name. */
function completeKind(name: ReadName, registry: Registry, government: string | null): void {
  if (!/^[省市]\p{Script=Han}{2,6}$/u.test(name.text)) return;
  const hits = [..."厅局委办"].flatMap((kind) => {
    const hit = registry.find(name.text + kind, government);
    return hit ? [{ hit: { ...hit, kind: "alias" as const }, as: name.text + kind }] : [];
  });
  const [only] = hits;
  if (only && hits.every(({ hit }) => hit.agency.id === only.hit.agency.id)) Object.assign(name, only);
}

/** A generic name with its 省 or place in front (工信厅 → 省工信厅). */
function writtenOut(name: ReadName, registry: Registry, government: string | null): string {
  const agency = name.hit?.agency;
  if (!agency || registry.find(name.as, null)?.agency.id === agency.id) return name.as;
  const full = agency.of ? registry.byId(agency.of)?.officialName.replace(/人民政府$/u, "") : undefined;
  const forms = full ? [`省${name.as}`, name.as.startsWith("市") ? full.slice(0, -1) + name.as : full + name.as] : [];
  return forms.find((form) => registry.find(form, government ?? agency.of ?? null)?.agency.id === agency.id) ?? name.as;
}
