import { expect, it } from "vitest";
import { recogniseSheets } from "../testing/recognition.ts";

const HEADER = ["序号", "任务内容", "责任单位", "进展情况", "状态"];

it("reads 同上 and 〃 as the words of the row above, in their own place", () => {
  const [table] = recogniseSheets({
    台账: [
      HEADER,
      [1, "推进四方井和花桥水库等工程建设。", "省水利厅", "水库已通过蓄水验收。", "推进中"],
      [2, "加强城市应急备用水源建设，提升供水安全保障能力。", "同上", "〃", "同上"],
      [3, "新建大坳大型灌区，实施赣抚平原等大型灌区续建配套与现代化改造。", "（同上）", "同上。", "已完成"],
    ],
  }).tables;
  const rows = table?.rows.map(({ cells }) =>
    [cells.units, cells.progress, cells.status].map((cell) => [cell?.text, cell?.row, cell?.column]),
  );
  expect(rows?.[1]).toEqual([
    ["省水利厅", 3, 3],
    ["水库已通过蓄水验收。", 3, 4],
    ["推进中", 3, 5],
  ]);
  expect(rows?.[2]?.map(([text]) => text)).toEqual(["省水利厅", "水库已通过蓄水验收。", "已完成"]);
});

it("leaves 同上 alone where nothing stands above", () => {
  const [table] = recogniseSheets({
    台账: [HEADER, [1, "推进四方井和花桥水库等工程建设。", "省水利厅", "同上", "推进中"]],
  }).tables;
  expect(table?.rows[0]?.cells).toMatchObject({ progress: { text: "同上" } });
});
