// build/net/proxy.js
import { BlockList, isIP, isIPv6 } from "node:net";

// build/net/userinfo.js
function splitUserinfo(address) {
  if (!URL.canParse(address))
    return { url: address };
  let url = new URL(address);
  if (url.username === "" && url.password === "")
    return { url: address };
  let [username, password] = [decoded(url.username), decoded(url.password)];
  return url.username = "", url.password = "", { url: url.href, authorization: basicHeader(username, password) };
}
var basicHeader = (username, password) => `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// build/net/proxy.js
function proxiesOf(environment) {
  let read = (name) => environment[name] || environment[name.toUpperCase()] || void 0, [http, https, no] = [read("http_proxy"), read("https_proxy"), read("no_proxy")];
  return { ...http && { http }, ...https && { https }, ...no && { no } };
}
function proxyFor(url, { http, https, no = "" } = {}) {
  let { protocol, hostname, port } = new URL(url), named = protocol === "https:" ? https : http, host = unbracketed(hostname).replace(/\.$/, "");
  if (named === void 0 || isLoopback(host))
    return;
  let usualPort = protocol === "https:" ? "443" : "80";
  if (no.split(/[\s,]+/).filter(Boolean).some((entry) => matches(entry.toLowerCase(), host, port || usualPort)))
    return;
  let text = /^https?:\/\//i.test(named) ? named : `http://${named}`;
  return URL.canParse(text) ? new URL(text) : void 0;
}
var unbracketed = (host) => host.replace(/^\[(.*)\]$/, "$1"), loopback = ["127.0.0.0/8", "::1"], isLoopback = (host) => host === "localhost" || host.endsWith(".localhost") || loopback.some((range) => isWithin(host, range));
function matches(entry, host, port) {
  if (entry === "*")
    return !0;
  let { name, onPort } = splitPort(entry);
  if (onPort !== void 0 && onPort !== port)
    return !1;
  if (isIP(host) !== 0)
    return isWithin(host, name);
  let suffix = name.replace(/^\*?\./, "").replace(/\.$/, "");
  return host === suffix || host.endsWith(`.${suffix}`);
}
function splitPort(entry) {
  if (isIPv6(entry.replace(/\/.*/, "")))
    return { name: entry };
  let [, name = entry, onPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
  return { name: unbracketed(name), onPort };
}
function isWithin(host, range) {
  let [, first = "", bits] = /^([^/%]*)(?:\/(\d+))?$/.exec(range) ?? [];
  if (isIP(host) === 0 || isIP(first) === 0)
    return !1;
  let longest = isIPv6(first) ? 128 : 32, prefix = Number(bits ?? longest);
  if (prefix > longest)
    return !1;
  let addresses = new BlockList();
  return addresses.addSubnet(first, prefix, familyOf(first)), addresses.check(host, familyOf(host));
}
var familyOf = (address) => isIPv6(address) ? "ipv6" : "ipv4";
function proxyAuthorization({ username, password }) {
  return username === "" ? "" : basicHeader(decodeURIComponent(username), decodeURIComponent(password));
}
var noTunnelCode = "ENOTUNNEL";

export {
  splitUserinfo,
  basicHeader,
  proxiesOf,
  proxyFor,
  proxyAuthorization,
  noTunnelCode
};
