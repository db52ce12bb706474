import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { App } from "../pane/App.tsx";
import { PaneTheme } from "../pane/theme/PaneTheme.tsx";
import { droppedFiles } from "./drop.ts";
import { FilesTable } from "./FilesTable.tsx";
import type { FileEntry, OpenedFile } from "./fileEntries.ts";
import type { Files } from "./files.ts";
import { PAGE_WORDS, type PageWords } from "./pageWords.ts";
import { WorkbookView } from "./WorkbookView.tsx";

/** The whole page: welcome, table of files, or one file with its workbook and the pane. */
export function PageApp({ files }: { readonly files: Files }) {
  const state = useSyncExternalStore(files.store.subscribe, files.store.get);
  const words = PAGE_WORDS[state.locale];
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const entry = state.files.find(({ id }) => id === state.current) ?? null;
  useEffect(() => {
    document.documentElement.lang = state.locale;
    document.title = entry ? `${entry.label} · ${words.title}` : words.title;
  }, [state.locale, entry, words]);

  useEffect(() => {
    const look = () => void files.look();
    // Corrections that nobody downloaded would go with the page.
    const leave = (event: BeforeUnloadEvent) => {
      if (files.unsaved()) event.preventDefault();
    };
    window.addEventListener("focus", look);
    window.addEventListener("beforeunload", leave);
    return () => {
      window.removeEventListener("focus", look);
      window.removeEventListener("beforeunload", leave);
    };
  }, [files]);

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const { items } = event.dataTransfer;
    const dropped = droppedFiles(event.dataTransfer);
    const any = [...items].some(({ kind }) => kind === "file");
    void dropped.then((given) => {
      if (given.length === 0) files.say(any ? words.emptyFolder : words.noFiles);
      else void files.add(given);
    });
  };
  const choose = () => input.current?.click();

  return (
    <PaneTheme>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a drop target for the mouse; the button does the same */}
      <div
        className="page"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
        }}
        onDrop={onDrop}
      >
        <header className="top">
          <input
            ref={input}
            className="spoken"
            type="file"
            multiple
            accept=".xlsx,.xlsm,.xltx,.xltm,.xls,.et"
            aria-label={words.input}
            tabIndex={-1}
            onChange={(event) => {
              const chosen = [...(event.target.files ?? [])];
              event.target.value = "";
              void files.add(chosen.map((file) => ({ file, folder: "", handle: null })));
            }}
          />
          {state.files.length > 1 && entry ? (
            <Button appearance="subtle" onClick={() => files.close()}>
              ← {words.back}
            </Button>
          ) : (
            <h1>{words.title}</h1>
          )}
          {entry ? (
            <span className="fileName" title={entry.label}>
              <bdi>{entry.label}</bdi>
            </span>
          ) : null}
          <span className="room" />
          <p className="notice" role="status" title={state.notice}>
            {state.newer ? words.newer : state.notice}
          </p>
          {state.newer ? (
            <Button appearance="primary" onClick={() => void files.renew()}>
              {words.renew}
            </Button>
          ) : null}
          {state.files.length > 0 ? <Button onClick={choose}>{words.add}</Button> : null}
          {entry?.opened && entry.state.kind !== "unusable" ? (
            <FileButtons entry={entry} opened={entry.opened} files={files} words={words} />
          ) : null}
        </header>
        {entry?.opened && entry.state.kind === "unusable" && entry.opened.document.content() === null ? (
          <main className="body">
            <Unusable sentence={entry.state.sentence} words={words} onChoose={choose} />
          </main>
        ) : entry?.opened ? (
          <div className="body">
            <Beside key={entry.id} opened={entry.opened} words={words} />
          </div>
        ) : (
          <main className="body">
            {state.files.length > 0 ? (
              <FilesTable files={files} state={state} words={words} />
            ) : (
              <Welcome words={words} onChoose={choose} />
            )}
          </main>
        )}
        {over ? (
          <div className="dropping" aria-hidden="true">
            {words.dropNow}
          </div>
        ) : null}
      </div>
    </PaneTheme>
  );
}

