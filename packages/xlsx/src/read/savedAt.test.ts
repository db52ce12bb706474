import { describe, expect, it } from "vitest";
import { buildPackage, workbookParts } from "../testing/buildPackage.ts";
import { readSavedAt } from "./savedAt.ts";

const RELATION =
  '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>';

/** A workbook whose properties part holds this. */
function saved(properties: string | null): Uint8Array {
  const parts = workbookParts({ sheets: [{ name: "台账", rows: "" }] });
  const root = "_rels/.rels";
  return buildPackage({
    ...parts,
    [root]: (parts[root] ?? "").replace("</Relationships>", RELATION),
    ...(properties === null ? {} : { "docProps/core.xml": properties }),
  });
}

const core = (modified: string) =>
  `<cp:coreProperties xmlns:cp="c" xmlns:dcterms="d"><dcterms:created>2020-01-01T00:00:00Z</dcterms:created>${modified}</cp:coreProperties>`;

describe("when a workbook was last saved", () => {
  it("is what its properties say", () => {
    expect(readSavedAt(saved(core("<dcterms:modified>2023-07-05T08:30:00Z</dcterms:modified>")))).toBe(
      "2023-07-05T08:30:00Z",
    );
  });

  it.each([
    ["there are none", null],
    ["they don't say", core("")],
    ["they say nothing", core("<dcterms:modified/>")],
    ["they say something else", core("<dcterms:modified>昨天</dcterms:modified>")],
    ["they are broken", "<cp:coreProperties"],
    ["they declare a document type", `<!DOCTYPE x>${core("")}`],
  ])("is not known where %s", (_, properties) => {
    expect(readSavedAt(saved(properties))).toBeNull();
  });
});
