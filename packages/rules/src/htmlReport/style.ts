/** The report's style sheet: light, for A4, and whole without colour. */
export const STYLE = `
:root { color-scheme: light; --ink: #1b1a19; --soft: #605e5c; --line: #d2d0ce; --pale: #f5f4f2;
  --error: #a4262c; --warning: #8a5300; --info: #0b5cad; --good: #0b6a0b; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0 auto; max-width: 190mm; padding: 10mm 6mm 14mm; color: var(--ink); background: #fff;
  font: 10.5pt/1.5 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "Segoe UI", sans-serif; }
h1 { font-size: 13pt; margin: 0; font-weight: 600; color: var(--soft); }
h2 { font-size: 13pt; margin: 8mm 0 2mm; padding-bottom: 1mm; border-bottom: 0.4mm solid var(--ink); break-after: avoid; }
p { margin: 1mm 0; }
.file { font-size: 11pt; overflow-wrap: anywhere; margin: 0 0 3mm; color: var(--soft); }
.verdict { font-size: 19pt; line-height: 1.3; font-weight: 700; margin: 1mm 0 0.5mm; }
.bad { color: var(--error); } .mind { color: var(--warning); } .good { color: var(--good); }
.counts { margin: 0 0 3mm; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.8mm 4mm; margin: 0; padding: 3mm 4mm;
  background: var(--pale); border: 0.2mm solid var(--line); }
.facts dt { color: var(--soft); } .facts dd { margin: 0; overflow-wrap: anywhere; }
.missing { columns: 2; column-gap: 8mm; margin: 1mm 0; padding-left: 0; list-style: none; font-size: 9.5pt; }
.missing li { break-inside: avoid; margin: 0 0 1mm; padding-left: 4mm; text-indent: -4mm; }
.missing li::before { content: "□ "; }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt; table-layout: fixed; }
thead { display: table-header-group; }
th { text-align: left; font-weight: 600; color: var(--soft); border-bottom: 0.3mm solid var(--soft); padding: 1mm 2mm; }
td { vertical-align: top; border-bottom: 0.2mm solid var(--line); padding: 1.6mm 2mm; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
.findings tbody th { padding: 3.5mm 0 1mm; color: var(--ink); font-size: 10.5pt; break-after: avoid; overflow-wrap: anywhere; }
.findings tbody th small { font-weight: 400; color: var(--soft); }
td:first-child, th:first-child { padding-left: 0; } td:last-child, th:last-child { padding-right: 0; }
.cell { font-variant-numeric: tabular-nums; }
.level { white-space: nowrap; font-weight: 600; }
.error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); }
.head { font-weight: 600; }
.cited { color: var(--soft); font-size: 9pt; margin: 0.8mm 0 0; }
.cited b { font-weight: 600; color: var(--ink); }
.waiver { border-left: 0.8mm solid var(--soft); padding-left: 2mm; margin-top: 1mm; }
bdi { unicode-bidi: isolate; }
svg { display: block; width: 100%; height: auto; }
.num { text-align: right; font-variant-numeric: tabular-nums; }
.legend { color: var(--soft); font-size: 9pt; margin: 0 0 1mm; }
footer { margin-top: 8mm; color: var(--soft); font-size: 8.5pt; border-top: 0.2mm solid var(--line); padding-top: 1.5mm; }
.filing { break-before: page; }
@page { size: A4; margin: 14mm 10mm; }
@media print { body { max-width: none; padding: 0; } }
@media (max-width: 600px) { .missing { columns: 1; } }
`.trim();
