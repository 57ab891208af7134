import {
  answeredIn,
  answeredPart,
  asIfAllWereSent,
  batchesOf,
  breachesOf,
  ceilingOf,
  checksOf,
  clopperPearson,
  compare,
  complement,
  countOf,
  countSlower,
  decideShare,
  describeDoubt,
  differenceEffect,
  doubt,
  doubtsOfComparison,
  doubtsOfServer,
  doubtsOfSide,
  fewestTrials,
  findOfLoad,
  findScalability,
  findShareOf,
  findStress,
  firstLevel,
  formatClusters,
  formatLabels,
  formatOutage,
  formatTerms,
  formatValueBeside,
  formatWarn,
  impliedBar,
  isAlertsObjective,
  isAlike,
  isHolding,
  isMet,
  isOfProfile,
  isSlowDifference,
  isUp,
  judgeSteps,
  judged,
  lacksData,
  leastSum,
  level,
  level2,
  meanBound,
  mergeTimed,
  mostMoments,
  nextScalability,
  nextStress,
  noData,
  normalQuantile,
  normalTail,
  notCompared,
  notMeasured,
  ofTimes,
  opposite,
  outcomeOf,
  percentileOf,
  plannedSegments,
  secondsLoaded,
  settleShare,
  shownEnds,
  slowNoise,
  smoothPercentileOf,
  stageOf,
  steadySegment,
  studentQuantile,
  studentTail,
  terminalOutage,
  timedOf,
  timesOf,
  totalOf,
  verdictOf,
  wantsLittle,
  withLatencyFromSend,
  withoutOwnShare,
  withoutPass
} from "./shared-providers-cloudwatch-ask.js";
import {
  describeEnd
} from "./shared-model-evidence-app-end.js";
import {
  isGreen,
  verdicts,
  worst
} from "./shared-config-inputs.js";
import {
  actionOf,
  meantOf,
  ruleNames
} from "./shared-promql-indicator.js";
import {
  quantileOfSorted
} from "./shared-stats-quantile-type7.js";
import {
  formatQuantile
} from "./shared-net-auth-google.js";
import {
  isExpected,
  isHttp,
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

// build/net/redaction/secret-forms.js
function formsOf(secret) {
  let text = secret.toWellFormed(), inJson = JSON.stringify(text).slice(1, -1), base64 = [text, ...inJson === text ? [] : [inJson]].flatMap((written) => base64Forms(Buffer.from(written, "utf8"))), hex = Buffer.from(text, "utf8").toString("hex");
  return [
    asItIs(secret),
    ...base64.map(inBase64),
    ...hex.length >= 8 ? [inHex(hex)] : []
  ];
}
var lettersOf = (written) => written.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
function startsOf(secret) {
  let text = secret.toWellFormed(), inJson = JSON.stringify(text).slice(1, -1);
  return [
    .../* @__PURE__ */ new Set([
      secret,
      encodeURIComponent(text),
      inJson,
      Buffer.from(text, "utf8").toString("base64")
    ])
  ];
}
var unseen = "\\x00-\\x1f\\x7f-\\x9f\\xad\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff", lineEnds = "\\\\{1,8}[nrt]|%(?:25){0,4}0[aAdD]|&#1[03];", gap = `(?:[${unseen}]|${lineEnds}){0,8}`, wideGap = `(?:[\\s${unseen}]|${lineEnds}){0,8}`, inBlanks = (run) => `(?:[\\s${unseen}]|\\+|%(?:25){0,4}(?:20|09)|&nbsp;|${lineEnds}|${[...new Set(run)].map(inAnyForm).join("|")}){1,${run.length + 8}}`;
function asItIs(secret) {
  let between3 = secret.length >= 12 ? wideGap : gap, runs = secret.split(/(\s+)/).map((run, i) => i % 2 === 1 ? [inBlanks(run)] : [...run].map(inAnyForm));
  return {
    pattern: runs.map((run) => run.join(between3)).join(""),
    letters: lettersOf(secret),
    leastLength: runs.flat().length
  };
}
var inBase64 = (text) => ({
  pattern: [...text].map((character) => character === "+" ? `(?:-|${inAnyForm("+")})` : character === "/" ? `(?:_|${inAnyForm("/")})` : character).join(text.length >= 12 ? wideGap : gap),
  letters: lettersOf(text),
  leastLength: text.length
}), inHex = (text) => ({
  pattern: [...text].map((digit) => /[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit).join(""),
  letters: text,
  leastLength: text.length
}), names = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos" };
function inAnyForm(character) {
  if (/[A-Za-z0-9]/.test(character))
    return character;
  let literal = character.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"), code = character.toWellFormed().codePointAt(0), bytes = [...Buffer.from(character.toWellFormed(), "utf8")];
  return `(?:${[
    `\\\\{0,8}${literal}`,
    bytes.map((byte) => `%(?:25){0,4}${anyCase(byte, 2)}`).join(""),
    [...character.toWellFormed()].flatMap((one) => Array.from({ length: one.length }, (_, i) => one.charCodeAt(i))).map((unit) => `\\\\{1,8}u${anyCase(unit, 4)}`).join(""),
    `&(?:amp;){0,4}#0{0,6}${code};`,
    `&(?:amp;){0,4}#[xX]0{0,6}${anyCase(code, 1)};`,
    ...names[character] ? [`&(?:amp;){0,4}${names[character]};`] : []
  ].join("|")})`;
}
var anyCase = (value, digits) => value.toString(16).padStart(digits, "0").replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
function base64Forms(bytes) {
  let whole = bytes.toString("base64").replace(/=+$/, ""), within = [0, 1, 2].map((dropped) => bytes.subarray(dropped, dropped + Math.floor((bytes.length - dropped) / 3) * 3).toString("base64")).filter((piece) => piece.length >= 8);
  return [whole, ...within];
}

// build/net/redaction/redact.js
var leastLength = 4, longestPiece = 128, pieceLength = 64, mask = "***";
function createRedactor(secrets) {
  let forms = /* @__PURE__ */ new Map(), starts = /* @__PURE__ */ new Set(), add = (secret) => {
    for (let piece of parts(secret).flatMap(pieces)) {
      for (let form of formsOf(piece))
        forms.has(form.pattern) || forms.set(form.pattern, form);
      for (let start of startsOf(piece))
        starts.add(start);
    }
  };
  for (let secret of secrets)
    add(secret);
  return { add, redact: (text) => {
    let bare = hideUserinfo(text);
    if (forms.size === 0)
      return bare;
    let letters = bare.toLowerCase(), found = [...forms.values()].flatMap((form) => mayHold(letters, form) ? findAll(bare, form) : []);
    return hide(bare, [...found, ...findCut(bare, starts)]);
  } };
}
var hideUserinfo = (text) => text.replace(/:\/\/[^\s/?#\\"'`<>]*@/g, `://${mask}@`);
function parts(secret) {
  let whole = secret.trim(), [, scheme = "", token = ""] = /^([A-Za-z][\w-]*) +(\S+)$/.exec(whole) ?? [], credentials = scheme.toLowerCase() === "basic" ? Buffer.from(token, "base64").toString("utf8") : "", password = credentials.slice(credentials.indexOf(":") + 1);
  return [secret, whole, token, credentials, password].filter((part) => part.length >= leastLength);
}
function pieces(part) {
  if (part.length <= longestPiece && !/[\r\n]/.test(part))
    return [part];
  let cut = part.split(/[\r\n]+/).filter((line) => line.trim().length >= leastLength && !isFrame(line)).flatMap((line) => {
    let length = Math.ceil(line.length / longestPiece) === 1 ? line.length : Math.ceil(line.length / Math.ceil(line.length / pieceLength));
    return Array.from({ length: Math.ceil(line.length / length) }, (_, i) => line.slice(i * length, (i + 1) * length));
  });
  return part.length <= longestPiece ? [part, ...cut] : cut;
}
var isFrame = (line) => /^-{5}[A-Z0-9 ]+-{5}\s*$/.test(line);
function mayHold(lowerCase, { letters, leastLength: leastLength2 }) {
  if (lowerCase.length < leastLength2)
    return !1;
  let at = 0;
  for (let letter of letters)
    if (at = lowerCase.indexOf(letter, at) + 1, at === 0)
      return !1;
  return !0;
}
function findAll(text, form) {
  form.compiled ??= new RegExp(form.pattern, "g");
  let pattern = form.compiled, found = [];
  for (pattern.lastIndex = 0; text.length - pattern.lastIndex >= form.leastLength; ) {
    let match = pattern.exec(text);
    if (!match)
      break;
    found.push([match.index, match.index + match[0].length]), pattern.lastIndex = match.index + 1;
  }
  return found;
}
function findCut(text, starts) {
  let found = [];
  for (let end = text.indexOf("…"); end >= 0; end = text.indexOf("…", end + 1))
    for (let form of starts) {
      let from = Math.max(0, end - form.length + 1), before = text.slice(from, end);
      for (let at = before.indexOf(form.slice(0, leastLength)); at >= 0; at = before.indexOf(form.slice(0, leastLength), at + 1))
        form.startsWith(before.slice(at)) && found.push([from + at, end]);
    }
  return found;
}
function hide(text, found) {
  found.sort((a, b) => a[0] - b[0]);
  let hidden = "", done = 0;
  for (let [start, end] of found)
    (start > done || start === 0 && done === 0) && (hidden += text.slice(done, start) + mask), done = Math.max(done, end);
  return hidden + text.slice(done);
}

// build/judge/budgets/spent-budgets.js
var spentBudgets = (budgets) => budgets.filter(({ left, advisory }) => left !== null && left <= 0 && !advisory), isSpent = (budgets) => spentBudgets(budgets).length > 0, policyUnder = (policy, budgets) => isSpent(budgets) ? { ...policy, inconclusive: "block", tooFewRequests: "block" } : policy, objectiveUnder = (objective, budgets) => objective.kind === "baseline" && isSpent(budgets) ? { ...objective, tolerance: half(objective.tolerance) } : objective, half = ({ relative, absolute }) => ({
  ...relative !== void 0 && { relative: relative / 2 },
  ...absolute !== void 0 && { absolute: absolute / 2 }
});
function formatSpent(budgets, compares) {
  let spent = spentBudgets(budgets), [first, second] = spent;
  if (!first)
    return;
  let named = spent.map(({ name, left }) => `${name} (${formatLeft(left)})`);
  return `${second ? `The error budgets of ${named.join(", ")} are spent` : `The error budget of ${first.name} is spent (${formatLeft(first.left)})`}: what is not decided blocks${compares ? ", and the tolerance against the baseline is halved" : ""}.`;
}

// build/judge/verdict/blocking.js
var openRules = ["no-data", "too-few-requests", "inconclusive"];
function openRule(cause) {
  return lacksData(cause) ? "no-data" : cause === "too-few-requests" || cause === "too-short" ? "too-few-requests" : "inconclusive";
}
function isBlocking(rule2, { noData: noData2, tooFewRequests = "block", inconclusive }) {
  return { "no-data": noData2, "too-few-requests": tooFewRequests, inconclusive }[rule2] === "block";
}
function blockedBy({ verdict, cause, advisory }, policy) {
  if (advisory)
    return;
  if (verdict === "fail")
    return "fail";
  if (verdict === "error")
    return policy.error === "block" ? "error" : void 0;
  let rule2 = openRule(cause);
  return verdict === "inconclusive" && isBlocking(rule2, policy) ? rule2 : void 0;
}
var applyPolicy = (objectives, policy) => objectives.map((objective) => {
  let rule2 = blockedBy(objective, policy);
  return rule2 ? { ...objective, blockedBy: rule2 } : objective;
});
function rule(verdict, objectives, policy, isBudgetSpent) {
  if (isGreen(verdict))
    return;
  if (verdict === "fail")
    return { rule: "fail", blocks: !0 };
  let isError = verdict === "error";
  if (isError && policy.error === "block")
    return { rule: "error", blocks: !0 };
  let open = objectives.filter((objective) => objective.verdict === "inconclusive" && !objective.advisory).map(({ cause }) => openRule(cause)), first = (rules) => openRules.find((one) => rules.includes(one)), blocking = first(open.filter((one) => isBlocking(one, policy)));
  return blocking ? { rule: blocking, blocks: !0, ...isBudgetSpent && !isError && blocking !== "no-data" && { byBudget: !0 } } : { rule: isError ? "error" : first(open) ?? "inconclusive", blocks: !1 };
}
function withRuling(record) {
  let { verdict, objectives, ruling, plan, budgets = [] } = record;
  if (ruling || isGreen(verdict))
    return record;
  let policy = policyUnder(plan.policy, budgets), decided = rule(verdict, objectives, policy, isSpent(budgets));
  return { objectives: applyPolicy(objectives, policy), ...decided && { ruling: decided } };
}

// build/judge/comparison/guard.js
var noGuard = { fail: 0, pass: 0 }, failLevel = 0.02, passLevel = 0.05, assumed = {
  fail: 2.054 * Math.SQRT2 * 0.02,
  pass: 1.645 * Math.SQRT2 * 0.02,
  runs: 0,
  deviation: Math.SQRT2 * 0.02,
  falseAlarms: 0.02
}, enoughRuns = 10;
function guardOf(calibration, key) {
  let offsets = (calibration?.runs ?? []).flatMap(({ offsets: offsets2 }) => Object.hasOwn(offsets2, key) ? offsets2[key] : []), runs = offsets.length;
  if (runs < 2)
    return assumed;
  let deviation = deviationOf(offsets), reach = (level3) => studentQuantile(1 - level3, runs) * deviation, measured = { fail: reach(failLevel), pass: reach(passLevel) }, guard = runs >= enoughRuns ? measured : { fail: Math.max(measured.fail, assumed.fail), pass: Math.max(measured.pass, assumed.pass) };
  return {
    ...guard,
    runs,
    deviation,
    falseAlarms: deviation > 0 ? studentTail(guard.fail / deviation, runs) : 0
  };
}
function deviationOf(offsets) {
  let mean3 = (value) => offsets.reduce((sum, offset) => sum + value(offset), 0) / offsets.length, spread = mean3(({ offset }) => offset ** 2);
  return Math.sqrt(Math.max(spread - mean3(({ error }) => error ** 2), spread / 4));
}
function offsetsOf(objectives) {
  return Object.fromEntries(objectives.flatMap(({ name, change, interval, comparison }) => {
    if (typeof change != "number" || !interval || !comparison)
      return [];
    let logs = comparison.batches.map((batch) => Math.log1p(batch)), mean3 = logs.reduce((sum, log) => sum + log, 0) / logs.length, variance = logs.reduce((sum, log) => sum + (log - mean3) ** 2, 0) / (logs.length - 1);
    return [
      [
        name,
        {
          offset: rounded(Math.log1p(change)),
          error: rounded(Math.sqrt(variance / logs.length))
        }
      ]
    ];
  }));
}
var rounded = (log) => Number(log.toFixed(5));

