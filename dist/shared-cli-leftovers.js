import { claimKept, describeUndone, keepLeftovers, keptFolder, machineOfRun, openLeftovers, undoersOn } from "./shared-gate.js";
import { Problem } from "./shared-common.js";
// build/cli/leftovers.js
async function ownLeftovers(machine) {
	const keep = await keepLeftovers(keptFolder(process.env));
	return openLeftovers(keep, [], undoersOn(machine));
}
async function undoAbandoned(environment) {
	const { abandoned, running } = await claimKept(keptFolder(environment));
	const machine = machineOfRun(environment, []);
	const undone = [];
	for (const { left, save } of abandoned) undone.push(...await openLeftovers(save, left, undoersOn(machine)).undoAll());
	return {
		undone,
		running
	};
}
async function forgetAbandoned(environment) {
	const { abandoned } = await claimKept(keptFolder(environment));
	for (const { save } of abandoned) save([]);
}
const linesOfUndone = (undone) => undone.flatMap((one) => {
	const text = describeUndone(one);
	if (text === void 0) return [];
	return [`${text} (left by an earlier run${one.outcome === "failed" ? "; `reliability-gate undo --forget` if it is already gone" : ""})`];
});
function assertMended(undone, redact) {
	const broken = undone.flatMap((one) => one.outcome === "failed" && one.leftover.kind === "fault" ? [`${one.leftover.title}: ${one.message}`] : []);
	if (broken.length === 0) return;
	const message = `STILL BROKEN by an earlier run: ${broken.join("; ")}`;
	throw new Problem("fault", redact(message), { hint: "fix it, then run `reliability-gate undo`, or `undo --forget` once it is fixed" });
}
export { assertMended, forgetAbandoned, linesOfUndone, ownLeftovers, undoAbandoned };
