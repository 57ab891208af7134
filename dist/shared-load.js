import { gateVersion } from "./shared-start.js";
import { Histogram, Problem, addressOf, answeredBy, defined, excerpt, guardedLookup, isExpected, joinUrl, noCounts, noTunnelCode, portOf, quantile, refusal, refusedAddress, seededRandom, settlingSeconds, splitUserinfo, unbracketed, usualWindowSeconds, windowSecondsOf, windowsIn } from "./shared-common.js";
import { basename } from "node:path";
import { Worker } from "node:worker_threads";
import { connect, createServer, isIP } from "node:net";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { gzipSync } from "node:zlib";
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
	if (reason) process.nextTick(callback, refusal(reason), "", 0);
	else process.nextTick(() => options.all ? callback(null, [{
		address,
		family
	}]) : callback(null, address, family));
};
// build/net/tunnel.js
const longestHead = 16384;
async function startTunnel(proxy, to, onFault = () => {}) {
	const { authorization } = splitUserinfo(proxy.href);
	const authority = `${to.hostname}:${portOf(to)}`;
	const request = [
		`CONNECT ${authority} HTTP/1.1`,
		`Host: ${authority}`,
		...authorization === void 0 ? [] : [`Proxy-Authorization: ${authorization}`]
	];
	const server = createServer((socket) => lead(socket, openProxy(proxy), `${request.join("\r\n")}\r\n\r\n`, onFault));
	server.unref();
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return server.address().port;
}
function openProxy(proxy) {
	const host = unbracketed(proxy.hostname);
	const options = {
		host,
		port: portOf(proxy),
		lookup: guardedLookup,
		noDelay: true
	};
	return proxy.protocol === "https:" ? connect$1({
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
const broken$1 = (message) => ({
	kind: "failed",
	error: "protocol",
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
	message: "the connection ended without the close_notify of TLS, so the response may be truncated"
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
	const to = new URL(url);
	const buffer = Buffer.allocUnsafeSlow(bufferBytes);
	const common = {
		host: via === void 0 ? unbracketed(to.hostname) : "127.0.0.1",
		port: via ?? portOf(to),
		lookup,
		...socketOptions
	};
	const readBy = (callback) => callback && { onread: {
		buffer,
		callback
	} };
	if (to.protocol !== "https:") return (_, callback) => connect({
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
const charCodes = (text) => [...text].map((char) => char.charCodeAt(0));
const exactly = (word) => charCodes(word).map((code) => [code]);
const anyCase = (word) => [...word].map((char) => [...new Set([char.toUpperCase(), char.toLowerCase()])].flatMap(charCodes));
function rule(from, by, to) {
	const bytes = typeof by === "string" ? charCodes(by) : by;
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
const servernameOf = (hostname) => isIP(unbracketed(hostname)) ? "" : hostname;
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
// build/engines/embedded/connection/signed.js
function oncePerVersion(signer, make) {
	const known = new WeakMap();
	return (request) => {
		const { version } = signer;
		const found = known.get(request);
		if (found?.version === version) return found.made;
		const made = make(request);
		known.set(request, {
			version,
			made
		});
		return made;
	};
}
function signedHeaders({ method, path, headers, body }, url, signer) {
	const given = (name) => {
		const at = headers.findIndex((one, index) => index % 2 === 0 && one?.toLowerCase() === name);
		return at < 0 ? void 0 : { value: headers[at + 1] };
	};
	if (given("authorization")) return [...headers];
	const own = signer.headersOf({
		method,
		path,
		host: new URL(url).host,
		type: given("content-type")?.value,
		body: typeof body === "string" || body === void 0 ? body : Buffer.from(body)
	});
	return [...headers, ...Object.entries(own).flat()];
}
// build/engines/embedded/protocols/http/signed-request.js
function signed(write, { signer, url }) {
	if (!signer) return write;
	const signedOf = oncePerVersion(signer, (request) => withHeaders(request, signedHeaders(request, url, signer)));
	const templateOf = oncePerVersion(signer, (template) => ({
		...template,
		headers: signedHeaders({
			...template,
			path: "/",
			body: void 0
		}, url, signer)
	}));
	return (request) => write(request instanceof FilledRequest && !signer.isPerRequest ? new FilledRequest(templateOf(request.template), request) : signedOf(request));
}
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
	return signed((request) => request instanceof FilledRequest ? writerOf(request.template)(request) : once(request), to);
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
	if (nodes.length === 1) grow();
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
function grow() {
	growTree();
	fillSteps();
}
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
	[code.flowControl]: "the flow-control window of the server is too large",
	[code.frameSize]: "the server sent a frame of an invalid size",
	[code.compression]: "the headers that the server sent cannot be decoded",
	[code.calm]: "the server sent too many control frames"
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
	return http2Streams(options, signed(write, options), firstStream);
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
// build/engines/embedded/record/sampled-pages.js
var Pages = class {
	kept = new Map();
	add({ side, name }, page) {
		if (page === "partial") this.merge({
			side,
			name,
			looked: 0,
			logins: 0,
			partial: 1
		});
		else this.merge({
			side,
			name,
			looked: 1,
			logins: page === "login" ? 1 : 0
		});
	}
	merge({ side, name, looked, logins, partial }) {
		const key = `${side} ${name}`;
		const known = this.kept.get(key) ?? {
			side,
			name,
			looked: 0,
			logins: 0
		};
		this.kept.set(key, {
			...known,
			looked: known.looked + looked,
			logins: known.logins + logins,
			...defined({ partial: partial && (known.partial ?? 0) + partial })
		});
	}
	toData() {
		return [...this.kept.values()];
	}
};
function mergePages(all) {
	const merged = new Pages();
	for (const one of all) merged.merge(one);
	return merged.toData().filter(({ logins, partial }) => logins > 0 || partial !== void 0);
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
// build/engines/weighted-choice.js
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
// build/engines/embedded/record/counts.js
function markersOf({ requests }, series) {
	const own = requests.map((one) => one.protocol === void 0 ? one.markers : void 0);
	return Array.from({ length: series }, (_, at) => own[at % own.length]);
}
const noneOf = (markers) => Object.fromEntries(markers.map((marker) => [marker, 0]));
function addGood(cell, outcome) {
	cell.good += 1;
	const { marked } = cell;
	if (outcome.kind !== "answered" || !outcome.marked || !marked) return;
	for (const marker of outcome.marked) marked[marker] = (marked[marker] ?? 0) + 1;
}
function addBytes(cell, { sent, received }) {
	if (sent + received === 0) return;
	cell.bytes ??= {
		sent: 0,
		received: 0
	};
	cell.bytes.sent += sent;
	cell.bytes.received += received;
}
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
	pages;
	series;
	timeoutMs;
	windowMs;
	markers;
	constructor(series, { timeoutMs, windowMs, phases, markers = [] }) {
		this.series = series;
		this.timeoutMs = timeoutMs;
		this.windowMs = windowMs;
		this.markers = markers;
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
			if (outcome.page) {
				this.pages ??= new Pages();
				this.pages.add(this.series[series], outcome.page);
			}
			cell.statuses[outcome.code] = (cell.statuses[outcome.code] ?? 0) + 1;
		}
		if (good) addGood(cell, outcome);
		else this.fault(cell, series, outcome, bodyStart);
		if (excused) cell.excused = (cell.excused ?? 0) + 1;
		if (bytes) addBytes(cell, bytes);
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
			}),
			...defined({ pages: this.pages?.toData() })
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
			...noCounts(),
			...defined({ marked: this.markers[series] && noneOf(this.markers[series]) }),
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
// build/engines/embedded/loop/ended.js
function endedOf(slot, { endedAt, outcome, good, own, excused }, timesPhases) {
	const { request: series, dueAt, sentAt, traceId, connection } = slot;
	return {
		series,
		dueAt,
		sentAt,
		endedAt,
		outcome,
		good,
		own,
		excused,
		again: connection.again,
		bodyStart: connection.bodyStart,
		bytes: hasHops(slot) ? slot.bytes : connection.bytes,
		handshake: connection.handshake,
		traceId,
		phases: timesPhases ? connection.phases : void 0
	};
}
const hasHops = ({ iteration }) => iteration?.reading !== void 0;
function addHop({ bytes, connection }) {
	if (!connection.bytes) return;
	bytes.sent += connection.bytes.sent;
	bytes.received += connection.bytes.received;
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
		const { load, requests, channels, windowMs, now, sweepMs, markers = [] } = options;
		this.stalls = new Stalls(sweepMs, now());
		this.recorder = new Recorder(requests.map(({ side, name }) => ({
			side,
			name
		})), {
			timeoutMs: load.timeoutMs,
			windowMs,
			phases: load.phases === true,
			markers
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
			if (error instanceof Problem && error.code === "target") throw error;
			const { message } = error;
			this.pools.renew(slot);
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
		if (hasHops(slot)) addHop(slot);
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
		if (!("next" in found)) return {
			...outcome,
			...found
		};
		slot.connection.send(found.next, slot.onEnd, reading);
	}
	count(slot, endedAt, outcome, isGood) {
		const { load, timesPhases } = this.options;
		const own = this.ownShareOf(slot, endedAt);
		const good = isGood && outcome.kind === "answered";
		const excused = isGood && !good && endedAt - slot.dueAt - own <= load.timeoutMs;
		this.recorder.end(endedOf(slot, {
			endedAt,
			outcome,
			good,
			own,
			excused
		}, timesPhases));
	}
};
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
function scheduleOf({ load, base, seed, share }, { perSecond, arrivals }) {
	const sides = base && base.design !== "abba" ? 2 : 1;
	const parts = partsOf(load, perSecond).map((part) => ({
		...part,
		perSecond: sides * part.perSecond
	}));
	const whole = arrivals === "poisson" ? poissonArrivals(parts, load.warmupMs, seededRandom(seed + 2)) : evenArrivals(parts, load.warmupMs);
	return { dueAt: (n) => whole.dueAt(n * share.of + share.index) };
}
function partsOf({ durationMs, spike }, perSecond) {
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
function openChannel(address, { to: { side, url, route }, protocol: { connect }, order: { load, vias, signers, allowed }, isRead }) {
	const [requested, own] = [new URL(address), new URL(url)];
	const isOwnHost = requested.hostname === own.hostname;
	return {
		side,
		connect: connect({
			connectTimeoutMs: load.timeoutMs,
			keepAlive: load.keepAlive !== false,
			url: address,
			lookup: rotatingLookup(isOwnHost ? route?.address : void 0),
			...defined({
				isRead: isRead || void 0,
				allowed,
				tls: route?.tls || void 0,
				signer: isOwnHost ? signers?.[side] : void 0,
				via: requested.host === own.host ? vias?.[side] : void 0
			})
		}, load)
	};
}
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
	const recorded = generator.until(windowsIn(measuredMs / 1e3, windowSeconds));
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
export { Disturbance, FilledRequest, Generator, aimAsTheyBear, aimAtHead, aimBy, answered, bodyOf, broken$1 as broken, bytesOf, closedByServer, failureOf, handshakeBytes, hasNoTunnel, headersOf, http1Connect, http2Connect, http2Streams, joined, keepAlarm, markersOf, mergeHandshakes, mergePages, mergeTraced, noBytes$1 as noBytes, noHttp2, noPhases, oncePerRequest, oncePerVersion, paceByRate, paceByUsers, partsOf$1 as partsOf, prepareLoad, prepareRequest, progressOf, refused, reportOf, rotatingLookup, servernameOf, signedHeaders, socketOpener, startAlarm, startHealth, startTunnel, stopMessage, weightedChoice, withHeaders, workerEntry };
