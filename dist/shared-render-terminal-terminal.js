import {
  cleanText,
  clip
} from "./shared-model-clean-text.js";
import {
  interruptedExitCode,
  isGreen,
  verdicts
} from "./shared-model-verdict.js";
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
} from "./shared-model-units.js";

// build/scorecard/text/compared.js
var isCompared = ({ source }) => source === "baseline", isNoRegression = ({ comparison }) => comparison !== void 0 && comparison.form !== "literal", redFrom = (row) => isNoRegression(row) ? 1 / 2 : 1;
function onScale({ value, base, change, interval, threshold, comparator }) {
  if (value === null || base == null || threshold === null || threshold === base)
    return;
  let size = (end) => change == null ? end - base : end * base, tolerated = threshold - base, place2 = (end) => end == null ? null : size(end) / tolerated, at = change == null ? (value - base) / tolerated : size(change) / tolerated, [lower, upper] = [place2(interval?.lower), place2(interval?.upper)];
  return comparator.startsWith("<") ? { at, lower, upper } : { at, lower: upper, upper: lower };
}
var signs = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" };
function formatTolerance(row) {
  let { comparator, comparison, unit: unit2 } = row, { relative, absolute } = comparison?.tolerance ?? {}, parts = [
    ...relative === void 0 ? [] : [`${formatNumber(100 * relative)} %`],
    ...absolute === void 0 ? [] : [formatAmount(absolute, unit2)]
  ], amount = parts.length > 1 ? `max(${parts.join(", ")})` : parts[0] ?? "";
  return isNoRegression(row) ? `no regression of ${amount}` : `${signs[comparator] ?? ""} base ${comparator.startsWith("<") ? "+" : "−"} ${amount}`.trim();
}
function formatChange({ value, base, change, interval, unit: unit2 }) {
  if (value === null || base == null)
    return { change: "", interval: "" };
  let isShare = unit2 === "ratio";
  if (!isShare && change == null)
    return { change: "", interval: "" };
  let sizeOf = (end) => isShare ? change == null ? end - base : end * base : end, format = (size) => formatSigned(size, (left2) => isShare ? formatPoints(left2, 2) : formatRelative(left2)), ends = interval && [interval.lower, interval.upper].map((end) => end === null ? null : format(sizeOf(end)));
  return {
    change: format(isShare ? value - base : change),
    interval: ends ? `${withoutUnit(ends[0] ?? "−∞")} to ${ends[1] ?? "∞"}` : ""
  };
}
var withoutUnit = (text) => text.replace(/ .*$/, ""), formatAmount = (amount, unit2) => unit2 === "ratio" ? formatPoints(amount) : formatValue(amount, unit2);

// build/scorecard/text/format.js
var nothing = "–", formatTime = (ms) => ms === null ? nothing : formatMilliseconds(ms), formatShare = (ratio) => ratio === null ? nothing : formatRatio(ratio);
function formatInterval({ lower, upper }, unit2, threshold) {
  if (lower === null)
    return upper === null ? "" : `≤ ${formatMeasured(upper, unit2, threshold)}`;
  if (upper === null)
    return `≥ ${formatMeasured(lower, unit2, threshold)}`;
  let [from, to] = alignDecimals([lower, upper], unit2, threshold);
  if (from === to)
    return from;
  let [number, rest] = /^([-\d.]+)(.*)$/s.exec(from)?.slice(1) ?? [];
  return number !== void 0 && to.endsWith(rest) && /^[-\d.]+$/.test(to.slice(0, to.length - rest.length)) ? `${number}–${to}` : `${from} – ${to}`;
}
function alignDecimals([lower, upper], unit2, threshold) {
  let both = [
    formatMeasured(lower, unit2, threshold),
    formatMeasured(upper, unit2, threshold)
  ];
  if (unit2 !== "ratio" || lower === 0 || upper === 1)
    return both;
  let decimals = Math.max(...both.map((text) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0));
  return [`${(lower * 100).toFixed(decimals)} %`, `${(upper * 100).toFixed(decimals)} %`];
}
var signs2 = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" };
function formatTarget(row) {
  let { comparator, threshold, unit: unit2 } = row;
  return row.source === "alerts" ? notFiring : isCompared(row) ? formatTolerance(row) : threshold === null ? nothing : `${signs2[comparator] ?? ""} ${formatValue(threshold, unit2)}`.trim();
}
var notFiring = "not firing";
function formatFiring(alerts) {
  return alerts === null ? nothing : alerts === 0 ? notFiring : alerts === 1 ? "firing" : `${formatCount(alerts)} firing`;
}
function formatRow(row) {
  let { value, base, interval, unit: unit2 } = row;
  if (row.source === "alerts")
    return { value: formatFiring(value), interval: "", base: "", change: "" };
  let than = row.threshold ?? value ?? 0, format = (measured) => measured == null ? nothing : formatMeasured(measured, unit2, than);
  if (!isCompared(row))
    return {
      value: format(value),
      interval: interval ? formatInterval(interval, unit2, than) : "",
      base: "",
      change: ""
    };
  let { change, interval: between } = formatChange(row);
  return {
    value: format(value),
    interval: "",
    base: format(base),
    change: between === "" ? change : `${change} (${between})`
  };
}

