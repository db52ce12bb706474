const QUARTERS = ["一", "二", "三", "四"];

/** `2024H1` → `2024年上半年`, `2024Q3` → `2024年三季度`, `2024-06` → `2024年6月`, `2024` → `2024年度`. */
export function periodName(period: string): string {
  const [, year = period, part, number = ""] = /^(\d{4})(?:(H|Q|-)(\d+))?$/u.exec(period) ?? [];
  if (part === "H") return `${year}年${number === "1" ? "上" : "下"}半年`;
  if (part === "Q") return `${year}年${QUARTERS[Number(number) - 1] ?? number}季度`;
  return part === "-" ? `${year}年${Number(number)}月` : `${year}年度`;
}
