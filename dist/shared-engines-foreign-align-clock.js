// build/engines/foreign/align-clock.js
const watchedMs = 3e3;
const mostDelayMs = 1e3;
function alignClock(found, now = Date.now) {
	let waiting = [];
	let first;
	let least = Number.POSITIVE_INFINITY;
	let shiftMs = 0;
	const give = (request) => {
		found({
			...request,
			startMs: request.startMs + shiftMs
		});
	};
	const settle = () => {
		if (waiting && Number.isFinite(least) && Math.abs(least) > mostDelayMs) shiftMs = least;
		for (const request of waiting ?? []) give(request);
		waiting = void 0;
		return { aheadMs: shiftMs === 0 ? 0 : -shiftMs };
	};
	return {
		settle,
		heard: (theirMs) => {
			if (waiting) least = Math.min(least, now() - theirMs);
		},
		add: (request) => {
			if (!waiting) {
				give(request);
				return;
			}
			const at = now();
			first ??= at;
			waiting.push(request);
			if (at - first >= watchedMs) settle();
		}
	};
}
const alignedWithinMs = mostDelayMs;
export { alignClock, alignedWithinMs };
