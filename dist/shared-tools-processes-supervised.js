import {
  supervisorRole
} from "./shared-tools-processes-supervisor-messages.js";

// build/tools/processes/supervised.js
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
function startSupervised(order, environment, onOutput = () => {
}) {
  let supervisor = fork(fileURLToPath(entry()), [supervisorRole], {
    detached: !0,
    env: environment,
    execArgv: [],
    stdio: ["ignore", order.reportsLines ? "pipe" : "ignore", "ignore", "ipc"]
  });
  send(supervisor, order);
  let gone = once(supervisor, "exit").then(([code]) => code === 0, () => !0), messages = (kind, found) => supervisor.on("message", (message) => message.kind === kind && found(message));
  messages("output", (message) => message.kind === "output" && onOutput(message.lines));
  let said = once(supervisor, "disconnect").catch(() => {
  });
  return {
    supervisor: supervisor.pid,
    started: new Promise((resolve) => messages("started", (message) => message.kind === "started" && resolve(message.pid))),
    ended: Promise.race([
      new Promise((resolve) => messages("ended", (message) => message.kind === "ended" && resolve(message))),
      Promise.all([gone, said]).then(() => ({ how: "its supervisor ended", lines: [] }))
    ]),
    output: supervisor.stdout,
    interrupt: () => send(supervisor, { kind: "interrupt" }),
    stop: async (patienceMs) => {
      send(supervisor, { kind: "stop" });
      let timer, late = new Promise((resolve) => {
        timer = setTimeout(resolve, patienceMs, !1);
      }), isGone = await Promise.race([gone, late]);
      return clearTimeout(timer), supervisor.connected && supervisor.disconnect(), supervisor.unref(), isGone;
    }
  };
}
var send = (supervisor, message) => {
  supervisor.connected && supervisor.send(message, () => {
  });
};
function entry() {
  let here = import.meta.url;
  return new URL(here.endsWith(".ts") ? "../../main.ts" : "./index.js", here);
}

export {
  startSupervised
};
