import { Problem, addressesOf, answeredBy, defined, mergeHistograms, quantile, refusedHost, revealed } from "./shared-common.js";
import { gateVersion } from "./shared-start.js";
import { addBytes } from "./shared-gate.js";
import { healthFacts } from "./shared-engines-embedded-health-health-facts.js";
import { mergeHandshakes, mergePages, mergeTraced, stopMessage, workerEntry } from "./shared-load.js";
import { Worker } from "node:worker_threads";
import { availableParallelism } from "node:os";
// build/engines/embedded/loop/shares.js
const comfortablePerSecond = 2e4;
function cutIntoShares(order, cores = availableParallelism()) {
	const { load } = order;
	const of = order.base ? 1 : Math.min(load.workers ?? usualWorkers(load, cores), mostUseful(load));
	return Array.from({ length: of }, (_, index) => ({
		...order,
		load: ownPart(load, index, of),
		share: {
			index,
			of
		}
	}));
}
function usualWorkers({ pace, spike }, cores) {
	if (pace.kind !== "rate") return 1;
	const perSecond = Math.max(pace.perSecond, spike?.perSecond ?? 0);
	return Math.max(1, Math.min(Math.ceil(perSecond / comfortablePerSecond), cores - 1));
}
const mostUseful = ({ pace, maxConnections }) => Math.min(maxConnections, pace.kind === "users" ? pace.users : maxConnections);
function ownPart(load, index, of) {
	const own = (all) => Math.floor(all / of) + (index < all % of ? 1 : 0);
	return {
		...load,
		...defined({ pace: load.pace.kind === "users" ? {
			...load.pace,
			users: own(load.pace.users)
		} : void 0 }),
		maxConnections: own(load.maxConnections)
	};
}
// build/engines/merge-reports.js
function mergeReports(reports) {
	const [first] = reports;
	if (!first) throw new RangeError("there is no report");
	if (reports.length > 1 && reports.some((report) => !addsTo(first, report))) throw new RangeError("these reports do not add up: they count from, or in, different things");
	const cells = byKey(reports.flatMap((report) => report.cells), cellKey, mergeCells);
	return {
		...first,
		seconds: Math.min(...reports.map(({ seconds }) => seconds)),
		cells: cells.toSorted((a, b) => a.window - b.window),
		...answeredBy(reports.flatMap(({ answeredOf }) => answeredOf ?? [])),
		...defined({
			iterations: first.iterations && mergeIterations(reports),
			service: first.service && mergeAll(reports, "service", serviceKey, mergeTimes),
			phases: first.phases && mergeAll(reports, "phases", phaseKey, mergeTimes),
			errorSamples: first.errorSamples && mergeAll(reports, "errorSamples", sampleKey, mergeSamples),
			warmup: first.warmup && addWarmups(reports),
			ranOut: reports.find(({ ranOut }) => ranOut)?.ranOut
		})
	};
}
function mergeIterations(reports) {
	const all = reports.flatMap(({ iterations }) => iterations ?? []);
	return {
		cells: byKey(all.flatMap(({ cells }) => cells), cellKey, mergeCells).toSorted((a, b) => a.window - b.window),
		...answeredBy(all.flatMap(({ answeredOf }) => answeredOf ?? []))
	};
}
const addsTo = (one, other) => one.grain !== "summary" && one.grain === other.grain && one.latencyFrom === other.latencyFrom && one.windowSeconds === other.windowSeconds;
function mergeAll(reports, key, keyOf, merge) {
	return byKey(reports.flatMap((report) => report[key] ?? []), keyOf, merge);
}
const addWarmups = (reports) => ({
	sent: reports.reduce((sum, { warmup }) => sum + (warmup?.sent ?? 0), 0),
	good: reports.reduce((sum, { warmup }) => sum + (warmup?.good ?? 0), 0)
});
function byKey(all, keyOf, merge) {
	return [...Map.groupBy(all, keyOf).values()].map((several) => several.length > 1 ? merge(several) : several[0]);
}
const cellKey = ({ window, side, name }) => `${window} ${side} ${name}`;
const serviceKey = ({ side, name }) => `${side} ${name}`;
const phaseKey = ({ side, name, phase }) => `${side} ${phase} ${name}`;
const sampleKey = ({ side, name, kind, status, message }) => `${side} ${kind} ${status ?? message} ${name}`;
function mergeCells(several) {
	const add = (of) => several.reduce((sum, cell) => sum + of(cell), 0);
	const phases = several.flatMap((cell) => cell.phases ? [cell.phases] : []);
	const excused = add((cell) => cell.excused ?? 0);
	return {
		...several[0],
		sent: add(({ sent }) => sent),
		...defined({ again: several.some(({ again }) => again !== void 0) ? add(({ again = 0 }) => again) : void 0 }),
		dropped: add(({ dropped }) => dropped),
		completed: add(({ completed }) => completed),
		good: add(({ good }) => good),
		...defined({ marked: several.some(({ marked }) => marked) ? addCounts(several.map(({ marked = {} }) => marked)) : void 0 }),
		statuses: addCounts(several.map(({ statuses }) => statuses)),
		errors: addCounts(several.map(({ errors }) => errors)),
		latency: mergeHistograms(several.map(({ latency }) => latency)),
		...defined({
			ofTarget: several.some(({ ofTarget }) => ofTarget) ? mergeHistograms(several.map(({ latency, ofTarget }) => ofTarget ?? latency)) : void 0,
			bytes: addBytes(several),
			excused: excused > 0 ? excused : void 0,
			phases: phases.length > 0 ? addPhases(phases) : void 0
		})
	};
}
const mergeTimes = (several) => ({
	...several[0],
	time: mergeHistograms(several.map(({ time }) => time))
});
const mergeSamples = (several) => ({
	...several[0],
	count: several.reduce((sum, { count }) => sum + count, 0)
});
function addCounts(several) {
	const sums = new Map();
	for (const counts of several) for (const [key, count] of Object.entries(counts)) sums.set(key, (sums.get(key) ?? 0) + (count ?? 0));
	return Object.fromEntries(sums);
}
function addPhases(several) {
	const sums = new Map();
	for (const phases of several) for (const [phase, { count, sumLog }] of Object.entries(phases)) {
		const sum = sums.get(phase) ?? {
			count: 0,
			sumLog: 0
		};
		sums.set(phase, {
			count: sum.count + count,
			sumLog: sum.sumLog + sumLog
		});
	}
	return Object.fromEntries(sums);
}
// build/engines/embedded/merge-workers.js
function mergeWorkers(reports) {
	const merged = mergeReports(reports.map(({ generator: _, ...report }) => report));
	const generator = mergeGenerators(reports, merged);
	const traced = mergeTraced(reports.flatMap(({ traced = [] }) => traced));
	const handshakes = mergeHandshakes(reports.flatMap(({ handshakes = [] }) => handshakes));
	const pages = mergePages(reports.flatMap((one) => one.pages ?? []));
	return {
		...merged,
		...defined({
			pages: pages.length > 0 ? pages : void 0,
			traced: traced.length > 0 ? traced : void 0,
			handshakes: handshakes.length > 0 ? handshakes : void 0
		}),
		generator,
		health: healthFacts({
			...merged,
			generator
		})
	};
}
function mergeGenerators(reports, { cells }) {
	const intended = cells.reduce((sum, { sent, dropped }) => sum + sent + dropped, 0);
	const generators = reports.map(({ generator }) => generator);
	const add = (of) => generators.reduce((sum, generator) => sum + of(generator), 0);
	const most = (of) => Math.max(...generators.map(of));
	const shortages = addCounts(generators.map((generator) => generator.shortages));
	const lacking = Object.values(shortages).reduce((sum, count) => sum + count, 0);
	const missed = add((generator) => generator.missed) + lacking;
	return {
		achievedRatio: intended + missed > 0 ? intended / (intended + missed) : 1,
		lateness: summarize(generators.map(({ lateness }) => lateness)),
		...defined({ latenessBySide: generators[0]?.latenessBySide && {
			head: summarize(generators.flatMap(({ latenessBySide }) => latenessBySide?.head ?? [])),
			base: summarize(generators.flatMap(({ latenessBySide }) => latenessBySide?.base ?? []))
		} }),
		ownShare: summarize(generators.map(({ ownShare }) => ownShare)),
		...defined({ shortages: lacking > 0 ? shortages : void 0 }),
		eventLoopDelay: { p99: most(({ eventLoopDelayP99 }) => eventLoopDelayP99) },
		cpu: most(({ cpu }) => cpu),
		...defined({ workers: reports.length > 1 ? reports.length : void 0 }),
		connections: {
			most: add(({ connections }) => connections.most),
			allowed: add(({ connections }) => connections.allowed)
		}
	};
}
const mergeProgress = (all) => ({
	...all[0],
	rate: all.reduce((sum, { rate }) => sum + rate, 0),
	p50: worstOf(all.map(({ p50 }) => p50)),
	p95: worstOf(all.map(({ p95 }) => p95)),
	p99: worstOf(all.map(({ p99 }) => p99)),
	errors: all.reduce((sum, { errors }) => sum + errors, 0)
});
function worstOf(times) {
	const known = times.filter((one) => typeof one === "number");
	return known.length > 0 ? Math.max(...known) : null;
}
function summarize(several) {
	const late = mergeHistograms(several);
	return {
		p50: quantile(late, .5) ?? 0,
		p99: quantile(late, .99) ?? 0,
		max: late.max
	};
}
// build/engines/embedded/renewal.js
const retryMs = 2e3;
const marginMs = 250;
var Renewals = class Renewals {
	grants;
	sources;
	context;
	timers = new Map();
	constructor(sources, grants, context) {
		this.sources = sources;
		this.grants = grants;
		this.context = context;
	}
	static async of({ head, base }, context) {
		const sources = defined({
			head: head.route?.grants,
			base: base?.route?.grants
		});
		const grants = {};
		for (const [side, source] of entriesOf(sources)) {
			const grant = await source.current();
			if (grant.kind === "failed") throw problemOf(grant);
			grants[side] = grant;
		}
		return new Renewals(sources, grants, context);
	}
	start(renewal) {
		for (const [side, grant] of entriesOf(this.grants)) this.wait(side, grant, renewal);
	}
	stop() {
		for (const timer of this.timers.values()) clearTimeout(timer);
	}
	wait(side, grant, renewal) {
		if (grant.renewAt !== void 0) this.renewAt(grant.renewAt, side, grant, renewal);
	}
	renewAt(at, side, grant, renewal) {
		const act = () => void this.renew(side, grant, renewal);
		this.timers.set(side, setTimeout(act, Math.min(at - this.context.clock.now(), longestTimerMs)));
	}
	async renew(side, grant, renewal) {
		const { clock, log, signal } = this.context;
		const found = await this.sources[side].renewed();
		if (signal.aborted) return;
		if (found.kind !== "failed") {
			renewal.renewed(side, found);
			this.wait(side, found, renewal);
			return;
		}
		const left = grant.expiresAt - marginMs - clock.now();
		if (left <= 0) {
			renewal.failed(problemOf(found));
			return;
		}
		log.warn(`${found.message}; it is requested again, until the last one expires`);
		this.renewAt(clock.now() + Math.min(retryMs, left), side, grant, renewal);
	}
};
const longestTimerMs = 2 ** 31 - 1;
const entriesOf = (of) => Object.entries(of);
const problemOf = ({ message, hint }) => new Problem("target", message, defined({ hint }));
// build/engines/embedded/embedded.js
const stopBudgetMs = 1e3;
const resourceLimits = { maxYoungGenerationSizeMb: 12 };
const prepare = async () => ({
	engine: {
		name: "embedded",
		version: gateVersion
	},
	run: runInWorkers
});
async function runInWorkers(order, context, atLook) {
	refuse("target", order.head.url);
	if (order.base) refuse("baseline", order.base.url);
	for (const { url } of [order.head, ...order.base ? [order.base] : []]) for (const one of addressesOf(order.load, url)) refuse(`request ${one.name}`, one.url);
	const renewals = await Renewals.of(order, context);
	const { grants } = renewals;
	const { promise: failed, reject: fail } = Promise.withResolvers();
	const workers = cutIntoShares(revealed(withoutGrants(order))).map((share) => new Worker(workerEntry(), {
		workerData: {
			...share,
			grants
		},
		name: "load",
		resourceLimits
	}));
	renewals.start({
		renewed: (side, grant) => {
			for (const worker of workers) worker.postMessage({
				side,
				grant
			});
		},
		failed: fail
	});
	try {
		return await Promise.race([reportOf(workers, context, atLook), failed]);
	} finally {
		renewals.stop();
		await Promise.all(workers.map((worker) => worker.terminate()));
	}
}
function withoutGrants({ head, base, ...order }) {
	const plain = ({ route: { grants: _, ...route } = {}, ...to }) => ({
		...to,
		route
	});
	return {
		...order,
		head: plain(head),
		...defined({ base: base && plain(base) })
	};
}
function refuse(what, url) {
	const reason = refusedHost(new URL(url).hostname);
	if (reason) throw new Problem("target", `the ${what} is refused: ${reason}`);
}
function reportOf(workers, { signal, log }, atLook) {
	return new Promise((resolve, reject) => {
		const stop = () => {
			for (const worker of workers) worker.postMessage(stopMessage);
			setTimeout(() => reject(died("it did not stop when requested")), stopBudgetMs).unref();
		};
		if (signal.aborted) stop();
		signal.addEventListener("abort", stop, { once: true });
		const end = (report) => {
			signal.removeEventListener("abort", stop);
			resolve(report);
		};
		const whenAll = (act) => gather(workers.length, act);
		const onProgress = whenAll((all) => log.progress(mergeProgress(all)));
		const onLook = whenAll((all) => {
			const report = mergeWorkers(all);
			if (atLook?.(report)) end(report);
		});
		const onReport = whenAll((all) => end(mergeWorkers(all)));
		for (const [index, worker] of workers.entries()) {
			let hasReported = false;
			worker.on("message", (message) => {
				hasReported = message.kind === "report";
				if (message.kind === "progress") onProgress(index, message.progress);
				else if (message.kind === "look") onLook(index, message.report);
				else onReport(index, message.report);
			});
			worker.on("error", (error) => reject(died(error instanceof Error ? error.message : String(error))));
			worker.on("exit", (code) => {
				if (!hasReported) reject(died(`it ended with code ${code} before it reported`));
			});
		}
	});
}
function gather(count, act) {
	const queues = Array.from({ length: count }, () => []);
	return (index, one) => {
		queues[index].push(one);
		if (queues.every((queue) => queue.length > 0)) act(queues.map((queue) => queue.shift()));
	};
}
const died = (why) => new Problem("engine", `the load generator failed: ${why}`, { hint: "a lower load.rate needs less memory and CPU" });
export { prepare, runInWorkers };
