import {
  keptRunOf,
  parseKeptRun
} from "./shared-gate-review-kept-run.js";
import {
  rootFolder
} from "./shared-cli-root-folder.js";
import {
  printScorecard
} from "./shared-cli-print.js";
import {
  formatOf,
  readArguments
} from "./shared-cli-arguments.js";
import "./shared-cli-commands.js";
import {
  redactDeep
} from "./shared-gate-record-redact-deep.js";
import "./shared-gate-history-history.js";
import {
  readRecord
} from "./shared-gate-record-upgrade-record.js";
import {
  readPlan
} from "./shared-config-options.js";
import "./shared-language-yaml-parse-foreign.js";
import "./shared-files-decode-text.js";
import "./shared-config-overrides.js";
import {
  counted,
  everywhere,
  formatInterval,
  renderHtml,
  renderMarkdown,
  renderSummary,
  renderTerminal
} from "./shared-scorecard-parts-facts.js";
import {
  createRedactor,
  hodgesLehmann,
  senSlope
} from "./shared-judge-comparison-past.js";
import {
  clopperPearson,
  studentQuantile,
  systemClock,
  wantsLittle
} from "./shared-providers-cloudwatch-ask.js";
import "./shared-files-replace-file.js";
import "./shared-model-basics-clean-text.js";
import {
  exitCodes,
  isGreen,
  verdicts
} from "./shared-config-inputs.js";
import "./shared-files-make-folder.js";
import "./shared-faults-proxy-options.js";
import "./shared-faults-command-options.js";
import "./shared-language-access-auth.js";
import "./shared-language-option.js";
import "./shared-providers-datadog-query.js";
import "./shared-providers-elasticsearch-search.js";
import "./shared-providers-loki-logql.js";
import "./shared-providers-newrelic-nrql.js";
import "./shared-providers-fill-query.js";
import "./shared-promql-locate-selectors.js";
import "./shared-promql-indicator.js";
import "./shared-providers-link-at.js";
import "./shared-promql-placeholders.js";
import {
  quantileOfSorted
} from "./shared-stats-quantile-type7.js";
import "./shared-net-auth-google.js";
import "./shared-model-evidence-conventional.js";
import "./shared-language-environment.js";
import "./shared-files-plain-file.js";
import "./shared-model-basics-parse-json.js";
import "./shared-model-basics-is-object.js";
import "./shared-engines-embedded-health-health-facts.js";
import "./shared-engines-embedded-kind.js";
import "./shared-stats-histogram.js";
import "./shared-engines-embedded-protocols-kafka-fields.js";
import "./shared-language-scalars-network.js";
import "./shared-language-scalars-amounts.js";
import "./shared-language-access-credential.js";
import "./shared-language-section.js";
import "./shared-language-access-telling-names.js";
import "./shared-language-limits.js";
import "./shared-language-list.js";
import "./shared-language-scalars-texts.js";
import "./shared-net-http.js";
import "./shared-net-proxy.js";
import "./shared-net-addresses-address-guard.js";
import "./shared-engines-embedded-protocols-grpc-address.js";
import "./shared-language-access-headers.js";
import "./shared-language-variables.js";
import "./shared-language-scalars-socket-address.js";
import "./shared-language-text-option.js";
import "./shared-model-basics-nearest.js";
import "./shared-language-yaml-reading.js";
import "./shared-model-secret.js";
import "./shared-engines-embedded-scenario-varies.js";
import "./shared-model-plan-load.js";
import "./shared-language-json-path.js";
import {
  formatNumber,
  formatPoints,
  formatRatio,
  formatRelative,
  formatSigned,
  formatValue
} from "./shared-model-basics-units.js";
import "./shared-net-addresses-wildcard.js";
import "./shared-net-join-url.js";
import "./shared-net-redaction-excerpt.js";
import {
  gateVersion
} from "./shared-model-version.js";
import {
  Problem
} from "./shared-model-problem.js";
import "./shared-language-template.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/cli/commands/review.js
import { resolve } from "node:path";

// build/judge/review/period.js
var days = { week: 7, month: 30, quarter: 91 };
function periodUntil(kind, until) {
  let from = until - days[kind] * 864e5;
  return {
    kind,
    label: labelOf(kind, new Date((from + until) / 2)),
    from: new Date(from).toISOString(),
    to: new Date(until).toISOString()
  };
}
var periodBefore = ({ from, to }) => {
  let [start, end] = [Date.parse(from), Date.parse(to)];
  return { from: start - (end - start), to: start };
};
function labelOf(kind, day) {
  let year = day.getUTCFullYear(), month = day.getUTCMonth() + 1;
  if (kind === "month")
    return `${year}-${String(month).padStart(2, "0")}`;
  if (kind === "quarter")
    return `${year}-Q${Math.ceil(month / 3)}`;
  let weekday = (day.getUTCDay() + 6) % 7, thursday = new Date(Date.UTC(year, month - 1, day.getUTCDate() - weekday + 3)), first = Date.UTC(thursday.getUTCFullYear(), 0, 1), week = 1 + Math.floor((thursday.getTime() - first) / (7 * 864e5));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
}

