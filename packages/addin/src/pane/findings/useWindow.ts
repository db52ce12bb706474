import { type RefObject, useLayoutEffect, useState } from "react";

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
}

/**
 * Which entries of a long list to lay out, from the place that the scroller is at.
 * @param offset distance of an entry from the top of the list; of `count`, the height of the whole list.
 */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  offset: (index: number) => number,
): Window {
  const [view, setView] = useState({ top: 0, height: 800 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const { scrollTop: top, clientHeight: height } = element;
      setView((before) => (before.top === top && before.height === height ? before : { top, height }));
    };
    // Its first word comes as soon as the element is laid out, without asking for a layout of its own.
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      element.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [scroller]);

  if (count <= WHOLE_UP_TO) return { first: 0, end: count, before: 0, after: 0 };
  const first = Math.max(0, lastBelow(count, offset, view.top - MARGIN));
  const end = Math.min(count, lastBelow(count, offset, view.top + view.height + MARGIN) + 1);
  return { first, end, before: offset(first), after: offset(count) - offset(end) };
}

/** Index of the last entry that begins at or above this distance from the top. */
function lastBelow(count: number, offset: (index: number) => number, distance: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (offset(middle) <= distance) low = middle;
    else high = middle - 1;
  }
  return low;
}
