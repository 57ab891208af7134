import { compare } from "./shared-config.js";
import { compileFirst, formatDuration, isTemplate, matchesWildcard } from "./shared-common.js";
import { isHtml } from "./shared-gate.js";
import { shownValue } from "./shared-engines-shown-value.js";
import { compile } from "./shared-engines-embedded-scenario-render.js";
import { RE2JS } from "./vendor/re2js.js";
import { isDeepStrictEqual } from "node:util";
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from "node:zlib";
import { Cookie } from "./vendor/tough-cookie.js";
// build/engines/embedded/scenario/capture.js
function compileCaptures(captures) {
	const all = captures.map((capture) => ({
		capture,
		find: finderOf(capture)
	}));
	return (response, values) => {
		for (const { capture, find } of all) {
			const found = find(response);
			if (found === void 0) return `${describe(capture)} finds nothing for \`${capture.name}\``;
			values.capture(capture.name, found);
		}
	};
}
const capturesBody = (captures) => captures.some(({ from }) => from === "json" || from === "regex");
const headersOfCaptures = (captures) => captures.flatMap((capture) => {
	if (capture.from === "cookie") return ["set-cookie"];
	return capture.from === "header" ? [capture.header] : [];
});
function describe(capture) {
	switch (capture.from) {
		case "json": return capture.path;
		case "regex": return `the expression ${capture.pattern}`;
		case "header": return `the header ${capture.header}`;
		case "cookie": return `the cookie ${capture.cookie}`;
	}
}
function finderOf(capture) {
	switch (capture.from) {
		case "json": {
			const find = compileFirst(capture.path);
			return (response) => find(response.json);
		}
		case "regex": {
			const pattern = RE2JS.compile(capture.pattern);
			return (response) => {
				const matcher = pattern.matcher(response.text);
				if (!matcher.find()) return void 0;
				return matcher.group(matcher.groupCount() > 0 ? 1 : 0) ?? void 0;
			};
		}
		case "header": return (response) => response.header(capture.header);
		case "cookie": return (response) => {
			return response.all("set-cookie").map((text) => Cookie.parse(text)).findLast((cookie) => cookie?.key === capture.cookie)?.value;
		};
	}
}
// build/engines/embedded/scenario/check.js
function compileChecks({ headers, body, json, size, time }) {
	const checks = [
		...Object.entries(headers ?? {}).map(([name, pattern]) => ofHeader(name, pattern)),
		...size ? [ofSize(size)] : [],
		...body === void 0 ? [] : [ofBody(body)],
		...(json ?? []).map(({ path, value }) => ofJson(path, value)),
		...time ? [ofTime(time)] : []
	];
	return (response, ms, values) => {
		for (const check of checks) {
			const why = check(response, ms, values);
			if (why !== void 0) return why;
		}
	};
}
function markersIn(response, markers) {
	try {
		const { text } = response;
		return markers.filter((marker) => text.includes(marker));
	} catch {
		return [];
	}
}
function ofHeader(name, pattern) {
	const render = compile(pattern);
	return (response, _, values) => {
		const found = response.header(name);
		if (found === void 0) return `the response has no header ${name}`;
		return matchesWildcard(render(values), found) ? void 0 : `the header ${name} is not ${pattern}`;
	};
}
function ofBody(text) {
	const render = compile(text);
	return (response, _, values) => response.text.includes(render(values)) ? void 0 : `the body does not contain ${shownValue(text)}`;
}
function ofJson(path, expected) {
	const find = compileFirst(path);
	const render = isTemplate(JSON.stringify(expected)) && compile(JSON.stringify(expected), "json");
	return (response, _, values) => {
		const found = find(response.json);
		if (found === void 0) return `${path} finds nothing`;
		const wanted = render ? JSON.parse(render(values)) : expected;
		return isDeepStrictEqual(found, wanted) ? void 0 : `${path} is not ${shownValue(expected)}`;
	};
}
const ofSize = (limit) => ({ bytes }) => compare(bytes.length, limit.comparator, limit.value) ? void 0 : `the body has ${bytes.length} bytes, expected ${limit.comparator} ${limit.value}`;
const ofTime = (limit) => (_, ms) => compare(ms, limit.comparator, limit.value) ? void 0 : `the response time is not ${limit.comparator} ${formatDuration(limit.value)}`;
// build/engines/embedded/scenario/examine.js
function compileExamine(expect, captures) {
	const check = compileChecks(expect);
	const take = compileCaptures(captures);
	return (response, ms, values) => {
		const why = orMessage(() => check(response, ms, values));
		if (why !== void 0) return { fault: {
			error: "expect",
			message: why
		} };
		const missing = orMessage(() => take(response, values));
		return missing === void 0 ? void 0 : { fault: {
			error: "capture",
			message: missing
		} };
	};
}
function orMessage(look) {
	try {
		return look();
	} catch (error) {
		return error.message;
	}
}
// build/engines/embedded/scenario/response.js
const mostBytes = 16777216;
const tooLarge = `the body is larger than the ${mostBytes / 1024 / 1024} MB that the gate reads`;
const decoders = {
	gzip: (bytes) => gunzipSync(bytes, { maxOutputLength: mostBytes }),
	"x-gzip": (bytes) => gunzipSync(bytes, { maxOutputLength: mostBytes }),
	deflate: (bytes) => inflateSync(bytes, { maxOutputLength: mostBytes }),
	br: (bytes) => brotliDecompressSync(bytes, { maxOutputLength: mostBytes }),
	zstd: (bytes) => zstdDecompressSync(bytes, { maxOutputLength: mostBytes }),
	identity: (bytes) => bytes
};
var Response = class {
	fields = [];
	keepsBody;
	keepsPages;
	pieces = [];
	length = 0;
	decoded;
	parsed;
	constructor(keepsBody, keepsPages = false) {
		this.keepsBody = keepsBody;
		this.keepsPages = keepsPages;
	}
	head(_, fields) {
		this.fields = fields;
		this.pieces = [];
		this.length = 0;
		if (this.keepsPages) this.keepsBody ||= isHtml(this.header("content-type"));
	}
	body(bytes, from, to) {
		this.length += to - from;
		if (this.keepsBody && this.length <= mostBytes) this.pieces.push(Buffer.from(bytes.subarray(from, to)));
	}
	all(name) {
		const lower = name.toLowerCase();
		const values = [];
		for (const [known, value] of this.fields) if (known === lower) values.push(value);
		return values;
	}
	header(name) {
		const values = this.all(name);
		return values.length > 1 ? values.join(", ") : values[0];
	}
	get bytes() {
		this.decoded ??= this.decode();
		return this.decoded;
	}
	get text() {
		return this.bytes.toString("utf8");
	}
	get json() {
		this.parsed ??= { value: this.parse() };
		return this.parsed.value;
	}
	parse() {
		return parseBody(this.text);
	}
	decode() {
		if (this.length > mostBytes) throw new Error(tooLarge);
		const [first] = this.pieces;
		const whole = this.pieces.length === 1 ? first : Buffer.concat(this.pieces);
		const coding = this.header("content-encoding");
		return coding === void 0 ? whole : decoded(whole, coding);
	}
};
function decoded(whole, named) {
	return named.split(",").map((coding) => coding.trim().toLowerCase()).filter(Boolean).toReversed().reduce((bytes, coding) => {
		const decode = decoders[coding];
		if (!decode || bytes.length === 0) return bytes;
		try {
			return decode(bytes);
		} catch (error) {
			const isTooLarge = error.code === "ERR_BUFFER_TOO_LARGE";
			throw new Error(isTooLarge ? tooLarge : `the body cannot be decoded (${coding})`);
		}
	}, whole);
}
function parseBody(text) {
	try {
		return JSON.parse(text);
	} catch {
		throw new Error("the body is not valid JSON");
	}
}
export { Response, capturesBody, compileExamine, headersOfCaptures, markersIn };
