import { type Embedded, embeddedText, parseEmbedded, RECORD_NAMESPACE } from "@planlint/rules/model";
import { relationshipsOf } from "../package/relationships.ts";
import { escapeXml } from "../xml/entities.ts";
import { type Draft, XML_HEAD } from "./draft.ts";
import { appendTo, childOf, prefixOf, removeElement, type XmlElement } from "./elements.ts";
import { indexOfText } from "./partText.ts";
import { workbookPart } from "./worksheets.ts";

const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** Fixed, so that the same input gives the same bytes. */
const ITEM_ID = "{5E0D3A52-8C1F-4B7E-9E39-7B1B6C0F2A11}";

/** Name of the custom XML part that is ours, found through the workbook's relationships. */
export function recordPart(draft: Pick<Draft, "pkg" | "text" | "tree">): string | null {
  const { pkg } = draft;
  const sources = [workbookPart(pkg).part, ""];
  for (const source of sources) {
    for (const { kind, target, external } of relationshipsOf(pkg, source)) {
      if (kind !== "customXml" || external) continue;
      const part = pkg.find(target)?.name;
      // Most custom XML parts are other people's, and need not be what we can parse.
      if (part && indexOfText(draft.text(part).units, RECORD_NAMESPACE) >= 0 && isRecord(draft.tree(part))) return part;
    }
  }
  return null;
}

function isRecord(root: XmlElement): boolean {
  return root.localName === "planlint" && root.attributes.some(({ value }) => value === RECORD_NAMESPACE);
}

/** The `<state>` of the record; `null` where there is none, or where it is not what planlint writes. */
export function readState(draft: Pick<Draft, "pkg" | "text" | "tree">): Embedded | null {
  const part = recordPart(draft);
  const text = part === null ? undefined : childOf(draft.tree(part), "state")?.text;
  if (text === undefined) return null;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  return parseEmbedded(data);
}

/** Writes the state, into the record there is or into a new one. Returns the part's name. */
export function writeState(draft: Draft, embedded: Embedded): string {
  const part = recordPart(draft);
  if (part === null) return createRecord(draft, stateXml(embedded, ""));
  const root = draft.tree(part);
  const xml = stateXml(embedded, prefixOf(root));
  const state = childOf(root, "state");
  draft.edit(part, state ? { at: state.start, remove: state.end - state.start, insert: xml } : appendTo(root, xml));
  return part;
}

function stateXml(embedded: Embedded, prefix: string): string {
  return `<${prefix}state>${escapeXml(embeddedText(embedded))}</${prefix}state>`;
}

/** Creates the custom XML part with this content. */
export function createRecord(draft: Draft, content: string): string {
  const part = draft.freshName("customXml/item", ".xml");
  const number = /\d+(?=\.xml$)/.exec(part)?.[0] ?? "1";
  const named = `customXml/itemProps${number}.xml`;
  const properties = draft.pkg.has(named) ? draft.freshName("customXml/itemProps", ".xml") : named;
  draft.create(part, recordXml(content), "application/xml");
  draft.create(
    properties,
    `${XML_HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${CUSTOM_XML}"><ds:schemaRefs><ds:schemaRef ds:uri="${RECORD_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    PROPERTIES_TYPE,
  );
  const { part: workbook, strict } = workbookPart(draft.pkg);
  const relations = strict ? STRICT_RELATIONS : RELATIONS;
  draft.relate(workbook, `${relations}/customXml`, part);
  draft.relate(part, `${relations}/customXmlProps`, properties);
  return part;
}

/** A whole record part around its children. */
export function recordXml(content: string): string {
  return `${XML_HEAD}<planlint xmlns="${RECORD_NAMESPACE}">${content}</planlint>`;
}

/** The journal's text, where the record holds one. */
export function journalText(draft: Draft, part: string): string | null {
  return childOf(draft.tree(part), "marks")?.text ?? null;
}

/** `<marks>` for a journal. */
export function marksXml(journal: string, prefix: string): string {
  return `<${prefix}marks>${escapeXml(journal)}</${prefix}marks>`;
}

export function removeMarks(draft: Draft, part: string): void {
  const marks = childOf(draft.tree(part), "marks");
  if (marks) draft.edit(part, removeElement(marks));
}
