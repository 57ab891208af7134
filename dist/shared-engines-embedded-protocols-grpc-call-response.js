import {
  addressField,
  codeNames,
  codeOf,
  isReserved
} from "./shared-engines-embedded-protocols-grpc-address.js";
import {
  holds
} from "./shared-engines-embedded-scenario-check.js";
import {
  compile
} from "./shared-engines-embedded-scenario-render.js";
import {
  bytesOf,
  http2Streams,
  oncePerRequest,
  partsOf
} from "./shared-engines-embedded-protocols-http-http2-session.js";
import {
  joinUrl
} from "./shared-net-join-url.js";
import {
  answered
} from "./shared-engines-embedded-connection-outcome.js";
import {
  gateVersion
} from "./shared-model-version.js";
import {
  isTemplate
} from "./shared-language-template.js";

// build/engines/embedded/protocols/grpc/message-bytes.js
import { Enum, Root } from "./vendor/protobufjs.js";
import protojson from "./vendor/protobufjs.js";
var prefixBytes = 5;
function typesOf({ types, requestType, responseType }) {
  let root = roots.get(types) ?? Root.fromJSON(JSON.parse(types));
  return roots.set(types, root), { request: root.lookupType(requestType), response: root.lookupType(responseType) };
}
var roots = /* @__PURE__ */ new Map();
function bytesOfMessages(type, messages) {
  return Buffer.concat(messages.flatMap((message) => {
    let bytes = type.encode(protojson.fromJson(type, message)).finish(), prefix = Buffer.alloc(prefixBytes);
    return prefix.writeUInt32BE(bytes.length, 1), [prefix, bytes];
  }));
}
function compileMessage(type, message, field) {
  if (typeof message == "string")
    return compileText(message, type, field);
  if (Array.isArray(message)) {
    let all2 = message.map((one) => compileMessage(type, one, field));
    return (values) => all2.map((render) => render(values));
  }
  if (typeof message != "object" || message === null)
    return () => message;
  let own = field === void 0 ? type : typeOf(type, field), all = Object.entries(message).map(([key, value]) => [key, compileMessage(own, value, key)]);
  return (values) => Object.fromEntries(all.map(([key, render]) => [key, render(values)]));
}
function compileText(text, type, name) {
  if (!isTemplate(text))
    return () => text;
  let render = compile(text), field = name === void 0 ? void 0 : fieldOf(type, name);
  return field?.type === "bool" ? (values) => {
    let given = render(values);
    return given === "true" || (given === "false" ? !1 : given);
  } : field?.resolvedType instanceof Enum ? (values) => {
    let given = render(values);
    return /^-?\d+$/.test(given) ? Number(given) : given;
  } : render;
}
var typeOf = (type, name) => {
  let resolved = fieldOf(type, name)?.resolvedType;
  return resolved instanceof Enum ? void 0 : resolved ?? void 0;
}, fieldOf = (type, name) => type && Object.hasOwn(type.fields, name) ? type.fields[name].resolve() : void 0;

// build/engines/embedded/protocols/grpc/call-response.js
var readFields = ["content-type", "grpc-status", "grpc-message"], outcomes = new Map(codeNames.map((code) => [code, answered(code)])), CallResponse = class {
  call;
  also;
  http = 0;
  type = "";
  status;
  message = "";
  messages = 0;
  /**
   * Of the message that comes: bytes of its prefix so far, its length so far, and how much of it is
   * still to come.
   */
  prefix = 0;
  length = 0;
  left = 0;
  isFit = !0;
  /** `also`: reads the same. */
  begin(call, also) {
    this.call = call, this.also = also, this.http = 0, this.type = "", this.status = void 0, this.message = "", this.messages = 0, this.prefix = 0, this.left = 0, this.isFit = !0;
  }
  head(status, fields) {
    this.http = status, this.take(fields), this.also?.head(status, fields);
  }
  /** Counts messages; their bytes are looked at no further. */
  body(bytes, from, to) {
    this.also?.body(bytes, from, to);
    for (let at = from; at < to; ) {
      if (this.prefix === prefixBytes) {
        let more = Math.min(this.left, to - at);
        this.left -= more, at += more;
      } else
        this.takePrefix(bytes[at]), at += 1;
      this.prefix === prefixBytes && this.left === 0 && (this.messages += 1, this.prefix = 0);
    }
  }
  trailers(fields) {
    this.take(fields);
  }
  /** What the server says of an error. */
  text() {
    try {
      return decodeURIComponent(this.message);
    } catch {
      return this.message;
    }
  }
  /** What the call comes to, once all of it is there. */
  outcome() {
    if (!/^application\/grpc(?![^+;\s])/i.test(this.type))
      return this.noGrpc();
    if (this.status === void 0)
      return broken("the response ends without a grpc-status");
    let code = codeOf(this.status);
    if (!this.call.isGood(code))
      return outcomes.get(code);
    if (code === "OK" && this.prefix > 0)
      return broken("the response ends within a message");
    if (!this.isFit)
      return broken("a message is compressed, which was not requested");
    let { isStream, messages } = this.call;
    if (code === "OK" && !isStream && this.messages !== 1)
      return broken(`a unary call has one message; the response has ${this.messages}`);
    if (!messages || holds(this.messages, messages))
      return outcomes.get(code);
    let message = `${this.messages} messages, expected ${messages.comparator} ${messages.value}`;
    return { kind: "answered", code, fault: { error: "expect", message } };
  }
  takePrefix(byte) {
    this.prefix === 0 ? (byte !== 0 && (this.isFit = !1), this.length = 0) : this.length = this.length * 256 + byte, this.prefix += 1, this.prefix === prefixBytes && (this.left = this.length);
  }
  take(fields) {
    for (let [name, value] of fields)
      name === "grpc-status" ? this.status = value : name === "grpc-message" ? this.message = value : name === "content-type" && (this.type = value);
  }
  noGrpc() {
    let type = this.type === "" ? "no content type" : `the content type ${this.type}`;
    return broken(`the response is not gRPC: HTTP status ${this.http} with ${type}`);
  }
}, broken = (message) => ({ kind: "failed", error: "protocol", message });

