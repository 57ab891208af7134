import {
  textOption
} from "./shared-language-text-option.js";
import {
  quote
} from "./shared-language-yaml-tree.js";

// build/language/scalars/socket-address.js
var hint = 'such as 127.0.0.1:8080, or ":8080" on the host of the target', socketAddress = textOption({
  type: "address",
  expected: "a host and a port",
  hint,
  schema: { pattern: "^\\s*(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9_.-]*):\\d{1,5}\\s*$" },
  parse: (text) => {
    let [, host, port] = /^(\[[\dA-Fa-f:.]+\]|[\w.-]*):(\d{1,5})$/.exec(text.trim()) ?? [], url = `http://${host || "target"}:${port}`;
    return host === void 0 || Number(port) < 1 || !URL.canParse(url) ? { refused: `expected a host and a port from 1 to 65535; found ${quote(text)}`, hint } : { value: `${host && new URL(url).hostname}:${Number(port)}` };
  }
});
function addressOn(scheme, written, target) {
  return written.startsWith(":") ? target && `${scheme}://${new URL(target).hostname}${written}` : `${scheme}://${written}`;
}

export {
  socketAddress,
  addressOn
};
