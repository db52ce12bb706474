import type { ParentLink, Plan, Task } from "../../src/model/plan.ts";

/**
 * Which tasks of the provincial plan a section or box item of Nanchang carries on, as a person read both: number of the
 * provincial task, then the endings of Nanchang's task ids with the words that both texts share. The two plans were
 * written a year apart and repeat few sentences, so the longest shared words alone do not tell.
 */
const links = `
1: 4-3 先进制造业 | 33-2 综合交通枢纽 | box-10-1 金融中心
2: 33-1 赣江新区 | box-27-1 赣江新区
3: 33-2 同城化发展 | box-28-1 同城化发展 | 33-3 都市圈 | box-28-2 都市圈 | box-28-3 对接 | box-29-1 都市圈 | box-29-2 都市圈 | box-29-3 都市圈
4: 33-2 都市圈
9: 26-4 市政公用设施 | 33-4 农业转移人口
11: 26-4 城乡融合发展
12: box-24-1 昌厦（福） | 31-1 铁路网
13: box-24-1 轨道交通
14: box-24-2 扩容改造 | 31-1 高速公路
15: 31-1 赣江 | box-24-4 航道整治工程
18: box-24-4 铁路
19: 31-1 昌北国际机场三期扩建 | box-24-5 昌北国际机场三期扩建 | 24-1 机场三期 | box-15-3 国际航线
20: 31-2 无缝衔接 | box-24-6 综合交通枢纽 | box-29-1 综合交通枢纽 | box-15-3 综合交通枢纽
21: 32-1 特高压 | box-25-1 特高压
23: 32-1 天然气
25: 32-2 可再生能源 | box-25-3 可再生能源
27: 32-4 应急备用水源 | box-26-3 应急备用水源
28: 32-4 续建配套
29: 10-4 千兆 | box-6-1 5G | box-6-2 IPv6
30: box-6-2 互联网骨干直联点 | 10-2 物联网 | box-8-1 虚拟现实
31: 10-4 数字化改造
32: 11-2 数据资源
33: 15-1 开发区 | 33-1 赣江新区
34: 13-2 电子信息 | box-8-1 半导体照明
35: 13-2 新能源汽车 | box-8-3 新能源汽车
36: box-8-3 核心零部件 | 13-2 航空
37: 13-2 中医药 | box-8-2 中医药产业 | box-27-2 生物医药产业 | box-2-3 中医药
38: 13-3 发展有色金属
39: 13-1 粤港澳大湾区等地区 | box-14-3 长三角 | box-14-4 粤港澳大湾区 | 33-2 劳动密集型产业
40: box-29-2 “飞地经济” | 15-2 飞地
41: box-10-4 总部
43: 7-1 鄱阳湖国家自主创新示范区
44: 9-4 创业
45: 7-2 重点实验室
46: box-10-3 工业设计
47: box-27-3 绿色金融改革创新试验
48: 14-1 检验检测 | box-12-6 会展
49: 25-1 推进高标准农田建设 | box-16-1 推进高标准农田建设 | 29-1 永久基本农田
51: 25-4 产品精深加工 | 25-3 龙头企业
52: box-5-7 农产品质量安全 | 12-2 农产品质量安全
53: 25-4 推动农村一二三产业融合发展
54: box-17-2 现代农业产业园
55: box-16-5 绿色有机农产品
56: 33-4 居住证
57: 27-2 农村集体经营性建设用地入市 | box-13-1 集体经营性建设用地 | 30-1 盘活存量
58: 11-2 数据共享交换
59: 21-1 政务服务
60: 19-2 民营经济
61: 21-1 营商环境
62: 24-2 国家物流枢纽 | 18-3 现代流通企业 | box-10-2 物流枢纽 | box-15-4 物流枢纽
63: box-18-5 三级物流 | 12-2 农村物流
64: 24-1 江海联运 | 18-3 集疏运体系
65: 25-2 冷链物流 | box-10-2 冷链物流
66: 18-3 商贸流通设施改造升级
67: box-5-4 电子商务 | box-11-4 电子商务
69: box-15-1 内陆开放型经济试验区
70: 24-2 综合保税区 | box-15-1 综合保税区 | box-22-1 临空
71: 24-2 口岸
72: 24-1 南昌中欧班列
73: 23-4 对外投资合作
74: 22-2 投资贸易博览会 | box-12-6 世界VR产业大会
75: 36-1 以国家公园为主体 | 34-2 城市群“绿心” | 35-2 鄱阳湖
76: 38-1 “三线一单” | 29-1 生态保护红线
77: 36-1 国土绿化行动 | box-31-4 森林 | box-31-6 湿地
78: 36-1 生物多样性保护重大工程 | box-31-5 濒危
79: 35-2 深入实施长江经济带 | 25-2 农业面源污染治理 | 35-1 船舶污染
80: 35-2 处理设施 | box-31-1 入河排污口
81: box-31-1 工业园区污水集中处理
82: 35-1 船舶污染
85: 25-2 农业面源污染
86: 35-1 超低排放改造 | box-31-2 超低排放改造
87: 35-1 污染防治 | box-31-2 移动源
88: 35-3 土壤污染风险 | box-31-3 土壤污染
89: 35-4 垃圾分类 | 35-3 白色污染 | box-31-3 垃圾填埋场封场 | box-31-7 垃圾焚烧
90: 35-5 新污染物
91: 35-5 噪声
92: 36-2 确权登记
93: 36-2 生态产品价值核算
95: 36-2 资源资产
96: 36-2 绿色金融 | box-27-3 绿色金融
97: 37-1 园区循环化改造 | 37-3 碳排放总量
98: 37-2 公共交通 | 31-2 公共交通
99: box-6-6 设施 | 32-1 设施
100: 37-1 装配式建筑 | 13-3 装配式建筑
101: 37-3 达峰
102: 37-2 节水
104: 46-2 公共就业服务 | 46-1 灵活就业
105: 43-2 中国（南昌）现代职教城 | box-33-4 中国（南昌）现代职教城 | box-22-5 中国（南昌）现代职教城
107: 40-1 红色旅游 | box-32-1 红色
108: 40-2 海昏侯国 | box-19-2 海昏侯国 | box-32-6 海昏侯国 | box-11-2 海昏侯国
109: 40-2 文化街区保护 | box-32-3 历史文化街区
111: 49-3 应急救援
112: 32-3 防洪排涝 | box-26-2 防洪排涝 | box-20-2 海绵城市建设 | 30-1 海绵城市
113: 44-1 突发公共卫生事件 | box-34-1 公共卫生
114: 49-3 重特大
115: 49-3 森林
116: 32-3 鄱阳湖 | box-26-2 鄱阳湖区
117: 32-3 城市防洪
118: 32-3 排涝 | box-26-2 排涝
119: 44-1 疾控 | box-34-1 实验室
120: 49-3 道路交通
125: 7-1 赣江两岸科创大走廊 | box-30-6 仪器
126: 7-3 关键核心技术攻关
127: 34-2 知识产权 | box-29-4 技术交易市场 | box-30-9 成果转移转化 | 9-3 知识产权 | 8-2 成果转移转化
128: 6-3 人才政策
131: 20-1 市场准入 | box-14-1 登记
133: box-29-5 联防联控机制 | 35-1 应急响应机制
136: 33-4 基本公共服务
137: 47-1 转移接续 | box-30-13 异地就医 | box-29-3 转移接续
138: 47-3 住房保障 | box-29-3 住房公积金异地
140: box-30-5 长江中游城市群
141: 43-2 产教融合实训基地
142: 44-2 优质医疗资源下沉 | 44-1 优质医疗资源
144: 44-4 中医药 | box-34-3 中医药
146: 40-4 城市群文化 | box-30-12 公共文化
147: box-30-12 旅游
149: box-32-6 滕王阁
151: 50-2 社会治安 | box-29-4 犯罪
152: 49-3 应急救援队伍
153: box-29-3 疫情防控
`;

