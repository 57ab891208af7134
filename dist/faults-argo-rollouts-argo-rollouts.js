import { labelsIn$1 as labelsIn, objectsIn } from "./shared-config.js";
import { partOf } from "./shared-model-basics-part-of.js";
import { durationMs, durationOf, manifestFault, withSpec } from "./shared-faults-kubernetes-duration.js";
// build/faults/argo-rollouts/argo-rollouts.js
const { open, revert } = manifestFault({
	title: "Argo Rollouts",
	expected: "Experiment of argoproj.io/v1alpha1",
	isAccepted: ({ apiVersion, kind }) => apiVersion.startsWith("argoproj.io/") && kind === "Experiment",
	prepare: (object, opening) => partOf(object, "spec").duration === void 0 ? withSpec(object, { duration: durationOf(opening) }) : object,
	lasts: (object) => {
		const { duration } = partOf(object, "spec");
		return duration === void 0 ? [] : [{
			at: ["spec", "duration"],
			ms: durationMs(duration)
		}];
	},
	reach: () => [],
	selects: (object) => objectsIn(partOf(object, "spec").templates).map((template, index) => ({
		at: [
			"spec",
			"templates",
			index,
			"selector"
		],
		labels: labelsIn(partOf(template, "selector").matchLabels)
	})),
	runOf: (object) => {
		const { phase = "", message } = partOf(object, "status");
		const says = [phase, message].filter(Boolean).join(": ");
		if (phase === "" || phase === "Pending") return {
			status: "pending",
			says
		};
		return {
			status: phase === "Running" ? "active" : "ended",
			says
		};
	}
});
export { open, revert };
