import {
  certainSkewMs,
  skewOf
} from "./shared-net-clock-skew.js";
import {
  formatMatcher,
  locateSelectors,
  namesIn,
  parseSelectors,
  withAnyBound
} from "./shared-promql-locate-selectors.js";
import {
  formatLabel,
  graphLink,
  indicatorOf,
  matchersOf,
  meantOf,
  metricOf,
  reportedUses,
  selectorOf,
  severalHint,
  severityOf,
  variableHint
} from "./shared-promql-indicator.js";
import {
  parseLabels,
  parsePoint,
  parsePoints,
  parseSample,
  parseWarnings
} from "./shared-providers-numbers-samples.js";
import {
  fillPlaceholders,
  formatPromDuration,
  formatPromTime,
  windowMs
} from "./shared-promql-placeholders.js";
import {
  describeReduced,
  keptOf,
  reduceTo,
  withCount,
  withGaps,
  withSeveral,
  withValue
} from "./shared-providers-numbers-one-number.js";
import {
  explainDenial,
  openResponse,
  refusal,
  sourceHttp
} from "./shared-net-auth-google.js";
import {
  shortWaitMs,
  waitReporter
} from "./shared-net-waiting.js";
import {
  resourceNames,
  trafficNames
} from "./shared-model-evidence-conventional.js";
import {
  parseJson,
  parseObject
} from "./shared-model-basics-parse-json.js";
import {
  isObject
} from "./shared-model-basics-is-object.js";
import {
  nearest
} from "./shared-model-basics-nearest.js";
import {
  formatCount,
  parsePromDuration
} from "./shared-model-basics-units.js";
import {
  excerpt
} from "./shared-net-redaction-excerpt.js";
import {
  Problem
} from "./shared-model-problem.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/providers/prometheus/api/in-turns.js
async function inTurns(items, work) {
  let done = [];
  for (let at = 0; at < items.length; at += 8)
    done.push(...await Promise.all(items.slice(at, at + 8).map(work)));
  return done;
}

// build/providers/prometheus/api/scrape-interval.js
async function readScrapeInterval(selector, api, context) {
  let one = await api.query(`topk(1, ${selector})`, context), labels = one.kind === "vector" ? one.samples[0]?.labels : void 0;
  if (!labels)
    return;
  let raw = await api.query(`${formatSelector(labels)}[5m]`, context), values = raw.kind === "matrix" ? raw.series[0]?.values : void 0;
  return values && inferInterval(values.map(([time2]) => time2));
}
function inferInterval(times) {
  let recent = times.slice(-21), gaps = recent.slice(1).map((time2, i) => time2 - recent[i]);
  if (!(gaps.length < 2))
    return Math.round(gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] * 1e3);
}
function formatSelector(labels) {
  return `{${Object.entries(labels).filter(([name]) => /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name)).map(([name, value]) => `${name}="${value.replace(/[\\"]/g, "\\$&")}"`).join(",")}}`;
}

// build/providers/prometheus/api/freshness.js
var deliveryMs = 3e4, shortestPollMs = 250, longestPollMs = 500;
async function waitForSeries(selector, { api, window, intervalOf: intervalOf2 }, context, longestMs = Number.POSITIVE_INFINITY) {
  let { clock, signal } = context, intervalMs = await intervalOf2(selector, context) ?? 15e3, mostMs = Math.min(longestMs, 3 * intervalMs + deliveryMs), deadline = clock.now() + mostMs, report = waitReporter(context, mostMs, shortWaitMs), pollMs2 = Math.min(longestPollMs, Math.max(shortestPollMs, intervalMs / 4)), since = livingSince(window.start, intervalMs);
  for (; ; ) {
    let seen = await readFreshness(selector, since, window.end, api, context);
    if (seen.kind !== "fresh")
      return seen;
    if (seen.behind === 0)
      return { kind: "settled", warnings: [] };
    if (clock.now() >= deadline || signal.aborted)
      return giveUp(selector, seen, window.end, intervalMs);
    report(`Waiting until Prometheus has scraped ${excerpt(selector, 100)} once more after the load`), await clock.sleep(pollMs2, signal);
  }
}
var livingSince = (start, intervalMs) => start - 2 * intervalMs / 1e3;
async function readFreshness(selector, since, end, api, context) {
  let living = `((timestamp(${selector}) and ${selector}) >= ${formatPromTime(since)})`, parts = {
    newest: `max(${living})`,
    live: `count(${living})`,
    behind: `count(${living} < ${formatPromTime(end)})`
  }, query2 = Object.entries(parts).map(([name, expression]) => `label_replace(${expression}, "of", "${name}", "", "")`).join(" or "), result = await api.query(query2, context);
  if (result.kind === "failed")
    return result;
  let samples = result.kind === "vector" ? result.samples : [], of2 = (name) => samples.find(({ labels }) => labels.of === name)?.value, newest = of2("newest");
  return newest === void 0 ? { kind: "absent" } : { kind: "fresh", newest, live: of2("live") ?? 0, behind: of2("behind") ?? 0 };
}
function giveUp(selector, { newest, live, behind }, end, intervalMs) {
  if (newest >= end)
    return {
      kind: "settled",
      warnings: [`${behind} of ${live} series of ${selector} ended before the test did`]
    };
  let interval = Math.round(intervalMs / 100) / 10;
  return {
    kind: "late",
    detail: `${describeAge(selector, newest, end)}, and no newer one came (scrape interval: about ${interval} s)`
  };
}
var describeAge = (selector, newest, end) => `the newest sample of ${selector} is ${Math.round((end - newest) * 10) / 10} s older than the end of the test`;

// build/providers/prometheus/use/target-health.js
function healthOf(ups, window, usualMs) {
  let { end } = window, scrapes = ups.filter(([, value]) => value === 1).map(([time2]) => time2), intervalMs = inferInterval(ups.map(([time2]) => time2)) ?? usualMs, last = scrapes.at(-1), isListed = (ups.at(-1)?.[0] ?? Number.NEGATIVE_INFINITY) >= end, failedFor = (ups.at(-1)?.[0] ?? 0) - (last ?? Number.NEGATIVE_INFINITY), gap = intervalMs === void 0 ? void 0 : longestGap(ups, scrapes, window, intervalMs / 1e3);
  return {
    ...defined({ lastScrape: last }),
    isDown: ups.some(([time2, value]) => value === 0 && time2 <= end && !(last !== void 0 && last >= time2)),
    goesOn: last !== void 0 && last >= end,
    hasLeft: !isListed && failedFor <= toleratedSeconds(window, (intervalMs ?? 0) / 1e3),
    ...defined({ gap })
  };
}
var leastGapSeconds = 2, scrapesTolerated = 3, shareTolerated = 0.1, toleratedSeconds = ({ start, end }, intervalSeconds) => Math.max(leastGapSeconds, Math.min(scrapesTolerated * intervalSeconds, shareTolerated * (end - start)));
function longestGap(ups, scrapes, window, intervalSeconds) {
  let { start, end } = window, first = ups[0]?.[0] ?? Number.POSITIVE_INFINITY, last = ups.at(-1)?.[0] ?? Number.NEGATIVE_INFINITY, times = [...first <= start ? [first] : [], ...scrapes, ...last >= end ? [last] : []], most = times.slice(1).map((time2, i) => ({ from: Math.max(times[i], start), to: Math.min(time2, end) })).toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (most)
    return isTooLong(most.to - most.from, window, intervalSeconds) ? most : void 0;
}
var isEndedBefore = (newest, window, intervalMs) => intervalMs === void 0 ? newest < window.end : isTooLong(window.end - newest, window, intervalMs / 1e3), isTooLong = (seconds, window, intervalSeconds) => seconds - intervalSeconds > Math.max(intervalSeconds / 2, toleratedSeconds(window, intervalSeconds));

// build/providers/prometheus/check/missing-series.js
var absence = /* @__PURE__ */ new Set(["absent", "absent_over_time"]);
async function explainMissing(query2, { api, window }, context) {
  let located = locateSelectors(query2), selectors = new Set(located.filter(mustBeThere).map(({ text: text2 }) => text2));
  if (selectors.size === 0)
    return;
  let range = formatPromDuration(windowMs(window)), missing = [];
  for (let selector of selectors) {
    let found = await isThere(selector);
    if (found.kind === "failed")
      return asFailed(found);
    found.kind === "missing" && missing.push(selector);
  }
  if (missing.length === selectors.size)
    return { state: "no-data", detail: `there is no series of ${listed(missing)} in the window` };
  if (doesWithout(query2, located))
    return;
  for (let selector of missing) {
    let metric = metricOf(selector);
    if (metric === void 0)
      continue;
    let found = matchersOf(selector).length === 0 ? { kind: "missing" } : await isThere(selectorOf(metric));
    if (found.kind === "failed")
      return asFailed(found);
    if (found.kind === "there")
      continue;
    return { state: "no-data", detail: `there is no series of ${metric} in the window; if it may not be there yet, the rule has to say so, as with \`or vector(0)\`` };
  }
  return;
  async function isThere(selector) {
    let result = await api.query(`count(last_over_time(${selector}[${range}]) or ${selector})`, context, window.end);
    return result.kind === "failed" ? result : { kind: (result.kind === "vector" ? result.samples[0]?.value ?? 0 : 0) > 0 ? "there" : "missing" };
  }
}
var asFailed = ({ detail, hint: hint3 }) => ({
  state: "failed",
  detail,
  ...defined({ hint: hint3 })
});
function doesWithout(query2, located) {
  let rest = located.reduceRight((text2, { from, to }) => `${text2.slice(0, from)} ${text2.slice(to)}`, query2);
  return /\b(?:or|unless)\b/i.test(rest.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, '""'));
}
var mustBeThere = ({ within }) => !within.some((name) => absence.has(name.toLowerCase())), mostListed = 3, listed = (selectors) => selectors.slice(0, mostListed).join(", ") + (selectors.length > mostListed ? ", …" : "");

// build/providers/prometheus/values/label-key.js
var labelKey = (labels) => JSON.stringify(Object.entries(labels).toSorted(([a], [b]) => a < b ? -1 : 1));

// build/providers/prometheus/api/raw-samples.js
var shortestSeconds = 1, mostSamples = 1e6;
async function readRaw(selector, { from, to }, api, context) {
  let series = /* @__PURE__ */ new Map(), warnings = /* @__PURE__ */ new Set(), open3 = [{ from, to }], samples = 0;
  for (; open3.length > 0; ) {
    let range = open3.shift(), result = await api.query(`${selector}[${formatPromDuration(lengthMs(range))}]`, context, range.to);
    if (result.kind === "failed" && result.tooLarge && range.to - range.from > shortestSeconds) {
      let middle = (range.from + range.to) / 2;
      open3.unshift({ from: range.from, to: middle }, { from: middle, to: range.to });
      continue;
    }
    if (result.kind === "failed")
      return result;
    if (result.kind !== "matrix")
      return { kind: "failed", detail: `it gave no samples of ${selector}` };
    for (let warning of result.warnings)
      warnings.add(warning);
    let added = append(series, result.series);
    if (added === void 0)
      return ambiguous(selector);
    if (samples += added, samples > mostSamples)
      return tooMany(selector);
  }
  return { kind: "raw", series: [...series.values()], warnings: [...warnings] };
}
var lengthMs = ({ from, to }) => Math.ceil((to - from) * 1e3) + 1;
function append(known, added) {
  let seen = /* @__PURE__ */ new Set(), samples = 0;
  for (let { labels, values, histograms = [] } of added) {
    let key = labelKey(labels);
    if (seen.has(key))
      return;
    seen.add(key);
    let own = known.get(key) ?? { labels, values: [], histograms: [] };
    known.set(key, own), samples += addLater(own.values, values) + addLater(own.histograms, histograms);
  }
  return samples;
}
function addLater(samples, more) {
  let newest = samples.at(-1)?.[0] ?? Number.NEGATIVE_INFINITY, later = more.filter(([time2]) => time2 > newest);
  for (let sample of later)
    samples.push(sample);
  return later.length;
}
var ambiguous = (selector) => ({
  kind: "failed",
  detail: `two series of ${selector} cannot be told apart: their labels begin with the same 200 characters`
}), tooMany = (selector) => ({
  kind: "failed",
  detail: `${selector} has more than a million samples in the window`,
  hint: 'select fewer series with matchers, such as {job="shop"}'
});

// build/providers/prometheus/check/ups.js
var leastBackSeconds = 60, scrapesBack = 10, deliverySeconds = 30, mostNamed = 100, untilOf = ({ end }, intervalMs = 15e3) => end + 3 * intervalMs / 1e3 + deliverySeconds, upsOf = (series) => ({
  kind: "ups",
  series,
  of: ({ job, instance }) => job === "" && instance === "" ? [] : series.filter(({ labels }) => (job === "" || labels.job === job) && (instance === "" || labels.instance === instance))
}), noUps = upsOf([]);
async function readUps(selector, intervalMs, reading, context, waits = !0) {
  let { api, window } = reading;
  if (waits) {
    let waited = await waitForSeries(selector, reading, context);
    if (waited.kind === "failed")
      return waited;
  }
  let back = Math.max(leastBackSeconds, scrapesBack * (intervalMs ?? 15e3) / 1e3), raw = await readRaw(selector, { from: window.start - back, to: untilOf(window, intervalMs) }, api, context);
  return raw.kind === "failed" ? raw : upsOf(raw.series);
}
function matchersFor(all, isOfJobs) {
  let values = (name) => [
    ...new Set(all.map((labels) => labels[name]).filter(Boolean))
  ], [jobs, instances] = [values("job"), values("instance")], isOfInstances = instances.length > 0 && instances.length <= mostNamed && all.every(({ instance }) => instance), matchers = [
    ...jobs.length > 0 ? [formatMatcher("job", jobs)] : [],
    ...isOfInstances && !(isOfJobs && jobs.length > 0) ? [formatMatcher("instance", instances)] : []
  ];
  return matchers.length > 0 ? `{${matchers.join(",")}}` : void 0;
}

