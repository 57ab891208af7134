import {
  boundsOf,
  isOfLoad,
  isStepped
} from "./shared-model-plan.js";
import {
  formatCount,
  formatDuration,
  formatMeasured,
  formatNumber,
  formatRelative,
  formatValue
} from "./shared-model-units.js";
import {
  Histogram,
  bucketTime,
  countAbove,
  emptyHistogram,
  filledBuckets,
  interpolatedQuantile,
  mergeHistograms,
  quantile,
  withoutLargest
} from "./shared-stats-histogram.js";
import {
  defined
} from "./shared-model-problem.js";

// build/gate/system-clock.js
import { setTimeout as delay } from "node:timers/promises";
var systemClock = {
  now: () => Date.now(),
  sleep: (ms, signal) => delay(ms, void 0, { ...defined({ signal }) }).catch(() => {
  })
}, isoDate = (ms) => new Date(ms).toISOString().slice(0, 10);

// build/model/same-deployment.js
function sameDeployment(one, other) {
  if (!(!sameAddress(one.url, other.url) || one.route?.address !== other.route?.address))
    return linesOf(one.headers) === linesOf(other.headers) ? "same" : "address";
}
var sameAddress = (one, other) => addressOf(one) === addressOf(other);
function addressOf(written) {
  let { protocol, hostname, port, pathname } = new URL(written), host = hostname.replace(/\.$/, "");
  return `${protocol}//${host === "localhost" ? "127.0.0.1" : host}:${port}${pathname.replace(/\/+$/, "")}`;
}
var linesOf = (headers) => Object.entries(headers).map(([name, value]) => `${name.toLowerCase()}: ${value}`).sort().join(`
`);

// build/model/alerts.js
var alertActions = ["fail", "warn", "ignore"], usualSeverities = {
  critical: "fail",
  warning: "warn",
  info: "report",
  none: "report",
  "": "report",
  "*": "fail"
}, withUsualSeverities = (said) => ({
  ...usualSeverities,
  ...said["*"] && { "": said["*"] },
  ...said
}), meantOf = (rules, { match, severities }) => rules.filter((rule) => Object.entries(match).every(([label, values]) => values.includes(labelOf(rule, label))) && actionOf(severityOf(rule), severities) !== "ignore"), labelOf = ({ name, labels }, label) => label === "alertname" ? name : Object.hasOwn(labels, label) ? labels[label] : "", severityOf = (rule) => labelOf(rule, "severity"), actionOf = (severity, severities) => (Object.hasOwn(severities, severity) ? severities[severity] : severities["*"]) ?? "fail";
function ruleNames(rules) {
  let inGroup = rules.map(({ name, group }) => rules.filter((other) => other.name === name).length > 1 ? `${name} (${group})` : name);
  return inGroup.map((name, i) => {
    let before = inGroup.slice(0, i).filter((other) => other === name).length;
    return before > 0 ? `${name} ${before + 1}` : name;
  });
}

// build/judge/finding.js
function verdictOf(threshold, warn) {
  return threshold === "broken" ? "fail" : threshold === "open" ? "inconclusive" : warn === void 0 || warn === "holds" ? "pass" : "warn";
}
var withoutPass = (finding, why) => finding.verdict === "pass" || finding.verdict === "warn" ? {
  ...finding,
  verdict: "inconclusive",
  cause: "undecided",
  reason: `${finding.reason.replace(/\.$/, "")}; ${why}.`
} : finding, noData = (reason) => unmeasured("inconclusive", "no-data", reason), notMeasured = (cause, reason) => unmeasured("error", cause, reason), unmeasured = (verdict, cause, reason) => ({
  verdict,
  cause,
  value: null,
  interval: null,
  reason
});
function judged(objective, finding, more = {}) {
  let { id, name, source, unit, comparator, key, weight, advisory } = objective, { threshold = null, warn } = objective.source === "baseline" ? {} : objective, { verdict, cause, value, interval, reason } = finding;
  return {
    of: id,
    name,
    source,
    verdict,
    ...cause && { cause },
    value,
    unit,
    comparator,
    threshold,
    ...defined({ warn }),
    interval,
    reason,
    key,
    weight,
    advisory,
    ...more
  };
}

// build/stats/beta.js
function regularizedBeta(x, a, b) {
  if (x <= 0)
    return 0;
  if (x >= 1)
    return 1;
  let logFront = a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b);
  return x <= (a + 1) / (a + b + 2) ? Math.exp(logFront) / (a * betaFraction(x, a, b)) : 1 - Math.exp(logFront) / (b * betaFraction(1 - x, b, a));
}
var tiny = 1e-300, enough = 1e-15, mostTerms = 1e4;
function betaFraction(x, a, b) {
  let c = 1, d = 0, value = 1;
  for (let n = 1; n <= mostTerms; n += 1) {
    let m = n >> 1, coefficient = n % 2 === 0 ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)) : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    if (d = 1 / nonZero(1 + coefficient * d), c = nonZero(1 + coefficient / c), value *= c * d, Math.abs(c * d - 1) < enough)
      break;
  }
  return value;
}
var nonZero = (value) => Math.abs(value) < tiny ? tiny : value;
function inverseBeta(p, a, b) {
  if (p <= 0)
    return 0;
  if (p >= 1)
    return 1;
  let low = 0, high = 1;
  for (let step2 = 0; step2 < 200 && high - low > 1e-16 * high; step2 += 1) {
    let middle = (low + high) / 2;
    regularizedBeta(middle, a, b) < p ? low = middle : high = middle;
  }
  return (low + high) / 2;
}
var logBeta = (a, b) => logGamma(a) + logGamma(b) - logGamma(a + b), halfLogTwoPi = Math.log(2 * Math.PI) / 2;
function logGamma(x) {
  let shift = 0, z = x;
  for (; z < 15; )
    shift += Math.log(z), z += 1;
  let s = 1 / (z * z), series = (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * 691 / 360360))))) / z;
  return (z - 0.5) * Math.log(z) - z + halfLogTwoPi + series - shift;
}

// build/stats/clopper-pearson.js
var level = 0.05;
function clopperPearson(k, n, alpha = level) {
  return n <= 0 ? { lower: 0, upper: 1 } : { lower: lowerBound(k, n, alpha), upper: upperBound(k, n, alpha) };
}
function lowerBound(k, n, alpha) {
  return k <= 0 ? 0 : k >= n ? alpha ** (1 / n) : inverseBeta(alpha, k, n - k + 1);
}
function upperBound(k, n, alpha) {
  return k >= n ? 1 : k <= 0 ? -Math.expm1(Math.log(alpha) / n) : inverseBeta(1 - alpha, k + 1, n - k);
}
function isShownAtMost(k, n, share, alpha = level) {
  return n <= 0 || share >= 1 ? share >= 1 : k >= n || share <= 0 ? !1 : k <= 0 ? n * Math.log1p(-share) <= Math.log(alpha) : regularizedBeta(1 - share, n - k, k + 1) <= alpha;
}
function isShownAbove(k, n, share, alpha = level) {
  return n <= 0 || k <= 0 || share >= 1 ? !1 : share <= 0 ? !0 : k >= n ? n * Math.log(share) < Math.log(alpha) : regularizedBeta(share, k, n - k + 1) < alpha;
}
function trialsNeeded(k, share, alpha = level) {
  return share <= 0 ? Number.POSITIVE_INFINITY : fewestTrials((n) => isShownAtMost(k, n, share, alpha));
}
var mostTrials = 1e9;
function fewestTrials(isEnough) {
  let high = 1;
  for (; !isEnough(high); )
    if (high *= 2, high > mostTrials)
      return Number.POSITIVE_INFINITY;
  let low = Math.floor(high / 2);
  for (; high - low > 1; ) {
    let middle = Math.floor((low + high) / 2);
    isEnough(middle) ? high = middle : low = middle;
  }
  return high;
}

