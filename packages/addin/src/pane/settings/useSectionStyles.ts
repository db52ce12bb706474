import { makeStyles, tokens } from "@fluentui/react-components";

/** What the parts of the settings have in common. */
export const useSectionStyles = makeStyles({
  section: { marginTop: "16px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  heading: { margin: "0 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: "0 0 6px", color: tokens.colorNeutralForeground3 },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 140px",
    alignItems: "center",
    gap: "8px",
    minHeight: "30px",
  },
  narrow: { gridTemplateColumns: "minmax(0, 1fr) 84px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "flex", alignItems: "center", gap: "8px", minHeight: "28px" },
  grow: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  field: { minWidth: 0, width: "100%" },
  said: { margin: "4px 0 0", color: tokens.colorNeutralForeground3, ":empty": { margin: 0 } },
  problem: { color: "var(--planlint-error)" },
});
