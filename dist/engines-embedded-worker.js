import {
  stopMessage
} from "./shared-engines-embedded-messages.js";
import {
  after,
  monotonicMs,
  restCell,
  ringsCell,
  settingsCell,
  slotOf,
  startAlarm
} from "./shared-engines-embedded-loop-alarm.js";
import "./shared-engines-embedded-worker-entry.js";
import {
  startTunnel
} from "./shared-net-tunnel.js";
import "./shared-net-proxy.js";
import "./shared-net-addresses-address-guard.js";
import "./shared-net-addresses-wildcard.js";
import "./shared-model-problem.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/engines/embedded/worker.js
import { parentPort, workerData } from "node:worker_threads";

// build/engines/embedded/loop/alarm-thread.js
function keepAlarm({ cells, times, lead }, port) {
  port.postMessage("ready");
  for (let rings = 0; ; ) {
    for (; Atomics.load(cells, settingsCell) === rings; )
      Atomics.wait(cells, settingsCell, rings);
    let ms = times[slotOf(rings)] - lead[0] - monotonicMs();
    ms > 0 && Atomics.wait(cells, restCell, 0, ms), rings = after(rings), Atomics.store(cells, ringsCell, rings), Atomics.notify(cells, ringsCell);
  }
}

// build/engines/embedded/worker.js
if (parentPort) {
  let order = workerData;
  "alarm" in order && keepAlarm(order.alarm, parentPort), await runShare(order, parentPort);
}
async function runShare(order, port) {
  let say = (message) => port.postMessage(message), [alarm, { startLoad, loadTools }] = await Promise.all([
    startAlarm(),
    import("./engines-embedded-run-load.js")
  ]), tools = { alarm, ...await loadTools(order.load) }, load = startLoad({ ...order, vias: await startTunnels(order) }, tools, {
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