// build/stats/normal.js
var centre = {
  top: [
    -39.69683028665376,
    220.9460984245205,
    -275.9285104469687,
    138.357751867269,
    -30.66479806614716,
    2.506628277459239
  ],
  bottom: [
    -54.47609879822406,
    161.5858368580409,
    -155.6989798598866,
    66.80131188771972,
    -13.28068155288572,
    1
  ]
}, tail = {
  top: [
    -0.007784894002430293,
    -0.3223964580411365,
    -2.400758277161838,
    -2.549732539343734,
    4.374664141464968,
    2.938163982698783
  ],
  bottom: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1]
}, tailFrom = 0.02425, polynomial = (coefficients, x) => coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
function normalQuantile(p) {
  if (p > 1 - tailFrom)
    return -normalQuantile(1 - p);
  if (p < tailFrom) {
    let x2 = Math.sqrt(-2 * Math.log(p));
    return polynomial(tail.top, x2) / polynomial(tail.bottom, x2);
  }
  let x = p - 0.5;
  return x * polynomial(centre.top, x * x) / polynomial(centre.bottom, x * x);
}
function normalTail(z) {
  if (z < 0)
    return 1 - normalTail(-z);
  let density = Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 3) {
    let fraction = z;
    for (let term2 = 60; term2 >= 1; term2 -= 1)
      fraction = z + term2 / fraction;
    return density / fraction;
  }
  let term = z, sum = z;
  for (let n = 3; term > 1e-17 * sum; n += 2)
    term *= z * z / n, sum += term;
  return 0.5 - density * sum;
}

// build/stats/slow-noise.js
var fewestValues = 4, independent = 0.8, inClusters = 0.15, times = [1 / 48, 1 / 24, 1 / 12, 1 / 6, 1 / 3, 2 / 3, 4 / 3], slowShares = [0.1, 0.25, 0.5, 0.75, 0.95], step = { known: 1.6, unknown: 1.3 }, reach = 4, unlikely = 1e-4;
function meanError(values, known) {
  if (values.length < fewestValues)
    return Number.POSITIVE_INFINITY;
  let mean = values.reduce((sum, value) => sum + value, 0) / values.length, variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return variance > 0 ? quantileOf(likelyNoise(values, variance, known), level) / normalQuantile(1 - level) : Math.sqrt((known ?? 0) / values.length);
}
function likelyNoise(values, variance, known) {
  let models = known === void 0 ? modelsOf(values, variance) : modelsBeside(known, values, variance), likelihoods = models.map(({ filtered, size, prior }) => Math.log(prior) + likelihoodOf(filtered, size, values.length)), best = Math.max(...likelihoods), weights = likelihoods.map((likelihood) => Math.exp(likelihood - best)), total2 = weights.reduce((sum, weight) => sum + weight, 0), noises = models.map(({ filtered, size }, index) => ({
    weight: weights[index] / total2,
    error: Math.sqrt(size / filtered.information)
  })), [first] = noises;
  return known !== void 0 && first.weight >= independent ? [{ ...first, weight: 1 }] : noises.filter(({ weight }) => weight > unlikely);
}
function modelsOf(values, variance) {
  let sizes = sizesFrom(variance / reach, variance, step.unknown);
  return [
    ...spreadOver(sizes.map((size) => ({ filtered: filter(values, 0, 0), size })), independent),
    ...spreadOver(slowOnes(values, () => sizes), 1 - independent)
  ];
}
function modelsBeside(known, values, variance) {
  let flat = filter(values, 0, 0), clustered = sizesFrom(step.known * known, variance, step.known).map((size) => ({
    filtered: flat,
    size
  })), slow = slowOnes(values, (share) => sizesFrom(known / (1 - share), variance, step.known));
  return [
    { filtered: flat, size: known, prior: independent },
    ...spreadOver(clustered, inClusters),
    ...spreadOver(slow, 1 - independent - inClusters)
  ];
}
var spreadOver = (models, prior) => models.map((model) => ({ ...model, prior: prior / models.length })), slowOnes = (values, sizesOf) => slowShares.flatMap((share) => {
  let sizes = sizesOf(share);
  return times.flatMap((time) => {
    let filtered = filter(values, share, Math.exp(-1 / (time * values.length)));
    return sizes.map((size) => ({ filtered, size }));
  });
});
function sizesFrom(least, variance, factor) {
  let most = reach * Math.max(variance, least);
  return Array.from({ length: 1 + Math.floor(Math.log(most / least) / Math.log(factor)) }, (_, i) => least * factor ** i);
}
function filter(values, share, kept) {
  let [ofValues, ofMean, variance] = [0, 0, share], [information, cross, total2, volume] = [0, 0, 0, 0];
  for (let value of values) {
    let spread = variance + 1 - share, [left, leftOfMean] = [value - ofValues, 1 - ofMean];
    information += leftOfMean ** 2 / spread, cross += leftOfMean * left / spread, total2 += left ** 2 / spread, volume += Math.log(spread);
    let gain = variance / spread;
    ofValues = kept * (ofValues + gain * left), ofMean = kept * (ofMean + gain * leftOfMean), variance = kept ** 2 * variance * (1 - gain) + share * (1 - kept ** 2);
  }
  return {
    information,
    squares: total2 - cross ** 2 / information,
    volume: volume + Math.log(information)
  };
}
var likelihoodOf = ({ squares, volume }, size, count) => -0.5 * (volume + (count - 1) * Math.log(size) + squares / size);
function quantileOf(noises, alpha) {
  let tail2 = (bound) => noises.reduce((sum, { weight, error }) => sum + weight * normalTail(bound / error), 0), z = normalQuantile(1 - alpha), low = z * Math.min(...noises.map(({ error }) => error)), high = z * Math.max(...noises.map(({ error }) => error));
  for (; high - low > 1e-3 * high; ) {
    let middle = (low + high) / 2;
    tail2(middle) > alpha ? low = middle : high = middle;
  }
  return high;
}

// build/stats/design-effect.js
function designEffect(batches) {
  let filled = batches.filter(({ trials: trials2 }) => trials2 > 0), { hits, trials } = totalOf(filled);
  if (filled.length < fewestValues || hits <= 1 || trials - hits <= 1)
    return 1;
  let share = hits / trials, off = filled.map((batch) => (batch.hits - share * batch.trials) / Math.sqrt(batch.trials * share * (1 - share)));
  return effectOf(off, 1);
}
function differenceEffect(head, base) {
  let [of, to] = [totalOf(head), totalOf(base)];
  if (head.length < fewestValues || of.hits + to.hits <= 1)
    return 1;
  let [share, other] = [of.hits / of.trials, to.hits / to.trials], off = head.map((batch, index) => (batch.hits - share * batch.trials) / of.trials - (base[index].hits - other * base[index].trials) / to.trials), variance = share * (1 - share) / of.trials + other * (1 - other) / to.trials;
  return variance > 0 ? effectOf(off, variance / head.length) : 1;
}
var effectOf = (values, known) => Math.max(1, meanError(values, known) ** 2 * values.length / known), totalOf = (counts) => ({
  hits: counts.reduce((sum, { hits }) => sum + hits, 0),
  trials: counts.reduce((sum, { trials }) => sum + trials, 0)
});

// build/judge/terminal-outage.js
var down = 0.5, total = 0.95, clearly = 2, leastSeconds = 5, mostBatches = 60;
function terminalOutage({ moments, end }, limit) {
  let { first, began } = startOf(moments, end), start = began ?? first;
  if (start === void 0)
    return;
  let outage = sumOf(moments.slice(start)), whole = sumOf(moments), before = moments.slice(0, start), isBeyondLimit = outage.hits >= clearly * limit * whole.trials && outage.seconds >= clearly * limit * whole.seconds, isLongest = outage.seconds >= clearly * longestOutage(before), isSeen = end.stillDown || outage.seconds >= leastSeconds;
  if (!isBeyondLimit || !isLongest || !isSeen)
    return;
  let { hits, trials } = sumOf(moments.slice(first ?? moments.length));
  return {
    from: began === void 0 ? moments[start].from : amid(moments[began]),
    isTotal: hits >= total * trials,
    stillDown: end.stillDown,
    before: inBatches(before)
  };
}
function formatOutage({ from, isTotal, stillDown }) {
  let since = from < 0.5 ? "from the start" : `from ${formatDuration(from * 1e3)}`;
  return `, ${isTotal ? "down" : "failing"} ${since} to the end${stillDown ? ", and still down afterwards" : ""}`;
}
function startOf(moments, { stillDown }) {
  let lastUp = moments.findLastIndex((moment) => !isDown(moment)), first = moments.findIndex(({ trials }, at) => at > lastUp && trials > 0);
  return first < 0 ? stillDown && lastUp >= 0 && moments[lastUp].hits > 0 ? { began: lastUp } : {} : { first, ...lastUp >= 0 && moments[lastUp].hits > 0 && { began: lastUp } };
}
var amid = ({ from, seconds, hits, trials }) => from + seconds * (1 - hits / trials), isDown = ({ hits, trials }) => hits >= down * trials, isUp = (count) => count.trials > 0 && !isDown(count);
function longestOutage(moments) {
  let longest = 0, lasted = 0;
  for (let moment of moments)
    lasted = isDown(moment) && (lasted > 0 || moment.trials > 0) ? lasted + moment.seconds : 0, longest = Math.max(longest, lasted);
  return longest;
}
function inBatches(moments) {
  let size = Math.ceil(moments.length / mostBatches), count = size > 0 ? Math.ceil(moments.length / size) : 0;
  return Array.from({ length: count }, (_, batch) => sumOf(moments.slice(batch * size, (batch + 1) * size)));
}
var sumOf = (moments) => ({
  hits: moments.reduce((sum, { hits }) => sum + hits, 0),
  trials: moments.reduce((sum, { trials }) => sum + trials, 0),
  seconds: moments.reduce((sum, { seconds }) => sum + seconds, 0)
});