// build/providers/prometheus/check/coverage.js
var lookbackSeconds = 300, ofScrape = /^(up|scrape_\w+)$/, ofRules = /^ALERTS(_FOR_STATE)?$/;
async function coverQuery(query2, reading, context) {
  let selectors = /* @__PURE__ */ new Map();
  for (let located of locateSelectors(query2).filter(mustBeThere)) {
    let back = Math.max(selectors.get(located.text) ?? 0, backSeconds(located.range?.text));
    selectors.set(located.text, back);
  }
  let covered = await Promise.all([...selectors].map(([selector, back]) => reading.once(`coverage of ${JSON.stringify([selector, back, reading.window])}`, () => coverSelector(selector, reading, context, back))));
  return covered.find(({ kind }) => kind === "failed") ?? covered.find(({ kind }) => kind === "late") ?? covered.find((one) => one.kind === "covered" && one.gap !== void 0) ?? covered.find(({ kind }) => kind === "covered") ?? { kind: "none" };
}
function backSeconds(range) {
  let [length = "", step] = range?.slice(1, -1).split(":") ?? [], ms = parsePromDuration(length.trim());
  return ms === void 0 ? lookbackSeconds : ms / 1e3 + (step === void 0 ? 0 : lookbackSeconds);
}
async function coverSelector(selector, reading, context, back = lookbackSeconds) {
  let metric = metricOf(selector) ?? "";
  if (ofRules.test(metric))
    return { kind: "none" };
  let { window, intervalOf: intervalOf2 } = reading, known = await intervalOf2(selector, context), since = livingSince(window.start, known ?? 15e3), watched = { selector, known, isOfScrape: ofScrape.test(metric) }, seen = await readGroups(selector, since, watched, reading, context);
  if (seen.kind === "failed")
    return seen;
  if (seen.all.length > 0)
    return judgeGroups(seen, watched, reading, context);
  let earlier = window.end - back;
  if (earlier >= since)
    return { kind: "none" };
  let older = await readGroups(selector, earlier, watched, reading, context);
  return older.kind === "failed" ? older : older.all.length > 0 ? judgeGroups(older, watched, reading, context) : { kind: "none" };
}
async function readGroups(selector, since, { known }, { api, window }, context) {
  let until = untilOf(window, known), before = formatPromDuration((window.end - since) * 1e3), behind = formatPromDuration((until - window.end) * 1e3 + 1), had = `last_over_time(${selector}[${before}] offset ${behind})`, has = `last_over_time(${selector}[${behind}])`, parts = {
    all: `count by (job, instance) (${had})`,
    ended: `count by (job, instance) (${had} unless ${has})`,
    fresh: `count(${has})`
  }, query2 = Object.entries(parts).map(([name, expression]) => `label_replace(${expression}, "of", "${name}", "", "")`).join(" or "), result = await api.query(query2, context, until);
  if (result.kind === "failed")
    return result;
  let samples = result.kind === "vector" ? result.samples : [], of2 = (name) => samples.filter(({ labels }) => labels.of === name).map(({ labels: { job = "", instance = "" } }) => ({ job, instance }));
  return { kind: "groups", all: of2("all"), ended: of2("ended"), isFresh: of2("fresh").length > 0 };
}
async function judgeGroups({ all, ended, isFresh }, { selector, known, isOfScrape }, reading, context) {
  let { window } = reading, matchers = matchersFor(all, ended.length > 0), ups = matchers === void 0 ? noUps : await readUps(`up${matchers}`, known, reading, context, ended.length > 0);
  if (ups.kind === "failed")
    return ups;
  for (let labels of ended) {
    let own = ups.of(labels);
    if (own.length === 0) {
      if (isFresh)
        continue;
      let newest = await readNewest(selector, reading, context);
      if (newest !== void 0 && !isEndedBefore(newest, window, known))
        continue;
      return {
        kind: "late",
        detail: `${describeNewest(selector, newest, window)}, and no newer one came`
      };
    }
    let health = own.map(({ values }) => healthOf(values, window, known)), othersGoOn = ups.of({ job: labels.job, instance: "" }).some((one) => healthOf(one.values, window).goesOn);
    if (health.some((one) => isExplained(one, othersGoOn)))
      continue;
    let last = Math.max(...health.map(({ lastScrape = Number.NEGATIVE_INFINITY }) => lastScrape));
    return {
      kind: "late",
      detail: `${Number.isFinite(last) ? describeAge(selector, last, window.end) : describeNewest(selector, await readNewest(selector, reading, context), window)}, and ${formatTarget(labels)} could not be scraped since`
    };
  }
  let longest = all.flatMap((labels) => findGap(ups.of(labels), labels, window, { known, isOfScrape }) ?? []).toSorted((a, b) => lengthOf(b.gap) - lengthOf(a.gap))[0];
  return { kind: "covered", ...longest && { gap: describeGap(longest, window) } };
}
var isExplained = ({ goesOn, isDown, hasLeft }, othersGoOn) => goesOn || (hasLeft ? othersGoOn : !isDown);
function findGap(ups, labels, window, { known, isOfScrape }) {
  let gaps = ups.map(({ values }) => {
    let read = isOfScrape ? values.map(([time2]) => [time2, 1]) : values;
    return healthOf(read, window, known).gap;
  });
  if (gaps.length === 0 || gaps.some((gap) => gap === void 0))
    return;
  let least = gaps.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0];
  return least && { labels, gap: least };
}
var lengthOf = ({ from, to }) => to - from;
function describeGap({ labels, gap: { from, to } }, { start }) {
  let seconds = (value) => Math.round(value * 10) / 10;
  return `${formatTarget(labels)} was not scraped for ${seconds(to - from)} s of the test, from ${seconds(from - start)} s to ${seconds(to - start)} s into it`;
}
var formatTarget = ({ job, instance }) => `{${[job && `job="${job}"`, instance && `instance="${instance}"`].filter(Boolean).join(", ")}}`;
async function readNewest(selector, { api, window }, context) {
  let back = formatPromDuration(Math.max(lookbackSeconds, window.end - window.start + leastBackSeconds) * 1e3), result = await api.query(`max(max_over_time(timestamp(${selector})[${back}:1s]))`, context, window.end);
  return result.kind === "vector" ? result.samples[0]?.value : void 0;
}
var describeNewest = (selector, newest, { end }) => newest === void 0 ? `no series of ${selector} has a sample at the end of the test` : describeAge(selector, newest, end);

// build/providers/prometheus/api/settle.js
var longestAbsenceMs = 6e4, betweenCountsMs = 1e3, mostCounts = 10;
async function waitUntilScraped(query2, reading, context) {
  let waited = await waitUntilArrived(query2, reading, context);
  if (waited.kind !== "settled")
    return waited;
  let covered = await lookWhetherCovered(query2, reading, context);
  return covered.kind === "settled" ? { ...covered, warnings: waited.warnings } : covered;
}
async function lookWhetherCovered(query2, reading, context) {
  let coverage = await coverQuery(query2, reading, context);
  if (coverage.kind === "failed" || coverage.kind === "late")
    return coverage;
  let gap = coverage.kind === "covered" ? coverage.gap : void 0;
  return { kind: "settled", warnings: [], ...defined({ gap }) };
}
async function waitUntilArrived(query2, reading, context) {
  let selectors = parseSelectors(query2);
  if (selectors.length === 0)
    return { kind: "settled", warnings: [] };
  let waited = await Promise.all(selectors.map((selector) => waitForSeries(selector, reading, context))), bad = waited.find((one) => one.kind === "failed") ?? waited.find((one) => one.kind === "late");
  if (bad)
    return bad;
  if (waited.every((one) => one.kind === "absent"))
    return await waitForTargets(selectors, reading, context);
  let warnings = waited.flatMap((one) => one.kind === "settled" ? one.warnings : []), { kind } = await reading.api.server(context);
  return kind === "prometheus" ? { kind: "settled", warnings } : {
    kind: "settled",
    warnings: [...warnings, ...await waitUntilStill(selectors, reading, context)]
  };
}
async function waitUntilStill(selectors, { api, window }, context) {
  let range = formatPromDuration(windowMs(window)), query2 = selectors.map((selector, i) => `label_replace(sum(count_over_time(${selector}[${range}])), "of", "${i}", "", "")`).join(" or "), before;
  for (let read = 0; read < mostCounts; read += 1) {
    let result = await api.query(query2, context, window.end);
    if (result.kind !== "vector")
      return [];
    let counts = JSON.stringify(result.samples.map(({ labels, value }) => [labels.of, value]).sort());
    if (counts === before || context.signal.aborted)
      return [];
    before = counts, await context.clock.sleep(betweenCountsMs, context.signal);
  }
  return ["samples of the window were still arriving when it was read"];
}
async function waitForTargets(selectors, reading, context) {
  let waited = await waitForSeries("up", reading, context, longestAbsenceMs);
  if (waited.kind === "settled" && waited.warnings.length === 0 || waited.kind === "late" || waited.kind === "failed")
    return waited;
  if (waited.kind === "absent") {
    let waiting = `Waiting for a scrape of any target: there is no series of ${excerpt(selectors.join(", "), 100)}`;
    waitReporter(context, 15e3)(waiting), await context.clock.sleep(15e3, context.signal);
  }
  return { kind: "settled", warnings: [`no series of ${selectors.join(", ")}, and it is not certain that every target was scraped since the end of the test`] };
}

// build/providers/prometheus/alerts/alert-replay.js
function replayAlert(evaluations, replay) {
  let { steps: steps2, intervalMs, forMs, keepFiringMs } = replay, present = new Set(evaluations.map(({ step }) => step)), states = [], state = "inactive", activeAt = 0, keptSince;
  for (let step = 0; step < steps2; step += 1)
    present.has(step) ? (keptSince = void 0, state === "inactive" && (state = "pending", activeAt = step), state === "pending" && (step - activeAt) * intervalMs >= forMs - 1e-6 && (state = "firing")) : (keptSince ??= step, state === "firing" && (step - keptSince) * intervalMs < keepFiringMs || (state = "inactive")), states.push(state);
  return states;
}
function activeTimes(evaluations, { steps: steps2, intervalMs }, since) {
  let present = new Set(evaluations.map(({ step }) => step)), longest, begun2;
  for (let step = 0; step < steps2; step += 1)
    begun2 = present.has(step) ? begun2 ?? step : void 0, begun2 !== void 0 && step >= since && (longest = Math.max(longest ?? 0, step - begun2));
  let inMs = (length) => length === void 0 ? void 0 : length * intervalMs;
  return {
    longestMs: inMs(longest),
    lastMs: inMs(begun2 === void 0 ? void 0 : steps2 - 1 - begun2)
  };
}

