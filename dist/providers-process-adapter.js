import { defined } from "./shared-common.js";
import { resourceNames, resources } from "./shared-config.js";
import { processesMarked, ps } from "./shared-gate.js";
import { join } from "node:path";
import { readFile, readdir } from "node:fs/promises";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
// build/providers/process/uses.js
const bytesPerMegabyte = 1e6;
const mostPoints = 600;
const leastPartSeconds = 1;
const mostParts = 240;
const megabytes = (bytes) => bytes === void 0 ? void 0 : bytes / bytesPerMegabyte;
const readings = {
	cpu: {
		file: "stat",
		isCounted: true,
		of: ({ cpuSeconds }) => cpuSeconds
	},
	memory: {
		file: "status",
		isCounted: false,
		of: ({ memory }) => megabytes(memory)
	},
	threads: {
		file: "status",
		isCounted: false,
		of: ({ threads }) => threads
	},
	open_files: {
		file: "fd",
		isCounted: false,
		of: ({ openFiles }) => openFiles
	},
	io: {
		file: "io",
		isCounted: true,
		of: ({ ioBytes }) => megabytes(ioBytes)
	}
};
const isReported = (resource) => Object.hasOwn(readings, resource);
const queryOf = (resource, platform = process.platform) => platform === "darwin" ? "ps -o rss,time" : `/proc/<pid>/${readings[resource].file}`;
const isHidden = (resource, samples) => samples.length > 0 && samples.every((sample) => readings[resource].of(sample) === void 0);
function courseOf(resource, samples, { start, end }) {
	const { of, isCounted } = readings[resource];
	const points = samples.flatMap(({ at, ...sample }) => {
		const value = of({
			at,
			...sample
		});
		return value === void 0 || at < start || at > end ? [] : [[at, value]];
	});
	if (!isCounted) return points;
	return points.slice(1).map(([at, value], index) => {
		const [before, had] = points[index];
		return [at, (value - had) / (at - before)];
	});
}
function useOf(resource, samples, window) {
	const values = courseOf(resource, samples, window).map(([, value]) => value);
	const within = samples.filter(({ at }) => at >= window.start && at <= window.end);
	if (within.length < 2 || values.length === 0) return void 0;
	return {
		most: values.reduce((most, value) => Math.max(most, value)),
		average: values.reduce((sum, value) => sum + value, 0) / values.length,
		processes: within.reduce((most, { processes }) => Math.max(most, processes), 0)
	};
}
function pairsOf(resource, sides, { start, end }) {
	const count = Math.min(mostParts, Math.max(1, Math.floor((end - start) / leastPartSeconds)));
	const seconds = (end - start) / count;
	const { of, isCounted } = readings[resource];
	const valueIn = (side) => {
		const at = valueAt(sides[side].flatMap((sample) => {
			const value = of(sample);
			return value === void 0 ? [] : [[sample.at, value]];
		}));
		return (from) => {
			if (!isCounted) return at(from + seconds / 2);
			const [first, last] = [at(from), at(from + seconds)];
			return first === void 0 || last === void 0 ? void 0 : (last - first) / seconds;
		};
	};
	const [head, base] = [valueIn("head"), valueIn("base")];
	return {
		seconds,
		pairs: Array.from({ length: count }, (_, part) => {
			const from = start + part * seconds;
			return [head(from), base(from)];
		}).filter((pair) => pair.every((value) => value !== void 0))
	};
}
function valueAt(points) {
	let from = 0;
	return (time) => {
		while (from < points.length - 2 && points[from + 1][0] < time) from += 1;
		const [left, right] = [points[from], points[from + 1]];
		if (!left || !right || time < left[0] || time > right[0]) return void 0;
		return left[1] + (right[1] - left[1]) * (time - left[0]) / (right[0] - left[0]);
	};
}
function thinned(points) {
	const size = Math.ceil(points.length / mostPoints);
	return points.flatMap((point, index) => {
		if (index % size > 0) return [];
		return [points.slice(index, index + size).reduce((a, b) => b[1] > a[1] ? b : a, point)];
	});
}
const measuredBy = (resource) => ({
	query: queryOf(resource),
	unit: resources[resource].unit,
	warnings: []
});
// build/tools/containers/running-containers.js
const timeoutMs = 1e4;
async function runningContainers({ project, environment }) {
	const docker = async (...words) => {
		const options = {
			env: environment,
			timeout: timeoutMs
		};
		const { stdout } = await promisify(execFile)("docker", words, options);
		return stdout.split("\n").filter((line) => line.trim() !== "");
	};
	const listed = (filter) => docker("ps", "--quiet", "--no-trunc", "--filter", filter);
	try {
		const ids = await Promise.all([listed(`label=com.docker.compose.project=${project}`), listed(`name=^/?${project}$`)]);
		const unique = [...new Set(ids.flat())];
		if (unique.length === 0) return [];
		return (await docker("inspect", "--format", "{{.Id}} {{.State.Pid}}", ...unique)).flatMap((line) => {
			const [, id, pid] = /^([0-9a-f]{12,64}) ([1-9]\d*)$/.exec(line.trim()) ?? [];
			return id === void 0 ? [] : [{
				id,
				pid: Number(pid)
			}];
		});
	} catch {
		return [];
	}
}
// build/providers/process/read-use.js
const readers = {
	linux: async (pids) => (await Promise.all(pids.map(ofProc))).filter((one) => one !== void 0),
	darwin: async (pids) => pids.length === 0 ? [] : parsePs(await ps("-o", "pid=,rss=,time=", "-p", pids.join(",")))
};
const ticksPerSecond = 100;
async function ofProc(pid) {
	const read = (name) => readFile(`/proc/${pid}/${name}`, "utf8").catch(() => "");
	const [stat, status, io, files] = await Promise.all([...[
		read("stat"),
		read("status"),
		read("io")
	], readdir(`/proc/${pid}/fd`).catch(() => void 0)]);
	const words = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	const ticks = Number(words[11]) + Number(words[12]);
	if (!Number.isFinite(ticks)) return void 0;
	const [bytesRead, bytesWritten] = [numberOf("read_bytes", io), numberOf("write_bytes", io)];
	const ioBytes = bytesRead === void 0 || bytesWritten === void 0 ? void 0 : bytesRead + bytesWritten;
	return {
		pid,
		cpuSeconds: ticks / ticksPerSecond,
		memory: (numberOf("VmRSS", status) ?? 0) * 1024,
		threads: numberOf("Threads", status) ?? 0,
		...defined({
			openFiles: files?.length,
			ioBytes
		})
	};
}
function numberOf(name, text = "") {
	const digits = new RegExp(`^${name}:?\\s+(\\d+)`, "m").exec(text)?.[1];
	return digits === void 0 ? void 0 : Number(digits);
}
function parsePs(text) {
	return text.split("\n").flatMap((line) => {
		const [, pid, kilobytes, time] = /^\s*(\d+)\s+(\d+)\s+([\d:.]+)\s*$/.exec(line) ?? [];
		if (time === void 0) return [];
		const cpuSeconds = time.split(":").reduce((sum, part) => 60 * sum + Number(part), 0);
		return [{
			pid: Number(pid),
			cpuSeconds,
			memory: Number(kilobytes) * 1024
		}];
	});
}
// build/providers/process/read-cgroup.js
async function cgroupOf({ id, pid }, root = "/") {
	const text = await readFile(join(root, `proc/${pid}/cgroup`), "utf8").catch(() => "");
	const name = /^0::(\/\S+)$/m.exec(text)?.[1];
	if (!name?.includes(id)) return void 0;
	return {
		pid,
		path: join(root, "sys/fs/cgroup", name)
	};
}
async function readCgroup({ pid, path }) {
	const read = (name) => readFile(join(path, name), "utf8").catch(() => void 0);
	const [cpu, current, stat, pids, procs, io] = await Promise.all([
		"cpu.stat",
		"memory.current",
		"memory.stat",
		"pids.current",
		"cgroup.procs",
		"io.stat"
	].map(read));
	const microseconds = numberOf("usage_usec", cpu);
	if (microseconds === void 0) return void 0;
	const idle = numberOf("inactive_file", stat) ?? 0;
	const threads = pids === void 0 ? void 0 : Number(pids);
	return {
		pid,
		processes: (procs ?? "").split("\n").filter((line) => line !== "").length,
		cpuSeconds: microseconds / 1e6,
		memory: Math.max(0, Number(current ?? 0) - idle),
		...defined({
			threads,
			ioBytes: io === void 0 ? void 0 : bytesOf(io)
		})
	};
}
const bytesOf = (io) => [...io.matchAll(/\b[rw]bytes=(\d+)/g)].reduce((sum, [, bytes]) => sum + Number(bytes), 0);
// build/providers/process/watch-use.js
function watchUse(app, intervalMs) {
	const { mark, supervisor, containers } = app;
	const samples = [];
	const sum = summer();
	const read = readers[process.platform];
	const inContainers = containers && containerReader(containers);
	let isLooking = false;
	const look = async () => {
		if (isLooking || !read) return;
		isLooking = true;
		const pids = (await processesMarked(mark)).filter((pid) => pid !== supervisor);
		const found = [...await read(pids), ...await inContainers?.() ?? []];
		isLooking = false;
		if (found.length > 0) samples.push({
			at: Date.now() / 1e3,
			...sum(found)
		});
	};
	look();
	const timer = setInterval(look, intervalMs).unref();
	return {
		samples,
		stop: () => clearInterval(timer)
	};
}
function containerReader(containers) {
	let groups;
	return async () => {
		groups ??= await cgroupsOf(containers);
		const found = (await Promise.all(groups.map(readCgroup))).filter((one) => one !== void 0);
		if (found.length < groups.length) groups = void 0;
		return found;
	};
}
async function cgroupsOf(containers) {
	const running = await runningContainers(containers);
	return (await Promise.all(running.map((one) => cgroupOf(one)))).filter((one) => one !== void 0);
}
const counted = ["cpuSeconds", "ioBytes"];
const held = [
	"memory",
	"threads",
	"openFiles"
];
function summer() {
	let last;
	const totals = {
		cpuSeconds: 0,
		ioBytes: 0
	};
	return (seen) => {
		const sumOf = (name, of) => seen.some((one) => one[name] !== void 0) ? seen.reduce((sum, one) => sum + of(one), 0) : void 0;
		const sums = {};
		for (const name of counted) {
			const before = (one) => last ? last.get(one.pid)?.[name] ?? 0 : one[name];
			const grown = sumOf(name, (one) => Math.max(0, (one[name] ?? 0) - (before(one) ?? 0)));
			totals[name] += grown ?? 0;
			if (grown !== void 0) sums[name] = totals[name];
		}
		for (const name of held) Object.assign(sums, defined({ [name]: sumOf(name, (one) => one[name] ?? 0) }));
		last = new Map(seen.map((one) => [one.pid, one]));
		return {
			processes: seen.reduce((sum, one) => sum + (one.processes ?? 1), 0),
			cpuSeconds: 0,
			memory: 0,
			...sums
		};
	};
}
// build/providers/process/adapter.js
const open = async ({ intervalMs }, { head, base }) => {
	const watches = {};
	if (head?.processes) watches.head = watchUse(head.processes, intervalMs);
	if (base?.processes) watches.base = watchUse(base.processes, intervalMs);
	return processProvider((side) => watches[side]?.samples ?? [], { close: async () => {
		for (const watch of Object.values(watches)) watch.stop();
	} });
};
const examine = async () => [findingOn(process.platform)];
function findingOn(platform) {
	const check = "process";
	if (platform === "linux") return {
		check,
		state: "ok",
		message: "the processes of the app are watched by /proc"
	};
	return platform === "darwin" ? {
		check,
		state: "warning",
		message: macOs,
		hint: "for more than that, run on Linux"
	} : {
		check,
		state: "warning",
		message: "what processes use is read on Linux and macOS only"
	};
}
const macOs = "on macOS `ps` shows CPU and memory of the processes of the app, and not their threads, open files and I/O";
function processProvider(samplesOf, { close } = {}) {
	return {
		check: async () => [],
		measure: async (query, window) => measure(query, window, samplesOf),
		series: async ({ question, side = "head" }, window) => {
			const resource = question.kind === "use" && question.of;
			if (!resource || !isReported(resource)) return notReported(String(resource));
			const values = thinned(courseOf(resource, samplesOf(side), window));
			if (values.length === 0) return noUse(resource, side, samplesOf(side));
			return {
				...measuredBy(resource),
				kind: "series",
				series: [{
					labels: {},
					values
				}]
			};
		},
		uses: Object.keys(resources).filter(isReported),
		usesOfBase: true,
		memory: async (window) => memory(window, samplesOf("head")),
		notes: async () => notesOn(samplesOf("head")),
		...defined({ close })
	};
}
function measure({ question, side = "head" }, window, samplesOf) {
	const resource = question.kind === "use" && question.of;
	if (!resource || !isReported(resource)) return notReported(String(resource));
	const use = useOf(resource, samplesOf(side), window);
	if (!use) return noUse(resource, side, samplesOf(side));
	const measured = {
		...measuredBy(resource),
		kind: "use",
		...use
	};
	if (question.kind !== "use" || !question.tolerance) return measured;
	const base = useOf(resource, samplesOf("base"), window);
	if (!base) return noUse(resource, "base", samplesOf("base"));
	const sides = {
		head: samplesOf("head"),
		base: samplesOf("base")
	};
	return {
		...measured,
		base: {
			...base,
			...pairsOf(resource, sides, window)
		}
	};
}
function memory({ start, end }, samples) {
	const values = samples.filter(({ at }) => at >= start && at <= end).map(({ at, memory }) => [at, memory]);
	if (values.length < 2) return noUse("memory", "head", samples);
	return {
		query: queryOf("memory"),
		warnings: [],
		kind: "series",
		series: [{
			labels: {},
			values
		}]
	};
}
const names = {
	head: "target",
	base: "baseline"
};
function notesOn(samples) {
	const hidden = resourceNames.filter((name) => isReported(name) && isHidden(name, samples));
	if (hidden.length === 0) return [];
	return [{
		source: "process",
		message: `This system does not show these of the processes of the target: ${hidden.join(", ")}`,
		hint: hiddenHint
	}];
}
function noUse(what, side, samples) {
	const of = `of the processes of the ${names[side]}`;
	const isShown = !isHidden(what, samples);
	return {
		kind: "no-data",
		query: `${what} of the ${names[side]}`,
		detail: isShown ? `the ${what} ${of} was read less than twice in the window` : `this system does not show the ${what} ${of}`,
		warnings: [],
		...defined({ hint: isShown ? void 0 : hiddenHint })
	};
}
const hiddenHint = "macOS shows only CPU and memory, and Linux hides open files and I/O of other users; see docs/sources/process.md";
const notReported = (what) => ({
	kind: "no-data",
	query: what,
	detail: `processes do not show their ${what}`,
	warnings: []
});
export { examine, findingOn, open, processProvider };
