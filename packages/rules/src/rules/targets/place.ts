import type { FindingArg, TableCell, Target } from "../../model/index.ts";
import type { Hit, IndicatorSubject } from "../define.ts";
import { placeIn } from "../places.ts";
import { goalOf } from "../semantics/goal.ts";
import { clean } from "./figure.ts";

/** A hit at a cell of an indicator row, with what every message about a target needs. */
export function hitAt(
  subject: IndicatorSubject,
  cell: TableCell,
  args: Readonly<Record<string, FindingArg>>,
  more: Partial<Hit> = {},
): Hit {
  const { target } = subject;
  return {
    at: placeIn(subject.table, cell),
    ...(target && { target }),
    args: { ...args, ...(target && { indicator: target.name, unit: target.measureUnit }) },
    actual: cell.text === "" ? null : cell.text,
    ...more,
  };
}

const WORDS: Readonly<Record<string, string>> = { "≈": "左右", "<=": "以内", ">": "以上", approach: "左右" };

/** The aim in the plan's words where it prints them, else made from its number. */
export function aimText(target: Target): string {
  if (target.printed?.target && !/^[-—]+$/u.test(target.printed.target)) return withUnit(target.printed.target, target);
  const goal = goalOf(target);
  if (!goal)
    return (
      { delegated: "省下达目标", rank: "全省领先", follow: "与经济增长同步", hold: "保持稳定" }[
        target.operator as string
      ] ?? ""
    );
  if (goal.operator === "hold") return `保持稳定（${amount(goal.value, target)}）`;
  const range = goal.valueTo === null ? "" : `—${goal.valueTo}`;
  const number = `${clean(goal.value)}${range}${target.measureUnit ?? ""}`;
  if (goal.operator === ">") return `突破${number}`;
  if (goal.operator === "approach") return `接近${number}`;
  return `${number}${WORDS[goal.operator] ?? ""}`;
}

function withUnit(printed: string, target: Target): string {
  const unit = target.measureUnit ?? "";
  if (unit === "" || printed.includes(unit) || !/\d/u.test(printed)) return printed;
  return printed.replace(/(\d)(?!.*\d)/u, `$1${unit}`);
}

/** A number of the plan with its unit. */
export function amount(value: number, target: Target): string {
  return `${clean(Number(value.toFixed(4)))}${target.measureUnit ?? ""}`;
}

/** Rounded for a reader: two decimals, as many as paths and paces need. */
export function twoDecimals(value: number): number {
  return Number(value.toFixed(2));
}