// build/judge/review/actions.js
var soonMs = 14 * 864e5;
function actionsOf(review2) {
  let { runs, trends: trends2, budgets: budgets2, capacity: capacity2, alerts: alerts2, experiments: experiments2, waivers: waivers2, flaky: flaky2, period } = review2, end = Date.parse(period.to), newest = runs.course.at(-1);
  return [
    ...budgets2.filter(({ left }) => left !== null && left <= 0).map(({ name }) => `The error budget of ${name} is spent: put reliability before features.`),
    ...newest && !isGreen(newest) ? [`The newest run is not green (${newest}): look into it, or run it again.`] : [],
    ...trends2.flatMap(({ name, changes: changes2 }) => {
      let last = changes2.at(-1);
      return last?.isWorse && last.isInPeriod ? [`Look into ${name}, which became worse ${placeOf(last)}.`] : [];
    }),
    ...capacity2?.room !== void 0 && capacity2.room < 1 ? [
      `The service holds ${formatRatio(capacity2.room)} of the ${formatNumber(capacity2.needed)}/s that are needed: add capacity.`
    ] : [],
    ...capacity2?.needed !== void 0 && capacity2.points.length === 0 ? ["No stress run has shown a capacity: run the profile `stress`."] : [],
    ...experiments2.filter(({ failed }) => failed > 0).map(({ name }) => `Fix what the experiment ${name} found.`),
    ...alerts2.map(({ name, runs: count }) => `The alert ${name} fired in ${runsOf(count)}.`),
    ...waivers2.flatMap(({ objective, until, isExpired }) => isExpired ? [`The waiver of ${objective} expired on ${until}: remove it.`] : Date.parse(until) - end < soonMs ? [`The waiver of ${objective} ends on ${until}.`] : []),
    ...flaky2.map(({ commit }) => `Runs of ${commit.slice(0, 7)} did not agree: find out what differs between them.`)
  ];
}
var placeOf = ({ commit, at }) => commit === null ? `on ${at.slice(0, 10)}` : `at ${commit.slice(0, 7)}`, runsOf = (count) => count === 1 ? "1 run" : `${count} runs`;

// build/judge/review/capacity.js
var dayMs = 864e5, mostDays = 730;
function capacityOf(runs, plan) {
  let points = runs.flatMap(({ at, capacity: capacity2 }) => capacity2 === void 0 ? [] : [{ at, value: capacity2 }]);
  if (points.length === 0 && !plan)
    return;
  if (!plan)
    return { points };
  let needed = neededRate(plan), newest = points.at(-1), until = usedUp(points, needed);
  return {
    points,
    expectedPeak: plan.expectedPeak,
    needed,
    ...newest && { room: newest.value / needed },
    ...until && { until }
  };
}
var neededRate = ({ expectedPeak, buffer }) => expectedPeak * (1 + buffer);
function usedUp(points, needed) {
  let newest = points.at(-1), days2 = points.map(({ at, value }) => ({ at: Date.parse(at) / dayMs, value })), slope = senSlope(days2, 0.95);
  if (!newest || !slope || slope.upper >= 0 || newest.value <= needed)
    return;
  let left = (newest.value - needed) / -slope.slope;
  return left > mostDays ? void 0 : new Date(Date.parse(newest.at) + left * dayMs).toISOString().slice(0, 7);
}

