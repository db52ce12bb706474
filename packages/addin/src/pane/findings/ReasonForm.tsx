import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { Finding } from "@planlint/rules/engine";
import { type FormEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { usePane } from "../PaneContext.tsx";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "4px", marginTop: "8px", marginLeft: "-8px" },
  form: { display: "flex", flexDirection: "column", gap: "6px", marginTop: "8px" },
  buttons: { display: "flex", justifyContent: "flex-end", gap: "6px" },
  given: { marginTop: "8px", color: tokens.colorNeutralForeground2 },
});

/** 说明理由: shown, given, changed or taken back. `children` stand beside its button. */
export function ReasonForm({ finding, children }: { readonly finding: Finding; readonly children?: ReactNode }) {
  const styles = useStyles();
  const { pane, state } = usePane();
  const { words, work } = state;
  const { fingerprint, waiver } = finding;
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState(waiver ?? "");
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    // Its buttons too are seen, at the foot of a low pane.
    if (open) form.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (work !== null) return;
    setOpen(false);
    void pane.waive(fingerprint, reason);
  };
  return (
    <>
      {waiver !== undefined && !open && (
        <div className={styles.given}>
          {words.hasReason}：{waiver}
        </div>
      )}
      {open ? (
        <form ref={form} className={styles.form} onSubmit={submit}>
          <Textarea
            size="small"
            aria-label={words.reason}
            placeholder={words.reasonHint}
            value={reason}
            resize="vertical"
            autoFocus
            onChange={(_, { value }) => setReason(value)}
          />
          <div className={styles.buttons}>
            <Button size="small" onClick={() => setOpen(false)}>
              {words.cancel}
            </Button>
            <Button size="small" appearance="primary" type="submit">
              {words.save}
            </Button>
          </div>
        </form>
      ) : (
        <div className={styles.row}>
          {children}
          <Button size="small" appearance="subtle" onClick={() => setOpen(true)}>
            {waiver === undefined ? words.giveReason : words.changeReason}
          </Button>
        </div>
      )}
    </>
  );
}
