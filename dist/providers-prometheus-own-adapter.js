import {
  claimReportFolder
} from "./shared-files-report-folder.js";
import "./shared-files-make-folder.js";
import "./shared-files-exists.js";
import {
  overPort,
  prometheus
} from "./shared-providers-prometheus-alerts-server-alerts.js";
import "./shared-net-clock-skew.js";
import {
  locateSelectors
} from "./shared-promql-locate-selectors.js";
import {
  matchersOf
} from "./shared-promql-indicator.js";
import "./shared-providers-numbers-samples.js";
import "./shared-providers-link-at.js";
import "./shared-promql-placeholders.js";
import "./shared-providers-numbers-one-number.js";
import "./shared-stats-quantile-type7.js";
import "./shared-net-auth-google.js";
import {
  shortWaitMs,
  waitReporter
} from "./shared-net-waiting.js";
import "./shared-model-evidence-conventional.js";
import {
  freePort
} from "./shared-net-free-port.js";
import {
  startTool,
  versionOf
} from "./shared-tools-start-tool.js";
import "./shared-tools-processes-supervised.js";
import "./shared-tools-run-for-output.js";
import {
  findTool
} from "./shared-tools-find-tool.js";
import {
  makeToolFolder
} from "./shared-tools-folder.js";
import "./shared-tools-container.js";
import "./shared-tools-processes-process.js";
import "./shared-files-plain-file.js";
import "./shared-model-basics-parse-json.js";
import "./shared-model-basics-is-object.js";
import "./shared-tools-processes-supervisor-messages.js";
import {
  fetchText,
  redirectOf
} from "./shared-net-http.js";
import {
  proxyFor
} from "./shared-net-proxy.js";
import "./shared-net-addresses-address-guard.js";
import "./shared-model-basics-nearest.js";
import "./shared-model-secret.js";
import "./shared-model-basics-units.js";
import "./shared-net-addresses-wildcard.js";
import {
  joinUrl
} from "./shared-net-join-url.js";
import {
  excerpt,
  isHtml
} from "./shared-net-redaction-excerpt.js";
import "./shared-model-version.js";
import {
  Problem
} from "./shared-model-problem.js";
import "./shared-model-basics-joiners.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/providers/prometheus/own/find-server.js
var prometheusTool = {
  name: "prometheus",
  title: "Prometheus",
  image: "prom/prometheus:v3.5.0"
};
async function findServer(machine, platform) {
  let found = await findTool(prometheusTool, machine, platform);
  if (found)
    return found;
  throw new Problem("provider", "there is no Prometheus to start: none on the PATH, none in the tool cache, no Docker", {
    hint: 'put one on the PATH in a step before, for example `apt-get download prometheus && dpkg-deb -x prometheus_*.deb p && echo "$PWD/p/usr/bin" >> "$GITHUB_PATH"`; on macOS `brew install prometheus`'
  });
}

// build/providers/prometheus/own/jobs.js
function scrapeJobs({ scrape }, head, base) {
  return scrape.flatMap((one, index) => one.url !== void 0 ? [jobOf(one, index, { url: one.url, headers: {} }, void 0)] : [jobOf(one, index, head, "head"), ...base ? [jobOf(one, index, base, "base")] : []]);
}
function jobOf({ path, headers, intervalMs, labels }, index, deployment, side) {
  return {
    path: `/${index}/${side ?? "metrics"}`,
    side,
    url: joinUrl(deployment.url, path),
    headers: { ...lowerCase(deployment.headers), ...lowerCase(headers) },
    ...defined({ route: deployment.route }),
    intervalMs,
    labels: {
      job: "target",
      instance: instanceOf(deployment.url),
      ...labels,
      ...side && { side }
    }
  };
}
function instanceOf(url) {
  let { protocol, hostname, port } = new URL(url);
  return `${hostname}:${port || (protocol === "https:" ? 443 : 80)}`;
}
var lowerCase = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

