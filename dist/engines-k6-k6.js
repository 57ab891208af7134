import {
  requestNamer
} from "./shared-engines-foreign-request-name.js";
import {
  failedEnd,
  prepareScript,
  surveyFile,
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
import {
  isObject
} from "./shared-model-basics-is-object.js";
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

// build/engines/k6/k6.js
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

// build/engines/k6/read-points.js
var beginning = '{"metric":"', lineOf = (metric) => `${beginning}${metric}","type":"Point"`, duration = lineOf("http_req_duration"), blocked = lineOf("http_req_blocked"), grpc = lineOf("grpc_req_duration"), iterations = lineOf("iterations"), dropped = lineOf("dropped_iterations");
function readPoints(target, found) {
  let counts = { ended: 0, dropped: 0 }, recorded = /* @__PURE__ */ new Set(), nameOf = namesAt(target), sent, end = (data, ms, isGrpc) => {
    let endMs = Date.parse(data.time);
    if (Number.isNaN(endMs) || typeof ms != "number")
      throw new TypeError("it has no time");
    let tags = data.tags ?? {};
    found({ startMs: endMs - ms, ms, name: nameOf(tags), ...outcomeOf(tags, isGrpc) });
  };
  return {
    iterations: counts,
    recorded,
    read: (line) => {
      if (line.startsWith(beginning))
        if (recorded.add(line.slice(beginning.length, line.indexOf('"', beginning.length))), line.startsWith(duration))
          sent = pointOf(line);
        else if (line.startsWith(blocked) && sent)
          end(sent, sent.value + pointOf(line).value, !1), sent = void 0;
        else if (line.startsWith(grpc)) {
          let data = pointOf(line);
          end(data, data.value, !0);
        } else line.startsWith(iterations) ? counts.ended += pointOf(line).value : line.startsWith(dropped) && (counts.dropped += pointOf(line).value);
    }
  };
}
var pointOf = (line) => JSON.parse(line).data;
function namesAt(target) {
  let nameOf = requestNamer(target), known = /* @__PURE__ */ new Map();
  return ({ name = "", url = "", method = "", group = "" }) => {
    let key = `${method} ${group} ${name}`, before = known.get(key);
    if (before !== void 0)
      return before;
    let own = name !== "" && !/^\w+:\/\//.test(name) ? name : nameOf(method, name || url), full = [...group.split("::").filter(Boolean), own].join(" / ");
    return known.size < mostKnown && known.set(key, full), full;
  };
}
var mostKnown = 1e4;
function outcomeOf({ status = "", expected_response: expected, error, error_code: reason }, isGrpc) {
  let code = Number(status), isGood = isGrpc ? code === 0 : expected === void 0 ? code >= 200 && code < 400 : expected === "true", shown = !isGrpc && code > 0 ? { code } : {};
  if (isGood)
    return shown;
  let failed = isGrpc || code > 0 ? "status" : kindOf(Number(reason));
  return { ...shown, failed, message: error ?? (isGrpc ? `gRPC status ${status}` : "") };
}
function kindOf(code) {
  return code === 1050 || code === 1211 ? "timeout" : code >= 1100 && code < 1200 ? "dns" : code === 1212 ? "refused" : code === 1201 || code === 1220 ? "reset" : code >= 1300 && code < 1400 ? "tls" : code >= 1600 && code < 1700 ? "protocol" : "other";
}

// build/engines/k6/thresholds.js
function thresholdsIn(summary, recorded) {
  let metrics = isObject(summary) && isObject(summary.metrics) ? summary.metrics : {};
  return Object.entries(metrics).toSorted(([a], [b]) => a < b ? -1 : 1).flatMap(([metric, found]) => {
    if (!isObject(found) || !isObject(found.thresholds))
      return [];
    let isEmpty = !recorded.has(metric.replace(/\{.*$/s, "")) || isEmptyPart(metric, found);
    return Object.entries(found.thresholds).map(([condition, isCrossed]) => ({
      name: `${metric} ${condition}`,
      holds: isCrossed === !0 ? !1 : isEmpty && !isCount(found) ? null : !0
    }));
  });
}
var isCount = (metric) => "count" in metric && "rate" in metric;
function isEmptyPart(name, { thresholds: _, ...figures }) {
  return name.includes("{") ? "passes" in figures ? figures.passes === 0 && figures.fails === 0 : Object.values(figures).every((figure) => figure === 0) : !1;
}

// build/engines/k6/k6.js
var startMs = 12e4, leastStarted = 0.99, crossedCode = 99, markedCode = 110, k6 = {
  name: "k6",
  title: "k6",
  least: "0.50.0",
  install: "`- uses: grafana/setup-k6-action@v1` in a step before",
  own: /^K6_/,
  variables: { K6_NO_USAGE_REPORT: "true" },
  script: ({ script }) => script,
  plan: async (order, found) => {
    let { script } = order.settings;
    return await tryScript(k6, order, found, {
      args: ["inspect", resolve(order.folder, script)],
      verb: "read",
      retry: `k6 inspect ${script}`,
      why: (stderr) => /msg="((?:[^"\\]|\\.)*)"/.exec(stderr)?.[1] ?? stderr
    }), {
      startMs,
      launch: async ({ deployment, folder }) => ({
        args: argumentsFor(order, deployment.url, folder)
      }),
      reader: ({ deployment, folder }, take) => readerOf(readPoints(deployment.url, take), summaryIn(folder))
    };
  }
}, survey = surveyFile("script"), prepare = prepareScript(k6), summaryIn = (folder) => join(folder, "summary.json");
function argumentsFor({ settings, folder, machine }, url, own) {
  let { args = [], script } = settings, outputs = machine.variables?.K6_OUT?.split(",") ?? [];
  return [
    "run",
    "--out",
    "json",
    "--summary-export",
    summaryIn(own),
    ...outputs.flatMap((output) => ["--out", output]),
    "--quiet",
    "--no-color",
    "--address",
    "",
    ...args.map((argument) => withTarget(argument, url)),
    resolve(folder, script)
  ];
}
function readerOf({ read, iterations: iterations2, recorded }, summary) {
  return {
    read,
    end: async (end) => {
      let code = Number(/^exit code (\d+)$/.exec(end.how)?.[1]);
      if (!(code === 0 || code === crossedCode || code === markedCode) && end.stopped === void 0)
        throw failedEnd(k6.title, end);
      let thresholds = await thresholdsOf(summary, recorded, code);
      return { health: [startedOf(iterations2)], thresholds };
    }
  };
}
async function thresholdsOf(summary, recorded, code) {
  let found = thresholdsIn(await readJson(summary), recorded);
  return [
    ...found,
    ...code === crossedCode && found.every(({ holds }) => holds !== !1) ? [{ name: "the thresholds of the script", holds: !1 }] : [],
    ...code === markedCode ? [{ name: "exec.test.fail()", holds: !1 }] : []
  ];
}
var readJson = async (path) => readFile(path, "utf8").then((text) => JSON.parse(text)).catch(() => {
}), startedOf = ({ ended, dropped: dropped2 }) => ({
  name: "iterations started as scheduled",
  value: dropped2 === 0 ? 1 : ended / (ended + dropped2),
  limit: leastStarted,
  unit: "ratio",
  atLeast: !0,
  doubts: "sends less",
  advice: "raise maxVUs of the scenario, or lower its rate"
});
export {
  prepare,
  survey
};
