import {
  checkAs,
  kindOf,
  learnRequests,
  probeRequest,
  requestAddresses,
  requestAs
} from "./shared-config-options.js";
import {
  readyFault
} from "./shared-faults-ready-fault.js";
import {
  openLeftovers
} from "./shared-tools-leftovers.js";
import {
  previewAddress
} from "./shared-net-addresses-preview-address.js";
import {
  boundsOf,
  keysOf,
  providerKindOf,
  sameAddress
} from "./shared-providers-cloudwatch-ask.js";
import {
  findCores
} from "./shared-tools-cores.js";
import {
  waitReporter
} from "./shared-net-waiting.js";
import {
  redirectOf
} from "./shared-net-http.js";
import {
  proxyFor
} from "./shared-net-proxy.js";
import {
  assertAllowedUrl,
  matchesHost
} from "./shared-net-addresses-address-guard.js";
import {
  isExpected,
  isHttp
} from "./shared-model-plan-load.js";
import {
  formatDuration
} from "./shared-model-basics-units.js";
import {
  matchesWildcard
} from "./shared-net-addresses-wildcard.js";
import {
  joinUrl
} from "./shared-net-join-url.js";
import {
  excerpt
} from "./shared-net-redaction-excerpt.js";
import {
  Problem
} from "./shared-model-problem.js";
import {
  nearest
} from "./shared-model-basics-nearest.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/deployments/preview-state.js
function stateOf(preview) {
  switch (preview.kind) {
    case "up":
      return "is up";
    case "pending":
      return `is ${preview.state}`;
    case "dead":
      return preview.why;
  }
}
var sentenceOf = (preview) => `${preview.name} ${stateOf(preview)}`;

// build/deployments/choose-preview.js
function choosePreview(places) {
  let settled = places.map(settle), up = settled.find((one) => one.kind === "up");
  if (up)
    return up;
  if (settled.some(({ kind }) => kind === "wait"))
    return { kind: "wait" };
  let several = settled.find((one) => one.kind === "several"), isEmpty = places.some(({ states }) => states.length === 0);
  if (several)
    return isEmpty ? { kind: "wait" } : several;
  let dead = places.flatMap(({ states }) => states);
  return dead.length > 0 ? { kind: "dead", states: dead } : { kind: "wait" };
}
function settle({ key, states }) {
  let previews = states.filter((one) => one.kind !== "dead" || one.isPreview !== !1), [first, ...others] = previews;
  return first?.kind === "up" && others.length === 0 ? { kind: "up", preview: first } : previews.some(({ kind }) => kind === "pending") ? { kind: "wait" } : previews.some(({ kind }) => kind === "up") ? { kind: "several", key, states: previews } : { kind: "dead", states };
}
var describeStates = (states) => states.map(sentenceOf).join("; ");

