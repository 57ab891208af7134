import {
  callOnce
} from "./shared-engines-embedded-protocols-grpc-call-once.js";
import "./shared-engines-embedded-protocols-http-request-as.js";
import "./shared-net-http.js";
import "./shared-net-tunnel.js";
import "./shared-net-proxy.js";
import "./shared-net-addresses-lookup.js";
import "./shared-net-addresses-address-guard.js";
import "./shared-engines-embedded-protocols-http-http1-parser.js";
import "./shared-engines-embedded-protocols-http-body.js";
import "./shared-model-plan-load.js";
import {
  bytesOfMessages,
  typesOf
} from "./shared-engines-embedded-protocols-grpc-call-response.js";
import "./shared-engines-embedded-scenario-capture.js";
import "./shared-engines-embedded-scenario-check.js";
import "./shared-engines-embedded-scenario-render.js";
import {
  addressField
} from "./shared-engines-embedded-protocols-grpc-address.js";
import "./shared-language-access-headers.js";
import "./shared-language-variables.js";
import "./shared-language-scalars-socket-address.js";
import "./shared-language-text-option.js";
import "./shared-model-basics-units.js";
import "./shared-net-addresses-wildcard.js";
import "./shared-engines-embedded-protocols-http-http2-session.js";
import "./shared-net-join-url.js";
import "./shared-engines-embedded-connection-servername.js";
import "./shared-engines-embedded-connection-open-socket.js";
import "./shared-engines-embedded-connection-outcome.js";
import "./shared-net-redaction-excerpt.js";
import "./shared-model-version.js";
import "./shared-model-problem.js";
import "./shared-engines-embedded-protocols-grpc-schema-message-mistakes.js";
import "./shared-model-basics-nearest.js";
import "./shared-language-yaml-reading.js";
import "./shared-language-json-path.js";
import "./shared-language-template.js";
import "./shared-language-yaml-tree.js";
import {
  revealed
} from "./shared-model-secret.js";
import "./shared-model-basics-joiners.js";
import "./shared-model-basics-defined.js";

// build/engines/embedded/protocols/grpc/probe.js
var refusals = {
  UNIMPLEMENTED: "call methods that the server has under load.requests",
  UNAUTHENTICATED: letIn(),
  PERMISSION_DENIED: letIn()
};
function letIn() {
  return "give what lets the gate in as metadata of the request, or as target.headers";
}
async function probe(settings, deployed) {
  if (settings.templates)
    return { kind: "other" };
  let { grpc: method, metadata = {}, messages, expect } = settings, { options, headers } = await deployed.reach(addressField(settings, deployed.url)), { timeoutMs, signal } = deployed, all = { ...headers, ...metadata }, body = bytesOfMessages(typesOf(revealed(settings)).request, JSON.parse(messages.reveal())), called = await callOnce(options, { method, headers: all, body, timeoutMs, signal });
  if (called.kind === "failed")
    return { kind: "unanswered" };
  let { code } = called, hint = refusals[code], isExpected = expect?.code?.some((one) => one === code);
  return hint === void 0 || isExpected ? { kind: "other" } : { kind: "refused", code, hint };
}
export {
  probe
};
