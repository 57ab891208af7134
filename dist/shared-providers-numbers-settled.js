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
// build/providers/numbers/settled.js
const betweenReadsMs = 2e3;
const longestMs = 6e4;
async function readSettled(read, { window, settleMs, what }, context) {
	const { clock, signal } = context;
	const waitMs = window.end * 1e3 + settleMs - clock.now();
	if (waitMs > 0) {
		waitReporter(context, waitMs, shortWaitMs)(`Waiting for ${what}`);
		await clock.sleep(waitMs, signal);
	}
	const deadline = clock.now() + longestMs;
	let before = await read();
	while (before.kind !== "failed" && !signal.aborted) {
		await clock.sleep(betweenReadsMs, signal);
		const now = await read();
		if (now.kind === "failed" || JSON.stringify(now) === JSON.stringify(before)) return now;
		if (clock.now() >= deadline) return {
			kind: "late",
			detail: `${what} of the test were still arriving ${Math.round(clock.now() / 1e3 - window.end)} s after it`
		};
		before = now;
	}
	return before;
}
export { batches, byPart, partAt, partsOf, readSettled, timeOfPart };