// build/judge/review/tallies.js
var alpha = 0.025;
function countRuns(runs, before) {
  let green = (of) => of.filter(({ verdict }) => isGreen(verdict)).length, counts = verdicts.map((verdict) => [
    verdict,
    runs.filter((run) => run.verdict === verdict).length
  ]);
  return {
    total: runs.length,
    verdicts: Object.fromEntries(counts),
    green: runs.length > 0 ? {
      share: green(runs) / runs.length,
      interval: clopperPearson(green(runs), runs.length, alpha)
    } : null,
    pullRequests: new Set(runs.flatMap(({ pullRequest }) => pullRequest ?? [])).size,
    earlier: before.length > 0 ? { total: before.length, share: green(before) / before.length } : null,
    course: runs.map(({ verdict }) => verdict)
  };
}
function flakyCommits(runs) {
  return [...Map.groupBy(runs.filter(({ commit }) => commit !== null), ({ commit, fingerprint }) => `${commit} ${fingerprint}`).values()].flatMap((group) => {
    let seen = group.map(({ verdict }) => verdict);
    return seen.some(isGreen) && !seen.every(isGreen) ? [{ commit: group[0].commit, verdicts: seen }] : [];
  });
}
function reasonsOf(runs) {
  let found = /* @__PURE__ */ new Map();
  for (let { objectives, at } of runs)
    for (let { name, verdict, cause, advisory } of objectives) {
      if (isGreen(verdict) || advisory)
        continue;
      let key = JSON.stringify([name, verdict, cause]), known = found.get(key);
      found.set(key, {
        objective: name,
        verdict,
        ...cause && { cause },
        runs: (known?.runs ?? 0) + 1,
        last: at
      });
    }
  return [...found.values()].sort((a, b) => b.runs - a.runs);
}
var alertsOf = (runs) => fired(runs, ({ source, verdict }) => source === "alerts" && verdict === "fail");
function fired(runs, is) {
  let found = /* @__PURE__ */ new Map();
  for (let { objectives, at } of runs)
    for (let name of new Set(objectives.filter(is).map(({ name: name2 }) => name2)))
      found.set(name, { name, runs: (found.get(name)?.runs ?? 0) + 1, last: at });
  return [...found.values()].sort((a, b) => b.runs - a.runs);
}
function budgetsOf(runs, before) {
  let newest = (of) => of.findLast(({ budgets: budgets2 }) => budgets2)?.budgets ?? [], earlier = new Map(newest(before).map(({ name, left }) => [name, left]));
  return newest(runs).map(({ name, left }) => ({ name, left, earlier: earlier.get(name) ?? null }));
}
function experimentsOf(runs) {
  let found = /* @__PURE__ */ new Map();
  for (let { experiments: experiments2 = [], objectives, at } of runs)
    for (let { name, outcome, sentence } of experiments2) {
      let expected = objectives.filter((one) => one.name.startsWith(`${name}: `)), hasFailed = outcome === "aborted" || expected.some(({ verdict }) => verdict === "fail"), known = found.get(name);
      found.set(name, {
        name,
        runs: (known?.runs ?? 0) + 1,
        failed: (known?.failed ?? 0) + (hasFailed ? 1 : 0),
        last: at,
        sentence
      });
    }
  return [...found.values()];
}
function waiversOf(runs, today) {
  let found = new Map(runs.flatMap(({ waivers: waivers2 = [] }) => waivers2.map((one) => [one.objective, one]))), current = new Set(runs.at(-1)?.waivers?.map(({ objective }) => objective));
  return [...found.values()].map((waiver) => ({ ...waiver, isExpired: waiver.until < today })).filter(({ objective, isExpired }) => isExpired || current.has(objective));
}

