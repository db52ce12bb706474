import { defineRule, type Hit, type RuleContext } from "../define.ts";
import { EXAMPLE_TASKS } from "../exampleLedger.ts";
import { headerPlace } from "../places.ts";

const { six, twentyTwo, twentySix } = EXAMPLE_TASKS;
const TITLE = "长江中游城市群发展“十四五”实施方案江西省分工方案任务台账（2023年上半年）";

export const reportingUnitUnknown = defineRule({
  name: "reporting-unit-unknown",
  severity: "warning",
  docs: {
    summary: "不知道这份台账是哪个单位填报的。",
    details:
      "填报单位写了、但名录里没有这个名称时给出，并列出最接近的单位；这时不判断漏报，因为不知道该报哪些任务。没有写填报单位的，按全省总台账处理；但台账里的任务不到规划的一半时，多半是某个单位的台账忘了写名称，也在这里提醒；各行任务都点到同一个单位的，先按这个单位核对漏报。",
    remedy: "请在表头上方写明“填报单位：……”，使用规范名称。",
    failing: {
      description: "填报单位的名称名录里没有。",
      sheets: {
        任务台账: [[TITLE], ["填报单位：省水务建设厅"], ["序号", "任务内容", "责任单位"], twentySix],
      },
      findings: [{ cell: "A2", args: { unit: "省水务建设厅" } }],
    },
    passing: {
      description: "填报单位写的是规范名称。",
      sheets: {
        任务台账: [[TITLE], ["填报单位：省水利厅"], ["序号", "任务内容", "责任单位"], six, twentyTwo, twentySix],
      },
    },
  },
  on: "workbook",
  *check(context): Iterable<Hit> {
    const { plan, reportingUnit, reportingUnitText, reportingUnitPlace, registry, government, tables } = context;
    const [first] = tables;
    if (!plan || !first || reportingUnit || !plan.tasks.some(({ units }) => units.length > 0)) return;
    const at = reportingUnitPlace ?? headerPlace(first.table);
    if (reportingUnitText !== null) {
      const nearest = registry.nearest(reportingUnitText, 3, government).map(({ name }) => name);
      yield { at, args: { unit: reportingUnitText, nearest }, actual: reportingUnitText };
    } else if (looksLikeOneUnits(context)) {
      yield { at, args: { unit: null, nearest: filerByRows(context) } };
    }
  },
});

/** The agency that all expected tasks name, where they are not the whole plan's: whose ledger it must be. */
function filerByRows({ plan, expectedTasks }: RuleContext): string[] {
  const [first, ...others] = expectedTasks;
  if (!first || expectedTasks.length === plan?.tasks.length) return [];
  const names = (agency: string | null) => others.every(({ units }) => units.some((unit) => unit.agency === agency));
  const filer = first.units.find(({ agency }) => agency !== null && names(agency));
  return filer ? [filer.as] : [];
}

/** A ledger with less than half of the plan's tasks is hardly the full one. */
function looksLikeOneUnits({ plan, tables, reported }: RuleContext): boolean {
  if (!tables.some(({ table }) => table.kind === "ledger")) return false;
  // A consolidated ledger names its filers row by row.
  if (tables.some(({ tasks }) => tasks.some(({ row }) => (row.cells.filedBy?.text ?? "") !== ""))) return false;
  const tasks = plan?.tasks ?? [];
  return tasks.filter(({ id }) => reported.has(id)).length * 2 < tasks.length;
}
