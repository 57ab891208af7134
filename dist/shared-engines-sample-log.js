import { Histogram, Problem, addTimeout, answeredBy, bySeries, byWindow, countRequest, defined, emptyCell, formatCount, noTimeouts, recordTimeouts, usualWindowSeconds, windowsIn } from "./shared-common.js";
import { gateVersion } from "./shared-start.js";
import { openPlainFile, parseJson } from "./shared-config.js";
import { resolve } from "node:path";
import { createGunzip } from "node:zlib";
// build/engines/sample-log.js
const errorKinds = [
	"timeout",
	"refused",
	"reset",
	"dns",
	"tls",
	"protocol",
	"status",
	"expect",
	"capture",
	"other"
];
const firstCapacity = 65536;
const mostDecimals = 3;
var SampleLog = class {
	count = 0;
	last = 0;
	decimals = 0;
	series = new Map();
	names = [];
	times = new Float64Array(firstCapacity);
	durations = new Float64Array(firstCapacity);
	of = new Uint32Array(firstCapacity);
	kinds = new Uint8Array(firstCapacity);
	codes = new Uint16Array(firstCapacity);
	shared;
	add({ t, side, name, duration, ok, code, error }) {
		if (this.count === this.times.length) this.grow();
		const key = `${side} ${name}`;
		let series = this.series.get(key);
		if (series === void 0) {
			series = this.names.push({
				side,
				name
			}) - 1;
			this.series.set(key, series);
		}
		const at = this.count;
		this.times[at] = t;
		this.durations[at] = duration;
		this.of[at] = series;
		this.decimals = decimalsOf(duration, this.decimals);
		this.kinds[at] = ok ? errorKinds.length : kindOf(code, error);
		this.codes[at] = code ?? 0;
		this.count += 1;
		this.shared = void 0;
		if (t > this.last) this.last = t;
	}
	compares() {
		return this.names.some(({ side }) => side === "base");
	}
	outside(seconds) {
		const found = {
			before: 0,
			after: 0
		};
		for (let at = 0; at < this.count; at += 1) if (this.times[at] < 0) found.before += 1;
		else if (this.times[at] >= seconds) found.after += 1;
		return found;
	}
	rate(seconds) {
		const counts = {
			head: 0,
			base: 0
		};
		const windows = {
			head: new Set(),
			base: new Set()
		};
		for (let at = 0; at < this.count; at += 1) {
			const time = this.times[at];
			if (time < 0 || time >= seconds) continue;
			const { side } = this.names[this.of[at]];
			counts[side] += 1;
			windows[side].add(Math.floor(time / usualWindowSeconds));
		}
		const { head, base } = counts;
		return (takeTurns(windows) ? head + base : Math.max(head, base)) / seconds;
	}
	toReport(seconds) {
		this.shared ??= {
			members: this.membersByCell(),
			cells: new Map()
		};
		const { members, cells } = this.shared;
		const histogram = new Histogram();
		const ordered = [...members].flatMap(([cell, own]) => {
			const { side, name } = this.names[cell % this.names.length];
			const window = Math.floor(cell / this.names.length);
			const key = {
				window,
				side,
				name
			};
			if ((window + 1) * 2.5 > seconds) {
				const part = own.filter((at) => this.times[at] < seconds);
				return part.length > 0 ? [this.cellOf(key, part, histogram)] : [];
			}
			const whole = cells.get(cell) ?? this.cellOf(key, own, histogram);
			cells.set(cell, whole);
			return [whole];
		});
		return {
			engine: {
				name: "samples",
				version: gateVersion
			},
			latencyFrom: "intended",
			grain: "requests",
			window: null,
			seconds,
			windowSeconds: usualWindowSeconds,
			...defined({
				resolutionMs: this.decimals < mostDecimals ? 10 ** -this.decimals : void 0,
				design: this.compares() ? takeTurns({
					head: windowsOf(ordered, "head"),
					base: windowsOf(ordered, "base")
				}) ? "abba" : "paired" : void 0
			}),
			cells: ordered.sort(byWindow),
			...answeredBy(this.answeredWindows(seconds))
		};
	}
	membersByCell() {
		const members = new Map();
		for (let at = 0; at < this.count; at += 1) {
			if (this.times[at] < 0) continue;
			const cell = Math.floor(this.times[at] / usualWindowSeconds) * this.names.length + this.of[at];
			const own = members.get(cell);
			if (own) own.push(at);
			else members.set(cell, [at]);
		}
		return members;
	}
	answeredWindows(seconds) {
		const windows = this.names.map(() => Array.from({ length: windowsIn(seconds) }, () => 0));
		for (let at = 0; at < this.count; at += 1) {
			const endedAt = this.times[at] + this.durations[at] / 1e3;
			if (this.kinds[at] !== errorKinds.length || endedAt < 0 || endedAt >= seconds) continue;
			windows[this.of[at]][Math.floor(endedAt / usualWindowSeconds)] += 1;
		}
		return windows.map((own, series) => ({
			...this.names[series],
			windows: own
		})).toSorted(bySeries);
	}
	cellOf(key, own, latency) {
		const cell = emptyCell(key);
		const timeouts = noTimeouts();
		latency.reset();
		for (const at of own) {
			const kind = errorKinds[this.kinds[at]];
			countRequest(cell, kind, this.codes[at]);
			const ms = this.durations[at];
			if (kind === void 0) latency.record(ms);
			else if (kind === "timeout") addTimeout(timeouts, ms);
		}
		recordTimeouts(latency, timeouts);
		return {
			...cell,
			latency: latency.toData()
		};
	}
	grow() {
		const size = 2 * this.times.length;
		const grown = (into, from) => {
			into.set(from);
			return into;
		};
		this.times = grown(new Float64Array(size), this.times);
		this.durations = grown(new Float64Array(size), this.durations);
		this.of = grown(new Uint32Array(size), this.of);
		this.kinds = grown(new Uint8Array(size), this.kinds);
		this.codes = grown(new Uint16Array(size), this.codes);
	}
};
function decimalsOf(duration, least) {
	let decimals = least;
	while (decimals < mostDecimals && !isWhole(duration * 10 ** decimals)) decimals += 1;
	return decimals;
}
const isWhole = (value) => Math.abs(value - Math.round(value)) < 1e-6;
const takeTurns = ({ head, base }) => ![...head].some((window) => base.has(window));
const windowsOf = (cells, side) => new Set(cells.flatMap((cell) => cell.side === side ? [cell.window] : []));
function kindOf(code, error) {
	const named = errorKinds.indexOf(error);
	if (named >= 0) return named;
	return errorKinds.indexOf(code === void 0 ? "other" : "status");
}
// build/engines/samples/read-samples.js
const mostMistakes = 10;
const longestLine = 65536;
const mostSamples = 2e7;
const mostPerSample = 1e3;
const mostBefore = 8388608;
const latestSeconds = 21600;
async function readSamples(opened, path = opened) {
	const log = new SampleLog();
	const mistakes = [];
	let line = 0;
	let read = 0;
	try {
		for await (const lines of linesOf(await openText(opened, path))) {
			if (read > mostBefore + mostPerSample * log.count) throw tooSparse(path, line, log);
			for (const text of lines) {
				line += 1;
				read += text.length + 1;
				if (text === "" || text === "\r") continue;
				const refused = addLine(text, log);
				if (refused === void 0) continue;
				mistakes.push({
					message: refused,
					place: {
						file: path,
						line,
						column: 1
					}
				});
				if (mistakes.length === mostMistakes) throw badSamples(mistakes);
			}
		}
	} catch (error) {
		if (error instanceof Problem) throw error;
		const { code, message } = error;
		throw new Problem("config", `samples file ${path}: it cannot be read after line ${line} (${code ?? message})`);
	}
	if (mistakes.length > 0) throw badSamples(mistakes);
	return log;
}
const badSamples = (mistakes) => new Problem("config", "the samples cannot be read", { mistakes });
const tooSparse = (path, line, { count }) => new Problem("config", `samples file ${path}: ${count} samples in its first ${line} lines`, { hint: "it has too many other lines to be a log of requests" });
async function openText(opened, path) {
	const found = await openPlainFile(opened);
	if (found.kind === "missing") throw new Problem("config", `samples file ${path}: ${found.why}`);
	const { file } = found;
	const head = Buffer.alloc(2);
	await file.read(head, 0, 2, 0);
	if (head.equals(utf16)) {
		await file.close();
		throw new Problem("config", `samples file ${path}: it is UTF-16, not UTF-8`, { hint: "save it as UTF-8" });
	}
	const bytes = file.createReadStream({
		start: 0,
		highWaterMark: 1 << 20
	});
	if (head[0] !== 31 || head[1] !== 139) return bytes.setEncoding("utf8");
	const unpacked = createGunzip({ chunkSize: 1 << 18 });
	bytes.on("error", (error) => unpacked.destroy(error));
	return bytes.pipe(unpacked).setEncoding("utf8");
}
const utf16 = Buffer.from([255, 254]);
async function* linesOf(text) {
	let rest;
	for await (const chunk of text) {
		const lines = (rest === void 0 ? chunk.replace(/^\uFEFF/, "") : rest + chunk).split("\n");
		rest = lines.pop();
		if (rest.length > longestLine) throw new Error("a line is too long");
		yield lines;
	}
	if (rest) yield [rest];
}
const expected = "expected {\"t\": seconds, \"duration\": ms, \"ok\": true or false} and, if you like, side, name, code, error";
function addLine(text, log) {
	const value = parseJson(text);
	if (value === void 0) return `this is not JSON; ${expected}`;
	if (typeof value !== "object" || value === null || Array.isArray(value)) return `this is not an object; ${expected}`;
	const { t, side = "head", name = "request", duration, ok, code, error } = value;
	const refused = refuse(!isNumber(t, latestSeconds, -21600), `t: expected seconds, at most ${latestSeconds}`) ?? refuse(!isNumber(duration, 1e9), "duration: expected milliseconds from 0") ?? refuse(typeof ok !== "boolean", "ok: expected true or false") ?? refuse(side !== "head" && side !== "base", "side: expected \"head\" or \"base\"") ?? refuse(typeof name !== "string" || name === "" || name.length > 200, "name: expected text") ?? refuse(code !== void 0 && !isNumber(code, 65535), "code: expected a status code") ?? refuse(error !== void 0 && typeof error !== "string", "error: expected text") ?? refuse(log.count >= mostSamples, `there are more than ${mostSamples} samples`);
	if (refused !== void 0) return refused;
	log.add({
		t,
		side,
		name,
		duration,
		ok,
		...defined({
			code,
			error
		})
	});
}
const refuse = (isWrong, message) => isWrong ? message : void 0;
const isNumber = (value, most, least = 0) => typeof value === "number" && value >= least && value <= most;
// build/engines/samples/notes-on-others.js
function notesOnOthers(samples, seconds) {
	const { before, after } = samples.outside(seconds);
	const [start, end] = ["before the measured window (t below 0)", `at or after its end (t from ${seconds} s on)`];
	const found = [...before > 0 ? [`${formatCount(before)} ${start}`] : [], ...after > 0 ? [`${formatCount(after)} ${end}`] : []];
	if (found.length === 0) return [];
	return [{
		source: "samples",
		message: `of ${formatCount(samples.count)} samples not judged: ${found.join(", ")}`,
		hint: "the window is load.duration of the config, or without one ends with the data"
	}];
}
// build/engines/samples/samples.js
const sampledOf = (log) => ({
	lastSeconds: log.last,
	compares: log.compares(),
	perSecond: (seconds) => log.rate(seconds)
});
function reportOf(log, { durationMs }, looks = [], atLook = () => false) {
	for (const look of looks) {
		const part = log.toReport(look);
		if (atLook(part)) return part;
	}
	return log.toReport(durationMs / 1e3);
}
const surveyed = new WeakMap();
const survey = async (settings, locate) => {
	const { path, opened } = await locate(settings.file);
	const log = await readSamples(opened, path);
	const located = {
		...settings,
		file: path
	};
	surveyed.set(located, log);
	return {
		settings: located,
		sampled: sampledOf(log)
	};
};
const prepare = async ({ load, settings, folder }) => {
	const { file, start } = settings;
	const log = surveyed.get(settings) ?? await readSamples(resolve(folder, file), file);
	return {
		engine: {
			name: "samples",
			version: gateVersion
		},
		notes: notesOnOthers(log, load.durationMs / 1e3),
		isSent: true,
		...defined({ compares: log.compares() || void 0 }),
		run: async (order, _, atLook) => {
			const report = reportOf(log, order.load, order.looks, atLook);
			return start === void 0 ? report : {
				...report,
				window: windowFrom(start, report.seconds)
			};
		}
	};
};
function windowFrom(start, seconds) {
	const from = Date.parse(start);
	const iso = (ms) => new Date(ms).toISOString();
	return {
		start: iso(from),
		end: iso(from + seconds * 1e3)
	};
}
export { notesOnOthers, prepare, readSamples, reportOf, sampledOf, survey };
