import {
  filled
} from "./shared-engines-embedded-protocols-filled.js";
import {
  bytewise,
  endOnce,
  judged,
  part,
  shown,
  socketPerRequest,
  stopwatch,
  timed
} from "./shared-engines-embedded-protocols-exchange.js";
import "./shared-engines-embedded-scenario-render.js";
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

// build/engines/embedded/protocols/tcp/response.js
var mostBytes = 1024 * 1024, tooLong = {
  kind: "failed",
  error: "protocol",
  message: `the response does not end within ${mostBytes} bytes`
}, Response = class {
  text = "";
  wanted;
  constructor(wanted) {
    this.wanted = wanted;
  }
  /** How the request ended; undefined where the answer goes on. */
  read(bytes, length) {
    let { body, until } = this.wanted, end = until ?? body ?? "", from = Math.max(0, this.text.length - end.length + 1);
    this.text += Buffer.from(bytes.buffer, bytes.byteOffset, length).toString("latin1");
    let at = this.text.indexOf(end, from);
    return at < 0 ? this.text.length > mostBytes ? tooLong : void 0 : judged(this.text.slice(0, at + end.length), body);
  }
  /** The same where the server has closed the connection. */
  close() {
    if (this.text === "")
      return closedByServer;
    if (this.wanted.until === void 0)
      return judged(this.text, this.wanted.body);
    let message = `the server closed the connection before ${shown(this.wanted.until)}`;
    return { ...closedByServer, message };
  }
};

// build/engines/embedded/protocols/tcp/tcp.js
var prepare = ({ name, settings }, { side }) => {
  let { send, until, expect } = settings, isExchange = send !== void 0 || until !== void 0 || expect?.body !== void 0;
  return {
    side,
    name,
    isGood: () => !0,
    bytes: send === void 0 ? void 0 : Buffer.from(send),
    wanted: isExchange ? { body: bytewise(expect?.body), until: bytewise(until) } : void 0
  };
}, dynamic = filled(prepare, (request, text) => ({
  ...request,
  bytes: Buffer.from(text)
})), connect = (options) => {
  let open = socketOpener(options, []);
  return () => socketPerRequest((request, phases, onEnd) => exchange(open, request, phases, onEnd));
};
function exchange(open, { bytes, wanted }, phases, onEnd) {
  let lap = stopwatch(), response = new Response(wanted ?? {}), { isOver, end, giveUp } = endOnce({ close: () => part(socket), destroy: () => socket.destroy() }, onEnd), socket = timed(open("", (length, bytesOf) => {
    if (isOver())
      return !0;
    phases.firstByte === 0 && (phases.firstByte = lap());
    let outcome = response.read(bytesOf, length);
    return outcome && (phases.download = lap(), end(outcome)), !0;
  }), phases, lap);
  return socket.once("connect", () => {
    bytes && socket.write(bytes), wanted || end(answered("connected"));
  }), socket.on("error", (error) => end(failureOf(error))), socket.on("end", () => end(response.close())), socket.on("close", () => end(response.close())), giveUp;
}
export {
  connect,
  dynamic,
  prepare
};
