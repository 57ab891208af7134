import { defined, isObject } from "./shared-common.js";
import { fieldsOf, malformed, objectsIn, postJson, sourceApi, writeSearch } from "./shared-config.js";
import { lineOfObject, logsOf } from "./shared-providers-log-lines.js";
import { nearHint } from "./shared-providers-near-hint.js";
import { numberProvider } from "./shared-providers-check-source.js";
import { numbersOf, oneSeries, timeOfPart } from "./shared-providers-numbers-ended.js";
import { byOrigin } from "./shared-providers-numbers-origins.js";
// build/providers/elasticsearch/lines.js
function linesSearch({ query: index, by, ids }, { start, end }, timeField) {
	const format = "epoch_millis";
	const within = { [timeField]: {
		gte: start * 1e3,
		lt: end * 1e3,
		format
	} };
	const quoted = ids.map((id) => `"${id}"`).join(" OR ");
	const query = by === void 0 ? quoted : `${by.replaceAll(/[^\w.@]/g, "\\$&")}:(${quoted})`;
	return postJson(`/${encodeURIComponent(index)}/_search`, {
		size: 500,
		sort: [{ [timeField]: "asc" }],
		query: { bool: { filter: [{ range: within }, { query_string: { query } }] } }
	});
}
const parseLines = ({ hits }, timeField) => objectsIn(isObject(hits) ? hits.hits : []).flatMap(({ _source: source }) => {
	if (!isObject(source)) return [];
	const time = source[timeField];
	return [lineOfObject(typeof time === "number" ? time : Date.parse(String(time)), source)];
});
// build/providers/elasticsearch/adapter.js
const api = "Elasticsearch or OpenSearch";
const open = async (settings, { called = "elasticsearch" }) => {
	const { settleMs, timeField, url: where } = settings;
	const { send, startMeasuring } = sourceApi(settings, {
		key: called,
		title: "Elasticsearch",
		base: "the base URL, without /_search",
		api,
		lessHint: "query less"
	}, {
		said: ({ status }, json) => errorIn(json, status),
		lacks: lackingIn
	});
	const ask = async (query, over, context) => {
		const result = await send(searchOf(query, over, timeField), isSearch, context);
		if (result.kind !== "failed") return parseCounts(result.json, query.index, over);
		return result.isMissing ? numbersOf([]) : result;
	};
	const numbers = numberProvider({
		id: "elasticsearch",
		title: "Elasticsearch",
		where,
		counted: "documents",
		settleMs,
		severalHint: "one query",
		ask,
		write: writeSearch,
		reach: async (context) => {
			const result = await send({ path: "/" }, ({ version }) => isObject(version), context);
			return result.kind === "failed" && !result.isDenied ? result : { kind: "reached" };
		},
		...byOrigin({
			ask,
			counts: true,
			of: ({ index }) => [{
				all: {
					index,
					query: "*"
				},
				about: index,
				names: [],
				early: `${index} has had no document in the last hour`,
				silent: `${index} has no document in the window`
			}],
			hints: {
				early: "nothing may have been logged yet",
				silent: `is the name right, and is \`${timeField}\` the field of the time? If documents arrive later, raise ${called}.settle`
			}
		}),
		explainUnknown: async ({ index, query }, context) => {
			const named = fieldsOf(query);
			if (named.length === 0) return void 0;
			const path = `/${encodeURIComponent(index)}/_field_caps?fields=*&include_unmapped=false`;
			const result = await send({ path }, ({ fields }) => isObject(fields), context);
			if (result.kind === "failed") return void 0;
			const known = Object.keys(result.json.fields);
			const field = named.find((name) => !known.includes(name));
			const hint = field && nearHint(field, known, void 0);
			return hint ? {
				detail: `${index} has no field ${field}`,
				hint
			} : void 0;
		},
		isWithin: (part, total) => part.index === total.index,
		startMeasuring
	});
	const logs = logsOf({
		settleMs,
		find: async (order, window, context) => {
			const found = await send(linesSearch(order, window, timeField), isSearch, context);
			return found.kind === "failed" ? found : parseLines(found.json, timeField);
		}
	});
	return {
		...numbers,
		logs
	};
};
function searchOf({ index, query }, { parts }, field) {
	const { count, ms, end } = parts;
	const format = "epoch_millis";
	const within = { [field]: {
		gte: end - count * ms,
		lt: end,
		format
	} };
	const ranges = Array.from({ length: count }, (_, part) => {
		const to = Math.round(timeOfPart(part, parts) * 1e3);
		return {
			from: to - ms,
			to
		};
	});
	const aggs = count > 1 ? { parts: { date_range: {
		field,
		format,
		ranges
	} } } : void 0;
	return postJson(`/${encodeURIComponent(index)}/_search`, {
		size: 0,
		track_total_hits: true,
		query: { bool: { filter: [{ range: within }, { query_string: { query } }] } },
		...defined({ aggs })
	});
}
const isSearch = ({ hits, _shards: shards }) => isObject(hits) && isObject(shards);
function errorIn(json, status) {
	const { error } = json ?? {};
	if (status < 400 || !isObject(error)) return "";
	const [cause = error] = objectsIn(error.root_cause);
	return String(cause.reason ?? cause.type ?? `status ${status}`);
}
function lackingIn({ timed_out: isLate, _shards: shards, _clusters: clusters }) {
	const countOf = (of, key) => Number(isObject(of) && of[key] || 0);
	if (isLate === true || countOf(shards, "failed") > 0) return "not every shard responded in time";
	return [
		"skipped",
		"partial",
		"failed"
	].every((key) => countOf(clusters, key) === 0) ? "" : "not every cluster responded";
}
function parseCounts(json, index, { parts }) {
	const shards = json._shards;
	const { total } = json.hits;
	if (shards.total === 0) return numbersOf([], [`no index matches ${index}`]);
	const count = isObject(total) && total.relation === "eq" ? total.value : void 0;
	const found = parts.count > 1 ? bucketsOf(json.aggregations) : [count];
	if (typeof count !== "number" || found.length !== parts.count) return malformed(api);
	if (!found.every((one) => typeof one === "number")) return malformed(api);
	return count > 0 ? oneSeries(found.map((one) => one > 0 ? one : void 0)) : numbersOf([]);
}
const bucketsOf = (aggregations) => isObject(aggregations) && isObject(aggregations.parts) ? objectsIn(aggregations.parts.buckets).map((one) => one.doc_count) : [];
export { open };
