import {
  Values
} from "./shared-engines-embedded-scenario-values.js";
import {
  addressOf,
  loadProtocols
} from "./shared-engines-embedded-protocols-kafka-fields.js";
import "./shared-language-scalars-network.js";
import "./shared-language-scalars-amounts.js";
import "./shared-language-access-credential.js";
import "./shared-language-section.js";
import "./shared-language-access-telling-names.js";
import "./shared-language-limits.js";
import "./shared-language-list.js";
import "./shared-language-scalars-texts.js";
import {
  seededRandom
} from "./shared-stats-random.js";
import {
  reach,
  sent
} from "./shared-engines-embedded-protocols-http-request-as.js";
import "./shared-net-http.js";
import "./shared-net-tunnel.js";
import "./shared-net-proxy.js";
import "./shared-net-addresses-lookup.js";
import "./shared-net-addresses-address-guard.js";
import "./shared-engines-embedded-protocols-grpc-address.js";
import "./shared-language-access-headers.js";
import "./shared-language-variables.js";
import "./shared-language-scalars-socket-address.js";
import "./shared-language-text-option.js";
import "./shared-model-basics-nearest.js";
import "./shared-language-yaml-reading.js";
import {
  revealed
} from "./shared-model-secret.js";
import "./shared-engines-embedded-scenario-varies.js";
import "./shared-engines-embedded-protocols-http-http1-parser.js";
import "./shared-engines-embedded-protocols-http-body.js";
import "./shared-model-plan-load.js";
import "./shared-model-basics-units.js";
import "./shared-net-addresses-wildcard.js";
import "./shared-engines-embedded-protocols-http-http2-session.js";
import "./shared-net-join-url.js";
import "./shared-engines-embedded-connection-servername.js";
import "./shared-engines-embedded-connection-open-socket.js";
import {
  failureOf
} from "./shared-engines-embedded-connection-outcome.js";
import "./shared-net-redaction-excerpt.js";
import "./shared-model-version.js";
import "./shared-model-problem.js";
import "./shared-language-template.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import "./shared-model-basics-defined.js";

// build/engines/embedded/send-once.js
async function sendOnce(order) {
  let { url, timeoutMs, route, proxy, headers } = order, load = revealed(loadOf(order)), [request] = load.requests, protocol = (await loadProtocols(load))(request), own = addressOf(request, url), address = own ?? url, isOwnHost = new URL(address).hostname === new URL(url).hostname, to = { side: "head", url, headers: revealed(headers) }, reached = { timeoutMs, proxy: own === void 0 ? proxy : void 0, ...route && isOwnHost && { route } }, { options } = await reach(address, reached, loadOf(order)), connection = protocol.connect(options, load)(), startedAt = performance.now(), took = () => performance.now() - startedAt, deadline = AbortSignal.timeout(timeoutMs), signal = AbortSignal.any([order.signal, deadline]);
  try {
    let begun = protocol.dynamic?.(request, to, load)?.begin(valuesOfOne()), single = begun?.request ?? protocol.prepare(request, to), outcome = await wholeResponse(connection, single, {
      reading: begun?.reading,
      signal,
      took
    });
    return { ...checkedOf(outcome, single), ms: took() };
  } catch (error) {
    return { kind: "bad", what: deadline.aborted ? `no answer within ${timeoutMs} ms` : failureOf(error).message, ms: took() };
  } finally {
    connection.close();
  }
}
async function wholeResponse(connection, request, { reading, signal, took }) {
  let next = request;
  for (; ; ) {
    let outcome = await sent(connection, { request: next, taker: reading ?? { head: () => {
    }, body: () => {
    } }, signal });
    if (outcome.kind === "failed" || !reading)
      return outcome;
    let found = reading.finish(outcome.code, took());
    if (!found)
      return outcome;
    if ("fault" in found)
      return { ...outcome, fault: found.fault };
    next = found.next;
  }
}
var refused = "the connection was refused";
function checkedOf(outcome, { isGood }) {
  if (outcome.kind === "failed")
    return {
      kind: "bad",
      what: /\bECONNREFUSED\b/.test(outcome.message) ? refused : outcome.message
    };
  let { code, fault } = outcome;
  return isGood(code) ? fault ? { kind: "bad", what: fault.message } : { kind: "good" } : { kind: "bad", what: typeof code == "number" ? `it responded with ${code}` : code };
}
var loadOf = ({ request, timeoutMs }) => ({
  profile: "load",
  pace: { kind: "rate", perSecond: 1 },
  durationMs: 1e3,
  warmupMs: 0,
  timeoutMs,
  maxConnections: 1,
  keepAlive: !1,
  requests: [request]
}), valuesOfOne = () => new Values({
  number: 0,
  startedAt: Date.now(),
  random: seededRandom(Date.now()),
  rows: /* @__PURE__ */ new Map()
});
export {
  sendOnce
};