// build/stats/change-points.js
var splitLevel = 4e-4, [fewestBefore, fewestAfter] = [10, 5], mostBefore = 60, lengthsAfter = [5, 6, 7, 8, 10, 12, 15, 20, 25, 30], mostLength = 30, fewestPlaced = 2, [mostScore, mostNoise] = [3, 2], mostExtremes = 3, clippedVariance = 0.7737, assumed = { correlation: 0.2, runs: 20 }, confidence = 0.95;
function changePoints(values, { least = 0 } = {}) {
  let found = [], look = { start: 0, noise: [], least };
  for (let end = fewestBefore + fewestAfter; end <= values.length; end += 1) {
    let change = clearestSplit(values.slice(0, end), look);
    if (!change)
      continue;
    let level = values.slice(look.start, change.at), noise = [...look.noise, ...residualsOf(level)].slice(-mostBefore);
    look = { start: change.at, noise, least }, found.push({ ...change, seen: end - 1 });
  }
  return found;
}
function clearestSplit(values, look) {
  let found = mostExtreme(values, look);
  if (!found || found.excess < 1)
    return;
  let at = placeOf2(values, found, look), before = values.slice(Math.max(look.start, at - mostBefore), at);
  return { at, shift: shiftOf(splitOf(before, values.slice(at), look)) };
}
function placeOf2(values, found, { start }) {
  let longer = lengthsAfter[lengthsAfter.indexOf(values.length - found.at) + 1] ?? mostLength, first = Math.max(start + 1, values.length - longer), from = Math.max(start, values.length - longer - mostBefore), best = { at: found.at, distance: 0 };
  for (let at = first; at <= values.length - fewestPlaced; at += 1) {
    let [before, after] = [values.slice(from, at), values.slice(at)].map((part) => part.map((value) => clip((value - found.centre) / found.deviation, mostScore))), weight = Math.sqrt(before.length * after.length / (before.length + after.length)), distance = Math.abs(meanOf(after) - meanOf(before)) * weight;
    distance > best.distance && (best = { at, distance });
  }
  return best.at;
}
function mostExtreme(values, { start, noise, least }) {
  let best;
  for (let length of lengthsAfter) {
    let at = values.length - length, before = values.slice(Math.max(start, at - mostBefore), Math.max(start, at));
    if (before.length < fewestAfter || before.length + noise.length < fewestBefore)
      continue;
    let split = splitOf(before, values.slice(at), { noise, least }), excess = Math.abs(split.statistic) / boundOf(split.degrees);
    (!best || excess > best.excess) && (best = { ...split, at, excess });
  }
  return best;
}
function splitOf(before, after, { noise, least }) {
  let centre = medianOf(before), residuals = [...noise, ...before.map((value) => value - centre)].slice(-mostBefore), degrees = residuals.length - 1, { deviation, correlation } = noiseOf(residuals, least), width = Math.sqrt(meanVariance(before.length, correlation) + meanVariance(after.length, correlation)), score = (value) => clip((value - centre) / deviation, mostScore);
  return {
    statistic: (meanOf(withoutExtremes(after.map(score))) - meanOf(before.map(score))) / width,
    difference: clippedMean(after, deviation) - clippedMean(before, deviation),
    error: deviation * width,
    degrees,
    centre,
    deviation
  };
}
function withoutExtremes(scores) {
  let direction = meanOf(scores) < 0 ? -1 : 1, sorted = scores.map((score) => direction * score).sort((a, b) => b - a), next = sorted[mostExtremes] ?? 0;
  return sorted.map((score) => direction * Math.min(score, next));
}
function noiseOf(residuals, least) {
  let n = residuals.length, rough = Math.max(least, medianOf(residuals.map(Math.abs)) * 1.4826, Number.MIN_VALUE), scores = residuals.map((value) => clip(value / rough, mostNoise)), squares = scores.reduce((sum, score) => sum + score * score, 0), products = scores.reduce((sum, score, i) => sum + score * (scores[i + 1] ?? 0), 0), measured = squares > 0 ? products / squares : 0, { correlation, runs } = assumed;
  return {
    deviation: Math.max(least, rough * Math.sqrt(squares / (n - 1) / clippedVariance), Number.MIN_VALUE),
    correlation: clip(Math.max(0, (n * measured + runs * correlation) / (n + runs)), 0.9)
  };
}
function meanVariance(n, correlation) {
  let sum = n;
  for (let lag = 1, power = correlation; lag < n && power > 1e-6; lag += 1, power *= correlation)
    sum += 2 * (n - lag) * power;
  return sum / (n * n);
}
function shiftOf({ difference, error, degrees }) {
  let half = studentQuantile(1 - (1 - confidence) / 2, degrees) * error;
  return { estimate: difference, lower: difference - half, upper: difference + half };
}
var bounds = /* @__PURE__ */ new Map();
function boundOf(degrees) {
  let bound = bounds.get(degrees) ?? studentQuantile(1 - splitLevel / 2, degrees);
  return bounds.set(degrees, bound), bound;
}
var residualsOf = (values) => {
  let centre = medianOf(values);
  return values.map((value) => value - centre);
};
function clippedMean(values, deviation) {
  let centre = medianOf(values);
  return centre + meanOf(values.map((value) => clip(value - centre, mostScore * deviation)));
}
var clip = (value, most) => Math.max(-most, Math.min(most, value)), meanOf = (values) => values.reduce((sum, value) => sum + value, 0) / values.length, medianOf = (values) => quantileOfSorted(Float64Array.from(values).sort(), 0.5);

// build/judge/review/trends.js
var leastDeviation = { relative: 0.01, points: 1e-3 }, alpha2 = 0.025, mostEarlier = 100;
function trendsOf(runs, from) {
  let newest = runs.at(-1);
  return newest ? [...new Map(newest.objectives.map((objective) => [keyOf(objective), objective])).values()].flatMap((objective) => {
    let points = runs.flatMap((run) => pointOf(run, objective)), firstInPeriod = points.findIndex(({ at }) => Date.parse(at) >= from);
    if (firstInPeriod < 0)
      return [];
    let left = Math.max(0, firstInPeriod - mostEarlier);
    return [trendOf(objective, points.slice(left), firstInPeriod - left)];
  }) : [];
}
var keyOf = ({ name, source, unit }) => JSON.stringify([name, source, unit]);
function pointOf(run, objective) {
  let found = run.objectives.find((one) => keyOf(one) === keyOf(objective));
  return !found || found.value === null || found.cause === "generator" ? [] : [{ at: run.at, commit: run.commit, value: found.value }];
}
function trendOf({ name, unit, comparator, threshold }, points, firstInPeriod) {
  let values = points.map(({ value }) => value), scale = scaleOf(unit, values), found = changePoints(values.map(scale.to), { least: scale.least }), isGrowthWorse = wantsLittle(comparator), changes2 = found.map((change) => describe(change, { points, firstInPeriod, isGrowthWorse, scale })), { estimate, lower, upper } = hodgesLehmann(values.slice(found.at(-1)?.at ?? 0), alpha2), earlier = values.slice(0, firstInPeriod).toSorted((a, b) => a - b);
  return {
    name,
    unit,
    comparator,
    threshold,
    points,
    firstInPeriod,
    level: { estimate, interval: { lower: finite(lower), upper: finite(upper) } },
    earlier: earlier.length > 0 ? quantileOfSorted(earlier, 0.5) : null,
    changes: changes2
  };
}
function scaleOf(unit, values) {
  return unit !== "ratio" && values.every((value) => value > 0) ? { to: Math.log, from: Math.expm1, least: leastDeviation.relative } : {
    to: (value) => value,
    from: (shift) => shift,
    least: unit === "ratio" ? leastDeviation.points : 0
  };
}
function describe({ at, seen, shift }, { points, firstInPeriod, isGrowthWorse, scale }) {
  let [estimate = 0, lower = 0, upper = 0] = [shift.estimate, shift.lower, shift.upper].map(scale.from);
  return {
    index: at,
    at: points[at].at,
    commit: points[at].commit,
    previousCommit: points[at - 1]?.commit ?? null,
    seenAfter: seen - at + 1,
    change: { estimate, lower, upper },
    isWorse: estimate > 0 === isGrowthWorse,
    isInPeriod: seen >= firstInPeriod
  };
}
var finite = (bound) => Number.isFinite(bound) ? bound : null;