// build/judge/share-decision.js
function decideShare(batches, limit, level3, { isStrict = !1, effect: known, course } = {}) {
  let { hits, trials } = totalOf(batches), outage = course && terminalOutage(course, limit), effect = known ?? designEffect(outage?.before ?? batches);
  return { answer: isStrict && limit >= 1 && hits === trials ? "open" : answerOf(hits / effect, trials / effect, limit, level3), hits, trials, effect, ...defined({ outage }) };
}
var answerOf = (hits, trials, limit, level3) => isShownAtMost(hits, trials, limit, level3) ? "holds" : isShownAbove(hits, trials, limit, level3) ? "broken" : "open", opposite = (answer) => answer === "holds" ? "broken" : answer === "broken" ? "holds" : "open", wantsLittle = (comparator) => comparator === "<" || comparator === "<=", isStrictAtMost = (comparator) => comparator === "<" || comparator === ">=", complement = (share) => Number((1 - share).toFixed(12));

// build/judge/wording.js
var signs = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" }, formatTerms = ({ comparator, threshold, unit }) => `${signs[comparator]} ${formatValue(threshold, unit)}`;
function formatFound(value, interval, verdict, terms) {
  let format = (number) => formatMeasured(number, terms.unit, terms.threshold), { lower, upper } = {
    lower: endOf(interval?.lower, value),
    upper: endOf(interval?.upper, value)
  }, isBelow = wantsLittle(terms.comparator) !== (verdict === "fail"), parts = [format(value)];
  if (verdict === "inconclusive") {
    let shown = [
      lower === null || lower <= 0 ? "" : `as low as ${format(lower)}`,
      upper === null ? "" : `as high as ${format(upper)}`
    ].filter((end) => end !== "").join(" or ");
    shown !== "" && parts.push(`may be ${shown}`);
    let open = wantsLittle(terms.comparator) ? "upper" : "lower";
    interval && interval[open] === null && parts.push(`and this run shows no ${open} bound`);
  } else isBelow && upper !== null ? parts.push(`at most ${format(upper)} with 95 % confidence`) : !isBelow && lower !== null && parts.push(`at least ${format(lower)} with 95 % confidence`);
  return parts.join(", ");
}
var endOf = (end, value) => end === void 0 || end === value ? null : end;
function formatWarn(objective, answer) {
  if (answer === void 0 || answer === "holds")
    return "";
  let terms = formatTerms({ ...objective, threshold: objective.warn });
  return answer === "broken" ? `, but not ${terms}` : `, but ${terms} is not shown`;
}
var formatTimeouts = (timeouts) => timeouts > 0 ? `, ${formatCount(timeouts)} timed out` : "", mostLabels = 4, formatLabels = (labels) => `{${labels.slice(0, mostLabels).map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(", ")}}`;

// build/model/judgement.js
var lacksData = (cause) => cause === "no-data" || cause === "not-evaluable";

// build/stats/student-t.js
function studentQuantile(p, df) {
  let x = inverseBeta(2 * (1 - p), df / 2, 0.5);
  return Math.sqrt(df * (1 - x) / x);
}
function studentTail(t, df) {
  return regularizedBeta(df / (df + t * t), df / 2, 0.5) / 2;
}
function meanBounds(batches, alpha = level) {
  let filled = batches.filter(({ weight }) => weight > 0), count = filled.length;
  if (count < 2)
    return;
  let weights = filled.reduce((total2, { weight }) => total2 + weight, 0), mean = filled.reduce((total2, { sum }) => total2 + sum, 0) / weights, squares = filled.reduce((total2, { sum, weight }) => total2 + (sum - mean * weight) ** 2, 0), student = studentQuantile(1 - alpha, count - 1) * Math.sqrt(count / (count - 1) * squares) / weights, off = filled.map(({ sum, weight }) => (sum - mean * weight) * count / weights), half = count < fewestValues ? student : Math.max(student, normalQuantile(1 - alpha) * meanError(off));
  return { mean, lower: mean - half, upper: mean + half };
}

// build/judge/generator-health.js
var leastAchieved = 0.99, mostCpu = 0.8, mostLoopDelayMs = 10, leastLatenessMs = 5, latenessOfP50 = 0.1, moreCores = "raise load.workers where there are cores, lower load.rate, or run on a larger machine", freeMachine = "something else keeps the machine busy: run the gate in a job of its own", moreFiles = "raise the limit of open files (ulimit -n), let connections be kept (load.keep-alive), or lower load.rate";
function checkGenerator(report) {
  if (!report.generator)
    return [];
  let { achievedRatio, cpu, eventLoopDelay, lateness, latenessBySide, shortages } = report.generator, latency = mergeHistograms(report.cells.filter(({ side }) => side === "head").map((cell) => cell.latency)), mostLateness = Math.max(leastLatenessMs, latenessOfP50 * (quantile(latency, 0.5) ?? 0)), lacking = Object.values(shortages ?? {}).reduce((sum, count) => sum + count, 0);
  return [
    {
      name: "sent as scheduled",
      value: achievedRatio,
      limit: leastAchieved,
      unit: "ratio",
      ok: achievedRatio >= leastAchieved,
      advice: lacking > 0 ? moreFiles : moreCores,
      effect: "sends less"
    },
    {
      name: "CPU of the generator",
      value: cpu,
      limit: mostCpu,
      unit: "cores",
      ok: cpu <= mostCpu,
      advice: moreCores,
      effect: "adds time"
    },
    {
      name: "event-loop delay p99",
      value: eventLoopDelay.p99,
      limit: mostLoopDelayMs,
      unit: "ms",
      ok: eventLoopDelay.p99 <= mostLoopDelayMs,
      advice: freeMachine,
      effect: "adds time"
    },
    {
      name: "lateness p99",
      value: lateness.p99,
      limit: mostLateness,
      unit: "ms",
      ok: lateness.p99 <= mostLateness,
      advice: `${freeMachine}, or lower load.rate`,
      effect: "adds time"
    },
    ...latenessBySide ? [checkSides(latenessBySide, mostLateness)] : [],
    ...lacking > 0 ? checkShortages(report, lacking) : []
  ];
}
function checkSides({ head, base }, mostLateness) {
  let apart = Math.abs(head.p99 - base.p99);
  return {
    name: "lateness p99, head and base apart",
    value: apart,
    limit: mostLateness,
    unit: "ms",
    ok: apart <= mostLateness,
    advice: "one of the sides holds up the generator: lower load.rate, or run on a larger machine",
    effect: "adds time to a side"
  };
}
function checkShortages({ cells, design, generator }, lacking) {
  let shareOf = (side) => {
    let own = generator.shortages?.[side] ?? 0, intended = cells.reduce((sum, cell) => sum + (cell.side === side ? cell.sent + cell.dropped : 0), 0);
    return own > 0 ? own / (own + intended) : 0;
  }, ofAll = {
    name: "no ports or files left for",
    value: lacking,
    limit: 0,
    unit: "requests",
    ok: !1,
    advice: moreFiles,
    effect: "sends less"
  };
  if (!design)
    return [ofAll];
  let apart = Math.abs(shareOf("head") - shareOf("base")), limit = 1 - leastAchieved, ofSides = {
    name: "no ports or files left, head and base apart",
    value: apart,
    limit,
    unit: "ratio",
    ok: apart <= limit,
    advice: moreFiles,
    effect: "sends a side less"
  };
  return [ofAll, ofSides];
}

