import { isObject } from "./shared-common.js";
import { labelsIn$1 as labelsIn, objectsIn } from "./shared-config.js";
import { partOf } from "./shared-model-basics-part-of.js";
import { durationMs, durationOf, manifestFault, withSpec } from "./shared-faults-kubernetes-duration.js";
import { below, textsOf } from "./shared-faults-kubernetes-parts.js";
// build/faults/chaos-mesh/chaos-mesh.js
const oneShots = ["pod-kill", "container-kill"];
const outside = [
	"AWSChaos",
	"AzureChaos",
	"GCPChaos",
	"PhysicalMachineChaos"
];
function beyondNamespaces(kind, spec) {
	if (outside.includes(kind)) return [{
		at: ["kind"],
		beyond: `${kind} breaks what is in no namespace`
	}];
	return isObject(spec) && spec.remoteCluster !== void 0 ? [{
		at: ["spec", "remoteCluster"],
		beyond: "it reaches another cluster"
	}] : [];
}
function namespacesIn({ at, part: { namespaces, pods } }) {
	const listed = textsOf(namespaces).map((namespace, index) => ({
		at: [
			...at,
			"namespaces",
			index
		],
		namespace
	}));
	const named = isObject(pods) ? Object.keys(pods) : [];
	return [...listed, ...named.map((namespace) => ({
		at: [
			...at,
			"pods",
			namespace
		],
		namespace
	}))];
}
const { open, revert } = manifestFault({
	title: "Chaos Mesh",
	expected: "a kind of chaos, such as NetworkChaos of chaos-mesh.org/v1alpha1",
	isAccepted: ({ apiVersion, kind }) => apiVersion.startsWith("chaos-mesh.org/") && kind.endsWith("Chaos"),
	prepare: (object, opening) => {
		const { duration, action } = partOf(object, "spec");
		return duration === void 0 && !oneShots.includes(action) ? withSpec(object, { duration: durationOf(opening) }) : object;
	},
	lasts: (object) => {
		const { duration, action } = partOf(object, "spec");
		return duration === void 0 || oneShots.includes(action) ? [] : [{
			at: ["spec", "duration"],
			ms: durationMs(duration)
		}];
	},
	reach: ({ kind, spec }) => [...beyondNamespaces(kind, spec), ...below(spec, "selector", ["spec"]).flatMap(namespacesIn)],
	selects: ({ kind, spec }) => {
		if (outside.includes(kind)) return [{
			at: ["kind"],
			by: "no pods"
		}];
		return [...[["spec"], ["spec", "target"]].filter((at) => {
			const part = at.length === 1 ? spec : partOf({ spec }, "spec").target;
			return isObject(part) && !isObject(part.selector);
		}).map((at) => ({
			at,
			by: "pods without a selector"
		})), ...below(spec, "selector", ["spec"]).map(({ at, part }) => part.pods === void 0 ? {
			at,
			labels: labelsIn(part.labelSelectors)
		} : {
			at: [...at, "pods"],
			by: "pods by their names"
		})];
	},
	runOf: (object) => {
		const status = partOf(object, "status");
		const conditions = objectsIn(status.conditions);
		const is = (type) => conditions.some((one) => one.type === type && String(one.status) === "True");
		const { desiredPhase } = partOf(status, "experiment");
		const says = [
			"Selected",
			"AllInjected",
			"AllRecovered"
		].map((type) => `${type} ${is(type)}`).join(", ");
		if (desiredPhase === "Stop") return {
			status: is("AllRecovered") ? "ended" : "active",
			says
		};
		return {
			status: is("AllInjected") ? "active" : "pending",
			says
		};
	}
});
export { open, revert };
