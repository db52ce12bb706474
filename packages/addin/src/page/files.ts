import { loadPacks } from "../engine/packs.ts";
import { createFileDocument, suffixed } from "../host/file/fileDocument.ts";
import { askForCheck, createFileWorker, type FileWorker, type FileWorkerLike } from "../host/file/fileWorker.ts";
import { HostError } from "../host/host.ts";
import { createPane } from "../pane/store/createPane.ts";
import { browserKeep } from "../pane/store/preferences.ts";
import { createStore, type Store } from "../pane/store/store.ts";
import { templateFile } from "../template/templateFile.ts";
import { download } from "./download.ts";
import type { GivenFile } from "./drop.ts";
import { type FileEntry, type FileState, freeLabel, type PageState, type ReportFormat } from "./fileEntries.ts";
import { PAGE_WORDS } from "./pageWords.ts";
import { overviewPage, packMarked, summaryTable, type TableDesk } from "./tableWork.ts";

/** As the command line: larger files are no ledgers. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** The page without its looks. */
export interface Files {
  readonly store: Store<PageState>;
  /**
   * Takes files; a single one is opened and checked at once, several become a table. A file that comes again after a
   * change in Excel or WPS takes the place of its earlier version.
   */
  add(files: readonly GivenFile[]): Promise<void>;
  open(id: number): void;
  /** Back to the table. */
  close(): void;
  /** Asks first where changes would be lost. */
  remove(id: number): void;
  /** Looks whether the open file was changed on disk. */
  look(): Promise<void>;
  /** Reads the open file from disk again. */
  renew(): Promise<void>;
  /** Whether anything was changed here that the person has not downloaded. */
  unsaved(): boolean;
  cancel(): void;
  saveMarked(id: number): Promise<void>;
  saveCorrected(id: number): void;
  saveReport(id: number, as: ReportFormat): Promise<void>;
  saveAllMarked(): Promise<void>;
  saveOverview(as: "html" | "table"): Promise<void>;
  say(notice: string): void;
}