// build/judge/review/review.js
function reviewRuns(order) {
  let { service, period, capacity: plan } = order, [from, to] = [Date.parse(period.from), Date.parse(period.to)], known = order.runs.filter(({ at }) => Date.parse(at) < to), runs = known.filter(({ at }) => Date.parse(at) >= from), before = known.filter(({ at }) => {
    let [time, earlier] = [Date.parse(at), periodBefore(period)];
    return time >= earlier.from && time < earlier.to;
  }), { compared, notes: notes2 } = comparable(known), capacity2 = capacityOf(known, plan), seen = {
    schemaVersion: 1,
    kind: "review",
    service,
    period,
    runs: countRuns(runs, before),
    trends: trendsOf(compared, from),
    flaky: flakyCommits(runs),
    reasons: reasonsOf(runs),
    budgets: budgetsOf(runs, before),
    alerts: alertsOf(runs),
    ...capacity2 && { capacity: capacity2 },
    experiments: experimentsOf(runs),
    waivers: waiversOf(runs, period.to.slice(0, 10)),
    notes: [...order.notes, ...notes2]
  }, actions2 = runs.length > 0 ? actionsOf(seen) : [];
  return {
    ...seen,
    actions: actions2,
    ...concludes(seen.runs, actions2),
    gate: { name: "reliability-gate", version: gateVersion }
  };
}
function comparable(runs) {
  let merged = runs.filter(({ pullRequest }) => pullRequest === void 0), of = merged.length > 0 ? merged : runs, fingerprint = of.at(-1)?.fingerprint, compared = of.filter((run) => run.fingerprint === fingerprint), others = of.length - compared.length, notes2 = others > 0 ? [`${runsOf(others)} had another load or target than the newest one, and are in no trend`] : [];
  return { compared, notes: notes2 };
}
function concludes({ total }, actions2) {
  if (total === 0)
    return { verdict: "inconclusive", reason: "No run was found in the period." };
  if (actions2.length === 0)
    return { verdict: "pass", reason: "Nothing needs to be done." };
  let first = actions2[0];
  return actions2.length === 1 ? { verdict: "warn", reason: first } : { verdict: "warn", reason: `${first} And ${actions2.length - 1} more.` };
}

// build/model/review.js
var periods = ["week", "month", "quarter"];

// build/gate/review/make-review.js
function makeReview(read, request) {
  let { kind, until, capacity: capacity2, redact } = request, service = request.service ?? onlyService(read), review2 = reviewRuns({
    service,
    period: periodUntil(kind, until),
    runs: read.runs.filter((run) => run.service === service),
    notes: read.notes,
    ...defined({ capacity: capacity2 })
  });
  return redactDeep(review2, redact);
}
function onlyService({ runs, from }) {
  let names = [...new Set(runs.map(({ service }) => service))].sort(), [first, second] = names;
  if (first === void 0)
    throw new Problem("record", `no run was found in ${from}`, {
      hint: "give the folder that holds the records of earlier runs"
    });
  if (second === void 0)
    return first;
  throw new Problem("usage", `there are runs of several services in ${from}: ${names.join(", ")}`, {
    hint: "name one with --service"
  });
}
function periodOf(text) {
  let found = periods.find((kind) => kind === text);
  if (found)
    return found;
  let message = text === void 0 ? "--period is missing" : `there is no period ${JSON.stringify(text)}`;
  throw new Problem("usage", message, { hint: `one of ${periods.join(", ")}` });
}

