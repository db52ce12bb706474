import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useRef } from "react";

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    display: "flex",
    padding: "0 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: "hidden",
  },
  tab: {
    position: "relative",
    padding: "8px 8px 9px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "nowrap",
    cursor: "pointer",
    "@media (max-width: 345px)": { paddingLeft: "6px", paddingRight: "6px", fontSize: "13px" },
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px" },
    "&[aria-selected='true']": { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
    "&[aria-selected='true']::after": {
      content: '""',
      position: "absolute",
      left: "6px",
      right: "6px",
      bottom: 0,
      height: "2px",
      borderRadius: "1px",
      backgroundColor: tokens.colorCompoundBrandStroke,
      forcedColorAdjust: "none",
    },
  },
});

interface TabsProps<Name extends string> {
  readonly names: readonly Name[];
  readonly titles: Readonly<Record<Name, string>>;
  readonly label: string;
  readonly selected: Name;
  /** Id of the panel; its own `aria-labelledby` is `tab-NAME`. */
  readonly panel: string;
  readonly onSelect: (name: Name) => void;
}

/** Tabs as the ARIA practice has them: one stop for Tab, ← → Home End between them. */
export function Tabs<Name extends string>({ names, titles, label, selected, panel, onSelect }: TabsProps<Name>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const present = names.indexOf(selected);
    const wanted = { ArrowRight: present + 1, ArrowLeft: present - 1, Home: 0, End: names.length - 1 }[event.key];
    const name = wanted === undefined ? undefined : names[(wanted + names.length) % names.length];
    if (name === undefined || event.altKey) return;
    event.preventDefault();
    onSelect(name);
    list.current?.querySelector<HTMLElement>(`#tab-${name}`)?.focus();
  };
  return (
    <div ref={list} className={styles.list} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          className={styles.tab}
          aria-selected={name === selected}
          aria-controls={panel}
          tabIndex={name === selected ? 0 : -1}
          onClick={() => onSelect(name)}
        >
          {titles[name]}
        </button>
      ))}
    </div>
  );
}
