import { makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Locale } from "@planlint/rules/engine";
import { useId } from "react";
import { LOCALE_IDS, LOCALE_NAMES } from "../../words/locales.ts";
import { usePane } from "../PaneContext.tsx";
import { Aliases } from "./Aliases.tsx";
import { OwnPacks } from "./OwnPacks.tsx";
import { RuleLevels } from "./RuleLevels.tsx";
import { Tolerances } from "./Tolerances.tsx";

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", padding: "10px 12px 20px" },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 140px",
    alignItems: "center",
    gap: "8px",
    fontSize: tokens.fontSizeBase200,
  },
});

/** 设置: kept on this computer, never in the workbook. */
export function SettingsTab() {
  const styles = useStyles();
  const { pane, state } = usePane();
  const { words, settings } = state;
  const id = useId();
  return (
    <div className={styles.scroller}>
      <div className={styles.line}>
        <label htmlFor={id}>{words.language}</label>
        <Select
          id={id}
          size="small"
          value={settings.locale}
          onChange={(_, { value }) => void pane.configure({ locale: value as Locale })}
        >
          {LOCALE_IDS.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {LOCALE_NAMES[locale]}
            </option>
          ))}
        </Select>
      </div>
      <Tolerances />
      <Aliases />
      <OwnPacks />
      <RuleLevels />
    </div>
  );
}
