import { fetchAuthorized, fetchStream, isToken, keep, objectsIn, parseObject, readCredentialFile, readIdentityFile, readPlainFile, refused, textIn } from "./shared-config.js";
import { Problem, Secret, basicHeader, dayMs, defined, excerpt, isObject, proxyFor } from "./shared-common.js";
import { runForOutput } from "./shared-tools-processes-run-for-output.js";
import { byLine } from "./shared-files-byte-taker.js";
import { partOf } from "./shared-model-basics-part-of.js";
import { delimiter, dirname, isAbsolute, join, resolve } from "node:path";
import { parse } from "./vendor/yaml.js";
// build/net/kubernetes/failure.js
const clusterFailure = (reason, message, more = {}) => ({
	kind: "failed",
	reason,
	message,
	...defined(more)
});
function orProblem(code, result) {
	if (result.kind !== "failed") return result;
	const { message, hint } = result;
	throw new Problem(code, message, defined({ hint }));
}
const trustHint = "give the certificate's authority in the kubeconfig: certificate-authority or certificate-authority-data of the cluster";
function withoutResponse(server, failure) {
	const { reason, message, hint, passing } = failure;
	if (reason === "aborted") return clusterFailure("interrupted", message);
	return clusterFailure("unreachable", `Kubernetes at ${server}: ${message}`, {
		hint: reason === "tls" ? trustHint : hint,
		passing: passing ?? [
			"refused",
			"reset",
			"timeout"
		].includes(reason)
	});
}
const reasons = {
	401: "unauthorized",
	403: "forbidden",
	404: "not-found",
	409: "conflict",
	410: "gone",
	422: "invalid"
};
const hints = {
	unauthorized: "are the credentials of the kubeconfig still valid?",
	forbidden: "let a Role and a RoleBinding give these rights to the account",
	invalid: "correct the manifest, or install the version of the resource that it is written for"
};
function refusedBy(server, { status, body }) {
	const { reason: word, message, details } = parseObject(body) ?? {};
	const said = excerpt(typeof message === "string" ? message : body, 500);
	const reason = reasonOf(status, word, said);
	return clusterFailure(reason, `Kubernetes at ${server} responded with ${status}${said === "" ? "" : `: ${said}`}`, {
		hint: hints[reason],
		passing: status === 429 || status >= 500,
		causes: reason === "invalid" ? causesOf(details, said) : void 0
	});
}
function reasonOf(status, word, said) {
	if (word === "AlreadyExists") return "exists";
	if (said.includes("strict decoding error")) return "invalid";
	return reasons[status] ?? "other";
}
function causesOf(details, said) {
	const listed = objectsIn(isObject(details) ? details.causes : void 0).map((one) => ({
		field: String(one.field ?? ""),
		message: excerpt(String(one.message ?? ""), 300)
	}));
	const unknown = [...said.matchAll(/unknown field "([^"]+)"/g)].map(([, field]) => ({
		field,
		message: "unknown field"
	}));
	const causes = [...listed, ...unknown];
	return causes.length > 0 ? causes : void 0;
}
function refusedWatch(server, status) {
	return refusedBy(server, {
		kind: "answer",
		status: isObject(status) && typeof status.code === "number" ? status.code : 500,
		headers: {},
		body: JSON.stringify(status ?? {}),
		truncated: false,
		url: server
	});
}
// build/net/kubernetes/access/exec-plugin.js
const timeoutMs$1 = 6e4;
const usualLifeMs = 6e5;
const execPlugin = ({ folder, values }, cluster, { environment, run }) => async (context) => {
	const command = textIn(values.command) ?? "";
	if (values.interactiveMode === "Always") return refused(`the credential plugin ${command} needs an interactive login, which is not possible here`);
	const info = {
		apiVersion: values.apiVersion,
		kind: "ExecCredential",
		spec: {
			interactive: false,
			...defined({ cluster: values.provideClusterInfo === true ? cluster : void 0 })
		}
	};
	const said = await run(/[\\/]/.test(command) && !isAbsolute(command) ? join(folder, command) : command, textsIn(values.args), {
		environment: {
			...withoutUndefined(environment),
			...variablesIn(values.env),
			KUBERNETES_EXEC_INFO: JSON.stringify(info)
		},
		timeoutMs: timeoutMs$1
	});
	if (said.code !== 0) {
		const words = excerpt(said.stderr, 300);
		return refused(`the credential plugin ${command} ${said.code === null ? "did not run to its end" : `ended with ${said.code}`}${words === "" ? "" : `: ${words}`}`, excerpt(textIn(values.installHint) ?? `is ${command} on the PATH?`, 300));
	}
	return credentialIn(said.stdout, command, context);
};
function credentialIn(stdout, command, { hide, clock }) {
	const { status } = parseObject(stdout) ?? {};
	const given = isObject(status) ? status : {};
	const token = given.token;
	const cert = textIn(given.clientCertificateData);
	const key = textIn(given.clientKeyData);
	if (key !== void 0) hide(key);
	const expires = Date.parse(textIn(given.expirationTimestamp) ?? "");
	const expiresAt = Number.isNaN(expires) ? clock.now() + usualLifeMs : expires;
	if (isToken(token)) {
		hide(token);
		return {
			kind: "lent",
			value: { token },
			expiresAt
		};
	}
	if (cert !== void 0 && key !== void 0) return {
		kind: "lent",
		value: {
			cert,
			key
		},
		expiresAt
	};
	return noCredential(command);
}
const noCredential = (command) => refused(`the credential plugin ${command} wrote no token and no certificate`);
const textsIn = (value) => Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
function variablesIn(value) {
	const listed = objectsIn(value);
	return Object.fromEntries(listed.flatMap((one) => typeof one.name === "string" && typeof one.value === "string" ? [[one.name, one.value]] : []));
}
const withoutUndefined = (environment) => Object.fromEntries(Object.entries(environment).filter((pair) => pair[1] !== void 0));
// build/net/kubernetes/access/kubeconfig.js
const mostBytes = 4194304;
function kubeconfigFiles({ kubeconfig }, { KUBECONFIG, HOME }) {
	if (kubeconfig !== void 0) return [kubeconfig];
	const listed = (KUBECONFIG ?? "").split(delimiter).filter(Boolean);
	if (listed.length > 0) return listed;
	return HOME ? [join(HOME, ".kube", "config")] : [];
}
async function readKubeconfig(plan, environment) {
	const merged = {
		files: [],
		clusters: new Map(),
		users: new Map(),
		contexts: new Map()
	};
	for (const file of kubeconfigFiles(plan, environment)) {
		const read = await readPlainFile(file, mostBytes);
		if (read.kind === "missing") {
			if (!read.isThere && plan.kubeconfig === void 0) continue;
			return clusterFailure("unreachable", `the kubeconfig ${file}: ${read.why}`);
		}
		const wrong = addFile(merged, file, read.bytes.toString("utf8"));
		if (wrong) return wrong;
	}
	if (merged.files.length === 0) return void 0;
	return choose(merged, plan.context);
}
function addFile(merged, file, text) {
	let values;
	try {
		values = parse(text, {
			maxAliasCount: 100,
			stringKeys: true
		}) ?? {};
	} catch (error) {
		const why = excerpt(error.message.split("\n")[0], 200);
		return clusterFailure("unreachable", `the kubeconfig ${file}: ${why}`);
	}
	if (!isObject(values)) return clusterFailure("unreachable", `the kubeconfig ${file}: it is not a mapping`);
	const { clusters, users, contexts, "current-context": current } = values;
	const folder = dirname(resolve(file));
	merged.files.push(file);
	if (merged.current === void 0 && typeof current === "string" && current !== "") merged.current = current;
	for (const [into, listed, key] of [
		[
			merged.clusters,
			clusters,
			"cluster"
		],
		[
			merged.users,
			users,
			"user"
		],
		[
			merged.contexts,
			contexts,
			"context"
		]
	]) for (const one of Array.isArray(listed) ? listed : []) {
		const { name, [key]: inner } = isObject(one) ? one : {};
		if (typeof name === "string" && isObject(inner) && !into.has(name)) into.set(name, {
			folder,
			values: inner
		});
	}
}
function choose(merged, wanted) {
	const { files, contexts, clusters, users, current } = merged;
	const where = `the kubeconfig ${files.join(", ")}`;
	const known = [...contexts.keys()].slice(0, 10).join(", ");
	const name = wanted ?? current;
	if (name === void 0) return clusterFailure("unreachable", `${where} has no current-context`, { hint: `name one: ${known}` });
	const context = contexts.get(name);
	if (!context) return clusterFailure("unreachable", `${where} has no context ${name}`, { hint: known === "" ? "it has no context at all" : `it has ${known}` });
	const { cluster: ofCluster, user: ofUser, namespace } = context.values;
	const cluster = clusters.get(String(ofCluster));
	if (!cluster) return clusterFailure("unreachable", `${where} has no cluster ${String(ofCluster)}`);
	const user = users.get(String(ofUser));
	if (!user && ofUser !== void 0 && ofUser !== "") return clusterFailure("unreachable", `${where} has no user ${String(ofUser)}`);
	return {
		kind: "chosen",
		name,
		cluster,
		user: user ?? {
			folder: "",
			values: {}
		},
		...defined({ namespace: textIn(namespace) })
	};
}
async function pemIn({ values, folder }, key) {
	const data = textIn(values[`${key}-data`]);
	if (data !== void 0) return {
		kind: "pem",
		text: Buffer.from(data, "base64").toString("utf8")
	};
	const file = textIn(values[key]);
	if (file === void 0) return void 0;
	const path = resolve(folder, file);
	const read = await readPlainFile(path, mostBytes);
	if (read.kind === "bytes") return {
		kind: "pem",
		text: read.bytes.toString("utf8")
	};
	return clusterFailure("unreachable", `${key} of the kubeconfig, ${path}: ${read.why}`);
}
// build/net/kubernetes/access/find-cluster.js
const accountFolder = "/var/run/secrets/kubernetes.io/serviceaccount";
async function findCluster(plan, access, context, account = accountFolder) {
	const chosen = await readKubeconfig(plan, access.environment);
	if (chosen?.kind === "failed") return chosen;
	if (chosen) return fromKubeconfig(chosen, access, context);
	const { KUBECONFIG: named } = access.environment;
	const what = named ? `KUBECONFIG names no existing file (${named})` : "there is no kubeconfig";
	return await ofThisPod(access.environment, account) ?? clusterFailure("unreachable", `${what}, and this is not a pod of a cluster`, { hint: "set KUBECONFIG to the path of a kubeconfig" });
}
async function ofThisPod({ KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port = "443" }, account) {
	if (!host) return void 0;
	const files = await Promise.all(["ca.crt", "namespace"].map((file) => readCredentialFile(join(account, file))));
	const failed = files.find((one) => typeof one !== "string");
	if (failed) return clusterFailure("unreachable", failed.message);
	const [ca, namespace] = files;
	return {
		kind: "found",
		server: `https://${host.includes(":") ? `[${host}]` : host}:${port}`,
		namespace: namespace.trim() || "default",
		route: { tls: { ca: new Secret(ca) } },
		authorize: byTokenFile(join(account, "token"))
	};
}
async function fromKubeconfig({ cluster, user, namespace = "default", name }, access, context) {
	const { values } = cluster;
	const server = textIn(values.server);
	if (server === void 0 || !/^https?:$/.test(URL.parse(server)?.protocol ?? "")) return clusterFailure("unreachable", `the cluster of the context ${name} has no valid server`);
	const unsupported = unsupportedIn(cluster, user);
	if (unsupported) return unsupported;
	const ca = await pemIn(cluster, "certificate-authority");
	if (ca?.kind === "failed") return ca;
	const certificate = await certificateOf(user, context);
	if (certificate.kind === "failed") return certificate;
	const tls = defined({
		ca: ca && new Secret(ca.text),
		...certificate.tls
	});
	const route = Object.keys(tls).length > 0 ? { tls } : {};
	const proxy = textIn(values["proxy-url"]);
	return {
		kind: "found",
		server: server.replace(/\/+$/, ""),
		namespace,
		route,
		authorize: authorizerOf(user, {
			cluster: clusterInfo(cluster, ca?.text),
			route,
			access,
			context
		}),
		...defined({ proxy: proxy === void 0 ? void 0 : new URL(proxy) })
	};
}
function unsupportedIn(cluster, user) {
	const refuse = (message, hint) => clusterFailure("unreachable", message, { hint });
	if (cluster.values["insecure-skip-tls-verify"] === true) return refuse("the kubeconfig says insecure-skip-tls-verify, and the gate sends no credentials to a server that it cannot verify", "give certificate-authority-data instead");
	if (textIn(cluster.values["tls-server-name"]) !== void 0) return refuse("the kubeconfig says tls-server-name, which the gate does not support", "use a server name that is in its certificate");
	const proxy = textIn(cluster.values["proxy-url"]);
	if (proxy !== void 0 && !/^https?:$/.test(URL.parse(proxy)?.protocol ?? "")) return refuse("proxy-url of the kubeconfig is not an HTTP URL", "use a proxy that speaks HTTP");
	if (isObject(user.values["auth-provider"])) return refuse("the kubeconfig says auth-provider, which Kubernetes has removed", "take a credential plugin (`exec`) or a token");
}
async function certificateOf(user, { hide }) {
	const cert = await pemIn(user, "client-certificate");
	if (cert?.kind === "failed") return cert;
	const key = await pemIn(user, "client-key");
	if (key?.kind === "failed") return key;
	if (key) hide(key.text);
	return {
		kind: "tls",
		tls: defined({
			cert: cert && new Secret(cert.text),
			key: key && new Secret(key.text)
		})
	};
}
function authorizerOf({ values, folder }, { cluster, route, access, context: { hide } }) {
	const file = textIn(values.tokenFile);
	if (file !== void 0) return byTokenFile(resolve(folder, file));
	const token = textIn(values.token);
	if (token !== void 0) {
		hide(token);
		return withHeader(`Bearer ${token}`);
	}
	const username = textIn(values.username);
	if (username !== void 0) {
		const password = textIn(values.password) ?? "";
		hide(password);
		return withHeader(basicHeader(username, password));
	}
	if (isObject(values.exec)) {
		const plugin = {
			folder,
			values: values.exec
		};
		return byPlugin(keep(execPlugin(plugin, cluster, access)), route);
	}
	return async () => ({
		kind: "authorization",
		headers: {}
	});
}
const withHeader = (authorization) => async () => ({
	kind: "authorization",
	headers: { authorization }
});
const byTokenFile = (path) => async (_, context) => {
	const token = await readIdentityFile(path, context);
	if (typeof token !== "string") return token;
	return {
		kind: "authorization",
		headers: { authorization: `Bearer ${token}` }
	};
};
function byPlugin(kept, { tls }) {
	const routes = new WeakMap();
	const routeOf = (lent, cert, key) => {
		const own = { tls: {
			...tls,
			cert: new Secret(cert),
			key: new Secret(key)
		} };
		const route = routes.get(lent) ?? own;
		routes.set(lent, route);
		return route;
	};
	return async (_, context) => {
		const lent = await kept.get(context);
		if (lent.kind === "failed") return lent;
		const { token, cert, key } = lent.value;
		return {
			kind: "authorization",
			headers: token === void 0 ? {} : { authorization: `Bearer ${token}` },
			forget: () => kept.forget(lent),
			...defined({ route: cert === void 0 || key === void 0 ? void 0 : routeOf(lent, cert, key) })
		};
	};
}
function clusterInfo({ values }, ca) {
	const own = objectsIn(values.extensions).find(({ name }) => name === "client.authentication.k8s.io/exec");
	return defined({
		server: values.server,
		"certificate-authority-data": ca === void 0 ? void 0 : Buffer.from(ca).toString("base64"),
		"proxy-url": textIn(values["proxy-url"]),
		config: own?.extension
	});
}
// build/net/kubernetes/api.js
const timeoutMs = 3e4;
const maxBytes = 67108864;
const attempts = 4;
const pauseMs$2 = 1e3;
function apiOf(found, context) {
	const { server, namespace, route, authorize } = found;
	const proxy = found.proxy ?? proxyFor(server, context.proxies);
	const once = async (order) => {
		const { path, method = "GET", body, contentType = "application/json", signal } = order;
		const response = await fetchAuthorized({
			url: `${server}${path}`,
			method,
			headers: {
				accept: "application/json",
				...body === void 0 ? {} : { "content-type": contentType }
			},
			timeoutMs: order.timeoutMs ?? timeoutMs,
			maxBytes,
			route,
			proxy,
			...defined({
				body: body === void 0 ? void 0 : JSON.stringify(body),
				signal: signal ?? context.signal
			})
		}, authorize, context, order.fetch);
		if (response.kind === "failed") return withoutResponse(server, response);
		if (response.truncated) return clusterFailure("other", `Kubernetes at ${server}: the response is too large`);
		return response.status < 300 ? response : refusedBy(server, response);
	};
	const send = async (order) => {
		const most = order.fetch || order.method === "POST" ? 1 : attempts;
		for (let attempt = 1;; attempt += 1) {
			const response = await once(order);
			if (response.kind === "answer" || !response.passing || attempt >= most) return response;
			await context.clock.sleep(pauseMs$2 * attempt, order.signal ?? context.signal);
		}
	};
	return {
		server,
		namespace,
		context,
		send,
		pathOf: pathsBy(send, {
			server,
			namespace
		})
	};
}
function pathsBy(send, { server, namespace: usual }) {
	const groups = new Map();
	return async ({ apiVersion, kind }, namespace = usual) => {
		const root = apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
		let known = groups.get(root);
		if (!known) {
			const response = await send({ path: root });
			if (response.kind === "failed" && response.reason !== "not-found") return response;
			known = response.kind === "failed" ? new Map() : resourcesIn(response.body);
			if (known.size > 0) groups.set(root, known);
		}
		const resource = known.get(kind);
		if (!resource) return clusterFailure("unknown-kind", `Kubernetes at ${server} has no ${kind} of ${apiVersion}`, { hint: "install its operator, or correct `apiVersion` and `kind`" });
		const { plural, isNamespaced } = resource;
		return {
			kind: "path",
			path: `${root}${isNamespaced ? `/namespaces/${encodeURIComponent(namespace)}` : ""}/${plural}`
		};
	};
}
function resourcesIn(body) {
	const { resources } = parseObject(body) ?? {};
	const listed = objectsIn(resources);
	return new Map(listed.flatMap(({ name, kind, namespaced }) => typeof name === "string" && typeof kind === "string" && !name.includes("/") ? [[kind, {
		plural: name,
		isNamespaced: namespaced === true
	}]] : []));
}
// build/net/kubernetes/logs.js
const idleMs = 6e4;
const pauseMs$1 = 1e3;
const mostFailures = 30;
const logsOf = (api, get) => async ({ pod, container, namespace = api.namespace }, take, signal = api.context.signal) => {
	const reading = {
		of: {
			pod,
			container,
			namespace
		},
		lines: new NewLines(take),
		signal
	};
	let failures = 0;
	while (!signal.aborted) {
		const read = await readOn(api, get, reading);
		if (read === "ended") return { kind: "ended" };
		if (read === "more") continue;
		if (typeof read !== "string") {
			failures = reading.lines.hasNew ? 1 : failures + 1;
			if (!mayPass(read) || failures > mostFailures) return read;
		}
		await api.context.clock.sleep(pauseMs$1, signal);
	}
	return clusterFailure("interrupted", "interrupted");
};
async function readOn(api, get, { of, lines, signal }) {
	const { pod: name, container, namespace } = of;
	const found = await get({
		apiVersion: "v1",
		kind: "Pod",
		name,
		namespace
	});
	if (found.kind === "failed") return {
		...found,
		passing: false
	};
	const state = stateOf(found.object, container);
	if (state === "waiting") return "waiting";
	const response = await readOnce(api, of, lines, signal);
	if (response !== "more" && response.kind === "failed") return response;
	if (response !== "more" && state === "ended") return "ended";
	return lines.hasNew ? "more" : "waiting";
}
async function readOnce(api, { pod, container, namespace }, lines, signal) {
	const [within, name] = [namespace, pod].map(encodeURIComponent);
	const query = new URLSearchParams({
		container,
		follow: "true",
		timestamps: "true",
		...lines.since
	});
	lines.again();
	const taker = byLine(lines.take);
	const idle = new AbortController();
	const timer = setTimeout(() => idle.abort(), idleMs);
	const response = await api.send({
		path: `/api/v1/namespaces/${within}/pods/${name}/log?${query}`,
		timeoutMs: dayMs,
		signal: AbortSignal.any([signal, idle.signal]),
		fetch: (order) => fetchStream(order, {
			push: (chunk) => {
				timer.refresh();
				taker.push(chunk);
			},
			end: taker.end
		})
	});
	clearTimeout(timer);
	return idle.signal.aborted && !signal.aborted ? "more" : response;
}
const mayPass = ({ passing, reason, message }) => passing === true || reason === "other" && message.includes("responded with 400");
function stateOf(pod, container) {
	const status = partOf(pod, "status");
	const own = objectsIn(status.containerStatuses).find(({ name }) => name === container);
	const state = partOf(own, "state");
	if (isObject(state.terminated)) return "ended";
	if (isObject(state.running)) return "running";
	return status.phase === "Failed" || status.phase === "Succeeded" ? "ended" : "waiting";
}
var NewLines = class {
	hasNew = false;
	last = "";
	given = 0;
	left = 0;
	found;
	constructor(found) {
		this.found = found;
	}
	get since() {
		return this.last === "" ? {} : { sinceTime: `${this.last.slice(0, 19)}Z` };
	}
	again() {
		this.left = this.given;
		this.hasNew = false;
	}
	take = (line) => {
		const at = line.indexOf(" ");
		const time = timeIn(line.slice(0, Math.max(at, 0)));
		if (time === void 0) return;
		if (time < this.last) return;
		if (time === this.last && this.left > 0) {
			this.left -= 1;
			return;
		}
		this.given = time === this.last ? this.given + 1 : 1;
		if (time !== this.last) this.left = 0;
		this.last = time;
		this.hasNew = true;
		this.found(line.slice(at + 1));
	};
};
function timeIn(text) {
	const [, seconds, digits = "", zone] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
	if (seconds === void 0) return void 0;
	return `${zone === "Z" ? seconds : new Date(Date.parse(`${seconds}${zone}`)).toISOString().slice(0, 19)}.${digits.padEnd(9, "0")}`;
}
// build/net/kubernetes/object.js
function objectOf(data, kind = {}) {
	if (!isObject(data) || !isObject(data.metadata)) return void 0;
	if (typeof data.metadata.name !== "string") return void 0;
	return {
		...kind,
		...data
	};
}
// build/net/kubernetes/watch.js
const watchSeconds = 60;
const pauseMs = 1e3;
const watchBy = (api, list) => async (of, look, signal = api.context.signal) => {
	while (!signal.aborted) {
		const listed = await list(of);
		if (listed.kind === "failed") return listed;
		if (look(listed.items)) return { kind: "seen" };
		const watched = await watchOnce(api, {
			of,
			look,
			listed,
			signal
		});
		if (watched?.kind === "seen") return watched;
		if (watched && !watched.passing && watched.reason !== "gone") return watched;
		if (watched) await api.context.clock.sleep(pauseMs, signal);
	}
	return clusterFailure("interrupted", "interrupted");
};
async function watchOnce(api, { of: { apiVersion, kind }, look, listed: { items, version, path }, signal }) {
	const objects = new Map(items.map((object) => [keyOf(object), object]));
	const end = new AbortController();
	let result;
	const taker = byLine((line) => {
		const { type, object } = parseObject(line) ?? {};
		const known = objectOf(object, {
			apiVersion,
			kind
		});
		if (result) return;
		if (type === "ERROR") result = refusedWatch(api.server, object);
		if (!known || type === "ERROR") return;
		if (type === "DELETED") objects.delete(keyOf(known));
		else objects.set(keyOf(known), known);
		if (look([...objects.values()])) result = { kind: "seen" };
		if (result) end.abort();
	});
	const query = new URLSearchParams({
		watch: "true",
		timeoutSeconds: String(watchSeconds),
		resourceVersion: version
	});
	const response = await api.send({
		path: `${path}${query}`,
		timeoutMs: 75e3,
		signal: AbortSignal.any([signal, end.signal]),
		fetch: (order) => fetchStream(order, taker)
	});
	return result ?? (response.kind === "failed" ? response : void 0);
}
const keyOf = ({ metadata }) => `${metadata.namespace ?? ""}/${metadata.name}`;
// build/net/kubernetes/cluster.js
const fieldManager = "reliability-gate";
async function openCluster(plan, access, context) {
	const found = await findCluster(plan, access, context);
	return found.kind === "failed" ? found : {
		kind: "cluster",
		...clusterBy(apiOf(found, context))
	};
}
function clusterBy(api) {
	const at = async ({ name, namespace, ...kind }, query = "") => {
		const found = await api.pathOf(kind, namespace);
		if (found.kind === "failed") return found;
		return {
			kind: "path",
			path: `${found.path}/${encodeURIComponent(name)}${query}`
		};
	};
	const get = async (of) => {
		const found = await at(of);
		return found.kind === "failed" ? found : got(await api.send({ path: found.path }), api);
	};
	return {
		server: api.server,
		namespace: api.namespace,
		get,
		list: async (of) => {
			const listed = await listObjects(api, of);
			return listed.kind === "failed" ? listed : {
				kind: "list",
				items: listed.items
			};
		},
		create: async (object, { isTrial = false } = {}) => {
			const found = await api.pathOf(object, object.metadata.namespace);
			if (found.kind === "failed") return found;
			const trial = isTrial ? "&dryRun=All&fieldValidation=Strict" : "";
			const path = `${found.path}?fieldManager=${fieldManager}${trial}`;
			return got(await api.send({
				path,
				method: "POST",
				body: object
			}), api);
		},
		patch: async (of, change) => {
			const found = await at(of, `?fieldManager=${fieldManager}`);
			if (found.kind === "failed") return found;
			return got(await api.send({
				path: found.path,
				method: "PATCH",
				body: change,
				contentType: "application/merge-patch+json"
			}), api);
		},
		delete: async (of, uid) => {
			const found = await at(of);
			if (found.kind === "failed") return found;
			const body = {
				apiVersion: "v1",
				kind: "DeleteOptions",
				propagationPolicy: "Background",
				...defined({ preconditions: uid === void 0 ? void 0 : { uid } })
			};
			const response = await api.send({
				path: found.path,
				method: "DELETE",
				body
			});
			if (response.kind === "answer") return { kind: "deleted" };
			const isAnother = uid !== void 0 && response.reason === "conflict";
			return response.reason === "not-found" || isAnother ? { kind: "absent" } : response;
		},
		watch: watchBy(api, (of) => listObjects(api, of)),
		followLogs: logsOf(api, get)
	};
}
function got(response, { server }) {
	if (response.kind === "failed") return response;
	const object = objectOf(parseObject(response.body));
	return object ? {
		kind: "object",
		object
	} : clusterFailure("other", `Kubernetes at ${server} responded with no object`, { hint: "is this the address of a Kubernetes API?" });
}
async function listObjects(api, { name, labels, namespace, ...kind }) {
	const found = await api.pathOf(kind, namespace);
	if (found.kind === "failed") return found;
	const query = new URLSearchParams();
	if (name !== void 0) query.set("fieldSelector", `metadata.name=${name}`);
	if (labels !== void 0) query.set("labelSelector", labels);
	const separator = query.size > 0 ? "&" : "";
	const path = `${found.path}?${query}${separator}`;
	const response = await api.send({ path });
	if (response.kind === "failed") return response;
	const { items, metadata } = parseObject(response.body) ?? {};
	if (!Array.isArray(items)) return clusterFailure("other", `Kubernetes at ${api.server} responded with no list`);
	const version = isObject(metadata) ? String(metadata.resourceVersion ?? "") : "";
	return {
		kind: "list",
		items: items.flatMap((item) => objectOf(item, kind) ?? []),
		version,
		path
	};
}
// build/tools/cluster-access.js
const clusterAccess = ({ environment, variables }) => ({
	environment: {
		...variables,
		...environment
	},
	run: runForOutput
});
export { clusterAccess, objectOf, openCluster, orProblem };
