import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UnusableFileError } from "../errors.ts";
import { decodeXml, encodeXml } from "./encoding.ts";
import { escapeXml } from "./entities.ts";
import { tokenizeText, XmlTokenizer } from "./tokenizer.ts";

function record(xml: XmlTokenizer): string {
  const value = xml.kind === "text" || xml.kind === "cdata" ? xml.text() : xml.name;
  return `${xml.kind} ${value}${xml.kind === "open" && xml.selfClosing ? " /" : ""}`;
}

function tokensOf(text: string): string[] {
  const xml = tokenizeText(text, "test");
  const tokens: string[] = [];
  while (xml.next() !== "end") tokens.push(record(xml));
  return tokens;
}

/** The same document as UTF-8 in chunks of a few bytes. */
function tokensOfChunks(text: string, size: number): string[] {
  const bytes = new TextEncoder().encode(text);
  const xml = new XmlTokenizer("test");
  const tokens: string[] = [];
  let fed = 0;
  for (;;) {
    const kind = xml.next();
    if (kind === "end") return tokens;
    if (kind === "more") {
      xml.feed(bytes.subarray(fed, fed + size), fed + size >= bytes.length);
      fed += size;
    } else tokens.push(record(xml));
  }
}

function codeOf(text: string): string {
  try {
    tokensOf(text);
  } catch (error) {
    if (error instanceof UnusableFileError) return error.code;
    throw error;
  }
  return "no error";
}

const document =
  '<?xml version="1.0"?>\n<!-- a > b --><x:row r="1" note=\'a>"b\'><c r="A1"/><v>城&#x5e02;&lt;&#49;</v><![CDATA[<&]]></x:row >\n';

describe("the tokenizer", () => {
  it("names what it sees", () => {
    expect(tokensOf(document)).toEqual([
      "instruction ",
      "text \n",
      "comment ",
      "open x:row",
      "open c /",
      "open v",
      "text 城市<1",
      "close v",
      "cdata <&",
      "close x:row",
      "text \n",
    ]);
  });

  it("gives offsets that cut the source exactly", () => {
    const xml = tokenizeText(document, "test");
    while (xml.next() !== "open");
    expect(document.slice(xml.start, xml.end)).toBe('<x:row r="1" note=\'a>"b\'>');
    expect(document.slice(xml.nameStart, xml.nameEnd)).toBe("x:row");
    expect(xml.localName).toBe("row");
    expect(xml.attribute("note")).toBe('a>"b');
    expect(xml.attribute("absent")).toBeNull();
  });

  it("finds attributes behind any prefix but xmlns", () => {
    const xml = tokenizeText('<a xmlns:id="u" r:id="rId1" id2="x" v="a&#10;b&#x9;&quot;&#13;\nc"/>', "test");
    xml.next();
    expect(xml.attribute("id")).toBe("rId1");
    expect(xml.attribute("v")).toBe('a\nb\t"\r c');
  });

  it("takes a byte order mark at the beginning and nowhere else", () => {
    expect(tokensOf("\ufeff<a/>").at(-1)).toBe("open a /");
    expect(tokensOfChunks("\ufeff<a/>", 1).at(-1)).toBe("open a /");
    expect(codeOf("<a/>\ufeff")).toBe("malformed");
  });

  it("gives the same tokens in chunks of any size", () => {
    for (const size of [1, 2, 3, 7, 64]) {
      expect(tokensOfChunks(document, size).filter((token) => !token.startsWith("text \n"))).toEqual(
        tokensOf(document).filter((token) => !token.startsWith("text \n")),
      );
    }
  });

  it.each([
    ["a document type", "dtd", "<!DOCTYPE a [<!ENTITY x 'y'>]><a/>"],
    ["a mismatched end tag", "malformed", "<a><b></a></b>"],
    ["an element left open", "malformed", "<a><b></b>"],
    ["a tag left open", "malformed", "<a><b"],
    ["a comment left open", "malformed", "<a><!-- "],
    ["two roots", "malformed", "<a/><b/>"],
    ["text outside the root", "malformed", "<a/>x"],
    ["nothing", "malformed", ""],
    ["an end tag too many", "malformed", "<a/></a>"],
    ["an attribute without quotes", "malformed", "<a b=1/>"],
    ["an attribute without a value", "malformed", "<a b/>"],
    ["attributes that touch", "malformed", '<a b="1"c="2"/>'],
    ["< inside an attribute", "malformed", '<a b="<"/>'],
    ["an unknown entity", "malformed", "<a>&nbsp;</a>"],
    ["a bare &", "malformed", "<a>a & b</a>"],
    ["no XML at all", "malformed", "PK"],
  ])("refuses %s", (_, code, text) => {
    expect(codeOf(text)).toBe(code);
  });

  it("throws its own error only, whatever the text", () => {
    const pieces = fc.constantFrom(
      "<",
      ">",
      "/",
      "a",
      "b",
      " ",
      '"',
      "'",
      "=",
      "&",
      ";",
      "#",
      "!",
      "-",
      "[",
      "]",
      "?",
      "城",
      "<a>",
      "</a>",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        expect(["no error", "malformed", "dtd"]).toContain(codeOf(parts.join("")));
      }),
    );
  });
});

describe("text", () => {
  it("survives escaping and reading, without what XML forbids", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const xml = tokenizeText(`<a>${escapeXml(text)}</a>`, "test");
        xml.next();
        const value = xml.next() === "text" ? xml.text() : "";
        expect(value).toBe(
          [...text]
            .filter((character) => /[\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(character))
            .join(""),
        );
      }),
    );
  });

  it.each(["utf-8", "utf-16le", "utf-16be"])("comes and goes as %s, with and without a mark", (encoding) => {
    const text = '<?xml version="1.0"?><a>城市𠮷</a>';
    for (const bom of [true, false]) {
      expect(decodeXml(encodeXml(text, { encoding, bom }), "test")).toEqual({ text, encoding, bom });
    }
  });

  it("is read in the declared encoding and written back as UTF-8 when that cannot be written", () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('<?xml version="1.0" encoding="GBK"?><a>'),
      0xb3,
      0xc7,
      0x3c,
      0x2f,
      0x61,
      0x3e,
    ]);
    const decoded = decodeXml(bytes, "test");
    expect(decoded.text).toContain("<a>城</a>");
    expect(new TextDecoder().decode(encodeXml(decoded.text, decoded))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><a>城</a>',
    );
  });
});
