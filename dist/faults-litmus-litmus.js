import { Problem, defined } from "./shared-common.js";
import { objectsIn } from "./shared-config.js";
import { partOf } from "./shared-model-basics-part-of.js";
import { below, manifestFault } from "./shared-faults-kubernetes-hold-cluster.js";
// build/faults/litmus/litmus.js
const beyondPods = /^(node|kubelet|docker-service|ec2|ebs|rds|aws|gcp|azure|vm)-/;
const { open, revert } = manifestFault({
	title: "LitmusChaos",
	expected: "ChaosEngine of litmuschaos.io/v1alpha1",
	isAccepted: ({ apiVersion, kind }) => apiVersion.startsWith("litmuschaos.io/") && kind === "ChaosEngine",
	prepare: (object) => {
		if (partOf(object, "spec").engineState !== "stop") return object;
		throw new Problem("fault", `engineState of ${object.metadata.name} is stop: it breaks nothing`, { hint: "write engineState: active" });
	},
	reach: ({ spec }) => {
		const { experiments } = partOf({ spec }, "spec");
		const { pods, workloads } = below({ spec }, "selectors")[0] ?? {};
		const apps = [
			...below({ spec }, "appinfo"),
			...objectsIn(pods),
			...objectsIn(workloads)
		];
		const wide = objectsIn(experiments).find(({ name }) => beyondPods.test(String(name)));
		return {
			namespaces: apps.flatMap(({ appns, namespace }) => [appns, namespace]).filter((one) => typeof one === "string"),
			...defined({ beyond: wide ? `${wide.name} breaks more than pods of a namespace` : apps.length === 0 ? "it names no app" : void 0 })
		};
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
