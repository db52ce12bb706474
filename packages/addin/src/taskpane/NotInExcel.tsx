import { Link, makeStyles } from "@fluentui/react-components";
import { zhCN } from "../words/index.ts";

const useStyles = makeStyles({ box: { padding: "24px 16px" } });

/** The pane's address opened in a browser: one sentence, and the page that works there. */
export function NotInExcel() {
  const styles = useStyles();
  return (
    <main className={styles.box}>
      <p>{zhCN.notInExcel}</p>
      <Link href="planlint.html">{zhCN.openPage}</Link>
    </main>
  );
}