/** Ties Nanchang's tasks to the provincial tasks, its indicators to those of the same quantity. */
export function withParents(plan: Plan, above: Plan): Plan {
  const parents = new Map<string, ParentLink[]>();
  for (const line of links.trim().split("\n")) {
    const [number = "", rest = ""] = line.split(": ");
    const upper = above.tasks.find((task) => task.number === Number(number));
    for (const piece of rest.split(" | ")) {
      const [slug = "", quote = ""] = piece.split(" ");
      const lower = plan.tasks.find((task) => task.id === `${plan.id}/task/${slug}`);
      if (!upper || !lower) throw new Error(`没有 ${number} 或 ${slug}`);
      if (!upper.text.includes(quote)) throw new Error(`第${number}条没有“${quote}”`);
      if (!wordsOf(lower, plan).includes(quote)) throw new Error(`${slug}没有“${quote}”`);
      parents.set(lower.id, [...(parents.get(lower.id) ?? []), { id: upper.id, quote }]);
    }
  }
  return {
    ...plan,
    tasks: plan.tasks.map((task) => ({ ...task, parents: parents.get(task.id) ?? [] })),
    targets: plan.targets.map((target) => {
      const higher = above.targets.find((one) => one.quantity === target.quantity && one.kind === target.kind);
      return higher === undefined || target.status === "outcome"
        ? target
        : { ...target, parents: [{ id: higher.id, quote: higher.quote }] };
    }),
  };
}

/** A task's text and the heading that it stands under. */
function wordsOf(task: Task, plan: Plan): string {
  const title = plan.sections.find((section) => section.id === task.section)?.title ?? "";
  return `${title}\n${task.text}`.replace(/\(/gu, "（").replace(/\)/gu, "）");
}
