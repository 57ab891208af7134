import {
  interruptedExitCode,
  isGreen,
  verdicts
} from "./shared-model-verdict.js";
import {
  cleanBlock,
  cleanText,
  clip
} from "./shared-model-basics-clean-text.js";
import {
  formatCount,
  formatDays,
  formatDuration,
  formatLeft,
  formatMeasured,
  formatMilliseconds,
  formatNumber,
  formatPoints,
  formatRatio,
  formatRelative,
  formatSigned,
  formatValue
} from "./shared-model-basics-units.js";

// build/scorecard/text/compared.js
var isCompared = ({ source, comparison }) => source === "baseline" || comparison !== void 0, isNoRegression = ({ comparison }) => comparison !== void 0 && comparison.form !== "literal", redFrom = (row) => isNoRegression(row) ? 1 / 2 : 1;
function onScale({ value, base, change, interval, threshold, comparator }) {
  if (value === null || base == null || threshold === null || threshold === base)
    return;
  let size = (end) => change == null ? end - base : end * base, tolerated = threshold - base, place = (end) => end == null ? null : size(end) / tolerated, at = change == null ? (value - base) / tolerated : size(change) / tolerated, [lower, upper] = [place(interval?.lower), place(interval?.upper)];
  return comparator.startsWith("<") ? { at, lower, upper } : { at, lower: upper, upper: lower };
}
var signs = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" };
function formatTolerance(row) {
  let { comparator, comparison, unit } = row, { relative, absolute } = comparison?.tolerance ?? {}, parts = [
    ...relative === void 0 ? [] : [`${formatNumber(100 * relative)} %`],
    ...absolute === void 0 ? [] : [formatAmount(absolute, unit)]
  ], amount = parts.length > 1 ? `max(${parts.join(", ")})` : parts[0] ?? "";
  return isNoRegression(row) ? `no regression of ${amount}` : `${signs[comparator] ?? ""} base ${comparator.startsWith("<") ? "+" : "−"} ${amount}`.trim();
}
function formatChange({ value, base, change, interval, unit }) {
  if (value === null || base == null)
    return { change: "", interval: "" };
  let isShare = unit === "ratio";
  if (!isShare && change == null)
    return { change: "", interval: "" };
  let sizeOf = (end) => isShare ? change == null ? end - base : end * base : end, format = (size) => formatSigned(size, (left) => isShare ? formatPoints(left, 2) : formatRelative(left)), ends = interval && [interval.lower, interval.upper].map((end) => end === null ? null : format(sizeOf(end)));
  return {
    change: format(isShare ? value - base : change),
    interval: ends ? `${withoutUnit(ends[0] ?? "−∞")} to ${ends[1] ?? "∞"}` : ""
  };
}
var withoutUnit = (text) => text.replace(/ .*$/, ""), formatAmount = (amount, unit) => unit === "ratio" ? formatPoints(amount) : formatValue(amount, unit);

// build/scorecard/text/format.js
var nothing = "–", formatTime = (ms) => ms === null ? nothing : formatMilliseconds(ms), formatShare = (ratio) => ratio === null ? nothing : formatRatio(ratio);
function formatInterval({ lower, upper }, unit, threshold) {
  if (lower === null)
    return upper === null ? "" : `≤ ${formatMeasured(upper, unit, threshold)}`;
  if (upper === null)
    return `≥ ${formatMeasured(lower, unit, threshold)}`;
  let [from, to] = alignDecimals([lower, upper], unit, threshold);
  if (from === to)
    return from;
  let [number, rest] = /^([-\d.]+)(.*)$/s.exec(from)?.slice(1) ?? [];
  return number !== void 0 && to.endsWith(rest) && /^[-\d.]+$/.test(to.slice(0, to.length - rest.length)) ? `${number}–${to}` : `${from} – ${to}`;
}
function alignDecimals([lower, upper], unit, threshold) {
  let both = [
    formatMeasured(lower, unit, threshold),
    formatMeasured(upper, unit, threshold)
  ];
  if (unit !== "ratio" || lower === 0 || upper === 1)
    return both;
  let decimals = Math.max(...both.map((text) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0));
  return [`${(lower * 100).toFixed(decimals)} %`, `${(upper * 100).toFixed(decimals)} %`];
}
var signs2 = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" };
function formatTarget(row) {
  let { comparator, threshold, unit } = row;
  return row.source === "alerts" ? notFiring : isCompared(row) ? formatTolerance(row) : threshold === null ? nothing : `${signs2[comparator] ?? ""} ${formatValue(threshold, unit)}`.trim();
}
var notFiring = "not firing";
function formatFiring(alerts) {
  return alerts === null ? nothing : alerts === 0 ? notFiring : alerts === 1 ? "firing" : `${formatCount(alerts)} firing`;
}
function formatRow(row) {
  let { value, base, interval, unit } = row;
  if (row.source === "alerts")
    return { ...empty, value: formatFiring(value) };
  let than = row.threshold ?? value ?? 0, format = (measured) => measured == null ? nothing : formatMeasured(measured, unit, than);
  if (!isCompared(row))
    return {
      ...empty,
      value: format(value),
      interval: interval ? formatInterval(interval, unit, than) : ""
    };
  let { change, interval: between } = formatChange(row);
  return { ...empty, value: format(value), base: format(base), change, between };
}
var empty = { value: "", interval: "", base: "", change: "", between: "" };