// build/gate/review/read-runs.js
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
var mostFiles = 2e4, deepest = 8;
async function readRuns(folder) {
  if (!(await stat(folder).catch((error) => {
    throw new Problem("record", `${folder} cannot be read: ${error.code ?? error.message}`, {
      hint: "give the folder that holds the records of earlier runs"
    });
  })).isDirectory())
    throw new Problem("record", `${folder} is not a folder`, {
      hint: "give the folder that holds the records of earlier runs"
    });
  let files = await filesBelow(folder, deepest), runs = /* @__PURE__ */ new Map(), unread = 0;
  for (let path of files.slice(0, mostFiles)) {
    let read = path.endsWith(".ndjson") ? await readLines(path) : await readOne(path);
    unread += read.unread;
    for (let run of read.runs)
      runs.set(keyOf2(run), run);
  }
  let notes2 = [
    ...files.length > mostFiles ? [`only the first ${mostFiles} files were read`] : [],
    ...unread > 0 ? [`${unread} files or lines are not runs of this gate`] : []
  ];
  return { runs: inOrder([...runs.values()]), from: folder, notes: notes2 };
}
var inOrder = (runs) => runs.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)), keyOf2 = ({ service, at, commit, runUrl }) => JSON.stringify([service, Date.parse(at), commit, runUrl]);
async function readOne(path) {
  try {
    return { runs: [keptRunOf(await readRecord(path))], unread: 0 };
  } catch (error) {
    if (!(error instanceof Problem))
      throw error;
    return { runs: [], unread: 1 };
  }
}
async function readLines(path) {
  let read = { runs: [], unread: 0 }, lines = createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY
  });
  for await (let line of lines) {
    if (line.trim() === "")
      continue;
    let run = parseKeptRun(line);
    run ? read.runs.push(run) : read.unread += 1;
  }
  return read;
}
async function filesBelow(folder, depth) {
  let entries = await readdir(folder, { withFileTypes: !0 }).catch(() => []), found = [];
  for (let entry of entries.toSorted((a, b) => a.name.localeCompare(b.name))) {
    let path = join(folder, entry.name);
    if (entry.isDirectory() && depth > 0 && entry.name !== "node_modules" ? found.push(...await filesBelow(path, depth - 1)) : entry.isFile() && (entry.name === "record.json" || entry.name.endsWith(".ndjson")) && found.push(path), found.length > mostFiles)
      break;
  }
  return found;
}

// build/scorecard/review/state.js
function budgets({ budgets: all }) {
  if (all.length === 0)
    return null;
  let share = (left) => left === null ? "unknown" : formatRatio(left);
  return {
    title: "Error budgets",
    blocks: [
      {
        kind: "table",
        of: ["budget", "budgets"],
        columns: [
          { head: "SLO" },
          { head: "Left", isNumber: !0 },
          { head: "Left a period before", isNumber: !0 }
        ],
        rows: all.map(({ name, left, earlier }) => [
          { text: [{ code: name }] },
          {
            text: share(left),
            ...left !== null && { bar: left },
            ...left !== null && left <= 0 && { tone: "bad" }
          },
          earlier === null ? "–" : share(earlier)
        ])
      }
    ]
  };
}
function capacity({ capacity: found }) {
  if (!found)
    return null;
  let { points } = found;
  return {
    title: "Capacity",
    lead: describeCapacity(found),
    blocks: points.length > 1 ? [
      {
        kind: "note",
        text: [
          { bars: points.map(({ value }) => value) },
          ` ${counted(points.length, "stress run", "stress runs")}`
        ]
      }
    ] : []
  };
}
function describeCapacity({ points, needed, expectedPeak, room, until }) {
  let newest = points.at(-1), held = newest ? `The newest stress run held ${formatNumber(newest.value)}/s` : "No stress run has shown a capacity";
  if (needed === void 0 || expectedPeak === void 0)
    return `${held}.`;
  let wanted = `${formatNumber(needed)}/s are needed (a peak of ${formatNumber(expectedPeak)}/s and its buffer)`;
  if (room === void 0)
    return `${held}; ${wanted}.`;
  let left = `room for ${formatNumber(room, 2)} × of it${until ? ` until about ${until}, as it falls` : ""}`;
  return `${held}; ${wanted}: ${left}.`;
}
function alerts({ alerts: all }) {
  if (all.length === 0)
    return null;
  let items = all.map(({ name, runs, last }) => ({
    label: [{ code: name }],
    text: [`fired in ${counted(runs, "run", "runs")}, last on ${last.slice(0, 10)}`]
  }));
  return { title: "Alerts that fired", count: all.length, blocks: [{ kind: "list", items }] };
}
function experiments({ experiments: all }) {
  return all.length === 0 ? null : { title: "Chaos experiments", blocks: [{ kind: "list", items: all.map(({ name, runs, failed, sentence }) => ({
    mark: failed > 0 ? "fail" : "pass",
    label: [{ code: name }],
    text: [`${counted(runs, "run", "runs")}, ${failed} failed. ${sentence}`]
  })) }] };
}
function waivers({ waivers: all }) {
  return all.length === 0 ? null : { title: "Waivers", blocks: [{ kind: "list", items: all.map(({ objective, until, reason, isExpired, link }) => ({
    label: [{ code: objective }],
    text: [
      [
        `${isExpired ? "expired on" : "in force until"} ${until}: ${reason}`,
        ...link === void 0 ? [] : [" ", { link }]
      ]
    ]
  })) }] };
}