// build/judge/own-share.js
function withoutOwnShare(report) {
  let { generator } = report;
  return generator ? {
    ...report,
    cells: report.cells.map(generator.ownShare ? cleared : (cell) => shortened(cell, generator))
  } : report;
}
var cleared = (cell) => withTimes(cell, cell.ofTarget ?? cell.latency, cell.excused ?? 0);
function shortened(cell, { lateness, eventLoopDelay, cpu }) {
  let own = cpu > mostCpu ? Number.POSITIVE_INFINITY : lateness.max + Math.max(lateness.max, eventLoopDelay.p99), times2 = new Histogram();
  for (let [bucket, count] of filledBuckets(cell.latency))
    times2.record(Math.max(0, bucketTime(bucket, cell.latency) - own), count);
  return withTimes(cell, times2.toData(), cell.errors.timeout ?? 0);
}
function withTimes(cell, latency, excused) {
  if (excused === 0)
    return { ...cell, latency };
  let { timeout = 0 } = cell.errors;
  return {
    ...cell,
    latency,
    good: cell.good + excused,
    errors: { ...cell.errors, timeout: timeout - excused }
  };
}
function asIfAllWereSent(report) {
  let { achievedRatio = 1 } = report.generator ?? {};
  if (achievedRatio <= 0 || achievedRatio >= 1)
    return report;
  let missingOf = ({ sent, dropped }) => (1 / achievedRatio - 1) * (sent + dropped), filled = (windows, isOwn) => {
    let sums = [...windows];
    for (let cell of report.cells.filter(isOwn))
      sums[cell.window] = (sums[cell.window] ?? 0) + missingOf(cell);
    return sums;
  }, { answered, answeredOf } = report, isOf = (side, name) => (cell) => cell.side === side && (name === void 0 || cell.name === name);
  return {
    ...report,
    cells: report.cells.map((cell) => ({
      ...cell,
      sent: cell.sent + missingOf(cell),
      good: cell.good + missingOf(cell)
    })),
    ...answered?.head && { answered: { ...answered, head: filled(answered.head, isOf("head")) } },
    ...answeredOf && {
      answeredOf: answeredOf.map((one) => ({
        ...one,
        windows: filled(one.windows, isOf(one.side, one.name))
      }))
    }
  };
}

// build/judge/doubt.js
var moves = {
  "adds time": {
    quantile: "up",
    avg: "up",
    max: "up",
    slow: "up",
    error_rate: "up",
    availability: "down",
    throughput: "down"
  },
  "sends less": {
    quantile: "down",
    avg: "down",
    max: "down",
    slow: "down",
    error_rate: "down",
    availability: "up",
    throughput: "down"
  }
}, breachesOf = (checks, ...effects) => checks.filter(({ ok, effect }) => !ok && effect !== void 0 && effects.includes(effect));
function doubtsOfSide(question, report, checks) {
  let { metric, find: find2 } = question, addsTime = breachesOf(checks, "adds time"), sendsLess = breachesOf(checks, "sends less"), found = addsTime.length + sendsLess.length > 0 ? find2(report) : "inconclusive", isSuspect = (effect) => isMadeBy(moves[effect][metric], found, question.comparator), isTimeInDoubt = addsTime.length > 0 && (isSuspect("adds time") || found === "inconclusive") && !isAlike(find2(withoutOwnShare(report)), found), isLoadInDoubt = sendsLess.length > 0 && (isSuspect("sends less") || found === "inconclusive") && !(metric === "throughput" && isAlike(find2(asIfAllWereSent(report)), found));
  return [...isTimeInDoubt ? addsTime : [], ...isLoadInDoubt ? sendsLess : []];
}
function isMadeBy(move, found, comparator) {
  let isForTheWorse = wantsLittle(comparator) === (move === "up");
  return isHolding(found) ? !isForTheWorse : found === "fail" && isForTheWorse;
}
var isHolding = (verdict) => verdict === "pass" || verdict === "warn", isAlike = (one, other) => one === other || isHolding(one) && isHolding(other);
function doubtsOfComparison(find2, report, checks) {
  let isKnown = checks.some(({ effect }) => effect === "adds time to a side"), lacking = breachesOf(checks, "sends a side less", ...isKnown ? [] : ["sends less"]), late = breachesOf(checks, "adds time", "adds time to a side");
  if (late.length === 0)
    return lacking;
  let found = find2(report), isApart = late.some(({ effect }) => effect === "adds time to a side"), isDiluted = isHolding(found) && report.generator?.ownShare !== void 0;
  return (isApart || !isKnown || isDiluted) && !isAlike(find2(withoutOwnShare(report)), found) ? [...lacking, ...late] : lacking;
}
function doubtsOfServer({ verdict }, { comparator, unit }, checks) {
  return (unit === "/s" && !wantsLittle(comparator) ? verdict === "fail" : isHolding(verdict)) ? breachesOf(checks, "sends less") : [];
}
function doubt(finding, doubts) {
  let [first] = doubts;
  if (!first || finding.verdict === "error" || lacksData(finding.cause))
    return finding;
  let named = doubts.map(({ name, value, limit, unit }) => `${name} ${formatMeasured(value, unit, limit)}, limit ${formatValue(limit, unit)}`);
  return {
    ...finding,
    verdict: "inconclusive",
    cause: "generator",
    reason: `The load generator did not keep up (${named.join("; ")}), ${consequence(doubts)}; ${first.advice}.`
  };
}
function consequence(doubts) {
  let addsTime = breachesOf(doubts, "adds time", "adds time to a side").length > 0, sendsLess = breachesOf(doubts, "sends less", "sends a side less").length > 0;
  if (!addsTime)
    return "so less was asked of the target than planned, and this is not shown of the whole load";
  let time = "and without its own share of the times this is not shown";
  return sendsLess ? `${time}, nor is it of the whole load` : time;
}
function tellDoubt(objectives, checks) {
  if (checks.every(({ ok }) => ok))
    return "No verdict is in doubt because of it.";
  let open = objectives.filter(({ cause }) => cause === "generator"), rest = objectives.length - open.length;
  if (open.length === 0)
    return "That changed no verdict: none of them can be its doing.";
  let shown = open.slice(0, mostNamed).map(({ name }) => name), names = open.length > mostNamed ? `${shown.join(", ")} and ${open.length - mostNamed} more` : shown.join(", "), others = rest > 0 ? `; the other ${rest === 1 ? "verdict" : `${rest} verdicts`} cannot be its doing` : "";
  return `That leaves ${names} undecided${others}.`;
}
var mostNamed = 5;

// build/judge/answered.js
function answeredIn(report, side, request, from = 0, to = Number.POSITIVE_INFINITY) {
  return report.design === "abba" ? void 0 : (request === void 0 ? report.answered?.[side] : report.answeredOf?.find((one) => one.side === side && one.name === request)?.windows)?.slice(from, to).reduce((sum, count) => sum + count, 0);
}
function answeredPart({ answered, answeredOf }, from, to) {
  return {
    ...answered && {
      answered: Object.fromEntries(Object.entries(answered).map(([side, own]) => [side, own.slice(from, to)]))
    },
    ...answeredOf && {
      answeredOf: answeredOf.map((one) => ({ ...one, windows: one.windows.slice(from, to) }))
    }
  };
}

// build/judge/timed.js
function timedOf(cells) {
  let late = cells.filter(({ errors }) => (errors.timeout ?? 0) > 0);
  return late.length === 0 ? { answers: merged(cells.map(({ latency }) => latency)), timeouts: 0, timeoutMs: 0 } : {
    answers: merged(cells.map(({ latency, errors }) => withoutLargest(latency, errors.timeout ?? 0))),
    timeouts: late.reduce((sum, { errors, latency }) => sum + Math.min(errors.timeout ?? 0, latency.count), 0),
    timeoutMs: Math.max(...late.map(({ latency }) => latency.max))
  };
}
var merged = (several) => several.length > 0 ? mergeHistograms(several) : emptyHistogram, mergeTimed = (several) => ({
  answers: merged(several.map(({ answers }) => answers)),
  timeouts: several.reduce((sum, { timeouts }) => sum + timeouts, 0),
  timeoutMs: Math.max(0, ...several.map(({ timeoutMs }) => timeoutMs))
}), countOf = ({ answers, timeouts }) => answers.count + timeouts, leastSum = ({ answers, timeouts, timeoutMs }) => answers.sum + timeouts * timeoutMs, countSlower = ({ answers, timeouts }, ms) => countAbove(answers, ms) + timeouts, percentileOf = (timed, q) => percentile(timed, q, Math.ceil(q * countOf(timed) - 1e-9), quantile), smoothPercentileOf = (timed, q) => percentile(timed, q, Math.ceil((countOf(timed) - 1) * q - 1e-9) + 1, interpolatedQuantile);
function percentile(timed, q, rank, of) {
  let { answers, timeouts, timeoutMs } = timed;
  if (countOf(timed) === 0)
    return;
  if (rank > answers.count)
    return { ms: timeoutMs, isCensored: !0 };
  let ms = of(timeouts === 0 ? answers : padded(answers, timeouts), q);
  return ms === void 0 ? void 0 : { ms, isCensored: !1 };
}
function padded(answers, timeouts) {
  let buckets = [...answers.buckets];
  return buckets[buckets.length - 1] = buckets.at(-1) + timeouts, { ...answers, count: answers.count + timeouts, buckets };
}

