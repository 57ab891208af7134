import { Problem, defined, revealed, seededRandom } from "./shared-load.js";
import { isObject, throughProxy } from "./shared-config.js";
import { exitCodeOf } from "./shared-gate.js";
import { failedEnd, findEngine, runSides } from "./shared-engines-foreign-cpu.js";
import { errorKindOf, k6Program, segmentArguments } from "./shared-engines-k6-error-kinds.js";
import { compileScript, longestIterationMs } from "./shared-engines-k6-compiled-compile.js";
import { join } from "node:path";
import { readFile, writeFile } from "node:fs/promises";
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
// build/engines/k6/compiled/read-rows.js
function readRows({ requests, scenarios }, timeoutMs, found) {
	const early = [];
	const rows = {
		read,
		lateMs: 0,
		begun: []
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
		const row = JSON.parse(line);
		switch (row[0]) {
			case "begin":
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
			case "late":
				rows.lateMs = row[1];
				return;
			case "request": {
				const [, index, isFirst, startMs, ms, status, code, what, message] = row;
				const failed = failedOf(what, code);
				if (isFirst === 1) begin(startMs);
				found({
					startMs,
					ms: failed === "timeout" ? Math.max(ms, timeoutMs) : ms,
					name: nameAt(requests, index),
					...defined({ code: status || void 0 }),
					...failed && {
						failed,
						message
					}
				});
				return;
			}
			case "iteration": {
				const [, index, startMs, ms, what, code] = row;
				const failed = failedOf(what, code);
				found({
					of: "iteration",
					startMs,
					ms,
					name: nameAt(scenarios, index),
					...defined({ failed })
				});
				return;
			}
			case "ran out":
				rows.ranOut = row[1];
				return;
			default: throw new TypeError("it is no row of the script");
		}
	}
	return rows;
}
function nameAt(names, index) {
	const name = names[index];
	if (name === void 0) throw new TypeError(`there is no number ${index}`);
	return name;
}
const failedOf = (what, code) => what === 0 ? void 0 : what === "failed" ? errorKindOf(code) : what;
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
// build/engines/k6/compiled/compiled.js
const leadMs = 3e3;
const leadMsForEachUser = 3;
const startMs = 3e5;
const abortedCode = 108;
const rowsFile = "rows.ndjson";
const summaryFile = "summary.json";
const prepare = async (order) => {
	const { settings, folder, machine, leave } = order;
	const { instances = 1 } = settings;
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
					await writeFile(script, scriptFor(run, of, startsAt), { mode: 384 });
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
						writes: async () => join(of.folder, rowsFile)
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
function scriptFor({ load, seed }, { deployment: { url, headers, route } }, startsAt) {
	const { cert, key } = route?.tls ?? {};
	return compileScript({
		load: revealed(load),
		headers: revealed(headers),
		seed,
		target: url,
		...defined({
			startsAt,
			hosts: route?.address === void 0 ? void 0 : { [new URL(url).hostname]: route.address },
			tls: cert && key ? {
				cert: cert.reveal(),
				key: key.reveal()
			} : void 0
		})
	});
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
	...k6Program.variables,
	...throughProxy(proxy),
	...await trustVariables(k6Program.title, route, folder),
	...defined({ GODEBUG: load.http === 2 ? void 0 : "http2client=0" })
});
function readerOf({ load, seed }, { folder }, { instances, take }) {
	const rows = readRows({
		requests: load.requests.map(({ name }) => name),
		scenarios: (load.scenarios ?? []).map(({ name }) => name)
	}, load.timeoutMs, take);
	return {
		read: rows.read,
		end: async (end) => {
			const code = exitCodeOf(end.how);
			if (!(code === 0 || code === abortedCode && rows.ranOut !== void 0) && end.stopped === void 0) throw failedEnd(k6Program.title, end);
			const dropped = await droppedIn(join(folder, summaryFile));
			for (const request of dropsOf(rows, load, {
				dropped,
				instances,
				seed
			})) take(request);
			const data = load.data?.find(({ name }) => name === rows.ranOut);
			return data ? { ranOut: {
				data: data.name,
				rows: data.count
			} } : {};
		}
	};
}
async function droppedIn(summary) {
	const found = await readFile(summary, "utf8").then((text) => JSON.parse(text)).catch(() => void 0);
	const { dropped_iterations: dropped } = isObject(found) && isObject(found.metrics) ? found.metrics : {};
	return isObject(dropped) && typeof dropped.count === "number" ? dropped.count : 0;
}
function dropsOf({ startMs: start, begun }, load, { dropped, instances, seed }) {
	const { pace, scenarios, requests, warmupMs, durationMs } = load;
	if (start === void 0 || dropped === 0 || pace.kind !== "rate") return [];
	const choices = scenarios ?? requests;
	const random = seededRandom(seed);
	const seconds = (warmupMs + durationMs) / 1e3;
	return droppedBySecond(begun, {
		perSecond: pace.perSecond / instances,
		seconds,
		dropped
	}).flatMap((count, second) => Array.from({ length: count }, () => {
		const { name } = choices[drawn(choices, random())];
		const common = {
			dropped: true,
			startMs: start + (second + .5) * 1e3,
			ms: 0
		};
		if (!scenarios) return [{
			...common,
			name
		}];
		const { steps } = scenarios.find((one) => one.name === name);
		return [{
			...common,
			name: requests[steps[0].request].name
		}, {
			...common,
			name,
			of: "iteration"
		}];
	}).flat());
}
function drawn(choices, random) {
	const total = choices.reduce((sum, { weight }) => sum + weight, 0);
	let upTo = 0;
	const at = choices.findIndex(({ weight }) => {
		upTo += weight;
		return random * total < upTo;
	});
	return at < 0 ? choices.length - 1 : at;
}
export { prepare };
