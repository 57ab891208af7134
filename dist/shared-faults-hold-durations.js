import { defined, formatDuration } from "./shared-common.js";
import { throwRefused } from "./shared-faults-allowance.js";
// build/faults/hold-durations.js
const usualMostMs = 6e5;
function holdDurations(lasting, { longestMs, mayLast }) {
	if (mayLast) return;
	const mostMs = Math.max(longestMs, usualMostMs);
	const most = formatDuration(mostMs);
	throwRefused(lasting.filter(({ ms = 0 }) => ms > mostMs).map(({ what, ms, place }) => ({
		message: `the fault is refused: ${what} lets it last ${formatDuration(ms)} if the gate is lost`,
		hint: `write ${most} or less, or lasting: true beside the fault`,
		...defined({ place })
	})));
}
export { holdDurations };
