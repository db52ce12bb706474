import { type RefObject, useCallback, useLayoutEffect, useState } from "react";

/** Up to this many entries the whole list is laid out: find-in-page and screen readers get all of it. */
const WHOLE_UP_TO = 200;
/** Pixels laid out above and below what is seen. */
const MARGIN = 600;

export interface Window {
  readonly first: number;
  /** One after the last. */
  readonly end: number;
  /** Pixels that the entries before and after take up. */
  readonly before: number;
  readonly after: number;
  /** Distance of an entry from the top of the list. */
  readonly offset: (index: number) => number;
}

/** Which entries of a long list to lay out, from their heights and the place that the scroller is at. */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  heightOf: (index: number) => number,
): Window {
  const [view, setView] = useState({ top: 0, height: 800 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight });
    look();
    element.addEventListener("scroll", look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [scroller]);

  const offset = useCallback(
    (index: number) => {
      let sum = 0;
      for (let i = 0; i < index; i++) sum += heightOf(i);
      return sum;
    },
    [heightOf],
  );
  if (count <= WHOLE_UP_TO) return { first: 0, end: count, before: 0, after: 0, offset };

  let first = 0;
  let before = 0;
  while (first < count && before + heightOf(first) < view.top - MARGIN) before += heightOf(first++);
  let end = first;
  let at = before;
  while (end < count && at < view.top + view.height + MARGIN) at += heightOf(end++);
  let after = 0;
  for (let i = end; i < count; i++) after += heightOf(i);
  return { first, end, before, after, offset };
}
