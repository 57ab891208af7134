import { defined, excerpt } from "./shared-common.js";
import { sourceHttp, verdicts } from "./shared-config.js";
import { Root } from "./vendor/protobufjs.js";
// build/providers/metrics/series.js
const seriesNames = {
	rate: "reliability_gate_requests_per_second",
	latency: "reliability_gate_latency_seconds",
	errors: "reliability_gate_errors",
	progress: "reliability_gate_progress_ratio",
	verdict: "reliability_gate_verdict"
};
function seriesOfProgress({ phase, elapsedMs, totalMs, rate, p50 = null, p95, p99 = null, errors }, at) {
	const of = { phase };
	const times = [
		["0.5", p50],
		["0.95", p95],
		["0.99", p99]
	];
	return [
		{
			name: seriesNames.rate,
			labels: of,
			value: rate,
			at
		},
		{
			name: seriesNames.errors,
			labels: of,
			value: errors,
			at
		},
		{
			name: seriesNames.progress,
			labels: of,
			value: totalMs > 0 ? elapsedMs / totalMs : 1,
			at
		},
		...times.flatMap(([quantile, ms]) => ms === null ? [] : [{
			name: seriesNames.latency,
			labels: {
				...of,
				quantile
			},
			value: ms / 1e3,
			at
		}])
	];
}
const seriesOfVerdict = (verdict, at) => verdicts.map((one) => ({
	name: seriesNames.verdict,
	labels: { verdict: one },
	value: one === verdict ? 1 : 0,
	at
}));
// build/providers/metrics/write-request.js
const many = (id, type) => ({
	id,
	type,
	rule: "repeated"
});
const requestType = Root.fromJSON({ nested: {
	WriteRequest: { fields: { timeseries: many(1, "TimeSeries") } },
	TimeSeries: { fields: {
		labels: many(1, "Label"),
		samples: many(2, "Sample")
	} },
	Label: { fields: {
		name: {
			id: 1,
			type: "string"
		},
		value: {
			id: 2,
			type: "string"
		}
	} },
	Sample: { fields: {
		value: {
			id: 1,
			type: "double"
		},
		timestamp: {
			id: 2,
			type: "int64"
		}
	} }
} }).lookupType("WriteRequest");
function writeRequest(samples, common) {
	const timeseries = samples.map(({ name, labels, value, at }) => ({
		labels: Object.entries({
			...common,
			...labels,
			__name__: name
		}).map(([label, text]) => ({
			name: label,
			value: text
		})).toSorted((a, b) => a.name < b.name ? -1 : 1),
		samples: [{
			value,
			timestamp: at
		}]
	}));
	return snappy(requestType.encode({ timeseries }).finish());
}
const longestLiteral = 65536;
function snappy(bytes) {
	const out = [varint(bytes.length)];
	for (let at = 0; at < bytes.length; at += longestLiteral) {
		const literal = bytes.subarray(at, at + longestLiteral);
		const rest = literal.length - 1;
		out.push(Uint8Array.of(244, rest & 255, rest >> 8), literal);
	}
	return Buffer.concat(out);
}
function varint(value) {
	const bytes = [];
	let rest = value;
	for (; rest > 127; rest >>>= 7) bytes.push(rest & 127 | 128);
	return Uint8Array.of(...bytes, rest);
}
// build/providers/metrics/adapter.js
const everyMs = 2e3;
const timeoutMs = 5e3;
const open = async (settings, { service }, context) => {
	const send = sender(settings);
	const run = new Date(context.clock.now()).toISOString().replace(/\.\d+Z$/, "Z");
	const labels = {
		...settings.labels,
		...defined({ service }),
		job: "reliability-gate",
		run
	};
	let lastAt = Number.NEGATIVE_INFINITY;
	let rates = [];
	let underWay;
	const writes = {
		count: 0,
		failed: 0,
		detail: ""
	};
	const write = async (samples, request) => {
		const detail = await refusalOf(send, writeRequest(samples, labels), request);
		writes.count += 1;
		if (detail === void 0) return;
		writes.failed += 1;
		writes.detail = detail;
	};
	return {
		check: async (_, request) => {
			const detail = await refusalOf(send, writeRequest([], labels), request);
			if (detail === void 0) return [];
			return [{
				source: "metrics",
				message: `${settings.url} does not accept the measurements: ${detail}`,
				hint: hintOf(detail)
			}];
		},
		measure: () => Promise.resolve({
			kind: "failed",
			query: "",
			warnings: [],
			detail: "remote write returns no numbers"
		}),
		watch: (progress) => {
			const now = context.clock.now();
			rates.push(progress.rate);
			if (now - lastAt < everyMs || underWay) return;
			const rate = rates.reduce((sum, one) => sum + one, 0) / rates.length;
			lastAt = now;
			rates = [];
			underWay = write(seriesOfProgress({
				...progress,
				rate
			}, now), context).finally(() => {
				underWay = void 0;
			});
		},
		conclude: async ({ verdict }, request) => {
			await underWay;
			await write(seriesOfVerdict(verdict, request.clock.now()), request);
			if (writes.failed === 0) return [];
			return [{
				source: "metrics",
				message: `${writes.failed} of ${writes.count} writes of live measurements failed: ${writes.detail}`,
				hint: hintOf(writes.detail)
			}];
		}
	};
};
const examine = async (settings, _, context) => {
	const check = "metrics";
	const detail = await refusalOf(sender(settings), writeRequest([], {}), context);
	return detail === void 0 ? [{
		check,
		state: "ok",
		message: `${settings.url} takes remote write`
	}] : [{
		check,
		state: "warning",
		message: `${settings.url} does not take remote write: ${detail}`,
		hint: hintOf(detail)
	}];
};
function sender(settings) {
	const { origin, pathname, search } = new URL(settings.url);
	const http = sourceHttp({
		...settings,
		url: origin
	});
	const headers = {
		"content-type": "application/x-protobuf",
		"content-encoding": "snappy",
		"x-prometheus-remote-write-version": "0.1.0"
	};
	const path = `${pathname}${search}`;
	return (body, context) => http.send({
		path,
		method: "POST",
		body,
		headers,
		timeoutMs
	}, context);
}
async function refusalOf(send, body, context) {
	const response = await send(body, context);
	if (response.kind === "failed") return response.message;
	if (response.status >= 200 && response.status < 300) return void 0;
	const said = excerpt(response.body, 200);
	return `it responded with ${response.status}${said ? `: ${said}` : ""}`;
}
const hintOf = (detail) => /\b(401|403)\b/.test(detail) ? "give credentials in metrics.auth or metrics.headers" : "for Prometheus, the path is /api/v1/write, and it needs --web.enable-remote-write-receiver";
export { examine, open };
