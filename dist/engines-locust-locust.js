import {
  freePort
} from "./shared-net-free-port.js";
import {
  failedEnd,
  lastLine,
  prepareScript,
  surveyFile,
  toolFailure,
  tryScript
} from "./shared-engines-foreign-request-log.js";
import "./shared-tools-start-tool.js";
import "./shared-tools-processes-supervised.js";
import "./shared-tools-run-for-output.js";
import "./shared-tools-find-tool.js";
import {
  withTarget
} from "./shared-language-environment.js";
import "./shared-tools-folder.js";
import "./shared-tools-container.js";
import "./shared-tools-processes-process.js";
import "./shared-engines-count-request.js";
import "./shared-engines-answered-windows.js";
import "./shared-stats-histogram.js";
import "./shared-language-access-telling-names.js";
import "./shared-language-limits.js";
import "./shared-language-list.js";
import "./shared-language-scalars-texts.js";
import "./shared-tools-processes-supervisor-messages.js";
import "./shared-language-variables.js";
import "./shared-language-text-option.js";
import "./shared-model-basics-nearest.js";
import "./shared-language-yaml-reading.js";
import "./shared-model-secret.js";
import "./shared-model-basics-units.js";
import "./shared-net-redaction-excerpt.js";
import "./shared-model-problem.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import "./shared-model-basics-defined.js";

// build/engines/locust/locust.js
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

// build/engines/locust/listener.js
var listenerFile = "reliability_gate_listener.py", listener = `import json
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
  let ends = [];
  return {
    ends,
    read: (line) => {
      let row = JSON.parse(line);
      if (row[0] === "end")
        ends.push({ own: row[2] });
      else if (row[0] === "request" && typeof row[2] == "number")
        found(requestOf(row));
      else
        throw new TypeError("it is no row of the listener");
    }
  };
}
var requestOf = ([, start, ms, name, method, status, error, message]) => ({
  startMs: start === null ? Date.now() - ms : start * 1e3,
  ms,
  name: nameOf(name, method),
  ...status !== null && status > 0 && { code: status },
  ...error !== null && {
    failed: kindOf(status, `${error} ${message}`),
    message: message ?? error
  }
});
function nameOf(name, method) {
  let url = URL.parse(name);
  return url?.host ? `${method} ${url.host}${url.pathname}` : name.startsWith("/") ? `${method} ${name.replace(/[?#].*$/s, "")}` : name;
}
var kinds = [
  [/timed? ?out/i, "timeout"],
  [/refused/i, "refused"],
  [/getaddrinfo|name or service|name resolution|gaierror/i, "dns"],
  [/ssl|certificate/i, "tls"],
  [/reset|aborted|disconnected|closed/i, "reset"]
], kindOf = (status, said) => status !== null && status > 0 ? "status" : kinds.find(([pattern]) => pattern.test(said))?.[1] ?? "other";

// build/engines/locust/locust.js
var startMs = 6e4, stopSeconds = 10, locust = {
  name: "locust",
  title: "Locust",
  least: "2.20.0",
  install: "`- run: pip install locust` in a step before",
  // Variables of Locust, and of the Python that it runs in.
  own: /^(?:LOCUST_|PYTHON|VIRTUAL_ENV$)/,
  script: ({ file }) => file,
  plan: async (order, found) => {
    let { file, workers } = order.settings;
    return await tryScript(locust, order, found, {
      args: ["-f", resolve(order.folder, file), "--list"],
      verb: "load",
      retry: `locust -f ${file} --list`,
      why: lastLine
    }), {
      startMs,
      overtimeMs: (stopSeconds + 5) * 1e3,
      cores: workers ?? 1,
      launch: async ({ deployment: { url }, folder: own }) => (await writeFile(join(own, listenerFile), listener), { args: [...argumentsFor(order, { url, own }), ...await leading(workers)] }),
      reader: (_, take) => readerOf(readRows(take), (workers ?? 0) + 1)
    };
  }
}, survey = surveyFile("file"), prepare = prepareScript(locust);
function argumentsFor({ settings, folder, load: { warmupMs, durationMs } }, { url, own }) {
  let { file, users, "spawn-rate": spawnRate, args = [] } = settings, given = { "--users": users, "--spawn-rate": spawnRate };
  return [
    "--locustfile",
    `${join(own, listenerFile)},${resolve(folder, file)}`,
    "--headless",
    "--host",
    withTarget("$target", url),
    "--exit-code-on-error",
    "0",
    "--run-time",
    `${Math.ceil((warmupMs + durationMs) / 1e3)}s`,
    "--stop-timeout",
    `${stopSeconds}`,
    "--loglevel",
    "WARNING",
    ...Object.entries(given).flatMap(([name, value]) => value === void 0 ? [] : [name, `${value}`]),
    ...args.map((argument) => withTarget(argument, url))
  ];
}
async function leading(workers) {
  if (workers === void 0)
    return [];
  let port = `${await freePort()}`;
  return [
    "--processes",
    `${workers}`,
    "--master-port",
    port,
    "--master-bind-host",
    "127.0.0.1",
    "--master-bind-port",
    port
  ];
}
function readerOf({ read, ends }, processes) {
  return {
    read,
    end: async (end) => {
      let own = ends.find((one) => one.own !== null)?.own ?? void 0;
      if (end.stopped === void 0 && own === void 0 && end.how !== "exit code 0")
        throw failedEnd(locust.title, end);
      if (end.stopped !== "cancelled" && ends.length < processes) {
        let missing = `lost ${processes - ends.length} of its ${processes} processes before the end`;
        throw toolFailure(locust.title, end, missing);
      }
      return own === void 0 ? {} : { thresholds: [{ name: "environment.process_exit_code = 0", holds: own === 0 }] };
    }
  };
}
export {
  prepare,
  survey
};
