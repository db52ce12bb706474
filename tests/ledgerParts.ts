/** Headings of a coordinating office's ledger, and what its cells share. */
export const HEADINGS = [
  "序号",
  "填报单位",
  "任务内容",
  "责任单位",
  "进展情况",
  "进展状态",
  "完成进度",
  "完成时限",
  "佐证材料",
];

/** Two cell styles: plain, and (`s="1"`) per cent. */
export const STYLES =
  '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs>';

/** Texts of a workbook in the making: each is kept once, and cells refer to it. */
export function sharedTexts() {
  const strings: string[] = [];
  const known = new Map<string, number>();
  return {
    strings,
    cell(at: string, content: string): string {
      const index = known.get(content) ?? strings.push(`<si><t>${content}</t></si>`) - 1;
      known.set(content, index);
      return `<c r="${at}" t="s"><v>${index}</v></c>`;
    },
  };
}
