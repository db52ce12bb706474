import { parseAddress } from "@planlint/rules/model";
import type { NewCell } from "../write/newWorkbook.ts";
import { cell } from "./table.ts";

/** The address of a file relative to the result's folder; `null` where no link can lead there. */
export type LinkTo = (file: string) => string | null;

/** Excel opens no sheet with more links. */
const MOST_LINKS = 60_000;

/** Cells that say where something stands, as links where links can lead there. */
export interface Places {
  /** `任务台账!D5`. */
  place(file: string, sheet: string, address: string): NewCell;
}

/** One for each sheet: the links of a sheet are counted. */
export function placesOf(linkTo: LinkTo): Places {
  let links = 0;
  return {
    place(file, sheet, address) {
      const at = parseAddress(address);
      const text = sheet === "" ? "" : `${sheet}!${address}`;
      const target = at && sheet !== "" && links < MOST_LINKS ? linkTo(file) : null;
      if (at === null || target === null) return cell(text, "text");
      links++;
      return cell(text, "link", { file: target, sheet, cell: at });
    },
  };
}
