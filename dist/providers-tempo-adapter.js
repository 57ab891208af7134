import { defined, excerpt, isObject } from "./shared-common.js";
import { objectsIn, plainText, refusal, sourceApi, wrongQuery } from "./shared-config.js";
import { isTraceOfBase } from "./shared-model-evidence-trace-side.js";
import { fromNanoseconds, toNanoseconds } from "./shared-providers-nanoseconds.js";
import { numberProvider } from "./shared-providers-check-source.js";
import { nameOf, spansOfOtlp, spansOfTrace } from "./shared-providers-spans-otlp.js";
import { withSpanSearch } from "./shared-providers-spans-span-measure.js";
import { traceBackend } from "./shared-providers-spans-trace-backend.js";
import { oneSeries, timeOfPart } from "./shared-providers-numbers-ended.js";
import { wholeCounts } from "./shared-providers-numbers-whole-counts.js";
// build/providers/tempo/counts.js
const severalHint = "leave `by (…)` out";
function spanCounts(settings, words) {
	const all = {
		...words,
		lessHint: severalHint
	};
	const { send, startMeasuring } = sourceApi(settings, all, {
		said: (response) => plainText(response, 401, 403),
		lacks: ({ status, message }) => status === "PARTIAL" ? String(message ?? status) : "",
		refused: (response) => {
			const text = excerpt(plainText(response, 400), 200);
			return text === "" ? void 0 : wrongQuery(`it refuses the query: ${text}`, needs);
		}
	});
	const write = (query) => `${query} | count_over_time()`;
	const count = (query, from, to, context) => {
		const form = new URLSearchParams({
			q: write(query),
			start: toNanoseconds(from),
			end: toNanoseconds(to)
		});
		const isOwn = ({ series, metrics }) => series !== void 0 || metrics !== void 0;
		return send({ path: `/api/metrics/query?${form}` }, isOwn, context);
	};
	return {
		id: "tempo",
		title: words.title,
		where: settings.url,
		counted: "sampled spans",
		settleMs: settings.settleMs,
		severalHint,
		write,
		ask: async (query, { parts }, context) => {
			const values = [];
			for (let part = 0; part < parts.count; part += 1) {
				const to = timeOfPart(part, parts) * 1e3;
				const found = await count(query, to - parts.ms, to, context);
				if (found.kind === "failed") return found;
				const several = objectsIn(found.json.series);
				if (several.length > 1) return refusal(`the query returns ${several.length} counts where one is needed`, severalHint);
				values.push(several[0] && Number(several[0].value ?? 0));
			}
			return wholeCounts(oneSeries(values), severalHint);
		},
		reach: () => Promise.resolve({ kind: "reached" }),
		explainSilence: () => Promise.resolve(void 0),
		goesOn: () => ({ by: "events" }),
		isWithin,
		startMeasuring
	};
}
const needs = "queries of metrics need Tempo's metrics-generator with local blocks";
function isWithin(part, total) {
	const [narrow = [], wide] = [part, total].map(conditionsOf);
	return wide?.every((one) => narrow.includes(one)) === true && narrow.every((one) => wide.includes(one) || ownTerms.test(one));
}
const ownTerms = /^(span:)?(duration|status|kind)\s*[=!<>]/;
function conditionsOf(query) {
	return (/^\s*\{([^{}|]*)\}\s*$/.exec(query)?.[1])?.split("&&").map((one) => one.trim()).filter((one) => one !== "");
}
// build/providers/tempo/adapter.js
const most = {
	traces: 400,
	spansOfTrace: 100
};
const words = {
	key: "tempo",
	title: "Tempo",
	api: "Tempo's query frontend",
	base: "the base URL, without /api"
};
const text = (value) => JSON.stringify(value);
const values = (tag) => `/api/v2/search/tag/${tag}/values`;
const namesIn = ({ tagValues }) => objectsIn(tagValues).map(({ value }) => value);
const hasValues = ({ tagValues }) => Array.isArray(tagValues);
const openTraces = traceBackend({
	...words,
	services: {
		path: values("resource.service.name"),
		isOwn: ({ tagValues, metrics }) => Array.isArray(tagValues) || isObject(metrics),
		namesIn
	},
	operations: (service) => ({
		path: `${values("name")}?${new URLSearchParams({ q: `{ resource.service.name = ${text(service)} }` })}`,
		isOwn: hasValues,
		namesIn
	}),
	trace: {
		path: (id) => `/api/traces/${id}`,
		isOwn: ({ batches, resourceSpans }) => Array.isArray(batches ?? resourceSpans),
		isMissing: (body) => !/^\s*[<{[]/.test(body),
		spansIn: ({ batches, resourceSpans }, id) => spansOfTrace(id, spansOfOtlp(batches ?? resourceSpans))
	},
	search: {
		path: ({ service, operation }, { from, to }) => {
			const named = operation === void 0 ? "" : ` && name = ${text(operation)}`;
			const selected = `{ resource.service.name = ${text(service)}${named} } | select(status)`;
			return `/api/search?${new URLSearchParams({
				q: selected,
				start: `${Math.floor(from / 1e3)}`,
				end: `${Math.ceil(to / 1e3)}`,
				limit: `${most.traces}`,
				spss: `${most.spansOfTrace}`
			})}`;
		},
		isOwn: ({ traces, metrics }) => Array.isArray(traces) || isObject(metrics),
		spansIn: ({ traces }, wanted) => {
			const found = objectsIn(traces);
			const setsOf = ({ spanSets, spanSet }) => Array.isArray(spanSets) ? objectsIn(spanSets) : objectsIn([spanSet]);
			const sets = found.flatMap(setsOf);
			const ofHead = found.filter((one) => !isTraceOfBase(String(one.traceID).padStart(32, "0")));
			return {
				isWhole: sets.every(({ matched, spans }) => objectsIn(spans).length >= Number(matched)) && found.length < most.traces,
				spans: ofHead.flatMap(setsOf).flatMap(({ spans }) => objectsIn(spans).flatMap((span) => readSpan(span, wanted.service, wanted.operation)))
			};
		}
	}
});
function readSpan({ spanID, startTimeUnixNano, durationNanos, ...span }, service, operation) {
	const start = fromNanoseconds(startTimeUnixNano);
	const ms = Number(durationNanos ?? 0) / 1e6;
	if (typeof spanID !== "string" || start === void 0 || !Number.isFinite(ms)) return [];
	const status = objectsIn(span.attributes).find(({ key }) => key === "status")?.value;
	const failed = isObject(status) && status.stringValue === "error" ? true : void 0;
	return [{
		id: spanID,
		service,
		name: operation ?? nameOf(span.name, "unnamed span"),
		start,
		end: start + ms,
		...defined({ failed })
	}];
}
const open = async (settings, opening) => {
	const { provider, search } = openTraces(settings, opening);
	const called = opening.called ?? words.key;
	const { check, measure } = numberProvider(spanCounts(settings, {
		...words,
		key: called
	}));
	const counting = {
		...provider,
		measure,
		check: async (queries, request) => [...await provider.check([], request), ...queries.length > 0 ? await check(queries, request) : []]
	};
	return withSpanSearch(counting, search);
};
export { open };
