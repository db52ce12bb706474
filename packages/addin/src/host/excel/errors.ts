import { HostError, type HostErrorCode } from "../host.ts";

/** Error codes of Office.js, as they reach the add-in, and what they mean to us. */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: "editing",
  ActivityLimitReached: "throttled",
  TooManyRequests: "throttled",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  AccessDenied: "protected",
  ItemNotFound: "no-cell",
  InvalidReference: "no-cell",
  InvalidOrTimedOutSession: "closed",
  InvalidRequestContext: "closed",
  HostRestartNeeded: "closed",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedFeature: "unsupported",
  RequestAborted: "cancelled",
};

/** What Office.js throws, as a `HostError`; errors that are not Excel's stay recognisable in `args`. */
export function hostErrorOf(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const { code, message } = fieldsOf(error);
  const known = CODES[code];
  return new HostError(known ?? "unknown", { excel: code, message });
}

function fieldsOf(error: unknown): { code: string; message: string } {
  if (typeof error !== "object" || error === null) return { code: "", message: String(error) };
  const { code, message } = error as { code?: unknown; message?: unknown };
  return { code: typeof code === "string" ? code : "", message: typeof message === "string" ? message : "" };
}

/** True when Excel refused the calls themselves, so that simpler calls may do. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof HostError &&
    (error.code === "unsupported" || error.code === "unknown" || error.code === "protected" || error.code === "no-cell")
  );
}
