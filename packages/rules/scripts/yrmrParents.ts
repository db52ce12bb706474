import type { ParentLink, Plan } from "../src/model/plan.ts";

/**
 * Which sections of the plan of 2015 a clause or box item of the 十四五 plan continues, as a person read both: ending of
 * its id, then sections (章-节) with the words that both texts share.
 */
const links = `
5: 3-1 武汉、长沙、南昌
6: 3-1 武汉与鄂州、孝感、咸宁、黄冈、黄石等同城化
7: 3-2 要素集聚能力 | 3-3 洞庭湖生态经济区建设
8: 3-2 荆州、常德、益阳
9: 3-4 农业转移人口
10: 4-1 综合交通运输
box-1-2: 4-1 扩容改造工程
box-1-3: 4-1 航道整治工程
box-1-4: 4-1 机场改扩建
11: 4-3 可再生能源
box-2-2: 4-3 建设西气东输三线
box-2-3: 4-2 鄂北
box-2-4: 4-2 灌区续建配套
12: 4-4 互联网
13: 5-1 产业集群
box-3-3: 5-1 城市轨道交通
box-3-4: 5-1 新能源汽车
14: 5-4 承接产业转移示范区建设
15: 5-5 国家自主创新示范区 | 7-1 基础设施和大型科研仪器
16: 5-2 现代服务业
17: 5-3 巩固提升全国重要商品粮生产基地地位
18: 3-4 要素自由流动
19: 5-5 市场准入
20: 5-2 物流 | 4-1 集疏运体系建设
21: 8-1 完善口岸综合服务体系和
22: 6-1 以幕阜山和罗霄山为主体
23: 6-1 加快推进工业园区污水集中处理
24: 6-3 加强环境污染联防联
25: 6-3 补偿机制
26: 6-2 园区循环化改造
27: 7-4 社会保险关系 | 7-2 异地就医
28: 7-1 学分互认 | 7-2 以电子病历
29: 7-3 文物保护利用 | 5-2 旅游
box-5-1: 7-3 非物质文化遗产
box-5-2: 5-2 旅游线路
30: 7-2 突发公共卫生事件 | 7-5 公共安全
box-6-1: 4-2 重点城市防洪
box-6-2: 7-2 卫生应急
`;

/** Ties the 十四五 plan to the plan of 2015 that it carries out. */
export function continued(plan: Plan, first: Plan): Plan {
  const parents = new Map<string, ParentLink[]>();
  for (const line of links.trim().split("\n")) {
    const [slug = "", rest = ""] = line.split(": ");
    const task = plan.tasks.find((one) => one.id === `${plan.id}/task/${slug}`);
    for (const piece of rest.split(" | ")) {
      const [section = "", quote = ""] = piece.split(" ");
      const upper = first.tasks.find((one) => one.id === `${first.id}/task/${section}`);
      if (!task || !upper) throw new Error(`没有 ${slug} 或 ${section}`);
      if (!upper.text.includes(quote) || !task.text.includes(quote)) throw new Error(`${slug} ${section}：“${quote}”`);
      parents.set(task.id, [...(parents.get(task.id) ?? []), { id: upper.id, quote }]);
    }
  }
  return {
    ...plan,
    parent: first.id,
    tasks: plan.tasks.map((task) => ({ ...task, parents: parents.get(task.id) ?? [] })),
    targets: plan.targets.map((target) => {
      const earlier = first.targets.find(
        (one) => one.status !== "outcome" && one.quantity === target.quantity && one.kind === target.kind,
      );
      return earlier === undefined || target.status === "outcome"
        ? target
        : { ...target, parents: [{ id: earlier.id, quote: earlier.quote }] };
    }),
  };
}
