// build/providers/numbers/whole-periods.js
function spanOf({ parts: { count, ms, end } }, period) {
	const [start, last] = [(end - count * ms) / 1e3, end / 1e3];
	return {
		from: Math.floor(start / period) * period,
		to: Math.ceil(last / period) * period
	};
}
function edgesOf(title, { parts: { count, ms, end } }, { from, to }) {
	const before = Math.round((end - count * ms) / 1e3 - from);
	const after = Math.round(to - end / 1e3);
	if (before === 0 && after === 0) return [];
	return [`${title} has whole periods only: ${before} s before the window and ${after} s after it are in the numbers`];
}
export { edgesOf, spanOf };
