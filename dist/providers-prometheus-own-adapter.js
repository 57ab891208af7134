import { Problem, defined, excerpt, isHtml, joinUrl, portOf, proxyFor } from "./shared-common.js";
import { fetchText, objectsIn, parseJson, redirectOf, withMatcher } from "./shared-config.js";
import { startTool, versionOf } from "./shared-tools-start-tool.js";
import { findTool } from "./shared-tools-find-tool.js";
import { runForOutput } from "./shared-tools-processes-run-for-output.js";
import { claimReportFolder, makeToolFolder, shortWaitMs, waitReporter } from "./shared-gate.js";
import { overPort, prometheus } from "./shared-promql-calls.js";
import { partOf } from "./shared-model-basics-part-of.js";
import { freePort } from "./shared-net-free-port.js";
import { join } from "node:path";
import { cp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { createServer } from "node:http";
// build/providers/prometheus/own/find-server.js
const prometheusTool = {
	name: "prometheus",
	title: "Prometheus",
	image: "prom/prometheus:v3.5.0"
};
async function findServer(machine, platform) {
	const found = await findTool(prometheusTool, machine, platform);
	if (found) return found;
	throw new Problem("provider", "there is no Prometheus to start: it is neither on the PATH nor in the tool cache, and no Docker can run it", { hint: "put one on the PATH in a step before, for example `apt-get download prometheus && dpkg-deb -x prometheus_*.deb p && echo \"$PWD/p/usr/bin\" >> \"$GITHUB_PATH\"`; on macOS `brew install prometheus`" });
}
const daemonMs = 8e3;
async function missingDaemon({ kind, path }, { environment }) {
	if (kind !== "container") return void 0;
	const { code } = await runForOutput(path, ["version"], {
		environment,
		timeoutMs: daemonMs
	});
	if (code === 0) return void 0;
	return {
		message: `there is only Docker (${path}) to start one, and its daemon does not respond`,
		hint: "start Docker, or put prometheus on the PATH"
	};
}
// build/providers/prometheus/own/jobs.js
function scrapeJobs({ scrape }, head, base) {
	return scrape.flatMap((one, index) => {
		if (one.url !== void 0) return [jobOf(one, index, {
			url: one.url,
			headers: {}
		}, void 0)];
		return [jobOf(one, index, head, "head"), ...base ? [jobOf(one, index, base, "base")] : []];
	});
}
function jobOf({ path, headers, intervalMs, labels }, index, deployment, side) {
	return {
		path: `/${index}/${side ?? "metrics"}`,
		side,
		url: joinUrl(deployment.url, path),
		headers: {
			...lowerCase(deployment.headers),
			...lowerCase(headers)
		},
		...defined({ route: deployment.route }),
		intervalMs,
		labels: {
			job: "target",
			instance: instanceOf(deployment.url),
			...labels,
			...defined({ side })
		}
	};
}
function instanceOf(url) {
	const scraped = new URL(url);
	return `${scraped.hostname}:${portOf(scraped)}`;
}
const lowerCase = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
// build/providers/prometheus/own/examine.js
const timeoutMs = 8e3;
const sampleLine = /^[a-zA-Z_:][\w:]*(?:\{[^\n]*\})?[ \t]+[-+.\dINaef]+/gm;
async function examineOwn(own, { head, machine, allow }, context) {
	const scrape = head ? own.scrape : own.scrape.filter(({ url }) => url !== void 0);
	const jobs = scrapeJobs({
		...own,
		scrape
	}, head ?? {
		url: "http://localhost",
		headers: {}
	}, void 0);
	const skipped = own.scrape.length - scrape.length > 0 ? [{
		check: "metrics",
		state: "skipped",
		message: "the address of the target is not known here"
	}] : [];
	const scraped = await Promise.all(jobs.map((job) => scrapeOnce(job, allow, context)));
	return [
		await findOne(machine),
		...scraped,
		...skipped
	];
}
async function findOne(machine) {
	const check = "prometheus";
	try {
		const tool = await findServer(machine, process);
		const missing = await missingDaemon(tool, machine);
		if (missing) return {
			check,
			state: "problem",
			...missing
		};
		const version = await versionOf(tool, machine);
		return {
			check,
			state: "ok",
			message: `one can be started: ${tool.kind === "container" ? `by Docker (${tool.path})` : tool.path}${version === void 0 ? "" : `, version ${version}`}`
		};
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return {
			check,
			state: "problem",
			message: error.message,
			...defined({ hint: error.hint })
		};
	}
}
async function scrapeOnce({ url, headers, route }, allow, { signal, proxies }) {
	const bad = (what, hint) => ({
		check: "metrics",
		state: "problem",
		message: `${url}: ${what}`,
		hint
	});
	try {
		allow(url);
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return bad(error.message, error.hint ?? "");
	}
	const proxy = proxyFor(url, proxies);
	const response = await fetchText({
		url,
		headers,
		timeoutMs,
		signal,
		proxy,
		maxBytes: 4e6,
		...defined({ route })
	});
	if (response.kind === "failed") return bad(response.message, "give the path of the metrics of the target as prometheus.scrape");
	const { status, body } = response;
	const count = body.match(sampleLine)?.length ?? 0;
	if (status === 200 && count > 0) return {
		check: "metrics",
		state: "ok",
		message: `${url} exposes ${response.truncated ? "more than " : ""}${count} series`
	};
	return bad(`${status === 200 ? "its response is not in the text format of Prometheus" : `it responded with ${status}`}: "${excerpt(body, 80)}"`, "give the path of the metrics of the target as prometheus.scrape");
}
// build/providers/prometheus/own/start-server.js
const readyTimeoutMs = {
	program: 3e4,
	container: 18e4
};
const pollMs$1 = 50;
const dataFolder = (folder) => join(folder, "data");
async function startServer(tool, { folder, config, machine, leave }, context) {
	await writeFile(join(folder, "prometheus.yml"), config);
	for (let left = 2;; left -= 1) {
		const port = await freePort();
		const order = {
			title: "Prometheus",
			args: argumentsFor(folder, port),
			folder
		};
		const server = startTool(tool, order, machine, leave);
		const url = `http://127.0.0.1:${port}`;
		const outcome = await untilReady(server, url, readyTimeoutMs[tool.kind], context);
		if (outcome === "ready") return {
			url,
			ended: server.ended,
			stop: server.stop
		};
		await server.stop(context.signal.aborted ? 1e3 : 5e3);
		if (!(outcome.kind === "ended" && outcome.lines.some((line) => /address already in use/.test(line))) || left === 0) {
			const missing = outcome.kind === "ended" && await missingDaemon(tool, machine);
			throw missing ? new Problem("provider", missing.message, { hint: missing.hint }) : problemOf$1(outcome, tool);
		}
	}
}
const argumentsFor = (folder, port) => [
	`--config.file=${join(folder, "prometheus.yml")}`,
	`--storage.tsdb.path=${dataFolder(folder)}`,
	`--web.listen-address=127.0.0.1:${port}`
];
async function untilReady(server, url, timeoutMs, { clock, signal }) {
	let ended;
	server.ended.then((how) => {
		ended = how;
	});
	for (const deadline = clock.now() + timeoutMs; clock.now() < deadline;) {
		if (signal.aborted) return { kind: "interrupted" };
		if (ended) return {
			kind: "ended",
			...ended
		};
		const response = await fetchText({
			url: `${url}/-/ready`,
			timeoutMs: 2e3,
			signal
		});
		if (response.kind === "answer" && response.status === 200 && !ended) return "ready";
		await clock.sleep(pollMs$1, signal);
	}
	return {
		kind: "late",
		afterMs: timeoutMs
	};
}
function problemOf$1(outcome, { path }) {
	if (outcome.kind === "interrupted") return new Problem("provider", "interrupted while Prometheus started");
	if (outcome.kind === "late") return new Problem("provider", `Prometheus (${path}) was not ready within ${outcome.afterMs / 1e3} s`);
	return new Problem("provider", `Prometheus (${path}) ended before it was ready (${describeEnd(outcome)})`);
}
function describeEnd({ how, lines }) {
	return [how, ...lines.filter((line) => line.trim() !== "").slice(-3).map((line) => excerpt(line, 300))].join("; ");
}
// build/providers/prometheus/own/first-scrapes.js
const discoveryMs = 15e3;
const patienceMs = 3e3;
const pollMs = 100;
async function awaitFirstScrapes(jobs, seen, context) {
	let ended;
	seen.server.ended.then((end) => {
		ended = end;
	});
	const since = context.clock.now();
	for (const job of jobs) {
		const problem = await firstScrape(job, {
			...seen,
			since,
			hasEnded: () => ended !== void 0
		}, context);
		if (ended) throw new Problem("provider", `Prometheus ended before the load (${describeEnd(ended)})`);
		if (!problem) continue;
		if (job.side !== "base") throw problem;
		const { message, hint } = problem;
		context.log.warn(`No metrics of the baseline: ${message}${hint ? ` (${hint})` : ""}`);
	}
}
async function firstScrape(job, { server, relay, since, hasEnded }, context) {
	const { clock, signal } = context;
	const mostMs = discoveryMs + job.intervalMs;
	const report = waitReporter(context, mostMs, shortWaitMs);
	let badSince;
	while (!signal.aborted && !hasEnded()) {
		const { health, lastError = "" } = (await readTargets(server.url, relay.port, context)).find(({ path }) => path === job.path) ?? {};
		if (health === "up") return void 0;
		const now = clock.now();
		if (health === "down") badSince ??= now;
		if (badSince !== void 0 && now - badSince >= patienceMs) return problemOf(job, relay, lastError);
		if (badSince === void 0 && now - since > mostMs) return new Problem("provider", `Prometheus did not scrape ${job.url} in time`);
		report(`Waiting for the first scrape of ${job.url}`);
		await clock.sleep(pollMs, signal);
	}
}
function problemOf({ path, url }, relay, lastError) {
	const outcome = relay.outcomeOf(path);
	const [detail, hint] = outcome?.kind === "none" ? [outcome.detail, outcome.hint] : [`its metrics cannot be read: ${excerpt(lastError, 200)}`, "expected Prometheus's text format"];
	return new Problem("provider", `${url} cannot be scraped: ${detail}`, defined({ hint }));
}
async function readTargets(url, relayPort, { signal }) {
	const response = await fetchText({
		url: `${url}/api/v1/targets?state=active`,
		timeoutMs: 5e3,
		signal
	});
	return response.kind === "answer" && response.status === 200 ? parseTargets(response.body, relayPort) : [];
}
function parseTargets(body, relayPort) {
	const { activeTargets } = partOf(parseJson(body), "data");
	return objectsIn(activeTargets).flatMap(({ scrapeUrl, health, lastError }) => {
		const url = URL.canParse(String(scrapeUrl)) ? new URL(String(scrapeUrl)) : void 0;
		if (url?.host !== `127.0.0.1:${relayPort}`) return [];
		return [{
			path: url.pathname,
			health: String(health),
			lastError: String(lastError ?? "")
		}];
	});
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
			const measured = await source.measure(indicator, window, context);
			return measured.kind === "alerts" ? {
				...measured,
				rules: measured.rules.map(ruleWithoutSide)
			} : measured;
		}
	};
}
const ruleWithoutSide = (rule) => rule.state === "firing" ? {
	...rule,
	firings: rule.firings.map(({ labels: { side: _, ...labels }, ...firing }) => ({
		...firing,
		labels
	}))
} : rule;
function ofHead(indicator) {
	switch (indicator.kind) {
		case "value": return {
			...indicator,
			query: onHead(indicator.query),
			...ofHeadOnly(indicator)
		};
		case "counts": return {
			...indicator,
			part: onHead(indicator.part),
			total: onHead(indicator.total),
			...ofHeadOnly(indicator)
		};
		case "histogram": return {
			...indicator,
			metric: onHead(indicator.metric)
		};
		case "alerts": return {
			...indicator,
			from: rulesOfHead(indicator.from)
		};
		case "conventional": return {
			...indicator,
			...ofHeadOnly(indicator)
		};
	}
}
const ofHeadOnly = ({ of }) => of ? { of: {
	...of,
	matchers: of.matchers === void 0 ? "{side=\"head\"}" : onHead(of.matchers)
} } : {};
const rulesOfHead = (from) => from.kind === "server" ? from : {
	...from,
	rules: from.rules.map((rule) => ({
		...rule,
		query: onHead(rule.query)
	}))
};
const onHead = (query) => withMatcher(query, "side", "side!=\"base\"");
// build/providers/prometheus/own/keep-data.js
const mostBytes = 52428800;
const keptAt = ({ path }) => join(path, "prometheus");
async function keepData(data, report) {
	const place = keptAt(report);
	try {
		const bytes = await sizeOf(data);
		if (bytes > mostBytes) return {
			kind: "too-large",
			bytes
		};
		const refused = await claimReportFolder(report);
		if (refused !== void 0) return {
			kind: "failed",
			message: `the report folder ${report.path}: ${refused}`
		};
		await rm(place, {
			recursive: true,
			force: true
		});
		for (const file of ["lock", "queries.active"]) await rm(join(data, file), { force: true });
		await rename(data, place).catch((error) => {
			if (error.code !== "EXDEV") throw error;
			return cp(data, place, { recursive: true });
		});
		return { kind: "kept" };
	} catch (error) {
		return {
			kind: "failed",
			message: error.message
		};
	}
}
async function sizeOf(folder) {
	const names = await readdir(folder, { recursive: true });
	return (await Promise.all(names.map((name) => stat(join(folder, name))))).reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}
