import {
  answeredIn,
  clopperPearson,
  countOf,
  fewestTrials,
  lacksData,
  leastSum,
  noData,
  normalQuantile,
  percentileOf,
  studentQuantile,
  timedOf,
  wantsLittle,
  withoutPass
} from "./shared-providers-cloudwatch-ask.js";
import {
  isGreen
} from "./shared-config-inputs.js";
import {
  quantileOfSorted
} from "./shared-stats-quantile-type7.js";
import {
  formatCount,
  formatDuration,
  formatLeft,
  formatMeasured,
  formatNumber,
  formatPoints,
  formatRelative,
  formatSigned,
  formatValue
} from "./shared-model-basics-units.js";

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
  let between2 = secret.length >= 12 ? wideGap : gap, runs = secret.split(/(\s+)/).map((run, i) => i % 2 === 1 ? [inBlanks(run)] : [...run].map(inAnyForm));
  return {
    pattern: runs.map((run) => run.join(between2)).join(""),
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

// build/judge/comparison/metric-key.js
function metricKey(metric, request) {
  let name = metric.kind === "quantile" ? `p(${formatNumber(100 * metric.quantile, 6)})` : metric.kind;
  return request === void 0 ? name : `${name}{${request}}`;
}
var isOfTime = ({ kind }) => kind === "quantile" || kind === "avg";

// build/model/evidence/answer.js
var answerOf = ({ answers }, of, purpose) => answers.find((answer) => answer.of === of && answer.purpose === purpose);

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
function holds(objective, said, isWorse) {
  let { tolerance, unit } = objective, allowed = formatTolerance(tolerance, unit), though = isWorse ? ", though shown to be worse" : "";
  return isLiteral(objective) ? { verdict: isWorse ? "warn" : "pass", reason: `${said}, within ${allowed}${though}.` } : { verdict: "pass", reason: `${said}: a change of ${allowed} is ruled out${though}.` };
}
function isBroken(objective, said) {
  let { tolerance, unit } = objective, allowed = formatTolerance(tolerance, unit), why = isLiteral(objective) ? `certainly beyond the ${allowed} that are allowed` : `certain, and at least half of the ${allowed} that must not be missed`;
  return { verdict: "fail", reason: `${said}, ${why}.` };
}
var formatAmount = (amount, unit) => unit === "ratio" ? formatPoints(amount) : formatValue(amount, unit), unknownTime = "but timeouts are among the times, which took longer by an unknown amount, so it is not shown to hold", longestSeconds = 3600;
function settleComparison(neededSeconds, seconds) {
  if (!Number.isFinite(neededSeconds))
    return "more time cannot help: calibrate, or compare more replicas";
  let needed = Math.ceil(Math.max(neededSeconds, 1.1 * seconds) / 30) * 30;
  return needed > longestSeconds ? "too close to call within a run of an hour" : `if it stays like this, about ${formatDuration((needed - seconds) * 1e3)} more settle it (load.duration: ${formatDuration(needed * 1e3).replaceAll(" ", "")})`;
}

// build/judge/comparison/past.js
var fewestPastRuns = 5, leastSpread = 0.01;
function compareWithPast(objective, report, history, terms) {
  let { metric, request } = objective, measured = measureOf(report, metric, request);
  if (measured === void 0)
    return noData("No comparison: this run has no response to measure.");
  let { value, isLeast } = measured, key = metricKey(metric, request), past = pastValues(history, key);
  if (past.length < fewestPastRuns) {
    let known = past.length === 0 ? "none yet" : `${past.length} so far`;
    return {
      verdict: "inconclusive",
      cause: "short-history",
      value,
      interval: null,
      reason: `${formatValue(value, objective.unit)}; a comparison takes ${fewestPastRuns} earlier runs that passed with the same load and target (${known}).`
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
function predict(values, level, least) {
  let n = values.length, mean = values.reduce((sum, value) => sum + value, 0) / n, variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1), half2 = studentQuantile(1 - level, n - 1) * Math.max(least, Math.sqrt(variance)) * Math.sqrt(1 + 1 / n);
  return { mean, half: half2 };
}
function compareLogs(objective, value, past, { pass: passLevel, fail: failLevel }) {
  let { comparator, tolerance } = objective, logs = past.filter((one) => one > 0).map(Math.log), sign = wantsLittle(comparator) ? 1 : -1, { mean, half: half2 } = predict(logs, passLevel, leastSpread), base = Math.exp(mean), worse = sign * (Math.log(value) - mean), most = Math.max(tolerance.relative ?? 0, (tolerance.absolute ?? 0) / base), limit = (share) => sign > 0 ? Math.log1p(share) : share < 1 ? -Math.log1p(-share) : 1 / 0, lower = worse - predict(logs, failLevel, leastSpread).half, upper = worse + half2, ends = [sign * lower, sign * upper].map(Math.expm1).toSorted((a, b) => a - b), threshold = base * (1 + sign * most), found = {
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
  let isAvailability = objective.metric.kind === "availability", bad = (share) => isAvailability ? 1 - share : share, shares = past.map(bad), trials = trialsOf(report, objective), hits = Math.round(bad(value) * trials), { mean, half: half2 } = predict(shares, pass, 0), increase = bad(value) - mean, upper = Math.max(increase + half2, clopperPearson(hits, trials, pass).upper - mean), lower = Math.min(increase - predict(shares, fail, 0).half, clopperPearson(hits, trials, fail).lower - mean), most = objective.tolerance.absolute ?? 0, base = bad(mean), relative = [lower, upper].map((end) => base > 0 ? (bad(mean + end) - base) / base : end), found = {
    value,
    base,
    threshold: bad(mean + most),
    change: changeOf({ value, base }),
    interval: between(relative.toSorted((a, b) => a - b))
  }, requests = increase + half2 < most && {
    had: trials,
    needed: fewestTrials((n) => clopperPearson(bad(value) * n, n, pass).upper - mean < most)
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
function decide(objective, found, runs, { isWithin, isWorse, isRed, requests }) {
  let { unit } = objective, { value, base, change, interval } = found, signed = (share) => share == null ? "∞" : formatSigned(share, formatRelative), by = typeof change == "number" ? `: ${signed(change)} (${signed(interval?.lower)} to ${signed(interval?.upper)})` : "", said = `${formatValue(value, unit)} against ${formatValue(base ?? 0, unit)} in ${runs} earlier runs${by}`;
  return isWithin ? { ...found, ...holds(objective, said, isWorse) } : isWorse && isRed ? { ...found, ...isBroken(objective, said) } : {
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

// build/stats/signed-rank.js
function hodgesLehmann(values, alpha) {
  let averages = walshAverages(values), c = criticalValue(values.length, alpha);
  return {
    estimate: quantileOfSorted(averages, 0.5),
    lower: (c === void 0 ? void 0 : averages[c]) ?? Number.NEGATIVE_INFINITY,
    upper: (c === void 0 ? void 0 : averages[averages.length - 1 - c]) ?? Number.POSITIVE_INFINITY
  };
}
function criticalValue(n, alpha) {
  let counts = signedRankCounts(n), most = alpha * 2 ** n, below = 0, c = -1;
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

// build/stats/sen-slope.js
var fewestForDependence = 10, leastDegrees = 1.5;
function senSlope(points, confidence) {
  let n = points.length;
  if (n < 4)
    return;
  let slopes = [];
  for (let [index, one] of points.entries())
    for (let other of points.slice(index + 1))
      other.at !== one.at && slopes.push((other.value - one.value) / (other.at - one.at));
  if (slopes.length === 0)
    return;
  slopes.sort((a, b) => a - b);
  let slope = median(slopes), inflation = varianceInflation(points.map(({ at, value }) => value - slope * at)), spread = quantileOf(1 - (1 - confidence) / 2, inflation, n) * Math.sqrt(inflation * n * (n - 1) * (2 * n + 5) / 18), below = Math.floor((slopes.length - spread) / 2), above = Math.ceil((slopes.length + spread) / 2) - 1;
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

export {
  answerOf,
  isSpent,
  policyUnder,
  objectiveUnder,
  formatSpent,
  applyPolicy,
  rule,
  withRuling,
  metricKey,
  isOfTime,
  hodgesLehmann,
  mostOwnErrors,
  failedShare,
  reasonForNoStandard,
  undecided,
  changeOf,
  isLiteral,
  redShare,
  holds,
  isBroken,
  unknownTime,
  settleComparison,
  compareWithPast,
  pastValues,
  measureOf,
  senSlope,
  mask,
  createRedactor
};