// build/scorecard/text/sparkline.js
var bars = "▁▂▃▄▅▆▇█";
function sparkline(values, top = 0) {
  let few = Math.ceil(values.length / 30), shown = Array.from({ length: Math.ceil(values.length / Math.max(1, few)) }, (_, i) => largest(values.slice(i * few, (i + 1) * few))), most = Math.max(top, ...shown.map((value) => value ?? 0));
  return shown.map((value) => value === null ? "·" : barOf(value, most)).join("");
}
var barOf = (value, most) => bars[most > 0 ? Math.max(0, Math.min(bars.length - 1, Math.floor(value / most * bars.length))) : 0];
function largest(values) {
  let known = values.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

// build/scorecard/text/plain-text.js
var plainText = (text) => typeof text == "string" ? text : text.map(plainSpan).join("");
function plainSpan(span) {
  return typeof span == "string" ? span : "code" in span ? span.code : "bold" in span ? span.bold : "bars" in span ? sparkline(span.bars, span.top) : span.text ?? span.link;
}

// build/scorecard/text/words.js
var icons = {
  pass: "✅",
  warn: "⚠️",
  fail: "❌",
  inconclusive: "❓",
  error: "🛑"
}, causes = {
  "no-data": "no data",
  "not-evaluable": "not evaluable",
  undecided: "undecided",
  "too-few-requests": "too few requests",
  "too-short": "run too short",
  resolution: "times too coarse",
  "short-history": "history too short",
  generator: "load generator",
  "no-interval": "no interval",
  "several-series": "several series",
  provider: "metrics source",
  "not-measured": "not measured",
  "no-steady-state": "no steady state"
};
function headline({ verdict, advisory, grade, score, ruling }) {
  let word = advisory && verdict === "fail" ? "would have failed" : `${verdict}${reasonForOpen(ruling)}`, words = advisory && !isGreen(verdict) ? `${word} (advisory)` : word;
  return grade === null ? words : `${words} · ${grade}${score === null ? "" : ` (${formatNumber(score)})`}`;
}
var reasonForOpen = (ruling) => ruling?.rule === "no-data" || ruling?.rule === "too-few-requests" ? `: ${causes[ruling.rule]}` : "";
function verdictOf({ verdict, cause, advisory, waiver }) {
  let why = cause && !isGreen(verdict) && verdict !== "fail" ? `: ${causes[cause] ?? "unknown"}` : "";
  return waiver ? `${verdict}${why}, waived until ${waiver.until}` : advisory ? `${verdict}${why}, not counted` : `${verdict}${why}`;
}
function consequence({ verdict, advisory, blocks: blocks2, wouldBlock, ruling }) {
  if (isGreen(verdict) || !ruling)
    return [];
  if (advisory)
    return wouldBlock ? ["Advisory: this run blocks nothing. It would have blocked", ...wouldBlock === "fail" ? ["."] : byPolicy(`${wouldBlock}: block`)] : ["Advisory: this run blocks nothing."];
  let { rule, byBudget } = ruling;
  return blocks2 && byBudget ? ["The check is red: an error budget is spent, so what is not decided blocks."] : blocks2 ? ["The check is red", ...rule === "fail" ? ["."] : byPolicy(`${rule}: block`)] : ["The check is neutral and does not block", ...byPolicy(`${rule}: neutral`)];
}
var byPolicy = (rule) => [" (policy ", { code: rule }, ")."];
function formatExit(scorecard, { by, code }) {
  let { verdict, advisory, blocks: blocks2, ruling } = scorecard;
  if (isGreen(verdict) || !ruling)
    return "";
  if (code === interruptedExitCode)
    return `Exit code ${code}: interrupted.`;
  if (advisory)
    return `${plainText(consequence(scorecard))} Exit code ${code}.`;
  let { rule, byBudget } = ruling;
  if (!blocks2)
    return by === "policy" ? `Exit code ${code}: the policy does not block (${rule}: neutral).` : `Exit code ${code} (${verdict}). It follows the verdict; with --exit-by policy it is 0 (${rule}: neutral).`;
  if (byBudget)
    return `Exit code ${code} (${verdict}): an error budget is spent, so what is not decided blocks.`;
  let policy = by === "policy" && rule !== "fail" ? `: the policy blocks (${rule}: block)` : "";
  return `Exit code ${code} (${verdict})${policy}.`;
}
function runInShort({ total, measured }) {
  if (!total || !measured)
    return "";
  let count = `${formatCount(total.sent + total.dropped)} requests in ${formatDuration(measured.seconds * 1e3)}`, first = measured.steps ? `First of ${measured.steps} steps: ` : "", dropped = total.dropped > 0 ? [`${formatCount(total.dropped)} dropped`] : [];
  return [
    `${first}${count}`,
    `p95 ${formatTime(total.p95)}`,
    `${formatShare(total.errorRatio)} errors`,
    ...dropped
  ].join(" · ");
}
var worstFirst = (rows) => rows.toSorted((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict)), runPage = /^https:\/\/[\w.-]+(:\d{1,5})?\/[\w.-]+\/[\w.-]+\/actions\/runs\/\d+(\/attempts\/\d+|\/job\/\d+)?$/, linkableRun = (url) => url && runPage.test(url) ? url : void 0, plainAddress = /^https?:\/\/[\w.-]+(:\d{1,5})?\/[\w\-.~%/?=&+:@,$]*$/, linkableAddress = (url) => url !== void 0 && plainAddress.test(url) && URL.canParse(url) ? { url, host: new URL(url).host } : void 0;
function linkOn(title, url) {
  let address = linkableAddress(url);
  return address && { link: address.url, text: `${title} on ${address.host}` };
}
var wasQueried = ({ query, cause }) => query !== void 0 && cause !== "not-measured", guide = "https://github.com/reliability-gate/reliability-gate/blob/v1/docs/scorecard.md", counted = (count, one, several) => `${formatCount(count)} ${count === 1 ? one : several}`;

// build/render/terminal/terminal-text.js
var codes = {
  bold: 1,
  dim: 2,
  red: 31,
  green: 32,
  yellow: 33,
  magenta: 35,
  cyan: 36
}, painter = (color) => color ? (text, ...styles) => `${styles.map((style) => `\x1B[${codes[style]}m`).join("")}${text}\x1B[0m` : (text) => text, wide = new RegExp("[\\u1100-\\u115F\\u2E80-\\u303E\\u3041-\\uA4CF\\uAC00-\\uD7A3\\uF900-\\uFAFF\\uFE30-\\uFE6F\\uFF00-\\uFF60\\uFFE0-\\uFFE6\\u{1F300}-\\u{1FAFF}\\u{20000}-\\u{3FFFD}]|\\p{Emoji_Presentation}", "u");
function displayWidth(text) {
  let width = 0;
  for (let point of text)
    width += new RegExp("\\p{M}|\\p{Cf}", "u").test(point) ? 0 : wide.test(point) ? 2 : 1;
  return width;
}
function fitWidth(text, most) {
  let clean2 = cleanText(text, 1e3);
  if (displayWidth(clean2) <= most)
    return clean2;
  let shown = "", width = 0;
  for (let point of clean2) {
    if (width += displayWidth(point), width > most - 1)
      break;
    shown += point;
  }
  return `${shown}…`;
}
function wrapText(text, width, indent2, most = 1500) {
  let room = Math.max(10, width - indent2.length), lines = [], line = "", words = cleanText(text, most).split(blankBetweenWords);
  for (let word of words.flatMap((word2) => pieces(word2, room))) {
    let longer = line === "" ? word : `${line} ${word}`;
    displayWidth(longer) > room ? (lines.push(line), line = word) : line = longer;
  }
  return [...lines, line].filter((one) => one !== "").map((one) => `${indent2}${one}`);
}
var blankBetweenWords = / (?!(?<=\d )(?:%|ms|s)(?!\w))/;
function pieces(word, room) {
  let parts = [""];
  for (let point of word) {
    let last = parts.length - 1;
    displayWidth(parts[last] + point) > room ? parts.push(point) : parts[last] += point;
  }
  return parts;
}
var isShortened = ({ text, short }) => short !== void 0 && short !== text, shorten = ({ short, ...cell }) => short === void 0 ? cell : { ...cell, text: short };
function formatTable(columns, rows, { width, paint, indent: indent2 }) {
  let natural = columns.map(({ head }, i) => {
    let widest = Math.max(displayWidth(head), ...rows.map((cells) => displayWidth(cells[i]?.text ?? "")));
    return i === 0 ? widest : Math.min(widest, Math.floor(0.6 * width));
  }), gap = 2, least = Math.min(natural[0], columns[0].least ?? 16), total = (count2, first2) => indent2.length + first2 + natural.slice(1, count2).reduce((sum, one) => sum + one + gap, 0);
  if (total(columns.length, least) > width && rows.some((cells) => cells.some(isShortened)))
    return formatTable(columns, rows.map((cells) => cells.map(shorten)), { width, paint, indent: indent2 });
  columns.forEach((column, i) => {
    if (i === 0 || column.least === void 0)
      return;
    let over = Math.max(0, total(columns.length, natural[0]) - width);
    natural[i] = Math.max(Math.min(natural[i], column.least), natural[i] - over);
  });
  let count = columns.length;
  for (; count > 2 && total(count, least) > width; )
    count -= 1;
  let widths = [Math.max(least, Math.min(natural[0], natural[0] - (total(count, natural[0]) - width))), ...natural.slice(1, count)], formatCells = (cells) => cells.slice(0, count).map(({ text, styles = [] }, i) => {
    let shown = fitWidth(text, widths[i]), padding = " ".repeat(Math.max(0, widths[i] - displayWidth(shown))), painted = styles.length > 0 ? paint(shown, ...styles) : shown;
    return columns[i].right ? `${padding}${painted}` : i === count - 1 ? painted : `${painted}${padding}`;
  }).join(" ".repeat(gap)), lineWidth = widths.reduce((sum, one) => sum + one, gap * (count - 1));
  return [
    indent2 + formatCells(columns.map(({ head }) => ({ text: head, styles: ["dim"] }))),
    indent2 + paint("─".repeat(lineWidth), "dim"),
    ...rows.map((cells) => (indent2 + formatCells(cells)).trimEnd())
  ];
}

// build/render/text/on-surface.js
var sectionsOn = ({ sections }, surface) => sections.flatMap((section) => {
  if (!section.on.includes(surface))
    return [];
  let blocks2 = section.blocks.filter(({ on }) => on === void 0 || on.includes(surface)).map((block) => blockOn(block, surface));
  return blocks2.length > 0 || section.lead !== void 0 ? [{ ...titled(section, surface), blocks: blocks2 }] : [];
});
function titled(section, surface) {
  let { title, titleOn = [surface], ...rest } = section;
  return title !== void 0 && titleOn.includes(surface) ? { ...rest, title } : rest;
}
function blockOn(block, surface) {
  if (block.kind !== "table")
    return block;
  let { columns, rows, foot } = block, shown = columns.map(({ on }) => on === void 0 || on.includes(surface)), keep = (list) => list.filter((_, index) => shown[index]);
  return {
    ...block,
    columns: keep(columns),
    rows: rows.map(keep),
    ...foot && { foot: keep(foot) }
  };
}
var spansOf = (text) => typeof text == "string" ? [text] : text, cellOf = (cell) => typeof cell == "string" ? { text: cell } : cell, rowsOf = ({ rows, importance }, most) => importance && rows.length > most ? importance.slice(0, Math.max(0, most)).map((index) => rows[index]) : rows.slice(0, Math.max(0, most));
function moreOf({ of: [one, several], importance }, left) {
  return left <= 0 ? "" : left === 1 ? `1 more ${one}${importance ? ", no worse," : ""} is in the report.` : `${left} more ${several}${importance ? ", none of them worse," : ""} are in the report.`;
}

// build/scorecard/text/axis.js
function niceTicks(highest) {
  let least = highest > 1e-9 ? highest * 1.03 : 1, power = 10 ** Math.floor(Math.log10(least / 7)), step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= least / 7) ?? 10) * power;
  return Array.from({ length: Math.ceil(least / step) + 1 }, (_, i) => Number((i * step).toPrecision(10)));
}
var farAbove = 4, nearLimits = (limits, highest) => limits.filter(({ value }) => highest <= 0 || value <= farAbove * highest);
function axisCut(values, limits) {
  let sorted = values.toSorted((a, b) => a - b), usual = Math.max(sorted[Math.floor(0.8 * (sorted.length - 1))] ?? 0, ...limits);
  return usual > 0 && (sorted.at(-1) ?? 0) > farAbove * usual ? 2 * usual : Number.POSITIVE_INFINITY;
}
function scaleOf({ lines, limits = [], cutsPeaks = !1 }) {
  let values = lines.flatMap(({ points }) => points.flatMap(([, y]) => y === null ? [] : [y])), thresholds = limits.map(({ value }) => value), cut = cutsPeaks ? axisCut(values, thresholds) : Number.POSITIVE_INFINITY, most = Math.min(cut, Math.max(0, ...values)), near = nearLimits(limits, most);
  return { values, cut, limits: near, highest: Math.max(most, ...near.map(({ value }) => value)) };
}

