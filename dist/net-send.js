import { defined, guardedLookup, revealed, splitUserinfo } from "./shared-common.js";
import { rotatingLookup } from "./shared-load.js";
import { Agent, ProxyAgent, request } from "./vendor/undici.js";
// build/net/send.js
const direct = {};
const agents = new WeakMap();
const proxyAgents = new Map();
function proxyAgentFor(proxy, tls) {
	const pem = tls && revealed(tls);
	const key = `${proxy.href} ${JSON.stringify(pem ?? {})}`;
	const { url: uri, authorization: token } = splitUserinfo(proxy.href);
	const agent = proxyAgents.get(key) ?? new ProxyAgent({
		uri,
		proxyTunnel: true,
		proxyTls: { lookup: guardedLookup },
		...defined({
			token,
			requestTls: pem
		}),
		...endless
	});
	proxyAgents.set(key, agent);
	return agent;
}
const endless = {
	allowH2: false,
	headersTimeout: 0,
	bodyTimeout: 0
};
function agentFor(route = direct) {
	const { address, tls } = route;
	const connect = {
		lookup: address === void 0 ? guardedLookup : rotatingLookup(address),
		...revealed(tls)
	};
	const agent = agents.get(route) ?? new Agent({
		connect,
		...endless
	});
	agents.set(route, agent);
	return agent;
}
const socketAgents = new Map();
function socketAgentFor(socketPath) {
	const agent = socketAgents.get(socketPath) ?? new Agent({
		connect: { socketPath },
		...endless
	});
	socketAgents.set(socketPath, agent);
	return agent;
}
const send = (url, sent, way) => request(url, {
	...sent,
	dispatcher: agentOf(way)
});
function agentOf({ route, proxy, socket }) {
	if (socket !== void 0) return socketAgentFor(socket);
	return proxy && route?.address === void 0 ? proxyAgentFor(proxy, route?.tls) : agentFor(route);
}
export { send };
