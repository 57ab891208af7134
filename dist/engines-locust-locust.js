import { Problem, defined } from "./shared-common.js";
import { freePort } from "./shared-net-free-port.js";
import { lastLine, prepareScript, surveyFile, tryScript } from "./shared-engines-foreign-access.js";
import { withTarget } from "./shared-config.js";
import { assertEnded, toolFailure } from "./shared-engines-foreign-find-engine.js";
import { kindBy } from "./shared-engines-foreign-requests-error-kind.js";
import { otherHost } from "./shared-engines-foreign-requests-request-name.js";
import { clockRemark } from "./shared-engines-foreign-clock-remark.js";
import { join, resolve } from "node:path";
import { writeFile } from "node:fs/promises";
// build/engines/locust/distant-workers.js
const distantWorkers = `

from locust.runners import MasterRunner, WorkerRunner

_REPORT = "reliability_gate_report"
_CLOCK = "reliability_gate_clock"
_CLOCK_QUESTIONS = 10
_PATIENCE = 3


@events.init.add_listener
def _on_init_of_many(environment, runner, **_):
    if isinstance(runner, MasterRunner):
        _collect(runner)
    elif isinstance(runner, WorkerRunner) and not _is_here:
        _report(runner)


def _report(runner):
    clock = {"offset": 0.0, "within": None}
    total = {"sent": 0}
    began = {}

    def on_time(environment, msg, **_):
        now = time.time()
        asked, there = msg.data
        within = (now - asked) / 2
        if clock["within"] is None or within < clock["within"]:
            clock.update(offset=there - (asked + now) / 2, within=within)

    def send(is_last=False):
        rows = [[*row] for row in _kept]
        _kept.clear()
        for row in rows:
            row[1] += clock["offset"]
        total["sent"] += len(rows)
        known = {"isLast": is_last, "sent": total["sent"], **clock}
        if began:
            known["cores"] = (time.process_time() - began["cpu"]) / max(1e-9, time.monotonic() - began["at"])
        runner.send_message(_REPORT, {"rows": [json.dumps(row, separators=(",", ":")) for row in rows], "known": known})

    def now_and_then():
        for _ in range(_CLOCK_QUESTIONS):
            runner.send_message(_CLOCK, time.time())
            gevent.sleep(0.1)
        while True:
            if _kept and clock["within"] is not None:
                send()
            gevent.sleep(0.5)

    runner.register_message(_CLOCK, on_time)
    events.test_start.add_listener(lambda **_: began.update(cpu=time.process_time(), at=time.monotonic()))
    events.test_stop.add_listener(lambda **_: send(is_last=True))
    gevent.spawn(now_and_then)


def _collect(runner):
    workers = {}

    def of(worker):
        return workers.setdefault(worker, {"isLast": False, "received": 0})

    def on_report(environment, msg, **_):
        known = of(msg.node_id)
        for line in msg.data["rows"]:
            _write_line(line)
        known["received"] += len(msg.data["rows"])
        known.update(msg.data["known"])

    def on_start(**_):
        for client in runner.clients.all:
            of(client.id)

    def on_connect(client_id, **_):
        if runner.state in ("spawning", "running"):
            of(client_id)

    def on_stopping(environment, **_):
        runner.send_message("quit")
        until = time.time() + (environment.stop_timeout or 0) + _PATIENCE
        while time.time() < until and not all(known["isLast"] for known in workers.values()):
            gevent.sleep(0.05)

    def on_quit(**_):
        for worker, known in workers.items():
            _write("worker", worker, known)
        _flush()

    runner.register_message(_CLOCK, lambda environment, msg, **_: runner.send_message(_CLOCK, [msg.data, time.time()], msg.node_id))
    runner.register_message(_REPORT, on_report)
    events.test_start.add_listener(on_start)
    events.worker_connect.add_listener(on_connect)
    events.test_stopping.add_listener(on_stopping)
    events.quit.add_listener(on_quit)
`;
const listenerFile = "reliability_gate_listener.py";
const hereVariable = "RELIABILITY_GATE_LISTENER";
const listener = `import json
import os
import re
import time

import gevent
from locust import User, events
from locust.clients import HttpSession
from locust.contrib.fasthttp import FastHttpSession

# A worker on another machine has this file from its master, and not this variable.
_is_here = "${hereVariable}" in os.environ
_most = 4096
_an_origin = re.compile(r"(https?://)(?:[^/?#@]*@)?([\\w.:\\[\\]-]{1,100})", re.ASCII)
_stop_seconds = 10
_waiting = []
_kept = []
_environments = []
if _is_here:
    _out = os.dup(1)
    os.dup2(2, 1)


def _flush():
    while _waiting:
        chunk = _waiting.pop(0)
        while _waiting and len(chunk) + len(_waiting[0]) <= _most:
            chunk += _waiting.pop(0)
        os.write(_out, chunk)


def _write(*row):
    _write_line(json.dumps(row, separators=(",", ":")))


def _write_line(line):
    _waiting.append(line.encode() + b"\\n")
    if sum(map(len, _waiting)) > _most:
        _flush()


def _brief(value):
    # Twelve bytes of JSON for a character at most, so that a line has less than 4096.
    text = str(value)[:300]
    return text if text.isascii() else text[:140]


# Clients of the user's own say nothing of it, or something else.
def _origin(url):
    found = _an_origin.match(url) if isinstance(url, str) else None
    return found and found.group(1) + found.group(2)


def _flush_now_and_then():
    while True:
        gevent.sleep(0.2)
        _flush()


@events.init.add_listener
def _on_init(environment, **_):
    if _is_here:
        _environments.append(environment)
        gevent.spawn(_flush_now_and_then)


@events.request.add_listener
def _on_request(request_type, name, response_time, exception=None, response=None, start_time=None, url=None, **_):
    status = getattr(response, "status_code", None)
    status = int(status) if isinstance(status, int) else None
    error = None if exception is None else type(exception).__name__
    message = None if exception is None else _brief(exception)
    # A client of the user's own may not say when it started: then it has just ended.
    start = start_time or time.time() - (response_time or 0) / 1000
    row = ("request", start, response_time, _brief(name), _brief(request_type)[:20], status, error, message, _origin(url))
    _keep(row)


# Locust kills a user whose request still waits when the time to end is over, and reports nothing.
# A user that sends several may be killed in one that has just begun, of which nothing is known.
def _watch(session):
    send = session.request

    def request(self, method, url, name=None, *args, **kwargs):
        start = time.time()
        try:
            return send(self, method, url, name, *args, **kwargs)
        except gevent.GreenletExit:
            waited = time.time() - start
            if waited >= _stop_seconds:
                said = Exception("it timed out: it had no response when Locust ended its user")
                label = name or getattr(self, "request_name", None) or url
                _on_request(method, label, waited * 1000, said, start_time=start)
            raise

    session.request = request


_watch(HttpSession)
_watch(FastHttpSession)


# Of a task, or of \`on_start\`, which ends the user.
@events.user_error.add_listener
def _on_fault(user_instance, exception, **_):
    _keep(("fault", time.time(), isinstance(user_instance, User), type(exception).__name__, _brief(exception)))


def _keep(row):
    if _is_here:
        _write(*row)
    else:
        _kept.append(row)


@events.quit.add_listener
def _on_quit(exit_code, **_):
    if not _is_here:
        return
    own = _environments[0].process_exit_code if _environments else None
    _write("end", exit_code, own)
    _flush()
`;
// build/engines/locust/read-rows.js
function readRows(target, found) {
	const elsewhere = otherHost(target);
	const ends = [];
	const workers = [];
	const counts = {
		requests: 0,
		faults: 0,
		users: 0
	};
	return {
		ends,
		counts,
		workers,
		read: (line) => {
			const row = JSON.parse(line);
			if (row[0] === "end") ends.push({ own: row[2] });
			else if (row[0] === "worker") workers.push({
				name: row[1],
				...row[2]
			});
			else if (row[0] === "fault") {
				counts.faults += 1;
				if (row[2]) counts.users += 1;
				counts.first ??= `${row[3]}: ${row[4]}`;
			} else if (row[0] === "request" && typeof row[1] === "number" && isTime(row[2])) {
				counts.requests += 1;
				found({
					...requestOf(row),
					...defined({ elsewhere: elsewhere(row[8] ?? row[3]) })
				});
			} else throw new TypeError("it is no row of the listener");
		}
	};
}
const isTime = (ms) => ms === null || typeof ms === "number";
function requestOf([, start, ms, name, method, status, error, message]) {
	const request = {
		startMs: start * 1e3,
		ms: ms ?? 0,
		name: nameOf(name, method),
		...defined({ code: status !== null && status > 0 ? status : void 0 })
	};
	if (error !== null) {
		const kind = kindOf(status, `${error} ${message}`);
		const failed = kind === "timeout" && ms === null ? "other" : kind;
		return {
			...request,
			failed,
			message: message ?? error
		};
	}
	if (ms === null || ms < 0) return {
		...request,
		ms: 0,
		failed: "other",
		message: "it reports no response time"
	};
	return request;
}
function nameOf(name, method) {
	const url = URL.parse(name);
	if (url?.host) return `${method} ${url.host}${url.pathname}`;
	return name.startsWith("/") ? `${method} ${name.replace(/[?#].*$/s, "")}` : name;
}
const kindOfFault = kindBy([
	[/timed? ?out/i, "timeout"],
	[/refused/i, "refused"],
	[/getaddrinfo|name or service|name resolution|gaierror/i, "dns"],
	[/ssl|certificate/i, "tls"],
	[/reset|aborted|disconnected|closed/i, "reset"]
]);
const kindOf = (status, said) => status !== null && status > 0 ? "status" : kindOfFault(said);
// build/engines/locust/workers-elsewhere.js
const mostCores = .8;
const connectHint = "start each with `locust --worker -f - --master-host <this machine>`, and open port 5557 between them";
function throwWhereLost(workers) {
	for (const { name, isLast, sent, received } of workers) {
		if (sent === void 0) throw new Problem("engine", `the Locust worker ${name} reported no requests`, { hint: "it ended before it could, or it was started without `-f -`, by which it gets the listener of the gate" });
		if (!isLast) throw new Problem("engine", `Locust lost the worker ${name} before the end`, { hint: "the log of that worker says why: was it ended, or out of memory?" });
		if (received < sent) throw new Problem("engine", `${sent - received} of the ${sent} requests of the Locust worker ${name} did not arrive`, { hint: "was the connection to it interrupted?" });
	}
}
function coresOfWorkers(workers) {
	const cores = workers.flatMap((one) => one.cores ?? []);
	if (cores.length === 0) return [];
	return [{
		name: "CPU of the busiest Locust worker",
		value: Math.max(...cores),
		limit: mostCores,
		unit: "cores",
		doubts: "adds time",
		advice: "start more workers, or lower the load of the script"
	}];
}
const remarksOnClocks = (workers) => workers.flatMap(({ name, offset = 0, within = 0 }) => clockRemark(`the Locust worker ${name}`, {
	aheadMs: -1e3 * offset,
	withinMs: Math.max(1, 1e3 * within)
}));
// build/engines/locust/locust.js
const startMs = 6e4;
const connectSeconds = 60;
const locust = {
	name: "locust",
	title: "Locust",
	least: "2.20.0",
	install: "`- run: pip install locust` in an earlier step",
	own: /^(?:LOCUST_|PYTHON|VIRTUAL_ENV$)/,
	script: ({ file }) => file,
	variables: { [hereVariable]: "1" },
	trusts: (file) => ({ REQUESTS_CA_BUNDLE: file }),
	plan: async (order, found) => {
		const { file, workers, "expect-workers": elsewhere } = order.settings;
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
			startMs: startMs + (elsewhere === void 0 ? 0 : connectSeconds * 1e3),
			overtimeMs: 15e3,
			cores: workers ?? 1,
			launch: async ({ deployment: { url }, folder: own }) => {
				const rows = elsewhere === void 0 ? listener : listener + distantWorkers;
				await writeFile(join(own, listenerFile), rows);
				return { args: [...argumentsFor(order, {
					url,
					own
				}), ...await leading(order.settings)] };
			},
			reader: ({ deployment: { url } }, take) => readerOf(order.settings, readRows(url, take))
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
			`10`,
			"--loglevel",
			"WARNING"
		],
		...Object.entries(given).flatMap(([name, value]) => value === void 0 ? [] : [name, `${value}`]),
		...args.map((argument) => withTarget(argument, url))
	];
}
async function leading({ workers, "expect-workers": elsewhere }) {
	if (elsewhere !== void 0) return [...[
		"--master",
		"--expect-workers",
		`${elsewhere}`
	], ...["--expect-workers-max-wait", `${connectSeconds}`]];
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
function readerOf({ workers: here = 0, "expect-workers": elsewhere, users = 1 }, { read, ends, workers, counts }) {
	const processes = here + 1;
	return {
		read,
		end: async (end) => {
			const own = ends.find((one) => one.own !== null)?.own ?? void 0;
			if (elsewhere !== void 0 && end.lines.some((line) => line.includes("Gave up waiting"))) throw toolFailure(locust.title, {
				...end,
				lines: []
			}, `waited ${connectSeconds} s for ${elsewhere} workers, but not all of them connected`, connectHint);
			const isOver = own !== void 0 || end.how === "exit code 0";
			assertEnded(locust.title, end, {
				isOver,
				memory: "run fewer users, or on a larger machine"
			});
			if (end.stopped !== "cancelled") {
				if (ends.length < processes) {
					const missing = `lost ${processes - ends.length} of its ${processes} processes before the end`;
					throw toolFailure(locust.title, end, missing);
				}
				throwWhereLost(workers);
			}
			return {
				health: coresOfWorkers(workers),
				remarks: remarksOnClocks(workers),
				faults: faultsOf(counts, users),
				...defined({ thresholds: own === void 0 ? void 0 : [{
					name: "environment.process_exit_code = 0",
					holds: own === 0
				}] })
			};
		}
	};
}
const faultsOf = ({ requests, faults, users: ended, first }, users) => [{
	name: "requests without an exception of the locustfile",
	lost: faults,
	all: requests,
	one: "exception",
	told: "of the locustfile outside of requests",
	words: first
}, {
	name: "users that on_start did not end",
	lost: ended,
	all: users,
	one: "user",
	told: "of Locust ended in on_start"
}];
export { prepare, survey };
