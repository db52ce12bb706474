/** What filings come to, in the order in which they are counted and shown. */
export const TASK_STANDINGS = [
  "done",
  "ongoing",
  "late",
  "notStarted",
  "stopped",
  "unclear",
  "leadMissing", // only others than the lead report it
  "nobody",
] as const;

/** How a unit has filed, from what is in order to what has to be asked for. */
export const UNIT_STANDINGS = [
  "complete",
  "covered", // not by itself: a full ledger reports all its tasks
  "partial",
  "empty", // filed, with nothing said of any task
  "other-period", // only of another period
  "unusable", // only files that cannot be opened
  "absent",
] as const;
