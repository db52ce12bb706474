export { periodName } from "../model/periodName.ts";
