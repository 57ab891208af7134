import {
  matchesWildcard
} from "./shared-net-addresses-wildcard.js";
import {
  Problem
} from "./shared-model-problem.js";

// build/net/addresses/address-guard.js
import { lookup } from "node:dns";
import { BlockList, isIP } from "node:net";

// build/net/addresses/host-pattern.js
function matchesHost(pattern, url) {
  let { host, port } = splitPort(pattern.trim().toLowerCase());
  if (port !== void 0 && port !== Number(url.port || (url.protocol === "https:" ? 443 : 80)))
    return !1;
  let wanted = plain(host), given = plain(url.hostname);
  return wanted === "" ? !1 : wanted === "*" || wanted === given ? !0 : !given.includes(":") && matchesLabels(wanted.split("."), given.split("."));
}
function splitPort(pattern) {
  let match = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(pattern);
  return match ? { host: match[1], port: Number(match[2]) } : { host: pattern };
}
var plain = (host) => host.replace(/^\[|\]$/g, "").replace(/\.$/, "");
function matchesLabels(pattern, labels) {
  if (pattern[0] === "*") {
    let rest = pattern.slice(1);
    return labels.length > rest.length && matchesLabels(rest, labels.slice(labels.length - rest.length));
  }
  return pattern.length === labels.length && pattern.every((label, i) => matchesWildcard(label, labels[i]));
}

// build/net/addresses/address-guard.js
var refused = {
  "link-local": listOf({ ipv4: ["169.254.0.0/16"], ipv6: ["fe80::/10"] }),
  "cloud metadata": listOf({
    // Alibaba, Azure's host agent, Oracle · AWS, Google. The usual 169.254.169.254 is link-local.
    ipv4: ["100.100.100.200/32", "168.63.129.16/32", "192.0.0.192/32"],
    ipv6: ["fd00:ec2::/32", "fd20:ce::254/128"]
  })
};
function listOf({ ipv4, ipv6 }) {
  let list = new BlockList();
  for (let [family, ranges] of [["ipv4", ipv4], ["ipv6", ipv6]])
    for (let [address, prefix] of ranges.map((range) => range.split("/")))
      list.addSubnet(address, Number(prefix), family);
  return list;
}
var refusedNames = ["metadata.google.internal", "metadata.goog", "instance-data.ec2.internal"];
function refusedAddress(ip) {
  let address = ip.replace(/%.*$/, ""), family = isIP(address);
  if (family === 0)
    return;
  let meant = family === 6 ? embeddedIn(address) : [];
  for (let [kind, list] of Object.entries(refused))
    if (list.check(address, family === 6 ? "ipv6" : "ipv4") || meant.some((one) => list.check(one)))
      return `${address} is a ${kind} address`;
}
function embeddedIn(address) {
  let words = wordsOf(address), starts = (...first) => first.every((word, index) => words[index] === word), at = (index) => dotted(words[index], words[index + 1]);
  return [
    ...starts(0, 0, 0, 0, 0) || starts(0, 0, 0, 0, 65535, 0) || starts(100, 65435) ? [at(6)] : [],
    // Of a prefix of 48 bits the address goes round the byte that RFC 6052 keeps zero.
    ...starts(100, 65435, 1) ? [dotted(words[3], (words[4] & 255) << 8 | words[5] >> 8)] : [],
    ...starts(8194) ? [at(1)] : [],
    ...starts(8193, 0) ? [dotted(words[6] ^ 65535, words[7] ^ 65535)] : [],
    ...(words[4] & 65023) === 0 && words[5] === 24318 ? [at(6)] : []
  ];
}
function wordsOf(address) {
  let [head = "", tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::"), read = (part) => part ? part.split(":").map((word) => Number.parseInt(word, 16)) : [], [before, after] = [read(head), read(tail)];
  return [...before, ...new Array(8 - before.length - after.length).fill(0), ...after];
}
var dotted = (high, low) => [high >> 8, high & 255, low >> 8, low & 255].join(".");
function refusedHost(hostname) {
  let name = hostname.replace(/\.$/, "").toLowerCase();
  return refusedNames.includes(name) ? `${name} is a name of cloud metadata` : refusedAddress(hostname.replace(/^\[|\]$/g, ""));
}
var refusedAddressCode = "EREFUSEDADDRESS", guardedLookup = (hostname, options, callback) => {
  lookup(hostname, options, (error, address, family) => {
    if (error)
      return callback(error, address, family);
    let reason = (typeof address == "string" ? [address] : address.map((one) => one.address)).map(refusedAddress).find((one) => one !== void 0);
    if (reason === void 0)
      return callback(null, address, family);
    callback(Object.assign(new Error(`${hostname} is refused: ${reason}`), { code: refusedAddressCode }), "", 0);
  });
}, isAllowedHost = (url, hosts) => hosts.some((pattern) => matchesHost(pattern, url));
function assertAllowedUrl(url, lists, address) {
  let parsed = URL.canParse(url) ? new URL(url) : void 0;
  if (!parsed || !["http:", "https:"].includes(parsed.protocol) || parsed.hostname === "")
    throw new Problem("target", "the address of the target is no http or https URL", {
      hint: "give one such as https://preview.example"
    });
  let reason = refusedHost(parsed.hostname) ?? (address === void 0 ? void 0 : refusedAddress(address));
  if (reason)
    throw new Problem("target", `the target is refused: ${reason}`, {
      hint: "link-local and metadata addresses are never tested; name the deployment itself"
    });
  let candidates = address === void 0 ? [parsed] : [parsed, withHost(parsed, address)];
  for (let { allowedHosts, name } of lists) {
    let other = allowedHosts && candidates.find((one) => !isAllowedHost(one, allowedHosts));
    if (!other)
      continue;
    let whose = name === void 0 ? "" : ` of ${name}`, said = other === parsed ? "the host" : "the address";
    throw new Problem("target", `${said} ${other.host} is not among the allowed hosts${whose} (${allowedHosts.join(", ")})`, {
      hint: name === void 0 ? "add it to policy.allowed-hosts, where it is meant to be tested" : "a pull request cannot add to policy.allowed-hosts of its base branch"
    });
  }
  return parsed;
}
function withHost(url, address) {
  let other = new URL(url);
  return other.hostname = isIP(address) === 6 ? `[${address}]` : address, other;
}

export {
  matchesHost,
  refusedAddress,
  refusedHost,
  refusedAddressCode,
  guardedLookup,
  isAllowedHost,
  assertAllowedUrl
};
