import {
  describeFailure,
  fetchText,
  usualMaxBytes
} from "./shared-net-http.js";
import {
  hasNoTunnel,
  startTunnel
} from "./shared-net-tunnel.js";
import {
  rotatingLookup
} from "./shared-net-addresses-lookup.js";
import {
  revealed
} from "./shared-model-secret.js";
import {
  connect
} from "./shared-engines-embedded-protocols-http-http1-parser.js";
import {
  noHttp2
} from "./shared-engines-embedded-connection-outcome.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/engines/embedded/protocols/http/response-text.js
var ResponseText = class {
  status = 0;
  fields = /* @__PURE__ */ new Map();
  decoder = new TextDecoder();
  text = "";
  left;
  onFull;
  /**
   * Of the body `maxBytes` are read; `onFull` is told where there is more, which may have no end.
   */
  constructor(maxBytes, onFull) {
    this.left = maxBytes, this.onFull = onFull;
  }
  head(status, fields) {
    this.status = status;
    for (let [name, value] of fields) {
      let before = this.fields.get(name);
      this.fields.set(name, before === void 0 ? value : `${before}, ${value}`);
    }
  }
  body(bytes, from, to) {
    this.left < 0 || (this.text += this.decoder.decode(bytes.subarray(from, Math.min(to, from + this.left)), {
      stream: !0
    }), this.left -= to - from, this.left < 0 && this.onFull());
  }
  /** What has been read, of who has that URL. */
  toResponse(url) {
    this.text += this.decoder.decode();
    let headers = Object.fromEntries([...this.fields].filter(([name]) => !name.startsWith(":")));
    return {
      kind: "answer",
      status: this.status,
      headers,
      body: this.text,
      truncated: this.left < 0,
      url
    };
  }
};

// build/engines/embedded/protocols/http/request-as.js
var requestAs = (load) => (order) => fetchText(order, exchangeAs(load)), exchangeAs = (load) => async ({ url, method, body }, headers, order, signal) => {
  let { maxBytes = usualMaxBytes } = order, { options, tunnel } = await reach(url, order, load), { promise: isFull, resolve: full } = Promise.withResolvers(), text = new ResponseText(maxBytes, () => full("full")), connection = connect(options, load)();
  try {
    let { pathname, search } = new URL(url), request = {
      side: "head",
      name: "readiness",
      method,
      path: pathname + search,
      body,
      isGood: () => !0,
      headers: Object.entries(headers).flat()
    }, outcome = await Promise.race([
      isFull,
      sent(connection, { request, taker: text, signal })
    ]);
    return outcome !== "full" && outcome.kind === "failed" ? toHttpFailure(outcome, load, tunnel?.fault) : text.toResponse(url);
  } finally {
    connection.close();
  }
};
async function reach(url, order, load) {
  let { timeoutMs, route } = order, tunnel = await tunnelTo(url, order);
  return {
    options: {
      url,
      connectTimeoutMs: timeoutMs,
      keepAlive: load.keepAlive !== !1,
      isRead: !0,
      lookup: rotatingLookup(route?.address),
      ...route?.tls && { tls: revealed(route.tls) },
      ...defined({ via: tunnel?.port })
    },
    tunnel
  };
}
var sent = (connection, { request, taker, signal }) => new Promise((resolve, reject) => {
  signal.throwIfAborted(), signal.addEventListener("abort", () => reject(signal.reason), { once: !0 }), connection.send(request, resolve, taker);
}), tunnels = /* @__PURE__ */ new Map();
async function tunnelTo(url, { proxy, route }) {
  if (!proxy || route?.address !== void 0)
    return;
  let { protocol, hostname: host, port } = new URL(url), to = { host, port: Number(port || (protocol === "https:" ? 443 : 80)) }, key = `${proxy.href} ${host}:${to.port}`, tunnel = tunnels.get(key) ?? openTunnel(proxy, to);
  return tunnels.set(key, tunnel), (await tunnel).fault = void 0, tunnel;
}
async function openTunnel(proxy, to) {
  let tunnel = { port: 0 };
  return tunnel.port = await startTunnel(proxy, to, (error) => {
    tunnel.fault = error;
  }), tunnel;
}
function toHttpFailure({ error, message, code }, { http }, ofProxy) {
  if (ofProxy) {
    let failure = describeFailure(ofProxy);
    return hasNoTunnel(ofProxy) ? failure : { ...failure, message: `the proxy: ${failure.message}` };
  }
  return code !== void 0 ? { ...describeFailure({ code, message }), ...hintOf(message, http) } : {
    kind: "failed",
    reason: error === "reset" ? "reset" : "other",
    message,
    ...hintOf(message, http)
  };
}
function hintOf(message, http) {
  return message === noHttp2 ? { hint: "load.http is 2: leave it out for a server that speaks HTTP/1.1 only" } : http !== 2 && /no.application.protocol/i.test(message) ? { hint: "set load.http to 2 for a server that speaks HTTP/2 only" } : {};
}

export {
  requestAs,
  reach,
  sent
};
