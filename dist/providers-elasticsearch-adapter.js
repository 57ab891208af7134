import { defined, excerpt, nearest } from "./shared-common.js";
import { explainDenial, fieldsOf, isObject, openResponse, refusal, sourceHttp, writeSearch } from "./shared-config.js";
import { lineOf, logsOf } from "./shared-providers-log-lines.js";
import { numberProvider } from "./shared-providers-check-source.js";
import { timeOfPart } from "./shared-providers-numbers-settled.js";
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
	const search = {
		size: 500,
		sort: [{ [timeField]: "asc" }],
		query: { bool: { filter: [{ range: within }, { query_string: { query } }] } }
	};
	return {
		path: `/${encodeURIComponent(index)}/_search`,
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify(search)
	};
}
function parseLines({ hits }, order, timeField) {
	return (isObject(hits) && Array.isArray(hits.hits) ? hits.hits.filter(isObject) : []).flatMap(({ _source: source }) => {
		if (!isObject(source)) return [];
		const whole = JSON.stringify(source);
		const text = typeof source.message === "string" ? source.message : whole;
		const time = source[timeField];
		return lineOf({
			at: typeof time === "number" ? time : Date.parse(String(time)),
			text,
			beside: whole
		}, order);
	});
}
// build/providers/elasticsearch/adapter.js
const open = async (settings, { called = "elasticsearch" }) => {
	const http = sourceHttp(settings);
	const words = wordsOf(called);
	const send = async (order, isOwn, context) => {
		const { response } = await http.ask(order, context);
		return openResponse(response, words, {
			isOwn,
			refused: (own, json) => explainError(own, json, words)
		});
	};
	const ask = async ({ index, query }, over, context) => {
		const order = searchOf({
			index,
			query
		}, over, settings.timeField);
		const result = await send(order, isSearch, context);
		if (result.kind !== "failed") return parseCounts(result.json, index, over);
		return result.isMissing ? {
			kind: "numbers",
			series: [],
			warnings: []
		} : result;
	};
	const explainSilence = async ({ index }, over, context) => {
		const all = await ask({
			index,
			query: "*"
		}, over, context);
		if (all.kind === "failed") return all;
		if (all.series.length > 0) return void 0;
		return {
			detail: `${index} has no document in the window`,
			hint: `is the name right, and is \`${settings.timeField}\` the time? ${called}.settle says how long documents take`
		};
	};
	const numbers = numberProvider({
		id: "elasticsearch",
		title: "Elasticsearch",
		where: settings.url,
		counted: "documents",
		settleMs: settings.settleMs,
		severalHint: "one query",
		ask,
		explainSilence,
		write: writeSearch,
		reach: async (context) => {
			const result = await send({ path: "/" }, isGreeting, context);
			return result.kind === "failed" && !result.isOwn ? result : { kind: "reached" };
		},
		findMissing: async (query, context) => {
			const end = context.clock.now() / 1e3;
			const window = {
				start: end - hourSeconds,
				end
			};
			const parts = {
				count: 1,
				ms: hourSeconds * 1e3,
				end: Math.round(end * 1e3)
			};
			if (!await explainSilence(query, {
				window,
				parts,
				counts: true
			}, context)) return [];
			return [{
				message: `${query.index} has had no document in the last hour`,
				about: query.index,
				hint: "nothing may have been logged yet"
			}];
		},
		explainUnknown: async ({ index, query }, context) => {
			const named = fieldsOf(query);
			if (named.length === 0) return void 0;
			const path = `/${encodeURIComponent(index)}/_field_caps?fields=*&include_unmapped=false`;
			const result = await send({ path }, ({ fields }) => isObject(fields), context);
			if (result.kind === "failed") return void 0;
			const known = Object.keys(result.json.fields);
			const field = named.find((name) => !known.includes(name));
			const near = field && nearest(field, known);
			return near ? {
				detail: `${index} has no field ${field}`,
				hint: `did you mean \`${excerpt(near, 100)}\`?`
			} : void 0;
		},
		isWithin: (part, total) => part.index === total.index,
		startMeasuring: http.startMeasuring
	});
	const { settleMs, timeField } = settings;
	const logs = logsOf({
		settleMs,
		read: async (order, window, context) => {
			const found = await send(linesSearch(order, window, timeField), isSearch, context);
			if (found.kind === "failed") return found;
			return {
				kind: "lines",
				lines: parseLines(found.json, order, timeField)
			};
		}
	});
	return {
		...numbers,
		logs
	};
};
const hourSeconds = 3600;
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
	const search = {
		size: 0,
		track_total_hits: true,
		query: { bool: { filter: [{ range: within }, { query_string: { query } }] } },
		...defined({ aggs: count > 1 ? { parts: { date_range: {
			field,
			format,
			ranges
		} } } : void 0 })
	};
	return {
		path: `/${encodeURIComponent(index)}/_search`,
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify(search)
	};
}
const isSearch = ({ hits, _shards: shards }) => isObject(hits) && isObject(shards);
const isGreeting = ({ version }) => isObject(version);
const wordsOf = (key) => ({
	key,
	title: "Elasticsearch",
	base: "the base URL, without /_search",
	api: "Elasticsearch or OpenSearch",
	lessHint: "query less"
});
function explainError({ status }, json, words) {
	const { error } = json ?? {};
	if (status < 400 || !isObject(error)) return void 0;
	const [cause = error] = Array.isArray(error.root_cause) ? error.root_cause.filter(isObject) : [];
	const text = excerpt(String(cause.reason ?? cause.type ?? `status ${status}`), 300);
	if (status === 401 || status === 403) {
		const denial = explainDenial(status, words, text);
		return status === 403 ? {
			...denial,
			isOwn: true
		} : denial;
	}
	if (cause.type === "index_not_found_exception") return {
		...refusal(text),
		isMissing: true
	};
	if (status === 400) return {
		...refusal(`it refuses the query: ${text}`),
		isWrong: true
	};
	return refusal(`it responded with ${status}: ${text}`);
}
function parseCounts(json, index, { parts }) {
	const shards = json._shards;
	const { total } = json.hits;
	if (json.timed_out === true || Number(shards.failed) > 0) return refusal("its response is partial: not every shard responded in time");
	if (shards.total === 0) return {
		kind: "numbers",
		series: [],
		warnings: [`no index is ${index}`]
	};
	const count = isObject(total) && total.relation === "eq" ? total.value : void 0;
	const found = parts.count > 1 ? bucketsOf(json.aggregations) : [count];
	if (typeof count !== "number" || found.length !== parts.count) return malformed;
	if (!found.every((one) => typeof one === "number")) return malformed;
	const values = found.map((one) => one > 0 ? one : void 0);
	return {
		kind: "numbers",
		series: count > 0 ? [{
			labels: {},
			values
		}] : [],
		warnings: []
	};
}
const malformed = refusal("its response has an unknown format", "is it Elasticsearch, or OpenSearch?");
function bucketsOf(aggregations) {
	const { buckets } = isObject(aggregations) && isObject(aggregations.parts) && aggregations.parts || {};
	return Array.isArray(buckets) ? buckets.filter(isObject).map((one) => one.doc_count) : [];
}
export { open };
