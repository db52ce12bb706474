import { foldScript } from "../../text/normalize.ts";
import { remembered } from "../../text/remembered.ts";

/**
 * Where a task stands, as far as a status word says it.
 * `nearly` (基本完成, 部分完成) agrees with nearly anything; `continuing` (长期坚持) has no end to reach;
 * `marked` is a known sign that says nothing of completion by itself (绿灯, √, 是).
 */
export type Stage =
  | "done"
  | "doneContinuing"
  | "nearly"
  | "ongoing"
  | "continuing"
  | "late"
  | "notStarted"
  | "stopped"
  | "marked";

export interface StatusReading {
  readonly stage: Stage;
  /** A share done that the words give (`完成80%`). */
  readonly percent: number | null;
  /** A bare status word, not a sentence: sure enough to be held against other cells. */
  readonly plain: boolean;
}

const NOT_STARTED =
  /(未|没有|尚未|还未|暂未|待)(有)?(启动|开展|开始|实施|推进|动工|开工)|未启|^未开|^计划(启动|开展|实施)|^拟(启动|开展)/u;
const NOT_DONE =
  /(未|没有|没|尚未|还未|无法|不能|难以|未能)(按时|按期|能|有|全部|全面|如期)*(完成|办结|落实|建成|实现|达标|销号|完工|竣工|到位)|^未完/u;
const STOPPED = /暂停|停滞|中止|终止|取消|搁置|停工|不再实施|不涉及|不适用|调整取消|暂缓|缓建|不需|无需/u;
const LATE = /滞后|逾期|超期|缓慢|延期|落后|延迟|未达到?(序时)?(进度|预期)|不达标|未达标|不达预期|红灯/u;
const PLANNED =
  /(预计|拟|将|计划|力争|争取|确保|待|有望).*(完成|办结|建成|竣工|落实)|^[^已]*(年内|年底|年末|月底|底前|\d年|\d月|日前|月前|年前)[^已]*(完成|办结|建成|竣工)$/u;
const PARTLY =
  /(部分|基本|阶段性?|初步|大部分|主体|前期|接近|即将).{0,4}(完成|建成|落实|办结|完工|竣工|投产)|阶段性|完成.{0,2}(部分|大半|过半|阶段|前期|初步|方案)|出台|印发|申报|上报|报送|纳入|落地|整改|到位|成效|成果|签约|立项|编制|开通|上线|试运行|部署|对接|招标|招投标|困难|协调/u;
const DONE =
  /完成|办结|完结|结项|销号|落实|竣工|完工|建成|投产|投用|投入使用|通车|结束|达成|达标|已实现|验收|达到(年度|预期|规划)?目标/u;
/** 推动落实 is work, 已落实 is a result. */
const WORKING_ON_IT = /(推动|推进|抓好|抓|加快|督促|贯彻|持续|正|有序|逐步|强化|加强)落实|落实中/u;
const CONTINUES = /持续|长期|继续|坚持|常态|巩固|每年|常抓/u;
/** 年度任务已完成, 完成序时进度: this year's share, not the whole. */
const SHARE_OF_TASK = /(年度|当年|本年|今年|季度|半年|阶段|节点).{0,4}(任务|目标|计划|工作|节点)|序时|时序/u;
const GOING =
  /推进|征求意见|送审|可研|初设|建设|时序|进行|实施|在建|开展|办理中|落实中|建设中|进展|序时|正常|按计划|按期|预期|启动|筹备|前期|谋划|正在|试点|施工|动工|开工|顺利|良好|办理|审批|批复|调研|[^其集]中$/u;
const MARKED = /^(未到(时间)?节点|(尚)?未到期|[红黄绿蓝]灯?|[√✓✔☑●○◎△▲×xX]|是|否|[ABCD]类?)$/u;

/** A bare word is this short at most; longer texts are sentences. */
const PLAIN_LENGTH = 12;

/** What a status cell says, or `null` where the words are not known as a status. */
export const readStatus: (text: string) => StatusReading | null = remembered(statusOf);

/**
 * `readStatus` for a caller that only asks for a bare status word: `null` for sentences, which are passed by at a
 * glance (Chinese characters are neither joined nor dropped on the way to the key).
 */
export function readPlainStatus(text: string): StatusReading | null {
  let characters = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x4e00 && code <= 0x9fff && ++characters > PLAIN_LENGTH) return null;
  }
  const reading = readStatus(text);
  return reading?.plain ? reading : null;
}

function statusOf(text: string): StatusReading | null {
  const key = foldScript(text.normalize("NFKC")).replace(/[\s。.,，；;、！!“”"'（）()【】[\]：:]/gu, "");
  if (key === "") return null;
  const share = /(\d+(?:\.\d+)?)%/u.exec(key);
  const percent = share ? Number(share[1]) : null;
  const stage = stageOf(key, percent);
  return stage && { stage, percent, plain: key.length <= PLAIN_LENGTH };
}

function stageOf(key: string, percent: number | null): Stage | null {
  if (MARKED.test(key)) return "marked";
  if (STOPPED.test(key)) return "stopped";
  if (NOT_STARTED.test(key)) return "notStarted";
  if (LATE.test(key)) return "late";
  if (percent !== null && percent < 100) return percent === 0 ? "notStarted" : "ongoing";
  if (NOT_DONE.test(key) || PLANNED.test(key)) return "ongoing";
  if (PARTLY.test(key)) return "nearly";
  if (WORKING_ON_IT.test(key)) return "ongoing";
  if (/^快于|^提前推进|(落实|完成|办结|验收)(中|当中)$/u.test(key)) return "ongoing";
  if (DONE.test(key) || percent === 100 || key === "提前完成") return doneStage(key);
  if (CONTINUES.test(key))
    return /推进|开展|实施/u.test(key) && !/长期|常态|坚持|每年/u.test(key) ? "ongoing" : "continuing";
  return GOING.test(key) ? "ongoing" : null;
}

/** 已完成 beside 正在 tells of steps, not of the whole; beside 持续, of a task that goes on after it is done. */
function doneStage(key: string): Stage {
  if (/正在|推进中|进行中|下一步|有序推进|加快推进|组织实施/u.test(key)) return "ongoing";
  if (/序时|时序/u.test(key)) return "ongoing";
  return CONTINUES.test(key) || SHARE_OF_TASK.test(key) ? "doneContinuing" : "done";
}

/** True for the stages that say the task is complete. */
export function isDone(stage: Stage): boolean {
  return stage === "done" || stage === "doneContinuing";
}
