import type { Locale } from "@planlint/rules/engine";
import type { CheckAnswer } from "../engine/engine.ts";
import { loadPacks } from "../engine/packs.ts";
import { createFileDocument, type FileDocument, suffixed } from "../host/file/fileDocument.ts";
import { askForCheck, createFileWorker, type FileWorkerLike } from "../host/file/fileWorker.ts";
import { HostError } from "../host/host.ts";
import { createPane } from "../pane/store/createPane.ts";
import type { Pane } from "../pane/store/pane.ts";
import { browserKeep } from "../pane/store/preferences.ts";
import { createStore, type Store } from "../pane/store/store.ts";
import { download } from "./download.ts";
import { PAGE_WORDS } from "./pageWords.ts";

/** As the command line: larger files are no ledgers. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** A file's way through the page. */
export type FileState =
  | { readonly kind: "waiting" | "working" }
  | { readonly kind: "checked"; readonly answer: CheckAnswer }
  /** One plain sentence: what is the matter, and what to do. */
  | { readonly kind: "unusable"; readonly sentence: string };

export interface OpenedFile {
  readonly document: FileDocument;
  readonly pane: Pane;
}

export interface FileEntry {
  readonly id: number;
  readonly file: File;
  readonly state: FileState;
  /** Set once the file was opened beside the pane; its corrections live there. */
  readonly opened: OpenedFile | null;
}

export interface PageState {
  readonly files: readonly FileEntry[];
  /** The file shown beside the pane; `null` shows the table of files, or the welcome. */
  readonly current: number | null;
  /** Something long that can be cancelled: checking the table, or packing. */
  readonly busy: { readonly done: number; readonly total: number } | null;
  /** Said once in the page's own status line. */
  readonly notice: string;
  readonly locale: Locale;
}

/** The page without its looks. */
export interface Files {
  readonly store: Store<PageState>;
  /** Takes files; a single one is opened and checked at once, several become a table. */
  add(files: readonly File[]): Promise<void>;
  open(id: number): void;
  /** Back to the table. */
  close(): void;
  remove(id: number): void;
  cancel(): void;
  saveMarked(id: number): Promise<void>;
  saveCorrected(id: number): void;
  saveReport(id: number, as: "html" | "json"): Promise<void>;
  saveAllMarked(): Promise<void>;
  saveOverview(): Promise<void>;
  say(notice: string): void;
}

