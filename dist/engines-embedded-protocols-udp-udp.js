import {
  filled
} from "./shared-engines-embedded-protocols-filled.js";
import {
  bytewise,
  endOnce,
  judged,
  socketPerRequest,
  stopwatch
} from "./shared-engines-embedded-protocols-exchange.js";
import "./shared-engines-embedded-scenario-render.js";
import {
  failureOf
} from "./shared-engines-embedded-connection-outcome.js";
import "./shared-net-redaction-excerpt.js";
import "./shared-language-template.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";

// build/engines/embedded/connection/open-datagrams.js
import { createSocket } from "node:dgram";
import { isIP } from "node:net";
function datagramOpener({ url, lookup }) {
  let { hostname, port } = new URL(url), host = hostname.replace(/^\[|\]$/g, "");
  return ({ onOpen, onDatagram, onError }) => {
    let socket, isClosed = !1, open = (address) => {
      if (isClosed)
        return;
      let opened = createSocket(isIP(address) === 6 ? "udp6" : "udp4");
      socket = opened, opened.on("error", onError), opened.on("message", onDatagram), opened.connect(Number(port), address, (error) => {
        isClosed || (error ? onError(error) : onOpen(opened));
      });
    };
    return isIP(host) !== 0 ? open(host) : lookup(host, { all: !0 }, (error, found) => {
      error ? isClosed || onError(error) : open(preferred(found));
    }), () => {
      isClosed || (isClosed = !0, socket?.close());
    };
  };
}
var preferred = (found) => (found.find(({ family }) => family === 4) ?? found[0]).address;

// build/engines/embedded/protocols/udp/udp.js
var prepare = ({ name, settings }, { side }) => ({
  side,
  name,
  isGood: () => !0,
  bytes: Buffer.from(settings.send),
  body: bytewise(settings.expect?.body)
}), dynamic = filled(prepare, (request, text) => ({
  ...request,
  bytes: Buffer.from(text)
})), connect = (options) => {
  let open = datagramOpener(options);
  return () => socketPerRequest((request, phases, onEnd) => exchange(open, request, phases, onEnd));
};
function exchange(open, { bytes, body }, phases, onEnd) {
  let lap = stopwatch(), { end, giveUp } = endOnce({ close: () => close(), destroy: () => close() }, onEnd), close = open({
    onOpen: (socket) => {
      phases.connect = lap(), socket.send(bytes, (error) => error && end(failureOf(error)));
    },
    onDatagram: (response) => {
      phases.firstByte = lap(), end(judged(response.toString("latin1"), body));
    },
    onError: (error) => end(failureOf(error))
  });
  return giveUp;
}
export {
  connect,
  dynamic,
  prepare
};
