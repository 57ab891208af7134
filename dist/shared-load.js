import { gateVersion } from "./shared-start.js";
import { Worker } from "node:worker_threads";
import { basename } from "node:path";
import { lookup } from "node:dns";
import { BlockList, connect, createServer, isIP, isIPv6 } from "node:net";
import { RE2JS } from "./vendor/re2js.js";
import { JSONPathEnvironment, jsonpath } from "./vendor/json-p3.js";
import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { once } from "node:events";
import { connect as connect$1, createSecureContext } from "node:tls";
import { monitorEventLoopDelay } from "node:perf_hooks";
// \0rolldown/runtime.js
var __defProp = Object.defineProperty;
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!no_symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return target;
};
// build/model/basics/units.js
const comparatorSigns = {
	"<": "<",
	"<=": "≤",
	">": ">",
	">=": "≥"
};
const durationUnits = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5
};
function parseDuration(text) {
	const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text.trim());
	return match ? Number(match[1]) * durationUnits[match[2]] : void 0;
}
const promUnits = {
	y: 31536e6,
	w: 6048e5,
	d: 864e5,
	h: 36e5,
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
const formatDays = (ms) => ms >= 864e5 ? `${formatNumber(ms / 864e5)} d` : formatDuration(ms);
function formatRatio(ratio, digits = 3) {
	const percent = ratio * 100;
	const gap = 100 - percent;
	if (percent > 90 && gap > 0) {
		const decimals = Math.min(6, Math.max(1, 1 - Math.floor(Math.log10(gap))) + digits - 3);
		return `${percent.toFixed(decimals).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "")} %`;
	}
	return `${formatNumber(percent, digits)} %`;
}
function formatValue(value, unit, digits = 3) {
	if (unit === "ms") return formatMilliseconds(value, digits);
	if (unit === "s") return formatMilliseconds(value * 1e3, digits);
	if (unit === "ratio") return formatRatio(value, digits);
	if (unit === "/s") return `${formatNumber(value, digits)}/s`;
	return unit === "none" ? formatNumber(value, digits) : `${formatNumber(value, digits)} ${unit}`;
}
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
function formatSigned(change, format) {
	const size = format(Math.abs(change));
	return `${/^0(?![.\d])/.test(size) ? "±" : change > 0 ? "+" : "−"}${size}`;
}
const formatLeft = (share) => `${share < 0 ? "−" : ""}${formatNumber(100 * Math.abs(share))} %`;
const formatRelative = (change) => `${formatNumber(100 * change, 2)} %`;
// build/model/basics/defined.js
function defined(properties) {
	const kept = {};
	for (const [key, value] of Object.entries(properties)) if (value !== void 0) kept[key] = value;
	return kept;
}
// build/model/basics/nearest.js
function nearest(word, candidates, limit = Math.max(1, Math.floor(word.length / 3))) {
	if (word.length > 100) return void 0;
	return candidates.map((candidate) => ({
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
// build/net/addresses/host-pattern.js
function matchesHost(pattern, url) {
	const { host, port } = splitPort$1(pattern.trim().toLowerCase());
	if (port !== void 0 && port !== Number(url.port || (url.protocol === "https:" ? 443 : 80))) return false;
	const wanted = plain$1(host);
	const given = plain$1(url.hostname);
	if (wanted === "") return false;
	if (wanted === "*" || wanted === given) return true;
	return !given.includes(":") && matchesLabels(wanted.split("."), given.split("."));
}
function splitPort$1(pattern) {
	const match = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(pattern);
	return match ? {
		host: match[1],
		port: Number(match[2])
	} : { host: pattern };
}
const plain$1 = (host) => host.replace(/^\[|\]$/g, "").replace(/\.$/, "");
function matchesLabels(pattern, labels) {
	if (pattern[0] === "*") {
		const rest = pattern.slice(1);
		return labels.length > rest.length && matchesLabels(rest, labels.slice(labels.length - rest.length));
	}
	return pattern.length === labels.length && pattern.every((label, i) => matchesWildcard(label, labels[i]));
}
// build/model/problem.js
const mostMistakes = 20;
const mostBytes$1 = 5800;
const longestMessage$1 = 4500;
const longestHint = 900;
var Problem = class extends Error {
	code;
	hint;
	mistakes;
	constructor(code, message, options = {}) {
		super(clip(message, longestMessage$1));
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
			message: clip(message, longestMessage$1),
			...defined({ hint: hint === void 0 ? void 0 : clip(hint, longestHint) })
		};
		bytes += new TextEncoder().encode(formatMistake(clipped)).length + 1;
		if (shown.length === mostMistakes || bytes > mostBytes$1 && shown.length > 0) break;
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
const refused$1 = {
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
	for (const [kind, list] of Object.entries(refused$1)) if (list.check(address, family === 6 ? "ipv6" : "ipv4") || meant.some((one) => list.check(one))) return `${address} is a ${kind} address`;
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
	return refusedAddress(hostname.replace(/^\[|\]$/g, ""));
}
const refusedAddressCode = "EREFUSEDADDRESS";
const guardedLookup = (hostname, options, callback) => {
	lookup(hostname, options, (error, address, family) => {
		if (error) return callback(error, address, family);
		const reason = (typeof address === "string" ? [address] : address.map((one) => one.address)).map(refusedAddress).find((one) => one !== void 0);
		if (reason === void 0) return callback(null, address, family);
		callback(Object.assign(new Error(`${hostname} is refused: ${reason}`), { code: refusedAddressCode }), "", 0);
	});
};
const isAllowedHost = (url, hosts) => hosts.some((pattern) => matchesHost(pattern, url));
function assertAllowedUrl(url, lists, address) {
	const parsed = URL.canParse(url) ? new URL(url) : void 0;
	if (!parsed || !["http:", "https:"].includes(parsed.protocol) || parsed.hostname === "") throw new Problem("target", "the address of the target is no http or https URL", { hint: "give one such as https://preview.example" });
	const reason = refusedHost(parsed.hostname) ?? (address === void 0 ? void 0 : refusedAddress(address));
	if (reason) throw new Problem("target", `the target is refused: ${reason}`, { hint: "link-local and metadata addresses are never tested; name the deployment itself" });
	const candidates = address === void 0 ? [parsed] : [parsed, withHost(parsed, address)];
	for (const { allowedHosts, name } of lists) {
		const other = allowedHosts && candidates.find((one) => !isAllowedHost(one, allowedHosts));
		if (!other) continue;
		const whose = name === void 0 ? "" : ` of ${name}`;
		throw new Problem("target", `${other === parsed ? "the host" : "the address"} ${other.host} is not among the allowed hosts${whose} (${allowedHosts.join(", ")})`, { hint: name === void 0 ? "add it to policy.allowed-hosts, where it is meant to be tested" : "a pull request cannot add to policy.allowed-hosts of its base branch" });
	}
	return parsed;
}
function withHost(url, address) {
	const other = new URL(url);
	other.hostname = isIP(address) === 6 ? `[${address}]` : address;
	return other;
}
// build/net/userinfo.js
function splitUserinfo(address) {
	if (!URL.canParse(address)) return { url: address };
	const url = new URL(address);
	if (url.username === "" && url.password === "") return { url: address };
	const [username, password] = [decoded(url.username), decoded(url.password)];
	url.username = "";
	url.password = "";
	return {
		url: url.href,
		authorization: basicHeader(username, password)
	};
}
const basicHeader = (username, password) => `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
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
	const { protocol, hostname, port } = new URL(url);
	const named = protocol === "https:" ? https : http;
	const host = unbracketed(hostname).replace(/\.$/, "");
	if (named === void 0 || isLoopback(host)) return void 0;
	const usualPort = protocol === "https:" ? "443" : "80";
	if (no.split(/[\s,]+/).filter(Boolean).some((entry) => matches(entry.toLowerCase(), host, port || usualPort))) return void 0;
	const text = /^https?:\/\//i.test(named) ? named : `http://${named}`;
	return URL.canParse(text) ? new URL(text) : void 0;
}
const unbracketed = (host) => host.replace(/^\[(.*)\]$/, "$1");
const loopback = ["127.0.0.0/8", "::1"];
const isLoopback = (host) => host === "localhost" || host.endsWith(".localhost") || loopback.some((range) => isWithin(host, range));
function matches(entry, host, port) {
	if (entry === "*") return true;
	const { name, onPort } = splitPort(entry);
	if (onPort !== void 0 && onPort !== port) return false;
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
function proxyAuthorization({ username, password }) {
	if (username === "") return "";
	return basicHeader(decodeURIComponent(username), decodeURIComponent(password));
}
const noTunnelCode = "ENOTUNNEL";
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
		mistake(spot, { message: `expected a mapping with the keys ${listed(supported(fields))}; found ${found}` });
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
	for (const [one, other] of pairsOf(rules)) {
		const [first, second] = [entryAt(one), entryAt(other)];
		if (!first || !second) continue;
		mistake(spot, {
			message: `\`${one}\` and \`${other}\` exclude each other`,
			hint: "keep one of them",
			at: isOverridden(spot.reading, first.at) ? first.at : second.at
		});
	}
}
const pairsOf = ({ alternatives = [], exclusive = [] }) => [...alternatives, ...exclusive];
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
	return {
		message,
		hint: near ? `did you mean \`${near}\`?` : describeKnown(fields)
	};
}
const mostKnown = 12;
function describeKnown(fields) {
	const keys = supported(fields);
	if (keys.length <= mostKnown) return `known here: ${keys.join(", ")}`;
	return `known here: ${keys.slice(0, mostKnown).join(", ")}, and ${keys.length - mostKnown} more: see ${docsPage("configuration.md")}`;
}
function sectionSchema(fields, rules = {}) {
	const exclusive = pairsOf(rules);
	const entries = Object.entries(fields);
	const required = entries.filter(([, { required }]) => required).map(([key]) => key);
	const properties = entries.map(([key, { option, doc, default: fallback, example }]) => [key, {
		...option.schema,
		description: doc,
		...defined({
			default: fallback,
			examples: example === void 0 ? void 0 : [example]
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
const supported = (fields) => Object.keys(fields);
const listed = (keys) => keys.map((key) => `\`${key}\``).join(", ");
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
const matching$1 = (form, expected, hint, type = "text") => textOption({
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
const longestName$1 = 100;
const longestPath = 500;
const name$1 = textOption({
	type: "text",
	expected: "a string",
	hint: "put it in quotes",
	schema: {
		minLength: 1,
		maxLength: longestName$1,
		pattern: "\\S"
	},
	parse: (text) => {
		const value = text.trim();
		if (value === "") return { refused: "expected a string; found an empty one" };
		if ([...value].length > longestName$1) return { refused: `a string of ${[...value].length} characters, ${quote(value)}; at most ${longestName$1} are allowed` };
		const index = value.search(unprintable);
		if (index >= 0) return {
			refused: `the text ${quote(value)} holds a line break or another character that cannot be shown`,
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
			refused: `the path ${quote(value)} holds a character that cannot be shown`,
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
const userName = matching$1(/^[A-Za-z_][\w.-]{0,31}$/, "the name of a user", "such as nobody", "user");
const gitRef = matching$1(/^(?!-)[\w./@^~{}+-]{1,200}$/, "the name of a commit", "such as base, main or v1.2.0", "git ref");
const dataBranch = matching$1(/^(?=.{1,100}$)reliability-gate-[a-z0-9]+(-[a-z0-9]+)*$/, "a branch whose name begins with reliability-gate-", "such as reliability-gate-data, in small letters, digits and hyphens", "branch of data");
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
function text$1({ most, expected, trimmed = false }) {
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
	const expected = words.length === 1 ? `\`${words[0]}\`` : `one of ${words.map((word) => `\`${word}\``).join(", ")}`;
	return textOption({
		type: words.map((word) => `\`${word}\``).join(" or "),
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
const flag$1 = {
	type: "`true` or `false`",
	schema: { type: "boolean" },
	read: (spot) => spot.node.kind === "boolean" ? spot.node.value : mistake(spot, { message: `expected true or false; found ${describe(spot.node)}` })
};
// build/language/access/telling-names.js
const leastLength = 4;
const words$1 = new Set([...[
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
	return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).some((part) => words$1.has(part));
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
// build/language/limits.js
const limits = {
	ratePerSecond: 1e5,
	users: 1e4,
	connections: 1e4,
	durationMs: 216e5,
	warmupMs: 36e5,
	thinkMs: 6e5,
	requestTimeoutMs: 3e5,
	readyTimeoutMs: 36e5,
	deploymentTimeoutMs: 36e5,
	requests: 200,
	totalRequests: 1e9,
	steps: 50,
	workers: 64,
	objectives: 100,
	hosts: 100,
	alertFiles: 50,
	alertRules: 500,
	alertMs: 864e5,
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
// build/language/list.js
function list$1(item, { least = 1, most, name, what, keepsRest = false }) {
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
// build/engines/embedded/scenario/varies.js
const readsBody = ({ body, json, size }) => body !== void 0 || json !== void 0 || size !== void 0;
function isRead(request, { cookies }) {
	if (request.protocol !== void 0) return false;
	const { capture = [], expect, follow } = request;
	const checks = readsBody(expect) || expect.headers !== void 0 || expect.time !== void 0;
	return capture.length > 0 || checks || follow === true || cookies === true;
}
const varies = (load) => load.scenarios !== void 0 || load.traces !== void 0 || load.requests.some((request) => request.protocol !== void 0 || request.templates === true || isRead(request, load));
// build/language/json-path.js
const { Match, Search } = jsonpath.functions;
const { NameSelector } = jsonpath.selectors;
const mostKept$1 = 50;
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
				if (kept.size >= mostKept$1) kept.clear();
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
	if (!keys) return (value) => query.query(value).nodes[0]?.value;
	return (value) => {
		let at = value;
		for (const key of keys) {
			at = childOf$1(at, key);
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
function childOf$1(value, key) {
	if (Array.isArray(value)) return typeof key === "number" ? value.at(key) : void 0;
	if (typeof value !== "object" || value === null || typeof key === "number") return void 0;
	return Object.hasOwn(value, key) ? value[key] : void 0;
}
// build/language/template.js
const givenNames = [
	"uuid",
	"int",
	"text",
	"timestamp",
	"iteration"
];
const longestText$1 = 1e3;
const known = `a captured value, a column such as users.name, uuid, int(1, 100), text(12), timestamp or iteration`;
const howToSendBraces = "to send {{ as it is, write {{ '{{' }}";
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
			hint: `known are ${known}; ${howToSendBraces}`,
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
		} : `expected int(least, most); found ${quote(text)}`;
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
const token$2 = (what) => textOption({
	type: `name of a ${what}`,
	expected: `the name of a ${what}`,
	hint: "put it in quotes",
	schema: { pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}$" },
	parse: (value) => /^[\w!#$%&'*+.^`|~-]{1,200}$/.test(value) ? { value } : { refused: `expected the name of a ${what}; found ${quote(value)}` }
});
const otherFields = {
	header: {
		option: token$2("header"),
		doc: "The value of a header of the response.",
		example: "X-CSRF"
	},
	regex: {
		option: pattern$1,
		doc: "What the first group matches in the body, or the whole expression where it has no group; the syntax of RE2.",
		example: "order-(\\d+)"
	},
	cookie: {
		option: token$2("cookie"),
		doc: "The value of a cookie that the response sets.",
		example: "session"
	}
};
const capturesFrom = (kinds) => {
	const captured = capturedFrom(kinds);
	return {
		type: "mapping of names to what is kept of the response",
		schema: {
			type: "object",
			propertyNames: { pattern: "^[A-Za-z_][A-Za-z0-9_-]*$" },
			additionalProperties: captured.schema,
			maxProperties: mostCaptures
		},
		read: (spot) => readCaptures(spot, captured)
	};
};
function readCaptures(spot, captured) {
	const { node } = spot;
	if (node.kind !== "map") return mistake(spot, {
		message: `expected a mapping of names; found ${describe(node)}`,
		hint: "such as { token: $.token }"
	});
	if (node.entries.length > mostCaptures) return mistake(spot, { message: `more than ${mostCaptures} captures` });
	const before = spot.reading.found.length;
	const all = node.entries.map(({ key, at, value }) => {
		const own = {
			...spot,
			node: value,
			path: `${spot.path}.${key}`
		};
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
	return spot.reading.found.length > before ? void 0 : all;
}
function refuseName$1(name) {
	if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name)) return "the name of a value is made of letters, digits, _ and -, and begins with a letter";
	return givenNames.some((given) => given === name) ? `\`${name}\` is a placeholder already; choose another name` : void 0;
}
function capturedFrom(kinds) {
	if (kinds.length === 0) return {
		...jsonPath,
		read: (spot) => ofPath(jsonPath.read(spot))
	};
	const others = section(Object.fromEntries(kinds.map((kind) => [kind, otherFields[kind]])), { exclusive: kinds.flatMap((one, at) => kinds.slice(at + 1).map((other) => [one, other])) });
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
		message: "JSON cannot hold this number as it is written",
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
const isAddress = (text) => text.includes(":") ? /^[\da-fA-F:.]+$/.test(text) && URL.canParse(`http://[${text}]`) : /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split(".").every((part) => Number(part) < 256);
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
const hostForm = `^(([A-Za-z0-9_*-]+(\\.[A-Za-z0-9_*-]+)*|\\[[0-9A-Fa-f:.]+\\])(:\\d{1,5})?|[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*)$`;
const hostPattern = textOption({
	type: "host pattern",
	expected: "a host",
	hint: "such as \"*.preview.example\", in quotes",
	schema: { pattern: hostForm },
	parse: (written) => {
		if (new RegExp(hostForm).test(written)) return { value: written.toLowerCase() };
		return {
			refused: `expected a host name, an address or a pattern such as *.preview.example; found ${quote(written)}`,
			hint: "without scheme and path"
		};
	}
});
// build/language/responses/expectations.js
const mostEntries = 50;
const byteUnits = {
	B: 1,
	kB: 1e3,
	MB: 1e6
};
function limit(expected, example, parse) {
	return textOption({
		type: "bound",
		expected,
		hint: `such as "${example}", in quotes`,
		schema: { pattern: "^\\s*[<>]=?\\s*\\d" },
		parse: (written) => {
			const [, comparator, rest = ""] = /^\s*([<>]=?)\s*(.*?)\s*$/s.exec(written) ?? [];
			const value = parse(rest);
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
function parseBytes(written) {
	const [, number, unit = ""] = /^(\d+(?:\.\d+)?)\s*(B|kB|MB)$/.exec(written) ?? [];
	return number === void 0 ? void 0 : Number(number) * byteUnits[unit];
}
function entries(what, one) {
	return {
		type: what.type,
		schema: {
			type: "object",
			additionalProperties: what.schema,
			maxProperties: mostEntries
		},
		read: (spot) => {
			const { node } = spot;
			if (node.kind !== "map") return mistake(spot, {
				message: `expected ${what.expected}; found ${describe(node)}`,
				hint: what.hint
			});
			if (node.entries.length > mostEntries) return mistake(spot, { message: `more than ${mostEntries} entries` });
			const before = spot.reading.found.length;
			const all = node.entries.map((entry) => one(entry, {
				...spot,
				node: entry.value,
				path: `${spot.path}.${entry.key}`
			}));
			return spot.reading.found.length > before ? void 0 : all;
		}
	};
}
const pattern = text$1({
	most: 1e3,
	expected: "a string"
});
const expectFields = {
	status: {
		option: statuses,
		doc: "The status codes that are good.",
		otherwise: "2xx and 3xx",
		example: 201
	},
	header: {
		option: entries({
			type: "mapping of headers to values",
			expected: "a mapping of header names to values",
			hint: "such as { Content-Type: application/json* }",
			schema: pattern.schema
		}, ({ key }, spot) => {
			const value = pattern.read(spot);
			return value === void 0 ? void 0 : [key, value];
		}),
		doc: "Headers that the response has; `*` in a value stands for any text.",
		otherwise: "any"
	},
	body: {
		option: text$1({
			most: 1e4,
			expected: "a string"
		}),
		doc: "Text that the body contains.",
		otherwise: "any",
		example: "Thank you"
	},
	json: {
		option: entries({
			type: "mapping of JSON paths to values",
			expected: "a mapping of JSON paths to values",
			hint: "such as { \"$.items[0].sku\": 1 }",
			schema: {}
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
		doc: "What the first value is that each JSON path (RFC 9535) finds in the body.",
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
		headers: header && Object.fromEntries(header),
		body,
		json,
		size,
		time
	});
}
// build/engines/embedded/protocols/grpc/codes.js
const codeNames$1 = [
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
const codeOf = (status) => (/^\d{1,2}$/.test(status) ? codeNames$1[Number(status)] : void 0) ?? "UNKNOWN";
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
const messages = list$1(message, {
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
const code$1 = choice(codeNames$1);
const severalCodes = list$1(code$1, {
	most: codeNames$1.length,
	what: "codes"
});
const expectedCall = {
	option: section({
		code: {
			option: {
				type: "code of gRPC, or a list of them",
				schema: { anyOf: [code$1.schema, severalCodes.schema] },
				read: (spot) => {
					if (spot.node.kind === "list") return severalCodes.read(spot);
					const one = code$1.read(spot);
					return one && [one];
				}
			},
			doc: "The status codes that are good.",
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
			doc: "What the first value is that each JSON path (RFC 9535) finds in the message, whose fields have their names in the `.proto` file; of a stream in the list of its messages.",
			otherwise: "any"
		},
		time: expectFields.time
	}),
	doc: "What a good response is.",
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
const isAuthorised = (headers) => Object.keys(headers).some(isAuthorization);
const isAuthorization = (header) => header.toLowerCase() === "authorization";
const headers = {
	type: "headers",
	schema: {
		type: "object",
		propertyNames: { pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$" },
		additionalProperties: { type: "string" },
		maxProperties: mostHeaders
	},
	read: (spot) => {
		const { node, reading } = spot;
		if (node.kind !== "map") return mistake(spot, {
			message: `expected a mapping of header names to values; found ${describeKind(node)}`,
			hint: "such as { X-Preview: \"1\" }"
		});
		if (node.entries.length > mostHeaders) return mistake(spot, { message: `more than ${mostHeaders} headers` });
		const before = reading.found.length;
		const pairs = node.entries.map((entry) => [entry.key, readHeader(entry, spot)]);
		for (const [index, { key, at }] of node.entries.entries()) if (pairs.findIndex(([name]) => name.toLowerCase() === key.toLowerCase()) < index) mistake(spot, {
			message: "duplicate header",
			hint: "header names are case-insensitive",
			at
		});
		return reading.found.length > before ? void 0 : Object.fromEntries(pairs);
	}
};
function readHeader({ key, at, value: node }, spot) {
	const refusal = refuseName(key);
	if (refusal) return mistake(spot, {
		message: refusal,
		at
	});
	const path = `${spot.path}.${key}`;
	if (node.kind !== "text") {
		const hint = node.kind === "number" || node.kind === "boolean" ? "put the value in quotes" : void 0;
		return mistake({
			...spot,
			node,
			path
		}, {
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
	return mistake({
		...spot,
		node,
		path
	}, {
		message: parsed.refused,
		hint: parsed.hint,
		at: index
	});
}
function refuseName(name) {
	if (!/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/.test(name)) return "a header name is made of letters, digits and dashes, 100 at most";
	if (engineHeaders.includes(name.toLowerCase())) return `the header ${name} is set by the load engine itself`;
}
function checkValue(written) {
	const value = written.trim();
	if (value === "") return { refused: "expected a value; found an empty text" };
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
			doc: "What is called: the service, with its package, and the method.",
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
			doc: "Where it goes: `host:port` without TLS, `https://host:port` with it, or `:port` on the host of the target.",
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
	if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)) return { refused: "the value holds a line break or a control character" };
	return { value };
}
const secretText = credential({ secret: true });
const identity = credential({ secret: false });
// build/engines/embedded/protocols/kafka/fields.js
const mostBrokers = 50;
const longestTopic = 249;
const longestKey = 1e4;
const longestText = 65536;
const topicHint = "letters, digits, \".\", \"_\" and \"-\", such as user-events";
const topic = textOption({
	type: "topic",
	expected: "the name of a topic",
	hint: topicHint,
	schema: { pattern: `^\\s*[A-Za-z0-9._-]{1,${longestTopic}}\\s*$` },
	parse: (written) => {
		const value = written.trim();
		return /^[\w.-]+$/.test(value) && value.length <= longestTopic ? { value } : {
			refused: `expected the name of a topic; found ${quote(written)}`,
			hint: topicHint
		};
	}
});
const flagOrName = choice(["all", "leader"]);
const acks = {
	type: "`true`, `all` or `leader`",
	schema: { anyOf: [flag$1.schema, flagOrName.schema] },
	read: (spot) => {
		if (spot.node.kind !== "boolean") {
			const read = flagOrName.read(spot);
			return read && { acks: read };
		}
		const whole = flag$1.read(spot);
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
		option: list$1(socketAddress, {
			most: mostBrokers,
			what: "brokers"
		}),
		doc: "Brokers that are asked for the others: `host:port`, or `:port` on the host of the target.",
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
		option: text$1({
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
		option: text$1({
			most: longestText,
			expected: "a string"
		}),
		doc: "The value, sent as it is.",
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
		option: flag$1,
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
		option: text$1({
			most: 1e4,
			expected: "a string"
		}),
		doc: "Text that the response contains.",
		otherwise: "any",
		example: "Hello"
	} }),
	doc: "What a successful response is.",
	otherwise: "any response is successful"
};
// build/engines/embedded/protocols/tcp/kind.js
const tcp = {
	id: "tcp",
	fields: {
		tcp: {
			option: socketAddress,
			doc: "Where it connects to: `host:port`, or `:port` on the host of the target.",
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
	templates: ["send"],
	addressOf: ({ tcp: written }, target) => addressOn("tcp", written, target),
	opening: { keys: ["tcp"] },
	load: () => import("./engines-embedded-protocols-tcp-tcp.js")
};
// build/engines/embedded/protocols/tls/kind.js
const units = {
	d: 864e5,
	h: 36e5
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
			doc: "Where it connects to: `host:port`, or `:port` on the host of the target.",
			required: true,
			example: "shop.example:443"
		},
		servername: {
			option: name$1,
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
					option: name$1,
					doc: "The cipher suite that is negotiated, by its IANA name; `*` stands for any text.",
					otherwise: "any",
					example: "TLS_AES_*"
				},
				issuer: {
					option: name$1,
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
			doc: "What a good handshake is.",
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
			doc: "Where the datagram goes: `host:port`, or `:port` on the host of the target.",
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
	templates: ["send"],
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
			refused: "an address of WebSocket has no placeholders",
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
				doc: "Where it connects to: a path of the target, `:port/path` on its host, or an address with `ws://` or `wss://`.",
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
		templates: ["send"],
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
const usual = http.id;
function addressOf({ protocol = usual, settings }, target) {
	return protocols.find(({ id }) => id === protocol)?.addressOf?.(settings, target);
}
function allAddressesOf(request, target) {
	const { protocol = usual, settings } = request;
	const others = protocols.find(({ id }) => id === protocol)?.othersOf?.(settings, target) ?? [];
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
// build/model/plan/load.js
const profiles = [
	"load",
	"stress",
	"spike",
	"soak",
	"scalability"
];
const isStepped = (profile) => profile === "stress" || profile === "scalability";
const isHttp = (request) => request.protocol === void 0;
function standaloneRequests({ requests, scenarios }) {
	const first = scenarios && new Set(scenarios.map(({ steps }) => steps[0]?.request));
	return requests.filter((_, index) => first?.has(index) ?? true).filter(isStandalone);
}
function isStandalone(request) {
	if (!isHttp(request)) return true;
	const { templates, follow, file, multipart } = request;
	return !templates && !follow && !file && !multipart;
}
const isExpected = ({ status: expected }, status) => expected ? expected.includes(status) : status >= 200 && status < 400;
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
// build/engines/request-body.js
const boundary = `reliability-gate-${randomUUID()}`;
function bodyOf({ body, file, multipart }) {
	if (body !== void 0) return { pieces: [body] };
	if (file) return { pieces: [bytesOf$1(file)] };
	if (!multipart) return void 0;
	return {
		pieces: [...multipart.flatMap(piecesOf), `--${boundary}--\r\n`],
		type: `multipart/form-data; boundary=${boundary}`
	};
}
function joined(pieces) {
	const [only = "", ...more] = pieces;
	return more.length === 0 ? only : Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
}
function piecesOf(field) {
	const start = `--${boundary}\r\ncontent-disposition: form-data; name="${quoted$1(field.name)}"`;
	if (field.text !== void 0) return [`${start}\r\n\r\n${field.text}\r\n`];
	const { file, type = "application/octet-stream", filename = basename(file.path) } = field;
	return [
		`${start}; filename="${quoted$1(filename)}"\r\ncontent-type: ${type}\r\n\r\n`,
		bytesOf$1(file),
		"\r\n"
	];
}
const quoted$1 = (text) => text.replaceAll("\n", "%0A").replaceAll("\r", "%0D").replaceAll("\"", "%22");
function bytesOf$1({ path, bytes }) {
	if (bytes === void 0) throw new TypeError(`the file ${path} has not been read`);
	return Buffer.from(bytes, "latin1");
}
// build/engines/request-headers.js
function headersOf(own, common) {
	const merged = new Map([["user-agent", ["user-agent", `reliability-gate/${gateVersion}`]]]);
	for (const [key, value] of [...Object.entries(common), ...Object.entries(own)]) merged.set(key.toLowerCase(), [key, value]);
	return [...merged.values()].flat();
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
// build/net/addresses/lookup.js
const keptMs = 1e3;
function rotatingLookup(address) {
	if (address !== void 0) return fixedLookup(address);
	const known = new Map();
	return (hostname, options, callback) => {
		const key = `${hostname} ${options.family ?? 0}`;
		const response = ({ found, turn }) => {
			const rotated = found.map((_, index) => found[(index + turn) % found.length]);
			if (options.all) callback(null, rotated);
			else callback(null, rotated[0].address, rotated[0].family);
		};
		const kept = known.get(key);
		if (kept && performance.now() < kept.until) {
			kept.turn += 1;
			process.nextTick(response, kept);
			return;
		}
		guardedLookup(hostname, {
			...options,
			all: true
		}, (error, addresses) => {
			if (error) return callback(error, "", 0);
			const entry = {
				found: addresses,
				until: performance.now() + keptMs,
				turn: (kept?.turn ?? -1) + 1
			};
			known.set(key, entry);
			response(entry);
		});
	};
}
const fixedLookup = (address) => (_, options, callback) => {
	const family = isIP(address);
	const reason = refusedAddress(address);
	if (reason) process.nextTick(callback, Object.assign(new Error(reason), { code: refusedAddressCode }), "", 0);
	else process.nextTick(() => options.all ? callback(null, [{
		address,
		family
	}]) : callback(null, address, family));
};
// build/net/tunnel.js
const longestHead = 16384;
async function startTunnel(proxy, { host, port }, onFault = () => {}) {
	const authorization = proxyAuthorization(proxy);
	const request = [
		`CONNECT ${host}:${port} HTTP/1.1`,
		`Host: ${host}:${port}`,
		...authorization === "" ? [] : [`Proxy-Authorization: ${authorization}`]
	];
	const server = createServer((socket) => lead(socket, openProxy(proxy), `${request.join("\r\n")}\r\n\r\n`, onFault));
	server.unref();
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return server.address().port;
}
function openProxy({ protocol, hostname, port }) {
	const host = hostname.replace(/^\[|\]$/g, "");
	const isSecure = protocol === "https:";
	const options = {
		host,
		port: Number(port || (isSecure ? 443 : 80)),
		lookup: guardedLookup,
		noDelay: true
	};
	return isSecure ? connect$1({
		...options,
		servername: host
	}) : connect(options);
}
const hasNoTunnel = (error) => error.code === noTunnelCode;
function lead(near, far, request, onFault) {
	const end = () => {
		near.destroy();
		far.destroy();
	};
	near.setNoDelay(true);
	far.on("error", onFault);
	for (const socket of [near, far]) socket.on("error", end).on("close", end);
	far.write(request);
	let head = Buffer.alloc(0);
	const read = (chunk) => {
		head = Buffer.concat([head, chunk]);
		const at = head.indexOf("\r\n\r\n");
		if (at < 0 && head.length < longestHead) return;
		const [, status = "with no status"] = /^HTTP\/1\.[01] (\d\d\d)/.exec(head.toString("latin1", 0, 12)) ?? [];
		if (at < 0 || !status.startsWith("2")) {
			onFault(Object.assign(new Error(`it responded with ${status}`), { code: noTunnelCode }));
			return end();
		}
		far.off("data", read);
		near.write(head.subarray(at + 4));
		near.pipe(far);
		far.pipe(near);
	};
	far.on("data", read);
}
// build/engines/embedded/connection/outcome.js
const outcomes = [];
function answered(code) {
	if (typeof code === "string") return {
		kind: "answered",
		code
	};
	outcomes[code] ??= {
		kind: "answered",
		code
	};
	return outcomes[code];
}
const refused = (message) => ({
	kind: "failed",
	error: "refused",
	message
});
const closedByServer = {
	kind: "failed",
	error: "reset",
	message: "the server closed the connection"
};
const noHttp2 = "the server does not speak HTTP/2";
const cutShort = {
	kind: "failed",
	error: "reset",
	message: "the connection ended without the close_notify of TLS, so that the response may be cut short"
};
const closedUnread = (method) => ({
	kind: "failed",
	error: "reset",
	message: `the server closed the connection before the response began; ${/^[AEIOU]/.test(method) ? "an" : "a"} ${method} is not sent again, as the server may have taken it`
});
const shortage = /^(EMFILE|ENFILE|EADDRNOTAVAIL|ENOBUFS|ENOMEM)$/;
const kinds = [
	[/^ECONNREFUSED$|^EHOSTUNREACH$|^ENETUNREACH$|^EREFUSEDADDRESS$/, "refused"],
	[/^ETIMEDOUT$/, "refused"],
	[/^ENOTFOUND$|^EAI_/, "dns"],
	[/^ECONNRESET$|^EPIPE$/, "reset"],
	[/^ERR_TLS_|^ERR_SSL_|^CERT_|^EPROTO$|^DEPTH_ZERO|^SELF_SIGNED|^UNABLE_TO_|^HOSTNAME_MISMATCH/, "tls"]
];
function failureOf(error) {
	const codes = codesOf(error);
	const own = codes.find((code) => shortage.test(code));
	const { message = String(error) } = error;
	const code = codes[0] ?? "";
	return {
		kind: "failed",
		error: own === void 0 ? kinds.find(([pattern]) => pattern.test(code))?.[1] ?? "other" : "generator",
		message: excerpt(message || (own ?? code)),
		...defined({ code: code || void 0 })
	};
}
const deepest = 4;
function codesOf(error, depth = 0) {
	if (typeof error !== "object" || error === null || depth > deepest) return [];
	const { code, errors, cause } = error;
	const inner = [...Array.isArray(errors) ? errors : [], cause].flatMap((one) => codesOf(one, depth + 1));
	return typeof code === "string" ? [code, ...inner] : inner;
}
// build/engines/embedded/connection/connections.js
const noBytes$1 = () => ({
	sent: 0,
	received: 0
});
const noPhases = () => ({
	dns: 0,
	connect: 0,
	tls: 0,
	firstByte: 0,
	download: 0
});
// build/engines/embedded/connection/open-socket.js
const bufferBytes = 65536;
const socketOptions = {
	noDelay: true,
	keepAlive: true,
	keepAliveInitialDelay: 6e4
};
function socketOpener({ url, lookup, tls, via }, protocols, { resumes = true, verifies = true } = {}) {
	const { protocol, hostname, port } = new URL(url);
	const isSecure = protocol === "https:";
	const host = via === void 0 ? hostname.replace(/^\[|\]$/g, "") : "127.0.0.1";
	const buffer = Buffer.allocUnsafeSlow(bufferBytes);
	const common = {
		host,
		port: via ?? Number(port || (isSecure ? 443 : 80)),
		lookup,
		...socketOptions
	};
	const readBy = (callback) => callback && { onread: {
		buffer,
		callback
	} };
	if (!isSecure) return (_, callback) => connect({
		...common,
		...readBy(callback)
	});
	const secureContext = createSecureContext(tls);
	const sessions = new Map();
	return (servername, callback) => {
		const session = sessions.get(servername);
		const options = {
			...common,
			secureContext,
			servername,
			ALPNProtocols: [...protocols],
			rejectUnauthorized: verifies,
			...readBy(callback),
			...defined({ session })
		};
		const socket = connect$1(options);
		return resumes ? socket.on("session", (given) => sessions.set(servername, given)) : socket;
	};
}
function handshakeBytes(socket) {
	const { bytesWritten: sent, bytesRead: received } = socket._handle?._parent ?? {};
	return sent === void 0 || received === void 0 ? noBytes$1() : {
		sent,
		received
	};
}
const isCutShort = (socket) => socket._handle?._parent?.readStart?.() === 0;
// build/engines/embedded/loop/next-turn.js
let waiting = [];
function nextTurn(writer) {
	if (waiting.length === 0) setImmediate(writeAll);
	waiting.push(writer);
}
function writeAll() {
	const now = waiting;
	waiting = [];
	for (const writer of now) writer.write();
}
// build/engines/embedded/limits.js
const largerThan = (bytes) => `larger than the ${bytes / 1024} kB that the gate reads`;
var BodyStart = class {
	bytes;
	length = 0;
	begin() {
		this.length = 0;
	}
	take(bytes, from, to) {
		const more = Math.min(to - from, 400 - this.length);
		if (more <= 0) return;
		this.bytes ??= new Uint8Array(400);
		this.bytes.set(bytes.subarray(from, from + more), this.length);
		this.length += more;
	}
	text() {
		if (!this.bytes || this.length === 0) return "";
		const isCut = this.length === 400;
		try {
			const text = new TextDecoder("utf-8", { fatal: true }).decode(this.bytes.subarray(0, this.length), { stream: isCut });
			return isCut ? `${text}…` : text;
		} catch {
			return "";
		}
	}
};
// build/engines/embedded/protocols/http/http1/grammar.js
var grammar_exports = __exportAll({
	broken: () => 0,
	chunkDataEnd: () => chunkDataEnd,
	chunkDigit: () => 16,
	chunkLineEnd: () => 18,
	chunkStart: () => chunkStart,
	chunkedLast: () => 9,
	closeAndMore: () => closeAndMore,
	closeLast: () => closeLast,
	codingColon: () => 8,
	fieldStart: () => fieldStart,
	firstPlain: () => 19,
	headEnd: () => 17,
	keepAliveAndMore: () => keepAliveAndMore,
	keepAliveLast: () => keepAliveLast,
	lengthColon: () => 6,
	lengthDigit: () => 7,
	next: () => next,
	otherVersion: () => 2,
	responseStart: () => responseStart,
	statusDigit1: () => statusDigit1,
	statusDigit2: () => statusDigit2,
	statusDigit3: () => statusDigit3,
	timeoutDigit: () => 15,
	timeoutRead: () => 14,
	version11: () => 1
});
const [statusDigit1, statusDigit2, statusDigit3] = [
	3,
	4,
	5
];
const [closeAndMore, closeLast] = [10, 11];
const [keepAliveAndMore, keepAliveLast] = [12, 13];
const [responseStart, fieldStart, chunkStart, chunkDataEnd] = [
	19,
	20,
	21,
	22
];
let states = 23;
const state = () => states++;
const next = new Uint8Array(49152);
const matching = (pattern) => Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => pattern.test(String.fromCharCode(byte)));
const digit = matching(/\d/);
const hexDigit = matching(/[\da-fA-F]/);
const token$1 = matching(/[!#$%&'*+\-.^_`|~\w]/);
const text = matching(/[\t\x20-\x7e\x80-\xff]/);
const exactly = (word) => [...word].map((char) => [char.charCodeAt(0)]);
const anyCase = (word) => exactly(word).map(([byte]) => matching(new RegExp(`[${String.fromCharCode(byte)}]`, "i")));
function rule(from, by, to) {
	const bytes = typeof by === "string" ? exactly(by).flat() : by;
	for (const byte of bytes) next[from * 256 + byte] = to;
}
const like = (from, there) => void next.copyWithin(from * 256, there * 256, (there + 1) * 256);
function word(from, bytes, to, other) {
	let at = from;
	for (const [index, by] of bytes.entries()) {
		const known = next[at * 256 + by[0]];
		const reached = index === bytes.length - 1 ? to : known === other ? state() : known;
		if (reached !== known) like(reached, other);
		rule(at, by, reached);
		at = reached;
	}
}
const [lineFeed, statusStart, reason] = [
	state(),
	state(),
	state()
];
rule(lineFeed, "\n", fieldStart);
rule(responseStart, "\r\n", responseStart);
word(responseStart, exactly("HTTP/1.1"), 1, 0);
for (const version of [
	"HTTP/0.9",
	"HTTP/1.0",
	"HTTP/2.0"
]) word(responseStart, exactly(version), 2, 0);
for (const version of [1, 2]) rule(version, " ", statusStart);
rule(statusStart, "123456789", statusDigit1);
rule(statusDigit1, digit, statusDigit2);
rule(statusDigit2, digit, statusDigit3);
rule(statusDigit3, " ", reason);
rule(reason, matching(/[^\n]/s), reason);
for (const from of [statusDigit3, reason]) rule(from, "\r", lineFeed);
const [name, value$1, lastLineFeed] = [
	state(),
	state(),
	state()
];
rule(fieldStart, token$1, name);
rule(fieldStart, "\r", lastLineFeed);
rule(lastLineFeed, "\n", 17);
rule(name, token$1, name);
rule(name, ":", value$1);
rule(value$1, text, value$1);
rule(value$1, "\r", lineFeed);
function field(fieldName, colon) {
	const end = state();
	word(fieldStart, anyCase(fieldName), end, name);
	rule(end, ":", colon);
}
const [lengthBlank, lengthLast] = [state(), state()];
field("content-length", 6);
for (const from of [6, lengthBlank]) rule(from, " 	", lengthBlank);
for (const from of [
	6,
	lengthBlank,
	7
]) rule(from, digit, 7);
for (const from of [7, lengthLast]) rule(from, " 	", lengthLast);
for (const from of [7, lengthLast]) rule(from, "\r", lineFeed);
function list(start, words) {
	const other = state();
	rule(other, text, other);
	rule(other, ",", start);
	rule(other, "\r", lineFeed);
	like(start, other);
	rule(start, " 	", start);
	for (const [chars, andMore, last] of words) {
		const end = state();
		word(start, anyCase(chars), end, other);
		rule(end, " 	", end);
		rule(end, ",", andMore);
		rule(end, "\r", last);
		like(last, lineFeed);
	}
	for (const [, andMore] of words) like(andMore, start);
	return other;
}
field("transfer-encoding", 8);
list(8, [[
	"chunked",
	8,
	9
]]);
const [connection, keepAlive] = [state(), state()];
for (const named of ["connection", "proxy-connection"]) field(named, connection);
list(connection, [[
	"close",
	closeAndMore,
	closeLast
], [
	"keep-alive",
	keepAliveAndMore,
	keepAliveLast
]]);
field("keep-alive", keepAlive);
word(keepAlive, anyCase("timeout="), 14, list(keepAlive, []));
rule(14, digit, 15);
like(15, 14);
const [chunkFeed, chunkDataFeed] = [state(), state()];
for (const from of [chunkStart, 16]) rule(from, hexDigit, 16);
rule(chunkFeed, "\n", 18);
rule(chunkDataEnd, "\r", chunkDataFeed);
rule(chunkDataFeed, "\n", chunkStart);
const [extension, extensionName, extensionValue] = [
	state(),
	state(),
	state()
];
const [quoted, quotedPair, quotedEnd] = [
	state(),
	state(),
	state()
];
for (const from of [extension, extensionName]) rule(from, token$1, extensionName);
for (const from of [extension, extensionName]) rule(from, "=", extensionValue);
rule(extensionValue, token$1, extensionValue);
rule(extensionValue, "\"", quoted);
rule(quoted, text, quoted);
rule(quoted, "\"", quotedEnd);
rule(quoted, "\\", quotedPair);
rule(quotedPair, text, quoted);
for (const from of [
	16,
	extension,
	extensionName,
	extensionValue,
	quotedEnd
]) rule(from, ";", extension);
for (const from of [
	16,
	extensionName,
	extensionValue,
	quotedEnd
]) rule(from, "\r", chunkFeed);
// build/engines/embedded/protocols/http/http1/parser.js
const mostLineBytes = 65536;
const mostLength = 2 ** 64;
const closingSoonMs = 2e3;
const usuallyKeptMs = 4e3;
const mostKeptMs = 6e5;
const [zero$1, nine, a, lowerCase] = [
	48,
	57,
	97,
	32
];
var ResponseParser = class {
	status = 0;
	hasHead = false;
	endsWithClose = false;
	used = 0;
	bodyStart = new BodyStart();
	isGood = always;
	keepsStart = false;
	isToHead = false;
	isWhole = false;
	state = responseStart;
	lineBytes = 0;
	left = 0;
	chunk = 0;
	isVersion11 = false;
	length = -1;
	isEncoded = false;
	isChunked = false;
	saysClose = false;
	saysKeepAlive = false;
	keepAliveSeconds = -1;
	taker;
	keepsHead = false;
	headText = "";
	begin(isToHead, isGood = always, taker) {
		this.isGood = isGood;
		this.taker = taker;
		this.keepsHead = taker !== void 0 && taker.reads?.length !== 0;
		this.keepsStart = false;
		this.bodyStart.begin();
		this.isToHead = isToHead;
		this.isWhole = false;
		this.hasHead = false;
		this.endsWithClose = false;
		this.left = 0;
		this.chunk = 0;
		this.beginHead();
	}
	read(bytes, end) {
		let done = 0;
		while (done < end && !this.isWhole && this.state !== 0) if (this.endsWithClose) done = this.takeBody(bytes, done, end);
		else if (this.left > 0) done = this.skip(bytes, done, end);
		else done = this.readLines(bytes, done, end);
		this.used = done;
		if (this.state === 0) return "broken";
		return this.isWhole ? "whole" : "more";
	}
	get fault() {
		if (this.lineBytes > mostLineBytes) return `${this.hasHead ? "the chunk header or trailers are" : "the response head is"} ${largerThan(mostLineBytes)}`;
		if (this.hasHead) return "the response has an invalid chunk or trailer";
		return this.status > 99 ? "the response has an invalid head" : "the response does not begin with a status line";
	}
	get keptMs() {
		if (!this.persists()) return 0;
		if (this.keepAliveSeconds < 0) return usuallyKeptMs;
		const saidMs = this.keepAliveSeconds * 1e3;
		return Math.min(saidMs - Math.min(closingSoonMs, saidMs / 2), mostKeptMs);
	}
	beginHead() {
		this.state = responseStart;
		this.headText = "";
		this.status = 0;
		this.lineBytes = 0;
		this.length = -1;
		this.isEncoded = false;
		this.isChunked = false;
		this.saysClose = false;
		this.saysKeepAlive = false;
		this.keepAliveSeconds = -1;
	}
	skip(bytes, from, end) {
		const to = Math.min(from + this.left, end);
		this.left -= to - from;
		this.isWhole = this.left === 0 && !this.isChunked;
		return this.takeBody(bytes, from, to);
	}
	takeBody(bytes, from, to) {
		this.taker?.body(bytes, from, to);
		if (this.keepsStart) this.bodyStart.take(bytes, from, to);
		return to;
	}
	readLines(bytes, from, end) {
		const { next, firstPlain } = grammar_exports;
		let { state } = this;
		let done = from;
		while (done < end) {
			const byte = bytes[done];
			done += 1;
			const reached = next[state * 256 + byte];
			if (reached < firstPlain) {
				state = this.isFit(reached, byte) ? reached : 0;
				if (state === 0 || state === 17 || state === 18) break;
			} else if (reached === state) {
				const row = state * 256;
				while (done < end && next[row + bytes[done]] === reached) done += 1;
			} else state = reached;
		}
		this.state = state;
		this.endLines(bytes, from, done);
		return done;
	}
	endLines(bytes, from, to) {
		this.lineBytes += to - from;
		if (this.lineBytes > mostLineBytes) this.state = 0;
		if (this.keepsHead && !this.hasHead) this.headText += latin1$1(bytes, from, to);
		if (this.state === 17) this.endHead();
		else if (this.state === 18) this.endChunkLine();
	}
	isFit(state, byte) {
		switch (state) {
			case 1:
			case 2:
				this.isVersion11 = state === 1;
				return true;
			case statusDigit1:
			case statusDigit2:
			case statusDigit3:
				this.status = this.status * 10 + byte - zero$1;
				return true;
			case 6:
				if (this.isEncoded && !this.mayHaveBothLengths || this.length >= 0) return false;
				this.length = 0;
				return true;
			case 7:
				this.length = this.length * 10 + byte - zero$1;
				return this.length < mostLength;
			case 8:
				this.isEncoded = true;
				this.isChunked = false;
				return this.length < 0 || this.mayHaveBothLengths;
			case 9:
				this.isChunked = true;
				return true;
			case 16:
				this.chunk = this.chunk * 16 + (byte > nine ? (byte | lowerCase) - a + 10 : byte - zero$1);
				return this.chunk < mostLength;
			default:
				this.hear(state, byte);
				return true;
		}
	}
	get mayHaveBothLengths() {
		return this.isToHead || this.status === 304;
	}
	hear(state, byte) {
		if (state === closeAndMore || state === closeLast) this.saysClose = true;
		else if (state === keepAliveAndMore || state === keepAliveLast) this.saysKeepAlive = true;
		else if (state === 14) this.keepAliveSeconds = -1;
		else if (state === 15) this.keepAliveSeconds = Math.max(0, this.keepAliveSeconds) * 10 + byte - zero$1;
	}
	endHead() {
		this.lineBytes = 0;
		if (this.hasHead) this.isWhole = true;
		else if (this.status >= 200) this.startBody();
		else if (this.status !== 101 && this.maintains()) this.beginHead();
		else this.state = 0;
	}
	startBody() {
		this.hasHead = true;
		this.taker?.head(this.status, this.keepsHead ? fieldsOf$1(this.headText, this.taker.reads) : []);
		this.keepsStart = !this.isGood(this.status);
		if (this.isToHead || isBodiless(this.status)) this.isWhole = true;
		else if (this.isChunked) this.state = chunkStart;
		else if (this.length < 0) this.endsWithClose = true;
		else {
			this.left = this.length;
			this.isWhole = this.length === 0;
		}
	}
	endChunkLine() {
		this.lineBytes = 0;
		this.left = this.chunk;
		this.state = this.chunk > 0 ? chunkDataEnd : fieldStart;
		this.chunk = 0;
	}
	maintains() {
		return this.isVersion11 ? !this.saysClose : this.saysKeepAlive;
	}
	persists() {
		if (this.isToHead && this.saysKeepAlive && !this.saysClose) return true;
		const isFramed = this.isChunked || this.length >= 0;
		const isInvalid = this.length <= 0 && !this.isEncoded;
		return this.maintains() && (isBodiless(this.status) ? this.isToHead || isInvalid : isFramed);
	}
};
const always = () => true;
const latin1$1 = (bytes, from, to) => Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString("latin1");
function fieldsOf$1(head, names) {
	const fields = [];
	const statusLine = head.search(/\S/);
	for (let at = head.indexOf("\r\n", statusLine) + 2;;) {
		const end = head.indexOf("\r\n", at);
		if (end <= at) return fields;
		const colon = head.indexOf(":", at);
		if (!names || names.some(({ length }) => length === colon - at)) {
			const name = head.slice(at, colon).toLowerCase();
			if (!names || names.includes(name)) fields.push([name, head.slice(colon + 1, end).trim()]);
		}
		at = end + 2;
	}
}
const isBodiless = (status) => status === 204 || status === 304;
// build/engines/embedded/protocols/http/filled-request.js
var FilledRequest = class {
	template;
	path;
	varying;
	body;
	constructor(template, { path, varying, body }) {
		this.template = template;
		this.path = path;
		this.varying = varying;
		this.body = body;
	}
	get side() {
		return this.template.side;
	}
	get name() {
		return this.template.name;
	}
	get method() {
		return this.template.method;
	}
	get isGood() {
		return this.template.isGood;
	}
	get headers() {
		let next = 0;
		return this.template.headers.map((text) => text ?? this.varying[next++]);
	}
};
const withHeaders = ({ side, name, method, path, body, isGood }, headers) => ({
	side,
	name,
	method,
	path,
	headers,
	body,
	isGood
});
// build/engines/embedded/connection/servername.js
const servernameOf = (hostname) => isIP(hostname.replace(/^\[|\]$/g, "")) ? "" : hostname;
// build/engines/embedded/protocols/http/request-parts.js
const token = /^[!#$%&'*+\-.^_`|~\w]+$/;
const value = /^[\t\x20-\x7e\x80-\xff]*$/;
const target = /^\/[\x21-\xff]*$/;
const ofConnection$1 = [
	"connection",
	"content-length",
	"transfer-encoding",
	"keep-alive",
	"upgrade",
	"expect",
	"te",
	"trailer"
];
const idempotent = [
	"GET",
	"HEAD",
	"OPTIONS",
	"PUT",
	"DELETE",
	"TRACE"
];
const withBody = [
	"POST",
	"PUT",
	"PATCH",
	"QUERY",
	"PROPFIND",
	"PROPPATCH"
];
const noBytes = Buffer.alloc(0);
const mostRemembered = 1e3;
function remembered(make) {
	const known = new Map();
	return (text) => {
		const found = known.get(text);
		if (found !== void 0) return found;
		if (known.size >= mostRemembered) known.clear();
		const made = make(text);
		known.set(text, made);
		return made;
	};
}
function oncePerRequest(make) {
	const known = new WeakMap();
	return (request) => {
		const found = known.get(request);
		if (found !== void 0) return found;
		const made = make(request);
		known.set(request, made);
		return made;
	};
}
function partsOf$1(request, url) {
	const { method, path, body = "" } = request;
	if (!token.test(method)) throw unfit(request, "its method is not a valid HTTP token");
	requireFitPath(request, path);
	const { fields, host = hostOf(url) } = fieldsOf(request);
	const bytes = body === "" ? noBytes : Buffer.from(body);
	return {
		method,
		path,
		host,
		fields,
		body: bytes,
		servername: nameOf(host),
		isIdempotent: idempotent.includes(method),
		...defined({ length: saysLength(method, bytes.length) ? bytes.length : void 0 })
	};
}
const saysLength = (method, bytes) => bytes > 0 || withBody.includes(method);
function requireFitPath(request, path) {
	if (!target.test(path)) throw unfit(request, "its path has a character that is not allowed in a path");
}
function requireFitValue(request, name, text) {
	if (!value.test(text)) throw unfit(request, `its header ${name} has a character that is not allowed in a header`);
}
function fieldsOf(request) {
	const { headers } = request;
	const fields = [];
	let host;
	for (let at = 0; at < headers.length; at += 2) {
		const [name, text] = [headers[at], headers[at + 1]];
		const { isHost, fault } = kindOf$1(name);
		if (fault) throw unfit(request, fault);
		requireFitValue(request, name, text);
		if (!isHost) fields.push([name, text]);
		else if (host === void 0) host = text;
		else throw unfit(request, "it has two headers Host");
	}
	return {
		fields,
		...defined({ host })
	};
}
const kindOf$1 = remembered((name) => {
	const lower = name.toLowerCase();
	if (!token.test(name)) return {
		isHost: false,
		fault: "a header name is not valid"
	};
	if (ofConnection$1.includes(lower)) return {
		isHost: false,
		fault: `the header ${name} cannot be set`
	};
	return { isHost: lower === "host" };
});
const hostOf = remembered((url) => new URL(url).host);
const nameOf = remembered((host) => servernameOf(host.replace(/:\d*$/, "")));
const unfit = ({ name }, why) => new Problem("engine", `the request ${JSON.stringify(name)} cannot be sent: ${why}`);
// build/engines/embedded/protocols/http/http1/request-bytes.js
var RequestBytes = class {
	text;
	method;
	servername;
	isIdempotent;
	made;
	constructor(text, { method, servername, isIdempotent }) {
		this.text = text;
		this.method = method;
		this.servername = servername;
		this.isIdempotent = isIdempotent;
	}
	get bytes() {
		this.made ??= Buffer.from(this.text, "latin1");
		return this.made;
	}
	get isHead() {
		return this.method === "HEAD";
	}
};
function requestWriter(to) {
	const once = oncePerRequest((request) => requestBytes$1(request, to));
	const writerOf = oncePerRequest((template) => templateWriter(template, to));
	return (request) => request instanceof FilledRequest ? writerOf(request.template)(request) : once(request);
}
function requestBytes$1(request, to) {
	const parts = partsOf$1(request, to.url);
	let text = startOf(parts.path, parts, to);
	for (const [name, value] of parts.fields) text += `${name}: ${value}\r\n`;
	return new RequestBytes(text + endOf(parts.method, request.body), parts);
}
function templateWriter(template, to) {
	const { method, headers } = template;
	const parts = partsOf$1({
		...template,
		path: "/",
		headers: headers.map((text) => text ?? ""),
		body: void 0
	}, to.url);
	const open = [];
	const fixed = [""];
	for (let at = 0; at < headers.length; at += 2) {
		const [name = "", value] = [headers[at], headers[at + 1]];
		const isHost = name.toLowerCase() === "host";
		if (isHost && value === void 0) return (request) => requestBytes$1(request, to);
		if (isHost) continue;
		const before = `${fixed.pop()}${name}: `;
		if (value === void 0) {
			open.push(name);
			fixed.push(before, "\r\n");
		} else fixed.push(`${before}${value}\r\n`);
	}
	return (request) => {
		const { path, varying, body } = request;
		requireFitPath(template, path);
		let text = startOf(path, parts, to) + fixed[0];
		for (let at = 0; at < open.length; at += 1) {
			requireFitValue(template, open[at], varying[at]);
			text += varying[at] + fixed[at + 1];
		}
		return new RequestBytes(text + endOf(method, body), parts);
	};
}
const startOf = (path, { method, host }, { keepAlive }) => `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: ${keepAlive ? "keep-alive" : "close"}\r\n`;
function endOf(method, body = "") {
	const length = typeof body === "string" ? Buffer.byteLength(body) : body.length;
	return saysLength(method, length) ? `content-length: ${length}\r\n\r\n${latin1(body, length)}` : "\r\n";
}
function latin1(body, bytes) {
	return typeof body === "string" && body.length === bytes ? body : Buffer.from(body).toString("latin1");
}
// build/engines/embedded/protocols/http/http1/connect.js
function http1Connect(options) {
	const open = socketOpener(options, ["http/1.1"]);
	const shared = {
		...options,
		open,
		bytesOf: requestWriter(options)
	};
	return () => new Http1Connection(shared);
}
var Http1Connection = class {
	phases = noPhases();
	bytes = noBytes$1();
	again = 0;
	parser = new ResponseParser();
	shared;
	socket;
	isOpen = false;
	servername = "";
	request;
	isGood;
	onEnd;
	taker;
	isSent = false;
	isUsed = false;
	hasBegun = false;
	since = 0;
	unusedAfter = 0;
	constructor(shared) {
		this.shared = shared;
	}
	send(request, onEnd, taker) {
		this.request = this.shared.bytesOf(request);
		this.isGood = request.isGood;
		this.onEnd = onEnd;
		this.taker = taker;
		this.since = performance.now();
		this.again = 0;
		this.phases.dns = 0;
		this.phases.connect = 0;
		this.phases.tls = 0;
		this.bytes.sent = 0;
		this.bytes.received = 0;
		if (this.socket) nextTurn(this);
		else this.open();
	}
	get bodyStart() {
		return this.parser.bodyStart;
	}
	close() {
		this.onEnd = void 0;
		this.drop();
	}
	write() {
		if (!this.onEnd) return;
		const { servername } = this.request;
		if (this.socket && (this.since >= this.unusedAfter || servername !== this.servername)) this.drop();
		if (this.socket) this.put(this.socket);
		else this.open();
	}
	open() {
		const { open, connectTimeoutMs } = this.shared;
		this.servername = this.request.servername;
		this.isUsed = false;
		const socket = open(this.servername, (length, bytes) => {
			if (this.socket === socket) this.read(bytes, length);
			return true;
		});
		this.socket = socket;
		const fail = (outcome) => {
			clearTimeout(timer);
			if (this.socket === socket) this.fail(outcome);
		};
		const timer = setTimeout(fail, connectTimeoutMs, refused(`no connection within ${connectTimeoutMs} ms`));
		const opened = () => {
			clearTimeout(timer);
			if (this.socket !== socket) return;
			this.isOpen = true;
			this.put(socket);
		};
		const time = (phase) => {
			if (this.socket === socket) this.phases[phase] += this.lap();
		};
		const isSecure = "encrypted" in socket;
		socket.once("lookup", () => time("dns"));
		socket.once("connect", () => {
			time("connect");
			if (!isSecure) opened();
		});
		socket.once("secureConnect", () => {
			time("tls");
			opened();
		});
		socket.on("error", (error) => fail(failureOf(error)));
		socket.on("end", () => {
			if (!(this.socket === socket && this.isSent && this.parser.endsWithClose)) fail(closedByServer);
			else if (isCutShort(socket)) fail(cutShort);
			else this.complete(0);
		});
		socket.on("close", () => fail(closedByServer));
	}
	put(socket) {
		this.parser.begin(this.request.isHead, this.isGood, this.taker);
		this.isSent = true;
		this.hasBegun = false;
		this.phases.firstByte = 0;
		this.bytes.sent += this.request.text.length;
		if ("encrypted" in socket) socket.write(this.request.bytes);
		else socket.write(this.request.text, "latin1");
	}
	read(bytes, length) {
		if (!this.isSent) {
			if (!isBlank(bytes, 0, length)) this.drop();
			return;
		}
		this.hasBegun = true;
		this.bytes.received += length;
		const { parser, phases } = this;
		const progress = parser.read(bytes, length);
		if (parser.hasHead && phases.firstByte === 0) phases.firstByte = this.lap();
		if (progress === "broken") this.fail({
			kind: "failed",
			error: "protocol",
			message: parser.fault
		});
		else if (progress === "whole") this.complete(isBlank(bytes, parser.used, length) ? parser.keptMs : 0);
	}
	complete(keptMs) {
		this.phases.download = this.lap();
		this.unusedAfter = this.since + keptMs;
		this.isUsed = true;
		if (keptMs === 0 || !this.shared.keepAlive) this.drop();
		this.end(answered(this.parser.status));
	}
	fail(outcome) {
		const isAwaited = this.isSent || !this.isOpen;
		const isUnread = this.isSent && this.isUsed && !this.hasBegun && outcome.error === "reset";
		this.drop();
		if (!isAwaited) return;
		if (!isUnread) this.end(outcome);
		else if (this.request.isIdempotent) this.sendAgain();
		else this.end(closedUnread(this.request.method));
	}
	sendAgain() {
		this.again += 1;
		this.phases.connect += this.lap();
		this.open();
	}
	end(outcome) {
		const { onEnd } = this;
		this.onEnd = void 0;
		this.isSent = false;
		onEnd?.(outcome);
	}
	drop() {
		const { socket } = this;
		this.socket = void 0;
		this.isOpen = false;
		this.isSent = false;
		socket?.destroy();
	}
	lap() {
		const before = this.since;
		this.since = performance.now();
		return this.since - before;
	}
};
function isBlank(bytes, from, end) {
	for (let at = from; at < end; at += 1) if (bytes[at] !== 13 && bytes[at] !== 10) return false;
	return true;
}
// build/engines/embedded/protocols/http/http2/codec/huffman.js
const lengths = [
	...[
		13,
		23,
		28,
		28,
		28,
		28,
		28,
		28,
		28,
		24,
		30,
		28,
		28,
		30,
		28,
		28,
		28,
		28,
		28,
		28,
		28,
		28,
		30,
		28,
		28,
		28,
		28,
		28
	],
	...[
		28,
		28,
		28,
		28,
		6,
		10,
		10,
		12,
		13,
		6,
		8,
		11,
		10,
		10,
		8,
		11,
		8,
		6,
		6,
		6,
		5,
		5,
		5,
		6,
		6,
		6,
		6,
		6,
		6,
		6,
		7,
		8,
		15
	],
	...[
		6,
		12,
		10,
		13,
		6,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		7,
		8,
		7,
		8,
		13,
		19,
		13,
		14,
		6
	],
	...[
		15,
		5,
		6,
		5,
		6,
		5,
		6,
		6,
		6,
		5,
		7,
		7,
		6,
		6,
		6,
		5,
		6,
		7,
		6,
		5,
		5,
		6,
		7,
		7,
		7,
		7,
		7,
		15,
		11,
		14,
		13,
		28,
		20,
		22,
		20
	],
	...[
		20,
		22,
		22,
		22,
		23,
		22,
		23,
		23,
		23,
		23,
		23,
		24,
		23,
		24,
		24,
		22,
		23,
		24,
		23,
		23,
		23,
		23,
		21,
		22,
		23,
		22,
		23,
		23
	],
	...[
		24,
		22,
		21,
		20,
		22,
		22,
		23,
		23,
		21,
		23,
		22,
		22,
		24,
		21,
		22,
		23,
		23,
		21,
		21,
		22,
		21,
		23,
		22,
		23,
		23,
		20,
		22,
		22
	],
	...[
		22,
		23,
		22,
		22,
		23,
		26,
		26,
		20,
		19,
		22,
		23,
		22,
		25,
		26,
		26,
		26,
		27,
		27,
		26,
		24,
		25,
		19,
		21,
		26,
		27,
		27,
		26,
		27
	],
	...[
		24,
		21,
		21,
		26,
		26,
		28,
		27,
		27,
		27,
		20,
		24,
		20,
		21,
		22,
		21,
		21,
		23,
		22,
		22,
		25,
		25,
		24,
		24,
		26,
		23,
		26,
		27,
		26
	],
	...[
		26,
		27,
		27,
		27,
		27,
		27,
		28,
		27,
		27,
		27,
		27,
		27,
		26,
		30
	]
];
const endOfString = 256;
const nodes = [[0, 0]];
const isEnd = new Uint8Array(endOfString);
const steps = new Uint32Array(endOfString * 16);
function decodeHuffman(bytes, from, end, into) {
	let node = 0;
	let length = 0;
	for (let at = from; at < end; at += 1) {
		const byte = bytes[at];
		const high = steps[node * 16 + (byte >> 4)];
		if (high > 255) into[length++] = (high >> 8) - 1;
		const low = steps[(high & 255) * 16 + (byte & 15)];
		if (low > 255) into[length++] = (low >> 8) - 1;
		if (high > lastStep || low > lastStep) return -1;
		node = low & 255;
	}
	return isEnd[node] === 1 ? length : -1;
}
const lastStep = 65791;
function growTree() {
	const symbols = lengths.map((_, symbol) => symbol).toSorted((a, b) => lengths[a] - lengths[b] || a - b);
	let code = 0;
	let before = 0;
	for (const symbol of symbols) {
		const length = lengths[symbol];
		code <<= length - before;
		before = length;
		let node = 0;
		for (let bit = length - 1; bit > 0; bit -= 1) node = childOf(node, code >> bit & 1);
		nodes[node][code & 1] = -1 - symbol;
		code += 1;
	}
}
function childOf(node, bit) {
	const known = nodes[node][bit];
	if (known > 0) return known;
	nodes.push([0, 0]);
	nodes[node][bit] = nodes.length - 1;
	return nodes.length - 1;
}
function fillSteps() {
	for (const from of nodes.keys()) for (let bits = 0; bits < 16; bits += 1) {
		let node = from;
		let symbol = -1;
		for (const bit of [
			8,
			4,
			2,
			1
		]) {
			const reached = nodes[node][(bits & bit) === 0 ? 0 : 1];
			if (reached < 0) symbol = -1 - reached;
			node = Math.max(0, reached);
		}
		steps[from * 16 + bits] = symbol + 1 << 8 | node;
	}
	for (let node = 0, ones = 0; ones < 8; node = nodes[node][1], ones += 1) isEnd[node] = 1;
}
growTree();
fillSteps();
// build/engines/embedded/protocols/http/http2/codec/hpack.js
const staticNames = ":authority :method :method :path :path :scheme :scheme :status :status :status :status :status :status :status accept-charset accept-encoding accept-language accept-ranges accept access-control-allow-origin age allow authorization cache-control content-disposition content-encoding content-language content-length content-location content-range content-type cookie date etag expect expires from host if-match if-modified-since if-none-match if-range if-unmodified-since last-modified link location max-forwards proxy-authenticate proxy-authorization range referer refresh retry-after server set-cookie strict-transport-security transfer-encoding user-agent vary via www-authenticate".split(" ");
var HpackReader = class {
	bytes = nothing$2;
	at = 0;
	end = 0;
	text = nothing$2;
	from = 0;
	to = 0;
	decoded = new Uint8Array(256);
	begin(bytes, from, end) {
		this.bytes = bytes;
		this.at = from;
		this.end = end;
	}
	integer(bits) {
		if (this.at >= this.end) return -1;
		const most = (1 << bits) - 1;
		let value = this.bytes[this.at] & most;
		this.at += 1;
		if (value < most) return value;
		for (let shift = 0; shift <= 21 && this.at < this.end; shift += 7) {
			const byte = this.bytes[this.at];
			this.at += 1;
			value += (byte & 127) << shift;
			if (byte < 128) return value;
		}
		return -1;
	}
	string() {
		const isCoded = this.at < this.end && this.bytes[this.at] >= 128;
		const length = this.integer(7);
		if (length < 0 || this.at + length > this.end) return false;
		const from = this.at;
		this.at += length;
		if (isCoded) return this.decode(from, length);
		this.text = this.bytes;
		this.from = from;
		this.to = this.at;
		return true;
	}
	decode(from, length) {
		if (this.decoded.length < length * 2) this.decoded = new Uint8Array(length * 2);
		this.text = this.decoded;
		this.from = 0;
		this.to = decodeHuffman(this.bytes, from, from + length, this.decoded);
		return this.to >= 0;
	}
};
const nothing$2 = new Uint8Array(0);
function encodeField(name, value) {
	const known = wholeFields[`${name}: ${value}`];
	if (known !== void 0) return Buffer.from([128 | known]);
	const number = staticNames.indexOf(name) + 1;
	const start = encodeInteger(number, 4);
	return Buffer.concat([
		start,
		...number === 0 ? [encodeString(name)] : [],
		encodeString(value)
	]);
}
const wholeFields = {
	":method: GET": 2,
	":method: POST": 3,
	":path: /": 4,
	":path: /index.html": 5,
	":scheme: http": 6,
	":scheme: https": 7,
	"accept-encoding: gzip, deflate": 16
};
function encodeString(text) {
	const bytes = Buffer.from(text, "latin1");
	return Buffer.concat([encodeInteger(bytes.length, 7), bytes]);
}
function encodeInteger(value, bits) {
	const most = (1 << bits) - 1;
	if (value < most) return Buffer.from([value]);
	const bytes = [most];
	let left = value - most;
	for (; left >= 128; left >>= 7) bytes.push(left & 127 | 128);
	return Buffer.from([...bytes, left]);
}
// build/engines/embedded/protocols/http/http2/request-bytes.js
function requestBytes(request, url) {
	const parts = partsOf$1(request, url);
	const { length } = parts;
	return bytesOf(parts, url, length === void 0 ? [] : [["content-length", String(length)]]);
}
function bytesOf({ method, path, host, fields, body, servername, isIdempotent }, url, own) {
	const all = [
		[":method", method],
		[":scheme", new URL(url).protocol.slice(0, -1)],
		[":authority", host],
		[":path", path],
		...fields.map(([name, value]) => [name.toLowerCase(), value.replace(/^[\t ]+|[\t ]+$/g, "")]),
		...own
	];
	return {
		block: Buffer.concat([Buffer.from([32]), ...all.map(([name, value]) => encodeField(name, value))]),
		body,
		isHead: method === "HEAD",
		servername,
		method,
		isIdempotent
	};
}
// build/engines/embedded/protocols/http/http2/codec/frames.js
const frame = {
	data: 0,
	headers: 1,
	priority: 2,
	resetStream: 3,
	settings: 4,
	pushPromise: 5,
	ping: 6,
	goAway: 7,
	windowUpdate: 8,
	continuation: 9
};
const flag = {
	endStream: 1,
	ack: 1,
	endHeaders: 4,
	padded: 8,
	priority: 32
};
const setting = {
	headerTable: 1,
	push: 2,
	streams: 3,
	window: 4,
	frameBytes: 5
};
const code = {
	none: 0,
	protocol: 1,
	flowControl: 3,
	frameSize: 6,
	refused: 7,
	cancel: 8,
	compression: 9,
	calm: 11
};
const codeNames = "NO_ERROR PROTOCOL_ERROR INTERNAL_ERROR FLOW_CONTROL_ERROR SETTINGS_TIMEOUT STREAM_CLOSED FRAME_SIZE_ERROR REFUSED_STREAM CANCEL COMPRESSION_ERROR CONNECT_ERROR ENHANCE_YOUR_CALM INADEQUATE_SECURITY HTTP_1_1_REQUIRED";
const codeName = (code) => codeNames.split(" ")[code] ?? `code ${code}`;
const dataStartBytes = 401;
const mostFrameBytes = 16384;
const mostWindow = 2 ** 31 - 1;
const firstWindow = 65535;
const mostStreamId = 2 ** 31 - 1;
var FrameReader = class {
	type = 0;
	flags = 0;
	stream = 0;
	length = 0;
	payload = nothing$1;
	from = 0;
	to = 0;
	used = 0;
	fault = code.none;
	head = new Uint8Array(9);
	keepsData;
	headRead = 0;
	hasHead = false;
	kept = nothing$1;
	read = 0;
	constructor(keepsData) {
		this.keepsData = keepsData;
	}
	next(bytes, from, end) {
		if (this.fault !== code.none) return "broken";
		let at = from;
		if (!this.hasHead) {
			at = this.readHead(bytes, from, end);
			if (!this.hasHead) return "more";
			if (this.fault !== code.none) return "broken";
		}
		return this.readPayload(bytes, at, end);
	}
	readHead(bytes, from, end) {
		if (this.headRead === 0 && end - from >= 9) {
			this.takeHead(bytes, from);
			return from + 9;
		}
		let at = from;
		while (this.headRead < 9 && at < end) {
			this.head[this.headRead] = bytes[at];
			this.headRead += 1;
			at += 1;
		}
		if (this.headRead === 9) this.takeHead(this.head, 0);
		return at;
	}
	takeHead(bytes, at) {
		this.length = bytes[at] << 16 | bytes[at + 1] << 8 | bytes[at + 2];
		this.type = bytes[at + 3];
		this.flags = bytes[at + 4];
		this.stream = uint31(bytes, at + 5);
		this.fault = faultOf(this.type, this.flags, this.stream, this.length);
		this.hasHead = true;
		this.headRead = 0;
		this.read = 0;
	}
	readPayload(bytes, at, end) {
		const more = Math.min(this.length - this.read, end - at);
		this.used = at + more;
		if (more === this.length) {
			this.payload = bytes;
			this.from = at;
		} else {
			this.keep(bytes, at, more);
			if (this.read < this.length) return "more";
			this.payload = this.kept;
			this.from = 0;
		}
		this.to = this.from + this.length;
		this.hasHead = false;
		if ((this.flags & (flag.padded | flag.priority)) !== 0) this.strip();
		return this.fault === code.none ? "whole" : "broken";
	}
	keep(bytes, at, more) {
		const wanted = this.type === frame.data && !this.keepsData ? Math.min(more, Math.max(0, dataStartBytes - this.read)) : more;
		if (this.kept.length === 0) this.kept = new Uint8Array(mostFrameBytes);
		if (wanted > 0) this.kept.set(bytes.subarray(at, at + wanted), this.read);
		this.read += more;
	}
	strip() {
		const { type, flags } = this;
		if (type !== frame.data && type !== frame.headers) return;
		if ((flags & flag.padded) !== 0) {
			this.to -= this.payload[this.from];
			this.from += 1;
		}
		if (type === frame.headers && (flags & flag.priority) !== 0) this.from += 5;
		if (this.from > this.to) this.fault = code.protocol;
	}
};
const nothing$1 = new Uint8Array(0);
const uint32 = (bytes, at) => uint31(bytes, at) + (bytes[at] >> 7) * 2 ** 31;
const uint31 = (bytes, at) => (bytes[at] & 127) << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3];
const fixedLength = {
	[frame.priority]: 5,
	[frame.resetStream]: 4,
	[frame.ping]: 8,
	[frame.windowUpdate]: 4
};
const ofConnection = [
	frame.settings,
	frame.ping,
	frame.goAway
];
const ofStream = [
	frame.data,
	frame.headers,
	frame.priority,
	frame.resetStream,
	frame.continuation
];
function faultOf(type, flags, stream, length) {
	if (length > 16384) return code.frameSize;
	if (type === frame.data && stream !== 0 && (flags & flag.padded) === 0) return code.none;
	if (stream === 0 ? ofStream.includes(type) : ofConnection.includes(type)) return code.protocol;
	return hasLength(type, flags, length) ? code.none : code.frameSize;
}
function hasLength(type, flags, length) {
	switch (type) {
		case frame.data:
		case frame.headers: return length >= ((flags & flag.padded) === 0 ? 0 : 1) + (type === frame.headers && (flags & flag.priority) !== 0 ? 5 : 0);
		case frame.settings: return (flags & flag.ack) === 0 ? length % 6 === 0 : length === 0;
		case frame.goAway: return length >= 8;
		default: return length === (fixedLength[type] ?? length);
	}
}
// build/engines/embedded/protocols/http/http2/codec/peer-settings.js
var PeerSettings = class {
	isKnown = false;
	streams = 1;
	window = firstWindow;
	frameBytes = mostFrameBytes;
	read(payload, from, to) {
		if (!this.isKnown) this.streams = Number.POSITIVE_INFINITY;
		this.isKnown = true;
		for (let at = from; at < to; at += 6) {
			const fault = this.set(payload[at] << 8 | payload[at + 1], uint32(payload, at + 2));
			if (fault !== code.none) return fault;
		}
		return code.none;
	}
	set(name, value) {
		if (name === setting.push && value !== 0) return code.protocol;
		if (name === setting.window) {
			if (value > mostWindow) return code.flowControl;
			this.window = value;
		}
		if (name === setting.frameBytes) {
			if (value < 16384 || value >= 2 ** 24) return code.protocol;
			this.frameBytes = value;
		}
		if (name === setting.streams) this.streams = value;
		return code.none;
	}
};
// build/engines/embedded/protocols/http/http2/faults.js
const notTaken = (what, why) => `the server ${what} (${codeName(why)}), also when it was sent again`;
const resetBy = (message) => ({
	kind: "failed",
	error: "reset",
	message
});
const otherProtocol = {
	kind: "failed",
	error: "protocol",
	message: noHttp2
};
const words = {
	[code.protocol]: "the server sent an unexpected frame",
	[code.flowControl]: "the server takes more than can be counted",
	[code.frameSize]: "the server sent a frame of an invalid size",
	[code.compression]: "the headers that the server sent cannot be decoded",
	[code.calm]: "the server requests too much"
};
const brokenBy = (fault) => ({
	kind: "failed",
	error: "protocol",
	message: words[fault] ?? codeName(fault)
});
// build/engines/embedded/protocols/http/http2/codec/known-blocks.js
const mostKept = 4;
const mostBytes = 512;
const mostMisses = 200;
var KnownBlocks = class {
	kept = [];
	next = 0;
	misses = 0;
	find(bytes, from, end) {
		for (const known of this.kept) if (isSame(known.bytes, bytes, from, end)) {
			this.misses = 0;
			return known.read;
		}
	}
	keep(bytes, from, end, read) {
		if (end - from > mostBytes || this.misses > mostMisses) return;
		this.misses += 1;
		this.kept[this.next] = {
			bytes: bytes.slice(from, end),
			read
		};
		this.next = (this.next + 1) % mostKept;
	}
};
function isSame(known, bytes, from, end) {
	const { length } = known;
	if (length !== end - from) return false;
	for (let at = 0; at < length; at += 1) if (known[at] !== bytes[from + at]) return false;
	return true;
}
// build/engines/embedded/protocols/http/http2/codec/header-block.js
const [other, statusField, lengthField, forbidden] = [
	0,
	1,
	2,
	3
];
const kindByName = new Map([
	[":status", statusField],
	["content-length", lengthField],
	...[
		"connection",
		"keep-alive",
		"proxy-connection",
		"transfer-encoding",
		"upgrade"
	].map((name) => [name, forbidden])
]);
const kindOf = (name) => kindByName.get(name) ?? (name.startsWith(":") ? forbidden : other);
const kindByNumber = [other, ...staticNames.map(kindOf)];
const statusByNumber = {
	8: 200,
	9: 204,
	10: 206,
	11: 304,
	12: 400,
	13: 404,
	14: 500
};
const mayMatter = [];
for (const { length } of kindByName.keys()) mayMatter[length] = true;
const longestName = mayMatter.length;
const colon = 58;
const zero = 48;
const mostDigits = 15;
var HeaderBlock = class {
	status = 0;
	length = -1;
	isFit = true;
	fields = [];
	reader = new HpackReader();
	known = new KnownBlocks();
	keepsFields;
	wanted;
	wantedLengths = [];
	hasFields = false;
	found = [];
	constructor(keeps = false) {
		this.keepsFields = keeps !== false;
		this.wanted = Array.isArray(keeps) ? new Set(keeps) : void 0;
		for (const { length } of this.wanted ?? []) this.wantedLengths[length] = true;
	}
	read(bytes, from, end) {
		const known = this.known.find(bytes, from, end);
		if (known) {
			this.status = known.status;
			this.length = known.length;
			this.isFit = known.isFit;
			this.fields = known.fields;
			return true;
		}
		if (!this.decode(bytes, from, end)) return false;
		const { status, length, isFit, fields } = this;
		this.known.keep(bytes, from, end, {
			status,
			length,
			isFit,
			fields
		});
		return true;
	}
	decode(bytes, from, end) {
		this.status = 0;
		this.length = -1;
		this.isFit = true;
		this.hasFields = false;
		this.found = [];
		const { reader } = this;
		reader.begin(bytes, from, end);
		let isBegun = false;
		while (reader.at < end) {
			const first = bytes[reader.at];
			const isSize = first >= 32 && first < 64;
			if (isSize && (isBegun || reader.integer(5) !== 0)) return false;
			if (!isSize && !(first >= 128 ? this.readNumber() : this.readField(first >= 64 ? 6 : 4))) return false;
			isBegun ||= !isSize;
		}
		this.fields = this.found;
		return true;
	}
	readNumber() {
		const number = this.reader.integer(7);
		if (number < 1 || number > staticNames.length) return false;
		const status = statusByNumber[number];
		if (status !== void 0) this.setStatus(status);
		else if (kindByNumber[number] !== other) this.isFit = false;
		else this.hasFields = true;
		return true;
	}
	readField(bits) {
		const { reader } = this;
		const number = reader.integer(bits);
		if (number < 0 || number > staticNames.length) return false;
		if (number === 0 && !reader.string()) return false;
		const kind = number === 0 ? this.kindOfName() : kindByNumber[number];
		const kept = this.keepsFields ? this.keptName(number) : "";
		if (!reader.string()) return false;
		if (kept !== "") this.found.push([kept, this.text()]);
		if (kind === statusField) this.setStatus(this.digits(3) ?? 0);
		else if (kind === lengthField) this.setLength(this.digits(mostDigits) ?? -1);
		else if (kind === forbidden) this.isFit = false;
		else this.hasFields = true;
		return true;
	}
	keptName(number) {
		const { reader, wanted } = this;
		if (number === 0 && wanted && !this.wantedLengths[reader.to - reader.from]) return "";
		const name = staticNames[number - 1] ?? this.text();
		return !wanted || wanted.has(name) ? name : "";
	}
	kindOfName() {
		const { text, from, to } = this.reader;
		if (to > from && text[from] === colon) return kindOf(this.name());
		return mayMatter[to - from] ? kindOf(this.name()) : other;
	}
	text() {
		const { text, from, to } = this.reader;
		return Buffer.from(text.subarray(from, to)).toString("latin1");
	}
	name() {
		const { text, from, to } = this.reader;
		return String.fromCharCode(...text.subarray(from, Math.min(to, from + longestName)));
	}
	setStatus(status) {
		if (this.status !== 0 || this.hasFields || status < 100) this.isFit = false;
		this.status = status;
	}
	setLength(length) {
		if (this.length >= 0 || length < 0) this.isFit = false;
		this.length = length;
		this.hasFields = true;
	}
	digits(most) {
		const { text, from, to } = this.reader;
		if (to === from || to - from > most) return void 0;
		let number = 0;
		for (let at = from; at < to; at += 1) {
			const digit = text[at] - zero;
			if (digit < 0 || digit > 9) return void 0;
			number = number * 10 + digit;
		}
		return number;
	}
};
// build/engines/embedded/protocols/http/http2/incoming.js
const mostBlockBytes = 9 * mostFrameBytes;
const mostPassedOver = 1048576;
var Incoming = class {
	fault = code.none;
	hearer;
	reader;
	header;
	isBegun = false;
	isAcknowledged = false;
	unfinished = 0;
	unfinishedIsLast = false;
	pieces = [];
	blockBytes = 0;
	frameBytes = 0;
	passedOver = 0;
	constructor(hearer, keeps = false) {
		this.hearer = hearer;
		this.reader = new FrameReader(keeps !== false);
		this.header = new HeaderBlock(keeps);
	}
	read(bytes, from, end) {
		if (this.fault !== code.none) return "broken";
		const progress = this.reader.next(bytes, from, end);
		if (progress === "more") return progress;
		this.fault = progress === "broken" ? this.reader.fault : this.take();
		return this.fault === code.none ? "whole" : "broken";
	}
	get used() {
		return this.reader.used;
	}
	take() {
		const { type, stream, flags, payload, from, to } = this.reader;
		if (!this.isBegun && (type !== frame.settings || (flags & flag.ack) !== 0)) return code.protocol;
		this.isBegun = true;
		if (this.unfinished !== 0 && type !== frame.continuation) return code.protocol;
		const { hearer } = this;
		switch (type) {
			case frame.data: return hearer.data(stream, this.reader.length, to - from, (flags & flag.endStream) !== 0, payload, from);
			case frame.headers: return this.takeHeaders();
			case frame.continuation: return this.takeContinuation();
			case frame.resetStream: return hearer.reset(stream, uint32(payload, from));
			case frame.settings: return (flags & flag.ack) === 0 ? hearer.settings(payload, from, to) : this.takeAcknowledgement();
			case frame.windowUpdate: return hearer.window(stream, uint31(payload, from));
			case frame.ping: return (flags & flag.ack) === 0 ? hearer.ping(payload, from, to) : code.protocol;
			case frame.goAway: return hearer.away(uint31(payload, from), uint32(payload, from + 4));
			case frame.pushPromise: return code.protocol;
			default: return code.none;
		}
	}
	takeAcknowledgement() {
		const fault = this.isAcknowledged ? code.protocol : code.none;
		this.isAcknowledged = true;
		return fault;
	}
	takeHeaders() {
		const { stream, flags, payload, from, to, length } = this.reader;
		const isLast = (flags & flag.endStream) !== 0;
		this.frameBytes = 9 + length;
		if ((flags & flag.endHeaders) !== 0) return this.takeBlock(stream, isLast, payload, from, to);
		this.unfinished = stream;
		this.unfinishedIsLast = isLast;
		this.pieces = [Buffer.from(payload.subarray(from, to))];
		this.blockBytes = to - from;
		this.passedOver = 0;
		return code.none;
	}
	takeContinuation() {
		const { stream, flags, payload, from, to } = this.reader;
		if (stream !== this.unfinished) return code.protocol;
		this.passedOver += 9 + to - from;
		this.frameBytes += 9 + to - from;
		if (this.passedOver > mostPassedOver) return code.calm;
		const wasTooLarge = this.blockBytes > mostBlockBytes;
		this.blockBytes += to - from;
		const isTooLarge = this.blockBytes > mostBlockBytes;
		if (isTooLarge) this.pieces = [];
		else if (to > from) this.pieces.push(Buffer.from(payload.subarray(from, to)));
		const fault = isTooLarge && !wasTooLarge ? this.hearer.tooLarge(stream) : code.none;
		if ((flags & flag.endHeaders) === 0) return fault;
		this.unfinished = 0;
		if (isTooLarge) return fault;
		const whole = Buffer.concat(this.pieces);
		this.pieces = [];
		return this.takeBlock(stream, this.unfinishedIsLast, whole, 0, whole.length);
	}
	takeBlock(stream, isLast, bytes, from, to) {
		if (!this.header.read(bytes, from, to)) return code.compression;
		return this.hearer.block(stream, this.header, isLast, this.frameBytes);
	}
};
// build/engines/embedded/protocols/http/http2/receive-window.js
var ReceiveWindow = class {
	size;
	untold = 0;
	constructor(size) {
		this.size = size;
	}
	begin() {
		this.untold = 0;
	}
	take(bytes) {
		this.untold += bytes;
		if (this.untold < this.size / 2) return 0;
		const announced = this.untold;
		this.untold = 0;
		return announced;
	}
};
// build/engines/embedded/protocols/http/http2/hearing.js
const connectionWindow = 2 ** 30;
const mostOwed = 1048576;
var Hearing = class {
	keeper;
	sender;
	peer;
	out;
	received = new ReceiveWindow(connectionWindow);
	constructor(keeper, { sender, peer, out }) {
		this.keeper = keeper;
		this.sender = sender;
		this.peer = peer;
		this.out = out;
	}
	data(id, bytes, length, isLast, payload, from) {
		this.widen(0, this.received.take(bytes));
		const stream = this.sender.live.get(id);
		if (!stream) return this.idle(id);
		stream.bytes.received += 9 + bytes;
		if (!stream.readData(length, isLast)) {
			this.refuse(stream);
			return code.none;
		}
		stream.taker?.body(payload, from, from + length);
		if (!stream.isGood(stream.status)) stream.bodyStart.take(payload, from, from + length);
		if (isLast) this.complete(stream);
		else this.widen(id, stream.incoming.take(bytes));
		return code.none;
	}
	block(id, block, isLast, bytes) {
		const stream = this.sender.live.get(id);
		if (!stream) return this.idle(id);
		stream.bytes.received += bytes;
		const hadHead = stream.status !== 0;
		if (!stream.readBlock(block, isLast)) {
			this.refuse(stream);
			return code.none;
		}
		if (hadHead) stream.taker?.trailers?.(block.fields);
		else if (stream.status !== 0) stream.taker?.head(stream.status, block.fields);
		if (isLast) this.complete(stream);
		return code.none;
	}
	tooLarge(id) {
		const stream = this.sender.live.get(id);
		if (!stream) return this.idle(id);
		this.refuse(stream, code.cancel, `the response head is ${largerThan(mostBlockBytes)}`);
		return code.none;
	}
	reset(id, why) {
		const stream = this.sender.live.get(id);
		if (!stream) return this.idle(id);
		if (why === code.refused && stream.status === 0) this.keeper.sendAgain(stream, resetBy(notTaken("refused the request", why)));
		else this.keeper.end(stream, resetBy(`the server reset the stream (${codeName(why)})`));
		return code.none;
	}
	settings(payload, from, to) {
		const { peer, sender } = this;
		const before = peer.window;
		const fault = peer.read(payload, from, to);
		if (fault !== code.none) return fault;
		if (sender.widen(peer.window - before) !== code.none) return code.flowControl;
		this.keeper.limit(peer.streams);
		return this.acknowledge(frame.settings, payload, from, from);
	}
	window(id, more) {
		if (more === 0) return code.protocol;
		if (id === 0) return this.sender.widenAll(more);
		const stream = this.sender.live.get(id);
		if (!stream) return this.idle(id);
		stream.window += more;
		if (stream.window > mostWindow) this.refuse(stream, code.flowControl);
		return code.none;
	}
	ping(payload, from, to) {
		return this.acknowledge(frame.ping, payload, from, to);
	}
	away(lastStream, why) {
		const lost = [...this.sender.live.values()].filter(({ id }) => id > lastStream);
		this.keeper.leaveBy(lost, resetBy(notTaken("went away before it took the request", why)));
		return code.none;
	}
	idle(id) {
		return this.sender.hasSent(id) ? code.none : code.protocol;
	}
	widen(id, more) {
		if (more > 0) this.out.windowUpdate(id, more);
	}
	acknowledge(type, payload, from, to) {
		this.out.acknowledge(type, payload, from, to);
		this.keeper.writeSoon();
		return this.out.length > mostOwed ? code.calm : code.none;
	}
	complete(stream) {
		if (this.sender.isUnsent(stream)) this.out.resetStream(stream.id, code.cancel);
		this.keeper.end(stream, answered(stream.status));
	}
	refuse(stream, why = code.protocol, message = "the response is not valid HTTP/2") {
		this.out.resetStream(stream.id, why);
		this.keeper.end(stream, {
			kind: "failed",
			error: "protocol",
			message
		});
	}
};
// build/engines/embedded/protocols/http/http2/opening.js
function followOpening(socket, connectTimeoutMs, { opened, failed }) {
	const times = {
		dns: 0,
		connect: 0,
		tls: 0
	};
	const late = refused(`no connection within ${connectTimeoutMs} ms`);
	const timer = setTimeout(() => failed(late), connectTimeoutMs);
	let since = performance.now();
	const time = (phase) => {
		const before = since;
		since = performance.now();
		times[phase] = since - before;
	};
	const isSecure = "encrypted" in socket;
	socket.once("lookup", () => time("dns"));
	socket.once("connect", () => {
		time("connect");
		if (!isSecure) opened(times);
	});
	socket.once("secureConnect", () => {
		time("tls");
		if (socket.alpnProtocol === "h2") opened(times);
		else failed(otherProtocol);
	});
	socket.on("error", (error) => failed(failureOf(error)));
	socket.on("end", () => failed(closedByServer));
	socket.on("close", () => failed(closedByServer));
	return () => clearTimeout(timer);
}
// build/engines/embedded/protocols/http/http2/outbox.js
const usualBytes = 16384;
var Outbox = class {
	length = 0;
	bytes = Buffer.allocUnsafeSlow(usualBytes);
	spare = [];
	head(length, type, flags, stream) {
		this.makeRoom(9);
		const { bytes, length: at } = this;
		bytes[at] = length >> 16;
		bytes[at + 1] = length >> 8;
		bytes[at + 2] = length;
		bytes[at + 3] = type;
		bytes[at + 4] = flags;
		this.length = at + 5;
		this.uint32(stream);
	}
	put(bytes, from, to) {
		this.makeRoom(to - from);
		let at = this.length;
		this.length += to - from;
		if (to - from > 256) this.bytes.set(bytes.subarray(from, to), at);
		else for (let next = from; next < to; next += 1) this.bytes[at++] = bytes[next];
	}
	settings(values) {
		this.head(values.length * 6, frame.settings, 0, 0);
		for (const [name, value] of values) {
			this.makeRoom(6);
			this.bytes.writeUInt16BE(name, this.length);
			this.length += 2;
			this.uint32(value);
		}
	}
	acknowledge(type, payload, from, to) {
		this.head(to - from, type, flag.ack, 0);
		this.put(payload, from, to);
	}
	windowUpdate(stream, more) {
		this.head(4, frame.windowUpdate, 0, stream);
		this.uint32(more);
	}
	resetStream(stream, why) {
		this.head(4, frame.resetStream, 0, stream);
		this.uint32(why);
	}
	goAway(why) {
		this.head(8, frame.goAway, 0, 0);
		this.uint32(code.none);
		this.uint32(why);
	}
	writeTo(socket) {
		if (this.length === 0) return;
		const { bytes } = this;
		const filled = bytes.subarray(0, this.length);
		this.bytes = this.spare.pop() ?? Buffer.allocUnsafeSlow(usualBytes);
		this.length = 0;
		socket.write(filled, () => this.spare.push(bytes));
	}
	uint32(value) {
		this.makeRoom(4);
		const { bytes, length: at } = this;
		bytes[at] = value >>> 24;
		bytes[at + 1] = value >> 16;
		bytes[at + 2] = value >> 8;
		bytes[at + 3] = value;
		this.length = at + 4;
	}
	makeRoom(more) {
		if (this.length + more <= this.bytes.length) return;
		const grown = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.length + more));
		this.bytes.copy(grown, 0, 0, this.length);
		this.bytes = grown;
	}
};
// build/engines/embedded/protocols/http/http2/sender.js
const mostWritten = 262144;
var Sender = class {
	waiting = [];
	live = new Map();
	unsent = new Set();
	out;
	peer;
	nextId;
	window = firstWindow;
	mustSayNoTable = true;
	constructor(out, peer, firstStream) {
		this.out = out;
		this.peer = peer;
		this.nextId = firstStream;
	}
	get count() {
		return this.live.size + this.waiting.length;
	}
	get hasBodies() {
		return this.unsent.size > 0;
	}
	get isUsedUp() {
		return this.nextId > mostStreamId;
	}
	hasSent(id) {
		return id % 2 !== 0 && id < this.nextId;
	}
	write() {
		this.sendWaiting();
		for (const stream of this.unsent) this.sendBody(stream);
	}
	isUnsent(stream) {
		return this.unsent.has(stream);
	}
	remove(stream) {
		this.live.delete(stream.id);
		this.unsent.delete(stream);
	}
	takeWaiting() {
		const { waiting } = this;
		this.waiting = [];
		return waiting;
	}
	takeLive() {
		const sent = [...this.live.values()];
		this.live.clear();
		this.unsent.clear();
		return sent;
	}
	widen(more) {
		for (const stream of this.live.values()) {
			stream.window += more;
			if (stream.window > mostWindow) return code.flowControl;
		}
		this.mustSayNoTable = true;
		return code.none;
	}
	widenAll(more) {
		this.window += more;
		return this.window > mostWindow ? code.flowControl : code.none;
	}
	sendWaiting() {
		const { waiting, live, peer, out } = this;
		let sent = 0;
		while (sent < waiting.length && live.size < peer.streams && out.length < mostWritten) {
			if (this.isUsedUp) break;
			this.sendHead(waiting[sent]);
			sent += 1;
		}
		if (sent > 0) this.waiting = waiting.slice(sent);
	}
	sendHead(stream) {
		const { out, nextId: id, peer } = this;
		const { block, body } = stream.request;
		this.nextId += 2;
		stream.open(id, peer.window);
		this.live.set(id, stream);
		let from = this.mustSayNoTable ? 0 : 1;
		this.mustSayNoTable = false;
		let type = frame.headers;
		let flags = body.length === 0 ? flag.endStream : 0;
		for (; block.length - from > peer.frameBytes; from += peer.frameBytes) {
			out.head(peer.frameBytes, type, flags, id);
			out.put(block, from, from + peer.frameBytes);
			stream.bytes.sent += 9 + peer.frameBytes;
			type = frame.continuation;
			flags = 0;
		}
		out.head(block.length - from, type, flags | flag.endHeaders, id);
		out.put(block, from, block.length);
		stream.bytes.sent += 9 + block.length - from;
		if (body.length > 0) this.unsent.add(stream);
	}
	sendBody(stream) {
		const { out, peer } = this;
		const { body } = stream.request;
		while (stream.sent < body.length && out.length < mostWritten) {
			const most = Math.min(this.window, stream.window, peer.frameBytes);
			const length = Math.min(most, body.length - stream.sent);
			if (length <= 0) return;
			const end = stream.sent + length;
			out.head(length, frame.data, end === body.length ? flag.endStream : 0, stream.id);
			out.put(body, stream.sent, end);
			stream.sent = end;
			stream.bytes.sent += 9 + length;
			stream.window -= length;
			this.window -= length;
		}
		if (stream.sent === body.length) this.unsent.delete(stream);
	}
};
// build/engines/embedded/protocols/http/http2/stream.js
const streamWindow = 2 ** 24;
const mostAgain = 2;
var Stream = class {
	asker;
	request;
	isGood = () => true;
	taker;
	bodyStart = new BodyStart();
	holder;
	again = 0;
	bytes = noBytes$1();
	id = 0;
	status = 0;
	sent = 0;
	window = 0;
	incoming = new ReceiveWindow(streamWindow);
	get mayGoAgain() {
		return this.again < mostAgain;
	}
	get mayGoAgainUnread() {
		return this.again === 0 && this.request.isIdempotent;
	}
	get isUnread() {
		return this.givenAfter > 0 && this.status === 0;
	}
	givenAfter = 0;
	length = -1;
	received = 0;
	constructor(asker) {
		this.asker = asker;
	}
	open(id, window) {
		this.id = id;
		this.status = 0;
		this.bodyStart.begin();
		this.sent = 0;
		this.window = window;
		this.incoming.begin();
		this.length = -1;
		this.received = 0;
	}
	readBlock(block, isLast) {
		if (!block.isFit) return false;
		if (this.status !== 0) return block.status === 0 && isLast && this.hasAll;
		if (block.status < 200) return block.status >= 100 && block.status !== 101 && !isLast;
		this.status = block.status;
		const isBodiless = this.request.isHead || block.status === 204 || block.status === 304;
		this.length = isBodiless ? 0 : block.length;
		this.asker.begun();
		return !isLast || this.hasAll;
	}
	readData(bytes, isLast) {
		this.received += bytes;
		if (this.status === 0) return false;
		return isLast ? this.hasAll : this.length < 0 || this.received <= this.length;
	}
	get hasAll() {
		return this.length < 0 || this.received === this.length;
	}
};
const preface = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "latin1");
var Session = class {
	servername;
	surroundings;
	socket;
	stopWaiting;
	incoming;
	out = new Outbox();
	peer = new PeerSettings();
	sender;
	isOpen = false;
	isLeaving = false;
	isGone = false;
	isDue = false;
	room;
	reads = 0;
	constructor(servername, surroundings) {
		this.servername = servername;
		this.surroundings = surroundings;
		const { out, peer } = this;
		this.sender = new Sender(out, peer, surroundings.firstStream);
		this.incoming = new Incoming(new Hearing(this, {
			sender: this.sender,
			peer,
			out
		}), surroundings.reads);
		this.room = surroundings.room;
		const { open, connectTimeoutMs } = surroundings;
		this.socket = open(servername, (length, bytes) => {
			this.read(bytes, length);
			return true;
		});
		this.socket.on("drain", () => this.writeSoon());
		this.stopWaiting = followOpening(this.socket, connectTimeoutMs, {
			opened: (times) => this.opened(times),
			failed: (outcome) => this.fail(outcome)
		});
	}
	get hasRoom() {
		return this.sender.count < this.room;
	}
	add(stream) {
		stream.givenAfter = this.reads;
		this.sender.waiting.push(stream);
		if (this.isOpen) this.writeSoon();
	}
	cancel(stream) {
		const { sender } = this;
		sender.waiting = sender.waiting.filter((one) => one !== stream);
		if (sender.live.get(stream.id) === stream) {
			this.remove(stream);
			this.out.resetStream(stream.id, code.cancel);
			this.writeSoon();
		}
		if (this.isOpen && stream.givenAfter === this.reads) this.leave();
		else this.closeIfLeft();
	}
	leave() {
		this.isLeaving = true;
		this.surroundings.forget(this);
		this.closeIfLeft();
	}
	write() {
		this.isDue = false;
		if (this.isGone || this.socket.writableNeedDrain) return;
		this.sender.write();
		if (this.sender.isUsedUp) this.handOver();
		this.out.writeTo(this.socket);
	}
	limit(streams) {
		const { sender, surroundings } = this;
		this.room = Math.max(1, Math.min(100, streams));
		surroundings.room = this.room;
		while (sender.waiting.length > 0 && sender.count > this.room) surroundings.send(sender.waiting.pop());
	}
	leaveBy(lost, outcome) {
		this.handOver();
		for (const stream of lost) this.sendAgain(stream, outcome);
		this.closeIfLeft();
	}
	opened(times) {
		if (this.isGone) return;
		this.stopWaiting();
		this.isOpen = true;
		const { out } = this;
		out.put(preface, 0, preface.length);
		out.settings([
			[setting.headerTable, 0],
			[setting.push, 0],
			[setting.window, streamWindow]
		]);
		out.windowUpdate(0, connectionWindow - firstWindow);
		for (const { asker } of this.sender.waiting) asker.opened(times);
		this.write();
	}
	writeSoon() {
		if (this.isDue || this.isGone) return;
		this.isDue = true;
		nextTurn(this);
	}
	read(bytes, length) {
		this.reads += 1;
		const { incoming, out, sender } = this;
		for (let from = 0; !this.isGone; from = incoming.used) {
			const progress = incoming.read(bytes, from, length);
			if (progress === "more") break;
			if (progress === "broken") this.breakOff(incoming.fault);
		}
		if (out.length > 0 || sender.hasBodies) this.writeSoon();
	}
	end(stream, outcome) {
		this.remove(stream);
		stream.asker.ended(outcome);
		this.closeIfLeft();
	}
	sendAgain(stream, lost) {
		if (stream.mayGoAgain) {
			this.remove(stream);
			this.moveOn(stream);
			this.closeIfLeft();
		} else this.end(stream, lost);
	}
	moveOn(stream) {
		stream.again += 1;
		stream.asker.delayed();
		this.surroundings.send(stream, this);
	}
	remove(stream) {
		this.sender.remove(stream);
		if (this.sender.waiting.length > 0) this.writeSoon();
	}
	handOver() {
		const waiting = this.sender.takeWaiting();
		this.leave();
		for (const stream of waiting) this.surroundings.send(stream);
	}
	closeIfLeft() {
		if (this.isLeaving && !this.isGone && this.sender.count === 0) this.close(code.none);
	}
	breakOff(fault) {
		this.close(fault);
		this.endAll(this.peer.isKnown ? brokenBy(fault) : otherProtocol);
	}
	fail(outcome) {
		if (this.isGone) return;
		this.drop();
		this.socket.destroy();
		this.endAll(outcome);
	}
	close(why) {
		this.drop();
		if (!this.isOpen || this.socket.writableLength > 0) this.socket.destroy();
		else {
			this.out.goAway(why);
			this.out.writeTo(this.socket);
			this.socket.destroySoon();
		}
	}
	drop() {
		this.stopWaiting();
		this.isGone = true;
		this.surroundings.forget(this);
	}
	endAll(outcome) {
		const waiting = this.sender.takeWaiting();
		const sent = this.sender.takeLive();
		for (const stream of sent) this.endSent(stream, outcome);
		if (this.peer.isKnown) for (const stream of waiting) this.surroundings.send(stream);
		else for (const { asker } of waiting) asker.ended(outcome);
	}
	endSent(stream, outcome) {
		if (outcome.error !== "reset" || !stream.isUnread) stream.asker.ended(outcome);
		else if (stream.mayGoAgainUnread) this.moveOn(stream);
		else stream.asker.ended(stream.again > 0 ? outcome : closedUnread(stream.request.method));
	}
};
// build/engines/embedded/protocols/http/http2/sessions.js
var Sessions = class {
	keepAlive;
	surroundings;
	open = [];
	users = 0;
	constructor(options, firstStream) {
		this.keepAlive = options.keepAlive;
		this.surroundings = {
			open: socketOpener(options, ["h2", "http/1.1"]),
			connectTimeoutMs: options.connectTimeoutMs,
			firstStream,
			room: 100,
			reads: options.isRead ?? false,
			send: (stream, except) => this.send(stream, except),
			forget: (session) => {
				this.open = this.open.filter((one) => one !== session);
			}
		};
	}
	send(stream, except) {
		const { servername } = stream.request;
		let session = this.open.find((one) => one.hasRoom && one.servername === servername && one !== except);
		if (!session) {
			session = new Session(servername, this.surroundings);
			this.open.push(session);
		}
		stream.holder = session;
		session.add(stream);
		if (!this.keepAlive) session.leave();
	}
	hold() {
		this.users += 1;
	}
	release() {
		this.users -= 1;
		setImmediate(() => {
			if (this.users === 0) for (const session of this.open) session.leave();
		});
	}
};
// build/engines/embedded/protocols/http/http2/connect.js
function http2Connect(options, firstStream = 1) {
	const bytesOf = (request) => requestBytes(request, options.url);
	const once = oncePerRequest(bytesOf);
	const write = (request) => request instanceof FilledRequest ? bytesOf(request) : once(request);
	return http2Streams(options, write, firstStream);
}
function http2Streams(options, bytesOf, firstStream = 1) {
	const sessions = new Sessions(options, firstStream);
	return () => new Http2Connection(sessions, bytesOf);
}
var Http2Connection = class {
	phases = noPhases();
	sessions;
	bytesOf;
	stream = new Stream(this);
	onEnd;
	isClosed = false;
	since = 0;
	constructor(sessions, bytesOf) {
		this.sessions = sessions;
		this.bytesOf = bytesOf;
		sessions.hold();
	}
	send(request, onEnd, taker) {
		this.stream.request = this.bytesOf(request);
		this.stream.again = 0;
		this.stream.bytes.sent = 0;
		this.stream.bytes.received = 0;
		this.stream.isGood = request.isGood;
		this.stream.taker = taker;
		this.onEnd = onEnd;
		this.since = performance.now();
		this.phases.dns = 0;
		this.phases.connect = 0;
		this.phases.tls = 0;
		this.phases.firstByte = 0;
		this.sessions.send(this.stream);
	}
	close() {
		if (this.isClosed) return;
		this.isClosed = true;
		if (this.onEnd) this.stream.holder?.cancel(this.stream);
		this.onEnd = void 0;
		this.sessions.release();
	}
	get bodyStart() {
		return this.stream.bodyStart;
	}
	get bytes() {
		return this.stream.bytes;
	}
	get again() {
		return this.stream.again;
	}
	opened({ dns, connect, tls }) {
		this.phases.dns += dns;
		this.phases.connect += connect;
		this.phases.tls += tls;
		this.lap();
	}
	delayed() {
		this.phases.connect += this.lap();
	}
	begun() {
		this.phases.firstByte = this.lap();
	}
	ended(outcome) {
		const { onEnd } = this;
		this.onEnd = void 0;
		this.phases.download = this.lap();
		onEnd?.(outcome);
	}
	lap() {
		const before = this.since;
		this.since = performance.now();
		return this.since - before;
	}
};
// build/engines/embedded/protocols/http/requests.js
function prepareRequest(request, { side, url, headers: common }) {
	const { name, method, path, headers, gzip, expect } = request;
	const { pathname, search } = new URL(joinUrl(url, path));
	const own = bodyOf(request);
	const body = own && joined(own.pieces);
	const isCompressed = gzip && body !== void 0;
	return {
		side,
		name,
		method,
		path: pathname + search,
		headers: [
			...headersOf(headers, common),
			...own?.type ? ["content-type", own.type] : [],
			...isCompressed ? ["content-encoding", "gzip"] : []
		],
		body: isCompressed ? gzipSync(body) : body,
		isGood: (status) => isExpected(expect, status)
	};
}
// build/engines/embedded/record/handshakes.js
var Handshakes = class {
	kept = new Map();
	add({ side, name }, handshake) {
		this.merge({
			side,
			name,
			count: 1,
			least: handshake,
			most: handshake
		});
	}
	merge(shown) {
		const key = `${shown.side} ${shown.name}`;
		const known = this.kept.get(key);
		if (!known) {
			this.kept.set(key, shown);
			return;
		}
		this.kept.set(key, {
			...known,
			count: known.count + shown.count,
			least: each(known.least, shown.least, Math.min),
			most: each(known.most, shown.most, Math.max)
		});
	}
	toData() {
		return [...this.kept.values()];
	}
};
const each = (one, other, pick) => ({
	days: pick(one.days, other.days),
	version: pick(one.version, other.version),
	cipher: pick(one.cipher, other.cipher),
	chain: pick(one.chain, other.chain)
});
function mergeHandshakes(all) {
	const merged = new Handshakes();
	for (const one of all) merged.merge(one);
	return merged.toData();
}
var TracedRequests = class {
	kept = new Map();
	samples;
	constructor({ samples }) {
		this.samples = samples;
	}
	add({ side, name }, { good, id, ms }) {
		this.keep({
			side,
			name,
			why: good ? "slow" : "failed",
			id,
			ms
		});
		if (good && this.samples) this.keep({
			side,
			name,
			why: "sample",
			id,
			ms
		});
	}
	keep(request) {
		const { side, why, name } = request;
		const key = `${side} ${why} ${name}`;
		const kept = this.kept.get(key) ?? [];
		this.kept.set(key, kept);
		if (kept.length === 20 && !isBefore(request, kept.at(-1))) return;
		const at = kept.findIndex((one) => isBefore(request, one));
		kept.splice(at < 0 ? kept.length : at, 0, request);
		kept.length = Math.min(kept.length, 20);
	}
	toData() {
		return [...this.kept.values()].flat();
	}
};
const isBefore = (a, b) => a.why === "sample" ? a.id < b.id : a.ms > b.ms;
function mergeTraced(all) {
	const merged = new TracedRequests({ samples: false });
	for (const one of all) merged.keep(one);
	return merged.toData();
}
// build/engines/embedded/messages.js
const stopMessage = "stop";
// build/engines/embedded/worker-entry.js
function workerEntry() {
	const here = import.meta.url;
	return new URL(here.endsWith(".ts") ? "./worker.ts" : "./index.js", here);
}
// build/engines/embedded/health/disturbance.js
const fewest = 30;
const leastShift = Math.log(1.1);
const sureness = 3;
const nothing = () => ({
	count: 0,
	sum: 0,
	squares: 0
});
var Disturbance = class {
	warmupMs;
	times = {
		alone: nothing(),
		together: nothing()
	};
	constructor(warmupMs) {
		this.warmupMs = warmupMs;
	}
	partOf(dueAt) {
		const part = Math.floor(3 * (dueAt + this.warmupMs) / this.warmupMs);
		return part < 1 ? "base" : part < 2 ? "head" : "both";
	}
	record(dueAt, ms) {
		const part = this.partOf(dueAt);
		if (part === "head" || part === "base" && dueAt < -5 / 6 * this.warmupMs) return;
		const moments = part === "base" ? this.times.alone : this.times.together;
		const log = Math.log(Math.max(.001, ms));
		moments.count += 1;
		moments.sum += log;
		moments.squares += log * log;
	}
	shift() {
		const { alone, together } = this.times;
		if (alone.count < fewest || together.count < fewest) return void 0;
		const difference = mean(together) - mean(alone);
		const error = Math.sqrt(variance(alone) / alone.count + variance(together) / together.count);
		if (difference <= leastShift || difference <= sureness * error) return void 0;
		return {
			alone: Math.exp(mean(alone)),
			together: Math.exp(mean(together))
		};
	}
};
const mean = ({ count, sum }) => sum / count;
const variance = (moments) => Math.max(0, (moments.squares - moments.count * mean(moments) ** 2) / (moments.count - 1));
// build/engines/embedded/health/health.js
const resolutionMs = 10;
function startHealth(now, durationMs) {
	const delay = monitorEventLoopDelay({ resolution: resolutionMs });
	let since = now();
	let used = process.threadCpuUsage();
	let ended;
	const cpuSoFar = () => {
		const { user, system } = process.threadCpuUsage(used);
		return (user + system) / 1e3 / Math.max(1, now() - since);
	};
	const begin = () => {
		since = now();
		used = process.threadCpuUsage();
		delay.enable();
	};
	const end = () => {
		delay.disable();
		ended ??= cpuSoFar();
	};
	const timers = [setTimeout(begin, Math.max(0, -now())), setTimeout(end, Math.max(0, durationMs - now()))];
	return {
		soFar: () => ({
			eventLoopDelayP99: delay.count > 0 ? Math.max(0, delay.percentile(99) / 1e6 - resolutionMs) : 0,
			cpu: ended ?? cpuSoFar()
		}),
		stop: () => {
			for (const timer of timers) clearTimeout(timer);
			end();
		}
	};
}
// build/engines/embedded/loop/aim.js
const settlingMs = settlingSeconds * 1e3;
const turnMs = usualWindowSeconds * 1e3;
const turnsOfBase = [
	true,
	false,
	false,
	true
];
const isMeasured = (dueAt) => dueAt >= 0;
const aimAtHead = (choose) => ({
	requestOf: choose,
	isCounted: isMeasured
});
function aimAtPairs(choose, requests, random) {
	let pair = -1;
	let request = 0;
	let first = 0;
	return {
		requestOf: (_, n) => {
			const own = Math.floor(n / 2);
			if (own !== pair) {
				pair = own;
				request = choose();
				first = random() < .5 ? 0 : 1;
			}
			return n % 2 === first ? requests + request : request;
		},
		isCounted: isMeasured
	};
}
const aimInTurns = (choose, requests) => ({
	requestOf: (dueAt) => {
		const turn = (Math.floor(dueAt / turnMs) % turnsOfBase.length + turnsOfBase.length) % turnsOfBase.length;
		return choose() + (turnsOfBase[turn] ? requests : 0);
	},
	isCounted: (dueAt, startedAt = dueAt) => dueAt >= 0 && dueAt % turnMs >= settlingMs && Math.floor(dueAt / turnMs) === Math.floor(startedAt / turnMs)
});
const aimBy = {
	paired: aimAtPairs,
	abba: aimInTurns
};
function aimAsTheyBear(paired, turns, requests, disturbance) {
	let design;
	const chosen = () => design === "abba" ? turns : paired;
	return {
		requestOf: (dueAt, n) => {
			if (dueAt >= 0) design ??= disturbance.shift() ? "abba" : "paired";
			if (design === "abba") return n % 2 === 0 ? turns.requestOf(dueAt, n) : -1;
			if (design === "paired") return paired.requestOf(dueAt, n);
			const part = disturbance.partOf(dueAt);
			const request = paired.requestOf(dueAt, n);
			return part === "both" || part === (request < requests ? "head" : "base") ? request : -1;
		},
		isCounted: (dueAt, startedAt) => dueAt >= 0 && chosen().isCounted(dueAt, startedAt),
		design: () => design ?? "paired"
	};
}
// build/engines/embedded/health/stalls.js
const unnoticedMs = 2;
const spare = .2;
var Stalls = class {
	known = [];
	beatAt;
	excess = 0;
	excessAt = 0;
	everyMs;
	constructor(everyMs, now) {
		this.everyMs = everyMs;
		this.beatAt = now;
	}
	beat(now, before) {
		const stalled = this.stalledUntil(now);
		if (stalled > 0) {
			this.known.push({
				from: this.beatAt,
				to: now
			});
			this.heldUp(stalled, now);
		}
		this.beatAt = now;
		while (this.known.length > 0 && this.known[0].to < before) this.known.shift();
	}
	sent(dueAt, sentAt) {
		return this.heldUp(Math.max(sentAt - dueAt, this.stalledUntil(sentAt)), sentAt);
	}
	between(from, now) {
		let ms = Math.min(this.stalledUntil(now), Math.max(0, now - from));
		for (let index = this.known.length - 1; index >= 0 && this.known[index].to > from; index -= 1) ms += this.known[index].to - Math.max(from, this.known[index].from);
		return ms;
	}
	stalledUntil(now) {
		const ms = now - this.beatAt;
		return ms > this.everyMs + unnoticedMs ? ms : 0;
	}
	heldUp(ms, now) {
		this.excess = Math.max(0, ms, this.excess - spare * (now - this.excessAt));
		this.excessAt = now;
		return this.excess;
	}
};
// build/engines/embedded/record/error-samples.js
const mostSamples = 20;
const longestMessage = 200;
var ErrorSamples = class {
	samples = new Map();
	add(series, kind, outcome, bodyStart) {
		const status = outcome.kind === "answered" ? outcome.code : void 0;
		const key = `${series.side} ${kind} ${status ?? ""} ${series.name}`;
		const known = this.samples.get(key);
		if (known) known.count += 1;
		else if (this.samples.size < mostSamples) {
			const said = outcome.kind === "answered" ? outcome.fault?.message ?? bodyStart?.text() ?? "" : outcome.message;
			this.samples.set(key, {
				...series,
				kind,
				...defined({ status }),
				message: excerpt(said, longestMessage),
				count: 1
			});
		}
	}
	toData() {
		return [...this.samples.values()].map((sample) => ({ ...sample }));
	}
};
// build/engines/embedded/record/phases.js
const shortestMs = .001;
function addPhases(cell, times) {
	cell.phases ??= {};
	const connect = times.dns + times.connect + times.tls;
	if (connect > 0) addPhase(cell.phases, "connect", connect);
	addPhase(cell.phases, "first byte", times.firstByte);
	addPhase(cell.phases, "download", times.download);
}
function addPhase(phases, phase, ms) {
	phases[phase] ??= {
		count: 0,
		sumLog: 0
	};
	phases[phase].count += 1;
	phases[phase].sumLog += Math.log(Math.max(shortestMs, ms));
}
const phaseHistograms = () => ({
	dns: new Histogram(),
	connect: new Histogram(),
	tls: new Histogram(),
	"first byte": new Histogram(),
	download: new Histogram()
});
function recordPhases(own, times) {
	if (times.dns > 0) own.dns.record(times.dns);
	if (times.connect > 0) own.connect.record(times.connect);
	if (times.tls > 0) own.tls.record(times.tls);
	own["first byte"].record(times.firstByte);
	own.download.record(times.download);
}
const phasesOf = (series, own) => Object.entries(own).filter(([, { count }]) => count > 0).map(([phase, time]) => ({
	...series,
	phase,
	time: time.toData()
}));
// build/engines/embedded/record/recorder.js
const materialMs = 1;
var Recorder = class {
	lateness = new Histogram();
	latenessBySide = {
		head: new Histogram(),
		base: new Histogram()
	};
	ownShare = new Histogram();
	shortages = {};
	packed = [];
	open = new Map();
	latest = {
		window: NaN,
		cells: []
	};
	spare = [];
	service;
	phases;
	answered;
	samples = new ErrorSamples();
	traced;
	handshakes;
	series;
	timeoutMs;
	windowMs;
	constructor(series, { timeoutMs, windowMs, phases }) {
		this.series = series;
		this.timeoutMs = timeoutMs;
		this.windowMs = windowMs;
		this.service = series.map(() => new Histogram());
		this.answered = series.map(() => []);
		this.phases = phases ? series.map(phaseHistograms) : void 0;
	}
	drop(series, dueAt) {
		this.cell(series, dueAt).dropped += 1;
	}
	lack(series, outcome) {
		const { side } = this.series[series];
		this.shortages[side] = (this.shortages[side] ?? 0) + 1;
		this.samples.add(this.series[series], "generator", outcome);
	}
	end(ended) {
		const { series, dueAt, outcome, good, again, excused = false, bodyStart, phases } = ended;
		const { traceId: id, endedAt, bytes, handshake } = ended;
		if (id !== void 0) {
			this.traced ??= new TracedRequests({ samples: this.series.some(({ side }) => side === "base") });
			this.traced.add(this.series[series], {
				good,
				id,
				ms: endedAt - dueAt
			});
		}
		if (handshake) {
			this.handshakes ??= new Handshakes();
			this.handshakes.add(this.series[series], handshake);
		}
		const cell = this.cell(series, dueAt);
		cell.sent += 1;
		if (again > 0) cell.again = (cell.again ?? 0) + 1;
		if (outcome.kind === "answered") {
			cell.completed += 1;
			cell.statuses[outcome.code] = (cell.statuses[outcome.code] ?? 0) + 1;
		}
		if (good) cell.good += 1;
		else this.fault(cell, series, outcome, bodyStart);
		if (excused) cell.excused = (cell.excused ?? 0) + 1;
		if (bytes) addBytes$1(cell, bytes);
		this.time(cell, ended);
		if (good && phases) addPhases(cell, phases);
		if (good && phases && this.phases) recordPhases(this.phases[series], phases);
	}
	time(cell, { series, dueAt, sentAt, endedAt, outcome, good, own = 0, excused }) {
		const late = sentAt - dueAt;
		this.lateness.record(late);
		this.latenessBySide[this.series[series].side].record(late);
		this.ownShare.record(own);
		const timedOut = outcome.kind === "failed" && outcome.error === "timeout";
		if (!good && !timedOut) return;
		const ms = timedOut ? this.timeoutMs : endedAt - dueAt;
		this.recordTime(cell, ms, timedOut && !excused ? ms : Math.max(0, endedAt - dueAt - own));
		this.service[series].record(timedOut ? Math.max(0, this.timeoutMs - late) : endedAt - sentAt);
	}
	noteResponse(series, endedAt) {
		if (endedAt < 0) return;
		const window = Math.floor(endedAt / this.windowMs);
		const own = this.answered[series];
		own[window] = (own[window] ?? 0) + 1;
	}
	pack(now, oldestDue = now) {
		for (const window of this.open.keys()) if ((window + 2) * this.windowMs + this.timeoutMs < now && (window + 1) * this.windowMs <= oldestDue) this.packWindow(window);
	}
	until(end) {
		for (const window of [...this.open.keys()]) if (window < end) this.packWindow(window);
		const service = this.service.map((time, series) => ({
			...this.series[series],
			time: time.toData()
		}));
		return {
			...answeredBy(this.answered.map((own, series) => ({
				...this.series[series],
				windows: Array.from(own.slice(0, end), (count) => count ?? 0)
			}))),
			cells: this.packed.filter(({ window }) => window < end).toSorted((a, b) => a.window - b.window),
			service: service.filter(({ time }) => time.count > 0),
			...defined({ phases: this.phases?.flatMap((own, series) => phasesOf(this.series[series], own)) }),
			errorSamples: this.samples.toData(),
			...defined({
				traced: this.traced?.toData(),
				handshakes: this.handshakes?.toData()
			})
		};
	}
	finish() {
		return this.until(Number.POSITIVE_INFINITY);
	}
	cell(series, dueAt) {
		const window = Math.floor(dueAt / this.windowMs);
		if (window !== this.latest.window) this.latest = {
			window,
			cells: this.openWindow(window)
		};
		const { cells } = this.latest;
		cells[series] ??= {
			sent: 0,
			dropped: 0,
			completed: 0,
			good: 0,
			statuses: {},
			errors: {},
			latency: this.spare.pop() ?? new Histogram()
		};
		return cells[series];
	}
	openWindow(window) {
		const cells = this.open.get(window) ?? this.series.map(() => void 0);
		this.open.set(window, cells);
		return cells;
	}
	recordTime(cell, ms, ofTarget) {
		if (!cell.ofTarget && ms - ofTarget > materialMs) {
			cell.ofTarget = this.spare.pop() ?? new Histogram();
			cell.ofTarget.add(cell.latency.toData());
		}
		cell.latency.record(ms);
		cell.ofTarget?.record(ofTarget);
	}
	fault(cell, series, outcome, bodyStart) {
		const kind = outcome.kind === "answered" ? outcome.fault?.error ?? "status" : outcome.error;
		cell.errors[kind] = (cell.errors[kind] ?? 0) + 1;
		this.samples.add(this.series[series], kind, outcome, bodyStart);
	}
	packWindow(window) {
		for (const [series, cell] of this.open.get(window).entries()) {
			if (!cell) continue;
			const { latency, ofTarget, ...counts } = cell;
			const times = {
				latency: latency.toData(),
				...defined({ ofTarget: ofTarget?.toData() })
			};
			this.packed.push({
				window,
				...this.series[series],
				...counts,
				...times
			});
			for (const histogram of ofTarget ? [latency, ofTarget] : [latency]) {
				histogram.reset();
				this.spare.push(histogram);
			}
		}
		this.open.delete(window);
		if (window === this.latest.window) this.latest.window = NaN;
	}
};
function addBytes$1(cell, { sent, received }) {
	if (sent + received === 0) return;
	cell.bytes ??= {
		sent: 0,
		received: 0
	};
	cell.bytes.sent += sent;
	cell.bytes.received += received;
}
// build/engines/embedded/loop/flows.js
var Flows = class {
	recorder;
	running = new Set();
	thinking = new Map();
	now;
	send;
	constructor(series, { now, send, ...times }) {
		this.recorder = new Recorder(series, times);
		this.now = now;
		this.send = send;
	}
	get idle() {
		return this.thinking.size;
	}
	oldestStart(otherwise) {
		for (const { startedAt } of this.running) return startedAt;
		return otherwise;
	}
	begin(iteration) {
		this.running.add(iteration);
	}
	drop({ flow: { series }, startedAt, isCounted }) {
		if (series !== void 0 && isCounted) this.recorder.drop(series, startedAt);
	}
	goesOn(slot, end) {
		const iteration = slot.iteration;
		const pause = iteration.goOn(end);
		if (pause === void 0) {
			this.over(iteration, end);
			slot.iteration = void 0;
			return false;
		}
		const dueAt = end.endedAt + pause;
		if (pause === 0) this.send(slot, dueAt);
		else this.sendIn(slot, dueAt);
		return true;
	}
	close() {
		for (const [slot, timer] of this.thinking) {
			clearTimeout(timer);
			slot.connection.close();
		}
		this.thinking.clear();
	}
	sendIn(slot, dueAt) {
		const act = () => {
			this.thinking.delete(slot);
			this.send(slot, dueAt);
		};
		this.thinking.set(slot, setTimeout(act, Math.max(0, dueAt - this.now())));
	}
	over(iteration, { endedAt, outcome, good }) {
		this.running.delete(iteration);
		const { flow, startedAt: dueAt, sentAt, thoughtMs, own, isCounted } = iteration;
		const { series } = flow;
		if (series === void 0) return;
		if (good) this.recorder.noteResponse(series, endedAt);
		const isOwnFault = outcome.kind === "failed" && outcome.error === "generator";
		if (!isCounted || isOwnFault) return;
		const times = {
			dueAt,
			sentAt,
			endedAt: endedAt - thoughtMs,
			own
		};
		this.recorder.end({
			series,
			...times,
			outcome,
			good,
			again: 0
		});
	}
};
// build/engines/embedded/loop/iteration.js
var Iteration = class {
	flow;
	values;
	startedAt;
	isCounted;
	sentAt = 0;
	thoughtMs = 0;
	own = 0;
	reading;
	at = 0;
	constructor(flow, values, startedAt, isCounted) {
		this.flow = flow;
		this.values = values;
		this.startedAt = startedAt;
		this.isCounted = isCounted;
	}
	get step() {
		return this.flow.steps[this.at];
	}
	goOn({ good, own }) {
		this.own += own;
		this.at += 1;
		if (!good || this.at >= this.flow.steps.length) return void 0;
		const { think } = this.step;
		const ms = think ? this.values.between(think.least, think.most) : 0;
		this.thoughtMs += ms;
		return ms;
	}
};
// build/engines/embedded/loop/pools.js
var Pools = class {
	pools;
	all;
	uses = {
		head: {
			open: 0,
			most: 0
		},
		base: {
			open: 0,
			most: 0
		}
	};
	maxConnections;
	onEnd;
	constructor(channels, maxConnections, onEnd) {
		const pools = new Map(channels.map((channel) => [channel, {
			channel,
			use: this.uses[channel.side],
			idle: [],
			own: []
		}]));
		this.all = [...pools.values()];
		this.pools = channels.map((channel) => pools.get(channel));
		this.maxConnections = maxConnections;
		this.onEnd = onEnd;
	}
	take(request, user) {
		const pool = this.pools[request];
		if (user === void 0) return pool.idle.pop() ?? this.open(pool, user);
		const slot = pool.own[user] ?? this.open(pool, user);
		if (slot) pool.own[user] = slot;
		return slot;
	}
	move(slot, request) {
		if (this.pools[request] === slot.pool) return slot;
		const { iteration } = slot;
		slot.iteration = void 0;
		this.release(slot);
		const next = this.take(request, slot.user);
		if (!next) throw new TypeError("a connection was released, and there is no room for another");
		next.iteration = iteration;
		return next;
	}
	release(slot) {
		if (slot.user === void 0) slot.pool.idle.push(slot);
	}
	renew(slot) {
		slot.connection.close();
		slot.connection = slot.pool.channel.connect();
	}
	get most() {
		return this.uses.head.most + this.uses.base.most;
	}
	closeIdle() {
		for (const { idle, own } of this.all) for (const slot of [...idle, ...Object.values(own)]) slot.connection.close();
	}
	open(pool, user) {
		const { use } = pool;
		if (use.open >= this.maxConnections && !this.makeRoom(pool, user)) return void 0;
		use.open += 1;
		use.most = Math.max(use.most, use.open);
		const slot = {
			connection: pool.channel.connect(),
			pool,
			user,
			request: 0,
			dueAt: 0,
			sentAt: 0,
			late: 0,
			isCounted: false,
			bytes: noBytes$1(),
			traceId: void 0,
			iteration: void 0,
			onEnd: (outcome) => this.onEnd(slot, outcome)
		};
		return slot;
	}
	makeRoom(pool, user) {
		const others = this.all.filter((other) => other !== pool && other.use === pool.use);
		for (const other of others) {
			const slot = user === void 0 ? other.idle.shift() : other.own[user];
			if (!slot) continue;
			if (user !== void 0) delete other.own[user];
			slot.connection.close();
			pool.use.open -= 1;
			return true;
		}
		return false;
	}
};
// build/engines/embedded/loop/generator.js
var Generator = class {
	recorder;
	warmup = {
		sent: 0,
		good: 0
	};
	pools;
	flows;
	inFlight = new Set();
	recent = new Histogram();
	stalls;
	recentSent = 0;
	errors = 0;
	options;
	constructor(options) {
		this.options = options;
		const { load, requests, channels, windowMs, now, sweepMs } = options;
		this.stalls = new Stalls(sweepMs, now());
		this.recorder = new Recorder(requests.map(({ side, name }) => ({
			side,
			name
		})), {
			timeoutMs: load.timeoutMs,
			windowMs,
			phases: load.phases === true
		});
		const { program } = options;
		if (program) this.flows = new Flows(program.series, {
			timeoutMs: program.mostMs,
			windowMs,
			now,
			send: (slot, dueAt) => this.sendStep(slot, dueAt)
		});
		this.pools = new Pools(channels, load.maxConnections, (slot, outcome) => this.ended(slot, outcome));
	}
	fire(dueAt, { entry, isCounted, user, number = 0 }) {
		const flow = this.options.program?.flows[entry];
		if (flow) {
			this.begin(flow, dueAt, {
				isCounted,
				user,
				number
			});
			return;
		}
		const slot = this.pools.take(entry, user);
		if (!slot) {
			if (isCounted) this.recorder.drop(entry, dueAt);
			return;
		}
		this.mark(slot, entry, dueAt, isCounted);
		slot.connection.send(this.options.requests[entry], slot.onEnd);
	}
	begin(flow, dueAt, { isCounted, user, number }) {
		const flows = this.flows;
		const values = this.options.program.valuesOf(number, dueAt);
		if (!values) return;
		const iteration = new Iteration(flow, values, dueAt, isCounted);
		const { request } = iteration.step;
		const slot = this.pools.take(request, user);
		if (!slot) {
			if (isCounted) this.recorder.drop(request, dueAt);
			flows.drop(iteration);
			return;
		}
		flows.begin(iteration);
		slot.iteration = iteration;
		this.sendStep(slot, dueAt);
	}
	sendStep(last, dueAt) {
		const iteration = last.iteration;
		const slot = this.pools.move(last, iteration.step.request);
		const { startedAt, isCounted, step, values } = iteration;
		const { requests, program } = this.options;
		const counts = dueAt === startedAt ? isCounted : program.isStepCounted(dueAt, startedAt);
		this.mark(slot, step.request, dueAt, counts);
		if (dueAt === startedAt) iteration.sentAt = slot.sentAt;
		iteration.reading = void 0;
		if (!step.dynamic) {
			slot.connection.send(requests[step.request], slot.onEnd);
			return;
		}
		try {
			const { request, reading, traceId } = step.dynamic.begin(values);
			iteration.reading = reading;
			slot.traceId = traceId;
			slot.connection.send(request, slot.onEnd, reading);
		} catch (error) {
			const { message } = error;
			setImmediate(() => {
				if (this.inFlight.has(slot)) this.ended(slot, {
					kind: "failed",
					error: "other",
					message
				});
			});
		}
	}
	mark(slot, request, dueAt, isCounted) {
		slot.request = request;
		slot.dueAt = dueAt;
		slot.isCounted = isCounted;
		slot.bytes.sent = 0;
		slot.bytes.received = 0;
		slot.traceId = void 0;
		slot.sentAt = this.options.now();
		slot.late = this.stalls.sent(dueAt, slot.sentAt);
		this.inFlight.add(slot);
		this.recentSent += 1;
	}
	sweep() {
		const now = this.options.now();
		const { timeoutMs } = this.options.load;
		this.stalls.beat(now, this.oldestDue(now));
		for (const slot of this.inFlight) {
			if (now - slot.dueAt - this.ownShareOf(slot, now) < timeoutMs) break;
			this.ended(slot, {
				kind: "failed",
				error: "timeout",
				message: `no response within ${timeoutMs} ms`
			});
		}
	}
	get outstanding() {
		return this.inFlight.size + (this.flows?.idle ?? 0);
	}
	oldestDue(now) {
		for (const slot of this.inFlight) return slot.dueAt;
		return now;
	}
	hasEndedUntil(dueAt) {
		const never = Number.POSITIVE_INFINITY;
		return this.oldestDue(never) >= dueAt && (this.flows?.oldestStart(never) ?? never) >= dueAt;
	}
	pack(now) {
		this.recorder.pack(now, this.oldestDue(now));
		this.flows?.recorder.pack(now, this.flows.oldestStart(now));
	}
	until(end) {
		const recorded = this.recorder.until(end);
		if (!this.flows || this.options.program.series.length === 0) return recorded;
		const { cells, answered, answeredOf } = this.flows.recorder.until(end);
		return {
			...recorded,
			iterations: {
				cells,
				...defined({
					answered,
					answeredOf
				})
			}
		};
	}
	get most() {
		return this.pools.most;
	}
	close() {
		this.pools.closeIdle();
		for (const slot of this.inFlight) slot.connection.close();
		this.flows?.close();
		this.inFlight.clear();
	}
	takeRecent() {
		const times = this.recent.toData();
		const at = (share) => quantile(times, share) ?? null;
		const recent = {
			sent: this.recentSent,
			p50: at(.5),
			p95: at(.95),
			p99: at(.99),
			errors: this.errors
		};
		this.recentSent = 0;
		this.recent.reset();
		return recent;
	}
	ownShareOf({ late, sentAt }, now) {
		return late + this.stalls.between(sentAt, now);
	}
	ended(slot, reported) {
		const { load, requests, now, onFree } = this.options;
		const { request, dueAt } = slot;
		const endedAt = now();
		addBytes(slot);
		const given = slot.iteration?.reading ? this.read(slot, reported, endedAt) : reported;
		if (!given) return;
		this.inFlight.delete(slot);
		const late = given.kind === "answered" && endedAt - dueAt > load.timeoutMs;
		const outcome = late ? {
			kind: "failed",
			error: "timeout",
			message: "the response came too late"
		} : given;
		const isGood = given.kind === "answered" && !given.fault && requests[request].isGood(given.code);
		const good = isGood && !late;
		this.account(slot, endedAt, outcome, isGood);
		const fault = outcome.kind === "failed";
		if (fault) this.pools.renew(slot);
		const own = slot.iteration ? this.ownShareOf(slot, endedAt) : 0;
		if (slot.iteration && this.flows.goesOn(slot, {
			endedAt,
			outcome,
			good,
			own
		})) return;
		this.pools.release(slot);
		onFree(requests[request].side, fault, slot.user);
	}
	account(slot, endedAt, outcome, isGood) {
		const { requests, onWarm } = this.options;
		const { request, dueAt, sentAt, isCounted } = slot;
		const good = isGood && outcome.kind === "answered";
		const isOwnFault = outcome.kind === "failed" && outcome.error === "generator";
		if (isOwnFault) {
			if (isCounted) this.recorder.lack(request, outcome);
		} else if (isCounted) this.count(slot, endedAt, outcome, isGood);
		else if (dueAt < 0) {
			this.warmup.sent += 1;
			if (good) this.warmup.good += 1;
			if (good) onWarm?.(requests[request].side, dueAt, endedAt - sentAt);
		}
		if (good) {
			this.recent.record(endedAt - dueAt);
			this.recorder.noteResponse(request, endedAt);
		} else if (isCounted && !isOwnFault) this.errors += 1;
	}
	read(slot, outcome, endedAt) {
		const { reading } = slot.iteration;
		if (outcome.kind === "failed" || !reading) return outcome;
		const found = reading.finish(outcome.code, endedAt - slot.dueAt);
		if (!found) return outcome;
		if ("fault" in found) return {
			...outcome,
			fault: found.fault
		};
		slot.connection.send(found.next, slot.onEnd, reading);
	}
	count(slot, endedAt, outcome, isGood) {
		const { load, timesPhases } = this.options;
		const { request: series, dueAt, sentAt, traceId, connection, bytes } = slot;
		const { phases, again, bodyStart, handshake } = connection;
		const own = this.ownShareOf(slot, endedAt);
		const good = isGood && outcome.kind === "answered";
		const excused = isGood && !good && endedAt - dueAt - own <= load.timeoutMs;
		const times = {
			dueAt,
			sentAt,
			endedAt
		};
		const told = {
			again,
			bodyStart,
			bytes,
			handshake,
			traceId
		};
		const ended = {
			series,
			...times,
			outcome,
			good,
			own,
			excused,
			...told
		};
		this.recorder.end(timesPhases ? {
			...ended,
			phases
		} : ended);
	}
};
function addBytes({ bytes, connection }) {
	if (!connection.bytes) return;
	bytes.sent += connection.bytes.sent;
	bytes.received += connection.bytes.received;
}
// build/engines/embedded/loop/lead.js
const mostLeadMs = .1;
const stepMs = .001;
var Lead = class {
	ms = mostLeadMs;
	heard(earlyMs) {
		const step = earlyMs < 0 ? 2 * stepMs : -.001;
		this.ms = Math.min(mostLeadMs, Math.max(0, this.ms + step));
	}
};
// build/engines/embedded/loop/alarm.js
const [settingsCell, ringsCell, restCell] = [
	0,
	1,
	2
];
const after = (count) => count + 1 | 0;
const slotOf = (setting) => setting & 7;
const monotonicMs = () => Number(process.hrtime.bigint()) / 1e6;
async function startAlarm() {
	const memory = {
		cells: new Int32Array(new SharedArrayBuffer(12)),
		times: new Float64Array(new SharedArrayBuffer(64)),
		lead: new Float64Array(new SharedArrayBuffer(8))
	};
	const thread = await startThread(memory);
	const { cells, times } = memory;
	const lead = new Lead();
	memory.lead[0] = lead.ms;
	const offset = monotonicMs() - performance.now();
	const rings = [];
	let [settings, heard] = [0, 0];
	let stopped = false;
	const listen = () => {
		const rung = Atomics.waitAsync(cells, ringsCell, heard);
		if (rung.async) rung.value.then(hear);
		else setImmediate(hear);
	};
	const hear = () => {
		if (stopped) return;
		const slot = slotOf(heard);
		const at = times[slot] - offset;
		lead.heard(at - performance.now());
		memory.lead[0] = lead.ms;
		while (performance.now() < at);
		heard = after(heard);
		rings[slot]();
		listen();
	};
	listen();
	return {
		set: (at, ring) => {
			const slot = slotOf(settings);
			times[slot] = at + offset;
			rings[slot] = ring;
			settings = after(settings);
			Atomics.store(cells, settingsCell, settings);
			Atomics.notify(cells, settingsCell);
		},
		stop: () => {
			stopped = true;
			thread.terminate();
		}
	};
}
async function startThread(alarm) {
	const thread = new Worker(workerEntry(), {
		workerData: { alarm },
		name: "alarm",
		resourceLimits: {
			maxYoungGenerationSizeMb: 2,
			maxOldGenerationSizeMb: 32
		}
	});
	await new Promise((resolve, reject) => {
		thread.once("message", resolve);
		thread.once("error", reject);
	});
	return thread;
}
// build/engines/embedded/loop/pacer.js
const togetherMs = .18;
const mostAtOnce = 32;
const givenUpMs = 1e3;
function startPacer({ schedule, now, alarm, fire, done }) {
	const arrivals = schedule();
	const nextRing = ringsOf(schedule());
	let next = 0;
	let missed = 0;
	let stopped = false;
	let isFiring = false;
	let immediate;
	const fireDue = () => {
		if (stopped || isFiring || immediate !== void 0) return;
		isFiring = true;
		for (let count = 0; count < mostAtOnce && arrivals.dueAt(next) <= now(); count += 1) fireNext();
		isFiring = false;
		if (arrivals.dueAt(next) === Number.POSITIVE_INFINITY) end();
		else if (arrivals.dueAt(next) <= now()) immediate = setImmediate(goOn);
	};
	const fireNext = () => {
		const dueAt = arrivals.dueAt(next);
		if (now() - dueAt <= givenUpMs) fire(dueAt, next);
		else if (dueAt >= 0) missed += 1;
		next += 1;
	};
	const goOn = () => {
		immediate = void 0;
		fireDue();
	};
	const setAlarm = () => {
		let at = nextRing();
		while (at <= now()) at = nextRing();
		if (at < Number.POSITIVE_INFINITY) alarm.set(at, ring);
	};
	const ring = () => {
		if (stopped) return;
		setAlarm();
		fireDue();
	};
	const stop = () => {
		stopped = true;
		clearImmediate(immediate);
	};
	const end = () => {
		stop();
		done();
	};
	for (let count = 0; count < 8; count += 1) setAlarm();
	fireDue();
	return {
		fireDue,
		missed: () => missed,
		stop
	};
}
function ringsOf(schedule) {
	let next = 0;
	return () => {
		const first = schedule.dueAt(next);
		let last = first;
		while (schedule.dueAt(next) - first <= togetherMs) {
			last = schedule.dueAt(next);
			next += 1;
		}
		return last;
	};
}
// build/engines/embedded/loop/schedule.js
function evenArrivals(parts, warmupMs) {
	const course = courseOf(parts);
	const warmup = Math.floor(arrivalsIn(course.first, warmupMs) + 1e-9);
	const total = warmup + Math.ceil(course.arrivals - 1e-9);
	return { dueAt: (n) => n < total ? course.timeOf(n - warmup) : Number.POSITIVE_INFINITY };
}
function poissonArrivals(parts, warmupMs, random) {
	const course = courseOf(parts);
	let at = -1;
	let expected = -arrivalsIn(course.first, warmupMs);
	return { dueAt: (n) => {
		for (; at < n; at += 1) expected -= Math.log1p(-random());
		return expected < course.arrivals ? course.timeOf(expected) : Number.POSITIVE_INFINITY;
	} };
}
const arrivalsIn = ({ perSecond }, ms) => ms * perSecond / 1e3;
function courseOf(parts) {
	const [first] = parts;
	if (!first) throw new RangeError("a load has at least one part");
	let [fromMs, from] = [0, 0];
	const legs = parts.map((part) => {
		const leg = {
			fromMs,
			from,
			gapMs: 1e3 / part.perSecond
		};
		fromMs += part.ms;
		from += arrivalsIn(part, part.ms);
		return leg;
	});
	let leg = 0;
	return {
		first,
		arrivals: from,
		timeOf: (arrivals) => {
			while (leg > 0 && arrivals < legs[leg].from) leg -= 1;
			while (leg + 1 < legs.length && arrivals >= legs[leg + 1].from) leg += 1;
			const { fromMs: start, from: before, gapMs } = legs[leg];
			return start + (arrivals - before) * gapMs;
		}
	};
}
// build/engines/embedded/loop/weighted-choice.js
function weightedChoice(weights, random) {
	if (weights.length === 0) throw new RangeError("there is nothing to choose from");
	let total = 0;
	const upTo = weights.map((weight) => {
		total += weight;
		return total;
	});
	return () => {
		const drawn = random() * total;
		const index = upTo.findIndex((edge) => drawn < edge);
		return index < 0 ? weights.length - 1 : index;
	};
}
// build/engines/embedded/loop/pacing.js
const faultPauseMs = 100;
function paceByRate({ order, generator, aim, start }, pace, now, alarm) {
	let isDone = false;
	const fire = (dueAt, n) => {
		const entry = aim.requestOf(dueAt, n);
		if (entry === -1) return;
		generator.fire(dueAt, {
			entry,
			isCounted: aim.isCounted(dueAt),
			number: numberOf(order, n)
		});
	};
	const pacer = startPacer({
		schedule: () => scheduleOf(order, pace),
		now,
		alarm: { set: (at, ring) => alarm.set(start + at, ring) },
		fire,
		done: () => {
			isDone = true;
		}
	});
	return {
		onFree: pacer.fireDue,
		isDone: () => isDone,
		missed: pacer.missed,
		stop: pacer.stop
	};
}
function numberOf({ base, share }, n) {
	const arrival = n * share.of + share.index;
	return base && base.design !== "abba" ? Math.floor(arrival / 2) : arrival;
}
function scheduleOf({ load, base, seed, share }, { arrivals }) {
	const sides = base && base.design !== "abba" ? 2 : 1;
	const parts = partsOf(load).map(({ perSecond, ms }) => ({
		perSecond: sides * perSecond,
		ms
	}));
	const whole = arrivals === "poisson" ? poissonArrivals(parts, load.warmupMs, seededRandom(seed + 2)) : evenArrivals(parts, load.warmupMs);
	return { dueAt: (n) => whole.dueAt(n * share.of + share.index) };
}
function partsOf({ pace, durationMs, spike }) {
	const perSecond = pace.kind === "rate" ? pace.perSecond : 0;
	if (!spike) return [{
		perSecond,
		ms: durationMs
	}];
	const after = durationMs - spike.atMs - spike.durationMs;
	return [
		{
			perSecond,
			ms: spike.atMs
		},
		{
			perSecond: spike.perSecond,
			ms: spike.durationMs
		},
		{
			perSecond,
			ms: after
		}
	];
}
function paceByUsers({ order: { load, base, seed, share }, generator, weights }, { users, thinkMs = 0 }, now) {
	const sides = base ? ["head", "base"] : ["head"];
	const random = seededRandom(seed + share.index);
	const choose = weightedChoice(weights, random);
	const begun = {
		head: 0,
		base: 0
	};
	let stopped = false;
	const send = (side, user) => {
		const at = now();
		if (stopped || at >= load.durationMs) return;
		const entry = choose() + (side === "base" ? weights.length : 0);
		const number = begun[side] * share.of + share.index;
		begun[side] += 1;
		generator.fire(at, {
			entry,
			isCounted: at >= 0,
			user,
			number
		});
	};
	const sendIn = (ms, side, user) => {
		if (ms > 0) setTimeout(send, ms, side, user);
		else send(side, user);
	};
	for (let user = 0; user < users; user += 1) for (const side of sides) setTimeout(send, thinkMs * random(), side, user);
	return {
		onFree: (side, fault, user) => sendIn(Math.max(thinkMs, fault ? faultPauseMs : 0), side, user),
		isDone: () => true,
		missed: () => 0,
		stop: () => {
			stopped = true;
		}
	};
}
// build/engines/embedded/prepare-load.js
function prepareLoad(order, protocolOf) {
	const { load, head, base } = order;
	const all = [{
		side: "head",
		...head
	}, ...base ? [{
		side: "base",
		...base
	}] : []].flatMap((to) => load.requests.map((request) => {
		const protocol = protocolOf(request);
		return {
			to,
			protocol,
			address: addressOf(request, to.url) ?? to.url,
			key: `${to.side} ${request.protocol ?? ""}`,
			request: protocol.prepare(request, to),
			dynamic: protocol.dynamic?.(request, to, load)
		};
	}));
	const isRead = all.some(({ dynamic }) => dynamic !== void 0);
	const channels = new Map();
	for (const { to, protocol, address, key } of all) {
		const of = `${key} ${address}`;
		if (!channels.has(of)) channels.set(of, openChannel(address, {
			to,
			protocol,
			order,
			isRead
		}));
	}
	return {
		requests: all.map(({ request }) => request),
		channels: all.map(({ key, address }) => channels.get(`${key} ${address}`)),
		dynamics: all.map(({ dynamic }) => dynamic)
	};
}
function openChannel(address, { to: { side, url, route }, protocol: { connect }, order: { load, vias, allowed }, isRead }) {
	const [requested, own] = [new URL(address), new URL(url)];
	const isOwnHost = requested.hostname === own.hostname;
	return {
		side,
		connect: connect({
			...optionsOf(load),
			url: address,
			lookup: rotatingLookup(isOwnHost ? route?.address : void 0),
			...defined({
				isRead: isRead || void 0,
				allowed,
				tls: route?.tls || void 0,
				via: requested.host === own.host ? vias?.[side] : void 0
			})
		}, load)
	};
}
const optionsOf = (load) => ({
	connectTimeoutMs: load.timeoutMs,
	keepAlive: load.keepAlive !== false
});
function progressOf({ warmupMs, durationMs }, at, generator) {
	const { sent, errors, ...times } = generator.takeRecent();
	const rate = sent * 1e3 / 500;
	if (at < 0) {
		const { sent: ended, good } = generator.warmup;
		return {
			phase: "warm-up",
			elapsedMs: at + warmupMs,
			totalMs: warmupMs,
			rate,
			...times,
			errors: ended - good
		};
	}
	return {
		phase: "load",
		elapsedMs: Math.min(at, durationMs),
		totalMs: durationMs,
		rate,
		...times,
		errors
	};
}
function reportOf({ order, generator, design, ranOut, start, health }, measuredMs, pace) {
	const { load, base } = order;
	const from = performance.timeOrigin + Math.min(start, performance.now());
	const wall = (ms) => new Date(from + ms).toISOString();
	const { recorder } = generator;
	const windowSeconds = windowSecondsOf(load);
	const recorded = generator.until(Math.ceil(measuredMs / 1e3 / windowSeconds - 1e-9));
	return {
		engine: {
			name: "embedded",
			version: gateVersion
		},
		latencyFrom: "intended",
		grain: "requests",
		window: {
			start: wall(0),
			end: wall(measuredMs)
		},
		seconds: measuredMs / 1e3,
		windowSeconds,
		...design(),
		...recorded,
		...ranOut(),
		warmup: { ...generator.warmup },
		generator: {
			missed: pace.missed(),
			lateness: recorder.lateness.toData(),
			ownShare: recorder.ownShare.toData(),
			shortages: { ...recorder.shortages },
			...defined({ latenessBySide: base && {
				head: recorder.latenessBySide.head.toData(),
				base: recorder.latenessBySide.base.toData()
			} }),
			...health.soFar(),
			connections: {
				most: generator.most,
				allowed: load.maxConnections * (base ? 2 : 1)
			}
		}
	};
}
// build/engines/embedded/loop/alarm-thread.js
function keepAlarm({ cells, times, lead }, port) {
	port.postMessage("ready");
	for (let rings = 0;;) {
		while (Atomics.load(cells, settingsCell) === rings) Atomics.wait(cells, settingsCell, rings);
		const ms = times[slotOf(rings)] - lead[0] - monotonicMs();
		if (ms > 0) Atomics.wait(cells, restCell, 0, ms);
		rings = after(rings);
		Atomics.store(cells, ringsCell, rings);
		Atomics.notify(cells, ringsCell);
	}
}
export { Disturbance, FilledRequest, Generator, Histogram, Problem, Secret, address, addressField, addressOf, addressOn, addressesOf, aimAsTheyBear, aimAtHead, aimBy, answered, answeredBy, assertAllowedUrl, basicHeader, bodyOf, bucketTime, butJoiners, bytesOf, capturesFrom, choice, closedByServer, codeNames$1 as codeNames, codeOf, comparatorSigns, compileFirst, countAbove, dataBranch, defined, describe, describeKind, describeKnown, docsPage, duration, embedded, emptyHistogram, entryOf, excerpt, expectOf, expectations, failureOf, file, filledBuckets, flag$1 as flag, formatBytes, formatCount, formatDays, formatDuration, formatLeft, formatMeasured, formatMilliseconds, formatMistake, formatNumber, formatPoints, formatProblem, formatRatio, formatRelative, formatSigned, formatValue, formatWarning, gitRef, guardedLookup, handshakeBytes, hasNoTunnel, headerLine, headers, headersOf, hostPattern, howToSendBraces, http1Connect, http2Connect, http2Streams, identity, innerFolder, integer, interpolatedQuantile, isAllowedHost, isAuthorised, isAuthorization, isExpected, isHtml, isHttp, isRead, isReserved, isStepped, isTemplate, itemsOf, joinUrl, joined, jsonValue, keepAlarm, kindsToTarget, limits, list$1 as list, loadProtocols, masked, matchesHost, matchesWildcard, matching$1 as matching, mergeHandshakes, mergeHeaders, mergeHistograms, mergeTraced, mistake, mistakesIn, name$1 as name, namesCredential, namesOf, nearest, noBytes$1 as noBytes, noHttp2, noPhases, noTunnelCode, nodeOf, oncePerRequest, oneLine, oneOrList, paceByRate, paceByUsers, parseDuration, parsePercent, parsePromDuration, parseRate, parseTemplate, partsOf$1 as partsOf, path, pathJoiner, percentage, plainLines, prepareLoad, prepareRequest, printable, problemLine, profiles, progressOf, protocols, proxiesOf, proxyFor, quantile, quote, rate, readSection, readText, readVariable, readsBody, refer, refuseFile, refused, refusedAddress, refusedAddressCode, refusedHost, reportOf, resolveVariables, revealed, rotatingLookup, secretText, secretsOfBody, secretsOfField, secretsOfPath, secretsOfVariables, section, sectionOf, sectionSchema, seededRandom, servernameOf, settlingSeconds, socketAddress, socketOpener, sortedMistakes, splitUserinfo, standaloneRequests, startAlarm, startHealth, startTunnel, stopMessage, text$1 as text, textOption, time, userName, usualWindowSeconds, varies, weight, weightedChoice, windowSecondsOf, withHeaders, withoutLargest, withoutSecrets, workerEntry, workers };
