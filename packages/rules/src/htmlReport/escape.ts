/** Characters that draw nothing or turn the reading direction of what follows: shown by their numbers instead. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be seen
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Longest text of a cell that a report prints; what is cut is said. */
const LONGEST = 600;

/**
 * Any text as the content or a quoted attribute of an element: never markup, and nothing hidden in it. Control and
 * direction characters are shown as `⟨U+202E⟩`.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(
      UNSEEN,
      (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
    )
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "")
    .replace(/[\ud800-\udfff]/gu, "�");
}

/** As `escapeHtml`; longer texts end in ……, and lines stay lines. */
export function escapeLong(text: string, length = LONGEST): string {
  const units = Array.from(text.slice(0, length * 2));
  const cut = units.length > length || text.length > length * 2;
  const shown = cut ? `${units.slice(0, length).join("")}……` : text;
  return escapeHtml(shown).replace(/\r\n?|\n/g, "<br>");
}
