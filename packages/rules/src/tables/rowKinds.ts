/** Words that tell the rows of a table that are no tasks or indicators. Texts come trimmed. */

/** （一）…, 一、…, 第三章 …, 专栏 2, 【产业】 */
const SECTION =
  /^(?:[（(][一二三四五六七八九十百]{1,4}[）)]|[一二三四五六七八九十百]{1,4}\s*[、.．,，]|第[一二三四五六七八九十百\d]{1,4}[章节節篇部条條]|专栏|專欄|【[^】]+】\s*$|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]{1,4}[、.．])/u;
const CHINESE_ORDINAL = /^[（(]?[一二三四五六七八九十百]{1,4}[）)]?\s*[、.．]?$/u;
const SUBTOTAL =
  /^(?:(?:本页|本頁|分类|分類|本部分|全省|全市|以上)?\s*(?:小\s*[计計]|合\s*[计計]|[总總]\s*[计計]|共\s*[计計]|累\s*[计計])(?:\s*[（(：:\d].*)?|共\s*\d+\s*[项項条條个個].*|.{0,12}(?:小计|合计|小計|合計))$/u;
const NOTE =
  /^[※*＊]?\s*(?:(?:以上|本表|此表|上表|数据来源|資料來源|资料来源)|[（(]?(?:注|註|附注|附註|备注|備註|说明|說明|填表说明|填表說明|填报说明|填報說明|填报要求|备注说明|注释|注意)\s*[）)]?\s*(?:[：:]|[\d一二三四五六七八九十]\s*[.．、：:）)])|(?:填表|填报|填報|制表|审核|審核|审签|經辦|经办|复核|覆核|签发|分管|单位负责|單位負責|主要负责|主要負責|部门负责|處室负责|处室负责|联系|聯繫|聯絡|联络)[^，。；]{0,8}(?:人|员|員|领导|領導|电话|電話|签字|簽字|签名|盖章)\s*(?:[（(][^）)]*[）)])?\s*[：:]|(?:填表|填报|填報|制表|上报|报送)(?:日期|时间|時間)\s*[：:]|(?:填报|填報|报送|報送|上报)(?:单位|單位|部门|部門)\s*(?:[（(][^）)]*[）)])?\s*[：:]|(?:单位|單位)?\s*[（(]?(?:盖章|公章|签章|蓋章)[）)]?\s*[：:]?\s*$|(?:注|註)\s*[：:])/u;
const EXAMPLE =
  /^[（(【[]?\s*(?:示例|填写示例|填寫示例|填报示例|样例|樣例|范例|例\s*[：:）)】]|例如\s*[：:]|例\s*\d*\s*$|举例|填写样例|模板示例)/u;
const INSTRUCTION =
  /^[（(【[]?\s*(?:必填|选填|選填|非必填|请填|請填|请按|请选|请勿|請按|按规划|按照规划|下拉|格式|限\d+字|不超过|自动生成|自动计算|填写|填寫|如\s*[：:]|例如|系统自动|文本|数字|日期格式|单选|多选)/u;

export const isSectionTitle = (text: string): boolean => SECTION.test(text);
export const isChineseOrdinal = (text: string): boolean => CHINESE_ORDINAL.test(text);
export const isSubtotal = (text: string): boolean => text.length <= 30 && SUBTOTAL.test(text);
export const isNote = (text: string): boolean => NOTE.test(text);
export const isExample = (text: string): boolean => EXAMPLE.test(text);

/** 必填 | 选填 | 按规划填写: what to fill in, under the header. */
export function isInstructionRow(texts: readonly string[]): boolean {
  return texts.length >= 2 && texts.filter((text) => INSTRUCTION.test(text)).length * 2 > texts.length;
}

/** 1 2 3 4, 甲 乙 1 2, A B C, (1) (2) (3)=(2)/(1): the numbers of the columns, under the header. */
export function isColumnNumbers(texts: readonly string[]): boolean {
  if (texts.length < 3) return false;
  let last = 0;
  let counted = 0;
  for (const text of texts) {
    if (/^[甲乙丙丁戊己庚辛]$/u.test(text) || /^[A-Z]$/u.test(text)) {
      counted++;
      continue;
    }
    const number = /^[（(【[①-⑳]?\s*(\d{1,2})?\s*[）)】\]]?(?:\s*[=＝].*)?$/u.exec(text);
    if (!number) return false;
    const value = number[1] === undefined ? last + 1 : Number(number[1]);
    if (value !== last + 1) return false;
    last = value;
    counted++;
  }
  return counted === texts.length;
}