// build/providers/prometheus/own/examine.js
var timeoutMs = 8e3, sampleLine = /^[a-zA-Z_:][\w:]*(?:\{[^\n]*\})?[ \t]+[-+.\dINaef]+/gm;
async function examineOwn(own, { head, machine, allow }, context) {
  let scrape = head ? own.scrape : own.scrape.filter(({ url }) => url !== void 0), jobs = scrapeJobs({ ...own, scrape }, head ?? { url: "http://localhost", headers: {} }, void 0), skipped = own.scrape.length - scrape.length > 0 ? [
    {
      check: "metrics",
      state: "skipped",
      message: "the address of the target is not known here"
    }
  ] : [], scraped = await Promise.all(jobs.map((job) => scrapeOnce(job, allow, context)));
  return [await findOne(machine), ...scraped, ...skipped];
}
async function findOne(machine) {
  let check = "prometheus";
  try {
    let tool = await findServer(machine, process), version = await versionOf(tool, machine), where = tool.kind === "container" ? `by Docker (${tool.path})` : tool.path;
    return {
      check,
      state: "ok",
      message: `one can be started: ${where}${version === void 0 ? "" : `, version ${version}`}`
    };
  } catch (error) {
    if (!(error instanceof Problem))
      throw error;
    return {
      check,
      state: "problem",
      message: error.message,
      ...defined({ hint: error.hint })
    };
  }
}
async function scrapeOnce({ url, headers, route }, allow, { signal, proxies }) {
  let bad = (what2, hint) => ({
    check: "metrics",
    state: "problem",
    message: `${url}: ${what2}`,
    hint
  });
  try {
    allow(url);
  } catch (error) {
    if (!(error instanceof Problem))
      throw error;
    return bad(error.message, error.hint ?? "");
  }
  let proxy = proxyFor(url, proxies), response = await fetchText({
    url,
    headers,
    timeoutMs,
    signal,
    proxy,
    maxBytes: 4e6,
    ...defined({ route })
  });
  if (response.kind === "failed")
    return bad(response.message, "give the path of the metrics of the target as prometheus.scrape");
  let { status, body } = response, count = body.match(sampleLine)?.length ?? 0;
  if (status === 200 && count > 0)
    return {
      check: "metrics",
      state: "ok",
      message: `${url} exposes ${response.truncated ? "more than " : ""}${count} series`
    };
  let what = status === 200 ? "its response is not in the text format of Prometheus" : `it responded with ${status}`;
  return bad(`${what}: "${excerpt(body, 80)}"`, "give the path of the metrics of the target as prometheus.scrape");
}

// build/providers/prometheus/own/own-prometheus.js
import { join as join3 } from "node:path";

// build/providers/prometheus/own/start-server.js
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
var readyTimeoutMs = { program: 3e4, container: 18e4 }, pollMs = 50, mostTries = 3, linesShown = 3, dataFolder = (folder) => join(folder, "data");
async function startServer(tool, { folder, config, machine, leave }, context) {
  await writeFile(join(folder, "prometheus.yml"), config);
  for (let left = mostTries - 1; ; left -= 1) {
    let port = await freePort(), order = { title: "Prometheus", args: argumentsFor(folder, port), folder }, server = startTool(tool, order, machine, leave), url = `http://127.0.0.1:${port}`, outcome = await untilReady(server, url, readyTimeoutMs[tool.kind], context);
    if (outcome === "ready")
      return { url, ended: server.ended, stop: server.stop };
    if (await server.stop(context.signal.aborted ? 1e3 : 5e3), !(outcome.kind === "ended" && outcome.lines.some((line) => /address already in use/.test(line))) || left === 0)
      throw problemOf(outcome, tool);
  }
}
var argumentsFor = (folder, port) => [
  `--config.file=${join(folder, "prometheus.yml")}`,
  `--storage.tsdb.path=${dataFolder(folder)}`,
  `--web.listen-address=127.0.0.1:${port}`
];
async function untilReady(server, url, timeoutMs2, { clock, signal }) {
  let ended;
  server.ended.then((how) => {
    ended = how;
  });
  for (let deadline = clock.now() + timeoutMs2; clock.now() < deadline; ) {
    if (signal.aborted)
      return { kind: "interrupted" };
    if (ended)
      return { kind: "ended", ...ended };
    let response = await fetchText({ url: `${url}/-/ready`, timeoutMs: 2e3, signal });
    if (response.kind === "answer" && response.status === 200 && !ended)
      return "ready";
    await clock.sleep(pollMs, signal);
  }
  return { kind: "late", afterMs: timeoutMs2 };
}
function problemOf(outcome, { path }) {
  return outcome.kind === "interrupted" ? new Problem("provider", "interrupted while Prometheus started") : outcome.kind === "late" ? new Problem("provider", `Prometheus (${path}) was not ready within ${outcome.afterMs / 1e3} s`) : new Problem("provider", `Prometheus (${path}) ended before it was ready (${describeEnd(outcome)})`);
}
function describeEnd({ how, lines }) {
  let said = lines.filter((line) => line.trim() !== "").slice(-linesShown);
  return [how, ...said.map((line) => excerpt(line, 300))].join("; ");
}

