import { Problem, defined, formatDuration } from "./shared-common.js";
import { undoContext } from "./shared-tools-undo-context.js";
// build/faults/hosted/hosted-fault.js
const lookEveryMs = 2e3;
const endMs = 12e4;
const settleMs = 6e3;
const pauseMs = 1e3;
const hostedFault = (provider) => ({
	open: (settings, opening, context) => openHosted(provider, settings, {
		opening,
		context
	}),
	revert: async (saved, { machine, clock }) => {
		const { settings, key, run } = saved;
		const context = {
			...undoContext(machine),
			...defined({ clock })
		};
		const experiment = await provider.connect(settings, machine, context);
		const done = await endRuns(experiment, {
			key,
			...defined({ run })
		}, context);
		return await experiment.tidy?.(key) ? "undone" : done;
	}
});
async function openHosted({ title, connect, mend }, settings, { opening, context }) {
	const { key, machine } = opening;
	const experiment = await connect(settings, machine, context);
	await experiment.check(opening);
	const [other] = await experiment.underWay();
	if (other !== void 0) throw new Problem("fault", `${title} runs this experiment already: ${other}`, { hint: "wait for its end, or use an experiment of its own: the gate ends what runs of it" });
	const injection = {
		settings,
		key
	};
	return {
		injection,
		inject: async () => {
			injection.run = await experiment.start(key);
		},
		...lookingAt(title, experiment, injection),
		mend: mend(settings)
	};
}
function lookingAt(title, experiment, injection) {
	let lookedAt = Number.NEGATIVE_INFINITY;
	let latest = "pending";
	let said;
	const status = async ({ clock }) => {
		const { run } = injection;
		if (run === void 0 || clock.now() - lookedAt < lookEveryMs) return latest;
		const found = await experiment.look(run);
		lookedAt = clock.now();
		said = found.says;
		if (found.status === "ended" && latest === "pending") throw new Problem("fault", `${title}: run ${run} was never active: ${said}`, { hint: "see at the provider why" });
		latest = found.status;
		return latest;
	};
	return {
		status,
		says: () => said
	};
}
async function runsBegun({ underWay }, key, clock) {
	const end = clock.now() + settleMs;
	for (;;) {
		const runs = await underWay(key);
		if (runs.length > 0 || clock.now() >= end) return runs;
		await clock.sleep(pauseMs);
	}
}
async function endRuns(experiment, { key, run }, { clock }) {
	const runs = run === void 0 ? await runsBegun(experiment, key, clock) : [run];
	let undone = false;
	for (const one of runs) {
		const end = clock.now() + endMs;
		let { status, says } = await experiment.look(one);
		if (status === "ended") continue;
		undone = true;
		await experiment.stop(one);
		for (;;) {
			({status, says} = await experiment.look(one));
			if (status === "ended") break;
			if (clock.now() >= end) throw new Error(`run ${one} has not ended after ${formatDuration(endMs)}: ${says}`);
			await clock.sleep(pauseMs);
		}
	}
	return undone ? "undone" : "was not there";
}
export { hostedFault };
