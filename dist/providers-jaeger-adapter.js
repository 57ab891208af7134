import { isObject, parseObject } from "./shared-config.js";
import { spansOfOtlp, spansOfTrace } from "./shared-providers-spans-otlp.js";
import { openTraceBackend } from "./shared-providers-spans-trace-backend.js";
// build/providers/jaeger/adapter.js
const open = openTraceBackend({
	key: "jaeger",
	title: "Jaeger",
	api: "Jaeger's query service",
	base: "the base URL of its pages, without /api",
	probe: {
		path: "/api/v3/services",
		isOwn: ({ services }) => services === null || Array.isArray(services)
	},
	trace: {
		path: (id) => `/api/v3/traces/${id}`,
		isOwn: ({ result }) => isObject(result),
		isMissing: (body) => isObject(parseObject(body)?.error),
		spansIn: ({ result }, id) => spansOfTrace(id, spansOfOtlp(isObject(result) ? result.resourceSpans : void 0))
	}
});
export { open };
