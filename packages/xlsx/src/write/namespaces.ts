/** Namespace of workbook, sheets, styles, strings and tables (transitional, which every program reads). */
export const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Namespace of `r:id`, and stem of relationship types. */
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

/** Content type of a spreadsheet part of a kind: `worksheet`, `styles`, `table` … */
export function contentType(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
}
