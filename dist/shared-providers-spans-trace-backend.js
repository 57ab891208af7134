import { withSpanSearch } from "./shared-providers-spans-span-measure.js";
import { excerpt, isHtml } from "./shared-common.js";
import { explainDenial, openResponse, sourceHttp } from "./shared-config.js";
import { traceProvider } from "./shared-providers-spans-trace-source.js";
import { explainUnknown } from "./shared-providers-spans-unknown-names.js";
// build/providers/spans/trace-http.js
function traceHttp(access, words) {
	const http = sourceHttp(access);
	const all = {
		...words,
		lessHint: "a trace this large cannot be read"
	};
	const get = async (path, { isOwn, isMissing }, context) => {
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
	return {
		get,
		startMeasuring: http.startMeasuring
	};
}
// build/providers/spans/trace-backend.js
const mostQueries = 300;
const openTraceBackend = (backend) => {
	const open = traceBackend(backend);
	return async (settings, opening) => {
		const { provider, search } = open(settings, opening);
		return withSpanSearch(provider, search);
	};
};
const traceBackend = ({ services, operations, trace, search, ...words }) => (settings, { called = words.key }) => {
	const http = traceHttp(settings, {
		...words,
		key: called
	});
	const { get } = http;
	const { title } = words;
	const namesOf = async ({ path, isOwn, namesIn }, context) => {
		const found = await get(path, {
			isOwn,
			isMissing: () => false
		}, context);
		return found.kind === "opened" ? namesIn(found.json).map(String) : [];
	};
	return {
		provider: traceProvider({
			title,
			where: settings.url,
			settleMs: settings.settleMs,
			batch: 1,
			most: 200,
			reach: async (context) => {
				const { path, isOwn } = services;
				const found = await get(path, {
					isOwn,
					isMissing: () => false
				}, context);
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
		}),
		search: {
			title,
			settleMs: settings.settleMs,
			mostQueries,
			...search,
			find: async (wanted, stretch, context) => {
				const dialect = {
					isOwn: search.isOwn,
					isMissing: ({ body }) => search.isMissing?.(body) ?? false
				};
				const found = await get(search.path(wanted, stretch), dialect, context);
				if (found.kind === "failed") return found;
				return {
					kind: "spans",
					...search.spansIn(found.kind === "opened" ? found.json : {}, wanted)
				};
			},
			explainNone: async (wanted, context) => {
				const { service, operation } = wanted;
				const known = await namesOf(services, context);
				const unknown = explainUnknown(title, { service }, service, known);
				if (unknown || operation === void 0) return unknown;
				const names = await namesOf(operations(service), context);
				return explainUnknown(title, wanted, operation, names);
			},
			link: (wanted, window) => search.link?.(settings, wanted, window),
			startMeasuring: http.startMeasuring
		}
	};
};
export { openTraceBackend, traceBackend };
