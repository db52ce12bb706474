import { Button, Input, makeStyles, Select } from "@fluentui/react-components";
import type { Finding } from "@planlint/rules/engine";
import { useId, useMemo, useState } from "react";
import { FilterIcon, SearchIcon } from "../icons.tsx";
import { usePane } from "../PaneContext.tsx";
import { entryName } from "../store/listing.ts";
import type { Grouping } from "../store/state.ts";
import { entryTitle } from "./entryTitle.ts";

const useStyles = makeStyles({
  bar: { flexShrink: 0, display: "flex", gap: "6px", padding: "8px 12px 6px" },
  search: { flexGrow: 1, minWidth: 0, width: "60px" },
  grouping: { flexShrink: 0 },
  filter: { flexShrink: 0, minWidth: 0 },
  more: {
    flexShrink: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: "6px",
    padding: "0 12px 8px",
  },
  select: { minWidth: 0 },
});

export function FilterBar() {
  const styles = useStyles();
  const { pane, state } = usePane();
  const { words, filter, grouping, answer, packs } = state;
  const [open, setOpen] = useState(false);
  const id = useId();
  // Made when it is looked at: a long report takes its time.
  const findings = open ? answer?.report.findings : undefined;
  const { rules, sheets, tasks } = useMemo(() => choicesIn(findings ?? []), [findings]);
  const active = filter.rule !== null || filter.sheet !== null || filter.task !== null;
  const chosen = (value: string) => (value === "" ? null : value);
  return (
    <>
      <search className={styles.bar}>
        <Input
          className={styles.search}
          size="small"
          type="search"
          contentBefore={<SearchIcon size={14} />}
          aria-label={words.search}
          placeholder={words.search}
          value={filter.search}
          onChange={(_, { value }) => pane.filter({ search: value })}
        />
        <Select
          className={styles.grouping}
          size="small"
          aria-label={words.grouping}
          value={grouping}
          onChange={(_, { value }) => pane.groupBy(value as Grouping)}
        >
          <option value="task">{words.byTask}</option>
          <option value="rule">{words.byRule}</option>
        </Select>
        <Button
          className={styles.filter}
          size="small"
          appearance={active ? "primary" : "secondary"}
          icon={<FilterIcon size={14} />}
          aria-label={words.filters}
          title={words.filters}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        />
      </search>
      <div id={id}>
        {open && (
          <div className={styles.more}>
            <Select
              className={styles.select}
              size="small"
              aria-label={words.rule}
              value={filter.rule ?? ""}
              onChange={(_, { value }) => pane.filter({ rule: chosen(value) })}
            >
              <option value="">{words.allRules}</option>
              {rules.map((rule) => (
                <option key={rule} value={rule}>
                  {words.rules[rule as keyof typeof words.rules] ?? rule}
                </option>
              ))}
            </Select>
            <Select
              className={styles.select}
              size="small"
              aria-label={words.sheet}
              value={filter.sheet ?? ""}
              onChange={(_, { value }) => pane.filter({ sheet: chosen(value) })}
            >
              <option value="">{words.allSheets}</option>
              {sheets.filter(Boolean).map((sheet) => (
                <option key={sheet} value={sheet}>
                  {sheet}
                </option>
              ))}
            </Select>
            <Select
              className={styles.select}
              size="small"
              aria-label={words.task}
              value={filter.task ?? ""}
              onChange={(_, { value }) => pane.filter({ task: chosen(value) })}
            >
              <option value="">{words.allTasksFilter}</option>
              {tasks.map((task) => (
                <option key={task} value={task}>
                  {entryTitle(entryName(packs?.plans ?? [], task), words) || task}
                </option>
              ))}
            </Select>
          </div>
        )}
      </div>
    </>
  );
}

/** What the findings can be filtered by, in the order of the report. */
function choicesIn(findings: readonly Finding[]) {
  return {
    rules: [...new Set(findings.map(({ rule }) => rule))],
    sheets: [...new Set(findings.map(({ sheet }) => sheet))],
    tasks: [...new Set(findings.flatMap(({ task, target }) => task ?? target ?? []))],
  };
}
