import { Histogram, Problem, addTimeout, answeredBy, bySeries, byWindow, countRequest, counted, defined, emptyCell, emptyHistogram, excerpt, formatDuration, noTimeouts, recordTimeouts, usualWindowSeconds, windowsIn } from "./shared-common.js";
import { makeToolFolder } from "./shared-gate.js";
import { findTool } from "./shared-tools-find-tool.js";
import { startTool, versionOf } from "./shared-tools-start-tool.js";
import { byLine } from "./shared-files-byte-taker.js";
import { isAbsolute, join } from "node:path";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { open, readFile, readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
// build/engines/foreign/find-engine.js
async function findProgram({ name, title, install }, { command, folder, machine }) {
	const named = command !== void 0 && /[\\/]/.test(command) && !isAbsolute(command) ? join(folder, command) : command;
	const tool = await findTool({
		name,
		title,
		...defined({ command: named })
	}, machine, process);
	if (tool) return tool;
	const where = command === void 0 ? "it is neither on the PATH nor in the tool cache" : `there is no ${command}`;
	throw new Problem("engine", `${title} cannot be started: ${where}`, { hint: `in a workflow: ${install}` });
}
async function findEngine(spec, wanted) {
	const { title, least } = spec;
	const tool = await findProgram(spec, wanted);
	const version = await versionOf(tool, wanted.machine);
	if (version === void 0) throw new Problem("engine", `${title} (${tool.path}) does not report its version`, { hint: `does \`${tool.path} --version\` work?` });
	if (isBefore(version, least)) throw new Problem("engine", `${title} ${version} (${tool.path}) is too old`, { hint: `the gate reads the output of ${title} ${least} and newer` });
	return {
		tool,
		path: tool.path,
		version
	};
}
function isBefore(version, least) {
	const [a, b] = [version, least].map((one) => one.split(".").map((part) => Number.parseInt(part, 10)));
	const at = b.findIndex((part, i) => (a[i] ?? 0) !== part);
	return at >= 0 && (a[at] ?? 0) < b[at];
}
// build/engines/foreign/health/cpu-wait.js
var CpuWait = class {
	known = new Map();
	ms = 0;
	add(threads) {
		if (!threads.some(({ ran }) => ran > 0)) return void 0;
		for (const { id, waited } of threads) {
			const before = this.known.get(id) ?? 0;
			this.ms += (waited < before ? waited : waited - before) / 1e6;
		}
		this.known = new Map(threads.map(({ id, waited }) => [id, waited]));
		return this.ms;
	}
};
async function threadsOf(pids) {
	return (await Promise.all(pids.map(async (pid) => {
		const ids = await readdir(`/proc/${pid}/task`).catch(() => []);
		return Promise.all(ids.map((id) => readThread(pid, id)));
	}))).flat().filter((thread) => thread !== void 0);
}
async function readThread(pid, id) {
	const [ran = NaN, waited = NaN] = (await readFile(`/proc/${pid}/task/${id}/schedstat`, "latin1").catch(() => "")).split(" ").map(Number);
	return Number.isNaN(waited) ? void 0 : {
		id,
		ran,
		waited
	};
}
// build/engines/foreign/health/cpu.js
const everyMs$1 = 1e3;
const ticksPerSecond = 100;
function watchCpu(started, besides) {
	const readings = [];
	const leaders = [];
	let alone = [];
	const wait = new CpuWait();
	for (const pid of started) pid.then((id) => leaders.push(id));
	besides.then((pids) => {
		alone = pids;
	});
	const look = async () => {
		const own = ownOf(leaders.length > 0 ? await readStats() : [], {
			leaders,
			alone
		});
		if (!own) return;
		const ticks = ticksOf(own);
		const waitedMs = wait.add(await threadsOf(own.map(({ pid }) => pid)));
		if (ticks >= (readings.at(-1)?.ticks ?? 0)) readings.push({
			at: performance.timeOrigin + performance.now(),
			ticks,
			...defined({ waitedMs })
		});
	};
	const timer = setInterval(() => void look(), everyMs$1);
	timer.unref();
	return {
		readings,
		stop: () => clearInterval(timer)
	};
}
function usedBetween(readings, from, until) {
	const own = readings.filter(({ at }) => at >= from && at <= until);
	const [first, last] = [own[0], own.at(-1)];
	if (!first || !last || last.at === first.at) return void 0;
	let to = 0;
	const spans = own.flatMap((start) => {
		while (to < own.length && own[to].at - start.at < 3e3) to += 1;
		const end = own[to];
		return end ? [coresBetween(start, end)] : [];
	});
	const peak = spans.length > 0 ? Math.max(...spans) : void 0;
	return {
		average: coresBetween(first, last),
		...defined({
			peak,
			waiting: waitingBetween(first, last)
		})
	};
}
const coresBetween = (start, end) => (end.ticks - start.ticks) / ticksPerSecond / ((end.at - start.at) / 1e3);
const waitingBetween = (start, end) => start.waitedMs === void 0 || end.waitedMs === void 0 ? void 0 : (end.waitedMs - start.waitedMs) / (end.at - start.at);
function ownOf(stats, { leaders, alone }) {
	const there = new Set(stats.map(({ pid }) => pid));
	if (leaders.length === 0 || ![...leaders, ...alone].every((pid) => there.has(pid))) return void 0;
	return stats.filter(({ pid, group }) => leaders.includes(group) || alone.includes(pid));
}
const ticksOf = (own) => own.reduce((sum, { ticks }) => sum + ticks, 0);
async function readStats() {
	const names = await readdir("/proc").catch(() => []);
	return (await Promise.all(names.filter((name) => /^\d+$/.test(name)).map((pid) => readFile(`/proc/${pid}/stat`, "latin1").catch(() => void 0)))).flatMap((stat) => stat === void 0 ? [] : [parseStat(stat)]);
}
function parseStat(stat) {
	const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	return {
		pid: Number.parseInt(stat, 10),
		group: Number(fields[2]),
		ticks: fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
	};
}
// build/engines/foreign/health/script-faults.js
const leastWhole = .99;
const longestWords = 300;
function faultsOfAll(all) {
	const found = all.filter(({ lost }) => lost > 0);
	const alike = [...Map.groupBy(found, ({ name }) => name).values()];
	return {
		health: found.map(({ name, lost, all: of, advice }) => ({
			name,
			value: 1 - lost / Math.max(of, lost),
			limit: leastWhole,
			unit: "ratio",
			atLeast: true,
			losesRequests: true,
			doubts: "sends less",
			advice: advice ?? "mend the script: a note has the first error"
		})),
		remarks: alike.map((faults) => {
			const { one, told } = faults[0];
			const lost = faults.reduce((sum, fault) => sum + fault.lost, 0);
			const words = faults.find((fault) => fault.words)?.words;
			const such = words ? `, such as: ${excerpt(words, longestWords)}` : "";
			return `${counted(lost, one)} ${told}${such}`;
		})
	};
}
// build/engines/foreign/progress.js
const everySeconds = 1;
function progressOf({ warmupMs, durationMs }, { log }) {
	let since;
	let times = [];
	let count = 0;
	let errors = 0;
	let isMeasured = false;
	return (t, { ms, failed }) => {
		const now = t + ms / 1e3;
		if (now >= 0 && !isMeasured) {
			isMeasured = true;
			errors = 0;
		}
		since ??= now;
		count += 1;
		if (failed === void 0) times.push(ms);
		else errors += 1;
		if (now - since < everySeconds) return;
		const sorted = times.toSorted((a, b) => a - b);
		const timeAt = (share) => sorted[Math.ceil(share * sorted.length) - 1] ?? null;
		log.progress({
			phase: isMeasured ? "load" : "warm-up",
			elapsedMs: Math.round(isMeasured ? now * 1e3 : warmupMs + now * 1e3),
			totalMs: isMeasured ? durationMs : warmupMs,
			rate: count / (now - since),
			p50: timeAt(.5),
			p95: timeAt(.95),
			p99: timeAt(.99),
			errors
		});
		since = now;
		times = [];
		count = 0;
	};
}
// build/engines/foreign/requests/common-clock.js
function commonClock(processes, warmupMs, take) {
	const first = new Map();
	let waiting = [];
	let start;
	const earliest = processes === 1 && warmupMs === 0 ? 0 : Number.NEGATIVE_INFINITY;
	const give = (process, request, from) => take(process, Math.max(earliest, (request.startMs - from) / 1e3), request);
	return {
		add: (process, request) => {
			if (start !== void 0) {
				if (request.of !== "start") give(process, request, start);
				return;
			}
			if (request.of !== "start") waiting.push([process, request]);
			if (!first.has(process)) first.set(process, request.startMs);
			if (first.size < processes) return;
			start = Math.max(...first.values()) + warmupMs;
			for (const [of, one] of waiting) give(of, one, start);
			waiting = [];
		},
		start: () => start,
		apartMs: (from = 0, to = processes) => {
			const own = [...first].flatMap(([process, ms]) => process >= from && process < to ? [ms] : []);
			return Math.max(...own) - Math.min(...own);
		}
	};
}
// build/engines/foreign/requests/request-log.js
const mostNames = 200;
const longestName = 300;
const otherRequests = "other requests";
const openWindows = 4;
const mostOpenTimes = 4096;
const mostErrorSamples = 100;
var RequestLog = class {
	count = 0;
	mostNames = mostNames;
	hasOthers = false;
	names = new Map();
	cells = new Map();
	open = new Map();
	newest = 0;
	answered = new Map();
	errors = new Map();
	warmup = {
		sent: 0,
		good: 0
	};
	histogram = new Histogram();
	seconds;
	constructor(seconds) {
		this.seconds = seconds;
	}
	add(side, t, request) {
		const name = this.nameOf(request.name);
		if (request.dropped) {
			if (t >= 0 && t < this.seconds) this.cellOf(Math.floor(t / usualWindowSeconds), side, name).counts.dropped += 1;
			return;
		}
		this.noteResponse(side, name, t, request);
		if (t < 0) {
			this.warmup.sent += 1;
			if (request.failed === void 0) this.warmup.good += 1;
			return;
		}
		if (t >= this.seconds) return;
		this.count += 1;
		const cell = this.cellOf(Math.floor(t / usualWindowSeconds), side, name);
		countRequest(cell.counts, request.failed, request.code);
		if (request.failed === void 0) cell.times.push(request.ms);
		else if (request.failed === "timeout") addTimeout(cell.timeouts, request.ms);
		if (cell.times.length >= mostOpenTimes) this.close(cell);
		if (request.failed !== void 0) this.noteError(side, name, request);
	}
	take(seconds) {
		const windows = windowsIn(seconds);
		const answeredOf = [...this.answered.values()].map((series) => ({
			...series,
			windows: Array.from({ length: windows }, (_, at) => series.windows[at] ?? 0)
		})).toSorted(bySeries);
		return {
			cells: [...this.cells.values()].filter(({ counts: { window } }) => window < windows).map((cell) => ({
				...cell.counts,
				latency: this.latencyOf(cell)
			})).sort(byWindow),
			...answeredBy(answeredOf),
			errorSamples: [...this.errors.values()],
			warmup: this.warmup
		};
	}
	get warmed() {
		return this.warmup.sent;
	}
	nameOf(name) {
		const known = this.names.get(name);
		if (known !== void 0) return known;
		if (this.names.size === mostNames) {
			this.hasOthers = true;
			return otherRequests;
		}
		const reported = excerpt(name, longestName);
		this.names.set(name, reported);
		return reported;
	}
	cellOf(window, side, name) {
		const key = `${window} ${side} ${name}`;
		let cell = this.cells.get(key);
		if (!cell) {
			cell = {
				counts: emptyCell({
					window,
					side,
					name
				}),
				closed: emptyHistogram,
				times: [],
				timeouts: noTimeouts()
			};
			this.cells.set(key, cell);
		}
		if (window > this.newest) this.advance(window);
		const open = this.open.get(window) ?? new Set();
		this.open.set(window, open.add(cell));
		return cell;
	}
	advance(window) {
		this.newest = window;
		for (const [of, cells] of this.open) {
			if (of > window - openWindows) continue;
			for (const cell of cells) this.close(cell);
			this.open.delete(of);
		}
	}
	close(cell) {
		if (cell.times.length === 0) return;
		this.histogram.reset();
		this.histogram.add(cell.closed);
		for (const ms of cell.times) this.histogram.record(ms);
		cell.closed = this.histogram.toData();
		cell.times = [];
	}
	latencyOf(cell) {
		this.close(cell);
		if (cell.timeouts.count === 0) return cell.closed;
		this.histogram.reset();
		this.histogram.add(cell.closed);
		recordTimeouts(this.histogram, cell.timeouts);
		return this.histogram.toData();
	}
	noteResponse(side, name, t, { ms, failed }) {
		const endedAt = t + ms / 1e3;
		if (failed !== void 0 || endedAt < 0 || endedAt >= this.seconds) return;
		const key = `${side} ${name}`;
		const series = this.answered.get(key) ?? {
			side,
			name,
			windows: []
		};
		this.answered.set(key, series);
		const at = Math.floor(endedAt / usualWindowSeconds);
		while (series.windows.length <= at) series.windows.push(0);
		series.windows[at] += 1;
	}
	noteError(side, name, { failed, code, message = "" }) {
		const key = `${side} ${failed} ${code ?? message} ${name}`;
		const known = this.errors.get(key);
		if (known) known.count += 1;
		else if (this.errors.size < mostErrorSamples) this.errors.set(key, {
			side,
			name,
			kind: failed,
			message: excerpt(message),
			count: 1,
			...defined({ status: code || void 0 })
		});
	}
};
// build/engines/foreign/requests/follow-file.js
const everyMs = 200;
const chunkBytes = 65536;
async function* followFile(find, ended) {
	let isOver = false;
	const over = ended.then(() => {
		isOver = true;
	});
	let file;
	try {
		for (;;) {
			const isLast = isOver;
			file ??= await openOnceThere(find);
			while (file) {
				const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(chunkBytes));
				if (bytesRead === 0) break;
				yield buffer.subarray(0, bytesRead);
			}
			if (isLast) return;
			await Promise.race([over, setTimeout$1(everyMs)]);
		}
	} finally {
		await file?.close();
	}
}
async function openOnceThere(find) {
	const path = await find();
	return path === void 0 ? void 0 : open(path).catch(() => void 0);
}
// build/engines/foreign/requests/follow-output.js
const quietMs = 1e3;
const quietTimes = 2;
async function* followOutput(output, ended) {
	const chunks = output[Symbol.asyncIterator]();
	let next = chunks.next();
	let quiet = 0;
	const over = ended.then(() => void 0);
	try {
		while (quiet < quietTimes) {
			const found = await Promise.race([next, over.then(() => setTimeout$1(quietMs))]);
			if (found === void 0) {
				quiet += 1;
				continue;
			}
			if (found.done) return;
			quiet = 0;
			yield found.value;
			next = chunks.next();
		}
	} finally {
		next.catch(() => void 0);
		output.destroy();
	}
}
// build/engines/foreign/run-tool.js
const graceMs = {
	deadline: 2e4,
	cancelled: 2e3
};
const goneMs = 1e4;
function runTool({ tool, machine, leave, writes, interrupt: ask, ...order }, taker, { signal }) {
	const { output, started, ended, interrupt, stop } = startTool(tool, {
		...order,
		...writes ? { speaks: true } : { reportsLines: true }
	}, machine, leave);
	let stopped;
	let killer;
	let isOver = false;
	const end = (why) => {
		if (isOver || stopped !== void 0) return;
		stopped = why;
		(ask ?? interrupt)();
		killer = setTimeout(() => void stop(goneMs), graceMs[why]);
	};
	const cancel = () => end("cancelled");
	if (signal.aborted) cancel();
	signal.addEventListener("abort", cancel, { once: true });
	const done = async () => {
		try {
			const written = writes ? followFile(writes, ended) : followOutput(output, ended);
			for await (const chunk of written) taker.push(chunk);
			taker.end();
			return {
				...await ended,
				...defined({ stopped })
			};
		} finally {
			isOver = true;
			signal.removeEventListener("abort", cancel);
			clearTimeout(killer);
			await stop(goneMs);
		}
	};
	return {
		started,
		done: done(),
		stop: end
	};
}
// build/engines/foreign/tool-failure.js
const longestWord = 300;
function toolFailure(title, { how, lines }, what, hint) {
	const words = lines.map((line) => excerpt(line, longestWord)).filter((line) => line !== "").slice(-3);
	const said = words.length > 0 ? `: ${words.join(" | ")}` : "";
	return new Problem("engine", `${title} ${what} (${how})${said}`, defined({ hint }));
}
const unreadable = (title, line) => new Problem("engine", `${title} wrote a line that cannot be read: ${excerpt(line, 200)}`);
const outOfMemory = "out of memory";
const memoryWords = /OutOfMemoryError|heap out of memory|\bMemoryError\b|runtime: (?:out of|cannot allocate) memory/;
function assertEnded(title, end, { isOver = end.how === "exit code 0", memory }) {
	const hasFailed = !isOver && end.stopped === void 0;
	const words = end.lines.find((line) => memoryWords.test(line));
	if (words?.includes("OutOfMemoryError") || hasFailed && words !== void 0) throw toolFailure(title, {
		...end,
		lines: [words]
	}, "ran out of memory", memory);
	if (!hasFailed) return;
	if (end.how === "SIGKILL") throw toolFailure(title, end, "was killed", "did the machine run out of memory?");
	throw toolFailure(title, end, "failed", end.how === "out of memory" ? memory : void 0);
}
// build/engines/foreign/side-report.js
const mostOfCores = .8;
const mostAtPeak = .9;
const mostWaitMs = 10;
const waitOfMedian = .5;
const mostWaiting = 1;
const usuallyApartMs = 5e3;
const someApartMs = 100;
function measuredSeconds(lasts, sides) {
	const each = lasts.map(({ start, end }) => Math.max(start, Math.min(end, usualWindowSeconds)));
	const least = Math.max(.001, Math.ceil(Math.min(...each) * 1e3) / 1e3);
	if (sides === 1 || least < 2.5) return least;
	return Math.floor(least / usualWindowSeconds) * usualWindowSeconds;
}
function sentNothing(tool, end, { warmed }, { signal }) {
	if (signal.aborted) return new Problem("engine", `${tool.title} was interrupted before its first request`);
	if (warmed > 0) return new Problem("engine", `${tool.title} sent requests during the warm-up only`, { hint: "lower load.warmup, or let the script run for longer" });
	return toolFailure(tool.title, end, end.stopped === void 0 ? "ended without a request" : `sent no request within ${formatDuration(tool.startMs)}`, "does the script send requests, and do they end?");
}
var Places = class {
	sides = new Map();
	add(side, elsewhere) {
		const known = this.sides.get(side) ?? {
			all: 0,
			others: 0,
			host: ""
		};
		this.sides.set(side, known);
		known.all += 1;
		if (elsewhere === void 0) return;
		known.others += 1;
		known.host = elsewhere;
	}
	assertTarget(title, sides) {
		for (const [side, { all, others, host }] of this.sides) if (others === all) throw new Problem("engine", `${title} sent no request to ${sides[side].url}: all ${all} went to other hosts, such as ${host}`, { hint: "build the addresses of the script from the measured one, which env: { BASE_URL: $target } gives it, or set target.url to what it loads" });
	}
};
function commonSeconds({ title }, { durationMs, apartMs, sides }) {
	if (apartMs <= someApartMs) return durationMs / 1e3;
	const seconds = (durationMs - apartMs) / 1e3;
	if (seconds <= 0) throw new Problem("engine", `the processes of ${title} began ${formatDuration(Math.round(apartMs))} apart, so they never sent at the same time`, { hint: "raise load.duration, or give each of them what it needs to begin at once" });
	if (sides === 1 || seconds < 2.5) return seconds;
	return Math.floor(seconds / usualWindowSeconds) * usualWindowSeconds;
}
function assertTogether({ title, mostApartMs = usuallyApartMs }, { apartMs, senders }) {
	if (senders > 1 && apartMs > mostApartMs) throw new Problem("engine", `the last of the ${senders} processes of ${title} began ${formatDuration(Math.round(apartMs))} after the first; at most ${formatDuration(mostApartMs)} are allowed`, { hint: "run fewer of them, or on larger machines" });
}
function cpuFacts({ title, cores = availableParallelism(), advice = "lower the load of the script" }, processes, used) {
	if (!used) return [];
	const most = Math.min(availableParallelism(), cores * processes);
	const common = {
		unit: "cores",
		doubts: "adds time",
		advice: `${advice}, or run on a larger machine`
	};
	const name = `CPU of ${title}`;
	return [{
		name,
		value: used.average,
		limit: mostOfCores * most,
		...common
	}, ...used.peak === void 0 ? [] : [{
		name: `${name} in its busiest 3 s`,
		value: used.peak,
		limit: mostAtPeak * most,
		...common
	}]];
}
function waitFacts({ title, cores = 1 }, { processes, perSecond }, used) {
	if (used?.waiting === void 0) return [];
	const mayWait = mostWaiting * cores * processes;
	return [{
		name: `CPU wait of ${title} per request`,
		value: 1e3 * used.waiting / perSecond,
		limit: Math.max(mostWaitMs, 1e3 * mayWait / perSecond),
		ofMedian: waitOfMedian,
		unit: "ms",
		doubts: "adds time",
		advice: "other processes keep the machine busy: run the gate in a job of its own, or on a larger machine",
		adviceShared: `target and ${title} share this machine: lower the load, or use a runner with more cores`
	}];
}
const healthOfAll = (all) => [...Map.groupBy(all, ({ name }) => name).values()].map(([first, ...others]) => others.reduce((worst, one) => (worst.atLeast ? one.value < worst.value : one.value > worst.value) ? one : worst, first));
function thresholdsOfAll(all) {
	if (all.every((own) => own === void 0)) return void 0;
	return [...Map.groupBy(all.flatMap((own) => own ?? []), ({ name }) => name)].map(([name, own]) => ({
		name,
		holds: own.some(({ holds }) => holds === false) ? false : own.some(({ holds }) => holds) || null
	}));
}
function remarksOn({ title }, { hasOthers, mostNames }, { warmupMs, durationMs }, { end: { stopped }, apartMs }) {
	return [
		...stopped === "deadline" ? [`the gate ended ${title} after ${formatDuration(warmupMs + durationMs)}: load.warmup and load.duration allow no more`] : [],
		...apartMs > someApartMs ? [`the processes of ${title} began ${formatDuration(Math.round(apartMs))} apart: all times count from the start of the last`] : [],
		...hasOthers ? [`${title} sent requests of more than ${mostNames} names: the rest are counted as \`${otherRequests}\``] : []
	];
}
// build/engines/foreign/run-sides.js
const youngAsItIs = "--semi-space-growth-factor=1";
async function runSides(tool, { load, head, base }, { machine, leave }, context) {
	setFlagsFromString(youngAsItIs);
	const { warmupMs, durationMs } = load;
	const sides = {
		head,
		...defined({ base })
	};
	const sideCount = base ? 2 : 1;
	const shares = Object.keys(sides).flatMap((side) => Array.from({ length: tool.processes ?? 1 }, (_, process) => ({
		side,
		process
	})));
	const log = new RequestLog(durationMs / 1e3);
	const iterations = new RequestLog(durationMs / 1e3);
	const senders = shares.flatMap(({ side }) => Array.from({ length: tool.senders ?? 1 }, () => ({
		side,
		last: {
			start: 0,
			end: 0
		}
	})));
	const report = progressOf(load, context);
	const places = new Places();
	const clock = commonClock(senders.length, warmupMs, (number, t, request) => {
		const { side, last } = senders[number];
		if (request.of === "iteration") {
			iterations.add(side, t, request);
			return;
		}
		log.add(side, t, request);
		places.add(side, request.elsewhere);
		if (request.dropped) return;
		report(t, request);
		if (t >= 0 && t < durationMs / 1e3) extend(last, t, request);
	});
	const opened = [];
	let cpu;
	const stopAll = (why) => {
		for (const { running } of opened) running.stop(why);
	};
	const deadline = deadlineOf(() => stopAll("deadline"));
	const open = async (number) => {
		const { side, process } = shares[number];
		const folder = await makeToolFolder({
			name: tool.engine.name,
			title: tool.title
		}, machine, leave);
		const of = {
			side,
			deployment: sides[side],
			folder: folder.path,
			process
		};
		let hasBegun = false;
		const reader = tool.reader(of, (request) => {
			if (!hasBegun) deadline.set(warmupMs + durationMs + (tool.overtimeMs ?? 0));
			hasBegun = true;
			clock.add(number * (tool.senders ?? 1) + (request.sender ?? 0), request);
		});
		const taker = takerOf(tool, reader);
		const running = "start" in tool ? tool.start(of, taker) : runTool({
			...await tool.launch(of),
			folder: folder.path,
			machine,
			leave
		}, taker, context);
		running.done.catch(() => void 0);
		opened.push({
			folder,
			reader,
			running
		});
	};
	try {
		deadline.set(tool.startMs);
		for (const number of shares.keys()) await open(number);
		cpu = watchCpu(opened.map(({ running }) => running.started), tool.besides?.() ?? Promise.resolve([]));
		const outcomes = await Promise.all(opened.map(async ({ running, reader }) => {
			const end = await running.done;
			return {
				end,
				...await reader.end(end)
			};
		}));
		const start = clock.start();
		const [{ end, version } = {}] = outcomes;
		if (start === void 0 || log.count === 0) throw sentNothing(tool, end, log, context);
		places.assertTarget(tool.title, sides);
		const apartMs = clock.apartMs();
		const ofSide = senders.length / sideCount;
		for (let from = 0; from < senders.length; from += ofSide) assertTogether(tool, {
			apartMs: clock.apartMs(from, from + ofSide),
			senders: ofSide
		});
		const ranOut = outcomes.find((outcome) => outcome.ranOut)?.ranOut;
		const seconds = tool.isTimed && !ranOut && outcomes.every((one) => one.end.stopped === void 0) ? commonSeconds(tool, {
			durationMs,
			apartMs,
			sides: sideCount
		}) : measuredSeconds(senders.map(({ last }) => last), sideCount);
		const faults = faultsOfAll(outcomes.flatMap((one) => one.faults ?? []));
		const remarks = [
			...remarksOn(tool, log, load, {
				end,
				apartMs
			}),
			...outcomes.flatMap((one) => one.remarks ?? []),
			...faults.remarks
		];
		const used = usedBetween(cpu.readings, start, start + seconds * 1e3);
		return {
			engine: {
				...tool.engine,
				...defined({ version })
			},
			latencyFrom: "sent",
			grain: "requests",
			window: {
				start: iso(start),
				end: iso(start + seconds * 1e3)
			},
			seconds,
			windowSeconds: usualWindowSeconds,
			...defined({ design: base && "paired" }),
			...log.take(seconds),
			health: healthOfAll([
				...cpuFacts(tool, opened.length, used),
				...waitFacts(tool, {
					processes: opened.length,
					perSecond: log.count / seconds
				}, used),
				...outcomes.flatMap(({ health = [] }) => health),
				...faults.health
			]),
			...defined({
				thresholds: thresholdsOfAll(outcomes.flatMap((one, number) => shares[number].side === "head" ? [one.thresholds] : [])),
				ranOut,
				iterations: iterationsIn(iterations, seconds),
				remarks: remarks.length > 0 ? remarks : void 0
			})
		};
	} finally {
		cpu?.stop();
		deadline.clear();
		stopAll("cancelled");
		await Promise.allSettled(opened.map(({ running }) => running.done));
		for (const { folder } of opened) await folder.remove();
	}
}
function extend(last, t, { ms }) {
	last.start = Math.max(last.start, t);
	last.end = Math.max(last.end, t + ms / 1e3);
}
function iterationsIn(log, seconds) {
	if (log.count === 0) return void 0;
	const { cells, answered, answeredOf } = log.take(seconds);
	return {
		cells,
		answered,
		answeredOf
	};
}
function takerOf({ title }, { read }) {
	if (typeof read !== "function") return read;
	return byLine((line) => {
		try {
			read(line);
		} catch {
			throw unreadable(title, line);
		}
	});
}
function deadlineOf(act) {
	let timer;
	const clear = () => clearTimeout(timer);
	return {
		clear,
		set: (ms) => {
			clear();
			timer = setTimeout(act, ms);
		}
	};
}
const iso = (ms) => new Date(ms).toISOString();
export { assertEnded, findEngine, findProgram, outOfMemory, runSides, toolFailure };
