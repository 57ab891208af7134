import { parseJson, sum, withTarget } from "./shared-config.js";
import { exitCodeOf } from "./shared-gate.js";
import { beyondUsual, cutShort } from "./shared-engines-foreign-health-cut-short.js";
import { prepareScript, surveyFile } from "./shared-engines-foreign-access.js";
import { assertEnded, toolFailure } from "./shared-engines-foreign-find-engine.js";
import { defined } from "./shared-common.js";
import { kindBy } from "./shared-engines-foreign-requests-error-kind.js";
import { otherHost, requestNamer } from "./shared-engines-foreign-requests-request-name.js";
import { join, resolve } from "node:path";
import { mkdir, writeFile } from "node:fs/promises";
// build/engines/artillery/plugin.js
const pluginName = "reliability-gate";
const plugin = `const { openSync, writeSync } = require('node:fs')
const { env } = require('node:process')
const { isMainThread, threadId } = require('node:worker_threads')

const { file } = JSON.parse(env.ARTILLERY_PLUGINS)['${pluginName}']
// Requests without a response by their number, the first one first.
const pending = new Map()
// All that have not ended, those included of which only a part of the response has come.
const waiting = new Set()
const known = new WeakSet()
const out = openSync(file, 'a')
const write = (...row) => writeSync(out, JSON.stringify(row) + '\\n')
const now = () => performance.timeOrigin + performance.now()
const brief = text => (text === undefined || text === null ? null : String(text).slice(0, 300))

function opened(request) {
  waiting.add(request)
  return request
}

function prepare({ name, method, url, uuid }) {
  pending.set(uuid, [opened({ start: now(), name, method, url, isSent: false })])
}

// A request that follows a redirect has the number of the redirected one, and is sent before the
// response of that one is seen here.
function begin(uuid, { name, method, url }) {
  const requests = pending.get(uuid) || []
  const prepared = requests.find(({ isSent }) => !isSent)
  if (prepared) Object.assign(prepared, { start: now(), isSent: true })
  else requests.push(opened({ start: now(), name, method, url, isSent: true }))
  pending.set(uuid, requests)
}

function take(uuid) {
  const requests = pending.get(uuid) || []
  const request = requests.shift()
  if (requests.length === 0) pending.delete(uuid)
  return request
}

function end(request, status, error) {
  const { start, name, method, url } = request
  waiting.delete(request)
  write('request', start, now() - start, brief(name), method, brief(url), status, error && brief(error.code || error.name), error && brief(error.message))
}

const cut = { code: 'ECONNRESET', message: 'the connection was closed before the end of the response' }

function listen(ee) {
  if (known.has(ee)) return
  known.add(ee)
  ee.on('trace:http:request', (request, uuid) => begin(uuid, request))
  ee.on('trace:http:response', (response, uuid) => {
    const request = take(uuid)
    if (!request) return
    let isOver = false
    const over = error => {
      if (!isOver) end(request, response.statusCode, error)
      isOver = true
    }
    response.once('end', () => over(null))
    response.once('close', () => over(response.complete ? null : cut))
  })
  ee.on('trace:http:error', (error, uuid) => fail(uuid, error))
}

// How a response ends that has begun is known by the response itself.
function fail(uuid, error) {
  const request = take(uuid)
  if (request) end(request, null, error)
}

exports.Plugin = function (script) {
  if (isMainThread) {
    artillery.globalEvents.on('checks', checks => {
      for (const { original, result, strict } of checks) if (strict) write('check', original, result === 1)
    })
    artillery.globalEvents.on('done', ({ counters = {} }) => {
      const of = name => counters[name] || 0
      const errors = Object.keys(counters).filter(name => name.startsWith('errors.'))
      write('done', {
        responses: of('http.responses'),
        users: of('vusers.created'),
        failed: of('vusers.failed'),
        skipped: of('vusers.skipped'),
        errors: errors.slice(0, 50).map(name => brief(name.slice('errors.'.length))),
      })
    })
    return
  }
  let told = 0
  setInterval(() => {
    if (waiting.size !== told) write('waiting', threadId, waiting.size)
    told = waiting.size
  }, 250).unref()
  script.config.processor = script.config.processor || {}
  script.config.processor.reliabilityGate = (request, context, ee, next) => {
    listen(ee)
    // A request that finds no connection is reported as an error alone.
    prepare(request)
    next()
  }
  script.config.processor.reliabilityGateError = (error, request, context, ee, next) => {
    fail(request.uuid, error)
    next()
  }
  for (const scenario of script.scenarios || []) {
    scenario.beforeRequest = ['reliabilityGate'].concat(scenario.beforeRequest || [])
    scenario.onError = ['reliabilityGateError'].concat(scenario.onError || [])
  }
}
`;
// build/engines/artillery/read-rows.js
function readRows(target, found) {
	const known = {
		responses: 0,
		cut: 0,
		codes: new Set()
	};
	const checks = [];
	const over = {
		count: 0,
		totalMs: 0,
		firstMs: 0,
		lastMs: 0
	};
	const waiting = new Map();
	const nameOf = requestNamer(target);
	const elsewhere = otherHost(target);
	return {
		known,
		checks,
		over,
		waiting,
		read: (line) => {
			const row = JSON.parse(line);
			if (row[0] === "request") {
				const request = {
					...requestOf(row, nameOf),
					...defined({ elsewhere: elsewhere(row[5] ?? "") })
				};
				if (request.code !== void 0) known.responses += 1;
				if (row[7] !== null) {
					known.cut += 1;
					known.codes.add(row[7]);
				}
				over.count += 1;
				over.totalMs += request.ms;
				over.firstMs ||= request.startMs;
				over.lastMs = Math.max(over.lastMs, request.startMs + request.ms);
				found(request);
			} else if (row[0] === "waiting") waiting.set(row[1], row[2]);
			else if (row[0] === "done") known.counted = row[1];
			else if (row[0] === "check") checks.push({
				name: row[1],
				holds: row[2]
			});
			else throw new TypeError("it is no row of the plugin");
		}
	};
}
function requestOf([, startMs, ms, name, method, url, status, error, message], nameOf) {
	if (!(startMs > 0 && ms >= 0)) throw new TypeError("it has no time");
	const failed = error !== null || !status ? kindOf(error ?? "") : status >= 400 ? "status" : void 0;
	return {
		startMs,
		ms,
		name: name ?? nameOf(method, url ?? ""),
		...defined({ code: status || void 0 }),
		...failed && {
			failed,
			message: message ?? ""
		}
	};
}
const kindOf = kindBy([
	[/TIMEDOUT|Timeout/, "timeout"],
	[/ENOTFOUND|EAI_AGAIN/, "dns"],
	[/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/, "tls"],
	[/ECONNREFUSED/, "refused"],
	[/ECONNRESET|EPIPE|ECONNABORTED/, "reset"],
	[/^HPE_/, "protocol"]
]);
// build/engines/artillery/artillery.js
const startMs = 12e4;
const leastStarted = .99;
const ensureCode = 1;
const expectCode = 21;
const artillery = {
	name: "artillery",
	title: "Artillery",
	least: "2.0.0",
	install: "`- run: npm install --global artillery` in an earlier step",
	own: /^ARTILLERY_/,
	trusts: (file) => ({ NODE_EXTRA_CA_CERTS: file }),
	variables: { ARTILLERY_DISABLE_TELEMETRY: "true" },
	script: ({ script }) => script,
	plan: async (order) => ({
		startMs,
		launch: async (of) => {
			const { folder } = of;
			const home = join(folder, `artillery-plugin-${pluginName}`);
			await mkdir(home);
			await writeFile(join(home, "index.js"), plugin);
			return {
				args: argumentsFor(order, of),
				variables: pluginVariables(order, folder),
				writes: async () => join(folder, rowsFile)
			};
		},
		reader: ({ deployment }, take) => readerOf(readRows(deployment.url, take))
	})
};
const survey = surveyFile("script");
const prepare = prepareScript(artillery);
const rowsFile = "requests.ndjson";
function pluginVariables({ settings: { env = {} }, machine: { variables = {} } }, folder) {
	const given = (name) => env[name]?.reveal() ?? variables[name];
	return {
		ARTILLERY_PLUGIN_PATH: [given("ARTILLERY_PLUGIN_PATH"), folder].filter(Boolean).join(":"),
		ARTILLERY_PLUGINS: JSON.stringify({
			...readObject(given("ARTILLERY_PLUGINS")),
			[pluginName]: { file: join(folder, rowsFile) }
		})
	};
}
const readObject = (text = "{}") => parseJson(text) ?? {};
const argumentsFor = ({ settings: { args = [], script }, folder }, { deployment: { url } }) => [
	...[
		"run",
		"--target",
		withTarget("$target", url)
	],
	...args.map((argument) => withTarget(argument, url)),
	resolve(folder, script)
];
function readerOf({ read, known, checks, ...sent }) {
	return {
		read,
		end: async (end) => {
			const code = exitCodeOf(end.how);
			const hasBroken = checks.some(({ holds }) => !holds);
			const isOver = code === 0 || code === expectCode || code === ensureCode && hasBroken;
			assertEnded(artillery.title, end, {
				isOver,
				memory: "give Node.js more by load.artillery.env: { NODE_OPTIONS: --max-old-space-size=4096 }"
			});
			const { responses, counted } = known;
			if (end.stopped === void 0 && responses < (counted?.responses ?? Number.POSITIVE_INFINITY)) {
				const what = counted === void 0 ? "ended too soon" : `lost ${counted.responses - responses} of ${counted.responses} responses`;
				throw toolFailure(artillery.title, end, what);
			}
			return {
				faults: [faultOf(known), waitingOf(sent)],
				health: [startedOf(counted)],
				thresholds: [...checks, ...code === expectCode ? [{
					name: "the expectations of the script",
					holds: false
				}] : []]
			};
		}
	};
}
const faultOf = ({ cut, codes, counted }) => ({
	name: "users that no error of the script ended",
	lost: Math.max(0, (counted?.failed ?? 0) - cut),
	all: counted?.users ?? 0,
	one: "user",
	told: "of Artillery did not get to the end of their scenario",
	words: counted?.errors.find((error) => !codes.has(error))
});
function waitingOf({ over, waiting }) {
	const open = sum([...waiting.values()]);
	const { count, totalMs, firstMs, lastMs } = over;
	return cutShort({
		lost: beyondUsual({
			open,
			ended: {
				count,
				totalMs
			},
			tookMs: lastMs - firstMs
		}),
		all: count + open,
		one: "request",
		told: "of Artillery took longer than others and had no response when the load was over"
	});
}
const startedOf = (counted) => ({
	name: "users started as scheduled",
	value: counted?.skipped ? counted.users / (counted.users + counted.skipped) : 1,
	limit: leastStarted,
	unit: "ratio",
	atLeast: true,
	doubts: "sends less",
	advice: "raise maxVusers of the phase, or lower its rate"
});
export { prepare, survey };
