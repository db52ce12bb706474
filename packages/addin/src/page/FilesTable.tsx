import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, ProgressBar } from "@fluentui/react-components";
import { type Locale, periodName } from "@planlint/rules/engine";
import type { FileEntry, PageState } from "./fileEntries.ts";
import type { Files } from "./files.ts";
import type { PageWords } from "./pageWords.ts";
import { SYMBOLS } from "./severity.ts";

/** Several files with their verdicts; each opens beside the pane. */
export function FilesTable({
  files,
  state,
  words,
}: {
  readonly files: Files;
  readonly state: PageState;
  readonly words: PageWords;
}) {
  const { busy } = state;
  const checked = state.files.filter((entry) => entry.state.kind === "checked");
  const unusable = state.files.filter((entry) => entry.state.kind === "unusable").length;
  const withErrors = checked.filter(
    ({ state: each }) => each.kind === "checked" && each.answer.report.summary.error > 0,
  ).length;
  return (
    <section className="filesTable" aria-label={words.files}>
      <div className="filesHead">
        <p role="status">
          {busy ? words.progress(busy.done, busy.total) : words.checked(state.files.length, withErrors, unusable)}
        </p>
        {busy ? (
          <>
            <ProgressBar
              className="bar"
              aria-label={words.working}
              value={busy.total === 0 ? 0 : busy.done / busy.total}
            />
            <Button onClick={() => files.cancel()}>{words.cancel}</Button>
          </>
        ) : (
          <>
            <Button appearance="primary" disabled={checked.length === 0} onClick={() => void files.saveAllMarked()}>
              {words.allMarked}
            </Button>
            <Menu inline>
              <MenuTrigger disableButtonEnhancement>
                <Button disabled={checked.length + unusable === 0}>{words.allReport} ▾</Button>
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  <MenuItem onClick={() => void files.saveOverview("html")}>{words.reportHtml}</MenuItem>
                  <MenuItem onClick={() => void files.saveOverview("table")}>{words.reportTable}</MenuItem>
                </MenuList>
              </MenuPopover>
            </Menu>
          </>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area that the keyboard must reach */}
      <div className="tableBox" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.file}</th>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.period}</th>
              <th scope="col">{words.result}</th>
              <th scope="col" className="number">
                {words.severity.error}
              </th>
              <th scope="col" className="number">
                {words.severity.warning}
              </th>
              <th scope="col" className="number">
                {words.severity.info}
              </th>
              <th scope="col" className="number">
                {words.coverage}
              </th>
              <th scope="col">
                <span className="spoken">{words.removeShort}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {state.files.map((entry) => (
              <FileRow key={entry.id} entry={entry} files={files} words={words} locale={state.locale} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function FileRow({
  entry,
  files,
  words,
  locale,
}: {
  readonly entry: FileEntry;
  readonly files: Files;
  readonly words: PageWords;
  readonly locale: Locale;
}) {
  const { state, label, id } = entry;
  const remove = (
    <td className="number">
      <Button size="small" appearance="subtle" aria-label={words.remove(label)} onClick={() => files.remove(id)}>
        {words.removeShort}
      </Button>
    </td>
  );
  const name = (
    <th scope="row">
      <button
        type="button"
        className="link"
        aria-label={words.open(label)}
        title={label}
        onClick={() => files.open(id)}
      >
        <bdi>{label}</bdi>
      </button>
    </th>
  );
  if (state.kind === "unusable") {
    return (
      <tr data-state="unusable">
        <th scope="row">
          <bdi>{label}</bdi>
        </th>
        <td colSpan={7} className="sentence">
          {state.sentence}
        </td>
        {remove}
      </tr>
    );
  }
  if (state.kind !== "checked") {
    return (
      <tr data-state={state.kind}>
        {name}
        <td colSpan={7} className="soft">
          {state.kind === "working" ? words.working : words.waiting}
        </td>
        {remove}
      </tr>
    );
  }
  const { summary, reportingUnit, period, coverage } = state.answer.report;
  const grade = summary.error > 0 ? "error" : summary.warning > 0 ? "warning" : "ok";
  const verdict =
    grade === "error"
      ? words.errorsLeft(summary.error)
      : grade === "warning"
        ? words.warningsLeft(summary.warning)
        : words.ready;
  return (
    <tr data-state="checked" data-grade={grade}>
      {name}
      <td>
        <bdi>{reportingUnit ?? "—"}</bdi>
      </td>
      <td>{period === null ? "—" : periodName(period, locale)}</td>
      <td className={`verdict ${grade}`}>
        {grade === "ok" ? "✓" : SYMBOLS[grade]} {verdict}
      </td>
      <td className="number">{summary.error}</td>
      <td className="number">{summary.warning}</td>
      <td className="number">{summary.info}</td>
      <td className="number">
        {coverage.reported}/{coverage.expected}
      </td>
      {remove}
    </tr>
  );
}
