import { formatQuantile, quantileOfSorted } from "./shared-config.js";
// build/providers/numbers/one-number.js
function withValue(measured, value) {
	if (Number.isFinite(value)) return {
		...measured,
		kind: "value",
		value
	};
	const detail = Number.isNaN(value) ? "the query returned NaN, as 0/0 does: nothing that it counts happened in the window" : `the query returned ${value > 0 ? "+" : "-"}Inf: the denominator was zero in the window`;
	return {
		...measured,
		kind: "no-data",
		detail
	};
}
function withSeveral(measured, several, { end }) {
	const series = keptOf(several).map(({ labels, value }) => {
		return {
			labels,
			values: value === void 0 || !Number.isFinite(value) ? [] : [[end, value]]
		};
	});
	return {
		...withCount(measured, several.length),
		kind: "series",
		series
	};
}
const seriesKept = 20;
const keptOf = (several) => several.slice(0, seriesKept);
function withCount(measured, count) {
	if (count <= seriesKept) return measured;
	return {
		...measured,
		warnings: [...measured.warnings, `only the first ${seriesKept} of ${count} series are kept`]
	};
}
function reduceTo(reduce, points) {
	const values = points.map(([, value]) => value);
	if (values.length === 0) return void 0;
	switch (reduce.kind) {
		case "max": return values.reduce((most, value) => Math.max(most, value));
		case "min": return values.reduce((least, value) => Math.min(least, value));
		case "avg": return values.reduce((sum, value) => sum + value, 0) / values.length;
		case "last": return values.at(-1);
		case "quantile": return quantileOfSorted(values.sort((a, b) => a - b), reduce.quantile);
	}
}
function describeReduced(reduce, count) {
	const values = `${count} ${count === 1 ? "value" : "values"} over the window`;
	return reduce.kind === "quantile" ? `${formatQuantile(reduce.quantile)} of ${values}` : `${reduce.kind} of ${values}`;
}
function withGaps(measured, count, expected) {
	if (4 * count >= 3 * expected) return measured;
	return {
		...measured,
		warnings: [...measured.warnings, `only ${count} of ${expected} points in time have a value`]
	};
}
export { describeReduced, keptOf, reduceTo, withCount, withGaps, withSeveral, withValue };