// build/engines/embedded/protocols/grpc/requests.js
function prepareHead({ name, settings }, to) {
  let { grpc, address, metadata = {}, deadline } = settings, own = addressField({ ...address !== void 0 && { address } }, to.url), isOwnHost = own === void 0 || new URL(own).hostname === new URL(to.url).hostname, all = [...Object.entries(isOwnHost ? to.headers : {}), ...Object.entries(metadata)];
  return {
    ...headOf(name, { url: own ?? to.url, method: grpc, metadata: all }),
    ...deadline !== void 0 && { deadlineMs: deadline }
  };
}
function headOf(name, { url, method, metadata }) {
  let merged = /* @__PURE__ */ new Map([["user-agent", `reliability-gate/${gateVersion}`]]);
  for (let [key, value] of metadata)
    isReserved(key) || merged.set(key.toLowerCase(), value);
  return {
    name,
    path: new URL(joinUrl(url, method)).pathname,
    metadata: [...merged].flat()
  };
}
function prepareCall(request, to) {
  let { name, settings } = request, { expect, messages, isStream, templates } = settings, good = expect?.code ?? ["OK"], body = templates ? Buffer.alloc(0) : bytesOfMessages(typesOf(settings).request, JSON.parse(messages));
  return {
    side: to.side,
    name,
    // The status of HTTP says nothing of a call.
    isGood: (code) => typeof code == "number" || good.includes(code),
    head: prepareHead(request, to),
    body,
    isStream,
    ...expect?.messages && { messages: expect.messages }
  };
}
function callBytes(url) {
  let headOf2 = oncePerRequest((head) => headBytes(head, url));
  return oncePerRequest(({ head, body }) => ({ ...headOf2(head), body }));
}
function headBytes({ name, path, metadata, deadlineMs }, url) {
  let parts = partsOf({ name, method: "POST", path, headers: metadata, body: void 0 }, url);
  return bytesOf(parts, url, [
    ["te", "trailers"],
    ["content-type", "application/grpc"],
    ...deadlineMs === void 0 ? [] : [["grpc-timeout", timeoutOf(deadlineMs)]]
  ]);
}
var timeoutOf = (ms) => ms < 1e8 ? `${Math.ceil(ms)}m` : `${Math.ceil(ms / 1e3)}S`;

// build/engines/embedded/protocols/grpc/grpc.js
var prepare = prepareCall, dynamic = (request, to) => {
  let { settings } = request;
  if (!settings.templates)
    return;
  let call = prepareCall(request, to), type = typesOf(settings).request, messages = JSON.parse(settings.messages).map((one) => compileMessage(type, one)), headOf2 = compileHead(call.head);
  return {
    begin: (values) => ({
      request: {
        ...call,
        head: headOf2(values),
        body: bytesOfMessages(type, messages.map((render) => render(values)))
      }
    })
  };
};
function compileHead(head) {
  if (!head.metadata.some(isTemplate))
    return () => head;
  let metadata = head.metadata.map((text) => compile(text));
  return (values) => ({ ...head, metadata: metadata.map((render) => render(values)) });
}
var connect = (options) => {
  let open = http2Streams({ ...options, isRead: readFields }, callBytes(options.url));
  return () => new GrpcConnection(open());
}, GrpcConnection = class {
  stream;
  response = new CallResponse();
  onEnd = () => {
  };
  constructor(stream) {
    this.stream = stream;
  }
  get phases() {
    return this.stream.phases;
  }
  get again() {
    return this.stream.again;
  }
  /** What the server says of an error stands in its trailers. */
  get bodyStart() {
    return this.response;
  }
  send(call, onEnd, taker) {
    this.response.begin(call, taker), this.onEnd = onEnd, this.stream.send(call, this.ended, this.response);
  }
  close() {
    this.stream.close();
  }
  ended = (outcome) => {
    this.onEnd(outcome.kind === "failed" ? outcome : this.response.outcome());
  };
};

export {
  prefixBytes,
  bytesOfMessages,
  headOf,
  prepare,
  dynamic,
  connect
};
