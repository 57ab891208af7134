import {
  isBelow,
  outside,
  replaceFile,
  within
} from "./shared-files-within.js";
import {
  code,
  codeBlock,
  codeCell,
  folded,
  markdownTable,
  prose,
  proseCell
} from "./shared-render-text-escape-markdown.js";
import {
  axisCut,
  budgetBar,
  consequence,
  describeResources,
  forestLines,
  formatAlarm,
  formatBudget,
  formatBurn,
  formatGoal,
  formatRow,
  formatShare,
  formatTarget,
  formatTime,
  guide,
  headline,
  icons,
  isCompared,
  isNoRegression,
  linkableAddress,
  linkableRun,
  nearLimits,
  niceTicks,
  onScale,
  openGroups,
  phaseNames,
  redFrom,
  renderTerminal,
  runInShort,
  scaleChart,
  shareOfBar,
  sparkline,
  verdictOf,
  wasAsked,
  worstFirst
} from "./shared-render-terminal-terminal.js";
import {
  answerOf,
  formatSpent,
  withRuling
} from "./shared-judge-judge.js";
import {
  cleanBlock,
  cleanText
} from "./shared-model-clean-text.js";
import {
  verdicts
} from "./shared-model-verdict.js";
import {
  isOfLoad,
  isStepped
} from "./shared-model-plan.js";
import {
  claimReportFolder
} from "./shared-files-report-folder.js";
import {
  resources,
  traffic
} from "./shared-promql-indicator.js";
import {
  mergeHistograms,
  quantile
} from "./shared-stats-histogram.js";
import {
  formatCount,
  formatDuration,
  formatMilliseconds,
  formatNumber,
  formatPoints,
  formatRatio,
  formatValue
} from "./shared-model-units.js";
import {
  Problem,
  defined
} from "./shared-model-problem.js";

// build/scorecard/parts/build-budgets.js
function buildBudgets({ budgets: rows = [], plan }) {
  if (rows.length === 0)
    return null;
  let spent = formatSpent(rows, plan.objectives.some(({ kind }) => kind === "baseline"));
  return { rows, ...spent && { spent } };
}

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

