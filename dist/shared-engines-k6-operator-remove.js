import { defined } from "./shared-common.js";
import { clusterAccess, openCluster, orProblem } from "./shared-net-kubernetes-access-exec-plugin.js";
import { undoContext } from "./shared-tools-undo-context.js";
import { testRunLeftover } from "./shared-config.js";
// build/engines/k6/operator/test-run.js
const testRunKind = {
	apiVersion: "k6.io/v1alpha1",
	kind: "TestRun"
};
const secretKind = {
	apiVersion: "v1",
	kind: "Secret"
};
const folder = "/reliability-gate";
const scriptFile = "load.js";
const authorityFile = "authority.pem";
const volume = "reliability-gate";
const labels = { "app.kubernetes.io/managed-by": "reliability-gate" };
const secretOf = ({ name, namespace }, files) => ({
	...secretKind,
	metadata: {
		name,
		namespace,
		labels
	},
	type: "Opaque",
	stringData: files
});
const testRunOf = ({ name, namespace, parallelism, settings, variables }) => ({
	...testRunKind,
	metadata: {
		name,
		namespace,
		labels
	},
	spec: {
		parallelism,
		arguments: "--log-format raw",
		script: { localFile: `${folder}/${scriptFile}` },
		starter: placementOf(settings),
		runner: {
			...placementOf(settings),
			...defined({
				image: settings.image,
				resources: settings.resources
			}),
			env: Object.entries(variables).map(([key, value]) => ({
				name: key,
				value
			})),
			volumes: [{
				name: volume,
				secret: { secretName: name }
			}],
			volumeMounts: [{
				name: volume,
				mountPath: folder,
				readOnly: true
			}]
		}
	}
});
const placementOf = ({ "service-account": serviceAccountName, "image-pull-secrets": secrets, "node-selector": nodeSelector, tolerations }) => defined({
	serviceAccountName,
	imagePullSecrets: secrets?.map((secret) => ({ name: secret })),
	nodeSelector,
	tolerations
});
const authorityVariables = { SSL_CERT_FILE: `${folder}/${authorityFile}` };
const runnersOf = (name) => `app=k6,k6_cr=${name},runner=true`;
function runnerNumber(name, pod) {
	const [, number] = pod.startsWith(`${name}-`) ? /^(\d+)(?:-|$)/.exec(pod.slice(name.length + 1)) ?? [] : [];
	return number === void 0 ? void 0 : Number(number) - 1;
}
// build/engines/k6/operator/remove.js
const removeMs = 3e4;
const leftoverOf = (name, at) => ({
	kind: testRunLeftover,
	id: name,
	title: "k6 in Kubernetes",
	data: at
});
async function removeTestRun(name, { context, namespace }, machine, given = {}) {
	const own = {
		...undoContext(machine),
		signal: AbortSignal.timeout(removeMs),
		...defined({
			hide: given.hide,
			proxies: given.proxies
		})
	};
	const opened = await openCluster(defined({ context }), clusterAccess(machine), own);
	const cluster = orProblem("engine", opened);
	return (await Promise.all([testRunKind, secretKind].map((of) => cluster.delete({
		...of,
		name,
		namespace
	})))).map((one) => orProblem("engine", one).kind).includes("deleted") ? "undone" : "was not there";
}
const undoTestRun = (machine) => ({ id, data }) => removeTestRun(id, data, machine);
export { authorityFile, authorityVariables, leftoverOf, removeTestRun, runnerNumber, runnersOf, scriptFile, secretOf, testRunKind, testRunOf, undoTestRun };
