import { UnusableFileError } from "../errors.ts";
import { decodeXml, detectEncoding } from "../xml/encoding.ts";
import { tokenizeText, XmlTokenizer } from "../xml/tokenizer.ts";
import type { Package } from "../zip/openPackage.ts";

const NO_BYTES = new Uint8Array(0);

/**
 * Runs a part through the tokenizer without ever holding it whole. `consume` takes tokens until `more` or `end` and is
 * called again for every chunk. Parts that are not UTF-8 are rare and small: those are held whole.
 */
export function streamXml(pkg: Package, part: string, consume: (xml: XmlTokenizer) => void): void {
  let xml = new XmlTokenizer(part);
  const size = pkg.find(part)?.size;
  let first = true;
  let foreign = false;
  pkg.stream(part, (chunk) => {
    if (first) {
      first = false;
      foreign = detectEncoding(chunk).encoding !== "utf-8";
      if (foreign) return false;
      if (chunk.length === size) {
        // All of it at once: nothing has to be copied together.
        xml = new XmlTokenizer(part, chunk, true);
        consume(xml);
        return true;
      }
    }
    xml.feed(chunk);
    consume(xml);
    return true;
  });
  if (foreign) {
    consume(tokenizeText(decodeXml(pkg.read(part), part).text, part));
    return;
  }
  if (xml.kind !== "end") {
    xml.feed(NO_BYTES, true);
    consume(xml);
  }
  if (xml.kind !== "end") throw new UnusableFileError("malformed", { part, why: "unterminated" });
}