// build/judge/batches.js
var mostBatches2 = 60, mostMoments = 600;
function batchesOf(report, side, request, most = mostBatches2) {
  let windows = Math.max(1, Math.ceil(report.seconds / report.windowSeconds - 0.01)), count = Math.min(most, windows), cells = Array.from({ length: count }, () => []);
  for (let cell of report.cells) {
    if (cell.side !== side || request !== void 0 && cell.name !== request)
      continue;
    let batch = Math.floor(Math.min(cell.window, windows - 1) * count / windows);
    cells[batch].push(cell);
  }
  let edge = (batch) => batch === count ? Number.POSITIVE_INFINITY : Math.ceil(batch * windows / count);
  return cells.map((own, batch) => {
    let [from, to] = [edge(batch), edge(batch + 1)], sums = sumOf2(own);
    return {
      from: from * report.windowSeconds,
      seconds: secondsLoaded(report, side, from, to),
      ...sums,
      answered: answeredIn(report, side, request, from, to) ?? sums.good
    };
  });
}
function secondsLoaded({ cells, design, seconds, windowSeconds }, side, from = 0, to = Number.POSITIVE_INFINITY) {
  if (design !== "abba")
    return Math.min(seconds, to * windowSeconds) - Math.min(seconds, from * windowSeconds);
  let turns = cells.filter((cell) => cell.side === side && cell.window >= from && cell.window < to);
  return new Set(turns.map(({ window }) => window)).size * (windowSeconds - 0.5);
}
function sumOf2(cells) {
  let total2 = (count) => cells.reduce((sum, cell) => sum + count(cell), 0);
  return {
    sent: total2((cell) => cell.sent),
    intended: total2((cell) => cell.sent + cell.dropped),
    good: total2((cell) => cell.good),
    times: timedOf(cells)
  };
}

// build/judge/compare.js
function compare(value, comparator, threshold) {
  return comparator === "<" ? value < threshold : comparator === "<=" ? value <= threshold : comparator === ">" ? value > threshold : value >= threshold;
}

// build/judge/quantile-question.js
function quantileQuestion(batches, q, level3) {
  let times2 = batches.map((batch) => batch.times), whole = mergeTimed(times2), found = percentileOf(whole, q);
  if (found === void 0)
    return;
  let columns = columnsOf(times2), limit = complement(q), countsAfter = (passed) => times2.map((own, batch) => ({
    hits: countOf(own) - (columns[passed - 1]?.upTo[batch] ?? 0),
    trials: countOf(own)
  })), effectAfter = effectsAlong(columns.length, (passed) => designEffect(countsAfter(passed))), decideAfter = (passed) => decideShare(countsAfter(passed), limit, level3, { effect: effectAfter(passed) }), { holdsFrom, brokenUntil } = shownEnds(columns.length, decideAfter);
  return {
    found,
    interval: {
      // Broken at every answer's time is broken up to the timeout.
      lower: brokenUntil > columns.length ? whole.timeoutMs : columns[brokenUntil - 1]?.ms ?? null,
      upper: columns[holdsFrom - 1]?.ms ?? null
    },
    timeouts: whole.timeouts,
    decide: (ms, isStrict) => {
      let passed = columns.filter((column) => isStrict ? column.ms < ms : column.ms <= ms).length, answer = passed >= holdsFrom ? "holds" : passed < brokenUntil ? "broken" : "open";
      return { ...decideAfter(passed), answer };
    }
  };
}
function shownEnds(columns, decideAfter) {
  let holdsFrom = columns + 1;
  for (; holdsFrom > 0 && decideAfter(holdsFrom - 1).answer === "holds"; )
    holdsFrom -= 1;
  let brokenUntil = 0;
  for (; brokenUntil <= columns && decideAfter(brokenUntil).answer === "broken"; )
    brokenUntil += 1;
  return { holdsFrom, brokenUntil };
}
var mostEffects = 24;
function effectsAlong(columns, effectAfter) {
  let stride = Math.max(1, Math.ceil(columns / mostEffects)), known = /* @__PURE__ */ new Map(), effectAt = (passed) => {
    let effect = known.get(passed) ?? effectAfter(passed);
    return known.set(passed, effect), effect;
  };
  return (passed) => {
    let before = Math.floor(passed / stride) * stride;
    if (passed === before)
      return effectAt(before);
    let after = Math.min(columns, before + stride), way = (passed - before) / (after - before);
    return (1 - way) * effectAt(before) + way * effectAt(after);
  };
}
function columnsOf(batches) {
  let counts = /* @__PURE__ */ new Map();
  for (let [index, { answers }] of batches.entries())
    for (let [bucket, count] of filledBuckets(answers)) {
      let column = counts.get(bucket) ?? batches.map(() => 0);
      column[index] = count, counts.set(bucket, column);
    }
  let extremes = mergeHistograms(batches.map(({ answers }) => answers)), upTo = batches.map(() => 0);
  return [...counts].toSorted(([a], [b]) => a - b).map(([bucket, column]) => (upTo = upTo.map((sum, batch) => sum + column[batch]), { ms: bucketTime(bucket, extremes), upTo }));
}

// build/judge/settle.js
var longestSeconds = 3600;
function settleShare({ decision, limit, wantsMore, terms, without, seconds, level: level3 }) {
  let { hits, trials } = decision, fewest = wantsMore ? fewestTrials((n) => isShownAbove(n, n, limit, level3)) : trialsNeeded(0, limit, level3);
  if (!Number.isFinite(fewest))
    return { cause: "undecided", reason: `no run of any length can show ${terms}: ask for less` };
  if (trials < fewest) {
    let best = wantsMore ? `it takes ${formatCount(fewest)} requests` : `even ${without} it takes ${formatCount(fewest)} requests`, longer = runLonger(fewest / trials, seconds, hits > 0 && !wantsMore);
    return {
      cause: "too-few-requests",
      reason: `${best} to show ${terms}, and this run had ${formatCount(trials)}: ${longer}`
    };
  }
  let needed = requestsToSettle(decision, limit, level3), requests = `about ${formatCount(needed)} requests settle it: `;
  return { cause: "undecided", reason: settleClose(needed / trials, seconds, requests) };
}
function settleClose(longer, seconds, requests = "") {
  return longer * seconds <= longestSeconds ? `too close to tell; if it stays like this, ${requests}${runLonger(longer, seconds)}` : "too close to the threshold for a run of an hour to settle it";
}
function requestsToSettle({ hits, trials, effect }, limit, level3) {
  let share = hits / trials;
  return share === limit ? Number.POSITIVE_INFINITY : Math.ceil(fewestTrials((n) => answerOf(share * n, n, limit, level3) !== "open") * effect);
}
function runLonger(longer, seconds, isLeast = !1) {
  let factor = Math.max(1.1, longer), atLeast = isLeast ? "at least " : "", times2 = formatNumber(factor < 10 ? Math.ceil(factor * 10 - 1e-9) / 10 : Math.ceil(factor), 7), needed = roundUp(factor * seconds), instead = needed > longestSeconds ? ", send more a second, or ask for less" : "";
  return `run ${atLeast}${times2} × as long (${formatDuration(needed * 1e3)})${instead}`;
}
function roundUp(seconds) {
  let step2 = seconds <= 120 ? 5 : seconds <= 600 ? 30 : seconds <= 7200 ? 60 : 3600;
  return Math.ceil(seconds / step2 - 1e-9) * step2;
}