// build/stats/group-sequential.js
var points = 240, depth = 8;
function groupSequentialLevels(fractions, spent) {
  let levels = [], alive;
  for (let [look, time] of fractions.entries()) {
    let fresh = spent[look] - (spent[look - 1] ?? 0), bound = alive ? boundAfter(alive, time, fresh) : -normalQuantile(fresh) * Math.sqrt(time);
    levels.push(normalTail(bound / Math.sqrt(time))), alive = densityBelow(bound, time, alive);
  }
  return levels;
}
function densityBelow(bound, time, before) {
  let from = -depth * Math.sqrt(time), step = (bound - from) / points, at = Float64Array.from({ length: points + 1 }, (_, point) => from + step * point), mass = at.map((s, point) => simpson(point) * step * densityAt(s, time, before) / 3);
  return { time, at, mass };
}
var simpson = (point) => point === 0 || point === points ? 1 : point % 2 === 1 ? 4 : 2;
function densityAt(s, time, before) {
  if (!before)
    return normalDensity(s, time);
  let sum = 0;
  for (let point = 0; point <= points; point += 1)
    sum += before.mass[point] * normalDensity(s - before.at[point], time - before.time);
  return sum;
}
var normalDensity = (x, variance) => Math.exp(-(x * x) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
function boundAfter(before, time, fresh) {
  let deviation = Math.sqrt(time - before.time), above = (bound) => {
    let sum = 0;
    for (let point = 0; point <= points; point += 1)
      sum += before.mass[point] * normalTail((bound - before.at[point]) / deviation);
    return sum;
  }, [low, high] = [-depth * Math.sqrt(time), depth * Math.sqrt(time)];
  for (let halving = 0; halving < 50; halving += 1) {
    let middle = (low + high) / 2;
    above(middle) > fresh ? low = middle : high = middle;
  }
  return (low + high) / 2;
}

// build/stats/spending.js
function spentAt(fraction, alpha3, power = 1.5) {
  return alpha3 * Math.min(1, Math.max(0, fraction)) ** power;
}

// build/judge/comparison/looks.js
var earliestSeconds = 60, stepSeconds = 15, leastStep = 1 / 20;
function looksOf(durationSeconds, windowSeconds) {
  let step = Math.max(stepSeconds, leastStep * durationSeconds), count = Math.max(0, Math.floor((durationSeconds - earliestSeconds) / step + 1e-9)), inner = Array.from({ length: count }, (_, look) => {
    let seconds = earliestSeconds + look * step;
    return Math.floor(seconds / windowSeconds + 1e-9) * windowSeconds;
  });
  return [...new Set(inner.filter((look) => look > 0)), durationSeconds];
}
function levelsAt(seconds, looks, alpha3) {
  let end = looks.at(-1), earlier = looks.filter((look) => look < seconds - 1e-6 && look < end), planned = looks[earlier.length], isPlanned = seconds > planned - 1e-6;
  return levelsOf(isPlanned ? looks : [...earlier, seconds, end], alpha3)[earlier.length];
}
var known = /* @__PURE__ */ new Map();
function levelsOf(looks, alpha3) {
  let key = `${looks} at ${alpha3}`, levels = known.get(key) ?? findLevels(looks, alpha3);
  return known.set(key, levels), levels;
}
function findLevels(looks, alpha3) {
  let fractions = looks.map((look) => look / looks.at(-1)), bounds = (power, share = 1) => groupSequentialLevels(fractions, fractions.map((fraction) => spentAt(fraction, share * alpha3, power))), [fail, pass] = [bounds(failPower), bounds(passPower)], [errors, clusters] = [bounds(errorPower, errorShare), bounds(clusterPower)];
  return looks.map((_, look) => ({
    fail: fail[look],
    pass: pass[look],
    errors: errors[look],
    clusters: clusters[look],
    errorsWander: look === looks.length - 1 ? 0 : errorsWander
  }));
}
var failPower = 2, passPower = 0.75, errorPower = 3, clusterPower = 6, errorShare = 0.2, errorsWander = 0.7;

// build/judge/comparison/metric-key.js
function metricKey(metric, request) {
  let name = metric.kind === "quantile" ? `p(${formatNumber(100 * metric.quantile, 6)})` : metric.kind;
  return request === void 0 ? name : `${name}{${request}}`;
}
var isOfTime = ({ kind }) => kind === "quantile" || kind === "avg";

// build/model/evidence/answer.js
var answerOf = ({ answers }, of, purpose) => answers.find((answer) => answer.of === of && answer.purpose === purpose);

// build/judge/budgets/burn-rate.js
var hour = 36e5, alarms = [
  { above: 14.4, kind: "page", afterMs: hour },
  { above: 6, kind: "page", afterMs: 6 * hour },
  { above: 3, kind: "ticket", afterMs: 24 * hour },
  { above: 1, kind: "ticket", afterMs: 72 * hour }
], pagingBurnRate = alarms[0].above;
function alarmOf(lower) {
  let found = alarms.find(({ above }) => lower > above);
  return found ? { kind: found.kind, afterMs: found.afterMs } : null;
}
function burnOf({ value, interval }, objective) {
  let budget = complement(objective);
  if (value === null || budget <= 0)
    return null;
  let least = interval?.upper ?? null, lower = least === null ? null : complement(least) / budget;
  return { rate: complement(value) / budget, lower, alarm: lower === null ? null : alarmOf(lower) };
}

// build/judge/budgets/find-budgets.js
var isSlo = (objective) => objective.kind === "measured" && objective.slo !== void 0;
function findBudgets({ objectives }, evidence) {
  return objectives.filter(isSlo).map(({ id, name, threshold: objective, advisory, slo }) => {
    let { windowMs, description } = slo;
    return { ...{
      of: id,
      name,
      ...defined({ description }),
      objective,
      windowMs,
      advisory
    }, ...leftOf(slo, objective, answerOf(evidence, id, "budget")) };
  });
}
var withBurns = (budgets, judged2) => budgets.map((budget) => {
  let row = judged2.find(({ of }) => of === budget.of);
  return { ...budget, burn: row ? burnOf(row, budget.objective) : null };
});
function leftOf({ budget, windowMs }, objective, evidence) {
  if (!budget)
    return unknown("there is no query for it");
  if (!evidence)
    return unknown("it was not read");
  let { measured, since, end } = evidence, share = badShareOf(evidence);
  if (share === void 0)
    return unknown("detail" in measured && measured.detail !== void 0 ? measured.detail : "the source returned no share");
  let allowed = complement(objective);
  if (allowed <= 0)
    return unknown("an objective of 100 % has no budget");
  let left = Number((1 - share / allowed).toFixed(12)), days = formatDays(windowMs), counts = measured.kind === "ratio" ? `: about ${formatCount(measured.bad)} of ${formatCount(measured.total)} were bad` : `: ${formatRatio(share)} was bad`, [warning] = measured.warnings, warned = warning ? ` Warning from the source: ${warning}.` : "";
  return {
    left,
    reason: `${formatLeft(left)} is left of the budget of ${days}${counts} in production${formatRead(since, end)}.${warned}`
  };
}
var formatRead = (since, end) => since === void 0 ? "" : `, read over ${formatDays(Date.parse(end) - Date.parse(since))}, since the source has nothing older`, unknown = (why) => ({
  left: null,
  reason: `What is left of the budget is not known: ${why}.`
});
function badShareOf({ measured }) {
  if (measured.kind === "ratio" && measured.total > 0 && measured.bad >= 0)
    return measured.bad / measured.total;
  if (measured.kind === "value" && Number.isFinite(measured.value))
    return complement(measured.value);
}

// build/stats/signed-rank.js
function hodgesLehmann(values, alpha3) {
  let averages = walshAverages(values), c = criticalValue(values.length, alpha3);
  return {
    estimate: quantileOfSorted(averages, 0.5),
    lower: (c === void 0 ? void 0 : averages[c]) ?? Number.NEGATIVE_INFINITY,
    upper: (c === void 0 ? void 0 : averages[averages.length - 1 - c]) ?? Number.POSITIVE_INFINITY
  };
}
function criticalValue(n, alpha3) {
  let counts = signedRankCounts(n), most = alpha3 * 2 ** n, below = 0, c = -1;
  for (; c + 1 < counts.length && below + counts[c + 1] <= most; )
    c += 1, below += counts[c];
  return c < 0 ? void 0 : c;
}
function signedRankCounts(n) {
  let counts = new Array(n * (n + 1) / 2 + 1).fill(0);
  counts[0] = 1;
  for (let rank = 1; rank <= n; rank += 1) {
    let most = rank * (rank + 1) / 2;
    for (let w = most; w >= rank; w -= 1)
      counts[w] = counts[w] + counts[w - rank];
  }
  return counts;
}
function walshAverages(values) {
  let averages = [];
  for (let i = 0; i < values.length; i += 1)
    for (let j = i; j < values.length; j += 1)
      averages.push((values[i] + values[j]) / 2 + 0);
  return averages.sort((a, b) => a - b);
}

// build/judge/comparison/shift.js
var batchCount = 12, slowFrom = 1.5;
function shiftOf(differences2, levels, guard, leastSpread2 = 0) {
  let size = Math.floor(differences2.length / batchCount);
  if (size < 1)
    return;
  let from = differences2.length - size * batchCount, batches = Array.from({ length: batchCount }, (_, batch) => mean(differences2.slice(from + batch * size, from + (batch + 1) * size))), { estimate, lower } = hodgesLehmann(batches, levels.fail), { upper } = hodgesLehmann(batches, levels.pass), slow = noiseOf(differences2, levels), spread = {
    lower: Math.max(estimate - lower, slow.fail, leastSpread2),
    upper: Math.max(upper - estimate, slow.pass)
  };
  return {
    estimate,
    lower: estimate - Math.hypot(spread.lower, guard.fail),
    upper: estimate + Math.hypot(spread.upper, guard.pass),
    spread,
    isSlow: slow.pass > guard.pass && slow.pass > slowFrom * (upper - estimate),
    batches
  };
}
var noiseOf = (differences2, { fail, pass }) => ({
  fail: meanBound(differences2, fail, ofTimes),
  pass: meanBound(differences2, pass, ofTimes)
}), mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

// build/judge/comparison/movement.js
var alpha = 0.05, phases = ["connect", "first byte", "download"];
function findMovement(report, guard) {
  let requests = [...new Set(report.cells.map(({ name }) => name))], each = alpha / (2 * requests.length * phases.length), moved = requests.flatMap((request2) => partsOf(report, request2, each, guard)).filter(({ shift: shift2 }) => shift2.lower > 0 || shift2.upper < 0).toSorted((a, b) => Math.abs(b.ms) - Math.abs(a.ms)), [most] = moved;
  if (!most)
    return;
  let { request, phase, shift } = most, change = Math.expm1(shift.estimate), interval = { lower: Math.expm1(shift.lower), upper: Math.expm1(shift.upper) };
  return { request, phase, change, interval, sentence: formatMovement(most, moved.length - 1) };
}
function partsOf(report, request, level3, guard) {
  let cells = report.cells.filter(({ name }) => name === request);
  return phases.flatMap((phase) => {
    let means = /* @__PURE__ */ new Map();
    for (let cell of cells) {
      let mean3 = meanOf(cell, phase);
      mean3 !== void 0 && means.set(cell.window, { ...means.get(cell.window), [cell.side]: mean3 });
    }
    let both = [...means].toSorted(([a], [b]) => a - b).map(([, pair]) => pair).flatMap(({ head, base: base2 }) => head === void 0 || base2 === void 0 ? [] : [{ head, base: base2 }]), shift = shiftOf(both.map(({ head, base: base2 }) => head - base2), { fail: level3, pass: level3 }, guard);
    if (!shift)
      return [];
    let base = both.reduce((sum, pair) => sum + pair.base, 0) / both.length;
    return [{ request, phase, shift, ms: Math.expm1(shift.estimate) * Math.exp(base) }];
  });
}
function meanOf({ phases: times }, phase) {
  let time = times?.[phase];
  return time && time.count > 0 ? time.sumLog / time.count : void 0;
}
function formatMovement({ request, phase, shift }, others) {
  let slower = shift.estimate > 0, percent = (log) => formatNumber(100 * Math.abs(Math.expm1(log)), 2), ends = (slower ? [shift.lower, shift.upper] : [shift.upper, shift.lower]).map(percent), rest = others === 0 ? "the rest is unchanged" : `${others} other part${others === 1 ? "" : "s"} changed less`;
  return `${request}'s ${phase} is ${percent(shift.estimate)} % ${slower ? "slower" : "faster"} (${ends[0]} to ${ends[1]} %), ${rest}.`;
}

// build/judge/doubt/coverage.js
var leastCounted = 0.99, leastApart = 20;
function lackOf(load, report) {
  if (!report.health)
    for (let { cells, whose } of partsOf2(report)) {
      let counted = cells.reduce((sum, { sent, dropped }) => sum + sent + dropped, 0);
      if (counted === 0)
        continue;
      let gap2 = longestGap(cells, report, counted), least = leastOf(load, report.seconds), gaps = [
        ...gap2 ? [`there is no sample${whose} from ${formatAt(gap2.from)} to ${formatAt(gap2.to)}`] : [],
        ...counted < least.counted ? [
          `${formatCount(counted)} of the ${formatCount(least.planned)} requests that the config plans are there${whose}`
        ] : []
      ];
      if (gaps.length > 0)
        return `The samples do not cover the run of ${formatDuration(report.seconds * 1e3)}: ${gaps.join(", and ")}.`;
    }
}
function heldTo(finding, lack, isRate2) {
  let { verdict } = finding;
  return lack !== void 0 && (verdict === "pass" || verdict === "warn" || isRate2 && verdict === "fail") ? { ...finding, verdict: "inconclusive", cause: "no-data", reason: lack } : finding;
}
function partsOf2({ cells, design }) {
  return !design || design === "abba" ? [{ cells, whose: "" }] : ["head", "base"].map((side) => ({
    cells: cells.filter((cell) => cell.side === side),
    whose: ` of ${side}`
  }));
}
function leastOf({ pace, profile, spike }, seconds) {
  if (pace.kind !== "rate" || isStepped(profile))
    return { planned: 0, counted: 0 };
  let within = (ms) => Math.min(seconds, ms / 1e3), inSpike = spike ? within(spike.atMs + spike.durationMs) - within(spike.atMs) : 0, planned = pace.perSecond * (seconds - inSpike) + (spike?.perSecond ?? 0) * inSpike, chance = pace.arrivals === "poisson" ? 3 * Math.sqrt(planned) : 0;
  return { planned, counted: leastCounted * planned - chance };
}
function longestGap(cells, report, counted) {
  let { seconds, windowSeconds } = report, reach = /* @__PURE__ */ new Map();
  for (let { window, latency } of cells) {
    let until = (window + 1) * windowSeconds + (latency.count > 0 ? latency.max / 1e3 : 0);
    reach.set(window, Math.max(until, reach.get(window) ?? 0));
  }
  let longest = { from: 0, to: 0 }, covered = 0;
  for (let [window, until] of [...reach].toSorted(([a], [b]) => a - b)) {
    let from = window * windowSeconds;
    from - covered > longest.to - longest.from && (longest = { from: covered, to: from }), covered = Math.max(covered, until);
  }
  seconds - covered > longest.to - longest.from && (longest = { from: covered, to: seconds });
  let least = Math.max(windowSeconds, leastApart * seconds / counted);
  return longest.to - longest.from >= least - 1e-9 ? longest : void 0;
}
var formatAt = (seconds) => seconds < 1 ? "0 s" : formatDuration(seconds * 1e3);

// build/judge/load/segments.js
var segmentsOf = (plan, { segments: segments2 }) => segments2 ?? plannedSegments(plan), requestedPart = ({ during }, { chaos }) => during ?? (chaos ? steadySegment : void 0);
function partFor({ during }, plan, evidence, whole) {
  let { report, end } = whole, meant = segmentsOf(plan, evidence).filter(({ name, usual }) => during === void 0 ? usual : name === during);
  if (meant.length === 0)
    return during === void 0 ? { report, ...defined({ end }) } : void 0;
  let reached = meant.filter(({ from }) => from < report.seconds), last = reached.at(-1);
  if (last)
    return {
      report: joinedOf(report, reached.map((segment) => windowsOf(report, segment))),
      ...isLast(report, last) && defined({ end })
    };
}
var usualPart = (plan, evidence, report) => partFor({}, plan, evidence, { report, end: void 0 })?.report ?? report;
function windowsOf(report, segment) {
  let at = (seconds) => Math.round(seconds / report.windowSeconds), { from, to } = segment;
  return { from: at(from), to: isLast(report, segment) ? Number.POSITIVE_INFINITY : at(to) };
}
var isLast = ({ seconds, windowSeconds }, { to }) => to >= seconds - windowSeconds / 2, reportOf = (report, from, to) => joinedOf(report, [{ from, to }]);
function joinedOf(report, stretches) {
  let { seconds, windowSeconds } = report, before = 0, shifted = stretches.map(({ from, to }) => {
    let by = from - before;
    return before += to - from, { from, to, by };
  });
  return {
    ...report,
    seconds: stretches.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(seconds, to * windowSeconds) - from * windowSeconds), 0),
    cells: shifted.flatMap(({ from, to, by }) => report.cells.filter(({ window }) => window >= from && window < to).map((cell) => ({ ...cell, window: cell.window - by }))),
    ...answeredPart(report, stretches)
  };
}

// build/judge/profile/recovery.js
function findRecovery(plan, report, { before, from, end }) {
  let { windowSeconds } = report, stretch = Math.max(1, Math.round(5e3 / 1e3 / windowSeconds)), watchedMs = Math.max(0, (end - from) * windowSeconds * 1e3), { outcome: held } = outcomeOf(plan, before);
  if (held !== "holds")
    return { watchedMs, outcome: held === "breaks" ? "broken-before" : "unknown" };
  let at = (start, stop) => outcomeOf(plan, reportOf(report, start, stop)).outcome, windows = Array.from({ length: Math.max(0, end - stretch - from + 1) }, (_, index) => from + index);
  for (let window of windows) {
    let lately = at(window, window + stretch);
    if (lately === "breaks")
      continue;
    let since = at(window, end);
    if (since === "breaks")
      continue;
    if (lately === "unknown" || since === "unknown")
      return { watchedMs, outcome: "unknown" };
    let windowMs = windowSeconds * 1e3;
    return { watchedMs, outcome: "recovered", ms: (window - from) * windowMs, windowMs };
  }
  return { watchedMs, outcome: "never" };
}

