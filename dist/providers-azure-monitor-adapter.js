import { defined, excerpt, isObject } from "./shared-common.js";
import { incomplete, malformed, objectsIn, refusal, sourceApi, sum, writeQuery$2 as writeQuery } from "./shared-config.js";
import { nearHint } from "./shared-providers-near-hint.js";
import { numberProvider } from "./shared-providers-check-source.js";
import { numbersOfPeriods, spanOf, undivided } from "./shared-providers-numbers-whole-periods.js";
import { reduceTo } from "./shared-providers-numbers-one-number.js";
// build/providers/azure-monitor/responses.js
const api = "Azure's management API";
const parsePoints = ({ value }) => objectsIn(value).flatMap(({ timeseries }) => objectsIn(timeseries)).map(({ metadatavalues, data }) => ({
	labels: Object.fromEntries(objectsIn(metadatavalues).map(({ name, value }) => [excerpt(String(isObject(name) ? name.value : name), 100), excerpt(String(value), 200)])),
	points: objectsIn(data).map(({ timeStamp, ...of }) => ({
		time: Date.parse(String(timeStamp)) / 1e3,
		of
	})).filter(({ of }) => Object.values(of).some((one) => typeof one === "number"))
}));
function parseNumbers(json, query, over) {
	const { aggregation: stat, interval: period } = query;
	const { from, to } = spanOf(over, period);
	const ends = String(json.timespan).split("/").map(Date.parse);
	if (ends[0] !== from * 1e3 || ends[1] !== to * 1e3) return refusal(`its response is for another time: ${excerpt(String(json.timespan), 80)}`);
	const odd = objectsIn(json.value).find(({ errorCode = "Success" }) => errorCode !== "Success");
	if (odd) return incomplete(`${odd.errorCode} ${odd.errorMessage ?? ""}`.trim());
	const read = parsePoints(json);
	if (read.some(({ points }) => points.some(({ time }) => !Number.isFinite(time)))) return malformed(api);
	const series = read.map(({ labels, points: all }) => {
		const points = valuesOf(all, stat.toLowerCase());
		return {
			labels,
			points,
			whole: wholeOf(stat, points, all)
		};
	});
	return numbersOfPeriods(series, {
		title: "Azure Monitor",
		stat,
		period,
		severalHint: "leave `eq '*'` out of the filter"
	}, over);
}
const valuesOf = (points, key) => points.flatMap(({ time, of }) => {
	const value = of[key];
	return typeof value === "number" ? [[time, value]] : [];
});
function wholeOf(stat, points, all) {
	if (stat === "Maximum") return reduceTo({ kind: "max" }, points);
	if (stat === "Minimum") return reduceTo({ kind: "min" }, points);
	const values = points.map(([, value]) => value);
	if (stat !== "Average") return sum(values);
	const counts = all.map(({ of }) => typeof of.count === "number" ? of.count : NaN);
	const weighed = all.map(({ of }, at) => Number(of.average ?? 0) * counts[at]);
	const known = sum(weighed) / sum(counts);
	return Number.isFinite(known) ? known : sum(values) / values.length;
}
// build/providers/azure-monitor/adapter.js
const version = "2024-02-01";
const mostNames = 20;
const open = async (settings, { called = "azure-monitor" }) => {
	const { resource, settleMs } = settings;
	const words = {
		key: called,
		title: "Azure Monitor",
		api,
		base: "the base URL, without the resource",
		lessHint: "query less, without `*` in the filter",
		access: `does the identity have the role Monitoring Reader on ${called}.resource?`
	};
	const { send, startMeasuring } = sourceApi(settings, words, {
		said: errorIn,
		refused: (response, json) => {
			const text = response.status === 404 ? excerpt(errorIn(response, json), 300) : "";
			return text === "" ? void 0 : refusal(text, `is ${called}.resource right?`);
		}
	});
	const get = (what, form, context) => {
		const query = new URLSearchParams({
			...form,
			"api-version": version
		});
		const path = `${resource}/providers/Microsoft.Insights/${what}?${query}`;
		return send({ path }, ({ value }) => Array.isArray(value), context);
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
		const result = await get("metricDefinitions", defined({ metricnamespace: namespace }), context);
		if (result.kind === "failed") return result;
		return objectsIn(result.json.value).map(({ name }) => isObject(name) ? name.value : void 0).filter((name) => typeof name === "string");
	};
	const explainName = (metric, names) => names.some((name) => name.toLowerCase() === metric.toLowerCase()) ? void 0 : {
		detail: `the resource has no metric ${metric}`,
		hint: nearHint(metric, names, `is ${called}.resource right, and the namespace?`)
	};
	const ask = async (query, over, context) => {
		const refused = undivided(query.interval, over);
		if (refused) return refused;
		const kinds = query.aggregation === "Average" ? "Average,Count" : query.aggregation;
		const result = await pointsOf([query.metric], query, {
			over,
			kinds
		}, context);
		return result.kind === "failed" ? result : parseNumbers(result.json, query, over);
	};
	const explainUnknown = async ({ metric, namespace }, context) => {
		const names = await namesOf(namespace, context);
		return Array.isArray(names) ? explainName(metric, names) : void 0;
	};
	return numberProvider({
		id: "azure-monitor",
		title: words.title,
		where: resource,
		counted: "points",
		settleMs,
		severalHint: "a filter on one value, without `eq '*'`",
		reducesItself: true,
		write: writeQuery,
		ask,
		reach: (context) => get("metricDefinitions", {}, context),
		findMissing: async (query, context) => {
			const unknown = await explainUnknown(query, context);
			return unknown ? [{
				message: unknown.detail,
				about: query.metric,
				hint: unknown.hint
			}] : [];
		},
		explainUnknown,
		explainSilence: async ({ metric, namespace, interval }, over, context) => {
			const names = await namesOf(namespace, context);
			if (!Array.isArray(names)) return names;
			const unknown = explainName(metric, names);
			if (unknown) return unknown;
			const others = names.filter((name) => name !== metric).slice(0, mostNames);
			const nothing = {
				detail: "no metric of the resource has points in the window, so nothing shows that it ran",
				hint: `is ${called}.resource right? If points arrive later, raise ${called}.settle`
			};
			if (others.length === 0) return nothing;
			const kinds = "Count,Total,Average";
			const beside = {
				interval,
				...defined({ namespace })
			};
			const result = await pointsOf(others, beside, {
				over,
				kinds
			}, context);
			if (result.kind === "failed") return result;
			return parsePoints(result.json).some(({ points }) => points.length > 0) ? void 0 : nothing;
		},
		goesOn: ({ interval: seconds }) => ({
			by: "periods",
			seconds
		}),
		isWithin: () => false,
		startMeasuring
	});
};
const iso = (seconds) => new Date(seconds * 1e3).toISOString();
function errorIn({ status }, json) {
	if (status < 400 || !json) return "";
	const { code, message } = isObject(json.error) ? json.error : json;
	return [code, message].filter((one) => typeof one === "string").join(": ");
}
export { open };
