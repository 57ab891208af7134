import { spansOfOtlp, spansOfTrace } from "./shared-providers-spans-otlp.js";
import { openTraceBackend } from "./shared-providers-spans-trace-backend.js";
// build/providers/tempo/adapter.js
const open = openTraceBackend({
	key: "tempo",
	title: "Tempo",
	api: "Tempo's query frontend",
	base: "the base URL, without /api",
	probe: {
		path: "/api/search/tags",
		isOwn: ({ tagNames }) => Array.isArray(tagNames)
	},
	trace: {
		path: (id) => `/api/traces/${id}`,
		isOwn: ({ batches, resourceSpans }) => Array.isArray(batches ?? resourceSpans),
		isMissing: (body) => !/^\s*[<{[]/.test(body),
		spansIn: ({ batches, resourceSpans }, id) => spansOfTrace(id, spansOfOtlp(batches ?? resourceSpans))
	}
});
export { open };
