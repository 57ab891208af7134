import { equalsOf, explainDenial, exploreAt, isObject, openResponse, refusal, selectorsOf, sourceHttp, writeLines, writeQuery } from "./shared-config.js";
import { excerpt, isHtml, nearest } from "./shared-common.js";
import { lineOf, logsOf } from "./shared-providers-log-lines.js";
import { numberProvider } from "./shared-providers-check-source.js";
import { parseLabels, parsePoint, parsePoints, parseWarnings } from "./shared-providers-numbers-samples.js";
import { byPart } from "./shared-providers-numbers-settled.js";
// build/providers/loki/adapter.js
const open = async (settings, { called = "loki" }) => {
	const words = wordsOf(called);
	const http = sourceHttp(settings);
	const get = async (path, form, context) => {
		const order = { path: `/loki/api/v1/${path}?${new URLSearchParams(form)}` };
		const { response } = await http.ask(order, context);
		return openResponse(response, words, {
			isOwn,
			refused: (own, json) => explainError(own, json, words)
		});
	};
	const ask = async (query, over, context) => {
		const { parts } = over;
		const parameters = {
			query: writeQuery(query, over),
			...timesOf(parts)
		};
		const result = await get(parts.count > 1 ? "query_range" : "query", parameters, context);
		return result.kind === "failed" ? result : parseNumbers(result.json, parts);
	};
	const numbers = numberProvider({
		id: "loki",
		title: "Loki",
		where: settings.url,
		counted: "log lines",
		settleMs: settings.settleMs,
		severalHint: "sum(…) or max(…)",
		write: writeQuery,
		ask,
		reach: async (context) => {
			const result = await get("labels", last(hourMs, context), context);
			return result.kind === "failed" ? result : { kind: "reached" };
		},
		explainUnknown: async (query, context) => {
			const week = last(weekMs, context);
			const valuesOf = async (path) => {
				const found = await get(path, week, context);
				return found.kind === "failed" ? [] : listOf(found.json.data).map(String);
			};
			const labels = await valuesOf("labels");
			for (const [label, value] of selectorsOf(query).flatMap(equalsOf)) {
				const isKnown = labels.includes(label);
				const values = isKnown ? await valuesOf(`label/${label}/values`) : [];
				if (values.includes(value)) continue;
				const near = isKnown ? nearest(value, values) : nearest(label, labels);
				if (!near) continue;
				return {
					detail: isKnown ? `no stream has ${label}="${value}"` : `no stream has a label ${label}`,
					hint: `did you mean \`${excerpt(near, 100)}\`?`
				};
			}
		},
		findMissing: async (query, context) => {
			const hour = last(hourMs, context);
			return (await Promise.all(selectorsOf(query).map(async (selector) => {
				const streams = await get("series", {
					"match[]": selector,
					...hour
				}, context);
				if (streams.kind === "failed" || listOf(streams.json.data).length > 0) return [];
				const message = `no stream of ${selector} has had a line in the last hour`;
				const labels = await get("labels", hour, context);
				return [{
					message,
					about: selector,
					hint: hintAt(selector, labels.kind === "failed" ? [] : listOf(labels.json.data).map(String))
				}];
			}))).flat();
		},
		explainSilence: async (query, over, context) => {
			for (const selector of selectorsOf(query)) {
				const result = await ask(selector, {
					...over,
					counts: true
				}, context);
				if (result.kind === "failed") return result;
				if (result.series.length === 0) return describeSilence(selector, called);
			}
		},
		standsIn: (query) => /\bvector\s*\(/.test(query),
		isWithin: (part, total) => selectorsOf(part).every((selector) => selectorsOf(total).includes(selector)),
		link: (query, window) => {
			const { externalUrl, datasource } = settings;
			return externalUrl && exploreAt(externalUrl, {
				datasource,
				type: "loki",
				query
			}, window);
		},
		startMeasuring: http.startMeasuring
	});
	const logs = logsOf({
		settleMs: settings.settleMs,
		read: async (order, { start, end }, context) => {
			const parameters = {
				query: writeLines(order),
				start: nanoseconds(start * 1e3),
				end: nanoseconds(end * 1e3),
				limit: String(500),
				direction: "forward"
			};
			const found = await get("query_range", parameters, context);
			return found.kind === "failed" ? found : {
				kind: "lines",
				lines: parseLines(found.json, order)
			};
		}
	});
	return {
		...numbers,
		logs
	};
};
const describeSilence = (selector, called) => ({
	detail: `no line of ${selector} arrived in the window`,
	hint: `is the selector right, and does what ships the logs keep up? ${called}.settle says how long lines take`
});
function hintAt(selector, labels) {
	for (const [, label = ""] of selector.matchAll(/([A-Za-z_]\w*)\s*(?:=~|!~|!=|=)/g)) {
		const near = labels.includes(label) ? void 0 : nearest(label, labels);
		if (near) return `did you mean \`${near}\`?`;
	}
	return "nothing may have been logged yet";
}
const hourMs = 36e5;
const weekMs = 168 * hourMs;
const nanoseconds = (ms) => `${Math.round(ms)}000000`;
const justBefore = (ms) => String(BigInt(nanoseconds(ms)) - 1n);
const last = (ms, { clock }) => ({
	start: nanoseconds(clock.now() - ms),
	end: nanoseconds(clock.now())
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
function explainError({ status, body }, json, words) {
	const said = [json?.message, json?.error].find((one) => typeof one === "string") ?? body;
	const text = isHtml(body) ? "" : excerpt(said, 300);
	if (status === 401 && /no org id/i.test(text)) return refusal(`it refuses access (401): ${text}`, `name the tenant in ${words.key}.headers: { X-Scope-OrgID: … }`);
	if (status === 401 || status === 403) return explainDenial(status, words, text);
	if (status !== 400 || text === "") return void 0;
	return {
		...refusal(`it refuses the query: ${text}`),
		isWrong: true
	};
}
const malformed = refusal("its response has an unknown format", "is it Loki?");
function parseNumbers(json, parts) {
	const { resultType, result } = isObject(json.data) ? json.data : {};
	const warnings = parseWarnings(json.warnings);
	const numbers = (series) => ({
		kind: "numbers",
		series,
		warnings
	});
	const items = listOf(result);
	if (resultType === "streams") return refusal("the query returns log lines, not a number", "count them: sum(count_over_time({…} [$window]))");
	if (resultType === "scalar") {
		const point = parsePoint(items);
		return point ? numbers([{
			labels: {},
			values: [point[1]]
		}]) : malformed;
	}
	if (resultType !== (parts.count > 1 ? "matrix" : "vector")) return malformed;
	const series = items.filter(isObject).map(({ metric, value, values }) => ({
		labels: parseLabels(metric),
		values: parts.count > 1 ? byPart(parsePoints(values), parts) : [parsePoint(value)?.[1]]
	}));
	return (parts.count > 1 || series.every(({ values }) => values[0] !== void 0)) && series.length === items.length ? numbers(series) : malformed;
}
function parseLines({ data }, order) {
	return listOf(isObject(data) ? data.result : void 0).filter(isObject).flatMap(({ stream, values }) => listOf(values).filter(Array.isArray).flatMap(([time, text, more]) => lineOf({
		at: Number(String(time).slice(0, -6)),
		text: String(text),
		beside: JSON.stringify([stream, more])
	}, order))).toSorted((a, b) => a.at - b.at);
}
const listOf = (data) => Array.isArray(data) ? data : [];
export { open };
