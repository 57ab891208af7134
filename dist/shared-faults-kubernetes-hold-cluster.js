import { Problem, defined, entryOf, excerpt, isAllowedHost, jsonValue, matchesWildcard, mistake } from "./shared-common.js";
import { isObject, parseYamlDocuments, readPlainFile, within } from "./shared-config.js";
import { partOf } from "./shared-model-basics-part-of.js";
import { clusterAccess, objectOf, openCluster, orProblem } from "./shared-net-kubernetes-access-exec-plugin.js";
import { hostedFault } from "./shared-faults-hosted-hosted-fault.js";
import { resolve } from "node:path";
// build/faults/kubernetes/hold-cluster.js
function holdCluster({ metadata }, { namespaces, beyond }, { server, namespace }, bounds) {
	const reached = new Set([metadata.namespace ?? namespace, ...namespaces]);
	for (const { allowedHosts, namespaces: allowed, ...whose } of bounds) {
		if (allowedHosts && !isAllowedHost(new URL(server), allowedHosts)) throw refusal(`its cluster has the host ${new URL(server).host}`, {
			key: "policy.allowed-hosts",
			allowed: allowedHosts,
			whose
		});
		if (!allowed) continue;
		const other = [...reached].find((one) => !allowed.some((form) => matchesWildcard(form, one)));
		const what = beyond ?? (other === void 0 ? void 0 : `it reaches the namespace ${other}`);
		if (what !== void 0) throw refusal(what, {
			key: "chaos.namespaces",
			allowed,
			whose
		});
	}
}
function refusal(what, { key, allowed, whose }) {
	const name = "name" in whose ? ` of ${whose.name}` : void 0;
	return new Problem("fault", `the fault is refused: ${what}; ${key}${name ?? ""} allows ${allowed.join(", ")}`, { hint: name ? "a pull request cannot change that" : `add it to ${key}, where it is meant` });
}
function below(value, key) {
	if (Array.isArray(value)) return value.flatMap((one) => below(one, key));
	if (!isObject(value)) return [];
	return Object.entries(value).flatMap(([name, one]) => [...name === key && isObject(one) ? [one] : [], ...below(one, key)]);
}
const textsOf = (value) => Array.isArray(value) ? value.map(String) : [];
// build/faults/kubernetes/read-manifest.js
const mostBytes = 1048576;
async function readManifest(manifest, folder, accepted) {
	const found = await within(folder, resolve(folder, manifest));
	const read = found.kind === "within" ? await readPlainFile(found.path, mostBytes) : found;
	if (read.kind === "missing") throw new Problem("fault", `the manifest ${manifest}: ${read.why}`, defined({ hint: read.hint }));
	const text = read.bytes.toString("utf8");
	const [reading, [node, second]] = parseYamlDocuments(text, {
		file: manifest,
		environment: void 0
	});
	const spot = node && {
		node,
		path: "",
		reading
	};
	if (spot && second) mistake(spot, {
		message: "expected one object; found several documents",
		hint: "give each fault a file of its own",
		at: second.at
	});
	const object = spot && objectIn(spot, accepted);
	if (object && reading.found.length === 0) return object;
	throw new Problem("fault", `the manifest ${manifest} cannot be used`, { mistakes: reading.found.map((one) => one.mistake) });
}
function objectIn(spot, { expected, isAccepted }) {
	const object = objectOf(jsonValue.read(spot));
	const { apiVersion, kind } = object ?? {};
	if (!object || typeof apiVersion !== "string" || typeof kind !== "string") return mistake(spot, {
		message: "expected an object with `apiVersion`, `kind` and `metadata.name`",
		hint: `such as ${expected}`
	});
	if (isAccepted(object)) return object;
	const at = entryOf(spot.node, "kind")?.value.at;
	return mistake(spot, {
		message: `expected ${expected}; found ${kind} of ${apiVersion}`,
		...defined({ at })
	});
}
// build/faults/kubernetes/manifest-fault.js
const annotation = "reliability-gate/key";
function manifestFault(system) {
	const moduleFor = (object) => hostedFault({
		title: system.title,
		connect: async (saved, machine, context) => experimentOf(system, {
			at: saved.at,
			object
		}, await clusterOf(saved, machine, context)),
		mend: ({ at: { kind, name, namespace } }) => {
			const what = `${kind.toLowerCase()} ${name}${namespace === void 0 ? "" : ` -n ${namespace}`}`;
			return `run kubectl delete ${what}; if it stays, kubectl describe ${what} says why`;
		}
	});
	return {
		open: async ({ manifest, kubeconfig, context: named }, opening, context) => {
			const { folder } = opening;
			const written = await readManifest(manifest, folder, system);
			const { status: _, ...object } = system.prepare(written, opening);
			const { apiVersion, kind, metadata } = object;
			const { name, namespace } = metadata;
			const at = {
				apiVersion,
				kind,
				name,
				...defined({ namespace })
			};
			const where = {
				kubeconfig: kubeconfig && resolve(folder, kubeconfig),
				context: named
			};
			return moduleFor(object).open({
				at,
				...defined(where)
			}, opening, context);
		},
		revert: moduleFor().revert
	};
}
async function clusterOf({ kubeconfig, context: named }, machine, context) {
	const plan = defined({
		kubeconfig,
		context: named
	});
	return orProblem("fault", await openCluster(plan, clusterAccess(machine), context));
}
function experimentOf(system, { at, object }, cluster) {
	return {
		check: async ({ bounds }) => {
			if (!object) return;
			holdCluster(object, system.reach(object), cluster, bounds);
			if (!await find(cluster, at)) orProblem("fault", await cluster.create(object, { isTrial: true }));
		},
		start: async (key) => {
			const { metadata } = object;
			const annotations = {
				...metadata.annotations,
				[annotation]: key
			};
			orProblem("fault", await cluster.create({
				...object,
				metadata: {
					...metadata,
					annotations
				}
			}));
			return at.name;
		},
		look: async () => {
			const found = await find(cluster, at);
			if (!found) return {
				status: "ended",
				says: "it is gone"
			};
			if (found.metadata.deletionTimestamp !== void 0) return {
				status: "active",
				says: `it is being deleted, and waits for ${finalizersOf(found)}`
			};
			return found.status === void 0 ? {
				status: "pending",
				says: "no controller has written its status"
			} : system.runOf(found);
		},
		underWay: async (key) => {
			const found = await find(cluster, at);
			return found && (key === void 0 || keyOf(found) === key) ? [at.name] : [];
		},
		stop: async () => {
			orProblem("fault", await cluster.delete(at));
		},
		tidy: async (key) => {
			const left = await find(cluster, at);
			if (!left || keyOf(left) !== key) return false;
			orProblem("fault", await cluster.delete(at));
			return true;
		}
	};
}
async function find(cluster, at) {
	const got = await cluster.get(at);
	return got.kind === "failed" && got.reason === "not-found" ? void 0 : orProblem("fault", got).object;
}
function finalizersOf({ metadata: { finalizers } }) {
	const names = Array.isArray(finalizers) ? finalizers.map(String) : [];
	return names.length === 0 ? "the cluster to remove it" : `its finalizers: ${excerpt(names.join(", "), 200)}`;
}
const keyOf = ({ metadata: { annotations } }) => isObject(annotations) ? annotations[annotation] : void 0;
const withSpec = (object, more) => ({
	...object,
	spec: {
		...partOf(object, "spec"),
		...more
	}
});
const durationOf = ({ longestMs }) => `${Math.ceil(longestMs / 1e3)}s`;
export { below, durationOf, manifestFault, textsOf, withSpec };