// build/providers/prometheus/alerts/alert-template.js
var longestMessage = 300;
function expandTemplate(text2, alert) {
  let filled = text2.replace(/\{\{-?\s*([^{}]*?)\s*-?\}\}/g, (whole, inside) => evaluate(inside, alert) ?? whole);
  return excerpt(filled, longestMessage);
}
var readsValue = (text2) => /\{\{[^{}]*(?:\$value|\.Value)\b/.test(text2);
function evaluate(inside, alert) {
  let value;
  for (let [i, part] of splitPipes(inside).entries()) {
    let words = part.match(/"(?:[^"\\]|\\.)*"|[^\s"]+/g) ?? [];
    if (value = call(words, i === 0 ? void 0 : value, alert), value === void 0)
      return;
  }
  return typeof value == "number" ? formatGo(value) : value;
}
var splitPipes = (inside) => inside.match(/(?:"(?:[^"\\]|\\.)*"|[^|"])+/g) ?? [];
function call([first, ...rest], given, alert) {
  if (first === void 0)
    return;
  let args = [...rest.map((word) => operand(word, alert)), ...given === void 0 ? [] : [given]];
  if (!args.some((arg) => arg === void 0))
    return Object.hasOwn(functions, first) ? functions[first](...args) : args.length === 0 ? operand(first, alert) : void 0;
}
function operand(word, { labels, value }) {
  if (word === "$value" || word === ".Value")
    return value;
  let label = /^(?:\$labels|\.Labels)\.(\w+)$/.exec(word)?.[1];
  return label !== void 0 ? Object.hasOwn(labels, label) ? labels[label] : "" : /^".*"$/s.test(word) ? word.slice(1, -1).replace(/\\(["\\])/g, "$1") : void 0;
}
var functions = {
  humanize: of(humanize),
  humanize1024: of(humanize1024),
  humanizePercentage: of((value) => `${formatG(100 * value, 4)}%`),
  humanizeDuration: of(humanizeDuration),
  printf: (format, ...args) => typeof format == "string" ? printf(format, args) : void 0,
  toUpper: (text2) => String(text2).toUpperCase(),
  toLower: (text2) => String(text2).toLowerCase()
};
function of(format) {
  return (given, ...more) => {
    let value = typeof given == "string" && given.trim() !== "" ? Number(given) : given;
    return typeof value != "number" || more.length > 0 ? void 0 : format(value);
  };
}
function printf(format, args) {
  let used = 0, isKnown = !0, text2 = format.replace(/%(?:(\.\d{1,2})?([a-z])|%)/g, (whole, precision, verb) => {
    if (verb === void 0)
      return "%";
    let arg = args[used];
    used += 1;
    let shown = arg === void 0 ? void 0 : formatVerb(verb, arg, precision && Number(precision.slice(1)));
    return isKnown &&= shown !== void 0, shown ?? whole;
  });
  return isKnown && used === args.length ? text2 : void 0;
}
function formatVerb(verb, arg, precision) {
  if (verb === "v" || verb === "s" && typeof arg == "string")
    return typeof arg == "number" ? formatGo(arg) : arg;
  if (typeof arg == "number") {
    if (verb === "f")
      return Number.isFinite(arg) ? arg.toFixed(precision || precision === 0 ? precision : 6) : formatGo(arg);
    if (verb === "g")
      return precision ? formatG(arg, precision) : formatGo(arg);
  }
}
var larger = ["", "k", "M", "G", "T", "P", "E", "Z", "Y"], smaller = ["", "m", "u", "n", "p", "f", "a", "z", "y"];
function humanize(value) {
  return value === 0 || !Number.isFinite(value) ? formatG(value, 4) : Math.abs(value) >= 1 ? scaled(value, 1e3, larger) : scaledUp(value);
}
function humanize1024(value) {
  return Math.abs(value) <= 1 || !Number.isFinite(value) ? formatG(value, 4) : scaled(value, 1024, ["", "ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi"]);
}
function scaled(value, base, prefixes) {
  let [left, i] = [value, 0];
  for (; Math.abs(left) >= base && i < prefixes.length - 1; i += 1)
    left /= base;
  return formatG(left, 4) + prefixes[i];
}
function scaledUp(value) {
  let [left, i] = [value, 0];
  for (; Math.abs(left) < 1 && i < smaller.length - 1; i += 1)
    left *= 1e3;
  return formatG(left, 4) + smaller[i];
}
function humanizeDuration(value) {
  if (!Number.isFinite(value))
    return formatG(value, 4);
  if (value === 0)
    return "0s";
  if (Math.abs(value) < 1)
    return `${scaledUp(value)}s`;
  let sign = value < 0 ? "-" : "", whole = Math.floor(Math.abs(value)), [days, hours, minutes] = [
    Math.floor(whole / 86400),
    Math.floor(whole / 3600) % 24,
    Math.floor(whole / 60) % 60
  ];
  if (whole < 60)
    return `${sign}${formatG(Math.abs(value), 4)}s`;
  let parts = [`${days}d`, `${hours}h`, `${minutes}m`, `${whole % 60}s`];
  return sign + parts.slice(days > 0 ? 0 : hours > 0 ? 1 : 2).join(" ");
}
function formatG(value, digits) {
  if (!Number.isFinite(value) || value === 0)
    return formatGo(value);
  let [mantissa, exponent] = value.toExponential(digits - 1).split("e"), power = Number(exponent), trim = (text2) => text2.includes(".") ? text2.replace(/\.?0+$/, "") : text2;
  return power < -4 || power >= digits ? trim(mantissa) + formatPower(power) : trim(value.toFixed(Math.max(0, digits - 1 - power)));
}
function formatGo(value) {
  if (Number.isNaN(value))
    return "NaN";
  if (!Number.isFinite(value))
    return value > 0 ? "+Inf" : "-Inf";
  let size = Math.abs(value);
  if (value === 0 || size >= 1e-4 && size < 1e21)
    return String(value);
  let [mantissa, exponent] = value.toExponential().split("e");
  return mantissa + formatPower(Number(exponent));
}
var formatPower = (power) => `e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;

// build/providers/prometheus/alerts/alert-timeline.js
var mostOfQuery = 11e3, mostSteps = 5 * mostOfQuery;
function gridOf({ forMs, keepFiringMs, offsetMs = 0, ...rule }, window) {
  let intervalMs = Math.max(1, Math.round(rule.intervalMs)), endMs = Math.round(window.end * 1e3), startMs = Math.round(window.start * 1e3), backMs = forMs + keepFiringMs + intervalMs, ofWindow = Math.floor((endMs - startMs) / intervalMs);
  if (ofWindow + 1 > mostSteps)
    return;
  let wanted = Math.ceil((endMs - startMs + backMs) / intervalMs) + 1, steps2 = Math.min(mostSteps, wanted), timeOfMs = (step) => endMs - (steps2 - 1 - step) * intervalMs, queriedAt = (step) => (timeOfMs(step) - offsetMs) / 1e3, parts = Array.from({ length: Math.ceil(steps2 / mostOfQuery) }, (_, i) => i * mostOfQuery);
  return {
    steps: steps2,
    intervalMs,
    forMs,
    keepFiringMs,
    since: steps2 - 1 - ofWindow,
    window,
    queriedAt,
    timeOf: (step) => timeOfMs(step) / 1e3,
    ranges: parts.map((first) => ({
      start: queriedAt(first),
      end: queriedAt(Math.min(first + mostOfQuery, steps2) - 1),
      stepSeconds: intervalMs / 1e3
    })),
    isCut: steps2 < wanted
  };
}
function joinParts(parts) {
  let joined = /* @__PURE__ */ new Map();
  for (let { labels, values } of parts.flat()) {
    let key = labelKey(labels);
    joined.set(key, { labels, values: [...joined.get(key)?.values ?? [], ...values] });
  }
  return [...joined.values()];
}
function replayRule(series, rule, grid) {
  return series.flatMap((one) => splitByLabels(one, rule, grid)).map(({ labels, evaluations }) => {
    let states = replayAlert(evaluations, grid), { longestMs, lastMs } = activeTimes(evaluations, grid, grid.since), isPending = states.at(-1) === "pending";
    return { labels, evaluations, states, longestMs, lastMs: isPending ? lastMs : void 0 };
  });
}
function splitByLabels({ labels: all, values }, rule, { queriedAt, intervalMs }) {
  let { __name__: _, ...labels } = all, changing = Object.values(rule.labels).filter(readsValue), alerts = /* @__PURE__ */ new Map();
  for (let [time2, value] of values) {
    let step = Math.round((time2 - queriedAt(0)) * 1e3 / intervalMs), key = changing.map((text2) => expandTemplate(text2, { labels: all, value })).join(`
`), known = alerts.get(key);
    known ? known.push({ step, value }) : alerts.set(key, [{ step, value }]);
  }
  return [...alerts.values()].map((evaluations) => ({ labels, evaluations }));
}
function mostAtOnce(alerts, { steps: steps2 }) {
  let active = new Array(steps2).fill(0);
  for (let { states } of alerts)
    for (let [step, state] of states.entries())
      state !== "inactive" && (active[step] += 1);
  return active.reduce((most, count) => Math.max(most, count), 0);
}
var mostFirings = 20;
function firingsOf(alerts, rule, grid) {
  return alerts.flatMap((alert) => firingOf(alert, rule, grid) ?? []).toSorted((a, b) => a.from - b.from);
}
function firingOf(alert, rule, grid) {
  let { window } = grid, stretches = stretchesOf(alert.states, grid), [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last)
    return;
  let value = alert.evaluations.findLast(({ step }) => step <= first.step)?.value ?? Number.NaN, message = messageOf(rule, { labels: alert.labels, value }), firedSeconds = stretches.reduce((sum3, { from, to }) => sum3 + to - from, 0);
  return {
    labels: alert.labels,
    from: first.from,
    to: last.to,
    firedMs: Math.round(firedSeconds * 1e3),
    ...first.from === window.start && alert.states[first.step - 1] === "firing" && { wasFiring: !0 },
    value: Number.isFinite(value) ? value : null,
    ...defined({ message })
  };
}
function stretchesOf(states, { since, steps: steps2, timeOf, window }) {
  let stretches = [];
  for (let step = since; step < steps2; step += 1) {
    if (states[step] !== "firing")
      continue;
    let begun2 = step;
    for (; step + 1 < steps2 && states[step + 1] === "firing"; )
      step += 1;
    let from = begun2 === since && states[begun2 - 1] === "firing" ? window.start : timeOf(begun2);
    stretches.push({ step: begun2, from, to: step + 1 < steps2 ? timeOf(step + 1) : window.end });
  }
  return stretches;
}
function messageOf({ annotations }, alert) {
  let text2 = ["summary", "description", "message"].map((key) => annotations[key]).find((text3) => text3?.trim());
  return text2 === void 0 ? void 0 : expandTemplate(text2, alert);
}

// build/providers/prometheus/alerts/constant-rules.js
var ofTime = /^(time|hour|minute|month|year|day_of_month|day_of_week|day_of_year|days_in_month)$/i;
function isConstant(query2) {
  return locateSelectors(query2).length === 0 && !namesIn(query2).some((name) => ofTime.test(name));
}
function partConstant(rules) {
  let constant = rules.filter(({ query: query2 }) => isConstant(query2)).map(({ name }) => name);
  return {
    rules: rules.filter(({ query: query2 }) => !isConstant(query2)),
    leftOut: constant.length > 0 ? { leftOut: constant } : {}
  };
}

// build/providers/prometheus/alerts/explain-quiet.js
function explainUnsettled(settled) {
  return settled.kind === "failed" ? asFailed(settled) : settled.kind === "late" ? { state: "no-data", detail: settled.detail } : settled.gap === void 0 ? void 0 : { state: "no-data", detail: settled.gap };
}
async function explainQuiet(query2, alerts, reading, context) {
  let pending = alerts.flatMap(({ lastMs }) => lastMs ?? []);
  if (pending.length > 0)
    return { state: "pending", pendingMs: Math.max(...pending) };
  let active = alerts.flatMap(({ longestMs }) => longestMs ?? []);
  return active.length > 0 ? { state: "inactive", activeMs: Math.max(...active) } : await explainMissing(query2, reading, context) ?? { state: "inactive" };
}

// build/providers/prometheus/api/with-failure.js
function withFailure(query2, { detail, hint: hint3 }) {
  let better = variableHint(query2) ?? hint3;
  return { kind: "failed", detail, ...better && { hint: better }, query: query2, warnings: [] };
}
var withUnsettled = (query2, settled) => settled.kind === "late" ? { kind: "no-data", detail: settled.detail, query: query2, warnings: [] } : withFailure(query2, settled);

// build/providers/prometheus/alerts/server-alerts.js
var query = 'ALERTS{alertstate="firing"}', deliveryMs2 = 3e4, pollMs = 500;
async function measureServerAlerts(indicator, reading, context) {
  let read = await waitUntilEvaluated(indicator, reading, context);
  if (read.kind === "failed")
    return withFailure(query, read);
  let { leftOut } = read;
  if (read.rules.length === 0 && !leftOut)
    return { kind: "no-data", detail: `the server ${read.all === 0 ? "has no alert rules" : "has alert rules, and none of them is meant"}`, query, warnings: [] };
  let rules = await inTurns(read.rules, (rule) => measureRule(rule, reading, context));
  return {
    kind: "alerts",
    window: reading.window,
    rules,
    ...defined({ leftOut }),
    query,
    warnings: []
  };
}
async function waitUntilEvaluated(indicator, { api, window }, context) {
  let { clock, signal } = context, begun2 = clock.now(), report = waitReporter(context, deliveryMs2, shortWaitMs);
  for (; ; ) {
    let read = await api.get("rules?type=alert", context);
    if (read.kind === "failed")
      return read;
    let all = parseRules(read.data);
    if (!all)
      return { kind: "failed", detail: "its list of rules has an unknown format" };
    let { rules, leftOut } = partConstant(meantOf(all, indicator));
    if (!rules.some(({ evaluatedAt, intervalMs }) => evaluatedAt + intervalMs / 1e3 < window.end) || signal.aborted || clock.now() - begun2 > deliveryMs2)
      return { kind: "rules", rules, ...leftOut, all: all.length };
    report("Waiting until the server has evaluated its alert rules once more after the load"), await clock.sleep(pollMs, signal);
  }
}
async function measureRule(rule, reading, context) {
  let { name, group, forMs, health, lastError } = rule, { api, window } = reading, head = { name, group, severity: severityOf(rule), query: rule.query, forMs }, rangeMs = windowMs(window) + 2 * rule.intervalMs, result = await api.query(`${selectorOf2(rule)}[${formatPromDuration(rangeMs)}]`, context, window.end);
  if (result.kind !== "matrix") {
    let failure = result.kind === "failed" ? result : { detail: "ALERTS gives no series over time" };
    return { ...head, ...asFailed(failure) };
  }
  let { series } = result, firing = series.flatMap((one) => one.labels.alertstate === "firing" ? firingOf2(one, rule, window) ?? [] : []);
  if (firing.length > 0) {
    let firings = firing.toSorted((a, b) => a.from - b.from).slice(0, mostFirings), withMessages = await inTurns(firings, (one) => withMessage(one, rule, reading, context));
    return { ...head, state: "firing", firings: withMessages, count: firing.length };
  }
  if (health === "err")
    return {
      ...head,
      state: "failed",
      detail: `the server cannot evaluate it: ${lastError || "it does not say why"}`
    };
  let unseen = explainUnseen(rule, series, window);
  if (unseen !== void 0)
    return { ...head, state: "no-data", detail: unseen };
  let pending = series.filter(({ labels }) => labels.alertstate === "pending").map((one) => pendingOf(one, rule, window)), unsettled = explainUnsettled(await lookWhetherCovered(rule.query, reading, context));
  return unsettled ? { ...head, ...unsettled } : { ...head, ...await explainQuiet(rule.query, pending, reading, context) };
}
function explainUnseen({ health, evaluatedAt, intervalMs, activeAt }, series, window) {
  if (!(Number.isFinite(evaluatedAt) || health === "ok") || evaluatedAt <= 0)
    return "the server does not say that it has evaluated it";
  if (evaluatedAt < window.start)
    return `the server evaluates it every ${formatPromDuration(intervalMs)}, and did not within the test`;
  if (series.length === 0 && activeAt < window.end - intervalMs / 1e3)
    return "the server says that it has alerts, and has no ALERTS series of it";
}
function selectorOf2({ name, labels }) {
  let plain = Object.entries(labels).filter(([label, value]) => label !== "alertstate" && !value.includes("{{"));
  return formatSelector({ __name__: "ALERTS", ...Object.fromEntries(plain), alertname: name });
}
function stretchesOf2({ values }, { intervalMs }, end) {
  let stretches = [];
  for (let [time2] of values) {
    if (time2 > end)
      break;
    let last = stretches.at(-1);
    last && (time2 - last[1]) * 1e3 <= 1.5 * intervalMs ? last[1] = time2 : stretches.push([time2, time2]);
  }
  return stretches;
}
function firingOf2(series, rule, window) {
  let { alertname: _, alertstate: __, __name__: ___, ...labels } = series.labels, intervalSeconds = rule.intervalMs / 1e3, stretches = stretchesOf2(series, rule, window.end).filter(([, to]) => to >= window.start).map(([from, to]) => ({
    begun: from,
    from: Math.max(from, window.start),
    to: Math.min(to + intervalSeconds, window.end)
  })), [first, last] = [stretches[0], stretches.at(-1)];
  if (!(!first || !last))
    return {
      labels,
      from: first.from,
      to: last.to,
      firedMs: Math.round(1e3 * stretches.reduce((sum3, { from, to }) => sum3 + to - from, 0)),
      ...first.begun < window.start && { wasFiring: !0 },
      value: null
    };
}
async function withMessage(firing, rule, { api }, context) {
  let result = await api.query(rule.query, context, firing.from), found = (result.kind === "vector" ? result.samples : []).find(({ labels }) => Object.entries(labels).every(([label, value]) => label === "__name__" || Object.hasOwn(rule.labels, label) || firing.labels[label] === value)), message = found && messageOf(rule, { labels: found.labels, value: found.value });
  return {
    ...firing,
    // The rule's own labels are the same for each.
    labels: Object.fromEntries(Object.entries(firing.labels).filter(([label]) => !Object.hasOwn(rule.labels, label))),
    value: found && Number.isFinite(found.value) ? found.value : null,
    ...defined({ message })
  };
}
function pendingOf(series, rule, window) {
  let stretches = stretchesOf2(series, rule, window.end).filter(([, to]) => to >= window.start), lengths = stretches.map(([from, to]) => Math.round((to - from) * 1e3)), [, last] = stretches.at(-1) ?? [], goesOn = last !== void 0 && (window.end - last) * 1e3 <= 1.5 * rule.intervalMs;
  return {
    longestMs: lengths.length > 0 ? Math.max(...lengths) : void 0,
    lastMs: goesOn ? lengths.at(-1) : void 0
  };
}
function parseRules(data) {
  let groups = isObject(data) ? data.groups : void 0;
  if (Array.isArray(groups))
    return groups.filter(isObject).flatMap((group) => (Array.isArray(group.rules) ? group.rules.filter(isObject) : []).filter(({ type }) => type === "alerting").map((rule) => parseRule(rule, group)));
}
function parseRule(rule, group) {
  let alerts = Array.isArray(rule.alerts) ? rule.alerts.filter(isObject) : [];
  return {
    name: text(rule.name, 200),
    group: text(group.name, 200),
    // As it is: where it has comments, its lines tell where they end.
    query: typeof rule.query == "string" ? rule.query : "",
    forMs: 1e3 * number(rule.duration),
    intervalMs: 1e3 * number(group.interval) || 6e4,
    labels: texts(rule.labels),
    annotations: texts(rule.annotations),
    health: text(rule.health, 20),
    lastError: text(rule.lastError, 300),
    // Of a rule that was never evaluated it is the year 1.
    evaluatedAt: time(rule.lastEvaluation),
    activeAt: Math.min(...alerts.map((alert) => time(alert.activeAt)))
  };
}
var text = (value, most) => typeof value == "string" ? excerpt(value, most) : "", time = (value) => {
  let ms = Date.parse(text(value, 100));
  return Number.isFinite(ms) ? ms / 1e3 : Number.POSITIVE_INFINITY;
}, number = (value) => typeof value == "number" && value > 0 ? value : 0, texts = (value) => isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, of2]) => [key, text(of2, 2e3)])) : {};

// build/providers/prometheus/alerts/alerts.js
var usualIntervalMs = 6e4, queriesOfAlerts = (indicator) => indicator.from.kind === "server" ? [] : partConstant(meantOf(indicator.from.rules, indicator)).rules.map(({ query: query2 }) => query2);
async function measureAlerts(indicator, reading, context) {
  let { from } = indicator;
  if (from.kind === "server")
    return await measureServerAlerts(indicator, reading, context);
  let { rules, leftOut } = partConstant(meantOf(from.rules, indicator)), needsInterval = rules.some(({ intervalMs: intervalMs2 }) => intervalMs2 === void 0), intervalMs = indicator.intervalMs ?? (needsInterval ? await readEvaluationInterval(reading, context) : usualIntervalMs), outcomes = await inTurns(rules, (rule) => measureRule2({ intervalMs, ...rule }, reading, context)), query2 = `the rules of ${from.files.join(", ")}`;
  return {
    kind: "alerts",
    window: reading.window,
    rules: outcomes,
    ...leftOut,
    query: query2,
    warnings: []
  };
}
var seriesOfAlerts = async () => ({
  kind: "no-data",
  detail: "alert rules have no chart",
  query: "ALERTS",
  warnings: []
});
async function readEvaluationInterval({ api }, context) {
  let read = await api.get("status/config", context), yaml = read.kind === "data" ? read.data?.yaml : void 0, written = /^\s*evaluation_interval:\s*"?(\w+)/m.exec(typeof yaml == "string" ? yaml : "")?.[1];
  return (written === void 0 ? void 0 : parsePromDuration(written)) || usualIntervalMs;
}
async function measureRule2(rule, reading, context) {
  let { name, group, forMs, writtenForMs } = rule, head = {
    name,
    group,
    severity: severityOf(rule),
    query: rule.query,
    forMs,
    ...defined({ writtenForMs })
  }, unrecorded = await findUnrecorded(rule, reading, context);
  if (unrecorded !== void 0) {
    let detail = `it reads ${unrecorded}, which the server does not record and which cannot be written out`;
    return { ...head, state: "not-evaluable", detail };
  }
  let grid = gridOf(rule, reading.window);
  if (!grid) {
    let interval = formatPromDuration(rule.intervalMs);
    return {
      ...head,
      state: "not-evaluable",
      detail: `every ${interval} it has too many evaluations in the test`
    };
  }
  let settled = await waitUntilScraped(rule.query, reading, context), read = await readEvaluations(rule.query, grid, reading, context);
  if (read.kind === "failed")
    return { ...head, ...asFailed(read) };
  let warnings = [
    .../* @__PURE__ */ new Set([...settled.kind === "settled" ? settled.warnings : [], ...read.warnings])
  ], measured = { ...head, ...warnings.length > 0 && { warnings } }, alerts = replayRule(read.series, rule, grid), most = mostAtOnce(alerts, grid);
  if (rule.limit !== void 0 && most > rule.limit) {
    let detail = `it had ${most} alerts at once, and a server drops all of them beyond the limit of its group, ${rule.limit}`;
    return { ...measured, state: "not-evaluable", detail };
  }
  let firings = firingsOf(alerts, rule, grid);
  if (firings.length > 0)
    return {
      ...measured,
      state: "firing",
      firings: firings.slice(0, mostFirings),
      count: firings.length
    };
  let unsettled = explainUnsettled(settled);
  return unsettled ? { ...measured, ...unsettled } : grid.isCut ? { ...measured, state: "not-evaluable", detail: "whether it was firing when the test began goes further back than can be queried" } : { ...measured, ...await explainQuiet(rule.query, alerts, reading, context) };
}
async function readEvaluations(query2, { ranges }, { api }, context) {
  let parts = [], warnings = [];
  for (let range of ranges) {
    let result = await api.queryRange(query2, range, context, "all");
    if (result.kind === "failed")
      return result;
    if (result.kind !== "matrix")
      return { kind: "failed", detail: "the expression gives no series over time" };
    parts.push(result.series), warnings.push(...result.warnings);
  }
  return { kind: "read", series: joinParts(parts), warnings };
}
async function findUnrecorded({ recorded = [] }, { api, window }, context) {
  let range = formatPromDuration(windowMs(window));
  for (let name of recorded) {
    let result = await api.query(`count(last_over_time(${name}[${range}]))`, context, window.end);
    if (result.kind === "vector" && result.samples.length === 0)
      return name;
  }
}

// build/providers/prometheus/histograms/parse-native.js
function parseNative(point) {
  if (!Array.isArray(point))
    return;
  let [time2, data] = point;
  if (typeof time2 != "number" || typeof data != "object" || data === null)
    return;
  let { count, buckets = [] } = data;
  if (!Array.isArray(buckets))
    return;
  let parsed = buckets.map(parseBucket), all = parseNumber(count);
  return all !== void 0 && parsed.every((bucket) => bucket !== void 0) ? [time2, { count: all, buckets: parsed }] : void 0;
}
function parseBucket(bucket) {
  if (!Array.isArray(bucket))
    return;
  let [lower, upper, count] = bucket.slice(1).map(parseNumber);
  return lower !== void 0 && upper !== void 0 && count !== void 0 ? { lower, upper, count } : void 0;
}
function parseNumber(text2) {
  if (typeof text2 != "string" || text2.trim() === "")
    return;
  let value = Number(text2.replace(/^([+-]?)Inf$/, "$1Infinity"));
  return Number.isNaN(value) ? void 0 : value;
}

// build/providers/prometheus/api/query-result.js
function parseQueryResult(response, words, kept = "finite") {
  let opened = open(response, words);
  return opened.kind === "failed" ? opened : parseData(opened.json, kept);
}
function parseApiData(response, words) {
  let opened = open(response, words);
  return opened.kind === "failed" ? opened : { kind: "data", data: opened.json.data };
}
var usualKey = "prometheus", wordsOf = (key) => ({
  key,
  title: "Prometheus",
  ...key === usualKey && { headers: "prometheus-headers" },
  base: "the base URL, without /api/v1 and /graph",
  api: "a Prometheus-compatible API",
  lessHint: "aggregate in the query, for example with sum(…) or sum by (le) (…)"
}), open = (response, words) => openResponse(response, words, {
  isOwn: ({ status }) => status === "success",
  refused: ({ status }, json) => json && (json.status === "error" || status >= 400) ? parseError(status, json, words) : void 0
});
function parseError(status, json, words) {
  let text2 = excerpt(typeof json.error == "string" ? json.error : `status ${status}`, 300);
  if (status === 401 || status === 403)
    return explainDenial(status, words, text2);
  if (json.errorType === "bad_data" || status === 400 || isMisread(json.errorType, text2))
    return { ...refusal(`it refuses the query: ${text2}`), refused: "wrong" };
  if (json.errorType === "execution" || status === 422) {
    let isTooLarge = /too many samples|too many points|max-samples|maxSamples/i.test(text2);
    return {
      ...refusal(`it could not execute the query: ${text2}`),
      refused: "executed",
      ...isTooLarge && { tooLarge: !0 }
    };
  }
  return refusal(`it responded with ${status}: ${text2}`);
}
var isMisread = (errorType, text2) => errorType === "422" && /unparsed data|unsupported function|unexpected token|cannot parse|expecting/.test(text2);
function parseData(json, kept) {
  let said = parseWarnings(json.warnings, json.infos), warnings = json.isPartial === !0 ? ["the response is partial", ...said] : said, { resultType, result } = isObject(json.data) ? json.data : {}, items = Array.isArray(result) ? result : [];
  if (resultType === "scalar") {
    let value = parsePoint(items)?.[1];
    return value === void 0 ? malformed : { kind: "scalar", value, warnings };
  }
  if (resultType === "vector") {
    if (items.some((item) => isObject(item) && "histogram" in item))
      return histogram;
    let samples = items.map(parseSample);
    return samples.every((sample) => sample !== void 0) ? { kind: "vector", samples, warnings } : malformed;
  }
  if (resultType === "matrix") {
    let series = items.map((item) => parseSeries(item, kept));
    return series.every((one) => one !== void 0) ? { kind: "matrix", series, warnings } : malformed;
  }
  return resultType === "string" ? refusal("the query returns a string", "an objective needs a number") : malformed;
}
function parseNames(response) {
  if (response.kind === "failed" || response.status !== 200 || response.truncated)
    return;
  let { data } = parseObject(response.body) ?? {};
  return Array.isArray(data) ? data.filter((name) => typeof name == "string").map((name) => excerpt(name, 200)) : void 0;
}
var malformed = refusal("its response has an unknown format", "is it a Prometheus-compatible API?"), histogram = refusal("the query returns a histogram, not a number", "query it with `prometheus: { histogram: … }`, or wrap it, for example in histogram_quantile(0.95, …)");
function parseSeries(item, kept) {
  if (!isObject(item))
    return;
  let values = parsePoints(item.values).filter(([, value]) => kept === "all" || Number.isFinite(value)), labels = parseLabels(item.metric);
  if (!Array.isArray(item.histograms))
    return { labels, values };
  let histograms = item.histograms.map(parseNative);
  return histograms.every((one) => one !== void 0) ? { labels, values, histograms } : void 0;
}

// build/providers/prometheus/api/server.js
var unknown = { kind: "other", name: "a server that does not say what it is" };
function parseServer(response) {
  if (response.kind === "failed")
    return unknown;
  if (response.headers["x-server-hostname"] !== void 0)
    return { kind: "victoriametrics", name: "VictoriaMetrics" };
  let { application, version, goVersion } = parseBuild(response.body);
  return typeof version != "string" || !/^v?\d[\w.+-]{0,40}$/.test(version) ? unknown : typeof application == "string" ? { kind: "other", name: `${excerpt(application, 40)} ${version}` } : /^v?0\./.test(version) || goVersion === void 0 ? { ...unknown, name: `version ${version} of another server` } : { kind: "prometheus", name: `Prometheus ${version}` };
}
function parseBuild(body) {
  return parseJson(body)?.data ?? {};
}

// build/providers/prometheus/api/api.js
var formHeaders = { "content-type": "application/x-www-form-urlencoded" }, introductionMs = 5e3, hourSeconds = 3600, unheld = { nocache: "1", latency_offset: "1ms" }, ownDisagreementMs = 3e3;
function prometheusApi(access, called = "prometheus") {
  let words = wordsOf(called), http = sourceHttp(access), introduced, server = (context) => (introduced ??= http.send({ path: "/api/v1/status/buildinfo", timeoutMs: introductionMs }, context).then(parseServer), introduced), ask = async (path, form, context) => {
    let { kind } = await server(context), body = form && new URLSearchParams({ ...form, ...kind === "victoriametrics" && unheld }).toString(), posted = body !== void 0 && { method: "POST", body, headers: formHeaders };
    return http.ask({ path, ...posted }, context);
  };
  return {
    server,
    query: async (query2, context, time2) => {
      let form = { query: query2, ...time2 !== void 0 && { time: formatPromTime(time2) } };
      return parseQueryResult((await ask("/api/v1/query", form, context)).response, words);
    },
    queryRange: async (query2, { start, end, stepSeconds }, context, kept) => {
      let range = {
        start: formatPromTime(start),
        end: formatPromTime(end),
        step: formatPromTime(stepSeconds)
      };
      return parseQueryResult((await ask("/api/v1/query_range", { query: query2, ...range }, context)).response, words, kept);
    },
    metricNames: async (context) => {
      let end = context.clock.now() / 1e3, times = new URLSearchParams({
        start: formatPromTime(end - hourSeconds),
        end: formatPromTime(end)
      });
      return parseNames(await http.send({ path: `/api/v1/label/__name__/values?${times}` }, context));
    },
    clock: async (context) => {
      let reply = await ask("/api/v1/query", { query: "time()" }, context), result = parseQueryResult(reply.response, words);
      return result.kind === "failed" ? result : { kind: "clock", skew: skewIn(result, reply) };
    },
    startMeasuring: http.startMeasuring,
    get: async (path, context) => parseApiData((await ask(`/api/v1/${path}`, void 0, context)).response, words)
  };
}
function skewIn(result, { response: raw, sentAt, receivedAt }) {
  let said = result.kind === "scalar" ? result.value : result.kind === "vector" ? result.samples[0]?.value : void 0;
  if (said === void 0 || !Number.isFinite(said))
    return;
  let dated = raw.kind === "answer" ? Date.parse(raw.headers.date ?? "") : Number.NaN;
  if (!(Math.abs(dated - said * 1e3) > ownDisagreementMs))
    return skewOf({ said, sentAt, receivedAt });
}

// build/providers/prometheus/values/no-counter.js
var recordedRate = /:(?:[a-z0-9]+_)*(?:i?rate|increase|ratio|i?delta|deriv|avg|mean|percent|quantile|p\d+)_?(?:\d+[smhdwy])?$/i, counterName = /_(?:total|count|sum|bucket)$/, noCounters = /* @__PURE__ */ new Set(["gauge", "info", "stateset"]), fewestFalls = 2, shallow = 0.5, hint = "bad, good and total count things up, as http_requests_total does; for a rate or a share use a query, such as `prometheus: a / b`";
async function explainNoCounter(selector, api, context) {
  let metric = metricOf(selector);
  if (metric === void 0)
    return;
  if (recordedRate.test(metric))
    return failed(`${metric} is no counter: by its name a rule records a rate or a share`);
  if (counterName.test(metric))
    return;
  let types = await readTypes(metric, api, context);
  return types.length > 0 && types.every((type) => noCounters.has(type)) ? failed(`${metric} is no counter: its type is ${types.join(" and ")}`) : void 0;
}
async function readTypes(metric, api, context) {
  let read = await api.get(`metadata?metric=${encodeURIComponent(metric)}`, context), found = read.kind === "data" && isObject(read.data) && Object.hasOwn(read.data, metric) ? read.data[metric] : [], entries = Array.isArray(found) ? found : [];
  return [
    ...new Set(entries.flatMap((entry) => isObject(entry) && typeof entry.type == "string" ? [entry.type] : []))
  ];
}
function explainFalls(selector, series, timesOf) {
  for (let one of series) {
    let { restarts } = timesOf(one), falls = one.values.filter(([time2, value], i) => {
      let [before, most] = one.values[i - 1] ?? [time2, value], isRestart = restarts.some((restart) => before < restart && restart <= time2);
      return value < most && value > shallow * most && !isRestart;
    });
    if (!(falls.length < fewestFalls))
      return failed(`${selector} is no counter: it went down ${falls.length} times, and not to the beginning`);
  }
}
var failed = (detail) => ({ kind: "failed", detail, hint });

// build/providers/prometheus/check/check.js
var windowSeconds = 60, mostNames = 2e4, ownOfAlerts = /* @__PURE__ */ new Set(["ALERTS", "ALERTS_FOR_STATE"]);
async function checkServer(queries, { url, api }, context) {
  let clock = await api.clock(context);
  if (clock.kind === "failed") {
    let { detail, hint: hint3 } = clock;
    throw new Problem("provider", `Prometheus at ${url} cannot be queried: ${detail}`, {
      ...defined({ hint: hint3 })
    });
  }
  context.log.debug(`Prometheus at ${url} is ${(await api.server(context)).name}`);
  let skewMs = clock.skew ? certainSkewMs(clock.skew) : 0, end = (context.clock.now() + skewMs) / 1e3, filled = [...new Set(queries)].map((query2) => ({
    query: query2,
    filled: fillPlaceholders(query2, { start: end - windowSeconds, end })
  }));
  return {
    skewMs,
    notes: [
      ...skewMs === 0 ? [] : [skewNote(skewMs)],
      ...await tryQueries(filled, api, context),
      ...await findMetrics(filled.map(({ filled: filled2 }) => filled2), api, context)
    ]
  };
}
async function checkCounters(indicators, api, context) {
  for (let indicator of indicators)
    if (indicator.kind === "counts")
      for (let selector of [indicator.part, indicator.total]) {
        let wrong = await explainNoCounter(selector, api, context);
        if (wrong)
          throw new Problem("provider", wrong.detail, defined({ hint: wrong.hint }));
      }
}
async function tryQueries(filled, api, context) {
  let failed2 = (await Promise.all(filled.map(async ({ query: query2, filled: filled2 }) => ({ query: query2, result: await api.query(filled2, context) })))).filter((one) => one.result.kind === "failed"), wrong = failed2.filter(({ result }) => result.refused === "wrong");
  if (wrong.length > 0) {
    let hint3 = wrong.map(({ query: query2, result }) => variableHint(query2) ?? result.hint).find(Boolean);
    throw new Problem("provider", wrong.map(({ query: query2, result }) => `\`${query2}\`: ${result.detail}`).join("; "), {
      ...defined({ hint: hint3 })
    });
  }
  return failed2.map(({ query: query2, result: { detail, hint: hint3 } }) => ({
    source: "prometheus",
    message: `\`${query2}\`, tried before the load: ${detail}`,
    about: query2,
    ...defined({ hint: hint3 })
  }));
}
async function findMetrics(queries, api, context) {
  let wanted = [...new Set(queries.flatMap(parseSelectors).map(metricOf))].filter((metric) => metric !== void 0).filter((metric) => !ownOfAlerts.has(metric));
  if (wanted.length === 0)
    return [];
  let candidates = [.../* @__PURE__ */ new Set([...wanted, ...wanted.map(nativeOf)])], found = await api.query(`count by (__name__) ({${formatMatcher("__name__", candidates)}})`, context);
  if (found.kind !== "vector")
    return [];
  let there = new Set(found.samples.map(({ labels }) => labels.__name__)), missing = wanted.filter((metric) => !there.has(metric) && !there.has(nativeOf(metric)));
  if (missing.length === 0)
    return [];
  let names = await api.metricNames(context) ?? [];
  return missing.map((metric) => {
    let near = names.includes(metric) ? void 0 : nearestMetric(metric, names), hint3 = near ? `did you mean ${near}?` : "it may not have been scraped yet, or not have happened yet";
    return {
      source: "prometheus",
      message: `no metric ${metric} is there before the load`,
      hint: hint3,
      about: metric
    };
  });
}
var nativeOf = (metric) => metric.replace(/_bucket$/, "");
function nearestMetric(metric, names) {
  let most = Math.max(2, Math.floor(metric.length / 8)), similar = names.filter((name) => Math.abs(name.length - metric.length) <= most).slice(0, mostNames), longer = names.filter((name) => `_${name}_`.includes(`_${metric}_`) || `_${metric}_`.includes(`_${name}_`));
  return nearest(metric, similar, most) ?? longer.toSorted((a, b) => a.length - b.length)[0];
}
function skewNote(skewMs) {
  return {
    source: "prometheus",
    message: `its clock is ${Math.abs(skewMs / 1e3).toFixed(1)} s ${skewMs > 0 ? "ahead of" : "behind"} ours; the measured window is read by its clock`,
    hint: "set both clocks, for example by NTP"
  };
}

