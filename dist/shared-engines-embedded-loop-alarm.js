import {
  workerEntry
} from "./shared-engines-embedded-worker-entry.js";

// build/engines/embedded/loop/alarm.js
import { Worker } from "node:worker_threads";

// build/engines/embedded/loop/lead.js
var Lead = class {
  ms = 0.1;
  /** A ring was heard so many ms before its time, or after it where that is negative. */
  heard(earlyMs) {
    let step = earlyMs < 0 ? 2e-3 : -1e-3;
    this.ms = Math.min(0.1, Math.max(0, this.ms + step));
  }
};

// build/engines/embedded/loop/alarm.js
var mostAhead = 8, [settingsCell, ringsCell, restCell] = [0, 1, 2], after = (count) => count + 1 | 0, slotOf = (setting) => setting & mostAhead - 1, monotonicMs = () => Number(process.hrtime.bigint()) / 1e6;
async function startAlarm() {
  let memory = {
    cells: new Int32Array(new SharedArrayBuffer(12)),
    times: new Float64Array(new SharedArrayBuffer(8 * mostAhead)),
    lead: new Float64Array(new SharedArrayBuffer(8))
  }, thread = await startThread(memory), { cells, times } = memory, lead = new Lead();
  memory.lead[0] = lead.ms;
  let offset = monotonicMs() - performance.now(), rings = [], [settings, heard] = [0, 0], stopped = !1, listen = () => {
    let rung = Atomics.waitAsync(cells, ringsCell, heard);
    rung.async ? rung.value.then(hear) : setImmediate(hear);
  }, hear = () => {
    if (stopped)
      return;
    let slot = slotOf(heard), at = times[slot] - offset;
    for (lead.heard(at - performance.now()), memory.lead[0] = lead.ms; performance.now() < at; )
      ;
    heard = after(heard), rings[slot](), listen();
  };
  return listen(), {
    set: (at, ring) => {
      let slot = slotOf(settings);
      times[slot] = at + offset, rings[slot] = ring, settings = after(settings), Atomics.store(cells, settingsCell, settings), Atomics.notify(cells, settingsCell);
    },
    stop: () => {
      stopped = !0, thread.terminate();
    }
  };
}
async function startThread(alarm) {
  let thread = new Worker(workerEntry(), {
    workerData: { alarm },
    name: "alarm",
    resourceLimits: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 32 }
  });
  return await new Promise((resolve, reject) => {
    thread.once("message", resolve), thread.once("error", reject);
  }), thread;
}

export {
  mostAhead,
  settingsCell,
  ringsCell,
  restCell,
  after,
  slotOf,
  monotonicMs,
  startAlarm
};
