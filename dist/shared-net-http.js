import {
  noTunnelCode,
  splitUserinfo
} from "./shared-net-proxy.js";
import {
  refusedAddressCode,
  refusedHost
} from "./shared-net-addresses-address-guard.js";
import {
  revealed
} from "./shared-model-secret.js";
import {
  gateVersion
} from "./shared-model-version.js";
import {
  Problem
} from "./shared-model-problem.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/net/http.js
var usualMaxBytes = 1e6;
async function fetchText(order, given) {
  let exchange = given ?? await loadExchange(), deadline = AbortSignal.timeout(Math.max(1, Math.ceil(order.timeoutMs))), signal = order.signal ? AbortSignal.any([order.signal, deadline]) : deadline;
  try {
    return await follow(order, exchange, signal);
  } catch (error) {
    if (error instanceof Problem)
      throw error;
    return order.signal?.aborted ? { kind: "failed", reason: "aborted", message: "interrupted" } : deadline.aborted ? {
      kind: "failed",
      reason: "timeout",
      message: `no complete response within ${order.timeoutMs / 1e3} s`
    } : describeFailure(error);
  }
}
async function follow(order, exchange, signal) {
  let { url: first, authorization } = splitUserinfo(order.url), headers = {
    "user-agent": `reliability-gate/${gateVersion}`,
    ...authorization && { authorization },
    ...lowerCaseNames(revealed(order.headers ?? {}))
  }, sent = { url: first, method: order.method ?? "GET", body: revealed(order.body) };
  for (let left = order.maxRedirects ?? 5; ; left -= 1) {
    let reason = refusedHost(new URL(sent.url).hostname);
    if (reason)
      return { kind: "failed", reason: "refused-address", message: reason };
    let response = await exchange(sent, headers, order, signal), next = response.kind === "answer" && left > 0 ? redirectWithin(response) : void 0;
    if (response.kind === "failed" || next === void 0)
      return response;
    sent = response.status === 307 || response.status === 308 ? { ...sent, url: next } : { url: next, method: "GET", body: void 0 };
  }
}
async function loadExchange() {
  let { send } = await import("./net-send.js");
  return async ({ url, method, body }, headers, order, signal) => {
    let { maxBytes = usualMaxBytes, route, proxy } = order, response = await send(url, { method, headers, body: body ?? null, signal }, route, proxy), { text, truncated } = await readBody(response.body, maxBytes);
    return {
      kind: "answer",
      status: response.statusCode,
      headers: flatten(response.headers),
      body: text,
      truncated,
      url
    };
  };
}
async function readBody(body, maxBytes) {
  let decoder = new TextDecoder(), text = "", left = maxBytes;
  for await (let chunk of body)
    if (text += decoder.decode(chunk.subarray(0, left), { stream: !0 }), left -= chunk.length, left < 0)
      return { text: text + decoder.decode(), truncated: !0 };
  return { text: text + decoder.decode(), truncated: !1 };
}
function redirectOf({ status, headers, url }) {
  let location = headers.location;
  if (!(![301, 302, 303, 307, 308].includes(status) || location === void 0))
    return URL.canParse(location, url) ? new URL(location, url) : void 0;
}
function redirectWithin(response) {
  let to = redirectOf(response);
  return to && to.origin === new URL(response.url).origin ? splitUserinfo(to.href).url : void 0;
}
function lowerCaseNames(headers) {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
function flatten(headers) {
  let entries = Object.entries(headers).filter((entry) => entry[1] !== void 0);
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]));
}
var reasons = [
  [/^(ENOTFOUND|EAI_)/, "dns", "the name does not resolve"],
  [/^ECONNREFUSED$/, "refused", "the connection was refused"],
  [/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, "refused", "the host is unreachable"],
  [
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/,
    "reset",
    "the connection was closed before the response was complete"
  ],
  [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, "timeout", "no connection in time"],
  [
    /^(ERR_TLS_|ERR_SSL_|CERT_|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/,
    "tls",
    "TLS failed"
  ],
  [/^HPE_/, "other", "the response is not valid HTTP"],
  [new RegExp(`^${noTunnelCode}$`), "other", "the proxy opened no tunnel"],
  [/^UND_ERR_/, "other", "the request failed"]
], nodesAdvice = /; if the root CA is installed locally, try running Node\.js with --use-system-ca$/, untrusted = /^(DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/, trustHint = "give the certificate's authority as a PEM file: target.tls.ca (for the baseline baseline.tls.ca, for Prometheus prometheus.tls.ca)";
function describeFailure(error) {
  let { code = codeOfName(error), message } = error;
  if (code === void 0)
    throw error;
  if (code === refusedAddressCode)
    return { kind: "failed", reason: "refused-address", message: message ?? code };
  let known = reasons.find(([pattern]) => pattern.test(code));
  if (known?.[1] === "tls" || known?.[1] === "other") {
    let words = message?.replace(nodesAdvice, "") || code, hint = untrusted.test(code) ? trustHint : void 0;
    return {
      kind: "failed",
      reason: known[1],
      message: `${known[2]}: ${words}`,
      ...defined({ hint })
    };
  }
  return {
    kind: "failed",
    reason: known?.[1] ?? "other",
    message: `${known?.[2] ?? "the request failed"} (${code})`
  };
}
var codeOfName = (error) => error instanceof Error && error.name === "HTTPParserError" ? "HPE_OTHER" : void 0;

export {
  usualMaxBytes,
  fetchText,
  redirectOf,
  describeFailure
};