// build/providers/prometheus/api/spans.js
function spansOf(samples, { start, end }, scrapes) {
  let first = Math.max(0, samples.findLastIndex(([time2]) => time2 <= start)), stop = samples.findIndex(([time2]) => time2 >= end), covering = samples.slice(first, stop < 0 ? samples.length : Math.max(stop, first) + 1), spans = covering.slice(1).map(([to2, after2], i) => {
    let [from2, before] = covering[i];
    return { from: from2, to: to2, before, after: after2 };
  }), born = covering[0];
  if (!born || born[0] <= start)
    return { spans };
  let [to, after] = born, from = scrapes.findLast((time2) => time2 < to);
  return from === void 0 ? { spans, leftOut: after } : from >= end ? { spans: [] } : { spans: [{ from, to, after }, ...spans] };
}
var isAtEdge = ({ from, to }, { start, end }) => from < start && start < to || from < end && end < to;
function medianSpanMs(spans) {
  let lengths = spans.map(({ from, to }) => to - from).sort((a, b) => a - b), middle = lengths[Math.floor(lengths.length / 2)];
  return middle === void 0 ? void 0 : Math.round(middle * 1e3);
}
var mostBatches = 12, batchCount = ({ start, end }, intervalMs) => Math.max(1, Math.min(mostBatches, Math.floor((end - start) * 1e3 / intervalMs + 0.01)));
function batchOf({ from, to }, { start, end }, count) {
  let middle = (Math.max(from, start) + Math.min(to, end)) / 2;
  return Math.max(0, Math.min(count - 1, Math.floor((middle - start) / (end - start) * count)));
}