// build/scorecard/text/budgets.js
var blocks = 10;
function budgetBar(left) {
  if (left === null)
    return "";
  let filled = Math.round(shareOfBar(left) * blocks);
  return "▓".repeat(filled) + "░".repeat(blocks - filled);
}
var shareOfBar = (left) => Math.min(1, Math.max(0, left));
function formatBudget({ left, windowMs }) {
  return left === null ? "not known" : `${formatLeft(left)} of ${formatDays(windowMs)}`;
}
var formatGoal = ({ objective }) => `≥ ${formatRatio(objective)}`;
function formatBurn(burn) {
  if (!burn)
    return "–";
  let least = burn.lower !== null && burn.lower > 0 ? ` (≥ ${formatNumber(burn.lower)} ×)` : "";
  return `${formatNumber(burn.rate)} ×${least}`;
}
function formatAlarm(burn) {
  return !burn || burn.lower === null ? "–" : burn.alarm ? `${burn.alarm.kind} after ${formatDays(burn.alarm.afterMs)}` : "no";
}

// build/render/terminal/marks.js
var marks = {
  pass: "✔",
  warn: "!",
  fail: "✖",
  inconclusive: "?",
  error: "■"
}, colors = {
  pass: "green",
  warn: "yellow",
  fail: "red",
  inconclusive: "magenta",
  error: "red"
}, indent = "  ";

