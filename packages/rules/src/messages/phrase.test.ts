import { expect, it } from "vitest";
import { endsOf, firstFitting, fitted, fittedList, HEADLINE } from "./phrase.ts";

const omitted = (list: string) => `责任单位少了${list}`;
const units = (count: number) => `等 ${count} 个单位`;

it("names all units where the headline has room", () => {
  expect(fittedList(["南昌市政府", "九江市政府"], omitted, units)).toBe("责任单位少了南昌市政府、九江市政府");
});

it("names those that it has room for, and counts them all", () => {
  const names = ["南昌市政府", "九江市政府", "景德镇市政府", "省住房城乡建设厅", "省发展改革委"];
  expect(fittedList(names, omitted, units)).toBe("责任单位少了南昌市政府、九江市政府等 5 个单位");
});

it("cuts a single name that is longer than a headline", () => {
  const headline = fittedList(["推动长江中游城市群发展领导小组办公室各成员单位及有关设区市政府"], omitted, units);
  expect(headline).toBe("责任单位少了推动长江中游城市群发展领导小组办公室各成员单……");
  expect(Array.from(headline)).toHaveLength(HEADLINE);
});

it("cuts what stands in the cell, and keeps what is said of it", () => {
  expect(fitted("已于2023年6月底前基本完成年度目标任务并持续推进", (text) => `进展状态“${text}”不是通行说法`)).toBe(
    "进展状态“已于2023年6月底前基本完成年……”不是通行说法",
  );
});

it("takes the fullest wording that fits", () => {
  expect(
    firstFitting("目标值与规划不一致：接近5000 → 规划为 接近4000公里", "目标值 接近5000 → 规划为 接近4000公里"),
  ).toBe("目标值 接近5000 → 规划为 接近4000公里");
});

it("keeps beginning and end of a long collective", () => {
  expect(endsOf("省鄱阳湖国家自主创新示范区建设领导小组各成员单位", 19)).toBe("省鄱阳湖国家自主……领导小组各成员单位");
  expect(endsOf("相关设区市政府", 19)).toBe("相关设区市政府");
});
