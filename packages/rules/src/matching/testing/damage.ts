import { Converter } from "opencc-js";
import type { Task } from "../../model/plan.ts";
import type { Random } from "./random.ts";

/** What offices do to a task's text on its way into a ledger. `null` where a kind of damage does not apply to a text. */
export interface Damage {
  readonly name: string;
  /** `together` is another task that the row may swallow. */
  spoil(task: Task, random: Random, together: Task): string | null;
  /** True when the row then covers both tasks. */
  readonly merges?: boolean;
}

const clauses = (text: string): string[] => text.split(/(?<=[，；。])/u).filter((clause) => clause.length > 0);
const trimmed = (text: string): string => text.replace(/[，；。、]$/u, "");
const toTraditional = Converter({ from: "cn", to: "tw" });

/** Characters that turn up in any official text: what a slipping finger leaves. */
const common = [
  ..."的一在有中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞",
];

/** Sounds or looks alike: what an input method or a scan leaves. */
const alike: Readonly<Record<string, string>> = Object.fromEntries(
  "进近 建健 设没 制治 新心 产铲 发法 展站 推堆 动洞 完宛 善扇 加佳 强墙 体休 系细 机几 构购 工公 业叶 合和 作做 区曲 城诚 市示 群裙 协胁 同周 联连 通同 水氷 利力 生升 态太 保堡 护沪 源原 综宗 交郊 运云 输书 科料 技支 创仓 能熊 力カ 政正 策册 务物 服复 资姿 金全 融容 数教 据居 信言 息熄 安按 全金 应因 急及 管菅 理里 农衣 村材 文又 化花 旅族 游由 教救 育有 医一 疗了 社杜 会合 民名 土士 地他 开井 放方 支技 持特 提题 升生 深探 入人 实头 施驰 高商 质贡 量里 重里 点店 项顶 目日 培陪 打订 造告 品晶 牌碑 探深 索素 规现 划刬 标际 准淮 环怀 境镜 长张 江汪 流留 域城 治冶 补朴 偿尝"
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1, 2)]),
);

function replaceSome(
  text: string,
  count: number,
  random: Random,
  change: (char: string) => string | null,
): string | null {
  const places = [...text].flatMap((char, at) => (/\p{Script=Han}/u.test(char) && change(char) !== null ? [at] : []));
  if (places.length === 0) return null;
  const chars = [...text];
  for (let done = 0; done < count && places.length > 0; done += 1) {
    const [at] = places.splice(random.below(places.length), 1);
    if (at !== undefined) chars[at] = change(chars[at] as string) ?? (chars[at] as string);
  }
  return chars.join("");
}

/** One slip in a short text, up to three in a long one. */
const slips = (text: string): number => (text.length < 14 ? 1 : text.length < 28 ? 2 : 3);

const synonyms: readonly (readonly [string, string])[] = [
  ["推动", "推进"],
  ["推进", "推动"],
  ["加强", "强化"],
  ["强化", "加强"],
  ["完善", "健全"],
  ["健全", "完善"],
  ["支持", "鼓励"],
  ["提升", "提高"],
  ["提高", "提升"],
  ["实施", "开展"],
  ["打造", "建设"],
  ["建设", "打造"],
  ["和", "与"],
  ["与", "和"],
  ["加快", "大力"],
  ["大力", "积极"],
];

const unitsOf = (task: Task): string => task.units.map((unit) => unit.as).join("、") || "省发展改革委、南昌市政府";

