import { gateVersion } from "./shared-start.js";
import { Histogram, Problem, Secret, Signer, address as address$1, addressesOf as addressesOf$1, bandwidth, basicHeader, bucketTime, butJoiners, bytes, bytesForm, capturesFrom, choice, comparatorSigns, countAbove, dataBranch, dayMs, decoded, defined, describe, describeKind, describeKnown, duration, embedded, emptyHistogram, entryOf, excerpt, expectOf, expectations, file, filledBuckets, flag, formatCount, formatDays, formatDuration, formatMeasured, formatMilliseconds, formatMistake, formatNumber, formatRatio, formatRelative, formatValue, gitRef, headerLine, headers, hourMs, howToSendBraces, identity, innerFolder, integer, interpolatedQuantile, isAllowedHost, isAuthorised, isAuthorization, isHtml, isHttp as isHttp$1, isObject, isRedirect, isSafe, isStepped, isTemplate, itemsOf as itemsOf$1, joinUrl, jsonValue, kindsToTarget, limits as limits$2, list, listed, listedKeys, mapping, masked, matching, mergeHeaders, mergeHistograms, mistake, mistakeAt, mistakesIn, name as name$1, namesCredential, namesOf as namesOf$3, nearest, noTunnelCode, nodeOf, oneOrList, pairsOf, parseBandwidth, parseBytes, parseDuration, parsePercent, parsePromDuration, parseRate, parseTemplate, path, percentage, printable, profiles, protocolKind, protocols, proxyFor, quantile, quote, rate, readSection, readText as readText$2, readVariable, record, refer, refuseFile, refusedHost, resolveVariables, revealed, secretText, secretsOfBody, secretsOfField, secretsOfPath, secretsOfVariables, section, sectionOf, sectionSchema, settlingSeconds, socketAddress, sortedMistakes, splitUserinfo, text as text$1, textOption, time as time$1, userName, usualWindowSeconds, valueName, valueNameForm, weight, withUnit, withoutLargest, withoutLastJoiner, workers } from "./shared-common.js";
import { basename, dirname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { RE2JS } from "./vendor/re2js.js";
import { createPrivateKey, randomUUID, sign } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { constants } from "node:fs";
import { lstat, mkdir, open, opendir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { CST, Lexer, LineCounter, Scalar, isAlias, isMap, isScalar, isSeq, parse, parseAllDocuments } from "./vendor/yaml.js";
import { isUtf8 } from "node:buffer";
// build/config/inputs.js
const inputs = [
	{
		name: "config",
		doc: "The config file. Default - reliability-gate.yml, then .github/reliability-gate.yml, then built-in defaults.",
		flag: {
			name: "--config",
			value: "F",
			of: "load"
		}
	},
	{
		name: "config-from",
		doc: "head or base. With base, a pull request uses the config of its base branch, and the files that it names.",
		default: "head"
	},
	{
		name: "target",
		doc: "Base URL of the preview. Default - this commit's deployment.",
		flag: {
			name: "--target",
			value: "URL",
			of: "load"
		},
		overrides: {
			kind: "value",
			path: "target.url"
		}
	},
	{
		name: "baseline",
		doc: "Base URL of the deployment to compare with. Default - as the config says, else none.",
		flag: {
			name: "--baseline",
			value: "URL",
			of: "load"
		},
		overrides: {
			kind: "value",
			path: "baseline.url"
		}
	},
	{
		name: "prometheus-url",
		doc: "Base URL of a Prometheus-compatible API. Default - as the config says, else none.",
		flag: {
			name: "--prometheus-url",
			value: "URL",
			of: "load"
		},
		overrides: {
			kind: "value",
			path: "prometheus.url"
		}
	},
	{
		name: "rate",
		doc: "Overrides load.rate, such as 100/s.",
		flag: {
			name: "--rate",
			value: "R",
			of: "load"
		},
		overrides: {
			kind: "value",
			path: "load.rate"
		}
	},
	{
		name: "duration",
		doc: "Overrides load.duration, such as 2m.",
		flag: {
			name: "--duration",
			value: "D",
			of: "load"
		},
		overrides: {
			kind: "value",
			path: "load.duration"
		}
	},
	{
		name: "service",
		doc: "The name on the scorecard; one comment and one check per service. Default - the config's, else the repository's name.",
		flag: {
			name: "--service",
			value: "S",
			of: "load"
		},
		overrides: {
			kind: "value",
			path: "service"
		}
	},
	{
		name: "target-headers",
		doc: "Headers for every request to the target, as lines of `Name: value`; every value is a secret.",
		flag: {
			name: "--target-header",
			value: "'Name: value'",
			repeated: true,
			of: "load"
		},
		secret: true,
		overrides: {
			kind: "headers",
			path: "target.headers"
		}
	},
	{
		name: "baseline-headers",
		doc: "Headers for every request to the baseline, as lines of `Name: value`; every value is a secret.",
		flag: {
			name: "--baseline-header",
			value: "'Name: value'",
			repeated: true,
			of: "load"
		},
		secret: true,
		overrides: {
			kind: "headers",
			path: "baseline.headers"
		}
	},
	{
		name: "prometheus-headers",
		doc: "Headers for Prometheus, as lines of `Name: value`; every value is a secret.",
		flag: {
			name: "--prometheus-header",
			value: "'Name: value'",
			repeated: true,
			of: "load"
		},
		secret: true,
		overrides: {
			kind: "headers",
			path: "prometheus.headers"
		}
	},
	{
		name: "set",
		doc: "Overrides any key of the config, as lines of `key=value`, such as load.warmup=10s; the value as in the config.",
		flag: {
			name: "--set",
			value: "KEY=VALUE",
			repeated: true,
			of: "load"
		},
		overrides: { kind: "settings" }
	},
	{
		name: "github-token",
		doc: "Reads deployments, writes the comment and the check.",
		default: "${{ github.token }}",
		secret: true
	},
	{
		name: "comment",
		doc: "always, failure (only when the run blocks, and one update when it recovers) or never.",
		default: "always"
	},
	{
		name: "comment-group",
		doc: "Services with the same name here share one comment. Default - each has its own."
	},
	{
		name: "advisory",
		doc: "Report everything, never fail the step.",
		default: "false",
		flag: {
			name: "--advisory",
			of: "run"
		}
	},
	{
		name: "report-dir",
		doc: "Folder for the files of the report.",
		default: "reliability-gate-report",
		flag: {
			name: "--report-dir",
			value: "DIR",
			of: "run"
		}
	}
];
// build/config/overrides.js
const asInput = (input, key) => key === void 0 ? `input ${input}` : `input ${input}: ${key}`;
const asFlag = (input, key) => {
	const { flag } = inputs.find(({ name }) => name === input);
	return [flag?.name ?? `--${input}`, ...key === void 0 ? [] : [key]].join(" ");
};
const overridingInputs = inputs.flatMap((input) => "overrides" in input ? [input.name] : []);
function overridesOf(given, name) {
	return inputs.flatMap((input) => {
		if (!("overrides" in input)) return [];
		const text = given[input.name] ?? "";
		const { overrides } = input;
		if (overrides.kind === "value") {
			const value = { text: text.trim() };
			const path = overrides.path.split(".");
			return value.text === "" ? [] : [{
				by: name(input.name),
				path,
				value
			}];
		}
		return linesOf(text).map(({ line, number }) => overrides.kind === "headers" ? headerOf(line, overrides.path, `${name(input.name)}: line ${number}`) : settingOf(line, (key) => name(input.name, key)));
	});
}
const linesOf = (text) => text.split(/\r?\n/).map((line, index) => ({
	line: line.trim(),
	number: index + 1
})).filter(({ line }) => line !== "");
function headerOf(line, path, by) {
	const colon = line.indexOf(":");
	if (colon <= 0) return {
		by,
		refused: "expected `Name: value`"
	};
	const name = line.slice(0, colon).trim();
	return {
		by,
		path: [...path.split("."), name],
		value: { text: line.slice(colon + 1).trim() }
	};
}
function settingOf(line, name) {
	const [, key, yaml] = /^([^=]*?)\s*=(.*)$/s.exec(line) ?? [];
	const hint = "such as load.rate=50/s";
	if (key === void 0 || yaml === void 0) return {
		by: name(),
		refused: "expected `key=value`",
		hint
	};
	const path = key.split(".");
	if (path.some((one) => !/^[\x21-\x7e]{1,100}$/.test(one))) return {
		by: name(),
		refused: "expected keys, joined by dots, before the `=`",
		hint
	};
	return {
		by: name(key),
		path,
		value: { yaml }
	};
}
const withoutPolicy = (overrides) => overrides.map((override) => "path" in override && ["policy", "waivers"].includes(override.path[0]) ? {
	by: override.by,
	refused: "policy and waivers are those of the base branch"
} : override);
// build/model/evidence/same-deployment.js
function sameDeployment(one, other) {
	if (!sameAddress(one.url, other.url) || one.route?.address !== other.route?.address) return void 0;
	return sameHeaders(one.headers, other.headers) ? "same" : "address";
}
const sameAddress = (one, other) => addressOf(one) === addressOf(other);
function addressOf(written) {
	const { protocol, hostname, port, pathname } = new URL(written);
	const host = hostname.replace(/\.$/, "");
	return `${protocol}//${host === "localhost" ? "127.0.0.1" : host}:${port}${pathname.replace(/\/+$/, "")}`;
}
function sameHeaders(one, other) {
	const [values, others] = [byLowerCase(one), byLowerCase(other)];
	return values.size === others.size && [...values].every(([name, value]) => others.get(name)?.equals(value) === true);
}
const byLowerCase = (headers) => new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
// build/net/http.js
const usualMaxBytes = 1e6;
async function fetchText(order, given) {
	const exchange = given ?? await loadExchange();
	const deadline = AbortSignal.timeout(Math.max(1, Math.ceil(order.timeoutMs)));
	const signal = order.signal ? AbortSignal.any([order.signal, deadline]) : deadline;
	try {
		return await follow(order, exchange, signal);
	} catch (error) {
		if (error instanceof Problem) throw error;
		if (order.signal?.aborted) return {
			kind: "failed",
			reason: "aborted",
			message: "interrupted"
		};
		if (deadline.aborted) return {
			kind: "failed",
			reason: "timeout",
			message: `no complete response within ${order.timeoutMs / 1e3} s`
		};
		return describeFailure(error);
	}
}
const fetchStream = async (order, taker) => fetchText(order, await loadExchange(taker));
const plainBody = (body) => body instanceof Uint8Array ? Buffer.from(body) : revealed(body);
async function follow(order, exchange, signal) {
	const { url: first, authorization } = splitUserinfo(order.url);
	const headers = {
		"user-agent": `reliability-gate/${gateVersion}`,
		...defined({ authorization: authorization || void 0 }),
		...lowerCaseNames(revealed(order.headers ?? {}))
	};
	let sent = {
		url: first,
		method: order.method ?? "GET",
		body: plainBody(order.body)
	};
	for (let left = order.maxRedirects ?? 5;; left -= 1) {
		const reason = refusedHost(new URL(sent.url).hostname);
		if (reason) return {
			kind: "failed",
			reason: "refused-address",
			message: reason
		};
		const response = await exchange(sent, headers, order, signal);
		const next = response.kind === "answer" && left > 0 ? redirectWithin(response) : void 0;
		if (response.kind === "failed" || next === void 0) return response;
		sent = response.status === 307 || response.status === 308 ? {
			...sent,
			url: next
		} : {
			url: next,
			method: "GET",
			body: void 0
		};
	}
}
async function loadExchange(taker) {
	const { send } = await import("./net-send.js");
	return async ({ url, method, body }, headers, order, signal) => {
		const { maxBytes = usualMaxBytes } = order;
		const response = await send(url, {
			method,
			headers,
			body: body ?? null,
			signal
		}, order);
		const { text, truncated } = taker && response.statusCode === 200 ? await passOn(response.body, taker) : await readBody(response.body, maxBytes);
		return {
			kind: "answer",
			status: response.statusCode,
			headers: flatten(response.headers),
			body: text,
			truncated,
			url
		};
	};
}
async function passOn(body, taker) {
	for await (const chunk of body) taker.push(chunk);
	taker.end();
	return {
		text: "",
		truncated: false
	};
}
async function readBody(body, maxBytes) {
	const decoder = new TextDecoder();
	let text = "";
	let left = maxBytes;
	for await (const chunk of body) {
		text += decoder.decode(chunk.subarray(0, left), { stream: true });
		left -= chunk.length;
		if (left < 0) return {
			text: text + decoder.decode(),
			truncated: true
		};
	}
	return {
		text: text + decoder.decode(),
		truncated: false
	};
}
function redirectOf({ status, headers, url }) {
	const location = headers.location;
	if (!isRedirect(status) || location === void 0) return void 0;
	return URL.parse(location, url) ?? void 0;
}
function redirectWithin(response) {
	const to = redirectOf(response);
	return to && to.origin === new URL(response.url).origin ? splitUserinfo(to.href).url : void 0;
}
function lowerCaseNames(headers) {
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
function flatten(headers) {
	const entries = Object.entries(headers).filter((entry) => entry[1] !== void 0);
	return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]));
}
const reasons$1 = [
	[
		/^(ENOTFOUND|EAI_)/,
		"dns",
		"the name does not resolve"
	],
	[
		/^ECONNREFUSED$/,
		"refused",
		"the connection was refused"
	],
	[
		/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/,
		"refused",
		"the host is unreachable"
	],
	[
		/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/,
		"reset",
		"the connection was closed before the response was complete"
	],
	[
		/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/,
		"timeout",
		"no connection in time"
	],
	[
		/^(ERR_TLS_|ERR_SSL_|CERT_|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/,
		"tls",
		"TLS failed"
	],
	[
		/^HPE_/,
		"other",
		"the response is not valid HTTP"
	],
	[
		new RegExp(`^${noTunnelCode}$`),
		"other",
		"the proxy opened no tunnel"
	],
	[
		/^UND_ERR_/,
		"other",
		"the request failed"
	]
];
const nodesAdvice = /; if the root CA is installed locally, try running Node\.js with --use-system-ca$/;
const untrusted = /^(DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;
const trustHint = "give the certificate's authority as a PEM file: target.tls.ca (for the baseline baseline.tls.ca, for Prometheus prometheus.tls.ca)";
function describeFailure(error) {
	const { code = codeOfName(error), message } = error;
	if (code === void 0) throw error;
	if (code === "EREFUSEDADDRESS") return {
		kind: "failed",
		reason: "refused-address",
		message: message ?? code
	};
	const known = reasons$1.find(([pattern]) => pattern.test(code));
	if (known?.[1] === "tls" || known?.[1] === "other") {
		const words = message?.replace(nodesAdvice, "") || code;
		const hint = untrusted.test(code) ? trustHint : void 0;
		return {
			kind: "failed",
			reason: known[1],
			message: `${known[2]}: ${words}`,
			...defined({ hint })
		};
	}
	return {
		kind: "failed",
		reason: known?.[1] ?? "other",
		message: `${known?.[2] ?? "the request failed"} (${code})`
	};
}
const codeOfName = (error) => error instanceof Error && error.name === "HTTPParserError" ? "HPE_OTHER" : void 0;
// build/model/plan/target.js
const commitName = "$commit";
// build/engines/foreign/script-kind.js
const longestMs$5 = 18e5;
const scriptKind = ({ id, fields, doc, refusals, isTimed, load }) => ({
	id,
	setting: {
		option: section(fields),
		doc,
		otherwise: "the gate's own load"
	},
	can: {
		keys: [
			"profile",
			"duration",
			"warmup"
		],
		sends: "its own",
		sides: "at once",
		steps: false,
		...defined({ refusals })
	},
	...defined({ usualDurationMs: isTimed ? void 0 : longestMs$5 }),
	windowSeconds: () => usualWindowSeconds,
	load
});
// build/language/mappings/environment.js
const longestValue$2 = 8e3;
const ofText$1 = {
	type: "string",
	maxLength: longestValue$2
};
const namedTexts = (kind) => {
	const taken = Object.keys(kind.taken);
	return record({
		type: kind.type,
		expected: `a mapping of ${kind.one} names to values`,
		hint: `such as ${kind.such}`,
		what: kind.type,
		most: limits$2.variables,
		names: {
			pattern: kind.form,
			...defined({ not: taken.length > 0 ? { enum: taken } : void 0 })
		},
		values: kind.scalars ? { anyOf: [ofText$1, { type: ["number", "boolean"] }] } : ofText$1,
		secret: true
	}, (entry, own, spot) => readText$1(kind, entry, own, spot));
};
const environment = namedTexts({
	type: "variables",
	one: "variable",
	form: "^[A-Za-z_][A-Za-z0-9_]{0,99}$",
	named: "letters, digits and underscores",
	taken: {
		PORT: "give the port as `port`",
		COMPOSE_PROJECT_NAME: "the gate gives each side a name of its own",
		RELIABILITY_GATE_PROCESS: "the gate recognizes what it has started by it"
	},
	such: "{ NODE_ENV: production }",
	scalars: false
});
const properties = namedTexts({
	type: "properties",
	one: "property",
	form: "^[A-Za-z_][A-Za-z0-9_.-]{0,99}$",
	named: "letters, digits, dots, dashes and underscores",
	taken: {},
	such: "{ threads: 50 }",
	scalars: true
});
function readText$1(kind, { key, at, value: node }, own, spot) {
	if (!new RegExp(kind.form).test(key)) {
		const message = `the name of a ${kind.one} is made of ${kind.named}`;
		return mistake(spot, {
			message,
			at
		});
	}
	if (Object.hasOwn(kind.taken, key)) return mistake(spot, {
		message: `the ${kind.one} ${key} is set by the gate`,
		hint: kind.taken[key],
		at
	});
	if (node.kind === "number" || node.kind === "boolean") {
		if (kind.scalars) return new Secret(node.kind === "number" ? node.source : `${node.value}`);
		const message = `expected a string; found ${describeKind(node)}`;
		return mistake(own, {
			message,
			hint: "put the value in quotes"
		});
	}
	if (node.kind !== "text") return mistake(own, { message: `expected a string; found ${describeKind(node)}` });
	const resolved = resolveVariables(node.text, node.isLiteral ? void 0 : spot.reading.environment, kind.one);
	if ("refused" in resolved) {
		const { refused: message, hint, index } = resolved;
		const from = index !== void 0 && node.textAt !== void 0 ? node.textAt + index : void 0;
		return mistake(own, {
			message,
			hint,
			at: from
		});
	}
	const { text, parts } = resolved.value;
	if (text.length > longestValue$2 || text.includes("\0")) return mistake(own, { message: `expected a string of at most ${longestValue$2} characters` });
	for (const part of parts) spot.reading.secrets.add(part);
	return new Secret(text);
}
const toolFields = {
	command: {
		option: text$1({
			most: 500,
			expected: "a program"
		}),
		doc: "The program, by its path from the working folder or its name on the PATH.",
		otherwise: "the one on the PATH, else the newest in the tool cache of the runner"
	},
	env: {
		option: environment,
		doc: "Variables for the script, such as `BASE_URL: $target`. `$target` stands for the measured address; `${NAME}` is read from the environment, and is a secret.",
		otherwise: "none"
	},
	args: {
		option: list(text$1({
			most: 2e3,
			expected: "an argument"
		}), {
			most: 100,
			what: "arguments"
		}),
		doc: "Arguments for the tool, besides those that the gate gives it. `$target` stands for the measured address.",
		otherwise: "none"
	}
};
const withTarget = (written, url) => written.replaceAll("$target", () => url.replace(/\/+$/, ""));
const variablesFor = ({ settings: { env = {} }, machine }, own, url) => Object.fromEntries([...Object.entries(machine.variables ?? {}).filter(([name]) => own.test(name)), ...Object.entries(env).map(([name, value]) => [name, withTarget(value.reveal(), url)])]);
function hideVariables({ variables = {} }, own, context) {
	const given = Object.entries(variables).filter(([name]) => own.test(name));
	for (const secret of secretsOfVariables(Object.fromEntries(given))) context.hide(secret);
}
const throughProxy = (proxy) => proxy === void 0 ? {} : {
	HTTP_PROXY: proxy,
	HTTPS_PROXY: proxy
};
// build/engines/artillery/kind.js
const artillery = scriptKind({
	id: "artillery",
	fields: {
		script: {
			option: file,
			doc: "An Artillery script, beside the config; see [the engine](engines/artillery.md).",
			required: true,
			example: "artillery.yml"
		},
		...toolFields
	},
	doc: "Runs an Artillery script, which says what is sent and how often.",
	load: () => import("./engines-artillery-artillery.js")
});
// build/engines/gatling/options.js
const gatlingFields = {
	simulation: {
		option: text$1({
			most: 300,
			expected: "a class, such as `shop.CheckoutSimulation`"
		}),
		doc: "The class of the simulation; see [the engine](engines/gatling.md).",
		required: true,
		example: "shop.CheckoutSimulation"
	},
	...toolFields,
	command: {
		option: text$1({
			most: 500,
			expected: "a command"
		}),
		doc: "What runs Gatling, with its arguments: Maven with `gatling:test`, or a program that takes Gatling's own `-s` and `-rf`. `$target` stands for the measured address.",
		default: "mvn -q gatling:test",
		example: "./mvnw -q gatling:test"
	}
};
// build/engines/gatling/kind.js
const gatling = scriptKind({
	id: "gatling",
	fields: gatlingFields,
	doc: "Runs a simulation of Gatling, which says what is sent and how often.",
	load: () => import("./engines-gatling-gatling.js")
});
// build/engines/jmeter/kind.js
const jmeter = scriptKind({
	id: "jmeter",
	fields: {
		plan: {
			option: file,
			doc: "A JMeter test plan, beside the config; see [the engine](engines/jmeter.md).",
			required: true,
			example: "plan.jmx"
		},
		properties: {
			option: properties,
			doc: "Properties for the plan (`${__P(threads)}`), and of JMeter itself. `$target` stands for the measured address; `${NAME}` is read from the environment, and is a secret.",
			otherwise: "none"
		},
		retarget: {
			option: text$1({
				most: 253,
				expected: "a host, such as `api.example.com`"
			}),
			doc: "The host in the plan that stands for the target. JMeter runs a copy of the plan in which the target replaces it.",
			otherwise: "the only host in the plan",
			example: "api.example.com"
		},
		remotes: {
			option: list(text$1({
				most: 253,
				expected: "a host, such as `10.0.0.7`"
			}), {
				most: limits$2.workers,
				what: "hosts",
				name: (host) => host
			}),
			doc: "Hosts of JMeter servers, which you start. Each of them runs the whole plan, so the load is multiplied by their number.",
			otherwise: "JMeter sends from this machine",
			example: ["10.0.0.7", "10.0.0.8:1099"]
		},
		...toolFields
	},
	doc: "Runs a JMeter test plan, which says what is sent and how often.",
	refusals: refusalsOf$2,
	load: () => import("./engines-jmeter-jmeter.js")
});
function refusalsOf$2({ engine }, { hasTwoSides }) {
	const { remotes } = engine.settings;
	if (!hasTwoSides || !remotes) return [];
	return [{
		keys: ["jmeter", "remotes"],
		what: "a baseline on remote servers, which run one plan at a time",
		hint: "remove the baseline or `remotes`"
	}];
}
// build/engines/k6/compiled/refusals.js
const refusalsOf$1 = ({ pace, profile, requests, engine }) => [
	...ofSettings(engine?.settings ?? {}),
	...profile === "spike" ? [{
		keys: ["profile"],
		what: "the profile `spike`, which is measured in windows of half a second"
	}] : [],
	...pace.kind === "rate" && pace.arrivals === "poisson" ? [{
		keys: ["arrivals"],
		what: "`arrivals: poisson`: k6 spaces arrivals evenly"
	}] : [],
	...requests.flatMap((request, index) => ofRequest(request).map((one) => ({
		...one,
		request: index
	})))
];
const ofSettings = ({ instances, kubernetes }) => instances === void 0 || kubernetes === void 0 ? [] : [{
	keys: ["instances"],
	what: "`instances` on this machine and runners in Kubernetes at once",
	hint: "use `kubernetes.parallelism` instead"
}];
function ofRequest(request) {
	if (!isHttp$1(request)) return [{
		keys: [request.protocol],
		what: `\`${request.protocol}\`: the gate compiles HTTP requests only`
	}];
	const { follow, templates, file, multipart, capture = [], expect } = request;
	return [
		...follow ? [{
			keys: ["follow"],
			what: "`follow` within one origin"
		}] : [],
		...templates && (file || multipart?.some((field) => field.file)) ? [{
			keys: [file ? "file" : "multipart"],
			what: "a file in a request with placeholders"
		}] : [],
		...capture.flatMap((one) => {
			const at = ["capture", one.name];
			if (one.from === "json") return ofPath(one.path, at);
			if (one.from !== "regex" || scriptPattern(one.pattern) !== void 0) return [];
			return [{
				keys: at,
				what: `\`${one.pattern}\`, which JavaScript reads differently`
			}];
		}),
		...(expect.json ?? []).flatMap(({ path }) => ofPath(path, [
			"expect",
			"json",
			path
		]))
	];
}
const ofPath = (path, keys) => namesOf$3(path) ? [] : [{
	keys,
	what: `\`${path}\`: only names and indexes, such as $.items[0].sku`
}];
const white = "\\t\\n\\f\\r ";
function scriptPattern(written) {
	if (!(!/\(\?(?!:)|\[\[:|\[\^?\]/.test(written) && [...written.matchAll(/\\(.)/gs)].every(([, escaped]) => /[dDwWbBsSnrtfvx]|[^\w]/.test(escaped)))) return void 0;
	const pattern = written.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\./gsu, (found) => found === "." ? "[^\\n]" : found === "\\s" ? `[${white}]` : found === "\\S" ? `[^${white}]` : found);
	try {
		new RegExp(pattern);
		return pattern;
	} catch {
		return;
	}
}
// build/engines/k6/compiled/kind.js
const compiledK6 = {
	id: "compiled-k6",
	chosenBy: {
		engine: "k6",
		with: ["instances", "kubernetes"]
	},
	can: {
		keys: [
			...[
				"profile",
				"rate",
				"users",
				"arrivals",
				"think-time",
				"steps",
				"duration",
				"warmup"
			],
			...[
				"timeout",
				"max-connections",
				"keep-alive",
				"http",
				"requests",
				"scenarios",
				"data"
			],
			...[
				"cookies",
				"instances",
				"kubernetes"
			]
		],
		sends: "requests",
		sides: "at once",
		steps: true,
		refusals: refusalsOf$1
	},
	windowSeconds: () => usualWindowSeconds,
	load: () => import("./engines-k6-compiled-compiled.js")
};
// build/engines/k6/kind.js
const k6 = scriptKind({
	id: "k6",
	fields: {
		script: {
			option: file,
			doc: "A k6 script, beside the config; see [the engine](engines/k6.md).",
			required: true,
			example: "tests/load.js"
		},
		instances: {
			option: integer({
				least: 1,
				most: limits$2.workers
			}),
			doc: "Processes that share the load of the script, each by its own execution segment.",
			default: 1,
			example: 4
		},
		...toolFields
	},
	doc: "Runs a k6 script, which says what is sent and how often.",
	load: () => import("./engines-k6-k6.js")
});
// build/language/mappings/labels.js
const prometheusName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const longestValue$1 = 500;
const labels$3 = ({ such, why, form = prometheusName, value = text$1({
	most: longestValue$1,
	expected: "the value of a label"
}) }) => record({
	type: "mapping of labels to values",
	expected: "a mapping of labels to values",
	hint: `such as ${such}${why === void 0 ? "" : `; ${why}`}`,
	what: "labels",
	least: 1,
	most: 20,
	names: { pattern: form.source },
	values: value.schema
}, ({ key }, own) => form.test(key) ? value.read(own) : mistake(own, { message: "expected the name of a label" }));
// build/engines/k6/operator/quantity.js
const units = {
	n: 1e-9,
	u: 1e-6,
	m: .001,
	"": 1,
	...Object.fromEntries([..."kMGTP"].map((letter, at) => [letter, 1e3 ** (at + 1)])),
	...Object.fromEntries([..."KMGTP"].map((letter, at) => [`${letter}i`, 1024 ** (at + 1)]))
};
const form$6 = /^(\d{1,15}(?:\.\d{1,9})?)(n|u|m|k|[MGTP]|[KMGTP]i)?$/;
function amountOf(quantity) {
	const [, number, unit = ""] = form$6.exec(String(quantity)) ?? [];
	return number === void 0 ? void 0 : Number(number) * units[unit];
}
const quantity = {
	type: "quantity",
	schema: { anyOf: [{
		type: "string",
		pattern: form$6.source
	}, {
		type: "number",
		exclusiveMinimum: 0
	}] },
	read: (spot) => {
		const { node } = spot;
		const text = node.kind === "text" ? node.text : node.kind === "number" ? node.source : "";
		if (amountOf(text)) return text;
		return mistake(spot, {
			message: `expected a quantity of Kubernetes above 0; found ${describe(node)}`,
			hint: "such as 500m or 2 for cores, and 512Mi for memory"
		});
	}
};
// build/engines/k6/operator/options.js
const mostItems = 20;
const objectName = matching(/^(?=.{1,253}$)[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/, `the name of an object: at most 253 small letters, digits, dots and hyphens`, "such as load-runners");
const image = matching(/^\w[\w.:/@-]{0,299}$/, "the name of an image", "such as grafana/k6:1.4.0");
const labelName = /^(?:[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9](?:[-\w.]*[A-Za-z0-9])?$/;
const labelValue$1 = matching(/^[A-Za-z0-9](?:[-\w.]{0,61}[A-Za-z0-9])?$/, "the value of a label: at most 63 letters, digits, dots, hyphens and underscores", "such as load");
const amounts = section({
	cpu: {
		option: quantity,
		doc: "Cores, whole or in thousandths.",
		otherwise: "not set",
		example: "500m"
	},
	memory: {
		option: quantity,
		doc: "Bytes, with a unit.",
		otherwise: "not set",
		example: "512Mi"
	}
});
const tolerationSection = section({
	key: {
		option: matching(labelName, "the key of a taint", "such as dedicated"),
		doc: "Of the taint.",
		otherwise: "every key, with `operator: Exists`",
		example: "dedicated"
	},
	operator: {
		option: choice(["Equal", "Exists"]),
		doc: "With `Equal` the taint must have this value, with `Exists` it may have any.",
		default: "Equal"
	},
	value: {
		option: labelValue$1,
		doc: "Of the taint.",
		otherwise: "none",
		example: "load"
	},
	effect: {
		option: choice([
			"NoSchedule",
			"PreferNoSchedule",
			"NoExecute"
		]),
		doc: "Of the taint.",
		otherwise: "every effect",
		example: "NoSchedule"
	}
});
const checked = (option, refusal) => ({
	...option,
	read: (spot) => {
		const value = option.read(spot);
		const message = value === void 0 ? void 0 : refusal(value);
		return message === void 0 ? value : mistake(spot, { message });
	}
});
const toleration = checked(tolerationSection, ({ operator, key, value }) => {
	if (operator === "Exists") return value === void 0 ? void 0 : "`operator: Exists` takes no `value`";
	return key === void 0 ? "a toleration of every key needs `operator: Exists`" : void 0;
});
const resources$1 = checked(section({
	requests: {
		option: amounts,
		doc: "CPU and memory that each runner is guaranteed.",
		otherwise: "none"
	},
	limits: {
		option: amounts,
		doc: "The most CPU and memory that each runner can use. With a limit of `cpu`, its use is a check of the generator's health.",
		otherwise: "none"
	}
}), ({ requests = {}, limits: most = {} }) => {
	const kind = ["cpu", "memory"].find((one) => (amountOf(requests[one]) ?? 0) > (amountOf(most[one]) ?? Number.POSITIVE_INFINITY));
	return kind && `\`requests\` has more ${kind} (${requests[kind]}) than \`limits\` allows (${most[kind]})`;
});
const operatorFields = {
	namespace: {
		option: objectName,
		doc: "The namespace in which the `TestRun` is created.",
		otherwise: "that of the kubeconfig",
		example: "load"
	},
	parallelism: {
		option: integer({
			least: 1,
			most: limits$2.runners
		}),
		doc: "Runners that share the load, each a pod.",
		default: 1,
		example: 8
	},
	context: {
		option: name$1,
		doc: "A context of the kubeconfig.",
		otherwise: "its current one",
		example: "staging"
	},
	image: {
		option: image,
		doc: "The image of the runners, with k6 0.50 or newer.",
		otherwise: "that of the operator",
		example: "grafana/k6:1.4.0"
	},
	"image-pull-secrets": {
		option: list(objectName, {
			most: mostItems,
			what: "secrets",
			name: (secret) => secret
		}),
		doc: "Secrets of the namespace, used to pull images.",
		otherwise: "those of the service account",
		example: ["registry"]
	},
	"service-account": {
		option: objectName,
		doc: "The service account under which the pods run.",
		otherwise: "`default`",
		example: "load-runner"
	},
	resources: {
		option: resources$1,
		doc: "CPU and memory of each runner.",
		otherwise: "the defaults of the namespace"
	},
	"node-selector": {
		option: labels$3({
			such: "{ pool: load }",
			form: labelName,
			value: labelValue$1
		}),
		doc: "Labels of the nodes on which the pods may run.",
		otherwise: "every node"
	},
	tolerations: {
		option: list(toleration, {
			most: mostItems,
			what: "tolerations"
		}),
		doc: "Taints that the pods tolerate.",
		otherwise: "none"
	}
};
const testRunLeftover = "k6-test-run";
const operatorSection = section(operatorFields);
// build/engines/locust/kind.js
const locust = scriptKind({
	id: "locust",
	fields: {
		file: {
			option: file,
			doc: "A locustfile, beside the config; see [the engine](engines/locust.md).",
			required: true,
			example: "locustfile.py"
		},
		users: {
			option: integer({
				least: 1,
				most: limits$2.users
			}),
			doc: "Users at the same time.",
			otherwise: "those of the `LoadTestShape` of the file, or 1",
			example: 50
		},
		"spawn-rate": {
			option: integer({
				least: 1,
				most: limits$2.users
			}),
			doc: "Users that start per second, until all of them run.",
			otherwise: "1",
			example: 10
		},
		workers: {
			option: integer({
				least: 1,
				most: limits$2.workers
			}),
			doc: "Processes that send, beside the one that controls them: each can use one core. Not on Windows.",
			otherwise: "one process",
			example: 4
		},
		"expect-workers": {
			option: integer({
				least: 1,
				most: limits$2.workers
			}),
			doc: "Workers on other machines, which you start. The load begins once so many are connected.",
			otherwise: "none",
			example: 2
		},
		...toolFields
	},
	doc: "Runs a locustfile, which says what is sent, for `load.warmup` and `load.duration`.",
	isTimed: true,
	refusals: refusalsOf,
	load: () => import("./engines-locust-locust.js")
});
function refusalsOf({ engine }, { hasTwoSides }) {
	const { "expect-workers": elsewhere, workers } = engine.settings;
	if (elsewhere === void 0) return [];
	const keys = ["locust", "expect-workers"];
	const here = "or give `workers`, which run on this machine";
	return [...workers === void 0 ? [] : [{
		keys,
		what: "workers here and elsewhere together",
		hint: "remove one of the two keys"
	}], ...hasTwoSides ? [{
		keys,
		what: "a baseline on workers elsewhere",
		hint: `remove the baseline, ${here}`
	}] : []];
}
// build/engines/samples/kind.js
const samples = {
	id: "samples",
	setting: {
		option: section({
			file: {
				option: file,
				doc: "NDJSON, also gzipped, one request per line, beside the config; see [the engine](engines/samples.md).",
				required: true,
				example: "requests.ndjson"
			},
			start: {
				option: time$1,
				doc: "When the measured window began (`t` of 0); metrics sources are queried for that time.",
				otherwise: "not known: no metrics source can be queried",
				example: "2026-11-03T14:02:10Z"
			}
		}),
		doc: "Sends no load: judges the requests of a file as if they had been sent now.",
		otherwise: "the gate's own load"
	},
	can: {
		keys: [...[
			"profile",
			"rate",
			"users",
			"arrivals",
			"think-time",
			"spike"
		], ...[
			"duration",
			"timeout",
			"requests"
		]],
		sends: "nothing",
		sides: true,
		steps: false
	},
	isDated: ({ start }) => start !== void 0,
	windowSeconds: () => usualWindowSeconds,
	load: () => import("./engines-samples-samples.js")
};
const kinds$3 = Object.values({
	embedded,
	samples,
	k6,
	locust,
	jmeter,
	artillery,
	gatling,
	"compiled-k6": compiledK6
});
const engineFields = Object.fromEntries(kinds$3.flatMap(({ id, setting }) => setting ? [[id, setting]] : []));
const requestForms = protocols.flatMap(({ id, fields, exclusive = [], templates = [] }) => fields ? [{
	id,
	fields,
	exclusive,
	templates
}] : []);
async function surveyOfProtocols(requests, files) {
	const mistakes = [];
	const read = [...requests];
	for (const { id, survey } of protocols) {
		const own = requests.flatMap((request, at) => request.protocol === id ? [{
			at,
			request
		}] : []);
		if (!survey || own.length === 0) continue;
		const { survey: look } = await survey();
		const settings = own.map(({ request }) => request.settings);
		for (const [index, found] of (await look(settings, files)).entries()) {
			const { at, request } = own[index];
			if ("mistakes" in found) mistakes.push(...found.mistakes);
			else read[at] = {
				...request,
				settings: found.settings
			};
		}
	}
	return {
		requests: read,
		mistakes
	};
}
const requestAddress = (request, target) => addressesOf$1({ requests: [request] }, target)[0]?.url;
const requestAddresses = (load, target) => load.engine === void 0 ? addressesOf$1(load, target) : [];
const kubernetesOption = operatorSection;
const engineUndoers = (machine) => ({ [testRunLeftover]: async (leftover) => (await import("./engines-k6-operator-remove.js")).undoTestRun(machine)(leftover) });
const chosenEngines = kinds$3.flatMap(({ chosenBy }) => chosenBy ? [chosenBy.engine] : []);
function engineIn(load) {
	const chosen = kinds$3.find(({ chosenBy }) => chosenBy && chosenBy.engine === load?.engine);
	const given = Object.entries(load ?? {});
	if (chosen) {
		const own = given.filter(([key]) => chosen.chosenBy.with.includes(key));
		return {
			id: chosen.id,
			settings: Object.fromEntries(own)
		};
	}
	const found = given.find(([key]) => Object.hasOwn(engineFields, key));
	return found && {
		id: found[0],
		settings: found[1]
	};
}
function kindOf$2({ engine }) {
	const id = engine?.id ?? embedded.id;
	const kind = kinds$3.find((one) => one.id === id);
	if (!kind) throw new TypeError(`there is no engine ${id}`);
	return kind;
}
const requestAs = (load) => async (order) => (await import("./engines-embedded-protocols-http-request-as.js")).requestAs(load)(order);
const ofRequests$1 = "requests";
const checkAs = (load, protocol) => async (order) => {
	if (protocol === ofRequests$1) return (await import("./engines-embedded-check-requests.js")).checkRequests(load)(order);
	const { readiness } = protocolKind(protocol) ?? {};
	if (!readiness) throw new TypeError(`no target is asked in ${protocol}`);
	return (await readiness()).check(load)(order);
};
const learnRequests = async (load, at) => protocols.some(({ id, learn }) => learn && load.requests.some((one) => one.protocol === id)) ? (await import("./engines-embedded-before-load.js")).learnRequests(load, at) : load.requests;
const probeRequest = async (request, load, at) => (await import("./engines-embedded-before-load.js")).probeRequest(request, load, at);
const sendOnce = async (order) => (await import("./engines-embedded-send-once.js")).sendOnce(order);
function readinessProtocol(load) {
	if (load.engine !== void 0) return void 0;
	const kinds = kindsToTarget(load.requests);
	const [kind, ...others] = kinds;
	if (kind?.id === "grpc" && others.length === 0) return kind.id;
	return kinds.every(({ readiness, opening }) => readiness ?? opening) ? ofRequests$1 : void 0;
}
// build/tools/system-clock.js
const systemClock = {
	now: () => Date.now(),
	sleep: (ms, signal) => setTimeout(ms, void 0, defined({ signal })).catch(() => void 0)
};
const isoDate = (ms) => new Date(ms).toISOString().slice(0, 10);
// build/language/yaml/plain-spot.js
const readingOfNoFile = (environment) => ({
	file: "",
	environment,
	place: () => ({
		file: "",
		line: 1,
		column: 1
	}),
	found: [],
	deprecated: [],
	secrets: new Set(),
	references: []
});
const spotOf = (value, path) => ({
	node: nodeOf(value),
	path,
	reading: readingOfNoFile({})
});
// build/language/option.js
function defaultOf(setting) {
	const value = setting.default === void 0 ? void 0 : setting.option.read(spotOf(setting.default, ""));
	if (value === void 0) throw new TypeError("an option was asked for a default that it does not have");
	return value;
}
// build/faults/hosted/hosted-option.js
function hostedOption(id, fields, doc, settingsOf) {
	const outer = { [id]: {
		option: section(fields),
		required: true,
		doc
	} };
	return {
		type: "mapping",
		fields: outer,
		schema: sectionSchema(outer),
		read: (spot) => {
			const written = readSection(outer, {}, spot).values[id];
			if (!written) return void 0;
			const { url } = written;
			return url && holdsCredentials(id, url, spot) ? void 0 : settingsOf(written, spot);
		}
	};
}
function holdsCredentials(id, { authorization }, spot) {
	if (!authorization) return false;
	mistake(spot, {
		message: `the address of ${id} is saved with the fault, and must not contain credentials`,
		hint: "write its address without them"
	});
	return true;
}
// build/faults/hosted/variable.js
const form$5 = /^\s*\$\{([A-Za-z_][A-Za-z0-9_]*)\}\s*$/;
const hint$6 = `such as \${API_KEY}`;
const text = textOption({
	type: "variable",
	expected: "the name of an environment variable, in braces after a dollar sign",
	hint: hint$6,
	schema: { pattern: form$5.source },
	secret: true,
	parse: (written) => {
		const [, value] = form$5.exec(written) ?? [];
		return value === void 0 ? {
			refused: "expected the name of an environment variable, in braces after a dollar sign",
			hint: hint$6
		} : { value };
	}
});
const secretVariable = {
	...text,
	read: (spot) => {
		const variable = text.read(spot);
		const { environment, secrets } = spot.reading;
		if (variable === void 0 || !environment) return variable;
		const resolved = resolveVariables(`\${${variable}}`, environment, "key");
		if ("refused" in resolved) return mistake(spot, {
			message: resolved.refused,
			hint: resolved.hint
		});
		for (const part of resolved.value.parts) secrets.add(part);
		return variable;
	}
};
function secretOf(variable, { variables = {} }, scheme = "") {
	const value = readVariable(variable, variables);
	if (value !== void 0) return new Secret(`${scheme}${value}`);
	throw new Problem("fault", `the environment variable ${variable} is not set or empty`, { hint: "set it in the step's `env`" });
}
const startWithin = {
	option: duration({
		least: 1e3,
		most: 6e5
	}),
	doc: "How long it may take until the fault is active, and until it has ended once it is stopped.",
	default: "2m"
};
// build/faults/kubernetes/manifest-option.js
const fields$23 = {
	manifest: {
		option: file,
		required: true,
		doc: "A YAML file with one object, from the folder in which the run starts.",
		example: "chaos/payment-is-slow.yml"
	},
	kubeconfig: {
		option: file,
		doc: "The kubeconfig that names the cluster.",
		otherwise: "as `kubectl` finds it: `KUBECONFIG`, `~/.kube/config`, or the account of the pod",
		example: "kind.kubeconfig"
	},
	context: {
		option: name$1,
		doc: "A context of the kubeconfig.",
		otherwise: "its current context",
		example: "staging"
	},
	"start-within": startWithin
};
const manifestOption = (id, doc) => hostedOption(id, fields$23, doc, ({ manifest, kubeconfig, context, ...written }) => ({
	manifest,
	...defined({
		kubeconfig,
		context
	}),
	startMs: written["start-within"] ?? defaultOf(startWithin)
}));
// build/faults/argo-rollouts/kind.js
const argoRollouts = {
	id: "argo-rollouts",
	option: manifestOption("argo-rollouts", "An Experiment of Argo Rollouts."),
	describe: ({ manifest }) => `${manifest}, by Argo Rollouts`,
	byRequest: { lookEveryMs: 2e3 },
	switchMs: ({ startMs }) => startMs,
	load: () => import("./faults-argo-rollouts-argo-rollouts.js")
};
// build/language/base-url.js
const hint$5 = "an address such as https://preview.example";
function parseBaseUrl(written) {
	const text = written.trim();
	if (text === "") return {
		refused: "expected an address; found an empty text",
		hint: hint$5
	};
	if (text.includes("${")) return {
		refused: "variables are read in header values only",
		hint: "give the address by an input instead"
	};
	const index = text.search(/[\s\p{Cc}\p{Cf}]/u);
	if (index >= 0) return {
		refused: "an address must not contain blanks",
		hint: hint$5,
		index
	};
	if (!URL.canParse(text)) return {
		refused: "expected an address that begins with http:// or https://",
		hint: hint$5
	};
	const url = new URL(text);
	if (!/^https?:\/\//i.test(text)) return {
		refused: `expected an address that begins with http:// or https://${/^[a-z]+:\/\//i.test(text) ? `; found ${url.protocol}//` : ""}`,
		hint: hint$5
	};
	if (url.search !== "" || url.hash !== "" || /[?#]$/.test(text)) return {
		refused: "a base address has no query and no fragment",
		hint: "paths are joined to it; give keys as headers"
	};
	return { value: url.username === "" && url.password === "" ? {
		url: text,
		secrets: []
	} : splitCredentials(url) };
}
function splitCredentials(url) {
	const user = decoded(url.username);
	const password = decoded(url.password);
	const basic = base64(`${user}:${password}`);
	const secrets = password === "" ? [
		user,
		url.username,
		basic
	] : [
		password,
		url.password,
		basic
	];
	url.username = "";
	url.password = "";
	return {
		url: url.href,
		authorization: new Secret(`Basic ${basic}`),
		secrets: [...new Set(secrets)]
	};
}
const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const form$4 = textOption({
	type: "address",
	expected: "an address",
	hint: hint$5,
	parse: parseBaseUrl,
	schema: { pattern: "^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s?#]+\\s*$" },
	secret: true
});
const baseUrl = {
	...form$4,
	read: (spot) => {
		const base = spot.node.kind === "text" ? readText$2(spot, parseBaseUrl) : form$4.read(spot);
		for (const secret of base?.secrets ?? []) spot.reading.secrets.add(secret);
		return base;
	}
};
// build/language/access/auth-names.js
const label$2 = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const longestScope = 500;
const named$2 = ({ type, expected, form, hint, most = 253 }) => textOption({
	type,
	expected,
	hint: "put it in quotes",
	schema: {
		pattern: form.source,
		maxLength: most
	},
	parse: (written) => {
		const value = written.trim();
		if (value.length <= most && form.test(value)) return { value };
		return {
			refused: `expected ${expected}; found ${quote(written)}`,
			hint
		};
	}
});
const region = named$2({
	type: "region",
	expected: "a region",
	form: new RegExp(`^${label$2}$`),
	hint: "lower-case letters, digits and hyphens, such as eu-west-1"
});
const signedService = named$2({
	type: "service",
	expected: "the name of a service",
	form: new RegExp(`^${label$2}$`),
	hint: "lower-case letters, digits and hyphens, such as aps"
});
const tenant = named$2({
	type: "tenant",
	expected: "the id or a domain of a directory",
	form: new RegExp(`^${label$2}(?:\\.${label$2})*$`, "i"),
	hint: "such as contoso.onmicrosoft.com"
});
const scope = named$2({
	type: "scope",
	expected: "a scope",
	form: /^[!#-[\]-~]+(?: [!#-[\]-~]+)*$/,
	hint: "printable ASCII without quotes, such as https://example.com/.default",
	most: longestScope
});
const azureScope = "https://prometheus.monitor.azure.com/.default";
// build/language/access/auth-fields.js
const mayHold = `May hold \`\${NAME}\`.`;
const basicFields = {
	username: {
		option: identity,
		doc: mayHold,
		required: true,
		example: "gate"
	},
	password: {
		option: secretText,
		doc: `${mayHold} A secret.`,
		required: true
	}
};
const oauth2Fields = {
	"token-url": {
		option: baseUrl,
		doc: "Where tokens are requested.",
		required: true,
		example: "https://login.example/oauth2/token"
	},
	"client-id": {
		option: identity,
		doc: mayHold,
		required: true
	},
	"client-secret": {
		option: secretText,
		doc: `${mayHold} A secret.`,
		required: true
	},
	"client-auth": {
		option: choice(["header", "form"]),
		doc: "How the client identifies itself: in a Basic header, or in the form.",
		default: "header"
	},
	scopes: {
		option: list(scope, {
			most: 50,
			what: "scopes"
		}),
		doc: "What the token is for.",
		otherwise: "none"
	},
	audience: {
		option: name$1,
		doc: "Token audience, if the server requires one.",
		otherwise: "none"
	}
};
const awsFields$1 = { region: {
	option: region,
	doc: "Region that requests are signed for.",
	otherwise: "`AWS_REGION`",
	example: "eu-west-1"
} };
const awsFieldsOf = (service) => ({
	...awsFields$1,
	service: {
		option: signedService,
		doc: "Name of the service that requests are signed for.",
		default: service
	}
});
const googleFields = { scope: {
	option: scope,
	doc: "What the token is for.",
	default: "https://www.googleapis.com/auth/monitoring.read"
} };
const azureFields = {
	tenant: {
		option: identity,
		doc: "Id of the directory.",
		otherwise: "`AZURE_TENANT_ID`"
	},
	client: {
		option: identity,
		doc: "Id of the application.",
		otherwise: "`AZURE_CLIENT_ID`"
	},
	scope: {
		option: scope,
		doc: "What the token is for.",
		default: azureScope
	}
};
const authFieldsOf = (service) => ({
	basic: {
		option: section(basicFields),
		doc: "User and password.",
		otherwise: "none"
	},
	bearer: {
		option: secretText,
		doc: `An existing token. ${mayHold} A secret.`,
		otherwise: "none"
	},
	oauth2: {
		option: section(oauth2Fields),
		doc: "Client credentials (RFC 6749).",
		otherwise: "none"
	},
	aws: {
		option: section(awsFieldsOf(service)),
		doc: "Requests are signed (SigV4) with the keys in the environment, or with those of the role `AWS_ROLE_ARN`.",
		otherwise: "none"
	},
	google: {
		option: section(googleFields),
		doc: "A token of Google Cloud, obtained with the file in `GOOGLE_APPLICATION_CREDENTIALS`; else the one in `CLOUDSDK_AUTH_ACCESS_TOKEN`.",
		otherwise: "none"
	},
	azure: {
		option: section(azureFields),
		doc: "A token of Microsoft Entra, obtained with `AZURE_CLIENT_SECRET`, `AZURE_FEDERATED_TOKEN_FILE`, or the identity of a workflow with `id-token: write`.",
		otherwise: "none"
	}
});
// build/language/access/auth.js
function authFor(service) {
	const fields = authFieldsOf(service);
	const written = section(fields);
	return {
		...written,
		schema: {
			...written.schema,
			minProperties: 1,
			maxProperties: 1
		},
		read: (spot) => {
			const read = written.read(spot);
			if (!read) return void 0;
			const [kind, other] = Object.keys(read);
			const kinds = `one of ${Object.keys(fields).join(", ")}`;
			if (kind === void 0) return mistake(spot, { message: `expected ${kinds}` });
			const second = other && entryOf(spot.node, other);
			if (second) return mistake(spot, {
				message: `expected ${kinds}; found several`,
				at: second.at
			});
			return builders[kind](read, {
				...spot,
				node: entryOf(spot.node, kind).value,
				path: `${spot.path}.${kind}`
			}, service);
		}
	};
}
const auth = authFor("aps");
const targetAuth = authFor("execute-api");
const builders = {
	basic: ({ basic }, spot) => {
		const [username, password] = [basic.username.reveal(), basic.password.reveal()];
		secretly(spot, base64(`${username}:${password}`));
		return {
			kind: "basic",
			...basic
		};
	},
	bearer: ({ bearer }) => ({
		kind: "bearer",
		token: bearer
	}),
	oauth2: ({ oauth2 }) => ({
		kind: "oauth2",
		tokenUrl: oauth2["token-url"].url,
		clientId: oauth2["client-id"],
		clientSecret: oauth2["client-secret"],
		clientAuth: oauth2["client-auth"] ?? defaultOf(oauth2Fields["client-auth"]),
		scopes: oauth2.scopes ?? [],
		...defined({ audience: oauth2.audience })
	}),
	aws: ({ aws }, spot, service) => readAwsPlan(defined({
		region: aws.region,
		service: aws.service ?? service
	}), spot),
	google: ({ google }, spot) => {
		const read = variablesOf(spot);
		const credentialsFile = read("GOOGLE_APPLICATION_CREDENTIALS");
		const scope = google.scope ?? defaultOf(googleFields.scope);
		if (credentialsFile !== void 0) return {
			kind: "google",
			credentialsFile: new Secret(credentialsFile),
			scope
		};
		const token = read("CLOUDSDK_AUTH_ACCESS_TOKEN");
		if (token !== void 0) return {
			kind: "bearer",
			token: secretly(spot, token)
		};
		return missing$1(spot, "credentials", "run google-github-actions/auth before, which sets GOOGLE_APPLICATION_CREDENTIALS");
	},
	azure: ({ azure }, spot) => {
		const read = variablesOf(spot);
		const given = (name) => {
			const value = read(name);
			return value === void 0 ? void 0 : new Secret(value);
		};
		const tenantId = azure.tenant ?? given("AZURE_TENANT_ID");
		const clientId = azure.client ?? given("AZURE_CLIENT_ID");
		if (tenantId === void 0) return missing$1(spot, "tenant", "set `tenant`, or AZURE_TENANT_ID in the step's `env`");
		if (!isHeld(spot, "tenant", tenantId.reveal(), tenant)) return void 0;
		if (clientId === void 0) return missing$1(spot, "client", "set `client`, or AZURE_CLIENT_ID in the step's `env`");
		const proof = readAzure(spot);
		const authorityUrl = addressIn(spot, "AZURE_AUTHORITY_HOST", "https://login.microsoftonline.com");
		if (!isHttp(authorityUrl)) return mistake(spot, { message: "AZURE_AUTHORITY_HOST is not an http or https address" });
		const scope = azure.scope ?? defaultOf(azureFields.scope);
		return proof && {
			kind: "azure",
			authorityUrl,
			tenantId,
			clientId,
			scope,
			proof
		};
	}
};
function readAwsPlan({ region: written, service }, spot) {
	const read = variablesOf(spot);
	const named = written ?? read("AWS_REGION") ?? read("AWS_DEFAULT_REGION");
	if (named === void 0) return missing$1(spot, "region", "set `region`, or AWS_REGION in the step's `env`");
	if (!isHeld(spot, "region", named, region)) return void 0;
	const credentials = readAws(named, spot);
	return credentials && {
		kind: "aws",
		region: named,
		service,
		credentials
	};
}
function readAws(region, spot) {
	const read = variablesOf(spot);
	const accessKeyId = read("AWS_ACCESS_KEY_ID");
	const secretAccessKey = read("AWS_SECRET_ACCESS_KEY");
	const sessionToken = read("AWS_SESSION_TOKEN");
	if (accessKeyId !== void 0 && secretAccessKey !== void 0) return {
		kind: "keys",
		accessKeyId: new Secret(accessKeyId),
		secretAccessKey: secretly(spot, secretAccessKey),
		...defined({ sessionToken: sessionToken === void 0 ? void 0 : secretly(spot, sessionToken) })
	};
	const roleArn = read("AWS_ROLE_ARN");
	const tokenFile = read("AWS_WEB_IDENTITY_TOKEN_FILE");
	if (roleArn !== void 0 && tokenFile !== void 0) {
		const sessionName = read("AWS_ROLE_SESSION_NAME") ?? "reliability-gate";
		const ofRegion = `https://sts.${region}.amazonaws.com${region.startsWith("cn-") ? ".cn" : ""}`;
		const stsUrl = addressIn(spot, "AWS_ENDPOINT_URL_STS", ofRegion);
		if (!isHttp(stsUrl)) return mistake(spot, { message: "AWS_ENDPOINT_URL_STS is not an http or https address" });
		return {
			kind: "web-identity",
			roleArn: new Secret(roleArn),
			tokenFile: new Secret(tokenFile),
			sessionName: new Secret(sessionName),
			stsUrl
		};
	}
	return missing$1(spot, "credentials", "run aws-actions/configure-aws-credentials before, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE");
}
function readAzure(spot) {
	const read = variablesOf(spot);
	const secret = read("AZURE_CLIENT_SECRET");
	if (secret !== void 0) return {
		kind: "secret",
		secret: secretly(spot, secret)
	};
	const path = read("AZURE_FEDERATED_TOKEN_FILE");
	if (path !== void 0) return {
		kind: "file",
		path: new Secret(path)
	};
	const url = read("ACTIONS_ID_TOKEN_REQUEST_URL");
	const token = read("ACTIONS_ID_TOKEN_REQUEST_TOKEN");
	if (url !== void 0 && token !== void 0) return {
		kind: "github",
		url: new Secret(url),
		token: secretly(spot, token)
	};
	return missing$1(spot, "credentials", "give the job `permissions: id-token: write`, or set AZURE_CLIENT_SECRET or AZURE_FEDERATED_TOKEN_FILE");
}
const variablesOf = ({ reading: { environment } }) => environment ? (name) => readVariable(name, environment) : (name) => `\${${name}}`;
const addressIn = (spot, name, usual) => (spot.reading.environment && variablesOf(spot)(name)) ?? usual;
function isHeld(spot, key, value, option) {
	const parsed = value.includes("${") && !spot.reading.environment ? { value } : option.parse(value);
	if ("value" in parsed) return true;
	const written = entryOf(spot.node, key)?.value;
	const at = written ? {
		...spot,
		node: written,
		path: `${spot.path}.${key}`
	} : spot;
	const message = parsed.refused.replace(/; found .*$/s, "");
	mistake(at, {
		message: written ? message : `the ${key} in the environment: ${message}`,
		hint: parsed.hint
	});
	return false;
}
const isHttp = (text) => /^https?:\/\//i.test(text) && URL.canParse(text);
function secretly({ reading }, value) {
	if (reading.environment) reading.secrets.add(value);
	return new Secret(value);
}
const missing$1 = (spot, what, hint) => mistake(spot, {
	message: `no ${what} given`,
	hint
});
// build/faults/aws-fis/kind.js
const awsFis = {
	id: "aws-fis",
	option: hostedOption("aws-fis", {
		template: {
			option: matching(/^[A-Za-z0-9-]{1,64}$/, "the id of an experiment template", "such as EXT1a2b3c4d5e6f7"),
			required: true,
			doc: "Id of the experiment template. Each of its actions needs a duration, unless the experiment is `lasting`.",
			example: "EXT1a2b3c4d5e6f7"
		},
		region: {
			option: region,
			doc: "Region of the template.",
			otherwise: "`AWS_REGION`",
			example: "eu-west-1"
		},
		url: {
			option: baseUrl,
			doc: "Another address of the API than AWS's own.",
			otherwise: "AWS's endpoint of the region"
		},
		"start-within": startWithin
	}, "An experiment of AWS FIS. Requests are signed with the keys of the environment.", ({ template, url, ...written }, spot) => {
		const own = {
			...spot,
			node: entryOf(spot.node, "aws-fis").value,
			path: `${spot.path}.aws-fis`
		};
		const plan = readAwsPlan({
			...defined({ region: written.region }),
			service: "fis"
		}, own);
		if (!plan) return void 0;
		const { region } = plan;
		const usual = `https://fis.${region}.amazonaws.com${region.startsWith("cn-") ? ".cn" : ""}`;
		const startMs = written["start-within"] ?? defaultOf(startWithin);
		return {
			template,
			region,
			url: url?.url ?? usual,
			startMs
		};
	}),
	describe: ({ template, region }) => `${template} of AWS FIS in ${region}`,
	byRequest: { lookEveryMs: 2e3 },
	url: ({ url }) => url,
	switchMs: ({ startMs }) => startMs,
	load: () => import("./faults-aws-fis-aws-fis.js")
};
// build/faults/chaos-mesh/kind.js
const chaosMesh = {
	id: "chaos-mesh",
	option: manifestOption("chaos-mesh", "An object of Chaos Mesh, such as a NetworkChaos."),
	describe: ({ manifest }) => `${manifest}, by Chaos Mesh`,
	byRequest: { lookEveryMs: 2e3 },
	switchMs: ({ startMs }) => startMs,
	load: () => import("./faults-chaos-mesh-chaos-mesh.js")
};
// build/faults/chaos-monkey/options.js
const watchers = {
	controller: "controller",
	"rest-controller": "restController",
	service: "service",
	repository: "repository",
	component: "component",
	"rest-template": "restTemplate",
	"web-client": "webClient"
};
const allWatchers = Object.values(watchers);
const longestMs$4 = 6e4;
const shareTolerance = .02;
const ownFields$5 = {
	url: {
		option: baseUrl,
		required: true,
		doc: "Base address of the actuator; Chaos Monkey is below it.",
		example: "http://127.0.0.1:8081/actuator"
	},
	token: {
		option: secretVariable,
		doc: "The environment variable that holds a bearer token for the actuator.",
		otherwise: "none",
		example: `\${ACTUATOR_TOKEN}`
	},
	watch: {
		option: list(choice(Object.keys(watchers)), {
			most: allWatchers.length,
			what: "kinds of beans"
		}),
		doc: "The kinds of beans whose public methods are disturbed.",
		default: ["rest-controller"]
	}
};
const fields$22 = {
	"chaos-monkey": {
		option: section(ownFields$5),
		required: true,
		doc: "An app with Chaos Monkey for Spring Boot."
	},
	latency: {
		option: duration({
			least: 1,
			most: longestMs$4
		}),
		doc: "Delays calls by this much.",
		otherwise: "none",
		example: "500ms"
	},
	jitter: {
		option: duration({
			least: 1,
			most: longestMs$4
		}),
		doc: "With `latency`: varies the delay by up to this much, up and down.",
		otherwise: "none",
		example: "100ms"
	},
	exception: {
		option: flag,
		doc: "Calls throw an exception.",
		default: false
	},
	share: {
		option: percentage,
		doc: "Share of the calls: one in two, three, four and so on, such as 50%, 25% or 10%.",
		otherwise: "all",
		example: "25%"
	}
};
const rules$6 = { exclusive: [["latency", "exception"], ["jitter", "exception"]] };
const option$11 = {
	type: "mapping",
	fields: fields$22,
	schema: sectionSchema(fields$22, rules$6),
	read: (spot) => {
		const { values, whole } = readSection(fields$22, rules$6, spot);
		const { "chaos-monkey": written, latency, jitter = 0, exception, share = 1 } = values;
		if (!whole || !written) return void 0;
		const { url, token, watch = defaultOf(ownFields$5.watch) } = written;
		if (holdsCredentials("chaos-monkey", url, spot)) return void 0;
		if (latency === void 0 && !exception) return mistake(spot, {
			message: "the fault does nothing to the calls",
			hint: "give one of `latency`, `exception`"
		});
		if (latency !== void 0 && jitter >= latency) return mistake(spot, {
			message: "`jitter` is not less than the `latency` that it varies",
			hint: "make it smaller"
		});
		const level = levelOf(share, spot);
		if (level === void 0) return void 0;
		return {
			url: url.url,
			level,
			watch: watch.map((one) => watchers[one]),
			assault: latency === void 0 ? { kind: "exception" } : {
				kind: "latency",
				from: latency - jitter,
				to: latency + jitter
			},
			...defined({ token })
		};
	}
};
function levelOf(share, spot) {
	const level = Math.round(1 / share);
	if (Math.abs(1 / level - share) <= shareTolerance) return level;
	const [more, less] = [Math.floor(1 / share), Math.ceil(1 / share)];
	return mistake(spot, {
		message: `Chaos Monkey cannot assault ${formatRatio(share)} of the calls, only one in two, three, four and so on`,
		hint: `${formatRatio(1 / more)} or ${formatRatio(1 / less)}`
	});
}
// build/faults/chaos-monkey/kind.js
const chaosMonkey = {
	id: "chaos-monkey",
	option: option$11,
	describe: ({ assault, level, watch }) => {
		const part = level > 1 ? ` for ${formatRatio(1 / level)} of it` : "";
		return `${describeAssault(assault)} in each ${watch.join(", ")}${part}`;
	},
	lasts: () => true,
	isPartial: ({ level }) => level > 1,
	byRequest: { lookEveryMs: 1e3 },
	url: ({ url }) => url,
	load: () => import("./faults-chaos-monkey-chaos-monkey.js")
};
function describeAssault(assault) {
	if (assault.kind === "exception") return "exceptions";
	const { from, to } = assault;
	return from === to ? `${formatDuration(from)} of latency` : `${formatDuration(from)} to ${formatDuration(to)} of latency`;
}
// build/faults/command/options.js
const command$1 = text$1({
	most: 2e3,
	expected: "a command"
});
const ownFields$4 = {
	inject: {
		option: command$1,
		required: true,
		doc: "Breaks something; run by `/bin/sh`. The fault is active once it has ended with 0.",
		example: "./break.sh"
	},
	revert: {
		option: command$1,
		required: true,
		doc: "Reverts the fault, and runs however the run ends: it must do no harm if nothing is broken, or if it runs twice.",
		example: "./mend.sh"
	},
	timeout: {
		option: duration({
			least: 1e3,
			most: 6e5
		}),
		doc: "The longest that either command may take.",
		default: "30s"
	}
};
const commandFields = { command: {
	option: section(ownFields$4),
	required: true,
	doc: "Commands of your own."
} };
const usualTimeoutMs$1 = defaultOf(ownFields$4.timeout);
// build/faults/command/kind.js
const commandKind = {
	id: "command",
	option: section(commandFields),
	describe: ({ command: { inject } }) => excerpt(inject, 100),
	switchMs: ({ command: { timeout = usualTimeoutMs$1 } }) => timeout,
	load: () => import("./faults-command-command.js")
};
// build/faults/docker/options.js
const fields$21 = {
	docker: {
		option: section({
			container: {
				option: name$1,
				doc: "Name or id of a container.",
				example: "shop-db-1"
			},
			service: {
				option: name$1,
				doc: "A service of Docker Compose: all of its containers.",
				example: "db"
			},
			project: {
				option: name$1,
				doc: "With `service`: the project of Docker Compose.",
				otherwise: "any",
				example: "shop"
			},
			socket: {
				option: file,
				doc: "The socket of the Docker Engine.",
				otherwise: "`DOCKER_HOST`, or `/var/run/docker.sock`"
			}
		}, { exclusive: [["container", "service"], ["container", "project"]] }),
		required: true,
		doc: "The containers that are disturbed: `container` or `service`."
	},
	kill: {
		option: flag,
		doc: "Kills them by SIGKILL, and starts them again afterwards.",
		default: false
	},
	pause: {
		option: flag,
		doc: "Suspends them by SIGSTOP.",
		default: false
	},
	disconnect: {
		option: flag,
		doc: "Disconnects them from their networks.",
		default: false
	},
	network: {
		option: name$1,
		doc: "With `disconnect`: the network from which they are disconnected.",
		otherwise: "all of their networks",
		example: "shop_default"
	}
};
const rules$5 = { exclusive: [
	["kill", "pause"],
	["kill", "disconnect"],
	["pause", "disconnect"],
	["kill", "network"],
	["pause", "network"]
] };
const option$10 = {
	type: "mapping",
	fields: fields$21,
	schema: sectionSchema(fields$21, rules$5),
	read: (spot) => {
		const { values, whole } = readSection(fields$21, rules$5, spot);
		const { docker: written, kill, pause, disconnect, network } = values;
		if (!whole || !written) return void 0;
		const { socket, ...which } = written;
		if (which.container === void 0 && which.service === void 0) return mistake(spot, {
			message: "`docker` names no container",
			hint: "give one of `container`, `service`"
		});
		const harm = harmOf$1({
			kill,
			pause,
			disconnect,
			network
		});
		return harm ? {
			which,
			harm,
			...defined({ socket })
		} : mistake(spot, {
			message: "the fault does nothing to the container",
			hint: "give one of `kill`, `pause`, `disconnect`"
		});
	}
};
function harmOf$1({ kill, pause, disconnect, network }) {
	if (kill) return { kind: "kill" };
	if (pause) return { kind: "pause" };
	return disconnect ? {
		kind: "disconnect",
		...defined({ network })
	} : void 0;
}
function describeWhich({ container, service, project }) {
	if (container !== void 0) return `the container ${container}`;
	return `the service ${service}${project === void 0 ? "" : ` of ${project}`}`;
}
// build/faults/docker/kind.js
const docker = {
	id: "docker",
	option: option$10,
	describe: ({ which, harm }) => `${describeHarm$1(harm)}: ${describeWhich(which)}`,
	lasts: () => true,
	byRequest: { lookEveryMs: 1e3 },
	switchMs: () => 3e4,
	load: () => import("./faults-docker-docker.js")
};
function describeHarm$1(harm) {
	if (harm.kind === "kill") return "killed";
	if (harm.kind === "pause") return "paused";
	return `disconnected from ${harm.network ?? "its networks"}`;
}
// build/faults/gremlin/options.js
const guid = (what) => matching(/^[A-Za-z0-9-]{8,64}$/, `the id of a ${what}`, "such as 509b83a7-a56f-4866-9b83-a7a56f1866cb");
const ownFields$3 = {
	scenario: {
		option: guid("scenario"),
		required: true,
		doc: "Id of the scenario.",
		example: "509b83a7-a56f-4866-9b83-a7a56f1866cb"
	},
	team: {
		option: guid("team"),
		doc: "Id of the team.",
		otherwise: "that of the key"
	},
	"api-key": {
		option: secretVariable,
		required: true,
		doc: "The environment variable that holds an API key.",
		example: `\${GREMLIN_API_KEY}`
	},
	url: {
		option: baseUrl,
		doc: "The API.",
		default: "https://api.gremlin.com/v1"
	},
	"start-within": startWithin
};
// build/faults/gremlin/kind.js
const gremlin = {
	id: "gremlin",
	option: hostedOption("gremlin", ownFields$3, "A scenario of Gremlin.", (written) => ({
		scenario: written.scenario,
		apiKey: written["api-key"],
		url: written.url?.url ?? defaultOf(ownFields$3.url).url,
		startMs: written["start-within"] ?? defaultOf(startWithin),
		...defined({ team: written.team })
	})),
	describe: ({ scenario }) => `the scenario ${scenario} of Gremlin`,
	selects: ({ scenario, team }) => ({
		scenario,
		...defined({ team })
	}),
	byRequest: { lookEveryMs: 2e3 },
	url: ({ url }) => url,
	switchMs: ({ startMs }) => startMs,
	load: () => import("./faults-gremlin-gremlin.js")
};
// build/faults/harness/options.js
const id = (what, example) => ({
	option: matching(/^[A-Za-z0-9_$-]{1,128}$/, `the id of ${what}`, `such as ${example}`),
	required: true,
	doc: `Id of ${what}.`,
	example
});
const ownFields$2 = {
	experiment: id("the experiment", "4a3c1f0e-8a2d-4a9c-9d8e-6f0f6f3f2b11"),
	account: id("the account", "kmpySmUISimoRrJL6NL73w"),
	organization: id("the organization", "default"),
	project: id("the project", "shop"),
	"api-key": {
		option: secretVariable,
		required: true,
		doc: "The environment variable that holds an API key.",
		example: `\${HARNESS_API_KEY}`
	},
	url: {
		option: baseUrl,
		doc: "The API of chaos.",
		default: "https://app.harness.io/gateway/chaos/manager/api"
	},
	"start-within": startWithin
};
// build/faults/harness/kind.js
const harness = {
	id: "harness",
	option: hostedOption("harness", ownFields$2, "An experiment of Harness Chaos Engineering.", ({ experiment, account, organization, project, ...written }) => ({
		experiment,
		account,
		organization,
		project,
		apiKey: written["api-key"],
		url: written.url?.url ?? defaultOf(ownFields$2.url).url,
		startMs: written["start-within"] ?? defaultOf(startWithin)
	})),
	describe: ({ experiment }) => `the experiment ${experiment} of Harness`,
	selects: ({ experiment, account, organization, project }) => ({
		experiment,
		account,
		organization,
		project
	}),
	byRequest: { lookEveryMs: 2e3 },
	url: ({ url }) => url,
	switchMs: ({ startMs }) => startMs,
	load: () => import("./faults-harness-harness.js")
};
// build/faults/litmus/kind.js
const litmus = {
	id: "litmus",
	option: manifestOption("litmus", "A ChaosEngine of LitmusChaos."),
	describe: ({ manifest }) => `${manifest}, by LitmusChaos`,
	byRequest: { lookEveryMs: 2e3 },
	switchMs: ({ startMs }) => startMs,
	load: () => import("./faults-litmus-litmus.js")
};
// build/faults/process/options.js
const startMs = 3e4;
const size = bytes({
	least: 1e3,
	most: 64e9
});
const whereFields = {
	port: {
		option: integer({
			least: 1,
			most: 65535
		}),
		doc: "The processes that listen on this port.",
		example: 3e3
	},
	"pid-file": {
		option: file,
		doc: "The process whose id this file holds.",
		example: "shop.pid"
	},
	name: {
		option: name$1,
		doc: "The processes whose program has this name.",
		example: "postgres"
	}
};
const whereKeys = [
	"port",
	"pid-file",
	"name"
];
const diskFields = {
	folder: {
		option: file,
		required: true,
		doc: "A folder of the disk; the file that is written there is removed again.",
		example: "./data"
	},
	full: {
		option: size,
		doc: "Fills the disk until this much is left.",
		example: "10MB"
	},
	slow: {
		option: flag,
		doc: "Keeps the disk busy: a file is written and synced again and again.",
		default: false
	},
	most: {
		option: size,
		doc: "The most that is written. A disk with more free space is not filled.",
		default: "1GB",
		example: "5GB"
	}
};
const fields$20 = {
	process: {
		option: section(whereFields, { exclusive: pairsOf(whereKeys) }),
		required: true,
		doc: "The processes of this machine that are disturbed: one of the keys below."
	},
	kill: {
		option: flag,
		doc: "Kills them by SIGKILL; they must come back.",
		default: false
	},
	"back-within": {
		option: duration({
			least: 1e3,
			most: 6e5
		}),
		doc: "With `kill`: how long after `for` they may take to come back.",
		default: "30s"
	},
	pause: {
		option: flag,
		doc: "Suspends them by SIGSTOP.",
		default: false
	},
	cpu: {
		option: percentage,
		doc: "Lets them run for this share of the time only.",
		otherwise: "all of it",
		example: "20%"
	},
	memory: {
		option: size,
		doc: "Takes this much memory of the machine. A tenth of the available memory must remain.",
		otherwise: "none",
		example: "500MB"
	},
	disk: {
		option: section(diskFields, { exclusive: [["full", "slow"]] }),
		doc: "Fills or slows a disk of the machine.",
		otherwise: "nothing"
	}
};
const harmKeys = [
	"kill",
	"pause",
	"cpu",
	"memory",
	"disk"
];
const rules$4 = { exclusive: [...pairsOf(harmKeys), ...[
	"pause",
	"cpu",
	"memory",
	"disk"
].map((key) => ["back-within", key])] };
const usualBackMs = 3e4;
const usualMost = 1e9;
const option$7 = {
	type: "mapping",
	fields: fields$20,
	schema: sectionSchema(fields$20, rules$4),
	read: (spot) => {
		const { values, whole } = readSection(fields$20, rules$4, spot);
		const { process: written } = values;
		if (!whole || !written) return void 0;
		const { port, name, "pid-file": pidFile } = written;
		const where = defined({
			port,
			pidFile,
			name
		});
		if (Object.keys(where).length === 0) return mistake(spot, {
			message: "`process` names no process",
			hint: `give one of ${listedKeys(whereKeys)}`
		});
		const { disk } = values;
		if (disk && disk.full === void 0 && !disk.slow) return mistake(spot, {
			message: "the fault does nothing to the disk",
			hint: "give one of `full`, `slow`"
		});
		const harm = harmOf(values);
		return harm ? {
			where,
			harm
		} : mistake(spot, {
			message: "the fault does nothing to the process",
			hint: `give one of ${listedKeys(harmKeys)}`
		});
	}
};
function harmOf({ kill, pause, cpu, memory, disk, ...rest }) {
	if (kill) return {
		kind: "kill",
		backMs: rest["back-within"] ?? usualBackMs
	};
	if (pause) return { kind: "pause" };
	if (cpu !== void 0) return cpu < 1 ? {
		kind: "cpu",
		share: cpu
	} : void 0;
	if (memory !== void 0) return {
		kind: "memory",
		bytes: memory
	};
	if (!disk) return void 0;
	const { folder, full, most = usualMost } = disk;
	return full === void 0 ? {
		kind: "disk-slow",
		folder,
		most
	} : {
		kind: "disk-full",
		folder,
		leave: full,
		most
	};
}
function describeWhere({ port, pidFile, name }) {
	if (port !== void 0) return `the process on port ${port}`;
	return pidFile === void 0 ? `processes named ${name}` : `the process of ${pidFile}`;
}
// build/faults/process/kind.js
const processKind = {
	id: "process",
	option: option$7,
	describe: ({ where, harm }) => `${describeHarm(harm)}: ${describeWhere(where)}`,
	selects: ({ where: { port, pidFile, name } }) => defined({
		port: port === void 0 ? void 0 : `${port}`,
		"pid-file": pidFile,
		name
	}),
	switchMs: ({ harm }) => harm.kind === "kill" ? harm.backMs : startMs,
	load: () => import("./faults-process-process-fault.js")
};
const megabytes = (bytes) => `${formatNumber(bytes / 1e6)} MB`;
function describeHarm(harm) {
	switch (harm.kind) {
		case "kill": return `killed, and back within ${formatDuration(harm.backMs)}`;
		case "pause": return "paused";
		case "cpu": return `no more than ${formatRatio(harm.share)} of the time`;
		case "memory": return `${megabytes(harm.bytes)} of memory taken beside it`;
		case "disk-full": return `${megabytes(harm.leave)} left on the disk of ${harm.folder}`;
		case "disk-slow": return `a busy disk under ${harm.folder}`;
	}
}
// build/language/scalars/name-of.js
const nameOf$4 = (to) => ({
	...name$1,
	read: (spot) => {
		const read = name$1.read(spot);
		if (read !== void 0) refer(spot, to, read);
		return read;
	}
});
// build/faults/traffic.js
const longestMs$3 = 6e4;
const delayFields = {
	latency: {
		option: duration({
			least: 1,
			most: longestMs$3
		}),
		doc: "Delays each response by this much.",
		otherwise: "none",
		example: "300ms"
	},
	jitter: {
		option: duration({
			least: 1,
			most: longestMs$3
		}),
		doc: "With `latency`: varies the delay by up to this much, up and down, evenly.",
		otherwise: "none",
		example: "50ms"
	}
};
// build/faults/proxy/options.js
const fields$19 = {
	proxy: {
		option: nameOf$4("proxied"),
		required: true,
		doc: "The dependency that is disturbed, or a `group` of them: all at once.",
		example: "payment"
	},
	...delayFields,
	bandwidth: {
		option: bandwidth,
		doc: "The highest rate at which responses arrive.",
		otherwise: "no limit",
		example: "100kB/s"
	},
	slice: {
		option: integer({
			least: 1,
			most: 1e6
		}),
		doc: "Splits responses into pieces of this many bytes.",
		otherwise: "as they come",
		example: 64
	},
	truncate: {
		option: integer({
			least: 0,
			most: 1e6
		}),
		doc: "Responses end after this many bytes, of HTTP of the body, and the connection is closed.",
		otherwise: "they are whole",
		example: 100
	},
	timeout: {
		option: flag,
		doc: "A black hole: nothing gets through, and nothing comes back.",
		default: false
	},
	reset: {
		option: flag,
		doc: "The request gets through, and the connection is reset instead of its response.",
		default: false
	},
	refuse: {
		option: flag,
		doc: "New connections are refused.",
		default: false
	},
	down: {
		option: flag,
		doc: "New connections are refused, and those that are open are reset.",
		default: false
	},
	error: {
		option: integer({
			least: 400,
			most: 599
		}),
		doc: "HTTP requests get this status, and the dependency is not contacted.",
		otherwise: "none",
		example: 503
	},
	loss: {
		option: percentage,
		doc: "For a dependency with `protocol: udp`: this share of the datagrams is lost, in both directions.",
		otherwise: "none",
		example: "30%"
	},
	share: {
		option: percentage,
		doc: "Share of the requests, or of the connections if they do not speak HTTP.",
		otherwise: "all",
		example: "30%"
	}
};
const endings = [
	"timeout",
	"reset",
	"refuse",
	"down",
	"error"
];
const shapes = [
	"latency",
	"jitter",
	"bandwidth",
	"slice",
	"truncate"
];
const ofConnections = [
	"bandwidth",
	"slice",
	"truncate",
	"share"
];
const rules$3 = { exclusive: [
	...pairsOf(endings),
	...endings.flatMap((one) => shapes.map((shape) => [one, shape])),
	...[...endings, ...ofConnections].map((one) => ["loss", one])
] };
const option$6 = {
	type: "mapping",
	fields: fields$19,
	schema: sectionSchema(fields$19, rules$3),
	read: (spot) => {
		const { values, whole } = readSection(fields$19, rules$3, spot);
		const { proxy, latency, jitter = 0, bandwidth: bytesPerSecond, slice, error, share, loss } = values;
		if (!whole || proxy === void 0) return void 0;
		if (jitter > (latency ?? 0)) return mistake(spot, {
			message: "`jitter` is more than the `latency` that it varies",
			hint: "such as { latency: 300ms, jitter: 50ms }"
		});
		const disturbance = defined({
			latencyMs: latency,
			bytesPerSecond,
			sliceBytes: slice,
			truncateBytes: values.truncate,
			error,
			share,
			loss,
			jitterMs: jitter > 0 ? jitter : void 0,
			timeout: values.timeout || void 0,
			reset: values.reset || void 0,
			refuse: values.refuse || void 0,
			down: values.down || void 0
		});
		if (effectsOf(disturbance).length > 0) return {
			proxy,
			disturbance
		};
		return mistake(spot, {
			message: "the fault does nothing at the proxy",
			hint: `give one of ${listedKeys([
				...shapes,
				...endings,
				"loss"
			])}`
		});
	}
};
const refuses = (disturbance) => disturbance?.refuse === true || disturbance?.down === true;
const isShut = (disturbance) => refuses(disturbance) && (disturbance?.share ?? 1) >= 1;
function unfitFor({ name, protocol }, { loss, bytesPerSecond, sliceBytes, truncateBytes, share, reset, error }) {
	if (protocol !== "udp") return loss === void 0 ? void 0 : {
		message: `\`loss\` needs datagrams, but ${name} is reached by connections`,
		hint: `give dependencies.${name} \`protocol: udp\` where it is UDP, else use \`timeout\` or \`reset\``
	};
	const [key] = Object.entries({
		bandwidth: bytesPerSecond,
		slice: sliceBytes,
		truncate: truncateBytes,
		share,
		reset,
		error
	}).find(([, value]) => value !== void 0) ?? [];
	return key === void 0 ? void 0 : {
		message: `\`${key}\` needs connections, but ${name} is reached by UDP`,
		hint: "give one of `loss`, `latency`, `timeout`, `refuse`, `down`"
	};
}
function effectsOf(disturbance) {
	const { latencyMs, jitterMs, bytesPerSecond, sliceBytes, truncateBytes, error, loss } = disturbance;
	const jitter = jitterMs === void 0 ? "" : ` ± ${formatDuration(jitterMs)}`;
	return [
		latencyMs !== void 0 && `${formatDuration(latencyMs)}${jitter} of latency`,
		bytesPerSecond !== void 0 && `${formatNumber(bytesPerSecond / 1e3)} kB/s at most`,
		sliceBytes !== void 0 && `pieces of ${sliceBytes} bytes`,
		truncateBytes !== void 0 && `responses cut off after ${truncateBytes} bytes`,
		loss !== void 0 && `${formatRatio(loss)} of the datagrams lost`,
		disturbance.timeout && "a black hole",
		disturbance.reset && "resets instead of responses",
		disturbance.refuse && "refused connections",
		disturbance.down && "no connection at all",
		error !== void 0 && `${error} instead of responses`
	].filter((effect) => typeof effect === "string");
}
// build/faults/proxy/kind.js
const proxy = {
	id: "proxy",
	option: option$6,
	describe: ({ proxy: dependency, disturbance }) => {
		const { share } = disturbance;
		const part = share === void 0 ? "" : ` for ${formatRatio(share)} of it`;
		return `${effectsOf(disturbance).join(", ")} at ${dependency}${part}`;
	},
	isPartial: ({ disturbance: { share = 1, loss = 1 } }) => Math.min(share, loss) < 1,
	unfit: ({ proxy: name, disturbance }, dependencies) => dependencies.filter((one) => one.name === name || one.group === name).flatMap((one) => unfitFor(one, disturbance) ?? []),
	hidesCallsOf: ({ proxy: dependency, disturbance }) => isShut(disturbance) ? dependency : void 0,
	load: () => import("./faults-proxy-proxy-fault.js")
};
// build/faults/steadybit/options.js
const ownFields$1 = {
	experiment: {
		option: matching(/^[A-Za-z0-9]{1,20}-\d{1,9}$/, "the key of an experiment", "such as ADM-2"),
		required: true,
		doc: "Key of the experiment.",
		example: "ADM-2"
	},
	token: {
		option: secretVariable,
		required: true,
		doc: "The environment variable that holds an access token of the team.",
		example: `\${STEADYBIT_TOKEN}`
	},
	url: {
		option: baseUrl,
		doc: "The address of the platform.",
		default: "https://platform.steadybit.com"
	},
	"start-within": startWithin
};
// build/faults/steadybit/kind.js
const steadybit = {
	id: "steadybit",
	option: hostedOption("steadybit", ownFields$1, "An experiment of Steadybit.", (written) => ({
		experiment: written.experiment,
		token: written.token,
		url: written.url?.url ?? defaultOf(ownFields$1.url).url,
		startMs: written["start-within"] ?? defaultOf(startWithin)
	})),
	describe: ({ experiment }) => `${experiment} of Steadybit`,
	selects: ({ experiment }) => ({ experiment }),
	byRequest: { lookEveryMs: 2e3 },
	url: ({ url }) => url,
	switchMs: ({ startMs }) => startMs,
	load: () => import("./faults-steadybit-steadybit.js")
};
// build/faults/toxiproxy/options.js
const fields$18 = {
	toxiproxy: {
		option: section({
			url: {
				option: baseUrl,
				required: true,
				doc: "The API of Toxiproxy.",
				example: "http://127.0.0.1:8474"
			},
			proxy: {
				option: name$1,
				required: true,
				doc: "The proxy, as Toxiproxy calls it.",
				example: "payment"
			}
		}),
		required: true,
		doc: "A proxy of Toxiproxy."
	},
	...delayFields,
	bandwidth: {
		option: integer({
			least: 1,
			most: 1e6
		}),
		doc: "The highest rate at which responses arrive, in kB/s.",
		otherwise: "no limit",
		example: 100
	},
	timeout: {
		option: flag,
		doc: "A black hole: nothing comes back.",
		default: false
	},
	reset: {
		option: flag,
		doc: "Connections are reset.",
		default: false
	},
	slice: {
		option: integer({
			least: 2,
			most: 1e6
		}),
		doc: "Splits responses into pieces of about this many bytes.",
		otherwise: "as they come",
		example: 64
	},
	down: {
		option: flag,
		doc: "The proxy is disabled: no connection at all.",
		default: false
	},
	share: {
		option: percentage,
		doc: "Share of the connections.",
		otherwise: "all",
		example: "30%"
	}
};
const harms = [
	"latency",
	"bandwidth",
	"timeout",
	"reset",
	"slice",
	"down"
];
const rules$2 = { exclusive: [
	...pairsOf(harms),
	...[
		"bandwidth",
		"timeout",
		"reset",
		"slice",
		"down"
	].map((key) => ["jitter", key]),
	["down", "share"]
] };
const option$4 = {
	type: "mapping",
	fields: fields$18,
	schema: sectionSchema(fields$18, rules$2),
	read: (spot) => {
		const { values, whole } = readSection(fields$18, rules$2, spot);
		const { toxiproxy, share: toxicity = 1 } = values;
		if (!whole || !toxiproxy) return void 0;
		const { proxy, url: written } = toxiproxy;
		if (holdsCredentials("toxiproxy", written, spot)) return void 0;
		const found = toxicOf(values);
		const at = {
			url: written.url,
			proxy
		};
		if (found) return {
			...at,
			toxic: {
				...found,
				toxicity
			}
		};
		if (values.down) return at;
		return mistake(spot, {
			message: "the fault does nothing at the proxy",
			hint: `give one of ${listedKeys(harms)}`
		});
	}
};
function toxicOf(values) {
	const { latency, jitter = 0, bandwidth, timeout, reset, slice } = values;
	if (latency !== void 0) return {
		type: "latency",
		attributes: {
			latency,
			jitter
		}
	};
	if (bandwidth !== void 0) return {
		type: "bandwidth",
		attributes: { rate: bandwidth }
	};
	if (timeout) return {
		type: "timeout",
		attributes: { timeout: 0 }
	};
	if (reset) return {
		type: "reset_peer",
		attributes: { timeout: 0 }
	};
	return slice === void 0 ? void 0 : {
		type: "slicer",
		attributes: {
			average_size: slice,
			size_variation: 0,
			delay: 0
		}
	};
}
const kinds$2 = Object.values({
	"argo-rollouts": argoRollouts,
	"aws-fis": awsFis,
	"chaos-mesh": chaosMesh,
	"chaos-monkey": chaosMonkey,
	command: commandKind,
	docker,
	gremlin,
	harness,
	litmus,
	process: processKind,
	proxy,
	steadybit,
	toxiproxy: {
		id: "toxiproxy",
		option: option$4,
		describe: ({ proxy, toxic }) => {
			if (!toxic) return `no connection at all at ${proxy} of Toxiproxy`;
			const { type, attributes, toxicity } = toxic;
			const told = Object.entries(attributes).map(([key, value]) => `${key} ${value}`);
			const part = toxicity < 1 ? ` for ${formatRatio(toxicity)} of it` : "";
			return `${type} (${told.join(", ")}) at ${proxy} of Toxiproxy${part}`;
		},
		lasts: () => true,
		isPartial: ({ toxic }) => toxic !== void 0 && toxic.toxicity < 1,
		byRequest: { lookEveryMs: 1e3 },
		url: ({ url }) => url,
		load: () => import("./faults-toxiproxy-toxiproxy.js")
	}
});
function faultKindOf({ kind }) {
	const found = kinds$2.find(({ id }) => id === kind);
	if (!found) throw new TypeError(`there is no fault ${kind}`);
	return found;
}
const faultIds = kinds$2.map(({ id }) => id);
const ids = listedKeys(faultIds);
const faultOption = {
	type: "fault",
	schema: { anyOf: kinds$2.map(({ option }) => option.schema) },
	read: (spot) => {
		const { node } = spot;
		const kind = kinds$2.find(({ id }) => entryOf(node, id));
		if (!kind) return mistake(spot, {
			message: node.kind === "map" ? `expected a fault: one of the keys ${ids} says of which kind` : `expected a fault; found ${describe(node)}`,
			hint: "such as { proxy: payment, latency: 300ms }"
		});
		const settings = kind.option.read(spot);
		return settings === void 0 ? void 0 : {
			kind: kind.id,
			settings
		};
	}
};
// build/model/plan/policy.js
const boundsOf = ({ base, ...own }) => [own, ...base ? [base] : []];
const labelsIn$1 = (value) => isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one)])) : {};
const labelsOf = (written) => written.split(",").map((one) => {
	const at = one.indexOf("=");
	return [one.slice(0, at), one.slice(at + 1)];
});
const isSelectable = (labels, allowed) => allowed.some((set) => labelsOf(set).every(([name, value]) => Object.hasOwn(labels, name) && labels[name] === value));
const formatLabels$1 = (labels) => Object.entries(labels).map(([name, value]) => `${name}=${value}`).join(",") || "by no label";
const formatAllowed = (allowed) => allowed.join(" or ");
const tlsFiles = section({
	ca: {
		option: file,
		doc: "PEM file of the authorities that are trusted.",
		otherwise: "Node's own",
		example: "preview-ca.pem"
	},
	cert: {
		option: file,
		doc: "PEM file of the client's certificate.",
		otherwise: "none"
	},
	key: {
		option: file,
		doc: "PEM file of the key of `cert`; a secret.",
		otherwise: "none"
	}
});
// build/net/auth/token-addresses.js
function tokenAddresses(auth) {
	if (auth?.kind === "oauth2") return [{
		path: ["oauth2", "token-url"],
		url: auth.tokenUrl
	}];
	const tokenSource = auth?.kind === "azure" ? {
		path: ["azure"],
		url: auth.authorityUrl
	} : auth?.kind === "aws" && auth.credentials.kind === "web-identity" ? {
		path: ["aws"],
		url: auth.credentials.stsUrl
	} : void 0;
	return tokenSource && !isCloudsOwn(new URL(tokenSource.url)) ? [tokenSource] : [];
}
const azureHosts = [
	"login.microsoftonline.com",
	"login.microsoftonline.us",
	"login.partner.microsoftonline.cn"
];
const isCloudsOwn = ({ protocol, host }) => protocol === "https:" && (azureHosts.includes(host) || /^sts\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/.test(host));
// build/providers/access.js
const accessFields = {
	headers: {
		option: headers,
		doc: "Sent with every query; every value is a secret.",
		otherwise: "none"
	},
	auth: {
		option: auth,
		doc: "How queries are authorised, unless headers do it; one of the keys below. See [access](prometheus.md#access).",
		otherwise: "as the address and `headers` say"
	},
	tls: {
		option: tlsFiles,
		doc: "Files for TLS, beside the config.",
		otherwise: "Node's own authorities"
	}
};
const settleField$1 = (takes, usual) => ({
	option: duration({
		least: 0,
		most: limits$2.settleMs
	}),
	doc: `How long ${takes} after the test. The gate then reads until two reads agree.`,
	default: usual
});
function buildAccess(written) {
	const base = written?.url;
	if (!base) return void 0;
	const { token, tls } = written;
	const auth = token ? {
		kind: "bearer",
		token
	} : written.auth;
	const headers = mergeHeaders(base.authorization ? { authorization: base.authorization } : {}, written.headers ?? {});
	return {
		url: base.url,
		headers,
		...defined({
			auth: isAuthorised(headers) ? void 0 : auth,
			tls
		})
	};
}
function buildSettled(written, settle) {
	const access = buildAccess(written);
	return access && {
		...access,
		settleMs: written?.settle ?? defaultOf(settle)
	};
}
function accessMistakes({ url, auth }, written, { isGiven, called: key }) {
	if (written && authorisesTwice(written, isGiven)) return [{
		message: `${key}.${written.token ? "token" : "auth"} excludes credentials in ${key}.url and an Authorization header`,
		hint: "keep one of them"
	}];
	const { protocol, hostname } = new URL(url);
	if (!(protocol === "http:" && ![
		"localhost",
		"127.0.0.1",
		"[::1]"
	].includes(hostname)) || auth?.kind !== "google" && auth?.kind !== "azure") return [];
	return [{
		message: `${key}.auth.${auth.kind} needs an https address`,
		hint: "the token must not travel in plain text"
	}];
}
function authorisesTwice({ url, headers = {}, auth, token }, isGiven) {
	if (!auth && !token) return false;
	return [...url?.authorization ? [["url"]] : [], ...Object.keys(headers).filter(isAuthorization).map((name) => ["headers", name])].some((path) => isGiven(...path) === isGiven(token ? "token" : "auth"));
}
const withoutEffect = (keys, needed, written, { called }) => keys.filter((key) => written?.[key] !== void 0 && written?.[needed] === void 0).map((key) => ({
	message: `${called}.${key} has no effect without ${called}.${needed}`,
	hint: `set ${called}.${needed}, or remove ${called}.${key}`,
	path: [key]
}));
const accessAddresses = ({ url, auth }) => [{
	path: ["url"],
	url,
	role: "source"
}, ...tokenAddresses(auth).map(({ path, url }) => ({
	path: ["auth", ...path],
	url,
	role: "source"
}))];
const overHttp = {
	mistakes: accessMistakes,
	addresses: accessAddresses,
	rerun: ({ headers }) => ({ sends: Object.keys(headers) }),
	describe: ({ url }) => url
};
// build/providers/alertmanager/options.js
const fields$17 = {
	url: {
		option: baseUrl,
		doc: "Base address of Alertmanager. Credentials in it become Basic authorization.",
		required: true,
		example: "http://alertmanager:9093"
	},
	...accessFields,
	silence: {
		option: labels$3({
			such: "{ service: shop-preview }",
			why: "a silence without labels would hide every alert"
		}),
		doc: "Labels of the alerts that are silenced from just before the load until the run ends.",
		required: true
	},
	expires: {
		option: duration({
			least: 6e4,
			most: dayMs
		}),
		doc: "When the silence expires if nothing removes it before: longer than the load.",
		default: "1h"
	}
};
const alertmanager = {
	id: "alertmanager",
	title: "Alertmanager",
	page: "sources/alertmanager.md",
	key: "alertmanager",
	setting: {
		option: section(fields$17),
		doc: "Alerts that the load may cause are silenced during the run; see [Alertmanager](sources/alertmanager.md).",
		otherwise: "nothing is silenced"
	},
	plan: (written) => {
		const access = buildAccess(written);
		return access && {
			...access,
			labels: written.silence,
			longestMs: written.expires ?? defaultOf(fields$17.expires)
		};
	},
	...overHttp,
	missing: "set alertmanager.url in the config",
	isStarted: true,
	undo: {
		kind: "silence",
		load: () => import("./providers-alertmanager-undo.js")
	},
	load: () => import("./providers-alertmanager-adapter.js")
};
// build/providers/cloud-section.js
function cloudSection(fields, kind) {
	const plain = section(fields);
	return {
		...plain,
		read: (spot) => {
			const values = plain.read(spot);
			const { auth: own, url, headers = {} } = values ?? {};
			if (!values || own || url?.authorization || isAuthorised(headers)) return values;
			const { at } = spot.node;
			const node = mapOf(at, [{
				key: kind,
				at,
				value: mapOf(at, [])
			}]);
			const plan = auth.read({
				...spot,
				node,
				path: `${spot.path}.auth`
			});
			return plan && {
				...values,
				auth: plan
			};
		}
	};
}
const mapOf = (at, entries) => ({
	kind: "map",
	at,
	entries
});
// build/language/part-of-total.js
const exclusive$1 = [["bad", "good"]];
const partFields$1 = (option, are, examples) => ({
	bad: {
		option,
		doc: `${are.bad}, a part of \`total\`. Then \`ratio\` is the share of bad ones. Excludes \`good\`.`,
		otherwise: "`good` is given",
		example: examples.bad
	},
	good: {
		option,
		doc: `${are.good}, a part of \`total\`. Then \`ratio\` is the share of good ones. Excludes \`bad\`.`,
		otherwise: "`bad` is given",
		example: examples.good
	},
	total: {
		option,
		doc: `${are.total}.`,
		otherwise: "needed beside `bad` and `good`",
		example: examples.total
	}
});
function notePartBeside(key, spot) {
	const part = [
		"bad",
		"good",
		"total"
	].map((name) => entryOf(spot.node, name)).find((entry) => entry);
	if (!part) return false;
	mistake(spot, {
		message: `\`${part.key}\` and \`${key}\` exclude each other`,
		at: part.at
	});
	return true;
}
const eitherPart = [{ required: ["bad"] }, { required: ["good"] }];
const countsSchema = (fields) => ({
	...sectionSchema(fields),
	required: ["total"],
	oneOf: eitherPart
});
function readPart(values, spot, what) {
	if (entryOf(spot.node, "total")) return readPartOf(values, spot, what);
	return mistake(spot, {
		message: "`total` is missing",
		hint: `the ${what} of all, of which \`bad\` or \`good\` is a part`
	});
}
function readPartOf({ bad, good, total }, spot, what) {
	if (!entryOf(spot.node, "bad") && !entryOf(spot.node, "good")) return mistake(spot, {
		message: "`bad` or `good` is missing",
		hint: `the ${what} of the part that matters`
	});
	const part = bad ?? good;
	if (part === void 0 || total === void 0) return void 0;
	return {
		partIs: bad === void 0 ? "good" : "bad",
		part,
		total
	};
}
// build/promql/selector.js
const metricForm$1 = "[a-zA-Z_:][a-zA-Z0-9_:]*";
const plainLabel = "[a-zA-Z_][a-zA-Z0-9_]*";
const literalForm = "(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`[^`]*`)";
const bracesForm = `\\{(?:[^{}"'\`]|${literalForm})*\\}`;
const matcher = `(?:${plainLabel}|${literalForm})\\s*(?:=~|!~|!=|=)\\s*${literalForm}`;
const matchers$1 = `${matcher}\\s*(?:,\\s*${matcher}\\s*)*,?`;
const matchersForm = `\\{\\s*${matchers$1}\\s*\\}`;
const selectorForm = `(?:${metricForm$1}(?:\\s*\\{\\s*(?:${matchers$1})?\\s*\\})?|${`\\{\\s*(?:${matcher}\\s*,\\s*)*${literalForm}\\s*(?:,\\s*${matcher}\\s*)*,?\\s*\\}`})`;
const metricAhead = new RegExp(`^${metricForm$1}`);
const part = new RegExp(`[\\s,]*(?:(?<text>(?<label>${plainLabel}|${literalForm})\\s*(?<operator>=~|!~|!=|=)\\s*(?<value>${literalForm}))|(?<quoted>${literalForm}))`, "y");
function readSelector(selector) {
	const ahead = metricAhead.exec(selector)?.[0];
	const read = {
		...defined({ metric: ahead }),
		matchers: [],
		whole: true
	};
	const braces = selector.slice(ahead?.length ?? 0).trim();
	part.lastIndex = 1;
	let end = 1;
	for (let found = part.exec(braces); found?.groups; found = part.exec(braces)) {
		const { text, label, operator, value, quoted } = found.groups;
		end = part.lastIndex;
		const name = label && unquote(label);
		if (quoted !== void 0) read.metric ??= unquote(quoted);
		else if (name === "__name__" && operator === "=") read.metric ??= unquote(value);
		else read.matchers.push({
			name,
			operator,
			value,
			text
		});
	}
	read.whole = braces === "" || /^[\s,]*\}$/.test(braces.slice(end));
	return read;
}
const metricOf = (selector) => readSelector(selector).metric;
const matchersOf = (selector) => readSelector(selector).matchers;
function selectorOf(metric, matchers = []) {
	const isPlain = new RegExp(`^${metricForm$1}$`).test(metric);
	const all = [...isPlain ? [] : [JSON.stringify(metric)], ...matchers];
	return `${isPlain ? metric : ""}${all.length > 0 ? `{${all.join(",")}}` : ""}`;
}
const formatLabel = (label) => new RegExp(`^${plainLabel}$`).test(label) ? label : JSON.stringify(label);
const unquote = (text) => /^["'`]/.test(text) ? text.slice(1, -1) : text;
// build/promql/query-variables.js
const strings = new RegExp(literalForm, "g");
const matched = /(?:=~|!~|!=|=)\s*(["'`])(\$\{?[a-zA-Z_]\w*(?::\w+)?\}?)\1/;
const variable = /\$\{?[a-zA-Z_]\w*/g;
function foreignVariable(query) {
	const bare = query.replace(strings, "\"\"").match(variable) ?? [];
	const inLabel = matched.exec(query)?.[2];
	return [...bare, ...inLabel ? [inLabel] : []].find((found) => !/^\$(window|start|end)$/.test(found));
}
const knownVariables = "there are $window, $start and $end";
function variableHint(query) {
	const foreign = foreignVariable(query);
	return foreign && `${foreign} is not known here: there are \$window, \$start and \$end`;
}
// build/providers/query-ask.js
function queryText(expected, check = () => void 0) {
	const plain = text$1({
		most: limits$2.queryLength,
		expected
	});
	return textOption({
		type: "text",
		expected,
		hint: "put it in quotes",
		schema: {
			minLength: 1,
			maxLength: limits$2.queryLength
		},
		parse: (written) => {
			return refuseVariable(written) ?? check(written) ?? plain.parse(written);
		}
	});
}
function refuseVariable(written) {
	const foreign = foreignVariable(written);
	return foreign === void 0 ? void 0 : {
		refused: `the query contains the variable ${quote(foreign)}, which nothing fills in`,
		hint: knownVariables,
		index: written.indexOf(foreign)
	};
}
function queryAsk({ language, expected, value, idle, isSampled, beside, without, ...words }) {
	const { counts, counted, examples, doc, example } = words;
	const are = {
		bad: `${counted} that were bad`,
		good: `${counted} that were good`,
		total: `${counted}, all of them`
	};
	const fields = partFields$1(counts, are, examples);
	const plain = {
		what: "query",
		queryOf: same$1,
		write: same$1,
		language
	};
	return {
		setting: {
			option: {
				type: "query, or mapping",
				fields,
				schema: { anyOf: [value.schema, countsSchema(fields)] },
				read: (spot) => {
					if (spot.node.kind === "text") {
						const one = value.read(spot);
						const written = one === void 0 ? void 0 : writtenAsk({}, spot, {
							...plain,
							one
						});
						return written && {
							...written,
							...defined({
								isSampled,
								beside
							})
						};
					}
					if (spot.node.kind !== "map") return mistake(spot, {
						message: `expected ${expected}, or a mapping with \`total\`; found ${describe(spot.node)}`,
						hint: "put a query in quotes"
					});
					const { values, whole } = readSection(fields, { exclusive: exclusive$1 }, spot);
					const written = writtenAsk(values, spot, plain);
					return whole && written ? {
						...written,
						...defined({ isSampled })
					} : void 0;
				}
			},
			otherwise: "the load is judged",
			doc,
			example
		},
		forms: [{
			of: "value",
			form: { type: "string" },
			...defined({ without })
		}, {
			of: "share",
			form: {}
		}],
		...defined({ idle })
	};
}
const same$1 = (query) => query;
function writtenAsk(values, spot, { one, oneOf, what, queryOf, write, language }) {
	if (one !== void 0) {
		const query = queryOf(one);
		return query === void 0 ? void 0 : {
			of: { kind: "value" },
			ask: { query },
			query: write(query, false),
			language
		};
	}
	const isEmpty = ![
		"bad",
		"good",
		"total"
	].some((key) => entryOf(spot.node, key));
	if (oneOf !== void 0 && isEmpty) return mistake(spot, {
		message: `${oneOf} or \`total\` is missing`,
		hint: `${oneOf} gives one number, \`total\` beside \`bad\` or \`good\` a ratio`
	});
	const read = readPart(values, spot, what);
	if (!read) return void 0;
	const [part, total] = [queryOf(read.part), queryOf(read.total)];
	if (part === void 0 || total === void 0) return void 0;
	return {
		of: {
			kind: "share",
			partIs: read.partIs
		},
		ask: {
			part,
			total
		},
		query: `${write(part, true)} / ${write(total, true)}`,
		language
	};
}
// build/providers/azure-monitor/query.js
const aggregations = [
	"Total",
	"Count",
	"Average",
	"Minimum",
	"Maximum"
];
const writeQuery$2 = ({ metric, aggregation, namespace, filter }) => [`${aggregation} of ${namespace === void 0 ? "" : `${namespace} `}${metric}`, ...filter === void 0 ? [] : [`where ${filter}`]].join(" ");
// build/providers/azure-monitor/ask.js
const metric$1 = text$1({
	most: 200,
	expected: "the name of a metric"
});
const common$2 = {
	aggregation: {
		option: choice(aggregations),
		doc: "The statistic of each interval; beside `total`, `Total` or `Count`.",
		default: "Total"
	},
	namespace: {
		option: text$1({
			most: 200,
			expected: "a namespace of metrics"
		}),
		doc: "Namespace of the metric, where the resource has several.",
		otherwise: "the resource's own",
		example: "azure.applicationinsights"
	},
	filter: {
		option: queryText("a filter of Azure Monitor"),
		doc: "Conditions on the metric's dimensions, as `$filter` takes them.",
		otherwise: "all of it",
		example: "HttpStatusGroup eq '5xx'"
	},
	interval: {
		option: duration({
			least: 6e4,
			most: hourMs
		}),
		doc: "What one point covers: 1m, 5m, 15m, 30m or 1h.",
		default: "1m"
	}
};
const valueFields$2 = { metric: {
	option: metric$1,
	doc: "Name of the metric. Excludes `total`.",
	otherwise: "`total` is given",
	example: "HttpResponseTime"
} };
const shareFields$2 = partFields$1(metric$1, {
	bad: "Metric of what was bad",
	good: "Metric of what was good",
	total: "Metric of all that happened"
}, {
	bad: "Http5xx",
	good: "Http2xx",
	total: "Requests"
});
const fields$16 = {
	...valueFields$2,
	...common$2,
	...shareFields$2
};
const ask$3 = {
	type: "mapping",
	fields: fields$16,
	schema: { anyOf: [{
		...sectionSchema({
			...valueFields$2,
			...common$2
		}),
		required: ["metric"]
	}, countsSchema({
		...common$2,
		...shareFields$2
	})] },
	read: (spot) => {
		if (spot.node.kind !== "map") return mistake(spot, {
			message: `expected a mapping with \`metric\`; found ${describe(spot.node)}`,
			hint: "such as { metric: Http5xx, aggregation: Total }"
		});
		const rules = { exclusive: [...exclusive$1, ["metric", "total"]] };
		const { values, whole } = readSection(fields$16, rules, spot);
		if (!whole) return void 0;
		const { metric: one, total, aggregation = "Total" } = values;
		if (total !== void 0 && aggregation !== "Total" && aggregation !== "Count") return mistake(spot, {
			message: `the ${aggregation} of a metric is not a count`,
			hint: "`bad`, `good` and `total` take the aggregation Total or Count",
			at: entryOf(spot.node, "aggregation")?.at
		});
		return writtenAsk(values, spot, {
			one,
			oneOf: "`metric`",
			what: "metric",
			queryOf: (written) => queryOf$1(values, written, spot),
			write: writeQuery$2,
			language: "text"
		});
	}
};
const intervals = [
	60,
	300,
	900,
	1800,
	3600
];
function queryOf$1({ aggregation = "Total", namespace, filter, interval = 6e4 }, metric, spot) {
	const seconds = interval / 1e3;
	if (!intervals.includes(seconds)) return mistake(spot, {
		message: "`interval` is 1m, 5m, 15m, 30m or 1h",
		at: entryOf(spot.node, "interval")?.at
	});
	return {
		metric,
		aggregation,
		interval: seconds,
		...defined({
			namespace,
			filter
		})
	};
}
// build/providers/azure-monitor/options.js
const azure$1 = "https://management.azure.com";
const fields$15 = {
	resource: {
		option: matching(/^\/subscriptions\/[\w-]+\/\S{1,900}[^\s/]$/i, "the id of an Azure resource", "such as /subscriptions/…/resourceGroups/shop/providers/Microsoft.Web/sites/shop"),
		doc: "Id of the resource whose metrics are queried.",
		required: true,
		example: "/subscriptions/0a1b/resourceGroups/shop/providers/Microsoft.Web/sites/shop"
	},
	url: {
		option: baseUrl,
		doc: `An address that is queried instead of \`${azure$1}\`.`,
		otherwise: `\`${azure$1}\``
	},
	...accessFields,
	settle: settleField$1("its last points take to be found", "120s")
};
const azureMonitor = {
	id: "azure-monitor",
	title: "Azure Monitor",
	page: "sources/azure-monitor.md",
	key: "azure-monitor",
	setting: {
		option: cloudSection(fields$15, "azure"),
		doc: "Where metrics of an Azure resource are; see [Azure Monitor](sources/azure-monitor.md).",
		otherwise: "none"
	},
	ask: {
		setting: {
			option: ask$3,
			doc: "The query for Azure Monitor: a metric of the resource, or two of them that count.",
			otherwise: "the load is judged"
		},
		forms: [{
			of: "value",
			form: { required: ["metric"] }
		}, {
			of: "share",
			form: {}
		}]
	},
	plan: (written) => {
		if (!written) return void 0;
		const base = written.url ?? {
			url: azure$1,
			secrets: []
		};
		const access = buildSettled({
			...written,
			url: base
		}, fields$15.settle);
		if (!access) return void 0;
		const { auth } = access;
		const own = auth?.kind === "azure" && auth.scope === "https://prometheus.monitor.azure.com/.default" && { auth: {
			...auth,
			scope: `${new URL(access.url).origin}/.default`
		} };
		return {
			...access,
			...own,
			resource: written.resource
		};
	},
	...overHttp,
	missing: "set azure-monitor.resource in the config",
	describe: ({ resource }) => resource,
	identity: ({ resource }) => resource,
	load: () => import("./providers-azure-monitor-adapter.js")
};
// build/model/basics/parse-json.js
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function parseObject(text) {
	const value = parseJson(text);
	return isObject(value) && !Array.isArray(value) ? value : void 0;
}
// build/providers/outcome.js
const refusal = (detail, hint) => ({
	kind: "failed",
	detail,
	...defined({ hint })
});
const wrongQuery = (detail, hint) => ({
	...refusal(detail, hint),
	isWrong: true
});
const incomplete = (text) => ({
	...refusal(`its response is incomplete: ${excerpt(text, 300)}`),
	isIncomplete: true
});
const measuredAs = ({ detail, hint, isIncomplete }) => ({
	kind: isIncomplete ? "no-data" : "failed",
	detail,
	...defined({ hint })
});
const malformed = (api) => refusal("its response has an unknown format", `is it ${api}?`);
function explainRefused(response, hints) {
	if (response.kind === "failed") return refusal(response.message, response.hint);
	const said = excerpt(response.body, 200);
	return refusal(`it responded with ${response.status}${said ? `: ${said}` : ""}`, response.status === 401 || response.status === 403 ? hints.access : hints.address);
}
function openResponse(response, words, { isOwn, said, refused, lacks }) {
	if (response.kind === "failed") return explainFailure(response, words);
	const { status, body, truncated } = response;
	const json = truncated ? void 0 : parseObject(body);
	const own = refused?.(response, json);
	if (own) return own;
	const text = excerpt(said?.(response, json) ?? "", 300);
	if (status !== 200) return explainStatus(response, words, text);
	if (text !== "") return incomplete(text);
	if (truncated) return {
		...refusal("the response is too large to read", words.lessHint),
		tooLarge: true
	};
	if (isHtml(body)) {
		const title = excerpt(body, 80);
		return refusal(`it responded with HTML, not JSON${title ? ` ("${title}")` : ""}`, `is this a login page or the wrong path? ${words.key}.url is ${words.base}`);
	}
	if (json && isOwn(json)) {
		const lacking = lacks?.(json) ?? "";
		return lacking === "" ? {
			kind: "opened",
			json
		} : incomplete(lacking);
	}
	return refusal(body.trim() === "" ? "its response has an empty body" : `its response is not what ${words.title} returns: "${excerpt(body, 80)}"`, `is ${words.key}.url the base URL of ${words.api}?`);
}
const plainText = ({ status, body }, ...statuses) => statuses.includes(status) && !isHtml(body) ? body : "";
function explainFailure({ reason, message, hint }, { key }) {
	if (reason === "auth" || reason === "aborted") return refusal(message, hint);
	if (reason === "timeout") return refusal(message, "the query may be too expensive, or the server overloaded");
	if (reason === "refused-address") return refusal(message, "link-local and metadata addresses are never contacted");
	if (reason === "tls" && hint !== void 0) return refusal(message, `give the certificate's authority as a PEM file: ${key}.tls.ca`);
	return refusal(message, `is ${key}.url right, and reachable from where this runs?`);
}
const explainDenial = (status, { key, headers = `${key}.headers`, access }, text) => refusal(`it refuses access (${status})${text && `: ${text}`}`, access ?? `give credentials in ${key}.auth, or as ${headers}, for example \`Authorization: Bearer …\``);
function explainStatus(response, words, text) {
	const { status, body } = response;
	const { key, base, headers = `${key}.headers`, query = "query" } = words;
	const to = redirectOf(response);
	if (to) return refusal(`it redirects to ${to.origin}`, `headers are not sent to another origin: give that address as ${key}.url, or the credentials that a login page requires as ${headers}`);
	const isOwn = text !== "";
	if (status === 401 || status === 403) {
		const denial = explainDenial(status, words, text);
		if (!isOwn) return denial;
		return {
			...denial,
			isWrong: true,
			...defined({ isDenied: status === 403 || void 0 })
		};
	}
	if (isOwn && (status === 400 || status === 422)) return wrongQuery(`it refuses the ${query}: ${text}`);
	const shown = isOwn || status === 404 ? text : quoted$2(excerpt(body, 80));
	const detail = `it responded with ${status}${shown && `: ${shown}`}`;
	if (isOwn && status === 404) return {
		...refusal(detail),
		isMissing: true
	};
	if (status === 404 || status === 400) return refusal(detail, `is a path prefix missing? ${key}.url is ${base}`);
	return refusal(detail, status === 429 ? limitHint(response) : void 0);
}
const quoted$2 = (text) => text && `"${text}"`;
function limitHint({ headers }) {
	const limited = Object.entries(headers).filter(([name]) => limits$1.test(name));
	if (limited.length === 0) return void 0;
	return `it says ${limited.map(([name, value]) => `${name}: ${excerpt(value, 40)}`).join(", ")}`;
}
const limits$1 = /^(retry-after|x-ratelimit-.*|ratelimit(-.*)?)$/;
// build/net/auth/authorizer.js
const refused = (message, hint) => ({
	kind: "failed",
	reason: "auth",
	message,
	...defined({ hint })
});
// build/files/plain-file.js
const reasons = {
	ENOENT: "there is no such file",
	ENOTDIR: "there is no such file",
	EISDIR: "it is a folder",
	EACCES: "permission denied",
	EPERM: "permission denied",
	ELOOP: "its links form a loop",
	ENAMETOOLONG: "its name is too long",
	ENXIO: "it is not a regular file"
};
function missingFor(error) {
	const { code, message } = error;
	return {
		kind: "missing",
		isThere: code !== "ENOENT" && code !== "ENOTDIR",
		why: reasons[code ?? ""] ?? `it cannot be read (${code ?? message})`
	};
}
async function openPlainFile(path) {
	let file;
	try {
		file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		const found = await file.stat();
		if (found.isFile()) return {
			kind: "open",
			file,
			bytes: found.size
		};
		await file.close();
		return {
			kind: "missing",
			isThere: true,
			why: found.isDirectory() ? reasons.EISDIR : reasons.ENXIO
		};
	} catch (error) {
		await file?.close().catch(() => void 0);
		return missingFor(error);
	}
}
async function readPlainFile(path, most) {
	const opened = await openPlainFile(path);
	if (opened.kind === "missing") return opened;
	const { file } = opened;
	const tooLarge = {
		kind: "missing",
		isThere: true,
		why: `it is larger than ${formatSize(most)}`
	};
	if (opened.bytes > most) {
		await file.close();
		return tooLarge;
	}
	try {
		const chunks = [];
		let length = 0;
		for (;;) {
			const chunk = Buffer.allocUnsafe(Math.min(1 << 20, Math.max(4096, opened.bytes + 1 - length)));
			const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
			if (bytesRead === 0) return {
				kind: "bytes",
				bytes: Buffer.concat(chunks, length)
			};
			chunks.push(chunk.subarray(0, bytesRead));
			length += bytesRead;
			if (length > most) return tooLarge;
		}
	} catch (error) {
		return missingFor(error);
	} finally {
		await file.close().catch(() => void 0);
	}
}
const formatSize = (bytes) => bytes >= 1 << 20 ? `${Math.floor(bytes / (1 << 20))} MB` : `${Math.floor(bytes / 1024)} KB`;
// build/net/auth/token-endpoint.js
const timeoutMs = 1e4;
const maxBytes$1 = 2e5;
const usualLifeMs = 3e5;
async function requestToken(order, context) {
	const response = await fetchText({
		...order,
		timeoutMs,
		maxBytes: maxBytes$1,
		signal: context.signal,
		proxy: proxyFor(order.url, context.proxies)
	});
	const { origin } = new URL(order.url);
	if (response.kind === "failed") {
		if (response.reason === "aborted") return response;
		const passing = response.reason === "refused" || response.reason === "reset" || response.reason === "dns";
		return {
			...refused(`no token from ${origin}: ${response.message}`),
			passing
		};
	}
	if (response.status >= 200 && response.status < 300 && !response.truncated) return response;
	const why = response.truncated ? "its response is too large" : `it responded with ${response.status}${wordsOf(response.body)}`;
	return {
		...refused(`no token from ${origin}: ${why}`, "check the credentials, and that they are for this service"),
		passing: response.status === 429 || response.status >= 500
	};
}
function wordsOf(body) {
	const { error, error_description: description, message } = parseObject(body) ?? {};
	const words = [
		typeof error === "object" && error !== null ? error.message : error,
		description,
		message
	].filter((word) => typeof word === "string");
	const text = excerpt(words.length > 0 ? words.join(": ") : body, 200);
	return text === "" ? "" : `: ${text}`;
}
async function postForToken({ url, form, headers = {} }, context) {
	const sentAt = context.clock.now();
	const response = await requestToken({
		url,
		method: "POST",
		headers: {
			...headers,
			"content-type": "application/x-www-form-urlencoded",
			accept: "application/json"
		},
		body: new URLSearchParams(form).toString()
	}, context);
	if (response.kind === "failed") return response;
	const { access_token: token, expires_in: seconds } = parseObject(response.body) ?? {};
	if (!isToken(token)) return noToken(response);
	context.hide(token);
	return {
		kind: "lent",
		value: token,
		expiresAt: sentAt + (Number(seconds) > 0 ? Number(seconds) * 1e3 : usualLifeMs)
	};
}
const isToken = (token) => typeof token === "string" && /^[\x21-\x7e]+$/.test(token);
function noToken({ url, body }) {
	const what = isHtml(body) ? "it responded with a page" : "its response contains none";
	return refused(`no token from ${new URL(url).origin}: ${what}`, "is this the address that gives tokens?");
}
// build/net/auth/identity.js
const largestBytes$4 = 1048576;
async function readCredentialFile(path) {
	const read = await readPlainFile(path, largestBytes$4);
	if (read.kind === "bytes") return read.bytes.toString("utf8");
	return refused(`the credentials file ${path} cannot be read: ${read.why}`);
}
async function readIdentityFile(path, { hide }) {
	const text = await readCredentialFile(path);
	if (typeof text !== "string") return text;
	const token = text.trim();
	if (!isToken(token)) return refused(`the credentials file ${path} contains no token`);
	hide(token);
	return token;
}
async function readWorkflowIdentity({ url, token }, audience, context) {
	const endpoint = new URL(url);
	endpoint.searchParams.set("audience", audience);
	const response = await requestToken({
		url: endpoint.href,
		headers: { authorization: `Bearer ${token}` }
	}, context);
	if (response.kind === "failed") return response;
	const { value } = parseObject(response.body) ?? {};
	if (!isToken(value)) return noToken(response);
	context.hide(value);
	return value;
}
// build/net/auth/kept.js
const earlyMs = 12e4;
function keep(obtain) {
	let kept;
	let underway;
	const renew = async (context) => {
		const now = context.clock.now();
		const found = await obtain(context);
		if (found.kind === "failed") return found;
		const { expiresAt } = found;
		kept = {
			...found,
			renewAt: Math.max(expiresAt - earlyMs, (now + expiresAt) / 2)
		};
		return kept;
	};
	return {
		get: async (context) => {
			if (kept && context.clock.now() < kept.renewAt) return kept;
			underway ??= renew(context).finally(() => {
				underway = void 0;
			});
			return await underway;
		},
		forget: (lent) => {
			if (kept === lent) kept = void 0;
		}
	};
}
function withToken(obtain) {
	const tokens = keep(obtain);
	return async (context) => {
		const token = await tokens.get(context);
		if (token.kind === "failed") return token;
		const { expiresAt, renewAt } = token;
		return {
			kind: "headers",
			headers: { authorization: `Bearer ${token.value}` },
			expiresAt,
			renewAt,
			forget: () => tokens.forget(token)
		};
	};
}
// build/net/auth/aws.js
function aws(plan) {
	const { region, service, credentials } = revealed(plan);
	if (credentials.kind === "keys") return async () => ({
		kind: "signature",
		region,
		service,
		keys: credentials
	});
	const ofRole = keep((context) => assumeRole(credentials, context));
	return async (context) => {
		const lent = await ofRole.get(context);
		if (lent.kind === "failed") return lent;
		const { value: keys, expiresAt, renewAt } = lent;
		const forget = () => ofRole.forget(lent);
		return {
			kind: "signature",
			region,
			service,
			keys,
			expiresAt,
			renewAt,
			forget
		};
	};
}
async function assumeRole({ roleArn, tokenFile, sessionName, stsUrl }, context) {
	const token = await readIdentityFile(tokenFile, context);
	if (typeof token !== "string") return token;
	const response = await requestToken({
		url: stsUrl,
		method: "POST",
		body: new URLSearchParams({
			Action: "AssumeRoleWithWebIdentity",
			Version: "2011-06-15",
			RoleArn: roleArn,
			RoleSessionName: sessionName,
			WebIdentityToken: token
		}).toString(),
		headers: { "content-type": "application/x-www-form-urlencoded" }
	}, context);
	if (response.kind === "failed") return response;
	const read = (name) => new RegExp(`<${name}>\\s*([^<\\s]+)\\s*</${name}>`).exec(response.body)?.[1];
	const [accessKeyId, secretAccessKey] = [read("AccessKeyId"), read("SecretAccessKey")];
	const sessionToken = read("SessionToken");
	const expiresAt = Date.parse(read("Expiration") ?? "");
	if (!accessKeyId || !secretAccessKey || !sessionToken || Number.isNaN(expiresAt)) return refused(`no keys from ${new URL(stsUrl).origin}: its response contains none`);
	for (const secret of [secretAccessKey, sessionToken]) context.hide(secret);
	return {
		kind: "lent",
		value: {
			kind: "keys",
			accessKeyId,
			secretAccessKey,
			sessionToken
		},
		expiresAt
	};
}
// build/net/auth/azure.js
const audience = "api://AzureADTokenExchange";
const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
function azure(plan) {
	const { authorityUrl, tenantId, clientId, scope, proof } = revealed(plan);
	const url = `${authorityUrl.replace(/\/$/, "")}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`;
	return withToken(async (context) => {
		const proved = await prove(proof, context);
		if ("kind" in proved) return proved;
		return await postForToken({
			url,
			form: {
				grant_type: "client_credentials",
				client_id: clientId,
				scope,
				...proved.form
			}
		}, context);
	});
}
async function prove(proof, context) {
	if (proof.kind === "secret") return { form: { client_secret: proof.secret } };
	const token = proof.kind === "file" ? await readIdentityFile(proof.path, context) : await readWorkflowIdentity(proof, audience, context);
	if (typeof token !== "string") return token;
	return { form: {
		client_assertion_type: assertionType,
		client_assertion: token
	} };
}
// build/net/auth/basic.js
function basic({ username, password }) {
	const authorization = basicHeader(username.reveal(), password.reveal());
	return async () => ({
		kind: "headers",
		headers: { authorization }
	});
}
// build/net/auth/bearer.js
const bearer = ({ token }) => async () => ({
	kind: "headers",
	headers: { authorization: `Bearer ${token.reveal()}` }
});
// build/model/basics/json.js
const textIn = (value) => typeof value === "string" && value !== "" ? value : void 0;
const listIn = (value) => Array.isArray(value) ? value : [];
const objectsIn = (value) => listIn(value).filter(isObject);
// build/net/auth/google.js
const platformScope = "https://www.googleapis.com/auth/cloud-platform";
const usualTokenUrl = "https://oauth2.googleapis.com/token";
const exchanges = {
	service_account: signForToken,
	external_account: exchangeIdentity,
	authorized_user: (credentials, _, context) => refresh(credentials, context)
};
function google$1(plan) {
	const { credentialsFile, scope } = revealed(plan);
	return withToken(async (context) => {
		const text = await readCredentialFile(credentialsFile);
		if (typeof text !== "string") return text;
		const credentials = parseObject(text) ?? {};
		const type = String(credentials.type);
		if (!Object.hasOwn(exchanges, type)) return refused(`the credentials file ${credentialsFile} has an unknown type`, `known: ${Object.keys(exchanges).join(", ")}`);
		return await exchanges[type](credentials, scope, context);
	});
}
async function signForToken(credentials, scope, context) {
	const url = textIn(credentials.token_uri) ?? usualTokenUrl;
	const key = textIn(credentials.private_key) ?? "";
	context.hide(key);
	const now = Math.floor(context.clock.now() / 1e3);
	const claims = {
		iss: credentials.client_email,
		scope,
		aud: url,
		iat: now,
		exp: now + 3600
	};
	const keyId = textIn(credentials.private_key_id);
	const text = [{
		alg: "RS256",
		typ: "JWT",
		...defined({ kid: keyId })
	}, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
	let assertion;
	try {
		assertion = `${text}.${sign("sha256", Buffer.from(text), createPrivateKey(key)).toString("base64url")}`;
	} catch {
		return refused("the private key in the credentials file cannot be used");
	}
	context.hide(assertion);
	return await postForToken({
		url,
		form: {
			grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
			assertion
		}
	}, context);
}
async function refresh(credentials, context) {
	const [clientId, clientSecret] = [textIn(credentials.client_id), textIn(credentials.client_secret)];
	const refreshToken = textIn(credentials.refresh_token);
	if (!clientId || !clientSecret || !refreshToken) return refused("the credentials file is incomplete");
	for (const secret of [clientSecret, refreshToken]) context.hide(secret);
	const form = {
		grant_type: "refresh_token",
		client_id: clientId,
		client_secret: clientSecret,
		refresh_token: refreshToken
	};
	return await postForToken({
		url: textIn(credentials.token_uri) ?? usualTokenUrl,
		form
	}, context);
}
async function exchangeIdentity(credentials, scope, context) {
	const url = textIn(credentials.token_url);
	if (!url || !URL.canParse(url)) return refused("the credentials file is incomplete");
	const subject = await readSubject(credentials.credential_source, context);
	if (typeof subject !== "string") return subject;
	const account = textIn(credentials.service_account_impersonation_url);
	const federated = await postForToken({
		url,
		form: {
			grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
			requested_token_type: "urn:ietf:params:oauth:token-type:access_token",
			audience: textIn(credentials.audience) ?? "",
			scope: account === void 0 ? scope : platformScope,
			subject_token_type: textIn(credentials.subject_token_type) ?? "",
			subject_token: subject
		}
	}, context);
	return federated.kind === "failed" || account === void 0 ? federated : await impersonate({
		url: account,
		token: federated.value,
		scope
	}, context);
}
async function impersonate({ url, token, scope }, context) {
	const response = await requestToken({
		url,
		method: "POST",
		body: JSON.stringify({
			scope: [scope],
			lifetime: "3600s"
		}),
		headers: {
			"content-type": "application/json",
			authorization: `Bearer ${token}`
		}
	}, context);
	if (response.kind === "failed") return response;
	const { accessToken, expireTime } = parseObject(response.body) ?? {};
	const expiresAt = Date.parse(String(expireTime));
	if (!isToken(accessToken) || Number.isNaN(expiresAt)) return noToken(response);
	context.hide(accessToken);
	return {
		kind: "lent",
		value: accessToken,
		expiresAt
	};
}
async function readSubject(source, context) {
	const { file, url, headers, format } = source ?? {};
	const path = textIn(file);
	const address = textIn(url);
	let text = refused("the credentials file names an unknown source");
	if (path !== void 0) text = await readCredentialFile(path);
	else if (address !== void 0 && URL.canParse(address)) {
		const sent = headersOf$1(headers);
		for (const value of Object.values(sent)) context.hide(value);
		const response = await requestToken({
			url: address,
			headers: sent
		}, context);
		text = response.kind === "failed" ? response : response.body;
	}
	if (typeof text !== "string") return text;
	const { type, subject_token_field_name: field } = format ?? {};
	const token = type === "json" ? parseObject(text)?.[String(field)] : text.trim();
	if (!isToken(token)) return refused("there is no token at the source that the credentials file names");
	context.hide(token);
	return token;
}
const headersOf$1 = (headers) => Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)]));
// build/net/auth/oauth2.js
function oauth2(plan) {
	const { tokenUrl: url, clientId, clientSecret, clientAuth, scopes, audience } = revealed(plan);
	const form = {
		grant_type: "client_credentials",
		...defined({
			scope: scopes.length > 0 ? scopes.join(" ") : void 0,
			audience
		})
	};
	if (clientAuth === "form") return withToken((context) => postForToken({
		url,
		form: {
			...form,
			client_id: clientId,
			client_secret: clientSecret
		}
	}, context));
	const authorization = basicHeader(formEncoded(clientId), formEncoded(clientSecret));
	return withToken((context) => {
		context.hide(authorization);
		return postForToken({
			url,
			form,
			headers: { authorization }
		}, context);
	});
}
const formEncoded = (text) => new URLSearchParams({ "": text }).toString().slice(1);
// build/net/auth/authorizers.js
const makers = {
	basic,
	bearer,
	oauth2,
	aws,
	google: google$1,
	azure
};
function granterOf(plan) {
	return makers[plan.kind](plan);
}
function authorizerOf(plan) {
	const grant = granterOf(plan);
	return async ({ url, method = "GET", headers = {}, body }, context) => {
		const granted = await grant(context);
		if (granted.kind === "failed") return granted;
		const signer = await Signer.of(granted, context.clock.now);
		const { host, pathname, search } = new URL(url);
		const type = Object.entries(revealed(headers)).find(([name]) => name.toLowerCase() === "content-type")?.[1];
		const path = `${pathname}${search}`;
		return {
			kind: "authorization",
			headers: signer.headersOf({
				host,
				path,
				method,
				type,
				body: plainBody(body)
			}),
			...defined({ forget: granted.forget })
		};
	};
}
// build/net/auth/fetch-authorized.js
async function fetchAuthorized(order, authorize, context, send = fetchText) {
	if (!authorize) return await send(order);
	for (let mayRenew = true;; mayRenew = false) {
		const authorization = await authorize(order, context);
		if (authorization.kind === "failed") return authorization;
		const response = await send({
			...order,
			...defined({ route: authorization.route ?? order.route }),
			headers: {
				...order.headers,
				...authorization.headers
			}
		});
		if (response.kind === "failed" || response.status !== 401 || !authorization.forget || !mayRenew) return response;
		authorization.forget();
	}
}
// build/providers/source-http.js
const usualTimeoutMs = 3e4;
const maxBytes = 4e6;
const tries = 3;
const retriesOfRun = 20;
const firstPauseMs = 300;
const longestRetryAfterMs = 5e3;
const longestResetMs = 6e4;
const measuringMs = 48e4;
function sourceHttp({ url, headers, auth, tls }, { resetHeader, isLimited = () => false } = {}) {
	const authorize = auth && authorizerOf(auth);
	const route = tls && { tls };
	let retriesLeft = retriesOfRun;
	let deadline = Number.POSITIVE_INFINITY;
	const send = ({ path, timeoutMs = usualTimeoutMs, headers: more, ...order }, context) => fetchAuthorized({
		...order,
		url: joinUrl(url, path),
		headers: {
			...headers,
			accept: "application/json",
			...more
		},
		timeoutMs,
		maxBytes,
		signal: context.signal,
		proxy: proxyFor(url, context.proxies),
		...defined({ route })
	}, authorize, context);
	return {
		send,
		ask: async (order, context) => {
			for (let retry = 0;; retry += 1) {
				const sentAt = context.clock.now();
				const leftMs = deadline - sentAt;
				if (leftMs <= 0) return {
					response: tooLate,
					sentAt,
					receivedAt: sentAt
				};
				const timeoutMs = Math.min(order.timeoutMs ?? usualTimeoutMs, leftMs);
				const response = await send({
					...order,
					timeoutMs
				}, context);
				const reply = {
					response,
					sentAt,
					receivedAt: context.clock.now()
				};
				const mayPass = isPassing(response) || response.kind === "answer" && isLimited(response);
				if (retry + 1 >= tries || !mayPass || context.signal.aborted || retriesLeft <= 0) return reply;
				const untilResetMs = resetMs(response, resetHeader);
				if (untilResetMs !== void 0 && untilResetMs > longestResetMs) return reply;
				retriesLeft -= 1;
				await context.clock.sleep(untilResetMs ?? pauseMs(response, retry, context), context.signal);
			}
		},
		startMeasuring: ({ clock }) => {
			if (deadline === Number.POSITIVE_INFINITY) deadline = clock.now() + measuringMs;
		}
	};
}
const tooLate = {
	kind: "failed",
	reason: "timeout",
	message: `the ${measuringMs / 6e4} minutes for reading everything are over`
};
function isPassing(response) {
	if (response.kind === "failed") return response.passing ?? (response.reason === "refused" || response.reason === "reset" || response.reason === "dns");
	return response.status === 429 || response.status >= 500;
}
function pauseMs(response, retry, { random }) {
	const requested = response.kind === "answer" ? Number(response.headers["retry-after"]) * 1e3 : NaN;
	if (requested >= 0) return Math.min(requested, longestRetryAfterMs);
	return firstPauseMs * 2 ** retry * (.5 + random());
}
function resetMs(response, header) {
	if (response.kind !== "answer" || response.status !== 429 || header === void 0) return void 0;
	const seconds = Number.parseFloat(response.headers[header] ?? "");
	return seconds >= 0 ? seconds * 1e3 : void 0;
}
// build/providers/source-api.js
function sourceApi(access, words, { said, refused, lacks, ...limit }) {
	const { ask, startMeasuring } = sourceHttp(access, limit);
	return {
		startMeasuring,
		send: async (order, isOwn, context) => {
			const { response } = await ask(order, context);
			return openResponse(response, words, {
				isOwn,
				...defined({
					said,
					refused,
					lacks
				})
			});
		}
	};
}
const postJson = (path, body, headers = {}) => ({
	path,
	method: "POST",
	headers: {
		"content-type": "application/json",
		...headers
	},
	body: JSON.stringify(body)
});
async function allPages(read, { tokenIn, most, otherwise }) {
	const pages = [];
	let token;
	do {
		const found = await read(token);
		if (found.kind === "failed") return found;
		pages.push(found.json);
		const next = tokenIn(found.json);
		token = typeof next === "string" && next !== "" ? next : void 0;
	} while (token !== void 0 && pages.length < most);
	return token !== void 0 && otherwise !== void 0 ? refusal("its response has too many pages", otherwise) : {
		kind: "pages",
		pages
	};
}
// build/providers/aws.js
const awsFields = {
	region: {
		option: region,
		doc: "Region of the account that is queried.",
		otherwise: "`AWS_REGION`",
		example: "eu-west-1"
	},
	url: {
		option: baseUrl,
		doc: "An address that is queried instead of AWS's own endpoints.",
		otherwise: "AWS's endpoints of the region"
	},
	...accessFields
};
function awsSection(fields) {
	const plain = section(fields);
	return {
		...plain,
		read: (spot) => {
			const values = plain.read(spot);
			if (!values) return void 0;
			const { region: named, auth, url, headers = {} } = values;
			if (!(auth ? auth.kind === "aws" : !url?.authorization && !(url && isAuthorised(headers)))) return url ? values : mistake(spot, {
				message: "AWS's endpoints take signed requests, and `auth` is of another kind",
				hint: "remove `auth`, or set `url`, where it is accepted",
				at: entryOf(spot.node, "auth")?.at
			});
			const signed = auth?.kind === "aws" ? auth : readAwsPlan({
				...defined({ region: named }),
				service: "monitoring"
			}, spot);
			if (!signed) return void 0;
			const region = named ?? signed.region;
			const other = regionIn(spot);
			if (other && signed.region !== region) return mistake(spot, {
				message: `requests to ${region} cannot be signed for ${signed.region}`,
				hint: "leave `auth` out: requests are signed for `region`",
				at: other.at
			});
			return {
				...values,
				region,
				auth: {
					...signed,
					region
				}
			};
		}
	};
}
const regionIn = ({ node }) => entryOf(entryOf(entryOf(node, "auth")?.value, "aws")?.value, "region");
const awsEndpoint = (service, { region = "" }) => `https://${service}.${region}.amazonaws.com${region.startsWith("cn-") ? ".cn" : ""}`;
function awsApi(access, { service, needs, ...words }) {
	const { auth } = access;
	return sourceApi(auth?.kind === "aws" ? {
		...access,
		auth: {
			...auth,
			service
		}
	} : access, words, {
		isLimited: (response) => limits.test(nameOf$3(response, parseObject(response.body))),
		refused: (response, json) => explainError(response, json, {
			key: words.key,
			needs
		})
	});
}
const operationOf = (version, operation, body) => postJson("/", body, {
	"content-type": `application/x-amz-json-${version}`,
	"x-amz-target": operation
});
const awsPages = (read, bounds) => allPages((NextToken) => read(defined({ NextToken })), {
	...bounds,
	tokenIn: ({ NextToken }) => NextToken
});
const limits = /Throttl|TooManyRequests|LimitExceeded/i;
const denials = /AccessDenied|NotAuthorized|UnauthorizedOperation/i;
const credentials = /UnrecognizedClient|ClientTokenId|Signature|ExpiredToken|AuthenticationToken/i;
const missing = /NotFound/i;
const wrong = /Validation|InvalidParameter|MissingParameter|MissingRequired|Malformed|InvalidRequest/i;
function nameOf$3({ status, headers }, json) {
	if (status < 400) return "";
	const said = json?.__type ?? headers["x-amzn-errortype"];
	return typeof said === "string" ? excerpt(said.replace(/:.*$/s, "").replace(/^.*#/s, ""), 80) : "";
}
function explainError(response, json, { key, needs }) {
	const name = nameOf$3(response, json);
	if (name === "") return void 0;
	const text = `${name}: ${excerpt(String(json?.message ?? json?.Message ?? ""), 300)}`;
	if (limits.test(name)) return refusal(`its limit is reached (${text})`, "use fewer objectives, or raise the quota");
	if (denials.test(name)) {
		const hint = `does the policy of the keys allow ${needs}?`;
		return {
			...wrongQuery(`it refuses access (${text})`, hint),
			isDenied: true
		};
	}
	if (credentials.test(name)) return wrongQuery(`it refuses the credentials (${text})`, `are the keys in the environment valid for ${key}.region, and not expired?`);
	if (missing.test(name)) return {
		...refusal(text),
		isMissing: true
	};
	if (wrong.test(name)) return wrongQuery(`it refuses the query: ${text}`);
	return refusal(`it responded with ${response.status}: ${text}`);
}
// build/promql/placeholders.js
const unitsMs$1 = [
	[hourMs, "h"],
	[6e4, "m"],
	[1e3, "s"]
];
function formatPromDuration(ms) {
	const whole = Math.max(1, Math.round(ms));
	if (whole % 1e3 !== 0) return `${whole}ms`;
	let left = whole;
	return unitsMs$1.map(([size, unit]) => {
		const count = Math.floor(left / size);
		left -= count * size;
		return count > 0 ? `${count}${unit}` : "";
	}).join("");
}
const formatPromTime = (seconds) => String(Number(seconds.toFixed(3)));
const windowMs = ({ start, end }) => Math.round((end - start) * 1e3);
function fillPlaceholders(query, window, rangeMs = windowMs(window)) {
	const values = {
		window: formatPromDuration(rangeMs),
		start: formatPromTime(window.start),
		end: formatPromTime(window.end)
	};
	return query.replace(/\$(window|start|end)\b/g, (_, name) => values[name]);
}
// build/providers/fill-query.js
function fillQuery(query, window) {
	const values = {
		window: Math.max(1, Math.round(windowMs(window) / 1e3)),
		start: Math.round(window.start * 1e3),
		end: Math.round(window.end * 1e3)
	};
	return query.replace(/\$(window|start|end)\b/g, (_, name) => String(values[name]));
}
// build/providers/cloudwatch/query.js
const api = "CloudWatch's API";
const wholeStats = [
	"Sum",
	"SampleCount",
	"Average",
	"Maximum",
	"Minimum"
];
const isWhole = (stat) => wholeStats.some((one) => one === stat);
const notWhole = (stat, period) => ({
	message: `${stat} exists for each ${period} s, but not for the window as a whole`,
	hint: "reduce its values to one, such as with `reduce: max`"
});
const groupsOf = (query) => query.split(",").map((group) => group.trim()).filter((group) => group !== "");
function writeQuery$1(query, counts, window) {
	if (query.kind === "metric") {
		const dimensions = Object.entries(query.dimensions).map(([name, value]) => `${name}=${value}`);
		const of = dimensions.length > 0 ? ` {${dimensions.join(", ")}}` : "";
		return `${query.stat} of ${query.namespace} ${query.metric}${of}`;
	}
	const commands = counts ? `${query.commands} | stats count(*) as n` : query.commands;
	return window ? fillQuery(commands, window) : commands;
}
// build/providers/cloudwatch/ask.js
const namespace = matching(/^[^\s:][^:\p{Cc}]{0,254}$/u, "a namespace of CloudWatch", "such as AWS/ApplicationELB");
const stat$1 = matching(/^(Sum|Average|Minimum|Maximum|SampleCount|IQM|(p|tm|wm|tc|ts)\d{1,2}(\.\d{1,10})?|p100|(TM|WM|PR|TC|TS)\([\d.%:]+\))$/, "a statistic of CloudWatch", "such as Sum, Average, Maximum or p99");
const group = matching(/^[\w./#-]{1,512}$/, "the name of a log group", "such as /ecs/shop");
const mostGroups = 50;
const metric = text$1({
	most: 255,
	expected: "the name of a metric"
});
const commands$1 = queryText("commands of Logs Insights");
const logsQuery = queryText("a query of Logs Insights", (written) => /(^|\|)\s*stats\s/i.test(written) ? void 0 : {
	refused: `expected a query of Logs Insights that ends in a number; found ${quote(written)}`,
	hint: "end it with a number, such as `| stats count(*) as n`"
});
const metricFields = {
	namespace: {
		option: namespace,
		doc: "Namespace of the metric.",
		otherwise: "`groups` is given",
		example: "AWS/ApplicationELB"
	},
	dimensions: {
		option: {
			type: "mapping of names to values",
			schema: {
				type: "object",
				additionalProperties: {
					type: "string",
					minLength: 1,
					maxLength: 1024
				},
				maxProperties: 30
			},
			read: (spot) => {
				if (spot.node.kind !== "map") return mistake(spot, {
					message: `expected a mapping of dimensions to values; found ${describe(spot.node)}`,
					hint: "such as { LoadBalancer: app/shop/1 }"
				});
				const value = text$1({
					most: 1024,
					expected: "the value of a dimension"
				});
				const pairs = spot.node.entries.map((entry) => [entry.key, value.read({
					...spot,
					node: entry.value,
					path: `${spot.path}.${entry.key}`
				})]);
				return pairs.every((pair) => pair[1] !== void 0) ? Object.fromEntries(pairs) : void 0;
			}
		},
		doc: "All dimensions of the metric: CloudWatch keeps each set of them as a metric of its own.",
		otherwise: "none"
	},
	period: {
		option: duration({
			least: 1e3,
			most: hourMs
		}),
		doc: "What one point covers: 60s or a multiple; of a high-resolution metric 1s, 5s, 10s or 30s too.",
		default: "60s"
	}
};
const groupsField = {
	option: list(group, {
		most: mostGroups,
		what: "log groups",
		name: (one) => one
	}),
	doc: "Log groups that are queried by Logs Insights.",
	otherwise: "`namespace` is given"
};
const valueFields$1 = {
	metric: {
		option: metric,
		doc: "Name of the metric. Excludes `total` and `logs`.",
		otherwise: "`total` or `logs` is given",
		example: "TargetResponseTime"
	},
	stat: {
		option: stat$1,
		doc: "Its statistic. `Sum`, `SampleCount`, `Average`, `Minimum` and `Maximum` give one number for the window; any other needs `reduce`.",
		otherwise: "needed beside `metric`",
		example: "Sum"
	},
	logs: {
		option: logsQuery,
		doc: "A query of Logs Insights whose last column is the number. Excludes `metric` and `total`.",
		otherwise: "`metric` or `total` is given",
		example: "filter level = \"error\" | stats count(*) as n"
	}
};
const what = "Name of a metric whose sum is taken; with `groups` commands of Logs Insights whose lines are counted";
const shareFields$1 = partFields$1(commands$1, {
	bad: `${what}: what was bad`,
	good: `${what}: what was good`,
	total: `${what}: all of it`
}, {
	bad: "HTTPCode_Target_5XX_Count",
	good: "HTTPCode_Target_2XX_Count",
	total: "RequestCount"
});
const askFields$2 = {
	...metricFields,
	groups: groupsField,
	...valueFields$1,
	...shareFields$1
};
const rules$1 = { exclusive: [...exclusive$1, ...[
	["namespace", "groups"],
	["namespace", "logs"],
	["metric", "groups"],
	["metric", "total"],
	["logs", "total"],
	["dimensions", "groups"],
	["period", "groups"],
	["stat", "total"],
	["stat", "logs"]
]] };
const ask$2 = {
	type: "mapping",
	fields: askFields$2,
	schema: { anyOf: [
		{
			...sectionSchema({
				...metricFields,
				...pick("metric", "stat")
			}),
			required: [
				"namespace",
				"metric",
				"stat"
			]
		},
		{
			...sectionSchema({
				groups: groupsField,
				...pick("logs")
			}),
			required: ["groups", "logs"]
		},
		withPart({
			...metricFields,
			...shareFields$1
		}, "namespace"),
		withPart({
			groups: groupsField,
			...shareFields$1
		}, "groups")
	] },
	read: (spot) => {
		if (spot.node.kind !== "map") return mistake(spot, {
			message: `expected a mapping with \`namespace\` or \`groups\`; found ${describe(spot.node)}`,
			hint: "such as { namespace: AWS/SQS, metric: ApproximateAgeOfOldestMessage, stat: Maximum, dimensions: { QueueName: jobs } }"
		});
		const { values, whole } = readSection(askFields$2, rules$1, spot);
		if (!whole) return void 0;
		if (values.namespace === void 0 && values.groups === void 0) return mistake(spot, {
			message: "expected `namespace` for a metric, or `groups` for logs",
			hint: "metrics have a namespace such as AWS/ApplicationELB; log groups are named like /ecs/shop"
		});
		const { metric, stat, logs, groups } = values;
		if (metric !== void 0 && stat === void 0) return mistake(spot, {
			message: "`stat` is missing",
			hint: "such as Sum, Average or p99"
		});
		if (logs !== void 0 && groups === void 0) return mistake(spot, {
			message: "`groups` is missing",
			hint: "such as [/ecs/shop]"
		});
		const written = writtenAsk(values, spot, {
			one: logs ?? metric,
			oneOf: groups ? "`logs`" : "`metric`",
			what: "metric or query",
			queryOf: (written) => queryOf(values, written, spot),
			write: writeQuery$1,
			language: "text"
		});
		return written && {
			...written,
			beside: (keys) => refuseBeside$1(written.ask, keys)
		};
	}
};
function refuseBeside$1(ask, { reduce }) {
	if (!("query" in ask)) return void 0;
	if (ask.query.kind === "metric") {
		const { stat, period } = ask.query;
		return reduce || isWhole(stat) ? void 0 : notWhole(stat, period);
	}
	return reduce && {
		key: "reduce",
		message: "`reduce` does not go with Logs Insights, which returns one number for the window",
		hint: "reduce in the query itself, such as `stats max(took)`"
	};
}
const logGroups = queryText("log groups with commas between them", (written) => {
	const groups = groupsOf(written);
	const wrong = groups.map((one) => group.parse(one)).find((read) => "refused" in read);
	if (wrong && "refused" in wrong) return wrong;
	return groups.length > 0 && groups.length <= mostGroups ? void 0 : {
		refused: `expected 1 to ${mostGroups} log groups`,
		hint: "such as /ecs/shop"
	};
});
function pick(...keys) {
	return Object.fromEntries(keys.map((key) => [key, valueFields$1[key]]));
}
function withPart(fields, needed) {
	const schema = countsSchema(fields);
	return {
		...schema,
		required: [needed, ...schema.required]
	};
}
function queryOf({ groups, namespace = "", dimensions = {}, period = 6e4, stat = "Sum" }, written, spot) {
	if (groups) return {
		kind: "logs",
		groups,
		commands: written
	};
	const seconds = period / 1e3;
	if (seconds % 60 !== 0 && ![
		1,
		5,
		10,
		30
	].includes(seconds)) return mistake(spot, {
		message: "`period` is 1s, 5s, 10s, 30s or a multiple of 60s",
		at: entryOf(spot.node, "period")?.at
	});
	return {
		kind: "metric",
		namespace,
		metric: written,
		stat,
		dimensions,
		period: seconds
	};
}
// build/providers/cloudwatch/options.js
const fields$14 = {
	...awsFields,
	settle: settleField$1("its last points and lines take to be found", "120s")
};
const cloudwatch = {
	id: "cloudwatch",
	title: "CloudWatch",
	page: "sources/cloudwatch.md",
	key: "cloudwatch",
	setting: {
		option: awsSection(fields$14),
		doc: "Where metrics and logs on AWS are; see [CloudWatch](sources/cloudwatch.md).",
		otherwise: "none"
	},
	ask: {
		setting: {
			option: ask$2,
			doc: "The query for CloudWatch: a metric, a query of Logs Insights, or two of either. In commands `$window` is the length of the measured window in seconds, `$start` and `$end` its ends in Unix milliseconds.",
			otherwise: "the load is judged"
		},
		forms: [{
			of: "value",
			form: { anyOf: [{ required: ["metric"] }, { required: ["logs"] }] }
		}, {
			of: "share",
			form: {}
		}]
	},
	plan: (written) => {
		if (!written) return void 0;
		const { region, url } = written;
		const own = (service) => ({
			url: awsEndpoint(service, written),
			secrets: []
		});
		const base = url ?? own("monitoring");
		const access = buildSettled({
			...written,
			url: base
		}, fields$14.settle);
		return access && {
			...access,
			...!url && {
				logsUrl: own("logs").url,
				...defined({ region })
			}
		};
	},
	...overHttp,
	missing: "set cloudwatch.region in the config",
	addresses: (settings) => [...accessAddresses(settings), ...settings.logsUrl ? [{
		path: ["url"],
		url: settings.logsUrl,
		role: "source"
	}] : []],
	readsLogs: {
		query: "log groups with commas between them, such as `/ecs/shop`",
		option: logGroups
	},
	load: () => import("./providers-cloudwatch-adapter.js")
};
// build/providers/spans/span-ask.js
const shareForm = /^\s*duration\s*>\s*(\S+)\s*$/;
const expected$1 = "`failed`, or `duration >` and a duration";
const hint$4 = "such as failed, or duration > 500ms";
const share$1 = textOption({
	type: "failed, or duration > …",
	expected: expected$1,
	hint: hint$4,
	schema: { pattern: `^\\s*(failed|duration\\s*>\\s*\\S+)\\s*$` },
	parse: (written) => {
		if (written.trim() === "failed") return { value: { kind: "failed" } };
		const ms = parseDuration(shareForm.exec(written)?.[1] ?? "");
		return ms === void 0 || ms <= 0 || ms > limits$2.durationMs ? {
			refused: `expected ${expected$1}; found ${quote(written)}`,
			hint: hint$4
		} : { value: {
			kind: "longer",
			ms
		} };
	}
});
const fields$13 = {
	service: {
		option: text$1({
			most: 200,
			expected: "the name of a service"
		}),
		doc: "The service whose sampled spans are read. `when` is then a percentile of their duration, such as `p(95) < 300ms`.",
		required: true,
		example: "payment"
	},
	operation: {
		option: text$1({
			most: 300,
			expected: "the name of a span"
		}),
		doc: "The name of the spans.",
		otherwise: "every span of the service",
		example: "POST /charge"
	},
	share: {
		option: share$1,
		doc: "The spans whose share is judged: `failed`, or `duration > 500ms`. `when` is then a `ratio`.",
		otherwise: "their duration is judged",
		example: "duration > 500ms"
	}
};
const option$3 = {
	type: "mapping",
	fields: fields$13,
	schema: sectionSchema(fields$13),
	read: (spot) => {
		if (spot.node.kind !== "map") return mistake(spot, {
			message: `expected a mapping with \`service\`; found ${describe(spot.node)}`,
			hint: "such as { service: payment, operation: POST /charge }"
		});
		const { values, whole } = readSection(fields$13, {}, spot);
		const { service, operation, share } = values;
		if (!whole || service === void 0) return void 0;
		const ask = {
			service,
			...defined({
				operation,
				share
			})
		};
		const shared = {
			ask,
			query: writeSpans(ask),
			isSampled: true,
			beside: refuseBeside
		};
		return share ? {
			...shared,
			of: {
				kind: "share",
				partIs: "bad"
			}
		} : {
			...shared,
			of: { kind: "quantile" },
			unit: "ms"
		};
	}
};
function refuseBeside({ absent, unit }) {
	if (absent) return {
		key: "absent",
		message: "`absent` does not go with spans: if no span is found, there is no data",
		hint: "remove it"
	};
	return unit === void 0 ? void 0 : {
		key: "unit",
		message: "`unit` does not go with spans, whose durations have one",
		hint: "write it in the threshold, such as p(95) < 300ms"
	};
}
function writeSpans({ service, operation, share }) {
	const spans = `spans of ${operation === void 0 ? service : `${service}: ${operation}`}`;
	if (!share) return spans;
	return share.kind === "failed" ? `failed ${spans}` : `${spans} longer than ${formatMilliseconds(share.ms)}`;
}
const spanAsk = {
	setting: {
		option: option$3,
		otherwise: "the load is judged",
		doc: "Sampled spans of a service or of one of its operations."
	},
	forms: [{
		of: "share",
		form: { required: ["share"] },
		without: ["absent"]
	}, {
		of: "quantile",
		form: {},
		without: ["unit"]
	}]
};
function withSpans({ setting, forms, ...other }) {
	return {
		...other,
		setting: {
			...setting,
			option: {
				...setting.option,
				fields: {
					...setting.option.fields,
					...optionalFields
				},
				schema: { anyOf: [setting.option.schema, option$3.schema] },
				read: (spot) => isOfSpans(spot) ? option$3.read(spot) : setting.option.read(spot)
			}
		},
		forms: [
			{
				of: "share",
				form: { required: ["service", "share"] },
				without: ["absent"]
			},
			{
				of: "quantile",
				form: { required: ["service"] },
				without: ["unit"]
			},
			...forms
		]
	};
}
const isOfSpans = ({ node }) => node.kind === "map" && ["service", "share"].some((key) => entryOf(node, key));
const { service: wanted, ...others } = fields$13;
const { required: _$1, ...optional } = wanted;
const optionalFields = {
	service: {
		...optional,
		otherwise: "another form is used"
	},
	...others
};
const asksSpans = (ask) => "service" in ask;
// build/providers/datadog/query.js
const pagesOf$1 = (site) => `https://${site.split(".").length > 2 ? site : `app.${site}`}`;
const reads = /\b(avg|sum|min|max|count|p\d{2,4}):([A-Za-z][\w.]*)\s*\{([^{}]*)\}/g;
const readsOf = (query) => [...query.matchAll(reads)].map(([, space = "", metric = "", scope = ""]) => ({
	space,
	metric,
	scope
}));
const metricsOf = (query) => [...new Set(readsOf(query).map(({ metric }) => metric))];
const isCount = (query) => /\.as_count\(\s*\)/.test(query);
const noQuantile = {
	message: "Datadog does not reduce points to a percentile",
	hint: "select the percentile in the query, such as p95:shop.latency{*}, with `reduce: max`"
};
const fillsZero = (query) => /\bdefault_zero\s*\(|\.fill\(\s*(?:zero|0)\s*[,)]/.test(query);
function isNarrower(part, total) {
	const [narrow, ...others] = readsOf(part);
	const [wide, ...more] = readsOf(total);
	if (!narrow || !wide || others.length > 0 || more.length > 0) return false;
	const tags = tagsOf(narrow.scope);
	return narrow.metric === wide.metric && tagsOf(wide.scope).every((tag) => tag === "*" || tags.includes(tag));
}
const tagsOf = (scope) => (/\b(?:AND|OR|NOT|IN)\b/i.test(scope) ? [scope] : scope.split(",")).map((tag) => tag.trim());
// build/providers/datadog/options.js
const fields$12 = {
	site: {
		option: choice([
			"datadoghq.com",
			"us3.datadoghq.com",
			"us5.datadoghq.com",
			"datadoghq.eu",
			"ap1.datadoghq.com",
			"ap2.datadoghq.com",
			"ddog-gov.com"
		]),
		doc: "The organisation's site. Queries go to its host `api.<site>`.",
		default: "datadoghq.com"
	},
	"api-key": {
		option: secretText,
		doc: `An API key. May hold \`\${NAME}\`. A secret.`,
		required: true
	},
	"app-key": {
		option: secretText,
		doc: `An application key that may query metrics (\`timeseries_query\`). May hold \`\${NAME}\`. A secret.`,
		required: true
	},
	url: {
		option: baseUrl,
		doc: "An address that is used instead of `https://api.<site>`.",
		otherwise: "`https://api.<site>`"
	},
	...accessFields,
	settle: settleField$1("its last points take to be found", "60s")
};
const example$1 = "max:shop.queue.depth{service:shop}";
const metricsQuery = queryText("a metrics query", (written) => readsOf(written).length > 0 ? void 0 : {
	refused: `expected a metrics query, with an aggregator, a metric and its tags; found ${quote(written)}`,
	hint: `such as ${example$1}`
});
const countQuery = queryText("a metrics query that counts", (written) => readsOf(written).length > 0 && isCount(written) ? void 0 : {
	refused: `expected a metrics query with .as_count(), whose counts are added up; found ${quote(written)}`,
	hint: "such as sum:trace.http.request.hits{service:shop}.as_count()"
});
const datadog = {
	id: "datadog",
	title: "Datadog",
	page: "sources/datadog.md",
	key: "datadog",
	setting: {
		option: section(fields$12),
		doc: "Where metrics are; see [Datadog](sources/datadog.md).",
		otherwise: "none"
	},
	ask: withSpans(queryAsk({
		language: "text",
		expected: "a metrics query",
		doc: "The query for Datadog: a metrics query that returns one value, or a mapping of queries with `.as_count()`, or of a `service` whose spans are read. `$window` is the length of the measured window in seconds, `$start` and `$end` its ends in Unix milliseconds.",
		example: example$1,
		value: metricsQuery,
		counts: countQuery,
		counted: "Counts",
		beside: ({ reduce }) => reduce?.kind === "quantile" ? {
			key: "reduce",
			...noQuantile
		} : void 0,
		examples: {
			bad: "sum:trace.http.request.errors{service:shop}.as_count()",
			good: "sum:shop.requests{service:shop,outcome:ok}.as_count()",
			total: "sum:trace.http.request.hits{service:shop}.as_count()"
		}
	})),
	plan: (written) => {
		if (!written) return void 0;
		const site = written.site ?? defaultOf(fields$12.site);
		const access = buildSettled({
			...written,
			url: written.url ?? {
				url: `https://api.${site}`,
				secrets: []
			},
			headers: mergeHeaders(written.headers ?? {}, {
				"DD-API-KEY": written["api-key"],
				"DD-APPLICATION-KEY": written["app-key"]
			})
		}, fields$12.settle);
		return access && {
			...access,
			...defined({ site: written.url && !written.site ? void 0 : site })
		};
	},
	...overHttp,
	missing: "set datadog.api-key and datadog.app-key in the config",
	readsTraces: "asked",
	traceLink: ({ site }) => site && `${pagesOf$1(site)}/apm/trace/$trace`,
	load: () => import("./providers-datadog-adapter.js")
};
// build/providers/elasticsearch/search.js
const writeSearch = ({ index, query }) => `${index}/_search?q=${query}`;
const fieldsOf = (query) => {
	const names = [...query.replaceAll(/"(?:[^"\\]|\\.)*"|\/(?:[^/\\]|\\.)*\//g, "\"\"").matchAll(/(?:^|[\s(+\-!])([A-Za-z@][\w.@-]*):(?!\/\/)/g)].map(([, name]) => name);
	return [...new Set(names)];
};
// build/providers/elasticsearch/options.js
const fields$11 = {
	url: {
		option: baseUrl,
		doc: "Base address of Elasticsearch or OpenSearch. Credentials in it become Basic authorization.",
		required: true,
		example: "https://elastic:9200"
	},
	...accessFields,
	"time-field": {
		option: name$1,
		doc: "The field that says when a document happened.",
		default: "@timestamp"
	},
	settle: settleField$1("its last documents take to be found", "10s")
};
const index = matching(/^[^_\s/][^\s/]{0,499}$/, "the name of an index", "such as shop-*");
const query$1 = queryText("a query");
const indexField = {
	option: index,
	required: true,
	doc: "Index, data stream or alias; `*` stands for any part of its name, and commas stand between several.",
	example: "shop-*"
};
const valueFields = {
	index: indexField,
	query: {
		option: query$1,
		doc: "What is counted, in the syntax of Lucene; `value` is the number of documents. Excludes `total`.",
		otherwise: "`total` is given",
		example: "level:error"
	}
};
const shareFields = {
	index: indexField,
	...partFields$1(query$1, {
		bad: "Documents that were bad",
		good: "Documents that were good",
		total: "Documents, all of them"
	}, {
		bad: "level:error",
		good: "NOT level:error",
		total: "*"
	})
};
const askFields$1 = {
	...valueFields,
	...shareFields
};
const ask$1 = {
	type: "mapping",
	fields: askFields$1,
	schema: { anyOf: [{
		...sectionSchema(valueFields),
		required: ["index", "query"]
	}, {
		...countsSchema(shareFields),
		required: ["index", "total"]
	}] },
	read: (spot) => {
		if (spot.node.kind !== "map") return mistake(spot, {
			message: `expected a mapping with \`index\`; found ${describe(spot.node)}`,
			hint: "such as { index: 'shop-*', query: 'level:error' }"
		});
		const rules = { exclusive: [...exclusive$1, ["query", "total"]] };
		const { values, whole } = readSection(askFields$1, rules, spot);
		const { index = "", query: one } = values;
		const written = writtenAsk(values, spot, {
			one: entryOf(spot.node, "query") ? one ?? "" : void 0,
			oneOf: "`query`",
			what: "query",
			queryOf: (query) => ({
				index,
				query
			}),
			write: writeSearch,
			language: "lucene"
		});
		return whole ? written : void 0;
	}
};
const elasticsearch = {
	id: "elasticsearch",
	title: "Elasticsearch",
	page: "sources/elasticsearch.md",
	key: "elasticsearch",
	setting: {
		option: section(fields$11),
		doc: "Where documents are, such as logs; see [Elasticsearch](sources/elasticsearch.md).",
		otherwise: "none"
	},
	ask: {
		setting: {
			option: ask$1,
			doc: "The query for Elasticsearch or OpenSearch: how many documents of an index a query finds, or two queries.",
			otherwise: "the load is judged"
		},
		forms: [{
			of: "value",
			form: { required: ["query"] }
		}, {
			of: "share",
			form: {}
		}]
	},
	plan: (written) => {
		const access = buildSettled(written, fields$11.settle);
		return access && {
			...access,
			timeField: written?.["time-field"] ?? defaultOf(fields$11["time-field"])
		};
	},
	...overHttp,
	missing: "set elasticsearch.url in the config",
	identity: ({ timeField }) => timeField,
	readsLogs: {
		query: "an index, such as `shop-*`",
		option: index
	},
	load: () => import("./providers-elasticsearch-adapter.js")
};
// build/model/basics/format-quantile.js
const formatQuantile = (quantile) => `p(${Number((100 * quantile).toFixed(10))})`;
// build/model/plan/alerts.js
const alertActions = [
	"fail",
	"warn",
	"ignore"
];
const usualSeverities = {
	critical: "fail",
	warning: "warn",
	info: "report",
	none: "report",
	"": "report",
	"*": "fail"
};
const withUsualSeverities = (said) => ({
	...usualSeverities,
	...defined({ "": said["*"] }),
	...said
});
const meantOf = (rules, { match, severities }) => rules.filter((rule) => Object.entries(match).every(([label, values]) => values.includes(labelOf(rule, label))) && actionOf(severityOf(rule), severities) !== "ignore");
const unknownNames = (rules, { alertname = [] }) => alertname.filter((wanted) => !rules.some(({ name }) => name === wanted));
const labelOf = ({ name, labels }, label) => label === "alertname" ? name : Object.hasOwn(labels, label) ? labels[label] : "";
const severityOf = (rule) => labelOf(rule, "severity");
const actionOf = (severity, severities) => (Object.hasOwn(severities, severity) ? severities[severity] : severities["*"]) ?? "fail";
function ruleNames(rules) {
	const inGroup = rules.map(({ name, group }) => rules.filter((other) => other.name === name).length > 1 ? `${name} (${group})` : name);
	return inGroup.map((name, i) => {
		const before = inGroup.slice(0, i).filter((other) => other === name).length;
		return before > 0 ? `${name} ${before + 1}` : name;
	});
}
// build/promql/indicator.js
const language = "promql";
function sourceQueryOf(indicator) {
	return {
		...sourceQueryFor(indicator),
		language
	};
}
function sourceQueryFor(indicator) {
	const query = formatIndicator(indicator);
	switch (indicator.kind) {
		case "value": {
			const { reduce, absent } = indicator;
			return {
				question: {
					kind: "value",
					...defined({
						reduce,
						absent
					})
				},
				ask: { query },
				query
			};
		}
		case "counts": {
			const { partIs, part, total, absent } = indicator;
			return {
				question: {
					kind: "share",
					partIs,
					...defined({ absent })
				},
				ask: {
					part,
					total
				},
				query
			};
		}
		case "histogram": {
			const { quantile, metric, by } = indicator;
			return {
				question: {
					kind: "quantile",
					quantile
				},
				ask: {
					metric,
					by
				},
				query
			};
		}
		case "conventional": return {
			question: {
				kind: "use",
				of: indicator.what
			},
			ask: {},
			query
		};
		case "alerts": {
			const { match, severities, from, forMs, intervalMs } = indicator;
			return {
				question: {
					kind: "alerts",
					match,
					severities,
					...from.kind === "files" && {
						files: from.files,
						rules: from.rules
					}
				},
				ask: defined({
					forMs,
					intervalMs
				}),
				query
			};
		}
	}
}
function indicatorOf({ question, ask }, of) {
	const { query, part, total, metric, by, forMs, intervalMs } = ask ?? {};
	switch (question.kind) {
		case "value": return {
			...question,
			query: query ?? "",
			...defined({ of })
		};
		case "share": return {
			kind: "counts",
			partIs: question.partIs,
			part: part ?? "",
			total: total ?? "",
			...defined({
				absent: question.absent,
				of
			})
		};
		case "quantile": return {
			kind: "histogram",
			metric: metric ?? "",
			by: by ?? [],
			quantile: question.quantile
		};
		case "use": return {
			kind: "conventional",
			what: question.of,
			...defined({ of })
		};
		case "alerts": {
			const { match, severities = usualSeverities, files, rules = [] } = question;
			return {
				kind: "alerts",
				match,
				severities,
				from: files ? {
					kind: "files",
					files,
					rules
				} : { kind: "server" },
				...defined({
					forMs,
					intervalMs
				})
			};
		}
	}
}
function formatIndicator(indicator) {
	switch (indicator.kind) {
		case "value": return indicator.query;
		case "counts": return `${indicator.part} / ${indicator.total}`;
		case "histogram": {
			const { quantile, metric, by } = indicator;
			return `${formatQuantile(quantile)} of ${metric}${by.length > 0 ? ` by ${by.join(", ")}` : ""}`;
		}
		case "conventional": return `${indicator.what} of the target`;
		case "alerts": return "other alert rules";
	}
}
// build/promql/locate-selectors.js
const token$3 = new RegExp([
	"(?<skip>\\s+|#[^\\n]*)",
	`(?<string>${literalForm})`,
	`(?<braces>${bracesForm})`,
	"(?<range>\\[[^\\]]*\\])",
	`(?<name>${metricForm$1})`,
	"(?<number>\\.?\\d[\\w.]*)",
	"(?<other>.)"
].join("|"), "gsy");
const operators$1 = new Set([
	"and",
	"or",
	"unless",
	"atan2",
	"bool",
	"offset",
	"inf",
	"nan"
]);
const groupings = new Set([
	"by",
	"without",
	"on",
	"ignoring",
	"group_left",
	"group_right"
]);
function locateSelectors(query) {
	const tokens = tokenize(query);
	const found = [];
	const within = [];
	for (let i = 0; i < tokens.length; i += 1) {
		const { kind, text } = tokens[i];
		const next = tokens[i + 1];
		if (text === "(") within.push(nameAt(tokens, i - 1));
		else if (text === ")") within.pop();
		else if (isGrouping(tokens[i])) i = next?.text === "(" ? closing$1(tokens, i + 1) : i;
		else if (kind === "braces" || kind === "name" && isMetric(text, next)) {
			const parts = kind === "name" && next?.kind === "braces" ? 2 : 1;
			found.push({
				...selectorAt(tokens, i, parts),
				within: [...within]
			});
			i += parts - 1;
		}
	}
	return found;
}
const nameAt = (tokens, index) => tokens[index]?.kind === "name" ? tokens[index].text : "";
const isGrouping = ({ kind, text }) => kind === "name" && groupings.has(text.toLowerCase());
function selectorAt(tokens, index, parts) {
	const own = tokens.slice(index, index + parts);
	const last = own.at(-1);
	return {
		text: own.map((token) => token.text).join(""),
		from: own[0].at,
		to: last.at + last.text.length,
		...behind(tokens, index + parts)
	};
}
function behind(tokens, index) {
	const first = tokens[index];
	const range = first?.kind === "range" ? first : void 0;
	const modifier = range ? tokens[index + 1] : first;
	const modified = modifier?.text === "@" || modifier?.text.toLowerCase() === "offset";
	return {
		...defined({ range: range && {
			text: range.text,
			to: range.at + range.text.length
		} }),
		modified
	};
}
const parseSelectors = (query) => [...new Set(locateSelectors(query).map(({ text }) => text))];
const readsNothing = (query) => locateSelectors(query.replace(/\$\w+/g, "0")).length === 0;
function withAnyBound(selector) {
	const bound = matchersOf(selector).find(({ name }) => name === "le")?.text;
	const written = bound && /^le\s*=\s*["'`]([+-]?[\d.]+(?:e[+-]?\d+)?)["'`]$/i.exec(bound)?.[1];
	if (!written || !Number.isFinite(Number(written))) return selector;
	const value = Number(written);
	const plain = String(value);
	const isShort = Math.abs(value) >= 1e6 || value !== 0 && Math.abs(value) < 1e-4;
	const short = value.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
	const forms = [
		written,
		plain,
		.../^-?\d+$/.test(plain) ? [`${plain}.0`] : [],
		...isShort ? [short] : []
	];
	return selector.replace(bound, () => formatMatcher("le", [...new Set(forms)]));
}
function formatMatcher(name, values) {
	return `${name}=~"${values.map((value) => value.replace(/[\\.+*?()|[\]{}^$]/g, "\\$&")).join("|").replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n")}"`;
}
function tokenize(query) {
	const tokens = [];
	for (const { groups, index } of query.matchAll(token$3)) for (const [kind, text] of Object.entries(groups ?? {})) if (text !== void 0 && kind !== "skip") tokens.push({
		kind,
		text,
		at: index
	});
	return tokens;
}
const namesIn = (query) => tokenize(query).flatMap(({ kind, text }) => kind === "name" ? [text] : []);
function isMetric(name, next) {
	if (operators$1.has(name.toLowerCase()) || next?.text === "(") return false;
	return !(next?.kind === "name" && ["by", "without"].includes(next.text.toLowerCase()));
}
function closing$1(tokens, from) {
	const end = tokens.findIndex(({ text }, i) => i > from && text === ")");
	return end < 0 ? tokens.length : end;
}
// build/promql/selector-options.js
const longestSelector = 1e3;
const matchers = textOption({
	type: "matchers",
	expected: "matchers",
	hint: "such as '{job=\"checkout\"}'",
	schema: {
		maxLength: longestSelector,
		pattern: `^\\s*${matchersForm}\\s*$`
	},
	parse: (written) => {
		const value = written.trim();
		if (value.length <= longestSelector && new RegExp(`^\\{\\s*(?:[a-zA-Z_][a-zA-Z0-9_]*|(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\`[^\`]*\`))\\s*(?:=~|!~|!=|=)\\s*(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\`[^\`]*\`)\\s*(?:,\\s*(?:[a-zA-Z_][a-zA-Z0-9_]*|(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\`[^\`]*\`))\\s*(?:=~|!~|!=|=)\\s*(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\`[^\`]*\`)\\s*)*,?\\s*\\}$`).test(value)) return { value };
		return {
			refused: `expected matchers; found ${quote(written)}`,
			hint: "such as '{job=\"checkout\"}'"
		};
	}
});
const selector$1 = textOption({
	type: "selector",
	expected: "a metric, with or without matchers",
	hint: "such as 'http_requests_total{code=~\"5..\"}'",
	schema: {
		maxLength: longestSelector,
		pattern: `^\\s*${selectorForm}\\s*$`
	},
	parse: (written) => {
		if (written.length > longestSelector) return { refused: `a selector of more than ${longestSelector} characters` };
		const value = written.trim();
		return new RegExp(`^(?:[a-zA-Z_:][a-zA-Z0-9_:]*(?:\\s*\\{\\s*(?:(?:[a-zA-Z_][a-zA-Z0-9_]*|(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\`[^\`]*\`))\\s*(?:=~|!~|!=|=)\\s*(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\`[^\`]*\`)\\s*(?:,\\s*(?:[a-zA-Z_][a-zA-Z0-9_]*|(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\`[^\`]*\`))\\s*(?:=~|!~|!=|=)\\s*(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\`[^\`]*\`)\\s*)*,?)?\\s*\\})?|\\{\\s*(?:(?:[a-zA-Z_][a-zA-Z0-9_]*|(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\`[^\`]*\`))\\s*(?:=~|!~|!=|=)\\s*(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\`[^\`]*\`)\\s*,\\s*)*(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\`[^\`]*\`)\\s*(?:,\\s*(?:[a-zA-Z_][a-zA-Z0-9_]*|(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\`[^\`]*\`))\\s*(?:=~|!~|!=|=)\\s*(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|\`[^\`]*\`)\\s*)*,?\\s*\\})$`).test(value) ? { value } : refuse$3(written);
	}
});
function refuse$3(written) {
	const lead = written.length - written.trimStart().length;
	const rest = written.slice(lead);
	const metric = new RegExp(`^${metricForm$1}`).exec(rest)?.[0];
	const example = "such as http_requests_total{code=~\"5..\"} or {\"http.server.requests\"}";
	const expected = `expected a metric, with or without matchers; found ${quote(written)}`;
	if (metric === void 0) return {
		refused: expected,
		hint: `write the name of the metric first, ${example}`,
		index: lead
	};
	const behind = new RegExp(`^${metric}\\s*(?:${bracesForm})?\\s*`).exec(rest);
	const next = rest[behind[0].length];
	if (next === void 0 || next === "{") return {
		refused: `expected matchers such as {code=~"5.."} behind the metric; found ${quote(written)}`,
		index: lead + metric.length
	};
	return {
		refused: expected,
		hint: "functions, ranges and offsets are for a query: `prometheus: 'PromQL'` with `when: value < …`",
		index: lead + (next === "(" ? 0 : behind[0].length)
	};
}
const matches = (written, label) => matchersOf(written).some(({ name }) => name === label);
function excludingLabel(part, total) {
	if (metricOf(part.trim()) !== metricOf(total.trim())) return void 0;
	const others = equalitiesOf(total);
	return equalitiesOf(part).find(({ label, isEqual, value }) => others.some((other) => other.label === label && (isEqual && other.isEqual ? value !== other.value : isEqual !== other.isEqual && value === other.value)))?.label;
}
const equalitiesOf = (written) => matchersOf(written.trim()).flatMap(({ name: label, operator, value }) => operator.endsWith("~") || value.includes("\\") ? [] : [{
	label,
	isEqual: operator === "=",
	value: value.slice(1, -1)
}]);
// build/providers/prometheus/ask.js
const labelForm = "^[\\p{L}_][\\p{L}\\p{N}_.:/-]*$";
const mostLabels$2 = 5;
const label$1 = textOption({
	type: "label",
	expected: "a label",
	hint: "such as route",
	schema: {
		pattern: labelForm,
		not: { const: "le" }
	},
	parse: (written) => {
		if (written === "le") return { refused: "`le` is what the buckets themselves go by" };
		if (new RegExp(labelForm, "u").test(written)) return { value: written };
		return {
			refused: `expected the name of a label; found ${quote(written)}`,
			hint: "such as route"
		};
	}
});
const labels$2 = {
	type: "label, or a list of them",
	schema: { anyOf: [label$1.schema, {
		type: "array",
		items: label$1.schema,
		minItems: 1,
		maxItems: mostLabels$2,
		uniqueItems: true
	}] },
	read: (spot) => {
		const { node } = spot;
		const items = node.kind === "list" ? node.items : [node];
		if (items.length === 0 || items.length > mostLabels$2) return mistake(spot, { message: `expected 1 to ${mostLabels$2} labels` });
		const read = items.map((item, index) => label$1.read({
			...spot,
			node: item,
			path: node.kind === "list" ? `${spot.path}[${index}]` : spot.path
		}));
		if (read.some((name) => name === void 0)) return void 0;
		return new Set(read).size === read.length ? read : mistake(spot, { message: "duplicate label" });
	}
};
const countsFields$1 = partFields$1(selector$1, {
	bad: "Counter of what was bad",
	good: "Counter of what was good",
	total: "Counter of all that happened"
}, {
	bad: "http_requests_total{code=~\"5..\"}",
	good: "http_requests_total{code!~\"5..\"}",
	total: "http_requests_total"
});
const histogramFields$1 = {
	histogram: {
		option: selector$1,
		doc: "Histogram, classic or native, by its name without `_bucket`. `when` is then a percentile, such as `p(95) < 500ms`.",
		otherwise: "counters or a query are needed",
		example: "http_request_duration_seconds{job=\"shop\"}"
	},
	by: {
		option: labels$2,
		doc: "Labels whose values are judged separately; the worst decides.",
		otherwise: "all series together",
		example: "route"
	}
};
const fields$10 = {
	...countsFields$1,
	...histogramFields$1
};
const query = queryText("a PromQL query");
const option$2 = {
	type: "PromQL, or mapping",
	fields: fields$10,
	schema: { anyOf: [
		query.schema,
		countsSchema(countsFields$1),
		{
			...sectionSchema(histogramFields$1),
			required: ["histogram"]
		}
	] },
	read: (spot) => {
		if (spot.node.kind === "text") {
			const written = query.read(spot);
			return written === void 0 ? void 0 : {
				...writtenOf$1(sourceQueryOf({
					kind: "value",
					query: written
				})),
				...heldTo(written)
			};
		}
		if (spot.node.kind !== "map") return mistake(spot, {
			message: `expected a PromQL query, or a mapping with \`total\` or \`histogram\`; found ${describe(spot.node)}`,
			hint: "put a query in quotes"
		});
		const { values, whole } = readSection(fields$10, { exclusive: exclusive$1 }, spot);
		for (const key of [
			"bad",
			"good",
			"total",
			"histogram"
		]) {
			const node = entryOf(spot.node, key)?.value;
			const wrong = node && values[key] && refuseVariable(values[key]);
			if (wrong) {
				const at = {
					...spot,
					node,
					path: `${spot.path}.${key}`
				};
				return readText$2(at, () => wrong);
			}
		}
		return entryOf(spot.node, "histogram") ? readHistogram$1(values, spot, whole) : readCounts(values, spot, whole);
	}
};
function readCounts(values, spot, whole) {
	const by = entryOf(spot.node, "by");
	if (by) return mistake(spot, {
		message: "`by` belongs to `histogram`",
		at: by.at
	});
	const part = readPart(values, spot, "counter");
	return whole && part ? writtenOf$1(sourceQueryOf({
		kind: "counts",
		...part
	})) : void 0;
}
function readHistogram$1(values, spot, whole) {
	if (notePartBeside("histogram", spot)) return void 0;
	const { histogram: metric, by = [] } = values;
	if (!whole || metric === void 0) return void 0;
	const at = entryOf(spot.node, "histogram").value;
	const own = {
		...spot,
		node: at,
		path: `${spot.path}.histogram`
	};
	const [, base, suffix] = /^(.*)(_bucket|_count|_sum)$/.exec(metricOf(metric) ?? "") ?? [];
	if (base) return mistake(own, {
		message: `expected the histogram's name without \`${suffix}\``,
		hint: `write ${base}`
	});
	if (matches(metric, "le")) return mistake(own, { message: "`le` cannot be matched: all buckets are read" });
	const unit = unitOf$1(metricOf(metric) ?? "");
	return {
		of: { kind: "quantile" },
		ask: {
			metric,
			by
		},
		query: `${metric}${by.length > 0 ? ` by ${by.join(", ")}` : ""}`,
		language: "promql",
		...unit ? { unit } : { unitHint: "the histogram's name does not say it: such as `unit: s`" },
		...heldTo(metric)
	};
}
function unitOf$1(name) {
	if (name.endsWith("_seconds")) return "s";
	if (name.endsWith("_bytes")) return "B";
	return /_(milliseconds|ms)$/.test(name) ? "ms" : void 0;
}
function heldTo(written) {
	const { metric = "", whole } = readSelector(written.trim());
	const unit = whole ? unitOf$1(metric) : void 0;
	if (unit === void 0) return {};
	const hint = `write \`unit: ${unit}\`; values are not converted`;
	return { beside: ({ unit: given }) => given === void 0 || given === unit ? void 0 : {
		key: "unit",
		message: `${metric} is in ${unit} by its name, not in ${given}`,
		hint
	} };
}
const writtenOf$1 = ({ question, ...query }) => ({
	of: question,
	...query
});
const promAsk = {
	setting: {
		option: option$2,
		otherwise: "the load is judged",
		doc: "The query for Prometheus: a PromQL query that returns one value, or a mapping. In a query `$window` is the measured window, `$start` and `$end` its ends in Unix seconds.",
		example: "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[$window])))"
	},
	forms: [
		{
			of: "value",
			form: { type: "string" }
		},
		{
			of: "quantile",
			form: { required: ["histogram"] }
		},
		{
			of: "share",
			form: {}
		}
	],
	idle: idleIn
};
function idleIn(query) {
	const indicator = indicatorOf(query);
	if (indicator.kind === "value" && readsNothing(indicator.query)) return [{
		message: `queries ${quote(indicator.query)}, which reads no metric: its result does not depend on the target`,
		hint: "query a metric of the target"
	}];
	if (indicator.kind !== "counts") return [];
	const { part, total, partIs } = indicator;
	const label = excludingLabel(part, total);
	if (label === void 0) return [];
	return [{
		message: `counts \`${partIs}\` and \`total\` whose matchers of \`${label}\` exclude each other: nothing can be both`,
		hint: `let \`${partIs}\` be a part of \`total\``
	}];
}
// build/providers/link-at.js
function linkAt(base, query, path) {
	if (!URL.canParse(base)) return void 0;
	const url = new URL(base);
	const pairs = query(url);
	url.hash = "";
	if (path !== void 0) url.pathname = `${url.pathname.replace(/\/+$/, "")}${path}`;
	url.search = pairs.map(([name, value]) => `${encode$1(name)}=${encode$1(value)}`).join("&");
	return url.href;
}
const encode$1 = (text) => encodeURIComponent(text.toWellFormed());
function publicUrl({ url, headers = {}, auth }) {
	if (!URL.canParse(url) || auth || Object.keys(headers).length > 0) return void 0;
	const { hostname } = new URL(url);
	return /\.[a-z][a-z0-9-]*$/i.test(hostname) && !/\.(local|localhost|internal|svc)$/i.test(hostname) ? url : void 0;
}
const dashboardAt = (dashboard, { start, end }) => linkAt(dashboard, (url) => [
	...[...url.searchParams].filter(([name]) => name !== "from" && name !== "to"),
	["from", String(Math.round(start * 1e3))],
	["to", String(Math.round(end * 1e3))]
]);
function exploreAt(grafana, { datasource, type, query }, { start, end }) {
	const [from, to] = [start, end].map((seconds) => String(Math.round(seconds * 1e3)));
	const pairs = [["schemaVersion", "1"], ["panes", JSON.stringify({ gate: {
		datasource,
		queries: [{
			refId: "A",
			datasource: {
				type,
				uid: datasource
			},
			expr: query
		}],
		range: {
			from,
			to
		}
	} })]];
	return linkAt(grafana, () => pairs, "/explore");
}
// build/providers/prometheus/graph-link.js
function graphLink({ url, externalUrl, ...access }, window, query) {
	const base = externalUrl ?? (url === void 0 ? void 0 : publicUrl({
		url,
		...access
	}));
	const [start, end] = [Math.floor(window.start), Math.ceil(window.end)];
	if (base === void 0 || !(end > start)) return void 0;
	return linkAt(base, () => [
		["g0.expr", query],
		["g0.tab", "0"],
		["g0.range_input", `${end - start}s`],
		["g0.end_input", new Date(end * 1e3).toISOString().slice(0, 19).replace("T", " ")]
	], "/graph");
}
// build/providers/prometheus/values/several-hint.js
const severalHint = (series) => series > 1 ? "sum(…) or max(…)" : "max_over_time(…)";
// build/providers/prometheus/older-record.js
function upgrade(record) {
	const { prometheus, ownPrometheus, grafana, ...plan } = record.plan;
	if (Array.isArray(plan.providers)) return record;
	const window = windowOf(record.window);
	const link = (query) => isObject(prometheus) && window && typeof query === "string" ? defined({ url: graphLink(prometheus, window, query) }) : {};
	const { dashboard } = isObject(grafana) ? grafana : {};
	const objectives = objectsIn(plan.objectives).map(objectiveOf$1);
	return {
		...record,
		objectives: objectsIn(record.objectives).map(rowOf),
		plan: {
			...plan,
			policy: policyOf$1(plan.policy),
			providers: [
				...providerOf("prometheus", prometheus, (settings) => ({
					flags: { "prometheus-url": settings.url },
					sends: namesOf$2(settings.headers)
				})),
				...providerOf("own-prometheus", ownPrometheus, (settings) => ({ sends: objectsIn(settings.scrape).flatMap(({ headers }) => namesOf$2(headers)) })),
				...providerOf("grafana", grafana, () => ({}))
			],
			objectives
		},
		evidence: {
			...withLinks(record.evidence, objectives, link),
			...defined({ dashboard: typeof dashboard === "string" && window ? dashboardAt(dashboard, window) : void 0 })
		}
	};
}
function windowOf(window) {
	if (!isObject(window)) return void 0;
	const [start, end] = [window.start, window.end].map((time) => Date.parse(String(time)) / 1e3);
	return Number.isFinite(start) && Number.isFinite(end) ? {
		start,
		end
	} : void 0;
}
const providerOf = (kind, settings, more) => isObject(settings) ? [{
	id: kind === "own-prometheus" ? "prometheus" : kind,
	kind,
	settings,
	...more(settings)
}] : [];
const namesOf$2 = (headers) => isObject(headers) ? Object.keys(headers) : [];
function objectiveOf$1({ source, indicator, slo, ...rest }) {
	if (source === "load" || source === "baseline") return {
		...rest,
		kind: source
	};
	return {
		...rest,
		...isObject(indicator) && sourceQueryOf(indicator),
		...defined({ slo: isObject(slo) ? sloOf(slo) : void 0 }),
		kind: "measured",
		provider: "prometheus"
	};
}
const sloOf = ({ budget, ...slo }) => ({
	...slo,
	...defined({ budget: isObject(budget) ? sourceQueryOf(budget) : void 0 })
});
const rowOf = (row) => row.query !== void 0 && (row.source === "prometheus" || row.source === "alerts") ? {
	...row,
	language: "promql"
} : row;
function policyOf$1(policy) {
	if (!isObject(policy)) return policy;
	const { prometheusHosts: hosts, base, ...rest } = policy;
	return {
		...rest,
		...hosts !== void 0 && {
			sourceHosts: hosts,
			sourceHostsKey: "prometheus-hosts"
		},
		...defined({ base: base === void 0 ? void 0 : policyOf$1(base) })
	};
}
function withLinks(evidence, objectives, link) {
	const kindOf = (of) => {
		const question = objectives.find(({ id }) => id === of)?.question;
		return isObject(question) ? question.kind : void 0;
	};
	const answers = objectsIn(evidence.answers).map((answer) => {
		const { of, purpose, measured } = answer;
		if (!isObject(measured)) return answer;
		const kind = kindOf(of);
		const isQuery = kind === "value" || kind === "use" && measured.kind === "use";
		const isDrawn = purpose === "chart" || purpose === "objective" && isQuery;
		const upgraded = {
			...measured,
			...hintOf$1(purpose, measured),
			...isDrawn && link(measured.query)
		};
		return {
			...answer,
			measured: upgraded
		};
	});
	return {
		...evidence,
		answers,
		...defined({ resources: evidence.resources === void 0 ? void 0 : objectsIn(evidence.resources).map((one) => ({
			...one,
			...link(one.query)
		})) })
	};
}
const hintOf$1 = (purpose, { kind, series }) => purpose === "objective" && kind === "series" ? { hint: severalHint(objectsIn(series).length) } : {};
// build/providers/prometheus/use/reported.js
const reportedUses = [...[
	"cpu",
	"memory",
	"heap",
	"event_loop",
	"gc"
], ...[
	"threads",
	"open_files",
	"restarts"
]];
// build/language/link.js
const hint$3 = "an address such as https://grafana.example/d/abc/checkout";
const link = textOption({
	type: "address",
	expected: "an address",
	hint: hint$3,
	schema: {
		pattern: "^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s#]+\\s*$",
		maxLength: 1e3
	},
	secret: true,
	parse: (written) => {
		const text = written.trim();
		if (text.includes("${")) return { refused: "variables are read in header values only" };
		if (!/^https?:\/\//i.test(text) || !URL.canParse(text) || /[\s\p{Cc}\p{Cf}]/u.test(text) || text.length > 1e3) return {
			refused: "expected an address that begins with http:// or https://",
			hint: hint$3
		};
		const { username, password, hash, href } = new URL(text);
		if (username !== "" || password !== "") return {
			refused: "a link that is shown must not contain credentials",
			hint: "leave out what is before the @"
		};
		return hash === "" ? { value: href } : {
			refused: "a link has no fragment",
			hint: "leave out what follows the #"
		};
	}
});
// build/providers/prometheus/own/scrape.js
const nameForm$2 = "^[a-zA-Z_][a-zA-Z0-9_]{0,99}$";
const longestValue = 200;
const taken$1 = /^(__.*|side)$/;
const labels$1 = {
	type: "labels",
	schema: {
		type: "object",
		propertyNames: {
			pattern: nameForm$2,
			not: { pattern: taken$1.source }
		},
		additionalProperties: {
			type: "string",
			minLength: 1,
			maxLength: longestValue
		},
		maxProperties: limits$2.scrapeLabels
	},
	read: (spot) => {
		const { node, reading } = spot;
		if (node.kind !== "map") return mistake(spot, {
			message: `expected a mapping of label names to values; found ${describe(node)}`,
			hint: "such as { job: checkout }"
		});
		if (node.entries.length > limits$2.scrapeLabels) return mistake(spot, { message: "there are too many labels" });
		const before = reading.found.length;
		const pairs = node.entries.map(({ key, at, value }) => {
			const own = {
				...spot,
				node: value,
				path: `${spot.path}.${key}`
			};
			if (!new RegExp(nameForm$2).test(key)) mistake(spot, {
				message: "a label name is made of letters, digits and underscores",
				at
			});
			else if (taken$1.test(key)) mistake(spot, {
				message: `the label ${key} is the gate's own`,
				at
			});
			else if (value.kind !== "text") mistake(own, {
				message: `expected a string; found ${describe(value)}`,
				hint: "put it in quotes"
			});
			else if (value.text === "" || value.text.length > longestValue) mistake(own, { message: `expected a string of 1 to ${longestValue} characters` });
			return [key, value.kind === "text" ? value.text : ""];
		});
		return reading.found.length > before ? void 0 : Object.fromEntries(pairs);
	}
};
const scrapeFields = {
	path: {
		option: path,
		doc: "Where the metrics are, in Prometheus's text format; joined to the path of the target, and of the baseline.",
		default: "/metrics",
		example: "/internal/metrics"
	},
	url: {
		option: baseUrl,
		doc: "Base address of metrics that are elsewhere than the target, such as at another port; `path` is joined to it.",
		otherwise: "target and baseline",
		example: "http://127.0.0.1:9102"
	},
	headers: {
		option: headers,
		doc: "Sent with each scrape; every value is a secret. Those of target and baseline go to their own addresses by themselves.",
		otherwise: "none"
	},
	interval: {
		option: duration({
			least: 500,
			most: limits$2.scrapeIntervalMs
		}),
		doc: "How often it is scraped, and how long a scrape may take.",
		default: "1s",
		example: "5s"
	},
	labels: {
		option: labels$1,
		doc: "Put on every series, such as the `job` that your queries select.",
		otherwise: "`job=\"target\"`"
	}
};
const scrape = {
	...section(scrapeFields),
	read: (spot) => {
		const { values, whole } = readSection(scrapeFields, {}, spot);
		if (!whole) return void 0;
		const { url } = values;
		return {
			...defined({ url: url?.url }),
			path: values.path ?? defaultOf(scrapeFields.path),
			headers: mergeHeaders(url?.authorization ? { authorization: url.authorization } : {}, values.headers ?? {}),
			intervalMs: values.interval ?? defaultOf(scrapeFields.interval),
			labels: values.labels ?? {}
		};
	}
};
// build/providers/prometheus/written.js
const prometheusFields = {
	url: {
		option: baseUrl,
		doc: "Base address of a Prometheus-compatible API. Credentials in it become Basic authorization.",
		otherwise: "the input `prometheus-url`",
		example: "http://prometheus:9090"
	},
	...accessFields,
	target: {
		option: matchers,
		doc: "Matchers of the target's own series, for what it uses and how it saw the requests; see [resources](prometheus.md#resource-use).",
		otherwise: "found by its address, the name of the service, or as the only job",
		example: "{job=\"checkout\"}"
	},
	memory: {
		option: text$1({
			most: limits$2.queryLength,
			expected: "a PromQL query"
		}),
		doc: "PromQL of the target's memory in bytes, for the trend of a `soak`; several series are added up.",
		otherwise: "`process_resident_memory_bytes` of `target`, or where one process has it",
		example: "process_resident_memory_bytes{job=\"checkout\"}"
	},
	"external-url": {
		option: link,
		doc: "Where people open Prometheus: the scorecard links each query to its graph over the window.",
		otherwise: "`url`, where it has a public name and needs no headers",
		example: "https://prometheus.example"
	},
	scrape: {
		option: list(scrape, {
			most: limits$2.scrapes,
			what: "scrapes"
		}),
		doc: "Start a Prometheus for the run and let it scrape these; see [without one of your own](prometheus.md#without-a-prometheus-of-your-own). Excludes `url`, `headers`, `auth`, `tls` and `external-url`.",
		otherwise: "none is started"
	},
	"keep-data": {
		option: flag,
		doc: "Whether the stored data stays in the report folder, as `prometheus/`. Needs `scrape`.",
		default: false
	}
};
const setting = {
	option: section(prometheusFields, {
		alternatives: [["url", "scrape"]],
		exclusive: [
			["headers", "scrape"],
			["auth", "scrape"],
			["tls", "scrape"],
			["external-url", "scrape"]
		]
	}),
	doc: "Where server-side metrics come from.",
	otherwise: "none"
};
const targetOf = ({ target, memory }) => defined({
	target,
	memory
});
// build/providers/prometheus/options.js
const common$1 = {
	key: "prometheus",
	setting,
	ask: promAsk,
	can: [
		"use",
		"alerts",
		"slos"
	],
	uses: reportedUses,
	missing: "set prometheus.url in the config, or the input prometheus-url"
};
const prometheus = {
	...common$1,
	id: "prometheus",
	title: "Prometheus",
	page: "prometheus.md",
	plan: (written) => {
		const access = buildAccess(written);
		const externalUrl = written?.["external-url"];
		return access && {
			...access,
			...targetOf(written ?? {}),
			...defined({ externalUrl })
		};
	},
	...overHttp,
	mistakes: (settings, written, where) => [...overHttp.mistakes(settings, written, where), ...where.isGiven("url") ? [] : withoutEffect(["keep-data"], "scrape", written, where)],
	rerun: ({ url, headers }) => ({
		flags: { "prometheus-url": url },
		sends: Object.keys(headers)
	}),
	identity: (settings, of) => wholeOf$1(settings, of),
	load: () => import("./providers-prometheus-adapter.js"),
	upgrade
};
function wholeOf$1({ target, memory }, of) {
	if (of === "memory") return [target, memory];
	return of?.kind === "use" ? target : void 0;
}
// build/providers/google-monitoring/options.js
const google = "https://monitoring.googleapis.com";
const googleMonitoring = {
	id: "google-monitoring",
	title: "Google Cloud Monitoring",
	page: "sources/google-monitoring.md",
	key: "google-monitoring",
	setting: {
		option: cloudSection({
			project: {
				option: matching(/^[a-z][a-z0-9.:-]{1,61}[a-z0-9]$/, "the id of a project of Google Cloud", "such as my-project"),
				doc: "Id of the project whose metrics are queried.",
				required: true,
				example: "my-project"
			},
			url: {
				option: baseUrl,
				doc: `An address that is queried instead of \`${google}\`.`,
				otherwise: `\`${google}\``
			},
			...accessFields,
			target: prometheusFields.target,
			memory: prometheusFields.memory
		}, "google"),
		doc: "Where metrics of Google Cloud are; see [Google Cloud Monitoring](sources/google-monitoring.md).",
		otherwise: "none"
	},
	ask: promAsk,
	can: ["use", "slos"],
	uses: reportedUses,
	plan: (written) => {
		if (!written) return void 0;
		const base = written.url ?? {
			url: google,
			secrets: []
		};
		const path = `/v1/projects/${written.project}/location/global/prometheus`;
		const access = buildAccess({
			...written,
			url: {
				...base,
				url: `${base.url.replace(/\/+$/, "")}${path}`
			}
		});
		return access && {
			...access,
			...targetOf(written)
		};
	},
	...overHttp,
	missing: "set google-monitoring.project in the config",
	identity: wholeOf$1,
	load: () => import("./providers-prometheus-adapter.js")
};
// build/providers/grafana/settings.js
const accessOf = ({ url, headers = {}, ...rest }) => url === void 0 ? void 0 : {
	...rest,
	url,
	headers
};
// build/providers/grafana/options.js
const fields$8 = {
	dashboard: {
		option: link,
		doc: "Address of a dashboard, with its variables; the scorecard links to it at exactly the window.",
		otherwise: "no link",
		example: "https://grafana.example/d/abc/checkout?var-env=preview"
	},
	annotate: {
		option: flag,
		doc: "Whether the run is marked in Grafana: a region from its start to its end, with the verdict. Needs `url`.",
		default: false
	},
	url: {
		option: baseUrl,
		doc: "Base address of Grafana. Credentials in it become Basic authorization.",
		otherwise: "needed for `annotate`",
		example: "https://grafana.example"
	},
	token: {
		option: secretText,
		doc: `Token of a service account that may write annotations. May hold \`\${NAME}\`. A secret. Excludes \`auth\`.`,
		otherwise: "as `auth` and the address say"
	},
	...accessFields
};
const grafana = {
	id: "grafana",
	title: "Grafana",
	page: "sources/grafana.md",
	key: "grafana",
	setting: {
		option: section(fields$8, { exclusive: [["token", "auth"]] }),
		doc: "What the scorecard links to, and where the run is marked; see [Grafana](sources/grafana.md).",
		otherwise: "no link"
	},
	plan: (written) => {
		if (!written) return void 0;
		const { dashboard, annotate } = written;
		return {
			...buildAccess(written),
			...defined({
				dashboard,
				annotate: annotate ? true : void 0
			})
		};
	},
	mistakes: (settings, written, where) => {
		const access = accessOf(settings);
		if (settings.annotate && !access) return [{
			message: `${where.called}.annotate needs the address of Grafana`,
			hint: `set ${where.called}.url`,
			path: ["annotate"]
		}];
		if (!settings.dashboard && written?.annotate === void 0) return [{
			message: `${where.called} names no dashboard, and marks no run`,
			hint: `set ${where.called}.dashboard, or ${where.called}.annotate with ${where.called}.url`,
			path: []
		}];
		return [...withoutEffect([
			"url",
			"token",
			"headers",
			"auth",
			"tls"
		], "annotate", written, where), ...access ? accessMistakes(access, written, where) : []];
	},
	missing: "set grafana.dashboard in the config",
	addresses: (settings) => {
		const access = accessOf(settings);
		return access ? accessAddresses(access) : [];
	},
	rerun: ({ headers = {} }) => ({ sends: Object.keys(headers) }),
	describe: ({ url, dashboard }) => url ?? dashboard ?? "Grafana",
	dashboard: ({ dashboard }, window) => dashboard && dashboardAt(dashboard, window),
	isStarted: true,
	load: () => import("./providers-grafana-adapter.js")
};
// build/providers/spans/options.js
const settleField = {
	option: duration({
		least: 0,
		most: limits$2.settleMs
	}),
	doc: "How long its spans take to be found after the load. The gate then reads until nothing changes.",
	default: "5s"
};
const fieldsAt = (title, example) => ({
	url: {
		option: baseUrl,
		doc: `Base address of ${title}. Credentials in it become Basic authorization.`,
		required: true,
		example
	},
	...accessFields,
	settle: settleField
});
const pagesFields = { "external-url": {
	option: link,
	doc: "Where people open traces: the scorecard links to them there.",
	otherwise: "`url`, where it has a public name and needs no headers"
} };
const pagesOf = (settings) => settings.externalUrl ?? publicUrl(settings);
function traceKind({ id, title, example, path }) {
	const plain = fieldsAt(title, example);
	const option = path ? section({
		...plain,
		...pagesFields
	}) : section(plain, { elsewhere: (key) => key in pagesFields ? "traces.link" : void 0 });
	return {
		id,
		title,
		page: `sources/${id}.md`,
		key: id,
		setting: {
			option,
			doc: `Where traces of the load are; see [${title}](sources/${id}.md).`,
			otherwise: "none"
		},
		ask: spanAsk,
		plan: (written) => {
			const access = buildSettled(written, settleField);
			return access && {
				...access,
				...defined({ externalUrl: written?.["external-url"] })
			};
		},
		...overHttp,
		missing: `set ${id}.url in the config`,
		readsTraces: "always",
		traceLink: (settings) => {
			const base = pagesOf(settings);
			return path && base && `${base.replace(/\/+$/, "")}${path}`;
		}
	};
}
// build/providers/jaeger/options.js
const jaeger = {
	...traceKind({
		id: "jaeger",
		title: "Jaeger",
		example: "http://jaeger:16686",
		path: "/trace/$trace"
	}),
	load: () => import("./providers-jaeger-adapter.js")
};
// build/providers/loki/logql.js
const token$2 = /"(?:[^"\\]|\\.)*"|`[^`]*`|#[^\n]*|\{|\}|\[/g;
function selectorsOf(query) {
	const found = [];
	let from;
	for (const { 0: text, index } of query.matchAll(token$2)) {
		if (text === "{") from = index;
		if (text !== "}" || from === void 0) continue;
		found.push(query.slice(from, index + 1));
		from = void 0;
	}
	return [...new Set(found)];
}
const equalsOf = (selector) => [...selector.matchAll(/([A-Za-z_]\w*)\s*=\s*(?:"([^"\\]*)"|`([^`]*)`)/g)].map(([, label = "", quoted, raw]) => [label, quoted ?? raw ?? ""]);
const labelsIn = (selector) => [...selector.matchAll(/([A-Za-z_]\w*)\s*(?:=~|!~|!=|=)/g)].map(([, label = ""]) => label);
const hasRange = (query) => [...query.matchAll(token$2)].some(([text]) => text === "[");
const writeQuery = (query, { window, parts, counts }) => counts ? `sum(count_over_time(${query} [${formatPromDuration(parts.ms)}]))` : fillPlaceholders(query, window, parts.ms);
const writeLines = ({ query, by, ids }) => by === void 0 ? `${query} |~ "${ids.join("|")}"` : `${query} | ${by}=~"${ids.join("|")}"`;
// build/providers/loki/options.js
const fields$7 = {
	url: {
		option: baseUrl,
		doc: "Base address of Loki. Credentials in it become Basic authorization.",
		required: true,
		example: "http://loki:3100"
	},
	...accessFields,
	settle: settleField$1("its last log lines take to arrive", "10s"),
	"external-url": {
		option: link,
		doc: "Grafana's address: the scorecard links each query to its Explore over the window.",
		otherwise: "no link",
		example: "https://grafana.example"
	},
	datasource: {
		option: name$1,
		doc: "Name or uid of the data source in Grafana. Needs `external-url`.",
		default: "loki"
	}
};
const metricQuery = queryText("a LogQL query", (written) => /^\s*\{/.test(written) ? {
	refused: `expected a query that returns a number; found the log query ${quote(written)}`,
	hint: "count its lines: sum(count_over_time({…} [$window]))"
} : void 0);
const logQueryOf = (what) => queryText("a log query", (written) => /^\s*\{/.test(written) && !hasRange(written) ? void 0 : {
	refused: `expected ${what}; found ${quote(written)}`,
	hint: "such as {app=\"shop\"} |= \"error\""
});
const countedLines = logQueryOf("a log query without a range, whose lines are counted");
const shownLines = logQueryOf("a log query without a range");
const loki = {
	id: "loki",
	title: "Loki",
	page: "sources/loki.md",
	key: "loki",
	setting: {
		option: section(fields$7),
		doc: "Where logs are; see [Loki](sources/loki.md).",
		otherwise: "none"
	},
	ask: queryAsk({
		language: "logql",
		expected: "a LogQL query",
		doc: "The query for Loki: a LogQL query that returns one value, or a mapping of log queries whose lines are counted. `$window`, `$start` and `$end` as of `prometheus`.",
		example: "sum(count_over_time({app=\"shop\"} |= \"login failed\" [$window]))",
		value: metricQuery,
		counts: countedLines,
		counted: "Log lines",
		examples: {
			bad: "{app=\"shop\"} | json | level=\"error\"",
			good: "{app=\"shop\"} | json | level!=\"error\"",
			total: "{app=\"shop\"}"
		},
		idle: ({ question, query }) => question.kind !== "value" || selectorsOf(query).length > 0 ? [] : [{
			message: `queries ${quote(query)}, which reads no logs: the result is always the same`,
			hint: "name a stream, such as {app=\"shop\"}"
		}]
	}),
	plan: (written) => {
		const access = buildSettled(written, fields$7.settle);
		return access && {
			...access,
			datasource: written?.datasource ?? defaultOf(fields$7.datasource),
			...defined({ externalUrl: written?.["external-url"] })
		};
	},
	...overHttp,
	mistakes: (settings, written, where) => [...overHttp.mistakes(settings, written, where), ...withoutEffect(["datasource"], "external-url", written, where)],
	missing: "set loki.url in the config",
	readsLogs: {
		query: "a log query, such as `{app=\"shop\"}`",
		option: shownLines
	},
	load: () => import("./providers-loki-adapter.js")
};
// build/providers/metrics/options.js
const fields$6 = {
	"remote-write": {
		option: baseUrl,
		doc: "Address that takes remote write, with its path. Credentials in it become Basic authorization.",
		required: true,
		example: "http://prometheus:9090/api/v1/write"
	},
	labels: {
		option: labels$3({ such: "{ branch: main }" }),
		doc: "Labels of every series, beside those that the gate sets: `job`, `service`, `run`, `phase`, `quantile` and `verdict`.",
		otherwise: "none"
	},
	...accessFields
};
const ownLabels = [
	"job",
	"service",
	"run",
	"phase",
	"quantile",
	"verdict"
];
const metrics$1 = {
	id: "metrics",
	title: "Remote write",
	page: "sources/metrics.md",
	key: "metrics",
	setting: {
		option: section(fields$6),
		doc: "Where the measurements of the gate itself go while the load runs; see [live metrics](sources/metrics.md).",
		otherwise: "nowhere"
	},
	plan: (written) => {
		const access = buildAccess(written && {
			...written,
			url: written["remote-write"]
		});
		return access && {
			...access,
			labels: written.labels ?? {}
		};
	},
	mistakes: (settings, written, where) => [...accessMistakes(settings, written && {
		...written,
		url: written["remote-write"]
	}, {
		...where,
		isGiven: (...path) => where.isGiven(...path.map((key) => key === "url" ? "remote-write" : key))
	}), ...ownLabels.filter((name) => name in settings.labels).map((name) => ({
		message: `${where.called}.labels.${name} is a label that the gate sets itself`,
		hint: "choose another name",
		path: ["labels", name]
	}))],
	missing: "set metrics.remote-write in the config",
	addresses: (settings) => accessAddresses(settings).map(({ path, ...address }) => ({
		...address,
		path: path.map((key) => key === "url" ? "remote-write" : key)
	})),
	rerun: ({ headers }) => ({ sends: Object.keys(headers) }),
	describe: ({ url }) => url,
	isStarted: true,
	load: () => import("./providers-metrics-adapter.js")
};
// build/providers/newrelic/nrql.js
const typesOf = (query) => /\bFROM\s+((?:`[^`]+`|[A-Za-z_][\w:.]*)(?:\s*,\s*(?:`[^`]+`|[A-Za-z_][\w:.]*))*)/i.exec(withoutTexts(query))?.[1];
const timeClauseOf = (query) => /\b(SINCE|UNTIL|TIMESERIES|COMPARE\s+WITH|SLIDE\s+BY)\b/i.exec(withoutTexts(query))?.[1];
const isSampled = (query) => /\bEXTRAPOLATE\b/i.test(withoutTexts(query)) || /(^|[\s,])`?Span`?([\s,]|$)/.test(typesOf(query) ?? "");
const withoutTexts = (query) => query.replace(/'(?:[^'\\]|\\.)*'/g, "''");
// build/providers/newrelic/options.js
const hosts = {
	us: "https://api.newrelic.com",
	eu: "https://api.eu.newrelic.com"
};
const fields$5 = {
	account: {
		option: integer({
			least: 1,
			most: 2147483647
		}),
		doc: "Id of the account that is queried.",
		required: true,
		example: 1234567
	},
	"api-key": {
		option: secretText,
		doc: `A user key. May hold \`\${NAME}\`. A secret.`,
		required: true
	},
	region: {
		option: choice(["us", "eu"]),
		doc: "The account's data centre. Excludes `url`.",
		default: "us"
	},
	url: {
		option: baseUrl,
		doc: "An address that is queried instead of that of the region.",
		otherwise: "that of `region`"
	},
	...accessFields,
	settle: settleField$1("its last events take to be found", "60s")
};
const checkQuery = (written) => {
	const clause = timeClauseOf(written);
	if (clause) return {
		refused: `the query contains ${clause.toUpperCase()}, but it always covers the measured window`,
		hint: `leave ${clause.toUpperCase()} out`
	};
	if (/\bSELECT\b/i.test(written) && typesOf(written)) return void 0;
	return {
		refused: `expected an NRQL query; found ${quote(written)}`,
		hint: "such as SELECT count(*) FROM Transaction WHERE appName = 'shop'"
	};
};
const value$3 = queryText("an NRQL query", checkQuery);
const counts$2 = queryText("an NRQL query", (written) => checkQuery(written) ?? (isSampled(written) ? {
	refused: "spans and extrapolated numbers are sampled: they do not count every request",
	hint: "count FROM Transaction or Metric, or select one number instead of a share"
} : void 0));
const eventType = queryText("an event type", (written) => typesOf(`FROM ${written}`) === written.trim() ? void 0 : {
	refused: `expected an event type; found ${quote(written)}`,
	hint: "such as Log"
});
const newrelic = {
	id: "newrelic",
	title: "New Relic",
	page: "sources/newrelic.md",
	key: "newrelic",
	setting: {
		option: section(fields$5, { exclusive: [["region", "url"]] }),
		doc: "Where events and metrics are; see [New Relic](sources/newrelic.md).",
		otherwise: "none"
	},
	ask: queryAsk({
		language: "sql",
		expected: "an NRQL query",
		doc: "The query for New Relic: an NRQL query that selects one number, without `SINCE` and `UNTIL`, or a mapping of queries that count. `$window` is the length of the measured window in seconds, `$start` and `$end` its ends in Unix milliseconds.",
		example: "SELECT percentile(duration, 95) FROM Transaction WHERE appName = 'shop'",
		value: value$3,
		counts: counts$2,
		counted: "Events",
		examples: {
			bad: "SELECT count(*) FROM Transaction WHERE error IS TRUE",
			good: "SELECT count(*) FROM Transaction WHERE error IS FALSE",
			total: "SELECT count(*) FROM Transaction"
		}
	}),
	plan: (written) => {
		if (!written) return void 0;
		const access = buildSettled({
			...written,
			url: written.url ?? {
				url: hosts[written.region ?? defaultOf(fields$5.region)],
				secrets: []
			},
			headers: mergeHeaders(written.headers ?? {}, { "API-Key": written["api-key"] })
		}, fields$5.settle);
		return access && {
			...access,
			account: written.account
		};
	},
	...overHttp,
	missing: "set newrelic.account and newrelic.api-key in the config",
	identity: ({ account }) => account,
	readsLogs: {
		query: "an event type, such as `Log`",
		option: eventType
	},
	load: () => import("./providers-newrelic-adapter.js")
};
// build/providers/opentelemetry/metrics/select.js
function select(selector, series) {
	const { metric, matchers } = readSelector(selector);
	const tests = matchers.map(testOf);
	return series.filter(({ metric: name, labels, resource }) => name === metric && tests.every((test) => test({
		...resource,
		...labels
	})));
}
const matchesEmpty = (matcher) => testOf(matcher)({});
function testOf({ name, operator, value }) {
	const wanted = value.slice(1, -1).replace(/\\(.)/g, "$1");
	const isWanted = operator.includes("~") ? patternOf$3(wanted) : (said) => said === wanted;
	const expected = !operator.startsWith("!");
	return (labels) => isWanted(labels[name] ?? "") === expected;
}
function patternOf$3(pattern) {
	const compiled = RE2JS.compile(pattern, RE2JS.DOTALL);
	return (text) => compiled.matches(text);
}
function refuseSelector(selector) {
	try {
		select(selector, []);
		return;
	} catch (error) {
		return error.message;
	}
}
// build/providers/opentelemetry/ask.js
const selector = textOption({
	...selector$1,
	expected: "a metric, with or without matchers",
	hint: "such as '{\"http.server.request.duration\", \"http.route\"=\"/checkout\"}'",
	parse: (written) => {
		const isName = /^[a-zA-Z][\w./-]*\.[\w./-]*$/.test(written.trim());
		const read = selector$1.parse(isName ? `{${JSON.stringify(written.trim())}}` : written);
		if ("refused" in read) return read;
		const wrong = refuseSelector(read.value);
		return wrong === void 0 ? read : {
			refused: `${quote(written)} cannot be read: ${wrong}`,
			hint: "check its patterns"
		};
	},
	schema: {
		minLength: 1,
		maxLength: 1e3
	}
});
const countsFields = partFields$1(selector, {
	bad: "Counter, or histogram, of what was bad",
	good: "Counter, or histogram, of what was good",
	total: "Counter, or histogram, of all that happened"
}, {
	bad: "{\"http.server.request.duration\", \"http.response.status_code\"=~\"5..\"}",
	good: "{\"http.server.request.duration\", \"http.response.status_code\"=~\"2..\"}",
	total: "http.server.request.duration"
});
const histogramFields = { histogram: {
	option: selector,
	doc: "Histogram with explicit or exponential buckets. `when` is then a percentile, such as `p(95) < 500ms`.",
	otherwise: "a counter or a gauge is needed",
	example: "http.server.request.duration"
} };
const fields$4 = {
	...countsFields,
	...histogramFields
};
const option$1 = {
	type: "metric, or mapping",
	fields: fields$4,
	schema: { anyOf: [
		selector.schema,
		countsSchema(countsFields),
		{
			...sectionSchema(histogramFields),
			required: ["histogram"]
		}
	] },
	read: (spot) => {
		if (spot.node.kind === "text") {
			const query = selector.read(spot);
			return query === void 0 ? void 0 : {
				of: { kind: "value" },
				ask: { query },
				query
			};
		}
		if (spot.node.kind !== "map") return mistake(spot, {
			message: `expected a metric, or a mapping with \`total\` or \`histogram\`; found ${describe(spot.node)}`,
			hint: "put a metric into quotes"
		});
		const { values, whole } = readSection(fields$4, { exclusive: exclusive$1 }, spot);
		if (entryOf(spot.node, "histogram")) return whole ? readHistogram(values, spot) : void 0;
		const read = readPart(values, spot, "counter");
		if (!whole || !read) return void 0;
		const { partIs, ...ask } = read;
		return {
			of: {
				kind: "share",
				partIs
			},
			ask,
			query: `${ask.part} / ${ask.total}`
		};
	}
};
function readHistogram({ histogram }, spot) {
	if (notePartBeside("histogram", spot)) return void 0;
	if (histogram === void 0) return void 0;
	const unit = unitOf(metricOf(histogram) ?? "");
	return {
		of: { kind: "quantile" },
		ask: { histogram },
		query: histogram,
		...unit ? { unit } : { unitHint: "the metric's name does not say it: such as `unit: s`" }
	};
}
const unitOf = (name) => name.endsWith("duration") ? "s" : void 0;
const metricAsk = {
	setting: {
		option: option$1,
		otherwise: "the load is judged",
		doc: "A metric that the target sends by OTLP during the load, or a mapping.",
		example: "queue.size"
	},
	forms: [
		{
			of: "value",
			form: { type: "string" }
		},
		{
			of: "quantile",
			form: { required: ["histogram"] }
		},
		{
			of: "share",
			form: {}
		}
	]
};
// build/providers/opentelemetry/options.js
const form$3 = /^(127\.0\.0\.1|localhost|\[::1\]|0\.0\.0\.0):(\d{1,5})$/;
const expected = "an address of this machine with a port";
const hint$2 = "such as 127.0.0.1:4318; 0.0.0.0:4318 lets containers reach it";
const fields$3 = { receive: {
	option: textOption({
		type: "address",
		expected,
		hint: hint$2,
		schema: { pattern: form$3.source },
		parse: (written) => {
			const [, host = "", digits = ""] = form$3.exec(written.trim()) ?? [];
			const port = Number(digits);
			return host === "" || port < 1 || port > 65535 ? {
				refused: `expected ${expected}; found ${quote(written)}`,
				hint: hint$2
			} : { value: {
				host: host.replace(/^\[|\]$/g, ""),
				port
			} };
		}
	}),
	doc: "Where the gate receives OTLP over HTTP and gRPC during the run; the target sends its spans and metrics there.",
	required: true,
	example: "127.0.0.1:4318"
} };
const opentelemetry = {
	id: "opentelemetry",
	title: "OpenTelemetry",
	page: "sources/opentelemetry.md",
	key: "opentelemetry",
	setting: {
		option: section(fields$3),
		doc: "The gate receives traces and metrics from the target itself; see [OpenTelemetry](sources/opentelemetry.md).",
		otherwise: "none"
	},
	ask: withSpans(metricAsk),
	plan: (written) => written?.receive,
	missing: "set opentelemetry.receive in the config",
	addresses: () => [],
	describe: ({ host, port }) => `${host}:${port}`,
	isStarted: true,
	readsTraces: "always",
	load: () => import("./providers-opentelemetry-adapter.js")
};
// build/providers/process/options.js
const fields$2 = { interval: {
	option: duration({
		least: 500,
		most: limits$2.scrapeIntervalMs
	}),
	doc: "How often the gate reads the processes. It does not see peaks in between.",
	default: "1s",
	example: "5s"
} };
const processes = {
	id: "process",
	title: "Processes",
	page: "sources/process.md",
	key: "process",
	setting: {
		option: section(fields$2),
		doc: "How the gate measures the processes of an app that the run starts.",
		otherwise: "every second"
	},
	plan: (written, { startsTarget }) => startsTarget ? { intervalMs: written?.interval ?? defaultOf(fields$2.interval) } : void 0,
	can: ["use", "compared-use"],
	uses: [
		"cpu",
		"memory",
		"threads",
		"open_files",
		"io"
	],
	lacks: "the run starts no target",
	missing: "give target.start, the command that starts the app",
	addresses: () => [],
	describe: () => "the processes of the app",
	isStarted: true,
	load: () => import("./providers-process-adapter.js")
};
// build/providers/prometheus/own/options.js
const ownPrometheus = {
	...common$1,
	id: "own-prometheus",
	title: "Prometheus",
	page: "prometheus.md",
	plan: (written) => written?.scrape && {
		scrape: written.scrape,
		keepsData: written["keep-data"] ?? defaultOf(prometheusFields["keep-data"]),
		...targetOf(written)
	},
	addresses: ({ scrape }) => scrape.flatMap(({ url }, index) => url === void 0 ? [] : [{
		path: [
			"scrape",
			String(index),
			"url"
		],
		url,
		role: "scraped"
	}]),
	rerun: ({ scrape }) => ({ sends: scrape.flatMap(({ headers }) => Object.keys(headers)) }),
	describe: () => "a Prometheus of its own",
	identity: ({ scrape, ...settings }, of) => [scrape.map(({ url, path }) => [url, path]), wholeOf$1(settings, of)],
	isStarted: true,
	load: () => import("./providers-prometheus-own-adapter.js")
};
// build/providers/splunk/spl.js
const token$1 = /"(?:[^"\\]|\\.)*"|\[|\]|\|/g;
function commandsOf(query) {
	const commands = [];
	let [from, depth] = [0, 0];
	for (const { 0: text, index } of query.matchAll(token$1)) {
		if (text === "[") depth += 1;
		if (text === "]") depth -= 1;
		if (text !== "|" || depth > 0) continue;
		commands.push(query.slice(from, index).trim());
		from = index + 1;
	}
	return [...commands, query.slice(from).trim()];
}
function originOf(query) {
	const [terms = ""] = commandsOf(query);
	const origins = [...terms.matchAll(/\b(?:index|sourcetype|source|host)\s*=\s*("[^"]*"|[^\s()"]+)/gi)];
	return [...new Set(origins.map(([text]) => text.replaceAll(/\s*=\s*/g, "=")))].toSorted().join(" ");
}
const indexIn = (query) => /\bindex="?([\w-]+)"?(?:\s|$)/.exec(originOf(query))?.[1];
const asSearch = (query) => /^\s*(\||search\b)/i.test(query) ? query.trim() : `search ${query.trim()}`;
const writing = /^(delete|collect|mcollect|meventcollect|outputlookup|outputcsv|sendemail|sendalert|script|run|dump|tscollect|summaryindex)\b/i;
const writingOf = (query) => {
	return query.replaceAll(/"(?:[^"\\]|\\.)*"/g, "\"\"").split(/[|[\]]/).map((command) => writing.exec(command.trim())?.[1]).find(Boolean);
};
const timeTermOf = (query) => /\b(earliest|latest|_index_earliest|_index_latest)\s*=/i.exec(query.replaceAll(/"(?:[^"\\]|\\.)*"/g, "\"\""))?.[1];
// build/providers/splunk/options.js
const fields$1 = {
	url: {
		option: baseUrl,
		doc: "Base address of the management API. Credentials in it become Basic authorization.",
		required: true,
		example: "https://splunk:8089"
	},
	token: {
		option: secretText,
		doc: `An authentication token. May hold \`\${NAME}\`. A secret. Excludes \`auth\`.`,
		otherwise: "as `auth` and the address say"
	},
	...accessFields,
	settle: settleField$1("its last events take to be found", "30s"),
	"external-url": {
		option: link,
		doc: "Address of Splunk's own pages: the scorecard links each search to them over the window.",
		otherwise: "no link",
		example: "https://splunk.example:8000"
	}
};
const refuse$2 = (written) => {
	const command = writingOf(written);
	if (command) return {
		refused: `the search contains \`${command}\`, which changes something; a search may only read`,
		hint: `leave ${command} out`
	};
	const term = timeTermOf(written);
	return term ? {
		refused: `the search contains \`${term}=\`, but it always covers the measured window`,
		hint: `leave ${term}= out`
	} : void 0;
};
const example = "index=shop level=error | stats count";
const value$2 = queryText("a search in SPL", (written) => refuse$2(written) ?? (commandsOf(written).length > 1 ? void 0 : {
	refused: `expected a search that ends in one number; found ${quote(written)}`,
	hint: `such as ${example}`
}));
const counts$1 = queryText("a search in SPL", (written) => refuse$2(written) ?? (/^\s*\|/.test(written) || /\|\s*(?:t?stats|timechart|chart|top|rare)\b/i.test(written) ? {
	refused: `expected a search whose events are counted; found ${quote(written)}`,
	hint: "such as index=shop level=error"
} : void 0));
const terms = queryText("the terms of a search", (written) => refuse$2(written) ?? (commandsOf(written).length > 1 || /^\s*\|/.test(written) ? {
	refused: `expected the terms of a search, without commands; found ${quote(written)}`,
	hint: "such as index=shop"
} : void 0));
const splunk = {
	id: "splunk",
	title: "Splunk",
	page: "sources/splunk.md",
	key: "splunk",
	setting: {
		option: section(fields$1, { exclusive: [["token", "auth"]] }),
		doc: "Where events are; see [Splunk](sources/splunk.md).",
		otherwise: "none"
	},
	ask: queryAsk({
		language: "text",
		expected: "a search in SPL",
		doc: "The query for Splunk: a search that ends in one number, without `earliest` and `latest`, or a mapping of searches whose events are counted. `$window` is the length of the measured window in seconds, `$start` and `$end` its ends in Unix milliseconds.",
		example,
		value: value$2,
		counts: counts$1,
		without: ["reduce"],
		beside: ({ reduce }) => reduce && {
			key: "reduce",
			message: "`reduce` does not go with Splunk, which returns one number for the window",
			hint: "reduce in the search itself, such as `| stats max(took)`"
		},
		counted: "Events",
		examples: {
			bad: "index=shop level=error",
			good: "index=shop status<500",
			total: "index=shop"
		}
	}),
	plan: (written) => {
		if (!written) return void 0;
		const access = buildSettled(written, fields$1.settle);
		return access && {
			...access,
			...defined({ externalUrl: written["external-url"] })
		};
	},
	...overHttp,
	missing: "set splunk.url in the config",
	readsLogs: {
		query: "the terms of a search, such as `index=shop`",
		option: terms
	},
	load: () => import("./providers-splunk-adapter.js")
};
// build/providers/tempo/options.js
const spanset = queryText("a TraceQL query that selects spans", (written) => /^\s*[{(]/.test(written) && !/\|\s*\w+\s*\(.*\)\s*(by\b|$)/.test(written) ? void 0 : {
	refused: `expected a TraceQL query that selects spans; found ${quote(written)}`,
	hint: "such as { resource.service.name = \"payment\" && status = error }; the gate counts them"
});
const tempo = {
	...traceKind({
		id: "tempo",
		title: "Tempo",
		example: "http://tempo:3200"
	}),
	ask: withSpans(queryAsk({
		language: "traceql",
		expected: "a TraceQL query",
		doc: "Sampled spans: a TraceQL query whose spans are counted, or a mapping: `bad` or `good` of `total`, or a `service`.",
		example: "{ resource.service.name = \"payment\" && status = error }",
		value: spanset,
		counts: spanset,
		counted: "TraceQL that selects spans",
		examples: {
			bad: "{ resource.service.name = \"payment\" && duration > 500ms }",
			good: "{ resource.service.name = \"payment\" && status != error }",
			total: "{ resource.service.name = \"payment\" }"
		},
		isSampled: true
	})),
	load: () => import("./providers-tempo-adapter.js")
};
// build/providers/xray/options.js
const fields = {
	...awsFields,
	settle: settleField
};
const filter$2 = queryText("a filter expression");
const xray = {
	id: "xray",
	title: "X-Ray",
	page: "sources/xray.md",
	key: "xray",
	setting: {
		option: awsSection(fields),
		doc: "Where traces of the load on AWS are; see [X-Ray](sources/xray.md).",
		otherwise: "none"
	},
	ask: queryAsk({
		language: "text",
		expected: "a filter expression",
		doc: "Sampled traces: a filter expression whose traces are counted, or a mapping of two.",
		example: "service(\"payment\") { fault = true }",
		value: filter$2,
		counts: filter$2,
		counted: "Traces that a filter expression finds",
		examples: {
			bad: "service(\"payment\") { fault = true }",
			good: "service(\"payment\") { ok = true }",
			total: "service(\"payment\")"
		},
		isSampled: true
	}),
	plan: (written) => {
		if (!written) return void 0;
		const base = written.url ?? {
			url: awsEndpoint("xray", written),
			secrets: []
		};
		return buildSettled({
			...written,
			url: base
		}, settleField);
	},
	...overHttp,
	missing: "set xray.region in the config",
	readsTraces: "always",
	load: () => import("./providers-xray-adapter.js")
};
// build/providers/providers.js
const providers = [
	prometheus,
	ownPrometheus,
	loki,
	elasticsearch,
	datadog,
	cloudwatch,
	googleMonitoring,
	azureMonitor,
	splunk,
	newrelic,
	opentelemetry,
	jaeger,
	{
		...traceKind({
			id: "zipkin",
			title: "Zipkin",
			example: "http://zipkin:9411",
			path: "/zipkin/traces/$trace"
		}),
		load: () => import("./providers-zipkin-adapter.js")
	},
	tempo,
	xray,
	processes,
	grafana,
	alertmanager,
	metrics$1
];
const providerKindOf = ({ kind }, table = providers) => table.find(({ id }) => id === kind);
function keysOf$1({ id, kind }, table = providers) {
	const { key = id } = providerKindOf({ kind }, table) ?? {};
	return id === key ? [key] : [
		"sources",
		id,
		key
	];
}
const providerKeys = (table = providers) => table.filter(({ key }, index) => table.findIndex((other) => other.key === key) === index);
const sourceUndoers = Object.fromEntries(providers.flatMap(({ undo }) => undo ? [[undo.kind, async (leftover) => (await undo.load()).undo(leftover)]] : []));
// build/model/plan/chaos.js
const isSameEndpoint = (one, other) => one.host === other.host && one.port === other.port;
const formatEndpoint = ({ host, port }) => `${host.includes(":") ? `[${host}]` : host}:${port}`;
const recoveryOf = (experiment) => `${experiment}: recovery`;
const stretchMs = 5e3;
const steadySegment = "steady";
const longestMs$2 = ({ steadyMs, experiments }) => experiments.reduce((sum, { forMs, switchMs, watchMs }) => sum + forMs + 2 * switchMs + watchMs, steadyMs);
// build/files/exists.js
const exists = (path) => lstat(path).then(() => true, () => false);
// build/config/config-problem.js
function configProblem(mistakes, config) {
	const sorted = [...new Map(mistakes.map((mistake) => [formatMistake(mistake), mistake])).values()].toSorted((one, other) => compare$1(one, other, config));
	return new Problem("config", titleOf(sorted, config), { mistakes: sorted });
}
function titleOf(mistakes, config) {
	const [first] = mistakes;
	if (mistakes.length === 1 && first?.place === void 0) return first.message;
	const count = mistakes.length === 1 ? "a mistake" : `${mistakes.length} mistakes`;
	const files = new Set(mistakes.map(({ place }) => place?.file || config));
	const [file] = files;
	const isOfFiles = mistakes.every(({ place }) => place?.input === void 0);
	if (files.size === 1 && isOfFiles) return `${file} has ${count}`;
	return "fix the inputs, the config and the files that it names";
}
function compare$1(one, other, config) {
	const rank = ({ place }) => place?.input !== void 0 ? 0 : place === void 0 || place.file === config ? 1 : 2;
	const at = ({ place }) => place ?? {
		file: config ?? "",
		line: 0,
		column: 0
	};
	const [a, b] = [at(one), at(other)];
	return rank(one) - rank(other) || Number(a.file > b.file) - Number(a.file < b.file) || a.line - b.line || a.column - b.column;
}
// build/config/given-flags.js
function givenFlags(config, overrides, { settings, secrets }) {
	const isSecret = (path, text) => secrets.some((secret) => secret !== "" && text.includes(secret)) || holdsSecret(settings, path);
	return [...config === void 0 ? [] : [{
		flag: flagOf("config"),
		value: config
	}], ...overrides.flatMap((override) => {
		if (!("path" in override)) return [];
		const { path, value } = override;
		const key = path.join(".");
		const isSetting = "yaml" in value;
		const name = isSetting ? "set" : inputAt(key);
		if (name === void 0) return [];
		const text = isSetting ? value.yaml : value.text;
		const flag = {
			flag: flagOf(name),
			key
		};
		if (isSecret(path, text)) return [flag];
		return [{
			...flag,
			value: isSetting ? `${key}=${text}` : text
		}];
	})];
}
const table = inputs;
const inputAt = (key) => table.find(({ overrides }) => overrides?.kind === "value" && overrides.path === key)?.name;
const flagOf = (name) => table.find((input) => input.name === name).flag.name;
function holdsSecret(value, [key, ...rest]) {
	if (value instanceof Secret) return true;
	if (typeof value !== "object" || value === null) return false;
	if (key !== void 0 && Object.hasOwn(value, key)) return holdsSecret(value[key], rest);
	return Object.values(value).some((one) => holdsSecret(one, []));
}
// build/language/yaml/yaml-tree.js
const deepest$3 = 64;
const mostAliased = 1e5;
function treeOf(node, growing, { depth = deepest$3, fallbackAt = 0 } = {}) {
	const before = growing.values;
	growing.values += 1;
	const at = node?.range?.[0] ?? fallbackAt;
	if (isAlias(node)) return aliased(node.source, at, growing);
	const tree = plainTreeOf(node, growing, {
		depth,
		at
	});
	if (node?.anchor) growing.anchors?.set(node.anchor, {
		node: tree,
		size: growing.values - before
	});
	return tree;
}
function plainTreeOf(node, growing, { depth, at }) {
	if (depth === 0) {
		note(growing, at, {
			message: "the values are nested too deeply",
			hint: `at most ${deepest$3} levels`
		});
		return {
			kind: "nothing",
			at
		};
	}
	const below = {
		depth: depth - 1,
		fallbackAt: at
	};
	if (isSeq(node)) return {
		kind: "list",
		at,
		items: node.items.map((item) => treeOf(item, growing, below))
	};
	if (isMap(node)) return {
		kind: "map",
		at,
		entries: withMerged(withoutDoubles(node.items.map(({ key, value }) => {
			const keyAt = key.range?.[0] ?? at;
			return {
				key: String(key.value),
				at: keyAt,
				value: treeOf(value, growing, {
					...below,
					fallbackAt: keyAt
				})
			};
		}), growing), growing)
	};
	return isScalar(node) ? scalarOf(node, at, growing.text) : {
		kind: "nothing",
		at
	};
}
const note = ({ reading }, at, remark) => mistakeAt(at, reading, remark);
function aliased(name, at, growing) {
	const anchored = growing.anchors?.get(name);
	growing.values += anchored?.size ?? 0;
	growing.aliased += anchored?.size ?? 0;
	if (anchored && growing.aliased <= mostAliased) return anchored.node;
	note(growing, at, anchored ? {
		message: "the aliases expand to too many values",
		hint: `at most ${mostAliased}`
	} : { message: `no anchor &${printable(name.slice(0, 60))} precedes this alias` });
	return {
		kind: "nothing",
		at
	};
}
function withoutDoubles(entries, growing) {
	const kept = new Map();
	for (const entry of entries) {
		const first = kept.get(entry.key);
		if (first) note(growing, entry.at, {
			message: `duplicate key \`${printable(entry.key.slice(0, 60))}\``,
			hint: `first in line ${growing.reading.place(first.at).line}`
		});
		else kept.set(entry.key, entry);
	}
	return [...kept.values()];
}
const mergeKey = "<<";
function withMerged(entries, growing) {
	const merge = growing.anchors ? entries.find(({ key }) => key === mergeKey) : void 0;
	if (!merge) return entries;
	const merged = new Map(entries.filter((entry) => entry !== merge).map((entry) => [entry.key, entry]));
	for (const source of merge.value.kind === "list" ? merge.value.items : [merge.value]) if (source.kind !== "map") note(growing, source.at, { message: "expected a mapping, or a list of them, behind `<<`" });
	else for (const entry of source.entries) if (!merged.has(entry.key)) merged.set(entry.key, entry);
	return [...merged.values()];
}
function scalarOf(node, at, text) {
	const { value } = node;
	if (typeof value === "number") return {
		kind: "number",
		at,
		value,
		source: node.source ?? String(value)
	};
	if (typeof value === "boolean") return {
		kind: "boolean",
		at,
		value
	};
	if (typeof value !== "string") return {
		kind: "nothing",
		at
	};
	if (node.type === Scalar.BLOCK_LITERAL) return {
		kind: "text",
		at,
		text: value,
		block: blockOf(value, at, text)
	};
	const textAt = node.type === Scalar.PLAIN ? at : at + 1;
	return {
		kind: "text",
		at,
		text: value,
		...defined({ textAt: text.startsWith(value, textAt) ? textAt : void 0 })
	};
}
function blockOf(value, at, text) {
	const first = text.indexOf("\n", at) + 1;
	const lines = value.split("\n");
	const index = Math.max(0, lines.findIndex((line) => line.trim() !== ""));
	const written = text.slice(first).split("\n", index + 1)[index] ?? "";
	return {
		at: first,
		indent: Math.max(0, written.replace(/\r$/, "").length - lines[index].length)
	};
}
// build/language/yaml/parse-yaml.js
const mostBytes = {
	config: 262144,
	foreign: 1048576
};
function parseYaml(text, options) {
	const [reading, [node]] = parseDocuments(text, options, {
		of: "config",
		empty: "the config is empty",
		hint: "remove the file to run with the defaults, or write `version: 1`"
	});
	return [reading, node];
}
const noYaml = (environment) => [readingOfNoFile(environment), {
	kind: "map",
	at: 0,
	entries: []
}];
const parseYamlDocuments = (text, options) => parseDocuments(text, options, {
	of: "foreign",
	empty: "the file is empty"
});
function parseDocuments(text, { within = (place) => place, ...options }, { of, empty, hint }) {
	const lines = new LineCounter();
	const reading = {
		...options,
		place: (at) => {
			const { line, col } = lines.linePos(at);
			return within({
				file: options.file,
				line: Math.max(1, line),
				column: Math.max(1, col)
			});
		},
		found: [],
		deprecated: [],
		secrets: new Set(),
		references: []
	};
	const refuse = (...remarks) => {
		for (const remark of remarks) mistake({
			node: nodeOf(""),
			path: "",
			reading
		}, remark);
		return [reading, []];
	};
	if (new TextEncoder().encode(text).length > mostBytes[of]) return refuse({ message: `the file is larger than ${mostBytes[of] / 1024} KB` });
	lines.addNewLine(0);
	for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
	const refused = refusedTokens(text, of);
	if (refused.length > 0) return refuse(...refused);
	const documents = parseAllDocuments(text, {
		uniqueKeys: false,
		stringKeys: true,
		prettyErrors: false,
		logLevel: "silent"
	});
	const broken = syntaxRemarks(documents.flatMap(({ errors }) => errors), text, lines);
	if (broken.length > 0) return refuse(...broken);
	const filled = documents.map(({ contents }) => contents).filter((contents) => !isEmpty(contents));
	if (filled.length === 0) return refuse({
		message: empty,
		hint
	});
	const second = of === "config" ? filled[1] : void 0;
	if (second) return refuse({
		...secondDocument,
		at: second.range?.[0]
	});
	return [reading, filled.map((contents) => treeOf(contents, {
		text,
		reading,
		values: 0,
		aliased: 0,
		...defined({ anchors: of === "foreign" ? new Map() : void 0 })
	}))];
}
function syntaxRemarks(errors, text, lines) {
	const broken = new Map();
	for (const { code, pos } of errors) {
		const { line } = lines.linePos(pos[0]);
		if (broken.has(line)) continue;
		const open = openBefore(text, code, pos[0]);
		broken.set(line, open === void 0 ? {
			...syntaxRemark(code, lineOf(text, lines, line)),
			at: pos[0]
		} : {
			...unclosed(text[open]),
			at: open
		});
	}
	return [...broken.values()];
}
function placesWithin(node, { place }) {
	if (node.block) {
		const { at, indent } = node.block;
		return ({ line, column }) => ({
			...place(at),
			line: place(at).line + line - 1,
			column: column + indent
		});
	}
	const start = place(node.textAt ?? node.at);
	if (node.textAt === void 0) return () => start;
	return ({ line, column }) => ({
		...start,
		line: start.line + line - 1,
		column: start.column + column - 1
	});
}
const isEmpty = (node) => !node || isScalar(node) && node.value === null || isMap(node) && node.items.length === 0;
const refusals = {
	alias: ["YAML aliases are not allowed", "write the value out, or put a string that begins with * in quotes"],
	anchor: ["YAML anchors are not allowed", "write the value out, or put a string that begins with & in quotes"],
	tag: ["YAML tags are not allowed", "remove the tag, or put a string that begins with ! in quotes"],
	"directive-line": ["YAML directives are not allowed", "remove the line"]
};
const ofConfigs = ["alias", "anchor"];
const unrendered = {
	message: "this is a template, not YAML",
	hint: "render it first, for example with `helm template`, and name the result"
};
const unquoted = {
	message: "a string that begins with {{ is not valid YAML",
	hint: "put the text in quotes"
};
const ofPrometheus = /^\{\{-?\s*(?:\$labels|\$value|\$externalLabels)\b/;
const secondDocument = {
	message: "a config is one YAML document",
	hint: "remove what follows `---`"
};
const aroundDocuments = [
	"space",
	"newline",
	"comment",
	"doc-start",
	"doc-end",
	"byte-order-mark",
	"directive-line"
];
function refusedTokens(text, of) {
	const found = [];
	let hasContent = false;
	let before;
	for (const { type, at } of tokensOf(text)) {
		if (type === "flow-map-start" && before === type) return [{
			...ofPrometheus.test(text.slice(at - 1, at + 30)) ? unquoted : unrendered,
			at: at - 1
		}];
		before = type;
		const refusal = of === "foreign" && ofConfigs.includes(type) ? void 0 : refusals[type];
		if (refusal) found.push({
			message: refusal[0],
			hint: refusal[1],
			at
		});
		if (of === "config" && type === "doc-start" && hasContent) found.push({
			...secondDocument,
			at
		});
		hasContent ||= !aroundDocuments.includes(type);
	}
	return found;
}
function* tokensOf(text) {
	let at = 0;
	let inScalar = false;
	for (const source of new Lexer().lex(text)) {
		const type = inScalar ? "scalar" : CST.tokenType(source) ?? "scalar";
		inScalar = source === CST.SCALAR;
		if (source === CST.SCALAR || source === CST.DOCUMENT || source === CST.FLOW_END) continue;
		yield {
			type,
			at
		};
		at += source.length;
	}
}
function openBefore(text, code, found) {
	const brackets = [];
	let quote;
	for (const { type, at } of tokensOf(text)) {
		if (at >= found) break;
		if (/^flow-(?:map|seq)-start$/.test(type)) brackets.push(at);
		else if (/^flow-(?:map|seq)-end$/.test(type)) brackets.pop();
		quote = /^(?:double|single)-quoted-scalar$/.test(type) ? at : void 0;
	}
	if (code === "MISSING_CHAR") return quote;
	return code === "BAD_INDENT" ? brackets.at(-1) : void 0;
}
const closing = {
	"{": "}",
	"[": "]"
};
const unclosed = (bracket) => ({
	message: `this ${bracket} is not closed on the lines that belong to it (YAML syntax)`,
	hint: `put a ${closing[bracket] ?? bracket} where it ends`
});
function lineOf(text, lines, line) {
	return text.slice(lines.lineStarts[line - 1], lines.lineStarts[line]);
}
const syntaxMessages = {
	BAD_INDENT: "the indentation does not match the lines above",
	BAD_DQ_ESCAPE: "an escape in double quotes that YAML does not know",
	BAD_SCALAR_START: "a value without quotes cannot begin with this character",
	BLOCK_AS_IMPLICIT_KEY: "a second `key: value` on one line, or a wrong indentation",
	MISSING_CHAR: "a closing quote, bracket or colon is missing",
	MULTILINE_IMPLICIT_KEY: "a colon is missing, or the indentation is wrong",
	NON_STRING_KEY: "a key must be a plain text",
	RESOURCE_EXHAUSTION: "the values are nested too deeply",
	TAB_AS_INDENT: "YAML is indented with blanks, not with tabs"
};
function syntaxRemark(code, line) {
	const message = `${syntaxMessages[code] ?? "this is not valid YAML here"} (YAML syntax)`;
	if (/[$)\w]\{/.test(line)) return {
		message,
		hint: "inside { … } a value that contains a brace or a comma needs quotes"
	};
	if (code === "BAD_SCALAR_START") return {
		message,
		hint: "put the value in quotes"
	};
	if (code === "BLOCK_AS_IMPLICIT_KEY") return {
		message,
		hint: "a value that holds `: ` needs quotes"
	};
	return { message };
}
// build/config/imports/foreign.js
function child(spot, ...keys) {
	let found = spot;
	for (const key of keys) {
		const entry = entryOf(found?.node, key);
		if (!found || !entry || entry.value.kind === "nothing") return void 0;
		found = {
			...found,
			node: entry.value,
			path: found.path ? `${found.path}.${key}` : key
		};
	}
	return found;
}
function needed$1(spot, ...keys) {
	return child(spot, ...keys) ?? mistake(spot, { message: `\`${keys.join(".")}\` is missing` });
}
function itemsOf(spot) {
	if (spot?.node.kind !== "list") return [];
	return spot.node.items.map((node, index) => ({
		...spot,
		node,
		path: `${spot.path}[${index}]`
	}));
}
function documentsIn(document) {
	const items = itemsOf(textOf$1(child(document, "kind"))?.endsWith("List") === true ? child(document, "items") : document);
	return items.length > 0 && items.every(({ node }) => node.kind === "map") ? items : [document];
}
function textOf$1(spot) {
	if (spot?.node.kind === "text") return spot.node.text.trim();
	return spot?.node.kind === "number" ? spot.node.source : void 0;
}
function neededText(spot, ...keys) {
	const found = needed$1(spot, ...keys);
	const text = textOf$1(found);
	if (!found || text) return text;
	return mistake(found, { message: `expected a string; found ${describe(found.node)}` });
}
function shareOf(spot, unit) {
	const text = textOf$1(spot) ?? "";
	const share = /^\d+(\.\d+)?$/.test(text) ? Number(unit === "percent" ? `${text}e-2` : text) : NaN;
	if (share > 0 && share <= 1) return share;
	return mistake(spot, { message: `expected ${unit === "percent" ? "a percentage above 0 and up to 100" : "a share above 0 and up to 1"}; found ${describe(spot.node)}` });
}
// build/config/imports/keptn.js
const keptn = {
	name: "Keptn",
	recognises: (document) => child(document, "spec_version") !== void 0 && (isOf$1(document, "indicators") || isOf$1(document, "objectives")),
	read: (documents, intake) => {
		const indicators = documents.flatMap((document) => child(document, "indicators") ?? []);
		for (const document of documents.filter((one) => !isOf$1(one, "indicators"))) readSlos(document, indicators, intake);
	}
};
const isOf$1 = (document, key) => document.node.kind === "map" && document.node.entries.some((entry) => entry.key === key);
const versions = [
	"1.0",
	"0.1.0",
	"0.1.1",
	"0.2.0"
];
function readSlos(document, indicators, intake) {
	const version = child(document, "spec_version");
	if (!versions.includes(textOf$1(version) ?? "")) return intake.unsupported(version, { message: `spec_version ${describe(version.node)} of Keptn is not supported` });
	const score = child(document, "total_score");
	if (score) intake.note(score, "total_score: the score of the gate is its own, and one failed objective fails the run");
	const filter = child(document, "filter");
	const filters = filter?.node.kind === "map" ? filter.node.entries.map(({ key }) => [key, textOf$1(child(filter, key))]) : [];
	const values = {
		SERVICE: intake.service,
		...Object.fromEntries(filters),
		...intake.values,
		DURATION_SECONDS: "$window"
	};
	for (const objective of itemsOf(child(document, "objectives"))) readObjective$1(objective, indicators, values, intake);
}
function readObjective$1(spot, indicators, values, intake) {
	const sli = neededText(spot, "sli");
	if (sli === void 0) return;
	if (itemsOf(child(spot, "pass")).length === 0) return intake.note(spot, `${sli} has no criteria: Keptn shows it and does not count it, and here it is left out`);
	const pass = readBound$1(spot, "pass", intake);
	const warning = child(spot, "warning") && readBound$1(spot, "warning", intake);
	const query = findQuery(child(spot, "sli"), sli, indicators, values, intake);
	if (!pass || query === void 0 || child(spot, "warning") && !warning) return;
	const weight = Number(textOf$1(child(spot, "weight")) ?? 1);
	if (Number.isNaN(weight)) {
		const at = child(spot, "weight");
		return mistake(at, { message: `expected a weight; found ${describe(at.node)}` });
	}
	const key = child(spot, "key_sli");
	intake.add(spot, {
		name: textOf$1(child(spot, "displayName")) || sli,
		indicator: {
			kind: "value",
			query
		},
		...withWarning(pass, warning),
		unit: "none",
		key: key?.node.kind === "boolean" && key.node.value && weight > 0,
		weight: weight > 0 ? weight : 1,
		advisory: !(weight > 0)
	});
}
function withWarning(pass, warning) {
	if (!warning) return pass;
	return (pass.comparator.startsWith("<") ? warning.threshold > pass.threshold : warning.threshold < pass.threshold) ? {
		...warning,
		warn: pass.threshold
	} : pass;
}
function readBound$1(spot, key, intake) {
	const [first, second] = itemsOf(child(spot, key));
	if (!first) return mistake(child(spot, key) ?? spot, { message: "expected a list of criteria" });
	if (second) return intake.unsupported(second, {
		message: "alternative criteria, of which one suffices, cannot be judged",
		hint: "write an objective with one of them"
	});
	const [bound, other] = itemsOf(child(first, "criteria")).map((criterion) => readCriterion(criterion, intake)).filter((bound) => bound !== void 0);
	if (!other) return bound;
	return intake.unsupported(first, {
		message: "several absolute criteria cannot be judged as one",
		hint: "write an objective for each of them"
	});
}
const criterion = /^(<=|>=|<|>|=)\s*([+-]?)\s*(\d+(?:\.\d+)?)\s*(%?)$/;
function readCriterion(spot, intake) {
	const text = textOf$1(spot) ?? "";
	const [, comparator, sign, number, percent] = criterion.exec(text) ?? [];
	if (number === void 0) return mistake(spot, { message: `expected a criterion such as <600; found ${quote(text)}` });
	if (sign === "" && percent !== "") {
		const hint = `for the result of the query itself write ${comparator}${number}, and compare by an objective such as \`p(95) <= base + 10%\``;
		return intake.unsupported(spot, {
			message: `${text} is ambiguous: it may be relative to earlier results, as ${comparator}+${number}% is, or absolute`,
			hint
		});
	}
	if (sign !== "") return intake.unsupported(spot, {
		message: `${text} compares with earlier results, which is not possible for metrics of a server`,
		hint: "compare with a baseline by an objective such as `p(95) <= base + 10%`"
	});
	if (comparator === "=") return intake.unsupported(spot, {
		message: `${text}: equality cannot be judged`,
		hint: "use <= or >="
	});
	return {
		comparator,
		threshold: Number(number)
	};
}
const ofDynatrace = /^(metricSelector=|builtin:|MV2;|USQL;|SLO;|PV2;|SECPV2;)/;
function findQuery(spot, sli, indicators, values, intake) {
	const found = indicators.map((one) => child(one, sli)).find((one) => one);
	if (!found) return mistake(spot, {
		message: `no indicator is named ${quote(sli)}`,
		hint: "import the file of the SLIs together with this one: `import: [slo.yaml, sli.yaml]`"
	});
	const query = textOf$1(found) ?? "";
	if (query === "") return mistake(found, { message: "expected a PromQL query" });
	if (ofDynatrace.test(query)) return intake.unsupported(found, {
		message: "the gate cannot query Dynatrace",
		hint: "it takes PromQL"
	});
	const missing = [...query.matchAll(placeholder)].map(([, name]) => name).filter((name) => values[name] === void 0);
	if (missing.length > 0) return mistake(found, {
		message: `$${missing[0]} has no value`,
		hint: `give it with the import, such as \`values: { ${missing[0]}: … }\``
	});
	return query.replace(placeholder, (_, name) => values[name]);
}
const placeholder = /\$([A-Za-z_]\w*(?:\.\w+)*)/g;
// build/promql/query-text.js
const ended = (query) => /#[^\n]*$/.test(query) ? `${query}\n` : query;
const wrapQuery = (query) => `(${ended(query.trim())})`;
const stringOrComment = new RegExp(`(${literalForm})|#[^\\n]*`, "g");
const withoutComments = (query) => query.replace(stringOrComment, (_, string) => string ?? "");
const withoutStrings = (query) => query.replace(stringOrComment, (_, string) => string ? "\"\"" : "");
// build/config/imports/counters.js
const selectorText = `(?:${metricForm$1}\\s*(?:${bracesForm})?|${bracesForm})`;
const increase = new RegExp(`^(?:rate|increase)\\s*\\(\\s*(${selectorText})\\s*\\[[^\\]:]*\\]\\s*\\)$`, "s");
const aboveZero = />\s*0$/;
const grouping = /^sum\s+without\s*\([^()]*\)/;
const orZero = /^(.*?)\s+or\s+(?:on\s*\(\s*\)\s*)?vector\s*\(\s*0\s*\)$/is;
function parseCounter(query) {
	const text = unwrap(withoutComments(query).trim().replace(aboveZero, ""));
	const orNothing = orZero.exec(text)?.[1];
	if (orNothing !== void 0) {
		const counter = parseCounter(orNothing);
		return counter && {
			...counter,
			absent: "ok"
		};
	}
	const summed = inner(text.replace(grouping, "sum"), "sum");
	if (summed !== void 0) return parseCounter(summed);
	const parsed = selector$1.parse(increase.exec(text)?.[1] ?? text);
	return "value" in parsed ? { selector: parsed.value } : void 0;
}
function parseDifference(query) {
	const text = unwrap(withoutComments(query));
	for (const { index } of text.matchAll(/-/g)) {
		const sides = [parseCounter(text.slice(0, index)), parseCounter(text.slice(index + 1))];
		if (sides[0] && sides[1]) return [sides[0], sides[1]];
	}
}
function ratioIndicator({ partIs, part, total }) {
	const all = parseCounter(total);
	const counted = parseCounter(part);
	if (all && counted) return counts(partIs, counted, all);
	const [whole, rest] = parseDifference(part) ?? [];
	if (all && whole && rest && same(whole.selector, all.selector)) return counts(partIs === "bad" ? "good" : "bad", rest, all);
	const share = `${wrapQuery(part)} / ${wrapQuery(total)}`;
	return {
		kind: "value",
		query: partIs === "good" ? share : `1 - ${share}`
	};
}
const counts = (partIs, { selector: part, absent }, total) => ({
	kind: "counts",
	partIs,
	part,
	total: total.selector,
	...defined({ absent })
});
const same = (one, other) => one.replace(/\s/g, "") === other.replace(/\s/g, "");
function unwrap(query) {
	let text = query.trim();
	for (let within = inner(text, ""); within !== void 0; within = inner(text, "")) text = within.trim();
	return text;
}
function inner(text, name) {
	const start = new RegExp(`^${name}\\s*\\(`).exec(text)?.[0];
	if (start === void 0 || !text.endsWith(")")) return void 0;
	const body = text.slice(start.length, -1);
	let depth = 0;
	for (const character of body.replace(new RegExp(literalForm, "g"), "")) {
		depth += character === "(" ? 1 : character === ")" ? -1 : 0;
		if (depth < 0) return void 0;
	}
	return depth === 0 ? body : void 0;
}
// build/config/objectives/terms.js
const headFields = {
	name: {
		option: name$1,
		doc: "What the scorecard calls it. An objective that queries a source needs one.",
		otherwise: "the expression",
		example: "snappy"
	},
	key: {
		option: flag,
		doc: "A failed key objective makes the grade F.",
		default: false
	},
	weight: {
		option: weight,
		doc: "How much it counts in the score.",
		default: 1,
		example: 2
	},
	advisory: {
		option: flag,
		doc: "Shown, never counted.",
		default: false
	}
};
function refuseKeyAndAdvisory({ key, advisory }, spot, hint = "an advisory objective is never counted") {
	if (!key || !advisory) return;
	mistake(spot, {
		message: "`key` and `advisory` exclude each other",
		hint
	});
}
function refuseKeys(spot, keys, why) {
	const there = keys.flatMap((key) => entryOf(spot.node, key) ?? []);
	for (const { key, at } of there) mistake(spot, {
		message: `\`${key}\` ${why}`,
		at
	});
	return there.length === 0;
}
function headOf(values, said) {
	return {
		...said,
		key: values.key ?? defaultOf(headFields.key),
		weight: values.weight ?? defaultOf(headFields.weight),
		advisory: values.advisory ?? defaultOf(headFields.advisory),
		...defined({ during: values.during })
	};
}
function withWarn(head, threshold, warn) {
	return {
		...head,
		threshold,
		...defined({ warn })
	};
}
function readWarn(spot, { comparator, threshold }, parse) {
	const { node } = spot;
	const written = node.kind === "number" ? node.source : node.kind === "text" ? node.text : "";
	const parsed = parse(written);
	if ("refused" in parsed) return mistake(spot, {
		message: parsed.refused,
		hint: parsed.hint
	});
	const below = comparator === "<" || comparator === "<=";
	if (below ? parsed.value < threshold : parsed.value > threshold) return parsed.value;
	const hint = `with ${comparator} a warning comes ${below ? "below" : "above"} the threshold`;
	return mistake(spot, {
		message: `expected a bound stricter than the threshold; found ${quote(written)}`,
		hint
	});
}
// build/config/sources/source-name.js
const keys$1 = providerKeys().filter(({ ask, can }) => ask || can).map(({ key }) => key);
const plain = textOption({
	type: "text",
	expected: "a name",
	hint: "such as staging",
	parse: name$1.parse
});
const sourceName = {
	...plain,
	read: (spot) => {
		const read = plain.read(spot);
		if (read === void 0 || sourceKeyOf(read, spot.reading.sources) !== void 0) return read;
		const known = [...keys$1, ...spot.reading.sources?.keys() ?? []];
		const near = nearest(read, known);
		return mistake(spot, {
			message: `no source is named \`${read}\``,
			hint: near ? `did you mean \`${near}\`?` : `the sources are ${known.join(", ")}`
		});
	}
};
const sourceKeyOf = (name, named = new Map()) => named.get(name) ?? keys$1.find((key) => key === name);
const usualSource = (needs) => providerKeys().find(({ can }) => can?.includes(needs))?.key ?? "";
// build/config/slos/slo-terms.js
const absent = {
	option: choice(["ok"]),
	doc: "With `ok`, a part of a total that has no series counts as zero, also if it is a metric of its own.",
	otherwise: "no data, unless the part is of the metric of its total",
	example: "ok"
};
const advisory = {
	option: flag,
	doc: "Shown, never counted, and its budget does not affect the verdict; for an import, this holds for all its SLOs.",
	default: false
};
const source = {
	option: sourceName,
	doc: "The source that counts it, by its name below `sources`; for an import, the source of all its SLOs.",
	otherwise: "the only one that can"
};
// build/config/slos/slo-imports.js
const files = list(file, {
	most: 50,
	what: "files"
});
const paths$1 = oneOrList(file, files);
const nameForm$1 = /^[A-Za-z_][\w.]*$/;
const value$1 = text$1({
	most: 200,
	expected: "a string"
});
const placeholders = record({
	type: "mapping of texts",
	expected: "a mapping",
	hint: "such as STAGE: dev",
	what: "placeholders",
	most: 100,
	names: { pattern: nameForm$1.source },
	values: {
		type: "string",
		maxLength: 200
	}
}, ({ key, at }, own, spot) => nameForm$1.test(key) ? value$1.read(own) : mistake(spot, {
	message: `\`${key}\` is not a valid name of a placeholder`,
	hint: "without its $",
	at
}));
const importFields = {
	import: {
		option: paths$1,
		doc: "Files of OpenSLO, Sloth, Pyrra or Keptn, from the folder of the config; see [SLOs](slos.md). Patterns such as `**/slo.yaml` are read as those of `alerts` are.",
		required: true,
		example: "slos/*.yaml"
	},
	values: {
		option: placeholders,
		doc: "What the placeholders of Keptn stand for, such as `STAGE: dev`; `$SERVICE` is the service.",
		otherwise: "none"
	},
	unsupported: {
		option: choice(["fail", "ignore"]),
		doc: "What happens to an imported SLO that cannot be judged: `fail` makes it a mistake, and `ignore` leaves it out with a note on the scorecard.",
		default: "fail"
	},
	absent,
	source,
	advisory
};
const importSchema = sectionSchema(importFields);
function readImport$2(spot) {
	const { values, whole } = readSection(importFields, {}, spot);
	if (!whole) return void 0;
	return {
		kind: "import",
		import: {
			files: values.import,
			values: values.values ?? {},
			unsupported: values.unsupported ?? defaultOf(importFields.unsupported),
			...defined({
				absent: values.absent,
				source: values.source
			}),
			advisory: values.advisory ?? defaultOf(importFields.advisory),
			place: spot.reading.place(spot.node.at)
		}
	};
}
// build/config/slos/slo-window.js
const [least, most$1] = [hourMs, 366 * dayMs];
const sloWindow = textOption({
	type: "duration in days",
	expected: "a duration",
	hint: "such as 30d or 4w",
	schema: { pattern: "^\\s*(?=\\d)(\\d+w)?(\\d+d)?(\\d+h)?\\s*$" },
	parse: (written) => {
		const text = written.trim();
		const value = /^[\dhdw]+$/.test(text) ? parsePromDuration(text) : void 0;
		if (!value) return {
			refused: `expected a duration in h, d or w; found ${quote(written)}`,
			hint: "such as 30d or 4w"
		};
		if (value >= least && value <= most$1) return { value };
		return { refused: `expected a duration between 1h and ${formatDays(most$1)}; found ${quote(written)}` };
	}
});
// build/config/slos/slos.js
const partFields = {
	bad: {
		option: selector$1,
		doc: "Counter of what was bad, a part of `total`. Excludes `good`.",
		otherwise: "`good` is given",
		example: "http_requests_total{code=~\"5..\"}"
	},
	good: {
		option: selector$1,
		doc: "Counter of what was good, a part of `total`. Excludes `bad`.",
		otherwise: "`bad` is given",
		example: "http_requests_total{code!~\"5..\"}"
	},
	total: {
		option: selector$1,
		doc: "Counter of all that happened.",
		required: true,
		example: "http_requests_total"
	}
};
const counters = section(partFields, { exclusive: exclusive$1 });
const sloFields = {
	name: {
		option: name$1,
		doc: "What the scorecard calls it.",
		required: true,
		example: "checkout availability"
	},
	description: {
		option: text$1({
			most: 1e3,
			expected: "a string"
		}),
		doc: "For readers of the report.",
		otherwise: "none"
	},
	objective: {
		option: percentage,
		doc: "The share that must be good.",
		required: true,
		example: "99.9%"
	},
	window: {
		option: sloWindow,
		doc: "How long the error budget has to last.",
		default: "30d",
		example: "4w"
	},
	...partFields,
	production: {
		option: {
			...counters,
			schema: {
				...counters.schema,
				oneOf: eitherPart
			}
		},
		doc: "The same counters of production, whose error budget is read.",
		otherwise: "the counters above"
	},
	absent,
	source,
	key: {
		option: flag,
		doc: "A failed key objective makes the grade F.",
		default: false
	},
	weight: {
		option: weight,
		doc: "How much it counts in the score.",
		default: 1,
		example: 2
	},
	advisory
};
const neededOf = (fields, otherwise) => Object.fromEntries(Object.entries(fields).map(([key, { required, ...setting }]) => [key, required ? {
	...setting,
	otherwise
} : setting]));
const item = {
	type: "SLO, or import",
	fields: {
		...neededOf(sloFields, "*required* of an SLO"),
		...neededOf(importFields, "*required* to import")
	},
	schema: { anyOf: [{
		...sectionSchema(sloFields, { exclusive: exclusive$1 }),
		oneOf: eitherPart
	}, importSchema] },
	read: (spot) => entryOf(spot.node, "import") ? readImport$2(spot) : readSlo$1(spot)
};
const items$1 = list(item, {
	most: limits$2.objectives,
	name: (read) => read.kind === "slo" ? read.slo.objective.name : `import ${read.import.files.join(" ")}`,
	what: "SLOs",
	keepsRest: true
});
const slos = {
	type: "list of SLOs and imports",
	fields: item.fields,
	schema: { anyOf: [items$1.schema, importSchema] },
	read: (spot) => {
		const read = spot.node.kind === "map" ? [readImport$2(spot)] : items$1.read(spot);
		if (!read || read.some((one) => one === void 0)) return void 0;
		return {
			objectives: read.flatMap((one) => one?.kind === "slo" ? [one.slo] : []),
			imports: read.flatMap((one) => one?.kind === "import" ? [one.import] : [])
		};
	}
};
function readSlo$1(spot) {
	const { values, whole } = readSection(sloFields, { exclusive: exclusive$1 }, spot);
	refuseKeyAndAdvisory(values, spot, "an advisory SLO is never counted");
	const { absent } = values;
	const indicator = readCounters(values, absent, spot);
	const production = entryOf(spot.node, "production");
	const budget = production ? readCounters(values.production ?? {}, absent, {
		...spot,
		node: production.value,
		path: `${spot.path}.production`
	}) : indicator;
	if (!whole || !indicator || !budget) return void 0;
	const { name, description, objective: threshold, window: windowMs = defaultOf(sloFields.window) } = values;
	return {
		kind: "slo",
		slo: {
			objective: {
				name,
				kind: "measured",
				provider: values.source ?? usualSource("slos"),
				...sourceQueryOf(indicator),
				...goodShareAtLeast(threshold),
				slo: {
					windowMs,
					budget: sourceQueryOf(budget),
					...defined({ description })
				},
				key: values.key ?? defaultOf(sloFields.key),
				weight: values.weight ?? defaultOf(sloFields.weight),
				advisory: values.advisory ?? defaultOf(sloFields.advisory)
			},
			place: spot.reading.place(spot.node.at),
			needs: "slos",
			...defined({ named: values.source })
		}
	};
}
const goodShareAtLeast = (threshold) => ({
	comparator: ">=",
	threshold,
	unit: "ratio"
});
function readCounters(values, absent, spot) {
	if (spot.node.kind !== "map") return void 0;
	const part = readPartOf(values, spot, "counter");
	return part && {
		kind: "counts",
		...part,
		...defined({ absent })
	};
}
// build/config/imports/intake.js
function openIntake({ values, unsupported, absent, advisory, source }, service) {
	const taken = {
		objectives: [],
		leftOut: []
	};
	const note = (spot, text) => {
		const { file, line } = spot.reading.place(spot.node.at);
		taken.leftOut.push({
			file,
			text: `line ${line}: ${text}`
		});
	};
	const queryOf = (indicator) => sourceQueryOf(absent && indicator.kind === "counts" ? {
		...indicator,
		absent
	} : indicator);
	const sloOf = ({ budget, ...slo }) => ({
		...slo,
		...defined({ budget: budget && queryOf(budget) })
	});
	return {
		intake: {
			service,
			values,
			note,
			add: (spot, objective) => {
				const name = name$1.parse(objective.name);
				if ("refused" in name) return mistake(spot, { message: name.refused });
				const { slo, indicator, ...terms } = objective;
				const own = {
					...terms,
					name: name.value,
					...queryOf(indicator),
					...defined({ slo: slo && sloOf(slo) }),
					...advisory && {
						advisory,
						key: false
					}
				};
				taken.objectives.push({
					objective: {
						kind: "measured",
						provider: source ?? usualSource("slos"),
						...own
					},
					place: spot.reading.place(spot.node.at),
					needs: "slos",
					...defined({ named: source })
				});
			},
			unsupported: (spot, { message, hint }) => unsupported === "ignore" ? note(spot, `${message}: left out`) : mistake(spot, {
				message,
				hint
			})
		},
		taken
	};
}
function sloObjective({ name, description, objective, windowMs, indicator }) {
	const isOverWindow = indicator.kind === "counts" || /\$window\b/.test(indicator.query);
	return {
		name,
		indicator,
		...goodShareAtLeast(objective),
		slo: {
			windowMs: windowMs ?? usualWindowMs,
			...defined({
				description: description || void 0,
				budget: isOverWindow && windowMs !== void 0 ? indicator : void 0
			})
		},
		key: false,
		weight: 1,
		advisory: false
	};
}
const usualWindowMs = 30 * dayMs;
const fillTemplate = (query) => query.replace(/\{\{-?\s*\.window\s*-?\}\}/g, "$window");
// build/config/imports/open-slo.js
const version$1 = "openslo/v1";
const ignoredKinds = [
	"Service",
	"SLI",
	"DataSource"
];
const ofAlerts$1 = [
	"AlertPolicy",
	"AlertCondition",
	"AlertNotificationTarget"
];
const openSlo = {
	name: "OpenSLO",
	recognises: (document) => textOf$1(child(document, "apiVersion"))?.startsWith("openslo") === true,
	read: (documents, intake) => {
		const known = {
			slis: named$1(documents, "SLI"),
			sources: named$1(documents, "DataSource")
		};
		for (const document of documents) readDocument(document, known, intake);
	}
};
const kindOf$1 = (document) => textOf$1(child(document, "kind"));
const named$1 = (documents, kind) => new Map(documents.filter((document) => kindOf$1(document) === kind).map((document) => [textOf$1(child(document, "metadata", "name")) ?? "", document]));
function readDocument(document, known, intake) {
	const apiVersion = child(document, "apiVersion");
	if (textOf$1(apiVersion) !== version$1) {
		const message = `expected apiVersion ${version$1}; found ${describe(apiVersion.node)}`;
		return intake.unsupported(apiVersion, { message });
	}
	const kind = kindOf$1(document);
	if (kind === "SLO") return readSlo(document, known, intake);
	if (kind && ignoredKinds.includes(kind)) return;
	const at = child(document, "kind") ?? document;
	if (kind && ofAlerts$1.includes(kind)) return intake.note(at, `${kind} ${textOf$1(child(document, "metadata", "name")) ?? ""}: the gate raises no alerts`);
	intake.unsupported(at, { message: `the kind ${quote(kind ?? "")} of OpenSLO is not supported` });
}
function readSlo(document, known, intake) {
	const name = neededText(document, "metadata", "name");
	const spec = needed$1(document, "spec");
	if (!spec || name === void 0) return;
	const method = child(spec, "budgetingMethod");
	if (method && textOf$1(method) !== "Occurrences") return intake.unsupported(method, {
		message: `budgets in ${textOf$1(method)} cannot be judged`,
		hint: "use the method Occurrences: the share of good events"
	});
	const goals = itemsOf(needed$1(spec, "objectives"));
	const composite = goals.map((goal) => child(goal, "indicator") ?? child(goal, "indicatorRef")).find((found) => found);
	if (composite) return intake.unsupported(composite, {
		message: "a composite SLO cannot be judged",
		hint: "write an SLO for each of its parts"
	});
	const sli = findSli(spec, known);
	if (!sli) return;
	const windowMs = readWindow$1(spec, intake);
	const description = textOf$1(child(spec, "description"));
	for (const [index, goal] of goals.entries()) {
		const objective = readTarget(goal);
		const indicator = readIndicator$2(sli, goal, known, intake);
		if (objective === void 0 || !indicator) continue;
		const part = textOf$1(child(goal, "displayName")) ?? `objective ${index + 1}`;
		const own = goals.length > 1 ? `${name}: ${part}` : name;
		intake.add(goal, sloObjective({
			name: own,
			description,
			objective,
			windowMs,
			indicator
		}));
	}
}
function findSli(spec, { slis }) {
	const inline = child(spec, "indicator");
	if (inline) return needed$1(inline, "spec");
	const reference = child(spec, "indicatorRef");
	if (!reference) return mistake(spec, { message: "`indicator` or `indicatorRef` is missing" });
	const found = slis.get(textOf$1(reference) ?? "");
	if (found) return needed$1(found, "spec");
	return mistake(reference, {
		message: `there is no SLI ${describe(reference.node)}`,
		hint: "import its file together with this one"
	});
}
const unitsMs = {
	m: 6e4,
	h: hourMs,
	d: dayMs,
	w: 7 * dayMs,
	M: 30 * dayMs,
	Q: 90 * dayMs,
	Y: 365 * dayMs
};
function readWindow$1(spec, intake) {
	const [window] = itemsOf(child(spec, "timeWindow"));
	if (!window) return intake.note(spec, "there is no time window, so no budget is read");
	if (child(window, "calendar")) return intake.note(window, "budgets by the calendar are not read");
	const duration = child(window, "duration") ?? window;
	const [, count, unit] = /^(\d+)([mhdwMQY])$/.exec(textOf$1(duration) ?? "") ?? [];
	if (count && unit) return Number(count) * unitsMs[unit];
	return mistake(duration, { message: `expected a duration such as 28d; found ${describe(duration.node)}` });
}
function readTarget(goal) {
	const percent = child(goal, "targetPercent");
	const target = percent ?? needed$1(goal, "target");
	return target && shareOf(target, percent ? "percent" : "fraction");
}
function readIndicator$2(sli, goal, known, intake) {
	const threshold = child(sli, "thresholdMetric");
	if (threshold) return readThreshold(threshold, goal, known, intake);
	const ratio = needed$1(sli, "ratioMetric");
	if (!ratio) return void 0;
	const raw = child(ratio, "raw");
	if (raw) return readRaw(ratio, raw, known, intake);
	const partIs = child(ratio, "good") ? "good" : "bad";
	const counted = needed$1(ratio, partIs);
	const all = needed$1(ratio, "total");
	const [part, total] = [counted && readQuery$1(counted, known, intake), all && readQuery$1(all, known, intake)];
	if (part === void 0 || total === void 0) return void 0;
	const indicator = ratioIndicator({
		partIs,
		part,
		total
	});
	const counter = child(ratio, "counter");
	if (indicator.kind === "value" || counter?.node.kind !== "boolean" || counter.node.value) return indicator;
	if (parseCounter(part)?.selector !== part) return indicator;
	return intake.unsupported(counter, { message: "a ratio of gauges (`counter: false`) cannot be judged" });
}
const operators = {
	lt: "<",
	lte: "<=",
	gt: ">",
	gte: ">="
};
function readThreshold(spot, goal, known, intake) {
	const query = readQuery$1(spot, known, intake);
	const op = needed$1(goal, "op");
	const value = neededText(goal, "value");
	if (query === void 0 || !op || value === void 0) return void 0;
	const operator = operators[textOf$1(op) ?? ""];
	if (!operator) return mistake(op, { message: `expected lt, lte, gt or gte; found ${describe(op.node)}` });
	const bound = Number(value);
	if (!Number.isFinite(bound)) return mistake(child(goal, "value"), { message: `expected a number; found ${quote(value)}` });
	return {
		kind: "value",
		query: `avg_over_time((${withoutNaN(query)} ${operator} bool ${bound})[$window:])`
	};
}
const withoutNaN = (query) => /^[\s(]*(?:scalar|time)\s*\(/.test(query) ? wrapQuery(query) : wrapQuery(`${wrapQuery(query)} >= -Inf`);
function readRaw(ratio, raw, known, intake) {
	const query = readQuery$1(raw, known, intake);
	const type = needed$1(ratio, "rawType");
	if (query === void 0 || !type) return void 0;
	const average = `avg_over_time(${wrapQuery(query)}[$window:])`;
	if (textOf$1(type) === "success") return {
		kind: "value",
		query: average
	};
	if (textOf$1(type) === "failure") return {
		kind: "value",
		query: `1 - ${average}`
	};
	return mistake(type, { message: `expected success or failure; found ${describe(type.node)}` });
}
const promQl = /prometheus|mimir|thanos|cortex|victoria|promql/i;
function readQuery$1(metric, known, intake) {
	const source = needed$1(metric, "metricSource");
	if (!source) return void 0;
	const reference = child(source, "metricSourceRef");
	const referred = reference && known.sources.get(textOf$1(reference) ?? "");
	const type = child(source, "type") ?? child(referred, "spec", "type");
	if (!type) return mistake(reference ?? source, {
		message: "the data source has no type",
		hint: reference ? "import its DataSource together with this file" : "write `type: Prometheus`"
	});
	if (!promQl.test(textOf$1(type) ?? "")) return intake.unsupported(type, { message: `the gate cannot query a data source of type ${describe(type.node)}` });
	const spec = needed$1(source, "spec");
	const query = spec && neededText(spec, child(spec, "promql") ? "promql" : "query");
	return query && fillTemplate(query);
}
// build/config/imports/pyrra.js
const pyrra = {
	name: "Pyrra",
	recognises: (document) => textOf$1(child(document, "apiVersion"))?.startsWith("pyrra.dev/") === true,
	read: (documents, intake) => {
		for (const document of documents) readObjective(document, intake);
	}
};
function readObjective(document, intake) {
	const kind = child(document, "kind") ?? document;
	if (textOf$1(kind) !== "ServiceLevelObjective") return intake.unsupported(kind, { message: `of Pyrra, only ServiceLevelObjective is supported` });
	const name = neededText(document, "metadata", "name");
	const spec = needed$1(document, "spec");
	const target = spec && needed$1(spec, "target");
	const objective = target && shareOf(target, "percent");
	const windowMs = spec && readWindow(spec);
	const indicators = spec && needed$1(spec, "indicator");
	const indicator = indicators && readIndicator$1(indicators, intake);
	if (name === void 0 || objective === void 0 || windowMs === void 0 || !indicator) return;
	const description = textOf$1(child(spec, "description"));
	intake.add(document, sloObjective({
		name,
		description,
		objective,
		windowMs,
		indicator
	}));
}
function readWindow(spec) {
	const window = needed$1(spec, "window");
	const ms = window && parsePromDuration(textOf$1(window) ?? "");
	if (!window || ms) return ms;
	return mistake(window, { message: `expected a duration such as 4w; found ${describe(window.node)}` });
}
function readIndicator$1(spot, intake) {
	const kinds = [
		"ratio",
		"latency",
		"latencyNative",
		"bool_gauge"
	];
	const kind = kinds.find((key) => child(spot, key));
	if (!kind) return mistake(spot, { message: `expected one of ${kinds.join(", ")}` });
	const own = child(spot, kind);
	const grouping = itemsOf(child(own, "grouping")).map(textOf$1);
	if (grouping.length > 0) intake.note(child(own, "grouping"), `grouping by ${grouping.join(", ")}: all groups are judged together`);
	const metric = (...keys) => {
		const written = neededText(own, ...keys, "metric");
		return written && withoutComments(written).trim();
	};
	switch (kind) {
		case "ratio": return ratioOf("bad", metric("errors"), metric("total"));
		case "latency": return ratioOf("good", bucketOf(own, metric("success")), metric("total"));
		case "latencyNative": return nativeLatency(own, metric("total"));
		case "bool_gauge": {
			const gauge = metric();
			const query = `sum(sum_over_time(${gauge}[$window])) / sum(count_over_time(${gauge}[$window]))`;
			return gauge === void 0 ? void 0 : {
				kind: "value",
				query
			};
		}
	}
}
function bucketOf(spot, metric) {
	if (metric === void 0 || matches(metric, "le")) return metric;
	const success = child(spot, "success", "metric");
	return mistake(success, {
		message: `expected a bucket, with its bound as the label \`le\`; found ${quote(metric)}`,
		hint: `such as ${(metricOf(metric) ?? "requests_seconds").replace(/_(bucket|count|sum)$/, "")}_bucket{le="0.5"}`
	});
}
function ratioOf(partIs, part, total) {
	if (part === void 0 || total === void 0) return void 0;
	const rate = (metric) => `sum(rate(${metric.replace(/(\s+offset\s.*)?$/s, "[$window]$1")}))`;
	return ratioIndicator({
		partIs,
		part: rate(part),
		total: rate(total)
	});
}
function nativeLatency(spot, metric) {
	const latency = needed$1(spot, "latency");
	const ms = latency && parseDuration(textOf$1(latency) ?? "");
	if (latency && ms === void 0) return mistake(latency, { message: `expected a duration such as 200ms; found ${describe(latency.node)}` });
	if (ms === void 0 || metric === void 0) return void 0;
	return {
		kind: "value",
		query: `histogram_fraction(0, ${ms / 1e3}, sum(rate(${metric}[$window])))`
	};
}
// build/config/imports/sloth.js
const sloth = {
	name: "Sloth",
	recognises: (document) => textOf$1(child(document, "version")) === "prometheus/v1",
	read: (documents, intake) => {
		const keys = {
			error: "error_query",
			total: "total_query",
			raw: "error_ratio_query",
			plugins: "slo_plugins"
		};
		for (const document of documents) readService(document, keys, intake);
	}
};
const kinds$1 = ["PrometheusServiceLevel", "ManagedPrometheusServiceLevel"];
const slothResource = {
	name: "Sloth",
	recognises: (document) => kinds$1.includes(textOf$1(child(document, "kind")) ?? ""),
	read: (documents, intake) => {
		const keys = {
			error: "errorQuery",
			total: "totalQuery",
			raw: "errorRatioQuery",
			plugins: "sloPlugins"
		};
		for (const document of documents) {
			const spec = needed$1(document, "spec");
			if (spec) readService(spec, keys, intake);
		}
	}
};
function readService(spot, keys, intake) {
	const service = neededText(spot, "service");
	const chain = child(spot, keys.plugins);
	if (chain) intake.note(chain, "Sloth plugins are not supported");
	const slos = needed$1(spot, "slos");
	for (const slo of itemsOf(slos)) {
		const name = neededText(slo, "name");
		const objective = needed$1(slo, "objective");
		const share = objective && shareOf(objective, "percent");
		const indicator = readIndicator(slo, keys, intake);
		if (service === void 0 || name === void 0 || share === void 0 || !indicator) continue;
		const description = textOf$1(child(slo, "description"));
		const named = {
			name: `${service}-${name}`,
			description,
			objective: share
		};
		intake.add(slo, sloObjective({
			...named,
			windowMs: usualWindowMs,
			indicator
		}));
	}
}
function readIndicator(slo, keys, intake) {
	const sli = needed$1(slo, "sli");
	if (!sli) return void 0;
	const plugin = child(sli, "plugin");
	if (plugin) return intake.unsupported(plugin, {
		message: "an SLI of a Sloth plugin cannot be judged",
		hint: "write the queries of the plugin under `events`"
	});
	const raw = child(sli, "raw");
	if (raw) {
		const query = readQuery(raw, keys.raw, intake);
		return query === void 0 ? void 0 : {
			kind: "value",
			query: `1 - ${wrapQuery(query)}`
		};
	}
	const events = needed$1(sli, "events");
	if (!events) return void 0;
	const [part, total] = [readQuery(events, keys.error, intake), readQuery(events, keys.total, intake)];
	return part === void 0 || total === void 0 ? void 0 : ratioIndicator({
		partIs: "bad",
		part,
		total
	});
}
function readQuery(spot, key, intake) {
	const written = neededText(spot, key);
	const query = written && fillTemplate(written);
	if (!query?.includes("{{")) return query;
	return intake.unsupported(child(spot, key), { message: "a template other than `{{.window}}` cannot be filled in" });
}
// build/config/imports/formats.js
const formats = [
	openSlo,
	sloth,
	slothResource,
	pyrra,
	keptn
];
// build/config/imports/import-slos.js
function importSlos(imports, service) {
	const read = imports.map((one) => readImport$1(one, service));
	return {
		objectives: read.flatMap((one) => one.objectives),
		files: read.flatMap((one) => one.files),
		mistakes: read.flatMap((one) => one.mistakes)
	};
}
function readImport$1(found, service) {
	const readings = [];
	const documents = found.found.flatMap(({ file, text }) => {
		const [reading, nodes] = parseYamlDocuments(text, {
			file,
			environment: void 0
		});
		readings.push(reading);
		return nodes.flatMap((node) => documentsIn({
			node,
			path: "",
			reading
		})).map((spot) => ({
			spot,
			format: formats.find((format) => format.recognises(spot))
		}));
	});
	const { intake, taken } = openIntake(found, service);
	for (const format of formats) {
		const own = documents.filter((document) => document.format === format).map(({ spot }) => spot);
		if (own.length > 0) format.read(own, intake);
	}
	for (const { spot } of documents.filter(({ format }) => !format)) {
		const known = [...new Set(formats.map(({ name }) => name))].join(", ");
		refuseFile(spot, {
			message: "this is not a known kind of SLO file",
			hint: `known: ${known}`
		});
	}
	const mistakes = readings.flatMap(sortedMistakes);
	if (mistakes.length === 0 && taken.objectives.length === 0) {
		const message = `${found.files.join(", ")}: it contains no SLO that the gate can judge`;
		const [first] = taken.leftOut;
		mistakes.push({
			message,
			...defined({ hint: first && `${first.file}, ${first.text}` }),
			place: found.place
		});
	}
	return {
		objectives: taken.objectives,
		files: filesOf$1(found, documents, taken),
		mistakes
	};
}
const filesOf$1 = ({ found }, documents, taken) => found.map(({ file }) => {
	const own = documents.filter(({ spot }) => spot.reading.file === file);
	return {
		file,
		format: [...new Set(own.flatMap(({ format }) => format?.name ?? []))].join(", "),
		objectives: taken.objectives.filter(({ place }) => place?.file === file).length,
		leftOut: taken.leftOut.filter((left) => left.file === file).map(({ text }) => text)
	};
});
// build/language/yaml/overlay.js
function overlay([read, tree], overrides, length) {
	const placed = placeBehind(length, overrides);
	const found = (at) => placed.find(({ start, end }) => at >= start && at <= end);
	const reading = {
		...read,
		overriddenAt: (at) => {
			const override = found(at)?.override;
			return override && {
				by: override.by,
				path: "path" in override ? override.path.join(".") : ""
			};
		},
		place: (at) => {
			const one = found(at);
			return one ? {
				file: "",
				line: 0,
				column: one.start,
				input: one.override.by
			} : read.place(at);
		}
	};
	noteTwice(placed, reading);
	return [reading, placed.toSorted((a, b) => depth(a) - depth(b)).reduce((growing, one) => withOverride(growing, one, reading), tree)];
}
function placeBehind(length, overrides) {
	let start = length;
	return overrides.map((override) => {
		start += 1;
		const placed = {
			override,
			start,
			end: start + ("value" in override ? lengthOf(override) : 0)
		};
		start = placed.end;
		return placed;
	});
}
const lengthOf = ({ value }) => ("text" in value ? value.text : value.yaml).length;
const depth = ({ override }) => "path" in override ? override.path.length : 0;
function noteTwice(placed, reading) {
	const first = new Map();
	for (const { override, start } of placed) {
		if (!("path" in override)) continue;
		const { path, by } = override;
		const key = JSON.stringify(isHeader(path) ? [...path.slice(0, -1), path.at(-1).toLowerCase()] : path);
		const other = first.get(key);
		if (other === void 0) first.set(key, by);
		else {
			const hint = `first by ${other}`;
			mistakeAt(start, reading, {
				message: `\`${path.join(".")}\` is given twice`,
				hint
			});
		}
	}
}
function withOverride(tree, { override, start }, reading) {
	if ("refused" in override) {
		const { refused: message, hint } = override;
		mistakeAt(start, reading, {
			message,
			...defined({ hint })
		});
		return tree;
	}
	const value = nodeFor(override, start, reading);
	const grown = value && graft(tree, override.path, {
		value,
		at: start
	});
	if (grown && "refused" in grown) {
		mistakeAt(start, reading, {
			message: grown.refused,
			hint: "give all of it"
		});
		return tree;
	}
	return grown ?? tree;
}
function nodeFor({ value, path }, start, reading) {
	if ("text" in value) return {
		kind: "text",
		at: start,
		text: value.text,
		textAt: start,
		isLiteral: true
	};
	if (value.yaml.trim() === "") return {
		kind: "nothing",
		at: start
	};
	const [own, node] = parseYaml(value.yaml, {
		file: "",
		environment: void 0
	});
	for (const { mistake: found } of own.found) {
		const { message, hint } = found;
		const spot = {
			node: {
				kind: "nothing",
				at: start
			},
			path: path.join("."),
			reading
		};
		mistake(spot, {
			message,
			hint
		});
	}
	return own.found.length > 0 ? void 0 : node && shifted(node, start);
}
function shifted(node, by) {
	const at = node.at + by;
	if (node.kind === "list") return {
		...node,
		at,
		items: node.items.map((item) => shifted(item, by))
	};
	if (node.kind === "map") {
		const entries = node.entries.map((entry) => ({
			...entry,
			at: entry.at + by,
			value: shifted(entry.value, by)
		}));
		return {
			...node,
			at,
			entries
		};
	}
	if (node.kind !== "text") return {
		...node,
		at
	};
	const { block, textAt } = node;
	return {
		...node,
		at,
		...defined({
			textAt: textAt === void 0 ? void 0 : textAt + by,
			block: block && {
				...block,
				at: block.at + by
			}
		})
	};
}
function graft(tree, path, { value, at, path: whole = path }) {
	const [key, ...rest] = path;
	if (key === void 0) return value;
	if (tree && tree.kind !== "map" && tree.kind !== "nothing") {
		const passed = whole.slice(0, whole.length - path.length).join(".");
		return { refused: `${passed === "" ? "the config" : `\`${passed}\``} is ${describeKind(tree)} in the file` };
	}
	const entries = tree?.kind === "map" ? tree.entries : [];
	const isSame = sameKey(whole.slice(0, whole.length - rest.length));
	const old = entries.find((entry) => isSame(entry.key));
	const below = graft(old?.value, rest, {
		value,
		at,
		path: whole
	});
	if ("refused" in below) return below;
	const isWhole = rest.length === 0;
	const entry = {
		key,
		at: old && !isWhole ? old.at : at,
		value: below,
		...defined({ replaced: old && isWhole ? old.replaced ?? old.value : void 0 })
	};
	return {
		kind: "map",
		at: tree?.kind === "map" ? tree.at : at,
		entries: old ? entries.map((one) => one === old ? entry : one) : [...entries, entry]
	};
}
function sameKey(path) {
	const last = path.at(-1);
	return isHeader(path) ? (key) => key.toLowerCase() === last.toLowerCase() : (key) => key === last;
}
const isHeader = (path) => path.at(-2) === "headers";
// build/language/scalars/host-pattern.js
const label = "[A-Za-z0-9_-]+";
const anyLabel = "[A-Za-z0-9_*-]+";
const end = "(?=:|$)";
const ipv4 = "\\d{1,3}(\\.(\\d{1,3}|\\d{0,2}\\*)){3}";
const ipv6 = "\\[[0-9A-Fa-f:.]+\\]";
const numeric = `(\\d[\\d*]*(\\.[\\d*]+)+|(${anyLabel}\\.)*\\d+)${end}`;
const privateNames = "(corp|example|home|internal|intranet|invalid|lan|local|localhost|private|svc|test)";
const registry = `(ac|co|com|edu|go|gov|ne|net|or|org)\\.[A-Za-z]{2}${end}`;
const fixed$1 = `${label}(\\.${label})*`;
const below = `(${anyLabel}\\.)+(${privateNames}${end}|(?!${registry})(${label}\\.)+${label})`;
const formOf$1 = (...names) => `^((${ipv4}|${ipv6}|(?!${numeric})(${names.join("|")}))(:\\d{1,5})?|[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*)$`;
const anyForm = formOf$1(`${anyLabel}(\\.${anyLabel})*`);
const ownForm = formOf$1(anyLabel, fixed$1, below);
const maxLength = 260;
const forms$1 = {
	any: new RegExp(anyForm),
	own: new RegExp(ownForm)
};
const option = (form) => textOption({
	type: "host pattern",
	expected: "a host",
	hint: "such as \"*.preview.example\", in quotes",
	schema: {
		pattern: form === "any" ? anyForm : ownForm,
		maxLength
	},
	parse: (written) => {
		if (written.length <= maxLength && forms$1[form].test(written)) return { value: written.toLowerCase() };
		return refusalOf$1(written);
	}
});
const hostPattern = option("any");
const ownHost = option("own");
function refusalOf$1(written) {
	if (written.length <= maxLength && forms$1.any.test(written)) return {
		refused: `${quote(written)} also matches domains of others: no whole domain follows its last \`*\``,
		hint: "end it with a domain of yours, such as *.preview.example; `*` alone allows every host"
	};
	if (/^\d[\d*]*(\.[\d*]+)*(:\d+)?$/.test(written)) return {
		refused: `no host matches ${quote(written)}: an IPv4 address has four parts`,
		hint: "write a `*` for each part, such as 10.0.*.*"
	};
	return {
		refused: `expected a host name, an address or a pattern such as *.preview.example; found ${quote(written)}`,
		hint: "without scheme and path"
	};
}
// build/language/scalars/with-commit.js
function withCommit(option) {
	const parse = (text) => unknownName(text) ?? option.parse(text);
	return {
		...option,
		parse,
		read: (spot) => spot.node.kind === "text" ? readText$2(spot, parse) : option.read(spot)
	};
}
function unknownName(text) {
	for (const { 0: found, index } of text.matchAll(/\$(?:\w+|\{\w*\}?)/g)) {
		if (found === "$commit" || /^\$\d/.test(found)) continue;
		return {
			refused: `unknown name ${quote(found)}`,
			index,
			hint: `only ${commitName} is filled, in small letters`
		};
	}
}
// build/model/plan/objective.js
function compare(value, comparator, threshold) {
	if (comparator === "<") return value < threshold;
	if (comparator === "<=") return value <= threshold;
	return comparator === ">" ? value > threshold : value >= threshold;
}
function sourceOf$4(objective) {
	if (objective.kind === "pattern") return "load";
	if (objective.kind !== "measured") return objective.kind;
	return objective.question.kind === "alerts" ? "alerts" : objective.provider;
}
const withIds = (objectives) => objectives.map((objective, id) => ({
	...objective,
	id
}));
const profileOf = {
	capacity: "stress",
	recovery: "spike",
	linearity: "scalability",
	slope: "soak"
};
const profileWith = (metric) => isProfileMetric(metric) && !("after" in metric) ? profileOf[metric.kind] : void 0;
const isProfileMetric = (metric) => Object.hasOwn(profileOf, metric.kind);
const isOfProfile = (objective) => objective.kind === "load" && isProfileMetric(objective.metric);
const isAlertsObjective = (objective) => objective.kind === "measured" && objective.question.kind === "alerts";
const isOfServer = (objective) => isAlertsObjective(objective) && objective.question.files === void 0;
const isOfPattern = (objective) => objective.kind === "pattern";
const isMeasured = (objective) => objective.kind === "measured";
const isOfLatency = ({ kind }) => [
	"quantile",
	"avg",
	"max",
	"slow"
].includes(kind);
function isAboutTime(objective) {
	if (objective.kind === "measured") return objective.question.kind === "quantile" || objective.question.kind === "use";
	return objective.kind !== "pattern" && isOfLatency(objective.metric);
}
const isOfLoad = (objective) => objective.kind === "load" && !isProfileMetric(objective.metric);
// build/model/basics/clean-text.js
function cleanText(text, most = 300) {
	return clip(clip(text.toWellFormed(), most * 8).replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, " ").replace(hidden, "").replace(/(\p{M}{3})\p{M}+/gu, "$1").trim(), most);
}
function cleanBlock(text, most = 4e3) {
	return clip(clip(text.toWellFormed(), most * 2).split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.replace(/\p{Cc}/gu, " ").replace(hidden, "").trimEnd()).join("\n").replace(/^\n+|\n+$/g, ""), most);
}
function clip(text, most) {
	if (text.length <= most) return text;
	const points = [...text.slice(0, 2 * most + 2)];
	if (points.length <= most) return text;
	return `${withoutLastJoiner(points.slice(0, Math.max(0, most - 1)).join(""))}…`;
}
const hidden = butJoiners("[\\p{Cf}\\p{Co}\\p{Cn}\\u115F\\u1160\\u2800\\u3164\\uFFA0\\u{FE00}-\\u{FE0D}\\u{E0100}-\\u{E01EF}\\u034F\\u17B4\\u17B5]", "gu");
// build/config/rules/alerts.js
const longestLabel = 500;
const mostMatched = 100;
const labelValue = text$1({
	most: longestLabel,
	expected: "a string"
});
const labelValues = list(labelValue, {
	most: mostMatched,
	what: "values"
});
const oneOrMore = oneOrList(labelValue, labelValues);
const byLabel = record({
	type: "mapping of labels",
	expected: "a mapping of labels",
	what: "labels",
	least: 1,
	most: mostMatched,
	values: oneOrMore.schema
}, (_, own) => oneOrMore.read(own));
const match = {
	type: "names, or mapping of labels",
	schema: { anyOf: [oneOrMore.schema, byLabel.schema] },
	read: (spot) => {
		if (spot.node.kind === "map") return byLabel.read(spot);
		const names = oneOrMore.read(spot);
		return names && { alertname: names };
	}
};
const action = choice(alertActions);
const bySeverity = record({
	type: "mapping of severities",
	expected: "a mapping of severities",
	hint: "such as { critical: fail, warning: warn, info: ignore }",
	what: "severities",
	least: 1,
	most: mostMatched,
	values: action.schema
}, (_, own) => action.read(own));
const severities = {
	...bySeverity,
	read: (spot) => {
		const read = bySeverity.read(spot);
		return read && withUsualSeverities(read);
	}
};
const paths = oneOrList(file, list(file, {
	most: limits$2.alertFiles,
	what: "files"
}));
const serverFields = {
	from: {
		option: choice(["server"]),
		required: true,
		doc: "Rules that the server has."
	},
	match: {
		option: match,
		doc: "Which of them.",
		otherwise: "all"
	}
};
const alertFields = {
	alerts: {
		option: {
			type: "file, list of files, or `{ from: server }`",
			schema: { anyOf: [paths.schema, sectionSchema(serverFields)] },
			read: (spot) => {
				if (spot.node.kind === "map") {
					const { values, whole } = readSection(serverFields, {}, spot);
					return whole ? {
						kind: "server",
						...defined({ match: values.match })
					} : void 0;
				}
				const named = paths.read(spot);
				return named && {
					kind: "files",
					files: named
				};
			}
		},
		otherwise: "no alert rules",
		doc: "Prometheus rule files beside the config, with `*` as a pattern, or `{ from: server }`: each rule is an objective, broken where it fires within the window. Goes without `when`.",
		example: "alert_rules.yml"
	},
	match: {
		option: match,
		otherwise: "all rules",
		doc: "For `alerts`: names of rules, or a mapping of what their labels have to be.",
		example: "HighErrorRate"
	},
	severities: {
		option: severities,
		otherwise: "`critical: fail`, `warning: warn`; `info`, `none` and no severity are shown and do not count; any other `fail`",
		doc: "For `alerts`: what a rule that fires does, by its label `severity`: `fail`, `warn` or `ignore`; `\"*\"` stands for every other severity, and for rules without one."
	},
	for: {
		option: duration({
			least: 0,
			most: limits$2.alertMs
		}),
		otherwise: "as the rules say",
		doc: "For `alerts` in files: the longest `for`; a longer one is cut to it. A rule that has to be true for longer than the test cannot be judged.",
		example: "30s"
	},
	interval: {
		option: duration({
			least: 100,
			most: limits$2.alertMs
		}),
		otherwise: "the server's `evaluation_interval`, else `1m`",
		doc: "For `alerts` in files: how often groups without an interval are evaluated.",
		example: "15s"
	}
};
function buildAlerts({ alerts, match, severities, for: forMs, interval }, spot) {
	if (!alerts) return void 0;
	const isServer = alerts.kind === "server";
	for (const key of isServer ? [
		"for",
		"interval",
		...alerts.match ? ["match"] : []
	] : []) {
		const entry = entryOf(spot.node, key);
		const why = key === "match" ? "is given twice" : "is for rules in files; the server evaluates its own";
		if (entry) mistake(spot, {
			message: `\`${key}\` ${why}`,
			at: entry.at
		});
	}
	return {
		kind: "alerts",
		from: isServer ? { kind: "server" } : {
			kind: "files",
			files: alerts.files,
			rules: []
		},
		match: match ?? (isServer ? alerts.match : void 0) ?? {},
		severities: severities ?? usualSeverities,
		...defined({
			forMs,
			intervalMs: interval
		})
	};
}
const longestName = 100;
const nameOfAlerts = ({ from }) => clip(`alerts: ${from.kind === "files" ? from.files.join(", ") : "server"}`, longestName);
// build/config/objectives/family.js
const slowTolerance = .01;
const errorTolerance = .002;
function familyOf({ size, form }, hasTwoSides = true) {
	const compared = (metric, bound, tolerance) => objectiveOf(metric, bound, tolerance, form);
	const percent = `${formatNumber(100 * size, 6)}%`;
	return [
		compared({
			kind: "quantile",
			quantile: .5
		}, percent, { relative: size }),
		compared({
			kind: "quantile",
			quantile: .95
		}, percent, { relative: size }),
		...hasTwoSides ? [compared({ kind: "slow" }, "1%", { absolute: slowTolerance })] : [],
		compared({ kind: "error_rate" }, "0.2%", { absolute: errorTolerance })
	];
}
const objectiveOf = (metric, bound, tolerance, form) => ({
	name: form === "literal" ? `${nameOf$2(metric)} <= base + ${bound}` : noRegression(nameOf$2(metric)),
	kind: "baseline",
	metric,
	comparator: "<=",
	unit: metric.kind === "quantile" ? "ms" : "ratio",
	tolerance,
	...defined({ form }),
	key: false,
	weight: 1,
	advisory: false
});
const nameOf$2 = (metric) => metric.kind === "quantile" ? formatQuantile(metric.quantile) : metric.kind;
const noRegression = (metric) => `${metric}: no regression`;
// build/model/evidence/conventional.js
const resources = {
	cpu: {
		title: "CPU",
		unit: "cores"
	},
	memory: {
		title: "Memory",
		unit: "MB"
	},
	heap: {
		title: "Heap in use",
		unit: "MB"
	},
	event_loop: {
		title: "Event-loop lag",
		unit: "ms"
	},
	gc: {
		title: "Time in garbage collection",
		unit: "ratio"
	},
	threads: {
		title: "Threads or goroutines",
		unit: "none"
	},
	open_files: {
		title: "Open files",
		unit: "none"
	},
	io: {
		title: "Disk I/O",
		unit: "MB/s"
	},
	restarts: {
		title: "Restarts",
		unit: "none"
	}
};
const traffic = {
	rate: {
		title: "Requests per second",
		unit: "/s"
	},
	errors: {
		title: "Responses with 5xx",
		unit: "ratio"
	},
	latency: {
		title: "Latency p95",
		unit: "ms"
	}
};
const resourceNames = Object.keys(resources);
const trafficNames = Object.keys(traffic);
// build/config/objectives/resource-bounds.js
const inMegabytes = (bytes) => bytes === void 0 ? void 0 : bytes / 1e6;
const parseMegabytes = (text) => inMegabytes(parseBytes(text));
const parseMegabytesASecond = (text) => inMegabytes(parseBandwidth(text));
function parseCores(text) {
	const digits = /^(\d+(?:\.\d+)?)\s*(?:cores?)?$/.exec(text.trim())?.[1];
	return digits === void 0 ? void 0 : Number(digits);
}
function parseWhole(text) {
	return /^\d+$/.test(text.trim()) ? Number(text) : void 0;
}
const number$2 = "\\d+(\\.\\d+)?";
const memory = {
	parse: parseMegabytes,
	example: "512MB",
	pattern: bytesForm
};
const io = {
	parse: parseMegabytesASecond,
	example: "5MB/s",
	pattern: `${bytesForm}\\s*/\\s*s`
};
const whole = {
	parse: parseWhole,
	example: "500",
	pattern: "\\d+"
};
const written$2 = {
	cpu: {
		parse: parseCores,
		example: "0.8",
		pattern: `${number$2}\\s*(cores?)?`
	},
	memory,
	heap: memory,
	event_loop: {
		parse: parseDuration,
		example: "50ms",
		pattern: `${number$2}\\s*(ms|s|m|h)`
	},
	gc: {
		parse: parsePercent,
		example: "5%",
		pattern: `${number$2}\\s*%`
	},
	threads: whole,
	open_files: whole,
	io,
	restarts: {
		...whole,
		example: "0",
		mayBeZero: true
	}
};
const resourceBounds = Object.fromEntries(Object.entries(written$2).map(([name, { pattern: _, ...bound }]) => [name, {
	...bound,
	unit: resources[name].unit,
	comparators: ["<", "<="]
}]));
const comparedResources = providerKeys().flatMap(({ can, uses }) => can?.includes("compared-use") ? uses ?? [] : []);
const amountPatterns = resourceNames.map((name) => [name, written$2[name].pattern]);
// build/config/objectives/conditions/metrics.js
const atMost = ["<", "<="];
const atLeast = [">=", ">"];
const time = {
	unit: "ms",
	comparators: atMost,
	parse: parseDuration,
	example: "200ms"
};
const share = {
	unit: "ratio",
	comparators: atMost,
	parse: parsePercent,
	example: "1%"
};
const goodShare = {
	unit: "ratio",
	comparators: atLeast,
	parse: parsePercent,
	example: "99.9%"
};
const perSecond = {
	unit: "/s",
	comparators: atLeast,
	parse: parseRate,
	example: "95/s"
};
const days = {
	unit: "d",
	comparators: atLeast,
	parse: (text) => Number(/^(\d+(?:\.\d+)?)\s*d$/.exec(text)?.[1] ?? NaN) || void 0,
	example: "14d"
};
const version = {
	unit: "none",
	comparators: atLeast,
	parse: (text) => /^1\.[23]$/.test(text) ? Number(text) : void 0,
	example: "1.3"
};
const keyBits = {
	unit: "bits",
	comparators: atLeast,
	parse: (text) => /^(128|256)$/.test(text) ? Number(text) : void 0,
	example: "256"
};
const certificates = {
	unit: "none",
	comparators: atMost,
	parse: (text) => /^\d+$/.test(text) ? Number(text) : void 0,
	example: "3"
};
const handshakeValues = [
	"days",
	"version",
	"cipher",
	"chain"
];
const handshakeBounds = {
	days,
	version,
	cipher: keyBits,
	chain: certificates
};
const straightness = {
	unit: "ratio",
	comparators: atLeast,
	parse: parsePercent,
	example: "80%"
};
const growth = (unit, sign) => ({
	unit: `${unit}/min`,
	comparators: atMost,
	parse: (text) => parsePerMinute(text, sign),
	example: `1${sign}/min`
});
function parsePerMinute(text, sign) {
	const number = /^(\d+(?:\.\d+)?)\s*(%|MB)\s*\/\s*min$/.exec(text.trim());
	return number?.[2] === sign ? Number(number[1]) : void 0;
}
const both = (metric, bound) => ({
	bound,
	fixed: metric,
	compared: metric
});
const metrics = {
	availability: both({ kind: "availability" }, goodShare),
	error_rate: both({ kind: "error_rate" }, share),
	throughput: both({ kind: "throughput" }, perSecond),
	avg: both({ kind: "avg" }, time),
	max: {
		bound: time,
		fixed: { kind: "max" }
	},
	slow: {
		bound: share,
		compared: { kind: "slow" }
	},
	capacity: {
		bound: perSecond,
		fixed: { kind: "capacity" }
	},
	recovery: {
		bound: time,
		fixed: { kind: "recovery" }
	},
	linearity: {
		bound: straightness,
		fixed: { kind: "linearity" }
	},
	...Object.fromEntries(handshakeValues.map((of) => [`tls.${of}`, {
		bound: handshakeBounds[of],
		fixed: {
			kind: "handshake",
			of
		}
	}])),
	...Object.fromEntries(resourceNames.map((what) => {
		const metric = {
			kind: "use",
			of: what
		};
		const compared = comparedResources.includes(what) && { compared: metric };
		return [what, {
			bound: resourceBounds[what],
			fixed: metric,
			...compared
		}];
	}))
};
const slopes = {
	error_rate: {
		bound: growth("points", "%"),
		fixed: {
			kind: "slope",
			of: { kind: "error_rate" }
		}
	},
	memory: {
		bound: growth("MB", "MB"),
		fixed: {
			kind: "slope",
			of: { kind: "memory" }
		}
	}
};
const otherNames = new Map([
	["med", "p(50)"],
	["median", "p(50)"],
	["mean", "avg"],
	["average", "avg"],
	["errors", "error_rate"],
	["rate", "error_rate"],
	["http_req_failed", "error_rate"],
	["http_req_duration", "p(95)"],
	["http_reqs", "throughput"],
	["latency", "p(95)"],
	["rps", "throughput"],
	["uptime", "availability"],
	["expires", "tls.days"],
	["rss", "memory"],
	["mem", "memory"],
	["goroutines", "threads"],
	["eventloop", "event_loop"],
	["fds", "open_files"],
	["disk", "io"],
	["base", "p(95) <= base + 10%"],
	["baseline", "p(95) <= base + 10%"]
]);
const known$1 = "availability, error_rate, throughput, avg, max, p(95), slow, of a profile capacity, recovery, linearity, slope(p(95)), of a request of TLS tls.days, tls.version, tls.cipher, tls.chain, and of the target cpu, memory, heap, event_loop, gc, threads, open_files, io, restarts";
const isAtLeast = ({ comparators }) => comparators === atLeast;
const boundOf = (metric) => {
	if (metric.kind === "use") return metrics[metric.of]?.bound ?? time;
	if (metric.kind === "handshake") return handshakeBounds[metric.of];
	if (metric.kind !== "slope") return metrics[metric.kind]?.bound ?? time;
	return slopes[metric.of.kind]?.bound ?? growth("%", "%");
};
function readMeasure(word, index) {
	const simple = Object.hasOwn(metrics, word) ? metrics[word] : void 0;
	if (simple) return {
		...simple,
		text: word
	};
	const percentile = /^p\((\d+(?:\.\d+)?)\)$/.exec(word)?.[1];
	if (percentile !== void 0) return readQuantile(word, percentile, index);
	const over = /^slow\((.*)\)$/.exec(word)?.[1];
	if (over !== void 0) return readSlow(word, over, index);
	const slope = /^slope\((.*)\)$/.exec(word)?.[1];
	if (slope !== void 0) return readSlope(word, slope, index);
	const bare = /^p\(?(\d{1,2}(?:\.\d+)?)\)?$/i.exec(word)?.[1];
	const near = bare ? `p(${bare})` : otherNames.get(word.toLowerCase().replace(/:$/, "")) ?? nearest(word, Object.keys(metrics));
	return {
		refused: word === "" ? "expected a metric" : `there is no metric ${quote(word)}`,
		hint: near ? `did you mean ${near}?` : `known: ${known$1}`,
		index
	};
}
function readQuantile(word, percentile, index) {
	const quantile = Number(`${percentile}e-2`);
	if (isQuantile(quantile)) return {
		...both({
			kind: "quantile",
			quantile
		}, time),
		text: word
	};
	const fraction = asFraction(word);
	if (fraction) return {
		...fraction,
		index
	};
	const hint = quantile >= 1 ? "for the slowest response write max" : void 0;
	return {
		refused: `expected a percentile above 0 and below 100; found ${word}`,
		hint,
		index
	};
}
function parseQuantile(word) {
	const percentile = /^p\((\d+(?:\.\d+)?)\)$/.exec(word)?.[1];
	const quantile = Number(`${percentile}e-2`);
	return isQuantile(quantile) ? quantile : void 0;
}
const isQuantile = (quantile) => quantile >= .01 && quantile < 1;
function asFraction(word) {
	const fraction = /^p\((0\.\d+)\)$/.exec(word)?.[1];
	return Number(fraction) > 0 ? {
		refused: `expected a percentile such as p(95), and no fraction; found ${word}`,
		hint: `did you mean p(${Number(`${fraction}e2`)})?`
	} : void 0;
}
function readSlope(word, of, index) {
	const simple = Object.hasOwn(slopes, of) ? slopes[of] : void 0;
	if (simple) return {
		...simple,
		text: word
	};
	const quantile = parseQuantile(of);
	if (quantile !== void 0) return {
		bound: growth("%", "%"),
		fixed: {
			kind: "slope",
			of: {
				kind: "quantile",
				quantile
			}
		},
		text: word
	};
	const fraction = asFraction(of);
	if (fraction) return {
		...fraction,
		index: index + 6
	};
	return {
		refused: `there is no slope of ${quote(of)}`,
		hint: "known: slope(p(95)), slope(error_rate) and slope(memory)",
		index: index + 6
	};
}
function readSlow(word, over, index) {
	const overMs = parseDuration(over);
	if (overMs) return {
		bound: share,
		compared: {
			kind: "slow",
			overMs
		},
		text: word
	};
	return {
		refused: `expected a time above zero in the parentheses; found ${quote(over)}`,
		hint: "such as slow(300ms); slow alone counts what is slower than base's p(99)",
		index: index + 5
	};
}
// build/config/objectives/conditions/tolerance.js
const namesBase = (written) => /\bbase(line)?\b/i.test(written);
const number$1 = "\\d+(\\.\\d+)?";
const percent = `${number$1}\\s*%`;
const larger = (amount) => `max\\s*\\(\\s*(${percent}\\s*,\\s*${amount}|${amount}\\s*,\\s*${percent})\\s*\\)`;
const anyOf = (amount) => `(${percent}|${amount}|${larger(amount)})`;
const atMostBase = (amount) => `base\\s*\\+\\s*${anyOf(amount)}`;
const tolerancePatterns = {
	share: `base\\s*\\+\\s*${percent}`,
	goodShare: `base\\s*-\\s*${percent}`,
	time: atMostBase(`${number$1}(ms|s|m|h)`),
	perSecond: `base\\s*-\\s*${anyOf(`${number$1}\\s*/\\s*[smh]`)}`
};
const exampleOf$1 = ({ text, bound }) => `${text} ${isAtLeast(bound) ? ">=" : "<="} ${formsOf$1(bound)[0]}`;
function readTolerance(written, index, measure) {
	const { bound } = measure;
	const forms = formsOf$1(bound);
	const [, lead, sign, blanks, amount] = /^(base\s*)([-+])(\s*)(.*)$/s.exec(written) ?? [];
	if (lead === void 0 || blanks === void 0 || !amount) return {
		refused: `expected a form such as ${forms[0]}; found ${quote(written)}`,
		hint: known(forms),
		index
	};
	if (sign !== signOf(bound)) return {
		refused: `expected base ${signOf(bound)}; found base ${sign}`,
		hint: `write ${exampleOf$1(measure)}`,
		index: index + lead.length
	};
	const start = index + lead.length + sign.length + blanks.length;
	const inner = /^max\s*\((.*)\)$/s.exec(amount)?.[1];
	const read = inner === void 0 ? readAmount(amount, bound) : readLarger(inner, bound);
	if ("refused" in read) return {
		...read,
		index: start
	};
	return { value: {
		tolerance: read.value.tolerance,
		text: `base ${sign} ${read.value.text}`
	} };
}
function readAmount(written, { unit, parse, comparators, example }) {
	const text = written.trim().replace(/\s+/g, "");
	const relative = unit === "ratio" ? void 0 : parsePercent(written);
	const absolute = parse(written);
	const value = relative ?? absolute;
	const shown = quote(written);
	if (value === void 0) {
		const bare = /^\d+(\.\d+)?$/.test(text);
		const needs = unit === "ratio" ? `${text}%` : `${text}% or ${text}${unit}`;
		const points = unit === "ratio" ? "the difference of two shares, in percentage points" : void 0;
		return {
			refused: `expected a tolerance such as ${unit === "ratio" ? "0.1%" : `5% or ${example}`}; found ${shown}`,
			hint: bare ? `it needs a unit, such as ${needs}` : points
		};
	}
	if (value === 0) return { refused: `expected a tolerance above zero; found ${shown}` };
	if ((unit === "ratio" || relative !== void 0 && isAtLeast({
		unit,
		parse,
		comparators,
		example
	})) && value >= 1) return { refused: `expected a tolerance below 100%, since a larger one can never be exceeded; found ${shown}` };
	return { value: {
		tolerance: relative === void 0 ? { absolute: value } : { relative },
		text
	} };
}
function readLarger(inner, bound) {
	if (bound.unit === "ratio") return {
		refused: "a share takes one tolerance, in percentage points",
		hint: known(formsOf$1(bound))
	};
	const hint = known(formsOf$1(bound).slice(-1));
	const parts = inner.split(",");
	if (parts.length !== 2) return {
		refused: `expected two tolerances in max; found ${quote(inner)}`,
		hint
	};
	const texts = [];
	const tolerance = {};
	for (const part of parts) {
		const read = readAmount(part.trim(), bound);
		if ("refused" in read) return read;
		Object.assign(tolerance, read.value.tolerance);
		texts.push(read.value.text);
	}
	if (tolerance.relative === void 0 || tolerance.absolute === void 0) return {
		refused: `expected a percentage and an amount in max; found ${quote(inner)}`,
		hint
	};
	return { value: {
		tolerance,
		text: `max(${texts.join(", ")})`
	} };
}
const signOf = (bound) => isAtLeast(bound) ? "-" : "+";
function formsOf$1(bound) {
	if (bound.unit === "ratio") return [`base ${signOf(bound)} 0.1%`];
	if (bound.unit === "/s") return [
		"base - 5%",
		"base - 5/s",
		"base - max(5%, 5/s)"
	];
	if (bound.unit !== "ms") {
		const { example } = bound;
		return [
			"base + 10%",
			`base + ${example}`,
			`base + max(10%, ${example})`
		];
	}
	return [
		"base + 10%",
		"base + 20ms",
		"base + max(10%, 20ms)"
	];
}
function known(forms) {
	return forms.length === 1 ? `write ${forms[0]}` : `write ${forms.slice(0, -1).join(", ")} or ${forms.at(-1)}`;
}
// build/config/objectives/conditions/expression.js
const expressionPattern = (() => {
	const request = "(\\s*\\{.+\\})?";
	return `^\\s*(${[
		`availability${request}\\s*>=?\\s*\\d+(\\.\\d+)?\\s*%`,
		`error_rate${request}\\s*<=?\\s*\\d+(\\.\\d+)?\\s*%`,
		`throughput${request}\\s*>=?\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]`,
		`(avg|max|p\\(\\d+(\\.\\d+)?\\))${request}\\s*<=?\\s*\\d+(\\.\\d+)?\\s*(ms|s|m|h)`,
		`availability${request}\\s*>=?\\s*${tolerancePatterns.goodShare}`,
		`(error_rate|slow(\\(\\d+(\\.\\d+)?(ms|s|m|h)\\))?)${request}\\s*<=?\\s*${tolerancePatterns.share}`,
		`throughput${request}\\s*>=?\\s*${tolerancePatterns.perSecond}`,
		`(avg|p\\(\\d+(\\.\\d+)?\\))${request}\\s*<=?\\s*${tolerancePatterns.time}`,
		`tls\\.days${request}\\s*>=?\\s*\\d+(\\.\\d+)?\\s*d`,
		`tls\\.version${request}\\s*>=?\\s*1\\.[23]`,
		`tls\\.cipher${request}\\s*>=?\\s*(128|256)`,
		`tls\\.chain${request}\\s*<=?\\s*\\d+`,
		"capacity\\s*>=?\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]",
		"recovery\\s*<=?\\s*\\d+(\\.\\d+)?\\s*(ms|s|m|h)",
		"linearity\\s*>=?\\s*\\d+(\\.\\d+)?\\s*%",
		"slope\\((p\\(\\d+(\\.\\d+)?\\)|error_rate)\\)\\s*<=?\\s*\\d+(\\.\\d+)?\\s*%\\s*/\\s*min",
		"slope\\(memory\\)\\s*<=?\\s*\\d+(\\.\\d+)?\\s*MB\\s*/\\s*min",
		...amountPatterns.map(([name, amount]) => `${name}\\s*<=?\\s*${amount}`),
		...amountPatterns.filter(([name]) => comparedResources.includes(name)).map(([name, amount]) => `${name}\\s*<=?\\s*${atMostBase(`(${amount})`)}`)
	].join("|")})\\s*$`;
})();
function parseRegression(written, detect) {
	const subject = written.trim();
	const measure = readMeasure(/^[^\s{<>=!]+/.exec(subject)?.[0] ?? "", 0);
	if ("refused" in measure) return measure;
	if (!measure.compared) return {
		refused: `${measure.text} cannot be compared with a baseline`,
		index: 0
	};
	if (measure.compared.kind === "use") return {
		refused: `\`regression\` is for what the load measures; found ${measure.text}`,
		hint: `write ${exampleOf$1(measure)}`,
		index: 0
	};
	const read = parseExpression(`${subject} ${isAtLeast(measure.bound) ? ">= base -" : "<= base +"} ${detect.trim()}`);
	if ("refused" in read) return {
		refused: read.refused,
		hint: read.hint
	};
	return { value: {
		...read.value,
		text: noRegression(read.value.text.replace(/ [<>]= base .*$/s, ""))
	} };
}
function parseExpression(text) {
	if (text.length > 500) return { refused: `an expression of more than 500 characters` };
	const start = skipBlanks(text, 0);
	const word = /^[^\s{<>=!]+/.exec(text.slice(start))?.[0] ?? "";
	const measure = readMeasure(word, start);
	if ("refused" in measure) return measure;
	const request = readRequest(text, skipBlanks(text, start + word.length));
	if ("refused" in request) return request;
	if (request.name !== void 0 && measure.fixed && isOfWhole(measure.fixed)) {
		const whole = measure.fixed.kind === "use" ? "target" : "load";
		return {
			refused: `${measure.text} covers the whole ${whole}, not one request`,
			index: start + word.length
		};
	}
	const comparison = readComparison(text, skipBlanks(text, request.end), measure, start);
	if ("refused" in comparison) return comparison;
	const { comparator, claim, written } = comparison;
	const subject = request.name === void 0 ? measure.text : `${measure.text}{${request.name}}`;
	return { value: {
		...claim,
		text: `${subject} ${comparator} ${written}`,
		...request.name !== void 0 && {
			request: request.name,
			requestIndex: request.index
		},
		comparator,
		unit: measure.bound.unit
	} };
}
const isOfWhole = (metric) => metric.kind === "use" || profileWith(metric) !== void 0;
function parseBound(text, metric) {
	return readBound(text.trim(), 0, boundOf(metric));
}
function readRequest(text, index) {
	if (text[index] !== "{") return { end: index };
	let depth = 0;
	for (let end = index; end < text.length; end++) {
		if (text[end] === "{") depth++;
		if (text[end] !== "}" || --depth > 0) continue;
		const inner = text.slice(index + 1, end);
		const name = inner.trim();
		if (name === "") return {
			refused: "expected the name of a request between the braces",
			index
		};
		return {
			name,
			index: index + 1 + skipBlanks(inner, 0),
			end: end + 1
		};
	}
	return {
		refused: "the brace is not closed",
		index
	};
}
function readComparison(text, index, measure, metricIndex) {
	const symbol = /^[<>=!]+/.exec(text.slice(index))?.[0] ?? "";
	const start = skipBlanks(text, index + symbol.length);
	const written = text.slice(start).trim();
	const isCompared = namesBase(written);
	if (isCompared && !measure.compared) {
		const hint = measure.text === "max" ? "it is one request; write p(99.9)" : void 0;
		return {
			refused: `${measure.text} cannot be compared with a baseline`,
			hint,
			index: metricIndex
		};
	}
	const comparator = readComparator(symbol, index, measure, isCompared);
	if (typeof comparator !== "string") return comparator;
	const claimed = isCompared ? readCompared(written, start, measure) : readFixed(written, start, measure);
	if ("refused" in claimed) return claimed;
	const { claim } = claimed;
	const reachesItsEnd = measure.bound.unit === "ratio" || measure.bound.mayBeZero;
	const threshold = claim.kind === "fixed" && reachesItsEnd ? claim.threshold : void 0;
	if (comparator === ">" && threshold === 1 || comparator === "<" && threshold === 0) return {
		refused: `nothing can be ${comparator} ${written}`,
		hint: `write ${comparator}= ${written}`,
		index
	};
	const neverBreaks = claim.kind === "fixed" ? breaksNothing(claim, measure) : void 0;
	if (neverBreaks) return {
		refused: `every run would pass ${comparator} ${written}`,
		hint: neverBreaks,
		index
	};
	return {
		comparator,
		...claimed
	};
}
function breaksNothing({ metric, threshold }, { bound }) {
	if (bound.unit !== "ratio") return void 0;
	if (!isAtLeast(bound)) return threshold >= 1 ? `such as ${bound.comparators[0]} ${bound.example}` : void 0;
	if (threshold === 0) return `such as ${bound.comparators[0]} ${bound.example}`;
	const meant = Number(`${Number((100 * threshold).toPrecision(12))}e2`);
	return metric.kind === "availability" && meant <= 100 ? `did you mean ${meant}%?` : void 0;
}
function readComparator(symbol, index, measure, isCompared) {
	const { bound } = measure;
	const allowed = bound.comparators.join(" or ");
	if (symbol === "") {
		const example = measure.fixed ? `${bound.comparators[0]} ${bound.example}` : exampleOf$1(measure);
		return {
			refused: `expected ${allowed}`,
			hint: `such as ${example}`,
			index
		};
	}
	const comparator = [
		"<",
		"<=",
		">",
		">="
	].find((known) => known === symbol);
	if (!comparator) {
		const meant = {
			"=<": "<=",
			"=>": ">="
		}[symbol];
		const hint = bound.comparators.find((known) => known === meant);
		return {
			refused: `expected ${allowed}; found ${symbol}`,
			hint: hint && `write ${hint}`,
			index
		};
	}
	if (bound.comparators.includes(comparator)) return comparator;
	const better = isAtLeast(bound) ? "a higher value is better" : "a lower value is better";
	const hint = isCompared ? `${better}; write ${exampleOf$1(measure)}` : better;
	return {
		refused: `expected ${allowed}; found ${comparator}`,
		hint,
		index
	};
}
function readFixed(written, index, measure) {
	if (!measure.fixed) return {
		refused: `${measure.text} can only be compared with a baseline; found ${quote(written)}`,
		hint: `write ${exampleOf$1(measure)}`,
		index
	};
	const threshold = readBound(written, index, measure.bound);
	if ("refused" in threshold) return threshold;
	return {
		claim: {
			kind: "fixed",
			metric: measure.fixed,
			threshold: threshold.value
		},
		written: written.replace(/\s+/g, "")
	};
}
function readCompared(written, index, measure) {
	if (!measure.compared) throw new TypeError("readCompared is for metrics that can be compared");
	const read = readTolerance(written, index, measure);
	if ("refused" in read) return read;
	const { tolerance, text } = read.value;
	return {
		claim: {
			kind: "compared",
			metric: measure.compared,
			tolerance
		},
		written: text
	};
}
function readBound(written, index, { unit, parse, example, mayBeZero }) {
	const value = parse(written);
	if (value === void 0) return {
		refused: written === "" ? "expected a value" : `expected a value such as ${example}; found ${quote(written)}`,
		hint: boundHint(written, unit),
		index
	};
	if (unit === "ratio" && value > 1) return {
		refused: `a share cannot be more than 100%; found ${quote(written)}`,
		index
	};
	if (unit !== "ratio" && !mayBeZero && value === 0) return {
		refused: `expected a value above zero; found ${quote(written)}`,
		index
	};
	return { value };
}
function boundHint(written, unit) {
	if (!/^\d+(\.\d+)?$/.test(written)) return void 0;
	if (unit === "ms") return `it needs a unit, such as ${written}ms`;
	if (unit === "d") return `it needs a unit, such as ${written}d`;
	if (unit === "MB") return `it needs a unit, such as ${written}MB`;
	if (unit === "/s") return `it needs a time, such as ${written}/s`;
	if (unit !== "ratio") return void 0;
	return `write a percentage, such as ${Number(written) <= 1 ? Number(`${written}e2`) : Number(written)}%`;
}
function skipBlanks(text, index) {
	let at = index;
	while (/\s/.test(text[at] ?? "")) at++;
	return at;
}
// build/config/objectives/conditions/reducer.js
const reducers = [
	"max",
	"min",
	"avg",
	"last"
];
const reducer = textOption({
	type: "`max`, `min`, `avg`, `last` or percentile",
	expected: "what becomes of the values",
	hint: "such as max or p(95)",
	schema: { pattern: "^\\s*(max|min|avg|last|p\\(\\d+(\\.\\d+)?\\))\\s*$" },
	parse: (written) => {
		const word = written.trim();
		const kind = reducers.find((known) => known === word);
		if (kind) return { value: { kind } };
		const quantile = parseQuantile(word);
		if (quantile !== void 0) return { value: {
			kind: "quantile",
			quantile
		} };
		return {
			refused: `expected max, min, avg, last or a percentile; found ${quote(written)}`,
			hint: "such as p(95)"
		};
	}
});
// build/config/objectives/conditions/unit.js
const namedUnits = new Map([
	["seconds", "s"],
	["second", "s"],
	["sec", "s"],
	["milliseconds", "ms"],
	["percent", "%"],
	["rps", "/s"]
]);
const unit = textOption({
	type: "unit",
	expected: "a unit",
	hint: "such as s, ms, ratio or /s",
	schema: {
		minLength: 1,
		maxLength: 20,
		pattern: "^[^\\s\\d.<>=+-]\\S*$",
		examples: [
			"s",
			"ms",
			"ratio",
			"/s",
			"MB"
		]
	},
	parse: (written) => {
		const meant = namedUnits.get(written.trim().toLowerCase());
		if (meant) return {
			refused: `expected a unit's sign; found ${quote(written)}`,
			hint: `did you mean \`${meant}\`?`
		};
		if (/^[^\s\d.<>=+-]\S{0,19}$/.test(written) && !/[\p{Cc}\p{Cf}]/u.test(written)) return { value: written };
		return {
			refused: `expected a unit of at most 20 characters without blanks; found ${quote(written)}`,
			hint: "such as s, ms, ratio, /s or MB"
		};
	}
});
// build/config/objectives/fields.js
const condition$1 = {
	type: "expression",
	schema: { type: "string" },
	read: (spot) => spot.node.kind === "text" ? spot : mistake(spot, {
		message: `expected an expression; found ${describe(spot.node)}`,
		hint: "such as p(95) < 500ms"
	})
};
const bound = {
	type: "bound",
	schema: { type: ["string", "number"] },
	read: (spot) => spot.node.kind === "text" || spot.node.kind === "number" ? spot : mistake(spot, {
		message: `expected a bound; found ${describe(spot.node)}`,
		hint: "such as 400ms"
	})
};
const queriedKinds$1 = providerKeys().filter((kind) => kind.ask !== void 0);
const askKeys = queriedKinds$1.map(({ key }) => key);
const askedByKeys = listedKeys(askKeys, " or ");
const askFields = Object.fromEntries(queriedKinds$1.map(({ key, ask }) => [key, ask.setting]));
const ask = {
	type: "what the kind of the source takes",
	schema: { anyOf: queriedKinds$1.map((kind) => kind.ask.setting.option.schema) },
	read: (spot) => spot
};
const { name, ...counting } = headFields;
const objectiveFields = {
	name,
	when: {
		option: condition$1,
		required: true,
		doc: "What must hold: an expression as in the short form, or for the result of a source `value`, `ratio` or a percentile, a comparator and a number.",
		example: "p(95) < 500ms"
	},
	warn: {
		option: bound,
		doc: "A stricter bound on the same side: what holds `when` but not this is a warning. Not for comparisons with a baseline.",
		otherwise: "no warnings",
		example: "400ms"
	},
	...counting,
	during: {
		option: nameOf$4("segment"),
		doc: "The segment of the run that it is judged on: of a spike `before`, `spike` or `after`.",
		otherwise: "the usual load, of a spike what comes before it; of a source the whole run",
		example: "spike"
	},
	...askFields,
	source: {
		option: sourceName,
		doc: "The source that is queried, by its name below `sources`; with `ask`. Beside `alerts` and a bound on resource use, the source that is queried if several could be.",
		otherwise: "the source whose key is given"
	},
	ask: {
		option: ask,
		doc: "The query for the `source`: what would stand under the key of the source's kind.",
		otherwise: "the key of a source says it"
	},
	unit: {
		option: unit,
		doc: "The unit of the result of a query, or of what a histogram observes: `s`, `ms`, `ratio`, `/s`, or any other short unit, which is shown as it is.",
		otherwise: "none; of a histogram what its name says (`_seconds`, `_milliseconds`)",
		example: "s"
	},
	reduce: {
		option: reducer,
		doc: "How the values of a query over the window become one: `max`, `min`, `avg`, `last`, or a percentile such as `p(95)`.",
		otherwise: "the value at the window's end",
		example: "max"
	},
	absent: {
		option: choice(["ok"]),
		doc: "With `ok`, an empty result of a query, or of a part of a total, is zero if the source is known to have watched: a target was scraped in the window, a stream had lines.",
		otherwise: "nothing found is no data",
		example: "ok"
	}
};
const objectiveRules = { exclusive: pairsOf([
	...askKeys,
	"source",
	"ask"
]).filter((pair) => !pair.includes("source") || !pair.includes("ask")) };
// build/config/objectives/compared.js
const regressionFields = {
	regression: {
		option: condition$1,
		doc: "A metric, such as `p(95)` or `p(95){checkout}`, that must not regress against the baseline: a change for the worse that is certain fails from half of `detect` on.",
		otherwise: "an expression is judged",
		example: "p(95)"
	},
	detect: {
		option: condition$1,
		doc: "The change that must not be missed: a percentage or an amount, of shares percentage points.",
		otherwise: "none; `regression` needs it",
		example: "10%"
	}
};
const noRegressionFields = {
	...regressionFields,
	...headFields
};
function readNoRegression(spot) {
	const { values, whole } = readSection(noRegressionFields, {}, spot);
	refuseKeyAndAdvisory(values, spot);
	const { regression, detect } = values;
	if (!detect && !entryOf(spot.node, "detect")) return mistake(spot, {
		message: "`detect` is missing: the change that must not be missed",
		hint: "such as `detect: 10%`"
	});
	if (!whole || !regression || !detect || detect.node.kind !== "text") return void 0;
	const change = detect.node.text;
	const expression = readText$2(regression, (written) => parseRegression(written, change));
	if (expression?.kind !== "compared") return void 0;
	noteRequest(expression, regression);
	const { text, comparator, unit, metric } = expression;
	if (metric.kind === "use") return void 0;
	const head = headOf(values, {
		name: values.name ?? text,
		comparator,
		unit
	});
	return {
		objective: comparedOf({
			...expression,
			metric
		}, head),
		place: spot.reading.place(spot.node.at)
	};
}
function noteRequest({ request, requestIndex = 0 }, spot) {
	if (request !== void 0) refer(inText(spot, requestIndex), "request", request);
}
function comparedOf({ metric, tolerance, request }, head) {
	return {
		kind: "baseline",
		metric,
		...head,
		tolerance,
		...defined({ request })
	};
}
function inText(spot, index) {
	const { node } = spot;
	return node.kind === "text" && node.textAt !== void 0 ? {
		...spot,
		node: {
			...node,
			at: node.textAt + index
		}
	} : spot;
}
// build/config/objectives/conditions/condition.js
const number = "-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?";
const patternOf$2 = (subject) => `^\\s*${subject}\\s*(<=?|>=?)\\s*${number}\\s*\\S*\\s*$`;
const conditionPatterns = {
	value: patternOf$2("value"),
	ratio: patternOf$2("ratio"),
	quantile: patternOf$2("p\\(\\d+(\\.\\d+)?\\)")
};
const examples = {
	value: "value < 0.5",
	ratio: "ratio < 1%"
};
const meanings = {
	value: "it stands for the result of the query",
	ratio: "it stands for the share that is bad or good"
};
function parseCondition(text, unit, subject = "value") {
	const parts = readParts(text, `\`${subject}\``, `such as ${examples[subject]}`);
	if ("refused" in parts) return parts;
	if (parts.subject !== subject) return {
		refused: `expected \`${subject}\`; found ${quote(parts.subject)}`,
		hint: meanings[subject],
		index: parts.subjectIndex
	};
	const condition = readCondition(parts, unit);
	if ("refused" in condition || subject === "value") return condition;
	const { threshold } = condition.value;
	if (threshold >= 0 && threshold <= 1) return condition;
	return {
		refused: "a share is between 0% and 100%",
		hint: "such as ratio < 1%",
		index: parts.boundIndex
	};
}
function parseQuantileCondition(text, unit) {
	const parts = readParts(text, "a percentile", "such as p(95) < 500ms");
	if ("refused" in parts) return parts;
	const quantile = parseQuantile(parts.subject);
	if (quantile === void 0) {
		const other = {
			refused: `expected a percentile above 0 and below 100; found ${quote(parts.subject)}`,
			hint: "write a percentile as p(95)"
		};
		return {
			...asFraction(parts.subject) ?? other,
			index: parts.subjectIndex
		};
	}
	const condition = readCondition(parts, unit);
	if ("refused" in condition) return condition;
	if (unit === "s" || unit === "ms") {
		const refusal = refuseOtherWay(parts, "at most", "a lower time is better");
		if (refusal) return refusal;
	}
	return { value: {
		...condition.value,
		quantile
	} };
}
function parseShareCondition(text, partIs) {
	const condition = parseCondition(text, "ratio", "ratio");
	const parts = readParts(text, "`ratio`", examples.ratio);
	if ("refused" in condition || "refused" in parts) return condition;
	const refusal = partIs === "bad" ? refuseOtherWay(parts, "at most", "`ratio` is the share of what is bad, and a lower value is better") : refuseOtherWay(parts, "at least", "`ratio` is the share of what is good, and a higher value is better");
	if (refusal) return refusal;
	if (condition.value.threshold !== (partIs === "bad" ? 1 : 0)) return condition;
	const example = partIs === "bad" ? "such as ratio < 1%" : "such as ratio >= 99%";
	return {
		refused: `every run would pass ${parts.symbol} ${parts.bound}`,
		hint: example,
		index: parts.boundIndex
	};
}
const ways = {
	"at most": ["<", "<="],
	"at least": [">", ">="]
};
function refuseOtherWay({ symbol, symbolIndex }, way, hint) {
	const expected = ways[way];
	if (expected.includes(symbol)) return void 0;
	return {
		refused: `expected ${expected.join(" or ")}; found ${symbol}`,
		hint,
		index: symbolIndex
	};
}
function readParts(text, expected, hint) {
	if (text.length > 500) return { refused: `a condition of more than 500 characters` };
	const match = /^(\s*)(\S*?)(\s*)([<>=!]+)(\s*)(.*?)\s*$/s.exec(text);
	if (!match) return {
		refused: `expected ${expected}, a comparator and a number; found ${quote(text)}`,
		hint
	};
	const [lead, subject, gap, symbol, blanks, bound] = match.slice(1);
	const symbolIndex = lead.length + subject.length + gap.length;
	const boundIndex = symbolIndex + symbol.length + blanks.length;
	return {
		subject,
		symbol,
		bound,
		subjectIndex: lead.length,
		symbolIndex,
		boundIndex
	};
}
function readCondition({ symbol, symbolIndex, bound, boundIndex }, unit) {
	const comparator = [
		"<",
		"<=",
		">",
		">="
	].find((known) => known === symbol);
	if (!comparator) return {
		refused: `expected <, <=, > or >=; found ${symbol}`,
		index: symbolIndex
	};
	const threshold = parseThreshold(bound, unit);
	if ("value" in threshold) return { value: {
		comparator,
		threshold: threshold.value
	} };
	return {
		...threshold,
		index: boundIndex
	};
}
function parseThreshold(written, unit) {
	const [, digits, suffix] = new RegExp(`^(${number})\\s*(\\S*)$`).exec(written.trim()) ?? [];
	if (digits === void 0 || suffix === void 0) {
		if (namesBase(written)) return {
			refused: "the result of a query cannot be compared with a baseline",
			hint: "such as 0.5"
		};
		return {
			refused: `expected a number; found ${quote(written)}`,
			hint: "such as 0.5"
		};
	}
	const value = suffix === "" || suffix === unit ? Number(digits) : convert(digits, suffix, unit);
	if (value === void 0 || !Number.isFinite(value)) return {
		refused: `${quote(written)} is not in the query's unit`,
		hint: unitHint(suffix, unit)
	};
	return { value };
}
function convert(digits, suffix, unit) {
	if (unit === "ratio" && suffix === "%") return /e/i.test(digits) ? Number(digits) / 100 : Number(`${digits}e-2`);
	if (unit === "/s") return parseRate(`${digits}${suffix}`);
	const ms = unit === "ms" || unit === "s" ? parseDuration(`${digits}${suffix}`) : void 0;
	return ms !== void 0 && unit === "s" ? ms / 1e3 : ms;
}
function unitHint(suffix, unit) {
	if (unit !== "none") return `the query returns ${unit}, so write the bound in it`;
	if (/^(ms|s|m|h)$/.test(suffix)) return "give the unit of the result: `unit: s` or `unit: ms`";
	if (suffix === "%") return "give the unit of the result: `unit: ratio` (0 to 1) or `unit: \"%\"` (0 to 100)";
	return `give the unit of the result: \`unit: ${JSON.stringify(suffix.slice(0, 20))}\``;
}
// build/config/objectives/measured.js
const foreignKeys = {
	value: [],
	share: ["unit", "reduce"],
	quantile: ["reduce", "absent"]
};
const patternOf$1 = {
	value: conditionPatterns.value,
	share: conditionPatterns.ratio,
	quantile: conditionPatterns.quantile
};
function formsOf({ key, ask }) {
	return ask.forms.reduceRight((others, { of, form, without = [] }, index) => {
		const foreign = [...foreignKeys[of], ...without];
		const beside = Object.fromEntries(foreign.map((name) => [name, false]));
		const own = { properties: {
			when: { pattern: patternOf$1[of] },
			...beside
		} };
		if (index === ask.forms.length - 1) return own;
		return {
			if: { properties: { [key]: form } },
			then: own,
			else: others
		};
	}, {});
}
function namedSource(values, spot) {
	const kind = queriedKinds$1.find(({ key }) => entryOf(spot.node, key));
	if (kind) {
		const written = values[kind.key];
		return {
			provider: kind.key,
			title: kind.title,
			written
		};
	}
	const ask = entryOf(spot.node, "ask");
	if (!ask) return void 0;
	const { source } = values;
	const key = source === void 0 ? void 0 : sourceKeyOf(source, spot.reading.sources);
	const named = queriedKinds$1.find((one) => one.key === key);
	if (!entryOf(spot.node, "source")) mistake(spot, {
		message: "`ask` needs a `source`",
		hint: "the name of one below `sources`, or its key at the top of the file",
		at: ask.at
	});
	return {
		provider: source ?? "",
		title: named?.title ?? "source",
		written: values.ask && named?.ask.setting.option.read(values.ask)
	};
}
function readMeasured({ provider, title, written }, values, spot) {
	if (!entryOf(spot.node, "name")) mistake(spot, {
		message: `a ${title} objective needs a \`name\``,
		hint: "the scorecard shows it"
	});
	if (entryOf(spot.node, "unit") && values.unit === void 0) return void 0;
	if (!written || !refuseForeignKeys(written.of.kind, spot)) return void 0;
	if (!goWith(written, values, spot)) return void 0;
	const unit = values.unit ?? written.unit ?? usualUnits[written.of.kind];
	if (unit === void 0) return mistake(spot, {
		message: "`unit` is missing",
		hint: written.unitHint
	});
	const read = values.when && readConditionOf(written, unit, values.when, values);
	const warn = values.warn && read && readWarn(values.warn, read.when, (written) => parseThreshold(written, unit));
	if (!read || values.warn && warn === void 0 || values.name === void 0) return void 0;
	const { when, question } = read;
	const { ask, query, language } = written;
	const { advisory = written.isSampled } = values;
	if (advisory && !values.advisory) refuseKeyAndAdvisory({
		...values,
		advisory
	}, spot, sampledHint);
	const head = headOf({
		...values,
		...defined({ advisory })
	}, {
		name: values.name,
		comparator: when.comparator,
		unit
	});
	return {
		objective: {
			kind: "measured",
			provider,
			question,
			ask,
			query: question.kind === "quantile" ? `${formatQuantile(question.quantile)} of ${query}` : query,
			...defined({ language }),
			...withWarn(head, when.threshold, warn)
		},
		place: spot.reading.place(spot.node.at)
	};
}
const sampledHint = "what is sampled is advisory: write `advisory: false` where every request is traced";
const usualUnits = {
	value: "none",
	share: "ratio",
	quantile: void 0
};
function readConditionOf({ of }, unit, spot, { reduce, absent }) {
	if (of.kind === "quantile") {
		const when = readText$2(spot, (written) => parseQuantileCondition(written, unit));
		return when && {
			when,
			question: {
				kind: "quantile",
				quantile: when.quantile
			}
		};
	}
	const when = readText$2(spot, (written) => of.kind === "value" ? parseCondition(written, unit) : parseShareCondition(written, of.partIs));
	const terms = defined({
		reduce,
		absent
	});
	return when && {
		when,
		question: {
			...of,
			...terms
		}
	};
}
function goWith({ beside }, values, spot) {
	if ([
		"reduce",
		"absent",
		"unit"
	].some((key) => values[key] === void 0 && entryOf(spot.node, key))) return false;
	const { reduce, absent, unit } = values;
	const wrong = beside?.(defined({
		reduce,
		absent,
		unit
	}));
	if (!wrong) return true;
	const { key, ...text } = wrong;
	mistake(spot, {
		...text,
		at: key && entryOf(spot.node, key)?.at
	});
	return false;
}
const foreignHint = {
	value: "",
	share: "belongs to a query; a ratio has its own unit",
	quantile: "does not go with a percentile"
};
const refuseForeignKeys = (kind, spot) => refuseKeys(spot, foreignKeys[kind], foreignHint[kind]);
// build/config/objectives/of-alerts.js
const alertsFields = {
	...alertFields,
	...headFields,
	source: {
		option: sourceName,
		doc: "For `alerts`: the source that is queried.",
		otherwise: "the only one that can"
	}
};
function readAlerts(spot) {
	const { values, whole } = readSection(alertsFields, {}, spot);
	refuseKeyAndAdvisory(values, spot);
	const indicator = buildAlerts(values, spot);
	if (!whole || !indicator) return void 0;
	const head = headOf(values, {
		name: values.name ?? nameOfAlerts(indicator),
		comparator: "<=",
		unit: "none"
	});
	return {
		objective: {
			kind: "measured",
			provider: values.source ?? usualSource("alerts"),
			...sourceQueryOf(indicator),
			...withWarn(head, 0, void 0)
		},
		place: spot.reading.place(spot.node.at),
		needs: "alerts",
		...defined({ named: values.source })
	};
}
// build/config/objectives/of-load.js
function readShort$1(spot) {
	const expression = readExpression(spot);
	return expression && loadObjective(expression, {}, void 0, spot);
}
function readExpression(spot) {
	const expression = readText$2(spot, parseExpression);
	if (expression) noteRequest(expression, spot);
	return expression;
}
function readLoad(values, spot) {
	if (values.unit !== void 0) mistake(spot, { message: `\`unit\` belongs to ${askedByKeys}; an expression has its own unit` });
	refuseKeys(spot, ["reduce", "absent"], `belongs to a query of ${askedByKeys}`);
	if (!values.when || !hasAsk(spot)) return void 0;
	const expression = readExpression(values.when);
	if (!expression || !isOfSegments(expression, spot)) return void 0;
	const warnEntry = entryOf(spot.node, "warn");
	if (warnEntry && expression.kind === "compared") return mistake(spot, {
		message: "`warn` is not for comparisons with a baseline",
		hint: "write a second objective with the smaller tolerance and `advisory: true`",
		at: warnEntry.at
	});
	if (!values.warn || expression.kind === "compared") return loadObjective(expression, values, void 0, values.when);
	const warn = readWarn(values.warn, expression, (written) => parseBound(written, expression.metric));
	return warn === void 0 ? void 0 : loadObjective(expression, values, warn, values.when);
}
function hasAsk(spot) {
	const source = entryOf(spot.node, "source");
	const when = entryOf(spot.node, "when")?.value;
	if (!source || when?.kind !== "text" || !/^\s*(value|ratio)\b/.test(when.text)) return true;
	mistake(spot, {
		message: "`ask` is missing: the query for the source",
		at: source.at
	});
	return false;
}
function isOfSegments(expression, spot) {
	const during = entryOf(spot.node, "during");
	if (!during || expression.kind === "compared") return true;
	const { metric } = expression;
	if (!(metric.kind === "handshake" || metric.kind !== "use" && profileWith(metric))) return true;
	const message = `\`during\` does not go with ${metric.kind === "handshake" ? `tls.${metric.of}` : metric.kind}, which covers the whole run`;
	mistake(spot, {
		message,
		at: during.at
	});
	return false;
}
function loadObjective(expression, values, warn, spot) {
	const { request, comparator, unit } = expression;
	const { during } = values;
	const text = during === void 0 ? expression.text : `${expression.text} during ${during}`;
	const head = headOf(values, {
		name: values.name ?? text,
		comparator,
		unit
	});
	const ofRequest = request !== void 0 && { request };
	const place = spot.reading.place(spot.node.at);
	const ofUse = (needs, query, terms) => {
		const { source: named } = values;
		return {
			objective: {
				kind: "measured",
				provider: named ?? usualSource(needs),
				...query,
				...terms
			},
			place,
			needs,
			...defined({ named })
		};
	};
	if (expression.kind === "compared") {
		const { metric, tolerance } = expression;
		if (metric.kind !== "use") return {
			objective: {
				...comparedOf({
					...expression,
					metric
				}, head),
				form: "literal"
			},
			place
		};
		const question = {
			...metric,
			tolerance
		};
		return ofUse("compared-use", {
			...useOf(metric),
			question
		}, {
			...head,
			threshold: 0
		});
	}
	const { metric, threshold } = expression;
	const terms = withWarn(head, threshold, warn);
	if (metric.kind === "use") return ofUse("use", useOf(metric), terms);
	return {
		objective: isProfileMetric(metric) ? {
			kind: "load",
			metric,
			...terms
		} : {
			kind: "load",
			metric,
			...terms,
			...ofRequest
		},
		place
	};
}
const useOf = ({ of }) => sourceQueryOf({
	kind: "conventional",
	what: of
});
// build/config/objectives/objectives.js
const formsOfAll = queriedKinds$1.reduceRight((others, kind) => ({
	if: { required: [kind.key] },
	then: {
		required: ["name"],
		...formsOf(kind)
	},
	else: others
}), {
	if: { required: ["ask"] },
	then: { required: ["name", "source"] },
	else: { properties: {
		when: { pattern: expressionPattern },
		unit: false,
		reduce: false,
		absent: false
	} }
});
const objective = {
	type: "expression, or mapping",
	fields: {
		...objectiveFields,
		...regressionFields,
		...alertFields
	},
	schema: { anyOf: [
		{
			type: "string",
			pattern: expressionPattern,
			examples: ["availability >= 99.9%", "p(95) <= base + 10%"]
		},
		{
			...sectionSchema(objectiveFields, objectiveRules),
			...formsOfAll
		},
		{
			...sectionSchema(noRegressionFields),
			required: ["regression", "detect"]
		},
		{
			...sectionSchema(alertsFields),
			required: ["alerts"]
		}
	] },
	read: (spot) => {
		if (spot.node.kind === "text") return readShort$1(spot);
		if (spot.node.kind !== "map") return mistake(spot, {
			message: `expected an objective; found ${describe(spot.node)}`,
			hint: "such as p(95) < 200ms"
		});
		if (entryOf(spot.node, "regression")) return readNoRegression(spot);
		if (entryOf(spot.node, "alerts")) return readAlerts(spot);
		const { values, whole } = readSection(objectiveFields, objectiveRules, spot);
		refuseKeyAndAdvisory(values, spot);
		const source = namedSource(values, spot);
		const read = source ? readMeasured(source, values, spot) : readLoad(values, spot);
		return whole ? read : void 0;
	}
};
// build/config/chaos/abort.js
const opposite$1 = {
	"<": ">=",
	"<=": ">",
	">": "<=",
	">=": "<"
};
const hint$1 = "say when to stop, such as error_rate > 50%";
const condition = textOption({
	type: "condition",
	expected: "a condition",
	hint: hint$1,
	parse: (text) => {
		const [, before = "", symbol, after = ""] = /^([^<>=]*)([<>]=?)(.*)$/s.exec(text) ?? [];
		if (symbol === void 0) return {
			refused: "expected a metric, a comparator and a value",
			hint: hint$1
		};
		const read = parseExpression(`${before}${opposite$1[symbol]}${after}`);
		if ("refused" in read) return refusalOf(read, before, symbol);
		const { value } = read;
		if (value.kind === "compared" || value.metric.kind === "use" || isProfileMetric(value.metric)) return {
			refused: "only a metric of the load can end an experiment",
			hint: hint$1
		};
		const { metric, comparator, threshold, unit, request } = value;
		const name = text.trim();
		return { value: {
			condition: name,
			objective: {
				kind: "load",
				name,
				metric,
				comparator,
				threshold,
				unit,
				...defined({ request }),
				key: false,
				weight: 1,
				advisory: false
			}
		} };
	}
});
const abort = {
	...condition,
	read: (spot) => {
		const read = condition.read(spot);
		if (read) noteRequest(read.objective, spot);
		return read;
	}
};
function refusalOf({ refused, index, ...rest }, before, symbol) {
	if (/^expected (<|>)/.test(refused)) return {
		refused: `\`${symbol}\` would end it while nothing is wrong`,
		hint: hint$1,
		index: before.length
	};
	const shift = symbol.length - opposite$1[symbol].length;
	return {
		refused,
		hint: rest.hint ?? hint$1,
		index: index !== void 0 && index > before.length ? index + shift : index
	};
}
// build/config/chaos/patterns.js
const longestMs$1 = 6e5;
const mostRequests = 20;
const common = {
	pattern: {
		option: name$1,
		required: true,
		doc: "Pattern that the target must follow."
	},
	dependency: {
		option: nameOf$4("dependency"),
		required: true,
		doc: "The dependency at whose proxy the calls are counted.",
		example: "payment"
	},
	...headFields
};
const retries = {
	...common,
	most: {
		option: integer({
			least: 1,
			most: 100
		}),
		required: true,
		doc: "Attempts of one request, the first one included.",
		example: 3
	},
	amplification: {
		option: integer({
			least: 1,
			most: 100
		}),
		doc: "Calls for each request, on average.",
		otherwise: "not judged",
		example: 2
	},
	backoff: {
		option: choice(["exponential"]),
		doc: "The waits between attempts grow, and have jitter.",
		otherwise: "not judged"
	}
};
const breaker = {
	...common,
	"opens-within": {
		option: duration({
			least: 1e3,
			most: longestMs$1
		}),
		required: true,
		doc: "How soon after the fault began calls have stopped, but for those that probe.",
		example: "5s"
	},
	"closes-within": {
		option: duration({
			least: 1e3,
			most: longestMs$1
		}),
		doc: "How soon after the fault was reverted calls come again.",
		otherwise: "not judged",
		example: "10s"
	}
};
const idempotency = {
	...common,
	request: {
		option: nameOf$4("request"),
		doc: "The request of the load that has the side effect.",
		otherwise: "any",
		example: "checkout"
	},
	effects: {
		option: path,
		doc: "A path of the dependency that gives the number of its side effects so far, as text or JSON.",
		otherwise: "the idempotency keys of the attempts are compared",
		example: "/charges/count"
	}
};
const bulkhead = {
	pattern: common.pattern,
	isolates: {
		option: list(nameOf$4("request"), {
			most: mostRequests,
			what: "requests"
		}),
		required: true,
		doc: "Requests that keep the objectives of the load.",
		example: ["GET /products"]
	}
};
const fallback = {
	pattern: common.pattern,
	request: {
		option: nameOf$4("request"),
		required: true,
		doc: "The request of the load that has the fallback.",
		example: "checkout"
	},
	body: {
		option: text$1({
			most: 200,
			expected: "a string"
		}),
		required: true,
		doc: "Text that only a response of the fallback contains.",
		example: "degraded"
	},
	share: {
		option: percentage,
		doc: "The least share of the requests due while the fault is active that must get a successful response with `body`.",
		default: "95%"
	},
	...headFields
};
const kinds = [
	"retries",
	"circuit-breaker",
	"idempotency",
	"bulkhead",
	"fallback"
];
const patternSections = [
	retries,
	breaker,
	idempotency,
	bulkhead,
	fallback
].map((fields) => section(fields));
function readPattern(spot) {
	const written = entryOf(spot.node, "pattern").value;
	const kind = written.kind === "text" ? written.text.trim() : void 0;
	const place = spot.reading.place(spot.node.at);
	switch (kind) {
		case "retries": {
			const { values, whole } = readSection(retries, {}, spot);
			return whole ? ofRetries(values, place) : void 0;
		}
		case "circuit-breaker": {
			const { values, whole } = readSection(breaker, {}, spot);
			return whole ? ofBreaker(values, place) : void 0;
		}
		case "idempotency": {
			const { values, whole } = readSection(idempotency, {}, spot);
			return whole ? ofIdempotency(values, place) : void 0;
		}
		case "bulkhead": {
			const { values, whole } = readSection(bulkhead, {}, spot);
			const { isolates } = values;
			return whole && isolates ? {
				kind: "bulkhead",
				isolates,
				place
			} : void 0;
		}
		case "fallback": {
			const { values, whole } = readSection(fallback, {}, spot);
			return whole ? ofFallback(values, place) : void 0;
		}
		default: return mistake(spot, {
			message: `the pattern ${quote(kind ?? "")} is unknown`,
			hint: `one of ${kinds.join(", ")}`,
			at: written.at
		});
	}
}
function patternOf(pattern, head, { threshold, unit }, place) {
	const usual = `${pattern.kind} of ${pattern.dependency}`;
	return {
		kind: "pattern",
		objective: {
			kind: "pattern",
			pattern,
			...headOf(head, {
				name: head.name ?? usual,
				comparator: "<=",
				unit
			}),
			threshold
		},
		place
	};
}
const ofRetries = (values, place) => {
	const { dependency, most, amplification, backoff } = values;
	return patternOf({
		kind: "retries",
		dependency,
		most,
		...defined({
			amplification,
			backoff
		})
	}, values, {
		threshold: most,
		unit: "attempts"
	}, place);
};
const ofBreaker = (values, place) => {
	const { dependency, "opens-within": opensWithinMs, "closes-within": closesWithinMs } = values;
	return patternOf({
		kind: "circuit-breaker",
		dependency,
		opensWithinMs,
		...defined({ closesWithinMs })
	}, values, {
		threshold: opensWithinMs,
		unit: "ms"
	}, place);
};
const ofIdempotency = (values, place) => {
	const { dependency, request, effects } = values;
	return patternOf({
		kind: "idempotency",
		dependency,
		...defined({
			request,
			effects
		})
	}, values, {
		threshold: 0,
		unit: "second effects"
	}, place);
};
function ofFallback(values, place) {
	const { request, body: marker, share: threshold = defaultOf(fallback.share) } = values;
	const usual = `fallback of ${request}`;
	const head = headOf(values, {
		name: values.name ?? usual,
		comparator: ">=",
		unit: "ratio"
	});
	return {
		kind: "objective",
		objective: {
			kind: "load",
			metric: {
				kind: "fallback",
				marker
			},
			request,
			...head,
			threshold
		},
		place
	};
}
// build/config/chaos/chaos.js
const mostExperiments = 20;
const mostHypotheses = 20;
const mostHosts = 20;
const mostNamespaces = 50;
const mostSelectors = 50;
const longestMs = 6e5;
const namespacePattern = matching(/^[a-z0-9*]([a-z0-9*-]{0,61}[a-z0-9*])?$/, "a namespace", "such as \"preview-*\"");
const labelSet = matching(/^[^\s=,]+=[^\s=,]+(,[^\s=,]+=[^\s=,]+)*$/, "labels", "such as \"app=checkout\", or \"app=checkout,tier=web\" for both of them");
const experimentName = {
	...name$1,
	read: (spot) => {
		const read = name$1.read(spot);
		if (read === void 0 || read !== "steady" && !read.endsWith(recoveryOf(""))) return read;
		return mistake(spot, {
			message: `the name ${quote(read)} is reserved for a part of the run`,
			hint: "name what is broken, such as payment is slow"
		});
	}
};
const recovery = textOption({
	type: "bound",
	expected: "a bound of a time",
	hint: "such as \"< 10s\", in quotes",
	schema: { pattern: "^\\s*<=?\\s*\\d+(\\.\\d+)?(ms|s|m|h)\\s*$" },
	parse: (written) => {
		const [, comparator, rest = ""] = /^\s*(<=?)\s*(.*?)\s*$/s.exec(written) ?? [];
		const ms = parseDuration(rest);
		if (comparator && ms !== void 0 && ms > 0 && ms <= longestMs) return { value: {
			comparator,
			ms
		} };
		return {
			refused: `expected < or <= and a time of up to 10m; found ${quote(written)}`,
			hint: "such as \"< 10s\""
		};
	}
});
const { fields: _, ...described } = objective;
const hypothesis = {
	...described,
	type: "expression, or mapping as of `objectives`, or a pattern",
	schema: { anyOf: [described.schema, ...patternSections.map(({ schema }) => schema)] },
	read: (spot) => {
		if (entryOf(spot.node, "pattern")) return readPattern(spot);
		const read = objective.read(spot);
		if (!read) return void 0;
		if (isOfProfile(read.objective)) return mistake(spot, {
			message: "a profile objective covers the whole run, not one fault",
			hint: "set the recovery time with the key `recovery` of the experiment"
		});
		if (isAlertsObjective(read.objective)) return mistake(spot, {
			message: "alert rules cover the whole run, not one fault",
			hint: "list them under `objectives`"
		});
		const during = entryOf(spot.node, "during");
		if (!during) return {
			kind: "objective",
			...read
		};
		return mistake(spot, {
			message: "`during` is the experiment itself",
			hint: "remove it",
			at: during.at
		});
	}
};
const experimentFields = {
	name: {
		option: experimentName,
		required: true,
		doc: "What it is called on the scorecard; objectives can name it in `during`.",
		example: "payment is slow"
	},
	fault: {
		option: faultOption,
		required: true,
		doc: "What is broken: the first key that names a kind says which kind of fault it is."
	},
	for: {
		option: duration({
			least: 1e3,
			most: longestMs
		}),
		doc: "How long the fault is observed once it is active. It is then reverted.",
		default: "30s",
		example: "30s"
	},
	hypothesis: {
		option: list(hypothesis, {
			most: mostHypotheses,
			name: (one) => one.kind === "bulkhead" ? "bulkhead" : one.objective.name,
			what: "objectives"
		}),
		required: true,
		doc: "What must hold while the fault is active: objectives, each judged on that time alone, and patterns; see [chaos](chaos.md#patterns).",
		example: ["availability >= 99%", "p(95) < 800ms"]
	},
	recovery: {
		option: recovery,
		doc: "How soon after the fault all objectives of the load hold again: the objective `<name>: recovery`.",
		otherwise: "the recovery is observed for up to 30s, and not judged; without one, the objectives of the load do not pass",
		example: "< 10s"
	},
	lasting: {
		option: flag,
		doc: "Confirms a fault that lasts at its provider until it is reverted; required for such faults.",
		default: false
	},
	abort: {
		option: abort,
		doc: "Reverts the fault at once, and fails the run, as soon as this condition is confirmed.",
		otherwise: "the fault is observed to its end",
		example: "error_rate > 50%"
	}
};
const experiment = {
	type: "mapping",
	fields: experimentFields,
	schema: sectionSchema(experimentFields),
	read: (spot) => {
		const { values, whole } = readSection(experimentFields, {}, spot);
		if (!whole) return void 0;
		return {
			...values,
			place: spot.reading.place(spot.node.at)
		};
	}
};
const chaosFields = {
	steady: {
		option: duration({
			least: 1e3,
			most: longestMs
		}),
		doc: "How long the load runs undisturbed first. If its objectives do not hold in that time, nothing is injected.",
		default: "30s"
	},
	experiments: {
		option: list(experiment, {
			most: mostExperiments,
			name: ({ name }) => name,
			what: "experiments"
		}),
		required: true,
		doc: "Faults, one after the other, and what must hold while each of them is active."
	},
	allow: {
		option: list(choice(faultIds), {
			most: faultIds.length,
			what: "kinds of fault"
		}),
		doc: "Kinds of fault that may be injected. On a pull request, its base branch has to allow them too.",
		default: ["proxy"],
		example: ["proxy", "command"]
	},
	namespaces: {
		option: list(namespacePattern, {
			most: mostNamespaces,
			what: "namespaces"
		}),
		doc: "Namespaces of Kubernetes that a fault may reach, of `chaos-mesh`, `litmus` and `argo-rollouts`; a `*` stands for any part of a name. On a pull request those that its base branch allows hold as well.",
		otherwise: "any that the account can reach",
		example: ["preview-*"]
	},
	selectors: {
		option: list(labelSet, {
			most: mostSelectors,
			name: (one) => one,
			what: "sets of labels"
		}),
		doc: "Sets of labels. Each selector of a fault has to ask for all labels of one of them; see [chaos](chaos.md#small-blast-radius). On a pull request those that its base branch allows hold as well.",
		otherwise: "any selector",
		example: ["app=checkout", "app=shop,tier=web"]
	},
	production: {
		option: list(hostPattern, {
			most: mostHosts,
			what: "hosts"
		}),
		doc: "Hosts of production, where nothing is broken; a leading `*.` stands for every name below. Deployments that GitHub says are production, and those to an environment named `production`, `prod` or `live`, are production too. On a pull request the hosts of its base branch count as well.",
		otherwise: "what GitHub knows as production",
		example: ["shop.example", "*.shop.example"]
	},
	"allow-production": {
		option: flag,
		doc: "Faults may be injected while production is the target. On a pull request its base branch has to allow it as well.",
		default: false
	}
};
const chaos = section(chaosFields);
// build/language/mappings/names.js
const nameForm = "^[A-Za-z][A-Za-z0-9_-]{0,39}$";
function noteName({ key, at }, spot, suchAs) {
	if (new RegExp("^[A-Za-z][A-Za-z0-9_-]{0,39}$").test(key)) return false;
	mistake(spot, {
		message: `expected a name of letters, digits, - and _; found \`${key}\``,
		hint: `such as \`${suchAs}\``,
		at
	});
	return true;
}
// build/config/chaos/dependencies.js
const mostDependencies = 20;
const form$2 = /^(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+):(\d{1,5})$/;
const hint = "such as 127.0.0.1:9101";
const fixed = textOption({
	type: "host and port",
	expected: "a host and a port",
	hint,
	schema: { pattern: `^\\s*${form$2.source.slice(1, -1)}\\s*$|\\$\\{[A-Za-z_]` },
	parse: (text) => {
		const value = endpointIn(text);
		return value ? { value } : {
			refused: `expected a host and a port; found ${quote(text)}`,
			hint
		};
	}
});
function endpointIn(text) {
	const [, host = "", digits] = form$2.exec(text.trim()) ?? [];
	const port = Number(digits);
	return port >= 1 && port <= 65535 && URL.canParse(`http://${host}`) ? {
		host: host.replace(/^\[|\]$/g, ""),
		port
	} : void 0;
}
const endpoint = {
	...fixed,
	read: (spot) => {
		const { node, reading } = spot;
		return node.kind === "text" && node.text.includes("${") ? readText$2(spot, (text) => filledEndpoint(text, reading.environment, node.at)) : fixed.read(spot);
	}
};
function filledEndpoint(written, environment, at) {
	const own = 1 + at % 65e3;
	const unknown = written.replaceAll(/\$\{\w+\}/g, (_, index) => index > written.lastIndexOf(":") ? `${own}` : `host-${own}`);
	const filled = environment ? resolveVariables(written, environment, "key") : { value: { text: unknown } };
	if ("refused" in filled) return filled;
	const value = endpointIn(filled.value.text);
	const found = `${quote(written)} with the variables of the environment`;
	return value ? { value } : {
		refused: `expected a host and a port; found ${found}`,
		hint
	};
}
const dependencyFields = {
	listen: {
		option: endpoint,
		required: true,
		doc: "Where the proxy listens; the target has to connect to the dependency there. It may name variables of the environment, such as the port.",
		example: "127.0.0.1:9101"
	},
	upstream: {
		option: endpoint,
		required: true,
		doc: "Where the dependency itself is. It may name variables of the environment.",
		example: "payment.internal:443"
	},
	protocol: {
		option: choice(["tcp", "udp"]),
		doc: "How the dependency is reached: by connections, or by datagrams (UDP), such as DNS and StatsD.",
		default: "tcp"
	},
	group: {
		option: matching(new RegExp(nameForm), "a name of letters, digits, - and _", "such as eu-west"),
		doc: "What it may be lost together with, such as a region: a fault `{ proxy: <group> }` disturbs all dependencies of the group at once.",
		otherwise: "none",
		example: "eu-west"
	}
};
const one$1 = section(dependencyFields);
const named = mapping({
	type: "mapping of dependencies",
	expected: "a mapping of names",
	hint: "such as { payment: { listen: 127.0.0.1:9101, upstream: payment.internal:443 } }",
	what: "dependencies",
	least: 1,
	most: mostDependencies,
	names: { pattern: nameForm },
	values: sectionSchema(dependencyFields)
}, (entry, own, spot) => {
	const { key: name, at } = entry;
	if (noteName(entry, spot, "payment")) return void 0;
	const read = one$1.read(own);
	return read && {
		name,
		...read,
		at,
		place: spot.reading.place(at)
	};
});
const dependencies = {
	...named,
	read: (spot) => {
		const read = named.read(spot);
		if (read) noteSameAddress(read, spot);
		return read;
	}
};
function noteSameAddress(all, spot) {
	for (const [index, { name, listen, upstream, protocol, at }] of all.entries()) {
		const first = all.slice(0, index).find((other) => isSameEndpoint(other.listen, listen) && isUdp(other.protocol) === isUdp(protocol));
		if (first) mistake(spot, {
			message: `\`${name}\` and \`${first.name}\` listen at the same address`,
			hint: "give each dependency a port of its own",
			at
		});
		const namesake = all.find((other) => other.group === name);
		if (namesake) mistake(spot, {
			message: `\`${name}\` is a dependency, and the group of \`${namesake.name}\``,
			hint: "give the group another name",
			at
		});
		if (isSameEndpoint(listen, upstream)) mistake(spot, {
			message: `\`${name}\` listens at the address of the dependency itself`,
			hint: "let the proxy listen at another port",
			at
		});
	}
}
const isUdp = (protocol) => protocol === "udp";
// build/checks/host-name.js
const hostName = matching(/^(?=.{1,253}$)(?:\w(?:[\w.-]*\w)?\.?|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+)$/, "a host", "such as db.internal, without scheme and port", "host");
// build/checks/checks.js
const checkKinds = [
	{
		id: "dns",
		fields: {
			dns: {
				option: hostName,
				doc: "The name that is resolved, as this machine resolves names.",
				required: true,
				example: "shop.example"
			},
			expect: {
				option: section({ address: {
					option: address$1,
					doc: "An address that is among those of the name.",
					otherwise: "any",
					example: "10.1.2.3"
				} }),
				doc: "What makes a response successful.",
				otherwise: "one with an address"
			}
		},
		addressOf: ({ dns: name }) => name,
		load: () => import("./checks-dns-dns.js")
	},
	{
		id: "ping",
		fields: { ping: {
			option: hostName,
			doc: "The host, which is sent one ping by the program `ping` of this machine. Many clouds and runners block ping: `tcp` says more.",
			required: true,
			example: "db.internal"
		} },
		addressOf: ({ ping: host }) => host,
		load: () => import("./checks-ping-ping.js")
	},
	{
		id: "grpc-health",
		fields: { "grpc-health": {
			option: socketAddress,
			doc: "The server whose health `grpc.health.v1.Health/Check` reports: `host:port`. `SERVING` is successful, and so is a server without that service.",
			required: true,
			example: "127.0.0.1:50051"
		} },
		addressOf: (settings) => settings["grpc-health"],
		readiness: "grpc"
	},
	{
		id: "kafka",
		fields: { kafka: {
			option: socketAddress,
			doc: "A broker, which is queried for the versions of the protocol that it supports: `host:port`, without TLS.",
			required: true,
			example: "localhost:9092"
		} },
		addressOf: ({ kafka: address }) => address,
		readiness: "kafka"
	},
	{
		id: "redis",
		fields: {
			redis: {
				option: socketAddress,
				doc: "The server, which is sent `PING`: `host:port`, without TLS.",
				required: true,
				example: "localhost:6379"
			},
			expect: {
				option: section({ answer: {
					option: choice(["PONG", "NOAUTH"]),
					doc: "The response: `NOAUTH` of a server with a password, which is not given here.",
					default: "PONG"
				} }),
				doc: "What makes a response successful.",
				otherwise: "`PONG`"
			}
		},
		addressOf: ({ redis: address }) => address,
		requestOf: ({ redis: address, expect }) => ({
			protocol: "tcp",
			settings: {
				tcp: address,
				send: new Secret("PING\r\n"),
				expect: { body: expect?.answer === "NOAUTH" ? "-NOAUTH" : "+PONG\r\n" }
			}
		})
	}
];
// build/config/load/beyond-timeout.js
function expectedTime(request) {
	if (isHttp$1(request)) return request.expect.time;
	return request.settings.expect?.time;
}
function beyond({ comparator, value }, timeout) {
	if (value < timeout.ms) return void 0;
	return {
		message: `\`time: ${comparator} ${formatDuration(value)}\` decides nothing: no response is timed beyond ${timeout.key}, ${formatDuration(timeout.ms)}`,
		hint: `expect less, or raise ${timeout.key}`
	};
}
const form$1 = mapping({
	type: "mapping of names to values",
	expected: "a mapping of names to values",
	hint: "such as { sku: 1 }",
	what: "fields",
	most: 200,
	values: { type: [
		"string",
		"number",
		"boolean"
	] },
	secret: true
}, ({ key, value }, own) => {
	const written = scalarText(value);
	if (written !== void 0) return `${encode(key)}=${encode(written)}`;
	return mistake(own, { message: `expected a string or a number; found ${describe(value)}` });
});
const scalarText = (node) => {
	if (node.kind === "text") return node.text;
	if (node.kind === "number" || node.kind === "boolean") return String(node.value);
};
const encode = (text) => isTemplate(text) ? text.split(/(\{\{.*?\}\})/s).map((part) => part.startsWith("{{") ? part : encodeURIComponent(part)).join("") : encodeURIComponent(text);
// build/config/load/multipart.js
const mostFields = 200;
const mediaType = matching(/^(?=.{1,200}$)[\w.+-]+\/[\w.+-]+(;[ -~]*)?$/, "a media type", "such as image/jpeg", "media type");
function multipart(file) {
	const fileFields = {
		file: {
			option: file,
			doc: "The file that is sent, of at most 16 MB.",
			required: true,
			example: "a.jpg"
		},
		type: {
			option: mediaType,
			doc: "Its media type.",
			default: "application/octet-stream",
			example: "image/jpeg"
		},
		filename: {
			option: text$1({
				most: 200,
				expected: "a name"
			}),
			doc: "The file name that the server receives.",
			otherwise: "its own name",
			example: "me.jpg"
		}
	};
	const ofFile = section(fileFields);
	const readField = (name, spot) => {
		if (spot.node.kind === "map") {
			const read = ofFile.read(spot);
			if (!read) return void 0;
			const { file: content, type, filename } = read;
			return {
				name,
				file: content,
				...defined({
					type: type || void 0,
					filename: filename || void 0
				})
			};
		}
		const written = scalarText(spot.node);
		if (written !== void 0) {
			if (!isTemplate(written)) for (const secret of secretsOfField(name, written)) spot.reading.secrets.add(secret);
			return {
				name,
				text: new Secret(written)
			};
		}
		return mistake(spot, {
			message: `expected a string, a number or a file; found ${describe(spot.node)}`,
			hint: "such as { file: a.jpg }"
		});
	};
	return {
		...mapping({
			type: "mapping of names to values and files",
			expected: "a mapping of names to values and files",
			hint: "such as { photo: { file: a.jpg } }",
			what: "fields",
			least: 1,
			most: mostFields,
			values: { anyOf: [{ type: [
				"string",
				"number",
				"boolean"
			] }, ofFile.schema] },
			secret: true
		}, ({ key }, own) => readField(key, own)),
		fields: { "<field>": {
			option: ofFile,
			doc: "A field that is a file; any other value is sent as text.",
			otherwise: "a string"
		} }
	};
}
// build/config/load/body.js
const mostBodyCharacters = 65536;
const bodyFile = {
	...file,
	read: (spot) => {
		const path = file.read(spot);
		if (path === void 0) return void 0;
		if (isTemplate(path)) return mistake(spot, {
			message: "the path of a file has no placeholders",
			hint: "the file is read once, before the load"
		});
		return {
			path,
			place: spot.reading.place(spot.node.at)
		};
	}
};
const bodyFields = {
	json: {
		option: jsonValue,
		doc: "A body, sent as JSON.",
		otherwise: "no body"
	},
	body: {
		option: text$1({
			most: mostBodyCharacters,
			expected: "a string"
		}),
		doc: "A body, sent as is.",
		otherwise: "no body",
		example: "sku=1"
	},
	form: {
		option: form$1,
		doc: "A body, sent as a form (`application/x-www-form-urlencoded`).",
		otherwise: "no body"
	},
	multipart: {
		option: multipart(bodyFile),
		doc: "A body, sent as a form with files (`multipart/form-data`): fields by name, each a string or `{ file: a.jpg, type: image/jpeg }`.",
		otherwise: "no body"
	},
	file: {
		option: bodyFile,
		doc: "A body that is the content of a file of at most 16 MB, sent as `application/octet-stream` unless `headers` say otherwise.",
		otherwise: "no body",
		example: "body.bin"
	}
};
const bodyKeys = Object.keys(bodyFields);
const exclusiveBodies = pairsOf(bodyKeys);
const filledBodyKeys = bodyKeys.filter((key) => key !== "file");
function bodyOf$1(values) {
	const { json, body, form: pairs, multipart: fields, file: whole } = values;
	if (json !== void 0) return ofText(JSON.stringify(json), "json", "application/json");
	if (pairs) return ofText(pairs.join("&"), "form", "application/x-www-form-urlencoded");
	if (body !== void 0) return ofText(body);
	if (whole) return {
		plan: { file: whole },
		type: "application/octet-stream",
		secrets: []
	};
	return {
		plan: fields ? { multipart: fields } : {},
		secrets: []
	};
}
function ofText(written, kind, type) {
	return {
		plan: {
			body: new Secret(written),
			...defined({ bodyKind: kind && isTemplate(written) ? kind : void 0 })
		},
		...defined({ type }),
		secrets: secretsOfBody(written)
	};
}
function noteTypeOfMultipart(spot) {
	if (!entryOf(spot.node, "multipart")) return;
	const headers = entryOf(spot.node, "headers")?.value;
	const typed = headers?.kind === "map" && headers.entries.find(({ key }) => /^content-type$/i.test(key));
	if (typed) mistake(spot, {
		message: "a request with `multipart` must not set its own Content-Type",
		hint: "remove the header: it is sent with the boundary of the parts",
		at: typed.at
	});
}
// build/language/holds-templates.js
function holdsTemplates(node) {
	if (node?.kind === "text") return isTemplate(node.text);
	if (node?.kind === "list") return node.items.some(holdsTemplates);
	return node?.kind === "map" && node.entries.some(({ key, value }) => isTemplate(key) || holdsTemplates(value));
}
// build/config/load/placeholders.js
const templatePath = {
	...path,
	schema: {
		pattern: "^/(?!/)([!\"$-~]|\\{\\{[^}]*\\}\\})*$",
		maxLength: 2e3
	},
	parse: (text) => {
		const parsed = path.parse(masked(text));
		return "value" in parsed ? unfilledIn(text) ?? { value: text } : parsed;
	},
	read: (spot) => {
		const { node } = spot;
		const unfilled = node.kind === "text" ? unfilledIn(node.text) : void 0;
		if (unfilled) return mistake(spot, {
			message: unfilled.refused,
			hint: unfilled.hint
		});
		if (node.kind !== "text" || !isTemplate(node.text)) return path.read(spot);
		return path.read({
			...spot,
			node: {
				...node,
				text: masked(node.text)
			}
		}) === void 0 ? void 0 : node.text;
	}
};
function unfilledIn(text) {
	const [found, name = ""] = /\$?\{([\w.-]+)\}/.exec(masked(text)) ?? [];
	if (found === void 0) return void 0;
	return {
		refused: `nothing fills ${found} in a path`,
		hint: `write the value, or a placeholder such as {{ ${name} }} of what a step captured or of data; a brace that is meant is %7B`
	};
}
function notePlaceholders(spot, keys) {
	for (const key of keys) {
		const value = entryOf(spot.node, key)?.value;
		if (value) noteWithin({
			...spot,
			node: value,
			path: `${spot.path}.${key}`
		});
	}
}
function noteWithin(spot) {
	const { node, path: at } = spot;
	if (node.kind === "text") noteText(spot, node);
	else if (node.kind === "list") for (const [index, item] of node.items.entries()) noteWithin({
		...spot,
		node: item,
		path: `${at}[${index}]`
	});
	else if (node.kind === "map") for (const { key, value } of node.entries) noteWithin({
		...spot,
		node: value,
		path: `${at}.${key}`
	});
}
function noteText(spot, node) {
	if (!isTemplate(node.text)) return;
	const offset = (index) => node.textAt === void 0 ? node.at : node.textAt + index;
	const parsed = parseTemplate(node.text);
	if ("refused" in parsed) {
		const { refused, hint, index = 0 } = parsed;
		mistake(spot, {
			message: refused,
			hint,
			at: offset(index)
		});
		return;
	}
	const { reading, path: at } = spot;
	for (const part of parsed.value) {
		if (typeof part === "string" || part.kind !== "value") continue;
		const { name, index } = part;
		const to = name.includes(".") ? "column" : "value";
		reading.references.push({
			to,
			name,
			path: at,
			place: reading.place(offset(index))
		});
	}
}
function withValues(option, spot, captured) {
	const { reading } = spot;
	const before = reading.references.length;
	const read = option.read(spot);
	const own = reading.references.splice(before);
	reading.references.push(...own.filter(({ to }) => to !== "value"));
	for (const { to, name, path: at, place } of own) {
		if (to !== "value" || captured.has(name)) continue;
		const message = `${at}: no earlier step captures \`${name}\``;
		const hint = `${captured.size > 0 ? `captured: ${[...captured].join(", ")}` : "capture it in an earlier step"}; a column of data is written with its name, such as users.name; ${howToSendBraces}`;
		reading.found.push({
			place,
			section: sectionOf(at),
			mistake: {
				message,
				hint,
				place
			}
		});
	}
	return read;
}
// build/config/load/http-request.js
const methods = [
	"GET",
	"HEAD",
	"POST",
	"PUT",
	"PATCH",
	"DELETE",
	"OPTIONS"
];
const filledExpectations = [
	"header",
	"body",
	"json"
];
const filledKeys = [
	"path",
	"headers",
	...filledBodyKeys
];
const requestFields = {
	name: {
		option: name$1,
		doc: "What objectives and the scorecard call it.",
		otherwise: "method and path, such as `GET /products`",
		example: "checkout"
	},
	method: {
		option: choice(methods),
		doc: "The HTTP method.",
		default: "GET",
		example: "POST"
	},
	path: {
		option: templatePath,
		required: true,
		doc: "Joined to the target's own path; it may contain a query.",
		example: "/checkout"
	},
	headers: {
		option: headers,
		doc: "Sent with this request beside those of the target.",
		otherwise: "none"
	},
	...bodyFields,
	weight: {
		option: weight,
		doc: "How often it is sent, compared with the others.",
		default: 1,
		example: 3
	},
	gzip: {
		option: flag,
		doc: "Send the body compressed by gzip.",
		default: false
	},
	follow: {
		option: flag,
		doc: "Follow redirects within the origin; the time of the request is that of all hops.",
		default: false
	},
	capture: {
		option: capturesFrom([
			"header",
			"regex",
			"cookie"
		]),
		doc: "What is kept of the response, for later steps; see [scenarios](scenarios.md).",
		otherwise: "nothing"
	},
	expect: {
		option: expectations,
		doc: "What makes a response successful.",
		otherwise: "2xx and 3xx are successful"
	}
};
const httpRequest = {
	type: "`METHOD /path`, or mapping",
	fields: requestFields,
	schema: { anyOf: [{
		type: "string",
		pattern: `^(${methods.join("|")}) /(?!/)[!"$-~]*$`,
		examples: ["GET /products"]
	}, {
		...sectionSchema(requestFields, { exclusive: exclusiveBodies }),
		dependentSchemas: Object.fromEntries(bodyKeys.map((key) => [key, {
			required: ["method"],
			properties: { method: { enum: withBody() } }
		}]))
	}] },
	read: (spot) => {
		if (spot.node.kind === "text") return readShort(spot);
		if (spot.node.kind !== "map") return mistake(spot, {
			message: `expected a request; found ${describe(spot.node)}`,
			hint: "such as GET /products"
		});
		return readLong(spot);
	}
};
function readShort(spot) {
	const parsed = readText$2(spot, parseShort);
	noteWithin(spot);
	return parsed && planOf$1(parsed, spot, holdsTemplates(spot.node));
}
function parseShort(written) {
	const match = /^(\S+)( +)(.*)$/.exec(written);
	const hint = `such as ${written.startsWith("/") ? "GET " : ""}${written.startsWith("/") ? written.slice(0, 60) : "GET /products"}`;
	if (!match) return {
		refused: `expected a method and a path; found ${quote(written)}`,
		hint
	};
	const [, method, blanks, rest] = match;
	if (!methods.some((known) => known === method)) {
		const near = nearest(method, methods);
		return {
			refused: `expected a method such as GET; found ${quote(method)}`,
			hint: near && `did you mean ${near}?`,
			index: 0
		};
	}
	const parsed = templatePath.parse(rest);
	if ("value" in parsed) return { value: {
		method,
		path: parsed.value
	} };
	return {
		...parsed,
		index: method.length + blanks.length + (parsed.index ?? 0)
	};
}
function readLong(spot) {
	const { values, whole } = readSection(requestFields, { exclusive: exclusiveBodies }, spot);
	notePlaceholders(spot, filledKeys);
	noteExpected(spot);
	noteTypeOfMultipart(spot);
	const bodyKey = bodyKeys.map((key) => entryOf(spot.node, key)).find((entry) => entry !== void 0);
	const method = values.method ?? (entryOf(spot.node, "method") ? void 0 : defaultOf(requestFields.method));
	if (bodyKey && method && !withBody().includes(method)) return mistake(spot, {
		message: `a ${method} request has no body`,
		hint: "write a method such as `method: POST`",
		at: bodyKey.at
	});
	const { body, json, size } = values.expect ?? {};
	if (method === "HEAD" && [
		body,
		json,
		size
	].some((one) => one !== void 0)) return mistake(spot, {
		message: "the response to HEAD has no body, so nothing can be expected of it",
		hint: "write `method: GET`, or expect a status or a header",
		at: entryOf(spot.node, "expect")?.at
	});
	if (!whole || method === void 0 || values.path === void 0) return void 0;
	const templates = filledKeys.some((key) => holdsTemplates(entryOf(spot.node, key)?.value));
	return planOf$1({
		...values,
		method,
		path: values.path
	}, spot, templates);
}
function noteExpected(spot) {
	const expected = entryOf(spot.node, "expect")?.value;
	if (expected) notePlaceholders({
		...spot,
		node: expected,
		path: `${spot.path}.expect`
	}, filledExpectations);
}
function planOf$1(values, { reading }, templates) {
	const { method, path, gzip, follow, capture } = values;
	const body = bodyOf$1(values);
	for (const secret of [...secretsOfPath(path), ...body.secrets]) if (!isTemplate(secret)) reading.secrets.add(secret);
	const typed = Object.keys(values.headers ?? {}).some((header) => header.toLowerCase() === "content-type");
	return {
		name: values.name ?? `${method} ${path}`,
		method,
		path,
		headers: {
			...defined({ "content-type": body.type && !typed ? new Secret(body.type) : void 0 }),
			...values.headers
		},
		...body.plan,
		...defined({
			templates: templates || void 0,
			gzip: gzip || void 0,
			follow: follow || void 0,
			capture: capture && capture.length > 0 ? capture : void 0
		}),
		weight: values.weight ?? defaultOf(requestFields.weight),
		expect: expectOf(values.expect)
	};
}
function withBody() {
	return methods.filter((method) => method !== "GET" && method !== "HEAD");
}
// build/config/checks/http-check.js
const address = textOption({
	type: "path, or address",
	expected: "a path or an address",
	hint: "such as /health, or https://api.example/health",
	schema: { pattern: "^(https?://[^\\s/?#]+)?/(?!/)[!\"$-~]*$" },
	secret: true,
	parse: parseAddress
});
function parseAddress(written) {
	const [, origin, rest = ""] = /^([A-Za-z][A-Za-z\d+.-]*:\/\/[^/?#]*)(.*)$/s.exec(written) ?? [];
	if (origin === void 0) {
		const read = path.parse(written);
		return "value" in read ? { value: { path: read.value } } : read;
	}
	const base = parseBaseUrl(origin);
	if (!("value" in base)) return base;
	if (base.value.authorization) return {
		refused: "the address of a check must not contain credentials",
		hint: "give them as `headers`"
	};
	const read = path.parse(rest === "" ? "/" : rest);
	return "value" in read ? { value: {
		origin: base.value.url,
		path: read.value
	} } : read;
}
const { json: json$1, body, form } = bodyFields;
const httpFields = {
	http: {
		option: address,
		doc: "A path of the target, to which its headers go too; or the whole address of another service.",
		required: true,
		example: "/health"
	},
	method: {
		option: choice(methods),
		doc: "The HTTP method.",
		default: "GET",
		example: "POST"
	},
	headers: {
		option: headers,
		doc: "Sent with the request.",
		otherwise: "none"
	},
	json: json$1,
	body,
	form,
	follow: {
		option: flag,
		doc: "Follow redirects within the origin.",
		default: false
	},
	expect: {
		option: expectations,
		doc: "What makes a response successful.",
		otherwise: "2xx is successful"
	}
};
const exclusive = exclusiveBodies.filter((pair) => pair.every((key) => key in httpFields));
function readHttp(spot) {
	const { node } = spot;
	const written = entryOf(node, "http");
	if (node.kind !== "map" || written?.value.kind !== "text") return void 0;
	const found = readText$2({
		...spot,
		node: written.value
	}, parseAddress);
	if (!found) return void 0;
	const entries = node.entries.filter(({ key }) => key !== "timeout").map((entry) => entry.key === "http" ? {
		...entry,
		key: "path",
		value: {
			...written.value,
			text: found.path
		}
	} : entry);
	const request = withValues(httpRequest, {
		...spot,
		node: {
			...node,
			entries
		}
	}, new Set());
	return request && {
		request,
		...defined({ origin: found.origin })
	};
}
// build/config/checks/checks.js
const mostChecks = 100;
const commonFields$1 = {
	name: {
		option: name$1,
		doc: "What the scorecard calls it.",
		required: true,
		example: "api"
	},
	timeout: {
		option: duration({
			least: 1,
			most: limits$2.requestTimeoutMs
		}),
		doc: "How long each try may take.",
		default: "5s"
	}
};
const timeoutOf = ({ timeout = defaultOf(commonFields$1.timeout) }) => timeout;
const shownPath = (path) => path.replace(/\?.*$/s, "");
function formOf(id, fields, build, pairs = []) {
	const all = {
		...commonFields$1,
		...fields
	};
	const whole = section(all, { exclusive: pairs });
	return {
		id,
		option: {
			...whole,
			read: (spot) => {
				const read = whole.read(spot);
				return read && inTime(build(read, spot), spot);
			}
		}
	};
}
function inTime(plan, spot) {
	if (plan?.how.by !== "request") return plan;
	const time = expectedTime(plan.how.request);
	const remark = time && beyond(time, {
		ms: plan.timeoutMs,
		key: "`timeout`"
	});
	const at = entryOf(entryOf(spot.node, "expect")?.value, "time")?.value.at;
	return remark ? mistake(spot, {
		...remark,
		at
	}) : plan;
}
const http = formOf("http", httpFields, (read, spot) => {
	const found = readHttp(spot);
	if (!found) return void 0;
	const { request, origin = "" } = found;
	return {
		name: read.name,
		kind: "http",
		address: `${request.method} ${origin}${shownPath(request.path)}`,
		timeoutMs: timeoutOf(read),
		...defined({ url: origin || void 0 }),
		how: {
			by: "request",
			...found
		}
	};
}, exclusive);
function requestCheck({ id, fields, exclusive: pairs }) {
	const { expires } = fields.expect?.option.fields ?? {};
	return formOf(id, {
		...fields,
		...defined({ expires })
	}, (read) => {
		const { name: named, timeout: _, expires: left, ...rest } = read;
		const expect = left === void 0 ? rest.expect : {
			...rest.expect ?? {},
			expires: left
		};
		const request = {
			name: named,
			protocol: id,
			weight: 1,
			settings: {
				...rest,
				...defined({ expect })
			}
		};
		return {
			name: named,
			kind: id,
			address: String(rest[id]),
			timeoutMs: timeoutOf(read),
			...defined({ url: requestAddress(request) }),
			how: {
				by: "request",
				request
			}
		};
	}, pairs);
}
function kindCheck(kind) {
	return formOf(kind.id, kind.fields, (read) => {
		const { name: named, timeout: _, ...settings } = read;
		const address = kind.addressOf(settings);
		return {
			name: named,
			kind: kind.id,
			address,
			timeoutMs: timeoutOf(read),
			...defined({ url: urlOf(address) }),
			how: howOf(kind, named, settings)
		};
	});
}
function howOf(kind, called, settings) {
	if ("requestOf" in kind) return {
		by: "request",
		request: {
			name: called,
			weight: 1,
			...kind.requestOf(settings)
		}
	};
	return "readiness" in kind ? {
		by: "readiness",
		protocol: kind.readiness
	} : {
		by: "kind",
		settings
	};
}
const urlOf = (address) => [`http://${address}`, `http://[${address}]`].find((url) => URL.canParse(url));
const own = checkKinds.map(kindCheck);
const forms = [
	http,
	...own,
	...requestForms.filter(({ id }) => !own.some((one) => one.id === id)).map(requestCheck)
];
const keys = forms.map(({ id }) => id);
const check = {
	type: "mapping",
	schema: { anyOf: forms.map(({ option }) => option.schema) },
	read: (spot) => {
		const { node } = spot;
		const hint = "such as { name: api, http: /health }";
		if (node.kind !== "map") return mistake(spot, {
			message: `expected a check; found ${describe(node)}`,
			hint
		});
		const [first, second] = node.entries.filter(({ key }) => keys.includes(key));
		if (!first) return mistake(spot, {
			message: `a check has one of the keys ${keys.join(", ")}`,
			hint
		});
		if (second) {
			const message = `\`${first.key}\` and \`${second.key}\` exclude each other`;
			return mistake(spot, {
				message,
				hint: "write one check for each",
				at: second.at
			});
		}
		return forms.find(({ id }) => id === first.key).option.read(spot);
	}
};
const checks = list(check, {
	most: mostChecks,
	name: ({ name: called }) => called,
	what: "checks"
});
// build/config/load/data.js
const mostFiles$1 = 20;
const dataFields = {
	file: {
		option: file,
		doc: "A file of rows: `.csv` (RFC 4180, its first line names the columns), `.json` (a list of objects) or `.ndjson`.",
		required: true,
		example: "users.csv"
	},
	pick: {
		option: choice([
			"sequential",
			"random",
			"unique"
		]),
		doc: "Which row an iteration gets: one after the other and from the start again, any, or each row once. When the rows of `unique` are used up, the load ends.",
		default: "sequential"
	},
	secrets: {
		option: list(name$1, {
			most: 50,
			what: "columns"
		}),
		doc: "Columns whose values are secrets: they reach no record and no log.",
		otherwise: "none",
		example: ["password"]
	}
};
const one = section(dataFields);
const data = {
	...mapping({
		type: "mapping of names to files",
		expected: "a mapping of names to files",
		hint: "such as { users: { file: users.csv } }",
		what: "files",
		most: mostFiles$1,
		names: { pattern: valueName.source },
		values: one.schema
	}, ({ key, at }, own) => {
		if (!valueName.test(key)) return mistake(own, {
			message: `the name of data is ${valueNameForm}`,
			at
		});
		const read = one.read(own);
		return read && {
			...read,
			name: key,
			place: own.reading.place(own.node.at)
		};
	}),
	fields: { "<name>": {
		option: one,
		otherwise: "none",
		doc: "What placeholders call it: `{{ users.name }}` is the column `name` of `users`."
	} }
};
// build/config/load/load-spike.js
const spikeFields = {
	rate: {
		option: rate({ most: limits$2.ratePerSecond }),
		doc: "Arrivals while it lasts, above `load.rate`.",
		required: true,
		example: "500/s"
	},
	at: {
		option: duration({
			least: 1e3,
			most: limits$2.durationMs
		}),
		doc: "When it begins, in the measured part; what comes before is the load that the objectives are judged on.",
		otherwise: "a quarter of `load.duration`",
		example: "30s"
	},
	duration: {
		option: duration({
			least: 1e3,
			most: limits$2.durationMs
		}),
		doc: "How long it lasts; the rest of `load.duration` is there to recover.",
		otherwise: "a sixth of `load.duration`",
		example: "20s"
	}
};
const written$1 = section(spikeFields);
const spike = {
	...written$1,
	read: (spot) => {
		const read = written$1.read(spot);
		return read && {
			...read,
			place: spot.reading.place(spot.node.at)
		};
	}
};
// build/config/load/load-steps.js
const stepRate = rate({ most: limits$2.ratePerSecond });
const stepUsers = integer({
	least: 1,
	most: limits$2.users
});
const step$1 = {
	type: "rate or number of users",
	schema: { anyOf: [stepRate.schema, stepUsers.schema] },
	read: (spot) => {
		const place = spot.reading.place(spot.node.at);
		const { kind } = spot.node;
		if (kind !== "text" && kind !== "number") return mistake(spot, { message: `expected a rate or a number of users; found ${describe(spot.node)}` });
		const level = kind === "text" ? stepRate.read(spot) : stepUsers.read(spot);
		return level === void 0 ? void 0 : {
			kind: kind === "text" ? "rate" : "users",
			level,
			place
		};
	}
};
const steps = (() => {
	const all = list(step$1, {
		most: limits$2.steps,
		what: "steps"
	});
	return {
		...all,
		read: (spot) => {
			const read = all.read(spot);
			for (const [index, { kind, level }] of (read ?? []).entries()) {
				const before = read[index - 1];
				if (!before) continue;
				const node = spot.node.kind === "list" ? spot.node.items[index] : spot.node;
				const own = {
					...spot,
					node,
					path: `${spot.path}[${index}]`
				};
				if (kind !== before.kind) return mistake(own, { message: "a rate and a number of users do not mix" });
				if (level > before.level) continue;
				return mistake(own, {
					message: "this step is not higher than the one before",
					hint: "each step has to be higher than the one before"
				});
			}
			if (read && read.length < 2) return mistake(spot, {
				message: "expected at least two steps",
				hint: "the first is where the load starts"
			});
			return read;
		}
	};
})();
// build/config/load/sources/request-source.js
const openapiFields = {
	openapi: {
		option: file,
		doc: "In place of the list: an OpenAPI document (3.0 or 3.1), whose `GET`, `HEAD` and `OPTIONS` operations are sent, filled from their examples and defaults.",
		required: true,
		example: "openapi.yaml"
	},
	operations: {
		option: list(name$1, {
			most: limits$2.requests,
			what: "operations"
		}),
		doc: "Which of its operations are sent, of whatever method: by `operationId`, or as `GET /products/{id}`.",
		otherwise: "those that change nothing",
		example: ["listProducts"]
	}
};
const harFields = {
	har: {
		option: file,
		doc: "In place of the list: a recording of a browser (HTTP Archive), whose requests are sent as often as it contains them, without cookies and credentials in headers.",
		required: true,
		example: "session.har"
	},
	hosts: {
		option: list(hostPattern, {
			most: limits$2.hosts,
			what: "hosts"
		}),
		doc: "Hosts of the recording whose requests are sent, all of them to the target.",
		otherwise: "the host of the first request",
		example: ["shop.example"]
	}
};
const [ofOpenapi, ofHar] = [section(openapiFields), section(harFields)];
const requestSource = {
	type: "mapping",
	fields: {
		...openapiFields,
		...harFields
	},
	schema: { anyOf: [ofOpenapi.schema, ofHar.schema] },
	read: (spot) => {
		const place = spot.reading.place(spot.node.at);
		const isHar = spot.node.kind === "map" && spot.node.entries.some(({ key }) => key === "har");
		const openapiAt = entryOf(spot.node, "openapi")?.at;
		if (isHar && openapiAt) return mistake(spot, {
			message: "`har` and `openapi` exclude each other",
			hint: "keep one of them",
			at: openapiAt
		});
		if (isHar) {
			const read = ofHar.read(spot);
			return read && {
				kind: "har",
				place,
				file: read.har,
				...defined({ hosts: read.hosts })
			};
		}
		const { openapi, operations } = ofOpenapi.read(spot) ?? {};
		return openapi === void 0 ? void 0 : {
			kind: "openapi",
			place,
			file: openapi,
			...defined({ operations })
		};
	}
};
// build/config/load/requests.js
const commonFields = {
	name: {
		option: name$1,
		doc: "What objectives and the scorecard call it.",
		required: true,
		example: "echo"
	},
	weight: {
		option: weight,
		doc: "How often it is sent, compared with the others.",
		default: 1,
		example: 3
	}
};
const otherRequests = requestForms.map((form) => [form.id, requestOf$1(form)]);
const request = {
	...httpRequest,
	schema: otherRequests.length === 0 ? httpRequest.schema : { anyOf: [httpRequest.schema, ...otherRequests.map(([, { schema }]) => schema)] },
	read: (spot) => {
		const { node } = spot;
		const keys = node.kind === "map" ? node.entries.map(({ key }) => key) : [];
		const [[id, option = httpRequest] = [], [other] = []] = otherRequests.filter(([one]) => keys.includes(one));
		if (id === void 0 || other === void 0) return option.read(spot);
		return mistake(spot, {
			message: `\`${id}\` and \`${other}\` exclude each other`,
			hint: "a request speaks one protocol",
			at: entryOf(node, other).at
		});
	}
};
const sources$1 = ["openapi", "har"];
const singleRequest = {
	...request,
	read: (spot) => {
		const source = sources$1.map((key) => entryOf(spot.node, key)).find((entry) => entry !== void 0);
		if (!source) return withValues(request, spot, new Set());
		return mistake(spot, {
			message: `\`${source.key}\` stands in place of the list, not in it`,
			hint: `write requests: { ${source.key}: … }`,
			at: source.at
		});
	}
};
const requestList = list(singleRequest, {
	most: limits$2.requests,
	name: ({ name: called }) => called,
	what: "requests"
});
const requests = {
	...requestList,
	type: `${requestList.type}, or mapping`,
	fields: {
		...requestList.fields,
		...requestSource.fields
	},
	schema: { anyOf: [requestList.schema, requestSource.schema] },
	read: (spot) => spot.node.kind === "map" ? requestSource.read(spot) : requestList.read(spot)
};
function requestOf$1({ id: protocol, fields, exclusive, templates }) {
	const all = {
		...commonFields,
		...fields
	};
	const whole = section(all, { exclusive });
	return {
		...whole,
		read: (spot) => {
			const read = whole.read(spot);
			notePlaceholders(spot, templates);
			if (!read) return void 0;
			const { name: named, weight: often = defaultOf(commonFields.weight), ...own } = read;
			const { capture, ...settings } = own;
			return {
				name: named,
				protocol,
				weight: often,
				...defined({ capture }),
				settings
			};
		}
	};
}
// build/config/load/scenarios.js
const mostSteps$2 = 50;
const pause = duration({
	least: 0,
	most: limits$2.thinkMs
});
const thinkFields = { think: {
	option: textOption({
		type: "duration, or a range of them",
		expected: "a duration",
		hint: "such as 500ms, or 200ms..1s",
		schema: { pattern: "^\\s*\\d+(\\.\\d+)?(ms|s|m|h)\\s*(\\.\\.\\s*\\d+(\\.\\d+)?(ms|s|m|h)\\s*)?$" },
		parse: (written) => {
			const parts = written.split("..");
			const [one, other = one] = parts.map((part) => pause.parse(part.trim()));
			if (parts.length > 2 || !one || !other) return {
				refused: `expected a duration or a range; found ${quote(written)}`,
				hint: "such as 200ms..1s"
			};
			if ("refused" in one) return one;
			if ("refused" in other) return other;
			return one.value <= other.value ? { value: {
				least: one.value,
				most: other.value
			} } : { refused: `the range ${quote(written)} is reversed: its end is below its start` };
		}
	}),
	doc: "A pause before the next request.",
	required: true
} };
const scenarioFields = {
	name: {
		option: name$1,
		doc: "What objectives and the scorecard call it; its steps are `name / step`.",
		required: true,
		example: "buy"
	},
	weight: {
		option: weight,
		doc: "How often it starts, compared with the others.",
		default: 1,
		example: 3
	},
	steps: {
		option: {
			type: "list of requests and pauses",
			schema: {
				type: "array",
				items: { anyOf: [section(thinkFields).schema, request.schema] },
				minItems: 1,
				maxItems: mostSteps$2
			},
			read: readSteps
		},
		doc: "Requests that follow each other, and pauses: `{ think: 500ms }`.",
		required: true
	}
};
const scenario = {
	...section(scenarioFields),
	read: (spot) => {
		const { values, whole } = readSection(scenarioFields, {}, spot);
		const { name: called, steps, weight: often = defaultOf(scenarioFields.weight) } = values;
		if (!whole || called === void 0 || !steps) return void 0;
		if (called.includes(" / ")) {
			const hint = "a step is called `scenario / step`";
			const at = entryOf(spot.node, "name")?.value.at;
			return mistake(spot, {
				message: "the name of a scenario has no ` / `",
				hint,
				at
			});
		}
		return {
			name: called,
			weight: often,
			steps
		};
	}
};
const scenarios = list(scenario, {
	most: limits$2.requests,
	name: ({ name: called }) => called,
	what: "scenarios"
});
function readSteps(spot) {
	const { node, reading } = spot;
	if (node.kind !== "list") return mistake(spot, { message: `expected a list of steps; found ${describe(node)}` });
	if (node.items.length > mostSteps$2) return mistake(spot, { message: `${node.items.length} steps; at most ${mostSteps$2} are allowed` });
	const before = reading.found.length;
	const captured = new Set();
	const steps = [];
	let waiting;
	for (const [index, item] of node.items.entries()) {
		const own = {
			...spot,
			node: item,
			path: `${spot.path}[${index}]`
		};
		if (entryOf(item, "think")) {
			const read = section(thinkFields).read(own);
			if (read) waiting = add(waiting, read.think);
			continue;
		}
		const request$1 = withValues(request, own, captured);
		if (!request$1) continue;
		if (steps.some((step) => step.request.name === request$1.name)) mistake(own, {
			message: `duplicate name \`${request$1.name}\``,
			hint: "give one of them another `name`"
		});
		for (const { name: value } of request$1.capture ?? []) captured.add(value);
		steps.push({
			request: request$1,
			...defined({ think: waiting })
		});
		waiting = void 0;
	}
	if (waiting) mistake(spot, {
		message: "no request follows the last `think`",
		hint: "users pause between iterations by `load.think-time`"
	});
	else if (node.items.length === 0) mistake(spot, {
		message: "there are no steps",
		hint: "such as [GET /products]"
	});
	return reading.found.length > before ? void 0 : steps;
}
const add = (one, other) => ({
	least: (one?.least ?? 0) + other.least,
	most: (one?.most ?? 0) + other.most
});
// build/config/load/traces.js
const readable = providerKeys().filter(({ readsTraces }) => readsTraces).map(({ key }) => key);
const logging = providerKeys().filter(({ readsLogs }) => readsLogs);
const logsFields = {
	from: {
		option: choice(logging.map(({ key }) => key)),
		doc: "Key of the source that lines are read from.",
		required: true,
		example: "loki"
	},
	query: {
		option: text$1({
			most: limits$2.queryLength,
			expected: "which logs are read"
		}),
		doc: `Which logs: ${logging.map(({ title, readsLogs }) => `for ${title} ${readsLogs.query}`).join("; ")}.`,
		required: true,
		example: "{app=\"shop\"}"
	},
	by: {
		option: matching(/^[\w.@-]{1,100}$/, "the name of a field", "such as trace_id"),
		doc: "Field or label that holds the id of a trace.",
		otherwise: "the line itself holds it",
		example: "trace_id"
	}
};
const tracesFields = {
	from: {
		option: choice(readable),
		doc: "Key of the source that the spans are read from.",
		otherwise: "the first of them that is configured"
	},
	share: {
		option: percentage,
		doc: "How many of the requests are sampled.",
		default: "100%"
	},
	link: {
		option: link,
		doc: "Where people open a trace; `$trace` stands for its id.",
		otherwise: "the source's own pages, where it has some",
		example: "https://jaeger.example/trace/$trace"
	}
};
// build/language/scalars/dates.js
const date = textOption({
	type: "date",
	expected: "a date",
	hint: "such as 2026-12-31",
	schema: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
	parse: (text) => {
		const value = text.trim();
		return /^\d{4}-\d{2}-\d{2}$/.test(value) && isOfCalendar(value) ? { value } : {
			refused: `expected a date; found ${quote(text)}`,
			hint: "such as 2026-12-31"
		};
	}
});
const isOfCalendar = (text) => {
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
const webLink = textOption({
	type: "link",
	expected: "a link",
	hint: "such as https://issues.example/123",
	schema: { pattern: "^https?://" },
	parse: (text) => {
		const value = text.trim();
		return /^https?:\/\/\S{1,500}$/.test(value) && URL.canParse(value) ? { value } : { refused: `expected a link that begins with https://; found ${quote(text)}` };
	}
});
// build/config/objectives/waivers.js
const waiverFields = {
	objective: {
		option: nameOf$4("objective"),
		doc: "Name of the objective, as it is written under `objectives`.",
		required: true,
		example: "p(95) < 200ms"
	},
	until: {
		option: date,
		doc: "The last day (UTC) on which it holds.",
		required: true,
		example: "2026-12-31"
	},
	reason: {
		option: name$1,
		doc: "The reason, for readers of the scorecard.",
		required: true,
		example: "the new index lands next week"
	},
	link: {
		option: webLink,
		doc: "Where the fix is tracked.",
		otherwise: "none"
	}
};
const waiver = {
	type: "waiver",
	fields: waiverFields,
	schema: sectionSchema(waiverFields),
	read: (spot) => {
		const { values, whole } = readSection(waiverFields, {}, spot);
		if (values.until !== void 0) noteExpired(values.until, spot);
		return whole ? values : void 0;
	}
};
const waivers = list(waiver, {
	most: limits$2.objectives,
	name: ({ objective }) => objective,
	what: "waivers"
});
function noteExpired(until, spot) {
	const { today } = spot.reading;
	if (today === void 0 || until >= today) return;
	const node = entryOf(spot.node, "until").value;
	mistake({
		...spot,
		node,
		path: `${spot.path}.until`
	}, {
		message: `this waiver expired on ${until}`,
		hint: "remove it, or set a later `until`"
	});
}
// build/config/sources/sources.js
const queriedKinds = providerKeys().filter(({ ask }) => ask);
const taken = [
	...providerKeys().map(({ key }) => key),
	"load",
	"baseline",
	"alerts"
];
const sources = mapping({
	type: "mapping of sources",
	expected: "a mapping of names",
	hint: "such as { staging: { prometheus: { url: … } } }",
	what: "sources",
	most: limits$2.sources,
	names: {
		pattern: nameForm,
		not: { enum: taken }
	},
	values: {
		type: "object",
		properties: Object.fromEntries(queriedKinds.map(({ key }) => [key, { $ref: `#/properties/${key}` }])),
		additionalProperties: false,
		minProperties: 1,
		maxProperties: 1
	}
}, readNamed);
function readNamed(entry, own, spot) {
	const { key: name, at, value: node } = entry;
	if (taken.includes(name)) return mistake(spot, {
		message: `the name \`${name}\` is reserved: it names another source of numbers`,
		hint: "such as `staging`",
		at
	});
	if (noteName(entry, spot, "staging")) return void 0;
	const keys = queriedKinds.map(({ key }) => key).join(", ");
	const [first, other] = node.kind === "map" ? node.entries : [];
	const kind = queriedKinds.find(({ key }) => key === first?.key);
	if (!first || !kind || other) return mistake(own, {
		message: `expected one of the keys ${keys}, with the settings of that source`,
		hint: "such as { prometheus: { url: … } }",
		at: (kind ? other : first)?.at
	});
	return readSettings({
		name,
		kind
	}, {
		...own,
		node: first.value,
		path: `${own.path}.${first.key}`
	});
}
function readSettings({ name, kind: { key, title, setting } }, spot) {
	const written = setting.option.read(spot);
	if (written === void 0) return void 0;
	const kind = providers.find((one) => one.key === key && one.plan(written, { startsTarget: false }));
	if (!kind) return mistake(spot, {
		message: `no address of ${title} is given`,
		hint: `set ${spot.path}.url`
	});
	if (kind.isStarted) return mistake(spot, {
		message: `a ${title} of the gate's own is started for the source \`${key}\` alone`,
		hint: `move it to \`${key}\` at the top of the file`
	});
	return {
		name,
		key,
		written
	};
}
function sourceKeysIn(file) {
	const named = entryOf(file, "sources")?.value;
	if (named?.kind !== "map") return new Map();
	return new Map(named.entries.flatMap(({ key: name, value }) => {
		const key = value.kind === "map" ? value.entries[0]?.key : void 0;
		return key === void 0 ? [] : [[name, key]];
	}));
}
// build/config/options.js
const readyFields = {
	path: {
		option: path,
		doc: "The path that is requested until the target is ready; joined to the target's own path.",
		default: "/",
		example: "/health"
	},
	status: {
		option: integer({
			least: 100,
			most: 599
		}),
		doc: "The status of a successful response.",
		otherwise: "anything below 500",
		example: 200
	},
	timeout: {
		option: duration({
			least: 1,
			most: limits$2.readyTimeoutMs
		}),
		doc: "How long to wait for three successful responses in a row.",
		default: "5m"
	}
};
const targetReadyFields = {
	...readyFields,
	header: {
		option: withCommit(headerLine),
		doc: "A header of a successful response; `$commit` matches the head commit, in full or shortened to seven characters or more.",
		otherwise: "any",
		example: "X-Commit: $commit"
	},
	body: {
		option: withCommit(text$1({
			most: 1e3,
			expected: "a string"
		})),
		doc: "Text in the first 10 kB of a successful response; `$commit` as in `header`.",
		otherwise: "any",
		example: "$commit"
	}
};
const deploymentFields = {
	environment: {
		option: name$1,
		doc: "Name of the environment, or a pattern with `*`; needed where a commit has several previews.",
		otherwise: "the only one",
		example: "Preview"
	},
	status: {
		option: name$1,
		doc: "If there are no deployments: context of the commit status that links to the preview, or a pattern with `*`.",
		otherwise: "deployments only",
		example: "netlify/*/deploy-preview"
	},
	comment: {
		option: section({
			author: {
				option: name$1,
				doc: "Login of the bot. Only a comment that also names the head commit counts.",
				required: true,
				example: "netlify[bot]"
			},
			host: {
				option: ownHost,
				doc: "Where its previews are: the first matching address in the comment is used.",
				required: true,
				example: "*.netlify.app"
			}
		}),
		doc: "If nothing else names the preview: a bot's comment that does.",
		otherwise: "comments are ignored"
	},
	timeout: {
		option: duration({
			least: 1,
			most: limits$2.deploymentTimeoutMs
		}),
		doc: "How long to wait for this commit's deployment.",
		default: "10m"
	}
};
const routeFields = {
	resolve: {
		option: address$1,
		doc: "Address to connect to, in place of those that the name resolves to.",
		otherwise: "every address of the name, in turn",
		example: "10.1.2.3"
	},
	tls: {
		option: tlsFiles,
		doc: "Files for TLS, beside the config.",
		otherwise: "Node's own authorities"
	}
};
const command = text$1({
	most: 5e3,
	expected: "a command",
	trimmed: true
});
const startFields = {
	start: {
		option: command,
		doc: "Shell command that starts the app, which the run then stops with all its children; its port is in `PORT`. Excludes `url`. See [started in the job](started-in-the-job.md).",
		otherwise: "the target runs already",
		example: "npm start"
	},
	build: {
		option: command,
		doc: "Shell command that runs once, before `start`.",
		otherwise: "nothing is built",
		example: "npm ci && npm run build"
	},
	stop: {
		option: command,
		doc: "Shell command that stops what `start` leaves in the background. With it, a `start` that ends with exit code 0 is not a failure.",
		otherwise: "the processes of `start` are ended",
		example: "docker compose down"
	},
	port: {
		option: integer({
			least: 1,
			most: 65535
		}),
		doc: "Port of the app.",
		otherwise: "a free one",
		example: 3e3
	},
	env: {
		option: environment,
		doc: "Variables for `build`, `start` and `stop`, on top of those of the step. Values may name variables of the environment, as those of `headers` do.",
		otherwise: "those of the step, without the secrets of the gate"
	},
	folder: {
		option: file,
		doc: "Folder in which these commands run, from the working folder.",
		otherwise: "the working folder",
		example: "services/shop"
	},
	cache: {
		option: list(innerFolder, {
			most: 20,
			what: "folders",
			name: (folder) => folder
		}),
		doc: "Folders that `build` creates, from `folder`. The gate keeps those of a base (`baseline.ref`), and does not build a commit again that was built before.",
		otherwise: "the base is built in every run",
		example: ["node_modules", "dist"]
	},
	user: {
		option: userName,
		doc: "System user that runs `start` and `stop`. The gate then has to run as root.",
		otherwise: "the user that runs the gate",
		example: "nobody"
	}
};
const besideStart = [
	"build",
	"stop",
	"port",
	"env",
	"folder",
	"cache",
	"user"
];
const targetFields = {
	url: {
		option: baseUrl,
		doc: "Base address of the preview. Credentials in it become Basic authorization.",
		otherwise: "this commit's deployment",
		example: "https://preview.example"
	},
	deployment: {
		option: section(deploymentFields),
		doc: "Look up this commit's deployment on GitHub. Excludes `url`.",
		otherwise: "where there is no `url`"
	},
	...startFields,
	ready: {
		option: section(targetReadyFields),
		doc: "When the target counts as ready.",
		otherwise: "`/` responds with a status below 500, three times in a row, within 5m"
	},
	headers: {
		option: headers,
		doc: "Sent with every request to the target; every value is a secret.",
		otherwise: "none"
	},
	auth: {
		option: targetAuth,
		doc: "How requests are authorised, unless `headers` do it; one of the keys below. A token is obtained before the target is ready, and renewed before it expires; `aws` signs each request.",
		otherwise: "as the address and `headers` say"
	},
	...routeFields
};
const baselineDeploymentFields = { environment: {
	option: name$1,
	doc: "Name of the environment, or a pattern with `*`; its newest deployment that is up is the baseline.",
	example: "production",
	required: true
} };
const historyFields = {
	runs: {
		option: integer({
			least: 5,
			most: 50
		}),
		doc: "How many of the newest runs to compare with.",
		default: 20
	},
	dir: {
		option: file,
		doc: "Folder where runs are kept, from the working folder.",
		otherwise: "the check runs of the base branch",
		example: ".reliability-gate"
	},
	branch: {
		option: dataBranch,
		doc: "Branch on GitHub where runs are kept, with all other runs for [reviews](reviews.md#on-a-branch); it has no history in common with the code. Excludes `dir`.",
		otherwise: "the check runs of the base branch",
		example: "reliability-gate-data"
	}
};
const baselineFields = {
	url: {
		option: baseUrl,
		doc: "Base address of the deployment to compare with. Credentials in it become Basic authorization.",
		otherwise: "the input `baseline`",
		example: "https://production.example"
	},
	deployment: {
		option: section(baselineDeploymentFields),
		doc: "Look the baseline up among the deployments on GitHub. Excludes `url`.",
		otherwise: "where there is no `url`"
	},
	ref: {
		option: gitRef,
		doc: "Build and start another commit as `target.start` says: `base` is the merge base of the pull request, any other name is resolved by git. Excludes `url`. See [started in the job](started-in-the-job.md).",
		otherwise: "the baseline runs already",
		example: "base"
	},
	ready: {
		option: section(readyFields),
		doc: "When the baseline counts as ready.",
		otherwise: "as `target.ready` says"
	},
	headers: {
		option: headers,
		doc: "Sent with every request to the baseline; every value is a secret.",
		otherwise: "none; with `ref` those of the target"
	},
	auth: {
		option: targetAuth,
		doc: "How requests are authorised, as `target.auth`.",
		otherwise: "as the address and `headers` say; with `ref` as `target.auth` says"
	},
	...routeFields,
	design: {
		option: choice(["paired", "abba"]),
		doc: "How both are loaded. `paired`: arrivals alternate between them; `abba`: one at a time, in turns, for deployments that disturb each other.",
		default: "paired"
	},
	tolerance: {
		option: percentage,
		doc: "If no objective names base: the default comparisons become `<= base + X`, with this X for p(50) and p(95). Excludes `detect`.",
		otherwise: "`detect`",
		example: "10%"
	},
	detect: {
		option: percentage,
		doc: "If no objective names base: the change of p(50) and p(95) that must not be missed. A change for the worse that is certain fails from half of it on.",
		default: "10%"
	},
	calibration: {
		option: file,
		doc: "File of `reliability-gate calibrate`: what two deployments of the same build differ by. Beside the config.",
		otherwise: "an offset of 2% is assumed for each deployment",
		example: "reliability-gate.calibration.json"
	},
	history: {
		option: section(historyFields, { alternatives: [["dir", "branch"]] }),
		doc: "Without a second deployment: compares with earlier runs that passed, which is weaker evidence. Excludes `url` and `deployment`.",
		otherwise: "none"
	}
};
const familyTermsOf = (baseline) => baseline?.tolerance === void 0 ? { size: baseline?.detect ?? defaultOf(baselineFields.detect) } : {
	size: baseline.tolerance,
	form: "literal"
};
const loadFields = {
	profile: {
		option: choice(profiles),
		doc: "The shape of the load, see [profiles](profiles.md): `load` is constant, `stress` rises in steps until an objective breaks, `spike` jumps up and back, `soak` lasts long, `scalability` rises in steps to the end.",
		default: "load",
		example: "stress"
	},
	rate: {
		option: rate({ most: limits$2.ratePerSecond }),
		doc: "Open model: arrivals at the target, which never wait for responses. Excludes `users`.",
		default: "20/s",
		example: "100/s"
	},
	users: {
		option: integer({
			least: 1,
			most: limits$2.users
		}),
		doc: "Closed model: this many users, each of whom sends again after a response. Excludes `rate`.",
		otherwise: "the open model",
		example: 50
	},
	arrivals: {
		option: choice(["even", "poisson"]),
		doc: "How a `rate` arrives: evenly spaced, or like many independent users (`poisson`), which causes more queueing.",
		default: "even"
	},
	"think-time": {
		option: duration({
			least: 1,
			most: limits$2.thinkMs
		}),
		doc: "How long each of `users` waits after a response.",
		otherwise: "none",
		example: "500ms"
	},
	steps: {
		option: steps,
		doc: "For `stress` and `scalability`: rates or numbers of users, ascending. Excludes `rate` and `users`.",
		otherwise: "doublings of `rate` or `users`",
		example: [
			"100/s",
			"200/s",
			"400/s"
		]
	},
	spike: {
		option: spike,
		doc: "The jump of the profile `spike`: how high, when and for how long.",
		otherwise: "5 × `rate`, after a quarter of `duration`, for a sixth of it"
	},
	duration: {
		option: duration({
			least: 100,
			most: limits$2.durationMs
		}),
		doc: "The measured part, after the warm-up. For `stress` and `scalability`, each step, 20s by default; for `spike` 2m, for `soak` 15m by default. By default at most 3m with a second deployment to compare with, and 2m with earlier runs; less where `policy.limits` allows less.",
		default: "1m",
		example: "2m"
	},
	warmup: {
		option: duration({
			least: 0,
			most: limits$2.warmupMs
		}),
		doc: "Sent first and left out of every number.",
		default: "5s",
		example: "10s"
	},
	timeout: {
		option: duration({
			least: 1,
			most: limits$2.requestTimeoutMs
		}),
		doc: "A request slower than this is an error.",
		default: "10s"
	},
	"max-connections": {
		option: integer({
			least: 1,
			most: limits$2.connections
		}),
		doc: "The most connections that are open at once. If all of them are in use, an arrival is dropped; a dropped request counts as not successful.",
		default: 1e3
	},
	"keep-alive": {
		option: flag,
		doc: "Requests share connections. With `false`, each has a connection of its own, and the handshakes are part of its time.",
		default: true
	},
	http: {
		option: integer({
			least: 1,
			most: 2
		}),
		doc: "Version of HTTP; `2` is negotiated by ALPN over TLS, and assumed (prior knowledge) without TLS.",
		default: 1
	},
	phases: {
		option: flag,
		doc: "Record where the time of responses goes: DNS, connection, TLS, first byte, download.",
		default: false
	},
	workers: {
		option: workers,
		doc: "Threads that send. A comparison has one.",
		default: "auto",
		example: 2
	},
	requests: {
		option: requests,
		doc: "What is sent, mixed by weight; or a file that lists it: `{ openapi: openapi.yaml }`, `{ har: session.har }`. See [scenarios](scenarios.md).",
		default: ["GET /"],
		example: ["GET /products"]
	},
	scenarios: {
		option: scenarios,
		doc: "Requests that follow each other, instead of `requests`: `rate` starts so many a second, each of `users` repeats them. See [scenarios](scenarios.md).",
		otherwise: "`requests`"
	},
	data: {
		option: data,
		doc: "Files of rows for the placeholders of requests and scenarios.",
		otherwise: "none"
	},
	cookies: {
		option: flag,
		doc: "Each iteration keeps the cookies that it is given, and sends them.",
		default: false
	},
	engine: {
		option: choice(chosenEngines),
		doc: "What sends `requests` or `scenarios`: `k6` runs them as a script, see [the load on k6](engines/compiled-k6.md).",
		otherwise: "the gate's own engine",
		example: "k6"
	},
	instances: {
		option: integer({
			least: 1,
			most: limits$2.workers
		}),
		doc: "With `engine: k6`: processes that share the load, each of which can use all cores.",
		default: 1,
		example: 4
	},
	kubernetes: {
		option: kubernetesOption,
		doc: "With `engine: k6`: runners in a cluster that share the load; see [in Kubernetes](engines/compiled-k6.md#in-kubernetes).",
		otherwise: "it is sent from this machine"
	},
	...engineFields
};
const limitFields = {
	rate: {
		option: rate({ most: limits$2.ratePerSecond }),
		doc: "The highest arrival rate at the target, spikes and steps included; a baseline gets the same rate.",
		otherwise: "none",
		example: "500/s"
	},
	users: {
		option: integer({
			least: 1,
			most: limits$2.users
		}),
		doc: "The most users, steps included.",
		otherwise: "none",
		example: 200
	},
	duration: {
		option: duration({
			least: 100,
			most: limits$2.durationMs
		}),
		doc: "The longest that load may be sent, with warm-ups and all steps.",
		otherwise: "none",
		example: "10m"
	},
	requests: {
		option: integer({
			least: 1,
			most: limits$2.totalRequests
		}),
		doc: "The most requests in total: warm-ups, all steps, target and baseline. `users` then need a `think-time`.",
		otherwise: "none",
		example: 1e5
	}
};
const capacityFields = {
	"expected-peak": {
		option: rate({ most: limits$2.ratePerSecond }),
		doc: "The highest rate of requests that is expected.",
		required: true,
		example: "400/s"
	},
	buffer: {
		option: percentage,
		doc: "Headroom that the service needs above `expected-peak`, as a share of it.",
		otherwise: "nothing",
		example: "50%"
	}
};
const actionItemsFields = { label: {
	option: text$1({
		most: 50,
		expected: "the name of a label",
		trimmed: true
	}),
	doc: "The label of open action items on GitHub.",
	required: true,
	example: "reliability"
} };
const policyFields = {
	inconclusive: {
		option: choice(["neutral", "block"]),
		doc: "When the measurement decides nothing: `neutral` is a grey check, `block` a red one.",
		default: "neutral"
	},
	"no-data": {
		option: choice(["block", "neutral"]),
		doc: "When an objective had nothing to measure.",
		default: "block"
	},
	"too-few-requests": {
		option: choice(["block", "neutral"]),
		doc: "When there were too few requests for any result to pass an objective.",
		default: "block"
	},
	error: {
		option: choice(["block", "neutral"]),
		doc: "When the gate could not do its job.",
		default: "block"
	},
	waivers: {
		option: choice(["base", "head"]),
		doc: "Whose waivers apply on a pull request: those of its `base` branch, or of its own `head`. Read from the base branch.",
		default: "base"
	},
	"allowed-hosts": {
		option: list(ownHost, {
			most: limits$2.hosts,
			what: "hosts"
		}),
		doc: "Hosts that the target, the baseline, `resolve`, `scrape` and the addresses of requests (`tcp`, `udp`, `tls`, `websocket`) may have; a leading `*.` stands for every name below, and a whole domain has to follow the last `*`. Link-local and metadata addresses are refused always. On a pull request those of its base branch hold as well.",
		otherwise: "any host",
		example: ["*.preview.example"]
	},
	"source-hosts": {
		option: list(ownHost, {
			most: limits$2.hosts,
			what: "hosts"
		}),
		doc: "Hosts that the `url` of every source (`prometheus`, `loki`, …) and the `token-url` of every `auth`, that of the target too, may have. On a pull request those of its base branch hold as well.",
		otherwise: "any host",
		example: ["prometheus.example"]
	},
	"prometheus-hosts": {
		option: list(ownHost, {
			most: limits$2.hosts,
			what: "hosts"
		}),
		doc: "An earlier name of `source-hosts`.",
		deprecated: "source-hosts",
		otherwise: "`source-hosts`",
		example: ["prometheus.example"]
	},
	limits: {
		option: section(limitFields),
		doc: "The most that a load may be; more is a config mistake. On a pull request, those of its base branch apply as well. See [untrusted changes](untrusted-changes.md).",
		otherwise: "none"
	}
};
const sourceSettings = Object.fromEntries(providerKeys().map(({ key, setting }) => [key, setting]));
const configFields = {
	version: {
		option: integer({
			least: 1,
			most: 1
		}),
		doc: "Version of this format.",
		default: 1
	},
	service: {
		option: name$1,
		doc: "The name on the scorecard; one comment and one check per service.",
		otherwise: "the repository's name",
		example: "checkout-api"
	},
	target: {
		option: section(targetFields, {
			keepsRest: true,
			alternatives: [["url", "deployment"], ["url", "start"]],
			exclusive: [
				["deployment", "start"],
				["start", "resolve"],
				["start", "tls"]
			]
		}),
		doc: "What is measured.",
		otherwise: "this commit's deployment"
	},
	...sourceSettings,
	sources: {
		option: sources,
		doc: "Further sources of a kind, by names of your own: `{ staging: { prometheus: { url: … } } }`. Objectives then name one (`source: staging`) and contain the query in `ask`; see [sources](sources.md).",
		otherwise: "none"
	},
	traces: {
		option: section(tracesFields),
		doc: "Requests begin traces, and the spans of slow and failed ones say where their time went; see [traces](sources/traces.md).",
		otherwise: "all requests are sampled where `opentelemetry` is given"
	},
	logs: {
		option: section(logsFields),
		doc: "Requests begin traces, and the scorecard shows lines of logs that bear the id of a failed one; see [logs](sources/traces.md#logs-of-failed-requests).",
		otherwise: "none"
	},
	load: {
		option: section(loadFields, {
			keepsRest: true,
			alternatives: [
				["rate", "users"],
				["rate", "think-time"],
				["users", "arrivals"]
			],
			exclusive: [
				["rate", "steps"],
				["users", "steps"],
				["requests", "scenarios"]
			]
		}),
		doc: "What load is sent.",
		otherwise: "20/s of `GET /` for 1m after 5s of warm-up"
	},
	objectives: {
		option: list(objective, {
			most: limits$2.objectives,
			name: ({ objective }) => objective.name,
			what: "objectives",
			keepsRest: true
		}),
		doc: "What must hold.",
		default: ["availability >= 99%", "p(95) < 1s"],
		example: ["availability >= 99.9%", "p(95) < 200ms"]
	},
	capacity: {
		option: section(capacityFields),
		doc: "The load that the service has to sustain. The profile `stress` then has the objective `capacity >= X`, unless you write one, and a [review](reviews.md) says how much room is left.",
		otherwise: "not known"
	},
	checklist: {
		option: file,
		doc: "File of items that people vouch for, each with a name, a date and a link; beside the config. A [review](reviews.md#checklist) adds what the runs themselves show.",
		otherwise: "none",
		example: "reliability-checklist.yml"
	},
	"action-items": {
		option: section(actionItemsFields),
		doc: "Issues of the repository that are action items, such as those of an incident. A [review](reviews.md#action-items) lists the open ones.",
		otherwise: "none"
	},
	checks: {
		option: checks,
		doc: "What `reliability-gate check` checks without load: each has a name and one key such as `http`, `tcp`, `tls`, `dns` or `ping`. See [health checks](checks.md).",
		otherwise: "none"
	},
	dependencies: {
		option: dependencies,
		doc: "What the target depends on, each behind a proxy of the gate that can disturb it: `{ payment: { listen: 127.0.0.1:9101, upstream: payment.internal:443 } }`. The proxies run from before the target is started or looked for until the run ends; `reliability-gate proxy` keeps them up longer. See [chaos](chaos.md).",
		otherwise: "none"
	},
	chaos: {
		option: chaos,
		doc: "Faults that are injected while the load runs, and what must hold meanwhile; see [chaos](chaos.md). The load then runs as long as that takes, and `objectives` are judged on the time outside of faults and recoveries.",
		otherwise: "nothing is broken"
	},
	baseline: {
		option: section(baselineFields, {
			keepsRest: true,
			alternatives: [
				["url", "deployment"],
				["tolerance", "detect"],
				["url", "history"],
				["deployment", "history"],
				["url", "ref"]
			],
			exclusive: [
				["deployment", "ref"],
				["ref", "history"],
				["ref", "resolve"],
				["ref", "tls"]
			]
		}),
		doc: "What the target is compared with; see [comparison](comparison.md).",
		otherwise: "no comparison"
	},
	slos: {
		option: slos,
		doc: "Service-level objectives on counters of Prometheus, with their error budgets, and files of other tools; see [SLOs](slos.md).",
		otherwise: "none"
	},
	waivers: {
		option: waivers,
		doc: "Objectives that do not count until a date; on a pull request, the waivers of its base branch apply.",
		otherwise: "none"
	},
	policy: {
		option: section(policyFields, { exclusive: [["source-hosts", "prometheus-hosts"]] }),
		doc: "What blocks the pull request.",
		otherwise: "each key by its own default"
	}
};
const writtenOf = (settings, { key }) => settings[key];
// build/config/parse-config.js
const configFiles = ["reliability-gate.yml", ".github/reliability-gate.yml"];
function parseConfig(text, options) {
	const { config, mistakes } = readConfig(text, options);
	if (mistakes.length > 0) throw configProblem(mistakes, options.file);
	return config;
}
function readConfig(text, options) {
	const [reading, node] = readTree(text, options);
	const spot = node && {
		node,
		path: "",
		reading: {
			...reading,
			sources: sourceKeysIn(node)
		}
	};
	const settings = spot ? readSection(configFields, {
		elsewhere,
		outside: outside$1
	}, spot).values : {};
	return {
		config: {
			file: options.file,
			settings,
			secrets: [...reading.secrets].filter((secret) => secret !== ""),
			deprecated: reading.deprecated,
			references: reading.references,
			placeOf: (...keys) => {
				const found = keys.reduce((above, key) => typeof key === "string" ? entryOf(above, key)?.value : itemsOf$1(above)[key], node);
				return found && reading.place(found.at);
			},
			broken: brokenParts(reading, node)
		},
		mistakes: sortedMistakes(reading)
	};
}
function brokenParts({ found, place }, node) {
	const all = Object.keys(configFields);
	const entries = node?.kind === "map" ? node.entries : [];
	const unknown = entries.filter(({ key }) => !Object.hasOwn(configFields, key));
	const isUnknown = (one) => unknown.map(({ at }) => place(at)).some(({ line, column, input }) => line === one.line && column === one.column && input === one.input);
	if (found.some((one) => one.section === "" && !isUnknown(one.place))) return new Set(all);
	const absent = all.filter((part) => !entries.some(({ key }) => key === part));
	const meant = unknown.flatMap(({ key }) => {
		return nearest(key, all) ?? elsewhere(key)?.replace(/\..*/, "") ?? absent;
	});
	const sections = new Set([...meant, ...found.map(({ section }) => section)]);
	return new Set(all.filter((part) => sections.has(part)));
}
const withBroken = (config, part) => ({
	...config,
	broken: new Set([...config.broken, part])
});
function readTree(text, { overrides = [], ...options }) {
	if (text === void 0) return overlay(noYaml(options.environment), overrides, 0);
	const [reading, node] = parseYaml(text, {
		...options,
		file: options.file ?? ""
	});
	return node && isConfig({
		node,
		path: "",
		reading
	}) ? overlay([reading, node], overrides, text.length) : [reading, void 0];
}
function isConfig(spot) {
	const { node } = spot;
	const known = Object.keys(configFields);
	const isKey = ({ key }) => /^[a-z_-]{1,30}$/.test(key) || key === "<<" || nearest(key, known) !== void 0 || elsewhere(key) !== void 0;
	if (node.kind !== "map" || node.entries.some(isKey)) return true;
	refuseFile(spot, {
		message: "this is not a config of the gate: it has none of its keys",
		hint: describeKnown(configFields)
	});
	return false;
}
function readServiceName(text, options) {
	const { overrides = [] } = options;
	const [written, tree] = readTree(text, {
		...options,
		environment: void 0
	});
	const [reading, node] = tree ? [written, tree] : overlay(noYaml(void 0), overrides, 0);
	const entry = entryOf(node, "service");
	return entry && configFields.service.option.read({
		node: entry.value,
		path: "service",
		reading
	});
}
function readPolicy(text, file) {
	const [reading, node] = parseYaml(text, {
		file,
		environment: void 0
	});
	if (!node) return void 0;
	const entry = entryOf(node, "policy");
	return entry ? configFields.policy.option.read({
		node: entry.value,
		path: "policy",
		reading
	}) : {};
}
function outside$1(key) {
	const input = inputs.find(({ name, overrides }) => name === key && !overrides);
	const { flag } = input ?? {};
	return input && `it is the input \`${key}\` of the action${flag ? ` and the flag ${flag.name}` : ""}`;
}
function elsewhere(key) {
	for (const [section, { option }] of Object.entries(configFields)) if (isMapping(option) && Object.hasOwn(option.fields, key)) return `${section}.${key}`;
}
const isMapping = (option) => option.type === "mapping";
// build/config/chaos/build-chaos.js
const usualWatchMs = 3e4;
const usualSwitchMs = 1e3;
function buildChaos({ chaos, dependencies }, own) {
	return {
		...defined({
			dependencies: dependencies?.map(planOfDependency),
			chaos: chaos && {
				steadyMs: chaos.steady ?? defaultOf(chaosFields.steady),
				experiments: chaos.experiments.map(experimentOf)
			}
		}),
		objectives: (chaos?.experiments ?? []).flatMap((one) => objectivesOf(one, own))
	};
}
const planOfDependency = (written) => {
	const { name, listen, upstream, protocol = "tcp", group } = written;
	return {
		name,
		listen,
		upstream,
		...defined({
			protocol: protocol === "udp" ? protocol : void 0,
			group
		})
	};
};
const withExperiments = (load, chaos) => chaos ? {
	...load,
	durationMs: longestMs$2(chaos),
	fine: true
} : load;
function experimentOf({ name, fault, recovery, abort, hypothesis, ...rest }) {
	const kind = faultKindOf(fault);
	const closingMs = Math.max(0, ...hypothesis.map(closingMsOf));
	return {
		name,
		fault,
		says: kind.describe(fault.settings),
		forMs: rest.for ?? defaultOf(experimentFields.for),
		switchMs: kind.switchMs?.(fault.settings) ?? usualSwitchMs,
		watchMs: Math.max(recovery ? 2 * recovery.ms + stretchMs : usualWatchMs, closingMs),
		...defined({
			abort,
			isPartial: kind.isPartial?.(fault.settings) || void 0,
			leastWatchMs: closingMs || void 0,
			mayLast: rest.lasting || void 0
		})
	};
}
function closingMsOf(hypothesis) {
	const pattern = hypothesis.kind === "pattern" ? hypothesis.objective.pattern : void 0;
	if (pattern?.kind !== "circuit-breaker" || pattern.closesWithinMs === void 0) return 0;
	return pattern.closesWithinMs + stretchMs;
}
function objectivesOf({ name, hypothesis, recovery, place }, own) {
	return [...hypothesis.flatMap((one) => one.kind === "bulkhead" ? isolated(one, own) : [withoutKind(one)]).map((one) => ({
		...one,
		objective: {
			...one.objective,
			name: `${name}: ${one.objective.name}`,
			during: name
		}
	})), ...recovery ? [{
		objective: recoveryObjective(name, recovery),
		place
	}] : []];
}
const withoutKind = ({ kind: _, ...one }) => one;
function isolated({ isolates, place }, own) {
	const ofLoad = own.map(({ objective }) => objective).filter(isOfLoad);
	return isolates.flatMap((request) => ofLoad.filter(({ during, metric, ...one }) => !during && metric.kind !== "throughput" && (one.request ?? request) === request).map((objective) => ({
		objective: {
			...objective,
			request,
			name: `bulkhead of ${request}: ${objective.name}`
		},
		place
	})));
}
const recoveryObjective = (after, { comparator, ms }) => ({
	kind: "load",
	metric: {
		kind: "recovery",
		after
	},
	name: recoveryOf(after),
	comparator,
	threshold: ms,
	unit: "ms",
	key: false,
	weight: 1,
	advisory: false
});
function chaosMistakes({ settings, placeOf }) {
	const { chaos, load } = settings;
	if (!chaos) return [];
	const at = (key, message, hint) => ({
		message,
		hint,
		...defined({ place: placeOf("load", key) })
	});
	const profile = load?.profile ?? "load";
	const engine = engineIn(load)?.id;
	const idle = chaos.experiments.flatMap(({ hypothesis }) => hypothesis).filter((one) => one.kind === "bulkhead").filter((one) => settings.objectives && isolated(one, settings.objectives).length === 0);
	const plans = settings.dependencies?.map(planOfDependency) ?? [];
	const unfit = chaos.experiments.flatMap(({ fault, place }) => (faultKindOf(fault).unfit?.(fault.settings, plans) ?? []).map((one) => ({
		...one,
		place
	})));
	const groups = new Map(settings.dependencies?.map(({ name, group }) => [name, group]));
	const isOf = (name, lost) => name === lost || groups.get(name) === lost;
	const unseen = chaos.experiments.flatMap(({ fault, hypothesis }) => {
		const hidden = faultKindOf(fault).hidesCallsOf?.(fault.settings);
		return hypothesis.filter((one) => one.kind === "pattern").filter(({ objective }) => hidden !== void 0 && isOf(objective.pattern.dependency, hidden));
	});
	const lasting = chaos.experiments.filter(({ fault, lasting }) => !lasting && faultKindOf(fault).lasts?.(fault.settings));
	return [
		...unfit,
		...lasting.map(({ name, fault, place }) => ({
			message: `the fault of ${name} does not end by itself if the run cannot revert it: ${faultKindOf(fault).describe(fault.settings)}`,
			hint: "write lasting: true beside the fault, where that is acceptable",
			place
		})),
		...unseen.map(({ objective, place }) => ({
			message: `calls of ${objective.pattern.dependency} cannot be counted while all connections to it are refused`,
			hint: "break it by `error: 503`, `timeout: true`, `reset: true` or a `share`",
			...defined({ place })
		})),
		...idle.map(({ isolates, place }) => ({
			message: `no objective of the load is about ${isolates.join(", ")}: there is nothing to keep`,
			hint: "give objectives, such as p(95) < 300ms",
			place
		})),
		...load?.duration === void 0 ? [] : [at("duration", "load.duration does not go with `chaos`: the load runs for as long as the experiments take", "remove it; chaos.steady and `for` say how long")],
		...profile === "load" ? [] : [at("profile", `experiments run under the profile \`load\` only; load.profile is \`${profile}\``, "use a config of its own for this profile")],
		...engine === void 0 ? [] : [at(engine, `experiments need the gate's own load; load.${engine} replaces it`, "describe the load by load.rate and load.requests")]
	];
}
// build/config/chaos/markers.js
const markersIn = (objectives) => objectives.flatMap(({ objective, place }) => isOfLoad(objective) && objective.metric.kind === "fallback" ? [{
	request: objective.request,
	marker: objective.metric.marker,
	place
}] : []);
function withMarkers(load, objectives) {
	const all = markersIn(objectives);
	if (all.length === 0) return load;
	const requests = load.requests.map((request) => {
		const own = all.filter((one) => one.request === request.name).map(({ marker }) => marker);
		return own.length > 0 && isHttp$1(request) ? {
			...request,
			markers: [...new Set(own)]
		} : request;
	});
	return {
		...load,
		requests
	};
}
const markerMistakes = (objectives, { requests, scenarios = [] }) => markersIn(objectives).flatMap(({ request, place }) => {
	const found = requests.find(({ name }) => name === request);
	if (found ? isHttp$1(found) : !scenarios.some(({ name }) => name === request)) return [];
	return [{
		message: `a fallback is recognised by the body of an HTTP response; \`${request}\` is ${found ? "a request of another protocol" : "a whole scenario"}`,
		hint: found ? "name a request by HTTP" : `name one of its steps, such as ${request} / step`,
		...defined({ place })
	}];
});
// build/config/load/build-load.js
const comparisonMs = {
	base: 18e4,
	past: 12e4
};
const usualMs = {
	stress: 2e4,
	scalability: 2e4,
	spike: 12e4,
	soak: 9e5
};
const usualSpike = {
	times: 5,
	at: 1 / 4,
	duration: 1 / 6
};
function buildLoad({ settings }, { comparedWith, sampled }) {
	const { load } = settings;
	const profile = load?.profile ?? defaultOf(loadFields.profile);
	const most = load?.["max-connections"] ?? defaultOf(loadFields["max-connections"]);
	const engine = engineIn(load);
	const { can, usualDurationMs } = kindOf$2(defined({ engine }));
	const durationMs = load?.duration ?? usualDurationMs ?? usualDuration(settings, comparedWith, sampled);
	const pace = can.sends === "its own" ? { kind: "script" } : buildPace(load, sampled?.perSecond(durationMs / 1e3));
	const steps = load?.steps?.map(({ level }) => level);
	return {
		...defined({ engine }),
		profile,
		pace,
		durationMs,
		...defined({
			spike: profile === "spike" ? buildSpike(load, pace, durationMs) : void 0,
			steps: isStepped(profile) && steps ? steps : void 0
		}),
		warmupMs: load?.warmup ?? defaultOf(loadFields.warmup),
		timeoutMs: load?.timeout ?? defaultOf(loadFields.timeout),
		maxConnections: load?.["max-connections"] === void 0 && pace.kind === "users" ? Math.max(most, mostUsers(pace.users, steps)) : most,
		...defined({
			workers: typeof load?.workers === "number" ? load.workers : void 0,
			keepAlive: load?.["keep-alive"] === false ? false : void 0,
			http: load?.http === 2 ? 2 : void 0,
			phases: load?.phases || void 0,
			cookies: load?.cookies || void 0
		}),
		...pace.kind === "script" ? { requests: [] } : buildSent(load)
	};
}
function buildSent(load) {
	if (!load?.scenarios) {
		const requests = load?.requests ?? defaultOf(loadFields.requests);
		if ("kind" in requests) throw new TypeError(`the file ${requests.file} has not been read`);
		return { requests };
	}
	const requests = [];
	return {
		requests,
		scenarios: load.scenarios.map(({ name, weight, steps }) => ({
			name,
			weight,
			steps: steps.map(({ request, think }) => {
				return {
					request: requests.push({
						...request,
						name: `${name} / ${request.name}`,
						weight
					}) - 1,
					...defined({ think })
				};
			})
		}))
	};
}
const mostUsers = (users, steps = []) => Math.max(users, ...steps);
function buildPace(load, sampled) {
	const [first] = load?.steps ?? [];
	const users = first?.kind === "users" ? first.level : load?.users;
	const think = load?.["think-time"];
	if (users !== void 0) return {
		kind: "users",
		users,
		...defined({ thinkMs: think })
	};
	return {
		kind: "rate",
		perSecond: (first?.kind === "rate" ? first.level : load?.rate) ?? (sampled || defaultOf(loadFields.rate)),
		...defined({ arrivals: load?.arrivals === "poisson" ? "poisson" : void 0 })
	};
}
function buildSpike(load, pace, durationMs) {
	const { rate, at, duration } = load?.spike ?? {};
	return {
		perSecond: rate ?? usualSpike.times * (pace.kind === "rate" ? pace.perSecond : 0),
		atMs: at ?? usualSpike.at * durationMs,
		durationMs: duration ?? usualSpike.duration * durationMs
	};
}
function usualDuration(settings, comparedWith, sampled) {
	if (sampled) return (Math.floor(sampled.lastSeconds) + 1) * 1e3;
	const ofProfile = usualMs[settings.load?.profile ?? defaultOf(loadFields.profile)];
	if (ofProfile !== void 0) return ofProfile;
	return comparedWith ? comparison(settings, comparedWith) : defaultOf(loadFields.duration);
}
function comparison({ load, policy }, comparedWith) {
	const { duration = Infinity, requests = Infinity } = policy?.limits ?? {};
	const longest = Math.max(1, ...(load?.scenarios ?? []).map(({ steps }) => steps.length));
	const perSecond = load?.users === void 0 ? load?.rate ?? defaultOf(loadFields.rate) : 0;
	const enough = Math.floor(requests / ((comparedWith === "base" ? 2 : 1) * longest * perSecond)) * 1e3;
	const allowed = Math.min(duration, enough) - (load?.warmup ?? defaultOf(loadFields.warmup));
	return Math.max(defaultOf(loadFields.duration), Math.min(comparisonMs[comparedWith], allowed));
}
function loadMistakes({ pace, durationMs, maxConnections }, { settings: { load }, placeOf }) {
	if (pace.kind === "users") {
		const users = mostUsers(pace.users, load?.steps?.map(({ level }) => level));
		if (users <= maxConnections) return [];
		const message = `${users} users need as many connections; load.max-connections is ${maxConnections}`;
		return [placed({ message }, placeOf("load", "max-connections"))];
	}
	if (pace.kind !== "rate" || pace.perSecond * durationMs / 1e3 >= 1) return [];
	const message = "at this load.rate not one request is sent within load.duration";
	const place = placeOf("load", "rate") ?? placeOf("load", "duration");
	return [placed({
		message,
		hint: "raise one of them"
	}, place)];
}
function profileMistakes(load, { settings, placeOf }, { objectives, compares }) {
	const { profile } = load;
	const { spike, steps } = settings.load ?? {};
	const foreign = objectives.flatMap(({ objective, place }) => {
		const own = isOfProfile(objective) ? profileWith(objective.metric) : void 0;
		if (own === void 0 || own === profile) return [];
		const message = `the objective \`${objective.name}\` needs the profile \`${own}\`; load.profile is \`${profile}\``;
		return [placed({ message }, place)];
	});
	const ofUsers = objectives.flatMap(({ objective, place }) => isOfProfile(objective) && objective.metric.kind === "capacity" && load.pace.kind === "users" ? [placed({ message: "`capacity` needs a rate, and this load has `users`" }, place)] : []);
	return [
		...spike && profile !== "spike" ? [placed({ message: `load.spike needs the profile \`spike\`; load.profile is \`${profile}\`` }, spike.place)] : [],
		...steps && !isStepped(profile) ? [placed({ message: `load.steps needs the profile \`stress\` or \`scalability\`; load.profile is \`${profile}\`` }, steps[0].place)] : [],
		...compares && profile !== "load" ? [placed({
			message: `a baseline needs the profile \`load\`; load.profile is \`${profile}\``,
			hint: "use a config of its own for this profile"
		}, placeOf("load", "profile"))] : [],
		...foreign,
		...ofUsers,
		...load.spike ? spikeMistakes(load, load.spike, spike?.place) : []
	];
}
function spikeMistakes({ pace, durationMs }, spike, place) {
	const at = (mistake) => [placed(mistake, place)];
	if (pace.kind === "users") return at({ message: "the profile `spike` takes a load.rate, not load.users" });
	if (pace.kind === "script") return at({ message: "the profile `spike` takes a load.rate, and a script has its own" });
	if (spike.perSecond <= pace.perSecond) {
		const [high, usual] = [spike.perSecond, pace.perSecond].map((rate) => `${formatNumber(rate)}/s`);
		return at({ message: `the spike of ${high} does not rise above load.rate, ${usual}` });
	}
	const endsAt = spike.atMs + spike.durationMs;
	if (endsAt < durationMs) return [];
	return at({
		message: `the spike ends after ${formatDuration(endsAt)}, which leaves no time to recover within load.duration, ${formatDuration(durationMs)}`,
		hint: "raise load.duration, or let the spike begin or end earlier"
	});
}
const placed = (mistake, place) => ({
	...mistake,
	...defined({ place })
});
// build/config/sources/build-sources.js
function buildSources(config) {
	const { url, start } = config.settings.target ?? {};
	const around = { startsTarget: url === void 0 && start !== void 0 };
	return [...providerKeys().map(({ key }) => ({
		name: key,
		key,
		written: writtenOf(config.settings, { key })
	})), ...config.settings.sources ?? []].flatMap(({ name, key, written }) => {
		for (const kind of providers.filter((other) => other.key === key)) {
			const made = kind.plan(written, around);
			if (made) return [{
				plan: planOf(name, kind, made, config),
				kind,
				written
			}];
		}
		return [];
	});
}
function planOf(id, { id: kind, key, rerun }, settings, { placeOf }) {
	const { flags, sends } = rerun?.(settings) ?? {};
	const place = placeOf(...keysOf$1({
		id,
		kind
	}), "url");
	return {
		id,
		kind,
		settings,
		...defined({ given: place?.input === void 0 ? void 0 : true }),
		...id === key && defined({ flags }),
		...defined({ sends })
	};
}
const withProviders = (objectives, sources) => objectives.map((one) => {
	const { objective, named } = one;
	const able = named === void 0 ? ableOf(one, sources)[0] : sources.find(({ plan }) => plan.id === named);
	if (!able || !isMeasured(objective)) return one;
	const { language, ...planned } = {
		...objective,
		provider: able.plan.id
	};
	return {
		...one,
		objective: {
			...planned,
			...able.kind.ask && defined({ language })
		}
	};
});
function ableOf({ needs, objective }, sources) {
	if (needs === void 0) return [];
	const resource = resourceOf(objective);
	return sources.filter(({ kind: { can, uses } }) => can?.includes(needs) && (resource === void 0 || uses?.includes(resource)));
}
const resourceOf = (objective) => isMeasured(objective) && objective.question.kind === "use" ? objective.question.of : void 0;
const needed = {
	use: "of the target",
	"compared-use": "of target and baseline",
	alerts: "alert rules",
	slos: "SLOs"
};
const whatIsNeeded = (needs, objective) => [resourceOf(objective), needed[needs]].filter(Boolean).join(" ");
const settingMistakes = (config, sources) => sources.flatMap((built) => mistakesOfSource(config, built));
function sourceMistakes(config, sources, objectives) {
	return [...providerKeys().filter(({ key }) => !sources.some(({ plan }) => plan.id === key)).flatMap((kind) => missingSource(config, kind, objectives)), ...objectives.flatMap((one) => unclearSource(one, sources))];
}
function mistakesOfSource({ placeOf }, { plan, kind, written }) {
	const keys = keysOf$1(plan);
	const isGiven = (...path) => placeOf(...keys, ...path)?.input !== void 0;
	return (kind.mistakes?.(plan.settings, written, {
		isGiven,
		called: keys.join(".")
	}) ?? []).map(({ path, ...own }) => {
		const place = path && placeOf(...keys, ...path);
		return {
			...own,
			...defined({ place })
		};
	});
}
function missingSource({ settings, placeOf }, { key, title, missing: hint, lacks = "no address is configured" }, objectives) {
	const dependent = objectives.filter(({ objective }) => isMeasured(objective) && objective.provider === key);
	if (dependent.length > 0) return dependent.map(({ objective, place }) => ({
		message: `the objective \`${objective.name}\` queries ${title}, but ${lacks}`,
		hint,
		...defined({ place })
	}));
	return writtenOf(settings, { key }) === void 0 ? [] : [{
		message: `there are settings for ${title}, but ${lacks}`,
		hint,
		...defined({ place: placeOf(key) })
	}];
}
function unclearSource(one, sources) {
	const { objective, place, needs, named } = one;
	if (needs === void 0) return [];
	const able = ableOf(one, sources).map(({ plan }) => plan.id);
	const mistakeOf = (message, hint) => [{
		message,
		hint,
		...defined({ place })
	}];
	const what = `the objective \`${objective.name}\``;
	if (named === void 0) return able.length < 2 ? [] : mistakeOf(`${what} could query ${able.join(" or ")}`, `choose one: \`source: ${able[0]}\``);
	if (!sources.some(({ plan }) => plan.id === named) || able.includes(named)) return [];
	const hint = able.length > 0 ? `${able.join(" and ")} can` : "a Prometheus can";
	return mistakeOf(`${what}: the source \`${named}\` cannot provide ${whatIsNeeded(needs, objective)}`, hint);
}
// build/config/plan/build-capacity.js
function buildCapacity({ capacity }) {
	const expectedPeak = capacity?.["expected-peak"];
	return expectedPeak === void 0 ? void 0 : {
		expectedPeak,
		buffer: capacity?.buffer ?? 0
	};
}
function capacityObjective({ load }, capacity, written) {
	const isStated = written.some(({ objective }) => isOfProfile(objective) && objective.metric.kind === "capacity");
	if (!capacity || load?.profile !== "stress" || isStated) return [];
	const threshold = Number((capacity.expectedPeak * (1 + capacity.buffer)).toPrecision(12));
	return [{ objective: {
		key: false,
		weight: 1,
		advisory: false,
		name: `capacity >= ${formatNumber(threshold, 6)}/s`,
		kind: "load",
		metric: { kind: "capacity" },
		comparator: ">=",
		unit: "/s",
		threshold
	} }];
}
// build/config/plan/build-policy.js
function buildPolicy({ policy, chaos }) {
	return {
		inconclusive: policy?.inconclusive ?? defaultOf(policyFields.inconclusive),
		noData: policy?.["no-data"] ?? defaultOf(policyFields["no-data"]),
		tooFewRequests: policy?.["too-few-requests"] ?? defaultOf(policyFields["too-few-requests"]),
		error: policy?.error ?? defaultOf(policyFields.error),
		...buildBounds(policy),
		...chaos && faultBounds(chaos)
	};
}
const faultBounds = (chaos) => ({
	faults: chaos?.allow ?? defaultOf(chaosFields.allow),
	...defined({
		namespaces: chaos?.namespaces,
		selectors: chaos?.selectors
	}),
	production: {
		hosts: chaos?.production ?? [],
		isAllowed: chaos?.["allow-production"] ?? defaultOf(chaosFields["allow-production"])
	}
});
function buildBounds(policy) {
	const { "allowed-hosts": allowedHosts, "source-hosts": sourceHosts, "prometheus-hosts": firstNamed, limits } = policy ?? {};
	return defined({
		allowedHosts,
		sourceHosts: sourceHosts ?? firstNamed,
		sourceHostsKey: firstNamed && "prometheus-hosts",
		limits: limits && limitsOf(limits)
	});
}
const limitsOf = ({ rate, users, duration, requests }) => defined({
	perSecond: rate,
	users,
	durationMs: duration,
	requests
});
// build/config/plan/build-target.js
function accessFor(base, written = {}) {
	const { authorization } = base ?? {};
	const headers = mergeHeaders(authorization ? { authorization } : {}, written.headers ?? {});
	return {
		headers,
		...defined({ auth: isAuthorised(headers) ? void 0 : written.auth })
	};
}
const ownAccess = ({ headers, auth } = {}) => defined({
	headers,
	auth
});
const sourceOf$3 = (place) => place?.input === void 0 ? "config" : "input";
function buildTarget({ settings: { target }, placeOf }, load) {
	const base = target?.url;
	const started = buildStart(target);
	return {
		from: base ? {
			kind: "url",
			url: base.url,
			source: sourceOf$3(placeOf("target", "url"))
		} : started ? {
			kind: "started",
			...started
		} : {
			kind: "deployment",
			...buildDeployment(target?.deployment)
		},
		ready: buildTargetReady(target?.ready, load),
		...accessFor(base, target),
		...defined({ route: target?.resolve === void 0 ? void 0 : { address: target.resolve } })
	};
}
function buildStart(target) {
	if (target?.start === void 0) return void 0;
	const { start, build, stop, port, env = {}, folder, user, cache } = target;
	return {
		start,
		env,
		...defined({
			build,
			stop,
			port,
			folder,
			user,
			cache
		})
	};
}
function buildDeployment(deployment) {
	const { environment, status, comment, timeout = defaultOf(deploymentFields.timeout) } = deployment ?? {};
	return {
		...defined({
			environment,
			status,
			comment
		}),
		timeoutMs: timeout
	};
}
function buildTargetReady(ready, load) {
	const { header, body } = ready ?? {};
	return {
		...buildReady(ready, load),
		...defined({
			header,
			body
		})
	};
}
function buildReady(ready, load) {
	const { timeout = defaultOf(readyFields.timeout), ...ofHttp } = ready ?? {};
	const protocol = Object.keys(ofHttp).length > 0 ? void 0 : readinessProtocol(load);
	return {
		path: ready?.path ?? defaultOf(readyFields.path),
		...defined({ status: ready?.status }),
		timeoutMs: timeout,
		...defined({ protocol })
	};
}
const isBaselineGiven = ({ settings }) => settings.baseline?.url !== void 0 || buildStartedBase(settings) !== void 0 || settings.baseline?.deployment?.environment !== void 0;
function buildBaseline(config, load) {
	const { settings, placeOf } = config;
	const { baseline, target } = settings;
	const base = baseline?.url;
	const environment = baseline?.deployment?.environment;
	const started = buildStartedBase(settings);
	if (!isBaselineGiven(config)) return void 0;
	return {
		from: base ? {
			kind: "url",
			url: base.url,
			source: sourceOf$3(placeOf("baseline", "url"))
		} : started ?? {
			kind: "deployment",
			...defined({ environment }),
			timeoutMs: 0
		},
		ready: buildReady(baseline?.ready ?? target?.ready, load),
		...accessFor(base, started ? {
			...ownAccess(target),
			...ownAccess(baseline)
		} : baseline),
		...defined({
			route: baseline?.resolve === void 0 ? void 0 : { address: baseline.resolve },
			design: baseline?.design || void 0
		}),
		tolerance: familyTermsOf(settings.baseline).size
	};
}
function buildStartedBase({ baseline, target }) {
	const start = buildStart(target);
	if (baseline?.ref === void 0 || !start) return void 0;
	const { port: _, ...same } = start;
	return {
		kind: "started",
		...same,
		ref: baseline.ref
	};
}
function buildHistory({ baseline }) {
	if (!baseline?.history) return void 0;
	const { runs = defaultOf(historyFields.runs), dir, branch } = baseline.history;
	return {
		runs,
		...defined({
			dir,
			branch
		})
	};
}
// build/config/plan/build-traces.js
const sourceOf$2 = (written, sources) => sources.find(({ kind }) => written?.from === void 0 ? kind.readsTraces === "always" : kind.key === written.from);
const logsSourceOf = (written, sources) => sources.find(({ kind }) => kind.key === written?.from);
function buildTraces({ traces, logs }, sources, load) {
	const source = sourceOf$2(traces, sources);
	const logging = logsSourceOf(logs, sources);
	if (!(source || logging) || load.engine) return { load };
	const { share = 1, link = source?.kind.traceLink?.(source.plan.settings) } = traces ?? {};
	return {
		load: {
			...load,
			traces: share
		},
		...defined({
			traces: source && {
				from: source.plan.id,
				...defined({ link })
			},
			logs: logs && logging && {
				from: logging.plan.id,
				query: logs.query,
				...defined({ by: logs.by })
			}
		})
	};
}
function tracesMistakes({ settings: { traces, logs }, placeOf }, { sources, load, objectives }) {
	const source = sourceOf$2(traces, sources);
	const isAsked = objectives.some(({ objective }) => objective.kind === "measured" && objective.provider === source?.plan.id);
	if (load.engine && (traces || logs || source && !isAsked)) {
		const keys = [
			...traces ? ["traces"] : [],
			...logs ? ["logs"] : [],
			...source ? [source.plan.id] : []
		];
		return [{
			message: `traces need the gate's own engine; ${load.engine.id} sends the load`,
			hint: `remove ${listedKeys(keys, " and ")}`,
			...defined({ place: placeOf(keys[0]) })
		}];
	}
	const isForLogs = logs && traces?.from === void 0 && traces?.link === void 0;
	return [...traces && !source && !isForLogs ? [{
		message: `traces are read from ${traces.from ?? "a source of traces"}, but no such source is configured`,
		hint: "set opentelemetry.receive, such as 127.0.0.1:4318, or the address of where they are",
		...defined({ place: placeOf("traces", "from") ?? placeOf("traces") })
	}] : [], ...logs ? logsMistakes(logs, sources, placeOf) : []];
}
function logsMistakes({ from, query }, sources, placeOf) {
	const source = logsSourceOf({ from }, sources);
	if (!source) return [{
		message: `logs are read from ${from}, but no such source is configured`,
		hint: `give its address as \`${from}\` at the top of the file`,
		...defined({ place: placeOf("logs", "from") })
	}];
	const read = source.kind.readsLogs?.option.parse(query);
	if (!read || "value" in read) return [];
	const place = placeOf("logs", "query");
	return [{
		message: `logs.query: ${read.refused}`,
		...defined({
			hint: read.hint,
			place
		})
	}];
}
// build/config/load/engine-mistakes.js
function engineMistakes(load, written, { objectives, hasTwoSides }) {
	const { settings, placeOf } = written;
	const { engine, profile } = load;
	if (!engine) return ownEngineMistakes(written);
	const { id, can, isDated, chosenBy } = kindOf$2(load);
	const [key, called] = chosenBy ? ["engine", `load.engine: ${chosenBy.engine}`] : [id, `load.${id}`];
	const at = (where, message, hint) => {
		const place = placeOf("load", where);
		return {
			message,
			...defined({
				hint: hint || void 0,
				place
			})
		};
	};
	const others = Object.keys(settings.load ?? {}).filter((one) => one !== key && can.keys !== "all" && !can.keys.includes(one));
	return [
		...(isDated && !isDated(engine.settings) ? objectives : []).filter(({ objective }) => isMeasured(objective)).map(({ objective, place }) => ({
			message: `the objective \`${objective.name}\` queries a metrics source, but \`${called}\` does not say when the load ran`,
			hint: `give load.${id}.start, or remove the objective`,
			...defined({ place })
		})),
		...others.map((one) => at(one, `\`${called}\` takes no \`load.${one}\``, "remove one of them")),
		...isStepped(profile) && !can.steps ? [at("profile", `\`${called}\` cannot go up in steps, as \`${profile}\` does`)] : [],
		...can.sides === "at once" && settings.baseline?.design === "abba" ? [at(key, `\`${called}\` loads both sides at the same time; baseline.design is \`abba\``)] : [],
		...hasTwoSides && !can.sides ? [at(key, `\`${called}\` loads one deployment; a baseline takes two`)] : [],
		...(can.sends === "nothing" ? [] : unsignedSides(settings)).map((side) => ({
			message: `\`${called}\` cannot sign requests, as \`${side}.auth.aws\` asks`,
			hint: "the engine of the gate can; or let the load in another way",
			...defined({ place: placeOf(side, "auth") })
		})),
		...(can.refusals?.(load, { hasTwoSides }) ?? []).map(({ request, keys, what, hint }) => {
			const place = placeOf(...request === void 0 ? ["load"] : pathTo(request, written), ...keys);
			return {
				message: `\`${called}\` cannot run ${what}`,
				hint: hint ?? "leave `load.engine` out: the engine of the gate can",
				...defined({ place: place ?? placeOf("load", key) })
			};
		})
	];
}
const unsignedSides = (settings) => ["target", "baseline"].filter((side) => settings[side]?.auth?.kind === "aws");
function ownEngineMistakes({ settings, placeOf }) {
	return ["instances", "kubernetes"].filter((key) => settings.load?.[key] !== void 0).map((key) => ({
		message: `\`load.${key}\` belongs to \`load.engine: k6\``,
		hint: "the engine of the gate has `load.workers`",
		...defined({ place: placeOf("load", key) })
	}));
}
function pathTo(request, { settings, placeOf }) {
	const { scenarios } = settings.load ?? {};
	if (!scenarios) return [
		"load",
		"requests",
		request
	];
	let left = request;
	for (const [index, { steps }] of scenarios.entries()) {
		const path = [
			"load",
			"scenarios",
			index,
			"steps"
		];
		if (left < steps.length) return [...path, itemOf(left, (item) => isPause(path, item, placeOf))];
		left -= steps.length;
	}
	throw new RangeError(`there is no request ${request}`);
}
function itemOf(counted, isOther) {
	let item = -1;
	for (let left = counted; left >= 0; left -= 1) {
		item += 1;
		while (isOther(item)) item += 1;
	}
	return item;
}
const isPause = (path, item, placeOf) => placeOf(...path, item, "think") !== void 0;
// build/config/load/expected-times.js
function expectedTimeMistakes({ timeoutMs: ms }, config) {
	const { requests, scenarios = [] } = config.settings.load ?? {};
	return [...(Array.isArray(requests) ? requests : []).map((request, at) => ({
		request,
		path: [
			"load",
			"requests",
			at
		]
	})), ...scenarios.flatMap(({ steps }, at) => {
		const indexes = sentSteps([
			"load",
			"scenarios",
			at,
			"steps"
		], config);
		return steps.map(({ request }, index) => ({
			request,
			path: [
				"load",
				"scenarios",
				at,
				"steps",
				indexes[index]
			]
		}));
	})].flatMap(({ request, path }) => {
		const time = expectedTime(request);
		const remark = time && beyond(time, {
			ms,
			key: "load.timeout"
		});
		if (!remark) return [];
		const place = config.placeOf(...path, "expect", "time");
		return [{
			...remark,
			message: `${request.name}: ${remark.message}`,
			...defined({ place })
		}];
	});
}
function sentSteps(list, { placeOf }) {
	const found = [];
	for (let at = 0; placeOf(...list, at); at += 1) if (!placeOf(...list, at, "think")) found.push(at);
	return found;
}
// build/config/objectives/handshake-mistakes.js
function handshakeMistakes(objectives, { requests }) {
	return objectives.flatMap(({ objective, place }) => {
		if (!isOfLoad(objective) || objective.metric.kind !== "handshake") return [];
		const { request: name } = objective;
		const own = requests.filter((request) => name === void 0 || request.name === name);
		if (own.length === 0 && name !== void 0) return [];
		if (own.some(({ protocol }) => protocol === "tls")) return [];
		const found = name === void 0 ? "no request of the load is one" : `\`${name}\` is not one`;
		return [{
			message: `the objective \`${objective.name}\` is for requests of TLS, and ${found}`,
			hint: "add a request such as { name: certificate, tls: \":443\" }",
			...defined({ place })
		}];
	});
}
// build/config/objectives/never-broken.js
function neverBrokenMistakes(objectives, load) {
	return objectives.flatMap(({ objective, place }) => [...load ? beyondTimeout(objective, load) : [], ...objective.kind === "measured" ? unread$2(objective) : []].map((remark) => ({
		...remark,
		...defined({ place })
	})));
}
function beyondTimeout(objective, { timeoutMs }) {
	return timeBounds(objective).filter(({ ms }) => ms >= timeoutMs).map(({ what, ms }) => ({
		message: `the objective \`${objective.name}\` has ${what} of ${formatDuration(ms)}, and no request is timed beyond load.timeout, ${formatDuration(timeoutMs)}`,
		hint: "require less, or raise load.timeout"
	}));
}
function timeBounds(objective) {
	if (objective.kind === "baseline") {
		const { metric, tolerance } = objective;
		if (metric.kind === "slow") return metric.overMs === void 0 ? [] : [{
			what: "a limit",
			ms: metric.overMs
		}];
		return (metric.kind === "quantile" || metric.kind === "avg") && tolerance.absolute !== void 0 ? [{
			what: "a tolerance",
			ms: tolerance.absolute
		}] : [];
	}
	if (objective.kind !== "load" || !times$1.includes(objective.metric.kind)) return [];
	const { threshold, warn } = objective;
	return [{
		what: "a threshold",
		ms: threshold
	}, ...warn === void 0 ? [] : [{
		what: "a warn bound",
		ms: warn
	}]];
}
const times$1 = [
	"quantile",
	"avg",
	"max"
];
const leastTarget = .01;
function unread$2({ name, slo, threshold, provider, ...query }) {
	if (slo && threshold <= leastTarget) {
		const [written, meant] = [100 * threshold, 1e4 * threshold].map((percent) => `${formatNumber(percent)}%`);
		return [{
			message: `the objective \`${name}\` requires ${written} only`,
			hint: `did you mean ${meant}?`
		}];
	}
	const idle = providerKeys().find(({ key }) => key === provider)?.ask?.idle;
	return [query, ...slo?.budget ? [slo.budget] : []].flatMap((one) => (idle?.(one) ?? []).map(({ message, hint }) => ({
		message: `the objective \`${name}\` ${message}`,
		hint
	})));
}
// build/config/plan/mistakes.js
const ofSources = [...providerKeys().map(({ key }) => key), "sources"];
function mistakesOf$2(config, parts, options) {
	const isOffline = options.offline === true;
	const mayBeTarget = options.calibrates === true;
	const isOurs = !options.sampled && parts.load.pace.kind !== "script";
	const isKnown = (...of) => !of.some((part) => config.broken.has(part));
	const knowsTimeout = isKnown("load") && (isOurs || config.settings.load?.timeout !== void 0);
	const { load, hasTwoSides, hasHistory } = parts;
	const isRead = ({ place }) => isKnown("objectives") || place !== void 0;
	const objectives = parts.objectives.filter(isRead);
	const compares = hasTwoSides || hasHistory;
	const when = (of, mistakes) => isKnown(...of) ? mistakes() : [];
	return [
		...when(ofSources, () => settingMistakes(config, parts.sources)),
		...when([
			...ofSources,
			"objectives",
			"slos",
			"target"
		], () => isOffline ? [] : sourceMistakes(config, parts.sources, objectives)),
		...when(["baseline", "target"], () => [
			...compares || isOffline ? [] : baselineMistakes(config, objectives),
			...compares && !isOffline ? useOfBaseMistakes(objectives, parts) : [],
			...hasHistory && !hasTwoSides ? historyMistakes(objectives) : [],
			...refMistakes(config, parts),
			...mayBeTarget ? [] : ownBaselineMistakes(config, parts)
		]),
		...when([
			"chaos",
			"dependencies",
			"load",
			"objectives"
		], () => [...chaosMistakes(config), ...markerMistakes(objectives, load)]),
		...when(["load"], () => loadMistakes(load, config)),
		...when([
			"load",
			"baseline",
			"target",
			"chaos"
		], () => [...profileMistakes(load, config, {
			objectives,
			compares
		}), ...engineMistakes(load, config, {
			objectives: isOffline ? [] : objectives,
			hasTwoSides
		})]),
		...when([
			...ofSources,
			"traces",
			"logs",
			"load",
			"objectives",
			"target"
		], () => options.sampled ? [] : tracesMistakes(config, parts)),
		...nameMistakes(objectives, parts.slos),
		...when(["target"], () => startMistakes(config, parts)),
		...when(["target", "baseline"], () => authMistakes(config)),
		...when(["load"], () => options.sampled ? [] : handshakeMistakes(objectives, load)),
		...when(["load"], () => knowsTimeout ? expectedTimeMistakes(load, config) : []),
		...neverBrokenMistakes(objectives, knowsTimeout ? load : void 0)
	];
}
function baselineMistakes({ settings, placeOf }, objectives) {
	if (settings.baseline?.ref !== void 0) return [];
	const hint = `${settings.target?.start === void 0 ? "" : "write `baseline: { ref: base }`, or "}set baseline.url in the config, or the input baseline`;
	const dependent = objectives.filter(({ objective }) => objective.kind === "baseline" || comparesUse(objective));
	if (dependent.length > 0) return dependent.map(({ objective, place }) => ({
		message: `the objective \`${objective.name}\` compares with a baseline, but none is given`,
		hint,
		...defined({ place })
	}));
	return settings.baseline && !settings.baseline.history ? [{
		message: "`baseline` has neither a `url` nor a `deployment`",
		hint,
		...defined({ place: placeOf("baseline") })
	}] : [];
}
const comparesUse = (objective) => isMeasured(objective) && objective.question.kind === "use" && objective.question.tolerance !== void 0;
function useOfBaseMistakes(objectives, { baseline }) {
	if (baseline?.from.kind === "started") return [];
	return objectives.filter(({ objective }) => comparesUse(objective)).map(({ objective, place }) => ({
		message: `the objective \`${objective.name}\` compares with what the base uses, but the run does not start the base`,
		hint: "compare with `baseline: { ref: base }`, which takes target.start",
		...defined({ place })
	}));
}
function historyMistakes(objectives) {
	return objectives.filter(({ objective }) => objective.kind === "baseline" && objective.metric.kind === "slow").map(({ objective, place }) => ({
		message: `the objective \`${objective.name}\` needs a second deployment; earlier runs do not show it`,
		hint: "use p(99) instead, or baseline.url",
		...defined({ place })
	}));
}
function refMistakes({ settings, placeOf }, { target: { from } }) {
	if (settings.baseline?.ref === void 0 || from.kind === "started") return [];
	const given = from.kind === "url" ? placeOf("target", "url")?.input : void 0;
	return [{
		message: given === void 0 ? "baseline.ref builds and starts the app by target.start, which is missing" : `baseline.ref starts two commits of the app by target.start, but ${given} gives the address of one that runs`,
		hint: given === void 0 ? "give the command that starts the app as target.start, or the address of a baseline" : `leave ${given} out, and the gate starts both; or give the address to compare with as ${given.replace("target", "baseline")}`,
		...defined({ place: placeOf("baseline", "ref") })
	}];
}
function startMistakes({ settings, placeOf }, { target: { from } }) {
	if (from.kind === "started" || from.kind === "url" && from.source === "input") return [];
	return besideStart.filter((key) => settings.target?.[key] !== void 0).map((key) => ({
		message: `target.${key} is set, but target.start is missing`,
		hint: "give the command that starts the app as target.start",
		...defined({ place: placeOf("target", key) })
	}));
}
function authMistakes({ settings, placeOf }) {
	return ["target", "baseline"].flatMap((side) => {
		const { auth, url, headers = {} } = settings[side] ?? {};
		const others = [...url?.authorization ? [["url"]] : [], ...Object.keys(headers).filter(isAuthorization).map((name) => ["headers", name])];
		const isWritten = (keys) => placeOf(side, ...keys)?.input === void 0;
		if (!auth || !others.some(isWritten)) return [];
		return [{
			message: `${side}.auth excludes credentials in ${side}.url and an Authorization header`,
			hint: "keep one of them",
			...defined({ place: placeOf(side, "auth") })
		}];
	});
}
function ownBaselineMistakes({ placeOf }, { target, baseline }) {
	if (target.from.kind !== "url" || baseline?.from.kind !== "url") return [];
	const [own, other] = [target, baseline].map(({ headers, route }) => ({
		headers,
		...defined({ route })
	}));
	if (sameDeployment({
		...own,
		url: target.from.url
	}, {
		...other,
		url: baseline.from.url
	}) !== "same") return [];
	const place = baseline.from.source === "config" ? placeOf("baseline", "url") : void 0;
	return [{
		message: "the baseline is the target itself: nothing would ever be worse",
		hint: "give the address of another deployment; `reliability-gate calibrate` compares one with itself",
		...defined({ place })
	}];
}
function nameMistakes(all, slos) {
	const first = (name) => all.find(({ objective }) => objective.name === name);
	return slos.filter((slo) => first(slo.objective.name) !== slo).map(({ objective, place }) => ({
		message: `duplicate name \`${objective.name}\``,
		...defined({ place })
	}));
}
// build/config/plan/build-plan.js
function buildPlan(config, options = {}) {
	const { settings } = config;
	const sources = buildSources(config);
	const hasBaseline = isBaselineGiven(config);
	const history = hasBaseline || options.calibrates ? void 0 : buildHistory(settings);
	const hasTwoSides = hasBaseline || options.sampled?.compares === true || options.calibrates === true;
	const written = settings.objectives ?? usualObjectives();
	const { objectives: expectations, ...broken } = buildChaos(settings, written);
	const sent = buildLoad(config, {
		comparedWith: hasTwoSides ? "base" : history && "past",
		sampled: options.sampled
	});
	const load = withMarkers(withExperiments(sent, broken.chaos), expectations);
	const comparesPast = history !== void 0 && load.profile === "load";
	const compares = hasTwoSides || comparesPast;
	const baseline = buildBaseline(config, load);
	const slos = withProviders(slosOf(config), sources);
	const own = withProviders(written, sources);
	const hypotheses = withProviders(expectations, sources);
	const capacity = buildCapacity(settings);
	const held = capacityObjective(settings, capacity, own);
	const objectives = [
		...own,
		...held,
		...slos,
		...hypotheses
	];
	const parts = {
		sources,
		objectives,
		slos,
		load,
		hasTwoSides,
		hasHistory: comparesPast,
		target: buildTarget(config, load),
		baseline
	};
	return {
		mistakes: mistakesOf$2(config, parts, options),
		plan: {
			service: serviceNameOf(settings, options.repository),
			target: parts.target,
			...defined({
				baseline,
				history: history && !hasTwoSides ? {
					...history,
					...defined({ keepsOnly: comparesPast ? void 0 : true })
				} : void 0
			}),
			providers: sources.map(({ plan }) => plan),
			...buildTraces(settings, sources, load),
			...broken,
			objectives: withFamily(objectives, compares && familyOf(familyTermsOf(settings.baseline), hasTwoSides)),
			policy: buildPolicy(settings),
			...defined({
				waivers: settings.waivers,
				capacity,
				imports: config.imported?.files
			})
		},
		secrets: config.secrets
	};
}
const usualObjectives = () => defaultOf(configFields.objectives).map(({ objective }) => ({ objective }));
const slosOf = ({ settings, imported }) => [...settings.slos?.objectives ?? [], ...imported?.objectives ?? []];
function withFamily(written, family) {
	const objectives = written.map(({ objective, place }) => ({
		...objective,
		...defined({ place })
	}));
	const isNamed = objectives.some(({ kind }) => kind === "baseline");
	return withIds(!family || isNamed ? objectives : [...objectives, ...family]);
}
const serviceNameOf = ({ service }, repository) => service || repository?.split("/").at(-1) || "service";
// build/model/plan/segments.js
const plannedSegments = ({ load, chaos }) => chaos ? ofExperiments(chaos) : ofSpike(load);
function ofSpike({ spike, durationMs }) {
	if (!spike) return [];
	const [from, to, end] = [
		spike.atMs,
		spike.atMs + spike.durationMs,
		durationMs
	].map((ms) => ms / 1e3);
	return [
		{
			name: "before",
			from: 0,
			to: from,
			usual: true
		},
		{
			name: "spike",
			from,
			to
		},
		{
			name: "after",
			from: to,
			to: end
		}
	];
}
function ofExperiments({ steadyMs, experiments }) {
	const segments = [{
		name: steadySegment,
		from: 0,
		to: steadyMs / 1e3,
		usual: true
	}];
	for (const { name, forMs, watchMs } of experiments) {
		const from = segments.at(-1).to;
		const to = from + forMs / 1e3;
		segments.push({
			name,
			from,
			to
		}, {
			name: recoveryOf(name),
			from: to,
			to: to + watchMs / 1e3
		});
	}
	return segments;
}
// build/config/plan/references.js
const referenceMistakes = (config, plan) => config.references.flatMap((reference) => {
	const known = namesOf$1(reference.to, plan, config);
	return known === "unknown" || known.includes(reference.name) ? [] : [refuse$1(reference, known)];
});
function doubtfulReferences(config, plan) {
	if (isBroken("objective", config) || !plan.objectives.some(isOfServer)) return [];
	const known = objectiveNames(plan, config);
	return config.references.filter(({ to, name }) => to === "objective" && !known.includes(name)).flatMap(({ name, path, place }) => {
		const near = nearest(name, known);
		if (near === void 0) return [];
		const message = `${path}: no objective is named \`${name}\`, unless an alert rule of the server is`;
		return [{
			message: printable(message),
			hint: printable(`did you mean \`${near}\`?`),
			place
		}];
	});
}
const homes = {
	request: ["load"],
	value: ["load"],
	column: ["load", "load.data"],
	segment: ["load", "chaos"],
	dependency: ["dependencies"],
	proxied: ["dependencies"],
	objective: [
		"objectives",
		"slos",
		"chaos",
		"baseline"
	]
};
const isBroken = (to, { broken }) => homes[to].some((part) => broken.has(part));
function namesOf$1(to, plan, config) {
	const { load, objectives } = plan;
	if (isBroken(to, config)) return "unknown";
	if (to === "request") {
		if (kindOf$2(load).can.sends === "its own") return "unknown";
		return [...load.requests, ...load.scenarios ?? []].map(({ name }) => name);
	}
	if (to === "segment") return plannedSegments(plan).map(({ name }) => name);
	if (to === "dependency") return (plan.dependencies ?? []).map(({ name }) => name);
	if (to === "proxied") return (plan.dependencies ?? []).flatMap(({ name, group = name }) => [name, group]);
	if (to === "column") return (load.data ?? []).flatMap(({ name, columns }) => columns.map((one) => `${name}.${one}`));
	return objectives.some(isOfServer) ? "unknown" : objectiveNames(plan, config);
}
function objectiveNames({ objectives }, { settings }) {
	const family = familyOf(familyTermsOf(settings.baseline));
	return [...new Set([...objectives, ...family].flatMap(rowNames))];
}
function rowNames(objective) {
	if (!isAlertsObjective(objective)) return [objective.name];
	const { question } = objective;
	return [objective.name, ...ruleNames(meantOf(question.rules ?? [], question))];
}
const missingHint = {
	request: "load.requests is empty",
	objective: "there are no objectives",
	segment: "a load has segments under `profile: spike`, and with `chaos`",
	dependency: "name it under `dependencies`, with `listen` and `upstream`",
	proxied: "name it under `dependencies`, with `listen` and `upstream`",
	value: "no earlier step captures any",
	column: `no data is configured: name a file under \`load.data\`; ${howToSendBraces}`
};
const wordOf = (to) => to === "proxied" ? "dependency" : to;
const severalOf = (to) => {
	const word = wordOf(to);
	return `the ${word === "dependency" ? "dependencies" : `${word}s`}`;
};
const mostNamed$2 = 10;
function refuse$1({ to, name, path, place }, known) {
	const near = nearest(name, known);
	const hint = near ? `did you mean \`${near}\`?` : known.length === 0 ? missingHint[to] : `${severalOf(to)} are ${listed(known, mostNamed$2)}`;
	return {
		message: printable(`${path}: no ${wordOf(to)} is named \`${name}\``),
		hint: printable(hint),
		place
	};
}
// build/files/within.js
function isBelow(folder, path) {
	const way = relative(folder, path);
	return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
const outside = {
	kind: "missing",
	isThere: true,
	why: "it is outside of the repository",
	hint: "a config names files of its own repository or, without one, of the working folder"
};
async function within(root, path) {
	if (!isBelow(root, path)) return outside;
	try {
		const real = await realPathOf(path);
		return isBelow(await realpath(root), real) ? {
			kind: "within",
			path: real
		} : outside;
	} catch (error) {
		return missingFor(error);
	}
}
async function realPathOf(path) {
	try {
		return await realpath(path);
	} catch (error) {
		const parent = dirname(path);
		if (error.code !== "ENOENT" || parent === path) throw error;
		return join(await realPathOf(parent), basename(path));
	}
}
// build/files/make-folder.js
async function makeFolder(path) {
	const missing = [];
	for (let at = path; !await isThere(at); at = dirname(at)) missing.unshift(at);
	for (const folder of missing) await mkdir(folder).catch(async (error) => {
		if (error.code !== "EEXIST" || !(await stat(folder)).isDirectory()) throw error;
	});
	if (!(await stat(path)).isDirectory()) throw Object.assign(new Error(`${path} is a file`), { code: "EEXIST" });
}
async function isThere(path) {
	try {
		await stat(path);
		return true;
	} catch (error) {
		if (error.code === "ENOENT" && dirname(path) !== path) return false;
		throw error;
	}
}
// build/files/replace-file.js
async function replaceFile(path, text) {
	const made = `${path}.${randomUUID().slice(0, 8)}.new`;
	try {
		await writeFile(made, text, { flag: "wx" });
		await rename(made, path);
	} catch (error) {
		await rm(made, { force: true }).catch(() => void 0);
		throw error;
	}
}
// build/files/decode-text.js
const looked = 512;
function decodeText(bytes) {
	const other = otherEncoding(bytes);
	if (other) return {
		kind: "missing",
		isThere: true,
		why: `it is ${other}`,
		hint: "save it as UTF-8"
	};
	if (!isUtf8(bytes)) return {
		kind: "missing",
		isThere: true,
		why: "it is not UTF-8, perhaps Latin-1 (ISO 8859-1 or Windows-1252)",
		hint: "save it as UTF-8",
		at: firstFault(bytes)
	};
	return {
		kind: "text",
		text: bytes.toString("utf8").replace(/^\uFEFF/, "")
	};
}
function otherEncoding(bytes) {
	if (bytes[0] === 255 && bytes[1] === 254) return "UTF-16 (little-endian), not UTF-8";
	if (bytes[0] === 254 && bytes[1] === 255) return "UTF-16 (big-endian), not UTF-8";
	const head = bytes.subarray(0, looked);
	if (!head.includes(0)) return void 0;
	const zeros = [0, 0];
	for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] += 1;
	const [even, odd] = zeros;
	const most = head.length / 4;
	if (odd > most && even < odd / 4) return "UTF-16 (little-endian), not UTF-8";
	if (even > most && odd < even / 4) return "UTF-16 (big-endian), not UTF-8";
	return "not text: it holds zero bytes";
}
function firstFault(bytes) {
	for (let line = 1, from = 0;; line += 1) {
		const found = bytes.indexOf(10, from);
		const text = bytes.subarray(from, found < 0 ? bytes.length : found);
		if (!isUtf8(text)) return {
			line,
			column: text.toString("utf8").indexOf("�") + 1
		};
		if (found < 0) return {
			line,
			column: 1
		};
		from = found + 1;
	}
}
// build/files/glob.js
function readGlob(pattern) {
	const names = pattern.split("/");
	const first = names.findIndex(isPattern);
	const literal = first < 0 ? names.length - 1 : first;
	const parts = [];
	for (const name of names.slice(literal)) {
		const part = partOf$1(name);
		if ("refused" in part) return part;
		parts.push(part);
	}
	const reach = (states) => {
		const reached = new Set();
		for (const state of states) for (let at = state;; at += 1) {
			reached.add(at);
			if (parts[at]?.kind !== "any") break;
		}
		return [...reached];
	};
	return {
		base: names.slice(0, literal).join("/"),
		start: reach([0]),
		step: (states, name) => reach(states.flatMap((at) => stepOf(parts[at], at, name))),
		isEnd: (states) => states.includes(parts.length)
	};
}
function matchesGlob({ base, start, step, isEnd }, path) {
	const prefix = base === "" ? "" : `${base}/`;
	if (!path.startsWith(prefix)) return false;
	return isEnd(path.slice(prefix.length).split("/").reduce(step, start));
}
const isPattern = (path) => /[*?[{]/.test(path);
function stepOf(part, at, name) {
	if (!part) return [];
	if (part.kind === "name") return part.text === name ? [at + 1] : [];
	if (name === "node_modules") return [];
	if (part.kind === "any") return name.startsWith(".") ? [] : [at];
	return part.matches(name) ? [at + 1] : [];
}
function partOf$1(name) {
	if (name === "**") return { kind: "any" };
	if (!isPattern(name)) return {
		kind: "name",
		text: name
	};
	if ((name.match(/\{/g)?.length ?? 0) !== (name.match(/\}/g)?.length ?? 0) && !/[[\]]/.test(name)) return { refused: "braces in a pattern must stay within one name, such as {a,b}.yml" };
	try {
		const compiled = RE2JS.compile(sourceOf$1(name), RE2JS.DOTALL);
		const dots = name.startsWith(".");
		return {
			kind: "pattern",
			matches: (found) => (dots || !found.startsWith(".")) && compiled.matches(found)
		};
	} catch {
		return { refused: "the pattern cannot be read" };
	}
}
const quoted$1 = (text) => text.replace(/[\\^$.*+?()[\]{}|-]/g, "\\$&");
const token = /\[([!^]?)(\]?[^\]]*)\]|./gs;
function sourceOf$1(name) {
	let depth = 0;
	return name.replace(token, (character, not, set) => {
		if (set !== void 0) return `[${not ? "^" : ""}${set.replace(/[\\[\]^]/g, "\\$&")}]`;
		if (character === "*") return ".*";
		if (character === "?") return ".";
		if (character === "{") depth += 1;
		if (character === "{") return "(?:";
		if (depth === 0 || !/[,}]/.test(character)) return quoted$1(character);
		if (character === ",") return "|";
		depth -= 1;
		return ")";
	});
}
// build/files/find-files.js
const mostEntries = 5e4;
const mostFiles = 1e3;
const deepest$2 = 32;
const mostMs = 1e4;
async function findFiles(pattern, { folder, root }) {
	const glob = readGlob(pattern);
	if ("refused" in glob) return {
		kind: "missing",
		isThere: true,
		why: glob.refused
	};
	const place = await within(root, resolve(folder, glob.base));
	if (place.kind === "missing") return place;
	const budget = {
		entries: mostEntries,
		until: performance.now() + mostMs
	};
	const found = [];
	if (await walk({
		path: place.path,
		name: glob.base,
		states: glob.start,
		depth: 0
	}, {
		glob,
		found,
		budget
	}) && found.length <= mostFiles) return {
		kind: "found",
		paths: found.sort()
	};
	return {
		kind: "missing",
		isThere: true,
		why: "the pattern looks through too many files",
		hint: `it may pass ${mostEntries} and find ${mostFiles}; name the folder more closely`
	};
}
async function walk({ path, name, states, depth }, search) {
	const { glob, found, budget } = search;
	const folders = [];
	const dir = await opendir(path).catch(() => void 0);
	for await (const entry of dir ?? []) {
		budget.entries -= 1;
		if (budget.entries < 0 || found.length > mostFiles || performance.now() > budget.until) return false;
		const next = glob.step(states, entry.name);
		if (next.length === 0) continue;
		const own = name === "" ? entry.name : `${name}/${entry.name}`;
		if (!entry.isDirectory()) {
			if (glob.isEnd(next)) found.push(own);
		} else if (depth < deepest$2) folders.push({
			path: join(path, entry.name),
			name: own,
			states: next,
			depth: depth + 1
		});
	}
	for (const one of folders) if (!await walk(one, search)) return false;
	return true;
}
// build/model/basics/commit-sha.js
const isCommitSha = (text) => typeof text === "string" && /^[0-9a-f]{40,64}$/.test(text);
// build/gate/remote-value.js
function remoteValue(read, what, hint) {
	if (read.kind === "ok") return read.value;
	const own = read.kind === "refused" ? read.hint : void 0;
	throw new Problem("github", `${what}: ${read.message}`, defined({ hint: own || hint }));
}
// build/gate/plan/files/texts.js
const largestBytes$3 = 4194304;
const folderTexts = (folder, root = folder) => ({
	read: async (path, mostBytes) => {
		const place = await within(root, resolve(folder, path));
		return place.kind === "missing" ? place : readText(place.path, mostBytes);
	},
	find: (pattern) => findFiles(slashed(pattern), {
		folder,
		root
	}),
	nameOf: (path) => path,
	ofCommit: false
});
function rootOf(folder, config) {
	const path = resolve(folder, config ?? ".");
	return isBelow(folder, path) ? folder : dirname(path);
}
async function readText(path, mostBytes = largestBytes$3) {
	const read = await readPlainFile(path, mostBytes);
	return read.kind === "missing" ? read : decodeText(read.bytes);
}
const slashed = (path) => posix.normalize(path.split(sep).join("/"));
const pathFrom = ({ config }, file) => isAbsolute(file) ? file : join(dirname(config ?? ""), file);
async function filesNamed(written, home) {
	const path = pathFrom(home, written);
	const found = isPattern(path) ? await home.texts.find(path) : {
		kind: "found",
		paths: []
	};
	return found.kind === "found" && found.paths.length === 0 ? {
		kind: "found",
		paths: [path]
	} : found;
}
const fromConfig = "the path is taken from the folder of the config";
const unread$1 = "is GitHub up, and does the job have `permissions: contents: read`?";
function commitTexts(source, ref) {
	const short = isCommitSha(ref) ? ref.slice(0, 7) : ref;
	const nameOf = (path) => `${slashed(path)}@${short}`;
	const whole = (read, path) => remoteValue(read, `${nameOf(path)} could not be read`, unread$1);
	let seen;
	const assertSeen = async () => {
		seen ??= source.seeCommit(ref);
		remoteValue(await seen, `the commit ${short} could not be read`, unread$1);
	};
	const isOutside = (path) => posix.isAbsolute(path) || path.split("/")[0] === "..";
	let listed;
	return {
		read: async (path) => {
			const own = slashed(path);
			if (isOutside(own)) return outside;
			const text = whole(await source.readFile(own, ref), path);
			if (text !== void 0) return decodeText(Buffer.from(text));
			await assertSeen();
			return {
				kind: "missing",
				isThere: false,
				why: "there is no such file"
			};
		},
		find: async (pattern) => {
			const own = slashed(pattern);
			if (isOutside(own)) return outside;
			const glob = readGlob(own);
			if ("refused" in glob) return {
				kind: "missing",
				isThere: true,
				why: glob.refused
			};
			listed ??= source.listFiles(ref);
			return {
				kind: "found",
				paths: whole(await listed, pattern).filter((path) => matchesGlob(glob, path)).sort()
			};
		},
		nameOf,
		ofCommit: true
	};
}
async function findConfig(named, texts) {
	for (const path of named ? [named] : configFiles) {
		const read = await texts.read(path);
		if (read.kind === "text") {
			const warnings = named === void 0 ? await passedOver(path, texts) : [];
			return {
				path,
				text: read.text,
				warnings
			};
		}
		if (!read.isThere && (named === void 0 || texts.ofCommit)) continue;
		const message = `config file ${texts.nameOf(path)}: ${read.why}`;
		const hint = read.hint ?? "check the path, relative to the working folder";
		const { at } = read;
		const mistakes = at && [{
			message: read.why,
			hint,
			place: {
				file: texts.nameOf(path),
				...at
			}
		}];
		throw new Problem("config", message, {
			hint,
			...defined({ mistakes })
		});
	}
	if (named === void 0 && !texts.ofCommit) await refuseOtherNames(texts);
}
async function refuseOtherNames(texts) {
	for (const path of configFiles) {
		const other = path.replace(/\.yml$/, ".yaml");
		if ((await texts.read(other)).kind !== "text") continue;
		throw new Problem("config", `${other} is not read: a config is found by the name ${path}`, { hint: `rename it, or name it by --config ${other} or by the input config` });
	}
}
async function passedOver(found, texts) {
	const [first, second] = configFiles;
	if (found !== first || texts.ofCommit) return [];
	if ((await texts.read(second)).kind !== "text") return [];
	return [{
		message: `${second} is not read, since there is ${first}`,
		hint: "keep one of them"
	}];
}
// build/gate/calibrate/calibration-file.js
const usualCalibrationFile = "reliability-gate.calibration.json";
function takeCalibration(path, service, read) {
	const refuse = (message, hint) => ({ mistake: {
		message: `calibration file ${path}: ${message}`,
		...defined({ hint })
	} });
	if (read.kind === "missing") return read.isThere ? refuse(read.why, read.hint) : {};
	const data = parseJson(read.text);
	if (!isCalibration(data)) return refuse("it is not what `reliability-gate calibrate` writes", "calibrate again into a new file");
	if (data.service !== service) return refuse(`it belongs to the service ${quote(data.service)}, not to ${service}`);
	return { calibration: {
		file: path,
		runs: data.runs.slice(-50)
	} };
}
async function keepCalibration(path, service, run) {
	const before = takeCalibration(path, service, await readText(path));
	if (before.mistake) throw new Problem("config", before.mistake.message, before.mistake);
	const runs = [...before.calibration?.runs ?? [], run].slice(-50);
	await makeFolder(dirname(path));
	await replaceFile(path, `${JSON.stringify({
		schemaVersion: 1,
		service,
		runs
	}, null, 2)}\n`);
	return {
		file: path,
		runs
	};
}
function isCalibration(data) {
	if (!isObject(data) || data.schemaVersion !== 1 || typeof data.service !== "string") return false;
	return Array.isArray(data.runs) && data.runs.every(isRun);
}
function isRun(run) {
	if (!isObject(run) || typeof run.at !== "string" || typeof run.seconds !== "number" || !isObject(run.offsets)) return false;
	return Object.values(run.offsets).every((offset) => isObject(offset) && isLog(offset.offset) && isLog(offset.error) && offset.error >= 0);
}
const isLog = (value) => typeof value === "number" && Math.abs(value) < 100;
// build/gate/plan/base-policy.js
const cautious = {
	perSecond: 500,
	users: 500,
	durationMs: 9e5,
	requests: 5e5
};
async function readBasePolicy(config, texts) {
	const usual = texts.nameOf(config ?? configFiles[0]);
	try {
		const found = await findConfig(config, texts);
		if (found) return policyOf(found.text, texts.nameOf(found.path));
		return {
			isThere: false,
			faults: {
				name: usual,
				...faultBounds(void 0)
			},
			waivers: []
		};
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return unread(usual, error.message);
	}
}
function policyOf(text, name) {
	const settings = settingsOf(text, name);
	const policy = settings ? settings.policy ?? {} : readPolicy(text, name);
	if (!policy) return unread(name, `${name} has mistakes in its policy`);
	const bounds = buildBounds(policy);
	return {
		isThere: true,
		...defined({ bounds: Object.keys(bounds).length > 0 ? {
			name,
			...bounds
		} : void 0 }),
		faults: {
			name,
			...faultBounds(settings?.chaos)
		},
		waivers: settings && policy.waivers === "head" ? "head" : settings?.waivers ?? []
	};
}
const unread = (name, why) => ({
	isThere: true,
	bounds: {
		name,
		limits: cautious,
		unread: why
	},
	faults: {
		name,
		...faultBounds(void 0)
	},
	waivers: []
});
function settingsOf(text, file) {
	try {
		return parseConfig(text, {
			file,
			environment: void 0
		}).settings;
	} catch (error) {
		if (error instanceof Problem) return void 0;
		throw error;
	}
}
function underBase(plan, base, today) {
	const bounds = base?.faults && plan.chaos ? {
		...base.bounds,
		...base.faults
	} : base?.bounds;
	const bounded = bounds ? {
		...plan,
		policy: {
			...plan.policy,
			base: bounds
		}
	} : plan;
	const own = plan.waivers;
	if (!own) return {
		plan: bounded,
		ignored: []
	};
	const waivers = (base && base.waivers !== "head" ? base.waivers : own).filter(({ until }) => until >= today);
	const ignored = own.filter(({ objective, until }) => !waivers.some((one) => one.objective === objective && one.until >= until));
	return {
		plan: {
			...bounded,
			waivers
		},
		ignored
	};
}
// build/promql/with-matcher.js
function withMatcher(query, label, matcher) {
	let text = "";
	let done = 0;
	for (const { text: selector, from, to } of locateSelectors(query)) {
		if (matchersOf(selector).some(({ name }) => name === label)) continue;
		const brace = selector.indexOf("{");
		const at = brace < 0 ? to : from + brace + 1;
		const isEmpty = brace >= 0 && /^\{\s*\}$/.test(selector.slice(brace));
		text += query.slice(done, at) + (brace < 0 ? `{${matcher}}` : `${matcher}${isEmpty ? "" : ","}`);
		done = at;
	}
	return text + query.slice(done);
}
// build/promql/recorded.js
const longestQuery = 2e4;
function writeOut(expr, records) {
	const written = expand$1(expr, records, []);
	return written === void 0 ? { recorded: recordedIn(expr, records) } : written;
}
function expand$1(expr, records, path) {
	const isNameRead = readsName(expr);
	let query = expr;
	let reads = expr;
	for (const located of locateSelectors(expr).toReversed()) {
		const { metric, matchers } = namedBy(located.text);
		if (metric === void 0 && mentioned(located.text, records).length > 0) return void 0;
		const meant = records.filter(({ name }) => name === metric);
		if (metric === void 0 || meant.length === 0) continue;
		if (path.includes(metric)) return { cycle: [...path.slice(path.indexOf(metric)), metric] };
		const written = union(meant, records, [...path, metric]);
		if (!written || "cycle" in written) return written;
		const replaced = matchers && replace(located, filter$1(written.query, matchers), meant[0]);
		if (!replaced || isNameRead) return void 0;
		const read = replace(located, narrowed(written.reads ?? written.query, matchers), meant[0]);
		query = query.slice(0, located.from) + replaced.text + query.slice(replaced.to);
		reads = reads.slice(0, located.from) + read.text + reads.slice(read.to);
		if (query.length > longestQuery) return void 0;
	}
	return {
		query,
		...defined({ reads: reads === query ? void 0 : reads })
	};
}
const readsName = (expr) => locateSelectors(expr).reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), expr).includes("__name__");
function recordedIn(expr, records) {
	const names = locateSelectors(expr).flatMap(({ text }) => {
		const { metric } = namedBy(text);
		return metric === void 0 ? mentioned(text, records) : records.some(({ name }) => name === metric) ? [metric] : [];
	});
	return [...new Set(names)];
}
function union(meant, records, path) {
	const queries = [];
	const reads = [];
	for (const { expr, labels } of meant) {
		const written = expand$1(expr, records, path);
		if (!written || "cycle" in written) return written;
		const add = (query, [label, value]) => `label_replace(${ended(query)}, ${quoted(label)}, ${replacement(quoted(value))}, "", "")`;
		const labelled = (query) => Object.entries(labels).reduce(add, isNumber(query) ? `vector(${ended(query)})` : query);
		queries.push(labelled(written.query));
		reads.push(labelled(written.reads ?? written.query));
	}
	const joined = (all) => all.length === 1 ? all[0] : all.map(wrapQuery).join(" or ");
	return {
		query: joined(queries),
		reads: joined(reads)
	};
}
const isNumber = (query) => /^[\s\d.()+*/-]+$/.test(withoutComments(query));
function replace({ range, modified, to }, query, { intervalMs }) {
	if (!range) return modified ? void 0 : {
		text: wrapQuery(query),
		to
	};
	const step = intervalMs === void 0 ? "" : formatPromDuration(intervalMs);
	const steps = range.text.includes(":") ? range.text : `${range.text.slice(0, -1)}:${step}]`;
	return {
		text: `${wrapQuery(query)}${steps}`,
		to: range.to
	};
}
function namedBy(selector) {
	const { metric, matchers, whole } = readSelector(selector);
	return defined({
		metric,
		matchers: whole ? matchers : void 0
	});
}
function mentioned(selector, records) {
	const pattern = /__name__\s*=~\s*["'`](.*?)["'`]\s*[,}]/.exec(selector)?.[1];
	if (pattern === void 0) return [];
	const matches = wholeOf(pattern);
	return [...new Set(records.map(({ name }) => name))].filter(matches);
}
function wholeOf(pattern) {
	if (pattern.includes("\\")) return () => true;
	try {
		const compiled = RE2JS.compile(pattern, RE2JS.DOTALL);
		return (name) => compiled.matches(name);
	} catch {
		return () => true;
	}
}
function filter$1(query, matchers) {
	return matchers.reduce((filtered, { name: label, operator, value }) => {
		const isPattern = operator.endsWith("~");
		const on = isPattern ? mark : label;
		const marked = isPattern ? `label_replace(${ended(filtered)}, "${mark}", "1", ${quoted(label)}, ${value})` : wrapQuery(filtered);
		const wanted = isPattern ? "\"1\"" : replacement(value);
		const operation = operator.startsWith("!") ? "unless" : "and";
		const kept = `${marked} ${operation} on (${formatLabel(on)}) label_replace(vector(1), ${quoted(on)}, ${wanted}, "", "")`;
		return isPattern && operation === "and" ? `label_replace(${kept}, "${mark}", "", "", "")` : kept;
	}, query);
}
function narrowed(query, matchers) {
	if (isJoined.test(withoutStrings(query))) return query;
	return matchers.filter(({ name }) => !query.includes(quoted(name))).reduce((text, { name, text: matcher }) => withMatcher(text, name, matcher), query);
}
const isJoined = /\b(?:and|or|unless|on|ignoring|group_left|group_right)\b/i;
const mark = "__matched";
const replacement = (text) => text.replaceAll("$", "$$$$");
const quoted = (value) => JSON.stringify(value);
// build/config/rules/alert-rules.js
const readsAlertFiles = (objective) => isAlertsObjective(objective) && objective.question.files !== void 0;
const withRules = (objective, rules) => ({
	...objective,
	question: {
		...objective.question,
		rules
	}
});
function resolveRules(files, objective, place) {
	const mistakes = files.flatMap((file) => file.mistakes);
	if (mistakes.length > 0) return {
		rules: [],
		mistakes
	};
	const alerts = files.flatMap((file) => file.alerts);
	const { question } = objective;
	const meant = meantOf(alerts, question);
	const mistakeOf = (message, hint) => ({
		message: `alerts: ${message}`,
		hint,
		...defined({ place })
	});
	const refuse = (...remark) => ({
		rules: [],
		mistakes: [mistakeOf(...remark)]
	});
	const unknown = alerts.length > 0 ? unknownNames(alerts, question.match) : [];
	if (unknown.length > 0) {
		const files = question.files.join(", ");
		return {
			rules: [],
			mistakes: unknown.map((name) => mistakeOf(printable(`no alert rule in ${files} is named \`${name}\``), nearHint(name, alerts)))
		};
	}
	if (meant.length === 0) return refuse(describeNoMatch(alerts, question.files), hintOf(alerts));
	if (meant.length > limits$2.alertRules) return refuse(`${meant.length} rules; at most ${limits$2.alertRules} are allowed`, "choose some with `match`");
	return writeOutRules(meant, files.flatMap((file) => file.records), indicatorOf(objective));
}
function writeOutRules(alerts, records, { forMs }) {
	const mistakes = [];
	return {
		rules: alerts.flatMap(({ place, ...alert }) => {
			const written = writeOut(alert.expr, records);
			if ("cycle" in written) {
				const message = `the expression of ${alert.name} is circular: ${written.cycle.join(" reads ")}`;
				mistakes.push({
					message,
					place
				});
				return [];
			}
			const isShortened = forMs !== void 0 && forMs < alert.forMs;
			return [{
				...alert,
				query: alert.expr,
				...written,
				...isShortened && {
					forMs,
					writtenForMs: alert.forMs
				}
			}];
		}),
		mistakes
	};
}
function describeNoMatch(alerts, written) {
	const files = written.join(", ");
	return alerts.length === 0 ? `there is no alert rule in ${files}` : `none of the ${alerts.length} alert rules in ${files} is selected`;
}
function nearHint(name, alerts) {
	const near = nearest(name, alerts.map((alert) => alert.name));
	return near === void 0 ? hintOf(alerts) : printable(`did you mean \`${near}\`?`);
}
const mostNamed$1 = 10;
const hintOf = (alerts) => alerts.length === 0 ? "a file of recording rules alone has nothing to judge" : `there are ${listed(alerts.map(({ name }) => name), mostNamed$1)}; see \`match\` and \`severities\``;
// build/config/rules/rule-documents.js
const ruleKinds = ["PrometheusRule", "ConfigMap"];
const mostEdits = 2;
function ruleDocumentsOf(text, file) {
	const [reading, nodes] = parseYamlDocuments(text, {
		file,
		environment: void 0
	});
	const documents = nodes.flatMap((node) => documentsIn({
		node,
		path: "",
		reading
	}));
	const own = documents.filter((document) => !isOther(document));
	const readings = [reading];
	return {
		spots: (own.length > 0 ? own : documents).flatMap((document) => kindOf(document) === "ConfigMap" ? filesIn(document, own.length > 1, readings) : [document]),
		readings
	};
}
const kindOf = (document) => textOf$1(child(document, "kind"));
function isOther(document) {
	const kind = kindOf(document);
	return kind !== void 0 && !ruleKinds.includes(kind) && nearest(kind, ruleKinds, mostEdits) === void 0;
}
function filesIn(document, mayBeEmpty, readings) {
	const data = child(document, "data");
	const spots = (data?.node.kind === "map" ? data.node.entries : []).flatMap(({ key, value }) => {
		if (value.kind !== "text") return [];
		const within = placesWithin(value, document.reading);
		const path = `${document.path ? `${document.path}.` : ""}data.${key}`;
		const [reading, nodes] = parseYamlDocuments(value.text, {
			...document.reading,
			within
		});
		const found = nodes.map((node) => ({
			node,
			path,
			reading
		})).filter(hasGroups);
		const isBroken = nodes.length === 0 && value.text.trim() !== "" && /\.(ya?ml|rules)$/.test(key);
		if (found.length > 0 || isBroken) readings.push(reading);
		return found;
	});
	if (spots.length === 0 && !mayBeEmpty && readings.every(({ found }) => found.length === 0)) mistake(document, { message: "the ConfigMap contains no rule file: no text in its `data` has `groups`" });
	return spots;
}
const hasGroups = ({ node }) => node.kind === "map" && node.entries.some(({ key }) => key === "groups" || nearest(key, ["groups"]) !== void 0);
// build/config/rules/rule-values.js
const longestExpr = 1e4;
const mostLabels$1 = 100;
function scalar({ type, expected, most }) {
	return {
		type,
		schema: { type: [
			"string",
			"number",
			"boolean"
		] },
		read: (spot) => {
			const { node } = spot;
			if (node.kind === "list" || node.kind === "map" || node.kind === "nothing") return mistake(spot, { message: `expected ${expected}; found ${describe(node)}` });
			const text = node.kind === "text" ? node.text : node.kind === "number" ? node.source : String(node.value);
			return text.length <= most ? text : mistake(spot, { message: `a string of more than ${most} characters` });
		}
	};
}
function filled(option) {
	return {
		...option,
		read: (spot) => {
			const value = option.read(spot);
			if (value?.trim() === "") return mistake(spot, { message: "expected a string; found an empty one" });
			return value?.trim();
		}
	};
}
function rendered(option) {
	return {
		...option,
		read: (spot) => {
			const value = option.read(spot);
			return value !== void 0 && withoutStrings(value).includes("{{") ? mistake(spot, unrendered) : value;
		}
	};
}
const promDuration = (() => {
	const option = textOption({
		type: "duration",
		expected: "a duration",
		hint: "a duration of Prometheus, such as 5m or 1m30s",
		parse: (text) => {
			const value = parsePromDuration(text);
			if (value !== void 0) return { value };
			return {
				refused: `expected a duration; found ${quote(text)}`,
				hint: "as Prometheus writes it, such as 5m, 1m30s or 1d"
			};
		}
	});
	return {
		...option,
		read: (spot) => spot.node.kind === "number" && spot.node.value === 0 ? 0 : option.read(spot)
	};
})();
const value = scalar({
	type: "text",
	expected: "a string",
	most: longestExpr
});
const texts = record({
	type: "mapping of texts",
	expected: "a mapping",
	what: "entries",
	most: mostLabels$1,
	values: value.schema
}, ({ at }, own) => own.node.kind === "nothing" ? "" : value.read({
	...own,
	node: {
		...own.node,
		at
	}
}));
const labels = {
	...texts,
	read: (spot) => {
		const named = entryOf(spot.node, "__name__");
		if (named) return mistake(spot, {
			message: "`__name__` cannot be a label of a rule",
			at: named.at
		});
		return texts.read(spot);
	}
};
const count = {
	type: "integer",
	schema: { type: "integer" },
	read: (spot) => spot.node.kind === "number" && Number.isInteger(spot.node.value) ? spot.node.value : mistake(spot, { message: `expected a whole number; found ${describe(spot.node)}` })
};
const anything = {
	type: "any value",
	schema: {},
	read: (spot) => spot.node
};
const shortText = scalar({
	type: "text",
	expected: "a string",
	most: 500
});
const ruleName = filled(shortText);
const expression = rendered(filled(scalar({
	type: "PromQL",
	expected: "a PromQL expression",
	most: longestExpr
})));
// build/config/rules/rule-file.js
const mostRules$1 = 5e3;
const metricForm = /^[^{}\p{Cc}]+$/u;
function withoutEmpty(spot) {
	const { node } = spot;
	if (node.kind !== "map") return spot;
	return {
		...spot,
		node: {
			...node,
			entries: node.entries.filter(({ value }) => value.kind !== "nothing")
		}
	};
}
const ruleFields = {
	alert: {
		option: ruleName,
		doc: "Name of an alert."
	},
	record: {
		option: ruleName,
		doc: "Name of the series that is recorded."
	},
	expr: {
		option: expression,
		doc: "What is evaluated.",
		required: true
	},
	for: {
		option: promDuration,
		doc: "How long it has to be true before it fires."
	},
	keep_firing_for: {
		option: promDuration,
		doc: "How long it keeps firing."
	},
	labels: {
		option: labels,
		doc: "Added to the alert."
	},
	annotations: {
		option: texts,
		doc: "Texts for people."
	}
};
const rule = {
	type: "rule",
	fields: ruleFields,
	schema: sectionSchema(ruleFields),
	read: (written) => {
		const spot = withoutEmpty(written);
		const { values, whole } = readSection(ruleFields, { exclusive: [["alert", "record"]] }, spot);
		if (spot.node.kind !== "map") return void 0;
		const isAlert = entryOf(spot.node, "alert") !== void 0;
		const before = spot.reading.found.length;
		if (!isAlert && !entryOf(spot.node, "record")) mistake(spot, { message: "`alert` or `record` is missing" });
		for (const key of isAlert ? [] : [
			"for",
			"keep_firing_for",
			"annotations"
		]) {
			const entry = entryOf(spot.node, key);
			if (entry) mistake(spot, {
				message: `\`${key}\` belongs to an alert, not to a recording rule`,
				at: entry.at
			});
		}
		if (values.record !== void 0 && !metricForm.test(values.record)) mistake(spot, {
			message: `expected the name of a metric; found ${quote(values.record)}`,
			at: entryOf(spot.node, "record").value.at
		});
		if (!whole || spot.reading.found.length > before) return void 0;
		return {
			...values,
			place: spot.reading.place(entryOf(spot.node, "expr").value.at)
		};
	}
};
const groupFields = {
	name: {
		option: ruleName,
		doc: "Name of the group.",
		required: true
	},
	interval: {
		option: promDuration,
		doc: "How often it is evaluated."
	},
	query_offset: {
		option: promDuration,
		doc: "How far in the past it is evaluated."
	},
	limit: {
		option: count,
		doc: "The maximum number of alerts of a rule; 0 means no limit."
	},
	labels: {
		option: labels,
		doc: "Added to every rule."
	},
	rules: {
		option: list(rule, {
			least: 0,
			most: mostRules$1,
			what: "rules"
		}),
		doc: "Its rules."
	},
	partial_response_strategy: {
		option: shortText,
		doc: "Of Thanos."
	},
	evaluation_delay: {
		option: promDuration,
		doc: "Of Mimir: what `query_offset` was called before."
	},
	align_evaluation_time_on_interval: {
		option: anything,
		doc: "Of Mimir."
	},
	remote_write: {
		option: anything,
		doc: "Of Mimir."
	},
	source_tenants: {
		option: anything,
		doc: "Of Mimir."
	}
};
const ruleGroup = section(groupFields);
const groups = list({
	...ruleGroup,
	read: (spot) => ruleGroup.read(withoutEmpty(spot))
}, {
	least: 0,
	most: mostRules$1,
	name: ({ name }) => name,
	what: "groups"
});
const fileFields$1 = {
	groups: {
		option: groups,
		doc: "Groups of rules.",
		required: true
	},
	namespace: {
		option: shortText,
		doc: "Of Mimir."
	}
};
const resourceFields = {
	apiVersion: {
		option: shortText,
		doc: "Version of its form."
	},
	kind: {
		option: shortText,
		doc: "What it is."
	},
	metadata: {
		option: anything,
		doc: "Of Kubernetes."
	},
	status: {
		option: anything,
		doc: "Of Kubernetes."
	},
	spec: {
		option: section({ groups: {
			option: groups,
			doc: "Groups of rules."
		} }),
		doc: "What it holds.",
		required: true
	}
};
function parseRuleFile(text, file) {
	const { spots, readings } = ruleDocumentsOf(text, file);
	const rules = spots.flatMap((spot) => readGroups(spot) ?? []).flatMap((group) => (group.rules ?? []).map((rule) => ({
		rule,
		group
	})));
	if (rules.length > mostRules$1) mistake({
		...spots[0],
		path: ""
	}, { message: `more than ${mostRules$1} rules` });
	const mistakes = readings.flatMap(sortedMistakes);
	if (mistakes.length > 0) return {
		alerts: [],
		records: [],
		mistakes
	};
	return {
		alerts: rules.flatMap(({ rule, group }) => rule.alert === void 0 ? [] : [alertOf(rule.alert, rule, group)]),
		records: rules.flatMap(({ rule, group }) => rule.record === void 0 ? [] : [recordOf(rule.record, rule, group)]),
		mistakes: []
	};
}
function readGroups(written) {
	const spot = withoutEmpty(written);
	const { node } = spot;
	const keys = [...Object.keys(fileFields$1), ...Object.keys(resourceFields)];
	if (node.kind === "map" && !node.entries.some(({ key }) => keys.includes(key) || nearest(key, keys))) return refuseFile(spot, {
		message: "this is not a rule file: there are no `groups`",
		hint: "expected a file as Prometheus loads it, or a PrometheusRule"
	});
	const kind = entryOf(spot.node, "kind");
	if (!kind) return readSection(fileFields$1, {}, spot).values.groups;
	const { values } = readSection(resourceFields, {}, spot);
	if (values.kind !== void 0 && values.kind !== "PrometheusRule") return mistake(spot, {
		message: `expected a PrometheusRule; found a ${values.kind}`,
		at: kind.value.at
	});
	return values.spec?.groups;
}
function alertOf(name, rule, group) {
	const { expr, labels, annotations, place } = rule;
	return {
		name,
		group: group.name,
		expr,
		forMs: rule.for ?? 0,
		keepFiringMs: rule.keep_firing_for ?? 0,
		...defined({
			intervalMs: group.interval || void 0,
			offsetMs: (group.query_offset ?? group.evaluation_delay) || void 0,
			limit: group.limit !== void 0 && group.limit > 0 ? group.limit : void 0
		}),
		labels: {
			...group.labels,
			...labels
		},
		annotations: annotations ?? {},
		place
	};
}
const recordOf = (name, { expr, labels, place }, group) => ({
	name,
	expr,
	labels: {
		...group.labels,
		...labels
	},
	...defined({ intervalMs: group.interval || void 0 }),
	place
});
// build/gate/plan/files/alert-files.js
async function readAlertFiles(objectives, home) {
	const mistakes = [];
	const read = [];
	for (const objective of objectives) {
		if (!readsAlertFiles(objective)) {
			read.push(objective);
			continue;
		}
		const found = await readRules(objective, home, objective.place);
		mistakes.push(...found.mistakes);
		read.push(withRules(objective, found.rules));
	}
	return {
		objectives: read,
		mistakes
	};
}
async function readRules(objective, home, place) {
	const files = [];
	const refuse = (message, hint) => ({
		rules: [],
		mistakes: [{
			message,
			hint,
			...defined({ place })
		}]
	});
	const paths = new Set();
	for (const file of objective.question.files) {
		const found = await filesNamed(file, home);
		if (found.kind === "missing") return refuse(`alerts: ${file}: ${found.why}`, found.hint ?? "the path is taken from the folder of the config");
		for (const path of found.paths) paths.add(path);
	}
	for (const path of paths) {
		const text = await home.texts.read(path);
		if (text.kind === "missing") return refuse(`alerts: ${path}: ${text.why}`, text.hint ?? "the path is taken from the folder of the config");
		files.push(parseRuleFile(text.text, home.texts.nameOf(path)));
	}
	return resolveRules(files, objective, place);
}
// build/gate/plan/files/body-files.js
const largestBytes$2 = 16777216;
async function readBodyFiles(requests, { root, pathOf }) {
	const files = requests.filter(isHttp$1).flatMap(filesOf);
	const paths = [...new Set(files.map(({ path }) => path))];
	const contents = new Map(await Promise.all(paths.map(async (path) => [path, await readBytes(root, pathOf(path))])));
	const withBytes = ({ path }) => {
		const content = contents.get(path);
		return {
			path,
			...defined({ bytes: content.kind === "bytes" ? content.bytes : void 0 })
		};
	};
	return {
		requests: requests.map((request) => isHttp$1(request) ? mapFiles(request, withBytes) : request),
		mistakes: files.flatMap((file) => mistakesOf$1(file, contents.get(file.path)))
	};
}
const filesOf = ({ file, multipart = [] }) => [file, ...multipart.map((field) => field.file)].filter((one) => one !== void 0);
function mapFiles(request, map) {
	const { file, multipart } = request;
	return {
		...request,
		...defined({
			file: file && map(file),
			multipart: multipart?.map((field) => field.file ? {
				...field,
				file: map(field.file)
			} : field)
		})
	};
}
async function readBytes(root, path) {
	const found = await within(root, path);
	if (found.kind === "missing") return found;
	const read = await readPlainFile(found.path, largestBytes$2);
	return read.kind === "missing" ? read : {
		kind: "bytes",
		bytes: new Secret(read.bytes.toString("latin1"))
	};
}
function mistakesOf$1({ path, place }, content) {
	if (content.kind === "bytes") return [];
	const hint = content.hint ?? "the path is taken from the folder of the config";
	return [{
		message: `${path}: ${content.why}`,
		hint,
		...defined({ place })
	}];
}
// build/model/checklist.js
const checklistItems = {
	"Pre-production": {
		"slos-defined": "SLOs are defined and documented",
		"monitoring-configured": "Monitoring and alerting are configured",
		"load-tested": "Load tests have been run",
		"chaos-planned": "Chaos experiments are planned",
		"runbooks-documented": "Runbooks are documented",
		"rollback-tested": "Rollback has been tested"
	},
	Production: {
		"monitoring-active": "Real-time monitoring is active",
		"alerts-tested": "Alerts are configured and tested",
		"response-ready": "The incident response team is ready",
		"backups-tested": "Backup and recovery have been tested",
		"baselines-established": "Performance baselines are established",
		"metrics-tracked": "Reliability metrics are tracked"
	},
	"Continuous improvement": {
		"reviews-scheduled": "Regular reliability reviews are scheduled",
		"incidents-analysed": "Incidents are analysed afterwards",
		"slos-updated": "SLOs are updated by what was found",
		"experiments-planned": "New chaos experiments are planned",
		"tools-evaluated": "Tools and processes are evaluated",
		"team-trained": "The team is trained"
	}
};
// build/config/checklist/checklist.js
const items = Object.values(checklistItems).flatMap((of) => Object.keys(of));
const vouchedFields = {
	item: {
		option: choice(items),
		doc: "What is vouched for.",
		required: true
	},
	by: {
		option: name$1,
		doc: "Who.",
		required: true,
		example: "Ada Lovelace"
	},
	on: {
		option: date,
		doc: "When that was found.",
		required: true,
		example: "2026-11-01"
	},
	link: {
		option: webLink,
		doc: "Where it is written down.",
		required: true,
		example: "https://wiki.example/runbooks"
	}
};
const vouched = {
	type: "item of the checklist",
	fields: vouchedFields,
	schema: sectionSchema(vouchedFields),
	read: (spot) => {
		const { values, whole } = readSection(vouchedFields, {}, spot);
		const { today } = spot.reading;
		if (values.on !== void 0 && today !== void 0 && values.on > today) {
			const at = {
				...spot,
				node: entryOf(spot.node, "on").value,
				path: `${spot.path}.on`
			};
			return mistake(at, {
				message: `${values.on} is in the future`,
				hint: "write the day on which it was found"
			});
		}
		return whole ? values : void 0;
	}
};
const fileFields = {
	"stale-after": {
		option: sloWindow,
		doc: "How long what people vouch for holds.",
		default: "180d"
	},
	items: {
		option: list(vouched, {
			most: 100,
			name: ({ item }) => item,
			what: "items"
		}),
		doc: "What people vouch for.",
		required: true
	}
};
function readChecklist(text, { file, today }) {
	const [reading, node] = parseYaml(text, {
		file,
		environment: void 0
	});
	if (!node) return { mistakes: sortedMistakes(reading) };
	const { values } = readSection(fileFields, {}, {
		node,
		path: "",
		reading: {
			...reading,
			today
		}
	});
	const mistakes = sortedMistakes(reading);
	if (mistakes.length > 0) return { mistakes };
	return {
		checklist: {
			staleAfterMs: values["stale-after"] ?? defaultOf(fileFields["stale-after"]),
			vouched: values.items ?? []
		},
		mistakes: []
	};
}
// build/gate/plan/files/checklist-file.js
async function readChecklistFile({ settings, placeOf }, home, today) {
	const named = settings.checklist;
	if (named === void 0) return { mistakes: [] };
	const path = pathFrom(home, named);
	const read = await home.texts.read(path);
	if (read.kind === "text") return readChecklist(read.text, {
		file: home.texts.nameOf(path),
		today
	});
	const message = `checklist: ${named}: ${read.why}`;
	const place = placeOf("checklist");
	return { mistakes: [{
		message,
		...defined({
			hint: read.hint ?? "the path is taken from the folder of the config",
			place
		})
	}] };
}
// build/gate/plan/files/data-files.js
const shortestSecret = 4;
async function readDataFiles(written, home) {
	const read = await Promise.all(written.map(async (one) => {
		const found = await home.texts.read(pathFrom(home, one.file));
		if (found.kind === "missing") return {
			one,
			table: {
				refused: found.why,
				hint: found.hint ?? "the path is taken from the folder of the config"
			}
		};
		const { parseRows } = await import("./gate-plan-files-parse-rows.js");
		return {
			one,
			table: parseRows(one.file, found.text)
		};
	}));
	const tables = read.flatMap(({ one, table }) => "refused" in table ? [] : [{
		one,
		table
	}]);
	return {
		mistakes: read.flatMap(({ one, table }) => mistakesOf(one, table)),
		data: tables.map(({ one: { name, file, pick = "sequential" }, table: { columns, rows } }) => ({
			name,
			file,
			pick,
			columns,
			count: rows.length,
			rows: new Secret(JSON.stringify(rows))
		})),
		secrets: tables.flatMap(({ one, table }) => secretsOf(one, table))
	};
}
function mistakesOf({ name, file, secrets = [], place }, table) {
	const at = (message, hint) => ({
		message: `load.data.${name}: ${message}`,
		...defined({ hint }),
		place
	});
	if ("refused" in table) return [at(`${file}: ${table.refused}`, table.hint)];
	if (table.rows.length === 0) return [at(`${file} has no rows`)];
	return secrets.filter((column) => !table.columns.includes(column)).map((column) => at(`${file} has no column \`${column}\``, `its columns are ${table.columns.join(", ")}`));
}
function secretsOf({ secrets = [] }, { columns, rows }) {
	const indices = secrets.map((column) => columns.indexOf(column));
	const texts = rows.flatMap((row) => indices.map((index) => row[index])).filter((value) => value !== null && value !== void 0).map(String);
	return [...new Set(texts)].filter((text) => text.length >= shortestSecret);
}
// build/gate/plan/files/read-imports.js
async function readImports(imports, home) {
	const read = await Promise.all(imports.map((one) => readImport(one, home)));
	return {
		found: read.map(({ found }) => found).filter(({ found }) => found.length > 0),
		mistakes: read.flatMap((one) => one.mistakes)
	};
}
async function readImport(one, home) {
	const expanded = await Promise.all(one.files.map((file) => expand(file, one, home)));
	const paths = new Set(expanded.flatMap((found) => "paths" in found ? found.paths : []));
	const texts = await Promise.all([...paths].map((path) => textOf(path, one, home)));
	return {
		found: {
			...one,
			found: texts.filter((text) => "text" in text)
		},
		mistakes: [...expanded, ...texts].flatMap((found) => "mistake" in found ? found.mistake : [])
	};
}
async function expand(written, { place }, home) {
	const found = await filesNamed(written, home);
	return found.kind === "found" ? found : refuse(`${written}: ${found.why}`, place, found.hint);
}
async function textOf(path, { place }, { texts }) {
	const read = await texts.read(path);
	if (read.kind === "missing") return refuse(`${path}: ${read.why}`, place, read.hint);
	return {
		file: texts.nameOf(path),
		text: read.text
	};
}
const refuse = (message, place, hint = fromConfig) => ({ mistake: {
	message,
	hint,
	place
} });
// build/language/yaml/parse-foreign.js
const deepest$1 = 500;
const anchor = /(?<=[\s,[{:-])&[^\s,[\]{}]+(?=\s)/g;
const mostAnchors = 1e3;
function parseForeign(text) {
	const value = text === void 0 ? void 0 : parsed(text);
	return isTooDeep(value) ? void 0 : value;
}
function parsed(text) {
	const json = parseJson(text);
	if (json !== void 0) return json;
	if ((text.match(anchor)?.length ?? 0) > mostAnchors) return void 0;
	try {
		return parse(text, {
			maxAliasCount: 100,
			uniqueKeys: false,
			stringKeys: true,
			prettyErrors: false,
			merge: true,
			logLevel: "error"
		});
	} catch {
		return;
	}
}
function isTooDeep(value) {
	const known = new Set();
	let level = [value];
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > deepest$1) return true;
		level = level.filter((one) => isObject(one) && !known.has(one));
		for (const one of level) known.add(one);
		level = level.flatMap((one) => Object.values(one));
	}
	return false;
}
const mappingOf = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
const at = (value, key) => Object.hasOwn(mappingOf(value), key) ? mappingOf(value)[key] : void 0;
// build/config/load/sources/har.js
const dropped = /^(:.*|host|connection|content-length|expect|keep-alive|te|trailer|transfer-encoding|upgrade|(chrome-)?proxy(-.*)?|cookie2?|origin|referer|if-.*|x-forwarded-.*|forwarded)$/i;
const headerName = /^[!#$%&'*+\-.^_`|~\w]{1,100}$/;
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/;
const longestPathInName = 80;
function readHar(text, hosts) {
	const entries = entriesOf(text);
	if ("refused" in entries) return entries;
	const [first] = entries;
	if (!first) return {
		refused: "it contains no request",
		hint: "record again, and save all as HAR"
	};
	const wanted = hosts ?? [first.url.host];
	const sent = entries.filter(({ url }) => wanted.some((host) => isOf(url, host)));
	if (sent.length === 0) return {
		refused: `none of its requests goes to ${wanted.join(", ")}`,
		hint: `its hosts are ${hostsOf(entries)}`
	};
	const requests = new Map();
	const secrets = new Set();
	const leftOut = [];
	for (const entry of sent) {
		const made = requestOf(entry);
		if ("why" in made) {
			leftOut.push(`${nameOf$1(entry)} (${made.why})`);
			continue;
		}
		const { request, text: body = "" } = made;
		const key = JSON.stringify([
			request.method,
			request.path,
			body
		]);
		const known = requests.get(key);
		if (known) known.weight += 1;
		else if (requests.size < limits$2.requests) requests.set(key, request);
		else leftOut.push(`${nameOf$1(entry)} (more than ${limits$2.requests} different requests)`);
		for (const secret of [...secretsOfPath(request.path), ...secretsOfBody(body)]) secrets.add(secret);
	}
	const others = entries.length - sent.length;
	if (others > 0 && !hosts) leftOut.push(`${others} to hosts other than ${wanted.join(", ")} (list them under \`hosts\`)`);
	if (requests.size === 0) return {
		refused: `none can be sent: ${leftOut[0]}`,
		hint: "record again"
	};
	return {
		requests: withOwnNames([...requests.values()]),
		leftOut,
		secrets: [...secrets]
	};
}
function entriesOf(text) {
	const refused = {
		refused: "it is not a recording (HTTP Archive)",
		hint: "save one in the network panel of the browser as HAR"
	};
	let all;
	try {
		const entries = at(at(JSON.parse(text), "log"), "entries");
		if (!Array.isArray(entries)) return refused;
		all = entries;
	} catch {
		return refused;
	}
	return all.flatMap((entry) => {
		const said = at(entry, "request");
		const [method, url] = [String(at(said, "method")).toUpperCase(), String(at(said, "url"))];
		if (!/^https?:/i.test(url) || !URL.canParse(url)) return [];
		return [{
			method,
			url: new URL(url),
			said
		}];
	});
}
function isOf(url, host) {
	if (host.startsWith("*.")) return url.hostname.endsWith(host.slice(1)) || url.host.endsWith(host.slice(1));
	return url.host === host || url.hostname === host;
}
const hostsOf = (entries) => [...new Set(entries.map(({ url }) => url.host))].slice(0, 10).join(", ");
function requestOf({ method, url, said }) {
	if (!methods.some((known) => known === method)) return { why: "the method is not supported" };
	const path$1 = path.parse(url.pathname + url.search);
	if ("refused" in path$1) return { why: path$1.refused };
	const body = at(said, "postData");
	const [type, text] = [String(at(body, "mimeType") ?? ""), at(body, "text")];
	if (type.startsWith("multipart/")) return { why: "a recording does not hold the files of an upload" };
	if (body !== void 0 && typeof text !== "string") return { why: "its body was not recorded" };
	const request = {
		name: "",
		method,
		path: path$1.value,
		weight: 1,
		expect: {},
		headers: headersOf(said)
	};
	return typeof text === "string" && text !== "" && !["GET", "HEAD"].includes(method) ? {
		request: {
			...request,
			body: new Secret(text)
		},
		text
	} : { request };
}
function headersOf(said) {
	const headers = new Map();
	for (const header of listIn(at(said, "headers"))) {
		const [name, value] = [String(at(header, "name")), String(at(header, "value"))];
		if (dropped.test(name) || namesCredential(name)) continue;
		if (headerName.test(name) && headerValue.test(value)) headers.set(name.toLowerCase(), new Secret(value));
	}
	return Object.fromEntries(headers);
}
function nameOf$1({ method, url: { pathname } }) {
	return printable(`${method} ${short(pathname)}`);
}
const short = (pathname) => clip(pathname, longestPathInName);
function withOwnNames(requests) {
	const seen = new Map();
	return requests.map((request) => {
		const name = `${request.method} ${short(request.path.replace(/\?.*$/s, ""))}`;
		const count = (seen.get(name) ?? 0) + 1;
		seen.set(name, count);
		return {
			...request,
			name: count === 1 ? name : `${name} #${count}`
		};
	});
}
const longestReference = 2e3;
const mostMerged = 5e5;
function resolverOf(api) {
	const hasSiblings = !/^3\.0/.test(String(at(api, "openapi")));
	const { baseOf, named } = resourcesOf(api);
	const targetOf = (holder, reference) => {
		const [, address = "", pointer] = /^([^#]*)(?:#(\/.*)?)?$/s.exec(reference) ?? [];
		const known = named.get(reference) ?? named.get(address);
		if (pointer === void 0 || address !== "" && known === void 0) return known;
		if (address !== "") return pointed(known, pointer);
		return pointed(baseOf.get(holder), pointer) ?? pointed(api, pointer);
	};
	let merged = 0;
	const resolve = (value, depth = 0) => {
		const reference = at(value, "$ref");
		if (typeof reference !== "string") return value;
		if (depth > 20 || reference.length > longestReference) return void 0;
		const found = resolve(targetOf(value, reference), depth + 1);
		const { $ref: _, ...beside } = hasSiblings ? mappingOf(value) : {};
		if (found === void 0 || Object.keys(beside).length === 0) return found;
		if (merged > mostMerged) return void 0;
		merged += Object.keys(mappingOf(found)).length;
		return {
			...mappingOf(found),
			...beside
		};
	};
	return (value) => resolve(value);
}
function resourcesOf(api) {
	const baseOf = new WeakMap();
	const named = new Map();
	const walk = (value, around) => {
		if (typeof value !== "object" || value === null || baseOf.has(value)) return;
		const [id, anchor] = [at(value, "$id"), at(value, "$anchor")];
		const base = typeof id === "string" ? value : around;
		baseOf.set(value, base);
		if (typeof id === "string") named.set(id, value);
		if (typeof anchor === "string") named.set(`#${anchor}`, value);
		for (const inner of Object.values(value)) walk(inner, base);
	};
	walk(api, api);
	return {
		baseOf,
		named
	};
}
const pointed = (from, pointer) => pointer.slice(1).split("/").map((key) => decoded(key).replaceAll("~1", "/").replaceAll("~0", "~")).reduce((found, key) => at(found, key) ?? listIn(found)[Number(key)], from);
function basePathOf(levels) {
	const [server] = levels.flatMap((level) => listIn(at(level, "servers")));
	const written = at(server, "url") ?? at(levels.at(-1), "basePath");
	if (typeof written !== "string") return "";
	const url = written.replace(/\{([^{}]*)\}/g, (braces, variable) => String(at(at(at(server, "variables"), variable), "default") ?? braces));
	if (url.includes("{") || !URL.canParse(url, "http://localhost")) return "";
	return new URL(url, "http://localhost").pathname.replace(/\/+$/, "");
}
// build/config/load/sources/example-value.js
function writtenExample(holder, resolve) {
	const own = at(holder, "example");
	if (own !== void 0) return own;
	return Object.values(mappingOf(at(holder, "examples"))).map((example) => at(resolve(example), "value")).find((value) => value !== void 0);
}
const most = {
	ofValue: 1e4,
	ofDocument: 2e5
};
function valuesOfSchemas(resolve) {
	let left = most.ofDocument;
	let leftOfValue = 0;
	const expand = (written, within) => {
		if (leftOfValue === 0 || within.length > 20 || within.includes(written)) return void 0;
		leftOfValue -= 1;
		const inside = [...within, written];
		return findValue(resolve(written), resolve, (inner) => expand(inner, inside));
	};
	return (schema) => {
		const allowed = Math.min(most.ofValue, left);
		leftOfValue = allowed;
		const value = expand(schema, []);
		left -= allowed - leftOfValue;
		return leftOfValue === 0 ? void 0 : value;
	};
}
function findValue(schema, resolve, deeper) {
	const given = [
		at(schema, "example"),
		listIn(at(schema, "examples"))[0],
		at(schema, "default"),
		at(schema, "const"),
		listIn(at(schema, "enum"))[0]
	].find((value) => value !== void 0);
	if (given !== void 0) return given;
	for (const choice of [...listIn(at(schema, "oneOf")), ...listIn(at(schema, "anyOf"))]) {
		const value = deeper(choice);
		if (value !== void 0) return value;
	}
	const all = listIn(at(schema, "allOf"));
	if (all.length > 0) return together([...all.map(deeper), ownObject(schema, resolve, deeper)]);
	const types = [at(schema, "type")].flat();
	if (at(schema, "properties") !== void 0 || types.includes("object")) return ownObject(schema, resolve, deeper);
	const first = listIn(at(schema, "prefixItems")).map(deeper);
	if (first.length > 0) return first.includes(void 0) ? void 0 : first;
	if (at(schema, "items") !== void 0) {
		const item = deeper(at(schema, "items"));
		return item === void 0 ? void 0 : [item];
	}
}
function ownObject(schema, resolve, deeper) {
	const properties = mappingOf(at(schema, "properties"));
	const entries = [];
	for (const name of listIn(at(schema, "required"))) {
		const property = at(properties, String(name));
		if (at(resolve(property), "readOnly") === true) continue;
		const value = deeper(property);
		if (value === void 0) return void 0;
		entries.push([String(name), value]);
	}
	return Object.fromEntries(entries);
}
function together(values) {
	if (values.some((value) => value === void 0)) return void 0;
	return values.find((value) => typeof value !== "object" || Array.isArray(value)) ?? Object.assign({}, ...values);
}
// build/config/load/sources/openapi.js
const otherwiseWritten = [
	"accept",
	"content-type",
	"authorization"
];
function readOpenapi(text, named) {
	const api = parseForeign(text);
	if (!/^3\.[0-9]+/.test(String(at(api, "openapi")))) return refuseVersion(api);
	const resolve = resolverOf(api);
	const reader = {
		resolve,
		exampleOfSchema: valuesOfSchemas(resolve)
	};
	const all = operationsOf(api, resolve);
	const chosen = named ? named.map((one) => all.find((operation) => isCalled(operation, one)) ?? one) : all.filter((operation) => isSafe(operation) && at(operation.said, "deprecated") !== true);
	const unknown = chosen.find((one) => typeof one === "string");
	if (unknown !== void 0) return refuseName(unknown, all);
	const filled = chosen.map((one) => ({
		one,
		of: fill(one, basePathOf([
			one.said,
			one.item,
			api
		]), reader)
	}));
	const leftOut = filled.flatMap(({ one, of }) => "why" in of ? [`${printable(one.name)} (${printable(of.why)})`] : []);
	const requests = filled.flatMap(({ of }) => "request" in of ? [of.request] : []);
	if (named && leftOut.length > 0) return {
		refused: `${leftOut[0]} cannot be sent`,
		hint: "add an example to the document, or write the request under load.requests"
	};
	if (requests.length === 0) return {
		refused: leftOut.length === 0 ? "no operation of it is a GET, HEAD or OPTIONS" : `none of its operations can be sent: ${leftOut[0]}`,
		hint: "name operations under `operations`, or add examples to the document"
	};
	if (requests.length > limits$2.requests) return {
		refused: `it has ${requests.length} operations to send; at most ${limits$2.requests} are allowed`,
		hint: "name those that matter under `operations`"
	};
	return {
		requests,
		leftOut,
		secrets: filled.flatMap(({ of }) => "secrets" in of ? of.secrets : [])
	};
}
function refuseVersion(api) {
	const swagger = at(api, "swagger");
	return swagger === void 0 ? {
		refused: "it is not an OpenAPI document",
		hint: "it begins with `openapi: 3.0.3` or `openapi: 3.1.0`"
	} : {
		refused: `it is Swagger ${printable(String(swagger).slice(0, 10))}; expected OpenAPI 3.0 or 3.1`,
		hint: "convert it, such as by `npx swagger2openapi`"
	};
}
function refuseName(unknown, all) {
	const near = nearest(unknown, all.map(({ name }) => name));
	return {
		refused: `no operation is called \`${unknown}\``,
		hint: near ? `did you mean \`${printable(near)}\`?` : "write an `operationId`, or such as `GET /products/{id}`"
	};
}
const isCalled = ({ name, method, path }, called) => name === called || `${method} ${path}` === called;
function operationsOf(api, resolve) {
	const names = new Set();
	return Object.entries(mappingOf(at(api, "paths"))).map(([path, item]) => [path, resolve(item)]).flatMap(([path, item]) => methods.filter((method) => at(item, method.toLowerCase()) !== void 0).map((method) => {
		const said = at(item, method.toLowerCase());
		const id = name$1.parse(String(at(said, "operationId") ?? ""));
		const name = "value" in id && !names.has(id.value) ? id.value : `${method} ${path}`;
		names.add(name);
		return {
			name,
			method,
			path,
			item,
			said
		};
	}));
}
function fill({ name, method, path: template, item, said }, base, reader) {
	const parameters = parametersOf(item, said, reader.resolve);
	if (parameters === void 0) return { why: "a parameter is defined in another file, or nowhere" };
	const filled = fillParameters(template, parameters, reader);
	if ("why" in filled) return filled;
	const parsed = path.parse(`${base}${filled.path}`);
	if (/[{}]/.test(filled.path) || "refused" in parsed) return { why: "its path cannot be filled" };
	const body = bodyOf(reader.resolve(at(said, "requestBody")), reader);
	if (body && "why" in body) return body;
	return {
		request: {
			name,
			method,
			path: parsed.value,
			weight: 1,
			expect: {},
			headers: {
				...defined({ "content-type": body && new Secret(body.type) }),
				...filled.headers
			},
			...defined({ body: body && new Secret(body.text) })
		},
		secrets: [...secretsOfPath(parsed.value), ...secretsOfBody(body?.text ?? "")]
	};
}
function fillParameters(template, parameters, reader) {
	let path = template;
	const query = [];
	const headers = {};
	for (const { name, place, parameter } of parameters.filter(isNeeded)) {
		const texts = textsOf(exampleOf(parameter, reader), parameter, place);
		if (texts === void 0 || place === "cookie") return { why: `the ${place} parameter ${name} has neither an example nor a default` };
		if (place === "path") path = path.replaceAll(`{${name}}`, texts.join(","));
		else if (place === "query") query.push(...texts.map((text) => `${encodeURIComponent(name)}=${text}`));
		else headers[name] = new Secret(decodeURIComponent(texts.join(",")));
	}
	return {
		path: query.length > 0 ? `${path}?${query.join("&")}` : path,
		headers
	};
}
const isNeeded = ({ name, place, parameter }) => place === "path" || at(parameter, "required") === true && !(place === "header" && otherwiseWritten.includes(name.toLowerCase()));
function parametersOf(item, said, resolve) {
	const found = new Map();
	for (const written of [...listIn(at(item, "parameters")), ...listIn(at(said, "parameters"))]) {
		const parameter = resolve(written);
		const [name, place] = [at(parameter, "name"), at(parameter, "in")];
		if (typeof name !== "string" || typeof place !== "string") return void 0;
		found.set(`${place} ${name}`, {
			name,
			place,
			parameter
		});
	}
	return [...found.values()];
}
function exampleOf(parameter, { resolve, exampleOfSchema }) {
	const written = writtenExample(parameter, resolve);
	if (written !== void 0) return written;
	const [media] = Object.values(mappingOf(at(parameter, "content")));
	return media === void 0 ? exampleOfSchema(at(parameter, "schema")) : JSON.stringify(writtenExample(media, resolve) ?? exampleOfSchema(at(media, "schema")));
}
function textsOf(value, parameter, place) {
	const values = Array.isArray(value) ? value : [value];
	if (values.length === 0 || !values.every(isScalar$1)) return void 0;
	const texts = values.map((one) => encodeURIComponent(String(one)));
	return place === "query" && at(parameter, "explode") === false ? [texts.join(",")] : texts;
}
const isScalar$1 = (value) => [
	"string",
	"number",
	"boolean"
].includes(typeof value);
function bodyOf(body, { resolve, exampleOfSchema }) {
	for (const [type, media] of Object.entries(mappingOf(at(body, "content")))) {
		const value = writtenExample(media, resolve) ?? exampleOfSchema(at(media, "schema"));
		const text = value === void 0 ? void 0 : writeBody(value, type);
		if (text !== void 0) return {
			text,
			type
		};
	}
	return at(body, "required") === true ? { why: "its body has neither an example nor a default" } : void 0;
}
function writeBody(value, type) {
	if (/^[\w.+-]+\/([\w.-]+\+)?json\b/.test(type)) return JSON.stringify(value);
	if (type.startsWith("application/x-www-form-urlencoded")) {
		const pairs = Object.entries(mappingOf(value)).map(([key, one]) => [key, String(one)]);
		return new URLSearchParams(pairs).toString();
	}
	return typeof value === "string" && !type.startsWith("multipart/") ? value : void 0;
}
// build/gate/plan/files/read-requests.js
const largestBytes$1 = 67108864;
const mostListed = 5;
async function withRequests(config, home) {
	const { load } = config.settings;
	const source = load?.requests;
	if (!source || !("kind" in source)) return {
		config,
		warnings: [],
		secrets: [],
		mistakes: []
	};
	const { kind, place } = source;
	const name = `load.requests.${kind}: ${source.file}`;
	const withSent = (sent) => {
		const { requests: _, ...rest } = load;
		return {
			...config,
			settings: {
				...config.settings,
				load: {
					...rest,
					...defined({ requests: sent })
				}
			}
		};
	};
	const read = await readSource(source, home);
	if ("refused" in read) {
		const { refused, hint } = read;
		return {
			config: withBroken(withSent(void 0), "load"),
			warnings: [],
			secrets: [],
			mistakes: [{
				message: `${name}: ${refused}`,
				hint,
				place
			}]
		};
	}
	const { requests, leftOut, secrets } = read;
	const warnings = leftOut.length === 0 ? [] : [{
		message: `${name}: not sent: ${listed(leftOut, mostListed)}`,
		hint: "add those that matter to load.requests or load.scenarios",
		place
	}];
	return {
		config: withSent(requests),
		warnings,
		secrets,
		mistakes: []
	};
}
async function readSource(source, home) {
	const read = await home.texts.read(pathFrom(home, source.file), largestBytes$1);
	if (read.kind === "missing") return {
		refused: read.why,
		hint: read.hint ?? "the path is taken from the folder of the config"
	};
	return readAs(source, read.text);
}
const readAs = (source, text) => source.kind === "har" ? readHar(text, source.hosts) : readOpenapi(text, source.operations);
// build/gate/plan/files/survey-requests.js
const surveyRequests = (written, home) => surveyOfProtocols(written, {
	read: (file) => home.texts.read(pathFrom(home, file)),
	nameOf: (file) => home.texts.nameOf(pathFrom(home, file))
});
async function surveyChecks(checks, home) {
	const surveyed = await Promise.all(checks.map(async (check) => {
		if (check.how.by !== "request") return {
			check,
			mistakes: []
		};
		const { requests, mistakes } = await surveyRequests([check.how.request], home);
		const how = {
			...check.how,
			request: requests[0] ?? check.how.request
		};
		return {
			check: {
				...check,
				how
			},
			mistakes
		};
	}));
	return {
		checks: surveyed.map(({ check }) => check),
		mistakes: surveyed.flatMap(({ mistakes }) => mistakes)
	};
}
// build/gate/plan/files/tls-files.js
const machinesOwn = [
	"/etc/ssl/certs",
	"/etc/ssl/cert.pem",
	"/etc/pki/tls/certs",
	"/etc/pki/ca-trust",
	"/etc/ca-certificates",
	"/usr/share/ca-certificates",
	"/usr/local/share/ca-certificates"
];
const largestBytes = 1048576;
async function withTls(plan, config, textOf) {
	const read = async (keys, named) => named ? await readTlsFiles(keys, named, {
		textOf,
		config
	}) : {
		secrets: [],
		mistakes: []
	};
	const { target, baseline } = config.settings;
	const [ofTarget, ofBaseline, ...ofProviders] = await Promise.all([
		read(["target"], target?.tls),
		read(["baseline"], baseline?.tls),
		...plan.providers.map((one) => read(keysOf$1(one), one.settings.tls))
	]);
	const providers = plan.providers.map((provider, i) => {
		const tls = ofProviders[i]?.tls;
		return tls ? {
			...provider,
			settings: {
				...provider.settings,
				tls
			}
		} : provider;
	});
	const all = [
		ofTarget,
		ofBaseline,
		...ofProviders
	];
	return {
		plan: {
			...plan,
			target: withRoute(plan.target, ofTarget.tls),
			...defined({ baseline: plan.baseline && withRoute(plan.baseline, ofBaseline.tls) }),
			providers
		},
		secrets: all.flatMap(({ secrets }) => secrets),
		mistakes: all.flatMap(({ mistakes }) => mistakes)
	};
}
const withRoute = (target, tls) => tls ? {
	...target,
	route: {
		...target.route,
		tls
	}
} : target;
async function readTlsFiles(keys, named, { textOf, config }) {
	const section = [...keys, "tls"].join(".");
	const at = (...path) => defined({ place: config.placeOf(...keys, "tls", ...path) });
	const files = Object.entries(named);
	const read = await Promise.all(files.map(async ([key, file]) => ({
		key,
		file,
		text: key === "ca" && isMachinesOwn(file) ? await readAuthority(file) : await textOf(file)
	})));
	const mistakes = read.flatMap(({ key, file, text }) => text.kind === "text" ? [] : [{
		message: `${section}.${key}: ${file} cannot be read: ${text.why}`,
		hint: text.hint ?? "the path is taken from the folder of the config",
		...at(key)
	}]);
	if (mistakes.length > 0) return {
		secrets: [],
		mistakes
	};
	const texts = read.flatMap(({ key, text }) => text.kind === "text" ? [[key, text.text]] : []);
	const tls = Object.fromEntries(texts);
	const { createSecureContext } = await import("node:tls");
	try {
		createSecureContext(tls);
	} catch (error) {
		return {
			secrets: [],
			mistakes: [{
				message: `${section}: the files cannot be used (${codeOf(error)})`,
				hint: "expected PEM; `key` has to be the key of `cert`, without a passphrase",
				...at()
			}]
		};
	}
	return {
		tls: Object.fromEntries(texts.map(([key, text]) => [key, new Secret(text)])),
		secrets: tls.key === void 0 ? [] : [tls.key],
		mistakes: []
	};
}
function isMachinesOwn(file) {
	const path = posix.normalize(file);
	return machinesOwn.some((own) => path === own || path.startsWith(`${own}/`));
}
async function readAuthority(path) {
	const read = await readPlainFile(path, largestBytes);
	return read.kind === "missing" ? read : {
		kind: "text",
		text: read.bytes.toString("utf8")
	};
}
const codeOf = (error) => error.code ?? "unknown";
// build/stats/distributions/normal.js
const centre = {
	top: [
		-39.69683028665376,
		220.9460984245205,
		-275.9285104469687,
		138.357751867269,
		-30.66479806614716,
		2.506628277459239
	],
	bottom: [
		-54.47609879822406,
		161.5858368580409,
		-155.6989798598866,
		66.80131188771972,
		-13.28068155288572,
		1
	]
};
const tail = {
	top: [
		-.007784894002430293,
		-.3223964580411365,
		-2.400758277161838,
		-2.549732539343734,
		4.374664141464968,
		2.938163982698783
	],
	bottom: [
		.007784695709041462,
		.3224671290700398,
		2.445134137142996,
		3.754408661907416,
		1
	]
};
const tailFrom = .02425;
const polynomial = (coefficients, x) => coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
function normalQuantile(p) {
	if (p > .97575) return -normalQuantile(1 - p);
	if (p < tailFrom) {
		const x = Math.sqrt(-2 * Math.log(p));
		return polynomial(tail.top, x) / polynomial(tail.bottom, x);
	}
	const x = p - .5;
	return x * polynomial(centre.top, x * x) / polynomial(centre.bottom, x * x);
}
function normalTail(z) {
	if (z < 0) return 1 - normalTail(-z);
	const density = Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
	if (z > 3) {
		let fraction = z;
		for (let term = 60; term >= 1; term -= 1) fraction = z + term / fraction;
		return density / fraction;
	}
	let term = z;
	let sum = z;
	for (let n = 3; term > 1e-17 * sum; n += 2) {
		term *= z * z / n;
		sum += term;
	}
	return .5 - density * sum;
}
// build/stats/distributions/beta.js
function regularizedBeta(x, a, b) {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const logFront = a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b);
	return x <= (a + 1) / (a + b + 2) ? Math.exp(logFront) / (a * betaFraction(x, a, b)) : 1 - Math.exp(logFront) / (b * betaFraction(1 - x, b, a));
}
const tiny = 1e-300;
const enough = 1e-15;
const mostTerms = 1e4;
function betaFraction(x, a, b) {
	let c = 1;
	let d = 0;
	let value = 1;
	for (let n = 1; n <= mostTerms; n += 1) {
		const m = n >> 1;
		const coefficient = n % 2 === 0 ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)) : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / nonZero(1 + coefficient * d);
		c = nonZero(1 + coefficient / c);
		value *= c * d;
		if (Math.abs(c * d - 1) < enough) break;
	}
	return value;
}
const nonZero = (value) => Math.abs(value) < tiny ? tiny : value;
function inverseBeta(p, a, b) {
	if (p <= 0) return 0;
	if (p >= 1) return 1;
	let low = 0;
	let high = 1;
	for (let step = 0; step < 200 && high - low > 1e-16 * high; step += 1) {
		const middle = (low + high) / 2;
		if (regularizedBeta(middle, a, b) < p) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
const logBeta = (a, b) => logGamma(a) + logGamma(b) - logGamma(a + b);
const halfLogTwoPi = Math.log(2 * Math.PI) / 2;
function logGamma(x) {
	let shift = 0;
	let z = x;
	while (z < 15) {
		shift += Math.log(z);
		z += 1;
	}
	const s = 1 / (z * z);
	const series = (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * 691 / 360360))))) / z;
	return (z - .5) * Math.log(z) - z + halfLogTwoPi + series - shift;
}
// build/stats/distributions/student-t.js
function studentQuantile(p, df) {
	const x = inverseBeta(2 * (1 - p), df / 2, .5);
	return Math.sqrt(df * (1 - x) / x);
}
function studentTail(t, df) {
	return regularizedBeta(df / (df + t * t), df / 2, .5) / 2;
}
// build/stats/quantile-type7.js
function quantileOfSorted(sorted, q) {
	if (sorted.length === 0) return NaN;
	const rank = (sorted.length - 1) * q;
	const below = Math.floor(rank);
	const low = sorted[below];
	const high = sorted[Math.min(below + 1, sorted.length - 1)];
	return low + (rank - below) * (high - low);
}
// build/stats/sen-slope.js
const fewestForDependence = 10;
const leastDegrees = 1.5;
function senSlope(points, confidence) {
	const n = points.length;
	if (n < 4) return void 0;
	const slopes = [];
	for (const [index, one] of points.entries()) for (const other of points.slice(index + 1)) if (other.at !== one.at) slopes.push((other.value - one.value) / (other.at - one.at));
	if (slopes.length === 0) return void 0;
	slopes.sort((a, b) => a - b);
	const slope = quantileOfSorted(slopes, .5);
	const inflation = varianceInflation(points.map(({ at, value }) => value - slope * at));
	const spread = quantileOf$2(1 - (1 - confidence) / 2, inflation, n) * Math.sqrt(inflation * n * (n - 1) * (2 * n + 5) / 18);
	const below = Math.floor((slopes.length - spread) / 2);
	const above = Math.ceil((slopes.length + spread) / 2) - 1;
	return {
		slope,
		lower: slopes[below] ?? Number.NEGATIVE_INFINITY,
		upper: slopes[above] ?? Number.POSITIVE_INFINITY
	};
}
function quantileOf$2(p, inflation, n) {
	if (inflation === 1) return normalQuantile(p);
	const degrees = n / inflation - 2;
	return degrees < leastDegrees ? Number.POSITIVE_INFINITY : studentQuantile(p, degrees);
}
function varianceInflation(residuals) {
	const n = residuals.length;
	if (n < fewestForDependence) return 1;
	const ranks = centredRanks(residuals);
	const squares = ranks.reduce((sum, rank) => sum + rank * rank, 0);
	const products = ranks.reduce((sum, rank, i) => sum + rank * (ranks[i + 1] ?? 0), 0);
	if (squares === 0) return 1;
	const correlation = Math.min(.99, Math.max(0, (products / squares + 2 / n) / (1 - 4 / n)));
	return (1 + correlation) / (1 - correlation);
}
function centredRanks(values) {
	const order = values.map((value, index) => ({
		value,
		index
	})).toSorted((a, b) => a.value - b.value);
	const ranks = new Array(values.length);
	for (let first = 0; first < order.length;) {
		let last = first;
		while (last + 1 < order.length && order[last + 1].value === order[first].value) last += 1;
		for (const { index } of order.slice(first, last + 1)) ranks[index] = (first + last - values.length + 1) / 2;
		first = last + 1;
	}
	return ranks;
}
// build/judge/load/timed.js
function timedOf(cells) {
	const late = cells.filter(({ errors }) => (errors.timeout ?? 0) > 0);
	if (late.length === 0) return {
		responses: merged(cells.map(({ latency }) => latency)),
		timeouts: 0,
		timeoutMs: 0
	};
	return {
		responses: merged(cells.map(({ latency, errors }) => withoutLargest(latency, errors.timeout ?? 0))),
		timeouts: late.reduce((sum, { errors, latency }) => sum + Math.min(errors.timeout ?? 0, latency.count), 0),
		timeoutMs: Math.max(...late.map(({ latency }) => latency.max))
	};
}
const merged = (several) => several.length > 0 ? mergeHistograms(several) : emptyHistogram;
const mergeTimed = (several) => ({
	responses: merged(several.map(({ responses }) => responses)),
	timeouts: several.reduce((sum, { timeouts }) => sum + timeouts, 0),
	timeoutMs: Math.max(0, ...several.map(({ timeoutMs }) => timeoutMs))
});
const countOf = ({ responses, timeouts }) => responses.count + timeouts;
const leastSum = ({ responses, timeouts, timeoutMs }) => responses.sum + timeouts * timeoutMs;
const countSlower = ({ responses, timeouts }, ms) => countAbove(responses, ms) + timeouts;
const percentileOf = (timed, q) => percentile(timed, q, Math.ceil(q * countOf(timed) - 1e-9), quantile);
const smoothPercentileOf = (timed, q) => percentile(timed, q, Math.ceil((countOf(timed) - 1) * q - 1e-9) + 1, interpolatedQuantile);
function percentile(timed, q, rank, of) {
	const { responses, timeouts, timeoutMs } = timed;
	if (countOf(timed) === 0) return void 0;
	if (rank > responses.count) return {
		ms: timeoutMs,
		isCensored: true
	};
	const ms = timeouts === 0 ? of(responses, q) : of(padded(responses, timeouts), q);
	return ms === void 0 ? void 0 : {
		ms,
		isCensored: false
	};
}
function padded(responses, timeouts) {
	const buckets = [...responses.buckets];
	buckets[buckets.length - 1] = buckets.at(-1) + timeouts;
	return {
		...responses,
		count: responses.count + timeouts,
		buckets
	};
}
// build/stats/sum.js
const sum = (values) => values.reduce((total, value) => total + value, 0);
const mean = (values) => sum(values) / values.length;
function variance(values) {
	const centre = mean(values);
	return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}
// build/judge/profile/trend.js
const confidence = .95;
const mostPoints = 60;
function meanPoints(points) {
	const count = Math.min(mostPoints, points.length);
	return Array.from({ length: count }, (_, index) => {
		const [from, to] = [index, index + 1].map((edge) => Math.round(edge * points.length / count));
		const own = points.slice(from, to);
		return {
			at: mean(own.map(({ at }) => at)),
			value: mean(own.map(({ value }) => value))
		};
	});
}
const unbounded = (slope) => ({
	slope,
	lower: Number.NEGATIVE_INFINITY,
	upper: Number.POSITIVE_INFINITY
});
function trendOf({ slope, lower, upper }, { name, unit, value, toUnit }, { seconds, tooShort }) {
	const bound = (end) => Number.isFinite(end) ? toUnit(end) : null;
	const interval = {
		lower: bound(lower),
		upper: bound(upper)
	};
	return {
		name,
		unit,
		perMinute: toUnit(slope),
		interval,
		value,
		seconds,
		...defined({ tooShort })
	};
}
const edge = .97;
const fewestCollections = 5;
const leastFall = .5;
const straight$1 = .1;
const megabyte = 1e6;
function memoryTrend(memory) {
	if (memory.kind !== "series") return void 0;
	const points = sumOf$1(memory.series);
	const all = senSlope(meanPoints(points), confidence);
	if (!all) return void 0;
	const minutes = points.at(-1).at - points[0].at;
	const terms = {
		name: "memory",
		unit: "MB",
		value: points.at(-1).value,
		toUnit: (slope) => slope
	};
	const trend = (slope, tooShort) => trendOf(slope, terms, {
		seconds: 60 * minutes,
		...defined({ tooShort })
	});
	const strays = strayOf(points, all.slope);
	const isStraight = strays <= straight$1 * Math.abs(all.slope) * minutes;
	const levels = isStraight ? points : levelsAfterCollections(points, all.slope, leastFall * strays);
	const sloped = isStraight || levels.length >= fewestCollections ? senSlope(meanPoints(levels), confidence) : void 0;
	const found = sloped && isStraight ? withinStray(sloped, strays / minutes) : sloped;
	const isLong = minutes >= edge * 15;
	if (found && isLong) return trend(found);
	if (found && !isStraight) return trend({
		...found,
		lower: Number.NEGATIVE_INFINITY
	}, longEnough$1);
	return trend(unbounded(all.slope), isLong ? `${fewestCollections} garbage collections (this run shows ${levels.length})` : longEnough$1);
}
const longEnough$1 = `15 minutes, so that growth is not just a garbage collector that has yet to run`;
function sumOf$1(series) {
	const sums = new Map();
	for (const { values } of series) for (const [time, bytes] of values) sums.set(time, (sums.get(time) ?? 0) + bytes);
	return [...sums].toSorted(([a], [b]) => a - b).map(([time, bytes]) => ({
		at: time / 60,
		value: bytes / megabyte
	}));
}
function withinStray({ slope, lower, upper }, perMinute) {
	const reach = 2 * perMinute;
	return {
		slope,
		lower: Math.max(lower, slope - reach),
		upper: Math.min(upper, slope + reach)
	};
}
function strayOf(points, slope) {
	const residuals = points.map(({ at, value }) => value - slope * at).toSorted((a, b) => a - b);
	const at = (share) => residuals[Math.floor(share * (residuals.length - 1))];
	return at(.98) - at(.02);
}
function levelsAfterCollections(points, slope, fall) {
	const levels = [];
	let peak = Number.NEGATIVE_INFINITY;
	let lowest;
	for (const point of points) {
		const residual = point.value - slope * point.at;
		if (!lowest) {
			peak = Math.max(peak, residual);
			if (residual < peak - fall) lowest = {
				residual,
				point
			};
		} else if (residual < lowest.residual) lowest = {
			residual,
			point
		};
		else if (residual > lowest.residual + fall) {
			levels.push(lowest.point);
			lowest = void 0;
			peak = residual;
		}
	}
	return levels;
}
// build/judge/load/answered.js
function answeredIn(report, side, request, { from, to } = {
	from: 0,
	to: Number.POSITIVE_INFINITY
}) {
	if (report.design === "abba") return void 0;
	return (request === void 0 ? report.answered?.[side] : report.answeredOf?.find((one) => one.side === side && one.name === request)?.windows)?.slice(from, to).reduce((sum, count) => sum + count, 0);
}
function answeredPart({ answered, answeredOf }, stretches) {
	const partOf = (windows) => stretches.flatMap(({ from, to }, index) => {
		const own = windows.slice(from, to);
		return index === stretches.length - 1 ? own : [...own, ...Array(to - from - own.length).fill(0)];
	});
	return defined({
		answered: answered && Object.fromEntries(Object.entries(answered).map(([side, own]) => [side, partOf(own)])),
		answeredOf: answeredOf?.map((one) => ({
			...one,
			windows: partOf(one.windows)
		}))
	});
}
// build/judge/load/figures.js
const cellsOf = ({ cells }, side, request) => cells.filter((cell) => cell.side === side && (request === void 0 || cell.name === request));
function countsOf(cells) {
	const total = (key) => cells.reduce((sum, cell) => sum + cell[key], 0);
	const [sent, dropped] = [total("sent"), total("dropped")];
	return {
		intended: sent + dropped,
		sent,
		completed: total("completed"),
		dropped,
		good: total("good")
	};
}
function tallyOf(cells, of) {
	const sums = new Map();
	for (const cell of cells) for (const [key, count = 0] of Object.entries(of(cell))) sums.set(key, (sums.get(key) ?? 0) + count);
	return sums;
}
function secondsLoaded({ cells, design, seconds, windowSeconds }, side, from = 0, to = Number.POSITIVE_INFINITY) {
	if (design !== "abba") return Math.min(seconds, to * windowSeconds) - Math.min(seconds, from * windowSeconds);
	const turns = cells.filter((cell) => cell.side === side && cell.window >= from && cell.window < to);
	return new Set(turns.map(({ window }) => window)).size * (windowSeconds - settlingSeconds);
}
const figureOfPercentile = (found) => found && {
	value: found.ms,
	isLeast: found.isCensored
};
const averageOf = (times) => countOf(times) > 0 ? {
	value: leastSum(times) / countOf(times),
	isLeast: times.timeouts > 0
} : void 0;
function measureOf(report, metric, request, side = "head") {
	const cells = cellsOf(report, side, request);
	const { intended, sent, good } = countsOf(cells);
	const exactly = (part, of) => of > 0 ? {
		value: part / of,
		isLeast: false
	} : void 0;
	switch (metric.kind) {
		case "quantile": return figureOfPercentile(percentileOf(timedOf(cells), metric.quantile));
		case "avg": return averageOf(timedOf(cells));
		case "throughput": return exactly(answeredIn(report, side, request) ?? good, secondsLoaded(report, side));
		case "error_rate": return exactly(sent - good, sent);
		case "availability": return exactly(good, intended);
		case "slow": return;
	}
}
// build/judge/profile/stage.js
function stageOf(report, from = 0, to = Number.POSITIVE_INFINITY) {
	const { intended, sent, good } = countsOf(cellsIn(report, from, to));
	const times = timesOf(report, from, to);
	const at = (q) => percentileOf(times, q)?.ms ?? null;
	const { seconds, windowSeconds } = report;
	const answered = answeredIn(report, "head", void 0, {
		from,
		to
	}) ?? good;
	const lasted = Math.min(seconds, to * windowSeconds) - from * windowSeconds;
	return {
		sent,
		throughput: lasted > 0 ? answered / lasted : 0,
		errorRatio: intended > 0 ? (intended - good) / intended : null,
		p50: at(.5),
		p95: at(.95),
		p99: at(.99),
		...defined({ timeoutMs: times.timeouts > 0 ? times.timeoutMs : void 0 })
	};
}
const timesOf = (report, from = 0, to = Number.POSITIVE_INFINITY) => timedOf(cellsIn(report, from, to));
const cellsIn = (report, from, to) => cellsOf(report, "head").filter(({ window }) => window >= from && window < to);
// build/judge/profile/soak.js
const mostSlices = 20;
const leastMinutes = 10;
const longEnough = `${leastMinutes} minutes, so that growth is not slow noise`;
const leastTrendMs = ({ kind }) => 6e4 * (kind === "memory" ? 15 : leastMinutes);
const leastLeakPerMinute = .1;
function findSoak({ objectives }, { load, memory }) {
	if (!load) return void 0;
	const requested = objectives.flatMap((objective) => isOfProfile(objective) && objective.metric.kind === "slope" && objective.metric.of.kind === "quantile" ? [objective.metric.of.quantile] : []);
	const quantiles = [...new Set([
		.5,
		.95,
		...requested
	])].toSorted((a, b) => a - b);
	const trends = [
		...quantiles.map((q) => latencyTrend(q, load)),
		errorTrend(load),
		memory && memoryTrend(memory)
	].filter((trend) => trend !== void 0);
	const censored = quantiles.filter((q) => censoredSlices(q, load) > 0).map(formatQuantile);
	return {
		kind: "soak",
		trends,
		sentence: `${sentenceOf$2(trends)}${formatCensored(censored)}`
	};
}
function slicesOf({ seconds, windowSeconds }) {
	const windows = Math.floor(seconds / windowSeconds + 1e-9);
	const count = Math.min(mostSlices, windows);
	return Array.from({ length: count }, (_, slice) => {
		const [from, to] = [slice, slice + 1].map((edge) => Math.round(edge * windows / count));
		return {
			at: (from + to) / 2 * windowSeconds / 60,
			from,
			to
		};
	});
}
function latencyTrend(q, report) {
	if (censoredSlices(q, report) > 0) return void 0;
	const points = slicesOf(report).flatMap(({ at, from, to }) => {
		const found = percentileOf(timesOf(report, from, to), q);
		return found?.ms ? [{
			at,
			value: Math.log(found.ms)
		}] : [];
	});
	const toPercent = (slope) => 100 * Math.expm1(slope);
	const value = percentileOf(timesOf(report), q)?.ms ?? null;
	return loadTrend(points, {
		name: formatQuantile(q),
		unit: "%",
		toUnit: toPercent,
		value
	}, report);
}
const censoredSlices = (q, report) => slicesOf(report).filter(({ from, to }) => percentileOf(timesOf(report, from, to), q)?.isCensored).length;
function errorTrend(report) {
	const points = slicesOf(report).flatMap(({ at, from, to }) => {
		const ratio = stageOf(report, from, to).errorRatio;
		return ratio === null ? [] : [{
			at,
			value: ratio
		}];
	});
	const value = stageOf(report).errorRatio;
	const toPoints = (slope) => 100 * slope;
	return loadTrend(points, {
		name: "error_rate",
		unit: "points",
		toUnit: toPoints,
		value
	}, report);
}
function loadTrend(points, terms, { seconds }) {
	const found = senSlope(points, confidence);
	if (!found) return void 0;
	return seconds >= 600 ? trendOf(found, terms, { seconds }) : trendOf(unbounded(found.slope), terms, {
		seconds,
		tooShort: longEnough
	});
}
function sentenceOf$2(trends) {
	if (trends.length === 0) return "The run is too short for a trend.";
	const growing = trends.filter(({ interval: { lower } }) => lower !== null && lower > 0);
	const leaks = growing.filter(({ name, perMinute }) => name === "memory" && perMinute >= leastLeakPerMinute);
	const others = growing.filter(({ name }) => name !== "memory");
	const sentences = [...leaks.map((trend) => `Leaks ${formatNumber(trend.perMinute)} MB/min (${between(trend)})`), ...others.map((trend) => `${trend.name} grows ${withUnit(formatNumber(trend.perMinute, 2), trend.unit)} a minute (${between(trend)})`)];
	const short = trends.filter(({ tooShort }) => tooShort !== void 0);
	if (sentences.length > 0) return `${sentences.join("; ")}.`;
	const known = trends.filter(({ tooShort }) => tooShort === void 0);
	return [...known.length > 0 ? [`No growth is shown in ${namesOf(known)}.`] : [], ...short.length > 0 ? [`The run is too short for a trend of ${namesOf(short)}.`] : []].join(" ");
}
const formatCensored = (names) => names.length > 0 ? ` Timeouts hide the trend of ${names.join(", ")}.` : "";
const namesOf = (trends) => trends.map(({ name }) => name).join(", ");
const between = ({ interval: { lower, upper } }) => [lower, upper].map((end) => end === null ? "∞" : formatNumber(end, 2)).join("–");
// build/stats/clopper-pearson.js
const level = .05;
function clopperPearson(k, n, alpha = level) {
	if (n <= 0) return {
		lower: 0,
		upper: 1
	};
	return {
		lower: lowerBound$1(k, n, alpha),
		upper: upperBound(k, n, alpha)
	};
}
function lowerBound$1(k, n, alpha) {
	if (k <= 0) return 0;
	return k >= n ? alpha ** (1 / n) : inverseBeta(alpha, k, n - k + 1);
}
function upperBound(k, n, alpha) {
	if (k >= n) return 1;
	return k <= 0 ? -Math.expm1(Math.log(alpha) / n) : inverseBeta(1 - alpha, k + 1, n - k);
}
function isShownAtMost(k, n, share, alpha = level) {
	if (n <= 0 || share >= 1) return share >= 1;
	if (k >= n || share <= 0) return false;
	return k <= 0 ? n * Math.log1p(-share) <= Math.log(alpha) : regularizedBeta(1 - share, n - k, k + 1) <= alpha;
}
function isShownAbove(k, n, share, alpha = level) {
	if (n <= 0 || k <= 0 || share >= 1) return false;
	if (share <= 0) return true;
	return k >= n ? n * Math.log(share) < Math.log(alpha) : regularizedBeta(share, k, n - k + 1) < alpha;
}
function trialsNeeded(k, share, alpha = level) {
	return share <= 0 ? Number.POSITIVE_INFINITY : fewestTrials((n) => isShownAtMost(k, n, share, alpha));
}
const mostTrials = 1e9;
function fewestTrials(isEnough) {
	let high = 1;
	while (!isEnough(high)) {
		high *= 2;
		if (high > mostTrials) return Number.POSITIVE_INFINITY;
	}
	let low = Math.floor(high / 2);
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (isEnough(middle)) high = middle;
		else low = middle;
	}
	return high;
}
// build/stats/slow-noise.js
const even = {
	time: 0,
	share: 0
};
const ofOneSide = {
	independent: .8,
	inClusters: .15,
	slowest: 8 / 3,
	powers: {
		time: .5,
		share: 4
	}
};
const ofManyHits = {
	...ofOneSide,
	independent: .4
};
const ofCounts = {
	independent: .8,
	inClusters: .15,
	slowest: 4 / 3,
	powers: even
};
const ofTimes = {
	independent: .93,
	inClusters: 0,
	slowest: 4 / 3,
	powers: even
};
const times = [
	1 / 48,
	1 / 24,
	1 / 12,
	1 / 6,
	1 / 3,
	2 / 3,
	4 / 3,
	8 / 3
];
const slowShares = [
	.1,
	.25,
	.5,
	.75,
	.95
];
const step = 1.6;
const reach = 4;
const unlikely = 1e-5;
function meanBound(values, alpha, prior) {
	const { length } = values;
	if (length < 4) return Number.POSITIVE_INFINITY;
	if (!(variance(values) > 0)) return 0;
	const df = length - 1;
	return quantileOf$1(weigh([{
		filtered: filter(values, 0, 0),
		prior: prior.independent
	}, ...spreadOver(slowOnes(values, prior), 1 - prior.independent)], ({ filtered }) => -.5 * (filtered.volume + df * Math.log(filtered.squares)), ({ filtered: { squares, information } }) => Math.sqrt(squares / df / information)), alpha, (t) => studentTail(t, df));
}
function errorBeside(known, values, prior) {
	if (values.length < 4) return Number.POSITIVE_INFINITY;
	const seen = variance(values);
	if (!(seen > 0)) return Math.sqrt(known / values.length);
	const flat = filter(values, 0, 0);
	const clustered = sizesFrom(step * known, seen).map((size) => ({
		filtered: flat,
		size,
		weight: 1
	}));
	const slow = slowOnes(values, prior).flatMap((one) => {
		const sizes = sizesFrom(known / (1 - one.share), seen);
		return sizes.map((size) => ({
			...one,
			size,
			weight: one.weight / sizes.length
		}));
	});
	const noises = weigh([
		{
			filtered: flat,
			size: known,
			prior: prior.independent
		},
		...spreadOver(clustered, prior.inClusters),
		...spreadOver(slow, 1 - prior.independent - prior.inClusters)
	], ({ filtered, size }) => likelihoodOf(filtered, size, values.length), ({ filtered, size }) => Math.sqrt(size / filtered.information));
	const [first] = noises;
	if (first.weight >= prior.independent) return first.error;
	return quantileOf$1(noises, level, normalTail) / normalQuantile(.95);
}
function weigh(models, likelihood, errorOf) {
	const logs = models.map((model) => Math.log(model.prior) + likelihood(model));
	const best = Math.max(...logs);
	const weights = logs.map((log) => Math.exp(log - best));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return models.map((model, index) => ({
		weight: weights[index] / total,
		error: errorOf(model)
	}));
}
function spreadOver(models, prior) {
	const total = models.reduce((sum, { weight }) => sum + weight, 0);
	return models.map((model) => ({
		...model,
		prior: prior * model.weight / total
	}));
}
const slowOnes = (values, { slowest, powers }) => slowShares.flatMap((share) => times.filter((time) => time <= slowest).map((time) => ({
	filtered: filter(values, share, Math.exp(-1 / (time * values.length))),
	share,
	weight: time ** powers.time * share ** powers.share
})));
function sizesFrom(least, variance) {
	const most = reach * Math.max(variance, least);
	return Array.from({ length: 1 + Math.floor(Math.log(most / least) / Math.log(step)) }, (_, i) => least * step ** i);
}
function filter(values, share, kept) {
	let [ofValues, ofMean, variance] = [
		0,
		0,
		share
	];
	let [information, cross, total, volume] = [
		0,
		0,
		0,
		0
	];
	for (const value of values) {
		const spread = variance + 1 - share;
		const [left, leftOfMean] = [value - ofValues, 1 - ofMean];
		information += leftOfMean ** 2 / spread;
		cross += leftOfMean * left / spread;
		total += left ** 2 / spread;
		volume += Math.log(spread);
		const gain = variance / spread;
		ofValues = kept * (ofValues + gain * left);
		ofMean = kept * (ofMean + gain * leftOfMean);
		variance = kept ** 2 * variance * (1 - gain) + share * (1 - kept ** 2);
	}
	return {
		information,
		squares: total - cross ** 2 / information,
		volume: volume + Math.log(information)
	};
}
const likelihoodOf = ({ squares, volume }, size, count) => -.5 * (volume + (count - 1) * Math.log(size) + squares / size);
function quantileOf$1(noises, alpha, tailOf) {
	const likely = noises.filter(({ weight }) => weight > unlikely);
	const tail = (bound) => likely.reduce((sum, { weight, error }) => sum + weight * tailOf(bound / error), 0);
	let low = 0;
	let high = Math.max(...likely.map(({ error }) => error));
	while (tail(high) > alpha) [low, high] = [high, 2 * high];
	while (high - low > .001 * high) {
		const middle = (low + high) / 2;
		if (tail(middle) > alpha) low = middle;
		else high = middle;
	}
	return high;
}
// build/stats/design-effect.js
function designEffect(batches) {
	const off = offOf(batches);
	return off ? effectOf(off, areMany(batches) ? ofManyHits : ofOneSide) : 1;
}
const many = 20;
function areMany(batches) {
	const { hits, trials } = totalOf(batches);
	return Math.min(hits, trials - hits) >= many * batches.length;
}
function differenceEffect(head, base) {
	const off = offOfDifference(head, base);
	return off ? effectOf(off, ofCounts) : 1;
}
const isSlowEffect = (batches, effect) => isSlow(offOf(batches), effect);
const isSlowDifference = (head, base, effect) => isSlow(offOfDifference(head, base), effect);
function offOf(batches) {
	const filled = batches.filter(({ trials }) => trials > 0);
	const { hits, trials } = totalOf(filled);
	if (filled.length < 4 || hits <= 1 || trials - hits <= 1) return void 0;
	const share = hits / trials;
	return {
		values: filled.map((batch) => (batch.hits - share * batch.trials) / Math.sqrt(batch.trials * share * (1 - share))),
		known: 1
	};
}
function offOfDifference(head, base) {
	const [of, to] = [totalOf(head), totalOf(base)];
	if (head.length < 4 || of.hits + to.hits <= 1) return void 0;
	const [share, other] = [of.hits / of.trials, to.hits / to.trials];
	const values = head.map((batch, index) => (batch.hits - share * batch.trials) / of.trials - (base[index].hits - other * base[index].trials) / to.trials);
	const variance = share * (1 - share) / of.trials + other * (1 - other) / to.trials;
	return variance > 0 ? {
		values,
		known: variance / head.length
	} : void 0;
}
const effectOf = ({ values, known }, prior) => Math.max(1, errorBeside(known, values, prior) ** 2 * values.length / known);
const slowFrom = 1.5 ** 2;
function isSlow(off, effect) {
	if (!off) return false;
	const { values, known } = off;
	const scatter = values.reduce((sum, value) => sum + value ** 2, 0) / (values.length - 1) / known;
	return effect > slowFrom * Math.max(1, scatter);
}
const totalOf = (counts) => ({
	hits: counts.reduce((sum, { hits }) => sum + hits, 0),
	trials: counts.reduce((sum, { trials }) => sum + trials, 0)
});
// build/judge/failures/lasting-rise.js
const starts = [
	1 / 4,
	1 / 3,
	1 / 2
];
const leastBatches = 12;
const clearly$1 = 2;
function lastingRise(batches, limit, level, seconds) {
	const { trials } = totalOf(batches);
	const [clearest] = starts.flatMap((start) => {
		const first = Math.round(start * batches.length);
		const after = batches.slice(first);
		const from = first / batches.length * seconds;
		if (after.length < leastBatches || seconds - from < 59.999999) return [];
		const share = totalOf(after).trials / trials;
		const isClear = (lower) => lower > clearly$1 * limit && lower * share > limit;
		const lowerBy = (effect) => lowerBound(after, effect, level / starts.length);
		const lower = isClear(lowerBy(1)) ? lowerBy(designEffect(after)) : 0;
		return isClear(lower) ? [{
			from,
			lower,
			atLeast: lower * share
		}] : [];
	}).toSorted((a, b) => b.lower - a.lower);
	return clearest && {
		from: clearest.from,
		atLeast: clearest.atLeast
	};
}
function lowerBound(counts, effect, level) {
	const { hits, trials } = totalOf(counts);
	return clopperPearson(hits / effect, trials / effect, level).lower;
}
const formatRise = ({ from }) => `, more than twice what is allowed from ${formatDuration(from * 1e3)} to the end`;
// build/judge/failures/terminal-outage.js
const down = .5;
const total = .95;
const clearly = 2;
const mostBatches$1 = 60;
function terminalOutage({ moments, end }, limit) {
	const { first, began } = startOf(moments, end);
	const start = began ?? first;
	if (start === void 0) return void 0;
	const outage = sumOf(moments.slice(start));
	const whole = sumOf(moments);
	const before = moments.slice(0, start);
	const isBeyondLimit = outage.hits >= clearly * limit * whole.trials && outage.seconds >= clearly * limit * whole.seconds;
	const isLongest = outage.seconds >= clearly * sumOf(longestOutage(before)).seconds;
	const earlier = sumOf(before);
	const isWorse = outage.hits * earlier.trials >= clearly * earlier.hits * outage.trials;
	const isSeen = end.stillDown || outage.seconds >= 5;
	if (!isBeyondLimit || !isLongest || !isWorse || !isSeen) return void 0;
	const { hits, trials } = sumOf(moments.slice(first ?? moments.length));
	return {
		from: began === void 0 ? beginning(moments.slice(start)) : amid(moments[began]),
		isTotal: isTotal({
			hits,
			trials
		}),
		stillDown: end.stillDown,
		others: inBatches(before)
	};
}
const ofRequests = {
	total: "down",
	partial: "failing"
};
const ofSlow = {
	total: "all of them",
	partial: "most of them"
};
function formatOutage({ from, until, isTotal, stillDown }, { total: all, partial } = ofRequests) {
	const since = from * 1e3 < .5 ? "from the start" : `from ${formatDuration(from * 1e3)}`;
	const to = until === void 0 ? "the end" : formatDuration(until * 1e3);
	return `, ${isTotal ? all : partial} ${since} to ${to}${until === void 0 && stillDown ? ", and still down afterwards" : ""}`;
}
function startOf(moments, { stillDown }) {
	const lastUp = moments.findLastIndex((moment) => !isDown(moment));
	const first = moments.findIndex(({ trials }, at) => at > lastUp && trials > 0);
	if (first < 0) return stillDown && lastUp >= 0 && moments[lastUp].hits > 0 ? { began: lastUp } : {};
	return {
		first,
		...defined({ began: lastUp >= 0 && moments[lastUp].hits > 0 ? lastUp : void 0 })
	};
}
const amid = ({ from, seconds, hits, trials }) => from + seconds * (1 - hits / trials);
function beginning([first, ...others]) {
	return others.length > 0 && others.every(({ hits, trials }) => hits === trials) ? amid(first) : first.from;
}
const isDown = ({ hits, trials }) => hits >= down * trials;
const isUp = (count) => count.trials > 0 && !isDown(count);
const isTotal = ({ hits, trials }) => hits >= total * trials;
function longestOutage(moments) {
	let longest = {
		from: 0,
		to: 0,
		seconds: 0
	};
	let [count, seconds] = [0, 0];
	for (const [at, moment] of moments.entries()) {
		const goesOn = isDown(moment) && (count > 0 || moment.trials > 0);
		count = goesOn ? count + 1 : 0;
		seconds = goesOn ? seconds + moment.seconds : 0;
		if (seconds > longest.seconds) longest = {
			from: at + 1 - count,
			to: at + 1,
			seconds
		};
	}
	return moments.slice(longest.from, longest.to);
}
function inBatches(moments) {
	const size = Math.ceil(moments.length / mostBatches$1);
	const count = size > 0 ? Math.ceil(moments.length / size) : 0;
	return Array.from({ length: count }, (_, batch) => sumOf(moments.slice(batch * size, (batch + 1) * size)));
}
const sumOf = (moments) => ({
	hits: moments.reduce((sum, { hits }) => sum + hits, 0),
	trials: moments.reduce((sum, { trials }) => sum + trials, 0),
	seconds: moments.reduce((sum, { seconds }) => sum + seconds, 0)
});
// build/judge/failures/passed-outage.js
function passedOutage(moments, limit, level) {
	const down = longestOutage(moments);
	const [first] = down;
	const last = down.at(-1);
	if (!first || !last) return void 0;
	const { hits, trials, seconds } = sumOf(down);
	const seen = limit * trials / hits * Math.max(1, sumOf(moments).seconds / seconds - 1);
	const others = moments.filter(({ from }) => from < first.from || from > last.from);
	if (!(seconds >= 5 && seen <= level && !isAlike$1(others, {
		hits,
		trials
	}))) return void 0;
	return {
		from: first.from,
		until: last.from + last.seconds,
		isTotal: isTotal({
			hits,
			trials
		}),
		stillDown: false,
		others: inBatches(others)
	};
}
const isAlike$1 = (others, outage) => {
	const { hits, trials } = totalOf(others);
	return 2 * hits * outage.trials > outage.hits * trials;
};
// build/judge/verdict/share-decision.js
function decideShare(batches, limit, level, { isStrict = false, effect: known, course, seconds } = {}) {
	const { hits, trials } = totalOf(batches);
	const outage = course && (terminalOutage(course, limit) ?? passedOutage(course.moments, limit, level));
	const others = outage?.others ?? batches;
	const effect = outage || !known ? designEffect(others) : known();
	const isAll = isStrict && limit >= 1 && hits === trials;
	const found = isAll ? "open" : outcomeOf$1(hits / effect, trials / effect, limit, level);
	const rise = found === "open" && !isAll && !outage && seconds !== void 0 ? lastingRise(batches, limit, level, seconds) : void 0;
	return {
		outcome: rise ? "broken" : found,
		hits,
		trials,
		effect,
		isSlow: isSlowEffect(others, effect),
		...defined({
			outage,
			rise
		})
	};
}
const outcomeOf$1 = (hits, trials, limit, level) => isShownAtMost(hits, trials, limit, level) ? "holds" : isShownAbove(hits, trials, limit, level) ? "broken" : "open";
const opposite = (outcome) => outcome === "holds" ? "broken" : outcome === "broken" ? "holds" : "open";
const wantsLittle = (comparator) => comparator === "<" || comparator === "<=";
const isStrictAtMost = (comparator) => comparator === "<" || comparator === ">=";
const complement = (share) => Number((1 - share).toFixed(12));
// build/gate/plan/foresee-region.js
function foreseeRegion({ id, settings }) {
	const { auth } = settings;
	if (auth?.kind !== "aws" || auth.region !== `\${AWS_REGION}`) return [];
	return [{
		message: `${id} names no region: the run takes AWS_REGION from the environment, or ends with an error`,
		hint: "set `region`, such as eu-west-1, or AWS_REGION in the step's `env`"
	}];
}
// build/judge/verdict/settle.js
const longestSeconds = 3600;
function settleShare({ decision, limit, wantsMore, terms, without, instead = "less", seconds, level }) {
	const { hits, trials } = decision;
	const fewest = wantsMore ? fewestTrials((n) => isShownAbove(n, n, limit, level)) : trialsNeeded(0, limit, level);
	if (!Number.isFinite(fewest)) return {
		cause: "too-few-requests",
		reason: `no run of any length can show ${terms}: require ${instead}`
	};
	if (trials < fewest) {
		const best = wantsMore ? `it takes ${formatCount(fewest)} requests` : `even ${without} it takes ${formatCount(fewest)} requests`;
		const longer = runLonger(fewest / trials, seconds, hits > 0 && !wantsMore);
		return {
			cause: "too-few-requests",
			reason: `${best} to show ${terms}, and this run had ${formatCount(trials)}: ${longer}`
		};
	}
	const needed = requestsToSettle(decision, limit, level);
	const requests = `about ${formatCount(Number(needed.toPrecision(3)))} requests would decide it: `;
	const why = decision.isSlow ? `${slowNoise}; ` : "";
	if (needed <= trials) return {
		cause: "undecided",
		reason: `${why}${mayDecide}`
	};
	return {
		cause: "undecided",
		reason: `${why}${settleClose(needed / trials, seconds, requests)}`
	};
}
const slowNoise = "this run's noise is slower than the run can average";
const mayDecide = "too close to call; a longer run may decide it";
function settleClose(longer, seconds, requests = "") {
	return longer * seconds <= longestSeconds ? `too close to call; if it stays like this, ${requests}${runLonger(longer, seconds)}` : "too close to the threshold for a run of an hour to decide it";
}
function requestsToSettle({ hits, trials, effect }, limit, level) {
	const share = hits / trials;
	if (share === limit) return Number.POSITIVE_INFINITY;
	return Math.ceil(fewestTrials((n) => outcomeOf$1(share * n, n, limit, level) !== "open") * effect);
}
function runLonger(longer, seconds, isLeast = false) {
	const factor = Math.max(1.1, longer);
	const atLeast = isLeast ? "at least " : "";
	const times = formatNumber(factor < 10 ? Math.ceil(factor * 10 - 1e-9) / 10 : Math.ceil(factor), 7);
	const needed = roundUp(factor * seconds);
	const instead = needed > longestSeconds ? ", send more per second, or require less" : "";
	return `run ${atLeast}${times} × as long (${formatDuration(needed * 1e3)})${instead}`;
}
function roundUp(seconds) {
	const step = seconds <= 120 ? 5 : seconds <= 600 ? 30 : seconds <= 7200 ? 60 : 3600;
	return Math.ceil(seconds / step - 1e-9) * step;
}
// build/judge/verdict/wording.js
const formatTerms = ({ comparator, threshold, unit }) => `${comparatorSigns[comparator]} ${formatValue(threshold, unit)}`;
function formatValueBeside(value, interval, verdict, terms) {
	const format = (number) => formatMeasured(number, terms.unit, terms.threshold);
	const { lower, upper } = {
		lower: endOf(interval?.lower, value),
		upper: endOf(interval?.upper, value)
	};
	const isBelow = wantsLittle(terms.comparator) !== (verdict === "fail");
	const parts = [format(value)];
	if (verdict === "inconclusive") {
		const shown = [lower === null || lower <= 0 ? "" : `as low as ${format(lower)}`, upper === null ? "" : `as high as ${format(upper)}`].filter((end) => end !== "").join(" or ");
		if (shown !== "") parts.push(`may be ${shown}`);
		const open = wantsLittle(terms.comparator) ? "upper" : "lower";
		if (interval && interval[open] === null) parts.push(`and this run shows no ${open} bound`);
	} else if (isBelow && upper !== null) parts.push(`at most ${format(upper)} with 95% confidence`);
	else if (!isBelow && lower !== null) parts.push(`at least ${format(lower)} with 95% confidence`);
	return parts.join(", ");
}
const endOf = (end, value) => end === void 0 || end === value ? null : end;
function formatWarn(objective, outcome) {
	if (outcome === void 0 || outcome === "holds") return "";
	const terms = formatTerms({
		...objective,
		threshold: objective.warn
	});
	return outcome === "broken" ? `, but not ${terms}` : `, but ${terms} is not shown`;
}
function findingOfShare(objective, { said, warned, ...found }, open) {
	if (found.verdict !== "inconclusive") return {
		...found,
		reason: `${said}${formatWarn(objective, warned)}.`
	};
	const { reason, ...cause } = settleShare({
		...open,
		terms: formatTerms(objective)
	});
	return {
		...found,
		...cause,
		reason: `${said}; ${reason}.`
	};
}
const formatTimeouts = (timeouts) => timeouts > 0 ? `, ${formatCount(timeouts)} timed out` : "";
const mostLabels = 4;
const formatLabels = (labels) => `{${labels.slice(0, mostLabels).map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(", ")}}`;
// build/gate/plan/foresee-share.js
const half = .5;
function foreseeShare(objective) {
	if (objective.kind === "baseline") {
		const { metric, tolerance, name } = objective;
		return (metric.kind === "error_rate" || metric.kind === "availability") && tolerance.absolute === 0 ? [neverShown(name, "allow 0.1%")] : [];
	}
	const part = partOf(objective);
	const { name, threshold, comparator } = objective;
	const isFull = part === "good" && threshold >= 1 && comparator.startsWith(">");
	const isNone = part === "bad" && threshold <= 0 && comparator.startsWith("<");
	if (isFull || isNone) return [neverShown(name, `require ${isFull ? "99.9%" : "0.1%"}`)];
	if (!(part === "good" && threshold < half) && !(part === "bad" && threshold > half)) return [];
	const meant = part === "good" && isOfLoad(objective) && threshold <= .01 ? `did you mean ${formatNumber(1e4 * threshold)}%?` : "is that meant?";
	return [{
		message: `${name} (${formatTerms(objective)}) holds even where most requests fail`,
		hint: meant
	}];
}
const neverShown = (name, hint) => ({
	message: `no run of any length can show ${name}: it never passes`,
	hint
});
function partOf(objective) {
	if (isOfLoad(objective)) {
		const { kind } = objective.metric;
		if (kind === "availability" || kind === "fallback") return "good";
		return kind === "error_rate" ? "bad" : void 0;
	}
	if (objective.kind !== "measured" || objective.question.kind !== "share") return void 0;
	return objective.slo ? "good" : objective.question.partIs;
}
// build/gate/plan/foresee.js
function foresee(plan) {
	return [
		...plan.objectives.filter(({ advisory }) => !advisory).flatMap((objective) => [
			...ofLoad(objective, plan),
			...ofComparison(objective, plan),
			...ofCapacity(objective, plan.load),
			...ofTrend(objective, plan.load),
			...foreseeShare(objective),
			...ofAlerts(objective, plan.load)
		].map((one) => ({
			...one,
			...defined({ place: objective.place })
		}))),
		...ofWhole(plan),
		...plan.providers.flatMap(foreseeRegion)
	];
}
function ofLoad(objective, plan) {
	if (!isOfLoad(objective)) return [];
	const kind = objective.metric.kind;
	if (kind === "throughput") return [...tooHigh(objective, plan), ...tooShort(objective, plan)];
	return kind === "avg" ? tooShort(objective, plan) : tooFew(objective, plan, requestsNeeded(objective));
}
function ofComparison(objective, plan) {
	if (objective.kind !== "baseline") return [];
	const { metric, tolerance } = objective;
	return metric.kind === "error_rate" || metric.kind === "availability" ? tooFew(objective, plan, trialsNeeded(0, tolerance.absolute ?? 0, level)) : [];
}
function requestsNeeded({ metric, threshold }) {
	if (metric.kind === "availability" || metric.kind === "fallback") return trialsNeeded(0, complement(threshold), level);
	if (metric.kind === "error_rate") return trialsNeeded(0, threshold, level);
	return metric.kind === "quantile" ? trialsNeeded(0, complement(metric.quantile), level) : void 0;
}
function tooFew(objective, plan, needed) {
	if (needed === void 0) return [];
	if (!Number.isFinite(needed)) return [];
	const perSecond = rateOf(plan, objective);
	const seconds = judgedSeconds(plan, objective);
	if (perSecond === void 0 || Math.round(perSecond * seconds) >= needed) return [];
	const longer = formatDuration(Math.ceil(needed / perSecond / 5) * 5e3).replaceAll(" ", "");
	const all = rateOf(plan, {
		...objective,
		request: void 0
	}) ?? 0;
	const faster = `${Math.ceil(all * (needed / (perSecond * seconds)))}/s`;
	const { length: key, rate } = keysOf(plan, objective);
	return [{
		message: `it takes ${formatCount(needed)} requests to show ${objective.name}, and this load sends ${formatCount(Math.round(perSecond * seconds))}: it never passes`,
		hint: `${key}: ${longer}, or ${rate}: ${faster}, or require less`
	}];
}
function tooShort(objective, plan) {
	const windowSeconds = kindOf$2(plan.load).windowSeconds(plan.load);
	const least = 4 * windowSeconds;
	if (Math.ceil(judgedSeconds(plan, objective) / windowSeconds - .01) >= 4) return [];
	const message = `it takes ${formatDuration(least * 1e3)} to show ${objective.name}: it never passes`;
	const { length: key } = keysOf(plan, objective);
	return [{
		message,
		hint: `${key}: ${formatDuration(least * 1e3)} or longer`
	}];
}
function tooHigh(objective, plan) {
	const perSecond = rateOf(plan, objective);
	const { threshold, comparator } = objective;
	if (perSecond === void 0 || threshold < perSecond || threshold === perSecond && comparator === ">=") return [];
	return [{
		message: `${objective.name} is more than this load sends, ${formatValue(perSecond, "/s")}: it never passes`,
		hint: `require less, or raise ${keysOf(plan, objective).rate}`
	}];
}
function ofCapacity(objective, { steps, pace }) {
	if (!isOfProfile(objective) || objective.metric.kind !== "capacity" || !steps || pace.kind === "users") return [];
	const most = Math.max(...steps);
	if (objective.threshold <= most) return [];
	return [{
		message: `${objective.name} is above the highest of load.steps, ${formatValue(most, "/s")}: it never passes`,
		hint: `end load.steps with ${formatNumber(objective.threshold)}/s`
	}];
}
function ofTrend(objective, { durationMs }) {
	if (!isOfProfile(objective) || objective.metric.kind !== "slope") return [];
	const leastMs = leastTrendMs(objective.metric.of);
	if (durationMs >= leastMs) return [];
	const least = formatDuration(leastMs);
	return [{
		message: `${objective.name} may stay undecided: a trend takes ${least} to show, and this load lasts ${formatDuration(durationMs)}`,
		hint: `load.duration: ${least} or longer`
	}];
}
const mostRules = 3;
const usualForMs = 3e4;
const usualIntervalMs = 15e3;
function ofAlerts(objective, { durationMs }) {
	if (objective.kind !== "measured" || objective.question.kind !== "alerts") return [];
	const { files, rules, severities } = objective.question;
	if (!files || !rules) return [];
	const meant = meantOf(rules, objective.question);
	const counted = meant.filter((rule) => actionOf(severityOf(rule), severities) !== "report");
	return [...counted.length === 0 && meant.length > 0 ? [withoutSay] : [], ...tooLongFor(durationMs, counted, files)];
}
const withoutSay = {
	message: "none of the selected alert rules can fail the run: their severity is info, none or missing, so they are only shown",
	hint: "give the rules a severity, or write severities: { \"*\": fail } beside alerts"
};
function tooLongFor(testMs, rules, from) {
	const tooLong = rules.filter(({ forMs }) => forMs > testMs);
	if (tooLong.length === 0) return [];
	const names = tooLong.map(({ name, forMs }) => `${name} (for: ${formatDuration(forMs)})`);
	const line = (ms) => formatDuration(ms).replaceAll(" ", "");
	const forMs = Math.min(usualForMs, Math.max(1e3, Math.floor(testMs / 4e3) * 1e3));
	const files = from.length === 1 ? from[0] : `[${from.join(", ")}]`;
	return [{
		message: `${tooLong.length === 1 ? "an alert rule has" : `${formatCount(tooLong.length)} alert rules have`} to be true for longer than this test of ${formatDuration(testMs)} and cannot be judged: ${listed(names, mostRules)}`,
		hint: `write { alerts: ${files}, for: ${line(forMs)}, interval: ${line(Math.min(usualIntervalMs, forMs))} }, or test for longer`
	}];
}
function ofWhole({ objectives }) {
	const counted = objectives.filter(({ advisory }) => !advisory);
	const [first] = objectives;
	if (first && counted.length === 0) return [{
		message: "every objective is advisory, so that every run ends as an error: none counts",
		hint: `add availability >= 99%, or \`advisory: false\` to ${first.name}`,
		...defined({ place: first.place })
	}];
	if (!counted.every(isAboutTime)) return [];
	return [{
		message: "no counted objective judges failed requests",
		hint: "add availability >= 99%"
	}];
}
const segmentFor = (plan, { during }) => plannedSegments(plan).find(({ name, usual }) => during === void 0 ? usual : name === during);
function judgedSeconds(plan, objective) {
	const { load, chaos } = plan;
	const { from, to } = segmentFor(plan, objective) ?? {
		from: 0,
		to: load.durationMs / 1e3
	};
	const more = objective.during === void 0 ? chaos?.experiments.length ?? 0 : 0;
	return to - from + more * stretchMs / 1e3;
}
function rateOf(plan, objective) {
	const { load } = plan;
	const { pace, requests, spike, scenarios = requests } = load;
	if (pace.kind !== "rate") return void 0;
	const all = spike && segmentFor(plan, objective)?.name === "spike" ? spike.perSecond : pace.perSecond;
	const { request } = objective;
	const weights = (of) => of.reduce((sum, { weight }) => sum + weight, 0);
	const perWeight = all / weights(scenarios);
	if (request === void 0) return perWeight * weights(requests);
	return perWeight * weights([...requests, ...load.scenarios ?? []].filter(({ name }) => name === request));
}
function keysOf(plan, objective) {
	const name = segmentFor(plan, objective)?.name;
	if (plan.chaos) return {
		length: name === "steady" ? "chaos.steady" : "`for`",
		rate: "load.rate"
	};
	if (name === "spike") return {
		length: "load.spike.duration",
		rate: "load.spike.rate"
	};
	return {
		length: name === "before" ? "load.spike.at" : "load.duration",
		rate: "load.rate"
	};
}
// build/model/verdict.js
const verdicts = [
	"fail",
	"error",
	"inconclusive",
	"warn",
	"pass"
];
const isGreen = (verdict) => verdict === "pass" || verdict === "warn";
const blockingRules = [
	"fail",
	"no-data",
	"too-few-requests",
	"inconclusive",
	"error"
];
function worst(several) {
	return verdicts.find((verdict) => several.includes(verdict)) ?? "error";
}
const exitCodes$1 = {
	pass: 0,
	warn: 0,
	fail: 1,
	inconclusive: 3,
	error: 4
};
const exitCodeByPolicy = ({ verdict, blocks }) => blocks ? exitCodes$1[verdict] : 0;
// build/model/judgement.js
const lacksData = (cause) => cause === "no-data" || cause === "not-evaluable" || cause === "not-sent";
const grades = [
	"A",
	"B",
	"C",
	"D",
	"F"
];
// build/judge/load/own-share.js
function withoutOwnShare(report) {
	const { generator } = report;
	if (!generator) return void 0;
	return {
		...report,
		cells: report.cells.map(generator.ownShare ? cleared : (cell) => shortened(cell, generator))
	};
}
const withStatusesAlone = (report) => ({
	...report,
	cells: report.cells.map((cell) => {
		const { status } = cell.errors;
		const sent = cell.sent + cell.dropped;
		const good = sent - (status ?? 0);
		return {
			...cell,
			sent,
			dropped: 0,
			completed: sent,
			good,
			errors: defined({ status })
		};
	})
});
const cleared = (cell) => withTimes(cell, cell.ofTarget ?? cell.latency, cell.excused ?? 0);
const mostCpu = .8;
function shortened(cell, { lateness, eventLoopDelay, cpu }) {
	const own = cpu > mostCpu ? Number.POSITIVE_INFINITY : lateness.max + Math.max(lateness.max, eventLoopDelay.p99);
	const times = new Histogram();
	for (const [bucket, count] of filledBuckets(cell.latency)) times.record(Math.max(0, bucketTime(bucket, cell.latency) - own), count);
	return withTimes(cell, times.toData(), cell.errors.timeout ?? 0);
}
function withTimes(cell, latency, excused) {
	if (excused === 0) return {
		...cell,
		latency
	};
	const { timeout = 0 } = cell.errors;
	return {
		...cell,
		latency,
		good: cell.good + excused,
		...defined({ marked: cell.marked && eachMore(cell.marked, excused) }),
		errors: {
			...cell.errors,
			timeout: timeout - excused
		}
	};
}
const eachMore = (counts, more) => Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, count + more]));
function asIfAllWereSent(report) {
	if (!report.generator) return void 0;
	const { achievedRatio } = report.generator;
	if (achievedRatio <= 0 || achievedRatio >= 1) return report;
	const missingOf = ({ sent, dropped }) => (1 / achievedRatio - 1) * (sent + dropped);
	const filled = (windows, isOwn) => {
		const sums = [...windows];
		for (const cell of report.cells.filter(isOwn)) sums[cell.window] = (sums[cell.window] ?? 0) + missingOf(cell);
		return sums;
	};
	const { answered, answeredOf } = report;
	const isOf = (side, name) => (cell) => cell.side === side && (name === void 0 || cell.name === name);
	return {
		...report,
		cells: report.cells.map((cell) => ({
			...cell,
			sent: cell.sent + missingOf(cell),
			good: cell.good + missingOf(cell)
		})),
		...defined({
			answered: answered?.head && {
				...answered,
				head: filled(answered.head, isOf("head"))
			},
			answeredOf: answeredOf?.map((one) => ({
				...one,
				windows: filled(one.windows, isOf(one.side, one.name))
			}))
		})
	};
}
// build/judge/doubt/doubt.js
const moves = {
	"adds time": {
		quantile: "up",
		avg: "up",
		max: "up",
		slow: "up",
		error_rate: "up",
		availability: "down",
		fallback: "down",
		throughput: "down"
	},
	"sends less": {
		quantile: "down",
		avg: "down",
		max: "down",
		slow: "down",
		error_rate: "down",
		availability: "up",
		fallback: "up",
		throughput: "down"
	}
};
const breachesOf = (checks, ...effects) => checks.filter(({ ok, effect }) => !ok && effect !== void 0 && effects.includes(effect));
function doubtsOfSide(question, report, checks) {
	const { metric, find } = question;
	if (metric === "handshake") return [];
	const addsTime = breachesOf(checks, "adds time");
	const sendsLess = breachesOf(checks, "sends less");
	const found = addsTime.length + sendsLess.length > 0 ? find(report) : "inconclusive";
	const isSuspect = (effect) => isMadeBy(moves[effect][metric], found, question.comparator);
	const isTimeInDoubt = addsTime.length > 0 && (isSuspect("adds time") || found === "inconclusive") && !isShownBy(withoutOwnShare(report) ?? ofErrors(metric, report), find, found);
	const isLoadInDoubt = sendsLess.length > 0 && (isSuspect("sends less") || found === "inconclusive") && !(metric === "throughput" && isShownBy(asIfAllWereSent(report), find, found));
	return [...isTimeInDoubt ? addsTime : [], ...isLoadInDoubt ? sendsLess : []];
}
const ofErrors = (metric, report) => metric === "error_rate" || metric === "availability" ? withStatusesAlone(report) : void 0;
const isShownBy = (without, find, found) => without !== void 0 && isAlike(find(without), found);
function isMadeBy(move, found, comparator) {
	const isForTheWorse = wantsLittle(comparator) === (move === "up");
	return isGreen(found) ? !isForTheWorse : found === "fail" && isForTheWorse;
}
const isAlike = (one, other) => one === other || isGreen(one) && isGreen(other);
function doubtsOfComparison(find, report, checks) {
	const isKnown = checks.some(({ effect }) => effect === "adds time to a side");
	const lacking = breachesOf(checks, "sends a side less", ...isKnown ? [] : ["sends less"]).concat(checks.filter(isOfLost));
	const late = breachesOf(checks, "adds time", "adds time to a side");
	if (late.length === 0) return lacking;
	const found = find(report);
	const isApart = late.some(({ effect }) => effect === "adds time to a side");
	const isDiluted = isGreen(found) && report.generator?.ownShare !== void 0;
	return (isApart || !isKnown || isDiluted) && !isShownBy(withoutOwnShare(report), find, found) ? [...lacking, ...late] : lacking;
}
function doubtsOfServer({ verdict }, { comparator, unit }, checks) {
	return (unit === "/s" && !wantsLittle(comparator) ? verdict === "fail" : isGreen(verdict)) ? breachesOf(checks, "sends less") : [];
}
function doubt(finding, doubts, report) {
	const [first] = doubts;
	if (!first || finding.verdict === "error" || lacksData(finding.cause)) return finding;
	const open = {
		...finding,
		verdict: "inconclusive",
		cause: "generator"
	};
	if (doubts.every(({ endsLoad }) => endsLoad)) return {
		...open,
		reason: `The load ended before its time, so that this is not shown for the whole load: ${first.advice}.`
	};
	const lost = doubts.filter(isOfLost);
	if (lost.length > 0) return {
		...open,
		cause: "not-sent",
		reason: `Requests of the script are missing, so that this is not shown for all of them; ${lost[0].advice} (${measuredIn(lost)}).`
	};
	return {
		...open,
		reason: `The load generator did not keep up, ${consequence(doubts, report)}; ${first.advice} (${measuredIn(doubts)}).`
	};
}
const isOfLost = ({ ok, losesRequests }) => !ok && losesRequests === true;
const measuredIn = (checks) => checks.map(({ name, value, limit, unit }) => `${name} ${formatMeasured(value, unit, limit)}, limit ${formatValue(limit, unit)}`).join("; ");
function consequence(doubts, report) {
	const addsTime = breachesOf(doubts, "adds time", "adds time to a side").length > 0;
	const sendsLess = breachesOf(doubts, "sends less", "sends a side less").length > 0;
	if (!addsTime) return "so the target got less load than planned, and this is not shown for the whole load";
	const time = report && !withoutOwnShare(report) ? "and how much of the measured times it caused is not known" : "and its own delay may explain this result";
	return sendsLess ? `${time}, and the target got less load than planned` : time;
}
function describeDoubt(objectives, checks) {
	if (checks.every(({ ok }) => ok)) return "No verdict is in doubt because of it.";
	const open = objectives.filter(({ cause }) => cause === "generator" || cause === "not-sent");
	const rest = objectives.length - open.length;
	if (open.length === 0) return "That changed no verdict: none of them can be caused by it.";
	return `That leaves ${listed(open.map(({ name }) => name), mostNamed)} undecided${rest > 0 ? `; the other ${rest === 1 ? "verdict" : `${rest} verdicts`} cannot be caused by it` : ""}.`;
}
const mostNamed = 5;
// build/judge/doubt/engine-health.js
function checksOf({ health = [], cells }, plan) {
	const isShared = plan?.target.from.kind === "started";
	const latency = mergeHistograms(cells.filter(({ side }) => side === "head").map((cell) => cell.latency));
	const median = quantile(latency, .5) ?? 0;
	return health.map(({ name, value, unit, advice: usual, adviceShared, doubts, atLeast, ...fact }) => {
		const limit = limitOf(fact, median);
		const ok = atLeast ? value >= limit : value <= limit;
		const advice = (isShared ? adviceShared : void 0) ?? usual;
		const { endsLoad, losesRequests } = fact;
		return {
			name,
			value,
			limit,
			unit,
			ok,
			advice,
			effect: doubts,
			...defined({
				endsLoad,
				losesRequests
			})
		};
	});
}
const limitOf = ({ limit, ofMedian = 0 }, median) => Math.max(limit, ofMedian * median);
// build/judge/comparison/metric-key.js
function metricKey(metric, request) {
	const name = metric.kind === "quantile" ? formatQuantile(metric.quantile) : metric.kind;
	return request === void 0 ? name : `${name}{${request}}`;
}
const isOfTime = ({ kind }) => kind === "quantile" || kind === "avg";
// build/judge/verdict/finding.js
const intervalOf = (lower, upper) => ({
	lower: Number.isFinite(lower) ? lower : null,
	upper: Number.isFinite(upper) ? upper : null
});
function outcomeBetween({ lower, upper }, comparator, bound) {
	const ends = [lower, upper].map((end) => compare(end, comparator, bound));
	if (ends.every((isMet) => isMet)) return "holds";
	return ends.some((isMet) => isMet) ? "open" : "broken";
}
function verdictBy({ threshold, warn }, outcomeAt) {
	const outcome = outcomeAt(threshold);
	if (outcome === "broken") return {
		verdict: "fail",
		warned: void 0
	};
	const warned = warn === void 0 ? void 0 : outcomeAt(warn);
	if (outcome === "open") return {
		verdict: "inconclusive",
		warned
	};
	return {
		verdict: warned === void 0 || warned === "holds" ? "pass" : "warn",
		warned
	};
}
const withoutPass = (finding, why) => isGreen(finding.verdict) ? {
	...finding,
	verdict: "inconclusive",
	cause: "undecided",
	reason: continued(finding.reason, `; ${why}`)
} : finding;
const noData = (reason) => unmeasured("inconclusive", "no-data", reason);
const withoutSegment = ({ during }) => noData(`No load fell into the segment ${during}: the run ended before it.`);
const notMeasured = (cause, reason) => unmeasured("error", cause, reason);
const unmeasured = (verdict, cause, reason) => ({
	verdict,
	cause,
	value: null,
	interval: null,
	reason
});
function judged(objective, finding, more = {}) {
	const { id, name, unit, comparator, key, weight, advisory, during } = objective;
	const { threshold = null, warn } = objective.kind === "baseline" ? {} : objective;
	const { verdict, cause, value, interval, reason } = finding;
	return {
		of: id,
		name,
		source: sourceOf$4(objective),
		verdict,
		...defined({ cause }),
		value,
		unit,
		comparator,
		threshold,
		...defined({ warn }),
		interval,
		reason,
		key,
		weight,
		advisory,
		...defined({ during }),
		...more
	};
}
const continued = (sentence, more) => `${sentence.replace(/\.$/, "")}${more}.`;
// build/judge/verdict/fact.js
const verdictOfFact = (value, terms) => verdictBy(terms, (bound) => outcomeBetween({
	lower: value,
	upper: value
}, terms.comparator, bound));
// build/judge/doubt/grain.js
const why = "the load engine reports totals of the run alone, from which no interval can be worked out";
function findOfSummary(objective, report) {
	const value = figureOf(objective, report);
	if (value === void 0) return noData(`The load engine reports no ${nameOf(objective)}.`);
	const said = formatValue(value, objective.unit);
	if (objective.metric.kind === "max") {
		const { verdict, warned } = verdictOfFact(value, objective);
		return {
			verdict,
			value,
			interval: null,
			reason: `${said} (the slowest request)${formatWarn(objective, warned)}.`
		};
	}
	return {
		verdict: "inconclusive",
		cause: "no-interval",
		value,
		interval: null,
		reason: `${said}, required: ${formatTerms(objective)}; ${why}.`
	};
}
const notCompared = () => ({
	verdict: "inconclusive",
	cause: "no-interval",
	value: null,
	interval: null,
	reason: `Not compared: ${why}.`
});
function figureOf({ metric, request }, report) {
	const times = report.times?.find(({ side, name }) => side === "head" && name === request);
	switch (metric.kind) {
		case "quantile": return quantileOf(times, metric.quantile);
		case "avg": return times?.mean;
		case "max": return times?.max;
		case "handshake":
		case "fallback": return;
		default: return measureOf(report, metric, request)?.value;
	}
}
const quantileOf = (times, level) => times?.quantiles.find(({ quantile }) => Math.abs(quantile - level) < 1e-9)?.ms;
const nameOf = ({ metric, request }) => request === void 0 ? metricKey(metric) : `${metricKey(metric)} of ${request}`;
const withLatencyFromSend = (finding, { metric }, { latencyFrom }) => latencyFrom === "sent" && finding.value !== null && isOfLatency(metric) ? {
	...finding,
	reason: continued(finding.reason, "; times count from the send, so they leave out the wait before it")
} : finding;
// build/judge/load/batches.js
const mostBatches = 60;
function batchesOf(report, side, request, most = mostBatches) {
	const windows = Math.max(1, Math.ceil(report.seconds / report.windowSeconds - .01));
	const count = Math.min(most, windows);
	const cells = Array.from({ length: count }, () => []);
	for (const cell of cellsOf(report, side, request)) cells[Math.floor(Math.min(cell.window, windows - 1) * count / windows)].push(cell);
	const edge = (batch) => batch === count ? Number.POSITIVE_INFINITY : Math.ceil(batch * windows / count);
	return cells.map((own, batch) => {
		const [from, to] = [edge(batch), edge(batch + 1)];
		const { intended, sent, good } = countsOf(own);
		const marked = tallyOf(own, (cell) => cell.marked ?? {});
		return {
			from: from * report.windowSeconds,
			seconds: secondsLoaded(report, side, from, to),
			intended,
			sent,
			good,
			...defined({ marked: marked.size > 0 ? Object.fromEntries(marked) : void 0 }),
			answered: answeredIn(report, side, request, {
				from,
				to
			}) ?? good,
			times: timedOf(own)
		};
	});
}
// build/judge/load/share-objective.js
const mirrored = {
	"<": ">",
	"<=": ">=",
	">": "<",
	">=": "<="
};
function findShare(objective, batches, moments, stretch) {
	const isOfGood = objective.metric.kind === "availability";
	const badOf = ({ intended, sent, good, from, seconds }) => {
		const trials = isOfGood ? intended : sent;
		return {
			hits: trials - good,
			trials,
			from,
			seconds
		};
	};
	const bad = batches.map(badOf);
	if (bad.every(({ trials }) => trials === 0)) return noData("No request was sent: all were dropped.");
	const dropped = isOfGood ? batches.reduce((sum, { intended, sent }) => sum + intended - sent, 0) : 0;
	return findShareOf(objective, {
		bad,
		moments: moments.map(badOf),
		isOfGood,
		describe: (decision) => formatBad(decision, dropped)
	}, stretch);
}
const smallShare = .001;
function findShareOf(objective, { bad, moments, isOfGood, without = "without an error", describe }, { seconds, level, end }) {
	const toOwn = isOfGood ? complement : (share) => share;
	const wantsMore = wantsLittle(objective.comparator) === isOfGood;
	const more = {
		isStrict: isStrictAtMost(isOfGood ? mirrored[objective.comparator] : objective.comparator),
		course: end && !wantsMore ? {
			moments,
			end
		} : void 0,
		...defined({ seconds: wantsMore ? void 0 : seconds })
	};
	const decideAt = (bound) => decideShare(bad, toOwn(bound), level, more);
	const outcomeAt = (bound) => wantsMore ? opposite(decideAt(bound).outcome) : decideAt(bound).outcome;
	const decision = decideAt(objective.threshold);
	const { hits, trials, effect, rise } = decision;
	const ends = clopperPearson(hits / effect, trials / effect, level);
	const own = [toOwn(Math.max(ends.lower, rise?.atLeast ?? 0)), toOwn(ends.upper)];
	const interval = {
		lower: Math.min(...own),
		upper: Math.max(...own)
	};
	const value = (isOfGood ? trials - hits : hits) / trials;
	const { verdict, warned } = verdictBy(objective, outcomeAt);
	return findingOfShare(objective, {
		verdict,
		warned,
		value,
		interval,
		said: `${formatValueBeside(value, interval, verdict, objective)} (${describe(decision)})`
	}, {
		decision,
		limit: toOwn(objective.threshold),
		wantsMore,
		without,
		...defined({ instead: wantsMore ? void 0 : formatValue(toOwn(smallShare), "ratio") }),
		seconds,
		level
	});
}
function formatBad(decision, dropped) {
	const { hits, trials } = decision;
	const ofThem = dropped > 0 ? `, ${formatCount(dropped)} of them dropped` : "";
	return `${formatCount(hits)} of ${formatCount(trials)} requests failed${ofThem}${formatClusters(decision)}`;
}
function formatClusters({ effect, outage, rise }, words) {
	if (rise) return formatRise(rise);
	const ended = outage ? formatOutage(outage, words) : "";
	const before = outage ? outage.until === void 0 ? " before" : " besides" : "";
	return effect > 1.5 ? `${ended}, in clusters${before}: design effect ${formatNumber(effect, 2)}` : ended;
}
// build/judge/load/fallback-objective.js
const mostShown = 40;
const shown = (marker) => JSON.stringify(clip(marker, mostShown));
function findFallback(objective, marker, { batches, moments }, stretch) {
	if (batches.every(({ marked }) => marked === void 0)) return noData(`No response was searched for ${shown(marker)}.`);
	const badOf = (batch) => {
		const { intended: trials, from, seconds } = batch;
		return {
			hits: trials - heldBy(batch, marker),
			trials,
			from,
			seconds
		};
	};
	const total = (of) => batches.reduce((sum, one) => sum + of(one), 0);
	const [due, good, held] = [
		total(({ intended }) => intended),
		total((batch) => batch.good),
		total((batch) => heldBy(batch, marker))
	];
	const others = [good < due && `${formatCount(due - good)} failed`, held < good && `${formatCount(good - held)} succeeded without it`].filter(Boolean);
	const said = `${formatCount(held)} of ${formatCount(due)} requests got a successful response with ${shown(marker)}`;
	return findShareOf(objective, {
		bad: batches.map(badOf),
		moments: moments.map(badOf),
		isOfGood: true,
		without: "where every response contains it",
		describe: (decision) => `${[said, others.join(", ")].filter(Boolean).join("; ")}${formatClusters(decision)}`
	}, stretch);
}
const heldBy = ({ marked }, marker) => marked?.[marker] ?? 0;
function unlessUsual(finding, { metric, request, threshold }, usual) {
	if (metric.kind !== "fallback" || finding.verdict !== "pass") return finding;
	const batches = batchesOf(usual, "head", request);
	const due = batches.reduce((sum, { intended }) => sum + intended, 0);
	const held = batches.reduce((sum, batch) => sum + heldBy(batch, metric.marker), 0);
	if (due > 0 && held / due < threshold) return finding;
	return noData(due > 0 ? `Responses contain ${shown(metric.marker)} also while nothing is broken: it does not show a fallback.` : `No request was due while nothing was broken: whether ${shown(metric.marker)} shows a fallback is not known.`);
}
function unlessSpared(finding, { metric, request, threshold, during }, report, { chaos }) {
	if (!chaos?.experiments.some((one) => one.name === during && one.isPartial) || metric.kind !== "fallback" || finding.verdict !== "fail") return finding;
	const batches = batchesOf(report, "head", request);
	const total = (of) => batches.reduce((sum, one) => sum + of(one), 0);
	if (total(({ good }) => good) < threshold * total(({ intended }) => intended)) return finding;
	return {
		...finding,
		verdict: "inconclusive",
		cause: "undecided",
		reason: continued(finding.reason, "; the fault disturbs only a share of the calls, and the rest need no fallback: leave out `share`")
	};
}
// build/judge/load/handshake-objective.js
function findHandshake(objective, of, { handshakes = [] }) {
	const { comparator, request } = objective;
	const own = handshakes.filter(({ side, name }) => side === "head" && (request === void 0 || name === request));
	if (own.length === 0) return noData("No TLS handshake was completed in the measured window.");
	const value = wantsLittle(comparator) ? Math.max(...own.map(({ most }) => most[of])) : Math.min(...own.map(({ least }) => least[of]));
	const { verdict, warned } = verdictOfFact(value, objective);
	const count = own.reduce((sum, one) => sum + one.count, 0);
	const worst = wantsLittle(comparator) ? "highest" : "lowest";
	return {
		verdict,
		value,
		interval: null,
		reason: `${`${formatValueBeside(value, null, verdict, objective)} (the ${worst} of ${formatCount(count)} handshakes)`}${formatWarn(objective, warned)}.`
	};
}
// build/judge/load/quantile-objective.js
const noLatency = "No successful response to measure latency from.";
function findQuantile(objective, q, batches, { seconds, level, end }) {
	const { comparator, threshold } = objective;
	const wantsMore = !wantsLittle(comparator);
	const question = quantileQuestion(batches, q, level, wantsMore ? void 0 : end);
	if (!question) return noData(noLatency);
	const { found, interval, timeouts } = question;
	const value = found.ms;
	const isStrict = isStrictAtMost(comparator);
	const decideAt = (ms) => question.decide(ms, isStrict);
	const outcomeAt = (ms) => wantsMore ? opposite(decideAt(ms).outcome) : decideAt(ms).outcome;
	const decision = decideAt(threshold);
	const { verdict, warned } = verdictBy(objective, outcomeAt);
	const limit = formatValue(threshold, objective.unit);
	const slow = isStrict ? `${limit} or longer` : `longer than ${limit}`;
	const counts = `${formatCount(decision.hits)} of ${formatCount(decision.trials)} requests took ${slow}${formatTimeouts(timeouts)}`;
	return findingOfShare(objective, {
		verdict,
		warned,
		value,
		interval,
		said: `${found.isCensored ? "more than " : ""}${formatValueBeside(value, interval, verdict, objective)} (${counts}${formatClusters(decision, ofSlow)})`
	}, {
		decision,
		limit: complement(q),
		wantsMore,
		without: "with none of them",
		seconds,
		level
	});
}
function quantileQuestion(batches, q, level, end) {
	const times = batches.map((batch) => batch.times);
	const whole = mergeTimed(times);
	const found = percentileOf(whole, q);
	if (found === void 0) return void 0;
	const columns = columnsOf(times);
	const limit = complement(q);
	const countsAfter = (passed) => times.map((own, batch) => ({
		hits: countOf(own) - (columns[passed - 1]?.upTo[batch] ?? 0),
		trials: countOf(own)
	}));
	const effectAfter = effectsAlong(columns.length, (passed) => designEffect(countsAfter(passed)));
	const seconds = batches.reduce((sum, batch) => sum + batch.seconds, 0);
	const decideAfter = (passed) => {
		const counts = countsAfter(passed);
		const moments = counts.map((count, at) => ({
			...count,
			...placeOf(batches[at])
		}));
		const course = end && {
			moments,
			end
		};
		const effect = () => effectAfter(passed);
		return decideShare(counts, limit, level, {
			effect,
			course,
			seconds
		});
	};
	const { holdsFrom, brokenUntil } = shownEnds(columns.length, decideAfter);
	return {
		found,
		interval: {
			lower: brokenUntil > columns.length ? whole.timeoutMs : columns[brokenUntil - 1]?.ms ?? null,
			upper: columns[holdsFrom - 1]?.ms ?? null
		},
		timeouts: whole.timeouts,
		decide: (ms, isStrict) => {
			const passed = columns.filter((column) => isStrict ? column.ms < ms : column.ms <= ms).length;
			const outcome = passed >= holdsFrom ? "holds" : passed < brokenUntil ? "broken" : "open";
			return {
				...decideAfter(passed),
				outcome
			};
		}
	};
}
const placeOf = ({ from, seconds }) => ({
	from,
	seconds
});
function shownEnds(columns, decideAfter) {
	let holdsFrom = columns + 1;
	while (holdsFrom > 0 && decideAfter(holdsFrom - 1).outcome === "holds") holdsFrom -= 1;
	let brokenUntil = 0;
	while (brokenUntil <= columns && decideAfter(brokenUntil).outcome === "broken") brokenUntil += 1;
	return {
		holdsFrom,
		brokenUntil
	};
}
const mostEffects = 24;
function effectsAlong(columns, effectAfter) {
	const stride = Math.max(1, Math.ceil(columns / mostEffects));
	const known = new Map();
	const effectAt = (passed) => {
		const effect = known.get(passed) ?? effectAfter(passed);
		known.set(passed, effect);
		return effect;
	};
	return (passed) => {
		const before = Math.floor(passed / stride) * stride;
		if (passed === before) return effectAt(before);
		const after = Math.min(columns, before + stride);
		const way = (passed - before) / (after - before);
		return (1 - way) * effectAt(before) + way * effectAt(after);
	};
}
function columnsOf(batches) {
	const counts = new Map();
	for (const [index, { responses }] of batches.entries()) for (const [bucket, count] of filledBuckets(responses)) {
		const column = counts.get(bucket) ?? batches.map(() => 0);
		column[index] = count;
		counts.set(bucket, column);
	}
	const extremes = mergeHistograms(batches.map(({ responses }) => responses));
	let upTo = batches.map(() => 0);
	return [...counts].toSorted(([a], [b]) => a - b).map(([bucket, column]) => {
		upTo = upTo.map((sum, batch) => sum + column[batch]);
		return {
			ms: bucketTime(bucket, extremes),
			upTo
		};
	});
}
// build/judge/load/max-objective.js
function findMax(objective, batches) {
	const whole = mergeTimed(batches.map(({ times }) => times));
	const { responses, timeouts, timeoutMs } = whole;
	const count = countOf(whole);
	if (count === 0) return noData(noLatency);
	const value = timeouts > 0 ? timeoutMs : responses.max;
	const { verdict, warned } = verdictOfFact(timeouts > 0 ? Infinity : value, objective);
	return {
		verdict,
		value,
		interval: null,
		reason: `${`${timeouts > 0 ? "more than " : ""}${formatValueBeside(value, null, verdict, objective)} (the slowest of ${formatCount(count)} requests${formatTimeouts(timeouts)})`}${formatWarn(objective, warned)}.`
	};
}
// build/stats/mean-bounds.js
const fewestOfSlow = 12;
function meanBounds(batches, alpha = level) {
	const filled = batches.filter(({ weight }) => weight > 0);
	const count = filled.length;
	if (count < 2) return void 0;
	const weights = filled.reduce((total, { weight }) => total + weight, 0);
	const mean = filled.reduce((total, { sum }) => total + sum, 0) / weights;
	const squares = filled.reduce((total, { sum, weight }) => total + (sum - mean * weight) ** 2, 0);
	const student = studentQuantile(1 - alpha, count - 1) * Math.sqrt(count / (count - 1) * squares) / weights;
	const off = filled.map(({ sum, weight }) => (sum - mean * weight) * count / weights);
	const half = count < fewestOfSlow ? student : Math.max(student, meanBound(off, alpha, ofOneSide));
	return {
		mean,
		lower: mean - half,
		upper: mean + half
	};
}
// build/judge/load/mean-objective.js
function findAverage(objective, batches, stretch) {
	const whole = mergeTimed(batches.map(({ times }) => times));
	const timed = countOf(whole);
	if (timed === 0) return noData(noLatency);
	const totals = batches.map(({ times }) => ({
		sum: leastSum(times),
		weight: countOf(times)
	}));
	const counts = `over ${formatCount(timed)} requests${formatTimeouts(whole.timeouts)}`;
	return findMean(objective, {
		totals,
		isLeast: whole.timeouts > 0
	}, stretch, counts);
}
const unknownAverage = "how long the timeouts would have taken is not known, so an average cannot be shown to hold: use a percentile such as p(95)";
function findThroughput(objective, batches, stretch) {
	const isBehind = fallsBehind(batches);
	const totals = batches.map(({ good, answered, seconds }) => ({
		sum: isBehind ? answered : good,
		weight: seconds
	}));
	const counts = `${formatCount(totals.reduce((all, { sum }) => all + sum, 0))} successful responses in ${formatDuration(stretch.seconds * 1e3)}`;
	return findMean(objective, {
		totals,
		isLeast: false
	}, stretch, counts);
}
function fallsBehind(batches) {
	const behind = batches.reduce((sum, { good, answered }) => sum + good - answered, 0);
	const [first] = batches;
	const underWay = first && first.seconds > 0 ? leastSum(first.times) / 1e3 / first.seconds : 0;
	return behind > 1 + underWay + 3 * Math.sqrt(underWay);
}
function findMean(objective, { totals, isLeast }, { seconds, windowSeconds, level }, counts) {
	const { threshold, comparator, unit } = objective;
	const filled = totals.filter(({ weight }) => weight > 0);
	const found = meanBounds(filled, level);
	const bounds = found && isLeast ? {
		...found,
		upper: Number.POSITIVE_INFINITY
	} : found;
	if (!bounds || filled.length < 4) {
		const value = bounds?.mean ?? filled[0].sum / filled[0].weight;
		const least = formatDuration(4 * windowSeconds * 1e3);
		return {
			verdict: "inconclusive",
			cause: "too-few-requests",
			value,
			interval: null,
			reason: `${formatValue(value, unit)} (${counts}); it takes at least 4 stretches of ${windowSeconds} s to know how much it varies: run ${least} or longer.`
		};
	}
	const { mean: value } = bounds;
	const interval = intervalOf(Math.max(0, bounds.lower), bounds.upper);
	const { verdict, warned } = verdictBy(objective, (bound) => outcomeBetween(bounds, comparator, bound));
	const said = `${formatValueBeside(value, interval, verdict, objective)} (${counts})`;
	if (verdict !== "inconclusive") return {
		verdict,
		value,
		interval,
		reason: `${said}${formatWarn(objective, warned)}.`
	};
	if (isLeast) return {
		verdict,
		cause: "undecided",
		value,
		interval,
		reason: `${said}; ${unknownAverage}.`
	};
	const gap = Math.abs(value - threshold);
	return {
		verdict,
		cause: "undecided",
		value,
		interval,
		reason: `${said}; ${settleClose(((bounds.upper - value) / gap) ** 2, seconds)}.`
	};
}
// build/judge/load/load-objective.js
function findOfLoad(objective, report, level, end) {
	const batches = batchesOf(report, "head", objective.request);
	if (batches.every(({ intended }) => intended === 0)) return noData(objective.request === void 0 ? "No request was due in the measured window." : `No request named ${objective.request} was due in the measured window.`);
	const { seconds, windowSeconds } = report;
	const stretch = {
		seconds,
		windowSeconds,
		level,
		...defined({ end })
	};
	const found = report.grain === "summary" ? findOfSummary(objective, report) : find(objective, report, batches, stretch);
	return withLatencyFromSend(found, objective, report);
}
function find(objective, report, batches, stretch) {
	const { metric, request } = objective;
	switch (metric.kind) {
		case "availability":
		case "error_rate": return findShare(objective, batches, batchesOf(report, "head", request, 600), stretch);
		case "fallback": {
			const moments = batchesOf(report, "head", request, 600);
			return findFallback(objective, metric.marker, {
				batches,
				moments
			}, stretch);
		}
		case "quantile": return findQuantile(objective, metric.quantile, batches, stretch);
		case "avg": return findAverage(objective, batches, stretch);
		case "throughput": return findThroughput(objective, batches, stretch);
		case "handshake": return findHandshake(objective, metric.of, report);
		case "max": return findMax(objective, batches);
	}
}
// build/judge/profile/bar.js
const defaultBar = {
	kind: "load",
	metric: { kind: "availability" },
	name: "availability >= 99%",
	comparator: ">=",
	threshold: .99,
	unit: "ratio",
	key: false,
	weight: 1,
	advisory: false
};
const countingObjectives = ({ objectives }) => objectives.filter(isOfLoad).filter(({ advisory, during }) => !advisory && during === void 0);
const isAboutErrors = ({ metric: { kind } }) => kind === "availability" || kind === "error_rate" || kind === "throughput";
const impliedBar = (plan) => countingObjectives(plan).some(isAboutErrors) ? void 0 : defaultBar;
function holdingObjectives(plan) {
	const implied = impliedBar(plan);
	return [...countingObjectives(plan), ...implied ? [implied] : []];
}
// build/judge/profile/holds.js
function outcomeOf(plan, report) {
	const checks = checksOf(report);
	const outcomes = holdingObjectives(plan).map((objective) => {
		const { metric, comparator } = objective;
		const find = (part) => isMet(objective, findOfLoad(objective, part, .05)) ? "pass" : "fail";
		const isInDoubt = doubtsOfSide({
			metric: metric.kind,
			comparator,
			find
		}, report, checks).length > 0;
		return {
			name: objective.name,
			found: isInDoubt ? "unknown" : find(report)
		};
	});
	const broke = outcomes.find(({ found }) => found === "fail");
	if (broke) return {
		outcome: "breaks",
		broke: broke.name
	};
	return { outcome: outcomes.some(({ found }) => found === "unknown") ? "unknown" : "holds" };
}
function isMet({ comparator, threshold }, { verdict, value }) {
	if (verdict !== "inconclusive") return isGreen(verdict);
	return value !== null && compare(value, comparator, threshold);
}
// build/judge/profile/steps.js
const firstLevel = ({ pace }) => pace.kind === "rate" ? pace.perSecond : pace.kind === "users" ? pace.users : Number.POSITIVE_INFINITY;
const levelUnit = ({ pace }) => pace.kind === "rate" ? "/s" : "users";
const formatLevel = (level, unit) => unit === "/s" ? `${formatNumber(level)}/s` : `${formatNumber(level)} users`;
function plannedSteps(load, doublings) {
	const first = firstLevel(load);
	return load.steps ?? Array.from({ length: doublings + 1 }, (_, step) => first * 2 ** step);
}
const stepsUpTo = (load, doublings, ceiling) => plannedSteps(load, doublings).filter((level, index) => index === 0 || level <= ceiling);
function stepsOf(plan, { load, steps = [] }) {
	return load ? [{
		level: firstLevel(plan.load),
		report: load
	}, ...steps] : [];
}
function judgeSteps(plan, evidence) {
	const steps = stepsOf(plan, evidence).toSorted((a, b) => a.level - b.level);
	const stages = steps.map(({ report }) => stageOf(report));
	const first = stages[0] && steps[0] ? stages[0].throughput / steps[0].level : 0;
	return steps.map(({ level, report }, index) => {
		const stage = stages[index];
		const linearity = first > 0 ? stage.throughput / level / first : null;
		return {
			level,
			...stage,
			linearity,
			...outcomeOf(plan, report)
		};
	});
}
// build/judge/profile/scalability.js
const straight = .9;
const usualDoublings = 4;
function nextScalability(load, steps) {
	if (steps.some(({ outcome }) => outcome === "unknown")) return void 0;
	return plannedSteps(load, usualDoublings)[steps.length];
}
const mostScalabilitySteps = (load, ceiling) => stepsUpTo(load, usualDoublings, ceiling);
function findScalability(plan, evidence) {
	const steps = judgeSteps(plan, evidence);
	if (steps.length === 0) return void 0;
	const bent = steps.findIndex(({ linearity }) => linearity !== null && linearity < straight);
	const knee = bent > 0 ? steps[bent - 1].level : null;
	return {
		kind: "scalability",
		unit: levelUnit(plan.load),
		steps,
		knee,
		sentence: sentenceOf$1(plan, steps, knee)
	};
}
function sentenceOf$1({ load }, steps, knee) {
	const format = (level) => formatLevel(level, levelUnit(load));
	const last = steps.at(-1);
	const share = last.linearity === null ? "" : `${formatRelative(last.linearity)} of linear`;
	if (steps.length < 2 || share === "") return "Too few steps ran to judge how it scales.";
	return knee === null ? `Scales linearly up to ${format(last.level)} (${share}).` : `Scales linearly up to ${format(knee)}; at ${format(last.level)} the throughput is ${share}.`;
}
// build/judge/profile/stress.js
const closeEnough = .05;
const mostSteps$1 = 20;
const mostDoublings = 10;
function nextStress(load, steps) {
	if (steps.length >= mostSteps$1 || steps.some(({ outcome }) => outcome === "unknown")) return void 0;
	const { holds, breaks } = edgeOf(steps);
	if (breaks === null) return plannedSteps(load, mostDoublings).find((level) => level > holds);
	if (holds === 0 || breaks - holds <= closeEnough * holds) return void 0;
	const between = (holds + breaks) / 2;
	const next = load.pace.kind === "users" || between >= 10 ? Math.round(between) : between;
	return next > holds && next < breaks ? next : void 0;
}
function mostStressSteps(load, ceiling) {
	const planned = stepsUpTo(load, mostDoublings, ceiling);
	const halvings = planned.slice(1).map((level, index) => {
		const holds = planned[index];
		return Math.ceil(Math.log2((level - holds) / (closeEnough * holds)));
	});
	const between = new Array(Math.max(0, ...halvings)).fill(planned.at(-1));
	return [...planned, ...between].slice(0, mostSteps$1);
}
function edgeOf(steps) {
	const broken = steps.filter(({ outcome }) => outcome === "breaks").map(({ level }) => level);
	const breaks = broken.length > 0 ? Math.min(...broken) : null;
	const held = steps.filter(({ level, outcome }) => outcome === "holds" && (breaks === null || level < breaks));
	return {
		holds: Math.max(0, ...held.map(({ level }) => level)),
		breaks
	};
}
function findStress(plan, evidence) {
	const steps = judgeSteps(plan, evidence);
	if (steps.length === 0) return void 0;
	const { holds, breaks } = edgeOf(steps);
	return {
		kind: "stress",
		unit: levelUnit(plan.load),
		steps,
		holds,
		breaks,
		sentence: sentenceOf(plan, steps, {
			holds,
			breaks
		})
	};
}
function sentenceOf({ load }, steps, { holds, breaks }) {
	const format = (level) => formatLevel(level, levelUnit(load));
	const unknown = steps.find(({ outcome }) => outcome === "unknown");
	const ended = unknown ? `; the load generator itself did not keep up at ${format(unknown.level)}` : "";
	if (breaks === null) return holds > 0 ? `Holds ${format(holds)}, the highest load that was tried${ended}.` : `No load was found that holds or breaks${ended}.`;
	const broke = steps.find(({ level, outcome }) => level === breaks && outcome === "breaks")?.broke;
	const by = broke === void 0 ? "" : ` (${broke})`;
	return holds > 0 ? `Holds ${format(holds)}, breaks at ${format(breaks)}${by}${ended}.` : `Breaks at ${format(breaks)}, the lowest load that was tried${by}${ended}.`;
}
// build/judge/profile/most-load.js
function mostLoad(plan, sides = plan.baseline ? 2 : 1) {
	const { load } = plan;
	const levels = levelsOf(load, ceilingOf(plan));
	return {
		level: Math.max(...levels, load.spike?.perSecond ?? 0),
		ms: levels.length * (load.warmupMs + load.durationMs),
		requests: sides * mostSteps(load) * levels.reduce((sum, level) => sum + requestsAt(load, level), 0)
	};
}
const mostSteps = ({ scenarios = [] }) => Math.max(1, ...scenarios.map(({ steps }) => steps.length));
function levelsOf(load, ceiling) {
	if (!isStepped(load.profile)) return [firstLevel(load)];
	return (load.profile === "stress" ? mostStressSteps : mostScalabilitySteps)(load, load.steps ? Number.POSITIVE_INFINITY : ceiling);
}
function requestsAt({ pace, spike, warmupMs, durationMs }, level) {
	if (pace.kind === "users") {
		const each = pace.thinkMs === void 0 ? Number.POSITIVE_INFINITY : (warmupMs + durationMs) / pace.thinkMs + 1;
		return level * Math.ceil(each);
	}
	const more = spike ? (spike.perSecond - level) * spike.durationMs : 0;
	return Math.ceil((level * (warmupMs + durationMs) + more) / 1e3);
}
function ceilingOf({ load, policy }) {
	const bounds = boundsOf(policy).map(({ limits }) => load.pace.kind === "rate" ? limits?.perSecond : limits?.users);
	return Math.min(...bounds.filter((bound) => bound !== void 0), Number.POSITIVE_INFINITY);
}
// build/gate/plan/source-addresses.js
const credentialAddresses = ({ providers, target, baseline }, config) => [...providers.flatMap((provider) => addressesOf(provider, config)), ...Object.entries({
	target,
	baseline
}).flatMap(([side, deployment]) => tokenAddresses(deployment?.auth).map(({ path, url }) => ({
	what: [
		side,
		"auth",
		...path
	].join("."),
	url,
	role: "source",
	place: config.placeOf(side, "auth", ...path)
})))];
const addressesOf = ({ settings, given, ...source }, { placeOf }) => (providerKindOf(source)?.addresses(settings) ?? []).map(({ path, url, role }) => ({
	what: [...keysOf$1(source), ...path].join(".").replace(/\.(\d+)(?=\.|$)/g, "[$1]"),
	url,
	role,
	place: given && path[0] === "url" ? void 0 : placeOf(...keysOf$1(source), ...beforeItems(path))
}));
function beforeItems(path) {
	const item = path.findIndex((key) => /^\d+$/.test(key));
	return path.slice(0, item < 0 ? void 0 : item);
}
// build/gate/plan/written-addresses.js
const writtenAddresses = (plan, config) => [
	...ofDeployments(config),
	...requestAddresses(plan.load).map(({ name, url }) => ({
		what: `request ${name}`,
		says: `the request ${name} goes to`,
		url: new URL(url),
		place: config.placeOf("load", "requests"),
		of: "request"
	})),
	...credentialAddresses(plan, config).map(({ what, url, place, role }) => ({
		what,
		says: `${what} has`,
		url: new URL(url),
		place,
		of: role === "source" ? "source" : "deployment"
	})),
	...ofChecks(config),
	...(plan.dependencies ?? []).map(({ name, upstream }) => ({
		what: `dependency ${name}`,
		says: `the dependency ${name} has`,
		url: new URL(`http://${formatEndpoint(upstream)}`),
		place: config.placeOf("dependencies", name, "upstream"),
		of: "dependency"
	})),
	...ofFaults(plan, config)
];
function ofDeployments({ settings, placeOf }) {
	const { target, baseline } = settings;
	return Object.entries({
		target,
		baseline
	}).flatMap(([side, deployment]) => {
		const addresses = {
			url: deployment?.url?.url,
			resolve: deployment?.resolve && `http://${formatEndpoint({
				host: deployment.resolve,
				port: 80
			})}`
		};
		return Object.entries(addresses).flatMap(([key, url]) => {
			const place = placeOf(side, key);
			const what = `${side}.${key}`;
			return url === void 0 || place?.input !== void 0 ? [] : [{
				what,
				says: `${what} has`,
				url: new URL(url),
				place,
				of: "deployment"
			}];
		});
	});
}
const ofChecks = ({ settings, placeOf }) => (settings.checks ?? []).flatMap(({ name, url }) => url === void 0 ? [] : [{
	what: `check ${name}`,
	says: `the check ${name} goes to`,
	url: new URL(url),
	place: placeOf("checks"),
	of: "check"
}]);
function ofFaults({ chaos }, { settings }) {
	const written = settings.chaos?.experiments ?? [];
	return (chaos?.experiments ?? []).flatMap(({ name, fault }, index) => {
		const url = faultKindOf(fault).url?.(fault.settings);
		return url === void 0 ? [] : [{
			what: `fault of ${name}`,
			says: `the fault of ${name} has`,
			url: new URL(url),
			place: written[index]?.place,
			of: "fault"
		}];
	});
}
const refusedAddresses = (plan, config) => writtenAddresses(plan, config).flatMap(({ what, url, place }) => {
	const why = refusedHost(url.hostname);
	if (why === void 0) return [];
	return [{
		message: `${what}: ${why}`,
		hint: "link-local and metadata addresses are never contacted; name the service itself",
		...defined({ place })
	}];
});
// build/gate/plan/hold-bounds.js
function holdBounds(plan, parts) {
	const refused = refusedAddresses(plan, parts.config);
	const [own = [], ofBase = []] = boundsOf(plan.policy).map((bounds) => [
		...limitMistakes(plan, bounds, parts),
		...hostMistakes(plan, bounds, parts),
		...faultMistakes(plan, bounds, parts)
	]);
	return {
		own: [...refused, ...own],
		ofBase
	};
}
function limitMistakes(plan, bounds, parts) {
	const { limits } = bounds;
	const { sampled, calibrates } = parts.options;
	const { broken, settings } = parts.config;
	if (!limits || sampled) return [];
	const most = mostLoad(plan, plan.baseline || calibrates ? 2 : 1);
	const { kind } = plan.load.pace;
	const steps = isStepped(plan.load.profile) ? " and all its steps" : "";
	const tooHigh = () => kind === "script" ? ofScript(plan, parts) : highestLevel(plan, limits, parts);
	const isWhole = !broken.has("load");
	const isKnown = {
		rate: isWhole || settings.load?.rate !== void 0,
		users: isWhole || settings.load?.users !== void 0,
		duration: isWhole || (settings.load?.duration ?? 0) > (limits.durationMs ?? 0),
		requests: isWhole
	};
	const check = (key, value, limit, format, describe) => limit === void 0 || value <= limit || !isKnown[key] ? [] : [mistakeOf(describe(), `at most ${format(limit)}`, `policy.limits.${key}`, bounds)];
	return [
		...check("rate", kind !== "users" ? most.level : 0, limits.perSecond, formatRate, tooHigh),
		...check("users", kind !== "rate" ? most.level : 0, limits.users, formatCount, tooHigh),
		...check("duration", most.ms, limits.durationMs, formatDuration, () => {
			return {
				what: `the load takes ${formatDuration(Math.ceil(most.ms / 1e3) * 1e3)} with its warm-up${steps}`,
				...written(parts, ["duration"])
			};
		}),
		...check("requests", most.requests, limits.requests, formatCount, () => {
			if (kind === "script") return tooHigh();
			if (most.requests === Number.POSITIVE_INFINITY) {
				const hint = "with load.think-time it is known how many that can be";
				return {
					what: "users send a request for each response",
					...written(parts, ["users", "steps"]),
					hint
				};
			}
			return {
				what: `the load comes to ${formatCount(most.requests)} requests with its warm-up${steps}${plan.baseline ? ", and the baseline’s" : ""}`,
				...written(parts, [
					"rate",
					"steps",
					"users",
					"duration"
				])
			};
		})
	];
}
const formatRate = (perSecond) => `${formatNumber(perSecond, 8)}/s`;
function ofScript({ load: { engine } }, { config }) {
	const id = engine.id;
	return {
		what: `how much the script of load.${id} sends is not known before it runs`,
		place: config.placeOf("load", id)
	};
}
function highestLevel({ load }, limits, parts) {
	const { settings, placeOf } = parts.config;
	const isRate = load.pace.kind === "rate";
	const format = isRate ? formatRate : (users) => `${formatCount(users)} users`;
	const limit = (isRate ? limits.perSecond : limits.users) ?? Number.POSITIVE_INFINITY;
	const step = settings.load?.steps?.find(({ level }) => level > limit);
	if (step) return {
		what: `a step of ${format(step.level)}`,
		place: step.place
	};
	const level = firstLevel(load);
	if (level > limit) return {
		what: `a load of ${format(level)}`,
		...written(parts, [isRate ? "rate" : "users"])
	};
	return {
		what: `a spike of ${format(load.spike?.perSecond ?? 0)}`,
		place: placeOf("load", "spike") ?? placeOf("load")
	};
}
function written({ config }, keys) {
	return { place: keys.map((key) => config.placeOf("load", key)).find((found) => found !== void 0) ?? config.placeOf("load") };
}
function hostMistakes(plan, bounds, { config, options }) {
	const { allowedHosts, sourceHosts, sourceHostsKey = "source-hosts" } = bounds;
	return writtenAddresses(plan, config).flatMap(({ says, url, place, of }) => {
		const isAsked = of === "source" ? !options.offline : of === "deployment" ? !options.sampled && !("name" in bounds) : of !== "request" || !options.sampled;
		const [hosts, key] = of === "source" ? [sourceHosts, sourceHostsKey] : [allowedHosts, "allowed-hosts"];
		if (!isAsked || !hosts || isAllowedHost(url, hosts) || refusedHost(url.hostname)) return [];
		return [mistakeOf({
			what: `${says} the host ${url.host}`,
			place
		}, hosts.join(", "), `policy.${key}`, bounds)];
	});
}
function faultMistakes({ chaos }, bounds, { config }) {
	const { faults, selectors } = bounds;
	const isOwn = !("name" in bounds);
	if (!chaos || !faults || isOwn && config.broken.has("chaos")) return [];
	const written = config.settings.chaos?.experiments ?? [];
	return chaos.experiments.flatMap(({ name, fault }, index) => {
		const place = written[index]?.place;
		if (!faults.includes(fault.kind)) return [mistakeOf({
			what: `the experiment ${name} injects a fault of the kind ${fault.kind}`,
			place
		}, faults.join(", "), "chaos.allow", bounds)];
		const labels = faultKindOf(fault).selects?.(fault.settings);
		if (!selectors || !labels || isSelectable(labels, selectors)) return [];
		return [mistakeOf({
			what: `the experiment ${name} selects ${formatLabels$1(labels)}`,
			place
		}, formatAllowed(selectors), "chaos.selectors", bounds)];
	});
}
function mistakeOf({ what, place, hint: own }, allowed, key, bounds) {
	if ("unread" in bounds) {
		const hint = `it could not be read: ${bounds.unread}`;
		return {
			message: `${what}; ${key === "chaos.allow" ? `without ${key} of ${bounds.name} only ${allowed} is allowed` : `without the limits of ${bounds.name} no more than ${allowed.replace("at most ", "")} is sent`}`,
			hint
		};
	}
	const isOfBase = "name" in bounds;
	const whose = isOfBase ? ` of ${bounds.name}` : "";
	const hints = [own, isOfBase && "a pull request cannot change that"].filter(Boolean).join("; ");
	return {
		message: `${what}; ${key}${whose} allows ${allowed}`,
		...defined({
			hint: hints || void 0,
			place
		})
	};
}
// build/gate/plan/survey-engine.js
async function surveyEngine(config, configPath, { folder, root = rootOf(folder, configPath), texts, options }) {
	const engine = engineIn(config.settings.load);
	if (!engine || options.sampled || options.offline && texts?.ofCommit) return {
		config,
		mistakes: []
	};
	const { survey } = await kindOf$2({ engine }).load();
	if (!survey) return {
		config,
		mistakes: []
	};
	const place = config.placeOf("load", engine.id);
	const locate = async (file) => {
		const path = pathFrom({ config: configPath }, file);
		const found = await within(root, resolve(folder, path));
		if (found.kind === "within") return {
			path,
			opened: found.path
		};
		throw new Problem("config", `load.${engine.id}: ${file}: ${found.why}`, { hint: found.hint ?? "the path is taken from the folder of the config" });
	};
	try {
		const { settings, sampled } = await survey(engine.settings, locate);
		const load = {
			...config.settings.load,
			[engine.id]: settings
		};
		return {
			config: {
				...config,
				settings: {
					...config.settings,
					load
				}
			},
			...defined({ sampled }),
			mistakes: []
		};
	} catch (error) {
		if (!(error instanceof Problem) || error.code !== "config") throw error;
		const mistakes = mistakesIn(error).map((mistake) => ({
			...defined({ place }),
			...mistake
		}));
		return {
			config: withBroken(config, "load"),
			mistakes
		};
	}
}
// build/gate/plan/read-plan.js
async function readPlan(source) {
	const { config: named, folder, environment, overrides, base } = source;
	const { root = rootOf(folder, named) } = source;
	const files = folderTexts(folder, root);
	const { texts = files } = source;
	const today = isoDate(systemClock.now());
	const found = await findConfig(named, texts);
	const home = {
		texts,
		config: found?.path
	};
	const written = readConfig(found?.text, {
		file: found && texts.nameOf(found.path),
		environment,
		overrides: texts.ofCommit ? withoutPolicy(overrides) : overrides,
		...defined({ today: texts.ofCommit ? void 0 : today })
	});
	const grown = await withNamedFiles(written.config, source, home);
	const { config, options } = grown;
	const built = buildPlan(config, options);
	const { plan, ignored } = underBase(built.plan, base, today);
	const filled = await withFilesOfPlan(plan, grown, {
		files,
		home,
		folder,
		root,
		today
	});
	const { whole, known } = filled;
	assertRight(config, plan, options, [
		...[
			written,
			grown,
			built,
			filled
		],
		{ mistakes: await folderMistakes(plan, config, {
			folder,
			root
		}) },
		{ mistakes: referenceMistakes(known, whole) }
	]);
	const given = givenFlags(named, overrides, config);
	return {
		checks: filled.checks,
		...defined({
			checklist: filled.checklist,
			actionLabel: config.settings["action-items"]?.label
		}),
		warnings: [
			...found ? found.warnings : [],
			...config.deprecated,
			...grown.warnings,
			...doubtfulReferences(known, whole),
			...foresee(whole)
		],
		plan: {
			...whole,
			config: found ? texts.nameOf(found.path) : null,
			...defined({ given: given.length > 0 ? given : void 0 })
		},
		secrets: [
			built,
			grown,
			filled
		].flatMap(({ secrets }) => secrets),
		ignoredWaivers: ignored,
		file: found?.path,
		calibrationFile: filled.calibrationFile
	};
}
async function withNamedFiles(written, source, home) {
	const engine = await surveyEngine(written, home.config, source);
	const requests = await withRequests(engine.config, home);
	const imports = await withImports(requests.config, home, source.options);
	const { warnings, secrets } = requests;
	return {
		config: imports.config,
		options: {
			...source.options,
			...defined({ sampled: engine.sampled })
		},
		warnings,
		secrets,
		mistakes: [
			engine,
			requests,
			imports
		].flatMap(({ mistakes }) => mistakes)
	};
}
async function withFilesOfPlan(plan, { config, options }, { files, home, folder, root, today }) {
	const { settings } = config;
	const rows = await readDataFiles(settings.load?.data ?? [], home);
	const bodied = await readBodyFiles(plan.load.requests, {
		root,
		pathOf: (file) => resolve(folder, pathFrom(home, file))
	});
	const surveyed = await surveyRequests(bodied.requests, home);
	const checked = await surveyChecks(settings.checks ?? [], home);
	const listed = await readChecklistFile(config, home, today);
	const alerts = await readAlertFiles(plan.objectives, home);
	const secured = await withTls(plan, config, (file) => files.read(pathFrom(home, file)));
	const calibrated = await readCalibration(config, plan, home, options);
	const { data } = rows;
	const whole = {
		...secured.plan,
		load: {
			...plan.load,
			requests: surveyed.requests,
			...defined({ data: data.length > 0 ? data : void 0 })
		},
		objectives: alerts.objectives,
		...defined({ calibration: calibrated.calibration })
	};
	const broken = new Set([
		...config.broken,
		...rows.mistakes.length > 0 ? ["load.data"] : [],
		...alerts.mistakes.length > 0 ? ["objectives"] : []
	]);
	const steps = [
		rows,
		bodied,
		surveyed,
		checked,
		listed,
		alerts,
		secured,
		calibrated
	];
	return {
		whole,
		known: {
			...config,
			broken
		},
		checks: checked.checks,
		checklist: listed.checklist,
		calibrationFile: calibrated.path && resolve(folder, calibrated.path),
		secrets: [secured, rows].flatMap(({ secrets }) => secrets),
		mistakes: steps.flatMap(({ mistakes }) => mistakes)
	};
}
async function withImports(config, home, { repository }) {
	const { settings } = config;
	const imports = settings.slos?.imports ?? [];
	if (imports.length === 0) return {
		config,
		mistakes: []
	};
	const read = await readImports(imports, home);
	const { mistakes: ofTexts, ...imported } = importSlos(read.found, serviceNameOf(settings, repository));
	const mistakes = [...read.mistakes, ...ofTexts];
	return {
		config: {
			...mistakes.length === 0 ? config : withBroken(config, "slos"),
			imported
		},
		mistakes
	};
}
async function readCalibration({ settings, placeOf }, plan, home, { calibrates }) {
	const file = settings.baseline?.calibration;
	if (file === void 0) return { mistakes: [] };
	const path = pathFrom(home, file);
	const { calibration, mistake } = takeCalibration(path, plan.service, await home.texts.read(path));
	if (calibration) return {
		calibration: {
			...calibration,
			file
		},
		path,
		mistakes: []
	};
	if (!mistake && calibrates) return {
		path,
		mistakes: []
	};
	const missing = {
		message: `calibration file ${file}: there is no such file`,
		hint: "`reliability-gate calibrate` writes it; without baseline.calibration an offset is assumed"
	};
	const place = placeOf("baseline", "calibration");
	return {
		path,
		mistakes: [{
			...mistake ?? missing,
			...defined({ place })
		}]
	};
}
async function folderMistakes({ history, target: { from } }, { placeOf }, { folder, root }) {
	const check = async (named, ...keys) => {
		if (named === void 0) return [];
		const found = await within(root, resolve(folder, named));
		if (found.kind === "within") return [];
		return [{
			message: `${keys.join(".")}: ${named}: ${found.why}`,
			...defined({
				hint: found.hint,
				place: placeOf(...keys)
			})
		}];
	};
	return [...await check(history?.dir, "baseline", "history", "dir"), ...await check(from.kind === "started" ? from.folder : void 0, "target", "folder")];
}
function assertRight(config, plan, options, steps) {
	const mistakes = steps.flatMap((step) => step.mistakes);
	const { own, ofBase } = holdBounds(plan, {
		config,
		options
	});
	if (mistakes.length + own.length + ofBase.length === 0) return;
	if (mistakes.length + own.length === 0 && plan.policy.base?.unread !== void 0) throw new Problem("github", "the plan exceeds what its policy allows", { mistakes: ofBase });
	throw configProblem([
		...mistakes,
		...own,
		...ofBase
	], config.file);
}
async function findServiceName(config, texts, overrides) {
	const found = await findConfig(config, texts).catch(() => void 0);
	return readServiceName(found?.text, {
		file: found?.path,
		overrides
	});
}
// build/cli/commands.js
const exitBy = {
	name: "--exit-by",
	value: "verdict|policy",
	doc: "What decides the exit code. With policy, it is that of a step of the action: 0 if the policy does not block. Default - verdict."
};
const json = {
	name: "--json",
	doc: "The record on standard output, instead of the scorecard."
};
const loudness = [{
	name: "--quiet",
	doc: "Warnings and the result only, no progress."
}, {
	name: "--verbose",
	doc: "Every step with its time, each request tried and each query, as with DEBUG=1."
}];
const repository = {
	name: "--repository",
	value: "owner/name",
	doc: "The repository on GitHub. Default - the folder's remote."
};
const reportDir = {
	name: "--report-dir",
	value: "DIR",
	doc: "Folder for its JSON, Markdown and HTML files. Default - none."
};
const format = (...formats) => ({
	name: "--format",
	value: formats.join("|"),
	doc: `How the result is written. Default - ${formats[0]}.`
});
const commands = {
	run: {
		summary: "sends the load, judges what it measures, and shows the scorecard",
		inputs: "run",
		flags: [
			exitBy,
			{
				name: "--dry-run",
				doc: "Prints what the run would do, without doing it."
			},
			json,
			...loudness
		],
		examples: [
			["run --target http://localhost:3000", "the defaults, against a server on this machine"],
			["run --rate 200/s --duration 2m", "the config with another load"],
			["run --set 'objectives=[p(95) < 200ms]'", "the config with other objectives"]
		],
		judges: true
	},
	judge: {
		summary: "judges a record or a log of requests again, offline",
		words: {
			name: "RECORD",
			least: 0,
			most: 1
		},
		inputs: ["config", "report-dir"],
		flags: [
			{
				name: "--samples",
				value: "FILE",
				doc: "Requests of any tool, judged as a run would be."
			},
			exitBy,
			json
		],
		examples: [
			["judge record.json", "the verdict of a run again"],
			["judge record.json --config stricter.yml", "what another config would have decided"],
			["judge --samples requests.ndjson", "requests that another tool has sent"]
		],
		judges: true
	},
	render: {
		summary: "writes a record as another kind of document",
		words: {
			name: "RECORD",
			least: 1,
			most: 1
		},
		flags: [format("terminal", "markdown", "summary", "html", "json", "junit")],
		examples: [["render record.json --format html > report.html", "the report of a run"]]
	},
	calibrate: {
		summary: "measures how far two deployments of the same build differ",
		inputs: "load",
		flags: [
			{
				name: "--runs",
				value: "N",
				doc: "How many runs, 1 to 50. Default - 1."
			},
			{
				name: "--file",
				value: "F",
				doc: "Where the results are kept and added to."
			},
			...loudness
		],
		examples: [["calibrate --baseline https://second.example --runs 10", "ten runs, one after another"]]
	},
	validate: {
		summary: "reports every mistake of a config and of the files that it names",
		words: {
			name: "CONFIG",
			least: 0,
			most: 1
		},
		examples: [["validate", "the folder's reliability-gate.yml"]]
	},
	check: {
		summary: "checks that everything under `checks` is up; sends no load",
		inputs: ["config", "target"],
		flags: [
			{
				name: "--only",
				value: "NAME",
				repeated: true,
				doc: "A check. Default - all of them."
			},
			reportDir,
			format("terminal", "markdown", "summary", "html", "json")
		],
		examples: [["check --config production.yml", "once, now; a schedule repeats it"], ["check --only api --only database", "two of the checks"]],
		judges: true
	},
	review: {
		summary: "summarises the runs of a week, a month or a quarter",
		inputs: ["config"],
		flags: [
			{
				name: "--period",
				value: "week|month|quarter",
				doc: "The days that are reviewed: 7, 30 or 91."
			},
			{
				name: "--records",
				value: "DIR",
				doc: "Folder of earlier runs: record.json or .ndjson files at any depth. Default - where baseline.history keeps them."
			},
			{
				name: "--service",
				value: "S",
				doc: "The service. Default - the config's."
			},
			{
				name: "--until",
				value: "DAY",
				doc: "The last day, such as 2026-11-30. Default - today."
			},
			{
				name: "--issue",
				doc: "Keeps the review in an issue on GitHub, one a period."
			},
			repository,
			reportDir,
			format("terminal", "markdown", "summary", "html", "json")
		],
		examples: [
			["review --period week", "the last seven days"],
			["review --period month --records reports", "a month, of the records in a folder"],
			["review --period month --format html > review.html", "a page with plots"]
		]
	},
	proxy: {
		summary: "keeps the proxies before `dependencies` up, for runs to use; breaks nothing",
		inputs: ["config", "set"],
		flags: [{
			name: "--dependency",
			value: "NAME",
			repeated: true,
			doc: "A dependency. Default - all of them."
		}, ...loudness],
		examples: [["proxy", "until Ctrl-C; start the service then, and `run` in another terminal"], ["proxy --dependency payment", "one of the dependencies"]]
	},
	doctor: {
		summary: "reports what is missing before a run; sends no load",
		inputs: "load",
		flags: [
			{
				name: "--report-dir",
				value: "DIR",
				doc: "Where the files would go."
			},
			repository,
			...loudness
		],
		examples: [["doctor --target https://preview.example", "whether a run could begin"]]
	},
	init: {
		summary: "writes a workflow and a commented config for the folder",
		flags: [{
			name: "--schedule",
			doc: "Writes workflows for every day, week, month and quarter too."
		}],
		examples: [["init", "asks nothing, overwrites nothing"], ["init --schedule", "with health checks, chaos and reviews by the clock"]]
	},
	undo: {
		summary: "reverts the faults of runs that were killed, and cleans up what else they left",
		flags: [{
			name: "--forget",
			doc: "Undoes nothing and forgets what was left, once you have fixed it by other means."
		}],
		examples: [["undo", "what a run that was killed has left on this machine"]]
	},
	advisory: {
		summary: "shows what advisory runs would have blocked",
		words: {
			name: "FOLDER|RECORD",
			least: 0,
			most: 1e3
		},
		flags: [
			repository,
			{
				name: "--days",
				value: "N",
				doc: "How far back, 1 to 365. Default - 30."
			},
			{
				name: "--service",
				value: "S",
				doc: "Runs of this service only."
			},
			format("terminal", "markdown", "json")
		],
		examples: [["advisory --days 14", "the check runs of two weeks, read from GitHub"], ["advisory reports/", "the records in a folder"]]
	},
	export: {
		summary: "writes the load of a config as a script that k6 runs",
		words: {
			name: "k6",
			least: 1,
			most: 1
		},
		inputs: ["config", "target"],
		examples: [["export k6 > load.js", "the script that `load.engine: k6` runs"]]
	},
	completion: {
		summary: "prints the completions of a shell",
		words: {
			name: "bash|zsh|fish",
			least: 1,
			most: 1
		},
		examples: [
			["completion bash >> ~/.bashrc", "for the next shell"],
			["completion zsh > ~/.zfunc/_reliability-gate", "the same for zsh; the folder is in fpath"],
			["completion fish | source", "for this shell, if it is fish"]
		]
	}
};
// build/cli/flags.js
const inputFlags = inputs.flatMap(({ name, doc, flag }) => flag ? [{
	input: name,
	doc,
	...flag
}] : []);
function flagsOf(name) {
	const { inputs = [], flags = [] } = commands[name];
	return [...inputFlags.filter((flag) => isTaken(flag, inputs)), ...flags];
}
function isTaken({ input, of }, taken) {
	if (taken === "run") return true;
	return taken === "load" ? of === "load" : taken.includes(input);
}
// build/cli/help.js
const width = 80;
const tool = "reliability-gate";
const seeHelp = (name) => name === void 0 ? `\`${tool} --help\` shows the commands` : `\`${tool} ${name} --help\` shows what it takes`;
const exitCodes = `Exit codes: 0 pass, warn or --advisory, 1 fail, 2 config or usage,
3 inconclusive, 4 error, 130 interrupted.`;
function help() {
	const indent = 4 + Math.max(...Object.keys(commands).map(({ length }) => length));
	const lines = Object.entries(commands).map(([name, { summary }]) => wrapped(`  ${name}`.padEnd(indent), summary.split(" ")));
	return `${tool} ${gateVersion}: the reliability gate for pull requests

${lines.join("\n")}

\`${tool} COMMAND --help\` shows the flags of a command, with examples.
${exitCodes}
`;
}
const helpExitCode = (name) => name === void 0 ? 2 : 0;
function helpOf(name) {
	const { summary, words, examples, judges } = commands[name];
	const flags = flagsOf(name);
	const call = [...words ? [formatWords(words)] : [], ...flags.length > 0 ? ["[FLAGS]"] : []];
	return [
		`${tool} ${name} ${call.join(" ")}`.trimEnd(),
		wrapped("  ", summary.split(" ")),
		...flags.length > 0 ? [
			"",
			"Flags:",
			...flags.map(formatFlag)
		] : [],
		"",
		"Examples:",
		...examples.flatMap(([call, what]) => [`  ${tool} ${call}`, `      ${what}`]),
		...judges ? ["", exitCodes] : [],
		""
	].join("\n");
}
const formatWords = ({ name, least, most }) => `${least > 0 ? name : `[${name}]`}${most > 1 ? "..." : ""}`;
function formatFlag({ name, value, doc, repeated }) {
	return `${`  ${name}${value === void 0 ? "" : ` ${value}`}${repeated ? " ..." : ""}`}\n${wrapped("      ", doc.split(" "))}`;
}
function wrapped(head, words) {
	const lines = [""];
	for (const word of words) {
		const line = lines.at(-1);
		if (line !== "" && head.length + line.length + 1 + word.length > width) lines.push(word);
		else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
	}
	return lines.map((line, index) => (index === 0 ? head : " ".repeat(head.length)) + line).join("\n");
}
// build/cli/arguments.js
function readArguments(name, given) {
	const { words = {
		name: "",
		least: 0,
		most: 0
	} } = commands[name];
	const { values, positionals } = parse$1(name, given);
	const hint = seeHelp(name);
	if (positionals.length < words.least) throw new Problem("usage", `${words.name} is missing`, { hint });
	if (positionals.length > words.most) {
		const found = positionals[words.most] ?? "";
		const isTarget = /^https?:/.test(found) && flagsOf(name).some((flag) => flag.name === "--target");
		throw new Problem("usage", `unexpected argument ${JSON.stringify(found)}`, { hint: isTarget ? "give an address as --target" : hint });
	}
	return {
		positionals,
		text: (flag) => values[flag],
		list: (flag) => values[flag] ?? [],
		isSet: (flag) => values[flag] === true
	};
}
function parse$1(name, args) {
	const options = Object.fromEntries(flagsOf(name).map((flag) => [flag.name.slice(2), {
		type: flag.value === void 0 ? "boolean" : "string",
		multiple: flag.repeated === true
	}]));
	try {
		const parsed = parseArgs({
			args,
			options,
			allowPositionals: true,
			strict: true,
			tokens: true
		});
		assertOnce(parsed.tokens, name);
		return parsed;
	} catch (error) {
		if (error instanceof Problem) throw error;
		throw new Problem("usage", describeMistake(error, name), { hint: seeHelp(name) });
	}
}
function assertOnce(tokens, command) {
	const twice = flagsOf(command).filter(({ value, repeated }) => value !== void 0 && !repeated).find((flag) => tokens.filter((one) => one.kind === "option" && `--${one.name}` === flag.name).length > 1);
	if (twice) throw new Problem("usage", `${twice.name} is given twice`, { hint: seeHelp(command) });
}
function describeMistake({ code, message }, name) {
	const given = /'(?:-\w, )?(--?[^' =]+)/.exec(message)?.[1];
	if (given === void 0) return message;
	const flag = flagsOf(name).find((one) => one.name === given);
	if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
		const { words } = commands[name];
		if (words && given === `--${words.name.toLowerCase()}`) return `${name} takes the ${words.name.toLowerCase()} without a flag: ${name} ${words.name}`;
		const near = nearest(given, flagsOf(name).map((one) => one.name));
		return `${name} has no flag ${given}${near ? `; did you mean ${near}?` : ""}`;
	}
	if (flag === void 0) return message;
	return flag.value === void 0 ? `${given} takes no value` : `${given} needs a value: ${given} ${flag.value}`;
}
function formatOf(given, renderings) {
	const format = given.text("format") ?? "terminal";
	if (Object.hasOwn(renderings, format)) return format;
	const hint = `one of ${Object.keys(renderings).join(", ")}`;
	throw new Problem("usage", `there is no format ${JSON.stringify(format)}`, { hint });
}
// build/cli/folder-name.js
const folderName = () => basename(process.cwd()) || "service";
// build/cli/root-folder.js
async function rootFolder(config) {
	return rootOf(await repositoryAround(process.cwd()) ?? process.cwd(), config && resolve(config));
}
async function repositoryAround(folder) {
	if (await exists(join(folder, ".git"))) return folder;
	return dirname(folder) === folder ? void 0 : repositoryAround(dirname(folder));
}
// build/cli/given-plan.js
async function readGivenPlan(given, options = {}) {
	return readPlan({
		...await sourceOf(given.text("config")),
		environment: process.env,
		overrides: givenOverrides(given),
		options: {
			repository: folderName(),
			...options
		}
	});
}
async function readOfflinePlan(config, { overrides = [], ...options } = {}) {
	return readPlan({
		...await sourceOf(config),
		environment: void 0,
		overrides,
		options: {
			repository: folderName(),
			offline: true,
			...options
		}
	});
}
const sourceOf = async (config) => ({
	...defined({ config: config || void 0 }),
	folder: process.cwd(),
	root: await rootFolder(config)
});
function givenOverrides(given) {
	const texts = inputFlags.filter(({ value }) => value !== void 0).map(({ input, name, repeated }) => {
		const flag = name.slice(2);
		return [input, repeated ? given.list(flag).join("\n") : given.text(flag)];
	});
	return overridesOf(Object.fromEntries(texts), asFlag);
}
export { accessOf, actionOf, allPages, allWatchers, amountOf, answeredIn, answeredPart, api, asIfAllWereSent, asInput, asSearch, asksSpans, at, authorizerOf, averageOf, awsApi, awsPages, basePathOf, batchesOf, blockingRules, boundsOf, breachesOf, ceilingOf, cellsOf, censoredSlices, checkAs, checkKinds, checklistItems, checksOf, cleanBlock, cleanText, clip, clopperPearson, commands, commitName, commitTexts, compare, complement, continued, countOf, countSlower, countsOf, date, decideShare, decodeText, defaultBar, describeDoubt, describeFailure, describeWhere, describeWhich, differenceEffect, doubt, doubtsOfComparison, doubtsOfServer, doubtsOfSide, engineUndoers, equalsOf, exists, exitCodeByPolicy, exitCodes$1 as exitCodes, explainDenial, explainRefused, exploreAt, faultKindOf, fetchAuthorized, fetchStream, fetchText, fewestTrials, fieldsOf, figureOfPercentile, fillPlaceholders, fillQuery, fillsZero, findOfLoad, findScalability, findServiceName, findShareOf, findSoak, findStress, findingOfShare, firstLevel, flagsOf, folderName, folderTexts, formatAllowed, formatClusters, formatEndpoint, formatLabel, formatLabels, formatLabels$1, formatLevel, formatMatcher, formatOf, formatOutage, formatPromDuration, formatPromTime, formatQuantile, formatTerms, formatValueBeside, formatWarn, gatlingFields, givenOverrides, grades, granterOf, graphLink, groupsOf, help, helpExitCode, helpOf, hideVariables, holdsTemplates, impliedBar, incomplete, indexIn, indicatorOf, intervalOf, isAboutTime, isAlertsObjective, isAlike, isBelow, isCommitSha, isCount, isGreen, isMeasured, isMet, isNarrower, isOfLoad, isOfPattern, isOfProfile, isOfServer, isOfTime, isSameEndpoint, isSelectable, isShut, isSlowDifference, isToken, isUp, isWhole, isoDate, judgeSteps, judged, keep, keepCalibration, keysOf$1 as keysOf, kindOf$2 as kindOf, labelsIn, labelsIn$1, lacksData, learnRequests, level, levelUnit, linkAt, listIn, locateSelectors, makeFolder, malformed, mappingOf, matchersOf, matches, matchesEmpty, mean, meanBound, meantOf, measureOf, measuredAs, mergeTimed, metricKey, metricOf, metricsOf, namesIn, nextScalability, nextStress, noData, noQuantile, normalQuantile, normalTail, notCompared, notMeasured, notWhole, objectsIn, ofSlow, ofTimes, openPlainFile, openResponse, operationOf, opposite, originOf, outcomeBetween, outcomeOf, outside, overridesOf, overridingInputs, pagesOf, pagesOf$1, parseForeign, parseJson, parseObject, parseSelectors, parseYamlDocuments, percentileOf, plainText, plannedSegments, postJson, probeRequest, providerKeys, providerKindOf, providers, quantileOfSorted, readArguments, readAwsPlan, readBasePolicy, readCredentialFile, readGivenPlan, readIdentityFile, readOfflinePlan, readPlainFile, readPlan, readsNothing, readsOf, recoveryOf, redirectOf, refusal, refused, refuses, remoteValue, replaceFile, reportedUses, requestAddresses, requestAs, resolverOf, resourceNames, resources, rootOf, ruleNames, sameAddress, sameDeployment, scriptPattern, secretOf, seeHelp, select, selectorOf, selectorsOf, senSlope, sendOnce, severalHint, severityOf, shownEnds, slowNoise, smoothPercentileOf, sourceApi, sourceHttp, sourceUndoers, spotOf, stageOf, startMs, steadySegment, stretchMs, studentQuantile, studentTail, sum, systemClock, tallyOf, terminalOutage, testRunLeftover, textIn, throughProxy, timedOf, tokenize, totalOf, traffic, trafficNames, typesOf, unknownNames, unlessSpared, unlessUsual, usualCalibrationFile, usualMaxBytes, usualTimeoutMs$1 as usualTimeoutMs, variableHint, variablesFor, variance, verdictBy, verdictOfFact, verdicts, wantsLittle, windowMs, withAnyBound, withIds, withLatencyFromSend, withMatcher, withTarget, within, withoutOwnShare, withoutPass, withoutSegment, withoutStrings, worst, writeLines, writeQuery, writeQuery$1, writeQuery$2, writeSearch, writeSpans, wrongQuery };