// build/judge/experiments/find-experiments.js
var findExperiments = (plan, evidence) => plan.chaos?.experiments.map((experiment) => {
  let found = evidence.experiments?.find(({ name }) => name === experiment.name);
  return { ...{ name: experiment.name, fault: experiment.says }, ...whatCameOf(experiment, found, plan, evidence) };
});
function whatCameOf({ name }, found, plan, evidence) {
  let { load } = evidence;
  if (!found || !load)
    return { outcome: "not-reached", sentence: "Not injected: the run ended before it." };
  let { outcome, detail = "the reason is not known", activeAt, endedAt } = found;
  if (outcome === "no-steady-state")
    return { outcome, sentence: `Not injected: ${detail}.` };
  if (outcome === "never-active")
    return { outcome, sentence: `Nothing was tested: ${detail}.` };
  let during = partFor({ during: name }, plan, evidence, { report: load, end: void 0 })?.report, before = usualBefore(found, plan, evidence, load), recovery = recoveryFrom(found, plan, evidence, load);
  return {
    outcome,
    ...activeAt !== void 0 && endedAt !== void 0 && { active: { from: activeAt, to: endedAt } },
    ...before && { before: stageOf(before) },
    ...during && { during: stageOf(during) },
    ...defined({ recovery }),
    sentence: [
      outcome === "aborted" && `Reverted early: ${detail}.`,
      outcome === "interrupted" && `Cut short: ${detail}.`,
      before && during && describeStages(stageOf(before), stageOf(during)),
      recovery && describeRecovery(recovery)
    ].filter(Boolean).join(" ")
  };
}
function usualBefore({ injectedAt = 0 }, plan, evidence, load) {
  let segments2 = segmentsOf(plan, evidence).filter(({ usual, to }) => usual && to <= injectedAt), earlier = { ...evidence, segments: segments2 };
  return segments2.length === 0 ? void 0 : partFor({}, plan, earlier, { report: load, end: void 0 })?.report;
}
function recoveryFrom(found, plan, evidence, load) {
  let { revertedAt, watchedTo } = found, before = usualBefore(found, plan, evidence, load);
  if (!before || revertedAt === void 0 || watchedTo === void 0)
    return;
  let windowAt = (seconds) => Math.floor(seconds / load.windowSeconds + 1e-9);
  return findRecovery(plan, load, { before, from: windowAt(revertedAt), end: windowAt(watchedTo) });
}
var nothing = "no request succeeded", describeStage = ({ p95, errorRatio, timeoutMs = 1 / 0 }) => [
  p95 === null ? nothing : `p95 ${p95 >= timeoutMs ? "above " : ""}${formatMilliseconds(p95)}`,
  errorRatio !== null && `${formatRatio(errorRatio)} failed`
].filter(Boolean).join(", "), describeStages = (before, during) => `While it was active: ${describeStage(during)}; before: ${describeStage(before)}.`;
function describeRecovery(recovery) {
  switch (recovery.outcome) {
    case "recovered":
      return recovery.ms === 0 ? "The objectives held as soon as it was reverted." : `The objectives held again ${formatMilliseconds(recovery.ms)} after it was reverted.`;
    case "never":
      return `The objectives did not hold again within ${formatMilliseconds(recovery.watchedMs)} after it was reverted.`;
    case "broken-before":
      return "The objectives did not hold before it either: recovery cannot be judged.";
    case "unknown":
      return "The load generator itself did not keep up: recovery cannot be judged.";
  }
}

// build/judge/experiments/hypothesis.js
var experimentOf = (objective, experiments = []) => {
  let of = objective.during ?? afterOf(objective);
  return of === void 0 ? void 0 : experiments.find(({ name }) => name === of);
}, afterOf = (objective) => objective.kind === "load" && objective.metric.kind === "recovery" ? objective.metric.after : void 0;
function reasonUnobserved({ outcome, sentence, active }) {
  return outcome === "no-steady-state" ? { ...noData(sentence), cause: "no-steady-state" } : outcome === "never-active" ? notMeasured("not-measured", sentence) : outcome === "not-reached" ? noData(sentence) : active ? void 0 : noData("No load fell into the time in which the fault was active.");
}
function besideBase(finding, report, find) {
  if (finding.verdict !== "fail" || report.design === void 0 || find(baseAsHead(report)).verdict !== "fail")
    return finding;
  let reason = `${finding.reason.replace(/\.$/, "")}; not worse than before: base fails in the same way.`;
  return { ...finding, verdict: "warn", reason };
}
function baseAsHead({ answered, answeredOf, design: _, ...report }) {
  let isBase = ({ side }) => side === "base";
  return {
    ...report,
    cells: report.cells.filter(isBase).map((cell) => ({ ...cell, side: "head" })),
    ...answered?.base && { answered: { head: answered.base } },
    ...answeredOf && {
      answeredOf: answeredOf.filter(isBase).map((one) => ({ ...one, side: "head" }))
    }
  };
}
var rowsOfAborts = ({ objectives, chaos }, { experiments = [] }, others) => (chaos?.experiments ?? []).flatMap(({ name, abort }, index) => {
  let found = experiments.find((one) => one.name === name && one.outcome === "aborted");
  if (!found || !abort)
    return [];
  let { comparator, threshold, unit, request } = abort.objective;
  return [
    {
      // No objective of the plan, of which nothing else speaks either.
      of: objectives.length + others + index,
      name: `${name}: abort`,
      source: "load",
      verdict: "fail",
      value: null,
      unit,
      comparator,
      threshold,
      interval: null,
      reason: `The fault was reverted early: ${found.detail}.`,
      ...request !== void 0 && { request },
      during: name,
      key: !1,
      weight: 1,
      advisory: !1
    }
  ];
});

// build/judge/failures/died.js
function diedAmidLoad({ started }) {
  let end = started?.head?.ended;
  return end?.amid === "load" ? `The target ended amid the load ${describeEnd(end)}.` : void 0;
}

// build/judge/comparison/standard.js
var mostOwnErrors = 0.1;
function failedShare(cells) {
  let { intended, good } = countsOf(cells);
  return intended > 0 ? (intended - good) / intended : 0;
}
function reasonForNoStandard({ cells }, request) {
  let own = cells.filter(({ side, name }) => side === "base" && (request === void 0 || name === request)), share = failedShare(own);
  if (share <= mostOwnErrors)
    return;
  let { intended, good } = countsOf(own);
  return `No comparison: the baseline is not a usable reference, as ${`${formatMeasured(share, "ratio", mostOwnErrors)} of its requests failed (${formatCount(intended - good)} of ${formatCount(intended)}: ${describeResponses(own)})`}; check its address, and that it is up.`;
}
function countsOf(cells) {
  let sum = (of) => cells.reduce((total, cell) => total + of(cell), 0);
  return { intended: sum(({ sent, dropped }) => sent + dropped), good: sum(({ good }) => good) };
}
var mostStatuses = 3;
function describeResponses(cells) {
  let counts = /* @__PURE__ */ new Map(), add = (what, count) => counts.set(what, (counts.get(what) ?? 0) + count);
  for (let { statuses, errors, dropped } of cells) {
    for (let [status, count] of Object.entries(statuses))
      add(`status ${status}`, count);
    for (let [kind, count] of Object.entries(errors))
      kind !== "status" && add(kind, count);
    dropped > 0 && add("dropped", dropped);
  }
  return [...counts].filter(([, count]) => count > 0).toSorted(([, a], [, b]) => b - a).slice(0, mostStatuses).map(([what, count]) => `${what} × ${formatCount(count)}`).join(", ");
}

// build/judge/failures/mostly-failing.js
var mostFailed = 0.5;
function mostlyFailing({ cells }) {
  let own = cells.filter(({ side }) => side === "head"), share = failedShare(own);
  if (share <= mostFailed)
    return;
  let intended = own.reduce((sum, { sent, dropped }) => sum + sent + dropped, 0);
  return `Every objective holds, but ${formatMeasured(share, "ratio", mostFailed)} of ${formatCount(intended)} requests failed: add availability >= 99%.`;
}

// build/judge/comparison/compared.js
function undecided(found, cause, unit, why) {
  let both = `${formatValue(found.value, unit)} against ${formatValue(found.base, unit)}`;
  return {
    ...found,
    verdict: "inconclusive",
    cause,
    interval: null,
    change: changeOf(found),
    reason: `${both}; ${why}.`
  };
}
var changeOf = ({ value, base }) => base > 0 ? value / base - 1 : null;
function formatTolerance({ relative, absolute }, unit) {
  return [
    ...relative === void 0 ? [] : [`${formatNumber(100 * relative)} %`],
    ...absolute === void 0 ? [] : [formatAmount(absolute, unit)]
  ].join(" or ");
}
var isLiteral = ({ form }) => form === "literal", redShare = (objective) => isLiteral(objective) ? 1 : 1 / 2;
function holds(objective, said, isWorse2) {
  let { tolerance, unit } = objective, allowed = formatTolerance(tolerance, unit), though = isWorse2 ? ", though shown to be worse" : "";
  return isLiteral(objective) ? { verdict: isWorse2 ? "warn" : "pass", reason: `${said}, within ${allowed}${though}.` } : { verdict: "pass", reason: `${said}: a change of ${allowed} is ruled out${though}.` };
}
function isBroken(objective, said) {
  let { tolerance, unit } = objective, allowed = formatTolerance(tolerance, unit), why = isLiteral(objective) ? `certainly beyond the ${allowed} that are allowed` : `certain, and at least half of the ${allowed} that must not be missed`;
  return { verdict: "fail", reason: `${said}, ${why}.` };
}
var formatAmount = (amount, unit) => unit === "ratio" ? formatPoints(amount) : formatValue(amount, unit), unknownTime = "but timeouts are among the times, which took longer by an unknown amount, so it is not shown to hold", longestSeconds = 3600;
function settleComparison(neededSeconds2, seconds) {
  if (!Number.isFinite(neededSeconds2))
    return "more time cannot help: calibrate, or compare more replicas";
  let needed = Math.ceil(Math.max(neededSeconds2, 1.1 * seconds) / 30) * 30;
  return needed > longestSeconds ? "too close to call within a run of an hour" : `if it stays like this, about ${formatDuration((needed - seconds) * 1e3)} more settle it (load.duration: ${formatDuration(needed * 1e3).replaceAll(" ", "")})`;
}

// build/judge/comparison/decide-shift.js
function limitsOf(objective, base) {
  let { comparator, tolerance } = objective, most = Math.max(tolerance.relative ?? 0, (tolerance.absolute ?? 0) / base), redFrom = most * redShare(objective), sign = wantsLittle(comparator) ? 1 : -1, worse = (share) => sign > 0 ? Math.log1p(share) : share < 1 ? -Math.log1p(-share) : Number.POSITIVE_INFINITY, fail = worse(redFrom), threshold = Math.max(0, base * (1 + sign * most));
  return { sign, threshold, pass: worse(most), fail, certain: isLiteral(objective) ? fail : 0 };
}
function decideShift(objective, shift, { sign, pass, fail, certain }, found, settle2) {
  let { unit } = objective, { estimate, lower, upper } = shift, change = Math.expm1(sign * estimate), ends = sign > 0 ? { lower, upper } : { lower: -upper, upper: -lower }, interval = { lower: finite(Math.expm1(ends.lower)), upper: finite(Math.expm1(ends.upper)) }, said = `${`${formatValue(found.value, unit)} against ${formatValue(found.base, unit)}`}: ${formatChange(change)} (${formatChange(interval.lower ?? -1)} to ${interval.upper === null ? "∞" : formatChange(interval.upper)})`, all = {
    ...found,
    change,
    interval,
    batches: shift.batches.map((batch) => Math.expm1(sign * batch))
  };
  if (upper < pass)
    return { ...all, ...holds(objective, said, lower > 0) };
  if (lower > certain && estimate >= fail)
    return { ...all, ...isBroken(objective, said) };
  let why = shift.isSlow ? `${slowNoise}; ` : "";
  return {
    ...all,
    verdict: "inconclusive",
    cause: "undecided",
    reason: `${said}; ${why}${settle2}.`
  };
}
var finite = (value) => Number.isFinite(value) ? value : null, formatChange = (change) => formatSigned(change, formatRelative);
function neededSeconds({ estimate, spread }, { pass, fail, certain }, seconds, guard) {
  let time = (half2, room, guarded) => room > guarded ? seconds * half2 ** 2 / (room ** 2 - guarded ** 2) : Number.POSITIVE_INFINITY, toPass = time(spread.upper, pass - estimate, guard.pass), toFail = estimate >= fail ? time(spread.lower, estimate - certain, guard.fail) : 1 / 0;
  return Math.min(toPass, toFail);
}

// build/judge/comparison/window-pairs.js
var joinings = [1, 2, 4, 8];
function windowPairs(report, least, request) {
  let cells = report.cells.filter(({ name }) => request === void 0 || name === request), windows = Math.floor(report.seconds / report.windowSeconds + 0.01), timed = (side) => cells.reduce((sum, cell) => sum + (cell.side === side ? cell.latency.count : 0), 0) / Math.max(1, windows), each = Math.min(timed("head"), timed("base")), joined = joinings.filter((count) => report.design !== "abba" || count > 1).find((count) => each * count >= least);
  if (joined === void 0)
    return;
  let first = windows % joined, pairs = Array.from({ length: Math.floor(windows / joined) }, () => ({ head: [], base: [] }));
  for (let cell of cells) {
    let pair = pairs[Math.floor((cell.window - first) / joined)];
    cell.window >= first && pair?.[cell.side].push(cell);
  }
  return {
    seconds: joined * report.windowSeconds,
    pairs: pairs.map(({ head, base }, pair) => {
      let from = first + pair * joined, answered = (side) => answeredIn(report, side, request, from, from + joined);
      return { head: sideOf(head, answered("head")), base: sideOf(base, answered("base")) };
    })
  };
}
var sideOf = (cells, answered) => ({
  answered: answered ?? cells.reduce((sum, { good }) => sum + good, 0),
  times: timedOf(cells)
});

// build/judge/comparison/median-noise.js
var leastTimes = 50, caution = 1.05;
function medianNoise(report, request, level3) {
  let differences2 = (windowPairs(report, leastTimes, request)?.pairs ?? []).flatMap(({ head, base }) => {
    let [one, other] = [medianOf(head), medianOf(base)];
    return one && other ? [Math.log(one / other)] : [];
  }), bound = meanBound(differences2, level3, ofTimes);
  return Number.isFinite(bound) ? caution * bound : 0;
}
var medianOf = ({ times }) => smoothPercentileOf(times, 0.5)?.ms;

// build/judge/comparison/location.js
var leastTimes2 = 50, mostMissing = 0.05;
function statisticOf({ metric, request }, terms) {
  let { calibration, isOpenModel } = terms, guard = guardOf(calibration, metricKey(metric, request));
  if (metric.kind === "quantile") {
    let { quantile: q } = metric;
    return {
      of: ({ times }) => knownPercentile(smoothPercentileOf(times, q)),
      shown: ({ times }) => knownPercentile(percentileOf(times, q)),
      least: Math.max(leastTimes2, Math.ceil(1 / (1 - q) - 1e-9)),
      guard
    };
  }
  let mean3 = ({ times }) => countOf(times) > 0 ? { value: leastSum(times) / countOf(times), isLeast: times.timeouts > 0 } : void 0;
  if (metric.kind === "avg")
    return { of: mean3, shown: mean3, least: leastTimes2, guard };
  let rate = ({ answered }, seconds) => ({
    value: answered / seconds,
    isLeast: !1
  });
  return { of: rate, shown: rate, least: leastTimes2, guard: isOpenModel ? noGuard : guard };
}
var knownPercentile = (found) => found && { value: found.ms, isLeast: found.isCensored };
function compareLocation(objective, report, terms) {
  let { request, unit } = objective, statistic = statisticOf(objective, terms), wholeOf = (side) => statistic.shown(wholeRun(report, side, request), secondsLoaded(report, side)), [whole, wholeBase] = [wholeOf("head"), wholeOf("base")];
  if (!whole?.value || !wholeBase?.value)
    return noData(`No comparison: ${whole?.value ? "base" : "head"} has no successful response.`);
  let [value, base] = [whole.value, wholeBase.value], limits = limitsOf(objective, base), found = { value, base, threshold: limits.threshold }, coarse = coarsenessOf(objective, report, base);
  if (coarse)
    return undecided(found, "resolution", unit, coarse);
  let windows = windowPairs(report, statistic.least, request);
  if (!windows)
    return undecided(found, "too-few-requests", unit, tooFew(report, statistic.least, request));
  let pairs = windows.pairs.flatMap((pair) => {
    let [head, other] = [
      statistic.of(pair.head, windows.seconds),
      statistic.of(pair.base, windows.seconds)
    ];
    return head?.value && other?.value && !other.isLeast ? [{ head, base: other }] : [];
  }), missing2 = windows.pairs.length - pairs.length;
  if (missing2 > mostMissing * windows.pairs.length) {
    let why = `in ${missing2} of ${windows.pairs.length} stretches of ${windows.seconds} s head has no successful response, or base has none that did not time out`;
    return undecided(found, "undecided", unit, why);
  }
  let differences2 = pairs.map(({ head, base: { value: value2 } }) => limits.sign * Math.log(head.value / value2)), levels = { fail: terms.levels.fail / terms.family, pass: terms.levels.pass }, noise = isOfTime(objective.metric) ? medianNoise(report, request, levels.fail) : 0, shift = shiftOf(differences2, levels, statistic.guard, noise);
  if (!shift) {
    let least = formatDuration(windows.seconds * batchCount * 1e3), why = `it takes ${batchCount} stretches of ${windows.seconds} s to compare: run ${least} or longer`;
    return undecided(found, "too-few-requests", unit, why);
  }
  let isUnknown2 = whole.isLeast || wholeBase.isLeast || pairs.some(({ head }) => head.isLeast), needed = neededSeconds(shift, limits, report.seconds, statistic.guard), settle2 = isUnknown2 ? unknownTime : settleComparison(needed, report.seconds), compared = decideShift(objective, shift, limits, found, settle2);
  return isUnknown2 ? withoutPass(compared, unknownTime) : compared;
}
var mostRounded = 1 / 4;
function coarsenessOf({ metric, tolerance }, report, base) {
  let { resolutionMs } = report;
  if (metric.kind !== "quantile" || resolutionMs === void 0)
    return;
  let allowed = Math.max((tolerance.relative ?? 0) * base, tolerance.absolute ?? 0);
  if (!(resolutionMs <= mostRounded * allowed))
    return `the times come in steps of ${formatValue(resolutionMs, "ms")}, too coarse to see a change of ${formatValue(allowed, "ms")}: record finer ones`;
}
var wholeRun = (report, side, request) => {
  let cells = report.cells.filter((cell) => cell.side === side && (request === void 0 || cell.name === request));
  return sideOf(cells, answeredIn(report, side, request));
};
function tooFew(report, least, request) {
  let timed = Math.min(...["head", "base"].map((side) => countOf(wholeRun(report, side, request).times))), needed = least * batchCount;
  return `it takes ${formatCount(needed)} successful responses on either side to compare, and this run had ${formatCount(timed)}: run longer, or send more per second`;
}

