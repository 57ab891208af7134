import { sum, withTarget } from "./shared-config.js";
import { exitCodeOf } from "./shared-gate.js";
import { beyondUsual, cutShort } from "./shared-engines-foreign-health-cut-short.js";
import { prepareScript, surveyFile, tryScript } from "./shared-engines-foreign-access.js";
import { assertEnded } from "./shared-engines-foreign-find-engine.js";
import { errorKindOf, k6Program, metricsIn, readSummary, segmentArguments } from "./shared-engines-k6-error-kinds.js";
import { Problem, defined, isObject } from "./shared-common.js";
import { otherHost, requestNamer } from "./shared-engines-foreign-requests-request-name.js";
import { join, resolve } from "node:path";
// build/engines/k6/read-points.js
const beginning = "{\"metric\":\"";
const lineOf = (metric) => `${beginning}${metric}","type":"Point"`;
const duration = lineOf("http_req_duration");
const blocked = lineOf("http_req_blocked");
const grpc = lineOf("grpc_req_duration");
const iterations = lineOf("iterations");
const dropped = lineOf("dropped_iterations");
const lasted = lineOf("iteration_duration");
const over = lineOf("data_sent");
function readPoints(target, found) {
	const counts = {
		ended: 0,
		dropped: 0
	};
	const scenarios = new Map();
	const recorded = new Set();
	const nameOf = namesAt(target);
	const elsewhere = otherHost(target);
	let sent;
	const scenarioOf = (tags) => {
		const name = tags?.scenario;
		if (name === void 0) return void 0;
		const known = scenarios.get(name);
		if (known) return known;
		const fresh = {
			begun: 0,
			ended: 0,
			totalMs: 0,
			requests: 0,
			firstMs: 0,
			lastMs: 0
		};
		scenarios.set(name, fresh);
		return fresh;
	};
	const end = (data, ms, isGrpc) => {
		const endMs = Date.parse(data.time);
		if (Number.isNaN(endMs) || typeof ms !== "number") throw new TypeError("it has no time");
		const tags = data.tags ?? {};
		const scenario = scenarioOf(tags);
		if (scenario) scenario.requests += 1;
		found({
			startMs: endMs - ms,
			ms,
			name: nameOf(tags),
			...defined({ elsewhere: elsewhere(tags.url ?? "") }),
			...outcomeOf(tags, isGrpc)
		});
	};
	const count = ({ time, tags }) => {
		const scenario = scenarioOf(tags);
		if (!scenario) return;
		scenario.begun += 1;
		scenario.lastMs = Date.parse(time);
		scenario.firstMs ||= scenario.lastMs;
	};
	const addLength = ({ value, tags }) => {
		const scenario = scenarioOf(tags);
		if (!scenario) return;
		scenario.ended += 1;
		scenario.totalMs += value;
	};
	return {
		iterations: counts,
		scenarios,
		recorded,
		read: (line) => {
			if (!line.startsWith(beginning)) return;
			recorded.add(line.slice(11, line.indexOf("\"", 11)));
			if (line.startsWith(duration)) sent = pointOf(line);
			else if (line.startsWith(blocked) && sent) {
				end(sent, sent.value + pointOf(line).value, false);
				sent = void 0;
			} else if (line.startsWith(grpc)) {
				const data = pointOf(line);
				end(data, data.value, true);
			} else if (line.startsWith(iterations)) counts.ended += pointOf(line).value;
			else if (line.startsWith(dropped)) counts.dropped += pointOf(line).value;
			else if (line.startsWith(lasted)) addLength(pointOf(line));
			else if (line.startsWith(over)) count(pointOf(line));
		}
	};
}
const pointOf = (line) => JSON.parse(line).data;
function namesAt(target) {
	const nameOf = requestNamer(target);
	const known = new Map();
	return ({ name = "", url = "", method = "", group = "" }) => {
		const key = `${method} ${group} ${name}`;
		const before = known.get(key);
		if (before !== void 0) return before;
		const own = name !== "" && !/^\w+:\/\//.test(name) ? name : nameOf(method, name || url);
		const full = [...group.split("::").filter(Boolean), own].join(" / ");
		if (known.size < mostKnown) known.set(key, full);
		return full;
	};
}
const mostKnown = 1e4;
function outcomeOf({ status = "", expected_response: expected, error, error_code: reason }, isGrpc) {
	const code = Number(status);
	const isGood = isGrpc ? status !== "" && code === 0 : expected === void 0 ? code >= 200 && code < 400 : expected === "true";
	const shown = !isGrpc && code > 0 ? { code } : {};
	if (isGood) return shown;
	const failed = isGrpc || code > 0 ? "status" : errorKindOf(Number(reason));
	return {
		...shown,
		failed,
		message: error ?? (isGrpc ? `gRPC status ${status || "unknown"}` : "")
	};
}
// build/engines/k6/script-log.js
const logArguments = ["--log-format", "text"];
const exceptionLine = String.raw`^time=\S+ level=error .* source=stacktrace$`;
const exceptionsOf = ({ counted: { count, first } = {
	count: 0,
	first: ""
} }, ended) => ({
	name: "iterations without an exception",
	lost: count,
	all: ended,
	one: "iteration",
	told: "of k6 ended with an exception of the script",
	words: /\bmsg="?((?:[^"\\]|\\[^n])*)/.exec(first)?.[1]?.replaceAll("\\\"", "\"")
});
const variable = "K6_LOG_OUTPUT";
const flag = "--log-output";
function refuseOtherLog({ settings, machine }) {
	const { args = [], env = {} } = settings;
	const at = args.findLastIndex((argument) => argument === flag || argument.startsWith(`${flag}=`));
	const given = at < 0 ? env[variable]?.reveal() ?? machine.variables?.[variable] ?? "" : args[at] === flag ? args[at + 1] ?? "" : args[at].slice(13);
	if (given === "" || given === "stderr") return;
	throw new Problem("config", `${at < 0 ? variable : flag} sends the log of k6 to somewhere else, and only the log tells of exceptions of the script`, { hint: at < 0 ? `set load.k6.env: { ${variable}: stderr }` : `remove ${flag} from load.k6.args` });
}
// build/engines/k6/thresholds.js
function thresholdsIn(summary, recorded) {
	return Object.entries(metricsIn(summary)).toSorted(([a], [b]) => a < b ? -1 : 1).flatMap(([metric, found]) => {
		if (!isObject(found) || !isObject(found.thresholds)) return [];
		const isEmpty = !recorded.has(metric.replace(/\{.*$/s, "")) || isEmptyPart(metric, found);
		return Object.entries(found.thresholds).map(([condition, isCrossed]) => ({
			name: `${metric} ${condition}`,
			holds: isCrossed === true ? false : isEmpty && !isCount(found) ? null : true
		}));
	});
}
const isCount = (metric) => "count" in metric && "rate" in metric;
function isEmptyPart(name, { thresholds: _, ...figures }) {
	if (!name.includes("{")) return false;
	if ("passes" in figures) return figures.passes === 0 && figures.fails === 0;
	return Object.values(figures).every((figure) => figure === 0);
}
// build/engines/k6/k6.js
const startMs = 12e4;
const leastStarted = .99;
const crossedCode = 99;
const markedCode = 110;
const k6 = {
	...k6Program,
	own: /^K6_/,
	trusts: (file) => ({ SSL_CERT_FILE: file }),
	script: ({ script }) => script,
	plan: async (order, found) => {
		const { script, instances = 1 } = order.settings;
		refuseOtherLog(order);
		await tryScript(k6, order, found, {
			args: ["inspect", resolve(order.folder, script)],
			verb: "read",
			retry: `k6 inspect ${script}`,
			why: (stderr) => /msg="((?:[^"\\]|\\.)*)"/.exec(stderr)?.[1] ?? stderr
		});
		return {
			startMs,
			processes: instances,
			launch: async ({ deployment, folder, process }) => ({
				args: argumentsFor(order, deployment.url, folder, segmentArguments(process, instances)),
				counts: exceptionLine
			}),
			reader: ({ deployment, folder }, take) => readerOf(readPoints(deployment.url, take), summaryIn(folder))
		};
	}
};
const survey = surveyFile("script");
const prepare = prepareScript(k6);
const summaryIn = (folder) => join(folder, "summary.json");
function argumentsFor({ settings, folder, machine }, url, own, segment) {
	const { args = [], script } = settings;
	const outputs = machine.variables?.K6_OUT?.split(",") ?? [];
	return [
		...[
			"run",
			"--out",
			"json",
			"--summary-export",
			summaryIn(own)
		],
		...outputs.flatMap((output) => ["--out", output]),
		...[
			"--quiet",
			"--no-color",
			"--address",
			""
		],
		...segment,
		...args.map((argument) => withTarget(argument, url)),
		...logArguments,
		resolve(folder, script)
	];
}
function readerOf({ read, iterations, scenarios, recorded }, summary) {
	return {
		read,
		end: async (end) => {
			const code = exitCodeOf(end.how);
			const isOver = code === 0 || code === crossedCode || code === markedCode;
			assertEnded(k6Program.title, end, {
				isOver,
				memory: k6Program.memory
			});
			const thresholds = await thresholdsOf(summary, recorded, code);
			const faults = [exceptionsOf(end, iterations.ended), interruptedOf(scenarios)];
			return {
				health: [startedOf(iterations)],
				thresholds,
				faults
			};
		}
	};
}
async function thresholdsOf(summary, recorded, code) {
	const found = thresholdsIn(await readSummary(summary), recorded);
	return [
		...found,
		...code === crossedCode && found.every(({ holds }) => holds !== false) ? [{
			name: "the thresholds of the script",
			holds: false
		}] : [],
		...code === markedCode ? [{
			name: "exec.test.fail()",
			holds: false
		}] : []
	];
}
function interruptedOf(scenarios) {
	const all = [...scenarios.values()];
	const lost = all.map(({ begun, ended, requests, totalMs, firstMs, lastMs }) => {
		const open = Math.max(0, begun - ended);
		if (ended === 0) return requests === 0 ? open : 0;
		return beyondUsual({
			open,
			ended: {
				count: ended,
				totalMs
			},
			tookMs: lastMs - firstMs
		});
	});
	return cutShort({
		lost: sum(lost),
		all: sum(all.map(({ begun }) => begun)),
		one: "iteration",
		told: "of k6 took longer than others and had not ended when the load was over: a request in each may have had no response, which k6 does not report"
	});
}
const startedOf = ({ ended, dropped }) => ({
	name: "iterations started as scheduled",
	value: dropped === 0 ? 1 : ended / (ended + dropped),
	limit: leastStarted,
	unit: "ratio",
	atLeast: true,
	doubts: "sends less",
	advice: "raise maxVUs of the scenario, or lower its rate"
});
export { prepare, survey };