// build/judge/share-objective.js
var mirrored = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
function findShare(objective, batches, moments, stretch) {
  let isOfGood = objective.metric.kind === "availability", badOf = ({ intended, sent, good, from, seconds }) => {
    let trials = isOfGood ? intended : sent;
    return { hits: trials - good, trials, from, seconds };
  }, bad = batches.map(badOf);
  if (bad.every(({ trials }) => trials === 0))
    return noData("No request was sent: all were dropped.");
  let dropped = isOfGood ? batches.reduce((sum, { intended, sent }) => sum + intended - sent, 0) : 0, counts = {
    bad,
    moments: moments.map(badOf),
    isOfGood,
    describe: (decision) => formatBad(decision, dropped)
  };
  return findShareOf(objective, counts, stretch);
}
function findShareOf(objective, { bad, moments, isOfGood, describe }, { seconds, level: level3, end }) {
  let toOwn = isOfGood ? complement : (share) => share, wantsMore = wantsLittle(objective.comparator) === isOfGood, isStrict = isStrictAtMost(isOfGood ? mirrored[objective.comparator] : objective.comparator), course = end && !wantsMore ? { moments, end } : void 0, decideAt = (bound) => decideShare(bad, toOwn(bound), level3, { isStrict, course }), answerAt = (bound) => wantsMore ? opposite(decideAt(bound).answer) : decideAt(bound).answer, decision = decideAt(objective.threshold), { hits, trials, effect } = decision, ends = clopperPearson(hits / effect, trials / effect, level3), own = [toOwn(ends.lower), toOwn(ends.upper)], interval = { lower: Math.min(...own), upper: Math.max(...own) }, value = (isOfGood ? trials - hits : hits) / trials, answer = answerAt(objective.threshold), warn = objective.warn === void 0 ? void 0 : answerAt(objective.warn), verdict = verdictOf(answer, warn), said = `${formatFound(value, interval, verdict, objective)} (${describe(decision)})`;
  if (verdict === "inconclusive") {
    let open = {
      decision,
      limit: toOwn(objective.threshold),
      wantsMore,
      terms: formatTerms(objective)
    }, { reason, ...cause } = settleShare({
      ...open,
      without: "without an error",
      seconds,
      level: level3
    });
    return { verdict, ...cause, value, interval, reason: `${said}; ${reason}.` };
  }
  return { verdict, value, interval, reason: `${said}${formatWarn(objective, warn)}.` };
}
function formatBad({ hits, trials, effect, outage }, dropped) {
  let ofThem = dropped > 0 ? `, ${formatCount(dropped)} of them dropped` : "";
  return `${formatCount(hits)} of ${formatCount(trials)} requests ${hits === 1 ? "was" : "were"} not good${ofThem}${formatClusters(effect, outage)}`;
}
var formatClusters = (effect, outage) => (outage ? formatOutage(outage) : "") + (effect > 1.5 ? `, in clusters${outage ? " before" : ""}: design effect ${formatNumber(effect, 2)}` : "");

// build/judge/quantile-objective.js
var noLatency = "There is no good answer to time.";
function findQuantile(objective, q, batches, { seconds, level: level3 }) {
  let question = quantileQuestion(batches, q, level3);
  if (!question)
    return noData(noLatency);
  let { comparator, threshold } = objective, { found, interval, timeouts } = question, value = found.ms, wantsMore = !wantsLittle(comparator), isStrict = isStrictAtMost(comparator), decideAt = (ms) => question.decide(ms, isStrict), answerAt = (ms) => wantsMore ? opposite(decideAt(ms).answer) : decideAt(ms).answer, decision = decideAt(threshold), warn = objective.warn === void 0 ? void 0 : answerAt(objective.warn), verdict = verdictOf(answerAt(threshold), warn), slow = isStrict ? "not below" : "above", counts = `${formatCount(decision.hits)} of ${formatCount(decision.trials)} requests were ${slow} ${formatValue(threshold, objective.unit)}${formatTimeouts(timeouts)}`, said = `${found.isCensored ? "more than " : ""}${formatFound(value, interval, verdict, objective)} (${counts}${formatClusters(decision.effect)})`;
  if (verdict !== "inconclusive")
    return { verdict, value, interval, reason: `${said}${formatWarn(objective, warn)}.` };
  let open = { decision, limit: complement(q), wantsMore, terms: formatTerms(objective) }, { reason, ...cause } = settleShare({
    ...open,
    without: "with none of them",
    seconds,
    level: level3
  });
  return { verdict, ...cause, value, interval, reason: `${said}; ${reason}.` };
}

// build/judge/max-objective.js
function findMax(objective, batches) {
  let whole = mergeTimed(batches.map(({ times: times2 }) => times2)), { answers, timeouts, timeoutMs } = whole, count = countOf(whole);
  if (count === 0)
    return noData(noLatency);
  let { comparator, threshold, warn } = objective, slowest = timeouts > 0 ? Number.POSITIVE_INFINITY : answers.max, value = timeouts > 0 ? timeoutMs : answers.max, answer = (bound) => compare(slowest, comparator, bound) ? "holds" : "broken", warned = warn === void 0 ? void 0 : answer(warn), verdict = verdictOf(answer(threshold), warned), said = `${timeouts > 0 ? "more than " : ""}${formatFound(value, null, verdict, objective)} (the slowest of ${formatCount(count)} requests${formatTimeouts(timeouts)})`;
  return { verdict, value, interval: null, reason: `${said}${formatWarn(objective, warned)}.` };
}

// build/judge/mean-objective.js
function findAverage(objective, batches, stretch) {
  let whole = mergeTimed(batches.map(({ times: times2 }) => times2)), timed = countOf(whole);
  if (timed === 0)
    return noData(noLatency);
  let totals = batches.map(({ times: times2 }) => ({ sum: leastSum(times2), weight: countOf(times2) })), counts = `over ${formatCount(timed)} requests${formatTimeouts(whole.timeouts)}`;
  return findMean(objective, { totals, isLeast: whole.timeouts > 0 }, stretch, counts);
}
var unknownAverage = "how long the timeouts would have taken is not known, so that no average is shown to hold: ask for a percentile such as p(95)";
function findThroughput(objective, batches, stretch) {
  let isBehind = fallsBehind(batches), totals = batches.map(({ good, answered, seconds }) => ({
    sum: isBehind ? answered : good,
    weight: seconds
  })), counts = `${formatCount(totals.reduce((all, { sum }) => all + sum, 0))} good answers in ${formatDuration(stretch.seconds * 1e3)}`;
  return findMean(objective, { totals, isLeast: !1 }, stretch, counts);
}
function fallsBehind(batches) {
  let behind = batches.reduce((sum, { good, answered }) => sum + good - answered, 0), [first] = batches, underWay = first && first.seconds > 0 ? leastSum(first.times) / 1e3 / first.seconds : 0;
  return behind > 1 + underWay + 3 * Math.sqrt(underWay);
}
function findMean(objective, { totals, isLeast }, { seconds, windowSeconds, level: level3 }, counts) {
  let { threshold, warn, comparator, unit } = objective, filled = totals.filter(({ weight }) => weight > 0), found = meanBounds(filled, level3), bounds = found && isLeast ? { ...found, upper: Number.POSITIVE_INFINITY } : found;
  if (!bounds || filled.length < fewestValues) {
    let value2 = bounds?.mean ?? filled[0].sum / filled[0].weight, least = formatDuration(fewestValues * windowSeconds * 1e3), reason = `${formatValue(value2, unit)} (${counts}); how much it varies takes at least ${fewestValues} stretches of ${windowSeconds} s to tell: run ${least} or longer.`;
    return { verdict: "inconclusive", cause: "too-few-requests", value: value2, interval: null, reason };
  }
  let { mean: value } = bounds, interval = {
    lower: Math.max(0, bounds.lower),
    upper: Number.isFinite(bounds.upper) ? bounds.upper : null
  }, answerAt = (bound) => answerOf2(bounds, comparator, bound), warned = warn === void 0 ? void 0 : answerAt(warn), verdict = verdictOf(answerAt(threshold), warned), said = `${formatFound(value, interval, verdict, objective)} (${counts})`;
  if (verdict !== "inconclusive")
    return { verdict, value, interval, reason: `${said}${formatWarn(objective, warned)}.` };
  if (isLeast)
    return { verdict, cause: "undecided", value, interval, reason: `${said}; ${unknownAverage}.` };
  let gap = Math.abs(value - threshold), factor = ((bounds.upper - value) / gap) ** 2, settle = settleClose(factor, seconds);
  return { verdict, cause: "undecided", value, interval, reason: `${said}; ${settle}.` };
}
function answerOf2({ lower, upper }, comparator, bound) {
  let ends = [compare(lower, comparator, bound), compare(upper, comparator, bound)];
  return ends.every((end) => end) ? "holds" : ends.some((end) => end) ? "open" : "broken";
}