// build/judge/comparison/moved-most.js
function findMovedMost(objective, report, terms, compare3) {
  let requests = [...new Set(report.cells.map(({ name }) => name))];
  if (objective.request !== void 0 || requests.length < 2)
    return;
  let each = shareOf(terms, requests.length), moved = requests.flatMap((request) => {
    let compared = compare3({ ...objective, request }, report, each), { value, base } = compared;
    return value === null || base == null || !isWorse(objective, compared) ? [] : [{ request, value, base, by: Math.abs(value - base) }];
  }), [most] = moved.toSorted((a, b) => b.by - a.by);
  if (!most)
    return;
  let { unit } = objective;
  return `${most.request} moved most: ${formatValue(most.value, unit)} against ${formatValue(most.base, unit)}`;
}
var shareOf = ({ levels, family, ...terms }, count) => ({
  ...terms,
  levels: { ...levels, pass: levels.pass / count },
  family: family * count
}), isWorse = ({ comparator }, { interval }) => wantsLittle(comparator) ? (interval?.lower ?? 0) > 0 : (interval?.upper ?? 0) < 0;

// build/judge/comparison/past.js
var fewestPastRuns = 5, leastSpread = 0.01;
function compareWithPast(objective, report, history, terms) {
  let { metric, request } = objective, measured = measureOf(report, metric, request);
  if (measured === void 0)
    return noData("No comparison: this run has no response to measure.");
  let { value, isLeast } = measured, key = metricKey(metric, request), past = pastValues(history, key);
  if (past.length < fewestPastRuns) {
    let known2 = past.length === 0 ? "none yet" : `${past.length} so far`;
    return {
      verdict: "inconclusive",
      cause: "short-history",
      value,
      interval: null,
      reason: `${formatValue(value, objective.unit)}; a comparison takes ${fewestPastRuns} earlier runs that passed with the same load and target (${known2}).`
    };
  }
  if (isShare(metric))
    return compareShares(objective, report, value, past, terms);
  let compared = compareLogs(objective, value, past, terms);
  return isLeast ? withoutPass(compared, unknownTime) : compared;
}
function pastValues({ runs, fingerprint }, key) {
  return runs.flatMap((run) => run.fingerprint === fingerprint && isStandard(run) && Object.hasOwn(run.values, key) ? run.values[key] : []);
}
var isStandard = ({ values }) => (values.error_rate ?? 0) <= mostOwnErrors;
function measureOf(report, metric, request) {
  let cells = report.cells.filter(({ side, name }) => side === "head" && (request === void 0 || name === request)), sum = (key) => cells.reduce((total, cell) => total + cell[key], 0), exactly = (value) => ({ value, isLeast: !1 }), share = (bad, of) => of > 0 ? exactly(bad / of) : void 0;
  switch (metric.kind) {
    case "quantile": {
      let found = percentileOf(timedOf(cells), metric.quantile);
      return found && { value: found.ms, isLeast: found.isCensored };
    }
    case "avg": {
      let times = timedOf(cells), count = countOf(times);
      return count > 0 ? { value: leastSum(times) / count, isLeast: times.timeouts > 0 } : void 0;
    }
    case "throughput": {
      let answered = answeredIn(report, "head", request) ?? sum("good");
      return report.seconds > 0 && answered > 0 ? exactly(answered / report.seconds) : void 0;
    }
    case "error_rate":
      return share(sum("sent") - sum("good"), sum("sent"));
    case "availability":
      return share(sum("good"), sum("sent") + sum("dropped"));
    case "slow":
      return;
  }
}
var isShare = ({ kind }) => kind === "error_rate" || kind === "availability";
function predict(values, level3, least) {
  let n = values.length, mean3 = values.reduce((sum, value) => sum + value, 0) / n, variance = values.reduce((sum, value) => sum + (value - mean3) ** 2, 0) / (n - 1), half2 = studentQuantile(1 - level3, n - 1) * Math.max(least, Math.sqrt(variance)) * Math.sqrt(1 + 1 / n);
  return { mean: mean3, half: half2 };
}
function compareLogs(objective, value, past, { pass: passLevel2, fail: failLevel2 }) {
  let { comparator, tolerance } = objective, logs = past.filter((one) => one > 0).map(Math.log), sign = wantsLittle(comparator) ? 1 : -1, { mean: mean3, half: half2 } = predict(logs, passLevel2, leastSpread), base = Math.exp(mean3), worse = sign * (Math.log(value) - mean3), most = Math.max(tolerance.relative ?? 0, (tolerance.absolute ?? 0) / base), limit = (share) => sign > 0 ? Math.log1p(share) : share < 1 ? -Math.log1p(-share) : 1 / 0, lower = worse - predict(logs, failLevel2, leastSpread).half, upper = worse + half2, ends = [sign * lower, sign * upper].map(Math.expm1).toSorted((a, b) => a - b), threshold = base * (1 + sign * most), found = {
    value,
    base,
    threshold,
    change: Math.expm1(sign * worse),
    interval: between(ends)
  };
  return decide(objective, found, past.length, {
    isWithin: upper < limit(most),
    isWorse: lower > 0,
    isRed: (isLiteral(objective) ? lower : worse) >= limit(most * redShare(objective))
  });
}
function compareShares(objective, report, value, past, { pass, fail }) {
  let isAvailability = objective.metric.kind === "availability", bad = (share) => isAvailability ? 1 - share : share, shares = past.map(bad), trials = trialsOf(report, objective), hits = Math.round(bad(value) * trials), { mean: mean3, half: half2 } = predict(shares, pass, 0), increase = bad(value) - mean3, upper = Math.max(increase + half2, clopperPearson(hits, trials, pass).upper - mean3), lower = Math.min(increase - predict(shares, fail, 0).half, clopperPearson(hits, trials, fail).lower - mean3), most = objective.tolerance.absolute ?? 0, base = bad(mean3), relative = [lower, upper].map((end) => base > 0 ? (bad(mean3 + end) - base) / base : end), found = {
    value,
    base,
    threshold: bad(mean3 + most),
    change: changeOf({ value, base }),
    interval: between(relative.toSorted((a, b) => a - b))
  }, requests = increase + half2 < most && {
    had: trials,
    needed: fewestTrials((n) => clopperPearson(bad(value) * n, n, pass).upper - mean3 < most)
  };
  return decide(objective, found, past.length, {
    isWithin: upper < most,
    isWorse: lower > 0,
    isRed: (isLiteral(objective) ? lower : increase) >= most * redShare(objective),
    ...requests && { requests }
  });
}
function trialsOf({ cells }, { metric, request }) {
  return cells.filter(({ side, name }) => side === "head" && (request === void 0 || name === request)).reduce((sum, { sent, dropped }) => sum + sent + (metric.kind === "availability" ? dropped : 0), 0);
}
var between = ([lower = Number.NaN, upper = Number.NaN]) => ({
  lower: Number.isFinite(lower) ? lower : null,
  upper: Number.isFinite(upper) ? upper : null
});
function decide(objective, found, runs, { isWithin, isWorse: isWorse2, isRed, requests }) {
  let { unit } = objective, { value, base, change, interval } = found, signed = (share) => share == null ? "∞" : formatSigned(share, formatRelative), by = typeof change == "number" ? `: ${signed(change)} (${signed(interval?.lower)} to ${signed(interval?.upper)})` : "", said = `${formatValue(value, unit)} against ${formatValue(base ?? 0, unit)} in ${runs} earlier runs${by}`;
  return isWithin ? { ...found, ...holds(objective, said, isWorse2) } : isWorse2 && isRed ? { ...found, ...isBroken(objective, said) } : {
    ...found,
    verdict: "inconclusive",
    cause: "undecided",
    reason: `${said}; ${settle(requests)}.`
  };
}
function settle(requests) {
  if (!requests || !Number.isFinite(requests.needed))
    return "runs differ too much from one another to decide this: compare with a second deployment (baseline.url)";
  let { had, needed } = requests;
  return `${formatCount(had)} requests cannot show so small a difference; it takes about ${formatCount(needed)}: run longer, or raise load.rate`;
}

// build/stats/fisher.js
function fisherGreater(headHits, headTrials, baseHits, baseTrials) {
  let hits = headHits + baseHits, up = (k) => (hits - k) * (headTrials - k) / ((k + 1) * (baseTrials - hits + k + 1)), down = (k) => k * (baseTrials - hits + k) / ((hits - k + 1) * (headTrials - k + 1)), below = sumOutwards(headHits, Math.max(0, hits - baseTrials), -1, down), above = 1 + sumOutwards(headHits, Math.min(hits, headTrials), 1, up);
  return above === Number.POSITIVE_INFINITY ? 1 : above / (above + below);
}
function sumOutwards(first, last, step, ratio) {
  let term = 1, sum = 0;
  for (let k = first; step * (last - k) >= 1 && (term *= ratio(k), sum += term, !(term <= 1e-17 * sum || sum === Number.POSITIVE_INFINITY)); k += step)
    ;
  return sum;
}

// build/stats/increase-bound.js
var addedHits = 1 / 3;
function increaseUpperBound(headHits, headTrials, baseHits, baseTrials, alpha3 = level) {
  if (headTrials <= 0 || baseTrials <= 0)
    return 1;
  if (baseHits <= 0)
    return clopperPearson(headHits, headTrials, alpha3).upper;
  let head = { hits: headHits + addedHits, trials: headTrials }, base = { hits: baseHits, trials: baseTrials }, most = normalQuantile(1 - alpha3) ** 2, low = headHits / headTrials - baseHits / baseTrials, high = 1;
  for (; high - low > 1e-12; ) {
    let middle = (low + high) / 2;
    isBelow(middle, head, base) || deviance(middle, head, base) <= most ? low = middle : high = middle;
  }
  return high;
}
var isBelow = (increase, head, base) => increase <= head.hits / head.trials - base.hits / base.trials;
function deviance(increase, head, base) {
  let trials = head.trials + base.trials, linear = trials * increase - head.hits - base.hits, rate = (-linear + Math.sqrt(linear ** 2 + 4 * trials * base.hits * increase)) / (2 * trials);
  return 2 * (loss(head.hits, head.trials * (rate + increase)) + loss(base.hits, base.trials * rate));
}
var loss = (hits, expected) => hits * Math.log(hits / expected) + expected - hits;

// build/judge/comparison/share.js
var leastSlowIncrease = 1e-3, suspicious = 0.05;
function compareShare(objective, report, terms) {
  let batches = batchesIn(report, objective.request), countsIn = counterOf(objective, batches.base, terms), { head, base } = countsIn(batches), [of, to] = [totalOf(head), totalOf(base)];
  if (of.trials === 0 || to.trials === 0)
    return noData(`No comparison: ${of.trials === 0 ? "head" : "base"} has no request to count.`);
  let most = objective.tolerance.absolute ?? 0, [here, there] = [of.hits / of.trials, to.hits / to.trials], increase = here - there, [thinned, thinnedBase] = thin(head, base), bound = (one, other) => increaseUpperBound(one.hits, one.trials, other.hits, other.trials, terms.levels.pass), upper = bound(thinned, thinnedBase), lower = -bound(thinnedBase, thinned), shown = showerOf(objective), found = { value: shown(here), base: shown(there), threshold: shown(there + most) }, change = changeOf(found), ends = [shown(there + lower), shown(there + upper)].map((end) => found.base > 0 ? end / found.base - 1 : end), interval = { lower: Math.min(...ends), upper: Math.max(...ends) }, all = {
    ...found,
    change,
    interval,
    batches: differences(inTwelfths(head), inTwelfths(base))
  }, counts = `${formatCount(of.hits)} of ${formatCount(of.trials)} against ${formatCount(to.hits)} of ${formatCount(to.trials)}`, said = `${formatValue(found.value, "ratio")} against ${formatValue(found.base, "ratio")} (${counts} ${objective.metric.kind === "slow" ? "slow" : "failed"}): ${formatIncrease(increase)} (${formatIncrease(lower)} to ${formatIncrease(upper)})`, moments = () => countsIn(batchesIn(report, objective.request, mostMoments)), outage = terms.end && outageOfHead(moments(), terms.end, there + most), isEnough = increase >= failFrom(objective, most), isSuspect = !isLiteral(objective) && objective.metric.kind === "slow" && isEnough && moreIn(thinned, thinnedBase) < suspicious;
  if (upper < most && !isSuspect)
    return { ...all, ...holds(objective, said, lower > 0) };
  if (isEnough && isMore(counterOf(objective, batches.base, terms, wanderOf(objective, report, terms.levels))(batches), terms.levels, outage, shownBy(objective, most)))
    return { ...all, ...isBroken(objective, `${said}${outage ? formatOutage(outage) : ""}`) };
  let room = most - increase, needed = room > 0 ? report.seconds * ((upper - increase) / room) ** 2 : Number.POSITIVE_INFINITY, settle2 = room > 0 ? settleComparison(needed, report.seconds) : "too close to the tolerance to call; a longer run may decide it", why = isSlowDifference(head, base, differenceEffect(head, base)) ? `${slowNoise}; ` : "";
  return {
    ...all,
    verdict: "inconclusive",
    cause: "undecided",
    reason: `${said}; ${why}${settle2}.`
  };
}
var moreIn = (head, base) => fisherGreater(head.hits, head.trials, base.hits, base.trials), isMoreBy = (most, head, base, alpha3) => -increaseUpperBound(base.hits, base.trials, head.hits, head.trials, alpha3) > most, shownBy = (objective, most) => isLiteral(objective) ? { least: most, isShown: (head, base, alpha3) => isMoreBy(most, head, base, alpha3) } : { least: 0, isShown: (head, base, alpha3) => moreIn(head, base) < alpha3 }, wanderOf = ({ metric, request }, report, { fail }) => metric.kind === "slow" ? medianNoise(report, request, fail) : 0;
function isMore({ head, base }, { errors, clusters, errorsWander: errorsWander2 }, outage, { isShown, least }) {
  if (outage)
    return isShown(totalOf(head), totalOf(base), errors);
  let wander = ({ hits, trials }) => ({
    hits: hits * Math.exp(errorsWander2),
    trials
  }), [thinned, thinnedBase] = thin(head, base);
  return isShown(totalOf(head), wander(totalOf(base)), errors) && isMoreBy(least, thinned, wander(thinnedBase), clusters);
}
function outageOfHead({ head, base }, end, limit) {
  let outage = terminalOutage({ moments: head, end }, limit);
  return outage && isUp(totalOf(base.filter(({ from }) => from >= outage.from))) ? outage : void 0;
}
var failFrom = (objective, most) => {
  let red = most * redShare(objective);
  return !isLiteral(objective) && objective.metric.kind === "slow" ? Math.min(leastSlowIncrease, red) : red;
}, batchesIn = (report, request, most) => ({
  head: batchesOf(report, "head", request, most),
  base: batchesOf(report, "base", request, most)
});
function counterOf({ metric, request }, base, { calibration }, wander = 0) {
  let momentOf = (count) => (batch) => ({
    ...count(batch),
    from: batch.from,
    seconds: batch.seconds
  });
  if (metric.kind !== "slow") {
    let trials = (batch) => metric.kind === "availability" ? batch.intended : batch.sent, count = momentOf((batch) => ({ hits: trials(batch) - batch.good, trials: trials(batch) }));
    return (batches) => ({ head: batches.head.map(count), base: batches.base.map(count) });
  }
  let p99 = percentileOf(mergeTimed(base.map(({ times }) => times)), 0.99)?.ms ?? Number.POSITIVE_INFINITY, slower = (ms) => momentOf(({ times }) => ({ hits: countSlower(times, ms), trials: countOf(times) })), allowed = metric.overMs ?? p99 * Math.exp(Math.hypot(guardOf(calibration, p99Key(request)).pass, wander));
  return (batches) => ({
    head: batches.head.map(slower(allowed)),
    base: batches.base.map(slower(metric.overMs ?? p99))
  });
}
var p99Key = (request) => metricKey({ kind: "quantile", quantile: 0.99 }, request);
function thin(head, base) {
  let effect = differenceEffect(head, base), divide = ({ hits, trials }) => ({
    hits: hits / effect,
    trials: trials / effect
  });
  return [divide(totalOf(head)), divide(totalOf(base))];
}
function inTwelfths(counts) {
  let parts2 = Math.min(batchCount, counts.length), partOf = (index) => Math.floor(index * parts2 / counts.length);
  return Array.from({ length: parts2 }, (_, part) => totalOf(counts.filter((_2, index) => partOf(index) === part)));
}
var differences = (head, base) => head.map((count, batch) => shareOf2(count) - shareOf2(base[batch] ?? { hits: 0, trials: 0 })), shareOf2 = ({ hits, trials }) => trials > 0 ? hits / trials : 0, showerOf = ({ metric }) => metric.kind === "availability" ? (share) => 1 - share : (share) => share, formatIncrease = (increase) => formatSigned(increase, (size) => formatPoints(size, 2));

