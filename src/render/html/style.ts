/**
 * The report's one stylesheet: light and dark by the reader's own setting, and fit for printing.
 */
export const reportStyle = `
:root { color-scheme: light dark;
  --page: #f6f8fa; --card: #fff; --ink: #1f2328; --soft: #59636e; --edge: #d1d9e0; --faint: #eaeef2;
  --pass: #1a7f37; --warn: #9a6700; --fail: #cf222e; --inconclusive: #8250df; --error: #bc4c00;
  --blue: #0969da; --violet: #8250df; --teal: #1b7c83; --yellow: #bf8700; --pink: #bf3989; --grey: #6e7781; }
@media (prefers-color-scheme: dark) { :root {
  --page: #0d1117; --card: #151b23; --ink: #f0f6fc; --soft: #9198a1; --edge: #3d444d; --faint: #262c36;
  --pass: #3fb950; --warn: #d29922; --fail: #f85149; --inconclusive: #ab7df8; --error: #db6d28;
  --blue: #4493f8; --violet: #ab7df8; --teal: #39c5cf; --yellow: #d29922; --pink: #db61a2; --grey: #8b949e; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink);
  font: 15px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
main { max-width: 1040px; margin: 0 auto; padding: 32px 20px 48px; }
h1 { font-size: 26px; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 17px; margin: 0 0 12px; }
p { margin: 8px 0; overflow-wrap: anywhere; }
header, section { background: var(--card); border: 1px solid var(--edge); border-radius: 10px; padding: 20px 24px; margin: 0 0 16px; }
header { border-top: 5px solid var(--grey); }
header.pass { border-top-color: var(--pass); } header.warn { border-top-color: var(--warn); }
header.fail { border-top-color: var(--fail); } header.inconclusive { border-top-color: var(--inconclusive); }
header.error { border-top-color: var(--error); }
.top { display: flex; gap: 20px; justify-content: space-between; align-items: flex-start; }
.eyebrow { color: var(--soft); font-size: 13px; margin: 0 0 2px; }
.reason { font-size: 17px; margin: 10px 0 4px; }
.soft { color: var(--soft); }
.small { font-size: 13px; }
.grade { flex: none; text-align: center; border: 1px solid var(--edge); border-radius: 10px; padding: 6px 16px; }
.grade b { display: block; font-size: 30px; line-height: 1.15; }
.mark { font-weight: 600; } td:last-child > .mark { font-weight: 400; }
.pass { color: var(--pass); } .warn { color: var(--warn); } .fail { color: var(--fail); }
.inconclusive { color: var(--inconclusive); } .error { color: var(--error); }
header.pass, header.warn, header.fail, header.inconclusive, header.error { color: var(--ink); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 600; color: var(--soft); font-size: 13px; white-space: nowrap; }
th, td { padding: 7px 14px 7px 0; border-bottom: 1px solid var(--faint); vertical-align: top; }
tr:last-child > td { border-bottom: 0; } tfoot td { border-top: 1px solid var(--edge); }
td.number, th.number { text-align: right; white-space: nowrap; }
td.why { overflow-wrap: anywhere; color: var(--soft); padding-top: 0; }
tr.said > td { border-bottom: 0; padding-bottom: 2px; }
td:last-child:not(.number):not(:first-child) { min-width: 11rem; }
.cards td.number { white-space: normal; }
.cards td:first-child { min-width: 8.5rem; }
.facts th { width: 150px; vertical-align: top; color: var(--soft); }
.facts tr:last-child > th { border-bottom: 0; }
code, pre { font: 13px/1.5 ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, monospace; }
code { background: var(--faint); border-radius: 5px; padding: 2px 5px; overflow-wrap: anywhere; white-space: pre-wrap; }
td:first-child code, .cards td:nth-child(2) code { display: inline-block; max-width: 16rem; overflow-wrap: break-word; }
pre { background: var(--faint); border-radius: 8px; padding: 12px 14px; margin: 8px 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.plots { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 20px 24px; }
.plots > .whole { grid-column: 1 / -1; }
.plots + .plots, .plots + p, p + .plots { margin-top: 16px; }
.plots.small-ones { grid-template-columns: repeat(3, minmax(0, 1fr)); }
h3 { font-size: 14px; margin: 0; color: var(--soft); font-weight: 600; } .small-ones { margin-top: 12px; } section > h3 { margin-top: 24px; } .plots > h3 { margin-bottom: -10px; }
@media (max-width: 760px) { .plots, .plots.small-ones { grid-template-columns: minmax(0, 1fr); }
  main { padding: 16px 8px 32px; } header, section { padding: 16px; }
  .facts tr, .facts th, .facts td { display: block; width: auto; padding-right: 0; } .facts th { border-bottom: 0; padding-bottom: 0; }
  .cards thead { display: none; } .cards tbody, .cards tr, .cards td { display: block; }
  .cards td, .cards td.number { display: flex; flex-wrap: wrap; gap: 0 12px; border-bottom: 0; padding: 2px 0; text-align: left; white-space: normal; }
  .cards td br { display: none; } .cards td:empty { display: none; }
  .cards td.number::before { content: attr(data-head); color: var(--soft); font-size: 13px; min-width: 8rem; }
  .cards td:first-child code, .cards td:nth-child(2) code { max-width: none; }
  .waterfall th:nth-child(3), .waterfall td:nth-child(3) { display: none; }
  .cards td.why { display: block; border-bottom: 1px solid var(--faint); padding: 2px 0 12px; margin-bottom: 10px; } .cards td.why br { display: inline; }
  .cards tr:last-child > td { margin: 0; border-bottom: 0; } }
figure { margin: 0; min-width: 0; display: flex; flex-direction: column; justify-content: space-between; }
figcaption { display: flex; flex-wrap: wrap; gap: 2px 14px; align-items: baseline; font-size: 13px; margin: 0 0 4px; }
figcaption b { font-size: 14px; overflow-wrap: anywhere; }
.key::before { content: ""; display: inline-block; width: 14px; height: 3px; border-radius: 2px; margin-right: 6px; vertical-align: middle; background: currentColor; }
.key.limit::before { background: none; height: 0; border-top: 2px dashed currentColor; border-radius: 0; }
svg { display: block; width: 100%; height: auto; }
svg.gauge { width: 180px; height: 26px; max-width: none; }
.rule { stroke: var(--faint); } .tick { fill: var(--soft); font-size: 12px; }
.line { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.dot { fill: currentColor; opacity: 0; } .dot:hover, .dot.alone { opacity: 1; }
.span { fill: var(--fail); opacity: .14; } .span.faint { fill: var(--yellow); }
.key.span { opacity: 1; } .key.span::before { height: 10px; background: var(--fail); opacity: .3; } .key.span.faint::before { background: var(--yellow); }
.limit { stroke: currentColor; color: var(--fail); stroke-width: 1.5; stroke-dasharray: 6 4; }
.blue { color: var(--blue); } .violet { color: var(--violet); } .teal { color: var(--teal); }
.yellow { color: var(--yellow); } .pink { color: var(--pink); } .grey { color: var(--grey); } .red { color: var(--fail); }
line.limit.grey, .key.limit.grey { color: var(--grey); }
.gauge .all { fill: var(--faint); } .gauge .good { fill: var(--pass); opacity: .35; }
.gauge .span { fill: currentColor; opacity: .4; } .gauge .mark { fill: currentColor; }
.gauge .threshold { stroke: var(--ink); stroke-width: 1.5; } .gauge .red { stroke: var(--fail); stroke-width: 1.5; } .gauge .base { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 2; }
svg.budget { width: 180px; height: 14px; max-width: none; margin: 4px 0; }
.budget .all { fill: var(--faint); } .budget .left { fill: var(--pass); } .budget .spent { stroke: var(--fail); stroke-width: 2; }
figure.waterfall { margin-top: 16px; } .waterfall svg { height: 14px; } .waterfall rect { fill: currentColor; }
.waterfall table { table-layout: fixed; } .waterfall th:first-child { width: 38%; } .waterfall th:nth-child(n+3) { width: 76px; }
.waterfall td { padding: 3px 10px 3px 0; font-size: 13px; vertical-align: middle; overflow-wrap: anywhere; } .waterfall td:first-child > span { display: inline-block; }
.in-1 { padding-left: 12px; } .in-2 { padding-left: 24px; } .in-3 { padding-left: 36px; } .in-4 { padding-left: 48px; }
.in-5 { padding-left: 60px; } .in-6 { padding-left: 72px; } .in-7 { padding-left: 84px; } .in-8 { padding-left: 96px; }
a { color: var(--blue); }
th button { all: unset; cursor: pointer; } th button::after { content: "\\2195"; margin-left: 4px; opacity: .45; }
th[aria-sort=ascending] button::after { content: "\\2191"; opacity: 1; } th[aria-sort=descending] button::after { content: "\\2193"; opacity: 1; }
:focus-visible, th button:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; border-radius: 3px; }
.tools { display: flex; flex-wrap: wrap; gap: 6px 20px; align-items: center; margin: 0 0 8px; color: var(--soft); font-size: 13px; }
.scroll + .tools { margin-top: 20px; }
.tools label { display: inline-flex; gap: 6px; align-items: center; }
.tools input[type=search] { font: inherit; color: var(--ink); background: var(--page); border: 1px solid var(--edge); border-radius: 6px; padding: 3px 8px; }
[hidden] { display: none !important; }
@media print { body { background: none; } .scroll { overflow: visible; } th, td { font-size: 11.5px; padding-right: 9px; } th, th.number { white-space: normal; } svg.gauge { width: 110px; height: auto; } .cards td:first-child, td:last-child:not(.number):not(:first-child) { min-width: 0; } section, header { break-inside: avoid; } .tools, th button::after { display: none; } }
`
