import {
  requestNamer
} from "./shared-engines-foreign-request-name.js";
import {
  failedEnd,
  prepareScript,
  surveyFile,
  toolFailure
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
import {
  parseJson
} from "./shared-model-basics-parse-json.js";
import "./shared-model-basics-is-object.js";
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

// build/engines/artillery/artillery.js
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

// build/engines/artillery/plugin.js
var pluginName = "reliability-gate", plugin = `const { openSync, writeSync } = require('node:fs')
const { env } = require('node:process')
const { isMainThread } = require('node:worker_threads')

const { file } = JSON.parse(env.ARTILLERY_PLUGINS)['${pluginName}']
const pending = new Map()
const known = new WeakSet()
const out = openSync(file, 'a')
const write = (...row) => writeSync(out, JSON.stringify(row) + '\\n')
const now = () => performance.timeOrigin + performance.now()
const brief = text => (text === undefined || text === null ? null : String(text).slice(0, 300))

function end(uuid, status, error) {
  const request = pending.get(uuid)
  if (!request) return
  pending.delete(uuid)
  const { start, name, method, url } = request
  write('request', start, now() - start, brief(name), method, brief(url), status, error && brief(error.code || error.name), error && brief(error.message))
}

const cut = { code: 'ECONNRESET', message: 'the connection was closed before the end of the response' }

function listen(ee) {
  if (known.has(ee)) return
  known.add(ee)
  ee.on('trace:http:request', ({ name, method, url }, uuid) => pending.set(uuid, { start: now(), name, method, url }))
  ee.on('trace:http:response', (response, uuid) => {
    response.once('end', () => end(uuid, response.statusCode, null))
    response.once('close', () => end(uuid, response.statusCode, response.complete ? null : cut))
  })
  ee.on('trace:http:error', (error, uuid) => end(uuid, null, error))
}

exports.Plugin = function (script) {
  if (isMainThread) {
    artillery.globalEvents.on('checks', checks => {
      for (const { original, result, strict } of checks) if (strict) write('check', original, result === 1)
    })
    artillery.globalEvents.on('done', ({ counters = {} }) => write('done', counters['http.responses'] || 0))
    return
  }
  script.config.processor = script.config.processor || {}
  script.config.processor.reliabilityGate = (request, context, ee, next) => {
    listen(ee)
    // A request that finds no connection is told as an error alone.
    const { name, method, url, uuid } = request
    pending.set(uuid, { start: now(), name, method, url })
    next()
  }
  script.config.processor.reliabilityGateError = (error, request, context, ee, next) => {
    end(request.uuid, null, error)
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
  let responses = { read: 0, counted: void 0 }, checks = [], nameOf = requestNamer(target);
  return {
    responses,
    checks,
    read: (line) => {
      let row = JSON.parse(line);
      if (row[0] === "request") {
        let request = requestOf(row, nameOf);
        request.code !== void 0 && (responses.read += 1), found(request);
      } else if (row[0] === "done")
        responses.counted = row[1];
      else if (row[0] === "check")
        checks.push({ name: row[1], holds: row[2] });
      else
        throw new TypeError("it is no row of the plugin");
    }
  };
}
function requestOf([, startMs2, ms, name, method, url, status, error, message], nameOf) {
  if (!(startMs2 > 0 && ms >= 0))
    throw new TypeError("it has no time");
  let failed = error !== null ? kindOf(error) : status >= 400 ? "status" : void 0;
  return {
    startMs: startMs2,
    ms,
    name: name ?? nameOf(method, url ?? ""),
    ...status !== null && { code: status },
    ...failed && { failed, message: message ?? "" }
  };
}
var kinds = [
  [/TIMEDOUT|Timeout/, "timeout"],
  [/ENOTFOUND|EAI_AGAIN/, "dns"],
  [/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/, "tls"],
  [/ECONNREFUSED/, "refused"],
  [/ECONNRESET|EPIPE|ECONNABORTED/, "reset"],
  [/^HPE_/, "protocol"]
], kindOf = (code) => kinds.find(([pattern]) => pattern.test(code))?.[1] ?? "other";

// build/engines/artillery/artillery.js
var startMs = 12e4, ensureCode = 1, expectCode = 21, artillery = {
  name: "artillery",
  title: "Artillery",
  least: "2.0.0",
  install: "`- run: npm install --global artillery` in a step before",
  own: /^ARTILLERY_/,
  variables: { ARTILLERY_DISABLE_TELEMETRY: "true" },
  script: ({ script }) => script,
  plan: async (order) => ({
    startMs,
    launch: async (of) => {
      let { folder } = of, home = join(folder, `artillery-plugin-${pluginName}`);
      return await mkdir(home), await writeFile(join(home, "index.js"), plugin), {
        args: argumentsFor(order, of),
        variables: pluginVariables(order, folder),
        writes: async () => join(folder, rowsFile)
      };
    },
    reader: ({ deployment }, take) => readerOf(readRows(deployment.url, take))
  })
}, survey = surveyFile("script"), prepare = prepareScript(artillery), rowsFile = "requests.ndjson";
function pluginVariables({ settings: { env = {} }, machine: { variables = {} } }, folder) {
  let given = (name) => env[name]?.reveal() ?? variables[name];
  return {
    ARTILLERY_PLUGIN_PATH: [given("ARTILLERY_PLUGIN_PATH"), folder].filter(Boolean).join(":"),
    ARTILLERY_PLUGINS: JSON.stringify({
      ...readObject(given("ARTILLERY_PLUGINS")),
      [pluginName]: { file: join(folder, rowsFile) }
    })
  };
}
var readObject = (text = "{}") => parseJson(text) ?? {}, argumentsFor = ({ settings: { args = [], script }, folder }, { deployment: { url } }) => [
  "run",
  "--target",
  withTarget("$target", url),
  ...args.map((argument) => withTarget(argument, url)),
  resolve(folder, script)
];
function readerOf({ read, responses, checks }) {
  return {
    read,
    end: async (end) => {
      let code = Number(/^exit code (\d+)$/.exec(end.how)?.[1]), hasBroken = checks.some(({ holds }) => !holds);
      if (!(code === 0 || code === expectCode || code === ensureCode && hasBroken) && end.stopped === void 0)
        throw failedEnd(artillery.title, end);
      let { read: known, counted } = responses;
      if (end.stopped === void 0 && known < (counted ?? Number.POSITIVE_INFINITY)) {
        let what = counted === void 0 ? "ended too soon" : `lost ${counted - known} of ${counted} responses`;
        throw toolFailure(artillery.title, end, what);
      }
      return {
        thresholds: [
          ...checks,
          ...code === expectCode ? [{ name: "the expectations of the script", holds: !1 }] : []
        ]
      };
    }
  };
}
export {
  prepare,
  survey
};
