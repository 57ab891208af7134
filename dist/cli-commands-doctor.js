import {
  assertTarget
} from "./shared-gate-checks-look.js";
import {
  findGitHub
} from "./shared-cli-github-place.js";
import {
  givenOverrides
} from "./shared-cli-overrides.js";
import {
  terminalContext
} from "./shared-cli-interruptions.js";
import "./shared-cli-git.js";
import {
  evidencePorts,
  isSafe,
  matchesEnvironment,
  probe,
  waitUntilReady
} from "./shared-deployments-ready.js";
import {
  rootFolder
} from "./shared-cli-root-folder.js";
import {
  folderName
} from "./shared-cli-folder-name.js";
import {
  terminalOptions
} from "./shared-cli-print.js";
import {
  readArguments
} from "./shared-cli-arguments.js";
import "./shared-cli-commands.js";
import {
  connectGitHub
} from "./shared-github-publications.js";
import "./shared-net-addresses-preview-address.js";
import {
  appsOfRun,
  areAllRefused,
  awaitReady,
  describeAllRefused,
  describeRedirected,
  describeRefused,
  isStartedHere,
  sourceQueryOf
} from "./shared-gate-stages-experiments-run-experiment.js";
import {
  nameOf
} from "./shared-tools-cores.js";
import {
  checkAs,
  kindOf,
  readPlan,
  requestAs
} from "./shared-config-options.js";
import "./shared-language-yaml-parse-foreign.js";
import "./shared-files-decode-text.js";
import "./shared-config-overrides.js";
import {
  displayWidth,
  painter,
  wrapText
} from "./shared-scorecard-parts-facts.js";
import {
  createRedactor
} from "./shared-judge-judge-objective.js";
import {
  boundsOf,
  keysOf,
  providerKeys,
  providerKindOf
} from "./shared-providers-cloudwatch-ask.js";
import "./shared-files-replace-file.js";
import "./shared-model-evidence-app-end.js";
import "./shared-model-basics-clean-text.js";
import {
  interruptedExitCode,
  usageExitCode
} from "./shared-config-inputs.js";
import "./shared-files-make-folder.js";
import "./shared-github-remote-error.js";
import "./shared-faults-ready-fault.js";
import {
  machineOf,
  stepEnvironment
} from "./shared-tools-machine.js";
import {
  openLeftovers
} from "./shared-tools-leftovers.js";
import "./shared-tools-worktree.js";
import "./shared-faults-proxy-options.js";
import "./shared-files-exists.js";
import "./shared-faults-command-options.js";
import "./shared-language-access-auth.js";
import "./shared-language-option.js";
import "./shared-providers-datadog-query.js";
import "./shared-providers-elasticsearch-search.js";
import "./shared-providers-loki-logql.js";
import "./shared-providers-newrelic-nrql.js";
import "./shared-providers-fill-query.js";
import {
  certainSkewMs,
  skewOf
} from "./shared-net-clock-skew.js";
import "./shared-promql-locate-selectors.js";
import "./shared-promql-indicator.js";
import "./shared-providers-link-at.js";
import "./shared-promql-placeholders.js";
import "./shared-stats-quantile-type7.js";
import "./shared-net-auth-google.js";
import "./shared-net-waiting.js";
import "./shared-model-evidence-conventional.js";
import {
  findTool
} from "./shared-tools-find-tool.js";
import "./shared-language-environment.js";
import "./shared-tools-folder.js";
import "./shared-tools-container.js";
import "./shared-tools-processes-process.js";
import "./shared-files-plain-file.js";
import "./shared-model-basics-parse-json.js";
import "./shared-model-basics-is-object.js";
import "./shared-engines-embedded-kind.js";
import "./shared-stats-histogram.js";
import "./shared-engines-embedded-protocols-kafka-fields.js";
import "./shared-language-scalars-network.js";
import "./shared-language-scalars-amounts.js";
import "./shared-language-access-credential.js";
import "./shared-language-section.js";
import "./shared-language-access-telling-names.js";
import "./shared-language-limits.js";
import "./shared-language-list.js";
import "./shared-language-scalars-texts.js";
import "./shared-stats-random.js";
import {
  fetchText
} from "./shared-net-http.js";
import {
  proxyFor
} from "./shared-net-proxy.js";
import {
  assertAllowedUrl
} from "./shared-net-addresses-address-guard.js";
import "./shared-engines-embedded-protocols-grpc-address.js";
import "./shared-language-access-headers.js";
import "./shared-language-variables.js";
import "./shared-language-scalars-socket-address.js";
import "./shared-language-text-option.js";
import "./shared-model-basics-nearest.js";
import "./shared-language-yaml-reading.js";
import "./shared-model-secret.js";
import "./shared-engines-embedded-scenario-varies.js";
import {
  standaloneRequests
} from "./shared-model-plan-load.js";
import "./shared-language-json-path.js";
import "./shared-model-basics-units.js";
import "./shared-net-addresses-wildcard.js";
import {
  joinUrl
} from "./shared-net-join-url.js";
import "./shared-net-redaction-excerpt.js";
import "./shared-model-version.js";
import {
  Problem,
  formatMistake,
  mistakesIn
} from "./shared-model-problem.js";
import "./shared-language-template.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/cli/commands/doctor.js
import { resolve } from "node:path";

