export * from "./engine.ts";
export * from "./model/schemas.ts";
export * from "./plans.ts";