// build/judge/comparison/find-comparison.js
function findComparison(objective, report, terms) {
  let { threshold = null, base = null, change = null, batches = [], ...finding } = compareSides(objective, report, terms), { tolerance, form, metric, request } = objective, { runs, deviation, falseAlarms } = guardOf(terms.calibration, metricKey(metric, request)), comparison = {
    tolerance,
    ...form && { form },
    seconds: report.seconds,
    looks: [...terms.looks],
    level: terms.levels.pass,
    ...isOfTime(metric) && { guard: { runs, deviation, falseAlarms } },
    batches
  }, moved = finding.verdict === "fail" || finding.verdict === "warn" ? findMovedMost(objective, report, terms, compareSides) : void 0;
  return {
    finding: moved === void 0 ? finding : { ...finding, reason: `${finding.reason.replace(/\.$/, "")}; ${moved}.` },
    details: { threshold, base, change, comparison }
  };
}
function findAgainstPast(objective, report, history, { levels, family }) {
  let { tolerance, form, metric, request } = objective, { pass, fail } = levels, compared = compareWithPast(objective, report, history, { pass, fail: fail / family }), { threshold = null, base = null, change = null, batches = [], ...finding } = compared, pastRuns = pastValues(history, metricKey(metric, request)).length, comparison = {
    tolerance,
    ...form && { form },
    seconds: report.seconds,
    pastRuns,
    looks: [],
    level: pass,
    batches
  };
  return { finding, details: { threshold, base, change, comparison } };
}
function compareSides(objective, report, terms) {
  let named = objective.request, has = (side) => report.cells.some((cell) => cell.side === side && (named === void 0 || cell.name === named));
  if (!has("head") || !has("base"))
    return noData(`No comparison: nothing ${named === void 0 ? "" : `named ${named} `}was sent to ${has("head") ? "base" : "head"}.`);
  let why = reasonForNoStandard(report, named);
  if (why !== void 0)
    return noData(why);
  switch (objective.metric.kind) {
    case "quantile":
    case "avg":
    case "throughput":
      return compareLocation(objective, report, terms);
    case "availability":
    case "error_rate":
    case "slow":
      return compareShare(objective, report, terms);
  }
}

// build/judge/comparison/use-against-base.js
var cycleSeconds = 4, guards = {
  cpu: guardFor(0.03),
  memory: guardFor(0.055),
  threads: guardFor(0.075)
}, otherGuard = guardFor(0.106);
function guardFor(deviation) {
  let [fail, pass] = [2.054 * deviation, 1.645 * deviation];
  return { fail, pass, runs: 0, deviation, falseAlarms: 0.02 };
}
function findUseAgainstBase(resource, objective, { base: measured }, terms) {
  let guard = guards[resource] ?? otherGuard, { threshold = null, base = null, change = null, batches = [], ...finding } = measured ? compare2(objective, measured, guard, terms) : noBase, { tolerance, form } = objective, { runs, deviation, falseAlarms } = guard, comparison = {
    tolerance,
    ...form && { form },
    seconds: terms.seconds,
    looks: [],
    level: terms.levels.pass,
    guard: { runs, deviation, falseAlarms },
    batches
  };
  return { finding, details: { threshold, base, change, comparison } };
}
var noBase = noData("No comparison: what the base used is not known.");
function compare2(objective, { seconds, pairs }, guard, { design, levels, ...whole }) {
  let [value, base] = [meanOf2(pairs, 0), meanOf2(pairs, 1)];
  if (value === void 0 || base === void 0)
    return noData("No comparison: base and head were not watched at the same time.");
  if (base === 0)
    return besideUnusedBase(objective, value);
  let limits = limitsOf(objective, base), found = { value, base, threshold: limits.threshold }, least = design === "abba" ? Math.ceil(cycleSeconds / seconds) : 1, joined = joinings2.map((size) => joinedBy(size * least, pairs)), differences2 = (joined.find((some) => some.every((pair) => pair.every((used) => used > 0))) ?? []).map(([head, other]) => limits.sign * Math.log(head / other)), shift = shiftOf(differences2, levels, guard);
  if (!shift) {
    let needed2 = formatDuration(Math.ceil(least * seconds * batchCount) * 1e3), why = joined[0].length >= batchCount ? `one side used none for a while, so that there are not ${batchCount} stretches to compare: run longer, or send more per second` : `it takes ${batchCount} stretches of ${formatNumber(least * seconds)} s to compare: run ${needed2} or longer`;
    return undecided(found, "too-few-requests", objective.unit, why);
  }
  let needed = neededSeconds(shift, limits, whole.seconds, guard), settle2 = settleComparison(needed, whole.seconds);
  return decideShift(objective, shift, limits, found, settle2);
}
var joinings2 = [1, 2, 4, 8, 16];
function besideUnusedBase({ tolerance, unit }, value) {
  let found = { value, base: 0, threshold: tolerance.absolute ?? 0 };
  return value > 0 ? undecided(found, "undecided", unit, "there is no share of nothing") : { ...found, verdict: "pass", interval: null, reason: "Neither side used any." };
}
function joinedBy(size, pairs) {
  let count = Math.floor(pairs.length / size), first = pairs.length - count * size;
  return Array.from({ length: count }, (_, part) => {
    let own = pairs.slice(first + part * size, first + (part + 1) * size);
    return [meanOf2(own, 0), meanOf2(own, 1)];
  });
}
var meanOf2 = (pairs, side) => pairs.length === 0 ? void 0 : pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;

// build/judge/failures/most-failed.js
var mostShown = 100;
function sayingWhatFailed(finding, { metric, comparator, request }, { requests }, report) {
  let isOfGood = metric.kind === "availability";
  if (finding.verdict !== "fail" || !(isOfGood || metric.kind === "error_rate") || wantsLittle(comparator) === isOfGood)
    return finding;
  let [most] = failedOf(report, requests, request, isOfGood);
  return most ? { ...finding, reason: `${formatFailed(most, report)}; ${finding.reason}` } : finding;
}
function failedOf({ cells, errorSamples }, requests, request, countsDropped) {
  let own = cells.filter(({ side, name }) => side === "head" && (request === void 0 || name === request));
  return [...Map.groupBy(own, ({ name }) => name)].flatMap(([name, cells2]) => {
    let request2 = requests.find((one) => one.name === name), isGood = (status) => request2?.protocol === void 0 ? isExpected(request2?.expect ?? {}, Number(status)) : !hasFailedWith(status, name, errorSamples), of = cells2.reduce((sum, { sent, dropped }) => sum + sent + (countsDropped ? dropped : 0), 0);
    return [...countsOf2(cells2, isGood, countsDropped)].map(([key, count]) => ({ name, ...key, count, of }));
  }).toSorted((a, b) => b.count - a.count);
}
var hasFailedWith = (code, request, samples = []) => samples.some(({ side, name, kind, status }) => side === "head" && name === request && kind === "status" && status === code);
function* countsOf2(cells, isGood, countsDropped) {
  let byStatus = sumBy(cells, ({ statuses }) => statuses).filter(([status]) => !isGood(status));
  for (let [status, count] of byStatus)
    yield [{ kind: "status", status: /^\d+$/.test(status) ? Number(status) : status }, count];
  let withStatus = byStatus.reduce((sum, [, count]) => sum + count, 0);
  for (let [kind, count] of sumBy(cells, ({ errors }) => errors)) {
    let left = kind === "status" ? count - withStatus : count;
    left > 0 && (yield [{ kind }, left]);
  }
  let dropped = cells.reduce((sum, cell) => sum + cell.dropped, 0);
  countsDropped && dropped > 0 && (yield [{ kind: "dropped" }, dropped]);
}
function sumBy(cells, countsOf3) {
  let sums = /* @__PURE__ */ new Map();
  for (let cell of cells)
    for (let [key, count = 0] of Object.entries(countsOf3(cell)))
      sums.set(key, (sums.get(key) ?? 0) + count);
  return [...sums];
}
var words = {
  status: "got an unexpected response",
  expect: "got an unexpected response",
  capture: "got a response without the value to capture",
  timeout: "timed out",
  refused: "found the connection refused",
  reset: "lost their connection",
  dns: "found no address for the host",
  tls: "failed in TLS",
  protocol: "got an invalid response",
  dropped: "were dropped"
};
function formatFailed({ name, kind, status, count, of }, { errorSamples }) {
  let what = status === void 0 ? words[kind] ?? "failed" : `returned ${status}`, sample = errorSamples?.find((one) => one.side === "head" && one.name === name && one.kind === kind && one.status === status), example = status === void 0 ? "" : shorten(sample?.message ?? "");
  return `${name}: ${formatCount(count)} of ${formatCount(of)} ${what}${example === "" ? "" : `, such as ${example}`}`;
}
function shorten(text) {
  let characters = [...text.replace(/\s+/g, " ").trim()];
  return characters.length > mostShown ? `${characters.slice(0, mostShown - 1).join("")}…` : characters.join("");
}

// build/judge/failures/redirects.js
var redirectStatuses = [301, 302, 303, 307, 308];
function redirectedOf({ requests }, report, side) {
  return [...new Set(requests.filter(isHttp).filter(({ expect }) => expect.status === void 0).map(({ name }) => name))].flatMap((name) => {
    let statuses = /* @__PURE__ */ new Map();
    for (let cell of report.cells)
      if (!(cell.side !== side || cell.name !== name))
        for (let [status2, count] of Object.entries(cell.statuses))
          statuses.set(Number(status2), (statuses.get(Number(status2)) ?? 0) + count);
    let of = (counted) => counted.reduce((sum, [, count]) => sum + count, 0), redirects = [...statuses].filter(([status2]) => redirectStatuses.includes(status2)), [status] = redirects.toSorted(([, a], [, b]) => b - a)[0] ?? [], counts = { redirects: of(redirects), responses: of([...statuses]) };
    return status !== void 0 && counts.redirects > counts.responses / 2 ? [{ name, status, ...counts }] : [];
  });
}
function measuredBehind(finding, { load: plan, side, request }, { load: report, redirects }) {
  let { verdict } = finding;
  if (!report || verdict !== "pass" && verdict !== "warn")
    return finding;
  let found = redirectedOf(plan, report, side).filter(({ name }) => request === void 0 || name === request);
  if (found.length === 0)
    return finding;
  let redirected = formatRedirected(found[0], redirects), total = report.cells.filter((cell) => cell.side === side && (request === void 0 || cell.name === request)).reduce((sum, { completed }) => sum + completed, 0);
  if (found.reduce((sum, one) => sum + one.redirects, 0) < total)
    return {
      ...finding,
      verdict: "warn",
      reason: `${finding.reason.replace(/\.$/, "")}; but ${redirected}.`
    };
  let hint = adviceOn(found[0]);
  return {
    ...finding,
    verdict: "inconclusive",
    cause: "no-data",
    reason: `No data: ${redirected}, so nothing behind it was measured (${hint}).`
  };
}
function formatRedirected({ name, status, redirects, responses }, known2 = []) {
  let location = known2.find((one) => one.name === name)?.location;
  return `${redirects === responses ? "every response" : `${formatCount(redirects)} of ${formatCount(responses)} responses`} of ${name} ${redirects === responses ? "is a redirect" : "are redirects"} (${status})${location === void 0 ? "" : ` to ${location}`}`;
}
var adviceOn = ({ status }) => `request the final path, or set expect: { status: ${status} } if the redirect is meant`;

// build/judge/load/iterations.js
function ofIterations(evidence, objective) {
  let named = "request" in objective ? objective.request : void 0, { load } = evidence, isScenario = named !== void 0 && load?.iterations?.cells.some(({ name }) => name === named);
  return load && isScenario ? { ...evidence, load: { ...load, ...load.iterations } } : evidence;
}

// build/judge/measured/counts-objective.js
function findCounts(objective, { partIs }, counts, stretch) {
  let { bad, total, batches = [] } = counts;
  if (!(total > 0) || !(bad >= 0))
    return noData("No data: nothing was counted in the window.");
  let trials = (batches.reduce((sum, batch) => sum + batch.total, 0) === total ? batches : [counts]).map((batch) => ({
    hits: batch.bad,
    trials: batch.total
  })), seconds = stretch.seconds / trials.length, moments = trials.map((count, batch) => ({ ...count, from: batch * seconds, seconds }));
  return findShareOf(objective, { bad: trials, moments, isOfGood: partIs === "good", describe: (decision) => formatCounts(decision, partIs, counts) }, stretch);
}
function formatCounts(decision, partIs, counts) {
  let { hits, trials } = decision, part = partIs === "bad" ? hits : trials - hits, edges = counts.hidden && counts.intervalMs ? formatEdges(counts.hidden, partIs, counts.intervalMs) : "";
  return `${formatCount(part)} of ${formatCount(trials)} ${counts.of ?? "requests"}${edges}${formatClusters(decision)}`;
}
function formatEdges({ bad, total }, partIs, intervalMs) {
  let hidden = partIs === "bad" ? bad : total - bad;
  return formatHidden(total, intervalMs, hidden > 0 && hidden < total ? `±${formatCount(hidden)} and ` : "");
}
var formatHidden = (hidden, intervalMs, before = "") => hidden > 0 ? `, ${before}±${formatCount(hidden)} at the window's edges: one scrape is ${formatMilliseconds(intervalMs)}` : "";

// build/judge/measured/histogram-question.js
var closeness = 1e-9, isAtMost = (a, b) => a <= b + closeness * Math.abs(b);
function histogramQuestion(buckets, q, level3, questions = 1) {
  let total = buckets.reduce((sum, { count }) => sum + count, 0);
  if (!(total > 0))
    return;
  let limit = complement(q), decideAfter = (passed) => {
    let counts = countsAbove(buckets, passed), decision = decideShare(counts, limit, level3);
    return decision.outcome === "broken" ? decideShare(counts, limit, level3 / questions) : decision;
  }, { holdsFrom, brokenUntil } = shownEnds(buckets.length, decideAfter), at = pointOf(buckets, q * total), { lower, upper } = buckets[at.index];
  return {
    between: { lower, upper },
    value: at.value,
    interval: {
      lower: buckets[brokenUntil - 1]?.lower ?? null,
      upper: buckets[holdsFrom - 1]?.upper ?? null
    },
    decide: (threshold) => {
      let within = buckets.filter((bucket) => bucket.upper !== null && isAtMost(bucket.upper, threshold)).length, reached = buckets.filter((bucket) => bucket.lower === null || !isAtMost(threshold, bucket.lower)).length;
      if (within <= at.index && at.index < reached)
        return {
          kind: "coarse",
          around: { lower: buckets[within].lower, upper: buckets[reached - 1].upper }
        };
      let passed = at.index < within ? within : reached, outcome = passed >= holdsFrom ? "holds" : passed < brokenUntil ? "broken" : "open", bound = passed > 0 ? buckets[passed - 1].upper : buckets[0].lower;
      return { kind: "share", share: { ...decideAfter(passed), outcome }, bound };
    }
  };
}
function countsAbove(buckets, passed) {
  return buckets[0].batches.map((_, batch) => {
    let from = (first) => buckets.slice(first).reduce((sum, { batches }) => sum + (batches[batch] ?? 0), 0);
    return { hits: from(passed), trials: from(0) };
  });
}
function pointOf(buckets, rank) {
  let below = 0;
  for (let [index2, { lower, upper, count }] of buckets.entries()) {
    if (below + count >= rank && count > 0) {
      let value = lower === null || upper === null ? lower ?? upper ?? 0 : lower + (upper - lower) * (rank - below) / count;
      return { index: index2, value };
    }
    below += count;
  }
  let index = buckets.findLastIndex(({ count }) => count > 0);
  return { index, value: buckets[index].upper ?? buckets[index].lower ?? 0 };
}

