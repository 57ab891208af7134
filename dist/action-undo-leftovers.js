import { machineOf, openLeftovers, parseLeftovers, reportUndone, stepEnvironment, undoersOn } from "./shared-gate.js";
import { warning } from "./vendor/github.js";
// build/action/undo-leftovers.js
async function undoLeftovers(state) {
	for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void 0);
	const log = {
		info: (text) => console.log(text),
		warn: (text) => warning(text)
	};
	const machine = {
		...machineOf(process.env),
		step: stepEnvironment(process.env, [])
	};
	await openLeftovers(void 0, parseLeftovers(state), undoersOn(machine)).undoAll((undone) => reportUndone(undone, log));
}
export { undoLeftovers };
