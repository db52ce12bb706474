import { Button, Input, mergeClasses } from "@fluentui/react-components";
import { DEFAULT_TOLERANCES, type Tolerances as Values } from "@planlint/rules/model";
import { useId, useState } from "react";
import { usePane } from "../PaneContext.tsx";
import { useSectionStyles } from "./useSectionStyles.ts";

const NAMES = ["approximately", "approach", "hold", "ahead", "behind"] as const;

/** How far a value may be off, in %. */
export function Tolerances() {
  const styles = useSectionStyles();
  const { pane, state } = usePane();
  const { words, settings } = state;
  const values = settings.tolerances ?? DEFAULT_TOLERANCES;
  const id = useId();
  const set = (name: keyof Values, share: number) => void pane.configure({ tolerances: { ...values, [name]: share } });
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.tolerances}</h2>
      {NAMES.map((name) => (
        <div key={name} className={mergeClasses(styles.line, styles.narrow)}>
          <label htmlFor={`${id}-${name}`}>{words.tolerance[name]}</label>
          <PercentField
            key={values[name]}
            id={`${id}-${name}`}
            share={values[name]}
            onSet={(share) => set(name, share)}
          />
        </div>
      ))}
      {settings.tolerances && (
        <Button size="small" onClick={() => void pane.configure({ tolerances: null })}>
          {words.official}
        </Button>
      )}
    </section>
  );
}

interface PercentFieldProps {
  readonly id: string;
  /** 0.02 is shown as 2. */
  readonly share: number;
  readonly onSet: (share: number) => void;
}

/** Takes a number of per cent when it is left, or Enter is pressed; anything else goes back to what it was. */
function PercentField({ id, share, onSet }: PercentFieldProps) {
  const shown = String(Number((share * 100).toPrecision(6)));
  const [text, setText] = useState(shown);
  const take = () => {
    const percent = Number(text.normalize("NFKC"));
    if (text.trim() === "" || !Number.isFinite(percent) || percent < 0 || percent > 1000) setText(shown);
    else if (percent / 100 !== share) onSet(Number((percent / 100).toPrecision(6)));
  };
  return (
    <Input
      id={id}
      size="small"
      input={{ style: { width: "100%", textAlign: "right" } }}
      inputMode="decimal"
      contentAfter="%"
      value={text}
      onChange={(_, { value }) => setText(value)}
      onBlur={take}
      onKeyDown={({ key }) => {
        if (key === "Enter") take();
      }}
    />
  );
}