// build/providers/prometheus/own/first-scrapes.js
var discoveryMs = 15e3, patienceMs = 3e3, pollMs2 = 100;
async function awaitFirstScrapes(jobs, seen, context) {
  let ended;
  seen.server.ended.then((end) => {
    ended = end;
  });
  let since = context.clock.now();
  for (let job of jobs) {
    let problem = await firstScrape(job, { ...seen, since, hasEnded: () => ended !== void 0 }, context);
    if (ended)
      throw new Problem("provider", `Prometheus ended before the load (${describeEnd(ended)})`);
    if (!problem)
      continue;
    if (job.side !== "base")
      throw problem;
    let { message, hint } = problem;
    context.log.warn(`No metrics of the baseline: ${message}${hint ? ` (${hint})` : ""}`);
  }
}
async function firstScrape(job, { server, relay, since, hasEnded }, context) {
  let { clock, signal } = context, mostMs = discoveryMs + job.intervalMs, report = waitReporter(context, mostMs, shortWaitMs), badSince;
  for (; !signal.aborted && !hasEnded(); ) {
    let states = await readTargets(server.url, relay.port, context), { health, lastError = "" } = states.find(({ path }) => path === job.path) ?? {};
    if (health === "up")
      return;
    let now = clock.now();
    if (health === "down" && (badSince ??= now), badSince !== void 0 && now - badSince >= patienceMs)
      return problemOf2(job, relay, lastError);
    if (badSince === void 0 && now - since > mostMs)
      return new Problem("provider", `Prometheus did not scrape ${job.url} in time`);
    report(`Waiting for the first scrape of ${job.url}`), await clock.sleep(pollMs2, signal);
  }
}
function problemOf2({ path, url }, relay, lastError) {
  let outcome = relay.outcomeOf(path), [detail, hint] = outcome?.kind === "none" ? [outcome.detail, outcome.hint] : [
    `its metrics cannot be read: ${excerpt(lastError, 200)}`,
    "expected Prometheus's text format"
  ];
  return new Problem("provider", `${url} cannot be scraped: ${detail}`, defined({ hint }));
}
async function readTargets(url, relayPort, { signal }) {
  let response = await fetchText({
    url: `${url}/api/v1/targets?state=active`,
    timeoutMs: 5e3,
    signal
  });
  return response.kind === "answer" && response.status === 200 ? parseTargets(response.body, relayPort) : [];
}
function parseTargets(body, relayPort) {
  let { data } = JSON.parse(body);
  return (data?.activeTargets ?? []).flatMap(({ scrapeUrl, health, lastError }) => {
    let url = URL.canParse(String(scrapeUrl)) ? new URL(String(scrapeUrl)) : void 0;
    return url?.host !== `127.0.0.1:${relayPort}` ? [] : [{ path: url.pathname, health: String(health), lastError: String(lastError ?? "") }];
  });
}

