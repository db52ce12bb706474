import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { TaskStage, TaskState } from "@planlint/rules/engine";
import { useMemo, useState } from "react";
import { TemplateButton } from "../header/TemplateButton.tsx";
import { usePane } from "../PaneContext.tsx";
import { entryName } from "../store/listing.ts";
import { EmptyTab } from "../tabs/EmptyTab.tsx";

const STAGES: readonly TaskStage[] = ["missing", "late", "stopped", "notStarted", "ongoing", "done", "unclear"];

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", paddingBottom: "12px" },
  head: { padding: "10px 12px 4px" },
  summary: { margin: "0 0 6px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  bar: { display: "flex", height: "8px", gap: "1px", borderRadius: tokens.borderRadiusMedium, overflow: "hidden" },
  part: { minWidth: "3px", forcedColorAdjust: "none" },
  chips: { display: "flex", flexWrap: "wrap", gap: "4px", marginTop: "8px" },
  chip: {
    display: "inline-flex",
    alignItems: "center",
    gap: "5px",
    padding: "2px 7px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: "var(--planlint-hover)" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "&[aria-pressed='true']": {
      backgroundColor: "var(--planlint-selected)",
      boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1}`,
      "@media (forced-colors: active)": { outline: "2px solid Highlight" },
    },
  },
  dot: { width: "8px", height: "8px", borderRadius: "2px", forcedColorAdjust: "none" },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "10px", ":empty": { display: "none" } },
  list: { listStyleType: "none", margin: "6px 0 0", padding: 0 },
  row: {
    boxSizing: "border-box",
    width: "100%",
    display: "flex",
    gap: "8px",
    padding: "5px 12px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    alignItems: "baseline",
  },
  link: {
    cursor: "pointer",
    ":hover": { backgroundColor: "var(--planlint-hover)" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  number: {
    flexShrink: 0,
    minWidth: "26px",
    textAlign: "right",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  text: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: "13px",
  },
  stage: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  missing: { color: "var(--planlint-error)" },
  heading: { margin: "12px 12px 2px", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

/** Told apart by place and word; the colours only help. */
const COLOURS: Readonly<Record<TaskStage, string>> = {
  missing: "var(--planlint-error)",
  late: "var(--planlint-warning)",
  stopped: tokens.colorNeutralForeground3,
  notStarted: tokens.colorNeutralStroke1,
  ongoing: tokens.colorCompoundBrandBackground,
  done: "var(--planlint-good)",
  unclear: tokens.colorNeutralStroke2,
};

/** 覆盖: every task that has to be reported, where it stands, and what is missing. */
export function CoverageTab() {
  const styles = useStyles();
  const { pane, state } = usePane();
  const { words, answer, packs, work } = state;
  const [stage, setStage] = useState<TaskStage | null>(null);
  const tasks = answer?.overview.tasks ?? [];
  const counts = useMemo(() => countStages(tasks), [tasks]);
  if (!answer) return <EmptyTab text={words.notCheckedHint} />;
  if (tasks.length === 0 && answer.report.coverage.expected === 0) return <EmptyTab text={words.noLedger} />;
  const name = (id: string) => entryName(packs?.plans ?? [], id);
  const missing = counts.get("missing") ?? 0;
  const missingTargets = answer.report.coverage.missing.filter((id) => id.includes("/target/"));
  const shown = inOrder(stage === null ? tasks : tasks.filter((task) => task.stage === stage));
  const expected = tasks.filter((task) => task.expected).length;
  const beyond = tasks.length - expected;
  return (
    <div className={styles.scroller}>
      {tasks.length > 0 && (
        <div className={styles.head}>
          <p className={styles.summary}>
            {words.expectedTasks(expected, expected - missing)}
            {beyond > 0 && words.beyondTasks(beyond)}
          </p>
          <div className={styles.bar} aria-hidden="true">
            {STAGES.map((each) => {
              const count = counts.get(each) ?? 0;
              return count === 0 ? null : (
                <span key={each} className={styles.part} style={{ flexGrow: count, backgroundColor: COLOURS[each] }} />
              );
            })}
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: a row of toggles, not fields of a form */}
          <div className={styles.chips} role="group" aria-label={words.stageFilter}>
            <button type="button" className={styles.chip} aria-pressed={stage === null} onClick={() => setStage(null)}>
              {words.allStages} {tasks.length}
            </button>
            {STAGES.filter((each) => counts.has(each)).map((each) => (
              <button
                key={each}
                type="button"
                className={styles.chip}
                aria-pressed={stage === each}
                onClick={() => setStage(stage === each ? null : each)}
              >
                <span className={styles.dot} style={{ backgroundColor: COLOURS[each] }} />
                {words.stage[each]} {counts.get(each)}
              </button>
            ))}
          </div>
          <div className={styles.actions}>
            {missing > 0 && (
              <Button size="small" disabledFocusable={work !== null} onClick={() => void pane.addMissing()}>
                {words.addMissing(missing)}
              </Button>
            )}
            {pane.hasTemplate && <TemplateButton />}
          </div>
        </div>
      )}
      <ul className={styles.list} aria-label={words.taskList}>
        {shown.map((task) => (
          <li key={task.id}>
            <TaskRow task={task} number={name(task.id)?.number ?? ""} text={name(task.id)?.text ?? task.id} />
          </li>
        ))}
      </ul>
      {missingTargets.length > 0 && (
        <>
          <h2 className={styles.heading}>{words.missingIndicators}</h2>
          <ul className={styles.list}>
            {missingTargets.map((id) => (
              <li key={id} className={styles.row}>
                <span className={styles.text}>{name(id)?.text ?? id}</span>
                <span className={mergeClasses(styles.stage, styles.missing)}>{words.stage.missing}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function countStages(tasks: readonly TaskState[]): ReadonlyMap<TaskStage, number> {
  const counts = new Map<TaskStage, number>();
  for (const { stage } of tasks) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  return counts;
}

/** What is missing first; the plan's order otherwise. */
function inOrder(tasks: readonly TaskState[]): readonly TaskState[] {
  return [...tasks.filter(({ stage }) => stage === "missing"), ...tasks.filter(({ stage }) => stage !== "missing")];
}

interface TaskRowProps {
  readonly task: TaskState;
  readonly number: string;
  readonly text: string;
}

function TaskRow({ task, number, text }: TaskRowProps) {
  const styles = useStyles();
  const { pane, state } = usePane();
  const { words } = state;
  const [place] = task.places;
  const stage = task.expected ? words.stage[task.stage] : words.beyond;
  const percent =
    task.percent === null || task.percent > 100 || task.stage === "done" ? "" : ` ${Math.round(task.percent)}%`;
  const content = (
    <>
      <span className={styles.number}>{number}</span>
      <span className={styles.text}>{text}</span>
      <span className={mergeClasses(styles.stage, task.stage === "missing" && styles.missing)}>
        {stage}
        {percent}
      </span>
    </>
  );
  if (!place) {
    return (
      <div className={styles.row} title={text}>
        {content}
      </div>
    );
  }
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, styles.link)}
      title={text}
      onClick={() => void pane.goTo(place)}
    >
      {content}
    </button>
  );
}