// build/judge/load-objective.js
function findOfLoad(objective, report, level3, end) {
  let batches = batchesOf(report, "head", objective.request);
  if (batches.every(({ intended }) => intended === 0))
    return noData(objective.request === void 0 ? "No request fell into the measured part of the run." : `No request named ${objective.request} fell into the measured part of the run.`);
  let { seconds, windowSeconds } = report;
  return find(objective, report, batches, { seconds, windowSeconds, level: level3, ...defined({ end }) });
}
function find(objective, report, batches, stretch) {
  let { metric, request } = objective;
  switch (metric.kind) {
    case "availability":
    case "error_rate":
      return findShare(objective, batches, batchesOf(report, "head", request, mostMoments), stretch);
    case "quantile":
      return findQuantile(objective, metric.quantile, batches, stretch);
    case "avg":
      return findAverage(objective, batches, stretch);
    case "throughput":
      return findThroughput(objective, batches, stretch);
    case "max":
      return findMax(objective, batches);
  }
}

// build/judge/profile/bar.js
var defaultBar = {
  source: "load",
  metric: { kind: "availability" },
  name: "availability >= 99%",
  comparator: ">=",
  threshold: 0.99,
  unit: "ratio",
  key: !1,
  weight: 1,
  advisory: !1
}, countingObjectives = ({ objectives }) => objectives.filter(isOfLoad).filter(({ advisory }) => !advisory), asksAboutErrors = ({ metric: { kind } }) => kind === "availability" || kind === "error_rate" || kind === "throughput", impliedBar = (plan) => countingObjectives(plan).some(asksAboutErrors) ? void 0 : defaultBar;
function holdingObjectives(plan) {
  let implied = impliedBar(plan);
  return [...countingObjectives(plan), ...implied ? [implied] : []];
}

// build/judge/profile/holds.js
var level2 = 0.05;
function outcomeOf(plan, report) {
  let checks = checkGenerator(report), outcomes = holdingObjectives(plan).map((objective) => {
    let { metric, comparator } = objective, find2 = (part2) => isMet(objective, findOfLoad(objective, part2, level2)) ? "pass" : "fail", isInDoubt = doubtsOfSide({ metric: metric.kind, comparator, find: find2 }, report, checks).length > 0;
    return { name: objective.name, found: isInDoubt ? "unknown" : find2(report) };
  }), broke = outcomes.find(({ found }) => found === "fail");
  return broke ? { outcome: "breaks", broke: broke.name } : { outcome: outcomes.some(({ found }) => found === "unknown") ? "unknown" : "holds" };
}
function isMet({ comparator, threshold }, { verdict, value }) {
  return verdict !== "inconclusive" ? verdict === "pass" || verdict === "warn" : value !== null && compare(value, comparator, threshold);
}

// build/judge/profile/stage.js
function stageOf(report, from = 0, to = Number.POSITIVE_INFINITY) {
  let cells = cellsOf(report, from, to), sum = (of) => cells.reduce((total2, cell) => total2 + of(cell), 0), times2 = timesOf(report, from, to), at = (q) => percentileOf(times2, q)?.ms ?? null, [sent, good] = [sum((cell) => cell.sent), sum((cell) => cell.good)], intended = sent + sum(({ dropped }) => dropped), { seconds, windowSeconds } = report, answered = answeredIn(report, "head", void 0, from, to) ?? good, lasted = Math.min(seconds, to * windowSeconds) - from * windowSeconds;
  return {
    sent,
    throughput: lasted > 0 ? answered / lasted : 0,
    errorRatio: intended > 0 ? (intended - good) / intended : null,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    ...times2.timeouts > 0 && { timeoutMs: times2.timeoutMs }
  };
}
var timesOf = (report, from = 0, to = Number.POSITIVE_INFINITY) => timedOf(cellsOf(report, from, to)), cellsOf = ({ cells }, from, to) => cells.filter(({ side, window }) => side === "head" && window >= from && window < to);
function reportOf(report, from, to) {
  let { seconds, windowSeconds } = report;
  return {
    ...report,
    seconds: Math.max(0, Math.min(seconds, to * windowSeconds) - from * windowSeconds),
    cells: report.cells.filter(({ window }) => window >= from && window < to).map((cell) => ({ ...cell, window: cell.window - from })),
    ...answeredPart(report, from, to)
  };
}

// build/judge/profile/steps.js
var firstLevel = ({ pace }) => pace.kind === "rate" ? pace.perSecond : pace.users, levelUnit = ({ pace }) => pace.kind === "rate" ? "/s" : "users", formatLevel = (level3, unit) => unit === "/s" ? `${formatNumber(level3)}/s` : `${formatNumber(level3)} users`;
function stepsOf(plan, { load, steps = [] }) {
  return load ? [{ level: firstLevel(plan.load), report: load }, ...steps] : [];
}
function judgeSteps(plan, evidence) {
  let steps = stepsOf(plan, evidence).toSorted((a, b) => a.level - b.level), stages = steps.map(({ report }) => stageOf(report)), first = stages[0] && steps[0] ? stages[0].throughput / steps[0].level : 0;
  return steps.map(({ level: level3, report }, index) => {
    let stage = stages[index], linearity = first > 0 ? stage.throughput / level3 / first : null;
    return { level: level3, ...stage, linearity, ...outcomeOf(plan, report) };
  });
}

// build/judge/profile/scalability.js
var straight = 0.9, usualDoublings = 4;
function nextScalability(load, steps) {
  if (!steps.some(({ outcome }) => outcome === "unknown"))
    return plannedSteps(load)[steps.length];
}
function plannedSteps(load) {
  let first = firstLevel(load);
  return load.steps ?? Array.from({ length: usualDoublings + 1 }, (_, step2) => first * 2 ** step2);
}
var mostScalabilitySteps = (load, ceiling) => plannedSteps(load).filter((level3, index) => index === 0 || level3 <= ceiling);
function findScalability(plan, evidence) {
  let steps = judgeSteps(plan, evidence);
  if (steps.length === 0)
    return;
  let bent = steps.findIndex(({ linearity }) => linearity !== null && linearity < straight), knee = bent > 0 ? steps[bent - 1].level : null;
  return {
    kind: "scalability",
    unit: levelUnit(plan.load),
    steps,
    knee,
    sentence: sentenceOf(plan, steps, knee)
  };
}
function sentenceOf({ load }, steps, knee) {
  let format = (level3) => formatLevel(level3, levelUnit(load)), last = steps.at(-1), share = last.linearity === null ? "" : `${formatRelative(last.linearity)} of it`;
  return steps.length < 2 || share === "" ? "Too few steps were run to tell how it scales." : knee === null ? `Scales straight up to ${format(last.level)} (${share}).` : `Scales straight up to ${format(knee)}; at ${format(last.level)} the throughput is ${share}.`;
}

