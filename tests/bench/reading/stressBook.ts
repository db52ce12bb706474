import { columnLetters } from "../../../packages/rules/src/model/address.ts";
import { buildWorkbook } from "../../../packages/xlsx/src/testing/buildPackage.ts";

/** Words that a progress report is made of; combined by a fixed rule, so that every run has the same book. */
const WORDS = [
  "强化南昌省会城市引领功能",
  "推进长江中游城市群协同发展",
  "完善综合立体交通网络",
  "加快建设先进制造业集群",
  "深化生态环境联防联治",
  "推动公共服务便利共享",
  "省发展改革委",
  "省工业和信息化厅",
  "南昌市政府",
  "九江市政府",
  "已完成前期工作",
  "按计划有序推进",
  "截至目前完成投资",
  "力争年底前完工",
  "召开专题会议部署",
  "印发实施方案",
];
const STATUS = ["推进中", "已完成", "未启动", "长期坚持"];

const STYLES =
  '<numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="10"/><xf numFmtId="4"/><xf numFmtId="49"/></cellXfs>';

/**
 * A ledger of `rows` × `columns` cells as Excel would save it: shared Chinese texts (some used once, most repeated),
 * whole numbers, amounts, dates and percentages with their formats.
 */
export function stressBook(rows: number, columns: number): Uint8Array {
  const strings: string[] = [];
  const known = new Map<string, number>();
  const share = (text: string): number => {
    const index = known.get(text) ?? strings.push(`<si><t>${text}</t></si>`) - 1;
    known.set(text, index);
    return index;
  };
  let state = 12345;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const word = () => WORDS[random(WORDS.length)] as string;
  const cell = (at: string, row: number, column: number): string => {
    switch (column % 10) {
      case 0:
        return `<c r="${at}"><v>${row}</v></c>`;
      case 1:
        return `<c r="${at}" s="4" t="s"><v>${share(`${row}、${word()}，${word()}，${word()}。`)}</v></c>`;
      case 2:
      case 3:
        return `<c r="${at}" s="4" t="s"><v>${share(`${word()}、${word()}`)}</v></c>`;
      case 4:
        return `<c r="${at}" s="4" t="s"><v>${share(STATUS[random(STATUS.length)] as string)}</v></c>`;
      case 5:
        return `<c r="${at}" s="1"><v>${44562 + random(1800)}</v></c>`;
      case 6:
        return `<c r="${at}" s="2"><v>${random(10_000) / 10_000}</v></c>`;
      case 7:
        return `<c r="${at}" s="3"><v>${random(100_000_000) / 100}</v></c>`;
      case 8:
        // A computed value with all the digits that Excel writes.
        return `<c r="${at}" s="3"><v>${(random(100_000) + 1) / 7}</v></c>`;
      default:
        return `<c r="${at}"><v>${random(5000)}</v></c>`;
    }
  };
  const letters = Array.from({ length: columns }, (_, column) => columnLetters(column + 1));
  const lines: string[] = [];
  for (let row = 1; row <= rows; row++) {
    const cells = letters.map((letter, column) => cell(`${letter}${row}`, row, column));
    lines.push(`<row r="${row}" spans="1:${columns}">${cells.join("")}</row>`);
  }
  return buildWorkbook({
    sheets: [{ name: "任务台账", rows: lines.join("") }],
    strings: strings.join(""),
    styles: STYLES,
  });
}