export function createFiles(spawn: () => FileWorkerLike): Files {
  const store = createStore<PageState>({
    files: [],
    current: null,
    busy: null,
    notice: "",
    newer: false,
    locale: "zh-CN",
  });
  const clerk = createFileWorker(spawn);
  /** A worker that has everything ready for the first file. */
  let ready: FileWorker | null = createFileWorker(spawn);
  void prepare(ready);
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
      throw new HostError("unusable", { sentence: words().moved(file.name) });
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
      store.set({ current: entry.id, newer: false });
      return;
    }
    let bytes: Uint8Array;
    try {
      bytes = await bytesOf(entry);
    } catch (error) {
      change(entry.id, { state: { kind: "unusable", sentence: sentenceOf(error) } });
      return;
    }
    const worker = ready ?? createFileWorker(spawn);
    ready = null;
    const document = createFileDocument({
      worker,
      bytes,
      name: entry.file.name,
      locale: () => pane.state().settings.locale,
      deliver: ({ name, bytes: delivered }) => save(name, delivered, XLSX),
    });
    const pane = createPane({
      host: document.host,
      engine: document.engine,
      loadPacks,
      keep: browserKeep(),
      template: async (wanted) => {
        const { name: suggested, bytes: made } = templateFile(wanted);
        save(suggested, made, XLSX);
      },
    });
    change(entry.id, { opened: { document, pane } });
    store.set({ current: entry.id, newer: false, locale: pane.state().settings.locale });
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

  const desk: TableDesk = {
    clerk,
    files: () => store.get().files,
    locale: () => store.get().locale,
    bytesOf,
    onProgress: (done, total) => store.set({ busy: { done, total } }),
  };

  return {
    store,
    async add(given) {
      if (given.length === 0) return;
      store.set({ notice: "" });
      const earlier = await earlierOf(given);
      if (earlier && given[0]) {
        await renewEntry(earlier, given[0]);
        return;
      }
      // A file that could not be used, alone, makes room for the next one.
      const [stuck, ...others] = store.get().files;
      if (stuck?.state.kind === "unusable" && others.length === 0) {
        stuck.opened?.document.rest();
        store.set({ files: [], current: null });
      }
      const { files: before } = store.get();
      const entries: FileEntry[] = [];
      for (const each of given) {
        const label = freeLabel(each, [...before, ...entries]);
        entries.push({ ...each, id: ++lastId, label, state: { kind: "waiting" }, opened: null });
      }
      const all = [...before, ...entries];
      store.set({ files: all });
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
      store.set({ current: null, newer: false });
    },
    async look() {
      const entry = entryOf(store.get().current ?? 0);
      if (!entry?.handle) return;
      try {
        const { lastModified, size } = await entry.handle.getFile();
        store.set({ newer: lastModified !== entry.file.lastModified || size !== entry.file.size });
      } catch {
        // The file is gone or may not be read any more: what is open stays open.
        store.set({ newer: false });
      }
    },
    async renew() {
      const entry = entryOf(store.get().current ?? 0);
      if (!entry?.handle) return;
      try {
        await renewEntry(entry, { ...entry, file: await entry.handle.getFile() });
      } catch {
        say(words().moved(entry.file.name));
      }
    },
    unsaved: () => store.get().files.some(({ opened }) => opened?.document.unsaved() ?? false),
    remove(id) {
      const entry = entryOf(id);
      if (entry?.opened?.document.unsaved() && !window.confirm(words().stillUnsaved(entry.file.name))) return;
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
      const document = entryOf(id)?.opened?.document;
      if (!document) return;
      save(suffixed(document.name, words().correctedSuffix), document.bytes(), XLSX);
      document.noteSaved();
    },
    async saveReport(id, as) {
      const opened = entryOf(id)?.opened;
      const answer = opened?.pane.state().answer;
      if (!opened || !answer) return;
      const { document, pane } = opened;
      const base = document.name.replace(/\.[^.]+$/, "");
      const { reportSuffix, tableSuffix } = words();
      try {
        if (as === "json") {
          save(`${base}-${reportSuffix}.json`, await document.json(answer), "application/json");
        } else if (as === "table") {
          save(`${base}-${tableSuffix}.xlsx`, await document.table(answer, pane.state().packs), XLSX);
        } else {
          save(`${base}-${reportSuffix}.html`, await document.print(answer, pane.state().packs), "text/html");
        }
      } catch (error) {
        say(sentenceOf(error));
      }
    },
    async saveAllMarked() {
      await inTurn(async (signal) => save(words().bundleFile, await packMarked(desk, signal), "application/zip"));
    },
    async saveOverview(as) {
      await inTurn(async (signal) => {
        if (as === "table") save(words().summaryFile, await summaryTable(desk, signal), XLSX);
        else save(words().overviewFile, await overviewPage(desk, signal), "text/html");
      });
    },
    say,
  };

  /** The entry that a file is a new version of: the same file on disk, or the only one, under the same name. */
  async function earlierOf(given: readonly GivenFile[]): Promise<FileEntry | null> {
    const [only] = given;
    if (given.length !== 1 || !only) return null;
    const { files } = store.get();
    const alike = files.filter(({ file, folder }) => file.name === only.file.name && folder === only.folder);
    for (const entry of alike) {
      if (only.handle && entry.handle) {
        if (await entry.handle.isSameEntry(only.handle)) return entry;
      } else if (files.length === 1) return entry;
    }
    return null;
  }

  async function renewEntry(entry: FileEntry, { file, handle }: GivenFile): Promise<void> {
    const { opened } = entry;
    if (opened?.document.corrected()) {
      const label = freeLabel(entry, store.get().files);
      const added: FileEntry = {
        ...entry,
        file,
        handle,
        id: ++lastId,
        label,
        state: { kind: "waiting" },
        opened: null,
      };
      store.set({ files: [...store.get().files, added], current: null, newer: false });
      say(words().keptBoth(file.name));
      await checkWaiting();
      return;
    }
    if (!opened) {
      change(entry.id, { file, handle, state: { kind: "waiting" } });
      const renewed = entryOf(entry.id);
      if (store.get().files.length === 1 && renewed) await openEntry(renewed);
      else await checkWaiting();
      return;
    }
    try {
      await opened.document.renew(await bytesOf({ ...entry, file, opened: null }));
    } catch (error) {
      say(sentenceOf(error));
      return;
    }
    change(entry.id, { file, handle });
    store.set({ current: entry.id, newer: false });
    await opened.pane.check();
    say(words().renewed(file.name));
  }

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

/** Starts a worker and lets it get ready, once the page itself stands. */
async function prepare(worker: FileWorker): Promise<void> {
  try {
    const packs = await loadPacks();
    await new Promise((resolve) => setTimeout(resolve, 0));
    await worker.give(packs);
    await worker.ask("warm", {});
  } catch {
    // It only saves time: the first file starts the worker anew.
  }
}