// build/providers/prometheus/values/counters.js
function readCounter(samples, window, scrapes = [], knownResets = []) {
  let { spans, leftOut = 0 } = spansOf(samples, window, scrapes), isReset = ({ from, to, before, after }) => before !== void 0 && (after < before || knownResets.some((time2) => from < time2 && time2 <= to)), grown = spans.map((span) => ({
    span,
    count: span.after - (isReset(span) ? 0 : span.before ?? 0)
  }));
  return {
    count: total(grown),
    hidden: total(grown.filter(({ span }) => isAtEdge(span, window))),
    resets: spans.filter(isReset).length,
    leftOut,
    spans: grown.map(({ span: { from, to }, count }) => ({ from, to, count }))
  };
}
var resetTimes = (samples) => samples.flatMap(([time2, value], i) => i > 0 && value < samples[i - 1][1] ? [time2] : []);
function inBatches(growths, window, batches) {
  let counts = Array.from({ length: batches }, () => 0);
  for (let growth of growths)
    counts[batchOf(growth, window, batches)] += growth.count;
  return counts;
}
var total = (counted) => counted.reduce((sum3, { count }) => sum3 + count, 0);

// build/providers/prometheus/use/target-times.js
var nothingKnown = { scrapes: [], restarts: [] };
async function readTargetTimes(series, start, read, context) {
  let suspects = series.filter((one) => isBornAfter(one, start) || resetTimes(one.values).length > 0);
  if (suspects.length === 0)
    return { kind: "times", of: () => nothingKnown };
  let matchers = matchersFor2(suspects), ask = (metric) => matchers === void 0 ? { kind: "raw", series: [], warnings: [] } : readRaw(metric + matchers, read, read.api, context), up = await ask("up");
  if (up.kind === "failed")
    return up;
  let processes = await ask("process_start_time_seconds");
  if (processes.kind === "failed")
    return processes;
  let scrapes = collect([
    ...series.map((one) => ({ of: one, times: sampleTimes(one) })),
    ...up.series.map((one) => ({
      of: one,
      times: one.values.filter(([, value]) => value === 1).map(([time2]) => time2)
    })),
    ...processes.series.map((one) => ({ of: one, times: begun(one, start) }))
  ]), restarts = collect(processes.series.map((one) => ({ of: one, times: changes(one) })));
  return { kind: "times", of: (one) => ({
    scrapes: scrapes.get(targetOf(one)) ?? [],
    restarts: restarts.get(targetOf(one)) ?? []
  }) };
}
var isBornAfter = (series, start) => (sampleTimes(series)[0] ?? Number.NEGATIVE_INFINITY) > start, sampleTimes = ({ values, histograms = [] }) => [...values, ...histograms].map(([time2]) => time2), begun = ({ values }, start) => values.map(([, begin]) => begin).filter((begin) => begin >= start), changes = ({ values }) => values.flatMap(([time2, begin], i) => i > 0 && begin !== values[i - 1][1] ? [time2] : []), targetOf = ({ labels }) => JSON.stringify([labels.job ?? "", labels.instance ?? ""]);
function collect(several) {
  let found = /* @__PURE__ */ new Map();
  for (let { of: of2, times } of several) {
    let target = targetOf(of2), own = found.get(target) ?? /* @__PURE__ */ new Set();
    found.set(target, own);
    for (let time2 of times)
      own.add(time2);
  }
  return new Map([...found].map(([target, times]) => [target, [...times].sort((a, b) => a - b)]));
}
function matchersFor2(series) {
  let matchers = ["job", "instance"].flatMap((name) => {
    let values = [
      ...new Set(series.map(({ labels }) => labels[name]).filter((value) => value !== void 0))
    ];
    return values.length > 0 ? [formatMatcher(name, values)] : [];
  });
  return matchers.length > 0 ? `{${matchers.join(",")}}` : void 0;
}

// build/providers/prometheus/api/window-samples.js
var scrapesBack2 = 10, leastBackSeconds2 = 60, deliverySeconds2 = 30;
async function readWindow(selectors, { api, window, intervalOf: intervalOf2 }, context) {
  let known = await Promise.all(selectors.map((selector) => intervalOf2(selector, context))), seconds = Math.max(...known.map((ms) => ms ?? 15e3)) / 1e3, range = {
    from: window.start - Math.max(leastBackSeconds2, scrapesBack2 * seconds),
    to: window.end + 3 * seconds + deliverySeconds2
  }, read = [];
  for (let selector of selectors) {
    let raw = await readRaw(selector, range, api, context);
    if (raw.kind === "failed")
      return raw;
    read.push(raw);
  }
  let of2 = read.map((raw) => raw.series), times = await readTargetTimes(of2.flat(), window.start, { ...range, api }, context);
  return times.kind === "failed" ? times : {
    kind: "samples",
    of: of2,
    timesOf: times.of,
    warnings: [...new Set(read.flatMap((raw) => raw.warnings))]
  };
}

// build/providers/prometheus/check/explain-empty.js
var selectorsExplained = 3;
async function explainEmpty(query2, { api, rangeMs, time: time2 }, context) {
  let range = formatPromDuration(rangeMs), most = async (selector) => {
    let result = await api.query(`max(count_over_time(${selector}[${range}]))`, context, time2);
    return result.kind === "vector" ? result.samples[0]?.value ?? 0 : Number.NaN;
  }, findings = [];
  for (let selector of parseSelectors(query2).slice(0, selectorsExplained)) {
    let samples = await most(selector), metric = metricOf(selector), matchers = matchersOf(selector).map(({ text: text2 }) => text2);
    samples === 1 ? findings.push(`${selector} has only one sample in the ${range} of the window, and rate and increase need two`) : samples === 0 && metric !== void 0 && matchers.length > 0 && await most(selectorOf(metric)) > 0 ? findings.push(`no series of ${metric} matches {${matchers.join(",")}} in the window`) : samples === 0 && findings.push(`there is no series of ${selector} in the window`);
  }
  return `the query returned no series${findings.length > 0 ? `: ${findings.join("; ")}` : ""}`;
}

// build/providers/prometheus/values/chart.js
var chartPoints = 400, chartRangeMs = (intervalMs = 15e3) => Math.max(4 * intervalMs, 1e4);
async function intervalOfQuery(query2, { intervalOf: intervalOf2 }, context) {
  let [first] = parseSelectors(query2);
  return first === void 0 ? void 0 : await intervalOf2(first, context);
}
async function seriesOfQuery(query2, intervalMs, { api, window }, context) {
  let resolved = fillPlaceholders(query2, window, chartRangeMs(intervalMs)), stepSeconds = Math.max(1, Math.ceil((window.end - window.start) / chartPoints)), result = await api.queryRange(resolved, { ...window, stepSeconds }, context);
  if (result.kind === "failed")
    return withFailure(resolved, result);
  if (result.kind !== "matrix")
    return withFailure(resolved, { detail: "the query returns no series over time" });
  let series = result.series.filter(({ values }) => values.length > 0), measured = { query: resolved, warnings: result.warnings };
  if (series.length === 0)
    return { ...measured, kind: "no-data", detail: "the query returned no points in the window" };
  let kept = keptOf(series).map(({ labels, values }) => ({ labels, values }));
  return { ...withCount(measured, series.length), kind: "series", series: kept };
}

