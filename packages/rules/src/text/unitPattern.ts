import { UNIT_WORDS } from "./measureUnits.ts";

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
const WORD = `(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)?(?:${UNIT_WORDS.map(literal).join("|")})(?:人民币)?`;

/** Source of a regular expression for a unit of measure: `亿元`, `个百分点`, `件/万人`, `万`. */
export const UNIT = `(?:${WORD}(?:[/每](?:${WORD}|万人口|人·日|人日))*|万亿|亿|万|千|百)`;
