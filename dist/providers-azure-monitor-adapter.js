import { defined, excerpt, nearest } from "./shared-common.js";
import { isObject, openResponse, refusal, sourceHttp, writeQuery$2 as writeQuery } from "./shared-config.js";
import { numberProvider } from "./shared-providers-check-source.js";
import { edgesOf, spanOf } from "./shared-providers-numbers-whole-periods.js";
import { sum } from "./shared-gate.js";
import { describeReduced, reduceTo } from "./shared-providers-numbers-one-number.js";
import { wholeCounts } from "./shared-providers-numbers-whole-counts.js";
import { byPart } from "./shared-providers-numbers-settled.js";
// build/providers/azure-monitor/responses.js
const malformed = refusal("its response has an unknown format", "is it Azure's management API?");
const parsePoints = ({ value }) => listOf(value).flatMap(({ timeseries }) => listOf(timeseries)).map(({ metadatavalues, data }) => ({
	labels: Object.fromEntries(listOf(metadatavalues).map(({ name, value }) => [excerpt(String(isObject(name) ? name.value : name), 100), excerpt(String(value), 200)])),
	points: listOf(data).map(({ timeStamp, ...of }) => ({
		time: Date.parse(String(timeStamp)) / 1e3,
		of
	})).filter(({ of }) => Object.values(of).some((one) => typeof one === "number"))
}));
const listOf = (value) => Array.isArray(value) ? value.filter(isObject) : [];
function parseNumbers(json, query, over, span) {
	const ends = String(json.timespan).split("/").map(Date.parse);
	if (ends[0] !== span.from * 1e3 || ends[1] !== span.to * 1e3) return refusal(`its response is for another time: ${excerpt(String(json.timespan), 80)}`);
	const odd = listOf(json.value).find(({ errorCode = "Success" }) => errorCode !== "Success");
	if (odd) return refusal(`its response is incomplete (${excerpt(`${odd.errorCode} ${odd.errorMessage ?? ""}`.trim(), 200)})`);
	const read = parsePoints(json).filter(({ points }) => points.length > 0);
	if (read.some(({ points }) => points.some(({ time }) => !Number.isFinite(time)))) return malformed;
	const numbers = {
		kind: "numbers",
		series: [],
		warnings: []
	};
	const key = query.aggregation.toLowerCase();
	const series = read.map(({ labels, points }) => ({
		labels,
		points: valuesOf(points, key),
		all: points
	})).filter(({ points }) => points.length > 0);
	const { parts, counts, reduce } = over;
	if (parts.count > 1) return {
		...numbers,
		series: series.map(({ labels, points }) => ({
			labels,
			values: byPart(points.map(([time, value]) => [Math.min(time + query.interval, parts.end / 1e3), value]), parts)
		}))
	};
	const count = series[0]?.points.length ?? 0;
	const detail = reduce ? describeReduced(reduce, count) : `${query.aggregation} over ${count} ${count === 1 ? "point" : "points"} of ${query.interval} s`;
	const whole = {
		...numbers,
		...defined({ detail: series.length === 1 ? detail : void 0 }),
		series: series.map(({ labels, points, all }) => ({
			labels,
			values: [reduce ? reduceTo(reduce, points) : oneOf(query, points, all)]
		}))
	};
	return counts ? wholeCounts(whole, "leave `eq '*'` out of the filter") : whole;
}
const valuesOf = (points, key) => points.flatMap(({ time, of }) => {
	const value = of[key];
	return typeof value === "number" ? [[time, value]] : [];
});
function oneOf({ aggregation }, points, all) {
	const values = points.map(([, value]) => value);
	if (aggregation === "Maximum") return Math.max(...values);
	if (aggregation === "Minimum") return Math.min(...values);
	if (aggregation !== "Average") return sum(values);
	const counts = all.map(({ of }) => typeof of.count === "number" ? of.count : NaN);
	const weighed = all.map(({ of }, at) => Number(of.average ?? 0) * counts[at]);
	const known = sum(weighed) / sum(counts);
	return Number.isFinite(known) ? known : sum(values) / values.length;
}
// build/providers/azure-monitor/adapter.js
const version = "2024-02-01";
const mostNames = 20;
const open = async (settings, { called = "azure-monitor" }) => {
	const http = sourceHttp(settings);
	const words = {
		key: called,
		title: "Azure Monitor",
		api: "Azure's management API",
		base: "the base URL, without the resource",
		lessHint: "query less, without `*` in the filter"
	};
	const get = async (what, form, context) => {
		const query = new URLSearchParams({
			...form,
			"api-version": version
		});
		const path = `${settings.resource}/providers/Microsoft.Insights/${what}?${query}`;
		const { response } = await http.ask({ path }, context);
		return openResponse(response, words, {
			isOwn: ({ value }) => Array.isArray(value),
			refused: (own, json) => explainError(own, json, called)
		});
	};
	const pointsOf = (names, { namespace, filter, interval }, { over, kinds }, context) => {
		const { from, to } = spanOf(over, interval);
		const form = {
			timespan: `${iso(from)}/${iso(to)}`,
			interval: `PT${interval / 60}M`,
			metricnames: names.map((name) => name.replaceAll(",", "%2")).join(","),
			aggregation: kinds,
			AutoAdjustTimegrain: "false",
			...defined({ metricnamespace: namespace }),
			...filter !== void 0 && {
				$filter: filter,
				top: "100"
			}
		};
		return get("metrics", form, context);
	};
	const namesOf = async (namespace, context) => {
		const result = await get("metricDefinitions", namespace === void 0 ? {} : { metricnamespace: namespace }, context);
		if (result.kind === "failed") return result;
		return result.json.value.map((one) => isObject(one) && isObject(one.name) ? one.name.value : void 0).filter((name) => typeof name === "string");
	};
	const ask = async (query, over, context) => {
		const { parts, counts } = over;
		if (counts && parts.count > 1) return refusal(`points of ${query.interval} s do not divide the window into equal parts`);
		const kinds = query.aggregation === "Average" ? "Average,Count" : query.aggregation;
		const result = await pointsOf([query.metric], query, {
			over,
			kinds
		}, context);
		if (result.kind === "failed") return result;
		const span = spanOf(over, query.interval);
		const found = parseNumbers(result.json, query, over, span);
		return found.kind === "failed" || found.series.length === 0 ? found : {
			...found,
			warnings: [...found.warnings, ...edgesOf(words.title, over, span)]
		};
	};
	const unknown = (metric, names) => {
		const near = nearest(metric, names);
		return {
			detail: `the resource has no metric ${metric}`,
			hint: near ? `did you mean \`${excerpt(near, 100)}\`?` : `is ${called}.resource right, and the namespace?`
		};
	};
	const isKnown = (metric, names) => names.some((name) => name.toLowerCase() === metric.toLowerCase());
	return numberProvider({
		id: "azure-monitor",
		title: words.title,
		where: settings.resource,
		counted: "points",
		settleMs: settings.settleMs,
		severalHint: "a filter on one value, without `eq '*'`",
		reducesItself: true,
		write: writeQuery,
		ask,
		reach: async (context) => {
			const result = await get("metricDefinitions", {}, context);
			return result.kind === "failed" ? result : { kind: "reached" };
		},
		findMissing: async ({ metric, namespace }, context) => {
			const names = await namesOf(namespace, context);
			if (!Array.isArray(names) || isKnown(metric, names)) return [];
			const { detail, hint } = unknown(metric, names);
			return [{
				message: detail,
				about: metric,
				hint
			}];
		},
		explainUnknown: async ({ metric, namespace }, context) => {
			const names = await namesOf(namespace, context);
			return Array.isArray(names) && !isKnown(metric, names) ? unknown(metric, names) : void 0;
		},
		explainSilence: async (query, over, context) => {
			const names = await namesOf(query.namespace, context);
			if (!Array.isArray(names)) return names;
			if (!isKnown(query.metric, names)) return unknown(query.metric, names);
			const others = names.filter((name) => name !== query.metric).slice(0, mostNames);
			const { filter: _, ...beside } = query;
			const result = others.length > 0 && await pointsOf(others, beside, {
				over,
				kinds: "Count,Total,Average"
			}, context);
			if (result && result.kind === "failed") return result;
			if (result && parsePoints(result.json).some(({ points }) => points.length > 0)) return void 0;
			return {
				detail: "no metric of the resource has points in the window, so nothing shows that it ran",
				hint: `is ${called}.resource right? ${called}.settle says how long points take`
			};
		},
		isWithin: () => false,
		startMeasuring: http.startMeasuring
	});
};
const iso = (seconds) => new Date(seconds * 1e3).toISOString();
function explainError({ status }, json, called) {
	if (status < 400 || !json) return void 0;
	const { code, message } = isObject(json.error) ? json.error : json;
	if (typeof code !== "string" && typeof message !== "string") return void 0;
	const text = excerpt([code, message].filter((one) => typeof one === "string").join(": "), 300);
	if (status === 401 || status === 403) return {
		...refusal(`it refuses access (${status}): ${text}`, `does the identity have the role Monitoring Reader on ${called}.resource?`),
		isWrong: true
	};
	if (status === 404) return refusal(text, `is ${called}.resource right?`);
	if (status === 400) return {
		...refusal(`it refuses the query: ${text}`),
		isWrong: true
	};
	return refusal(`it responded with ${status}: ${text}`);
}
export { open };
