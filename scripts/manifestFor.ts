/** Where `npm start` serves the add-in, and what manifest.xml says. */
export const START_ORIGIN = "https://localhost:3000";

/**
 * The manifest for an add-in that is served from another address: `https://host[:port][/folder]`.
 * @throws RangeError when the address is not https.
 */
export function manifestFor(manifest: string, address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new RangeError(`not an address: ${address}`);
  }
  if (url.protocol !== "https:" || url.search !== "" || url.hash !== "")
    throw new RangeError(`not an https address: ${address}`);
  const base = `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
  return manifest
    .replace(/<!--[\s\S]*?-->\s*/, "")
    .replaceAll(`<AppDomain>${START_ORIGIN}</AppDomain>`, `<AppDomain>${url.origin}</AppDomain>`)
    .replaceAll(`${START_ORIGIN}/`, `${base.replaceAll("&", "&amp;")}/`);
}

/** Where office.js can be taken from instead of the add-in's own folder. */
export const CDNS = {
  worldwide: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
} as const;
export type Cdn = keyof typeof CDNS;

/** The script as the page has it, with or without the quotes that minifying takes away. */
const OFFICE_SCRIPT = /(<script\b[^>]*?\ssrc=)(?:"[^"]*\boffice\.js"|[^"\s>]*\boffice\.js)(?=[\s>])/;

/** A page with office.js from a CDN, or from the add-in's own folder (`null`). */
export function pageWithOffice(page: string, cdn: Cdn | null): string {
  if (!OFFICE_SCRIPT.test(page)) throw new RangeError("the page does not load office.js");
  return page.replace(OFFICE_SCRIPT, `$1"${cdn ? CDNS[cdn] : "office/office.js"}"`);
}
