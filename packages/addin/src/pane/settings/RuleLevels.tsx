import { Select } from "@fluentui/react-components";
import type { RuleName, Severity } from "@planlint/rules/engine";
import { useId } from "react";
import { usePane } from "../PaneContext.tsx";
import { useSectionStyles } from "./useSectionStyles.ts";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** The severity of each rule, or none. */
export function RuleLevels() {
  const styles = useSectionStyles();
  const { pane, state } = usePane();
  const { words, settings } = state;
  const id = useId();
  const set = (name: RuleName, value: string) => {
    const { [name]: _, ...others } = settings.rules;
    void pane.configure({ rules: value === "" ? others : { ...others, [name]: value as Severity | "off" } });
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.ruleLevels}</h2>
      <p className={styles.hint}>{words.ruleLevelsHint}</p>
      {(Object.keys(words.rules) as RuleName[]).map((name) => (
        <div key={name} className={styles.line}>
          <label htmlFor={`${id}-${name}`}>{words.rules[name]}</label>
          <Select
            id={`${id}-${name}`}
            size="small"
            className={styles.field}
            value={settings.rules[name] ?? ""}
            onChange={(_, { value }) => set(name, value)}
          >
            <option value="">{words.asDefault}</option>
            {SEVERITIES.map((each) => (
              <option key={each} value={each}>
                {words.severity[each]}
              </option>
            ))}
            <option value="off">{words.off}</option>
          </Select>
        </div>
      ))}
    </section>
  );
}
