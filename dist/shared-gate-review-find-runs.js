import { gateVersion } from "./shared-start.js";
import { checklistItems, clopperPearson, intervalOf, isGreen, mean, quantileOfSorted, readPlainFile, remoteValue, senSlope, studentQuantile, sum, verdicts, wantsLittle } from "./shared-config.js";
import { Problem, counted, dayMs, defined, formatNumber, formatRatio, hourMs, listed as listed$1 } from "./shared-common.js";
import { buildReviewScorecard, denialOf, hodgesLehmann, isOfNewerGate, keptRunOf, parseKeptRun, redactDeep, renderMarkdown, reviewRenderings, writeFiles } from "./shared-gate.js";
import { checkName, encodeName, sendShedding } from "./shared-publish-check-run.js";
import { parseRunText } from "./shared-gate-review-run-text.js";
import { ofRecord, readRecord } from "./shared-gate-record-count-mistake.js";
import { filesBelow } from "./shared-files-files-below.js";
import { resolve } from "node:path";
import { stat } from "node:fs/promises";
// build/gate/review/read-runs.js
const mostFiles = 2e4;
const largestBytes = 268435456;
const search = {
	isWanted: (name) => name === "record.json" || name.endsWith(".ndjson"),
	depth: 8,
	most: mostFiles
};
async function readRuns(folder) {
	const hint = "give the folder with the records of earlier runs";
	if (!(await stat(folder).catch((error) => {
		throw new Problem("record", `${folder} cannot be read: ${error.code ?? error.message}`, { hint });
	})).isDirectory()) throw new Problem("record", `${folder} is not a folder`, { hint });
	const files = await filesBelow(folder, search);
	const reads = [];
	for (const path of files.slice(0, mostFiles)) reads.push(path.endsWith(".ndjson") ? await readLines(path) : await readOne(path));
	const read = joined(reads, folder);
	return files.length > mostFiles ? {
		...read,
		notes: [`only the first ${mostFiles} files were read`, ...read.notes]
	} : read;
}
async function readBranchRuns(store, branch) {
	const from = `the branch ${branch}`;
	const tip = remoteValue(await store.readBranch(branch), `${from} cannot be read`);
	const reads = [];
	for (const [path, { blob }] of tip?.files ?? []) {
		if (!path.endsWith(".ndjson")) continue;
		const text = remoteValue(await store.readBlob(blob), `${path} of ${from} cannot be read`);
		reads.push(parseLines(text));
	}
	return joined(reads, from);
}
function joined(reads, from) {
	const runs = new Map(reads.flatMap((read) => read.runs.map((run) => [keyOf$1(run), run])));
	const unread = sum(reads.map((read) => read.unread));
	const newer = sum(reads.map((read) => read.newer ?? 0));
	const notes = [...counting(newer, ["1 run was kept by a newer gate: update this one to read it", `${newer} runs were kept by a newer gate: update this one to read them`]), ...counting(unread, ["1 file or line is not a run of this gate", `${unread} files or lines are not runs of this gate`])];
	return {
		runs: inOrder([...runs.values()]),
		from,
		notes
	};
}
const counting = (count, [one, several]) => count === 0 ? [] : [count === 1 ? one : several];
const inOrder = (runs) => runs.map((run) => ({
	run,
	time: Date.parse(run.at)
})).sort((a, b) => a.time - b.time).map(({ run }) => run);
const keyOf$1 = ({ service, at, commit, runUrl }) => JSON.stringify([
	service,
	Date.parse(at),
	commit,
	runUrl
]);
async function readOne(path) {
	try {
		const record = await readRecord(path);
		return {
			runs: [ofRecord(path, () => keptRunOf(record))],
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
	const read = await readPlainFile(path, largestBytes);
	return read.kind === "missing" ? {
		runs: [],
		unread: 1
	} : parseLines(read.bytes.toString("utf8"));
}
function parseLines(text) {
	const lines = text.split("\n").filter((line) => line.trim() !== "");
	const runs = lines.flatMap((line) => parseKeptRun(line) ?? []);
	const newer = lines.filter(isOfNewerGate).length;
	return {
		runs,
		unread: lines.length - runs.length - newer,
		newer
	};
}
// build/gate/review/read-check-runs.js
const mostCommits = 5e3;
const sizes = [100, 25];
const keptDays = 487;
async function readCheckRuns(github, { service, until }) {
	const app = appOf(await github.login());
	const since = new Date(until - keptDays * dayMs).toISOString();
	const runs = [];
	let [branch, seen] = ["the default branch", 0];
	let after;
	do {
		const page = remoteValue(await readPage(github, {
			name: checkName(service),
			since,
			after
		}), `the check runs of ${branch} cannot be read`);
		branch = page?.branch ?? branch;
		for (const { sha, checks } of page?.commits ?? []) {
			seen += 1;
			const found = checks.filter((check) => check.app === app).flatMap(({ text }) => parseRunText(text) ?? []);
			runs.push(...found.filter((run) => run.commit === sha && run.service === service));
		}
		after = page?.next;
	} while (after !== void 0 && seen < mostCommits);
	const read = joined([{
		runs,
		unread: 0
	}], `the check runs of ${branch}`);
	const notes = after === void 0 ? [] : [`only the newest ${seen} commits were looked at`];
	return {
		...read,
		notes
	};
}
async function readPage(github, order, [size, ...fewer] = sizes) {
	const page = await github.listBranchChecks({
		...order,
		size
	});
	const [next] = fewer;
	return isTooMuch(page) && next !== void 0 ? readPage(github, order, [next]) : page;
}
const isTooMuch = (page) => page.kind === "failed" && (page.status === void 0 || page.status >= 500);
const appOf = (login) => /^(.+)\[bot\]$/.exec(login)?.[1] ?? "github-actions";
// build/gate/review/find-runs.js
async function findRuns(place) {
	const { records, history, folder, github, service, until } = place;
	const dir = records ?? history?.dir;
	if (dir !== void 0) return readRuns(resolve(folder, dir));
	if (history?.branch !== void 0) return readBranchRuns(await github("baseline.history.branch"), history.branch);
	if (history) return readCheckRuns(await github("baseline.history"), {
		service,
		until
	});
	throw new Problem("usage", "no place with earlier runs is known", { hint: "name a folder of records, or give baseline.history in the config" });
}
// build/judge/review/period.js
const days = {
	week: 7,
	month: 30,
	quarter: 91
};
function periodUntil(kind, until) {
	const from = until - days[kind] * dayMs;
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
	const week = 1 + Math.floor((thursday.getTime() - first) / (7 * dayMs));
	return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
}
// build/judge/review/actions.js
const soonMs = 14 * dayMs;
const longOpenMs = 30 * dayMs;
const mostTitles = 3;
const mostNames$1 = 3;
function actionsOf(review) {
	const { runs, trends, budgets, capacity, alerts, experiments, waivers, flaky, period } = review;
	const end = Date.parse(period.to);
	const newest = runs.course.at(-1);
	return [
		...budgets.filter(({ left }) => left !== null && left <= 0).map(({ name }) => `The error budget of ${name} is spent: put reliability before features.`),
		...worseOf(trends),
		...newest && !isGreen(newest) ? [`The newest run is not green (${newest}): look into it, or run it again.`] : [],
		...capacity?.room !== void 0 && capacity.room < 1 ? [`The service holds ${formatRatio(capacity.room)} of the ${formatNumber(capacity.needed)}/s that are needed: add capacity.`] : [],
		...capacity?.needed !== void 0 && capacity.points.length === 0 ? ["No stress run has shown a capacity: run the profile stress."] : [],
		...experiments.filter(({ failed }) => failed > 0).map(({ name }) => `Fix what the experiment ${name} found.`),
		...alerts.map(({ name, runs: count }) => `The alert ${name} fired in ${runsOf(count)}.`),
		...waivers.flatMap(({ objective, until, isExpired }) => {
			if (isExpired) return [`The waiver of ${objective} expired on ${until}: remove it.`];
			return Date.parse(until) - end < soonMs ? [`The waiver of ${objective} ends on ${until}.`] : [];
		}),
		...oldItems(review, end),
		...missingOf(review),
		...flaky.map(({ commit }) => `Runs of ${commit.slice(0, 7)} did not agree: find out what differs between them.`)
	];
}
function worseOf(trends) {
	const worse = trends.flatMap(({ name, changes }) => {
		const last = changes.at(-1);
		return last?.isWorse && last.isInPeriod ? [{
			name,
			place: placeOf$1(last)
		}] : [];
	});
	return [...Map.groupBy(worse, ({ place }) => place)].map(([place, of]) => {
		const names = of.map(({ name }) => name);
		return `Look into ${listed$1(names, mostNames$1)}, which became worse ${place}.`;
	});
}
function oldItems({ openItems }, end) {
	const ageMs = ({ since }) => end - Date.parse(since);
	const old = openItems?.issues.filter((item) => ageMs(item) > longOpenMs) ?? [];
	const [oldest] = old;
	if (!oldest) return [];
	const days = Math.floor(ageMs(oldest) / dayMs);
	return old.length === 1 ? [`The action item #${oldest.number} has been open for ${days} days: do it, or close it.`] : [`${old.length} action items have been open for more than 30 days, the oldest (#${oldest.number}) for ${days}: do them, or close them.`];
}
function missingOf({ checklist = [] }) {
	const titlesOf = (state) => checklist.filter((item) => item.state === state).map(({ title }) => title);
	const said = (titles, what) => titles.length > 0 ? [`${what} on the checklist: ${shortOf(titles)}.`] : [];
	return [...said(titlesOf("stale"), "Look again at what is stale"), ...said(titlesOf("open"), "Show or confirm what is open")];
}
const shortOf = (titles) => {
	const more = titles.length - mostTitles;
	return more > 1 ? `${titles.slice(0, mostTitles).join("; ")}; and ${more} more` : titles.join("; ");
};
const placeOf$1 = ({ commit, at }) => commit === null ? `on ${at.slice(0, 10)}` : `at ${commit.slice(0, 7)}`;
const runsOf = (count) => count === 1 ? "1 run" : `${count} runs`;
// build/judge/review/capacity.js
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
	for (const { objectives, at, commit } of runs) for (const { name, verdict, cause, advisory } of objectives) {
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
			last: at,
			commit
		});
	}
	const rank = ({ verdict }) => verdicts.indexOf(verdict);
	return [...found.values()].sort((a, b) => rank(a) - rank(b) || b.runs - a.runs);
}
function alertsOf(runs) {
	const found = new Map();
	for (const { objectives, at } of runs) {
		const fired = objectives.filter(({ source, verdict }) => source === "alerts" && verdict === "fail");
		for (const name of new Set(fired.map(({ name }) => name))) found.set(name, {
			name,
			runs: (found.get(name)?.runs ?? 0) + 1,
			last: at
		});
	}
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
function expectedOf(experiment, { experiments = [], objectives }) {
	const isOf = (name, owner) => name.startsWith(`${owner}: `);
	const others = experiments.map(({ name }) => name).filter((name) => isOf(name, experiment));
	return objectives.filter(({ name }) => isOf(name, experiment) && !others.some((other) => isOf(name, other)));
}
function experimentsOf$1(runs) {
	const found = new Map();
	for (const run of runs) for (const { name, outcome, sentence } of run.experiments ?? []) {
		const hasFailed = outcome === "aborted" || expectedOf(name, run).some(({ verdict }) => verdict === "fail");
		const known = found.get(name);
		found.set(name, {
			name,
			runs: (known?.runs ?? 0) + 1,
			failed: (known?.failed ?? 0) + (hasFailed ? 1 : 0),
			last: run.at,
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
// build/judge/review/checklist.js
const evidence = {
	"slos-defined": ({ runs }) => {
		const budgets = runs.findLast((run) => run.budgets?.length)?.budgets ?? [];
		return budgets.length > 0 ? `error budgets exist for ${budgets.map(({ name }) => name).join(", ")}` : void 0;
	},
	"monitoring-configured": ({ runs }) => shownBy(runs, isJudgedAlert, "alerts were read in"),
	"load-tested": ({ runs }) => shownBy(runs, ({ source, verdict }) => source === "load" && isGreen(verdict), "a load held in"),
	"chaos-planned": ({ runs }) => experimentsOf(runs, () => true),
	"rollback-tested": ({ runs }) => experimentsOf(runs, (name) => /roll(ed)?[ -]?back/i.test(name)),
	"monitoring-active": ({ runs }) => shownBy(runs, isMeasured, "server metrics were read in"),
	"alerts-tested": ({ runs, before }) => shownBy([...before, ...runs], ({ source, verdict }) => source === "alerts" && verdict === "fail", "an alert fired in"),
	"backups-tested": ({ runs }) => experimentsOf(runs, (name) => /back[ -]?up|restore|recover|disaster/i.test(name)),
	"baselines-established": ({ runs }) => shownBy(runs, ({ source, value, cause }) => source === "baseline" && value !== null && cause !== "short-history", "a comparison with a baseline ran in"),
	"metrics-tracked": ({ runs }) => runs.length > 0 ? `${runsOf(runs.length)} are kept` : void 0,
	"experiments-planned": ({ runs, before }) => {
		const known = new Set(before.flatMap(({ experiments = [] }) => experiments.map((one) => one.name)));
		return experimentsOf(runs, (name) => !known.has(name));
	}
};
function checklistOf(seen, { vouched, staleAfterMs }, until) {
	return Object.keys(checklistItems).flatMap((of) => Object.entries(checklistItems[of]).map(([item, title]) => {
		const shown = evidence[item]?.(seen);
		if (shown !== void 0) return {
			list: of,
			item,
			title,
			state: "shown",
			why: shown
		};
		const newest = vouched.filter((one) => one.item === item && Date.parse(one.on) < until).toSorted((a, b) => a.on.localeCompare(b.on)).at(-1);
		if (!newest) return {
			list: of,
			item,
			title,
			state: "open"
		};
		const { by, on, link } = newest;
		const isStale = until - Date.parse(on) > staleAfterMs;
		const why = `${by}, ${on}`;
		return {
			list: of,
			item,
			title,
			state: isStale ? "stale" : "vouched",
			why,
			link
		};
	}));
}
const isJudgedAlert = ({ source, verdict }) => source === "alerts" && [
	"pass",
	"warn",
	"fail"
].includes(verdict);
const isMeasured = ({ source, value }) => ![
	"load",
	"baseline",
	"alerts"
].includes(source) && value !== null;
function shownBy(runs, is, what) {
	const found = runs.filter(({ objectives }) => objectives.some(is));
	const last = found.at(-1);
	return last && `${what} ${runsOf(found.length)}, last on ${last.at.slice(0, 10)}`;
}
function experimentsOf(runs, is) {
	const held = new Map();
	for (const run of runs) for (const { name, outcome } of run.experiments ?? []) if (outcome === "observed" && expectedOf(name, run).every((one) => isGreen(one.verdict)) && is(name)) held.set(name, run.at);
	const [first] = held;
	const others = held.size > 1 ? ` and ${held.size - 1} more` : "";
	return first && `the experiment ${first[0]} held on ${first[1].slice(0, 10)}${others}`;
}
// build/judge/review/times.js
const mostUsual = 5;
const fewestDays = 3;
const fewestRuns = 4;
const mostSkewMs = hourMs;
function timeNotes({ runs, known, to, now }) {
	const late = known.filter(({ at }) => Date.parse(at) > now + mostSkewMs).length;
	return [
		...late === 1 ? ["1 run is dated in the future and left out: the clock that dated it was wrong"] : [],
		...late > 1 ? [`${late} runs are dated in the future and left out: the clock that dated them was wrong`] : [],
		...gapNote(runs.map(({ at }) => Date.parse(at)), to)
	];
}
function gapNote(times, to) {
	if (times.length < fewestRuns) return [];
	const gaps = times.map((from, at) => ({
		from,
		ms: (times[at + 1] ?? to) - from
	}));
	const sorted = Float64Array.from(gaps, ({ ms }) => ms).sort();
	const longest = gaps.reduce((a, b) => b.ms > a.ms ? b : a);
	const limit = Math.max(mostUsual * quantileOfSorted(sorted, .5), fewestDays * dayMs);
	if (longest.ms <= limit) return [];
	const [from, until] = [longest.from, longest.from + longest.ms].map((ms) => new Date(ms).toISOString().slice(0, 10));
	return [`no run was kept for ${Math.floor(longest.ms / dayMs)} days, from ${from} to ${until}`];
}
// build/stats/change-points.js
const splitLevel = 8e-4;
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
	correlation: .3,
	runs: 100
};
function changePoints(values, { least = 0 } = {}) {
	const found = [];
	let look = {
		start: 0,
		noise: [],
		least,
		levels: new Map()
	};
	for (let end = fewestBefore + fewestAfter; end <= values.length; end += 1) {
		const change = clearestSplit(values.slice(0, end), look);
		if (!change) continue;
		const level = values.slice(look.start, change.at);
		const noise = [...look.noise, ...residualsOf(level)].slice(-60);
		look = {
			start: change.at,
			noise,
			least,
			levels: new Map()
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
	const before = values.slice(Math.max(look.start, at - mostBefore), at);
	return {
		at,
		shift: shiftOf(before, values.slice(at), levelOf(before, look))
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
		const distance = Math.abs(mean(after) - mean(before)) * weight;
		if (distance > best.distance) best = {
			at,
			distance
		};
	}
	return best.at;
}
function mostExtreme(values, look) {
	let best;
	for (const length of lengthsAfter) {
		const at = values.length - length;
		const level = levelBefore(values, at, look);
		if (!level) continue;
		const excess = Math.abs(statisticOf(values.slice(at), level)) / boundOf(level.degrees);
		if (!best || excess > best.excess) best = {
			at,
			excess,
			centre: level.centre,
			deviation: level.deviation
		};
	}
	return best;
}
function levelBefore(values, at, look) {
	if (look.levels.has(at)) return look.levels.get(at);
	const before = values.slice(Math.max(look.start, at - mostBefore), Math.max(look.start, at));
	const level = before.length >= fewestAfter && before.length + look.noise.length >= fewestBefore ? levelOf(before, look) : void 0;
	look.levels.set(at, level);
	return level;
}
function levelOf(before, { noise, least }) {
	const centre = medianOf(before);
	const residuals = [...noise, ...before.map((value) => value - centre)].slice(-60);
	const { deviation, correlation } = noiseOf(residuals, least);
	return {
		centre,
		deviation,
		correlation,
		degrees: residuals.length - 1,
		score: mean(before.map((value) => clip((value - centre) / deviation, mostScore))),
		variance: meanVariance(before.length, correlation)
	};
}
function statisticOf(after, level) {
	const { centre, deviation, correlation, score, variance } = level;
	const scores = after.map((value) => clip((value - centre) / deviation, mostScore));
	const width = Math.sqrt(variance + meanVariance(after.length, correlation));
	return (mean(withoutExtremes(scores)) - score) / width;
}
function withoutExtremes(scores) {
	const direction = mean(scores) < 0 ? -1 : 1;
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
function shiftOf(before, after, { deviation, correlation, degrees, variance }) {
	const estimate = clippedMean(after, deviation) - clippedMean(before, deviation);
	const error = deviation * Math.sqrt(variance + meanVariance(after.length, correlation));
	const half = studentQuantile(1 - .050000000000000044 / 2, degrees) * error;
	return {
		estimate,
		lower: estimate - half,
		upper: estimate + half
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
	return centre + mean(values.map((value) => clip(value - centre, mostScore * deviation)));
}
const clip = (value, most) => Math.max(-most, Math.min(most, value));
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
	const names = new Map(newest.objectives.map((objective) => [keyOf(objective), objective]));
	const pointsOf = pointsByKey(runs);
	return [...names].flatMap(([key, objective]) => {
		const points = pointsOf.get(key) ?? [];
		const firstInPeriod = points.findIndex(({ at }) => Date.parse(at) >= from);
		if (firstInPeriod < 0) return [];
		const left = Math.max(0, firstInPeriod - mostEarlier);
		return [trendOf(objective, points.slice(left), firstInPeriod - left)];
	});
}
function trendNotes(runs, from) {
	const newest = runs.at(-1);
	if (!newest) return [];
	const judged = new Set(newest.objectives.map(keyOf));
	const seen = new Map();
	for (const [run, { at, objectives }] of runs.entries()) {
		if (Date.parse(at) < from) continue;
		for (const one of objectives) {
			const { valued } = seen.get(keyOf(one)) ?? {};
			const last = hasValue(one) ? run : valued;
			seen.set(keyOf(one), {
				name: one.name,
				run,
				...defined({ valued: last })
			});
		}
	}
	const since = (run) => {
		const count = runs.length - 1 - run;
		return count === 1 ? "the newest run" : `the newest ${runsOf(count)}`;
	};
	const day = (run) => runs[run].at.slice(0, 10);
	return [...seen].flatMap(([key, { name, run, valued }]) => {
		if (!judged.has(key)) return [`${name} is in no trend: ${since(run)} did not judge it; the run of ${day(run)} was the last that did`];
		if (valued === void 0 || valued === runs.length - 1) return [];
		return [`${name} had no value in ${since(valued)}: its level is that of ${day(valued)}`];
	});
}
const keyOf = ({ name, source, unit }) => JSON.stringify([
	name,
	source,
	unit
]);
const hasValue = (one) => one.value !== null && one.cause !== "generator" && one.cause !== "not-sent";
function pointsByKey(runs) {
	const points = new Map();
	for (const { at, commit, objectives } of runs) {
		const firsts = new Map(objectives.toReversed().map((one) => [keyOf(one), one]));
		for (const [key, one] of firsts) {
			if (!hasValue(one)) continue;
			const { value } = one;
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
	const ofLevel = values.slice(found.at(-1)?.at ?? 0).slice(-300);
	const { estimate, lower, upper } = hodgesLehmann(ofLevel, alpha);
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
			interval: intervalOf(lower, upper)
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
// build/judge/review/review.js
function reviewRuns(order) {
	const { service, period, capacity: plan, checklist, openItems } = order;
	const [from, to] = [Date.parse(period.from), Date.parse(period.to)];
	const known = order.runs.filter(({ at }) => Date.parse(at) < to);
	const runs = known.filter(({ at }) => Date.parse(at) >= from);
	const before = known.filter(({ at }) => {
		const [time, earlier] = [Date.parse(at), periodBefore(period)];
		return time >= earlier.from && time < earlier.to;
	});
	const { compared, notes } = comparable(known);
	const seenRuns = {
		runs,
		before: known.slice(0, known.length - runs.length)
	};
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
		experiments: experimentsOf$1(runs),
		waivers: waiversOf(runs, period.to.slice(0, 10)),
		...defined({
			checklist: checklist && checklistOf(seenRuns, checklist, to),
			openItems
		}),
		notes: [
			...order.notes,
			...timeNotes({
				runs,
				known: order.runs,
				to,
				now: order.now ?? to
			}),
			...notes,
			...trendNotes(compared, from)
		]
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
	const isUsual = ({ capacity, experiments }) => capacity === void 0 && experiments === void 0;
	const fingerprint = (of.findLast(isUsual) ?? of.at(-1))?.fingerprint;
	const compared = of.filter((run) => run.fingerprint === fingerprint);
	const others = of.length - compared.length;
	return {
		compared,
		notes: others > 0 ? [`${runsOf(others)} had another load or target than the newest one, and are left out of the trends`] : []
	};
}
function concludes({ total }, actions) {
	if (total === 0) return {
		verdict: "inconclusive",
		reason: "No run was found in the period."
	};
	if (actions.length === 0) return {
		verdict: "pass",
		reason: "Nothing to do."
	};
	const first = actions[0];
	return actions.length === 1 ? {
		verdict: "warn",
		reason: first
	} : {
		verdict: "warn",
		reason: `${first} ${counted(actions.length - 1, "more action item follows", "more action items follow")}.`
	};
}
// build/model/review.js
const periods = [
	"week",
	"month",
	"quarter"
];
// build/gate/review/make-review.js
const mostNames = 5;
function makeReview(read, request) {
	const { kind, until, now, capacity, checklist, openItems, redact } = request;
	const service = request.service ?? onlyService(read);
	const runs = read.runs.filter((run) => run.service === service);
	const review = reviewRuns({
		service,
		period: periodUntil(kind, until),
		runs,
		notes: [...read.notes, ...runs.length === 0 ? othersNote(read) : []],
		...defined({
			now,
			capacity,
			checklist,
			openItems
		})
	});
	return redactDeep(review, redact);
}
function othersNote({ runs, from }) {
	const names = servicesOf(runs);
	return names.length === 0 ? [] : [`in ${from} there are only runs of ${listed$1(names, mostNames)}`];
}
const servicesOf = (runs) => [...new Set(runs.map(({ service }) => service))].sort();
function onlyService({ runs, from }) {
	const names = servicesOf(runs);
	const [first, second] = names;
	if (first === void 0) throw new Problem("record", `no run was found in ${from}`, { hint: "give the folder with the records of earlier runs" });
	if (second === void 0) return first;
	throw new Problem("usage", `there are runs of several services in ${from}: ${names.join(", ")}`, { hint: "name one with --service" });
}
function periodOf(text) {
	const found = periods.find((kind) => kind === text);
	if (found) return found;
	const message = text === void 0 ? "--period is missing" : `there is no period ${JSON.stringify(text)}`;
	throw new Problem("usage", message, { hint: `one of ${periods.join(", ")}` });
}
// build/publish/issue.js
async function publishIssue(store, order) {
	const { title } = order;
	const listed = await store.listOwnIssues();
	if (listed.kind !== "ok") return denialOf(listed, "the issues could not be read");
	const marker = markerOf(order);
	const known = listed.value.findLast(({ body }) => body.startsWith(marker));
	const written = await sendShedding((budget) => `${marker}\n${order.body(budget - Buffer.byteLength(marker) - 1)}`, (body) => known ? store.updateIssue(known.number, {
		title,
		body
	}) : store.createIssue({
		title,
		body
	}));
	return written.kind === "ok" ? {
		kind: "published",
		url: written.value.url
	} : denialOf(written, "the issue could not be written");
}
const markerOf = ({ service, period }) => `<!-- reliability-gate review=${encodeName(service)} period=${encodeName(period)} -->`;
// build/gate/review/publish-review.js
const reviewFiles = {
	review: "review.json",
	markdown: "review.md",
	report: "review.html"
};
function reviewIssue(store, review) {
	const { service, period } = review;
	const scorecard = buildReviewScorecard(review);
	return publishIssue(store, {
		service,
		period: period.label,
		title: `Reliability review ${period.label}: ${service}`,
		body: (budget) => renderMarkdown(scorecard, budget)
	});
}
const writeReview = (folder, review) => writeFiles(folder, {
	[reviewFiles.review]: reviewRenderings.json(review),
	[reviewFiles.markdown]: reviewRenderings.markdown(review),
	[reviewFiles.report]: reviewRenderings.html(review)
});
// build/gate/review/read-open-items.js
async function readOpenItems(label, github) {
	if (label === void 0) return { notes: [] };
	const read = await listed(label, github);
	if (read.kind === "ok") return {
		openItems: {
			label,
			issues: read.value
		},
		notes: []
	};
	const hint = read.kind === "refused" && read.hint ? ` (${read.hint})` : "";
	return { notes: [`the open action items could not be read: ${read.message}${hint}`] };
}
async function listed(label, github) {
	try {
		return await (await github("action-items")).listOpenIssues(label);
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return {
			kind: "failed",
			message: error.message
		};
	}
}
export { findRuns, makeReview, periodOf, readOpenItems, reviewFiles, reviewIssue, writeReview };
