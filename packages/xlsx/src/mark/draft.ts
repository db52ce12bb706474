import { UnusableFileError } from "../errors.ts";
import {
  CONTENT_TYPES_PART,
  readContentTypes,
  relationshipsOf,
  relationshipsPart,
  targetFor,
} from "../package/relationships.ts";
import { escapeXml } from "../xml/entities.ts";
import { partKey } from "../zip/entry.ts";
import { inflateEntry } from "../zip/inflate.ts";
import type { Package } from "../zip/openPackage.ts";
import { appendTo, parseElements, prefixOf, type XmlElement } from "./elements.ts";
import { applyEdits, type Edit, type PartText, partBytes, partText, type Undo } from "./partText.ts";

const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A package being changed. Edits count in the unchanged parts, so their order does not matter. */
export interface Draft {
  readonly pkg: Package;
  /** Text of a part as it stands in the package. */
  text(part: string): PartText;
  /** Elements of a part as it stands in the package; not for sheets, which can be huge. */
  tree(part: string): XmlElement;
  edit(part: string, ...edits: Edit[]): void;
  /** Replaces a part's content as a whole. */
  replace(part: string, bytes: Uint8Array): void;
  drop(part: string): void;
  isDropped(part: string): boolean;
  /** Adds a part. `type` is its content type; a Default for its extension is used where it fits. */
  create(part: string, content: string, type: string): void;
  /** A name for a new part: `stem` + the first free number + `extension`. */
  freshName(stem: string, extension: string): string;
  /** Adds a relationship from one part to another and returns its id. */
  relate(source: string, type: string, target: string): string;
  /** What has to be written, with the edits that undo it. */
  finish(): DraftResult;
}

export interface DraftResult {
  /** New content by part name; `null` drops a part. */
  readonly changes: ReadonlyMap<string, Uint8Array | null>;
  readonly created: readonly string[];
  readonly undo: ReadonlyMap<string, readonly Undo[]>;
}

export function startDraft(pkg: Package): Draft {
  const texts = new Map<string, PartText>();
  const trees = new Map<string, XmlElement>();
  const edits = new Map<string, Edit[]>();
  const replaced = new Map<string, Uint8Array>();
  const dropped = new Set<string>();
  const created = new Map<string, { content: string; type: string }>();
  const taken = new Set(pkg.entries.map((entry) => partKey(entry.name)));
  const relations = new Map<string, { ids: Set<string>; xml: string[] }>();
  const nameOf = (part: string): string => pkg.find(part)?.name ?? part;

  const text = (part: string): PartText => {
    const name = nameOf(part);
    let known = texts.get(name);
    if (!known) {
      const entry = pkg.find(name);
      if (!entry) throw new UnusableFileError("damaged", { why: "missing-part", part: name });
      known = partText(inflateEntry(entry), name);
      texts.set(name, known);
    }
    return known;
  };
  const tree = (part: string): XmlElement => {
    const name = nameOf(part);
    let known = trees.get(name);
    if (!known) {
      known = parseElements(text(name), name);
      trees.set(name, known);
    }
    return known;
  };
  const edit = (part: string, ...more: Edit[]): void => {
    const name = nameOf(part);
    const list = edits.get(name);
    if (list) list.push(...more);
    else edits.set(name, more);
  };
  const create = (part: string, content: string, type: string): void => {
    taken.add(partKey(part));
    created.set(part, { content, type });
  };

  /** Writes the collected relationships into their parts. */
  const flushRelations = (): void => {
    for (const [source, { xml }] of relations) {
      if (xml.length === 0) continue;
      const part = relationshipsPart(source);
      if (pkg.has(part)) {
        const root = tree(part);
        const prefix = prefixOf(root);
        edit(part, appendTo(root, xml.map((element) => element.replace("<", `<${prefix}`)).join("")));
      } else {
        const content = `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">${xml.join("")}</Relationships>`;
        create(part, content, "application/vnd.openxmlformats-package.relationships+xml");
      }
    }
  };

  /** Declares the content types of new parts. */
  const flushContentTypes = (): void => {
    const root = tree(CONTENT_TYPES_PART);
    const prefix = prefixOf(root);
    const known = readContentTypes(pkg);
    const defaults = new Set<string>();
    let xml = "";
    for (const [part, { type }] of created) {
      const extension = part.slice(part.lastIndexOf(".") + 1);
      // Extensions of our own parts that may be declared for the whole package, as Office does.
      const general = extension === "vml" || extension === "rels" || type === "application/xml";
      if (known.of(part) === type || defaults.has(extension)) continue;
      if (general && known.of(`.${extension}`) === "") {
        defaults.add(extension);
        xml += `<${prefix}Default Extension="${extension}" ContentType="${type}"/>`;
      } else {
        xml += `<${prefix}Override PartName="${escapeXml(targetFor(part))}" ContentType="${type}"/>`;
      }
    }
    if (xml) edit(CONTENT_TYPES_PART, appendTo(root, xml));
  };

  return {
    pkg,
    text,
    tree,
    edit,
    create,
    replace: (part, bytes) => void replaced.set(nameOf(part), bytes),
    drop: (part) => void dropped.add(nameOf(part)),
    isDropped: (part) => dropped.has(nameOf(part)),
    freshName(stem, extension) {
      let number = 1;
      while (taken.has(partKey(`${stem}${number}${extension}`))) number++;
      return `${stem}${number}${extension}`;
    },
    relate(source, type, target) {
      let known = relations.get(source);
      if (!known) {
        known = { ids: new Set(relationshipsOf(pkg, source).map(({ id }) => id)), xml: [] };
        relations.set(source, known);
      }
      let number = known.ids.size + 1;
      while (known.ids.has(`rId${number}`)) number++;
      const id = `rId${number}`;
      known.ids.add(id);
      known.xml.push(`<Relationship Id="${id}" Type="${type}" Target="${escapeXml(targetFor(target))}"/>`);
      return id;
    },
    finish() {
      flushRelations();
      flushContentTypes();
      const changes = new Map<string, Uint8Array | null>();
      const undo = new Map<string, readonly Undo[]>();
      for (const [part, bytes] of replaced) changes.set(part, bytes);
      for (const [part, list] of edits) {
        if (dropped.has(part) || list.length === 0) continue;
        const result = applyEdits(text(part), list);
        changes.set(part, partBytes(result.text));
        undo.set(part, result.undo);
      }
      for (const [part, { content }] of created) changes.set(part, new TextEncoder().encode(content));
      for (const part of dropped) changes.set(part, null);
      return { changes, created: [...created.keys()], undo };
    },
  };
}
