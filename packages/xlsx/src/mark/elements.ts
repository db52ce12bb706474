import { XmlTokenizer } from "../xml/tokenizer.ts";
import type { Edit, PartText } from "./partText.ts";

export interface XmlAttribute {
  /** With prefix. */
  readonly name: string;
  readonly value: string;
  /** Offsets of the raw value, quotes outside. */
  readonly start: number;
  readonly end: number;
}

/** An element with the offsets of its tags in the part. */
export interface XmlElement {
  readonly name: string;
  readonly localName: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlElement[];
  readonly selfClosing: boolean;
  readonly start: number;
  /** End of the opening tag. */
  readonly openEnd: number;
  /** Start of the closing tag; of a self-closing element, its end. */
  closeStart: number;
  end: number;
  /** Text that stands directly in it. */
  text: string;
}

/** Says that an element's content is of no interest; `seen` gets every element in it. */
export interface Skip {
  readonly localName: string;
  readonly seen?: (xml: XmlTokenizer) => void;
}

/** The elements of a part. Throws `malformed`. */
export function parseElements(text: PartText, part: string, skip?: Skip): XmlElement {
  const xml = new XmlTokenizer(part, text.units, true);
  let root: XmlElement | null = null;
  const open: XmlElement[] = [];
  let skipping: XmlElement | null = null;
  for (let kind = xml.next(); kind !== "end"; kind = xml.next()) {
    const parent = open[open.length - 1];
    if (skipping) {
      if (kind === "open") skip?.seen?.(xml);
      if (kind !== "close" || xml.depth >= open.length) continue;
      skipping = null;
    }
    if (kind === "open") {
      const element = elementAt(xml);
      parent?.children.push(element);
      root ??= element;
      if (xml.selfClosing) continue;
      open.push(element);
      if (skip && element.localName === skip.localName) skipping = element;
    } else if (kind === "close") {
      const element = open.pop() as XmlElement;
      element.closeStart = xml.start;
      element.end = xml.end;
    } else if ((kind === "text" || kind === "cdata") && parent) {
      parent.text += xml.text();
    }
  }
  return root as XmlElement;
}

function elementAt(xml: XmlTokenizer): XmlElement {
  const attributes: XmlAttribute[] = [];
  for (let i = 0; i < xml.attributeCount; i++) {
    attributes.push({
      name: xml.attributeName(i),
      value: xml.attributeValue(i),
      start: xml.attributeOffsets[i * 4 + 2] as number,
      end: xml.attributeOffsets[i * 4 + 3] as number,
    });
  }
  const { name, localName, selfClosing, start, end } = xml;
  return {
    name,
    localName,
    attributes,
    children: [],
    selfClosing,
    start,
    openEnd: end,
    closeStart: end,
    end,
    text: "",
  };
}

/** The attribute with this local name, any prefix but `xmlns:`. */
export function attributeOf(element: XmlElement, localName: string): XmlAttribute | undefined {
  return element.attributes.find(
    ({ name }) => name === localName || (name.endsWith(`:${localName}`) && !name.startsWith("xmlns:")),
  );
}

export function attributeValue(element: XmlElement, localName: string): string | undefined {
  return attributeOf(element, localName)?.value;
}

export function childOf(element: XmlElement, localName: string): XmlElement | undefined {
  return element.children.find((child) => child.localName === localName);
}

export function childrenOf(element: XmlElement, localName: string): XmlElement[] {
  return element.children.filter((child) => child.localName === localName);
}

/** All descendants with this local name, in document order. */
export function descendantsOf(element: XmlElement, localName: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (at: XmlElement) => {
    for (const child of at.children) {
      if (child.localName === localName) found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
}

/** All text in an element, that of its descendants included. */
export function deepText(element: XmlElement): string {
  return element.text + element.children.map(deepText).join("");
}

/** `"x:"` where the element's name has the prefix `x`, else `""`: what new siblings need in front of their names. */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.length - element.localName.length);
}

/** The prefix that an element binds to a namespace, or undefined. The default namespace does not count. */
export function boundPrefix(element: XmlElement, isNamespace: (uri: string) => boolean): string | undefined {
  const attribute = element.attributes.find(({ name, value }) => name.startsWith("xmlns:") && isNamespace(value));
  return attribute?.name.slice(6);
}

/** Inserts XML as the last children of an element, opening it where it closes itself. */
export function appendTo(element: XmlElement, xml: string): Edit {
  return element.selfClosing
    ? { at: element.end - 2, remove: 2, insert: `>${xml}</${element.name}>` }
    : { at: element.closeStart, remove: 0, insert: xml };
}

/**
 * Inserts XML as a child at the place that the schema's order of children gives it: before the first of its kind
 * where there are some, else behind the last child that must stand before it. Children that the order does not know
 * stay where they are.
 */
export function insertInOrder(parent: XmlElement, order: readonly string[], localName: string, xml: string): Edit {
  if (parent.selfClosing) return appendTo(parent, xml);
  const rank = order.indexOf(localName);
  let at = parent.openEnd;
  for (const child of parent.children) {
    const other = order.indexOf(child.localName);
    if (other >= 0 && other < rank) at = child.end;
  }
  return { at, remove: 0, insert: xml };
}

export function removeElement(element: XmlElement): Edit {
  return { at: element.start, remove: element.end - element.start, insert: "" };
}

export function replaceValue(attribute: XmlAttribute, value: string): Edit {
  return { at: attribute.start, remove: attribute.end - attribute.start, insert: value };
}
