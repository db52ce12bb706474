import {
  defineRule,
  type EarlierState,
  type Hit,
  type IndicatorSubject,
  type RuleContext,
  type TaskSubject,
} from "../define.ts";
import { placeIn } from "../places.ts";
import { isDone, readStatus } from "../semantics/status.ts";
import type { NumberFigure } from "../targets/figure.ts";
import { judge } from "../targets/judge.ts";
import { amount, hitAt } from "../targets/place.ts";
import { statusOf, taskOf, textOf } from "./cells.ts";
import { DAAO, LEDGER_START, SIFANGJING } from "./exampleRows.ts";
import { percentOf } from "./percent.ts";

const HEADER = [...LEDGER_START, "进展情况", "进展状态", "完成进度（%）"];

export const regressed = defineRule({
  name: "regressed",
  severity: "warning",
  on: "table",
  docs: {
    summary: "与上一期填报相比，进度倒退了。",
    details:
      "给出上一期文件时才检查：完成进度比上期低，状态由已完成退回推进中或未启动，只增不减的指标（通车里程、累计数、城镇化率、参保率、每万人拥有量）比上期小。产值、占比、空气质量等可能上下变动的指标不检查。",
    remedy: "核对两期数据；上期填报有误的，请说明理由。",
    failing: {
      description: "第 26 项上期已完成，本期又成了推进中；第 28 项进度由 40% 退到 35%",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "正在开展蓄水验收准备。", "推进中", 90],
          [...DAAO, "灌区可行性研究报告已批复。", "推进中", 35],
        ],
      },
      previous: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "四方井水库已通过蓄水验收。", "已完成", 90],
          [...DAAO, "灌区可行性研究报告已上报。", "推进中", 40],
        ],
      },
      findings: [{ cell: "E2" }, { cell: "F3", args: { before: "40%", now: "35%" } }],
    },
    passing: {
      description: "进度只进不退",
      sheets: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "四方井水库已通过蓄水验收。", "已完成", 100],
          [...DAAO, "灌区可行性研究报告已批复。", "推进中", 45],
        ],
      },
      previous: {
        任务台账: [
          HEADER,
          [...SIFANGJING, "正在开展蓄水验收准备。", "推进中", 90],
          [...DAAO, "灌区可行性研究报告已上报。", "推进中", 40],
        ],
      },
    },
  },
  *check({ tasks, indicators }, context) {
    const { previous } = context;
    if (!previous) return;
    for (const subject of tasks) {
      const [id] = subject.match.ids;
      const before = id !== undefined && subject.match.ids.length === 1 ? previous.get(id) : undefined;
      if (before) yield* taskRegressed(subject, before);
    }
    for (const subject of indicators) {
      const before = subject.target ? previous.get(subject.target.id) : undefined;
      if (before) yield* valueRegressed(subject, before, context);
    }
  },
});

/** The status explains a percentage that fell with it: one finding a row. */
function* taskRegressed(subject: TaskSubject, before: EarlierState): Iterable<Hit> {
  const { status } = subject.row.cells;
  const now = statusOf(subject);
  const then = before.status === null ? null : readStatus(before.status);
  if (status && now?.plain && then?.plain && isDone(then.stage) && hasFallen(now.stage)) {
    const actual = textOf(status);
    yield {
      at: placeIn(subject.table, status),
      ...taskOf(subject),
      actual,
      args: { before: before.status, now: actual },
    };
    return;
  }
  const percent = percentOf(subject);
  if (!percent?.certain || before.percent === null || percent.percent >= before.percent - 0.5) return;
  yield {
    at: placeIn(subject.table, percent.cell),
    ...taskOf(subject),
    actual: `${percent.percent}%`,
    args: { before: `${before.percent}%`, now: `${percent.percent}%` },
  };
}

function hasFallen(stage: string): boolean {
  return stage === "ongoing" || stage === "late" || stage === "notStarted";
}

/** What is built stays built, and stocks a head or a place in them grow over the years, whatever happens in one. */
const ONLY_GROWS = /里程|累计|拥有|城镇化率|参保率|普及率|受教育年限/u;

/** Smaller by more than its last digit, but not by so much that the earlier value must have been the slip. */
function hasShrunk({ value, decimals }: NumberFigure, before: number): boolean {
  return value < before - 0.5 * 10 ** -decimals - 1e-9 && value > before / 2;
}

function* valueRegressed(subject: IndicatorSubject, before: EarlierState, context: RuleContext): Iterable<Hit> {
  const { target } = subject;
  if (!target || before.value === null || target.direction !== "higher") return;
  if (target.kind === "annual-growth" || !ONLY_GROWS.test(target.name)) return;
  for (const { observation, verdict } of judge(subject, context)) {
    const figure =
      verdict.kind === "fine" || verdict.kind === "behind" || verdict.kind === "off-target" ? verdict.figure : null;
    if (!observation.current || !figure || !hasShrunk(figure, before.value)) continue;
    yield hitAt(subject, observation.cell, {
      before: amount(before.value, target),
      now: amount(figure.value, target),
    });
  }
}
