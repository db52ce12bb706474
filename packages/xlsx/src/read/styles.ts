import { tokenizeText } from "../xml/tokenizer.ts";
import type { Package } from "../zip/openPackage.ts";
import { builtinFormat } from "./builtinFormats.ts";

/** Number format codes by cell style index (`s` of a cell); `""` is General. Equal codes are the same string. */
export type CellFormats = readonly string[];

/** `"General"`, and what a Chinese WPS or Excel calls it. */
const GENERAL = /^(?:general|G\/通用格式)$/i;

/** Reads the number formats of a styles part. */
export function readFormats(pkg: Package, part: string): CellFormats {
  const xml = tokenizeText(pkg.readText(part), part);
  const custom = new Map<number, string>();
  const ids: number[] = [];
  let inCellStyles = false;
  for (let kind = xml.next(); kind !== "end"; kind = xml.next()) {
    if (kind === "close" && xml.localName === "cellXfs") inCellStyles = false;
    if (kind !== "open") continue;
    if (xml.localName === "numFmt" && !inCellStyles) {
      const code = xml.attribute("formatCode") ?? "";
      const id = Number(xml.attribute("numFmtId"));
      // The first wins: differential formats, which repeat ids, come later.
      if (!custom.has(id)) custom.set(id, GENERAL.test(code) ? "" : code);
    } else if (xml.localName === "cellXfs") inCellStyles = !xml.selfClosing;
    else if (xml.localName === "xf" && inCellStyles) ids.push(Number(xml.attribute("numFmtId") ?? 0));
  }
  return ids.map((id) => custom.get(id) ?? builtinFormat(id));
}
