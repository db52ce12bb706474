export const HELP = `planlint：规划任务台账和指标进度表的校核工具

用法：
  planlint check 文件…          校核一个或多个 .xlsx 文件
      --plan 代号               按哪个规划校核（不给则自动识别；也可给规划数据 .json）
      --unit 单位               填报单位（不给则自动识别）
      --period 2023H1           报告期：2023H1、2023Q3、2023-06、2023
      --as-of 2023-06-30        截至日期（默认为报告期最后一天）
      --previous 文件           上一期的填报文件，用来比较
      --annotate 副本.xlsx      另存一份带标注的副本
      --annotate-dir 文件夹     多个文件的标注副本放到这个文件夹
      --format text|json|sarif|html
                                输出格式；html 是可以打印的报告
      --fail-on error|warning|never
      --config 配置.json        本单位的设置
      --locale zh-CN|zh-TW|en
  planlint clear 输入 输出      清除标注，还原文件
  planlint template --unit 单位 --period 2024H1 -o 填报模板.xlsx
                                生成填报模板：本单位的任务和指标，填好后再校核
  planlint certify 输入 输出    没有错误时，在副本里写入校核证明
  planlint verify 文件          校核证明是否有效，通过后内容有没有改过
  planlint consolidate 文件夹 -o 汇总.xlsx
                                汇总各单位报来的文件：汇总台账、催报清单、填报矛盾、指标
      --plan --period           哪个规划、哪一期（不给则按多数文件认定）
      --format json             同时把汇总结果输出为 JSON
  planlint plans                有哪些规划
  planlint tasks [--unit 单位]  列出任务（某单位的任务）
  planlint targets [--plan 代号] [--all]  列出指标
  planlint trace 编号           一项任务、指标上承哪条、下接哪条；
                                trace 规划代号 列出上级规划中没有承接的内容
  planlint export 代号          输出规划数据（JSON）；export agencies 输出单位名录；
                                export --schema 输出数据格式（JSON Schema）
  planlint import 文本 --id 代号 [-o 规划数据.json]
                                把方案正文（.docx、.txt）变成规划数据
  planlint explain 规则         一条规则的说明
  planlint serve [--port 端口] [--no-open]
                                在本机打开网页版（不用 Excel，不上传文件）

退出状态：0 没有达到 --fail-on 级别的问题；1 有；2 文件无法使用或命令写错。
`;
