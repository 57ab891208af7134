import { excerpt, isHtml } from "./shared-load.js";
import { explainDenial, openResponse, sourceHttp } from "./shared-config.js";
import { traceProvider } from "./shared-providers-spans-trace-source.js";
// build/providers/spans/trace-http.js
function traceHttp(access, words) {
	const http = sourceHttp(access);
	const all = {
		...words,
		lessHint: "a trace this large cannot be read"
	};
	return async (path, { isOwn, isMissing }, context) => {
		const { response } = await http.ask({ path }, context);
		if (response.kind === "answer" && response.status === 404 && isMissing(response)) return { kind: "missing" };
		const whole = response.kind === "answer" && /^\s*\[/.test(response.body) ? {
			...response,
			body: `{"items":${response.body}}`
		} : response;
		return openResponse(whole, all, {
			isOwn,
			refused: ({ status, body }) => {
				if (status !== 401 && status !== 403) return void 0;
				return explainDenial(status, all, isHtml(body) ? void 0 : excerpt(body, 200));
			}
		});
	};
}
// build/providers/spans/trace-backend.js
const openTraceBackend = ({ probe, trace, ...words }) => async (settings, { called = words.key }) => {
	const get = traceHttp(settings, {
		...words,
		key: called
	});
	return traceProvider({
		title: words.title,
		where: settings.url,
		settleMs: settings.settleMs,
		batch: 1,
		most: 200,
		reach: async (context) => {
			const dialect = {
				isOwn: probe.isOwn,
				isMissing: () => false
			};
			const found = await get(probe.path, dialect, context);
			return found.kind === "failed" ? found : { kind: "reached" };
		},
		read: async ([id = ""], context) => {
			const dialect = {
				isOwn: trace.isOwn,
				isMissing: ({ body }) => trace.isMissing(body, id)
			};
			const found = await get(trace.path(id), dialect, context);
			if (found.kind === "failed") return found;
			const json = found.kind === "opened" ? found.json : {};
			return {
				kind: "spans",
				spans: new Map([[id, trace.spansIn(json, id)]])
			};
		}
	});
};
export { openTraceBackend };
