import { Problem, Secret, defined, isObject } from "./shared-common.js";
import { undoContext } from "./shared-tools-undo-context.js";
import { holdSelectors } from "./shared-faults-allowance.js";
import { describeWhich, labelsIn$1 as labelsIn, parseJson, parseObject } from "./shared-config.js";
import { partOf } from "./shared-model-basics-part-of.js";
import { askFaultApi } from "./shared-faults-fault-api.js";
import { join } from "node:path";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
// build/faults/docker/address.js
const usualSocket = "/var/run/docker.sock";
const hint = "start the Docker Engine, or name its socket in `docker.socket`";
async function addressOf(socket, { DOCKER_HOST: host = "", ...environment }) {
	if (socket !== void 0) return atSocket(socket);
	if (host === "") return atSocket(usualSocket);
	const [, scheme, rest = ""] = /^(\w+):\/\/(.+)$/.exec(host) ?? [];
	if (scheme === "unix") return atSocket(rest);
	const name = `Docker at ${rest}`;
	if (scheme === "tcp") return environment.DOCKER_TLS_VERIFY ? {
		name,
		url: `https://${rest}`,
		hint,
		route: { tls: await tlsOf(environment) }
	} : {
		name,
		url: `http://${rest}`,
		hint
	};
	if (scheme === "ssh") throw new Problem("fault", `Docker is not reached by SSH: DOCKER_HOST is ${host}`, { hint: `forward its socket: ssh -nNT -L /tmp/docker.sock:${usualSocket} ${rest}, and name /tmp/docker.sock in \`docker.socket\`` });
	throw new Problem("fault", `DOCKER_HOST names no engine that can be reached: ${host}`, { hint: "use unix:///… or tcp://…, or name a socket in `docker.socket`" });
}
const atSocket = (path) => ({
	name: `Docker at ${path}`,
	url: "http://docker",
	socket: path,
	hint
});
async function tlsOf({ DOCKER_CERT_PATH: path }) {
	const folder = path || join(homedir(), ".docker");
	const read = async (name) => {
		try {
			return new Secret(await readFile(join(folder, name), "utf8"));
		} catch (error) {
			const message = `DOCKER_TLS_VERIFY is set, and ${join(folder, name)} cannot be read: ${error.code}`;
			throw new Problem("fault", message, { hint: "DOCKER_CERT_PATH names the folder of ca.pem, cert.pem and key.pem" });
		}
	};
	return {
		ca: await read("ca.pem"),
		cert: await read("cert.pem"),
		key: await read("key.pem")
	};
}
// build/faults/docker/engine.js
const settings = [
	"IPAMConfig",
	"Links",
	"Aliases",
	"DriverOpts",
	"GwPriority"
];
async function openEngine(socket, { environment }, context) {
	const ask = askFaultApi(await addressOf(socket, environment), context);
	const version = parseObject((await ask({ path: "/version" })).body)?.ApiVersion;
	return engineOf(ask, typeof version === "string" ? `/v${version}` : "");
}
function engineOf(ask, root) {
	const pathOf = (id) => `${root}/containers/${encodeURIComponent(id)}`;
	const network = (name) => `${root}/networks/${encodeURIComponent(name)}`;
	return {
		find: async ({ container, service, project }) => {
			if (container !== void 0) return [container];
			const label = [`com.docker.compose.service=${service}`, ...project === void 0 ? [] : [`com.docker.compose.project=${project}`]];
			const { body } = await ask({ path: `${root}/containers/json?filters=${encodeURIComponent(JSON.stringify({ label }))}` });
			const found = parseJson(body);
			return Array.isArray(found) ? found.map((one) => String(isObject(one) ? one.Id : "")) : [];
		},
		inspect: async (id) => {
			const { status, body } = await ask({
				path: `${pathOf(id)}/json`,
				expected: [404]
			});
			return status === 404 ? void 0 : containerOf(parseObject(body) ?? {});
		},
		harm: async (id, verb) => {
			await ask({
				path: `${pathOf(id)}/${verb}`,
				method: "POST",
				expected: [304, 409],
				once: true
			});
		},
		mend: async (id, verb) => {
			await ask({
				path: `${pathOf(id)}/${verb}`,
				method: "POST",
				expected: [304, 409]
			});
		},
		connect: async (id, name, EndpointConfig) => {
			const body = {
				Container: id,
				EndpointConfig
			};
			await ask({
				path: `${network(name)}/connect`,
				body,
				expected: [403]
			});
		},
		disconnect: async (id, name) => {
			const body = {
				Container: id,
				Force: true
			};
			await ask({
				path: `${network(name)}/disconnect`,
				body,
				expected: [403],
				once: true
			});
		}
	};
}
function containerOf(found) {
	const { Running, Paused } = partOf(found, "State");
	const networks = partOf(partOf(found, "NetworkSettings"), "Networks");
	return {
		id: String(found.Id),
		name: String(found.Name).replace(/^\//, ""),
		isRunning: Running === true,
		isPaused: Paused === true,
		isRemovedAtEnd: partOf(found, "HostConfig").AutoRemove === true,
		labels: labelsIn(partOf(found, "Config").Labels),
		endpoints: Object.fromEntries(Object.entries(networks).map(([name, endpoint]) => [name, settingsOf(endpoint)]))
	};
}
const settingsOf = (endpoint) => Object.fromEntries(settings.flatMap((key) => {
	const value = isObject(endpoint) ? endpoint[key] : void 0;
	return value === null || value === void 0 ? [] : [[key, value]];
}));
// build/faults/docker/docker.js
const most = 16;
const tries = 40;
const pauseMs = 250;
const open = async (settings, opening, context) => {
	const { machine, bounds } = opening;
	const { which, harm, socket } = settings;
	const engine = await openEngine(socket, machine, context);
	const ids = await engine.find(which);
	const found = await Promise.all(ids.map(async (id) => ({
		id,
		is: await engine.inspect(id)
	})));
	const victims = found.map(({ id, is }) => victimOf(is, id, harm));
	if (victims.length === 0 || victims.length > most) throw new Problem("fault", `${victims.length} containers are ${describeWhich(which)}`, { hint: victims.length === 0 ? "start it before the run" : `at most ${most} are disturbed` });
	holdSelectors(found.flatMap(({ is }) => is ? [selectionOf(is)] : []), bounds);
	return {
		injection: {
			harm,
			victims,
			...defined({ socket })
		},
		inject: async () => {
			for (const victim of victims) await harmOne(engine, victim, harm);
		},
		status: async () => {
			for (const { id, endpoints } of victims) if (!isHarmed(await engine.inspect(id), harm, endpoints)) return "ended";
			return "active";
		},
		mend: victims.map((victim) => mendOf(victim, harm)).join("; ")
	};
};
function selectionOf({ name, labels }) {
	const composed = (key) => labels[`com.docker.compose.${key}`];
	const own = {
		service: composed("service"),
		project: composed("project")
	};
	return {
		what: `the container ${name}`,
		labels: {
			...labels,
			...defined(own),
			container: name
		}
	};
}
function victimOf(is, id, harm) {
	if (!is) throw new Problem("fault", `Docker has no container ${id}`);
	const { name, isRunning, isPaused, isRemovedAtEnd, endpoints: all } = is;
	const refuse = (why, hint) => new Problem("fault", `the container ${name} ${why}`, { hint });
	if (!isRunning || isPaused) throw refuse(isPaused ? "is paused already" : "does not run", "start it before the run");
	if (harm.kind === "kill" && isRemovedAtEnd) throw refuse("would be removed once it is killed", "start it without --rm");
	if (harm.kind !== "disconnect") return {
		id: is.id,
		name,
		endpoints: {}
	};
	const taken = Object.entries(all).filter(([network]) => harm.network === void 0 || network === harm.network);
	if (taken.length === 0) throw refuse(`is not on ${harm.network === void 0 ? "any network" : `the network ${harm.network}`}`, `its networks: ${Object.keys(all).join(", ") || "none"}`);
	return {
		id: is.id,
		name,
		endpoints: Object.fromEntries(taken)
	};
}
async function harmOne(engine, { id, endpoints }, harm) {
	if (harm.kind !== "disconnect") return engine.harm(id, harm.kind);
	for (const network of Object.keys(endpoints)) await engine.disconnect(id, network);
}
function isHarmed(is, { kind }, taken) {
	if (!is) return false;
	if (kind === "kill") return !is.isRunning;
	if (kind === "pause") return is.isPaused;
	return Object.keys(taken).every((network) => !(network in is.endpoints));
}
const revert = async (saved, { machine }) => {
	const { socket, harm, victims } = saved;
	const context = undoContext(machine);
	const engine = await openEngine(socket, machine, context);
	let undone = false;
	for (const victim of victims) for (let left = tries;; left -= 1) {
		const is = await engine.inspect(victim.id);
		if (!is) throw new Error(`the container ${victim.name} is gone`);
		if (isWell(is, harm, victim)) break;
		if (left === 0) throw new Error(`the container ${victim.name} does not come back`);
		if (left % 8 === 0) await mendOne(engine, is, harm, victim);
		undone = true;
		await context.clock.sleep(pauseMs);
	}
	return undone ? "undone" : "was not there";
};
function isWell(is, { kind }, { endpoints }) {
	if (kind === "kill") return is.isRunning;
	if (kind === "pause") return !is.isPaused;
	return Object.keys(endpoints).every((network) => network in is.endpoints);
}
async function mendOne(engine, { id, endpoints: present }, { kind }, { endpoints }) {
	if (kind === "kill") return engine.mend(id, "start");
	if (kind === "pause") return engine.mend(id, "unpause");
	for (const [network, endpoint] of Object.entries(endpoints)) if (!(network in present)) await engine.connect(id, network, endpoint);
}
function mendOf({ name, endpoints }, { kind }) {
	if (kind === "kill") return `run docker start ${name}`;
	if (kind === "pause") return `run docker unpause ${name}`;
	return `run ${Object.keys(endpoints).map((network) => `docker network connect ${network} ${name}`).join("; ")}`;
}
export { open, revert };
