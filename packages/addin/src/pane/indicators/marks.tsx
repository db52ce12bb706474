import type { ComponentType } from "react";

/** Where a mark stands in its drawing. It takes the colour of the text around it, and is told apart by its shape. */
interface MarkProps {
  readonly x: number;
  readonly y: number;
}

/** ○ the baseline. */
export const StartMark = ({ x, y }: MarkProps) => (
  <circle cx={x} cy={y} r="3.2" fill="var(--colorNeutralBackground1)" stroke="currentColor" strokeWidth="1.5" />
);

/** ◆ the target. */
export const GoalMark = ({ x, y }: MarkProps) => (
  <path d={`M${x} ${y - 4.6}L${x + 4.6} ${y}L${x} ${y + 4.6}L${x - 4.6} ${y}Z`} fill="currentColor" />
);

/** ● a value reported. */
export const ReportedMark = ({ x, y }: MarkProps) => <circle cx={x} cy={y} r="4" fill="currentColor" />;

/** A broken ring with a dot: where a doubtful value was probably meant to be. */
export const DoubtedMark = ({ x, y }: MarkProps) => (
  <>
    <circle cx={x} cy={y} r="5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.6 1.4" />
    <circle cx={x} cy={y} r="1.5" fill="currentColor" />
  </>
);

/** A mark in a line of text: what the drawing's shapes mean. */
export function MarkKey({ mark: Mark }: { readonly mark: ComponentType<MarkProps> }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <Mark x={6} y={6} />
    </svg>
  );
}
