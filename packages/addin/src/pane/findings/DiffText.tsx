import { makeStyles } from "@fluentui/react-components";
import type { DiffPiece } from "./suggestions.ts";

const useStyles = makeStyles({
  removed: { backgroundColor: "var(--planlint-removed)", textDecorationLine: "line-through" },
  added: { backgroundColor: "var(--planlint-added)", textDecorationLine: "none", fontWeight: "600" },
});

/** A wording against the plan's: struck through what the plan says and the cell lacks, bold what the cell adds. */
export function DiffText({ pieces }: { readonly pieces: readonly DiffPiece[] }) {
  const styles = useStyles();
  return (
    <>
      {pieces.map(({ kind, text }, index) => {
        const key = `${index}${kind}`;
        if (kind === "removed")
          return (
            <del key={key} className={styles.removed}>
              {text}
            </del>
          );
        if (kind === "added")
          return (
            <ins key={key} className={styles.added}>
              {text}
            </ins>
          );
        return <span key={key}>{text}</span>;
      })}
    </>
  );
}
