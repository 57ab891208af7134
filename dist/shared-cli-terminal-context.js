import {
  interrupted,
  streamLog
} from "./shared-gate-stages-gather-evidence.js";
import {
  systemClock
} from "./shared-language-auth.js";
import {
  interruptedExitCode
} from "./shared-model-verdict.js";
import {
  seededRandom
} from "./shared-stats-random.js";
import {
  proxiesOf
} from "./shared-net-proxy.js";

// build/cli/terminal-context.js
function terminalContext({ redact, add }) {
  let stop = new AbortController();
  for (let signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => {
      stop.abort(interrupted), process.once(signal, () => process.exit(interruptedExitCode));
    });
  return {
    signal: stop.signal,
    clock: systemClock,
    random: seededRandom(Date.now()),
    hide: add,
    proxies: proxiesOf(process.env),
    log: streamLog({
      write: (text) => process.stderr.write(text),
      live: process.stderr.isTTY === !0,
      redact,
      clock: systemClock,
      warning: (message) => `warning: ${message}`,
      debug: process.env.DEBUG !== void 0
    })
  };
}

export {
  terminalContext
};
