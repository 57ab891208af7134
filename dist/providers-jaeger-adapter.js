import { isObject, parseObject } from "./shared-config.js";
import { spansOfOtlp, spansOfTrace } from "./shared-providers-spans-otlp.js";
import { traceHttp } from "./shared-providers-spans-trace-http.js";
import { traceProvider } from "./shared-providers-spans-trace-source.js";
// build/providers/jaeger/adapter.js
const open = async (settings, { called = "jaeger" }) => {
	const get = traceHttp(settings, {
		key: called,
		title: "Jaeger",
		api: "Jaeger's query service",
		base: "the base URL of its pages, without /api"
	});
	return traceProvider({
		title: "Jaeger",
		where: settings.url,
		settleMs: settings.settleMs,
		batch: 1,
		most: 200,
		reach: async (context) => {
			const found = await get("/api/v3/services", {
				isOwn: isServices,
				isMissing: () => false
			}, context);
			return found.kind === "failed" ? found : { kind: "reached" };
		},
		read: async ([id = ""], context) => {
			const found = await get(`/api/v3/traces/${id}`, {
				isOwn: ({ result }) => isObject(result),
				isMissing: ({ body }) => isObject(parseObject(body)?.error)
			}, context);
			if (found.kind === "failed") return found;
			const { resourceSpans } = found.kind === "opened" && isObject(found.json.result) ? found.json.result : {};
			return {
				kind: "spans",
				spans: new Map([[id, spansOfTrace(id, spansOfOtlp(resourceSpans))]])
			};
		}
	});
};
const isServices = ({ services }) => services === null || Array.isArray(services);
export { open };
