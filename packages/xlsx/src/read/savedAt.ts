import { UnusableFileError } from "../errors.ts";
import { relationshipsOf } from "../package/relationships.ts";
import { tokenizeText } from "../xml/tokenizer.ts";
import { openPackage, type Package } from "../zip/openPackage.ts";

/** A date and time as Office writes them. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?/u;
const LONGEST = 40;

/**
 * When the workbook says that it was last saved (`dcterms:modified` of its properties), as written:
 * `2023-07-05T08:30:00Z`. `null` where it doesn't say, or says it illegibly: the workbook itself can be read all the
 * same.
 * @throws UnusableFileError when the package cannot be opened.
 */
export function readSavedAt(bytes: Uint8Array): string | null {
  const pkg = openPackage(bytes);
  try {
    return modifiedIn(pkg);
  } catch (error) {
    if (error instanceof UnusableFileError) return null;
    throw error;
  }
}

function modifiedIn(pkg: Package): string | null {
  const part = relationshipsOf(pkg, "").find(({ kind, external }) => kind === "core-properties" && !external)?.target;
  if (part === undefined || !pkg.has(part)) return null;
  const xml = tokenizeText(pkg.readText(part), part);
  for (let kind = xml.next(); kind !== "end"; kind = xml.next()) {
    if (kind !== "open" || xml.localName !== "modified") continue;
    const text = xml.next() === "text" ? xml.text().trim() : "";
    return text.length <= LONGEST && MOMENT.test(text) ? text : null;
  }
  return null;
}