// build/providers/prometheus/use/recipes.js
var spent = (metric, scale = "", ...matchers) => ({
  metric,
  course: (select) => `sum(rate(${select(metric, ...matchers)}[$window]))${scale}`
}), held = (metric, scale = "", ...matchers) => ({
  metric,
  course: (select) => `sum(${select(metric, ...matchers)})${scale}`,
  average: (select) => `sum(avg_over_time(${select(metric, ...matchers)}[$window]))${scale}`
}), delay = (metric) => ({
  metric,
  course: (select) => `max(${select(metric)}) * 1000`,
  average: (select) => `max(avg_over_time(${select(metric)}[$window])) * 1000`
}), pause = (metric) => ({
  metric,
  course: (select) => `max(sum by (job, instance) (rate(${select(metric)}[$window])))`
}), inMegabytes = " / 1e6", ofContainers = (recipe) => [
  { ...recipe('container!~"|POD"'), label: "container" },
  { ...recipe('name!=""'), label: "name" }
], failing = (metric, label) => ({
  metric,
  label,
  course: (select) => `(sum(rate(${select(metric, `${label}=~"5.."`)}[$window])) or vector(0)) / sum(rate(${select(metric)}[$window]))`
}), slow = (metric) => ({
  metric,
  course: (select) => `histogram_quantile(0.95, sum by (le) (rate(${select(metric)}[$window]))) * 1000`
}), recipes = {
  cpu: [
    spent("process_cpu_seconds_total"),
    spent("process_cpu_time_ns_total", " / 1e9"),
    {
      metric: "process_cpu_usage",
      course: (select) => `sum(${select("process_cpu_usage")} * ${select("system_cpu_count")})`,
      average: (select) => `sum(avg_over_time(${select("process_cpu_usage")}[$window]) * avg_over_time(${select("system_cpu_count")}[$window]))`
    },
    {
      metric: "process_cpu_user_seconds_total",
      course: (select) => `sum(rate(${select("process_cpu_user_seconds_total")}[$window])) + sum(rate(${select("process_cpu_system_seconds_total")}[$window]))`
    },
    ...ofContainers((...matchers) => spent("container_cpu_usage_seconds_total", "", ...matchers))
  ],
  memory: [
    held("process_resident_memory_bytes", inMegabytes),
    ...ofContainers((...matchers) => held("container_memory_working_set_bytes", inMegabytes, ...matchers)),
    held("jvm_memory_used_bytes", inMegabytes),
    held("jvm_memory_bytes_used", inMegabytes)
  ],
  heap: [
    held("go_memstats_heap_inuse_bytes", inMegabytes),
    held("nodejs_heap_size_used_bytes", inMegabytes),
    held("jvm_memory_used_bytes", inMegabytes, 'area="heap"'),
    held("jvm_memory_bytes_used", inMegabytes, 'area="heap"')
  ],
  event_loop: [delay("nodejs_eventloop_lag_p99_seconds"), delay("nodejs_eventloop_lag_seconds")],
  gc: [
    pause("go_gc_duration_seconds_sum"),
    pause("nodejs_gc_duration_seconds_sum"),
    pause("jvm_gc_pause_seconds_sum"),
    pause("jvm_gc_collection_seconds_sum")
  ],
  threads: [
    held("go_goroutines"),
    held("jvm_threads_live_threads"),
    held("jvm_threads_current"),
    held("process_num_threads")
  ],
  open_files: [held("process_open_fds"), held("process_files_open_files")],
  // No client library tells it under a name that is usual.
  io: [],
  restarts: [
    {
      metric: "process_start_time_seconds",
      isCount: !0,
      // A boot time that is read anew may differ by a second, and is no restart.
      course: (select) => {
        let started = select("process_start_time_seconds");
        return `sum(changes(${started}[$window]) * (max_over_time(${started}[$window]) - min_over_time(${started}[$window]) > bool 2))`;
      }
    },
    {
      metric: "kube_pod_container_status_restarts_total",
      label: "container",
      isCount: !0,
      course: (select) => {
        let restarts = select("kube_pod_container_status_restarts_total");
        return `sum(max_over_time(${restarts}[$window]) - min_over_time(${restarts}[$window]))`;
      }
    }
  ],
  rate: [
    spent("http_requests_total"),
    spent("http_server_request_duration_seconds_count"),
    spent("http_request_duration_seconds_count"),
    spent("http_server_requests_seconds_count")
  ],
  errors: [
    failing("http_requests_total", "code"),
    failing("http_requests_total", "status"),
    failing("http_requests_total", "status_code"),
    failing("http_server_request_duration_seconds_count", "http_response_status_code"),
    failing("http_request_duration_seconds_count", "status_code"),
    failing("http_request_duration_seconds_count", "code"),
    failing("http_request_duration_seconds_count", "status"),
    failing("http_server_requests_seconds_count", "status")
  ],
  latency: [
    slow("http_server_request_duration_seconds_bucket"),
    slow("http_request_duration_seconds_bucket"),
    slow("http_server_requests_seconds_bucket")
  ]
};

// build/providers/prometheus/use/subject.js
var identity = ["job", "instance", "namespace", "pod", "container", "name"], observers = "(prometheus|alertmanager|grafana|pushgateway|.+_exporter)_build_info", hint2 = `say which series are its own in prometheus.target, such as '{job="checkout"}'`, mostNamed2 = 4;
async function findWhose(subject, reading, context) {
  if (subject.matchers !== void 0)
    return { kind: "whose", matchers: [withoutBraces(subject.matchers)] };
  for (let { metrics, familyOf } of kinds) {
    let found = await findMembers(metrics, reading, context);
    if (!Array.isArray(found))
      return found;
    if (found.length > 0)
      return chooseAmong(found, familyOf, subject);
  }
  return {
    kind: "unknown",
    detail: "no process and no container has a metric under a usual name",
    hint: hint2
  };
}
async function findTarget(subject, reading, context) {
  if (subject.matchers !== void 0)
    return `{${withoutBraces(subject.matchers)}}`;
  let found = await findMembers(["up"], reading, context);
  if (!Array.isArray(found) || found.length === 0)
    return;
  let whose = chooseAmong(found, () => ["job"], subject);
  return whose.kind === "whose" ? `{${whose.matchers.join(",")}}` : void 0;
}
var ofResources = resourceNames.flatMap((name) => recipes[name]), metricsOf = (several) => [
  ...new Set(several.map(({ metric }) => metric))
], kinds = [
  {
    metrics: metricsOf(ofResources.filter(({ label }) => label === void 0)),
    familyOf: () => ["job"]
  },
  {
    metrics: metricsOf(ofResources.filter(({ label }) => label !== void 0)),
    familyOf: (member) => member.container ? ["namespace", "container"] : ["name"]
  },
  { metrics: metricsOf(trafficNames.flatMap((name) => recipes[name])), familyOf: () => ["job"] }
];
async function findMembers(metrics, { api, window }, context) {
  let names = `${metrics.join("|")}|${observers}`, query2 = `count by (__name__, ${identity.join(", ")}) ({__name__=~"${names}"})`, result = await api.query(query2, context, window.end);
  if (result.kind === "failed")
    return result;
  let all = result.kind === "vector" ? result.samples.map(({ labels }) => labels) : [], isObserver = ({ __name__ = "" }) => __name__.endsWith("_build_info"), watching = new Set(all.filter(isObserver).map(processOf));
  return all.filter((member) => !isObserver(member) && !watching.has(processOf(member)) && !isGroup(member));
}
var processOf = ({ job, instance }) => JSON.stringify([job, instance]), isGroup = ({ __name__ = "", container, name }) => __name__.startsWith("container_") && (container === "POD" || !container && !name);
function chooseAmong(members, familyOf, { hosts, service }) {
  let here = members.find(({ instance }) => instance !== void 0 && hosts.includes(instance));
  if (here)
    return { kind: "whose", matchers: equalTo(here, ["job", "instance"]) };
  let named = members.find((member) => ["job", "container", "name"].some((label) => member[label] === service)), families = new Map(members.map((member) => [equalTo(member, familyOf(member)).join(","), member]));
  if (named) {
    let label = ["job", "container", "name"].find((one) => named[one] === service);
    return {
      kind: "whose",
      matchers: equalTo(named, label === "container" ? ["namespace", label] : [label])
    };
  }
  let [only, other] = families.values();
  if (only && !other)
    return { kind: "whose", matchers: equalTo(only, familyOf(only)) };
  let names = [...families.keys()].sort(), more = names.length > mostNamed2 ? ` and ${names.length - mostNamed2} more` : "";
  return { kind: "unknown", detail: `several may be the target: ${names.slice(0, mostNamed2).map((name) => `{${name}}`).join(", ")}${more}`, hint: hint2 };
}
var equalTo = (member, labels) => labels.flatMap((label) => member[label] ? [`${label}="${escapeLabel(member[label])}"`] : []), escapeLabel = (value) => value.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n"), withoutBraces = (matchers) => matchers.trim().slice(1, -1).trim().replace(/,$/, "");

// build/providers/prometheus/values/absent.js
var ofTwo = /* @__PURE__ */ new Set([
  "rate",
  "irate",
  "increase",
  "delta",
  "idelta",
  "deriv",
  "predict_linear",
  "changes",
  "resets"
]);
async function explainAbsence(query2, meant, reading, context) {
  return explainNeeded(await countNeeded(query2, reading, context), meant, reading, context);
}
async function explainStandIn(query2, meant, reading, context) {
  if (!doesWithout(query2, locateSelectors(query2)))
    return;
  let needed = await countNeeded(query2, reading, context), { count, single, missing } = needed;
  return count > 0 && single.length + missing.length === count ? explainNeeded(needed, meant, reading, context) : void 0;
}
async function explainNeeded({ single, missing }, meant, reading, context) {
  if (single[0] !== void 0)
    return describeSingle(single[0], reading);
  for (let selector of missing) {
    let why = await explainUnscraped(selector, meant, reading, context);
    if (why !== void 0)
      return why;
  }
}
async function countNeeded(query2, { api, window }, context) {
  let range = formatPromDuration(windowMs(window)), needed = { count: 0, single: [], missing: [] };
  for (let located of new Map(locateSelectors(query2).map((one) => [one.text, one])).values()) {
    if (!mustBeThere(located))
      continue;
    needed.count += 1;
    let result = await api.query(`max(count_over_time(${located.text}[${range}]))`, context, window.end), most = result.kind === "vector" ? result.samples[0]?.value ?? 0 : 0, needsTwo = located.within.some((name) => ofTwo.has(name.toLowerCase()));
    most === 0 ? needed.missing.push(located.text) : most === 1 && needsTwo && needed.single.push(located.text);
  }
  return needed;
}
var describeSingle = (selector, { window }) => `${selector} has only one sample in the ${formatPromDuration(windowMs(window))} of the window, and rate and increase need two`;
async function explainUnscraped(selector, { of: of2, beside }, reading, context) {
  let named = matchersOf(selector).filter(({ name }) => name === "job" || name === "instance"), target = named.length > 0 ? `{${named.map(({ text: text2 }) => text2).join(",")}}` : await findTarget(of2 ?? { hosts: [], service: "" }, reading, context), ups = target === void 0 ? void 0 : await readUps(`up${target}`, void 0, reading, context);
  if (ups?.kind === "failed")
    return ups.detail;
  if (target !== void 0 && ups && ups.series.length > 0)
    return explainHealth(target, ups.series, reading);
  let metric = metricOf(selector), others = [
    ...metric === void 0 ? [] : [selectorOf(metric, target === void 0 ? [] : [target.slice(1, -1)])],
    ...target === void 0 ? [] : [target],
    ...beside === void 0 || named.length > 0 ? [] : [beside]
  ];
  for (let other of others) {
    let coverage = await coverSelector(other, reading, context);
    if (coverage.kind === "covered")
      return coverage.gap;
    if (coverage.kind !== "none")
      return coverage.detail;
  }
  return target === void 0 ? `there is no series of ${selector}, and whether the target was scraped is not known: name its job in the query, or give prometheus.target` : `there is no series of ${selector}, and none of ${target} either: its target was not scraped in the window`;
}
function explainHealth(target, ups, { window }) {
  let scraped = ups.map(({ labels, values }) => ({ labels: asTarget(labels), health: healthOf(values, window) })).filter(({ health: { lastScrape } }) => lastScrape !== void 0 && lastScrape >= window.start);
  if (scraped.length === 0)
    return `no target of up${target} was scraped in the window`;
  let othersGoOn = scraped.some(({ health }) => health.goesOn);
  for (let { labels, health } of scraped) {
    if (!isExplained(health, othersGoOn))
      return `${describeAge(`up${target}`, health.lastScrape, window.end)}, and ${formatTarget(labels)} could not be scraped since`;
    if (health.gap)
      return describeGap({ labels, gap: health.gap }, window);
  }
}
var asTarget = ({ job = "", instance = "" }) => ({
  job,
  instance
});

// build/providers/prometheus/values/counts.js
var queriesOfCounts = ({ part, total: total2 }) => [part, total2];
async function measureCounts(indicator, reading, context) {
  let [part, total2] = [withAnyBound(indicator.part), withAnyBound(indicator.total)], { window } = reading, increase = (selector) => `sum(increase(${selector}[${formatPromDuration(windowMs(window))}]))`, query2 = `${increase(part)} / ${increase(total2)}`, wrong = await findNoCounter(indicator, reading, context);
  if (wrong)
    return withFailure(query2, wrong);
  let settled = await waitUntilScraped(`${part} or ${total2}`, reading, context);
  if (settled.kind !== "settled")
    return withUnsettled(query2, settled);
  let samples = await readWindow([part, total2], reading, context);
  if (samples.kind === "failed")
    return withFailure(query2, samples);
  let [ofPart = [], ofTotal = []] = samples.of, falls = explainFalls(part, ofPart, samples.timesOf) ?? explainFalls(total2, ofTotal, samples.timesOf);
  if (falls)
    return withFailure(query2, falls);
  let warnings = [...settled.warnings, ...samples.warnings, ...describeBridged(settled.gap)], missing = await explainMissing2(indicator, ofPart, ofTotal, reading, context) ?? (ofPart.length === 0 ? await explainZero(indicator, reading, context) : void 0);
  if (missing !== void 0)
    return { kind: "no-data", detail: missing, query: query2, warnings };
  let read = (series) => series.map((one) => {
    let { scrapes, restarts } = samples.timesOf(one);
    return readCounter(one.values, window, scrapes, restarts);
  }), readings = { part: read(ofPart), total: read(ofTotal) }, lost = describeLost(total2, readings.total);
  return warnings.push(...lost.length > 0 ? lost : describeLost(part, readings.part)), withCounts(indicator, readings, window, { query: query2, warnings });
}
async function findNoCounter({ part, total: total2 }, { api, once }, context) {
  for (let selector of [part, total2]) {
    let wrong = await once(`no counter ${metricOf(selector)}`, () => explainNoCounter(selector, api, context));
    if (wrong)
      return wrong;
  }
}
async function seriesOfCounts({ part, total: total2 }, reading, context) {
  let rate = (selector) => `sum(rate(${withAnyBound(selector)}[$window]))`, intervalMs = await reading.intervalOf(total2, context);
  return await seriesOfQuery(`(${rate(part)} or vector(0)) / ${rate(total2)}`, intervalMs, reading, context);
}
async function explainMissing2({ part, partIs, total: total2, absent }, ofPart, ofTotal, { api, window }, context) {
  let span = { api, rangeMs: windowMs(window), time: window.end };
  if (ofTotal.length === 0)
    return await explainEmpty(total2, span, context);
  if (ofPart.length > 0 || absent === "ok")
    return;
  let metric = metricOf(part);
  if (metric !== metricOf(total2))
    return `there is no series of ${part} in the window: whether nothing was counted or the name is wrong is not known${partIs === "bad" ? "; `absent: ok` says that it counts as zero" : ""}`;
  let unknown2 = matchersOf(part).find(({ name }) => ofTotal.every(({ labels }) => labels[name] === void 0));
  return unknown2 && `no series of ${metric} has a label \`${unknown2.name}\`, which ${part} selects`;
}
async function explainZero({ part, total: total2, of: of2 }, reading, context) {
  if (metricOf(part) !== metricOf(total2))
    return explainUnscraped(part, { of: of2, beside: total2 }, reading, context);
}
function withCounts({ partIs, part, total: total2 }, readings, window, measured) {
  let counted = { part: sum(readings.part, "count"), total: sum(readings.total, "count") }, hidden = { part: sum(readings.part, "hidden"), total: sum(readings.total, "hidden") };
  if (counted.part > counted.total + hidden.total) {
    let detail = `${part} went up by ${formatCount(counted.part)} in the window, and ${total2} by ${formatCount(counted.total)}`;
    return {
      ...measured,
      kind: "failed",
      detail,
      hint: `what is ${partIs} must be a part of the total`
    };
  }
  if (counted.total === 0)
    return {
      ...measured,
      kind: "no-data",
      detail: `${total2} did not go up in the window: there was nothing to count`
    };
  let intervalMs = medianSpanMs(readings.total.flatMap(({ spans }) => spans)) ?? 15e3, batches = batchCount(window, intervalMs), inParts = (several) => inBatches(several.flatMap(({ spans }) => spans), window, batches), parts = inParts(readings.part), badOf = (ofPart, ofTotal) => {
    let within = Math.min(ofPart, ofTotal);
    return { bad: partIs === "bad" ? within : ofTotal - within, total: ofTotal };
  };
  return {
    ...measured,
    kind: "ratio",
    ...badOf(counted.part, counted.total),
    hidden: badOf(hidden.part, hidden.total),
    intervalMs,
    batches: inParts(readings.total).map((all, batch) => badOf(parts[batch], all))
  };
}
var sum = (readings, key) => readings.reduce((all, reading) => all + reading[key], 0), describeBridged = (gap) => gap === void 0 ? [] : [`${gap}; what was counted meanwhile is in the counts, unless the process began anew`];
function describeLost(selector, readings) {
  let resets = readings.filter((reading) => reading.resets > 0).length, leftOut = readings.filter((reading) => reading.leftOut > 0), firsts = leftOut.reduce((all, reading) => all + reading.leftOut, 0), ofReset = `${resets} series of ${selector} began anew in the window, as with a restart: what was counted after the last scrape before that is lost`, ofLeftOut = `${leftOut.length} series of ${selector} came with a target that had not been scraped before: the ${formatCount(firsts)} of their first samples are left out`;
  return [...resets > 0 ? [ofReset] : [], ...leftOut.length > 0 ? [ofLeftOut] : []];
}

