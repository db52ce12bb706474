import type { Relationship } from "../package/relationships.ts";
import { tokenizeText, type XmlTokenizer } from "../xml/tokenizer.ts";
import type { Package } from "../zip/openPackage.ts";

/** Theme colours in the order that `theme="n"` counts: light 1, dark 1, light 2, dark 2, accents, links. */
export type ThemeColors = readonly string[];

/** Office's own theme, for files that don't bring one. */
const OFFICE_THEME: ThemeColors = [
  "ffffff",
  "000000",
  "e7e6e6",
  "44546a",
  "5b9bd5",
  "ed7d31",
  "a5a5a5",
  "ffc000",
  "4472c4",
  "70ad47",
  "0563c1",
  "954f72",
];
/** The theme part names its colours dark first; `theme="0"` is light 1. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The palette of `indexed="8"` and on (0 to 7 repeat its first eight); 64 and 65 are the system's ink and paper. */
const PALETTE = (
  "000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 " +
  "9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff " +
  "00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Reads the colours of the workbook's theme part. */
export function readThemeColors(pkg: Package, relationships: readonly Relationship[]): ThemeColors {
  const part = relationships.find(({ kind, target, external }) => kind === "theme" && !external && pkg.has(target));
  if (!part) return OFFICE_THEME;
  const found = new Map<string, string>();
  const xml = tokenizeText(pkg.readText(part.target), part.target);
  let slot = "";
  for (let kind = xml.next(); kind !== "end"; kind = xml.next()) {
    if (kind === "close" && xml.localName === "clrScheme") break;
    if (kind !== "open") continue;
    if (THEME_ORDER.includes(xml.localName)) slot = xml.localName;
    else if (slot !== "" && (xml.localName === "srgbClr" || xml.localName === "sysClr")) {
      const rgb = hex(xml.attribute(xml.localName === "sysClr" ? "lastClr" : "val"));
      if (rgb && !found.has(slot)) found.set(slot, rgb);
    }
  }
  return THEME_ORDER.map((name, index) => found.get(name) ?? OFFICE_THEME[index] ?? "000000");
}

/** The `rrggbb` that a colour element (`<color>`, `<fgColor>`) names; `undefined` where it leaves it to the program. */
export function colorOf(xml: XmlTokenizer, theme: ThemeColors): string | undefined {
  const base = baseOf(xml, theme);
  const tint = Number(xml.attribute("tint") ?? 0);
  return base === undefined || !Number.isFinite(tint) || tint === 0 ? base : tinted(base, tint);
}

function baseOf(xml: XmlTokenizer, theme: ThemeColors): string | undefined {
  const rgb = hex(xml.attribute("rgb"));
  if (rgb) return rgb;
  const named = xml.attribute("theme");
  if (named !== null) return theme[Number(named)];
  const indexed = xml.attribute("indexed");
  if (indexed === null) return undefined;
  const index = Number(indexed);
  return index < 8 ? PALETTE[index] : PALETTE[index - 8];
}

/** `AARRGGBB` or `RRGGBB` as `rrggbb`. */
function hex(text: string | null): string | undefined {
  return /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text ?? "")?.[1]?.toLowerCase();
}

/** Lighter (0…1) or darker (-1…0), by the lightness of HSL, as the standard says (ECMA-376, 18.8.3 and 18.8.19). */
export function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const most = Math.max(...channels);
  const least = Math.min(...channels);
  const lightness = (most + least) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  // Hue and saturation stay: the spread around the lightness keeps its share of the spread that is possible.
  const room = 1 - Math.abs(2 * lightness - 1);
  const scale = room === 0 ? 0 : (1 - Math.abs(2 * wanted - 1)) / room;
  return channels
    .map((channel) => Math.round(Math.min(1, Math.max(0, wanted + (channel - lightness) * scale)) * 255))
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("");
}
