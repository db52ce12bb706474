import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "@planlint/rules/engine";
import { memo } from "react";
import type { Words } from "../../words/index.ts";
import { SeverityIcon, severityColor } from "../icons.tsx";
import { usePaneActions } from "../PaneContext.tsx";
import { FindingDetails } from "./FindingDetails.tsx";

const useStyles = makeStyles({
  row: {
    boxSizing: "border-box",
    width: "100%",
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "4px 12px 4px 20px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: "var(--planlint-hover)" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: {
    backgroundColor: "var(--planlint-selected)",
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    // Forced colours take ground and shadow away.
    "@media (forced-colors: active)": { borderLeft: "3px solid Highlight", paddingLeft: "17px" },
  },
  icon: { display: "inline-flex", paddingTop: "4px" },
  lines: { flexGrow: 1, minWidth: 0 },
  headline: {
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: "13px",
    lineHeight: "20px",
  },
  whole: { whiteSpace: "normal", overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  settled: { color: tokens.colorNeutralForeground3 },
  below: {
    display: "flex",
    gap: "8px",
    overflow: "hidden",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  place: { overflow: "hidden", textOverflow: "ellipsis", minWidth: 0 },
  end: { marginLeft: "auto", flexShrink: 0 },
});

interface FindingRowProps {
  readonly finding: Finding;
  /** Whether Tab stops here: one entry of the list takes it, the arrows do the rest. */
  readonly reachable: boolean;
  readonly selected: boolean;
  readonly open: boolean;
  /** What the row says at its end, where the heading above it does not say it already. */
  readonly about: string;
  readonly words: Words;
}

/** One line and one grey line; the details open below. */
export const FindingRow = memo(function FindingRow({
  finding,
  reachable,
  selected,
  open,
  about,
  words,
}: FindingRowProps) {
  const styles = useStyles();
  const pane = usePaneActions();
  const { fingerprint, severity, sheet, cell, message, waiver, fix } = finding;
  const place = sheet === "" ? words.wholeWorkbook : words.place(sheet, cell);
  const detailsId = `details-${fingerprint}`;
  return (
    <>
      <button
        type="button"
        className={mergeClasses(styles.row, selected && styles.selected)}
        data-fingerprint={fingerprint}
        tabIndex={reachable ? 0 : -1}
        aria-expanded={open}
        aria-controls={open ? detailsId : undefined}
        aria-current={selected ? "true" : undefined}
        title={open ? undefined : message}
        onClick={() => void pane.select(fingerprint, { go: true, open: !open })}
      >
        <span className={styles.icon}>
          <SeverityIcon severity={severity} />
        </span>
        <span className={styles.lines}>
          <span className={mergeClasses(styles.headline, waiver !== undefined && styles.settled, open && styles.whole)}>
            {message}
          </span>
          <span className={styles.below}>
            <span style={{ color: severityColor(severity) }}>{words.severity[severity]}</span>
            <span className={styles.place}>{place}</span>
            <span className={styles.end}>{waiver !== undefined ? words.hasReason : fix ? words.hasFix : about}</span>
          </span>
        </span>
      </button>
      {open && <FindingDetails finding={finding} id={detailsId} />}
    </>
  );
});
