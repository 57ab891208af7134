import { defined, errorsIn, isPageMeant, isRead, isRedirect, isTemplate, pathJoiner, readsBody, readsErrors } from "./shared-common.js";
import { FilledRequest, bodyOf, headersOf, joined, prepareRequest, withHeaders } from "./shared-load.js";
import { isHtml, isPasswordPage } from "./shared-gate.js";
import { compile } from "./shared-engines-embedded-scenario-render.js";
import { Response, capturesBody, compileExamine, headersOfCaptures, markersIn } from "./shared-engines-embedded-scenario-capture.js";
import { isTraceOfBase, markOfBase } from "./shared-model-evidence-trace-side.js";
import { connect, prepare } from "./shared-engines-embedded-protocols-http-http.js";
import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
// build/engines/embedded/scenario/pages.js
var PageSamples = class {
	seen = 0;
	next() {
		this.seen += 1;
		return this.seen <= 5 || this.seen % 20 === 0;
	}
};
const headersOfPages = ["content-type", "content-encoding"];
function pageOf(response) {
	try {
		const type = response.header("content-type");
		return isHtml(type) && isPasswordPage(type, response.text) ? "login" : "other";
	} catch {
		return "other";
	}
}
// build/engines/embedded/protocols/http/redirect.js
function nextHop(sent, status, response, { url }) {
	const location = isRedirect(status) ? response.header("location") : void 0;
	if (location === void 0) return void 0;
	const from = new URL(sent.path, url);
	const to = URL.parse(location, from.href);
	if (to?.origin !== from.origin) return void 0;
	const path = to.pathname + to.search;
	if (!(status === 303 && sent.method !== "HEAD" || (status === 301 || status === 302) && sent.method === "POST")) return {
		...withHeaders(sent, sent.headers),
		path
	};
	const headers = without(sent.headers, (name) => /^content-/i.test(name));
	return {
		...withHeaders(sent, headers),
		method: "GET",
		path,
		body: void 0
	};
}
const without = (flat, isOut) => flat.filter((_, at) => !isOut(flat[at - at % 2]));
// build/engines/embedded/protocols/http/reading.js
const mostHops = 10;
function termsOf(request, to, { cookies }) {
	const { capture = [], expect, follow, markers } = request;
	const ofErrors = readsErrors(request);
	const keepsBody = readsBody(expect) || capturesBody(capture) || markers !== void 0 || ofErrors;
	const reads = [
		...keepsBody ? ["content-encoding"] : [],
		...follow ? ["location"] : [],
		...cookies ? ["set-cookie"] : [],
		...Object.keys(expect.headers ?? {}),
		...headersOfCaptures(capture)
	].map((name) => name.toLowerCase());
	return {
		to,
		isGood: prepareRequest({
			...request,
			path: "/"
		}, to).isGood,
		examine: compileExamine(expect, capture),
		markers,
		readsErrors: ofErrors,
		keepsBody,
		follows: follow === true,
		reads,
		readsOfSample: [...new Set([...reads, ...headersOfPages])]
	};
}
var Reading = class {
	reads;
	terms;
	values;
	response;
	sent;
	hops = 0;
	isSample;
	constructor(terms, sent, values, isSample) {
		this.reads = isSample ? terms.readsOfSample : terms.reads;
		this.isSample = isSample;
		this.terms = terms;
		this.values = values;
		this.sent = sent;
		this.response = new Response(terms.keepsBody, isSample);
	}
	head(status, fields) {
		this.response.head(status, fields);
	}
	body(bytes, from, to) {
		this.response.body(bytes, from, to);
	}
	finish(code, ms) {
		const { to, follows, isGood } = this.terms;
		const status = Number(code);
		this.keepCookies();
		const next = follows ? nextHop(this.sent, status, this.response, to) : void 0;
		if (!next) return isGood(status) ? this.examined(ms) : void 0;
		this.hops += 1;
		if (this.hops > mostHops) return { fault: {
			error: "other",
			message: `more than ${mostHops} redirects`
		} };
		this.sent = next;
		return { next: withCookies(next, this.values, to) };
	}
	examined(ms) {
		const { examine, readsErrors } = this.terms;
		const errors = readsErrors ? errorsIn(this.response) : void 0;
		if (errors?.whole) return { fault: {
			error: "expect",
			message: errors.says
		} };
		return examine(this.response, ms, this.values) ?? this.found(errors && "partial");
	}
	found(partial) {
		const { markers } = this.terms;
		const page = partial ?? (this.isSample ? pageOf(this.response) : void 0);
		if (!markers && !page) return void 0;
		return defined({
			marked: markers && markersIn(this.response, markers),
			page
		});
	}
	keepCookies() {
		const { jar } = this.values;
		if (!jar) return;
		const address = addressOf(this.sent, this.terms.to);
		for (const cookie of this.response.all("set-cookie")) jar.setCookieSync(cookie, address, { ignoreError: true });
	}
};
function withCookies(request, { jar }, to) {
	const kept = jar?.getCookieStringSync(addressOf(request, to));
	if (!kept) return request;
	const { headers } = request;
	const at = headers.findIndex((name, index) => index % 2 === 0 && name.toLowerCase() === "cookie");
	return withHeaders(request, at < 0 ? [
		...headers,
		"cookie",
		kept
	] : headers.with(at + 1, `${headers[at + 1]}; ${kept}`));
}
const addressOf = ({ path }, { url }) => new URL(path, url).href;
// build/engines/embedded/protocols/http/trace-context.js
function traced(request, share) {
	const { headers } = request;
	if (headers.some((name, at) => at % 2 === 0 && name.toLowerCase() === "traceparent")) return { request };
	const bytes = randomBytes(24);
	bytes[0] = bytes[0] | 1;
	bytes[16] = bytes[16] | 1;
	if (request.side === "base") bytes.write(markOfBase, 1, "hex");
	else if (isTraceOfBase(bytes.toString("hex", 0, 16))) bytes[1] = bytes[1] ^ 1;
	const traceId = bytes.toString("hex", 0, 16);
	const isSampled = bytes.readUInt32BE(12) < share * 2 ** 32;
	const parent = `00-${traceId}-${bytes.toString("hex", 16)}-${isSampled ? "01" : "00"}`;
	return {
		request: withHeaders(request, [
			...headers,
			"traceparent",
			parent,
			"baggage",
			`reliability-gate.side=${request.side}`
		]),
		...defined({ traceId: isSampled ? traceId : void 0 })
	};
}
// build/engines/embedded/protocols/http/dynamic.js
function dynamic(request, to, load) {
	const { templates } = request;
	const reads = isRead(request, load);
	const { traces: share, scenarios } = load;
	const isLooked = (scenarios !== void 0 || templates === true) && !isPageMeant(request);
	if (!templates && !reads && !isLooked && share === void 0) return void 0;
	const fixed = templates ? void 0 : prepareRequest(request, to);
	const render = fixed ? () => fixed : rendererOf(request, to);
	const make = (values) => share === void 0 ? { request: render(values) } : traced(render(values), share);
	if (!reads && !isLooked) return { begin: make };
	const terms = termsOf(request, to, load);
	const samples = new PageSamples();
	return { begin: (values) => {
		const { request: bare, ...trace } = make(values);
		const isSample = isLooked && samples.next();
		if (!reads && !isSample) return {
			...trace,
			request: bare
		};
		return {
			...trace,
			request: withCookies(bare, values, to),
			reading: new Reading(terms, bare, values, isSample)
		};
	} };
}
function rendererOf(request, to) {
	const path = compile(request.path, "path");
	const join = pathJoiner(to.url);
	const { body: _body, file: _file, multipart: _multipart, gzip, ...rest } = request;
	const { side, name, method, isGood } = prepareRequest({
		...rest,
		path: "/",
		headers: {}
	}, to);
	const own = bodyOf(request);
	const bodyFor = own && bodyRenderer(own.pieces, request.bodyKind);
	const headers = headersOf(request.headers, to.headers);
	const varying = headers.filter(isTemplate).map((text) => compile(text));
	const added = [...own?.type ? ["content-type", own.type] : [], ...own && gzip ? ["content-encoding", "gzip"] : []];
	const template = {
		side,
		name,
		method,
		isGood,
		headers: [...headers.map((text) => isTemplate(text) ? void 0 : text), ...added]
	};
	return (values) => {
		const body = bodyFor?.(values);
		return new FilledRequest(template, {
			path: join(path(values)),
			varying: varying.map((render) => render(values)),
			body: gzip && body !== void 0 ? gzipSync(body) : body
		});
	};
}
function bodyRenderer(pieces, kind) {
	const made = pieces.map((piece) => typeof piece === "string" ? compile(piece, kind) : () => piece);
	return (values) => joined(made.map((render) => render(values)));
}
export { connect, dynamic, prepare };
