import { BlockList, isIP, isIPv4, isIPv6 } from "node:net";
import { lookup } from "node:dns";
import { RE2JS } from "./vendor/re2js.js";
import { JSONPathEnvironment, JSONPathNodeList, JSONPathQuery, jsonpath } from "./vendor/json-p3.js";
// build/model/basics/units.js
const comparatorSigns = {
	"<": "<",
	"<=": "≤",
	">": ">",
	">=": "≥"
};
const hourMs = 36e5;
const dayMs = 24 * hourMs;
const durationUnits = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: hourMs
};
function parseDuration(text) {
	const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text.trim());
	return match ? Number(match[1]) * durationUnits[match[2]] : void 0;
}
const byteUnits = {
	B: 1,
	kB: 1e3,
	KB: 1e3,
	MB: 1e6,
	GB: 1e9,
	KiB: 1024,
	MiB: 2 ** 20,
	GiB: 2 ** 30
};
const bytesForm = "\\d+(\\.\\d+)?\\s*(B|kB|[KMG]i?B)";
const wholeBytes = new RegExp(`^${bytesForm}$`);
function parseBytes(text) {
	const written = text.trim();
	return wholeBytes.test(written) ? Number.parseFloat(written) * byteUnits[/[A-Za-z]+$/.exec(written)[0]] : void 0;
}
function parseBandwidth(text) {
	const [, amount] = /^(.*)\/\s*s\s*$/s.exec(text) ?? [];
	return amount === void 0 ? void 0 : parseBytes(amount);
}
const promUnits = {
	y: 31536e6,
	w: 6048e5,
	d: dayMs,
	h: hourMs,
	m: 6e4,
	s: 1e3,
	ms: 1
};
const promForm = /^(?=.)(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/;
function parsePromDuration(text) {
	if (text.trim() === "0") return 0;
	const counts = promForm.exec(text.trim())?.slice(1);
	const sizes = Object.values(promUnits);
	return counts?.reduce((sum, count, i) => sum + Number(count ?? 0) * sizes[i], 0);
}
function parseRate(text) {
	const match = /^(\d+(?:\.\d+)?)\s*\/\s*(s|m|h)$/.exec(text.trim());
	return match ? Number(match[1]) * 1e3 / durationUnits[match[2]] : void 0;
}
function parsePercent(text) {
	const match = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim());
	return match ? Number(`${match[1]}e-2`) : void 0;
}
function formatNumber(value, digits = 3) {
	if (!Number.isFinite(value)) return value > 0 ? "∞" : value < 0 ? "-∞" : "NaN";
	if (value === 0) return "0";
	const magnitude = Math.floor(Math.log10(Math.abs(value)));
	const decimals = Math.max(0, Math.min(20, digits - 1 - magnitude));
	const fixed = value.toFixed(decimals);
	return decimals > 0 ? fixed.replace(/\.?0+$/, "") : fixed;
}
function formatCount(count) {
	return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",");
}
const counted = (count, one, several = `${one}s`) => `${formatCount(count)} ${count === 1 ? one : several}`;
function formatBytes(bytes) {
	const units = [
		"B",
		"kB",
		"MB",
		"GB",
		"TB"
	];
	const size = Number(bytes.toPrecision(3));
	const thousands = size < 1 ? 0 : Math.floor(Math.log10(size) / 3 + 1e-9);
	const at = Math.min(units.length - 1, thousands);
	return `${formatNumber(bytes / 1e3 ** at)} ${units[at]}`;
}
function formatMilliseconds(ms, digits = 3) {
	const rounded = Number(ms.toPrecision(Math.max(1, digits)));
	return Math.abs(rounded) >= 1e3 ? `${formatNumber(ms / 1e3, digits)} s` : `${formatNumber(ms, digits)} ms`;
}
function formatDuration(ms) {
	if (Math.round(ms) < 1e3) return `${Math.round(ms)}ms`;
	const seconds = Math.round(ms / 1e3);
	return [
		[Math.floor(seconds / 3600), "h"],
		[Math.floor(seconds / 60) % 60, "m"],
		[seconds % 60, "s"]
	].filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`).join(" ");
}
const formatDays = (ms) => ms >= 864e5 ? `${formatNumber(ms / dayMs)} d` : formatDuration(ms);
function formatRatio(ratio, digits = 3) {
	const percent = ratio * 100;
	const gap = 100 - percent;
	if (percent > 90 && gap > 0) {
		const decimals = Math.min(6, Math.max(1, 1 - Math.floor(Math.log10(gap))) + digits - 3);
		return `${percent.toFixed(decimals).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "")}%`;
	}
	return `${formatNumber(percent, digits)}%`;
}
function formatValue(value, unit, digits = 3) {
	if (unit === "ms") return formatMilliseconds(value, digits);
	if (unit === "s") return formatMilliseconds(value * 1e3, digits);
	if (unit === "ratio") return formatRatio(value, digits);
	const text = formatNumber(value, digits);
	return unit === "none" ? text : withUnit(text, unit);
}
const withUnit = (text, unit) => /^[%/]/.test(unit) ? `${text}${unit}` : `${text} ${unit}`;
const formatAmount = (amount, unit) => unit === "ratio" ? formatPoints(amount) : formatValue(amount, unit);
function formatMeasured(value, unit, than) {
	for (let digits = 3; digits < 7; digits += 1) {
		const text = formatValue(value, unit, digits);
		if (value === than || text !== formatValue(than, unit, digits)) return text;
	}
	return formatValue(value, unit, 7);
}
function formatPoints(difference, digits = 3) {
	const text = formatNumber(100 * difference, digits);
	return `${text} ${text === "1" || text === "-1" ? "point" : "points"}`;
}
const binaryDust = 1e-9;
function formatSigned(change, format) {
	const size = format(Math.abs(change) < binaryDust ? 0 : Math.abs(change));
	return `${/^0(?![.\d])/.test(size) ? "±" : change > 0 ? "+" : "−"}${size}`;
}
const formatLeft = (share) => `${share < 0 ? "−" : ""}${formatNumber(100 * Math.abs(share))}%`;
const formatRelative = (change) => `${Math.abs(change) < 5e-5 ? "0" : formatNumber(100 * change, 2)}%`;
// build/model/basics/defined.js
function defined(properties) {
	const kept = {};
	for (const [key, value] of Object.entries(properties)) if (value !== void 0) kept[key] = value;
	return kept;
}
// build/model/basics/nearest.js
function nearest(word, candidates, limit = Math.max(1, Math.floor(word.length / 3))) {
	if (word.length > 100) return void 0;
	return candidates.filter(({ length }) => Math.abs(length - word.length) <= limit).map((candidate) => ({
		candidate,
		distance: editDistance(word.toLowerCase(), candidate.toLowerCase())
	})).filter(({ distance }) => distance <= limit).sort((a, b) => a.distance - b.distance)[0]?.candidate;
}
function editDistance(a, b) {
	const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const substituted = rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2][j - 2] + 1 : Infinity;
			row.push(Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, substituted, swapped));
		}
		rows.push(row);
	}
	return rows[a.length][b.length];
}
// build/net/addresses/wildcard.js
function matchesWildcard(pattern, text, star = "*") {
	const [first, ...pieces] = pattern.split(star);
	const last = pieces.pop();
	if (last === void 0) return text === first;
	if (!text.startsWith(first)) return false;
	let at = first.length;
	for (const piece of pieces) {
		const found = text.indexOf(piece, at);
		if (found < 0) return false;
		at = found + piece.length;
	}
	return text.length - last.length >= at && text.endsWith(last);
}
// build/net/addresses/endpoint.js
const unbracketed = (hostname) => hostname.replace(/^\[|\]$/g, "");
const portOf = ({ port, protocol }) => Number(port || (protocol === "https:" ? 443 : 80));
// build/net/addresses/host-pattern.js
function matchesHost(pattern, url) {
	const { host, port } = splitPort$1(pattern.trim().toLowerCase());
	if (port !== void 0 && port !== portOf(url)) return false;
	const wanted = plain$1(host);
	const given = plain$1(url.hostname);
	if (wanted === "") return false;
	if (wanted === "*" || wanted === given) return true;
	if (/^\d+(\.[\d*]+)*$/.test(wanted) && !isIPv4(given)) return false;
	return !given.includes(":") && matchesLabels(wanted.split("."), given.split("."));
}
function splitPort$1(pattern) {
	const match = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(pattern);
	return match ? {
		host: match[1],
		port: Number(match[2])
	} : { host: pattern };
}
const plain$1 = (host) => unbracketed(host).replace(/\.$/, "");
function matchesLabels(pattern, labels) {
	if (pattern[0] === "*") {
		const rest = pattern.slice(1);
		return labels.length > rest.length && matchesLabels(rest, labels.slice(labels.length - rest.length));
	}
	return pattern.length === labels.length && pattern.every((label, i) => matchesWildcard(label, labels[i]));
}
// build/model/plan/load.js
const profiles = [
	"load",
	"stress",
	"spike",
	"soak",
	"scalability"
];
const isStepped = (profile) => profile === "stress" || profile === "scalability";
const isRedirect = (status) => [
	301,
	302,
	303,
	307,
	308
].includes(status);
const isSafe = ({ method }) => [
	"GET",
	"HEAD",
	"OPTIONS"
].includes(method);
const isHttp = (request) => request.protocol === void 0;
function standaloneRequests({ requests, scenarios }) {
	const first = scenarios && new Set(scenarios.map(({ steps }) => steps[0]?.request));
	return requests.filter((_, index) => first?.has(index) ?? true).filter(isStandalone);
}
function isStandalone(request) {
	if (!isHttp(request)) return true;
	const { templates, file, multipart } = request;
	return !templates && !file && !multipart;
}
function isPageMeant({ method, path, expect: { headers, body, json }, capture = [] }) {
	return [
		headers,
		body,
		json
	].some((one) => one !== void 0) || capture.length > 0 || ["GET", "HEAD"].includes(method) && loginPath.test(path);
}
const loginPath = /^[^?#]*\b(log|sign)[-_]?(in|on)\b/i;
const isExpected = ({ status: expected }, status) => expected ? expected.includes(status) : status >= 200 && status < 400;
// build/model/problem.js
const mostMistakes = 20;
const mostBytes = 5800;
const longestMessage = 4500;
const longestHint = 900;
var Problem = class extends Error {
	code;
	hint;
	mistakes;
	constructor(code, message, options = {}) {
		super(clip(message, longestMessage));
		this.name = "Problem";
		this.code = code;
		this.hint = options.hint && clip(options.hint, longestHint);
		this.mistakes = shownOf(options.mistakes ?? []);
	}
};
function shownOf(mistakes) {
	const shown = [];
	let bytes = 0;
	for (const mistake of mistakes) {
		const { message, hint } = mistake;
		const clipped = {
			...mistake,
			message: clip(message, longestMessage),
			...defined({ hint: hint === void 0 ? void 0 : clip(hint, longestHint) })
		};
		bytes += new TextEncoder().encode(formatMistake(clipped)).length + 1;
		if (shown.length === mostMistakes || bytes > mostBytes && shown.length > 0) break;
		shown.push(clipped);
	}
	const rest = mistakes.length - shown.length;
	if (rest === 0) return shown;
	return [...shown, { message: rest === 1 ? "1 more mistake follows" : `${rest} more mistakes follow` }];
}
function clip(text, most) {
	const bytes = new TextEncoder().encode(text);
	if (bytes.length <= most) return text;
	return `${new TextDecoder().decode(bytes.subarray(0, most)).replace(/\uFFFD+$/, "")}…`;
}
function formatMistake({ place, message, hint }) {
	return `${place ? `${formatPlace(place)}: ` : ""}${message}${hint ? ` (${hint})` : ""}`;
}
const formatPlace = ({ file, line, column, input }) => input ?? `${file}:${line}:${column}`;
const formatWarning = ({ message, ...warning }) => formatMistake({
	...warning,
	message: `warning: ${message}`
});
const mistakesIn = ({ message, hint, mistakes }) => mistakes.length > 0 ? mistakes : [{
	message,
	...defined({ hint })
}];
const formatProblem = (problem) => mistakesIn(problem).map(formatMistake).join("\n");
const problemLine = (problem) => formatProblem(problem).replaceAll("\n", "; ");
// build/model/secret.js
var Secret = class {
	#value;
	constructor(value) {
		this.#value = value;
	}
	reveal() {
		return this.#value;
	}
	equals(other) {
		return this.#value === other.#value;
	}
	toJSON() {
		return concealed;
	}
	toString() {
		throw new TypeError("a secret is no text: what sends it has to reveal it");
	}
	[Symbol.for("nodejs.util.inspect.custom")]() {
		return concealed;
	}
};
const concealed = "***";
const revealed = (data) => walk(data);
function walk(data) {
	if (data instanceof Secret) return data.reveal();
	if (Array.isArray(data)) return data.map(walk);
	if (typeof data !== "object" || data === null) return data;
	return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, walk(value)]));
}
const withoutSecrets = (data) => JSON.parse(JSON.stringify(data));
// build/net/addresses/address-guard.js
const refused = {
	"link-local": listOf({
		ipv4: ["169.254.0.0/16"],
		ipv6: ["fe80::/10"]
	}),
	"cloud metadata": listOf({
		ipv4: [
			"100.100.100.200/32",
			"168.63.129.16/32",
			"192.0.0.192/32"
		],
		ipv6: ["fd00:ec2::/32", "fd20:ce::254/128"]
	})
};
function listOf({ ipv4, ipv6 }) {
	const list = new BlockList();
	for (const [family, ranges] of [["ipv4", ipv4], ["ipv6", ipv6]]) for (const [address, prefix] of ranges.map((range) => range.split("/"))) list.addSubnet(address, Number(prefix), family);
	return list;
}
const refusedNames = [
	"metadata.google.internal",
	"metadata.goog",
	"instance-data.ec2.internal"
];
function refusedAddress(ip) {
	const address = ip.replace(/%.*$/, "");
	const family = isIP(address);
	if (family === 0) return void 0;
	const meant = family === 6 ? embeddedIn(address) : [];
	for (const [kind, list] of Object.entries(refused)) if (list.check(address, family === 6 ? "ipv6" : "ipv4") || meant.some((one) => list.check(one))) return `${address} is a ${kind} address`;
}
function embeddedIn(address) {
	const words = wordsOf(address);
	const starts = (...first) => first.every((word, index) => words[index] === word);
	const at = (index) => dotted(words[index], words[index + 1]);
	return [
		...starts(0, 0, 0, 0, 0) || starts(0, 0, 0, 0, 65535, 0) || starts(100, 65435) ? [at(6)] : [],
		...starts(100, 65435, 1) ? [dotted(words[3], (words[4] & 255) << 8 | words[5] >> 8)] : [],
		...starts(8194) ? [at(1)] : [],
		...starts(8193, 0) ? [dotted(words[6] ^ 65535, words[7] ^ 65535)] : [],
		...(words[4] & 65023) === 0 && words[5] === 24318 ? [at(6)] : []
	];
}
function wordsOf(address) {
	const [head = "", tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
	const read = (part) => part ? part.split(":").map((word) => Number.parseInt(word, 16)) : [];
	const [before, after] = [read(head), read(tail)];
	return [
		...before,
		...new Array(8 - before.length - after.length).fill(0),
		...after
	];
}
const dotted = (high, low) => [
	high >> 8,
	high & 255,
	low >> 8,
	low & 255
].join(".");
function refusedHost(hostname) {
	const name = hostname.replace(/\.$/, "").toLowerCase();
	if (refusedNames.includes(name)) return `${name} is a name of cloud metadata`;
	return refusedAddress(unbracketed(hostname));
}
const refusedAddressCode = "EREFUSEDADDRESS";
const refusal = (why) => Object.assign(new Error(why), { code: refusedAddressCode });
const guardedLookup = (hostname, options, callback) => {
	lookup(hostname, options, (error, address, family) => {
		if (error) return callback(error, address, family);
		const reason = (typeof address === "string" ? [address] : address.map((one) => one.address)).map(refusedAddress).find((one) => one !== void 0);
		if (reason === void 0) return callback(null, address, family);
		callback(refusal(`${hostname} is refused: ${reason}`), "", 0);
	});
};
const isAllowedHost = (url, hosts) => hosts.some((pattern) => matchesHost(pattern, url));
function assertAllowedUrl(url, lists, address) {
	const parsed = URL.canParse(url) ? new URL(url) : void 0;
	if (!parsed || !["http:", "https:"].includes(parsed.protocol) || parsed.hostname === "") throw new Problem("target", "the address of the target is not an http or https URL", { hint: "give one such as https://preview.example" });
	const reason = refusedHost(parsed.hostname) ?? (address === void 0 ? void 0 : refusedAddress(address));
	if (reason) throw new Problem("target", `the target is refused: ${reason}`, { hint: "link-local and metadata addresses are never tested; name the deployment itself" });
	const candidates = address === void 0 ? [parsed] : [parsed, withHost(parsed, address)];
	for (const { allowedHosts, name } of lists) {
		const other = allowedHosts && candidates.find((one) => !isAllowedHost(one, allowedHosts));
		if (!other) continue;
		const whose = name === void 0 ? "" : ` of ${name}`;
		throw new Problem("target", `${other === parsed ? "the host" : "the address"} ${other.host} is not among the allowed hosts${whose} (${allowedHosts.join(", ")})`, { hint: name === void 0 ? "add it to policy.allowed-hosts if it is meant to be tested" : "a pull request cannot add to policy.allowed-hosts of its base branch" });
	}
	return parsed;
}
function withHost(url, address) {
	const other = new URL(url);
	other.hostname = isIP(address) === 6 ? `[${address}]` : address;
	return other;
}
// build/net/proxy.js
function proxiesOf(environment) {
	const read = (name) => environment[name] || environment[name.toUpperCase()] || void 0;
	const [http, https, no] = [
		read("http_proxy"),
		read("https_proxy"),
		read("no_proxy")
	];
	return defined({
		http: http || void 0,
		https: https || void 0,
		no: no || void 0
	});
}
function proxyFor(url, { http, https, no = "" } = {}) {
	const asked = new URL(url);
	const named = asked.protocol === "https:" ? https : http;
	const host = unbracketed(asked.hostname).replace(/\.$/, "");
	if (named === void 0 || isLoopback(host)) return void 0;
	if (no.split(/[\s,]+/).filter(Boolean).some((entry) => matches(entry.toLowerCase(), host, portOf(asked)))) return void 0;
	const text = /^https?:\/\//i.test(named) ? named : `http://${named}`;
	return URL.parse(text) ?? void 0;
}
const loopback = ["127.0.0.0/8", "::1"];
const isLoopback = (host) => host === "localhost" || host.endsWith(".localhost") || loopback.some((range) => isWithin(host, range));
function matches(entry, host, port) {
	if (entry === "*") return true;
	const { name, onPort } = splitPort(entry);
	if (onPort !== void 0 && Number(onPort) !== port) return false;
	if (isIP(host) !== 0) return isWithin(host, name);
	const suffix = name.replace(/^\*?\./, "").replace(/\.$/, "");
	return host === suffix || host.endsWith(`.${suffix}`);
}
function splitPort(entry) {
	if (isIPv6(entry.replace(/\/.*/, ""))) return { name: entry };
	const [, name = entry, onPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
	return {
		name: unbracketed(name),
		onPort
	};
}
function isWithin(host, range) {
	const [, first = "", bits] = /^([^/%]*)(?:\/(\d+))?$/.exec(range) ?? [];
	if (isIP(host) === 0 || isIP(first) === 0) return false;
	const longest = isIPv6(first) ? 128 : 32;
	const prefix = Number(bits ?? longest);
	if (prefix > longest) return false;
	const addresses = new BlockList();
	addresses.addSubnet(first, prefix, familyOf(first));
	return addresses.check(host, familyOf(host));
}
const familyOf = (address) => isIPv6(address) ? "ipv6" : "ipv4";
const noTunnelCode = "ENOTUNNEL";
// build/model/basics/decoded.js
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
// build/net/userinfo.js
function splitUserinfo(address) {
	if (!URL.canParse(address)) return { url: address };
	const url = new URL(address);
	if (url.username === "" && url.password === "") return { url: address };
	const { username, password } = userOf(url);
	url.username = "";
	url.password = "";
	return {
		url: url.href,
		authorization: basicHeader(username, password)
	};
}
const userOf = ({ username, password }) => ({
	username: decoded(username),
	password: decoded(password)
});
const basicHeader = (username, password) => `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
// build/net/join-url.js
function joinUrl(base, path) {
	const { origin, pathname } = new URL(base);
	return new URL(`${origin}${pathname.replace(/\/$/, "")}${path.startsWith("/") ? path : `/${path}`}`).href;
}
const plainPath = /^(?:\/(?![.%])[\w~!$&()*+,;=:@%.-]*)+(?:\?[\w~!$&()*+,;=:@%./?-]+)?$/;
function pathJoiner(base) {
	const own = new URL(base).pathname.replace(/\/$/, "");
	return (path) => {
		if (plainPath.test(path)) return own + path;
		const { pathname, search } = new URL(joinUrl(base, path));
		return pathname + search;
	};
}
// build/model/basics/joiners.js
const innerJoiner = "(?<=[^\\x00-\\x7F\\u200C\\u200D])[\\u200C\\u200D](?=[^\\x00-\\x7F\\u200C\\u200D])";
const butJoiners = (characters, flags = "u") => new RegExp(`(?!${innerJoiner})${characters}`, flags);
const withoutLastJoiner = (text) => text.replace(/[\u200C\u200D]+$/, "");
// build/net/redaction/excerpt.js
const mostRead = 1e4;
function excerpt(text, length = 200) {
	const head = text.length > mostRead ? `${text.slice(0, mostRead)}…` : text;
	const title = isHtml(head) ? /<title[^>]*>([^<]+)/i.exec(head)?.[1] : void 0;
	const line = oneLine(title ?? head);
	const characters = [...line];
	return characters.length > length ? `${characters.slice(0, length - 1).join("")}…` : line;
}
function isHtml(text) {
	return /^\s*(<!doctype html|<html|<head|<body|<!--)/i.test(text.slice(0, 1e3));
}
const oneLine = (text) => text.replace(/\s+/g, " ").replace(unseen$1, "").trim();
const plainLines = (text) => text.replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n").replace(/\t/g, " ").replace(unseenInLines, "");
const unseen$1 = butJoiners("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]", "gu");
const unseenInLines = butJoiners("(?!\\n)[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]", "gu");
// build/model/basics/docs.js
const docsPage = (page) => `https://github.com/reliability-gate/reliability-gate/blob/v1/docs/${page}`;
// build/model/basics/listed.js
function listed(names, most) {
	const shown = names.slice(0, most).join(", ");
	return names.length > most ? `${shown} and ${formatCount(names.length - most)} more` : shown;
}
const listedKeys = (keys, separator = ", ") => keys.map((key) => `\`${key}\``).join(separator);
// build/language/yaml/tree.js
function nodeOf(written) {
	if (typeof written === "string") return {
		kind: "text",
		at: 0,
		text: written
	};
	if (typeof written === "number") return {
		kind: "number",
		at: 0,
		value: written,
		source: String(written)
	};
	if (typeof written === "boolean") return {
		kind: "boolean",
		at: 0,
		value: written
	};
	if (written === null) return {
		kind: "nothing",
		at: 0
	};
	if (Array.isArray(written)) return {
		kind: "list",
		at: 0,
		items: written.map(nodeOf)
	};
	return {
		kind: "map",
		at: 0,
		entries: Object.entries(written).map(([key, value]) => ({
			key,
			at: 0,
			value: nodeOf(value)
		}))
	};
}
function describe(node) {
	if (node.kind === "text") return quote(node.text);
	if (node.kind === "number") return `the number ${node.source}`;
	if (node.kind === "boolean") return `${node.value}`;
	return describeKind(node);
}
function describeKind(node) {
	return {
		text: "a string",
		number: "a number",
		boolean: "true or false",
		nothing: "nothing",
		list: "a list",
		map: "a mapping"
	}[node.kind];
}
function quote(text) {
	const characters = [...text];
	const short = characters.length > 60 ? `${characters.slice(0, 57).join("")}...` : text;
	return printable(JSON.stringify(short));
}
const printable = (text) => text.replace(unseen, "?");
const unseen = butJoiners("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "gu");
function entryOf(node, key) {
	return node?.kind === "map" ? node.entries.find((entry) => entry.key === key) : void 0;
}
const itemsOf = (node) => node?.kind === "list" ? node.items : [];
// build/language/yaml/reading.js
function mistake(spot, { message, hint, at }) {
	const where = at ?? spot.node.at;
	const place = spot.reading.place(where);
	const given = spot.reading.overriddenAt?.(where)?.path;
	const path = given !== void 0 && `${given}.`.startsWith(`${spot.path}.`) ? "" : spot.path;
	const text = printable(path ? `${path}: ${message}` : message);
	spot.reading.found.push({
		place,
		section: sectionOf(spot.path),
		mistake: {
			message: text,
			...defined({ hint: hint ? printable(hint) : void 0 }),
			place
		}
	});
}
const mistakeAt = (at, reading, remark) => mistake({
	node: {
		kind: "nothing",
		at
	},
	path: "",
	reading
}, remark);
function deprecate({ path, reading }, at, key) {
	const above = path.slice(0, path.lastIndexOf(".") + 1);
	reading.deprecated.push({
		message: `${path} is deprecated, and will go with the next major version`,
		hint: `write ${above}${key} instead`,
		place: reading.place(at)
	});
}
const sectionOf = (path) => path.split(/[.[]/, 1)[0] ?? "";
function refer(spot, to, name) {
	const { node, path, reading } = spot;
	reading.references.push({
		to,
		name,
		path,
		place: reading.place(node.at)
	});
}
function refuseFile(spot, remark) {
	spot.reading.found.length = 0;
	return mistake(spot, remark);
}
const isOverridden = ({ overriddenAt }, at) => overriddenAt?.(at) !== void 0;
const sortedMistakes = (reading) => reading.found.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column).map(({ mistake }) => mistake);
// build/language/section.js
function section(fields, rules = {}) {
	return {
		type: "mapping",
		fields,
		schema: sectionSchema(fields, rules),
		read: (spot) => {
			const { values, whole } = readSection(fields, rules, spot);
			return whole || rules.keepsRest ? values : void 0;
		}
	};
}
function readSection(fields, rules, spot) {
	const { node } = spot;
	const before = spot.reading.found.length;
	if (node.kind !== "map") {
		const found = spot.path === "" ? describeKind(node) : describe(node);
		mistake(spot, { message: `expected a mapping with the keys ${listedKeys(Object.keys(fields))}; found ${found}` });
		return {
			values: {},
			whole: false
		};
	}
	const values = [];
	const entries = withoutReplaced(node.entries, rules, spot.reading);
	for (const entry of node.entries) {
		const unused = entries.includes(entry) ? entry.replaced : entry.value;
		if (unused) lookAt({
			...entry,
			value: unused
		}, spot, fields, rules);
	}
	for (const entry of entries) {
		const value = readEntry(entry, spot, fields, rules);
		if (value !== void 0) values.push([entry.key, value]);
	}
	for (const [key, setting] of Object.entries(fields)) if (setting.required && !entryOf(node, key)) mistake(spot, { message: `\`${key}\` is missing` });
	noteExclusive(entries, rules, spot);
	return {
		values: Object.fromEntries(values),
		whole: spot.reading.found.length === before
	};
}
function noteExclusive(entries, rules, spot) {
	const entryAt = (key) => entries.find((entry) => entry.key === key);
	for (const [one, other] of refusedPairs(rules)) {
		const [first, second] = [entryAt(one), entryAt(other)];
		if (!first || !second) continue;
		mistake(spot, {
			message: `\`${one}\` and \`${other}\` exclude each other`,
			hint: "keep one of them",
			at: isOverridden(spot.reading, first.at) ? first.at : second.at
		});
	}
}
const pairsOf = (keys) => keys.flatMap((one, index) => keys.slice(index + 1).map((other) => [one, other]));
const refusedPairs = ({ alternatives = [], exclusive = [] }) => [...alternatives, ...exclusive];
function lookAt(entry, spot, fields, rules) {
	readEntry(entry, {
		...spot,
		reading: {
			...spot.reading,
			references: []
		}
	}, fields, rules);
}
function withoutReplaced(entries, { alternatives = [] }, reading) {
	const given = new Set(entries.filter(({ at }) => isOverridden(reading, at)).map(({ key }) => key));
	const isReplaced = ({ key }) => !given.has(key) && alternatives.some(([one, other]) => key === one && given.has(other) || key === other && given.has(one));
	return entries.filter((entry) => !isReplaced(entry));
}
function readEntry(entry, spot, fields, rules) {
	const setting = Object.hasOwn(fields, entry.key) ? fields[entry.key] : void 0;
	const path = spot.path ? `${spot.path}.${entry.key}` : entry.key;
	if (!setting) return mistake(spot, {
		...unknownKey(entry.key, fields, rules),
		at: entry.at
	});
	if (entry.value.kind === "nothing") return mistake({
		...spot,
		path
	}, {
		message: "there is no value",
		hint: "remove the key, or give it one",
		at: entry.at
	});
	if (setting.deprecated !== void 0) deprecate({
		path,
		reading: spot.reading
	}, entry.at, setting.deprecated);
	return setting.option.read({
		...spot,
		node: entry.value,
		path
	});
}
function unknownKey(key, fields, rules) {
	if (key === "<<") return {
		message: "YAML merge keys are not allowed",
		hint: "write the values out"
	};
	const message = `unknown key \`${key.slice(0, 60)}\``;
	const elsewhere = rules.elsewhere?.(key);
	const near = nearest(key, Object.keys(fields)) ?? elsewhere;
	const known = () => rules.outside?.(key) ?? describeKnown(fields);
	return {
		message,
		hint: near ? `did you mean \`${near}\`?` : known()
	};
}
const mostKnown = 12;
function describeKnown(fields) {
	const keys = Object.keys(fields);
	if (keys.length <= mostKnown) return `known here: ${keys.join(", ")}`;
	return `known here: ${keys.slice(0, mostKnown).join(", ")}, and ${keys.length - mostKnown} more: see ${docsPage("configuration.md")}`;
}
const inEditor = (doc) => doc.replace(/\[([^\]]+)\]\(([^)#:]+)(#[^)]*)?\)/g, (_, text, page) => `${text} (${docsPage(page)})`);
function sectionSchema(fields, rules = {}) {
	const exclusive = refusedPairs(rules);
	const entries = Object.entries(fields);
	const required = entries.filter(([, { required }]) => required).map(([key]) => key);
	const properties = entries.map(([key, { option, doc, default: fallback, example, deprecated }]) => [key, {
		...option.schema,
		description: inEditor(doc),
		...defined({
			default: fallback,
			examples: example === void 0 ? void 0 : [example],
			deprecated: deprecated === void 0 ? void 0 : true
		})
	}]);
	return {
		type: "object",
		properties: Object.fromEntries(properties),
		additionalProperties: false,
		...defined({
			required: required.length > 0 ? required : void 0,
			allOf: exclusive.length > 0 ? exclusive.map((pair) => ({ not: { required: pair } })) : void 0
		})
	};
}
// build/engines/engine.js
const usualWindowSeconds = 2.5;
// build/language/text-option.js
function textOption({ type, expected, hint, parse, schema = {}, secret }) {
	return {
		type,
		parse,
		schema: {
			type: "string",
			...schema
		},
		read: (spot) => {
			if (spot.node.kind === "text") return readText(spot, parse);
			return mistake(spot, {
				message: `expected ${expected}; found ${secret ? describeKind(spot.node) : describe(spot.node)}`,
				hint
			});
		}
	};
}
function readText(spot, parse) {
	const { node } = spot;
	if (node.kind !== "text") throw new TypeError("readText is for texts");
	const parsed = parse(node.text);
	if ("value" in parsed) return parsed.value;
	const { refused, hint, index } = parsed;
	return mistake(spot, {
		message: refused,
		hint,
		at: index !== void 0 && node.textAt !== void 0 ? node.textAt + index : void 0
	});
}
// build/language/matching.js
const matching = (form, expected, hint, type = "text") => textOption({
	type,
	expected,
	hint: `${hint}, in quotes`,
	schema: { pattern: form.source.replace(/^\^/, "^\\s*").replace(/\$$/, "\\s*$") },
	parse: (written) => {
		const value = written.trim();
		return form.test(value) ? { value } : {
			refused: `expected ${expected}; found ${quote(written)}`,
			hint
		};
	}
});
// build/language/scalars/texts.js
const unprintable = butJoiners("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
const longestName = 100;
const longestPath = 500;
const name = textOption({
	type: "text",
	expected: "a string",
	hint: "put it in quotes",
	schema: {
		minLength: 1,
		maxLength: longestName,
		pattern: "\\S"
	},
	parse: (text) => {
		const value = text.trim();
		if (value === "") return { refused: "expected a string; found an empty one" };
		if ([...value].length > longestName) return { refused: `a string of ${[...value].length} characters, ${quote(value)}; at most ${longestName} are allowed` };
		const index = value.search(unprintable);
		if (index >= 0) return {
			refused: `the text ${quote(value)} contains a line break or another character that cannot be shown`,
			index
		};
		return value === "__proto__" ? { refused: "the name \"__proto__\" is taken" } : { value };
	}
});
const file = textOption({
	type: "file",
	expected: "the path of a file",
	hint: "put it in quotes",
	schema: {
		minLength: 1,
		maxLength: longestPath
	},
	parse: (text) => {
		const value = text.trim();
		if (value === "") return { refused: "expected the path of a file; found an empty text" };
		const index = value.search(unprintable);
		if (index >= 0) return {
			refused: `the path ${quote(value)} contains a character that cannot be shown`,
			index
		};
		return value.length <= longestPath ? { value } : { refused: `the path ${quote(value)} is longer than ${longestPath} characters` };
	}
});
const innerFolder = textOption({
	type: "folder",
	expected: "a folder",
	hint: "such as node_modules",
	schema: {
		minLength: 1,
		maxLength: longestPath
	},
	parse: (text) => {
		const value = text.trim().replace(/\/+$/, "");
		return value !== "" && !value.startsWith("/") && value.length <= longestPath && !unprintable.test(value) && value.split("/").every((part) => !/^(?:\.{0,2}|\.git)$/i.test(part)) ? { value } : {
			refused: `expected a folder within the app's; found ${quote(text)}`,
			hint: "such as node_modules or packages/api/dist"
		};
	}
});
const userName = matching(/^[A-Za-z_][\w.-]{0,31}$/, "the name of a user", "such as nobody", "user");
const gitRef = matching(/^(?!-)[\w./@^~{}+-]{1,200}$/, "the name of a commit", "such as base, main or v1.2.0", "git ref");
const dataBranch = matching(/^(?=.{1,100}$)reliability-gate-[a-z0-9]+(-[a-z0-9]+)*$/, "a branch whose name begins with reliability-gate-", "such as reliability-gate-data, in small letters, digits and hyphens", "branch of data");
const time = textOption({
	type: "time",
	expected: "a time",
	hint: "such as 2026-11-03T14:02:10Z",
	schema: { pattern: "^\\s*\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)\\s*$" },
	parse: (text) => {
		const value = text.trim();
		return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value)) ? { value } : {
			refused: `expected a time; found ${quote(text)}`,
			hint: "a date, a time and an offset, such as 2026-11-03T14:02:10Z"
		};
	}
});
function text({ most, expected, trimmed = false }) {
	return textOption({
		type: "text",
		expected,
		hint: "put it in quotes",
		schema: {
			minLength: 1,
			maxLength: most
		},
		parse: (value) => {
			if (value.trim() === "") return { refused: `expected ${expected}; found an empty text` };
			if (value.length > most) return { refused: `a string of ${value.length} characters; at most ${most} are allowed` };
			return { value: trimmed ? value.trim() : value };
		}
	});
}
function choice(words) {
	const expected = words.length === 1 ? `\`${words[0]}\`` : `one of ${listedKeys(words)}`;
	return textOption({
		type: listedKeys(words, " or "),
		expected,
		hint: "put it in quotes",
		schema: { enum: words },
		parse: (written) => {
			const value = words.find((word) => word === written.trim());
			if (value) return { value };
			const near = nearest(written, words);
			return {
				refused: `expected ${expected}; found ${quote(written)}`,
				hint: near && `did you mean \`${near}\`?`
			};
		}
	});
}
const flag = {
	type: "`true` or `false`",
	schema: { type: "boolean" },
	read: (spot) => spot.node.kind === "boolean" ? spot.node.value : mistake(spot, { message: `expected true or false; found ${describe(spot.node)}` })
};
// build/language/access/telling-names.js
const leastLength = 4;
const words = new Set([...[
	"password",
	"passwd",
	"pwd",
	"passphrase",
	"passcode",
	"pin",
	"otp",
	"secret",
	"token",
	"jwt",
	"apikey",
	"key"
], ...[
	"auth",
	"authorization",
	"credential",
	"credentials",
	"signature",
	"sig",
	"session",
	"sessionid",
	"sid",
	"bypass"
]]);
function namesCredential(name) {
	return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).some((part) => words.has(part));
}
const secretsOfVariables = (variables) => Object.entries(variables).flatMap(([name, value]) => value.length >= leastLength && (namesCredential(name) || value.includes("://")) ? [value] : []);
const secretsOfPath = (path) => path.includes("?") ? secretsOfForm(path.replace(/^.*?\?/, "")) : [];
const secretsOfForm = (form) => form.split("&").flatMap((pair) => {
	const [name, value] = [...new URLSearchParams(pair)][0] ?? [];
	return name && value && value.length >= leastLength && namesCredential(name) ? [...new Set([value, pair.slice(pair.indexOf("=") + 1)])] : [];
});
const secretsOfField = (name, value) => value.length >= leastLength && namesCredential(name) ? [value] : [];
function secretsOfJson(value) {
	if (value === null || typeof value !== "object") return [];
	return Object.entries(value).flatMap(([name, inner]) => namesCredential(name) && (typeof inner === "string" || typeof inner === "number") && `${inner}`.length >= leastLength ? [String(inner)] : secretsOfJson(inner));
}
function secretsOfBody(body) {
	try {
		return secretsOfJson(JSON.parse(body));
	} catch {
		return /^[^\s=&]+=/.test(body) ? secretsOfForm(body) : [];
	}
}
// build/language/list.js
function list(item, { least = 1, most, name, what, keepsRest = false }) {
	return {
		type: `list of ${item.type}`,
		...defined({ fields: item.fields }),
		schema: {
			type: "array",
			items: item.schema,
			minItems: least,
			maxItems: most
		},
		read: (spot) => {
			const { node } = spot;
			if (node.kind !== "list") {
				const hint = node.kind === "nothing" ? void 0 : "write each item on its own line after `- `";
				return mistake(spot, {
					message: `expected a list of ${what}; found ${describe(node)}`,
					hint
				});
			}
			if (node.items.length < least) return mistake(spot, {
				message: `the list is empty`,
				hint: `remove it, or name ${what}`
			});
			if (node.items.length > most) return mistake(spot, { message: `${node.items.length} ${what}; at most ${most} are allowed` });
			const before = spot.reading.found.length;
			const values = node.items.map((itemNode, index) => readItem(item, {
				...spot,
				node: itemNode,
				path: `${spot.path}[${index}]`
			}));
			if (name) noteDuplicates(spot, node.items, values.map((value) => value === void 0 ? void 0 : name(value)));
			if (spot.reading.found.length === before) return values;
			return keepsRest ? values.filter((value) => value !== void 0) : void 0;
		}
	};
}
function oneOrList(item, several) {
	return {
		type: `${item.type}, or a list of them`,
		schema: { anyOf: [item.schema, several.schema] },
		read: (spot) => {
			if (spot.node.kind === "list") return several.read(spot);
			const value = item.read(spot);
			return value === void 0 ? void 0 : [value];
		}
	};
}
function readItem(item, spot) {
	return spot.node.kind === "nothing" ? mistake(spot, {
		message: "the item is empty",
		hint: "remove the `-`"
	}) : item.read(spot);
}
function noteDuplicates(spot, items, names) {
	names.forEach((name, index) => {
		const first = names.indexOf(name);
		if (name === void 0 || first === index) return;
		const { line } = spot.reading.place(items[first].at);
		mistake({
			...spot,
			node: items[index],
			path: `${spot.path}[${index}]`
		}, {
			message: `duplicate name \`${name}\``,
			hint: `first in line ${line}; give one of them another \`name\``
		});
	});
}
// build/language/limits.js
const limits = {
	ratePerSecond: 1e5,
	users: 1e4,
	connections: 1e4,
	durationMs: 6 * hourMs,
	warmupMs: hourMs,
	thinkMs: 6e5,
	requestTimeoutMs: 3e5,
	readyTimeoutMs: hourMs,
	deploymentTimeoutMs: hourMs,
	requests: 200,
	totalRequests: 1e9,
	steps: 50,
	workers: 64,
	runners: 500,
	objectives: 100,
	hosts: 100,
	alertFiles: 50,
	alertRules: 500,
	alertMs: dayMs,
	scrapes: 20,
	sources: 20,
	scrapeIntervalMs: 6e4,
	scrapeLabels: 20,
	variables: 100,
	queryLength: 1e4,
	settleMs: 3e5
};
// build/language/variables.js
const runnersOwn = /^(ACTIONS|INPUT|STATE)_/;
function resolveVariables(value, environment, of) {
	if (!environment) return { value: {
		text: value,
		parts: []
	} };
	const parts = [];
	let text = "";
	let end = 0;
	for (let index = value.indexOf("${"); index >= 0; index = value.indexOf("${", end)) {
		const name = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}/.exec(value.slice(index, index + 204))?.[1];
		if (!name) return {
			refused: "expected the name of an environment variable, in braces after the dollar sign, such as TOKEN",
			index
		};
		if (runnersOwn.test(name)) return {
			refused: `${name} belongs to the runner and is not for ${of}s`,
			index
		};
		const found = readVariable(name, environment);
		if (!found) {
			const hint = `set it in the step's \`env\`, or remove the ${of}`;
			return {
				refused: `the environment variable ${name} is not set or empty`,
				hint,
				index
			};
		}
		parts.push(found);
		text += value.slice(end, index) + found;
		end = index + name.length + 3;
	}
	return { value: {
		text: text + value.slice(end),
		parts
	} };
}
const readVariable = (name, environment) => (Object.hasOwn(environment, name) ? environment[name]?.trim() : void 0) || void 0;
// build/language/mappings/mapping.js
function mapping({ type, expected, hint, what, least = 0, most, names, values, secret }, one) {
	return {
		type,
		schema: {
			type: "object",
			...defined({ propertyNames: names }),
			additionalProperties: values,
			...defined({ minProperties: least || void 0 }),
			maxProperties: most
		},
		read: (spot) => {
			const { node } = spot;
			if (node.kind !== "map" || node.entries.length < least) {
				const kind = secret ? describeKind(node) : describe(node);
				return mistake(spot, {
					message: `expected ${expected}; found ${node.kind === "map" ? "an empty one" : kind}`,
					hint
				});
			}
			if (node.entries.length > most) return mistake(spot, { message: `more than ${most} ${what}` });
			const before = spot.reading.found.length;
			const all = node.entries.map((entry) => one(entry, {
				...spot,
				node: entry.value,
				path: `${spot.path}.${entry.key}`
			}, spot));
			return spot.reading.found.length > before ? void 0 : all;
		}
	};
}
function record(form, one) {
	const pairs = mapping(form, (entry, own, spot) => {
		const value = one(entry, own, spot);
		return value === void 0 ? void 0 : [entry.key, value];
	});
	return {
		...pairs,
		read: (spot) => {
			const read = pairs.read(spot);
			return read && Object.fromEntries(read);
		}
	};
}
// build/engines/embedded/kind.js
const fineWindowSeconds = .5;
const windowSecondsOf = ({ spike, fine }) => spike || fine ? fineWindowSeconds : usualWindowSeconds;
const embedded = {
	id: "embedded",
	can: {
		keys: "all",
		sends: "requests",
		sides: true,
		steps: true
	},
	windowSeconds: windowSecondsOf,
	load: () => import("./engines-embedded-embedded.js")
};
// build/model/basics/is-object.js
const isObject = (data) => typeof data === "object" && data !== null;
const isListOf = (data, is = () => true) => Array.isArray(data) && data.every((one) => isObject(one) && is(one));
// build/engines/graphql.js
function readsErrors({ method, body, file, expect }) {
	if (method !== "POST" || expect.body !== void 0 || expect.json !== void 0) return false;
	const text = body ?? file?.bytes;
	if (text === void 0 || !/^\s*[[{]/.test(text)) return false;
	return parsed(text).some(isOperation);
}
function isOperation(sent) {
	if (!isObject(sent)) return false;
	const { query, extensions } = sent;
	return isObject(extensions) && isObject(extensions.persistedQuery) || typeof query === "string" && query.includes("{");
}
function parsed(text) {
	for (const written of [text, text.replace(/\{\{[^{}]*\}\}/g, "0")]) try {
		return [JSON.parse(written)].flat();
	} catch {}
	return [];
}
function errorsIn(response) {
	const results = resultsIn(response).filter(({ errors }) => Array.isArray(errors) && errors.length > 0);
	const failed = results.find(({ data }) => data === void 0 || data === null);
	const told = failed ?? results[0];
	if (!told) return void 0;
	const [first] = told.errors;
	const message = isObject(first) && typeof first.message === "string" ? first.message : "";
	return {
		whole: failed !== void 0,
		says: `a GraphQL error${message && `: ${excerpt(message, 100)}`}`
	};
}
function resultsIn(response) {
	try {
		return [response.json].flat().filter(isObject);
	} catch {
		return [];
	}
}
// build/engines/embedded/scenario/varies.js
const readsBody = ({ body, json, size }) => body !== void 0 || json !== void 0 || size !== void 0;
function isRead(request, { cookies }) {
	if (request.protocol !== void 0) return false;
	const { capture = [], expect, follow, markers } = request;
	const checks = readsBody(expect) || expect.headers !== void 0 || expect.time !== void 0;
	return capture.length > 0 || checks || markers !== void 0 || readsErrors(request) || follow === true || cookies === true;
}
const varies = (load) => load.scenarios !== void 0 || load.traces !== void 0 || load.requests.some((request) => request.protocol !== void 0 || request.templates === true || isRead(request, load));
// build/language/json-path-bound.js
const { FilterSelector } = jsonpath.selectors;
const mostSteps = 1e6;
const charactersOfStep = 8;
function boundedFirst(query) {
	let left = 0;
	bound(query, (steps) => {
		left -= steps;
		if (left < 0) throw new Error(tooMuch(query));
	});
	return (value) => {
		left = mostSteps;
		return query.match(value)?.value;
	};
}
const tooMuch = (query) => `${query} looks at more than ${mostSteps.toLocaleString("en")} values; write a shorter way to the one that is meant`;
function bound({ segments }, spend) {
	for (const selector of segments.flatMap(({ selectors }) => selectors)) {
		const resolve = selector.resolve.bind(selector);
		selector.resolve = (node) => {
			spend(1);
			const found = resolve(node);
			spend(found.length);
			return found;
		};
		if (!(selector instanceof FilterSelector)) continue;
		for (const inner of queriesIn(selector.expression)) {
			bound(inner, spend);
			const sizeOf = sizes();
			inner.query = (value) => {
				const nodes = [...inner.lazyQuery(value)];
				for (const node of nodes) spend(sizeOf(node.value));
				return new JSONPathNodeList(nodes);
			};
		}
	}
}
function queriesIn(part) {
	if (part instanceof JSONPathQuery) return [part];
	return typeof part === "object" && part !== null ? Object.values(part).flatMap(queriesIn) : [];
}
function sizes() {
	const known = new WeakMap();
	return function sizeOf(value) {
		if (typeof value === "string") return Math.floor(value.length / charactersOfStep);
		if (typeof value !== "object" || value === null) return 0;
		const before = known.get(value);
		if (before !== void 0) return before;
		const size = Object.values(value).reduce((sum, one) => sum + 1 + sizeOf(one), 0);
		known.set(value, size);
		return size;
	};
}
// build/language/json-path.js
const { Match, Search } = jsonpath.functions;
const { NameSelector } = jsonpath.selectors;
const mostKept = 50;
function expressionFunction(original, test) {
	const kept = new Map();
	const compile = (written) => {
		try {
			original.call("", written);
			return RE2JS.compile(withPlainDots(written));
		} catch {
			return;
		}
	};
	const { argTypes, returnType } = original;
	return {
		argTypes,
		returnType,
		call: (text, written) => {
			if (typeof text !== "string" || typeof written !== "string") return false;
			if (!kept.has(written)) {
				if (kept.size >= mostKept) kept.clear();
				kept.set(written, compile(written));
			}
			const pattern = kept.get(written);
			return pattern !== void 0 && test(pattern, text);
		}
	};
}
const withPlainDots = (written) => written.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\./gsu, (found) => found === "." ? "[^\\n\\r]" : found);
const environment = new JSONPathEnvironment();
environment.functionRegister.set("match", expressionFunction(new Match({ throwErrors: true }), (pattern, text) => pattern.matcher(text).matches()));
environment.functionRegister.set("search", expressionFunction(new Search({ throwErrors: true }), (pattern, text) => pattern.matcher(text).find()));
const compileJsonPath = (path) => environment.compile(path);
function compileFirst(path) {
	const query = compileJsonPath(path);
	const keys = keysOf(query);
	if (!keys) return boundedFirst(query);
	return (value) => {
		let at = value;
		for (const key of keys) {
			at = childOf(at, key);
			if (at === void 0) return void 0;
		}
		return at;
	};
}
const namesOf = (path) => keysOf(compileJsonPath(path));
function keysOf(query) {
	if (!query.singularQuery()) return void 0;
	return query.segments.map(({ selectors: [only] }) => only instanceof NameSelector ? only.name : only.index);
}
function childOf(value, key) {
	if (Array.isArray(value)) return typeof key === "number" ? value.at(key) : void 0;
	if (typeof value !== "object" || value === null || typeof key === "number") return void 0;
	return Object.hasOwn(value, key) ? value[key] : void 0;
}
// build/language/template.js
const valueName = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const valueNameForm = "made of letters, digits, _ and -, and begins with a letter";
const givenNames = [
	"uuid",
	"int",
	"text",
	"timestamp",
	"iteration"
];
const longestText$1 = 1e3;
const known = `a captured value, a column such as users.name, uuid, int(1, 100), text(12), timestamp or iteration`;
const howToSendBraces = "to send a literal {{, write {{ '{{' }}";
const isTemplate = (text) => text.includes("{{");
function parseTemplate(text) {
	const parts = [];
	let from = 0;
	for (let at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", from)) {
		const end = text.indexOf("}}", at);
		if (end < 0) return {
			refused: "the placeholder is not closed",
			hint: `write }} at its end; ${howToSendBraces}`,
			index: at
		};
		if (at > from) parts.push(text.slice(from, at));
		const parsed = parsePlaceholder(text.slice(at + 2, end).trim());
		if (typeof parsed === "string") return {
			refused: parsed,
			hint: `known: ${known}; ${howToSendBraces}`,
			index: at
		};
		parts.push({
			...parsed,
			index: at
		});
		from = end + 2;
	}
	if (from < text.length) parts.push(text.slice(from));
	return { value: parts };
}
function parsePlaceholder(text) {
	if (text === "uuid" || text === "timestamp" || text === "iteration") return { kind: text };
	if (text === "'{{'") return { kind: "braces" };
	const [, called, given = ""] = /^(\w+)\s*\(([^()]*)\)$/.exec(text) ?? [];
	const numbers = given.split(",").map((one) => /^\s*-?\d{1,15}\s*$/.test(one) ? Number(one) : NaN);
	if (called === "int") {
		const [least = NaN, most = NaN] = numbers;
		return numbers.length === 2 && least <= most ? {
			kind: "int",
			least,
			most
		} : `expected int(least, most) with least ≤ most; found ${quote(text)}`;
	}
	if (called === "text") {
		const [length = NaN] = numbers;
		return numbers.length === 1 && length >= 1 && length <= longestText$1 ? {
			kind: "text",
			length
		} : `expected text(length) of 1 to ${longestText$1} characters; found ${quote(text)}`;
	}
	if (isValueName(text) && !givenNames.some((name) => name === text)) return {
		kind: "value",
		name: text
	};
	return text === "" ? "the placeholder is empty" : `there is no placeholder ${quote(text)}`;
}
const isValueName = (text) => /^[\p{L}_][\p{L}\p{N}_-]*(\.[^.{}]+)?$/u.test(text);
const masked = (text) => text.replace(/\{\{.*?(?:\}\}|$)/gs, (found) => "x".repeat(found.length));
// build/language/responses/captures.js
const mostCaptures = 50;
const mostCharacters$1 = 500;
const jsonPath = textOption({
	type: "JSON path",
	expected: "a JSON path",
	hint: "such as $.items[0].sku",
	schema: {
		pattern: "^\\s*\\$",
		maxLength: mostCharacters$1
	},
	parse: (written) => {
		const value = written.trim();
		if (value.length > mostCharacters$1) return { refused: `a path of more than ${mostCharacters$1} characters` };
		if (!value.startsWith("$")) return {
			refused: `expected a JSON path; found ${quote(written)}`,
			hint: "it begins with $, such as $.items[0].sku"
		};
		try {
			compileJsonPath(value);
			return { value };
		} catch (error) {
			const { message, token } = error;
			return {
				refused: `the JSON path ${quote(value)} cannot be read: ${message.replace(/ \('.*$/s, "")}`,
				hint: "see RFC 9535",
				index: token?.index
			};
		}
	}
});
const pattern$1 = textOption({
	type: "regular expression",
	expected: "a regular expression",
	hint: "put it in quotes",
	schema: {
		minLength: 1,
		maxLength: mostCharacters$1
	},
	parse: (value) => {
		if (value === "") return { refused: "expected a regular expression; found an empty text" };
		if (value.length > mostCharacters$1) return { refused: `an expression of more than ${mostCharacters$1} characters` };
		try {
			RE2JS.compile(value);
			return { value };
		} catch (error) {
			return {
				refused: `the regular expression ${quote(value)} cannot be read: ${error.message}`,
				hint: "the syntax is that of RE2, without look-around and back-references"
			};
		}
	}
});
const token = (what) => textOption({
	type: `name of a ${what}`,
	expected: `the name of a ${what}`,
	hint: "put it in quotes",
	schema: { pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}$" },
	parse: (value) => /^[\w!#$%&'*+.^`|~-]{1,200}$/.test(value) ? { value } : { refused: `expected the name of a ${what}; found ${quote(value)}` }
});
const otherFields = {
	header: {
		option: token("header"),
		doc: "The value of a header of the response.",
		example: "X-CSRF"
	},
	regex: {
		option: pattern$1,
		doc: "What the first group matches in the body, or the whole expression where it has no group; the syntax of RE2.",
		example: "order-(\\d+)"
	},
	cookie: {
		option: token("cookie"),
		doc: "The value of a cookie that the response sets.",
		example: "session"
	}
};
const capturesFrom = (kinds) => {
	const captured = capturedFrom(kinds);
	return mapping({
		type: "mapping of names to what is kept of the response",
		expected: "a mapping of names",
		hint: "such as { token: $.token }",
		what: "captures",
		most: mostCaptures,
		names: { pattern: valueName.source },
		values: captured.schema
	}, ({ key, at }, own) => {
		const refused = refuseName$1(key);
		if (refused) return mistake(own, {
			message: refused,
			at
		});
		const what = captured.read(own);
		return what && {
			name: key,
			...what
		};
	});
};
function refuseName$1(name) {
	if (!valueName.test(name)) return `the name of a value is ${valueNameForm}`;
	return givenNames.some((given) => given === name) ? `\`${name}\` is a placeholder already; choose another name` : void 0;
}
function capturedFrom(kinds) {
	if (kinds.length === 0) return {
		...jsonPath,
		read: (spot) => ofPath(jsonPath.read(spot))
	};
	const others = section(Object.fromEntries(kinds.map((kind) => [kind, otherFields[kind]])), { exclusive: pairsOf(kinds) });
	const listed = kinds.map((kind) => `\`${kind}\``).join(", ").replace(/, ([^,]*)$/, " and $1");
	return {
		type: "JSON path, or mapping",
		schema: { anyOf: [jsonPath.schema, others.schema] },
		read: (spot) => {
			if (spot.node.kind === "text") return ofPath(jsonPath.read(spot));
			const read = others.read(spot);
			if (!read) return void 0;
			const { header, regex, cookie } = read;
			if (header !== void 0) return {
				from: "header",
				header
			};
			if (regex !== void 0) return {
				from: "regex",
				pattern: regex
			};
			if (cookie !== void 0) return {
				from: "cookie",
				cookie
			};
			return mistake(spot, {
				message: `expected ${kinds.length > 1 ? "one of " : ""}${listed}`,
				hint: "or a JSON path, such as $.token"
			});
		}
	};
}
const ofPath = (path) => path === void 0 ? void 0 : {
	from: "json",
	path
};
// build/language/scalars/socket-address.js
const hint$1 = "such as 127.0.0.1:8080, or \":8080\" on the host of the target";
const socketAddress = textOption({
	type: "address",
	expected: "a host and a port",
	hint: hint$1,
	schema: { pattern: "^\\s*(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9_.-]*):\\d{1,5}\\s*$" },
	parse: (text) => {
		const [, host, port] = /^(\[[\dA-Fa-f:.]+\]|[\w.-]*):(\d{1,5})$/.exec(text.trim()) ?? [];
		const url = `http://${host || "target"}:${port}`;
		if (host === void 0 || Number(port) < 1 || !URL.canParse(url)) return {
			refused: `expected a host and a port from 1 to 65535; found ${quote(text)}`,
			hint: hint$1
		};
		return { value: `${host && new URL(url).hostname}:${Number(port)}` };
	}
});
function addressOn(scheme, written, target) {
	if (!written.startsWith(":")) return `${scheme}://${written}`;
	return target && `${scheme}://${new URL(target).hostname}${written}`;
}
// build/engines/embedded/protocols/grpc/address.js
const grpcAddress = textOption({
	type: "address",
	expected: "a host and a port",
	hint: "such as 127.0.0.1:50051, https://grpc.example:443, or \":50051\" on the host of the target",
	schema: { pattern: "^\\s*(https://)?(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9_.-]*):\\d{1,5}\\s*$" },
	parse: (text) => {
		const [, scheme = "", rest = ""] = /^\s*(https:\/\/)?(.*)$/s.exec(text) ?? [];
		const parsed = socketAddress.parse(rest);
		if (!("value" in parsed)) return parsed;
		return scheme !== "" && parsed.value.startsWith(":") ? {
			refused: "expected a host after https://",
			hint: "such as https://grpc.example:443"
		} : { value: scheme + parsed.value };
	}
});
function addressField({ address }, target) {
	if (address === void 0 || address.startsWith("https:")) return address;
	if (!address.startsWith(":")) return `http://${address}`;
	return target && addressOn(new URL(target).protocol.slice(0, -1), address, target);
}
// build/language/json-value.js
const mostCharacters = 65536;
const jsonValue = {
	type: "any value",
	schema: { type: [
		"object",
		"array",
		"string",
		"number",
		"boolean"
	] },
	read: (spot) => {
		const before = spot.reading.found.length;
		const value = plain(spot.node, spot);
		if (spot.reading.found.length > before) return void 0;
		if (JSON.stringify(value).length > mostCharacters) return mistake(spot, { message: `a body of more than ${mostCharacters} characters` });
		return value;
	}
};
function plain(node, spot) {
	if (node.kind === "text") return node.text;
	if (node.kind === "boolean") return node.value;
	if (node.kind === "nothing") return null;
	if (node.kind === "list") return node.items.map((item) => plain(item, spot));
	if (node.kind === "map") return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value, spot)]));
	if (Number.isFinite(node.value) && (!Number.isInteger(node.value) || Number.isSafeInteger(node.value))) return node.value;
	return mistake({
		...spot,
		node
	}, {
		message: "JSON cannot represent this number exactly",
		hint: "put it in quotes"
	});
}
// build/language/scalars/amounts.js
function duration({ least, most }) {
	const hint = "a number and a unit, ms, s, m or h, such as 30s";
	return textOption({
		type: "duration",
		expected: "a duration",
		hint: "a duration needs a unit, such as 30s",
		schema: { pattern: "^\\s*\\d+(\\.\\d+)?(ms|s|m|h)\\s*$" },
		parse: (text) => {
			const value = parseDuration(text);
			if (/^\s*-/.test(text)) return { refused: `a duration cannot be negative; found ${quote(text)}` };
			if (value === void 0) return {
				refused: `expected a duration; found ${quote(text)}`,
				hint
			};
			if (value >= least && value <= most) return { value };
			return { refused: `expected a duration between ${span(least)} and ${span(most)}; found ${quote(text)}` };
		}
	});
}
const span = (ms) => formatDuration(ms) || "0s";
function rate({ most }) {
	const hint = "a number, a slash and s, m or h, such as 100/s";
	return textOption({
		type: "rate",
		expected: "a rate",
		hint: "a rate needs a unit of time, such as 100/s",
		schema: { pattern: "^\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]\\s*$" },
		parse: (text) => {
			const value = parseRate(text);
			if (value === void 0) return {
				refused: `expected a rate; found ${quote(text)}`,
				hint
			};
			if (value > 0 && value <= most) return { value };
			return { refused: `expected a rate above 0/s and up to ${most}/s; found ${quote(text)}` };
		}
	});
}
function bytes({ least, most }) {
	const hint = "such as 500MB";
	return textOption({
		type: "size",
		expected: "a size",
		hint,
		schema: { pattern: `^\\s*${bytesForm}\\s*$` },
		parse: (text) => {
			const value = Math.round(parseBytes(text) ?? 0);
			if (value >= least && value <= most) return { value };
			const [from, to] = [least, most].map((bound) => formatBytes(bound).replace(" ", ""));
			return {
				refused: `expected a size from ${from} to ${to}; found ${quote(text)}`,
				hint
			};
		}
	});
}
const bandwidth = textOption({
	type: "bandwidth",
	expected: "a bandwidth",
	hint: "such as 100kB/s",
	schema: { pattern: `^\\s*${bytesForm}\\s*/\\s*s\\s*$` },
	parse: (text) => {
		const value = parseBandwidth(text) ?? 0;
		if (value >= 1) return { value };
		return {
			refused: `expected a bandwidth of 1B/s or more; found ${quote(text)}`,
			hint: "such as 100kB/s"
		};
	}
});
const percentage = textOption({
	type: "percentage",
	expected: "a percentage",
	hint: "a percentage needs its sign, such as 10%",
	schema: { pattern: "^\\s*\\d+(\\.\\d+)?\\s*%\\s*$" },
	parse: (text) => {
		const value = parsePercent(text);
		if (value === void 0) return {
			refused: `expected a percentage; found ${quote(text)}`,
			hint: "such as 10%"
		};
		if (value > 0 && value <= 1) return { value };
		return { refused: `expected a percentage above 0% and up to 100%; found ${quote(text)}` };
	}
});
function integer({ least, most }) {
	return {
		type: "integer",
		schema: {
			type: "integer",
			minimum: least,
			maximum: most
		},
		read: (spot) => {
			const { node } = spot;
			if (node.kind === "number" && Number.isInteger(node.value) && node.value >= least && node.value <= most) return node.value;
			const expected = least === most ? `the number ${least}` : `a whole number from ${least} to ${most}`;
			const hint = node.kind === "text" && /^\s*\d+\s*$/.test(node.text) ? "without quotes" : void 0;
			return mistake(spot, {
				message: `expected ${expected}; found ${describe(node)}`,
				hint
			});
		}
	};
}
const workers = (() => {
	const count = integer({
		least: 1,
		most: limits.workers
	});
	return {
		type: "`auto` or integer",
		schema: { anyOf: [{ enum: ["auto"] }, count.schema] },
		read: (spot) => spot.node.kind === "text" && spot.node.text.trim() === "auto" ? "auto" : count.read(spot)
	};
})();
const weight = {
	type: "number",
	schema: {
		type: "number",
		exclusiveMinimum: 0,
		maximum: 1e6
	},
	read: (spot) => {
		const { node } = spot;
		if (node.kind === "number" && node.value > 0 && node.value <= 1e6) return node.value;
		return mistake(spot, { message: `expected a number above 0 and up to 1000000; found ${describe(node)}` });
	}
};
// build/language/scalars/network.js
const headerLine = textOption({
	type: "header",
	expected: "a header",
	hint: "such as \"X-Commit: $commit\", in quotes",
	schema: { pattern: "^\\s*[\\w-]+\\s*:\\s*\\S" },
	parse: (text) => {
		const [, header, value] = /^\s*([\w-]{1,100})\s*:\s*([ -~]*?)\s*$/.exec(text) ?? [];
		if (header && value) return { value: {
			name: header,
			value
		} };
		return {
			refused: `expected a header; found ${quote(text)}`,
			hint: "such as \"X-Commit: $commit\""
		};
	}
});
const address = textOption({
	type: "IP address",
	expected: "an IP address",
	hint: "put it in quotes",
	schema: { pattern: "^\\s*[\\dA-Fa-f:.]+\\s*$" },
	parse: (text) => {
		const value = text.trim();
		if (isAddress(value)) return { value };
		return {
			refused: `expected an IP address; found ${quote(text)}`,
			hint: "such as 10.1.2.3"
		};
	}
});
const isAddress = (text) => text.includes(":") ? /^[\da-fA-F:.]+$/.test(text) && URL.canParse(`http://[${text}]`) : /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && URL.parse(`http://${text}`)?.hostname === text;
const statuses = (() => {
	const status = integer({
		least: 100,
		most: 599
	});
	return {
		type: "status code, or a list of them",
		schema: { anyOf: [status.schema, {
			type: "array",
			items: status.schema,
			minItems: 1,
			maxItems: 20
		}] },
		read: (spot) => {
			const { node } = spot;
			if (node.kind === "text" && /^[1-5]xx$/i.test(node.text)) return mistake(spot, {
				message: `expected a status code; found ${quote(node.text)}`,
				hint: "name each, such as [200, 201]"
			});
			if (node.kind !== "list") {
				const single = status.read(spot);
				return single === void 0 ? void 0 : [single];
			}
			if (node.items.length === 0 || node.items.length > 20) return mistake(spot, { message: "expected 1 to 20 status codes" });
			const codes = node.items.map((item, index) => status.read({
				...spot,
				node: item,
				path: `${spot.path}[${index}]`
			}));
			return codes.every((code) => code !== void 0) ? codes : void 0;
		}
	};
})();
const quotePath = (path) => quote(path.replace(/\?.*$/s, "?…").replace(/^(https?:\/\/)[^/]*@/i, "$1"));
const anyPath = textOption({
	type: "path",
	expected: "a path",
	hint: "a path begins with a slash, such as /products",
	schema: {
		pattern: "^/(?!/)[!\"$-~]*$",
		maxLength: 2e3
	},
	parse: (value) => {
		if (!value.startsWith("/")) {
			const hint = /^https?:/i.test(value) ? "give the address of the target as `target.url`" : "such as /products";
			return {
				refused: `expected a path that begins with a slash; found ${quotePath(value)}`,
				hint
			};
		}
		if (value.startsWith("//")) return { refused: `a path begins with one slash, not with two; found ${quotePath(value)}` };
		if (value.length > 2e3) return { refused: "the path is longer than 2000 characters" };
		const index = value.search(/[^!"$-~]/);
		if (index < 0) return { value };
		return {
			refused: `a path has only ASCII characters, without blanks and #; found ${quotePath(value)}`,
			hint: "percent-encode it, such as %20",
			index
		};
	}
});
const path = {
	...anyPath,
	read: (spot) => {
		const value = anyPath.read(spot);
		for (const secret of secretsOfPath(value ?? "")) spot.reading.secrets.add(secret);
		return value;
	}
};
// build/language/responses/expectations.js
const mostEntries = 50;
function limit(expected, example, parse) {
	return textOption({
		type: "bound",
		expected,
		hint: `such as "${example}", in quotes`,
		schema: { pattern: "^\\s*[<>]=?\\s*\\d" },
		parse: (written) => {
			const [, comparator, rest = ""] = /^\s*([<>]=?)\s*(.*?)\s*$/s.exec(written) ?? [];
			const value = parse(rest);
			if (comparator === "<" && value === 0) return {
				refused: `nothing is ${quote(written)}`,
				hint: `such as "${example}"`
			};
			if (comparator && value !== void 0) return { value: {
				comparator,
				value
			} };
			return {
				refused: `expected ${expected}; found ${quote(written)}`,
				hint: `such as "${example}"`
			};
		}
	});
}
const pattern = text({
	most: 1e3,
	expected: "a string"
});
const expectFields = {
	status: {
		option: statuses,
		doc: "The status codes that count as successful.",
		otherwise: "2xx and 3xx",
		example: 201
	},
	header: {
		option: record({
			type: "mapping of headers to values",
			expected: "a mapping of header names to values",
			hint: "such as { Content-Type: application/json* }",
			what: "entries",
			most: mostEntries,
			values: pattern.schema
		}, (_, own) => pattern.read(own)),
		doc: "Headers that the response has; `*` in a value stands for any text.",
		otherwise: "any"
	},
	body: {
		option: text({
			most: 1e4,
			expected: "a string"
		}),
		doc: "Text that the body contains.",
		otherwise: "any",
		example: "Thank you"
	},
	json: {
		option: mapping({
			type: "mapping of JSON paths to values",
			expected: "a mapping of JSON paths to values",
			hint: "such as { \"$.items[0].sku\": 1 }",
			what: "entries",
			most: mostEntries,
			values: {}
		}, ({ key, at }, spot) => {
			const parsed = jsonPath.parse(key);
			if ("refused" in parsed) return mistake(spot, {
				message: parsed.refused,
				hint: parsed.hint,
				at
			});
			const value = spot.node.kind === "nothing" ? null : jsonValue.read(spot);
			return value === void 0 ? void 0 : {
				path: parsed.value,
				value
			};
		}),
		doc: "The first value that each JSON path (RFC 9535) must find in the body.",
		otherwise: "any"
	},
	size: {
		option: limit("a size", "< 100kB", parseBytes),
		doc: "Size of the decoded body in B, kB or MB.",
		otherwise: "any",
		example: "< 100kB"
	},
	time: {
		option: limit("a time", "< 2s", parseDuration),
		doc: "Response time, from the intended start. A slower response is an error; to judge a percentile write an objective.",
		otherwise: "any, within `load.timeout`",
		example: "< 2s"
	}
};
const expectations = section(expectFields);
function expectOf(read) {
	const { status, header, body, json, size, time } = read ?? {};
	return defined({
		status,
		headers: header,
		body,
		json,
		size,
		time
	});
}
// build/engines/embedded/protocols/grpc/codes.js
const codeNames = [
	"OK",
	"CANCELLED",
	"UNKNOWN",
	"INVALID_ARGUMENT",
	"DEADLINE_EXCEEDED",
	"NOT_FOUND",
	"ALREADY_EXISTS",
	"PERMISSION_DENIED",
	"RESOURCE_EXHAUSTED",
	"FAILED_PRECONDITION",
	"ABORTED",
	"OUT_OF_RANGE",
	"UNIMPLEMENTED",
	"INTERNAL",
	"UNAVAILABLE",
	"DATA_LOSS",
	"UNAUTHENTICATED"
];
const codeOf = (status) => (/^\d{1,2}$/.test(status) ? codeNames[Number(status)] : void 0) ?? "UNKNOWN";
// build/engines/embedded/protocols/grpc/fields.js
const mostMessages = 1e3;
const placed = (option) => ({
	...option,
	read: (spot) => {
		const value = option.read(spot);
		const { path, reading, node } = spot;
		return value === void 0 ? void 0 : {
			value,
			path,
			place: reading.place(node.at)
		};
	}
});
const methodForm = /^\/?((?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*)[/.]([A-Za-z_]\w*)$/;
const methodName = textOption({
	type: "method",
	expected: "a service and a method",
	hint: "such as users.UserService/GetUser",
	schema: { pattern: "^\\s*/?([A-Za-z_]\\w*\\.)*[A-Za-z_]\\w*[/.][A-Za-z_]\\w*\\s*$" },
	parse: (text) => {
		const [, service, method] = methodForm.exec(text.trim()) ?? [];
		if (service !== void 0 && method !== void 0) return { value: {
			service,
			method
		} };
		return {
			refused: `expected a service and a method; found ${quote(text)}`,
			hint: "such as users.UserService/GetUser"
		};
	}
});
const message = {
	type: "message",
	schema: { type: "object" },
	read: (spot) => {
		if (spot.node.kind !== "map") return mistake(spot, {
			message: `expected a mapping of fields to values; found ${describeKind(spot.node)}`,
			hint: "such as { user_id: \"123\" }"
		});
		const value = jsonValue.read(spot);
		if (value === void 0) return void 0;
		for (const secret of secretsOfBody(JSON.stringify(value))) if (!isTemplate(secret)) spot.reading.secrets.add(secret);
		return {
			value,
			spot
		};
	}
};
const messages = list(message, {
	most: mostMessages,
	what: "messages"
});
const timeLimit = duration({
	least: 1,
	most: limits.requestTimeoutMs
});
const count = textOption({
	type: "bound",
	expected: "a number of messages",
	hint: "such as \">= 1\", in quotes",
	schema: { pattern: "^\\s*[<>]=?\\s*\\d{1,9}\\s*$" },
	parse: (written) => {
		const [, comparator, number] = /^\s*([<>]=?)\s*(\d{1,9})\s*$/.exec(written) ?? [];
		if (comparator && number !== void 0) return { value: {
			comparator,
			value: Number(number)
		} };
		return {
			refused: `expected a number of messages; found ${quote(written)}`,
			hint: "such as \">= 1\""
		};
	}
});
const code = choice(codeNames);
const severalCodes = list(code, {
	most: codeNames.length,
	what: "codes"
});
const expectedCall = {
	option: section({
		code: {
			option: {
				type: "code of gRPC, or a list of them",
				schema: { anyOf: [code.schema, severalCodes.schema] },
				read: (spot) => {
					if (spot.node.kind === "list") return severalCodes.read(spot);
					const one = code.read(spot);
					return one && [one];
				}
			},
			doc: "The status codes that count as successful.",
			otherwise: "`OK`",
			example: "NOT_FOUND"
		},
		messages: {
			option: count,
			doc: "How many messages the server sends.",
			otherwise: "one; any number of a stream",
			example: ">= 1"
		},
		json: {
			option: expectFields.json.option,
			doc: "The first value that each JSON path (RFC 9535) must find in the message, by the field names of the `.proto` file; for a stream, in the list of its messages.",
			otherwise: "any"
		},
		time: expectFields.time
	}),
	doc: "What makes a response successful.",
	otherwise: "one with the code `OK`"
};
// build/language/access/headers.js
const engineHeaders = [
	"connection",
	"content-length",
	"expect",
	"keep-alive",
	"te",
	"trailer",
	"transfer-encoding",
	"upgrade"
];
const mostHeaders = 50;
const nameForm = "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$";
const isAuthorised = (headers) => Object.keys(headers).some(isAuthorization);
const isAuthorization = (header) => header.toLowerCase() === "authorization";
const byName = record({
	type: "headers",
	expected: "a mapping of header names to values",
	hint: "such as { X-Preview: \"1\" }",
	what: "headers",
	most: mostHeaders,
	names: { pattern: nameForm },
	values: { type: "string" },
	secret: true
}, readHeader);
const headers = {
	...byName,
	read: (spot) => {
		const read = byName.read(spot);
		const seen = new Set();
		for (const { key, at } of spot.node.kind === "map" ? spot.node.entries : []) {
			const name = key.toLowerCase();
			if (seen.has(name)) mistake(spot, {
				message: "duplicate header",
				hint: "header names are case-insensitive",
				at
			});
			seen.add(name);
		}
		return read;
	}
};
function readHeader({ key, at, value: node }, own, spot) {
	const refusal = refuseName(key);
	if (refusal) return mistake(spot, {
		message: refusal,
		at
	});
	if (node.kind !== "text") {
		const hint = node.kind === "number" || node.kind === "boolean" ? "put the value in quotes" : void 0;
		return mistake(own, {
			message: `expected a string; found ${describeKind(node)}`,
			hint
		});
	}
	const resolved = resolveVariables(node.text, node.isLiteral ? void 0 : spot.reading.environment, "header");
	const parsed = "value" in resolved ? checkValue(resolved.value.text) : resolved;
	if ("value" in parsed) {
		for (const secret of secretsOf(key, parsed.value)) spot.reading.secrets.add(secret);
		if ("value" in resolved) for (const part of resolved.value.parts) spot.reading.secrets.add(part);
		return new Secret(parsed.value);
	}
	const index = parsed.index !== void 0 && node.textAt !== void 0 ? node.textAt + parsed.index : void 0;
	return mistake(own, {
		message: parsed.refused,
		hint: parsed.hint,
		at: index
	});
}
function refuseName(name) {
	if (!new RegExp(nameForm).test(name)) return "a header name is made of letters, digits and dashes, 100 at most";
	if (engineHeaders.includes(name.toLowerCase())) return `the header ${name} is set by the load engine itself`;
}
function checkValue(written) {
	const value = written.trim();
	if (value === "") return {
		refused: "expected a value; found an empty text",
		hint: "is its secret set? Pull requests from forks and of Dependabot get no secrets"
	};
	if (value.length > 8e3) return { refused: "the value is longer than 8000 characters" };
	if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) return { refused: "the value has a line break or a character that is not allowed in a header" };
	return { value };
}
function secretsOf(name, value) {
	if (name.toLowerCase() === "cookie") return [value, ...value.split(";").map((pair) => pair.slice(pair.indexOf("=") + 1).trim())].filter((part) => part.length >= 4);
	const credentials = /^(?:basic|bearer|token|apikey|digest)\s+(\S.*)$/i.exec(value)?.[1];
	return credentials ? [value, credentials] : [value];
}
function mergeHeaders(...several) {
	const merged = new Map();
	for (const headers of several) for (const [name, value] of Object.entries(headers)) merged.set(name.toLowerCase(), [name, value]);
	return Object.fromEntries(merged.values());
}
// build/engines/embedded/protocols/grpc/metadata.js
const isReserved = (name) => /^(grpc-.*|content-type)$/i.test(name);
const metadata = {
	...headers,
	type: "metadata",
	read: (spot) => {
		const read = headers.read(spot);
		const { node } = spot;
		const reserved = (node.kind === "map" ? node.entries : []).find(({ key }) => isReserved(key));
		if (!reserved) return read;
		const hint = reserved.key.toLowerCase() === "grpc-timeout" ? "it is written as `deadline`" : void 0;
		return mistake(spot, {
			message: `the metadata ${reserved.key} is set by the protocol itself`,
			hint,
			at: reserved.at
		});
	}
};
// build/engines/embedded/protocols/grpc/kind.js
const grpc = {
	id: "grpc",
	fields: {
		grpc: {
			option: placed(methodName),
			doc: "The method to call: the service with its package, and the method.",
			required: true,
			example: "users.UserService/GetUser"
		},
		proto: {
			option: placed(file),
			doc: "The `.proto` file of the service. Its imports are looked for from its folder up to that of the config.",
			otherwise: "the server describes its types (server reflection, `v1` or `v1alpha`)",
			example: "user.proto"
		},
		address: {
			option: grpcAddress,
			doc: "The address of the server: `host:port` without TLS, `https://host:port` with it, or `:port` on the host of the target.",
			otherwise: "the target",
			example: ":50051"
		},
		message: {
			option: message,
			doc: "The message that is sent, in the JSON mapping of Protocol Buffers.",
			otherwise: "an empty message"
		},
		messages: {
			option: messages,
			doc: "The messages that a client-streaming or bidirectional call sends, one after the other.",
			otherwise: "`message`"
		},
		metadata: {
			option: metadata,
			doc: "Sent with the call beside the headers of the target.",
			otherwise: "none"
		},
		deadline: {
			option: timeLimit,
			doc: "Sent to the server as the deadline of the call (`grpc-timeout`).",
			otherwise: "none; the gate cancels the call at `load.timeout`",
			example: "500ms"
		},
		expect: expectedCall,
		capture: {
			option: capturesFrom([]),
			doc: "What is kept of the response, for later steps: JSON paths, as those of `expect.json`.",
			otherwise: "nothing"
		}
	},
	exclusive: [["message", "messages"]],
	templates: [
		"message",
		"messages",
		"metadata",
		"expect"
	],
	addressOf: addressField,
	readiness: () => import("./engines-embedded-protocols-grpc-health.js"),
	survey: () => import("./engines-embedded-protocols-grpc-survey.js"),
	learn: () => import("./engines-embedded-protocols-grpc-learn.js"),
	probe: () => import("./engines-embedded-protocols-grpc-probe.js"),
	load: () => import("./engines-embedded-protocols-grpc-grpc.js")
};
// build/engines/embedded/protocols/http/kind.js
const http = {
	id: "http",
	load: (varies) => varies ? import("./engines-embedded-protocols-http-varying.js") : import("./engines-embedded-protocols-http-http.js")
};
// build/language/access/credential.js
const longest = 8e3;
function credential({ secret }) {
	return {
		type: secret ? "secret" : "text",
		schema: {
			type: "string",
			minLength: 1,
			maxLength: longest
		},
		read: (spot) => {
			const { node, reading } = spot;
			if (node.kind !== "text") {
				const hint = node.kind === "number" || node.kind === "boolean" ? "put the value in quotes" : void 0;
				return mistake(spot, {
					message: `expected a string; found ${describeKind(node)}`,
					hint
				});
			}
			const value = readText(spot, (written) => {
				const resolved = resolveVariables(written, reading.environment, "key");
				if ("refused" in resolved) return resolved;
				const checked = check(resolved.value.text);
				if ("refused" in checked) return checked;
				for (const part of resolved.value.parts) reading.secrets.add(part);
				if (secret) reading.secrets.add(checked.value);
				return checked;
			});
			return value === void 0 ? void 0 : new Secret(value);
		}
	};
}
function check(written) {
	const value = written.trim();
	if (value === "") return { refused: "expected a value; found an empty text" };
	if (value.length > longest) return { refused: `the value is longer than ${longest} characters` };
	if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)) return { refused: "the value contains a line break or a control character" };
	return { value };
}
const secretText = credential({ secret: true });
const identity = credential({ secret: false });
// build/engines/embedded/protocols/kafka/fields.js
const mostBrokers = 50;
const longestTopic = 249;
const longestKey = 1e4;
const longestText = 65536;
const topic = matching(new RegExp(`^[\\w.-]{1,${longestTopic}}$`), "the name of a topic", "letters, digits, \".\", \"_\" and \"-\", such as user-events", "topic");
const flagOrName = choice(["all", "leader"]);
const acks = {
	type: "`true`, `all` or `leader`",
	schema: { anyOf: [flag.schema, flagOrName.schema] },
	read: (spot) => {
		if (spot.node.kind !== "boolean") {
			const read = flagOrName.read(spot);
			return read && { acks: read };
		}
		const whole = flag.read(spot);
		return whole === void 0 ? void 0 : whole ? { acks: "all" } : {};
	}
};
const mechanisms = {
	plain: "PLAIN",
	"scram-sha-256": "SCRAM-SHA-256",
	"scram-sha-512": "SCRAM-SHA-512"
};
const mayHold = `May hold \`\${NAME}\`.`;
const saslFields = {
	mechanism: {
		option: choice([
			"plain",
			"scram-sha-256",
			"scram-sha-512"
		]),
		doc: "How the broker checks the password.",
		default: "plain",
		example: "scram-sha-512"
	},
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
const whole = section({
	brokers: {
		option: list(socketAddress, {
			most: mostBrokers,
			what: "brokers"
		}),
		doc: "Brokers from which the addresses of the others are learnt: `host:port`, or `:port` on the host of the target.",
		required: true,
		example: ["localhost:9092"]
	},
	topic: {
		option: topic,
		doc: "The topic, which has to exist.",
		required: true,
		example: "user-events"
	},
	key: {
		option: text({
			most: longestKey,
			expected: "a string"
		}),
		doc: "The key; messages with the same key go to the same partition.",
		otherwise: "no key; messages go to one partition after the other",
		example: "1"
	},
	json: {
		option: jsonValue,
		doc: "The value, sent as JSON.",
		otherwise: "`body`"
	},
	body: {
		option: text({
			most: longestText,
			expected: "a string"
		}),
		doc: "The value, sent as is.",
		otherwise: "an empty value",
		example: "user created"
	},
	headers: {
		option: headers,
		doc: "Headers of the message.",
		otherwise: "none"
	},
	acks: {
		option: acks,
		doc: "The request ends with the acknowledgement: `all` (or `true`) of every in-sync replica, `leader` of the leader alone.",
		otherwise: "it ends when the message is consumed, after the acknowledgement of all replicas",
		example: true
	},
	tls: {
		option: flag,
		doc: "Connect with TLS.",
		default: false
	},
	sasl: {
		option: section(saslFields),
		doc: "Credentials for the brokers.",
		otherwise: "none"
	}
}, { exclusive: [["json", "body"]] });
// build/engines/embedded/protocols/kafka/kind.js
const kafka = {
	id: "kafka",
	fields: { kafka: {
		option: {
			...whole,
			read: (spot) => {
				const read = whole.read(spot);
				if (!read) return void 0;
				const { brokers, topic: to, key, json, body = "", headers: given, acks: asked } = read;
				if (brokers.length === 0) return mistake(spot, {
					message: "`brokers` is empty; expected at least one",
					hint: "such as [localhost:9092]"
				});
				const value = json === void 0 ? body : JSON.stringify(json);
				if (json !== void 0) {
					for (const secret of secretsOfBody(value)) if (!isTemplate(secret)) spot.reading.secrets.add(secret);
				}
				const { sasl, tls = false } = read;
				return {
					brokers,
					topic: to,
					value: new Secret(value),
					isJson: json !== void 0,
					tls,
					...defined({
						key: key === void 0 ? void 0 : new Secret(key),
						headers: given
					}),
					...asked,
					...defined({ sasl: sasl && {
						mechanism: mechanisms[sasl.mechanism ?? "plain"],
						username: sasl.username,
						password: sasl.password
					} })
				};
			}
		},
		doc: "A message, and where it goes.",
		required: true
	} },
	templates: ["kafka"],
	addressOf: ({ kafka: { brokers } }, target) => addressOn("kafka", brokers[0], target),
	othersOf: ({ kafka: { brokers } }, target) => brokers.slice(1).flatMap((broker) => addressOn("kafka", broker, target) ?? []),
	readiness: () => import("./engines-embedded-protocols-kafka-readiness.js"),
	probe: () => import("./engines-embedded-protocols-kafka-probe.js"),
	load: () => import("./engines-embedded-protocols-kafka-kafka.js")
};
// build/engines/embedded/protocols/exchange-fields.js
const verbatim = (most) => textOption({
	type: "text",
	expected: "a string",
	hint: "put it in quotes",
	schema: {
		minLength: 1,
		maxLength: most
	},
	parse: (value) => {
		if (value === "") return { refused: "expected a string; found an empty one" };
		if (value.length <= most) return { value };
		return { refused: `a string of ${value.length} characters; at most ${most} are allowed` };
	}
});
const sent = verbatim(65536);
const sentText = {
	...sent,
	read: (spot) => {
		const value = sent.read(spot);
		return value === void 0 ? void 0 : new Secret(value);
	}
};
const expectedResponse = {
	option: section({ body: {
		option: text({
			most: 1e4,
			expected: "a string"
		}),
		doc: "Text that the response contains.",
		otherwise: "any",
		example: "Hello"
	} }),
	doc: "What makes a response successful.",
	otherwise: "any response is successful"
};
// build/engines/embedded/protocols/tcp/kind.js
const tcp = {
	id: "tcp",
	fields: {
		tcp: {
			option: socketAddress,
			doc: "The address to connect to: `host:port`, or `:port` on the host of the target.",
			required: true,
			example: "127.0.0.1:8080"
		},
		send: {
			option: sentText,
			doc: "The text that is sent once the connection is open.",
			otherwise: "nothing is sent",
			example: "Hello server"
		},
		until: {
			option: verbatim(1e3),
			doc: "What the response ends with.",
			otherwise: "it ends with the expected text, or with the first bytes where none is expected",
			example: "END"
		},
		expect: expectedResponse
	},
	templates: ["send", "expect"],
	addressOf: ({ tcp: written }, target) => addressOn("tcp", written, target),
	opening: { keys: ["tcp"] },
	load: () => import("./engines-embedded-protocols-tcp-tcp.js")
};
// build/engines/embedded/protocols/tls/kind.js
const units = {
	d: dayMs,
	h: hourMs
};
const timeLeft = textOption({
	type: "bound",
	expected: "the time that is left",
	hint: "such as \"> 14d\", in quotes",
	schema: { pattern: "^\\s*>=?\\s*\\d+(\\.\\d+)?\\s*[dh]\\s*$" },
	parse: (written) => {
		const [, comparator, number, unit] = /^\s*(>=?)\s*(\d+(?:\.\d+)?)\s*([dh])\s*$/.exec(written) ?? [];
		if (comparator && unit) return { value: {
			comparator,
			value: Number(number) * units[unit]
		} };
		return {
			refused: `expected the time that is left, in days or hours; found ${quote(written)}`,
			hint: "such as \"> 14d\""
		};
	}
});
const tls = {
	id: "tls",
	fields: {
		tls: {
			option: socketAddress,
			doc: "The address to connect to: `host:port`, or `:port` on the host of the target.",
			required: true,
			example: "shop.example:443"
		},
		servername: {
			option: name,
			doc: "The name that is requested (SNI), and that the certificate has to have.",
			otherwise: "the host",
			example: "shop.example"
		},
		expect: {
			option: section({
				version: {
					option: choice(["TLSv1.2", "TLSv1.3"]),
					doc: "The version of TLS that is negotiated.",
					otherwise: "either",
					example: "TLSv1.3"
				},
				cipher: {
					option: name,
					doc: "The cipher suite that is negotiated, by its IANA name; `*` stands for any text.",
					otherwise: "any",
					example: "TLS_AES_*"
				},
				issuer: {
					option: name,
					doc: "Common name of the issuer of the certificate; `*` stands for any text.",
					otherwise: "any that is trusted",
					example: "Let's Encrypt *"
				},
				expires: {
					option: timeLeft,
					doc: "How long the certificate, and every other one of its chain, remains valid, in days (`d`) or hours (`h`).",
					otherwise: "it is valid now",
					example: "> 14d"
				}
			}),
			doc: "What makes a handshake successful.",
			otherwise: "one with a certificate that is valid now, for this name, and trusted"
		}
	},
	addressOf: ({ tls: written }, target) => addressOn("tls", written, target),
	opening: {
		keys: ["tls", "servername"],
		isReady: () => true
	},
	load: () => import("./engines-embedded-protocols-tls-tls.js")
};
// build/engines/embedded/protocols/udp/kind.js
const udp = {
	id: "udp",
	fields: {
		udp: {
			option: socketAddress,
			doc: "The address to which the datagram is sent: `host:port`, or `:port` on the host of the target.",
			required: true,
			example: "127.0.0.1:8081"
		},
		send: {
			option: sentText,
			doc: "The text of the datagram.",
			required: true,
			example: "Hello server"
		},
		expect: expectedResponse
	},
	templates: ["send", "expect"],
	addressOf: ({ udp: written }, target) => addressOn("udp", written, target),
	opening: { keys: ["udp", "send"] },
	load: () => import("./engines-embedded-protocols-udp-udp.js")
};
// build/engines/embedded/protocols/websocket/address.js
const hint = "such as /feed on the target, \":9000/feed\" on its host, or wss://feed.example/live";
const websocketAddress = textOption({
	type: "WebSocket address",
	expected: "a path or an address",
	hint,
	schema: { pattern: "^\\s*(wss?://[^\\s/?#@]+(/[!\"$-~]*)?|:\\d{1,5}(/[!\"$-~]*)?|/(?!/)[!\"$-~]*)\\s*$" },
	parse: (written) => {
		const text = written.trim();
		const [, origin, port, rest = ""] = /^(?:(wss?:\/\/[^\s/?#@]+)|:(\d{1,5}))?(.*)$/s.exec(text) ?? [];
		const refused = {
			refused: `expected a path or an address; found ${quote(text)}`,
			hint
		};
		if (isTemplate(text)) return {
			refused: "a WebSocket address cannot hold placeholders",
			hint: "write the path as it is"
		};
		if (origin === void 0 && port === void 0) return text.startsWith("/") ? path.parse(text) : refused;
		if (port !== void 0 && (Number(port) < 1 || Number(port) > 65535)) return refused;
		if (origin !== void 0 && !URL.canParse(origin)) return refused;
		const parsed = rest === "" ? { value: "/" } : path.parse(rest);
		if ("refused" in parsed) return parsed;
		return { value: `${origin ?? `:${Number(port)}`}${parsed.value}` };
	}
});
function serverOf(written, target) {
	if (written.startsWith("/")) return void 0;
	if (!written.startsWith(":")) {
		const { protocol, host } = new URL(written);
		return `${protocol}//${host}`;
	}
	if (target === void 0) return void 0;
	const { protocol, hostname } = new URL(target);
	return `${protocol === "https:" ? "wss" : "ws"}://${hostname}${written.replace(/\/.*$/s, "")}`;
}
// build/engines/embedded/protocols/protocols.js
const protocols = [
	http,
	tcp,
	udp,
	tls,
	{
		id: "websocket",
		fields: {
			websocket: {
				option: websocketAddress,
				doc: "The address to connect to: a path of the target, `:port/path` on its host, or an address with `ws://` or `wss://`.",
				required: true,
				example: "/feed"
			},
			headers: {
				option: headers,
				doc: "Sent with the opening handshake, beside those of the target.",
				otherwise: "none"
			},
			send: {
				option: sentText,
				doc: "The text message that is sent once the WebSocket is open.",
				otherwise: "nothing is sent",
				example: "ping"
			},
			expect: expectedResponse
		},
		templates: ["send", "expect"],
		addressOf: ({ websocket: written }, target) => serverOf(written, target),
		opening: {
			keys: ["websocket", "headers"],
			isReady: (code) => typeof code !== "number" || code < 500
		},
		load: () => import("./engines-embedded-protocols-websocket-websocket.js")
	},
	grpc,
	kafka
];
const protocolKind = (protocol) => protocols.find(({ id }) => id === protocol);
const usual = http.id;
function addressOf({ protocol = usual, settings }, target) {
	return protocolKind(protocol)?.addressOf?.(settings, target);
}
function allAddressesOf(request, target) {
	const { protocol = usual, settings } = request;
	const others = protocolKind(protocol)?.othersOf?.(settings, target) ?? [];
	const own = addressOf(request, target);
	return own === void 0 ? others : [own, ...others];
}
const addressesOf = ({ requests }, target) => requests.flatMap((request) => allAddressesOf(request, target).map((address) => ({
	name: request.name,
	url: address.replace(/^[a-z]+:/, "http:")
})));
const kindsToTarget = (requests) => protocols.filter(({ id, addressOf: addressIn }) => requests.some((request) => (request.protocol ?? usual) === id && (request.protocol === void 0 || addressIn?.(request.settings, anyTarget) === void 0)));
const anyTarget = "http://target";
async function loadProtocols(load) {
	const ids = new Set(load.requests.map(({ protocol = usual }) => protocol));
	const needed = protocols.filter(({ id }) => ids.has(id));
	const modules = new Map(await Promise.all(needed.map(async (kind) => [kind.id, await kind.load(varies(load))])));
	return ({ protocol = usual }) => {
		const found = modules.get(protocol);
		if (!found) throw new TypeError(`there is no protocol ${protocol}`);
		return found;
	};
}
// build/net/auth/signer.js
var Signer = class Signer {
	grant;
	aws4;
	now;
	renewed = 0;
	constructor(grant, aws4, now) {
		this.grant = grant;
		this.aws4 = aws4;
		this.now = now;
	}
	static async of(grant, now) {
		if (grant.kind !== "signature") return new Signer(grant, void 0, now);
		const { default: aws4 } = await import("./vendor/aws4.js");
		return new Signer(grant, aws4, now);
	}
	renew(grant) {
		this.grant = grant;
		this.renewed += 1;
	}
	get isPerRequest() {
		return this.grant.kind === "signature";
	}
	get version() {
		const now = this.now();
		const { kind, expiresAt = Number.POSITIVE_INFINITY } = this.grant;
		if (now >= expiresAt) throw new Problem("target", "the credentials of the target expired and were not renewed in time");
		return kind === "signature" ? Math.floor(now / 1e3) : this.renewed;
	}
	headersOf(request) {
		return this.grant.kind === "headers" ? this.grant.headers : this.signatureOf(request);
	}
	signatureOf({ method, host, path, type, body = "" }) {
		const { region, service, keys } = this.grant;
		const { accessKeyId, secretAccessKey, sessionToken } = keys;
		const request = {
			host,
			path,
			method,
			service,
			region,
			body,
			headers: {
				"X-Amz-Date": amzDate(this.now()),
				...defined({
					"X-Amz-Content-Sha256": unsignedBodies.includes(service) ? "UNSIGNED-PAYLOAD" : void 0,
					"Content-Type": type || void 0
				})
			},
			extraHeadersToIgnore: {
				"content-length": true,
				...defined({ "content-type": type ? void 0 : true })
			}
		};
		const keysOnly = {
			accessKeyId,
			secretAccessKey,
			...defined({ sessionToken })
		};
		const signed = this.aws4.sign(request, keysOnly);
		const made = Object.entries(signed.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]);
		return Object.fromEntries(made.filter(([name]) => name === "authorization" || name.startsWith("x-amz-")));
	}
};
const unsignedBodies = ["vpc-lattice-svcs"];
const amzDate = (now) => new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, "");
// build/stats/histogram.js
const half = 256;
const bucketCount = 6400;
const largest = 2 ** 32 - 1;
function bucketOf(us) {
	if (us < 2 * half) return us;
	const shift = 23 - Math.clz32(us);
	return shift * half + (us >>> shift);
}
const isBucket = (bucket) => Number.isInteger(bucket) && bucket >= 0 && bucket < bucketCount;
function lowerBound(bucket) {
	if (bucket < 2 * half) return bucket;
	const shift = Math.floor(bucket / half) - 1;
	return (bucket - shift * half) * 2 ** shift;
}
function bucketTime(bucket, { min, max }) {
	const middle = (lowerBound(bucket) + lowerBound(bucket + 1) - 1) / 2e3;
	return Math.min(max, Math.max(min, middle));
}
var Histogram = class {
	count = 0;
	sum = 0;
	min = Number.POSITIVE_INFINITY;
	max = 0;
	buckets = new Uint32Array(bucketCount);
	from = bucketCount;
	end = 0;
	record(ms, times = 1) {
		const us = Math.min(largest, Math.max(0, Math.round(ms * 1e3)));
		this.fill(bucketOf(us), times);
		this.count += times;
		const rounded = us / 1e3;
		this.sum += rounded * times;
		if (rounded < this.min) this.min = rounded;
		if (rounded > this.max) this.max = rounded;
	}
	add(data) {
		const { buckets } = data;
		let bucket = 0;
		for (let i = 0; i < buckets.length; i += 2) {
			bucket += buckets[i];
			if (isBucket(bucket)) this.fill(bucket, buckets[i + 1]);
		}
		this.count += data.count;
		this.sum += data.sum;
		if (data.count > 0) {
			this.min = Math.min(this.min, data.min);
			this.max = Math.max(this.max, data.max);
		}
	}
	fill(bucket, times) {
		this.buckets[bucket] = this.buckets[bucket] + times;
		if (bucket < this.from) this.from = bucket;
		if (bucket >= this.end) this.end = bucket + 1;
	}
	reset() {
		this.buckets.fill(0, this.from, this.end);
		this.from = bucketCount;
		this.end = 0;
		this.count = 0;
		this.sum = 0;
		this.min = Number.POSITIVE_INFINITY;
		this.max = 0;
	}
	toData() {
		const buckets = [];
		let previous = 0;
		for (let bucket = this.from; bucket < this.end; bucket += 1) {
			const count = this.buckets[bucket];
			if (count === 0) continue;
			buckets.push(bucket - previous, count);
			previous = bucket;
		}
		return {
			count: this.count,
			sum: Math.round(this.sum * 1e3) / 1e3,
			min: this.count > 0 ? this.min : 0,
			max: this.max,
			buckets
		};
	}
};
const emptyHistogram = {
	count: 0,
	sum: 0,
	min: 0,
	max: 0,
	buckets: []
};
function* filledBuckets(data) {
	let bucket = 0;
	for (let i = 0; i < data.buckets.length; i += 2) {
		bucket += data.buckets[i];
		yield [bucket, data.buckets[i + 1]];
	}
}
const merged = new Histogram();
function mergeHistograms(several) {
	if (several.length === 1) return several[0];
	merged.reset();
	for (const data of several) merged.add(data);
	return merged.toData();
}
function withoutLargest(data, count) {
	if (count <= 0) return data;
	if (count >= data.count) return emptyHistogram;
	const kept = [...filledBuckets(data)];
	let left = count;
	while (left > 0) {
		const [bucket, held] = kept.pop();
		if (held > left) kept.push([bucket, held - left]);
		left -= Math.min(left, held);
	}
	return {
		count: data.count - count,
		sum: Math.max(0, data.sum - count * data.max),
		min: data.min,
		max: bucketTime(kept.at(-1)[0], data),
		buckets: kept.flatMap(([bucket, held], index) => [bucket - (kept[index - 1]?.[0] ?? 0), held])
	};
}
function quantile(data, q) {
	if (data.count === 0) return void 0;
	return timeAt(data, Math.max(1, Math.ceil(q * data.count - 1e-9)) - 1);
}
function interpolatedQuantile(data, q) {
	if (data.count === 0) return void 0;
	const rank = (data.count - 1) * q;
	const below = Math.floor(rank);
	const low = timeAt(data, below);
	return rank === below ? low : low + (rank - below) * (timeAt(data, below + 1) - low);
}
function timeAt(data, rank) {
	const { buckets } = data;
	let bucket = 0;
	let seen = 0;
	for (let i = 0; i < buckets.length; i += 2) {
		bucket += buckets[i];
		seen += buckets[i + 1];
		if (seen > rank) return bucketTime(bucket, data);
	}
	return data.max;
}
function countAbove(data, ms) {
	let above = 0;
	for (const [bucket, count] of filledBuckets(data)) if (bucketTime(bucket, data) > ms) above += count;
	return above;
}
// build/model/plan/baseline.js
const settlingSeconds = .5;
// build/stats/random.js
function seededRandom(seed) {
	let state = seed >>> 0;
	return () => {
		state = state + 1831565813 >>> 0;
		let mixed = Math.imul(state ^ state >>> 15, state | 1);
		mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
		return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
	};
}
// build/engines/answered-windows.js
function answeredBy(series) {
	const sides = [...Map.groupBy(series, ({ side }) => side)];
	return {
		answered: Object.fromEntries(sides.map(([side, own]) => [side, addWindows(own)])),
		answeredOf: [...Map.groupBy(series, ({ side, name }) => `${side} ${name}`).values()].map((own) => ({
			...own[0],
			windows: addWindows(own)
		}))
	};
}
const addWindows = (several) => Array.from({ length: Math.max(0, ...several.map(({ windows }) => windows.length)) }, (_, at) => several.reduce((sum, { windows }) => sum + (windows[at] ?? 0), 0));
// build/engines/count-request.js
const noCounts = () => ({
	sent: 0,
	dropped: 0,
	completed: 0,
	good: 0,
	statuses: {},
	errors: {}
});
const emptyCell = (key) => ({
	...key,
	...noCounts()
});
const ofResponse = [
	"status",
	"expect",
	"capture"
];
function countRequest(cell, failed, code) {
	cell.sent += 1;
	if (failed === void 0) cell.good += 1;
	else cell.errors[failed] = (cell.errors[failed] ?? 0) + 1;
	if (failed === void 0 || ofResponse.includes(failed)) cell.completed += 1;
	if (code) cell.statuses[code] = (cell.statuses[code] ?? 0) + 1;
}
const noTimeouts = () => ({
	count: 0,
	ms: 0
});
function addTimeout(timeouts, ms) {
	timeouts.count += 1;
	timeouts.ms = Math.max(timeouts.ms, ms);
}
function recordTimeouts(latency, { count, ms }) {
	if (count > 0) latency.record(Math.max(ms, latency.max), count);
}
// build/engines/windows.js
const windowsIn = (seconds, windowSeconds = usualWindowSeconds) => Math.ceil(seconds / windowSeconds - 1e-9);
const bySeries = (a, b) => order(a.side, b.side) || order(a.name, b.name);
const byWindow = (a, b) => a.window - b.window || bySeries(a, b);
const order = (a, b) => a < b ? -1 : a > b ? 1 : 0;
export { Histogram, Problem, Secret, Signer, addTimeout, address, addressField, addressOf, addressOn, addressesOf, answeredBy, assertAllowedUrl, bandwidth, basicHeader, bucketTime, butJoiners, bySeries, byWindow, bytes, bytesForm, capturesFrom, choice, codeNames, codeOf, comparatorSigns, compileFirst, countAbove, countRequest, counted, dataBranch, dayMs, decoded, defined, describe, describeKind, describeKnown, docsPage, duration, embedded, emptyCell, emptyHistogram, entryOf, errorsIn, excerpt, expectOf, expectations, file, filledBuckets, flag, formatAmount, formatBytes, formatCount, formatDays, formatDuration, formatLeft, formatMeasured, formatMilliseconds, formatMistake, formatNumber, formatPoints, formatProblem, formatRatio, formatRelative, formatSigned, formatValue, formatWarning, gitRef, guardedLookup, headerLine, headers, hourMs, howToSendBraces, identity, innerFolder, integer, interpolatedQuantile, isAllowedHost, isAuthorised, isAuthorization, isExpected, isHtml, isHttp, isListOf, isObject, isPageMeant, isRead, isRedirect, isReserved, isSafe, isStepped, isTemplate, itemsOf, joinUrl, jsonValue, kindsToTarget, limits, list, listed, listedKeys, loadProtocols, mapping, masked, matchesHost, matchesWildcard, matching, mergeHeaders, mergeHistograms, mistake, mistakeAt, mistakesIn, name, namesCredential, namesOf, nearest, noCounts, noTimeouts, noTunnelCode, nodeOf, oneLine, oneOrList, pairsOf, parseBandwidth, parseBytes, parseDuration, parsePercent, parsePromDuration, parseRate, parseTemplate, path, pathJoiner, percentage, plainLines, portOf, printable, problemLine, profiles, protocolKind, protocols, proxiesOf, proxyFor, quantile, quote, rate, readSection, readText, readVariable, readsBody, readsErrors, record, recordTimeouts, refer, refusal, refuseFile, refusedAddress, refusedAddressCode, refusedHost, resolveVariables, revealed, secretText, secretsOfBody, secretsOfField, secretsOfPath, secretsOfVariables, section, sectionOf, sectionSchema, seededRandom, settlingSeconds, socketAddress, sortedMistakes, splitUserinfo, standaloneRequests, text, textOption, time, unbracketed, userName, userOf, usualWindowSeconds, valueName, valueNameForm, varies, weight, windowSecondsOf, windowsIn, withUnit, withoutLargest, withoutLastJoiner, withoutSecrets, workers };
