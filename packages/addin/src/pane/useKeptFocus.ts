import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from "react";

/** What an element needs so that the focus stays inside when the part that had it goes away. */
export interface KeptFocus<T extends HTMLElement> {
  readonly ref: RefObject<T | null>;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * A button that disappears when it is pressed (撤销, 取消) would leave the keyboard nowhere, and Office takes the next
 * Tab from nowhere as leaving the pane. What is marked `data-home` takes the focus instead.
 */
export function useKeptFocus<T extends HTMLElement>(): KeptFocus<T> {
  const ref = useRef<T>(null);
  const holds = useRef(false);
  useLayoutEffect(() => {
    if (!holds.current || document.activeElement !== document.body) return;
    ref.current?.querySelector<HTMLElement>("[data-home]")?.focus({ preventScroll: true });
  });
  return {
    ref,
    onFocus: () => {
      holds.current = true;
    },
    // What is removed blurs without a word, or when it is there no more; a person who goes elsewhere does not.
    onBlur: ({ target }) => {
      if (target.isConnected) holds.current = false;
    },
  };
}
