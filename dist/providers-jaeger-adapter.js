import { isObject } from "./shared-common.js";
import { linkAt, listIn, objectsIn, pagesOf, parseObject } from "./shared-config.js";
import { isTraceOfBase } from "./shared-model-evidence-trace-side.js";
import { spansOfOtlp, spansOfTrace } from "./shared-providers-spans-otlp.js";
import { openTraceBackend } from "./shared-providers-spans-trace-backend.js";
// build/providers/jaeger/adapter.js
const depth = 400;
const resourceSpansIn = ({ result }) => isObject(result) ? result.resourceSpans : void 0;
const isListOf = (key, json) => Array.isArray(json[key]) || json[key] === null || Object.keys(json).length === 0;
const isMissing = (body) => isObject(parseObject(body)?.error);
const open = openTraceBackend({
	key: "jaeger",
	title: "Jaeger",
	api: "Jaeger's query service",
	base: "the base URL of its pages, without /api",
	services: {
		path: "/api/v3/services",
		isOwn: (json) => isListOf("services", json),
		namesIn: ({ services }) => listIn(services)
	},
	operations: (service) => ({
		path: `/api/v3/operations?${new URLSearchParams({ service })}`,
		isOwn: (json) => isListOf("operations", json),
		namesIn: ({ operations }) => objectsIn(operations).map(({ name }) => name)
	}),
	trace: {
		path: (id) => `/api/v3/traces/${id}`,
		isOwn: ({ result }) => isObject(result),
		isMissing,
		spansIn: (json, id) => spansOfTrace(id, spansOfOtlp(resourceSpansIn(json)))
	},
	search: {
		path: ({ service, operation }, { from, to }) => {
			const query = new URLSearchParams({
				"query.service_name": service,
				"query.start_time_min": new Date(from).toISOString(),
				"query.start_time_max": new Date(to).toISOString(),
				"query.search_depth": `${depth}`,
				"query.num_traces": `${depth}`
			});
			if (operation !== void 0) query.set("query.operation_name", operation);
			return `/api/v3/traces?${query}`;
		},
		isOwn: ({ result }) => isObject(result),
		isMissing,
		spansIn: (json) => {
			const received = spansOfOtlp(resourceSpansIn(json));
			const traces = new Set(received.map(({ traceId }) => traceId));
			return {
				spans: received.flatMap(({ traceId, ...span }) => isTraceOfBase(traceId) ? [] : [span]),
				isWhole: traces.size < depth
			};
		},
		link: (settings, { service, operation }, { start, end }) => {
			const base = pagesOf(settings);
			const pairs = [
				["service", service],
				...operation === void 0 ? [] : [["operation", operation]],
				["lookback", "custom"],
				["start", `${Math.round(start * 1e6)}`],
				["end", `${Math.round(end * 1e6)}`]
			];
			return base && linkAt(base, () => pairs, "/search");
		}
	}
});
export { open };
