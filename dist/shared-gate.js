import { gateVersion } from "./shared-start.js";
import { actionOf, answeredIn, answeredPart, asIfAllWereSent, averageOf, batchesOf, blockingRules, boundsOf, breachesOf, ceilingOf, cellsOf as cellsOf$3, censoredSlices, checkAs, checklistItems, checksOf, cleanBlock, cleanText, clip, clopperPearson, commitName, complement, continued, countOf as countOf$2, countSlower, countsOf, decideShare, defaultBar, describeDoubt, differenceEffect, doubt, doubtsOfComparison, doubtsOfServer, doubtsOfSide, engineUndoers, exists, faultKindOf, fetchText, fewestTrials, figureOfPercentile, findOfLoad, findScalability, findShareOf, findSoak, findStress, findingOfShare, firstLevel, formatClusters, formatEndpoint, formatLabels as formatLabels$1, formatLevel as formatLevel$1, formatOutage, formatQuantile, formatTerms, formatValueBeside, formatWarn, granterOf, impliedBar, intervalOf as intervalOf$1, isAboutTime, isAlertsObjective, isAlike, isBelow as isBelow$1, isCommitSha, isGreen, isMeasured, isMet, isOfLoad, isOfPattern, isOfProfile, isOfServer, isOfTime, isSameEndpoint, isSlowDifference, isUp, isoDate, judgeSteps, judged, keysOf, kindOf, lacksData, learnRequests, level as level$1, levelUnit, makeFolder, mean, meanBound, meantOf, measureOf, mergeTimed, metricKey, nextScalability, nextStress, noData, normalQuantile, normalTail, notCompared, notMeasured, ofSlow, ofTimes, opposite, outcomeBetween, outcomeOf as outcomeOf$5, outside, parseJson, parseObject, percentileOf, plannedSegments, probeRequest, providerKindOf, quantileOfSorted, readPlainFile, recoveryOf as recoveryOf$1, redirectOf, replaceFile, requestAddresses, requestAs, resourceNames, resources as resources$1, ruleNames, sameAddress, sameDeployment, shownEnds, slowNoise, smoothPercentileOf, sourceUndoers, stageOf, steadySegment, stretchMs, studentQuantile, studentTail, sum, systemClock, tallyOf, terminalOutage, timedOf, totalOf, traffic, trafficNames, unlessSpared, unlessUsual, variance, verdictBy, verdictOfFact, verdicts, wantsLittle, withLatencyFromSend, within, withoutOwnShare, withoutPass, withoutSegment, worst } from "./shared-config.js";
import { Problem, Secret, assertAllowedUrl, comparatorSigns, counted, defined, docsPage, excerpt, formatAmount, formatBytes, formatCount, formatDays, formatDuration, formatLeft as formatLeft$1, formatMeasured, formatMilliseconds, formatMistake, formatNumber as formatNumber$1, formatPoints, formatRatio, formatRelative, formatSigned, formatValue, hourMs, isAllowedHost, isExpected, isHttp, isListOf, isObject, isPageMeant, isRedirect, isSafe, isStepped, joinUrl, listed, matchesHost, matchesWildcard, mergeHeaders, mergeHistograms, nearest, oneLine, plainLines, portOf, proxyFor, quantile, standaloneRequests, withUnit, withoutLastJoiner, withoutSecrets } from "./shared-common.js";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { connect, createServer } from "node:net";
import { createHash, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { constants, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { lstat, mkdir, open, readFile, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { constants as constants$2, homedir, tmpdir, userInfo } from "node:os";
// build/net/waiting.js
const shortWaitMs = 5e3;
const silenceMs = 15e3;
function waitReporter({ clock, log }, mostMs, quietMs = 0) {
	const start = clock.now();
	let reported;
	return (what) => {
		const now = clock.now();
		if (now - start < quietMs || reported?.what === what && now - reported.at < silenceMs) return;
		const most = formatDuration(mostMs);
		log.info(reported ? `${what}; ${formatDuration(now - start)} of at most ${most}` : `${what}; waiting at most ${most}`);
		reported = {
			what,
			at: now
		};
	};
}
// build/deployments/preview-state.js
function stateOf(preview) {
	switch (preview.kind) {
		case "up": return "is up";
		case "pending": return `is ${preview.state}`;
		case "dead": return preview.why;
	}
}
const sentenceOf = (preview) => `${preview.name} ${stateOf(preview)}`;
// build/deployments/choose-preview.js
function choosePreview(places) {
	const settled = places.map(settle$1);
	const up = settled.find((one) => one.kind === "up");
	if (up) return up;
	if (settled.some(({ kind }) => kind === "wait")) return { kind: "wait" };
	const several = settled.find((one) => one.kind === "several");
	const isEmpty = places.some(({ states }) => states.length === 0);
	if (several) return isEmpty ? { kind: "wait" } : several;
	const dead = places.flatMap(({ states }) => states);
	return dead.length > 0 ? {
		kind: "dead",
		states: dead
	} : { kind: "wait" };
}
function settle$1({ key, states }) {
	const previews = states.filter((one) => one.kind !== "dead" || one.isPreview !== false);
	const [first, ...others] = previews;
	if (first?.kind === "up" && others.length === 0) return {
		kind: "up",
		preview: first
	};
	if (previews.some(({ kind }) => kind === "pending")) return { kind: "wait" };
	return previews.some(({ kind }) => kind === "up") ? {
		kind: "several",
		key,
		states: previews
	} : {
		kind: "dead",
		states
	};
}
const describeStates = (states) => states.map(sentenceOf).join("; ");
// build/deployments/environment-name.js
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const plainName = (name) => name.normalize("NFC").toLowerCase().replace(dashes, "-").replace(/\s+/g, " ");
const matchesEnvironment = (pattern, environment) => pattern === void 0 || matchesWildcard(plainName(pattern), plainName(environment));
const isProductionName = (environment) => /^(production|prod|live)(?![a-z0-9])/.test(plainName(environment));
function otherEnvironments(pattern, environments) {
	const names = [...new Set(environments)];
	if (names.length === 0) return "";
	const plain = pattern === void 0 ? void 0 : nearest(plainName(pattern), names.map(plainName));
	const meant = plain === void 0 ? void 0 : names.find((name) => plainName(name) === plain);
	const more = names.length > mostNamed$3 ? " and more" : "";
	return `; there are deployments to ${quoted(names)}${more}${meant === void 0 ? "" : ` (did you mean "${meant}"?)`}`;
}
const mostNamed$3 = 10;
const quoted = (names) => names.slice(0, mostNamed$3).map((name) => `"${name}"`).join(", ");
// build/deployments/deployment-state.js
function previewStateOf$1({ id, environment, isProduction }, statuses) {
	const newest = statuses.reduce((a, b) => a && a.id > b.id ? a : b, void 0);
	return newest?.state === "inactive" ? void 0 : stateOfDeployment({
		environment,
		...defined({ isProduction }),
		state: "pending",
		...newest,
		deploymentId: id
	});
}
function stateOfDeployment(of) {
	const { deploymentId, environment, state, url, description } = of;
	const named = {
		name: nameOf$3(environment),
		label: environment
	};
	switch (state) {
		case "success":
			if (url === void 0) return {
				...named,
				kind: "dead",
				why: "names no address of a preview (environment_url)",
				isPreview: false
			};
			return {
				...named,
				kind: "up",
				url,
				...defined({
					deploymentId,
					isProduction: of.isProduction || isProductionName(environment) || void 0
				})
			};
		case "failure":
		case "error": return {
			...named,
			kind: "dead",
			why: description ? `failed: ${description}` : "failed"
		};
		default: return {
			...named,
			kind: "pending",
			state
		};
	}
}
const nameOf$3 = (environment) => `the deployment to "${environment}"`;
// build/net/addresses/preview-address.js
const dashboards = [
	/^(www\.)?github\.com$/,
	/^(www\.)?vercel\.com$/,
	/^app\.netlify\.com$/,
	/^dash\.cloudflare\.com$/,
	/^dashboard\.(render|heroku)\.com$/,
	/^(www\.)?railway\.(app|com)$/,
	/^(www\.)?fly\.io$/
];
function previewAddress(text) {
	if (!text || !URL.canParse(text)) return void 0;
	const { protocol, hostname, pathname } = new URL(text);
	if (protocol !== "http:" && protocol !== "https:") return void 0;
	return dashboards.some((pattern) => pattern.test(hostname)) || /\/(actions|runs)\//.test(pathname) ? void 0 : text;
}
// build/deployments/bot-comment.js
const mostCharacters = 2e4;
const leastShaLength = 7;
function statesOfComments(comments, { author, host }, sha) {
	const named = {
		name: `the comment of ${author}`,
		label: author
	};
	const own = comments.filter((comment) => comment.author.toLowerCase() === author.toLowerCase());
	if (own.length === 0) return [];
	const texts = own.map(({ body }) => body.slice(0, mostCharacters)).reverse();
	const ofCommit = texts.find((text) => text.includes(sha.slice(0, leastShaLength)));
	if (ofCommit === void 0) {
		const state = texts.some(namesCommit) ? "of another commit" : "without a commit, so it may be about an older build";
		return [{
			...named,
			kind: "pending",
			state
		}];
	}
	const url = addressesIn(ofCommit).find((found) => matchesHost(host, new URL(found)));
	return url === void 0 ? [{
		...named,
		kind: "pending",
		state: `without an address at ${host}`
	}] : [{
		...named,
		kind: "up",
		url
	}];
}
const namesCommit = (text) => /(?<![\w-])[0-9a-f]{7,40}(?![\w-])/i.test(text.replace(/https?:\/\/[\w.:-]+/g, ""));
const addressesIn = (text) => [...text.matchAll(/https?:\/\/[^\s<>"'`)\]|\\]{1,500}/g)].flatMap(([found]) => previewAddress(found) ?? []);
// build/deployments/commit-status.js
function statesOfStatuses(statuses, pattern) {
	const seen = new Set();
	return statuses.filter(({ context }) => matchesWildcard(pattern.toLowerCase(), context.toLowerCase())).filter(({ context }) => !seen.has(context) && seen.add(context)).map(previewStateOf);
}
function previewStateOf({ context, state, description, targetUrl }) {
	const named = {
		name: `the commit status "${context}"`,
		label: context
	};
	switch (state) {
		case "success": {
			const url = previewAddress(targetUrl);
			if (url === void 0) return {
				...named,
				kind: "dead",
				why: "names no preview",
				isPreview: false
			};
			return {
				...named,
				kind: "up",
				url
			};
		}
		case "failure":
		case "error": return {
			...named,
			kind: "dead",
			why: description ? `failed: ${description}` : "failed"
		};
		default: return {
			...named,
			kind: "pending",
			state
		};
	}
}
// build/deployments/look-for-deployments.js
const mostLooked$1 = 10;
async function lookAround(source, order) {
	const { sha, status, comment, pullRequest } = order;
	const looks = [await lookForDeployments(source, order)];
	if (status !== void 0) {
		const listed = await source.listCommitStatuses(sha);
		looks.push(seenBy(listed, "target.deployment.status", (found) => statesOfStatuses(found, status)));
	}
	if (comment && pullRequest !== void 0) {
		const listed = await source.listComments(pullRequest);
		looks.push(seenBy(listed, "target.deployment.comment", (found) => statesOfComments(found, comment, sha)));
	}
	const seen = looks.filter((look) => look.kind === "seen");
	const unseen = looks.find((look) => look.kind !== "seen");
	if (unseen && (looks.length === 1 || seen.flatMap(statesOf).length === 0)) return unseen;
	return {
		kind: "seen",
		places: seen.flatMap(({ places }) => places),
		others: seen.flatMap(({ others }) => others),
		inactive: seen.flatMap(({ inactive }) => inactive)
	};
}
const statesOf = ({ places }) => places.flatMap(({ states }) => states);
function seenBy(listed, key, read) {
	if (listed.kind !== "ok") return listed;
	return {
		kind: "seen",
		places: [{
			key,
			states: read(listed.value)
		}],
		others: [],
		inactive: []
	};
}
async function lookForDeployments(source, { sha, environment }) {
	const look = await lookAt(source, await source.listDeployments({ sha }), environment);
	if (look.kind !== "seen") return look;
	return {
		...look,
		places: [{
			key: environmentKey,
			states: newestOfEach(statesOf(look))
		}]
	};
}
const environmentKey = "target.deployment.environment";
async function lookAt(source, listed, environment) {
	if (listed.kind !== "ok") return listed;
	const isMeant = (one) => matchesEnvironment(environment, one.environment);
	const states = [];
	const inactive = [];
	for (const deployment of listed.value.filter(isMeant).slice(0, mostLooked$1)) {
		const statuses = await source.listDeploymentStatuses(deployment.id);
		if (statuses.kind !== "ok") return statuses;
		const preview = previewStateOf$1(deployment, statuses.value);
		if (preview) states.push(preview);
		else inactive.push(deployment.environment);
	}
	const others = listed.value.filter((one) => !isMeant(one)).map((one) => one.environment);
	return {
		kind: "seen",
		places: [{
			key: environmentKey,
			states
		}],
		others,
		inactive
	};
}
function newestOfEach(states) {
	const seen = new Set();
	return states.filter(({ label }) => !seen.has(plainName(label)) && seen.add(plainName(label)));
}
// build/deployments/decide-deployment.js
const otherwise = "give the address as the input target, or as target.url in the config; if a provider creates no deployments, target.deployment.status names the commit status that has it";
function decide$1(places, sha) {
	const choice = choosePreview(places);
	switch (choice.kind) {
		case "wait": return;
		case "up": return locatedIn(choice.preview);
		case "dead": return {
			kind: "none",
			message: `commit ${short(sha)}: ${describeStates(choice.states)}`,
			hint: otherwise
		};
		case "several": return {
			kind: "none",
			message: `commit ${short(sha)} has several previews: ${describeStates(choice.states)}`,
			hint: hintOf(choice)
		};
	}
}
const hintOf = ({ key, states }) => `name the one you mean as ${key}: ${states.map(({ label }) => JSON.stringify(label)).join(" or ")}`;
function locatedIn({ name, url, deploymentId, isProduction }) {
	return {
		kind: "found",
		url,
		name,
		...defined({
			deploymentId,
			isProduction
		})
	};
}
function describe$2(look, { sha, environment, status, comment, pullRequest }) {
	if (look.kind !== "seen") return look.message;
	const states = statesOf(look);
	if (states.length > 0) return describeStates(states);
	const inactive = [...new Set(look.inactive)].map((name) => `; ${nameOf$3(name)} was taken down`);
	const missing = [
		`no ${inactive.length > 0 ? "active deployment" : "deployment"}${environment === void 0 ? "" : ` to "${environment}"`}`,
		...status === void 0 ? [] : [`no commit status "${status}"`],
		...comment && pullRequest !== void 0 ? [`no comment of ${comment.author}`] : []
	];
	return `commit ${short(sha)} has ${joinAnd(missing)} yet${inactive.join("")}${otherEnvironments(environment, look.others)}`;
}
const joinAnd = (words) => words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
function giveUp(look, what, { sha, timeoutMs }) {
	const within = `within ${formatDuration(timeoutMs)}`;
	const open = look.kind === "seen" ? look.places.find(({ states }) => states.length > 1) : void 0;
	return open ? {
		kind: "none",
		message: `commit ${short(sha)} has several previews, not all done ${within}: ${what}`,
		hint: hintOf(open)
	} : {
		kind: "none",
		message: `no deployment ${within}: ${what}`,
		hint: otherwise
	};
}
const short = (sha) => sha.slice(0, 7);
// build/deployments/github-deployment.js
const quickIntervalMs = 3e3;
const quickPhaseMs = 6e4;
const slowIntervalMs = 1e4;
async function findDeployment(source, order, context) {
	const { clock, signal } = context;
	const known = order.known && decide$1([{
		key: "target.deployment.environment",
		states: [order.known]
	}], order.sha);
	if (known?.kind === "found") return await severalUp(source, order, known) ?? known;
	if (known) return known;
	const start = clock.now();
	const report = waitReporter(context, order.timeoutMs);
	const aborted = untilAborted(signal);
	while (!signal.aborted) {
		const look = await Promise.race([lookAround(source, order), aborted]);
		if (!look) break;
		if (look.kind === "refused") return look;
		const decided = look.kind === "seen" ? decide$1(look.places, order.sha) : void 0;
		if (decided) return decided;
		const what = describe$2(look, order);
		const elapsedMs = clock.now() - start;
		if (elapsedMs >= order.timeoutMs) return giveUp(look, what, order);
		report(`Waiting for the deployment: ${what}`);
		const intervalMs = elapsedMs < quickPhaseMs ? quickIntervalMs : slowIntervalMs;
		await clock.sleep(Math.min(intervalMs, order.timeoutMs - elapsedMs), signal);
	}
	return {
		kind: "none",
		message: "interrupted while waiting for the deployment"
	};
}
async function severalUp(source, order, { isProduction }) {
	if (order.environment !== void 0) return void 0;
	const look = await lookForDeployments(source, order);
	const isAlike = (one) => one.kind === "up" && one.isProduction === isProduction;
	const up = look.kind === "seen" ? statesOf(look).filter(isAlike) : [];
	return up.length > 1 ? decide$1([{
		key: environmentKey,
		states: up
	}], order.sha) : void 0;
}
const untilAborted = (signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve(void 0), { once: true }));
async function findRunning(source, environment, measured) {
	const look = await lookForRunning(without(source, measured), environment);
	if (look.kind === "refused") return look;
	if (look.kind === "failed") return {
		kind: "none",
		message: look.message,
		hint: elsewhere
	};
	const isElsewhere = (url) => measured.url === void 0 || !sameAddress(url, measured.url);
	const up = statesOf(look).find((one) => one.kind === "up" && isElsewhere(one.url));
	if (up?.kind === "up") return locatedIn(up);
	return {
		kind: "none",
		message: `no deployment to "${environment}" is up${otherEnvironments(environment, look.others)}`,
		hint: elsewhere
	};
}
const elsewhere = "give its address as baseline.url, or as the input baseline";
const without = (source, { sha, deploymentId }) => ({
	...source,
	listDeployments: async (of) => {
		const listed = await source.listDeployments(of);
		if (listed.kind !== "ok") return listed;
		const isOther = (one) => one.id !== deploymentId && (one.sha === void 0 || one.sha !== sha);
		return {
			...listed,
			value: listed.value.filter(isOther)
		};
	}
});
async function lookForRunning(source, environment) {
	if (!environment.includes("*")) {
		const look = await lookAt(source, await source.listDeployments({ environment }), environment);
		if (look.kind !== "seen" || statesOf(look).length > 0) return look;
	}
	return lookAt(source, await source.listDeployments({}), environment);
}
// build/net/password-page.js
const longestPage = 5e4;
const isHtml = (type = "") => /^text\/html\b/i.test(type);
const isPasswordPage = (type, body) => isHtml(type) && /<input\b[^>]{0,1000}?\btype=["']?password\b/i.test(body.slice(0, longestPage));
// build/deployments/known-pages.js
const bypassHint = "the preview seems to be protected: give the header that lets automation through as target-headers (Vercel: x-vercel-protection-bypass; Cloudflare Access: CF-Access-Client-Id and CF-Access-Client-Secret)";
const login = (of) => ({
	what: `it is the login page of ${of}`,
	hint: bypassHint,
	stays: true
});
const building = (of) => ({ what: `${of} is still building it` });
const pages = [
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
			stays: true
		})
	},
	{
		is: ({ headers }) => headers["x-vercel-error"] !== void 0,
		page: ({ headers }) => ({ what: `Vercel responds with ${excerpt(headers["x-vercel-error"], 100)} instead` })
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
		page: ({ headers }) => ({ what: `Render responds with ${excerpt(headers["x-render-routing"], 100)} instead` })
	}
];
const knownPageOf = (response) => pages.find(({ is }) => is(response))?.page(response);
const requiresPassword = ({ headers, body }) => isPasswordPage(headers["content-type"], body);
// build/deployments/this-commit.js
const leastDigits = 7;
const staleHint = "another build may still be running: see target.ready";
function lackOf$1({ headers, body }, { header, body: text }, commit) {
	if (commit === void 0 && [header?.value, text].some((of) => of?.includes("$commit"))) return "the expected commit is not known here: this folder is not a git checkout";
	if (header) {
		const found = headers[header.name.toLowerCase()];
		if (found === void 0) return `its response has no header ${header.name}`;
		if (!forms(header.value, commit).includes(found.trim())) return `its header ${header.name} is "${excerpt(found)}", not "${shown$1(header.value, commit)}"`;
	}
	if (text !== void 0 && !forms(text, commit).some((form) => body.includes(form))) return `its response does not contain "${shown$1(text, commit)}"`;
}
function forms(text, commit) {
	if (commit === void 0 || !text.includes("$commit")) return [text];
	return Array.from({ length: commit.length - leastDigits + 1 }, (_, i) => text.replaceAll(commitName, commit.slice(0, commit.length - i)));
}
const shown$1 = (text, commit) => excerpt(commit === void 0 ? text : text.replaceAll(commitName, commit.slice(0, leastDigits)));
// build/deployments/ready.js
const goodResponsesInARow = 3;
const intervalMs = 500;
const longestPauseMs = 2e3;
const tryTimeoutMs = 1e4;
const unreachable = "check that it is running, and that this machine can reach it";
const unreached = [
	"timeout",
	"refused",
	"dns",
	"reset"
];
const redirectPatienceMs = 15e3;
async function waitUntilReady(target, context) {
	const { clock, signal } = context;
	const { timeoutMs } = target.ready;
	const url = joinUrl(target.url, target.ready.path);
	const start = clock.now();
	let last = {
		kind: "bad",
		what: "it was not probed"
	};
	let good = 0;
	let goodAt = start;
	let pauseMs = intervalMs;
	const report = waitReporter(context, timeoutMs);
	for (let left = timeoutMs; left > 0 && !signal.aborted; left = start + timeoutMs - clock.now()) {
		const found = await tryOnce(url, target, [Math.min(tryTimeoutMs, left), timeoutMs], context);
		if (signal.aborted) break;
		good = found.kind === "good" ? good + 1 : 0;
		if (found.kind === "good") {
			if (good === goodResponsesInARow) return ready(url, found, context);
			goodAt = clock.now();
		} else if (clock.now() - goodAt >= (found.patienceMs ?? Number.POSITIVE_INFINITY)) return never(url, found);
		pauseMs = found.kind === "good" ? intervalMs : Math.min(longestPauseMs, pauseMs * 1.5);
		last = remember(last, found);
		if (last.kind === "bad") report(`Not ready yet: ${last.what}`);
		await clock.sleep(Math.min(pauseMs, Math.max(0, start + timeoutMs - clock.now())), signal);
	}
	return signal.aborted ? {
		kind: "never",
		message: `interrupted while waiting for ${url}`
	} : never(url, last, timeoutMs);
}
const afterLoadMs = 1e4;
async function lookAfterLoad$1(target, context) {
	const { clock, signal } = context;
	const url = joinUrl(target.url, target.ready.path);
	const start = clock.now();
	let last = {
		kind: "bad",
		what: "it was not probed"
	};
	for (let left = afterLoadMs; left > 0 && !signal.aborted; left = start + afterLoadMs - clock.now()) {
		const found = await tryOnce(url, target, [left, afterLoadMs], context);
		if (found.kind === "good") return { isUp: true };
		last = remember(last, found);
		await clock.sleep(intervalMs, signal);
	}
	return last.isOther ? {
		isUp: true,
		other: last.what
	} : {
		isUp: false,
		message: last.what
	};
}
const remember = (last, found) => found.kind === "bad" && found.cut ? last : found;
async function tryOnce(url, target, [timeoutMs, allMs], context) {
	const { headers, ready, ask, route, check } = target;
	const { signal, proxies } = context;
	if (check) {
		const found = await check({
			url,
			headers,
			timeoutMs,
			signal,
			...defined({ route }),
			proxy: proxyFor(url, proxies)
		});
		return found.kind === "good" ? {
			...found,
			requiresPassword: false
		} : found;
	}
	const redirectIsMeant = ready.status !== void 0 && ready.status >= 300 && ready.status < 400;
	const response = await ask({
		url,
		headers,
		timeoutMs,
		signal,
		maxBytes: 1e4,
		...defined({ route }),
		proxy: proxyFor(url, proxies),
		...defined({ maxRedirects: redirectIsMeant ? 0 : void 0 })
	});
	if (response.kind === "failed") {
		const { reason, message: what } = response;
		if (reason === "refused-address") return {
			kind: "bad",
			what,
			patienceMs: 0
		};
		const cut = reason === "timeout" && timeoutMs < Math.min(tryTimeoutMs, allMs / 2);
		const hint = response.hint ?? (unreached.includes(reason) ? "check that it is running, and that this machine can reach it" : void 0);
		return {
			kind: "bad",
			what,
			cut,
			...defined({ hint })
		};
	}
	return tryOf(response, target);
}
function tryOf(response, { ready, commit }) {
	const { status, body } = response;
	const page = knownPageOf(response);
	if (page) {
		const { what, hint, stays } = page;
		return {
			kind: "bad",
			what,
			status,
			...defined({
				hint,
				patienceMs: stays && redirectPatienceMs
			})
		};
	}
	if (status === ready.status) return orStale(response, ready, commit);
	const elsewhere = redirectElsewhere(response);
	if (elsewhere) return {
		kind: "bad",
		what: `it redirects to ${elsewhere}`,
		status,
		body,
		hint: bypassHint,
		patienceMs: redirectPatienceMs
	};
	if (ready.status === void 0 && status < 500) return orStale(response, ready, commit);
	return {
		kind: "bad",
		what: `it responded with ${status}`,
		status,
		body,
		...defined({ hint: isRefusal(status) ? bypassHint : statusHint(status, ready) })
	};
}
function orStale(response, ready, commit) {
	const lacks = lackOf$1(response, ready, commit);
	const { status, body } = response;
	return lacks === void 0 ? {
		kind: "good",
		status,
		requiresPassword: !isKnown(ready) && requiresPassword(response)
	} : {
		kind: "bad",
		what: lacks,
		status,
		body,
		hint: staleHint,
		isOther: true
	};
}
const isKnown = ({ header, body }) => header !== void 0 || body !== void 0;
function redirectElsewhere(response) {
	const to = redirectOf(response);
	return to && to.origin !== new URL(response.url).origin ? to.origin === "null" ? to.protocol : to.origin : void 0;
}
const statusHint = (status, { status: wanted }) => wanted !== void 0 && status < 400 ? `the plan asks for ${wanted}: write \`status: ${status}\` in ready.status where this is what it responds with when it is ready` : void 0;
const ownPageHint = `${bypassHint}; if this is the target's own page, name a text of it as target.ready.body`;
const isRefusal = (status) => status === 401 || status === 403;
function ready(url, { status, requiresPassword }, { log }) {
	if (status !== void 0 && isRefusal(status)) log.warn(`${url} responds with ${status}, which counts as ready; ${bypassHint}`);
	else if (requiresPassword) {
		const message = `${url} requires a password, which counts as ready`;
		log.warn(`${message}; ${ownPageHint}`);
		return {
			kind: "ready",
			note: {
				message,
				hint: ownPageHint
			}
		};
	}
	return { kind: "ready" };
}
function never(url, last, waitedMs) {
	const within = waitedMs === void 0 ? "" : ` within ${formatDuration(waitedMs)}`;
	if (last.kind === "good") return {
		kind: "never",
		message: `${url} did not give ${goodResponsesInARow} successful responses in a row${within}${last.status === void 0 ? "" : `; the last status was ${last.status}`}`
	};
	const shown = last.body === void 0 ? "" : excerpt(last.body);
	return {
		kind: "never",
		message: `${url} was not ready${within}: ${last.what}${shown ? `: "${shown}"` : ""}`,
		...defined({ hint: last.hint })
	};
}
// build/faults/ready-fault.js
const pauseMs$1 = 1e3;
const settleMs = 1e4;
async function readyFault({ name: title, fault: plan, forMs, switchMs, ...more }, { leave, ...opening }, context) {
	const kind = faultKindOf(plan);
	const { open } = await kind.load();
	const key = randomUUID();
	const longestMs = forMs + 2 * switchMs;
	const fault = await open(plan.settings, {
		key,
		longestMs,
		mayLast: more.mayLast ?? false,
		...opening
	}, context);
	const { injection } = fault;
	const leftover = {
		kind: "fault",
		id: key,
		title,
		data: {
			kind: kind.id,
			injection
		}
	};
	let status = kind.byRequest ? nowAndThen(fault.status, kind.byRequest) : fault.status;
	let isAnswered = false;
	return {
		inject: async (running) => {
			leave.add(leftover);
			await fault.inject(running);
			isAnswered = true;
			leave.add({
				...leftover,
				data: {
					kind: kind.id,
					injection,
					isAnswered
				}
			});
		},
		status: (running) => status(running),
		...defined({
			says: fault.says,
			unused: fault.unused
		}),
		revert: async () => {
			try {
				const answered = defined({ isAnswered: isAnswered || void 0 });
				await undo$1({
					kind: kind.id,
					injection,
					...answered
				}, {
					...opening,
					clock: context.clock
				});
			} catch (error) {
				const what = `${title}: ${kind.describe(plan.settings)}`;
				throw new Problem("fault", `STILL BROKEN: ${what}: ${error.message}`, { hint: fault.mend });
			}
			status = fault.status;
			leave.done(leftover);
		}
	};
}
function nowAndThen(status, { lookEveryMs }) {
	let latest = "ended";
	let lookedAt = Number.NEGATIVE_INFINITY;
	return async (context) => {
		const { clock } = context;
		if (latest !== "ended" && clock.now() - lookedAt < lookEveryMs) return latest;
		lookedAt = clock.now();
		latest = await status(context);
		return latest;
	};
}
async function undo$1({ kind: id, injection, isAnswered }, opening) {
	const kind = faultKindOf({ kind: id });
	const { revert } = await kind.load();
	if (isAnswered || !kind.byRequest) return revert(injection, opening);
	const { clock = systemClock } = opening;
	const end = clock.now() + settleMs;
	let done = "was not there";
	for (;;) {
		const isLast = clock.now() >= end;
		try {
			if (await revert(injection, opening) === "undone") done = "undone";
		} catch (error) {
			if (isLast) throw error;
		}
		if (isLast) return done;
		await clock.sleep(pauseMs$1);
	}
}
const undoFault = (opening) => ({ data }) => undo$1(data ?? {}, opening);
// build/tools/cores.js
const leastCpus = 4;
const generatorShare = 4;
function shareCores(cpus, hasBase) {
	if (cpus.length < leastCpus) return void 0;
	const left = cpus.length - Math.floor(cpus.length / generatorShare);
	const side = hasBase ? Math.floor(left / 2) : left;
	const generator = cpus.length - side * (hasBase ? 2 : 1);
	const listed = (from, to) => formatCpus(cpus.slice(from, to));
	return {
		generator: listed(0, generator),
		head: listed(generator, generator + side),
		...defined({ base: hasBase ? listed(generator + side, cpus.length) : void 0 })
	};
}
const parseCpus = (text) => [...text.matchAll(/(\d+)(?:-(\d+))?/g)].flatMap(([, first, last = first]) => Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index));
function formatCpus(ids) {
	const ranges = [];
	for (const id of ids.toSorted((a, b) => a - b)) {
		const last = ranges.at(-1);
		if (last && last[1] === id - 1) last[1] = id;
		else ranges.push([id, id]);
	}
	return ranges.map(([from, to]) => from === to ? `${from}` : `${from}-${to}`).join(",");
}
async function readCpus(root = "/") {
	const read = (path) => readFile(`${root}${path}`, "utf8").catch(() => "");
	const status = await read("proc/self/status");
	const ids = parseCpus(/^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1] ?? "");
	return (await Promise.all(ids.map(async (id) => {
		const siblings = `sys/devices/system/cpu/cpu${id}/topology/thread_siblings_list`;
		const [core = id] = parseCpus((await read(siblings)).trim() || String(id));
		return {
			id,
			core
		};
	}))).toSorted((a, b) => a.core - b.core || a.id - b.id).map(({ id }) => id);
}
async function findCores(hasBase) {
	const cores = shareCores(await readCpus(), hasBase);
	return cores && await hasTaskset() ? cores : void 0;
}
const hasTaskset = () => promisify(execFile)("taskset", ["--version"]).then(() => true, () => false);
const boundTo = (cpus, command) => cpus === void 0 ? [...command] : [
	"taskset",
	"--cpu-list",
	cpus,
	...command
];
async function bindSelf(cpus, pid = process.pid) {
	const words = [
		"--all-tasks",
		"--pid",
		"--cpu-list",
		cpus,
		String(pid)
	];
	await promisify(execFile)("taskset", words);
}
// build/gate/count-effects.js
const timeoutMs$3 = 5e3;
async function countEffects$1(endpoint, path, { signal }) {
	const url = `http://${formatEndpoint(endpoint)}${path}`;
	const response = await fetchText({
		url,
		timeoutMs: timeoutMs$3,
		signal
	}).catch(() => void 0);
	return response?.kind === "answer" && response.status === 200 ? numberIn(response.body) : void 0;
}
function numberIn(body) {
	const read = parseJson(body);
	const numbers = (isObject(read) ? Object.values(read) : [read]).filter((value) => typeof value === "number");
	return numbers.length === 1 ? numbers[0] : void 0;
}
// build/deployments/production.js
const mostLooked = 10;
async function findProductionAt(source, url) {
	const listed = await source.listDeployments({});
	if (listed.kind === "failed") return listed;
	const ofProduction = (listed.kind === "ok" ? listed.value : []).filter(({ environment, isProduction }) => isProduction || isProductionName(environment));
	for (const deployment of ofProduction.slice(0, mostLooked)) {
		const statuses = await source.listDeploymentStatuses(deployment.id);
		if (statuses.kind === "failed") return statuses;
		const state = statuses.kind === "ok" ? previewStateOf$1(deployment, statuses.value) : void 0;
		if (state?.kind === "up" && sameAddress(state.url, url)) return {
			kind: "ok",
			value: state.name
		};
	}
	return {
		kind: "ok",
		value: void 0
	};
}
// build/gate/production.js
async function assertNotProduction(target, lists, source) {
	const refusing = lists.find(({ production }) => production && !production.isAllowed);
	if (!refusing) return;
	const why = reasonInLists(target, lists) ?? await reasonOnGitHub(target, source);
	if (why === void 0) return;
	const isOfBase = "name" in refusing;
	throw new Problem("fault", `the target is production: ${why}; no fault is injected there${isOfBase ? `, says ${refusing.name}` : ""}`, { hint: isOfBase ? "a pull request cannot allow it; its base branch can, by chaos.allow-production: true" : "name a preview as the target, or write chaos.allow-production: true" });
}
function reasonInLists({ url, isProduction }, lists) {
	if (isProduction) return "so its deployment says";
	const { host } = new URL(url);
	return lists.some(({ production }) => isAllowedHost(new URL(url), production?.hosts ?? [])) ? `${host} is a host of chaos.production` : void 0;
}
async function reasonOnGitHub({ url, source: from }, source) {
	if (!source || from === "deployment") return void 0;
	const found = await findProductionAt(source, url);
	if (found.kind === "failed") {
		const message = `the gate could not determine whether the target is production: ${found.message}`;
		throw new Problem("fault", message, { hint: "run it again once GitHub responds" });
	}
	return found.value === void 0 ? void 0 : `its address is that of ${found.value}`;
}
// build/faults/held/messages.js
const lineOf = (message) => `${JSON.stringify(message)}\n`;
// build/faults/held/held-proxies.js
const helloMs = 5e3;
const letGoMs = 5e3;
const latestMs = 15e3;
async function useHeld({ pid, port, token }, lose) {
	const socket = connect({
		host: "127.0.0.1",
		port,
		noDelay: true
	});
	const gone = new Problem("fault", `\`reliability-gate proxy\` (process ${pid}) has ended or stopped responding during the run`, { hint: "start it again, then the target and the run; its own output says why it ended" });
	const line = openLine(socket, gone);
	const timer = setTimeout(() => socket.destroy(), helloMs);
	socket.write(lineOf({ token }));
	const welcome = await line.hello.catch(() => void 0);
	clearTimeout(timer);
	if (!welcome) return void 0;
	if (welcome.problem) {
		socket.destroy();
		const whose = `the proxies of \`reliability-gate proxy\` (process ${pid})`;
		throw new Problem("fault", `${whose} cannot be used: ${welcome.problem.message}`, { hint: "wait until it has ended, or give each run proxies at addresses of its own" });
	}
	let isLetGo = false;
	socket.once("close", () => {
		if (!isLetGo) lose(gone);
	});
	const letGo = async () => {
		isLetGo = true;
		if (socket.closed) return;
		socket.end();
		const timer = setTimeout(() => socket.destroy(), letGoMs);
		await once(socket, "close").catch(() => void 0);
		clearTimeout(timer);
	};
	return { proxyOf: (dependency) => ({
		...heldProxy(dependency, line.ask, letGo),
		heldBy: pid
	}) };
}
function heldProxy({ name, listen }, ask, letGo) {
	let current;
	return {
		at: listen,
		disturbance: () => current,
		disturb: async (disturbance) => {
			await ask({
				kind: "disturb",
				name,
				...defined({ disturbance })
			});
			current = disturbance;
		},
		calls: async () => {
			const { calls = [], isCut = false } = await ask({
				kind: "calls",
				name
			});
			return {
				calls,
				isCut
			};
		},
		traffic: async () => {
			const { traffic } = await ask({
				kind: "traffic",
				name
			});
			if (traffic) return traffic;
			throw new Problem("fault", "`reliability-gate proxy` is older than this run", { hint: "start it again with the version of the run" });
		},
		close: letGo
	};
}
function openLine(socket, gone) {
	const waiting = new Map();
	const responseTo = (id) => {
		const response = Promise.withResolvers();
		waiting.set(id, response);
		return response.promise;
	};
	socket.on("error", () => socket.destroy());
	socket.once("close", () => {
		for (const { reject } of waiting.values()) reject(gone);
		waiting.clear();
	});
	createInterface({ input: socket }).on("line", (line) => {
		const done = parseObject(line);
		if (!done) return;
		waiting.get(done.id)?.resolve(done);
		waiting.delete(done.id);
	});
	let last = 0;
	return {
		hello: responseTo(0),
		ask: async (task) => {
			if (socket.closed && task.kind === "disturb" && !task.disturbance) return { id: 0 };
			if (socket.closed) throw gone;
			last += 1;
			const response = responseTo(last);
			const timer = setTimeout(() => socket.destroy(), latestMs);
			socket.write(lineOf({
				...task,
				id: last
			}));
			const done = await response.finally(() => clearTimeout(timer));
			if (!done.problem) return done;
			const { message, hint } = done.problem;
			throw new Problem("fault", message, defined({ hint }));
		}
	};
}
// build/faults/held/hold-proxies.js
const mostBytesOfStrangers = 1e3;
async function holdProxies(proxies, log) {
	const token = randomBytes(32).toString("hex");
	const sockets = new Set();
	const users = usersOf(proxies, log);
	const server = createServer((socket) => {
		sockets.add(socket);
		socket.once("close", () => sockets.delete(socket));
		socket.on("error", () => socket.destroy());
		let isUser = false;
		socket.on("data", () => {
			if (!isUser && socket.bytesRead > mostBytesOfStrangers) socket.destroy();
		});
		const say = (done) => void (socket.writable && socket.write(lineOf(done)));
		createInterface({ input: socket }).on("line", async (line) => {
			const message = parseObject(line);
			if (isUser && message) return say(await carryOut(message, proxies, log));
			if (isUser || !isSame(message?.token, token)) return void socket.destroy();
			const welcome = await users.letIn(socket);
			isUser = !welcome.problem;
			say(welcome);
		});
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		port: server.address().port,
		token,
		close: async () => {
			server.close();
			for (const socket of sockets) socket.destroy();
			await once(server, "close");
			await users.healed();
		}
	};
}
function usersOf(proxies, log) {
	let user;
	let healing = Promise.resolve();
	const all = [...proxies.values()];
	const heal = () => Promise.all(all.map((one) => one.disturb(void 0).catch(() => void 0)));
	return {
		healed: () => healing,
		letIn: async (socket) => {
			await healing;
			if (user) return {
				id: 0,
				problem: { message: "another run uses them" }
			};
			if (socket.destroyed) return { id: 0 };
			user = socket;
			for (const proxy of all) proxy.forget();
			log.info("A run uses the proxies");
			socket.once("close", () => {
				user = void 0;
				healing = heal();
				log.info("The run has released the proxies: nothing is disturbed");
			});
			return { id: 0 };
		}
	};
}
async function carryOut(order, proxies, log) {
	const { id, name } = order;
	const proxy = proxies.get(name);
	if (!proxy) return {
		id,
		problem: { message: `there is no proxy before ${name}` }
	};
	if (order.kind === "calls") {
		const { calls, isCut } = await proxy.calls();
		return {
			id,
			calls,
			isCut
		};
	}
	if (order.kind === "traffic") return {
		id,
		traffic: await proxy.traffic()
	};
	try {
		await proxy.disturb(order.disturbance);
		log.info(order.disturbance ? `${name} is disturbed` : `${name} is no longer disturbed`);
		return { id };
	} catch (error) {
		const { message, hint } = error;
		return {
			id,
			problem: {
				message,
				...defined({ hint })
			}
		};
	}
}
function isSame(given, token) {
	const [one, other] = [Buffer.from(String(given)), Buffer.from(token)];
	return one.length === other.length && timingSafeEqual(one, other);
}
// build/files/private-file.js
function writePrivate(path, value) {
	makePrivate(dirname(path));
	writeFileSync(`${path}.new`, JSON.stringify(value), { mode: 384 });
	renameSync(`${path}.new`, path);
}
function makePrivate(folder) {
	if (existsSync(folder)) return;
	makePrivate(dirname(folder));
	try {
		mkdirSync(folder, { mode: 448 });
	} catch (error) {
		if (error.code !== "EEXIST") throw error;
	}
}
// build/tools/processes/ps.js
const maxBuffer = 67108864;
async function ps(...words) {
	return (await promisify(execFile)("ps", words, { maxBuffer }).catch(() => void 0))?.stdout ?? "";
}
// build/tools/processes/birth.js
async function birthOf(pid) {
	if (!isThere(pid)) return void 0;
	if (process.platform === "win32") return "unknown";
	const stat = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => void 0);
	return stat === void 0 ? startedByPs(pid) : birthIn(stat);
}
function birthIn(stat) {
	const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	return state === "Z" || state === "X" ? void 0 : rest[18];
}
const startedByPs = async (pid) => (await ps("-o", "lstart=", "-p", String(pid))).trim() || void 0;
function isThere(pid) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error.code === "EPERM";
	}
}
// build/faults/held/holder.js
async function announce(folder, held) {
	const { pid } = process;
	const birth = await birthOf(pid);
	const path = join(folder, `${pid}.json`);
	writePrivate(path, {
		pid,
		birth,
		...held
	});
	return () => rmSync(path, { force: true });
}
async function findHolders(folder) {
	const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json"));
	const holders = (await Promise.all(names.map((name) => readHolder(join(folder, name))))).filter((one) => one !== void 0);
	return {
		present: holders.filter(({ isPresent }) => isPresent),
		gone: holders.filter(({ isPresent }) => !isPresent)
	};
}
async function readHolder(path) {
	try {
		const holder = JSON.parse(await readFile(path, "utf8"));
		const birth = await birthOf(holder.pid);
		const isPresent = birth !== void 0 && birth === holder.birth;
		if (!isPresent) rmSync(path, { force: true });
		return Array.isArray(holder.dependencies) ? {
			...holder,
			isPresent
		} : void 0;
	} catch {
		return;
	}
}
// build/tools/containers/client-container.js
const containerName = () => `reliability-gate-${randomUUID()}`;
function dockerArguments(image, args, { folder, name }) {
	const { uid, gid } = userInfo();
	return [
		...[
			"run",
			"--rm",
			"--name",
			name,
			"--network",
			"host",
			"--user",
			`${uid}:${gid}`
		],
		...[
			"--pull",
			"missing",
			"--volume",
			`${folder}:${folder}`,
			"--workdir",
			folder
		],
		image,
		...args
	];
}
async function removeContainer(docker, name) {
	try {
		const { stdout } = await promisify(execFile)(docker, [
			"rm",
			"--force",
			name
		], { timeout: 1e4 });
		return stdout.includes(name) ? "undone" : "was not there";
	} catch (error) {
		if (/no such container/i.test(error.stderr ?? "")) return "was not there";
		throw error;
	}
}
const undoContainer = ({ id, data }) => {
	const { docker } = data ?? {};
	return removeContainer(typeof docker === "string" ? docker : "docker", id);
};
// build/tools/folder.js
const prefix$1 = "reliability-gate-";
async function makeToolFolder({ name, title }, { temporary = tmpdir() }, leave) {
	const path = join(await realpath(temporary), `${prefix$1}${name}-${randomUUID()}`);
	const leftover = {
		kind: "folder",
		id: path,
		title
	};
	leave.add(leftover);
	await mkdir(path, { mode: 448 });
	return {
		path,
		remove: async () => {
			await removeFolder(path);
			leave.done(leftover);
		}
	};
}
const removeFolder = (path) => rm(path, {
	recursive: true,
	force: true,
	maxRetries: 3
});
const undoFolder = async ({ id }) => {
	if (!isAbsolute(id) || !basename(id).startsWith(prefix$1)) throw new Error("it is not a folder of the gate");
	const isThere = await exists(id);
	await removeFolder(id);
	return isThere ? "undone" : "was not there";
};
// build/tools/machine.js
const passedOn = [
	"PATH",
	"HOME",
	"TMPDIR",
	"XDG_RUNTIME_DIR",
	"DOCKER_HOST",
	"DOCKER_CONTEXT",
	"DOCKER_CONFIG",
	"DOCKER_CERT_PATH",
	"DOCKER_TLS_VERIFY"
];
const machineOfRun = (environment, secrets) => ({
	...machineOf(environment),
	step: stepEnvironment(environment, secrets)
});
function machineOf(environment) {
	const given = passedOn.flatMap((name) => environment[name] ? [[name, environment[name]]] : []);
	const variables = Object.entries(environment).flatMap(([name, value]) => value && !passedOn.includes(name) && !ownNames$1.test(name) ? [[name, value]] : []);
	const { RUNNER_TOOL_CACHE: toolCache, RUNNER_TEMP: temporary } = environment;
	return {
		environment: Object.fromEntries(given),
		...defined({
			variables: variables.length > 0 ? Object.fromEntries(variables) : void 0,
			toolCache: toolCache || void 0,
			temporary: temporary || void 0
		})
	};
}
const ownNames$1 = /^(INPUT_.*|STATE_.*|ACTIONS_.*|GITHUB_TOKEN|GH_TOKEN|GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)|NODE_(CHANNEL_.*|UNIQUE_ID))$/;
const leastSecret = 8;
function stepEnvironment(environment, secrets) {
	const hidden = new Set(secrets.filter((secret) => secret.length >= leastSecret));
	return Object.fromEntries(Object.entries(awayFromRepository(environment)).filter((pair) => pair[1] !== void 0 && !ownNames$1.test(pair[0]) && !hidden.has(pair[1].trim())));
}
const places = /^GIT_(DIR|COMMON_DIR|WORK_TREE|IMPLICIT_WORK_TREE|PREFIX|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|QUARANTINE_PATH|NAMESPACE|SHALLOW_FILE|GRAFT_FILE)$/;
const awayFromRepository = (environment) => Object.fromEntries(Object.entries(environment).filter(([name]) => !places.test(name)));
// build/tools/git/run-git.js
const quiet = [
	"-c",
	"core.hooksPath=/dev/null",
	"-c",
	"core.fsmonitor=false"
];
const timeoutMs$2 = 12e4;
const noGit = "git is not installed";
async function runGit(folder, words, environment, signal) {
	const options = {
		cwd: folder,
		timeout: timeoutMs$2,
		maxBuffer: 16777216,
		...defined({
			env: environment && {
				...awayFromRepository(environment),
				GIT_TERMINAL_PROMPT: "0",
				LC_ALL: "C"
			},
			signal
		})
	};
	try {
		const { stdout } = await promisify(execFile)("git", [...quiet, ...words], options);
		return {
			ok: true,
			text: stdout.trim()
		};
	} catch (error) {
		return {
			ok: false,
			why: reasonOf$3(error)
		};
	}
}
function reasonOf$3({ stderr = "", code, message }) {
	if (code === "ENOENT") return noGit;
	const lines = stderr.trim().split("\n");
	return (lines.find((line) => line.startsWith("fatal: ")) ?? lines.at(-1))?.replace(/^(fatal|error): /, "") || (typeof code === "number" ? `git ended with exit code ${code}` : message);
}
// build/tools/git/worktree.js
const prefix = "reliability-gate-base-";
async function addWorktree({ repository, commit, title }, { temporary = tmpdir(), step, environment }, leave, signal) {
	const path = join(await realpath(temporary), `${prefix}${randomUUID()}`);
	const leftover = {
		kind: "worktree",
		id: path,
		title,
		data: { repository }
	};
	leave.add(leftover);
	await forgetOwn(repository);
	const added = await runGit(repository, [
		"worktree",
		"add",
		"--detach",
		path,
		commit
	], step ?? environment, signal);
	const remove = async () => {
		await removeWorktree(repository, path);
		leave.done(leftover);
	};
	if (added.ok) return {
		path,
		remove
	};
	await remove();
	throw new Error(added.why);
}
async function removeWorktree(repository, path) {
	await rm(path, {
		recursive: true,
		force: true,
		maxRetries: 3
	}).catch(unlessGone);
	await runGit(repository, [
		...ofOwn(repository),
		"worktree",
		"remove",
		"--force",
		"--force",
		path
	]);
}
const ofOwn = (repository) => ["--git-dir", join(repository, ".git")];
const unlessGone = (error) => {
	if (error.code !== "ENOTDIR") throw error;
};
async function forgetOwn(repository) {
	const listed = await runGit(repository, [
		...ofOwn(repository),
		"worktree",
		"list",
		"--porcelain"
	]);
	const paths = listed.ok ? [...listed.text.matchAll(/^worktree (.+)$/gm)].map(([, path]) => path) : [];
	for (const path of paths.filter((path) => basename(path).startsWith(prefix))) if (!await exists(path)) await removeWorktree(repository, path);
}
const undoWorktree = async ({ id, data }) => {
	const { repository } = data ?? {};
	if (!basename(id).startsWith(prefix) || typeof repository !== "string") throw new Error("it is not a checkout of the gate");
	const wasThere = await exists(id);
	await removeWorktree(repository, id);
	return wasThere ? "undone" : "was not there";
};
// build/tools/processes/process.js
const graceMs$1 = 5e3;
const pollMs$1 = 50;
const markName = "RELIABILITY_GATE_PROCESS";
const markedWith = (mark) => ({ [markName]: mark });
const undoProcess = async ({ id }) => await endMarked(id, graceMs$1) > 0 ? "undone" : "was not there";
async function endMarked(mark, graceMs) {
	const found = await processesMarked(mark);
	for (const pid of found) signal(pid, "SIGTERM");
	const end = Date.now() + graceMs;
	let left = found;
	while (left.length > 0 && Date.now() < end) {
		await setTimeout$1(pollMs$1);
		left = await processesMarked(mark);
	}
	for (const pid of left) signal(pid, "SIGKILL");
	return found.length;
}
async function processesMarked(mark) {
	const variable = `${markName}=${mark}`;
	const all = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
	if (all.length === 0) return listedWith(variable);
	return (await Promise.all(all.map(async (pid) => ({
		pid: Number(pid),
		variables: (await readFile(`/proc/${pid}/environ`, "latin1").catch(() => "")).split("\0")
	})))).flatMap(({ pid, variables }) => variables.includes(variable) ? [pid] : []);
}
async function listedWith(variable) {
	return (await ps("-A", "-E", "-ww", "-o", "pid=,command=")).split("\n").flatMap((line) => line.includes(variable) ? [Number.parseInt(line, 10)] : []).filter((pid) => pid !== process.pid);
}
function signal(pid, name) {
	try {
		process.kill(pid, name);
	} catch {}
}
function signalGroup(leader, name) {
	try {
		return process.kill(process.platform === "win32" ? leader : -leader, name);
	} catch {
		return false;
	}
}
async function endGroup(leader, graceMs, beforeKill = async () => void 0) {
	const isThere = (name) => signalGroup(leader, name);
	const end = Date.now() + graceMs;
	if (!isThere("SIGTERM")) return;
	while (isThere(0)) {
		if (Date.now() >= end) {
			await beforeKill();
			isThere("SIGKILL");
			return;
		}
		await setTimeout$1(pollMs$1);
	}
}
// build/tools/stop-command.js
const graceMs = 2e3;
const stopCommand = (title, id, data) => ({
	kind: "background",
	id,
	title,
	data
});
const backgroundUndoer = (timeoutMs) => async ({ data }) => {
	const { command, folder, environment, user } = data ?? {};
	if (typeof command !== "string" || typeof folder !== "string") throw new Error("the command that stops it is not known");
	const { uid, gid } = user ?? {};
	const mark = randomUUID();
	try {
		await promisify(execFile)("/bin/sh", ["-c", command], {
			cwd: folder,
			env: {
				...environment,
				...markedWith(mark)
			},
			timeout: timeoutMs,
			...defined({
				uid,
				gid
			})
		});
	} catch (error) {
		if (error.killed) await endMarked(mark, graceMs);
		throw new Error(`\`${command}\` ${reasonOf$2(error, timeoutMs)}`);
	}
	return "undone";
};
const undoBackground = backgroundUndoer(6e4);
function reasonOf$2({ code, killed, stderr = "", message }, timeoutMs) {
	if (killed) return `did not end within ${formatDuration(timeoutMs)}`;
	if (typeof code !== "number") return `could not be run: ${message}`;
	const last = stderr.trim().split("\n").at(-1);
	return `ended with exit code ${code}${last ? `: ${last}` : ""}`;
}
// build/tools/leftovers.js
const undoers = {
	background: undoBackground,
	container: undoContainer,
	folder: undoFolder,
	process: undoProcess,
	worktree: undoWorktree
};
function openLeftovers(save = () => void 0, left = [], known = undoers) {
	let all = left;
	let undoing;
	const keep = (next) => {
		all = next;
		save(all);
	};
	const allBut = ({ kind, id }) => all.filter((one) => one.kind !== kind || one.id !== id);
	const add = (leftover) => keep([...allBut(leftover), leftover]);
	const done = (leftover) => {
		const next = allBut(leftover);
		if (next.length < all.length) keep(next);
	};
	const undoEach = async (report) => {
		const undone = [];
		const next = () => all.findLast((one) => !undone.some(({ leftover }) => leftover === one));
		for (let leftover = next(); leftover; leftover = next()) {
			const one = await undo(leftover, known);
			if (one.outcome !== "failed") done(leftover);
			undone.push(one);
			report(one);
		}
		return undone;
	};
	return {
		add,
		done,
		left: () => all,
		undoAll: (report = () => void 0) => {
			undoing ??= undoEach(report).finally(() => {
				undoing = void 0;
			});
			return undoing;
		}
	};
}
async function undo(leftover, known) {
	const undoer = Object.hasOwn(known, leftover.kind) ? known[leftover.kind] : void 0;
	if (!undoer) return {
		leftover,
		outcome: "failed",
		message: "this kind of leftover is unknown"
	};
	try {
		return {
			leftover,
			outcome: await undoer(leftover)
		};
	} catch (error) {
		return {
			leftover,
			outcome: "failed",
			message: error.message
		};
	}
}
const describeLeftover = ({ kind, title }) => `the ${kind} of ${title}`;
function describeUndone(undone) {
	const what = describeLeftover(undone.leftover);
	if (undone.outcome === "undone") return `Cleaned up ${what}`;
	if (undone.outcome === "failed") return `Could not clean up ${what}: ${undone.message}`;
}
function reportUndone(undone, log) {
	const text = describeUndone(undone);
	if (text !== void 0) log[undone.outcome === "failed" ? "warn" : "info"](text);
}
function assertMayBeLost(left, why, hint) {
	if (!left.some(({ kind }) => kind === "fault")) return;
	throw new Problem("fault", `what reverts the fault cannot be saved: ${why}`, defined({ hint }));
}
function parseLeftovers(json) {
	const saved = JSON.parse(json);
	return Array.isArray(saved) ? saved.filter(isLeftover) : [];
}
const isLeftover = (one) => {
	const { kind, id, title } = one ?? {};
	return [
		kind,
		id,
		title
	].every((text) => typeof text === "string");
};
// build/tools/kept-leftovers.js
const stateFolder = ({ XDG_STATE_HOME: state }, name) => join(state || join(homedir(), ".local", "state"), "reliability-gate", name);
const keptFolder = (environment) => stateFolder(environment, "leftovers");
async function keepLeftovers(folder) {
	const owner = {
		pid: process.pid,
		birth: await birthOf(process.pid)
	};
	return keeper(join(folder, `${randomUUID()}.json`), owner);
}
const keeper = (path, owner) => (left) => {
	try {
		write(path, owner, left);
	} catch (error) {
		assertMayBeLost(left, error.message, "set XDG_STATE_HOME to a folder that can be written");
	}
};
function write(path, owner, left) {
	if (left.length === 0) {
		rmSync(path, { force: true });
		return;
	}
	writePrivate(path, {
		owner,
		left
	});
}
async function claimKept(folder) {
	const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json"));
	const claimer = {
		pid: process.pid,
		birth: await birthOf(process.pid)
	};
	const found = await Promise.all(names.map((name) => claimFile(folder, name, claimer)));
	return {
		abandoned: found.filter((one) => typeof one === "object"),
		running: found.filter((one) => one === "running").length
	};
}
async function claimFile(folder, name, claimer) {
	try {
		const { owner, left } = JSON.parse(await readFile(join(folder, name), "utf8"));
		const { pid, birth } = claimerIn(name) ?? owner;
		const present = await birthOf(pid);
		if (present !== void 0 && present === birth) return "running";
		const claimed = join(folder, claimedName(name, claimer));
		renameSync(join(folder, name), claimed);
		return {
			left: parseLeftovers(JSON.stringify(left)),
			save: keeper(claimed, claimer)
		};
	} catch {
		return;
	}
}
const claimedName = (name, { pid, birth = "" }) => `${name.split(".")[0]}.${pid}-${encodeURIComponent(birth).replaceAll(".", "%2E")}.json`;
function claimerIn(name) {
	const [, pid, birth] = /\.(\d+)-([^.]*)\.json$/.exec(name) ?? [];
	return pid === void 0 ? void 0 : {
		pid: Number(pid),
		birth: decodeURIComponent(birth)
	};
}
// build/gate/plan/chosen.js
function chosenOf(all, names, word) {
	const known = all.map(({ name }) => name);
	const unknown = names.find((name) => !known.includes(name));
	if (unknown !== void 0) {
		const near = nearest(unknown, known);
		throw new Problem("config", `there is no ${word} ${JSON.stringify(unknown)}`, { hint: near ? `did you mean ${near}?` : `one of ${known.join(", ")}` });
	}
	return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}
// build/gate/proxies.js
const holderFolder = ({ variables = {} }) => stateFolder(variables, "proxies");
function heldDependencies({ plan: { dependencies = [] }, file }, names) {
	if (dependencies.length === 0) throw new Problem("config", `${file ?? "the config"} has no \`dependencies\``, { hint: "such as dependencies: { payment: { listen: 127.0.0.1:9101, upstream: payment.internal:443 } }" });
	return chosenOf(dependencies, names, "dependency");
}
async function holdDependencies(dependencies, machine, context) {
	const open = new Map();
	const steps = [];
	const close = async () => {
		for (const step of steps.splice(0).reverse()) await step();
	};
	try {
		for (const one of dependencies) {
			const proxy = await openOwn(one, context);
			open.set(one.name, proxy);
			steps.push(proxy.close);
		}
		const control = await holdProxies(open, context.log);
		steps.push(control.close);
		const { port, token } = control;
		steps.push(await say(holderFolder(machine), {
			port,
			token,
			dependencies: [...dependencies]
		}));
	} catch (error) {
		await close();
		throw error;
	}
	return { close };
}
async function say(...held) {
	try {
		return await announce(...held);
	} catch (error) {
		const message = `runs cannot be told of the proxies: ${error.message}`;
		throw new Problem("fault", message, { hint: "set XDG_STATE_HOME to a folder that can be written" });
	}
}
async function openOwn({ group: _, ...dependency }, { random }) {
	const { startProxy } = await import("./faults-proxy-proxy.js");
	return startProxy({
		...dependency,
		random
	});
}
function openerOfProxies(machine) {
	let found;
	const used = new Map();
	return async (dependency, context, lose) => {
		found ??= findHolders(holderFolder(machine));
		const { present, gone } = await found;
		const holder = present.find((one) => heldAt(one, dependency));
		if (holder) {
			assertAlike(heldAt(holder, dependency), dependency, holder);
			const using = used.get(holder) ?? useHeld(holder, lose);
			used.set(holder, using);
			const held = await using;
			if (held) return held.proxyOf(dependency);
		}
		const missed = holder ?? gone.find((one) => heldAt(one, dependency));
		if (missed) context.log.warn(`\`reliability-gate proxy\` (process ${missed.pid}), which held the proxy of ${dependency.name}, is gone: the run opens its own`);
		return openOwn(dependency, context);
	};
}
const heldAt = ({ dependencies }, { listen, protocol }) => dependencies.find((one) => isSameEndpoint(one.listen, listen) && one.protocol === protocol);
function assertAlike(held, { name, upstream }, { pid }) {
	if (held.name === name && isSameEndpoint(held.upstream, upstream)) return;
	const [at, to] = [held.listen, held.upstream].map(formatEndpoint);
	const message = `${at} is held by \`reliability-gate proxy\` (process ${pid}), for ${held.name} at ${to}`;
	throw new Problem("fault", message, { hint: "end it, and start it again with this config" });
}
async function isHeldBy(pid, dependencies, machine) {
	const { present } = await findHolders(holderFolder(machine));
	const holder = present.find((one) => one.pid === pid);
	return holder !== void 0 && dependencies.every((one) => heldAt(holder, one));
}
// build/net/redirect-target.js
const longest = 120;
function shownTarget(to, from) {
	const { origin, pathname, protocol } = to;
	if (origin === "null") return protocol;
	return excerpt(origin === new URL(from).origin ? pathname : origin + pathname, longest);
}
// build/deployments/probe.js
const timeoutMs$1 = 5e3;
const atOnce = 10;
const maxBytes = 5e4;
const refusals = [
	401,
	403,
	404,
	405
];
async function probe$2(target, requests, context) {
	const found = [];
	for (let from = 0; from < requests.length && !context.signal.aborted; from += atOnce) {
		const some = requests.slice(from, from + atOnce);
		const probes = await Promise.all(some.map((request) => probeOne(target, request, context)));
		found.push(...probes);
		if (probes.some(({ kind }) => kind === "unanswered")) break;
	}
	return found;
}
async function probeOne({ url, headers, ask, route }, request, { signal, proxies }) {
	const { name, method, path, headers: own, body, follow, expect } = request;
	const address = joinUrl(url, path);
	const response = await ask({
		url: address,
		method,
		headers: {
			...headers,
			...own
		},
		timeoutMs: timeoutMs$1,
		signal,
		maxBytes,
		...defined({
			body,
			route,
			maxRedirects: follow ? void 0 : 0
		}),
		proxy: proxyFor(address, proxies)
	});
	if (response.kind === "failed") return {
		name,
		kind: "unanswered"
	};
	const { status } = response;
	if (requiresPassword(response) && isExpected(expect, status) && !isPageMeant(request)) return {
		name,
		kind: "refused",
		status,
		page: "login",
		hint: loginHint
	};
	if (isGarbled$1(response) && isExpected(expect, status)) return {
		name,
		kind: "refused",
		status,
		page: "garbled",
		hint: garbledHint
	};
	if (expect.status && isExpected(expect, status)) return {
		name,
		kind: "other"
	};
	if (refusals.includes(status)) return {
		name,
		kind: "refused",
		status
	};
	const location = locationOf(response);
	return location === void 0 ? {
		name,
		kind: "other",
		...defined({ type: mediaType(response) })
	} : {
		name,
		kind: "redirected",
		status,
		location
	};
}
const loginHint = `${bypassHint}; if the target's own page is meant, name a text of it, such as expect: { body: Sign in }`;
const mediaType = ({ headers }) => /^[\w.+-]{1,50}\/[\w.+-]{1,50}/.exec(headers["content-type"] ?? "")?.[0].toLowerCase();
const garbledHint = "no client can read it: look at what compresses responses, in the target or in a proxy before it";
const beginnings = {
	gzip: "�",
	"x-gzip": "�",
	zstd: "(�/�"
};
function isGarbled$1({ headers, body }) {
	const beginning = beginnings[headers["content-encoding"]?.trim().toLowerCase() ?? ""];
	return beginning !== void 0 && body !== "" && !body.startsWith(beginning);
}
function locationOf(response) {
	const to = redirectOf(response);
	return to && shownTarget(to, response.url);
}
// build/gate/reach-target.js
const timeoutMs = 5e3;
const reachTarget = ({ url }, { headers, route }, { signal, proxies }) => ({
	url,
	headers,
	timeoutMs,
	signal,
	proxy: route?.address === void 0 ? proxyFor(url, proxies) : void 0,
	...defined({ route })
});
const readinessOf = ({ url }, { headers, ready, route }, load, commit) => ({
	url,
	headers,
	ready,
	ask: requestAs(load),
	...defined({
		check: ready.protocol === void 0 ? void 0 : checkAs(load, ready.protocol),
		route,
		commit
	})
});
async function probeAll(requests, load, { located, target }, context) {
	const ask = requestAs(load);
	const { headers, route } = target;
	const ofHttp = requests.filter((one) => isHttp(one));
	const others = requests.filter((one) => !isHttp(one));
	const probed = await probe$2({
		url: located.url,
		headers,
		ask,
		...defined({ route })
	}, ofHttp, context);
	const at = reachTarget(located, target, context);
	const found = [...probed];
	for (const request of others) {
		if (context.signal.aborted || found.some(({ kind }) => kind === "unanswered")) break;
		found.push(probeOf(request.name, await probeRequest(request, load, at)));
	}
	return found;
}
const probeOf = (name, probed) => probed.kind === "refused" ? {
	name,
	kind: "refused",
	status: probed.code,
	hint: probed.hint
} : {
	name,
	...probed
};
// build/gate/evidence-ports.js
function evidencePorts(plan, { folder, machine, leftovers, commit, baseCommit, deployments, redact }) {
	const lists = boundsOf(plan.policy);
	const kind = kindOf(plan.load);
	const cores = coresOf(plan);
	const allow = (url, address) => {
		assertAllowedUrl(url, lists, address);
		const host = new URL(url).hostname;
		for (const one of requestAddresses(plan.load, url)) assertAllowedUrl(one.url, lists, new URL(one.url).hostname === host ? address : void 0);
	};
	return {
		locateTarget: async (target, context) => {
			const located = await locate("target", target, deployments, (from, { source, ...order }) => findDeployment(source, {
				...from,
				...order
			}, context));
			allow(located.url, target.route?.address);
			if (plan.chaos) await assertNotProduction(located, lists, deployments?.source);
			return located;
		},
		locateBaseline: async (baseline, { url, deploymentId }) => {
			const located = await locate("baseline", baseline, deployments, (from, { source, sha }) => {
				const measured = {
					sha,
					url,
					...defined({ deploymentId })
				};
				return findRunning(source, from.environment ?? "*", baseline.isTarget ? {} : measured);
			});
			allow(located.url, baseline.route?.address);
			return located;
		},
		startApp: async ({ from, ready }, side, context) => {
			const { startApp } = await import("./deployments-started-start-app.js");
			const readyMs = ready.timeoutMs;
			const cpus = (await cores())?.[side];
			return startApp({
				side,
				folder,
				readyMs,
				baseCommit,
				machine,
				leave: leftovers,
				redact,
				plan: from,
				cpus
			}, context);
		},
		findCores: cores,
		waitUntilReady: (located, target, context) => waitUntilReady(readinessOf(located, target, plan.load, commit), context),
		lookAfterLoad: (located, target, context) => lookAfterLoad$1(readinessOf(located, target, plan.load, commit), context),
		learn: async (located, target, context) => kind.can.sends === "requests" ? learnRequests(plan.load, reachTarget(located, target, context)) : plan.load.requests,
		probe: async (located, target, requests, context) => kind.can.sends === "requests" ? probeAll(requests, plan.load, {
			located,
			target
		}, context) : [],
		engine: {
			windowSeconds: kind.windowSeconds(plan.load),
			prepare: async (context) => {
				const { load } = plan;
				const { prepare } = await kind.load();
				return prepare({
					load,
					settings: load.engine?.settings,
					folder,
					machine,
					leave: leftovers
				}, context);
			}
		},
		openProxy: openerOfProxies(machine),
		countEffects: countEffects$1,
		readyFault: (experiment, proxies, context) => readyFault(experiment, {
			machine,
			folder,
			proxies,
			bounds: lists,
			leave: leftovers
		}, context),
		sources: plan.providers.flatMap((one) => sourceOf(one, plan, {
			machine,
			redact,
			leave: leftovers
		})),
		leftovers,
		seed: 1
	};
}
function sourceOf({ id, kind, settings }, plan, opening) {
	const { load, key, title: ofKind, isStarted = false } = providerKindOf({ kind }) ?? {};
	if (!load || ofKind === void 0) return [];
	const title = id === key ? ofKind : `${ofKind} (${id})`;
	const lists = boundsOf(plan.policy);
	const common = {
		...opening,
		allow: (url) => assertAllowedUrl(url, lists),
		followsMemory: plan.load.profile === "soak",
		service: plan.service,
		called: keysOf({
			id,
			kind
		}).join(".")
	};
	let opened;
	return [{
		id,
		title,
		isStarted,
		open: async (deployed, context) => {
			opened = await (await load()).open(settings, {
				...common,
				...deployed
			}, context);
			return opened;
		},
		conclude: async (outcome, context) => await opened?.conclude?.(outcome, context) ?? []
	}];
}
function coresOf({ target, baseline }) {
	const isStarted = (plan) => plan?.from.kind === "started";
	let found;
	return async () => {
		if (!isStarted(target)) return void 0;
		found ??= findCores(isStarted(baseline));
		return found;
	};
}
async function locate(side, { from }, deployments, find) {
	if (from.kind === "url") return {
		url: from.url,
		source: from.source
	};
	if (from.kind === "started") throw new TypeError("the run starts it, and has to find it nowhere");
	if (!deployments) throw new Problem("target", side === "target" ? "no target: there is no URL to measure" : "the baseline has no URL", { hint: `give --${side} URL, or ${side}.url in the config; deployments are found in a workflow run with a token` });
	return locatedAt(await find(from, deployments));
}
function locatedAt(found) {
	if (found.kind === "found") {
		const { url, deploymentId, isProduction } = found;
		return {
			url: withoutQuery(url),
			source: "deployment",
			...defined({
				deploymentId,
				isProduction
			})
		};
	}
	throw new Problem("target", found.message, defined({ hint: found.hint }));
}
function withoutQuery(address) {
	const url = new URL(address);
	if (url.search === "" && url.hash === "") return address;
	url.search = "";
	url.hash = "";
	return url.href;
}
// build/files/report-folder.js
const linkedAway = "a link on the way to it leads out of the working folder";
const isLinkedAway = async ({ path, root }) => isBelow$1(root, path) && await within(root, path) === outside;
const markerFile = ".reliability-gate-report";
const markerText = "Reliability Gate has made this folder and replaces the files of its earlier reports.\n";
const logFiles = {
	head: "target.log",
	base: "baseline.log"
};
const reportNames = [
	"record.json",
	"scorecard.md",
	"report.html",
	"junit.xml",
	"check.json",
	"check.md",
	"check.html",
	"review.json",
	"review.md",
	"review.html",
	"prometheus",
	...Object.values(logFiles)
];
const largestRecord = 268435456;
async function claimReportFolder(of) {
	if (await isLinkedAway(of)) return linkedAway;
	const { path: folder } = of;
	await makeFolder(folder);
	if (await hasMarker(folder)) return void 0;
	const [first] = (await Promise.all(reportNames.map(async (name) => await exists(join(folder, name)) ? [name] : []))).flat();
	if (first !== void 0 && !await isOwnRecord(join(folder, "record.json"))) return strange(first);
	return writeFile(join(folder, markerFile), markerText, { flag: "wx" }).then(() => void 0, async (error) => {
		if (await hasMarker(folder)) return void 0;
		if (error.code !== "EEXIST") throw error;
		return strange(markerFile);
	});
}
const strange = (name) => `there is a ${name} that no gate has made`;
const hasMarker = async (folder) => (await lstat(join(folder, ".reliability-gate-report")).catch(() => void 0))?.isFile() ?? false;
const isReportFolder = async (folder) => await hasMarker(folder) || await isOwnRecord(join(folder, "record.json"));
async function isOwnRecord(path) {
	if (!(await lstat(path).catch(() => void 0))?.isFile()) return false;
	const read = await readPlainFile(path, largestRecord);
	if (read.kind === "missing") return false;
	try {
		const { schemaVersion, gate, verdict } = JSON.parse(read.bytes.toString("utf8"));
		return typeof schemaVersion === "number" && typeof gate === "object" && typeof verdict === "string";
	} catch {
		return false;
	}
}
// build/publish/file-denial.js
const reasons$2 = {
	EROFS: "the file system is read-only",
	EACCES: "permission denied",
	EPERM: "permission denied",
	ENOSPC: "the disk is full",
	EDQUOT: "the disk quota is used up",
	ENOTDIR: "a part of its path is a file",
	EEXIST: "a file of its name is in the way",
	EISDIR: "a folder of its name is in the way",
	ELOOP: "a link of its name is in the way",
	ENOENT: "there is no such folder"
};
function fileDenialOf(error, what) {
	if (error.code === void 0) throw error;
	return {
		kind: "denied",
		why: `${what}: ${fileReasonOf(error)}`
	};
}
function fileReasonOf(error) {
	const { code, message } = error;
	return code === void 0 ? message : reasons$2[code] ?? code;
}
// build/publish/files.js
async function writeFiles(folder, files, outdated = []) {
	const paths = [];
	const what = `the files could not be written to ${folder.path}`;
	try {
		const refused = await claimReportFolder(folder);
		if (refused !== void 0) return {
			kind: "denied",
			why: `${what}: ${refused}`,
			hint: "move it away, or give another report folder"
		};
		for (const name of outdated) await rm(join(folder.path, name), { force: true });
		for (const [name, text] of Object.entries(files)) {
			const path = join(folder.path, name);
			await replaceFile(path, text);
			paths.push(path);
		}
	} catch (error) {
		return fileDenialOf(error, what);
	}
	return {
		kind: "published",
		paths
	};
}
// build/model/basics/sentences.js
const openings = new Set(["A All An At Base Both Each Every For In It Its Most Neither No None Not Nothing Of Only Some", "That The There This What While"].flatMap((words) => words.split(" ")));
const afterColon = (sentence) => sentence.replace(/^[A-Z][a-z]*\b/, (word) => openings.has(word) ? word.toLowerCase() : word);
// build/model/evidence/app-end.js
const longestWords = 200;
function describeEnd({ how, lines }) {
	const words = lines.filter((line) => /\p{L}/u.test(line) && !/^\s+at /.test(line));
	const last = words.findLast((line) => meaningful.test(line)) ?? words.at(-1);
	return last === void 0 ? `(${how})` : `(${how}): ${cleanText(last, longestWords)}`;
}
const meaningful = /error|exception|panic|fatal|refused|cannot|denied|not found|failed|in use/i;
// build/judge/failures/died.js
function diedAmidLoad({ started }) {
	const end = started?.head?.ended;
	return end?.amid === "load" ? `The target ended during the load ${describeEnd(end)}.` : void 0;
}
// build/judge/comparison/standard.js
const mostOwnErrors = .1;
function failedShare(cells) {
	const { intended, good } = countsOf(cells);
	return intended > 0 ? (intended - good) / intended : 0;
}
function reasonForNoStandard(report, request) {
	const own = cellsOf$3(report, "base", request);
	const share = failedShare(own);
	if (share <= .1) return void 0;
	const { intended, good } = countsOf(own);
	return `No comparison: the baseline is not a usable reference, as ${`${formatMeasured(share, "ratio", mostOwnErrors)} of its requests failed (${formatCount(intended - good)} of ${formatCount(intended)}: ${describeResponses(own)})`}; check its address, and that it is up.`;
}
const mostStatuses = 3;
function describeResponses(cells) {
	return [
		...[...tallyOf(cells, ({ statuses }) => statuses)].map(([status, count]) => [`status ${status}`, count]),
		...[...tallyOf(cells, ({ errors }) => errors)].filter(([kind]) => kind !== "status"),
		["dropped", countsOf(cells).dropped]
	].filter(([, count]) => count > 0).toSorted(([, a], [, b]) => b - a).slice(0, mostStatuses).map(([what, count]) => `${what} × ${formatCount(count)}`).join(", ");
}
// build/judge/load/segments.js
const segmentsOf = (plan, { segments }) => segments ?? plannedSegments(plan);
const requestedPart = ({ during }, { chaos }) => during ?? (chaos ? "steady" : void 0);
function ofIterations(evidence, objective) {
	const named = "request" in objective ? objective.request : void 0;
	const { load } = evidence;
	const isScenario = named !== void 0 && load?.iterations?.cells.some(({ name }) => name === named);
	return load && isScenario ? {
		...evidence,
		load: {
			...load,
			...load.iterations
		}
	} : evidence;
}
function partFor({ during }, plan, evidence, whole) {
	const { report, end } = whole;
	const meant = segmentsOf(plan, evidence).filter(({ name, usual }) => during === void 0 ? usual : name === during);
	if (meant.length === 0) return during === void 0 ? {
		report,
		...defined({ end })
	} : void 0;
	const reached = meant.filter(({ from }) => from < report.seconds);
	const last = reached.at(-1);
	if (!last) return void 0;
	return {
		report: joinedOf(report, reached.map((segment) => windowsOf(report, segment))),
		...isLast(report, last) && defined({ end })
	};
}
const usualPart = (plan, evidence, report) => partFor({}, plan, evidence, {
	report,
	end: void 0
})?.report ?? report;
function windowsOf(report, segment) {
	const at = (seconds) => Math.round(seconds / report.windowSeconds);
	const { from, to } = segment;
	return {
		from: at(from),
		to: isLast(report, segment) ? Number.POSITIVE_INFINITY : at(to)
	};
}
const isLast = ({ seconds, windowSeconds }, { to }) => to >= seconds - windowSeconds / 2;
const reportOf$1 = (report, from, to) => joinedOf(report, [{
	from,
	to
}]);
function joinedOf(report, stretches) {
	const { seconds, windowSeconds } = report;
	let before = 0;
	const shifted = stretches.map(({ from, to }) => {
		const by = from - before;
		before += to - from;
		return {
			from,
			to,
			by
		};
	});
	return {
		...report,
		seconds: stretches.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(seconds, to * windowSeconds) - from * windowSeconds), 0),
		cells: shifted.flatMap(({ from, to, by }) => report.cells.filter(({ window }) => window >= from && window < to).map((cell) => ({
			...cell,
			window: cell.window - by
		}))),
		...answeredPart(report, stretches)
	};
}
// build/judge/failures/reservations.js
function reservationsOn(plan, evidence) {
	const { load, afterLoad } = evidence;
	if (!load) return [];
	const usual = usualPart(plan, evidence, load);
	const most = mostlyFailing(usual);
	return [
		...most === void 0 ? [] : [most],
		...afterLoad?.isUp === false ? [`the target was down after the load: ${afterLoad.message}`] : [],
		...most === void 0 ? [...alwaysFailing(usual), ...failingUnjudged(plan, usual)] : [],
		...neverSent(plan, load)
	];
}
const mostFailed$2 = .5;
function mostlyFailing(report) {
	const own = cellsOf$3(report, "head");
	const share = failedShare(own);
	if (share <= mostFailed$2) return void 0;
	return `${formatMeasured(share, "ratio", mostFailed$2)} of ${formatCount(countsOf(own).intended)} requests failed: add availability >= 99%`;
}
const leastFailures = 2;
const mostNamed$2 = 3;
function alwaysFailing(report) {
	const failed = [...new Set(cellsOf$3(report, "head").map(({ name }) => name))].flatMap((name) => {
		const { sent, good } = countsOf(cellsOf$3(report, "head", name));
		return good === 0 && sent >= leastFailures ? [`${name} (${formatCount(sent)} requests)`] : [];
	});
	return failed.length === 0 ? [] : [`each response of ${listed(failed, mostNamed$2)} failed`];
}
function failingUnjudged({ objectives }, report) {
	const judging = objectives.filter((one) => !one.advisory && !isAboutTime(one) && partOf(one).during === void 0);
	if (judging.some((one) => partOf(one).request === void 0)) return [];
	const failing = (request) => {
		const bar = {
			...defaultBar,
			...defined({ request })
		};
		const { verdict, value } = findOfLoad(bar, report, level$1);
		if (verdict !== "fail" || value === null) return [];
		const { intended, good } = countsOf(cellsOf$3(report, "head", request));
		if (good === 0 && request !== void 0) return [];
		const share = formatMeasured(1 - value, "ratio", 1 - bar.threshold);
		const of = request === void 0 ? "requests" : `requests of ${request}`;
		return [`${share} of ${formatCount(intended)} ${of} failed`];
	};
	const judged = new Set(judging.flatMap((one) => cellsOf$3(report, "head", partOf(one).request).map(({ name }) => name)));
	const names = new Set(cellsOf$3(report, "head").map(({ name }) => name));
	const found = judged.size === 0 ? failing() : [...names].filter((name) => !judged.has(name)).flatMap(failing);
	if (found.length === 0) return [];
	return [`${listed(found, mostNamed$2)}, which no objective judges: add availability >= 99%`];
}
const partOf = (objective) => objective;
function neverSent({ load: plan }, report) {
	if (plan.engine) return [];
	const names = standaloneRequests(plan).map(({ name }) => name);
	const isSent = (name) => countsOf(cellsOf$3(report, "head", name)).intended > 0;
	const missing = names.filter((name) => !isSent(name));
	if (missing.length === 0 || missing.length === names.length) return [];
	const were = missing.length === 1 ? "was" : "were";
	return [`${listed(missing, mostNamed$2)} ${were} never sent: raise the weight, or send more`];
}
// build/judge/verdict/grade.js
const earned = {
	pass: 1,
	warn: .5,
	fail: 0
};
const grades = [
	[90, "A"],
	[80, "B"],
	[70, "C"],
	[60, "D"],
	[0, "F"]
];
const mostFailed$1 = 69;
const mostKeyFailed = 59;
function gradeOf(objectives) {
	const counted = objectives.filter(({ advisory }) => !advisory);
	let points = 0;
	let weights = 0;
	for (const { verdict, weight } of counted) {
		if (verdict === "inconclusive" || verdict === "error") return {
			score: null,
			grade: null
		};
		points += earned[verdict] * weight;
		weights += weight;
	}
	if (weights === 0) return {
		score: null,
		grade: null
	};
	const failed = counted.filter(({ verdict }) => verdict === "fail");
	const most = failed.some(({ key }) => key) ? mostKeyFailed : failed.length > 0 ? mostFailed$1 : 100;
	const score = Math.min(most, Math.round(100 * points / weights));
	return {
		score,
		grade: grades.find(([least]) => score >= least)[1]
	};
}
// build/judge/verdict/outcome.js
function outcomeOf$4(objectives, plan, evidence) {
	const { failure } = evidence;
	const died = diedAmidLoad(evidence);
	const verdicts = objectives.flatMap((objective) => countsAs(objective) ?? []);
	const verdict = worst([
		...verdicts,
		...failure ? ["error"] : [],
		...died ? ["fail"] : []
	]);
	const reason = reasonOf$1(verdict, objectives, failure);
	if (died) return {
		verdict,
		reason: verdicts.includes("fail") ? `${died} ${reason}` : died,
		...ungraded
	};
	if (failure) return {
		verdict,
		reason,
		...ungraded
	};
	const reservations = reservationsOn(plan, evidence).join("; ");
	if (reservations === "" || verdict === "fail" || verdict === "error") return {
		verdict,
		reason,
		...gradeOf(objectives)
	};
	if (verdict === "inconclusive") return {
		verdict,
		reason: `${reason} Besides, ${reservations}.`,
		...gradeOf(objectives)
	};
	const but = `Every objective holds, but ${reservations}.`;
	return {
		verdict: "warn",
		reason: verdict === "pass" ? but : `${reason} ${but}`,
		...ungraded
	};
}
function isBetterThanRows({ verdict, objectives, evidence: { failure } }) {
	const ofRows = objectives.flatMap((objective) => countsAs(objective) ?? []);
	const ofRun = worst(failure ? [...ofRows, "error"] : ofRows);
	return verdict !== ofRun && worst([verdict, ofRun]) === ofRun;
}
const ungraded = {
	score: null,
	grade: null
};
function reasonOf$1(verdict, objectives, failure) {
	if (verdict === "error" && failure) return failure.message;
	const decisive = objectives.filter((objective) => countsAs(objective) === verdict);
	if (decisive.length === 0) return "Nothing was judged: the plan has no objective that counts.";
	if (verdict === "pass") return decisive.length === 1 ? `${decisive[0].name} holds.` : `All ${decisive.length} objectives hold.`;
	const rank = ({ blockedBy, key }) => 2 * (blockedBy ? blockingRules.indexOf(blockedBy) : blockingRules.length) + (key ? 0 : 1);
	const [first, ...others] = decisive.toSorted((a, b) => rank(a) - rank(b));
	const isOfAll = first.cause === "generator" || first.cause === "not-sent";
	const sentence = isOfAll ? first.reason : `${statement(first)}: ${afterColon(first.reason)}`;
	const more = others.filter(({ reason }) => !isOfAll || reason !== first.reason).length;
	return more === 0 ? sentence : continued(sentence, `; and ${more} more ${more === 1 ? "objective" : "objectives"}`);
}
const countsAs = ({ verdict, advisory, waiver }) => {
	if (waiver) return "warn";
	return advisory ? void 0 : verdict;
};
function statement({ name, verdict, cause, waiver }) {
	if (waiver) return `${name} is waived until ${waiver.until}`;
	if (verdict === "fail") return name.endsWith(noRegression) ? `${name.slice(0, -noRegression.length)} regressed` : `${name} is broken`;
	if (verdict === "warn") return `${name} holds`;
	if (cause === "short-history") return `${name} is not judged yet`;
	return cause === "undecided" || cause === "too-few-requests" || cause === "too-short" ? `${name} is not decided` : name;
}
const noRegression = ": no regression";
// build/model/evidence/bytes.js
function addBytes(several) {
	const all = several.flatMap(({ bytes }) => bytes ? [bytes] : []);
	if (all.length === 0) return void 0;
	return {
		sent: all.reduce((sum, { sent }) => sum + sent, 0),
		received: all.reduce((sum, { received }) => sum + received, 0)
	};
}
// build/scorecard/parts/rerun-command.js
function rerunCommand({ target, plan, service, evidence: { baseline, load } }) {
	if (load?.window === null) return "npx reliability-gate judge --samples FILE";
	const { load: order, providers } = plan;
	const shape = order.profile === "load" && defined({
		rate: order.pace.kind === "rate" ? formatRate(order.pace.perSecond) : void 0,
		duration: plan.chaos ? void 0 : formatWhole(order)
	});
	const flags = {
		...defined({
			target: target.url && target.source !== "started" ? withoutUserinfo(target.url) : void 0,
			baseline: baseline?.url && baseline.source !== "started" ? withoutUserinfo(baseline.url) : void 0
		}),
		...flagsOf(providers),
		...shape,
		service
	};
	return [
		"npx reliability-gate run",
		...Object.entries(flags).map(([name, value]) => formatFlag(`--${name}`, value)),
		...givenBeside(Object.keys(flags), plan).map(({ flag, value }) => formatFlag(flag, value))
	].join(" ");
}
const keyOfFlag = {
	target: "target.url",
	baseline: "baseline.url",
	rate: "load.rate",
	duration: "load.duration",
	service: "service"
};
function givenBeside(flags, { given = [] }) {
	const keys = flags.map((flag) => keyOfFlag[flag] ?? flag.replace(/-url$/, ".url"));
	return given.flatMap(({ flag, key, value }) => value === void 0 || key !== void 0 && keys.includes(key) ? [] : [{
		flag,
		value: withoutUserinfo(value)
	}]);
}
const secretKeys = ({ plan: { given = [] } }) => given.flatMap(({ key, value }) => value === void 0 && key !== void 0 ? [key] : []);
const flagsOf = (providers) => Object.fromEntries(providers.flatMap(({ flags = {} }) => Object.entries(flags).map(([name, value]) => [name, withoutUserinfo(value)])));
function sentHeaders({ plan: { target, baseline, providers } }) {
	const ofDeployments = [target.headers, baseline?.headers ?? {}].flatMap(Object.keys);
	return [...new Set([...ofDeployments, ...providers.flatMap(({ sends = [] }) => sends)])];
}
function withoutUserinfo(text) {
	if (!URL.canParse(text)) return text;
	const url = new URL(text);
	if (url.username === "" && url.password === "") return text;
	url.username = "";
	url.password = "";
	return url.href;
}
function formatFlag(name, value) {
	const quoted = quote(value);
	return value.startsWith("-") ? `${name}=${quoted}` : `${name} ${quoted}`;
}
function quote(value) {
	const plain = value.replace(/\p{Cc}+/gu, " ");
	return /^[\w@%+=:,./-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
}
function formatRate(perSecond) {
	if (Number.isInteger(perSecond)) return `${perSecond}/s`;
	const perMinute = Number((perSecond * 60).toPrecision(12));
	return Number.isInteger(perMinute) ? `${perMinute}/m` : `${Number((perSecond * 3600).toPrecision(12))}/h`;
}
const formatWhole = ({ durationMs }) => durationMs % 6e4 === 0 ? `${durationMs / 6e4}m` : durationMs % 1e3 === 0 ? `${durationMs / 1e3}s` : `${durationMs}ms`;
// build/scorecard/parts/facts.js
function buildFacts(record) {
	const { evidence, target, commit, context, plan, gate } = record;
	return [
		...describeTarget(target, evidence.load),
		...describeBaseline(evidence),
		...describeCores(evidence),
		...describeHistory(evidence.history),
		...commit ? [{
			label: "Commit",
			value: commit,
			code: true
		}] : [],
		...context.branch ? [{
			label: "Branch",
			value: context.branch,
			code: true
		}] : [],
		...evidence.load ? describeLoad(evidence.load, record) : [{
			label: "Load",
			value: describeOrder(plan.load)
		}],
		...describeConfig(plan),
		...(plan.imports ?? []).map(describeImport),
		{
			label: "Gate",
			value: `${gate.name} ${gate.version}`
		},
		...context.runUrl ? [{
			label: "Workflow run",
			value: context.runUrl,
			url: context.runUrl
		}] : []
	];
}
const describeConfig = ({ config }) => config === void 0 ? [] : [{
	label: "Config",
	value: config ?? "none: the built-in defaults",
	code: config !== null
}];
function describeImport({ file, format, objectives, leftOut }) {
	const count = `${counted(objectives, "SLO")} of ${format} in ${file}`;
	return {
		label: "Imported",
		value: leftOut.length > 0 ? `${count}; ${leftOut.join("; ")}` : count
	};
}
const designs = {
	paired: "paired: arrivals alternate between base and head, in random order",
	abba: "in turns of 2.5 s: base, head, head, base"
};
const ofScript = "the script ran against both at the same time, in a process for each";
function describeDesign({ seconds, disturbed }, design, { durationMs, pace }) {
	const how = pace.kind === "script" ? ofScript : designs[design];
	const why = disturbed ? `; side by side they disturb each other: base took ${formatMilliseconds(disturbed.together)} beside head, ${formatMilliseconds(disturbed.alone)} alone` : "";
	const decided = `after ${formatDuration(seconds * 1e3)} of at most ${formatDuration(durationMs)}`;
	return [{
		label: "Design",
		value: `${how}${why}`
	}, {
		label: "Ended",
		value: decided
	}];
}
function describeGuards(objectives, calibration) {
	const guarded = objectives.flatMap(({ name, comparison }) => comparison?.guard ? [{
		name,
		...comparison.guard
	}] : []);
	if (guarded.length === 0) return [];
	const alarms = guarded.reduce((sum, { falseAlarms }) => sum + falseAlarms, 0);
	const rate = `false alarms from it in at most ${formatNumber$1(100 * Math.min(1, alarms), 2)}% of runs`;
	const assumed = "assumed, not calibrated: two deployments of the same build differ by about 2.8%";
	const [first] = guarded;
	if (!calibration || guarded.every(({ runs }) => runs < 2)) return [{
		label: "Placement",
		value: `${assumed}; ${rate}`
	}];
	const seen = guarded.map(({ name, deviation }) => `${name} by ${formatNumber$1(100 * deviation, 2)}%`).join(", ");
	return [{
		label: "Placement",
		value: `${first.runs} calibration runs: two deployments of the same build differ in ${seen}; ${rate}`
	}];
}
function describeBaseline({ baseline, started }) {
	if (!baseline) return [];
	const { url, failure } = baseline;
	const commit = started?.base?.commit;
	return [
		{
			label: "Compared with",
			value: url === "" ? "not found" : withoutUserinfo(url),
			code: url !== ""
		},
		...commit === void 0 ? [] : [{
			label: "Base commit",
			value: commit,
			code: true
		}],
		failure ? {
			label: "No comparison",
			value: failure.message
		} : {
			label: "Base found by",
			value: describeSource(baseline, "newest deployment that is up")
		}
	];
}
function describeCores({ cores }) {
	if (!cores) return [];
	const { generator, head, base } = cores;
	return [{
		label: "CPUs",
		value: `generator on ${generator}, target on ${head}${base === void 0 ? "" : `, baseline on ${base}`}`
	}];
}
function describeHistory(history) {
	if (!history) return [];
	const { from, runs, fingerprint, failure } = history;
	if (failure) return [{
		label: "No comparison",
		value: failure.message
	}];
	const alike = runs.filter((run) => run.fingerprint === fingerprint);
	const others = runs.length - alike.length;
	const left = others > 0 ? `; ${formatCount(others)} with another load or target left out` : "";
	const [first, last] = [alike[0], alike.at(-1)];
	const days = first && last ? ` of ${first.at.slice(0, 10)} to ${last.at.slice(0, 10)}` : "";
	return [{
		label: "Compared with",
		value: `${counted(alike.length, "earlier run")} that passed${days}, from ${from}${left}; weaker evidence than a second deployment, because it includes how much runs differ from day to day`
	}];
}
function describeWindow({ window, seconds }) {
	const length = formatDuration(seconds * 1e3);
	return window ? `${window.start} to ${window.end} (${length})` : length;
}
const describeAddress = ({ target, evidence }) => describeTarget(target, evidence.load)[0].value;
function describeTarget(target, load) {
	const isFound = target.url !== "";
	if (load?.window === null && !isFound) return [{
		label: "Target",
		value: "unknown: raw samples were judged"
	}];
	return [{
		label: "Target",
		value: isFound ? withoutUserinfo(target.url) : "not found",
		code: isFound
	}, {
		label: "Found by",
		value: describeSource(target, "deployment of this commit")
	}];
}
function describeSource({ source, deploymentId }, deployment) {
	if (source === "input") return "input or flag";
	if (source === "config") return "config";
	if (source === "started") return "started by the run";
	return `${deployment}${deploymentId === void 0 ? "" : ` ${deploymentId}`}`;
}
function describeOrder({ profile, pace, durationMs, warmupMs, fine }) {
	const shape = profile === "load" ? "" : `${profile}${isStepped(profile) ? ", from" : ":"} `;
	const arrivals = pace.kind === "rate" && pace.arrivals === "poisson" ? "Poisson arrivals that" : "arrivals";
	const warmup = `after ${warmupMs > 0 ? formatDuration(warmupMs) : "no"} warm-up`;
	if (pace.kind === "script") return `${shape}as its script says, for at most ${formatDuration(durationMs)} ${warmup}`;
	return `${shape}${pace.kind === "rate" ? `${formatNumber$1(pace.perSecond)}/s in an open model (${arrivals} never wait for responses)` : `${formatCount(pace.users)} users in a closed model (each sends again after a response${pace.thinkMs ? ` and has thought for ${formatDuration(pace.thinkMs)}` : ""})`} for ${fine ? "at most " : ""}${formatDuration(durationMs)}${isStepped(profile) ? " a step" : ""} ${warmup}`;
}
function describeLoad(load, { plan: { load: plan, calibration }, objectives }) {
	const statuses = new Map();
	let intended = 0;
	let dropped = 0;
	let completed = 0;
	for (const cell of load.cells) {
		if (cell.side !== "head") continue;
		intended += cell.sent + cell.dropped;
		dropped += cell.dropped;
		completed += cell.completed;
		for (const [code, count] of Object.entries(cell.statuses)) statuses.set(code, (statuses.get(code) ?? 0) + count);
	}
	const responses = [...statuses].toSorted(([, a], [, b]) => b - a).map(([code, count]) => `${code} × ${formatCount(count)}`);
	return [
		{
			label: "Measured window",
			value: describeWindow(load)
		},
		...load.design ? describeDesign(load, load.design, plan) : [],
		...describeGuards(objectives, calibration),
		...load.window === null ? [] : [{
			label: "Load",
			value: describeOrder(plan)
		}],
		{
			label: "Requests",
			value: `${formatCount(intended)} intended, ${formatCount(intended - dropped)} sent, ${formatCount(dropped)} dropped, ${formatCount(completed)} completed in time`
		},
		...describeBytes(load),
		...responses.length > 0 ? [{
			label: "Responses by status",
			value: responses.join(", ")
		}] : [],
		...load.window === null || !load.warmup ? [] : [{
			label: "Warm-up",
			value: `${formatCount(load.warmup.sent)} requests, ${formatCount(load.warmup.good)} successful; not in the numbers above`
		}],
		{
			label: "Engine",
			value: describeEngine(load)
		}
	];
}
function describeBytes({ cells }) {
	const bytes = addBytes(cells.filter(({ side }) => side === "head"));
	if (!bytes) return [];
	const { sent, received } = bytes;
	return [{
		label: "Data",
		value: `${formatBytes(sent)} sent, ${formatBytes(received)} received`
	}];
}
const describeEngine = ({ engine, latencyFrom }) => `${engine.name} ${engine.version}${latencyFrom === "sent" ? "; times from the send, not from the intended start" : ""}`;
// build/judge/budgets/spent-budgets.js
const spentBudgets = (budgets) => budgets.filter(({ left, advisory }) => left !== null && left <= 0 && !advisory);
const isSpent = (budgets) => spentBudgets(budgets).length > 0;
const policyUnder = (policy, budgets) => isSpent(budgets) ? {
	...policy,
	inconclusive: "block",
	tooFewRequests: "block"
} : policy;
const withHalfTolerance = (objective) => ({
	...objective,
	tolerance: half(objective.tolerance)
});
const half = ({ relative, absolute }) => defined({
	relative: relative === void 0 ? void 0 : relative / 2,
	absolute: absolute === void 0 ? void 0 : absolute / 2
});
function formatSpent(budgets, compares) {
	const spent = spentBudgets(budgets);
	const [first, second] = spent;
	if (!first) return void 0;
	const named = spent.map(({ name, left }) => `${name} (${formatLeft$1(left)})`);
	return `${second ? `The error budgets of ${named.join(", ")} are spent` : `The error budget of ${first.name} is spent (${formatLeft$1(first.left)})`}: what is not decided blocks${compares ? ", and the tolerance against the baseline is halved" : ""}.`;
}
// build/judge/verdict/blocking.js
function waive(objective, waivers) {
	const { verdict, cause } = objective;
	const found = waivers.find((waiver) => waiver.objective === objective.name);
	if (!found || cause === "short-history" || verdict !== "fail" && verdict !== "inconclusive") return objective;
	const { objective: _, ...waiver } = found;
	const link = waiver.link === void 0 ? "." : `, see ${waiver.link}`;
	const reason = `${objective.reason} Waived until ${waiver.until}: ${waiver.reason}${link}`;
	return {
		...objective,
		advisory: true,
		waiver,
		reason
	};
}
const openRules = [
	"no-data",
	"too-few-requests",
	"inconclusive"
];
function openRule(cause) {
	if (lacksData(cause)) return "no-data";
	return cause === "too-few-requests" || cause === "too-short" ? "too-few-requests" : "inconclusive";
}
function isBlocking(rule, { noData, tooFewRequests = "block", inconclusive }) {
	return {
		"no-data": noData,
		"too-few-requests": tooFewRequests,
		inconclusive
	}[rule] === "block";
}
function blockedBy({ verdict, cause, advisory }, policy) {
	if (advisory) return void 0;
	if (verdict === "fail") return "fail";
	if (verdict === "error") return policy.error === "block" ? "error" : void 0;
	const rule = openRule(cause);
	return verdict === "inconclusive" && isBlocking(rule, policy) ? rule : void 0;
}
const applyPolicy = (objectives, policy) => objectives.map((objective) => {
	const rule = blockedBy(objective, policy);
	return rule ? {
		...objective,
		blockedBy: rule
	} : objective;
});
function rule(verdict, objectives, policy, isBudgetSpent) {
	if (isGreen(verdict)) return void 0;
	if (verdict === "fail") return {
		rule: "fail",
		blocks: true
	};
	const isError = verdict === "error";
	if (isError && policy.error === "block") return {
		rule: "error",
		blocks: true
	};
	const open = objectives.filter((objective) => objective.verdict === "inconclusive" && !objective.advisory).map(({ cause }) => openRule(cause));
	const first = (rules) => openRules.find((one) => rules.includes(one));
	const blocking = first(open.filter((one) => isBlocking(one, policy)));
	if (!blocking) return {
		rule: isError ? "error" : first(open) ?? "inconclusive",
		blocks: false
	};
	return {
		rule: blocking,
		blocks: true,
		...defined({ byBudget: isBudgetSpent && !isError && blocking !== "no-data" || void 0 })
	};
}
function withRuling(record) {
	const { verdict, objectives, ruling, plan, budgets = [] } = record;
	if (ruling || isGreen(verdict)) return record;
	const policy = policyUnder(plan.policy, budgets);
	const decided = rule(verdict, objectives, policy, isSpent(budgets));
	return {
		objectives: applyPolicy(objectives, policy),
		...defined({ ruling: decided })
	};
}
// build/scorecard/parts/summarize-cells.js
function summarizeCells(cells) {
	const total = (of) => cells.reduce((sum, cell) => sum + cell[of], 0);
	const [sent, dropped, good] = [
		total("sent"),
		total("dropped"),
		total("good")
	];
	const completed = total("completed");
	const bytes = addBytes(cells);
	const latency = mergeHistograms(cells.map((cell) => cell.latency));
	return {
		intended: sent + dropped,
		sent,
		dropped,
		good,
		errors: sent - good,
		size: bytes && completed > 0 ? bytes.received / completed : null,
		quantile: (q) => quantile(latency, q) ?? null,
		max: latency.count > 0 ? latency.max : null
	};
}
const notGood = ({ intended, good }) => intended > 0 ? (intended - good) / intended : null;
// build/scorecard/parts/build-endpoints.js
function buildEndpoints(load, { requests, scenarios = [] }) {
	const { cells } = load;
	const planned = requests.map(({ name }) => name);
	const names = [...new Set([...planned, ...cells.filter(isHead).map(({ name }) => name)])];
	const row = (name) => buildRow(name, cells.filter((cell) => cell.name === name), load, (service) => service.name === name);
	const grouped = scenarios.flatMap(({ name, steps }) => [{
		...iterationRow(name, load),
		part: "scenario"
	}, ...steps.map(({ request }) => ({
		...row(planned[request]),
		part: "step"
	}))]);
	const rest = names.filter((name) => !grouped.some((one) => one.part === "step" && one.name === name));
	return {
		endpoints: [...grouped, ...rest.map(row)],
		total: buildRow("all", cells, load, () => true)
	};
}
function iterationRow(name, load) {
	return buildRow(name, (load.iterations?.cells ?? []).filter((cell) => cell.name === name), load, () => false);
}
const isHead = ({ side }) => side === "head";
function buildRow(name, cells, load, isOwn) {
	const { sent, dropped, errors, size, quantile: q, max } = summarizeCells(cells.filter(isHead));
	const base = cells.filter((cell) => !isHead(cell));
	const service = (load.service ?? []).filter((entry) => isHead(entry) && isOwn(entry));
	return {
		name,
		sent,
		dropped,
		errors,
		errorRatio: sent > 0 ? errors / sent : null,
		p50: q(.5),
		p95: q(.95),
		p99: q(.99),
		max,
		...defined({ base: base.length > 0 ? timesOf(base) : void 0 }),
		size,
		serviceP95: quantile(mergeHistograms(service.map(({ time }) => time)), .95) ?? null
	};
}
function timesOf(cells) {
	const { quantile: q } = summarizeCells(cells);
	return {
		p50: q(.5),
		p95: q(.95)
	};
}
// build/scorecard/parts/build-errors.js
const words$1 = {
	timeout: "timeout",
	refused: "connection refused",
	reset: "connection reset",
	dns: "name not resolved",
	tls: "TLS failed",
	protocol: "not valid HTTP",
	status: "unexpected status",
	expect: "unexpected response",
	capture: "nothing to capture",
	generator: "not sent by the load generator",
	other: "failed"
};
function buildErrors(load, requests) {
	const describe = describerOf(requests);
	const samples = (load.errorSamples ?? []).filter(({ side }) => side === "head");
	const rows = samples.map(({ name, kind, status, count, message }) => {
		return {
			name,
			what: describe(name, kind, status),
			count,
			...defined({ message: message || void 0 })
		};
	});
	for (const [name, kinds] of countKinds(load)) for (const [kind, count] of kinds) {
		const unsampled = count - sampled(samples, name, kind);
		const what = describe(name, kind);
		if (unsampled > 0) rows.push({
			name,
			what: unsampled < count ? `${what}, others` : what,
			count: unsampled
		});
	}
	const dropped = countDropped(load);
	for (const [name, count] of dropped) rows.push({
		name,
		what: "dropped",
		count,
		message: "not sent: the target held every allowed connection"
	});
	return rows.toSorted((a, b) => b.count - a.count || compare$1(a.name, b.name) || compare$1(a.what, b.what));
}
function describerOf(requests) {
	const protocols = new Map(requests.map(({ name, protocol }) => [name, protocol]));
	return (name, kind, status) => {
		const protocol = protocols.get(name);
		if (kind === "status" && status !== void 0) return `${protocol ?? "status"} ${status}`;
		if (kind === "protocol" && protocol !== void 0) return `not a valid ${protocol} response`;
		return words$1[kind] ?? kind;
	};
}
const compare$1 = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function countKinds(load) {
	const names = new Map();
	for (const { side, name, errors } of load.cells) {
		if (side !== "head") continue;
		const kinds = names.get(name) ?? new Map();
		names.set(name, kinds);
		for (const [kind, count] of Object.entries(errors)) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
	}
	return names;
}
function countDropped(load) {
	const names = new Map();
	for (const { side, name, dropped } of load.cells) if (side === "head" && dropped > 0) names.set(name, (names.get(name) ?? 0) + dropped);
	return names;
}
const sampled = (samples, name, kind) => samples.reduce((sum, sample) => sum + (sample.name === name && sample.kind === kind ? sample.count : 0), 0);
// build/scorecard/parts/build-phases.js
const order = [
	"dns",
	"connect",
	"tls",
	"first byte",
	"download"
];
function buildPhases({ phases = [] }) {
	return order.flatMap((phase) => {
		const own = phases.filter((one) => one.side === "head" && one.phase === phase);
		if (own.length === 0) return [];
		const time = mergeHistograms(own.map((one) => one.time));
		const at = (q) => quantile(time, q) ?? 0;
		return [{
			phase,
			count: time.count,
			p50: at(.5),
			p95: at(.95),
			p99: at(.99),
			max: time.max
		}];
	});
}
// build/scorecard/parts/links.js
const longestLink = 4e3;
function safeLink(address) {
	if (address === void 0 || !URL.canParse(address)) return void 0;
	const url = new URL(address);
	if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return void 0;
	const href = encodeMarks(url.href);
	return href.length <= longestLink ? href : void 0;
}
const encodeMarks = (href) => href.replace(/[!'()*;|]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
// build/scorecard/parts/since-start.js
function sinceStart(points, { window }) {
	const start = window ? Date.parse(window.start) / 1e3 : NaN;
	return points.map(([time, value]) => [Math.round((time - start) * 1e3) / 1e3, value]).filter(([at, value]) => Number.isFinite(at) && Number.isFinite(value));
}
// build/scorecard/parts/build-resources.js
function buildResources(record) {
	const { evidence, objectives, plan } = record;
	return (evidence.resources ?? []).flatMap(({ resource, unit, average, most, processes, query, url: link, points, base }) => {
		if (!Object.hasOwn(resources$1, resource) || !Number.isFinite(most)) return [];
		const url = safeLink(link);
		const limits = plan.objectives.flatMap((objective) => {
			if (objective.kind !== "measured" || objective.question.kind !== "use") return [];
			const { id, name, question, threshold } = objective;
			if (question.tolerance) return [];
			return question.of === resource && objectives.some(({ of }) => of === id) && Number.isFinite(threshold) ? [{
				label: name,
				value: threshold
			}] : [];
		});
		return {
			title: resources$1[resource].title,
			unit,
			average: average ?? null,
			most,
			processes,
			query,
			limits,
			...defined({ url: url || void 0 }),
			points: sinceStart(points, record),
			...defined({ base: base && Number.isFinite(base.most) ? ofBase$1(base, record) : void 0 })
		};
	});
}
const ofBase$1 = ({ average, most, points }, record) => ({
	average: average ?? null,
	most,
	points: sinceStart(points, record)
});
const buildTraffic = (record) => (record.evidence.traffic ?? []).flatMap(({ of, unit, query, points }) => {
	const drawn = sinceStart(points, record);
	if (!Object.hasOwn(traffic, of) || drawn.length === 0) return [];
	return {
		of,
		title: traffic[of].title,
		unit,
		query,
		points: drawn
	};
});
// build/scorecard/parts/charts/time-slices.js
const mostSlices = 60;
function cutIntoSlices(load, side = "head") {
	const cells = load.cells.filter((cell) => cell.side === side);
	const planned = Math.ceil(load.seconds / load.windowSeconds - 1e-6);
	const windows = cells.reduce((most, { window }) => Math.max(most, window + 1), Math.max(0, planned));
	const merged = Math.max(1, Math.ceil(windows / mostSlices));
	const windowSeconds = merged * load.windowSeconds;
	const slices = Array.from({ length: Math.ceil(windows / merged) }, (_, index) => {
		const start = index * windowSeconds;
		const left = load.seconds - start;
		const seconds = left > 0 ? Math.min(windowSeconds, left) : windowSeconds;
		return {
			at: start + seconds / 2,
			seconds,
			cells: []
		};
	});
	for (const cell of cells) slices[Math.floor(cell.window / merged)]?.cells.push(cell);
	return {
		slices,
		windowSeconds
	};
}
const fewestSlices = 8;
function mergeSlices(slices, requests) {
	const total = slices.reduce((sum, { cells }) => sum + cells.reduce((all, cell) => all + cell.sent + cell.dropped, 0), 0);
	const wanted = total > 0 ? Math.ceil(requests * slices.length / total) : 1;
	const factor = Math.max(1, Math.min(wanted, Math.floor(slices.length / fewestSlices)));
	return {
		merged: groupSlices(slices, factor),
		factor
	};
}
function groupSlices(slices, factor) {
	return Array.from({ length: Math.ceil(slices.length / factor) }, (_, i) => {
		const group = slices.slice(i * factor, (i + 1) * factor);
		const seconds = group.reduce((sum, slice) => sum + slice.seconds, 0);
		return {
			at: group[0].at - group[0].seconds / 2 + seconds / 2,
			seconds,
			cells: group.flatMap((slice) => slice.cells)
		};
	});
}
// build/scorecard/parts/charts/build-chart.js
const fewestPoints$1 = 3;
function buildChart(record, course) {
	for (const candidate of candidates(record)) {
		const chart = draw$2(candidate, course);
		if (isDrawable(chart)) return chart;
	}
	const chart = drawQuantile(.95, course);
	return isDrawable(chart) ? chart : null;
}
const isDrawable = ({ points, unit }) => points.filter(({ value }) => value !== null).length >= fewestPoints$1 && (unit === "ms" || points.some(({ value }) => value !== null && value > 0));
function candidates({ plan, objectives }) {
	const found = objectives.flatMap((row) => {
		const objective = plan.objectives.find(({ id }) => id === row.of);
		return objective && isOverTime(objective) ? [{
			objective,
			row
		}] : [];
	});
	const order = ({ objective, row }) => (row.advisory ? 100 : 0) + 10 * verdicts.indexOf(row.verdict) + (objective.metric.kind === "quantile" ? 0 : 2) + (row.key ? 0 : 1);
	return found.toSorted((a, b) => order(a) - order(b));
}
const isOverTime = (objective) => objective.kind === "load" && [
	"quantile",
	"availability",
	"error_rate"
].includes(objective.metric.kind) || objective.kind === "baseline" && objective.metric.kind === "quantile";
function draw$2({ objective, row }, course) {
	const { metric, request } = objective;
	const own = request === void 0 ? course : onlyOf(request, course);
	const ofRequest = request === void 0 ? {} : { request };
	if (objective.kind === "baseline") return {
		...drawQuantile(objective.metric.quantile, own),
		...ofRequest
	};
	const drawn = (bound) => metric.kind === "availability" ? 1 - bound : bound;
	const missed = row.verdict === "warn" ? row.warn : void 0;
	const drawnObjective = {
		name: objective.name,
		threshold: drawn(objective.threshold),
		...defined({ warn: missed === void 0 ? void 0 : drawn(missed) })
	};
	if (metric.kind === "quantile") return {
		...drawQuantile(metric.quantile, own),
		...ofRequest,
		objective: drawnObjective
	};
	const { merged, factor } = mergeSlices(own.slices, fewestRequests);
	return {
		metric: "error share",
		...ofRequest,
		unit: "ratio",
		windowSeconds: factor * course.windowSeconds,
		points: merged.map(({ at, cells }) => ({
			at,
			value: notGood(summarizeCells(cells))
		})),
		objective: drawnObjective
	};
}
const onlyOf = (request, { slices, base, windowSeconds }) => ({
	slices: slices.map((slice) => only(request, slice)),
	base: base.map((slice) => only(request, slice)),
	windowSeconds
});
const only = (request, slice) => ({
	...slice,
	cells: slice.cells.filter((cell) => cell.name === request)
});
const fewestRequests = 50;
function drawQuantile(q, { slices, base, windowSeconds }) {
	const { merged, factor } = mergeSlices(slices, Math.max(fewestRequests, 1 / (1 - q)));
	const timeOf = ({ cells }) => summarizeCells(cells).quantile(q);
	return {
		metric: formatQuantile(q),
		unit: "ms",
		windowSeconds: factor * windowSeconds,
		points: merged.map((slice) => ({
			at: slice.at,
			value: timeOf(slice)
		})),
		...defined({ base: base.length > 0 ? groupSlices(base, factor).map(timeOf) : void 0 })
	};
}
// build/model/evidence/answer.js
const answerOf = ({ answers }, of, purpose) => answers.find((answer) => answer.of === of && answer.purpose === purpose);
// build/scorecard/parts/charts/build-graphs.js
const buildGraphs = ({ objectives, evidence }) => objectives.flatMap(({ of, cause }) => {
	if (cause === "not-measured") return [];
	const [measured, drawn] = ["objective", "chart"].map((purpose) => answerOf(evidence, of, purpose)?.measured);
	const url = safeLink(measured?.url ?? drawn?.url);
	return url === void 0 ? [] : [{
		of,
		url
	}];
});
// build/scorecard/parts/charts/build-server-charts.js
const mostSeries = 6;
function buildServerCharts(record) {
	const { plan, evidence, objectives } = record;
	return evidence.answers.flatMap((answer) => {
		const own = plan.objectives.find(({ id }) => id === answer.of);
		if (answer.purpose !== "chart" || !own) return [];
		const { of, measured } = answer;
		const isOfBad = own.kind === "measured" && own.slo && own.question.kind === "share" && own.question.partIs === "bad";
		const lines = measured.series.slice(0, mostSeries).flatMap(({ labels, values }) => {
			const points = sinceStart(values, record).map(([at, value]) => [at, isOfBad ? 1 - value : value]);
			return points.length > 0 ? [{
				label: formatLabels(labels),
				points
			}] : [];
		});
		const row = objectives.find((row) => row.of === of);
		const limit = row && row.threshold !== null && {
			comparator: row.comparator,
			threshold: row.threshold
		};
		const { name: title, unit } = own;
		return lines.length > 0 ? [{
			of,
			title,
			unit,
			query: measured.query,
			...limit,
			series: lines
		}] : [];
	});
}
const formatLabels = (labels) => Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(", ");
// build/scorecard/parts/charts/build-timeline.js
function buildTimeline(slices, base = []) {
	return slices.map(({ at, seconds, cells }, index) => {
		const summary = summarizeCells(cells);
		return {
			at,
			seconds,
			p50: summary.quantile(.5),
			p95: summary.quantile(.95),
			p99: summary.quantile(.99),
			...defined({ baseP95: base.length > 0 ? summarizeCells(base[index]?.cells ?? []).quantile(.95) : void 0 }),
			errorRatio: notGood(summary),
			throughput: summary.good / seconds
		};
	});
}
// build/scorecard/parts/read-parts.js
function readParts(record) {
	const { objectives, ruling } = withRuling(record);
	return {
		record,
		rows: objectives.map(withSegment),
		...defined({ ruling }),
		...readLoad(record),
		serverSeries: buildServerCharts(record),
		resources: buildResources(record),
		traffic: buildTraffic(record),
		graphs: buildGraphs(record),
		dashboard: safeLink(record.evidence.dashboard)
	};
}
const withSegment = (row) => row.during === void 0 || saysSegment(row.name, row.during) ? row : {
	...row,
	name: `${row.name} (during ${row.during})`
};
const saysSegment = (name, during) => name.endsWith(` during ${during}`) || name.startsWith(`${during}: `);
const withoutLoad$1 = {
	chart: null,
	measured: null,
	timeline: [],
	windowSeconds: 0,
	total: null,
	endpoints: [],
	errors: [],
	phases: []
};
function readLoad(record) {
	const { load, steps } = record.evidence;
	if (!load) return withoutLoad$1;
	const { slices, windowSeconds } = cutIntoSlices(load);
	const base = load.design ? cutIntoSlices(load, "base").slices : [];
	return {
		chart: isStepped(record.plan.load.profile) ? null : buildChart(record, {
			slices,
			base,
			windowSeconds
		}),
		measured: {
			start: load.window?.start ?? null,
			seconds: load.seconds,
			...defined({ steps: steps && steps.length + 1 })
		},
		timeline: buildTimeline(slices, base),
		windowSeconds,
		...buildEndpoints(load, record.plan.load),
		errors: buildErrors(load, record.plan.load.requests),
		phases: buildPhases(load)
	};
}
// build/model/evidence/evidence.js
const interrupted = "interrupted";
const formatTime$1 = (ms) => ms === null ? "–" : formatMilliseconds(ms);
const formatBounded = (ms, timeoutMs = Number.POSITIVE_INFINITY) => ms !== null && ms >= timeoutMs ? `> ${formatTime$1(ms)}` : formatTime$1(ms);
const formatShare = (ratio) => ratio === null ? "–" : formatRatio(ratio);
function formatInterval({ lower, upper }, unit, threshold) {
	if (lower === null) return upper === null ? "" : `≤ ${formatMeasured(upper, unit, threshold)}`;
	if (upper === null) return `≥ ${formatMeasured(lower, unit, threshold)}`;
	const [from, to] = alignDecimals([lower, upper], unit, threshold);
	if (from === to) return from;
	const [number, rest] = /^([-\d.]+)(.*)$/s.exec(from)?.slice(1) ?? [];
	return number !== void 0 && to.endsWith(rest) && /^[-\d.]+$/.test(to.slice(0, to.length - rest.length)) ? `${number}–${to}` : `${from} – ${to}`;
}
const nearAll = .9;
function alignDecimals([lower, upper], unit, threshold) {
	const both = [formatMeasured(lower, unit, threshold), formatMeasured(upper, unit, threshold)];
	if (unit !== "ratio" || lower <= nearAll || upper === 1) return both;
	const decimals = Math.max(...both.map((text) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0));
	return [`${(lower * 100).toFixed(decimals)}%`, `${(upper * 100).toFixed(decimals)}%`];
}
// build/scorecard/text/sparkline.js
const bars = "▁▂▃▄▅▆▇█";
const mostBars = 30;
function sparkline(values, top = 0) {
	const shown = inBars(values).map(largest);
	const most = Math.max(top, ...shown.map((value) => value ?? 0));
	return shown.map((value) => value === null ? "·" : barOf(value, most)).join("");
}
function inBars(values) {
	const few = Math.max(1, Math.ceil(values.length / mostBars));
	return Array.from({ length: Math.ceil(values.length / few) }, (_, bar) => values.slice(bar * few, (bar + 1) * few));
}
const barOf = (value, most) => bars[most > 0 ? Math.max(0, Math.min(7, Math.floor(value / most * 8))) : 0];
function largest(values) {
	const known = values.filter((value) => value !== null);
	return known.length > 0 ? Math.max(...known) : null;
}
// build/scorecard/text/plain-text.js
const plainText = (text) => typeof text === "string" ? text : text.map(plainSpan).join("");
function plainSpan(span) {
	if (typeof span === "string") return span;
	if ("code" in span) return span.code;
	if ("bold" in span) return span.bold;
	if ("bars" in span) return sparkline(span.bars, span.top);
	return span.text ?? span.link;
}
// build/scorecard/text/words.js
const icons = {
	pass: "✅",
	warn: "⚠️",
	fail: "❌",
	inconclusive: "❓",
	error: "🛑"
};
const causes = {
	"no-data": "no data",
	"not-evaluable": "not evaluable",
	undecided: "too close to call",
	"too-few-requests": "too few requests",
	"too-short": "run too short",
	resolution: "times too coarse",
	"short-history": "history too short",
	generator: "load generator",
	"not-sent": "requests not sent",
	"no-interval": "no interval",
	"several-series": "several series",
	provider: "metrics source",
	"not-measured": "not measured",
	"no-steady-state": "no steady state",
	untested: "nothing was tested"
};
function headline(scorecard) {
	const { verdict, advisory, grade, score, ruling, rows } = scorecard;
	if (verdict === "error" && wasCancelled(scorecard)) return "cancelled";
	const word = advisory && verdict === "fail" ? "would have failed" : `${verdict}${reasonForOpen(ruling, rows)}`;
	const words = advisory && !isGreen(verdict) ? `${word} (advisory)` : word;
	return grade === null ? words : `${words} · ${grade}${score === null ? "" : ` (${formatNumber$1(score)})`}`;
}
function reasonForOpen(ruling, rows) {
	if (!ruling || ruling.rule === "fail" || ruling.rule === "error") return "";
	if (ruling.rule !== "inconclusive") return `: ${causes[ruling.rule]}`;
	const open = rows.filter(({ verdict, advisory, waiver }) => verdict === "inconclusive" && !advisory && !waiver);
	const [first, ...others] = new Set(open.map(({ cause }) => cause));
	return first && others.length === 0 ? `: ${causes[first]}` : "";
}
function verdictOf({ verdict, cause, advisory, waiver }) {
	const why = cause && !isGreen(verdict) && verdict !== "fail" ? `: ${causes[cause] ?? "unknown"}` : "";
	if (waiver) return `${verdict}${why}, waived until ${waiver.until}`;
	return advisory ? `${verdict}${why}, not counted` : `${verdict}${why}`;
}
const wasCancelled = ({ failure }) => failure?.code === interrupted;
const ofWarning = "a warning does not block the merge.";
function consequence(ruled) {
	const { verdict, advisory, blocks, wouldBlock, ruling } = ruled;
	if (wasCancelled(ruled)) return ["Run it again for a verdict."];
	if (verdict === "warn") return ["A warning does not block the merge."];
	if (isGreen(verdict) || !ruling) return [];
	if (advisory) {
		if (!wouldBlock) return ["Advisory: this run blocks nothing."];
		return ["Advisory: this run blocks nothing. It would have blocked", ...wouldBlock === "fail" ? ["."] : byPolicy(`${wouldBlock}: block`)];
	}
	const { rule, byBudget } = ruling;
	if (blocks && byBudget) return ["This blocks the merge: an error budget is spent, so what is not decided blocks."];
	if (blocks) return ["This blocks the merge", ...rule === "fail" ? ["."] : byPolicy(`${rule}: block`)];
	return ["This does not block the merge", ...byPolicy(`${rule}: neutral`)];
}
const byPolicy = (rule) => [
	" (policy ",
	{ code: rule },
	")."
];
function formatExit(scorecard, { by, code }) {
	const { verdict, advisory, blocks, ruling } = scorecard;
	if (verdict === "warn") return `Exit code ${code}: ${ofWarning}`;
	if (isGreen(verdict) || !ruling) return "";
	if (code === 130) return `Exit code ${code}: interrupted.`;
	if (advisory) return `${plainText(consequence(scorecard))} Exit code ${code}.`;
	const { rule, byBudget } = ruling;
	if (!blocks) return by === "policy" ? `Exit code ${code}: the policy does not block (${rule}: neutral).` : `Exit code ${code} (${verdict}). It follows the verdict; with --exit-by policy it is 0 (${rule}: neutral).`;
	if (byBudget) return `Exit code ${code} (${verdict}): an error budget is spent, so what is not decided blocks.`;
	return `Exit code ${code} (${verdict})${by === "policy" && rule !== "fail" ? `: the policy blocks (${rule}: block)` : ""}.`;
}
function runInShort({ total, measured }) {
	if (!total || !measured) return "";
	const count = `${formatCount(total.sent + total.dropped)} requests in ${formatDuration(measured.seconds * 1e3)}`;
	const first = measured.steps ? `First of ${measured.steps} steps: ` : "";
	const dropped = total.dropped > 0 ? [`${formatCount(total.dropped)} dropped`] : [];
	return [
		`${first}${count}`,
		`p95 ${formatTime$1(total.p95)}`,
		`${formatShare(total.errorRatio)} errors`,
		...dropped
	].join(" · ");
}
const worstFirst = (rows) => rows.toSorted((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict));
const runPage = /^https:\/\/[\w.-]+(:\d{1,5})?\/[\w.-]+\/[\w.-]+\/actions\/runs\/\d+(\/attempts\/\d+|\/job\/\d+)?$/;
const linkableRun = (url) => url && runPage.test(url) ? url : void 0;
const linkableCommit = (commit, runUrl) => commit !== null && /^[0-9a-f]{40}$/.test(commit) ? linkableRun(runUrl)?.replace(/\/actions\/runs\/.*$/, `/commit/${commit}`) : void 0;
const plainAddress = /^https?:\/\/[\w.-]+(:\d{1,5})?\/[\w\-.~%/?=&+:@,$]*$/;
const linkableAddress = (url) => url !== void 0 && plainAddress.test(url) && URL.canParse(url) ? {
	url,
	host: new URL(url).host
} : void 0;
function linkOn(title, url) {
	const address = linkableAddress(url);
	return address && {
		link: address.url,
		text: `${title} on ${address.host}`
	};
}
const wasQueried = ({ query, cause, source }) => query !== void 0 && cause !== "not-measured" && source !== "process";
const guide = docsPage("scorecard.md");
// build/scorecard/sections/section.js
const everywhere = [
	"comment",
	"summary",
	"html",
	"terminal"
];
const onPages = [
	"comment",
	"summary",
	"html"
];
const inText = [
	"comment",
	"summary",
	"terminal"
];
const onGitHub = ["comment", "summary"];
const numbers = (...heads) => heads.map((head) => ({
	head,
	isNumber: true
}));
// build/scorecard/sections/about.js
const about = {
	id: "about this run",
	rank: 70,
	on: onPages,
	build: ({ record }) => ({
		title: "About this run",
		fold: "closed",
		blocks: [{
			kind: "figures",
			rows: buildFacts(record).map((fact) => ({
				label: fact.label,
				value: textOf(fact)
			}))
		}]
	})
};
function textOf({ value, code, url }) {
	const run = linkableRun(url);
	if (run) return [{ link: run }];
	return code ? [{
		code: value,
		most: 300
	}] : value;
}
// build/scorecard/text/budgets.js
const blocks = 10;
function budgetBar(left) {
	if (left === null) return "";
	const filled = Math.round(shareOfBar(left) * blocks);
	return "▓".repeat(filled) + "░".repeat(blocks - filled);
}
const shareOfBar = (left) => Math.min(1, Math.max(0, left));
function formatBudget({ left, windowMs, readMs }) {
	if (left === null) return "not known";
	const read = readMs === void 0 ? "" : `, read over ${formatDays(readMs)}`;
	return `${formatLeft$1(left)} of ${formatDays(windowMs)}${read}`;
}
const formatGoal = ({ objective }) => `≥ ${formatRatio(objective)}`;
function formatBurn$1(burn) {
	if (!burn) return "–";
	const least = burn.lower !== null && burn.lower > 0 ? ` (≥ ${formatNumber$1(burn.lower)} ×)` : "";
	return `${formatNumber$1(burn.rate)} ×${least}`;
}
function formatAlarm(burn) {
	if (!burn || burn.lower === null) return "–";
	return burn.alarm ? `${burn.alarm.kind} after ${formatDays(burn.alarm.afterMs)}` : "no";
}
// build/scorecard/sections/budgets.js
const budgets$1 = {
	id: "error budgets",
	rank: 140,
	on: everywhere,
	build: ({ record: { budgets: rows = [], plan } }) => {
		if (rows.length === 0) return null;
		const spent = formatSpent(rows, plan.objectives.some(({ kind }) => kind === "baseline"));
		const unknown = rows.filter(({ left }) => left === null).map(({ name, reason }) => ({
			label: [{ code: name }],
			text: [reason]
		}));
		return {
			title: "Error budgets",
			...defined({ lead: spent || void 0 }),
			blocks: [
				{
					kind: "table",
					of: ["budget", "budgets"],
					columns: [
						{
							head: "SLO",
							short: "Error budget of"
						},
						{
							head: "Objective",
							isNumber: true,
							place: 4
						},
						{
							head: "Burn rate of this run",
							short: "Burn rate",
							isNumber: true
						},
						{ head: "Alert" },
						{
							head: "Budget left in production",
							short: "Left in production",
							place: 1
						}
					],
					rows: rows.map(budgetCells)
				},
				...unknown.length > 0 ? [{
					kind: "list",
					items: unknown,
					on: inText
				}] : [],
				{
					kind: "note",
					text: explanation$1,
					small: true,
					on: ["html"]
				}
			]
		};
	}
};
const budgetCells = (row) => [
	{
		text: [{ code: row.name }],
		...defined({ below: row.description || void 0 })
	},
	formatGoal(row),
	formatBurn$1(row.burn),
	formatAlarm(row.burn),
	{
		text: formatBudget(row),
		bar: row.left,
		below: row.reason,
		...defined({ tone: row.left !== null && row.left <= 0 ? "bad" : void 0 })
	}
];
const explanation$1 = "Burn rate = the share of bad requests in this run ÷ the share the SLO allows. In production a rate above 14.4 for an hour or 6 for six hours pages; above 3 for a day or 1 for three days opens a ticket. The budget that is left was read before the load.";
// build/scorecard/text/compared.js
const isCompared = ({ source, comparison }) => source === "baseline" || comparison !== void 0;
const isNoRegression = ({ comparison }) => comparison !== void 0 && comparison.form !== "literal";
const redFrom = (row) => isNoRegression(row) ? 1 / 2 : 1;
function onScale({ value, base, change, interval, threshold, comparator }) {
	if (value === null || base == null || threshold === null || threshold === base) return void 0;
	const size = (end) => change == null ? end - base : end * base;
	const tolerated = threshold - base;
	const place = (end) => end == null ? null : size(end) / tolerated;
	const at = change == null ? (value - base) / tolerated : size(change) / tolerated;
	const [lower, upper] = [place(interval?.lower), place(interval?.upper)];
	return comparator.startsWith("<") ? {
		at,
		lower,
		upper
	} : {
		at,
		lower: upper,
		upper: lower
	};
}
function formatTolerance$1(row) {
	const { comparator } = row;
	const amount = formatTolerated(row);
	if (amount === void 0) return "–";
	if (isNoRegression(row)) return `no regression of ${amount}`;
	return `${comparatorSigns[comparator] ?? ""} base ${comparator.startsWith("<") ? "+" : "−"} ${amount}`.trim();
}
function formatTolerated({ comparison, unit }) {
	const { relative, absolute } = comparison?.tolerance ?? {};
	const parts = [...relative === void 0 ? [] : [`${formatNumber$1(100 * relative)}%`], ...absolute === void 0 ? [] : [formatAmount(absolute, unit)]];
	return parts.length > 1 ? `max(${parts.join(", ")})` : parts[0];
}
function formatChange$2({ value, base, change, interval, unit }) {
	if (value === null || base == null) return {
		change: "",
		interval: ""
	};
	const isShare = unit === "ratio";
	if (!isShare && change == null) return {
		change: "",
		interval: ""
	};
	const sizeOf = (end) => !isShare ? end : change == null ? end - base : end * base;
	const format = (size) => formatSigned(size, (left) => isShare ? formatPoints(left, 2) : formatRelative(left));
	const ends = interval && [interval.lower, interval.upper].map((end) => end === null ? null : format(sizeOf(end)));
	return {
		change: format(isShare ? value - base : change),
		interval: ends ? `${withoutUnit(ends[0] ?? "−∞")} to ${ends[1] ?? "∞"}` : ""
	};
}
const withoutUnit = (text) => text.replace(/ .*$/, "");
// build/scorecard/text/forest-text.js
const units = [
	6,
	5,
	4,
	3,
	2
];
const width$3 = 27;
const mostRows = 12;
const longestName = 24;
function forestLines(rows) {
	const drawn = rows.flatMap((row) => {
		const scale = onScale(row);
		return scale ? [{
			row,
			scale
		}] : [];
	});
	if (drawn.length === 0) return [];
	const shown = drawn.slice(0, mostRows);
	const names = shown.map(({ row }) => nameOf$2(row));
	const room = Math.max(...names.map((name) => name.length));
	const anyRed = shown.some(({ row }) => isNoRegression(row));
	const unit = unitFor(shown.map(({ scale }) => scale));
	const left = baseAt(unit);
	const margin = " ".repeat(room + 2);
	return [
		`${margin}${place(place(blank(), left - 3, "base"), left + unit, "tolerance")}`.trimEnd(),
		...shown.map(({ row, scale }, index) => `${names[index].padEnd(room)}  ${draw$1(scale, redFrom(row), unit)}  ${verdictOf(row)}`),
		...anyRed ? [`${margin}${place(blank(), left + Math.round(unit / 2), "┃ red from here")}`.trimEnd()] : []
	];
}
const baseAt = (unit) => Math.round(1.5 * unit);
function unitFor(scales) {
	const fits = (end, unit) => Math.round(baseAt(unit) + end * unit) < width$3;
	const smallest = Math.min(...units);
	const ends = scales.flatMap(({ at, upper }) => [at, upper ?? at]).filter((end) => fits(end, smallest));
	return units.find((unit) => ends.every((end) => fits(end, unit))) ?? smallest;
}
function nameOf$2({ name }) {
	const short = cleanText(name, 200).replace(/`/g, "'").replace(/(\s*[<>]=?\s*base.*|: no regression)$/, "");
	return clip(short, longestName);
}
const blank = () => " ".repeat(width$3);
const place = (line, at, text) => line.slice(0, at) + text + line.slice(at + text.length);
function draw$1({ at, lower, upper }, red, unit) {
	const left = baseAt(unit);
	const column = (value) => Math.round(left + value * unit);
	const inside = (position) => Math.min(26, Math.max(0, position));
	const from = lower === null ? Number.NEGATIVE_INFINITY : column(lower);
	const to = upper === null ? Number.POSITIVE_INFINITY : column(upper);
	const [first, last] = [inside(from), inside(to)];
	let line = place(place(blank(), left, "┊"), left + unit, "┊");
	if (red < 1) line = place(line, column(red), "┃");
	line = place(line, first, "─".repeat(Math.max(1, last - first + 1)));
	line = place(line, first, from < 0 ? "◂" : "├");
	line = place(line, last, to > 26 ? "▸" : "┤");
	const mark = column(at);
	return place(line, inside(mark), mark < 0 ? "◂" : mark > 26 ? "▸" : "●");
}
// build/scorecard/sections/comparison.js
const comparison = {
	id: "comparison",
	rank: 130,
	on: inText,
	build: ({ rows, record: { moved } }) => {
		const picture = forestLines(rows);
		const blocks = [...moved ? [{
			kind: "note",
			text: moved.sentence
		}] : [], ...picture.length > 0 ? [{
			kind: "code",
			text: picture.join("\n"),
			language: "text"
		}] : []];
		return blocks.length > 0 ? { blocks } : null;
	}
};
// build/scorecard/parts/fault-spans.js
const faultSpans = ({ experiments = [], segments = [] }) => segments.flatMap(({ name, from, to }) => {
	const experiment = experiments.findIndex((one) => one.name === name || recoveryOf$1(one.name) === name);
	if (experiment < 0) return [];
	return [{
		label: name,
		from,
		to,
		experiment,
		isRecovery: experiments[experiment].name !== name
	}];
});
// build/scorecard/sections/experiments.js
const experiments$1 = {
	id: "experiments",
	rank: 125,
	on: everywhere,
	build: (parts) => {
		const found = parts.record.experiments ?? [];
		if (found.length === 0) return null;
		return {
			title: "Experiments",
			blocks: [
				{
					kind: "list",
					items: found.map((one, index) => itemOf(one, index, parts.rows))
				},
				...drawTimeline(parts),
				...tableOf$2(found)
			]
		};
	}
};
const numbered = ({ name }, index) => `${index + 1}. ${name}`;
function itemOf(experiment, index, rows) {
	const { name, fault, sentence } = experiment;
	const own = rows.filter(({ during, name: row }) => during === name || row === `${name}: recovery`);
	return {
		mark: worst(own.map(({ verdict }) => verdict)),
		label: numbered(experiment, index),
		text: [`${fault}. ${sentence}`]
	};
}
const fewestPoints = 8;
function drawTimeline({ timeline, record: { evidence } }) {
	const spans = faultSpans(evidence);
	if (timeline.length < fewestPoints || spans.length === 0) return [];
	const marks = inBars(timeline).map((group) => (group[0].at + group.at(-1).at) / 2).map((at) => {
		const span = spans.find(({ from, to }) => at >= from && at < to);
		if (!span) return "─";
		return span.isRecovery ? "░" : String((span.experiment + 1) % 10);
	});
	return [{
		kind: "code",
		text: [`p95    ${sparkline(timeline.map(({ p95 }) => p95))}`, `fault  ${marks.join("")}   (░ recovery)`].join("\n"),
		on: inText
	}];
}
const timeOf = (stage) => formatBounded(stage?.p95 ?? null, stage?.timeoutMs);
const failedOf$2 = (stage) => formatShare(stage?.errorRatio ?? null);
function recoveryOf({ recovery }) {
	if (recovery?.outcome === "recovered") return formatMilliseconds(recovery.ms);
	return recovery?.outcome === "never" ? `> ${formatMilliseconds(recovery.watchedMs)}` : "–";
}
function tableOf$2(found) {
	const observed = found.filter(({ during }) => during);
	if (observed.length === 0) return [];
	return [{
		kind: "table",
		of: ["experiment", "experiments"],
		columns: [{ head: "Experiment" }, ...numbers("Recovery", "p95 before", "p95 during", "Failed before", "Failed during")],
		rows: observed.map((one) => [
			numbered(one, found.indexOf(one)),
			recoveryOf(one),
			timeOf(one.before),
			timeOf(one.during),
			failedOf$2(one.before),
			failedOf$2(one.during)
		])
	}];
}
// build/scorecard/sections/history/earlier-runs.js
const earlierRuns = {
	id: "earlier runs",
	rank: 75,
	on: inText,
	build: ({ record: { evidence, load } }) => {
		const { history } = evidence;
		const now = load.head?.latency.p95;
		const earlier = (history?.runs ?? []).filter(({ fingerprint }) => fingerprint === history?.fingerprint).flatMap(({ values }) => values["p(95)"] ?? []).slice(-9);
		if (typeof now !== "number" || earlier.length < 2) return null;
		const [least, most] = [Math.min(...earlier), Math.max(...earlier)].map((ms) => formatMilliseconds(ms));
		return { blocks: [{
			kind: "note",
			text: [
				"p(95) of ",
				`${counted(earlier.length, "earlier run")} that passed and of this one: `,
				{ bars: [...earlier, now] },
				` ${least} to ${most}, now ${formatMilliseconds(now)}`
			]
		}] };
	}
};
// build/scorecard/sections/history/recent-runs.js
const mostNamed$1 = 5;
const recentRuns$1 = {
	id: "recent runs",
	rank: 74,
	on: everywhere,
	build: ({ record: { evidence, verdict, objectives, context } }) => {
		const recent = evidence.history?.recent ?? [];
		if (recent.length === 0) return null;
		const whose = context.pullRequest === void 0 ? "this branch" : "this pull request";
		const verdicts = [...recent.map((run) => run.verdict), verdict];
		const failing = objectives.filter((one) => one.verdict === "fail" && !one.advisory).slice(0, mostNamed$1);
		return { blocks: [{
			kind: "note",
			text: `The last ${verdicts.length} runs of ${whose}, this one included: ${inRows(verdicts)}.`
		}, ...failing.map(({ name }) => ({
			kind: "note",
			text: sinceOf(name, recent)
		}))] };
	}
};
function inRows(verdicts) {
	const rows = [];
	for (const verdict of verdicts) {
		const last = rows.at(-1);
		if (last?.verdict === verdict) last.count += 1;
		else rows.push({
			verdict,
			count: 1
		});
	}
	return rows.map(({ verdict, count }) => count === 1 ? verdict : `${count} × ${verdict}`).join(", ");
}
function sinceOf(name, recent) {
	const passed = recent.findLastIndex(({ failed }) => !failed.includes(name));
	const first = recent[passed + 1];
	if (!first) return [{ code: name }, " fails for the first time in these runs."];
	const runs = recent.length - passed - 1;
	return [
		{ code: name },
		` has failed ${passed < 0 ? "at least since" : "since"} `,
		...first.commit === null ? [] : [{ code: first.commit.slice(0, 7) }, " of "],
		`${first.at.slice(0, 10)}, in ${runs + 1} runs in a row.`
	];
}
// build/scorecard/text/axis.js
function niceTicks(highest) {
	const least = highest > 1e-9 ? highest * 1.03 : 1;
	const power = 10 ** Math.floor(Math.log10(least / 7));
	const step = ([
		1,
		2,
		2.5,
		5,
		10
	].find((factor) => factor * power >= least / 7) ?? 10) * power;
	return Array.from({ length: Math.ceil(least / step) + 1 }, (_, i) => Number((i * step).toPrecision(10)));
}
const farAbove = 4;
const nearLimits = (limits, highest) => limits.filter(({ value }) => highest <= 0 || value <= farAbove * highest);
function axisCut(values, limits) {
	const sorted = values.toSorted((a, b) => a - b);
	const usual = Math.max(sorted[Math.floor(.8 * (sorted.length - 1))] ?? 0, ...limits);
	return usual > 0 && (sorted.at(-1) ?? 0) > farAbove * usual ? 2 * usual : Number.POSITIVE_INFINITY;
}
function scaleOf({ lines, limits = [], cutsPeaks = false }) {
	const values = lines.flatMap(({ points }) => points.flatMap(([, y]) => y === null ? [] : [y]));
	const thresholds = limits.map(({ value }) => value);
	const cut = cutsPeaks ? axisCut(values, thresholds) : Number.POSITIVE_INFINITY;
	const most = Math.min(cut, Math.max(0, ...values));
	const near = nearLimits(limits, most);
	return {
		values,
		cut,
		limits: near,
		highest: Math.max(most, ...near.map(({ value }) => value))
	};
}
// build/scorecard/sections/load/chart.js
const chart = {
	id: "chart",
	rank: 110,
	on: inText,
	build: ({ chart: shown, record: { verdict } }) => {
		if (!shown) return null;
		const drawn = drawIndicator(shown);
		const blocks = [{
			kind: "chart",
			chart: drawn,
			caption: captionOf$2(shown, drawn)
		}];
		return verdict === "pass" ? {
			title: `${drawn.title} over time`,
			titleOn: onGitHub,
			fold: "closed",
			blocks
		} : { blocks };
	}
};
function drawIndicator(shown) {
	const { metric, request = "all requests", unit, windowSeconds, points, base, objective } = shown;
	const baseLine = base && {
		label: "base",
		tone: "yellow",
		points: points.map(({ at }, index) => [at, base[index] ?? null])
	};
	const line = {
		label: metric,
		tone: "blue",
		points: points.map(({ at, value }) => [at, value])
	};
	return {
		title: `${metric} of ${request}`,
		unit,
		windowSeconds,
		lines: [line, ...baseLine ? [baseLine] : []],
		limits: objective ? [limitOf(objective, unit)] : [],
		cutsPeaks: unit === "ms"
	};
}
const limitOf = ({ name, threshold, warn }, unit) => warn === void 0 ? {
	label: name,
	value: threshold
} : {
	label: `warns at ${formatValue(warn, unit)}`,
	value: warn,
	noun: "warning bound"
};
function captionOf$2({ metric, request, unit, points, base, objective }, drawn) {
	const { cut, limits } = scaleOf(drawn);
	const values = points.map(({ value }) => value);
	const known = values.filter((value) => value !== null);
	const [least, most] = [Math.min(...known), Math.max(...known)].map((value) => formatValue(value, unit));
	const isCut = known.filter((value) => value > cut).length;
	const gaps = points.length - known.length;
	const said = [
		` from ${least} to ${most}.`,
		base && "The second line, yellow, is base.",
		objective && describeLimit(objective, unit, limits.length > 0),
		isCut > 0 && `${counted(isCut, "window")} above ${formatValue(cut, unit)} cut off in the chart.`,
		gaps > 0 && `${counted(gaps, "window")} with nothing measured (·), bridged in the chart.`
	];
	return [
		`${metric} of `,
		request === void 0 ? "all requests" : { code: request },
		": ",
		{
			bars: values.map((value) => value === null ? null : Math.min(value, cut)),
			top: limits[0]?.value ?? 0
		},
		said.filter(Boolean).join(" ")
	];
}
function describeLimit({ threshold, warn }, unit, isDrawn) {
	const limit = formatValue(threshold, unit);
	if (!isDrawn) return `The limit, ${limit}, is far above.`;
	return warn === void 0 ? `The flat red line is the limit, ${limit}.` : `The flat red line is the warning bound, ${formatValue(warn, unit)}; the limit is ${limit}.`;
}
// build/scorecard/sections/load/course.js
const course = {
	id: "course",
	rank: 60,
	on: ["summary"],
	build: (parts) => {
		const { timeline } = parts;
		if (timeline.length < 3 || timeline.every(({ p50 }) => p50 === null)) return null;
		return {
			title: "The run over time",
			fold: "closed",
			blocks: [{
				kind: "chart",
				chart: courseChart(parts),
				caption: "From bottom to top: p50 (yellow), p95 (blue), p99 (violet)."
			}, {
				kind: "table",
				of: ["window", "windows"],
				columns: numbers("From", "p50", "p95", "p99", "Errors", "Throughput"),
				rows: timeline.map(courseCells)
			}]
		};
	}
};
function courseChart({ timeline, windowSeconds }) {
	const line = (label, tone) => ({
		label,
		tone,
		points: timeline.map((point) => [point.at, point[label]])
	});
	return {
		title: "Latency of all requests",
		unit: "ms",
		windowSeconds,
		lines: [
			line("p50", "yellow"),
			line("p95", "blue"),
			line("p99", "violet")
		]
	};
}
const courseCells = ({ at, seconds, p50, p95, p99, errorRatio, throughput }) => [
	`${formatNumber$1(at - seconds / 2, 5)} s`,
	formatTime$1(p50),
	formatTime$1(p95),
	formatTime$1(p99),
	formatShare(errorRatio),
	`${formatNumber$1(throughput)}/s`
];
// build/scorecard/sections/load/endpoints.js
const endpoints = {
	id: "endpoints",
	rank: 40,
	on: everywhere,
	build: ({ endpoints: rows, total, record: { evidence } }) => {
		if (!total) return null;
		const anyDropped = total.dropped > 0;
		const hasSizes = total.size !== null;
		const hasBase = total.base !== void 0;
		const beside = (time) => hasBase ? [formatTime$1(time ?? null)] : [];
		const cells = (name, row) => [
			name,
			formatCount(row.sent),
			...anyDropped ? [formatCount(row.dropped)] : [],
			`${formatCount(row.errors)} (${formatShare(row.errorRatio)})`,
			{
				text: formatShare(row.errorRatio),
				...defined({ tone: row.errors > 0 ? "bad" : void 0 })
			},
			formatTime$1(row.p50),
			...beside(row.base?.p50),
			formatTime$1(row.p95),
			...beside(row.base?.p95),
			...[
				row.p99,
				row.max,
				row.serviceP95
			].map(formatTime$1),
			...hasSizes ? [row.size === null ? "–" : formatBytes(row.size)] : []
		];
		return {
			title: "Endpoints",
			count: rows.length,
			fold: "closed",
			blocks: [{
				kind: "table",
				of: ["request", "requests"],
				few: 12,
				columns: columnsOf$1({
					anyDropped,
					hasSizes,
					hasBase
				}),
				rows: rows.map((row) => cells({ text: nameOf$1(row) }, row)),
				...defined({ parts: partsOf$3(rows) }),
				...defined({ foot: rows.length > 1 ? cells({ text: [{ bold: "all" }] }, total) : void 0 })
			}, {
				kind: "note",
				text: describeLatency(total, evidence.load?.latencyFrom),
				on: onGitHub
			}]
		};
	}
};
function partsOf$3(rows) {
	const parts = rows.flatMap(({ part }, index) => part === "step" ? [index] : []);
	return parts.length > 0 ? parts : void 0;
}
function nameOf$1({ name, part }) {
	if (part === "scenario") return [{ bold: name }];
	if (part === "step") return ["↳ ", { code: name.slice(name.indexOf(" / ") + 3) }];
	return [{ code: name }];
}
const columnsOf$1 = ({ anyDropped, hasSizes, hasBase }) => [
	{
		head: "Request",
		short: "Request"
	},
	...numbers("Sent"),
	...anyDropped ? [{
		head: "Dropped",
		isNumber: true,
		on: onPages
	}] : [],
	{
		head: "Errors",
		isNumber: true,
		on: onPages
	},
	{
		head: "Errors",
		isNumber: true,
		on: ["terminal"]
	},
	...numbers("p50"),
	...ofBase(hasBase, "base p50"),
	...numbers("p95"),
	...ofBase(hasBase, "base p95"),
	...numbers("p99", "max"),
	{
		head: "p95 service time",
		isNumber: true,
		on: ["html"]
	},
	...hasSizes ? [{
		head: "Size",
		isNumber: true,
		on: onPages
	}] : []
];
const ofBase = (hasBase, head) => hasBase ? [{
	head,
	isNumber: true,
	on: onPages
}] : [];
const describeLatency = ({ serviceP95 }, from) => from === "sent" ? "Latency counts from the actual send of a request." : `Latency counts from the intended start of a request. From the actual send, the p95 of all is ${formatTime$1(serviceP95)}.`;
// build/scorecard/sections/load/errors.js
const errors = {
	id: "errors",
	rank: 50,
	on: everywhere,
	build: ({ errors: rows }) => {
		if (rows.length === 0) return null;
		return {
			title: "Errors",
			count: rows.reduce((sum, row) => sum + row.count, 0),
			fold: "closed",
			blocks: [{
				kind: "table",
				of: ["kind", "kinds"],
				few: 5,
				columns: [
					{
						head: "Request",
						short: "Errors of"
					},
					{
						head: "What",
						place: 2
					},
					{
						head: "Count",
						isNumber: true,
						place: 1
					},
					{ head: "Example" }
				],
				rows: rows.map(({ name, what, count, message }) => [
					{ text: [{ code: name }] },
					what,
					formatCount(count),
					message ? {
						text: [{ code: message }],
						most: 160
					} : ""
				])
			}]
		};
	}
};
// build/scorecard/text/sentence.js
const closed = (text) => /(?:^|[ (])[\p{L}-]+\)?$/u.test(text) ? `${text}.` : text;
const sentence$1 = (text) => closed(/^[a-z]+ /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text);
// build/scorecard/sections/load/generator.js
const generator = {
	id: "load generator",
	rank: 80,
	on: everywhere,
	build: ({ record: { load }, rows }) => {
		if (!load.generator) return null;
		const { healthy, checks, told } = load.generator;
		const broken = checks.filter(({ ok }) => !ok);
		const blocks = [
			...told === void 0 ? [] : [{
				kind: "note",
				text: told,
				on: healthy ? onPages : everywhere
			}],
			{
				kind: "table",
				of: ["check", "checks"],
				on: onPages,
				columns: [
					{ head: "Check" },
					{
						head: "Measured",
						isNumber: true
					},
					{
						head: "Limit",
						isNumber: true
					}
				],
				rows: checks.map(checkCells)
			},
			...healthy ? [] : [{
				kind: "list",
				items: broken.map(adviceItem),
				on: onPages
			}, {
				kind: "list",
				items: broken.map(brokenItem),
				on: ["terminal"]
			}]
		];
		return {
			title: titleOf(broken),
			fold: rows.some(({ cause }) => cause === "generator" || cause === "not-sent") ? "open" : "closed",
			blocks
		};
	}
};
function titleOf(broken) {
	if (broken.length === 0) return "Load generator: kept up";
	if (broken.every(({ endsLoad }) => endsLoad)) return "Load generator: ended before its time";
	return broken.every(({ losesRequests }) => losesRequests) ? "Load generator: requests of the script are missing" : "Load generator: did not keep up";
}
const checkCells = ({ name, value, limit, unit, ok }) => [
	{
		text: name,
		mark: ok ? "pass" : "fail"
	},
	formatValue(value, unit),
	formatValue(limit, unit)
];
const adviceItem = ({ name, advice }) => ({
	label: name,
	text: [sentence$1(advice)]
});
const brokenItem = ({ name, value, limit, unit, advice }) => ({
	label: name,
	text: [`${formatValue(value, unit)}, limit ${formatValue(limit, unit)}; ${closed(advice)}`]
});
// build/model/scorecard.js
const tones = [
	"blue",
	"violet",
	"teal",
	"yellow",
	"pink",
	"grey"
];
// build/scorecard/text/small-note.js
const smallNote = (text) => ({
	kind: "note",
	text,
	small: true
});
// build/scorecard/sections/load/over-time.js
const overTime = {
	id: "over time",
	rank: 65,
	on: ["html"],
	build: (parts) => {
		const views = drawViews(parts);
		const resources = parts.resources.filter(({ points }) => points.length > 1);
		if (views.length === 0 && resources.length === 0) return null;
		const explained = parts.timeline.length > 0;
		return {
			title: "Over time",
			blocks: [
				...views,
				...explained ? [smallNote(describePoints(parts))] : [],
				...resources.length > 0 ? [drawResources(parts)] : []
			]
		};
	}
};
const describePoints = ({ windowSeconds, record: { evidence } }) => `Each point is a window of ${formatNumber$1(windowSeconds)} s; latency counts from the ${evidence.load?.latencyFrom === "sent" ? "actual send" : "intended start"} of each request. A gap means that nothing was measured there; what is far above the rest is cut off at the top, and its value is shown when pointed at.`;
function drawViews(parts) {
	const client = {
		latency: latency(parts),
		rate: throughput(parts),
		errors: errorShare$1(parts)
	};
	const others = [...batches(parts), ...serverCharts(parts)];
	if (parts.traffic.length === 0) return drawAll([
		client.latency,
		focus(parts),
		client.errors,
		client.rate,
		...others
	]);
	return [
		{
			kind: "charts",
			heads: ["As the client saw it", "As the server saw it"],
			charts: [
				"latency",
				"rate",
				"errors"
			].flatMap((of) => drawBeside(client[of], serverView(of, parts)))
		},
		smallNote(ofServer),
		...drawAll([focus(parts), ...others])
	];
}
const ofServer = "The server counts all of its requests, including those of others. Its rates and percentiles cover the last 10 s or four scrapes, so the first ones still include what came before; its percentiles are only as fine as its buckets.";
function drawAll(charts) {
	const drawn = charts.filter((chart) => chart !== null);
	return drawn.length > 0 ? [{
		kind: "charts",
		charts: drawn
	}] : [];
}
function drawBeside(one, other) {
	if (!one && !other) return [];
	const heights = [one, other].flatMap((chart) => chart ? [scaleOf(chart).highest] : []);
	const reach = Math.max(...heights) <= 4 * Math.min(...heights) ? Math.max(...heights) : 0;
	return [one, other].map((chart) => chart && {
		...chart,
		size: "half",
		reach
	});
}
function serverView(of, { traffic, measured }) {
	const seen = traffic.find((one) => one.of === of);
	if (!seen) return null;
	const { title, unit, points } = seen;
	return {
		title,
		unit,
		lines: [{
			label: "server",
			tone: unit === "ratio" ? "red" : "violet",
			points
		}],
		end: measured?.seconds ?? 0,
		cutsPeaks: unit === "ms"
	};
}
const over = (timeline, of) => timeline.map((point) => [point.at, of(point)]);
const limitsIn = (unit, rows) => rows.filter((row) => row.source === "load" && row.unit === unit && row.request === void 0).flatMap(({ name, threshold, ofProfile, during, comparator }) => {
	if (threshold === null || ofProfile || during !== void 0) return [];
	return [{
		label: name,
		value: unit === "ratio" && comparator.startsWith(">") ? 1 - threshold : threshold
	}];
});
function shaded({ evidence }) {
	const spans = faultSpans(evidence).map(({ label, from, to, isRecovery }) => ({
		label,
		from,
		to,
		...defined({ isFaint: isRecovery ? true : void 0 })
	}));
	return spans.length > 0 ? { spans } : {};
}
const mostLimits = 3;
function latency({ timeline, measured, rows, record }) {
	if (!measured || timeline.every(({ p50 }) => p50 === null)) return null;
	const compared = timeline.some(({ baseP95 }) => baseP95 !== void 0);
	const base = {
		label: "p95 of base",
		tone: "grey",
		points: over(timeline, ({ baseP95 }) => baseP95 ?? null)
	};
	return {
		title: "Latency of all requests",
		unit: "ms",
		size: "whole",
		lines: [
			{
				label: "p50",
				tone: "teal",
				points: over(timeline, ({ p50 }) => p50)
			},
			{
				label: "p95",
				tone: "blue",
				points: over(timeline, ({ p95 }) => p95)
			},
			{
				label: "p99",
				tone: "violet",
				points: over(timeline, ({ p99 }) => p99)
			},
			...compared ? [base] : []
		],
		limits: limitsIn("ms", rows).slice(0, mostLimits),
		...shaded(record),
		end: measured.seconds,
		cutsPeaks: true
	};
}
function focus({ chart, measured, record }) {
	if (!measured || chart?.request === void 0) return null;
	const { base: _, ...own } = chart;
	return {
		...drawIndicator(own),
		...shaded(record),
		size: "whole",
		end: measured.seconds
	};
}
function drawFigure$1({ timeline, measured, rows, record }, { title, unit, ...line }, of) {
	if (!measured || timeline.length === 0) return null;
	return {
		title,
		unit,
		lines: [{
			...line,
			points: over(timeline, of)
		}],
		limits: limitsIn(unit, rows),
		...shaded(record),
		end: measured.seconds
	};
}
const errorShare$1 = (parts) => drawFigure$1(parts, {
	title: "Error share: failed and dropped",
	unit: "ratio",
	label: "share of intended requests",
	tone: "red"
}, ({ errorRatio }) => errorRatio);
const throughput = (parts) => drawFigure$1(parts, {
	title: "Throughput",
	unit: "/s",
	label: "successful responses per second",
	tone: "teal"
}, (point) => point.throughput);
const mostComparisons = 8;
const batches = ({ rows }) => rows.filter(({ comparison }) => (comparison?.batches.length ?? 0) > 2).slice(0, mostComparisons).map(drawBatches);
function drawBatches(row) {
	const { name, base, threshold, unit, comparison } = row;
	const { batches: changes, seconds } = comparison;
	const each = seconds / changes.length;
	const points = changes.map((change, index) => [(index + .5) * each, 100 * change]);
	const isShare = unit === "ratio";
	const tolerated = base == null || threshold === null ? [] : [100 * (isShare ? threshold - base : threshold / base - 1)];
	return {
		title: `Change against base: ${name}`,
		unit: isShare ? "points" : "%",
		lines: [{
			label: "twelfths of the run",
			tone: "blue",
			points
		}],
		limits: [
			{
				label: "base",
				value: 0,
				tone: "grey"
			},
			...tolerated.map((value) => ({
				label: "tolerance",
				value
			})),
			...isNoRegression(row) ? tolerated.map((value) => ({
				label: "red from",
				value: value * redFrom(row)
			})) : []
		],
		end: seconds
	};
}
const serverCharts = ({ serverSeries, measured }) => serverSeries.map(({ title, unit, series, threshold }) => ({
	title: `Server: ${title}`,
	unit,
	lines: series.map(({ label, points }, index) => ({
		label: label || "value",
		tone: tones[index % tones.length],
		points
	})),
	limits: threshold === void 0 ? [] : [{
		label: `limit ${formatValue(threshold, unit)}`,
		value: threshold
	}],
	end: measured?.seconds ?? 0
}));
const drawResources = ({ resources, measured }) => ({
	kind: "charts",
	title: "What the target used",
	charts: resources.filter(({ points }) => points.length > 1).map(({ title, unit, points, limits, base }, index) => {
		const saidOnce = unit === "cores" || unit === "MB" || unit === "MB/s";
		const label = saidOnce ? unit : base ? "head" : "";
		const ofBase = base ? [{
			label: saidOnce ? `base, ${unit}` : "base",
			tone: "grey",
			points: base.points
		}] : [];
		return {
			title,
			unit: saidOnce ? "none" : unit,
			size: "third",
			lines: [{
				label,
				tone: tones[index % tones.length],
				points
			}, ...ofBase],
			limits,
			end: measured?.seconds ?? 0
		};
	})
});
// build/scorecard/sections/load/phases.js
const names$2 = {
	dns: "DNS",
	connect: "connection",
	tls: "TLS",
	"first byte": "first byte",
	download: "download"
};
const phases$1 = {
	id: "phases",
	rank: 30,
	on: onPages,
	build: ({ phases: rows }) => {
		if (rows.length === 0) return null;
		return {
			title: "Where the time goes",
			fold: "closed",
			blocks: [{
				kind: "table",
				of: ["phase", "phases"],
				columns: [{ head: "Phase" }, ...numbers("Requests", "p50", "p95", "p99", "max")],
				rows: rows.map(({ phase, count, p50, p95, p99, max }) => [
					names$2[phase],
					formatCount(count),
					...[
						p50,
						p95,
						p99,
						max
					].map(formatTime$1)
				])
			}]
		};
	}
};
// build/scorecard/sections/load/profile.js
const profile = {
	id: "profile",
	rank: 120,
	on: everywhere,
	build: ({ record }) => {
		const shown = buildProfile(record);
		return shown && {
			title: shown.title,
			lead: shown.sentence,
			blocks: blocksOf(shown)
		};
	}
};
function blocksOf({ title, columns, rows, picture }) {
	const fold = picture ? { fold: `${title} in figures` } : {};
	return [...picture ? [{
		kind: "chart",
		chart: picture,
		caption: captionOf$1(picture),
		on: onPages
	}] : [], {
		kind: "table",
		of: ["row", "rows"],
		columns,
		rows,
		...fold
	}];
}
function captionOf$1(picture) {
	const { cut, limits } = scaleOf(picture);
	const [, second] = picture.lines;
	return [
		limits.length > 0 && "The flat red line is the limit.",
		second && `The second line, yellow, is the ${second.label}.`,
		Number.isFinite(cut) && "What is far above the rest is cut off."
	].filter(Boolean).join(" ");
}
function buildProfile(record) {
	const { profile } = record;
	switch (profile?.kind) {
		case "stress": return ofStress(profile, record);
		case "scalability": return ofScalability(profile);
		case "spike": return ofSpike(profile);
		case "soak": return ofSoak(profile);
		default: return null;
	}
}
const stageColumns = numbers("Sent", "Throughput", "Errors", "p50", "p95", "p99");
const stageCells = ({ sent, throughput, errorRatio, p50, p95, p99, timeoutMs }) => [
	formatCount(sent),
	formatValue(throughput, "/s"),
	formatShare(errorRatio),
	...[
		p50,
		p95,
		p99
	].map((ms) => formatBounded(ms, timeoutMs))
];
const levelHead = (unit) => unit === "/s" ? "Rate" : "Users";
const formatLevel = (level, unit) => unit === "/s" ? formatValue(level, "/s") : formatCount(level);
function ofStress({ steps, unit, sentence }, { plan }) {
	return {
		title: "Capacity",
		sentence,
		columns: [
			...numbers(levelHead(unit)),
			{ head: "Outcome" },
			...stageColumns
		],
		rows: steps.map((step) => [
			formatLevel(step.level, unit),
			outcomeOf$3(step),
			...stageCells(step)
		]),
		picture: draw(unit, {
			title: "p95 at each load",
			unit: "ms",
			lines: [{
				label: "p95",
				tone: "blue",
				points: steps.map(({ level, p95 }) => [level, p95])
			}],
			limits: limitsOf$1(plan.objectives.filter(isOfLoad))
		})
	};
}
function outcomeOf$3({ outcome, broke }) {
	if (outcome === "unknown") return "unknown: the load generator did not keep up";
	return outcome === "breaks" && broke !== void 0 ? { text: ["breaks: ", {
		code: broke,
		most: 100
	}] } : outcome;
}
function limitsOf$1(objectives) {
	const p95 = objectives.find(({ metric }) => metric.kind === "quantile" && metric.quantile === .95);
	return p95 ? [{
		label: "limit",
		value: p95.threshold
	}] : [];
}
function ofScalability({ steps, unit, sentence }) {
	const first = steps[0];
	const straight = first ? first.throughput / first.level : 0;
	return {
		title: "Scalability",
		sentence,
		columns: [...numbers(levelHead(unit), "Of a straight line"), ...stageColumns],
		rows: steps.map((step) => [
			formatLevel(step.level, unit),
			formatShare(step.linearity),
			...stageCells(step)
		]),
		picture: draw(unit, {
			title: "Throughput at each load",
			unit: "/s",
			lines: [{
				label: "throughput",
				tone: "blue",
				points: steps.map(({ level, throughput }) => [level, throughput])
			}, {
				label: "straight line",
				tone: "yellow",
				points: steps.map(({ level }) => [level, level * straight])
			}]
		})
	};
}
function ofSpike({ parts, sentence }) {
	return {
		title: "Spike",
		sentence,
		columns: [
			{ head: "Part" },
			...numbers("Rate", "Time"),
			...stageColumns
		],
		rows: parts.map((part) => [
			part.name,
			formatValue(part.level, "/s"),
			formatDuration(part.seconds * 1e3),
			...stageCells(part)
		]),
		picture: null
	};
}
function ofSoak({ trends, sentence }) {
	return {
		title: "Trend",
		sentence,
		columns: [{ head: "" }, ...numbers("Now", "Change a minute", "95% interval", "Over")],
		rows: trends.map((trend) => [
			trend.name,
			lastOf(trend),
			withUnit(signed(trend.perMinute), trend.unit),
			intervalOf(trend),
			formatDuration(trend.seconds * 1e3)
		]),
		picture: null
	};
}
function lastOf({ value, unit }) {
	if (value === null) return "–";
	if (unit === "%") return formatMilliseconds(value);
	return unit === "points" ? formatRatio(value) : withUnit(formatNumber$1(value), unit);
}
const signed = (value) => formatSigned(value, (size) => formatNumber$1(size, 2));
function intervalOf({ interval: { lower, upper }, unit, tooShort }) {
	if (tooShort !== void 0 && lower === null && upper === null) return "run too short";
	const [from, to] = [lower === null ? "−∞" : signed(lower), upper === null ? "∞" : signed(upper)];
	return `${unit === "%" ? withUnit(from, unit) : from} to ${withUnit(to, unit)}`;
}
function draw(unit, chart) {
	const x = {
		label: unit === "/s" ? "requests a second" : "users",
		unit
	};
	return chart.lines[0].points.length > 1 ? {
		...chart,
		x,
		cutsPeaks: true
	} : null;
}
// build/scorecard/sections/logs.js
const logs = {
	id: "logs",
	rank: 46,
	on: everywhere,
	build: ({ record }) => {
		const found = record.evidence.logs ?? [];
		if (found.length === 0) return null;
		return {
			title: "Logs of failed requests",
			count: found.reduce((sum, { lines }) => sum + lines.length, 0),
			blocks: [{
				kind: "list",
				items: found.map(({ name, lines }) => ({
					label: [{ code: name }],
					text: lines.map(({ at, text }) => [`${new Date(at).toISOString().slice(11, 23)} `, { code: text }])
				}))
			}]
		};
	}
};
// build/model/note.js
const mostAlike = 3;
function foldNotes(notes) {
	return [...Map.groupBy(notes, (note) => note.about === void 0 ? note : JSON.stringify([
		note.source,
		saying(note),
		note.hint
	])).values()].flatMap((alike) => {
		const [first] = alike;
		if (!first || alike.length <= mostAlike) return alike;
		const { about: _about, ...rest } = first;
		const names = alike.flatMap(({ about }) => about ?? []);
		return [{
			...rest,
			message: saying(first, listed(names, mostAlike))
		}];
	});
}
const saying = ({ message, about }, instead = "") => about === void 0 ? message : message.replace(` ${about} `, () => ` ${instead} `);
// build/scorecard/sections/notes.js
const notes$1 = {
	id: "notes",
	rank: 100,
	on: everywhere,
	build: ({ record }) => {
		const items = foldNotes(record.notes).map(({ source, message, hint }) => ({
			label: source,
			text: [hint ? `${message} (${hint})` : message]
		}));
		return items.length > 0 ? {
			title: "Notes",
			count: items.length,
			fold: "closed",
			blocks: [{
				kind: "list",
				items
			}]
		} : null;
	}
};
// build/scorecard/text/row.js
function formatTarget(row) {
	const { comparator, threshold, unit } = row;
	if (row.source === "alerts") return notFiring;
	if (isCompared(row)) return formatTolerance$1(row);
	return threshold === null ? "–" : `${comparatorSigns[comparator] ?? ""} ${formatValue(threshold, unit)}`.trim();
}
const notFiring = "not firing";
function formatFiring(alerts) {
	if (alerts === null) return "–";
	if (alerts === 0) return notFiring;
	return alerts === 1 ? "firing" : `${formatCount(alerts)} firing`;
}
function formatRow(row) {
	const { value, base, interval, unit } = row;
	if (row.source === "alerts") return {
		...empty,
		value: formatFiring(value)
	};
	const than = row.threshold ?? value ?? 0;
	const format = (measured) => measured == null ? "–" : formatMeasured(measured, unit, than);
	if (!isCompared(row)) return {
		...empty,
		value: format(value),
		interval: interval && interval.lower !== interval.upper ? formatInterval(interval, unit, than) : ""
	};
	const { change, interval: between } = formatChange$2(row);
	return {
		...empty,
		value: format(value),
		base: format(base),
		change,
		between
	};
}
const empty = {
	value: "",
	interval: "",
	base: "",
	change: "",
	between: ""
};
function gaugeOf(row) {
	const { value, interval, threshold, comparator, verdict } = row;
	const scale = onScale(row);
	if (scale) return {
		value: scale.at,
		interval: scale,
		threshold: 1,
		comparator: "<",
		verdict,
		base: 0,
		...defined({ red: isNoRegression(row) ? redFrom(row) : void 0 })
	};
	if (value === null || threshold === null || isCompared(row)) return void 0;
	return {
		value,
		interval,
		threshold,
		comparator,
		verdict
	};
}
// build/scorecard/sections/objectives.js
const objectives = {
	id: "objectives",
	rank: 160,
	essential: true,
	on: everywhere,
	build: ({ rows, record: { moved } }) => ({
		title: "Objectives",
		titleOn: ["html"],
		blocks: [
			rows.length > 0 ? tableOf$1(rows) : {
				kind: "note",
				text: "No objective was judged.",
				on: onPages
			},
			...moved ? [{
				kind: "note",
				text: moved.sentence,
				on: ["html"]
			}] : [],
			...rows.some((row) => gaugeOf(row)) ? [{
				kind: "note",
				text: explanation,
				small: true,
				on: ["html"]
			}] : []
		]
	})
};
const explanation = "The bar is the interval of the measurement, each end with 95% confidence; the dot is the measured value, the upright line the target, and green is its good side. A red upright line marks where a change begins to fail.";
function tableOf$1(rows) {
	const shown = rows.map((row) => ({
		row,
		...formatRow(row)
	}));
	const anyInterval = shown.some(({ interval }) => interval !== "");
	const anyBase = rows.some(isCompared);
	return {
		kind: "table",
		of: ["objective", "objectives"],
		columns: columnsOf(anyInterval, anyBase),
		rows: shown.map((one) => cellsOf$2(one, anyBase)),
		details: rows.map(detailsOf),
		importance: worstFirst(rows).map((row) => rows.indexOf(row))
	};
}
const columnsOf = (anyInterval, anyBase) => [
	{
		head: "Verdict",
		place: 2
	},
	{ head: "Objective" },
	{
		head: anyInterval ? "Measured (interval)" : "Measured",
		short: "Measured",
		isNumber: true
	},
	...anyBase ? comparedColumns : [{
		head: "Target",
		isNumber: true
	}],
	{
		head: anyBase ? "Change or interval" : "Interval",
		on: ["terminal"],
		...defined({ place: anyBase ? 3 : void 0 })
	},
	{
		head: "Interval and target",
		on: ["html"]
	}
];
const comparedColumns = [
	{
		head: "Base",
		isNumber: true,
		place: 4
	},
	{
		head: "Change (interval)",
		isNumber: true,
		on: onPages
	},
	{
		head: "Target",
		isNumber: true,
		place: 5
	}
];
const cellsOf$2 = ({ row, value, interval, base, change, between }, anyBase) => [
	{
		text: verdictOf(row),
		mark: row.verdict,
		short: row.verdict
	},
	{
		text: [{ code: row.name }],
		...defined({ aside: asideOf(row) })
	},
	withAside(row.verdict === "fail" ? [{ bold: value }] : value, interval),
	...anyBase ? [base, withAside(change, between)] : [],
	targetOf(row),
	isCompared(row) && between ? {
		text: `${change} (${between})`,
		short: change
	} : change || interval,
	{
		text: "",
		...defined({ gauge: gaugeOf(row) })
	}
];
const withAside = (text, aside) => ({
	text,
	...defined({ aside: aside || void 0 })
});
const targetOf = (row) => ({
	text: formatTarget(row),
	...defined({
		aside: row.warn === void 0 ? void 0 : `warns at ${formatValue(row.warn, row.unit)}`,
		short: isNoRegression(row) ? formatTolerated(row) : void 0
	})
});
function asideOf({ key, weight }) {
	const marks = [key && "key", weight !== 1 && `weight ${weight}`].filter(Boolean);
	return marks.length > 0 ? marks.join(", ") : void 0;
}
const detailsOf = ({ reason, warnings = [] }) => [reason, ...warnings.map((warning) => `Warning from the source: ${warning}`)];
// build/scorecard/text/codes.js
const codesOf = (names, most) => names.flatMap((name, index) => [...index > 0 ? [", "] : [], {
	code: name,
	...defined({ most })
}]);
// build/scorecard/sections/reasons.js
const reasons$1 = {
	id: "reasons",
	rank: 150,
	on: inText,
	build: (parts) => {
		const items = openGroups(parts).map(reasonItem);
		return items.length > 0 ? { blocks: [{
			kind: "list",
			items
		}] } : null;
	}
};
function openGroups({ rows, record }) {
	const groups = new Map();
	for (const row of worstFirst(rows)) {
		const warnings = row.warnings ?? [];
		if (isSaid(row, record.reason) && warnings.length === 0) continue;
		if (record.evidence.failure && row.cause === "not-measured") continue;
		const { verdict, reason } = row;
		const key = JSON.stringify([
			verdict,
			reason,
			warnings
		]);
		const group = groups.get(key) ?? {
			verdict,
			names: [],
			reason,
			warnings
		};
		group.names.push(row.name);
		groups.set(key, group);
	}
	return [...groups.values()];
}
function isSaid({ verdict, reason: own }, reason) {
	const said = own.replace(/\.$/, "");
	return verdict === "pass" || reason.includes(said) || reason.includes(afterColon(said));
}
const mostNames$1 = 6;
function reasonItem({ verdict, names, reason, warnings }) {
	const more = names.length > mostNames$1 ? [` and ${names.length - mostNames$1} more`] : [];
	return {
		mark: verdict,
		label: [...codesOf(names.slice(0, mostNames$1)), ...more],
		text: [reason, ...warnings.map((warning) => `Warning from the source: ${warning}`)]
	};
}
// build/scorecard/sections/rerun.js
const mostNames = 20;
const rerun = {
	id: "run it again",
	rank: 90,
	on: onPages,
	build: ({ record }) => {
		const headers = sentHeaders(record);
		const keys = secretKeys(record);
		return {
			title: "Run it again",
			fold: "closed",
			blocks: [
				{
					kind: "code",
					text: rerunCommand(record),
					language: "sh"
				},
				{
					kind: "note",
					text: again,
					small: true
				},
				...headers.length > 0 ? [note("The run also sent ", headers, "; values of headers are never kept.")] : [],
				...keys.length > 0 ? [note("It was also given secrets, which are never kept, as ", keys, ".")] : []
			]
		};
	}
};
const note = (before, names, after) => ({
	kind: "note",
	text: [
		before,
		...codesOf(names.slice(0, mostNames), 60),
		after
	],
	small: true
});
const again = [
	"With the same config, in a checkout of the commit. ",
	{ code: "reliability-gate judge record.json" },
	" repeats the verdict alone, offline."
];
// build/scorecard/sections/resources.js
const resources = {
	id: "resource use",
	rank: 20,
	on: everywhere,
	build: (parts) => {
		const { resources: rows } = parts;
		if (rows.length === 0) return null;
		const board = dashboardOf$1(parts);
		const hasBase = rows.some(({ base }) => base);
		const hasQueries = !rows.every(isOfProcesses);
		return {
			title: "Resource use",
			count: rows.length,
			fold: "closed",
			blocks: [
				{
					kind: "table",
					of: ["resource", "resources"],
					columns: [
						{
							head: "Resource",
							short: "Resource use"
						},
						{
							head: "Average",
							isNumber: true
						},
						...hasBase ? [{
							head: "Base",
							isNumber: true
						}] : [],
						{
							head: "Peak",
							isNumber: true
						},
						...hasBase ? [{
							head: "Peak of base",
							isNumber: true
						}] : [],
						...hasQueries ? [{
							head: "Query",
							on: ["html"]
						}] : [],
						{
							head: "Over time",
							on: inText
						}
					],
					rows: rows.map((row) => resourceCells(row, {
						hasBase,
						hasQueries
					}))
				},
				{
					kind: "note",
					text: describeResources(rows),
					small: true,
					on: onPages
				},
				...board ? [{
					kind: "note",
					text: [board],
					on: onGitHub
				}] : []
			]
		};
	}
};
function resourceCells(row, { hasBase, hasQueries }) {
	const { title, unit, average, most, query, url, points, base } = row;
	const shown = (value) => value == null ? "" : formatValue(value, unit);
	const ofBase = (value) => hasBase ? [shown(value)] : [];
	return [
		linkableAddress(url) ? { text: [{
			link: url,
			text: title
		}] } : title,
		...[shown(average), ...ofBase(base?.average)],
		...[shown(most), ...ofBase(base?.most)],
		...hasQueries ? [isOfProcesses(row) ? "" : { text: [{ code: query }] }] : [],
		points.length > 1 ? { text: [{ bars: points.map(([, value]) => value) }] } : ""
	];
}
const dashboardOf$1 = ({ rows, dashboard }) => rows.some(wasQueried) ? void 0 : linkOn("Dashboard", dashboard);
const isOfProcesses = ({ query }) => /^(\/proc\/|ps )/.test(query);
function describeResources(rows) {
	const processes = Math.max(0, ...rows.map((one) => one.processes));
	const host = linkableAddress(rows.find(({ url }) => url !== void 0)?.url)?.host;
	return [
		processes > 1 && !rows.some(isOfProcesses) && `Of ${formatCount(processes)} processes together; event loop and garbage collection of the worst of them.`,
		rows.some(isOfProcesses) && "Read from the processes that the run has started, all of a side together; peaks between two readings are not seen.",
		!rows.every(isOfProcesses) && "Peaks of counter-based metrics such as CPU are averages over 10 s or four scrapes.",
		"No verdict depends on this unless an objective names it.",
		host !== void 0 && `Graphs are on ${host}.`
	].filter(Boolean).join(" ");
}
// build/scorecard/sections/server-metrics.js
const serverMetrics = {
	id: "server metrics",
	rank: 10,
	on: onPages,
	build: (parts) => {
		const queried = parts.rows.filter(wasQueried);
		if (queried.length === 0) return null;
		const isOfSeveral = new Set(queried.map(({ source }) => source)).size > 1;
		const board = linkOn("Dashboard", parts.dashboard);
		return {
			title: "Server metrics",
			count: queried.length,
			fold: "closed",
			blocks: [...queried.flatMap((row) => queryBlocks(row, parts, isOfSeveral)), ...board ? [{
				kind: "note",
				text: [board]
			}] : []]
		};
	}
};
function queryBlocks(row, { serverSeries, graphs }, isOfSeveral) {
	const bars = (serverSeries.find(({ of }) => of === row.of)?.series[0])?.points.map(([, value]) => value) ?? [];
	const graph = linkOn("graph", graphs.find(({ of }) => of === row.of)?.url);
	return [{
		kind: "note",
		text: [
			{ code: row.name },
			`${isOfSeveral ? ` (${row.source})` : ""}: ${formatRow(row).value}`,
			...bars.length > 1 ? [" ", { bars }] : [],
			...graph ? [" · ", graph] : []
		]
	}, {
		kind: "code",
		text: row.query,
		language: row.language ?? "text"
	}];
}
// build/scorecard/sections/started.js
const names$1 = {
	head: "The target",
	base: "The baseline"
};
const longestText = 3e3;
const started = {
	id: "output of the app",
	rank: 145,
	on: everywhere,
	build: ({ record: { evidence } }) => {
		const blocks = ["head", "base"].flatMap((side) => endBlocks(names$1[side], evidence.started?.[side]));
		return blocks.length === 0 ? null : {
			title: "Output of the app",
			blocks
		};
	}
};
function endBlocks(name, app) {
	if (!app?.ended) return [];
	const { amid, how, lines } = app.ended;
	return [{
		kind: "note",
		text: [
			`${name}, started by `,
			{
				code: app.command,
				most: 120
			},
			`, ${ended[amid]}: ${how}.`
		]
	}, ...lines.length > 0 ? [{
		kind: "code",
		text: clip(lines.join("\n"), longestText)
	}] : []];
}
const ended = {
	build: "could not be built",
	start: "was never ready",
	load: "ended during the load"
};
// build/scorecard/sections/traces.js
const manyRepeated = 5;
const leastShare$2 = .05;
const traces = {
	id: "traces",
	rank: 45,
	on: everywhere,
	build: ({ record }) => {
		const { summaries = [], slowest = [], compared, dropped = 0 } = record.evidence.traces ?? {};
		const ofHead = summaries.filter(({ side, spans }) => side === "head" && spans.length > 0).toSorted((a, b) => b.ms - a.ms);
		if (ofHead.length === 0) return null;
		return {
			title: "Traces",
			count: ofHead.reduce((sum, { traces }) => sum + traces, 0),
			blocks: [
				...ofHead.map((one) => sentence(one, baseOf(one, summaries), record)),
				...ofHead.flatMap(repeated),
				...compared ? changesOf$1(compared) : [],
				table(ofHead, summaries),
				...slowest.filter(({ spans }) => spans.length > 0).map((one) => waterfall(one, record)),
				...dropped > 0 ? [smallNote(`${formatCount(dropped)} traces found no room and were dropped, the fastest first.`)] : []
			]
		};
	}
};
const baseOf = ({ name, why }, all) => all.find((one) => one.side === "base" && one.name === name && one.why === why);
const inBase = (base, { service, name }) => base && (base.spans.find((one) => one.service === service && one.name === name)?.ms ?? 0);
const labelOf = ({ service, name }) => ({ code: `${service}: ${name}` });
function sentence(of, base, record) {
	const [top] = of.spans;
	const before = inBase(base, top);
	const failing = of.why === "failed" ? of.spans.find(({ errors }) => errors > 0) : void 0;
	const link = linkOn("trace", linkTo(of.slowest, record));
	return {
		kind: "note",
		text: [
			of.why === "slow" ? "The slowest " : "The failed ",
			{ code: of.name },
			` requests spent ${formatRatio(top.share, 2)} of their time in `,
			labelOf(top),
			before === void 0 ? `: ${formatMilliseconds(top.ms)} each.` : `: ${formatMilliseconds(top.ms)} each, where base spends ${formatMilliseconds(before)}.`,
			...failing ? [
				" Spans of ",
				labelOf(failing),
				" failed."
			] : [],
			...link ? [" Slowest: ", link] : []
		]
	};
}
function linkTo(id, { plan }) {
	return safeLink(plan.traces?.link?.replaceAll("$trace", id));
}
const repeated = ({ name, spans }) => spans.filter((span) => span.repeated >= manyRepeated && span.share >= leastShare$2).slice(0, 1).map((span) => ({
	kind: "note",
	text: [
		labelOf(span),
		` runs up to ${formatCount(span.repeated)} times below one span of `,
		{ code: name },
		": can one do for all?"
	]
}));
function changesOf$1({ spans, changes }) {
	if (changes.length === 0) return [smallNote(`No certain difference from base in ${spans === 1 ? "the one span" : `any of ${formatCount(spans)} spans`}, in requests picked at random.`)];
	return [{
		kind: "note",
		text: "Changed against base, in requests picked at random:"
	}, {
		kind: "list",
		items: changes.map((change) => ({
			label: [
				{ code: change.name },
				", ",
				{ code: `${change.service}: ${change.span}` }
			],
			text: [changeText(change)]
		}))
	}];
}
function changeText({ head, base, shift, traces }) {
	const signed = (ms) => `${ms < 0 ? "−" : "+"}${formatMilliseconds(Math.abs(ms))}`;
	const { estimate, lower, upper } = shift;
	return `${formatMilliseconds(head)}, base ${formatMilliseconds(base)} (${signed(estimate)}, between ${signed(lower)} and ${signed(upper)}; ${formatCount(traces.head)} and ${formatCount(traces.base)} traces)`;
}
function waterfall({ name, id, ms, spans, failed, more }, record) {
	const services = [...new Set(spans.map(({ service }) => service))];
	const link = linkOn("trace", linkTo(id, record));
	return {
		kind: "waterfall",
		on: ["html"],
		title: [
			{ bold: `Slowest ${failed ? "failed " : ""}request of ${name}` },
			` ${formatMilliseconds(ms)} in ${formatCount(spans.length + (more ?? 0))} spans`,
			...more === void 0 ? [] : [`, the longest ${formatCount(spans.length)} of which are shown`],
			...link ? [" · ", link] : []
		],
		ms,
		rows: spans.map(({ service, name: span, ...row }) => ({
			...row,
			label: `${service}: ${span}`,
			tone: tones[services.indexOf(service) % tones.length]
		}))
	};
}
function table(ofHead, all) {
	const compares = all.some(({ side }) => side === "base");
	const rows = ofHead.flatMap((of) => of.spans.map((span) => {
		const before = inBase(baseOf(of, all), span);
		return [
			{
				text: [{ code: of.name }],
				aside: `${of.why}, ${of.traces} of ${of.wanted} traces`
			},
			{ text: [labelOf(span)] },
			{
				text: formatRatio(span.share, 2),
				bar: span.share
			},
			formatMilliseconds(span.ms),
			...compares ? [before === void 0 ? "" : formatMilliseconds(before)] : [],
			span.count.toFixed(1),
			formatCount(span.errors)
		];
	}));
	return {
		kind: "table",
		of: ["span", "spans"],
		few: 5,
		fold: "Time by span",
		columns: [
			{ head: "Request" },
			{
				head: "Service: span",
				short: "Span"
			},
			{
				head: "Share",
				isNumber: true,
				place: 1
			},
			{
				head: "Each",
				isNumber: true,
				place: 2
			},
			...compares ? [{
				head: "Base",
				isNumber: true,
				place: 3
			}] : [],
			{
				head: "Spans a trace",
				isNumber: true
			},
			{
				head: "Failed",
				isNumber: true
			}
		],
		rows
	};
}
// build/scorecard/sections/sections.js
const sections$1 = [
	objectives,
	reasons$1,
	started,
	budgets$1,
	experiments$1,
	profile,
	comparison,
	earlierRuns,
	recentRuns$1,
	chart,
	course,
	overTime,
	endpoints,
	phases$1,
	errors,
	traces,
	logs,
	serverMetrics,
	resources,
	generator,
	about,
	rerun,
	notes$1
];
// build/scorecard/build-scorecard.js
function reportOf(record) {
	let built;
	return {
		record,
		get scorecard() {
			built ??= buildScorecard(record);
			return built;
		}
	};
}
function buildScorecard(record, kinds = sections$1) {
	const { service, verdict, advisory, blocks, wouldBlock, grade, score, reason, commit } = record;
	const parts = readParts(record);
	const { rows, ruling, measured } = parts;
	const { failure } = record.evidence;
	const ruled = {
		verdict,
		advisory,
		blocks,
		...defined({
			wouldBlock,
			ruling,
			failure
		})
	};
	return {
		service,
		...ruled,
		grade,
		score,
		reason,
		rows,
		measured,
		target: describeAddress(record),
		head: buildHead(parts, ruled),
		sections: kinds.flatMap((kind) => buildSection(kind, parts)),
		context: record.context,
		commit,
		gateVersion: record.gate.version
	};
}
function buildSection({ build, ...kind }, parts) {
	const content = build(parts);
	return content ? [{
		...kind,
		...content
	}] : [];
}
function buildHead(parts, ruled) {
	const { record } = parts;
	return {
		reason: reasonOf(record),
		consequence: consequence(ruled),
		more: [...contradictionOf(record), ...failureOf$1(record)],
		facts: factsOf$1(parts)
	};
}
function reasonOf({ reason: said, evidence, objectives }) {
	const reason = evidence.failure?.message === said ? sentence$1(said) : said;
	if (reason.length <= 90) return [{ bold: reason }];
	const named = Math.max(0, ...objectives.map(({ name }) => reason.startsWith(name) ? name.length : 0));
	const end = reason.indexOf(": ", named);
	if (end < 0) return [{ bold: reason }];
	return [{ bold: reason.slice(0, end + 1) }, reason.slice(end + 1)];
}
function contradictionOf(record) {
	if (!isBetterThanRows(record)) return [];
	return [[
		{ bold: "Do not trust this record:" },
		" its verdict is better than its objectives say. ",
		{ code: "reliability-gate judge" },
		" judges it again."
	]];
}
function failureOf$1({ evidence: { failure }, reason }) {
	if (!failure) return [];
	return [...failure.message === reason ? [] : [sentence$1(failure.message)], ...failure.hint === void 0 ? [] : [[{ bold: "What to do:" }, ` ${closed(failure.hint)}`]]];
}
function factsOf$1(parts) {
	const { commit, context } = parts.record;
	const short = runInShort(parts);
	const run = linkableRun(context.runUrl);
	return [
		...short ? [short] : [],
		...commit ? [["commit ", linkedCommit(commit, context.runUrl)]] : [],
		...run ? [[{
			link: run,
			text: "workflow run"
		}]] : []
	];
}
function linkedCommit(commit, runUrl) {
	const page = linkableCommit(commit, runUrl);
	const short = shortCommit(commit);
	return page === void 0 ? {
		code: short,
		most: 40
	} : {
		link: page,
		text: short
	};
}
const shortCommit = (commit) => isCommitSha(commit) ? commit.slice(0, 7) : commit;
// build/scorecard/check-scorecard.js
function buildCheckScorecard(record) {
	const { service, verdict, reason, context, commit, gate, startedAt } = record;
	const rule = verdict === "fail" ? "fail" : "error";
	const blocks = !isGreen(verdict);
	const ruled = {
		verdict,
		advisory: false,
		blocks,
		...defined({ ruling: blocks ? {
			rule,
			blocks
		} : void 0 })
	};
	const run = linkableRun(context.runUrl);
	return {
		service,
		reason,
		context,
		commit,
		...ruled,
		grade: null,
		score: null,
		rows: [],
		measured: null,
		target: "",
		head: {
			reason: [{ bold: reason }],
			consequence: [],
			more: [],
			facts: [`health checks at ${startedAt}`, ...run ? [[{
				link: run,
				text: "workflow run"
			}]] : []]
		},
		sections: [tableOf(record)],
		gateVersion: gate.version
	};
}
const tableOf = ({ checks }) => ({
	id: "checks",
	rank: 200,
	essential: true,
	on: everywhere,
	blocks: [{
		kind: "table",
		of: ["check", "checks"],
		columns: [
			{ head: "Check" },
			{ head: "Address" },
			{ head: "Verdict" },
			{
				head: "Time",
				isNumber: true
			}
		],
		rows: checks.map(cellsOf$1),
		importance: [...checks.keys()].sort((a, b) => rankOf(checks[a]) - rankOf(checks[b]))
	}, ...reasonsOf(checks)]
});
function reasonsOf(checks) {
	const items = checks.filter(({ verdict }) => verdict !== "pass").toSorted((a, b) => rankOf(a) - rankOf(b)).map(({ name, verdict, reason, hint }) => ({
		mark: verdict,
		label: [{ code: name }],
		text: [hint === void 0 ? reason : `${reason}; ${hint}`]
	}));
	return items.length > 0 ? [{
		kind: "list",
		items
	}] : [];
}
const rankOf = ({ verdict }) => verdicts.indexOf(verdict);
const cellsOf$1 = ({ name, kind, address, verdict, ms }) => [
	{ text: [{ code: name }] },
	{ text: [`${kind} `, {
		code: address,
		most: 100
	}] },
	{
		text: verdict,
		mark: verdict,
		...defined({ tone: verdict === "fail" ? "bad" : void 0 })
	},
	ms === null ? "–" : formatTime$1(ms)
];
// build/scorecard/review/checklist.js
const shown = {
	shown: {
		mark: "pass",
		text: "shown by runs"
	},
	vouched: {
		mark: "pass",
		text: "vouched for"
	},
	stale: {
		mark: "warn",
		text: "stale"
	},
	open: {
		mark: "fail",
		text: "open"
	}
};
function checklist({ checklist: all }) {
	if (!all) return null;
	return {
		title: `Checklist: ${all.filter(isDone).length} of ${all.length}`,
		fold: "closed",
		blocks: Object.keys(checklistItems).map((list) => {
			const items = all.filter((item) => item.list === list);
			return {
				kind: "table",
				of: ["item", "items"],
				columns: [
					{ head: `${list} (${items.filter(isDone).length} of ${items.length})` },
					{ head: "State" },
					{ head: "By" }
				],
				rows: items.map(rowOf)
			};
		})
	};
}
const isDone = ({ state }) => state === "shown" || state === "vouched";
const rowOf = ({ title, state, why, link }) => [
	title,
	shown[state],
	why === void 0 ? "–" : {
		text: link === void 0 ? why : [{
			link,
			text: why
		}],
		most: 200
	}
];
// build/scorecard/review/state.js
function budgets({ budgets: all }) {
	if (all.length === 0) return null;
	const share = (left) => left === null ? "unknown" : formatRatio(left);
	return {
		title: "Error budgets",
		blocks: [{
			kind: "table",
			of: ["budget", "budgets"],
			columns: [
				{ head: "SLO" },
				{
					head: "Left",
					isNumber: true
				},
				{
					head: "Left one period ago",
					isNumber: true
				}
			],
			rows: all.map(({ name, left, earlier }) => [
				{ text: [{ code: name }] },
				{
					text: share(left),
					...defined({
						bar: left ?? void 0,
						tone: left !== null && left <= 0 ? "bad" : void 0
					})
				},
				earlier === null ? "–" : share(earlier)
			])
		}]
	};
}
function capacity({ capacity: found }) {
	if (!found) return null;
	const { points } = found;
	return {
		title: "Capacity",
		lead: describeCapacity(found),
		blocks: points.length > 1 ? [{
			kind: "note",
			text: [{ bars: points.map(({ value }) => value) }, ` ${counted(points.length, "stress run")}`]
		}] : []
	};
}
function describeCapacity({ points, needed, expectedPeak, room, until }) {
	const newest = points.at(-1);
	const held = newest ? `The newest stress run held ${formatNumber$1(newest.value)}/s` : "No stress run has shown a capacity";
	if (needed === void 0 || expectedPeak === void 0) return `${held}.`;
	const wanted = `${formatNumber$1(needed)}/s are needed (a peak of ${formatNumber$1(expectedPeak)}/s and its buffer)`;
	if (room === void 0) return `${held}; ${wanted}.`;
	return `${held}; ${wanted}: ${`room for ${formatNumber$1(room, 2)} × of it${until ? ` until about ${until}, as it falls` : ""}`}.`;
}
function alerts({ alerts: all }) {
	if (all.length === 0) return null;
	const items = all.map(({ name, runs, last }) => ({
		label: [{ code: name }],
		text: [`fired in ${counted(runs, "run")}, last on ${last.slice(0, 10)}`]
	}));
	return {
		title: "Alerts that fired",
		count: all.length,
		blocks: [{
			kind: "list",
			items
		}]
	};
}
function experiments({ experiments: all }) {
	if (all.length === 0) return null;
	return {
		title: "Chaos experiments",
		blocks: [{
			kind: "list",
			items: all.map(({ name, runs, failed, sentence }) => ({
				mark: failed > 0 ? "fail" : "pass",
				label: [{ code: name }],
				text: [`${counted(runs, "run")}, ${failed} failed. ${sentence}`]
			}))
		}]
	};
}
function waivers({ waivers: all }) {
	if (all.length === 0) return null;
	return {
		title: "Waivers",
		blocks: [{
			kind: "list",
			items: all.map(({ objective, until, reason, isExpired, link }) => ({
				label: [{ code: objective }],
				text: [[`${isExpired ? "expired on" : "in force until"} ${until}: ${reason}`, ...link === void 0 ? [] : [" ", { link }]]]
			}))
		}]
	};
}
// build/scorecard/review/tables.js
function actions({ actions: all }) {
	if (all.length === 0) return null;
	return {
		title: "Action items",
		count: all.length,
		blocks: [{
			kind: "table",
			of: ["action item", "action items"],
			columns: [{ head: "To do" }],
			rows: all.map((text) => [{
				text,
				most: 300
			}])
		}]
	};
}
function openItems({ openItems: found }) {
	if (!found) return null;
	const { label, issues } = found;
	const lead = issues.length === 0 ? `No open issue has the label ${label}.` : `Open issues with the label ${label}, the oldest first.`;
	return {
		title: "Open action items",
		count: issues.length,
		lead,
		blocks: issues.length === 0 ? [] : [{
			kind: "table",
			of: ["open action item", "open action items"],
			columns: [
				{ head: "Issue" },
				{ head: "Title" },
				{ head: "Assigned to" },
				{ head: "Since" }
			],
			rows: issues.map(({ number, title, url, since, by }) => [
				{ text: [{
					link: url,
					text: `#${number}`
				}] },
				{
					text: title,
					most: 120
				},
				by.length > 0 ? {
					text: by.join(", "),
					most: 60
				} : "–",
				since.slice(0, 10)
			]),
			few: 10
		}]
	};
}
function reasons({ reasons: all, runs }) {
	if (all.length === 0) return null;
	return {
		title: "Why runs were not green",
		blocks: [{
			kind: "table",
			of: ["reason", "reasons"],
			columns: [
				{ head: "Objective" },
				{ head: "Verdict" },
				{
					head: "Runs",
					isNumber: true
				},
				{
					head: "Share",
					isNumber: true
				},
				{ head: "Last" }
			],
			rows: all.map(({ objective, verdict, cause, runs: count, last, commit }) => [
				{ text: [{ code: objective }] },
				{
					text: cause ? `${verdict}: ${causes[cause] ?? "unknown"}` : verdict,
					mark: verdict
				},
				String(count),
				formatRatio(count / runs.total),
				{ text: [last.slice(0, 10), ...commit ? [" at ", { code: commit.slice(0, 7) }] : []] }
			]),
			few: 10
		}]
	};
}
function flaky({ flaky: all }) {
	if (all.length === 0) return null;
	return {
		title: "Flaky verdicts",
		count: all.length,
		blocks: [{
			kind: "list",
			items: all.map(({ commit, verdicts }) => ({
				label: [{ code: commit.slice(0, 7) }],
				text: [verdicts.join(", ")]
			}))
		}]
	};
}
function notes({ notes: all }) {
	if (all.length === 0) return null;
	return {
		title: "Notes",
		blocks: [{
			kind: "list",
			items: all.map((text) => ({
				label: "Note",
				text: [`${text}.`]
			}))
		}]
	};
}
// build/scorecard/review/trends.js
function changes({ trends: all }) {
	const said = all.flatMap((trend) => trend.changes.filter(({ isInPeriod }) => isInPeriod).map((change) => ({
		name: trend.name,
		mark: change.isWorse ? "fail" : "pass",
		text: describeChange(change, trend)
	})));
	const items = [...Map.groupBy(said, ({ text }) => JSON.stringify(text)).values()].map((of) => ({
		mark: of[0].mark,
		label: of.flatMap(({ name }, i) => i === 0 ? [{ code: name }] : [", ", { code: name }]),
		text: [of[0].text]
	}));
	return items.length > 0 ? {
		title: "What moved",
		count: items.length,
		blocks: [{
			kind: "list",
			items
		}]
	} : null;
}
function describeChange(change, { unit, points }) {
	const { commit, previousCommit, at, seenAfter, isWorse } = change;
	const where = commit === null ? `on ${at.slice(0, 10)}` : "";
	const before = points[change.index - 1];
	return [
		`${isWorse ? "worse" : "better"} by ${formatChange$1(change, unit)} ${where}`.trimEnd(),
		...commit === null ? [] : [
			" at ",
			{ code: commit.slice(0, 7) },
			` (${at.slice(0, 10)})`
		],
		...previousCommit === null || !before ? [] : ["; the run before it was of ", { code: previousCommit.slice(0, 7) }],
		`; known after ${counted(seenAfter, "run")}.`
	];
}
const signedIn = (unit) => (value) => formatSigned(value, unit === "ratio" ? formatPoints : formatRelative);
function formatChange$1({ change }, unit) {
	const format = signedIn(unit);
	const [lower, upper] = [change.lower, change.upper].map(format);
	return `${format(change.estimate)} (${lower} to ${upper})`;
}
function trends({ trends: all }) {
	if (all.length === 0) return null;
	return {
		title: "Trends",
		blocks: [{
			kind: "table",
			of: ["objective", "objectives"],
			columns: [
				{ head: "Objective" },
				{
					head: "Level now",
					isNumber: true,
					place: 1
				},
				{
					head: "Last change",
					place: 2
				},
				{
					head: "Interval (95%)",
					isNumber: true,
					place: 3
				},
				{
					head: "Course",
					place: 4,
					on: inText
				},
				{
					head: "Before the period",
					isNumber: true,
					place: 5
				}
			],
			rows: all.map(cellsOf)
		}]
	};
}
function cellsOf(trend) {
	const { name, unit, level, earlier, changes: all } = trend;
	const last = all.at(-1);
	return [
		{ text: [{ code: name }] },
		formatValue(level.estimate, unit),
		last ? {
			text: `${signedIn(unit)(last.change.estimate)} on ${last.at.slice(0, 10)}`,
			...defined({ tone: last.isWorse ? "bad" : void 0 })
		} : "none",
		formatInterval(level.interval, unit, level.estimate),
		courseOf(trend),
		earlier === null ? "–" : formatValue(earlier, unit)
	];
}
function courseOf(trend) {
	const text = [{ bars: trend.points.map(({ value }) => shownOf(trend)(value)) }];
	return isShareOfGood(trend) ? {
		text,
		aside: "error share"
	} : { text };
}
const isShareOfGood = ({ unit, comparator }) => unit === "ratio" && comparator.startsWith(">");
const shownOf = (trend) => (value) => isShareOfGood(trend) ? 1 - value : value;
function charts({ trends: all }) {
	if (all.length === 0) return null;
	return {
		title: "Plots",
		fold: "closed",
		blocks: [{
			kind: "charts",
			charts: all.map(chartOf),
			on: ["html"]
		}, ...movedFirst(all).map(chartOf).map((chart) => ({
			kind: "chart",
			chart,
			caption: captionOf(chart),
			on: ["summary", "comment"]
		}))]
	};
}
function captionOf(chart) {
	const [drawn] = scaleOf(chart).limits;
	return drawn ? `One point a run; the flat red line is the ${drawn.label}.` : "One point a run.";
}
const mostOnGitHub = 3;
const movedFirst = (all) => all.toSorted((a, b) => Number(b.changes.length > 0) - Number(a.changes.length > 0)).slice(0, mostOnGitHub);
function chartOf(trend) {
	const { name, unit, points, changes: all, firstInPeriod } = trend;
	const shown = shownOf(trend);
	const threshold = trend.threshold === null ? null : shown(trend.threshold);
	const last = points.length;
	return {
		title: isShareOfGood(trend) ? `${name}: error share` : name,
		unit,
		x: {
			label: "run",
			unit: ""
		},
		end: last,
		size: "half",
		cutsPeaks: true,
		lines: [{
			label: "one point a run",
			tone: "blue",
			points: points.map(({ value }, index) => [index + 1, shown(value)])
		}],
		limits: threshold === null ? [] : [{
			label: `threshold ${formatValue(threshold, unit)}`,
			value: threshold
		}],
		spanKeys: ["worse", "before the period"],
		spans: [...firstInPeriod > 0 ? [{
			label: "before the period",
			from: 0,
			to: firstInPeriod + .5,
			isFaint: true
		}] : [], ...all.filter(({ isWorse }) => isWorse).map(({ index, commit }, i) => ({
			label: `worse since ${commit?.slice(0, 7) ?? `run ${index + 1}`}`,
			from: index + .5,
			to: endOf$1(all, i, last)
		}))]
	};
}
function endOf$1(all, i, last) {
	const worse = all.filter(({ isWorse }) => isWorse)[i];
	const next = all[all.indexOf(worse) + 1];
	return next ? next.index + .5 : last;
}
// build/scorecard/review/review-scorecard.js
function buildReviewScorecard(review) {
	const { service, verdict, reason, gate } = review;
	return {
		service,
		verdict,
		reason,
		advisory: false,
		blocks: false,
		grade: null,
		score: null,
		rows: [],
		measured: null,
		target: "",
		head: {
			reason: [{ bold: reason }],
			consequence: [],
			more: [],
			facts: factsOf(review)
		},
		sections: sections.flatMap(({ build, ...kind }) => {
			const content = build(review);
			return content ? [{
				...kind,
				on: everywhere,
				...content
			}] : [];
		}),
		context: {},
		commit: null,
		gateVersion: gate.version
	};
}
const sections = [
	{
		id: "action items",
		rank: 200,
		essential: true,
		build: actions
	},
	{
		id: "open action items",
		rank: 195,
		build: openItems
	},
	{
		id: "changes",
		rank: 190,
		build: changes
	},
	{
		id: "trends",
		rank: 180,
		build: trends
	},
	{
		id: "reasons",
		rank: 150,
		build: reasons
	},
	{
		id: "error budgets",
		rank: 140,
		build: budgets
	},
	{
		id: "capacity",
		rank: 130,
		build: capacity
	},
	{
		id: "alerts",
		rank: 120,
		build: alerts
	},
	{
		id: "experiments",
		rank: 110,
		build: experiments
	},
	{
		id: "flaky verdicts",
		rank: 100,
		build: flaky
	},
	{
		id: "waivers",
		rank: 90,
		build: waivers
	},
	{
		id: "checklist",
		rank: 80,
		build: checklist
	},
	{
		id: "plots",
		rank: 20,
		build: charts
	},
	{
		id: "notes",
		rank: 10,
		build: notes
	}
];
function factsOf({ period, runs }) {
	const { total, green, earlier, pullRequests } = runs;
	const days = `${period.label}: ${formatPeriod(period)}`;
	if (!green) return [days];
	const several = verdicts.flatMap((verdict) => runs.verdicts[verdict] > 0 ? [`${runs.verdicts[verdict]} ${verdict}`] : []);
	const before = earlier ? `, ${formatRatio(earlier.share)} in the period before` : "";
	return [
		days,
		`${counted(total, "run")} (${several.join(", ")})`,
		...pullRequests > 0 ? [counted(pullRequests, "pull request")] : [],
		`${formatRatio(green.share)} green (${formatInterval(green.interval, "ratio", green.share)}${before})`
	];
}
function formatPeriod({ from, to }) {
	const last = new Date(Date.parse(to) - 1).toISOString();
	if (Date.parse(to) % 864e5 === 0) return `${from.slice(0, 10)} to ${last.slice(0, 10)}`;
	const minute = (at) => at.slice(0, 16).replace("T", " ");
	return `${minute(from)} to ${minute(to)} UTC`;
}
// build/render/text/escape-html.js
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
const escapeHtml = (text, most = 1e3) => escapeEntities(cleanText(text, most));
const escapeEntities = (text) => text.replace(/[&<>"']/g, (character) => entities[character]);
// build/render/text/on-surface.js
const sectionsOn = ({ sections }, surface) => sections.flatMap((section) => {
	if (!section.on.includes(surface)) return [];
	const blocks = section.blocks.filter(({ on }) => on === void 0 || on.includes(surface)).map((block) => blockOn(block, surface));
	return blocks.length > 0 || section.lead !== void 0 ? [{
		...titled(section, surface),
		blocks
	}] : [];
});
function titled(section, surface) {
	const { title, titleOn = [surface], ...rest } = section;
	return title !== void 0 && titleOn.includes(surface) ? {
		...rest,
		title
	} : rest;
}
function blockOn(block, surface) {
	if (block.kind !== "table") return block;
	const { columns, rows, foot } = block;
	const shown = columns.map(({ on }) => on === void 0 || on.includes(surface));
	const keep = (list) => list.filter((_, index) => shown[index]);
	return {
		...block,
		columns: keep(columns),
		rows: rows.map(keep),
		...defined({ foot: foot && keep(foot) })
	};
}
const spansOf = (text) => typeof text === "string" ? [text] : text;
const cellOf = (cell) => typeof cell === "string" ? { text: cell } : cell;
const rowsOf = ({ rows, importance }, most) => importance && rows.length > most ? importance.slice(0, Math.max(0, most)).map((index) => rows[index]) : rows.slice(0, Math.max(0, most));
function moreOf({ of: [one, several], importance }, left) {
	if (left <= 0) return "";
	if (left === 1) return `1 more ${one}${importance ? ", no worse," : ""} is in the report.`;
	return `${left} more ${several}${importance ? ", none of them worse," : ""} are in the report.`;
}
// build/render/html/pictures/plot.js
const margin = {
	right: 16,
	top: 12,
	bottom: 30
};
function renderPlot(chart, { width, height }) {
	const { title, lines, unit, x: axis, end: reached = 0, reach = 0, spans = [] } = chart;
	const { values, cut, limits, highest } = scaleOf(chart);
	const xUnit = axis?.unit ?? "s";
	const format = (value) => formatValue(value, unit);
	const most = Math.max(highest, reach);
	const rules = ticksBetween(Math.min(0, ...values), most).filter((rule) => unit !== "ratio" || rule <= 1 || most > 1);
	const [bottom, top] = [rules.at(0), rules.at(-1)];
	const left = 22 + 6.5 * Math.max(5, ...rules.map((rule) => format(rule).length));
	const end = Math.max(reached, ...lines.flatMap(({ points }) => points.map(([x]) => x)), 1);
	const x = (at) => round(left + Math.max(0, at) / end * (width - left - margin.right));
	const share = (value) => (Math.min(value, cut, top) - bottom) / (top - bottom);
	const y = (value) => round(height - margin.bottom - share(value) * (height - margin.top - margin.bottom));
	const parts = [
		...spans.map(({ label, from, to, isFaint }) => `<rect class="${isFaint ? "span faint" : "span"}" x="${x(from)}" y="${margin.top}" width="${round(Math.max(1, x(Math.min(to, end)) - x(from)))}" height="${height - margin.top - margin.bottom}"><title>${escapeHtml(label)}</title></rect>`),
		...rules.map((value) => `<line class="rule" x1="${round(left)}" x2="${width - margin.right}" y1="${y(value)}" y2="${y(value)}"/><text class="tick" x="${round(left - 8)}" y="${y(value) + 4}" text-anchor="end">${escapeHtml(format(value))}</text>`),
		...(xUnit === "s" ? timeTicks(end, width < 400 ? 4 : 7) : niceTicks(end).filter((at) => at <= end)).map((at) => {
			const [place, anchor] = x(at) > width - 2 * margin.right ? [width, "end"] : [x(at), "middle"];
			return `<text class="tick" x="${place}" y="${height - 10}" text-anchor="${anchor}">${escapeHtml(tickText(at, xUnit, end))}</text>`;
		}),
		...limits.map(({ value, label, tone = "" }) => `<line class="${`limit ${tone}`.trim()}" x1="${round(left)}" x2="${width - margin.right}" y1="${y(value)}" y2="${y(value)}"><title>${escapeHtml(label)}</title></line>`),
		...lines.map((line) => `<path class="line ${line.tone}" d="${path(line, x, y)}"/>`),
		...lines.flatMap((line) => dots(line, x, y, {
			format,
			xUnit
		}))
	];
	return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(title)}">${parts.join("")}</svg>`;
}
function path({ points }, x, y) {
	let pen = "M";
	return points.map(([at, value]) => {
		if (value === null) {
			pen = "M";
			return "";
		}
		const step = `${pen}${x(at)} ${y(value)}`;
		pen = "L";
		return step;
	}).join("");
}
function dots({ points, tone, label }, x, y, { format, xUnit }) {
	return points.flatMap(([at, value], index) => {
		if (value === null) return [];
		const alone = (points[index - 1]?.[1] ?? null) === null && (points[index + 1]?.[1] ?? null) === null;
		const tip = `${label} ${format(value)} at ${Math.round(at * 10) / 10} ${xUnit}`;
		return `<circle class="dot ${tone}${alone ? " alone" : ""}" cx="${x(at)}" cy="${y(value)}" r="${alone ? 3 : 5}"><title>${escapeHtml(tip)}</title></circle>`;
	});
}
function ticksBetween(lowest, highest) {
	if (lowest >= 0) return niceTicks(highest);
	const step = niceTicks(Math.max(0, highest) - lowest)[1];
	const [first, last] = [Math.floor(lowest / step), Math.ceil(Math.max(0, highest) / step)];
	return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(10)));
}
function timeTicks(end, most) {
	const width = [
		1,
		2,
		5,
		10,
		15,
		20,
		30,
		60,
		120,
		300,
		600,
		900,
		1800,
		3600,
		7200,
		14400
	].find((seconds) => end / seconds <= most) ?? Math.ceil(end / (most - 1));
	return Array.from({ length: Math.floor(end / width) + 1 }, (_, i) => i * width);
}
const tickText = (at, unit, end) => unit === "s" && end > 900 ? `${round(at / 60)} min` : `${at} ${unit}`;
const round = (value) => Math.round(value * 10) / 10;
// build/render/html/pictures/figure.js
const sizes = {
	whole: {
		width: 980,
		height: 260
	},
	half: {
		width: 480,
		height: 200
	},
	third: {
		width: 320,
		height: 150
	}
};
const ofFaults = ["a fault is active", "recovery"];
function drawFigure(chart) {
	const { title, lines, limits = [], spans = [], spanKeys = ofFaults, size = "half" } = chart;
	const [shaded, faint] = spanKeys;
	const near = scaleOf(chart).limits;
	const keys = [...lines.filter(({ label }) => label !== "").map(({ label, tone }) => `<span class="key ${tone}">${escapeHtml(label, 120)}</span>`), ...limits.map((limit) => {
		const where = near.includes(limit) ? "" : " (far above)";
		return `<span class="${`key limit ${limit.tone ?? ""}`.trim()}">${escapeHtml(limit.label, 120)}${where}</span>`;
	})];
	if (spans.some(({ isFaint }) => !isFaint)) keys.push(`<span class="key span">${escapeHtml(shaded)}</span>`);
	if (spans.some(({ isFaint }) => isFaint)) keys.push(`<span class="key span faint">${escapeHtml(faint)}</span>`);
	const picture = renderPlot(chart, sizes[size]);
	return `<figure${size === "whole" ? " class=\"whole\"" : ""}><figcaption><b>${escapeHtml(title, 160)}</b>${keys.join("")}</figcaption>${picture}</figure>`;
}
// build/render/text/between-blanks.js
function betweenBlanks(text, escaped) {
	const [first, last] = [/^ /.test(text) ? " " : "", /. $/.test(text) ? " " : ""];
	return `${first}${escaped(text)}${last}`;
}
// build/render/text/keep-units.js
const keepUnits = (text) => text.replace(/(?<=\d) (?=(?:×|ms|s|[kMG]?B|cores|points?)(?!\w))/g, "\xA0").replace(/(?<=(?:^|\s)(?:\\?[<>≤≥]|&lt;|&gt;)) (?=\d)/g, "\xA0");
// build/render/html/pictures/budget-bar.js
const width$2 = 180;
const height$2 = 14;
function renderBudgetBar(left) {
	if (left === null) return "";
	const filled = Math.round(shareOfBar(left) * width$2 * 10) / 10;
	return [
		`<svg class="budget" viewBox="0 0 ${width$2} ${height$2}" width="${width$2}" height="${height$2}" aria-hidden="true">`,
		`<rect class="all" x="0" y="2" width="${width$2}" height="10" rx="3"/>`,
		left > 0 ? `<rect class="left" x="0" y="2" width="${filled}" height="10" rx="3"/>` : `<line class="spent" x1="1" x2="1" y1="0" y2="${height$2}"/>`,
		"</svg>"
	].join("");
}
// build/render/html/pictures/gauge.js
const width$1 = 180;
const height$1 = 26;
const inset = 8;
function renderGauge({ value, interval, threshold, comparator, verdict, base, red }) {
	const lower = interval?.lower ?? value;
	const upper = interval?.upper ?? value;
	const ends = [
		value,
		lower,
		upper,
		threshold,
		base ?? value
	];
	const [least, most] = [Math.min(...ends), Math.max(...ends)];
	const room = most > least ? (most - least) * .15 : Math.abs(most) * .1 || 1;
	const x = (at) => Math.round((inset + (at - least + room) / (most - least + 2 * room) * 164) * 10) / 10;
	const good = comparator.startsWith("<") ? [inset, x(threshold)] : [x(threshold), 172];
	const middle = height$1 / 2;
	return [
		`<svg class="gauge" viewBox="0 0 ${width$1} ${height$1}" width="${width$1}" height="${height$1}" aria-hidden="true">`,
		`<rect class="all" x="${inset}" y="11" width="164" height="4" rx="2"/>`,
		`<rect class="good" x="${good[0]}" y="11" width="${Math.round((good[1] - good[0]) * 10) / 10}" height="4" rx="2"/>`,
		interval ? `<rect class="span ${verdict}" x="${x(lower)}" y="8" width="${Math.max(2, x(upper) - x(lower)).toFixed(1)}" height="10" rx="3"/>` : "",
		`<circle class="mark ${verdict}" cx="${x(value)}" cy="${middle}" r="4"/>`,
		base === void 0 ? "" : upright("base", x(base), 6),
		red === void 0 ? "" : upright("red", x(red), 6),
		upright("threshold", x(threshold), 3),
		"</svg>"
	].join("");
}
const upright = (of, x, gap) => `<line class="${of}" x1="${x}" x2="${x}" y1="${gap}" y2="${height$1 - gap}"/>`;
// build/render/html/text.js
const code$1 = (text) => `<code>${escapeHtml(text)}</code>`;
const drawText$1 = (text, most) => spansOf(text).map((span) => drawSpan$1(span, most)).join("");
function drawSpan$1(span, most) {
	if (typeof span === "string") return betweenBlanks(span, (text) => escapeHtml(text, most));
	if ("code" in span) return code$1(span.code);
	if ("bold" in span) return `<b>${escapeHtml(span.bold)}</b>`;
	if ("bars" in span) return "";
	return drawLink$1(span);
}
function drawLink$1({ link, text = link }) {
	return linkableAddress(link) ? `<a href="${escapeHtml(link, 5e3)}">${escapeHtml(text)}</a>` : escapeHtml(text);
}
const drawCellSpan = (span) => typeof span === "string" || "bold" in span ? keepUnits(drawSpan$1(span)) : drawSpan$1(span);
function drawCell$2(cell) {
	const { text, tone, mark, bar, gauge, aside, below = aside } = cellOf(cell);
	if (gauge) return renderGauge(gauge);
	const drawn = spansOf(text).map(drawCellSpan).join("");
	const shown = bar === void 0 ? drawn : `${renderBudgetBar(bar)}<b>${drawn}</b>`;
	const signed = mark ? `<span class="mark ${mark}">${`${icons[mark]}\u00A0${shown}`.trim()}</span>` : shown;
	const toned = tone === "bad" ? `<span class="fail">${signed}</span>` : signed;
	return below === void 0 ? toned : `${toned}<br><span class="soft small">${keepUnits(escapeHtml(below))}</span>`;
}
// build/render/html/pictures/waterfall.js
const deepest = 8;
const [width, height] = [600, 14];
function drawWaterfall({ title, ms, rows }) {
	const lines = rows.map((row) => drawRow(row, ms));
	return [
		`<figure class="waterfall"><figcaption>${drawText$1(title)}</figcaption>`,
		"<table><thead><tr><th scope=\"col\">Span</th><th scope=\"col\">Time</th>",
		"<th scope=\"col\" class=\"number\">Starts</th><th scope=\"col\" class=\"number\">Takes</th></tr></thead>",
		`<tbody>${lines.join("")}</tbody></table></figure>`
	].join("");
}
function drawRow({ label, depth, at, ms, tone, failed }, whole) {
	const x = (time) => Math.round((whole > 0 ? time / whole : 0) * width * 10) / 10;
	const bar = `<rect x="${Math.min(x(at), width - 2)}" y="1" width="${Math.max(2, x(ms))}" height="${height - 2}" rx="2"/>`;
	const picture = `<svg class="${failed ? "red" : tone}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">${bar}</svg>`;
	return [
		`<tr><td>${`<span class="in-${Math.min(depth, deepest)}">${escapeHtml(label, 200)}</span>`}${failed ? " <b class=\"fail\">failed</b>" : ""}</td><td>${picture}</td>`,
		`<td class="number">${escapeHtml(formatMilliseconds(at))}</td>`,
		`<td class="number">${escapeHtml(formatMilliseconds(ms))}</td></tr>`
	].join("");
}
// build/render/html/blocks.js
function drawSection$2({ title, lead, blocks }) {
	return `<section>${title === void 0 ? "" : `<h2>${escapeHtml(title)}</h2>`}${lead === void 0 ? "" : `<p>${escapeHtml(lead)}</p>`}${blocks.map(drawBlock$2).join("")}</section>`;
}
function drawBlock$2(block) {
	switch (block.kind) {
		case "note": return drawNote(block);
		case "table": return drawTable$2(block);
		case "list": return drawList$2(block);
		case "figures": return drawFigures$2(block);
		case "code": return `<pre>${escapeEntities(cleanBlock(block.text, 1e4))}</pre>`;
		case "chart": return drawCharts$2({
			kind: "charts",
			charts: [{
				...block.chart,
				size: "whole"
			}]
		});
		case "charts": return drawCharts$2(block);
		case "waterfall": return drawWaterfall(block);
	}
}
const drawNote = ({ text, small }) => `<p${small ? " class=\"soft small\"" : ""}>${drawText$1(text)}</p>`;
function drawTable$2({ columns, rows, foot, details, parts = [] }) {
	const heads = columns.map(drawColumnHead);
	const drawRow = (row, index) => {
		const cells = row.map((cell, i) => {
			const column = columns[i];
			return `<td${classOf(column)} data-head="${escapeHtml(column.head)}">${drawCell$2(cell)}</td>`;
		});
		const below = details?.[index];
		return below === void 0 ? `<tr${parts.includes(index) ? " class=\"part\"" : ""}>${cells.join("")}</tr>` : `<tr class="said">${cells.join("")}</tr>${drawDetails(below, columns.length)}`;
	};
	const head = `<thead><tr>${heads.join("")}</tr></thead>`;
	const sum = foot ? `<tfoot>${drawRow(foot, rows.length)}</tfoot>` : "";
	return `<div class="scroll"><table${details ? " class=\"cards\"" : ""}>${head}<tbody>${rows.map(drawRow).join("")}</tbody>${sum}</table></div>`;
}
const classOf = ({ isNumber }) => isNumber ? " class=\"number\"" : "";
const drawColumnHead = (column) => column.head === "" ? "<td></td>" : `<th scope="col"${classOf(column)}>${escapeHtml(column.head)}</th>`;
const drawDetails = (lines, columns) => `<tr><td class="why small" colspan="${columns}">${lines.map((line) => escapeHtml(line)).join("<br>")}</td></tr>`;
function drawList$2({ items }) {
	return `<ul>${items.map(({ mark, label, text }) => {
		return `<li>${mark ? `<span class="${mark}">${icons[mark]}</span> ` : ""}<b>${drawText$1(label)}</b>: ${text.map((line) => drawText$1(line)).join("<br>")}</li>`;
	}).join("")}</ul>`;
}
function drawFigures$2({ rows }) {
	return `<table class="facts"><tbody>${rows.map(({ label, value }) => `<tr><th scope="row">${escapeHtml(label)}</th><td>${drawText$1(value)}</td></tr>`).join("")}</tbody></table>`;
}
function drawCharts$2({ title, heads, charts }) {
	const isSmall = charts.some((chart) => chart?.size === "third");
	const figures = charts.map((chart) => chart ? drawFigure(chart) : "<div></div>");
	const above = (heads ?? []).map((head) => `<h3>${escapeHtml(head)}</h3>`);
	return `${title === void 0 ? "" : `<h3>${escapeHtml(title)}</h3>`}<div class="plots${isSmall ? " small-ones" : ""}">${[...above, ...figures].join("")}</div>`;
}
// build/render/html/head.js
function drawHead$2(scorecard) {
	const { verdict, service, head } = scorecard;
	const more = [...head.more, head.consequence].map((text) => drawText$1(text, 3e3));
	return [
		`<header class="${verdict}"><div class="top"><div><p class="eyebrow">Reliability Gate</p>`,
		`<h1>${icons[verdict]} ${escapeHtml(service, 200)} — <span class="${verdict}">${escapeHtml(headline({
			...scorecard,
			grade: null
		}))}</span></h1>`,
		`<p class="reason">${drawText$1(head.reason)}</p></div>${drawGrade(scorecard)}</div>`,
		...more.filter(Boolean).map((text) => `<p>${text}</p>`),
		`<p class="soft small">${head.facts.map((text) => drawText$1(text)).join(" · ")}</p></header>`
	].join("");
}
function drawGrade({ grade, score }) {
	if (grade === null) return "";
	const points = score === null ? "" : `${formatNumber$1(score)} of 100`;
	return `<div class="grade"><b>${escapeHtml(grade)}</b><span class="soft small">${points}</span></div>`;
}
// build/render/html/script.js
const reportScript = `'use strict';
const units = { 'µs': 1e-6, us: 1e-6, ms: 1e-3, s: 1, m: 60, min: 60, h: 3600, d: 86400, B: 1, kB: 1e3, MB: 1e6, GB: 1e9, k: 1e3, M: 1e6 };
const fewRows = 6;
const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};
// 'under 0.1 ms' and '−3.5%' are numbers, 'no data' and '–' are not; '1m 30s' is 90.
const numberOf = text => {
  if (/^(\\d+[hms] ?)+$/.test(text))
    return text.split(' ').reduce((sum, part) => sum + parseInt(part, 10) * units[part.at(-1)], 0);
  const found = /^[^\\d+\\-−.]*([+\\-−]?[\\d,]*\\.?\\d+)\\s*([a-zµ]*)/i.exec(text);
  return found ? Number(found[1].replace('−', '-').replaceAll(',', '')) * (units[found[2]] ?? 1) : NaN;
};
const groupsOf = body => {
  const groups = [];
  for (const row of body.rows) {
    const goesWithLast = row.classList.contains('part') || row.cells[0]?.classList.contains('why');
    if (goesWithLast && groups.length > 0) groups.at(-1).push(row);
    else groups.push([row]);
  }
  return groups;
};
const textAt = ([row], column) => row.cells[column]?.textContent.trim() ?? '';

function makeSortable(table, body) {
  const original = groupsOf(body);
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    // Pictures have no order.
    const isEmpty = original.every(group => textAt(group, column) === '');
    if (isEmpty || head.textContent.trim() === '') return;
    const button = make('button', { type: 'button' }, ...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const before = head.getAttribute('aria-sort');
      for (const other of heads) other.removeAttribute('aria-sort');
      const order = { null: 'descending', descending: 'ascending' }[before];
      if (order) head.setAttribute('aria-sort', order);
      const sign = order === 'ascending' ? 1 : -1;
      const isNumber = head.classList.contains('number');
      const compare = (a, b) => {
        const [one, other] = [textAt(a, column), textAt(b, column)];
        if (!isNumber) return sign * one.localeCompare(other, 'en', { numeric: true });
        const [x, y] = [numberOf(one), numberOf(other)];
        if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y);
        return sign * (x - y);
      };
      body.append(...(order ? original.toSorted(compare) : original).flat());
    });
  });
}

function makeFilter(table, body) {
  const groups = groupsOf(body);
  const search = make('input', { type: 'search' });
  const open = make('input', { type: 'checkbox' });
  const count = make('output', { className: 'soft small' });
  const isOpen = ([row]) => row.querySelector('.mark:not(.pass)') !== null;
  const opens = groups.filter(isOpen).length;
  const apply = () => {
    const words = search.value.toLowerCase().split(/\\s+/);
    let shown = 0;
    for (const group of groups) {
      const text = group.map(row => row.textContent).join(' ').toLowerCase();
      const isShown = words.every(word => text.includes(word)) && (!open.checked || isOpen(group));
      for (const row of group) row.hidden = !isShown;
      if (isShown) shown += 1;
    }
    count.textContent = shown === groups.length ? '' : shown + ' of ' + groups.length + ' rows';
  };
  search.addEventListener('input', apply);
  open.addEventListener('change', apply);
  const tools = make('div', { className: 'tools' }, make('label', {}, 'Filter ', search));
  if (opens > 0 && opens < groups.length)
    tools.append(make('label', {}, open, ' Only what did not pass'));
  tools.append(count);
  table.parentElement.before(tools);
}

for (const table of document.querySelectorAll('.scroll > table')) {
  const body = table.tBodies[0];
  const rows = groupsOf(body).length;
  if (rows > 1) makeSortable(table, body);
  if (rows >= fewRows) makeFilter(table, body);
}

const reachByKeyboard = () => {
  for (const wide of document.querySelectorAll('.scroll')) {
    const title = wide.closest('section')?.querySelector('h2')?.textContent ?? 'Table';
    if (wide.scrollWidth > wide.clientWidth) {
      wide.tabIndex = 0;
      wide.setAttribute('role', 'region');
      wide.setAttribute('aria-label', title);
    } else for (const name of ['tabindex', 'role', 'aria-label']) wide.removeAttribute(name);
  }
};
reachByKeyboard();
addEventListener('resize', reachByKeyboard);
`;
const reportScriptHash = "sha256-ZVQ1vw3ixZdv/HLxiNWtqQnrjQk2N5JBU3k18jS+xpM=";
// build/render/html/style.js
const reportStyle = `
:root { color-scheme: light dark;
  --page: #f6f8fa; --card: #fff; --ink: #1f2328; --soft: #59636e; --edge: #d1d9e0; --faint: #eaeef2;
  --pass: #1a7f37; --warn: #9a6700; --fail: #cf222e; --inconclusive: #8250df; --error: #bc4c00;
  --blue: #0969da; --violet: #8250df; --teal: #1b7c83; --yellow: #bf8700; --pink: #bf3989; --grey: #6e7781; }
@media (prefers-color-scheme: dark) { :root {
  --page: #0d1117; --card: #151b23; --ink: #f0f6fc; --soft: #9198a1; --edge: #3d444d; --faint: #262c36;
  --pass: #3fb950; --warn: #d29922; --fail: #f85149; --inconclusive: #ab7df8; --error: #db6d28;
  --blue: #4493f8; --violet: #ab7df8; --teal: #39c5cf; --yellow: #d29922; --pink: #db61a2; --grey: #8b949e; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink);
  font: 15px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
main { max-width: 1040px; margin: 0 auto; padding: 32px 20px 48px; }
h1 { font-size: 26px; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 17px; margin: 0 0 12px; }
p { margin: 8px 0; overflow-wrap: anywhere; }
header, section { background: var(--card); border: 1px solid var(--edge); border-radius: 10px; padding: 20px 24px; margin: 0 0 16px; }
header { border-top: 5px solid var(--grey); }
header.pass { border-top-color: var(--pass); } header.warn { border-top-color: var(--warn); }
header.fail { border-top-color: var(--fail); } header.inconclusive { border-top-color: var(--inconclusive); }
header.error { border-top-color: var(--error); }
.top { display: flex; gap: 20px; justify-content: space-between; align-items: flex-start; }
.eyebrow { color: var(--soft); font-size: 13px; margin: 0 0 2px; }
.reason { font-size: 17px; margin: 10px 0 4px; }
.soft { color: var(--soft); }
.small { font-size: 13px; }
.grade { flex: none; text-align: center; border: 1px solid var(--edge); border-radius: 10px; padding: 6px 16px; }
.grade b { display: block; font-size: 30px; line-height: 1.15; }
.mark { font-weight: 600; } td:last-child > .mark { font-weight: 400; }
.pass { color: var(--pass); } .warn { color: var(--warn); } .fail { color: var(--fail); }
.inconclusive { color: var(--inconclusive); } .error { color: var(--error); }
header.pass, header.warn, header.fail, header.inconclusive, header.error { color: var(--ink); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 600; color: var(--soft); font-size: 13px; white-space: nowrap; }
th, td { padding: 7px 14px 7px 0; border-bottom: 1px solid var(--faint); vertical-align: top; }
tr:last-child > td { border-bottom: 0; } tfoot td { border-top: 1px solid var(--edge); }
td.number, th.number { text-align: right; white-space: nowrap; }
td.why { overflow-wrap: anywhere; color: var(--soft); padding-top: 0; }
tr.said > td { border-bottom: 0; padding-bottom: 2px; }
td:last-child:not(.number):not(:first-child) { min-width: 11rem; }
.cards td.number { white-space: normal; }
.cards td:first-child { min-width: 8.5rem; }
.facts th { width: 150px; vertical-align: top; color: var(--soft); }
.facts tr:last-child > th { border-bottom: 0; }
code, pre { font: 13px/1.5 ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, monospace; }
code { background: var(--faint); border-radius: 5px; padding: 2px 5px; overflow-wrap: anywhere; white-space: pre-wrap; }
td:first-child code, .cards td:nth-child(2) code { display: inline-block; max-width: 16rem; overflow-wrap: break-word; }
pre { background: var(--faint); border-radius: 8px; padding: 12px 14px; margin: 8px 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.plots { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 20px 24px; }
.plots > .whole { grid-column: 1 / -1; }
.plots + .plots, .plots + p, p + .plots { margin-top: 16px; }
.plots.small-ones { grid-template-columns: repeat(3, minmax(0, 1fr)); }
h3 { font-size: 14px; margin: 0; color: var(--soft); font-weight: 600; } .small-ones { margin-top: 12px; } section > h3 { margin-top: 24px; } .plots > h3 { margin-bottom: -10px; }
@media (max-width: 760px) { .plots, .plots.small-ones { grid-template-columns: minmax(0, 1fr); }
  main { padding: 16px 8px 32px; } header, section { padding: 16px; }
  .facts tr, .facts th, .facts td { display: block; width: auto; padding-right: 0; } .facts th { border-bottom: 0; padding-bottom: 0; }
  .cards thead { display: none; } .cards tbody, .cards tr, .cards td { display: block; }
  .cards td, .cards td.number { display: flex; flex-wrap: wrap; gap: 0 12px; border-bottom: 0; padding: 2px 0; text-align: left; white-space: normal; }
  .cards td br { display: none; } .cards td:empty { display: none; }
  .cards td.number::before { content: attr(data-head); color: var(--soft); font-size: 13px; min-width: 8rem; }
  .cards td:first-child code, .cards td:nth-child(2) code { max-width: none; }
  .waterfall th:nth-child(3), .waterfall td:nth-child(3) { display: none; }
  .cards td.why { display: block; border-bottom: 1px solid var(--faint); padding: 2px 0 12px; margin-bottom: 10px; } .cards td.why br { display: inline; }
  .cards tr:last-child > td { margin: 0; border-bottom: 0; } }
figure { margin: 0; min-width: 0; display: flex; flex-direction: column; justify-content: space-between; }
figcaption { display: flex; flex-wrap: wrap; gap: 2px 14px; align-items: baseline; font-size: 13px; margin: 0 0 4px; }
figcaption b { font-size: 14px; overflow-wrap: anywhere; }
.key::before { content: ""; display: inline-block; width: 14px; height: 3px; border-radius: 2px; margin-right: 6px; vertical-align: middle; background: currentColor; }
.key.limit::before { background: none; height: 0; border-top: 2px dashed currentColor; border-radius: 0; }
svg { display: block; width: 100%; height: auto; }
svg.gauge { width: 180px; height: 26px; max-width: none; }
.rule { stroke: var(--faint); } .tick { fill: var(--soft); font-size: 12px; }
.line { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.dot { fill: currentColor; opacity: 0; } .dot:hover, .dot.alone { opacity: 1; }
.span { fill: var(--fail); opacity: .14; } .span.faint { fill: var(--yellow); }
.key.span { opacity: 1; } .key.span::before { height: 10px; background: var(--fail); opacity: .3; } .key.span.faint::before { background: var(--yellow); }
.limit { stroke: currentColor; color: var(--fail); stroke-width: 1.5; stroke-dasharray: 6 4; }
.blue { color: var(--blue); } .violet { color: var(--violet); } .teal { color: var(--teal); }
.yellow { color: var(--yellow); } .pink { color: var(--pink); } .grey { color: var(--grey); } .red { color: var(--fail); }
line.limit.grey, .key.limit.grey { color: var(--grey); }
.gauge .all { fill: var(--faint); } .gauge .good { fill: var(--pass); opacity: .35; }
.gauge .span { fill: currentColor; opacity: .4; } .gauge .mark { fill: currentColor; }
.gauge .threshold { stroke: var(--ink); stroke-width: 1.5; } .gauge .red { stroke: var(--fail); stroke-width: 1.5; } .gauge .base { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 2; }
svg.budget { width: 180px; height: 14px; max-width: none; margin: 4px 0; }
.budget .all { fill: var(--faint); } .budget .left { fill: var(--pass); } .budget .spent { stroke: var(--fail); stroke-width: 2; }
figure.waterfall { margin-top: 16px; } .waterfall svg { height: 14px; } .waterfall rect { fill: currentColor; }
.waterfall table { table-layout: fixed; } .waterfall th:first-child { width: 38%; } .waterfall th:nth-child(n+3) { width: 76px; }
.waterfall td { padding: 3px 10px 3px 0; font-size: 13px; vertical-align: middle; overflow-wrap: anywhere; } .waterfall td:first-child > span { display: inline-block; }
.in-1 { padding-left: 12px; } .in-2 { padding-left: 24px; } .in-3 { padding-left: 36px; } .in-4 { padding-left: 48px; }
.in-5 { padding-left: 60px; } .in-6 { padding-left: 72px; } .in-7 { padding-left: 84px; } .in-8 { padding-left: 96px; }
a { color: var(--blue); }
th button { all: unset; cursor: pointer; } th button::after { content: "\\2195"; margin-left: 4px; opacity: .45; }
th[aria-sort=ascending] button::after { content: "\\2191"; opacity: 1; } th[aria-sort=descending] button::after { content: "\\2193"; opacity: 1; }
:focus-visible, th button:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; border-radius: 3px; }
.tools { display: flex; flex-wrap: wrap; gap: 6px 20px; align-items: center; margin: 0 0 8px; color: var(--soft); font-size: 13px; }
.scroll + .tools { margin-top: 20px; }
.tools label { display: inline-flex; gap: 6px; align-items: center; }
.tools input[type=search] { font: inherit; color: var(--ink); background: var(--page); border: 1px solid var(--edge); border-radius: 6px; padding: 3px 8px; }
[hidden] { display: none !important; }
@media print { body { background: none; } .scroll { overflow: visible; } th, td { font-size: 11.5px; padding-right: 9px; } th, th.number { white-space: normal; } svg.gauge { width: 110px; height: auto; } .cards td:first-child, td:last-child:not(.number):not(:first-child) { min-width: 0; } section, header { break-inside: avoid; } .tools, th button::after { display: none; } }
`;
// build/render/html/report.js
const policy = `default-src 'none'; script-src '${reportScriptHash}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
function renderHtml(scorecard) {
	const sections = [drawHead$2(scorecard), ...sectionsOn(scorecard, "html").map(drawSection$2)];
	return [
		"<!doctype html>",
		"<html lang=\"en\"><head><meta charset=\"utf-8\">",
		`<meta http-equiv="Content-Security-Policy" content="${policy}">`,
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"referrer\" content=\"no-referrer\">",
		`<title>${escapeHtml(`${scorecard.service}: ${headline(scorecard)}`, 200)} · Reliability Gate</title>`,
		`<style>${reportStyle}</style></head><body><main>`,
		...sections,
		`<p class="soft small">Made by reliability-gate ${escapeHtml(scorecard.gateVersion, 60)}.</p>`,
		`</main><script>${reportScript}<\/script></body></html>`,
		""
	].join("\n");
}
// build/render/json.js
const firstKeys = [
	"schemaVersion",
	"verdict",
	"reason",
	"score",
	"grade",
	"service",
	"commit",
	"window",
	"decidedAfter",
	"target",
	"load",
	"objectives",
	"gate",
	"startedAt",
	"blocks",
	"advisory",
	"wouldBlock",
	"context",
	"plan",
	"evidence",
	"notes"
];
function renderJson(record) {
	const entries = Object.entries(record);
	const place = ([key]) => firstKeys.includes(key) ? firstKeys.indexOf(key) : firstKeys.length;
	return `${format(Object.fromEntries(entries.toSorted((a, b) => place(a) - place(b))), "")}\n`;
}
function format(value, indent) {
	if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
	const inner = `${indent}  `;
	if (Array.isArray(value)) {
		if (value.every(isPlain)) return `[${value.map((item) => format(item, inner)).join(", ")}]`;
		return wrap("[", value.map((item) => format(item, inner)), "]", indent);
	}
	return wrap("{", Object.entries(value).filter(([, item]) => item !== void 0).map(([key, item]) => `${JSON.stringify(key)}: ${format(item, inner)}`), "}", indent);
}
function wrap(open, items, close, indent) {
	if (items.length === 0) return `${open}${close}`;
	return `${open}\n${items.map((item) => `${indent}  ${item}`).join(",\n")}\n${indent}${close}`;
}
const isPlain = (item) => typeof item !== "object" || item === null || Array.isArray(item) && item.length <= 2 && item.every(isNumber);
const isNumber = (item) => typeof item === "number";
// build/render/junit.js
function renderJunit(scorecard) {
	const { service, rows, measured } = scorecard;
	const cases = rows.map((row) => ({
		name: row.name,
		outcome: outcomeOf$2(row, scorecard)
	}));
	const ofRun = runOutcome(scorecard);
	const all = ofRun ? [...cases, {
		name: "the run",
		outcome: ofRun
	}] : cases;
	const count = (kind) => all.filter(({ outcome }) => outcome.kind === kind).length;
	const totals = `tests="${all.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
	const time = `time="${formatNumber$1(measured?.seconds ?? 0, 6)}"`;
	const suite = `name="${escapeHtml(`Reliability Gate: ${service}`, 200)}"`;
	return `${[
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
		`<testsuites ${suite} ${totals} ${time}>`,
		`  <testsuite ${suite} ${totals} ${time}${measured?.start ? ` timestamp="${escapeHtml(measured.start)}"` : ""}>`,
		...formatProperties(scorecard),
		...all.flatMap(({ name, outcome }) => formatCase(name, service, outcome)),
		`    <system-out>${escapeHtml(`${headline(scorecard)}: ${scorecard.reason}`)}</system-out>`,
		"  </testsuite>",
		"</testsuites>"
	].join("\n")}\n`;
}
function outcomeOf$2(row, scorecard) {
	const { value, interval } = formatRow(row);
	const warnings = (row.warnings ?? []).map((text) => `; warning of the source: ${text}`).join("");
	const output = `${`measured ${value}${interval && ` (${interval})`}, target ${formatTarget(row)}`}; ${row.reason}${warnings}`;
	const outcome = (kind) => ({
		kind,
		type: row.cause ?? row.verdict,
		message: row.reason,
		output
	});
	if (isGreen(row.verdict)) return outcome("passed");
	if (scorecard.advisory || !row.blockedBy) return outcome("skipped");
	return outcome(row.verdict === "fail" ? "failure" : "error");
}
function runOutcome({ rows, verdict, reason, failure, advisory, blocks }) {
	if (rows.some((row) => row.verdict === verdict) || isGreen(verdict)) return void 0;
	const output = [failure?.message ?? reason, failure?.hint].filter(Boolean).join("; ");
	return {
		kind: advisory || !blocks ? "skipped" : "error",
		type: verdict,
		message: reason,
		output
	};
}
function formatProperties({ verdict, score, grade, commit, context, target }) {
	const properties = {
		verdict,
		score,
		grade,
		target,
		commit,
		branch: context.branch,
		run: context.runUrl
	};
	return [
		"    <properties>",
		...Object.entries(properties).filter(([, value]) => value !== null && value !== void 0).map(([name, value]) => `      <property name="${name}" value="${escapeHtml(String(value))}"/>`),
		"    </properties>"
	];
}
function formatCase(name, service, { kind, type, message, output }) {
	const attributes = `name="${escapeHtml(name, 300)}" classname="${escapeHtml(service, 200)}" time="0"`;
	const element = {
		passed: [],
		skipped: [`      <skipped message="${escapeHtml(message)}"/>`],
		failure: [`      <failure type="${escapeHtml(type)}" message="${escapeHtml(message)}">${escapeHtml(output, 2e3)}</failure>`],
		error: [`      <error type="${escapeHtml(type)}" message="${escapeHtml(message)}">${escapeHtml(output, 2e3)}</error>`]
	}[kind];
	return [
		`    <testcase ${attributes}>`,
		...element,
		`      <system-out>${escapeHtml(output, 2e3)}</system-out>`,
		"    </testcase>"
	];
}
// build/render/text/escape-markdown.js
const prose = (text, most) => escapeWords(text, most, code);
const proseCell = (text, most) => escapeWords(text, most, codeCell);
function escapeWords(text, most, asCode) {
	const escaped = cleanText(text, most).split(" ").map((word) => acts.test(word) ? inert(word, asCode) : escapeWord(word));
	return [escaped[0].replace(/^[-+=#>]/, "\\$&").replace(/^(\d{1,9})([.)])$/, "$1\\$2"), ...escaped.slice(1)].join(" ");
}
function inert(word, asCode) {
	const body = word.replace(/[.,;:!?]+$/, "");
	const end = acts.test(body) ? body.length : word.replace(/[.,;!?]+$/, "").length;
	return `${asCode(word.slice(0, end), end)}${word.slice(end)}`;
}
function code(text, most = 120) {
	const content = cleanText(text, most);
	if (content === "") return "–";
	const fence = fenceFor(content, 1);
	const padding = content.startsWith("`") || content.endsWith("`") ? " " : "";
	return `${fence}${padding}${content}${padding}${fence}`;
}
function codeCell(text, most = 120) {
	const content = cleanText(text, most);
	return code(content.includes("\\|") ? content.replaceAll("|", "∣") : content, most).replaceAll("|", "\\|");
}
function codeBlock(text, language, most) {
	const content = cleanBlock(text, most);
	const fence = fenceFor(content, 3);
	return `${fence}${/^[a-z][a-z0-9-]{0,19}$/.test(language) ? language : "text"}\n${content}\n${fence}`;
}
function fenceFor(content, least) {
	const runs = content.match(/`+/g) ?? [];
	return "`".repeat(Math.max(least, ...runs.map((run) => run.length + 1)));
}
const acts = new RegExp([
	"@",
	"://|www\\.|mailto:|xmpp:",
	"#\\d|gh-\\d|\\b(?:cve|ghsa)-",
	"\\b[0-9a-f]{7,}\\b",
	":[\\w+-]+:",
	"\\$"
].join("|"), "i");
const escapeWord = (word) => word.replace(/[\\`*_[\]<|~&]/g, "\\$&");
// build/render/markdown/mermaid.js
function renderXyChart({ title, unit, x, lines }) {
	const highest = Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
	return [
		"```mermaid",
		"---",
		"config:",
		"  xyChart:",
		"    width: 600",
		"    height: 320",
		"    titleFontSize: 18",
		"    showLegend: false",
		"    xAxis:",
		"      labelFontSize: 17",
		"      labelPadding: 8",
		"      titleFontSize: 17",
		"      titlePadding: 8",
		"    yAxis:",
		"      labelFontSize: 17",
		"      labelPadding: 16",
		"  themeVariables:",
		"    xyChart:",
		"      backgroundColor: \"transparent\"",
		`      plotColorPalette: "${lines.map(({ color }) => color).join(", ")}"`,
		"---",
		"xychart-beta",
		`    title "${mermaidLabel(title, 44)}${unit === "" ? "" : ` (${mermaidLabel(unit, 16)})`}"`,
		`    x-axis ${xAxis$1(x)}`,
		`    y-axis 0 --> ${formatNumber(axisEnd(highest))}`,
		...lines.map(({ label, values }) => `    line "${mermaidLabel(label)}" [${bridge(values).map(formatNumber).join(", ")}]`),
		"```"
	].join("\n");
}
function xAxis$1(x) {
	const label = `"${mermaidLabel(x.label)}"`;
	return "points" in x ? `${label} [${x.points.map((point) => `"${mermaidLabel(point)}"`).join(", ")}]` : `${label} ${formatNumber(x.from)} --> ${formatNumber(x.to)}`;
}
const axisEnds = [
	1,
	1.5,
	2,
	3.2,
	4,
	5,
	7.5,
	8,
	10
];
function axisEnd(highest) {
	const least = highest > 1e-9 ? highest * 1.03 : 1;
	const power = 10 ** Math.floor(Math.log10(least));
	return Number(((axisEnds.find((end) => end * power >= least) ?? 10) * power).toPrecision(3));
}
const comparators = {
	"<": " under ",
	">": " over ",
	"<=": " ≤ ",
	">=": " ≥ "
};
const mermaidLabel = (text, most = 60) => text.replace(/ ([<>]=?) (?=\d)/g, (_, comparator) => comparators[comparator]).replace(/[^A-Za-z0-9 ._/:()%≤≥-]+|(?<!\d)%+|%(?=%)/g, " ").replace(/([-.:/])\1+/g, "$1").replace(/ +/g, " ").trim().slice(0, most).trim() || "value";
function bridge(values) {
	const known = values.flatMap((value, index) => value === null ? [] : [index]);
	return values.map((value, index) => {
		if (value !== null) return value;
		const before = known.findLast((other) => other < index);
		const after = known.find((other) => other > index);
		if (before === void 0 || after === void 0) return values[before ?? after ?? 0] ?? 0;
		const share = (index - before) / (after - before);
		return values[before] + share * (values[after] - values[before]);
	});
}
const formatNumber = (value) => {
	const rounded = Number(value.toPrecision(4));
	return Math.abs(rounded) < 1e-6 ? "0" : String(rounded);
};
// build/render/markdown/text.js
const drawText = (text, most = 600) => drawSpans(text, most, {
	prose,
	code
});
function drawCell$1(cell, usual) {
	const { text, mark, bar, aside, most } = cellOf(cell);
	const drawn = drawSpans(text, most ?? usual, {
		prose: unparted,
		code: codeCell
	}, most);
	const more = aside === void 0 ? "" : `(${unparted(aside, 80)})`;
	return [[
		mark && icons[mark],
		bar != null && budgetBar(bar),
		drawn
	].filter(Boolean).join("\xA0"), more].filter(Boolean).join(" ");
}
const unparted = (text, most) => keepUnits(proseCell(text, most));
function drawSpans(text, most, escapes, mostCode) {
	return spansOf(text).map((span) => drawSpan(span, most, escapes, mostCode)).join("").trim();
}
function drawSpan(span, most, { prose, code }, mostCode) {
	if (typeof span === "string") return betweenBlanks(span, (text) => prose(text, most));
	if ("code" in span) return code(span.code, span.most ?? mostCode);
	if ("bold" in span) return `**${prose(span.bold, most)}**`;
	if ("bars" in span) return sparkline(span.bars, span.top);
	return drawLink(span, (text) => prose(text, most));
}
function drawLink({ link, text }, escaped) {
	if (!linkableAddress(link)) return escaped(text ?? link);
	return `[${text === void 0 ? link.replace(/^https?:\/\//, "") : escaped(text)}](${link})`;
}
function markdownTable(columns, rows) {
	const rule = columns.map(({ align }) => align === "right" ? "--:" : align === "center" ? ":-:" : "---");
	return [
		columns.map(({ head }) => head),
		rule,
		...rows
	].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
const folded = (title, body, open = false) => `<details${open ? " open" : ""}><summary>${title}</summary>\n\n${body}\n\n</details>`;
const bytesOf = (text) => new TextEncoder().encode(text).length;
// build/render/markdown/blocks.js
function drawSection$1(section, mostRows) {
	const { title, count, lead, fold } = section;
	const blocks = section.blocks.map((block) => drawBlock$1(block, mostRows));
	const said = lead === void 0 ? "" : drawText(lead);
	if (title === void 0) return join$1([said, ...blocks]);
	if (fold === void 0) {
		const bold = `**${prose(title)}**`;
		return join$1([said ? `${bold}: ${said}` : bold, ...blocks]);
	}
	const counted = count === void 0 ? title : `${title} (${formatCount(count)})`;
	return folded(escapeHtml(counted), join$1([said, ...blocks]), fold === "open");
}
const join$1 = (parts) => parts.filter(Boolean).join("\n\n");
function drawBlock$1(block, mostRows) {
	switch (block.kind) {
		case "note": return drawText(block.text);
		case "table": return drawTable$1(block, mostRows);
		case "list": return drawList$1(block, mostRows);
		case "figures": return drawFigures$1(block);
		case "code": return codeBlock(block.text, block.language ?? "text");
		case "chart": return drawChart$1(block);
		case "charts": return drawCharts$1(block);
		case "waterfall": return "";
	}
}
const [mostOfNumber, mostOfText] = [60, 120];
function drawTable$1(table, mostRows) {
	const { columns, rows, foot, fold } = table;
	const heads = columns.map(({ head, isNumber }) => ({
		head: proseCell(head),
		...defined({ align: isNumber ? "right" : void 0 })
	}));
	const most = ({ isNumber }) => isNumber ? mostOfNumber : mostOfText;
	const cells = [...rowsOf(table, mostRows), ...foot ? [foot] : []].map((row) => row.map((cell, index) => drawCell$1(cell, most(columns[index]))));
	const drawn = join$1([markdownTable(heads, cells), moreOf(table, rows.length - mostRows)]);
	return fold === void 0 ? drawn : folded(escapeHtml(fold), drawn);
}
const drawList$1 = ({ items }, mostRows) => items.slice(0, mostRows).map(({ mark, label, text }) => {
	return `- ${mark ? `${icons[mark]} ` : ""}${drawText(label, mostOfText)}: ${text.map((part) => drawText(part)).join(" ")}`;
}).join("\n");
const drawFigures$1 = ({ rows }) => rows.map(({ label, value }) => `- ${prose(label)}: ${drawText(value)}`).join("\n");
const drawCharts$1 = ({ charts }) => join$1(charts.map((chart) => chart ? drawChart$1({
	kind: "chart",
	chart
}) : ""));
const colors$1 = {
	blue: "#1f6feb",
	violet: "#8250df",
	teal: "#1b7c83",
	yellow: "#bf8700",
	pink: "#bf3989",
	grey: "#6e7781",
	red: "#cf222e"
};
function drawChart$1({ chart, caption }) {
	const picture = drawPicture(chart);
	return caption === void 0 || caption === "" ? picture : `${picture}\n\n<sub>${drawText(caption)}</sub>`;
}
const secondsFromStart = (windowSeconds) => `seconds from the start${windowSeconds === void 0 ? "" : ` (windows of ${formatNumber$1(windowSeconds)} s)`}`;
const mostLabels$1 = 12;
function xAxis(points, x) {
	const [from = 0, next = 1] = points;
	const to = points.at(-1) ?? 1;
	const isEven = points.every((at, index) => at === from + index * (next - from));
	return x && !(isEven && points.length > mostLabels$1) ? { points: points.map((at) => formatNumber$1(at)) } : {
		from,
		to
	};
}
function drawPicture(chart) {
	const { title, unit, windowSeconds, x, lines } = chart;
	const { cut, limits } = scaleOf(chart);
	const inAxisUnit = (value) => unit === "ratio" ? value * 100 : value;
	const points = lines[0]?.points ?? [];
	const flat = limits.map(({ value, noun = "limit" }) => ({
		label: noun,
		color: colors$1.red,
		values: points.map(() => inAxisUnit(value))
	}));
	return renderXyChart({
		title,
		unit: {
			ratio: "percent",
			"/s": "per second"
		}[unit] ?? unit,
		x: {
			label: x?.label ?? secondsFromStart(windowSeconds),
			...xAxis(points.map(([at]) => at), x)
		},
		lines: [...lines.map(({ label, tone, points: own }) => ({
			label,
			color: colors$1[tone],
			values: own.map(([, y]) => y === null ? null : inAxisUnit(Math.min(y, cut)))
		})), ...flat]
	});
}
// build/render/markdown/scorecard.js
const commentBudget = 6e4;
const summaryBudget = 1e6;
const renderMarkdown = (scorecard, budget = commentBudget) => fitSections(scorecard, {
	surface: "comment",
	mostRows: 50,
	budget
});
const renderSummary = (scorecard, budget = summaryBudget) => fitSections(scorecard, {
	surface: "summary",
	mostRows: 1e3,
	budget
});
function fitSections(scorecard, { surface, mostRows, budget }) {
	const head = drawHead$1(scorecard);
	const foot = `<sub>[How to read this](${guide}) · reliability-gate ${prose(scorecard.gateVersion, 20)}</sub>`;
	const sections = sectionsOn(scorecard, surface);
	const essential = sections.filter((section) => section.essential);
	const rest = sections.filter((section) => !section.essential);
	const parts = new Map(sections.map((section) => [section.id, drawSection$1(section, section.essential ? Number.POSITIVE_INFINITY : mostRows)]));
	const left = [];
	const assemble = () => {
		const shed = left.length > 0 ? `Left out for size: ${left.join(", ")}. The report has everything.` : "";
		return `${[
			...head,
			...parts.values(),
			shed,
			foot
		].filter(Boolean).join("\n\n")}\n`;
	};
	let text = assemble();
	for (const { id } of rest.toSorted((a, b) => a.rank - b.rank)) {
		if (bytesOf(text) <= budget) return text;
		left.push(id);
		parts.delete(id);
		text = assemble();
	}
	for (let rows = scorecard.rows.length; rows > 0 && bytesOf(text) > budget; rows = Math.floor(rows / 2)) {
		for (const section of essential) parts.set(section.id, drawSection$1(section, rows));
		text = assemble();
	}
	return bytesOf(text) <= budget ? text : `## ${icons[scorecard.verdict]} Reliability Gate: ${scorecard.verdict}\n`;
}
const mostOfParagraph = 1500;
function drawHead$1(scorecard) {
	const { verdict, service, head } = scorecard;
	return [
		`## ${icons[verdict]} Reliability Gate: ${prose(service, 100)} — ${headline(scorecard)}`,
		[drawText(head.reason), drawText(head.consequence)].filter(Boolean).join(" "),
		...head.more.map((text) => drawText(text, mostOfParagraph)),
		head.facts.map((text) => drawText(text)).join(" · ")
	];
}
// build/render/terminal/marks.js
const marks = {
	pass: "✔",
	warn: "!",
	fail: "✖",
	inconclusive: "?",
	error: "■"
};
const colors = {
	pass: "green",
	warn: "yellow",
	fail: "red",
	inconclusive: "magenta",
	error: "red"
};
// build/render/terminal/terminal-text.js
const codes = {
	bold: 1,
	dim: 2,
	red: 31,
	green: 32,
	yellow: 33,
	magenta: 35,
	cyan: 36
};
const painter = (color) => color ? (text, ...styles) => `${styles.map((style) => `\u001b[${codes[style]}m`).join("")}${text}\u001b[0m` : (text) => text;
const wide = /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;
function displayWidth(text) {
	let width = 0;
	for (const point of text) width += /\p{M}|\p{Cf}/u.test(point) ? 0 : wide.test(point) ? 2 : 1;
	return width;
}
function fitWidth(text, most) {
	const clean = cleanText(text, 1e3);
	if (displayWidth(clean) <= most) return clean;
	let shown = "";
	let width = 0;
	for (const drawn of drawnIn(clean, most)) {
		width += displayWidth(drawn);
		if (width > most - 1) break;
		shown += drawn;
	}
	return `${withoutLastJoiner(shown)}…`;
}
function wrapText(text, width, indent, most = 1500) {
	const room = Math.max(10, width - indent.length);
	const lines = [];
	let line = "";
	const words = cleanText(text, most).split(blankBetweenWords);
	for (const word of words.flatMap((word) => pieces$1(word, room))) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (displayWidth(longer) > room) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return [...lines, line].filter((one) => one !== "").map((one) => `${indent}${one}`);
}
const blankBetweenWords = / (?!(?<=\d )(?:%|ms|s)(?!\w))/;
function pieces$1(word, room) {
	const parts = [""];
	for (const drawn of drawnIn(word, room)) {
		const last = parts.length - 1;
		if (displayWidth(parts[last] + drawn) > room) parts.push(drawn);
		else parts[last] += drawn;
	}
	return parts.map(withoutLastJoiner);
}
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
function drawnIn(text, room) {
	if (/^[\x20-\x7E]*$/.test(text)) return [...text];
	return [...segmenter.segment(text)].flatMap(({ segment }) => displayWidth(segment) > room ? [...segment].map(withoutLastJoiner) : [segment]);
}
const isShortened = ({ text, short }) => short !== void 0 && short !== text;
const shorten = ({ short, ...cell }) => short === void 0 ? cell : {
	...cell,
	text: short
};
function formatTable(columns, rows, { width, paint, indent }) {
	const natural = columns.map(({ head }, i) => {
		const widest = Math.max(displayWidth(head), ...rows.map((cells) => displayWidth(cells[i]?.text ?? "")));
		return i === 0 ? widest : Math.min(widest, Math.floor(.6 * width));
	});
	const gap = 2;
	const least = Math.min(natural[0], columns[0].least ?? 16);
	const total = (count, first) => indent.length + first + natural.slice(1, count).reduce((sum, one) => sum + one + gap, 0);
	if (total(columns.length, least) > width && rows.some((cells) => cells.some(isShortened))) return formatTable(columns, rows.map((cells) => cells.map(shorten)), {
		width,
		paint,
		indent
	});
	columns.forEach((column, i) => {
		if (i === 0 || column.least === void 0) return;
		const over = Math.max(0, total(columns.length, natural[0]) - width);
		natural[i] = Math.max(Math.min(natural[i], column.least), natural[i] - over);
	});
	let count = columns.length;
	while (count > 2 && total(count, least) > width) count -= 1;
	const widths = [Math.max(least, Math.min(natural[0], natural[0] - (total(count, natural[0]) - width))), ...natural.slice(1, count)];
	const formatCells = (cells) => cells.slice(0, count).map(({ text, styles = [] }, i) => {
		const shown = fitWidth(text, widths[i]);
		const padding = " ".repeat(Math.max(0, widths[i] - displayWidth(shown)));
		const painted = styles.length > 0 ? paint(shown, ...styles) : shown;
		if (columns[i].right) return `${padding}${painted}`;
		return i === count - 1 ? painted : `${painted}${padding}`;
	}).join(" ".repeat(gap));
	const lineWidth = widths.reduce((sum, one) => sum + one, gap * (count - 1));
	return [
		indent + formatCells(columns.map(({ head }) => ({
			text: head,
			styles: ["dim"]
		}))),
		indent + paint("─".repeat(lineWidth), "dim"),
		...rows.map((cells) => (indent + formatCells(cells)).trimEnd())
	];
}
// build/render/terminal/blocks.js
const drawSection = (section, canvas) => [...drawTitle(section, canvas), ...section.blocks.flatMap((block) => drawBlock(block, canvas))];
function drawTitle({ title, lead, blocks }, { width }) {
	const [first] = blocks;
	const isHeaded = first?.kind === "table" && first.columns[0]?.short !== void 0;
	if (lead !== void 0) return wrapText(title === void 0 ? lead : `${title}: ${lead}`, width, "  ");
	return title === void 0 || isHeaded ? [] : wrapText(title, width, "  ");
}
function drawBlock(block, canvas) {
	switch (block.kind) {
		case "note": return wrapText(plainText(block.text), canvas.width, "  ");
		case "table": return drawTable(block, canvas);
		case "list": return drawList(block, canvas);
		case "figures": return drawFigures(block, canvas);
		case "code": return drawCode(block.text, canvas);
		case "chart": return drawChart(block.chart, canvas);
		case "charts": return drawCharts(block, canvas);
		case "waterfall": return [];
	}
}
function drawTable(table, { width, paint }) {
	const { columns, rows, foot, few = rows.length } = table;
	const order = columns.map((column, index) => ({
		column,
		index
	})).toSorted((a, b) => placeOf(a) - placeOf(b));
	const shown = [...rowsOf(table, few), ...foot ? [foot] : []];
	const heads = order.map(({ column: { head, short = head, isNumber = false }, index }, at) => ({
		head: clean(short),
		right: isNumber,
		...defined({ least: shown.some((row) => isQuoted(row[index])) ? leastQuoted(at, width) : void 0 })
	}));
	const cells = shown.map((row) => order.map(({ index }) => drawCell(row[index])));
	const more = moreOf(table, rows.length - few);
	return [...formatTable(heads, cells, {
		width,
		paint,
		indent: "  "
	}), ...more ? [`  ${more}`] : []];
}
const placeOf = ({ column: { place }, index }) => place === void 0 ? index : place - .5;
const leastQuoted = (at, width) => at === 0 ? Math.max(16, width - 40) : 20;
const isQuoted = (cell) => spansOf(cellOf(cell).text).some((span) => typeof span !== "string" && "code" in span);
function drawCell(cell) {
	const { text, tone, mark, bar, short } = cellOf(cell);
	const spans = spansOf(text);
	const shown = clean(plainText(text));
	const styles = [
		...spans.some((span) => typeof span !== "string" && "bold" in span) ? ["bold"] : [],
		...tone === "bad" ? ["red"] : [],
		...mark ? [colors[mark]] : []
	];
	return {
		text: [
			mark && marks[mark],
			bar != null && budgetBar(bar),
			shown
		].filter(Boolean).join(" "),
		...defined({
			short: short === void 0 ? void 0 : [mark && marks[mark], clean(short)].filter(Boolean).join(" "),
			styles: styles.length > 0 ? styles : void 0
		})
	};
}
const drawList = ({ items }, { width, paint }) => items.flatMap(({ mark, label, text }) => {
	const [only = "", ...others] = text;
	if (!mark && others.length === 0) return wrapText(`${plainText(label)}: ${plainText(only)}`, width, "  ");
	return [...mark ? [`  ${paint(marks[mark], colors[mark])} ${fitWidth(plainText(label), width - 4)}`] : wrapText(`${plainText(label)}:`, width, "  "), ...text.flatMap((line) => wrapText(plainText(line), width, `    `))];
});
const drawCode = (text, { width }) => cleanBlock(text).split("\n").map((line) => clip(`  ${line.replace(/^(\s*):(?=:)/, "$1: ")}`, width));
const drawFigures = ({ rows }, { width }) => rows.flatMap(({ label, value }) => wrapText(`${label}: ${plainText(value)}`, width, "  "));
function drawChart(chart, { width, paint }) {
	const { cut, limits } = scaleOf(chart);
	const values = chart.lines[0]?.points.map(([, value]) => value) ?? [];
	const known = values.filter((value) => value !== null);
	if (known.length === 0) return [];
	const bars = values.map((value) => value === null ? null : Math.min(value, cut));
	const range = [Math.min(...known), Math.max(...known)].map((value) => formatValue(value, chart.unit)).join(" to ");
	const [limit] = chart.limits ?? [];
	const { noun = "limit" } = limit ?? {};
	const threshold = limit ? `, ${noun} ${formatValue(limit.value, chart.unit)}` : "";
	const over = chart.x ? `over ${chart.x.label}` : "over time";
	return [`  ${paint(sparkline(bars, limits[0]?.value ?? 0), "cyan")}`, ...wrapText(`${chart.title} ${over}: ${range}${threshold}`, width, "  ", 300).map((line) => paint(line, "dim"))];
}
const drawCharts = ({ charts }, canvas) => charts.flatMap((chart) => chart ? drawChart(chart, canvas) : []);
const clean = (text) => cleanText(text, 200);
// build/render/terminal/terminal.js
function renderTerminal(scorecard, { color, width, exit }) {
	const canvas = {
		width: Math.max(40, Math.min(width, 140)),
		paint: painter(color)
	};
	return `${[drawHead(scorecard, canvas, exit), ...sectionsOn(scorecard, "terminal").map((section) => drawSection(section, canvas))].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function drawHead(scorecard, { width, paint }, exit) {
	const { verdict, service, head } = scorecard;
	const title = `${marks[verdict]} ${headline(scorecard)}`;
	const consequence = exit ? formatExit(scorecard, exit) : plainText(head.consequence);
	const facts = head.facts.filter((text) => !isLink(text)).map((text) => cleanText(plainText(text))).join(" · ");
	return [
		`${paint(title, "bold", colors[verdict])}  ${paint(fitWidth(service, Math.max(10, width - title.length - 2)), "bold")}`,
		...[head.reason, ...head.more].flatMap((text) => wrapText(plainText(text), width, "  ")),
		...wrapText(consequence, width, "  "),
		...wrapText(facts, width, "  ").map((line) => paint(line, "dim"))
	];
}
const isLink = (text) => typeof text !== "string" && text.some((span) => typeof span !== "string" && "link" in span);
// build/render/renderings.js
const renderingsOf = (scorecardOf, others) => ({
	markdown: (of) => renderMarkdown(scorecardOf(of)),
	summary: (of) => renderSummary(scorecardOf(of)),
	html: (of) => renderHtml(scorecardOf(of)),
	...others,
	terminal: (of) => renderTerminal(scorecardOf(of), {
		color: false,
		width: 100
	})
});
const renderings = renderingsOf(({ scorecard }) => scorecard, {
	json: ({ record }) => renderJson(record),
	junit: ({ scorecard }) => renderJunit(scorecard)
});
const plainJson = (data) => `${JSON.stringify(data, null, 2)}\n`;
const checkRenderings = renderingsOf(buildCheckScorecard, { json: plainJson });
const reviewRenderings = renderingsOf(buildReviewScorecard, { json: plainJson });
// build/gate/record/report-files.js
const reportFiles = {
	record: {
		file: "record.json",
		format: "json"
	},
	scorecard: {
		file: "scorecard.md",
		format: "markdown"
	},
	report: {
		file: "report.html",
		format: "html"
	},
	junit: {
		file: "junit.xml",
		format: "junit"
	}
};
const reportPath = (folder, of) => join(folder, reportFiles[of].file);
const usualReportFolder = "reliability-gate-report";
const reportAt = (root, named) => ({
	path: resolve(root, named),
	root
});
async function locateReport(root, named) {
	const folder = reportAt(root, named);
	if (!await isLinkedAway(folder)) return folder;
	throw new Problem("config", `report folder ${named}: ${linkedAway}`, { hint: "remove the link, or give the path of the folder that it leads to" });
}
async function removeReport(folder, named) {
	const located = await locateReport(folder, named).catch(() => void 0);
	if (located === void 0 || !await isReportFolder(located.path)) return;
	const removing = Object.values(reportFiles).map(({ file }) => rm(join(located.path, file)));
	await Promise.allSettled(removing);
}
const reportFolder = (folder) => ({
	id: "files",
	publish: (report) => {
		const files = Object.values(reportFiles).map(({ file, format }) => [file, renderings[format](report)]);
		const { started } = report.record.evidence;
		const outdated = ["head", "base"].filter((side) => !started?.[side]);
		return writeFiles(folder, Object.fromEntries(files), outdated.map((side) => logFiles[side]));
	}
});
// build/judge/budgets/burn-rate.js
const alarms = [
	{
		above: 14.4,
		kind: "page",
		afterMs: hourMs
	},
	{
		above: 6,
		kind: "page",
		afterMs: 6 * hourMs
	},
	{
		above: 3,
		kind: "ticket",
		afterMs: 24 * hourMs
	},
	{
		above: 1,
		kind: "ticket",
		afterMs: 72 * hourMs
	}
];
const pagingBurnRate = alarms[0].above;
function alarmOf(lower) {
	const found = alarms.find(({ above }) => lower > above);
	return found ? {
		kind: found.kind,
		afterMs: found.afterMs
	} : null;
}
function burnOf({ value, interval }, objective) {
	const budget = complement(objective);
	if (value === null || budget <= 0) return null;
	const least = interval?.upper ?? null;
	const lower = least === null ? null : complement(least) / budget;
	return {
		rate: complement(value) / budget,
		lower,
		alarm: lower === null ? null : alarmOf(lower)
	};
}
// build/judge/budgets/find-budgets.js
const isSlo = (objective) => objective.kind === "measured" && objective.slo !== void 0;
function findBudgets({ objectives }, evidence) {
	return objectives.filter(isSlo).map(({ id, name, threshold: objective, advisory, slo }) => {
		const { windowMs, description } = slo;
		return {
			of: id,
			name,
			...defined({ description }),
			objective,
			windowMs,
			advisory,
			...leftOf(slo, objective, answerOf(evidence, id, "budget"))
		};
	});
}
const withBurns = (budgets, judged) => budgets.map((budget) => {
	const row = judged.find(({ of }) => of === budget.of);
	return {
		...budget,
		burn: row ? burnOf(row, budget.objective) : null
	};
});
function leftOf({ budget, windowMs }, objective, evidence) {
	if (!budget) return unknown("there is no query for it");
	if (!evidence) return unknown("it was not read");
	const { measured, since, end } = evidence;
	const share = badShareOf(evidence);
	if (share === void 0) return unknown("detail" in measured && measured.detail !== void 0 ? measured.detail : "the source returned no share");
	const allowed = complement(objective);
	if (allowed <= 0) return unknown("an objective of 100% has no budget");
	const left = Number((1 - share / allowed).toFixed(12));
	const days = formatDays(windowMs);
	const counts = measured.kind === "ratio" ? `: about ${formatCount(measured.bad)} of ${formatCount(measured.total)} were bad` : `: ${formatRatio(share)} was bad`;
	const [warning] = measured.warnings;
	const warned = warning ? ` Warning from the source: ${warning}.` : "";
	const readMs = since === void 0 ? void 0 : Date.parse(end) - Date.parse(since);
	return {
		left,
		...defined({ readMs }),
		reason: `${formatLeft$1(left)} is left of the budget of ${days}${counts} in production${formatRead(readMs)}.${warned}`
	};
}
const formatRead = (readMs) => readMs === void 0 ? "" : `, read over ${formatDays(readMs)}, since the source has nothing older`;
const unknown = (why) => ({
	left: null,
	reason: `What is left of the budget is not known: ${why}.`
});
function badShareOf({ measured }) {
	if (measured.kind === "ratio" && measured.total > 0 && measured.bad >= 0) return measured.bad / measured.total;
	if (measured.kind === "value" && Number.isFinite(measured.value)) return complement(measured.value);
}
// build/judge/comparison/guard.js
const noGuard = {
	fail: 0,
	pass: 0
};
const failLevel = .02;
const passLevel = .05;
const assumed = {
	fail: 2.054 * Math.SQRT2 * .02,
	pass: 1.645 * Math.SQRT2 * .02,
	runs: 0,
	deviation: Math.SQRT2 * .02,
	falseAlarms: .02
};
function guardOf(calibration, key) {
	const offsets = (calibration?.runs ?? []).flatMap(({ offsets }) => Object.hasOwn(offsets, key) ? offsets[key] : []);
	const runs = offsets.length;
	if (runs < 2) return assumed;
	const deviation = deviationOf(offsets);
	const reach = (level) => studentQuantile(1 - level, runs) * deviation;
	const measured = {
		fail: reach(failLevel),
		pass: reach(passLevel)
	};
	const guard = runs >= 10 ? measured : {
		fail: Math.max(measured.fail, assumed.fail),
		pass: Math.max(measured.pass, assumed.pass)
	};
	return {
		...guard,
		runs,
		deviation,
		falseAlarms: deviation > 0 ? studentTail(guard.fail / deviation, runs) : 0
	};
}
function deviationOf(offsets) {
	const spread = mean(offsets.map(({ offset }) => offset ** 2));
	const noise = mean(offsets.map(({ error }) => error ** 2));
	return Math.sqrt(Math.max(spread - noise, spread / 4));
}
function offsetsOf(objectives) {
	return Object.fromEntries(objectives.flatMap(({ name, change, interval, comparison }) => {
		if (typeof change !== "number" || !interval || !comparison) return [];
		const logs = comparison.batches.map((batch) => Math.log1p(batch));
		const error = Math.sqrt(variance(logs) / logs.length);
		return [[name, {
			offset: rounded(Math.log1p(change)),
			error: rounded(error)
		}]];
	}));
}
const rounded = (log) => Number(log.toFixed(5));
// build/stats/group-sequential.js
const points = 240;
const depth = 8;
function groupSequentialLevels(fractions, spent) {
	const levels = [];
	let alive;
	for (const [look, time] of fractions.entries()) {
		const fresh = spent[look] - (spent[look - 1] ?? 0);
		const bound = alive ? boundAfter(alive, time, fresh) : -normalQuantile(fresh) * Math.sqrt(time);
		levels.push(normalTail(bound / Math.sqrt(time)));
		alive = densityBelow(bound, time, alive);
	}
	return levels;
}
function densityBelow(bound, time, before) {
	const from = -8 * Math.sqrt(time);
	const step = (bound - from) / points;
	const at = Float64Array.from({ length: 241 }, (_, point) => from + step * point);
	return {
		time,
		at,
		mass: at.map((s, point) => simpson(point) * step * densityAt(s, time, before) / 3)
	};
}
const simpson = (point) => point === 0 || point === points ? 1 : point % 2 === 1 ? 4 : 2;
function densityAt(s, time, before) {
	if (!before) return normalDensity(s, time);
	let sum = 0;
	for (let point = 0; point <= points; point += 1) sum += before.mass[point] * normalDensity(s - before.at[point], time - before.time);
	return sum;
}
const normalDensity = (x, variance) => Math.exp(-(x * x) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
function boundAfter(before, time, fresh) {
	const deviation = Math.sqrt(time - before.time);
	const above = (bound) => {
		let sum = 0;
		for (let point = 0; point <= points; point += 1) sum += before.mass[point] * normalTail((bound - before.at[point]) / deviation);
		return sum;
	};
	let [low, high] = [-8 * Math.sqrt(time), depth * Math.sqrt(time)];
	for (let halving = 0; halving < 50; halving += 1) {
		const middle = (low + high) / 2;
		if (above(middle) > fresh) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
// build/stats/spending.js
function spentAt(fraction, alpha, power) {
	return alpha * Math.min(1, Math.max(0, fraction)) ** power;
}
// build/judge/comparison/looks.js
const earliestSeconds = 60;
const stepSeconds = 15;
const leastStep = 1 / 20;
function looksOf(durationSeconds, windowSeconds) {
	const step = Math.max(stepSeconds, leastStep * durationSeconds);
	const count = Math.max(0, Math.floor((durationSeconds - earliestSeconds) / step + 1e-9));
	const inner = Array.from({ length: count }, (_, look) => {
		const seconds = earliestSeconds + look * step;
		return Math.floor(seconds / windowSeconds + 1e-9) * windowSeconds;
	});
	return [...new Set(inner.filter((look) => look > 0)), durationSeconds];
}
function levelsAt(seconds, looks, alpha) {
	const end = looks.at(-1);
	const earlier = looks.filter((look) => look < seconds - 1e-6 && look < end);
	return levelsOf(seconds > looks[earlier.length] - 1e-6 ? looks : [
		...earlier,
		seconds,
		end
	], alpha)[earlier.length];
}
const known = new Map();
function levelsOf(looks, alpha) {
	const key = `${looks} at ${alpha}`;
	const levels = known.get(key) ?? findLevels(looks, alpha);
	known.set(key, levels);
	return levels;
}
function findLevels(looks, alpha) {
	const fractions = looks.map((look) => look / looks.at(-1));
	const bounds = (power, share = 1) => groupSequentialLevels(fractions, fractions.map((fraction) => spentAt(fraction, share * alpha, power)));
	const [fail, pass] = [bounds(failPower), bounds(passPower)];
	const [errors, clusters] = [bounds(errorPower, errorShare), bounds(clusterPower)];
	return looks.map((_, look) => ({
		fail: fail[look],
		pass: pass[look],
		errors: errors[look],
		clusters: clusters[look],
		errorsWander: look === looks.length - 1 ? 0 : errorsWander
	}));
}
const failPower = 2;
const passPower = .75;
const errorPower = 3;
const clusterPower = 6;
const errorShare = .2;
const errorsWander = .7;
// build/stats/ranks/rank-bounds.js
const boundsAt = (sorted, c) => ({
	estimate: quantileOfSorted(sorted, .5),
	lower: (c === void 0 ? void 0 : sorted[c]) ?? Number.NEGATIVE_INFINITY,
	upper: (c === void 0 ? void 0 : sorted[sorted.length - 1 - c]) ?? Number.POSITIVE_INFINITY
});
function largestWithin(counts, alpha) {
	const most = alpha * sum(counts);
	let below = 0;
	let c = -1;
	while (c + 1 < counts.length && below + counts[c + 1] <= most) {
		c += 1;
		below += counts[c];
	}
	return c < 0 ? void 0 : c;
}
// build/stats/ranks/signed-rank.js
const hodgesLehmann = (values, alpha) => boundsAt(walshAverages(values), criticalValue(values.length, alpha));
const criticalValue = (n, alpha) => largestWithin(signedRankCounts(n), alpha);
function signedRankCounts(n) {
	const counts = new Array(n * (n + 1) / 2 + 1).fill(0);
	counts[0] = 1;
	for (let rank = 1; rank <= n; rank += 1) {
		const most = rank * (rank + 1) / 2;
		for (let w = most; w >= rank; w -= 1) counts[w] = counts[w] + counts[w - rank];
	}
	return counts;
}
function walshAverages(values) {
	const averages = [];
	for (let i = 0; i < values.length; i += 1) for (let j = i; j < values.length; j += 1) averages.push((values[i] + values[j]) / 2 + 0);
	return averages.sort((a, b) => a - b);
}
const slowFrom = 1.5;
function shiftOf(differences, levels, guard, leastSpread = 0) {
	const size = Math.floor(differences.length / 12);
	if (size < 1) return void 0;
	const from = differences.length - size * 12;
	const batches = Array.from({ length: 12 }, (_, batch) => mean(differences.slice(from + batch * size, from + (batch + 1) * size)));
	const { estimate, lower } = hodgesLehmann(batches, levels.fail);
	const { upper } = hodgesLehmann(batches, levels.pass);
	const slow = noiseOf(differences, levels);
	const spread = {
		lower: Math.max(estimate - lower, slow.fail, leastSpread),
		upper: Math.max(upper - estimate, slow.pass)
	};
	return {
		estimate,
		lower: estimate - Math.hypot(spread.lower, guard.fail),
		upper: estimate + Math.hypot(spread.upper, guard.pass),
		spread,
		isSlow: slow.pass > guard.pass && slow.pass > slowFrom * (upper - estimate),
		batches
	};
}
const noiseOf = (differences, { fail, pass }) => ({
	fail: meanBound(differences, fail, ofTimes),
	pass: meanBound(differences, pass, ofTimes)
});
// build/judge/comparison/movement.js
const alpha = .05;
const phases = [
	"connect",
	"first byte",
	"download"
];
function findMovement(report, guard) {
	const requests = [...new Set(report.cells.map(({ name }) => name))];
	const each = alpha / (2 * requests.length * phases.length);
	const moved = requests.flatMap((request) => partsOf$2(report, request, each, guard)).filter(({ shift }) => shift.lower > 0 || shift.upper < 0).toSorted((a, b) => Math.abs(b.ms) - Math.abs(a.ms));
	const [most] = moved;
	if (!most) return void 0;
	const { request, phase, shift } = most;
	return {
		request,
		phase,
		change: Math.expm1(shift.estimate),
		interval: {
			lower: Math.expm1(shift.lower),
			upper: Math.expm1(shift.upper)
		},
		sentence: formatMovement(most, moved.length - 1)
	};
}
function partsOf$2(report, request, level, guard) {
	const cells = report.cells.filter(({ name }) => name === request);
	return phases.flatMap((phase) => {
		const means = new Map();
		for (const cell of cells) {
			const own = meanOf$1(cell, phase);
			if (own !== void 0) means.set(cell.window, {
				...means.get(cell.window),
				[cell.side]: own
			});
		}
		const both = [...means].toSorted(([a], [b]) => a - b).map(([, pair]) => pair).flatMap(({ head, base }) => head === void 0 || base === void 0 ? [] : [{
			head,
			base
		}]);
		const shift = shiftOf(both.map(({ head, base }) => head - base), {
			fail: level,
			pass: level
		}, guard);
		if (!shift) return [];
		const base = Math.exp(mean(both.map((pair) => pair.base)));
		return [{
			request,
			phase,
			shift,
			ms: Math.expm1(shift.estimate) * base
		}];
	});
}
function meanOf$1({ phases: times }, phase) {
	const time = times?.[phase];
	return time && time.count > 0 ? time.sumLog / time.count : void 0;
}
function formatMovement({ request, phase, shift }, others) {
	const slower = shift.estimate > 0;
	const percent = (log) => formatNumber$1(100 * Math.abs(Math.expm1(log)), 2);
	const ends = (slower ? [shift.lower, shift.upper] : [shift.upper, shift.lower]).map(percent);
	const rest = others === 0 ? "the rest is unchanged" : `${counted(others, "other part")} changed less`;
	return `${request}'s ${phase} is ${percent(shift.estimate)}% ${slower ? "slower" : "faster"} (${ends[0]}% to ${ends[1]}%); ${rest}.`;
}
// build/judge/doubt/coverage.js
const leastCounted = .99;
const leastApart = 20;
function lackOf(load, report) {
	if (report.health) return void 0;
	for (const { cells, whose } of partsOf$1(report)) {
		const { intended: counted } = countsOf(cells);
		if (counted === 0) continue;
		const gap = longestGap(cells, report, counted);
		const least = leastOf(load, report.seconds);
		const gaps = [...gap ? [`there is no sample${whose} from ${formatAt(gap.from)} to ${formatAt(gap.to)}`] : [], ...counted < least.counted ? [`they hold ${formatCount(counted)} of the ${formatCount(least.planned)} requests${whose} that the config plans`] : []];
		if (gaps.length > 0) return `The samples do not cover the run of ${formatDuration(report.seconds * 1e3)}: ${gaps.join(", and ")}.`;
	}
}
function heldTo(finding, lack, isRate) {
	const { verdict } = finding;
	const rests = isGreen(verdict) || isRate && verdict === "fail";
	return lack !== void 0 && rests ? {
		...finding,
		verdict: "inconclusive",
		cause: "no-data",
		reason: lack
	} : finding;
}
function partsOf$1(report) {
	const { cells, design } = report;
	if (!design || design === "abba") return [{
		cells,
		whose: ""
	}];
	return ["head", "base"].map((side) => ({
		cells: cellsOf$3(report, side),
		whose: ` of ${side}`
	}));
}
function leastOf({ pace, profile, spike }, seconds) {
	if (pace.kind !== "rate" || isStepped(profile)) return {
		planned: 0,
		counted: 0
	};
	const within = (ms) => Math.min(seconds, ms / 1e3);
	const inSpike = spike ? within(spike.atMs + spike.durationMs) - within(spike.atMs) : 0;
	const planned = pace.perSecond * (seconds - inSpike) + (spike?.perSecond ?? 0) * inSpike;
	const chance = pace.arrivals === "poisson" ? 3 * Math.sqrt(planned) : 0;
	return {
		planned,
		counted: leastCounted * planned - chance
	};
}
function longestGap(cells, report, counted) {
	const { seconds, windowSeconds } = report;
	const reach = new Map();
	for (const { window, latency } of cells) {
		const until = (window + 1) * windowSeconds + (latency.count > 0 ? latency.max / 1e3 : 0);
		reach.set(window, Math.max(until, reach.get(window) ?? 0));
	}
	let longest = {
		from: 0,
		to: 0
	};
	let covered = 0;
	for (const [window, until] of [...reach].toSorted(([a], [b]) => a - b)) {
		const from = window * windowSeconds;
		if (from - covered > longest.to - longest.from) longest = {
			from: covered,
			to: from
		};
		covered = Math.max(covered, until);
	}
	if (seconds - covered > longest.to - longest.from) longest = {
		from: covered,
		to: seconds
	};
	const least = Math.max(windowSeconds, leastApart * seconds / counted);
	return longest.to - longest.from >= least - 1e-9 ? longest : void 0;
}
const formatAt = (seconds) => seconds < 1 ? "0 s" : formatDuration(seconds * 1e3);
const decidedByMore = [
	"undecided",
	"too-few-requests",
	"too-short"
];
const openWhenCancelled = (objective, failure) => failure?.code === "interrupted" && decidedByMore.includes(objective.cause) ? {
	...objective,
	reason: "Not decided when the run was cancelled."
} : objective;
// build/judge/profile/recovery.js
const stretchOf = ({ windowSeconds }) => Math.max(1, Math.round(stretchMs / 1e3 / windowSeconds));
function findRecovery(plan, report, { before, from, end }) {
	const { windowSeconds } = report;
	const stretch = stretchOf(report);
	const watchedMs = Math.max(0, (end - from) * windowSeconds * 1e3);
	const { outcome: held } = outcomeOf$5(plan, before);
	if (held !== "holds") return {
		watchedMs,
		outcome: held === "breaks" ? "broken-before" : "unknown"
	};
	const at = (start, stop) => outcomeOf$5(plan, reportOf$1(report, start, stop)).outcome;
	const windows = Array.from({ length: Math.max(0, end - stretch - from + 1) }, (_, index) => from + index);
	for (const window of windows) {
		const lately = at(window, window + stretch);
		if (lately === "breaks") continue;
		const since = at(window, end);
		if (since === "breaks") continue;
		if (lately === "unknown" || since === "unknown") return {
			watchedMs,
			outcome: "unknown"
		};
		const windowMs = windowSeconds * 1e3;
		return {
			watchedMs,
			outcome: "recovered",
			ms: (window - from) * windowMs,
			windowMs
		};
	}
	return {
		watchedMs,
		outcome: "never"
	};
}
function describeRecovery(recovery, { it, over }) {
	switch (recovery.outcome) {
		case "recovered": return recovery.ms === 0 ? `The objectives held as soon as ${over}.` : `The objectives held again ${formatMilliseconds(recovery.ms)} after ${over}.`;
		case "never": return `The objectives did not hold again within ${formatMilliseconds(recovery.watchedMs)} after ${over}.`;
		case "broken-before": return `The objectives did not hold before ${it} either: recovery cannot be judged.`;
		case "unknown": return "The load generator itself did not keep up: recovery cannot be judged.";
	}
}
// build/judge/experiments/untested.js
const noCallOf = (dependency) => `No call of ${dependency} passed through its proxy`;
const reasonUntested = ({ unused = [] }) => unused.length === 0 ? void 0 : unused.map(sentenceOn).join(" ");
function sentenceOn({ dependency, listen, isCutOff, isShut, ...more }) {
	if (more.isHeldOpen) return `Calls of ${dependency} went on over connections that were open before, so that whether any connection was refused is not known: nothing was tested; \`down: true\` resets those that are open too.`;
	if (more.isUncut) return `No connection of ${dependency} was reset while the fault was active: nothing was tested; raise \`share\`, and make sure that the target calls ${dependency} through the proxy's address, ${listen}.`;
	if (more.isSpared) return `Calls of ${dependency} passed through its proxy while the fault was active, but it changed none of them: nothing was tested; raise \`share\`, or choose an effect that such calls can have.`;
	const when = isShut ? "before the fault shut it" : "while the fault was active";
	const hint = isCutOff ? `calls came to ${listen}, but from there \`dependencies.${dependency}.upstream\` could not be reached` : `the target has to call ${dependency} through the proxy's address, ${listen}`;
	return `${noCallOf(dependency)} ${when}: nothing was tested; ${hint}.`;
}
// build/judge/experiments/find-experiments.js
const findExperiments = (plan, evidence) => plan.chaos?.experiments.map((experiment) => {
	const found = evidence.experiments?.find(({ name }) => name === experiment.name);
	return {
		name: experiment.name,
		fault: experiment.says,
		...whatCameOf(experiment, found, plan, evidence)
	};
});
function whatCameOf({ name }, found, plan, evidence) {
	const { load } = evidence;
	if (!load) return {
		outcome: "not-reached",
		sentence: "Not judged: the run has no measured load."
	};
	if (!found) return {
		outcome: "not-reached",
		sentence: "Not injected: the run ended before it."
	};
	const { outcome, detail = "the reason is not known", activeAt, endedAt } = found;
	if (outcome === "no-steady-state") return {
		outcome,
		sentence: `Not injected: ${detail}.`
	};
	if (outcome === "never-active") return {
		outcome,
		sentence: `Nothing was tested: ${detail}.`
	};
	const during = partFor({ during: name }, plan, evidence, {
		report: load,
		end: void 0
	})?.report;
	const before = usualBefore(found, plan, evidence, load);
	const untested = reasonUntested(found);
	const recovery = before && recoveryFrom(found, plan, before, load);
	return {
		outcome,
		...defined({
			active: activeAt !== void 0 && endedAt !== void 0 ? {
				from: activeAt,
				to: endedAt
			} : void 0,
			before: before && stageOf(before),
			during: during && stageOf(during),
			recovery,
			untested
		}),
		sentence: [
			outcome === "aborted" && `Reverted early: ${detail}.`,
			outcome === "interrupted" && `Cut short: ${detail}.`,
			untested,
			before && during && describeStages(stageOf(before), stageOf(during)),
			recovery ? describeRevert(recovery) : before && "The run ended before its recovery was watched."
		].filter(Boolean).join(" ")
	};
}
function usualBefore({ injectedAt = 0 }, plan, evidence, load) {
	const segments = segmentsOf(plan, evidence).filter(({ usual, to }) => usual && to <= injectedAt);
	const earlier = {
		...evidence,
		segments
	};
	return segments.length === 0 ? void 0 : partFor({}, plan, earlier, {
		report: load,
		end: void 0
	})?.report;
}
function recoveryFrom({ revertedAt, watchedTo }, plan, before, load) {
	if (revertedAt === void 0 || watchedTo === void 0) return void 0;
	const windowAt = (seconds) => Math.floor(seconds / load.windowSeconds + 1e-9);
	const span = {
		before,
		from: windowAt(revertedAt),
		end: windowAt(watchedTo)
	};
	return span.end - span.from < stretchOf(load) ? void 0 : findRecovery(plan, load, span);
}
const unwatched = "The run ended before its recovery was watched.";
function describeStage({ p95, errorRatio, timeoutMs = Infinity }) {
	if (p95 === null) return "no request succeeded";
	const failed = errorRatio === null ? "" : ` and ${formatRatio(errorRatio)} failed`;
	return `p95 was ${p95 >= timeoutMs ? "above " : ""}${formatMilliseconds(p95)}${failed}`;
}
const describeStages = (before, during) => `While it was active, ${describeStage(during)}; before, ${describeStage(before)}.`;
const describeRevert = (recovery) => describeRecovery(recovery, {
	it: "it",
	over: "it was reverted"
});
// build/judge/profile/profile-objective.js
function findOfProfile(objective, plan, measured, found) {
	const bar = impliedBar(plan);
	if (!bar) return findKnown(objective, measured, found);
	const { kind } = objective.metric;
	if (kind === "slope" || kind === "linearity") {
		const held = findOfLoad(bar, measured.load, level$1);
		if (held.value === null) return held;
		if (!isMet(bar, held)) return {
			verdict: "fail",
			value: null,
			interval: null,
			reason: held.verdict === "fail" ? `${bar.name} is broken (it ${byDefault}): ${afterColon(held.reason)}` : `${bar.name} is broken by what was measured (it ${byDefault}): ${formatMeasured(held.value, bar.unit, bar.threshold)}.`
		};
	}
	const finding = findKnown(objective, measured, found);
	if (!isGreen(finding.verdict)) return finding;
	return {
		...finding,
		reason: `${finding.reason} ${bar.name} had to hold as well: it ${byDefault}.`
	};
}
const byDefault = "is required if no objective that counts is about errors";
function findKnown(objective, measured, found) {
	const known = found && knownOf(objective.metric, found);
	if (!known && found && isUnknown(found)) return {
		verdict: "inconclusive",
		cause: "generator",
		value: null,
		interval: null,
		reason: found.sentence
	};
	if (!known) return noData(missing(objective.metric, measured, found));
	const { value, sentence } = known;
	const { verdict } = verdictBy(objective, (bound) => outcomeBetween(known, objective.comparator, bound));
	const interval = intervalOf$1(known.lower, known.upper);
	const terms = formatTerms(objective);
	if (verdict === "inconclusive") {
		const reason = `${sentence} ${terms} is neither confirmed nor ruled out.`;
		return {
			verdict,
			cause: known.isTooShort ? "too-short" : "undecided",
			value,
			interval,
			reason
		};
	}
	const missed = verdict === "warn" ? `, but not ${formatValue(objective.warn, objective.unit)}` : "";
	return {
		verdict,
		value,
		interval,
		reason: continued(sentence, `; required: ${terms}${missed}`)
	};
}
function missing(metric, { load, memory }, found) {
	const censored = metric.kind === "slope" && metric.of.kind === "quantile" ? censoredSlices(metric.of.quantile, load) : 0;
	if (censored > 0) return `The percentile falls on a timeout in ${censored} ${censored === 1 ? "part" : "parts"} of the run: how it grows is not known.`;
	if (metric.kind === "slope" && metric.of.kind === "memory") return formatMissing(memory);
	return found ? found.sentence : "No load ran.";
}
function formatMissing(memory) {
	const why = memory?.kind === "no-data" || memory?.kind === "failed" ? memory : void 0;
	if (!why) return "No memory metric was found for the target: no source in the config reports it.";
	const hint = why.hint === void 0 ? "" : ` (${why.hint})`;
	return `No memory metric was found for the target: ${why.detail}${hint}.`;
}
const isUnknown = (found) => found.kind === "stress" && found.steps.every(({ outcome }) => outcome === "unknown") || (found.kind === "spike" || found.kind === "experiment") && found.recovery.outcome === "unknown";
function knownOf(metric, found) {
	const sentence = found.sentence;
	if (metric.kind === "capacity" && found.kind === "stress") {
		const { holds, breaks, steps } = found;
		if (steps.every(({ outcome }) => outcome === "unknown")) return void 0;
		return {
			value: holds,
			lower: holds,
			upper: breaks ?? Number.POSITIVE_INFINITY,
			sentence
		};
	}
	if (metric.kind === "linearity" && found.kind === "scalability") {
		const last = found.steps.at(-1)?.linearity;
		if (last == null || found.steps.length < 2) return void 0;
		return {
			value: last,
			lower: last,
			upper: last,
			sentence
		};
	}
	if (metric.kind === "recovery" && (found.kind === "spike" || found.kind === "experiment")) return knownRecovery(found);
	if (metric.kind === "slope" && found.kind === "soak") return knownSlope(metric, found);
}
function knownSlope({ of }, { trends }) {
	const name = of.kind === "quantile" ? formatQuantile(of.quantile) : of.kind;
	const trend = trends.find((trend) => trend.name === name);
	if (!trend) return void 0;
	const { perMinute: value, interval, unit, tooShort } = trend;
	const inUnit = (end) => formatValue(end, `${unit}/min`);
	const lower = interval.lower === null ? "−∞" : inUnit(interval.lower);
	const upper = interval.upper === null ? "∞" : inUnit(interval.upper);
	const short = tooShort === void 0 ? "" : `; the run is too short for a trend, which takes ${tooShort}`;
	return {
		value,
		lower: interval.lower ?? Number.NEGATIVE_INFINITY,
		upper: interval.upper ?? Number.POSITIVE_INFINITY,
		sentence: `${name} changes by ${inUnit(value)} (${lower} to ${upper})${short}.`,
		isTooShort: tooShort !== void 0
	};
}
function knownRecovery({ recovery, sentence }) {
	const { outcome, watchedMs } = recovery;
	if (outcome === "never") return {
		value: null,
		lower: watchedMs,
		upper: Number.POSITIVE_INFINITY,
		sentence
	};
	if (outcome !== "recovered") return void 0;
	return {
		value: recovery.ms,
		lower: Math.max(0, recovery.ms - recovery.windowMs),
		upper: recovery.ms,
		sentence
	};
}
// build/judge/experiments/hypothesis.js
const experimentOf = (objective, experiments = []) => {
	const of = objective.during ?? afterOf(objective);
	return of === void 0 ? void 0 : experiments.find(({ name }) => name === of);
};
const afterOf = (objective) => objective.kind === "load" && objective.metric.kind === "recovery" ? objective.metric.after : void 0;
function reasonUnobserved({ outcome, sentence, active }) {
	if (outcome === "no-steady-state") return {
		...noData(sentence),
		cause: "no-steady-state"
	};
	if (outcome === "never-active") return notMeasured("not-measured", sentence);
	if (outcome === "not-reached") return noData(sentence);
	return active ? void 0 : noData("No load fell into the time in which the fault was active.");
}
const mostOfIt = .9;
function shownThroughout(found, experiment, plan) {
	const why = reasonCutShort(experiment, plan);
	return [found].flat().map((one) => {
		const tested = whereTested(one, experiment);
		return why === void 0 ? tested : withoutPass(tested, why);
	});
}
function shownAfterwards(found, objective, { objectives }, experiments = []) {
	if (!isOfLoad(objective) || objective.during !== void 0) return found;
	const left = experiments.find(({ name, recovery }) => recovery?.outcome === "never" && !objectives.some((one) => afterOf(one) === name));
	if (!left?.recovery) return found;
	const { name, recovery } = left;
	const why = `the objectives of the load did not hold again within ${formatMilliseconds(recovery.watchedMs)} after ${name}, so that this is not shown for what follows; give the experiment \`recovery\``;
	return [found].flat().map((one) => withoutPass(one, why));
}
const whereTested = (found, { untested }) => untested === void 0 || found.verdict === "fail" || found.verdict === "error" ? found : {
	...found,
	verdict: "inconclusive",
	cause: "untested",
	reason: untested
};
function reasonCutShort({ name, outcome, active }, { chaos }) {
	const forMs = chaos?.experiments.find((one) => one.name === name)?.forMs;
	if (outcome !== "interrupted" || !active || forMs === void 0) return void 0;
	const lastedMs = Math.round(1e3 * (active.to - active.from));
	return lastedMs >= mostOfIt * forMs ? void 0 : `the fault lasted ${formatMilliseconds(lastedMs)} of ${formatMilliseconds(forMs)}, so that this is not shown for all of it`;
}
function judgeRecovery(objective, experiment, load, plan) {
	const { recovery } = experiment;
	if (!recovery) return judged(objective, noData(unwatched));
	const found = {
		kind: "experiment",
		recovery,
		sentence: describeRevert(recovery)
	};
	const finding = findOfProfile(objective, plan, {
		load,
		memory: void 0
	}, found);
	return whereTested(judged(objective, finding, { ofProfile: true }), experiment);
}
function besideBase$1(finding, report, find) {
	if (finding.verdict !== "fail" || report.design === void 0) return finding;
	if (find(baseAsHead(report)).verdict !== "fail") return finding;
	const reason = continued(finding.reason, "; not worse than before: base fails in the same way");
	return {
		...finding,
		verdict: "warn",
		reason
	};
}
function baseAsHead({ answered, answeredOf, design: _, ...report }) {
	const isBase = ({ side }) => side === "base";
	return {
		...report,
		cells: report.cells.filter(isBase).map((cell) => ({
			...cell,
			side: "head"
		})),
		...defined({
			answered: answered?.base && { head: answered.base },
			answeredOf: answeredOf?.filter(isBase).map((one) => ({
				...one,
				side: "head"
			}))
		})
	};
}
const rowsOfAborts = ({ objectives, chaos }, { experiments = [] }, others) => (chaos?.experiments ?? []).flatMap(({ name, abort }, index) => {
	const found = experiments.find((one) => one.name === name && one.outcome === "aborted");
	if (!found || !abort) return [];
	const { comparator, threshold, unit, request } = abort.objective;
	return [{
		of: objectives.length + others + index,
		name: `${name}: abort`,
		source: "load",
		verdict: "fail",
		value: null,
		unit,
		comparator,
		threshold,
		interval: null,
		reason: `The fault was reverted early: ${found.detail}.`,
		...defined({ request }),
		during: name,
		key: false,
		weight: 1,
		advisory: false
	}];
});
// build/judge/comparison/compared.js
const partsOf = ({ threshold = null, base = null, change = null, batches = [], ...finding }) => ({
	finding,
	shown: {
		threshold,
		base,
		change
	},
	batches
});
function undecided(found, cause, unit, why) {
	const both = `${formatValue(found.value, unit)} against ${formatValue(found.base, unit)}`;
	return {
		...found,
		verdict: "inconclusive",
		cause,
		interval: null,
		change: changeOf$1(found),
		reason: `${both}; ${why}.`
	};
}
const changeOf$1 = ({ value, base }) => base > 0 ? value / base - 1 : null;
function formatTolerance({ relative, absolute }, unit) {
	return [...relative === void 0 ? [] : [`${formatNumber$1(100 * relative)}%`], ...absolute === void 0 ? [] : [formatAmount(absolute, unit)]].join(" or ");
}
const isLiteral = ({ form }) => form === "literal";
const redShare = (objective) => isLiteral(objective) ? 1 : 1 / 2;
function holds(objective, said, isWorse) {
	const { tolerance, unit } = objective;
	const allowed = formatTolerance(tolerance, unit);
	const though = isWorse ? ", though shown to be worse" : "";
	return isLiteral(objective) ? {
		verdict: isWorse ? "warn" : "pass",
		reason: `${said}, within ${allowed}${though}.`
	} : {
		verdict: "pass",
		reason: `${said}: a change of ${allowed} is ruled out${though}.`
	};
}
function isBroken(objective, said) {
	const { tolerance, unit } = objective;
	const allowed = formatTolerance(tolerance, unit);
	return {
		verdict: "fail",
		reason: `${said}, ${isLiteral(objective) ? `certainly beyond the ${allowed} that are allowed` : `certain, and at least half of the ${allowed} to detect`}.`
	};
}
const unknownTime = "but timeouts are among the times, which took longer by an unknown amount, so it is not shown to hold";
const longestSeconds = 3600;
function settleComparison(neededSeconds, seconds) {
	if (!Number.isFinite(neededSeconds)) return "more time cannot help: calibrate, or compare more replicas";
	const needed = Math.ceil(Math.max(neededSeconds, 1.1 * seconds) / 30) * 30;
	return needed > longestSeconds ? "too close to call within a run of an hour" : `if it stays like this, about ${formatDuration((needed - seconds) * 1e3)} more would decide it (load.duration: ${formatDuration(needed * 1e3).replaceAll(" ", "")})`;
}
// build/judge/comparison/decide-shift.js
function limitsOf(objective, base) {
	const { comparator, tolerance } = objective;
	const most = Math.max(tolerance.relative ?? 0, (tolerance.absolute ?? 0) / base);
	const redFrom = most * redShare(objective);
	const sign = wantsLittle(comparator) ? 1 : -1;
	const worse = (share) => sign > 0 ? Math.log1p(share) : share < 1 ? -Math.log1p(-share) : Number.POSITIVE_INFINITY;
	const fail = worse(redFrom);
	return {
		sign,
		threshold: Math.max(0, base * (1 + sign * most)),
		pass: worse(most),
		fail,
		certain: isLiteral(objective) ? fail : 0
	};
}
function decideShift(objective, shift, { sign, pass, fail, certain }, found, settle) {
	const { unit } = objective;
	const { estimate, lower, upper } = shift;
	const change = Math.expm1(sign * estimate);
	const ends = sign > 0 ? {
		lower,
		upper
	} : {
		lower: -upper,
		upper: -lower
	};
	const interval = intervalOf$1(Math.expm1(ends.lower), Math.expm1(ends.upper));
	const said = `${`${formatValue(found.value, unit)} against ${formatValue(found.base, unit)}`}: ${formatChange(change)} (${formatChange(interval.lower ?? -1)} to ${interval.upper === null ? "∞" : formatChange(interval.upper)})`;
	const all = {
		...found,
		change,
		interval,
		batches: shift.batches.map((batch) => Math.expm1(sign * batch))
	};
	if (upper < pass) return {
		...all,
		...holds(objective, said, lower > 0)
	};
	if (lower > certain && estimate >= fail) return {
		...all,
		...isBroken(objective, said)
	};
	const why = shift.isSlow ? `${slowNoise}; ` : "";
	return {
		...all,
		verdict: "inconclusive",
		cause: "undecided",
		reason: `${said}; ${why}${settle}.`
	};
}
const formatChange = (change) => formatSigned(change, formatRelative);
function neededSeconds({ estimate, spread }, { pass, fail, certain }, seconds, guard) {
	const time = (half, room, guarded) => room > guarded ? seconds * half ** 2 / (room ** 2 - guarded ** 2) : Number.POSITIVE_INFINITY;
	const toPass = time(spread.upper, pass - estimate, guard.pass);
	const toFail = estimate >= fail ? time(spread.lower, estimate - certain, guard.fail) : Infinity;
	return Math.min(toPass, toFail);
}
// build/judge/comparison/window-pairs.js
const joinings$1 = [
	1,
	2,
	4,
	8
];
function windowPairs(report, least, request) {
	const cells = report.cells.filter(({ name }) => request === void 0 || name === request);
	const windows = Math.floor(report.seconds / report.windowSeconds + .01);
	const timed = (side) => cells.reduce((sum, cell) => sum + (cell.side === side ? cell.latency.count : 0), 0) / Math.max(1, windows);
	const each = Math.min(timed("head"), timed("base"));
	const joined = joinings$1.filter((count) => report.design !== "abba" || count > 1).find((count) => each * count >= least);
	if (joined === void 0) return void 0;
	const first = windows % joined;
	const pairs = Array.from({ length: Math.floor(windows / joined) }, () => ({
		head: [],
		base: []
	}));
	for (const cell of cells) {
		const pair = pairs[Math.floor((cell.window - first) / joined)];
		if (cell.window >= first) pair?.[cell.side].push(cell);
	}
	return {
		seconds: joined * report.windowSeconds,
		pairs: pairs.map(({ head, base }, pair) => {
			const from = first + pair * joined;
			const answered = (side) => answeredIn(report, side, request, {
				from,
				to: from + joined
			});
			return {
				head: sideOf(head, answered("head")),
				base: sideOf(base, answered("base"))
			};
		})
	};
}
const sideOf = (cells, answered) => ({
	answered: answered ?? cells.reduce((sum, { good }) => sum + good, 0),
	times: timedOf(cells)
});
// build/judge/comparison/median-noise.js
const leastTimes$1 = 50;
const caution = 1.05;
function medianNoise(report, request, level) {
	const differences = (windowPairs(report, leastTimes$1, request)?.pairs ?? []).flatMap(({ head, base }) => {
		const [one, other] = [medianOf(head), medianOf(base)];
		return one && other ? [Math.log(one / other)] : [];
	});
	const bound = meanBound(differences, level, ofTimes);
	return Number.isFinite(bound) ? caution * bound : 0;
}
const medianOf = ({ times }) => smoothPercentileOf(times, .5)?.ms;
// build/judge/comparison/location.js
const leastTimes = 50;
const mostMissing = .05;
function statisticOf({ metric, request }, terms) {
	const { calibration, isOpenModel } = terms;
	const guard = guardOf(calibration, metricKey(metric, request));
	if (metric.kind === "quantile") {
		const { quantile: q } = metric;
		return {
			of: ({ times }) => figureOfPercentile(smoothPercentileOf(times, q)),
			least: Math.max(leastTimes, Math.ceil(1 / (1 - q) - 1e-9)),
			guard
		};
	}
	if (metric.kind === "avg") return {
		of: ({ times }) => averageOf(times),
		least: leastTimes,
		guard
	};
	return {
		of: ({ answered }, seconds) => ({
			value: answered / seconds,
			isLeast: false
		}),
		least: leastTimes,
		guard: isOpenModel ? noGuard : guard
	};
}
function compareLocation(objective, report, terms) {
	const { metric, request, unit } = objective;
	const statistic = statisticOf(objective, terms);
	const wholeOf = (side) => measureOf(report, metric, request, side);
	const [whole, wholeBase] = [wholeOf("head"), wholeOf("base")];
	if (!whole?.value || !wholeBase?.value) return noData(`No comparison: ${whole?.value ? "base" : "head"} has no successful response.`);
	const [value, base] = [whole.value, wholeBase.value];
	const limits = limitsOf(objective, base);
	const found = {
		value,
		base,
		threshold: limits.threshold
	};
	const coarse = coarsenessOf(objective, report, base);
	if (coarse) return undecided(found, "resolution", unit, coarse);
	const windows = windowPairs(report, statistic.least, request);
	if (!windows) return undecided(found, "too-few-requests", unit, tooFew(report, statistic.least, request));
	const pairs = windows.pairs.flatMap((pair) => {
		const [head, other] = [statistic.of(pair.head, windows.seconds), statistic.of(pair.base, windows.seconds)];
		return head?.value && other?.value && !other.isLeast ? [{
			head,
			base: other
		}] : [];
	});
	const missing = windows.pairs.length - pairs.length;
	if (missing > mostMissing * windows.pairs.length) return undecided(found, "undecided", unit, `in ${missing} of ${windows.pairs.length} stretches of ${windows.seconds} s head has no successful response, or base has none that did not time out`);
	const differences = pairs.map(({ head, base: { value } }) => limits.sign * Math.log(head.value / value));
	const levels = {
		fail: terms.levels.fail / terms.family,
		pass: terms.levels.pass
	};
	const noise = isOfTime(metric) ? medianNoise(report, request, levels.fail) : 0;
	const shift = shiftOf(differences, levels, statistic.guard, noise);
	if (!shift) {
		const least = formatDuration(windows.seconds * 12 * 1e3);
		return undecided(found, "too-few-requests", unit, `it takes 12 stretches of ${windows.seconds} s to compare: run ${least} or longer`);
	}
	const isUnknown = whole.isLeast || wholeBase.isLeast || pairs.some(({ head }) => head.isLeast);
	const needed = neededSeconds(shift, limits, report.seconds, statistic.guard);
	const compared = decideShift(objective, shift, limits, found, isUnknown ? unknownTime : settleComparison(needed, report.seconds));
	return isUnknown ? withoutPass(compared, unknownTime) : compared;
}
const mostRounded = 1 / 4;
function coarsenessOf({ metric, tolerance }, report, base) {
	const { resolutionMs } = report;
	if (metric.kind !== "quantile" || resolutionMs === void 0) return void 0;
	const allowed = Math.max((tolerance.relative ?? 0) * base, tolerance.absolute ?? 0);
	if (resolutionMs <= mostRounded * allowed) return void 0;
	return `the times come in steps of ${formatValue(resolutionMs, "ms")}, too coarse to see a change of ${formatValue(allowed, "ms")}: record finer ones`;
}
function tooFew(report, least, request) {
	const timed = Math.min(...["head", "base"].map((side) => countOf$2(timedOf(cellsOf$3(report, side, request)))));
	const needed = least * 12;
	return `it takes ${formatCount(needed)} successful responses on either side to compare, and this run had ${formatCount(timed)}: run longer, or send more per second`;
}
// build/judge/comparison/moved-most.js
function findMovedMost(objective, report, terms, compare) {
	const requests = [...new Set(report.cells.map(({ name }) => name))];
	if (objective.request !== void 0 || requests.length < 2) return void 0;
	const each = shareOf$1(terms, requests.length);
	const [most] = requests.flatMap((request) => {
		const compared = compare({
			...objective,
			request
		}, report, each);
		const { value, base } = compared;
		if (value === null || base == null || !isWorse(objective, compared)) return [];
		return [{
			request,
			value,
			base,
			by: Math.abs(value - base)
		}];
	}).toSorted((a, b) => b.by - a.by);
	if (!most) return void 0;
	const { unit } = objective;
	return `${most.request} moved most: ${formatValue(most.value, unit)} against ${formatValue(most.base, unit)}`;
}
const shareOf$1 = ({ levels, family, ...terms }, count) => ({
	...terms,
	levels: {
		...levels,
		pass: levels.pass / count
	},
	family: family * count
});
const isWorse = ({ comparator }, { interval }) => wantsLittle(comparator) ? (interval?.lower ?? 0) > 0 : (interval?.upper ?? 0) < 0;
// build/judge/comparison/past.js
const fewestPastRuns = 5;
const leastSpread$1 = .01;
function compareWithPast(objective, report, history, terms) {
	const { metric, request } = objective;
	const measured = measureOf(report, metric, request);
	if (!measured || measured.value === 0 && !isShare(metric)) return noData("No comparison: this run has no response to measure.");
	const { value, isLeast } = measured;
	const past = pastValues(history, metricKey(metric, request)).filter((one) => one > 0 || isShare(metric));
	if (past.length < fewestPastRuns) {
		const known = past.length === 0 ? "none so far" : `${past.length} so far`;
		return {
			verdict: "inconclusive",
			cause: "short-history",
			value,
			interval: null,
			reason: `A comparison needs ${fewestPastRuns} earlier runs that passed with the same load and target (${known}).`
		};
	}
	if (isShare(metric)) return compareShares(objective, report, value, past, terms);
	const compared = compareLogs(objective, value, past, terms);
	return isLeast ? withoutPass(compared, unknownTime) : compared;
}
function pastValues({ runs, fingerprint }, key) {
	return runs.flatMap((run) => run.fingerprint === fingerprint && isStandard(run) && Object.hasOwn(run.values, key) ? run.values[key] : []);
}
const isStandard = ({ values }) => (values.error_rate ?? 0) <= mostOwnErrors;
const isShare = ({ kind }) => kind === "error_rate" || kind === "availability";
function predict(values, level, least) {
	const n = values.length;
	const spread = Math.max(least, Math.sqrt(variance(values)));
	const half = studentQuantile(1 - level, n - 1) * spread * Math.sqrt(1 + 1 / n);
	return {
		mean: mean(values),
		half
	};
}
function compareLogs(objective, value, past, { pass: passLevel, fail: failLevel }) {
	const logs = past.map(Math.log);
	const { mean: usual, half } = predict(logs, passLevel, leastSpread$1);
	const base = Math.exp(usual);
	const { sign, threshold, pass, fail } = limitsOf(objective, base);
	const worse = sign * (Math.log(value) - usual);
	const lower = worse - predict(logs, failLevel, leastSpread$1).half;
	const upper = worse + half;
	const ends = [sign * lower, sign * upper].map(Math.expm1);
	const interval = intervalOf$1(Math.min(...ends), Math.max(...ends));
	return decide(objective, {
		value,
		base,
		threshold,
		change: Math.expm1(sign * worse),
		interval
	}, past.length, {
		isWithin: upper < pass,
		isWorse: lower > 0,
		isRed: (isLiteral(objective) ? lower : worse) >= fail
	});
}
function compareShares(objective, report, value, past, { pass, fail }) {
	const isAvailability = objective.metric.kind === "availability";
	const bad = (share) => isAvailability ? 1 - share : share;
	const shares = past.map(bad);
	const { intended, sent } = countsOf(cellsOf$3(report, "head", objective.request));
	const trials = isAvailability ? intended : sent;
	const hits = Math.round(bad(value) * trials);
	const { mean: usual, half } = predict(shares, pass, 0);
	const increase = bad(value) - usual;
	const upper = Math.max(increase + half, clopperPearson(hits, trials, pass).upper - usual);
	const lower = Math.min(increase - predict(shares, fail, 0).half, clopperPearson(hits, trials, fail).lower - usual);
	const most = objective.tolerance.absolute ?? 0;
	const base = bad(usual);
	const relative = [lower, upper].map((end) => base > 0 ? (bad(usual + end) - base) / base : end);
	const found = {
		value,
		base,
		threshold: bad(usual + most),
		change: changeOf$1({
			value,
			base
		}),
		interval: intervalOf$1(Math.min(...relative), Math.max(...relative))
	};
	const requests = increase + half < most && {
		had: trials,
		needed: fewestTrials((n) => clopperPearson(bad(value) * n, n, pass).upper - usual < most)
	};
	return decide(objective, found, past.length, {
		isWithin: upper < most,
		isWorse: lower > 0,
		isRed: (isLiteral(objective) ? lower : increase) >= most * redShare(objective),
		...defined({ requests: requests || void 0 })
	});
}
function decide(objective, found, runs, { isWithin, isWorse, isRed, requests }) {
	const { unit } = objective;
	const { value, base, change, interval } = found;
	const signed = (share) => share == null ? "∞" : formatSigned(share, formatRelative);
	const by = typeof change === "number" ? `: ${signed(change)} (${signed(interval?.lower)} to ${signed(interval?.upper)})` : "";
	const said = `${formatValue(value, unit)} against ${formatValue(base ?? 0, unit)} in ${runs} earlier runs${by}`;
	if (isWithin) return {
		...found,
		...holds(objective, said, isWorse)
	};
	if (isWorse && isRed) return {
		...found,
		...isBroken(objective, said)
	};
	return {
		...found,
		verdict: "inconclusive",
		cause: "undecided",
		reason: `${said}; ${settle(requests)}.`
	};
}
function settle(requests) {
	if (!requests || !Number.isFinite(requests.needed)) return "runs differ too much from one another to decide this: compare with a second deployment (baseline.url)";
	const { had, needed } = requests;
	return `${formatCount(had)} requests cannot show so small a difference; it takes about ${formatCount(Number(needed.toPrecision(3)))}: run longer, or raise load.rate`;
}
// build/stats/fisher.js
const vanishing = 1e-17;
function fisherGreater(headHits, headTrials, baseHits, baseTrials) {
	const hits = headHits + baseHits;
	const up = (k) => (hits - k) * (headTrials - k) / ((k + 1) * (baseTrials - hits + k + 1));
	const down = (k) => k * (baseTrials - hits + k) / ((hits - k + 1) * (headTrials - k + 1));
	const below = sumOutwards(headHits, Math.max(0, hits - baseTrials), -1, down);
	const above = 1 + sumOutwards(headHits, Math.min(hits, headTrials), 1, up);
	return above === Number.POSITIVE_INFINITY ? 1 : above / (above + below);
}
function sumOutwards(first, last, step, ratio) {
	let term = 1;
	let sum = 0;
	for (let k = first; step * (last - k) >= 1; k += step) {
		term *= ratio(k);
		sum += term;
		if (term <= vanishing * sum || sum === Number.POSITIVE_INFINITY) break;
	}
	return sum;
}
// build/stats/increase-bound.js
const addedHits = 1 / 3;
function increaseUpperBound(headHits, headTrials, baseHits, baseTrials, alpha = level$1) {
	if (headTrials <= 0 || baseTrials <= 0) return 1;
	if (baseHits <= 0) return clopperPearson(headHits, headTrials, alpha).upper;
	const head = {
		hits: headHits + addedHits,
		trials: headTrials
	};
	const base = {
		hits: baseHits,
		trials: baseTrials
	};
	const most = normalQuantile(1 - alpha) ** 2;
	let low = headHits / headTrials - baseHits / baseTrials;
	let high = 1;
	while (high - low > 1e-12) {
		const middle = (low + high) / 2;
		if (isBelow(middle, head, base) || deviance(middle, head, base) <= most) low = middle;
		else high = middle;
	}
	return high;
}
const isBelow = (increase, head, base) => increase <= head.hits / head.trials - base.hits / base.trials;
function deviance(increase, head, base) {
	const trials = head.trials + base.trials;
	const linear = trials * increase - head.hits - base.hits;
	const rate = (-linear + Math.sqrt(linear ** 2 + 4 * trials * base.hits * increase)) / (2 * trials);
	return 2 * (loss(head.hits, head.trials * (rate + increase)) + loss(base.hits, base.trials * rate));
}
const loss = (hits, expected) => hits * Math.log(hits / expected) + expected - hits;
// build/judge/comparison/share.js
const usualFamily = 4;
const leastSlowIncrease = .001;
const suspicious = .05;
function compareShare(objective, report, terms) {
	const batches = batchesIn(report, objective.request);
	const countsIn = counterOf(objective, batches.base, terms);
	const { head, base } = countsIn(batches);
	const [of, to] = [totalOf(head), totalOf(base)];
	if (of.trials === 0 || to.trials === 0) return noData(`No comparison: ${of.trials === 0 ? "head" : "base"} has no request to count.`);
	const most = objective.tolerance.absolute ?? 0;
	const [here, there] = [of.hits / of.trials, to.hits / to.trials];
	const increase = here - there;
	const [thinned, thinnedBase] = thin(head, base);
	const bound = (one, other) => increaseUpperBound(one.hits, one.trials, other.hits, other.trials, terms.levels.pass);
	const between = (one, other) => ({
		lower: -bound(other, one),
		upper: bound(one, other)
	});
	const ends = between(thinned, thinnedBase);
	const { lower, upper } = ends;
	const shown = showerOf(objective);
	const found = {
		value: shown(here),
		base: shown(there),
		threshold: shown(there + most)
	};
	const change = changeOf$1(found);
	const intervalOf = (of) => {
		const both = [of.lower, of.upper].map((end) => {
			const own = shown(there + end);
			return found.base > 0 ? own / found.base - 1 : own;
		});
		return {
			lower: Math.min(...both),
			upper: Math.max(...both)
		};
	};
	const all = {
		...found,
		change,
		interval: intervalOf(ends),
		batches: differences(inTwelfths(head), inTwelfths(base))
	};
	const counts = `${formatCount(of.hits)} of ${formatCount(of.trials)} against ${formatCount(to.hits)} of ${formatCount(to.trials)}`;
	const sayWith = (of) => `${formatValue(found.value, "ratio")} against ${formatValue(found.base, "ratio")} (${counts} ${objective.metric.kind === "slow" ? "slow" : "failed"}): ${formatIncrease(increase)} (${formatIncrease(of.lower)} to ${formatIncrease(of.upper)})`;
	const said = sayWith(ends);
	const moments = () => countsIn(batchesIn(report, objective.request, 600));
	const outage = terms.end && outageOfHead(moments(), terms.end, there + most);
	const isEnough = increase >= failFrom(objective, most);
	const isSuspect = !isLiteral(objective) && objective.metric.kind === "slow" && isEnough && moreIn(thinned, thinnedBase) < suspicious;
	if (upper < most && !isSuspect) return {
		...all,
		...holds(objective, said, lower > 0)
	};
	const wandered = () => counterOf(objective, batches.base, terms, wanderOf(objective, report, terms.levels))(batches);
	if (isEnough && isMore(wandered(), levelsFor(terms), outage, shownBy(objective, most))) {
		if (!outage) return {
			...all,
			...isBroken(objective, said)
		};
		const whole = between(of, to);
		const since = `${sayWith(whole)}${formatOutage(outage, objective.metric.kind === "slow" ? ofSlow : void 0)}`;
		return {
			...all,
			interval: intervalOf(whole),
			...isBroken(objective, since)
		};
	}
	const room = most - increase;
	const needed = room > 0 ? report.seconds * ((upper - increase) / room) ** 2 : Number.POSITIVE_INFINITY;
	const settle = room > 0 ? settleComparison(needed, report.seconds) : "too close to the tolerance to call; a longer run may decide it";
	const why = isSlowDifference(head, base, differenceEffect(head, base)) ? `${slowNoise}; ` : "";
	return {
		...all,
		verdict: "inconclusive",
		cause: "undecided",
		reason: `${said}; ${why}${settle}.`
	};
}
function levelsFor({ levels, family }) {
	const share = Math.min(1, usualFamily / family);
	return {
		...levels,
		errors: share * levels.errors,
		clusters: share * levels.clusters
	};
}
const moreIn = (head, base) => fisherGreater(head.hits, head.trials, base.hits, base.trials);
const isMoreBy = (most, head, base, alpha) => -increaseUpperBound(base.hits, base.trials, head.hits, head.trials, alpha) > most;
const shownBy = (objective, most) => isLiteral(objective) ? {
	least: most,
	isShown: (head, base, alpha) => isMoreBy(most, head, base, alpha)
} : {
	least: 0,
	isShown: (head, base, alpha) => moreIn(head, base) < alpha
};
const wanderOf = ({ metric, request }, report, { fail }) => metric.kind === "slow" ? medianNoise(report, request, fail) : 0;
function isMore({ head, base }, { errors, clusters, errorsWander }, outage, { isShown, least }) {
	if (outage) return isShown(totalOf(head), totalOf(base), errors);
	const wander = ({ hits, trials }) => ({
		hits: hits * Math.exp(errorsWander),
		trials
	});
	const [thinned, thinnedBase] = thin(head, base);
	return isShown(totalOf(head), wander(totalOf(base)), errors) && isMoreBy(least, thinned, wander(thinnedBase), clusters);
}
function outageOfHead({ head, base }, end, limit) {
	const outage = terminalOutage({
		moments: head,
		end
	}, limit);
	return outage && isUp(totalOf(base.filter(({ from }) => from >= outage.from))) ? outage : void 0;
}
const failFrom = (objective, most) => {
	const red = most * redShare(objective);
	return !isLiteral(objective) && objective.metric.kind === "slow" ? Math.min(leastSlowIncrease, red) : red;
};
const batchesIn = (report, request, most) => ({
	head: batchesOf(report, "head", request, most),
	base: batchesOf(report, "base", request, most)
});
function counterOf({ metric, request }, base, { calibration }, wander = 0) {
	const momentOf = (count) => (batch) => ({
		...count(batch),
		from: batch.from,
		seconds: batch.seconds
	});
	if (metric.kind !== "slow") {
		const trials = (batch) => metric.kind === "availability" ? batch.intended : batch.sent;
		const count = momentOf((batch) => ({
			hits: trials(batch) - batch.good,
			trials: trials(batch)
		}));
		return (batches) => ({
			head: batches.head.map(count),
			base: batches.base.map(count)
		});
	}
	const p99 = percentileOf(mergeTimed(base.map(({ times }) => times)), .99)?.ms ?? Number.POSITIVE_INFINITY;
	const slower = (ms) => momentOf(({ times }) => ({
		hits: countSlower(times, ms),
		trials: countOf$2(times)
	}));
	const allowed = metric.overMs ?? p99 * Math.exp(Math.hypot(guardOf(calibration, p99Key(request)).pass, wander));
	return (batches) => ({
		head: batches.head.map(slower(allowed)),
		base: batches.base.map(slower(metric.overMs ?? p99))
	});
}
const p99Key = (request) => metricKey({
	kind: "quantile",
	quantile: .99
}, request);
function thin(head, base) {
	const effect = differenceEffect(head, base);
	const divide = ({ hits, trials }) => ({
		hits: hits / effect,
		trials: trials / effect
	});
	return [divide(totalOf(head)), divide(totalOf(base))];
}
function inTwelfths(counts) {
	const parts = Math.min(12, counts.length);
	const partOf = (index) => Math.floor(index * parts / counts.length);
	return Array.from({ length: parts }, (_, part) => totalOf(counts.filter((_, index) => partOf(index) === part)));
}
const differences = (head, base) => head.map((count, batch) => shareOf(count) - shareOf(base[batch] ?? {
	hits: 0,
	trials: 0
}));
const shareOf = ({ hits, trials }) => trials > 0 ? hits / trials : 0;
const showerOf = ({ metric }) => metric.kind === "availability" ? (share) => 1 - share : (share) => share;
const formatIncrease = (increase) => formatSigned(increase, (size) => formatPoints(size, 2));
// build/judge/comparison/find-comparison.js
function findComparison(objective, report, terms) {
	const { finding, shown, batches } = partsOf(compareSides(objective, report, terms));
	const { tolerance, form, metric, request } = objective;
	const { runs, deviation, falseAlarms } = guardOf(terms.calibration, metricKey(metric, request));
	const comparison = {
		tolerance,
		...defined({ form }),
		seconds: report.seconds,
		looks: [...terms.looks],
		level: terms.levels.pass,
		...defined({ guard: isOfTime(metric) ? {
			runs,
			deviation,
			falseAlarms
		} : void 0 }),
		batches
	};
	const moved = finding.verdict === "fail" || finding.verdict === "warn" ? findMovedMost(objective, report, terms, compareSides) : void 0;
	return {
		finding: moved === void 0 ? finding : {
			...finding,
			reason: continued(finding.reason, `; ${moved}`)
		},
		details: {
			...shown,
			comparison
		}
	};
}
function findAgainstPast(objective, report, history, { levels, family }) {
	const { tolerance, form, metric, request } = objective;
	const { pass, fail } = levels;
	const compared = compareWithPast(objective, report, history, {
		pass,
		fail: fail / family
	});
	const { finding, shown, batches } = partsOf(compared);
	const pastRuns = pastValues(history, metricKey(metric, request)).length;
	const comparison = {
		tolerance,
		...defined({ form }),
		seconds: report.seconds,
		pastRuns,
		looks: [],
		level: pass,
		batches
	};
	return {
		finding,
		details: {
			...shown,
			comparison
		}
	};
}
function compareSides(objective, report, terms) {
	const named = objective.request;
	const has = (side) => cellsOf$3(report, side, named).length > 0;
	if (!has("head") || !has("base")) return noData(`No comparison: nothing ${named === void 0 ? "" : `named ${named} `}was sent to ${has("head") ? "base" : "head"}.`);
	const why = reasonForNoStandard(report, named);
	if (why !== void 0) return noData(why);
	switch (objective.metric.kind) {
		case "quantile":
		case "avg":
		case "throughput": return compareLocation(objective, report, terms);
		case "availability":
		case "error_rate":
		case "slow": return compareShare(objective, report, terms);
	}
}
// build/judge/comparison/use-against-base.js
const cycleSeconds = 4;
const guards = {
	cpu: guardFor(.03),
	memory: guardFor(.055),
	threads: guardFor(.075)
};
const otherGuard = guardFor(.106);
function guardFor(deviation) {
	const [fail, pass] = [2.054 * deviation, 1.645 * deviation];
	return {
		fail,
		pass,
		runs: 0,
		deviation,
		falseAlarms: .02
	};
}
function findUseAgainstBase(resource, objective, { base: measured }, terms) {
	const guard = guards[resource] ?? otherGuard;
	const { finding, shown, batches } = partsOf(measured ? compare(objective, measured, guard, terms) : noBase);
	const { tolerance, form } = objective;
	const { runs, deviation, falseAlarms } = guard;
	const comparison = {
		tolerance,
		...defined({ form }),
		seconds: terms.seconds,
		looks: [],
		level: terms.levels.pass,
		guard: {
			runs,
			deviation,
			falseAlarms
		},
		batches
	};
	return {
		finding,
		details: {
			...shown,
			comparison
		}
	};
}
const noBase = noData("No comparison: what the base used is not known.");
function compare(objective, { seconds, pairs }, guard, { design, levels, ...whole }) {
	const [value, base] = [meanOf(pairs, 0), meanOf(pairs, 1)];
	if (value === void 0 || base === void 0) return noData("No comparison: base and head were not watched at the same time.");
	if (base === 0) return besideUnusedBase(objective, value);
	const limits = limitsOf(objective, base);
	const found = {
		value,
		base,
		threshold: limits.threshold
	};
	const least = design === "abba" ? Math.ceil(cycleSeconds / seconds) : 1;
	const joined = joinings.map((size) => joinedBy(size * least, pairs));
	const shift = shiftOf((joined.find((some) => some.every((pair) => pair.every((used) => used > 0))) ?? []).map(([head, other]) => limits.sign * Math.log(head / other)), levels, guard);
	if (!shift) {
		const needed = formatDuration(Math.ceil(least * seconds * 12) * 1e3);
		const why = joined[0].length >= 12 ? `one side used none for a while, so there are fewer than 12 stretches to compare: run longer, or send more per second` : `it takes 12 stretches of ${formatNumber$1(least * seconds)} s to compare: run ${needed} or longer`;
		return undecided(found, "too-few-requests", objective.unit, why);
	}
	return decideShift(objective, shift, limits, found, settleComparison(neededSeconds(shift, limits, whole.seconds, guard), whole.seconds));
}
const joinings = [
	1,
	2,
	4,
	8,
	16
];
function besideUnusedBase({ tolerance, unit }, value) {
	const found = {
		value,
		base: 0,
		threshold: tolerance.absolute ?? 0
	};
	if (value > 0) return undecided(found, "undecided", unit, "the base used none, so that no relative change can be given");
	return {
		...found,
		verdict: "pass",
		interval: null,
		reason: "Neither side used any."
	};
}
function joinedBy(size, pairs) {
	const count = Math.floor(pairs.length / size);
	const first = pairs.length - count * size;
	return Array.from({ length: count }, (_, part) => {
		const own = pairs.slice(first + part * size, first + (part + 1) * size);
		return [meanOf(own, 0), meanOf(own, 1)];
	});
}
const meanOf = (pairs, side) => pairs.length === 0 ? void 0 : mean(pairs.map((pair) => pair[side]));
const foundOn = (side, evidence) => side === "head" ? evidence : evidence.baseline ?? {};
// build/judge/failures/login-pages.js
function loginPagesOf(evidence, side) {
	const { load } = evidence;
	const { loginPages = [] } = foundOn(side, evidence);
	const advice = loginAdvice(side);
	const goodOf = (name) => load ? countsOf(cellsOf$3(load, side, name)).good : 0;
	const tried = loginPages.map((name) => ({
		name,
		count: goodOf(name),
		share: 1,
		says: `${name} returned a login page`,
		advice
	}));
	const seen = seenLoginPages(evidence, side).map((one) => {
		const share = one.logins / one.looked;
		const count = goodOf(one.name) * share;
		return {
			name: one.name,
			count,
			share,
			says: formatLoginPages(one),
			advice
		};
	});
	return [...tried, ...seen];
}
const seenLoginPages = ({ load }, side) => (load?.pages ?? []).filter((one) => one.side === side && one.logins > one.looked * .05);
const formatLoginPages = ({ name, looked, logins }) => looked === logins ? `every response of ${name} that was looked at (${formatCount(looked)}) is a login page` : `${formatCount(logins)} of ${formatCount(looked)} responses of ${name} that were looked at are login pages`;
const loginAdvice = (side) => `let the requests in, by a header under ${side === "head" ? "target" : "baseline"}-headers or by a login that works; if the page is meant, name a text of it, such as expect: { body: Sign in }`;
// build/judge/failures/redirects.js
function redirectedOf({ requests }, report, side) {
	return [...new Set(requests.filter(isHttp).filter(({ expect }) => expect.status === void 0).map(({ name }) => name))].flatMap((name) => {
		const statuses = [...tallyOf(cellsOf$3(report, side, name), (cell) => cell.statuses)];
		const of = (counted) => counted.reduce((sum, [, count]) => sum + count, 0);
		const redirects = statuses.filter(([status]) => isRedirect(Number(status)));
		const [most] = redirects.toSorted(([, a], [, b]) => b - a);
		const counts = {
			redirects: of(redirects),
			responses: of(statuses)
		};
		return most && counts.redirects > counts.responses * .05 ? [{
			name,
			status: Number(most[0]),
			...counts
		}] : [];
	});
}
const redirectedTo = (plan, evidence, side) => {
	const { load } = evidence;
	const { redirects } = foundOn(side, evidence);
	return (load ? redirectedOf(plan, load, side) : []).map((one) => ({
		name: one.name,
		count: one.redirects,
		share: one.redirects / one.responses,
		says: formatRedirected(one, redirects),
		advice: adviceOn$1(one, side)
	}));
};
function formatRedirected({ name, status, redirects, responses }, known = []) {
	const location = known.find((one) => one.name === name)?.location;
	return `${redirects === responses ? "every response" : `${formatCount(redirects)} of ${formatCount(responses)} responses`} of ${name} ${redirects === responses ? "is a redirect" : "are redirects"} (${status})${location === void 0 ? "" : ` to ${location}`}`;
}
const adviceOn$1 = ({ status }, side) => `${side === "head" ? "request the final path" : "check its address and baseline-headers"}, or set expect: { status: ${status} } if the redirect is meant`;
// build/judge/failures/unlike-base.js
const unlikeAdvice = "check that the target returns the page itself; if it does, name a text of it, such as expect: { body: Products }";
const conspicuous = 4;
const certain = 10;
const leastBytes = {
	conspicuous: 500,
	certain: 1e3
};
const leastResponses = 20;
const leastWindows = 3;
const notModified = "304";
const unlikeBase = (plan, report) => undescribed(plan).flatMap((request) => notModifiedOf(request, report) ?? unlikeSize(request, report) ?? []);
const undescribed = ({ requests }) => requests.filter(isHttp).filter(({ expect: { body, json } }) => body === void 0 && json === void 0);
function notModifiedOf({ name, expect }, report) {
	const [head, base] = ["head", "base"].map((side) => tallyOf(cellsOf$3(report, side, name), (cell) => cell.statuses));
	if (!(head.size === 1 && (head.get(notModified) ?? 0) >= leastResponses) || base.size === 0 || base.has(notModified) || expect.status) return void 0;
	return {
		name,
		says: `every response of ${name} is 304 (not modified), and none of the baseline's is`,
		isCertain: true
	};
}
function sizesOf(report, side, name) {
	const cells = cellsOf$3(report, side, name).filter(({ completed, good, bytes }) => bytes && completed > 0 && good === completed);
	const completed = cells.reduce((sum, cell) => sum + cell.completed, 0);
	if (cells.length < leastWindows || completed < leastResponses) return void 0;
	const sizes = cells.map((cell) => cell.bytes.received / cell.completed);
	const received = cells.reduce((sum, cell) => sum + cell.bytes.received, 0);
	return {
		least: Math.min(...sizes),
		most: Math.max(...sizes),
		mean: received / completed
	};
}
function unlikeSize({ name, headers }, report) {
	const [head, base] = [sizesOf(report, "head", name), sizesOf(report, "base", name)];
	if (!head || !base) return void 0;
	const isBeyond = (factor, bytes, small, large) => small * factor <= large && large - small >= bytes;
	const isSmaller = isBeyond(conspicuous, leastBytes.conspicuous, head.most, base.least);
	const isLarger = isBeyond(conspicuous, leastBytes.conspicuous, base.most, head.least);
	if (!isSmaller && !isLarger) return void 0;
	const [of, to] = [formatBytes(head.mean), formatBytes(base.mean)];
	const isCompressed = Object.keys(headers).some((key) => key.toLowerCase() === "accept-encoding");
	return {
		name,
		says: `${name} returns ${of} a response, and ${to} on the baseline`,
		isCertain: !isCompressed && isBeyond(certain, leastBytes.certain, head.most, base.least)
	};
}
// build/judge/failures/measured-behind.js
function measuredBehind(finding, asked, evidence) {
	const { load: plan, side, request } = asked;
	const { load: report } = evidence;
	const isAffected = side === "base" ? finding.value !== null : isGreen(finding.verdict);
	if (!report || !isAffected) return finding;
	const steps = stepsOf(plan, request);
	const isMeant = (name) => request === void 0 || (steps ? steps.includes(name) : name === request);
	const all = unmeasuredOf(asked, evidence).filter(({ name }) => isMeant(name)).toSorted((a, b) => b.count - a.count);
	const [found] = all;
	if (!found) return side === "base" ? besideBase(finding, plan, report, isMeant) : finding;
	const { completed } = countsOf(report.cells.filter((cell) => cell.side === side && isMeant(cell.name)));
	const sum = all.reduce((total, { count }) => total + count, 0);
	const share = steps ? Math.max(...all.map((one) => one.share)) : Math.min(1, sum / completed);
	if (share <= .05) return isGreen(finding.verdict) ? warned(finding, found.says) : finding;
	if (side === "base") return noDataOf(finding, `No comparison: the baseline is not a usable reference, as ${found.says} (${found.advice}).`);
	const lost = share < 1 ? `so ${formatValue(share, "ratio")} of what this covers was not measured` : "so nothing behind it was measured";
	return noDataOf(finding, `No data: ${found.says}, ${lost} (${found.advice}).`);
}
const noDataOf = (finding, reason) => ({
	...finding,
	verdict: "inconclusive",
	cause: "no-data",
	reason
});
function besideBase(finding, plan, report, isMeant) {
	if (!isGreen(finding.verdict)) return finding;
	const unlike = unlikeBase(plan, report).find((one) => one.isCertain && isMeant(one.name));
	return unlike ? warned(finding, unlike.says) : finding;
}
function unmeasuredOf({ load: plan, side }, evidence) {
	const on = (one) => [...redirectedTo(plan, evidence, one), ...loginPagesOf(evidence, one)];
	if (side === "head") return on(side);
	const ofTarget = on("head");
	return on(side).filter(({ name, share }) => ofTarget.every((one) => one.name !== name || one.share < share / 2));
}
function stepsOf({ scenarios, requests }, name) {
	return (scenarios?.find((one) => one.name === name))?.steps.map(({ request }) => requests[request]?.name);
}
const warned = (finding, but) => ({
	...finding,
	verdict: "warn",
	reason: continued(finding.reason, `; but ${but}`)
});
// build/judge/failures/most-failed.js
const mostShown$2 = 100;
function sayingWhatFailed(finding, { metric, comparator, request }, { requests }, report) {
	const isOfGood = metric.kind === "availability";
	if (finding.verdict !== "fail" || !(isOfGood || metric.kind === "error_rate")) return finding;
	if (wantsLittle(comparator) === isOfGood) return finding;
	const [most] = failedOf$1(report, requests, request, isOfGood);
	if (!most) return finding;
	return {
		...finding,
		reason: `${formatFailed(most, report)}; ${finding.reason}`
	};
}
function failedOf$1(report, requests, request, countsDropped) {
	const own = cellsOf$3(report, "head", request);
	return [...Map.groupBy(own, ({ name }) => name)].flatMap(([name, cells]) => {
		const request = requests.find((one) => one.name === name);
		const isGood = (status) => request?.protocol === void 0 ? isExpected(request?.expect ?? {}, Number(status)) : !hasFailedWith(status, name, report.errorSamples);
		const { intended, sent } = countsOf(cells);
		const of = countsDropped ? intended : sent;
		return [...failuresIn(cells, isGood, countsDropped)].map(([key, count]) => ({
			name,
			...key,
			count,
			of
		}));
	}).toSorted((a, b) => b.count - a.count);
}
const hasFailedWith = (code, request, samples = []) => samples.some(({ side, name, kind, status }) => side === "head" && name === request && kind === "status" && status === code);
function* failuresIn(cells, isGood, countsDropped) {
	const byStatus = [...tallyOf(cells, (cell) => cell.statuses)].filter(([status]) => !isGood(status));
	for (const [status, count] of byStatus) yield [{
		kind: "status",
		status: /^\d+$/.test(status) ? Number(status) : status
	}, count];
	const withStatus = byStatus.reduce((sum, [, count]) => sum + count, 0);
	for (const [kind, count] of [...tallyOf(cells, (cell) => cell.errors)]) {
		const left = kind === "status" ? count - withStatus : count;
		if (left > 0) yield [{ kind }, left];
	}
	const { dropped } = countsOf(cells);
	if (countsDropped && dropped > 0) yield [{ kind: "dropped" }, dropped];
}
const words = {
	status: "got an unexpected response",
	expect: "got an unexpected response",
	capture: "got a response without the value to capture",
	timeout: "timed out",
	refused: "found the connection refused",
	reset: "lost their connection",
	dns: "found no address for the host",
	tls: "failed in TLS",
	protocol: "got an invalid response",
	dropped: "were dropped"
};
function formatFailed({ name, kind, status, count, of }, { errorSamples }) {
	const what = status === void 0 ? words[kind] ?? "failed" : `returned ${status}`;
	const sample = errorSamples?.find((one) => one.side === "head" && one.name === name && one.kind === kind && one.status === status);
	const message = status === void 0 ? "" : sample?.message ?? "";
	const example = clip(message.replace(/\s+/g, " ").trim(), mostShown$2);
	return `${name}: ${formatCount(count)} of ${formatCount(of)} ${what}${example === "" ? "" : `, such as ${example}`}`;
}
// build/judge/measured/counts-objective.js
function findCounts(objective, { partIs }, counts, stretch) {
	const { bad, total, batches = [] } = counts;
	if (!(total > 0) || !(bad >= 0)) return noData("No data: nothing was counted in the window.");
	const trials = (batches.reduce((sum, batch) => sum + batch.total, 0) === total ? batches : [counts]).map((batch) => ({
		hits: batch.bad,
		trials: batch.total
	}));
	const seconds = stretch.seconds / trials.length;
	const moments = trials.map((count, batch) => ({
		...count,
		from: batch * seconds,
		seconds
	}));
	const describe = (decision) => formatCounts(decision, partIs, counts);
	return findShareOf(objective, {
		bad: trials,
		moments,
		isOfGood: partIs === "good",
		describe
	}, stretch);
}
function formatCounts(decision, partIs, counts) {
	const { hits, trials } = decision;
	const part = partIs === "bad" ? hits : trials - hits;
	const edges = counts.hidden && counts.intervalMs ? formatEdges(counts.hidden, partIs, counts.intervalMs) : "";
	const clusters = formatClusters(decision, counts.of === void 0 ? void 0 : ofOthers);
	return `${formatCount(part)} of ${formatCount(trials)} ${counts.of ?? "requests"}${edges}${clusters}`;
}
const ofOthers = {
	total: "bad",
	partial: "mostly bad"
};
function formatEdges({ bad, total }, partIs, intervalMs) {
	const hidden = partIs === "bad" ? bad : total - bad;
	return formatHidden(total, intervalMs, hidden > 0 && hidden < total ? `±${formatCount(hidden)} and ` : "");
}
const formatHidden = (hidden, intervalMs, before = "") => hidden > 0 ? `, ${before}±${formatCount(hidden)} at the window's edges: one scrape is ${formatMilliseconds(intervalMs)}` : "";
// build/judge/measured/histogram-question.js
const closeness = 1e-9;
const isAtMost = (a, b) => a <= b + closeness * Math.abs(b);
function histogramQuestion(buckets, q, level, questions = 1) {
	const total = buckets.reduce((sum, { count }) => sum + count, 0);
	if (!(total > 0)) return void 0;
	const limit = complement(q);
	const decideAfter = (passed) => {
		const counts = countsAbove(buckets, passed);
		const decision = decideShare(counts, limit, level);
		return decision.outcome === "broken" ? decideShare(counts, limit, level / questions) : decision;
	};
	const { holdsFrom, brokenUntil } = shownEnds(buckets.length, decideAfter);
	const at = pointOf(buckets, q * total);
	const { lower, upper } = buckets[at.index];
	return {
		between: {
			lower,
			upper
		},
		value: at.value,
		interval: {
			lower: buckets[brokenUntil - 1]?.lower ?? null,
			upper: buckets[holdsFrom - 1]?.upper ?? null
		},
		decide: (threshold) => {
			const within = buckets.filter((bucket) => bucket.upper !== null && isAtMost(bucket.upper, threshold)).length;
			const reached = buckets.filter((bucket) => bucket.lower === null || !isAtMost(threshold, bucket.lower)).length;
			if (within <= at.index && at.index < reached) return {
				kind: "coarse",
				around: {
					lower: buckets[within].lower,
					upper: buckets[reached - 1].upper
				}
			};
			const passed = at.index < within ? within : reached;
			const outcome = passed >= holdsFrom ? "holds" : passed < brokenUntil ? "broken" : "open";
			const bound = passed > 0 ? buckets[passed - 1].upper : buckets[0].lower;
			return {
				kind: "share",
				share: {
					...decideAfter(passed),
					outcome
				},
				bound
			};
		}
	};
}
function countsAbove(buckets, passed) {
	return buckets[0].batches.map((_, batch) => {
		const from = (first) => buckets.slice(first).reduce((sum, { batches }) => sum + (batches[batch] ?? 0), 0);
		return {
			hits: from(passed),
			trials: from(0)
		};
	});
}
function pointOf(buckets, rank) {
	let below = 0;
	for (const [index, { lower, upper, count }] of buckets.entries()) {
		if (below + count >= rank && count > 0) return {
			index,
			value: lower === null || upper === null ? lower ?? upper ?? 0 : lower + (upper - lower) * (rank - below) / count
		};
		below += count;
	}
	const index = buckets.findLastIndex(({ count }) => count > 0);
	return {
		index,
		value: buckets[index].upper ?? buckets[index].lower ?? 0
	};
}
// build/judge/measured/sent-groups.js
function requestsSent({ requests }, { url }) {
	const mount = URL.canParse(url) ? new URL(url).pathname : "";
	const total = requests.reduce((sum, { weight }) => sum + weight, 0);
	return {
		paths: requests.filter(isHttp).map(({ path }) => `${mount}/${path}`),
		leastShare: total > 0 ? Math.min(...requests.map(({ weight }) => weight)) / total : 0
	};
}
const tinyPart = .25;
const mostNamed = 4;
function sortGroups(found, sent) {
	const all = {
		kept: [...found],
		left: []
	};
	if (!sent || found.length < 2) return all;
	const isSent = ({ group }) => pathsOf(group).some((path) => sent.paths.some((one) => matches(path, one)));
	const total = found.reduce((sum, { group }) => sum + countOf$1(group), 0);
	const hasRoutes = found.some(isSent);
	const reasonLeftOut = (one) => {
		if (hasRoutes && isSent(one)) return void 0;
		if (hasRoutes && pathsOf(one.group).length > 0) return "the load does not send it";
		return countOf$1(one.group) < tinyPart * sent.leastShare * total && one.finding.verdict === "inconclusive" ? "it is too small to be a request of the load" : void 0;
	};
	const sorted = found.map((one) => ({
		one,
		why: reasonLeftOut(one)
	}));
	const kept = sorted.flatMap(({ one, why }) => why === void 0 ? [one] : []);
	if (kept.length === 0) return all;
	return {
		kept,
		left: sorted.flatMap(({ one, why }) => why === void 0 ? [] : [{
			group: one.group,
			why
		}])
	};
}
function formatLeft(left) {
	if (left.length === 0) return "";
	const groups = left.map(({ group, why }) => `${formatLabels$1(Object.entries(group.labels))} with ${formatCount(countOf$1(group))} requests (${why})`);
	return `; left out: ${listed(groups, mostNamed)}`;
}
function warnOfMissing(measured, { paths }) {
	if (measured.kind !== "histogram" || measured.of !== void 0) return [];
	const routes = measured.groups.flatMap(pathsOf);
	const isSeen = (path) => routes.some((route) => matches(route, path));
	const missing = paths.filter((path) => !isSeen(path));
	if (missing.length === paths.length || missing.length === 0) return [];
	const names = [...new Set(missing.map((path) => `/${segments(path).join("/")}`))];
	return [`the load sends ${listed(names, mostNamed)}, of which the histogram has no group`];
}
const countOf$1 = ({ buckets }) => buckets.reduce((sum, { count }) => sum + count, 0);
const pathsOf = ({ labels }) => Object.values(labels).flatMap((value) => /^(?:[A-Z]+ )?(\/\S*)$/.exec(value)?.[1] ?? []);
function matches(route, path) {
	const parts = segments(route);
	const own = segments(path);
	if (parts.length === 0) return own.length === 0;
	for (let from = 0; from < Math.max(1, own.length); from += 1) if (fits(parts, own.slice(from))) return true;
	return false;
}
const segments = (path) => path.replace(/\?.*$/, "").split("/").filter((part) => part !== "");
function fits(parts, own) {
	const rest = parts.findIndex((part) => /\*|\.\.\.|\bpath:/.test(part));
	const fixed = rest < 0 ? parts : parts.slice(0, rest);
	if (rest < 0 ? own.length !== parts.length : own.length < fixed.length) return false;
	return fixed.every((part, at) => isParameter(part) || part.toLowerCase() === own[at].toLowerCase());
}
const isParameter = (part) => !/^[\w.~%-]+$/.test(part);
// build/judge/measured/histogram-objective.js
function findHistogram(objective, quantile, { groups, intervalMs, of }, stretch) {
	const terms = {
		objective,
		quantile,
		intervalMs,
		stretch,
		...defined({ of })
	};
	const findAll = (some) => some.flatMap((group) => {
		const question = histogramQuestion(group.buckets, quantile, stretch.level, some.length);
		return question ? [{
			group,
			finding: findGroup(terms, question, group)
		}] : [];
	});
	const { kept, left } = sortGroups(findAll(groups), stretch.sent);
	const found = findAll(left.length > 0 ? kept.map(({ group }) => group) : groups);
	const sign = wantsLittle(objective.comparator) ? -1 : 1;
	const [worst] = found.toSorted(({ finding: a }, { finding: b }) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || sign * (a.value - b.value));
	if (!worst) return noData("No data: the histogram observed nothing in the window.");
	const { group, finding } = worst;
	const labels = Object.entries(group.labels);
	if (labels.length === 0) return finding;
	const among = found.length > 1 ? `, the worst of ${found.length},` : "";
	const reason = `${formatLabels$1(labels)}${among} is ${finding.reason}`;
	return {
		...finding,
		reason: continued(reason, formatLeft(left))
	};
}
function findGroup(terms, question, { hidden }) {
	const { objective, quantile, intervalMs, of = "requests", stretch } = terms;
	const { value, interval } = question;
	const wantsMore = !wantsLittle(objective.comparator);
	const outcomeAt = (threshold) => {
		const decision = question.decide(threshold);
		if (decision.kind === "coarse") return "open";
		return wantsMore ? opposite(decision.share.outcome) : decision.share.outcome;
	};
	const decision = question.decide(objective.threshold);
	if (decision.kind === "coarse") return {
		verdict: "inconclusive",
		cause: "resolution",
		value,
		interval,
		reason: describeCoarse(objective, quantile, question.between, decision.around)
	};
	const { verdict, warned } = verdictBy(objective, outcomeAt);
	const { share, bound } = decision;
	const above = bound === null ? "" : ` were above ${formatValue(bound, objective.unit)}`;
	const counts = `${formatCount(share.hits)} of ${formatCount(share.trials)} ${of}${above}`;
	const noted = `${formatHidden(hidden, intervalMs)}${formatClusters(share)}`;
	const said = `${question.between.upper === null ? "more than" : "about"} ${formatValueBeside(value, interval, verdict, objective)} (${counts}${noted})`;
	return findingOfShare(objective, {
		verdict,
		warned,
		value,
		interval,
		said
	}, {
		decision: share,
		limit: complement(quantile),
		wantsMore,
		without: "with none of them",
		...stretch
	});
}
function describeCoarse(objective, quantile, between, around) {
	const format = (bound) => formatValue(bound, objective.unit);
	const { lower, upper } = between;
	const place = lower !== null && upper !== null ? `between ${format(lower)} and ${format(upper)}` : lower !== null ? `above ${format(lower)}` : upper !== null ? `at most ${format(upper)}` : "anywhere";
	const bounds = [around.lower, around.upper].filter((bound) => bound !== null).map(format);
	const nearest = bounds.length > 1 ? `the bounds around are ${bounds.join(" and ")}` : `the nearest bound is ${bounds[0]}`;
	return `${place}, as precisely as the buckets show ${formatQuantile(quantile)}; a bucket bound at ${format(objective.threshold)} would decide it${bounds.length > 0 ? ` (${nearest})` : ""}.`;
}
// build/judge/measured/provider-objective.js
function findOfMeasurement(objective, measurement, stretch) {
	const { question } = objective;
	switch (measurement.kind) {
		case "value": return question.kind === "value" ? findValue(objective, measurement) : notQueried("one number");
		case "ratio": return question.kind === "share" ? findCounts(objective, question, measurement, stretch) : notQueried("counts");
		case "histogram": return question.kind === "quantile" ? findHistogram(objective, question.quantile, measurement, stretch) : notQueried("a histogram");
		case "use": return question.kind === "use" ? findValue(objective, {
			value: measurement.most,
			detail: describeUse(measurement, objective)
		}) : notQueried("what the target uses");
		case "alerts": return notQueried("alerts");
		case "no-data": return noData(`No data: ${withHint(measurement)}.`);
		case "failed": return notMeasured("provider", formatFailure(measurement));
		case "series": return findSeries(measurement);
	}
}
const unlessUnproven = (finding, measured) => measured?.unproven !== void 0 && isGreen(finding.verdict) ? noData(`No data: ${measured.unproven}.`) : finding;
const notQueried = (given) => notMeasured("provider", `The source returned ${given}, which is not what the objective needs.`);
function describeUse({ average, processes }, { unit }) {
	const whose = processes > 1 ? ` of ${processes} processes` : "";
	if (average === void 0) return `counted over the window${whose}`;
	return `the peak${whose} over the window; ${formatValue(average, unit)} on average`;
}
function findValue(objective, { value, detail }) {
	if (!Number.isFinite(value)) return noData(`No data: the query returned ${String(value)}.`);
	if (objective.slo && (value < -.05 || value > 1.05)) return notMeasured("provider", `The query returned ${formatNumber$1(value)}, which is no share between 0 and 1: if it is in percent, divide it by 100.`);
	const { verdict, warned } = verdictOfFact(value, objective);
	const against = verdict === "fail" ? `, not ${formatTerms(objective)}` : formatWarn(objective, warned);
	return {
		verdict,
		value,
		interval: null,
		reason: `${`${formatValueBeside(value, null, verdict, objective)}${detail ? ` (${detail})` : ""}`}${against}.`
	};
}
const mostShown$1 = 3;
function findSeries({ series, hint }) {
	if (series.length === 0) return noData("No data: the query returned no series.");
	const suchAs = hint === void 0 ? "" : `, such as with ${hint}`;
	if (series.length === 1) return notMeasured("provider", `The query returned values over time where one number is needed: select one${suchAs}.`);
	const labels = series.map((one) => formatLabels$1(differing(one.labels, series)));
	return notMeasured("several-series", `The query returned ${series.length} series where one number is needed (${listed(labels, mostShown$1)}): aggregate them${suchAs}.`);
}
const differing = (labels, series) => Object.entries(labels).filter(([name, value]) => series.some((other) => other.labels[name] !== value));
const formatFailure = (failure) => `The metrics source could not return a result: ${withHint(failure)}.`;
const withHint = ({ detail, hint }) => hint ? `${detail} (${hint})` : detail;
// build/judge/measured/alerts-objective.js
function findAlerts({ name, question }, measurement) {
	const { query } = measurement;
	if (measurement.kind === "failed") return [{
		name,
		query,
		finding: notMeasured("provider", formatFailure(measurement))
	}];
	if (measurement.kind === "no-data") return [{
		name,
		query,
		finding: noData(`No data: ${measurement.detail}.`)
	}];
	if (measurement.kind !== "alerts") return [{
		name,
		query,
		finding: notMeasured("provider", "The source returned no alert rules.")
	}];
	const { rules, window, leftOut = [], unknown = [] } = measurement;
	const queried = rules.filter(({ severity }) => actionOf(severity, question.severities) !== "ignore");
	const missing = unknown.map((name) => ({
		name,
		query,
		finding: noData("No data: the source has no alert rule of this name.")
	}));
	if (queried.length === 0 && leftOut.length + missing.length > 0) return missing;
	if (queried.length === 0) return [{
		name,
		query,
		finding: noData("No data: no alert rule was selected.")
	}];
	const names = ruleNames(queried);
	return [...queried.map((rule, i) => {
		const finds = findRule(rule, window);
		const action = actionOf(rule.severity, question.severities);
		const isWarning = finds.verdict === "fail" && action === "warn";
		return {
			name: names[i],
			query: rule.query,
			finding: isWarning ? {
				...finds,
				verdict: "warn"
			} : finds,
			...defined({
				warnings: rule.warnings,
				advisory: action === "report" ? true : void 0
			})
		};
	}), ...missing];
}
function unaskedAlerts({ name, question }) {
	const rules = meantOf(question.rules ?? [], question);
	if (rules.length === 0) return [{ name }];
	const names = ruleNames(rules);
	return rules.map(({ query }, i) => ({
		name: names[i],
		query
	}));
}
function findRule(rule, window) {
	const windowMs = Math.round((window.end - window.start) * 1e3);
	const isLonger = rule.forMs > windowMs;
	switch (rule.state) {
		case "firing": return {
			verdict: "fail",
			value: rule.count,
			interval: null,
			reason: describeFirings(rule, window)
		};
		case "no-data": return noData(`No data: ${rule.detail}.`);
		case "not-evaluable": return notEvaluable(`${rule.detail}.`);
		case "failed": return notMeasured("provider", formatFailure(rule));
		case "pending": {
			const been = rule.pendingMs === 0 ? "true at the end" : `true for the last ${formatTime(rule.pendingMs)}`;
			if (isLonger) return notEvaluable(`${tooLong(rule, windowMs)}. It was ${been} and would fire if that goes on.`);
			return {
				verdict: "warn",
				value: 0,
				interval: null,
				reason: `Pending when the test ended: ${been}, and it fires after ${formatTime(rule.forMs)}.`
			};
		}
		case "inactive": {
			const been = formatActive(rule.activeMs);
			if (isLonger) return notEvaluable(`${tooLong(rule, windowMs)}. Its expression was ${been}.`);
			return {
				verdict: "pass",
				value: 0,
				interval: null,
				reason: `Did not fire: its expression was ${been}${rule.activeMs === void 0 ? "" : `, and it fires after ${formatTime(rule.forMs)}`}.`
			};
		}
	}
}
const notEvaluable = (why) => ({
	verdict: "inconclusive",
	cause: "not-evaluable",
	value: null,
	interval: null,
	reason: `Not evaluable: ${why}`
});
function tooLong({ forMs, writtenForMs }, windowMs) {
	const shortened = writtenForMs === void 0 ? "" : ` (${formatTime(writtenForMs)} in its file)`;
	return `it has to be true for ${formatTime(forMs)}${shortened}, longer than the test of ${formatTime(windowMs)}; run longer, or give the objective a shorter for`;
}
const formatActive = (activeMs) => {
	if (activeMs === void 0) return "never true";
	return activeMs === 0 ? "true for one evaluation at most" : `true for ${formatTime(activeMs)} at the longest`;
};
function describeFirings({ firings, count }, window) {
	const [first] = firings;
	if (!first) return "Fired.";
	const alert = [Object.entries(first.labels).toSorted(([a], [b]) => Number(ofScrape.has(a)) - Number(ofScrape.has(b))).slice(0, mostLabels).map(([label, value]) => `${label}=${value}`).join(", "), first.message].filter((text) => text).join(": ");
	const others = count > 1 ? `; and ${count - 1} more ${count === 2 ? "alert" : "alerts"} of this rule` : "";
	return `${describeTime(first, window)}${alert === "" ? "" : `: ${alert.replace(/\.$/, "")}`}${others}.`;
}
const mostLabels = 4;
const ofScrape = new Set(["job", "instance"]);
function describeTime({ wasFiring, from, firedMs }, { start }) {
	if (wasFiring) return `Was firing before the test began, and for ${formatTime(firedMs)} of it`;
	const at = formatTime(Math.round((from - start) * 1e3));
	return firedMs < 1 ? `Began to fire as the test ended, ${at} into it` : `Fired for ${formatTime(firedMs)} from ${at} into the test`;
}
const formatTime = (ms) => ms === 0 ? "0s" : formatDuration(ms);
// build/judge/measured/other-traffic.js
const warningsOf = (measured, load, sent) => [
	...measured.warnings,
	...warnOfOthers(measured, load),
	...warnOfMissing(measured, sent)
];
const mostTimes = 1.5;
const farTimes = 10;
const leastShare$1 = .9;
function warnOfOthers(measured, load) {
	const counted = countedIn(measured);
	const cells = load === void 0 ? [] : cellsOf$3(load, "head");
	const { sent } = countsOf(cells);
	if (counted === void 0 || sent === 0) return [];
	const { all, hidden } = counted;
	const requests = [...Map.groupBy(cells, ({ name }) => name).values()];
	const least = Math.min(...requests.map((own) => countsOf(own).completed));
	const head = `${formatCount(all)} requests were counted, `;
	if (all > 0 && all < leastShare$1 * least) return [`${head}fewer than the ${formatCount(least)} ${requests.length > 1 ? "of each request " : ""}of the load: the series may be those of a part of the requests, of another deployment, or of some of its replicas`];
	if (all - hidden <= mostTimes * sent) return [];
	const times = all / sent;
	return [times > farTimes ? `${head}${formatCount(Math.round(times))} times the ${formatCount(sent)} of the load: those of others may hide what it found; select the series of the target` : `${head}${times.toFixed(1)} times the ${formatCount(sent)} of the load: the same ones may be counted twice, as where the target is scraped twice, or those of others may be among them; select the series of the target, each once`];
}
function countedIn(measured) {
	if (measured.kind === "ratio" && measured.of === void 0) return {
		all: measured.total,
		hidden: measured.hidden?.total ?? 0
	};
	if (measured.kind !== "histogram" || measured.of !== void 0) return void 0;
	return {
		all: sum(measured.groups.flatMap(({ buckets }) => buckets.map(({ count }) => count))),
		hidden: sum(measured.groups.map(({ hidden }) => hidden))
	};
}
// build/judge/measured/slo-objective.js
function findOfSlo(objective, measurement, stretch) {
	const finding = measurement.kind === "ratio" && objective.question.kind === "share" ? findCounts(objective, { partIs: "good" }, measurement, stretch) : findOfMeasurement(objective, measurement, stretch);
	const burn = burnOf(finding, objective.threshold);
	if (!burn) return finding;
	const isWhole = burn.lower !== null;
	const rate = isWhole && finding.verdict === "fail" ? formatBurn(burn) : `; burn rate ${formatNumber$1(burn.rate)}`;
	const without = isWhole ? "" : "; no interval: the query itself worked it out";
	return {
		...finding,
		reason: continued(finding.reason, `${rate}${without}`)
	};
}
function formatBurn({ rate, lower }) {
	const page = lower !== null && lower > pagingBurnRate ? ", fast enough to page someone" : "";
	return `: the error budget burns ${formatNumber$1(rate, 2)} × too fast${page}`;
}
// build/judge/patterns/circuit-breaker.js
const stretch = 1;
const openShare = .2;
const mostProbes = 2;
const closedShare = .5;
const fewestUsual = 5;
const leastOpen = 3;
function findCircuitBreaker({ dependency, opensWithinMs, closesWithinMs }, { calls, usual, active, revertedAt, watchedTo, isLate }) {
	const times = calls.map(([at]) => at);
	const countIn = (from, to) => times.filter((at) => at >= from && at < to).length;
	const usualSeconds = usual.reduce((sum, { from, to }) => sum + to - from, 0);
	const perSecond = usual.reduce((sum, { from, to }) => sum + countIn(from, to), 0) / (usualSeconds || 1);
	if (perSecond < fewestUsual) return noData(`${dependency} is called ${formatNumber$1(perSecond)} times a second before the fault; it takes ${fewestUsual} to see that calls stop.`);
	if (countIn(active.from, active.to) === 0) return noData(`${dependency} was not called while it was broken: no call failed.`);
	const stretches = stretchesOf(active.from, active.to, countIn);
	const isOpen = ({ count }) => count <= Math.max(mostProbes, openShare * perSecond);
	const firstOpen = stretches.findLastIndex((one) => !isOpen(one)) + 1;
	const open = stretches.slice(firstOpen);
	const rate = `${formatNumber$1(perSecond)} calls a second before`;
	const finding = (verdict, value, why) => ({
		verdict,
		value,
		interval: null,
		reason: `${why}.`
	});
	if (open.length === 0) return finding("fail", null, `Calls of ${dependency} did not stop while it was broken: ${formatNumber$1(countIn(active.from, active.to) / (active.to - active.from))} calls a second, ${rate}`);
	const last = times.findLast((at) => at < open[0].from && at >= active.from) ?? active.from;
	const openedMs = Math.round(1e3 * (last - active.from));
	const probes = open.reduce((sum, { count }) => sum + count, 0);
	const opened = `Calls stopped ${formatMilliseconds(openedMs)} after it broke, ${rate}; ${probes} calls probed it`;
	if (open.length * stretch < leastOpen) return {
		...finding("inconclusive", openedMs, `${opened}; too little was observed after that to be sure`),
		cause: "undecided"
	};
	const late = (value, why) => isLate ? {
		...finding("inconclusive", value, `${why}; the load generator itself did not keep up`),
		cause: "undecided"
	} : finding("fail", value, why);
	if (openedMs > opensWithinMs) return late(openedMs, opened);
	if (closesWithinMs === void 0) return finding("pass", openedMs, opened);
	const closed = stretchesOf(revertedAt, watchedTo, countIn).find(({ count }) => count >= closedShare * perSecond);
	if (!closed) return watchedTo - revertedAt < closesWithinMs / 1e3 ? {
		...finding("inconclusive", openedMs, `${opened}; the run ended too early to see whether they resumed`),
		cause: "undecided"
	} : finding("fail", openedMs, `${opened}; they did not resume after the fault`);
	const closedMs = 1e3 * (closed.from - revertedAt);
	const both = `${opened}; they resumed ${formatMilliseconds(closedMs)} after the fault`;
	return closedMs <= closesWithinMs ? finding("pass", openedMs, both) : late(openedMs, both);
}
function stretchesOf(from, to, countIn) {
	const count = Math.max(0, Math.floor((to - from) / stretch + 1e-9));
	return Array.from({ length: count }, (_, index) => {
		const start = from + index * stretch;
		return {
			from: start,
			count: countIn(start, start + stretch)
		};
	});
}
// build/judge/patterns/attempts.js
function attemptsOf(calls, usual) {
	const attempts = calls.flatMap(([at, tookMs, of, status, key]) => of === null ? [] : [{
		at,
		endedAt: at + tookMs / 1e3,
		of,
		status,
		key
	}]);
	const isEnoughOnce = (group) => group.filter((one) => hasSucceeded(one) && isWithin(one, usual)).length <= 1;
	return [groupsBy(attempts, ({ of }) => `${of}`), groupsBy(attempts, ({ of, key }) => `${of} ${key}`)].find((groups) => groups.every(isEnoughOnce));
}
const notTold = (dependency) => `While nothing was broken, requests made several successful calls of ${dependency} with the same id, method and path: which calls are attempts of one request is not known; give each call an idempotency-key or an x-request-id of its own.`;
const hasFailed = ({ status }) => status === 0 || status !== null && status >= 500;
const hasSucceeded = ({ status }) => status !== null && status > 0 && status < 400;
const isWithin = ({ at }, spans) => spans.some(({ from, to }) => at >= from && at < to);
function groupsBy(attempts, nameOf) {
	return [...Map.groupBy(attempts, nameOf).values()];
}
// build/judge/patterns/idempotency.js
function findIdempotency({ dependency, effects: path }, { calls, usual, effects }) {
	const writing = calls.filter(([, , , , , harmless]) => harmless !== "read");
	const isCounted = path !== void 0;
	const meant = isCounted ? reachedOf(writing.length > 0 ? writing : calls) : writing;
	const requests = attemptsOf(meant, usual);
	if (!requests) return noData(notTold(dependency));
	const retried = requests.filter(isRetried);
	if (retried.length === 0) return notRetried(dependency);
	const sharing = sharingOf(requests);
	if (sharing > 0) return noData(`${formatCount(sharing)} requests had the idempotency key of another one that succeeded: ${dependency} cannot know them apart, and what it does with a second attempt is not known; give each request a key of its own.`);
	if (isCounted) return byEffects(dependency, {
		count: requests.length + meant.filter(([, , of]) => of === null).length,
		retried,
		effects
	});
	const twice = retried.filter((attempts) => !shareKey(attempts)).length;
	const said = saidOf(retried);
	return found(twice, twice === 0 ? `All attempts of one request had the same idempotency key: ${said}` : `${formatCount(twice)} of them with another idempotency key, or with none: ${said}`);
}
const reachedOf = (calls) => calls.filter(([, , , , , harmless]) => harmless !== "kept");
function sharingOf(requests) {
	const keys = requests.flatMap((attempts) => attempts.find(hasSucceeded)?.key ?? []);
	return keys.length - new Set(keys).size;
}
function byEffects(dependency, { count, retried, effects }) {
	if (effects === void 0) return noData(`${dependency} did not report how many side effects it has had.`);
	const twice = Math.max(0, effects - count);
	const counted = `${dependency} counted ${formatCount(effects)} effects of ${formatCount(count)} requests`;
	return found(twice, `${counted}: ${saidOf(retried)}`);
}
const notRetried = (dependency) => noData(`No call of ${dependency} whose response was lost was tried again: nothing shows what a second attempt does.`);
const saidOf = (retried) => `${formatCount(retried.length)} requests were tried again after their response was lost`;
const found = (twice, why) => ({
	verdict: twice === 0 ? "pass" : "fail",
	value: twice,
	interval: null,
	reason: `${why}.`
});
const isRetried = (attempts) => attempts.slice(0, -1).some(({ status }) => status === 0);
const shareKey = ([first, ...others]) => first.key !== null && others.every(({ key }) => key === first.key);
// build/judge/patterns/retries.js
const fewestGaps = 5;
const leastWait = 5;
const growth = 1.25;
const leastSpread = .1;
function findRetries({ dependency, most, amplification, backoff }, { calls, usual, active, isLate }) {
	const requests = attemptsOf(calls, usual);
	if (!requests) return noData(notTold(dependency));
	const begun = requests.filter(([first]) => first.at >= active.from && first.at < active.to);
	if (begun.length === 0) return noData(`No call of ${dependency} had an id that all attempts of one request share: traceparent, x-request-id or idempotency-key.`);
	if (!begun.some((attempts) => attempts.some(hasFailed))) return noData(`No call of ${dependency} failed while the fault was active.`);
	const sizes = begun.map((attempts) => attempts.length);
	const value = Math.max(...sizes);
	const load = mean(sizes);
	const said = `${begun.length} requests made ${sum(sizes)} calls, ${value} of one request at most`;
	const finding = (verdict, why) => ({
		verdict,
		value,
		interval: null,
		reason: `${why}: ${said}.`
	});
	if (value === 1) return finding("fail", `No failed call of ${dependency} was tried again`);
	if (value > most) return finding("fail", "Requests were tried too often");
	if (amplification !== void 0 && load > amplification) return finding("fail", `The load on ${dependency} was multiplied by ${formatNumber$1(load)}, more than ${formatNumber$1(amplification)}`);
	const wrong = backoff && reasonNoBackoff(begun);
	if (!wrong) return finding("pass", triedAgain(begun));
	return wrong.isUnknown || isLate ? {
		...finding("inconclusive", wrong.why),
		cause: "undecided"
	} : finding("fail", wrong.why);
}
function triedAgain(groups) {
	const failed = groups.filter(([first]) => hasFailed(first));
	const again = failed.filter(({ length }) => length > 1).length;
	return again === failed.length ? "Failed calls were tried again" : `${again} of ${failed.length} failed calls were tried again`;
}
function reasonNoBackoff(groups) {
	const waits = [];
	for (const attempts of groups) for (let index = 1; index < attempts.length; index += 1) {
		waits[index - 1] ??= [];
		waits[index - 1].push(1e3 * (attempts[index].at - attempts[index - 1].endedAt));
	}
	const seen = waits.filter((gaps) => gaps.length >= fewestGaps).map(sorted);
	if (seen.length < 2) return {
		why: "Too few requests were tried three times to see whether the waits grow",
		isUnknown: true
	};
	const medians = seen.map((gaps) => at(gaps, .5));
	const told = medians.map((ms) => formatMilliseconds(Math.max(0, Math.round(ms)))).join(", ");
	if (medians[0] < leastWait) return { why: `Failed calls were tried again at once (${told})` };
	if (!medians.every((ms, index) => index === 0 || ms >= growth * medians[index - 1])) return { why: `The waits between attempts do not grow (${told})` };
	const spreads = seen.map((gaps, index) => (at(gaps, .9) - at(gaps, .1)) / medians[index]);
	const least = Math.min(...spreads);
	if (least < leastSpread) return { why: `The waits between attempts have no jitter (${told}, spread by ${formatRatio(least)})` };
}
const sorted = (values) => [...values].sort((a, b) => a - b);
const at = (ordered, share) => ordered[Math.round(share * (ordered.length - 1))];
// build/judge/patterns/judge-pattern.js
function findPattern({ pattern, during }, plan, evidence, isLate) {
	const { dependency } = pattern;
	const seen = evidence.calls?.find((one) => one.dependency === dependency);
	const found = evidence.experiments?.find(({ name }) => name === during);
	if (!seen || seen.calls.length === 0 || found?.activeAt === void 0) return noData(`${noCallOf(dependency)}.`);
	if (seen.isCut) return noData(`${dependency} was called more often than is kept: use a lower rate.`);
	const { injectedAt = 0, activeAt, endedAt = activeAt, revertedAt = endedAt } = found;
	const broken = {
		calls: seen.calls,
		...defined({ effects: seen.effects }),
		usual: segmentsOf(plan, evidence).filter(({ usual, to }) => usual && to <= injectedAt),
		active: {
			from: activeAt,
			to: endedAt
		},
		revertedAt,
		watchedTo: found.watchedTo ?? revertedAt,
		isLate
	};
	switch (pattern.kind) {
		case "retries": return findRetries(pattern, broken);
		case "circuit-breaker": return findCircuitBreaker(pattern, broken);
		case "idempotency": return findIdempotency(pattern, broken);
	}
}
// build/judge/profile/spike.js
function findSpike(plan, evidence) {
	const { load: report } = evidence;
	const { spike } = plan.load;
	const segments = segmentsOf(plan, evidence);
	const atSpike = segments.find(({ name }) => name === "spike");
	if (!report || !spike || !atSpike) return void 0;
	const usual = firstLevel(plan.load);
	const { windowSeconds, seconds } = report;
	const parts = segments.map((segment) => {
		const { from, to } = windowsOf(report, segment);
		return {
			name: segment.name,
			level: segment.name === "spike" ? spike.perSecond : usual,
			seconds: Math.max(0, Math.min(seconds, to * windowSeconds) - from * windowSeconds),
			...stageOf(report, from, to)
		};
	});
	const { from, to } = windowsOf(report, atSpike);
	const recovery = findRecovery(plan, report, {
		before: reportOf$1(report, 0, from),
		from: to,
		end: Math.floor(seconds / windowSeconds + 1e-9)
	});
	return {
		kind: "spike",
		parts,
		recovery,
		sentence: describeRecovery(recovery, {
			it: "the spike",
			over: "the spike was over"
		})
	};
}
// build/judge/profile/find-profile.js
const finders = {
	stress: findStress,
	scalability: findScalability,
	spike: findSpike,
	soak: findSoak
};
const findProfile = (plan, evidence) => finders[plan.load.profile]?.(plan, evidence);
function nextLevel(plan, evidence) {
	const steps = judgeSteps(plan, evidence);
	const next = plan.load.profile === "stress" ? nextStress(plan.load, steps) : nextScalability(plan.load, steps);
	return next !== void 0 && next <= ceilingOf(plan) ? next : void 0;
}
// build/judge/profile/profile-doubt.js
function doubtsOfProfile(objective, plan, evidence) {
	const { kind } = objective.metric;
	const { load } = evidence;
	if (!load || kind !== "slope" && kind !== "linearity") return [];
	const find = (view) => {
		const viewed = viewedBy(view, evidence);
		if (!viewed?.load) return void 0;
		return findOfProfile(objective, plan, {
			load: viewed.load,
			memory: evidence.memory
		}, findProfile(plan, viewed)).verdict;
	};
	const found = find((report) => report);
	const isMadeBy = (view) => {
		const seen = find(view);
		return seen === void 0 || !isAlike(seen, found);
	};
	const checks = [load, ...(evidence.steps ?? []).map(({ report }) => report)].flatMap((report) => checksOf(report, plan));
	const addsTime = kind === "slope" ? breachesOf(checks, "adds time") : [];
	const sendsLess = breachesOf(checks, "sends less");
	const isLoadInDoubt = kind === "linearity" ? isMadeBy(asIfAllWereSent) : isGreen(found);
	return [...addsTime.length > 0 && isMadeBy(withoutOwnShare) ? addsTime : [], ...sendsLess.length > 0 && isLoadInDoubt ? sendsLess : []];
}
function viewedBy(view, { load, steps = [], ...rest }) {
	const viewed = load && view(load);
	const viewedSteps = steps.flatMap((step) => {
		const report = view(step.report);
		return report ? [{
			...step,
			report
		}] : [];
	});
	if (!viewed || viewedSteps.length < steps.length) return void 0;
	return {
		...rest,
		load: viewed,
		...defined({ steps: steps.length > 0 ? viewedSteps : void 0 })
	};
}
// build/judge/judge-objective.js
const requestOf = (objective) => "request" in objective ? defined({ request: objective.request }) : {};
function judgeObjective(objective, gathered, terms) {
	const evidence = ofIterations(gathered, objective);
	const { load } = evidence;
	const experiment = load && experimentOf(objective, terms.experiments);
	const unobserved = experiment && reasonUnobserved(experiment);
	if (unobserved) return judged(objective, unobserved, requestOf(objective));
	if (experiment && isOfProfile(objective)) return judgeRecovery(objective, experiment, load, terms.plan);
	const found = judgeKind(objective, evidence, {
		...terms,
		gathered
	});
	return experiment ? shownThroughout(found, experiment, terms.plan) : shownAfterwards(found, objective, terms.plan, terms.experiments);
}
function judgeKind(objective, evidence, terms) {
	if (isOfPattern(objective)) return judgePattern(objective, evidence, terms);
	if (isOfProfile(objective)) return judgeProfile(objective, evidence, terms);
	if (objective.kind === "load") return judgeLoad(objective, evidence, terms);
	if (objective.kind === "baseline") return judgeBaseline(objective, evidence, terms);
	return isAlertsObjective(objective) ? judgeAlerts(objective, evidence, terms) : judgeMeasured(objective, evidence, terms);
}
function judgeLoad(objective, evidence, terms) {
	const { load, failure } = evidence;
	const { request } = objective;
	const named = requestOf(objective);
	const measured = {
		load: terms.plan.load,
		side: "head",
		request
	};
	const { checks, levels, lack } = terms;
	if (!load) return judged(objective, withoutEvidence(failure), named);
	const part = partFor(objective, terms.plan, evidence, {
		report: load,
		end: terms.end
	});
	if (!part) return judged(objective, withoutSegment(objective), named);
	const find = (report) => sayingWhatFailed(findOfLoad(objective, report, levels.fail, part.end), objective, terms.plan.load, report);
	const finding = doubt(measuredBehind(heldTo(find(part.report), lack, isRate(objective)), measured, terms.gathered), doubtsOfSide(questionOf(objective, find), part.report, checks), part.report);
	const found = experimentOf(objective, terms.experiments) !== void 0 ? besideBase$1(finding, part.report, find) : finding;
	const usual = unlessUsual(found, objective, usualPart(terms.plan, evidence, load));
	return judged(objective, unlessSpared(usual, objective, part.report, terms.plan), named);
}
const questionOf = ({ metric, comparator }, find) => ({
	metric: metric.kind,
	comparator,
	find: (report) => find(report).verdict
});
function judgePattern(objective, evidence, { plan, checks }) {
	const { load, failure } = evidence;
	const isLate = checks.some(({ ok }) => !ok);
	const finding = load ? findPattern(objective, plan, evidence, isLate) : withoutEvidence(failure);
	return judged(objective, finding);
}
function judgeProfile(objective, evidence, { profile, plan }) {
	const { load, failure } = evidence;
	const finding = load && !failure ? doubt(findOfProfile(objective, plan, {
		load,
		memory: evidence.memory
	}, profile), doubtsOfProfile(objective, plan, evidence), load) : withoutEvidence(failure);
	return judged(objective, finding, { ofProfile: true });
}
const notThere = ({ message, hint }) => noData(`No comparison: ${message.replace(/\.$/, "")}${hint === void 0 ? "" : ` (${hint})`}.`);
function judgeBaseline(planned, evidence, terms) {
	const objective = terms.isBudgetSpent ? withHalfTolerance(planned) : planned;
	const { load, baseline, history, failure } = evidence;
	const named = requestOf(objective);
	if (baseline?.failure) return judged(objective, notThere(baseline.failure), named);
	if (!load) return judged(objective, withoutEvidence(failure), named);
	if (history?.failure) return judged(objective, notThere(history.failure), named);
	const part = partFor(objective, terms.plan, evidence, {
		report: load,
		end: terms.end
	});
	if (!part) return judged(objective, withoutSegment(objective), named);
	const find = (report) => {
		if (report.grain === "summary") return {
			finding: notCompared(),
			details: {}
		};
		const found = history ? findAgainstPast(objective, report, history, terms) : findComparison(objective, report, terms);
		return {
			...found,
			finding: withLatencyFromSend(found.finding, objective, report)
		};
	};
	const findOnly = (report) => find(report).finding;
	const { finding, details } = find(part.report);
	const { request } = objective;
	const held = ["head", "base"].reduce((left, side) => measuredBehind(left, {
		load: terms.plan.load,
		side,
		request
	}, terms.gathered), heldTo(finding, terms.lack, isRate(objective)));
	const doubts = history ? doubtsOfSide(questionOf(objective, findOnly), part.report, terms.checks) : doubtsOfComparison((report) => findOnly(report).verdict, part.report, terms.checks);
	return judged(objective, doubt(held, doubts, part.report), {
		...details,
		...named
	});
}
const isRate = ({ metric }) => metric.kind === "throughput";
function judgeAlerts(objective, evidence, { checks }) {
	const measured = answerOf(evidence, objective.id, "objective")?.measured;
	return (measured ? findAlerts(objective, measured) : unaskedAlerts(objective).map((row) => ({
		...row,
		finding: withoutEvidence(evidence.failure)
	}))).map(({ name, finding, query, warnings, advisory = objective.advisory }) => judged({
		...objective,
		name,
		advisory
	}, doubt(finding, doubtsOfServer(finding, objective, checks)), {
		...query !== void 0 && {
			query,
			...languageOf(objective)
		},
		...defined({ warnings })
	}));
}
function judgeMeasured(objective, evidence, terms) {
	const { failure } = evidence;
	const measured = answerOf(evidence, objective.id, "objective")?.measured;
	const sent = requestsSent(terms.plan.load, evidence.target);
	const stretch = {
		...lengthOf(objective, evidence, terms),
		level: terms.levels.fail,
		sent
	};
	const find = objective.slo ? findOfSlo : findOfMeasurement;
	const compared = measured && compareUse(objective, measured, stretch.seconds, evidence, terms);
	const found = compared?.finding ?? (measured ? find(objective, measured, stretch) : withoutEvidence(failure));
	const finding = unlessUnproven(found, measured);
	const warnings = measured ? warningsOf(measured, evidence.load, sent) : [];
	return judged(objective, doubt(finding, doubtsOfServer(finding, objective, terms.checks)), {
		...defined({ threshold: objective.question.kind === "use" && objective.question.tolerance ? null : void 0 }),
		...compared?.details,
		query: measured?.query ?? objective.query,
		...languageOf(objective),
		...defined({ warnings: warnings.length > 0 ? warnings : void 0 })
	});
}
function compareUse({ question, ...objective }, measured, seconds, { load }, { levels }) {
	if (question.kind !== "use" || !question.tolerance || measured.kind !== "use") return void 0;
	const { tolerance, of } = question;
	return findUseAgainstBase(of, {
		...objective,
		tolerance,
		form: "literal"
	}, measured, {
		seconds,
		design: load?.design,
		levels
	});
}
function lengthOf(objective, evidence, { plan, end }) {
	const { load } = evidence;
	if (!load) return {
		seconds: plan.load.durationMs / 1e3,
		...defined({ end })
	};
	const during = requestedPart(objective, plan);
	const part = during === void 0 ? void 0 : partFor({ during }, plan, evidence, {
		report: load,
		end
	});
	return {
		seconds: (part?.report ?? load).seconds,
		...defined({ end: part ? part.end : end })
	};
}
const languageOf = ({ language }) => language === void 0 ? {} : { language };
const withoutEvidence = (failure) => notMeasured("not-measured", failure ? `Not measured: ${failure.message}` : "It was not measured.");
// build/judge/load/own-thresholds.js
const rowsOfThresholds = ({ objectives }, { engine, thresholds = [] }, decided) => thresholds.map(({ name, holds }, index) => ({
	of: objectives.length + index,
	name: `${engine.name}: ${name}`,
	source: engine.name,
	...findingOf(engine.name, holds, decided),
	unit: "none",
	comparator: "<=",
	threshold: null,
	key: false,
	weight: 1,
	advisory: false
}));
function findingOf(tool, holds, decided) {
	if (holds === null) return noData(`${tool} had no data for this threshold.`);
	const counting = decided.filter(({ advisory }) => !advisory);
	const isBroken = counting.some(({ verdict }) => verdict === "fail");
	const allHold = counting.length > 0 && counting.every(({ verdict }) => isGreen(verdict));
	const reason = holds ? `${tool} found that it holds${isBroken ? ", though an objective of the config is broken" : ""}.` : `${tool} found that it is crossed${allHold ? ", though all objectives of the config hold" : ""}.`;
	return {
		verdict: holds ? "pass" : "fail",
		value: null,
		interval: null,
		reason
	};
}
// build/judge/judge.js
function judge(plan, evidence) {
	const { load } = evidence;
	const budgets = findBudgets(plan, evidence);
	const policy = policyUnder(plan.policy, budgets);
	const checks = load ? checksOf(load, plan) : [];
	const looks = load?.design ? looksOfRun(plan, load) : [];
	const end = endOf(plan, evidence);
	const terms = {
		...defined({ end }),
		lack: load && lackOf(plan.load, load),
		checks,
		looks,
		levels: load && looks.length > 0 ? levelsAt(load.seconds, looks, level$1) : levelsAt(1, [1], level$1),
		family: Math.max(1, plan.objectives.filter(({ kind, advisory }) => kind === "baseline" && !advisory).length),
		calibration: plan.calibration,
		isOpenModel: plan.load.pace.kind === "rate",
		plan,
		isBudgetSpent: isSpent(budgets),
		profile: findProfile(plan, evidence),
		experiments: findExperiments(plan, evidence)
	};
	const decided = plan.objectives.flatMap((objective) => judgeObjective(objective, evidence, terms));
	const decidedEach = decided.concat(load ? rowsOfThresholds(plan, load, decided) : []).concat(rowsOfAborts(plan, evidence, load?.thresholds?.length ?? 0)).map((objective) => openWhenCancelled(objective, evidence.failure)).map((objective) => waive(objective, plan.waivers ?? []));
	const objectives = applyPolicy(decidedEach, policy);
	const outcome = outcomeOf$4(objectives, plan, evidence);
	const ruling = rule(outcome.verdict, objectives, policy, terms.isBudgetSpent);
	const moved = load?.design ? findMovement(usualPart(plan, evidence, load), guardOf(plan.calibration, medianKey)) : void 0;
	return {
		...outcome,
		blocks: ruling?.blocks ?? false,
		...defined({ ruling }),
		objectives,
		...defined({
			moved,
			profile: terms.profile,
			experiments: terms.experiments,
			budgets: budgets.length > 0 ? withBurns(budgets, objectives) : void 0,
			generator: load?.health && {
				healthy: checks.every(({ ok }) => ok),
				checks,
				told: describeDoubt(objectives, checks)
			}
		})
	};
}
const looksOfRun = ({ load: { pace, durationMs }, chaos }, { seconds, windowSeconds }) => pace.kind === "script" || chaos ? [seconds] : looksOf(durationMs / 1e3, windowSeconds);
const medianKey = metricKey({
	kind: "quantile",
	quantile: .5
});
function endOf({ load: { durationMs } }, { load, afterLoad }) {
	return afterLoad !== void 0 || load !== void 0 && load.seconds >= durationMs / 1e3 - 1e-9 ? { stillDown: afterLoad?.isUp === false } : void 0;
}
// build/gate/publish-record.js
async function publishRecord(record, publishers) {
	let report = reportOf(record);
	const publications = {};
	for (const publisher of publishers) {
		const { id } = publisher;
		const publication = await tryToPublish(publisher, report);
		publications[id] = publication;
		const note = noteOf(id, publication);
		if (note) report = reportOf({
			...report.record,
			notes: [...report.record.notes, note]
		});
	}
	return {
		report,
		publications
	};
}
async function tryToPublish({ publish }, report) {
	try {
		return await publish(report);
	} catch (error) {
		return {
			kind: "denied",
			why: error instanceof Error ? error.message : String(error)
		};
	}
}
function noteOf(source, publication) {
	if (publication.kind === "published" && publication.note) return {
		source,
		...publication.note
	};
	if (publication.kind !== "denied") return void 0;
	return {
		source,
		message: publication.why,
		...defined({ hint: publication.hint })
	};
}
// build/judge/load/summarize-load.js
function summarizeLoad(report, side) {
	const cells = cellsOf$3(report, side);
	const { good, ...counts } = countsOf(cells);
	const latency = mergeHistograms(cells.map((cell) => cell.latency));
	const at = (q) => quantile(latency, q) ?? null;
	return {
		...counts,
		errors: counts.sent - good,
		latency: {
			p50: at(.5),
			p90: at(.9),
			p95: at(.95),
			p99: at(.99),
			max: latency.count > 0 ? latency.max : null
		},
		...defined({ bytes: addBytes(cells) })
	};
}
// build/gate/record/build-record.js
function buildRecord({ plan, evidence: found, judgement, startedAt, advisory, where }) {
	const { notes = [], ...evidence } = found;
	const { verdict, reason, score, grade, objectives, generator, moved, profile, budgets } = judgement;
	const { blocks, ruling, experiments } = judgement;
	const { load } = evidence;
	return {
		schemaVersion: 1,
		verdict,
		reason: oneLine(reason),
		score,
		grade,
		service: plan.service,
		commit: where.commit ?? null,
		window: load?.window ?? null,
		decidedAfter: load?.seconds ?? null,
		target: evidence.target,
		load: {
			head: load ? summarizeLoad(load, "head") : null,
			...defined({ base: load?.design && summarizeLoad(load, "base") }),
			generator: generator ? {
				...load?.generator,
				...generator
			} : null,
			...load && {
				engine: load.engine,
				latencyFrom: load.latencyFrom
			}
		},
		objectives,
		...defined({
			moved,
			profile,
			experiments,
			budgets
		}),
		gate: {
			name: "reliability-gate",
			version: gateVersion
		},
		startedAt,
		blocks: blocks && !advisory,
		advisory,
		...defined({
			wouldBlock: advisory && ruling?.blocks ? ruling.rule : void 0,
			ruling
		}),
		context: where,
		plan: withoutSecrets(plan),
		evidence,
		notes
	};
}
// build/gate/record/redact-deep.js
const foreignKeys = new Set([
	"labels",
	"annotations",
	"match",
	"severities",
	"headers",
	"marked"
]);
const ownWords = new Set([
	"kind",
	"verdict",
	"cause",
	"source",
	"comparator",
	"side",
	"profile",
	"grade",
	"state",
	"purpose",
	"inconclusive",
	"noData",
	"tooFewRequests",
	"error",
	"start",
	"end",
	"startedAt",
	"commit"
]);
function redactDeep(data, redact) {
	return keepService(data, walk(data, "", redact));
}
function keepService(data, redacted) {
	const { service, plan } = data;
	if (typeof service !== "string") return redacted;
	const kept = {
		...redacted,
		service
	};
	const { plan: redactedPlan } = redacted;
	return plan?.service === service ? {
		...kept,
		plan: {
			...redactedPlan,
			service
		}
	} : kept;
}
function walk(data, name, redact) {
	if (typeof data === "string") return ownWords.has(name) ? data : redact(data);
	if (Array.isArray(data)) return data.map((item) => walk(item, foreignKeys.has(name) ? "" : name, redact));
	if (data === null || typeof data !== "object") return data;
	const keyOf = foreignKeys.has(name) ? redact : (key) => key;
	return Object.fromEntries(Object.entries(data).map(([key, value]) => [keyOf(key), walk(value, key, redact)]));
}
// build/gate/sources.js
function sourcesOfRun(sources, evidence, plan, context) {
	const open = new Map();
	const opened = [];
	return {
		open,
		openThose: async (isStarted, deployed) => {
			for (const source of sources.filter((one) => one.isStarted === isStarted)) {
				const provider = await source.open(deployed, context);
				opened.push({
					id: source.id,
					provider
				});
				if (await isUsable(provider, source, evidence, plan, context)) open.set(source.id, provider);
			}
		},
		close: async () => {
			for (const { id, provider } of opened.toReversed()) {
				const close = async () => {
					await provider.close?.();
					return [];
				};
				addNotes(evidence, await notesOf$1(id, () => provider.notes?.()));
				addNotes(evidence, await notesOf$1(id, close));
			}
		}
	};
}
async function isUsable(provider, { id }, evidence, plan, context) {
	const objectives = objectivesOf(plan, id);
	const tell = (notes) => {
		for (const { message, hint } of foldNotes(notes)) context.log.warn(`${id}: ${message}${hint ? ` (${hint})` : ""}`);
		addNotes(evidence, named(id, notes));
	};
	try {
		tell(await provider.check(objectives, context));
		return true;
	} catch (error) {
		const isNeeded = objectives.length > 0 || plan.load.profile === "soak" && provider.memory;
		if (!(error instanceof Problem) || isNeeded) throw error;
		tell([{
			source: id,
			message: `The scorecard shows nothing of it: ${error.message}`,
			...defined({ hint: error.hint })
		}]);
		return false;
	}
}
const objectivesOf = ({ objectives }, id) => objectives.filter(isMeasured).filter(({ provider }) => provider === id);
const named = (source, notes) => notes.map((note) => ({
	...note,
	source
}));
function addNotes(evidence, notes) {
	if (notes.length > 0) evidence.notes = [...evidence.notes ?? [], ...notes];
}
const concludingMs = 5e3;
async function concludeSources(sources, outcome, context) {
	const request = {
		...context,
		signal: AbortSignal.timeout(concludingMs)
	};
	return (await Promise.all(sources.map(({ id, conclude }) => notesOf$1(id, () => conclude?.(outcome, request))))).flat();
}
async function notesOf$1(source, finish) {
	try {
		return named(source, await finish() ?? []);
	} catch (error) {
		return [{
			source,
			message: error instanceof Error ? error.message : String(error)
		}];
	}
}
// build/gate/apps.js
const isStartedHere = (plan) => plan.from.kind === "started";
function appsOfRun(startApp, evidence, context) {
	const attempts = new Map();
	const apps = new Map();
	const note = (side, found) => {
		evidence.started = {
			...evidence.started,
			...defined({ [side]: found })
		};
	};
	const noteEnd = (side, end) => {
		const before = evidence.started?.[side];
		if (!end || !before || before.ended) return;
		note(side, {
			...before,
			ended: {
				amid: evidence.load ? "load" : "start",
				...end
			}
		});
	};
	return {
		of: (side) => apps.get(side),
		start: async (plan, side) => {
			const { start: command } = plan.from;
			const attempt = attempts.get(side) ?? startApp(plan, side, context);
			attempts.set(side, attempt);
			const started = await attempt;
			if (started.kind === "failed") {
				const { commit, end, problem } = started;
				note(side, {
					command,
					...defined({
						commit,
						ended: end
					})
				});
				throw problem;
			}
			const { app } = started;
			apps.set(side, app);
			note(side, {
				command,
				...defined({ commit: app.commit })
			});
			return {
				url: app.url,
				source: "started"
			};
		},
		look: () => {
			for (const [side, app] of apps) noteEnd(side, app.end());
		},
		lookAfterLoad: async () => {
			await Promise.all([...apps].map(async ([side, app]) => noteEnd(side, await app.endAfterLoad())));
		},
		stop: async () => {
			await Promise.all([...apps.values()].map((app) => app.stop()));
		}
	};
}
// build/judge/failures/partial-data.js
const partialOf = ({ load }, side) => (load?.pages ?? []).flatMap(({ side: of, name, partial }) => of === side && partial !== void 0 ? [{
	name,
	partial
}] : []);
const formatPartial = ({ name, partial }) => partial === 1 ? `1 response of ${name} has GraphQL errors beside its data` : `${formatCount(partial)} responses of ${name} have GraphQL errors beside their data`;
const partialAdvice = "they count as successful; if the data is incomplete without a field, name it, such as expect: { json: { $.data.cart.id: 1 } }";
// build/gate/stages/target/hint-for.js
const hintFor = (side, hint) => side === "head" ? hint : hint.replaceAll(/\btarget\b/g, "baseline");
// build/gate/stages/target/try-requests.js
const probe$1 = {
	id: "probe",
	run: async (run) => {
		const { plan, evidence, ports, context } = run;
		const requests = run.requests ?? plan.load.requests;
		run.refused = await tryRequests(evidence, {
			...plan,
			load: {
				...plan.load,
				requests
			}
		}, ports, context);
	}
};
const isRefused = (probe) => probe.kind === "refused";
const isLogin = (probe) => isRefused(probe) && probe.page === "login";
const isGarbled = (probe) => isRefused(probe) && probe.page === "garbled";
const isRedirected = (probe) => probe.kind === "redirected";
const tries = 3;
const pauseMs = 2e3;
async function tryRequests(evidence, plan, ports, context) {
	const requests = standaloneRequests(plan.load);
	const all = (probes) => areAllRefused(probes, requests);
	const probes = await tryUnless(all, () => ports.probe(evidence.target, plan.target, requests, context), context);
	if (context.signal.aborted) return [];
	const [garbled] = describeRefused(probes.filter(isGarbled));
	if (garbled) throw new Problem("target", garbled.message, { hint: garbled.hint });
	if (all(probes)) {
		const { message, hint } = describeAllRefused(probes);
		throw new Problem("target", message, { hint });
	}
	for (const one of probes) context.log.debug(`${one.name}, sent once: ${outcomeOf$1(one)}`);
	Object.assign(evidence, foundIn(probes));
	const refused = describeRefused(probes);
	for (const { message, hint } of [...refused, ...describeRedirected(probes)]) context.log.warn(`${message}; ${hint}`);
	return refused;
}
function outcomeOf$1(probe) {
	if (isRefused(probe)) return isLogin(probe) ? "a login page" : `refused with ${probe.status}`;
	if (isRedirected(probe)) return `redirected to ${probe.location}`;
	return probe.kind === "unanswered" ? "no response in time" : "a response";
}
async function tryUnless(bad, tryAll, { clock, signal }) {
	let probes = await tryAll();
	for (let tried = 1; tried < tries && bad(probes); tried += 1) {
		await clock.sleep(pauseMs, signal);
		probes = await tryAll();
	}
	return probes;
}
function foundIn(probes, { redirects = [], loginPages = [] } = {}) {
	const to = [...redirects, ...probes.filter(isRedirected).filter(({ name }) => redirects.every((known) => known.name !== name)).map(({ name, location }) => ({
		name,
		location
	}))];
	const pages = [...new Set([...loginPages, ...probes.filter(isLogin).map(({ name }) => name)])];
	return defined({
		redirects: to.length > 0 ? to : void 0,
		loginPages: pages.length > 0 ? pages : void 0
	});
}
const notesOfRefused = (refused, { load, loginPages }) => refused.filter(({ name }) => loginPages?.includes(name) || !load?.cells.some((cell) => cell.side === "head" && cell.name === name && cell.good > 0)).map(({ message, hint }) => ({
	source: "target",
	message,
	hint
}));
const areAllRefused = (probes, requests) => probes.length > 0 && probes.length === requests.length && probes.every(isRefused);
function describeAllRefused(probes) {
	const refused = probes.filter(isRefused);
	const responses = refused.map(describe$1);
	return {
		message: `the target refuses ${refused.length === 1 ? "the only request of the load" : `each of the ${formatCount(refused.length)} requests of the load`}: ${listed(responses, mostShown)}`,
		hint: refused.find(({ hint }) => hint)?.hint ?? hintOn(refused.map(({ status }) => status))
	};
}
function describe$1({ name, status, page }) {
	if (page === "login") return `${name} returns a login page (${status})`;
	return page === "garbled" ? `${name} returns a body that is not what its Content-Encoding says (${status})` : `${name} returns ${status}`;
}
const mostShown = 3;
const describeRefused = (probes) => probes.filter(isRefused).map((refused) => ({
	name: refused.name,
	message: describe$1(refused),
	hint: refused.hint ?? hintOn([refused.status])
}));
const describeRedirected = (probes, side = "head") => probes.filter(isRedirected).map(({ name, status, location }) => ({
	name,
	message: `${name} returns a redirect (${status}) to ${location}`,
	hint: adviceOn$1({ status }, side)
}));
function describeOff(probes) {
	const told = [...describeRefused(probes), ...describeRedirected(probes, "base")];
	return {
		message: listed(told.map((one) => one.message), mostShown),
		hint: hintFor("base", told[0]?.hint ?? "")
	};
}
const isSafeHttp = (request) => isHttp(request) && isSafe(request);
function hintOn(statuses) {
	const [status] = statuses;
	const meant = `set expect: { status: ${status} } if that is meant`;
	if (statuses.some((one) => one === 401 || one === 403)) return `give the header that grants access as target.headers or target-headers (of a protected preview its bypass header, such as x-vercel-protection-bypass), or ${meant}`;
	return `put ${statuses.includes(404) ? "paths that the target has" : "the methods that the target accepts"} under load.requests, such as "- GET /products", or ${meant}`;
}
// build/gate/stages/after-load.js
const lookAfterLoad = {
	id: "after-load",
	run: async (run) => {
		await noteEnds(run);
		if (!isStepped(run.plan.load.profile)) await lookAgain(run);
		const [ofHead, ofBase] = [await tryAgain(run, "head"), await tryAgain(run, "base")];
		noteUnlike(run, unlikeTypes(run.plan.load, ofHead, ofBase));
	}
};
async function lookAgain({ evidence, plan, ports, context }) {
	const end = evidence.started?.head?.ended;
	const afterLoad = end ? {
		isUp: false,
		message: `its process ended ${describeEnd(end)}`
	} : await ports.lookAfterLoad(evidence.target, plan.target, context);
	if (context.signal.aborted) return;
	evidence.afterLoad = afterLoad;
	if (afterLoad.isUp) {
		const { other } = afterLoad;
		if (other !== void 0) evidence.failure ??= {
			code: "target",
			message: `another build responded after the load: ${other}`,
			hint: staleHint
		};
		return;
	}
	const message = `the target was down after the load: ${afterLoad.message}`;
	context.log.warn(message);
	addNotes(evidence, [{
		source: "target",
		message
	}]);
}
async function noteEnds({ apps, evidence, context }) {
	await apps.lookAfterLoad();
	const end = evidence.started?.base?.ended;
	if (!end || !evidence.baseline || evidence.baseline.failure) return;
	const message = `the baseline ended during the load ${describeEnd(end)}`;
	context.log.warn(`No comparison: ${message}`);
	evidence.baseline.failure = {
		code: "baseline",
		message
	};
}
const mostTold$1 = 10;
async function tryAgain(run, side) {
	const { plan, evidence, ports, context } = run;
	const { target, baseline } = evidence;
	const [at, of] = side === "head" ? [target, plan.target] : [baseline, plan.baseline];
	const own = side === "head" ? evidence : baseline;
	if (!at || !of || !own || side === "base" && baseline?.failure) return [];
	const redirected = redirectedOf(plan.load, evidence.load, side).slice(0, mostTold$1);
	const { requests: learnt = plan.load.requests } = run;
	const isRedirected = ({ name }) => redirected.some((one) => one.name === name);
	const isDown = side === "head" && evidence.afterLoad?.isUp === false;
	const requests = standaloneRequests({
		...plan.load,
		requests: learnt
	}).filter((request) => isSafeHttp(request) && (!isDown || isRedirected(request)));
	const probes = requests.length > 0 ? await ports.probe(at, of, requests, context) : [];
	const known = own.loginPages ?? [];
	const found = foundIn(probes.filter((one) => isLogin(one) || isRedirected(one)), own);
	Object.assign(own, found);
	const late = (found.loginPages ?? []).filter((name) => !known.includes(name));
	const notes = [
		...redirected.map((one) => ({
			message: formatRedirected(one, own.redirects),
			hint: adviceOn$1(one, side)
		})),
		...seenLoginPages(evidence, side).slice(0, mostTold$1).map((one) => ({
			message: formatLoginPages(one),
			hint: loginAdvice(side)
		})),
		...partialOf(evidence, side).slice(0, mostTold$1).map((one) => ({
			message: formatPartial(one),
			hint: partialAdvice
		})),
		...late.slice(0, mostTold$1).map((name) => ({
			message: `${name} returned a login page after the load`,
			hint: loginAdvice(side)
		}))
	].map((note) => ({
		source: side === "head" ? "load" : "baseline",
		...note
	}));
	for (const { message, hint } of notes) context.log.warn(`${message}; ${hint}`);
	addNotes(evidence, notes);
	return probes;
}
function unlikeTypes(load, head, base) {
	const typeOf = (probes, request) => {
		const probe = probes.find(({ name }) => name === request);
		return probe?.kind === "other" ? probe.type : void 0;
	};
	return undescribed(load).flatMap(({ name }) => {
		const [own, other] = [typeOf(head, name), typeOf(base, name)];
		return own !== void 0 && other !== void 0 && own !== other ? [`${name} returns ${own}, and ${other} on the baseline`] : [];
	});
}
function noteUnlike({ plan, evidence, context }, types) {
	const notes = [...unlikeBase(plan.load, evidence.load).map(({ says }) => says), ...types].slice(0, mostTold$1).map((message) => ({
		source: "baseline",
		message,
		hint: unlikeAdvice
	}));
	for (const { message, hint } of notes) context.log.warn(`${message}; ${hint}`);
	addNotes(evidence, notes);
}
// build/tools/processes/exit-code.js
const exitCodeOf = (how) => Number(/^exit code (\d+)$/.exec(how)?.[1]);
// build/deployments/started/describe-end.js
const ofSignal = 128;
function describeHow(how) {
	const code = exitCodeOf(how);
	const [name] = Object.entries(constants$2.signals).find(([, no]) => no === code - ofSignal) ?? [];
	return name === void 0 ? how : `${how}, ${name}`;
}
const nameOf = (side) => side === "head" ? "the target" : "the baseline";
function endedEarly(side, end) {
	const message = `${nameOf(side)} did not start: it ended ${describeEnd(end)}`;
	return new Problem("target", message, end.how === "exit code 0" ? { hint: "let `start` go on as long as the app does; for one that goes on in the background give target.stop" } : {});
}
// build/gate/stages/target/ready.js
const awaitTarget = {
	id: "ready",
	run: (run) => awaitReady(run.evidence.target, run.plan.target, "head", run)
};
async function awaitReady(target, plan, side, { ports, apps, evidence, context }) {
	context.log.info(`Waiting until ${target.url} is ready`);
	const app = apps.of(side);
	const signal = app ? AbortSignal.any([context.signal, app.ended]) : context.signal;
	const readiness = await ports.waitUntilReady(target, plan, {
		...context,
		signal
	});
	if (app?.end()) {
		apps.look();
		throw endedEarly(side, app.end());
	}
	if (readiness.kind === "ready") {
		const source = side === "head" ? "target" : "baseline";
		const { note } = readiness;
		addNotes(evidence, note ? [{
			source,
			...note,
			hint: hintFor(side, note.hint)
		}] : []);
		return;
	}
	const { message, hint } = readiness;
	throw new Problem("target", message, defined({ hint: hint && hintFor(side, hint) }));
}
// build/gate/stages/baseline.js
const findBaseline = {
	id: "baseline",
	run: async (run) => {
		const { baseline } = run.plan;
		if (baseline) run.evidence.baseline = await baselineOf(baseline, run);
	}
};
async function baselineOf(plan, run) {
	const { ports, context } = run;
	const { target } = run.evidence;
	const { from } = plan;
	let baseline = from.kind === "url" ? {
		url: from.url,
		source: from.source
	} : {
		url: "",
		source: from.kind
	};
	try {
		const located = isStartedHere(plan) ? await run.apps.start(plan, "base") : await ports.locateBaseline(plan, target, context);
		baseline = located;
		if (!plan.isTarget) assertOther({
			...run.plan.target,
			...target
		}, {
			...plan,
			...located
		}, context);
		await awaitReady(located, plan, "base", run);
		return {
			...baseline,
			...await tryBase(located, plan, run)
		};
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		const { message, hint } = error;
		const why = `the baseline is not there: ${message}`;
		context.log.warn(`No comparison: ${why}${hint === void 0 ? "" : ` (${hint})`}`);
		const failure = {
			code: "baseline",
			message: why,
			...defined({ hint })
		};
		return {
			...baseline,
			failure
		};
	}
}
async function tryBase(base, plan, { plan: { load }, requests: learnt = load.requests, ports, evidence, context }) {
	const requests = standaloneRequests({
		...load,
		requests: learnt
	}).filter(isSafeHttp);
	const isAll = requests.length === learnt.length;
	const areOff = (probes) => isAll && probes.length > 0 && probes.length === requests.length && probes.every((one) => isOff(one, evidence));
	const probes = await tryUnless(areOff, () => ports.probe(base, plan, requests, context), context);
	if (context.signal.aborted) return {};
	const found = foundIn(probes);
	if (!areOff(probes)) return found;
	const { message, hint } = describeOff(probes);
	const why = `the baseline is not a usable reference: ${message}`;
	context.log.warn(`No comparison: ${why} (${hint})`);
	return {
		...found,
		failure: {
			code: "baseline",
			message: why,
			hint
		}
	};
}
const isOff = (probe, { redirects = [], loginPages = [] }) => isLogin(probe) ? !loginPages.includes(probe.name) : isRedirected(probe) ? redirects.every(({ name }) => name !== probe.name) : isRefused(probe);
function assertOther(target, baseline, { log }) {
	const same = sameDeployment(target, baseline);
	const isOne = target.deploymentId !== void 0 && target.deploymentId === baseline.deploymentId;
	if (same === "same" || isOne) throw new Problem("target", `${baseline.url} is the target itself`, { hint: "compare with a deployment of another commit" });
	if (same === "address") log.warn("Target and baseline have the same address and differ only in their headers: the server has to distinguish them by these.");
}
// build/gate/stages/engine.js
const prepareEngine = {
	id: "engine",
	run: async (run) => {
		const { ports, evidence, context } = run;
		run.engine = await ports.engine.prepare(context);
		addNotes(evidence, run.engine.notes ?? []);
	}
};
// build/gate/stages/experiments/dependencies.js
const openDependencies = {
	id: "dependencies",
	run: async ({ plan: { dependencies = [] }, ports, proxies, lose, context }) => {
		for (const dependency of dependencies) {
			const { name, upstream, group } = dependency;
			const proxy = await ports.openProxy(dependency, context, lose);
			proxies.set(name, {
				...proxy,
				...defined({ group })
			});
			const { at, heldBy } = proxy;
			const way = `${formatEndpoint(at)} → ${formatEndpoint(upstream)}`;
			const by = heldBy === void 0 ? "" : `, held by process ${heldBy}`;
			context.log.info(`${name} is reached through ${way}${by}`);
		}
	}
};
// build/gate/stages/keep-apart.js
const keepApart = {
	id: "cores",
	run: async ({ ports, evidence, context: { log } }) => {
		const cores = await ports.findCores?.();
		if (!cores) return;
		try {
			await bindSelf(cores.generator);
			evidence.cores = cores;
			log.info(`The load is sent from CPUs of its own: ${cores.generator}`);
		} catch (error) {
			const why = error.message.trim().split("\n").at(-1);
			log.warn(`The load shares the CPUs of the apps: ${why}`);
		}
	}
};
// build/judge/is-decided.js
function isDecided(plan, evidence, isSent = false) {
	const verdicts = judge(plan, evidence).objectives.filter(({ source, advisory }) => !advisory && (source === "load" || source === "baseline")).map(({ verdict }) => verdict);
	if (verdicts.includes("fail")) return true;
	return !isSent && verdicts.length > 0 && verdicts.every(isGreen);
}
// build/gate/stages/experiments/calls.js
async function watchCalls(run) {
	const watched = watchedIn(run.plan);
	const sinceMs = Date.now();
	const before = await Promise.all(watched.map((one) => countEffects(one, run)));
	return (report) => Promise.all(watched.map(async (one, index) => {
		const after = await countEffects(one, run);
		const [first, { dependency }] = [before[index], one];
		const effects = first === void 0 || after === void 0 ? void 0 : after - first;
		const log = await run.proxies.get(dependency)?.calls();
		return {
			dependency,
			calls: callsOf(log?.calls ?? [], sinceMs, report),
			...defined({
				isCut: log?.isCut || void 0,
				effects
			})
		};
	}));
}
function watchedIn({ objectives }) {
	const patterns = objectives.filter(isOfPattern).map(({ pattern }) => pattern);
	return [...new Set(patterns.map(({ dependency }) => dependency))].map((dependency) => ({
		dependency,
		effects: patterns.filter((one) => one.dependency === dependency).map((one) => "effects" in one ? one.effects : void 0).find((path) => path !== void 0)
	}));
}
async function countEffects({ dependency, effects: path }, { plan, ports, context }) {
	const upstream = plan.dependencies?.find(({ name }) => name === dependency)?.upstream;
	if (path === void 0 || !upstream) return void 0;
	return ports.countEffects?.(upstream, path, context);
}
function callsOf(logged, sinceMs, { window }) {
	const startMs = window ? Date.parse(window.start) : sinceMs;
	const ids = numbering();
	const keys = numbering();
	return logged.filter(({ at }) => at >= sinceMs).map(({ at, endedAt = at, id, status, key, harmless }) => {
		const call = [
			(at - startMs) / 1e3,
			endedAt - at,
			ids(id),
			status ?? null,
			keys(key)
		];
		if (harmless) call.push(harmless);
		return call;
	});
}
function numbering() {
	const numbers = new Map();
	return (text) => {
		if (text === void 0) return null;
		const number = numbers.get(text) ?? numbers.size;
		numbers.set(text, number);
		return number;
	};
}
// build/gate/stages/experiments/abort.js
const level = .01;
const stretchesMs = [2e3, 5e3];
function isToBeAborted(abort, report, since) {
	if (!abort || report.seconds <= since) return false;
	const { windowSeconds, seconds } = report;
	const from = Math.ceil(since / windowSeconds);
	const to = Math.floor(seconds / windowSeconds + 1e-9);
	const lately = stretchesMs.map((ms) => Math.max(from, to - Math.round(ms / 1e3 / windowSeconds)));
	return [...new Set([from, ...lately])].some((start) => start < to && findOfLoad(abort.objective, reportOf$1(report, start, to), level).verdict === "fail");
}
// build/gate/stages/experiments/run-experiment.js
const marginSeconds = .5;
async function runExperiment(experiment, fault, setting) {
	const { plan, watch, steadyFrom, context } = setting;
	const { name } = experiment;
	const before = undisturbed(watch.latest, steadyFrom);
	const broken = before ? reasonNotSteady(plan, before) : "no load was measured before it";
	if (broken !== void 0) return {
		found: {
			name,
			outcome: "no-steady-state",
			detail: broken
		},
		held: false,
		steadyFrom
	};
	context.log.info(`${name}: ${experiment.says}, for ${formatDuration(experiment.forMs)}`);
	const injectedAt = watch.now();
	let observed = {
		outcome: "interrupted",
		detail: "the run ended"
	};
	const revert = () => fault.revert({
		...context,
		signal: new AbortController().signal
	}).catch((error) => {
		setting.keep({
			name,
			injectedAt,
			...observed
		});
		throw error;
	});
	try {
		observed = await observe$1(experiment, fault, setting);
	} finally {
		await revert();
	}
	const found = {
		name,
		injectedAt,
		...observed,
		revertedAt: watch.now()
	};
	context.log.info(`${name}: the fault is reverted`);
	return awaitRecovery(experiment, found, before, setting);
}
function undisturbed(report, from) {
	if (!report) return void 0;
	const { windowSeconds, seconds } = report;
	const part = reportOf$1(report, Math.ceil(from / windowSeconds), Math.floor(seconds / windowSeconds));
	return part.cells.length > 0 ? part : void 0;
}
function reasonNotSteady(plan, before) {
	const held = outcomeOf$5(plan, before);
	if (held.outcome === "breaks") return `there was no steady state, ${held.broke} did not hold`;
	return held.outcome === "unknown" ? "whether there was a steady state is not known, the load generator itself did not keep up" : void 0;
}
async function observe$1({ name, forMs, switchMs, abort }, fault, { watch, context, note }) {
	try {
		await fault.inject(context);
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return {
			outcome: "never-active",
			detail: error.message
		};
	}
	let status = "pending";
	const waited = await watch.until(async () => {
		status = await fault.status(context);
		return status === "active";
	}, switchMs);
	if (waited !== "met") {
		const says = fault.says?.();
		return {
			outcome: "never-active",
			detail: neverActive(waited, {
				status,
				says
			})
		};
	}
	const activeAt = watch.now();
	const endsAt = activeAt + forMs / 1e3;
	const isAborted = atEachLook(watch, (latest) => isToBeAborted(abort, latest, activeAt));
	let why = { outcome: "observed" };
	if (await watch.until(async () => {
		if (isAborted()) {
			why = {
				outcome: "aborted",
				detail: `\`${abort?.condition}\` was met`
			};
			return true;
		}
		if (await fault.status(context) === "ended") {
			why = {
				outcome: "interrupted",
				detail: "the fault ended by itself"
			};
			return true;
		}
		return watch.now() >= endsAt;
	}) === "over") why = {
		outcome: "interrupted",
		detail: "the load ended"
	};
	const endedAt = Math.min(watch.now(), endsAt);
	const unused = await fault.unused?.();
	if (unused && "unchecked" in unused) note({
		source: "chaos",
		message: `${name}: ${unused.unchecked}`,
		hint: unused.hint
	});
	const isUnused = Array.isArray(unused) && unused.length > 0;
	return {
		activeAt,
		endedAt,
		...defined({ unused: isUnused ? unused : void 0 }),
		...why
	};
}
function neverActive(waited, { status, says }) {
	if (waited === "over") return "the load ended before the fault was active";
	return `the fault was requested, and is ${status === "unknown" ? "not known to be active" : status}${says ? `: ${excerpt(says)}` : ""}`;
}
function holdsLately(plan, { seconds, ...report }, revertedAt) {
	const { windowSeconds } = report;
	const end = Math.floor(seconds / windowSeconds + 1e-9);
	const from = end - Math.round(stretchMs / 1e3 / windowSeconds);
	if (from * windowSeconds < revertedAt - windowSeconds) return false;
	return outcomeOf$5(plan, reportOf$1({
		seconds,
		...report
	}, from, end)).outcome === "holds";
}
function atEachLook(watch, is) {
	let judged;
	let found = false;
	return () => {
		const { latest } = watch;
		if (latest && latest !== judged) {
			judged = latest;
			found = is(latest);
		}
		return found;
	};
}
async function awaitRecovery({ watchMs, leastWatchMs = 0 }, found, before, { plan, watch }) {
	const { revertedAt = 0 } = found;
	const spanIn = ({ windowSeconds, seconds }) => ({
		before,
		from: Math.floor(revertedAt / windowSeconds + 1e-9),
		end: Math.floor(seconds / windowSeconds + 1e-9)
	});
	let recovery;
	const isOver = atEachLook(watch, (latest) => {
		if (holdsLately(plan, latest, revertedAt)) recovery = findRecovery(plan, latest, spanIn(latest));
		const watchedMs = 1e3 * (latest.seconds - revertedAt);
		return recovery?.outcome === "recovered" && watchedMs >= leastWatchMs || watchedMs >= watchMs;
	});
	await watch.until(isOver);
	const watchedTo = watch.latest?.seconds;
	if (recovery?.outcome !== "recovered" || watchedTo === void 0) return {
		found: watchedTo === void 0 ? found : {
			...found,
			watchedTo
		},
		held: false,
		steadyFrom: revertedAt
	};
	const { windowSeconds } = watch.latest;
	const steadyFrom = Math.floor(revertedAt / windowSeconds + 1e-9) * windowSeconds + recovery.ms / 1e3;
	return {
		found: {
			...found,
			watchedTo,
			steadyFrom
		},
		held: true,
		steadyFrom
	};
}
// build/gate/stages/experiments/segments.js
function segmentsOfRun(experiments, { seconds, windowSeconds }) {
	const up = (at) => Math.ceil(at / windowSeconds - 1e-9) * windowSeconds;
	const down = (at) => Math.floor(at / windowSeconds + 1e-9) * windowSeconds;
	const segments = [];
	const add = (name, from, to, usual = false) => {
		if (to > from) segments.push({
			name,
			from,
			to,
			...defined({ usual: usual || void 0 })
		});
	};
	let usual = steadySegment;
	let steadyFrom = 0;
	for (const { name, injectedAt, activeAt, endedAt, revertedAt, ...later } of experiments) {
		if (injectedAt === void 0) continue;
		if (steadyFrom !== void 0) add(usual, steadyFrom, down(injectedAt - marginSeconds), true);
		if (activeAt !== void 0 && endedAt !== void 0) add(name, up(activeAt), down(endedAt));
		const { steadyFrom: heldFrom, watchedTo = seconds } = later;
		if (revertedAt !== void 0) add(recoveryOf$1(name), down(revertedAt), heldFrom ?? down(watchedTo));
		steadyFrom = heldFrom;
		usual = `${steadySegment} after ${name}`;
	}
	if (steadyFrom !== void 0) add(usual, steadyFrom, seconds, true);
	return segments;
}
// build/gate/stages/experiments/watch.js
const pollMs = 50;
var Watch = class {
	#clock;
	#latest;
	#startMs = 0;
	#isOver = false;
	isDone = false;
	constructor(clock) {
		this.#clock = clock;
	}
	atLook(report) {
		if (!this.#latest && report.window) this.#startMs = Date.parse(report.window.start);
		this.#latest = report;
		return this.isDone;
	}
	end() {
		this.#isOver = true;
	}
	get latest() {
		return this.#latest;
	}
	get isOver() {
		return this.#isOver;
	}
	now() {
		return this.#latest ? Math.max(0, (this.#clock.now() - this.#startMs) / 1e3) : 0;
	}
	async until(isMet, mostMs = Number.POSITIVE_INFINITY) {
		const startMs = this.#clock.now();
		while (!await isMet()) {
			if (this.#isOver) return "over";
			if (this.#clock.now() - startMs >= mostMs) return "late";
			await this.#clock.sleep(pollMs);
		}
		return "met";
	}
};
// build/gate/stages/experiments/experiments.js
async function prepareFaults({ experiments }, run) {
	const { ports, proxies, context } = run;
	const ready = [];
	for (const experiment of experiments) ready.push(await ports.readyFault(experiment, proxies, context));
	return ready;
}
async function loadWithExperiments(chaos, order, faults, run) {
	const { engine, evidence, context } = run;
	const watch = new Watch(context.clock);
	const readCalls = await watchCalls(run);
	const stop = new AbortController();
	const signal = AbortSignal.any([context.signal, stop.signal]);
	const experiments = [];
	evidence.experiments = experiments;
	const load = engine.run(order, {
		...context,
		signal
	}, (report) => watch.atLook(report)).finally(() => watch.end());
	const note = (one) => addNotes(evidence, [one]);
	const story = conduct(chaos, faults, experiments, {
		...run,
		watch,
		note
	});
	try {
		const [report] = await Promise.all([load, endingLoad(story, watch, stop)]);
		keep(report, run);
		const calls = await readCalls(report);
		if (calls.length > 0) evidence.calls = calls;
	} catch (error) {
		stop.abort();
		const [report] = await Promise.allSettled([load, story]);
		if (report.status === "fulfilled") keep(report.value, run);
		throw error;
	}
	throwUntested(experiments);
}
function keep(report, { evidence }) {
	evidence.load = report;
	evidence.segments = segmentsOfRun(evidence.experiments ?? [], report);
}
async function endingLoad(story, watch, stop) {
	try {
		await story;
		watch.isDone = true;
	} catch (error) {
		stop.abort();
		throw error;
	}
}
async function conduct({ steadyMs, experiments }, faults, found, { plan, watch, note, context }) {
	const isSteady = () => (watch.latest?.seconds ?? 0) >= steadyMs / 1e3;
	if (await watch.until(isSteady) === "over") return;
	let steadyFrom = 0;
	for (const [index, experiment] of experiments.entries()) {
		if (watch.isOver || context.signal.aborted) return;
		const keep = (one) => void found.push(one);
		const setting = {
			plan,
			watch,
			steadyFrom,
			context,
			note,
			keep
		};
		const conducted = await runExperiment(experiment, faults[index], setting);
		found.push(conducted.found);
		steadyFrom = conducted.steadyFrom;
		if (!conducted.held) {
			found.push(...experiments.slice(index + 1).map(({ name }) => after(conducted.found, name)));
			return;
		}
	}
}
const after = ({ name: first, outcome, detail }, name) => ({
	name,
	outcome: "no-steady-state",
	detail: outcome === "no-steady-state" ? detail ?? "" : `there was no steady state, the objectives were not shown to hold again after ${first}`
});
function throwUntested(experiments) {
	const untested = experiments.filter(({ outcome }) => outcome === "never-active");
	if (untested.length === 0) return;
	const reasons = untested.map(({ name, detail }) => `${name}: nothing was tested, ${detail}`);
	throw new Problem("fault", reasons.join("; "));
}
// build/gate/stages/stage.js
const spanOf = ({ window }) => window ? {
	start: Date.parse(window.start) / 1e3,
	end: Date.parse(window.end) / 1e3
} : void 0;
// build/judge/profile/rest.js
const slower = 1.5;
const slowerMs = 5;
function respondsAsBefore(probe, before) {
	const [now, then] = [stageOf(probe), stageOf(before)];
	if (now.p50 === null || now.errorRatio === null) return false;
	return (then.p50 === null || now.p50 <= slower * then.p50 + slowerMs) && now.errorRatio <= (then.errorRatio ?? 0);
}
// build/gate/stages/load/climb.js
const leastRestMs = 6e4;
const restOfSteps = 3;
const probe = {
	pace: {
		kind: "users",
		users: 1,
		thinkMs: 500
	},
	durationMs: 5e3,
	warmupMs: 0
};
async function climb(evidence, plan, run, context) {
	const { signal, log } = context;
	for (let level = nextLevel(plan, evidence); level !== void 0; level = nextLevel(plan, evidence)) {
		if (signal.aborted || !await hasRecovered(evidence, plan, run, context)) return;
		log.info(`Next step: ${formatLevel$1(level, levelUnit(plan.load))}`);
		const report = await run(atLevel(plan.load, level));
		if (signal.aborted) return;
		evidence.steps = [...evidence.steps ?? [], {
			level,
			report
		}];
	}
}
async function hasRecovered(evidence, plan, run, { signal, log }) {
	const first = evidence.load;
	const latest = evidence.steps?.at(-1)?.report;
	if (!latest || outcomeOf$5(plan, latest).outcome !== "breaks") return true;
	const mostMs = Math.max(leastRestMs, restOfSteps * plan.load.durationMs);
	log.info(`The target rests until it responds as before (at most about ${formatDuration(mostMs)})`);
	for (let left = Math.ceil(mostMs / probe.durationMs); left > 0; left -= 1) {
		const report = await run({
			...plan.load,
			...probe
		});
		if (signal.aborted) return false;
		if (respondsAsBefore(report, first)) return true;
	}
	const message = `No further step ran: ${formatDuration(mostMs)} after a step broke, the target still did not respond as it did in the first step.`;
	log.warn(message);
	addNotes(evidence, [{
		source: "load",
		message
	}]);
	return false;
}
const atLevel = (load, level) => ({
	...load,
	pace: load.pace.kind === "rate" ? {
		...load.pace,
		perSecond: level
	} : {
		...load.pace,
		kind: "users",
		users: level
	}
});
// build/gate/stages/load/order.js
function orderOf({ plan, requests, evidence, ports, engine, context }) {
	const order = throughProxies(deploymentsOf(requests ? {
		...plan,
		load: {
			...plan.load,
			requests
		}
	} : plan, evidence, ports.seed), context);
	if (plan.chaos) return {
		...order,
		looks: experimentLooks(order.load, ports)
	};
	if (!order.base && !engine?.compares || plannedSegments(plan).length > 0) return order;
	const looks = looksOf(order.load.durationMs / 1e3, ports.engine.windowSeconds).slice(0, -1);
	return {
		...order,
		looks
	};
}
function experimentLooks({ durationMs }, { engine }) {
	const { windowSeconds } = engine;
	const seconds = durationMs / 1e3;
	const step = Math.ceil(Math.max(1, seconds / 200) / windowSeconds) * windowSeconds;
	return Array.from({ length: Math.ceil(seconds / step) - 1 }, (_, look) => (look + 1) * step);
}
function deploymentsOf({ load, target, baseline: plan, policy }, { target: head, baseline }, seed) {
	const { headers, route } = target;
	const allowed = boundsOf(policy).flatMap(({ allowedHosts }) => allowedHosts ? [allowedHosts] : []);
	const order = {
		load,
		head: {
			url: head.url,
			headers,
			...defined({ route })
		},
		seed,
		...defined({ allowed: allowed.length > 0 ? allowed : void 0 })
	};
	if (!plan || !baseline || baseline.failure) return order;
	const base = {
		url: baseline.url,
		headers: plan.headers,
		...defined({
			route: plan.route,
			design: plan.design
		})
	};
	return {
		...order,
		base
	};
}
function throughProxies(order, { proxies }) {
	const reached = (deployment) => {
		const proxy = deployment.route?.address === void 0 ? proxyFor(deployment.url, proxies) : void 0;
		return proxy ? {
			...deployment,
			proxy: proxy.href
		} : deployment;
	};
	return {
		...order,
		head: reached(order.head),
		...defined({ base: order.base && reached(order.base) })
	};
}
// build/gate/stages/load/sent-again.js
function notesOfSentAgain({ load, steps = [] }) {
	if (!load) return [];
	const reports = [load, ...steps.map(({ report }) => report)];
	return ["head", "base"].flatMap((side) => {
		const again = countOf(reports, side, ({ again = 0 }) => again);
		if (again === 0) return [];
		const sent = countOf(reports, side, (cell) => cell.sent);
		return [{
			source: "load",
			message: `${formatCount(again)} of ${formatCount(sent)} requests to ${nameOf(side)} were sent again over another connection, as the server had closed the first one or refused them before it accepted them; their times count from when they were due`
		}];
	});
}
const countOf = (reports, side, of) => reports.reduce((sum, { cells }) => cells.reduce((all, cell) => all + (cell.side === side ? of(cell) : 0), sum), 0);
// build/gate/stages/load/load.js
const sendLoad = {
	id: "load",
	run: async (run) => {
		const watched = {
			...run,
			context: watchedBy(run)
		};
		const { plan, evidence, context } = watched;
		const engine = run.engine;
		const order = orderOf(run);
		if (plan.chaos) await loadWithExperiments(plan.chaos, order, await prepareFaults(plan.chaos, run), watched);
		else await loadAlone(order, watched);
		if (isStepped(plan.load.profile)) {
			const { requests } = order.load;
			const again = (load) => engine.run({
				...order,
				load: {
					...load,
					requests
				}
			}, context);
			await climb(evidence, plan, again, context);
		}
		const report = evidence.load;
		noteOnLoad(run, report);
		context.log.info(`The load ended after ${formatDuration(report.seconds * 1e3)}`);
	}
};
function watchedBy({ context, sources }) {
	const { log } = context;
	const progress = (one) => {
		log.progress(one);
		for (const { watch } of sources.open.values()) watch?.(one);
	};
	return {
		...context,
		log: {
			...log,
			progress
		}
	};
}
async function loadAlone(order, { plan, evidence, engine, context }) {
	const atLook = (load) => isDecided(plan, {
		...evidence,
		load
	}, engine?.isSent);
	evidence.load = await engine.run(order, context, atLook);
	const segments = plannedSegments(plan);
	if (segments.length > 0) evidence.segments = segments;
}
function noteOnLoad({ plan, evidence, refused }, load) {
	addNotes(evidence, notesOfSentAgain(evidence));
	noteUnwatched(evidence, load);
	addNotes(evidence, notesOfRefused(refused, evidence));
	addNotes(evidence, (load.remarks ?? []).map((message) => ({
		source: "load",
		message
	})));
	const dashboard = dashboardOf(plan, load);
	if (dashboard !== void 0) evidence.dashboard = dashboard;
}
function noteUnwatched(evidence, { health, engine }) {
	if (health) return;
	addNotes(evidence, [{
		source: "load",
		message: `the engine ${engine.name} does not report its own health: whether it kept up with the load is not known`
	}]);
}
function dashboardOf({ providers }, load) {
	const span = spanOf(load);
	if (!span) return void 0;
	return providers.map((plan) => providerKindOf(plan)?.dashboard?.(plan.settings, span)).find((url) => url !== void 0);
}
// build/gate/stages/logs.js
const most$1 = {
	requests: 5,
	lines: 5,
	names: 20
};
const readLogs = {
	id: "logs",
	run: async ({ plan, evidence, sources, context }) => {
		const { load } = evidence;
		const source = plan.logs && sources.open.get(plan.logs.from);
		const window = load && spanOf(load);
		const failed = failedOf(load?.traced ?? []);
		if (!plan.logs || !source?.logs || !window || failed.length === 0) return;
		const { from, query, by } = plan.logs;
		const order = {
			query,
			ids: failed.map(({ id }) => id),
			...defined({ by })
		};
		const found = await source.logs(order, window, context);
		if (found.kind === "failed") {
			addNotes(evidence, [{
				source: from,
				message: `lines of failed requests could not be read: ${found.detail}`,
				...defined({ hint: found.hint })
			}]);
			return;
		}
		const logs = byName(failed, found.lines);
		if (logs.length > 0) {
			evidence.logs = logs;
			return;
		}
		addNotes(evidence, [{
			source: from,
			message: `no line of ${failed.length} failed requests was found`,
			hint: "does the target log the id of the trace in `traceparent`, and is `logs.by` right?"
		}]);
	}
};
function failedOf(traced) {
	const ofHead = traced.filter(({ side, why }) => side === "head" && why === "failed");
	return [...Map.groupBy(ofHead, ({ name }) => name).values()].slice(0, most$1.names).flatMap((group) => group.slice(0, most$1.requests));
}
function byName(failed, lines) {
	const nameOf = new Map(failed.map(({ id, name }) => [id, name]));
	return [...Map.groupBy(lines, ({ id }) => nameOf.get(id) ?? "")].map(([name, several]) => {
		return {
			name,
			lines: several.filter(({ text }, at) => several.findIndex((other) => other.text === text) === at).slice(0, most$1.lines).map(({ at, text }) => ({
				at,
				text
			}))
		};
	});
}
// build/gate/plan/waiver-notes.js
function notesOnWaivers({ waivers = [], objectives }, evidence) {
	const ofServer = objectives.filter(isOfServer);
	const names = ofServer.map(({ id, question: { severities } }) => {
		const measured = answerOf(evidence, id, "objective")?.measured;
		if (measured?.kind !== "alerts") return void 0;
		const { rules, leftOut = [], unknown = [] } = measured;
		const judged = rules.filter(({ severity }) => actionOf(severity, severities) !== "ignore");
		return [
			...ruleNames(judged),
			...leftOut,
			...unknown
		];
	});
	if (ofServer.length === 0 || names.includes(void 0)) return [];
	const known = new Set([...objectives.map(({ name }) => name), ...names.flat()]);
	return waivers.filter(({ objective }) => !known.has(objective)).map(({ objective }) => ({
		source: "waivers",
		message: `no objective and no alert rule of the server is named \`${objective}\`: its waiver has no effect`,
		hint: "correct its name, or remove the waiver"
	}));
}
// build/gate/stages/early-notes.js
function settleEarlyNotes(evidence, plan) {
	if (!evidence.notes) return;
	const queried = plan.objectives.flatMap((objective) => {
		const answer = answerOf(evidence, objective.id, "objective");
		if (!isMeasured(objective) || !answer) return [];
		const { measured } = answer;
		if (measured.kind === "alerts") return measured.rules.map(({ query, state }) => ({
			answer,
			text: query,
			hasData: state !== "no-data" && state !== "failed"
		}));
		return [{
			answer,
			text: `${objective.query} ${measured.query}`,
			hasData: isData(measured)
		}];
	});
	evidence.notes = evidence.notes.filter((note) => {
		const own = queried.filter(({ text }) => note.about !== void 0 && mentions(text, note.about));
		if (own.length === 0) return true;
		const open = own.filter(({ hasData }) => !hasData);
		return open.filter(({ answer }) => adoptHint(answer, note)).length < open.length;
	});
}
const isData = ({ kind }) => kind !== "no-data" && kind !== "failed";
function adoptHint(answer, { hint }) {
	const { measured } = answer;
	if (measured.kind !== "no-data" || !isGuess(hint)) return false;
	if (measured.detail.includes(hint)) return true;
	answer.measured = {
		...measured,
		hint: isGuess(measured.hint) ? measured.hint : hint
	};
	return true;
}
const isGuess = (hint) => hint?.startsWith("did you mean") === true;
function mentions(text, about) {
	return [about, about.replace(/_bucket$/, "")].some((word) => /^[\w:]+$/.test(word) ? new Set(text.match(/[\w:]+/g)).has(word) : text.includes(word));
}
// build/gate/stages/target/observe-target.js
const observe = {
	id: "observe",
	run: async ({ plan, evidence, sources, context }) => {
		const window = spanOf(evidence.load);
		if (!window) return;
		const able = [...sources.open].filter(([, { uses }]) => uses);
		const ofBoth = able.filter(([, { usesOfBase }]) => usesOfBase);
		const first = able.filter(([, { usesOfBase }]) => !usesOfBase).slice(0, 1);
		const chosen = plan.baseline ? [...ofBoth, ...first] : [...first, ...ofBoth];
		for (const [source, provider] of chosen) await observeTarget({
			source,
			provider,
			window,
			plan,
			evidence,
			context
		});
	}
};
async function observeTarget(order) {
	const { source, provider, window, plan, evidence, context } = order;
	const observed = {
		provider,
		window,
		target: subjectOf(plan, evidence.target.url),
		context
	};
	const isNew = (name) => !evidence.resources?.some(({ resource }) => resource === name);
	const reported = provider.uses;
	const uses = await Promise.all(resourceNames.filter((name) => reported.includes(name) && isNew(name)).map((name) => observeUse(name, observed)));
	const seen = await Promise.all(trafficNames.filter((name) => reported.includes(name)).map((name) => observeTraffic(name, observed)));
	const found = [...evidence.resources ?? [], ...uses.flatMap(({ found }) => found ?? [])];
	evidence.resources = resourceNames.flatMap((name) => found.filter((one) => one.resource === name));
	const traffic = seen.filter((series) => series !== void 0);
	if (!provider.usesOfBase) evidence.traffic = traffic;
	const unclear = uses.find(({ unclear }) => unclear)?.unclear;
	if (!unclear || evidence.resources.length > 0) return;
	const note = {
		source,
		message: `No resource use is shown: ${unclear.detail}.`,
		hint: unclear.hint
	};
	context.log.info(`${note.message} ${note.hint}`);
	addNotes(evidence, [note]);
}
async function observeUse(resource, observation) {
	const { provider, window, target, context } = observation;
	const aimed = useOf(resource, target);
	const measured = await provider.measure(aimed, window, context);
	if (measured.kind !== "use") {
		logReason(resource, measured, context);
		const { detail, hint } = measured.kind === "no-data" ? measured : {};
		return detail !== void 0 && hint !== void 0 ? { unclear: {
			detail,
			hint
		} } : {};
	}
	const { query, url } = measured;
	const { unit } = resources$1[resource];
	const use = {
		...figuresOf(measured),
		points: await pointsOf(aimed, observation)
	};
	const base = await observeBase(aimed, observation);
	return { found: {
		resource,
		unit,
		...use,
		query,
		...defined({
			url,
			base
		})
	} };
}
async function observeBase(aimed, observation) {
	const { provider, window, context } = observation;
	if (!provider.usesOfBase) return void 0;
	const ofBase = {
		...aimed,
		side: "base"
	};
	const measured = await provider.measure(ofBase, window, context);
	if (measured.kind !== "use") return void 0;
	return {
		...figuresOf(measured),
		points: await pointsOf(ofBase, observation)
	};
}
const figuresOf = ({ most, average, processes }) => ({
	most,
	...defined({ average }),
	processes
});
async function pointsOf(aimed, observation) {
	return (await readCourse(aimed, observation))?.points ?? [];
}
async function observeTraffic(of, observation) {
	const course = await readCourse(useOf(of, observation.target), observation);
	return course && {
		of,
		unit: traffic[of].unit,
		...course
	};
}
async function readCourse(aimed, { provider, window, context }) {
	const course = await provider.series?.(aimed, window, context);
	if (course?.kind === "series") return {
		query: course.query,
		points: course.series[0]?.values ?? []
	};
	if (course && aimed.question.kind === "use") logReason(aimed.question.of, course, context);
}
const useOf = (of, target) => ({
	question: {
		kind: "use",
		of
	},
	ask: {},
	target
});
function logReason(what, measured, { log }) {
	const why = measured.kind === "no-data" || measured.kind === "failed" ? measured.detail : measured.kind;
	log.debug(`The server's ${what} is not known: ${why}`);
}
const subjectOf = ({ service }, target) => ({
	hosts: URL.canParse(target) ? hostsOf(new URL(target)) : [],
	service
});
const ownNames = [
	"localhost",
	"127.0.0.1",
	"[::1]"
];
function hostsOf(url) {
	return (ownNames.includes(url.hostname) ? ownNames : [url.hostname]).map((name) => `${name}:${portOf(url)}`);
}
// build/gate/stages/measure.js
const measure = {
	id: "measure",
	run: async (run) => {
		const { plan, ports, evidence, sources, context } = run;
		const window = spanOf(evidence.load);
		if (!window) return;
		logQueries(plan, ports.sources, context);
		await measureObjectives(window, run);
		settleEarlyNotes(evidence, plan);
		if (plan.load.profile === "soak") await measureMemory(evidence, window, sources.open, context);
	}
};
function logQueries(plan, named, { log }) {
	for (const { id, title } of named) {
		const { length } = objectivesOf(plan, id);
		if (length > 0) log.info(`Querying ${title} (${counted(length, "query", "queries")})`);
	}
}
async function measureObjectives(window, { plan, evidence, sources, context }) {
	const target = subjectOf(plan, evidence.target.url);
	const queries = plan.objectives.filter(isMeasured).flatMap((objective) => {
		const provider = sources.open.get(objective.provider);
		return provider ? [{
			...objective,
			provider,
			target
		}] : [];
	});
	const answers = await Promise.all(queries.map(async ({ provider, ...objective }) => {
		const { id, unit } = objective;
		const own = windowFor(objective, window, {
			plan,
			evidence
		});
		const measured = own ? await provider.measure(objective, own, context) : notReached(objective, plan);
		context.log.debug(`${objective.name}: ${measured.query} returned ${describe(measured)}`);
		return {
			of: id,
			purpose: "objective",
			measured: {
				...measured,
				unit
			}
		};
	}));
	evidence.answers.push(...answers);
	addNotes(evidence, [...answers.flatMap(({ measured }) => notesOf(measured)), ...notesOnWaivers(plan, evidence)]);
	for (const { provider, ...objective } of queries) {
		const { id, unit, question } = objective;
		if (question.kind === "use") continue;
		const chart = await provider.series?.(objective, window, context);
		if (chart?.kind === "series") evidence.answers.push({
			of: id,
			purpose: "chart",
			measured: {
				...chart,
				unit
			}
		});
	}
}
function describe(measured) {
	if (measured.kind === "value") return formatNumber$1(measured.value, 6);
	if (measured.kind === "ratio") return `${measured.bad} of ${measured.total}`;
	return "detail" in measured ? `${measured.kind}: ${measured.detail}` : measured.kind;
}
function windowFor(objective, whole, { plan, evidence }) {
	const during = requestedPart(objective, plan);
	if (during === void 0) return whole;
	const segment = segmentsOf(plan, evidence).find(({ name }) => name === during);
	const window = segment && {
		start: whole.start + segment.from,
		end: Math.min(whole.end, whole.start + segment.to)
	};
	return window && window.start < window.end ? window : void 0;
}
const notReached = (objective, plan) => ({
	kind: "no-data",
	query: objective.query,
	detail: `the run ended before its segment ${requestedPart(objective, plan)}`,
	warnings: []
});
function notesOf(measured) {
	if (measured.kind !== "alerts" || !measured.leftOut) return [];
	return [{
		source: "alerts",
		message: `Not judged, since no metric can change what they say: ${measured.leftOut.join(", ")}.`
	}];
}
async function measureMemory(evidence, window, sources, context) {
	for (const { memory } of sources.values()) {
		const found = await memory?.(window, context);
		if (!found) continue;
		if (found.kind === "series") {
			evidence.memory = found;
			return;
		}
		evidence.memory ??= found;
	}
	const { memory } = evidence;
	if (memory?.kind !== "no-data" || memory.hint === void 0) return;
	context.log.warn(`No memory trend: ${memory.detail} (${memory.hint})`);
}
// build/gate/history/history.js
const mostPastRuns = 50;
const mostBytes$1 = 5e4;
const mostValues = 200;
function fingerprintOf({ load, target: { from } }) {
	const requests = load.requests.map((request) => {
		if (!isHttp(request)) return request;
		const { name, method, path, weight, expect } = request;
		return {
			name,
			method,
			path,
			weight,
			expect
		};
	});
	const target = from.kind === "deployment" ? { deployment: from.environment ?? "*" } : from.kind;
	const measured = JSON.stringify([{
		...load,
		requests
	}, target]);
	return createHash("sha256").update(measured).digest("hex").slice(0, 16);
}
const usual = [
	...[
		.5,
		.95,
		.99
	].map((quantile) => ({
		kind: "quantile",
		quantile
	})),
	{ kind: "avg" },
	{ kind: "throughput" },
	{ kind: "error_rate" },
	{ kind: "availability" }
];
function nextHistory(record, { most, known = record.evidence.history?.runs ?? [] }) {
	const run = mayBeBaseline(record) ? pastRunOf(record) : void 0;
	return bounded(run ? [...known, run] : known, most);
}
function mayBeBaseline({ objectives, evidence }) {
	const counted = objectives.filter(({ advisory }) => !advisory);
	const isFine = ({ verdict, cause }) => isGreen(verdict) || cause === "short-history";
	return evidence.failure === void 0 && counted.length > 0 && counted.every(isFine) && failedShare((evidence.load?.cells ?? []).filter(({ side }) => side === "head")) <= .1 && !objectives.some(({ waiver }) => waiver);
}
function pastRunOf({ plan, evidence: { load, history }, window, startedAt, commit }) {
	if (!load || !history) return void 0;
	const compared = plan.objectives.flatMap((objective) => objective.kind === "baseline" ? [{
		metric: objective.metric,
		request: objective.request
	}] : []);
	const values = {};
	for (const { metric, request } of [...usual.map((metric) => ({
		metric,
		request: void 0
	})), ...compared]) {
		const measured = measureOf(load, metric, request);
		if (measured && !measured.isLeast) values[metricKey(metric, request)] = Number(measured.value.toPrecision(6));
	}
	return {
		at: window?.start ?? startedAt,
		commit,
		fingerprint: history.fingerprint,
		values
	};
}
function bounded(runs, most) {
	let kept = runs.slice(-most);
	while (Buffer.byteLength(JSON.stringify(kept)) > mostBytes$1) kept = kept.slice(1);
	return kept;
}
const historyFile = (service) => `${encodeURIComponent(service).replaceAll("*", "%2A")}.history.json`;
const formatHistory = (service, runs) => JSON.stringify({
	schemaVersion: 1,
	service,
	runs
});
function parseHistory(text, service) {
	if (text.length > 4 * mostBytes$1) return void 0;
	const data = parseJson(text);
	if (!isObject(data) || data.schemaVersion !== 1 || data.service !== service || !Array.isArray(data.runs)) return void 0;
	const runs = data.runs;
	return runs.length <= mostPastRuns && runs.every(isPastRun) ? runs : void 0;
}
function isPastRun(run) {
	if (!isObject(run) || !isObject(run.values)) return false;
	const { at, commit, fingerprint, values } = run;
	const numbers = Object.values(values);
	return typeof at === "string" && !Number.isNaN(Date.parse(at)) && (commit === null || isCommitSha(commit)) && typeof fingerprint === "string" && /^[0-9a-f]{16}$/.test(fingerprint) && numbers.length <= mostValues && numbers.every((value) => typeof value === "number" && Number.isFinite(value) && value >= 0);
}
// build/gate/stages/past-runs.js
const findHistory = {
	id: "history",
	run: async ({ plan, ports, evidence, context }) => {
		if (!plan.history || plan.history.keepsOnly || !ports.history) return;
		const { runs, recent, from, failure } = await ports.history();
		evidence.history = {
			from,
			fingerprint: fingerprintOf(plan),
			runs: runs.slice(-plan.history.runs),
			...defined({
				recent: recent?.length ? recent : void 0,
				failure
			})
		};
		if (failure) context.log.warn(`No comparison with ${from}: ${failure.message}`);
	}
};
// build/gate/stages/read-budgets.js
const settledMs = 6e4;
const queryBudgets = {
	id: "budgets",
	run: async ({ plan, evidence, sources, context }) => {
		evidence.answers.push(...await readBudgets(plan, sources.open, context));
	}
};
async function readBudgets({ objectives }, providers, context) {
	const slos = objectives.filter(isMeasured).flatMap(({ id: of, provider, slo }) => {
		const read = providers.get(provider)?.budget;
		return slo?.budget && read ? [{
			of,
			slo,
			budget: slo.budget,
			read
		}] : [];
	});
	if (slos.length === 0) return [];
	context.log.info(`Reading ${slos.length === 1 ? "an error budget" : `${slos.length} error budgets`}`);
	const end = Math.floor((context.clock.now() - settledMs) / 1e3);
	return Promise.all(slos.map(async ({ of, ...order }) => {
		return {
			of,
			purpose: "budget",
			...await readBudget(order, end, context)
		};
	}));
}
async function readBudget({ slo: { windowMs }, budget, read }, end, context) {
	const window = {
		start: end - windowMs / 1e3,
		end
	};
	const { measured, since } = await read(budget, window, context);
	return {
		start: isoTime(window.start),
		end: isoTime(window.end),
		measured,
		...defined({ since: since === void 0 ? void 0 : isoTime(since) })
	};
}
const isoTime = (seconds) => new Date(seconds * 1e3).toISOString();
// build/gate/stages/target/sign-in.js
const signIn = {
	id: "sign-in",
	run: async (run) => {
		const { plan, context } = run;
		const { target, baseline, load } = plan;
		run.plan = {
			...plan,
			target: await withAuthorization("target", target, load, context),
			...defined({ baseline: baseline && await withAuthorization("baseline", baseline, load, context) })
		};
	}
};
async function withAuthorization(side, plan, load, context) {
	if (!plan.auth) return plan;
	const grants = grantsOf(side, plan.auth, context);
	const grant = await granted(grants);
	return grant.kind === "headers" && grant.expiresAt === void 0 || load.engine !== void 0 ? {
		...plan,
		headers: withGrant(plan.headers, grant)
	} : {
		...plan,
		route: {
			...plan.route,
			grants
		}
	};
}
async function headersNow({ headers, route }) {
	return route?.grants ? withGrant(headers, await granted(route.grants)) : headers;
}
async function granted(grants) {
	const grant = await grants.current();
	if (grant.kind !== "failed") return grant;
	throw new Problem("target", grant.message, defined({ hint: grant.hint }));
}
function withGrant(headers, grant) {
	const given = grant.kind === "headers" ? Object.entries(grant.headers) : [];
	return mergeHeaders(headers, Object.fromEntries(given.map(([name, value]) => [name, new Secret(value)])));
}
function grantsOf(side, auth, context) {
	const grant = granterOf(auth);
	let last;
	const renewed = async () => {
		const granted = await grant(context);
		if (granted.kind === "failed") return {
			...granted,
			message: `${side}.auth: ${granted.message}`
		};
		const { forget: _, ...plain } = granted;
		last = plain;
		return plain;
	};
	return {
		renewed,
		current: async () => {
			const found = await renewed();
			const isValid = context.clock.now() < (last?.expiresAt ?? 0);
			return found.kind === "failed" && last && isValid ? last : found;
		},
		toJSON: () => void 0
	};
}
// build/gate/stages/sources.js
const openSources = {
	id: "sources",
	run: ({ sources }) => sources.openThose(false, {})
};
const startSources = {
	id: "started-sources",
	run: async ({ plan, evidence, sources, apps }) => sources.openThose(true, await deployed(plan, evidence, apps))
};
async function deployed({ target, baseline: plan }, { target: head, baseline }, apps) {
	const of = async (side, plan, url) => ({
		url,
		headers: await headersNow(plan),
		...defined({
			route: plan.route,
			processes: apps.of(side)?.processes
		})
	});
	const basePlan = baseline && !baseline.failure ? plan : void 0;
	return {
		head: await of("head", target, head.url),
		...defined({ base: basePlan && await of("base", basePlan, baseline.url) })
	};
}
// build/gate/stages/target/learn.js
const learn = {
	id: "learn",
	run: async (run) => {
		const { plan, ports, evidence, context } = run;
		if (!ports.learn) return;
		run.requests = await ports.learn(evidence.target, plan.target, context);
	}
};
// build/gate/stages/target/target.js
const locateTarget = {
	id: "target",
	run: async ({ plan: { target, baseline }, ports, apps, evidence, context }) => {
		if (!isStartedHere(target)) {
			evidence.target = await ports.locateTarget(target, context);
			return;
		}
		if (baseline && isStartedHere(baseline) && context.random() < .5) await apps.start(baseline, "base").catch(ignoreProblem);
		if (context.signal.aborted) return;
		evidence.target = await apps.start(target, "head");
	}
};
function ignoreProblem(error) {
	if (!(error instanceof Problem)) throw error;
}
// build/stats/ranks/rank-sum.js
function rankSumShift(x, y, alpha) {
	const differences = x.flatMap((one) => y.map((other) => one - other + 0)).sort((a, b) => a - b);
	return boundsAt(differences, rankSumCritical(x.length, y.length, alpha));
}
const rankSumCritical = (m, n, alpha) => largestWithin(rankSumCounts(m, n), alpha);
function rankSumCounts(m, n) {
	const ways = Array.from({ length: m + 1 }, () => new Array(m * n + 1).fill(0));
	ways[0][0] = 1;
	for (let rank = 1; rank <= m + n; rank += 1) for (let taken = Math.min(rank, m); taken >= 1; taken -= 1) {
		const left = rank - taken;
		if (left > n) continue;
		for (let u = m * n; u >= left; u -= 1) ways[taken][u] = ways[taken][u] + ways[taken - 1][u - left];
	}
	return ways[m];
}
// build/judge/traces/span-tree.js
function treeOf(spans) {
	const known = new Set(spans.map(({ id }) => id));
	const isTop = ({ id, parent }) => parent === void 0 || parent === id || !known.has(parent);
	const below = Map.groupBy(spans.filter((span) => !isTop(span)), ({ parent }) => parent);
	return {
		tops: spans.filter(isTop),
		childrenOf: ({ id }) => below.get(id) ?? []
	};
}
// build/judge/traces/critical-path.js
function criticalPath(spans) {
	const { tops, childrenOf } = treeOf(spans);
	const own = new Map();
	const seen = new Set();
	const walk = (several, from, to) => {
		let [cursor, uncovered] = [to, 0];
		for (const span of several.toSorted((a, b) => b.end - a.end)) {
			const [start, end] = [Math.max(span.start, from), Math.min(span.end, cursor)];
			if (seen.has(span) || end <= start) continue;
			seen.add(span);
			uncovered += cursor - end;
			own.set(span, walk(childrenOf(span), start, end));
			cursor = start;
		}
		return uncovered + Math.max(0, cursor - from);
	};
	walk(tops, Math.min(...tops.map(({ start }) => start)), Math.max(...tops.map(({ end }) => end)));
	return [...own].map(([span, ms]) => ({
		span,
		ms
	}));
}
// build/judge/traces/compare-spans.js
const leastTraces = 8;
const falseAlarm = .05;
const leastShare = .02;
const mostChanges = 5;
function compareSpans(traced, spansOf) {
	const picked = traced.filter(({ why }) => why === "sample");
	const names = [...new Set(picked.map(({ name }) => name))];
	const pairs = names.flatMap((name) => {
		const [head, base] = ["head", "base"].map((side) => tracesOf(picked, {
			name,
			side
		}, spansOf));
		if (Math.min(head.length, base.length) < leastTraces) return [];
		return [...new Set([...head, ...base].flatMap((times) => [...times.keys()]))].map((key) => ({
			name,
			key,
			head,
			base
		}));
	});
	const alpha = falseAlarm / 2 / pairs.length;
	return {
		changes: names.flatMap((name) => pairs.filter((pair) => pair.name === name).flatMap((pair) => changeOf(pair, alpha)).toSorted((a, b) => Math.abs(b.shift.estimate) - Math.abs(a.shift.estimate)).slice(0, mostChanges)),
		compared: pairs.length
	};
}
function tracesOf(picked, { name, side }, spansOf) {
	return picked.filter((one) => one.name === name && one.side === side).map(({ id }) => spansOf(id)).filter((spans) => spans.length > 0).map((spans) => {
		const times = new Map();
		for (const { span, ms } of criticalPath(spans)) {
			const key = JSON.stringify([span.service, span.name]);
			times.set(key, (times.get(key) ?? 0) + ms);
		}
		return times;
	});
}
function changeOf({ name, key, head, base }, alpha) {
	const timesIn = (traces) => traces.map((times) => times.get(key) ?? 0);
	const shift = rankSumShift(timesIn(head), timesIn(base), alpha);
	const whole = mean(base.map((times) => sum([...times.values()])));
	if (!(shift.lower > 0 || shift.upper < 0) || Math.abs(shift.estimate) < leastShare * whole) return [];
	const [service, span] = JSON.parse(key);
	return [{
		name,
		service,
		span,
		head: mean(timesIn(head)),
		base: mean(timesIn(base)),
		shift,
		traces: {
			head: head.length,
			base: base.length
		}
	}];
}
// build/judge/traces/summarize.js
const mostSpans = 8;
function summarizeTraces(traced, spansOf) {
	return [...Map.groupBy(traced.flatMap(({ why, ...rest }) => why === "sample" ? [] : [{
		...rest,
		why
	}]), ({ side, name, why }) => `${side} ${why} ${name}`).values()].flatMap((requests) => {
		const found = requests.map((request) => ({
			request,
			spans: spansOf(request.id)
		})).filter(({ spans }) => spans.length > 0);
		return found.length > 0 ? [summarize(requests.length, found)] : [];
	});
}
function summarize(wanted, found) {
	const { side, name, why } = found[0].request;
	const owns = found.flatMap(({ spans }) => criticalPath(spans));
	const total = owns.reduce((sum, { ms }) => sum + ms, 0);
	const all = found.flatMap(({ spans }) => spans);
	const byName = Map.groupBy(all, keyOf);
	const ownByName = Map.groupBy(owns, ({ span }) => keyOf(span));
	const repeated = mostRepeated(found);
	const spans = [...byName].map(([key, several]) => {
		const ms = (ownByName.get(key) ?? []).reduce((sum, one) => sum + one.ms, 0);
		const { service, name } = several[0];
		return {
			service,
			name,
			ms: ms / found.length,
			share: total > 0 ? ms / total : 0,
			count: several.length / found.length,
			repeated: repeated.get(key) ?? 1,
			errors: several.filter(({ failed }) => failed).length
		};
	}).toSorted((a, b) => b.ms - a.ms).slice(0, mostSpans);
	const slowest = found.reduce((most, one) => one.request.ms > most.request.ms ? one : most);
	return {
		side,
		name,
		why,
		wanted,
		spans,
		traces: found.length,
		ms: total / found.length,
		slowest: slowest.request.id
	};
}
const keyOf = ({ service, name }) => JSON.stringify([service, name]);
function mostRepeated(found) {
	const most = new Map();
	for (const { spans } of found) {
		const siblings = Map.groupBy(spans, (span) => JSON.stringify([keyOf(span), span.parent ?? ""]));
		for (const several of siblings.values()) {
			const key = keyOf(several[0]);
			most.set(key, Math.max(most.get(key) ?? 1, several.length));
		}
	}
	return most;
}
// build/judge/traces/waterfall.js
const most = {
	spans: 40,
	names: 12
};
function waterfallsOf(traced, spansOf) {
	const ofHead = traced.filter(({ side, id }) => side === "head" && spansOf(id).length > 0);
	return [...Map.groupBy(ofHead, ({ name }) => name).values()].map((requests) => requests.reduce((one, other) => other.ms > one.ms ? other : one)).toSorted((a, b) => b.ms - a.ms).slice(0, most.names).map(({ name, id, why }) => ({
		name,
		id,
		...defined({ failed: why === "failed" ? true : void 0 }),
		...waterfallOf(spansOf(id))
	}));
}
function waterfallOf(spans) {
	const start = Math.min(...spans.map((span) => span.start));
	const { tops, childrenOf } = treeOf(spans.toSorted((a, b) => b.end - b.start - (a.end - a.start)).slice(0, most.spans).toSorted((a, b) => a.start - b.start));
	const rows = [];
	const seen = new Set();
	const add = (span, depth) => {
		if (seen.has(span)) return;
		seen.add(span);
		const { service, name, failed } = span;
		const [at, ms] = [span.start - start, span.end - span.start];
		rows.push({
			service,
			name,
			at,
			ms,
			depth,
			...defined({ failed })
		});
		for (const child of childrenOf(span)) add(child, depth + 1);
	};
	for (const span of tops) add(span, 0);
	return {
		ms: Math.max(...spans.map(({ end }) => end)) - start,
		spans: rows,
		...defined({ more: spans.length > rows.length ? spans.length - rows.length : void 0 })
	};
}
// build/gate/stages/traces.js
const readTraces = {
	id: "traces",
	run: async ({ plan, evidence, sources, context }) => {
		const { traced = [] } = evidence.load ?? {};
		const source = plan.traces && sources.open.get(plan.traces.from);
		if (!source?.traces || traced.length === 0) return;
		const found = await source.traces(idsOf(traced), context);
		const { failed } = found;
		if (failed) {
			const message = `not all traces could be read: ${failed.detail}`;
			addNotes(evidence, [{
				source: plan.traces.from,
				message,
				...defined({ hint: failed.hint })
			}]);
		}
		const spansOf = (id) => found.spans.get(id) ?? [];
		const summaries = summarizeTraces(traced, spansOf);
		if (summaries.length > 0) {
			const { compared, changes } = compareSpans(traced, spansOf);
			evidence.traces = {
				summaries,
				slowest: waterfallsOf(traced, spansOf),
				...defined({
					compared: compared > 0 ? {
						spans: compared,
						changes
					} : void 0,
					dropped: found.dropped
				})
			};
			return;
		}
		if (failed) return;
		const message = `no span of ${traced.length} traced requests arrived`;
		addNotes(evidence, [{
			source: plan.traces.from,
			message,
			hint: "does the target continue the trace in `traceparent`, and export its spans, such as with OTEL_EXPORTER_OTLP_ENDPOINT?"
		}]);
	}
};
function idsOf(traced) {
	const ranked = [...Map.groupBy(traced, ({ side, name, why }) => `${side} ${why} ${name}`).values()].flatMap((group) => group.map(({ id }, rank) => ({
		id,
		rank
	})));
	return [...new Set(ranked.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id))];
}
// build/gate/stages/stages.js
const stages = [
	prepareEngine,
	openDependencies,
	locateTarget,
	signIn,
	openSources,
	awaitTarget,
	learn,
	probe$1,
	findBaseline,
	findHistory,
	queryBudgets,
	startSources,
	keepApart,
	sendLoad,
	lookAfterLoad,
	measure,
	readTraces,
	readLogs,
	observe
];
// build/gate/stages/gather-evidence.js
async function gatherEvidence(plan, ports, context) {
	const { from } = plan.target;
	const evidence = {
		target: from.kind === "url" ? {
			url: from.url,
			source: from.source
		} : {
			url: "",
			source: from.kind
		},
		answers: []
	};
	const sources = sourcesOfRun(ports.sources, evidence, plan, context);
	const apps = appsOfRun(ports.startApp, evidence, context);
	const lost = new AbortController();
	const signal = AbortSignal.any([context.signal, lost.signal]);
	try {
		await runStages({
			plan,
			ports,
			context: {
				...context,
				signal
			},
			evidence,
			sources,
			apps,
			proxies: new Map(),
			lose: (problem) => lost.abort(problem),
			refused: []
		});
	} catch (error) {
		if (!signal.aborted && !(error instanceof Problem)) throw error;
		if (error instanceof Problem) evidence.failure = failureOf(error);
	}
	if (context.signal.aborted) {
		const seconds = evidence.load ? ` after ${Math.round(evidence.load.seconds)} s of load` : " before any load";
		evidence.failure = {
			code: interrupted,
			message: `The run was cancelled${seconds}.`
		};
	} else if (lost.signal.aborted) {
		evidence.failure = failureOf(lost.signal.reason);
		return withoutLoad(evidence);
	}
	return evidence;
}
const mostTold = 3;
function failureOf({ code, message, hint, mistakes }) {
	return {
		code,
		message: mistakes.slice(0, mostTold).map(({ hint: _, ...one }) => formatMistake(one)).join("; ") || message,
		...defined({ hint: hint ?? mistakes[0]?.hint })
	};
}
const withoutLoad = ({ load: _, segments: __, experiments: ___, calls: ____, ...rest }) => rest;
async function runStages(run) {
	const { clock, log } = run.context;
	try {
		for (const stage of stages) {
			const began = clock.now();
			log.debug(`Step ${stage.id} begins`);
			await stage.run(run);
			const took = clock.now() - began;
			if (took >= 1) log.debug(`Step ${stage.id} took ${formatMilliseconds(took)}`);
			if (run.context.signal.aborted) return;
		}
	} finally {
		await run.sources.close();
		try {
			await run.apps.stop();
		} finally {
			await Promise.all([...run.proxies.values()].map((proxy) => proxy.close()));
		}
	}
}
// build/gate/run-gate.js
async function runGate(plan, options, ports, context) {
	const startedAt = new Date(context.clock.now()).toISOString();
	if (plan.config === null) context.log.info("No config file: the built-in defaults apply");
	else if (plan.config !== void 0) context.log.info(`Config: ${plan.config}`);
	try {
		const evidence = await gatherEvidence(plan, ports, context);
		const record = buildRecord({
			plan,
			evidence,
			judgement: judge(plan, evidence),
			startedAt,
			...options
		});
		const notes = await concludeSources(ports.sources, outcomeOf(record, ports), context);
		return await publishRecord(redactDeep({
			...record,
			notes: [...record.notes, ...notes]
		}, ports.redact), ports.publishers);
	} finally {
		await cleanUp(ports, context);
	}
}
function outcomeOf({ verdict, reason, window, context }, { redact }) {
	const at = window && {
		start: Date.parse(window.start),
		end: Date.parse(window.end)
	};
	return {
		verdict,
		reason: redact(reason),
		...defined({
			link: context.runUrl,
			window: at ?? void 0
		})
	};
}
async function cleanUp({ leftovers }, { log }) {
	await leftovers?.undoAll((undone) => reportUndone(undone, log));
}
// build/gate/undoers.js
const undoersOn = (machine) => ({
	...undoers,
	...sourceUndoers,
	...engineUndoers(machine),
	fault: undoFault({
		machine,
		proxies: new Map()
	})
});
// build/publish/denial.js
function denialOf(result, what) {
	const hint = result.kind === "refused" ? result.hint : void 0;
	return {
		kind: "denied",
		why: `${what}: ${result.message}`,
		...defined({ hint })
	};
}
// build/github/parse.js
function parseList(data, parse) {
	if (!Array.isArray(data)) throw new Error("expected a list");
	return data.map(parse);
}
function parseComment({ id, user, body, html_url }) {
	return {
		id: parseId(id),
		author: user?.login ?? "",
		body: body ?? "",
		url: html_url
	};
}
function parseCheck({ id, html_url, app }) {
	return {
		id: parseId(id),
		...defined({
			url: html_url || void 0,
			app: app?.slug || void 0
		})
	};
}
function parseCheckText(data) {
	const { head_sha: sha, name, conclusion, external_id, details_url, output } = data;
	const { title, summary, text } = output;
	const said = {
		title: title ?? "",
		summary: summary ?? "",
		text: text ?? ""
	};
	const ours = {
		externalId: external_id ?? "",
		detailsUrl: details_url ?? ""
	};
	return {
		...parseCheck(data),
		sha,
		name,
		conclusion,
		...ours,
		...said
	};
}
function parseSeenStatus({ context, state, description, target_url, creator }) {
	return {
		context,
		state,
		description: description ?? "",
		creator: creator?.login ?? "",
		...defined({ targetUrl: target_url || void 0 })
	};
}
function parseDeployment({ id, environment, sha, production_environment: isProduction }) {
	return {
		id: parseId(id),
		environment,
		...defined({
			sha,
			isProduction: isProduction || void 0
		})
	};
}
function parseDeploymentStatus(data) {
	const url = previewAddress(data.environment_url) ?? previewAddress(data.target_url);
	const { id, state, description } = data;
	return {
		id: parseId(id),
		state,
		...defined({
			url: url || void 0,
			description: description || void 0
		})
	};
}
function parsePullRequest({ number, state, draft, head, base }) {
	return {
		number,
		open: state === "open",
		draft: draft === true,
		headSha: head.sha,
		headRef: head.ref,
		...defined({ headRepository: head.repo ? head.repo.full_name : void 0 }),
		baseSha: base.sha,
		baseRef: base.ref
	};
}
const parseRecentPullRequest = (data) => ({
	...parsePullRequest(data),
	updatedAt: data.updated_at
});
function parseFile(data) {
	if (Array.isArray(data) || data.type !== "file" || data.encoding !== "base64" || data.content === void 0) throw new Error("expected a file");
	return Buffer.from(data.content, "base64").toString("utf8");
}
function parseId(id) {
	if (!Number.isInteger(id)) throw new Error("expected an id");
	return id;
}
function parseTree({ truncated, tree }) {
	if (truncated) throw new Error("the repository has too many files for one response");
	return new Map(parseList(tree, (entry) => entry).filter(({ type }) => type === "blob").map(({ path, sha, size = 0 }) => [path, {
		blob: sha,
		bytes: size
	}]));
}
function parseBlob({ encoding, content }) {
	if (encoding !== "base64" || typeof content !== "string") throw new Error("expected a blob");
	return Buffer.from(content, "base64").toString("utf8");
}
function parseSha({ sha }) {
	if (!isCommitSha(sha)) throw new Error("expected a SHA");
	return sha;
}
function parseOpenIssue({ created_at, assignees, ...issue }) {
	const { number, title, url } = parseIssue(issue);
	const by = parseList(assignees ?? [], ({ login }) => login);
	return {
		number,
		title,
		url,
		since: new Date(created_at).toISOString(),
		by
	};
}
function parseIssue({ number, title, body, html_url, user }) {
	return {
		number: parseId(number),
		author: user?.login ?? "",
		title,
		body: body ?? "",
		url: html_url
	};
}
// build/github/branch-checks.js
const query = `
query ($owner: String!, $name: String!, $check: String!, $since: GitTimestamp, $size: Int, $after: String) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef {
      name
      target {
        ... on Commit {
          history(first: $size, since: $since, after: $after) {
            pageInfo { hasNextPage endCursor }
            nodes {
              oid
              checkSuites(first: 5, filterBy: { checkName: $check }) {
                nodes {
                  app { slug }
                  checkRuns(first: 100, filterBy: { checkName: $check, checkType: ALL }) {
                    nodes { text }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}`;
function branchCheckOperations(call) {
	return { listBranchChecks: (order) => call("checks: read", async ({ graphql }, { owner, repo, request }) => {
		const { name: check, since, size, after } = order;
		const branch = (await graphql(query, {
			owner,
			name: repo,
			check,
			since,
			size,
			request,
			...defined({ after })
		})).repository.defaultBranchRef;
		return branch ? parsePage(branch.name, branch.target.history) : void 0;
	}) };
}
function parsePage(branch, { pageInfo, nodes }) {
	const commits = parseList(nodes, ({ oid, checkSuites }) => {
		const suites = parseList(checkSuites.nodes, ({ app, checkRuns }) => parseList(checkRuns.nodes, ({ text }) => ({
			app: app?.slug ?? "",
			text: text ?? ""
		})));
		return {
			sha: parseSha({ sha: oid }),
			checks: suites.flat()
		};
	});
	const next = pageInfo.hasNextPage ? pageInfo.endCursor ?? void 0 : void 0;
	return {
		branch,
		commits,
		...defined({ next })
	};
}
// build/github/read.js
const readTree = async (rest, common, sha) => parseTree((await rest.git.getTree({
	...common,
	tree_sha: sha,
	recursive: "true"
})).data);
const unlessMissing = (read) => read.kind === "refused" && read.status === 404 ? {
	kind: "ok",
	value: void 0
} : read;
// build/github/branches.js
function branchOperations(call) {
	return {
		readBranch: async (branch) => {
			const read = await call("contents: read", async ({ rest }, common) => {
				const { data: ref } = await rest.git.getRef({
					...common,
					ref: `heads/${branch}`
				});
				const commit = parseSha(ref.object);
				const { data } = await rest.git.getCommit({
					...common,
					commit_sha: commit
				});
				const tree = parseSha(data.tree);
				return {
					commit,
					tree,
					files: await readTree(rest, common, tree)
				};
			});
			return unlessMissing(read);
		},
		readBlob: (sha) => call("contents: read", async ({ rest }, common) => parseBlob((await rest.git.getBlob({
			...common,
			file_sha: sha
		})).data)),
		createCommit: ({ parent, message, files }) => call("contents: write", async ({ rest }, common) => {
			const entries = Object.entries(files).map(([path, content]) => ({
				path,
				mode: "100644",
				type: "blob",
				...content === null ? { sha: null } : { content }
			}));
			const base = parent ? { base_tree: parent.tree } : {};
			const { data: tree } = await rest.git.createTree({
				...common,
				...base,
				tree: entries
			});
			const parents = parent ? [parent.commit] : [];
			const order = {
				...common,
				message,
				tree: parseSha(tree),
				parents
			};
			return parseSha((await rest.git.createCommit(order)).data);
		}),
		moveBranch: (branch, { to, isNew }) => call("contents: write", async ({ rest }, common) => {
			if (isNew) await rest.git.createRef({
				...common,
				ref: `refs/heads/${branch}`,
				sha: to
			});
			else await rest.git.updateRef({
				...common,
				ref: `heads/${branch}`,
				sha: to,
				force: false
			});
		})
	};
}
// build/github/remote-error.js
function describeError(error, needs) {
	const { status, response } = error;
	const [graphql] = graphqlErrors(error);
	if (graphql) return describeGraphqlError(graphql, needs);
	if (status === void 0) return {
		kind: "failed",
		message: `unexpected response from GitHub (${unexpected(error)})`
	};
	if (!response) return {
		kind: "failed",
		message: `GitHub was not reached: ${messageOf(error)}`
	};
	const message = `GitHub responded with ${status}: ${excerpt(wordsOf(response, error))}`;
	if (isRateLimit(status, response)) return {
		kind: "failed",
		status,
		message: `${message} (rate limit)`
	};
	if (status >= 500 || status < 400) return {
		kind: "failed",
		status,
		message
	};
	return {
		kind: "refused",
		status,
		message,
		...adviceOn(status, needs, wordsOf(response, error))
	};
}
function graphqlErrors(error) {
	const { errors, data } = error;
	const found = errors ?? data?.errors;
	return Array.isArray(found) && error.status === void 0 ? found : [];
}
function describeGraphqlError({ type, message = "" }, needs) {
	const said = `GitHub responded: ${excerpt(message)}`;
	if (type === "RATE_LIMITED") return {
		kind: "failed",
		status: 429,
		message: `${said} (rate limit)`
	};
	const status = type === "FORBIDDEN" ? 403 : type === "NOT_FOUND" ? 404 : void 0;
	return status === void 0 ? {
		kind: "failed",
		message: said
	} : {
		kind: "refused",
		status,
		message: said,
		...adviceOn(status, needs, message)
	};
}
function wordsOf({ data }, error) {
	if (typeof data !== "object" || data === null || !("message" in data)) return messageOf(error);
	const { message, errors } = data;
	if (!Array.isArray(errors) || errors.length === 0) return String(message);
	const found = errors.map((one) => typeof one === "string" ? one : one?.message ?? JSON.stringify(one));
	return `${String(message)}: ${found.join(", ")}`;
}
const unexpected = (error) => error instanceof TypeError ? "it lacks what was expected in it" : messageOf(error);
function messageOf(error) {
	if (!(error instanceof Error)) return excerpt(String(error));
	const { code } = error.cause?.cause ?? {};
	return excerpt(error.message || code || error.name);
}
function isRateLimit(status, { headers, data }) {
	if (status === 429) return true;
	const words = String(data?.message ?? "");
	const wantsAWait = headers?.["retry-after"] !== void 0 || String(headers?.["x-ratelimit-remaining"]) === "0";
	return status === 403 && (wantsAWait || /rate limit/i.test(words));
}
function retryAfterMs(error) {
	const { status, response } = error;
	if (status !== 403 && status !== 429 && status !== 503) return void 0;
	const seconds = Number(response?.headers?.["retry-after"] ?? NaN);
	return seconds >= 0 ? seconds * 1e3 : void 0;
}
const otherCauses = [
	{
		words: /is locked/i,
		hint: "the conversation of the pull request is locked; once it is unlocked, run the job again"
	},
	{
		words: /archived/i,
		hint: "an archived repository can only be read"
	},
	{
		words: /IP allow list/i,
		hint: "the organization allows certain addresses alone: run the job on a runner that has one of them"
	},
	{
		words: /SAML/i,
		hint: "authorize the token for the single sign-on of the organization"
	}
];
function adviceOn(status, needs, words) {
	if (status === 401) return { hint: "the token is wrong or has expired: check github-token" };
	if (status !== 403 && status !== 404 || !needs) return {};
	const other = otherCauses.find((cause) => cause.words.test(words));
	if (other) return { hint: other.hint };
	return {
		permission: needs,
		hint: `give the job the permission \`${needs}\`${needs.endsWith("write") ? "; a fork's pull request has a read-only token, whatever its permissions" : ""}`
	};
}
// build/github/call.js
const usualPatience = {
	operationMs: 3e4,
	requestMs: 1e4,
	limitMs: 2e4,
	retryMs: 500
};
function caller({ owner, repo, signal, userAgent, patience, ...rest }) {
	const agent = userAgent ?? `reliability-gate/1.0.0-rc.1`;
	const { operationMs, requestMs, limitMs, retryMs } = {
		...usualPatience,
		...patience
	};
	let make;
	return async (needs, operation) => {
		if (!rest.token) return {
			kind: "refused",
			status: 401,
			message: "there is no token",
			hint: "give github-token"
		};
		const deadline = AbortSignal.timeout(operationMs);
		const request = {
			signal: AbortSignal.any([signal, deadline]),
			mayWait: budget(limitMs),
			retryMs
		};
		make ??= import("./github-octokit.js").then(({ octokitMaker }) => octokitMaker({
			...rest,
			userAgent: agent,
			requestMs,
			retryMs
		}));
		const octokit = (await make)();
		try {
			const done = operation(octokit, {
				owner,
				repo,
				request
			});
			return {
				kind: "ok",
				value: await Promise.race([done, rejectedBy(request.signal)])
			};
		} catch (error) {
			if (signal.aborted) return {
				kind: "failed",
				message: "interrupted"
			};
			if (deadline.aborted) return {
				kind: "failed",
				message: `GitHub took longer than ${operationMs / 1e3} s`
			};
			return describeError(error, needs);
		}
	};
}
const rejectedBy = (signal) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));
async function allPages(read, most) {
	const all = [];
	for (let page = 1; page <= most; page += 1) {
		const { items, isLast } = await read(page);
		all.push(...items);
		if (isLast) break;
	}
	return all;
}
const isLastPage = ({ link }) => !link?.includes("rel=\"next\"");
function budget(totalMs) {
	let leftMs = totalMs;
	return (ms) => {
		if (ms > leftMs) return false;
		leftMs -= ms;
		return true;
	};
}
// build/github/make-once.js
async function makeOnce(request, { make, find }) {
	for (let tried = 1;; tried += 1) try {
		return await make({
			...request,
			retries: 0
		});
	} catch (error) {
		if (request.signal.aborted || !leavesOpen(error)) throw error;
		const mayTryAgain = await pause(tried, error, request);
		const found = await find();
		if (found !== void 0) return found;
		if (!mayTryAgain) throw error;
	}
}
async function pause(tried, error, { signal, mayWait, retryMs }) {
	const requestedMs = retryAfterMs(error);
	const mayTryAgain = tried <= 2 && (requestedMs === void 0 || mayWait(requestedMs));
	await setTimeout$1(mayTryAgain ? requestedMs ?? tried ** 2 * retryMs : retryMs, void 0, { signal });
	return mayTryAgain;
}
function leavesOpen(error) {
	const { status } = error;
	return status === void 0 || status >= 500;
}
// build/github/issues.js
const mostPages$1 = 10;
function issueOperations(call, login) {
	return {
		listOwnIssues: async () => {
			const creator = await login();
			return call("issues: write", (octokit, common) => ownIssues(octokit, common, creator));
		},
		listOpenIssues: async (label) => {
			const own = await login();
			return call("issues: read", async (octokit, common) => {
				return (await readIssues(octokit, common, {
					labels: label,
					state: "open",
					direction: "asc"
				})).filter(({ user }) => user?.login !== own).map(parseOpenIssue);
			});
		},
		createIssue: async (text) => {
			const creator = await login();
			return call("issues: write", (octokit, common) => makeOnce(common.request, {
				make: async (request) => parseIssue((await octokit.rest.issues.create({
					...common,
					...text,
					request
				})).data),
				find: async () => (await ownIssues(octokit, common, creator)).find(({ title, body }) => title === text.title && body.trim() === text.body.trim())
			}));
		},
		updateIssue: (number, text) => call("issues: write", async ({ rest }, common) => parseIssue((await rest.issues.update({
			...common,
			issue_number: number,
			...text
		})).data))
	};
}
async function ownIssues(octokit, common, creator) {
	return (await readIssues(octokit, common, {
		creator,
		state: "all"
	})).map(parseIssue);
}
async function readIssues({ rest }, common, order) {
	return (await allPages(async (page) => {
		const { data, headers } = await rest.issues.listForRepo({
			...common,
			...order,
			per_page: 100,
			page
		});
		return {
			items: parseList(data, (one) => one),
			isLast: isLastPage(headers)
		};
	}, mostPages$1)).filter((one) => one.pull_request === void 0);
}
// build/github/publications.js
const mostPages = 50;
const mostCheckPages = 5;
function commentOperations(call, login) {
	return {
		listComments: (pullRequest) => call("pull-requests: write", (octokit, common) => readComments(octokit, common, pullRequest)),
		createComment: (pullRequest, body) => call("pull-requests: write", (octokit, common) => {
			const order = {
				...common,
				issue_number: pullRequest,
				body
			};
			return makeOnce(common.request, {
				make: async (request) => parseComment((await octokit.rest.issues.createComment({
					...order,
					request
				})).data),
				find: async () => findComment(await readComments(octokit, common, pullRequest), {
					author: await login(),
					body
				})
			});
		}),
		updateComment: (id, body) => call("pull-requests: write", async ({ rest }, common) => parseComment((await rest.issues.updateComment({
			...common,
			comment_id: id,
			body
		})).data)),
		deleteComment: async (id) => {
			const deleted = await call("pull-requests: write", async ({ rest }, common) => {
				await rest.issues.deleteComment({
					...common,
					comment_id: id
				});
			});
			return deleted.kind === "refused" && deleted.status === 404 ? {
				kind: "ok",
				value: void 0
			} : deleted;
		}
	};
}
const readComments = ({ rest }, common, pullRequest) => {
	const order = {
		...common,
		issue_number: pullRequest,
		per_page: 100
	};
	return allPages(async (page) => {
		const { data, headers } = await rest.issues.listComments({
			...order,
			page
		});
		return {
			items: parseList(data, parseComment),
			isLast: isLastPage(headers)
		};
	}, mostPages);
};
function findComment(comments, wanted) {
	const author = wanted.author.toLowerCase();
	const body = wanted.body.trim();
	return comments.findLast((one) => one.author.toLowerCase() === author && one.body.trim() === body);
}
function checkOperations(call) {
	return {
		createCheck: (check) => call("checks: write", (octokit, common) => {
			const { sha, name, detailsUrl, externalId, outcome } = check;
			const order = {
				...common,
				name,
				head_sha: sha,
				...defined({
					details_url: detailsUrl || void 0,
					external_id: externalId || void 0
				}),
				...outcome ? completed(outcome) : { status: "in_progress" }
			};
			return makeOnce(common.request, {
				make: async (request) => parseCheck((await octokit.rest.checks.create({
					...order,
					request
				})).data),
				find: async () => (await readChecks(octokit, common, sha, name)).find((one) => saysTheSame(one, check))
			});
		}),
		updateCheck: (id, outcome) => call("checks: write", async ({ rest }, common) => parseCheck((await rest.checks.update({
			...common,
			check_run_id: id,
			...completed(outcome)
		})).data)),
		listChecks: (sha, name) => call("checks: read", (octokit, common) => readChecks(octokit, common, sha, name))
	};
}
function readChecks({ rest }, common, sha, name) {
	const ofName = name !== void 0 && {
		check_name: name,
		filter: "all"
	};
	const order = {
		...common,
		ref: sha,
		...ofName,
		per_page: 100
	};
	return allPages(async (page) => {
		const { data, headers } = await rest.checks.listForRef({
			...order,
			page
		});
		return {
			items: parseList(data.check_runs, parseCheckText),
			isLast: isLastPage(headers)
		};
	}, mostCheckPages);
}
const completed = ({ conclusion, title, summary, text }) => ({
	status: "completed",
	conclusion,
	output: {
		title,
		summary,
		...defined({ text })
	}
});
function saysTheSame(found, { externalId = "", outcome }) {
	if (found.externalId !== externalId || found.conclusion !== (outcome?.conclusion ?? null)) return false;
	return !outcome || found.title === outcome.title && found.summary.trim() === outcome.summary.trim();
}
function statusOperations(call) {
	return {
		listCommitStatuses: (sha) => call("statuses: read", (octokit, common) => readStatuses(octokit, common, sha)),
		createCommitStatus: (status) => call("statuses: write", async (octokit, common) => {
			const { targetUrl, ...fields } = status;
			const order = {
				...common,
				...fields,
				...defined({ target_url: targetUrl || void 0 })
			};
			await makeOnce(common.request, {
				make: async (request) => parseSeenStatus((await octokit.rest.repos.createCommitStatus({
					...order,
					request
				})).data),
				find: async () => findStatus(await readStatuses(octokit, common, status.sha), status)
			});
		})
	};
}
async function readStatuses({ rest }, common, sha) {
	const order = {
		...common,
		ref: sha,
		per_page: 100
	};
	return parseList((await rest.repos.listCommitStatusesForRef(order)).data, parseSeenStatus);
}
function findStatus(statuses, wanted) {
	const newest = statuses.find(({ context }) => context === wanted.context);
	const { state, description, targetUrl } = wanted;
	return newest?.state === state && newest.description === description && newest.targetUrl === targetUrl ? newest : void 0;
}
// build/github/repository.js
function deploymentOperations(call) {
	return {
		listDeployments: (of) => call("deployments: read", async ({ rest }, common) => {
			const order = {
				...common,
				...of,
				per_page: 100
			};
			return parseList((await rest.repos.listDeployments(order)).data, parseDeployment);
		}),
		listDeploymentStatuses: (deploymentId) => call("deployments: read", async ({ rest }, common) => {
			const order = {
				...common,
				deployment_id: deploymentId,
				per_page: 100
			};
			return parseList((await rest.repos.listDeploymentStatuses(order)).data, parseDeploymentStatus);
		})
	};
}
function pullRequestOperations(call) {
	return {
		listPullRequests: (sha) => call("pull-requests: read", async ({ rest }, common) => {
			const order = {
				...common,
				commit_sha: sha,
				per_page: 100
			};
			return parseList((await rest.repos.listPullRequestsAssociatedWithCommit(order)).data, parsePullRequest);
		}),
		listPullRequestsOf: (head) => call("pull-requests: read", async ({ rest }, common) => parseList((await rest.pulls.list({
			...common,
			head,
			state: "open",
			per_page: 100
		})).data, parsePullRequest)),
		listRecentPullRequests: (since, most) => call("pull-requests: read", async ({ rest }, common) => {
			const order = {
				...common,
				state: "all",
				sort: "updated",
				direction: "desc",
				per_page: 100
			};
			const isRecent = ({ updatedAt }) => Date.parse(updatedAt) >= Date.parse(since);
			return (await allPages(async (page) => {
				const { data, headers } = await rest.pulls.list({
					...order,
					page
				});
				const items = parseList(data, parseRecentPullRequest);
				return {
					items,
					isLast: isLastPage(headers) || !items.every(isRecent)
				};
			}, Math.ceil(most / 100))).filter(isRecent).slice(0, most);
		}),
		getPullRequest: (number) => call("pull-requests: read", async ({ rest }, common) => parsePullRequest((await rest.pulls.get({
			...common,
			pull_number: number
		})).data))
	};
}
function contentOperations(call) {
	return {
		getRepository: () => call("contents: read", async ({ rest }, common) => ({ defaultBranch: (await rest.repos.get(common)).data.default_branch })),
		listFiles: (sha) => call("contents: read", async ({ rest }, common) => [...(await readTree(rest, common, sha)).keys()]),
		listCommits: (sha, most) => call("contents: read", async ({ rest }, common) => parseList((await rest.repos.listCommits({
			...common,
			sha,
			per_page: most
		})).data, ({ sha }) => sha)),
		seeCommit: (ref) => call("contents: read", async ({ rest }, common) => {
			await rest.git.getTree({
				...common,
				tree_sha: ref
			});
		}),
		readFile: async (path, ref) => {
			const read = await call("contents: read", async ({ rest }, common) => parseFile((await rest.repos.getContent({
				...common,
				path,
				ref
			})).data));
			return unlessMissing(read);
		}
	};
}
// build/github/github.js
const actionsLogin = "github-actions[bot]";
function connectGitHub(connection) {
	const call = caller(connection);
	const login = rememberLogin(call);
	const pullRequests = pullRequestOperations(call);
	return {
		login,
		getTokenState: () => call(void 0, async ({ rest }, { request }) => {
			const { data, headers } = await rest.rateLimit.get({ request });
			const { remaining, limit } = data.resources.core;
			return {
				remaining,
				limit,
				...defined({ date: headers.date })
			};
		}),
		...commentOperations(call, login),
		...checkOperations(call),
		...branchCheckOperations(call),
		...statusOperations(call),
		...deploymentOperations(call),
		...contentOperations(call),
		...branchOperations(call),
		...issueOperations(call, login),
		...pullRequests,
		findPullRequest: async (sha) => {
			const found = await pullRequests.listPullRequests(sha);
			if (found.kind !== "ok") {
				connection.log.debug(`No pull request found for ${sha}: ${found.message}`);
				return;
			}
			return found.value.find(({ open, headSha }) => open && headSha === sha);
		}
	};
}
function rememberLogin(call) {
	let known;
	const ask = async () => {
		const viewer = await call(void 0, async ({ graphql }, { request }) => {
			return (await graphql("{ viewer { login } }", { request })).viewer.login;
		});
		if (viewer.kind === "ok") return viewer.value;
		const user = await call(void 0, async ({ rest }, { request }) => {
			return (await rest.users.getAuthenticated({ request })).data.login;
		});
		return user.kind === "ok" ? user.value : actionsLogin;
	};
	return () => {
		known ??= ask();
		return known;
	};
}
// build/net/redaction/read-escapes.js
const escapes = /%(?:25){0,4}([3-7][\da-f])|\\{1,8}(?:x|u00|u\{0{0,4})([3-7][\da-f])\}?|&(?:amp;){0,4}#x0{0,6}([3-7][\da-f]);|&(?:amp;){0,4}#0{0,6}(\d{2,3});|\x1b\[[\d;]{0,20}m/gi;
function readEscapes(written) {
	const starts = [];
	let text = "";
	let done = 0;
	const take = (end) => {
		text += written.slice(done, end);
		for (let at = done; at < end; at += 1) starts.push(at);
	};
	for (const match of written.matchAll(escapes)) {
		const read = characterOf(match);
		if (read === void 0) continue;
		take(match.index);
		text += read;
		if (read !== "") starts.push(match.index);
		done = match.index + match[0].length;
	}
	if (done === 0) return void 0;
	take(written.length);
	return {
		text,
		at: (index) => starts[index] ?? written.length
	};
}
function characterOf([, percent, slashed, hex, decimal]) {
	const digits = percent ?? slashed ?? hex;
	if (digits === void 0 && decimal === void 0) return "";
	const code = digits === void 0 ? Number(decimal) : Number.parseInt(digits, 16);
	const character = String.fromCharCode(code);
	return /[A-Za-z0-9]/.test(character) ? character : void 0;
}
// build/net/redaction/secret-forms.js
const leastEncodedLength = 8;
const leastWrappedLength = 12;
const leastWordLength = 8;
function formsOf(secret) {
	const text = secret.toWellFormed();
	const inJson = JSON.stringify(text).slice(1, -1);
	const base64 = [text, ...inJson === text ? [] : [inJson]].flatMap((written) => base64Forms(Buffer.from(written, "utf8")));
	const twice = base64.flatMap(({ written }) => base64Within(Buffer.from(written, "ascii")));
	const bytes = [...Buffer.from(text, "utf8")];
	const isLong = bytes.length * 2 >= leastEncodedLength;
	return [
		asItIs(secret),
		...[...base64, ...twice].map(inBase64),
		...isLong ? [inHex(bytes), inDecimal(bytes)] : []
	];
}
const lettersOf = (written) => written.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
function startsOf(secret) {
	const text = secret.toWellFormed();
	const inJson = JSON.stringify(text).slice(1, -1);
	return [...new Set([
		secret,
		encodeURIComponent(text),
		inJson,
		Buffer.from(text, "utf8").toString("base64")
	])];
}
const unseen = "\\x00-\\x1f\\x7f-\\x9f\\xad\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff";
const lineEnds = "\\\\{1,8}[nrt]|%(?:25){0,4}0[aAdD]|&#1[03];";
const gap = `(?:[${unseen}]|${lineEnds}){0,8}`;
const wideGap = `(?:[\\s${unseen}]|${lineEnds}){0,8}`;
const inBlanks = (run) => `(?:[\\s${unseen}]|\\+|%(?:25){0,4}(?:20|09)|&nbsp;|${lineEnds}|${[...new Set(run)].map(inAnyForm).join("|")}){1,${run.length * 3 + 8}}`;
function asItIs(secret) {
	const between = secret.length >= leastWrappedLength ? wideGap : gap;
	const runs = secret.split(/(\s+)/).map((run, i) => i % 2 === 1 ? [inBlanks(run)] : [...run].map(inAnyForm));
	const isInAnyCase = secret.length >= leastWordLength || /[^\p{L}]/u.test(secret);
	return {
		pattern: runs.map((run) => run.join(between)).join(""),
		letters: lettersOf(secret),
		leastLength: runs.flat().length,
		...defined({ isInAnyCase: isInAnyCase || void 0 })
	};
}
function inBase64({ written, isWithin }) {
	const edge = isWithin ? `(?:[\\w+/-]${gap}){0,3}` : "";
	const end = isWithin ? `(?:${gap}[\\w+/-]){0,3}` : "";
	return {
		pattern: `${edge}${[...written].map((character) => character === "+" ? `(?:-|${inAnyForm("+")})` : character === "/" ? `(?:_|${inAnyForm("/")})` : character).join(written.length >= leastWrappedLength ? wideGap : gap)}${end}`,
		letters: lettersOf(written),
		leastLength: written.length
	};
}
const inHex = (bytes) => ({
	pattern: bytes.map((byte) => anyCase(byte, 2)).join("(?:[\\s:,;-]{1,2}(?:0x)?)?"),
	letters: bytes.map((byte) => byte.toString(16).padStart(2, "0")).join(""),
	leastLength: bytes.length * 2
});
const inDecimal = (bytes) => ({
	pattern: `(?<!\\d)${bytes.join("[\\s,]{1,8}")}(?!\\d)`,
	letters: bytes.join(""),
	leastLength: bytes.join(",").length
});
const names = {
	"&": "amp",
	"<": "lt",
	">": "gt",
	"\"": "quot",
	"'": "apos"
};
function inAnyForm(character) {
	if (/[A-Za-z0-9]/.test(character)) return character;
	const literal = character.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
	const code = character.toWellFormed().codePointAt(0);
	const bytes = [...Buffer.from(character.toWellFormed(), "utf8")];
	return `(?:${[
		`\\\\{0,8}${literal}`,
		bytes.map((byte) => `%(?:25){0,4}${anyCase(byte, 2)}`).join(""),
		[...character.toWellFormed()].flatMap((one) => Array.from({ length: one.length }, (_, i) => one.charCodeAt(i))).map((unit) => `\\\\{1,8}u${anyCase(unit, 4)}`).join(""),
		`&(?:amp;){0,4}#0{0,6}${code};`,
		`&(?:amp;){0,4}#[xX]0{0,6}${anyCase(code, 1)};`,
		...names[character] ? [`&(?:amp;){0,4}${names[character]};`] : []
	].join("|")})`;
}
const anyCase = (value, digits) => value.toString(16).padStart(digits, "0").replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
const base64Forms = (bytes) => [{
	written: bytes.toString("base64").replace(/=+$/, ""),
	isWithin: false
}, ...base64Within(bytes)];
const base64Within = (bytes) => [
	0,
	1,
	2
].map((dropped) => bytes.subarray(dropped, bytes.length - (bytes.length - dropped) % 3)).map((whole) => ({
	written: whole.toString("base64"),
	isWithin: true
})).filter(({ written }) => written.length >= leastEncodedLength);
// build/net/redaction/redact.js
const leastLength = 4;
const longestPiece = 128;
const pieceLength = 64;
function createRedactor(secrets) {
	const forms = new Map();
	const starts = new Set();
	const add = (secret) => {
		for (const piece of parts(secret).flatMap(pieces)) {
			for (const form of formsOf(piece)) if (!forms.has(form.pattern)) forms.set(form.pattern, form);
			for (const start of startsOf(piece)) starts.add(start);
		}
	};
	for (const secret of secrets) add(secret);
	const redact = (text) => {
		const bare = hideUserinfo(text);
		if (forms.size === 0) return bare;
		const find = (written) => {
			const letters = written.toLowerCase();
			return [...[...forms.values()].filter((form) => mayHold(letters, form)).flatMap((form) => findAll(written, form)), ...findCut(written, starts)];
		};
		const read = readEscapes(bare);
		const escaped = read ? find(read.text).map(([from, to]) => [read.at(from), read.at(to)]) : [];
		return hide(bare, [...find(bare), ...escaped]);
	};
	return {
		add,
		redact
	};
}
const hideUserinfo = (text) => text.replace(/:\/\/[^\s/?#\\"'`<>]*@/g, `://***@`);
function parts(secret) {
	const whole = secret.trim();
	const [, scheme = "", token = ""] = /^([A-Za-z][\w-]*) +(\S+)$/.exec(whole) ?? [];
	const credentials = scheme.toLowerCase() === "basic" ? Buffer.from(token, "base64").toString("utf8") : "";
	return [
		secret,
		whole,
		token,
		credentials,
		credentials.slice(credentials.indexOf(":") + 1)
	].filter((part) => part.length >= leastLength);
}
function pieces(part) {
	if (part.length <= longestPiece && !/[\r\n]/.test(part)) return [part];
	const cut = part.split(/[\r\n]+/).filter((line) => line.trim().length >= leastLength && !isFrame(line)).flatMap((line) => {
		const length = Math.ceil(line.length / longestPiece) === 1 ? line.length : Math.ceil(line.length / Math.ceil(line.length / pieceLength));
		return Array.from({ length: Math.ceil(line.length / length) }, (_, i) => line.slice(i * length, (i + 1) * length));
	});
	return part.length <= longestPiece ? [part, ...cut] : cut;
}
const isFrame = (line) => /^-{5}[A-Z0-9 ]+-{5}\s*$/.test(line);
function mayHold(lowerCase, { letters, leastLength }) {
	if (lowerCase.length < leastLength) return false;
	let at = 0;
	for (const letter of letters) {
		at = lowerCase.indexOf(letter, at) + 1;
		if (at === 0) return false;
	}
	return true;
}
function findAll(text, form) {
	form.compiled ??= new RegExp(form.pattern, form.isInAnyCase ? "gi" : "g");
	const pattern = form.compiled;
	const found = [];
	pattern.lastIndex = 0;
	while (text.length - pattern.lastIndex >= form.leastLength) {
		const match = pattern.exec(text);
		if (!match) break;
		found.push([match.index, match.index + match[0].length]);
		pattern.lastIndex = match.index + 1;
	}
	return found;
}
function findCut(text, starts) {
	const found = [];
	for (let end = text.indexOf("…"); end >= 0; end = text.indexOf("…", end + 1)) for (const form of starts) {
		const from = Math.max(0, end - form.length + 1);
		const before = text.slice(from, end);
		for (let at = before.indexOf(form.slice(0, leastLength)); at >= 0; at = before.indexOf(form.slice(0, leastLength), at + 1)) if (form.startsWith(before.slice(at))) found.push([from + at, end]);
	}
	return found;
}
function hide(text, found) {
	found.sort((a, b) => a[0] - b[0]);
	let hidden = "";
	let done = 0;
	for (const [start, end] of found) {
		if (start > done || start === 0 && done === 0) hidden += text.slice(done, start) + "***";
		done = Math.max(done, end);
	}
	return hidden + text.slice(done);
}
// build/gate/stream-log.js
const plainIntervalMs = 5e3;
const clearLine = "\r\x1B[2K";
function streamLog({ write, live, redact, clock, warning, loudness }) {
	let lineIsLive = false;
	let lastPlain = Number.NEGATIVE_INFINITY;
	let lastPhase = "";
	const line = (message) => {
		if (lineIsLive) write(clearLine);
		lineIsLive = false;
		write(`${plainLines(redact(message))}\n`);
	};
	return {
		info: (message) => {
			if (loudness !== "quiet") line(message);
		},
		warn: (message) => line(warning(message)),
		debug: (message) => {
			if (loudness === "verbose") line(message);
		},
		progress: (progress) => {
			if (loudness === "quiet") return;
			if (live) {
				write(`${clearLine}${formatBar(progress)} ${formatProgress(progress)}`);
				lineIsLive = true;
				return;
			}
			const now = clock.now();
			if (progress.phase === lastPhase && now - lastPlain < plainIntervalMs) return;
			lastPhase = progress.phase;
			lastPlain = now;
			line(formatProgress(progress));
		}
	};
}
function formatProgress({ phase, elapsedMs, totalMs, rate, p95, errors }) {
	return [
		`${phase.padEnd(7)} ${elapsedMs < 1e3 ? "0s" : formatDuration(Math.floor(elapsedMs / 1e3) * 1e3)} of ${formatDuration(totalMs)}`,
		`${formatNumber$1(rate)}/s`,
		p95 === null ? "p95 –" : `p95 ${formatMilliseconds(p95)}`,
		counted(errors, "error")
	].join(" · ");
}
const barColumns = 12;
function formatBar({ elapsedMs, totalMs }) {
	const share = totalMs > 0 ? Math.min(1, elapsedMs / totalMs) : 1;
	const full = Math.floor(share * barColumns);
	return "█".repeat(full) + "░".repeat(barColumns - full);
}
// build/tools/processes/ending-signals.js
const endingSignals = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
// build/gate/review/kept-run.js
const longestLine = 1e6;
function keptRunOf(record) {
	const { service, window, startedAt, commit, context, verdict, reason, advisory, plan } = record;
	const { branch, pullRequest, runUrl } = context;
	const { profile, budgets, experiments } = record;
	return {
		schemaVersion: 1,
		kind: "run",
		service,
		at: window?.start ?? startedAt,
		commit: isCommitSha(commit) ? commit : null,
		...defined({
			branch,
			pullRequest,
			runUrl
		}),
		verdict,
		reason,
		advisory,
		fingerprint: fingerprintOf(plan),
		objectives: record.objectives.map(keptObjective),
		...defined({
			budgets: budgets?.map(({ name, left }) => ({
				name,
				left
			})),
			experiments: experiments?.map(({ name, outcome, sentence }) => ({
				name,
				outcome,
				sentence
			})),
			capacity: profile?.kind === "stress" && profile.unit === "/s" ? profile.holds : void 0,
			waivers: plan.waivers
		})
	};
}
function keptObjective(objective) {
	const { name, source, verdict, cause, value, unit, comparator, threshold, advisory } = objective;
	return {
		name,
		source,
		verdict,
		value,
		unit,
		comparator,
		threshold,
		advisory,
		...defined({ cause })
	};
}
const formatKeptRun = (run) => `${JSON.stringify(run)}\n`;
function parseKeptRun(line) {
	if (line.length > longestLine) return void 0;
	const data = parseJson(line);
	return isKeptRun(data) ? data : void 0;
}
function isOfNewerGate(line) {
	const data = line.length > longestLine ? void 0 : parseJson(line);
	return isObject(data) && data.kind === "run" && Number(data.schemaVersion) > 1;
}
function isKeptRun(data) {
	if (!isObject(data) || data.kind !== "run" || data.schemaVersion !== 1) return false;
	const { service, at, reason, fingerprint, commit, verdict, objectives } = data;
	return [
		service,
		at,
		reason,
		fingerprint
	].every(isText) && !Number.isNaN(Date.parse(at)) && (commit === null || isCommitSha(commit)) && isVerdict(verdict) && isListOf(objectives, isKeptObjective) && isListOf(data.budgets ?? [], ({ name, left }) => isText(name) && isValue(left)) && isListOf(data.experiments ?? [], (one) => [
		one.name,
		one.outcome,
		one.sentence
	].every(isText)) && isListOf(data.waivers ?? [], (one) => [
		one.objective,
		one.until,
		one.reason
	].every(isText)) && (data.capacity === void 0 || isValue(data.capacity));
}
function isKeptObjective(one) {
	return [
		one.name,
		one.source,
		one.unit
	].every(isText) && isVerdict(one.verdict) && [
		"<",
		"<=",
		">",
		">="
	].includes(one.comparator) && isValue(one.value) && isValue(one.threshold);
}
const isText = (value) => typeof value === "string";
const isVerdict = (value) => verdicts.some((known) => known === value);
const isValue = (value) => value === null || typeof value === "number" && Number.isFinite(value);
// build/gate/review/months.js
const mostBytes = 4e6;
const form = /^(\d{4}-\d{2})(?:-\d+)?\.ndjson$/;
function expired(names) {
	const files = [...names].flatMap((name) => {
		const month = form.exec(name)?.[1];
		return month === void 0 ? [] : [{
			name,
			month
		}];
	});
	const kept = new Set([...new Set(files.map(({ month }) => month))].toSorted().slice(-16));
	return files.filter(({ month }) => !kept.has(month)).map(({ name }) => name);
}
function newestFiles(names, today) {
	const key = (name) => {
		const [, month = "", part = "1"] = /^(\d{4}-\d{2})(?:-(\d+))?/.exec(name) ?? [];
		return `${month} ${part.padStart(9, "0")}`;
	};
	return [...names].filter((name) => form.test(name) && name.slice(0, 7) <= today.slice(0, 7)).toSorted((a, b) => key(b).localeCompare(key(a))).slice(0, 2);
}
function fileOf(at, bytesOf) {
	const month = at.slice(0, 7);
	for (let part = 1;; part += 1) {
		const name = part === 1 ? `${month}.ndjson` : `${month}-${part}.ndjson`;
		if ((bytesOf(name) ?? 0) < mostBytes) return name;
	}
}
// build/gate/history/data-branch.js
const mostTries = 10;
async function commitTo(store, branch, { message, change }) {
	let tip = await store.readBranch(branch);
	for (let tries = 1;; tries += 1) {
		if (tip.kind !== "ok") return tip;
		const parent = tip.value;
		const changes = await change(parent);
		if (changes.kind !== "ok") return changes;
		const made = await store.createCommit({
			parent,
			message,
			files: changes.value
		});
		if (made.kind !== "ok") return made;
		const moved = await store.moveBranch(branch, {
			to: made.value,
			isNew: parent === void 0
		});
		if (moved.kind === "ok") return moved;
		tip = await store.readBranch(branch);
		const now = tip.kind === "ok" ? tip.value?.commit : void 0;
		if (now === made.value) return {
			kind: "ok",
			value: void 0
		};
		if (now === parent?.commit || tries === mostTries) return moved;
	}
}
async function readBranchFile(store, tip, path) {
	const file = tip?.files.get(path);
	return file ? store.readBlob(file.blob) : {
		kind: "ok",
		value: ""
	};
}
// build/gate/history/recent-runs.js
const mostRuns = 9;
const mostFailed = 50;
async function readNewestRuns({ names, read }, service, of) {
	let lines = [];
	let found = [];
	for (const name of newestFiles(names, isoDate(systemClock.now()))) {
		lines = [...(await read(name) ?? "").split("\n"), ...lines];
		found = recentRuns(lines, service, of);
		if (found.length === mostRuns) break;
	}
	return found;
}
function recentRuns(lines, service, { pullRequest, branch }) {
	const isOurs = (run) => run.service === service && run.pullRequest === pullRequest && (pullRequest !== void 0 || branch === void 0 || run.branch === branch);
	return lines.slice(-500).flatMap((line) => parseKeptRun(line) ?? []).filter(isOurs).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).slice(-9).map(recentRunOf);
}
const recentRunOf = ({ at, commit, verdict, objectives }) => ({
	at,
	commit,
	verdict,
	failed: objectives.filter((one) => one.verdict === "fail" && !one.advisory).map(({ name }) => name).slice(0, mostFailed)
});
// build/gate/history/history-branch.js
const keptOnBranch = (store, branch, service, of) => ({
	history: historyBranch(store, branch, service, of),
	publishers: [branchPublisher(store, branch)]
});
function historyBranch(store, branch, service, of = {}) {
	const from = `the branch ${branch}`;
	const fail = (message) => ({
		from,
		runs: [],
		failure: {
			code: "history",
			message
		}
	});
	return async () => {
		const tip = await store.readBranch(branch);
		if (tip.kind !== "ok") return fail(`${from} cannot be read: ${tip.message}`);
		const path = historyFile(service);
		const recent = await recentOf(store, tip.value, service, of);
		if (!tip.value?.files.has(path)) return {
			from,
			runs: [],
			recent
		};
		const text = await readBranchFile(store, tip.value, path);
		if (text.kind !== "ok") return fail(`${path} of ${from} cannot be read: ${text.message}`);
		const runs = parseHistory(text.value, service);
		return runs ? {
			from,
			runs,
			recent
		} : fail(`${path} of ${from} is not a history of ${service}`);
	};
}
async function recentOf(store, tip, service, of) {
	const read = async (name) => {
		const text = await readBranchFile(store, tip, name);
		return text.kind === "ok" ? text.value : void 0;
	};
	return readNewestRuns({
		names: tip?.files.keys() ?? [],
		read
	}, service, of);
}
const branchPublisher = (store, branch) => ({
	id: "history",
	publish: async ({ record }) => {
		const { service, context, verdict } = record;
		const kept = await commitTo(store, branch, {
			message: `Run of ${service}${context.commit === void 0 ? "" : ` at ${context.commit.slice(0, 7)}`}: ${verdict}`,
			change: (tip) => changesOf(store, tip, record)
		});
		if (kept.kind === "ok") return { kind: "published" };
		if (kept.kind === "refused" && [
			401,
			403,
			404
		].includes(kept.status) && context.pullRequest !== void 0) return skipped(branch);
		return denialOf(kept, `the run could not be kept on the branch ${branch}`);
	}
});
const skipped = (branch) => ({
	kind: "skipped",
	why: `the job may not write to the branch ${branch}`
});
async function changesOf(store, tip, record) {
	const run = keptRunOf(record);
	const names = tip?.files ?? new Map();
	const path = fileOf(run.at, (name) => tip?.files.get(name)?.bytes);
	const lines = await readBranchFile(store, tip, path);
	if (lines.kind !== "ok") return lines;
	const history = await changedHistory(store, tip, record);
	if (history.kind !== "ok") return history;
	const old = expired([...names.keys(), path]).filter((name) => names.has(name));
	return {
		kind: "ok",
		value: {
			...Object.fromEntries(old.map((name) => [name, null])),
			...history.value,
			[path]: appended(lines.value, formatKeptRun(run))
		}
	};
}
const appended = (text, line) => `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${line}`;
async function changedHistory(store, tip, record) {
	const { service, plan, evidence, context } = record;
	const isBase = context.pullRequest === void 0;
	if (!plan.history || !evidence.history || evidence.history.failure || !isBase) return {
		kind: "ok",
		value: {}
	};
	const path = historyFile(service);
	const text = await readBranchFile(store, tip, path);
	if (text.kind !== "ok") return text;
	const known = parseHistory(text.value, service);
	const runs = nextHistory(record, {
		most: plan.history.runs,
		...defined({ known })
	});
	return {
		kind: "ok",
		value: { [path]: `${formatHistory(service, runs)}\n` }
	};
}
// build/gate/history/keep-in.js
async function keepIn(folder, what, write) {
	if (await isLinkedAway(folder)) return {
		kind: "denied",
		why: `${what}: ${linkedAway}`
	};
	try {
		await makeFolder(folder.path);
		await write();
	} catch (error) {
		return fileDenialOf(error, what);
	}
	return { kind: "published" };
}
// build/gate/review/keep-run.js
const keptRunsPublisher = (folder) => ({
	id: "kept runs",
	publish: ({ record }) => keepIn(folder, "the run could not be kept for reviews", async () => {
		const run = keptRunOf(record);
		await append(join(folder.path, `${run.at.slice(0, 7)}.ndjson`), formatKeptRun(run));
		await prune(folder.path);
	})
});
async function append(path, line) {
	const { O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_WRONLY } = constants;
	const file = await open(path, O_APPEND | O_CREAT | O_NOFOLLOW | O_WRONLY);
	try {
		await file.writeFile(line);
	} finally {
		await file.close();
	}
}
async function prune(dir) {
	for (const name of expired(await readdir(dir))) await rm(join(dir, name), { force: true });
}
// build/gate/history/history-folder.js
const largestBytes = 67108864;
const pathOf = (dir, service) => join(dir, historyFile(service));
const keptInFolder = (folder, service, of) => ({
	history: historyFolder(relative(".", folder.path) || ".", service, of),
	publishers: [historyPublisher(folder), keptRunsPublisher(folder)]
});
function historyFolder(dir, service, of = {}) {
	return async () => {
		const path = pathOf(dir, service);
		const from = `the folder ${dir}`;
		const fail = (message) => ({
			from,
			runs: [],
			failure: {
				code: "history",
				message
			}
		});
		const recent = await recentIn(dir, service, of);
		const read = await readPlainFile(path, largestBytes);
		if (read.kind === "missing") return read.isThere ? fail(`${path}: ${read.why}`) : {
			from,
			runs: [],
			recent
		};
		const runs = parseHistory(read.bytes.toString("utf8"), service);
		return runs ? {
			from,
			runs,
			recent
		} : fail(`${path} is not a history of ${service}`);
	};
}
async function recentIn(dir, service, of) {
	const names = await readdir(dir).catch(() => []);
	const read = async (name) => {
		const file = await readPlainFile(join(dir, name), largestBytes);
		return file.kind === "bytes" ? file.bytes.toString("utf8") : void 0;
	};
	return readNewestRuns({
		names,
		read
	}, service, of);
}
function historyPublisher(folder) {
	return {
		id: "history",
		publish: async ({ record }) => {
			const { service, plan, evidence, context } = record;
			const { history } = plan;
			if (!history || !evidence.history || context.pullRequest !== void 0) return {
				kind: "skipped",
				why: "no run of a base branch"
			};
			if (evidence.history.failure) return {
				kind: "skipped",
				why: evidence.history.failure.message
			};
			return keepIn(folder, "the history could not be kept", () => replaceFile(pathOf(folder.path, service), `${formatHistory(service, nextHistory(record, { most: history.runs }))}\n`));
		}
	};
}
export { addBytes, addWorktree, answerOf, appsOfRun, areAllRefused, assertMayBeLost, awaitReady, birthOf, boundTo, buildCheckScorecard, buildRecord, buildReviewScorecard, bytesOf, checkRenderings, chosenOf, claimKept, claimReportFolder, code, codeCell, connectGitHub, containerName, createRedactor, denialOf, describeAllRefused, describeEnd, describeHow, describeLeftover, describeRedirected, describeRefused, describeUndone, displayWidth, dockerArguments, endGroup, endMarked, endedEarly, endingSignals, escapeHtml, evidencePorts, exitCodeOf, fileDenialOf, fileReasonOf, fitWidth, foldNotes, folded, formatHistory, formatKeptRun, formatTable, gatherEvidence, guardOf, heldDependencies, hodgesLehmann, holdDependencies, icons, interrupted, isDecided, isHeldBy, isHtml, isOfNewerGate, isPasswordPage, isStartedHere, judge, keepLeftovers, keptFolder, keptInFolder, keptOnBranch, keptRunOf, largestRecord, linkableRun, locateReport, logFiles, looksOf, machineOf, machineOfRun, makeToolFolder, markdownTable, markedWith, matchesEnvironment, nameOf, nextHistory, noGit, objectivesOf, offsetsOf, openLeftovers, painter, parseHistory, parseKeptRun, parseLeftovers, previewAddress, probeAll, processesMarked, prose, proseCell, ps, publishRecord, reachTarget, readinessOf, redactDeep, removeContainer, removeReport, renderMarkdown, renderSummary, renderTerminal, renderings, reportAt, reportFiles, reportFolder, reportOf, reportPath, reportUndone, retryAfterMs, reviewRenderings, runGate, runGit, shortWaitMs, shownTarget, signal, signalGroup, stateOfDeployment, stopCommand, streamLog, undoersOn, unreachable, usualReportFolder, waitReporter, waitUntilReady, withAuthorization, withRuling, wrapText, writeFiles };
