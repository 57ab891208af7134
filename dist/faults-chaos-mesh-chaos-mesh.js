import { defined } from "./shared-common.js";
import { isObject, labelsIn$1 as labelsIn, objectsIn } from "./shared-config.js";
import { partOf } from "./shared-model-basics-part-of.js";
import { below, durationOf, manifestFault, textsOf, withSpec } from "./shared-faults-kubernetes-hold-cluster.js";
// build/faults/chaos-mesh/chaos-mesh.js
const oneShots = ["pod-kill", "container-kill"];
const outside = [
	"AWSChaos",
	"AzureChaos",
	"GCPChaos",
	"PhysicalMachineChaos"
];
const beyondNamespaces = (kind, spec) => {
	if (outside.includes(kind)) return `${kind} breaks what is in no namespace`;
	return isObject(spec) && spec.remoteCluster !== void 0 ? "it reaches another cluster" : void 0;
};
const { open, revert } = manifestFault({
	title: "Chaos Mesh",
	expected: "a kind of chaos, such as NetworkChaos of chaos-mesh.org/v1alpha1",
	isAccepted: ({ apiVersion, kind }) => apiVersion.startsWith("chaos-mesh.org/") && kind.endsWith("Chaos"),
	prepare: (object, opening) => {
		const { duration, action } = partOf(object, "spec");
		return duration === void 0 && !oneShots.includes(action) ? withSpec(object, { duration: durationOf(opening) }) : object;
	},
	reach: ({ kind, spec }) => {
		return {
			namespaces: below(spec, "selector").flatMap(({ part: { namespaces, pods } }) => [...textsOf(namespaces), ...isObject(pods) ? Object.keys(pods) : []]),
			...defined({ beyond: beyondNamespaces(kind, spec) })
		};
	},
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