// build/render/terminal/blocks.js
var drawSection = (section, canvas) => [
  ...drawTitle(section, canvas),
  ...section.blocks.flatMap((block) => drawBlock(block, canvas))
];
function drawTitle({ title, lead, blocks: blocks2 }, { width }) {
  let [first] = blocks2, isHeaded = first?.kind === "table" && first.columns[0]?.short !== void 0;
  return lead !== void 0 ? wrapText(title === void 0 ? lead : `${title}: ${lead}`, width, indent) : title === void 0 || isHeaded ? [] : wrapText(title, width, indent);
}
function drawBlock(block, canvas) {
  switch (block.kind) {
    case "note":
      return wrapText(plainText(block.text), canvas.width, indent);
    case "table":
      return drawTable(block, canvas);
    case "list":
      return drawList(block, canvas);
    case "figures":
      return drawFigures(block, canvas);
    case "code":
      return drawCode(block.text, canvas);
    case "chart":
      return drawChart(block.chart, canvas);
    case "charts":
      return drawCharts(block, canvas);
  }
}
function drawTable(table, { width, paint }) {
  let { columns, rows, foot, few = rows.length } = table, order = columns.map((column, index) => ({ column, index })).toSorted((a, b) => placeOf(a) - placeOf(b)), shown = [...rowsOf(table, few), ...foot ? [foot] : []], heads = order.map(({ column: { head, short = head, isNumber = !1 }, index }, at) => ({
    head: clean(short),
    right: isNumber,
    ...at > 0 && shown.some((row) => isQuoted(row[index])) && { least: 20 }
  })), cells = shown.map((row) => order.map(({ index }) => drawCell(row[index]))), more = moreOf(table, rows.length - few);
  return [
    ...formatTable(heads, cells, { width, paint, indent }),
    ...more ? [`${indent}${more}`] : []
  ];
}
var placeOf = ({ column: { place }, index }) => place === void 0 ? index : place - 0.5, isQuoted = (cell) => spansOf(cellOf(cell).text).some((span) => typeof span != "string" && "code" in span);
function drawCell(cell) {
  let { text, tone, mark, bar, short } = cellOf(cell), spans = spansOf(text), shown = clean(plainText(text)), styles = [
    ...spans.some((span) => typeof span != "string" && "bold" in span) ? ["bold"] : [],
    ...tone === "bad" ? ["red"] : [],
    ...mark ? [colors[mark]] : []
  ];
  return {
    text: [mark && marks[mark], bar != null && budgetBar(bar), shown].filter(Boolean).join(" "),
    ...short !== void 0 && {
      short: [mark && marks[mark], clean(short)].filter(Boolean).join(" ")
    },
    ...styles.length > 0 && { styles }
  };
}
var drawList = ({ items }, { width, paint }) => items.flatMap(({ mark, label, text }) => mark ? [
  `${indent}${paint(marks[mark], colors[mark])} ${fitWidth(plainText(label), width - 4)}`,
  ...text.flatMap((line) => wrapText(plainText(line), width, `${indent}${indent}`))
] : wrapText(`${plainText(label)}: ${text.map(plainText).join(" ")}`, width, indent)), drawCode = (text, { width }) => cleanBlock(text).split(`
`).map((line) => clip(`${indent}${line.replace(/^(\s*):(?=:)/, "$1: ")}`, width)), drawFigures = ({ rows }, { width }) => rows.flatMap(({ label, value }) => wrapText(`${label}: ${plainText(value)}`, width, indent));
function drawChart(chart, { width, paint }) {
  let { cut, limits } = scaleOf(chart), values = chart.lines[0]?.points.map(([, value]) => value) ?? [], known = values.filter((value) => value !== null);
  if (known.length === 0)
    return [];
  let bars2 = values.map((value) => value === null ? null : Math.min(value, cut)), range = [Math.min(...known), Math.max(...known)].map((value) => formatValue(value, chart.unit)).join(" to "), [limit] = chart.limits ?? [], threshold = limit ? `, limit ${formatValue(limit.value, chart.unit)}` : "", over = chart.x ? `over ${chart.x.label}` : "over time";
  return [
    `${indent}${paint(sparkline(bars2, limits[0]?.value ?? 0), "cyan")}`,
    ...wrapText(`${chart.title} ${over}: ${range}${threshold}`, width, indent, 300).map((line) => paint(line, "dim"))
  ];
}
var drawCharts = ({ charts }, canvas) => charts.flatMap((chart) => chart ? drawChart(chart, canvas) : []), clean = (text) => cleanText(text, 200);

