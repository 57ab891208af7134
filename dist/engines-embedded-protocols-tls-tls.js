import {
  endOnce,
  part,
  socketPerRequest,
  stopwatch,
  timed
} from "./shared-engines-embedded-protocols-exchange.js";
import {
  holds
} from "./shared-engines-embedded-scenario-check.js";
import "./shared-language-json-path.js";
import "./shared-engines-embedded-scenario-render.js";
import "./shared-model-basics-units.js";
import {
  matchesWildcard
} from "./shared-net-addresses-wildcard.js";
import {
  servernameOf
} from "./shared-engines-embedded-connection-servername.js";
import {
  socketOpener
} from "./shared-engines-embedded-connection-open-socket.js";
import {
  answered,
  closedByServer,
  failureOf
} from "./shared-engines-embedded-connection-outcome.js";
import "./shared-net-redaction-excerpt.js";
import "./shared-language-template.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import "./shared-model-basics-defined.js";

// build/engines/embedded/protocols/tls/failures.js
var reasons = [
  [/^CERT_HAS_EXPIRED$/, "certificate expired"],
  [/^CERT_NOT_YET_VALID$/, "certificate not yet valid"],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$|^HOSTNAME_MISMATCH$/, "certificate for another name"],
  [/^DEPTH_ZERO_SELF_SIGNED_CERT$|^SELF_SIGNED_CERT_IN_CHAIN$/, "certificate self-signed"],
  [
    /^UNABLE_TO_VERIFY_LEAF_SIGNATURE$|^UNABLE_TO_GET_ISSUER_CERT/,
    "certificate from unknown issuer"
  ],
  [/^CERT_REVOKED$/, "certificate revoked"],
  [/^ERR_SSL_(.*_)?(PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL)$/, "version not supported"],
  [/^ERR_SSL_.*HANDSHAKE_FAILURE$|^ERR_SSL_NO_.*CIPHER/, "handshake refused"],
  [/^ERR_SSL_.*(CERTIFICATE_REQUIRED|BAD_CERTIFICATE)$/, "client certificate required"]
], notTls = {
  kind: "failed",
  error: "protocol",
  message: "the server does not speak TLS"
};
function handshakeFailure({ code = "" }) {
  if (/^ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST)$/.test(code))
    return notTls;
  let reason = reasons.find(([pattern]) => pattern.test(code))?.[1];
  return reason === void 0 ? void 0 : answered(reason);
}

// build/engines/embedded/protocols/tls/fault.js
var dayMs = 864e5, longestChain = 20;
function faultOf(socket, { version, cipher, issuer, expires }, now) {
  if (version && socket.getProtocol() !== version)
    return fault(`the version is ${socket.getProtocol()}, expected ${version}`);
  let { standardName } = socket.getCipher();
  if (cipher && !matchesWildcard(cipher, standardName))
    return fault(`the cipher suite is ${standardName}, expected ${cipher}`);
  if (!issuer && !expires)
    return;
  let chain = chainOf(socket.getPeerCertificate(!0)), issuedBy = String(chain[0]?.issuer.CN ?? "");
  if (issuer && !matchesWildcard(issuer, issuedBy))
    return fault(`the issuer is ${JSON.stringify(issuedBy)}, expected ${issuer}`);
  if (!expires)
    return;
  let left = Math.min(...chain.map(({ valid_to }) => Date.parse(valid_to) - now));
  if (holds(left, expires))
    return;
  let days = (ms) => `${Math.floor(ms / dayMs)} days`;
  return fault(`the certificates expire in ${days(left)}, expected ${expires.comparator} ${days(expires.value)}`);
}
function chainOf(first) {
  let chain = [], next = first;
  for (; next?.valid_to && !chain.includes(next) && chain.length < longestChain; )
    chain.push(next), next = next.issuerCertificate;
  return chain;
}
var fault = (message) => ({ error: "expect", message });

// build/engines/embedded/protocols/tls/tls.js
var prepare = ({ name, settings }, { side }) => ({
  side,
  name,
  isGood: (code) => String(code).startsWith("TLSv"),
  servername: settings.servername,
  expected: settings.expect ?? {}
}), connect = (options) => {
  let { host, hostname } = new URL(options.url), open = socketOpener({ ...options, url: `https://${host}` }, [], { resumes: !1 }), named = servernameOf(hostname);
  return () => socketPerRequest((request, phases, onEnd) => shakeHands(open, request.servername ?? named, request.expected, phases, onEnd));
};
function shakeHands(open, servername, expected, phases, onEnd) {
  let lap = stopwatch(), { end, giveUp } = endOnce({ close: () => part(socket), destroy: () => socket.destroy() }, onEnd), socket = timed(open(servername, () => !0), phases, lap);
  return socket.once("secureConnect", () => {
    let fault2 = faultOf(socket, expected, Date.now()), code = socket.getProtocol() ?? "TLS";
    end(fault2 ? { kind: "answered", code, fault: fault2 } : answered(code));
  }), socket.on("error", (error) => end(handshakeFailure(error) ?? failureOf(error))), socket.on("close", () => end(closedByServer)), giveUp;
}
export {
  connect,
  prepare
};
