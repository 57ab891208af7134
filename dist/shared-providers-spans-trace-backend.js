import { withSpanSearch } from "./shared-providers-spans-span-measure.js";
import { openResponse, plainText, sourceHttp } from "./shared-config.js";
import { traceProvider } from "./shared-providers-spans-trace-source.js";
import { explainUnknown } from "./shared-providers-spans-unknown-names.js";
// build/providers/spans/trace-http.js
function traceHttp(access, words) {
	const { ask, startMeasuring } = sourceHttp(access);
	const all = {
		...words,
		lessHint: "a trace this large cannot be read"
	};
	const get = async (path, { isOwn, isMissing }, context) => {
		const { response } = await ask({ path }, context);
		if (response.kind === "answer" && response.status === 404 && isMissing?.(response.body)) return {
			kind: "opened",
			json: {}
		};
		const whole = response.kind === "answer" && /^\s*\[/.test(response.body) ? {
			...response,
			body: `{"items":${response.body}}`
		} : response;
		return openResponse(whole, all, {
			isOwn,
			said: (one) => plainText(one, 401, 403)
		});
	};
	return {
		get,
		startMeasuring
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
	const { get, startMeasuring } = traceHttp(settings, {
		...words,
		key: called
	});
	const { title } = words;
	const { settleMs, url: where } = settings;
	const namesOf = async ({ path, isOwn, namesIn }, context) => {
		const found = await get(path, { isOwn }, context);
		return found.kind === "failed" ? [] : namesIn(found.json).map(String);
	};
	return {
		provider: traceProvider({
			title,
			where,
			settleMs,
			batch: 1,
			most: 200,
			reach: (context) => get(services.path, { isOwn: services.isOwn }, context),
			read: async ([id = ""], context) => {
				const { isOwn } = trace;
				const isMissing = (body) => trace.isMissing(body, id);
				const found = await get(trace.path(id), {
					isOwn,
					isMissing
				}, context);
				return found.kind === "failed" ? found : {
					kind: "spans",
					spans: new Map([[id, trace.spansIn(found.json, id)]])
				};
			}
		}),
		search: {
			title,
			settleMs,
			mostQueries,
			...search,
			find: async (wanted, stretch, context) => {
				const found = await get(search.path(wanted, stretch), search, context);
				return found.kind === "failed" ? found : {
					kind: "spans",
					...search.spansIn(found.json, wanted)
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
			startMeasuring
		}
	};
};
export { openTraceBackend, traceBackend };
