import { defined } from "./shared-common.js";
import { batches, explainLast, partAt, partsOf, readSettled } from "./shared-providers-numbers-ended.js";
import { asksSpans, measuredAs, refusal, writeSpans } from "./shared-config.js";
// build/providers/spans/span-search.js
const mostSpans = 2e5;
function spanReader(search, wanted, window) {
	const { leadMs = 0, isWanted = isSelected } = search;
	const [start, end] = [window.start * 1e3, window.end * 1e3];
	let stretches = [{
		from: start - leadMs,
		to: end
	}];
	return async (context) => {
		const read = await readAll(search, wanted, stretches, context);
		if (read.kind === "failed") return read;
		stretches = read.stretches;
		const isMeant = (span) => span.start >= start && span.start < end && isWanted(span, wanted);
		return {
			kind: "spans",
			spans: [...new Map(read.spans.filter(isMeant).map((span) => [span.id, span])).values()].toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
		};
	};
}
async function readAll({ title, mostQueries, find }, wanted, stretches, context) {
	const spans = [];
	const open = stretches.toReversed();
	const done = [];
	for (let queries = 0; open.length > 0; queries += 1) {
		const stretch = open.pop();
		if (queries >= mostQueries || spans.length > 2e5) return tooMany(title);
		const found = await find(wanted, stretch, context);
		if (found.kind === "failed" && !found.tooLarge) return found;
		if (found.kind === "spans" && found.isWhole) {
			done.push(stretch);
			for (const span of found.spans) spans.push(span);
		} else if (stretch.to - stretch.from >= 20) open.push(...halves(stretch).toReversed());
		else return tooMany(title);
	}
	return {
		kind: "read",
		spans,
		stretches: done
	};
}
const isSelected = ({ service, name }, wanted) => service === wanted.service && (wanted.operation === void 0 || name === wanted.operation);
const isSelectedInAnyCase = ({ service, name, ...span }, wanted) => isSelected({
	...span,
	service: service.toLowerCase(),
	name: name.toLowerCase()
}, {
	service: wanted.service.toLowerCase(),
	...defined({ operation: wanted.operation?.toLowerCase() })
});
function halves({ from, to }) {
	const middle = Math.round((from + to) / 2);
	return [{
		from,
		to: middle
	}, {
		from: middle,
		to
	}];
}
const tooMany = (title) => refusal(`${title} has more spans of the window than can be read`, "name an `operation`, or lower traces.share");
// build/providers/spans/span-measure.js
async function measureSpans(search, { question, ask }, window, context) {
	const query = writeSpans(ask);
	const { title, settleMs } = search;
	const measured = {
		query,
		warnings: [],
		...defined({ url: search.link?.(ask, window) })
	};
	if (!(ask.share ? question.kind === "share" : question.kind === "quantile")) return {
		...measured,
		kind: "failed",
		detail: `${title} returns durations and shares of spans`
	};
	search.startMeasuring?.(context);
	const read = spanReader(search, ask, window);
	const { share: _, ...wanted } = ask;
	const what = writeSpans(wanted);
	const ends = async ({ spans }) => explainLast(spans.map(({ start }) => start), {
		window,
		what,
		counted: "spans"
	});
	const found = await readSettled(() => read(context), {
		window,
		settleMs,
		what: "spans",
		explainEnd: ends
	}, context);
	if (found.kind !== "spans") return {
		...measured,
		...measuredAs(found)
	};
	const { spans } = found;
	if (spans.length === 0) {
		const nothing = { detail: `${title} has no ${what} in the window` };
		const why = await search.explainNone?.(ask, context) ?? nothing;
		return {
			...measured,
			kind: "no-data",
			...why
		};
	}
	return ask.share ? {
		...measured,
		...shareOf(spans, ask.share, window)
	} : {
		...measured,
		...histogramOf(spans, window)
	};
}
const withSpanSearch = (provider, search) => {
	const others = (queries) => queries.flatMap((query) => isOfSpans(query) ? [] : [query]);
	return {
		...provider,
		check: (queries, context) => provider.check(others(queries), context),
		measure: (query, window, context) => isOfSpans(query) ? measureSpans(search, query, window, context) : provider.measure(query, window, context),
		series: async (query, window, context) => isOfSpans(query) || !provider.series ? {
			kind: "failed",
			query: "",
			warnings: [],
			detail: "spans have no chart"
		} : provider.series(query, window, context)
	};
};
const isOfSpans = (query) => asksSpans(query.ask);
const of = "sampled spans";
const lengthOf = ({ start, end }) => end - start;
function shareOf(spans, share, window) {
	const isBad = (span) => share.kind === "failed" ? span.failed === true : lengthOf(span) > share.ms;
	const count = (some) => ({
		bad: some.filter(isBad).length,
		total: some.length
	});
	const inBatches = byBatch(spans, window).map(count);
	return {
		kind: "ratio",
		...count(spans),
		of,
		batches: inBatches
	};
}
const width = 1.01;
function histogramOf(spans, window) {
	const parts = byBatch(spans, window);
	const indexOf = (span) => lengthOf(span) > 0 ? Math.floor(Math.log(lengthOf(span)) / Math.log(width)) : -Infinity;
	const grouped = Map.groupBy(spans, indexOf);
	const countsOf = parts.map((some) => Map.groupBy(some, indexOf));
	const buckets = [];
	for (const index of [...grouped.keys()].toSorted((a, b) => a - b)) {
		const own = grouped.get(index).map(lengthOf);
		const shortest = own.reduce((least, ms) => Math.min(least, ms));
		const longest = own.reduce((most, ms) => Math.max(most, ms));
		const lower = Math.max(shortest * (1 - 1e-6), buckets.at(-1)?.upper ?? 0);
		const counts = countsOf.map((one) => one.get(index)?.length ?? 0);
		buckets.push({
			lower,
			upper: longest,
			count: own.length,
			batches: counts
		});
	}
	return {
		kind: "histogram",
		of,
		intervalMs: 0,
		groups: [{
			labels: {},
			hidden: 0,
			buckets
		}]
	};
}
function byBatch(spans, window) {
	const parts = partsOf(window, batches);
	const found = Array.from({ length: parts.count }, () => []);
	for (const span of spans) found[partAt(span.start, parts)]?.push(span);
	return found;
}
export { isSelected, isSelectedInAnyCase, mostSpans, withSpanSearch };
