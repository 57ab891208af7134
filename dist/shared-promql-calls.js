import { Problem, defined, excerpt, formatCount, formatNumber, isObject, listed, nearest, parsePromDuration } from "./shared-common.js";
import { explainDenial, fillPlaceholders, formatLabel, formatMatcher, formatPromDuration, formatPromTime, graphLink, indicatorOf, listIn, locateSelectors, matchersOf, matches, meantOf, measuredAs, metricOf, namesIn, objectsIn, openResponse, parseJson, parseObject, parseSelectors, readsNothing, refusal, reportedUses, resourceNames, selectorOf as selectorOf$1, severalHint, severityOf, sourceHttp, sum as sum$1, tokenize, trafficNames, unknownNames, variableHint, windowMs, withAnyBound, withoutStrings } from "./shared-config.js";
import { shortWaitMs, waitReporter } from "./shared-gate.js";
import { labelKey } from "./shared-providers-label-key.js";
import { certainSkewMs, skewOf } from "./shared-net-clock-skew.js";
import { parseLabels, parsePoint, parsePoints, parseSample, parseWarnings } from "./shared-providers-numbers-samples.js";
import { describeReduced, keptOf, reduceTo, withCount, withGaps, withSeveral, withValue } from "./shared-providers-numbers-one-number.js";
// build/providers/prometheus/api/in-turns.js
const atOnce = 8;
async function inTurns(items, work) {
	const done = [];
	for (let at = 0; at < items.length; at += atOnce) done.push(...await Promise.all(items.slice(at, at + atOnce).map(work)));
	return done;
}
// build/providers/prometheus/api/scrape-interval.js
const usualScrapeIntervalMs = 15e3;
async function readScrapeInterval(selector, api, context) {
	const one = await api.query(`topk(1, ${selector})`, context);
	const labels = one.kind === "vector" ? one.samples[0]?.labels : void 0;
	if (!labels) return void 0;
	const raw = await api.query(`${formatSelector(labels)}[5m]`, context);
	const values = raw.kind === "matrix" ? raw.series[0]?.values : void 0;
	return values && inferInterval(values.map(([time]) => time));
}
function inferInterval(times) {
	const recent = times.slice(-21);
	const gaps = recent.slice(1).map((time, i) => time - recent[i]);
	if (gaps.length < 2) return void 0;
	return Math.round(gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] * 1e3);
}
function formatSelector(labels) {
	return `{${Object.entries(labels).filter(([name]) => /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name)).map(([name, value]) => `${name}="${value.replace(/[\\"]/g, "\\$&")}"`).join(",")}}`;
}
// build/providers/prometheus/api/sample-range.js
const scrapesBack = 10;
const deliveryMs$1 = 3e4;
const longestDeliveryMs = (intervalMs) => 3 * intervalMs + deliveryMs$1;
const rangeAround = ({ start, end }, intervalMs = usualScrapeIntervalMs) => ({
	from: start - Math.max(60, scrapesBack * intervalMs / 1e3),
	to: end + longestDeliveryMs(intervalMs) / 1e3
});
// build/providers/prometheus/api/freshness.js
const shortestPollMs = 250;
const longestPollMs = 500;
async function waitForSeries(selector, { api, window, intervalOf }, context, longestMs = Number.POSITIVE_INFINITY) {
	const { clock, signal } = context;
	const intervalMs = await intervalOf(selector, context) ?? 15e3;
	const mostMs = Math.min(longestMs, longestDeliveryMs(intervalMs));
	const deadline = clock.now() + mostMs;
	const report = waitReporter(context, mostMs, shortWaitMs);
	const pollMs = Math.min(longestPollMs, Math.max(shortestPollMs, intervalMs / 4));
	const since = livingSince(window.start, intervalMs);
	for (;;) {
		const seen = await readFreshness(selector, since, window.end, api, context);
		if (seen.kind !== "fresh") return seen;
		if (seen.behind === 0) return {
			kind: "settled",
			warnings: []
		};
		if (clock.now() >= deadline || signal.aborted) return giveUp(selector, seen, window.end, intervalMs);
		report(`Waiting until Prometheus has scraped ${excerpt(selector, 100)} once more after the load`);
		await clock.sleep(pollMs, signal);
	}
}
const livingSince = (start, intervalMs) => start - 2 * intervalMs / 1e3;
async function readFreshness(selector, since, end, api, context) {
	const living = `((timestamp(${selector}) and ${selector}) >= ${formatPromTime(since)})`;
	const parts = {
		newest: `max(${living})`,
		live: `count(${living})`,
		behind: `count(${living} < ${formatPromTime(end)})`
	};
	const query = Object.entries(parts).map(([name, expression]) => `label_replace(${expression}, "of", "${name}", "", "")`).join(" or ");
	const result = await api.query(query, context);
	if (result.kind === "failed") return result;
	const samples = result.kind === "vector" ? result.samples : [];
	const of = (name) => samples.find(({ labels }) => labels.of === name)?.value;
	const newest = of("newest");
	if (newest === void 0) return { kind: "absent" };
	return {
		kind: "fresh",
		newest,
		live: of("live") ?? 0,
		behind: of("behind") ?? 0
	};
}
function giveUp(selector, { newest, live, behind }, end, intervalMs) {
	if (newest >= end) return {
		kind: "settled",
		warnings: [`${behind} of ${live} series of ${selector} ended before the test did`]
	};
	const interval = Math.round(intervalMs / 100) / 10;
	return {
		kind: "late",
		detail: `${describeAge(selector, newest, end)}, and no newer one came (scrape interval: about ${interval} s)`
	};
}
const describeAge = (selector, newest, end) => `the newest sample of ${selector} is ${Math.round((end - newest) * 10) / 10} s older than the end of the test`;
// build/providers/prometheus/use/target-health.js
function healthOf(ups, window, usualMs) {
	const { end } = window;
	const scrapes = ups.filter(([, value]) => value === 1).map(([time]) => time);
	const intervalMs = inferInterval(ups.map(([time]) => time)) ?? usualMs;
	const last = scrapes.at(-1);
	const isListed = (ups.at(-1)?.[0] ?? Number.NEGATIVE_INFINITY) >= end;
	const failedFor = (ups.at(-1)?.[0] ?? 0) - (last ?? Number.NEGATIVE_INFINITY);
	const gap = intervalMs === void 0 ? void 0 : longestGap(ups, scrapes, window, intervalMs / 1e3);
	return {
		...defined({ lastScrape: last }),
		isDown: ups.some(([time, value]) => value === 0 && time <= end && !(last !== void 0 && last >= time)),
		goesOn: last !== void 0 && last >= end,
		hasLeft: !isListed && failedFor <= toleratedSeconds(window, (intervalMs ?? 0) / 1e3),
		...defined({ gap })
	};
}
const leastGapSeconds = 2;
const scrapesTolerated = 3;
const shareTolerated = .1;
const toleratedSeconds = ({ start, end }, intervalSeconds) => Math.max(leastGapSeconds, Math.min(scrapesTolerated * intervalSeconds, shareTolerated * (end - start)));
function longestGap(ups, scrapes, window, intervalSeconds) {
	const { start, end } = window;
	const first = ups[0]?.[0] ?? Number.POSITIVE_INFINITY;
	const last = ups.at(-1)?.[0] ?? Number.NEGATIVE_INFINITY;
	const times = [
		...first <= start ? [first] : [],
		...scrapes,
		...last >= end ? [last] : []
	];
	const most = times.slice(1).map((time, i) => ({
		from: Math.max(times[i], start),
		to: Math.min(time, end)
	})).toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
	if (!most) return void 0;
	return isTooLong(most.to - most.from, window, intervalSeconds) ? most : void 0;
}
const isEndedBefore = (newest, window, intervalMs) => intervalMs === void 0 ? newest < window.end : isTooLong(window.end - newest, window, intervalMs / 1e3);
const isTooLong = (seconds, window, intervalSeconds) => seconds - intervalSeconds > Math.max(intervalSeconds / 2, toleratedSeconds(window, intervalSeconds));
// build/providers/prometheus/api/raw-samples.js
const shortestSeconds = 1;
const mostSamples = 1e6;
async function readRaw(selector, { from, to }, api, context) {
	const series = new Map();
	const warnings = new Set();
	const open = [{
		from,
		to
	}];
	let samples = 0;
	while (open.length > 0) {
		const range = open.shift();
		const result = await api.query(`${selector}[${formatPromDuration(lengthMs(range))}]`, context, range.to);
		if (result.kind === "failed" && result.tooLarge && range.to - range.from > shortestSeconds) {
			const middle = (range.from + range.to) / 2;
			open.unshift({
				from: range.from,
				to: middle
			}, {
				from: middle,
				to: range.to
			});
			continue;
		}
		if (result.kind === "failed") return result;
		if (result.kind !== "matrix") return {
			kind: "failed",
			detail: `it gave no samples of ${selector}`
		};
		for (const warning of result.warnings) warnings.add(warning);
		const added = append(series, result.series);
		if (added === void 0) return ambiguous(selector);
		samples += added;
		if (samples > mostSamples) return tooMany(selector);
	}
	return {
		kind: "raw",
		series: [...series.values()],
		warnings: [...warnings]
	};
}
const lengthMs = ({ from, to }) => Math.ceil((to - from) * 1e3) + 1;
function append(known, added) {
	const seen = new Set();
	let samples = 0;
	for (const { labels, values, histograms = [] } of added) {
		const key = labelKey(labels);
		if (seen.has(key)) return void 0;
		seen.add(key);
		const own = known.get(key) ?? {
			labels,
			values: [],
			histograms: []
		};
		known.set(key, own);
		samples += addLater(own.values, values) + addLater(own.histograms, histograms);
	}
	return samples;
}
function addLater(samples, more) {
	const newest = samples.at(-1)?.[0] ?? Number.NEGATIVE_INFINITY;
	const later = more.filter(([time]) => time > newest);
	for (const sample of later) samples.push(sample);
	return later.length;
}
const ambiguous = (selector) => ({
	kind: "failed",
	detail: `two series of ${selector} cannot be distinguished: their labels begin with the same 200 characters`
});
const tooMany = (selector) => ({
	kind: "failed",
	detail: `${selector} has more than a million samples in the window`,
	hint: "select fewer series with matchers, such as {job=\"shop\"}"
});
// build/providers/prometheus/check/ups.js
const mostNamed$1 = 100;
const upsOf = (series) => ({
	kind: "ups",
	series,
	of: ({ job, instance }) => job === "" && instance === "" ? [] : series.filter(({ labels }) => (job === "" || labels.job === job) && (instance === "" || labels.instance === instance))
});
const noUps = upsOf([]);
async function readUps(selector, intervalMs, reading, context, waits = true) {
	const { api, window } = reading;
	if (waits) {
		const waited = await waitForSeries(selector, reading, context);
		if (waited.kind === "failed") return waited;
	}
	const raw = await readRaw(selector, rangeAround(window, intervalMs), api, context);
	return raw.kind === "failed" ? raw : upsOf(raw.series);
}
function matchersFor$1(all, isOfJobs) {
	const values = (name) => [...new Set(all.map((labels) => labels[name]).filter(Boolean))];
	const [jobs, instances] = [values("job"), values("instance")];
	const isOfInstances = instances.length > 0 && instances.length <= mostNamed$1 && all.every(({ instance }) => instance);
	const matchers = [...jobs.length > 0 ? [formatMatcher("job", jobs)] : [], ...isOfInstances && !(isOfJobs && jobs.length > 0) ? [formatMatcher("instance", instances)] : []];
	return matchers.length > 0 ? `{${matchers.join(",")}}` : void 0;
}
// build/providers/prometheus/check/ended.js
async function explainEnd({ labels, ups, isFresh }, watched, reading, context) {
	const { selector, known } = watched;
	const { window } = reading;
	const own = ups.of(labels);
	if (own.length === 0) {
		if (isFresh) return void 0;
		const newest = await readNewest(selector, reading, context);
		if (newest !== void 0 && !isEndedBefore(newest, window, known)) return void 0;
		return late(`${describeNewest(selector, newest, window)}, and no newer one came`);
	}
	const health = own.map(({ values }) => healthOf(values, window, known));
	const othersGoOn = ups.of({
		job: labels.job,
		instance: ""
	}).some((one) => healthOf(one.values, window).goesOn);
	if (health.some((one) => isExplained(one, othersGoOn))) return health.some(({ goesOn }) => goesOn) && !isFresh ? explainVanished(labels, own, watched, reading, context) : void 0;
	const last = Math.max(...health.map(({ lastScrape = Number.NEGATIVE_INFINITY }) => lastScrape));
	const detail = Number.isFinite(last) ? describeAge(selector, last, window.end) : describeNewest(selector, await readNewest(selector, reading, context), window);
	return late(`${detail}, and ${formatTarget(labels)} could not be scraped since`);
}
const late = (detail) => ({
	kind: "late",
	detail
});
async function explainVanished(labels, ups, { selector, known, mayEnd }, reading, context) {
	if (mayEnd) return void 0;
	const { api, window } = reading;
	const newest = await readNewest(selector, reading, context);
	const intervalMs = known ?? inferInterval(ups[0]?.values.map(([time]) => time) ?? []);
	if (newest === void 0 || !isEndedBefore(newest, window, intervalMs)) return void 0;
	if (ups.some(({ values }) => values.some(([time, value]) => time > newest && value === 0))) return void 0;
	const started = `process_start_time_seconds${formatTarget(labels)}`;
	const processes = await api.query(`max(${started})`, context, window.end);
	if (processes.kind === "failed") return processes;
	const since = processes.kind === "vector" ? processes.samples[0]?.value : void 0;
	if (since !== void 0 && since > newest - (intervalMs ?? 15e3) / 1e3) return void 0;
	return late(`${describeAge(selector, newest, window.end)}, though ${formatTarget(labels)} was scraped since`);
}
const isExplained = ({ goesOn, isDown, hasLeft }, othersGoOn) => goesOn || (hasLeft ? othersGoOn : !isDown);
const formatTarget = ({ job, instance }) => `{${[job && `job="${job}"`, instance && `instance="${instance}"`].filter(Boolean).join(", ")}}`;
async function readNewest(selector, { api, window }, context) {
	const back = formatPromDuration(Math.max(300, window.end - window.start + 60) * 1e3);
	const result = await api.query(`max(max_over_time(timestamp(${selector})[${back}:1s]))`, context, window.end);
	return result.kind === "vector" ? result.samples[0]?.value : void 0;
}
const describeNewest = (selector, newest, { end }) => newest === void 0 ? `no series of ${selector} has a sample at the end of the test` : describeAge(selector, newest, end);
// build/providers/prometheus/check/other-labels.js
const valuesShown = 3;
async function explainLabels(selector, { api, range, time }, context) {
	const metric = metricOf(selector);
	if (metric === void 0) return void 0;
	for (const { name, operator, value } of matchersOf(selector)) {
		if (operator !== "=") continue;
		const values = await readLabelValues({
			metric,
			label: name
		}, {
			api,
			range,
			time
		}, context);
		if (values.length === 0) return void 0;
		if (!values.includes(value.slice(1, -1))) return `its ${name} ${describeValues(values)}`;
	}
}
async function readLabelValues({ metric, label }, { api, range, time }, context) {
	const query = `count by (${formatLabel(label)}) (last_over_time(${selectorOf$1(metric)}[${range}]))`;
	const result = await api.query(query, context, time);
	return result.kind === "vector" ? result.samples.map(({ labels }) => labels[label] ?? "") : [];
}
function describeValues(values) {
	const shown = values.filter((value) => value !== "").slice(0, valuesShown).map((value) => JSON.stringify(value));
	if (shown.length === 0) return "is not set";
	return `is ${shown.join(" or ")}${values.length > valuesShown ? " or another" : ""}`;
}
// build/providers/prometheus/values/no-counter.js
const recordedRate = /:(?:[a-z0-9]+_)*(?:i?rate|increase|ratio|i?delta|deriv|avg|mean|percent|quantile|p\d+)_?(?:\d+[smhdwy])?$/i;
const counterName = /_(?:total|count|sum|bucket)$/;
const noCounters = new Set([
	"gauge",
	"info",
	"stateset"
]);
const fewestFalls = 2;
const shallow = .5;
const hint$1 = "bad, good and total count things up, as http_requests_total does; for a rate or a share use a query, such as `prometheus: a / b`";
async function explainNoCounter(selector, api, context) {
	const metric = metricOf(selector);
	if (metric === void 0) return void 0;
	if (recordedRate.test(metric)) return failed(`${metric} is not a counter: its name is that of a recorded rate or share`);
	if (counterName.test(metric)) return void 0;
	const types = await readTypes(metric, api, context);
	return types.length > 0 && types.every((type) => noCounters.has(type)) ? failed(`${metric} is not a counter: its type is ${types.join(" and ")}`) : void 0;
}
async function readTypes(metric, api, context) {
	const read = await api.get(`metadata?metric=${encodeURIComponent(metric)}`, context);
	const found = read.kind === "data" && isObject(read.data) && Object.hasOwn(read.data, metric) ? read.data[metric] : [];
	return [...new Set(objectsIn(found).flatMap(({ type }) => typeof type === "string" ? [type] : []))];
}
function explainFalls(selector, series, timesOf) {
	for (const one of series) {
		const { restarts } = timesOf(one);
		const falls = one.values.filter(([time, value], i) => {
			const [before, most] = one.values[i - 1] ?? [time, value];
			const isRestart = restarts.some((restart) => before < restart && restart <= time);
			return value < most && value > shallow * most && !isRestart;
		});
		if (falls.length < fewestFalls) continue;
		return failed(`${selector} is not a counter: it went down ${falls.length} times, and not to the beginning`);
	}
}
const failed = (detail) => ({
	kind: "failed",
	detail,
	hint: hint$1
});
// build/providers/prometheus/check/check.js
const windowSeconds = 60;
const mostNames = 2e4;
const ownOfAlerts = new Set(["ALERTS", "ALERTS_FOR_STATE"]);
async function checkServer(queries, { url, api }, context) {
	const clock = await api.clock(context);
	if (clock.kind === "failed") {
		const { detail, hint } = clock;
		throw new Problem("provider", `Prometheus at ${url} cannot be queried: ${detail}`, { ...defined({ hint }) });
	}
	context.log.debug(`Prometheus at ${url} is ${(await api.server(context)).name}`);
	const skewMs = clock.skew ? certainSkewMs(clock.skew) : 0;
	const end = (context.clock.now() + skewMs) / 1e3;
	const filled = [...new Set(queries)].map((query) => ({
		query,
		filled: fillPlaceholders(query, {
			start: end - windowSeconds,
			end
		})
	}));
	return {
		skewMs,
		notes: [
			...skewMs === 0 ? [] : [skewNote(skewMs)],
			...await tryQueries(filled, api, context),
			...await findMetrics(filled.map(({ filled }) => filled), api, context)
		]
	};
}
async function checkCounters(indicators, api, context) {
	for (const indicator of indicators) {
		if (indicator.kind !== "counts") continue;
		for (const selector of [indicator.part, indicator.total]) {
			const wrong = await explainNoCounter(selector, api, context);
			if (wrong) throw new Problem("provider", wrong.detail, defined({ hint: wrong.hint }));
		}
	}
}
async function tryQueries(filled, api, context) {
	const failed = (await Promise.all(filled.map(async ({ query, filled }) => ({
		query,
		result: await api.query(filled, context)
	})))).filter((one) => one.result.kind === "failed");
	const wrong = failed.filter(({ result }) => result.refused === "wrong");
	if (wrong.length > 0) {
		const hint = wrong.map(({ query, result }) => variableHint(query) ?? result.hint).find(Boolean);
		throw new Problem("provider", wrong.map(({ query, result }) => `\`${query}\`: ${result.detail}`).join("; "), { ...defined({ hint }) });
	}
	return failed.map(({ query, result: { detail, hint } }) => ({
		source: "prometheus",
		message: `\`${query}\`, tried before the load: ${detail}`,
		about: query,
		...defined({ hint })
	}));
}
async function findMetrics(queries, api, context) {
	const wanted = [...new Set(queries.flatMap(parseSelectors).map(metricOf))].filter((metric) => metric !== void 0).filter((metric) => !ownOfAlerts.has(metric));
	if (wanted.length === 0) return [];
	const candidates = [...new Set([...wanted, ...wanted.map(nativeOf)])];
	const found = await api.query(`count by (__name__) ({${formatMatcher("__name__", candidates)}})`, context);
	if (found.kind !== "vector") return [];
	const there = new Set(found.samples.map(({ labels }) => labels.__name__));
	const missing = wanted.filter((metric) => !there.has(metric) && !there.has(nativeOf(metric)));
	if (missing.length === 0) return [];
	const names = await api.metricNames(context) ?? [];
	return missing.map((metric) => {
		const near = names.includes(metric) ? void 0 : nearestMetric(metric, names);
		const hint = near ? `did you mean ${near}?` : "perhaps it has not been scraped yet, or nothing has been counted yet";
		return {
			source: "prometheus",
			message: `there is no metric ${metric} before the load`,
			hint,
			about: metric
		};
	});
}
const nativeOf = (metric) => metric.replace(/_bucket$/, "");
function nearestMetric(metric, names) {
	const longer = names.filter((name) => `_${name}_`.includes(`_${metric}_`) || `_${metric}_`.includes(`_${name}_`));
	return similarMetric(metric, names) ?? longer.toSorted((a, b) => a.length - b.length)[0];
}
function similarMetric(metric, names, most = Math.max(2, Math.floor(metric.length / 8))) {
	const similar = names.filter((name) => Math.abs(name.length - metric.length) <= most).slice(0, mostNames);
	return nearest(metric, similar, most);
}
function skewNote(skewMs) {
	return {
		source: "prometheus",
		message: `its clock is ${Math.abs(skewMs / 1e3).toFixed(1)} s ${skewMs > 0 ? "ahead of" : "behind"} the gate's clock; the measured window is read by the server's clock`,
		hint: "set both clocks, for example by NTP"
	};
}
// build/providers/prometheus/check/demanded-values.js
const anything = "x9";
function namesValues({ operator, value }) {
	if (!operator.endsWith("~")) return textOf(value) !== "";
	const pattern = patternOf(value);
	return !pattern || !(pattern.test("") || pattern.test(anything));
}
const demands = (matcher) => !matcher.operator.startsWith("!") && namesValues(matcher);
const textOf = (literal) => literal.slice(1, -1);
function patternOf(literal) {
	try {
		return new RegExp(`^(?:${textOf(literal).replaceAll("\\\\", "\\")})$`);
	} catch {
		return;
	}
}
const longestNumber = 3;
function hasPlausibleValue(matcher, values) {
	const wanted = textOf(matcher.value);
	const numbers = values.filter((value) => /^\d+$/.test(value));
	const isOfNumbers = numbers.length === values.length;
	if (matcher.operator === "=" && !isOfNumbers) return nearest(wanted, values, 1) === void 0;
	if (!isOfNumbers || numbers.some(({ length }) => length > longestNumber)) return true;
	const lengths = new Set(numbers.map(({ length }) => length));
	if (matcher.operator === "=") return /^\d+$/.test(wanted) && lengths.has(wanted.length);
	const pattern = patternOf(matcher.value);
	return !pattern || [...lengths].some((length) => numbersOf(length).some((one) => pattern.test(one)));
}
const numbersOf = (length) => Array.from({ length: 10 ** length }, (_, i) => String(i).padStart(length, "0"));
// build/providers/prometheus/check/unknown-names.js
const ofTargets = new Set(["job", "instance"]);
const longestMs = 36e5;
const shortName = 16;
async function findUnknown(selectors, alternatives, reading, context) {
	const notes = [];
	for (const selector of selectors) {
		const found = await findUnknownIn(selector, alternatives, reading, context);
		if (found.wrong !== void 0) return found;
		notes.push(...found.notes);
	}
	return { notes };
}
async function findUnknownIn(selector, alternatives, { api, window, once }, context) {
	const metric = metricOf(selector);
	if (metric === void 0) return { notes: [] };
	const name = await findUnknownName(metric, alternatives, {
		api,
		once
	}, context);
	if (name) return name;
	const wrong = await findUnknownLabel(selector, metric, {
		api,
		once
	}, context);
	if (wrong !== void 0) return {
		wrong,
		notes: []
	};
	const range = formatPromDuration(Math.min(windowMs(window), longestMs));
	const notes = [];
	for (const matcher of matchersOf(selector).filter(demands)) {
		const values = await readLabelValues({
			metric,
			label: matcher.name
		}, {
			api,
			range,
			time: window.end
		}, context);
		const isOfTarget = ofTargets.has(matcher.name);
		if (values.length === 0 || !isOfTarget && hasPlausibleValue(matcher, values)) continue;
		if (isOfTarget && await hasSeries(selectorOf$1(metric, [matcher.text]))) continue;
		const note = `no series of ${metric} matches {${matcher.text}}: its ${matcher.name} ${describeValues(values)}`;
		if (isOfTarget) return {
			wrong: note,
			notes: []
		};
		notes.push(note);
	}
	return { notes };
	async function hasSeries(one) {
		const result = await api.query(`count(last_over_time(${one}[${range}]))`, context, window.end);
		return result.kind !== "vector" || result.samples.length > 0;
	}
}
async function findUnknownName(metric, alternatives, { api, once }, context) {
	const names = await once("names of metrics", () => api.metricNames(context));
	const isKnown = [metric, metric.replace(/_bucket$/, "")].some((name) => names?.includes(name));
	if (!names || isKnown || (await readTypes(metric, api, context)).length > 0) return void 0;
	const lettersOf = (name) => name.replaceAll(/\d/g, "");
	const near = similarMetric(metric, names.filter((name) => lettersOf(name) !== lettersOf(metric)), metric.length < shortName ? 1 : 2);
	const unknown = `no metric ${metric} is known`;
	return near === void 0 || alternatives.includes(near) ? { notes: [`${unknown} to the server: its absence counts as zero`] } : {
		wrong: `${unknown} (did you mean ${near}?)`,
		notes: []
	};
}
async function findUnknownLabel(selector, metric, { api, once }, context) {
	const demanding = matchersOf(selector).filter(demands);
	if (demanding.length === 0) return void 0;
	const names = await once(`labels of ${metric}`, () => api.labelNames(metric, context));
	const unknown = names && demanding.find(({ name }) => !names.includes(name));
	return unknown && describeUnknownLabel(metric, unknown.name, `, which ${selector} selects`, names);
}
function describeUnknownLabel(metric, label, use, names = []) {
	const near = nearest(label, names);
	return `no series of ${metric} has a label \`${label}\`${use}${near === void 0 ? "" : ` (did you mean ${near}?)`}`;
}
// build/providers/prometheus/check/missing-series.js
const absence = new Set(["absent", "absent_over_time"]);
async function explainMissing(query, reading, context) {
	const { api, window } = reading;
	const located = locateSelectors(query);
	const selectors = new Set(located.filter(mustBeThere).map(({ text }) => text));
	if (selectors.size === 0) return void 0;
	const range = formatPromDuration(windowMs(window));
	const missing = [];
	for (const selector of selectors) {
		const found = await isThere(selector);
		if (found.kind === "failed") return asFailed(found);
		if (found.kind === "missing") missing.push(selector);
	}
	const wrong = await findWrong(query, {
		located,
		missing
	}, reading, context);
	if (wrong !== void 0) return {
		state: "no-data",
		detail: wrong
	};
	if (missing.length === selectors.size) {
		const detail = `there is no series of ${listed(missing, mostListed$2)} in the window`;
		const labels = await explainLabels(missing[0], {
			api,
			range,
			time: window.end
		}, context);
		return {
			state: "no-data",
			detail: labels === void 0 ? detail : `${detail}: ${labels}`
		};
	}
	if (doesWithout(query, located)) return void 0;
	for (const selector of missing) {
		const metric = metricOf(selector);
		if (metric === void 0) continue;
		const found = matchersOf(selector).length === 0 ? { kind: "missing" } : await isThere(selectorOf$1(metric));
		if (found.kind === "failed") return asFailed(found);
		if (found.kind === "there") continue;
		return {
			state: "no-data",
			detail: `there is no series of ${metric} in the window; if it may not be there yet, the rule has to say so, as with \`or vector(0)\``
		};
	}
	return;
	async function isThere(selector) {
		const result = await api.query(`count(last_over_time(${selector}[${range}]) or ${selector})`, context, window.end);
		if (result.kind === "failed") return result;
		return { kind: (result.kind === "vector" ? result.samples[0]?.value ?? 0 : 0) > 0 ? "there" : "missing" };
	}
}
async function findWrong(query, { located, missing }, reading, context) {
	if (doesWithout(query, located) && !standsInZero(query, located)) return void 0;
	return (await findUnknown(missing, alternativesIn(query), reading, context)).wrong;
}
const asFailed = ({ detail, hint }) => ({
	state: "failed",
	detail,
	...defined({ hint })
});
const doesWithout = (query, located) => /\b(?:or|unless)\b/i.test(withoutSelectors(query, located));
function alternativesIn(query) {
	const located = locateSelectors(query);
	const isEither = (at) => {
		const [one, other] = [located[at], located[at + 1]];
		const between = one && other ? withoutStrings(query.slice(one.to, other.from)) : "";
		return /\bor\b/i.test(between) && !/[-+*/%^]|\bvector\b/.test(between);
	};
	return located.flatMap(({ text }, at) => isEither(at) || isEither(at - 1) ? metricOf(text) ?? [] : []);
}
const standsInZero = (query, located) => /\bor\b\s*(?:(?:on|ignoring)\s*\([^)]*\)\s*)?(?:\(*\s*(?:vector\b|[\d.])|.*\*\s*0(?![\d.]))/is.test(withoutSelectors(query, located));
function withoutSelectors(query, located) {
	const rest = located.reduceRight((text, { from, to }) => `${text.slice(0, from)} ${text.slice(to)}`, query);
	return withoutStrings(rest);
}
const mustBeThere = ({ within }) => !within.some((name) => absence.has(name.toLowerCase()));
const mostListed$2 = 3;
// build/providers/prometheus/check/coverage.js
const ofScrape = /^(up|scrape_\w+)$/;
const ofRules = /^ALERTS(_FOR_STATE)?$/;
async function coverQuery(query, reading, context, mayEnd = () => doesWithout(query, locateSelectors(query))) {
	const selectors = new Map();
	for (const located of locateSelectors(query).filter(mustBeThere)) {
		const back = Math.max(selectors.get(located.text) ?? 0, backSeconds(located.range?.text));
		selectors.set(located.text, back);
	}
	const covered = await Promise.all([...selectors].map(([selector, back]) => reading.once(`coverage of ${JSON.stringify([
		selector,
		back,
		mayEnd(selector),
		reading.window
	])}`, () => coverSelector(selector, reading, context, {
		back,
		mayEnd: mayEnd(selector)
	}))));
	return covered.find(({ kind }) => kind === "failed") ?? covered.find(({ kind }) => kind === "late") ?? covered.find((one) => one.kind === "covered" && one.gap !== void 0) ?? covered.find(({ kind }) => kind === "covered") ?? { kind: "none" };
}
function backSeconds(range) {
	const [length = "", step] = range?.slice(1, -1).split(":") ?? [];
	const ms = parsePromDuration(length.trim());
	if (ms === void 0) return 300;
	return ms / 1e3 + (step === void 0 ? 0 : 300);
}
async function coverSelector(selector, reading, context, { back = 300, mayEnd = true } = {}) {
	const metric = metricOf(selector) ?? "";
	if (ofRules.test(metric)) return { kind: "none" };
	const { window, intervalOf } = reading;
	const known = await intervalOf(selector, context);
	const since = livingSince(window.start, known ?? 15e3);
	const watched = {
		selector,
		known,
		mayEnd,
		isOfScrape: ofScrape.test(metric)
	};
	const seen = await readGroups(selector, since, watched, reading, context);
	if (seen.kind === "failed") return seen;
	if (seen.all.length > 0) return judgeGroups(seen, watched, reading, context);
	const earlier = window.end - back;
	if (earlier >= since) return { kind: "none" };
	const older = await readGroups(selector, earlier, watched, reading, context);
	if (older.kind === "failed") return older;
	return older.all.length > 0 ? judgeGroups(older, watched, reading, context) : { kind: "none" };
}
async function readGroups(selector, since, { known }, { api, window }, context) {
	const { to: until } = rangeAround(window, known);
	const before = formatPromDuration((window.end - since) * 1e3);
	const behind = formatPromDuration((until - window.end) * 1e3 + 1);
	const had = `last_over_time(${selector}[${before}] offset ${behind})`;
	const has = `last_over_time(${selector}[${behind}])`;
	const parts = {
		all: `count by (job, instance) (${had})`,
		ended: `count by (job, instance) (${had} unless ${has})`,
		fresh: `count(${has})`
	};
	const query = Object.entries(parts).map(([name, expression]) => `label_replace(${expression}, "of", "${name}", "", "")`).join(" or ");
	const result = await api.query(query, context, until);
	if (result.kind === "failed") return result;
	const samples = result.kind === "vector" ? result.samples : [];
	const of = (name) => samples.filter(({ labels }) => labels.of === name).map(({ labels: { job = "", instance = "" } }) => ({
		job,
		instance
	}));
	return {
		kind: "groups",
		all: of("all"),
		ended: of("ended"),
		isFresh: of("fresh").length > 0
	};
}
async function judgeGroups({ all, ended, isFresh }, watched, reading, context) {
	const { known, isOfScrape } = watched;
	const { window } = reading;
	const matchers = matchersFor$1(all, ended.length > 0);
	const ups = matchers === void 0 ? noUps : await readUps(`up${matchers}`, known, reading, context, ended.length > 0);
	if (ups.kind === "failed") return ups;
	for (const labels of ended) {
		const late = await explainEnd({
			labels,
			ups,
			isFresh
		}, watched, reading, context);
		if (late) return late;
	}
	const longest = all.flatMap((labels) => findGap(ups.of(labels), labels, window, {
		known,
		isOfScrape
	}) ?? []).toSorted((a, b) => lengthOf$1(b.gap) - lengthOf$1(a.gap))[0];
	return {
		kind: "covered",
		...defined({ gap: longest && describeGap(longest, window) })
	};
}
function findGap(ups, labels, window, { known, isOfScrape }) {
	const gaps = ups.map(({ values }) => {
		return healthOf(isOfScrape ? values.map(([time]) => [time, 1]) : values, window, known).gap;
	});
	if (gaps.length === 0 || gaps.some((gap) => gap === void 0)) return void 0;
	const least = gaps.toSorted((a, b) => lengthOf$1(a) - lengthOf$1(b))[0];
	return least && {
		labels,
		gap: least
	};
}
const lengthOf$1 = ({ from, to }) => to - from;
function describeGap({ labels, gap: { from, to } }, { start }) {
	const seconds = (value) => Math.round(value * 10) / 10;
	return `${formatTarget(labels)} was not scraped for ${seconds(to - from)} s of the test, from ${seconds(from - start)} s to ${seconds(to - start)} s into it`;
}
// build/providers/prometheus/api/settle.js
const longestAbsenceMs = 6e4;
const betweenCountsMs = 1e3;
const mostCounts = 10;
async function waitUntilScraped(query, reading, context, mayEnd) {
	const waited = await waitUntilArrived(query, reading, context);
	if (waited.kind !== "settled") return waited;
	const covered = await lookWhetherCovered(query, reading, context, mayEnd);
	return covered.kind === "settled" ? {
		...covered,
		warnings: waited.warnings
	} : covered;
}
async function lookWhetherCovered(query, reading, context, mayEnd) {
	const coverage = await coverQuery(query, reading, context, mayEnd);
	if (coverage.kind === "failed" || coverage.kind === "late") return coverage;
	const gap = coverage.kind === "covered" ? coverage.gap : void 0;
	return {
		kind: "settled",
		warnings: [],
		...defined({ gap })
	};
}
async function waitUntilArrived(query, reading, context) {
	const selectors = parseSelectors(query);
	if (selectors.length === 0) return {
		kind: "settled",
		warnings: []
	};
	const waited = await Promise.all(selectors.map((selector) => waitForSeries(selector, reading, context)));
	const bad = waited.find((one) => one.kind === "failed") ?? waited.find((one) => one.kind === "late");
	if (bad) return bad;
	if (waited.every((one) => one.kind === "absent")) return await waitForTargets(selectors, reading, context);
	const warnings = waited.flatMap((one) => one.kind === "settled" ? one.warnings : []);
	const { kind } = await reading.api.server(context);
	if (kind === "prometheus") return {
		kind: "settled",
		warnings
	};
	return {
		kind: "settled",
		warnings: [...warnings, ...await waitUntilStill(selectors, reading, context)]
	};
}
async function waitUntilStill(selectors, { api, window }, context) {
	const range = formatPromDuration(windowMs(window));
	const query = selectors.map((selector, i) => `label_replace(sum(count_over_time(${selector}[${range}])), "of", "${i}", "", "")`).join(" or ");
	let before;
	for (let read = 0; read < mostCounts; read += 1) {
		const result = await api.query(query, context, window.end);
		if (result.kind !== "vector") return [];
		const counts = JSON.stringify(result.samples.map(({ labels, value }) => [labels.of, value]).sort());
		if (counts === before || context.signal.aborted) return [];
		before = counts;
		await context.clock.sleep(betweenCountsMs, context.signal);
	}
	return ["samples of the window were still arriving when it was read"];
}
async function waitForTargets(selectors, reading, context) {
	const waited = await waitForSeries("up", reading, context, longestAbsenceMs);
	if (waited.kind === "settled" && waited.warnings.length === 0) return waited;
	if (waited.kind === "late" || waited.kind === "failed") return waited;
	if (waited.kind === "absent") {
		const waiting = `Waiting for a scrape of any target: there is no series of ${excerpt(selectors.join(", "), 100)}`;
		waitReporter(context, usualScrapeIntervalMs)(waiting);
		await context.clock.sleep(usualScrapeIntervalMs, context.signal);
	}
	return {
		kind: "settled",
		warnings: [`no series of ${selectors.join(", ")}, and it is not certain that every target was scraped since the end of the test`]
	};
}
// build/providers/prometheus/alerts/alert-replay.js
function replayAlert(evaluations, replay) {
	const { steps, intervalMs, forMs, keepFiringMs } = replay;
	const present = new Set(evaluations.map(({ step }) => step));
	const states = [];
	let state = "inactive";
	let activeAt = 0;
	let keptSince;
	for (let step = 0; step < steps; step += 1) {
		if (present.has(step)) {
			keptSince = void 0;
			if (state === "inactive") {
				state = "pending";
				activeAt = step;
			}
			if (state === "pending" && (step - activeAt) * intervalMs >= forMs - 1e-6) state = "firing";
		} else {
			keptSince ??= step;
			if (!(state === "firing" && (step - keptSince) * intervalMs < keepFiringMs)) state = "inactive";
		}
		states.push(state);
	}
	return states;
}
function activeTimes(evaluations, { steps, intervalMs }, since) {
	const present = new Set(evaluations.map(({ step }) => step));
	let longest;
	let begun;
	for (let step = 0; step < steps; step += 1) {
		begun = present.has(step) ? begun ?? step : void 0;
		if (begun !== void 0 && step >= since) longest = Math.max(longest ?? 0, step - begun);
	}
	const inMs = (length) => length === void 0 ? void 0 : length * intervalMs;
	return {
		longestMs: inMs(longest),
		lastMs: inMs(begun === void 0 ? void 0 : steps - 1 - begun)
	};
}
// build/providers/prometheus/alerts/alert-template.js
const longestMessage = 300;
function expandTemplate(text, alert) {
	const filled = text.replace(/\{\{-?\s*([^{}]*?)\s*-?\}\}/g, (whole, inside) => evaluate(inside, alert) ?? whole);
	return excerpt(filled, longestMessage);
}
const readsValue = (text) => /\{\{[^{}]*(?:\$value|\.Value)\b/.test(text);
function evaluate(inside, alert) {
	let value;
	for (const [i, part] of splitPipes(inside).entries()) {
		value = call(part.match(/"(?:[^"\\]|\\.)*"|[^\s"]+/g) ?? [], i === 0 ? void 0 : value, alert);
		if (value === void 0) return void 0;
	}
	return typeof value === "number" ? formatGo(value) : value;
}
const splitPipes = (inside) => inside.match(/(?:"(?:[^"\\]|\\.)*"|[^|"])+/g) ?? [];
function call([first, ...rest], given, alert) {
	if (first === void 0) return void 0;
	const args = [...rest.map((word) => operand(word, alert)), ...given === void 0 ? [] : [given]];
	if (args.some((arg) => arg === void 0)) return void 0;
	if (!Object.hasOwn(functions, first)) return args.length === 0 ? operand(first, alert) : void 0;
	return functions[first](...args);
}
function operand(word, { labels, value }) {
	if (word === "$value" || word === ".Value") return value;
	const label = /^(?:\$labels|\.Labels)\.(\w+)$/.exec(word)?.[1];
	if (label !== void 0) return Object.hasOwn(labels, label) ? labels[label] : "";
	return /^".*"$/s.test(word) ? word.slice(1, -1).replace(/\\(["\\])/g, "$1") : void 0;
}
const functions = {
	humanize: of(humanize),
	humanize1024: of(humanize1024),
	humanizePercentage: of((value) => `${formatG(100 * value, 4)}%`),
	humanizeDuration: of(humanizeDuration),
	printf: (format, ...args) => typeof format === "string" ? printf(format, args) : void 0,
	toUpper: (text) => String(text).toUpperCase(),
	toLower: (text) => String(text).toLowerCase()
};
function of(format) {
	return (given, ...more) => {
		const value = typeof given === "string" && given.trim() !== "" ? Number(given) : given;
		return typeof value !== "number" || more.length > 0 ? void 0 : format(value);
	};
}
function printf(format, args) {
	let used = 0;
	let isKnown = true;
	const text = format.replace(/%(?:(\.\d{1,2})?([a-z])|%)/g, (whole, precision, verb) => {
		if (verb === void 0) return "%";
		const arg = args[used];
		used += 1;
		const shown = arg === void 0 ? void 0 : formatVerb(verb, arg, precision && Number(precision.slice(1)));
		isKnown &&= shown !== void 0;
		return shown ?? whole;
	});
	return isKnown && used === args.length ? text : void 0;
}
function formatVerb(verb, arg, precision) {
	if (verb === "v" || verb === "s" && typeof arg === "string") return typeof arg === "number" ? formatGo(arg) : arg;
	if (typeof arg !== "number") return void 0;
	if (verb === "f") return Number.isFinite(arg) ? arg.toFixed(precision || precision === 0 ? precision : 6) : formatGo(arg);
	if (verb === "g") return precision ? formatG(arg, precision) : formatGo(arg);
}
const larger = [
	"",
	"k",
	"M",
	"G",
	"T",
	"P",
	"E",
	"Z",
	"Y"
];
const smaller = [
	"",
	"m",
	"u",
	"n",
	"p",
	"f",
	"a",
	"z",
	"y"
];
function humanize(value) {
	if (value === 0 || !Number.isFinite(value)) return formatG(value, 4);
	return Math.abs(value) >= 1 ? scaled(value, 1e3, larger) : scaledUp(value);
}
function humanize1024(value) {
	if (Math.abs(value) <= 1 || !Number.isFinite(value)) return formatG(value, 4);
	return scaled(value, 1024, [
		"",
		"ki",
		"Mi",
		"Gi",
		"Ti",
		"Pi",
		"Ei",
		"Zi",
		"Yi"
	]);
}
function scaled(value, base, prefixes) {
	let [left, i] = [value, 0];
	for (; Math.abs(left) >= base && i < prefixes.length - 1; i += 1) left /= base;
	return formatG(left, 4) + prefixes[i];
}
function scaledUp(value) {
	let [left, i] = [value, 0];
	for (; Math.abs(left) < 1 && i < smaller.length - 1; i += 1) left *= 1e3;
	return formatG(left, 4) + smaller[i];
}
function humanizeDuration(value) {
	if (!Number.isFinite(value)) return formatG(value, 4);
	if (value === 0) return "0s";
	if (Math.abs(value) < 1) return `${scaledUp(value)}s`;
	const sign = value < 0 ? "-" : "";
	const whole = Math.floor(Math.abs(value));
	const [days, hours, minutes] = [
		Math.floor(whole / 86400),
		Math.floor(whole / 3600) % 24,
		Math.floor(whole / 60) % 60
	];
	if (whole < 60) return `${sign}${formatG(Math.abs(value), 4)}s`;
	return sign + [
		`${days}d`,
		`${hours}h`,
		`${minutes}m`,
		`${whole % 60}s`
	].slice(days > 0 ? 0 : hours > 0 ? 1 : 2).join(" ");
}
function formatG(value, digits) {
	if (!Number.isFinite(value) || value === 0) return formatGo(value);
	const [mantissa, exponent] = value.toExponential(digits - 1).split("e");
	const power = Number(exponent);
	const trim = (text) => text.includes(".") ? text.replace(/\.?0+$/, "") : text;
	if (power < -4 || power >= digits) return trim(mantissa) + formatPower(power);
	return trim(value.toFixed(Math.max(0, digits - 1 - power)));
}
function formatGo(value) {
	if (Number.isNaN(value)) return "NaN";
	if (!Number.isFinite(value)) return value > 0 ? "+Inf" : "-Inf";
	const size = Math.abs(value);
	if (value === 0 || size >= 1e-4 && size < 1e21) return String(value);
	const [mantissa, exponent] = value.toExponential().split("e");
	return mantissa + formatPower(Number(exponent));
}
const formatPower = (power) => `e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
// build/providers/prometheus/alerts/alert-timeline.js
const mostOfQuery = 11e3;
const mostSteps = 5 * mostOfQuery;
function gridOf({ forMs, keepFiringMs, offsetMs = 0, ...rule }, window) {
	const intervalMs = Math.max(1, Math.round(rule.intervalMs));
	const endMs = Math.round(window.end * 1e3);
	const startMs = Math.round(window.start * 1e3);
	const backMs = forMs + keepFiringMs + intervalMs;
	const ofWindow = Math.floor((endMs - startMs) / intervalMs);
	if (ofWindow + 1 > mostSteps) return void 0;
	const wanted = Math.ceil((endMs - startMs + backMs) / intervalMs) + 1;
	const steps = Math.min(mostSteps, wanted);
	const timeOfMs = (step) => endMs - (steps - 1 - step) * intervalMs;
	const queriedAt = (step) => (timeOfMs(step) - offsetMs) / 1e3;
	const parts = Array.from({ length: Math.ceil(steps / mostOfQuery) }, (_, i) => i * mostOfQuery);
	return {
		steps,
		intervalMs,
		forMs,
		keepFiringMs,
		since: steps - 1 - ofWindow,
		window,
		queriedAt,
		timeOf: (step) => timeOfMs(step) / 1e3,
		ranges: parts.map((first) => ({
			start: queriedAt(first),
			end: queriedAt(Math.min(first + mostOfQuery, steps) - 1),
			stepSeconds: intervalMs / 1e3
		})),
		isCut: steps < wanted
	};
}
function joinParts(parts) {
	const joined = new Map();
	for (const { labels, values } of parts.flat()) {
		const key = labelKey(labels);
		joined.set(key, {
			labels,
			values: [...joined.get(key)?.values ?? [], ...values]
		});
	}
	return [...joined.values()];
}
function replayRule(series, rule, grid) {
	return series.flatMap((one) => splitByLabels(one, rule, grid)).map(({ labels, evaluations }) => {
		const states = replayAlert(evaluations, grid);
		const { longestMs, lastMs } = activeTimes(evaluations, grid, grid.since);
		return {
			labels,
			evaluations,
			states,
			longestMs,
			lastMs: states.at(-1) === "pending" ? lastMs : void 0
		};
	});
}
function splitByLabels({ labels: all, values }, rule, { queriedAt, intervalMs }) {
	const { __name__: _, ...labels } = all;
	const changing = Object.values(rule.labels).filter(readsValue);
	const alerts = new Map();
	for (const [time, value] of values) {
		const step = Math.round((time - queriedAt(0)) * 1e3 / intervalMs);
		const key = changing.map((text) => expandTemplate(text, {
			labels: all,
			value
		})).join("\n");
		const known = alerts.get(key);
		if (known) known.push({
			step,
			value
		});
		else alerts.set(key, [{
			step,
			value
		}]);
	}
	return [...alerts.values()].map((evaluations) => ({
		labels,
		evaluations
	}));
}
function mostAtOnce(alerts, { steps }) {
	const active = new Array(steps).fill(0);
	for (const { states } of alerts) for (const [step, state] of states.entries()) if (state !== "inactive") active[step] += 1;
	return active.reduce((most, count) => Math.max(most, count), 0);
}
function firingsOf(alerts, rule, grid) {
	return alerts.flatMap((alert) => firingOf$1(alert, rule, grid) ?? []).toSorted((a, b) => a.from - b.from);
}
function firingOf$1(alert, rule, grid) {
	const { window } = grid;
	const stretches = stretchesOf$1(alert.states, grid);
	const [first, last] = [stretches[0], stretches.at(-1)];
	if (!first || !last) return void 0;
	const value = alert.evaluations.findLast(({ step }) => step <= first.step)?.value ?? NaN;
	const message = messageOf(rule, {
		labels: alert.labels,
		value
	});
	const firedSeconds = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
	return {
		labels: alert.labels,
		from: first.from,
		to: last.to,
		firedMs: Math.round(firedSeconds * 1e3),
		...defined({ wasFiring: first.from === window.start && alert.states[first.step - 1] === "firing" ? true : void 0 }),
		value: Number.isFinite(value) ? value : null,
		...defined({ message })
	};
}
function stretchesOf$1(states, { since, steps, timeOf, window }) {
	const stretches = [];
	for (let step = since; step < steps; step += 1) {
		if (states[step] !== "firing") continue;
		const begun = step;
		while (step + 1 < steps && states[step + 1] === "firing") step += 1;
		const from = begun === since && states[begun - 1] === "firing" ? window.start : timeOf(begun);
		stretches.push({
			step: begun,
			from,
			to: step + 1 < steps ? timeOf(step + 1) : window.end
		});
	}
	return stretches;
}
function messageOf({ annotations }, alert) {
	const text = [
		"summary",
		"description",
		"message"
	].map((key) => annotations[key]).find((text) => text?.trim());
	return text === void 0 ? void 0 : expandTemplate(text, alert);
}
// build/providers/prometheus/alerts/constant-rules.js
const ofTime = /^(time|hour|minute|month|year|day_of_month|day_of_week|day_of_year|days_in_month)$/i;
const isConstant = (query) => readsNothing(query) && !namesIn(query).some((name) => ofTime.test(name));
function partConstant(rules) {
	const constant = rules.filter(({ query }) => isConstant(query)).map(({ name }) => name);
	return {
		rules: rules.filter(({ query }) => !isConstant(query)),
		leftOut: constant.length > 0 ? { leftOut: constant } : {}
	};
}
// build/promql/calls.js
function callsOf(query, name) {
	const tokens = tokenize(query);
	return tokens.flatMap((token, i) => {
		return token.kind === "name" && token.text === name && tokens[i + 1]?.text === "(" ? callAt(query, tokens, i) ?? [] : [];
	});
}
function callAt(query, tokens, index) {
	const args = [];
	let depth = 0;
	let from = tokens[index + 1].at + 1;
	for (const { text, at } of tokens.slice(index + 1)) {
		if (text === "(") depth += 1;
		if (text === ")") depth -= 1;
		if (depth > 1 || text !== "," && depth > 0) continue;
		args.push(query.slice(from, at).trim());
		from = at + 1;
		if (depth === 0) return {
			text: query.slice(tokens[index].at, from),
			args
		};
	}
}
// build/providers/prometheus/check/highest-bucket.js
async function explainHighestBucket(query, { api, window }, context) {
	for (const { text, args } of callsOf(query, "histogram_quantile")) {
		const ends = endsOf((args[1] === void 0 ? void 0 : await samplesOf(args[1])) ?? []);
		if (ends.size === 0) continue;
		const above = (await samplesOf(text))?.find(({ labels, value }) => {
			const end = ends.get(keyOf(labels));
			return end !== void 0 && value >= end;
		});
		if (above) return describe(above.value);
	}
	return;
	async function samplesOf(expression) {
		const result = await api.query(expression, context, window.end);
		return result.kind === "vector" ? result.samples : void 0;
	}
}
const describe = (bound) => {
	const end = formatNumber(bound);
	return `the histogram ends at ${end}, and histogram_quantile returns ${end} for whatever is above it: add a bucket bound at the threshold`;
};
function endsOf(buckets) {
	const ends = new Map();
	for (const { labels } of buckets) {
		const bound = Number(labels.le ?? NaN);
		if (!Number.isFinite(bound)) continue;
		const key = keyOf(labels);
		ends.set(key, Math.max(bound, ends.get(key) ?? Number.NEGATIVE_INFINITY));
	}
	return ends;
}
const keyOf = (labels) => JSON.stringify(Object.entries(labels).filter(([name]) => name !== "le" && name !== "__name__").sort());
// build/providers/prometheus/check/unseen.js
const mostListed$1 = 3;
async function explainUnseen$1(query, { api, window }, context) {
	const read = locateSelectors(query).filter((one) => mustBeThere(one) && !one.modified);
	const selectors = [...new Set(read.map(({ text }) => text))];
	if (selectors.length === 0) return void 0;
	const range = formatPromDuration(windowMs(window));
	const parts = selectors.flatMap((selector, i) => [`label_replace(count(${selector}), "of", "seen ${i}", "", "")`, `label_replace(count(last_over_time(${selector}[${range}])), "of", "in the window", "", "")`]);
	const result = await api.query(parts.join(" or "), context, window.end);
	if (result.kind !== "vector") return void 0;
	if (result.samples.some(({ labels }) => labels.of === "in the window")) return void 0;
	const names = selectors.filter((_, i) => result.samples.some(({ labels }) => labels.of === `seen ${i}`));
	if (names.length === 0) return void 0;
	return `${listed(names, mostListed$1)} ${names.length === 1 ? "has" : "have"} no sample within the ${range} of the window: the value is from before the test; scrape or record more often, or lengthen the load`;
}
// build/providers/prometheus/alerts/explain-quiet.js
function explainUnsettled(settled) {
	if (settled.kind === "failed") return asFailed(settled);
	if (settled.kind === "late") return {
		state: "no-data",
		detail: settled.detail
	};
	return settled.gap === void 0 ? void 0 : {
		state: "no-data",
		detail: settled.gap
	};
}
async function explainQuiet(query, alerts, reading, context) {
	const pending = alerts.flatMap(({ lastMs }) => lastMs ?? []);
	if (pending.length > 0) return {
		state: "pending",
		pendingMs: Math.max(...pending)
	};
	const active = alerts.flatMap(({ longestMs }) => longestMs ?? []);
	if (active.length > 0) return {
		state: "inactive",
		activeMs: Math.max(...active)
	};
	const missing = await explainMissing(query, reading, context);
	if (missing) return missing;
	const unproven = await explainUnseen$1(query, reading, context) ?? await explainHighestBucket(query, reading, context);
	return unproven === void 0 ? { state: "inactive" } : {
		state: "no-data",
		detail: unproven
	};
}
// build/providers/prometheus/api/with-failure.js
function withFailure(query, { hint, ...failed }) {
	const better = variableHint(query) ?? hint;
	return {
		...measuredAs({
			...failed,
			...defined({ hint: better || void 0 })
		}),
		query,
		warnings: []
	};
}
const withUnsettled = (query, settled) => settled.kind === "late" ? {
	kind: "no-data",
	detail: settled.detail,
	query,
	warnings: []
} : withFailure(query, settled);
// build/providers/prometheus/alerts/server-rules.js
function parseRules(data) {
	const groups = isObject(data) ? data.groups : void 0;
	if (!Array.isArray(groups)) return void 0;
	return groups.filter(isObject).flatMap((group) => {
		return objectsIn(group.rules).filter(({ type }) => type === "alerting").map((rule) => parseRule(rule, group));
	});
}
function parseRule(rule, group) {
	const alerts = objectsIn(rule.alerts);
	return {
		name: text(rule.name, 200),
		group: text(group.name, 200),
		query: typeof rule.query === "string" ? rule.query : "",
		forMs: 1e3 * number(rule.duration),
		intervalMs: 1e3 * number(group.interval) || 6e4,
		labels: texts(rule.labels),
		annotations: texts(rule.annotations),
		health: text(rule.health, 20),
		lastError: text(rule.lastError, 300),
		evaluatedAt: time(rule.lastEvaluation),
		activeAt: Math.min(...alerts.map((alert) => time(alert.activeAt)))
	};
}
const text = (value, most) => typeof value === "string" ? excerpt(value, most) : "";
const time = (value) => {
	const ms = Date.parse(text(value, 100));
	return Number.isFinite(ms) ? ms / 1e3 : Number.POSITIVE_INFINITY;
};
const number = (value) => typeof value === "number" && value > 0 ? value : 0;
const texts = (value) => isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, of]) => [key, text(of, 2e3)])) : {};
// build/providers/prometheus/alerts/server-alerts.js
const query = "ALERTS{alertstate=\"firing\"}";
const deliveryMs = 3e4;
const pollMs = 500;
async function measureServerAlerts(indicator, reading, context) {
	const read = await waitUntilEvaluated(indicator, reading, context);
	if (read.kind === "failed") return withFailure(query, read);
	const { leftOut, unknown } = read;
	if (read.rules.length === 0 && !leftOut && !unknown) return {
		kind: "no-data",
		detail: `the server ${read.all === 0 ? "has no alert rules" : "has alert rules, and none of them is meant"}`,
		query,
		warnings: []
	};
	const rules = await inTurns(read.rules, (rule) => measureRule$1(rule, reading, context));
	return {
		kind: "alerts",
		window: reading.window,
		rules,
		...defined({
			leftOut,
			unknown
		}),
		query,
		warnings: []
	};
}
async function waitUntilEvaluated(indicator, { api, window }, context) {
	const { clock, signal } = context;
	const begun = clock.now();
	const report = waitReporter(context, deliveryMs, shortWaitMs);
	for (;;) {
		const read = await api.get("rules?type=alert", context);
		if (read.kind === "failed") return read;
		const all = parseRules(read.data);
		if (!all) return {
			kind: "failed",
			detail: "its list of rules has an unknown format"
		};
		const { rules, leftOut } = partConstant(meantOf(all, indicator));
		const unknown = unknownNames(all, indicator.match);
		if (!rules.some(({ evaluatedAt, intervalMs }) => evaluatedAt + intervalMs / 1e3 < window.end) || signal.aborted || clock.now() - begun > deliveryMs) return {
			kind: "rules",
			rules,
			...leftOut,
			...defined({ unknown: unknown.length > 0 ? unknown : void 0 }),
			all: all.length
		};
		report("Waiting until the server has evaluated its alert rules once more after the load");
		await clock.sleep(pollMs, signal);
	}
}
async function measureRule$1(rule, reading, context) {
	const { name, group, forMs, health, lastError } = rule;
	const { api, window } = reading;
	const head = {
		name,
		group,
		severity: severityOf(rule),
		query: rule.query,
		forMs
	};
	const rangeMs = windowMs(window) + 2 * rule.intervalMs;
	const result = await api.query(`${selectorOf(rule)}[${formatPromDuration(rangeMs)}]`, context, window.end);
	if (result.kind !== "matrix") {
		const failure = result.kind === "failed" ? result : { detail: "ALERTS gives no series over time" };
		return {
			...head,
			...asFailed(failure)
		};
	}
	const { series } = result;
	const firing = series.flatMap((one) => one.labels.alertstate === "firing" ? firingOf(one, rule, window) ?? [] : []);
	if (firing.length > 0) {
		const withMessages = await inTurns(firing.toSorted((a, b) => a.from - b.from).slice(0, 20), (one) => withMessage(one, rule, reading, context));
		return {
			...head,
			state: "firing",
			firings: withMessages,
			count: firing.length
		};
	}
	if (health === "err") return {
		...head,
		state: "failed",
		detail: `the server cannot evaluate it: ${lastError || "it does not say why"}`
	};
	const unseen = explainUnseen(rule, series, window);
	if (unseen !== void 0) return {
		...head,
		state: "no-data",
		detail: unseen
	};
	const pending = series.filter(({ labels }) => labels.alertstate === "pending").map((one) => pendingOf(one, rule, window));
	const unsettled = explainUnsettled(await lookWhetherCovered(rule.query, reading, context));
	if (unsettled) return {
		...head,
		...unsettled
	};
	return {
		...head,
		...await explainQuiet(rule.query, pending, reading, context)
	};
}
function explainUnseen({ health, evaluatedAt, intervalMs, activeAt }, series, window) {
	if (!(Number.isFinite(evaluatedAt) || health === "ok") || evaluatedAt <= 0) return "the server does not say that it has evaluated it";
	if (evaluatedAt < window.start) return `the server evaluates it every ${formatPromDuration(intervalMs)}, and did not within the test`;
	if (series.length === 0 && activeAt < window.end - intervalMs / 1e3) return "the server reports alerts of it, but has no ALERTS series of it";
}
function selectorOf({ name, labels }) {
	const plain = Object.entries(labels).filter(([label, value]) => label !== "alertstate" && !value.includes("{{"));
	return formatSelector({
		__name__: "ALERTS",
		...Object.fromEntries(plain),
		alertname: name
	});
}
function stretchesOf({ values }, { intervalMs }, end) {
	const stretches = [];
	for (const [time] of values) {
		if (time > end) break;
		const last = stretches.at(-1);
		if (last && (time - last[1]) * 1e3 <= 1.5 * intervalMs) last[1] = time;
		else stretches.push([time, time]);
	}
	return stretches;
}
function firingOf(series, rule, window) {
	const { alertname: _, alertstate: __, __name__: ___, ...labels } = series.labels;
	const intervalSeconds = rule.intervalMs / 1e3;
	const stretches = stretchesOf(series, rule, window.end).filter(([, to]) => to >= window.start).map(([from, to]) => ({
		begun: from,
		from: Math.max(from, window.start),
		to: Math.min(to + intervalSeconds, window.end)
	}));
	const [first, last] = [stretches[0], stretches.at(-1)];
	if (!first || !last) return void 0;
	return {
		labels,
		from: first.from,
		to: last.to,
		firedMs: Math.round(1e3 * stretches.reduce((sum, { from, to }) => sum + to - from, 0)),
		...defined({ wasFiring: first.begun < window.start ? true : void 0 }),
		value: null
	};
}
async function withMessage(firing, rule, { api }, context) {
	const result = await api.query(rule.query, context, firing.from);
	const found = (result.kind === "vector" ? result.samples : []).find(({ labels }) => Object.entries(labels).every(([label, value]) => label === "__name__" || Object.hasOwn(rule.labels, label) || firing.labels[label] === value));
	const message = found && messageOf(rule, {
		labels: found.labels,
		value: found.value
	});
	return {
		...firing,
		labels: Object.fromEntries(Object.entries(firing.labels).filter(([label]) => !Object.hasOwn(rule.labels, label))),
		value: found && Number.isFinite(found.value) ? found.value : null,
		...defined({ message })
	};
}
function pendingOf(series, rule, window) {
	const stretches = stretchesOf(series, rule, window.end).filter(([, to]) => to >= window.start);
	const lengths = stretches.map(([from, to]) => Math.round((to - from) * 1e3));
	const [, last] = stretches.at(-1) ?? [];
	const goesOn = last !== void 0 && (window.end - last) * 1e3 <= 1.5 * rule.intervalMs;
	return {
		longestMs: lengths.length > 0 ? Math.max(...lengths) : void 0,
		lastMs: goesOn ? lengths.at(-1) : void 0
	};
}
// build/providers/prometheus/alerts/alerts.js
const usualIntervalMs = 6e4;
const queriesOfAlerts = (indicator) => indicator.from.kind === "server" ? [] : partConstant(meantOf(indicator.from.rules, indicator)).rules.map(({ query }) => query);
async function measureAlerts(indicator, reading, context) {
	const { from } = indicator;
	if (from.kind === "server") return await measureServerAlerts(indicator, reading, context);
	const { rules, leftOut } = partConstant(meantOf(from.rules, indicator));
	const needsInterval = rules.some(({ intervalMs }) => intervalMs === void 0);
	const intervalMs = indicator.intervalMs ?? (needsInterval ? await readEvaluationInterval(reading, context) : usualIntervalMs);
	const outcomes = await inTurns(rules, (rule) => measureRule({
		intervalMs,
		...rule
	}, reading, context));
	const query = `the rules of ${from.files.join(", ")}`;
	return {
		kind: "alerts",
		window: reading.window,
		rules: outcomes,
		...leftOut,
		query,
		warnings: []
	};
}
const seriesOfAlerts = async () => ({
	kind: "no-data",
	detail: "alert rules have no chart",
	query: "ALERTS",
	warnings: []
});
async function readEvaluationInterval({ api }, context) {
	const read = await api.get("status/config", context);
	const yaml = read.kind === "data" ? read.data?.yaml : void 0;
	const written = /^\s*evaluation_interval:\s*"?(\w+)/m.exec(typeof yaml === "string" ? yaml : "")?.[1];
	return (written === void 0 ? void 0 : parsePromDuration(written)) || usualIntervalMs;
}
async function measureRule(rule, reading, context) {
	const { name, group, forMs, writtenForMs } = rule;
	const head = {
		name,
		group,
		severity: severityOf(rule),
		query: rule.query,
		forMs,
		...defined({ writtenForMs })
	};
	const unrecorded = await findUnrecorded(rule, reading, context);
	if (unrecorded !== void 0) {
		const detail = `it reads ${unrecorded}, which the server does not record and which cannot be written out`;
		return {
			...head,
			state: "not-evaluable",
			detail
		};
	}
	const grid = gridOf(rule, reading.window);
	if (!grid) {
		const interval = formatPromDuration(rule.intervalMs);
		return {
			...head,
			state: "not-evaluable",
			detail: `every ${interval} it has too many evaluations in the test`
		};
	}
	const settled = await waitUntilScraped(rule.query, reading, context);
	const read = await readEvaluations(rule.query, grid, reading, context);
	if (read.kind === "failed") return {
		...head,
		...asFailed(read)
	};
	const warnings = [...new Set([...settled.kind === "settled" ? settled.warnings : [], ...read.warnings])];
	const measured = {
		...head,
		...defined({ warnings: warnings.length > 0 ? warnings : void 0 })
	};
	const alerts = replayRule(read.series, rule, grid);
	const most = mostAtOnce(alerts, grid);
	if (rule.limit !== void 0 && most > rule.limit) {
		const detail = `it had ${most} alerts at once, and a server drops all of them beyond the limit of its group, ${rule.limit}`;
		return {
			...measured,
			state: "not-evaluable",
			detail
		};
	}
	const firings = firingsOf(alerts, rule, grid);
	if (firings.length > 0) return {
		...measured,
		state: "firing",
		firings: firings.slice(0, 20),
		count: firings.length
	};
	const unsettled = explainUnsettled(settled);
	if (unsettled) return {
		...measured,
		...unsettled
	};
	if (grid.isCut) {
		const detail = "whether it was firing when the test began goes further back than can be queried";
		return {
			...measured,
			state: "not-evaluable",
			detail
		};
	}
	return {
		...measured,
		...await explainQuiet(rule.reads ?? rule.query, alerts, reading, context)
	};
}
async function readEvaluations(query, { ranges }, { api }, context) {
	const parts = [];
	const warnings = [];
	for (const range of ranges) {
		const result = await api.queryRange(query, range, context, "all");
		if (result.kind === "failed") return result;
		if (result.kind !== "matrix") return {
			kind: "failed",
			detail: "the expression gives no series over time"
		};
		parts.push(result.series);
		warnings.push(...result.warnings);
	}
	return {
		kind: "read",
		series: joinParts(parts),
		warnings
	};
}
async function findUnrecorded({ recorded = [] }, { api, window }, context) {
	const range = formatPromDuration(windowMs(window));
	for (const name of recorded) {
		const result = await api.query(`count(last_over_time(${name}[${range}]))`, context, window.end);
		if (result.kind === "vector" && result.samples.length === 0) return name;
	}
}
// build/providers/prometheus/histograms/parse-native.js
function parseNative(point) {
	if (!Array.isArray(point)) return void 0;
	const [time, data] = point;
	if (typeof time !== "number" || typeof data !== "object" || data === null) return void 0;
	const { count, buckets = [] } = data;
	if (!Array.isArray(buckets)) return void 0;
	const parsed = buckets.map(parseBucket);
	const all = parseNumber(count);
	return all !== void 0 && parsed.every((bucket) => bucket !== void 0) ? [time, {
		count: all,
		buckets: parsed
	}] : void 0;
}
function parseBucket(bucket) {
	if (!Array.isArray(bucket)) return void 0;
	const [lower, upper, count] = bucket.slice(1).map(parseNumber);
	return lower !== void 0 && upper !== void 0 && count !== void 0 ? {
		lower,
		upper,
		count
	} : void 0;
}
function parseNumber(text) {
	if (typeof text !== "string" || text.trim() === "") return void 0;
	const value = Number(text.replace(/^([+-]?)Inf$/, "$1Infinity"));
	return Number.isNaN(value) ? void 0 : value;
}
// build/providers/prometheus/api/query-result.js
function parseQueryResult(response, words, kept = "finite") {
	const opened = open$1(response, words);
	return opened.kind === "failed" ? opened : parseData(opened.json, kept);
}
function parseApiData(response, words) {
	const opened = open$1(response, words);
	return opened.kind === "failed" ? opened : {
		kind: "data",
		data: opened.json.data
	};
}
const usualKey = "prometheus";
const wordsOf = (key) => ({
	key,
	title: "Prometheus",
	...defined({ headers: key === usualKey ? "prometheus-headers" : void 0 }),
	base: "the base URL, without /api/v1 and /graph",
	api: "a Prometheus-compatible API",
	lessHint: "aggregate in the query, for example with sum(…) or sum by (le) (…)"
});
const open$1 = (response, words) => openResponse(response, words, {
	isOwn: ({ status }) => status === "success",
	lacks: lackingIn,
	refused: ({ status }, json) => json && (json.status === "error" || status >= 400) ? parseError(status, json, words) : void 0
});
function lackingIn({ warnings, isPartial }) {
	const said = parseWarnings(warnings).filter((text) => !/\bPromQL (?:info|warning):/.test(text));
	return [...isPartial === true ? ["it is partial"] : [], ...said].join("; ");
}
function parseError(status, json, words) {
	const text = excerpt(typeof json.error === "string" ? json.error : `status ${status}`, 300);
	if (status === 401 || status === 403) return explainDenial(status, words, text);
	if (json.errorType === "bad_data" || status === 400 || isMisread(json.errorType, text)) return {
		...refusal(`it refuses the query: ${text}`),
		refused: "wrong"
	};
	if (json.errorType === "execution" || status === 422) {
		const isTooLarge = /too many samples|too many points|max-samples|maxSamples/i.test(text);
		return {
			...refusal(`it could not execute the query: ${text}`),
			refused: "executed",
			...defined({ tooLarge: isTooLarge || void 0 })
		};
	}
	const hint = status === 404 ? `is a path prefix missing? ${words.key}.url is ${words.base}` : void 0;
	return refusal(`it responded with ${status}: ${text}`, hint);
}
const isMisread = (errorType, text) => errorType === "422" && /unparsed data|unsupported function|unexpected token|cannot parse|expecting/.test(text);
function parseData(json, kept) {
	const warnings = parseWarnings(json.warnings, json.infos);
	const { resultType, result } = isObject(json.data) ? json.data : {};
	const items = listIn(result);
	if (resultType === "scalar") {
		const value = parsePoint(items)?.[1];
		return value === void 0 ? malformed : {
			kind: "scalar",
			value,
			warnings
		};
	}
	if (resultType === "vector") {
		if (items.some((item) => isObject(item) && "histogram" in item)) return histogram;
		const samples = items.map(parseSample);
		return samples.every((sample) => sample !== void 0) ? {
			kind: "vector",
			samples,
			warnings
		} : malformed;
	}
	if (resultType === "matrix") {
		const series = items.map((item) => parseSeries(item, kept));
		return series.every((one) => one !== void 0) ? {
			kind: "matrix",
			series,
			warnings
		} : malformed;
	}
	if (resultType === "string") return refusal("the query returns a string", "an objective needs a number");
	return malformed;
}
function parseNames(response) {
	if (response.kind === "failed" || response.status !== 200 || response.truncated) return void 0;
	const json = parseObject(response.body) ?? {};
	const { data } = json;
	return Array.isArray(data) && lackingIn(json) === "" ? data.filter((name) => typeof name === "string").map((name) => excerpt(name, 200)) : void 0;
}
const malformed = refusal("its response has an unknown format", "is it a Prometheus-compatible API?");
const histogram = refusal("the query returns a histogram, not a number", "query it with `prometheus: { histogram: … }`, or wrap it, for example in histogram_quantile(0.95, …)");
function parseSeries(item, kept) {
	if (!isObject(item)) return void 0;
	const values = parsePoints(item.values).filter(([, value]) => kept === "all" || Number.isFinite(value));
	const labels = parseLabels(item.metric);
	if (!Array.isArray(item.histograms)) return {
		labels,
		values
	};
	const histograms = item.histograms.map(parseNative);
	return histograms.every((one) => one !== void 0) ? {
		labels,
		values,
		histograms
	} : void 0;
}
// build/providers/prometheus/api/server.js
const unknown = {
	kind: "other",
	name: "an unknown server"
};
function parseServer(response) {
	if (response.kind === "failed") return unknown;
	if (response.headers["x-server-hostname"] !== void 0) return {
		kind: "victoriametrics",
		name: "VictoriaMetrics"
	};
	const { application, version, goVersion } = parseBuild(response.body);
	if (typeof version !== "string" || !/^v?\d[\w.+-]{0,40}$/.test(version)) return unknown;
	if (typeof application === "string") return {
		kind: "other",
		name: `${excerpt(application, 40)} ${version}`
	};
	if (/^v?0\./.test(version) || goVersion === void 0) return {
		...unknown,
		name: `version ${version} of another server`
	};
	return {
		kind: "prometheus",
		name: `Prometheus ${version}`
	};
}
function parseBuild(body) {
	return parseJson(body)?.data ?? {};
}
// build/providers/prometheus/api/api.js
const formHeaders = { "content-type": "application/x-www-form-urlencoded" };
const introductionMs = 5e3;
const hourSeconds = 3600;
const unheld = {
	nocache: "1",
	latency_offset: "1ms"
};
const ownDisagreementMs = 3e3;
function prometheusApi(access, called = "prometheus") {
	const words = wordsOf(called);
	const http = sourceHttp(access);
	let introduced;
	const server = (context) => {
		introduced ??= http.send({
			path: "/api/v1/status/buildinfo",
			timeoutMs: introductionMs
		}, context).then(parseServer);
		return introduced;
	};
	const ask = async (path, form, context) => {
		const { kind } = await server(context);
		const body = form && new URLSearchParams({
			...form,
			...kind === "victoriametrics" && unheld
		}).toString();
		const posted = body !== void 0 && {
			method: "POST",
			body,
			headers: formHeaders
		};
		return http.ask({
			path,
			...posted
		}, context);
	};
	return {
		server,
		query: async (query, context, time) => {
			const form = {
				query,
				...defined({ time: time === void 0 ? void 0 : formatPromTime(time) })
			};
			return parseQueryResult((await ask("/api/v1/query", form, context)).response, words);
		},
		queryRange: async (query, { start, end, stepSeconds }, context, kept) => {
			const range = {
				start: formatPromTime(start),
				end: formatPromTime(end),
				step: formatPromTime(stepSeconds)
			};
			return parseQueryResult((await ask("/api/v1/query_range", {
				query,
				...range
			}, context)).response, words, kept);
		},
		metricNames: async (context) => parseNames(await http.send({ path: `/api/v1/label/__name__/values?${lastHour(context)}` }, context)),
		labelNames: async (metric, context) => {
			const of = lastHour(context, { "match[]": selectorOf$1(metric) });
			const names = parseNames(await http.send({ path: `/api/v1/labels?${of}` }, context));
			return names?.length === 0 ? void 0 : names;
		},
		clock: async (context) => {
			const reply = await ask("/api/v1/query", { query: "time()" }, context);
			const result = parseQueryResult(reply.response, words);
			if (result.kind === "failed" && !result.isIncomplete) return result;
			return {
				kind: "clock",
				skew: skewIn(result, reply)
			};
		},
		startMeasuring: http.startMeasuring,
		get: async (path, context) => parseApiData((await ask(`/api/v1/${path}`, void 0, context)).response, words)
	};
}
function lastHour({ clock }, more = {}) {
	const end = clock.now() / 1e3;
	const times = {
		start: formatPromTime(end - hourSeconds),
		end: formatPromTime(end)
	};
	return new URLSearchParams({
		...more,
		...times
	});
}
function skewIn(result, { response: raw, sentAt, receivedAt }) {
	const said = result.kind === "scalar" ? result.value : result.kind === "vector" ? result.samples[0]?.value : void 0;
	if (said === void 0 || !Number.isFinite(said)) return void 0;
	const dated = raw.kind === "answer" ? Date.parse(raw.headers.date ?? "") : NaN;
	if (Math.abs(dated - said * 1e3) > ownDisagreementMs) return void 0;
	return skewOf({
		said,
		sentAt,
		receivedAt
	});
}
// build/providers/prometheus/api/spans.js
function spansOf(samples, { start, end }, scrapes) {
	const first = Math.max(0, samples.findLastIndex(([time]) => time <= start));
	const stop = samples.findIndex(([time]) => time >= end);
	const covering = samples.slice(first, stop < 0 ? samples.length : Math.max(stop, first) + 1);
	const spans = covering.slice(1).map(([to, after], i) => {
		const [from, before] = covering[i];
		return {
			from,
			to,
			before,
			after
		};
	});
	const born = covering[0];
	if (!born || born[0] <= start) return { spans };
	const [to, after] = born;
	const from = scrapes.findLast((time) => time < to);
	if (from === void 0) return {
		spans,
		leftOut: after
	};
	return from >= end ? { spans: [] } : { spans: [{
		from,
		to,
		after
	}, ...spans] };
}
const isAtEdge = ({ from, to }, { start, end }) => from < start && start < to || from < end && end < to;
function medianSpanMs(spans) {
	const lengths = spans.map(({ from, to }) => to - from).sort((a, b) => a - b);
	const middle = lengths[Math.floor(lengths.length / 2)];
	return middle === void 0 ? void 0 : Math.round(middle * 1e3);
}
const mostBatches = 12;
const batchCount = ({ start, end }, intervalMs) => Math.max(1, Math.min(mostBatches, Math.floor((end - start) * 1e3 / intervalMs + .01)));
function batchOf({ from, to }, { start, end }, count) {
	const middle = (Math.max(from, start) + Math.min(to, end)) / 2;
	return Math.max(0, Math.min(count - 1, Math.floor((middle - start) / (end - start) * count)));
}
// build/providers/prometheus/values/counters.js
function readCounter(samples, window, scrapes = [], knownResets = []) {
	const { spans, leftOut = 0 } = spansOf(samples, window, scrapes);
	const isReset = ({ from, to, before, after }) => before !== void 0 && (after < before || knownResets.some((time) => from < time && time <= to));
	const grown = spans.map((span) => ({
		span,
		count: span.after - (isReset(span) ? 0 : span.before ?? 0)
	}));
	return {
		count: total(grown),
		hidden: total(grown.filter(({ span }) => isAtEdge(span, window))),
		resets: spans.filter(isReset).length,
		leftOut,
		spans: grown.map(({ span: { from, to }, count }) => ({
			from,
			to,
			count
		}))
	};
}
const resetTimes = (samples) => samples.flatMap(([time, value], i) => i > 0 && value < samples[i - 1][1] ? [time] : []);
function inBatches(growths, window, batches) {
	const counts = Array.from({ length: batches }, () => 0);
	for (const growth of growths) counts[batchOf(growth, window, batches)] += growth.count;
	return counts;
}
const total = (counted) => counted.reduce((sum, { count }) => sum + count, 0);
// build/providers/prometheus/use/target-times.js
const nothingKnown = {
	scrapes: [],
	restarts: []
};
async function readTargetTimes(series, start, read, context) {
	const suspects = series.filter((one) => isBornAfter(one, start) || resetTimes(one.values).length > 0);
	if (suspects.length === 0) return {
		kind: "times",
		of: () => nothingKnown
	};
	const matchers = matchersFor(suspects);
	const ask = (metric) => matchers === void 0 ? {
		kind: "raw",
		series: [],
		warnings: []
	} : readRaw(metric + matchers, read, read.api, context);
	const up = await ask("up");
	if (up.kind === "failed") return up;
	const processes = await ask("process_start_time_seconds");
	if (processes.kind === "failed") return processes;
	const mixed = processes.series.find(goesBack);
	if (mixed) return describeMixed(mixed);
	const scrapes = collect([
		...series.map((one) => ({
			of: one,
			times: sampleTimes(one)
		})),
		...up.series.map((one) => ({
			of: one,
			times: one.values.filter(([, value]) => value === 1).map(([time]) => time)
		})),
		...processes.series.map((one) => ({
			of: one,
			times: begun(one, start)
		}))
	]);
	const restarts = collect(processes.series.map((one) => ({
		of: one,
		times: changes(one)
	})));
	const of = (one) => ({
		scrapes: scrapes.get(targetOf(one)) ?? [],
		restarts: restarts.get(targetOf(one)) ?? []
	});
	return {
		kind: "times",
		of
	};
}
const isBornAfter = (series, start) => (sampleTimes(series)[0] ?? Number.NEGATIVE_INFINITY) > start;
const sampleTimes = ({ values, histograms = [] }) => [...values, ...histograms].map(([time]) => time);
const begun = ({ values }, start) => values.map(([, begin]) => begin).filter((begin) => begin >= start);
const jitterSeconds = 1;
const isOther = (begin, other) => Math.abs(begin - other) > jitterSeconds;
const changes = ({ values }) => values.flatMap(([time, begin], i) => i > 0 && isOther(begin, values[i - 1][1]) ? [time] : []);
const goesBack = ({ values }) => values.some(([, begin], i) => {
	const before = values.slice(0, i).map(([, other]) => other);
	return i > 0 && isOther(begin, before.at(-1)) && before.some((other) => !isOther(begin, other));
});
const describeMixed = ({ labels }) => ({
	kind: "failed",
	detail: `several processes respond to the scrapes of ${formatTarget({
		job: labels.job ?? "",
		instance: labels.instance ?? ""
	})} in turn, as process_start_time_seconds shows: their counters cannot be told apart`,
	hint: "scrape each replica or worker at an address of its own, or run one of them"
});
const targetOf = ({ labels }) => JSON.stringify([labels.job ?? "", labels.instance ?? ""]);
function collect(several) {
	const found = new Map();
	for (const { of, times } of several) {
		const target = targetOf(of);
		const own = found.get(target) ?? new Set();
		found.set(target, own);
		for (const time of times) own.add(time);
	}
	return new Map([...found].map(([target, times]) => [target, [...times].sort((a, b) => a - b)]));
}
function matchersFor(series) {
	const matchers = ["job", "instance"].flatMap((name) => {
		const values = [...new Set(series.map(({ labels }) => labels[name]).filter((value) => value !== void 0))];
		return values.length > 0 ? [formatMatcher(name, values)] : [];
	});
	return matchers.length > 0 ? `{${matchers.join(",")}}` : void 0;
}
// build/providers/prometheus/api/window-samples.js
async function readWindow(selectors, { api, window, intervalOf }, context) {
	const known = await Promise.all(selectors.map((selector) => intervalOf(selector, context)));
	const range = rangeAround(window, Math.max(...known.map((ms) => ms ?? 15e3)));
	const read = [];
	for (const selector of selectors) {
		const raw = await readRaw(selector, range, api, context);
		if (raw.kind === "failed") return raw;
		read.push(raw);
	}
	const of = read.map((raw) => raw.series);
	const times = await readTargetTimes(of.flat(), window.start, {
		...range,
		api
	}, context);
	if (times.kind === "failed") return times;
	return {
		kind: "samples",
		of,
		timesOf: times.of,
		warnings: [...new Set(read.flatMap((raw) => raw.warnings))]
	};
}
// build/providers/prometheus/check/explain-empty.js
const selectorsExplained = 3;
async function explainEmpty(query, { api, rangeMs, time }, context) {
	const range = formatPromDuration(rangeMs);
	const most = async (selector) => {
		const result = await api.query(`max(count_over_time(${selector}[${range}]))`, context, time);
		return result.kind === "vector" ? result.samples[0]?.value ?? 0 : NaN;
	};
	const findings = [];
	for (const selector of parseSelectors(query).slice(0, selectorsExplained)) {
		const samples = await most(selector);
		const metric = metricOf(selector);
		const matchers = matchersOf(selector).map(({ text }) => text);
		if (samples === 1) findings.push(`${selector} has only one sample in the ${range} of the window, and rate and increase need two`);
		else if (samples === 0 && metric !== void 0 && matchers.length > 0 && await most(selectorOf$1(metric)) > 0) {
			const labels = await explainLabels(selector, {
				api,
				range,
				time
			}, context);
			const finding = `no series of ${metric} matches {${matchers.join(",")}} in the window`;
			findings.push(labels === void 0 ? finding : `${finding} (${labels})`);
		} else if (samples === 0) findings.push(`there is no series of ${selector} in the window`);
	}
	return `the query returned no series${findings.length > 0 ? `: ${findings.join("; ")}` : ""}`;
}
// build/providers/prometheus/values/chart.js
const chartPoints = 400;
const chartRangeMs = (intervalMs = usualScrapeIntervalMs) => Math.max(4 * intervalMs, 1e4);
async function intervalOfQuery(query, { intervalOf }, context) {
	const selectors = parseSelectors(query);
	const whole = selectors.flatMap((selector) => metricOf(selector) ?? []).map((one) => selectorOf$1(one));
	for (const selector of new Set([...selectors, ...whole])) {
		const known = await intervalOf(selector, context);
		if (known !== void 0) return known;
	}
}
async function seriesOfQuery(query, intervalMs, { api, window }, context) {
	const resolved = fillPlaceholders(query, window, chartRangeMs(intervalMs));
	const stepSeconds = Math.max(1, Math.ceil((window.end - window.start) / chartPoints));
	const result = await api.queryRange(resolved, {
		...window,
		stepSeconds
	}, context);
	if (result.kind === "failed") return withFailure(resolved, result);
	if (result.kind !== "matrix") return withFailure(resolved, { detail: "the query returns no series over time" });
	const series = result.series.filter(({ values }) => values.length > 0);
	const measured = {
		query: resolved,
		warnings: result.warnings
	};
	if (series.length === 0) return {
		...measured,
		kind: "no-data",
		detail: "the query returned no points in the window"
	};
	const kept = keptOf(series).map(({ labels, values }) => ({
		labels,
		values
	}));
	return {
		...withCount(measured, series.length),
		kind: "series",
		series: kept
	};
}
// build/providers/prometheus/use/recipes.js
const spent = (metric, scale = "", ...matchers) => ({
	metric,
	course: (select) => `sum(rate(${select(metric, ...matchers)}[$window]))${scale}`
});
const held = (metric, scale = "", ...matchers) => ({
	metric,
	course: (select) => `sum(${select(metric, ...matchers)})${scale}`,
	average: (select) => `sum(avg_over_time(${select(metric, ...matchers)}[$window]))${scale}`
});
const delay = (metric) => ({
	metric,
	course: (select) => `max(${select(metric)}) * 1000`,
	average: (select) => `max(avg_over_time(${select(metric)}[$window])) * 1000`
});
const pause = (metric) => ({
	metric,
	course: (select) => `max(sum by (job, instance) (rate(${select(metric)}[$window])))`
});
const inMegabytes = " / 1e6";
const ofContainers = (recipe) => [{
	...recipe("container!~\"|POD\""),
	label: "container"
}, {
	...recipe("name!=\"\""),
	label: "name"
}];
const failing = (metric, label) => ({
	metric,
	label,
	course: (select) => `(sum(rate(${select(metric, `${label}=~"5.."`)}[$window])) or vector(0)) / sum(rate(${select(metric)}[$window]))`
});
const slow = (metric) => ({
	metric,
	course: (select) => `histogram_quantile(0.95, sum by (le) (rate(${select(metric)}[$window]))) * 1000`
});
const recipes = {
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
		held("jvm_memory_used_bytes", inMegabytes, "area=\"heap\""),
		held("jvm_memory_bytes_used", inMegabytes, "area=\"heap\"")
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
	io: [],
	restarts: [{
		metric: "process_start_time_seconds",
		isCount: true,
		course: (select) => {
			const started = select("process_start_time_seconds");
			return `sum(changes(${started}[$window]) * (max_over_time(${started}[$window]) - min_over_time(${started}[$window]) > bool 2))`;
		}
	}, {
		metric: "kube_pod_container_status_restarts_total",
		label: "container",
		isCount: true,
		course: (select) => {
			const restarts = select("kube_pod_container_status_restarts_total");
			return `sum(max_over_time(${restarts}[$window]) - min_over_time(${restarts}[$window]))`;
		}
	}],
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
const identity = [
	"job",
	"instance",
	"namespace",
	"pod",
	"container",
	"name"
];
const observers = "(prometheus|alertmanager|grafana|pushgateway|.+_exporter)_build_info";
const hint = "select its series with prometheus.target, such as '{job=\"checkout\"}'";
const mostNamed = 4;
async function findWhose(subject, reading, context) {
	if (subject.matchers !== void 0) return {
		kind: "whose",
		matchers: [withoutBraces(subject.matchers)]
	};
	for (const { metrics, familyOf } of kinds) {
		const found = await findMembers(metrics, reading, context);
		if (!Array.isArray(found)) return found;
		if (found.length > 0) return chooseAmong(found, familyOf, subject);
	}
	return {
		kind: "unknown",
		detail: "no process and no container has a metric under a usual name",
		hint
	};
}
async function findTarget(subject, reading, context) {
	if (subject.matchers !== void 0) return `{${withoutBraces(subject.matchers)}}`;
	const found = await findMembers(["up"], reading, context);
	if (!Array.isArray(found) || found.length === 0) return void 0;
	const whose = chooseAmong(found, () => ["job"], subject);
	return whose.kind === "whose" ? `{${whose.matchers.join(",")}}` : void 0;
}
const ofResources = resourceNames.flatMap((name) => recipes[name]);
const metricsOf = (several) => [...new Set(several.map(({ metric }) => metric))];
const kinds = [
	{
		metrics: metricsOf(ofResources.filter(({ label }) => label === void 0)),
		familyOf: () => ["job"]
	},
	{
		metrics: metricsOf(ofResources.filter(({ label }) => label !== void 0)),
		familyOf: (member) => member.container ? ["namespace", "container"] : ["name"]
	},
	{
		metrics: metricsOf(trafficNames.flatMap((name) => recipes[name])),
		familyOf: () => ["job"]
	}
];
async function findMembers(metrics, { api, window }, context) {
	const names = `${metrics.join("|")}|${observers}`;
	const query = `count by (__name__, ${identity.join(", ")}) ({__name__=~"${names}"})`;
	const result = await api.query(query, context, window.end);
	if (result.kind === "failed") return result;
	const all = result.kind === "vector" ? result.samples.map(({ labels }) => labels) : [];
	const isObserver = ({ __name__ = "" }) => __name__.endsWith("_build_info");
	const watching = new Set(all.filter(isObserver).map(processOf));
	return all.filter((member) => !isObserver(member) && !watching.has(processOf(member)) && !isGroup(member));
}
const processOf = ({ job, instance }) => JSON.stringify([job, instance]);
const isGroup = ({ __name__ = "", container, name }) => __name__.startsWith("container_") && (container === "POD" || !container && !name);
function chooseAmong(members, familyOf, { hosts, service }) {
	const here = members.find(({ instance }) => instance !== void 0 && hosts.includes(instance));
	if (here) return {
		kind: "whose",
		matchers: equalTo(here, ["job", "instance"])
	};
	const named = members.find((member) => [
		"job",
		"container",
		"name"
	].some((label) => member[label] === service));
	const families = new Map(members.map((member) => [equalTo(member, familyOf(member)).join(","), member]));
	if (named) {
		const label = [
			"job",
			"container",
			"name"
		].find((one) => named[one] === service);
		return {
			kind: "whose",
			matchers: equalTo(named, label === "container" ? ["namespace", label] : [label])
		};
	}
	const [only, other] = families.values();
	if (only && !other) return {
		kind: "whose",
		matchers: equalTo(only, familyOf(only))
	};
	const names = [...families.keys()].sort().map((name) => `{${name}}`);
	return {
		kind: "unknown",
		detail: `several may be the target: ${listed(names, mostNamed)}`,
		hint
	};
}
const equalTo = (member, labels) => labels.flatMap((label) => member[label] ? [`${label}="${escapeLabel(member[label])}"`] : []);
const escapeLabel = (value) => value.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n");
const withoutBraces = (matchers) => matchers.trim().slice(1, -1).trim().replace(/,$/, "");
// build/providers/prometheus/values/absent.js
const ofTwo = new Set([
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
async function explainAbsence(query, meant, reading, context) {
	const needed = await countNeeded(query, reading, context);
	const named = await findUnknown(needed.missing, alternativesIn(query), reading, context);
	if (named.wrong !== void 0 || meant === "past") return named;
	const wrong = await explainNeeded(needed, meant, reading, context);
	return {
		...named,
		...defined({ wrong })
	};
}
async function explainStandIn(query, meant, reading, context) {
	const located = locateSelectors(query);
	if (!doesWithout(query, located)) return { notes: [] };
	const { count, single, missing } = await countNeeded(query, reading, context);
	if (count > 0 && single.length + missing.length === count) return explainAbsence(query, meant, reading, context);
	return standsInZero(query, located) ? findUnknown(missing, alternativesIn(query), reading, context) : { notes: [] };
}
async function explainNeeded({ single, missing }, meant, reading, context) {
	if (single[0] !== void 0) return describeSingle(single[0], reading);
	for (const selector of missing) {
		const why = await explainUnscraped(selector, meant, reading, context);
		if (why !== void 0) return why;
	}
}
async function countNeeded(query, { api, window }, context) {
	const range = formatPromDuration(windowMs(window));
	const needed = {
		count: 0,
		single: [],
		missing: []
	};
	for (const located of new Map(locateSelectors(query).map((one) => [one.text, one])).values()) {
		if (!mustBeThere(located)) continue;
		needed.count += 1;
		const result = await api.query(`max(count_over_time(${located.text}[${range}]))`, context, window.end);
		const most = result.kind === "vector" ? result.samples[0]?.value ?? 0 : 0;
		const needsTwo = located.within.some((name) => ofTwo.has(name.toLowerCase()));
		if (most === 0) needed.missing.push(located.text);
		else if (most === 1 && needsTwo) needed.single.push(located.text);
	}
	return needed;
}
const describeSingle = (selector, { window }) => `${selector} has only one sample in the ${formatPromDuration(windowMs(window))} of the window, and rate and increase need two`;
async function explainUnscraped(selector, { of, beside }, reading, context) {
	const named = matchersOf(selector).filter(({ name }) => name === "job" || name === "instance");
	const target = named.length > 0 ? `{${named.map(({ text }) => text).join(",")}}` : await findTarget(of ?? {
		hosts: [],
		service: ""
	}, reading, context);
	const ups = target === void 0 ? void 0 : await readUps(`up${target}`, void 0, reading, context);
	if (ups?.kind === "failed") return ups.detail;
	if (target !== void 0 && ups && ups.series.length > 0) return explainHealth(target, ups.series, reading);
	const metric = metricOf(selector);
	const others = [
		...metric === void 0 ? [] : [selectorOf$1(metric, target === void 0 ? [] : [target.slice(1, -1)])],
		...target === void 0 ? [] : [target],
		...beside === void 0 || named.length > 0 ? [] : [beside]
	];
	for (const other of others) {
		const coverage = await coverSelector(other, reading, context);
		if (coverage.kind === "covered") return coverage.gap;
		if (coverage.kind !== "none") return coverage.detail;
	}
	return target === void 0 ? `there is no series of ${selector}, and whether the target was scraped is not known: name its job in the query, or give prometheus.target` : `there is no series of ${selector}, and none of ${target} either: its target was not scraped in the window`;
}
function explainHealth(target, ups, { window }) {
	const scraped = ups.map(({ labels, values }) => ({
		labels: asTarget(labels),
		health: healthOf(values, window)
	})).filter(({ health: { lastScrape } }) => lastScrape !== void 0 && lastScrape >= window.start);
	if (scraped.length === 0) return `no target of up${target} was scraped in the window`;
	const othersGoOn = scraped.some(({ health }) => health.goesOn);
	for (const { labels, health } of scraped) {
		if (!isExplained(health, othersGoOn)) return `${describeAge(`up${target}`, health.lastScrape, window.end)}, and ${formatTarget(labels)} could not be scraped since`;
		if (health.gap) return describeGap({
			labels,
			gap: health.gap
		}, window);
	}
}
const asTarget = ({ job = "", instance = "" }) => ({
	job,
	instance
});
// build/providers/prometheus/values/several-jobs.js
const mostListed = 3;
function describeSeveralJobs(selector, series) {
	if (matches(selector, "job")) return [];
	const jobs = [...new Set(series.filter(hasGrown).map(({ labels }) => labels.job ?? ""))].sort();
	return jobs.length < 2 ? [] : [`${selector} adds up ${jobs.length} jobs (${listed(jobs, mostListed)}): if the load reaches only one of them, name it, such as by {job="${jobs[0]}"}`];
}
const hasGrown = ({ values }) => values[0]?.[1] !== values.at(-1)?.[1];
// build/providers/prometheus/values/counts.js
const queriesOfCounts = ({ part, total }) => [part, total];
async function measureCounts(indicator, reading, context) {
	const [part, total] = [withAnyBound(indicator.part), withAnyBound(indicator.total)];
	const { window } = reading;
	const increase = (selector) => `sum(increase(${selector}[${formatPromDuration(windowMs(window))}]))`;
	const query = `${increase(part)} / ${increase(total)}`;
	const wrong = await findNoCounter(indicator, reading, context);
	if (wrong) return withFailure(query, wrong);
	const mayPartEnd = indicator.absent === "ok" || metricOf(part) === metricOf(total);
	const settled = await waitUntilScraped(`${part} or ${total}`, reading, context, (selector) => mayPartEnd && selector !== total);
	if (settled.kind !== "settled") return withUnsettled(query, settled);
	const samples = await readWindow([part, total], reading, context);
	if (samples.kind === "failed") return withFailure(query, samples);
	const [ofPart = [], ofTotal = []] = samples.of;
	const falls = explainFalls(part, ofPart, samples.timesOf) ?? explainFalls(total, ofTotal, samples.timesOf);
	if (falls) return withFailure(query, falls);
	const warnings = [
		...settled.warnings,
		...samples.warnings,
		...describeBridged(settled.gap),
		...describeSeveralJobs(total, ofTotal)
	];
	const named = await findMissing(indicator, ofPart, ofTotal, reading, context);
	warnings.push(...named.notes);
	const missing = named.wrong ?? (ofPart.length === 0 ? await explainZero(indicator, reading, context) : void 0);
	if (missing !== void 0) return {
		kind: "no-data",
		detail: missing,
		query,
		warnings
	};
	const read = (series) => series.map((one) => {
		const { scrapes, restarts } = samples.timesOf(one);
		return readCounter(one.values, window, scrapes, restarts);
	});
	const readings = {
		part: read(ofPart),
		total: read(ofTotal)
	};
	const lost = describeLost(total, readings.total);
	warnings.push(...lost.length > 0 ? lost : describeLost(part, readings.part));
	return withCounts(indicator, readings, window, {
		query,
		warnings
	});
}
async function findNoCounter({ part, total }, { api, once }, context) {
	for (const selector of [part, total]) {
		const wrong = await once(`no counter ${metricOf(selector)}`, () => explainNoCounter(selector, api, context));
		if (wrong) return wrong;
	}
}
async function seriesOfCounts({ part, total }, reading, context) {
	const rate = (selector) => `sum(rate(${withAnyBound(selector)}[$window]))`;
	const intervalMs = await reading.intervalOf(total, context);
	return await seriesOfQuery(`(${rate(part)} or vector(0)) / ${rate(total)}`, intervalMs, reading, context);
}
async function findMissing(indicator, ofPart, ofTotal, reading, context) {
	const { part, partIs, total, absent } = indicator;
	const { api, window } = reading;
	const metric = metricOf(part);
	const isOfTotal = metric === metricOf(total);
	if (ofTotal.length === 0) {
		const span = {
			api,
			rangeMs: windowMs(window),
			time: window.end
		};
		const { wrong } = await findUnknown([total], [], reading, context);
		return {
			wrong: wrong ?? await explainEmpty(total, span, context),
			notes: []
		};
	}
	const unknown = metric !== void 0 && isOfTotal ? findMissingLabel(indicator, metric, ofPart, ofTotal) : void 0;
	if (unknown !== void 0) return {
		wrong: unknown,
		notes: []
	};
	if (ofPart.length > 0) return { notes: [] };
	if (isOfTotal || absent === "ok") return findUnknown([part], [], reading, context);
	return {
		wrong: `there is no series of ${part} in the window: either nothing was counted, or the name is wrong${partIs === "bad" ? "; `absent: ok` says that it counts as zero" : ""}`,
		notes: []
	};
}
function findMissingLabel({ part, total }, metric, ofPart, ofTotal) {
	const shared = new Set(matchersOf(total).map(({ text }) => text));
	const names = [...new Set(ofTotal.flatMap(({ labels }) => Object.keys(labels)))];
	const unknown = matchersOf(part).filter((one) => namesValues(one) && !shared.has(one.text) && !names.includes(one.name)).find(({ operator }) => ofPart.length === 0 || operator.startsWith("!"));
	return unknown && describeUnknownLabel(metric, unknown.name, `, which ${part} selects`, names);
}
async function explainZero({ part, total, of }, reading, context) {
	if (metricOf(part) === metricOf(total)) return void 0;
	return explainUnscraped(part, {
		of,
		beside: total
	}, reading, context);
}
function withCounts({ partIs, part, total }, readings, window, measured) {
	const counted = {
		part: sum(readings.part, "count"),
		total: sum(readings.total, "count")
	};
	const hidden = {
		part: sum(readings.part, "hidden"),
		total: sum(readings.total, "hidden")
	};
	if (counted.part > counted.total + hidden.total) {
		const detail = `${part} went up by ${formatCount(counted.part)} in the window, and ${total} by ${formatCount(counted.total)}`;
		return {
			...measured,
			kind: "failed",
			detail,
			hint: `what is ${partIs} must be a part of the total`
		};
	}
	if (counted.total === 0) return {
		...measured,
		kind: "no-data",
		detail: `${total} did not go up in the window: there was nothing to count`
	};
	const intervalMs = medianSpanMs(readings.total.flatMap(({ spans }) => spans)) ?? 15e3;
	const batches = batchCount(window, intervalMs);
	const inParts = (several) => inBatches(several.flatMap(({ spans }) => spans), window, batches);
	const parts = inParts(readings.part);
	const badOf = (ofPart, ofTotal) => {
		const within = Math.min(ofPart, ofTotal);
		return {
			bad: partIs === "bad" ? within : ofTotal - within,
			total: ofTotal
		};
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
const sum = (readings, key) => readings.reduce((all, reading) => all + reading[key], 0);
const describeBridged = (gap) => gap === void 0 ? [] : [`${gap}; what was counted meanwhile is in the counts, unless the process restarted`];
function describeLost(selector, readings) {
	const resets = readings.filter((reading) => reading.resets > 0).length;
	const leftOut = readings.filter((reading) => reading.leftOut > 0);
	const firsts = leftOut.reduce((all, reading) => all + reading.leftOut, 0);
	const ofReset = `${resets} series of ${selector} were reset in the window, as by a restart: what was counted between the last scrape and the reset is lost`;
	const ofLeftOut = `${leftOut.length} series of ${selector} came with a target that had not been scraped before: the ${formatCount(firsts)} of their first samples are left out`;
	return [...resets > 0 ? [ofReset] : [], ...leftOut.length > 0 ? [ofLeftOut] : []];
}
// build/providers/prometheus/histograms/classic-histogram.js
function readBuckets(series, window, { scrapes, restarts }) {
	const resets = [...new Set([...restarts, ...series.flatMap(({ values }) => resetTimes(values))])];
	return series.map(({ labels, values }) => ({
		upper: parseBound(labels.le),
		reading: readCounter(values, window, scrapes, resets)
	})).filter(({ upper }) => !Number.isNaN(upper)).sort((a, b) => a.upper - b.upper);
}
const parseBound = (le) => le === void 0 || le.trim() === "" ? NaN : Number(le.replace(/^\+?Inf$/, "Infinity"));
function mergeBuckets(histograms, window, batches) {
	const filled = histograms.filter((buckets) => buckets.some(({ reading }) => reading.count > 0));
	const used = filled.length > 0 ? filled : histograms;
	const all = new Set(used.flatMap((buckets) => buckets.map(({ upper }) => upper)));
	const common = [...all].filter((bound) => used.every((buckets) => buckets.some(({ upper }) => upper === bound))).sort((a, b) => a - b);
	if (common.at(-1) !== Number.POSITIVE_INFINITY) return void 0;
	const cumulative = common.map((bound) => {
		return inBatches(used.flatMap((buckets) => buckets.find(({ upper }) => upper === bound).reading.spans), window, batches);
	});
	return {
		buckets: common.map((upper, i) => {
			const counts = cumulative[i].map((count, batch) => Math.max(0, count - highest(cumulative.slice(0, i), batch)));
			return {
				lower: i > 0 ? common[i - 1] : upper > 0 ? 0 : null,
				upper: Number.isFinite(upper) ? upper : null,
				count: counts.reduce((sum, count) => sum + count, 0),
				batches: counts
			};
		}),
		boundsLeftOut: all.size - common.length
	};
}
const highest = (cumulative, batch) => cumulative.reduce((most, counts) => Math.max(most, counts[batch]), 0);
// build/providers/prometheus/histograms/native-histogram.js
function observedBetween(before, after) {
	const counts = after.buckets.map(({ count }) => count);
	for (const { lower, upper, count } of before.buckets) {
		const middle = middleOf(lower, upper);
		const own = after.buckets.findIndex((bucket) => bucket.lower <= middle && middle <= bucket.upper);
		if (count > 0 && own < 0) return void 0;
		if (own >= 0) counts[own] -= count;
	}
	if (after.count < before.count || counts.some((count) => count < 0)) return void 0;
	return after.buckets.map((bucket, i) => ({
		...bucket,
		count: counts[i]
	}));
}
const middleOf = (lower, upper) => Number.isFinite(lower) && Number.isFinite(upper) ? (lower + upper) / 2 : Number.isFinite(lower) ? upper : lower;
function readNative(samples, window, { scrapes, restarts }) {
	const { spans, leftOut } = spansOf(samples, window, scrapes);
	let resets = 0;
	const observed = spans.map((span) => {
		const isKnown = restarts.some((time) => span.from < time && time <= span.to);
		const between = span.before && !isKnown ? observedBetween(span.before, span.after) : void 0;
		if (span.before && !between) resets += 1;
		return {
			from: span.from,
			to: span.to,
			buckets: between ?? span.after.buckets
		};
	});
	return {
		count: countOf(observed),
		hidden: countOf(observed.filter((span) => isAtEdge(span, window))),
		resets,
		leftOut: leftOut?.count ?? 0,
		spans: observed
	};
}
const countOf = (spans) => spans.reduce((sum, { buckets }) => buckets.reduce((all, { count }) => all + count, sum), 0);
const closeness = 1e-9;
const justBelow = (bound) => Number.isFinite(bound) ? bound - closeness * Math.abs(bound) : bound;
function mergeNative(histograms, window, batches) {
	const filled = histograms.flatMap(({ spans }) => spans.flatMap((span) => span.buckets.filter(({ count }) => count > 0).map((bucket) => ({
		...bucket,
		batch: batchOf(span, window, batches)
	}))));
	const merged = [];
	for (const { lower, upper, count, batch } of filled.sort((a, b) => a.lower - b.lower || b.upper - a.upper)) {
		const last = merged.at(-1);
		const isWithin = last !== void 0 && lower < justBelow(last.upper);
		const own = isWithin ? last : {
			lower,
			upper,
			batches: Array.from({ length: batches }, () => 0)
		};
		if (!isWithin) merged.push(own);
		own.upper = Math.max(own.upper, upper);
		own.batches[batch] += count;
	}
	return merged.map(({ lower, upper, batches: counts }) => ({
		lower: Number.isFinite(lower) ? lower : null,
		upper: Number.isFinite(upper) ? upper : null,
		count: counts.reduce((sum, count) => sum + count, 0),
		batches: counts
	}));
}
// build/providers/prometheus/histograms/range-histogram.js
const rangeLabel = "vmrange";
function readRanges(series, window, { scrapes, restarts }) {
	const resets = [...new Set([...restarts, ...series.flatMap(({ values }) => resetTimes(values))])];
	return series.flatMap(({ labels, values }) => {
		const [lower, upper] = (labels["vmrange"] ?? "").split("...").map(parseBound);
		if (lower === void 0 || upper === void 0 || !(lower < upper)) return [];
		const { spans, ...reading } = readCounter(values, window, scrapes, resets);
		return {
			...reading,
			spans: spans.map(({ from, to, count }) => ({
				from,
				to,
				buckets: [{
					lower,
					upper,
					count
				}]
			}))
		};
	});
}
// build/providers/prometheus/histograms/histogram.js
const mostGroups = 50;
const queriesOfHistogram = (indicator) => [selectorsOf(indicator).bucket];
async function measureHistogram(indicator, reading, context) {
	const { api, window } = reading;
	const { bucket, native } = selectorsOf(indicator);
	const query = quantileOf(indicator, "classic", windowMs(window));
	const settled = await waitUntilScraped(`${bucket} or ${native}`, reading, context, () => false);
	if (settled.kind !== "settled") return withUnsettled(query, settled);
	const classicOnes = await readWindow([bucket], reading, context);
	if (classicOnes.kind === "failed") return withFailure(query, classicOnes);
	const isClassic = classicOnes.of[0].length > 0;
	const samples = isClassic ? classicOnes : await readWindow([native], reading, context);
	if (samples.kind === "failed") return withFailure(query, samples);
	const series = samples.of[0];
	if (series.length === 0) return {
		kind: "no-data",
		detail: await explainEmpty(bucket, {
			api,
			rangeMs: windowMs(window),
			time: window.end
		}, context),
		query,
		warnings: settled.warnings
	};
	if (!isClassic && series.every(({ histograms = [] }) => histograms.length === 0)) {
		const hint = `${metricOf(native)} has numbers of its own and no ${metricOf(bucket)}: is it a summary?`;
		return withFailure(query, {
			detail: `${native} is not a histogram`,
			hint
		});
	}
	const unknown = findUnknownGroup(indicator, series);
	if (unknown !== void 0) return {
		kind: "no-data",
		detail: unknown,
		query,
		warnings: settled.warnings
	};
	const found = (!isClassic ? groupNative : series.some(({ labels }) => "le" in labels) ? groupClassic : groupRanges)(series, indicator.by, window, samples.timesOf);
	const warnings = [
		...settled.warnings,
		...samples.warnings,
		...describeBridged(settled.gap),
		...indicator.by.includes("job") ? [] : describeSeveralJobs(isClassic ? bucket : native, series),
		...describeLost(isClassic ? bucket : native, found.readings)
	];
	return withGroups(found, {
		query: quantileOf(indicator, isClassic ? "classic" : "native", windowMs(window)),
		warnings
	}, isClassic ? bucket : native);
}
function findUnknownGroup({ metric, by }, series) {
	const names = [...new Set(series.flatMap(({ labels }) => Object.keys(labels)))];
	const unknown = by.find((name) => !names.includes(name));
	return unknown === void 0 ? void 0 : describeUnknownLabel(metricOf(metric), unknown, ", by which it is grouped", names);
}
function quantileOf(indicator, form, rangeMs) {
	const { bucket, native } = selectorsOf(indicator);
	const { quantile, by } = indicator;
	const [labels, selector] = form === "classic" ? [["le", ...by], bucket] : [by, native];
	return `histogram_quantile(${quantile}, ${labels.length > 0 ? `sum by (${labels.join(", ")})` : "sum"} (increase(${selector}[${formatPromDuration(rangeMs)}])))`;
}
async function seriesOfHistogram(indicator, reading, context) {
	const { bucket, native } = selectorsOf(indicator);
	const { quantile, by } = indicator;
	const intervalMs = await reading.intervalOf(bucket, context);
	const grouped = (labels, selector) => `histogram_quantile(${quantile}, sum by (${labels.map(formatLabel).join(", ")}) (rate(${selector}[$window])))`;
	const { kind } = await reading.api.server(context);
	return await seriesOfQuery(intervalMs === void 0 ? grouped(by, native) : grouped([...kind === "victoriametrics" ? ["le", rangeLabel] : ["le"], ...by], bucket), intervalMs, reading, context);
}
function selectorsOf({ metric }) {
	const matchers = matchersOf(metric).map(({ text }) => text);
	return {
		bucket: selectorOf$1(`${metricOf(metric)}_bucket`, matchers),
		native: metric
	};
}
function groupClassic(series, by, window, timesOf) {
	const histograms = groupBy(series, ({ labels: { le: _, ...labels } }) => labels).map(({ labels, items }) => ({
		labels,
		buckets: readBuckets(items, window, timesOf(items[0]))
	}));
	const whole = histograms.flatMap(({ buckets }) => buckets.slice(-1).map(({ reading }) => reading));
	const intervalMs = intervalOf(whole);
	const merged = groupBy(histograms, ({ labels }) => picked(labels, by)).map(({ labels, items }) => ({
		labels,
		hidden: sum$1(items.map(({ buckets }) => buckets.at(-1)?.reading.hidden ?? 0)),
		merged: mergeBuckets(items.map(({ buckets }) => buckets), window, batchCount(window, intervalMs))
	}));
	return {
		groups: merged.map(({ labels, hidden, merged: found }) => found ? {
			labels,
			hidden,
			buckets: found.buckets
		} : "unbounded"),
		readings: whole,
		intervalMs,
		boundsLeftOut: Math.max(0, ...merged.map(({ merged: found }) => found?.boundsLeftOut ?? 0))
	};
}
function groupRanges(series, by, window, timesOf) {
	return groupSparse(groupBy(series, ({ labels: { [rangeLabel]: _, ...labels } }) => labels).flatMap(({ labels, items }) => readRanges(items, window, timesOf(items[0])).map((reading) => ({
		labels,
		reading
	}))), by, window);
}
function groupNative(series, by, window, timesOf) {
	return groupSparse(series.map((one) => ({
		labels: one.labels,
		reading: readNative(one.histograms ?? [], window, timesOf(one))
	})), by, window);
}
function groupSparse(histograms, by, window) {
	const readings = histograms.map(({ reading }) => reading);
	const intervalMs = intervalOf(readings);
	return {
		groups: groupBy(histograms, ({ labels }) => picked(labels, by)).map(({ labels, items }) => {
			const own = items.map(({ reading }) => reading);
			return {
				labels,
				hidden: sum$1(own.map((reading) => reading.hidden)),
				buckets: mergeNative(own, window, batchCount(window, intervalMs))
			};
		}),
		readings,
		intervalMs,
		boundsLeftOut: 0
	};
}
function withGroups({ groups, intervalMs, boundsLeftOut }, { query, warnings }, selector) {
	const bounded = groups.filter((group) => group !== "unbounded");
	if (bounded.length < groups.length) return withFailure(query, {
		detail: `${selector} has no bucket le="+Inf" that all its targets share`,
		hint: "without it the number of observations is unknown"
	});
	const filled = bounded.filter(({ buckets }) => observations(buckets) > 0).sort((a, b) => observations(b.buckets) - observations(a.buckets));
	if (filled.length === 0) return {
		kind: "no-data",
		detail: `${selector} observed nothing in the window`,
		query,
		warnings
	};
	const remarks = [...boundsLeftOut > 0 ? [`not all targets have the same buckets: ${boundsLeftOut} bounds that some of them lack are left out`] : [], ...filled.length > mostGroups ? [`only the ${mostGroups} groups with the most observations of ${filled.length} are judged`] : []];
	return {
		kind: "histogram",
		groups: filled.slice(0, mostGroups),
		intervalMs,
		query,
		warnings: [...warnings, ...remarks]
	};
}
const observations = (buckets) => sum$1(buckets.map(({ count }) => count));
const intervalOf = (readings) => medianSpanMs(readings.flatMap(({ spans }) => spans)) ?? 15e3;
const picked = (labels, names) => Object.fromEntries(names.map((name) => [name, labels[name] ?? ""]));
function groupBy(items, labelsOf) {
	const groups = new Map();
	for (const item of items) {
		const labels = labelsOf(item);
		const key = labelKey(labels);
		const group = groups.get(key);
		if (group) group.items.push(item);
		else groups.set(key, {
			labels,
			items: [item]
		});
	}
	return [...groups.values()];
}
// build/providers/prometheus/values/reduced.js
const mostPoints = 1e3;
async function readReduced(query, reduce, reading, context) {
	const { api, window } = reading;
	const known = await intervalOfQuery(query, reading, context);
	const intervalMs = known ?? 15e3;
	const rangeMs = chartRangeMs(intervalMs);
	const resolved = fillPlaceholders(query, window, rangeMs);
	const range = pointsOf(window, intervalMs, /\$window\b/.test(query) ? rangeMs : 0);
	if (range.start > range.end) {
		if (known === void 0) return {
			query: resolved,
			warnings: [],
			kind: "empty"
		};
		return {
			query: resolved,
			warnings: [],
			kind: "no-data",
			detail: `the window is shorter than the ${rangeMs / 1e3} s that $window is over time`
		};
	}
	const result = await api.queryRange(resolved, range, context, "all");
	if (result.kind === "failed") return withFailure(resolved, result);
	if (result.kind !== "matrix") return withFailure(resolved, { detail: "the query returns no series over time" });
	const measured = {
		query: resolved,
		warnings: result.warnings
	};
	const [series, ...others] = result.series;
	if (series === void 0) return {
		...measured,
		kind: "empty"
	};
	const finite = result.series.map(({ values }) => values.filter(([, value]) => Number.isFinite(value)));
	const reduced = result.series.map(({ labels }, i) => ({
		labels,
		value: reduceTo(reduce, finite[i])
	}));
	if (others.length > 0) return withSeveral(measured, reduced, window);
	const value = reduced[0].value;
	if (value === void 0) {
		const detail = "the query returned nothing but NaN and Inf: nothing that it counts happened in the window";
		return {
			...measured,
			kind: "no-data",
			detail
		};
	}
	const [values = []] = finite;
	const last = values.at(-1)[0];
	if (series.values.some(([time]) => time > last) && isEndedBefore(last, window, intervalMs)) {
		const detail = `the query has been NaN or Inf for the last ${Math.round((window.end - last) * 10) / 10} s of the test`;
		return {
			...measured,
			kind: "no-data",
			detail
		};
	}
	const labels = Object.keys(series.labels).length > 0 ? { labels: series.labels } : {};
	const expected = Math.round((range.end - range.start) / range.stepSeconds) + 1;
	return {
		...withGaps(measured, values.length, expected),
		...labels,
		kind: "value",
		value,
		detail: describeReduced(reduce, values.length)
	};
}
function pointsOf({ start, end }, intervalMs, rangeMs) {
	const from = start + rangeMs / 1e3;
	const stepSeconds = Math.max(1, Math.round(intervalMs / 1e3), Math.ceil((end - from) / mostPoints));
	return {
		start: end - Math.floor((end - from) / stepSeconds) * stepSeconds,
		end,
		stepSeconds
	};
}
// build/providers/prometheus/use/conventional.js
const queriesOfConventional = () => [];
async function measureConventional(indicator, reading, context) {
	const found = await findCourse(indicator, reading, context);
	if (found.kind !== "course") return asMeasurement(indicator, found);
	const { course, average, processes, isCount } = found;
	const { api, window } = reading;
	const resolved = fillPlaceholders(average, window);
	const settled = await waitUntilScraped(resolved, reading, context);
	if (settled.kind !== "settled") return withUnsettled(resolved, settled);
	if (settled.gap !== void 0 && !isCount) return {
		kind: "no-data",
		detail: settled.gap,
		query: resolved,
		warnings: settled.warnings
	};
	const result = await api.query(resolved, context, window.end);
	if (result.kind === "failed") return withFailure(resolved, result);
	const value = result.kind === "vector" ? result.samples[0]?.value : void 0;
	const measured = {
		query: resolved,
		warnings: [...settled.warnings, ...result.warnings]
	};
	if (value === void 0 || !Number.isFinite(value)) return {
		...measured,
		kind: "no-data",
		detail: "the query returned no number: it may have one sample in the window"
	};
	if (isCount) return {
		...measured,
		kind: "use",
		most: value,
		processes
	};
	const read = await readReduced(course, { kind: "max" }, reading, context);
	const most = read.kind === "value" ? {
		query: read.query,
		most: read.value
	} : { most: value };
	return {
		...measured,
		...most,
		kind: "use",
		average: value,
		processes
	};
}
async function seriesOfConventional(indicator, reading, context) {
	const found = await findCourse(indicator, reading, context);
	if (found.kind !== "course") return asMeasurement(indicator, found);
	return await seriesOfQuery(found.course, await reading.intervalOf(found.selector, context), reading, context);
}
async function findCourse({ what, of = {
	hosts: [],
	service: ""
} }, reading, context) {
	const key = `whose ${JSON.stringify([of, reading.window])}`;
	const whose = await reading.once(key, () => findWhose(of, reading, context));
	if (whose.kind === "failed") return whose;
	if (whose.kind === "unknown") return {
		kind: "absent",
		detail: whose.detail,
		hint: whose.hint
	};
	const select = (metric, ...matchers) => `${metric}{${[...whose.matchers, ...matchers].filter(Boolean).join(",")}}`;
	const metrics = [...new Set(recipes[what].map(({ metric }) => metric))];
	const labels = [...new Set([...identity, ...recipes[what].flatMap(({ label }) => label ?? [])])];
	const named = `__name__=~"${metrics.join("|")}"`;
	const query = `count by (__name__, ${labels.join(", ")}) (${select("", named)})`;
	const result = await reading.api.query(query, context, reading.window.end);
	if (result.kind === "failed") return result;
	const members = result.kind === "vector" ? result.samples.map(({ labels }) => labels) : [];
	for (const recipe of recipes[what]) {
		const own = members.filter((labels) => labels.__name__ === recipe.metric && hasLabel(labels, recipe));
		if (own.length === 0) continue;
		const processes = new Set(own.map((labels) => JSON.stringify(identity.map((label) => labels[label])))).size;
		const course = recipe.course(select);
		const { average = () => course, isCount = false } = recipe;
		return {
			kind: "course",
			selector: select(recipe.metric),
			course,
			average: average(select),
			processes,
			isCount
		};
	}
	return {
		kind: "absent",
		detail: `${select("")} has none of ${metrics.join(", ")}`
	};
}
const hasLabel = (labels, { label }) => label === void 0 || (labels[label] ?? "") !== "";
function asMeasurement({ what }, found) {
	const query = `${what} of the target`;
	if (found.kind === "failed") return withFailure(query, found);
	const { detail, hint } = found;
	return {
		kind: "no-data",
		detail,
		...defined({ hint }),
		query,
		warnings: []
	};
}
// build/providers/prometheus/values/beyond-window.js
const mostTimes = 1.5;
function describeBeyond(query, window) {
	const located = locateSelectors(query);
	const isPast = located.length > 0 && located.every(({ modified }) => modified);
	const ofWindow = `the ${formatPromDuration(windowMs(window))} of the window`;
	if (isPast) return [`all that the query reads has an offset or an @: check that it is of ${ofWindow}`];
	const longest = located.filter(({ modified }) => !modified).flatMap(({ range }) => range === void 0 ? [] : [range.text]).toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
	return longest === void 0 || lengthOf(longest) <= mostTimes * windowMs(window) ? [] : [`${longest} reaches back further than ${ofWindow}: what happened before the load dilutes what the load did; write [$window]`];
}
const lengthOf = (range) => parsePromDuration(range.slice(1, -1).split(":")[0].trim()) ?? 0;
// build/providers/prometheus/values/value.js
const queriesOfValue = ({ query }) => [query];
async function measureValue({ query, reduce, absent, of, isPast }, reading, context) {
	const { window } = reading;
	const resolved = fillPlaceholders(query, window);
	const settled = isPast ? await waitUntilArrived(resolved, reading, context) : await waitUntilScraped(resolved, reading, context, absent === "ok" ? () => true : void 0);
	const isRefused = settled.kind === "failed" && settled.refused !== void 0;
	if (settled.kind !== "settled" && !isRefused) return withUnsettled(resolved, settled);
	const read = reduce ? await readReduced(query, reduce, reading, context) : await readValue(resolved, reading, context);
	if (read.kind === "failed") return read;
	if (settled.kind !== "settled") return withUnsettled(resolved, settled);
	const beyond = isPast ? [] : describeBeyond(resolved, window);
	const found = {
		...read,
		warnings: [
			...settled.warnings,
			...read.warnings,
			...beyond
		]
	};
	if (settled.gap !== void 0 && (reduce || looksBack(resolved))) return withoutData(found, settled.gap);
	const asked = {
		resolved,
		absent,
		meant: isPast ? "past" : { of }
	};
	if (found.kind === "empty") return ofNothing(found, asked, reading, context);
	if (found.kind !== "value") return found;
	const older = isPast ? void 0 : await explainUnseen$1(resolved, reading, context);
	if (older !== void 0) return withoutData(found, older);
	const unproven = await explainHighestBucket(resolved, reading, context);
	return unlessUnknown({
		...found,
		...defined({ unproven })
	}, await explainStandIn(resolved, asked.meant, reading, context));
}
const withoutData = ({ query, warnings }, detail) => ({
	kind: "no-data",
	detail,
	query,
	warnings
});
const unlessUnknown = (found, { wrong, notes }) => wrong === void 0 ? {
	...found,
	warnings: [...found.warnings, ...notes]
} : withoutData(found, wrong);
async function ofNothing(found, { resolved, absent, meant }, reading, context) {
	const { query, warnings } = found;
	if (absent === "ok") return unlessUnknown({
		kind: "value",
		value: 0,
		detail: "no series, which counts as zero",
		query,
		warnings
	}, await explainAbsence(resolved, meant, reading, context));
	const { api, window } = reading;
	const span = {
		api,
		rangeMs: windowMs(window),
		time: window.end
	};
	return withoutData(found, await explainEmpty(query, span, context));
}
const looksBack = (query) => locateSelectors(query).some(({ range }) => range !== void 0);
async function seriesOfValue({ query }, reading, context) {
	return await seriesOfQuery(query, await intervalOfQuery(query, reading, context), reading, context);
}
async function readValue(query, { api, window }, context) {
	const result = await api.query(query, context, window.end);
	if (result.kind === "failed") return withFailure(query, result);
	const measured = {
		query,
		warnings: result.warnings
	};
	if (result.kind === "scalar") return withValue(measured, result.value);
	if (result.kind === "matrix") {
		const hint = "wrap the range in a function, for example rate(…[$window]) or max_over_time(…[$window])";
		return {
			...measured,
			kind: "failed",
			detail: "the query returns ranges, not a number",
			hint
		};
	}
	const [first, second] = result.samples;
	if (first === void 0) return {
		...measured,
		kind: "empty"
	};
	if (second !== void 0) return withSeveral(measured, result.samples, window);
	const labels = Object.keys(first.labels).length > 0 ? { labels: first.labels } : {};
	return withValue({
		...measured,
		...labels
	}, first.value);
}
// build/providers/prometheus/prometheus.js
const readers = {
	value: {
		queries: queriesOfValue,
		measure: measureValue,
		series: seriesOfValue
	},
	counts: {
		queries: queriesOfCounts,
		measure: measureCounts,
		series: seriesOfCounts
	},
	histogram: {
		queries: queriesOfHistogram,
		measure: measureHistogram,
		series: seriesOfHistogram
	},
	conventional: {
		queries: queriesOfConventional,
		measure: measureConventional,
		series: seriesOfConventional
	},
	alerts: {
		queries: queriesOfAlerts,
		measure: measureAlerts,
		series: seriesOfAlerts
	}
};
function prometheus(access, called) {
	const api = prometheusApi(access, called);
	let skewMs = 0;
	const known = new Map();
	const once = (key, ask) => {
		const pending = known.get(key) ?? ask();
		known.set(key, pending);
		return pending;
	};
	const intervalOf = (selector, context) => once(`interval of ${selector}`, () => readScrapeInterval(selector, api, context));
	const readerOf = (indicator) => readers[indicator.kind];
	const byItsClock = (window) => shifted(window, skewMs / 1e3);
	return {
		check: async (indicators, context) => {
			const checked = await checkServer(indicators.flatMap((indicator) => readerOf(indicator).queries(indicator)), {
				url: access.url,
				api
			}, context);
			skewMs = checked.skewMs;
			await checkCounters(indicators, api, context);
			return checked.notes;
		},
		measure: (indicator, window, context) => {
			api.startMeasuring(context);
			return readerOf(indicator).measure(indicator, {
				api,
				window: byItsClock(window),
				intervalOf,
				once
			}, context);
		},
		series: async (indicator, window, context) => {
			api.startMeasuring(context);
			const reading = {
				api,
				window: byItsClock(window),
				intervalOf,
				once
			};
			const found = await readerOf(indicator).series(indicator, reading, context);
			return found.kind === "series" ? {
				...found,
				series: found.series.map((one) => byOurClock(one, skewMs))
			} : found;
		}
	};
}
const shifted = ({ start, end }, seconds) => ({
	start: start + seconds,
	end: end + seconds
});
const byOurClock = ({ labels, values }, skewMs) => ({
	labels,
	values: values.map(([time, value]) => [time - skewMs / 1e3, value])
});
// build/providers/prometheus/use/memory.js
const usualMemory = "process_resident_memory_bytes";
async function readMemory({ memory: said, target: whose }, window, source, context) {
	const query = said ?? `${usualMemory}${whose ?? ""}`;
	const memory = await source.series({
		kind: "value",
		query
	}, window, context);
	if (said !== void 0 || whose !== void 0 || memory.kind !== "series" || memory.series.length <= 1) return memory;
	return {
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
		const indicator = budget.kind === "value" ? {
			...budget,
			isPast: true
		} : budget;
		return { measured: await source.measure(indicator, window, context) };
	}
	const measured = await readCounts(budget, window, source, context);
	const since = measured.kind === "ratio" ? await findStart(budget.total, window, source, context) : void 0;
	return {
		measured,
		...defined({ since })
	};
}
const steps = 1e3;
const lastSteps = 20;
async function findStart(selector, { start, end }, source, context) {
	let known;
	for (let from = start, step = (end - start) / steps;; step = (end - from) / steps) {
		const query = `min(min_over_time(timestamp(${selector})[$window:${Math.max(1, Math.ceil(step))}s]))`;
		const window = {
			start: from,
			end
		};
		const found = await source.measure({
			kind: "value",
			query,
			isPast: true
		}, window, context);
		const first = found.kind === "value" && found.value <= end ? found.value : void 0;
		if (first !== void 0 && (known === void 0 || first >= from)) known = first;
		if (first !== void 0 && first < end - lastSteps * step || step <= 1) break;
		from = end - 22 * step;
	}
	return known !== void 0 && known > start + 2 * (end - start) / steps ? known : void 0;
}
async function readCounts({ part, partIs, total, absent }, window, source, context) {
	const increaseOf = (selector) => `sum(increase(${selector}[$window]))`;
	const mayBeAbsent = partIs === "bad" && (absent === "ok" || metricOf(part) === metricOf(total));
	const ask = (query, absent) => source.measure({
		kind: "value",
		query,
		isPast: true,
		...defined({ absent })
	}, window, context);
	const [ofPart, ofTotal] = await Promise.all([ask(increaseOf(part), mayBeAbsent ? "ok" : void 0), ask(increaseOf(total))]);
	if (ofTotal.kind !== "value") return ofTotal;
	if (ofPart.kind !== "value") return ofPart;
	const query = `${ofPart.query} / ${ofTotal.query}`;
	const warnings = [...new Set([...ofPart.warnings, ...ofTotal.warnings])];
	if (ofTotal.value <= 0) return {
		kind: "no-data",
		detail: `${total} did not go up in the window of the budget`,
		query,
		warnings
	};
	const within = Math.min(Math.max(0, ofPart.value), ofTotal.value);
	return {
		kind: "ratio",
		bad: partIs === "bad" ? within : ofTotal.value - within,
		total: ofTotal.value,
		query,
		warnings
	};
}
// build/providers/prometheus/adapter.js
const open = async (settings, { followsMemory = false, called }) => overPort(prometheus(settings, called), {
	settings,
	followsMemory
});
function overPort(source, { settings, followsMemory }) {
	const aimed = ({ question, ask, target }) => indicatorOf({
		question,
		ask
	}, subjectOf(target, settings));
	const linked = (measured, window) => {
		const url = graphLink(settings, window, measured.query);
		return url === void 0 ? measured : {
			...measured,
			url
		};
	};
	return {
		check: (queries, context) => source.check([...queries.map((one) => indicatorOf(one)), ...ofMemory(followsMemory, settings)], context),
		measure: async (query, window, context) => {
			const indicator = aimed(query);
			const measured = withHint(await source.measure(indicator, window, context));
			return indicator.kind === "value" || indicator.kind === "conventional" && measured.kind === "use" ? linked(measured, window) : measured;
		},
		series: async (query, window, context) => linked(await source.series(aimed(query), window, context), window),
		budget: (query, window, context) => readBudget(indicatorOf(query), window, source, context),
		uses: [...reportedUses, ...trafficNames],
		memory: (window, context) => readMemory(settings, window, source, context)
	};
}
const subjectOf = (target, { target: matchers }) => ({
	...defined({ matchers }),
	...target
});
const ofMemory = (followsMemory, { memory }) => followsMemory && memory !== void 0 ? [{
	kind: "value",
	query: memory
}] : [];
const withHint = (measured) => measured.kind === "series" ? {
	...measured,
	hint: severalHint(measured.series.length)
} : measured;
export { open, overPort, prometheus };
