import {
  answerOf,
  formatSpent,
  withRuling
} from "./shared-judge-judge-objective.js";
import {
  isOfLoad,
  recoveryOf
} from "./shared-providers-cloudwatch-ask.js";
import {
  cleanBlock,
  cleanText,
  clip
} from "./shared-model-basics-clean-text.js";
import {
  interruptedExitCode,
  isGreen,
  verdicts,
  worst
} from "./shared-config-inputs.js";
import {
  resources,
  traffic
} from "./shared-model-evidence-conventional.js";
import {
  mergeHistograms,
  quantile
} from "./shared-stats-histogram.js";
import {
  isStepped
} from "./shared-model-plan-load.js";
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
import {
  defined
} from "./shared-model-basics-defined.js";

// build/scorecard/text/sentence.js
var closed = (text) => /(?:^| )[\p{L}-]+\)?$/u.test(text) ? `${text}.` : text, sentence = (text) => closed(/^[a-z]+ /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text);

// build/scorecard/text/compared.js
var isCompared = ({ source, comparison: comparison2 }) => source === "baseline" || comparison2 !== void 0, isNoRegression = ({ comparison: comparison2 }) => comparison2 !== void 0 && comparison2.form !== "literal", redFrom = (row) => isNoRegression(row) ? 1 / 2 : 1;
function onScale({ value, base, change, interval, threshold, comparator }) {
  if (value === null || base == null || threshold === null || threshold === base)
    return;
  let size = (end) => change == null ? end - base : end * base, tolerated = threshold - base, place2 = (end) => end == null ? null : size(end) / tolerated, at = change == null ? (value - base) / tolerated : size(change) / tolerated, [lower, upper] = [place2(interval?.lower), place2(interval?.upper)];
  return comparator.startsWith("<") ? { at, lower, upper } : { at, lower: upper, upper: lower };
}
var signs = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" };
function formatTolerance(row) {
  let { comparator, comparison: comparison2, unit: unit2 } = row, { relative, absolute } = comparison2?.tolerance ?? {}, parts = [
    ...relative === void 0 ? [] : [`${formatNumber(100 * relative)} %`],
    ...absolute === void 0 ? [] : [formatAmount(absolute, unit2)]
  ];
  if (parts.length === 0)
    return "–";
  let amount = parts.length > 1 ? `max(${parts.join(", ")})` : parts[0];
  return isNoRegression(row) ? `no regression of ${amount}` : `${signs[comparator] ?? ""} base ${comparator.startsWith("<") ? "+" : "−"} ${amount}`.trim();
}
function formatChange({ value, base, change, interval, unit: unit2 }) {
  if (value === null || base == null)
    return { change: "", interval: "" };
  let isShare = unit2 === "ratio";
  if (!isShare && change == null)
    return { change: "", interval: "" };
  let sizeOf = (end) => isShare ? change == null ? end - base : end * base : end, format2 = (size) => formatSigned(size, (left2) => isShare ? formatPoints(left2, 2) : formatRelative(left2)), ends = interval && [interval.lower, interval.upper].map((end) => end === null ? null : format2(sizeOf(end)));
  return {
    change: format2(isShare ? value - base : change),
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
    return { ...empty, value: formatFiring(value) };
  let than = row.threshold ?? value ?? 0, format2 = (measured) => measured == null ? nothing : formatMeasured(measured, unit2, than);
  if (!isCompared(row))
    return {
      ...empty,
      value: format2(value),
      interval: interval ? formatInterval(interval, unit2, than) : ""
    };
  let { change, interval: between } = formatChange(row);
  return { ...empty, value: format2(value), base: format2(base), change, between };
}
var empty = { value: "", interval: "", base: "", change: "", between: "" };

// build/scorecard/text/sparkline.js
var bars = "▁▂▃▄▅▆▇█";
function sparkline(values, top = 0) {
  let few = Math.ceil(values.length / 30), shown = Array.from({ length: Math.ceil(values.length / Math.max(1, few)) }, (_, i) => largest(values.slice(i * few, (i + 1) * few))), most2 = Math.max(top, ...shown.map((value) => value ?? 0));
  return shown.map((value) => value === null ? "·" : barOf(value, most2)).join("");
}
var barOf = (value, most2) => bars[most2 > 0 ? Math.max(0, Math.min(bars.length - 1, Math.floor(value / most2 * bars.length))) : 0];
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
  let word = advisory && verdict === "fail" ? "would have failed" : `${verdict}${reasonForOpen(ruling)}`, words2 = advisory && !isGreen(verdict) ? `${word} (advisory)` : word;
  return grade === null ? words2 : `${words2} · ${grade}${score === null ? "" : ` (${formatNumber(score)})`}`;
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
function formatExit(scorecard, { by, code: code3 }) {
  let { verdict, advisory, blocks: blocks2, ruling } = scorecard;
  if (isGreen(verdict) || !ruling)
    return "";
  if (code3 === interruptedExitCode)
    return `Exit code ${code3}: interrupted.`;
  if (advisory)
    return `${plainText(consequence(scorecard))} Exit code ${code3}.`;
  let { rule, byBudget } = ruling;
  if (!blocks2)
    return by === "policy" ? `Exit code ${code3}: the policy does not block (${rule}: neutral).` : `Exit code ${code3} (${verdict}). It follows the verdict; with --exit-by policy it is 0 (${rule}: neutral).`;
  if (byBudget)
    return `Exit code ${code3} (${verdict}): an error budget is spent, so what is not decided blocks.`;
  let policy2 = by === "policy" && rule !== "fail" ? `: the policy blocks (${rule}: block)` : "";
  return `Exit code ${code3} (${verdict})${policy2}.`;
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
var wasQueried = ({ query, cause, source }) => query !== void 0 && cause !== "not-measured" && source !== "process", guide = "https://github.com/reliability-gate/reliability-gate/blob/v1/docs/scorecard.md", counted = (count, one, several) => `${formatCount(count)} ${count === 1 ? one : several}`;

// build/scorecard/head.js
function buildHead(parts, ruled) {
  let { record } = parts;
  return {
    reason: reasonOf(record),
    consequence: consequence(ruled),
    more: failureOf(record),
    facts: factsOf(parts)
  };
}
function reasonOf({ reason: said, evidence, objectives: objectives2 }) {
  let reason = evidence.failure?.message === said ? sentence(said) : said;
  if (reason.length <= 90)
    return [{ bold: reason }];
  let named = Math.max(0, ...objectives2.map(({ name }) => reason.startsWith(name) ? name.length : 0)), end = reason.indexOf(": ", named);
  return end < 0 ? [{ bold: reason }] : [{ bold: reason.slice(0, end + 1) }, reason.slice(end + 1)];
}
function failureOf({ evidence: { failure }, reason }) {
  return failure ? [
    ...failure.message === reason ? [] : [sentence(failure.message)],
    ...failure.hint === void 0 ? [] : [[{ bold: "What to do:" }, ` ${closed(failure.hint)}`]]
  ] : [];
}
function factsOf(parts) {
  let { commit, context } = parts.record, short = runInShort(parts), run = linkableRun(context.runUrl);
  return [
    ...short ? [short] : [],
    ...commit ? [["commit ", { code: shortCommit(commit), most: 40 }]] : [],
    ...run ? [[{ link: run, text: "workflow run" }]] : []
  ];
}
var shortCommit = (commit) => /^[0-9a-f]{40}$/.test(commit) ? commit.slice(0, 7) : commit;

// build/scorecard/parts/rerun-command.js
function rerunCommand({ target, plan, service, evidence: { baseline, load } }) {
  if (load?.window === null)
    return "npx reliability-gate judge --samples FILE";
  let { load: order2, providers } = plan, shape = order2.profile === "load" && defined({
    rate: order2.pace.kind === "rate" ? formatRate(order2.pace.perSecond) : void 0,
    // With experiments the load runs for as long as they take.
    duration: plan.chaos ? void 0 : formatWhole(order2)
  }), flags = {
    // What the run has started itself stands in the config, and ran at a port of that run.
    ...defined({
      target: target.url && target.source !== "started" ? withoutUserinfo(target.url) : void 0,
      baseline: baseline?.url && baseline.source !== "started" ? withoutUserinfo(baseline.url) : void 0
    }),
    ...flagsOf(providers),
    ...shape,
    service
  };
  return [
    "npx reliability-gate run",
    ...Object.entries(flags).map(([name, value]) => formatFlag(`--${name}`, value)),
    ...givenBeside(Object.keys(flags), plan).map(({ flag, value }) => formatFlag(flag, value))
  ].join(" ");
}
var keyOfFlag = {
  target: "target.url",
  baseline: "baseline.url",
  rate: "load.rate",
  duration: "load.duration",
  service: "service"
};
function givenBeside(flags, { given = [] }) {
  let keys = flags.map((flag) => keyOfFlag[flag] ?? flag.replace(/-url$/, ".url"));
  return given.flatMap(({ flag, key, value }) => value === void 0 || key !== void 0 && keys.includes(key) ? [] : [{ flag, value: withoutUserinfo(value) }]);
}
var secretKeys = ({ plan: { given = [] } }) => given.flatMap(({ key, value }) => value === void 0 && key !== void 0 ? [key] : []), flagsOf = (providers) => Object.fromEntries(providers.flatMap(({ flags = {} }) => Object.entries(flags).map(([name, value]) => [name, withoutUserinfo(value)])));
function sentHeaders({ plan: { target, baseline, providers } }) {
  let ofDeployments = [target.headers, baseline?.headers ?? {}].flatMap(Object.keys);
  return [.../* @__PURE__ */ new Set([...ofDeployments, ...providers.flatMap(({ sends = [] }) => sends)])];
}
function withoutUserinfo(text) {
  if (!URL.canParse(text))
    return text;
  let url = new URL(text);
  return url.username === "" && url.password === "" ? text : (url.username = "", url.password = "", url.href);
}
function formatFlag(name, value) {
  let quoted = quote(value);
  return value.startsWith("-") ? `${name}=${quoted}` : `${name} ${quoted}`;
}
function quote(value) {
  let plain = value.replace(new RegExp("\\p{Cc}+", "gu"), " ");
  return /^[\w@%+=:,./-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
}
function formatRate(perSecond) {
  if (Number.isInteger(perSecond))
    return `${perSecond}/s`;
  let perMinute = Number((perSecond * 60).toPrecision(12));
  return Number.isInteger(perMinute) ? `${perMinute}/m` : `${Number((perSecond * 3600).toPrecision(12))}/h`;
}
var formatWhole = ({ durationMs }) => durationMs % 6e4 === 0 ? `${durationMs / 6e4}m` : durationMs % 1e3 === 0 ? `${durationMs / 1e3}s` : `${durationMs}ms`;

// build/scorecard/parts/facts.js
function buildFacts(record) {
  let { evidence, target, commit, context, plan, gate } = record;
  return [
    ...describeTarget(target, evidence.load),
    ...describeBaseline(evidence),
    ...describeCores(evidence),
    ...describeHistory(evidence.history),
    ...commit ? [{ label: "Commit", value: commit, code: !0 }] : [],
    ...context.branch ? [{ label: "Branch", value: context.branch, code: !0 }] : [],
    ...evidence.load ? describeLoad(evidence.load, record) : [{ label: "Load", value: describeOrder(plan.load) }],
    ...(plan.imports ?? []).map(describeImport),
    { label: "Gate", value: `${gate.name} ${gate.version}` },
    ...context.runUrl ? [{ label: "Workflow run", value: context.runUrl, url: context.runUrl }] : []
  ];
}
function describeImport({ file, format: format2, objectives: objectives2, leftOut }) {
  let count = `${formatCount(objectives2)} SLO${objectives2 === 1 ? "" : "s"} of ${format2} in ${file}`;
  return {
    label: "Imported",
    value: leftOut.length > 0 ? `${count}; ${leftOut.join("; ")}` : count
  };
}
var designs = {
  paired: "paired: arrivals alternate between base and head, in random order",
  abba: "in turns of 2.5 s: base, head, head, base"
}, ofScript = "the script ran against both at the same time, in a process for each";
function describeDesign({ seconds, disturbed }, design, { durationMs, pace }) {
  let how = pace.kind === "script" ? ofScript : designs[design], why = disturbed ? `; side by side they disturb each other: base took ${formatMilliseconds(disturbed.together)} beside head, ${formatMilliseconds(disturbed.alone)} alone` : "", decided = `after ${formatDuration(seconds * 1e3)} of at most ${formatDuration(durationMs)}`;
  return [
    { label: "Design", value: `${how}${why}` },
    { label: "Ended", value: decided }
  ];
}
function describeGuards(objectives2, calibration) {
  let guarded = objectives2.flatMap(({ name, comparison: comparison2 }) => comparison2?.guard ? [{ name, ...comparison2.guard }] : []);
  if (guarded.length === 0)
    return [];
  let alarms = guarded.reduce((sum, { falseAlarms }) => sum + falseAlarms, 0), rate = `false alarms from it in at most ${formatNumber(100 * Math.min(1, alarms), 2)} % of runs`, assumed = "assumed, not calibrated: two deployments of the same build differ by about 2.8 %", [first] = guarded;
  if (!calibration || guarded.every(({ runs }) => runs < 2))
    return [{ label: "Placement", value: `${assumed}; ${rate}` }];
  let seen = guarded.map(({ name, deviation }) => `${name} by ${formatNumber(100 * deviation, 2)} %`).join(", ");
  return [
    {
      label: "Placement",
      value: `${first.runs} calibration runs: two deployments of the same build differ in ${seen}; ${rate}`
    }
  ];
}
function describeBaseline({ baseline, started: started2 }) {
  if (!baseline)
    return [];
  let { url, failure } = baseline, commit = started2?.base?.commit;
  return [
    { label: "Compared with", value: url === "" ? "not found" : withoutUserinfo(url), code: url !== "" },
    ...commit === void 0 ? [] : [{ label: "Base commit", value: commit, code: !0 }],
    failure ? { label: "No comparison", value: failure.message } : { label: "Base found by", value: describeSource(baseline, "newest deployment that is up") }
  ];
}
function describeCores({ cores }) {
  if (!cores)
    return [];
  let { generator: generator2, head, base } = cores, ofBase2 = base === void 0 ? "" : `, baseline on ${base}`;
  return [{ label: "CPUs", value: `generator on ${generator2}, target on ${head}${ofBase2}` }];
}
function describeHistory(history) {
  if (!history)
    return [];
  let { from, runs, fingerprint, failure } = history;
  if (failure)
    return [{ label: "No comparison", value: failure.message }];
  let alike = runs.filter((run) => run.fingerprint === fingerprint), others = runs.length - alike.length, left2 = others > 0 ? `; ${formatCount(others)} with another load or target left out` : "", [first, last] = [alike[0], alike.at(-1)], days = first && last ? ` of ${first.at.slice(0, 10)} to ${last.at.slice(0, 10)}` : "";
  return [
    {
      label: "Compared with",
      value: `${formatCount(alike.length)} earlier runs that passed${days}, from ${from}${left2}; weaker evidence than a second deployment, since how runs differ from day to day is in it`
    }
  ];
}
function describeWindow({ window, seconds }) {
  let length = formatDuration(seconds * 1e3);
  return window ? `${window.start} to ${window.end} (${length})` : length;
}
var describeAddress = ({ target, evidence }) => describeTarget(target, evidence.load)[0].value;
function describeTarget(target, load) {
  let isFound = target.url !== "";
  return load?.window === null && !isFound ? [{ label: "Target", value: "unknown: raw samples were judged" }] : [
    { label: "Target", value: isFound ? withoutUserinfo(target.url) : "not found", code: isFound },
    { label: "Found by", value: describeSource(target, "deployment of this commit") }
  ];
}
function describeSource({ source, deploymentId }, deployment) {
  return source === "input" ? "input or flag" : source === "config" ? "config" : source === "started" ? "started by the run" : `${deployment}${deploymentId === void 0 ? "" : ` ${deploymentId}`}`;
}
function describeOrder({ profile: profile2, pace, durationMs, warmupMs, fine }) {
  let shape = profile2 === "load" ? "" : `${profile2}${isStepped(profile2) ? ", from" : ":"} `, arrivals = pace.kind === "rate" && pace.arrivals === "poisson" ? "Poisson arrivals that" : "arrivals", warmup = `after ${warmupMs > 0 ? formatDuration(warmupMs) : "no"} warm-up`;
  if (pace.kind === "script")
    return `${shape}as its script says, for at most ${formatDuration(durationMs)} ${warmup}`;
  let how = pace.kind === "rate" ? `${formatNumber(pace.perSecond)}/s in an open model (${arrivals} never wait for responses)` : `${formatCount(pace.users)} users in a closed model (each sends again after a response${pace.thinkMs ? ` and has thought for ${formatDuration(pace.thinkMs)}` : ""})`;
  return `${shape}${how} for ${fine ? "at most " : ""}${formatDuration(durationMs)}${isStepped(profile2) ? " a step" : ""} ${warmup}`;
}
function describeLoad(load, { plan: { load: plan, calibration }, objectives: objectives2 }) {
  let statuses = /* @__PURE__ */ new Map(), intended = 0, dropped = 0, completed = 0;
  for (let cell of load.cells)
    if (cell.side === "head") {
      intended += cell.sent + cell.dropped, dropped += cell.dropped, completed += cell.completed;
      for (let [code3, count] of Object.entries(cell.statuses))
        statuses.set(code3, (statuses.get(code3) ?? 0) + count);
    }
  let responses = [...statuses].toSorted(([, a], [, b]) => b - a).map(([code3, count]) => `${code3} × ${formatCount(count)}`);
  return [
    { label: "Measured window", value: describeWindow(load) },
    ...load.design ? describeDesign(load, load.design, plan) : [],
    ...describeGuards(objectives2, calibration),
    ...load.window === null ? [] : [{ label: "Load", value: describeOrder(plan) }],
    {
      label: "Requests",
      value: `${formatCount(intended)} intended, ${formatCount(intended - dropped)} sent, ${formatCount(dropped)} dropped, ${formatCount(completed)} completed in time`
    },
    ...responses.length > 0 ? [{ label: "Responses by status", value: responses.join(", ") }] : [],
    ...load.window === null || !load.warmup ? [] : [
      {
        label: "Warm-up",
        value: `${formatCount(load.warmup.sent)} requests, ${formatCount(load.warmup.good)} successful; in no number above`
      }
    ],
    { label: "Engine", value: describeEngine(load) }
  ];
}
var describeEngine = ({ engine, latencyFrom }) => `${engine.name} ${engine.version}${latencyFrom === "sent" ? "; times from the send, not from the intended start" : ""}`;

// build/scorecard/parts/summarize-cells.js
function summarizeCells(cells) {
  let total = (of) => cells.reduce((sum, cell) => sum + cell[of], 0), [sent, dropped, good] = [total("sent"), total("dropped"), total("good")], latency2 = mergeHistograms(cells.map((cell) => cell.latency));
  return {
    intended: sent + dropped,
    sent,
    dropped,
    good,
    errors: sent - good,
    quantile: (q) => quantile(latency2, q) ?? null,
    max: latency2.count > 0 ? latency2.max : null
  };
}
var notGood = ({ intended, good }) => intended > 0 ? (intended - good) / intended : null;

// build/scorecard/parts/build-endpoints.js
function buildEndpoints(load, { requests, scenarios = [] }) {
  let cells = load.cells.filter(({ side }) => side === "head"), planned = requests.map(({ name }) => name), names3 = [.../* @__PURE__ */ new Set([...planned, ...cells.map(({ name }) => name)])], row = (name) => buildRow(name, cells.filter((cell) => cell.name === name), load, (service) => service.name === name), grouped = scenarios.flatMap(({ name, steps }) => [
    { ...iterationRow(name, load), part: "scenario" },
    ...steps.map(({ request }) => ({ ...row(planned[request]), part: "step" }))
  ]), rest = names3.filter((name) => !grouped.some((one) => one.part === "step" && one.name === name));
  return {
    endpoints: [...grouped, ...rest.map(row)],
    total: buildRow("all", cells, load, () => !0)
  };
}
function iterationRow(name, load) {
  let own = (load.iterations?.cells ?? []).filter((cell) => cell.side === "head" && cell.name === name);
  return buildRow(name, own, load, () => !1);
}
function buildRow(name, cells, load, isOwn) {
  let { sent, dropped, errors: errors2, quantile: q, max } = summarizeCells(cells), service = (load.service ?? []).filter((entry) => entry.side === "head" && isOwn(entry));
  return {
    name,
    sent,
    dropped,
    errors: errors2,
    errorRatio: sent > 0 ? errors2 / sent : null,
    p50: q(0.5),
    p95: q(0.95),
    p99: q(0.99),
    max,
    serviceP95: quantile(mergeHistograms(service.map(({ time }) => time)), 0.95) ?? null
  };
}

// build/scorecard/parts/build-errors.js
var words = {
  timeout: "timeout",
  refused: "connection refused",
  reset: "connection reset",
  dns: "name not resolved",
  tls: "TLS failed",
  protocol: "not valid HTTP",
  status: "unexpected status",
  expect: "unexpected response",
  capture: "nothing to capture",
  generator: "not sent by the load generator",
  other: "failed"
};
function buildErrors(load, requests) {
  let describe = describerOf(requests), samples = (load.errorSamples ?? []).filter(({ side }) => side === "head"), rows = samples.map(({ name, kind, status, count, message }) => {
    let what = describe(name, kind, status);
    return { name, what, count, ...defined({ message: message || void 0 }) };
  });
  for (let [name, kinds] of countKinds(load))
    for (let [kind, count] of kinds) {
      let unsampled = count - sampled(samples, name, kind), what = describe(name, kind);
      unsampled > 0 && rows.push({ name, what: unsampled < count ? `${what}, others` : what, count: unsampled });
    }
  let dropped = countDropped(load);
  for (let [name, count] of dropped)
    rows.push({
      name,
      what: "dropped",
      count,
      message: "not sent: the target held every allowed connection"
    });
  return rows.toSorted((a, b) => b.count - a.count || compare(a.name, b.name) || compare(a.what, b.what));
}
function describerOf(requests) {
  let protocols = new Map(requests.map(({ name, protocol }) => [name, protocol]));
  return (name, kind, status) => {
    let protocol = protocols.get(name);
    return kind === "status" && status !== void 0 ? `${protocol ?? "status"} ${status}` : kind === "protocol" && protocol !== void 0 ? `not a valid ${protocol} response` : words[kind] ?? kind;
  };
}
var compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function countKinds(load) {
  let names3 = /* @__PURE__ */ new Map();
  for (let { side, name, errors: errors2 } of load.cells) {
    if (side !== "head")
      continue;
    let kinds = names3.get(name) ?? /* @__PURE__ */ new Map();
    names3.set(name, kinds);
    for (let [kind, count] of Object.entries(errors2))
      kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  }
  return names3;
}
function countDropped(load) {
  let names3 = /* @__PURE__ */ new Map();
  for (let { side, name, dropped } of load.cells)
    side === "head" && dropped > 0 && names3.set(name, (names3.get(name) ?? 0) + dropped);
  return names3;
}
var sampled = (samples, name, kind) => samples.reduce((sum, sample) => sum + (sample.name === name && sample.kind === kind ? sample.count : 0), 0);

// build/scorecard/parts/build-phases.js
var order = ["dns", "connect", "tls", "first byte", "download"];
function buildPhases({ phases: phases2 = [] }) {
  return order.flatMap((phase) => {
    let own = phases2.filter((one) => one.side === "head" && one.phase === phase);
    if (own.length === 0)
      return [];
    let time = mergeHistograms(own.map((one) => one.time)), at = (q) => quantile(time, q) ?? 0;
    return [{ phase, count: time.count, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: time.max }];
  });
}

// build/scorecard/parts/links.js
function safeLink(address) {
  if (address === void 0 || !URL.canParse(address))
    return;
  let url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
    return;
  let href = encodeMarks(url.href);
  return href.length <= 4e3 ? href : void 0;
}
var encodeMarks = (href) => href.replace(/[!'()*;|]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

// build/scorecard/parts/build-resources.js
function buildResources(record) {
  let { evidence, objectives: objectives2, plan } = record;
  return (evidence.resources ?? []).flatMap(({ resource, unit: unit2, average, most: most2, processes, query, url: link, points, base }) => {
    if (!Object.hasOwn(resources, resource) || !Number.isFinite(most2))
      return [];
    let url = safeLink(link), limits = plan.objectives.flatMap((objective) => {
      if (objective.kind !== "measured" || objective.question.kind !== "use")
        return [];
      let { id, name, question, threshold } = objective;
      return question.tolerance ? [] : question.of === resource && objectives2.some(({ of }) => of === id) && Number.isFinite(threshold) ? [{ label: name, value: threshold }] : [];
    });
    return {
      title: resources[resource].title,
      unit: unit2,
      average: average ?? null,
      most: most2,
      processes,
      query,
      limits,
      ...defined({ url: url || void 0 }),
      points: sinceStart(points, record),
      ...defined({ base: base && Number.isFinite(base.most) ? ofBase(base, record) : void 0 })
    };
  });
}
var ofBase = ({ average, most: most2, points }, record) => ({
  average: average ?? null,
  most: most2,
  points: sinceStart(points, record)
}), buildTraffic = (record) => (record.evidence.traffic ?? []).flatMap(({ of, unit: unit2, query, points }) => {
  let drawn = sinceStart(points, record);
  return !Object.hasOwn(traffic, of) || drawn.length === 0 ? [] : { of, title: traffic[of].title, unit: unit2, query, points: drawn };
});
function sinceStart(points, { window }) {
  let start = window ? Date.parse(window.start) / 1e3 : Number.NaN;
  return points.map(([time, value]) => [Math.round((time - start) * 1e3) / 1e3, value]).filter(([at, value]) => Number.isFinite(at) && Number.isFinite(value));
}

// build/scorecard/parts/charts/time-slices.js
function cutIntoSlices(load, side = "head") {
  let cells = load.cells.filter((cell) => cell.side === side), planned = Math.ceil(load.seconds / load.windowSeconds - 1e-6), windows = cells.reduce((most2, { window }) => Math.max(most2, window + 1), Math.max(0, planned)), merged = Math.max(1, Math.ceil(windows / 60)), windowSeconds = merged * load.windowSeconds, slices = Array.from({ length: Math.ceil(windows / merged) }, (_, index) => {
    let start = index * windowSeconds, left2 = load.seconds - start, seconds = left2 > 0 ? Math.min(windowSeconds, left2) : windowSeconds;
    return { at: start + seconds / 2, seconds, cells: [] };
  });
  for (let cell of cells)
    slices[Math.floor(cell.window / merged)]?.cells.push(cell);
  return { slices, windowSeconds };
}
var fewestSlices = 8;
function mergeSlices(slices, requests) {
  let total = slices.reduce((sum, { cells }) => sum + cells.reduce((all, cell) => all + cell.sent + cell.dropped, 0), 0), wanted = total > 0 ? Math.ceil(requests * slices.length / total) : 1, factor = Math.max(1, Math.min(wanted, Math.floor(slices.length / fewestSlices)));
  return { merged: groupSlices(slices, factor), factor };
}
function groupSlices(slices, factor) {
  return Array.from({ length: Math.ceil(slices.length / factor) }, (_, i) => {
    let group = slices.slice(i * factor, (i + 1) * factor), seconds = group.reduce((sum, slice) => sum + slice.seconds, 0);
    return { at: group[0].at - group[0].seconds / 2 + seconds / 2, seconds, cells: group.flatMap((slice) => slice.cells) };
  });
}

// build/scorecard/parts/charts/build-chart.js
var fewestPoints = 3;
function buildChart(record, course2) {
  for (let { objective } of candidates(record)) {
    let chart3 = draw(objective, course2);
    if (isDrawable(chart3))
      return chart3;
  }
  let chart2 = drawQuantile(0.95, course2);
  return isDrawable(chart2) ? chart2 : null;
}
var isDrawable = ({ points, unit: unit2 }) => points.filter(({ value }) => value !== null).length >= fewestPoints && (unit2 === "ms" || points.some(({ value }) => value !== null && value > 0));
function candidates({ plan, objectives: objectives2 }) {
  let found = objectives2.flatMap((row) => {
    let objective = plan.objectives.find(({ id }) => id === row.of);
    return objective && isOverTime(objective) ? [{ objective, row }] : [];
  }), order2 = ({ objective, row }) => (row.advisory ? 100 : 0) + 10 * verdicts.indexOf(row.verdict) + (objective.metric.kind === "quantile" ? 0 : 2) + (row.key ? 0 : 1);
  return found.toSorted((a, b) => order2(a) - order2(b));
}
var isOverTime = (objective) => objective.kind === "load" && ["quantile", "availability", "error_rate"].includes(objective.metric.kind) || objective.kind === "baseline" && objective.metric.kind === "quantile";
function draw(objective, course2) {
  let { metric, request } = objective, own = request === void 0 ? course2 : onlyOf(request, course2), ofRequest = request === void 0 ? {} : { request };
  if (objective.kind === "baseline")
    return { ...drawQuantile(objective.metric.quantile, own), ...ofRequest };
  let { name, threshold } = objective;
  if (metric.kind === "quantile")
    return { ...drawQuantile(metric.quantile, own), ...ofRequest, objective: { name, threshold } };
  let { merged, factor } = mergeSlices(own.slices, fewestRequests);
  return {
    metric: "error share",
    ...ofRequest,
    unit: "ratio",
    windowSeconds: factor * course2.windowSeconds,
    points: merged.map(({ at, cells }) => ({ at, value: notGood(summarizeCells(cells)) })),
    objective: { name, threshold: metric.kind === "availability" ? 1 - threshold : threshold }
  };
}
var onlyOf = (request, { slices, base, windowSeconds }) => ({
  slices: slices.map((slice) => only(request, slice)),
  base: base.map((slice) => only(request, slice)),
  windowSeconds
}), only = (request, slice) => ({
  ...slice,
  cells: slice.cells.filter((cell) => cell.name === request)
}), fewestRequests = 50;
function drawQuantile(q, { slices, base, windowSeconds }) {
  let { merged, factor } = mergeSlices(slices, Math.max(fewestRequests, 1 / (1 - q))), timeOf2 = ({ cells }) => summarizeCells(cells).quantile(q);
  return {
    metric: `p(${Number((q * 100).toPrecision(12))})`,
    unit: "ms",
    windowSeconds: factor * windowSeconds,
    points: merged.map((slice) => ({ at: slice.at, value: timeOf2(slice) })),
    ...defined({ base: base.length > 0 ? groupSlices(base, factor).map(timeOf2) : void 0 })
  };
}

// build/scorecard/parts/charts/build-graphs.js
var buildGraphs = ({ objectives: objectives2, evidence }) => objectives2.flatMap(({ of, cause }) => {
  if (cause === "not-measured")
    return [];
  let [measured, drawn] = ["objective", "chart"].map((purpose) => answerOf(evidence, of, purpose)?.measured), url = safeLink(measured?.url ?? drawn?.url);
  return url === void 0 ? [] : [{ of, url }];
});

// build/scorecard/parts/charts/build-server-charts.js
function buildServerCharts({ plan, evidence, objectives: objectives2, window }) {
  let start = window ? Date.parse(window.start) / 1e3 : Number.NaN;
  return Number.isFinite(start) ? evidence.answers.flatMap((answer) => {
    let own = plan.objectives.find(({ id }) => id === answer.of);
    if (answer.purpose !== "chart" || !own)
      return [];
    let { of, measured } = answer, isOfBad = own.kind === "measured" && own.slo && own.question.kind === "share" && own.question.partIs === "bad", lines = measured.series.slice(0, 6).flatMap(({ labels, values }) => {
      let points = values.filter(([time, value]) => Number.isFinite(time) && Number.isFinite(value)).map(([time, value]) => [
        Math.round((time - start) * 1e3) / 1e3,
        isOfBad ? 1 - value : value
      ]);
      return points.length > 0 ? [{ label: formatLabels(labels), points }] : [];
    }), row = objectives2.find((row2) => row2.of === of), limit = row && row.threshold !== null && { comparator: row.comparator, threshold: row.threshold }, { name: title, unit: unit2 } = own;
    return lines.length > 0 ? [{ of, title, unit: unit2, query: measured.query, ...limit, series: lines }] : [];
  }) : [];
}
var formatLabels = (labels) => Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(", ");

// build/scorecard/parts/charts/build-timeline.js
function buildTimeline(slices, base = []) {
  return slices.map(({ at, seconds, cells }, index) => {
    let summary = summarizeCells(cells);
    return {
      at,
      seconds,
      p50: summary.quantile(0.5),
      p95: summary.quantile(0.95),
      p99: summary.quantile(0.99),
      ...defined({
        baseP95: base.length > 0 ? summarizeCells(base[index]?.cells ?? []).quantile(0.95) : void 0
      }),
      errorRatio: notGood(summary),
      throughput: summary.good / seconds
    };
  });
}

// build/scorecard/parts/rows.js
function shownRows(record) {
  let { objectives: objectives2, ruling } = withRuling(record);
  return { objectives: objectives2.map(withSegment), ...defined({ ruling }) };
}
var withSegment = (row) => row.during === void 0 || saysSegment(row.name, row.during) ? row : { ...row, name: `${row.name} (during ${row.during})` }, saysSegment = (name, during) => name.endsWith(` during ${during}`) || name.startsWith(`${during}: `);

// build/scorecard/parts/read-parts.js
function readParts(record) {
  return {
    record,
    rows: shownRows(record).objectives,
    ...readLoad(record),
    serverSeries: buildServerCharts(record),
    resources: buildResources(record),
    traffic: buildTraffic(record),
    graphs: buildGraphs(record),
    dashboard: safeLink(record.evidence.dashboard)
  };
}
var withoutLoad = {
  chart: null,
  measured: null,
  timeline: [],
  windowSeconds: 0,
  total: null,
  endpoints: [],
  errors: [],
  phases: []
};
function readLoad(record) {
  let { load, steps } = record.evidence;
  if (!load)
    return withoutLoad;
  let { slices, windowSeconds } = cutIntoSlices(load), base = load.design ? cutIntoSlices(load, "base").slices : [];
  return {
    // The steps have a picture of their own; the first of them alone says little.
    chart: isStepped(record.plan.load.profile) ? null : buildChart(record, { slices, base, windowSeconds }),
    measured: {
      start: load.window?.start ?? null,
      seconds: load.seconds,
      ...defined({ steps: steps && steps.length + 1 })
    },
    timeline: buildTimeline(slices, base),
    windowSeconds,
    ...buildEndpoints(load, record.plan.load),
    errors: buildErrors(load, record.plan.load.requests),
    phases: buildPhases(load)
  };
}

// build/scorecard/sections/section.js
var everywhere = ["comment", "summary", "html", "terminal"], onPages = ["comment", "summary", "html"], inText = ["comment", "summary", "terminal"], onGitHub = ["comment", "summary"], numbers = (...heads) => heads.map((head) => ({ head, isNumber: !0 }));

// build/scorecard/sections/about.js
var about = {
  id: "about this run",
  rank: 70,
  on: onPages,
  build: ({ record }) => ({
    title: "About this run",
    fold: "closed",
    blocks: [
      {
        kind: "figures",
        rows: buildFacts(record).map((fact) => ({ label: fact.label, value: textOf(fact) }))
      }
    ]
  })
};
function textOf({ value, code: code3, url }) {
  let run = linkableRun(url);
  return run ? [{ link: run }] : code3 ? [{ code: value, most: 300 }] : value;
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

// build/scorecard/sections/budgets.js
var budgets = {
  id: "error budgets",
  rank: 140,
  on: everywhere,
  build: ({ record: { budgets: rows = [], plan } }) => {
    if (rows.length === 0)
      return null;
    let compares = plan.objectives.some(({ kind }) => kind === "baseline"), spent = formatSpent(rows, compares), unknown = rows.filter(({ left: left2 }) => left2 === null).map(({ name, reason }) => ({ label: [{ code: name }], text: [reason] }));
    return {
      title: "Error budgets",
      ...defined({ lead: spent || void 0 }),
      blocks: [
        {
          kind: "table",
          of: ["budget", "budgets"],
          columns: [
            { head: "SLO", short: "Error budget of" },
            { head: "Objective", isNumber: !0, place: 4 },
            { head: "Burn rate of this run", short: "Burn rate", isNumber: !0 },
            { head: "Alert" },
            { head: "Budget left in production", short: "Left in production", place: 1 }
          ],
          rows: rows.map(budgetCells)
        },
        ...unknown.length > 0 ? [{ kind: "list", items: unknown, on: inText }] : [],
        { kind: "note", text: explanation, small: !0, on: ["html"] }
      ]
    };
  }
}, budgetCells = (row) => [
  { text: [{ code: row.name }], ...defined({ below: row.description || void 0 }) },
  formatGoal(row),
  formatBurn(row.burn),
  formatAlarm(row.burn),
  {
    text: formatBudget(row),
    bar: row.left,
    below: row.reason,
    ...defined({ tone: row.left !== null && row.left <= 0 ? "bad" : void 0 })
  }
], explanation = "Burn rate = the share of bad requests in this run ÷ the share the SLO allows. In production a rate above 14.4 for an hour or 6 for six hours pages; above 3 for a day or 1 for three days opens a ticket. The budget that is left was read before the load.";

// build/scorecard/text/forest-text.js
var unit = 10, left = 1.5 * unit, width = 4 * unit + 1, mostRows = 12, longestName = 24;
function forestLines(rows) {
  let drawn = rows.flatMap((row) => {
    let scale = onScale(row);
    return scale ? [{ row, scale }] : [];
  });
  if (drawn.length === 0)
    return [];
  let shown = drawn.slice(0, mostRows), names3 = shown.map(({ row }) => nameOf(row)), room = Math.max(...names3.map((name) => name.length)), red = shown.some(({ row }) => isNoRegression(row)) ? "  ┃ red from here" : "", head = place(place(blank(), left - 1, "base"), left + unit - 4, "tolerance") + red;
  return [
    `${" ".repeat(room)}  ${head}`,
    ...shown.map(({ row, scale }, index) => `${names3[index].padEnd(room)}  ${draw2(scale, redFrom(row))}  ${verdictOf(row)}`)
  ];
}
function nameOf({ name }) {
  let short = cleanText(name, 200).replace(/`/g, "'").replace(/(\s*[<>]=?\s*base.*|: no regression)$/, "");
  return clip(short, longestName);
}
var blank = () => " ".repeat(width), place = (line, at, text) => line.slice(0, at) + text + line.slice(at + text.length);
function draw2({ at, lower, upper }, red) {
  let column = (value) => Math.round(left + value * unit), inside = (position) => Math.min(width - 1, Math.max(0, position)), from = lower === null ? Number.NEGATIVE_INFINITY : column(lower), to = upper === null ? Number.POSITIVE_INFINITY : column(upper), [first, last] = [inside(from), inside(to)], line = place(place(blank(), left, "┊"), left + unit, "┊");
  red < 1 && (line = place(line, left + red * unit, "┃")), line = place(line, first, "─".repeat(Math.max(1, last - first + 1))), line = place(line, first, from < 0 ? "◂" : "├"), line = place(line, last, to > width - 1 ? "▸" : "┤");
  let mark = column(at);
  return place(line, inside(mark), mark < 0 ? "◂" : mark > width - 1 ? "▸" : "●");
}

// build/scorecard/sections/comparison.js
var comparison = {
  id: "comparison",
  rank: 130,
  on: inText,
  build: ({ rows, record: { moved } }) => {
    let picture = forestLines(rows), blocks2 = [
      ...moved ? [{ kind: "note", text: moved.sentence }] : [],
      ...picture.length > 0 ? [{ kind: "code", text: picture.join(`
`), language: "text" }] : []
    ];
    return blocks2.length > 0 ? { blocks: blocks2 } : null;
  }
};

// build/scorecard/parts/fault-spans.js
var faultSpans = ({ experiments: experiments2 = [], segments = [] }) => segments.flatMap(({ name, from, to }) => {
  let experiment = experiments2.findIndex((one) => one.name === name || recoveryOf(one.name) === name);
  if (experiment < 0)
    return [];
  let isRecovery = experiments2[experiment].name !== name;
  return [{ label: name, from, to, experiment, isRecovery }];
});

// build/scorecard/sections/experiments.js
var experiments = {
  id: "experiments",
  rank: 125,
  on: everywhere,
  build: (parts) => {
    let found = parts.record.experiments ?? [];
    return found.length === 0 ? null : {
      title: "Experiments",
      blocks: [
        { kind: "list", items: found.map((one, index) => itemOf(one, index, parts.rows)) },
        ...drawTimeline(parts),
        ...tableOf(found)
      ]
    };
  }
}, numbered = ({ name }, index) => `${index + 1}. ${name}`;
function itemOf(experiment, index, rows) {
  let { name, fault, sentence: sentence3 } = experiment, own = rows.filter(({ during, name: row }) => during === name || row === `${name}: recovery`), label = `${numbered(experiment, index)}: ${fault}`;
  return { mark: worst(own.map(({ verdict }) => verdict)), label, text: [sentence3] };
}
var fewestPoints2 = 8, mostBars = 30;
function drawTimeline({ timeline, record: { evidence } }) {
  let spans = faultSpans(evidence);
  if (timeline.length < fewestPoints2 || spans.length === 0)
    return [];
  let few = Math.ceil(timeline.length / mostBars), marks2 = Array.from({ length: Math.ceil(timeline.length / few) }, (_, bar) => timeline.slice(bar * few, (bar + 1) * few)).map((group) => (group[0].at + group.at(-1).at) / 2).map((at) => {
    let span = spans.find(({ from, to }) => at >= from && at < to);
    return span ? span.isRecovery ? "░" : String((span.experiment + 1) % 10) : "─";
  });
  return [{ kind: "code", text: [
    `p95    ${sparkline(timeline.map(({ p95 }) => p95))}`,
    `fault  ${marks2.join("")}   (░ recovery)`
  ].join(`
`), on: inText }];
}
var nothing2 = "–", timeOf = (stage) => stage?.p95 == null ? nothing2 : `${stage.p95 >= (stage.timeoutMs ?? Number.POSITIVE_INFINITY) ? "> " : ""}${formatMilliseconds(stage.p95)}`, failedOf = (stage) => stage?.errorRatio == null ? nothing2 : formatRatio(stage.errorRatio);
function recoveryOf2({ recovery }) {
  return recovery?.outcome === "recovered" ? formatMilliseconds(recovery.ms) : recovery?.outcome === "never" ? `> ${formatMilliseconds(recovery.watchedMs)}` : nothing2;
}
function tableOf(found) {
  let observed = found.filter(({ during }) => during);
  return observed.length === 0 ? [] : [
    {
      kind: "table",
      of: ["experiment", "experiments"],
      columns: [
        { head: "Experiment" },
        ...numbers("Recovery", "p95 before", "during", "Failed before", "during")
      ],
      rows: observed.map((one) => [
        numbered(one, found.indexOf(one)),
        recoveryOf2(one),
        timeOf(one.before),
        timeOf(one.during),
        failedOf(one.before),
        failedOf(one.during)
      ])
    }
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
function scaleOf({ lines, limits = [], cutsPeaks = !1 }) {
  let values = lines.flatMap(({ points }) => points.flatMap(([, y]) => y === null ? [] : [y])), thresholds = limits.map(({ value }) => value), cut = cutsPeaks ? axisCut(values, thresholds) : Number.POSITIVE_INFINITY, most2 = Math.min(cut, Math.max(0, ...values)), near = nearLimits(limits, most2);
  return { values, cut, limits: near, highest: Math.max(most2, ...near.map(({ value }) => value)) };
}

// build/scorecard/sections/load/chart.js
var chart = {
  id: "chart",
  rank: 110,
  on: inText,
  build: ({ chart: shown, record: { verdict } }) => {
    if (!shown)
      return null;
    let drawn = drawIndicator(shown), blocks2 = [{ kind: "chart", chart: drawn, caption: captionOf(shown, drawn) }];
    return verdict === "pass" ? { title: `${drawn.title} over time`, titleOn: onGitHub, fold: "closed", blocks: blocks2 } : { blocks: blocks2 };
  }
};
function drawIndicator(shown) {
  let { metric, request = "all requests", unit: unit2, windowSeconds, points, base, objective } = shown, baseLine = base && {
    label: "base",
    tone: "yellow",
    points: points.map(({ at }, index) => [at, base[index] ?? null])
  }, line = {
    label: metric,
    tone: "blue",
    points: points.map(({ at, value }) => [at, value])
  };
  return {
    title: `${metric} of ${request}`,
    unit: unit2,
    windowSeconds,
    lines: [line, ...baseLine ? [baseLine] : []],
    limits: objective ? [{ label: objective.name, value: objective.threshold }] : [],
    // A burst of errors is what such a chart is there to show: it is never cut.
    cutsPeaks: unit2 === "ms"
  };
}
function captionOf({ metric, request, unit: unit2, points, base, objective }, drawn) {
  let { cut, limits } = scaleOf(drawn), values = points.map(({ value }) => value), known = values.filter((value) => value !== null), [least, most2] = [Math.min(...known), Math.max(...known)].map((value) => formatValue(value, unit2)), threshold = objective ? formatValue(objective.threshold, unit2) : "", isCut = known.filter((value) => value > cut).length, gaps = points.length - known.length, said = [
    ` from ${least} to ${most2}.`,
    base && "The second line, yellow, is base.",
    objective && (limits.length === 0 ? `The limit, ${threshold}, is far above.` : `The flat red line is the limit, ${threshold}.`),
    isCut > 0 && `${counted(isCut, "window", "windows")} above ${formatValue(cut, unit2)} cut off in the chart.`,
    gaps > 0 && `${counted(gaps, "window", "windows")} with nothing measured (·), bridged in the chart.`
  ];
  return [
    `${metric} of `,
    request === void 0 ? "all requests" : { code: request },
    ":",
    {
      bars: values.map((value) => value === null ? null : Math.min(value, cut)),
      top: limits[0]?.value ?? 0
    },
    said.filter(Boolean).join(" ")
  ];
}

// build/scorecard/sections/load/course.js
var course = {
  id: "course",
  rank: 60,
  on: ["summary"],
  build: (parts) => {
    let { timeline } = parts;
    return timeline.length < 3 || timeline.every(({ p50 }) => p50 === null) ? null : {
      title: "The run over time",
      fold: "closed",
      blocks: [
        {
          kind: "chart",
          chart: courseChart(parts),
          caption: "From bottom to top: p50 (yellow), p95 (blue), p99 (violet)."
        },
        {
          kind: "table",
          of: ["window", "windows"],
          columns: numbers("From", "p50", "p95", "p99", "Errors", "Throughput"),
          rows: timeline.map(courseCells)
        }
      ]
    };
  }
};
function courseChart({ timeline, windowSeconds }) {
  let line = (label, tone) => ({
    label,
    tone,
    points: timeline.map((point) => [point.at, point[label]])
  });
  return {
    title: "Latency of all requests",
    unit: "ms",
    windowSeconds,
    lines: [line("p50", "yellow"), line("p95", "blue"), line("p99", "violet")]
  };
}
var courseCells = ({ at, seconds, p50, p95, p99, errorRatio, throughput: throughput2 }) => [
  `${formatNumber(at - seconds / 2, 5)} s`,
  formatTime(p50),
  formatTime(p95),
  formatTime(p99),
  formatShare(errorRatio),
  `${formatNumber(throughput2)}/s`
];

// build/scorecard/sections/load/endpoints.js
var endpoints = {
  id: "endpoints",
  rank: 40,
  on: everywhere,
  build: ({ endpoints: rows, total, record: { evidence } }) => {
    if (!total)
      return null;
    let anyDropped = total.dropped > 0, cells = (name, row) => [
      name,
      formatCount(row.sent),
      ...anyDropped ? [formatCount(row.dropped)] : [],
      `${formatCount(row.errors)} (${formatShare(row.errorRatio)})`,
      {
        text: formatShare(row.errorRatio),
        ...defined({ tone: row.errors > 0 ? "bad" : void 0 })
      },
      ...[row.p50, row.p95, row.p99, row.max, row.serviceP95].map(formatTime)
    ];
    return {
      title: "Endpoints",
      count: rows.length,
      fold: "closed",
      blocks: [
        {
          kind: "table",
          of: ["request", "requests"],
          few: 12,
          columns: columnsOf(anyDropped),
          rows: rows.map((row) => cells({ text: nameOf2(row) }, row)),
          ...defined({
            foot: rows.length > 1 ? cells({ text: [{ bold: "all" }] }, total) : void 0
          })
        },
        { kind: "note", text: describeLatency(total, evidence.load?.latencyFrom), on: onGitHub }
      ]
    };
  }
};
function nameOf2({ name, part }) {
  return part === "scenario" ? [{ bold: name }] : part === "step" ? ["↳ ", { code: name.slice(name.indexOf(" / ") + 3) }] : [{ code: name }];
}
var columnsOf = (anyDropped) => [
  { head: "Request", short: "Request" },
  ...numbers("Sent"),
  ...anyDropped ? [{ head: "Dropped", isNumber: !0, on: onPages }] : [],
  { head: "Errors", isNumber: !0, on: onPages },
  { head: "Errors", isNumber: !0, on: ["terminal"] },
  ...numbers("p50", "p95", "p99", "max"),
  { head: "p95 service time", isNumber: !0, on: ["html"] }
], describeLatency = ({ serviceP95 }, from) => from === "sent" ? "Latency counts from the actual send of a request." : `Latency counts from the intended start of a request. From the actual send, the p95 of all is ${formatTime(serviceP95)}.`;

// build/scorecard/sections/load/errors.js
var errors = {
  id: "errors",
  rank: 50,
  on: everywhere,
  build: ({ errors: rows }) => rows.length === 0 ? null : {
    title: "Errors",
    count: rows.reduce((sum, row) => sum + row.count, 0),
    fold: "closed",
    blocks: [
      {
        kind: "table",
        of: ["kind", "kinds"],
        few: 5,
        columns: [
          { head: "Request", short: "Errors of" },
          { head: "What", place: 2 },
          { head: "Count", isNumber: !0, place: 1 },
          { head: "Example" }
        ],
        rows: rows.map(({ name, what, count, message }) => [
          { text: [{ code: name }] },
          what,
          formatCount(count),
          message ? { text: [{ code: message }], most: 160 } : ""
        ])
      }
    ]
  }
};

// build/scorecard/sections/load/generator.js
var generator = {
  id: "load generator",
  rank: 80,
  on: everywhere,
  build: ({ record: { load } }) => {
    if (!load.generator)
      return null;
    let { healthy, checks, told } = load.generator, broken = checks.filter(({ ok }) => !ok), blocks2 = [
      ...told === void 0 ? [] : [{ kind: "note", text: told, on: healthy ? onPages : everywhere }],
      {
        kind: "table",
        of: ["check", "checks"],
        on: onPages,
        columns: [
          { head: "Check" },
          { head: "Measured", isNumber: !0 },
          { head: "Limit", isNumber: !0 },
          { head: "" }
        ],
        rows: checks.map(checkCells)
      },
      ...healthy ? [] : [{ kind: "list", items: broken.map(brokenItem), on: ["terminal"] }]
    ];
    return {
      title: `Load generator: ${healthy ? "kept up" : "did not keep up"}`,
      fold: healthy ? "closed" : "open",
      blocks: blocks2
    };
  }
}, checkCells = ({ name, value, limit, unit: unit2, ok, advice }) => [
  name,
  formatValue(value, unit2),
  formatValue(limit, unit2),
  ok ? { text: "", mark: "pass" } : { text: sentence(advice), mark: "fail", most: 200 }
], brokenItem = ({ name, value, limit, unit: unit2, advice }) => ({
  label: name,
  text: [`${formatValue(value, unit2)}, limit ${formatValue(limit, unit2)}; ${closed(advice)}`]
});

// build/model/scorecard.js
var tones = ["blue", "violet", "teal", "yellow", "pink", "grey"];

// build/scorecard/sections/load/over-time.js
var overTime = {
  id: "over time",
  rank: 65,
  on: ["html"],
  build: (parts) => {
    let views = drawViews(parts), resources3 = parts.resources.filter(({ points }) => points.length > 1);
    if (views.length === 0 && resources3.length === 0)
      return null;
    let explained = parts.timeline.length > 0;
    return {
      title: "Over time",
      blocks: [
        ...views,
        ...explained ? [explain(describePoints(parts.windowSeconds))] : [],
        ...resources3.length > 0 ? [drawResources(parts)] : []
      ]
    };
  }
}, explain = (text) => ({ kind: "note", text, small: !0 }), describePoints = (windowSeconds) => `Each point is a window of ${formatNumber(windowSeconds)} s; latency counts from the intended start of each request. A gap means that nothing was measured there; what is far above the rest is cut off at the top, and its value is shown when pointed at.`;
function drawViews(parts) {
  let client = { latency: latency(parts), rate: throughput(parts), errors: errorShare(parts) }, others = [...batches(parts), ...serverCharts(parts)];
  if (parts.traffic.length === 0)
    return drawAll([client.latency, focus(parts), client.errors, client.rate, ...others]);
  let pairs = ["latency", "rate", "errors"].flatMap((of) => drawBeside(client[of], serverView(of, parts)));
  return [
    { kind: "charts", heads: ["As the client saw it", "As the server saw it"], charts: pairs },
    explain(ofServer),
    ...drawAll([focus(parts), ...others])
  ];
}
var ofServer = "The server counts every request that it had, also those of others. Its rates and percentiles are over the last 10 s or four scrapes, so that the first ones still hold what was before; its percentiles are only as fine as its buckets.";
function drawAll(charts) {
  let drawn = charts.filter((chart2) => chart2 !== null);
  return drawn.length > 0 ? [{ kind: "charts", charts: drawn }] : [];
}
function drawBeside(one, other) {
  if (!one && !other)
    return [];
  let heights = [one, other].flatMap((chart2) => chart2 ? [scaleOf(chart2).highest] : []), reach = Math.max(...heights) <= 4 * Math.min(...heights) ? Math.max(...heights) : 0;
  return [one, other].map((chart2) => chart2 && { ...chart2, size: "half", reach });
}
function serverView(of, { traffic: traffic2, measured }) {
  let seen = traffic2.find((one) => one.of === of);
  if (!seen)
    return null;
  let { title, unit: unit2, points } = seen;
  return {
    title,
    unit: unit2,
    lines: [{ label: "server", tone: unit2 === "ratio" ? "red" : "violet", points }],
    end: measured?.seconds ?? 0,
    cutsPeaks: unit2 === "ms"
  };
}
var over = (timeline, of) => timeline.map((point) => [point.at, of(point)]), limitsIn = (unit2, rows) => rows.filter((row) => row.source === "load" && row.unit === unit2 && row.request === void 0).flatMap(({ name, threshold, ofProfile, during, comparator }) => {
  if (threshold === null || ofProfile || during !== void 0)
    return [];
  let isGood = unit2 === "ratio" && comparator.startsWith(">");
  return [{ label: name, value: isGood ? 1 - threshold : threshold }];
});
function shaded({ evidence }) {
  let spans = faultSpans(evidence).map(({ label, from, to, isRecovery }) => ({
    label,
    from,
    to,
    ...defined({ isFaint: isRecovery ? !0 : void 0 })
  }));
  return spans.length > 0 ? { spans } : {};
}
var mostLimits = 3;
function latency({ timeline, measured, rows, record }) {
  if (!measured || timeline.every(({ p50 }) => p50 === null))
    return null;
  let compared = timeline.some(({ baseP95 }) => baseP95 !== void 0), base = {
    label: "p95 of base",
    tone: "grey",
    points: over(timeline, ({ baseP95 }) => baseP95 ?? null)
  };
  return {
    title: "Latency of all requests",
    unit: "ms",
    size: "whole",
    lines: [
      { label: "p50", tone: "teal", points: over(timeline, ({ p50 }) => p50) },
      { label: "p95", tone: "blue", points: over(timeline, ({ p95 }) => p95) },
      { label: "p99", tone: "violet", points: over(timeline, ({ p99 }) => p99) },
      ...compared ? [base] : []
    ],
    limits: limitsIn("ms", rows).slice(0, mostLimits),
    ...shaded(record),
    end: measured.seconds,
    cutsPeaks: !0
  };
}
function focus({ chart: chart2, measured, record }) {
  if (!measured || chart2?.request === void 0)
    return null;
  let { base: _, ...own } = chart2;
  return { ...drawIndicator(own), ...shaded(record), size: "whole", end: measured.seconds };
}
function errorShare({ timeline, measured, rows, record }) {
  return !measured || timeline.length === 0 ? null : {
    title: "Error share: failed and dropped",
    unit: "ratio",
    lines: [
      {
        label: "share of intended requests",
        tone: "red",
        points: over(timeline, (point) => point.errorRatio)
      }
    ],
    limits: limitsIn("ratio", rows),
    ...shaded(record),
    end: measured.seconds
  };
}
function throughput({ timeline, measured, rows, record }) {
  return !measured || timeline.length === 0 ? null : {
    title: "Throughput",
    unit: "/s",
    lines: [
      {
        label: "successful responses per second",
        tone: "teal",
        points: over(timeline, (point) => point.throughput)
      }
    ],
    limits: limitsIn("/s", rows),
    ...shaded(record),
    end: measured.seconds
  };
}
var mostComparisons = 8, batches = ({ rows }) => rows.filter(({ comparison: comparison2 }) => (comparison2?.batches.length ?? 0) > 2).slice(0, mostComparisons).map(drawBatches);
function drawBatches(row) {
  let { name, base, threshold, unit: unit2, comparison: comparison2 } = row, { batches: changes, seconds } = comparison2, each = seconds / changes.length, points = changes.map((change, index) => [(index + 0.5) * each, 100 * change]), isShare = unit2 === "ratio", tolerated = base == null || threshold === null ? [] : [100 * (isShare ? threshold - base : threshold / base - 1)];
  return {
    title: `Change against base: ${name}`,
    unit: isShare ? "points" : "%",
    lines: [{ label: "twelfths of the run", tone: "blue", points }],
    limits: [
      { label: "base", value: 0, tone: "grey" },
      ...tolerated.map((value) => ({ label: "tolerance", value })),
      ...isNoRegression(row) ? tolerated.map((value) => ({ label: "red from", value: value * redFrom(row) })) : []
    ],
    end: seconds
  };
}
var serverCharts = ({ serverSeries, measured }) => serverSeries.map(({ title, unit: unit2, series, threshold }) => ({
  title: `Server: ${title}`,
  unit: unit2,
  lines: series.map(({ label, points }, index) => ({
    label: label || "value",
    tone: tones[index % tones.length],
    points
  })),
  limits: threshold === void 0 ? [] : [{ label: `limit ${formatValue(threshold, unit2)}`, value: threshold }],
  end: measured?.seconds ?? 0
})), drawResources = ({ resources: resources3, measured }) => ({
  kind: "charts",
  title: "What the target used",
  charts: resources3.filter(({ points }) => points.length > 1).map(({ title, unit: unit2, points, limits, base }, index) => {
    let saidOnce = unit2 === "cores" || unit2 === "MB" || unit2 === "MB/s", label = saidOnce ? unit2 : base ? "head" : "", ofBase2 = base ? [{ label: saidOnce ? `base, ${unit2}` : "base", tone: "grey", points: base.points }] : [];
    return {
      title,
      unit: saidOnce ? "none" : unit2,
      size: "third",
      lines: [{ label, tone: tones[index % tones.length], points }, ...ofBase2],
      limits,
      end: measured?.seconds ?? 0
    };
  })
});

// build/scorecard/sections/load/phases.js
var names = {
  dns: "DNS",
  connect: "connection",
  tls: "TLS",
  "first byte": "first byte",
  download: "download"
}, phases = {
  id: "phases",
  rank: 30,
  on: onPages,
  build: ({ phases: rows }) => rows.length === 0 ? null : {
    title: "Where the time goes",
    fold: "closed",
    blocks: [
      {
        kind: "table",
        of: ["phase", "phases"],
        columns: [{ head: "Phase" }, ...numbers("Requests", "p50", "p95", "p99", "max")],
        rows: rows.map(({ phase, count, p50, p95, p99, max }) => [
          names[phase],
          formatCount(count),
          ...[p50, p95, p99, max].map(formatTime)
        ])
      }
    ]
  }
};

// build/scorecard/sections/load/profile.js
var profile = {
  id: "profile",
  rank: 120,
  on: everywhere,
  build: ({ record }) => {
    let shown = buildProfile(record);
    return shown && { title: shown.title, lead: shown.sentence, blocks: blocksOf(shown) };
  }
};
function blocksOf({ title, columns, rows, picture }) {
  let fold = picture ? { fold: `${title} in figures` } : {};
  return [
    ...picture ? [{ kind: "chart", chart: picture, caption: captionOf2(picture), on: onPages }] : [],
    { kind: "table", of: ["row", "rows"], columns, rows, ...fold }
  ];
}
function captionOf2(picture) {
  let { cut, limits } = scaleOf(picture), [, second] = picture.lines;
  return [
    limits.length > 0 && "The flat red line is the limit.",
    second && `The second line, yellow, is the ${second.label}.`,
    Number.isFinite(cut) && "What is far above the rest is cut off."
  ].filter(Boolean).join(" ");
}
function buildProfile(record) {
  let { profile: profile2 } = record;
  switch (profile2?.kind) {
    case "stress":
      return ofStress(profile2, record);
    case "scalability":
      return ofScalability(profile2);
    case "spike":
      return ofSpike(profile2);
    case "soak":
      return ofSoak(profile2);
    default:
      return null;
  }
}
var nothing3 = "–", stageColumns = numbers("Sent", "Throughput", "Errors", "p50", "p95", "p99"), stageCells = ({ sent, throughput: throughput2, errorRatio, p50, p95, p99, timeoutMs = 1 / 0 }) => [
  formatCount(sent),
  formatValue(throughput2, "/s"),
  errorRatio === null ? nothing3 : formatRatio(errorRatio),
  ...[p50, p95, p99].map((ms) => ms === null ? nothing3 : `${ms >= timeoutMs ? "> " : ""}${formatMilliseconds(ms)}`)
], levelHead = (unit2) => unit2 === "/s" ? "Rate" : "Users", formatLevel = (level, unit2) => unit2 === "/s" ? formatValue(level, "/s") : formatCount(level);
function ofStress({ steps, unit: unit2, sentence: sentence3 }, { plan }) {
  return {
    title: "Capacity",
    sentence: sentence3,
    columns: [...numbers(levelHead(unit2)), { head: "Outcome" }, ...stageColumns],
    rows: steps.map((step) => [formatLevel(step.level, unit2), outcomeOf(step), ...stageCells(step)]),
    picture: draw3(unit2, {
      title: "p95 at each load",
      unit: "ms",
      lines: [
        {
          label: "p95",
          tone: "blue",
          points: steps.map(({ level, p95 }) => [level, p95])
        }
      ],
      limits: limitsOf(plan.objectives.filter(isOfLoad))
    })
  };
}
function outcomeOf({ outcome, broke }) {
  return outcome === "unknown" ? "unknown: the load generator did not keep up" : outcome === "breaks" && broke !== void 0 ? { text: ["breaks: ", { code: broke, most: 100 }] } : outcome;
}
function limitsOf(objectives2) {
  let p95 = objectives2.find(({ metric }) => metric.kind === "quantile" && metric.quantile === 0.95);
  return p95 ? [{ label: "limit", value: p95.threshold }] : [];
}
function ofScalability({ steps, unit: unit2, sentence: sentence3 }) {
  let first = steps[0], straight = first ? first.throughput / first.level : 0;
  return {
    title: "Scalability",
    sentence: sentence3,
    columns: [...numbers(levelHead(unit2), "Of a straight line"), ...stageColumns],
    rows: steps.map((step) => [
      formatLevel(step.level, unit2),
      step.linearity === null ? nothing3 : formatRatio(step.linearity),
      ...stageCells(step)
    ]),
    picture: draw3(unit2, {
      title: "Throughput at each load",
      unit: "/s",
      lines: [
        {
          label: "throughput",
          tone: "blue",
          points: steps.map(({ level, throughput: throughput2 }) => [level, throughput2])
        },
        {
          label: "straight line",
          tone: "yellow",
          points: steps.map(({ level }) => [level, level * straight])
        }
      ]
    })
  };
}
function ofSpike({ parts, sentence: sentence3 }) {
  return {
    title: "Spike",
    sentence: sentence3,
    columns: [{ head: "Part" }, ...numbers("Rate", "Time"), ...stageColumns],
    rows: parts.map((part) => [
      part.name,
      formatValue(part.level, "/s"),
      formatDuration(part.seconds * 1e3),
      ...stageCells(part)
    ]),
    picture: null
  };
}
function ofSoak({ trends, sentence: sentence3 }) {
  return {
    title: "Trend",
    sentence: sentence3,
    columns: [{ head: "" }, ...numbers("Now", "Change a minute", "95 % interval", "Over")],
    rows: trends.map((trend) => [
      trend.name,
      lastOf(trend),
      `${signed(trend.perMinute)} ${trend.unit}`,
      intervalOf(trend),
      formatDuration(trend.seconds * 1e3)
    ]),
    picture: null
  };
}
function lastOf({ value, unit: unit2 }) {
  return value === null ? nothing3 : unit2 === "%" ? formatMilliseconds(value) : unit2 === "points" ? formatRatio(value) : `${formatNumber(value)} ${unit2}`;
}
var signed = (value) => `${value < 0 ? "−" : "+"}${formatNumber(Math.abs(value), 2)}`;
function intervalOf({ interval: { lower, upper }, unit: unit2, tooShort }) {
  return tooShort !== void 0 && lower === null && upper === null ? "run too short" : `${lower === null ? "−∞" : signed(lower)} to ${upper === null ? "∞" : signed(upper)} ${unit2}`;
}
function draw3(unit2, chart2) {
  let x = { label: unit2 === "/s" ? "requests a second" : "users", unit: unit2 };
  return chart2.lines[0].points.length > 1 ? { ...chart2, x, cutsPeaks: !0 } : null;
}

// build/scorecard/sections/notes.js
var notes = {
  id: "notes",
  rank: 100,
  on: everywhere,
  build: ({ record }) => {
    let items = record.notes.map(({ source, message, hint }) => ({
      label: source,
      text: [hint ? `${message} (${hint})` : message]
    }));
    return items.length > 0 ? { title: "Notes", count: items.length, fold: "closed", blocks: [{ kind: "list", items }] } : null;
  }
};

// build/scorecard/text/gauge.js
function gaugeOf(row) {
  let { value, interval, threshold, comparator, verdict } = row, scale = onScale(row);
  if (scale)
    return {
      value: scale.at,
      interval: scale,
      threshold: 1,
      comparator: "<",
      verdict,
      base: 0,
      ...defined({ red: isNoRegression(row) ? redFrom(row) : void 0 })
    };
  if (!(value === null || threshold === null || isCompared(row)))
    return { value, interval, threshold, comparator, verdict };
}

// build/scorecard/sections/objectives.js
var objectives = {
  id: "objectives",
  rank: 160,
  essential: !0,
  on: everywhere,
  build: ({ rows, record: { moved } }) => ({
    title: "Objectives",
    titleOn: ["html"],
    blocks: [
      rows.length > 0 ? tableOf2(rows) : { kind: "note", text: "No objective was judged.", on: onPages },
      ...moved ? [{ kind: "note", text: moved.sentence, on: ["html"] }] : [],
      ...rows.length > 0 ? [{ kind: "note", text: explanation2, small: !0, on: ["html"] }] : []
    ]
  })
}, explanation2 = "The bar is the interval of the measurement, each end with 95 % confidence; the dot is the measured value, the upright line the target, and green is its good side. A red upright line marks where a change begins to fail.";
function tableOf2(rows) {
  let shown = rows.map((row) => ({ row, ...formatRow(row) })), anyInterval = shown.some(({ interval }) => interval !== ""), anyBase = rows.some(isCompared);
  return {
    kind: "table",
    of: ["objective", "objectives"],
    columns: columnsOf2(anyInterval, anyBase),
    rows: shown.map((one) => cellsOf(one, anyBase)),
    details: rows.map(detailsOf),
    importance: worstFirst(rows).map((row) => rows.indexOf(row))
  };
}
var columnsOf2 = (anyInterval, anyBase) => [
  { head: "Verdict", place: 2 },
  { head: "Objective" },
  { head: anyInterval ? "Measured (interval)" : "Measured", short: "Measured", isNumber: !0 },
  ...anyBase ? comparedColumns : [{ head: "Target", isNumber: !0 }],
  {
    head: anyBase ? "Change or interval" : "Interval",
    on: ["terminal"],
    ...defined({ place: anyBase ? 3 : void 0 })
  },
  { head: "Interval and target", on: ["html"] }
], comparedColumns = [
  { head: "Base", isNumber: !0, place: 4 },
  { head: "Change (interval)", isNumber: !0, on: onPages },
  { head: "Target", isNumber: !0, place: 5 }
], cellsOf = ({ row, value, interval, base, change, between }, anyBase) => [
  { text: verdictOf(row), mark: row.verdict, short: row.verdict },
  { text: [{ code: row.name }], ...defined({ aside: asideOf(row) }) },
  withAside(row.verdict === "fail" ? [{ bold: value }] : value, interval),
  ...anyBase ? [base, withAside(change, between)] : [],
  withAside(formatTarget(row), row.warn === void 0 ? "" : `warns at ${formatValue(row.warn, row.unit)}`),
  isCompared(row) && between ? { text: `${change} (${between})`, short: change } : change || interval,
  { text: "", ...defined({ gauge: gaugeOf(row) }) }
], withAside = (text, aside) => ({
  text,
  ...defined({ aside: aside || void 0 })
});
function asideOf({ key, weight }) {
  let marks2 = [key && "key", weight !== 1 && `weight ${weight}`].filter(Boolean);
  return marks2.length > 0 ? marks2.join(", ") : void 0;
}
var detailsOf = ({ reason, warnings = [] }) => [
  reason,
  ...warnings.map((warning) => `Warning from the source: ${warning}`)
];

// build/scorecard/sections/reasons.js
var reasons = {
  id: "reasons",
  rank: 150,
  on: inText,
  build: (parts) => {
    let items = openGroups(parts).map(reasonItem);
    return items.length > 0 ? { blocks: [{ kind: "list", items }] } : null;
  }
};
function openGroups({ rows, record }) {
  let groups = /* @__PURE__ */ new Map();
  for (let row of worstFirst(rows)) {
    let warnings = row.warnings ?? [];
    if (isSaid(row, record.reason) && warnings.length === 0 || record.evidence.failure && row.cause === "not-measured")
      continue;
    let { verdict, reason } = row, key = JSON.stringify([verdict, reason, warnings]), group = groups.get(key) ?? { verdict, names: [], reason, warnings };
    group.names.push(row.name), groups.set(key, group);
  }
  return [...groups.values()];
}
var isSaid = (row, reason) => reason.includes(row.reason) || row.verdict === "pass", mostNames = 6;
function reasonItem({ verdict, names: names3, reason, warnings }) {
  let shown = names3.slice(0, mostNames).flatMap((name, index) => [...index > 0 ? [", "] : [], { code: name }]), more = names3.length > mostNames ? [` and ${names3.length - mostNames} more`] : [];
  return {
    mark: verdict,
    label: [...shown, ...more],
    text: [reason, ...warnings.map((warning) => `Warning from the source: ${warning}`)]
  };
}

// build/scorecard/sections/rerun.js
var mostNames2 = 20, rerun = {
  id: "run it again",
  rank: 90,
  on: onPages,
  build: ({ record }) => {
    let headers = sentHeaders(record), keys = secretKeys(record);
    return {
      title: "Run it again",
      fold: "closed",
      blocks: [
        { kind: "code", text: rerunCommand(record), language: "sh" },
        { kind: "note", text: again, small: !0 },
        ...headers.length > 0 ? [note("The run also sent ", headers, "; values of headers are never kept.")] : [],
        ...keys.length > 0 ? [note("It was also given secrets, which are never kept, as ", keys, ".")] : []
      ]
    };
  }
}, note = (before, names3, after) => ({ kind: "note", text: [before, ...listed(names3), after], small: !0 }), listed = (names3) => names3.slice(0, mostNames2).flatMap((name, index) => [...index > 0 ? [", "] : [], { code: name, most: 60 }]), again = [
  "With the same config, in a checkout of the commit. ",
  { code: "reliability-gate judge record.json" },
  " repeats the verdict alone, offline."
];

// build/scorecard/sections/resources.js
var resources2 = {
  id: "resource use",
  rank: 20,
  on: everywhere,
  build: (parts) => {
    let { resources: rows } = parts;
    if (rows.length === 0)
      return null;
    let board = dashboardOf(parts), hasBase = rows.some(({ base }) => base), isAsked = !rows.every(isOfProcesses);
    return {
      title: "Resource use",
      count: rows.length,
      fold: "closed",
      blocks: [
        {
          kind: "table",
          of: ["resource", "resources"],
          columns: [
            { head: "Resource", short: "Resource use" },
            { head: "Average", isNumber: !0 },
            ...hasBase ? [{ head: "Base", isNumber: !0 }] : [],
            { head: "Peak", isNumber: !0 },
            ...hasBase ? [{ head: "Peak of base", isNumber: !0 }] : [],
            ...isAsked ? [{ head: "Query", on: ["html"] }] : [],
            { head: "Over time", on: inText }
          ],
          rows: rows.map((row) => resourceCells(row, { hasBase, isAsked }))
        },
        { kind: "note", text: describeResources(rows), small: !0, on: onPages },
        ...board ? [{ kind: "note", text: [board], on: onGitHub }] : []
      ]
    };
  }
};
function resourceCells(row, { hasBase, isAsked }) {
  let { title, unit: unit2, average, most: most2, query, url, points, base } = row, shown = (value) => value == null ? "" : formatValue(value, unit2), ofBase2 = (value) => hasBase ? [shown(value)] : [];
  return [
    linkableAddress(url) ? { text: [{ link: url, text: title }] } : title,
    shown(average),
    ...ofBase2(base?.average),
    shown(most2),
    ...ofBase2(base?.most),
    ...isAsked ? [isOfProcesses(row) ? "" : { text: [{ code: query }] }] : [],
    points.length > 1 ? { text: [{ bars: points.map(([, value]) => value) }] } : ""
  ];
}
var dashboardOf = ({ rows, dashboard }) => rows.some(wasQueried) ? void 0 : linkOn("Dashboard", dashboard), isOfProcesses = ({ query }) => /^(\/proc\/|ps )/.test(query);
function describeResources(rows) {
  let processes = Math.max(0, ...rows.map((one) => one.processes)), host = linkableAddress(rows.find(({ url }) => url !== void 0)?.url)?.host;
  return [
    processes > 1 && !rows.some(isOfProcesses) && `Of ${formatCount(processes)} processes together; event loop and garbage collection of the worst of them.`,
    rows.some(isOfProcesses) && "Read from the processes that the run has started, all of a side together; peaks between two readings are not seen.",
    !rows.every(isOfProcesses) && "Peaks of counter-based metrics such as CPU are averages over 10 s or four scrapes.",
    "No verdict depends on this unless an objective names it.",
    host !== void 0 && `Graphs are on ${host}.`
  ].filter(Boolean).join(" ");
}

// build/scorecard/sections/server-metrics.js
var serverMetrics = {
  id: "server metrics",
  rank: 10,
  on: onPages,
  build: (parts) => {
    let queried = parts.rows.filter(wasQueried);
    if (queried.length === 0)
      return null;
    let board = linkOn("Dashboard", parts.dashboard);
    return {
      title: "Server metrics",
      count: queried.length,
      fold: "closed",
      blocks: [
        ...queried.flatMap((row) => queryBlocks(row, parts)),
        ...board ? [{ kind: "note", text: [board] }] : []
      ]
    };
  }
};
function queryBlocks(row, { serverSeries, graphs }) {
  let bars2 = serverSeries.find(({ of }) => of === row.of)?.series[0]?.points.map(([, value]) => value) ?? [], graph = linkOn("graph", graphs.find(({ of }) => of === row.of)?.url);
  return [
    { kind: "note", text: [
      { code: row.name },
      `: ${formatRow(row).value}`,
      ...bars2.length > 1 ? [{ bars: bars2 }] : [],
      ...graph ? [" · ", graph] : []
    ] },
    { kind: "code", text: row.query, language: row.language ?? "text" }
  ];
}

// build/scorecard/sections/started.js
var names2 = { head: "The target", base: "The baseline" }, longestText = 3e3, started = {
  id: "output of the app",
  rank: 145,
  on: everywhere,
  build: ({ record: { evidence } }) => {
    let blocks2 = ["head", "base"].flatMap((side) => endBlocks(names2[side], evidence.started?.[side]));
    return blocks2.length === 0 ? null : { title: "Output of the app", blocks: blocks2 };
  }
};
function endBlocks(name, app) {
  if (!app?.ended)
    return [];
  let { amid, how, lines } = app.ended;
  return [
    { kind: "note", text: [
      `${name}, started by `,
      { code: app.command, most: 120 },
      `, ${ended[amid]}: ${how}.`
    ] },
    ...lines.length > 0 ? [{ kind: "code", text: clip(lines.join(`
`), longestText) }] : []
  ];
}
var ended = {
  build: "could not be built",
  start: "ended before it was ready",
  load: "ended amid the load"
};

// build/scorecard/sections/traces.js
var manyRepeated = 5, leastShare = 0.05, traces = {
  id: "traces",
  rank: 45,
  on: everywhere,
  build: ({ record }) => {
    let { summaries = [], dropped = 0 } = record.evidence.traces ?? {}, ofHead = summaries.filter(({ side, spans }) => side === "head" && spans.length > 0).toSorted((a, b) => b.ms - a.ms);
    return ofHead.length === 0 ? null : {
      title: "Traces",
      count: ofHead.reduce((sum, { traces: traces2 }) => sum + traces2, 0),
      blocks: [
        ...ofHead.map((one) => sentence2(one, baseOf(one, summaries), record)),
        ...ofHead.flatMap(repeated),
        table(ofHead, summaries),
        ...dropped > 0 ? [
          small(`${formatCount(dropped)} traces found no room and were dropped, the fastest first.`)
        ] : []
      ]
    };
  }
}, small = (text) => ({ kind: "note", text, small: !0 }), baseOf = ({ name, why }, all) => all.find((one) => one.side === "base" && one.name === name && one.why === why), inBase = (base, { service, name }) => base && (base.spans.find((one) => one.service === service && one.name === name)?.ms ?? 0), labelOf = ({ service, name }) => ({ code: `${service}: ${name}` });
function sentence2(of, base, record) {
  let [top] = of.spans, before = inBase(base, top), failing = of.why === "failed" ? of.spans.find(({ errors: errors2 }) => errors2 > 0) : void 0, link = linkOn("trace", linkTo(of.slowest, record));
  return {
    kind: "note",
    text: [
      of.why === "slow" ? "The slowest " : "The failed ",
      { code: of.name },
      ` requests spent ${formatRatio(top.share, 2)} of their time in `,
      labelOf(top),
      before === void 0 ? `: ${formatMilliseconds(top.ms)} each.` : `: ${formatMilliseconds(top.ms)} each, where base spends ${formatMilliseconds(before)}.`,
      ...failing ? [" Spans of ", labelOf(failing), " failed."] : [],
      ...link ? [" Slowest: ", link] : []
    ]
  };
}
function linkTo(id, { plan }) {
  return safeLink(plan.traces?.link?.replaceAll("$trace", id));
}
var repeated = ({ name, spans }) => spans.filter((span) => span.repeated >= manyRepeated && span.share >= leastShare).slice(0, 1).map((span) => ({
  kind: "note",
  text: [
    labelOf(span),
    ` runs up to ${formatCount(span.repeated)} times below one span of `,
    { code: name },
    ": can one do for all?"
  ]
}));
function table(ofHead, all) {
  let compares = all.some(({ side }) => side === "base"), rows = ofHead.flatMap((of) => of.spans.map((span) => {
    let before = inBase(baseOf(of, all), span);
    return [
      { text: [{ code: of.name }], aside: `${of.why}, ${of.traces} of ${of.wanted} traces` },
      { text: [labelOf(span)] },
      { text: formatRatio(span.share, 2), bar: span.share },
      formatMilliseconds(span.ms),
      ...compares ? [before === void 0 ? "" : formatMilliseconds(before)] : [],
      span.count.toFixed(1),
      formatCount(span.errors)
    ];
  }));
  return {
    kind: "table",
    of: ["span", "spans"],
    few: 5,
    fold: "Time by span",
    columns: [
      { head: "Request" },
      { head: "Service: span", short: "Span" },
      { head: "Share", isNumber: !0, place: 1 },
      { head: "Each", isNumber: !0, place: 2 },
      ...compares ? [{ head: "Base", isNumber: !0, place: 3 }] : [],
      { head: "Spans a trace", isNumber: !0 },
      { head: "Failed", isNumber: !0 }
    ],
    rows
  };
}

// build/scorecard/sections/sections.js
var sections = [
  objectives,
  reasons,
  started,
  budgets,
  experiments,
  profile,
  comparison,
  chart,
  course,
  overTime,
  endpoints,
  phases,
  errors,
  traces,
  serverMetrics,
  resources2,
  generator,
  about,
  rerun,
  notes
];

// build/scorecard/build-scorecard.js
function buildScorecard(record, kinds = sections) {
  let { service, verdict, advisory, blocks: blocks2, wouldBlock, grade, score, reason, commit } = record, { objectives: objectives2, ruling } = shownRows(record), parts = readParts(record), ruled = { verdict, advisory, blocks: blocks2, ...defined({ wouldBlock, ruling }) };
  return {
    service,
    ...ruled,
    grade,
    score,
    reason,
    ...defined({ failure: record.evidence.failure }),
    rows: objectives2,
    measured: parts.measured,
    target: describeAddress(record),
    head: buildHead(parts, ruled),
    sections: kinds.flatMap((kind) => buildSection(kind, parts)),
    context: record.context,
    commit,
    gateVersion: record.gate.version
  };
}
function buildSection({ build, ...kind }, parts) {
  let content = build(parts);
  return content ? [{ ...kind, ...content }] : [];
}

// build/scorecard/report.js
function reportOf(record) {
  let built;
  return {
    record,
    get scorecard() {
      return built ??= buildScorecard(record), built;
    }
  };
}

// build/render/text/escape-html.js
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}, escapeHtml = (text, most2 = 1e3) => escapeEntities(cleanText(text, most2)), escapeEntities = (text) => text.replace(/[&<>"']/g, (character) => entities[character]);

// build/render/text/on-surface.js
var sectionsOn = ({ sections: sections2 }, surface) => sections2.flatMap((section) => {
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
    ...defined({ foot: foot && keep(foot) })
  };
}
var spansOf = (text) => typeof text == "string" ? [text] : text, cellOf = (cell) => typeof cell == "string" ? { text: cell } : cell, rowsOf = ({ rows, importance }, most2) => importance && rows.length > most2 ? importance.slice(0, Math.max(0, most2)).map((index) => rows[index]) : rows.slice(0, Math.max(0, most2));
function moreOf({ of: [one, several], importance }, left2) {
  return left2 <= 0 ? "" : left2 === 1 ? `1 more ${one}${importance ? ", no worse," : ""} is in the report.` : `${left2} more ${several}${importance ? ", none of them worse," : ""} are in the report.`;
}

// build/render/html/pictures/plot.js
var margin = { right: 16, top: 12, bottom: 30 };
function renderPlot(chart2, { width: width3, height: height2 }) {
  let { title, lines, unit: unit2, x: axis, end: reached = 0, reach = 0, spans = [] } = chart2, { values, cut, limits, highest } = scaleOf(chart2), xUnit = axis?.unit ?? "s", format2 = (value) => formatValue(value, unit2), rules = ticksBetween(Math.min(0, ...values), Math.max(highest, reach)), [bottom, top] = [rules.at(0), rules.at(-1)], left2 = 22 + 6.5 * Math.max(5, ...rules.map((rule) => format2(rule).length)), end = Math.max(reached, ...lines.flatMap(({ points }) => points.map(([x2]) => x2)), 1), x = (at) => round(left2 + Math.max(0, at) / end * (width3 - left2 - margin.right)), share = (value) => (Math.min(value, cut, top) - bottom) / (top - bottom), y = (value) => round(height2 - margin.bottom - share(value) * (height2 - margin.top - margin.bottom)), parts = [
    ...spans.map(({ label, from, to, isFaint }) => `<rect class="${isFaint ? "span faint" : "span"}" x="${x(from)}" y="${margin.top}" width="${round(Math.max(1, x(Math.min(to, end)) - x(from)))}" height="${height2 - margin.top - margin.bottom}"><title>${escapeHtml(label)}</title></rect>`),
    ...rules.map((value) => `<line class="rule" x1="${round(left2)}" x2="${width3 - margin.right}" y1="${y(value)}" y2="${y(value)}"/><text class="tick" x="${round(left2 - 8)}" y="${y(value) + 4}" text-anchor="end">${escapeHtml(format2(value))}</text>`),
    ...(xUnit === "s" ? timeTicks(end, width3 < 400 ? 4 : 7) : niceTicks(end).filter((at) => at <= end)).map((at) => {
      let isLast = x(at) > width3 - 2 * margin.right, [place2, anchor] = isLast ? [width3, "end"] : [x(at), "middle"];
      return `<text class="tick" x="${place2}" y="${height2 - 10}" text-anchor="${anchor}">${escapeHtml(tickText(at, xUnit, end))}</text>`;
    }),
    ...limits.map(({ value, label, tone = "" }) => `<line class="${`limit ${tone}`.trim()}" x1="${round(left2)}" x2="${width3 - margin.right}" y1="${y(value)}" y2="${y(value)}"><title>${escapeHtml(label)}</title></line>`),
    ...lines.map((line) => `<path class="line ${line.tone}" d="${path(line, x, y)}"/>`),
    ...lines.flatMap((line) => dots(line, x, y, { format: format2, xUnit }))
  ];
  return `<svg viewBox="0 0 ${width3} ${height2}" role="img" aria-label="${escapeHtml(title)}">${parts.join("")}</svg>`;
}
function path({ points }, x, y) {
  let pen = "M";
  return points.map(([at, value]) => {
    if (value === null)
      return pen = "M", "";
    let step = `${pen}${x(at)} ${y(value)}`;
    return pen = "L", step;
  }).join("");
}
function dots({ points, tone, label }, x, y, { format: format2, xUnit }) {
  return points.flatMap(([at, value], index) => {
    if (value === null)
      return [];
    let alone = (points[index - 1]?.[1] ?? null) === null && (points[index + 1]?.[1] ?? null) === null, tip = `${label} ${format2(value)} at ${Math.round(at * 10) / 10} ${xUnit}`;
    return `<circle class="dot ${tone}${alone ? " alone" : ""}" cx="${x(at)}" cy="${y(value)}" r="${alone ? 3 : 5}"><title>${escapeHtml(tip)}</title></circle>`;
  });
}
function ticksBetween(lowest, highest) {
  if (lowest >= 0)
    return niceTicks(highest);
  let step = niceTicks(Math.max(0, highest) - lowest)[1], [first, last] = [Math.floor(lowest / step), Math.ceil(Math.max(0, highest) / step)];
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(10)));
}
function timeTicks(end, most2) {
  let width3 = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400].find((seconds) => end / seconds <= most2) ?? Math.ceil(end / (most2 - 1));
  return Array.from({ length: Math.floor(end / width3) + 1 }, (_, i) => i * width3);
}
var tickText = (at, unit2, end) => unit2 === "s" && end > 900 ? `${round(at / 60)} min` : `${at} ${unit2}`, round = (value) => Math.round(value * 10) / 10;

// build/render/html/pictures/figure.js
var sizes = {
  whole: { width: 980, height: 260 },
  half: { width: 480, height: 200 },
  third: { width: 320, height: 150 }
};
function drawFigure(chart2) {
  let { title, lines, limits = [], spans = [], size = "half" } = chart2, keys = [
    ...lines.filter(({ label }) => label !== "").map(({ label, tone }) => `<span class="key ${tone}">${escapeHtml(label, 120)}</span>`),
    ...limits.map(({ label, tone = "" }) => `<span class="${`key limit ${tone}`.trim()}">${escapeHtml(label, 120)}</span>`)
  ];
  spans.some(({ isFaint }) => !isFaint) && keys.push('<span class="key span">a fault is active</span>'), spans.some(({ isFaint }) => isFaint) && keys.push('<span class="key span faint">recovery</span>');
  let picture = renderPlot(chart2, sizes[size]);
  return `<figure${size === "whole" ? ' class="whole"' : ""}><figcaption><b>${escapeHtml(title, 160)}</b>${keys.join("")}</figcaption>${picture}</figure>`;
}

// build/render/text/keep-units.js
var keepUnits = (text) => text.replace(/(?<=\d) (?=(?:%|×|ms|s|[kMG]?B|cores|points?)(?!\w))/g, " ").replace(/(?<=(?:^|\s)(?:\\?[<>≤≥]|&lt;|&gt;)) (?=\d)/g, " ");

// build/render/html/pictures/budget-bar.js
var width2 = 180, height = 14;
function renderBudgetBar(left2) {
  if (left2 === null)
    return "";
  let filled = Math.round(shareOfBar(left2) * width2 * 10) / 10;
  return [
    `<svg class="budget" viewBox="0 0 ${width2} ${height}" width="${width2}" height="${height}" aria-hidden="true">`,
    `<rect class="all" x="0" y="2" width="${width2}" height="${height - 4}" rx="3"/>`,
    left2 > 0 ? `<rect class="left" x="0" y="2" width="${filled}" height="${height - 4}" rx="3"/>` : `<line class="spent" x1="1" x2="1" y1="0" y2="${height}"/>`,
    "</svg>"
  ].join("");
}

// build/render/html/pictures/gauge.js
function renderGauge({ value, interval, threshold, comparator, verdict, base, red }) {
  let lower = interval?.lower ?? value, upper = interval?.upper ?? value, ends = [value, lower, upper, threshold, base ?? value], [least, most2] = [Math.min(...ends), Math.max(...ends)], room = most2 > least ? (most2 - least) * 0.15 : Math.abs(most2) * 0.1 || 1, x = (at) => Math.round((8 + (at - least + room) / (most2 - least + 2 * room) * 164) * 10) / 10, good = comparator.startsWith("<") ? [8, x(threshold)] : [x(threshold), 172], middle = 26 / 2;
  return [
    '<svg class="gauge" viewBox="0 0 180 26" width="180" height="26" aria-hidden="true">',
    `<rect class="all" x="8" y="${middle - 2}" width="164" height="4" rx="2"/>`,
    `<rect class="good" x="${good[0]}" y="${middle - 2}" width="${Math.round((good[1] - good[0]) * 10) / 10}" height="4" rx="2"/>`,
    interval ? `<rect class="span ${verdict}" x="${x(lower)}" y="${middle - 5}" width="${Math.max(2, x(upper) - x(lower)).toFixed(1)}" height="10" rx="3"/>` : "",
    `<circle class="mark ${verdict}" cx="${x(value)}" cy="${middle}" r="4"/>`,
    base === void 0 ? "" : upright("base", x(base), 6),
    red === void 0 ? "" : upright("red", x(red), 6),
    upright("threshold", x(threshold), 3),
    "</svg>"
  ].join("");
}
var upright = (of, x, gap) => `<line class="${of}" x1="${x}" x2="${x}" y1="${gap}" y2="${26 - gap}"/>`;

// build/render/html/text.js
var code = (text) => `<code>${escapeHtml(text)}</code>`, htmlSection = (title, body) => `<section><h2>${escapeHtml(title)}</h2>${body}</section>`, drawText = (text, most2) => spansOf(text).map((span) => drawSpan(span, most2)).join("");
function drawSpan(span, most2) {
  if (typeof span == "string") {
    let [first, last] = [/^ /.test(span) ? " " : "", /. $/.test(span) ? " " : ""];
    return `${first}${escapeHtml(span, most2)}${last}`;
  }
  return "code" in span ? code(span.code) : "bold" in span ? `<b>${escapeHtml(span.bold)}</b>` : "bars" in span ? "" : drawLink(span);
}
function drawLink({ link, text = link }) {
  return linkableAddress(link) ? `<a href="${escapeHtml(link, 5e3)}">${escapeHtml(text)}</a>` : escapeHtml(text);
}
var drawCellSpan = (span) => typeof span == "string" || "bold" in span ? keepUnits(drawSpan(span)) : drawSpan(span);
function drawCell(cell) {
  let { text, tone, mark, bar, gauge, aside, below = aside } = cellOf(cell);
  if (gauge)
    return renderGauge(gauge);
  let drawn = spansOf(text).map(drawCellSpan).join(""), shown = bar === void 0 ? drawn : `${renderBudgetBar(bar)}<b>${drawn}</b>`, signed2 = mark ? `<span class="mark ${mark}">${`${icons[mark]} ${shown}`.trim()}</span>` : shown, toned = tone === "bad" ? `<span class="fail">${signed2}</span>` : signed2;
  return below === void 0 ? toned : `${toned}<br><span class="soft small">${keepUnits(escapeHtml(below))}</span>`;
}

// build/render/html/blocks.js
function drawSection({ title, lead, blocks: blocks2 }) {
  let body = `${lead === void 0 ? "" : `<p>${escapeHtml(lead)}</p>`}${blocks2.map(drawBlock).join("")}`;
  return title === void 0 ? `<section>${body}</section>` : htmlSection(title, body);
}
function drawBlock(block) {
  switch (block.kind) {
    case "note":
      return drawNote(block);
    case "table":
      return drawTable(block);
    case "list":
      return drawList(block);
    case "figures":
      return drawFigures(block);
    case "code":
      return `<pre>${escapeEntities(cleanBlock(block.text, 1e4))}</pre>`;
    case "chart":
      return drawCharts({ kind: "charts", charts: [{ ...block.chart, size: "whole" }] });
    case "charts":
      return drawCharts(block);
  }
}
var drawNote = ({ text, small: small2 }) => `<p${small2 ? ' class="soft small"' : ""}>${drawText(text)}</p>`;
function drawTable({ columns, rows, foot, details }) {
  let heads = columns.map(drawColumnHead), drawRow = (row, index) => {
    let cells = row.map((cell, i) => {
      let { [i]: column } = columns;
      return `<td${classOf(column)} data-head="${escapeHtml(column.head)}">${drawCell(cell)}</td>`;
    }), below = details?.[index];
    return below === void 0 ? `<tr>${cells.join("")}</tr>` : `<tr class="said">${cells.join("")}</tr>${drawDetails(below, columns.length)}`;
  }, head = `<thead><tr>${heads.join("")}</tr></thead>`, sum = foot ? `<tfoot>${drawRow(foot, rows.length)}</tfoot>` : "";
  return `<div class="scroll"><table${details ? ' class="cards"' : ""}>${head}<tbody>${rows.map(drawRow).join("")}</tbody>${sum}</table></div>`;
}
var classOf = ({ isNumber: isNumber2 }) => isNumber2 ? ' class="number"' : "", drawColumnHead = (column) => column.head === "" ? "<td></td>" : `<th scope="col"${classOf(column)}>${escapeHtml(column.head)}</th>`, drawDetails = (lines, columns) => `<tr><td class="why small" colspan="${columns}">${lines.map((line) => escapeHtml(line)).join("<br>")}</td></tr>`;
function drawList({ items }) {
  return `<ul>${items.map(({ mark, label, text }) => `<li>${mark ? `<span class="${mark}">${icons[mark]}</span> ` : ""}<b>${drawText(label)}</b>: ${text.map((line) => drawText(line)).join("<br>")}</li>`).join("")}</ul>`;
}
function drawFigures({ rows }) {
  return `<table class="facts"><tbody>${rows.map(({ label, value }) => `<tr><th scope="row">${escapeHtml(label)}</th><td>${drawText(value)}</td></tr>`).join("")}</tbody></table>`;
}
function drawCharts({ title, heads, charts }) {
  let isSmall = charts.some((chart2) => chart2?.size === "third"), figures = charts.map((chart2) => chart2 ? drawFigure(chart2) : "<div></div>"), above = (heads ?? []).map((head) => `<h3>${escapeHtml(head)}</h3>`);
  return `${title === void 0 ? "" : `<h3>${escapeHtml(title)}</h3>`}<div class="plots${isSmall ? " small-ones" : ""}">${[...above, ...figures].join("")}</div>`;
}

// build/render/html/head.js
function drawHead(scorecard) {
  let { verdict, service, head } = scorecard, more = [...head.more, head.consequence].map((text) => drawText(text, 3e3));
  return [
    `<header class="${verdict}"><div class="top"><div><p class="eyebrow">Reliability Gate</p>`,
    `<h1>${icons[verdict]} ${escapeHtml(service, 200)} — <span class="${verdict}">${escapeHtml(headline({ ...scorecard, grade: null }))}</span></h1>`,
    `<p class="reason">${drawText(head.reason)}</p></div>${drawGrade(scorecard)}</div>`,
    ...more.filter(Boolean).map((text) => `<p>${text}</p>`),
    `<p class="soft small">${head.facts.map((text) => drawText(text)).join(" · ")}</p></header>`
  ].join("");
}
function drawGrade({ grade, score }) {
  if (grade === null)
    return "";
  let points = score === null ? "" : `${formatNumber(score)} of 100`;
  return `<div class="grade"><b>${escapeHtml(grade)}</b><span class="soft small">${points}</span></div>`;
}

// build/render/html/script.js
var reportScript = `'use strict';
const units = { 'µs': 1e-6, us: 1e-6, ms: 1e-3, s: 1, min: 60, h: 3600, d: 86400, kB: 1e3, MB: 1e6, GB: 1e9, k: 1e3, M: 1e6 };
const fewRows = 6;
const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};
// 'under 0.1 ms' and '−3.5 %' are numbers, 'no data' and '–' are not.
const numberOf = text => {
  const found = /^[^\\d+\\-−.]*([+\\-−]?[\\d,]*\\.?\\d+)\\s*([a-zµ]*)/i.exec(text);
  return found ? Number(found[1].replace('−', '-').replaceAll(',', '')) * (units[found[2]] ?? 1) : NaN;
};
const groupsOf = body => {
  const groups = [];
  for (const row of body.rows) {
    if (row.cells[0]?.classList.contains('why')) groups.at(-1).push(row);
    else groups.push([row]);
  }
  return groups;
};
const textAt = ([row], column) => row.cells[column]?.textContent.trim() ?? '';

function makeSortable(table, body) {
  const original = groupsOf(body);
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    // Pictures have no order.
    const isEmpty = original.every(group => textAt(group, column) === '');
    if (isEmpty || head.textContent.trim() === '') return;
    const button = make('button', { type: 'button' }, ...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const before = head.getAttribute('aria-sort');
      for (const other of heads) other.removeAttribute('aria-sort');
      const order = { null: 'descending', descending: 'ascending' }[before];
      if (order) head.setAttribute('aria-sort', order);
      const sign = order === 'ascending' ? 1 : -1;
      const isNumber = head.classList.contains('number');
      const compare = (a, b) => {
        const [one, other] = [textAt(a, column), textAt(b, column)];
        if (!isNumber) return sign * one.localeCompare(other, 'en', { numeric: true });
        const [x, y] = [numberOf(one), numberOf(other)];
        if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y);
        return sign * (x - y);
      };
      body.append(...(order ? original.toSorted(compare) : original).flat());
    });
  });
}

function makeFilter(table, body) {
  const groups = groupsOf(body);
  const search = make('input', { type: 'search' });
  const open = make('input', { type: 'checkbox' });
  const count = make('output', { className: 'soft small' });
  const isOpen = ([row]) => row.querySelector('.mark:not(.pass)') !== null;
  const opens = groups.filter(isOpen).length;
  const apply = () => {
    const words = search.value.toLowerCase().split(/\\s+/);
    let shown = 0;
    for (const group of groups) {
      const text = group.map(row => row.textContent).join(' ').toLowerCase();
      const isShown = words.every(word => text.includes(word)) && (!open.checked || isOpen(group));
      for (const row of group) row.hidden = !isShown;
      if (isShown) shown += 1;
    }
    count.textContent = shown === groups.length ? '' : shown + ' of ' + groups.length + ' rows';
  };
  search.addEventListener('input', apply);
  open.addEventListener('change', apply);
  const tools = make('div', { className: 'tools' }, make('label', {}, 'Filter ', search));
  if (opens > 0 && opens < groups.length)
    tools.append(make('label', {}, open, ' Only what did not pass'));
  tools.append(count);
  table.parentElement.before(tools);
}

for (const table of document.querySelectorAll('.scroll > table')) {
  const body = table.tBodies[0];
  const rows = groupsOf(body).length;
  if (rows > 1) makeSortable(table, body);
  if (rows >= fewRows) makeFilter(table, body);
}

const reachByKeyboard = () => {
  for (const wide of document.querySelectorAll('.scroll')) {
    const title = wide.closest('section')?.querySelector('h2')?.textContent ?? 'Table';
    if (wide.scrollWidth > wide.clientWidth) {
      wide.tabIndex = 0;
      wide.setAttribute('role', 'region');
      wide.setAttribute('aria-label', title);
    } else for (const name of ['tabindex', 'role', 'aria-label']) wide.removeAttribute(name);
  }
};
reachByKeyboard();
addEventListener('resize', reachByKeyboard);
`, reportScriptHash = "sha256-U4m0adoYobLwsuBRdW9NE0ur6jcQyXtpBLcLW1MwzYk=";

// build/render/html/style.js
var reportStyle = `
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
td:first-child code { display: inline-block; max-width: 16rem; overflow-wrap: break-word; }
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
  .cards td:first-child code { max-width: none; }
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
a { color: var(--blue); }
th button { all: unset; cursor: pointer; } th button::after { content: "\\2195"; margin-left: 4px; opacity: .45; }
th[aria-sort=ascending] button::after { content: "\\2191"; opacity: 1; } th[aria-sort=descending] button::after { content: "\\2193"; opacity: 1; }
:focus-visible, th button:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; border-radius: 3px; }
.tools { display: flex; flex-wrap: wrap; gap: 6px 20px; align-items: center; margin: 0 0 8px; color: var(--soft); font-size: 13px; }
.tools label { display: inline-flex; gap: 6px; align-items: center; }
.tools input[type=search] { font: inherit; color: var(--ink); background: var(--page); border: 1px solid var(--edge); border-radius: 6px; padding: 3px 8px; }
[hidden] { display: none !important; }
@media print { body { background: none; } section, header { break-inside: avoid; } .tools, th button::after { display: none; } }
`;

// build/render/html/report.js
var policy = `default-src 'none'; script-src '${reportScriptHash}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
function renderHtml(scorecard) {
  let sections2 = [drawHead(scorecard), ...sectionsOn(scorecard, "html").map(drawSection)];
  return [
    "<!doctype html>",
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(`${scorecard.service}: ${headline(scorecard)}`, 200)} · Reliability Gate</title>`,
    `<style>${reportStyle}</style></head><body><main>`,
    ...sections2,
    `<p class="soft small">Made by reliability-gate ${escapeHtml(scorecard.gateVersion, 60)} from the record of the run.</p>`,
    `</main><script>${reportScript}</script></body></html>`,
    ""
  ].join(`
`);
}

// build/render/json.js
var firstKeys = [
  "schemaVersion",
  "verdict",
  "reason",
  "score",
  "grade",
  "service",
  "commit",
  "window",
  "decidedAfter",
  "target",
  "load",
  "objectives",
  "gate",
  "startedAt",
  "blocks",
  "advisory",
  "wouldBlock",
  "context",
  "plan",
  "evidence",
  "notes"
];
function renderJson(record) {
  let entries = Object.entries(record), place2 = ([key]) => firstKeys.includes(key) ? firstKeys.indexOf(key) : firstKeys.length, ordered = Object.fromEntries(entries.toSorted((a, b) => place2(a) - place2(b)));
  return `${format(ordered, "")}
`;
}
function format(value, indent2) {
  if (typeof value != "object" || value === null)
    return JSON.stringify(value) ?? "null";
  let inner = `${indent2}  `;
  if (Array.isArray(value))
    return value.every(isPlain) ? `[${value.map((item) => format(item, inner)).join(", ")}]` : wrap("[", value.map((item) => format(item, inner)), "]", indent2);
  let entries = Object.entries(value).filter(([, item]) => item !== void 0);
  return wrap("{", entries.map(([key, item]) => `${JSON.stringify(key)}: ${format(item, inner)}`), "}", indent2);
}
function wrap(open, items, close, indent2) {
  return items.length === 0 ? `${open}${close}` : `${open}
${items.map((item) => `${indent2}  ${item}`).join(`,
`)}
${indent2}${close}`;
}
var isPlain = (item) => typeof item != "object" || item === null || Array.isArray(item) && item.length <= 2 && item.every(isNumber), isNumber = (item) => typeof item == "number";

// build/render/junit.js
function renderJunit(scorecard) {
  let { service, rows, measured } = scorecard, cases = rows.map((row) => ({ name: row.name, outcome: outcomeOf2(row, scorecard) })), ofRun = runOutcome(scorecard), all = ofRun ? [...cases, { name: "the run", outcome: ofRun }] : cases, count = (kind) => all.filter(({ outcome }) => outcome.kind === kind).length, totals = `tests="${all.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`, time = `time="${formatNumber(measured?.seconds ?? 0, 6)}"`, suite = `name="${escapeHtml(`Reliability Gate: ${service}`, 200)}"`;
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${suite} ${totals} ${time}>`,
    `  <testsuite ${suite} ${totals} ${time}${measured?.start ? ` timestamp="${escapeHtml(measured.start)}"` : ""}>`,
    ...formatProperties(scorecard),
    ...all.flatMap(({ name, outcome }) => formatCase(name, service, outcome)),
    `    <system-out>${escapeHtml(`${headline(scorecard)}: ${scorecard.reason}`)}</system-out>`,
    "  </testsuite>",
    "</testsuites>"
  ].join(`
`)}
`;
}
function outcomeOf2(row, scorecard) {
  let { value, interval } = formatRow(row), warnings = (row.warnings ?? []).map((text) => `; warning of the source: ${text}`).join(""), output = `${`measured ${value}${interval && ` (${interval})`}, target ${formatTarget(row)}`}; ${row.reason}${warnings}`, outcome = (kind) => ({
    kind,
    type: row.cause ?? row.verdict,
    message: row.reason,
    output
  });
  return row.verdict === "pass" || row.verdict === "warn" ? outcome("passed") : scorecard.advisory || !row.blockedBy ? outcome("skipped") : outcome(row.verdict === "fail" ? "failure" : "error");
}
function runOutcome({ rows, verdict, reason, failure, advisory, blocks: blocks2 }) {
  if (rows.some((row) => row.verdict === verdict) || verdict === "pass" || verdict === "warn")
    return;
  let output = [failure?.message ?? reason, failure?.hint].filter(Boolean).join("; ");
  return { kind: advisory || !blocks2 ? "skipped" : "error", type: verdict, message: reason, output };
}
function formatProperties({ verdict, score, grade, commit, context, target }) {
  let properties = {
    verdict,
    score,
    grade,
    target,
    commit,
    branch: context.branch,
    run: context.runUrl
  };
  return ["    <properties>", ...Object.entries(properties).filter(([, value]) => value != null).map(([name, value]) => `      <property name="${name}" value="${escapeHtml(String(value))}"/>`), "    </properties>"];
}
function formatCase(name, service, { kind, type, message, output }) {
  let attributes = `name="${escapeHtml(name, 300)}" classname="${escapeHtml(service, 200)}" time="0"`, element = {
    passed: [],
    skipped: [`      <skipped message="${escapeHtml(message)}"/>`],
    failure: [
      `      <failure type="${escapeHtml(type)}" message="${escapeHtml(message)}">${escapeHtml(output, 2e3)}</failure>`
    ],
    error: [
      `      <error type="${escapeHtml(type)}" message="${escapeHtml(message)}">${escapeHtml(output, 2e3)}</error>`
    ]
  }[kind];
  return [
    `    <testcase ${attributes}>`,
    ...element,
    `      <system-out>${escapeHtml(output, 2e3)}</system-out>`,
    "    </testcase>"
  ];
}

// build/render/text/escape-markdown.js
var prose = (text, most2) => escapeWords(text, most2, code2), proseCell = (text, most2) => escapeWords(text, most2, codeCell);
function escapeWords(text, most2, asCode) {
  let escaped = cleanText(text, most2).split(" ").map((word) => acts.test(word) ? asCode(word, word.length) : escapeWord(word));
  return [escaped[0].replace(/^[-+=#>]/, "\\$&").replace(/^(\d{1,9})([.)])$/, "$1\\$2"), ...escaped.slice(1)].join(" ");
}
function code2(text, most2 = 120) {
  let content = cleanText(text, most2);
  if (content === "")
    return "–";
  let fence = fenceFor(content, 1), padding = content.startsWith("`") || content.endsWith("`") ? " " : "";
  return `${fence}${padding}${content}${padding}${fence}`;
}
function codeCell(text, most2 = 120) {
  let content = cleanText(text, most2);
  return code2(content.includes("\\|") ? content.replaceAll("|", "∣") : content, most2).replaceAll("|", "\\|");
}
function codeBlock(text, language, most2) {
  let content = cleanBlock(text, most2), fence = fenceFor(content, 3), word = /^[a-z][a-z0-9-]{0,19}$/.test(language) ? language : "text";
  return `${fence}${word}
${content}
${fence}`;
}
function fenceFor(content, least) {
  let runs = content.match(/`+/g) ?? [];
  return "`".repeat(Math.max(least, ...runs.map((run) => run.length + 1)));
}
var acts = new RegExp([
  "@",
  // mentions, mail addresses, references to commits
  "://|www\\.|mailto:|xmpp:",
  // addresses
  "#\\d|gh-\\d|\\b(?:cve|ghsa)-",
  // issues, advisories
  "\\b[0-9a-f]{7,}\\b",
  // commits
  ":[\\w+-]+:",
  // emoji
  "\\$"
  // math
].join("|"), "i"), escapeWord = (word) => word.replace(/[\\`*_[\]<|~&]/g, "\\$&");

// build/render/markdown/markdown-table.js
function markdownTable(columns, rows) {
  let rule = columns.map(({ align }) => align === "right" ? "--:" : align === "center" ? ":-:" : "---");
  return [columns.map(({ head }) => head), rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join(`
`);
}
var folded = (title, body, open = !1) => `<details${open ? " open" : ""}><summary>${title}</summary>

${body}

</details>`;

// build/render/markdown/mermaid.js
function renderXyChart({ title, unit: unit2, x, lines }) {
  let highest = Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return [
    "```mermaid",
    "---",
    "config:",
    "  xyChart:",
    "    width: 860",
    "    height: 300",
    "    titleFontSize: 16",
    "  themeVariables:",
    "    xyChart:",
    `      plotColorPalette: "${lines.map(({ color }) => color).join(", ")}"`,
    "---",
    "xychart-beta",
    `    title "${mermaidLabel(title)}"`,
    `    x-axis ${xAxis(x)}`,
    `    y-axis "${mermaidLabel(unit2)}" 0 --> ${formatNumber2(niceTicks(highest).at(-1))}`,
    ...lines.map(({ label, values }) => `    line "${mermaidLabel(label)}" [${bridge(values).map(formatNumber2).join(", ")}]`),
    "```"
  ].join(`
`);
}
var xAxis = (x) => "points" in x ? `"${mermaidLabel(x.label)}" [${x.points.map((point) => `"${mermaidLabel(point)}"`).join(", ")}]` : `"seconds from the start" ${formatNumber2(x.from)} --> ${formatNumber2(x.to)}`, mermaidLabel = (text) => text.replace(/[^A-Za-z0-9 ._/:()-]+/g, " ").replace(/([-.:/])\1+/g, "$1").replace(/ +/g, " ").trim().slice(0, 80) || "value";
function bridge(values) {
  let known = values.flatMap((value, index) => value === null ? [] : [index]);
  return values.map((value, index) => {
    if (value !== null)
      return value;
    let before = known.findLast((other) => other < index), after = known.find((other) => other > index);
    if (before === void 0 || after === void 0)
      return values[before ?? after ?? 0] ?? 0;
    let share = (index - before) / (after - before);
    return values[before] + share * (values[after] - values[before]);
  });
}
var formatNumber2 = (value) => {
  let rounded = Number(value.toPrecision(4));
  return Math.abs(rounded) < 1e-6 ? "0" : String(rounded);
};

// build/render/markdown/text.js
var drawText2 = (text, most2 = 600) => drawSpans(text, most2, { prose, code: code2 });
function drawCell2(cell, usual) {
  let { text, mark, bar, aside, most: most2 } = cellOf(cell), drawn = drawSpans(text, most2 ?? usual, { prose: unparted, code: codeCell }, most2), more = aside === void 0 ? "" : `(${unparted(aside, 80)})`;
  return [[mark && icons[mark], bar != null && budgetBar(bar), drawn].filter(Boolean).join(" "), more].filter(Boolean).join(" ");
}
var unparted = (text, most2) => keepUnits(proseCell(text, most2));
function drawSpans(text, most2, escapes, mostCode) {
  return spansOf(text).map((span) => drawSpan2(span, most2, escapes, mostCode)).join("").trim();
}
function drawSpan2(span, most2, { prose: prose2, code: code3 }, mostCode) {
  return typeof span == "string" ? betweenBlanks(span, (text) => prose2(text, most2)) : "code" in span ? code3(span.code, span.most ?? mostCode) : "bold" in span ? `**${prose2(span.bold, most2)}**` : "bars" in span ? ` ${sparkline(span.bars, span.top)}` : drawLink2(span, (text) => prose2(text, most2));
}
function betweenBlanks(text, escaped) {
  let [first, last] = [/^ /.test(text) ? " " : "", /. $/.test(text) ? " " : ""];
  return `${first}${escaped(text)}${last}`;
}
function drawLink2({ link, text }, escaped) {
  return linkableAddress(link) ? `[${text === void 0 ? link.replace(/^https?:\/\//, "") : escaped(text)}](${link})` : escaped(text ?? link);
}

// build/render/markdown/blocks.js
function drawSection2(section, mostRows2) {
  let { title, count, lead, fold } = section, blocks2 = section.blocks.map((block) => drawBlock2(block, mostRows2)), said = lead === void 0 ? "" : drawText2(lead);
  if (title === void 0)
    return join([said, ...blocks2]);
  if (fold === void 0) {
    let bold = `**${prose(title)}**`;
    return join([said ? `${bold}: ${said}` : bold, ...blocks2]);
  }
  let counted2 = count === void 0 ? title : `${title} (${formatCount(count)})`;
  return folded(escapeHtml(counted2), join([said, ...blocks2]), fold === "open");
}
var join = (parts) => parts.filter(Boolean).join(`

`);
function drawBlock2(block, mostRows2) {
  switch (block.kind) {
    case "note":
      return drawText2(block.text);
    case "table":
      return drawTable2(block, mostRows2);
    case "list":
      return drawList2(block, mostRows2);
    case "figures":
      return drawFigures2(block);
    case "code":
      return codeBlock(block.text, block.language ?? "text");
    case "chart":
      return drawChart(block);
    case "charts":
      return drawCharts2(block);
  }
}
var [mostOfNumber, mostOfText] = [60, 120];
function drawTable2(table2, mostRows2) {
  let { columns, rows, foot, fold } = table2, heads = columns.map(({ head, isNumber: isNumber2 }) => ({
    head: proseCell(head),
    ...defined({ align: isNumber2 ? "right" : void 0 })
  })), most2 = ({ isNumber: isNumber2 }) => isNumber2 ? mostOfNumber : mostOfText, cells = [...rowsOf(table2, mostRows2), ...foot ? [foot] : []].map((row) => row.map((cell, index) => drawCell2(cell, most2(columns[index])))), drawn = join([markdownTable(heads, cells), moreOf(table2, rows.length - mostRows2)]);
  return fold === void 0 ? drawn : folded(escapeHtml(fold), drawn);
}
var drawList2 = ({ items }, mostRows2) => items.slice(0, mostRows2).map(({ mark, label, text }) => `- ${mark ? `${icons[mark]} ` : ""}${drawText2(label, mostOfText)}: ${text.map((part) => drawText2(part)).join(" ")}`).join(`
`), drawFigures2 = ({ rows }) => rows.map(({ label, value }) => `- ${prose(label)}: ${drawText2(value)}`).join(`
`), drawCharts2 = ({ charts }) => join(charts.map((chart2) => chart2 ? drawChart({ kind: "chart", chart: chart2 }) : "")), colors = {
  blue: "#1f6feb",
  violet: "#8250df",
  teal: "#1b7c83",
  yellow: "#bf8700",
  pink: "#bf3989",
  grey: "#6e7781",
  red: "#cf222e"
};
function drawChart({ chart: chart2, caption }) {
  let picture = drawPicture(chart2);
  return caption === void 0 || caption === "" ? picture : `${picture}

<sub>${drawText2(caption)}</sub>`;
}
function drawPicture(chart2) {
  let { title, unit: unit2, windowSeconds, x, lines } = chart2, { cut, limits } = scaleOf(chart2), inAxisUnit = (value) => unit2 === "ratio" ? value * 100 : value, points = lines[0]?.points ?? [], flat = limits.map(({ value }) => ({
    label: "limit",
    color: colors.red,
    values: points.map(() => inAxisUnit(value))
  })), inWindows = windowSeconds === void 0 ? "" : ` in windows of ${formatNumber(windowSeconds)} s`;
  return renderXyChart({
    title: `${title}${inWindows}`,
    unit: { ratio: "percent", "/s": "per second" }[unit2] ?? unit2,
    x: x ? { label: x.label, points: points.map(([at]) => formatNumber(at)) } : { from: points.at(0)?.[0] ?? 0, to: points.at(-1)?.[0] ?? 1 },
    lines: [
      ...lines.map(({ label, tone, points: own }) => ({
        label,
        color: colors[tone],
        values: own.map(([, y]) => y === null ? null : inAxisUnit(Math.min(y, cut)))
      })),
      ...flat
    ]
  });
}

// build/render/markdown/head.js
var most = 1500;
function drawHead2(scorecard) {
  let { verdict, service, head } = scorecard;
  return [
    `## ${icons[verdict]} Reliability Gate: ${prose(service, 100)} — ${headline(scorecard)}`,
    [drawText2(head.reason), drawText2(head.consequence)].filter(Boolean).join(" "),
    ...head.more.map((text) => drawText2(text, most)),
    head.facts.map((text) => drawText2(text)).join(" · ")
  ];
}

// build/render/markdown/fit-sections.js
function fitSections(scorecard, { surface, mostRows: mostRows2, budget }) {
  let head = drawHead2(scorecard), foot = `<sub>[How to read this](${guide}) · reliability-gate ${prose(scorecard.gateVersion, 20)}</sub>`, sections2 = sectionsOn(scorecard, surface), essential = sections2.filter((section) => section.essential), rest = sections2.filter((section) => !section.essential), parts = new Map(sections2.map((section) => [
    section.id,
    drawSection2(section, section.essential ? Number.POSITIVE_INFINITY : mostRows2)
  ])), left2 = [], assemble = () => {
    let shed = left2.length > 0 ? `Left out for size: ${left2.join(", ")}. The report has everything.` : "";
    return `${[...head, ...parts.values(), shed, foot].filter(Boolean).join(`

`)}
`;
  }, text = assemble();
  for (let { id } of rest.toSorted((a, b) => a.rank - b.rank)) {
    if (bytesOf(text) <= budget)
      return text;
    left2.push(id), parts.delete(id), text = assemble();
  }
  for (let rows = scorecard.rows.length; rows > 0 && bytesOf(text) > budget; rows = Math.floor(rows / 2)) {
    for (let section of essential)
      parts.set(section.id, drawSection2(section, rows));
    text = assemble();
  }
  return bytesOf(text) <= budget ? text : `## ${icons[scorecard.verdict]} Reliability Gate: ${scorecard.verdict}
`;
}
var bytesOf = (text) => new TextEncoder().encode(text).length;

// build/render/markdown/comment.js
var usualBudget = 6e4, renderMarkdown = (scorecard, budget = usualBudget) => fitSections(scorecard, { surface: "comment", mostRows: 50, budget });

// build/render/markdown/summary.js
var usualBudget2 = 1e6, renderSummary = (scorecard, budget = usualBudget2) => fitSections(scorecard, { surface: "summary", mostRows: 1e3, budget });

// build/render/terminal/marks.js
var marks = {
  pass: "✔",
  warn: "!",
  fail: "✖",
  inconclusive: "?",
  error: "■"
}, colors2 = {
  pass: "green",
  warn: "yellow",
  fail: "red",
  inconclusive: "magenta",
  error: "red"
}, indent = "  ";

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
  let width3 = 0;
  for (let point of text)
    width3 += new RegExp("\\p{M}|\\p{Cf}", "u").test(point) ? 0 : wide.test(point) ? 2 : 1;
  return width3;
}
function fitWidth(text, most2) {
  let clean2 = cleanText(text, 1e3);
  if (displayWidth(clean2) <= most2)
    return clean2;
  let shown = "", width3 = 0;
  for (let point of clean2) {
    if (width3 += displayWidth(point), width3 > most2 - 1)
      break;
    shown += point;
  }
  return `${shown}…`;
}
function wrapText(text, width3, indent2, most2 = 1500) {
  let room = Math.max(10, width3 - indent2.length), lines = [], line = "", words2 = cleanText(text, most2).split(blankBetweenWords);
  for (let word of words2.flatMap((word2) => pieces(word2, room))) {
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
function formatTable(columns, rows, { width: width3, paint, indent: indent2 }) {
  let natural = columns.map(({ head }, i) => {
    let widest = Math.max(displayWidth(head), ...rows.map((cells) => displayWidth(cells[i]?.text ?? "")));
    return i === 0 ? widest : Math.min(widest, Math.floor(0.6 * width3));
  }), gap = 2, least = Math.min(natural[0], columns[0].least ?? 16), total = (count2, first2) => indent2.length + first2 + natural.slice(1, count2).reduce((sum, one) => sum + one + gap, 0);
  if (total(columns.length, least) > width3 && rows.some((cells) => cells.some(isShortened)))
    return formatTable(columns, rows.map((cells) => cells.map(shorten)), { width: width3, paint, indent: indent2 });
  columns.forEach((column, i) => {
    if (i === 0 || column.least === void 0)
      return;
    let over2 = Math.max(0, total(columns.length, natural[0]) - width3);
    natural[i] = Math.max(Math.min(natural[i], column.least), natural[i] - over2);
  });
  let count = columns.length;
  for (; count > 2 && total(count, least) > width3; )
    count -= 1;
  let widths = [Math.max(least, Math.min(natural[0], natural[0] - (total(count, natural[0]) - width3))), ...natural.slice(1, count)], formatCells = (cells) => cells.slice(0, count).map(({ text, styles = [] }, i) => {
    let shown = fitWidth(text, widths[i]), padding = " ".repeat(Math.max(0, widths[i] - displayWidth(shown))), painted = styles.length > 0 ? paint(shown, ...styles) : shown;
    return columns[i].right ? `${padding}${painted}` : i === count - 1 ? painted : `${painted}${padding}`;
  }).join(" ".repeat(gap)), lineWidth = widths.reduce((sum, one) => sum + one, gap * (count - 1));
  return [
    indent2 + formatCells(columns.map(({ head }) => ({ text: head, styles: ["dim"] }))),
    indent2 + paint("─".repeat(lineWidth), "dim"),
    ...rows.map((cells) => (indent2 + formatCells(cells)).trimEnd())
  ];
}

// build/render/terminal/blocks.js
var drawSection3 = (section, canvas) => [
  ...drawTitle(section, canvas),
  ...section.blocks.flatMap((block) => drawBlock3(block, canvas))
];
function drawTitle({ title, lead, blocks: blocks2 }, { width: width3 }) {
  let [first] = blocks2, isHeaded = first?.kind === "table" && first.columns[0]?.short !== void 0;
  return lead !== void 0 ? wrapText(title === void 0 ? lead : `${title}: ${lead}`, width3, indent) : title === void 0 || isHeaded ? [] : wrapText(title, width3, indent);
}
function drawBlock3(block, canvas) {
  switch (block.kind) {
    case "note":
      return wrapText(plainText(block.text), canvas.width, indent);
    case "table":
      return drawTable3(block, canvas);
    case "list":
      return drawList3(block, canvas);
    case "figures":
      return drawFigures3(block, canvas);
    case "code":
      return drawCode(block.text, canvas);
    case "chart":
      return drawChart2(block.chart, canvas);
    case "charts":
      return drawCharts3(block, canvas);
  }
}
function drawTable3(table2, { width: width3, paint }) {
  let { columns, rows, foot, few = rows.length } = table2, order2 = columns.map((column, index) => ({ column, index })).toSorted((a, b) => placeOf(a) - placeOf(b)), shown = [...rowsOf(table2, few), ...foot ? [foot] : []], heads = order2.map(({ column: { head, short = head, isNumber: isNumber2 = !1 }, index }, at) => ({
    head: clean(short),
    right: isNumber2,
    ...defined({ least: at > 0 && shown.some((row) => isQuoted(row[index])) ? 20 : void 0 })
  })), cells = shown.map((row) => order2.map(({ index }) => drawCell3(row[index]))), more = moreOf(table2, rows.length - few);
  return [
    ...formatTable(heads, cells, { width: width3, paint, indent }),
    ...more ? [`${indent}${more}`] : []
  ];
}
var placeOf = ({ column: { place: place2 }, index }) => place2 === void 0 ? index : place2 - 0.5, isQuoted = (cell) => spansOf(cellOf(cell).text).some((span) => typeof span != "string" && "code" in span);
function drawCell3(cell) {
  let { text, tone, mark, bar, short } = cellOf(cell), spans = spansOf(text), shown = clean(plainText(text)), styles = [
    ...spans.some((span) => typeof span != "string" && "bold" in span) ? ["bold"] : [],
    ...tone === "bad" ? ["red"] : [],
    ...mark ? [colors2[mark]] : []
  ];
  return {
    text: [mark && marks[mark], bar != null && budgetBar(bar), shown].filter(Boolean).join(" "),
    ...defined({
      short: short === void 0 ? void 0 : [mark && marks[mark], clean(short)].filter(Boolean).join(" "),
      styles: styles.length > 0 ? styles : void 0
    })
  };
}
var drawList3 = ({ items }, { width: width3, paint }) => items.flatMap(({ mark, label, text }) => mark ? [
  `${indent}${paint(marks[mark], colors2[mark])} ${fitWidth(plainText(label), width3 - 4)}`,
  ...text.flatMap((line) => wrapText(plainText(line), width3, `${indent}${indent}`))
] : wrapText(`${plainText(label)}: ${text.map(plainText).join(" ")}`, width3, indent)), drawCode = (text, { width: width3 }) => cleanBlock(text).split(`
`).map((line) => clip(`${indent}${line.replace(/^(\s*):(?=:)/, "$1: ")}`, width3)), drawFigures3 = ({ rows }, { width: width3 }) => rows.flatMap(({ label, value }) => wrapText(`${label}: ${plainText(value)}`, width3, indent));
function drawChart2(chart2, { width: width3, paint }) {
  let { cut, limits } = scaleOf(chart2), values = chart2.lines[0]?.points.map(([, value]) => value) ?? [], known = values.filter((value) => value !== null);
  if (known.length === 0)
    return [];
  let bars2 = values.map((value) => value === null ? null : Math.min(value, cut)), range = [Math.min(...known), Math.max(...known)].map((value) => formatValue(value, chart2.unit)).join(" to "), [limit] = chart2.limits ?? [], threshold = limit ? `, limit ${formatValue(limit.value, chart2.unit)}` : "", over2 = chart2.x ? `over ${chart2.x.label}` : "over time";
  return [
    `${indent}${paint(sparkline(bars2, limits[0]?.value ?? 0), "cyan")}`,
    ...wrapText(`${chart2.title} ${over2}: ${range}${threshold}`, width3, indent, 300).map((line) => paint(line, "dim"))
  ];
}
var drawCharts3 = ({ charts }, canvas) => charts.flatMap((chart2) => chart2 ? drawChart2(chart2, canvas) : []), clean = (text) => cleanText(text, 200);

// build/render/terminal/terminal.js
function renderTerminal(scorecard, { color, width: width3, exit }) {
  let canvas = { width: Math.max(40, Math.min(width3, 140)), paint: painter(color) };
  return `${[
    drawHead3(scorecard, canvas, exit),
    ...sectionsOn(scorecard, "terminal").map((section) => drawSection3(section, canvas))
  ].filter((lines) => lines.length > 0).map((lines) => lines.join(`
`)).join(`

`)}
`;
}
function drawHead3(scorecard, { width: width3, paint }, exit) {
  let { verdict, service, head } = scorecard, title = `${marks[verdict]} ${headline(scorecard)}`, consequence2 = exit ? formatExit(scorecard, exit) : plainText(head.consequence), facts = head.facts.filter((text) => !isLink(text)).map((text) => cleanText(plainText(text))).join(" · ");
  return [
    `${paint(title, "bold", colors2[verdict])}  ${paint(fitWidth(service, Math.max(10, width3 - title.length - 2)), "bold")}`,
    ...[head.reason, ...head.more].flatMap((text) => wrapText(plainText(text), width3, indent)),
    ...wrapText(consequence2, width3, indent),
    ...wrapText(facts, width3, indent).map((line) => paint(line, "dim"))
  ];
}
var isLink = (text) => typeof text != "string" && text.some((span) => typeof span != "string" && "link" in span);

// build/render/renderings.js
var renderings = {
  markdown: ({ scorecard }) => renderMarkdown(scorecard),
  summary: ({ scorecard }) => renderSummary(scorecard),
  html: ({ scorecard }) => renderHtml(scorecard),
  json: ({ record }) => renderJson(record),
  junit: ({ scorecard }) => renderJunit(scorecard),
  terminal: ({ scorecard }) => renderTerminal(scorecard, { color: !1, width: 100 })
};

export {
  formatTime,
  icons,
  linkableRun,
  everywhere,
  reportOf,
  escapeHtml,
  renderHtml,
  prose,
  proseCell,
  code2 as code,
  codeCell,
  markdownTable,
  folded,
  renderMarkdown,
  renderSummary,
  painter,
  displayWidth,
  fitWidth,
  wrapText,
  formatTable,
  renderTerminal,
  renderings
};
