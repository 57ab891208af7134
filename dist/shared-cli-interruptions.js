import {
  interrupted,
  streamLog
} from "./shared-gate-stages-experiments-run-experiment.js";
import {
  systemClock
} from "./shared-providers-cloudwatch-ask.js";
import {
  interruptedExitCode
} from "./shared-config-inputs.js";
import {
  describeLeftover,
  openLeftovers,
  reportUndone
} from "./shared-tools-leftovers.js";
import {
  seededRandom
} from "./shared-stats-random.js";
import {
  proxiesOf
} from "./shared-net-proxy.js";

// build/cli/interruptions.js
import { setTimeout as delay } from "node:timers/promises";
var mostUndoingMs = 8e3;
function interruptions(leftovers, log) {
  let stop = new AbortController();
  for (let signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.once(signal, () => {
      stop.abort(interrupted), process.once(signal, () => {
        endNow(leftovers, log), process.once(signal, exit);
      });
    });
  return stop.signal;
}
async function endNow(leftovers, log) {
  leftovers.left().length > 0 && log.warn("Cleaning up; interrupt once more to exit at once");
  let undoing = leftovers.undoAll((undone) => reportUndone(undone, log));
  await Promise.race([undoing, delay(mostUndoingMs)]);
  let left = leftovers.left().map(describeLeftover);
  return left.length > 0 && log.warn(`Not cleaned up: ${left.join(", ")}`), exit();
}
var exit = () => process.exit(interruptedExitCode);

// build/cli/terminal-context.js
function terminalContext({ redact, add }, given, leftovers = openLeftovers()) {
  let log = streamLog({
    write: (text) => process.stderr.write(text),
    live: process.stderr.isTTY === !0,
    redact,
    clock: systemClock,
    warning: (message) => `warning: ${message}`,
    loudness: loudnessOf(given)
  });
  return {
    signal: interruptions(leftovers, log),
    clock: systemClock,
    random: seededRandom(Date.now()),
    hide: add,
    proxies: proxiesOf(process.env),
    log
  };
}
function loudnessOf(given) {
  return given.isSet("quiet") ? "quiet" : given.isSet("verbose") || process.env.DEBUG !== void 0 ? "verbose" : "usual";
}

export {
  terminalContext
};