export function createFiles(spawn: () => FileWorkerLike): Files {
  const store = createStore<PageState>({ files: [], current: null, busy: null, notice: "", locale: "zh-CN" });
  const clerk = createFileWorker(spawn);
  let lastId = 0;
  let stop: AbortController | null = null;
  const words = () => PAGE_WORDS[store.get().locale];
  const entryOf = (id: number) => store.get().files.find((entry) => entry.id === id);
  const change = (id: number, part: Partial<FileEntry>) =>
    store.set({ files: store.get().files.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)) });
  const say = (notice: string) => store.set({ notice });

  const save = (name: string, data: Uint8Array | string, type: string) => {
    download(name, data, type);
    say(words().saved(name));
  };

  /** A file's bytes now: with the corrections made beside the pane. @throws HostError */
  const bytesOf = async ({ file, opened }: FileEntry): Promise<Uint8Array> => {
    if (opened) return opened.document.bytes();
    if (file.size > MAX_FILE_BYTES) throw new HostError("unusable", { sentence: words().tooLarge(file.name) });
    try {
      return new Uint8Array(await file.arrayBuffer());
    } catch {
      throw new HostError("unusable", { sentence: `「${file.name}」打不开，可能已被移动或删除，请重新选择。` });
    }
  };

  const sentenceOf = (error: unknown): string =>
    error instanceof HostError && error.code === "unusable" ? (error.args.sentence ?? words().failed) : words().failed;

  /** One check of one file, without a view: in the clerk's worker, which the table's files take turns in. */
  const checkQuietly = async (entry: FileEntry, signal: AbortSignal): Promise<FileState> => {
    try {
      const bytes = await bytesOf(entry);
      const { locale } = store.get();
      await clerk.give(await loadPacks());
      await clerk.ask("open", { bytes, name: entry.file.name, locale, stream: false }, { signal });
      return { kind: "checked", answer: await askForCheck(clerk, { locale }, { signal }) };
    } catch (error) {
      if (error instanceof HostError && error.code === "cancelled") return { kind: "waiting" };
      return { kind: "unusable", sentence: sentenceOf(error) };
    }
  };

  const checkWaiting = async () => {
    if (stop) return;
    const controller = new AbortController();
    stop = controller;
    try {
      for (;;) {
        const { files } = store.get();
        const next = files.find(({ state }) => state.kind === "waiting");
        if (!next || controller.signal.aborted) break;
        store.set({
          busy: { done: files.filter(({ state }) => state.kind !== "waiting").length, total: files.length },
        });
        change(next.id, { state: { kind: "working" } });
        const state = await checkQuietly(next, controller.signal);
        if (entryOf(next.id)?.state.kind === "working") change(next.id, { state });
      }
    } finally {
      stop = null;
      store.set({ busy: null });
      clerk.dispose();
    }
  };

  const openEntry = async (entry: FileEntry) => {
    if (entry.opened) {
      store.set({ current: entry.id });
      return;
    }
    let bytes: Uint8Array;
    try {
      bytes = await bytesOf(entry);
    } catch (error) {
      change(entry.id, { state: { kind: "unusable", sentence: sentenceOf(error) } });
      return;
    }
    const document = createFileDocument({
      worker: createFileWorker(spawn),
      bytes,
      name: entry.file.name,
      locale: () => pane.state().settings.locale,
      deliver: ({ name, bytes: delivered }) => save(name, delivered, XLSX),
    });
    const pane = createPane({ host: document.host, engine: document.engine, loadPacks, keep: browserKeep() });
    change(entry.id, { opened: { document, pane } });
    store.set({ current: entry.id, locale: pane.state().settings.locale });
    pane.subscribe(() => {
      const { answer, problem, settings } = pane.state();
      if (settings.locale !== store.get().locale) store.set({ locale: settings.locale });
      const { state } = entryOf(entry.id) ?? {};
      if (answer && (state?.kind !== "checked" || state.answer !== answer)) {
        change(entry.id, { state: { kind: "checked", answer } });
      } else if (!answer && problem?.code === "unusable" && state?.kind !== "unusable") {
        change(entry.id, { state: { kind: "unusable", sentence: problem.args.sentence ?? "" } });
      }
    });
    await pane.check();
  };

  /** The last report of a file: the pane's where the file is open, since reasons and settings count there. */
  const answerOf = (entry: FileEntry): CheckAnswer | null =>
    entry.opened?.pane.state().answer ?? (entry.state.kind === "checked" ? entry.state.answer : null);

  return {
    store,
    async add(files) {
      if (files.length === 0) return;
      const entries = files.map(
        (file): FileEntry => ({ id: ++lastId, file, state: { kind: "waiting" }, opened: null }),
      );
      const all = [...store.get().files, ...entries];
      store.set({ files: all, notice: "" });
      const [only] = all;
      if (all.length === 1 && only) {
        await openEntry(only);
        return;
      }
      store.set({ current: null });
      await checkWaiting();
    },
    open(id) {
      const entry = entryOf(id);
      if (entry) void openEntry(entry);
    },
    close() {
      const entry = entryOf(store.get().current ?? 0);
      entry?.opened?.document.rest();
      store.set({ current: null });
    },
    remove(id) {
      const entry = entryOf(id);
      entry?.opened?.pane.dispose();
      entry?.opened?.document.rest();
      const { files, current } = store.get();
      store.set({ files: files.filter((each) => each.id !== id), current: current === id ? null : current });
    },
    cancel: () => stop?.abort(),
    async saveMarked(id) {
      const opened = entryOf(id)?.opened;
      await opened?.pane.mark();
    },
    saveCorrected(id) {
      const opened = entryOf(id)?.opened;
      if (opened) save(suffixed(opened.document.name, words().correctedSuffix), opened.document.bytes(), XLSX);
    },
    async saveReport(id, as) {
      const opened = entryOf(id)?.opened;
      const answer = opened?.pane.state().answer;
      if (!opened || !answer) return;
      const base = opened.document.name.replace(/\.[^.]+$/, "");
      if (as === "json") {
        save(`${base}-${words().reportSuffix}.json`, await opened.document.json(answer), "application/json");
        return;
      }
      try {
        const html = await opened.document.print(answer, opened.pane.state().packs);
        save(`${base}-${words().reportSuffix}.html`, html, "text/html");
      } catch (error) {
        say(sentenceOf(error));
      }
    },
    async saveAllMarked() {
      await inTurn(async (signal) => {
        const marked: { name: string; bytes: Uint8Array }[] = [];
        const { files, locale } = store.get();
        const checked = files.flatMap((entry) => {
          const answer = answerOf(entry);
          return answer ? [{ entry, answer }] : [];
        });
        for (const [done, { entry, answer }] of checked.entries()) {
          store.set({ busy: { done, total: checked.length } });
          const bytes = await bytesOf(entry);
          await clerk.give(await loadPacks());
          await clerk.ask("open", { bytes, name: entry.file.name, locale, stream: false }, { signal });
          const copy = await clerk.ask("mark", { report: answer.report, locale }, { signal });
          marked.push({ name: freeName(suffixed(entry.file.name, "校核"), marked), bytes: copy.bytes });
        }
        const { bytes } = await clerk.ask("bundle", { files: marked }, { signal });
        save(words().bundleFile, bytes, "application/zip");
      });
    },
    async saveOverview() {
      await inTurn(async (signal) => {
        const { files, locale } = store.get();
        await clerk.give(await loadPacks());
        const { html } = await clerk.ask(
          "print",
          {
            answers: files.flatMap((entry) => answerOf(entry) ?? []),
            unusable: files.flatMap(({ file, state }) =>
              state.kind === "unusable" ? [{ file: file.name, sentence: state.sentence }] : [],
            ),
            locale,
          },
          { signal },
        );
        save(words().overviewFile, html, "text/html");
      });
    },
    say,
  };

  /** Work on all files, one piece at a time. */
  async function inTurn(run: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (stop) return;
    const controller = new AbortController();
    stop = controller;
    try {
      await run(controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) say(sentenceOf(error));
    } finally {
      stop = null;
      store.set({ busy: null });
      clerk.dispose();
    }
  }
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** `甲.xlsx`, `甲 (2).xlsx` … */
function freeName(name: string, taken: readonly { readonly name: string }[]): string {
  let free = name;
  for (let count = 2; taken.some((each) => each.name === free); count++) {
    free = name.replace(/(\.[^.]+)?$/, (ending) => ` (${count})${ending}`);
  }
  return free;
}
