import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { agencies, lint, plans } from "@planlint/rules";
import { describe, expect, it } from "vitest";
import { createExcelHost } from "../../packages/addin/src/host/excel/excelHost.ts";
import { NEEDED_SET } from "../../packages/addin/src/host/excel/requirements.ts";
import { connect, deliverEvents } from "../excel-host/standIn/proxies.ts";
import { createStandIn } from "../excel-host/standIn/standIn.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const types = readFileSync(
  join(dirname(createRequire(import.meta.url).resolve("@types/office-js/package.json")), "index.d.ts"),
  "utf8",
);
const LEDGER = join(root, "samples", "省科技厅-任务台账-2023年上半年.xlsx");

/** Members by class, with the ExcelApi that the declarations say they came with: `Range.values` → 1.1. */
function documentedSets(): Map<string, number> {
  const sets = new Map<string, number>();
  const start = types.indexOf("declare namespace Excel {");
  let type = "";
  let set: number | null = null;
  let typeSet = 0;
  for (const line of types.slice(start).split("\n")) {
    const documented = /\[Api set: ExcelApi (\d+)\.(\d+)/.exec(line);
    if (documented) set = Number(documented[1]) * 1000 + Number(documented[2]);
    const opened = /^\s+(?:class|interface) (\w+)/.exec(line);
    if (opened) {
      type = opened[1] ?? "";
      typeSet = set ?? 0;
      set = null;
      continue;
    }
    const member = /^\s+(?:readonly )?(\w+)\??[(:]/.exec(line);
    if (!member || type === "" || line.trim().startsWith("*")) continue;
    const name = `${type}.${(member[1] ?? "").toLowerCase()}`;
    const own = set ?? typeSet;
    // An overload may be younger than the member itself.
    if (own > 0) sets.set(name, Math.min(own, sets.get(name) ?? own));
    set = null;
  }
  return sets;
}

/**
 * Has the host do everything it can, and gives the members that Excel was asked for.
 * @param isHard protected sheets, hidden rows and comments make it ask in other ways too.
 */
async function everythingUsed(isHard: boolean): Promise<ReadonlySet<string>> {
  const standIn = createStandIn(new Uint8Array(readFileSync(LEDGER)), "台账.xlsx");
  connect(standIn);
  deliverEvents(standIn);
  const host = createExcelHost();
  const stop = host.watch(() => undefined);
  const protect = (on: boolean): void => {
    for (const one of standIn.book.sheets) one.isProtected = on && isHard;
  };
  if (isHard) {
    standIn.book.sheets[0]?.hiddenRows.add(6);
    const [first] = standIn.book.sheets;
    if (first)
      standIn.book.comments.push({ id: "own", sheet: first, cell: "Z9", content: "请核", author: "李", replies: [] });
  }
  protect(true);
  const { workbook } = await host.read();
  protect(false);
  const report = lint(workbook, { plans: [...plans.values()], agencies });
  const sheet = workbook.sheets[0]?.name ?? "";
  standIn.sheet(sheet).tables.push({ id: "T", area: "A3:C7", headers: [] });
  await host.mark(report);
  // Many findings are sent in another way than few.
  await host.mark({ ...report, findings: Array.from({ length: 200 }, () => report.findings).flat() });
  await host.saveEmbedded({
    waivers: { [report.findings[0]?.fingerprint ?? ""]: "x" },
    choices: {},
    certificate: null,
    rows: {},
  });
  await host.mark(report);
  await host.select({ sheet, cell: "A1" });
  await host.selection();
  const undo = await host.write([{ sheet, cell: "Z1", value: 1, format: "0%" }]);
  await host.write(undo);
  await host.insertRows?.({ sheet, row: 8, count: 1 });
  await host.removeRows?.({ sheet, row: 8, count: 1 });
  await host.clear();
  await host.saveEmbedded(null);
  stop();
  await new Promise((resolve) => setTimeout(resolve, 20));
  return standIn.members;
}

describe("the Excel that the add-in needs", () => {
  it("has every member that is called", async () => {
    const used = new Set([...(await everythingUsed(false)), ...(await everythingUsed(true))]);
    const sets = documentedSets();
    const [major = 0, minor = 0] = NEEDED_SET.version.split(".").map(Number);
    // Names with an underscore are office.js's own way of doing what has a documented name.
    const named = [...used]
      .filter((member) => !/\._|^AddinInternalService/.test(member))
      .map((member) => {
        const [type, name = ""] = member.split(".");
        return `${type}.${name === "Gridlines" ? "showgridlines" : name.toLowerCase()}`;
      });
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((member) => !sets.has(member))).toEqual([]);
    expect(named.filter((member) => (sets.get(member) ?? 0) > major * 1000 + minor)).toEqual([]);
    // The set is not asked for in vain.
    expect(Math.max(...named.map((member) => sets.get(member) ?? 0))).toBe(major * 1000 + minor);
  });

  it("is what the manifest asks for", () => {
    const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
    expect(manifest).toContain(`<bt:Set Name="ExcelApi" MinVersion="${NEEDED_SET.version}"/>`);
    expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.1"/>');
  });

  it("is asked through the host alone: nothing else in the pane calls Excel", () => {
    const source = join(root, "packages", "addin", "src");
    const files = readdirSync(source, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
    const callers = files.filter((file) => /\bExcel\.run\b|new Excel\./.test(readFileSync(file, "utf8")));
    expect(callers.map((file) => file.slice(source.length + 1))).toEqual([join("host", "excel", "trips.ts")]);
  });
});
