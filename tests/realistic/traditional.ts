import { Converter } from "opencc-js";

/** Simplified to traditional script, as a Taiwan or Hong Kong keyboard writes it. */
export const toTraditional: (text: string) => string = Converter({ from: "cn", to: "tw" });
