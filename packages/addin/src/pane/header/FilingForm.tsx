import { Button, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type FormEvent, useId, useState } from "react";
import { usePane } from "../PaneContext.tsx";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    alignItems: "center",
    gap: "6px 8px",
    marginTop: "6px",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
  },
  field: { minWidth: 0, width: "100%" },
  buttons: { gridColumn: "1 / -1", display: "flex", justifyContent: "flex-end", gap: "6px" },
});

/** Sets plan, unit and period by hand; a blank field goes back to what the workbook says. */
export function FilingForm({ onDone }: { readonly onDone: () => void }) {
  const styles = useStyles();
  const { pane, state } = usePane();
  const { words, packs, choice, recognised, answer } = state;
  const [plan, setPlan] = useState(choice.plan ?? "");
  const [unit, setUnit] = useState(choice.unit ?? "");
  const [period, setPeriod] = useState(choice.period ?? "");
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = (text: string) => (text.trim() === "" ? undefined : text.trim());
    onDone();
    void pane.choose({ plan: given(plan), unit: given(unit), period: given(period) });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={`${id}-plan`}>{words.plan}</label>
      <Select
        id={`${id}-plan`}
        size="small"
        className={styles.field}
        value={plan}
        onChange={(_, data) => setPlan(data.value)}
      >
        <option value="">{words.fromWorkbook}</option>
        {packs?.plans.map((each) => (
          <option key={each.id} value={each.id}>
            {each.title}
          </option>
        ))}
      </Select>
      <label htmlFor={`${id}-unit`}>{words.unit}</label>
      <Input
        id={`${id}-unit`}
        size="small"
        className={styles.field}
        value={unit}
        placeholder={recognised?.unit ?? words.fromWorkbook}
        list={`${id}-units`}
        onChange={(_, data) => setUnit(data.value)}
      />
      <datalist id={`${id}-units`}>
        {answer?.overview.units.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label htmlFor={`${id}-period`}>{words.period}</label>
      <Input
        id={`${id}-period`}
        size="small"
        className={styles.field}
        value={period}
        placeholder={recognised?.period ? words.periodName(recognised.period) : words.periodHint}
        title={words.periodHint}
        onChange={(_, data) => setPeriod(data.value)}
      />
      <div className={styles.buttons}>
        <Button size="small" onClick={onDone}>
          {words.cancel}
        </Button>
        <Button size="small" appearance="primary" type="submit">
          {words.save}
        </Button>
      </div>
    </form>
  );
}
