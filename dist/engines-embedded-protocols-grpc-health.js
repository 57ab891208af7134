import {
  reach,
  sent
} from "./shared-engines-embedded-protocols-http-request-as.js";
import "./shared-net-http.js";
import "./shared-net-tunnel.js";
import "./shared-net-proxy.js";
import "./shared-net-addresses-lookup.js";
import "./shared-net-addresses-address-guard.js";
import {
  bytesOfMessages,
  connect,
  headOf,
  prefixBytes
} from "./shared-engines-embedded-protocols-grpc-call-response.js";
import "./shared-engines-embedded-protocols-grpc-address.js";
import "./shared-language-access-headers.js";
import "./shared-language-variables.js";
import "./shared-language-scalars-socket-address.js";
import "./shared-language-text-option.js";
import "./shared-language-yaml-reading.js";
import {
  revealed
} from "./shared-model-secret.js";
import "./shared-engines-embedded-protocols-http-http1-parser.js";
import "./shared-engines-embedded-protocols-http-body.js";
import "./shared-model-plan-load.js";
import "./shared-engines-embedded-scenario-check.js";
import "./shared-language-json-path.js";
import "./shared-engines-embedded-scenario-render.js";
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

// build/engines/embedded/protocols/grpc/health.js
import { Root } from "./vendor/protobufjs.js";
var types = Root.fromJSON({
  nested: {
    HealthCheckRequest: { fields: {} },
    HealthCheckResponse: {
      fields: { status: { type: "Status", id: 1 } },
      nested: {
        Status: { values: { UNKNOWN: 0, SERVING: 1, NOT_SERVING: 2, SERVICE_UNKNOWN: 3 } }
      }
    }
  }
}), request = types.lookupType("HealthCheckRequest"), response = types.lookupType("HealthCheckResponse"), speakingCodes = ["UNIMPLEMENTED", "NOT_FOUND", "UNAUTHENTICATED", "PERMISSION_DENIED"], check = (load) => async (order) => {
  let { url, headers = {}, timeoutMs, signal } = order, { options } = await reach(url, order, load), connection = connect(options, load)(), deadline = AbortSignal.timeout(timeoutMs), pieces = [], call = {
    side: "head",
    name: "readiness",
    isGood: (code) => typeof code == "number" || code === "OK",
    head: headOf("readiness", {
      url: options.url,
      method: "grpc.health.v1.Health/Check",
      metadata: Object.entries(revealed(headers))
    }),
    body: bytesOfMessages(request, [{}]),
    isStream: !1
  };
  try {
    let outcome = await sent(connection, {
      request: call,
      taker: {
        head: () => {
        },
        body: (bytes, from, to) => {
          pieces.push(Buffer.from(bytes.subarray(from, to)));
        }
      },
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline
    });
    return outcome.kind === "failed" ? { kind: "bad", what: outcome.message } : outcome.code === "OK" ? healthOf(Buffer.concat(pieces)) : speakingCodes.includes(`${outcome.code}`) ? { kind: "good" } : { kind: "bad", what: `it responded with ${outcome.code}` };
  } catch (error) {
    return deadline.aborted ? { kind: "bad", what: `no response within ${timeoutMs} ms` } : { kind: "bad", what: failureOf(error).message };
  } finally {
    connection.close();
  }
};
function healthOf(bytes) {
  let { status } = response.toObject(response.decode(bytes.subarray(prefixBytes)), {
    enums: String,
    defaults: !0
  });
  return status === "SERVING" ? { kind: "good" } : { kind: "bad", what: `its health service says ${status}` };
}
export {
  check
};
