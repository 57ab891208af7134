import { Problem, defined, excerpt, formatCount, isObject } from "./shared-common.js";
import { waitReporter } from "./shared-gate.js";
import { numberProvider } from "./shared-providers-check-source.js";
import { asksSpans, listIn, matchersOf, matchesEmpty, metricOf, objectsIn, refusal, select, sum } from "./shared-config.js";
import { isSelected, mostSpans, withSpanSearch } from "./shared-providers-spans-span-measure.js";
import { batches, numbersOf, partsOf } from "./shared-providers-numbers-ended.js";
import { nearHint } from "./shared-providers-near-hint.js";
import { wholeCounts } from "./shared-providers-numbers-whole-counts.js";
import { fromNanoseconds } from "./shared-providers-nanoseconds.js";
import { labelKey } from "./shared-providers-label-key.js";
import { portHolder } from "./shared-net-port-holder.js";
import { spansOfOtlp } from "./shared-providers-spans-otlp.js";
import { isTraceOfBase } from "./shared-model-evidence-trace-side.js";
import { explainUnknown as explainUnknown$1 } from "./shared-providers-spans-unknown-names.js";
import { createServer } from "node:net";
import { once } from "node:events";
import { gunzipSync } from "node:zlib";
import { parse } from "./vendor/protobufjs.js";
import { createServer as createServer$1 } from "node:http";
import { createServer as createServer$2 } from "node:http2";
// build/providers/opentelemetry/metrics/growth.js
function growthOf({ exports, points, isDelta }, window) {
	const from = exports.find((at) => at >= window.start * 1e3);
	const within = points.filter(({ at }) => from !== void 0 && at >= from && isUntil(at, window));
	return within.flatMap(({ at, values }, index) => {
		if (at === from) return [];
		if (isDelta) return [{
			at,
			values
		}];
		const before = within[index - 1]?.values ?? values.map(() => 0);
		const isReset = values.some((value, element) => value < (before[element] ?? 0));
		return [{
			at,
			values: values.map((value, element) => value - (isReset ? 0 : before[element] ?? 0))
		}];
	});
}
const exportsIn = ({ exports }, window) => exports.filter((at) => at >= window.start * 1e3 && isUntil(at, window)).length;
const mostMissing = 2;
const toleratedMs = 1e3;
function silentFor({ exports, points, kind, isDelta }, window) {
	const last = kind !== "gauge" && !isDelta ? points.at(-1)?.at : exports.at(-1);
	if (last === void 0) return void 0;
	const ageMs = window.end * 1e3 - last;
	const within = exports.filter((at) => at >= window.start * 1e3);
	const gaps = within.slice(1).map((at, index) => at - within[index]);
	const longestMs = Math.max(0, ...gaps);
	return ageMs > mostMissing * longestMs + toleratedMs ? ageMs / 1e3 : void 0;
}
const isUntil = (at, { end }) => at <= end * 1e3;
// build/providers/opentelemetry/metrics/exponential.js
function exponentialOf(point, number) {
	const countsOf = (side) => {
		const { bucketCounts } = isObject(side) ? side : {};
		return listIn(bucketCounts).map(number);
	};
	const { positive, negative, scale = 0, zeroCount = 0 } = point;
	const { offset = 0 } = isObject(positive) ? positive : {};
	const below = countsOf(negative).reduce((sum, count) => sum + count, 0);
	const values = [number(zeroCount) + below, ...countsOf(positive)];
	const exponent = {
		scale: number(scale),
		offset: number(offset)
	};
	const isWhole = values.every(Number.isFinite) && Number.isInteger(exponent.offset);
	const isKnown = Number.isInteger(exponent.scale) && Math.abs(exponent.scale) <= 20;
	return isWhole && isKnown ? {
		values,
		exponent
	} : void 0;
}
// build/providers/opentelemetry/metrics/common-buckets.js
const mostBuckets = 640;
function withBounds(series) {
	const { scale, from, to } = commonOf(series.flatMap(({ points }) => points.flatMap(({ values: { length }, exponent }) => exponent && length > 1 ? [{
		...exponent,
		last: exponent.offset + length - 2
	}] : [])));
	const bounds = Array.from({ length: to - from + 2 }, (_, at) => 2 ** ((from + at) / 2 ** scale));
	return series.map((one) => {
		if (!one.points.some(({ exponent }) => exponent)) return one;
		const points = one.points.map(({ at, values: [zero = 0, ...counts], exponent }) => {
			const values = [zero, ...bounds.map(() => 0)];
			for (const [index, count] of counts.entries()) values[1 + joined(exponent.offset + index, exponent.scale - scale) - from] += count;
			return {
				at,
				values
			};
		});
		return {
			...one,
			bounds,
			points
		};
	});
}
const joined = (index, times) => Math.floor(index / 2 ** times);
function commonOf(ranges) {
	if (ranges.length === 0) return {
		scale: 0,
		from: 0,
		to: 0
	};
	let scale = ranges.reduce((least, one) => Math.min(least, one.scale), 20);
	for (;;) {
		const least = (found, one) => Math.min(found, joined(one.offset, one.scale - scale));
		const most = (found, one) => Math.max(found, joined(one.last, one.scale - scale));
		const from = ranges.reduce(least, Number.POSITIVE_INFINITY);
		const to = ranges.reduce(most, Number.NEGATIVE_INFINITY);
		if (to - from < mostBuckets) return {
			scale,
			from,
			to
		};
		scale -= 1;
	}
}
// build/providers/opentelemetry/metrics/read-metrics.js
const metricsOfOtlp = (resourceMetrics) => objectsIn(resourceMetrics).flatMap((ofResource) => {
	const resource = labelsOf(isObject(ofResource.resource) ? ofResource.resource.attributes : []);
	const read = objectsIn(ofResource.scopeMetrics).flatMap(({ metrics }) => objectsIn(metrics)).map(readMetric);
	const points = read.flatMap((one) => one.points);
	const unread = read.flatMap((one) => one.unread);
	const at = points.reduce((latest, one) => Math.max(latest, one.at), 0);
	return at > 0 || unread.length > 0 ? [{
		resource,
		at,
		unread,
		points: points.map(({ at: _, ...point }) => point)
	}] : [];
});
function readMetric(metric) {
	const name = textOf(metric.name);
	const { gauge, sum, histogram, exponentialHistogram } = metric;
	const data = [
		gauge,
		sum,
		histogram,
		exponentialHistogram
	].find(isObject);
	if (name === "" || !data) return {
		points: [],
		unread: name === "" ? [] : [name]
	};
	const kind = data === histogram || data === exponentialHistogram ? "histogram" : isObject(sum) && sum.isMonotonic === true ? "counter" : "gauge";
	const { aggregationTemporality: temporality } = data;
	const isDelta = temporality === 1 || temporality === "AGGREGATION_TEMPORALITY_DELTA";
	return {
		points: objectsIn(data.dataPoints).flatMap((point) => {
			const at = fromNanoseconds(point.timeUnixNano);
			const read = data === exponentialHistogram ? exponentialOf(point, number) : kind === "histogram" ? bucketsOf(point) : numberOf(point);
			if (at === void 0 || !read) return [];
			const labels = labelsOf(point.attributes);
			return [{
				metric: name,
				unit: textOf(metric.unit),
				kind,
				isDelta,
				labels,
				at,
				...read
			}];
		}),
		unread: []
	};
}
function numberOf({ asDouble, asInt }) {
	const value = number(asDouble ?? asInt);
	return Number.isFinite(value) ? { values: [value] } : void 0;
}
function bucketsOf({ bucketCounts, explicitBounds, count }) {
	const bounds = listIn(explicitBounds).map(number);
	const counts = listIn(bucketCounts).map(number);
	const values = counts.length > 0 ? counts : [number(count)];
	return values.length === bounds.length + 1 && [...values, ...bounds].every(Number.isFinite) ? {
		values,
		bounds
	} : void 0;
}
const number = (value) => value === void 0 || value === null ? NaN : Number(String(value));
const textOf = (value) => excerpt(typeof value === "string" ? value : "", 200);
function labelsOf(attributes) {
	const pairs = objectsIn(attributes).flatMap(({ key, value }) => {
		if (typeof key !== "string" || !isObject(value)) return [];
		const said = value.stringValue ?? value.intValue ?? value.boolValue ?? value.doubleValue;
		return said === void 0 ? [] : [[excerpt(key, 200), excerpt(String(said), 200)]];
	});
	return Object.fromEntries(pairs);
}
const shownLabels = (resource, labels) => ({
	...defined({ "service.name": resource["service.name"] }),
	...labels
});
// build/providers/opentelemetry/metrics/metric-source.js
const settleMs = 1e3;
const ofInterval = "set OTEL_METRIC_EXPORT_INTERVAL=1000 for the target: it then exports every second";
const metricSource = (store, where) => ({
	id: "opentelemetry",
	title: "OpenTelemetry",
	where,
	counted: "events",
	settleMs,
	severalHint: "more matchers, such as \"http.route\"=\"/checkout\"",
	write: (selector) => selector,
	ask: (selector, over) => Promise.resolve(ask(selector, over, store)),
	reach: () => Promise.resolve({ kind: "reached" }),
	explainUnknown: (selector) => Promise.resolve(explainUnknown(selector, store)),
	explainSilence: (selector, { window }) => Promise.resolve(explainUnknown(selector, store) ?? explainFew(selector, window, store)),
	isWithin: (part, total) => {
		const wanted = matchersOf(part).map(({ text }) => text);
		return metricOf(part) === metricOf(total) && matchersOf(total).every(({ text }) => wanted.includes(text));
	},
	startMeasuring: () => void 0
});
function ask(selector, over, store) {
	const { found, warnings } = readable(selector, over.window, store);
	const metric = metricOf(selector);
	if (!over.counts && found.find(({ kind }) => kind === "histogram")) return refusal(`${metric} is a histogram, not a number`, "write `opentelemetry: { histogram: … }` with a percentile, such as `when: p(95) < 500ms`");
	if (over.counts && found.some(({ kind }) => kind === "gauge")) return refusal(`${metric} is not a counter: it can go down`, "name a counter or a histogram");
	const series = over.counts ? countAll(found, over) : found.map((one) => readEach(one, over));
	const numbers = numbersOf(series, warnings);
	return over.counts ? wholeCounts(numbers, "") : numbers;
}
function readable(selector, window, store) {
	const all = select(selector, store.all()).filter((one) => exportsIn(one, window) > 1);
	const stopped = all.filter((one) => silentFor(one, window) !== void 0);
	if (stopped.length === all.length) return {
		found: [],
		warnings: []
	};
	const warnings = stopped.length === 0 ? [] : [`${stopped.length} of ${all.length} series of ${selector} ended before the test did`];
	return {
		found: withBounds(all),
		warnings
	};
}
function countAll(found, { window, parts }) {
	if (found.length === 0) return [];
	return [{
		labels: {},
		values: inParts(found.flatMap((one) => growthOf(one, window)), parts).map((of) => sum(of.map(({ values: own }) => sum(own))))
	}];
}
function readEach(one, { window, parts }) {
	const labels = shownLabels(one.resource, one.labels);
	if (one.kind === "counter") return {
		labels,
		values: inParts(growthOf(one, window), parts).map((of) => sum(of.map(({ values }) => values[0])))
	};
	return {
		labels,
		values: inParts(one.points.filter(({ at }) => at >= window.start * 1e3), parts).map((of) => of.at(-1)?.values[0])
	};
}
function inParts(points, { count, ms, end }) {
	const found = Array.from({ length: count }, () => []);
	for (const point of points) found[partOf(point.at, {
		count,
		ms,
		end
	})]?.push(point);
	return found;
}
const partOf = (at, { count, ms, end }) => count - 1 - Math.floor((end - at) / ms);
function explainUnknown(selector, store) {
	const metric = metricOf(selector) ?? "";
	if (store.unread.has(metric)) return {
		detail: `${metric} is a summary, which is not read`,
		hint: "export it as a histogram"
	};
	const names = [...new Set(store.all().map((one) => one.metric))];
	if (names.length === 0) return {
		detail: "no metric was received",
		hint: "let the target export them, such as with OTEL_METRICS_EXPORTER=otlp and OTEL_EXPORTER_OTLP_ENDPOINT"
	};
	if (names.includes(metric)) return explainAttribute(selector, metric, store);
	const others = names.toSorted().slice(0, 10).join(", ");
	const hint = nearHint(metric, names, `the gate received ${others}`);
	return {
		detail: `no metric ${metric} was received`,
		hint
	};
}
function explainAttribute(selector, metric, store) {
	const own = store.all().filter((one) => one.metric === metric);
	const known = new Set(own.flatMap(({ labels, resource }) => [...Object.keys(labels), ...Object.keys(resource)]));
	const missing = matchersOf(selector).find((one) => !known.has(one.name) && !matchesEmpty(one));
	if (!missing) return void 0;
	const names = [...new Set(own.flatMap(({ labels }) => Object.keys(labels)))].toSorted();
	const its = names.length > 0 ? `it has ${names.slice(0, 10).join(", ")}` : void 0;
	return {
		detail: `no series of ${metric} has the attribute ${missing.name}`,
		...defined({ hint: nearHint(missing.name, names, its) })
	};
}
function explainFew(selector, window, store) {
	const metric = metricOf(selector);
	const ofName = store.all().filter((one) => one.metric === metric);
	const exports = Math.max(...ofName.map((one) => exportsIn(one, window)));
	if (exports > 1) return explainSilent(selector, window, store);
	return {
		detail: exports === 1 ? `${metric} was exported once in the window, and two exports are needed` : `${metric} was not exported in the window`,
		hint: ofInterval
	};
}
function explainSilent(selector, window, store) {
	const ages = select(selector, store.all()).map((one) => silentFor(one, window));
	if (ages.length === 0 || ages.includes(void 0)) return void 0;
	return {
		detail: `the newest export of ${selector} is ${Math.min(...ages.map(Number)).toFixed(1)} s older than the end of the test`,
		hint: "did the service end, or its exporter?"
	};
}
// build/providers/opentelemetry/metrics/measure-histogram.js
const scales = {
	s: { ms: 1e3 },
	ms: { s: .001 }
};
function measureHistogram(selector, { window, unit = "" }, store) {
	const { found, warnings } = readable(selector, window, store);
	const measured = {
		query: selector,
		warnings
	};
	const silent = explainUnknown(selector, store) ?? explainFew(selector, window, store);
	if (silent) return {
		...measured,
		kind: "no-data",
		...silent
	};
	const [first] = found;
	if (!first) {
		const detail = "no series of it has these attributes";
		const hint = describeLabels(metricOf(selector), store);
		return {
			...measured,
			kind: "no-data",
			detail,
			...defined({ hint })
		};
	}
	const { bounds = [] } = first;
	if (found.some(({ kind }) => kind !== "histogram") || bounds.length === 0) {
		const detail = `${first.metric} is not a histogram with buckets`;
		return {
			...measured,
			kind: "failed",
			detail,
			hint: "query it as a value or as `total`"
		};
	}
	if (found.some((one) => String(one.bounds) !== String(bounds))) {
		const detail = `the series of ${first.metric} have different buckets`;
		return {
			...measured,
			kind: "failed",
			detail,
			hint: "choose some of them by an attribute"
		};
	}
	const scale = scales[first.unit]?.[unit] ?? 1;
	const parts = inParts(found.flatMap((one) => growthOf(one, window)), partsOf(window, batches));
	const buckets = [...bounds, void 0].map((upper, bucket) => {
		const counts = parts.map((of) => sum(of.map(({ values }) => values[bucket])));
		return {
			lower: bucket > 0 ? bounds[bucket - 1] * scale : upper > 0 ? 0 : null,
			upper: upper === void 0 ? null : upper * scale,
			count: sum(counts),
			batches: counts
		};
	});
	return {
		...measured,
		kind: "histogram",
		groups: [{
			labels: {},
			hidden: 0,
			buckets
		}],
		intervalMs: 0
	};
}
function describeLabels(metric, store) {
	const own = store.all().filter((one) => one.metric === metric);
	const names = [...new Set(own.flatMap(({ labels }) => Object.keys(labels)))].slice(0, 10);
	return names.length > 0 ? `it has ${names.join(", ")}` : void 0;
}
// build/providers/opentelemetry/metrics/metric-store.js
const most = {
	numbers: 2e6,
	series: 1e4
};
var MetricStore = class {
	dropped = 0;
	unread = new Set();
	numbers = 0;
	exports = new Map();
	series = new Map();
	add({ resource, at, points, unread }) {
		for (const name of unread) if (this.unread.size < 100) this.unread.add(name);
		if (points.length === 0) return;
		const owner = labelKey(resource);
		const exports = this.exports.get(owner) ?? [];
		this.exports.set(owner, exports);
		if (exports.at(-1) !== at) exports.push(at);
		for (const { values, exponent, ...about } of points) {
			const key = JSON.stringify([
				owner,
				about.metric,
				labelKey(about.labels)
			]);
			const known = this.series.get(key);
			if (this.numbers + values.length > most.numbers || !known && this.series.size >= most.series) {
				this.dropped += 1;
				continue;
			}
			const own = known ?? {
				...about,
				resource,
				exports,
				points: []
			};
			this.series.set(key, own);
			own.points.push({
				at,
				values,
				...defined({ exponent })
			});
			this.numbers += values.length;
		}
	}
	all() {
		return [...this.series.values()];
	}
};
// build/providers/opentelemetry/receive/grpc.js
const codes = {
	ok: 0,
	invalid: 3,
	exhausted: 8,
	unimplemented: 12
};
function grpcServer(take, limits) {
	const server = createServer$2({ settings: { initialWindowSize: 1 << 20 } });
	server.on("stream", (stream, headers) => {
		stream.on("error", () => void 0);
		const signal = signals.exec(String(headers[":path"]))?.[1]?.toLowerCase();
		if (!signal) return respond$1(stream, codes.unimplemented, "OTLP is received here");
		readBody(stream, limits.mostBytes).then((body) => {
			if (!body) return respond$1(stream, codes.exhausted, `at most ${limits.mostBytes} bytes`);
			const bytes = messageOf(body, headers["grpc-encoding"] === "gzip", limits);
			return (bytes ? take(signal === "trace" ? "traces" : signal, bytes) : "unreadable") === "taken" ? respond$1(stream, codes.ok) : respond$1(stream, codes.invalid, "the body is not an OTLP export");
		}, () => void 0);
	});
	server.on("sessionError", () => void 0);
	return server;
}
const signals = /^\/opentelemetry\.proto\.collector\.(?:trace|metrics|logs)\.v1\.(Trace|Metrics|Logs)Service\/Export$/;
async function readBody(stream, most) {
	const chunks = [];
	let length = 0;
	for await (const chunk of stream) {
		length += chunk.length;
		if (length <= most) chunks.push(chunk);
	}
	return length <= most ? Buffer.concat(chunks) : void 0;
}
function messageOf(body, isGzip, limits) {
	if (body.length < 5 || body.readUInt32BE(1) !== body.length - 5) return void 0;
	const bytes = body.subarray(5);
	if (body[0] === 0) return bytes;
	if (!isGzip) return void 0;
	return unpacked(bytes, limits);
}
function unpacked(body, { mostUnpackedBytes }) {
	try {
		return gunzipSync(body, { maxOutputLength: mostUnpackedBytes });
	} catch {
		return;
	}
}
function respond$1(stream, code, message) {
	if (stream.destroyed) return;
	const trailers = {
		"grpc-status": `${code}`,
		...defined({ "grpc-message": message })
	};
	stream.respond({
		":status": 200,
		"content-type": "application/grpc"
	}, { waitForTrailers: true });
	stream.on("wantTrailers", () => stream.sendTrailers(trailers));
	stream.end(code === codes.ok ? Buffer.alloc(5) : void 0);
}
// build/providers/opentelemetry/receive/otlp.js
const { root } = parse(`
  syntax = "proto3";
  message Traces { repeated ResourceSpans resource_spans = 1; }
  message ResourceSpans { Resource resource = 1; repeated ScopeSpans scope_spans = 2; }
  message Resource { repeated KeyValue attributes = 1; }
  message KeyValue { string key = 1; AnyValue value = 2; }
  message AnyValue {
    oneof value {
      string string_value = 1;
      bool bool_value = 2;
      int64 int_value = 3;
      double double_value = 4;
    }
  }
  message ScopeSpans { repeated Span spans = 2; }
  message Span {
    bytes trace_id = 1;
    bytes span_id = 2;
    bytes parent_span_id = 4;
    string name = 5;
    fixed64 start_time_unix_nano = 7;
    fixed64 end_time_unix_nano = 8;
    Status status = 15;
  }
  message Status { int32 code = 3; }

  message Metrics { repeated ResourceMetrics resource_metrics = 1; }
  message ResourceMetrics { Resource resource = 1; repeated ScopeMetrics scope_metrics = 2; }
  message ScopeMetrics { repeated Metric metrics = 2; }
  message Metric {
    string name = 1;
    string unit = 3;
    oneof data {
      Gauge gauge = 5;
      Sum sum = 7;
      Histogram histogram = 9;
      ExponentialHistogram exponential_histogram = 10;
    }
  }
  message Gauge { repeated NumberPoint data_points = 1; }
  message Sum {
    repeated NumberPoint data_points = 1;
    int32 aggregation_temporality = 2;
    bool is_monotonic = 3;
  }
  message Histogram {
    repeated HistogramPoint data_points = 1;
    int32 aggregation_temporality = 2;
  }
  message ExponentialHistogram {
    repeated ExponentialPoint data_points = 1;
    int32 aggregation_temporality = 2;
  }
  message NumberPoint {
    fixed64 time_unix_nano = 3;
    oneof value {
      double as_double = 4;
      sfixed64 as_int = 6;
    }
    repeated KeyValue attributes = 7;
  }
  message HistogramPoint {
    fixed64 time_unix_nano = 3;
    fixed64 count = 4;
    repeated fixed64 bucket_counts = 6;
    repeated double explicit_bounds = 7;
    repeated KeyValue attributes = 9;
  }
  message ExponentialPoint {
    repeated KeyValue attributes = 1;
    fixed64 time_unix_nano = 3;
    sint32 scale = 6;
    fixed64 zero_count = 7;
    Buckets positive = 8;
    Buckets negative = 9;
  }
  message Buckets { sint32 offset = 1; repeated uint64 bucket_counts = 2; }
`);
const tracesType = root.lookupType("Traces");
const metricsType = root.lookupType("Metrics");
const readTraces = (body, format) => spansOfOtlp(read(body, format, tracesType).resourceSpans);
const readMetrics = (body, format) => metricsOfOtlp(read(body, format, metricsType).resourceMetrics);
function read(body, format, type) {
	const message = format === "json" ? JSON.parse(body.toString("utf8")) : type.toObject(type.decode(body));
	if (!isObject(message)) throw new TypeError("it is not an OTLP export");
	return message;
}
// build/providers/opentelemetry/receive/receiver.js
const limits = {
	mostBytes: 8e6,
	mostUnpackedBytes: 32e6
};
async function startReceiver({ host, port }, takers) {
	const http = createServer$1((request, response) => {
		receive(request, takers).then(({ status, type, text }) => respond(response, status, type, text), () => response.destroy());
	});
	const grpc = grpcServer((signal, bytes) => takeExport(signal, bytes, "protobuf", takers), limits);
	const sockets = new Set();
	const server = createServer((socket) => {
		sockets.add(socket);
		socket.once("close", () => sockets.delete(socket));
		socket.on("error", () => socket.destroy());
		socket.once("readable", () => {
			const first = socket.read();
			if (!first) return;
			socket.unshift(first);
			(first.toString("latin1", 0, 3) === "PRI" ? grpc : http).emit("connection", socket);
		});
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
		close: async () => {
			for (const socket of sockets) socket.destroy();
			await new Promise((resolve) => server.close(() => resolve()));
		}
	};
}
const portOf = (server) => {
	const address = server.address();
	return typeof address === "object" && address ? address.port : 0;
};
const json = "application/json";
const protobuf = "application/x-protobuf";
const refused = (status, text) => ({
	status,
	type: "text/plain",
	text
});
async function receive(request, takers) {
	const path = new URL(request.url ?? "/", "http://receiver").pathname;
	const signal = /^\/v1\/(traces|metrics|logs)$/.exec(path)?.[1];
	if (!signal) return refused(404, "OTLP is received at /v1/traces");
	if (request.method !== "POST") return refused(405, "OTLP is sent by POST");
	const type = (request.headers["content-type"] ?? "").split(";")[0].trim().toLowerCase();
	if (type !== json && type !== protobuf) return refused(415, `send ${protobuf} or ${json}`);
	const encoding = request.headers["content-encoding"] ?? "identity";
	if (encoding !== "gzip" && encoding !== "identity") return refused(415, "send gzip, or as it is");
	const body = await readBody(request, limits.mostBytes);
	if (!body) return refused(413, `at most ${limits.mostBytes} bytes`);
	const bytes = encoding === "gzip" ? unpacked(body, limits) : body;
	if ((bytes && takeExport(signal, bytes, type === json ? "json" : "protobuf", takers)) !== "taken") return refused(400, "the body is not an OTLP export");
	return {
		status: 200,
		type,
		text: type === json ? "{}" : ""
	};
}
function takeExport(signal, bytes, format, takers) {
	try {
		if (signal === "traces") takers.spans(readTraces(bytes, format));
		else if (signal === "metrics") takers.metrics(readMetrics(bytes, format));
		return "taken";
	} catch {
		return "unreadable";
	}
}
function respond(response, status, type, text) {
	response.writeHead(status, { "content-type": type });
	response.end(text);
}
// build/providers/opentelemetry/span-store.js
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
// build/providers/opentelemetry/span-tally.js
const mostNames = 1e3;
var SpanTally = class {
	wanted = [];
	spans = [];
	names = new Map();
	isWhole = true;
	most;
	constructor(most = mostSpans) {
		this.most = most;
	}
	want(wanted) {
		this.wanted.push(wanted);
	}
	add(span) {
		if (this.wanted.length === 0) return;
		const names = this.names.get(span.service) ?? new Set();
		if (this.names.size < mostNames) this.names.set(span.service, names);
		if (names.size < mostNames) names.add(span.name);
		if (isTraceOfBase(span.traceId) || !this.wanted.some((one) => isSelected(span, one))) return;
		if (this.spans.length < this.most) this.spans.push(span);
		else this.isWhole = false;
	}
	search(settleMs) {
		const title = "OpenTelemetry";
		return {
			title,
			settleMs,
			mostQueries: 1,
			find: () => Promise.resolve({
				kind: "spans",
				spans: this.spans,
				isWhole: this.isWhole
			}),
			explainNone: (wanted) => {
				const { service, operation } = wanted;
				const services = explainUnknown$1(title, { service }, service, [...this.names.keys()]);
				const names = [...this.names.get(service) ?? []];
				const why = this.names.size === 0 ? {
					detail: "no span was received",
					hint
				} : services ?? (operation && explainUnknown$1(title, wanted, operation, names));
				return Promise.resolve(why || void 0);
			}
		};
	}
};
const hint = "does the target export its spans, such as with OTEL_EXPORTER_OTLP_ENDPOINT?";
// build/providers/opentelemetry/adapter.js
const betweenBatchesMs = 6e3;
const pollMs = 250;
const open = async (settings, _, context) => {
	const [store, tally, metrics] = [
		new SpanStore(),
		new SpanTally(),
		new MetricStore()
	];
	let latestMs = Number.NEGATIVE_INFINITY;
	const receiver = await startReceiver(settings, {
		spans: (spans) => {
			for (const span of spans) {
				store.add(span);
				tally.add(span);
			}
			if (spans.length > 0) latestMs = context.clock.now();
		},
		metrics: (exports) => {
			for (const one of exports) metrics.add(one);
		}
	});
	const where = `http://${settings.host}:${receiver.port}`;
	context.log.info(`OTLP is received at ${where}`);
	const numbers = numberProvider(metricSource(metrics, where));
	const own = {
		check: () => Promise.resolve([]),
		measure: async (query, window, request) => {
			const { ask, unit } = query;
			if (!("histogram" in ask)) return numbers.measure({
				...query,
				ask
			}, window, request);
			const waitMs = window.end * 1e3 + settleMs - request.clock.now();
			await request.clock.sleep(Math.max(0, waitMs), request.signal);
			return measureHistogram(ask.histogram, {
				window,
				...defined({ unit })
			}, metrics);
		},
		series: async ({ ask, ...query }, window, request) => "histogram" in ask ? {
			kind: "no-data",
			query: ask.histogram,
			warnings: [],
			detail: "a histogram has no chart"
		} : numbers.series({
			...query,
			ask
		}, window, request),
		traces: async (ids, request) => {
			await quiet(() => latestMs, request);
			return {
				spans: new Map(ids.map((id) => [id, store.of(id)])),
				...defined({ dropped: store.dropped > 0 ? store.dropped : void 0 })
			};
		},
		notes: () => Promise.resolve(metrics.dropped === 0 ? [] : [{
			source: "opentelemetry",
			message: `${formatCount(metrics.dropped)} metric points were dropped because the buffer was full`
		}]),
		close: receiver.close
	};
	const withTally = withSpanSearch(own, tally.search(betweenBatchesMs));
	return {
		...withTally,
		check: (queries, request) => {
			for (const { ask } of queries) if (asksSpans(ask)) tally.want(ask);
			return withTally.check(queries, request);
		}
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
		}, {
			spans: () => void 0,
			metrics: () => void 0
		})).close();
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