// build/gate/doctor/checks.js
var checkChecks = async ({ config, machine }) => {
  let check = "checks";
  if (!("plan" in config) || config.checks.length === 0)
    return [];
  let { checks: checks2, plan } = config;
  try {
    assertTarget(checks2, plan);
  } catch (error) {
    if (!(error instanceof Problem))
      throw error;
    let { message: message2, hint } = error;
    return [{ check, state: "warning", message: message2, ...defined({ hint }) }];
  }
  let { platform, arch } = process;
  if (checks2.some(({ kind }) => kind === "ping") && !await findTool({ name: "ping", title: "ping" }, machine, { platform, arch }))
    return [{ check, state: "warning", message: "there is no program `ping` on this machine, and a check needs it", hint: "install it (Debian: iputils-ping), or check a port with `tcp`" }];
  let message = `${checks2.length === 1 ? "1 check" : `${checks2.length} checks`} for \`reliability-gate check\``;
  return [{ check, state: "ok", message }];
};

// build/gate/doctor/subject.js
var planOf = ({ config }) => "plan" in config ? config.plan : void 0, withoutPlan = (check) => ({
  check,
  state: "skipped",
  message: "not looked at: the config is wrong"
});

// build/gate/doctor/clock.js
var timeoutMs = 8e3, checkClock = async (subject, context) => {
  let readings = (await Promise.all([
    readTargetClock(subject, context),
    readGitHubClock(subject, context)
  ])).filter((reading) => reading !== void 0), check = "clock";
  if (readings.length === 0)
    return [{ check, state: "skipped", message: "no server reported its time" }];
  let off = readings.filter(({ skewMs }) => skewMs !== 0);
  return off.length > 0 ? off.map(({ whose, skewMs }) => {
    let side = skewMs > 0 ? "behind" : "ahead of", message = `ours is ${Math.abs(skewMs / 1e3).toFixed(1)} s ${side} that of ${whose}`;
    return { check, state: "warning", message, hint: "set both clocks, for example by NTP" };
  }) : [
    {
      check,
      state: "ok",
      message: `within a second or two of ${readings.map(({ whose }) => whose).join(" and ")}`
    }
  ];
};
async function readTargetClock(subject, { signal, proxies, clock }) {
  let target = planOf(subject)?.target;
  if (target?.from.kind !== "url")
    return;
  let { headers, route, from, ready } = target, url = joinUrl(from.url, ready.path), sentAt = clock.now(), response = await fetchText({
    url,
    headers,
    timeoutMs,
    signal,
    maxBytes: 1e3,
    maxRedirects: 0,
    ...defined({ route }),
    proxy: proxyFor(url, proxies)
  });
  if (response.kind === "failed")
    return;
  let age = Number(response.headers.age ?? 0);
  return read("the target", response.headers.date, {
    sentAt,
    receivedAt: clock.now(),
    age
  });
}
async function readGitHubClock({ github }, { clock }) {
  if ("why" in github)
    return;
  let sentAt = clock.now(), state = await github.api.getTokenState();
  return state.kind === "ok" ? read("GitHub", state.value.date, { sentAt, receivedAt: clock.now(), age: 0 }) : void 0;
}
function read(whose, date, { sentAt, receivedAt, age }) {
  let said = Date.parse(date ?? "") / 1e3 + (Number.isInteger(age) ? age : 0);
  if (Number.isFinite(said))
    return { whose, skewMs: certainSkewMs(skewOf({ said, sentAt, receivedAt })) };
}

