import { type RefObject, useLayoutEffect, useMemo, useState } from "react";

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

/**
 * Which entries of a long list to lay out, from their heights and the place that the scroller is at.
 * @param heightOf must be another function whenever a height has changed.
 */
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

  const tops = useMemo(() => {
    const sums = new Float64Array(count + 1);
    for (let i = 0; i < count; i++) sums[i + 1] = (sums[i] ?? 0) + heightOf(i);
    return sums;
  }, [count, heightOf]);
  const offset = (index: number) => tops[Math.min(Math.max(index, 0), count)] ?? 0;
  if (count <= WHOLE_UP_TO) return { first: 0, end: count, before: 0, after: 0, offset };

  const first = Math.max(0, lastBelow(tops, view.top - MARGIN));
  const end = Math.min(count, lastBelow(tops, view.top + view.height + MARGIN) + 1);
  return { first, end, before: offset(first), after: offset(count) - offset(end), offset };
}

/** Index of the last entry that begins at or above this distance from the top. */
function lastBelow(tops: Float64Array, distance: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((tops[middle] ?? 0) <= distance) low = middle;
    else high = middle - 1;
  }
  return low;
}