// build/render/terminal/terminal.js
function renderTerminal(scorecard, { color, width, exit }) {
  let canvas = { width: Math.max(40, Math.min(width, 140)), paint: painter(color) };
  return `${[
    drawHead(scorecard, canvas, exit),
    ...sectionsOn(scorecard, "terminal").map((section) => drawSection(section, canvas))
  ].filter((lines) => lines.length > 0).map((lines) => lines.join(`
`)).join(`

`)}
`;
}
function drawHead(scorecard, { width, paint }, exit) {
  let { verdict, service, head } = scorecard, title = `${marks[verdict]} ${headline(scorecard)}`, consequence2 = exit ? formatExit(scorecard, exit) : plainText(head.consequence), facts = head.facts.filter((text) => !isLink(text)).map((text) => cleanText(plainText(text))).join(" · ");
  return [
    `${paint(title, "bold", colors[verdict])}  ${paint(fitWidth(service, Math.max(10, width - title.length - 2)), "bold")}`,
    ...[head.reason, ...head.more].flatMap((text) => wrapText(plainText(text), width, indent)),
    ...wrapText(consequence2, width, indent),
    ...wrapText(facts, width, indent).map((line) => paint(line, "dim"))
  ];
}
var isLink = (text) => typeof text != "string" && text.some((span) => typeof span != "string" && "link" in span);

export {
  isCompared,
  isNoRegression,
  redFrom,
  onScale,
  formatTime,
  formatShare,
  formatTarget,
  formatRow,
  sparkline,
  icons,
  headline,
  verdictOf,
  consequence,
  runInShort,
  worstFirst,
  linkableRun,
  linkableAddress,
  linkOn,
  wasQueried,
  guide,
  counted,
  budgetBar,
  shareOfBar,
  formatBudget,
  formatGoal,
  formatBurn,
  formatAlarm,
  niceTicks,
  scaleOf,
  sectionsOn,
  spansOf,
  cellOf,
  rowsOf,
  moreOf,
  painter,
  displayWidth,
  fitWidth,
  wrapText,
  formatTable,
  renderTerminal
};