// build/judge/profile/stress.js
var closeEnough = 0.05, mostSteps = 20, mostDoublings = 10;
function nextStress(load, steps) {
  if (steps.length >= mostSteps || steps.some(({ outcome }) => outcome === "unknown"))
    return;
  let { holds, breaks } = edgeOf(steps);
  if (breaks === null)
    return plannedSteps2(load).find((level3) => level3 > holds);
  if (holds === 0 || breaks - holds <= closeEnough * holds)
    return;
  let between = (holds + breaks) / 2, next = load.pace.kind === "users" || between >= 10 ? Math.round(between) : between;
  return next > holds && next < breaks ? next : void 0;
}
function plannedSteps2(load) {
  let first = firstLevel(load);
  return load.steps ?? Array.from({ length: mostDoublings + 1 }, (_, step2) => first * 2 ** step2);
}
function mostStressSteps(load, ceiling) {
  let planned = plannedSteps2(load).filter((level3, index) => index === 0 || level3 <= ceiling), halvings = planned.slice(1).map((level3, index) => {
    let holds = planned[index];
    return Math.ceil(Math.log2((level3 - holds) / (closeEnough * holds)));
  }), between = new Array(Math.max(0, ...halvings)).fill(planned.at(-1));
  return [...planned, ...between].slice(0, mostSteps);
}
function edgeOf(steps) {
  let broken = steps.filter(({ outcome }) => outcome === "breaks").map(({ level: level3 }) => level3), breaks = broken.length > 0 ? Math.min(...broken) : null, held = steps.filter(({ level: level3, outcome }) => outcome === "holds" && (breaks === null || level3 < breaks));
  return { holds: Math.max(0, ...held.map(({ level: level3 }) => level3)), breaks };
}
function findStress(plan, evidence) {
  let steps = judgeSteps(plan, evidence);
  if (steps.length === 0)
    return;
  let { holds, breaks } = edgeOf(steps);
  return {
    kind: "stress",
    unit: levelUnit(plan.load),
    steps,
    holds,
    breaks,
    sentence: sentenceOf2(plan, steps, { holds, breaks })
  };
}
function sentenceOf2({ load }, steps, { holds, breaks }) {
  let format = (level3) => formatLevel(level3, levelUnit(load)), ended = steps.some(({ outcome }) => outcome === "unknown") ? `; the load generator itself did not keep up at ${format(steps.find(({ outcome }) => outcome === "unknown").level)}` : "";
  if (breaks === null)
    return holds > 0 ? `Holds ${format(holds)}, the most that was tried${ended}.` : `Nothing was found${ended}.`;
  let broke = steps.find(({ level: level3, outcome }) => level3 === breaks && outcome === "breaks")?.broke, by = broke === void 0 ? "" : ` (${broke})`;
  return holds > 0 ? `Holds ${format(holds)}, breaks at ${format(breaks)}${by}${ended}.` : `Breaks at ${format(breaks)}, the least that was tried${by}${ended}.`;
}

// build/judge/profile/most-load.js
function mostLoad(plan, sides = plan.baseline ? 2 : 1) {
  let { load } = plan, levels = levelsOf(load, ceilingOf(plan));
  return {
    level: Math.max(...levels, load.spike?.perSecond ?? 0),
    ms: levels.length * (load.warmupMs + load.durationMs),
    requests: sides * levels.reduce((sum, level3) => sum + requestsAt(load, level3), 0)
  };
}
function levelsOf(load, ceiling) {
  return isStepped(load.profile) ? (load.profile === "stress" ? mostStressSteps : mostScalabilitySteps)(load, load.steps ? Number.POSITIVE_INFINITY : ceiling) : [firstLevel(load)];
}
function requestsAt({ pace, spike, warmupMs, durationMs }, level3) {
  if (pace.kind === "users") {
    let each = pace.thinkMs === void 0 ? Number.POSITIVE_INFINITY : (warmupMs + durationMs) / pace.thinkMs + 1;
    return level3 * Math.ceil(each);
  }
  let more = spike ? (spike.perSecond - level3) * spike.durationMs : 0;
  return Math.ceil((level3 * (warmupMs + durationMs) + more) / 1e3);
}
function ceilingOf({ load, policy }) {
  let bounds = boundsOf(policy).map(({ limits }) => load.pace.kind === "rate" ? limits?.perSecond : limits?.users);
  return Math.min(...bounds.filter((bound) => bound !== void 0), Number.POSITIVE_INFINITY);
}

// build/model/conventional.js
var resources = {
  cpu: { title: "CPU", unit: "cores" },
  memory: { title: "Memory", unit: "MB" },
  heap: { title: "Heap in use", unit: "MB" },
  event_loop: { title: "Event-loop lag", unit: "ms" },
  gc: { title: "Time in garbage collection", unit: "ratio" },
  threads: { title: "Threads or goroutines", unit: "none" },
  open_files: { title: "Open files", unit: "none" },
  restarts: { title: "Restarts", unit: "none" }
}, traffic = {
  rate: { title: "Requests a second", unit: "/s" },
  errors: { title: "Answers with 5xx", unit: "ratio" },
  latency: { title: "Latency p95", unit: "ms" }
}, resourceNames = Object.keys(resources), trafficNames = Object.keys(traffic);

// build/model/selector.js
var plainMetric = "[a-zA-Z_:][a-zA-Z0-9_:]*", plainLabel = "[a-zA-Z_][a-zA-Z0-9_]*", literal = "(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`[^`]*`)", matcher = `(?:${plainLabel}|${literal})\\s*(?:=~|!~|!=|=)\\s*${literal}`, matchers = `${matcher}\\s*(?:,\\s*${matcher}\\s*)*,?`, matchersForm = `\\{\\s*${matchers}\\s*\\}`, quotedForm = `\\{\\s*(?:${matcher}\\s*,\\s*)*${literal}\\s*(?:,\\s*${matcher}\\s*)*,?\\s*\\}`, selectorForm = `(?:${plainMetric}(?:\\s*\\{\\s*(?:${matchers})?\\s*\\})?|${quotedForm})`, metricAhead = new RegExp(`^${plainMetric}`), part = new RegExp(`[\\s,]*(?:(?<text>(?<label>${plainLabel}|${literal})\\s*(?<operator>=~|!~|!=|=)\\s*(?<value>${literal}))|(?<quoted>${literal}))`, "y");
function readSelector(selector) {
  let ahead = metricAhead.exec(selector)?.[0], read = { ...defined({ metric: ahead }), matchers: [], whole: !0 }, braces = selector.slice(ahead?.length ?? 0).trim();
  part.lastIndex = 1;
  let end = 1;
  for (let found = part.exec(braces); found?.groups; found = part.exec(braces)) {
    let { text, label, operator, value, quoted } = found.groups;
    end = part.lastIndex;
    let name = label && unquote(label);
    quoted !== void 0 ? read.metric ??= unquote(quoted) : name === "__name__" && operator === "=" ? read.metric ??= unquote(value) : read.matchers.push({ name, operator, value, text });
  }
  return read.whole = braces === "" || /^[\s,]*\}$/.test(braces.slice(end)), read;
}
var metricOf = (selector) => readSelector(selector).metric, matchersOf = (selector) => readSelector(selector).matchers;
function selectorOf(metric, matchers2 = []) {
  let isPlain = new RegExp(`^${plainMetric}$`).test(metric), all = [...isPlain ? [] : [JSON.stringify(metric)], ...matchers2];
  return `${isPlain ? metric : ""}${all.length > 0 ? `{${all.join(",")}}` : ""}`;
}
var formatLabel = (label) => new RegExp(`^${plainLabel}$`).test(label) ? label : JSON.stringify(label), unquote = (text) => /^["'`]/.test(text) ? text.slice(1, -1) : text;

export {
  alertActions,
  usualSeverities,
  withUsualSeverities,
  meantOf,
  severityOf,
  actionOf,
  ruleNames,
  verdictOf,
  withoutPass,
  noData,
  notMeasured,
  judged,
  compare,
  level,
  clopperPearson,
  trialsNeeded,
  fewestTrials,
  normalQuantile,
  normalTail,
  fewestValues,
  meanError,
  differenceEffect,
  totalOf,
  terminalOutage,
  formatOutage,
  isUp,
  decideShare,
  opposite,
  wantsLittle,
  complement,
  settleShare,
  formatTerms,
  formatFound,
  formatWarn,
  formatLabels,
  findShareOf,
  formatClusters,
  timedOf,
  mergeTimed,
  countOf,
  leastSum,
  countSlower,
  percentileOf,
  smoothPercentileOf,
  shownEnds,
  lacksData,
  studentQuantile,
  studentTail,
  answeredIn,
  mostMoments,
  batchesOf,
  secondsLoaded,
  checkGenerator,
  withoutOwnShare,
  asIfAllWereSent,
  breachesOf,
  doubtsOfSide,
  isHolding,
  isAlike,
  doubtsOfComparison,
  doubtsOfServer,
  doubt,
  tellDoubt,
  findOfLoad,
  impliedBar,
  level2,
  outcomeOf,
  isMet,
  stageOf,
  timesOf,
  reportOf,
  firstLevel,
  levelUnit,
  formatLevel,
  judgeSteps,
  nextScalability,
  findScalability,
  nextStress,
  findStress,
  mostLoad,
  ceilingOf,
  resources,
  traffic,
  resourceNames,
  trafficNames,
  sameDeployment,
  sameAddress,
  matchersForm,
  selectorForm,
  readSelector,
  metricOf,
  matchersOf,
  selectorOf,
  formatLabel,
  systemClock,
  isoDate
};
