import {
  formatDuration
} from "./shared-model-basics-units.js";

// build/net/waiting.js
var shortWaitMs = 5e3, silenceMs = 15e3;
function waitReporter({ clock, log }, mostMs, quietMs = 0) {
  let start = clock.now(), reported;
  return (what) => {
    let now = clock.now();
    if (now - start < quietMs || reported?.what === what && now - reported.at < silenceMs)
      return;
    let most = formatDuration(mostMs);
    log.info(reported ? `${what}; ${formatDuration(now - start)} of at most ${most}` : `${what}; waiting at most ${most}`), reported = { what, at: now };
  };
}

export {
  shortWaitMs,
  waitReporter
};
