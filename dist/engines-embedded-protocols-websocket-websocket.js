import {
  filled
} from "./shared-engines-embedded-protocols-filled.js";
import {
  bytewise,
  endOnce,
  judged,
  socketPerRequest,
  stopwatch,
  timed
} from "./shared-engines-embedded-protocols-exchange.js";
import {
  headersOf
} from "./shared-engines-embedded-protocols-http-body.js";
import "./shared-model-plan-load.js";
import "./shared-engines-embedded-scenario-render.js";
import {
  joinUrl
} from "./shared-net-join-url.js";
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
import "./shared-model-version.js";
import "./shared-language-template.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import "./shared-model-basics-defined.js";

// build/engines/embedded/protocols/websocket/websocket.js
import { WebSocket } from "./vendor/ws.js";
var mostBytes = 1024 * 1024, partingMs = 1e3, prepare = ({ name, settings }, to) => {
  let { websocket: written, headers = {}, send, expect } = settings, flat = headersOf(headers, isOfTarget(written) ? to.headers : {});
  return {
    side: to.side,
    name,
    isGood: (code) => code === "answered" || code === "connected",
    url: addressOf(written, to.url),
    headers: Object.fromEntries(flat.flatMap((one, at) => at % 2 === 0 ? [[one, flat[at + 1]]] : [])),
    text: send,
    body: bytewise(expect?.body),
    waits: send !== void 0 || expect?.body !== void 0
  };
}, dynamic = filled(prepare, (request, text) => ({
  ...request,
  text
})), isOfTarget = (written) => /^[/:]/.test(written);
function addressOf(written, target) {
  return isOfTarget(written) ? (written.startsWith("/") ? joinUrl(target, written) : onPort(written, target)).replace(/^http/, "ws") : written;
}
function onPort(written, target) {
  let { protocol, hostname } = new URL(target);
  return `${protocol}//${hostname}${written}`;
}
var connect = (options) => {
  let url = options.url.replace(/^ws/, "http"), { hostname } = new URL(url), open = socketOpener({ ...options, url }, ["http/1.1"]), servername = servernameOf(hostname);
  return () => socketPerRequest((request, phases, onEnd) => exchange(() => open(servername), request, phases, onEnd));
};
function exchange(open, { url, headers, text, body, waits }, phases, onEnd) {
  let lap = stopwatch(), hasHeard = !1, { end, giveUp } = endOnce({ close: () => socket.close(), destroy: () => socket.terminate() }, onEnd), options = {
    headers,
    maxPayload: mostBytes,
    perMessageDeflate: !1,
    closeTimeout: partingMs,
    createConnection: () => timed(open(), phases, lap)
  }, socket = new WebSocket(url, options);
  return socket.on("open", () => {
    phases.firstByte = lap(), text !== void 0 && socket.send(text), waits || end(answered("connected"));
  }), socket.on("message", (data) => {
    hasHeard = !0, phases.download += lap();
    let outcome = judged(data.toString("latin1"), body);
    outcome.kind === "answered" && !outcome.fault && end(outcome);
  }), socket.on("unexpected-response", (request, response) => {
    end(answered(response.statusCode ?? 0)), request.destroy();
  }), socket.on("error", (error) => end(toFailure(error))), socket.on("close", (code) => end(hasHeard ? judged("", body) : closed(code))), giveUp;
}
var closed = (code) => code === 1006 ? closedByServer : answered(`closed ${code}`);
function toFailure(error) {
  return /^(WS_ERR|HPE)_/.test(error.code ?? "") || /^Invalid (Sec-|Upgrade)/.test(error.message) ? { kind: "failed", error: "protocol", message: error.message } : failureOf(error);
}
export {
  connect,
  dynamic,
  prepare
};
