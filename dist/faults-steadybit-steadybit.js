import { objectsIn, parseObject, secretOf } from "./shared-config.js";
import { Problem } from "./shared-common.js";
import { askFaultApi } from "./shared-faults-fault-api.js";
import { hostedFault, isUnderWay } from "./shared-faults-hosted-hosted-fault.js";
// build/faults/steadybit/steadybit.js
const statuses = {
	REQUESTED: "pending",
	CREATED: "pending",
	PREPARED: "pending",
	RUNNING: "active",
	COMPLETED: "ended",
	CANCELED: "ended",
	FAILED: "ended",
	ERRORED: "ended"
};
function runOf({ state, reason }) {
	const said = String(state);
	return {
		status: statuses[said] ?? "unknown",
		says: [said, reason].filter(Boolean).join(" ")
	};
}
const { open, revert } = hostedFault({
	title: "Steadybit",
	connect: ({ experiment, token, url }, machine, context) => {
		const headers = { authorization: secretOf(token, machine, "accessToken ") };
		return experimentOf(experiment, askFaultApi({
			name: "Steadybit",
			url,
			hint: "is `steadybit.url` right?",
			headers
		}, context));
	},
	mend: ({ experiment }) => `cancel the run of ${experiment} in Steadybit`
});
function experimentOf(experiment, ask) {
	const runs = "/api/experiments/executions";
	const at = `/api/experiments/${encodeURIComponent(experiment)}`;
	const list = async () => {
		const { items } = parseObject((await ask({
			path: runs,
			body: {
				experimentKeys: [experiment],
				page: 0,
				size: 50
			}
		})).body) ?? {};
		return objectsIn(items);
	};
	return {
		check: async () => {
			const { status } = await ask({
				path: at,
				expected: [404]
			});
			if (status === 404) throw new Problem("fault", `Steadybit has no experiment ${experiment}`);
		},
		start: async () => {
			const { headers } = await ask({
				path: `${at}/execute?allowParallel=false`,
				body: {},
				once: true
			});
			const [, run] = /\/executions\/(\d+)$/.exec(headers.location ?? "") ?? [];
			if (run === void 0) throw new Problem("fault", "Steadybit does not say which run it started");
			return run;
		},
		look: async (run) => {
			const found = (await list()).find(({ id }) => String(id) === run);
			return found ? runOf(found) : {
				status: "pending",
				says: "it is not listed"
			};
		},
		underWay: async () => (await list()).map((one) => ({
			run: String(one.id),
			...runOf(one)
		})).filter(isUnderWay),
		stop: async (run) => {
			await ask({
				path: `${runs}/${run}/cancel`,
				method: "POST",
				expected: [404]
			});
		}
	};
}
export { open, revert };
