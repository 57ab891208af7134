
// build/checks/dns/dns.js
import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
var mostShown = 5, look = async ({ dns: name, expect }) => {
  let found = await lookup(name, { all: !0 }).catch((error) => error);
  if (found instanceof Error)
    return { kind: "bad", what: failureOf(name, found) };
  let addresses = found.map(({ address }) => address), wanted = expect?.address;
  return wanted === void 0 || addresses.some((one) => isSame(one, wanted)) ? { kind: "good" } : { kind: "bad", what: `it resolves to ${addresses.slice(0, mostShown).join(", ")}, expected ${wanted}` };
};
function isSame(one, other) {
  let family = isIP(other) === 6 ? "ipv6" : "ipv4";
  if (isIP(one) !== isIP(other))
    return !1;
  let list = new BlockList();
  return list.addAddress(other, family), list.check(one, family);
}
var failureOf = (name, { code, message }) => code === "ENOTFOUND" ? `there is no address of ${name} (ENOTFOUND)` : code === "EAI_AGAIN" ? "no resolver answered (EAI_AGAIN)" : message;
export {
  look
};
