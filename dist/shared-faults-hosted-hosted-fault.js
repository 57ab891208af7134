import { Problem, defined, formatDuration } from "./shared-common.js";
import { undoContext } from "./shared-tools-undo-context.js";
// build/faults/hosted/hosted-fault.js
const isUnderWay = ({ status }) => status !== "ended";
const endMs = 12e4;
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
		return await experiment.tidy?.(key, run) ? "undone" : done;
	}
});
async function openHosted({ title, connect, mend }, settings, { opening, context }) {
	const { key, machine } = opening;
	const experiment = await connect(settings, machine, context);
	await experiment.check(opening);
	const [other] = await experiment.underWay();
	if (other?.status === "unknown") throw unknownState(title, other.run, other);
	if (other) throw new Problem("fault", `${title} runs this experiment already: ${other.run}`, { hint: "wait for its end, or use an experiment of its own: the gate ends what runs of it" });
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
function unknownState(title, run, { says }) {
	const message = `${title}: the state of run ${run} is not one that the gate knows: ${says}`;
	return new Problem("fault", message, { hint: "see at the provider what it means, and report it to the gate as a bug" });
}
function lookingAt(title, experiment, injection) {
	let wasActive = false;
	let said;
	const status = async () => {
		const { run, key } = injection;
		if (run === void 0) return "pending";
		const found = await experiment.look(run, key);
		said = found.says;
		if (found.status === "unknown") throw unknownState(title, run, found);
		if (found.status === "ended" && !wasActive) throw new Problem("fault", `${title}: run ${run} was never active: ${said}`, { hint: "see at the provider why" });
		wasActive ||= found.status === "active";
		return found.status;
	};
	return {
		status,
		says: () => said
	};
}
async function endRuns(experiment, { key, run }, { clock }) {
	const runs = run === void 0 ? (await experiment.underWay(key)).map((listed) => listed.run) : [run];
	let undone = false;
	for (const one of runs) {
		let found = await experiment.look(one, key);
		if (isUnderWay(found)) {
			undone = true;
			await experiment.stop(one, key);
			found = await awaitEnd(() => experiment.look(one, key), one, clock);
		}
		if (found.isLeftBroken) throw new Error(`run ${one} has ended and may have left things broken: ${found.says}`);
	}
	return undone ? "undone" : "was not there";
}
async function awaitEnd(look, run, clock) {
	const end = clock.now() + endMs;
	for (;;) {
		const found = await look();
		if (!isUnderWay(found)) return found;
		if (clock.now() >= end) throw new Error(`run ${run} has not ended after ${formatDuration(endMs)}: ${found.says}`);
		await clock.sleep(pauseMs);
	}
}
export { hostedFault, isUnderWay };
