import type { Locale } from "@planlint/rules/engine";
import { loadPacks } from "../engine/packs.ts";
import { suffixed } from "../host/file/fileDocument.ts";
import type { FileWorker } from "../host/file/fileWorker.ts";
import { answerOf, type FileEntry, freeName, labelled } from "./fileEntries.ts";

/** What work on all files of the table needs. */
export interface TableDesk {
  /** The worker that the files take turns in. */
  readonly clerk: FileWorker;
  files(): readonly FileEntry[];
  locale(): Locale;
  /** A file's bytes with its corrections. @throws HostError */
  bytesOf(entry: FileEntry): Promise<Uint8Array>;
  onProgress(done: number, total: number): void;
}

/** The marked copies of all files that were checked, in one zip; folders stay folders. @throws HostError */
export async function packMarked(desk: TableDesk, signal: AbortSignal): Promise<Uint8Array> {
  const { clerk } = desk;
  const marked: { name: string; bytes: Uint8Array }[] = [];
  const locale = desk.locale();
  const checked = desk.files().flatMap((entry) => {
    const answer = answerOf(entry);
    return answer ? [{ entry, answer }] : [];
  });
  for (const [done, { entry, answer }] of checked.entries()) {
    desk.onProgress(done, checked.length);
    const bytes = await desk.bytesOf(entry);
    await clerk.give(await loadPacks());
    await clerk.ask("open", { bytes, name: entry.file.name, locale, stream: false }, { signal });
    const copy = await clerk.ask("mark", { report: { kind: "given", answer }, locale }, { signal });
    marked.push({ name: freeName(suffixed(entry.folder + entry.file.name, "校核"), marked), bytes: copy.bytes });
  }
  return (await clerk.ask("bundle", { files: marked }, { signal })).bytes;
}

/** The findings of all files as one workbook. @throws HostError */
export async function summaryTable(desk: TableDesk, signal: AbortSignal): Promise<Uint8Array> {
  await desk.clerk.give(await loadPacks());
  return (await desk.clerk.ask("summary", allOf(desk), { signal })).bytes;
}

/** The reports on all files as one printable page. @throws HostError */
export async function overviewPage(desk: TableDesk, signal: AbortSignal): Promise<string> {
  await desk.clerk.give(await loadPacks());
  return (await desk.clerk.ask("print", allOf(desk), { signal })).html;
}

function allOf(desk: TableDesk) {
  const files = desk.files();
  return {
    reports: files.flatMap((entry) => {
      const answer = answerOf(entry);
      return answer ? [{ kind: "given" as const, answer: labelled(answer, entry.label) }] : [];
    }),
    unusable: files.flatMap(({ label, state }) =>
      state.kind === "unusable" ? [{ file: label, sentence: state.sentence }] : [],
    ),
    locale: desk.locale(),
  };
}