// build/scorecard/text/words.js
var icons = {
  pass: "✅",
  warn: "⚠️",
  fail: "❌",
  inconclusive: "❓",
  error: "🛑"
}, phaseNames = {
  dns: "DNS",
  connect: "connection",
  tls: "TLS",
  "first byte": "first byte",
  download: "download"
}, causes = {
  "no-data": "no data",
  "not-evaluable": "not evaluable",
  undecided: "undecided",
  "too-few-requests": "too few requests",
  "too-short": "run too short",
  resolution: "times too coarse",
  "short-history": "history too short",
  generator: "load generator",
  "several-series": "several series",
  provider: "metrics source",
  "not-measured": "not measured"
};
function headline({ verdict, advisory, grade, score }) {
  let word = advisory && verdict === "fail" ? "would have failed" : verdict, words = advisory && !isGreen(verdict) ? `${word} (advisory)` : word;
  return grade === null ? words : `${words} · ${grade}${score === null ? "" : ` (${formatNumber(score)})`}`;
}
function verdictOf({ verdict, cause, advisory, waiver }) {
  let why = cause && !isGreen(verdict) && verdict !== "fail" ? `: ${causes[cause] ?? "unknown"}` : "";
  return waiver ? `${verdict}${why}, waived until ${waiver.until}` : advisory ? `${verdict}${why}, not counted` : `${verdict}${why}`;
}
function consequence(scorecard, asCode) {
  let { verdict, advisory, blocks: blocks2, wouldBlock, ruling } = scorecard;
  if (isGreen(verdict) || !ruling)
    return "";
  if (advisory)
    return wouldBlock ? `Advisory: this run blocks nothing. It would have blocked${wouldBlock === "fail" ? "" : ` (policy ${asCode(`${wouldBlock}: block`)})`}.` : "Advisory: this run blocks nothing.";
  let { rule, byBudget } = ruling;
  return blocks2 && byBudget ? "The check is red: an error budget is spent, so what is not decided blocks." : blocks2 ? rule === "fail" ? "The check is red." : `The check is red (policy ${asCode(`${rule}: block`)}).` : `The check is neutral and does not block (policy ${asCode(`${rule}: neutral`)}).`;
}
function formatExit(scorecard, { by, code }) {
  let { verdict, advisory, blocks: blocks2, ruling } = scorecard;
  if (isGreen(verdict) || !ruling)
    return "";
  if (code === interruptedExitCode)
    return `Exit code ${code}: interrupted.`;
  if (advisory)
    return `${consequence(scorecard, (rule2) => rule2)} Exit code ${code}.`;
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
function openGroups({ rows, reason, failure }) {
  let groups = /* @__PURE__ */ new Map();
  for (let row of worstFirst(rows)) {
    let warnings = row.warnings ?? [];
    if ((reason.includes(row.reason) || row.verdict === "pass") && warnings.length === 0 || failure && row.cause === "not-measured")
      continue;
    let key = JSON.stringify([row.verdict, row.reason, warnings]), group = groups.get(key) ?? {
      verdict: row.verdict,
      names: [],
      reason: row.reason,
      warnings
    };
    group.names.push(row.name), groups.set(key, group);
  }
  return [...groups.values()];
}
var worstFirst = (rows) => rows.toSorted((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict)), runPage = /^https:\/\/[\w.-]+(:\d{1,5})?\/[\w.-]+\/[\w.-]+\/actions\/runs\/\d+(\/attempts\/\d+|\/job\/\d+)?$/, linkableRun = (url) => url && runPage.test(url) ? url : void 0;
function describeResources(resources) {
  let processes = Math.max(0, ...resources.map((one) => one.processes)), host = linkableAddress(resources.find(({ url }) => url !== void 0)?.url)?.host;
  return [
    processes > 1 && `Of ${formatCount(processes)} processes together; event loop and garbage collection of the worst of them.`,
    "The most of what is counted up, such as CPU, is over 10 s or four scrapes.",
    "No verdict depends on this unless an objective names it.",
    host !== void 0 && `Graphs are on ${host}.`
  ].filter(Boolean).join(" ");
}
var plainAddress = /^https?:\/\/[\w.-]+(:\d{1,5})?\/[\w\-.~%/?=&+:@,$]*$/, linkableAddress = (url) => url !== void 0 && plainAddress.test(url) && URL.canParse(url) ? { url, host: new URL(url).host } : void 0, wasAsked = ({ query, cause }) => query !== void 0 && cause !== "not-measured", guide = "https://github.com/reliability-gate/reliability-gate/blob/v1/docs/scorecard.md";

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
  let width2 = 0;
  for (let point of text)
    width2 += new RegExp("\\p{M}|\\p{Cf}", "u").test(point) ? 0 : wide.test(point) ? 2 : 1;
  return width2;
}
function fitWidth(text, most) {
  let clean2 = cleanText(text, 1e3);
  if (displayWidth(clean2) <= most)
    return clean2;
  let shown = "", width2 = 0;
  for (let point of clean2) {
    if (width2 += displayWidth(point), width2 > most - 1)
      break;
    shown += point;
  }
  return `${shown}…`;
}
function wrapText(text, width2, indent2, most = 1500) {
  let room = Math.max(10, width2 - indent2.length), lines = [], line = "", words = cleanText(text, most).split(blankBetweenWords);
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
function formatTable(columns, rows, { width: width2, paint, indent: indent2 }) {
  let natural = columns.map(({ head }, i) => {
    let widest = Math.max(displayWidth(head), ...rows.map((cells) => displayWidth(cells[i]?.text ?? "")));
    return i === 0 ? widest : Math.min(widest, Math.floor(0.6 * width2));
  }), gap = 2, least = Math.min(natural[0], columns[0].least ?? 12), total = (count2, first2) => indent2.length + first2 + natural.slice(1, count2).reduce((sum, one) => sum + one + gap, 0), count = columns.length;
  for (; count > 2 && total(count, least) > width2; )
    count -= 1;
  let widths = [Math.max(least, Math.min(natural[0], natural[0] - (total(count, natural[0]) - width2))), ...natural.slice(1, count)], formatCells = (cells) => cells.slice(0, count).map(({ text, styles = [] }, i) => {
    let shown = fitWidth(text, widths[i]), padding = " ".repeat(Math.max(0, widths[i] - displayWidth(shown))), painted = styles.length > 0 ? paint(shown, ...styles) : shown;
    return columns[i].right ? `${padding}${painted}` : i === count - 1 ? painted : `${painted}${padding}`;
  }).join(" ".repeat(gap)), lineWidth = widths.reduce((sum, one) => sum + one, gap * (count - 1));
  return [
    indent2 + formatCells(columns.map(({ head }) => ({ text: head, styles: ["dim"] }))),
    indent2 + paint("─".repeat(lineWidth), "dim"),
    ...rows.map((cells) => (indent2 + formatCells(cells)).trimEnd())
  ];
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
function scaleChart({ points, unit: unit2, objective }) {
  let known = points.flatMap(({ value }) => value === null ? [] : [value]), limits = objective ? [{ value: objective.threshold }] : [], thresholds = limits.map(({ value }) => value), cut = unit2 === "ms" ? axisCut(known, thresholds) : Number.POSITIVE_INFINITY;
  return { known, cut, limit: nearLimits(limits, Math.max(...known))[0]?.value ?? null };
}

// build/scorecard/text/budgets.js
var blocks = 10;
function budgetBar(left2) {
  if (left2 === null)
    return "";
  let filled = Math.round(shareOfBar(left2) * blocks);
  return "▓".repeat(filled) + "░".repeat(blocks - filled);
}
var shareOfBar = (left2) => Math.min(1, Math.max(0, left2));
function formatBudget({ left: left2, windowMs }) {
  return left2 === null ? "not known" : `${formatLeft(left2)} of ${formatDays(windowMs)}`;
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

// build/scorecard/text/forest-text.js
var unit = 10, left = 1.5 * unit, width = 4 * unit + 1, mostRows = 12, longestName = 24;
function forestLines(rows) {
  let drawn = rows.flatMap((row) => {
    let scale = onScale(row);
    return scale ? [{ row, scale }] : [];
  });
  if (drawn.length === 0)
    return [];
  let shown = drawn.slice(0, mostRows), names = shown.map(({ row }) => nameOf(row)), room = Math.max(...names.map((name) => name.length)), red = shown.some(({ row }) => isNoRegression(row)) ? "  ┃ red from here" : "", head = place(place(blank(), left - 1, "base"), left + unit - 4, "tolerance") + red;
  return [
    `${" ".repeat(room)}  ${head}`,
    ...shown.map(({ row, scale }, index) => `${names[index].padEnd(room)}  ${draw(scale, redFrom(row))}  ${verdictOf(row)}`)
  ];
}
function nameOf({ name }) {
  let short = cleanText(name, 200).replace(/`/g, "'").replace(/(\s*[<>]=?\s*base.*|: no regression)$/, "");
  return clip(short, longestName);
}
var blank = () => " ".repeat(width), place = (line, at, text) => line.slice(0, at) + text + line.slice(at + text.length);
function draw({ at, lower, upper }, red) {
  let column = (value) => Math.round(left + value * unit), inside = (position) => Math.min(width - 1, Math.max(0, position)), from = lower === null ? Number.NEGATIVE_INFINITY : column(lower), to = upper === null ? Number.POSITIVE_INFINITY : column(upper), [first, last] = [inside(from), inside(to)], line = place(place(blank(), left, "┊"), left + unit, "┊");
  red < 1 && (line = place(line, left + red * unit, "┃")), line = place(line, first, "─".repeat(Math.max(1, last - first + 1))), line = place(line, first, from < 0 ? "◂" : "├"), line = place(line, last, to > width - 1 ? "▸" : "┤");
  let mark = column(at);
  return place(line, inside(mark), mark < 0 ? "◂" : mark > width - 1 ? "▸" : "●");
}

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

// build/render/terminal/terminal.js
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
function renderTerminal(scorecard, { color, width: width2, exit }) {
  let paint = painter(color), room = Math.max(40, Math.min(width2, 140));
  return `${[
    formatHead(scorecard, room, paint, exit),
    formatObjectives(scorecard, room, paint),
    formatBudgets(scorecard, room, paint),
    formatProfile(scorecard, room, paint),
    formatComparison(scorecard, room),
    formatOpen(scorecard, room, paint),
    formatChart(scorecard, room, paint),
    formatEndpoints(scorecard, room, paint),
    formatErrors(scorecard, room, paint),
    formatResources(scorecard, room, paint),
    formatGenerator(scorecard, room),
    formatNotes(scorecard, room)
  ].filter((lines) => lines.length > 0).map((lines) => lines.join(`
`)).join(`

`)}
`;
}
function formatHead(scorecard, width2, paint, exit) {
  let { verdict, service, reason, failure, commit } = scorecard, title = `${marks[verdict]} ${headline(scorecard)}`, after = exit ? formatExit(scorecard, exit) : consequence(scorecard, (rule) => rule), short = [runInShort(scorecard), commit ? `commit ${cleanText(commit.slice(0, 7))}` : ""].filter(Boolean).join(" · ");
  return [
    `${paint(title, "bold", colors[verdict])}  ${paint(fitWidth(service, Math.max(10, width2 - title.length - 2)), "bold")}`,
    ...wrapText(reason, width2, indent),
    ...failure && failure.message !== reason ? wrapText(failure.message, width2, indent) : [],
    ...failure?.hint ? wrapText(`What to do: ${failure.hint}`, width2, indent) : [],
    ...after ? wrapText(after, width2, indent) : [],
    ...short ? wrapText(short, width2, indent).map((line) => paint(line, "dim")) : []
  ];
}
function formatObjectives({ rows }, width2, paint) {
  if (rows.length === 0)
    return [];
  let withBase = rows.some(isCompared), cells = rows.map((row) => {
    let { value, interval, base, change } = formatRow(row), verdict = {
      text: `${marks[row.verdict]} ${verdictOf(row)}`,
      styles: [colors[row.verdict]]
    };
    return [
      { text: clean(row.name) },
      verdict,
      { text: clean(value) },
      ...withBase ? [{ text: clean(base) }, { text: clean(isCompared(row) ? change : interval) }] : [],
      { text: clean(formatTarget(row)) },
      ...withBase ? [] : [{ text: clean(interval) }]
    ];
  }), columns = [
    { head: "Objective", least: 16 },
    { head: "Verdict" },
    { head: "Measured", right: !0 },
    ...withBase ? [{ head: "Base", right: !0 }, { head: "Interval or change" }] : [],
    { head: "Target", right: !0 },
    ...withBase ? [] : [{ head: "Interval" }]
  ];
  return formatTable(columns, cells, { width: width2, paint, indent });
}
function formatBudgets({ budgets }, width2, paint) {
  if (!budgets)
    return [];
  let { rows, spent } = budgets, cells = rows.map((row) => [
    { text: clean(row.name) },
    {
      text: [budgetBar(row.left), formatBudget(row)].filter(Boolean).join(" "),
      ...row.left !== null && row.left <= 0 && { styles: ["red"] }
    },
    { text: formatBurn(row.burn) },
    { text: formatAlarm(row.burn) },
    { text: formatGoal(row) }
  ]), columns = [
    { head: "Error budget of", least: 16 },
    { head: "Left in production" },
    { head: "Burn rate", right: !0 },
    { head: "Would alarm" },
    { head: "Objective", right: !0 }
  ], unknown = rows.filter(({ left: left2 }) => left2 === null);
  return [
    ...formatTable(columns, cells, { width: width2, paint, indent }),
    ...unknown.flatMap(({ name, reason }) => wrapText(`${name}: ${reason}`, width2, indent)),
    ...spent ? wrapText(spent, width2, indent) : []
  ];
}
function formatProfile({ profile }, width2, paint) {
  if (!profile)
    return [];
  let { title, sentence, columns, rows } = profile, heads = columns.map(({ head, isNumber }) => ({ head, right: isNumber })), cells = rows.map((row) => row.map((text) => ({ text: clean(text) })));
  return [
    ...wrapText(`${title}: ${sentence}`, width2, indent),
    ...formatTable(heads, cells, { width: width2, paint, indent })
  ];
}
function formatComparison({ rows, moved }, width2) {
  let picture = forestLines(rows).map((line) => `${indent}${line}`);
  return [
    ...moved ? wrapText(moved, width2, indent) : [],
    ...picture.map((line) => clip(line, width2))
  ];
}
function formatOpen(scorecard, width2, paint) {
  return openGroups(scorecard).flatMap(({ verdict, names, reason, warnings }) => [
    `${indent}${paint(marks[verdict], colors[verdict])} ${fitWidth(names.join(", "), width2 - 4)}`,
    ...wrapText(reason, width2, `${indent}${indent}`),
    ...warnings.flatMap((text) => wrapText(`Warning of the source: ${text}`, width2, `${indent}${indent}`, 300))
  ]);
}
function formatChart({ chart }, width2, paint) {
  if (!chart)
    return [];
  let { known, cut, limit } = scaleChart(chart), values = chart.points.map(({ value }) => value === null ? null : Math.min(value, cut)), range = [Math.min(...known), Math.max(...known)].map((value) => formatValue(value, chart.unit)).join(" to "), threshold = chart.objective ? `, limit ${formatValue(chart.objective.threshold, chart.unit)}` : "", of = `${chart.metric} of ${chart.request ?? "all requests"}`;
  return [
    `${indent}${paint(sparkline(values, limit ?? 0), "cyan")}`,
    ...wrapText(`${of} over time: ${range}${threshold}`, width2, indent, 300).map((line) => paint(line, "dim"))
  ];
}
var mostEndpoints = 12;
function formatEndpoints({ endpoints, total }, width2, paint) {
  if (!total)
    return [];
  let shown = endpoints.slice(0, mostEndpoints), rows = endpoints.length > 1 ? [...shown, total] : shown, cells = (row) => [
    { text: clean(row.name), ...row === total && { styles: ["bold"] } },
    { text: formatCount(row.sent) },
    { text: formatShare(row.errorRatio), ...row.errors > 0 && { styles: ["red"] } },
    ...[row.p50, row.p95, row.p99, row.max].map((ms) => ({ text: formatTime(ms) }))
  ], heads = ["Sent", "Errors", "p50", "p95", "p99", "max"].map((head) => ({ head, right: !0 })), table = formatTable([{ head: "Request" }, ...heads], rows.map(cells), {
    width: width2,
    paint,
    indent
  }), left2 = endpoints.length - shown.length;
  return left2 > 0 ? [...table, `${indent}${left2} more requests are in the report.`] : table;
}
var mostErrors = 5;
function formatErrors({ errors }, width2, paint) {
  if (errors.length === 0)
    return [];
  let cells = errors.slice(0, mostErrors).map(({ name, what, count, message }) => [
    { text: clean(name) },
    { text: formatCount(count) },
    { text: clean(what) },
    { text: fitWidth(message ?? "", Math.max(20, Math.floor(width2 / 3))) }
  ]), table = formatTable([
    { head: "Errors of" },
    { head: "Count", right: !0 },
    { head: "What" },
    { head: "Example" }
  ], cells, { width: width2, paint, indent }), left2 = errors.length - mostErrors;
  return left2 > 0 ? [...table, `${indent}${left2} more kinds are in the report.`] : table;
}
function formatResources({ resources }, width2, paint) {
  if (resources.length === 0)
    return [];
  let cells = resources.map(({ title, unit: unit2, average, most, points }) => [
    { text: title },
    { text: average === null ? "" : clean(formatValue(average, unit2)) },
    { text: clean(formatValue(most, unit2)) },
    { text: points.length > 1 ? sparkline(points.map(([, value]) => value)) : "" }
  ]);
  return formatTable([
    { head: "Resource use", least: 16 },
    { head: "Average", right: !0 },
    { head: "Most", right: !0 },
    { head: "Over time" }
  ], cells, { width: width2, paint, indent });
}
function formatGenerator({ generator }, width2) {
  if (!generator || generator.healthy)
    return [];
  let broken = generator.checks.filter(({ ok }) => !ok);
  return [
    `${indent}The load generator did not keep up:`,
    ...broken.flatMap(({ name, value, limit, unit: unit2, advice }) => wrapText(`${name} ${formatValue(value, unit2)}, limit ${formatValue(limit, unit2)}. ${advice}`, width2, `${indent}${indent}`)),
    ...generator.told === void 0 ? [] : wrapText(generator.told, width2, `${indent}${indent}`)
  ];
}
var formatNotes = ({ notes }, width2) => notes.flatMap(({ source, message, hint }) => wrapText(`Note, ${source}: ${message}${hint ? ` (${hint})` : ""}`, width2, indent)), clean = (text) => cleanText(text, 200);

export {
  isCompared,
  isNoRegression,
  redFrom,
  onScale,
  formatTime,
  formatShare,
  formatTarget,
  formatRow,
  icons,
  phaseNames,
  headline,
  verdictOf,
  consequence,
  runInShort,
  openGroups,
  worstFirst,
  linkableRun,
  describeResources,
  linkableAddress,
  wasAsked,
  guide,
  niceTicks,
  nearLimits,
  axisCut,
  scaleChart,
  budgetBar,
  shareOfBar,
  formatBudget,
  formatGoal,
  formatBurn,
  formatAlarm,
  sparkline,
  forestLines,
  painter,
  displayWidth,
  fitWidth,
  wrapText,
  formatTable,
  renderTerminal
};