// build/scorecard/parts/time-slices.js
function cutIntoSlices(load, side = "head") {
  let cells = load.cells.filter((cell) => cell.side === side), planned = Math.ceil(load.seconds / load.windowSeconds - 1e-6), windows = cells.reduce((most, { window }) => Math.max(most, window + 1), Math.max(0, planned)), merged = Math.max(1, Math.ceil(windows / 60)), windowSeconds = merged * load.windowSeconds, slices = Array.from({ length: Math.ceil(windows / merged) }, (_, index) => {
    let start = index * windowSeconds, left = load.seconds - start, seconds = left > 0 ? Math.min(windowSeconds, left) : windowSeconds;
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

// build/scorecard/parts/build-chart.js
var fewestPoints = 3;
function buildChart(record, course) {
  for (let { objective } of candidates(record)) {
    let chart2 = draw(objective, course);
    if (isDrawable(chart2))
      return chart2;
  }
  let chart = drawQuantile(0.95, course);
  return isDrawable(chart) ? chart : null;
}
var isDrawable = ({ points, unit }) => points.filter(({ value }) => value !== null).length >= fewestPoints && (unit === "ms" || points.some(({ value }) => value !== null && value > 0));
function candidates({ plan, objectives }) {
  let found = objectives.flatMap((row) => {
    let objective = plan.objectives.find(({ id }) => id === row.of);
    return objective && isOverTime(objective) ? [{ objective, row }] : [];
  }), order3 = ({ objective, row }) => (row.advisory ? 100 : 0) + 10 * verdicts.indexOf(row.verdict) + (objective.metric.kind === "quantile" ? 0 : 2) + (row.key ? 0 : 1);
  return found.toSorted((a, b) => order3(a) - order3(b));
}
var isOverTime = (objective) => objective.kind === "load" && ["quantile", "availability", "error_rate"].includes(objective.metric.kind) || objective.kind === "baseline" && objective.metric.kind === "quantile";
function draw(objective, course) {
  let { metric, request } = objective, own = request === void 0 ? course : onlyOf(request, course), ofRequest = request === void 0 ? {} : { request };
  if (objective.kind === "baseline")
    return { ...drawQuantile(objective.metric.quantile, own), ...ofRequest };
  let { name, threshold } = objective;
  if (metric.kind === "quantile")
    return { ...drawQuantile(metric.quantile, own), ...ofRequest, objective: { name, threshold } };
  let { merged, factor } = mergeSlices(own.slices, fewestRequests);
  return {
    metric: "not-good share",
    ...ofRequest,
    unit: "ratio",
    windowSeconds: factor * course.windowSeconds,
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
  let { merged, factor } = mergeSlices(slices, Math.max(fewestRequests, 1 / (1 - q))), timeOf = ({ cells }) => summarizeCells(cells).quantile(q);
  return {
    metric: `p(${Number((q * 100).toPrecision(12))})`,
    unit: "ms",
    windowSeconds: factor * windowSeconds,
    points: merged.map((slice) => ({ at: slice.at, value: timeOf(slice) })),
    ...base.length > 0 && { base: groupSlices(base, factor).map(timeOf) }
  };
}

// build/scorecard/parts/build-endpoints.js
function buildEndpoints(load, planned) {
  let cells = load.cells.filter(({ side }) => side === "head");
  return { endpoints: [.../* @__PURE__ */ new Set([...planned, ...cells.map(({ name }) => name)])].map((name) => buildRow(name, cells.filter((cell) => cell.name === name), load, (service) => service.name === name)), total: buildRow("all", cells, load, () => !0) };
}
function buildRow(name, cells, load, isOwn) {
  let { sent, dropped, errors: errors2, quantile: q, max } = summarizeCells(cells), service = load.service.filter((entry) => entry.side === "head" && isOwn(entry));
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
  generator: "not sent by the load generator",
  other: "failed"
};
function buildErrors(load) {
  let samples = load.errorSamples.filter(({ side }) => side === "head"), rows = samples.map(({ name, kind, status, count, message }) => {
    let what = kind === "status" && status !== void 0 ? `status ${status}` : words[kind] ?? kind;
    return { name, what, count, ...message !== "" && { message } };
  });
  for (let [name, kinds] of countKinds(load))
    for (let [kind, count] of kinds) {
      let unsampled = count - sampled(samples, name, kind), what = words[kind] ?? kind;
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
var compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function countKinds(load) {
  let names = /* @__PURE__ */ new Map();
  for (let { side, name, errors: errors2 } of load.cells) {
    if (side !== "head")
      continue;
    let kinds = names.get(name) ?? /* @__PURE__ */ new Map();
    names.set(name, kinds);
    for (let [kind, count] of Object.entries(errors2))
      kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  }
  return names;
}
function countDropped(load) {
  let names = /* @__PURE__ */ new Map();
  for (let { side, name, dropped } of load.cells)
    side === "head" && dropped > 0 && names.set(name, (names.get(name) ?? 0) + dropped);
  return names;
}
var sampled = (samples, name, kind) => samples.reduce((sum, sample) => sum + (sample.name === name && sample.kind === kind ? sample.count : 0), 0);

// build/scorecard/parts/build-phases.js
var order = ["dns", "connect", "tls", "first byte", "download"];
function buildPhases({ phases = [] }) {
  return order.flatMap((phase) => {
    let own = phases.filter((one) => one.side === "head" && one.phase === phase);
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
  let { evidence, objectives, plan } = record;
  return (evidence.resources ?? []).flatMap(({ resource, unit, average, most, processes, query, url: asked, points }) => {
    if (!Object.hasOwn(resources, resource) || !Number.isFinite(most))
      return [];
    let url = safeLink(asked), limits = plan.objectives.flatMap((objective) => {
      if (objective.kind !== "measured" || objective.question.kind !== "use")
        return [];
      let { id, name, question, threshold } = objective;
      return question.of === resource && objectives.some(({ of }) => of === id) && Number.isFinite(threshold) ? [{ label: name, value: threshold }] : [];
    });
    return {
      title: resources[resource].title,
      unit,
      average: average ?? null,
      most,
      processes,
      query,
      limits,
      ...url && { url },
      points: sinceStart(points, record)
    };
  });
}
var buildTraffic = (record) => (record.evidence.traffic ?? []).flatMap(({ of, unit, query, points }) => {
  let drawn2 = sinceStart(points, record);
  return !Object.hasOwn(traffic, of) || drawn2.length === 0 ? [] : { of, title: traffic[of].title, unit, query, points: drawn2 };
});
function sinceStart(points, { window }) {
  let start = window ? Date.parse(window.start) / 1e3 : Number.NaN;
  return points.map(([time, value]) => [Math.round((time - start) * 1e3) / 1e3, value]).filter(([at, value]) => Number.isFinite(at) && Number.isFinite(value));
}

// build/scorecard/parts/build-server-charts.js
function buildServerCharts({ plan, evidence, objectives, window }) {
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
    }), row = objectives.find((row2) => row2.of === of), limit = row && row.threshold !== null && { comparator: row.comparator, threshold: row.threshold }, { name: title, unit } = own;
    return lines.length > 0 ? [{ of, title, unit, query: measured.query, ...limit, series: lines }] : [];
  }) : [];
}
var formatLabels = (labels) => Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(", ");

// build/scorecard/parts/build-timeline.js
function buildTimeline(slices, base = []) {
  return slices.map(({ at, seconds, cells }, index) => {
    let summary = summarizeCells(cells);
    return {
      at,
      seconds,
      p50: summary.quantile(0.5),
      p95: summary.quantile(0.95),
      p99: summary.quantile(0.99),
      ...base.length > 0 && { baseP95: summarizeCells(base[index]?.cells ?? []).quantile(0.95) },
      errorRatio: notGood(summary),
      throughput: summary.good / seconds
    };
  });
}

// build/scorecard/parts/rerun-command.js
function rerunCommand({ target, plan, service, evidence: { baseline, load } }) {
  if (load?.window === null)
    return "npx reliability-gate judge --samples FILE";
  let { load: order3, providers } = plan, shape = order3.profile === "load" && {
    ...order3.pace.kind === "rate" && { rate: formatRate(order3.pace.perSecond) },
    duration: formatWhole(order3)
  }, flags = {
    ...target.url && { target: withoutUserinfo(target.url) },
    ...baseline?.url && { baseline: withoutUserinfo(baseline.url) },
    ...flagsOf(providers),
    ...shape,
    service
  };
  return [
    "npx reliability-gate run",
    ...Object.entries(flags).map(([name, value]) => formatFlag(name, value))
  ].join(" ");
}
var flagsOf = (providers) => Object.fromEntries(providers.flatMap(({ flags = {} }) => Object.entries(flags).map(([name, value]) => [name, withoutUserinfo(value)])));
function sentHeaders({ plan: { target, baseline, providers } }) {
  let ofDeployments = [target.headers, baseline?.headers ?? {}].flatMap(Object.keys);
  return [.../* @__PURE__ */ new Set([...ofDeployments, ...providers.flatMap(({ sends = [] }) => sends)])];
}
function withoutUserinfo(text3) {
  if (!URL.canParse(text3))
    return text3;
  let url = new URL(text3);
  return url.username === "" && url.password === "" ? text3 : (url.username = "", url.password = "", url.href);
}
function formatFlag(name, value) {
  let quoted = quote(value);
  return value.startsWith("-") ? `--${name}=${quoted}` : `--${name} ${quoted}`;
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

// build/scorecard/sections/facts.js
function buildFacts(record) {
  let { evidence, target, commit, context, plan, gate } = record;
  return [
    ...describeTarget(target, evidence.load),
    ...describeBaseline(evidence.baseline),
    ...describeHistory(evidence.history),
    ...commit ? [{ label: "Commit", value: commit, code: !0 }] : [],
    ...context.branch ? [{ label: "Branch", value: context.branch, code: !0 }] : [],
    ...evidence.load ? describeLoad(evidence.load, record) : [{ label: "Load", value: describeOrder(plan.load) }],
    ...(plan.imports ?? []).map(describeImport),
    { label: "Gate", value: `${gate.name} ${gate.version}` },
    ...context.runUrl ? [{ label: "Workflow run", value: context.runUrl, url: context.runUrl }] : []
  ];
}
function describeImport({ file, format: format2, objectives, leftOut }) {
  let count = `${formatCount(objectives)} SLO${objectives === 1 ? "" : "s"} of ${format2} in ${file}`;
  return {
    label: "Imported",
    value: leftOut.length > 0 ? `${count}; ${leftOut.join("; ")}` : count
  };
}
var designs = {
  paired: "paired: arrivals alternate between base and head, in random order",
  abba: "in turns of 2.5 s: base, head, head, base"
};
function describeDesign({ seconds, disturbed }, design, { durationMs }) {
  let why = disturbed ? `; side by side they disturb each other: base took ${formatMilliseconds(disturbed.together)} beside head, ${formatMilliseconds(disturbed.alone)} alone` : "", decided = `after ${formatDuration(seconds * 1e3)} of at most ${formatDuration(durationMs)}`;
  return [
    { label: "Design", value: `${designs[design]}${why}` },
    { label: "Ended", value: decided }
  ];
}
function describeGuards(objectives, calibration) {
  let guarded = objectives.flatMap(({ name, comparison }) => comparison?.guard ? [{ name, ...comparison.guard }] : []);
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
function describeBaseline(baseline) {
  if (!baseline)
    return [];
  let { url, failure } = baseline;
  return [
    { label: "Compared with", value: url === "" ? "not found" : withoutUserinfo(url), code: url !== "" },
    failure ? { label: "No comparison", value: failure.message } : { label: "Base found by", value: describeSource(baseline, "newest deployment that is up") }
  ];
}
function describeHistory(history) {
  if (!history)
    return [];
  let { from, runs, fingerprint, failure } = history;
  if (failure)
    return [{ label: "No comparison", value: failure.message }];
  let alike = runs.filter((run) => run.fingerprint === fingerprint), others = runs.length - alike.length, left = others > 0 ? `; ${formatCount(others)} with another load or target left out` : "", [first, last] = [alike[0], alike.at(-1)], days = first && last ? ` of ${first.at.slice(0, 10)} to ${last.at.slice(0, 10)}` : "";
  return [
    {
      label: "Compared with",
      value: `${formatCount(alike.length)} earlier runs that passed${days}, from ${from}${left}; weaker evidence than a second deployment, since how runs differ from day to day is in it`
    }
  ];
}
function describeWindow({ window, seconds }) {
  let length = formatDuration(seconds * 1e3);
  return window ? `${window.start} to ${window.end} (${length})` : length;
}
function describeTarget(target, load) {
  let isFound = target.url !== "";
  return load?.window === null && !isFound ? [{ label: "Target", value: "unknown: raw samples were judged" }] : [
    { label: "Target", value: isFound ? withoutUserinfo(target.url) : "not found", code: isFound },
    { label: "Found by", value: describeSource(target, "deployment of this commit") }
  ];
}
function describeSource({ source, deploymentId }, deployment) {
  return source === "input" ? "input or flag" : source === "config" ? "config" : `${deployment}${deploymentId === void 0 ? "" : ` ${deploymentId}`}`;
}
function describeOrder({ profile, pace, durationMs, warmupMs }) {
  let shape = profile === "load" ? "" : `${profile}${isStepped(profile) ? ", from" : ":"} `, arrivals = pace.kind === "rate" && pace.arrivals === "poisson" ? "Poisson arrivals that" : "arrivals", how = pace.kind === "rate" ? `${formatNumber(pace.perSecond)}/s in an open model (${arrivals} never wait for answers)` : `${formatCount(pace.users)} users in a closed model (each sends again when answered${pace.thinkMs ? ` and has thought for ${formatDuration(pace.thinkMs)}` : ""})`, warmup = `after ${warmupMs > 0 ? formatDuration(warmupMs) : "no"} warm-up`;
  return `${shape}${how} for ${formatDuration(durationMs)}${isStepped(profile) ? " a step" : ""} ${warmup}`;
}
function describeLoad(load, { plan: { load: plan, calibration }, objectives }) {
  let statuses = /* @__PURE__ */ new Map(), intended = 0, dropped = 0, completed = 0;
  for (let cell of load.cells)
    if (cell.side === "head") {
      intended += cell.sent + cell.dropped, dropped += cell.dropped, completed += cell.completed;
      for (let [code3, count] of Object.entries(cell.statuses))
        statuses.set(code3, (statuses.get(code3) ?? 0) + count);
    }
  let answers = [...statuses].toSorted(([, a], [, b]) => b - a).map(([code3, count]) => `${code3} × ${formatCount(count)}`);
  return [
    { label: "Measured window", value: describeWindow(load) },
    ...load.design ? describeDesign(load, load.design, plan) : [],
    ...describeGuards(objectives, calibration),
    ...load.window === null ? [] : [{ label: "Load", value: describeOrder(plan) }],
    {
      label: "Requests",
      value: `${formatCount(intended)} intended, ${formatCount(intended - dropped)} sent, ${formatCount(dropped)} dropped, ${formatCount(completed)} answered in time`
    },
    ...answers.length > 0 ? [{ label: "Answers by status", value: answers.join(", ") }] : [],
    ...load.window === null ? [] : [
      {
        label: "Warm-up",
        value: `${formatCount(load.warmup.sent)} requests, ${formatCount(load.warmup.good)} good; in no number above`
      }
    ],
    { label: "Engine", value: `${load.engine.name} ${load.engine.version}` }
  ];
}

// build/scorecard/sections/profile.js
function buildProfile(record) {
  let { profile } = record;
  switch (profile?.kind) {
    case "stress":
      return ofStress(profile, record);
    case "scalability":
      return ofScalability(profile);
    case "spike":
      return ofSpike(profile);
    case "soak":
      return ofSoak(profile);
    default:
      return null;
  }
}
var nothing = "–", number = (head) => ({ head, isNumber: !0 }), text = (head) => ({ head, isNumber: !1 }), stageColumns = ["Sent", "Good answers", "Not good", "p50", "p95", "p99"].map(number), stageCells = ({ sent, throughput: throughput2, errorRatio, p50, p95, p99, timeoutMs = 1 / 0 }) => [
  formatCount(sent),
  formatValue(throughput2, "/s"),
  errorRatio === null ? nothing : formatRatio(errorRatio),
  ...[p50, p95, p99].map((ms) => ms === null ? nothing : `${ms >= timeoutMs ? "> " : ""}${formatMilliseconds(ms)}`)
], levelHead = (unit) => unit === "/s" ? "Rate" : "Users", formatLevel = (level, unit) => unit === "/s" ? formatValue(level, "/s") : formatCount(level), axisLabel = (unit) => unit === "/s" ? "requests a second" : "users";
function ofStress({ steps, unit, sentence }, { plan }) {
  return {
    title: "Capacity",
    sentence,
    columns: [number(levelHead(unit)), text("Outcome"), ...stageColumns],
    rows: steps.map((step) => [formatLevel(step.level, unit), outcomeOf(step), ...stageCells(step)]),
    picture: picture({
      title: "p95 at each load",
      x: { label: axisLabel(unit), values: steps.map(({ level }) => level) },
      unit: "ms",
      lines: [{ label: "p95", values: steps.map(({ p95 }) => p95) }],
      ...limitOf(plan.objectives.filter(isOfLoad))
    })
  };
}
function outcomeOf({ outcome, broke }) {
  return outcome === "unknown" ? "unknown: the load generator did not keep up" : outcome === "breaks" && broke !== void 0 ? `breaks: ${broke}` : outcome;
}
function limitOf(objectives) {
  let p95 = objectives.find(({ metric }) => metric.kind === "quantile" && metric.quantile === 0.95);
  return p95 ? { limit: { label: "limit", value: p95.threshold } } : {};
}
function ofScalability({ steps, unit, sentence }) {
  let first = steps[0], straight = first ? first.throughput / first.level : 0;
  return {
    title: "Scalability",
    sentence,
    columns: [number(levelHead(unit)), number("Of a straight line"), ...stageColumns],
    rows: steps.map((step) => [
      formatLevel(step.level, unit),
      step.linearity === null ? nothing : formatRatio(step.linearity),
      ...stageCells(step)
    ]),
    picture: picture({
      title: "Good answers a second at each load",
      x: { label: axisLabel(unit), values: steps.map(({ level }) => level) },
      unit: "/s",
      lines: [
        { label: "good answers", values: steps.map(({ throughput: throughput2 }) => throughput2) },
        { label: "straight line", values: steps.map(({ level }) => level * straight) }
      ]
    })
  };
}
function ofSpike({ parts, sentence }) {
  return {
    title: "Spike",
    sentence,
    columns: [text("Part"), number("Rate"), number("Time"), ...stageColumns],
    rows: parts.map((part) => [
      part.name,
      formatValue(part.level, "/s"),
      formatDuration(part.seconds * 1e3),
      ...stageCells(part)
    ]),
    picture: null
  };
}
function ofSoak({ trends, sentence }) {
  return {
    title: "Trend",
    sentence,
    columns: [
      text(""),
      number("Now"),
      number("Change a minute"),
      number("95 % interval"),
      number("Over")
    ],
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
function lastOf({ value, unit }) {
  return value === null ? nothing : unit === "%" ? formatMilliseconds(value) : unit === "points" ? formatRatio(value) : `${formatNumber(value)} ${unit}`;
}
var signed = (value) => `${value < 0 ? "−" : "+"}${formatNumber(Math.abs(value), 2)}`;
function intervalOf({ interval: { lower, upper }, unit, tooShort }) {
  return tooShort !== void 0 && lower === null && upper === null ? "run too short" : `${lower === null ? "−∞" : signed(lower)} to ${upper === null ? "∞" : signed(upper)} ${unit}`;
}
var picture = (drawn2) => drawn2.x.values.length > 1 ? drawn2 : null;

// build/scorecard/build-scorecard.js
function buildScorecard(record) {
  let { service, verdict, advisory, blocks, grade, score, reason, evidence, load, notes, context } = record, { failure } = evidence, dashboard = safeLink(evidence.dashboard), { objectives, ruling } = withRuling(record);
  return {
    service,
    verdict,
    advisory,
    blocks,
    ...record.wouldBlock && { wouldBlock: record.wouldBlock },
    ...defined({ ruling }),
    grade,
    score,
    reason,
    ...defined({ failure }),
    rows: objectives,
    ...defined({ moved: record.moved?.sentence }),
    profile: buildProfile(record),
    budgets: buildBudgets(record),
    ...buildLoadParts(record),
    serverSeries: buildServerCharts(record),
    resources: buildResources(record),
    traffic: buildTraffic(record),
    graphs: buildGraphs(record),
    ...dashboard && { dashboard },
    ...buildGenerator(load),
    facts: buildFacts(record),
    notes,
    context,
    commit: record.commit,
    rerun: rerunCommand(record),
    rerunHeaders: sentHeaders(record),
    gateVersion: record.gate.version
  };
}
function buildGenerator({ generator }) {
  if (!generator)
    return {};
  let { healthy, checks, told } = generator;
  return { generator: { healthy, checks, ...defined({ told }) } };
}
function buildLoadParts(record) {
  let { load } = record.evidence;
  if (!load)
    return {
      chart: null,
      measured: null,
      timeline: [],
      windowSeconds: 0,
      total: null,
      endpoints: [],
      errors: [],
      phases: []
    };
  let { slices, windowSeconds } = cutIntoSlices(load), base = load.design ? cutIntoSlices(load, "base").slices : [], names = record.plan.load.requests.map(({ name }) => name);
  return {
    // The steps have a picture of their own; the first of them alone says little.
    chart: isStepped(record.plan.load.profile) ? null : buildChart(record, { slices, base, windowSeconds }),
    measured: {
      start: load.window?.start ?? null,
      seconds: load.seconds,
      ...record.evidence.steps && { steps: record.evidence.steps.length + 1 }
    },
    timeline: buildTimeline(slices, base),
    windowSeconds,
    ...buildEndpoints(load, names),
    errors: buildErrors(load),
    phases: buildPhases(load)
  };
}
function buildGraphs({ objectives, evidence }) {
  return objectives.flatMap(({ of, cause }) => {
    if (cause === "not-measured")
      return [];
    let [measured, drawn2] = ["objective", "chart"].map((purpose) => answerOf(evidence, of, purpose)?.measured), url = safeLink(measured?.url ?? drawn2?.url);
    return url === void 0 ? [] : [{ of, url }];
  });
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
}, escapeHtml = (text3, most = 1e3) => escapeEntities(cleanText(text3, most)), escapeEntities = (text3) => text3.replace(/[&<>"']/g, (character) => entities[character]);

// build/render/html/pictures/plot.js
var margin = { left: 64, right: 16, top: 12, bottom: 30 };
function renderPlot({ title, lines, limits = [], seconds, xUnit = "s", format: format2, reach = 0, cutsPeaks = !1, width: width3, height: height3 }) {
  let { values, cut, drawn: drawn2, highest } = scaleOf({ lines, limits, cutsPeaks }), rules = ticksBetween(Math.min(0, ...values), Math.max(highest, reach)), [bottom, top] = [rules.at(0), rules.at(-1)], end = Math.max(seconds, ...lines.flatMap(({ points }) => points.map(([x2]) => x2)), 1), x = (at) => round(margin.left + Math.max(0, at) / end * (width3 - margin.left - margin.right)), share = (value) => (Math.min(value, cut, top) - bottom) / (top - bottom), y = (value) => round(height3 - margin.bottom - share(value) * (height3 - margin.top - margin.bottom)), parts = [
    ...rules.map((value) => `<line class="rule" x1="${margin.left}" x2="${width3 - margin.right}" y1="${y(value)}" y2="${y(value)}"/><text class="tick" x="${margin.left - 8}" y="${y(value) + 4}" text-anchor="end">${escapeHtml(format2(value))}</text>`),
    ...(xUnit === "s" ? timeTicks(end, width3 < 400 ? 4 : 7) : niceTicks(end).filter((at) => at <= end)).map((at) => `<text class="tick" x="${x(at)}" y="${height3 - 10}" text-anchor="middle">${at} ${escapeHtml(xUnit)}</text>`),
    ...drawn2.map(({ value, label }) => `<line class="limit" x1="${margin.left}" x2="${width3 - margin.right}" y1="${y(value)}" y2="${y(value)}"><title>${escapeHtml(label)}</title></line>`),
    ...lines.map((line) => `<path class="line ${line.tone}" d="${path(line, x, y)}"/>`),
    ...lines.flatMap((line) => dots(line, x, y, { format: format2, xUnit }))
  ];
  return `<svg viewBox="0 0 ${width3} ${height3}" role="img" aria-label="${escapeHtml(title)}">${parts.join("")}</svg>`;
}
function scaleOf({ lines, limits = [], cutsPeaks = !1 }) {
  let values = lines.flatMap(({ points }) => points.flatMap(([, y]) => y === null ? [] : [y])), thresholds = limits.map(({ value }) => value), cut = cutsPeaks ? axisCut(values, thresholds) : Number.POSITIVE_INFINITY, most = Math.min(cut, Math.max(0, ...values)), drawn2 = nearLimits(limits, most);
  return { values, cut, drawn: drawn2, highest: Math.max(most, ...drawn2.map(({ value }) => value)) };
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
function timeTicks(end, most) {
  let width3 = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400].find((seconds) => end / seconds <= most) ?? Math.ceil(end / (most - 1));
  return Array.from({ length: Math.floor(end / width3) + 1 }, (_, i) => i * width3);
}
var round = (value) => Math.round(value * 10) / 10;

// build/render/html/pictures/figure.js
var tones = ["blue", "violet", "teal", "yellow", "pink", "grey"], sizes = {
  whole: { width: 980, height: 260 },
  half: { width: 480, height: 200 },
  third: { width: 320, height: 150 }
};
function drawFigure(figure) {
  if (!figure)
    return "";
  let { size = "half", ...plot } = figure, keys = [
    ...plot.lines.filter(({ label }) => label !== "").map(({ label, tone }) => `<span class="key ${tone}">${escapeHtml(label, 120)}</span>`),
    ...(plot.limits ?? []).map(({ label }) => `<span class="key limit">${escapeHtml(label, 120)}</span>`)
  ], picture2 = renderPlot({ ...plot, ...sizes[size] });
  return `<figure${size === "whole" ? ' class="whole"' : ""}><figcaption><b>${escapeHtml(plot.title, 160)}</b>${keys.join("")}</figcaption>${picture2}</figure>`;
}

// build/render/html/views.js
var order2 = ["latency", "rate", "errors"];
function drawViews(client, scorecard, closer) {
  if (scorecard.traffic.length === 0)
    return [client.latency, ...closer, client.errors, client.rate].map((figure) => drawFigure(figure));
  let heads = ["As the client saw it", "As the server saw it"].map((head) => `<h3>${head}</h3>`), pairs = order2.flatMap((of) => {
    let seen = scorecard.traffic.find((one) => one.of === of);
    return drawBeside(client[of], seen && serverView(seen, scorecard));
  });
  return [...heads, ...pairs, '<p class="soft small whole">The server counts every request that it had, also those of others. Its rates and percentiles are over the last 10 s or four scrapes, so that the first ones still hold what was before; its percentiles are only as fine as its buckets.</p>', ...closer.map((figure) => drawFigure(figure))];
}
function drawBeside(one, other) {
  if (!one && !other)
    return [];
  let heights = [one, other].flatMap((figure) => figure ? [scaleOf(figure).highest] : []), reach = Math.max(...heights) <= 4 * Math.min(...heights) ? Math.max(...heights) : 0;
  return [one, other].map((figure) => figure ? drawFigure({ ...figure, size: "half", reach }) : "<div></div>");
}
var serverView = ({ title, unit, points }, { measured }) => ({
  title,
  lines: [{ label: "server", tone: unit === "ratio" ? "red" : "violet", points }],
  seconds: measured?.seconds ?? 0,
  format: (value) => formatValue(value, unit),
  cutsPeaks: unit === "ms"
});
function drawResources({ resources: resources2, measured }) {
  let figures = resources2.filter(({ points }) => points.length > 1).map(({ title, unit, points, limits }, index) => drawFigure({
    title,
    size: "third",
    lines: [{ label: saidOnce(unit) ? unit : "", tone: tones[index % tones.length], points }],
    limits,
    seconds: measured?.seconds ?? 0,
    format: (value) => saidOnce(unit) ? formatNumber(value) : formatValue(value, unit)
  }));
  return figures.length > 0 ? `<h3>What the target used</h3><div class="plots small-ones">${figures.join("")}</div>` : "";
}
var saidOnce = (unit) => unit === "cores" || unit === "MB";

// build/render/html/plots.js
function plotsSection(scorecard) {
  let figures = [
    ...drawViews({ latency: latency(scorecard), errors: errors(scorecard), rate: throughput(scorecard) }, scorecard, [focus(scorecard)]),
    ...batches(scorecard).map(drawFigure),
    ...server(scorecard).map(drawFigure)
  ].filter(Boolean), resources2 = drawResources(scorecard);
  if (figures.length === 0 && resources2 === "")
    return "";
  let note = `<p class="soft small">Each point is a window of ${formatNumber(scorecard.windowSeconds)} s; latency counts from the intended start of each request. A gap means that nothing was measured there; what is far above the rest is cut off at the top, and its value is shown when pointed at.</p>`;
  return `<section><h2>Over time</h2>${figures.length > 0 ? `<div class="plots">${figures.join("")}</div>` : ""}${scorecard.timeline.length > 0 ? note : ""}${resources2}</section>`;
}
function profileFigure({ title, x, unit, lines, limit }) {
  return `<div class="plots">${drawFigure({
    title,
    size: "whole",
    lines: lines.map(({ label, values }, index) => ({
      label,
      tone: tones[index % tones.length],
      points: x.values.map((at, point) => [at, values[point] ?? null])
    })),
    limits: limit ? [limit] : [],
    seconds: Math.max(...x.values),
    xUnit: x.label === "users" ? "users" : "/s",
    format: (value) => formatValue(value, unit),
    cutsPeaks: !0
  })}</div>`;
}
var limitOf2 = ({ name, threshold, ofProfile }) => threshold === null || ofProfile ? [] : [{ label: name, value: threshold }], over = (timeline, of) => timeline.map((point) => [point.at, of(point)]);
function latency({ timeline, measured, rows }) {
  if (!measured || timeline.every(({ p50 }) => p50 === null))
    return;
  let limits = rows.filter(({ source, unit, request }) => source === "load" && unit === "ms" && request === void 0).slice(0, 3).flatMap(limitOf2);
  return {
    title: "Latency of all requests",
    size: "whole",
    lines: [
      { label: "p50", tone: "teal", points: over(timeline, ({ p50 }) => p50) },
      { label: "p95", tone: "blue", points: over(timeline, ({ p95 }) => p95) },
      { label: "p99", tone: "violet", points: over(timeline, ({ p99 }) => p99) },
      ...timeline.some(({ baseP95 }) => baseP95 !== void 0) ? [
        {
          label: "p95 of base",
          tone: "grey",
          points: over(timeline, ({ baseP95 }) => baseP95 ?? null)
        }
      ] : []
    ],
    limits,
    seconds: measured.seconds,
    format: (value) => formatMilliseconds(value),
    cutsPeaks: !0
  };
}
function focus({ chart, measured }) {
  if (!measured || chart?.request === void 0)
    return;
  let { objective, metric, request, unit, points } = chart;
  return {
    title: `${metric} of ${request}`,
    size: "whole",
    lines: [{ label: metric, tone: "blue", points: points.map(({ at, value }) => [at, value]) }],
    limits: objective ? [{ label: objective.name, value: objective.threshold }] : [],
    seconds: measured.seconds,
    format: (value) => formatValue(value, unit),
    cutsPeaks: unit === "ms"
  };
}
function errors({ timeline, measured, rows }) {
  if (!measured || timeline.length === 0)
    return;
  let limits = rows.filter(({ source, unit, request }) => source === "load" && unit === "ratio" && request === void 0).flatMap((row) => limitOf2(row).map((limit) => row.comparator.startsWith(">") ? { ...limit, value: 1 - limit.value } : limit));
  return {
    title: "Not good: errors and dropped",
    lines: [
      {
        label: "share of intended requests",
        tone: "red",
        points: over(timeline, (point) => point.errorRatio)
      }
    ],
    limits,
    seconds: measured.seconds,
    format: (value) => formatRatio(value)
  };
}
function throughput({ timeline, measured, rows }) {
  if (!measured || timeline.length === 0)
    return;
  let limits = rows.filter(({ source, unit, request }) => source === "load" && unit === "/s" && request === void 0).flatMap(limitOf2);
  return {
    title: "Throughput",
    lines: [
      {
        label: "good answers a second",
        tone: "teal",
        points: over(timeline, (point) => point.throughput)
      }
    ],
    limits,
    seconds: measured.seconds,
    format: (value) => formatValue(value, "/s")
  };
}
var mostComparisons = 8, batches = ({ rows }) => rows.filter(({ comparison }) => (comparison?.batches.length ?? 0) > 2).slice(0, mostComparisons).map((row) => {
  let { name, base, threshold, unit, comparison } = row, { batches: changes, seconds } = comparison, each = seconds / changes.length, points = changes.map((change, index) => [
    (index + 0.5) * each,
    change
  ]), tolerated = base == null || threshold === null ? [] : [unit === "ratio" ? threshold - base : threshold / base - 1];
  return {
    title: `Change against base: ${name}`,
    lines: [{ label: "twelfths of the run", tone: "blue", points }],
    limits: [
      { label: "base", value: 0 },
      ...tolerated.map((value) => ({ label: "tolerance", value })),
      ...isNoRegression(row) ? tolerated.map((value) => ({ label: "red from", value: value * redFrom(row) })) : []
    ],
    seconds,
    format: (value) => unit === "ratio" ? formatPoints(value) : `${formatNumber(100 * value)} %`
  };
}), server = ({ serverSeries, measured }) => serverSeries.map(({ title, unit, series, threshold }) => ({
  title: `Server: ${title}`,
  lines: series.map(({ label, points }, i) => ({
    label: label || "value",
    tone: tones[i % tones.length],
    points
  })),
  limits: threshold === void 0 ? [] : [{ label: `limit ${formatValue(threshold, unit)}`, value: threshold }],
  seconds: measured?.seconds ?? 0,
  format: (value) => formatValue(value, unit)
}));

// build/render/html/pictures/budget-bar.js
var width = 180, height = 14;
function renderBudgetBar(left) {
  if (left === null)
    return "";
  let filled = Math.round(shareOfBar(left) * width * 10) / 10;
  return [
    `<svg class="budget" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">`,
    `<rect class="all" x="0" y="2" width="${width}" height="${height - 4}" rx="3"/>`,
    left > 0 ? `<rect class="left" x="0" y="2" width="${filled}" height="${height - 4}" rx="3"/>` : `<line class="spent" x1="1" x2="1" y1="0" y2="${height}"/>`,
    "</svg>"
  ].join("");
}

// build/render/html/pictures/gauge.js
var width2 = 180, height2 = 26, inset = 8;
function renderGauge(row) {
  let { value, interval, threshold, comparator, verdict } = row, scale = onScale(row);
  if (scale) {
    let marks = isNoRegression(row) ? { red: redFrom(row) } : {};
    return draw2({
      value: scale.at,
      interval: scale,
      threshold: 1,
      comparator: "<",
      verdict,
      others: [0],
      ...marks
    });
  }
  return value === null || threshold === null || row.source === "baseline" ? "" : draw2({ value, interval, threshold, comparator, verdict, others: [] });
}
function draw2({ value, interval, threshold, comparator, verdict, others, red }) {
  let lower = interval?.lower ?? value, upper = interval?.upper ?? value, ends = [value, lower, upper, threshold, ...others], [least, most] = [Math.min(...ends), Math.max(...ends)], room = most > least ? (most - least) * 0.15 : Math.abs(most) * 0.1 || 1, x = (at) => Math.round((inset + (at - least + room) / (most - least + 2 * room) * (width2 - 2 * inset)) * 10) / 10, good = comparator.startsWith("<") ? [inset, x(threshold)] : [x(threshold), width2 - inset], middle = height2 / 2;
  return [
    `<svg class="gauge" viewBox="0 0 ${width2} ${height2}" width="${width2}" height="${height2}" aria-hidden="true">`,
    `<rect class="all" x="${inset}" y="${middle - 2}" width="${width2 - 2 * inset}" height="4" rx="2"/>`,
    `<rect class="good" x="${good[0]}" y="${middle - 2}" width="${Math.round((good[1] - good[0]) * 10) / 10}" height="4" rx="2"/>`,
    interval ? `<rect class="span ${verdict}" x="${x(lower)}" y="${middle - 5}" width="${Math.max(2, x(upper) - x(lower)).toFixed(1)}" height="10" rx="3"/>` : "",
    `<circle class="mark ${verdict}" cx="${x(value)}" cy="${middle}" r="4"/>`,
    ...others.map((at) => `<line class="base" x1="${x(at)}" x2="${x(at)}" y1="6" y2="${height2 - 6}"/>`),
    red === void 0 ? "" : `<line class="red" x1="${x(red)}" x2="${x(red)}" y1="6" y2="${height2 - 6}"/>`,
    `<line class="threshold" x1="${x(threshold)}" x2="${x(threshold)}" y1="3" y2="${height2 - 3}"/>`,
    "</svg>"
  ].join("");
}

// build/render/html/sections.js
var code2 = (text3) => `<code>${escapeHtml(text3)}</code>`, text2 = (value) => ({ html: escapeHtml(value) }), number2 = (value) => ({ html: escapeHtml(value), number: !0 }), attribute = ({ number: number3 = !1 }) => number3 ? ' class="number"' : "";
function table(heads, rows) {
  let head = heads.map((one) => `<th${attribute(one)}>${one.head}</th>`).join(""), body = rows.map((cells) => `<tr>${cells.map((cell) => `<td${attribute(cell)}>${cell.html}</td>`).join("")}</tr>`);
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}
var section = (title, body) => `<section><h2>${title}</h2>${body}</section>`;
function headSection(scorecard) {
  let { verdict, service, grade, score, reason, failure, commit, context } = scorecard, run = linkableRun(context.runUrl), after = consequence(scorecard, code2), facts = [
    escapeHtml(runInShort(scorecard)),
    commit ? `commit ${code2(commit.slice(0, 12))}` : "",
    run ? `<a href="${escapeHtml(run)}">workflow run</a>` : ""
  ], marks = grade === null ? "" : `<div class="grade"><b>${escapeHtml(grade)}</b><span class="soft small">${score === null ? "" : formatNumber(score)} of 100</span></div>`;
  return [
    `<header class="${verdict}"><div class="top"><div><p class="eyebrow">Reliability Gate</p>`,
    `<h1>${icons[verdict]} ${escapeHtml(service, 200)} — <span class="${verdict}">${escapeHtml(headline({ ...scorecard, grade: null }))}</span></h1>`,
    `<p class="reason">${escapeHtml(reason)}</p></div>${marks}</div>`,
    failure && failure.message !== reason ? `<p>${escapeHtml(failure.message, 3e3)}</p>` : "",
    failure?.hint ? `<p><b>What to do:</b> ${escapeHtml(failure.hint)}</p>` : "",
    after ? `<p>${after}</p>` : "",
    `<p class="soft small">${facts.filter(Boolean).join(" · ")}</p></header>`
  ].join("");
}
function budgetsSection({ budgets }) {
  if (!budgets)
    return "";
  let heads = [
    { head: "SLO" },
    { head: "Objective", number: !0 },
    { head: "Burn rate of this run", number: !0 },
    { head: "Would alarm" },
    { head: "Budget left in production" }
  ], rows = budgets.rows.map((row) => [
    {
      html: `${code2(row.name)}${row.description ? `<br><span class="soft small">${escapeHtml(row.description)}</span>` : ""}`
    },
    number2(formatGoal(row)),
    number2(formatBurn(row.burn)),
    text2(formatAlarm(row.burn)),
    {
      html: `${renderBudgetBar(row.left)}<b>${escapeHtml(formatBudget(row))}</b><br><span class="soft small">${escapeHtml(row.reason)}</span>`
    }
  ]), spent = budgets.spent ? `<p><b>${escapeHtml(budgets.spent)}</b></p>` : "";
  return section("Error budgets", `${spent}${table(heads, rows)}<p class="soft small">The burn rate is the share that was bad in this run, by the share that may be. In production a rate above 14.4 for an hour or 6 for six hours pages; above 3 for a day or 1 for three days opens a ticket. What is left of the budget was read before the load.</p>`);
}
function profileSection({ profile }) {
  if (!profile)
    return "";
  let { title, sentence, columns, rows, picture: picture2 } = profile, heads = columns.map(({ head, isNumber: isNumber2 }) => ({ head, number: isNumber2 })), cells = rows.map((row) => row.map((cell, at) => columns[at]?.isNumber ? number2(cell) : text2(cell))), drawn2 = picture2 ? profileFigure(picture2) : "";
  return section(title, `<p>${escapeHtml(sentence)}</p>${drawn2}${table(heads, cells)}`);
}
function phasesSection({ phases }) {
  if (phases.length === 0)
    return "";
  let heads = ["Requests", "p50", "p95", "p99", "max"].map((head) => ({ head, number: !0 })), rows = phases.map(({ phase, count, p50, p95, p99, max }) => [
    text2(phaseNames[phase]),
    number2(formatCount(count)),
    ...[p50, p95, p99, max].map((ms) => number2(formatTime(ms)))
  ]);
  return section("Where the time goes", table([{ head: "Phase" }, ...heads], rows));
}
function objectivesSection({ rows, moved }) {
  if (rows.length === 0)
    return section("Objectives", "<p>No objective was judged.</p>");
  let withBase = rows.some(isCompared), heads = ["Objective", "Measured", ...withBase ? ["Change"] : [], "Target", "Interval and target", "Verdict"], numbers = ["Measured", "Change", "Target"], head = heads.map((one) => `<th${numbers.includes(one) ? ' class="number"' : ""}>${one}</th>`).join("");
  return section("Objectives", `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows.map((row) => objectiveRows(row, withBase)).join("")}</tbody></table></div>${moved ? `<p>${escapeHtml(moved)}</p>` : ""}<p class="soft small">The bar is the interval that the measurement leaves open, each end with 95 % confidence; the dot is what was measured, the upright line the target, and green its good side.</p>`);
}
function objectiveRows(row, withBase) {
  let { value, interval, base, change } = formatRow(row), below = base === "" ? interval : `base ${base}`, marks = [row.key ? "key" : "", row.weight === 1 ? "" : `weight ${row.weight}`].filter(Boolean).join(", "), warn = row.warn === void 0 ? "" : `<br><span class="soft small">warns at ${escapeHtml(formatValue(row.warn, row.unit))}</span>`, why = [
    row.reason,
    ...(row.warnings ?? []).map((warning) => `Warning of the source: ${warning}`)
  ].map((one) => escapeHtml(one)).join("<br>");
  return [
    `<tr class="said"><td>${code2(row.name)}${marks && ` <span class="soft small">${escapeHtml(marks)}</span>`}</td>`,
    `<td class="number"><b>${escapeHtml(value)}</b>${below && `<br><span class="soft small">${escapeHtml(below)}</span>`}</td>`,
    ...withBase ? [`<td class="number">${escapeHtml(change)}</td>`] : [],
    `<td class="number">${escapeHtml(formatTarget(row))}${warn}</td>`,
    `<td>${renderGauge(row)}</td>`,
    `<td class="verdict ${row.verdict}">${icons[row.verdict]} ${escapeHtml(verdictOf(row))}</td></tr>`,
    `<tr><td class="why small" colspan="${withBase ? 6 : 5}">${why}</td></tr>`
  ].join("");
}
function endpointsSection({ endpoints, total }) {
  if (!total)
    return "";
  let heads = ["Sent", "Dropped", "Errors", "p50", "p95", "p99", "max", "p95 from the send"].map((head) => ({
    head,
    number: !0
  })), cells = (row) => [
    row === total ? { html: "<b>all</b>" } : { html: code2(row.name) },
    number2(formatCount(row.sent)),
    number2(formatCount(row.dropped)),
    number2(`${formatCount(row.errors)} (${formatShare(row.errorRatio)})`),
    ...[row.p50, row.p95, row.p99, row.max, row.serviceP95].map((ms) => number2(formatTime(ms)))
  ];
  return section("Endpoints", table([{ head: "Request" }, ...heads], [...endpoints, total].map(cells)));
}
function errorsSection({ errors: errors2 }) {
  if (errors2.length === 0)
    return "";
  let heads = [
    { head: "Request" },
    { head: "What" },
    { head: "Count", number: !0 },
    { head: "Example" }
  ], rows = errors2.map(({ name, what, count, message }) => [
    { html: code2(name) },
    text2(what),
    number2(formatCount(count)),
    { html: message ? code2(message) : "" }
  ]);
  return section("Errors", table(heads, rows));
}
function resourcesSection({ resources: resources2 }) {
  if (resources2.length === 0)
    return "";
  let heads = [
    { head: "Resource" },
    { head: "Average", number: !0 },
    { head: "Most", number: !0 },
    { head: "Asked" },
    { head: "" }
  ], rows = resources2.map(({ title, unit, average, most, query, url }) => [
    text2(title),
    number2(average === null ? "" : formatValue(average, unit)),
    number2(formatValue(most, unit)),
    { html: code2(query) },
    { html: linkableAddress(url) ? `<a href="${escapeHtml(url, 5e3)}">graph</a>` : "" }
  ]), told = `<p class="soft small">${escapeHtml(describeResources(resources2))}</p>`;
  return section("Resource use of the target", `${table(heads, rows)}${told}`);
}
function serverSection({ rows, graphs, dashboard }) {
  let asked = rows.filter(wasAsked);
  if (asked.length === 0)
    return "";
  let blocks = asked.map((row) => {
    let graph = linkTo("graph", graphs.find(({ of }) => of === row.of)?.url), value = escapeHtml(formatRow(row).value);
    return `<p>${code2(row.name)}: ${value}${graph && ` · ${graph}`}</p><pre>${escapeEntities(cleanBlock(row.query, 1e4))}</pre>`;
  }), board = linkTo("Dashboard", dashboard);
  return section("Queries as they were sent", `${blocks.join("")}${board && `<p>${board}</p>`}`);
}
function linkTo(title, url) {
  let link = linkableAddress(url);
  return link ? `<a href="${escapeHtml(link.url, 5e3)}">${title} on ${escapeHtml(link.host)}</a>` : "";
}
function generatorSection({ generator }) {
  if (!generator)
    return "";
  let heads = [
    { head: "Check" },
    { head: "Measured", number: !0 },
    { head: "Limit", number: !0 },
    { head: "" }
  ], rows = generator.checks.map(({ name, value, limit, unit, ok, advice }) => [
    text2(name),
    number2(formatValue(value, unit)),
    number2(formatValue(limit, unit)),
    {
      html: ok ? '<span class="pass">✔ kept</span>' : `<span class="fail">✖ ${escapeHtml(advice)}</span>`
    }
  ]), told = generator.told === void 0 ? "" : `<p>${escapeHtml(generator.told, 1e3)}</p>`;
  return section(`Load generator: ${generator.healthy ? "kept up" : "did not keep up"}`, told + table(heads, rows));
}
function factsSection({ facts }) {
  let rows = facts.map((fact) => `<tr><th>${escapeHtml(fact.label)}</th><td>${factValue(fact)}</td></tr>`);
  return section("About this run", `<table class="facts"><tbody>${rows.join("")}</tbody></table>`);
}
function factValue({ value, code: isCode, url }) {
  let run = linkableRun(url);
  return run ? `<a href="${escapeHtml(run)}">${escapeHtml(value)}</a>` : isCode ? code2(value) : escapeHtml(value);
}
function rerunSection({ rerun, rerunHeaders }) {
  let headers = rerunHeaders.length > 0 ? `<p class="soft small">The run also sent ${rerunHeaders.map((name) => code2(name)).join(", ")}; values of headers are never kept.</p>` : "";
  return section("Run it again", `<pre>${escapeEntities(cleanBlock(rerun))}</pre><p class="soft small">With the same config, in a checkout of the commit. <code>reliability-gate judge record.json</code> repeats the verdict alone, offline.</p>${headers}`);
}
function notesSection({ notes }) {
  if (notes.length === 0)
    return "";
  let lines = notes.map(({ source, message, hint }) => `<li><b>${escapeHtml(source)}</b>: ${escapeHtml(message)}${hint ? ` <span class="soft">(${escapeHtml(hint)})</span>` : ""}</li>`);
  return section("Notes", `<ul>${lines.join("")}</ul>`);
}

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
.verdict { font-weight: 600; }
.pass { color: var(--pass); } .warn { color: var(--warn); } .fail { color: var(--fail); }
.inconclusive { color: var(--inconclusive); } .error { color: var(--error); }
header.pass, header.warn, header.fail, header.inconclusive, header.error { color: var(--ink); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 600; color: var(--soft); font-size: 13px; white-space: nowrap; }
th, td { padding: 7px 14px 7px 0; border-bottom: 1px solid var(--faint); vertical-align: top; }
tr:last-child > td { border-bottom: 0; }
td.number, th.number { text-align: right; white-space: nowrap; }
td.why { color: var(--soft); padding-top: 0; }
tr.said > td { border-bottom: 0; padding-bottom: 2px; }
.facts th { width: 150px; vertical-align: top; color: var(--soft); }
.facts tr:last-child > th { border-bottom: 0; }
code, pre { font: 13px/1.5 ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, monospace; }
code { background: var(--faint); border-radius: 5px; padding: 2px 5px; overflow-wrap: anywhere; white-space: pre-wrap; }
td:first-child code { display: inline-block; max-width: 16rem; overflow-wrap: break-word; }
pre { background: var(--faint); border-radius: 8px; padding: 12px 14px; margin: 8px 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.plots { display: grid; grid-template-columns: 1fr 1fr; gap: 20px 24px; }
.plots > .whole { grid-column: 1 / -1; }
.plots.small-ones { grid-template-columns: 1fr 1fr 1fr; }
h3 { font-size: 14px; margin: 0; color: var(--soft); font-weight: 600; } .small-ones { margin-top: 12px; } section > h3 { margin-top: 24px; } .plots > h3 { margin-bottom: -10px; }
@media (max-width: 760px) { .plots, .plots.small-ones { grid-template-columns: 1fr; } }
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
.limit { stroke: var(--fail); color: var(--fail); stroke-width: 1.5; stroke-dasharray: 6 4; }
.blue { color: var(--blue); } .violet { color: var(--violet); } .teal { color: var(--teal); }
.yellow { color: var(--yellow); } .pink { color: var(--pink); } .grey { color: var(--grey); } .red { color: var(--fail); }
.gauge .all { fill: var(--faint); } .gauge .good { fill: var(--pass); opacity: .35; }
.gauge .span { fill: currentColor; opacity: .4; } .gauge .mark { fill: currentColor; }
.gauge .threshold { stroke: var(--ink); stroke-width: 1.5; } .gauge .red { stroke: var(--fail); stroke-width: 1.5; } .gauge .base { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 2; }
svg.budget { width: 180px; height: 14px; max-width: none; margin: 4px 0; }
.budget .all { fill: var(--faint); } .budget .left { fill: var(--pass); } .budget .spent { stroke: var(--fail); stroke-width: 2; }
a { color: var(--blue); }
@media print { body { background: none; } section, header { break-inside: avoid; } }
`;

// build/render/html/report.js
var policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
function renderHtml(scorecard) {
  let sections = [
    headSection,
    objectivesSection,
    budgetsSection,
    profileSection,
    plotsSection,
    endpointsSection,
    phasesSection,
    errorsSection,
    resourcesSection,
    serverSection,
    generatorSection,
    factsSection,
    rerunSection,
    notesSection
  ];
  return [
    "<!doctype html>",
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(`${scorecard.service}: ${headline(scorecard)}`, 200)} · Reliability Gate</title>`,
    `<style>${reportStyle}</style></head><body><main>`,
    ...sections.map((section2) => section2(scorecard)).filter(Boolean),
    `<p class="soft small">Made by reliability-gate ${escapeHtml(scorecard.gateVersion, 60)} from the record of the run.</p>`,
    "</main></body></html>",
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
  let entries = Object.entries(record), place = ([key]) => firstKeys.includes(key) ? firstKeys.indexOf(key) : firstKeys.length, ordered = Object.fromEntries(entries.toSorted((a, b) => place(a) - place(b)));
  return `${format(ordered, "")}
`;
}
function format(value, indent) {
  if (typeof value != "object" || value === null)
    return JSON.stringify(value) ?? "null";
  let inner = `${indent}  `;
  if (Array.isArray(value))
    return value.every(isPlain) ? `[${value.map((item) => format(item, inner)).join(", ")}]` : wrap("[", value.map((item) => format(item, inner)), "]", indent);
  let entries = Object.entries(value).filter(([, item]) => item !== void 0);
  return wrap("{", entries.map(([key, item]) => `${JSON.stringify(key)}: ${format(item, inner)}`), "}", indent);
}
function wrap(open, items, close, indent) {
  return items.length === 0 ? `${open}${close}` : `${open}
${items.map((item) => `${indent}  ${item}`).join(`,
`)}
${indent}${close}`;
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
  let { value, interval } = formatRow(row), warnings = (row.warnings ?? []).map((text3) => `; warning of the source: ${text3}`).join(""), output = `${`measured ${value}${interval && ` (${interval})`}, target ${formatTarget(row)}`}; ${row.reason}${warnings}`, outcome = (kind) => ({
    kind,
    type: row.cause ?? row.verdict,
    message: row.reason,
    output
  });
  return row.verdict === "pass" || row.verdict === "warn" ? outcome("passed") : scorecard.advisory || !row.blockedBy ? outcome("skipped") : outcome(row.verdict === "fail" ? "failure" : "error");
}
function runOutcome({ rows, verdict, reason, failure, advisory, blocks }) {
  if (rows.some((row) => row.verdict === verdict) || verdict === "pass" || verdict === "warn")
    return;
  let output = [failure?.message ?? reason, failure?.hint].filter(Boolean).join("; ");
  return { kind: advisory || !blocks ? "skipped" : "error", type: verdict, message: reason, output };
}
function formatProperties({ verdict, score, grade, commit, context, facts }) {
  let target = facts.find(({ label }) => label === "Target")?.value, properties = {
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

// build/render/markdown/budgets.js
var budgetsSection2 = ({ budgets }, most) => {
  if (!budgets)
    return "";
  let { rows, spent } = budgets, table2 = markdownTable([
    { head: "SLO" },
    { head: "Objective", align: "right" },
    { head: "Burn rate of this run", align: "right" },
    { head: "Would alarm" },
    { head: "Budget left in production" }
  ], rows.slice(0, most).map((row) => [
    codeCell(row.name),
    proseCell(formatGoal(row), 40),
    proseCell(formatBurn(row.burn), 60),
    formatAlarm(row.burn),
    [budgetBar(row.left), proseCell(formatBudget(row), 60)].filter(Boolean).join(" ")
  ])), more = rows.length > most ? `${rows.length - most} more budgets are in the report.` : "", unknown = rows.slice(0, most).filter(({ left }) => left === null).map(({ name, reason }) => `- ${code(name)}: ${prose(reason, 300)}`).join(`
`);
  return [
    spent ? `**Error budgets**: ${prose(spent, 600)}` : "**Error budgets**",
    table2,
    more,
    unknown
  ].filter(Boolean).join(`

`);
};

// build/render/markdown/mermaid.js
var chartColors = {
  main: "#1f6feb",
  limit: "#cf222e",
  second: "#8250df",
  third: "#bf8700"
};
function renderXyChart({ title, unit, x, lines }) {
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
    `    y-axis "${mermaidLabel(unit)}" 0 --> ${formatNumber2(niceTicks(highest).at(-1))}`,
    ...lines.map(({ label, values }) => `    line "${mermaidLabel(label)}" [${bridge(values).map(formatNumber2).join(", ")}]`),
    "```"
  ].join(`
`);
}
var xAxis = (x) => "points" in x ? `"${mermaidLabel(x.label)}" [${x.points.map((point) => `"${mermaidLabel(point)}"`).join(", ")}]` : `"seconds from the start" ${formatNumber2(x.from)} --> ${formatNumber2(x.to)}`, mermaidLabel = (text3) => text3.replace(/[^A-Za-z0-9 ._/:()-]+/g, " ").replace(/([-.:/])\1+/g, "$1").replace(/ +/g, " ").trim().slice(0, 80) || "value";
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

// build/render/markdown/chart.js
function chartSection({ chart }) {
  if (!chart)
    return "";
  let drawn2 = { ...chart, ...scaleChart(chart) };
  return `${chartPicture(drawn2)}

<sub>${chartInText(drawn2)}</sub>`;
}
function chartPicture({ metric, request = "all requests", unit, windowSeconds, points, base, cut, limit }) {
  let inAxisUnit = (value) => unit === "ratio" ? value * 100 : value, drawn2 = (value) => value === null ? null : inAxisUnit(Math.min(value, cut)), values = points.map(({ value }) => drawn2(value)), baseLine = base ? [
    {
      label: "base",
      color: chartColors.third,
      values: points.map((_, index) => drawn2(base[index] ?? null))
    }
  ] : [], limitLine = {
    label: "limit",
    color: chartColors.limit,
    values: points.map(() => inAxisUnit(limit ?? 0))
  };
  return renderXyChart({
    title: `${metric} of ${request} in windows of ${formatNumber(windowSeconds)} s`,
    unit: unit === "ratio" ? "percent" : "ms",
    x: { from: points.at(0)?.at ?? 0, to: points.at(-1)?.at ?? 1 },
    lines: [
      { label: metric, color: chartColors.main, values },
      ...baseLine,
      ...limit === null ? [] : [limitLine]
    ]
  });
}
function chartInText({ metric, request, unit, points, base, objective, known, cut, limit }) {
  let [least, most] = [Math.min(...known), Math.max(...known)].map((value) => formatValue(value, unit)), of = request === void 0 ? "all requests" : code(request), bars = sparkline(points.map(({ value }) => value === null ? null : Math.min(value, cut)), limit ?? 0), threshold = objective ? formatValue(objective.threshold, unit) : "", isCut = known.filter((value) => value > cut).length, gaps = points.length - known.length;
  return [
    `${metric} of ${of}: ${bars} from ${least} to ${most}.`,
    base && "The second line, yellow, is base.",
    objective && (limit === null ? `The limit, ${threshold}, is far above.` : `The flat red line is the limit, ${threshold}.`),
    isCut > 0 && `${countWindows(isCut)} above ${formatValue(cut, unit)} cut off in the chart.`,
    gaps > 0 && `${countWindows(gaps)} with nothing measured (·), bridged in the chart.`
  ].filter(Boolean).join(" ");
}
var countWindows = (count) => count === 1 ? "1 window" : `${count} windows`;

// build/render/markdown/evidence.js
var endpointsSection2 = ({ endpoints, total }, most) => {
  if (!total)
    return "";
  let rows = endpoints.length > 1 ? [...endpoints.slice(0, most), { ...total, name: "" }] : endpoints, anyDropped = total.dropped > 0, columns = [
    { head: "Request" },
    { head: "Sent", align: "right" },
    ...anyDropped ? [{ head: "Dropped", align: "right" }] : [],
    ...["Errors", "p50", "p95", "p99", "max"].map((head) => ({ head, align: "right" }))
  ], cells = (row) => [
    row.name === "" ? "**all**" : codeCell(row.name),
    formatCount(row.sent),
    ...anyDropped ? [formatCount(row.dropped)] : [],
    `${formatCount(row.errors)} (${formatShare(row.errorRatio)})`,
    ...[row.p50, row.p95, row.p99, row.max].map(formatTime)
  ], more = andMore(endpoints.length - most, "requests"), waits = `Latency counts from the intended start of a request. From the actual send, the p95 of all is ${formatTime(total.serviceP95)}.`;
  return folded(`Endpoints (${endpoints.length})`, `${markdownTable(columns, rows.map(cells))}

${more}${waits}`);
}, errorsSection2 = ({ errors: errors2 }, most) => {
  if (errors2.length === 0)
    return "";
  let count = errors2.reduce((sum, row) => sum + row.count, 0), table2 = markdownTable([{ head: "Request" }, { head: "What" }, { head: "Count", align: "right" }, { head: "Example" }], errors2.slice(0, most).map(({ name, what, count: count2, message }) => [
    codeCell(name),
    proseCell(what, 60),
    formatCount(count2),
    message ? codeCell(message, 160) : ""
  ]));
  return folded(`Errors (${formatCount(count)})`, [table2, andMore(errors2.length - most, "kinds")].filter(Boolean).join(`

`));
}, phasesSection2 = ({ phases }) => {
  if (phases.length === 0)
    return "";
  let heads = ["Requests", "p50", "p95", "p99", "max"].map((head) => ({
    head,
    align: "right"
  })), rows = phases.map(({ phase, count, p50, p95, p99, max }) => [
    phaseNames[phase],
    formatCount(count),
    ...[p50, p95, p99, max].map(formatTime)
  ]);
  return folded("Where the time goes", markdownTable([{ head: "Phase" }, ...heads], rows));
}, serverSection2 = ({ rows, serverSeries, graphs, dashboard }, most) => {
  let asked = rows.filter(wasAsked);
  if (asked.length === 0)
    return "";
  let blocks = asked.slice(0, most).map((row) => {
    let points = serverSeries.find(({ of }) => of === row.of)?.series[0]?.points.map(([, value]) => value) ?? [], line = points.length > 1 ? ` ${sparkline(points)}` : "", graph = markdownLink("graph", graphs.find(({ of }) => of === row.of)?.url);
    return `${code(row.name)}: ${prose(formatRow(row).value, 60)}${line}${graph && ` · ${graph}`}

${codeBlock(row.query, row.language ?? "text")}`;
  }), more = andMore(asked.length - most, "queries"), parts = [...blocks, more, markdownLink("Dashboard", dashboard)];
  return folded(`Server metrics (${asked.length})`, parts.filter(Boolean).join(`

`));
}, resourcesSection2 = ({ rows, resources: resources2, dashboard }) => {
  if (resources2.length === 0)
    return "";
  let columns = [
    { head: "Resource" },
    { head: "Average", align: "right" },
    { head: "Most", align: "right" },
    { head: "Over time" }
  ], cells = resources2.map(({ title, unit, average, most, points, url }) => [
    linkableAddress(url) ? `[${title}](${url})` : title,
    average === null ? "" : proseCell(formatValue(average, unit), 40),
    proseCell(formatValue(most, unit), 40),
    points.length > 1 ? sparkline(points.map(([, value]) => value)) : ""
  ]), board = rows.some(wasAsked) ? "" : markdownLink("Dashboard", dashboard), parts = [markdownTable(columns, cells), prose(describeResources(resources2), 1e3), board];
  return folded(`Resource use (${resources2.length})`, parts.filter(Boolean).join(`

`));
};
function markdownLink(title, url) {
  let link = linkableAddress(url);
  return link ? `[${title} on ${link.host}](${link.url})` : "";
}
var generatorSection2 = ({ generator }) => {
  if (!generator)
    return "";
  let table2 = markdownTable([
    { head: "Check" },
    { head: "Measured", align: "right" },
    { head: "Limit", align: "right" },
    { head: "" }
  ], generator.checks.map(({ name, value, limit, unit, ok, advice }) => [
    proseCell(name, 60),
    proseCell(formatValue(value, unit), 40),
    proseCell(formatValue(limit, unit), 40),
    ok ? "✅" : `❌ ${proseCell(advice, 200)}`
  ])), title = `Load generator: ${generator.healthy ? "kept up" : "did not keep up"}`, told = generator.told === void 0 ? "" : prose(generator.told, 1e3);
  return folded(title, [told, table2].filter(Boolean).join(`

`), !generator.healthy);
}, factsSection2 = ({ facts }) => folded("About this run", facts.map(factLine).join(`
`));
function factLine({ label, value, code: isCode, url }) {
  let run = linkableRun(url), shown = run ? `[${run.replace(/^https:\/\//, "")}](${run})` : isCode ? code(value, 300) : prose(value, 400);
  return `- ${label}: ${shown}`;
}
var rerunSection2 = ({ rerun, rerunHeaders }) => {
  let headers = rerunHeaders.length > 0 ? `

The run also sent ${rerunHeaders.slice(0, 20).map((name) => code(name, 60)).join(", ")}; values of headers are never kept.` : "";
  return folded("Run it again", `${codeBlock(rerun, "sh")}

With the same config, in a checkout of the commit. \`reliability-gate judge record.json\` repeats the verdict alone, offline.${headers}`);
}, notesSection2 = ({ notes }, most) => {
  if (notes.length === 0)
    return "";
  let lines = notes.slice(0, most).map(({ source, message, hint }) => `- ${prose(source, 40)}: ${prose(message)}${hint ? ` (${prose(hint)})` : ""}`);
  return folded(`Notes (${notes.length})`, lines.join(`
`));
}, andMore = (left, what) => left > 0 ? `${left} more ${what} are in the report. ` : "";

// build/render/markdown/head.js
var titleLine = (scorecard) => `## ${icons[scorecard.verdict]} Reliability Gate: ${prose(scorecard.service, 100)} — ${headline(scorecard)}`;
function reasonLines(scorecard) {
  let { failure, reason } = scorecard, after = consequence(scorecard, code), lines = [`${reasonInBold(reason)}${after && ` ${after}`}`];
  return failure && failure.message !== reason && lines.push(prose(failure.message, 1500)), failure?.hint && lines.push(`What to do: ${prose(failure.hint, 600)}`), lines.join(`

`);
}
function reasonInBold(reason) {
  let end = reason.length > 90 ? reason.indexOf(": ") : -1;
  return end < 0 ? `**${prose(reason, 600)}**` : `**${prose(reason.slice(0, end + 1), 200)}** ${prose(reason.slice(end + 2), 600)}`;
}
function contextLine(scorecard) {
  let run = linkableRun(scorecard.context.runUrl), commit = scorecard.commit;
  return [
    runInShort(scorecard),
    commit ? `commit ${code(/^[0-9a-f]{40}$/.test(commit) ? commit.slice(0, 7) : commit, 40)}` : "",
    run ? `[workflow run](${run})` : ""
  ].filter(Boolean).join(" · ");
}
function objectivesTable({ rows }, most = Number.POSITIVE_INFINITY) {
  if (rows.length === 0)
    return "_No objective was judged._";
  let shown = rows.length <= most ? rows : worstFirst(rows).slice(0, most), withInterval = shown.some((row) => formatRow(row).interval !== ""), withBase = shown.some(isCompared), table2 = markdownTable([
    { head: "Objective" },
    { head: withInterval ? "Measured (interval)" : "Measured", align: "right" },
    ...withBase ? [
      { head: "Base", align: "right" },
      { head: "Change (interval)", align: "right" }
    ] : [],
    { head: "Target", align: "right" },
    { head: "Verdict" }
  ], shown.map((row) => objectiveCells(row, withBase))), left = rows.length - shown.length;
  return left > 0 ? `${table2}

${left} more objectives, none of them worse, are left out for size.` : table2;
}
function objectiveCells(row, withBase) {
  let { value, interval, base, change } = formatRow(row), marks = [row.key ? "key" : "", row.weight === 1 ? "" : `weight ${row.weight}`].filter(Boolean), warn = row.warn === void 0 ? "" : `, warns at ${proseCell(formatValue(row.warn, row.unit), 40)}`, measured = row.verdict === "fail" ? `**${proseCell(value, 60)}**` : proseCell(value, 60);
  return [
    `${codeCell(row.name)}${marks.length > 0 ? ` (${marks.join(", ")})` : ""}`,
    interval === "" ? measured : `${measured} (${proseCell(interval, 80)})`,
    ...withBase ? [proseCell(base, 60), proseCell(change, 80)] : [],
    `${proseCell(formatTarget(row), 60)}${warn}`,
    `${icons[row.verdict]} ${proseCell(verdictOf(row), 100)}`
  ];
}
function comparisonLines({ rows, moved }) {
  let picture2 = forestLines(rows);
  return [
    moved ? prose(moved, 400) : "",
    picture2.length > 0 ? ["```text", ...picture2, "```"].join(`
`) : ""
  ].filter(Boolean).join(`

`);
}
function openLines(scorecard) {
  return openGroups(scorecard).map(({ verdict, names, reason, warnings }) => {
    let said = warnings.map((text3) => ` Warning of the source: ${prose(text3, 300)}`).join(""), many = names.length > mostNames ? ` and ${names.length - mostNames} more` : "", shown = names.slice(0, mostNames).map((name) => code(name));
    return `- ${icons[verdict]} ${shown.join(", ")}${many}: ${prose(reason, 600)}${said}`;
  }).join(`
`);
}
var mostNames = 6;

// build/render/markdown/fit-sections.js
function fitSections(scorecard, { sections, shedOrder, mostRows, budget }) {
  let head = [titleLine(scorecard), reasonLines(scorecard), contextLine(scorecard)], foot = `<sub>[How to read this](${guide}) · reliability-gate ${prose(scorecard.gateVersion, 20)}</sub>`, parts = new Map(Object.entries(sections).map(([name, section2]) => [name, section2(scorecard, mostRows)])), left = [], assemble = (table3) => {
    let shed = left.length > 0 ? `Left out for size: ${left.join(", ")}. The report has everything.` : "";
    return `${[...head, table3, ...parts.values(), shed, foot].filter(Boolean).join(`

`)}
`;
  }, table2 = objectivesTable(scorecard), text3 = assemble(table2);
  for (let next of shedOrder) {
    if (bytesOf(text3) <= budget)
      return text3;
    parts.get(next) && left.push(next), parts.delete(next), text3 = assemble(table2);
  }
  for (let rows = scorecard.rows.length; rows > 0 && bytesOf(text3) > budget; rows = Math.floor(rows / 2))
    text3 = assemble(objectivesTable(scorecard, rows));
  return bytesOf(text3) <= budget ? text3 : `## ${icons[scorecard.verdict]} Reliability Gate: ${scorecard.verdict}
`;
}
var bytesOf = (text3) => new TextEncoder().encode(text3).length;

// build/render/markdown/profile.js
var colors = [chartColors.main, chartColors.third, chartColors.second], profileSection2 = ({ profile }, most) => {
  if (!profile)
    return "";
  let { title, sentence, picture: picture2 } = profile, table2 = profileTable(profile, most), shown = picture2 ? `${drawn(picture2)}

${folded(`${title} in figures`, table2)}` : table2;
  return `**${title}**: ${prose(sentence)}

${shown}`;
};
function profileTable({ columns, rows }, most) {
  let heads = columns.map(({ head, isNumber: isNumber2 }) => ({
    head,
    ...isNumber2 && { align: "right" }
  })), cells = rows.slice(0, most).map((row) => row.map((cell, at) => cellOf(cell, columns[at]?.isNumber === !0)));
  return markdownTable(heads, cells);
}
var cellOf = (cell, isNumber2) => {
  let [word, objective] = isNumber2 ? [cell] : cell.split(/(?<=^breaks): /);
  return objective === void 0 ? proseCell(cell, 120) : `${proseCell(word, 20)}: ${codeCell(objective, 100)}`;
};
function drawn({ title, x, unit, lines, limit }) {
  let values = lines.flatMap((line) => line.values.flatMap((value) => value === null ? [] : [value])), cut = axisCut(values, limit ? [limit.value] : []), shown = lines.map(({ label, values: own }, index) => ({
    label,
    color: colors[index % colors.length],
    values: own.map((value) => value === null ? null : Math.min(value, cut))
  })), flat = limit && {
    label: limit.label,
    color: chartColors.limit,
    values: x.values.map(() => limit.value)
  }, notes = [
    limit && "The flat red line is the limit.",
    lines.length > 1 && `The second line, yellow, is the ${lines[1].label}.`,
    Number.isFinite(cut) && "What is far above the rest is cut off."
  ].filter(Boolean), chart = renderXyChart({
    title,
    unit: unit === "/s" ? "per second" : unit,
    x: { label: x.label, points: x.values.map((value) => formatNumber(value)) },
    lines: [...shown, ...flat ? [flat] : []]
  });
  return notes.length > 0 ? `${chart}

<sub>${notes.join(" ")}</sub>` : chart;
}

// build/render/markdown/comment.js
var usualBudget = 6e4, renderMarkdown = (scorecard, budget = usualBudget) => fitSections(scorecard, {
  sections: {
    reasons: openLines,
    "error budgets": budgetsSection2,
    profile: profileSection2,
    comparison: comparisonLines,
    chart: chartSection,
    endpoints: endpointsSection2,
    phases: phasesSection2,
    errors: errorsSection2,
    "server metrics": serverSection2,
    "resource use": resourcesSection2,
    "load generator": generatorSection2,
    "about this run": factsSection2,
    "run it again": rerunSection2,
    notes: notesSection2
  },
  shedOrder: [
    "server metrics",
    "resource use",
    "phases",
    "endpoints",
    "errors",
    "about this run",
    "load generator",
    "run it again",
    "notes",
    "chart",
    "profile",
    "comparison",
    "error budgets",
    "reasons"
  ],
  mostRows: 50,
  budget
});

// build/render/markdown/summary.js
var usualBudget2 = 1e6, renderSummary = (scorecard, budget = usualBudget2) => fitSections(scorecard, {
  sections: {
    reasons: openLines,
    "error budgets": budgetsSection2,
    profile: profileSection2,
    comparison: comparisonLines,
    chart: chartSection,
    course: courseSection,
    endpoints: endpointsSection2,
    phases: phasesSection2,
    errors: errorsSection2,
    "server metrics": serverSection2,
    "resource use": resourcesSection2,
    "load generator": generatorSection2,
    "about this run": factsSection2,
    "run it again": rerunSection2,
    notes: notesSection2
  },
  shedOrder: [
    "server metrics",
    "resource use",
    "phases",
    "endpoints",
    "errors",
    "course",
    "about this run",
    "load generator",
    "run it again",
    "notes",
    "chart",
    "profile",
    "comparison",
    "error budgets",
    "reasons"
  ],
  mostRows: 1e3,
  budget
});
function courseSection({ timeline, windowSeconds }) {
  if (timeline.length < 3 || timeline.every(({ p50 }) => p50 === null))
    return "";
  let line = (label, color) => ({
    label,
    color,
    values: timeline.map((at) => at[label])
  }), picture2 = renderXyChart({
    title: `Latency of all requests in windows of ${formatNumber(windowSeconds)} s`,
    unit: "ms",
    x: { from: timeline.at(0).at, to: timeline.at(-1).at },
    lines: [
      line("p50", chartColors.third),
      line("p95", chartColors.main),
      line("p99", chartColors.second)
    ]
  }), figures = markdownTable(["From", "p50", "p95", "p99", "Not good", "Good answers"].map((head) => ({
    head,
    align: "right"
  })), timeline.map(courseCells));
  return folded("The run over time", [picture2, "<sub>From bottom to top: p50 (yellow), p95 (blue), p99 (violet).</sub>", figures].join(`

`));
}
var courseCells = ({ at, seconds, p50, p95, p99, errorRatio, throughput: throughput2 }) => [
  `${formatNumber(at - seconds / 2, 5)} s`,
  formatTime(p50),
  formatTime(p95),
  formatTime(p99),
  formatShare(errorRatio),
  `${formatNumber(throughput2)}/s`
];

// build/render/renderings.js
var renderings = {
  markdown: ({ scorecard }) => renderMarkdown(scorecard),
  summary: ({ scorecard }) => renderSummary(scorecard),
  html: ({ scorecard }) => renderHtml(scorecard),
  json: ({ record }) => renderJson(record),
  junit: ({ scorecard }) => renderJunit(scorecard),
  terminal: ({ scorecard }) => renderTerminal(scorecard, { color: !1, width: 100 })
}, isFormat = (text3) => Object.hasOwn(renderings, text3);

// build/gate/report-files.js
import { join as join2, resolve } from "node:path";

// build/publish/files.js
import { join } from "node:path";

// build/publish/file-denial.js
var reasons = {
  EROFS: "the file system is read-only",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENOTDIR: "a part of its path is a file",
  EEXIST: "a file of its name is in the way",
  EISDIR: "a folder of its name is in the way",
  ENOENT: "there is no such folder"
};
function fileDenialOf(error, what) {
  let code3 = error.code;
  if (code3 === void 0)
    throw error;
  return { kind: "denied", why: `${what}: ${reasons[code3] ?? code3}` };
}

// build/publish/files.js
async function writeFiles(folder, files) {
  let paths = [], what = `the files could not be written to ${folder}`;
  try {
    let { inTheWay } = await claimReportFolder(folder);
    if (inTheWay !== void 0)
      return { kind: "denied", why: `${what}: there is a ${inTheWay} that no gate has made`, hint: "move it away, or give another report folder" };
    for (let [name, text3] of Object.entries(files)) {
      let path2 = join(folder, name);
      await replaceFile(path2, text3), paths.push(path2);
    }
  } catch (error) {
    return fileDenialOf(error, what);
  }
  return { kind: "published", paths };
}

// build/gate/report-files.js
var reportFiles = {
  record: { file: "record.json", format: "json" },
  scorecard: { file: "scorecard.md", format: "markdown" },
  report: { file: "report.html", format: "html" },
  junit: { file: "junit.xml", format: "junit" }
}, reportPath = (folder, of) => join2(folder, reportFiles[of].file), usualReportFolder = "reliability-gate-report";
async function locateReport(folder, named) {
  let path2 = resolve(folder, named);
  if (!isBelow(folder, path2) || await within(folder, path2) !== outside)
    return path2;
  throw new Problem("config", `report folder ${named}: a link on the way to it leads out of the working folder`, {
    hint: "remove the link, or give the path of the folder that it leads to"
  });
}
var reportFolder = (folder) => ({
  id: "files",
  publish: (report) => {
    let files = Object.values(reportFiles).map(({ file, format: format2 }) => [file, renderings[format2](report)]);
    return writeFiles(folder, Object.fromEntries(files));
  }
});

export {
  reportOf,
  escapeHtml,
  renderMarkdown,
  renderSummary,
  renderings,
  isFormat,
  fileDenialOf,
  reportFiles,
  reportPath,
  usualReportFolder,
  locateReport,
  reportFolder
};
