import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronIcon } from "../icons.tsx";
import { usePane } from "../PaneContext.tsx";
import { entryName, type Group } from "../store/listing.ts";
import { entryTitle } from "./entryTitle.ts";

const useStyles = makeStyles({
  head: {
    boxSizing: "border-box",
    width: "100%",
    height: "30px",
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "4px 12px 0 6px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  mark: { display: "inline-flex", color: tokens.colorNeutralForeground3, transform: "rotate(90deg)" },
  folded: { transform: "none" },
  title: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

interface GroupHeadProps {
  readonly group: Group;
  readonly folded: boolean;
  /** Whether Tab stops here. */
  readonly reachable: boolean;
}

export function GroupHead({ group, folded, reachable }: GroupHeadProps) {
  const styles = useStyles();
  const { pane, state } = usePane();
  const { words, packs } = state;
  const { kind, id } = group.about;
  const title =
    kind === "rule"
      ? (words.rules[id as keyof typeof words.rules] ?? id)
      : kind === "sheet"
        ? id === ""
          ? words.wholeWorkbook
          : `${words.groupOther}：${id}`
        : entryTitle(entryName(packs?.plans ?? [], id), words) || id;
  return (
    <button
      type="button"
      className={styles.head}
      aria-expanded={!folded}
      tabIndex={reachable ? 0 : -1}
      title={title}
      onClick={() => pane.fold(group.key)}
    >
      <span className={mergeClasses(styles.mark, folded && styles.folded)}>
        <ChevronIcon size={12} />
      </span>
      <span className={styles.title}>{title}</span>
      <span className={styles.count}>{words.countOf(group.findings.length)}</span>
    </button>
  );
}
