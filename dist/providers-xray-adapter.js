import { defined } from "./shared-common.js";
import { awsHttp, parseObject, refusal } from "./shared-config.js";
import { numberProvider } from "./shared-providers-check-source.js";
import { listOf, nameOf } from "./shared-providers-spans-otlp.js";
import { traceProvider } from "./shared-providers-spans-trace-source.js";
import { partAt } from "./shared-providers-numbers-settled.js";
// build/providers/xray/requests.js
const postOf = (path, body) => ({
	path,
	method: "POST",
	headers: { "content-type": "application/json" },
	body: JSON.stringify(body)
});
// build/providers/xray/counts.js
const mostPages$1 = 100;
const traceCounts = (settings, http) => ({
	id: "xray",
	title: "X-Ray",
	where: settings.url,
	counted: "sampled traces",
	settleMs: settings.settleMs,
	severalHint: "one filter expression",
	write: (filter) => filter,
	ask: async (filter, { parts }, context) => {
		const begun = [];
		let next;
		for (let page = 0; page < mostPages$1; page += 1) {
			const order = postOf("/TraceSummaries", {
				...stretchOf(parts),
				FilterExpression: filter,
				Sampling: false,
				...defined({ NextToken: next })
			});
			const found = await http.send(order, isSummaries, context);
			if (found.kind === "failed") return found;
			begun.push(...listOf(found.json.TraceSummaries).map(beginOf));
			const { NextToken } = found.json;
			if (typeof NextToken !== "string" || NextToken === "") return countsOf(begun, parts);
			next = NextToken;
		}
		return refusal("its response has too many pages", "narrow the filter expression");
	},
	reach: (context) => reach(http, context),
	explainSilence: () => Promise.resolve(void 0),
	isWithin: (part, total) => part.trim().startsWith(total.trim()),
	startMeasuring: http.startMeasuring
});
async function reach(http, context) {
	const end = Math.floor(context.clock.now() / 1e3);
	const order = postOf("/TraceSummaries", {
		StartTime: end - 60,
		EndTime: end
	});
	const found = await http.send(order, isSummaries, context);
	return found.kind === "failed" ? found : { kind: "reached" };
}
const isSummaries = ({ TraceSummaries }) => Array.isArray(TraceSummaries);
const stretchOf = ({ count, ms, end }) => ({
	StartTime: Math.floor((end - count * ms) / 1e3),
	EndTime: Math.ceil(end / 1e3)
});
function beginOf({ StartTime, Id }) {
	return (typeof StartTime === "number" ? StartTime : Number.parseInt(String(Id).slice(2, 10), 16)) * 1e3;
}
function countsOf(begun, parts) {
	const from = Math.floor((parts.end - parts.count * parts.ms) / 1e3) * 1e3;
	const values = Array.from({ length: parts.count }, () => 0);
	for (const at of begun) {
		const part = partAt(at, parts);
		const own = part < 0 && at >= from ? 0 : part;
		if (own in values) values[own] += 1;
	}
	return {
		kind: "numbers",
		series: [{
			labels: {},
			values
		}],
		warnings: []
	};
}
// build/providers/xray/segments.js
function spansOfSegment(segment) {
	return readPart(segment, nameOf(segment.name, "unknown service"), segment.parent_id);
}
function readPart(part, service, parent) {
	const { id, name, start_time: start, end_time: end } = part;
	const below = listOf(part.subsegments).flatMap((one) => readPart(one, service, id));
	if (typeof id !== "string" || typeof start !== "number" || typeof end !== "number") return below;
	const { http } = part;
	return [{
		id,
		service,
		name: described(name, http),
		start: start * 1e3,
		end: Math.max(start, end) * 1e3,
		...defined({
			parent: typeof parent === "string" ? parent : void 0,
			failed: hasFailed(part) ? true : void 0
		})
	}, ...below];
}
const hasFailed = ({ error, fault, throttle }) => [
	error,
	fault,
	throttle
].includes(true);
function described(name, http) {
	const { request } = http ?? {};
	const own = nameOf(name, "unnamed segment");
	return typeof request?.method === "string" ? nameOf(`${request.method} ${own}`, own) : own;
}
// build/providers/xray/adapter.js
const open = async (settings, { called = "xray" }) => {
	const http = awsHttp(settings, {
		key: called,
		title: "X-Ray",
		api: "X-Ray's API",
		base: "the base URL of the endpoint",
		lessHint: "a trace this large cannot be read",
		service: "xray",
		needs: "xray:BatchGetTraces and xray:GetTraceSummaries"
	});
	const traces = traceProvider({
		title: "X-Ray",
		where: settings.url,
		settleMs: settings.settleMs,
		batch: 5,
		most: 200,
		reach: (context) => reach(http, context),
		read: async (ids, context) => {
			const spans = new Map();
			let next;
			for (let page = 0; page < mostPages; page += 1) {
				const order = postOf("/Traces", {
					TraceIds: ids.map(toXray),
					...defined({ NextToken: next })
				});
				const found = await http.send(order, ({ Traces }) => Array.isArray(Traces), context);
				if (found.kind === "failed") return found;
				for (const { Id, Segments } of listOf(found.json.Traces)) {
					const id = fromXray(String(Id));
					const read = listOf(Segments).map(({ Document }) => parseObject(String(Document))).flatMap((segment) => segment ? spansOfSegment(segment) : []);
					spans.set(id, [...spans.get(id) ?? [], ...read]);
				}
				const { NextToken } = found.json;
				if (typeof NextToken !== "string" || NextToken === "") return {
					kind: "spans",
					spans
				};
				next = NextToken;
			}
			return refusal("its response has too many pages", "are the traces very large?");
		}
	});
	const { check, ...numbers } = numberProvider(traceCounts(settings, http));
	return {
		...traces,
		...numbers,
		check: (queries, context) => (queries.length > 0 ? check : traces.check)(queries, context)
	};
};
const mostPages = 20;
const toXray = (id) => `1-${id.slice(0, 8)}-${id.slice(8)}`;
const fromXray = (id) => id.replace(/^1-/, "").replace("-", "");
export { open };
