import { makeStyles } from "@fluentui/react-components";
import type { Finding } from "@planlint/rules/engine";
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { usePane } from "../PaneContext.tsx";
import { type Line, linesOf } from "../store/lines.ts";
import { entryName, groupsOf } from "../store/listing.ts";
import { findingOf } from "../store/state.ts";
import { FindingRow } from "./FindingRow.tsx";
import { GroupHead } from "./GroupHead.tsx";
import { useWindow } from "./useWindow.ts";

/** Heights in pixels: of a finding, of a heading, and of the one finding whose details are open. */
interface Heights {
  readonly row: number;
  readonly head: number;
  readonly open: number;
}
/** Until they are measured. */
const USUAL: Heights = { row: 44, head: 30, open: 320 };

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: 0 },
});

type LineKind = "row" | "headed" | "open" | "headed-open" | "folded";

function kindOf({ head, finding }: Line, isOpen: boolean): LineKind {
  if (!finding) return "folded";
  if (isOpen) return head ? "headed-open" : "open";
  return head ? "headed" : "row";
}

export function FindingList() {
  const styles = useStyles();
  const { pane, state } = usePane();
  const { words, selected, opened, foldedGroups, grouping, packs } = state;
  const scroller = useRef<HTMLDivElement>(null);
  const focusWanted = useRef(false);
  const holdsFocus = useRef(false);
  const [heights, setHeights] = useState(USUAL);

  const groups = groupsOf(state);
  const lines = useMemo(() => linesOf(groups, foldedGroups), [groups, foldedGroups]);
  const chosen = findingOf(state, selected);
  const present = useMemo(() => (chosen ? lines.indexOf(chosen) : -1), [lines, chosen]);
  const reachable = Math.max(present, 0);
  const offset = (index: number): number => {
    const { heads, findings } = lines.above(index);
    const details = opened && present >= 0 && index > present ? heights.open - heights.row : 0;
    return heads * heights.head + findings * heights.row + details;
  };
  const shown = useWindow(scroller, lines.count, offset);
  const isWhole = shown.end - shown.first === lines.count;

  // What was laid out tells its true height; only changes make another round.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || isWhole) return;
    const heightOf = (kind: LineKind) => element.querySelector<HTMLElement>(`[data-line="${kind}"]`)?.offsetHeight || 0;
    const row = heightOf("row") || heights.row;
    const head = heightOf("headed") > row ? heightOf("headed") - row : heights.head;
    const open = heightOf("open") || heightOf("headed-open") - head;
    const now: Heights = { row, head, open: open > 0 ? open : heights.open };
    if (now.row !== heights.row || now.head !== heights.head || now.open !== heights.open) setHeights(now);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the selection, not every scroll
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || present < 0) return;
    const row = element.querySelector<HTMLElement>(`[data-fingerprint="${CSS.escape(selected ?? "")}"]`);
    const entry = row?.closest("li");
    // Opened details that don't fit begin at the top.
    if (entry) entry.scrollIntoView({ block: entry.offsetHeight > element.clientHeight ? "start" : "nearest" });
    else element.scrollTop = Math.max(0, offset(present) - element.clientHeight / 3);
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
        {Array.from({ length: shown.end - shown.first }, (_, place) => {
          const index = shown.first + place;
          const line = lines.at(index);
          if (!line) return null;
          const { finding, head } = line;
          const isOpen = opened && index === present;
          return (
            <li
              key={finding?.fingerprint ?? head?.key}
              className={styles.item}
              data-line={kindOf(line, isOpen)}
              aria-setsize={lines.count}
              aria-posinset={index + 1}
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
                  reachable={finding === null || (present >= index && present < index + head.findings.length)}
                />
              )}
              {finding && (
                <FindingRow
                  finding={finding}
                  reachable={index === reachable}
                  selected={index === present}
                  open={isOpen}
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