// build/providers/prometheus/own/scrape-limits.js
const scrapeLimits = {
	bytes: 8388608,
	samples: 5e4,
	series: 1e5,
	labels: 64,
	labelName: 256,
	labelValue: 2048
};
const longestLine = 2e5;
function seriesCounter(limits = scrapeLimits) {
	const known = new Set();
	return (body) => {
		const added = new Set();
		let samples = 0;
		for (const line of linesOf(body)) {
			if (line === "" || line.startsWith("#")) continue;
			if (line.length > longestLine) return `it exposed a line of more than ${format(longestLine)} characters`;
			samples += 1;
			if (samples > limits.samples) return `it exposed more than ${format(limits.samples)} samples at once`;
			const key = hashOf(seriesOf(line));
			if (!known.has(key)) added.add(key);
			if (known.size + added.size > limits.series) return `it exposed more than ${format(limits.series)} different series in the run`;
		}
		for (const key of added) known.add(key);
	};
}
function* linesOf(body) {
	for (let from = 0; from < body.length;) {
		const end = body.indexOf("\n", from);
		yield body.slice(from, end < 0 ? body.length : end);
		from = end < 0 ? body.length : end + 1;
	}
}
const seriesOf = (line) => /^[^\s{]*(?:\{(?:[^"}]|"(?:[^"\\]|\\.)*")*\})?/.exec(line)[0];
function hashOf(text) {
	let low = 2166136261;
	let high = 16777619;
	for (let i = 0; i < text.length; i += 1) {
		const code = text.charCodeAt(i);
		low = Math.imul(low ^ code, 16777619);
		high = Math.imul(high ^ code, 2246822507);
	}
	return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
const format = (count) => count.toLocaleString("en");
// build/providers/prometheus/own/relay.js
const textFormat = "text/plain; version=0.0.4; charset=utf-8";
const accepted = "application/openmetrics-text;version=1.0.0;charset=utf-8;q=0.9,text/plain;version=0.0.4;q=0.8,*/*;q=0.1";
async function startRelay(scrapes, context, redact = (text) => text) {
	const count = seriesCounter();
	const closed = new AbortController();
	const signal = AbortSignal.any([context.signal, closed.signal]);
	const outcomes = new Map();
	const counts = new Map();
	const note = (path, outcome) => {
		outcomes.set(path, outcome);
		const before = counts.get(path);
		if (!before && outcome.kind === "none") return;
		const { scrapes, failed } = before ?? {
			scrapes: 0,
			failed: 0
		};
		counts.set(path, {
			scrapes: scrapes + 1,
			failed: failed + (outcome.kind === "none" ? 1 : 0)
		});
	};
	const server = createServer((request, response) => {
		const scrape = scrapes.find(({ path }) => path === request.url);
		if (!scrape || request.method !== "GET") response.writeHead(404).end();
		else pass(scrape, response, {
			redact,
			count,
			note: (outcome) => note(scrape.path, outcome)
		}, {
			...context,
			signal
		});
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		port: server.address().port,
		outcomeOf: (path) => outcomes.get(path),
		countsOf: (path) => counts.get(path) ?? {
			scrapes: 0,
			failed: 0
		},
		close: async () => {
			closed.abort();
			server.closeAllConnections();
			server.close();
			await once(server, "close");
		}
	};
}
async function pass({ url, headers, route, intervalMs }, response, { redact, count, note }, { signal, proxies }) {
	const reply = await fetchText({
		url,
		headers: {
			...headers,
			accept: accepted,
			"accept-encoding": "identity"
		},
		timeoutMs: intervalMs * .95,
		maxBytes: scrapeLimits.bytes,
		signal,
		...defined({ route }),
		proxy: proxyFor(url, proxies)
	});
	if (signal.aborted) return void response.destroy();
	const outcome = outcomeOf(reply, count);
	note(outcome);
	if (outcome.kind === "metrics" && reply.kind === "answer") {
		const type = reply.headers["content-type"] ?? "";
		response.writeHead(200, { "content-type": /openmetrics/i.test(type) ? type : textFormat }).end(redact(withoutCuts(reply.body)));
	} else response.writeHead(502, { "content-type": "text/plain" }).end(outcome.kind === "none" ? outcome.detail : "");
}
const withoutCuts = (body) => body.replaceAll("…", "...");
const metricsType = /^\s*(text\/plain|application\/openmetrics-text)\s*(;|$)|^\s*$/i;
function outcomeOf(reply, count) {
	if (reply.kind === "failed") return ofFailure(reply);
	const { status, body, headers, truncated } = reply;
	const elsewhere = redirectOf(reply);
	if (elsewhere) return noMetrics(`it redirects to ${elsewhere.origin}`, "is the preview protected? give the header that lets the gate through");
	if (status === 401 || status === 403) return noMetrics(`it refuses access (${status})`, "give headers in prometheus.scrape, or target-headers");
	if (status === 404) return noMetrics("it responded with 404", "is prometheus.scrape.path where the metrics are?");
	if (status !== 200) return noMetrics(`it responded with ${status}${body.trim() === "" ? "" : `: "${excerpt(body, 80)}"`}`);
	const type = headers["content-type"] ?? "";
	if (!metricsType.test(type) || isHtml(body)) {
		const said = isHtml(body) ? `a page ("${excerpt(body, 80)}")` : excerpt(type, 80);
		return noMetrics(`it responded with ${said}; expected Prometheus's text format`, "is prometheus.scrape.path where the metrics are?");
	}
	if (truncated) return noMetrics(`its response is larger than ${scrapeLimits.bytes / 1024 / 1024} MB`, tooMuch);
	if (body.trim() === "") return noMetrics("its response is empty", "does the target count anything yet?");
	const excess = count(body);
	return excess === void 0 ? { kind: "metrics" } : noMetrics(excess, tooMuch);
}
const tooMuch = "does a label have a different value for each request, such as an id? The limit protects the memory";
function ofFailure({ reason, message }) {
	if (reason === "timeout") return noMetrics(message, "give prometheus.scrape a longer interval");
	if (reason === "refused-address") return noMetrics(message, "link-local and metadata addresses are never contacted");
	return noMetrics(message);
}
const noMetrics = (detail, hint) => ({
	kind: "none",
	detail,
	...defined({ hint })
});
// build/providers/prometheus/own/scrape-config.js
function formatScrapeConfig(jobs, relayPort) {
	const shortestMs = Math.min(...jobs.map(({ intervalMs }) => intervalMs));
	const config = {
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
			static_configs: [{
				targets: [`127.0.0.1:${relayPort}`],
				labels
			}]
		}))
	};
	return `${JSON.stringify(config, null, 2)}\n`;
}
// build/providers/prometheus/own/while-it-runs.js
const hint = "it may have been out of memory: scrape fewer series, or use a runner with more";
const usual = /\blevel=(info|debug)\b/i;
function whileItRuns(server, source) {
	let end;
	server.ended.then(({ lines, ...ended }) => {
		end = {
			...ended,
			lines: lines.filter((line) => !usual.test(line))
		};
	});
	const explained = (measured) => measured.kind === "failed" && end ? {
		...measured,
		detail: `the Prometheus that this run started ended (${describeEnd(end)})`,
		hint
	} : measured;
	return {
		...source,
		measure: async (...order) => explained(await source.measure(...order)),
		series: async (...order) => explained(await source.series(...order))
	};
}
// build/providers/prometheus/own/own-prometheus.js
const stopMs = 1e4;
const interruptedStopMs = 1e3;
async function openOwnPrometheus(settings, { head, base, machine, leave, redact, allow, followsMemory = false }, context) {
	if (!head) throw new TypeError("nothing is scraped before the target is there");
	for (const { url } of settings.scrape) if (url !== void 0) allow(url);
	const opened = {};
	try {
		const tool = await findServer(machine, process);
		context.log.info(`Starting Prometheus (${tool.kind === "container" ? "by Docker" : tool.path})`);
		const jobs = scrapeJobs(settings, head, base);
		const relay = await startRelay(jobs, context, redact);
		opened.relay = relay;
		const folder = await makeToolFolder({
			name: "prometheus",
			title: "Prometheus"
		}, machine, leave);
		opened.folder = folder;
		const config = formatScrapeConfig(jobs, relay.port);
		opened.server = startServer(tool, {
			folder: folder.path,
			config,
			machine,
			leave
		}, context);
		const server = await opened.server;
		await awaitFirstScrapes(jobs, {
			server,
			relay
		}, context);
		const source = whileItRuns(server, prometheus({
			url: server.url,
			headers: {}
		}));
		const ofHead = withoutSide(jobs.some(({ side }) => side === "base") ? headOnly(source) : source);
		const { scrape: _, keepsData, ...target } = settings;
		return {
			...overPort(ofHead, {
				settings: target,
				followsMemory
			}),
			notes: () => reportGaps(jobs, {
				server,
				relay
			}, context),
			close: async () => {
				for (const { message, hint } of await reportGaps(jobs, {
					server,
					relay
				}, context)) context.log.warn(`${message}${hint ? ` (${hint})` : ""}`);
				await close(opened, context, keepsData ? machine.keepIn : void 0);
			}
		};
	} catch (error) {
		await close(opened, context);
		throw asProblem(error);
	}
}
async function close({ relay, folder, server }, context, keepIn) {
	const isGone = await server?.then((running) => running.stop(context.signal.aborted ? interruptedStopMs : stopMs), () => true);
	await relay?.close();
	if (folder === void 0 || isGone === false) return;
	if (keepIn !== void 0 && !context.signal.aborted) await keep(folder.path, keepIn, context);
	await folder.remove().catch((error) => context.log.warn(`The folder of Prometheus could not be removed: ${error.message}`));
}
function asProblem(error) {
	const { code, message } = error;
	if (error instanceof Problem || typeof code !== "string") return error;
	const hint = code === "ENOSPC" ? "the disk is full" : "is TMPDIR, or RUNNER_TEMP, an existing folder that the gate may write to?";
	return new Problem("provider", `Prometheus could not be started: ${message}`, { hint });
}
async function reportGaps(jobs, { server, relay }, context) {
	const states = await readTargets(server.url, relay.port, context);
	return jobs.flatMap(({ path, url }) => {
		const { scrapes, failed } = relay.countsOf(path);
		const newest = relay.outcomeOf(path);
		const source = "prometheus";
		if (failed > 0) {
			const why = newest?.kind === "none" ? `, the last since ${newest.detail}` : "";
			const hint = newest?.kind === "none" ? newest.hint : void 0;
			return [{
				source,
				message: `${failed} of ${scrapes} scrapes of ${url} failed${why}.`,
				...defined({ hint })
			}];
		}
		const { health, lastError } = states.find((state) => state.path === path) ?? {};
		if (health !== "down" || !lastError) return [];
		return [{
			source,
			message: `Prometheus does not accept the metrics of ${url}: ${excerpt(lastError, 200)}.`
		}];
	});
}
async function keep(folder, keepIn, { log }) {
	const kept = await keepData(dataFolder(folder), keepIn);
	if (kept.kind === "kept") log.info(`What Prometheus has stored is in ${keptAt(keepIn)}`);
	else if (kept.kind === "failed") log.warn(`What Prometheus has stored could not be kept: ${kept.message}`);
	else log.warn(`What Prometheus has stored is not kept: ${Math.round(kept.bytes / 1024 / 1024)} MB is too much`);
}
// build/providers/prometheus/own/adapter.js
const open = openOwnPrometheus;
const examine = examineOwn;
export { examine, open };