// build/gate/doctor/config.js
var checkConfig = async ({ config }) => {
  if (config instanceof Problem)
    return mistakesIn(config).map(findingOf("problem"));
  let { plan, file, warnings } = config, count = plan.objectives.length;
  return [
    { ...{ check: "config", state: "ok", message: `${file ?? "no config file, built-in defaults"}: ${count} objective${count === 1 ? "" : "s"} of ${plan.service}` }, ...!file && { hint: "`reliability-gate init` writes one" } },
    ...warnings.map(findingOf("warning"))
  ];
}, findingOf = (state) => ({ hint, ...mistake }) => ({
  check: "config",
  state,
  message: formatMistake(mistake),
  ...defined({ hint })
});

// build/gate/doctor/disk.js
import { mkdtemp, rmdir, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
var megabyte = 1024 * 1024, least = 20 * megabyte, comfortable = 500 * megabyte, checkDisk = async ({ reportFolder }) => {
  let check = "disk", folder = await nearestFolder(reportFolder);
  try {
    await rmdir(await mkdtemp(join(folder, ".reliability-gate-")));
  } catch (error) {
    let message2 = `the report folder ${reportFolder} cannot be written (${error.code ?? error})`;
    return [
      {
        check,
        state: "problem",
        message: message2,
        hint: "give another one as --report-dir, or report-dir of the action"
      }
    ];
  }
  let { bavail, bsize } = await statfs(folder), free = bavail * bsize, message = `the report folder can be written, ${formatBytes(free)} are free`;
  return free >= comfortable ? [{ check, state: "ok", message }] : [
    { check, state: free < least ? "problem" : "warning", message, hint: "make room on the disk" }
  ];
};
async function nearestFolder(path) {
  let found = await stat(path).catch(() => {
  }), parent = dirname(path);
  return found || parent === path ? path : nearestFolder(parent);
}
var formatBytes = (bytes) => bytes >= 1024 * megabyte ? `${(bytes / 1024 / megabyte).toFixed(1)} GB` : `${Math.floor(bytes / megabyte)} MB`;

// build/gate/doctor/engine.js
var checkEngine = async (subject, context) => {
  let plan = planOf(subject);
  if (!plan)
    return [withoutPlan("engine")];
  let { load } = plan, { folder, machine } = subject, leave = openLeftovers();
  try {
    let { prepare } = await kindOf(load).load(), order = { load, settings: load.engine?.settings, folder, machine, leave }, { engine, found, notes = [] } = await prepare(order, context);
    return [
      { check: "engine", state: "ok", message: `${engine.name} ${engine.version}${found === void 0 ? "" : `: ${found}`}` },
      ...notes.map(({ message: message2, hint }) => ({
        check: "engine",
        state: "warning",
        message: message2,
        ...defined({ hint })
      }))
    ];
  } catch (error) {
    if (!(error instanceof Problem))
      throw error;
    let { message, hint } = error;
    return [{ check: "engine", state: "problem", message, ...defined({ hint }) }];
  } finally {
    await leave.undoAll();
  }
};

// build/gate/doctor/github.js
var nullSha = "0".repeat(40), fewRequests = 50, name = "doctor", checkGitHub = async (subject, context) => {
  let { github } = subject;
  if ("why" in github)
    return [
      {
        check: "token",
        state: "skipped",
        message: `not looked at: ${github.why}`,
        hint: github.hint
      }
    ];
  let { api, repository } = github, state = await api.getTokenState(), token = describeToken(state, repository);
  if (token.state === "problem")
    return [token];
  let seen = await api.getRepository();
  return seen.kind !== "ok" ? [
    token,
    { check: "repository", state: "problem", message: `${repository}: ${seen.message}`, hint: "check the name of the repository, and whether the token may see it" }
  ] : [
    token,
    ...await whoseToken(api),
    ...await permissions(api, seen.value.defaultBranch, subject, context)
  ];
};
function describeToken(state, repository) {
  let accepted = `accepted by GitHub for ${repository}`;
  if (state.kind === "ok") {
    let { remaining, limit } = state.value, message = `${accepted}, ${remaining} of ${limit} requests left in this hour`;
    return remaining >= fewRequests ? { check: "token", state: "ok", message } : {
      check: "token",
      state: "warning",
      message,
      hint: "a run needs some dozens; wait, or use another token"
    };
  }
  if (state.kind === "refused" && state.status === 404)
    return { check: "token", state: "ok", message: accepted };
  let hint = state.kind === "refused" && state.hint ? state.hint : "check the network, the proxy and GITHUB_API_URL";
  return { check: "token", state: "problem", message: state.message, hint };
}
async function whoseToken(api) {
  let login = await api.login();
  return login.endsWith("[bot]") ? [] : [
    {
      check: "token",
      state: "warning",
      message: `it is that of ${login}, and may do other things than the token of a job`,
      hint: "run doctor in a step of the workflow to see what its job may do"
    }
  ];
}
async function permissions(api, branch, subject, context) {
  let [contents, deployments, checks2, statuses, comments] = await Promise.all([
    api.listCommits(branch, 1).then(ofRead),
    api.listDeployments({}).then(ofRead),
    api.createCheck({ sha: nullSha, name }).then(ofWrite),
    api.createCommitStatus({
      sha: nullSha,
      context: name,
      state: "pending",
      description: "never made"
    }).then(ofWrite),
    tryComment(api, context)
  ]), plan = planOf(subject), isGiven = plan === void 0 || plan.target.from.kind === "url";
  return [
    described("contents: read", contents, "warning", "waivers and limits of the base branch cannot be read"),
    described("deployments: read", deployments, isGiven ? "ok" : "problem", isGiven ? "not needed: the target is given" : "this commit's deployment cannot be found", isGiven ? void 0 : "give the job the permission `deployments: read`, or a target"),
    described("checks: write", checks2, "warning", "a commit status replaces the check"),
    checks2.kind === "granted" ? described("statuses: write", statuses, "ok", "not needed: there is the check") : described("statuses: write", statuses, "warning", "without a check as well, only the result of the job shows the verdict"),
    described("pull-requests: write", comments, "warning", "there will be no comment")
  ];
}
async function tryComment(api, { clock }) {
  let listed = await api.listRecentPullRequests(new Date(clock.now() - 31536e6).toISOString(), 100);
  if (listed.kind !== "ok")
    return ofRead(listed);
  let open = listed.value.find((pull) => pull.open);
  if (!open)
    return { kind: "unknown", why: "there is no open pull request to look up" };
  let result = await api.createComment(open.number, "");
  return result.kind === "ok" && await api.deleteComment(result.value.id), ofWrite(result);
}
function ofRead(result) {
  return result.kind === "ok" || result.kind === "refused" && result.status === 409 ? { kind: "granted" } : ofWrite(result);
}
function ofWrite(result) {
  if (result.kind === "ok")
    return { kind: "granted" };
  if (result.kind === "failed")
    return { kind: "unknown", why: result.message };
  let { status, message, permission } = result;
  return status === 422 ? { kind: "granted" } : /authenticate via a GitHub App|\blocked\b/i.test(message) ? { kind: "unknown", why: message } : permission === void 0 ? { kind: "unknown", why: message } : { kind: "missing", message };
}
function described(permission, access, ifMissing, cost, hint = `give the job the permission \`${permission}\``) {
  if (access.kind === "granted")
    return { check: permission, state: "ok", message: "granted" };
  if (access.kind === "unknown")
    return {
      check: permission,
      state: "skipped",
      message: `not known: ${access.why}; without it ${cost}`
    };
  let found = {
    check: permission,
    state: ifMissing,
    message: `missing (${access.message}): ${cost}`
  };
  return ifMissing === "ok" ? { ...found, message: `missing, ${cost}` } : { ...found, ...defined({ hint }) };
}

// build/gate/doctor/node.js
var checkNode = async ({ nodeVersion }) => {
  let found = { check: "node", message: `Node ${nodeVersion}` };
  return Number.parseInt(nodeVersion, 10) >= 24 ? [{ ...found, state: "ok" }] : [{ ...found, state: "problem", hint: "Node 24 or newer is needed" }];
};

// build/gate/doctor/proxy.js
function sourceOf(provider) {
  let kind = providerKindOf(provider), url = (kind?.addresses(provider.settings) ?? []).find(({ path }) => path[0] === "url")?.url;
  return kind && url !== void 0 ? [[kind.title, url]] : [];
}
var checkProxy = async (subject, { proxies = {} }) => {
  let check = "proxy", named = Object.entries(proxies).filter(([scheme]) => scheme !== "no");
  if (named.length === 0)
    return [{ check, state: "ok", message: "none: every connection is direct" }];
  let unread = named.filter(([, text]) => !URL.canParse(/^https?:\/\//i.test(text) ? text : `http://${text}`));
  if (unread.length > 0)
    return unread.map(([scheme]) => ({
      check,
      state: "warning",
      message: `${scheme}_proxy is no address, and is passed over`,
      hint: "such as http://proxy.example:3128"
    }));
  let plan = planOf(subject), { github } = subject, ways = [
    ...plan?.target.from.kind === "url" ? [["the target", plan.target.from.url]] : [],
    ...(plan?.providers ?? []).flatMap(sourceOf),
    ..."why" in github ? [] : [["GitHub", github.apiUrl]]
  ].map(([who = "", url = ""]) => {
    let proxy = proxyFor(url, proxies);
    return proxy ? `${who} through ${proxy.protocol}//${proxy.host}` : `${who} directly`;
  });
  return [
    {
      check,
      state: "ok",
      message: ways.length > 0 ? ways.join(", ") : "set, but no address goes through it"
    }
  ];
};

// build/gate/doctor/sources.js
var checkSources = async (subject, context) => {
  let [usual] = providerKeys(), check = usual.key, plan = planOf(subject);
  if (!plan)
    return [withoutPlan(check)];
  let external = plan.providers.filter((one) => providerKindOf(one)?.load), found = await Promise.all(external.map((one) => checkSource(one, plan, subject, context)));
  return external.length > 0 ? found.flat() : [{ check, state: "skipped", message: "the config names none" }];
};
async function checkSource({ id: check, kind, settings }, plan, { machine }, context) {
  let { load, isStarted, describe } = providerKindOf({ kind }), { open, examine: examine2 } = await load(), called = keysOf({ id: check, kind }).join("."), opening = { ...openingOf(plan, machine), called };
  if (examine2 && isStarted)
    return examine2(settings, opening, context);
  let queries = sourceQueryOf(plan, check);
  try {
    let notes = await (await open(settings, opening, context)).check(queries, context), all = queries.length === 0 ? "no objective queries it" : `all of its ${queries.length} queries are valid`;
    return [
      { check, state: "ok", message: `${describe(settings)} responds; ${all}` },
      ...notes.map(({ message, hint }) => ({
        check,
        state: "warning",
        message,
        ...hint && { hint }
      }))
    ];
  } catch (error) {
    if (!(error instanceof Problem))
      throw error;
    let state = queries.length > 0 ? "problem" : "warning";
    return [{ check, state, message: error.message, ...error.hint && { hint: error.hint } }];
  }
}
function openingOf({ target, policy, load }, machine) {
  let { from, headers, route } = target, lists = boundsOf(policy);
  return {
    ...from.kind === "url" && { head: { url: from.url, headers, ...route && { route } } },
    machine,
    leave: openLeftovers(),
    allow: (url) => assertAllowedUrl(url, lists),
    followsMemory: load.profile === "soak"
  };
}

// build/gate/doctor/start.js
var checkStart = async (subject, context) => {
  let plan = planOf(subject);
  if (!plan)
    return [];
  let { target, baseline } = plan, found = [];
  return isStartedHere(target) && found.push(await tryStart("head", target, plan, subject, context)), baseline && isStartedHere(baseline) && found.push(await tryStart("base", baseline, plan, subject, context)), found;
};
async function tryStart(side, started, plan, { folder, machine, redact }, context) {
  let check = side === "head" ? "target" : "baseline", leftovers = openLeftovers(), ports = evidencePorts(plan, { folder, machine, leftovers, redact }), evidence = { target: { url: "", source: "started" }, answers: [] }, apps = appsOfRun(ports.startApp, evidence, context);
  try {
    let located = await apps.start(started, side);
    await awaitReady(located, started, side, { ports, apps, context });
    let message = `${nameOf(side)} can be built and started, and is ready: ${started.from.start}`;
    return { check, state: "ok", message };
  } catch (error) {
    if (!(error instanceof Problem))
      throw error;
    let state = side === "head" ? "problem" : "warning", hint = error.hint ?? "run its commands by hand; a run keeps all that they write in its report folder";
    return { check, state, message: error.message, hint };
  } finally {
    await apps.stop(), await leftovers.undoAll();
  }
}

// build/gate/doctor/target.js
var patienceMs = 5e3, checkTarget = async (subject, context) => {
  let plan = planOf(subject);
  if (!plan)
    return [withoutPlan("target")];
  let { target, baseline, load, policy } = plan, look = async (check, { from, ...rest }) => from.kind === "started" ? (
    // Whether it starts is tried by a check of its own.
    []
  ) : from.kind === "deployment" ? [await lookForDeployments(check, from.environment, subject)] : lookAt(check, { ...rest, from }, load, boundsOf(policy), context);
  return (await Promise.all([
    look("target", target),
    ...baseline ? [look("baseline", baseline)] : []
  ])).flat();
};
async function lookForDeployments(check, environment, { github }) {
  let hint = `give --${check} URL to look at one`, unknown = `no address is given: a run looks for a deployment${environment === void 0 ? "" : ` to "${environment}"`}`;
  if ("why" in github)
    return { check, state: "skipped", message: unknown, hint };
  let listed = await github.api.listDeployments({});
  if (listed.kind !== "ok")
    return { check, state: "skipped", message: unknown, hint };
  let seen = [...new Set(listed.value.map((deployment) => deployment.environment))], matching = seen.filter((name2) => matchesEnvironment(environment, name2));
  if (matching.length > 0)
    return {
      check,
      state: "ok",
      message: `a run finds it by its deployment; there are some to ${shown(matching)}`
    };
  let others = seen.length > 0 ? `; the newest are to ${shown(seen)}` : ", nor any other", message = `${unknown}, and the repository has none${others}`;
  return {
    check,
    state: "warning",
    message,
    hint: `let a deployment be made first, or give --${check} URL`
  };
}
var shown = (environments) => environments.slice(0, 5).map((name2) => `"${name2}"`).join(", ");
async function lookAt(check, addressed, load, bounds, context) {
  let { from, headers, ready, route } = addressed, state = check === "target" ? "problem" : "warning", warnings = [], log = { ...context.log, warn: (message) => warnings.push(message) }, deployment = {
    url: from.url,
    ask: requestAs(load),
    headers,
    // Whose commit is there now does not matter yet.
    ready: {
      path: ready.path,
      timeoutMs: patienceMs,
      ...defined({ status: ready.status })
    },
    ...ready.protocol !== void 0 && { check: checkAs(load, ready.protocol) },
    ...defined({ route })
  };
  try {
    assertAllowedUrl(from.url, bounds, route?.address);
    let ready2 = await waitUntilReady(deployment, { ...context, log });
    if (ready2.kind === "never")
      return [
        {
          check,
          state,
          message: ready2.message,
          hint: ready2.hint ?? "is it running, and reachable from here?"
        }
      ];
    let [warning] = warnings;
    return [warning === void 0 ? { check, state: "ok", message: `${from.url} is ready` } : { check, state: "warning", message: warning }, ...await tryOnce(check, addressed, load, context)];
  } catch (error) {
    if (!(error instanceof Problem))
      throw error;
    return [{ check, state, message: error.message, ...defined({ hint: error.hint }) }];
  }
}
async function tryOnce(check, { from, headers, route }, load, context) {
  let requests = standaloneRequests(load);
  if (kindOf(load).can.sends !== "requests")
    return [];
  let target = {
    url: from.url,
    headers,
    ask: requestAs(load),
    ...defined({ route })
  }, probes = await probe(target, requests.filter(isSafe), context);
  return areAllRefused(probes, requests) ? [
    { check, state: check === "target" ? "problem" : "warning", ...describeAllRefused(probes) }
  ] : [...describeRefused(probes), ...describeRedirected(probes)].map(({ message, hint }) => ({ check, state: "warning", message, hint }));
}

// build/gate/doctor/doctor.js
var checks = [
  checkNode,
  checkConfig,
  checkGitHub,
  checkTarget,
  checkEngine,
  checkSources,
  checkChecks,
  checkClock,
  checkDisk,
  checkProxy
], longChecks = [checkStart], longestMs = 2e4;
async function examine(subject, context) {
  let signal = AbortSignal.any([context.signal, AbortSignal.timeout(longestMs)]), quiet = { ...context, log: silentLog }, found = await Promise.all(checks.map((check) => check(subject, { ...quiet, signal })));
  for (let check of longChecks)
    found.push(await check(subject, context));
  return found.flat();
}
var silentLog = {
  info: () => {
  },
  warn: () => {
  },
  debug: () => {
  },
  progress: () => {
  }
};

// build/render/terminal/checkup.js
var marks = { ok: "✔", warning: "!", problem: "✖", skipped: "–" }, colors = {
  ok: "green",
  warning: "yellow",
  problem: "red",
  skipped: "dim"
};
function renderCheckup(findings, { color, width }) {
  let paint = painter(color), ofState = Math.max(...findings.map(({ state }) => state.length)), ofCheck = Math.max(...findings.map(({ check }) => displayWidth(check))), indent = " ".repeat(2 + ofState + 2 + ofCheck + 2), room = Math.max(indent.length + 40, Math.min(width, 140));
  return `${[...findings.flatMap(({ check, state, message, hint }) => {
    let [first = "", ...more] = wrapText(message, room, indent), head = `${marks[state]} ${state.padEnd(ofState)}`;
    return [
      `${paint(head, colors[state])}  ${check.padEnd(ofCheck)}  ${first.trimStart()}`,
      ...more,
      ...hint ? wrapText(`→ ${hint}`, room, indent) : []
    ];
  }), "", conclusion(findings)].join(`
`)}
`;
}
function conclusion(findings) {
  let count = (state) => findings.filter((finding) => finding.state === state).length, [problems, warnings, skipped] = [count("problem"), count("warning"), count("skipped")], rest = [
    ...warnings > 0 ? [`${warnings} warning${warnings === 1 ? "" : "s"}`] : [],
    ...skipped > 0 ? [`${skipped} not looked at`] : []
  ].join(", ");
  return `${problems === 0 ? "Nothing prevents a run" : `${problems} problem${problems === 1 ? "" : "s"} to fix before a run`}${rest ? ` (${rest})` : ""}.`;
}

// build/cli/commands/doctor.js
async function doctor(words) {
  let given = readArguments("doctor", words), redactor = createRedactor([]), context = terminalContext(redactor, given), { config, secrets } = await configOf(given, redactor), subject = {
    nodeVersion: process.versions.node,
    config,
    github: await githubOf(given, redactor, context),
    reportFolder: resolve(given.text("report-dir") ?? "reliability-gate-report"),
    machine: { ...machineOf(process.env), step: stepEnvironment(process.env, secrets) },
    folder: process.cwd(),
    redact: redactor.redact
  }, findings = await examine(subject, context);
  if (context.signal.aborted)
    return interruptedExitCode;
  let shown2 = findings.map(({ hint, ...finding }) => ({
    ...finding,
    message: redactor.redact(finding.message),
    ...hint !== void 0 && { hint: redactor.redact(hint) }
  }));
  return process.stdout.write(renderCheckup(shown2, terminalOptions())), findings.some(({ state }) => state === "problem") ? usageExitCode : 0;
}
async function configOf(given, redactor) {
  try {
    let { plan, checks: checks2, file, secrets, warnings } = await readPlan({
      ...given.text("config") && { config: given.text("config") },
      folder: process.cwd(),
      root: await rootFolder(given.text("config")),
      environment: process.env,
      overrides: givenOverrides(given),
      options: { repository: folderName() }
    });
    for (let secret of secrets)
      redactor.add(secret);
    return { config: { plan, checks: checks2, file, warnings }, secrets };
  } catch (error) {
    if (error instanceof Problem)
      return { config: error, secrets: [] };
    throw error;
  }
}
async function githubOf(given, redactor, context) {
  let place = await findGitHub(process.env, given.text("repository"));
  if ("why" in place)
    return place;
  redactor.add(place.token);
  let { signal, log, proxies } = context, api = connectGitHub({ ...place, signal, log, proxies });
  return { repository: `${place.owner}/${place.repo}`, apiUrl: place.apiUrl, api };
}
export {
  doctor
};
