import {
  defined
} from "./shared-model-basics-defined.js";

// build/engines/embedded/connection/open-socket.js
import { connect } from "node:net";
import { connect as connectTls, createSecureContext } from "node:tls";
var bufferBytes = 64 * 1024, probeAfterMs = 6e4, socketOptions = { noDelay: !0, keepAlive: !0, keepAliveInitialDelay: probeAfterMs };
function socketOpener({ url, lookup, tls, via }, protocols, { resumes = !0 } = {}) {
  let { protocol, hostname, port } = new URL(url), isSecure = protocol === "https:", host = via === void 0 ? hostname.replace(/^\[|\]$/g, "") : "127.0.0.1", buffer = Buffer.allocUnsafeSlow(bufferBytes), common = {
    host,
    port: via ?? Number(port || (isSecure ? 443 : 80)),
    lookup,
    ...socketOptions
  }, readBy = (callback) => callback && { onread: { buffer, callback } };
  if (!isSecure)
    return (_, callback) => connect({ ...common, ...readBy(callback) });
  let secureContext = createSecureContext(tls), sessions = /* @__PURE__ */ new Map();
  return (servername, callback) => {
    let session = sessions.get(servername), options = {
      ...common,
      secureContext,
      servername,
      ALPNProtocols: [...protocols],
      ...readBy(callback),
      ...defined({ session })
    }, socket = connectTls(options);
    return resumes ? socket.on("session", (given) => sessions.set(servername, given)) : socket;
  };
}
var isCutShort = (socket) => socket._handle?._parent?.readStart?.() === 0;

export {
  socketOpener,
  isCutShort
};
