import { tokenizeText } from "../xml/tokenizer.ts";
import { partKey } from "../zip/entry.ts";
import type { Package } from "../zip/openPackage.ts";

/** One relationship of a part. */
export interface Relationship {
  readonly id: string;
  /** Full type URI as written. */
  readonly type: string;
  /**
   * Last step of the type (`worksheet`, `sharedStrings`): the same in transitional, strict and Microsoft namespaces.
   */
  readonly kind: string;
  /** Part name from the package root, without leading `/`; for an external target its address. */
  readonly target: string;
  readonly external: boolean;
}

/** Name of the part that holds the relationships of `part`; `""` is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Relationships of a part (`""` for the package), in order; none when it has no relationships part. */
export function relationshipsOf(pkg: Package, part: string): Relationship[] {
  const name = relationshipsPart(part);
  if (!pkg.has(name)) return [];
  const xml = tokenizeText(pkg.readText(name), name);
  const found: Relationship[] = [];
  for (let kind = xml.next(); kind !== "end"; kind = xml.next()) {
    if (kind !== "open" || xml.localName !== "Relationship") continue;
    const type = xml.attribute("Type") ?? "";
    const target = xml.attribute("Target") ?? "";
    const external = xml.attribute("TargetMode")?.toLowerCase() === "external";
    found.push({
      id: xml.attribute("Id") ?? "",
      type,
      kind: type.slice(type.lastIndexOf("/") + 1),
      target: external ? target : resolveTarget(part, target),
      external,
    });
  }
  return found;
}

/** A relationship target as a part name: absolute (`/xl/a.xml`), beside the part (`../a.xml`), percent-encoded or not. */
export function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll("\\", "/").replace(/[#?].*$/s, "");
  const steps = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  const name = steps.join("/");
  if (!name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A target for a relationship of `part` that leads to the part `name`, from the package root. */
export function targetFor(name: string): string {
  return `/${encodeURI(name)}`;
}

/** Content types of the package: `[Content_Types].xml` as a lookup. */
export interface ContentTypes {
  /** Content type of a part, or `""` when none is given. */
  of(part: string): string;
}

/** Name of the part that gives every part its content type. */
export const CONTENT_TYPES_PART = "[Content_Types].xml";

export function readContentTypes(pkg: Package): ContentTypes {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  if (pkg.has(CONTENT_TYPES_PART)) {
    const xml = tokenizeText(pkg.readText(CONTENT_TYPES_PART), CONTENT_TYPES_PART);
    for (let kind = xml.next(); kind !== "end"; kind = xml.next()) {
      if (kind !== "open") continue;
      const type = xml.attribute("ContentType") ?? "";
      if (xml.localName === "Override") overrides.set(partKey(xml.attribute("PartName") ?? ""), type);
      else if (xml.localName === "Default") defaults.set((xml.attribute("Extension") ?? "").toLowerCase(), type);
    }
  }
  return {
    of: (part) => {
      const key = partKey(part);
      return overrides.get(key) ?? defaults.get(key.slice(key.lastIndexOf(".") + 1)) ?? "";
    },
  };
}
