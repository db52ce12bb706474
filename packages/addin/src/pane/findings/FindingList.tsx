import { makeStyles } from "@fluentui/react-components";
import type { Finding } from "@planlint/rules/engine";
import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { usePane } from "../PaneContext.tsx";
import { entryName, type Group, groupsOf } from "../store/listing.ts";
import { FindingRow } from "./FindingRow.tsx";
import { GroupHead } from "./GroupHead.tsx";
import { useWindow } from "./useWindow.ts";

/** One line of the list: a finding, under its group's heading where it is the first; or a folded group. */
interface Item {
  readonly key: string;
  readonly head: Group | null;
  readonly finding: Finding | null;
}

const ROW = 44;
const HEAD = 30;

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: 0 },
});

function itemsOf(groups: readonly Group[], folded: ReadonlySet<string>): Item[] {
  const items: Item[] = [];
  for (const group of groups) {
    if (folded.has(group.key)) items.push({ key: group.key, head: group, finding: null });
    else {
      for (const finding of group.findings) {
        items.push({ key: finding.fingerprint, head: finding === group.findings[0] ? group : null, finding });
      }
    }
  }
  return items;
}

export function FindingList() {
  const styles = useStyles();
  const { pane, state } = usePane();
  const { words, selected, opened, foldedGroups, grouping, packs } = state;
  const scroller = useRef<HTMLDivElement>(null);
  const focusWanted = useRef(false);
  const holdsFocus = useRef(false);
  const measured = useRef(new Map<string, number>());
  const [measurement, setMeasurement] = useState(0);

  const groups = groupsOf(state);
  const items = useMemo(() => itemsOf(groups, foldedGroups), [groups, foldedGroups]);
  const sizeKey = (item: Item) => (opened && item.key === selected ? `${item.key}+` : item.key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new measurement makes other heights
  const heightOf = useCallback(
    (index: number) => {
      const item = items[index];
      if (!item) return 0;
      const usual = (item.finding ? ROW : 0) + (item.head ? HEAD : 0);
      if (measured.current.size === 0) return usual;
      const key = opened && item.key === selected ? `${item.key}+` : item.key;
      return measured.current.get(key) ?? usual;
    },
    [items, opened, selected, measurement],
  );
  const shown = useWindow(scroller, items.length, heightOf);
  const present = useMemo(
    () => items.findIndex(({ key, finding }) => finding !== null && key === selected),
    [items, selected],
  );
  const reachable = Math.max(present, 0);

  // What was laid out tells its true height; only changes make another round.
  useLayoutEffect(() => {
    let changed = false;
    for (const element of scroller.current?.querySelectorAll<HTMLElement>("[data-size-key]") ?? []) {
      const key = element.dataset.sizeKey ?? "";
      const height = element.offsetHeight;
      if (height > 0 && measured.current.get(key) !== height) {
        measured.current.set(key, height);
        changed = true;
      }
    }
    if (changed && items.length > shown.end - shown.first) setMeasurement((count) => count + 1);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the selection, not every scroll
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || present < 0) return;
    const row = element.querySelector<HTMLElement>(`[data-fingerprint="${CSS.escape(selected ?? "")}"]`);
    const entry = row?.closest("li");
    // Opened details that don't fit begin at the top.
    if (entry) entry.scrollIntoView({ block: entry.offsetHeight > element.clientHeight ? "start" : "nearest" });
    else element.scrollTop = Math.max(0, shown.offset(present) - element.clientHeight / 3);
  }, [selected, opened, present]);

  // Focus follows the keys, and is not lost when the entry that had it was corrected away.
  useLayoutEffect(() => {
    const lost = holdsFocus.current && document.activeElement === document.body;
    if (!focusWanted.current && !lost) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-fingerprint="${CSS.escape(selected ?? "")}"]`);
    if (!row) return;
    focusWanted.current = false;
    row.focus({ preventScroll: true });
  });

  // Under a kind's heading the task tells findings apart, under a task's the kind.
  const aboutOf = ({ rule, task, target }: Finding): string => {
    if (grouping === "task") return words.rules[rule as keyof typeof words.rules] ?? rule;
    const entry = entryName(packs?.plans ?? [], task ?? target ?? "");
    if (!entry) return "";
    return entry.number === "" ? entry.text : words.taskNumber(entry.number);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const onRow = event.target instanceof HTMLElement && event.target.dataset.fingerprint !== undefined;
    if (!onRow || event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      focusWanted.current = true;
      pane.move(key === "ArrowDown" ? 1 : -1);
    } else if ((key === "f" || key === "F") && selected !== null) {
      event.preventDefault();
      void pane.fix(selected);
    } else if (key === "ArrowLeft" || key === "Escape") {
      event.preventDefault();
      if (opened && selected !== null) void pane.select(selected, { open: false });
    } else if (key === "ArrowRight" && selected !== null) {
      event.preventDefault();
      void pane.select(selected, { open: true });
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside
    <div
      ref={scroller}
      className={styles.scroller}
      onKeyDown={onKeyDown}
      onFocus={() => {
        holdsFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && !scroller.current?.contains(relatedTarget)) holdsFocus.current = false;
      }}
    >
      <ul
        className={styles.list}
        aria-label={words.findings}
        style={{ paddingTop: shown.before, paddingBottom: shown.after }}
      >
        {items.slice(shown.first, shown.end).map((item, index) => {
          const { finding, head } = item;
          return (
            <li
              key={item.key}
              className={styles.item}
              data-size-key={sizeKey(item)}
              aria-setsize={items.length}
              aria-posinset={shown.first + index + 1}
              {...(finding && {
                "data-rule": finding.rule,
                "data-severity": finding.severity,
                "data-sheet": finding.sheet,
                "data-cell": finding.cell,
              })}
            >
              {head && (
                <GroupHead
                  group={head}
                  folded={finding === null}
                  reachable={finding === null || head.findings.some(({ fingerprint }) => fingerprint === selected)}
                />
              )}
              {finding && (
                <FindingRow
                  finding={finding}
                  reachable={shown.first + index === reachable}
                  selected={item.key === selected}
                  open={opened && item.key === selected}
                  about={aboutOf(finding)}
                  words={words}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
