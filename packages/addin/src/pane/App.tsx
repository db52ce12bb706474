import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, lazy, Suspense, useState } from "react";
import { FindingsTab } from "./findings/FindingsTab.tsx";
import { FilingStrip } from "./header/FilingStrip.tsx";
import { Notice } from "./header/Notice.tsx";
import { StatusLine } from "./header/StatusLine.tsx";
import { Toolbar } from "./header/Toolbar.tsx";
import { Verdict } from "./header/Verdict.tsx";
import { PaneContext, usePane } from "./PaneContext.tsx";
import type { Pane } from "./store/pane.ts";
import { Tabs } from "./tabs/Tabs.tsx";
import { useKeptFocus } from "./useKeptFocus.ts";

const CoverageTab = lazy(() => import("./coverage/CoverageTab.tsx").then((m) => ({ default: m.CoverageTab })));
const IndicatorsTab = lazy(() => import("./indicators/IndicatorsTab.tsx").then((m) => ({ default: m.IndicatorsTab })));
const PlanTab = lazy(() => import("./plan/PlanTab.tsx").then((m) => ({ default: m.PlanTab })));
const SettingsTab = lazy(() => import("./settings/SettingsTab.tsx").then((m) => ({ default: m.SettingsTab })));

const TABS = ["findings", "coverage", "indicators", "plan", "settings"] as const;
export type TabName = (typeof TABS)[number];

const useStyles = makeStyles({
  root: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    overflowX: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    // A pane that is low scrolls as a whole rather than squeezing the list.
    "@media (max-height: 460px)": { overflowY: "auto" },
  },
  head: { flexShrink: 0, padding: "8px 12px 0" },
  body: {
    flexGrow: 1,
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    "@media (max-height: 460px)": { flexShrink: 0, minHeight: "320px" },
  },
  /** For those who listen only. */
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", margin: 0 },
  loading: { padding: "16px 12px", color: tokens.colorNeutralForeground3 },
});

/** The pane, for a provider above it (PaneTheme). Fills its parent. */
export function App({ pane, firstTab = "findings" }: { readonly pane: Pane; readonly firstTab?: TabName }) {
  return (
    <PaneContext.Provider value={pane}>
      <Frame firstTab={firstTab} />
    </PaneContext.Provider>
  );
}

function Frame({ firstTab }: { readonly firstTab: TabName }) {
  const styles = useStyles();
  const { pane, state } = usePane();
  const { words } = state;
  const [tab, setTab] = useState<TabName>(firstTab);
  const kept = useKeptFocus<HTMLElement>();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    void (event.key === "ArrowDown" ? pane.next() : pane.previous());
  };
  return (
    <main className={styles.root} lang={words.locale} aria-label={words.title} onKeyDown={onKeyDown} {...kept}>
      <div className={styles.head}>
        {/* The verdict is the heading once there is one. */}
        {!state.answer && <h1 className={styles.unseen}>{words.title}</h1>}
        <FilingStrip />
        <Toolbar />
        <Notice />
        <Verdict />
      </div>
      <StatusLine />
      <Tabs names={TABS} titles={words.tabs} label={words.tabList} selected={tab} panel="tab-panel" onSelect={setTab} />
      <div className={styles.body} role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        <Suspense fallback={<div className={styles.loading}>{words.loading}</div>}>
          {tab === "findings" && <FindingsTab />}
          {tab === "coverage" && <CoverageTab />}
          {tab === "indicators" && <IndicatorsTab />}
          {tab === "plan" && <PlanTab />}
          {tab === "settings" && <SettingsTab />}
        </Suspense>
      </div>
    </main>
  );
}
