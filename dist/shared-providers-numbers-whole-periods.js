import { defined } from "./shared-common.js";
import { refusal } from "./shared-config.js";
import { byPart, numbersOf } from "./shared-providers-numbers-ended.js";
import { describeReduced, reduceTo } from "./shared-providers-numbers-one-number.js";
import { wholeCounts } from "./shared-providers-numbers-whole-counts.js";
// build/providers/numbers/whole-periods.js
function spanOf({ parts: { count, ms, end } }, period) {
	const [start, last] = [(end - count * ms) / 1e3, end / 1e3];
	return {
		from: Math.floor(start / period) * period,
		to: Math.ceil(last / period) * period
	};
}
const undivided = (period, { counts, parts }) => counts && parts.count > 1 ? refusal(`points of ${period} s do not divide the window into equal parts`) : void 0;
function numbersOfPeriods(all, { title, stat, period, severalHint }, over) {
	const { parts, counts, reduce } = over;
	const [first, ...others] = all.filter(({ points }) => points.length > 0);
	if (!first) return numbersOf([]);
	const found = [first, ...others];
	const warnings = edgesOf(title, over, spanOf(over, period));
	if (parts.count > 1) {
		const ended = ([time, value]) => [Math.min(time + period, parts.end / 1e3), value];
		const inParts = found.map(({ labels, points }) => ({
			labels,
			values: byPart(points.map(ended), parts)
		}));
		return numbersOf(inParts, warnings);
	}
	const { length } = first.points;
	const detail = reduce ? describeReduced(reduce, length) : `${stat} over ${length} ${length === 1 ? "point" : "points"} of ${period} s`;
	const series = found.map(({ labels, points, whole }) => ({
		labels,
		values: [reduce ? reduceTo(reduce, points) : whole]
	}));
	const numbers = {
		...numbersOf(series, warnings),
		...defined({ detail: others.length === 0 ? detail : void 0 })
	};
	return counts ? wholeCounts(numbers, severalHint) : numbers;
}
function edgesOf(title, { parts: { count, ms, end } }, { from, to }) {
	const before = Math.round((end - count * ms) / 1e3 - from);
	const after = Math.round(to - end / 1e3);
	if (before === 0 && after === 0) return [];
	return [`${title} has whole periods only: ${before} s before the window and ${after} s after it are in the numbers`];
}
export { numbersOfPeriods, spanOf, undivided };
