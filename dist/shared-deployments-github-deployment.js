import {
  findServer,
  lookAfterLoad,
  matchesEnvironment,
  otherEnvironments,
  plainName,
  probe,
  prometheus,
  providers,
  scrapeJobs,
  shortWaitMs,
  waitTeller,
  waitUntilReady
} from "./shared-providers-prometheus-server-alerts.js";
import {
  makeToolFolder,
  openLeftovers
} from "./shared-tools-leftovers.js";
import {
  previewAddress
} from "./shared-gate-gather-evidence.js";
import {
  askAs,
  kindOf,
  locateSelectors
} from "./shared-config-options.js";
import {
  claimReportFolder
} from "./shared-files-report-folder.js";
import {
  matchersOf,
  sameAddress
} from "./shared-stats-slow-noise.js";
import {
  supervisorRole
} from "./shared-tools-supervisor-messages.js";
import {
  boundsOf
} from "./shared-model-plan.js";
import {
  containerName,
  dockerArguments,
  markedWith
} from "./shared-tools-process.js";
import {
  formatDuration
} from "./shared-model-units.js";
import {
  fetchText,
  redirectOf
} from "./shared-net-http.js";
import {
  assertAllowedUrl,
  matchesHost,
  matchesWildcard
} from "./shared-net-address-guard.js";
import {
  Problem,
  defined
} from "./shared-model-problem.js";
import {
  excerpt,
  isHtml
} from "./shared-net-excerpt.js";
import {
  proxyFor
} from "./shared-net-proxy.js";

