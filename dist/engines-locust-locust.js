import { freePort } from "./shared-net-free-port.js";
import { lastLine, prepareScript, surveyFile, tryScript } from "./shared-engines-foreign-script-engine.js";
import { withTarget } from "./shared-config.js";
import { failedEnd, toolFailure } from "./shared-engines-foreign-cpu.js";
import { defined } from "./shared-load.js";
import { join, resolve } from "node:path";
import { writeFile } from "node:fs/promises";
// build/engines/locust/listener.js
const listenerFile = "reliability_gate_listener.py";
const listener = `import json
import os

import gevent
from locust import events

_out = os.dup(1)
os.dup2(2, 1)
_most = 4096
_waiting = []
_environments = []


def _flush():
    while _waiting:
        chunk = b""
        while _waiting and len(chunk) + len(_waiting[0]) <= _most:
            chunk += _waiting.pop(0)
        os.write(_out, chunk)


def _write(*row):
    line = json.dumps(row, separators=(",", ":")).encode() + b"\\n"
    _waiting.append(line)
    if sum(map(len, _waiting)) > _most:
        _flush()


def _flush_now_and_then():
    while True:
        gevent.sleep(0.2)
        _flush()


@events.init.add_listener
def _on_init(environment, **_):
    _environments.append(environment)
    gevent.spawn(_flush_now_and_then)


@events.request.add_listener
def _on_request(request_type, name, response_time, exception=None, response=None, start_time=None, **_):
    status = getattr(response, "status_code", None)
    error = None if exception is None else type(exception).__name__
    message = None if exception is None else str(exception)[:300]
    _write("request", start_time, response_time, str(name)[:300], request_type, status, error, message)


@events.quit.add_listener
def _on_quit(exit_code, **_):
    own = _environments[0].process_exit_code if _environments else None
    _write("end", exit_code, own)
    _flush()
`;
// build/engines/locust/read-rows.js
function readRows(found) {
	const ends = [];
	return {
		ends,
		read: (line) => {
			const row = JSON.parse(line);
			if (row[0] === "end") ends.push({ own: row[2] });
			else if (row[0] === "request" && typeof row[2] === "number") found(requestOf(row));
			else throw new TypeError("it is no row of the listener");
		}
	};
}
const requestOf = ([, start, ms, name, method, status, error, message]) => ({
	startMs: start === null ? Date.now() - ms : start * 1e3,
	ms,
	name: nameOf(name, method),
	...defined({ code: status !== null && status > 0 ? status : void 0 }),
	...error !== null && {
		failed: kindOf(status, `${error} ${message}`),
		message: message ?? error
	}
});
function nameOf(name, method) {
	const url = URL.parse(name);
	if (url?.host) return `${method} ${url.host}${url.pathname}`;
	return name.startsWith("/") ? `${method} ${name.replace(/[?#].*$/s, "")}` : name;
}
const kinds = [
	[/timed? ?out/i, "timeout"],
	[/refused/i, "refused"],
	[/getaddrinfo|name or service|name resolution|gaierror/i, "dns"],
	[/ssl|certificate/i, "tls"],
	[/reset|aborted|disconnected|closed/i, "reset"]
];
const kindOf = (status, said) => status !== null && status > 0 ? "status" : kinds.find(([pattern]) => pattern.test(said))?.[1] ?? "other";
// build/engines/locust/locust.js
const startMs = 6e4;
const stopSeconds = 10;
const locust = {
	name: "locust",
	title: "Locust",
	least: "2.20.0",
	install: "`- run: pip install locust` in a step before",
	own: /^(?:LOCUST_|PYTHON|VIRTUAL_ENV$)/,
	script: ({ file }) => file,
	plan: async (order, found) => {
		const { file, workers } = order.settings;
		await tryScript(locust, order, found, {
			args: [
				"-f",
				resolve(order.folder, file),
				"--list"
			],
			verb: "load",
			retry: `locust -f ${file} --list`,
			why: lastLine
		});
		return {
			startMs,
			overtimeMs: 15e3,
			cores: workers ?? 1,
			launch: async ({ deployment: { url }, folder: own }) => {
				await writeFile(join(own, listenerFile), listener);
				return { args: [...argumentsFor(order, {
					url,
					own
				}), ...await leading(workers)] };
			},
			reader: (_, take) => readerOf(readRows(take), (workers ?? 0) + 1)
		};
	}
};
const survey = surveyFile("file");
const prepare = prepareScript(locust);
function argumentsFor({ settings, folder, load: { warmupMs, durationMs } }, { url, own }) {
	const { file, users, "spawn-rate": spawnRate, args = [] } = settings;
	const given = {
		"--users": users,
		"--spawn-rate": spawnRate
	};
	return [
		...["--locustfile", `${join(own, listenerFile)},${resolve(folder, file)}`],
		...[
			"--headless",
			"--host",
			withTarget("$target", url),
			"--exit-code-on-error",
			"0"
		],
		...["--run-time", `${Math.ceil((warmupMs + durationMs) / 1e3)}s`],
		...[
			"--stop-timeout",
			`${stopSeconds}`,
			"--loglevel",
			"WARNING"
		],
		...Object.entries(given).flatMap(([name, value]) => value === void 0 ? [] : [name, `${value}`]),
		...args.map((argument) => withTarget(argument, url))
	];
}
async function leading(workers) {
	if (workers === void 0) return [];
	const port = `${await freePort()}`;
	return [...[
		"--processes",
		`${workers}`,
		"--master-port",
		port
	], ...[
		"--master-bind-host",
		"127.0.0.1",
		"--master-bind-port",
		port
	]];
}
function readerOf({ read, ends }, processes) {
	return {
		read,
		end: async (end) => {
			const own = ends.find((one) => one.own !== null)?.own ?? void 0;
			if (end.stopped === void 0 && own === void 0 && end.how !== "exit code 0") throw failedEnd(locust.title, end);
			if (end.stopped !== "cancelled" && ends.length < processes) {
				const missing = `lost ${processes - ends.length} of its ${processes} processes before the end`;
				throw toolFailure(locust.title, end, missing);
			}
			return own === void 0 ? {} : { thresholds: [{
				name: "environment.process_exit_code = 0",
				holds: own === 0
			}] };
		}
	};
}
export { prepare, survey };
