import { isObject, objectsIn, parseJson, parseObject, secretOf } from "./shared-config.js";
import { Problem } from "./shared-common.js";
import { askFaultApi } from "./shared-faults-fault-api.js";
import { hostedFault } from "./shared-faults-hosted-hosted-fault.js";
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
			return objectsIn(found).filter((one) => runOf(one).status !== "ended").map((one) => String(one.run_number)).toSorted((a, b) => Number(b) - Number(a));
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
const waiting = ["NotStarted", "Pending"];
const active = [
	"Active",
	"Running",
	"HaltRequested"
];
function runOf(run) {
	const states = lifecyclesIn(isObject(run?.graph) ? run.graph.nodes : void 0);
	const says = [...new Set(states)].join(", ") || "no state";
	if (states.some((state) => active.includes(state))) return {
		status: "active",
		says
	};
	if (states.length === 0) return {
		status: "unknown",
		says
	};
	const isOver = states.some((state) => !waiting.includes(state));
	const isLeft = states.some((state) => waiting.includes(state));
	const isStopped = states.some((state) => /halt|fail|cancel/i.test(state));
	return {
		status: isOver && (!isLeft || isStopped) ? "ended" : "pending",
		says
	};
}
function lifecyclesIn(node) {
	if (!isObject(node)) return [];
	const own = isObject(node.state) ? node.state.lifecycle : void 0;
	const inner = Object.entries(node).filter(([key]) => key !== "state").flatMap(([, part]) => lifecyclesIn(part));
	return typeof own === "string" ? [own, ...inner] : inner;
}
export { open, revert };
