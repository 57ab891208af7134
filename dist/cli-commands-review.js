import { clopperPearson, exitCodes, formatOf, isGreen, readArguments, readPlan, rootFolder, studentQuantile, systemClock, verdicts, wantsLittle } from "./shared-config.js";
import { Problem, defined, formatNumber, formatPoints, formatRatio, formatRelative, formatSigned, formatValue } from "./shared-load.js";
import { gateVersion } from "./shared-start.js";
import { counted, createRedactor, everywhere, formatInterval, hodgesLehmann, inText, keptRunOf, parseKeptRun, quantileOfSorted, redactDeep, renderHtml, renderMarkdown, renderSummary, renderTerminal, senSlope } from "./shared-gate.js";
import { filesBelow } from "./shared-files-files-below.js";
import { readRecord } from "./shared-gate-record-older-report.js";
import { printScorecard } from "./shared-cli-print.js";
import { resolve } from "node:path";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createInterface } from "node:readline";
// build/judge/review/period.js
const dayMs$1 = 864e5;
const days = {
	week: 7,
	month: 30,
	quarter: 91
};
function periodUntil(kind, until) {
	const from = until - days[kind] * dayMs$1;
	return {
		kind,
		label: labelOf(kind, new Date((from + until) / 2)),
		from: new Date(from).toISOString(),
		to: new Date(until).toISOString()
	};
}
const periodBefore = ({ from, to }) => {
	const [start, end] = [Date.parse(from), Date.parse(to)];
	return {
		from: start - (end - start),
		to: start
	};
};
function labelOf(kind, day) {
	const year = day.getUTCFullYear();
	const month = day.getUTCMonth() + 1;
	if (kind === "month") return `${year}-${String(month).padStart(2, "0")}`;
	if (kind === "quarter") return `${year}-Q${Math.ceil(month / 3)}`;
	const weekday = (day.getUTCDay() + 6) % 7;
	const thursday = new Date(Date.UTC(year, month - 1, day.getUTCDate() - weekday + 3));
	const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
	const week = 1 + Math.floor((thursday.getTime() - first) / (7 * dayMs$1));
	return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
}
// build/judge/review/actions.js
const soonMs = 12096e5;
function actionsOf(review) {
	const { runs, trends, budgets, capacity, alerts, experiments, waivers, flaky, period } = review;
	const end = Date.parse(period.to);
	const newest = runs.course.at(-1);
	return [
		...budgets.filter(({ left }) => left !== null && left <= 0).map(({ name }) => `The error budget of ${name} is spent: put reliability before features.`),
		...newest && !isGreen(newest) ? [`The newest run is not green (${newest}): look into it, or run it again.`] : [],
		...trends.flatMap(({ name, changes }) => {
			const last = changes.at(-1);
			return last?.isWorse && last.isInPeriod ? [`Look into ${name}, which became worse ${placeOf$1(last)}.`] : [];
		}),
		...capacity?.room !== void 0 && capacity.room < 1 ? [`The service holds ${formatRatio(capacity.room)} of the ${formatNumber(capacity.needed)}/s that are needed: add capacity.`] : [],
		...capacity?.needed !== void 0 && capacity.points.length === 0 ? ["No stress run has shown a capacity: run the profile `stress`."] : [],
		...experiments.filter(({ failed }) => failed > 0).map(({ name }) => `Fix what the experiment ${name} found.`),
		...alerts.map(({ name, runs: count }) => `The alert ${name} fired in ${runsOf(count)}.`),
		...waivers.flatMap(({ objective, until, isExpired }) => {
			if (isExpired) return [`The waiver of ${objective} expired on ${until}: remove it.`];
			return Date.parse(until) - end < soonMs ? [`The waiver of ${objective} ends on ${until}.`] : [];
		}),
		...flaky.map(({ commit }) => `Runs of ${commit.slice(0, 7)} did not agree: find out what differs between them.`)
	];
}
const placeOf$1 = ({ commit, at }) => commit === null ? `on ${at.slice(0, 10)}` : `at ${commit.slice(0, 7)}`;
const runsOf = (count) => count === 1 ? "1 run" : `${count} runs`;
// build/judge/review/capacity.js
const dayMs = 864e5;
const mostDays = 730;
function capacityOf(runs, plan) {
	const points = runs.flatMap(({ at, capacity }) => capacity === void 0 ? [] : [{
		at,
		value: capacity
	}]);
	if (points.length === 0 && !plan) return void 0;
	if (!plan) return { points };
	const needed = neededRate(plan);
	const newest = points.at(-1);
	return {
		points,
		expectedPeak: plan.expectedPeak,
		needed,
		...defined({
			room: newest && newest.value / needed,
			until: usedUp(points, needed)
		})
	};
}
const neededRate = ({ expectedPeak, buffer }) => expectedPeak * (1 + buffer);
function usedUp(points, needed) {
	const newest = points.at(-1);
	const days = points.map(({ at, value }) => ({
		at: Date.parse(at) / dayMs,
		value
	}));
	const slope = senSlope(days, .95);
	if (!newest || !slope || slope.upper >= 0 || newest.value <= needed) return void 0;
	const left = (newest.value - needed) / -slope.slope;
	return left > mostDays ? void 0 : new Date(Date.parse(newest.at) + left * dayMs).toISOString().slice(0, 7);
}
// build/judge/review/tallies.js
const alpha$1 = .025;
function countRuns(runs, before) {
	const green = (of) => of.filter(({ verdict }) => isGreen(verdict)).length;
	const counts = verdicts.map((verdict) => [verdict, runs.filter((run) => run.verdict === verdict).length]);
	return {
		total: runs.length,
		verdicts: Object.fromEntries(counts),
		green: runs.length > 0 ? {
			share: green(runs) / runs.length,
			interval: clopperPearson(green(runs), runs.length, alpha$1)
		} : null,
		pullRequests: new Set(runs.flatMap(({ pullRequest }) => pullRequest ?? [])).size,
		earlier: before.length > 0 ? {
			total: before.length,
			share: green(before) / before.length
		} : null,
		course: runs.map(({ verdict }) => verdict)
	};
}
function flakyCommits(runs) {
	return [...Map.groupBy(runs.filter(({ commit }) => commit !== null), ({ commit, fingerprint }) => `${commit} ${fingerprint}`).values()].flatMap((group) => {
		const seen = group.map(({ verdict }) => verdict);
		return seen.some(isGreen) && !seen.every(isGreen) ? [{
			commit: group[0].commit,
			verdicts: seen
		}] : [];
	});
}
function reasonsOf(runs) {
	const found = new Map();
	for (const { objectives, at } of runs) for (const { name, verdict, cause, advisory } of objectives) {
		if (isGreen(verdict) || advisory) continue;
		const key = JSON.stringify([
			name,
			verdict,
			cause
		]);
		const known = found.get(key);
		found.set(key, {
			objective: name,
			verdict,
			...defined({ cause }),
			runs: (known?.runs ?? 0) + 1,
			last: at
		});
	}
	return [...found.values()].sort((a, b) => b.runs - a.runs);
}
const alertsOf = (runs) => fired(runs, ({ source, verdict }) => source === "alerts" && verdict === "fail");
function fired(runs, is) {
	const found = new Map();
	for (const { objectives, at } of runs) for (const name of new Set(objectives.filter(is).map(({ name }) => name))) found.set(name, {
		name,
		runs: (found.get(name)?.runs ?? 0) + 1,
		last: at
	});
	return [...found.values()].sort((a, b) => b.runs - a.runs);
}
function budgetsOf(runs, before) {
	const newest = (of) => of.findLast(({ budgets }) => budgets)?.budgets ?? [];
	const earlier = new Map(newest(before).map(({ name, left }) => [name, left]));
	return newest(runs).map(({ name, left }) => ({
		name,
		left,
		earlier: earlier.get(name) ?? null
	}));
}
function experimentsOf(runs) {
	const found = new Map();
	for (const { experiments = [], objectives, at } of runs) for (const { name, outcome, sentence } of experiments) {
		const expected = objectives.filter((one) => one.name.startsWith(`${name}: `));
		const hasFailed = outcome === "aborted" || expected.some(({ verdict }) => verdict === "fail");
		const known = found.get(name);
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
	const found = new Map(runs.flatMap(({ waivers = [] }) => waivers.map((one) => [one.objective, one])));
	const current = new Set(runs.at(-1)?.waivers?.map(({ objective }) => objective));
	return [...found.values()].map((waiver) => ({
		...waiver,
		isExpired: waiver.until < today
	})).filter(({ objective, isExpired }) => isExpired || current.has(objective));
}
// build/stats/change-points.js
const splitLevel = 4e-4;
const [fewestBefore, fewestAfter] = [10, 5];
const mostBefore = 60;
const lengthsAfter = [
	5,
	6,
	7,
	8,
	10,
	12,
	15,
	20,
	25,
	30
];
const mostLength = 30;
const fewestPlaced = 2;
const [mostScore, mostNoise] = [3, 2];
const mostExtremes = 3;
const clippedVariance = .7737;
const assumed = {
	correlation: .25,
	runs: 30
};
function changePoints(values, { least = 0 } = {}) {
	const found = [];
	let look = {
		start: 0,
		noise: [],
		least
	};
	for (let end = fewestBefore + fewestAfter; end <= values.length; end += 1) {
		const change = clearestSplit(values.slice(0, end), look);
		if (!change) continue;
		const level = values.slice(look.start, change.at);
		const noise = [...look.noise, ...residualsOf(level)].slice(-60);
		look = {
			start: change.at,
			noise,
			least
		};
		found.push({
			...change,
			seen: end - 1
		});
	}
	return found;
}
function clearestSplit(values, look) {
	const found = mostExtreme(values, look);
	if (!found || found.excess < 1) return void 0;
	const at = placeOf(values, found, look);
	return {
		at,
		shift: shiftOf(splitOf(values.slice(Math.max(look.start, at - mostBefore), at), values.slice(at), look))
	};
}
function placeOf(values, found, { start }) {
	const longer = lengthsAfter[lengthsAfter.indexOf(values.length - found.at) + 1] ?? mostLength;
	const first = Math.max(start + 1, values.length - longer);
	const from = Math.max(start, values.length - longer - mostBefore);
	let best = {
		at: found.at,
		distance: 0
	};
	for (let at = first; at <= values.length - fewestPlaced; at += 1) {
		const [before, after] = [values.slice(from, at), values.slice(at)].map((part) => part.map((value) => clip((value - found.centre) / found.deviation, mostScore)));
		const weight = Math.sqrt(before.length * after.length / (before.length + after.length));
		const distance = Math.abs(meanOf(after) - meanOf(before)) * weight;
		if (distance > best.distance) best = {
			at,
			distance
		};
	}
	return best.at;
}
function mostExtreme(values, { start, noise, least }) {
	let best;
	for (const length of lengthsAfter) {
		const at = values.length - length;
		const before = values.slice(Math.max(start, at - mostBefore), Math.max(start, at));
		if (before.length < fewestAfter || before.length + noise.length < fewestBefore) continue;
		const split = splitOf(before, values.slice(at), {
			noise,
			least
		});
		const excess = Math.abs(split.statistic) / boundOf(split.degrees);
		if (!best || excess > best.excess) best = {
			...split,
			at,
			excess
		};
	}
	return best;
}
function splitOf(before, after, { noise, least }) {
	const centre = medianOf(before);
	const residuals = [...noise, ...before.map((value) => value - centre)].slice(-60);
	const degrees = residuals.length - 1;
	const { deviation, correlation } = noiseOf(residuals, least);
	const width = Math.sqrt(meanVariance(before.length, correlation) + meanVariance(after.length, correlation));
	const score = (value) => clip((value - centre) / deviation, mostScore);
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
	const direction = meanOf(scores) < 0 ? -1 : 1;
	const sorted = scores.map((score) => direction * score).sort((a, b) => b - a);
	const next = sorted[mostExtremes] ?? 0;
	return sorted.map((score) => direction * Math.min(score, next));
}
function noiseOf(residuals, least) {
	const n = residuals.length;
	const rough = Math.max(least, medianOf(residuals.map(Math.abs)) * 1.4826, Number.MIN_VALUE);
	const scores = residuals.map((value) => clip(value / rough, mostNoise));
	const squares = scores.reduce((sum, score) => sum + score * score, 0);
	const products = scores.reduce((sum, score, i) => sum + score * (scores[i + 1] ?? 0), 0);
	const measured = squares > 0 ? products / squares : 0;
	const { correlation, runs } = assumed;
	return {
		deviation: Math.max(least, rough * Math.sqrt(squares / (n - 1) / clippedVariance), Number.MIN_VALUE),
		correlation: clip(Math.max(0, (n * measured + runs * correlation) / (n + runs)), .9)
	};
}
function meanVariance(n, correlation) {
	let sum = n;
	for (let lag = 1, power = correlation; lag < n && power > 1e-6; lag += 1, power *= correlation) sum += 2 * (n - lag) * power;
	return sum / (n * n);
}
function shiftOf({ difference, error, degrees }) {
	const half = studentQuantile(1 - .050000000000000044 / 2, degrees) * error;
	return {
		estimate: difference,
		lower: difference - half,
		upper: difference + half
	};
}
const bounds = new Map();
function boundOf(degrees) {
	const bound = bounds.get(degrees) ?? studentQuantile(1 - splitLevel / 2, degrees);
	bounds.set(degrees, bound);
	return bound;
}
const residualsOf = (values) => {
	const centre = medianOf(values);
	return values.map((value) => value - centre);
};
function clippedMean(values, deviation) {
	const centre = medianOf(values);
	return centre + meanOf(values.map((value) => clip(value - centre, mostScore * deviation)));
}
const clip = (value, most) => Math.max(-most, Math.min(most, value));
const meanOf = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const medianOf = (values) => quantileOfSorted(Float64Array.from(values).sort(), .5);
// build/judge/review/trends.js
const leastDeviation = {
	relative: .01,
	points: .001
};
const alpha = .025;
const mostEarlier = 100;
function trendsOf(runs, from) {
	const newest = runs.at(-1);
	if (!newest) return [];
	const names = new Map(newest.objectives.map((objective) => [keyOf$1(objective), objective]));
	const pointsOf = pointsByKey(runs);
	return [...names].flatMap(([key, objective]) => {
		const points = pointsOf.get(key) ?? [];
		const firstInPeriod = points.findIndex(({ at }) => Date.parse(at) >= from);
		if (firstInPeriod < 0) return [];
		const left = Math.max(0, firstInPeriod - mostEarlier);
		return [trendOf(objective, points.slice(left), firstInPeriod - left)];
	});
}
const keyOf$1 = ({ name, source, unit }) => JSON.stringify([
	name,
	source,
	unit
]);
function pointsByKey(runs) {
	const points = new Map();
	for (const { at, commit, objectives } of runs) {
		const firsts = new Map(objectives.toReversed().map((one) => [keyOf$1(one), one]));
		for (const [key, { value, cause }] of firsts) {
			if (value === null || cause === "generator") continue;
			const known = points.get(key) ?? [];
			known.push({
				at,
				commit,
				value
			});
			points.set(key, known);
		}
	}
	return points;
}
function trendOf({ name, unit, comparator, threshold }, points, firstInPeriod) {
	const values = points.map(({ value }) => value);
	const scale = scaleOf(unit, values);
	const found = changePoints(values.map(scale.to), { least: scale.least });
	const isGrowthWorse = wantsLittle(comparator);
	const changes = found.map((change) => describe(change, {
		points,
		firstInPeriod,
		isGrowthWorse,
		scale
	}));
	const { estimate, lower, upper } = hodgesLehmann(values.slice(found.at(-1)?.at ?? 0), alpha);
	const earlier = values.slice(0, firstInPeriod).toSorted((a, b) => a - b);
	return {
		name,
		unit,
		comparator,
		threshold,
		points,
		firstInPeriod,
		level: {
			estimate,
			interval: {
				lower: finite(lower),
				upper: finite(upper)
			}
		},
		earlier: earlier.length > 0 ? quantileOfSorted(earlier, .5) : null,
		changes
	};
}
function scaleOf(unit, values) {
	return unit !== "ratio" && values.every((value) => value > 0) ? {
		to: Math.log,
		from: Math.expm1,
		least: leastDeviation.relative
	} : {
		to: (value) => value,
		from: (shift) => shift,
		least: unit === "ratio" ? leastDeviation.points : 0
	};
}
function describe({ at, seen, shift }, { points, firstInPeriod, isGrowthWorse, scale }) {
	const [estimate = 0, lower = 0, upper = 0] = [
		shift.estimate,
		shift.lower,
		shift.upper
	].map(scale.from);
	return {
		index: at,
		at: points[at].at,
		commit: points[at].commit,
		previousCommit: points[at - 1]?.commit ?? null,
		seenAfter: seen - at + 1,
		change: {
			estimate,
			lower,
			upper
		},
		isWorse: estimate > 0 === isGrowthWorse,
		isInPeriod: seen >= firstInPeriod
	};
}
const finite = (bound) => Number.isFinite(bound) ? bound : null;
// build/judge/review/review.js
function reviewRuns(order) {
	const { service, period, capacity: plan } = order;
	const [from, to] = [Date.parse(period.from), Date.parse(period.to)];
	const known = order.runs.filter(({ at }) => Date.parse(at) < to);
	const runs = known.filter(({ at }) => Date.parse(at) >= from);
	const before = known.filter(({ at }) => {
		const [time, earlier] = [Date.parse(at), periodBefore(period)];
		return time >= earlier.from && time < earlier.to;
	});
	const { compared, notes } = comparable(known);
	const seen = {
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
		...defined({ capacity: capacityOf(known, plan) }),
		experiments: experimentsOf(runs),
		waivers: waiversOf(runs, period.to.slice(0, 10)),
		notes: [...order.notes, ...notes]
	};
	const actions = runs.length > 0 ? actionsOf(seen) : [];
	return {
		...seen,
		actions,
		...concludes(seen.runs, actions),
		gate: {
			name: "reliability-gate",
			version: gateVersion
		}
	};
}
function comparable(runs) {
	const merged = runs.filter(({ pullRequest }) => pullRequest === void 0);
	const of = merged.length > 0 ? merged : runs;
	const fingerprint = of.at(-1)?.fingerprint;
	const compared = of.filter((run) => run.fingerprint === fingerprint);
	const others = of.length - compared.length;
	return {
		compared,
		notes: others > 0 ? [`${runsOf(others)} had another load or target than the newest one, and are in no trend`] : []
	};
}
function concludes({ total }, actions) {
	if (total === 0) return {
		verdict: "inconclusive",
		reason: "No run was found in the period."
	};
	if (actions.length === 0) return {
		verdict: "pass",
		reason: "Nothing needs to be done."
	};
	const first = actions[0];
	return actions.length === 1 ? {
		verdict: "warn",
		reason: first
	} : {
		verdict: "warn",
		reason: `${first} And ${actions.length - 1} more.`
	};
}
// build/model/review.js
const periods = [
	"week",
	"month",
	"quarter"
];
// build/gate/review/make-review.js
function makeReview(read, request) {
	const { kind, until, capacity, redact } = request;
	const service = request.service ?? onlyService(read);
	const review = reviewRuns({
		service,
		period: periodUntil(kind, until),
		runs: read.runs.filter((run) => run.service === service),
		notes: read.notes,
		...defined({ capacity })
	});
	return redactDeep(review, redact);
}
function onlyService({ runs, from }) {
	const names = [...new Set(runs.map(({ service }) => service))].sort();
	const [first, second] = names;
	if (first === void 0) throw new Problem("record", `no run was found in ${from}`, { hint: "give the folder that holds the records of earlier runs" });
	if (second === void 0) return first;
	throw new Problem("usage", `there are runs of several services in ${from}: ${names.join(", ")}`, { hint: "name one with --service" });
}
function periodOf(text) {
	const found = periods.find((kind) => kind === text);
	if (found) return found;
	const message = text === void 0 ? "--period is missing" : `there is no period ${JSON.stringify(text)}`;
	throw new Problem("usage", message, { hint: `one of ${periods.join(", ")}` });
}
// build/gate/review/read-runs.js
const mostFiles = 2e4;
const search = {
	isWanted: (name) => name === "record.json" || name.endsWith(".ndjson"),
	depth: 8,
	most: mostFiles
};
async function readRuns(folder) {
	const hint = "give the folder that holds the records of earlier runs";
	if (!(await stat(folder).catch((error) => {
		throw new Problem("record", `${folder} cannot be read: ${error.code ?? error.message}`, { hint });
	})).isDirectory()) throw new Problem("record", `${folder} is not a folder`, { hint });
	const files = await filesBelow(folder, search);
	const runs = new Map();
	let unread = 0;
	for (const path of files.slice(0, mostFiles)) {
		const read = path.endsWith(".ndjson") ? await readLines(path) : await readOne(path);
		unread += read.unread;
		for (const run of read.runs) runs.set(keyOf(run), run);
	}
	const notes = [...files.length > mostFiles ? [`only the first ${mostFiles} files were read`] : [], ...unread > 0 ? [`${unread} files or lines are not runs of this gate`] : []];
	return {
		runs: inOrder([...runs.values()]),
		from: folder,
		notes
	};
}
const inOrder = (runs) => runs.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
const keyOf = ({ service, at, commit, runUrl }) => JSON.stringify([
	service,
	Date.parse(at),
	commit,
	runUrl
]);
async function readOne(path) {
	try {
		return {
			runs: [keptRunOf(await readRecord(path))],
			unread: 0
		};
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return {
			runs: [],
			unread: 1
		};
	}
}
async function readLines(path) {
	const read = {
		runs: [],
		unread: 0
	};
	const lines = createInterface({
		input: createReadStream(path),
		crlfDelay: Number.POSITIVE_INFINITY
	});
	for await (const line of lines) {
		if (line.trim() === "") continue;
		const run = parseKeptRun(line);
		if (run) read.runs.push(run);
		else read.unread += 1;
	}
	return read;
}
// build/scorecard/review/state.js
function budgets({ budgets: all }) {
	if (all.length === 0) return null;
	const share = (left) => left === null ? "unknown" : formatRatio(left);
	return {
		title: "Error budgets",
		blocks: [{
			kind: "table",
			of: ["budget", "budgets"],
			columns: [
				{ head: "SLO" },
				{
					head: "Left",
					isNumber: true
				},
				{
					head: "Left a period before",
					isNumber: true
				}
			],
			rows: all.map(({ name, left, earlier }) => [
				{ text: [{ code: name }] },
				{
					text: share(left),
					...defined({
						bar: left ?? void 0,
						tone: left !== null && left <= 0 ? "bad" : void 0
					})
				},
				earlier === null ? "–" : share(earlier)
			])
		}]
	};
}
function capacity({ capacity: found }) {
	if (!found) return null;
	const { points } = found;
	return {
		title: "Capacity",
		lead: describeCapacity(found),
		blocks: points.length > 1 ? [{
			kind: "note",
			text: [{ bars: points.map(({ value }) => value) }, ` ${counted(points.length, "stress run", "stress runs")}`]
		}] : []
	};
}
function describeCapacity({ points, needed, expectedPeak, room, until }) {
	const newest = points.at(-1);
	const held = newest ? `The newest stress run held ${formatNumber(newest.value)}/s` : "No stress run has shown a capacity";
	if (needed === void 0 || expectedPeak === void 0) return `${held}.`;
	const wanted = `${formatNumber(needed)}/s are needed (a peak of ${formatNumber(expectedPeak)}/s and its buffer)`;
	if (room === void 0) return `${held}; ${wanted}.`;
	return `${held}; ${wanted}: ${`room for ${formatNumber(room, 2)} × of it${until ? ` until about ${until}, as it falls` : ""}`}.`;
}
function alerts({ alerts: all }) {
	if (all.length === 0) return null;
	const items = all.map(({ name, runs, last }) => ({
		label: [{ code: name }],
		text: [`fired in ${counted(runs, "run", "runs")}, last on ${last.slice(0, 10)}`]
	}));
	return {
		title: "Alerts that fired",
		count: all.length,
		blocks: [{
			kind: "list",
			items
		}]
	};
}
function experiments({ experiments: all }) {
	if (all.length === 0) return null;
	return {
		title: "Chaos experiments",
		blocks: [{
			kind: "list",
			items: all.map(({ name, runs, failed, sentence }) => ({
				mark: failed > 0 ? "fail" : "pass",
				label: [{ code: name }],
				text: [`${counted(runs, "run", "runs")}, ${failed} failed. ${sentence}`]
			}))
		}]
	};
}
function waivers({ waivers: all }) {
	if (all.length === 0) return null;
	return {
		title: "Waivers",
		blocks: [{
			kind: "list",
			items: all.map(({ objective, until, reason, isExpired, link }) => ({
				label: [{ code: objective }],
				text: [[`${isExpired ? "expired on" : "in force until"} ${until}: ${reason}`, ...link === void 0 ? [] : [" ", { link }]]]
			}))
		}]
	};
}
// build/scorecard/review/tables.js
function actions({ actions: all }) {
	if (all.length === 0) return null;
	return {
		title: "Action items",
		count: all.length,
		blocks: [{
			kind: "table",
			of: ["action item", "action items"],
			columns: [{ head: "To do" }],
			rows: all.map((text) => [{
				text,
				most: 300
			}])
		}]
	};
}
function reasons({ reasons: all, runs }) {
	if (all.length === 0) return null;
	return {
		title: "Why runs were not green",
		blocks: [{
			kind: "table",
			of: ["reason", "reasons"],
			columns: [
				{ head: "Objective" },
				{ head: "Verdict" },
				{
					head: "Runs",
					isNumber: true
				},
				{
					head: "Share",
					isNumber: true
				},
				{ head: "Last" }
			],
			rows: all.map(({ objective, verdict, cause, runs: count, last }) => [
				{ text: [{ code: objective }] },
				{
					text: cause ? `${verdict}: ${cause}` : verdict,
					mark: verdict
				},
				String(count),
				formatRatio(count / runs.total),
				last.slice(0, 10)
			]),
			few: 10
		}]
	};
}
function flaky({ flaky: all }) {
	if (all.length === 0) return null;
	return {
		title: "Flaky verdicts",
		count: all.length,
		blocks: [{
			kind: "list",
			items: all.map(({ commit, verdicts }) => ({
				label: [{ code: commit.slice(0, 7) }],
				text: [verdicts.join(", ")]
			}))
		}]
	};
}
function notes({ notes: all }) {
	if (all.length === 0) return null;
	return {
		title: "Notes",
		blocks: [{
			kind: "list",
			items: all.map((text) => ({
				label: "Note",
				text: [`${text}.`]
			}))
		}]
	};
}
// build/scorecard/review/trends.js
function changes({ trends: all }) {
	const items = all.flatMap((trend) => trend.changes.filter(({ isInPeriod }) => isInPeriod).map((change) => ({
		mark: change.isWorse ? "fail" : "pass",
		label: [{ code: trend.name }],
		text: [describeChange(change, trend)]
	})));
	return items.length > 0 ? {
		title: "What moved",
		count: items.length,
		blocks: [{
			kind: "list",
			items
		}]
	} : null;
}
function describeChange(change, { unit, points }) {
	const { commit, previousCommit, at, seenAfter, isWorse } = change;
	const where = commit === null ? `on ${at.slice(0, 10)}` : "";
	const before = points[change.index - 1];
	return [
		`${isWorse ? "worse" : "better"} by ${formatChange(change, unit)} ${where}`.trimEnd(),
		...commit === null ? [] : [
			" at ",
			{ code: commit.slice(0, 7) },
			` (${at.slice(0, 10)})`
		],
		...previousCommit === null || !before ? [] : ["; the run before it was of ", { code: previousCommit.slice(0, 7) }],
		`; known after ${counted(seenAfter, "run", "runs")}.`
	];
}
function formatChange({ change }, unit) {
	const format = (value) => formatSigned(value, unit === "ratio" ? formatPoints : formatRelative);
	const [lower, upper] = [change.lower, change.upper].map(format);
	return `${format(change.estimate)} (${lower} to ${upper})`;
}
function trends({ trends: all }) {
	if (all.length === 0) return null;
	return {
		title: "Trends",
		blocks: [{
			kind: "table",
			of: ["objective", "objectives"],
			columns: [
				{ head: "Objective" },
				{
					head: "Course",
					place: 4,
					on: inText
				},
				{
					head: "Level now",
					isNumber: true,
					place: 1
				},
				{
					head: "Interval (95 %)",
					isNumber: true,
					place: 3
				},
				{
					head: "Before the period",
					isNumber: true,
					place: 5
				},
				{
					head: "Last change",
					place: 2
				}
			],
			rows: all.map(cellsOf)
		}]
	};
}
function cellsOf(trend) {
	const { name, unit, level, earlier, points, changes: all } = trend;
	const last = all.at(-1);
	return [
		{ text: [{ code: name }] },
		{ text: [{ bars: points.map(({ value }) => value) }] },
		formatValue(level.estimate, unit),
		formatInterval(level.interval, unit, level.estimate),
		earlier === null ? "–" : formatValue(earlier, unit),
		last ? {
			text: `${formatChange(last, unit)} on ${last.at.slice(0, 10)}`,
			...defined({ tone: last.isWorse ? "bad" : void 0 })
		} : "none"
	];
}
function charts({ trends: all }) {
	if (all.length === 0) return null;
	return {
		title: "Plots",
		fold: "closed",
		blocks: [{
			kind: "charts",
			charts: all.map(chartOf),
			on: ["html"]
		}, ...all.slice(0, 3).map((trend) => ({
			kind: "chart",
			chart: chartOf(trend),
			on: ["summary", "comment"]
		}))]
	};
}
function chartOf({ name, unit, points, threshold, changes: all, firstInPeriod }) {
	const last = points.length;
	return {
		title: name,
		unit,
		x: {
			label: "run",
			unit: ""
		},
		end: last,
		size: "half",
		cutsPeaks: true,
		lines: [{
			label: "a run each",
			tone: "blue",
			points: points.map(({ value }, index) => [index + 1, value])
		}],
		limits: threshold === null ? [] : [{
			label: `threshold ${formatValue(threshold, unit)}`,
			value: threshold
		}],
		spanKeys: ["worse", "before the period"],
		spans: [...firstInPeriod > 0 ? [{
			label: "before the period",
			from: 0,
			to: firstInPeriod + .5,
			isFaint: true
		}] : [], ...all.filter(({ isWorse }) => isWorse).map(({ index, commit }, i) => ({
			label: `worse since ${commit?.slice(0, 7) ?? `run ${index + 1}`}`,
			from: index + .5,
			to: endOf(all, i, last)
		}))]
	};
}
function endOf(all, i, last) {
	const worse = all.filter(({ isWorse }) => isWorse)[i];
	const next = all[all.indexOf(worse) + 1];
	return next ? next.index + .5 : last;
}
// build/scorecard/review/review-scorecard.js
function buildReviewScorecard(review) {
	const { service, verdict, reason, gate } = review;
	return {
		service,
		verdict,
		reason,
		advisory: false,
		blocks: false,
		grade: null,
		score: null,
		rows: [],
		measured: null,
		target: "",
		head: {
			reason: [{ bold: reason }],
			consequence: [],
			more: [],
			facts: factsOf(review)
		},
		sections: sections.flatMap(({ build, ...kind }) => {
			const content = build(review);
			return content ? [{
				...kind,
				on: everywhere,
				...content
			}] : [];
		}),
		context: {},
		commit: null,
		gateVersion: gate.version
	};
}
const sections = [
	{
		id: "action items",
		rank: 200,
		essential: true,
		build: actions
	},
	{
		id: "changes",
		rank: 190,
		build: changes
	},
	{
		id: "trends",
		rank: 180,
		build: trends
	},
	{
		id: "reasons",
		rank: 150,
		build: reasons
	},
	{
		id: "error budgets",
		rank: 140,
		build: budgets
	},
	{
		id: "capacity",
		rank: 130,
		build: capacity
	},
	{
		id: "alerts",
		rank: 120,
		build: alerts
	},
	{
		id: "experiments",
		rank: 110,
		build: experiments
	},
	{
		id: "flaky verdicts",
		rank: 100,
		build: flaky
	},
	{
		id: "waivers",
		rank: 90,
		build: waivers
	},
	{
		id: "plots",
		rank: 20,
		build: charts
	},
	{
		id: "notes",
		rank: 10,
		build: notes
	}
];
function factsOf({ period, runs }) {
	const { total, green, earlier, pullRequests } = runs;
	const days = `${period.label}: ${period.from.slice(0, 10)} to ${period.to.slice(0, 10)}`;
	if (!green) return [days];
	const several = verdicts.flatMap((verdict) => runs.verdicts[verdict] > 0 ? [`${runs.verdicts[verdict]} ${verdict}`] : []);
	const before = earlier ? `, ${formatRatio(earlier.share)} in the period before` : "";
	return [
		days,
		`${counted(total, "run", "runs")} (${several.join(", ")})`,
		...pullRequests > 0 ? [counted(pullRequests, "pull request", "pull requests")] : [],
		`${formatRatio(green.share)} green (${formatInterval(green.interval, "ratio", green.share)}${before})`
	];
}
// build/render/review.js
const reviewRenderings = {
	markdown: (review) => renderMarkdown(buildReviewScorecard(review)),
	summary: (review) => renderSummary(buildReviewScorecard(review)),
	html: (review) => renderHtml(buildReviewScorecard(review)),
	json: (review) => `${JSON.stringify(review, null, 2)}\n`,
	terminal: (review) => renderTerminal(buildReviewScorecard(review), {
		color: false,
		width: 100
	})
};
// build/cli/commands/review.js
async function review(words) {
	const given = readArguments("review", words);
	const format = formatOf(given, reviewRenderings);
	const kind = periodOf(given.text("period"));
	const until = untilOf(given);
	const { plan, secrets, file } = await readPlan({
		config: given.text("config"),
		folder: process.cwd(),
		root: await rootFolder(given.text("config")),
		environment: void 0,
		overrides: [],
		options: {
			repository: "",
			offline: true
		}
	});
	const kept = given.text("records") ?? plan.history?.dir;
	if (kept === void 0) throw new Problem("usage", "where the runs are kept is not known", { hint: "give --records DIR, or baseline.history.dir in the config" });
	const made = makeReview(await readRuns(resolve(kept)), {
		kind,
		until,
		service: given.text("service") ?? (file === void 0 ? void 0 : plan.service),
		capacity: plan.capacity,
		redact: createRedactor(secrets).redact
	});
	show(made, format);
	return exitCodes[made.verdict];
}
function untilOf(given) {
	const day = given.text("until");
	if (day === void 0) return systemClock.now();
	const start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : NaN;
	if (Number.isNaN(start)) throw new Problem("usage", `--until: expected a day such as 2026-11-30; found ${JSON.stringify(day)}`);
	return start + 864e5;
}
function show(made, format) {
	if (format === "terminal") printScorecard(buildReviewScorecard(made));
	else process.stdout.write(reviewRenderings[format](made));
}
export { review };
