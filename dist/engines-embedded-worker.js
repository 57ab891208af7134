import {
  stopMessage
} from "./shared-engines-embedded-messages.js";
import {
  earlyMs,
  monotonicMs,
  startAlarm
} from "./shared-engines-embedded-alarm.js";
import "./shared-engines-embedded-worker-entry.js";
import {
  startTunnel
} from "./shared-net-tunnel.js";
import "./shared-net-address-guard.js";
import {
  defined
} from "./shared-model-problem.js";
import "./shared-net-proxy.js";
import "./shared-runtime-2.js";

// build/engines/embedded/worker.js
import { parentPort, workerData } from "node:worker_threads";

// build/engines/embedded/alarm-thread.js
function keepAlarm({ cells, time }, port) {
  for (port.postMessage("ready"), Atomics.wait(cells, 0, 0); ; ) {
    let setting = Atomics.load(cells, 0), ms = time[0] - earlyMs - monotonicMs();
    ms > 0 && Atomics.wait(cells, 0, setting, ms) !== "timed-out" || (port.postMessage("ring"), Atomics.wait(cells, 0, setting));
  }
}

// build/engines/embedded/worker.js
if (parentPort) {
  let order = workerData;
  "alarm" in order && keepAlarm(order.alarm, parentPort), await runShare(order, parentPort);
}
async function runShare(order, port) {
  let say = (message) => port.postMessage(message), [alarm, { startLoad }] = await Promise.all([startAlarm(), import("./engines-embedded-run-load.js")]), load = startLoad({ ...order, vias: await startTunnels(order) }, alarm, {
    onProgress: (progress) => say({ kind: "progress", progress }),
    onLook: (report) => say({ kind: "look", report }),
    onReport: (report) => {
      alarm.stop(), say({ kind: "report", report }), port.close();
    }
  });
  port.on("message", (message) => {
    message === stopMessage && load.stop();
  });
}
async function startTunnels({ head, base }) {
  let start = async (deployment) => {
    if (deployment?.proxy === void 0)
      return;
    let { protocol, hostname: host, port } = new URL(deployment.url);
    return startTunnel(new URL(deployment.proxy), {
      host,
      port: Number(port || (protocol === "https:" ? 443 : 80))
    });
  }, [ofHead, ofBase] = [await start(head), await start(base)];
  return {
    ...defined({ head: ofHead, base: ofBase })
  };
}
