import { objectsIn, parseObject, secretOf } from "./shared-config.js";
import { Problem } from "./shared-common.js";
import { askFaultApi } from "./shared-faults-fault-api.js";
import { hostedFault, isUnderWay } from "./shared-faults-hosted-hosted-fault.js";
// build/faults/harness/harness.js
const { open, revert } = hostedFault({
	title: "Harness",
	connect: (settings, machine, context) => {
		const headers = { "x-api-key": secretOf(settings.apiKey, machine) };
		const hint = "is `harness.url` right?";
		const { url } = settings;
		return experimentOf(settings, askFaultApi({
			name: "Harness",
			url,
			hint,
			headers
		}, context));
	},
	mend: ({ experiment }) => `stop the run of the experiment ${experiment} in Harness`
});
function experimentOf(settings, ask) {
	const { experiment, account, organization, project } = settings;
	const whose = new URLSearchParams({
		accountIdentifier: account,
		organizationIdentifier: organization,
		projectIdentifier: project
	});
	const pathOf = (path, more = {}) => `${path}?${whose}${Object.entries(more).map(([name, value]) => `&${name}=${encodeURIComponent(value)}`).join("")}`;
	const at = `/rest/v2/experiments/${encodeURIComponent(experiment)}`;
	const find = async (notifyId) => parseObject((await ask({ path: pathOf(`${at}/run`, { notifyId }) })).body);
	const recent = async () => {
		const { status, body } = await ask({
			path: pathOf(at),
			expected: [404]
		});
		if (status === 404) throw new Problem("fault", `Harness has no experiment ${experiment}`);
		const { recentExperimentRunDetails: runs } = parseObject(body) ?? {};
		return objectsIn(runs);
	};
	return {
		check: async () => {
			await recent();
		},
		start: async () => {
			const path = pathOf(`${at}/run`, {
				isOnboardingRun: "false",
				isIdentity: "false"
			});
			const { notifyID } = parseObject((await ask({
				path,
				body: {},
				once: true
			})).body) ?? {};
			if (typeof notifyID === "string" && notifyID !== "") return notifyID;
			throw new Problem("fault", "Harness does not say which run it started");
		},
		look: async (run) => runOf(await find(run)),
		underWay: async () => (await recent()).toSorted((a, b) => Number(b.createdAt) - Number(a.createdAt)).map((one) => ({
			run: String(one.notifyID),
			...runOf(one)
		})).filter(isUnderWay),
		stop: async (notifyId) => {
			const { experimentRunID } = await find(notifyId) ?? {};
			const more = {
				experimentRunId: String(experimentRunID ?? ""),
				notifyId,
				force: "true"
			};
			await ask({
				path: pathOf(`/rest/v2/experiment/${encodeURIComponent(experiment)}/stop`, more),
				method: "POST"
			});
		}
	};
}
const phases = {
	na: "pending",
	queued: "pending",
	blocked: "pending",
	running: "active",
	completed: "ended",
	completed_with_error: "ended",
	completed_with_probe_failure: "ended",
	stopped: "ended",
	skipped: "ended",
	error: "ended",
	timeout: "ended"
};
function runOf(run) {
	const says = String(run?.phase ?? "no phase");
	if (run?.completed === true) return {
		status: "ended",
		says
	};
	return {
		status: phases[says.toLowerCase()] ?? "unknown",
		says
	};
}
export { open, revert };