// build/deployments/deployment-state.js
function previewStateOf({ id, environment }, statuses) {
  let newest = statuses.reduce((a, b) => a && a.id > b.id ? a : b, void 0);
  return newest?.state === "inactive" ? void 0 : stateOfDeployment({ id, environment, state: "pending", ...newest, deploymentId: id });
}
function stateOfDeployment(of) {
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

// build/deployments/environment-name.js
var dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, plainName = (name) => name.normalize("NFC").toLowerCase().replace(dashes, "-").replace(/\s+/g, " "), matchesEnvironment = (pattern, environment) => pattern === void 0 || matchesWildcard(plainName(pattern), plainName(environment));
function otherEnvironments(pattern, environments) {
  let names = [...new Set(environments)];
  if (names.length === 0)
    return "";
  let plain = pattern === void 0 ? void 0 : nearest(plainName(pattern), names.map(plainName)), meant = plain === void 0 ? void 0 : names.find((name) => plainName(name) === plain), more = names.length > mostNamed ? " and more" : "";
  return `; there are deployments to ${quoted(names)}${more}${meant === void 0 ? "" : ` (did you mean "${meant}"?)`}`;
}
var mostNamed = 10, quoted = (names) => names.slice(0, mostNamed).map((name) => `"${name}"`).join(", ");

// build/deployments/bot-comment.js
var mostCharacters = 2e4, leastShaLength = 7;
function statesOfComments(comments, { author, host }, sha) {
  let named = { name: `the comment of ${author}`, label: author }, own = comments.filter((comment) => comment.author.toLowerCase() === author.toLowerCase());
  if (own.length === 0)
    return [];
  let texts = own.map(({ body }) => body.slice(0, mostCharacters)).reverse(), ofCommit = texts.find((text) => text.includes(sha.slice(0, leastShaLength)));
  if (ofCommit === void 0) {
    let state = texts.some(namesCommit) ? "of another commit" : "without a commit, so it may be about an older build";
    return [{ ...named, kind: "pending", state }];
  }
  let url = addressesIn(ofCommit).find((found) => matchesHost(host, new URL(found)));
  return url === void 0 ? [{ ...named, kind: "pending", state: `without an address at ${host}` }] : [{ ...named, kind: "up", url }];
}
var namesCommit = (text) => /(?<![\w-])[0-9a-f]{7,40}(?![\w-])/i.test(text.replace(/https?:\/\/[\w.:-]+/g, "")), addressesIn = (text) => [...text.matchAll(/https?:\/\/[^\s<>"'`)\]|\\]{1,500}/g)].flatMap(([found]) => previewAddress(found) ?? []);

// build/deployments/commit-status.js
function statesOfStatuses(statuses, pattern) {
  let seen = /* @__PURE__ */ new Set();
  return statuses.filter(({ context }) => matchesWildcard(pattern.toLowerCase(), context.toLowerCase())).filter(({ context }) => !seen.has(context) && seen.add(context)).map(previewStateOf2);
}
function previewStateOf2({ context, state, description, targetUrl }) {
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

// build/deployments/look-for-deployments.js
var mostLooked = 10;
async function lookAround(source, order) {
  let { sha, status, comment, pullRequest } = order, looks = [await lookForDeployments(source, order)];
  if (status !== void 0) {
    let listed = await source.listCommitStatuses(sha);
    looks.push(seenBy(listed, "target.deployment.status", (found) => statesOfStatuses(found, status)));
  }
  if (comment && pullRequest !== void 0) {
    let listed = await source.listComments(pullRequest);
    looks.push(seenBy(listed, "target.deployment.comment", (found) => statesOfComments(found, comment, sha)));
  }
  let seen = looks.filter((look) => look.kind === "seen"), unseen = looks.find((look) => look.kind !== "seen");
  return unseen && (looks.length === 1 || seen.flatMap(statesOf).length === 0) ? unseen : {
    kind: "seen",
    places: seen.flatMap(({ places }) => places),
    others: seen.flatMap(({ others }) => others),
    inactive: seen.flatMap(({ inactive }) => inactive)
  };
}
var statesOf = ({ places }) => places.flatMap(({ states }) => states);
function seenBy(listed, key, read) {
  return listed.kind !== "ok" ? listed : {
    kind: "seen",
    places: [{ key, states: read(listed.value) }],
    others: [],
    inactive: []
  };
}
async function lookForDeployments(source, { sha, environment }) {
  let look = await lookAt(source, await source.listDeployments({ sha }), environment);
  return look.kind !== "seen" ? look : { ...look, places: [{ key: environmentKey, states: newestOfEach(statesOf(look)) }] };
}
var environmentKey = "target.deployment.environment";
async function lookAt(source, listed, environment) {
  if (listed.kind !== "ok")
    return listed;
  let isMeant = (one) => matchesEnvironment(environment, one.environment), states = [], inactive = [];
  for (let deployment of listed.value.filter(isMeant).slice(0, mostLooked)) {
    let statuses = await source.listDeploymentStatuses(deployment.id);
    if (statuses.kind !== "ok")
      return statuses;
    let preview = previewStateOf(deployment, statuses.value);
    preview ? states.push(preview) : inactive.push(deployment.environment);
  }
  let others = listed.value.filter((one) => !isMeant(one)).map((one) => one.environment);
  return { kind: "seen", places: [{ key: environmentKey, states }], others, inactive };
}
function newestOfEach(states) {
  let seen = /* @__PURE__ */ new Set();
  return states.filter(({ label }) => !seen.has(plainName(label)) && seen.add(plainName(label)));
}

// build/deployments/decide-deployment.js
var otherwise = "give the address as the input target, or as target.url in the config; where a provider makes no deployments, target.deployment.status names the commit status that has it";
function decide(places, sha) {
  let choice = choosePreview(places);
  switch (choice.kind) {
    case "wait":
      return;
    case "up":
      return locatedIn(choice.preview);
    case "dead":
      return {
        kind: "none",
        message: `commit ${short(sha)}: ${describeStates(choice.states)}`,
        hint: otherwise
      };
    case "several":
      return {
        kind: "none",
        message: `commit ${short(sha)} has several previews: ${describeStates(choice.states)}`,
        hint: hintOf(choice)
      };
  }
}
var hintOf = ({ key, states }) => `write which one is meant, as ${key}: ${states.map(({ label }) => JSON.stringify(label)).join(" or ")}`;
function locatedIn({ name, url, deploymentId }) {
  return { kind: "found", url, name, ...defined({ deploymentId }) };
}
function describe(look, { sha, environment, status, comment, pullRequest }) {
  if (look.kind !== "seen")
    return look.message;
  let states = statesOf(look);
  if (states.length > 0)
    return describeStates(states);
  let missing = [
    `no deployment${environment === void 0 ? "" : ` to "${environment}"`}`,
    ...status === void 0 ? [] : [`no commit status "${status}"`],
    ...comment && pullRequest !== void 0 ? [`no comment of ${comment.author}`] : []
  ], inactive = [...new Set(look.inactive)].map((name) => `; ${nameOf(name)} is inactive: it was taken down`);
  return `commit ${short(sha)} has ${joinAnd(missing)} yet${inactive.join("")}${otherEnvironments(environment, look.others)}`;
}
var joinAnd = (words) => words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
function giveUp(look, what, { sha, timeoutMs: timeoutMs3 }) {
  let within = `within ${formatDuration(timeoutMs3)}`, open = look.kind === "seen" ? look.places.find(({ states }) => states.length > 1) : void 0;
  return open ? {
    kind: "none",
    message: `commit ${short(sha)} has several previews, not all done ${within}: ${what}`,
    hint: hintOf(open)
  } : { kind: "none", message: `no deployment ${within}: ${what}`, hint: otherwise };
}
var short = (sha) => sha.slice(0, 7);

// build/deployments/github-deployment.js
var quickIntervalMs = 3e3, quickPhaseMs = 6e4, slowIntervalMs = 1e4;
async function findDeployment(source, order, context) {
  let { clock, signal } = context, known = order.known && decide([{ key: environmentKey, states: [order.known] }], order.sha);
  if (known)
    return known;
  let start = clock.now(), report = waitReporter(context, order.timeoutMs);
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
    report(`Waiting for the deployment: ${what}`);
    let intervalMs2 = elapsedMs < quickPhaseMs ? quickIntervalMs : slowIntervalMs;
    await clock.sleep(Math.min(intervalMs2, order.timeoutMs - elapsedMs), signal);
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
  let isElsewhere = (url) => measured.url === void 0 || !sameAddress(url, measured.url), up = statesOf(look).find((one) => one.kind === "up" && isElsewhere(one.url));
  return up?.kind === "up" ? locatedIn(up) : { kind: "none", message: `no deployment to "${environment}" is up${otherEnvironments(environment, look.others)}`, hint: elsewhere };
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
    if (look.kind !== "seen" || statesOf(look).length > 0)
      return look;
  }
  return lookAt(source, await source.listDeployments({}), environment);
}

// build/deployments/known-pages.js
var bypassHint = "the preview seems to be protected: give the header that lets automation through as target-headers (Vercel: x-vercel-protection-bypass; Cloudflare Access: CF-Access-Client-Id and CF-Access-Client-Secret)", login = (of) => ({
  what: `it is the login page of ${of}`,
  hint: bypassHint,
  stays: !0
}), building = (of) => ({ what: `${of} is still building it` }), pages = [
  {
    is: ({ headers, body }) => /_vercel_sso_nonce=/.test(headers["set-cookie"] ?? "") || body.includes("vercel.com/sso-api"),
    page: () => login("Vercel")
  },
  {
    is: ({ headers, body }) => headers["cf-access-domain"] !== void 0 || /https:\/\/[\w-]+\.cloudflareaccess\.com\/cdn-cgi\/access\//.test(body),
    page: () => login("Cloudflare Access")
  },
  {
    is: ({ headers }) => headers["cf-mitigated"] === "challenge",
    page: () => ({
      what: "Cloudflare shows a challenge for humans",
      hint: "let the runner past the challenge",
      stays: !0
    })
  },
  {
    is: ({ headers }) => headers["x-vercel-error"] !== void 0,
    page: ({ headers }) => ({
      what: `Vercel responds with ${excerpt(headers["x-vercel-error"], 100)} instead`
    })
  },
  {
    is: ({ headers, body }) => "x-vercel-id" in headers && /<title>[^<]*\bbuilding\b[^<]*<\/title>/i.test(body),
    page: () => building("Vercel")
  },
  {
    is: ({ status, headers, body }) => status === 404 && headers.server === "Netlify" && body.startsWith("Not Found - Request ID"),
    page: () => ({ what: "Netlify has no deploy there" })
  },
  {
    is: ({ headers }) => headers["x-railway-fallback"] === "true",
    page: () => ({ what: "Railway has no app there" })
  },
  {
    is: ({ headers }) => /^(no-server|hibernate|suspend|dynamic-paid-error)/.test(headers["x-render-routing"] ?? ""),
    page: ({ headers }) => ({
      what: `Render responds with ${excerpt(headers["x-render-routing"], 100)} instead`
    })
  }
], knownPageOf = (response) => pages.find(({ is }) => is(response))?.page(response), requiresPassword = ({ headers, body }) => /^text\/html\b/.test(headers["content-type"] ?? "") && /<input\b[^>]*\btype=["']?password\b/i.test(body);

// build/deployments/this-commit.js
var leastDigits = 7, placeholder = "$commit", staleHint = "another build may be there still: see target.ready";
function lackOf({ headers, body }, { header, body: text }, commit) {
  if (commit === void 0 && [header?.value, text].some((of) => of?.includes(placeholder)))
    return "which commit is to be there is not known here: this folder is no git checkout";
  if (header) {
    let found = headers[header.name.toLowerCase()];
    if (found === void 0)
      return `its response has no header ${header.name}`;
    if (!forms(header.value, commit).includes(found.trim()))
      return `its header ${header.name} is "${excerpt(found)}", not "${shown(header.value, commit)}"`;
  }
  if (text !== void 0 && !forms(text, commit).some((form) => body.includes(form)))
    return `its response does not contain "${shown(text, commit)}"`;
}
function forms(text, commit) {
  return commit === void 0 || !text.includes(placeholder) ? [text] : Array.from({ length: commit.length - leastDigits + 1 }, (_, i) => text.replaceAll(placeholder, commit.slice(0, commit.length - i)));
}
var shown = (text, commit) => excerpt(commit === void 0 ? text : text.replaceAll(placeholder, commit.slice(0, leastDigits)));

// build/deployments/ready.js
var goodResponsesInARow = 3, intervalMs = 500, longestPauseMs = 2e3, tryTimeoutMs = 1e4, redirectPatienceMs = 15e3;
async function waitUntilReady(target, context) {
  let { clock, signal } = context, { timeoutMs: timeoutMs3 } = target.ready, url = joinUrl(target.url, target.ready.path), start = clock.now(), last = { kind: "bad", what: "it was not probed" }, good = 0, goodAt = start, pauseMs = intervalMs, report = waitReporter(context, timeoutMs3);
  for (let left = timeoutMs3; left > 0 && !signal.aborted; left = start + timeoutMs3 - clock.now()) {
    let found = await tryOnce(url, target, Math.min(tryTimeoutMs, left), context);
    if (signal.aborted)
      break;
    if (good = found.kind === "good" ? good + 1 : 0, found.kind === "good") {
      if (good === goodResponsesInARow)
        return ready(url, found, context);
      goodAt = clock.now();
    } else if (clock.now() - goodAt >= (found.patienceMs ?? Number.POSITIVE_INFINITY))
      return never(url, found);
    pauseMs = found.kind === "good" ? intervalMs : Math.min(longestPauseMs, pauseMs * 1.5), last = remember(last, found), last.kind === "bad" && report(`Not ready yet: ${last.what}`), await clock.sleep(Math.min(pauseMs, Math.max(0, start + timeoutMs3 - clock.now())), signal);
  }
  return signal.aborted ? { kind: "never", message: `interrupted while waiting for ${url}` } : never(url, last, timeoutMs3);
}
var afterLoadMs = 1e4;
async function lookAfterLoad(target, context) {
  let { clock, signal } = context, url = joinUrl(target.url, target.ready.path), start = clock.now(), last = { kind: "bad", what: "it was not probed" };
  for (let left = afterLoadMs; left > 0 && !signal.aborted; left = start + afterLoadMs - clock.now()) {
    let found = await tryOnce(url, target, left, context);
    if (found.kind === "good")
      return { isUp: !0 };
    last = found, await clock.sleep(intervalMs, signal);
  }
  return { isUp: !1, message: last.what };
}
var remember = (last, found) => found.kind === "bad" && found.cut && last.kind === "bad" && last.status !== void 0 ? last : found;
async function tryOnce(url, target, timeoutMs3, context) {
  let { headers, ready: ready2, ask, route, commit, check } = target, { signal, proxies } = context;
  if (check) {
    let order = { url, headers, timeoutMs: timeoutMs3, signal, ...defined({ route }) }, found = await check({ ...order, proxy: proxyFor(url, proxies) });
    return found.kind === "good" ? { ...found, requiresPassword: !1 } : found;
  }
  let redirectIsMeant = ready2.status !== void 0 && ready2.status >= 300 && ready2.status < 400, response = await ask({
    url,
    headers,
    timeoutMs: timeoutMs3,
    signal,
    maxBytes: 1e4,
    ...defined({ route }),
    proxy: proxyFor(url, proxies),
    ...redirectIsMeant && { maxRedirects: 0 }
  });
  if (response.kind === "failed") {
    let { reason, message: what, hint } = response, cut = reason === "timeout" && timeoutMs3 < tryTimeoutMs;
    return {
      kind: "bad",
      what,
      cut,
      ...defined({ hint }),
      ...reason === "refused-address" && { patienceMs: 0 }
    };
  }
  let { status, body } = response, page = knownPageOf(response);
  if (page) {
    let { what, hint, stays } = page;
    return {
      kind: "bad",
      what,
      status,
      ...defined({ hint }),
      ...stays && { patienceMs: redirectPatienceMs }
    };
  }
  if (status === ready2.status)
    return orStale(response, ready2, commit);
  let elsewhere2 = redirectElsewhere(response);
  return elsewhere2 ? { kind: "bad", what: `it redirects to ${elsewhere2}`, status, body, hint: bypassHint, patienceMs: redirectPatienceMs } : ready2.status === void 0 && status < 500 ? orStale(response, ready2, commit) : {
    kind: "bad",
    what: `it responded with ${status}`,
    status,
    body,
    ...isRefusal(status) && { hint: bypassHint }
  };
}
function orStale(response, ready2, commit) {
  let lacks = lackOf(response, ready2, commit), { status, body } = response;
  return lacks === void 0 ? { kind: "good", status, requiresPassword: requiresPassword(response) } : { kind: "bad", what: lacks, status, body, hint: staleHint };
}
function redirectElsewhere(response) {
  let to = redirectOf(response);
  return to && to.origin !== new URL(response.url).origin ? to.origin === "null" ? to.protocol : to.origin : void 0;
}
var isRefusal = (status) => status === 401 || status === 403;
function ready(url, { status, requiresPassword: requiresPassword2 }, { log }) {
  return status !== void 0 && isRefusal(status) ? log.warn(`${url} responds with ${status}, which counts as ready; ${bypassHint}`) : requiresPassword2 && log.warn(`${url} asks for a password, which counts as ready; ${bypassHint}`), { kind: "ready" };
}
function never(url, last, waitedMs) {
  let within = waitedMs === void 0 ? "" : ` within ${formatDuration(waitedMs)}`;
  if (last.kind === "good")
    return {
      kind: "never",
      message: `${url} did not give ${goodResponsesInARow} successful responses in a row${within}${last.status === void 0 ? "" : `; the last status was ${last.status}`}`,
      ...defined({ lastStatus: last.status })
    };
  let shown2 = last.body === void 0 ? "" : excerpt(last.body);
  return {
    kind: "never",
    message: `${url} was not ready${within}: ${last.what}${shown2 ? `: "${shown2}"` : ""}`,
    ...defined({ lastStatus: last.status }),
    ...shown2 && { excerpt: shown2 },
    ...defined({ hint: last.hint })
  };
}

// build/deployments/probe.js
var timeoutMs = 5e3, atOnce = 10, longestLocation = 120, refusals = [401, 403, 404, 405], safeMethods = ["GET", "HEAD", "OPTIONS"], isSafe = ({ method }) => safeMethods.includes(method);
async function probe(target, requests, context) {
  let found = [];
  for (let from = 0; from < requests.length && !context.signal.aborted; from += atOnce) {
    let some = requests.slice(from, from + atOnce), probes = await Promise.all(some.map((request) => probeOne(target, request, context)));
    if (found.push(...probes), probes.some(({ kind }) => kind === "unanswered"))
      break;
  }
  return found;
}
async function probeOne({ url, headers, ask, route }, { name, method, path, headers: own, body, expect }, { signal, proxies }) {
  let address = joinUrl(url, path), response = await ask({
    url: address,
    method,
    headers: { ...headers, ...own },
    timeoutMs,
    signal,
    maxBytes: 1e3,
    maxRedirects: 0,
    ...defined({ body, route }),
    proxy: proxyFor(address, proxies)
  });
  if (response.kind === "failed")
    return { name, kind: "unanswered" };
  if (expect.status && isExpected(expect, response.status))
    return { name, kind: "other" };
  let { status } = response;
  if (refusals.includes(status))
    return { name, kind: "refused", status };
  let location = locationOf(response);
  return location === void 0 ? { name, kind: "other" } : { name, kind: "redirected", status, location };
}
function locationOf(response) {
  let to = redirectOf(response);
  if (!to)
    return;
  let { origin, pathname, protocol } = to;
  return origin === "null" ? protocol : excerpt(origin === new URL(response.url).origin ? pathname : origin + pathname, longestLocation);
}

// build/gate/reach-target.js
var timeoutMs2 = 5e3, reachTarget = ({ url }, { headers, route }, { signal, proxies }) => ({
  url,
  headers,
  timeoutMs: timeoutMs2,
  signal,
  proxy: route?.address === void 0 ? proxyFor(url, proxies) : void 0,
  ...defined({ route })
});
async function probeAll(requests, load, { located, target }, context) {
  let ask = requestAs(load), { headers, route } = target, ofHttp = requests.filter((one) => isHttp(one)), others = requests.filter((one) => !isHttp(one)), probed = await probe({ url: located.url, headers, ask, ...defined({ route }) }, ofHttp, context), at = reachTarget(located, target, context), found = [...probed];
  for (let request of others) {
    if (context.signal.aborted || found.some(({ kind }) => kind === "unanswered"))
      break;
    found.push(probeOf(request.name, await probeRequest(request, load, at)));
  }
  return found;
}
var probeOf = (name, probed) => probed.kind === "refused" ? { name, kind: "refused", status: probed.code, hint: probed.hint } : { name, ...probed };

// build/gate/evidence-ports.js
function evidencePorts(plan, { folder, machine, leftovers = openLeftovers(), commit, baseCommit, deployments, redact }) {
  let lists = boundsOf(plan.policy), ask = requestAs(plan.load), checkOf = ({ protocol }) => protocol === void 0 ? {} : { check: checkAs(plan.load, protocol) }, kind = kindOf(plan.load), cores = coresOf(plan), allow = (url, address) => {
    assertAllowedUrl(url, lists, address);
    let host = new URL(url).hostname;
    for (let one of requestAddresses(plan.load, url))
      assertAllowedUrl(one.url, lists, new URL(one.url).hostname === host ? address : void 0);
  };
  return {
    locateTarget: async (target, context) => {
      let located = await locate(target, deployments, context);
      return allow(located.url, target.route?.address), located;
    },
    locateBaseline: async (baseline, target) => {
      let located = await locateRunning(baseline, deployments, target);
      return allow(located.url, baseline.route?.address), located;
    },
    startApp: async ({ from, ready: ready2 }, side, context) => {
      let { startApp } = await import("./deployments-started-start-app.js"), readyMs = ready2.timeoutMs, cpus = (await cores())?.[side];
      return startApp({ ...{ side, folder, readyMs, baseCommit, machine, leave: leftovers, redact }, plan: from, cpus }, context);
    },
    findCores: cores,
    waitUntilReady: (located, { headers, ready: ready2, route }, context) => waitUntilReady({ url: located.url, headers, ready: ready2, commit, ask, ...checkOf(ready2), ...defined({ route }) }, context),
    lookAfterLoad: (located, { headers, ready: ready2, route }, context) => lookAfterLoad({ url: located.url, headers, ready: ready2, commit, ask, ...checkOf(ready2), ...defined({ route }) }, context),
    learn: async (located, target, context) => kind.can.sends === "requests" ? learnRequests(plan.load, reachTarget(located, target, context)) : plan.load.requests,
    // Requests that are not sent are not tried either.
    probe: async (located, target, requests, context) => kind.can.sends === "requests" ? probeAll(requests, plan.load, { located, target }, context) : [],
    engine: {
      windowSeconds: kind.windowSeconds(plan.load),
      prepare: async (context) => {
        let { load } = plan, { prepare } = await kind.load(), order = { load, settings: load.engine?.settings, folder, machine, leave: leftovers };
        return prepare(order, context);
      }
    },
    openProxy: async ({ name, listen, upstream }, { random }) => {
      let { startProxy } = await import("./faults-proxy-proxy.js");
      return startProxy({ name, listen, upstream, random });
    },
    readyFault: (fault, title, proxies, context) => readyFault(fault, title, { machine, folder, proxies, leave: leftovers }, context),
    sources: plan.providers.flatMap((one) => sourceOf(one, plan, { machine, redact, leave: leftovers })),
    leftovers,
    seed: 1
  };
}
function sourceOf({ id, kind, settings }, plan, opening) {
  let { load, key, title: ofKind, isStarted = !1 } = providerKindOf({ kind }) ?? {};
  if (!load || ofKind === void 0)
    return [];
  let title = id === key ? ofKind : `${ofKind} (${id})`, lists = boundsOf(plan.policy), common = {
    ...opening,
    allow: (url) => assertAllowedUrl(url, lists),
    followsMemory: plan.load.profile === "soak",
    called: keysOf({ id, kind }).join(".")
  };
  return [
    {
      id,
      title,
      isStarted,
      open: async (deployed, context) => (await load()).open(settings, { ...common, ...deployed }, context)
    }
  ];
}
function coresOf({ target, baseline }) {
  let isStarted = (plan) => plan?.from.kind === "started", found;
  return async () => {
    if (isStarted(target))
      return found ??= findCores(isStarted(baseline)), found;
  };
}
async function locate({ from }, deployments, context) {
  if (from.kind === "url")
    return { url: from.url, source: from.source };
  if (assertElsewhere(from), !deployments)
    throw new Problem("target", "no target: there is no URL to measure", {
      hint: "give --target URL, or target.url in the config; deployments are found in a workflow run with a token"
    });
  let { source, ...order } = deployments;
  return locatedAt(await findDeployment(source, { ...from, ...order }, context));
}
async function locateRunning({ from, isTarget }, deployments, { url, deploymentId }) {
  if (from.kind === "url")
    return { url: from.url, source: from.source };
  if (assertElsewhere(from), !deployments)
    throw new Problem("target", "the baseline has no URL", {
      hint: "give --baseline URL, or baseline.url in the config; deployments are found in a workflow run with a token"
    });
  let { source, sha } = deployments, measured = isTarget ? {} : { sha, url, ...defined({ deploymentId }) };
  return locatedAt(await findRunning(source, from.environment ?? "*", measured));
}
function assertElsewhere(from) {
  if (from.kind === "started")
    throw new TypeError("the run starts it, and has to find it nowhere");
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
  throw new Problem("target", found.message, defined({ hint: found.hint }));
}
function withoutQuery(address) {
  let url = new URL(address);
  return url.search === "" && url.hash === "" ? address : (url.search = "", url.hash = "", url.href);
}

export {
  stateOfDeployment,
  matchesEnvironment,
  waitUntilReady,
  isSafe,
  reachTarget,
  probeAll,
  evidencePorts
};
