import { Problem, defined, excerpt, isObject, revealed, seededRandom } from "./shared-common.js";
import { partOf } from "./shared-model-basics-part-of.js";
import { assertEnded, findEngine, outOfMemory, runSides, toolFailure } from "./shared-engines-foreign-find-engine.js";
import { amountOf, objectsIn, throughProxy } from "./shared-config.js";
import { clusterAccess, openCluster, orProblem } from "./shared-net-kubernetes-access-exec-plugin.js";
import { errorKindOf, k6Program, metricsIn, readSummary, segmentArguments } from "./shared-engines-k6-error-kinds.js";
import { compileScript, drainedWithinMs, longestIterationMs } from "./shared-engines-k6-compiled-compile.js";
import { authorityFile, authorityVariables, leftoverOf, removeTestRun, runnerNumber, runnersOf, scriptFile, secretOf, testRunKind, testRunOf } from "./shared-engines-k6-operator-remove.js";
import { alignClock, alignedWithinMs } from "./shared-engines-foreign-align-clock.js";
import { clockRemark } from "./shared-engines-foreign-clock-remark.js";
import { exitCodeOf } from "./shared-gate.js";
import { weightedChoice } from "./shared-load.js";
import { lineCounter } from "./shared-tools-processes-line-counter.js";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
// build/engines/foreign/trust.js
async function trustVariables(title, route, folder) {
	const { ca } = route?.tls ?? {};
	if (!ca) return {};
	if (process.platform !== "linux") throw new Problem("engine", `${title} takes no certificate authority on ${process.platform}`, { hint: "add it to those of the machine, or run on Linux" });
	const file = join(folder, "authorities.pem");
	await writeFile(file, ca.reveal());
	return {
		SSL_CERT_FILE: file,
		SSL_CERT_DIR: folder
	};
}
// build/engines/k6/compiled/script.js
const scriptVariables = ({ http }) => ({
	...k6Program.variables,
	...defined({ GODEBUG: http === 2 ? void 0 : "http2client=0" })
});
function scriptFor({ load, seed }, { deployment: { url, headers, route } }, more) {
	const { cert, key } = route?.tls ?? {};
	return compileScript({
		load: revealed(load),
		headers: revealed(headers),
		seed,
		target: url,
		...more,
		...defined({
			hosts: route?.address === void 0 ? void 0 : { [new URL(url).hostname]: route.address },
			tls: cert && key ? {
				cert: cert.reveal(),
				key: key.reveal()
			} : void 0
		})
	});
}
const statusOf = (object) => partOf(object, "status");
const containerIn = (pod) => objectsIn(statusOf(pod).containerStatuses).find(({ name }) => name === "k6") ?? {};
function endOfJob(job) {
	const { succeeded, failed, conditions } = statusOf(job);
	if (objectsIn(conditions).some(({ type, status }) => type === "Failed" && status === "True") || typeof failed === "number" && failed > 0) return "failed";
	return typeof succeeded === "number" && succeeded > 0 ? "succeeded" : "running";
}
function endOfPod(pod) {
	const { state } = containerIn(pod);
	const terminated = isObject(state) ? state.terminated : void 0;
	if (!isObject(terminated)) return void 0;
	return terminated.reason === "OOMKilled" ? outOfMemory : `exit code ${terminated.exitCode}`;
}
function cpuLimitOf(pod) {
	const { resources } = objectsIn(partOf(pod, "spec").containers).find(({ name }) => name === "k6") ?? {};
	const limits = isObject(resources) ? resources.limits : void 0;
	return isObject(limits) ? amountOf(limits.cpu) : void 0;
}
function waitOf(pod) {
	const { state } = containerIn(pod);
	const waiting = isObject(state) ? state.waiting : void 0;
	const unmet = objectsIn(statusOf(pod).conditions).find(({ type, status }) => type === "PodScheduled" && status === "False");
	const { reason, message } = isObject(waiting) ? waiting : unmet ?? {};
	if (typeof reason !== "string") return void 0;
	return excerpt(typeof message === "string" ? `${reason}: ${message}` : reason, 300);
}
function versionOf(pod) {
	const { image } = containerIn(pod);
	if (typeof image !== "string") return void 0;
	return /:v?(\d[\w.-]*)$/.exec(image)?.[1] ?? excerpt(image, 100);
}
// build/engines/k6/operator/pod-cpu.js
const metricsKind = {
	apiVersion: "metrics.k8s.io/v1beta1",
	kind: "PodMetrics"
};
const everyMs = 5e3;
const never = new Set([
	"unknown-kind",
	"forbidden",
	"unauthorized"
]);
const usualWindowMs = 3e4;
const mostOfLimit = .8;
var PodCpu = class {
	limits = new Map();
	begunMs;
	busiest;
	add(pod) {
		const limit = cpuLimitOf(pod);
		if (limit !== void 0) this.limits.set(pod.metadata.name, limit);
	}
	begin() {
		this.begunMs ??= Date.now();
	}
	async watch(cluster, { name, namespace }, { clock }, signal) {
		while (!signal.aborted) {
			await clock.sleep(everyMs, signal);
			if (signal.aborted || this.limits.size === 0 || this.begunMs === void 0) continue;
			const listed = await cluster.list({
				...metricsKind,
				namespace,
				labels: runnersOf(name)
			});
			if (listed.kind === "list") for (const one of listed.items) this.take(one);
			else if (never.has(listed.reason)) return;
		}
	}
	take(metrics) {
		const limit = this.limits.get(metrics.metadata.name);
		const from = Date.parse(String(metrics.timestamp)) - windowMs(metrics.window);
		if (limit === void 0 || this.begunMs === void 0 || !(from >= this.begunMs)) return;
		const container = objectsIn(metrics.containers).find(({ name }) => name === "k6");
		const cores = amountOf(partOf(container, "usage").cpu);
		if (cores === void 0) return;
		if (!this.busiest || cores / limit > this.busiest.cores / this.busiest.limit) this.busiest = {
			cores,
			limit
		};
	}
	facts() {
		if (!this.busiest) return [];
		const { cores, limit } = this.busiest;
		return [{
			name: "CPU of the busiest runner",
			value: cores,
			limit: mostOfLimit * limit,
			unit: "cores",
			doubts: "adds time",
			advice: "raise `parallelism`, or `cpu` in `resources.limits`, of load.kubernetes"
		}];
	}
};
function windowMs(written) {
	const [, minutes = 0, seconds = 0] = /^(?:(\d+)m)?([\d.]+)s$/.exec(String(written)) ?? [];
	return (Number(minutes) * 60 + Number(seconds)) * 1e3 || usualWindowMs;
}
// build/engines/k6/compiled/read-rows.js
function readRows({ requests, scenarios }, timeoutMs, found, heard = () => void 0) {
	const early = [];
	const rows = {
		read,
		begun: [],
		count: 0
	};
	const begin = (startMs) => {
		if (rows.startMs === void 0) {
			early.push(startMs);
			return;
		}
		const second = Math.max(0, Math.floor((startMs - rows.startMs) / 1e3));
		while (rows.begun.length <= second) rows.begun.push(0);
		rows.begun[second] += 1;
	};
	function read(line) {
		take(JSON.parse(line));
	}
	function take(row) {
		switch (row[0]) {
			case "begin":
				if (row[2] !== void 0) heard(row[2]);
				if (rows.startMs !== void 0) return;
				rows.startMs = row[1];
				found({
					of: "start",
					startMs: row[1],
					ms: 0,
					name: ""
				});
				for (const startMs of early.splice(0)) begin(startMs);
				return;
			case "request":
				if (row[2] === 1) begin(row[3]);
				rows.count += 1;
				found(requestIn(row, requests, timeoutMs));
				return;
			case "iteration":
				rows.count += 1;
				found(iterationIn(row, scenarios));
				return;
			case "ran out":
				rows.ranOut = row[1];
				return;
			case "rows":
				for (const one of row[2]) take(unpacked(row[1], one));
				return;
			case "summary":
				rows.summary = {
					count: row[1],
					dropped: row[2]
				};
				return;
			default: throw new TypeError("it is no row of the script");
		}
	}
	return rows;
}
function requestIn([, index, , startMs, ms, status, code, what, message], names, timeoutMs) {
	const failed = failedOf(what, code);
	assertTime(startMs, ms);
	return {
		startMs,
		ms: failed === "timeout" ? Math.max(ms, timeoutMs) : ms,
		name: nameAt(names, index),
		...defined({ code: status || void 0 }),
		...failed && {
			failed,
			message
		}
	};
}
function iterationIn([, index, startMs, ms, what, code], names) {
	const failed = failedOf(what, code);
	assertTime(startMs, ms);
	return {
		of: "iteration",
		startMs,
		ms,
		name: nameAt(names, index),
		...defined({ failed })
	};
}
function unpacked(baseMs, packed) {
	if (packed[0] === 1) {
		const [, index, afterMs = 0, ms = 0, what = 0, code = 0] = packed;
		return [
			"iteration",
			index,
			baseMs + afterMs,
			ms,
			what,
			code
		];
	}
	const [, index, isFirst = 0, afterMs = 0, ms = 0, ...[status = 0, code = 0, what = 0, text = ""]] = packed;
	return [
		"request",
		index,
		isFirst,
		baseMs + afterMs,
		ms,
		status,
		code,
		what,
		text
	];
}
function nameAt(names, index) {
	const name = names[index];
	if (name === void 0) throw new TypeError(`there is no number ${index}`);
	return name;
}
function assertTime(...times) {
	if (!times.every((time) => Number.isFinite(time))) throw new TypeError("it has no time");
}
function failedOf(what, code) {
	if (what === 0) return void 0;
	if (typeof what !== "string") throw new TypeError("it does not say how it ended");
	return what === "failed" ? errorKindOf(code) : what;
}
function droppedBySecond(begun, { perSecond, seconds, dropped }) {
	const length = Math.ceil(seconds);
	let due = 0;
	let started = 0;
	const behind = Array.from({ length }, (_, second) => {
		due = Math.min(perSecond * seconds, perSecond * (second + 1));
		started += begun[second] ?? 0;
		return Math.min(dropped, Math.max(0, Math.round(due) - started));
	});
	behind[length - 1] = dropped;
	for (let second = length - 2; second >= 0; second -= 1) behind[second] = Math.min(behind[second], behind[second + 1]);
	return behind.map((until, second) => until - (behind[second - 1] ?? 0));
}
// build/engines/k6/compiled/tool-reader.js
const abortedCode = 108;
const namesIn = ({ requests, scenarios = [] }) => ({
	requests: requests.map(({ name }) => name),
	scenarios: scenarios.map(({ name }) => name)
});
const ownException = String.raw`^\tat .*\bload\.js:\d`;
function assertOver(end, rows, memory = k6Program.memory) {
	const code = exitCodeOf(end.how);
	const isOver = code === 0 || code === abortedCode && rows.some(({ ranOut }) => ranOut !== void 0);
	assertEnded(k6Program.title, end, {
		isOver,
		memory
	});
	if (end.counted) throw toolFailure(k6Program.title, end, "threw an exception in the script of the gate");
}
function ranOutOf(load, rows) {
	const name = rows.find(({ ranOut }) => ranOut !== void 0)?.ranOut;
	const data = load.data?.find((one) => one.name === name);
	return defined({ ranOut: data && {
		data: data.name,
		rows: data.count
	} });
}
function dropsOf({ startMs: start, begun }, { load, seed }, { dropped, instances }) {
	const { pace, scenarios, requests, warmupMs, durationMs } = load;
	if (start === void 0 || dropped === 0 || pace.kind !== "rate") return [];
	const choices = scenarios ?? requests;
	const weights = choices.map(({ weight }) => weight);
	const choose = weightedChoice(weights, seededRandom(seed));
	const seconds = (warmupMs + durationMs) / 1e3;
	return droppedBySecond(begun, {
		perSecond: pace.perSecond / instances,
		seconds,
		dropped
	}).flatMap((count, second) => Array.from({ length: count }, () => {
		const chosen = choose();
		const { name } = choices[chosen];
		const common = {
			dropped: true,
			startMs: start + (second + .5) * 1e3,
			ms: 0
		};
		if (!scenarios) return [{
			...common,
			name
		}];
		const [first] = scenarios[chosen].steps;
		return [{
			...common,
			name: requests[first.request].name
		}, {
			...common,
			name,
			of: "iteration"
		}];
	}).flat());
}
// build/engines/k6/operator/read-runners.js
const moreMemory = "raise `memory` in `resources.limits`, or `parallelism`, of load.kubernetes";
function readRunners(order, { parallelism, seen }, take) {
	const { load } = order;
	const runners = Array.from({ length: parallelism }, (_, sender) => {
		const clock = alignClock((request) => take({
			...request,
			sender
		}));
		return {
			clock,
			rows: readRows(namesIn(load), load.timeoutMs, clock.add, clock.heard)
		};
	});
	const all = runners.map(({ rows }) => rows);
	return {
		read: (line) => {
			const at = line.indexOf(" ");
			runners[Number(line.slice(0, at))].rows.read(line.slice(at + 1));
		},
		end: async (end) => {
			assertOver(end, all, moreMemory);
			if (end.stopped !== "cancelled" && all.some(({ startMs }) => startMs !== void 0)) for (const [number, rows] of all.entries()) assertWhole(number, rows);
			const remarks = runners.flatMap(({ clock, rows }, number) => {
				const dropped = rows.summary?.dropped ?? 0;
				for (const request of dropsOf(rows, order, {
					dropped,
					instances: parallelism
				})) clock.add(request);
				const { aheadMs } = clock.settle();
				return clockRemark(`runner ${number + 1}`, {
					aheadMs,
					withinMs: alignedWithinMs
				});
			});
			const { version, cpu } = seen;
			return {
				...ranOutOf(load, all),
				remarks,
				health: cpu.facts(),
				...defined({ version })
			};
		}
	};
}
function assertWhole(number, { count, summary, startMs, ranOut }) {
	if (summary && (summary.count === count || ranOut !== void 0)) return;
	const what = startMs === void 0 ? "sent nothing" : summary === void 0 ? "did not get to its end" : `measured ${summary.count} requests and iterations, of which ${count} arrived`;
	throw new Problem("engine", `runner ${number + 1} of k6 ${what}`, { hint: summary === void 0 ? "check the events of its pod: was it evicted, or out of memory?" : "raise `parallelism` to lower the load of each runner: Kubernetes discards the log of a pod that grows faster than it is read" });
}
// build/engines/k6/operator/run-test.js
const podKind = {
	apiVersion: "v1",
	kind: "Pod"
};
const jobKind = {
	apiVersion: "batch/v1",
	kind: "Job"
};
const abortedEnd = "exit code 108";
const mostWords = 20;
const settleMs = 6e4;
function runTestRun(order, taker, context) {
	const over = new AbortController();
	let stopped;
	const stop = (why) => {
		stopped ??= why;
		over.abort();
	};
	const cancel = () => stop("cancelled");
	if (context.signal.aborted) cancel();
	context.signal.addEventListener("abort", cancel, { once: true });
	const done = async () => {
		const leftover = leftoverOf(order.run.name, order.at);
		order.leave.add(leftover);
		try {
			const end = await follow(order, taker, context, over.signal);
			taker.end();
			return {
				...end,
				...defined({ stopped })
			};
		} finally {
			context.signal.removeEventListener("abort", cancel);
			await removeTestRun(order.run.name, order.at, order.machine, context).then(() => order.leave.done(leftover), () => void 0);
		}
	};
	return {
		started: new Promise(() => void 0),
		done: done(),
		stop
	};
}
async function follow(order, taker, context, signal) {
	const { cluster, run, files, seen } = order;
	orProblem("engine", await cluster.create(secretOf(run, files)));
	orProblem("engine", await cluster.create(testRunOf(run)));
	const enough = new AbortController();
	const until = AbortSignal.any([signal, enough.signal]);
	const runners = new Runners(order, taker, until);
	seen.cpu.watch(cluster, run, context, until);
	try {
		return await Promise.race([runners.untilEnded(), runners.untilFailed()]) ?? await runners.end();
	} catch (error) {
		if (!signal.aborted) throw error;
		return {
			how: "it was stopped",
			lines: await runners.waits()
		};
	} finally {
		enough.abort();
	}
}
var Runners = class {
	words = new Map();
	exceptions = lineCounter(ownException);
	following = new Map();
	order;
	taker;
	signal;
	constructor(order, taker, signal) {
		this.order = order;
		this.taker = taker;
		this.signal = signal;
	}
	async untilEnded() {
		const { cluster, run } = this.order;
		const { namespace, parallelism } = run;
		const watched = await cluster.watch({
			...podKind,
			namespace,
			labels: runnersOf(run.name)
		}, (pods) => {
			for (const pod of pods) this.followOnce(pod);
			return this.following.size >= parallelism;
		}, this.signal);
		orProblem("engine", watched);
		await Promise.all(this.following.values());
	}
	followOnce(object) {
		const pod = object.metadata.name;
		const { cluster, run, seen } = this.order;
		const number = runnerNumber(run.name, pod);
		if (number === void 0 || number >= run.parallelism || this.following.has(number)) return;
		const words = [];
		this.words.set(number, words);
		seen.cpu.add(object);
		const of = {
			pod,
			container: "k6",
			namespace: run.namespace
		};
		const take = (line) => {
			if (line.startsWith("[\"")) {
				seen.cpu.begin();
				this.taker.push(Buffer.from(`${number} ${line}\n`));
				return;
			}
			this.exceptions.push([line]);
			words.push(line);
			words.splice(0, words.length - mostWords);
		};
		const read = cluster.followLogs(of, take, this.signal).then((end) => orProblem("engine", end));
		read.catch(() => void 0);
		this.following.set(number, read);
	}
	async untilFailed() {
		const { cluster, run } = this.order;
		const { name, namespace } = run;
		let job;
		const jobs = cluster.watch({
			...jobKind,
			namespace,
			labels: `app=k6,k6_cr=${name}`
		}, (items) => {
			job = items.find((one) => endOfJob(one) === "failed");
			return job !== void 0;
		}, this.signal);
		const stage = cluster.watch({
			...testRunKind,
			namespace,
			name
		}, ([one]) => !one || isObject(one.status) && one.status.stage === "error", this.signal);
		orProblem("engine", await Promise.race([jobs, stage]));
		if (!job) return {
			how: "the operator ended it",
			lines: await this.initializerWords()
		};
		const number = runnerNumber(name, job.metadata.name);
		if (number === void 0) return {
			how: `the job ${job.metadata.name} failed`,
			lines: await this.initializerWords()
		};
		const own = (await this.pods()).find((pod) => runnerNumber(name, pod.metadata.name) === number);
		const how = own && endOfPod(own);
		if (how === abortedEnd) return new Promise(() => void 0);
		return {
			how: how ?? `the job ${job.metadata.name} failed`,
			lines: this.words.get(number) ?? []
		};
	}
	async end() {
		const { cluster, run, seen } = this.order;
		const { name, namespace, parallelism } = run;
		const pods = await this.pods();
		const [version] = pods.flatMap((pod) => versionOf(pod) ?? []);
		if (version !== void 0) seen.version = version;
		const failed = pods.flatMap((pod) => endOfPod(pod) ?? []).find((how) => how !== "exit code 0");
		const lines = [...this.words.values()].flat().slice(-20);
		if (failed !== void 0) return {
			how: failed,
			lines
		};
		let succeeded = 0;
		const watched = await cluster.watch({
			...jobKind,
			namespace,
			labels: runnersOf(name)
		}, (jobs) => {
			succeeded = jobs.filter((job) => endOfJob(job) === "succeeded").length;
			return jobs.length > 0 && jobs.every((job) => endOfJob(job) !== "running");
		}, AbortSignal.any([this.signal, AbortSignal.timeout(settleMs)]));
		if (watched.kind === "failed" && watched.reason !== "interrupted") orProblem("engine", watched);
		if (succeeded >= parallelism) return {
			how: "exit code 0",
			lines,
			...this.exceptions.counted()
		};
		return {
			how: `${succeeded} of ${parallelism} jobs succeeded`,
			lines
		};
	}
	async waits() {
		const { run } = this.order;
		const waits = (await this.pods().catch(() => [])).flatMap((pod) => {
			const why = waitOf(pod);
			return why === void 0 ? [] : [`${pod.metadata.name}: ${why}`];
		});
		if (waits.length > 0 || this.following.size >= run.parallelism) return waits;
		return [`${this.following.size} of ${run.parallelism} runners have a pod`];
	}
	async pods(labels = runnersOf(this.order.run.name)) {
		const { cluster, run } = this.order;
		const { namespace } = run;
		const listed = await cluster.list({
			...podKind,
			namespace,
			labels
		});
		return orProblem("engine", listed).items;
	}
	async initializerWords() {
		const { cluster, run } = this.order;
		const pod = (await this.pods(`app=k6,k6_cr=${run.name}`).catch(() => [])).find((one) => one.metadata.name.startsWith(`${run.name}-initializer`));
		if (!pod || !endOfPod(pod)) return [];
		const words = [];
		const of = {
			pod: pod.metadata.name,
			container: "k6",
			namespace: run.namespace
		};
		await cluster.followLogs(of, (line) => words.push(line), this.signal);
		return words.slice(-20);
	}
};
// build/engines/k6/operator/on-kubernetes.js
const startMs$1 = 6e5;
const mostApartMs = 15e3;
const mostBytes = 1040384;
const unknownVersion = "of its image";
async function prepareOnKubernetes({ kubernetes, machine, leave }, preparing) {
	const { context: named } = kubernetes;
	const open = async (context) => orProblem("engine", await openCluster(defined({ context: named }), clusterAccess(machine), context));
	const cluster = await open(preparing);
	const { namespace = cluster.namespace, parallelism = 1 } = kubernetes;
	await assertOperator(cluster, namespace);
	const engine = {
		name: "k6",
		version: unknownVersion
	};
	return {
		engine,
		found: `the k6-operator at ${cluster.server} runs the load of the config in ${namespace}`,
		run: async (run, context) => {
			assertReachable(run);
			const running = await open(context);
			const seen = {
				head: { cpu: new PodCpu() },
				base: { cpu: new PodCpu() }
			};
			const tool = {
				title: k6Program.title,
				engine,
				startMs: startMs$1,
				overtimeMs: drainedWithinMs(run.load) + 6e4,
				senders: parallelism,
				mostApartMs,
				isTimed: true,
				start: (of, taker) => {
					const name = `reliability-gate-${of.side}-${randomUUID().slice(0, 8)}`;
					const files = filesFor(run, of);
					return runTestRun({
						run: {
							name,
							namespace,
							parallelism,
							settings: kubernetes,
							variables: variablesFor$1(run, of)
						},
						files,
						cluster: running,
						at: {
							namespace,
							...defined({ context: named })
						},
						machine,
						leave,
						seen: seen[of.side]
					}, taker, context);
				},
				reader: ({ side }, take) => readRunners(run, {
					parallelism,
					seen: seen[side]
				}, take)
			};
			return runSides(tool, run, {
				machine,
				leave
			}, context);
		}
	};
}
async function assertOperator(cluster, namespace) {
	const listed = await cluster.list({
		...testRunKind,
		namespace
	});
	if (listed.kind === "failed" && listed.reason === "unknown-kind") throw new Problem("engine", listed.message, { hint: "install the k6-operator, which brings it: https://grafana.com/docs/k6/latest/set-up/set-up-distributed-k6/" });
	orProblem("engine", listed);
}
function assertReachable({ head, base }) {
	for (const { url } of [head, ...base ? [base] : []]) {
		const { hostname } = new URL(url);
		if (/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)) throw new Problem("engine", `a runner in Kubernetes cannot reach ${url}`, { hint: "give the target an address that pods can reach, or leave load.kubernetes out" });
	}
}
function filesFor(run, of) {
	const script = scriptFor(run, of, { packs: true });
	const ca = of.deployment.route?.tls?.ca?.reveal();
	const files = {
		[scriptFile]: script,
		...defined({ [authorityFile]: ca })
	};
	const bytes = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
	if (bytes > mostBytes) throw new Problem("engine", `the script of the load has ${bytes} bytes; a Secret holds at most ${mostBytes}`, { hint: "shorten load.data and the bodies of requests" });
	return files;
}
const variablesFor$1 = ({ load }, { deployment: { route } }) => ({
	...scriptVariables(load),
	...route?.tls?.ca ? authorityVariables : {}
});
// build/engines/k6/compiled/compiled.js
const leadMs = 3e3;
const leadMsForEachUser = 3;
const startMs = 3e5;
const rowsFile = "rows.ndjson";
const summaryFile = "summary.json";
const prepare = async (order, preparing) => {
	const { settings, folder, machine, leave } = order;
	const { instances = 1, kubernetes } = settings;
	if (kubernetes) return prepareOnKubernetes({
		...order,
		kubernetes
	}, preparing);
	const found = await findEngine(k6Program, {
		folder,
		machine
	});
	const engine = {
		name: "k6",
		version: found.version
	};
	return {
		engine,
		found: `${found.path} runs the load of the config`,
		run: (run, context) => {
			assertSendable(run);
			const { load } = run;
			const startsAt = instances > 1 || run.base !== void 0 ? Date.now() + leadMs + leadMsForEachUser * usersOf(load) : void 0;
			const tool = {
				title: k6Program.title,
				engine,
				startMs,
				overtimeMs: longestIterationMs(load) + 1e4,
				processes: instances,
				isTimed: true,
				advice: "lower load.rate",
				launch: async (of) => {
					const script = join(of.folder, "load.js");
					await writeFile(script, scriptFor(run, of, defined({ startsAt })), { mode: 384 });
					return {
						tool: found.tool,
						title: k6Program.title,
						cwd: of.folder,
						args: [
							...argumentsFor(of),
							...segmentArguments(of.process, instances),
							script
						],
						variables: await variablesFor(run, of),
						writes: async () => join(of.folder, rowsFile),
						counts: ownException
					};
				},
				reader: (of, take) => readerOf(run, of, {
					instances,
					take
				})
			};
			return runSides(tool, run, {
				machine,
				leave
			}, context);
		}
	};
};
const usersOf = ({ pace, maxConnections }) => pace.kind === "users" ? pace.users : maxConnections;
function assertSendable({ load, head, base }) {
	for (const { url } of [head, ...base ? [base] : []]) if (load.http === 2 && new URL(url).protocol === "http:") throw new Problem("engine", `k6 speaks HTTP/2 over TLS only; the deployment is ${url}`, { hint: "leave load.http out" });
}
const argumentsFor = ({ folder }) => [
	...[
		"run",
		"--quiet",
		"--no-color",
		"--address",
		""
	],
	...[
		"--log-format",
		"raw",
		"--console-output",
		join(folder, rowsFile)
	],
	...["--summary-export", join(folder, summaryFile)]
];
const variablesFor = async ({ load }, { deployment: { route, proxy }, folder }) => ({
	...scriptVariables(load),
	...throughProxy(proxy),
	...await trustVariables(k6Program.title, route, folder)
});
function readerOf(order, { folder }, { instances, take }) {
	const { load } = order;
	const rows = readRows(namesIn(load), load.timeoutMs, take);
	return {
		read: rows.read,
		end: async (end) => {
			assertOver(end, [rows]);
			const dropped = await droppedIn(join(folder, summaryFile));
			for (const request of dropsOf(rows, order, {
				dropped,
				instances
			})) take(request);
			return ranOutOf(load, [rows]);
		}
	};
}
async function droppedIn(summary) {
	const { count } = partOf(metricsIn(await readSummary(summary)), "dropped_iterations");
	return typeof count === "number" ? count : 0;
}
export { prepare };
