import {
  answered,
  noPhases
} from "./shared-engines-embedded-connection-outcome.js";

// build/engines/embedded/protocols/exchange.js
var mostShown = 60, partingMs = 1e3, bytewise = (text) => text === void 0 ? void 0 : Buffer.from(text).toString("latin1");
function judged(response, body) {
  return body === void 0 || response.includes(body) ? answered("answered") : { kind: "answered", code: "answered", fault: { error: "expect", message: `the response does not contain ${shown(body)}` } };
}
function shown(latin1) {
  let text = JSON.stringify(Buffer.from(latin1, "latin1").toString());
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}
function stopwatch() {
  let since = performance.now();
  return () => {
    let before = since;
    return since = performance.now(), since - before;
  };
}
function timed(socket, phases, lap) {
  return socket.once("lookup", () => {
    phases.dns = lap();
  }), socket.once("connect", () => {
    phases.connect = lap();
  }), socket.once("secureConnect", () => {
    phases.tls = lap();
  }), socket;
}
function socketPerRequest(sendOnce) {
  let phases = noPhases(), abort = () => {
  };
  return {
    phases,
    again: 0,
    send: (request, onEnd) => {
      Object.assign(phases, noPhases()), abort = sendOnce(request, phases, onEnd);
    },
    close: () => abort()
  };
}
function endOnce({ close, destroy }, onEnd) {
  let isOver = !1;
  return {
    isOver: () => isOver,
    end: (outcome) => {
      isOver || (isOver = !0, close(), onEnd(outcome));
    },
    giveUp: () => {
      isOver = !0, destroy();
    }
  };
}
function part(socket) {
  if (socket.destroyed)
    return;
  socket.end();
  let late = setTimeout(() => socket.destroy(), partingMs).unref();
  socket.once("close", () => clearTimeout(late));
}

export {
  bytewise,
  judged,
  shown,
  stopwatch,
  timed,
  socketPerRequest,
  endOnce,
  part
};
