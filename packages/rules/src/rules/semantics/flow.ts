import type { Target } from "../../model/index.ts";

const MONEY = /元/u;
/** Money that is counted at a moment, not over a year. */
const STOCK_MONEY = /余额|资产|市值|存量|储备|规模以上企业数|累计/u;
/** Things that happen during a year, whatever they are counted in (grain is in once it is harvested). */
const HAPPENS =
  /新增|产量|粮食|吞吐量|客运量|货运量|周转量|发电量|用电量|用水量|供水量|排放量|消费量|销量|人次|班列|航班|成交|授权量|培训/u;
const NOT_YEARLY = /累计|保有|拥有|存量|平均|年限/u;

/**
 * Whether the figure adds up over the year (地区生产总值, 进出口总额, 财政收入, 人均可支配收入), so that a half-year figure is
 * about half of the year's and must not be held against the year's. Levels at a moment (城镇化率, 里程, 拥有量),
 * shares and growth rates can be read at any time.
 */
export function isFlow(target: Target): boolean {
  if (target.kind !== "level" && target.kind !== "count") return false;
  const unit = target.measureUnit ?? "";
  if (/[%％‰]/u.test(unit)) return false;
  const name = target.name + target.quantity;
  if (MONEY.test(unit)) return !STOCK_MONEY.test(name);
  return HAPPENS.test(name) && !NOT_YEARLY.test(name);
}