// build/deployments/bot-comment.js
var mostCharacters = 2e4, leastShaLength = 7;
function standingsOfComments(comments, { author, host }, sha) {
  let named = { name: `the comment of ${author}`, label: author }, own = comments.filter((comment) => comment.author.toLowerCase() === author.toLowerCase());
  if (own.length === 0)
    return [];
  let texts = own.map(({ body }) => body.slice(0, mostCharacters)).reverse(), ofCommit = texts.find((text) => text.includes(sha.slice(0, leastShaLength)));
  if (ofCommit === void 0) {
    let state = texts.some(namesCommit) ? "of another commit" : "without a commit, so that it may tell of an older build";
    return [{ ...named, kind: "pending", state }];
  }
  let url = addressesIn(ofCommit).find((found) => matchesHost(host, new URL(found)));
  return url === void 0 ? [{ ...named, kind: "pending", state: `without an address at ${host}` }] : [{ ...named, kind: "up", url }];
}
var namesCommit = (text) => /(?<![\w-])[0-9a-f]{7,40}(?![\w-])/i.test(text.replace(/https?:\/\/[\w.:-]+/g, "")), addressesIn = (text) => [...text.matchAll(/https?:\/\/[^\s<>"'`)\]|\\]{1,500}/g)].flatMap(([found]) => previewAddress(found) ?? []);

// build/deployments/standing.js
function stateOf(standing) {
  switch (standing.kind) {
    case "up":
      return "is up";
    case "pending":
      return `is ${standing.state}`;
    case "dead":
      return standing.why;
  }
}
var sentenceOf = (standing) => `${standing.name} ${stateOf(standing)}`;

// build/deployments/choose-preview.js
function choosePreview(places) {
  let settled = places.map(settle), up = settled.find((one) => one.kind === "up");
  if (up)
    return up;
  if (settled.some(({ kind }) => kind === "wait"))
    return { kind: "wait" };
  let several = settled.find((one) => one.kind === "several"), isEmpty = places.some(({ standings }) => standings.length === 0);
  if (several)
    return isEmpty ? { kind: "wait" } : several;
  let dead = places.flatMap(({ standings }) => standings);
  return dead.length > 0 ? { kind: "dead", standings: dead } : { kind: "wait" };
}
function settle({ key, standings }) {
  let previews = standings.filter((one) => one.kind !== "dead" || one.isPreview !== !1), [first, ...others] = previews;
  return first?.kind === "up" && others.length === 0 ? { kind: "up", standing: first } : previews.some(({ kind }) => kind === "pending") ? { kind: "wait" } : previews.some(({ kind }) => kind === "up") ? { kind: "several", key, standings: previews } : { kind: "dead", standings };
}
var describeStandings = (standings) => standings.map(sentenceOf).join("; ");

// build/deployments/commit-status.js
function standingsOfStatuses(statuses, pattern) {
  let seen = /* @__PURE__ */ new Set();
  return statuses.filter(({ context }) => matchesWildcard(pattern.toLowerCase(), context.toLowerCase())).filter(({ context }) => !seen.has(context) && seen.add(context)).map(standingOf);
}
function standingOf({ context, state, description, targetUrl }) {
  let named = { name: `the commit status "${context}"`, label: context };
  switch (state) {
    case "success": {
      let url = previewAddress(targetUrl);
      return url === void 0 ? { ...named, kind: "dead", why: "names no preview", isPreview: !1 } : { ...named, kind: "up", url };
    }
    case "failure":
    case "error":
      return { ...named, kind: "dead", why: description ? `failed: ${description}` : "failed" };
    default:
      return { ...named, kind: "pending", state };
  }
}

// build/deployments/github-deployment.js
var quickIntervalMs = 3e3, quickPhaseMs = 6e4, slowIntervalMs = 1e4, mostLooked = 10, otherwise = "give the address as the input target, or as target.url in the config; where a provider makes no deployments, target.deployment.status names the commit status that has it";
async function findDeployment(source, order, context) {
  let { clock, signal } = context, known = order.told && decide([{ key: environmentKey, standings: [order.told] }], order.sha);
  if (known)
    return known;
  let start = clock.now(), tell = waitTeller(context, order.timeoutMs);
  for (; !signal.aborted; ) {
    let look = await Promise.race([lookAround(source, order), untilAborted(signal)]);
    if (!look)
      break;
    if (look.kind === "refused")
      return look;
    let decided = look.kind === "seen" ? decide(look.places, order.sha) : void 0;
    if (decided)
      return decided;
    let what = describe(look, order), elapsedMs = clock.now() - start;
    if (elapsedMs >= order.timeoutMs)
      return giveUp(look, what, order);
    tell(`Waiting for the deployment: ${what}`);
    let intervalMs = elapsedMs < quickPhaseMs ? quickIntervalMs : slowIntervalMs;
    await clock.sleep(Math.min(intervalMs, order.timeoutMs - elapsedMs), signal);
  }
  return { kind: "none", message: "interrupted while waiting for the deployment" };
}
var untilAborted = (signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve(void 0), { once: !0 }));
async function findRunning(source, environment, measured) {
  let look = await lookForRunning(without(source, measured), environment);
  if (look.kind === "refused")
    return look;
  if (look.kind === "failed")
    return { kind: "none", message: look.message, hint: elsewhere };
  let isElsewhere = (url) => measured.url === void 0 || !sameAddress(url, measured.url), up = standingsOf(look).find((one) => one.kind === "up" && isElsewhere(one.url));
  return up?.kind === "up" ? foundAt(up) : { kind: "none", message: `no deployment to "${environment}" is up${otherEnvironments(environment, look.others)}`, hint: elsewhere };
}
var elsewhere = "give its address as baseline.url, or as the input baseline", without = (source, { sha, deploymentId }) => ({
  ...source,
  listDeployments: async (of) => {
    let listed = await source.listDeployments(of);
    if (listed.kind !== "ok")
      return listed;
    let isOther = (one) => one.id !== deploymentId && (one.sha === void 0 || one.sha !== sha);
    return { ...listed, value: listed.value.filter(isOther) };
  }
});
async function lookForRunning(source, environment) {
  if (!environment.includes("*")) {
    let look = await lookAt(source, await source.listDeployments({ environment }), environment);
    if (look.kind !== "seen" || standingsOf(look).length > 0)
      return look;
  }
  return lookAt(source, await source.listDeployments({}), environment);
}
async function lookAround(source, order) {
  let { sha, status, comment, pullRequest } = order, looks = [await lookForDeployments(source, order)];
  if (status !== void 0) {
    let listed = await source.listCommitStatuses(sha);
    looks.push(seenBy(listed, "target.deployment.status", (found) => standingsOfStatuses(found, status)));
  }
  if (comment && pullRequest !== void 0) {
    let listed = await source.listComments(pullRequest);
    looks.push(seenBy(listed, "target.deployment.comment", (found) => standingsOfComments(found, comment, sha)));
  }
  let seen = looks.filter((look) => look.kind === "seen"), unseen = looks.find((look) => look.kind !== "seen");
  return unseen && (looks.length === 1 || seen.flatMap(standingsOf).length === 0) ? unseen : {
    kind: "seen",
    places: seen.flatMap(({ places }) => places),
    others: seen.flatMap(({ others }) => others),
    inactive: seen.flatMap(({ inactive }) => inactive)
  };
}
var standingsOf = ({ places }) => places.flatMap(({ standings }) => standings);
function seenBy(listed, key, read) {
  return listed.kind !== "ok" ? listed : {
    kind: "seen",
    places: [{ key, standings: read(listed.value) }],
    others: [],
    inactive: []
  };
}
async function lookForDeployments(source, { sha, environment }) {
  let look = await lookAt(source, await source.listDeployments({ sha }), environment);
  return look.kind !== "seen" ? look : { ...look, places: [{ key: environmentKey, standings: newestOfEach(standingsOf(look)) }] };
}
var environmentKey = "target.deployment.environment";
async function lookAt(source, listed, environment) {
  if (listed.kind !== "ok")
    return listed;
  let isMeant = (one) => matchesEnvironment(environment, one.environment), standings = [], inactive = [];
  for (let deployment of listed.value.filter(isMeant).slice(0, mostLooked)) {
    let statuses = await source.listDeploymentStatuses(deployment.id);
    if (statuses.kind !== "ok")
      return statuses;
    let standing = standingOf2(deployment, statuses.value);
    standing ? standings.push(standing) : inactive.push(deployment.environment);
  }
  let others = listed.value.filter((one) => !isMeant(one)).map((one) => one.environment);
  return { kind: "seen", places: [{ key: environmentKey, standings }], others, inactive };
}
function standingOf2({ id, environment }, statuses) {
  let newest = statuses.reduce((a, b) => a && a.id > b.id ? a : b, void 0);
  return newest?.state === "inactive" ? void 0 : standingOfDeployment({ id, environment, state: "pending", ...newest, deploymentId: id });
}
function standingOfDeployment(of) {
  let { deploymentId, environment, state, url, description } = of, named = { name: nameOf(environment), label: environment };
  switch (state) {
    case "success":
      return url === void 0 ? { ...named, kind: "dead", why: "names no environment_url", isPreview: !1 } : { ...named, kind: "up", url, ...defined({ deploymentId }) };
    case "failure":
    case "error":
      return { ...named, kind: "dead", why: description ? `failed: ${description}` : "failed" };
    default:
      return { ...named, kind: "pending", state };
  }
}
var nameOf = (environment) => `the deployment to "${environment}"`;
function newestOfEach(standings) {
  let seen = /* @__PURE__ */ new Set();
  return standings.filter(({ label }) => !seen.has(plainName(label)) && seen.add(plainName(label)));
}
function decide(places, sha) {
  let choice = choosePreview(places);
  switch (choice.kind) {
    case "wait":
      return;
    case "up":
      return foundAt(choice.standing);
    case "dead":
      return {
        kind: "none",
        message: `commit ${short(sha)}: ${describeStandings(choice.standings)}`,
        hint: otherwise
      };
    case "several":
      return {
        kind: "none",
        message: `commit ${short(sha)} has several previews: ${describeStandings(choice.standings)}`,
        hint: hintOf(choice)
      };
  }
}
var hintOf = ({ key, standings }) => `write which one is meant, as ${key}: ${standings.map(({ label }) => JSON.stringify(label)).join(" or ")}`;
function foundAt({ name, url, deploymentId }) {
  return { kind: "found", url, name, ...defined({ deploymentId }) };
}
function describe(look, { sha, environment, status, comment, pullRequest }) {
  if (look.kind !== "seen")
    return look.message;
  let standings = standingsOf(look);
  if (standings.length > 0)
    return describeStandings(standings);
  let missing = [
    `no deployment${environment === void 0 ? "" : ` to "${environment}"`}`,
    ...status === void 0 ? [] : [`no commit status "${status}"`],
    ...comment && pullRequest !== void 0 ? [`no comment of ${comment.author}`] : []
  ], inactive = [...new Set(look.inactive)].map((name) => `; ${nameOf(name)} is inactive: it was taken down`);
  return `commit ${short(sha)} has ${joinAnd(missing)} yet${inactive.join("")}${otherEnvironments(environment, look.others)}`;
}
var joinAnd = (words) => words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
function giveUp(look, what, { sha, timeoutMs }) {
  let within = `within ${formatDuration(timeoutMs)}`, open = look.kind === "seen" ? look.places.find(({ standings }) => standings.length > 1) : void 0;
  return open ? {
    kind: "none",
    message: `commit ${short(sha)} has several previews, not all done ${within}: ${what}`,
    hint: hintOf(open)
  } : { kind: "none", message: `no deployment ${within}: ${what}`, hint: otherwise };
}
var short = (sha) => sha.slice(0, 7);

// build/providers/prometheus/own/start-server.js
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

// build/net/free-port.js
import { once } from "node:events";
import { createServer } from "node:net";
async function freePort() {
  let server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  let address = server.address();
  if (server.close(), await once(server, "close"), address === null || typeof address == "string")
    throw new TypeError("no port is free");
  return address.port;
}

// build/tools/start-tool.js
import { randomUUID } from "node:crypto";

// build/tools/supervised.js
import { fork } from "node:child_process";
import { once as once2 } from "node:events";
import { fileURLToPath } from "node:url";
function startSupervised(order, environment) {
  let supervisor = fork(fileURLToPath(entry()), [supervisorRole], {
    detached: !0,
    env: environment,
    execArgv: [],
    stdio: ["ignore", "ignore", "ignore", "ipc"]
  });
  send(supervisor, order);
  let gone = once2(supervisor, "exit").then(([code]) => code === 0, () => !0), messages = (kind, found) => supervisor.on("message", (message) => message.kind === kind && found(message));
  return {
    started: new Promise((resolve) => messages("started", (message) => message.kind === "started" && resolve(message.pid))),
    ended: Promise.race([
      new Promise((resolve) => messages("ended", (message) => message.kind === "ended" && resolve(message))),
      gone.then(() => ({ how: "its supervisor ended", lines: [] }))
    ]),
    stop: async (patienceMs2) => {
      send(supervisor, { kind: "stop" });
      let timer, late = new Promise((resolve) => {
        timer = setTimeout(resolve, patienceMs2, !1);
      }), isGone = await Promise.race([gone, late]);
      return clearTimeout(timer), supervisor.connected && supervisor.disconnect(), supervisor.unref(), isGone;
    }
  };
}
var send = (supervisor, message) => {
  supervisor.connected && supervisor.send(message, () => {
  });
};
function entry() {
  let here = import.meta.url;
  return new URL(here.endsWith(".ts") ? "../main.ts" : "./index.js", here);
}

// build/tools/start-tool.js
function startTool(tool, order, { environment }, leave) {
  let { title } = order, launch = launchOf(tool, order), mark = randomUUID(), leftovers = [{ kind: "process", id: mark, title }];
  if (launch.container !== void 0) {
    let data = { docker: tool.path };
    leftovers.push({ kind: "container", id: launch.container, title, data });
  }
  for (let leftover of leftovers)
    leave.add(leftover);
  let supervised = startSupervised(launch, { ...environment, ...markedWith(mark) });
  return {
    ...supervised,
    stop: async (patienceMs2) => {
      let isGone = await supervised.stop(patienceMs2);
      if (isGone)
        for (let leftover of leftovers)
          leave.done(leftover);
      return isGone;
    }
  };
}
function launchOf(tool, { args, folder }) {
  let { kind, path: command } = tool;
  if (kind === "program")
    return { kind: "launch", command, args: [...args], folder };
  let container = containerName(), ofClient = dockerArguments(tool.image, args, { folder, name: container });
  return { kind: "launch", command, args: ofClient, folder, container };
}

// build/providers/prometheus/own/start-server.js
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
async function untilReady(server, url, timeoutMs, { clock, signal }) {
  let ended;
  server.ended.then((how) => {
    ended = how;
  });
  for (let deadline = clock.now() + timeoutMs; clock.now() < deadline; ) {
    if (signal.aborted)
      return { kind: "interrupted" };
    if (ended)
      return { kind: "ended", ...ended };
    let answer = await fetchText({ url: `${url}/-/ready`, timeoutMs: 2e3, signal });
    if (answer.kind === "answer" && answer.status === 200 && !ended)
      return "ready";
    await clock.sleep(pollMs, signal);
  }
  return { kind: "late", afterMs: timeoutMs };
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
  let { clock, signal } = context, mostMs = discoveryMs + job.intervalMs, tell = waitTeller(context, mostMs, shortWaitMs), badSince;
  for (; !signal.aborted && !hasEnded(); ) {
    let states = await readTargets(server.url, relay.port, context), { health, lastError = "" } = states.find(({ path }) => path === job.path) ?? {};
    if (health === "up")
      return;
    let now = clock.now();
    if (health === "down" && (badSince ??= now), badSince !== void 0 && now - badSince >= patienceMs)
      return problemOf2(job, relay, lastError);
    if (badSince === void 0 && now - since > mostMs)
      return new Problem("provider", `Prometheus did not scrape ${job.url} in time`);
    tell(`Waiting for the first scrape of ${job.url}`), await clock.sleep(pollMs2, signal);
  }
}
function problemOf2({ path, url }, relay, lastError) {
  let outcome = relay.outcomeOf(path), [detail, hint] = outcome?.kind === "none" ? [outcome.detail, outcome.hint] : [
    `its metrics cannot be read: ${excerpt(lastError, 200)}`,
    "expected Prometheus's text format"
  ];
  return new Problem("provider", `${url} cannot be scraped: ${detail}`, { ...defined({ hint }) });
}
async function readTargets(url, relayPort, { signal }) {
  let answer = await fetchText({
    url: `${url}/api/v1/targets?state=active`,
    timeoutMs: 5e3,
    signal
  });
  return answer.kind === "answer" && answer.status === 200 ? parseTargets(answer.body, relayPort) : [];
}
function parseTargets(body, relayPort) {
  let { data } = JSON.parse(body);
  return (data?.activeTargets ?? []).flatMap(({ scrapeUrl, health, lastError }) => {
    let url = URL.canParse(String(scrapeUrl)) ? new URL(String(scrapeUrl)) : void 0;
    return url?.host !== `127.0.0.1:${relayPort}` ? [] : [{ path: url.pathname, health: String(health), lastError: String(lastError ?? "") }];
  });
}

// build/providers/prometheus/with-matcher.js
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
function headOnly(provider) {
  return {
    ...provider,
    check: (asked, context) => provider.check(asked.map(ofHead), context),
    measure: (indicator, window, context) => provider.measure(ofHead(indicator), window, context),
    series: (indicator, window, context) => provider.series(ofHead(indicator), window, context)
  };
}
function withoutSide(provider) {
  return {
    ...provider,
    measure: async (indicator, window, context) => {
      let measured = await provider.measure(indicator, window, context);
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
import { once as once3 } from "node:events";
import { createServer as createServer2 } from "node:http";

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
    let told = /* @__PURE__ */ new Set(), samples = 0;
    for (let line of linesOf(body)) {
      if (line === "" || line.startsWith("#"))
        continue;
      if (line.length > longestLine)
        return `it told a line of more than ${format(longestLine)} characters`;
      if (samples += 1, samples > limits.samples)
        return `it told more than ${format(limits.samples)} samples at once`;
      let key = hashOf(seriesOf(line));
      if (known.has(key) || told.add(key), known.size + told.size > limits.series)
        return `it told more than ${format(limits.series)} different series in the run`;
    }
    for (let key of told)
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
  }, server = createServer2((request, response) => {
    let scrape = scrapes.find(({ path }) => path === request.url);
    !scrape || request.method !== "GET" ? response.writeHead(404).end() : pass(scrape, response, { redact, count, note: (outcome) => note(scrape.path, outcome) }, { ...context, signal });
  });
  return server.listen(0, "127.0.0.1"), await once3(server, "listening"), {
    port: server.address().port,
    outcomeOf: (path) => outcomes.get(path),
    countsOf: (path) => counts.get(path) ?? { scrapes: 0, failed: 0 },
    close: async () => {
      closed.abort(), server.closeAllConnections(), server.close(), await once3(server, "close");
    }
  };
}
async function pass({ url, headers, route, intervalMs }, response, { redact, count, note }, { signal, proxies }) {
  let answer = await fetchText({
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
  let outcome = outcomeOf(answer, count);
  if (note(outcome), outcome.kind === "metrics" && answer.kind === "answer") {
    let type = answer.headers["content-type"] ?? "";
    response.writeHead(200, { "content-type": /openmetrics/i.test(type) ? type : textFormat }).end(redact(withoutCuts(answer.body)));
  } else
    response.writeHead(502, { "content-type": "text/plain" }).end(outcome.kind === "none" ? outcome.detail : "");
}
var withoutCuts = (body) => body.replaceAll("…", "..."), metricsType = /^\s*(text\/plain|application\/openmetrics-text)\s*(;|$)|^\s*$/i;
function outcomeOf(answer, count) {
  if (answer.kind === "failed")
    return ofFailure(answer);
  let { status, body, headers, truncated } = answer, elsewhere2 = redirectOf(answer);
  if (elsewhere2)
    return none(`it redirects to ${elsewhere2.origin}`, "is the preview protected? give the header that lets us through");
  if (status === 401 || status === 403)
    return none(`it refuses access (${status})`, "give headers in prometheus.scrape, or target-headers");
  if (status === 404)
    return none("it answered 404", "is prometheus.scrape.path where the metrics are?");
  if (status !== 200)
    return none(`it answered ${status}${body.trim() === "" ? "" : `: "${excerpt(body, 80)}"`}`);
  let type = headers["content-type"] ?? "";
  if (!metricsType.test(type) || isHtml(body)) {
    let said = isHtml(body) ? `a page ("${excerpt(body, 80)}")` : excerpt(type, 80);
    return none(`it answered ${said}; expected Prometheus's text format`, "is prometheus.scrape.path where the metrics are?");
  }
  if (truncated)
    return none(`it answered more than ${scrapeLimits.bytes / 1024 / 1024} MB`, tooMuch);
  if (body.trim() === "")
    return none("it answered nothing", "does the target count anything yet?");
  let excess = count(body);
  return excess === void 0 ? { kind: "metrics" } : none(excess, tooMuch);
}
var tooMuch = "has a label a value for each request, such as an id? it must not fill the memory";
function ofFailure({ reason, message }) {
  return reason === "timeout" ? none(message, "give prometheus.scrape a longer interval") : reason === "refused-address" ? none(message, "link-local and metadata addresses are never asked") : none(message);
}
var none = (detail, hint) => ({
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
async function openOwnPrometheus({ plan, head, base, machine, leave, redact }, context) {
  let opened = {};
  try {
    let tool = await findServer(machine, process);
    context.log.info(`Starting Prometheus (${tool.kind === "container" ? "by Docker" : tool.path})`);
    let jobs = scrapeJobs(plan, head, base), relay = await startRelay(jobs, context, redact);
    opened.relay = relay;
    let folder = await makeToolFolder({ name: "prometheus", title: "Prometheus" }, machine, leave);
    opened.folder = folder;
    let config = formatScrapeConfig(jobs, relay.port);
    opened.server = startServer(tool, { folder: folder.path, config, machine, leave }, context);
    let server = await opened.server;
    await awaitFirstScrapes(jobs, { server, relay }, context);
    let provider = prometheus({ url: server.url, headers: {} });
    return {
      provider: withoutSide(jobs.some(({ side }) => side === "base") ? headOnly(provider) : provider),
      notes: () => tellGaps(jobs, { server, relay }, context),
      close: async () => {
        for (let { message, hint } of await tellGaps(jobs, { server, relay }, context))
          context.log.warn(`${message}${hint ? ` (${hint})` : ""}`);
        await close(opened, context, plan.keepsData ? machine.keepIn : void 0);
      }
    };
  } catch (error) {
    throw await close(opened, context), asProblem(error);
  }
}
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
async function tellGaps(jobs, { server, relay }, context) {
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
        message: `Prometheus does not take what ${url} tells: ${excerpt(lastError, 200)}.`
      }
    ];
  });
}
async function keep(folder, place, { log }) {
  let kept = await keepData(dataFolder(folder), place);
  kept.kind === "kept" ? log.info(`What Prometheus has stored is in ${place}`) : kept.kind === "failed" ? log.warn(`What Prometheus has stored could not be kept: ${kept.message}`) : log.warn(`What Prometheus has stored is not kept: ${Math.round(kept.bytes / 1024 / 1024)} MB are too many`);
}

// build/gate/evidence-ports.js
function evidencePorts(plan, { folder, machine, leftovers = openLeftovers(), commit, deployments, redact }) {
  let { ownPrometheus } = plan, lists = boundsOf(plan.policy), ask = askAs(plan.load), kind = kindOf(plan.load);
  return {
    locateTarget: async (target, context) => {
      let located = await locate(target, deployments, context);
      return assertAllowedUrl(located.url, lists, target.route?.address), located;
    },
    locateBaseline: async (baseline, target) => {
      let located = await locateRunning(baseline, deployments, target);
      return assertAllowedUrl(located.url, lists, baseline.route?.address), located;
    },
    waitUntilReady: (located, { headers, ready, route }, context) => waitUntilReady({ url: located.url, headers, ready, commit, ask, ...defined({ route }) }, context),
    lookAfterLoad: (located, { headers, ready, route }, context) => lookAfterLoad({ url: located.url, headers, ready, commit, ask, ...defined({ route }) }, context),
    // Requests that are not sent are not tried either.
    probe: async (located, { headers, route }, requests, context) => kind.can.sends === "requests" ? probe({ url: located.url, headers, ask, ...defined({ route }) }, requests, context) : [],
    engine: {
      windowSeconds: kind.windowSeconds(plan.load),
      prepare: async (context) => {
        let { load } = plan, { prepare } = await kind.load();
        return prepare({ load, settings: load.engine?.settings, folder }, context);
      }
    },
    ...plan.prometheus && { provider: providers.prometheus(plan.prometheus) },
    ...ownPrometheus && {
      openProvider: (scraped, context) => {
        for (let { url } of ownPrometheus.scrape)
          url !== void 0 && assertAllowedUrl(url, lists);
        let order = { plan: ownPrometheus, ...scraped, machine, leave: leftovers, redact };
        return openOwnPrometheus(order, context);
      }
    },
    leftovers,
    seed: 1
  };
}
async function locate({ from }, deployments, context) {
  if (from.kind === "url")
    return { url: from.url, source: from.source };
  if (!deployments)
    throw new Problem("target", "no target: there is no URL to measure", {
      hint: "give --target URL, or target.url in the config; deployments are found in a workflow run with a token"
    });
  let { source, ...order } = deployments;
  return locatedAt(await findDeployment(source, { ...from, ...order }, context));
}
async function locateRunning({ from, isTarget }, deployments, { url, deploymentId }) {
  if (from.kind === "url")
    return { url: from.url, source: from.source };
  if (!deployments)
    throw new Problem("target", "the baseline has no URL", {
      hint: "give --baseline URL, or baseline.url in the config; deployments are found in a workflow run with a token"
    });
  let { source, sha } = deployments, measured = isTarget ? {} : { sha, url, ...defined({ deploymentId }) };
  return locatedAt(await findRunning(source, from.environment ?? "*", measured));
}
function locatedAt(found) {
  if (found.kind === "found") {
    let { url, deploymentId } = found;
    return {
      url: withoutQuery(url),
      source: "deployment",
      ...defined({ deploymentId })
    };
  }
  throw new Problem("target", found.message, { ...defined({ hint: found.hint }) });
}
function withoutQuery(address) {
  let url = new URL(address);
  return url.search === "" && url.hash === "" ? address : (url.search = "", url.hash = "", url.href);
}

export {
  standingOfDeployment,
  evidencePorts
};
