import { Problem, defined, isObject } from "./shared-common.js";
import { objectsIn, parseJson, parseObject, secretOf } from "./shared-config.js";
import { partOf } from "./shared-model-basics-part-of.js";
import { askFaultApi } from "./shared-faults-fault-api.js";
import { hostedFault, isUnderWay } from "./shared-faults-hosted-hosted-fault.js";
// build/faults/gremlin/gremlin.js
const { open, revert } = hostedFault({
	title: "Gremlin",
	connect: ({ scenario, team, apiKey, url }, machine, context) => {
		const headers = { authorization: secretOf(apiKey, machine, "Key ") };
		return experimentOf(scenario, team, askFaultApi({
			name: "Gremlin",
			url,
			hint: "is `gremlin.url` right?",
			headers
		}, context));
	},
	mend: ({ scenario }) => `halt the run of the scenario ${scenario} in Gremlin`
});
function experimentOf(scenario, team, ask) {
	const query = team === void 0 ? "" : `?teamId=${team}`;
	const at = `/scenarios/${scenario}`;
	return {
		check: async () => {
			const { status } = await ask({
				path: `${at}${query}`,
				expected: [404]
			});
			if (status === 404) throw new Problem("fault", `Gremlin has no scenario ${scenario}`);
		},
		start: async () => {
			const { body } = await ask({
				path: `${at}/runs${query}`,
				body: {},
				once: true
			});
			const run = body.trim();
			if (!/^\d+$/.test(run)) throw new Problem("fault", "Gremlin does not say which run it started");
			return run;
		},
		look: async (run) => runOf(parseObject((await ask({ path: `${at}/runs/${run}${query}` })).body)),
		underWay: async () => {
			const found = parseJson((await ask({ path: `${at}/runs${query}` })).body);
			return objectsIn(found).map((one) => ({
				run: String(one.run_number),
				...runOf(one)
			})).filter(isUnderWay).toSorted((a, b) => Number(b.run) - Number(a.run));
		},
		stop: async (run) => {
			await ask({
				path: `/scenarios/halt/${scenario}/runs/${run}${query}`,
				method: "POST",
				expected: [
					400,
					404,
					409
				]
			});
		}
	};
}
const states = {
	NotStarted: "pending",
	Setup: "pending",
	Pending: "pending",
	Distributed: "pending",
	Initializing: "pending",
	Active: "active",
	Running: "active",
	Impacted: "active",
	TearingDown: "active",
	Halt: "active",
	HaltRequested: "active",
	HaltDistributed: "active",
	InterruptTriggered: "active",
	RollbackTriggered: "active",
	RollbackStarted: "active",
	Successful: "ended",
	Halted: "ended",
	UserHalted: "ended",
	Failed: "ended",
	InvalidArgument: "ended",
	TargetNotFound: "ended",
	ApplicationNotFound: "ended",
	TrafficNotFound: "ended",
	ClientAborted: "ended",
	InitializationFailed: "ended",
	LostCommunication: "ended",
	TeardownFailed: "ended",
	HaltFailed: "ended"
};
const leftBroken = [
	"LostCommunication",
	"TeardownFailed",
	"HaltFailed"
];
const stopped = /^(halted|userhalted|failed|clientaborted|\w+failed)$/i;
const harmless = /^(delay|concurrent|\w*statuscheck)$/i;
function runOf(run) {
	const { stage } = partOf(run, "stage_info");
	const nodes = nodesIn(partOf(partOf(run, "graph"), "nodes"));
	const said = [...typeof stage === "string" ? [stage] : [], ...nodes.map(({ state }) => state)];
	const says = [...new Set(said)].join(", ") || "no state";
	if (said.length === 0 || said.some((one) => !Object.hasOwn(states, one))) return {
		status: "unknown",
		says
	};
	const attacks = nodes.filter(({ type }) => !harmless.test(type)).map(({ state }) => state);
	if (attacks.some((state) => states[state] === "active")) return {
		status: "active",
		says
	};
	if (!(typeof stage === "string" ? states[stage] === "ended" : areOver(nodes))) return {
		status: "pending",
		says
	};
	const isLeftBroken = attacks.some((state) => leftBroken.includes(state)) || void 0;
	return {
		status: "ended",
		says,
		...defined({ isLeftBroken })
	};
}
function areOver(nodes) {
	const some = (status) => nodes.some(({ state }) => states[state] === status);
	if (some("active") || !some("ended")) return false;
	return !some("pending") || nodes.some(({ state }) => stopped.test(state));
}
function nodesIn(node) {
	if (!isObject(node)) return [];
	const own = isObject(node.state) ? node.state.lifecycle : void 0;
	const inner = Object.entries(node).filter(([key]) => key !== "state").flatMap(([, part]) => nodesIn(part));
	return typeof own === "string" ? [{
		type: String(node.type ?? ""),
		state: own
	}, ...inner] : inner;
}
export { open, revert };
