import { formatLabels$1 as formatLabels, parseYamlDocuments, readPlainFile, within } from "./shared-config.js";
import { Problem, defined, entryOf, excerpt, isAllowedHost, isObject, itemsOf, jsonValue, matchesWildcard, mistake } from "./shared-common.js";
import { partOf } from "./shared-model-basics-part-of.js";
import { clusterAccess, objectOf, openCluster, orProblem } from "./shared-net-kubernetes-access-exec-plugin.js";
import { allowanceOf, holdSelectors, refusal, throwRefused } from "./shared-faults-allowance.js";
import { holdDurations } from "./shared-faults-hold-durations.js";
import { hostedFault } from "./shared-faults-hosted-hosted-fault.js";
import { resolve } from "node:path";
// build/faults/kubernetes/duration.js
const durationOf = ({ longestMs }) => `${Math.ceil(longestMs / 1e3)}s`;
const unitMs = {
	ns: 1e-6,
	us: .001,
	µs: .001,
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5
};
const part = /(\d*\.?\d+)(ns|us|µs|ms|s|m|h)/g;
function durationMs(written) {
	const text = String(written);
	const parts = [...text.matchAll(part)];
	if (parts.length === 0 || text.replace(part, "") !== "") return void 0;
	return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * unitMs[unit], 0);
}
// build/faults/kubernetes/hold-cluster.js
function holdCluster({ object: { metadata }, placeOf }, reached, { server, namespace }, bounds) {
	const own = {
		at: ["metadata", "namespace"],
		namespace: metadata.namespace ?? namespace
	};
	throwRefused(bounds.flatMap((one) => refusedHost(server, one)));
	throwRefused(bounds.flatMap(({ namespaces: allowed, ...whose }) => {
		if (!allowed) return [];
		const allowance = allowanceOf("chaos.namespaces", allowed.join(", "), whose);
		const isAllowed = (one) => allowed.some((form) => matchesWildcard(form, one));
		return [own, ...reached].filter((one) => "beyond" in one || !isAllowed(one.namespace)).map((one) => {
			const what = "beyond" in one ? one.beyond : `it reaches the namespace ${one.namespace}`;
			return refusal({
				what,
				place: placeOf(one.at)
			}, allowance);
		});
	}));
}
function refusedHost(server, { allowedHosts, ...whose }) {
	if (!allowedHosts || isAllowedHost(new URL(server), allowedHosts)) return [];
	const allowance = allowanceOf("policy.allowed-hosts", allowedHosts.join(", "), whose);
	return [refusal({ what: `its cluster has the host ${new URL(server).host}` }, allowance)];
}
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
	if (node && object && reading.found.length === 0) return {
		object,
		placeOf: (path) => reading.place(offsetOf(path, node))
	};
	throw new Problem("fault", `the manifest ${manifest} cannot be used`, { mistakes: reading.found.map((one) => one.mistake) });
}
function offsetOf([step, ...rest], node) {
	if (typeof step === "number") {
		const item = itemsOf(node)[step];
		return item ? offsetOf(rest, item) : node.at;
	}
	const entry = step === void 0 ? void 0 : entryOf(node, step);
	if (!entry) return node.at;
	return rest.length === 0 ? entry.at : offsetOf(rest, entry.value);
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
	const moduleFor = (tried) => hostedFault({
		title: system.title,
		connect: async (saved, machine, context) => experimentOf(system, {
			at: saved.at,
			tried
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
			holdSelectors(selectionsIn(written, system), opening.bounds);
			holdDurations(lastingIn(written, system), opening);
			const { status: _, ...object } = system.prepare(written.object, opening);
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
			return moduleFor({
				...written,
				object
			}).open({
				at,
				...defined(where)
			}, opening, context);
		},
		revert: moduleFor().revert
	};
}
const lastingIn = ({ object, placeOf }, { lasts }) => lasts(object).map(({ at, ms }) => ({
	what: formatPath(at),
	ms,
	place: placeOf(at)
}));
function selectionsIn({ object, placeOf }, { selects }) {
	const found = selects(object);
	if (found.length === 0) return [{
		what: `${object.kind} has no selector`,
		place: placeOf(["kind"])
	}];
	return found.map((one) => {
		const { at } = one;
		const by = "by" in one ? one.by : formatLabels(one.labels);
		return {
			what: `${formatPath(at)} selects ${by}`,
			place: placeOf(at),
			...defined({ labels: "labels" in one ? one.labels : void 0 })
		};
	});
}
const formatPath = (path) => path.reduce((told, step) => typeof step === "number" ? `${told}[${step}]` : `${told}${told ? "." : ""}${step}`, "");
async function clusterOf({ kubeconfig, context: named }, machine, context) {
	const plan = defined({
		kubeconfig,
		context: named
	});
	return orProblem("fault", await openCluster(plan, clusterAccess(machine), context));
}
function experimentOf(system, { at, tried }, cluster) {
	const object = tried?.object;
	const findOwn = async (key, uid) => {
		const found = await find(cluster, at);
		return found && (uidOf(found) === uid || keyOf(found) === key) ? found : void 0;
	};
	const remove = async (key, uid) => {
		const found = await findOwn(key, uid);
		if (found) orProblem("fault", await cluster.delete(at, found.metadata.uid));
		return found !== void 0;
	};
	return {
		check: async ({ bounds }) => {
			if (!tried) return;
			holdCluster(tried, system.reach(tried.object), cluster, bounds);
			if (await find(cluster, at)) return;
			const created = await cluster.create(tried.object, { isTrial: true });
			if (created.kind === "failed" && created.causes) throw refusedBy(tried, created);
			orProblem("fault", created);
		},
		start: async (key) => {
			const { metadata } = object;
			const annotations = {
				...metadata.annotations,
				[annotation]: key
			};
			const created = orProblem("fault", await cluster.create({
				...object,
				metadata: {
					...metadata,
					annotations
				}
			}));
			return uidOf(created.object);
		},
		look: async (uid, key) => {
			const found = await findOwn(key, uid);
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
			const found = key === void 0 ? await find(cluster, at) : await findOwn(key);
			const run = found && (key === void 0 ? at.name : uidOf(found));
			return run === void 0 ? [] : [{
				run,
				status: "active",
				says: "it is there"
			}];
		},
		stop: async (uid, key) => void await remove(key, uid),
		tidy: remove
	};
}
function refusedBy({ placeOf }, { message, causes = [], hint }) {
	const mistakes = causes.map(({ field, message: why }) => {
		const place = placeOf(field.split(/[.[\]]+/).filter(Boolean).map((step) => /^\d+$/.test(step) ? Number(step) : step));
		return {
			message: `${field}: ${why}`,
			place,
			...defined({ hint })
		};
	});
	return new Problem("fault", message, { mistakes });
}
async function find(cluster, at) {
	const got = await cluster.get(at);
	return got.kind === "failed" && got.reason === "not-found" ? void 0 : orProblem("fault", got).object;
}
function finalizersOf({ metadata: { finalizers } }) {
	const names = Array.isArray(finalizers) ? finalizers.map(String) : [];
	return names.length === 0 ? "the cluster to remove it" : `its finalizers: ${excerpt(names.join(", "), 200)}`;
}
const uidOf = ({ metadata: { uid, name } }) => uid ?? name;
const keyOf = ({ metadata: { annotations } }) => isObject(annotations) ? annotations[annotation] : void 0;
const withSpec = (object, more) => ({
	...object,
	spec: {
		...partOf(object, "spec"),
		...more
	}
});
export { durationMs, durationOf, manifestFault, withSpec };