// build/providers/prometheus/histograms/classic-histogram.js
function readBuckets(series, window, { scrapes, restarts }) {
  let resets = [.../* @__PURE__ */ new Set([...restarts, ...series.flatMap(({ values }) => resetTimes(values))])];
  return series.map(({ labels, values }) => ({
    upper: parseBound(labels.le),
    reading: readCounter(values, window, scrapes, resets)
  })).filter(({ upper }) => !Number.isNaN(upper)).sort((a, b) => a.upper - b.upper);
}
var parseBound = (le) => le === void 0 || le.trim() === "" ? Number.NaN : Number(le.replace(/^\+?Inf$/, "Infinity"));
function mergeBuckets(histograms, window, batches) {
  let filled = histograms.filter((buckets2) => buckets2.some(({ reading }) => reading.count > 0)), used = filled.length > 0 ? filled : histograms, all = new Set(used.flatMap((buckets2) => buckets2.map(({ upper }) => upper))), common = [...all].filter((bound) => used.every((buckets2) => buckets2.some(({ upper }) => upper === bound))).sort((a, b) => a - b);
  if (common.at(-1) !== Number.POSITIVE_INFINITY)
    return;
  let cumulative = common.map((bound) => {
    let growths = used.flatMap((buckets2) => buckets2.find(({ upper }) => upper === bound).reading.spans);
    return inBatches(growths, window, batches);
  });
  return { buckets: common.map((upper, i) => {
    let counts = cumulative[i].map((count, batch) => Math.max(0, count - highest(cumulative.slice(0, i), batch)));
    return {
      lower: i > 0 ? common[i - 1] : upper > 0 ? 0 : null,
      upper: Number.isFinite(upper) ? upper : null,
      count: counts.reduce((sum3, count) => sum3 + count, 0),
      batches: counts
    };
  }), boundsLeftOut: all.size - common.length };
}
var highest = (cumulative, batch) => cumulative.reduce((most, counts) => Math.max(most, counts[batch]), 0);

// build/providers/prometheus/histograms/native-histogram.js
function observedBetween(before, after) {
  let counts = after.buckets.map(({ count }) => count);
  for (let { lower, upper, count } of before.buckets) {
    let middle = middleOf(lower, upper), own = after.buckets.findIndex((bucket) => bucket.lower <= middle && middle <= bucket.upper);
    if (count > 0 && own < 0)
      return;
    own >= 0 && (counts[own] -= count);
  }
  if (!(after.count < before.count || counts.some((count) => count < 0)))
    return after.buckets.map((bucket, i) => ({ ...bucket, count: counts[i] }));
}
var middleOf = (lower, upper) => Number.isFinite(lower) && Number.isFinite(upper) ? (lower + upper) / 2 : Number.isFinite(lower) ? upper : lower;
function readNative(samples, window, { scrapes, restarts }) {
  let { spans, leftOut } = spansOf(samples, window, scrapes), resets = 0, observed = spans.map((span) => {
    let isKnown = restarts.some((time2) => span.from < time2 && time2 <= span.to), between = span.before && !isKnown ? observedBetween(span.before, span.after) : void 0;
    return span.before && !between && (resets += 1), { from: span.from, to: span.to, buckets: between ?? span.after.buckets };
  });
  return {
    count: countOf(observed),
    hidden: countOf(observed.filter((span) => isAtEdge(span, window))),
    resets,
    leftOut: leftOut?.count ?? 0,
    spans: observed
  };
}
var countOf = (spans) => spans.reduce((sum3, { buckets }) => buckets.reduce((all, { count }) => all + count, sum3), 0), closeness = 1e-9, justBelow = (bound) => Number.isFinite(bound) ? bound - closeness * Math.abs(bound) : bound;
function mergeNative(histograms, window, batches) {
  let filled = histograms.flatMap(({ spans }) => spans.flatMap((span) => span.buckets.filter(({ count }) => count > 0).map((bucket) => ({ ...bucket, batch: batchOf(span, window, batches) })))), merged = [];
  for (let { lower, upper, count, batch } of filled.sort((a, b) => a.lower - b.lower || b.upper - a.upper)) {
    let last = merged.at(-1), isWithin = last !== void 0 && lower < justBelow(last.upper), own = isWithin ? last : { lower, upper, batches: Array.from({ length: batches }, () => 0) };
    isWithin || merged.push(own), own.upper = Math.max(own.upper, upper), own.batches[batch] += count;
  }
  return merged.map(({ lower, upper, batches: counts }) => ({
    lower: Number.isFinite(lower) ? lower : null,
    upper: Number.isFinite(upper) ? upper : null,
    count: counts.reduce((sum3, count) => sum3 + count, 0),
    batches: counts
  }));
}

// build/providers/prometheus/histograms/range-histogram.js
var rangeLabel = "vmrange";
function readRanges(series, window, { scrapes, restarts }) {
  let resets = [.../* @__PURE__ */ new Set([...restarts, ...series.flatMap(({ values }) => resetTimes(values))])];
  return series.flatMap(({ labels, values }) => {
    let [lower, upper] = (labels[rangeLabel] ?? "").split("...").map(parseBound);
    if (lower === void 0 || upper === void 0 || !(lower < upper))
      return [];
    let { spans, ...reading } = readCounter(values, window, scrapes, resets);
    return {
      ...reading,
      spans: spans.map(({ from, to, count }) => ({ from, to, buckets: [{ lower, upper, count }] }))
    };
  });
}

// build/providers/prometheus/histograms/histogram.js
var mostGroups = 50, queriesOfHistogram = (indicator) => [
  selectorsOf(indicator).bucket
];
async function measureHistogram(indicator, reading, context) {
  let { api, window } = reading, { bucket, native } = selectorsOf(indicator), query2 = quantileOf(indicator, "classic", windowMs(window)), settled = await waitUntilScraped(`${bucket} or ${native}`, reading, context);
  if (settled.kind !== "settled")
    return withUnsettled(query2, settled);
  let classicOnes = await readWindow([bucket], reading, context);
  if (classicOnes.kind === "failed")
    return withFailure(query2, classicOnes);
  let isClassic = classicOnes.of[0].length > 0, samples = isClassic ? classicOnes : await readWindow([native], reading, context);
  if (samples.kind === "failed")
    return withFailure(query2, samples);
  let series = samples.of[0];
  if (series.length === 0) {
    let span = { api, rangeMs: windowMs(window), time: window.end };
    return {
      kind: "no-data",
      detail: await explainEmpty(bucket, span, context),
      query: query2,
      warnings: settled.warnings
    };
  }
  if (!isClassic && series.every(({ histograms = [] }) => histograms.length === 0)) {
    let hint3 = `${metricOf(native)} has numbers of its own and no ${metricOf(bucket)}: is it a summary?`;
    return withFailure(query2, { detail: `${native} is no histogram`, hint: hint3 });
  }
  let found = (isClassic ? series.some(({ labels }) => "le" in labels) ? groupClassic : groupRanges : groupNative)(series, indicator.by, window, samples.timesOf), warnings = [
    ...settled.warnings,
    ...samples.warnings,
    ...describeBridged(settled.gap),
    ...describeLost(isClassic ? bucket : native, found.readings)
  ];
  return withGroups(found, { query: quantileOf(indicator, isClassic ? "classic" : "native", windowMs(window)), warnings }, isClassic ? bucket : native);
}
function quantileOf(indicator, form, rangeMs) {
  let { bucket, native } = selectorsOf(indicator), { quantile, by } = indicator, [labels, selector] = form === "classic" ? [["le", ...by], bucket] : [by, native], sum3 = labels.length > 0 ? `sum by (${labels.join(", ")})` : "sum";
  return `histogram_quantile(${quantile}, ${sum3} (increase(${selector}[${formatPromDuration(rangeMs)}])))`;
}
async function seriesOfHistogram(indicator, reading, context) {
  let { bucket, native } = selectorsOf(indicator), { quantile, by } = indicator, intervalMs = await reading.intervalOf(bucket, context), grouped = (labels, selector) => `histogram_quantile(${quantile}, sum by (${labels.map(formatLabel).join(", ")}) (rate(${selector}[$window])))`, { kind } = await reading.api.server(context);
  return await seriesOfQuery(intervalMs === void 0 ? grouped(by, native) : grouped([...kind === "victoriametrics" ? ["le", rangeLabel] : ["le"], ...by], bucket), intervalMs, reading, context);
}
function selectorsOf({ metric }) {
  let matchers = matchersOf(metric).map(({ text: text2 }) => text2);
  return { bucket: selectorOf(`${metricOf(metric)}_bucket`, matchers), native: metric };
}
function groupClassic(series, by, window, timesOf) {
  let histograms = groupBy(series, ({ labels: { le: _, ...labels } }) => labels).map(({ labels, items }) => ({
    labels,
    buckets: readBuckets(items, window, timesOf(items[0]))
  })), whole = histograms.flatMap(({ buckets }) => buckets.slice(-1).map(({ reading }) => reading)), intervalMs = intervalOf(whole), merged = groupBy(histograms, ({ labels }) => picked(labels, by)).map(({ labels, items }) => ({
    labels,
    hidden: sum2(items.map(({ buckets }) => buckets.at(-1)?.reading.hidden ?? 0)),
    merged: mergeBuckets(items.map(({ buckets }) => buckets), window, batchCount(window, intervalMs))
  }));
  return {
    groups: merged.map(({ labels, hidden, merged: found }) => found ? { labels, hidden, buckets: found.buckets } : "unbounded"),
    readings: whole,
    intervalMs,
    boundsLeftOut: Math.max(0, ...merged.map(({ merged: found }) => found?.boundsLeftOut ?? 0))
  };
}
function groupRanges(series, by, window, timesOf) {
  let histograms = groupBy(series, ({ labels: { [rangeLabel]: _, ...labels } }) => labels);
  return groupSparse(histograms.flatMap(({ labels, items }) => readRanges(items, window, timesOf(items[0])).map((reading) => ({ labels, reading }))), by, window);
}
function groupNative(series, by, window, timesOf) {
  let histograms = series.map((one) => ({
    labels: one.labels,
    reading: readNative(one.histograms ?? [], window, timesOf(one))
  }));
  return groupSparse(histograms, by, window);
}
function groupSparse(histograms, by, window) {
  let readings = histograms.map(({ reading }) => reading), intervalMs = intervalOf(readings);
  return { groups: groupBy(histograms, ({ labels }) => picked(labels, by)).map(({ labels, items }) => {
    let own = items.map(({ reading }) => reading), hidden = sum2(own.map((reading) => reading.hidden));
    return { labels, hidden, buckets: mergeNative(own, window, batchCount(window, intervalMs)) };
  }), readings, intervalMs, boundsLeftOut: 0 };
}
function withGroups({ groups, intervalMs, boundsLeftOut }, { query: query2, warnings }, selector) {
  let bounded = groups.filter((group) => group !== "unbounded");
  if (bounded.length < groups.length)
    return withFailure(query2, {
      detail: `${selector} has no bucket le="+Inf" that all its targets share`,
      hint: "without it the number of observations is unknown"
    });
  let filled = bounded.filter(({ buckets }) => observations(buckets) > 0).sort((a, b) => observations(b.buckets) - observations(a.buckets));
  if (filled.length === 0)
    return {
      kind: "no-data",
      detail: `${selector} observed nothing in the window`,
      query: query2,
      warnings
    };
  let remarks = [
    ...boundsLeftOut > 0 ? [
      `not all targets have the same buckets: ${boundsLeftOut} bounds that some of them lack are left out`
    ] : [],
    ...filled.length > mostGroups ? [`only the ${mostGroups} groups with the most observations of ${filled.length} are judged`] : []
  ];
  return { kind: "histogram", groups: filled.slice(0, mostGroups), intervalMs, query: query2, warnings: [...warnings, ...remarks] };
}
var observations = (buckets) => sum2(buckets.map(({ count }) => count)), intervalOf = (readings) => medianSpanMs(readings.flatMap(({ spans }) => spans)) ?? 15e3, picked = (labels, names) => Object.fromEntries(names.map((name) => [name, labels[name] ?? ""]));
function groupBy(items, labelsOf) {
  let groups = /* @__PURE__ */ new Map();
  for (let item of items) {
    let labels = labelsOf(item), key = labelKey(labels), group = groups.get(key);
    group ? group.items.push(item) : groups.set(key, { labels, items: [item] });
  }
  return [...groups.values()];
}
var sum2 = (values) => values.reduce((all, value) => all + value, 0);

