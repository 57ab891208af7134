import { refusal } from "./shared-config.js";
import { formatCount } from "./shared-common.js";
import { shortWaitMs, waitReporter } from "./shared-gate.js";
// build/providers/numbers/window-parts.js
const batches = {
	most: 12,
	leastMs: 1e3
};
function partsOf({ start, end }, { most, leastMs, unitMs = 1 }) {
	const endMs = Math.round(end * 1e3);
	const wholeMs = endMs - Math.round(start * 1e3);
	for (let count = most; count > 1; count -= 1) if (wholeMs % (count * unitMs) === 0 && wholeMs / count >= leastMs) return {
		count,
		ms: wholeMs / count,
		end: endMs
	};
	return {
		count: 1,
		ms: wholeMs,
		end: endMs
	};
}
const timeOfPart = (part, { count, ms, end }) => (end - (count - 1 - part) * ms) / 1e3;
const partAt = (at, { count, ms, end }) => Math.floor((at - end) / ms) + count;
function byPart(points, { count, ms, end }) {
	const values = Array.from({ length: count }, () => void 0);
	for (const [time, value] of points) {
		const part = count - 1 - Math.round((end - time * 1e3) / ms);
		if (part in values) values[part] = value;
	}
	return values;
}
// build/providers/numbers/numbers.js
const numbersOf = (series, warnings = []) => ({
	kind: "numbers",
	series,
	warnings
});
const oneSeries = (values, labels = {}) => numbersOf(values.some((value) => value !== void 0) ? [{
	labels,
	values
}] : []);
const queriesOf = (ask) => "query" in ask ? [[ask.query, false]] : [[ask.part, true], [ask.total, true]];
const wholeOf = (window, counts) => ({
	window,
	parts: partsOf(window, {
		most: 1,
		leastMs: 0
	}),
	counts
});
const hourSeconds = 3600;
function lastHour({ clock }, counts) {
	const end = Math.floor(clock.now() / 1e3);
	return wholeOf({
		start: end - hourSeconds,
		end
	}, counts);
}
const reducedBy = ({ reducesItself }, question) => reducesItself && question.kind === "value" && question.reduce ? { reduce: question.reduce } : {};
// build/providers/numbers/ended.js
const leastShare = 1 / 12;
const expected = 12;
const mostMissing = 2;
async function explainEnd(watched, reading) {
	const goesOn = reading.source.goesOn?.(watched.query);
	switch (goesOn?.by) {
		case void 0: return;
		case "events": return await endOfEvents(watched, goesOn.of, reading);
		case "points": return await endOfPoints(watched, goesOn.of ?? [], reading);
		case "periods": return await endOfPeriods(watched, goesOn.seconds, reading);
	}
}
const lengthOf = ({ start, end }) => end - start;
async function endOfEvents({ query, isTotal, absent }, of, { source, window, context }) {
	if (!isTotal && !of && absent === "ok") return void 0;
	for (const one of isTotal ? [query] : of ?? [query]) {
		const countIn = (part) => source.ask(one, wholeOf(part, true), context);
		const all = await countIn(window);
		if (all.kind === "failed") return all;
		const count = countOf(all);
		const seconds = Math.ceil(lengthOf(window) * Math.max(leastShare, expected / count));
		if (seconds > lengthOf(window) / 2) continue;
		const last = await countIn({
			start: window.end - seconds,
			end: window.end
		});
		if (last.kind === "failed") return last;
		if (countOf(last) > 0) continue;
		const written = source.write(one, wholeOf(window, true));
		return ended(`${written} found ${formatCount(count)} in the window, and none in its last ${seconds} s`, source);
	}
}
const countOf = ({ series }) => series[0]?.values[0] || 0;
async function endOfPoints({ query, over, absent }, of, { source, window, context }) {
	if (absent === "ok") return void 0;
	const parts = partsOf(window, {
		most: 60,
		leastMs: 5e3
	});
	const asked = source.standsIn?.(query) && of[0] || query;
	const found = await source.ask(asked, {
		window,
		parts,
		counts: false
	}, context);
	if (found.kind === "failed") return found.isIncomplete ? found : void 0;
	const there = Array.from({ length: parts.count }, (_, part) => part).filter((part) => found.series.some(({ values }) => values[part] !== void 0));
	if (there.length < 2) return void 0;
	const pauses = there.slice(1).map((part, index) => part - there[index]);
	const silent = parts.count - 1 - there.at(-1);
	if (silent <= mostMissing * Math.max(...pauses)) return void 0;
	const seconds = Math.round(silent * parts.ms / 1e3);
	return ended(`${source.write(asked, over)} has no value in the last ${seconds} s of the test`, source);
}
async function endOfPeriods({ query, over, isThere }, seconds, { source, window, context }) {
	const start = Math.floor((window.end - seconds / 2) / seconds) * seconds;
	if (start <= window.start) return void 0;
	const last = {
		...over,
		...wholeOf({
			start,
			end: window.end
		}, over.counts)
	};
	const found = await source.ask(query, last, context);
	if (found.kind === "failed") return found;
	if (found.series.some(({ values }) => values[0] !== void 0)) return void 0;
	if (!await source.explainSilence(query, last, context)) return void 0;
	if (!isThere && await source.explainSilence(query, over, context)) return void 0;
	const length = Math.round(window.end - start);
	return ended(`${source.write(query, over)} has no point in the last ${length} s of the test`, source);
}
function explainLast(times, { window, what, counted }) {
	const [first = 0, last = 0] = [times[0], times.at(-1)];
	const silent = window.end * 1e3 - last;
	const longest = times.slice(1).reduce((most, at, index) => Math.max(most, at - times[index]), 0);
	const missing = silent * times.length / Math.max(1, last - first);
	const isLong = silent >= leastShare * lengthOf(window) * 1e3 && silent > mostMissing * longest;
	if (times.length < expected || !isLong || missing < expected) return void 0;
	const seconds = Math.round(silent / 1e3);
	return ended(`${what}: ${formatCount(times.length)} in the window, and none in its last ${seconds} s`, { counted });
}
const ended = (detail, { counted }) => ({
	...refusal(detail, `did the service, or what sends its ${counted}, end before the load? If they arrive later, raise \`settle\``),
	isIncomplete: true
});
// build/providers/numbers/settled.js
const betweenReadsMs = 2e3;
const betweenLooksMs = 1e4;
const longestMs = 6e4;
async function readSettled(read, { window, settleMs, what, explainEnd }, context) {
	const { clock, signal } = context;
	const waitMs = window.end * 1e3 + settleMs - clock.now();
	if (waitMs > 0) {
		waitReporter(context, waitMs, shortWaitMs)(`Waiting for ${what}`);
		await clock.sleep(waitMs, signal);
	}
	const deadline = clock.now() + longestMs;
	let before = await read();
	while (!isFinal(before) && !signal.aborted) {
		await clock.sleep(betweenReadsMs, signal);
		const now = await read();
		if (isFinal(now)) return now;
		if (isRead(now) && JSON.stringify(now) === JSON.stringify(before)) {
			const why = await explainEnd?.(now);
			if (!why) return now;
			if (isFinal(why) || clock.now() >= deadline || signal.aborted) return why;
			await clock.sleep(betweenLooksMs, signal);
			before = await read();
			continue;
		}
		if (clock.now() >= deadline) {
			if (now.kind === "failed") return now;
			const detail = `${what} of the test were still arriving ${Math.round(clock.now() / 1e3 - window.end)} s after it`;
			return {
				...refusal(detail),
				isIncomplete: true
			};
		}
		before = now;
	}
	return before;
}
const isRead = (found) => found.kind !== "failed";
const isFinal = (found) => found.kind === "failed" && !("isIncomplete" in found && found.isIncomplete);
export { batches, byPart, explainEnd, explainLast, lastHour, numbersOf, oneSeries, partAt, partsOf, queriesOf, readSettled, reducedBy, timeOfPart, wholeOf };
