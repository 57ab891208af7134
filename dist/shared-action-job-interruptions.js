import { endingSignals, interrupted } from "./shared-gate.js";
// build/action/job/interruptions.js
const cancelledBudgetMs = 4500;
function interruptions() {
	const run = new AbortController();
	const publishing = new AbortController();
	for (const signal of endingSignals) process.on(signal, () => {
		if (run.signal.aborted) return;
		run.abort(interrupted);
		setTimeout(() => publishing.abort(), cancelledBudgetMs).unref();
	});
	return {
		run: run.signal,
		publishing: publishing.signal
	};
}
export { interruptions };
