import { awsApi, awsPages, incomplete, objectsIn, parseObject, postJson } from "./shared-config.js";
import { asXray } from "./shared-providers-log-lines.js";
import { numberProvider } from "./shared-providers-check-source.js";
import { traceProvider } from "./shared-providers-spans-trace-source.js";
import { isTraceOfBase } from "./shared-model-evidence-trace-side.js";
import { numbersOf, partAt } from "./shared-providers-numbers-ended.js";
import { defined } from "./shared-common.js";
import { nameOf } from "./shared-providers-spans-otlp.js";
// build/providers/xray/counts.js
const mostPages$1 = 100;
const traceCounts = ({ url: where, settleMs }, api) => ({
	id: "xray",
	title: "X-Ray",
	where,
	counted: "sampled traces",
	settleMs,
	severalHint: "one filter expression",
	write: (filter) => filter,
	ask: async (filter, { parts }, context) => {
		const summaries = {
			...stretchOf(parts),
			FilterExpression: filter,
			Sampling: false
		};
		const found = await awsPages((next) => api.send(postJson("/TraceSummaries", {
			...summaries,
			...next
		}), isOwn, context), {
			most: mostPages$1,
			otherwise: "narrow the filter expression"
		});
		if (found.kind === "failed") return found;
		const traces = found.pages.flatMap(({ TraceSummaries }) => objectsIn(TraceSummaries)).filter(({ Id }) => !isTraceOfBase(String(Id).replace(/^1-/, "").replace("-", "")));
		const open = traces.filter(({ IsPartial }) => IsPartial === true).length;
		if (open > 0) return incomplete(`${open} of ${traces.length} traces are still in progress`);
		return countsOf(traces.map(beginOf), parts);
	},
	reach: (context) => reach(api, context),
	explainSilence: () => Promise.resolve(void 0),
	goesOn: () => ({ by: "events" }),
	isWithin: (part, total) => part.trim().startsWith(total.trim()),
	startMeasuring: api.startMeasuring
});
function reach({ send }, context) {
	const end = Math.floor(context.clock.now() / 1e3);
	return send(postJson("/TraceSummaries", {
		StartTime: end - 60,
		EndTime: end
	}), isOwn, context);
}
const isOwn = ({ TraceSummaries }) => Array.isArray(TraceSummaries);
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
	return numbersOf([{
		labels: {},
		values
	}]);
}
// build/providers/xray/segments.js
function spansOfSegment(segment) {
	return readPart(segment, nameOf(segment.name, "unknown service"), segment.parent_id);
}
function readPart(part, service, parent) {
	const { id, name, start_time: start, end_time: end } = part;
	const below = objectsIn(part.subsegments).flatMap((one) => readPart(one, service, id));
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
	const api = awsApi(settings, {
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
		reach: (context) => reach(api, context),
		read: async (ids, context) => {
			const found = await awsPages((next) => {
				const order = postJson("/Traces", {
					TraceIds: ids.map(asXray),
					...next
				});
				return api.send(order, ({ Traces }) => Array.isArray(Traces), context);
			}, {
				most: mostPages,
				otherwise: "are the traces very large?"
			});
			if (found.kind === "failed") return found;
			const spans = new Map();
			for (const { Id, Segments } of found.pages.flatMap(({ Traces }) => objectsIn(Traces))) {
				const id = fromXray(String(Id));
				const read = objectsIn(Segments).map(({ Document }) => parseObject(String(Document))).flatMap((segment) => segment ? spansOfSegment(segment) : []);
				spans.set(id, [...spans.get(id) ?? [], ...read]);
			}
			return {
				kind: "spans",
				spans
			};
		}
	});
	const { check, ...numbers } = numberProvider(traceCounts(settings, api));
	return {
		...traces,
		...numbers,
		check: (queries, context) => (queries.length > 0 ? check : traces.check)(queries, context)
	};
};
const mostPages = 20;
const fromXray = (id) => id.replace(/^1-/, "").replace("-", "");
export { open };