// build/promql/with-matcher.js
function withMatcher(query, label, matcher) {
  let text = "", done = 0;
  for (let { text: selector, from, to } of locateSelectors(query)) {
    if (matchersOf(selector).some(({ name }) => name === label))
      continue;
    let brace = selector.indexOf("{"), at = brace < 0 ? to : from + brace + 1, isEmpty = brace >= 0 && /^\{\s*\}$/.test(selector.slice(brace));
    text += query.slice(done, at) + (brace < 0 ? `{${matcher}}` : `${matcher}${isEmpty ? "" : ","}`), done = at;
  }
  return text + query.slice(done);
}

// build/providers/prometheus/own/head-only.js
function headOnly(source) {
  return {
    ...source,
    check: (indicators, context) => source.check(indicators.map(ofHead), context),
    measure: (indicator, window, context) => source.measure(ofHead(indicator), window, context),
    series: (indicator, window, context) => source.series(ofHead(indicator), window, context)
  };
}
function withoutSide(source) {
  return {
    ...source,
    measure: async (indicator, window, context) => {
      let measured = await source.measure(indicator, window, context);
      return measured.kind === "alerts" ? { ...measured, rules: measured.rules.map(ruleWithoutSide) } : measured;
    }
  };
}
var ruleWithoutSide = (rule) => rule.state === "firing" ? {
  ...rule,
  firings: rule.firings.map(({ labels: { side: _, ...labels }, ...firing }) => ({
    ...firing,
    labels
  }))
} : rule;
function ofHead(indicator) {
  switch (indicator.kind) {
    case "value":
      return { ...indicator, query: onHead(indicator.query), ...ofHeadOnly(indicator) };
    case "counts":
      return {
        ...indicator,
        part: onHead(indicator.part),
        total: onHead(indicator.total),
        ...ofHeadOnly(indicator)
      };
    case "histogram":
      return { ...indicator, metric: onHead(indicator.metric) };
    case "alerts":
      return { ...indicator, from: rulesOfHead(indicator.from) };
    case "conventional":
      return { ...indicator, ...ofHeadOnly(indicator) };
  }
}
var ofHeadOnly = ({ of }) => of ? { of: { ...of, matchers: of.matchers === void 0 ? '{side="head"}' : onHead(of.matchers) } } : {}, rulesOfHead = (from) => from.kind === "server" ? from : { ...from, rules: from.rules.map((rule) => ({ ...rule, query: onHead(rule.query) })) }, onHead = (query) => withMatcher(query, "side", 'side!="base"');

// build/providers/prometheus/own/keep-data.js
import { cp, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join as join2 } from "node:path";
var mostBytes = 50 * 1024 * 1024;
async function keepData(data, place) {
  try {
    let bytes = await sizeOf(data);
    if (bytes > mostBytes)
      return { kind: "too-large", bytes };
    let { inTheWay } = await claimReportFolder(dirname(place));
    if (inTheWay !== void 0)
      return {
        kind: "failed",
        message: `there is a ${inTheWay} in ${dirname(place)} that no gate has made`
      };
    await rm(place, { recursive: !0, force: !0 });
    for (let file of ["lock", "queries.active"])
      await rm(join2(data, file), { force: !0 });
    return await rename(data, place).catch((error) => {
      if (error.code !== "EXDEV")
        throw error;
      return cp(data, place, { recursive: !0 });
    }), { kind: "kept" };
  } catch (error) {
    return { kind: "failed", message: error.message };
  }
}
async function sizeOf(folder) {
  let names = await readdir(folder, { recursive: !0 });
  return (await Promise.all(names.map((name) => stat(join2(folder, name))))).reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}

// build/providers/prometheus/own/relay.js
import { once } from "node:events";
import { createServer } from "node:http";

