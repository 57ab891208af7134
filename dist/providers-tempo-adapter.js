import { spansOfOtlp, spansOfTrace } from "./shared-providers-spans-otlp.js";
import { traceHttp } from "./shared-providers-spans-trace-http.js";
import { traceProvider } from "./shared-providers-spans-trace-source.js";
// build/providers/tempo/adapter.js
const open = async (settings, { called = "tempo" }) => {
	const get = traceHttp(settings, {
		key: called,
		title: "Tempo",
		api: "Tempo's query frontend",
		base: "the base URL, without /api"
	});
	return traceProvider({
		title: "Tempo",
		where: settings.url,
		settleMs: settings.settleMs,
		batch: 1,
		most: 200,
		reach: async (context) => {
			const found = await get("/api/search/tags", {
				isOwn: ({ tagNames }) => Array.isArray(tagNames),
				isMissing: () => false
			}, context);
			return found.kind === "failed" ? found : { kind: "reached" };
		},
		read: async ([id = ""], context) => {
			const found = await get(`/api/traces/${id}`, {
				isOwn: ({ batches, resourceSpans }) => Array.isArray(batches ?? resourceSpans),
				isMissing: ({ body }) => !/^\s*[<{[]/.test(body)
			}, context);
			if (found.kind === "failed") return found;
			const { batches, resourceSpans } = found.kind === "opened" ? found.json : {};
			return {
				kind: "spans",
				spans: new Map([[id, spansOfTrace(id, spansOfOtlp(batches ?? resourceSpans))]])
			};
		}
	});
};
export { open };
