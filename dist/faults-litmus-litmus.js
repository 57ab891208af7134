import { objectsIn } from "./shared-config.js";
import { partOf } from "./shared-model-basics-part-of.js";
import { Problem } from "./shared-common.js";
import { durationMs, manifestFault } from "./shared-faults-kubernetes-duration.js";
import { below } from "./shared-faults-kubernetes-parts.js";
// build/faults/litmus/targets.js
function targetsIn(spec) {
	const selectors = below(spec, "selectors", ["spec"]);
	const listed = (key) => selectors.flatMap(({ at, part: found }) => objectsIn(found[key]).map((part, index) => ({
		at: [
			...at,
			key,
			index
		],
		part
	})));
	return {
		apps: below(spec, "appinfo", ["spec"]),
		workloads: listed("workloads"),
		pods: listed("pods")
	};
}
const anywhere = ["APP_NAMESPACE", "TARGETS"];
const choosing = [
	...anywhere,
	"APP_KIND",
	"APP_LABEL",
	"TARGET_PODS"
];
const variablesIn = (spec) => objectsIn(partOf({ spec }, "spec").experiments).flatMap((experiment, index) => {
	const components = partOf(partOf(experiment, "spec"), "components");
	return objectsIn(components.env).map(({ name, value }, place) => ({
		at: [
			"spec",
			"experiments",
			index,
			"spec",
			"components",
			"env",
			place
		],
		name: String(name),
		value
	}));
});
const chosenByVariables = (spec, names = choosing) => variablesIn(spec).filter(({ name }) => names.includes(name)).map(({ at, name }) => ({
	at: [...at, "name"],
	name
}));
const separators = /[;:[\]]/;
const takenApart = ({ apps, workloads, pods }) => [
	...apps,
	...workloads,
	...pods
].filter(({ part }) => Object.values(part).some((value) => separators.test(String(value))));
const equality = /^\s*([\w./-]+)\s*==?\s*([\w.-]+)\s*$/;
function labelIn(written) {
	const [, name, value] = equality.exec(written) ?? [];
	return name === void 0 || value === void 0 ? void 0 : { [name]: value };
}
function selectingIn(spec) {
	const { apps, workloads, pods } = targetsIn(spec);
	const byLabels = ({ at, part }, key) => {
		return String(part[key] ?? "").split(",").map((one) => {
			const labels = labelIn(one);
			const spot = { at: key in part ? [...at, key] : at };
			return labels ? {
				...spot,
				labels
			} : {
				...spot,
				by: one.trim() || "by no label"
			};
		});
	};
	return [
		...chosenByVariables(spec).map(({ at, name }) => ({
			at,
			by: `pods by ${name}`
		})),
		...apps.flatMap((app) => byLabels(app, "applabel")),
		...workloads.flatMap((one) => one.part.names === void 0 ? byLabels(one, "labels") : [{
			at: [...one.at, "names"],
			by: "workloads by their names"
		}]),
		...pods.map(({ at }) => ({
			at,
			by: "pods by their names"
		}))
	];
}
// build/faults/litmus/litmus.js
const beyondPods = /^(node|kubelet|docker-service|ec2|ebs|rds|aws|gcp|azure|vm)-/;
function wideIn(spec) {
	const { experiments } = partOf({ spec }, "spec");
	const wide = objectsIn(experiments).find(({ name }) => beyondPods.test(String(name)));
	return wide && String(wide.name);
}
function beyondNamespaces(spec) {
	const wide = wideIn(spec);
	if (wide !== void 0) return [{
		at: ["spec", "experiments"],
		beyond: `${wide} breaks more than pods of a namespace`
	}];
	const targets = targetsIn(spec);
	if (Object.values(targets).flat().length === 0) return [{
		at: ["spec"],
		beyond: "it names no app"
	}];
	return [...takenApart(targets).map(({ at }) => ({
		at,
		beyond: "a name or label of its app contains one of ; : [ ]"
	})), ...chosenByVariables(spec, anywhere).map(({ at, name }) => ({
		at,
		beyond: `its variable ${name} chooses what is broken`
	}))];
}
const namespaceIn = (key) => ({ at, part }) => {
	const namespace = part[key];
	return typeof namespace === "string" ? [{
		at: [...at, key],
		namespace
	}] : [];
};
const { open, revert } = manifestFault({
	title: "LitmusChaos",
	expected: "ChaosEngine of litmuschaos.io/v1alpha1",
	isAccepted: ({ apiVersion, kind }) => apiVersion.startsWith("litmuschaos.io/") && kind === "ChaosEngine",
	prepare: (object) => {
		if (partOf(object, "spec").engineState !== "stop") return object;
		throw new Problem("fault", `engineState of ${object.metadata.name} is stop: it breaks nothing`, { hint: "write engineState: active" });
	},
	lasts: ({ spec }) => variablesIn(spec).filter(({ name }) => name === "TOTAL_CHAOS_DURATION").map(({ at, value }) => ({
		at: [...at, "value"],
		ms: durationMs(`${value}s`)
	})),
	reach: ({ spec }) => {
		const { apps, pods, workloads } = targetsIn(spec);
		return [
			...beyondNamespaces(spec),
			...apps.flatMap(namespaceIn("appns")),
			...[...pods, ...workloads].flatMap(namespaceIn("namespace"))
		];
	},
	selects: ({ spec }) => {
		const wide = wideIn(spec);
		return wide === void 0 ? selectingIn(spec) : [{
			at: ["spec", "experiments"],
			by: `more than pods, by ${wide}`
		}];
	},
	runOf: (object) => {
		const { engineStatus = "without a status", experiments } = partOf(object, "status");
		const listed = objectsIn(experiments);
		const told = listed.map(({ name, status, verdict }) => `${name} ${status}, verdict ${verdict}`);
		const says = [String(engineStatus), ...told].join("; ");
		if (engineStatus === "completed" || engineStatus === "stopped") return {
			status: "ended",
			says
		};
		return {
			status: listed.some(({ status }) => status === "Running") ? "active" : "pending",
			says
		};
	}
});
export { open, revert };
