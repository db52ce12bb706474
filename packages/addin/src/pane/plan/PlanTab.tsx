import { Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { indexLineage } from "@planlint/rules/engine";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { SearchIcon } from "../icons.tsx";
import { usePane } from "../PaneContext.tsx";
import { EmptyTab } from "../tabs/EmptyTab.tsx";
import { PlanEntryCard } from "./PlanEntryCard.tsx";
import { indexPlan, type PlanHit, searchPlan } from "./planSearch.ts";

/** Results laid out at once: nobody reads more, they narrow the search. */
const SHOWN = 60;

const useStyles = makeStyles({
  bar: { flexShrink: 0, display: "flex", gap: "6px", padding: "8px 12px 6px" },
  search: { flexGrow: 1, minWidth: 0, width: "60px" },
  plan: { flexShrink: 0, padding: "0 12px 6px" },
  select: { width: "100%", minWidth: 0 },
  count: { padding: "0 12px 4px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  scroller: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** 规划: finds what the plan says, puts it into the selected cell, follows it to the plans above and below. */
export function PlanTab() {
  const styles = useStyles();
  const { pane, state } = usePane();
  const { words, packs, recognised } = state;
  const [chosen, setChosen] = useState<string | null>(null);
  const [query, setQuery] = useState("");
  const [kind, setKind] = useState<PlanHit["kind"] | null>(null);
  const asked = useDeferredValue(query);
  useEffect(() => {
    void pane.preload();
  }, [pane]);
  const plan = packs?.plans.find(({ id }) => id === (chosen ?? recognised?.plan)) ?? packs?.plans[0];
  const index = useMemo(() => (packs && plan ? indexPlan(plan, packs.agencies) : []), [packs, plan]);
  const lineage = useMemo(() => indexLineage(packs?.plans ?? []), [packs]);
  const hits = useMemo(() => searchPlan(index, asked, kind), [index, asked, kind]);
  if (!packs || !plan) return <EmptyTab text={words.loading} />;
  return (
    <>
      <search className={styles.bar}>
        <Input
          className={styles.search}
          size="small"
          type="search"
          contentBefore={<SearchIcon size={14} />}
          aria-label={words.searchPlan}
          placeholder={words.searchPlan}
          title={words.searchPlanHint}
          value={query}
          onChange={(_, { value }) => setQuery(value)}
        />
        <Select
          size="small"
          aria-label={words.filters}
          value={kind ?? ""}
          onChange={(_, { value }) => setKind(value === "" ? null : (value as PlanHit["kind"]))}
        >
          <option value="">{words.allKinds}</option>
          <option value="task">{words.kinds.task}</option>
          <option value="target">{words.kinds.target}</option>
          <option value="unit">{words.kinds.unit}</option>
        </Select>
      </search>
      <div className={styles.plan}>
        <Select
          className={styles.select}
          size="small"
          aria-label={words.plan}
          value={plan.id}
          onChange={(_, { value }) => setChosen(value)}
        >
          {packs.plans.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.count} aria-live="polite">
        {hits.length === 0 ? words.noResults : words.resultCount(hits.length)}
      </div>
      <div className={styles.scroller}>
        <ul className={styles.list} aria-label={words.tabs.plan}>
          {hits.slice(0, SHOWN).map((hit) => (
            <li key={`${hit.kind}${hit.id}`}>
              <PlanEntryCard hit={hit} lineage={lineage} />
            </li>
          ))}
        </ul>
        {hits.length > SHOWN && <p className={styles.count}>{words.moreResults(hits.length - SHOWN)}</p>}
      </div>
    </>
  );
}