// build/providers/prometheus/own/scrape-limits.js
var scrapeLimits = {
  bytes: 8388608,
  samples: 5e4,
  /** Different ones over the whole run. */
  series: 1e5,
  labels: 64,
  labelName: 256,
  labelValue: 2048
}, longestLine = 2e5;
function seriesCounter(limits = scrapeLimits) {
  let known = /* @__PURE__ */ new Set();
  return (body) => {
    let added = /* @__PURE__ */ new Set(), samples = 0;
    for (let line of linesOf(body)) {
      if (line === "" || line.startsWith("#"))
        continue;
      if (line.length > longestLine)
        return `it exposed a line of more than ${format(longestLine)} characters`;
      if (samples += 1, samples > limits.samples)
        return `it exposed more than ${format(limits.samples)} samples at once`;
      let key = hashOf(seriesOf(line));
      if (known.has(key) || added.add(key), known.size + added.size > limits.series)
        return `it exposed more than ${format(limits.series)} different series in the run`;
    }
    for (let key of added)
      known.add(key);
  };
}
function* linesOf(body) {
  for (let from = 0; from < body.length; ) {
    let end = body.indexOf(`
`, from);
    yield body.slice(from, end < 0 ? body.length : end), from = end < 0 ? body.length : end + 1;
  }
}
var seriesOf = (line) => /^[^\s{]*(?:\{(?:[^"}]|"(?:[^"\\]|\\.)*")*\})?/.exec(line)[0];
function hashOf(text) {
  let low = 2166136261, high = 16777619;
  for (let i = 0; i < text.length; i += 1) {
    let code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 16777619), high = Math.imul(high ^ code, 2246822507);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
var format = (count) => count.toLocaleString("en");

// build/providers/prometheus/own/relay.js
var textFormat = "text/plain; version=0.0.4; charset=utf-8", accepted = "application/openmetrics-text;version=1.0.0;charset=utf-8;q=0.9,text/plain;version=0.0.4;q=0.8,*/*;q=0.1";
async function startRelay(scrapes, context, redact = (text) => text) {
  let count = seriesCounter(), closed = new AbortController(), signal = AbortSignal.any([context.signal, closed.signal]), outcomes = /* @__PURE__ */ new Map(), counts = /* @__PURE__ */ new Map(), note = (path, outcome) => {
    outcomes.set(path, outcome);
    let before = counts.get(path);
    if (!before && outcome.kind === "none")
      return;
    let { scrapes: scrapes2, failed } = before ?? { scrapes: 0, failed: 0 };
    counts.set(path, { scrapes: scrapes2 + 1, failed: failed + (outcome.kind === "none" ? 1 : 0) });
  }, server = createServer((request, response) => {
    let scrape = scrapes.find(({ path }) => path === request.url);
    !scrape || request.method !== "GET" ? response.writeHead(404).end() : pass(scrape, response, { redact, count, note: (outcome) => note(scrape.path, outcome) }, { ...context, signal });
  });
  return server.listen(0, "127.0.0.1"), await once(server, "listening"), {
    port: server.address().port,
    outcomeOf: (path) => outcomes.get(path),
    countsOf: (path) => counts.get(path) ?? { scrapes: 0, failed: 0 },
    close: async () => {
      closed.abort(), server.closeAllConnections(), server.close(), await once(server, "close");
    }
  };
}
async function pass({ url, headers, route, intervalMs }, response, { redact, count, note }, { signal, proxies }) {
  let reply = await fetchText({
    url,
    headers: { ...headers, accept: accepted, "accept-encoding": "identity" },
    // In time to say so before the server gives up itself.
    timeoutMs: intervalMs * 0.95,
    maxBytes: scrapeLimits.bytes,
    signal,
    ...defined({ route }),
    proxy: proxyFor(url, proxies)
  });
  if (signal.aborted)
    return void response.destroy();
  let outcome = outcomeOf(reply, count);
  if (note(outcome), outcome.kind === "metrics" && reply.kind === "answer") {
    let type = reply.headers["content-type"] ?? "";
    response.writeHead(200, { "content-type": /openmetrics/i.test(type) ? type : textFormat }).end(redact(withoutCuts(reply.body)));
  } else
    response.writeHead(502, { "content-type": "text/plain" }).end(outcome.kind === "none" ? outcome.detail : "");
}
var withoutCuts = (body) => body.replaceAll("…", "..."), metricsType = /^\s*(text\/plain|application\/openmetrics-text)\s*(;|$)|^\s*$/i;
function outcomeOf(reply, count) {
  if (reply.kind === "failed")
    return ofFailure(reply);
  let { status, body, headers, truncated } = reply, elsewhere = redirectOf(reply);
  if (elsewhere)
    return noMetrics(`it redirects to ${elsewhere.origin}`, "is the preview protected? give the header that lets us through");
  if (status === 401 || status === 403)
    return noMetrics(`it refuses access (${status})`, "give headers in prometheus.scrape, or target-headers");
  if (status === 404)
    return noMetrics("it responded with 404", "is prometheus.scrape.path where the metrics are?");
  if (status !== 200)
    return noMetrics(`it responded with ${status}${body.trim() === "" ? "" : `: "${excerpt(body, 80)}"`}`);
  let type = headers["content-type"] ?? "";
  if (!metricsType.test(type) || isHtml(body)) {
    let said = isHtml(body) ? `a page ("${excerpt(body, 80)}")` : excerpt(type, 80);
    return noMetrics(`it responded with ${said}; expected Prometheus's text format`, "is prometheus.scrape.path where the metrics are?");
  }
  if (truncated)
    return noMetrics(`its response is larger than ${scrapeLimits.bytes / 1024 / 1024} MB`, tooMuch);
  if (body.trim() === "")
    return noMetrics("its response is empty", "does the target count anything yet?");
  let excess = count(body);
  return excess === void 0 ? { kind: "metrics" } : noMetrics(excess, tooMuch);
}
var tooMuch = "has a label a value for each request, such as an id? it must not fill the memory";
function ofFailure({ reason, message }) {
  return reason === "timeout" ? noMetrics(message, "give prometheus.scrape a longer interval") : reason === "refused-address" ? noMetrics(message, "link-local and metadata addresses are never contacted") : noMetrics(message);
}
var noMetrics = (detail, hint) => ({
  kind: "none",
  detail,
  ...defined({ hint })
});

// build/providers/prometheus/own/scrape-config.js
function formatScrapeConfig(jobs, relayPort) {
  let shortestMs = Math.min(...jobs.map(({ intervalMs }) => intervalMs)), config = {
    // The relay asks the same of what it can count, and can say so better.
    global: {
      scrape_interval: `${shortestMs}ms`,
      scrape_timeout: `${shortestMs}ms`,
      evaluation_interval: "1m"
    },
    scrape_configs: jobs.map(({ path, intervalMs, labels }) => ({
      job_name: path,
      metrics_path: path,
      scrape_interval: `${intervalMs}ms`,
      scrape_timeout: `${intervalMs}ms`,
      body_size_limit: `${scrapeLimits.bytes}B`,
      sample_limit: scrapeLimits.samples,
      label_limit: scrapeLimits.labels,
      label_name_length_limit: scrapeLimits.labelName,
      label_value_length_limit: scrapeLimits.labelValue,
      static_configs: [{ targets: [`127.0.0.1:${relayPort}`], labels }]
    }))
  };
  return `${JSON.stringify(config, null, 2)}
`;
}

// build/providers/prometheus/own/own-prometheus.js
var stopMs = 1e4, interruptedStopMs = 1e3;
async function openOwnPrometheus(settings, { head, base, machine, leave, redact, allow, followsMemory = !1 }, context) {
  if (!head)
    throw new TypeError("nothing is scraped before the target is there");
  for (let { url } of settings.scrape)
    url !== void 0 && allow(url);
  let opened = {};
  try {
    let tool = await findServer(machine, process);
    context.log.info(`Starting Prometheus (${tool.kind === "container" ? "by Docker" : tool.path})`);
    let jobs = scrapeJobs(settings, head, base), relay = await startRelay(jobs, context, redact);
    opened.relay = relay;
    let folder = await makeToolFolder({ name: "prometheus", title: "Prometheus" }, machine, leave);
    opened.folder = folder;
    let config = formatScrapeConfig(jobs, relay.port);
    opened.server = startServer(tool, { folder: folder.path, config, machine, leave }, context);
    let server = await opened.server;
    await awaitFirstScrapes(jobs, { server, relay }, context);
    let source = prometheus({ url: server.url, headers: {} }), ofHead2 = withoutSide(jobs.some(({ side }) => side === "base") ? headOnly(source) : source), { scrape: _, keepsData, ...target } = settings;
    return {
      // Its address ends with the run: nobody is linked to it.
      ...overPort(ofHead2, { settings: target, followsMemory }),
      notes: () => reportGaps(jobs, { server, relay }, context),
      close: async () => {
        for (let { message, hint } of await reportGaps(jobs, { server, relay }, context))
          context.log.warn(`${message}${hint ? ` (${hint})` : ""}`);
        await close(opened, context, keepsData ? keptIn(machine) : void 0);
      }
    };
  } catch (error) {
    throw await close(opened, context), asProblem(error);
  }
}
var keptIn = ({ keepIn }) => keepIn === void 0 ? void 0 : join3(keepIn, "prometheus");
async function close({ relay, folder, server }, context, keepIn) {
  let isGone = await server?.then((running) => running.stop(context.signal.aborted ? interruptedStopMs : stopMs), () => !0);
  await relay?.close(), !(folder === void 0 || isGone === !1) && (keepIn !== void 0 && !context.signal.aborted && await keep(folder.path, keepIn, context), await folder.remove().catch((error) => context.log.warn(`The folder of Prometheus could not be removed: ${error.message}`)));
}
function asProblem(error) {
  let { code, message } = error;
  if (error instanceof Problem || typeof code != "string")
    return error;
  let hint = code === "ENOSPC" ? "the disk is full" : "is TMPDIR, or RUNNER_TEMP, a folder that is there and may be written to?";
  return new Problem("provider", `Prometheus could not be started: ${message}`, { hint });
}
async function reportGaps(jobs, { server, relay }, context) {
  let states = await readTargets(server.url, relay.port, context);
  return jobs.flatMap(({ path, url }) => {
    let { scrapes, failed } = relay.countsOf(path), newest = relay.outcomeOf(path), source = "prometheus";
    if (failed > 0) {
      let why = newest?.kind === "none" ? `, the last since ${newest.detail}` : "", hint = newest?.kind === "none" ? newest.hint : void 0;
      return [
        {
          source,
          message: `${failed} of ${scrapes} scrapes of ${url} failed${why}.`,
          ...defined({ hint })
        }
      ];
    }
    let { health, lastError } = states.find((state) => state.path === path) ?? {};
    return health !== "down" || !lastError ? [] : [
      {
        source,
        message: `Prometheus does not accept the metrics of ${url}: ${excerpt(lastError, 200)}.`
      }
    ];
  });
}
async function keep(folder, place, { log }) {
  let kept = await keepData(dataFolder(folder), place);
  kept.kind === "kept" ? log.info(`What Prometheus has stored is in ${place}`) : kept.kind === "failed" ? log.warn(`What Prometheus has stored could not be kept: ${kept.message}`) : log.warn(`What Prometheus has stored is not kept: ${Math.round(kept.bytes / 1024 / 1024)} MB are too many`);
}

// build/providers/prometheus/own/adapter.js
var open = openOwnPrometheus, examine = examineOwn;
export {
  examine,
  open
};
