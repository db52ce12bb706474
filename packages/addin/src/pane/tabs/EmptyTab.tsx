import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  box: { flexGrow: 1, display: "flex", alignItems: "center", justifyContent: "center", padding: "24px" },
  text: {
    margin: 0,
    maxWidth: "26em",
    textAlign: "center",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** A tab that has nothing to show says why, in one sentence. */
export function EmptyTab({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <p className={styles.text}>{text}</p>
    </div>
  );
}
