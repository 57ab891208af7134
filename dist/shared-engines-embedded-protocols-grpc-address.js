import {
  headers
} from "./shared-language-access-headers.js";
import {
  addressOn,
  socketAddress
} from "./shared-language-scalars-socket-address.js";
import {
  textOption
} from "./shared-language-text-option.js";
import {
  mistake
} from "./shared-language-yaml-reading.js";

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
    let hint = reserved.key.toLowerCase() === "grpc-timeout" ? "it is written as `deadline`" : void 0;
    return mistake(spot, {
      message: `the metadata ${reserved.key} is set by the protocol itself`,
      hint,
      at: reserved.at
    });
  }
};

export {
  grpcAddress,
  addressField,
  codeNames,
  codeOf,
  isReserved,
  metadata
};