// build/judge/measured/sent-groups.js
function requestsSent({ requests }, { url }) {
  let mount = URL.canParse(url) ? new URL(url).pathname : "", total = requests.reduce((sum, { weight }) => sum + weight, 0);
  return {
    paths: requests.filter(isHttp).map(({ path }) => `${mount}/${path}`),
    leastShare: total > 0 ? Math.min(...requests.map(({ weight }) => weight)) / total : 0
  };
}
var tinyPart = 0.25, mostNamed = 4;
function sortGroups(found, sent) {
  let all = { kept: [...found], left: [] };
  if (!sent || found.length < 2)
    return all;
  let isSent = ({ group }) => pathsOf(group).some((path) => sent.paths.some((one) => matches(path, one))), total = found.reduce((sum, { group }) => sum + countOf2(group), 0), hasRoutes = found.some(isSent), reasonLeftOut = (one) => hasRoutes && isSent(one) ? void 0 : hasRoutes && pathsOf(one.group).length > 0 ? "the load does not send it" : countOf2(one.group) < tinyPart * sent.leastShare * total && one.finding.verdict === "inconclusive" ? "it is too small to be a request of the load" : void 0, sorted = found.map((one) => ({ one, why: reasonLeftOut(one) })), kept = sorted.flatMap(({ one, why }) => why === void 0 ? [one] : []);
  return kept.length === 0 ? all : {
    kept,
    left: sorted.flatMap(({ one, why }) => why === void 0 ? [] : [{ group: one.group, why }])
  };
}
function formatLeft2(left) {
  if (left.length === 0)
    return "";
  let shown = left.slice(0, mostNamed).map(({ group, why }) => `${formatLabels(Object.entries(group.labels))} with ${formatCount(countOf2(group))} requests (${why})`), more = left.length > mostNamed ? ` and ${formatCount(left.length - mostNamed)} more` : "";
  return `; left out: ${shown.join(", ")}${more}`;
}
var countOf2 = ({ buckets }) => buckets.reduce((sum, { count }) => sum + count, 0), pathsOf = ({ labels }) => Object.values(labels).flatMap((value) => /^(?:[A-Z]+ )?(\/\S*)$/.exec(value)?.[1] ?? []);
function matches(route, path) {
  let parts2 = segments(route), own = segments(path);
  if (parts2.length === 0)
    return own.length === 0;
  for (let from = 0; from < Math.max(1, own.length); from += 1)
    if (fits(parts2, own.slice(from)))
      return !0;
  return !1;
}
var segments = (path) => path.replace(/\?.*$/, "").split("/").filter((part) => part !== "");
function fits(parts2, own) {
  let rest = parts2.findIndex((part) => /\*|\.\.\.|\bpath:/.test(part)), fixed = rest < 0 ? parts2 : parts2.slice(0, rest);
  return (rest < 0 ? own.length !== parts2.length : own.length < fixed.length) ? !1 : fixed.every((part, at) => isParameter(part) || part.toLowerCase() === own[at].toLowerCase());
}
var isParameter = (part) => !/^[\w.~%-]+$/.test(part);

// build/judge/measured/histogram-objective.js
function findHistogram(objective, quantile, { groups, intervalMs }, stretch) {
  let terms = { objective, quantile, intervalMs, stretch }, findAll2 = (some) => some.flatMap((group2) => {
    let question = histogramQuestion(group2.buckets, quantile, stretch.level, some.length);
    return question ? [{ group: group2, finding: findGroup(terms, question, group2) }] : [];
  }), { kept, left } = sortGroups(findAll2(groups), stretch.sent), found = findAll2(left.length > 0 ? kept.map(({ group: group2 }) => group2) : groups), sign = wantsLittle(objective.comparator) ? -1 : 1, [worst2] = found.toSorted(({ finding: a }, { finding: b }) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || sign * (a.value - b.value));
  if (!worst2)
    return noData("No data: the histogram observed nothing in the window.");
  let { group, finding } = worst2, labels = Object.entries(group.labels);
  if (labels.length === 0)
    return finding;
  let among = found.length > 1 ? `, the worst of ${found.length},` : "", without = formatLeft2(left);
  return {
    ...finding,
    reason: `${formatLabels(labels)}${among} is ${finding.reason.replace(/\.$/, "")}${without}.`
  };
}
function findGroup(terms, question, { hidden }) {
  let { objective, quantile, intervalMs, stretch } = terms, { value, interval } = question, wantsMore = !wantsLittle(objective.comparator), outcomeOf3 = (decision2) => decision2.kind === "coarse" ? "open" : wantsMore ? opposite(decision2.share.outcome) : decision2.share.outcome, decision = question.decide(objective.threshold);
  if (decision.kind === "coarse") {
    let reason2 = describeCoarse(objective, quantile, question.between, decision.around);
    return { verdict: "inconclusive", cause: "resolution", value, interval, reason: reason2 };
  }
  let warn = objective.warn === void 0 ? void 0 : outcomeOf3(question.decide(objective.warn)), verdict = verdictOf(outcomeOf3(decision), warn), { share, bound } = decision, above = bound === null ? "" : ` were above ${formatValue(bound, objective.unit)}`, counts = `${formatCount(share.hits)} of ${formatCount(share.trials)} requests${above}`, noted = `${formatHidden(hidden, intervalMs)}${formatClusters(share)}`, said = `${question.between.upper === null ? "more than" : "about"} ${formatValueBeside(value, interval, verdict, objective)} (${counts}${noted})`;
  if (verdict !== "inconclusive")
    return { verdict, value, interval, reason: `${said}${formatWarn(objective, warn)}.` };
  let open = {
    decision: share,
    limit: complement(quantile),
    wantsMore,
    terms: formatTerms(objective)
  }, { reason, ...cause } = settleShare({ ...open, without: "with none of them", ...stretch });
  return { verdict, ...cause, value, interval, reason: `${said}; ${reason}.` };
}
function describeCoarse(objective, quantile, between3, around) {
  let format = (bound) => formatValue(bound, objective.unit), { lower, upper } = between3, place = lower !== null && upper !== null ? `between ${format(lower)} and ${format(upper)}` : lower !== null ? `above ${format(lower)}` : upper !== null ? `at most ${format(upper)}` : "anywhere", bounds = [around.lower, around.upper].filter((bound) => bound !== null).map(format), nearest = bounds.length > 1 ? `the bounds around are ${bounds.join(" and ")}` : `the nearest bound is ${bounds[0]}`;
  return `${place}, as precisely as the buckets show ${formatQuantile(quantile)}; a bucket bound at ${format(objective.threshold)} would decide it${bounds.length > 0 ? ` (${nearest})` : ""}.`;
}

// build/judge/measured/provider-objective.js
function findOfMeasurement(objective, measurement, stretch) {
  let { question } = objective;
  switch (measurement.kind) {
    case "value":
      return question.kind === "value" ? findValue(objective, measurement) : notQueried("one number");
    case "ratio":
      return question.kind === "share" ? findCounts(objective, question, measurement, stretch) : notQueried("counts");
    case "histogram":
      return question.kind === "quantile" ? findHistogram(objective, question.quantile, measurement, stretch) : notQueried("a histogram");
    case "use":
      return question.kind === "use" ? findValue(objective, {
        value: measurement.most,
        detail: describeUse(measurement, objective)
      }) : notQueried("what the target uses");
    case "alerts":
      return notQueried("alerts");
    case "no-data":
      return noData(`No data: ${withHint(measurement)}.`);
    case "failed":
      return notMeasured("provider", formatFailure(measurement));
    case "series":
      return findSeries(measurement);
  }
}
var notQueried = (given) => notMeasured("provider", `The source returned ${given}, which is not what the objective requires.`);
function describeUse({ average, processes }, { unit }) {
  let whose = processes > 1 ? ` of ${processes} processes` : "";
  return average === void 0 ? `counted over the window${whose}` : `the most${whose} over the window; ${formatValue(average, unit)} on average`;
}
function findValue(objective, { value, detail }) {
  if (!Number.isFinite(value))
    return noData(`No data: the query returned ${String(value)}.`);
  let { comparator, threshold, warn } = objective, outcomeAt = (bound) => compare(value, comparator, bound) ? "holds" : "broken", warned = warn === void 0 ? void 0 : outcomeAt(warn), verdict = verdictOf(outcomeAt(threshold), warned), against = verdict === "fail" ? `, not ${formatTerms(objective)}` : formatWarn(objective, warned), said = `${formatValueBeside(value, null, verdict, objective)}${detail ? ` (${detail})` : ""}`;
  return { verdict, value, interval: null, reason: `${said}${against}.` };
}
var mostShown2 = 3;
function findSeries({ series, hint }) {
  if (series.length === 0)
    return noData("No data: the query returned no series.");
  let suchAs = hint === void 0 ? "" : `, such as with ${hint}`;
  if (series.length === 1)
    return notMeasured("provider", `The query returned values over time where one number is needed: select one${suchAs}.`);
  let shown = series.slice(0, mostShown2).map(({ labels }) => formatLabels(differing(labels, series))), more = series.length > mostShown2 ? ` and ${series.length - mostShown2} more` : "";
  return notMeasured("several-series", `The query returned ${series.length} series where one number is needed (${shown.join(", ")}${more}): aggregate them${suchAs}.`);
}
var differing = (labels, series) => Object.entries(labels).filter(([name, value]) => series.some((other) => other.labels[name] !== value)), formatFailure = (failure) => `The metrics source could not return a result: ${withHint(failure)}.`, withHint = ({ detail, hint }) => hint ? `${detail} (${hint})` : detail;

// build/judge/measured/alerts-objective.js
function findAlerts({ name, question }, measurement) {
  let { query } = measurement;
  if (measurement.kind === "failed")
    return [{ name, query, finding: notMeasured("provider", formatFailure(measurement)) }];
  if (measurement.kind === "no-data")
    return [{ name, query, finding: noData(`No data: ${measurement.detail}.`) }];
  if (measurement.kind !== "alerts")
    return [
      { name, query, finding: notMeasured("provider", "The source returned no alert rules.") }
    ];
  let { rules, window, leftOut = [] } = measurement, queried = rules.filter(({ severity }) => actionOf(severity, question.severities) !== "ignore");
  if (queried.length === 0 && leftOut.length > 0)
    return [];
  if (queried.length === 0)
    return [{ name, query, finding: noData("No data: no alert rule was selected.") }];
  let names2 = ruleNames(queried);
  return queried.map((rule2, i) => {
    let finds = findRule(rule2, window), action = actionOf(rule2.severity, question.severities), isWarning = finds.verdict === "fail" && action === "warn";
    return {
      name: names2[i],
      query: rule2.query,
      finding: isWarning ? { ...finds, verdict: "warn" } : finds,
      ...defined({ warnings: rule2.warnings }),
      ...action === "report" && { advisory: !0 }
    };
  });
}
function unaskedAlerts({ name, question }) {
  let rules = meantOf(question.rules ?? [], question);
  if (rules.length === 0)
    return [{ name }];
  let names2 = ruleNames(rules);
  return rules.map(({ query }, i) => ({ name: names2[i], query }));
}
function findRule(rule2, window) {
  let windowMs = Math.round((window.end - window.start) * 1e3), isLonger = rule2.forMs > windowMs;
  switch (rule2.state) {
    case "firing":
      return {
        verdict: "fail",
        value: rule2.count,
        interval: null,
        reason: describeFirings(rule2, window)
      };
    case "no-data":
      return noData(`No data: ${rule2.detail}.`);
    case "not-evaluable":
      return notEvaluable(`${rule2.detail}.`);
    case "failed":
      return notMeasured("provider", formatFailure(rule2));
    case "pending": {
      let been = rule2.pendingMs === 0 ? "true at the end" : `true for the last ${formatTime(rule2.pendingMs)}`;
      return isLonger ? notEvaluable(`${tooLong(rule2, windowMs)}. It was ${been} and would fire if that goes on.`) : { verdict: "warn", value: 0, interval: null, reason: `Pending when the test ended: ${been}, and it fires after ${formatTime(rule2.forMs)}.` };
    }
    case "inactive": {
      let been = formatActive(rule2.activeMs);
      if (isLonger)
        return notEvaluable(`${tooLong(rule2, windowMs)}. Its expression was ${been}.`);
      let after = rule2.activeMs === void 0 ? "" : `, and it fires after ${formatTime(rule2.forMs)}`;
      return {
        verdict: "pass",
        value: 0,
        interval: null,
        reason: `Did not fire: its expression was ${been}${after}.`
      };
    }
  }
}
var notEvaluable = (why) => ({
  verdict: "inconclusive",
  cause: "not-evaluable",
  value: null,
  interval: null,
  reason: `Not evaluable: ${why}`
});
function tooLong({ forMs, writtenForMs }, windowMs) {
  let shortened = writtenForMs === void 0 ? "" : ` (${formatTime(writtenForMs)} in its file)`;
  return `it has to be true for ${formatTime(forMs)}${shortened}, longer than the test of ${formatTime(windowMs)}; run longer, or give the objective a shorter for`;
}
var formatActive = (activeMs) => activeMs === void 0 ? "never true" : activeMs === 0 ? "true for one evaluation at most" : `true for ${formatTime(activeMs)} at the longest`;
function describeFirings({ firings, count }, window) {
  let [first] = firings;
  if (!first)
    return "Fired.";
  let alert = [Object.entries(first.labels).toSorted(([a], [b]) => Number(ofScrape.has(a)) - Number(ofScrape.has(b))).slice(0, mostLabels).map(([label, value]) => `${label}=${value}`).join(", "), first.message].filter((text) => text).join(": "), others = count > 1 ? `; and ${count - 1} more ${count === 2 ? "alert" : "alerts"} of this rule` : "";
  return `${describeTime(first, window)}${alert === "" ? "" : `: ${alert.replace(/\.$/, "")}`}${others}.`;
}
var mostLabels = 4, ofScrape = /* @__PURE__ */ new Set(["job", "instance"]);
function describeTime({ wasFiring, from, firedMs }, { start }) {
  if (wasFiring)
    return `Was firing before the test began, and for ${formatTime(firedMs)} of it`;
  let at = formatTime(Math.round((from - start) * 1e3));
  return firedMs < 1 ? `Began to fire as the test ended, ${at} into it` : `Fired for ${formatTime(firedMs)} from ${at} into the test`;
}
var formatTime = (ms) => ms === 0 ? "0s" : formatDuration(ms);

// build/judge/measured/slo-objective.js
function findOfSlo(objective, measurement, stretch) {
  let finding = measurement.kind === "ratio" && objective.question.kind === "share" ? findCounts(objective, { partIs: "good" }, measurement, stretch) : findOfMeasurement(objective, measurement, stretch), burn = burnOf(finding, objective.threshold);
  if (!burn)
    return finding;
  let isWhole = burn.lower !== null, rate = isWhole && finding.verdict === "fail" ? formatBurn(burn) : `; burn rate ${formatNumber(burn.rate)}`, without = isWhole ? "" : "; no interval: the query itself worked it out";
  return { ...finding, reason: `${finding.reason.replace(/\.$/, "")}${rate}${without}.` };
}
function formatBurn({ rate, lower }) {
  let page = lower !== null && lower > pagingBurnRate ? ", fast enough to page someone" : "";
  return `: the error budget burns ${formatNumber(rate, 2)} × too fast${page}`;
}

