import { isObject } from "./shared-config.js";
import { partOf } from "./shared-model-basics-part-of.js";
import { Problem } from "./shared-common.js";
import { manifestFault } from "./shared-faults-kubernetes-manifest-fault.js";
// build/faults/litmus/litmus.js
const { open, revert } = manifestFault({
	title: "LitmusChaos",
	expected: "ChaosEngine of litmuschaos.io/v1alpha1",
	isAccepted: ({ apiVersion, kind }) => apiVersion.startsWith("litmuschaos.io/") && kind === "ChaosEngine",
	prepare: (object) => {
		if (partOf(object, "spec").engineState !== "stop") return object;
		throw new Problem("fault", `engineState of ${object.metadata.name} is stop: it breaks nothing`, { hint: "write engineState: active" });
	},
	runOf: (object) => {
		const { engineStatus = "without a status", experiments } = partOf(object, "status");
		const listed = Array.isArray(experiments) ? experiments.filter(isObject) : [];
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
