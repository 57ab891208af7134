import {
  lookAfterLoad,
  matchesEnvironment,
  otherEnvironments,
  plainName,
  probe,
  waitUntilReady
} from "./shared-deployments-ready.js";
import {
  previewAddress
} from "./shared-gate-history-history.js";
import {
  askAs,
  kindOf
} from "./shared-config-options.js";
import {
  boundsOf,
  keysOf,
  providerKindOf,
  sameAddress
} from "./shared-language-auth.js";
import {
  openLeftovers
} from "./shared-tools-leftovers.js";
import {
  isHttp
} from "./shared-model-plan-load.js";
import {
  waitTeller
} from "./shared-net-waiting.js";
import {
  formatDuration
} from "./shared-model-basics-units.js";
import {
  assertAllowedUrl,
  matchesHost,
  matchesWildcard
} from "./shared-net-address-guard.js";
import {
  Problem
} from "./shared-model-problem.js";
import {
  defined
} from "./shared-model-basics-defined.js";

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

// build/gate/evidence-ports.js
function evidencePorts(plan, { folder, machine, leftovers = openLeftovers(), commit, baseCommit, deployments, redact }) {
  let lists = boundsOf(plan.policy), ask = askAs(plan.load), kind = kindOf(plan.load);
  return {
    locateTarget: async (target, context) => {
      let located = await locate(target, deployments, context);
      return assertAllowedUrl(located.url, lists, target.route?.address), located;
    },
    locateBaseline: async (baseline, target) => {
      let located = await locateRunning(baseline, deployments, target);
      return assertAllowedUrl(located.url, lists, baseline.route?.address), located;
    },
    startApp: async ({ from, ready }, side, context) => {
      let { startApp } = await import("./deployments-started-start-app.js"), readyMs = ready.timeoutMs;
      return startApp({ ...{ side, folder, readyMs, baseCommit, machine, leave: leftovers, redact }, plan: from }, context);
    },
    waitUntilReady: (located, { headers, ready, route }, context) => waitUntilReady({ url: located.url, headers, ready, commit, ask, ...defined({ route }) }, context),
    lookAfterLoad: (located, { headers, ready, route }, context) => lookAfterLoad({ url: located.url, headers, ready, commit, ask, ...defined({ route }) }, context),
    // Requests that are not sent are not tried either.
    probe: async (located, { headers, route }, requests, context) => kind.can.sends === "requests" ? probe({ url: located.url, headers, ask, ...defined({ route }) }, requests.filter(isHttp), context) : [],
    engine: {
      windowSeconds: kind.windowSeconds(plan.load),
      prepare: async (context) => {
        let { load } = plan, { prepare } = await kind.load(), order = { load, settings: load.engine?.settings, folder, machine, leave: leftovers };
        return prepare(order, context);
      }
    },
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
  standingOfDeployment,
  evidencePorts
};
