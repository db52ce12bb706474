import type { Finding, Report, Severity } from "@planlint/rules";

const LEVEL: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

function result(finding: Finding, report: Report): object {
  return {
    ruleId: finding.rule,
    level: LEVEL[finding.severity],
    message: { text: finding.detail === "" ? finding.message : `${finding.message}\n${finding.detail}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: encodeURI(report.file) } },
        logicalLocations: [
          { fullyQualifiedName: finding.cell === "" ? finding.sheet : `${finding.sheet}!${finding.cell}` },
        ],
      },
    ],
    partialFingerprints: { "planlint/1": finding.fingerprint },
    ...(finding.waiver === undefined
      ? {}
      : { suppressions: [{ kind: "external", status: "accepted", justification: finding.waiver }] }),
    properties: {
      sheet: finding.sheet,
      cell: finding.cell,
      task: finding.task,
      target: finding.target,
      args: finding.args,
    },
  };
}

/** Reports as one SARIF 2.1.0 log. A cell is a logical location: SARIF has no cells of its own. */
export function formatSarif(
  reports: readonly Report[],
  rules: ReadonlyMap<string, { readonly summary: string }>,
): string {
  const used = [...new Set(reports.flatMap((report) => report.findings.map((finding) => finding.rule)))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "planlint",
            version: reports[0]?.rules.version ?? "0",
            rules: used.map((id) => ({ id, shortDescription: { text: rules.get(id)?.summary ?? id } })),
          },
        },
        results: reports.flatMap((report) => report.findings.map((finding) => result(finding, report))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