// build/scorecard/review/tables.js
function actions({ actions: all }) {
  return all.length === 0 ? null : {
    title: "Action items",
    count: all.length,
    blocks: [
      {
        kind: "table",
        of: ["action item", "action items"],
        columns: [{ head: "To do" }],
        rows: all.map((text) => [{ text, most: 300 }])
      }
    ]
  };
}
function reasons({ reasons: all, runs }) {
  return all.length === 0 ? null : {
    title: "Why runs were not green",
    blocks: [
      {
        kind: "table",
        of: ["reason", "reasons"],
        columns: [
          { head: "Objective" },
          { head: "Verdict" },
          { head: "Runs", isNumber: !0 },
          { head: "Share", isNumber: !0 },
          { head: "Last" }
        ],
        rows: all.map(({ objective, verdict, cause, runs: count, last }) => [
          { text: [{ code: objective }] },
          { text: cause ? `${verdict}: ${cause}` : verdict, mark: verdict },
          String(count),
          formatRatio(count / runs.total),
          last.slice(0, 10)
        ]),
        few: 10
      }
    ]
  };
}
function flaky({ flaky: all }) {
  return all.length === 0 ? null : {
    title: "Flaky verdicts",
    count: all.length,
    blocks: [
      {
        kind: "list",
        items: all.map(({ commit, verdicts: verdicts2 }) => ({
          label: [{ code: commit.slice(0, 7) }],
          text: [verdicts2.join(", ")]
        }))
      }
    ]
  };
}
function notes({ notes: all }) {
  return all.length === 0 ? null : { title: "Notes", blocks: [{ kind: "list", items: all.map((text) => ({ label: "Note", text: [`${text}.`] })) }] };
}

// build/scorecard/review/trends.js
function changes({ trends: all }) {
  let items = all.flatMap((trend) => trend.changes.filter(({ isInPeriod }) => isInPeriod).map((change) => ({
    mark: change.isWorse ? "fail" : "pass",
    label: [{ code: trend.name }],
    text: [describeChange(change, trend)]
  })));
  return items.length > 0 ? { title: "What moved", count: items.length, blocks: [{ kind: "list", items }] } : null;
}
function describeChange(change, { unit, points }) {
  let { commit, previousCommit, at, seenAfter, isWorse } = change, where = commit === null ? `on ${at.slice(0, 10)}` : "", before = points[change.index - 1];
  return [
    `${isWorse ? "worse" : "better"} by ${formatChange(change, unit)} ${where}`.trimEnd(),
    ...commit === null ? [] : [" at ", { code: commit.slice(0, 7) }, ` (${at.slice(0, 10)})`],
    ...previousCommit === null || !before ? [] : ["; the run before it was of ", { code: previousCommit.slice(0, 7) }],
    `; known after ${counted(seenAfter, "run", "runs")}.`
  ];
}
function formatChange({ change }, unit) {
  let format = (value) => formatSigned(value, unit === "ratio" ? formatPoints : formatRelative), [lower, upper] = [change.lower, change.upper].map(format);
  return `${format(change.estimate)} (${lower} to ${upper})`;
}
function trends({ trends: all }) {
  return all.length === 0 ? null : {
    title: "Trends",
    blocks: [
      {
        kind: "table",
        of: ["objective", "objectives"],
        columns: [
          { head: "Objective" },
          { head: "Course", place: 4 },
          { head: "Level now", isNumber: !0, place: 1 },
          { head: "Interval (95 %)", isNumber: !0, place: 3 },
          { head: "Before the period", isNumber: !0, place: 5 },
          { head: "Last change", place: 2 }
        ],
        rows: all.map(cellsOf)
      }
    ]
  };
}
function cellsOf(trend) {
  let { name, unit, level, earlier, points, changes: all } = trend, last = all.at(-1);
  return [
    { text: [{ code: name }] },
    { text: [{ bars: points.map(({ value }) => value) }] },
    formatValue(level.estimate, unit),
    formatInterval(level.interval, unit, level.estimate),
    earlier === null ? "–" : formatValue(earlier, unit),
    last ? {
      text: `${formatChange(last, unit)} on ${last.at.slice(0, 10)}`,
      ...last.isWorse && { tone: "bad" }
    } : "none"
  ];
}
function charts({ trends: all }) {
  return all.length === 0 ? null : {
    title: "Plots",
    fold: "closed",
    blocks: [
      { kind: "charts", charts: all.map(chartOf), on: ["html"] },
      ...all.slice(0, 3).map((trend) => ({
        kind: "chart",
        chart: chartOf(trend),
        on: ["summary", "comment"]
      }))
    ]
  };
}
function chartOf({ name, unit, points, threshold, changes: all, firstInPeriod }) {
  let last = points.length;
  return {
    title: name,
    unit,
    x: { label: "run", unit: "" },
    end: last,
    size: "half",
    cutsPeaks: !0,
    lines: [
      {
        label: "a run each",
        tone: "blue",
        points: points.map(({ value }, index) => [index + 1, value])
      }
    ],
    ...threshold !== null && {
      limits: [{ label: `threshold ${formatValue(threshold, unit)}`, value: threshold }]
    },
    spans: [
      ...firstInPeriod > 0 ? [{ label: "before the period", from: 0, to: firstInPeriod + 0.5, isFaint: !0 }] : [],
      ...all.filter(({ isWorse }) => isWorse).map(({ index, commit }, i) => ({
        label: `worse since ${commit?.slice(0, 7) ?? `run ${index + 1}`}`,
        from: index + 0.5,
        to: endOf(all, i, last)
      }))
    ]
  };
}
function endOf(all, i, last) {
  let worse = all.filter(({ isWorse }) => isWorse)[i], next = all[all.indexOf(worse) + 1];
  return next ? next.index + 0.5 : last;
}

