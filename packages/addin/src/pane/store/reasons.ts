import type { Embedded, Report } from "@planlint/rules/engine";
import { refresh } from "./checking.ts";
import { type Desk, working } from "./desk.ts";
import type { News } from "./state.ts";

/** 说明理由: kept in the workbook by the finding's fingerprint; `""` takes it out. */
export async function waive(desk: Desk, fingerprint: string, reason: string): Promise<void> {
  const { waivers } = desk.store.get().embedded;
  const { [fingerprint]: _, ...others } = waivers;
  const text = reason.trim();
  const saved = await save(
    desk,
    { waivers: text === "" ? others : { ...others, [fingerprint]: text } },
    { kind: text === "" ? "reason-removed" : "reason-saved" },
  );
  const { answer } = desk.store.get();
  if (saved && answer) {
    desk.store.set({ answer: { ...answer, report: withReason(answer.report, fingerprint, text) } });
  }
}

/** No rule reads a reason, so the report needs no new check. */
function withReason(report: Report, fingerprint: string, reason: string): Report {
  const findings = report.findings.map((finding) => {
    if (finding.fingerprint !== fingerprint) return finding;
    const { waiver: _, ...bare } = finding;
    return reason === "" ? bare : { ...bare, waiver: reason };
  });
  return { ...report, findings };
}

/** Settles which task an ambiguous row is; the row is then checked as that task's. */
export async function settle(desk: Desk, fingerprint: string, task: string): Promise<void> {
  const { choices } = desk.store.get().embedded;
  const saved = await save(desk, { choices: { ...choices, [fingerprint]: task } }, { kind: "choice-saved" });
  if (saved) await refresh(desk);
}

async function save(desk: Desk, change: Partial<Embedded>, news: News): Promise<boolean> {
  return working(desk, "save", async () => {
    const embedded = { ...desk.store.get().embedded, ...change };
    await desk.parts.host.saveEmbedded(isEmpty(embedded) ? null : embedded);
    desk.store.set({ embedded, news });
  });
}

function isEmpty({ waivers, choices, certificate, rows }: Embedded): boolean {
  return certificate === null && [waivers, choices, rows].every((record) => Object.keys(record).length === 0);
}
