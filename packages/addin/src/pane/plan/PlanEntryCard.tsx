import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type LineageIndex, type LineageStep, traceLineage } from "@planlint/rules/engine";
import { useId, useState } from "react";
import type { Words } from "../../words/index.ts";
import { usePane } from "../PaneContext.tsx";
import type { PlanHit } from "./planSearch.ts";

const useStyles = makeStyles({
  card: { padding: "8px 12px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  text: { margin: "1px 0", fontSize: "13px", lineHeight: "19px" },
  units: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { display: "flex", flexWrap: "wrap", columnGap: "2px", marginTop: "2px", marginLeft: "-8px" },
  action: { minWidth: 0, fontWeight: tokens.fontWeightRegular, color: tokens.colorBrandForegroundLink },
  lineage: {
    margin: "4px 0 0",
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
  direction: { margin: 0, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  steps: { listStyleType: "none", margin: "0 0 4px", padding: 0 },
  step: {
    marginTop: "4px",
    paddingLeft: "8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  origin: { color: tokens.colorNeutralForeground3 },
});

interface PlanEntryCardProps {
  readonly hit: PlanHit;
  readonly lineage: LineageIndex;
}

/** One result: what it says, and what can be put into the selected cell. */
export function PlanEntryCard({ hit, lineage }: PlanEntryCardProps) {
  const styles = useStyles();
  const { pane, state } = usePane();
  const { words, work } = state;
  const [open, setOpen] = useState(false);
  const id = useId();
  const insert = (label: string, value: string | number) => (
    <Button
      className={styles.action}
      size="small"
      appearance="transparent"
      disabledFocusable={work !== null}
      onClick={() => void pane.insert(value)}
    >
      {label}
    </Button>
  );
  const traced = open && hit.kind !== "unit" ? traceLineage(lineage, hit.id) : null;
  return (
    <article className={styles.card}>
      <div className={styles.label}>{labelOf(hit, words)}</div>
      <p className={styles.text}>{textOf(hit)}</p>
      <p className={styles.units}>{notesOf(hit, words)}</p>
      <div className={styles.actions}>
        {hit.kind === "task" && insert(words.insertText, hit.task.text)}
        {hit.kind === "task" && hit.task.units.length > 0 && insert(words.insertUnits, unitsOf(hit))}
        {hit.kind === "target" && insert(words.insertName, hit.target.name)}
        {hit.kind === "target" && insert(words.insertAim, hit.target.printed?.target ?? hit.target.value ?? aimOf(hit))}
        {hit.kind === "unit" && insert(words.insertName, hit.agency.name)}
        {hit.kind !== "unit" && (
          <Button
            className={styles.action}
            size="small"
            appearance="transparent"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {words.trace}
          </Button>
        )}
      </div>
      <div id={id}>
        {open && (
          <div className={styles.lineage}>
            {traced && traced.up.length > 0 && <Steps heading={words.up} steps={traced.up} />}
            {traced && traced.down.length > 0 && <Steps heading={words.down} steps={traced.down} />}
            {(!traced || traced.up.length + traced.down.length === 0) && words.noLineage}
          </div>
        )}
      </div>
    </article>
  );
}

function Steps({ heading, steps }: { readonly heading: string; readonly steps: readonly LineageStep[] }) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.direction}>{heading}</p>
      <StepList steps={steps} className={styles.steps} />
    </>
  );
}

function StepList({ steps, className }: { readonly steps: readonly LineageStep[]; readonly className: string }) {
  const styles = useStyles();
  return (
    <ul className={className}>
      {steps.map(({ entry, quote, next }) => (
        <li key={entry.entry.id} className={styles.step}>
          <span className={styles.origin}>
            {entry.plan.title} {entry.kind === "section" ? entry.entry.label : entry.entry.locator}
          </span>
          <br />
          {quote}
          {next.length > 0 && <StepList steps={next} className={className} />}
        </li>
      ))}
    </ul>
  );
}

type TaskHit = Extract<PlanHit, { kind: "task" }>;
type TargetHit = Extract<PlanHit, { kind: "target" }>;

function labelOf(hit: PlanHit, words: Words): string {
  if (hit.kind === "unit") return words.kinds.unit;
  if (hit.kind === "target") return `${words.kinds.target} · ${hit.target.locator}`;
  const { number, locator } = hit.task;
  return number === null ? locator : `${words.taskNumber(String(number))} · ${locator}`;
}

function textOf(hit: PlanHit): string {
  if (hit.kind === "task") return hit.task.text;
  return hit.kind === "target" ? hit.target.quote : hit.agency.name;
}

function notesOf(hit: PlanHit, words: Words): string {
  if (hit.kind === "task") return unitsOf(hit);
  if (hit.kind === "unit") return `${hit.agency.officialName} · ${words.unitTasks(hit.tasks, hit.leads)}`;
  const { name, measureUnit } = hit.target;
  return measureUnit === null ? name : `${name}（${measureUnit}）`;
}

function unitsOf({ task }: TaskHit): string {
  return task.units
    .filter(({ implied }) => implied !== true)
    .map(({ as }) => as)
    .join("、");
}

function aimOf({ target }: TargetHit): string {
  return target.quote;
}
