import { Problem, defined, formatCount } from "./shared-common.js";
import { batches, explainEnd, oneSeries, partsOf, queriesOf, readSettled, reducedBy, timeOfPart, wholeOf } from "./shared-providers-numbers-ended.js";
import { measuredAs } from "./shared-config.js";
import { describeReduced, keptOf, reduceTo, withCount, withGaps, withSeveral, withValue } from "./shared-providers-numbers-one-number.js";
// build/providers/check-source.js
const checkedSeconds = 60;
async function checkSource(source, objectives, context) {
	const { id, title, where } = source;
	const reached = await source.reach(context);
	if (reached.kind === "failed" && !reached.isIncomplete) throw problem(`${title} at ${where} cannot be queried`, reached);
	const end = context.clock.now() / 1e3;
	const window = {
		start: end - checkedSeconds,
		end
	};
	const notes = [];
	const queries = objectives.flatMap(({ question, ask }) => queriesOf(ask).map(([query, counts]) => ({
		query,
		over: {
			...wholeOf(window, counts),
			...reducedBy(source, question)
		}
	})));
	for (const { query, over } of queries) {
		const result = await source.ask(query, over, context);
		const about = source.write(query, over);
		if (result.kind === "failed") {
			const { detail, hint } = result;
			if (result.isWrong) throw problem(`\`${about}\``, result);
			const message = `\`${about}\`, tried before the load: ${detail}`;
			notes.push({
				source: id,
				message,
				about,
				...defined({ hint })
			});
		}
		const missing = await source.findMissing?.(query, context) ?? [];
		notes.push(...missing.map((note) => ({
			source: id,
			...note
		})));
	}
	return notes.filter(({ message }, index) => notes.findIndex((other) => other.message === message) === index);
}
const problem = (what, { detail, hint }) => new Problem("provider", `${what}: ${detail}`, defined({ hint }));
// build/providers/numbers/number-source.js
const points = {
	most: 60,
	leastMs: 5e3
};
function numberProvider(source) {
	const linked = (measured, ask, window) => {
		const query = "query" in ask ? ask.query : ask.total;
		return {
			...measured,
			...defined({ url: source.link?.(measured.query, window, query) })
		};
	};
	const reading = (window, context) => {
		source.startMeasuring(context);
		return {
			source,
			window,
			context
		};
	};
	return {
		check: (queries, context) => checkSource(source, queries, context),
		measure: async ({ question, ask }, window, context) => linked(await measure(question, ask, reading(window, context)), ask, window),
		series: async ({ ask }, window, context) => linked(await drawCourse(ask, reading(window, context)), ask, window)
	};
}
function measure(question, ask, reading) {
	if (question.kind === "value" && "query" in ask) return measureValue(question, ask.query, reading);
	if (question.kind === "share" && "part" in ask) return measureShare(question, ask, reading);
	const detail = `${reading.source.title} returns one number, or two counts`;
	return Promise.resolve({
		kind: "failed",
		detail,
		query: "",
		warnings: []
	});
}
async function measureValue(question, query, { source, window, context }) {
	const whole = wholeOf(window, false);
	const own = reducedBy(source, question);
	const isInParts = question.reduce && !own.reduce;
	const parts = partsOf(window, {
		...points,
		...unitOf(source)
	});
	const over = isInParts ? {
		...whole,
		parts
	} : {
		...whole,
		...own
	};
	const written = source.write(query, over);
	const read = () => source.ask(query, over, context);
	const { absent } = question;
	const ends = ({ series }) => explainEnd({
		query,
		over,
		isTotal: false,
		isThere: series.length > 0,
		absent
	}, {
		source,
		window,
		context
	});
	const arrival = {
		window,
		...arrivalOf(source),
		explainEnd: ends
	};
	const reading = await readSettled(read, arrival, context);
	if (reading.kind !== "numbers") return unread(reading, written);
	const isUndivided = isInParts && parts.count === 1;
	const measured = {
		query: written,
		warnings: [...reading.warnings, ...isUndivided ? [undivided] : []]
	};
	const { reduce: _, ...plain } = question;
	const one = oneOf(reading, isInParts ? question : plain, {
		measured,
		window,
		hint: source.severalHint
	});
	const said = reading.detail ?? (own.reduce && describeReducer(own.reduce, source));
	const found = one?.kind === "value" && said !== void 0 ? {
		...one,
		detail: said
	} : one;
	if (found && !(found.kind === "value" && source.standsIn?.(query))) return found;
	const why = await source.explainSilence(query, whole, context);
	if (why) return noData(measured, why);
	if (found) return found;
	if (question.absent === "ok") return {
		...measured,
		kind: "value",
		value: 0,
		detail: "nothing matches, which counts as zero"
	};
	const detail = `there are ${source.counted} in the window, but the query matches none of them`;
	return noData(measured, {
		detail,
		hint: "`absent: ok` counts that as zero"
	});
}
const undivided = "the window does not divide into equal parts, so `reduce` had one value";
const unitOf = ({ unitMs }) => defined({ unitMs });
const describeReducer = ({ kind }, { title }) => `${kind} over the window, worked out by ${title}`;
const noData = (measured, { detail, hint }) => ({
	...measured,
	kind: "no-data",
	detail,
	...defined({ hint })
});
const arrivalOf = ({ settleMs, counted: what }) => ({
	settleMs,
	what
});
const unread = (refused, query) => ({
	...measuredAs(refused),
	query,
	warnings: []
});
function oneOf({ series }, { reduce, absent }, { measured, window, hint }) {
	const reduced = series.map(({ labels, values }) => {
		const known = (absent === "ok" ? values.map((value) => value ?? 0) : values).filter((value) => value !== void 0);
		const finite = known.filter(Number.isFinite);
		return {
			labels,
			expected: values.length,
			count: finite.length,
			value: reduce ? reduceTo(reduce, finite.map((value) => [0, value])) : known[0]
		};
	});
	if (reduced.length > 1) return {
		...withSeveral(measured, reduced, window),
		hint
	};
	const [one] = reduced;
	if (!one) return void 0;
	const own = {
		...measured,
		...defined({ labels: Object.keys(one.labels).length > 0 ? one.labels : void 0 })
	};
	if (!reduce || one.value === void 0) return withValue(own, one.value ?? NaN);
	const detail = describeReduced(reduce, one.count);
	return {
		...withGaps(own, one.count, one.expected),
		kind: "value",
		value: one.value,
		detail
	};
}
async function measureShare({ partIs, absent }, { part, total }, { source, window, context }) {
	const over = wholeOf(window, true);
	const [ofPart, ofTotal] = [source.write(part, over), source.write(total, over)];
	const read = () => countBoth({
		part,
		total
	}, over, {
		source,
		context
	});
	const isWithin = source.isWithin(part, total);
	const ends = async (found) => {
		const around = {
			source,
			window,
			context
		};
		const ofTotal = await explainEnd({
			query: total,
			over,
			isTotal: true,
			isThere: found.total[0] !== void 0
		}, around);
		if (ofTotal || isWithin) return ofTotal;
		const isThere = found.part[0] !== void 0;
		return explainEnd({
			query: part,
			over,
			isTotal: false,
			isThere,
			absent: "ok"
		}, around);
	};
	const arrival = {
		window,
		...arrivalOf(source),
		explainEnd: ends
	};
	const reading = await readSettled(read, arrival, context);
	const query = `${ofPart} / ${ofTotal}`;
	if (reading.kind !== "counts") return unread(reading, query);
	const measured = {
		query,
		warnings: reading.warnings
	};
	const [some, all = 0] = [reading.part[0], reading.total[0]];
	if (all === 0) {
		const nothing = { detail: `${ofTotal} found nothing in the window: there was nothing to count` };
		return noData(measured, await source.explainSilence(total, over, context) ?? nothing);
	}
	if (some === void 0 && absent !== "ok" && !isWithin) return noData(measured, {
		detail: `${ofPart} found nothing in the window: either nothing happened, or the query is wrong`,
		hint: "`absent: ok` counts that as zero"
	});
	const unknown = some === void 0 && await source.explainUnknown?.(part, context);
	if (unknown) return noData(measured, unknown);
	const counted = some ?? 0;
	if (counted > all) {
		const detail = `${ofPart} found ${formatCount(counted)} in the window, and ${ofTotal} ${formatCount(all)}`;
		const hint = `what is ${partIs} must be a part of the total`;
		return {
			...measured,
			kind: "failed",
			detail,
			hint
		};
	}
	const badOf = (ofIt, of) => {
		const within = Math.min(ofIt, of);
		return {
			bad: partIs === "bad" ? within : of - within,
			total: of
		};
	};
	const parts = partsOf(window, {
		...batches,
		...unitOf(source)
	});
	const course = await countBoth({
		part,
		total
	}, {
		...over,
		parts
	}, {
		source,
		context
	});
	const counts = course.kind === "counts" ? course : {
		part: [],
		total: []
	};
	const found = counts.total.map((of = 0, batch) => badOf(counts.part[batch] ?? 0, of));
	const ratio = badOf(counted, all);
	const inBatches = sumOf(found, "bad") === ratio.bad && sumOf(found, "total") === ratio.total && { batches: found };
	return {
		...measured,
		kind: "ratio",
		...ratio,
		of: source.counted,
		...inBatches
	};
}
const sumOf = (counts, key) => counts.reduce((sum, one) => sum + one[key], 0);
async function countBoth({ part, total }, over, { source, context }) {
	const [some, all] = await Promise.all([source.ask(part, over, context), source.ask(total, over, context)]);
	if (some.kind === "failed") return some;
	if (all.kind === "failed") return all;
	const nothing = Array.from({ length: over.parts.count }, () => void 0);
	const valuesOf = ({ series }) => series[0]?.values ?? nothing;
	const warnings = [...new Set([...some.warnings, ...all.warnings])];
	return {
		kind: "counts",
		part: valuesOf(some),
		total: valuesOf(all),
		warnings
	};
}
async function drawCourse(ask, { source, window, context }) {
	const over = {
		window,
		parts: partsOf(window, {
			...points,
			...unitOf(source)
		}),
		counts: "part" in ask
	};
	const query = queriesOf(ask).map(([one]) => source.write(one, over)).join(" / ");
	const reading = "part" in ask ? shareOf(await countBoth(ask, over, {
		source,
		context
	})) : await source.ask(ask.query, over, context);
	if (reading.kind === "failed") return unread(reading, query);
	const series = reading.series.map(({ labels, values }) => ({
		labels,
		values: values.flatMap((value, part) => value === void 0 || !Number.isFinite(value) ? [] : [[timeOfPart(part, over.parts), value]])
	})).filter(({ values }) => values.length > 0);
	const measured = withCount({
		query,
		warnings: reading.warnings
	}, series.length);
	if (series.length === 0) return {
		...measured,
		kind: "no-data",
		detail: "the query returned no points in the window"
	};
	return {
		...measured,
		kind: "series",
		series: keptOf(series)
	};
}
const shareOf = (counts) => counts.kind === "failed" ? counts : {
	...oneSeries(counts.total.map((all, part) => all ? (counts.part[part] ?? 0) / all : void 0)),
	warnings: counts.warnings
};
export { numberProvider };
