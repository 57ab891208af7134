import {
  noTunnelCode,
  proxyAuthorization
} from "./shared-net-proxy.js";
import {
  guardedLookup
} from "./shared-net-addresses-address-guard.js";

// build/net/tunnel.js
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { connect as connectTls } from "node:tls";
var longestHead = 16 * 1024;
async function startTunnel(proxy, { host, port }, onFault = () => {
}) {
  let authorization = proxyAuthorization(proxy), request = [
    `CONNECT ${host}:${port} HTTP/1.1`,
    `Host: ${host}:${port}`,
    ...authorization === "" ? [] : [`Proxy-Authorization: ${authorization}`]
  ], server = createServer((socket) => lead(socket, openProxy(proxy), `${request.join(`\r
`)}\r
\r
`, onFault));
  return server.unref(), server.listen(0, "127.0.0.1"), await once(server, "listening"), server.address().port;
}
function openProxy({ protocol, hostname, port }) {
  let host = hostname.replace(/^\[|\]$/g, ""), isSecure = protocol === "https:", options = {
    host,
    port: Number(port || (isSecure ? 443 : 80)),
    lookup: guardedLookup,
    noDelay: !0
  };
  return isSecure ? connectTls({ ...options, servername: host }) : connect(options);
}
var hasNoTunnel = (error) => error.code === noTunnelCode;
function lead(near, far, request, onFault) {
  let end = () => {
    near.destroy(), far.destroy();
  };
  near.setNoDelay(!0), far.on("error", onFault);
  for (let socket of [near, far])
    socket.on("error", end).on("close", end);
  far.write(request);
  let head = Buffer.alloc(0), read = (chunk) => {
    head = Buffer.concat([head, chunk]);
    let at = head.indexOf(`\r
\r
`);
    if (at < 0 && head.length < longestHead)
      return;
    let [, status = "with no status"] = /^HTTP\/1\.[01] (\d\d\d)/.exec(head.toString("latin1", 0, 12)) ?? [];
    if (at < 0 || !status.startsWith("2"))
      return onFault(Object.assign(new Error(`it responded with ${status}`), { code: noTunnelCode })), end();
    far.off("data", read), near.write(head.subarray(at + 4)), near.pipe(far), far.pipe(near);
  };
  far.on("data", read);
}

export {
  startTunnel,
  hasNoTunnel
};
