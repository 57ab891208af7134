import { authorizerOf, labelsIn$1 as labelsIn, objectsIn, parseObject, readAwsPlan, spotOf } from "./shared-config.js";
import { Problem, defined, isObject } from "./shared-common.js";
import { partOf } from "./shared-model-basics-part-of.js";
import { askFaultApi } from "./shared-faults-fault-api.js";
import { holdDurations } from "./shared-faults-hold-durations.js";
import { holdSelectors } from "./shared-faults-allowance.js";
import { hostedFault, isUnderWay } from "./shared-faults-hosted-hosted-fault.js";
// build/faults/aws-fis/aws-fis.js
const tag = "reliability-gate";
const statuses = {
	pending: "pending",
	initiating: "pending",
	running: "active",
	stopping: "active",
	completed: "ended",
	stopped: "ended",
	failed: "ended",
	cancelled: "ended"
};
const statusIn = (said) => statuses[String(said)] ?? "unknown";
const { open, revert } = hostedFault({
	title: "AWS FIS",
	connect: ({ template, region, url }, machine, context) => {
		const authorize = authorizerOf(planFor(region, machine));
		return experimentOf(template, askFaultApi({
			name: "AWS FIS",
			url,
			hint: "are the region and its endpoint right?",
			authorize
		}, context));
	},
	mend: ({ template, region }) => `stop the experiment of ${template}: aws fis list-experiments --region ${region}, then aws fis stop-experiment --id ID`
});
function planFor(region, { variables = {} }) {
	const { reading, ...spot } = spotOf({}, "aws-fis");
	const plan = readAwsPlan({
		region,
		service: "fis"
	}, {
		...spot,
		reading: {
			...reading,
			environment: variables
		}
	});
	if (plan) return plan;
	const { message = "", hint } = reading.found[0]?.mistake ?? {};
	throw new Problem("fault", message, defined({ hint }));
}
function experimentOf(template, ask) {
	const at = (id) => `/experiments/${encodeURIComponent(id)}`;
	return {
		check: async (opening) => {
			const { status, body } = await ask({
				path: `/experimentTemplates/${encodeURIComponent(template)}`,
				expected: [404]
			});
			if (status === 404) throw new Problem("fault", `AWS FIS has no experiment template ${template}`);
			const found = partOf(parseObject(body), "experimentTemplate");
			holdSelectors(selectionsIn(template, found), opening.bounds);
			const actions = actionsIn(found);
			const endless = actions.filter(({ ms }) => Number.isNaN(ms)).map(({ name }) => name);
			if (endless.length > 0 && !opening.mayLast) throw new Problem("fault", `${template} does not end by itself: no duration in the action ${endless.join(", ")}`, { hint: "give it one in the template, or write lasting: true beside the fault" });
			holdDurations(actions.map(({ name, endMs }) => ({
				what: `the action ${name} of ${template}`,
				ms: endMs
			})), opening);
		},
		start: async (key) => {
			const { body } = await ask({
				path: "/experiments",
				body: {
					clientToken: key,
					experimentTemplateId: template,
					tags: { [tag]: key }
				}
			});
			return String(partOf(parseObject(body), "experiment").id);
		},
		look: async (run) => {
			const { body } = await ask({ path: at(run) });
			const { status, reason } = partOf(partOf(parseObject(body), "experiment"), "state");
			return {
				status: statusIn(status),
				says: `${status}, ${reason}`
			};
		},
		underWay: (key) => findRuns(template, key, ask),
		stop: async (run) => {
			await ask({
				path: at(run),
				method: "DELETE",
				expected: [
					400,
					404,
					409
				]
			});
		}
	};
}
function selectionsIn(template, { targets }) {
	const all = isObject(targets) ? Object.entries(targets) : [];
	if (all.length === 0) return [{
		what: `${template} has no target`,
		labels: { template }
	}];
	return all.map(([name, target]) => ({
		what: `the target ${name} of ${template}`,
		labels: {
			...labelsIn(partOf(target, "resourceTags")),
			template
		}
	}));
}
async function findRuns(template, key, ask) {
	const found = [];
	for (let next = "";;) {
		const { body } = await ask({ path: `/experiments?${`experimentTemplateId=${encodeURIComponent(template)}&maxResults=100`}${next}` });
		const { experiments, nextToken } = parseObject(body) ?? {};
		for (const one of objectsIn(experiments)) {
			const said = partOf(one, "state").status;
			if ((key === void 0 || partOf(one, "tags")[tag] === key) && one.experimentTemplateId === template) found.push({
				run: String(one.id),
				status: statusIn(said),
				says: String(said)
			});
		}
		if (typeof nextToken !== "string") return found.filter(isUnderWay);
		next = `&nextToken=${encodeURIComponent(nextToken)}`;
	}
}
function actionsIn(template) {
	const actions = partOf(template, "actions");
	const known = new Map();
	const timesOf = (name) => {
		const before = known.get(name);
		if (before) return before;
		const { startAfter, parameters } = partOf(actions, name);
		const times = {
			ms: durationIn(parameters),
			endMs: NaN
		};
		known.set(name, times);
		const starts = Array.isArray(startAfter) ? startAfter.map((one) => timesOf(String(one)).endMs) : [];
		times.endMs = times.ms + Math.max(0, ...starts);
		return times;
	};
	return Object.keys(actions).map((name) => ({
		name,
		...timesOf(name)
	}));
}
function durationIn(parameters) {
	const [, written] = Object.entries(isObject(parameters) ? parameters : {}).find(([key]) => /duration$/i.test(key)) ?? [];
	const [whole, ...parts] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(String(written)) ?? [];
	if (whole === void 0 || parts.every((part) => part === void 0)) return NaN;
	const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
	return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1e3;
}
export { open, revert };
