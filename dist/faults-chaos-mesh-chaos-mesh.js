import { isObject } from "./shared-config.js";
import { partOf } from "./shared-model-basics-part-of.js";
import { durationOf, manifestFault, withSpec } from "./shared-faults-kubernetes-manifest-fault.js";
// build/faults/chaos-mesh/chaos-mesh.js
const oneShots = ["pod-kill", "container-kill"];
const { open, revert } = manifestFault({
	title: "Chaos Mesh",
	expected: "a kind of chaos, such as NetworkChaos of chaos-mesh.org/v1alpha1",
	isAccepted: ({ apiVersion, kind }) => apiVersion.startsWith("chaos-mesh.org/") && kind.endsWith("Chaos"),
	prepare: (object, opening) => {
		const { duration, action } = partOf(object, "spec");
		return duration === void 0 && !oneShots.includes(action) ? withSpec(object, { duration: durationOf(opening) }) : object;
	},
	runOf: (object) => {
		const status = partOf(object, "status");
		const conditions = Array.isArray(status.conditions) ? status.conditions.filter(isObject) : [];
		const is = (type) => conditions.some((one) => one.type === type && String(one.status) === "True");
		const { desiredPhase } = partOf(status, "experiment");
		const says = `AllInjected ${is("AllInjected")}, AllRecovered ${is("AllRecovered")}`;
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