/** The only file cannot be used: what is the matter, what to do, and the way to another one. */
function Unusable({
  sentence,
  words,
  onChoose,
}: {
  readonly sentence: string;
  readonly words: PageWords;
  readonly onChoose: () => void;
}) {
  return (
    <section className="welcome" aria-label={words.unusable}>
      <div className="dropZone">
        <svg viewBox="0 0 64 64" width="56" height="56" aria-hidden="true">
          <path d="M14 6h24l12 12v40H14z" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinejoin="round" />
          <path d="M38 6v12h12" fill="none" stroke="currentColor" strokeWidth="2.5" />
          <path d="M32 27v14M32 46v4" fill="none" stroke="var(--error-ink)" strokeWidth="4" />
        </svg>
        <h2>{words.unusable}</h2>
        <p className="sentence" role="alert">
          {sentence}
        </p>
        <Button appearance="primary" size="large" onClick={onChoose}>
          {words.chooseOther}
        </Button>
        <p>{words.promise}</p>
      </div>
    </section>
  );
}

function Welcome({ words, onChoose }: { readonly words: PageWords; readonly onChoose: () => void }) {
  return (
    <section className="welcome" aria-label={words.drop}>
      <div className="dropZone">
        <svg viewBox="0 0 64 64" width="56" height="56" aria-hidden="true">
          <path d="M14 6h24l12 12v40H14z" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinejoin="round" />
          <path d="M38 6v12h12M21 28h22M21 36h22M21 44h12" fill="none" stroke="currentColor" strokeWidth="2.5" />
          <path d="M37 47l5 5 10-11" fill="none" stroke="var(--good)" strokeWidth="4" />
        </svg>
        <h2>{words.drop}</h2>
        <Button appearance="primary" size="large" onClick={onChoose}>
          {words.choose}
        </Button>
        <p>{words.promise}</p>
      </div>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}

interface ButtonsProps {
  readonly entry: FileEntry;
  readonly opened: OpenedFile;
  readonly files: Files;
  readonly words: PageWords;
}

function FileButtons({ entry, opened, files, words }: ButtonsProps) {
  const { answer, work } = useSyncExternalStore(opened.pane.subscribe, opened.pane.state);
  const idle = answer !== null && work === null;
  return (
    <>
      {opened.document.changed() ? (
        <Button disabled={work !== null} onClick={() => files.saveCorrected(entry.id)}>
          {words.corrected}
        </Button>
      ) : null}
      <Menu inline>
        <MenuTrigger disableButtonEnhancement>
          <Button disabled={!idle}>{words.report} ▾</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void files.saveReport(entry.id, "html")}>{words.reportHtml}</MenuItem>
            <MenuItem onClick={() => void files.saveReport(entry.id, "table")}>{words.reportTable}</MenuItem>
            <MenuItem onClick={() => void files.saveReport(entry.id, "json")}>{words.reportJson}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button appearance="primary" disabled={!idle} onClick={() => void files.saveMarked(entry.id)}>
        {words.marked}
      </Button>
    </>
  );
}

/** The workbook, and the pane at its right as in Excel. F6 goes from one to the other. */
function Beside({ opened, words }: { readonly opened: OpenedFile; readonly words: PageWords }) {
  const { pane, document } = opened;
  const { problem, work } = useSyncExternalStore(pane.subscribe, pane.state);
  const box = useRef<HTMLDivElement>(null);
  const sentence = problem === null ? (work === null ? words.failed : null) : (problem.args.sentence ?? words.failed);
  const focusIn = (...selectors: readonly string[]) => {
    for (const selector of selectors) {
      const found = box.current?.querySelector<HTMLElement>(selector);
      if (found) return found.focus();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "F6" || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    const inPane = event.target instanceof Element && event.target.closest(".side") !== null;
    if (inPane) focusIn(".scroller");
    else focusIn(".side button[data-fingerprint][tabindex='0']", ".side button:not(:disabled)");
  };
  /** From a cell to its finding in the list. */
  const enter = (place: { readonly sheet: string; readonly cell: string }) => {
    const [first] = document.findings().at(place.sheet, place.cell);
    if (!first) return;
    const { selected } = pane.state();
    const fingerprint =
      document
        .findings()
        .at(place.sheet, place.cell)
        .find((finding) => finding.fingerprint === selected)?.fingerprint ?? first.fingerprint;
    void pane.select(fingerprint, { open: true });
    requestAnimationFrame(() => focusIn(`.side [data-fingerprint="${CSS.escape(fingerprint)}"]`));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key that leads from one part to the other
    <div ref={box} className="beside" onKeyDown={onKeyDown}>
      <WorkbookView
        document={document}
        sentence={sentence}
        words={words}
        onSelect={(place) => pane.selectAt(place)}
        onEnter={enter}
      />
      <div className="side">
        <App pane={pane} />
      </div>
    </div>
  );
}
