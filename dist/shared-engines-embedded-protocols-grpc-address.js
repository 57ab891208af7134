import {
  headers
} from "./shared-language-access-headers.js";
import {
  textOption
} from "./shared-language-text-option.js";
import {
  mistake
} from "./shared-language-yaml-reading.js";
import {
  quote
} from "./shared-language-yaml-tree.js";

// build/engines/embedded/protocols/socket-address.js
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

// build/engines/embedded/protocols/grpc/address.js
var grpcAddress = textOption({
  type: "address",
  expected: "a host and a port",
  hint: 'such as 127.0.0.1:50051, https://grpc.example:443, or ":50051" on the host of the target',
  schema: {
    pattern: "^\\s*(https://)?(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9_.-]*):\\d{1,5}\\s*$"
  },
  parse: (text) => {
    let [, scheme = "", rest = ""] = /^\s*(https:\/\/)?(.*)$/s.exec(text) ?? [], parsed = socketAddress.parse(rest);
    return "value" in parsed ? scheme !== "" && parsed.value.startsWith(":") ? { refused: "expected a host after https://", hint: "such as https://grpc.example:443" } : { value: scheme + parsed.value } : parsed;
  }
});
function addressField({ address }, target) {
  return address === void 0 || address.startsWith("https:") ? address : address.startsWith(":") ? target && addressOn(new URL(target).protocol.slice(0, -1), address, target) : `http://${address}`;
}

// build/engines/embedded/protocols/grpc/codes.js
var codeNames = [
  "OK",
  "CANCELLED",
  "UNKNOWN",
  "INVALID_ARGUMENT",
  "DEADLINE_EXCEEDED",
  "NOT_FOUND",
  "ALREADY_EXISTS",
  "PERMISSION_DENIED",
  "RESOURCE_EXHAUSTED",
  "FAILED_PRECONDITION",
  "ABORTED",
  "OUT_OF_RANGE",
  "UNIMPLEMENTED",
  "INTERNAL",
  "UNAVAILABLE",
  "DATA_LOSS",
  "UNAUTHENTICATED"
], codeOf = (status) => (/^\d{1,2}$/.test(status) ? codeNames[Number(status)] : void 0) ?? "UNKNOWN";

// build/engines/embedded/protocols/grpc/metadata.js
var isReserved = (name) => /^(grpc-.*|content-type)$/i.test(name), metadata = {
  ...headers,
  type: "metadata",
  read: (spot) => {
    let read = headers.read(spot), { node } = spot, reserved = (node.kind === "map" ? node.entries : []).find(({ key }) => isReserved(key));
    if (!reserved)
      return read;
    let hint2 = reserved.key.toLowerCase() === "grpc-timeout" ? "it is written as `deadline`" : void 0;
    return mistake(spot, {
      message: `the metadata ${reserved.key} is set by the protocol itself`,
      hint: hint2,
      at: reserved.at
    });
  }
};

export {
  socketAddress,
  addressOn,
  grpcAddress,
  addressField,
  codeNames,
  codeOf,
  isReserved,
  metadata
};
