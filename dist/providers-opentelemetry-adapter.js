import { Problem, defined } from "./shared-load.js";
import { waitReporter } from "./shared-gate.js";
import { portHolder } from "./shared-net-port-holder.js";
import { isObject } from "./shared-config.js";
import { spansOfOtlp } from "./shared-providers-spans-otlp.js";
import { gunzipSync } from "node:zlib";
import { once } from "node:events";
import { Root } from "./vendor/protobufjs.js";
import { createServer } from "node:http";
// build/providers/opentelemetry/otlp.js
const field = (id, type, rule) => ({
	id,
	type,
	...defined({ rule })
});
const exportType = Root.fromJSON({ nested: {
	Export: { fields: { resourceSpans: field(1, "ResourceSpans", "repeated") } },
	ResourceSpans: { fields: {
		resource: field(1, "Resource"),
		scopeSpans: field(2, "ScopeSpans", "repeated")
	} },
	Resource: { fields: { attributes: field(1, "KeyValue", "repeated") } },
	KeyValue: { fields: {
		key: field(1, "string"),
		value: field(2, "AnyValue")
	} },
	AnyValue: { fields: { stringValue: field(1, "string") } },
	ScopeSpans: { fields: { spans: field(2, "Span", "repeated") } },
	Span: { fields: {
		traceId: field(1, "bytes"),
		spanId: field(2, "bytes"),
		parentSpanId: field(4, "bytes"),
		name: field(5, "string"),
		startTimeUnixNano: field(7, "fixed64"),
		endTimeUnixNano: field(8, "fixed64"),
		status: field(15, "Status")
	} },
	Status: { fields: { code: field(3, "int32") } }
} }).lookupType("Export");
function readExport(body, format) {
	const message = format === "json" ? JSON.parse(body.toString("utf8")) : exportType.decode(body);
	if (!isObject(message)) throw new TypeError("it is no export of OTLP");
	return spansOfOtlp(message.resourceSpans);
}
// build/providers/opentelemetry/receiver.js
const mostBytes = 8e6;
const mostUnpackedBytes = 32e6;
async function startReceiver({ host, port }, onSpans) {
	const server = createServer((request, response) => {
		receive(request, onSpans).then(({ status, type, text }) => respond(response, status, type, text), () => response.destroy());
	});
	server.unref();
	server.listen(port, host);
	try {
		await once(server, "listening");
	} catch (error) {
		const holder = await portHolder(port);
		throw new Problem("provider", `no OTLP can be received at ${host}:${port}: ${error.message}`, { hint: holder ? `${holder} listens there: end it, or give another port as opentelemetry.receive` : "give another address as opentelemetry.receive, such as 127.0.0.1:4318" });
	}
	return {
		port: portOf(server),
		close: () => closed(server)
	};
}
const portOf = (server) => {
	const address = server.address();
	return typeof address === "object" && address ? address.port : 0;
};
async function closed(server) {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(() => resolve()));
}
const json = "application/json";
const protobuf = "application/x-protobuf";
const refused = (status, text) => ({
	status,
	type: "text/plain",
	text
});
async function receive(request, onSpans) {
	const path = new URL(request.url ?? "/", "http://receiver").pathname;
	const signal = /^\/v1\/(traces|metrics|logs)$/.exec(path)?.[1];
	if (!signal) return refused(404, "OTLP is received at /v1/traces");
	if (request.method !== "POST") return refused(405, "OTLP is sent by POST");
	const type = (request.headers["content-type"] ?? "").split(";")[0].trim().toLowerCase();
	if (type !== json && type !== protobuf) return refused(415, `send ${protobuf} or ${json}`);
	const encoding = request.headers["content-encoding"] ?? "identity";
	if (encoding !== "gzip" && encoding !== "identity") return refused(415, "send gzip, or as it is");
	const body = await bodyOf(request);
	if (!body) return refused(413, `at most ${mostBytes} bytes`);
	if (signal === "traces") try {
		onSpans(readExport(encoding === "gzip" ? gunzipSync(body, { maxOutputLength: mostUnpackedBytes }) : body, type === json ? "json" : "protobuf"));
	} catch {
		return refused(400, "the body is no export of OTLP");
	}
	return {
		status: 200,
		type,
		text: type === json ? "{}" : ""
	};
}
async function bodyOf(request) {
	const chunks = [];
	let length = 0;
	for await (const chunk of request) {
		length += chunk.length;
		if (length > mostBytes) return void 0;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
function respond(response, status, type, text) {
	response.writeHead(status, { "content-type": type });
	response.end(text);
}
// build/providers/opentelemetry/span-store.js
const mostSpans = 2e5;
const mostOfTrace = 1e3;
var SpanStore = class {
	dropped = 0;
	count = 0;
	traces = new Map();
	most;
	constructor(most = mostSpans) {
		this.most = most;
	}
	add({ traceId, ...span }) {
		const spans = this.traces.get(traceId) ?? [];
		if (spans.length >= mostOfTrace) return;
		if (this.count >= this.most) this.makeRoom();
		this.traces.set(traceId, spans);
		spans.push(span);
		this.count += 1;
	}
	of(traceId) {
		return this.traces.get(traceId) ?? [];
	}
	makeRoom() {
		const byTime = [...this.traces].toSorted(([, a], [, b]) => longest(a) - longest(b));
		for (const [traceId, { length }] of byTime.slice(0, Math.ceil(byTime.length / 2))) {
			this.traces.delete(traceId);
			this.count -= length;
			this.dropped += 1;
		}
	}
};
const longest = (spans) => spans.reduce((most, { start, end }) => Math.max(most, end - start), 0);
// build/providers/opentelemetry/adapter.js
const betweenBatchesMs = 6e3;
const pollMs = 250;
const open = async (settings, _, context) => {
	const store = new SpanStore();
	let latestMs = Number.NEGATIVE_INFINITY;
	const receiver = await startReceiver(settings, (spans) => {
		for (const span of spans) store.add(span);
		if (spans.length > 0) latestMs = context.clock.now();
	});
	context.log.info(`OTLP is received at http://${settings.host}:${receiver.port}`);
	return {
		check: () => Promise.resolve([]),
		measure: () => Promise.resolve({
			kind: "failed",
			query: "",
			warnings: [],
			detail: "OpenTelemetry sends traces, and no numbers"
		}),
		traces: async (ids, request) => {
			await quiet(() => latestMs, request);
			return {
				spans: new Map(ids.map((id) => [id, store.of(id)])),
				...defined({ dropped: store.dropped > 0 ? store.dropped : void 0 })
			};
		},
		close: receiver.close
	};
};
async function quiet(latest, context) {
	const { clock, signal } = context;
	const begunAt = clock.now();
	const isOver = () => {
		const now = clock.now();
		return now - Math.max(latest(), begunAt) >= betweenBatchesMs || now - begunAt >= 2 * betweenBatchesMs;
	};
	if (!isOver()) waitReporter(context, betweenBatchesMs, 0)("Waiting for the last spans");
	while (!isOver() && !signal.aborted) await clock.sleep(pollMs, signal);
}
const examine = async ({ host, port }) => {
	const check = "opentelemetry";
	try {
		await (await startReceiver({
			host,
			port
		}, () => void 0)).close();
		return [{
			check,
			state: "ok",
			message: `OTLP can be received at ${host}:${port}`
		}];
	} catch (error) {
		const { message, hint } = error;
		return [{
			check,
			state: "warning",
			message,
			...defined({ hint: hint || void 0 })
		}];
	}
};
export { examine, open };