// build/providers/prometheus/values/reduced.js
var mostPoints = 1e3;
async function readReduced(query2, reduce, reading, context) {
  let { api, window } = reading, intervalMs = await intervalOfQuery(query2, reading, context) ?? 15e3, rangeMs = chartRangeMs(intervalMs), resolved = fillPlaceholders(query2, window, rangeMs), range = pointsOf(window, intervalMs, /\$window\b/.test(query2) ? rangeMs : 0);
  if (range.start > range.end) {
    let detail = `the window is shorter than the ${rangeMs / 1e3} s that $window is over time`;
    return { query: resolved, warnings: [], kind: "no-data", detail };
  }
  let result = await api.queryRange(resolved, range, context);
  if (result.kind === "failed")
    return withFailure(resolved, result);
  if (result.kind !== "matrix")
    return withFailure(resolved, { detail: "the query returns no series over time" });
  let measured = { query: resolved, warnings: result.warnings }, [series, ...others] = result.series;
  if (series === void 0)
    return { ...measured, kind: "empty" };
  let reduced = result.series.map(({ labels: labels2, values }) => ({
    labels: labels2,
    value: reduceTo(reduce, values)
  }));
  if (others.length > 0)
    return withSeveral(measured, reduced, window);
  let value = reduced[0].value;
  if (value === void 0)
    return { ...measured, kind: "no-data", detail: "the query returned nothing but NaN and Inf: nothing that it counts happened in the window" };
  let labels = Object.keys(series.labels).length > 0 ? { labels: series.labels } : {}, expected = Math.round((range.end - range.start) / range.stepSeconds) + 1;
  return {
    ...withGaps(measured, series.values.length, expected),
    ...labels,
    kind: "value",
    value,
    detail: describeReduced(reduce, series.values.length)
  };
}
function pointsOf({ start, end }, intervalMs, rangeMs) {
  let from = start + rangeMs / 1e3, stepSeconds = Math.max(1, Math.round(intervalMs / 1e3), Math.ceil((end - from) / mostPoints));
  return { start: end - Math.floor((end - from) / stepSeconds) * stepSeconds, end, stepSeconds };
}

// build/providers/prometheus/use/conventional.js
var queriesOfConventional = () => [];
async function measureConventional(indicator, reading, context) {
  let found = await findCourse(indicator, reading, context);
  if (found.kind !== "course")
    return asMeasurement(indicator, found);
  let { course, average, processes, isCount } = found, { api, window } = reading, resolved = fillPlaceholders(average, window), settled = await waitUntilScraped(resolved, reading, context);
  if (settled.kind !== "settled")
    return withUnsettled(resolved, settled);
  if (settled.gap !== void 0 && !isCount)
    return { kind: "no-data", detail: settled.gap, query: resolved, warnings: settled.warnings };
  let result = await api.query(resolved, context, window.end);
  if (result.kind === "failed")
    return withFailure(resolved, result);
  let value = result.kind === "vector" ? result.samples[0]?.value : void 0, measured = {
    query: resolved,
    warnings: [...settled.warnings, ...result.warnings]
  };
  if (value === void 0 || !Number.isFinite(value))
    return {
      ...measured,
      kind: "no-data",
      detail: "the query returned no number: it may have one sample in the window"
    };
  if (isCount)
    return { ...measured, kind: "use", most: value, processes };
  let read = await readReduced(course, { kind: "max" }, reading, context), most = read.kind === "value" ? { query: read.query, most: read.value } : { most: value };
  return { ...measured, ...most, kind: "use", average: value, processes };
}
async function seriesOfConventional(indicator, reading, context) {
  let found = await findCourse(indicator, reading, context);
  return found.kind !== "course" ? asMeasurement(indicator, found) : await seriesOfQuery(found.course, await reading.intervalOf(found.selector, context), reading, context);
}
async function findCourse({ what, of: of2 = { hosts: [], service: "" } }, reading, context) {
  let key = `whose ${JSON.stringify([of2, reading.window])}`, whose = await reading.once(key, () => findWhose(of2, reading, context));
  if (whose.kind === "failed")
    return whose;
  if (whose.kind === "unknown")
    return { kind: "absent", detail: whose.detail, hint: whose.hint };
  let select = (metric, ...matchers) => `${metric}{${[...whose.matchers, ...matchers].filter(Boolean).join(",")}}`, metrics = [...new Set(recipes[what].map(({ metric }) => metric))], labels = [.../* @__PURE__ */ new Set([...identity, ...recipes[what].flatMap(({ label }) => label ?? [])])], named = `__name__=~"${metrics.join("|")}"`, query2 = `count by (__name__, ${labels.join(", ")}) (${select("", named)})`, result = await reading.api.query(query2, context, reading.window.end);
  if (result.kind === "failed")
    return result;
  let members = result.kind === "vector" ? result.samples.map(({ labels: labels2 }) => labels2) : [];
  for (let recipe of recipes[what]) {
    let own = members.filter((labels2) => labels2.__name__ === recipe.metric && hasLabel(labels2, recipe));
    if (own.length === 0)
      continue;
    let processes = new Set(own.map((labels2) => JSON.stringify(identity.map((label) => labels2[label])))).size, course = recipe.course(select), { average = () => course, isCount = !1 } = recipe;
    return {
      kind: "course",
      selector: select(recipe.metric),
      course,
      average: average(select),
      processes,
      isCount
    };
  }
  return { kind: "absent", detail: `${select("")} has none of ${metrics.join(", ")}` };
}
var hasLabel = (labels, { label }) => label === void 0 || (labels[label] ?? "") !== "";
function asMeasurement({ what }, found) {
  let query2 = `${what} of the target`;
  if (found.kind === "failed")
    return withFailure(query2, found);
  let { detail, hint: hint3 } = found;
  return { kind: "no-data", detail, ...defined({ hint: hint3 }), query: query2, warnings: [] };
}

// build/providers/prometheus/values/value.js
var queriesOfValue = ({ query: query2 }) => [query2];
async function measureValue({ query: query2, reduce, absent, of: of2, isPast }, reading, context) {
  let { api, window } = reading, resolved = fillPlaceholders(query2, window), settled = await (isPast ? waitUntilArrived : waitUntilScraped)(resolved, reading, context), isRefused = settled.kind === "failed" && settled.refused !== void 0;
  if (settled.kind !== "settled" && !isRefused)
    return withUnsettled(resolved, settled);
  let read = reduce ? await readReduced(query2, reduce, reading, context) : await readValue(resolved, reading, context);
  if (read.kind === "failed")
    return read;
  if (settled.kind !== "settled")
    return withUnsettled(resolved, settled);
  let found = { ...read, warnings: [...settled.warnings, ...read.warnings] }, noData = (detail2) => ({
    kind: "no-data",
    detail: detail2,
    query: found.query,
    warnings: found.warnings
  });
  if (settled.gap !== void 0 && (reduce || looksBack(resolved)))
    return noData(settled.gap);
  if (found.kind !== "empty") {
    if (found.kind !== "value" || isPast)
      return found;
    let why = await explainStandIn(resolved, { of: of2 }, reading, context);
    return why === void 0 ? found : noData(why);
  }
  if (absent === "ok") {
    let why = await explainAbsence(resolved, { of: of2 }, reading, context);
    return why === void 0 ? { ...found, kind: "value", value: 0, detail: "no series, which counts as zero" } : noData(why);
  }
  let detail = await explainEmpty(found.query, { api, rangeMs: windowMs(window), time: window.end }, context);
  return noData(detail);
}
var looksBack = (query2) => locateSelectors(query2).some(({ range }) => range !== void 0);
async function seriesOfValue({ query: query2 }, reading, context) {
  return await seriesOfQuery(query2, await intervalOfQuery(query2, reading, context), reading, context);
}
async function readValue(query2, { api, window }, context) {
  let result = await api.query(query2, context, window.end);
  if (result.kind === "failed")
    return withFailure(query2, result);
  let measured = { query: query2, warnings: result.warnings };
  if (result.kind === "scalar")
    return withValue(measured, result.value);
  if (result.kind === "matrix")
    return { ...measured, kind: "failed", detail: "the query returns ranges, not a number", hint: "wrap the range in a function, for example rate(…[$window]) or max_over_time(…[$window])" };
  let [first, second] = result.samples;
  if (first === void 0)
    return { ...measured, kind: "empty" };
  if (second !== void 0)
    return withSeveral(measured, result.samples, window);
  let labels = Object.keys(first.labels).length > 0 ? { labels: first.labels } : {};
  return withValue({ ...measured, ...labels }, first.value);
}

// build/providers/prometheus/prometheus.js
var readers = {
  value: { queries: queriesOfValue, measure: measureValue, series: seriesOfValue },
  counts: { queries: queriesOfCounts, measure: measureCounts, series: seriesOfCounts },
  histogram: { queries: queriesOfHistogram, measure: measureHistogram, series: seriesOfHistogram },
  conventional: {
    queries: queriesOfConventional,
    measure: measureConventional,
    series: seriesOfConventional
  },
  alerts: { queries: queriesOfAlerts, measure: measureAlerts, series: seriesOfAlerts }
};
function prometheus(access, called) {
  let api = prometheusApi(access, called), skewMs = 0, known = /* @__PURE__ */ new Map(), once = (key, ask) => {
    let pending = known.get(key) ?? ask();
    return known.set(key, pending), pending;
  }, intervalOf2 = (selector, context) => once(`interval of ${selector}`, () => readScrapeInterval(selector, api, context)), readerOf = (indicator) => readers[indicator.kind], byItsClock = (window) => shifted(window, skewMs / 1e3);
  return {
    check: async (indicators, context) => {
      let queries = indicators.flatMap((indicator) => readerOf(indicator).queries(indicator)), checked = await checkServer(queries, { url: access.url, api }, context);
      return skewMs = checked.skewMs, await checkCounters(indicators, api, context), checked.notes;
    },
    measure: (indicator, window, context) => (api.startMeasuring(context), readerOf(indicator).measure(indicator, { api, window: byItsClock(window), intervalOf: intervalOf2, once }, context)),
    series: async (indicator, window, context) => {
      api.startMeasuring(context);
      let reading = { api, window: byItsClock(window), intervalOf: intervalOf2, once }, found = await readerOf(indicator).series(indicator, reading, context);
      return found.kind === "series" ? { ...found, series: found.series.map((one) => byOurClock(one, skewMs)) } : found;
    }
  };
}
var shifted = ({ start, end }, seconds) => ({
  start: start + seconds,
  end: end + seconds
}), byOurClock = ({ labels, values }, skewMs) => ({
  labels,
  values: values.map(([time2, value]) => [time2 - skewMs / 1e3, value])
});

// build/providers/prometheus/use/memory.js
var usualMemory = "process_resident_memory_bytes";
async function readMemory({ memory: said, target: whose }, window, source, context) {
  let query2 = said ?? `${usualMemory}${whose ?? ""}`, memory = await source.series({ kind: "value", query: query2 }, window, context);
  return said !== void 0 || whose !== void 0 || memory.kind !== "series" || memory.series.length <= 1 ? memory : {
    kind: "no-data",
    query: memory.query,
    detail: `${memory.series.length} processes report their memory`,
    hint: "select one with prometheus.target",
    warnings: memory.warnings
  };
}

// build/providers/prometheus/values/budget.js
async function readBudget(budget, window, source, context) {
  if (budget.kind !== "counts") {
    let indicator = budget.kind === "value" ? { ...budget, isPast: !0 } : budget;
    return { measured: await source.measure(indicator, window, context) };
  }
  let measured = await readCounts(budget, window, source, context), since = measured.kind === "ratio" ? await findStart(budget.total, window, source, context) : void 0;
  return { measured, ...since !== void 0 && { since } };
}
var steps = 1e3;
async function findStart(selector, { start, end }, source, context) {
  let earliest = async (from2) => {
    let step2 = `${Math.max(1, Math.ceil((end - from2) / steps))}s`, query2 = `min(min_over_time(timestamp(${selector})[$window:${step2}]))`, found = await source.measure({ kind: "value", query: query2, isPast: !0 }, { start: from2, end }, context);
    return found.kind === "value" && found.value <= end ? found.value : void 0;
  }, step = (end - start) / steps, since = await earliest(start);
  if (since !== void 0 && since < end - 20 * step)
    return since > start + 2 * step ? since : void 0;
  let from = end - 22 * step, closer = await earliest(from);
  return closer !== void 0 && closer >= from ? closer : since;
}
async function readCounts({ part, partIs, total: total2, absent }, window, source, context) {
  let increaseOf = (selector) => `sum(increase(${selector}[$window]))`, orZero = partIs === "bad" && (absent === "ok" || metricOf(part) === metricOf(total2)) ? ` or 0 * ${increaseOf(total2)}` : "", ask = (query3) => source.measure({ kind: "value", query: query3, isPast: !0 }, window, context), [ofPart, ofTotal] = await Promise.all([
    ask(`${increaseOf(part)}${orZero}`),
    ask(increaseOf(total2))
  ]);
  if (ofTotal.kind !== "value")
    return ofTotal;
  if (ofPart.kind !== "value")
    return ofPart;
  let query2 = `${ofPart.query} / ${ofTotal.query}`, warnings = [.../* @__PURE__ */ new Set([...ofPart.warnings, ...ofTotal.warnings])];
  if (ofTotal.value <= 0)
    return {
      kind: "no-data",
      detail: `${total2} did not go up in the window of the budget`,
      query: query2,
      warnings
    };
  let within = Math.min(Math.max(0, ofPart.value), ofTotal.value);
  return {
    kind: "ratio",
    bad: partIs === "bad" ? within : ofTotal.value - within,
    total: ofTotal.value,
    query: query2,
    warnings
  };
}

// build/providers/prometheus/adapter.js
var open2 = async (settings, { followsMemory = !1, called }) => overPort(prometheus(settings, called), { settings, followsMemory });
function overPort(source, { settings, followsMemory }) {
  let aimed = ({ question, ask, target }) => indicatorOf({ question, ask }, subjectOf(target, settings)), linked = (measured, window) => {
    let url = graphLink(settings, window, measured.query);
    return url === void 0 ? measured : { ...measured, url };
  };
  return {
    check: (queries, context) => source.check([...queries.map((one) => indicatorOf(one)), ...ofMemory(followsMemory, settings)], context),
    measure: async (query2, window, context) => {
      let indicator = aimed(query2), measured = withHint(await source.measure(indicator, window, context));
      return indicator.kind === "value" || indicator.kind === "conventional" && measured.kind === "use" ? linked(measured, window) : measured;
    },
    series: async (query2, window, context) => linked(await source.series(aimed(query2), window, context), window),
    budget: (query2, window, context) => readBudget(indicatorOf(query2), window, source, context),
    uses: [...reportedUses, ...trafficNames],
    memory: (window, context) => readMemory(settings, window, source, context)
  };
}
var subjectOf = (target, { target: matchers }) => ({
  ...matchers !== void 0 && { matchers },
  ...target
}), ofMemory = (followsMemory, { memory }) => followsMemory && memory !== void 0 ? [{ kind: "value", query: memory }] : [], withHint = (measured) => measured.kind === "series" ? { ...measured, hint: severalHint(measured.series.length) } : measured;

export {
  prometheus,
  open2 as open,
  overPort
};
