import { makeStyles, tokens } from "@fluentui/react-components";
import { zhCN } from "../words/index.ts";

const useStyles = makeStyles({
  box: { padding: "24px 16px" },
  link: { color: tokens.colorBrandForegroundLink },
});

/** The pane's address opened in a browser: one sentence, and the page that works there. */
export function NotInExcel() {
  const styles = useStyles();
  return (
    <main className={styles.box}>
      <p>{zhCN.notInExcel}</p>
      <a className={styles.link} href="planlint.html">
        {zhCN.openPage}
      </a>
    </main>
  );
}
