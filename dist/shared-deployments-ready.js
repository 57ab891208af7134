import {
  isExpected
} from "./shared-model-plan-load.js";
import {
  waitTeller
} from "./shared-net-waiting.js";
import {
  redirectOf
} from "./shared-net-http.js";
import {
  nearest
} from "./shared-model-basics-nearest.js";
import {
  formatDuration
} from "./shared-model-basics-units.js";
import {
  joinUrl
} from "./shared-net-join-url.js";
import {
  excerpt
} from "./shared-net-excerpt.js";
import {
  proxyFor
} from "./shared-net-proxy.js";
import {
  matchesWildcard
} from "./shared-net-address-guard.js";
import {
  defined
} from "./shared-model-basics-defined.js";

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

// build/tools/machine.js
var passedOn = [
  "PATH",
  "HOME",
  "TMPDIR",
  "XDG_RUNTIME_DIR",
  "DOCKER_HOST",
  "DOCKER_CONTEXT",
  "DOCKER_CONFIG",
  "DOCKER_CERT_PATH",
  "DOCKER_TLS_VERIFY"
], ofTools = /^(?:K6|LOCUST)_/;
function machineOf(environment) {
  let given = passedOn.flatMap((name) => environment[name] ? [[name, environment[name]]] : []), variables = Object.entries(environment).flatMap(([name, value]) => ofTools.test(name) && value ? [[name, value]] : []), { RUNNER_TOOL_CACHE: toolCache, RUNNER_TEMP: temporary } = environment;
  return {
    environment: Object.fromEntries(given),
    ...variables.length > 0 && { variables: Object.fromEntries(variables) },
    ...toolCache && { toolCache },
    ...temporary && { temporary }
  };
}
var ownNames = /^(INPUT_.*|STATE_.*|ACTIONS_.*|GITHUB_TOKEN|GH_TOKEN|GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)|NODE_(CHANNEL_.*|UNIQUE_ID))$/, leastSecret = 8;
function stepEnvironment(environment, secrets) {
  let hidden = new Set(secrets.filter((secret) => secret.length >= leastSecret));
  return Object.fromEntries(Object.entries(environment).filter((pair) => pair[1] !== void 0 && !ownNames.test(pair[0]) && !hidden.has(pair[1].trim())));
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
  let address = joinUrl(url, path), answer = await ask({
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
  if (answer.kind === "failed")
    return { name, kind: "unanswered" };
  if (expect.status && isExpected(expect, answer.status))
    return { name, kind: "other" };
  let { status } = answer;
  if (refusals.includes(status))
    return { name, kind: "refused", status };
  let location = locationOf(answer);
  return location === void 0 ? { name, kind: "other" } : { name, kind: "redirected", status, location };
}
function locationOf(answer) {
  let to = redirectOf(answer);
  if (!to)
    return;
  let { origin, pathname, protocol } = to;
  return origin === "null" ? protocol : excerpt(origin === new URL(answer.url).origin ? pathname : origin + pathname, longestLocation);
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
      what: "Cloudflare asks for a human",
      hint: "let the runner past the challenge",
      stays: !0
    })
  },
  {
    is: ({ headers }) => headers["x-vercel-error"] !== void 0,
    page: ({ headers }) => ({
      what: `Vercel answers ${excerpt(headers["x-vercel-error"], 100)} in its place`
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
      what: `Render answers ${excerpt(headers["x-render-routing"], 100)} in its place`
    })
  }
], knownPageOf = (answer) => pages.find(({ is }) => is(answer))?.page(answer), asksPassword = ({ headers, body }) => /^text\/html\b/.test(headers["content-type"] ?? "") && /<input\b[^>]*\btype=["']?password\b/i.test(body);

// build/deployments/this-commit.js
var leastDigits = 7, placeholder = "$commit", staleHint = "another build may be there still: see target.ready";
function lackOf({ headers, body }, { header, body: text }, commit) {
  if (commit === void 0 && [header?.value, text].some((of) => of?.includes(placeholder)))
    return "which commit is to be there is not known here: this folder is no git checkout";
  if (header) {
    let found = headers[header.name.toLowerCase()];
    if (found === void 0)
      return `its answer has no header ${header.name}`;
    if (!forms(header.value, commit).includes(found.trim()))
      return `its header ${header.name} is "${excerpt(found)}", not "${shown(header.value, commit)}"`;
  }
  if (text !== void 0 && !forms(text, commit).some((form) => body.includes(form)))
    return `its answer does not hold "${shown(text, commit)}"`;
}
function forms(text, commit) {
  return commit === void 0 || !text.includes(placeholder) ? [text] : Array.from({ length: commit.length - leastDigits + 1 }, (_, i) => text.replaceAll(placeholder, commit.slice(0, commit.length - i)));
}
var shown = (text, commit) => excerpt(commit === void 0 ? text : text.replaceAll(placeholder, commit.slice(0, leastDigits)));

// build/deployments/ready.js
var goodAnswersInARow = 3, intervalMs = 500, longestPauseMs = 2e3, tryTimeoutMs = 1e4, redirectPatienceMs = 15e3;
async function waitUntilReady(target, context) {
  let { clock, signal } = context, { timeoutMs: timeoutMs2 } = target.ready, url = joinUrl(target.url, target.ready.path), start = clock.now(), last = { kind: "bad", what: "it was not asked" }, good = 0, goodAt = start, pauseMs = intervalMs, tell = waitTeller(context, timeoutMs2);
  for (let left = timeoutMs2; left > 0 && !signal.aborted; left = start + timeoutMs2 - clock.now()) {
    let found = await tryOnce(url, target, Math.min(tryTimeoutMs, left), context);
    if (signal.aborted)
      break;
    if (good = found.kind === "good" ? good + 1 : 0, found.kind === "good") {
      if (good === goodAnswersInARow)
        return ready(url, found, context);
      goodAt = clock.now();
    } else if (clock.now() - goodAt >= (found.patienceMs ?? Number.POSITIVE_INFINITY))
      return never(url, found);
    pauseMs = found.kind === "good" ? intervalMs : Math.min(longestPauseMs, pauseMs * 1.5), last = remember(last, found), last.kind === "bad" && tell(`Not ready yet: ${last.what}`), await clock.sleep(Math.min(pauseMs, Math.max(0, start + timeoutMs2 - clock.now())), signal);
  }
  return signal.aborted ? { kind: "never", message: `interrupted while waiting for ${url}` } : never(url, last, timeoutMs2);
}
var afterLoadMs = 1e4;
async function lookAfterLoad(target, context) {
  let { clock, signal } = context, url = joinUrl(target.url, target.ready.path), start = clock.now(), last = { kind: "bad", what: "it was not asked" };
  for (let left = afterLoadMs; left > 0 && !signal.aborted; left = start + afterLoadMs - clock.now()) {
    let found = await tryOnce(url, target, left, context);
    if (found.kind === "good")
      return { isUp: !0 };
    last = found, await clock.sleep(intervalMs, signal);
  }
  return { isUp: !1, message: last.what };
}
var remember = (last, found) => found.kind === "bad" && found.cut && last.kind === "bad" && last.status !== void 0 ? last : found;
async function tryOnce(url, { headers, ready: ready2, ask, route, commit }, timeoutMs2, { signal, proxies }) {
  let redirectIsMeant = ready2.status !== void 0 && ready2.status >= 300 && ready2.status < 400, answer = await ask({
    url,
    headers,
    timeoutMs: timeoutMs2,
    signal,
    maxBytes: 1e4,
    ...defined({ route }),
    proxy: proxyFor(url, proxies),
    ...redirectIsMeant && { maxRedirects: 0 }
  });
  if (answer.kind === "failed") {
    let { reason, message: what, hint } = answer, cut = reason === "timeout" && timeoutMs2 < tryTimeoutMs;
    return {
      kind: "bad",
      what,
      cut,
      ...defined({ hint }),
      ...reason === "refused-address" && { patienceMs: 0 }
    };
  }
  let { status, body } = answer, page = knownPageOf(answer);
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
    return orStale(answer, ready2, commit);
  let elsewhere = redirectElsewhere(answer);
  return elsewhere ? { kind: "bad", what: `it redirects to ${elsewhere}`, status, body, hint: bypassHint, patienceMs: redirectPatienceMs } : ready2.status === void 0 && status < 500 ? orStale(answer, ready2, commit) : {
    kind: "bad",
    what: `it answered ${status}`,
    status,
    body,
    ...isRefusal(status) && { hint: bypassHint }
  };
}
function orStale(answer, ready2, commit) {
  let lacks = lackOf(answer, ready2, commit), { status, body } = answer;
  return lacks === void 0 ? { kind: "good", status, asksPassword: asksPassword(answer) } : { kind: "bad", what: lacks, status, body, hint: staleHint };
}
function redirectElsewhere(answer) {
  let to = redirectOf(answer);
  return to && to.origin !== new URL(answer.url).origin ? to.origin === "null" ? to.protocol : to.origin : void 0;
}
var isRefusal = (status) => status === 401 || status === 403;
function ready(url, { status, asksPassword: asksPassword2 }, { log }) {
  return isRefusal(status) ? log.warn(`${url} answers ${status}, which counts as ready; ${bypassHint}`) : asksPassword2 && log.warn(`${url} asks for a password, which counts as ready; ${bypassHint}`), { kind: "ready" };
}
function never(url, last, waitedMs) {
  let within = waitedMs === void 0 ? "" : ` within ${formatDuration(waitedMs)}`;
  if (last.kind === "good")
    return {
      kind: "never",
      message: `${url} did not give ${goodAnswersInARow} good answers in a row${within}; the last status was ${last.status}`,
      lastStatus: last.status
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

export {
  plainName,
  matchesEnvironment,
  otherEnvironments,
  isSafe,
  probe,
  waitUntilReady,
  lookAfterLoad,
  machineOf,
  stepEnvironment
};
