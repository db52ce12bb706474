import type { FiledIndicator, FiledPoint } from "./filing.ts";

/** The value of the filing; of yearly columns alone, the last. */
export function presentPoint({ points }: FiledIndicator): FiledPoint | null {
  const current = points.find((point) => point.current);
  if (current) return current;
  return points.reduce<FiledPoint | null>((last, point) => (last && last.at >= point.at ? last : point), null);
}
