import type { Finding, Report, Severity } from "@planlint/rules/model";

/** A finding in few words: `finding("error", "台账", "C5")`. */
export function finding(severity: Severity, sheet: string, cell: string, more: Partial<Finding> = {}): Finding {
  return {
    rule: "unit-omitted",
    severity,
    sheet,
    cell,
    task: "jiangxi-2022-46/task/4",
    target: null,
    message: "责任单位少了南昌市政府",
    detail: "规划三、（一）4 的责任单位：省发展改革委，南昌市政府。请补上。",
    args: {},
    expected: null,
    actual: null,
    source: { plan: "jiangxi-2022-46", locator: "三、（一）4", quote: "强化南昌省会城市引领功能" },
    fix: null,
    fingerprint: `${severity}:${sheet}:${cell}`,
    ...more,
  };
}

/** A report with these findings. */
export function reportOf(findings: readonly Finding[]): Report {
  const count = (severity: Severity) => findings.filter((item) => item.severity === severity).length;
  return {
    schema: "planlint-report/1",
    rules: { version: "1", dataHash: "sha256:0" },
    plan: "jiangxi-2022-46",
    file: "台账.xlsx",
    fileHash: "sha256:0",
    reportingUnit: "省科技厅",
    period: "2023H1",
    asOf: "2023-06-30",
    tables: [],
    rows: [],
    findings: [...findings],
    coverage: { expected: 83, reported: 80, missing: [] },
    summary: { error: count("error"), warning: count("warning"), info: count("info"), ok: count("error") === 0 },
  };
}