export const DAMAGES: readonly Damage[] = [
  { name: "as printed", spoil: (task) => task.text },
  {
    name: "first clause",
    spoil: ({ text }) => (clauses(text).length > 1 ? trimmed(clauses(text)[0] as string) : null),
  },
  {
    name: "first sentence",
    spoil: ({ text }) => {
      const sentence = text.split(/(?<=[。；])/u)[0] as string;
      return sentence.length < text.length ? sentence : null;
    },
  },
  {
    name: "middle clause dropped",
    spoil: ({ text }, random) => {
      const parts = clauses(text);
      if (parts.length < 3) return null;
      parts.splice(1 + random.below(parts.length - 2), 1);
      return parts.join("");
    },
  },
  {
    name: "any clause alone",
    spoil: ({ text }, random) => {
      const parts = clauses(text).map(trimmed);
      const part = random.pick(parts);
      return parts.length > 1 && part.length >= 6 ? part : null;
    },
  },
  {
    name: "cut anywhere",
    spoil: ({ text }, random) => (text.length > 24 ? text.slice(0, 12 + random.below(text.length - 16)) : null),
  },
  { name: "slips", spoil: ({ text }, random) => replaceSome(text, slips(text), random, () => random.pick(common)) },
  {
    name: "sounds alike",
    spoil: ({ text }, random) => replaceSome(text, slips(text), random, (char) => alike[char] ?? null),
  },
  {
    name: "characters left out",
    spoil: ({ text }, random) => replaceSome(text, slips(text), random, () => ""),
  },
  { name: "doubled characters", spoil: ({ text }, random) => replaceSome(text, 3, random, (char) => char + char) },
  { name: "traditional", spoil: ({ text }) => toTraditional(text) },
  {
    name: "traditional, first clause",
    spoil: ({ text }) => toTraditional(trimmed(clauses(text)[0] as string)),
  },
  {
    name: "full width",
    spoil: ({ text }) => text.replace(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  },
  {
    name: "blanks and lines",
    spoil: ({ text }, random) =>
      [...text].map((char) => (random.below(7) === 0 ? `${char}${random.pick([" ", "\n", "　"])}` : char)).join(""),
  },
  {
    name: "punctuation",
    spoil: ({ text }, random) => text.replace(/[，、；。]/gu, () => random.pick([",", "，", "、", " ", ";", ""])),
  },
  {
    name: "web damage",
    spoil: ({ text }, random) =>
      (replaceSome(text, text.length < 14 ? 1 : 2, random, () => random.pick(["?", "�", "□", "?;"])) ?? text).replace(
        "和",
        "and",
      ),
  },
  {
    name: "figure changed",
    spoil: ({ text }, random) => {
      const found = [...text.matchAll(/(?<![A-Za-z.\d])\d+(?![\d.A-Za-z])/gu)];
      if (found.length === 0) return null;
      const figure = random.pick(found);
      const other = String(Number(figure[0]) + 1 + random.below(8));
      return text.slice(0, figure.index) + other + text.slice(figure.index + figure[0].length);
    },
  },
  {
    name: "units behind",
    spoil: (task, random) =>
      trimmed(task.text) +
      random.pick([
        `（${unitsOf(task)}负责）`,
        `（${unitsOf(task)}）`,
        `\n责任单位：${unitsOf(task)}`,
        `。牵头单位：${unitsOf(task)}`,
      ]),
  },
  {
    name: "ordinal before",
    spoil: ({ text, number }, random) =>
      random.pick([`${number}．`, `${number}.`, `（${number}）`, `${number}、`, `第${number}项：`, "一是", "①"]) + text,
  },
  { name: "ordinal and units", spoil: (task) => `${task.number}．${task.text}（责任单位：${unitsOf(task)}）` },
  {
    name: "other usual words",
    spoil: ({ text }, random) => {
      const fitting = synonyms.filter(([word]) => text.includes(word));
      if (fitting.length === 0) return null;
      const [first, second] = [random.pick(fitting), random.pick(fitting)];
      const once = text.replace(first[0], first[1]);
      return second[0] === first[0] || second[0] === first[1] ? once : once.replace(second[0], second[1]);
    },
  },
  {
    name: "words added",
    spoil: ({ text }, random) =>
      trimmed(text) +
      random.pick([
        "，确保年度目标任务全面完成。",
        "，按时报送进展情况。",
        "，形成一批可复制可推广的经验做法。",
        "（长期任务）",
        "（2023年重点工作）",
      ]),
  },
  {
    name: "cut and slips",
    spoil: ({ text }, random) => {
      const first = trimmed(clauses(text)[0] as string);
      return first.length >= 8 && first.length < text.length
        ? replaceSome(first, first.length < 16 ? 1 : 2, random, () => random.pick(common))
        : null;
    },
  },
  {
    name: "heading",
    spoil: ({ text }) => {
      const first = trimmed(clauses(text)[0] as string);
      return first.length >= 10 ? first.slice(2) : null;
    },
  },
  {
    name: "two tasks",
    merges: true,
    spoil: (task, random, together) => trimmed(task.text) + random.pick(["。", "；", "\n"]) + together.text,
  },
  {
    name: "two tasks, numbered",
    merges: true,
    spoil: (task, _random, together) => `${task.number}．${task.text}\n${together.number}．${together.text}`,
  },
  {
    name: "two tasks, cut",
    merges: true,
    spoil: (task, random, together) => {
      const [a, b] = [task, together].map(({ text }) => trimmed(clauses(text)[0] as string)) as [string, string];
      return a.length >= 8 && b.length >= 8 ? a + random.pick(["；", "，", "。"]) + b : null;
    },
  },
];
