import { Problem, defined } from "./shared-common.js";
import { assertEnded, findProgram } from "./shared-engines-foreign-find-engine.js";
import { prepareScript } from "./shared-engines-foreign-access.js";
import { gatlingFields, withTarget } from "./shared-config.js";
import { byLine } from "./shared-files-byte-taker.js";
import { kindBy } from "./shared-engines-foreign-requests-error-kind.js";
import { join } from "node:path";
import { readdir } from "node:fs/promises";
// build/engines/gatling/request.js
function requestOf(logged) {
	const { groups, name, startMs, endMs, isOk, message } = logged;
	if (!(startMs > 0 && endMs >= startMs)) throw new TypeError("it has no time");
	const request = {
		startMs,
		ms: endMs - startMs,
		name: [...groups, name].join(" / ")
	};
	if (isOk) return request;
	const code = /^status\b.*\bfound (\d{3})$/.exec(message)?.[1];
	const failed = code === void 0 ? kindOf(message) : "status";
	return {
		...request,
		failed,
		message,
		...defined({ code: code ? Number(code) : void 0 })
	};
}
const kindOf = kindBy([
	[/Timeout|timed? ?out/i, "timeout"],
	[/UnknownHost/, "dns"],
	[/refused/i, "refused"],
	[/ssl|certificate|handshake/i, "tls"],
	[/reset|closed|Premature|IOException/i, "reset"],
	[/\bfind\b|but actually|found nothing|exists/i, "expect"]
]);
// build/engines/gatling/read-binary-log.js
const run = 0;
const request = 1;
const user = 2;
const group = 3;
const error = 4;
const longestText = 1 << 20;
var Incomplete = class extends Error {};
function readBinaryLog(listener) {
	const cached = new Map();
	let bytes = Buffer.alloc(0);
	let at = 0;
	let runStart = 0;
	const take = (count) => {
		if (at + count > bytes.length) throw new Incomplete();
		at += count;
		return at - count;
	};
	const byte = () => bytes.readUInt8(take(1));
	const int = () => bytes.readInt32BE(take(4));
	const text = () => {
		const length = int();
		if (length === 0) return "";
		if (length < 0 || length > longestText) throw new TypeError("a string has no valid length");
		const from = take(length);
		const coding = byte() === 0 ? "latin1" : "utf16le";
		return bytes.toString(coding, from, from + length);
	};
	const cachedText = () => {
		const index = int();
		if (index > 0) cached.set(index, text());
		const known = cached.get(Math.abs(index));
		if (known === void 0) throw new TypeError(`there is no text ${index}`);
		return known;
	};
	const listOf = (read) => {
		const length = int();
		if (length < 0 || length > longestText) throw new TypeError("a list has no valid length");
		return Array.from({ length }, read);
	};
	const records = {
		[run]: () => {
			const version = text();
			text();
			const start = Number(bytes.readBigInt64BE(take(8)));
			text();
			listOf(text);
			listOf(() => take(int()));
			runStart = start;
			listener.version(version);
		},
		[request]: () => {
			const groups = listOf(cachedText);
			const name = cachedText();
			const [startMs, endMs] = [runStart + int(), runStart + int()];
			const isOk = byte() === 1;
			const message = cachedText();
			listener.request(requestOf({
				groups,
				name,
				startMs,
				endMs,
				isOk,
				message
			}));
		},
		[user]: () => {
			int();
			byte();
			int();
		},
		[group]: () => {
			listOf(cachedText);
			for (let count = 3; count > 0; count -= 1) int();
			byte();
		},
		[error]: () => {
			const message = cachedText();
			int();
			listener.error(message.trim());
		}
	};
	const readRecord = () => {
		const kind = byte();
		const read = records[kind];
		if (!read) throw new TypeError(`there is no record ${kind}`);
		read();
	};
	return {
		push: (chunk) => {
			bytes = at < bytes.length ? Buffer.concat([bytes.subarray(at), chunk]) : chunk;
			at = 0;
			for (;;) {
				const start = at;
				try {
					if (at === bytes.length) return;
					readRecord();
				} catch (fault) {
					if (!(fault instanceof Incomplete)) throw fault;
					at = start;
					return;
				}
			}
		},
		end: () => void 0
	};
}
// build/engines/gatling/read-text-log.js
function readTextLog(listener) {
	return (line) => {
		const fields = line.replace(/\r$/, "").split("	");
		const [kind] = fields;
		if (kind === "RUN") listener.version(fields.at(-1).trim());
		if (kind === "ERROR") listener.error(fields[1]?.trim() ?? "");
		if (kind !== "REQUEST") return;
		const [groups, name, start, end, status, message] = fields.slice(-6);
		if (message === void 0 || status !== "OK" && status !== "KO") throw new TypeError("it does not say how the request ended");
		listener.request(requestOf({
			groups: groups === "" ? [] : groups.split(","),
			name,
			startMs: Number(start),
			endMs: Number(end),
			isOk: status === "OK",
			message: message.trim()
		}));
	};
}
// build/engines/gatling/read-log.js
function readLog(found) {
	let taker;
	const listener = {
		request: (request) => {
			reader.requests += 1;
			found(request);
		},
		version: (version) => {
			reader.version = version;
		},
		error: (message) => {
			if (reader.errors.count === 0) reader.errors.first = message;
			reader.errors.count += 1;
		}
	};
	const reader = {
		requests: 0,
		errors: {
			count: 0,
			first: ""
		},
		push: (chunk) => {
			if (chunk.length === 0) return;
			taker ??= chunk[0] === 0 ? readBinaryLog(listener) : byLine(readTextLog(listener));
			readable(() => taker.push(chunk));
		},
		end: () => readable(() => taker?.end())
	};
	return reader;
}
function readable(act) {
	try {
		act();
	} catch (error) {
		const why = error.message;
		throw new Problem("engine", `Gatling wrote a log that cannot be read: ${why}`, { hint: "the gate reads the logs of Gatling 3.0 to 3.14" });
	}
}
// build/engines/gatling/gatling.js
const startMs = 6e5;
const brokenFunction = "'[^']+' (?:failed to execute: |crashed with ')";
const quiet = "-Dgatling.http.warmUpUrl=";
const gatling = {
	name: "gatling",
	title: "Gatling",
	least: "3.0",
	install: "`- uses: actions/setup-java@v5` in an earlier step, which includes Maven",
	own: /^(?:JAVA_|MAVEN_|GATLING_)/,
	script: ({ simulation }) => simulation,
	find: async ({ settings, folder, machine }) => {
		const [program] = wordsOf(settings);
		const command = settings.command === void 0 ? void 0 : program;
		const spec = {
			...gatling,
			name: program
		};
		const tool = await findProgram(spec, {
			command,
			folder,
			machine
		});
		return {
			tool,
			path: tool.path,
			version: "of the build"
		};
	},
	plan: async (order) => {
		assertTarget(order);
		const { load, settings, machine } = order;
		return {
			startMs: startMs + load.warmupMs + load.durationMs,
			launch: async ({ deployment: { url }, folder }) => ({
				args: argumentsFor(settings, {
					url,
					results: join(folder, "results")
				}),
				writes: () => logIn(join(folder, "results")),
				counts: brokenFunction,
				variables: { JAVA_TOOL_OPTIONS: javaOptions(settings, machine.variables) }
			}),
			reader: (_, take) => readerOf(readLog(take))
		};
	}
};
const prepare = prepareScript(gatling);
function assertTarget({ settings }) {
	const { command = "", args = [], env = {} } = settings;
	if ([
		command,
		...args,
		...Object.values(env).map((value) => value.reveal())
	].some((value) => value.includes("$target"))) return;
	throw new Problem("config", "load.gatling does not pass the address of the target to the simulation", { hint: "such as load.gatling.env: { BASE_URL: $target }, which the simulation reads by System.getenv(\"BASE_URL\")" });
}
const wordsOf = ({ command = gatlingFields.command.default }) => command.trim().split(/\s+/);
function argumentsFor(settings, { url, results }) {
	const { simulation, args = [] } = settings;
	const [, ...words] = wordsOf(settings);
	const own = words.some((word) => /(^|:)gatling(-maven-plugin)?(:[\d.]+)?:test$/.test(word)) ? [
		`-Dgatling.simulationClass=${simulation}`,
		`-Dgatling.resultsFolder=${results}`,
		"-Dgatling.noReports=true"
	] : [
		"-s",
		simulation,
		"-rf",
		results,
		"-nr"
	];
	return [...[...words, ...args].map((word) => withTarget(word, url)), ...own];
}
const javaOptions = ({ env = {} }, variables = {}) => [quiet, env.JAVA_TOOL_OPTIONS?.reveal() ?? variables.JAVA_TOOL_OPTIONS ?? ""].join(" ").trim();
async function logIn(results) {
	const [run] = await readdir(results).catch(() => []);
	return run === void 0 ? void 0 : join(results, run, "simulation.log");
}
function readerOf(log) {
	return {
		read: log,
		end: async (end) => {
			const thresholds = assertionsIn(end.lines);
			const isOver = end.how === "exit code 0" || thresholds.some(({ holds }) => holds === false);
			assertEnded(gatling.title, end, {
				isOver,
				memory: "give the JVM more by `-Xmx`"
			});
			return {
				thresholds,
				faults: [faultOf(log, end)],
				...defined({ version: log.version })
			};
		}
	};
}
const faultOf = ({ requests, errors }, { counted = {
	count: 0,
	first: ""
} }) => ({
	name: "requests without an error of the simulation",
	lost: errors.count + counted.count,
	all: requests + errors.count,
	one: "error",
	told: "of Gatling outside of requests",
	words: errors.first || /'[^']+' (?:failed|crashed) .*/.exec(counted.first)?.[0]
});
const assertionsIn = (lines) => lines.flatMap((line) => {
	const [, name, holds] = /^(?:\[\w+\] +)?(\S.*?) : (true|false) \(actual : [^)]*\)$/.exec(line.trim()) ?? [];
	return name === void 0 ? [] : [{
		name,
		holds: holds === "true"
	}];
});
export { prepare };