// build/scorecard/review/review-scorecard.js
function buildReviewScorecard(review2) {
  let { service, verdict, reason, gate } = review2;
  return {
    service,
    verdict,
    reason,
    advisory: !1,
    blocks: !1,
    grade: null,
    score: null,
    rows: [],
    measured: null,
    target: "",
    head: { reason: [{ bold: reason }], consequence: [], more: [], facts: factsOf(review2) },
    sections: sections.flatMap(({ build, ...kind }) => {
      let content = build(review2);
      return content ? [{ ...kind, on: everywhere, ...content }] : [];
    }),
    context: {},
    commit: null,
    gateVersion: gate.version
  };
}
var sections = [
  { id: "action items", rank: 200, essential: !0, build: actions },
  { id: "changes", rank: 190, build: changes },
  { id: "trends", rank: 180, build: trends },
  { id: "reasons", rank: 150, build: reasons },
  { id: "error budgets", rank: 140, build: budgets },
  { id: "capacity", rank: 130, build: capacity },
  { id: "alerts", rank: 120, build: alerts },
  { id: "experiments", rank: 110, build: experiments },
  { id: "flaky verdicts", rank: 100, build: flaky },
  { id: "waivers", rank: 90, build: waivers },
  { id: "plots", rank: 20, build: charts },
  { id: "notes", rank: 10, build: notes }
];
function factsOf({ period, runs }) {
  let { total, green, earlier, pullRequests } = runs, days2 = `${period.label}: ${period.from.slice(0, 10)} to ${period.to.slice(0, 10)}`;
  if (!green)
    return [days2];
  let several = verdicts.flatMap((verdict) => runs.verdicts[verdict] > 0 ? [`${runs.verdicts[verdict]} ${verdict}`] : []), before = earlier ? `, ${formatRatio(earlier.share)} in the period before` : "";
  return [
    days2,
    `${counted(total, "run", "runs")} (${several.join(", ")})`,
    ...pullRequests > 0 ? [counted(pullRequests, "pull request", "pull requests")] : [],
    `${formatRatio(green.share)} green (${formatInterval(green.interval, "ratio", green.share)}${before})`
  ];
}

// build/render/review.js
var reviewRenderings = {
  markdown: (review2) => renderMarkdown(buildReviewScorecard(review2)),
  summary: (review2) => renderSummary(buildReviewScorecard(review2)),
  html: (review2) => renderHtml(buildReviewScorecard(review2)),
  json: (review2) => `${JSON.stringify(review2, null, 2)}
`,
  terminal: (review2) => renderTerminal(buildReviewScorecard(review2), { color: !1, width: 100 })
};

// build/cli/commands/review.js
async function review(words) {
  let given = readArguments("review", words), format = formatOf(given, reviewRenderings), kind = periodOf(given.text("period")), until = untilOf(given), { plan, secrets, file } = await readPlan({
    ...given.text("config") && { config: given.text("config") },
    folder: process.cwd(),
    root: await rootFolder(given.text("config")),
    environment: void 0,
    overrides: [],
    options: { repository: "", offline: !0 }
  }), kept = given.text("records") ?? plan.history?.dir;
  if (kept === void 0)
    throw new Problem("usage", "where the runs are kept is not known", {
      hint: "give --records DIR, or baseline.history.dir in the config"
    });
  let made = makeReview(await readRuns(resolve(kept)), {
    kind,
    until,
    service: given.text("service") ?? (file === void 0 ? void 0 : plan.service),
    capacity: plan.capacity,
    redact: createRedactor(secrets).redact
  });
  return show(made, format), exitCodes[made.verdict];
}
function untilOf(given) {
  let day = given.text("until");
  if (day === void 0)
    return systemClock.now();
  let start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(start))
    throw new Problem("usage", `--until: expected a day such as 2026-11-30; found ${JSON.stringify(day)}`);
  return start + 864e5;
}
function show(made, format) {
  format === "terminal" ? printScorecard(buildReviewScorecard(made)) : process.stdout.write(reviewRenderings[format](made));
}
export {
  review
};
