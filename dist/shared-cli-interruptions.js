import { describeLeftover, endingSignals, interrupted, openLeftovers, reportUndone, streamLog } from "./shared-gate.js";
import { proxiesOf, seededRandom } from "./shared-common.js";
import { systemClock } from "./shared-config.js";
import { setTimeout } from "node:timers/promises";
// build/cli/interruptions.js
const mostUndoingMs = 8e3;
function interruptions(leftovers, log) {
	const stop = new AbortController();
	for (const signal of endingSignals) process.once(signal, () => {
		stop.abort(interrupted);
		process.once(signal, () => {
			endNow(leftovers, log);
			process.once(signal, exit);
		});
	});
	return stop.signal;
}
async function endNow(leftovers, log) {
	if (leftovers.left().length > 0) log.warn("Cleaning up; interrupt once more to exit at once");
	const undoing = leftovers.undoAll((undone) => reportUndone(undone, log));
	await Promise.race([undoing, setTimeout(mostUndoingMs)]);
	const left = leftovers.left().map(describeLeftover);
	if (left.length > 0) log.warn(`Not cleaned up: ${left.join(", ")}`);
	return exit();
}
const exit = () => process.exit(130);
// build/cli/terminal-context.js
function terminalContext({ redact, add }, given, leftovers = openLeftovers()) {
	const log = streamLog({
		write: (text) => process.stderr.write(text),
		live: process.stderr.isTTY === true,
		redact,
		clock: systemClock,
		warning: (message) => `warning: ${message}`,
		loudness: loudnessOf(given)
	});
	return {
		signal: interruptions(leftovers, log),
		clock: systemClock,
		random: seededRandom(Date.now()),
		hide: add,
		proxies: proxiesOf(process.env),
		log
	};
}
function loudnessOf(given) {
	if (given.isSet("quiet")) return "quiet";
	return given.isSet("verbose") || process.env.DEBUG !== void 0 ? "verbose" : "usual";
}
export { terminalContext };