// build/stats/sen-slope.js
var fewestForDependence = 10, leastDegrees = 1.5;
function senSlope(points2, confidence2) {
  let n = points2.length;
  if (n < 4)
    return;
  let slopes = [];
  for (let [index, one] of points2.entries())
    for (let other of points2.slice(index + 1))
      other.at !== one.at && slopes.push((other.value - one.value) / (other.at - one.at));
  if (slopes.length === 0)
    return;
  slopes.sort((a, b) => a - b);
  let slope = median(slopes), inflation = varianceInflation(points2.map(({ at, value }) => value - slope * at)), spread = quantileOf(1 - (1 - confidence2) / 2, inflation, n) * Math.sqrt(inflation * n * (n - 1) * (2 * n + 5) / 18), below = Math.floor((slopes.length - spread) / 2), above = Math.ceil((slopes.length + spread) / 2) - 1;
  return {
    slope,
    lower: slopes[below] ?? Number.NEGATIVE_INFINITY,
    upper: slopes[above] ?? Number.POSITIVE_INFINITY
  };
}
function quantileOf(p, inflation, n) {
  if (inflation === 1)
    return normalQuantile(p);
  let degrees = n / inflation - 2;
  return degrees < leastDegrees ? Number.POSITIVE_INFINITY : studentQuantile(p, degrees);
}
function varianceInflation(residuals) {
  let n = residuals.length;
  if (n < fewestForDependence)
    return 1;
  let ranks = centredRanks(residuals), squares = ranks.reduce((sum, rank) => sum + rank * rank, 0), products = ranks.reduce((sum, rank, i) => sum + rank * (ranks[i + 1] ?? 0), 0);
  if (squares === 0)
    return 1;
  let correlation = Math.min(0.99, Math.max(0, (products / squares + 2 / n) / (1 - 4 / n)));
  return (1 + correlation) / (1 - correlation);
}
function centredRanks(values) {
  let order = values.map((value, index) => ({ value, index })).toSorted((a, b) => a.value - b.value), ranks = new Array(values.length);
  for (let first = 0; first < order.length; ) {
    let last = first;
    for (; last + 1 < order.length && order[last + 1].value === order[first].value; )
      last += 1;
    for (let { index } of order.slice(first, last + 1))
      ranks[index] = (first + last - values.length + 1) / 2;
    first = last + 1;
  }
  return ranks;
}
function median(sorted) {
  let half2 = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half2] : (sorted[half2 - 1] + sorted[half2]) / 2;
}

// build/judge/profile/trend.js
var confidence = 0.95, mostPoints = 60;
function meanPoints(points2) {
  let count = Math.min(mostPoints, points2.length);
  return Array.from({ length: count }, (_, index) => {
    let [from, to] = [index, index + 1].map((edge2) => Math.round(edge2 * points2.length / count)), own = points2.slice(from, to);
    return { at: mean2(own.map(({ at }) => at)), value: mean2(own.map(({ value }) => value)) };
  });
}
var mean2 = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
function trendOf(name, unit, { slope, lower, upper }, toUnit, value, seconds, tooShort) {
  let bound = (end) => Number.isFinite(end) ? toUnit(end) : null, interval = { lower: bound(lower), upper: bound(upper) };
  return {
    name,
    unit,
    perMinute: toUnit(slope),
    interval,
    value,
    seconds,
    ...defined({ tooShort })
  };
}

// build/judge/profile/memory-trend.js
var leastMinutes = 15, edge = 0.97, fewestCollections = 5, leastFall = 0.5, straight = 0.1, megabyte = 1e6;
function memoryTrend(memory) {
  if (memory.kind !== "series")
    return;
  let points2 = sumOf(memory.series), all = senSlope(meanPoints(points2), confidence);
  if (!all)
    return;
  let minutes = points2.at(-1).at - points2[0].at, trend = (slope, tooShort) => trendOf("memory", "MB", slope, (megabytes) => megabytes, points2.at(-1).value, 60 * minutes, tooShort), strays = strayOf(points2, all.slope), isStraight = strays <= straight * Math.abs(all.slope) * minutes, levels = isStraight ? points2 : levelsAfterCollections(points2, all.slope, leastFall * strays), found = isStraight || levels.length >= fewestCollections ? senSlope(meanPoints(levels), confidence) : void 0, isLong = minutes >= edge * leastMinutes;
  if (found && isLong)
    return trend(found);
  if (found && !isStraight)
    return trend({ ...found, lower: Number.NEGATIVE_INFINITY }, longEnough);
  let unbounded2 = {
    slope: all.slope,
    lower: Number.NEGATIVE_INFINITY,
    upper: Number.POSITIVE_INFINITY
  };
  return trend(unbounded2, isLong ? `${fewestCollections} garbage collections (this run shows ${levels.length})` : longEnough);
}
var longEnough = `${leastMinutes} minutes, so that growth is not a garbage collector that has yet to run`;
function sumOf(series) {
  let sums = /* @__PURE__ */ new Map();
  for (let { values } of series)
    for (let [time, bytes] of values)
      sums.set(time, (sums.get(time) ?? 0) + bytes);
  return [...sums].toSorted(([a], [b]) => a - b).map(([time, bytes]) => ({ at: time / 60, value: bytes / megabyte }));
}
function strayOf(points2, slope) {
  let residuals = points2.map(({ at: at2, value }) => value - slope * at2).toSorted((a, b) => a - b), at = (share) => residuals[Math.floor(share * (residuals.length - 1))];
  return at(0.98) - at(0.02);
}
function levelsAfterCollections(points2, slope, fall) {
  let levels = [], peak = Number.NEGATIVE_INFINITY, lowest;
  for (let point of points2) {
    let residual = point.value - slope * point.at;
    lowest ? residual < lowest.residual ? lowest = { residual, point } : residual > lowest.residual + fall && (levels.push(lowest.point), lowest = void 0, peak = residual) : (peak = Math.max(peak, residual), residual < peak - fall && (lowest = { residual, point }));
  }
  return levels;
}

// build/judge/profile/soak.js
var mostSlices = 20, leastMinutes2 = 10, longEnough2 = `${leastMinutes2} minutes, so that growth is not slow noise`, leastLeakPerMinute = 0.1;
function findSoak({ objectives }, { load, memory }) {
  if (!load)
    return;
  let requested = objectives.flatMap((objective) => isOfProfile(objective) && objective.metric.kind === "slope" && objective.metric.of.kind === "quantile" ? [objective.metric.of.quantile] : []), quantiles = [.../* @__PURE__ */ new Set([0.5, 0.95, ...requested])].toSorted((a, b) => a - b), trends = [
    ...quantiles.map((q) => latencyTrend(q, load)),
    errorTrend(load),
    memory && memoryTrend(memory)
  ].filter((trend) => trend !== void 0), censored = quantiles.filter((q) => censoredSlices(q, load) > 0).map(quantileName);
  return { kind: "soak", trends, sentence: `${sentenceOf(trends)}${formatCensored(censored)}` };
}
function slicesOf({ seconds, windowSeconds }) {
  let windows = Math.floor(seconds / windowSeconds + 1e-9), count = Math.min(mostSlices, windows);
  return Array.from({ length: count }, (_, slice) => {
    let [from, to] = [slice, slice + 1].map((edge2) => Math.round(edge2 * windows / count));
    return { at: (from + to) / 2 * windowSeconds / 60, from, to };
  });
}
function latencyTrend(q, report) {
  if (censoredSlices(q, report) > 0)
    return;
  let points2 = slicesOf(report).flatMap(({ at, from, to }) => {
    let found = percentileOf(timesOf(report, from, to), q);
    return found?.ms ? [{ at, value: Math.log(found.ms) }] : [];
  }), toPercent = (slope) => 100 * Math.expm1(slope), value = percentileOf(timesOf(report), q)?.ms ?? null;
  return loadTrend(quantileName(q), "%", points2, toPercent, value, report);
}
var censoredSlices = (q, report) => slicesOf(report).filter(({ from, to }) => percentileOf(timesOf(report, from, to), q)?.isCensored).length;
function errorTrend(report) {
  let points2 = slicesOf(report).flatMap(({ at, from, to }) => {
    let ratio = stageOf(report, from, to).errorRatio;
    return ratio === null ? [] : [{ at, value: ratio }];
  });
  return loadTrend("error_rate", "points", points2, (slope) => 100 * slope, stageOf(report).errorRatio, report);
}
function loadTrend(name, unit, points2, toUnit, value, { seconds }) {
  let found = senSlope(points2, confidence);
  if (found)
    return seconds >= 60 * leastMinutes2 ? trendOf(name, unit, found, toUnit, value, seconds) : trendOf(name, unit, { ...unbounded, slope: found.slope }, toUnit, value, seconds, longEnough2);
}
var unbounded = {
  lower: Number.NEGATIVE_INFINITY,
  upper: Number.POSITIVE_INFINITY
}, quantileName = (q) => `p(${Number((q * 100).toPrecision(12))})`;
function sentenceOf(trends) {
  if (trends.length === 0)
    return "The run is too short for a trend.";
  let growing = trends.filter(({ interval: { lower } }) => lower !== null && lower > 0), leaks = growing.filter(({ name, perMinute }) => name === "memory" && perMinute >= leastLeakPerMinute), others = growing.filter(({ name }) => name !== "memory"), sentences = [
    ...leaks.map((trend) => `Leaks ${formatNumber(trend.perMinute)} MB/min (${between2(trend)})`),
    ...others.map((trend) => `${trend.name} grows ${formatNumber(trend.perMinute, 2)} ${trend.unit} a minute (${between2(trend)})`)
  ], short = trends.filter(({ tooShort }) => tooShort !== void 0);
  if (sentences.length > 0)
    return `${sentences.join("; ")}.`;
  let known2 = trends.filter(({ tooShort }) => tooShort === void 0);
  return [
    ...known2.length > 0 ? [`No growth is shown in ${namesOf(known2)}.`] : [],
    ...short.length > 0 ? [`The run is too short for a trend of ${namesOf(short)}.`] : []
  ].join(" ");
}
var formatCensored = (names2) => names2.length > 0 ? ` Timeouts hide the trend of ${names2.join(", ")}.` : "", namesOf = (trends) => trends.map(({ name }) => name).join(", "), between2 = ({ interval: { lower, upper } }) => [lower, upper].map((end) => end === null ? "∞" : formatNumber(end, 2)).join("–");

// build/judge/profile/spike.js
function findSpike(plan, evidence) {
  let { load: report } = evidence, { spike } = plan.load, segments2 = segmentsOf(plan, evidence), atSpike = segments2.find(({ name }) => name === "spike");
  if (!report || !spike || !atSpike)
    return;
  let usual = firstLevel(plan.load), { windowSeconds, seconds } = report, parts2 = segments2.map((segment) => {
    let { from: from2, to: to2 } = windowsOf(report, segment);
    return {
      name: segment.name,
      level: segment.name === "spike" ? spike.perSecond : usual,
      seconds: Math.max(0, Math.min(seconds, to2 * windowSeconds) - from2 * windowSeconds),
      ...stageOf(report, from2, to2)
    };
  }), { from, to } = windowsOf(report, atSpike), recovery = findRecovery(plan, report, {
    before: reportOf(report, 0, from),
    from: to,
    end: Math.floor(seconds / windowSeconds + 1e-9)
  });
  return {
    kind: "spike",
    parts: parts2,
    recovery,
    sentence: sentenceOf2(recovery)
  };
}
function sentenceOf2(recovery) {
  switch (recovery.outcome) {
    case "recovered":
      return recovery.ms === 0 ? "Held as soon as the spike was over." : `Recovered ${formatMilliseconds(recovery.ms)} after the spike.`;
    case "never":
      return `Did not recover within the ${formatDuration(recovery.watchedMs)} after the spike.`;
    case "broken-before":
      return "The objectives did not hold before the spike either: recovery cannot be judged.";
    case "unknown":
      return "The load generator itself did not keep up: recovery cannot be judged.";
  }
}

// build/judge/profile/find-profile.js
var finders = {
  stress: findStress,
  scalability: findScalability,
  spike: findSpike,
  soak: findSoak
}, findProfile = (plan, evidence) => finders[plan.load.profile]?.(plan, evidence);
function nextLevel(plan, evidence) {
  let steps = judgeSteps(plan, evidence), next = plan.load.profile === "stress" ? nextStress(plan.load, steps) : nextScalability(plan.load, steps);
  return next !== void 0 && next <= ceilingOf(plan) ? next : void 0;
}

// build/judge/profile/profile-objective.js
function findOfProfile(objective, plan, measured, found) {
  let bar = impliedBar(plan);
  if (!bar)
    return findKnown(objective, measured, found);
  let { kind } = objective.metric;
  if (kind === "slope" || kind === "linearity") {
    let held = findOfLoad(bar, measured.load, level2);
    if (held.value === null)
      return held;
    if (!isMet(bar, held))
      return { verdict: "fail", value: null, interval: null, reason: `${bar.name} is broken, which ${byDefault}: ${held.reason}` };
  }
  let finding = findKnown(objective, measured, found);
  return finding.verdict !== "pass" && finding.verdict !== "warn" ? finding : {
    ...finding,
    reason: `${finding.reason} Holding meant ${bar.name} too, which ${byDefault}.`
  };
}
var byDefault = "is required where no objective that counts is about errors";
function findKnown(objective, measured, found) {
  let known2 = found && knownOf(objective.metric, found);
  if (!known2 && found && isUnknown(found))
    return {
      verdict: "inconclusive",
      cause: "generator",
      value: null,
      interval: null,
      reason: found.sentence
    };
  if (!known2)
    return noData(missing(objective.metric, measured, found));
  let { value, sentence } = known2, outcomeAt = (bound) => outcomeOf2(known2, objective, bound), warn = objective.warn === void 0 ? void 0 : outcomeAt(objective.warn), verdict = verdictOf(outcomeAt(objective.threshold), warn), interval = { lower: finite2(known2.lower), upper: finite2(known2.upper) }, terms = formatTerms(objective);
  if (verdict === "inconclusive") {
    let reason = `${sentence} ${terms} is neither confirmed nor ruled out.`;
    return { verdict, cause: known2.isTooShort ? "too-short" : "undecided", value, interval, reason };
  }
  let missed = verdict === "warn" ? `, but not ${formatValue(objective.warn, objective.unit)}` : "";
  return {
    verdict,
    value,
    interval,
    reason: `${sentence.replace(/\.$/, "")}; required: ${terms}${missed}.`
  };
}
function missing(metric, { load, memory }, found) {
  let censored = metric.kind === "slope" && metric.of.kind === "quantile" ? censoredSlices(metric.of.quantile, load) : 0;
  return censored > 0 ? `The percentile falls on a timeout in ${censored} ${censored === 1 ? "part" : "parts"} of the run: how it grows is not known.` : metric.kind === "slope" && metric.of.kind === "memory" ? formatMissing(memory) : found ? found.sentence : "No load ran.";
}
function formatMissing(memory) {
  let why = memory?.kind === "no-data" || memory?.kind === "failed" ? memory : void 0;
  if (!why)
    return "No memory metric was found for the target: no source in the config reports it.";
  let hint = why.hint === void 0 ? "" : ` (${why.hint})`;
  return `No memory metric was found for the target: ${why.detail}${hint}.`;
}
var isUnknown = (found) => found.kind === "stress" && found.steps.every(({ outcome }) => outcome === "unknown") || (found.kind === "spike" || found.kind === "experiment") && found.recovery.outcome === "unknown", finite2 = (value) => Number.isFinite(value) ? value : null;
function knownOf(metric, found) {
  let sentence = found.sentence;
  if (metric.kind === "capacity" && found.kind === "stress") {
    let { holds: holds2, breaks, steps } = found;
    return steps.every(({ outcome }) => outcome === "unknown") ? void 0 : { value: holds2, lower: holds2, upper: breaks ?? Number.POSITIVE_INFINITY, sentence };
  }
  if (metric.kind === "linearity" && found.kind === "scalability") {
    let last = found.steps.at(-1)?.linearity;
    return last == null || found.steps.length < 2 ? void 0 : { value: last, lower: last, upper: last, sentence };
  }
  if (metric.kind === "recovery" && (found.kind === "spike" || found.kind === "experiment"))
    return knownRecovery(found);
  if (metric.kind === "slope" && found.kind === "soak")
    return knownSlope(metric, found);
}
function knownSlope({ of }, { trends }) {
  let name = of.kind === "quantile" ? quantileName(of.quantile) : of.kind, trend = trends.find((trend2) => trend2.name === name);
  if (!trend)
    return;
  let { perMinute: value, interval, unit, tooShort } = trend, inUnit = (end) => formatValue(end, `${unit}/min`), lower = interval.lower === null ? "−∞" : inUnit(interval.lower), upper = interval.upper === null ? "∞" : inUnit(interval.upper), short = tooShort === void 0 ? "" : `; the run is too short for a trend, which takes ${tooShort}`;
  return {
    value,
    lower: interval.lower ?? Number.NEGATIVE_INFINITY,
    upper: interval.upper ?? Number.POSITIVE_INFINITY,
    sentence: `${name} changes by ${inUnit(value)} (${lower} to ${upper})${short}.`,
    isTooShort: tooShort !== void 0
  };
}
function knownRecovery({ recovery, sentence }) {
  let { outcome, watchedMs } = recovery;
  if (outcome === "never")
    return { value: null, lower: watchedMs, upper: Number.POSITIVE_INFINITY, sentence };
  if (outcome === "recovered")
    return {
      value: recovery.ms,
      lower: Math.max(0, recovery.ms - recovery.windowMs),
      upper: recovery.ms,
      sentence
    };
}
function outcomeOf2({ lower, upper }, { comparator }, bound) {
  let best = wantsLittle(comparator) ? lower : upper, worst2 = wantsLittle(comparator) ? upper : lower;
  return compare(worst2, comparator, bound) ? "holds" : compare(best, comparator, bound) ? "open" : "broken";
}

