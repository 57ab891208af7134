import {
  rotatingLookup
} from "./shared-net-addresses-lookup.js";
import {
  guardedLookup
} from "./shared-net-addresses-address-guard.js";
import {
  revealed
} from "./shared-model-secret.js";
import "./shared-net-addresses-wildcard.js";
import "./shared-model-problem.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/net/send.js
import { Agent, ProxyAgent, request } from "./vendor/undici.js";
var direct = {}, agents = /* @__PURE__ */ new WeakMap(), proxyAgents = /* @__PURE__ */ new Map();
function proxyAgentFor(proxy, tls) {
  let pem = tls && revealed(tls), key = `${proxy.href} ${JSON.stringify(pem ?? {})}`, agent = proxyAgents.get(key) ?? new ProxyAgent({
    uri: proxy.href,
    proxyTunnel: !0,
    proxyTls: { lookup: guardedLookup },
    ...defined({ requestTls: pem }),
    ...endless
  });
  return proxyAgents.set(key, agent), agent;
}
var endless = { allowH2: !1, headersTimeout: 0, bodyTimeout: 0 };
function agentFor(route = direct) {
  let { address, tls } = route, connect = {
    lookup: address === void 0 ? guardedLookup : rotatingLookup(address),
    ...revealed(tls)
  }, agent = agents.get(route) ?? new Agent({ connect, ...endless });
  return agents.set(route, agent), agent;
}
var send = (url, sent, route, proxy) => request(url, {
  ...sent,
  dispatcher: proxy && route?.address === void 0 ? proxyAgentFor(proxy, route?.tls) : agentFor(route)
});
export {
  send
};
