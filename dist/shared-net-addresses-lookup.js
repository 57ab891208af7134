import {
  guardedLookup,
  refusedAddress,
  refusedAddressCode
} from "./shared-net-addresses-address-guard.js";

// build/net/addresses/lookup.js
import { isIP } from "node:net";
var keptMs = 1e3;
function rotatingLookup(address) {
  if (address !== void 0)
    return fixedLookup(address);
  let known = /* @__PURE__ */ new Map();
  return (hostname, options, callback) => {
    let key = `${hostname} ${options.family ?? 0}`, response = ({ found, turn }) => {
      let rotated = found.map((_, index) => found[(index + turn) % found.length]);
      options.all ? callback(null, rotated) : callback(null, rotated[0].address, rotated[0].family);
    }, kept = known.get(key);
    if (kept && performance.now() < kept.until) {
      kept.turn += 1, process.nextTick(response, kept);
      return;
    }
    guardedLookup(hostname, { ...options, all: !0 }, (error, addresses) => {
      if (error)
        return callback(error, "", 0);
      let entry = {
        found: addresses,
        until: performance.now() + keptMs,
        turn: (kept?.turn ?? -1) + 1
      };
      known.set(key, entry), response(entry);
    });
  };
}
var fixedLookup = (address) => (_, options, callback) => {
  let family = isIP(address), reason = refusedAddress(address);
  reason ? process.nextTick(callback, Object.assign(new Error(reason), { code: refusedAddressCode }), "", 0) : process.nextTick(() => options.all ? callback(null, [{ address, family }]) : callback(null, address, family));
};

export {
  rotatingLookup
};