// build/judge/profile/profile-doubt.js
function doubtsOfProfile(objective, plan, evidence) {
  let { kind } = objective.metric, { load } = evidence;
  if (!load || kind !== "slope" && kind !== "linearity")
    return [];
  let find = (view) => {
    let viewed = viewedBy(view, evidence);
    if (!viewed?.load)
      return;
    let measured = { load: viewed.load, memory: evidence.memory };
    return findOfProfile(objective, plan, measured, findProfile(plan, viewed)).verdict;
  }, found = find((report) => report), isMadeBy = (view) => {
    let seen = find(view);
    return seen === void 0 || !isAlike(seen, found);
  }, checks = [load, ...(evidence.steps ?? []).map(({ report }) => report)].flatMap((report) => checksOf(report, plan)), addsTime = kind === "slope" ? breachesOf(checks, "adds time") : [], sendsLess = breachesOf(checks, "sends less"), isLoadInDoubt = kind === "linearity" ? isMadeBy(asIfAllWereSent) : isHolding(found);
  return [
    ...addsTime.length > 0 && isMadeBy(withoutOwnShare) ? addsTime : [],
    ...sendsLess.length > 0 && isLoadInDoubt ? sendsLess : []
  ];
}
function viewedBy(view, { load, steps = [], ...rest }) {
  let viewed = load && view(load), viewedSteps = steps.flatMap((step) => {
    let report = view(step.report);
    return report ? [{ ...step, report }] : [];
  });
  if (!(!viewed || viewedSteps.length < steps.length))
    return { ...rest, load: viewed, ...steps.length > 0 && { steps: viewedSteps } };
}

// build/judge/judge-objective.js
var requestOf = (objective) => "request" in objective ? defined({ request: objective.request }) : {};
function judgeObjective(objective, gathered, terms) {
  let evidence = ofIterations(gathered, objective), { load } = evidence, experiment = load && experimentOf(objective, terms.experiments), unobserved = experiment && reasonUnobserved(experiment);
  return unobserved ? judged(objective, unobserved, requestOf(objective)) : experiment && isOfProfile(objective) ? judgeRecovery(objective, experiment, load, terms) : isOfProfile(objective) ? judgeProfile(objective, evidence, terms) : objective.kind === "load" ? judgeLoad(objective, evidence, terms) : objective.kind === "baseline" ? judgeBaseline(objective, evidence, terms) : isAlertsObjective(objective) ? judgeAlerts(objective, evidence, terms) : judgeMeasured(objective, evidence, terms);
}
function judgeLoad(objective, evidence, terms) {
  let { load, failure } = evidence, { request } = objective, measured = { load: terms.plan.load, side: "head", request }, { checks, levels, lack } = terms;
  if (!load)
    return judged(objective, withoutEvidence(failure), defined({ request }));
  let part = partFor(objective, terms.plan, evidence, { report: load, end: terms.end });
  if (!part)
    return judged(objective, withoutSegment(objective), defined({ request }));
  let find = (report) => sayingWhatFailed(findOfLoad(objective, report, levels.fail, part.end), objective, terms.plan.load, report), finding = doubt(measuredBehind(heldTo(find(part.report), lack, isRate(objective)), measured, evidence), doubtsOfSide(questionOf(objective, find), part.report, checks), part.report), isHypothesis = experimentOf(objective, terms.experiments) !== void 0;
  return judged(objective, isHypothesis ? besideBase(finding, part.report, find) : finding, defined({ request }));
}
var withoutSegment = ({ during }) => noData(`No load fell into the segment ${during}: the run ended before it.`), questionOf = ({ metric, comparator }, find) => ({ metric: metric.kind, comparator, find: (report) => find(report).verdict });
function judgeRecovery(objective, { recovery }, load, { plan }) {
  if (!recovery)
    return judged(objective, noData("The run ended before its recovery was watched."));
  let found = { kind: "experiment", recovery, sentence: describeRecovery(recovery) };
  return judged(objective, findOfProfile(objective, plan, { load, memory: void 0 }, found), {
    ofProfile: !0
  });
}
function judgeProfile(objective, evidence, { profile, plan }) {
  let { load, failure } = evidence, finding = load && !failure ? doubt(findOfProfile(objective, plan, { load, memory: evidence.memory }, profile), doubtsOfProfile(objective, plan, evidence), load) : withoutEvidence(failure);
  return judged(objective, finding, { ofProfile: !0 });
}
function judgeBaseline(objective, evidence, terms) {
  let { load, baseline, history, failure } = evidence, named = objective.request !== void 0 && { request: objective.request };
  if (baseline?.failure)
    return judged(objective, noData(`No comparison: ${baseline.failure.message}`), { ...named });
  if (!load)
    return judged(objective, withoutEvidence(failure), { ...named });
  if (history?.failure)
    return judged(objective, noData(`No comparison: ${history.failure.message}`), { ...named });
  let part = partFor(objective, terms.plan, evidence, { report: load, end: terms.end });
  if (!part)
    return judged(objective, withoutSegment(objective), { ...named });
  let find = (report) => {
    if (report.grain === "summary")
      return { finding: notCompared(), details: {} };
    let found = history ? findAgainstPast(objective, report, history, terms) : findComparison(objective, report, terms);
    return { ...found, finding: withLatencyFromSend(found.finding, objective, report) };
  }, findOnly = (report) => find(report).finding, { finding, details } = find(part.report), { request } = objective, held = ["head", "base"].reduce((left, side) => measuredBehind(left, { load: terms.plan.load, side, request }, evidence), heldTo(finding, terms.lack, isRate(objective))), doubts = history ? doubtsOfSide(questionOf(objective, findOnly), part.report, terms.checks) : doubtsOfComparison((report) => findOnly(report).verdict, part.report, terms.checks);
  return judged(objective, doubt(held, doubts, part.report), { ...details, ...named });
}
var isRate = ({ metric }) => metric.kind === "throughput";
function judgeAlerts(objective, evidence, { checks }) {
  let measured = answerOf(evidence, objective.id, "objective")?.measured;
  return (measured ? findAlerts(objective, measured) : unaskedAlerts(objective).map((row) => ({ ...row, finding: withoutEvidence(evidence.failure) }))).map(({ name, finding, query, warnings, advisory = objective.advisory }) => judged({ ...objective, name, advisory }, doubt(finding, doubtsOfServer(finding, objective, checks)), {
    ...query !== void 0 && { query, ...languageOf(objective) },
    ...warnings && { warnings }
  }));
}
function judgeMeasured(objective, evidence, terms) {
  let { failure } = evidence, measured = answerOf(evidence, objective.id, "objective")?.measured, sent = requestsSent(terms.plan.load, evidence.target), stretch = { ...lengthOf(objective, evidence, terms), level: terms.levels.fail, sent }, find = objective.slo ? findOfSlo : findOfMeasurement, compared = measured && compareUse(objective, measured, stretch.seconds, evidence, terms), finding = compared?.finding ?? (measured ? find(objective, measured, stretch) : withoutEvidence(failure));
  return judged(objective, doubt(finding, doubtsOfServer(finding, objective, terms.checks)), {
    ...objective.question.kind === "use" && objective.question.tolerance && { threshold: null },
    ...compared?.details,
    // What would have been asked, where nothing was.
    query: measured?.query ?? objective.query,
    ...languageOf(objective),
    ...measured && measured.warnings.length > 0 && { warnings: measured.warnings }
  });
}
function compareUse({ question, ...objective }, measured, seconds, { load }, { levels }) {
  if (question.kind !== "use" || !question.tolerance || measured.kind !== "use")
    return;
  let { tolerance, of } = question, compared = { ...objective, tolerance, form: "literal" };
  return findUseAgainstBase(of, compared, measured, { seconds, design: load?.design, levels });
}
function lengthOf(objective, evidence, { plan, end }) {
  let { load } = evidence;
  if (!load)
    return { seconds: plan.load.durationMs / 1e3, ...defined({ end }) };
  let during = requestedPart(objective, plan), part = during === void 0 ? void 0 : partFor({ during }, plan, evidence, { report: load, end });
  return { seconds: (part?.report ?? load).seconds, ...defined({ end: part ? part.end : end }) };
}
var languageOf = ({ language }) => language === void 0 ? {} : { language }, withoutEvidence = (failure) => notMeasured("not-measured", failure ? `Not measured: ${failure.message}` : "It was not measured.");

// build/judge/load/own-thresholds.js
var rowsOfThresholds = ({ objectives }, { engine, thresholds = [] }) => thresholds.map(({ name, holds: holds2 }, index) => ({
  // No objective of the plan, of which nothing else speaks either.
  of: objectives.length + index,
  name: `${engine.name}: ${name}`,
  source: engine.name,
  ...findingOf(engine.name, holds2),
  unit: "none",
  comparator: "<=",
  threshold: null,
  key: !1,
  weight: 1,
  advisory: !1
}));
function findingOf(tool, holds2) {
  if (holds2 === null)
    return noData(`${tool} has nothing to hold this threshold against.`);
  let reason = holds2 ? `${tool} found that it holds.` : `${tool} found that it is crossed.`;
  return { verdict: holds2 ? "pass" : "fail", value: null, interval: null, reason };
}

// build/judge/verdict/grade.js
var earned = { pass: 1, warn: 0.5, fail: 0 }, grades = [
  [90, "A"],
  [80, "B"],
  [70, "C"],
  [60, "D"],
  [0, "F"]
], mostFailed2 = 69, mostKeyFailed = 59;
function gradeOf(objectives) {
  let counted = objectives.filter(({ advisory }) => !advisory), points2 = 0, weights = 0;
  for (let { verdict, weight } of counted) {
    if (verdict === "inconclusive" || verdict === "error")
      return { score: null, grade: null };
    points2 += earned[verdict] * weight, weights += weight;
  }
  if (weights === 0)
    return { score: null, grade: null };
  let failed = counted.filter(({ verdict }) => verdict === "fail"), most = failed.some(({ key }) => key) ? mostKeyFailed : failed.length > 0 ? mostFailed2 : 100, score = Math.min(most, Math.round(100 * points2 / weights));
  return { score, grade: grades.find(([least]) => score >= least)[1] };
}

// build/judge/verdict/reason.js
function reasonOf(verdict, objectives, failure) {
  if (verdict === "error" && failure)
    return failure.message;
  let decisive = objectives.filter((objective) => countsAs(objective) === verdict);
  if (decisive.length === 0)
    return "Nothing was judged: the plan has no objective that counts.";
  if (verdict === "pass")
    return decisive.length === 1 ? `${decisive[0].name} holds.` : `All ${decisive.length} objectives hold.`;
  let rank = (objective) => (objective.blockedBy ? 0 : 2) + (objective.key ? 0 : 1), [first, ...others] = decisive.toSorted((a, b) => rank(a) - rank(b)), same = others.filter(({ reason }) => reason === first.reason).length, sentence = first.cause === "generator" ? first.reason : `${first.name}${states(first)}: ${first.reason}`, more = others.length - same;
  return more === 0 ? sentence : `${sentence.replace(/\.$/, "")}; and ${more} more.`;
}
var countsAs = ({ verdict, advisory, waiver }) => waiver ? "warn" : advisory ? void 0 : verdict;
function states({ verdict, cause, waiver }) {
  return waiver ? ` is waived until ${waiver.until}` : verdict === "fail" ? " is broken" : verdict === "warn" ? " holds" : cause === "undecided" || cause === "too-few-requests" || cause === "too-short" ? " is not decided" : "";
}

// build/judge/verdict/waive.js
function waive(objective, waivers) {
  let { verdict, cause } = objective, found = waivers.find((waiver2) => waiver2.objective === objective.name);
  if (!found || cause === "short-history" || verdict !== "fail" && verdict !== "inconclusive")
    return objective;
  let { objective: _, ...waiver } = found, link = waiver.link === void 0 ? "." : `, see ${waiver.link}`, reason = `${objective.reason} Waived until ${waiver.until}: ${waiver.reason}${link}`;
  return { ...objective, advisory: !0, waiver, reason };
}

// build/judge/judge.js
function judge(plan, evidence) {
  let { failure, load } = evidence, budgets = findBudgets(plan, evidence), policy = policyUnder(plan.policy, budgets), checks = load ? checksOf(load, plan) : [], looks = load?.design ? looksOfRun(plan, load) : [], end = endOf(plan, evidence), terms = {
    ...defined({ end }),
    lack: load && lackOf(plan.load, load),
    checks,
    looks,
    levels: load && looks.length > 0 ? levelsAt(load.seconds, looks, alpha2) : levelsAt(1, [1], alpha2),
    family: Math.max(1, plan.objectives.filter(({ kind, advisory }) => kind === "baseline" && !advisory).length),
    calibration: plan.calibration,
    isOpenModel: plan.load.pace.kind === "rate",
    plan,
    profile: findProfile(plan, evidence),
    experiments: findExperiments(plan, evidence)
  }, decidedEach = plan.objectives.flatMap((objective) => judgeObjective(objectiveUnder(objective, budgets), evidence, terms)).concat(load ? rowsOfThresholds(plan, load) : []).concat(rowsOfAborts(plan, evidence, load?.thresholds?.length ?? 0)).map((objective) => waive(objective, plan.waivers ?? [])), objectives = applyPolicy(decidedEach, policy), counted = objectives.filter(({ advisory }) => !advisory).map((objective) => objective.verdict), waived = objectives.some(({ waiver }) => waiver) ? ["warn"] : [], died = diedAmidLoad(evidence), ofRun = [...failure ? ["error"] : waived, ...died ? ["fail"] : []], decided = worst([...counted, ...ofRun]), failing = load && (decided === "pass" || decided === "warn") ? mostlyFailing(usualPart(plan, evidence, load)) : void 0, { verdict, reason, graded } = underFailures({
    verdict: decided,
    reason: underDeath(counted, reasonOf(decided, objectives, failure), died),
    graded: failure || died ? ungraded : gradeOf(objectives)
  }, failing), ruling = rule(verdict, objectives, policy, isSpent(budgets)), moved = load?.design ? findMovement(usualPart(plan, evidence, load), guardOf(plan.calibration, medianKey)) : void 0;
  return {
    verdict,
    reason,
    blocks: ruling?.blocks ?? !1,
    ...defined({ ruling }),
    ...graded,
    objectives,
    ...defined({ moved, profile: terms.profile, experiments: terms.experiments }),
    ...budgets.length > 0 && { budgets: withBurns(budgets, objectives) },
    ...load?.health && {
      generator: {
        healthy: checks.every(({ ok }) => ok),
        checks,
        told: describeDoubt(objectives, checks)
      }
    }
  };
}
function underFailures(decided, failing) {
  return failing === void 0 ? decided : { verdict: "warn", reason: decided.verdict === "pass" ? failing : `${decided.reason} ${failing}`, graded: ungraded };
}
function underDeath(counted, reason, died) {
  return died === void 0 ? reason : counted.includes("fail") ? `${died} ${reason}` : died;
}
var ungraded = { score: null, grade: null }, looksOfRun = ({ load: { pace, durationMs }, chaos }, { seconds, windowSeconds }) => pace.kind === "script" || chaos ? [seconds] : looksOf(durationMs / 1e3, windowSeconds), medianKey = metricKey({ kind: "quantile", quantile: 0.5 }), alpha2 = 0.05;
function endOf({ load: { durationMs } }, { load, afterLoad }) {
  return afterLoad !== void 0 || load !== void 0 && load.seconds >= durationMs / 1e3 - 1e-9 ? { stillDown: afterLoad?.isUp === !1 } : void 0;
}

// build/judge/is-decided.js
function isDecided(plan, evidence) {
  let ofLoad = judge(plan, evidence).objectives.filter(({ source, advisory }) => !advisory && (source === "load" || source === "baseline")), holds2 = ({ verdict }) => verdict === "pass" || verdict === "warn";
  return ofLoad.some(({ verdict }) => verdict === "fail") || ofLoad.length > 0 && ofLoad.every(holds2);
}

export {
  answerOf,
  formatSpent,
  withRuling,
  enoughRuns,
  guardOf,
  offsetsOf,
  looksOf,
  metricKey,
  segmentsOf,
  requestedPart,
  reportOf,
  findRecovery,
  mostOwnErrors,
  failedShare,
  measureOf,
  redirectedOf,
  formatRedirected,
  adviceOn,
  nextLevel,
  judge,
  isDecided,
  mask,
  createRedactor
};
