export * from "./errors.ts";
export { DEFAULT_LIMITS, type Limits } from "./zip/limits.ts";
