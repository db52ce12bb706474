import { UnusableFileError } from "../errors.ts";
import { TEXT_COST } from "../zip/limits.ts";
import type { Package } from "../zip/openPackage.ts";
import { decodeCellText } from "./cellText.ts";
import { streamXml } from "./streamXml.ts";

/** Reads the shared strings of a workbook: rich-text runs joined, phonetic guides left out. */
export function readSharedStrings(pkg: Package, part: string): string[] {
  const strings: string[] = [];
  let units = 0;
  let inItem = false;
  let inText = false;
  let phonetic = false;
  let text = "";
  const keep = (kept: string): void => {
    units += kept.length + TEXT_COST;
    if (units > pkg.limits.maxTextUnits) {
      throw new UnusableFileError("too-large", { what: "text", limit: pkg.limits.maxTextUnits });
    }
    strings.push(kept);
  };
  streamXml(pkg, part, (xml) => {
    for (let kind = xml.next(); kind !== "more" && kind !== "end"; kind = xml.next()) {
      if (kind === "text" || kind === "cdata") {
        if (inText) text += xml.text();
      } else if (kind === "open") {
        const name = xml.localName;
        if (name === "si") {
          text = "";
          inItem = !xml.selfClosing;
          if (xml.selfClosing) keep("");
        } else if (name === "rPh") phonetic = !xml.selfClosing;
        else if (name === "t") inText = inItem && !phonetic && !xml.selfClosing;
      } else if (kind === "close") {
        const name = xml.localName;
        if (name === "t") inText = false;
        else if (name === "rPh") phonetic = false;
        else if (name === "si" && inItem) {
          inItem = false;
          keep(decodeCellText(text));
        }
      }
    }
  });
  return strings;
}
