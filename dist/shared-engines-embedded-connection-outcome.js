import {
  excerpt
} from "./shared-net-redaction-excerpt.js";

// build/engines/embedded/connection/outcome.js
var outcomes = [];
function answered(code) {
  return typeof code == "string" ? { kind: "answered", code } : (outcomes[code] ??= { kind: "answered", code }, outcomes[code]);
}
var refused = (message) => ({ kind: "failed", error: "refused", message }), closedByServer = {
  kind: "failed",
  error: "reset",
  message: "the server closed the connection"
}, noHttp2 = "the server does not speak HTTP/2", cutShort = {
  kind: "failed",
  error: "reset",
  message: "the connection ended without the close_notify of TLS, so that the response may be cut short"
}, closedUnread = (method) => ({
  kind: "failed",
  error: "reset",
  message: `the server closed the connection before the response began; ${/^[AEIOU]/.test(method) ? "an" : "a"} ${method} is not sent again, as the server may have taken it`
}), shortage = /^(EMFILE|ENFILE|EADDRNOTAVAIL|ENOBUFS|ENOMEM)$/, kinds = [
  // No connection came about; `timeout` is the deadline of a request and nothing else.
  [/^ECONNREFUSED$|^EHOSTUNREACH$|^ENETUNREACH$|^EREFUSEDADDRESS$/, "refused"],
  [/^ETIMEDOUT$/, "refused"],
  [/^ENOTFOUND$|^EAI_/, "dns"],
  [/^ECONNRESET$|^EPIPE$/, "reset"],
  [
    /^ERR_TLS_|^ERR_SSL_|^CERT_|^EPROTO$|^DEPTH_ZERO|^SELF_SIGNED|^UNABLE_TO_|^HOSTNAME_MISMATCH/,
    "tls"
  ]
];
function failureOf(error) {
  let codes = codesOf(error), own = codes.find((code2) => shortage.test(code2)), { message = String(error) } = error, code = codes[0] ?? "";
  return {
    kind: "failed",
    error: own === void 0 ? kinds.find(([pattern]) => pattern.test(code))?.[1] ?? "other" : "generator",
    message: excerpt(message || (own ?? code)),
    ...code !== "" && { code }
  };
}
var deepest = 4;
function codesOf(error, depth = 0) {
  if (typeof error != "object" || error === null || depth > deepest)
    return [];
  let { code, errors, cause } = error, inner = [...Array.isArray(errors) ? errors : [], cause].flatMap((one) => codesOf(one, depth + 1));
  return typeof code == "string" ? [code, ...inner] : inner;
}

// build/engines/embedded/connection/connections.js
var noPhases = () => ({
  dns: 0,
  connect: 0,
  tls: 0,
  firstByte: 0,
  download: 0
});

export {
  answered,
  refused,
  closedByServer,
  noHttp2,
  cutShort,
  closedUnread,
  failureOf,
  noPhases
};
