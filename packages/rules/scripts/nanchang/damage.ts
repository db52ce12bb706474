import type { Plan, SourceIssue, Task } from "../../src/model/plan.ts";

interface Found {
  /** End of the ids of the entries that it concerns. */
  readonly at: readonly string[];
  readonly issue: SourceIssue;
}

const damage = (at: string, note: string, quote: string): Found => ({
  at: at.split(" "),
  issue: { kind: "damage", note, quote },
});
const shicha = (at: string, quote: string) => damage(at, "“市汉”应为“市汊”，扫描识别之误", quote);

/** What the scan spoiled in this copy, and what the text says twice differently: kept as printed, said at the entry. */
const found: readonly Found[] = [
  damage("section/第一章", "换页处“主义思想”重印", "社会主义思想主义思想为指导"),
  damage(
    "section/第一章",
    "三次产业结构的两组数之间丢了冒号，应为4.7:52.5:42.8和4.1:46.6:49.3",
    "4.7 52.5 42.8调整为4.1 46.6 49.3",
  ),
  damage("task/4-4 target/s4-4-12", "换页处“增”字重印", "数字经济核心产业增增加值"),
  damage("task/26-2", "换页处“基”字重印", "基基础设施建设"),
  damage("task/7-3", "“and”应为“和”", "疫情防控 and 公共卫生科研攻关体系"),
  damage("section/专栏2（三） task/box-2-3", "“围绕”重印", "围绕围绕高端智库服务"),
  damage("task/box-11-4", "夹有排版符号**", "**分享经济。**"),
  damage("task/box-32-6", "夹有排版符号**", "**旅游景区创建工程。**"),
  damage("task/box-3-4", "“新能源和能源汽车”疑应为“新能源和新能源汽车”", "新能源和能源汽车"),
  damage("task/box-12-3", "“批产市场”应为“批发市场”", "深圳农产品批产市场"),
  shicha("task/box-19-2", "市汉古埠魅力地区"),
  shicha("task/box-24-2", "沿江快速路南延至市汉港"),
  shicha("task/box-24-4", "市汉港区（姚湾码头）"),
  damage("task/box-21-11", "“长片区”缺一字，应为“长堎片区”", "长 片区"),
  damage("task/box-24-1", "“长、象湖新城”缺一字，应为“长堎”", "湾里、长 、象湖新城"),
  damage("task/box-24-4", "“洲”字后缺一字", "南新港区洲 作业码头工程"),
  damage("task/29-4", "“8”后面的计量单位丢失，应为平方米", "争取达到8 。"),
  damage("task/32-4", "“补尝”应为“补偿”", "占用水域补尝试点"),
  damage("task/box-26-1", "“焦矾头”疑为“焦矶头”", "扬子洲头和焦矾头"),
  damage("task/24-1", "“长三角新航空-货运集散地”疑有错漏", "打造长三角新航空-货运集散地"),
  damage("task/box-16-4", "“总产量播种面积”疑多印“总产量”三字", "蔬菜及食用菌总产量播种面积"),
  {
    at: ["task/24-2"],
    issue: {
      kind: "contradiction",
      note: "第一章说昌北机场已“晋升千万级枢纽机场”，这里又写“推动建成”",
      quote: "推动昌北机场建成千万级枢纽机场",
    },
  },
];

/** Marks of notes at the foot of the page stand inside the wording and look like figures once they are read. */
function footnoteMarks(task: Task): SourceIssue[] {
  return (task.text.match(/[⁰¹²³⁴-⁹]+/gu) ?? []).map((mark) => ({
    kind: "ambiguous",
    note: "这是脚注号，不是数字，填报时可以不写",
    quote: mark,
  }));
}

/** Adds what is wrong with the source to the entries that it concerns. */
export function withDamage(plan: Plan): Plan {
  const taken = new Set<string>();
  const noted = <Entry extends { readonly id: string; readonly issues?: readonly SourceIssue[] | undefined }>(
    entry: Entry,
  ): Entry => {
    const more = found.filter(({ at }) =>
      at.some((end) => {
        const hit = entry.id === `${plan.id}/${end}`;
        if (hit) taken.add(end);
        return hit;
      }),
    );
    return more.length === 0 ? entry : { ...entry, issues: [...(entry.issues ?? []), ...more.map((one) => one.issue)] };
  };
  const done: Plan = {
    ...plan,
    sections: plan.sections.map(noted),
    tasks: plan.tasks.map((task) => {
      const marks = footnoteMarks(task);
      return noted(marks.length === 0 ? task : { ...task, issues: marks });
    }),
    targets: plan.targets.map(noted),
    issues: [
      {
        kind: "contradiction",
        note: "扉页标题多一“的”字，前言和通行名称都没有；以前言为准",
        quote: "国民经济和社会发展的第十四个",
      },
      {
        kind: "ambiguous",
        note: "表2的[]有三种用法：增长一栏是五年累计提高或下降数；两个增速指标的基期是“十三五”年均增速；四个降幅指标的基期是“十三五”五年累计降幅",
        quote: "[]为五年累计提高或下降数，其中规模以上工业增加值增速、固定资产投资增速为“十三五”平均增速",
      },
      { kind: "ambiguous", note: "表2的基期值不是决算数", quote: "2020年基期值均为预计数" },
    ],
  };
  for (const end of found.flatMap(({ at }) => at)) if (!taken.has(end)) throw new Error(`没有 ${end}`);
  return done;
}
