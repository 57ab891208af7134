import { silentLog } from "./shared-model-context.js";
import { findPing, noPing } from "./shared-checks-ping-program.js";
import { Problem, assertAllowedUrl, counted, dayMs, defined, formatBytes, formatMistake, isHttp, isSafe, joinUrl, mistakesIn, proxyFor, standaloneRequests } from "./shared-common.js";
import { assertTarget } from "./shared-gate-checks-look.js";
import { boundsOf, fetchText, keysOf, kindOf, learnRequests, providerKeys, providerKindOf, readArguments, readGivenPlan } from "./shared-config.js";
import { certainSkewMs, skewOf } from "./shared-net-clock-skew.js";
import { appsOfRun, areAllRefused, awaitReady, connectGitHub, createRedactor, describeAllRefused, describeRedirected, describeRefused, displayWidth, evidencePorts, fileDenialOf, isStartedHere, machineOfRun, matchesEnvironment, nameOf, objectivesOf, painter, probeAll, reachTarget, readinessOf, reportUndone, waitUntilReady, withAuthorization, wrapText } from "./shared-gate.js";
import { findGitHub } from "./shared-cli-git.js";
import { ownLeftovers } from "./shared-cli-leftovers.js";
import { terminalOptions } from "./shared-cli-print.js";
import { terminalContext } from "./shared-cli-interruptions.js";
import { dirname, join, resolve } from "node:path";
import { mkdtemp, rmdir, stat, statfs } from "node:fs/promises";
// build/gate/doctor/subject.js
const planOf = ({ config }) => "plan" in config ? config.plan : void 0;
const withoutPlan = (check) => ({
	check,
	state: "skipped",
	message: "the config has mistakes"
});
const findingOf = (check, state, { message, hint }) => ({
	check,
	state,
	message,
	...defined({ hint: hint || void 0 })
});
// build/gate/doctor/checks.js
const checkChecks = async ({ config, machine }) => {
	const check = "checks";
	if (!("plan" in config) || config.checks.length === 0) return [];
	const { checks, plan } = config;
	try {
		assertTarget(checks, plan);
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return [findingOf(check, "warning", error)];
	}
	if (checks.some(({ kind }) => kind === "ping") && !await findPing(machine)) return [{
		check,
		state: "warning",
		message: `${noPing.what}, and a check needs it`,
		hint: noPing.hint
	}];
	return [{
		check,
		state: "ok",
		message: `${counted(checks.length, "check")} for \`reliability-gate check\``
	}];
};
// build/gate/doctor/clock.js
const timeoutMs = 8e3;
const checkClock = async (subject, context) => {
	const readings = (await Promise.all([readTargetClock(subject, context), readGitHubClock(subject, context)])).filter((reading) => reading !== void 0);
	const check = "clock";
	if (readings.length === 0) return [{
		check,
		state: "skipped",
		message: "no server reported its time"
	}];
	const off = readings.filter(({ skewMs }) => skewMs !== 0);
	if (off.length > 0) return off.map(({ whose, skewMs }) => {
		const side = skewMs > 0 ? "behind" : "ahead of";
		const message = `the clock of this machine is ${Math.abs(skewMs / 1e3).toFixed(1)} s ${side} that of ${whose}`;
		return {
			check,
			state: "warning",
			message,
			hint: "set both clocks, for example by NTP"
		};
	});
	return [{
		check,
		state: "ok",
		message: `within a second or two of ${readings.map(({ whose }) => whose).join(" and ")}`
	}];
};
async function readTargetClock(subject, { signal, proxies, clock }) {
	const plan = planOf(subject);
	if (plan?.target.from.kind !== "url") return void 0;
	const { headers, route, from, ready } = plan.target;
	if (!mayAsk(from.url, plan)) return void 0;
	const url = joinUrl(from.url, ready.path);
	const sentAt = clock.now();
	const response = await fetchText({
		url,
		headers,
		timeoutMs,
		signal,
		maxBytes: 1e3,
		maxRedirects: 0,
		...defined({ route }),
		proxy: proxyFor(url, proxies)
	});
	if (response.kind === "failed") return void 0;
	const age = Number(response.headers.age ?? 0);
	return read("the target", response.headers.date, {
		sentAt,
		receivedAt: clock.now(),
		age
	});
}
function mayAsk(url, { target, policy }) {
	try {
		assertAllowedUrl(url, boundsOf(policy), target.route?.address);
		return true;
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return false;
	}
}
async function readGitHubClock({ github }, { clock }) {
	if ("why" in github) return void 0;
	const sentAt = clock.now();
	const state = await github.api.getTokenState();
	return state.kind === "ok" ? read("GitHub", state.value.date, {
		sentAt,
		receivedAt: clock.now(),
		age: 0
	}) : void 0;
}
function read(whose, date, { sentAt, receivedAt, age }) {
	const said = Date.parse(date ?? "") / 1e3 + (Number.isInteger(age) ? age : 0);
	if (!Number.isFinite(said)) return void 0;
	return {
		whose,
		skewMs: certainSkewMs(skewOf({
			said,
			sentAt,
			receivedAt
		}))
	};
}
// build/gate/doctor/config.js
const checkConfig = async ({ config }) => {
	if (config instanceof Problem) return mistakesIn(config).map(as("problem"));
	const { plan, file, warnings } = config;
	const objectives = counted(plan.objectives.length, "objective");
	const message = `${file ?? "no config file, built-in defaults"}: ${objectives} of ${plan.service}`;
	return [findingOf("config", "ok", {
		message,
		hint: file ? void 0 : "`reliability-gate init` writes one"
	}), ...warnings.map(as("warning"))];
};
const as = (state) => ({ hint, ...mistake }) => findingOf("config", state, {
	message: formatMistake(mistake),
	hint
});
// build/gate/doctor/disk.js
const least = 2e7;
const comfortable = 5e8;
const checkDisk = async ({ reportFolder }) => {
	const check = "disk";
	const folder = await nearestFolder(reportFolder);
	try {
		await rmdir(await mkdtemp(join(folder, ".reliability-gate-")));
	} catch (error) {
		const { why } = fileDenialOf(error, `the report folder ${reportFolder} cannot be written`);
		return [{
			check,
			state: "warning",
			message: why,
			hint: "give another one as --report-dir, or report-dir of the action"
		}];
	}
	const { bavail, bsize } = await statfs(folder);
	const free = bavail * bsize;
	const message = `the report folder can be written, ${formatBytes(free)} are free`;
	if (free >= comfortable) return [{
		check,
		state: "ok",
		message
	}];
	return [{
		check,
		state: free < least ? "problem" : "warning",
		message,
		hint: "make room on the disk"
	}];
};
async function nearestFolder(path) {
	const found = await stat(path).catch(() => void 0);
	const parent = dirname(path);
	return found || parent === path ? path : nearestFolder(parent);
}
// build/gate/doctor/engine.js
const checkEngine = async (subject, context) => {
	const plan = planOf(subject);
	if (!plan) return [withoutPlan("engine")];
	const { load } = plan;
	const { folder, machine, leftovers: leave } = subject;
	try {
		const { prepare } = await kindOf(load).load();
		const { engine, found, notes = [] } = await prepare({
			load,
			settings: load.engine?.settings,
			folder,
			machine,
			leave
		}, context);
		return [{
			check: "engine",
			state: "ok",
			message: `${engine.name} ${engine.version}${found === void 0 ? "" : `: ${found}`}`
		}, ...notes.map((note) => findingOf("engine", "warning", note))];
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return [findingOf("engine", "problem", error)];
	}
};
// build/gate/doctor/github.js
const nullSha = "0".repeat(40);
const fewRequests = 50;
const name = "doctor";
const checkGitHub = async (subject, context) => {
	const { github } = subject;
	if ("why" in github) return [{
		check: "token",
		state: "skipped",
		message: github.why,
		hint: github.hint
	}];
	const { api, repository } = github;
	const token = describeToken(await api.getTokenState(), repository);
	if (token.state === "problem") return [token];
	const seen = await api.getRepository();
	if (seen.kind !== "ok") return [token, {
		check: "repository",
		state: "problem",
		message: `${repository}: ${seen.message}`,
		hint: "check the name of the repository, and whether the token may see it"
	}];
	return [
		token,
		...await whoseToken(api),
		...await permissions(api, seen.value.defaultBranch, subject, context)
	];
};
function describeToken(state, repository) {
	const accepted = `accepted by GitHub for ${repository}`;
	if (state.kind === "ok") {
		const { remaining, limit } = state.value;
		const message = `${accepted}, ${remaining} of ${limit} requests left in this hour`;
		if (remaining >= fewRequests) return {
			check: "token",
			state: "ok",
			message
		};
		return {
			check: "token",
			state: "warning",
			message,
			hint: "a run needs a few dozen; wait, or use another token"
		};
	}
	if (state.kind === "refused" && state.status === 404) return {
		check: "token",
		state: "ok",
		message: accepted
	};
	const hint = state.kind === "refused" && state.hint ? state.hint : "check the network, the proxy and GITHUB_API_URL";
	return {
		check: "token",
		state: "problem",
		message: state.message,
		hint
	};
}
async function whoseToken(api) {
	const login = await api.login();
	if (login.endsWith("[bot]")) return [];
	return [{
		check: "token",
		state: "warning",
		message: `it belongs to ${login}, and may have other permissions than the token of a job`,
		hint: "run doctor in a step of the workflow to see what its job may do"
	}];
}
async function permissions(api, branch, subject, context) {
	const [contents, deployments, checks, statuses, comments] = await Promise.all([
		api.listCommits(branch, 1).then(ofRead),
		api.listDeployments({}).then(ofRead),
		api.createCheck({
			sha: nullSha,
			name
		}).then(ofWrite),
		api.createCommitStatus({
			sha: nullSha,
			context: name,
			state: "pending",
			description: "never made"
		}).then(ofWrite),
		tryComment(api, context)
	]);
	const plan = planOf(subject);
	const isGiven = plan === void 0 || plan.target.from.kind === "url";
	return [
		described("contents: read", contents, {
			state: "warning",
			cost: "waivers and limits of the base branch cannot be read"
		}),
		described("deployments: read", deployments, isGiven ? {
			state: "ok",
			cost: "not needed: the target is given"
		} : {
			state: "problem",
			cost: "this commit's deployment cannot be found",
			hint: "give the job the permission `deployments: read`, or a target"
		}),
		described("checks: write", checks, {
			state: "warning",
			cost: "a commit status replaces the check"
		}),
		described("statuses: write", statuses, checks.kind === "granted" ? {
			state: "ok",
			cost: "not needed: the check exists"
		} : {
			state: "warning",
			cost: "without a check as well, only the result of the job shows the verdict"
		}),
		described("pull-requests: write", comments, {
			state: "warning",
			cost: "there will be no comment"
		})
	];
}
async function tryComment(api, { clock }) {
	const year = 365 * dayMs;
	const listed = await api.listRecentPullRequests(new Date(clock.now() - year).toISOString(), 100);
	if (listed.kind !== "ok") return ofRead(listed);
	const open = listed.value.find((pull) => pull.open);
	if (!open) return {
		kind: "unknown",
		why: "there is no open pull request to look up"
	};
	const result = await api.createComment(open.number, "");
	if (result.kind === "ok") await api.deleteComment(result.value.id);
	return ofWrite(result);
}
function ofRead(result) {
	if (result.kind === "ok" || result.kind === "refused" && result.status === 409) return { kind: "granted" };
	return ofWrite(result);
}
function ofWrite(result) {
	if (result.kind === "ok") return { kind: "granted" };
	if (result.kind === "failed") return {
		kind: "unknown",
		why: result.message
	};
	const { status, message, permission } = result;
	if (status === 422) return { kind: "granted" };
	if (/authenticate via a GitHub App|\blocked\b/i.test(message)) return {
		kind: "unknown",
		why: message
	};
	return permission === void 0 ? {
		kind: "unknown",
		why: message
	} : {
		kind: "missing",
		message
	};
}
function described(permission, access, { state, cost, hint = `give the job the permission \`${permission}\`` }) {
	if (access.kind === "granted") return {
		check: permission,
		state: "ok",
		message: "granted"
	};
	if (access.kind === "unknown") return {
		check: permission,
		state: "skipped",
		message: `not known: ${access.why}; without it ${cost}`
	};
	const found = {
		check: permission,
		state,
		message: `missing (${access.message}): ${cost}`
	};
	return state === "ok" ? {
		...found,
		message: `missing, ${cost}`
	} : {
		...found,
		hint
	};
}
// build/gate/doctor/node.js
const oldest = 24;
const checkNode = async ({ nodeVersion }) => {
	const found = {
		check: "node",
		message: `Node ${nodeVersion}`
	};
	if (Number.parseInt(nodeVersion, 10) >= oldest) return [{
		...found,
		state: "ok"
	}];
	return [{
		...found,
		state: "problem",
		hint: `Node ${oldest} or newer is needed`
	}];
};
// build/gate/doctor/proxy.js
function sourceOf(provider) {
	const kind = providerKindOf(provider);
	const url = (kind?.addresses(provider.settings) ?? []).find(({ path }) => path[0] === "url")?.url;
	return kind && url !== void 0 ? [[kind.title, url]] : [];
}
const checkProxy = async (subject, { proxies = {} }) => {
	const check = "proxy";
	const named = Object.entries(proxies).filter(([scheme]) => scheme !== "no");
	if (named.length === 0) return [{
		check,
		state: "ok",
		message: "none: every connection is direct"
	}];
	const unread = named.filter(([, text]) => !URL.canParse(/^https?:\/\//i.test(text) ? text : `http://${text}`));
	if (unread.length > 0) return unread.map(([scheme]) => ({
		check,
		state: "warning",
		message: `${scheme}_proxy is not an address, and is ignored`,
		hint: "such as http://proxy.example:3128"
	}));
	const plan = planOf(subject);
	const { github } = subject;
	const ways = [
		...plan?.target.from.kind === "url" ? [["the target", plan.target.from.url]] : [],
		...(plan?.providers ?? []).flatMap(sourceOf),
		..."why" in github ? [] : [["GitHub", github.apiUrl]]
	].map(([who = "", url = ""]) => {
		const proxy = proxyFor(url, proxies);
		return proxy ? `${who} through ${proxy.protocol}//${proxy.host}` : `${who} directly`;
	});
	return [{
		check,
		state: "ok",
		message: ways.length > 0 ? ways.join(", ") : "set, but no address goes through it"
	}];
};
// build/gate/doctor/sources.js
const checkSources = async (subject, context) => {
	const [usual] = providerKeys();
	const check = usual.key;
	const plan = planOf(subject);
	if (!plan) return [withoutPlan(check)];
	const external = plan.providers.filter((one) => providerKindOf(one)?.load);
	const found = await Promise.all(external.map((one) => checkSource(one, plan, subject, context)));
	return external.length > 0 ? found.flat() : [{
		check,
		state: "skipped",
		message: "the config names none"
	}];
};
async function checkSource({ id: check, kind, settings }, plan, { machine, leftovers }, context) {
	const { load, isStarted, describe } = providerKindOf({ kind });
	const { open, examine } = await load();
	const called = keysOf({
		id: check,
		kind
	}).join(".");
	const opening = {
		...openingOf(plan, machine, leftovers),
		called
	};
	if (examine && isStarted) return examine(settings, opening, context);
	const queries = objectivesOf(plan, check);
	try {
		const notes = await (await open(settings, opening, context)).check(queries, context);
		const all = queries.length === 0 ? "no objective queries it" : counted(queries.length, "query is valid", "queries are valid");
		return [{
			check,
			state: "ok",
			message: `${describe(settings)} responds; ${all}`
		}, ...notes.map((note) => findingOf(check, "warning", note))];
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return [findingOf(check, queries.length > 0 ? "problem" : "warning", error)];
	}
}
function openingOf({ target, policy, load }, machine, leave) {
	const { from, headers, route } = target;
	const lists = boundsOf(policy);
	return {
		...defined({ head: from.kind === "url" ? {
			url: from.url,
			headers,
			...defined({ route })
		} : void 0 }),
		machine,
		leave,
		allow: (url) => assertAllowedUrl(url, lists),
		followsMemory: load.profile === "soak"
	};
}
// build/gate/doctor/start.js
const checkStart = async (subject, context) => {
	const plan = planOf(subject);
	if (!plan) return [];
	const { target, baseline } = plan;
	const found = [];
	if (isStartedHere(target)) found.push(...await tryStart("head", target, plan, subject, context));
	if (baseline && isStartedHere(baseline)) found.push(...await tryStart("base", baseline, plan, subject, context));
	return found;
};
async function tryStart(side, started, plan, subject, context) {
	const { folder, machine, leftovers, redact } = subject;
	const check = side === "head" ? "target" : "baseline";
	const ports = evidencePorts(plan, {
		folder,
		machine,
		leftovers,
		redact
	});
	const evidence = {
		target: {
			url: "",
			source: "started"
		},
		answers: []
	};
	const apps = appsOfRun(ports.startApp, evidence, context);
	const look = async () => {
		const located = await apps.start(started, side);
		await awaitReady(located, started, side, {
			ports,
			apps,
			evidence,
			context
		});
		const message = `${nameOf(side)} can be built and started, and is ready: ${started.from.start}`;
		return {
			check,
			state: "ok",
			message
		};
	};
	const explain = (error) => {
		if (!(error instanceof Problem)) throw error;
		const state = side === "head" ? "problem" : "warning";
		const hint = error.hint ?? "run its commands by hand; a run keeps all that they write in its report folder";
		return {
			check,
			state,
			message: error.message,
			hint
		};
	};
	const finding = await look().catch(explain).finally(apps.stop);
	return isLeft(side, leftovers) ? [finding, neverStops(check, side, started)] : [finding];
}
const isLeft = (side, leftovers) => leftovers.left().some(({ kind, title }) => kind === "background" && title === nameOf(side));
const neverStops = (check, side, { from }) => ({
	check,
	state: "warning",
	message: `${nameOf(side)} is not stopped by target.stop: ${from.stop}`,
	hint: "run it by hand after `start`: it has to end with exit code 0 within 30 s"
});
// build/gate/doctor/target.js
const patienceMs = 5e3;
const checkTarget = async (subject, context) => {
	const plan = planOf(subject);
	if (!plan) return [withoutPlan("target")];
	const { target, baseline, load, policy } = plan;
	const look = async (check, { from, ...rest }) => from.kind === "started" ? [] : from.kind === "deployment" ? [await lookForDeployments(check, from.environment, subject)] : lookAt(check, {
		...rest,
		from
	}, load, boundsOf(policy), context);
	return (await Promise.all([look("target", target), ...baseline ? [look("baseline", baseline)] : []])).flat();
};
async function lookForDeployments(check, environment, { github }) {
	const hint = `give --${check} URL to look at one`;
	const unknown = `no address is given: a run looks for a deployment${environment === void 0 ? "" : ` to "${environment}"`}`;
	if ("why" in github) {
		if (!github.lacksRepository) return {
			check,
			state: "skipped",
			message: unknown,
			hint
		};
		const state = check === "target" ? "problem" : "warning";
		const more = check === "target" ? `${hint}, or write target.url or target.start` : hint;
		return {
			check,
			state,
			message: `${unknown}, and no repository is known`,
			hint: more
		};
	}
	const listed = await github.api.listDeployments({});
	if (listed.kind !== "ok") return {
		check,
		state: "skipped",
		message: unknown,
		hint
	};
	const seen = [...new Set(listed.value.map((deployment) => deployment.environment))];
	const matching = seen.filter((name) => matchesEnvironment(environment, name));
	if (matching.length > 0) return {
		check,
		state: "ok",
		message: `a run finds it by its deployment; there are some to ${shown(matching)}`
	};
	return {
		check,
		state: "warning",
		message: `${unknown}, and the repository has none${seen.length > 0 ? `; the newest are to ${shown(seen)}` : ", nor any other"}`,
		hint: `deploy it first, or give --${check} URL`
	};
}
const shown = (environments) => environments.slice(0, 5).map((name) => `"${name}"`).join(", ");
async function lookAt(check, addressed, load, bounds, context) {
	const { from, route } = addressed;
	const state = check === "target" ? "problem" : "warning";
	const warnings = [];
	const log = {
		...context.log,
		warn: (message) => warnings.push(message)
	};
	try {
		assertAllowedUrl(from.url, bounds, route?.address);
		const signed = await withAuthorization(check, addressed, load, context);
		const ready = await waitUntilReady(readinessNow(signed, load), {
			...context,
			log
		});
		if (ready.kind === "never") return [{
			check,
			state,
			message: ready.message,
			hint: ready.hint ?? "check that it is running, and that this machine can reach it"
		}];
		const [warning] = warnings;
		return [warning === void 0 ? {
			check,
			state: "ok",
			message: `${from.url} is ready`
		} : {
			check,
			state: "warning",
			message: warning
		}, ...await tryOnce(check, signed, load, context)];
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return [findingOf(check, state, error)];
	}
}
const readinessNow = (target, load) => {
	const { path, status, protocol } = target.ready;
	const ready = {
		path,
		timeoutMs: patienceMs,
		...defined({
			status,
			protocol
		})
	};
	return readinessOf(target.from, {
		...target,
		ready
	}, load);
};
async function tryOnce(check, { from, ...target }, load, context) {
	const requests = standaloneRequests(load);
	if (kindOf(load).can.sends !== "requests") return [];
	await learnRequests(load, reachTarget(from, target, context));
	const safe = requests.filter((one) => isHttp(one) && isSafe(one));
	const probes = await probeAll(safe, load, {
		located: from,
		target
	}, context);
	if (areAllRefused(probes, requests)) return [findingOf(check, check === "target" ? "problem" : "warning", describeAllRefused(probes))];
	return [...describeRefused(probes), ...describeRedirected(probes)].map((one) => findingOf(check, "warning", one));
}
// build/gate/doctor/doctor.js
const checks = [
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
];
const longChecks = [checkStart];
const longestMs = 2e4;
async function examine(subject, context) {
	const signal = AbortSignal.any([context.signal, AbortSignal.timeout(longestMs)]);
	const quiet = {
		...context,
		log: silentLog
	};
	const found = await Promise.all(checks.map((check) => check(subject, {
		...quiet,
		signal
	})));
	for (const check of longChecks) found.push(await check(subject, context));
	return found.flat();
}
// build/render/terminal/checkup.js
const marks = {
	ok: "✔",
	warning: "!",
	problem: "✖",
	skipped: "–"
};
const colors = {
	ok: "green",
	warning: "yellow",
	problem: "red",
	skipped: "dim"
};
function renderCheckup(findings, { color, width }) {
	const paint = painter(color);
	const ofState = Math.max(...findings.map(({ state }) => state.length));
	const ofCheck = Math.max(...findings.map(({ check }) => displayWidth(check)));
	const indent = " ".repeat(2 + ofState + 2 + ofCheck + 2);
	const room = Math.max(indent.length + 40, Math.min(width, 140));
	return `${[
		...findings.flatMap(({ check, state, message, hint }) => {
			const [first = "", ...more] = wrapText(message, room, indent);
			const head = `${marks[state]} ${state.padEnd(ofState)}`;
			return [
				`${paint(head, colors[state])}  ${check.padEnd(ofCheck)}  ${first.trimStart()}`,
				...more,
				...hint ? wrapText(`→ ${hint}`, room, indent) : []
			];
		}),
		"",
		conclusion(findings)
	].join("\n")}\n`;
}
function conclusion(findings) {
	const count = (state) => findings.filter((finding) => finding.state === state).length;
	const [problems, warnings, skipped] = [
		count("problem"),
		count("warning"),
		count("skipped")
	];
	const rest = [...warnings > 0 ? [counted(warnings, "warning")] : [], ...skipped > 0 ? [`${skipped} not looked at`] : []].join(", ");
	return `${problems === 0 ? "Nothing prevents a run" : `${counted(problems, "problem")} to fix before a run`}${rest ? ` (${rest})` : ""}.`;
}
// build/cli/commands/doctor.js
async function doctor(words) {
	const given = readArguments("doctor", words);
	const redactor = createRedactor([]);
	const { config, secrets } = await configOf(given, redactor);
	const machine = machineOfRun(process.env, secrets);
	const leftovers = await ownLeftovers(machine);
	const context = terminalContext(redactor, given, leftovers);
	const findings = await examine({
		nodeVersion: process.versions.node,
		config,
		github: await githubOf(given, redactor, context),
		reportFolder: resolve(given.text("report-dir") ?? "reliability-gate-report"),
		machine,
		leftovers,
		folder: process.cwd(),
		redact: redactor.redact
	}, context).finally(() => leftovers.undoAll((undone) => reportUndone(undone, context.log)));
	if (context.signal.aborted) return 130;
	const shown = findings.map(({ hint, ...finding }) => ({
		...finding,
		message: redactor.redact(finding.message),
		...defined({ hint: hint === void 0 ? void 0 : redactor.redact(hint) })
	}));
	process.stdout.write(renderCheckup(shown, terminalOptions()));
	return findings.some(({ state }) => state === "problem") ? 2 : 0;
}
async function configOf(given, redactor) {
	try {
		const { plan, checks, file, secrets, warnings } = await readGivenPlan(given);
		for (const secret of secrets) redactor.add(secret);
		return {
			config: {
				plan,
				checks,
				file,
				warnings
			},
			secrets
		};
	} catch (error) {
		if (error instanceof Problem) return {
			config: error,
			secrets: []
		};
		throw error;
	}
}
async function githubOf(given, redactor, context) {
	const place = await findGitHub(process.env, given.text("repository"));
	if ("why" in place) return place;
	redactor.add(place.token);
	const { signal, log, proxies } = context;
	const api = connectGitHub({
		...place,
		signal,
		log,
		proxies
	});
	return {
		repository: `${place.owner}/${place.repo}`,
		apiUrl: place.apiUrl,
		api
	};
}
export { doctor };
