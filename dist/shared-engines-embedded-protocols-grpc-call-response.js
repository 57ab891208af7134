import { addressField, codeNames, codeOf, defined, isReserved, isTemplate, joinUrl } from "./shared-common.js";
import { Response, compileExamine } from "./shared-engines-embedded-scenario-capture.js";
import { compile } from "./shared-engines-embedded-scenario-render.js";
import { answered, broken, bytesOf, http2Streams, oncePerRequest, oncePerVersion, partsOf, signedHeaders } from "./shared-load.js";
import { compare } from "./shared-config.js";
import { fieldOf, hasOwnForm } from "./shared-engines-embedded-protocols-grpc-schema-message-mistakes.js";
import { gateVersion } from "./shared-start.js";
import protojson, { Enum, MapField, Root, Type } from "./vendor/protobufjs.js";
function typesOf({ types, requestType, responseType }) {
	const root = roots.get(types) ?? Root.fromJSON(JSON.parse(types));
	roots.set(types, root);
	return {
		request: root.lookupType(requestType),
		response: root.lookupType(responseType)
	};
}
const roots = new Map();
function bytesOfMessages(type, messages) {
	return Buffer.concat(messages.flatMap((message) => {
		const bytes = type.encode(protojson.fromJson(type, message)).finish();
		const prefix = Buffer.alloc(5);
		prefix.writeUInt32BE(bytes.length, 1);
		return [prefix, bytes];
	}));
}
function messagesIn(bytes) {
	const messages = [];
	for (let at = 0; at + 5 <= bytes.length;) {
		const end = at + 5 + bytes.readUInt32BE(at + 1);
		messages.push(bytes.subarray(at + 5, end));
		at = end;
	}
	return messages;
}
function compileMessage(type, message, field) {
	if (typeof message === "string") return compileText(message, type, field);
	if (Array.isArray(message)) {
		const all = message.map((one) => compileMessage(type, one, field));
		return (values) => all.map((render) => render(values));
	}
	if (typeof message !== "object" || message === null) return () => message;
	const own = field === void 0 ? type : typeOf(type, field);
	const all = Object.entries(message).map(([key, value]) => [key, compileMessage(own, value, key)]);
	return (values) => Object.fromEntries(all.map(([key, render]) => [key, render(values)]));
}
function compileText(text, type, name) {
	if (!isTemplate(text)) return () => text;
	const render = compile(text);
	const field = name === void 0 ? void 0 : fieldIn(type, name);
	if (field?.type === "bool") return (values) => {
		const given = render(values);
		return given === "true" || (given === "false" ? false : given);
	};
	if (field?.resolvedType instanceof Enum) return (values) => {
		const given = render(values);
		return /^-?\d+$/.test(given) ? Number(given) : given;
	};
	return render;
}
const typeOf = (type, name) => {
	const resolved = fieldIn(type, name)?.resolvedType;
	return resolved instanceof Enum ? void 0 : resolved ?? void 0;
};
const fieldIn = (type, name) => type && fieldOf(type, name)?.resolve();
// build/engines/embedded/protocols/grpc/call-response.js
const readFields = [
	"content-type",
	"grpc-status",
	"grpc-message"
];
const outcomes = new Map(codeNames.map((code) => [code, answered(code)]));
var CallResponse = class {
	call;
	also;
	http = 0;
	type = "";
	status;
	message = "";
	messages = 0;
	prefix = 0;
	length = 0;
	left = 0;
	isFit = true;
	begin(call, also) {
		this.call = call;
		this.also = also;
		this.http = 0;
		this.type = "";
		this.status = void 0;
		this.message = "";
		this.messages = 0;
		this.prefix = 0;
		this.left = 0;
		this.isFit = true;
	}
	head(status, fields) {
		this.http = status;
		this.take(fields);
		this.also?.head(status, fields);
	}
	body(bytes, from, to) {
		this.also?.body(bytes, from, to);
		for (let at = from; at < to;) {
			if (this.prefix === 5) {
				const more = Math.min(this.left, to - at);
				this.left -= more;
				at += more;
			} else {
				this.takePrefix(bytes[at]);
				at += 1;
			}
			if (this.prefix === 5 && this.left === 0) {
				this.messages += 1;
				this.prefix = 0;
			}
		}
	}
	trailers(fields) {
		this.take(fields);
	}
	text() {
		if (this.status === "0") return "the call succeeded; another status is expected";
		try {
			return decodeURIComponent(this.message);
		} catch {
			return this.message;
		}
	}
	outcome() {
		if (!/^application\/grpc(?![^+;\s])/i.test(this.type)) return this.noGrpc();
		if (this.status === void 0) return broken("the response ends without a grpc-status");
		const code = codeOf(this.status);
		if (!this.call.isGood(code)) return outcomes.get(code);
		if (code === "OK" && this.prefix > 0) return broken("the response ends within a message");
		if (!this.isFit) return broken("a message is compressed, which was not requested");
		const { isStream, messages } = this.call;
		if (code === "OK" && !isStream && this.messages !== 1) return broken(`a unary call has one message; the response has ${this.messages}`);
		if (!messages || compare(this.messages, messages.comparator, messages.value)) return outcomes.get(code);
		return {
			kind: "answered",
			code,
			fault: {
				error: "expect",
				message: `${this.messages} messages, expected ${messages.comparator} ${messages.value}`
			}
		};
	}
	takePrefix(byte) {
		if (this.prefix === 0) {
			if (byte !== 0) this.isFit = false;
			this.length = 0;
		} else this.length = this.length * 256 + byte;
		this.prefix += 1;
		if (this.prefix === 5) this.left = this.length;
	}
	take(fields) {
		for (const [name, value] of fields) if (name === "grpc-status") this.status = value;
		else if (name === "grpc-message") this.message = value;
		else if (name === "content-type") this.type = value;
	}
	noGrpc() {
		const type = this.type === "" ? "no content type" : `the content type ${this.type}`;
		return broken(`the response is not gRPC: HTTP status ${this.http} with ${type}`);
	}
};
// build/engines/embedded/protocols/grpc/reading.js
var CallReading = class extends Response {
	terms;
	values;
	constructor(terms, values) {
		super(true);
		this.terms = terms;
		this.values = values;
	}
	finish(code, ms) {
		return this.terms.isGood(code) ? this.terms.examine(this, ms, this.values) : void 0;
	}
	get text() {
		return JSON.stringify(this.json);
	}
	parse() {
		return this.terms.jsonOf(messagesIn(this.bytes));
	}
	header() {}
	all() {
		return [];
	}
};
// build/engines/embedded/protocols/grpc/requests.js
function prepareHead({ name, settings }, to) {
	const { grpc, address, metadata = {}, deadline } = settings;
	const own = addressField(defined({ address }), to.url);
	const isOwnHost = own === void 0 || new URL(own).hostname === new URL(to.url).hostname;
	const all = [...Object.entries(isOwnHost ? to.headers : {}), ...Object.entries(metadata)];
	return {
		...headOf(name, {
			url: own ?? to.url,
			method: grpc,
			metadata: all
		}),
		...defined({ deadlineMs: deadline })
	};
}
function headOf(name, { url, method, metadata }) {
	const merged = new Map([["user-agent", `reliability-gate/${gateVersion}`]]);
	for (const [key, value] of metadata) if (!isReserved(key)) merged.set(key.toLowerCase(), value);
	return {
		name,
		path: new URL(joinUrl(url, method)).pathname,
		metadata: [...merged].flat()
	};
}
function prepareCall(request, to) {
	const { name, settings } = request;
	const { expect, messages, isStream, templates } = settings;
	const good = expect?.code ?? ["OK"];
	const body = templates ? Buffer.alloc(0) : bytesOfMessages(typesOf(settings).request, JSON.parse(messages));
	return {
		side: to.side,
		name,
		isGood: (code) => typeof code === "number" || good.includes(code),
		head: prepareHead(request, to),
		body,
		isStream,
		...defined({ messages: expect?.messages || void 0 })
	};
}
function callBytes({ url, signer }) {
	const headOf = oncePerRequest((head) => headBytes(head, url));
	if (!signer) return oncePerRequest(({ head, body }) => ({
		...headOf(head),
		body
	}));
	return oncePerVersion(signer, ({ head, body }) => {
		const call = {
			method: "POST",
			path: head.path,
			body
		};
		const metadata = signedHeaders({
			...call,
			headers: [...contentType, ...head.metadata]
		}, url, signer).slice(contentType.length);
		return {
			...headBytes({
				...head,
				metadata
			}, url),
			body
		};
	});
}
const contentType = ["content-type", "application/grpc"];
function headBytes({ name, path, metadata, deadlineMs }, url) {
	const parts = partsOf({
		name,
		method: "POST",
		path,
		headers: metadata,
		body: void 0
	}, url);
	return bytesOf(parts, url, [
		["te", "trailers"],
		contentType,
		...deadlineMs === void 0 ? [] : [["grpc-timeout", timeoutOf(deadlineMs)]]
	]);
}
const timeoutOf = (ms) => ms < 1e8 ? `${Math.ceil(ms)}m` : `${Math.ceil(ms / 1e3)}S`;
// build/engines/embedded/protocols/grpc/schema/json-message.js
function jsonOf(type, bytes) {
	return withNames(type, protojson.toJson(type, type.decode(bytes)));
}
function withNames(type, json) {
	if (hasOwnForm(type)) return json;
	const given = json;
	return Object.fromEntries(type.fieldsArray.flatMap((field) => {
		const { name, jsonName } = field.resolve();
		const value = given[jsonName];
		if (value !== void 0) return [[name, namedValue(field, value)]];
		return mayBeAbsent(field) ? [] : [[name, defaultOf(field)]];
	}));
}
const mayBeAbsent = (field) => !field.repeated && !(field instanceof MapField) && (field.hasPresence || field.resolvedType instanceof Type);
function namedValue(field, value) {
	const { resolvedType } = field;
	if (!(resolvedType instanceof Type) || value === null) return value;
	if (field instanceof MapField) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withNames(resolvedType, one)]));
	return Array.isArray(value) ? value.map((one) => withNames(resolvedType, one)) : withNames(resolvedType, value);
}
function defaultOf(field) {
	if (field instanceof MapField) return {};
	if (field.repeated) return [];
	const { resolvedType, type } = field;
	if (resolvedType instanceof Enum) return resolvedType.valuesById[0] ?? 0;
	if (type === "bool") return false;
	if (type === "string" || type === "bytes") return "";
	return type.endsWith("64") ? "0" : 0;
}
// build/engines/embedded/protocols/grpc/grpc.js
const prepare = prepareCall;
const dynamic = (request, to) => {
	const { settings, capture = [] } = request;
	const { expect = {}, templates } = settings;
	const isRead = expect.json !== void 0 || expect.time !== void 0 || capture.length > 0;
	if (!templates && !isRead) return void 0;
	const call = prepareCall(request, to);
	const render = templates ? rendererOf(request, call) : () => call;
	if (!isRead) return { begin: (values) => ({ request: render(values) }) };
	const terms = termsOf(request, call);
	return { begin: (values) => ({
		request: render(values),
		reading: new CallReading(terms, values)
	}) };
};
function rendererOf({ settings }, call) {
	const type = typesOf(settings).request;
	const messages = JSON.parse(settings.messages).map((one) => compileMessage(type, one));
	const headOf = compileHead(call.head);
	return (values) => ({
		...call,
		head: headOf(values),
		body: bytesOfMessages(type, messages.map((render) => render(values)))
	});
}
function termsOf({ settings, capture = [] }, { isGood }) {
	const { expect = {}, isStream } = settings;
	const { json, time } = expect;
	const { response } = typesOf(settings);
	return {
		isGood,
		examine: compileExamine(defined({
			json,
			time
		}), capture),
		jsonOf: (messages) => {
			const all = messages.map((bytes) => jsonOf(response, bytes));
			return isStream ? all : all[0];
		}
	};
}
function compileHead(head) {
	if (!head.metadata.some(isTemplate)) return () => head;
	const metadata = head.metadata.map((text) => compile(text));
	return (values) => ({
		...head,
		metadata: metadata.map((render) => render(values))
	});
}
const connect = (options) => {
	const open = http2Streams({
		...options,
		isRead: readFields
	}, callBytes(options));
	return () => new GrpcConnection(open());
};
var GrpcConnection = class {
	stream;
	response = new CallResponse();
	onEnd = () => {};
	constructor(stream) {
		this.stream = stream;
	}
	get phases() {
		return this.stream.phases;
	}
	get bytes() {
		return this.stream.bytes;
	}
	get again() {
		return this.stream.again;
	}
	get bodyStart() {
		return this.response;
	}
	send(call, onEnd, taker) {
		this.response.begin(call, taker);
		this.onEnd = onEnd;
		this.stream.send(call, this.ended, this.response);
	}
	close() {
		this.stream.close();
	}
	ended = (outcome) => {
		this.onEnd(outcome.kind === "failed" ? outcome : this.response.outcome());
	};
};
export { bytesOfMessages, connect, dynamic, headOf, messagesIn, prepare, typesOf };
