import { dayMs, hourMs, isObject } from "./shared-common.js";
import { equalsOf, exploreAt, labelsIn, listIn, malformed, plainText, refusal, selectorsOf, sourceApi, writeLines, writeQuery } from "./shared-config.js";
import { logsOf } from "./shared-providers-log-lines.js";
import { toNanoseconds } from "./shared-providers-nanoseconds.js";
import { nearHint } from "./shared-providers-near-hint.js";
import { numberProvider } from "./shared-providers-check-source.js";
import { byPart, numbersOf } from "./shared-providers-numbers-ended.js";
import { byOrigin } from "./shared-providers-numbers-origins.js";
import { parseLabels, parsePoint, parsePoints, parseWarnings } from "./shared-providers-numbers-samples.js";
// build/providers/loki/adapter.js
const open = async (settings, { called = "loki" }) => {
	const { settleMs, url: where, externalUrl, datasource } = settings;
	const { send, startMeasuring } = sourceApi(settings, wordsOf(called), {
		said: errorIn,
		lacks: ({ warnings }) => parseWarnings(warnings).join("; "),
		refused: (response) => explainTenant(response, called)
	});
	const get = (path, form, context) => send({ path: `/loki/api/v1/${path}?${new URLSearchParams(form)}` }, isOwn, context);
	const ask = async (query, over, context) => {
		const { parts } = over;
		const parameters = {
			query: writeQuery(query, over),
			...timesOf(parts)
		};
		const result = await get(parts.count > 1 ? "query_range" : "query", parameters, context);
		return result.kind === "failed" ? result : parseNumbers(result.json, parts);
	};
	const namesAt = async (path, ms, context) => {
		const found = await get(path, last(ms, context), context);
		return found.kind === "failed" ? [] : listIn(found.json.data).map(String);
	};
	const numbers = numberProvider({
		id: "loki",
		title: "Loki",
		where,
		counted: "log lines",
		settleMs,
		severalHint: "sum(…) or max(…)",
		write: writeQuery,
		ask,
		reach: (context) => get("labels", last(hourMs, context), context),
		...byOrigin({
			ask,
			counts: true,
			of: (query) => selectorsOf(query).map((selector) => ({
				all: selector,
				about: selector,
				names: labelsIn(selector),
				early: `no stream of ${selector} has had a line in the last hour`,
				silent: `no line of ${selector} arrived in the window`
			})),
			recent: async (selector, context) => {
				const form = {
					"match[]": selector,
					...last(hourMs, context)
				};
				const found = await get("series", form, context);
				return found.kind === "failed" ? found : listIn(found.json.data);
			},
			known: (context) => namesAt("labels", hourMs, context),
			hints: {
				early: "nothing may have been logged yet",
				silent: `is the selector right, and are the logs shipped in time? If lines arrive later, raise ${called}.settle`
			}
		}),
		explainUnknown: async (query, context) => {
			const labels = await namesAt("labels", weekMs, context);
			for (const [label, value] of selectorsOf(query).flatMap(equalsOf)) {
				const isKnown = labels.includes(label);
				const hint = isKnown ? nearHint(value, await namesAt(`label/${label}/values`, weekMs, context), void 0) : nearHint(label, labels, void 0);
				const missing = isKnown ? `${label}="${value}"` : `a label ${label}`;
				if (hint) return {
					detail: `no stream has ${missing}`,
					hint
				};
			}
		},
		standsIn: (query) => /\bvector\s*\(/.test(query),
		isWithin: (part, total) => selectorsOf(part).every((selector) => selectorsOf(total).includes(selector)),
		link: (query, window) => externalUrl && exploreAt(externalUrl, {
			datasource,
			type: "loki",
			query
		}, window),
		startMeasuring
	});
	const logs = logsOf({
		settleMs,
		find: async (order, { start, end }, context) => {
			const parameters = {
				query: writeLines(order),
				start: toNanoseconds(start * 1e3),
				end: toNanoseconds(end * 1e3),
				limit: String(500),
				direction: "forward"
			};
			const found = await get("query_range", parameters, context);
			return found.kind === "failed" ? found : parseLines(found.json);
		}
	});
	return {
		...numbers,
		logs
	};
};
const weekMs = 7 * dayMs;
const justBefore = (ms) => String(BigInt(toNanoseconds(ms)) - 1n);
const last = (ms, { clock }) => ({
	start: toNanoseconds(clock.now() - ms),
	end: toNanoseconds(clock.now())
});
const timesOf = ({ count, ms, end }) => count === 1 ? { time: justBefore(end) } : {
	start: justBefore(end - (count - 1) * ms),
	end: justBefore(end),
	step: `${ms}ms`
};
const wordsOf = (key) => ({
	key,
	title: "Loki",
	base: "the base URL, without /loki/api/v1",
	api: "Loki",
	lessHint: "aggregate in the query, for example with sum(…)"
});
const isOwn = ({ status }) => status === "success";
const errorIn = (response, json) => {
	const text = [json?.message, json?.error].find((one) => typeof one === "string");
	return String(text ?? plainText(response, 400, 401, 403));
};
const explainTenant = (response, called) => /no org id/i.test(plainText(response, 401)) ? refusal("it refuses access (401): no org id", `name the tenant in ${called}.headers: { X-Scope-OrgID: … }`) : void 0;
const unreadable = malformed("Loki");
function parseNumbers(json, parts) {
	const { resultType, result } = isObject(json.data) ? json.data : {};
	const items = listIn(result);
	if (resultType === "streams") return refusal("the query returns log lines, not a number", "count them: sum(count_over_time({…} [$window]))");
	if (resultType === "scalar") {
		const point = parsePoint(items);
		return point ? numbersOf([{
			labels: {},
			values: [point[1]]
		}]) : unreadable;
	}
	if (resultType !== (parts.count > 1 ? "matrix" : "vector")) return unreadable;
	const series = items.filter(isObject).map(({ metric, value, values }) => ({
		labels: parseLabels(metric),
		values: parts.count > 1 ? byPart(parsePoints(values), parts) : [parsePoint(value)?.[1]]
	}));
	return (parts.count > 1 || series.every(({ values }) => values[0] !== void 0)) && series.length === items.length ? numbersOf(series) : unreadable;
}
function parseLines({ data }) {
	return listIn(isObject(data) ? data.result : void 0).filter(isObject).flatMap(({ stream, values }) => listIn(values).filter(Array.isArray).map(([time, text, more]) => ({
		at: Number(String(time).slice(0, -6)),
		text: String(text),
		beside: JSON.stringify([stream, more])
	}))).toSorted((a, b) => a.at - b.at);
}
export { open };
