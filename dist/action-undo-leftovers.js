import { endingSignals, machineOfRun, openLeftovers, parseLeftovers, reportUndone, undoersOn } from "./shared-gate.js";
import { warning } from "./vendor/github.js";
// build/action/undo-leftovers.js
async function undoLeftovers(state) {
	for (const signal of endingSignals) process.on(signal, () => void 0);
	const log = {
		info: (text) => console.log(text),
		warn: (text) => warning(text)
	};
	const undoers = undoersOn(machineOfRun(process.env, []));
	await openLeftovers(void 0, parseLeftovers(state), undoers).undoAll((undone) => reportUndone(undone, log));
}
export { undoLeftovers };
