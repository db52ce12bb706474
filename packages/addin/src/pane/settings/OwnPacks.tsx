import { Button, mergeClasses } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { CloseIcon } from "../icons.tsx";
import { usePane } from "../PaneContext.tsx";
import { readPack } from "./readPack.ts";
import { useSectionStyles } from "./useSectionStyles.ts";

/** 自备规划: plan packs from this computer. */
export function OwnPacks() {
  const styles = useSectionStyles();
  const { pane, state } = usePane();
  const { words, settings, packs } = state;
  const [said, setSaid] = useState<{ readonly text: string; readonly bad: boolean } | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const load = async (file: File) => {
    await pane.preload();
    const reading = await readPack(await file.text());
    if (reading.kind === "no-pack") return setSaid({ text: words.packUnusable(file.name), bad: true });
    if (reading.kind === "wrong") return setSaid({ text: words.packWrong(file.name, reading.where), bad: true });
    const { pack } = reading;
    const builtIn = packs?.plans.some(({ id }) => id === pack.id) && !settings.packs.some(({ id }) => id === pack.id);
    if (builtIn) return setSaid({ text: words.packTaken(pack.id), bad: true });
    await pane.addPack(pack);
    setSaid({ text: words.packLoaded(pack.title), bad: false });
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.packs}</h2>
      <p className={styles.hint}>{words.packsHint}</p>
      <ul className={styles.list}>
        {settings.packs.map(({ id, title }) => (
          <li key={id} className={styles.item}>
            <span className={styles.grow}>{title}</span>
            <Button
              size="small"
              appearance="subtle"
              icon={<CloseIcon size={12} />}
              aria-label={`${words.remove} ${title}`}
              onClick={() => void pane.configure({ packs: settings.packs.filter((pack) => pack.id !== id) })}
            />
          </li>
        ))}
      </ul>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          if (file) void load(file);
        }}
      />
      <Button size="small" onClick={() => picker.current?.click()}>
        {words.loadPack}
      </Button>
      <p className={mergeClasses(styles.said, said?.bad && styles.problem)} aria-live="polite">
        {said?.text}
      </p>
    </section>
  );
}
