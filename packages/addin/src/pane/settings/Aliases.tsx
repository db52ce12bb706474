import { Button, Input } from "@fluentui/react-components";
import { type FormEvent, useId, useState } from "react";
import { CloseIcon } from "../icons.tsx";
import { usePane } from "../PaneContext.tsx";
import { useSectionStyles } from "./useSectionStyles.ts";

/** 本地简称: what an office writes → the standard name. */
export function Aliases() {
  const styles = useSectionStyles();
  const { pane, state } = usePane();
  const { words, settings, packs } = state;
  const [alias, setAlias] = useState("");
  const [name, setName] = useState("");
  const id = useId();
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (alias.trim() === "" || name.trim() === "") return;
    void pane.configure({ aliases: { ...settings.aliases, [alias.trim()]: name.trim() } });
    setAlias("");
    setName("");
  };
  const remove = (gone: string) => {
    const { [gone]: _, ...aliases } = settings.aliases;
    void pane.configure({ aliases });
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.aliases}</h2>
      <p className={styles.hint}>{words.aliasesHint}</p>
      <ul className={styles.list}>
        {Object.entries(settings.aliases).map(([short, standard]) => (
          <li key={short} className={styles.item}>
            <span className={styles.grow}>
              {short} → {standard}
            </span>
            <Button
              size="small"
              appearance="subtle"
              icon={<CloseIcon size={12} />}
              aria-label={`${words.remove} ${short}`}
              onClick={() => remove(short)}
            />
          </li>
        ))}
      </ul>
      <form className={styles.item} onSubmit={add}>
        <Input
          className={styles.field}
          size="small"
          input={{ style: { width: "100%" } }}
          aria-label={words.alias}
          placeholder={words.alias}
          value={alias}
          onChange={(_, { value }) => setAlias(value)}
        />
        <Input
          className={styles.field}
          size="small"
          input={{ style: { width: "100%" } }}
          aria-label={words.standardName}
          placeholder={words.standardName}
          list={`${id}-names`}
          value={name}
          onFocus={() => void pane.preload()}
          onChange={(_, { value }) => setName(value)}
        />
        <datalist id={`${id}-names`}>
          {packs?.agencies.map((agency) => (
            <option key={agency.id} value={agency.name} />
          ))}
        </datalist>
        <Button size="small" type="submit" style={{ minWidth: 0, flexShrink: 0 }}>
          {words.add}
        </Button>
      </form>
    </section>
  );
}
