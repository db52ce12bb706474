import { relationshipsOf } from "../package/relationships.ts";
import { tokenizeText } from "../xml/tokenizer.ts";
import { openPackage, type Package } from "../zip/openPackage.ts";
import { readNumbering } from "./numbering.ts";

interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** Lists that paragraph styles carry: style id → list. */
function styleLists(pkg: Package, part: string | undefined): Map<string, ListPlace> {
  const found = new Map<string, ListPlace>();
  if (part === undefined || !pkg.has(part)) return found;
  const xml = tokenizeText(pkg.readText(part), part);
  let style = "";
  let level = 0;
  for (let kind = xml.next(); kind !== "end"; kind = xml.next()) {
    if (kind !== "open") continue;
    if (xml.localName === "style") {
      style = xml.attribute("styleId") ?? "";
      level = 0;
    } else if (xml.localName === "ilvl") level = Number(xml.attribute("val") ?? 0);
    else if (xml.localName === "numId") found.set(style, { list: xml.attribute("val") ?? "", level });
  }
  return found;
}

/**
 * The text of a Word document (.docx): a line a paragraph, a line a table row with tabs between cells, automatic
 * numbers written out, deleted revisions left out. `null` when the package is no Word document.
 * @throws UnusableFileError when the file is no package, or damaged.
 */
export function readDocumentText(bytes: Uint8Array): string | null {
  const pkg = openPackage(bytes);
  const main = relationshipsOf(pkg, "").find((relation) => relation.kind === "officeDocument" && !relation.external);
  if (!main || !pkg.has(main.target)) return null;
  const relations = relationshipsOf(pkg, main.target);
  const partOf = (kind: string) => relations.find((relation) => relation.kind === kind && !relation.external)?.target;
  const numberingPart = partOf("numbering");
  const numbering = readNumbering(
    numberingPart !== undefined && pkg.has(numberingPart) ? pkg.readText(numberingPart) : null,
    numberingPart ?? "",
  );
  const byStyle = styleLists(pkg, partOf("styles"));
  const xml = tokenizeText(pkg.readText(main.target), main.target);

  const lines: string[] = [];
  // Tables may stand inside cells: a row gathers its cells, a cell its paragraphs.
  const rows: string[][] = [];
  const cells: string[][] = [];
  const spans: number[] = [];
  // For every open table, the text of its merged cells by column; and what the open cells say about merging.
  const merged: Map<number, string>[] = [];
  const merges: ("starts" | "goes on" | null)[] = [];
  let paragraph = "";
  let place: ListPlace | null = null;
  let level = 0;
  let skipped = 0;
  let inText = false;
  let isWord = false;

  const endParagraph = () => {
    const number = place === null ? "" : numbering.next(place.list, place.level);
    const text = number + paragraph;
    const cell = cells.at(-1);
    if (cell) cell.push(text);
    else lines.push(text);
    paragraph = "";
    place = null;
  };

  for (let kind = xml.next(); kind !== "end"; kind = xml.next()) {
    const name = xml.localName;
    if (kind === "open") {
      if (xml.depth === 0) {
        if (name !== "document") return null;
        isWord = true;
      }
      // A revision's deleted text, and the second copy of a drawing's text for old programs.
      if (name === "del" || name === "moveFrom" || name === "Fallback") skipped += xml.selfClosing ? 0 : 1;
      if (skipped > 0) continue;
      if (name === "t") inText = !xml.selfClosing;
      else if (name === "tab" && paragraph !== "") paragraph += "\t";
      else if (name === "br" || name === "cr") paragraph += cells.length > 0 ? "" : "\n";
      else if (name === "noBreakHyphen") paragraph += "-";
      else if (name === "pStyle") place = byStyle.get(xml.attribute("val") ?? "") ?? place;
      else if (name === "numPr") level = 0;
      else if (name === "ilvl") level = Number(xml.attribute("val") ?? 0);
      else if (name === "numId") {
        const list = xml.attribute("val") ?? "0";
        place = list === "0" ? null : { list, level };
      } else if (name === "tr") rows.push([]);
      else if (name === "tc") {
        cells.push([]);
        spans.push(1);
        merges.push(null);
      } else if (name === "tbl") merged.push(new Map());
      else if (name === "vMerge" && merges.length > 0) {
        merges[merges.length - 1] = xml.attribute("val") === "restart" ? "starts" : "goes on";
      } else if (name === "gridSpan" && spans.length > 0) {
        // A cell across several columns leaves the others empty, or the next cell would stand under a wrong heading.
        spans[spans.length - 1] = Math.min(Math.max(Number(xml.attribute("val") ?? 1) || 1, 1), 100);
      } else if (name === "p" && xml.selfClosing) endParagraph();
    } else if (kind === "close") {
      if (name === "del" || name === "moveFrom" || name === "Fallback") skipped--;
      if (skipped > 0) continue;
      if (name === "t") inText = false;
      else if (name === "p") endParagraph();
      else if (name === "tc") {
        // Two bodies on two lines of a cell are two names.
        const written = (cells.pop() ?? []).filter((line) => line !== "").join(" ");
        const more = (spans.pop() ?? 1) - 1;
        const merge = merges.pop() ?? null;
        const column = rows.at(-1)?.length ?? 0;
        if (merge === "starts") merged.at(-1)?.set(column, written);
        // A cell merged over several rows holds for each of them; an ordinal counts once.
        const above = merge === "goes on" && written === "" ? (merged.at(-1)?.get(column) ?? "") : "";
        const text = written === "" && !/^\d*$/.test(above) ? above : written;
        rows.at(-1)?.push(text.replace(/[\t\n]/g, " "), ...Array.from({ length: more }, () => ""));
      } else if (name === "tbl") merged.pop();
      else if (name === "tr") {
        const row = rows.pop() ?? [];
        // One cell across the whole table is a heading.
        const line = row.slice(1).every((text) => text === "") && row.length > 2 ? (row[0] ?? "") : row.join("\t");
        const cell = cells.at(-1);
        if (cell) cell.push(line);
        else lines.push(line);
      }
    } else if ((kind === "text" || kind === "cdata") && inText && skipped === 0) {
      paragraph += xml.text();
    }
  }
  return isWord ? `${lines.join("\n")}\n` : null;
}
