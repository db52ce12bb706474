import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: {
    height: "2px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  bar: {
    width: "33%",
    height: "100%",
    backgroundImage: `linear-gradient(to right, ${tokens.colorNeutralBackground6}, ${tokens.colorCompoundBrandBackground} 50%, ${tokens.colorNeutralBackground6})`,
    // Moved by the compositor: it goes on while the page is busy.
    animationName: { from: { transform: "translateX(-100%)" }, to: { transform: "translateX(300%)" } },
    animationDuration: "3s",
    animationIterationCount: "infinite",
    animationTimingFunction: "linear",
    "@media (forced-colors: active)": { backgroundImage: "none", backgroundColor: "Highlight" },
    "@media (prefers-reduced-motion: reduce)": { width: "100%", animationName: "none" },
  },
});

/** Something is going on, nobody knows for how long. Fluent's bar weighs ten times as much, for its motion library. */
export function WorkBar({ label }: { readonly label: string }) {
  const styles = useStyles();
  return (
    <div role="progressbar" aria-label={label} className={styles.root}>
      <div className={styles.bar} />
    </div>
  );
}
