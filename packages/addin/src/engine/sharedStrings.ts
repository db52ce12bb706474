import type { Report } from "@planlint/rules/engine";

type Finding = Report["findings"][number];

/**
 * Findings as they come out of a message, with the strings that many of them share made one and the same. Every copy out
 * of a message is a string of its own: kept apart, they fill memory and make grouping slow when all findings are there.
 */
export function createStringSharing(): (findings: readonly Finding[]) => Finding[] {
  const known = new Map<string, string>();
  const one = (text: string): string => {
    const before = known.get(text);
    if (before !== undefined) return before;
    known.set(text, text);
    return text;
  };
  const maybe = (text: string | null) => (text === null ? null : one(text));
  return (findings) =>
    findings.map((finding) => ({
      ...finding,
      rule: one(finding.rule),
      sheet: one(finding.sheet),
      task: maybe(finding.task),
      target: maybe(finding.target),
      detail: one(finding.detail),
    }));
}
