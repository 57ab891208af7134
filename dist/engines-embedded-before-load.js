import {
  learnRequests,
  probeRequest
} from "./shared-engines-embedded-before-load.js";
import "./shared-language-responses-captures.js";
import "./shared-language-scalars-network.js";
import "./shared-language-scalars-amounts.js";
import "./shared-language-access-credential.js";
import "./shared-language-section.js";
import "./shared-language-access-telling-names.js";
import "./shared-language-limits.js";
import "./shared-language-list.js";
import "./shared-language-scalars-texts.js";
import "./shared-engines-embedded-scenario-varies.js";
import "./shared-engines-embedded-protocols-http-request-as.js";
import "./shared-net-http.js";
import "./shared-net-tunnel.js";
import "./shared-net-proxy.js";
import "./shared-net-addresses-lookup.js";
import "./shared-net-addresses-address-guard.js";
import "./shared-engines-embedded-protocols-http-http1-parser.js";
import "./shared-engines-embedded-protocols-http-body.js";
import "./shared-model-plan-load.js";
import "./shared-engines-embedded-protocols-grpc-address.js";
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
import "./shared-model-basics-nearest.js";
import "./shared-language-yaml-reading.js";
import "./shared-language-json-path.js";
import "./shared-language-template.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-secret.js";
import "./shared-model-basics-joiners.js";
import "./shared-model-basics-defined.js";
export {
  learnRequests,
  probeRequest
};
