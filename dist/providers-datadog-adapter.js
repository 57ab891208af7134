import { defined, excerpt, hourMs, isObject } from "./shared-common.js";
import { allPages, fillQuery, fillsZero, isCount, isNarrower, linkAt, malformed, metricsOf, noQuantile, objectsIn, pagesOf$1 as pagesOf, postJson, readsOf, refusal, sourceApi } from "./shared-config.js";
import { nearHint } from "./shared-providers-near-hint.js";
import { numberProvider } from "./shared-providers-check-source.js";
import { byPart, lastHour, numbersOf, oneSeries } from "./shared-providers-numbers-ended.js";
import { byOrigin } from "./shared-providers-numbers-origins.js";
import { wholeCounts } from "./shared-providers-numbers-whole-counts.js";
import { isSelectedInAnyCase, withSpanSearch } from "./shared-providers-spans-span-measure.js";
import { isTraceOfBase } from "./shared-model-evidence-trace-side.js";
import { nameOf } from "./shared-providers-spans-otlp.js";
import { tracesOf } from "./shared-providers-spans-trace-source.js";
// build/providers/datadog/responses.js
const unreadable = malformed("Datadog's API");
function parseScalar(json) {
	const columns = attributesOf(json).columns ?? [];
	if (!Array.isArray(columns) || !columns.every(isColumn)) return unreadable;
	const groups = columns.filter(({ type }) => type === "group");
	const found = columns.filter(({ type }) => type === "number");
	if (groups.length + found.length !== columns.length) return unreadable;
	if (!found.every(({ values }) => values.every(isValue))) return unreadable;
	const labelsAt = (row) => Object.fromEntries(groups.map(({ name, values }) => [name, tagOf(values[row])]));
	const series = found.flatMap(({ values }) => values.flatMap((value, row) => typeof value === "number" ? [{
		labels: labelsAt(row),
		values: [value]
	}] : []));
	return numbersOf(series);
}
function parseSeries(json, { parts, counts }) {
	const { times, series, values } = attributesOf(json);
	const [begins, named, found] = [
		times,
		series,
		values
	].map((one) => one ?? []);
	if (!Array.isArray(begins) || !Array.isArray(named) || !Array.isArray(found)) return unreadable;
	if (!(begins.every((time) => typeof time === "number") && found.every((one) => Array.isArray(one) && one.length === begins.length && one.every(isValue)) && named.length === found.length)) return unreadable;
	if (counts && begins.slice(1).some((time, at) => time !== begins[at] + parts.ms)) return refusal("it returned other intervals than requested");
	const pointsOf = (list) => begins.flatMap((time, at) => {
		const value = list[at];
		return typeof value === "number" ? [[(time + parts.ms) / 1e3, value]] : [];
	});
	return numbersOf(found.flatMap((list, at) => oneSeries(byPart(pointsOf(list), parts), labelsOf(named[at])).series));
}
const errorsOf = (json) => textsOf(json?.errors);
function lackingIn({ meta }) {
	if (!isObject(meta)) return "";
	const { status, warnings } = meta;
	return textsOf([status === "timeout" && "the search timed out", warnings].flat());
}
const textsOf = (list) => [list].flat().map((one) => isObject(one) ? one.detail ?? one.title : one).filter((one) => typeof one === "string" && one.trim() !== "").slice(0, 3).join("; ");
const isColumn = (one) => isObject(one) && typeof one.name === "string" && typeof one.type === "string" && Array.isArray(one.values);
const isValue = (one) => one === null || typeof one === "number";
const attributesOf = ({ data }) => isObject(data) && isObject(data.attributes) ? data.attributes : {};
const tagOf = (cell) => excerpt([cell].flat().map(String).join(","), 200);
function labelsOf(one) {
	const tags = isObject(one) && Array.isArray(one.group_tags) ? one.group_tags.map(String) : [];
	return Object.fromEntries(tags.map((tag) => {
		const [name = "", ...value] = tag.split(":");
		return [excerpt(name, 100), excerpt(value.join(":"), 200)];
	}));
}
// build/providers/datadog/traces.js
const mostPages = 10;
const pageSize = 1e3;
const datadogTraces = ({ settleMs }, send) => tracesOf({
	settleMs,
	batch: 20,
	most: 100,
	read: async (ids, context) => {
		const query = `trace_id:(${ids.flatMap((id) => [id, decimal(id)]).join(" OR ")})`;
		const to = context.clock.now();
		const found = await allPages((cursor) => {
			const page = {
				limit: pageSize,
				...defined({ cursor })
			};
			return send(searchSpans({
				query,
				from: to - hourMs,
				to,
				page
			}), isSpanList, context);
		}, {
			tokenIn: cursorIn,
			most: mostPages,
			otherwise: "lower traces.share"
		});
		if (found.kind === "failed") return found;
		const spans = new Map();
		for (const { attributes } of found.pages.flatMap(({ data }) => objectsIn(data))) {
			if (!isObject(attributes)) continue;
			const { trace_id: said } = attributes;
			const id = ids.find((one) => isSameTrace(one, said));
			const span = readSpan(attributes);
			if (id && span) spans.set(id, [...spans.get(id) ?? [], span]);
		}
		return {
			kind: "spans",
			spans
		};
	}
});
const isSpanList = ({ data }) => Array.isArray(data);
function searchSpans({ query, from, to, page }) {
	const attributes = {
		filter: {
			query,
			from: new Date(from).toISOString(),
			to: new Date(to).toISOString()
		},
		page,
		sort: "timestamp"
	};
	return postJson("/api/v2/spans/events/search", { data: {
		type: "search_request",
		attributes
	} });
}
const decimal = (id) => BigInt(`0x${id.slice(16)}`).toString();
const isSameTrace = (id, said) => said === id || said === id.slice(16) || said === decimal(id);
const cursorIn = ({ meta }) => isObject(meta) && isObject(meta.page) ? meta.page.after : void 0;
function readSpan(of) {
	const [start, end] = [of.start_timestamp, of.end_timestamp].map((time) => Date.parse(String(time)));
	if (typeof of.span_id !== "string" || !(end >= start)) return void 0;
	return {
		id: of.span_id,
		service: nameOf(of.service, "unknown service"),
		name: nameOf(of.resource_name ?? of.operation_name, "unnamed span"),
		start,
		end,
		...defined({
			parent: typeof of.parent_id === "string" && of.parent_id !== "0" ? of.parent_id : void 0,
			failed: hasFailed(of) ? true : void 0
		})
	};
}
const hasFailed = ({ status, custom, attributes }) => status === "error" || [custom, attributes].some((one) => isObject(one) && Boolean(one.error));
// build/providers/datadog/span-search.js
const mostQueries = 30;
const datadogSpans = ({ settleMs }, send, startMeasuring) => ({
	title: "Datadog",
	settleMs,
	mostQueries,
	find: async ({ service, operation }, { from, to }, context) => {
		const named = operation === void 0 ? "" : ` resource_name:${quoted(operation)}`;
		const found = await send(searchSpans({
			query: `service:${quoted(service)}${named}`,
			from,
			to,
			page: { limit: pageSize }
		}), isSpanList, context);
		if (found.kind === "failed") return found;
		const data = objectsIn(found.json.data);
		return {
			kind: "spans",
			spans: data.flatMap(({ attributes }) => isObject(attributes) && !isTraceOfBase(attributes.trace_id) ? readSpan(attributes) ?? [] : []),
			isWhole: data.length < pageSize
		};
	},
	isWanted: isSelectedInAnyCase,
	startMeasuring
});
const quoted = (text) => `"${text.replace(/[\\"]/g, "\\$&")}"`;
// build/providers/datadog/adapter.js
const open = async (settings, { called = "datadog" }) => {
	const { send, startMeasuring } = sourceApi(settings, wordsOf(called), {
		said: (_, json) => errorsOf(json),
		lacks: lackingIn,
		resetHeader: "x-ratelimit-reset"
	});
	const ask = async (query, over, context) => {
		if (over.reduce?.kind === "quantile") return refusal(noQuantile.message, noQuantile.hint);
		const result = await send(orderOf(query, over), isData, context);
		if (result.kind === "failed") return result;
		const found = over.parts.count === 1 ? parseScalar(result.json) : parseSeries(result.json, over);
		return found.kind === "numbers" && over.counts ? wholeCounts(found, "leave `by {…}` out") : found;
	};
	const known = async (context) => {
		const from = lastHour(context, false).window.start;
		const isList = ({ metrics }) => Array.isArray(metrics);
		const result = await send({ path: `/api/v1/metrics?from=${from}` }, isList, context);
		return result.kind === "failed" ? [] : result.json.metrics.map(String);
	};
	const numbers = numberProvider({
		id: "datadog",
		title: "Datadog",
		where: settings.url,
		counted: "points",
		settleMs: settings.settleMs,
		severalHint: "a query without `by {…}`",
		reducesItself: true,
		write: (query, { window }) => fillQuery(query, window),
		ask,
		reach: (context) => ask("avg:system.cpu.user{*}", lastHour(context, false), context),
		...byOrigin({
			ask,
			counts: false,
			of: (query) => metricsOf(query).map((metric) => ({
				all: `avg:${metric}{*}`,
				about: metric,
				names: [metric],
				early: `no point of ${metric} has arrived in the last hour`,
				silent: `no point of ${metric} arrived in the window`
			})),
			known,
			hints: {
				early: "nothing may have sent it yet",
				silent: `is the name right, and does its agent send? If points arrive later, raise ${called}.settle`
			}
		}),
		explainUnknown: async (query, context) => {
			for (const metric of metricsOf(query)) {
				const path = `/api/v1/metrics/${encodeURIComponent(metric)}`;
				const found = await send({ path }, () => true, context);
				if (found.kind !== "failed" || !found.isMissing) continue;
				const hint = nearHint(metric, await known(context), "is its name right?");
				return {
					detail: `Datadog knows no metric ${metric}`,
					hint
				};
			}
		},
		standsIn: fillsZero,
		isWithin: isNarrower,
		link: (query, window) => settings.site && explorerAt(settings.site, query, window),
		startMeasuring
	});
	const search = datadogSpans(settings, send, startMeasuring);
	return {
		...withSpanSearch(numbers, search),
		traces: datadogTraces(settings, send)
	};
};
const wordsOf = (key) => ({
	key,
	title: "Datadog",
	base: "the base URL, without /api/v2",
	api: "Datadog's API",
	lessHint: "query less, without `by {…}`",
	access: `are ${key}.api-key and ${key}.app-key those of ${key}.site, and may the application key query metrics (timeseries_query)?`
});
const aggregatorOf = (query, { counts, reduce }) => reduce?.kind ?? (counts || isCount(query) ? "sum" : "avg");
function orderOf(query, over) {
	const { count, ms, end } = over.parts;
	const isWhole = count === 1;
	const kind = isWhole ? "scalar" : "timeseries";
	const read = {
		data_source: "metrics",
		name: "a",
		query: fillQuery(query, over.window)
	};
	const attributes = {
		from: end - count * ms,
		to: end,
		queries: [isWhole ? {
			...read,
			aggregator: aggregatorOf(query, over)
		} : read],
		formulas: [{ formula: "a" }],
		...isWhole ? {} : { interval: ms }
	};
	return postJson(`/api/v2/query/${kind}`, { data: {
		type: `${kind}_request`,
		attributes
	} });
}
const isData = ({ data }) => isObject(data) && isObject(data.attributes);
function explorerAt(site, query, { start, end }) {
	const [read] = readsOf(query);
	if (!read) return void 0;
	return linkAt(`${pagesOf(site)}/metric/explorer`, () => [
		["exp_metric", read.metric],
		["exp_scope", read.scope],
		["exp_agg", read.space],
		["start", String(Math.round(start * 1e3))],
		["end", String(Math.round(end * 1e3))],
		["paused", "true"]
	]);
}
export { open };
