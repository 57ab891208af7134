import {
  workerEntry
} from "./shared-engines-embedded-worker-entry.js";

// build/engines/embedded/alarm.js
import { Worker } from "node:worker_threads";
var earlyMs = 0.1, monotonicMs = () => Number(process.hrtime.bigint()) / 1e6;
async function startAlarm() {
  let alarm = {
    cells: new Int32Array(new SharedArrayBuffer(4)),
    time: new Float64Array(new SharedArrayBuffer(8))
  }, thread = new Worker(workerEntry(), {
    workerData: { alarm },
    name: "alarm",
    resourceLimits: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 32 }
  });
  await new Promise((resolve, reject) => {
    thread.once("message", resolve), thread.once("error", reject);
  });
  let offset = monotonicMs() - performance.now(), onRing;
  return thread.on("message", () => {
    let ring = onRing;
    onRing = void 0, ring?.();
  }), {
    set: (at, ring) => {
      onRing = ring, alarm.time[0] = at + offset, Atomics.add(alarm.cells, 0, 1), Atomics.notify(alarm.cells, 0);
    },
    stop: () => {
      onRing = void 0, thread.terminate();
    }
  };
}

export {
  earlyMs,
  monotonicMs,
  startAlarm
};
