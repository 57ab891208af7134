import { fillQuery, fillsZero, isCount, isNarrower, isObject, linkAt, metricsOf, openResponse, pagesOf$1 as pagesOf, readsOf, refusal, sourceHttp } from "./shared-config.js";
import { defined, excerpt, nearest } from "./shared-common.js";
import { numberProvider, wholeOf } from "./shared-providers-check-source.js";
import { wholeCounts } from "./shared-providers-numbers-whole-counts.js";
import { isSelectedInAnyCase, withSpanSearch } from "./shared-providers-spans-span-measure.js";
import { byPart } from "./shared-providers-numbers-settled.js";
import { listOf, nameOf } from "./shared-providers-spans-otlp.js";
import { tracesOf } from "./shared-providers-spans-trace-source.js";
// build/providers/datadog/responses.js
const malformed = refusal("its response has an unknown format", "is it Datadog's API?");
const numbers = (series) => ({
	kind: "numbers",
	series,
	warnings: []
});
function parseScalar(json) {
	const columns = attributesOf(json).columns;
	if (columns === void 0 || columns === null) return numbers([]);
	if (!Array.isArray(columns) || !columns.every(isColumn)) return malformed;
	const groups = columns.filter(({ type }) => type === "group");
	const found = columns.filter(({ type }) => type === "number");
	if (groups.length + found.length !== columns.length) return malformed;
	const rows = found.flatMap(({ values }) => values.map((value, row) => ({
		value,
		labels: Object.fromEntries(groups.map(({ name, values }) => [name, tagOf(values[row])]))
	})));
	if (!rows.every(({ value }) => isValue(value))) return malformed;
	return numbers(rows.flatMap(({ value, labels }) => typeof value === "number" ? [{
		labels,
		values: [value]
	}] : []));
}
function parseSeries(json, over) {
	const { parts, counts } = over;
	const { times, series, values } = attributesOf(json);
	const [begins, named, found] = [
		times,
		series,
		values
	].map((one) => one ?? []);
	if (!Array.isArray(begins) || !Array.isArray(named) || !Array.isArray(found)) return malformed;
	if (!(begins.every((time) => typeof time === "number") && found.every((one) => Array.isArray(one) && one.length === begins.length && one.every(isValue)) && named.length === found.length)) return malformed;
	if (counts && begins.slice(1).some((time, at) => time !== begins[at] + parts.ms)) return refusal("it returned other intervals than requested");
	const pointsOf = (list) => begins.flatMap((time, at) => {
		const value = list[at];
		return typeof value === "number" ? [[(time + parts.ms) / 1e3, value]] : [];
	});
	return numbers(found.map((list, at) => ({
		labels: labelsOf(named[at]),
		values: byPart(pointsOf(list), parts)
	})).filter((one) => one.values.some((value) => value !== void 0)));
}
const isColumn = (one) => isObject(one) && typeof one.name === "string" && typeof one.type === "string" && Array.isArray(one.values);
const isValue = (one) => one === null || typeof one === "number";
function attributesOf({ data }) {
	return isObject(data) && isObject(data.attributes) ? data.attributes : {};
}
const tagOf = (cell) => excerpt([cell].flat().map(String).join(","), 200);
function labelsOf(one) {
	const tags = isObject(one) && Array.isArray(one.group_tags) ? one.group_tags.map(String) : [];
	return Object.fromEntries(tags.map((tag) => {
		const [name = "", ...value] = tag.split(":");
		return [excerpt(name, 100), excerpt(value.join(":"), 200)];
	}));
}
// build/providers/datadog/traces.js
const hourMs = 36e5;
const mostPages = 10;
const pageSize$1 = 1e3;
const datadogTraces = ({ url, settleMs }, send) => tracesOf({
	title: "Datadog",
	where: url,
	settleMs,
	batch: 20,
	most: 100,
	reach: async () => ({ kind: "reached" }),
	read: async (ids, context) => {
		const spans = new Map();
		let cursor;
		for (let page = 0; page < mostPages; page += 1) {
			const found = await send(searchOf(ids, cursor, context), isSpanList, context);
			if (found.kind === "failed") return found;
			for (const { id, span } of listOf(found.json.data).flatMap((one) => readOf(one, ids))) spans.set(id, [...spans.get(id) ?? [], span]);
			cursor = cursorOf(found.json);
			if (cursor === void 0) return {
				kind: "spans",
				spans
			};
		}
		return refusal("its response has too many pages", "lower traces.share");
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
	return {
		path: "/api/v2/spans/events/search",
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ data: {
			type: "search_request",
			attributes
		} })
	};
}
function searchOf(ids, cursor, { clock }) {
	const query = `trace_id:(${ids.flatMap((id) => [id, decimal(id)]).join(" OR ")})`;
	const page = {
		limit: pageSize$1,
		...defined({ cursor })
	};
	return searchSpans({
		query,
		from: clock.now() - hourMs,
		to: clock.now(),
		page
	});
}
const decimal = (id) => BigInt(`0x${id.slice(16)}`).toString();
const isSameTrace = (id, said) => said === id || said === id.slice(16) || said === decimal(id);
function readOf({ attributes }, ids) {
	if (!isObject(attributes)) return [];
	const id = ids.find((one) => isSameTrace(one, attributes.trace_id));
	const span = readSpan(attributes);
	return id && span ? [{
		id,
		span
	}] : [];
}
function cursorOf({ meta }) {
	const page = isObject(meta) ? meta.page : void 0;
	const after = isObject(page) ? page.after : void 0;
	return typeof after === "string" ? after : void 0;
}
function readSpan(of) {
	const [start, end] = [of.start_timestamp, of.end_timestamp].map((time) => Date.parse(String(time)));
	if (typeof of.span_id !== "string" || !(end >= start)) return void 0;
	const custom = isObject(of.custom) ? of.custom : {};
	return {
		id: of.span_id,
		service: nameOf(of.service, "unknown service"),
		name: nameOf(of.resource_name ?? of.operation_name, "unnamed span"),
		start,
		end,
		...defined({
			parent: typeof of.parent_id === "string" && of.parent_id !== "0" ? of.parent_id : void 0,
			failed: of.status === "error" || "error" in custom ? true : void 0
		})
	};
}
// build/providers/datadog/span-search.js
const pageSize = 1e3;
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
		const data = listOf(found.json.data);
		return {
			kind: "spans",
			spans: data.flatMap(({ attributes }) => isObject(attributes) ? readSpan(attributes) ?? [] : []),
			isWhole: data.length < pageSize
		};
	},
	isWanted: isSelectedInAnyCase,
	startMeasuring
});
const quoted = (text) => `"${text.replace(/[\\"]/g, "\\$&")}"`;
// build/providers/datadog/adapter.js
const open = async (settings, { called = "datadog" }) => {
	const http = sourceHttp(settings, { resetHeader: "x-ratelimit-reset" });
	const words = wordsOf(called);
	const send = async (order, isOwn, context) => {
		const { response } = await http.ask(order, context);
		return openResponse(response, words, {
			isOwn,
			refused: (own, json) => explainError(own, json, called)
		});
	};
	const ask = async (query, over, context) => {
		if (over.reduce?.kind === "quantile") return noQuantile;
		const isWhole = over.parts.count === 1;
		const result = await send(isWhole ? scalarOf(query, over) : seriesOf(query, over), isData, context);
		if (result.kind === "failed") return result;
		const found = isWhole ? parseScalar(result.json) : parseSeries(result.json, over);
		return found.kind === "numbers" && over.counts ? wholeCounts(found, "leave `by {…}` out") : found;
	};
	const isSilent = async (metric, over, context) => {
		const found = await ask(`avg:${metric}{*}`, {
			...over,
			counts: false
		}, context);
		return found.kind === "failed" ? found : found.series.length === 0;
	};
	const nearOf = async (metric, from, context) => {
		const order = { path: `/api/v1/metrics?from=${Math.floor(from)}` };
		const result = await send(order, ({ metrics }) => Array.isArray(metrics), context);
		const names = result.kind === "failed" ? [] : result.json.metrics.map(String);
		return nearest(metric, names);
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
		reach: async (context) => {
			const found = await ask("avg:system.cpu.user{*}", lastHour(context), context);
			return found.kind === "failed" ? found : { kind: "reached" };
		},
		findMissing: async (query, context) => {
			const hour = lastHour(context);
			return (await Promise.all(metricsOf(query).map(async (metric) => {
				if (await isSilent(metric, hour, context) !== true) return [];
				const near = await nearOf(metric, hour.window.start, context);
				return [{
					message: `no point of ${metric} has arrived in the last hour`,
					about: metric,
					hint: near ? `did you mean \`${near}\`?` : "nothing may have sent it yet"
				}];
			}))).flat();
		},
		explainUnknown: async (query, context) => {
			for (const metric of metricsOf(query)) {
				const path = `/api/v1/metrics/${encodeURIComponent(metric)}`;
				const { response } = await http.ask({ path }, context);
				if (response.kind === "failed" || response.status !== 404) continue;
				const near = await nearOf(metric, lastHour(context).window.start, context);
				return {
					detail: `Datadog knows no metric ${metric}`,
					hint: near ? `did you mean \`${near}\`?` : "is its name right?"
				};
			}
		},
		explainSilence: async (query, { window }, context) => {
			for (const metric of metricsOf(query)) {
				const silent = await isSilent(metric, wholeOf(window, false), context);
				if (typeof silent !== "boolean") return silent;
				if (silent) return describeSilence(metric, called);
			}
		},
		standsIn: fillsZero,
		isWithin: isNarrower,
		link: (query, window) => settings.site && explorerAt(settings.site, query, window),
		startMeasuring: http.startMeasuring
	});
	const search = datadogSpans(settings, send, http.startMeasuring);
	return {
		...withSpanSearch(numbers, search),
		traces: datadogTraces(settings, send)
	};
};
const describeSilence = (metric, called) => ({
	detail: `no point of ${metric} arrived in the window`,
	hint: `is the name right, and does its agent send? ${called}.settle says how long points take`
});
const noQuantile = {
	...refusal("Datadog does not reduce points to a percentile", "select the percentile in the query, such as p95:shop.latency{*}, with `reduce: max`"),
	isWrong: true
};
const lastHour = ({ clock }) => {
	const end = clock.now() / 1e3;
	return wholeOf({
		start: end - 3600,
		end
	}, false);
};
const aggregatorOf = (query, { counts, reduce }) => reduce?.kind ?? (counts || isCount(query) ? "sum" : "avg");
const scalarOf = (query, over) => post("scalar", over, {
	aggregator: aggregatorOf(query, over),
	query
});
const seriesOf = (query, over) => post("timeseries", over, { query }, { interval: over.parts.ms });
function post(kind, { window, parts: { count, ms, end } }, { query, ...more }, options = {}) {
	const queries = [{
		data_source: "metrics",
		name: "a",
		query: fillQuery(query, window),
		...more
	}];
	const attributes = {
		from: end - count * ms,
		to: end,
		queries,
		formulas: [{ formula: "a" }],
		...options
	};
	return {
		path: `/api/v2/query/${kind}`,
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ data: {
			type: `${kind}_request`,
			attributes
		} })
	};
}
const isData = ({ data }) => isObject(data) && isObject(data.attributes);
const wordsOf = (key) => ({
	key,
	title: "Datadog",
	base: "the base URL, without /api/v2",
	api: "Datadog's API",
	lessHint: "query less, without `by {…}`"
});
function explainError({ status }, json, called) {
	const text = errorsOf(json?.errors);
	if (status === 401 || status === 403) return {
		...refusal(`it refuses access (${status})${text && `: ${text}`}`, `are ${called}.api-key and ${called}.app-key those of ${called}.site, and may the application key query metrics (timeseries_query)?`),
		isWrong: true
	};
	if (text === "") return void 0;
	if (status === 200) return refusal(`its response is incomplete: ${text}`);
	if (status === 400 || status === 422) return {
		...refusal(`it refuses the query: ${text}`),
		isWrong: true
	};
}
const errorsOf = (errors) => [errors].flat().filter((one) => typeof one === "string" || isObject(one)).map((one) => excerpt(typeof one === "string" ? one : String(one.detail ?? one.title ?? ""), 300)).filter((one) => one !== "").slice(0, 3).join("; ");
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
