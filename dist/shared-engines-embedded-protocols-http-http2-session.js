import {
  servernameOf
} from "./shared-engines-embedded-connection-servername.js";
import {
  socketOpener
} from "./shared-engines-embedded-connection-open-socket.js";
import {
  answered,
  closedByServer,
  closedUnread,
  failureOf,
  noHttp2,
  noPhases,
  refused
} from "./shared-engines-embedded-connection-outcome.js";
import {
  Problem
} from "./shared-model-problem.js";

// build/engines/embedded/protocols/http/request-parts.js
var token = /^[!#$%&'*+\-.^_`|~\w]+$/, value = /^[\t\x20-\x7e\x80-\xff]*$/, target = /^\/[\x21-\xff]*$/, ofConnection = [
  "connection",
  "content-length",
  "transfer-encoding",
  "keep-alive",
  "upgrade",
  "expect",
  "te",
  "trailer"
], idempotent = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE"], withBody = ["POST", "PUT", "PATCH", "QUERY", "PROPFIND", "PROPPATCH"], noBytes = Buffer.alloc(0), mostRemembered = 1e3;
function remembered(make) {
  let known = /* @__PURE__ */ new Map();
  return (text) => {
    let found = known.get(text);
    if (found !== void 0)
      return found;
    known.size >= mostRemembered && known.clear();
    let made = make(text);
    return known.set(text, made), made;
  };
}
function oncePerRequest(make) {
  let known = /* @__PURE__ */ new WeakMap();
  return (request) => {
    let made = known.get(request) ?? make(request);
    return known.set(request, made), made;
  };
}
function partsOf(request, url) {
  let { method, path, body = "" } = request;
  if (!token.test(method))
    throw unfit(request, "its method is not a valid HTTP token");
  if (!target.test(path))
    throw unfit(request, "its path holds a character that no path may hold");
  let { fields, host = hostOf(url) } = fieldsOf(request), bytes = body === "" ? noBytes : Buffer.from(body);
  return {
    method,
    path,
    host,
    fields,
    body: bytes,
    servername: nameOf(host),
    isIdempotent: idempotent.includes(method),
    ...(bytes.length > 0 || withBody.includes(method)) && { length: bytes.length }
  };
}
function fieldsOf(request) {
  let { headers } = request, fields = [], host;
  for (let at = 0; at < headers.length; at += 2) {
    let [name, text] = [headers[at], headers[at + 1]], { isHost, fault } = kindOf(name);
    if (fault)
      throw unfit(request, fault);
    if (!value.test(text))
      throw unfit(request, `its header ${name} holds a character that no header may hold`);
    if (!isHost)
      fields.push([name, text]);
    else if (host === void 0)
      host = text;
    else
      throw unfit(request, "it has two headers Host");
  }
  return { fields, ...host !== void 0 && { host } };
}
var kindOf = remembered((name) => {
  let lower = name.toLowerCase();
  return token.test(name) ? ofConnection.includes(lower) ? { isHost: !1, fault: `the header ${name} cannot be set` } : { isHost: lower === "host" } : { isHost: !1, fault: "a header name is not valid" };
}), hostOf = remembered((url) => new URL(url).host), nameOf = remembered((host) => servernameOf(host.replace(/:\d*$/, ""))), unfit = ({ name }, why) => new Problem("engine", `the request ${JSON.stringify(name)} cannot be sent: ${why}`);

// build/engines/embedded/protocols/http/http2/codec/huffman.js
var lengths = [
  13,
  23,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  24,
  30,
  28,
  28,
  30,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  30,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  6,
  10,
  10,
  12,
  13,
  6,
  8,
  11,
  10,
  10,
  8,
  11,
  8,
  6,
  6,
  6,
  5,
  5,
  5,
  6,
  6,
  6,
  6,
  6,
  6,
  6,
  7,
  8,
  15,
  6,
  12,
  10,
  13,
  6,
  7,
  7,
  7,
  7,
  7,
  7,
  7,
  7,
  7,
  7,
  7,
  7,
  7,
  7,
  7,
  7,
  7,
  7,
  7,
  7,
  7,
  7,
  8,
  7,
  8,
  13,
  19,
  13,
  14,
  6,
  15,
  5,
  6,
  5,
  6,
  5,
  6,
  6,
  6,
  5,
  7,
  7,
  6,
  6,
  6,
  5,
  6,
  7,
  6,
  5,
  5,
  6,
  7,
  7,
  7,
  7,
  7,
  15,
  11,
  14,
  13,
  28,
  20,
  22,
  20,
  20,
  22,
  22,
  22,
  23,
  22,
  23,
  23,
  23,
  23,
  23,
  24,
  23,
  24,
  24,
  22,
  23,
  24,
  23,
  23,
  23,
  23,
  21,
  22,
  23,
  22,
  23,
  23,
  24,
  22,
  21,
  20,
  22,
  22,
  23,
  23,
  21,
  23,
  22,
  22,
  24,
  21,
  22,
  23,
  23,
  21,
  21,
  22,
  21,
  23,
  22,
  23,
  23,
  20,
  22,
  22,
  22,
  23,
  22,
  22,
  23,
  26,
  26,
  20,
  19,
  22,
  23,
  22,
  25,
  26,
  26,
  26,
  27,
  27,
  26,
  24,
  25,
  19,
  21,
  26,
  27,
  27,
  26,
  27,
  24,
  21,
  21,
  26,
  26,
  28,
  27,
  27,
  27,
  20,
  24,
  20,
  21,
  22,
  21,
  21,
  23,
  22,
  22,
  25,
  25,
  24,
  24,
  26,
  23,
  26,
  27,
  26,
  26,
  27,
  27,
  27,
  27,
  27,
  28,
  27,
  27,
  27,
  27,
  27,
  26,
  30
], endOfString = 256, nodes = [[0, 0]], isEnd = new Uint8Array(endOfString), steps = new Uint32Array(endOfString * 16);
function decodeHuffman(bytes, from, end, into) {
  let node = 0, length = 0;
  for (let at = from; at < end; at += 1) {
    let byte = bytes[at], high = steps[node * 16 + (byte >> 4)];
    high > 255 && (into[length++] = (high >> 8) - 1);
    let low = steps[(high & 255) * 16 + (byte & 15)];
    if (low > 255 && (into[length++] = (low >> 8) - 1), high > lastStep || low > lastStep)
      return -1;
    node = low & 255;
  }
  return isEnd[node] === 1 ? length : -1;
}
var lastStep = endOfString << 8 | 255;
function growTree() {
  let symbols = lengths.map((_, symbol) => symbol).toSorted((a, b) => lengths[a] - lengths[b] || a - b), code2 = 0, before = 0;
  for (let symbol of symbols) {
    let length = lengths[symbol];
    code2 <<= length - before, before = length;
    let node = 0;
    for (let bit = length - 1; bit > 0; bit -= 1)
      node = childOf(node, code2 >> bit & 1);
    nodes[node][code2 & 1] = -1 - symbol, code2 += 1;
  }
}
function childOf(node, bit) {
  let known = nodes[node][bit];
  return known > 0 ? known : (nodes.push([0, 0]), nodes[node][bit] = nodes.length - 1, nodes.length - 1);
}
function fillSteps() {
  for (let from of nodes.keys())
    for (let bits = 0; bits < 16; bits += 1) {
      let node = from, symbol = -1;
      for (let bit of [8, 4, 2, 1]) {
        let reached = nodes[node][(bits & bit) === 0 ? 0 : 1];
        reached < 0 && (symbol = -1 - reached), node = Math.max(0, reached);
      }
      steps[from * 16 + bits] = symbol + 1 << 8 | node;
    }
  for (let node = 0, ones = 0; ones < 8; node = nodes[node][1], ones += 1)
    isEnd[node] = 1;
}
growTree();
fillSteps();

// build/engines/embedded/protocols/http/http2/codec/hpack.js
var staticNames = ":authority :method :method :path :path :scheme :scheme :status :status :status :status :status :status :status accept-charset accept-encoding accept-language accept-ranges accept access-control-allow-origin age allow authorization cache-control content-disposition content-encoding content-language content-length content-location content-range content-type cookie date etag expect expires from host if-match if-modified-since if-none-match if-range if-unmodified-since last-modified link location max-forwards proxy-authenticate proxy-authorization range referer refresh retry-after server set-cookie strict-transport-security transfer-encoding user-agent vary via www-authenticate".split(" "), HpackReader = class {
  bytes = nothing;
  at = 0;
  end = 0;
  /** The string read last: these bytes, from there to there. */
  text = nothing;
  from = 0;
  to = 0;
  decoded = new Uint8Array(256);
  begin(bytes, from, end) {
    this.bytes = bytes, this.at = from, this.end = end;
  }
  /**
   * In the low bits of a byte and those after it; -1 where it does not end, or is greater than any
   * that makes sense.
   */
  integer(bits) {
    if (this.at >= this.end)
      return -1;
    let most = (1 << bits) - 1, value2 = this.bytes[this.at] & most;
    if (this.at += 1, value2 < most)
      return value2;
    for (let shift = 0; shift <= 21 && this.at < this.end; shift += 7) {
      let byte = this.bytes[this.at];
      if (this.at += 1, value2 += (byte & 127) << shift, byte < 128)
        return value2;
    }
    return -1;
  }
  /** False where there is none, or it is not well coded. */
  string() {
    let isCoded = this.at < this.end && this.bytes[this.at] >= 128, length = this.integer(7);
    if (length < 0 || this.at + length > this.end)
      return !1;
    let from = this.at;
    return this.at += length, isCoded ? this.decode(from, length) : (this.text = this.bytes, this.from = from, this.to = this.at, !0);
  }
  decode(from, length) {
    return this.decoded.length < length * 2 && (this.decoded = new Uint8Array(length * 2)), this.text = this.decoded, this.from = 0, this.to = decodeHuffman(this.bytes, from, from + length, this.decoded), this.to >= 0;
  }
}, nothing = new Uint8Array(0), noTable = 32;
function encodeField(name, value2) {
  let known = wholeFields[`${name}: ${value2}`];
  if (known !== void 0)
    return Buffer.from([128 | known]);
  let number = staticNames.indexOf(name) + 1, start = encodeInteger(number, 4);
  return Buffer.concat([start, ...number === 0 ? [encodeString(name)] : [], encodeString(value2)]);
}
var wholeFields = {
  ":method: GET": 2,
  ":method: POST": 3,
  ":path: /": 4,
  ":path: /index.html": 5,
  ":scheme: http": 6,
  ":scheme: https": 7,
  "accept-encoding: gzip, deflate": 16
};
function encodeString(text) {
  let bytes = Buffer.from(text, "latin1");
  return Buffer.concat([encodeInteger(bytes.length, 7), bytes]);
}
function encodeInteger(value2, bits) {
  let most = (1 << bits) - 1;
  if (value2 < most)
    return Buffer.from([value2]);
  let bytes = [most], left = value2 - most;
  for (; left >= 128; left >>= 7)
    bytes.push(left & 127 | 128);
  return Buffer.from([...bytes, left]);
}

// build/engines/embedded/protocols/http/http2/request-bytes.js
function requestBytes(request, url) {
  let parts = partsOf(request, url), { length } = parts;
  return bytesOf(parts, url, length === void 0 ? [] : [["content-length", String(length)]]);
}
function bytesOf({ method, path, host, fields, body, servername, isIdempotent }, url, own) {
  let all = [
    [":method", method],
    [":scheme", new URL(url).protocol.slice(0, -1)],
    [":authority", host],
    [":path", path],
    // Names are lower case in HTTP/2, and a value has no blanks round it.
    ...fields.map(([name, value2]) => [name.toLowerCase(), value2.replace(/^[\t ]+|[\t ]+$/g, "")]),
    ...own
  ];
  return { block: Buffer.concat([
    Buffer.from([noTable]),
    ...all.map(([name, value2]) => encodeField(name, value2))
  ]), body, isHead: method === "HEAD", servername, method, isIdempotent };
}

// build/engines/embedded/loop/next-turn.js
var waiting = [];
function nextTurn(writer) {
  waiting.length === 0 && setImmediate(writeAll), waiting.push(writer);
}
function writeAll() {
  let now = waiting;
  waiting = [];
  for (let writer of now)
    writer.write();
}

// build/engines/embedded/protocols/http/body-start.js
var BodyStart = class {
  bytes;
  length = 0;
  begin() {
    this.length = 0;
  }
  take(bytes, from, to) {
    let more = Math.min(to - from, 400 - this.length);
    more <= 0 || (this.bytes ??= new Uint8Array(400), this.bytes.set(bytes.subarray(from, from + more), this.length), this.length += more);
  }
  /**
   * Ends with `…` where the body may go on. Empty of what is no text (UTF-8), such as a compressed
   * body.
   */
  text() {
    if (!this.bytes || this.length === 0)
      return "";
    let isCut = this.length === 400;
    try {
      let text = new TextDecoder("utf-8", { fatal: !0 }).decode(this.bytes.subarray(0, this.length), {
        stream: isCut
      });
      return isCut ? `${text}…` : text;
    } catch {
      return "";
    }
  }
};

// build/engines/embedded/protocols/http/http2/codec/frames.js
var frame = {
  data: 0,
  headers: 1,
  priority: 2,
  resetStream: 3,
  settings: 4,
  pushPromise: 5,
  ping: 6,
  goAway: 7,
  windowUpdate: 8,
  continuation: 9
}, flag = { endStream: 1, ack: 1, endHeaders: 4, padded: 8, priority: 32 }, setting = { headerTable: 1, push: 2, streams: 3, window: 4, frameBytes: 5 }, code = {
  none: 0,
  protocol: 1,
  flowControl: 3,
  frameSize: 6,
  refused: 7,
  cancel: 8,
  compression: 9,
  calm: 11
}, codeNames = "NO_ERROR PROTOCOL_ERROR INTERNAL_ERROR FLOW_CONTROL_ERROR SETTINGS_TIMEOUT STREAM_CLOSED FRAME_SIZE_ERROR REFUSED_STREAM CANCEL COMPRESSION_ERROR CONNECT_ERROR ENHANCE_YOUR_CALM INADEQUATE_SECURITY HTTP_1_1_REQUIRED", codeName = (code2) => codeNames.split(" ")[code2] ?? `code ${code2}`, headBytes = 9, dataStartBytes = 401, mostFrameBytes = 16384, mostWindow = 2 ** 31 - 1, firstWindow = 65535, mostStreamId = 2 ** 31 - 1, FrameReader = class {
  type = 0;
  flags = 0;
  stream = 0;
  /** Of the whole payload. */
  length = 0;
  /**
   * What is within it beside padding and priority: so many of these bytes, from there; of DATA its
   * beginning only.
   */
  payload = nothing2;
  from = 0;
  to = 0;
  /** Where the bytes given last go on after the frame. */
  used = 0;
  /** Why it is broken. */
  fault = code.none;
  head = new Uint8Array(headBytes);
  /** Whether somebody looks at the whole payload of DATA. */
  keepsData;
  headRead = 0;
  hasHead = !1;
  kept = nothing2;
  read = 0;
  constructor(keepsData) {
    this.keepsData = keepsData;
  }
  /** Reads to the end of the next frame, where it comes before `end`. */
  next(bytes, from, end) {
    if (this.fault !== code.none)
      return "broken";
    let at = from;
    if (!this.hasHead) {
      if (at = this.readHead(bytes, from, end), !this.hasHead)
        return "more";
      if (this.fault !== code.none)
        return "broken";
    }
    return this.readPayload(bytes, at, end);
  }
  readHead(bytes, from, end) {
    if (this.headRead === 0 && end - from >= headBytes)
      return this.takeHead(bytes, from), from + headBytes;
    let at = from;
    for (; this.headRead < headBytes && at < end; )
      this.head[this.headRead] = bytes[at], this.headRead += 1, at += 1;
    return this.headRead === headBytes && this.takeHead(this.head, 0), at;
  }
  takeHead(bytes, at) {
    this.length = bytes[at] << 16 | bytes[at + 1] << 8 | bytes[at + 2], this.type = bytes[at + 3], this.flags = bytes[at + 4], this.stream = uint31(bytes, at + 5), this.fault = faultOf(this.type, this.flags, this.stream, this.length), this.hasHead = !0, this.headRead = 0, this.read = 0;
  }
  readPayload(bytes, at, end) {
    let more = Math.min(this.length - this.read, end - at);
    if (this.used = at + more, more === this.length)
      this.payload = bytes, this.from = at;
    else {
      if (this.keep(bytes, at, more), this.read < this.length)
        return "more";
      this.payload = this.kept, this.from = 0;
    }
    return this.to = this.from + this.length, this.hasHead = !1, (this.flags & (flag.padded | flag.priority)) !== 0 && this.strip(), this.fault === code.none ? "whole" : "broken";
  }
  keep(bytes, at, more) {
    let wanted = this.type === frame.data && !this.keepsData ? Math.min(more, Math.max(0, dataStartBytes - this.read)) : more;
    this.kept.length === 0 && (this.kept = new Uint8Array(mostFrameBytes)), wanted > 0 && this.kept.set(bytes.subarray(at, at + wanted), this.read), this.read += more;
  }
  strip() {
    let { type, flags } = this;
    type !== frame.data && type !== frame.headers || ((flags & flag.padded) !== 0 && (this.to -= this.payload[this.from], this.from += 1), type === frame.headers && (flags & flag.priority) !== 0 && (this.from += 5), this.from > this.to && (this.fault = code.protocol));
  }
}, nothing2 = new Uint8Array(0), uint32 = (bytes, at) => uint31(bytes, at) + (bytes[at] >> 7) * 2 ** 31, uint31 = (bytes, at) => (bytes[at] & 127) << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3], fixedLength = {
  [frame.priority]: 5,
  [frame.resetStream]: 4,
  [frame.ping]: 8,
  [frame.windowUpdate]: 4
}, ofConnection2 = [frame.settings, frame.ping, frame.goAway], ofStream = [
  frame.data,
  frame.headers,
  frame.priority,
  frame.resetStream,
  frame.continuation
];
function faultOf(type, flags, stream, length) {
  return length > mostFrameBytes ? code.frameSize : type === frame.data && stream !== 0 && (flags & flag.padded) === 0 ? code.none : (stream === 0 ? ofStream.includes(type) : ofConnection2.includes(type)) ? code.protocol : hasLength(type, flags, length) ? code.none : code.frameSize;
}
function hasLength(type, flags, length) {
  switch (type) {
    case frame.data:
    case frame.headers: {
      let padding = (flags & flag.padded) === 0 ? 0 : 1;
      return length >= padding + (type === frame.headers && (flags & flag.priority) !== 0 ? 5 : 0);
    }
    case frame.settings:
      return (flags & flag.ack) === 0 ? length % 6 === 0 : length === 0;
    case frame.goAway:
      return length >= 8;
    default:
      return length === (fixedLength[type] ?? length);
  }
}

// build/engines/embedded/protocols/http/http2/codec/peer-settings.js
var PeerSettings = class {
  /** False until it has said so, and until then it is given one request only. */
  isKnown = !1;
  streams = 1;
  /** Of a body that is sent, before it allows more. */
  window = firstWindow;
  frameBytes = mostFrameBytes;
  /** Takes on what a SETTINGS frame says; why it must not come, if so. */
  read(payload, from, to) {
    this.isKnown || (this.streams = Number.POSITIVE_INFINITY), this.isKnown = !0;
    for (let at = from; at < to; at += 6) {
      let fault = this.set(payload[at] << 8 | payload[at + 1], uint32(payload, at + 2));
      if (fault !== code.none)
        return fault;
    }
    return code.none;
  }
  set(name, value2) {
    if (name === setting.push && value2 !== 0)
      return code.protocol;
    if (name === setting.window) {
      if (value2 > mostWindow)
        return code.flowControl;
      this.window = value2;
    }
    if (name === setting.frameBytes) {
      if (value2 < mostFrameBytes || value2 >= 2 ** 24)
        return code.protocol;
      this.frameBytes = value2;
    }
    return name === setting.streams && (this.streams = value2), code.none;
  }
};

// build/engines/embedded/protocols/http/http2/faults.js
var notTaken = (what, why) => `the server ${what} (${codeName(why)}), also when it was sent again`, resetBy = (message) => ({ kind: "failed", error: "reset", message }), otherProtocol = { kind: "failed", error: "protocol", message: noHttp2 }, words = {
  [code.protocol]: "the server sent a frame that may not come",
  [code.flowControl]: "the server takes more than can be counted",
  [code.frameSize]: "the server sent a frame of a size that it may not have",
  [code.compression]: "the headers that the server sent cannot be decoded",
  [code.calm]: "the server requests too much"
}, brokenBy = (fault) => ({
  kind: "failed",
  error: "protocol",
  message: words[fault] ?? codeName(fault)
});

// build/engines/embedded/limits.js
var largerThan = (bytes) => `larger than the ${bytes / 1024} kB that the gate reads`;

// build/engines/embedded/protocols/http/http2/codec/header-block.js
var [other, statusField, lengthField, forbidden] = [0, 1, 2, 3], kindByName = new Map([
  [":status", statusField],
  ["content-length", lengthField],
  ...["connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade"].map((name) => [name, forbidden])
]), kindOf2 = (name) => kindByName.get(name) ?? (name.startsWith(":") ? forbidden : other), kindByNumber = [other, ...staticNames.map(kindOf2)], statusByNumber = {
  8: 200,
  9: 204,
  10: 206,
  11: 304,
  12: 400,
  13: 404,
  14: 500
}, mayMatter = [];
for (let { length } of kindByName.keys())
  mayMatter[length] = !0;
var longestName = mayMatter.length, colon = 58, zero = 48, mostDigits = 15, HeaderBlock = class {
  /** 0 where there is none, as in trailers. */
  status = 0;
  /** Content-Length; -1 where there is none. */
  length = -1;
  /** False where it has a field that no answer may have, or one that is not what it must be. */
  isFit = !0;
  /**
   * Those that are asked for; a value that has a number is left out, as responses have no such but
   * the status.
   */
  fields = [];
  reader = new HpackReader();
  keepsFields;
  /**
   * Names of the fields that are kept, and by the length of a name whether it may be one of them;
   * absent: all are.
   */
  wanted;
  wantedLengths = [];
  hasFields = !1;
  constructor(keeps = !1) {
    this.keepsFields = keeps !== !1, this.wanted = Array.isArray(keeps) ? new Set(keeps) : void 0;
    for (let { length } of this.wanted ?? [])
      this.wantedLengths[length] = !0;
  }
  /** False where it cannot be decoded. */
  read(bytes, from, end) {
    this.status = 0, this.length = -1, this.isFit = !0, this.hasFields = !1, this.keepsFields && (this.fields = []);
    let { reader } = this;
    reader.begin(bytes, from, end);
    let isBegun = !1;
    for (; reader.at < end; ) {
      let first = bytes[reader.at], isSize = first >= 32 && first < 64;
      if (isSize && (isBegun || reader.integer(5) !== 0) || !isSize && !(first >= 128 ? this.readNumber() : this.readField(first >= 64 ? 6 : 4)))
        return !1;
      isBegun ||= !isSize;
    }
    return !0;
  }
  /** A field that is one of the table. */
  readNumber() {
    let number = this.reader.integer(7);
    if (number < 1 || number > staticNames.length)
      return !1;
    let status = statusByNumber[number];
    return status !== void 0 ? this.setStatus(status) : kindByNumber[number] !== other ? this.isFit = !1 : this.hasFields = !0, !0;
  }
  /** A field whose value follows, and whose name does where it has no number. */
  readField(bits) {
    let { reader } = this, number = reader.integer(bits);
    if (number < 0 || number > staticNames.length || number === 0 && !reader.string())
      return !1;
    let kind = number === 0 ? this.kindOfName() : kindByNumber[number], kept = this.keepsFields ? this.keptName(number) : "";
    return reader.string() ? (kept !== "" && this.fields.push([kept, this.text()]), kind === statusField ? this.setStatus(this.digits(3) ?? 0) : kind === lengthField ? this.setLength(this.digits(mostDigits) ?? -1) : kind === forbidden ? this.isFit = !1 : this.hasFields = !0, !0) : !1;
  }
  /** The name of a field that is kept, by its number or as it was read last; empty of any other. */
  keptName(number) {
    let { reader, wanted } = this;
    if (number === 0 && wanted && !this.wantedLengths[reader.to - reader.from])
      return "";
    let name = staticNames[number - 1] ?? this.text();
    return !wanted || wanted.has(name) ? name : "";
  }
  kindOfName() {
    let { text, from, to } = this.reader;
    return to > from && text[from] === colon ? kindOf2(this.name()) : mayMatter[to - from] ? kindOf2(this.name()) : other;
  }
  /** What was read last. */
  text() {
    let { text, from, to } = this.reader;
    return Buffer.from(text.subarray(from, to)).toString("latin1");
  }
  name() {
    let { text, from, to } = this.reader;
    return String.fromCharCode(...text.subarray(from, Math.min(to, from + longestName)));
  }
  /** It comes once, before all others. */
  setStatus(status) {
    (this.status !== 0 || this.hasFields || status < 100) && (this.isFit = !1), this.status = status;
  }
  setLength(length) {
    (this.length >= 0 || length < 0) && (this.isFit = !1), this.length = length, this.hasFields = !0;
  }
  /** The value as a number; undefined where it is none of so many digits at most. */
  digits(most) {
    let { text, from, to } = this.reader;
    if (to === from || to - from > most)
      return;
    let number = 0;
    for (let at = from; at < to; at += 1) {
      let digit = text[at] - zero;
      if (digit < 0 || digit > 9)
        return;
      number = number * 10 + digit;
    }
    return number;
  }
};

// build/engines/embedded/protocols/http/http2/incoming.js
var mostBlockBytes = 9 * mostFrameBytes, mostPassedOver = 1024 * 1024, Incoming = class {
  /** Why it is broken. */
  fault = code.none;
  hearer;
  reader;
  header;
  isBegun = !1;
  isAcknowledged = !1;
  /** The stream whose header block goes on, and its bytes so far. */
  unfinished = 0;
  unfinishedIsLast = !1;
  pieces = [];
  blockBytes = 0;
  passedOver = 0;
  /** Bodies and fields are kept only where somebody reads them. */
  constructor(hearer, keeps = !1) {
    this.hearer = hearer, this.reader = new FrameReader(keeps !== !1), this.header = new HeaderBlock(keeps);
  }
  /**
   * Reads the next frame of those that begin at `from`; `used` is then where the one after it does.
   */
  read(bytes, from, end) {
    if (this.fault !== code.none)
      return "broken";
    let progress = this.reader.next(bytes, from, end);
    return progress === "more" ? progress : (this.fault = progress === "broken" ? this.reader.fault : this.take(), this.fault === code.none ? "whole" : "broken");
  }
  get used() {
    return this.reader.used;
  }
  take() {
    let { type, stream, flags, payload, from, to } = this.reader;
    if (!this.isBegun && (type !== frame.settings || (flags & flag.ack) !== 0))
      return code.protocol;
    if (this.isBegun = !0, this.unfinished !== 0 && type !== frame.continuation)
      return code.protocol;
    let { hearer } = this;
    switch (type) {
      case frame.data:
        return hearer.data(stream, this.reader.length, to - from, (flags & flag.endStream) !== 0, payload, from);
      case frame.headers:
        return this.takeHeaders();
      case frame.continuation:
        return this.takeContinuation();
      case frame.resetStream:
        return hearer.reset(stream, uint32(payload, from));
      case frame.settings:
        return (flags & flag.ack) === 0 ? hearer.settings(payload, from, to) : this.takeAcknowledgement();
      case frame.windowUpdate:
        return hearer.window(stream, uint31(payload, from));
      case frame.ping:
        return (flags & flag.ack) === 0 ? hearer.ping(payload, from, to) : code.protocol;
      case frame.goAway:
        return hearer.away(uint31(payload, from), uint32(payload, from + 4));
      case frame.pushPromise:
        return code.protocol;
      default:
        return code.none;
    }
  }
  /** Of settings, which it is sent once. */
  takeAcknowledgement() {
    let fault = this.isAcknowledged ? code.protocol : code.none;
    return this.isAcknowledged = !0, fault;
  }
  takeHeaders() {
    let { stream, flags, payload, from, to } = this.reader, isLast = (flags & flag.endStream) !== 0;
    return (flags & flag.endHeaders) !== 0 ? this.takeBlock(stream, isLast, payload, from, to) : (this.unfinished = stream, this.unfinishedIsLast = isLast, this.pieces = [Buffer.from(payload.subarray(from, to))], this.blockBytes = to - from, this.passedOver = 0, code.none);
  }
  takeContinuation() {
    let { stream, flags, payload, from, to } = this.reader;
    if (stream !== this.unfinished)
      return code.protocol;
    if (this.passedOver += headBytes + to - from, this.passedOver > mostPassedOver)
      return code.calm;
    let wasTooLarge = this.blockBytes > mostBlockBytes;
    this.blockBytes += to - from;
    let isTooLarge = this.blockBytes > mostBlockBytes;
    isTooLarge ? this.pieces = [] : to > from && this.pieces.push(Buffer.from(payload.subarray(from, to)));
    let fault = isTooLarge && !wasTooLarge ? this.hearer.tooLarge(stream) : code.none;
    if ((flags & flag.endHeaders) === 0 || (this.unfinished = 0, isTooLarge))
      return fault;
    let whole = Buffer.concat(this.pieces);
    return this.pieces = [], this.takeBlock(stream, this.unfinishedIsLast, whole, 0, whole.length);
  }
  takeBlock(stream, isLast, bytes, from, to) {
    return this.header.read(bytes, from, to) ? this.hearer.block(stream, this.header, isLast) : code.compression;
  }
};

// build/engines/embedded/protocols/http/http2/receive-window.js
var ReceiveWindow = class {
  size;
  untold = 0;
  constructor(size) {
    this.size = size;
  }
  begin() {
    this.untold = 0;
  }
  /**
   * Counts what has come; how much the server is to be told of now, 0 where that is not yet worth a
   * frame.
   */
  take(bytes) {
    if (this.untold += bytes, this.untold < this.size / 2)
      return 0;
    let announced = this.untold;
    return this.untold = 0, announced;
  }
};

// build/engines/embedded/protocols/http/http2/hearing.js
var connectionWindow = 2 ** 30, mostOwed = 1024 * 1024, Hearing = class {
  keeper;
  sender;
  peer;
  out;
  received = new ReceiveWindow(connectionWindow);
  constructor(keeper, { sender, peer, out }) {
    this.keeper = keeper, this.sender = sender, this.peer = peer, this.out = out;
  }
  data(id, bytes, length, isLast, payload, from) {
    this.widen(0, this.received.take(bytes));
    let stream = this.sender.live.get(id);
    return stream ? stream.readData(length, isLast) ? (stream.taker?.body(payload, from, from + length), stream.isGood(stream.status) || stream.bodyStart.take(payload, from, from + length), isLast ? this.complete(stream) : this.widen(id, stream.incoming.take(bytes)), code.none) : (this.refuse(stream), code.none) : this.idle(id);
  }
  block(id, block, isLast) {
    let stream = this.sender.live.get(id);
    if (!stream)
      return this.idle(id);
    let hadHead = stream.status !== 0;
    return stream.readBlock(block, isLast) ? (hadHead ? stream.taker?.trailers?.(block.fields) : stream.status !== 0 && stream.taker?.head(stream.status, block.fields), isLast && this.complete(stream), code.none) : (this.refuse(stream), code.none);
  }
  tooLarge(id) {
    let stream = this.sender.live.get(id);
    return stream ? (this.refuse(stream, code.cancel, `the response head is ${largerThan(mostBlockBytes)}`), code.none) : this.idle(id);
  }
  reset(id, why) {
    let stream = this.sender.live.get(id);
    return stream ? (why === code.refused && stream.status === 0 ? this.keeper.sendAgain(stream, resetBy(notTaken("refused the request", why))) : this.keeper.end(stream, resetBy(`the server reset the stream (${codeName(why)})`)), code.none) : this.idle(id);
  }
  settings(payload, from, to) {
    let { peer, sender } = this, before = peer.window, fault = peer.read(payload, from, to);
    return fault !== code.none ? fault : sender.widen(peer.window - before) !== code.none ? code.flowControl : (this.keeper.limit(peer.streams), this.acknowledge(frame.settings, payload, from, from));
  }
  window(id, more) {
    if (more === 0)
      return code.protocol;
    if (id === 0)
      return this.sender.widenAll(more);
    let stream = this.sender.live.get(id);
    return stream ? (stream.window += more, stream.window > mostWindow && this.refuse(stream, code.flowControl), code.none) : this.idle(id);
  }
  ping(payload, from, to) {
    return this.acknowledge(frame.ping, payload, from, to);
  }
  away(lastStream, why) {
    let lost = [...this.sender.live.values()].filter(({ id }) => id > lastStream);
    return this.keeper.leaveBy(lost, resetBy(notTaken("went away before it took the request", why))), code.none;
  }
  /**
   * A frame of a stream that has ended means nothing; one of a stream that never was must not come.
   */
  idle(id) {
    return this.sender.hasSent(id) ? code.none : code.protocol;
  }
  widen(id, more) {
    more > 0 && this.out.windowUpdate(id, more);
  }
  acknowledge(type, payload, from, to) {
    return this.out.acknowledge(type, payload, from, to), this.keeper.writeSoon(), this.out.length > mostOwed ? code.calm : code.none;
  }
  complete(stream) {
    this.sender.isUnsent(stream) && this.out.resetStream(stream.id, code.cancel), this.keeper.end(stream, answered(stream.status));
  }
  /** Ends a stream whose answer is none. */
  refuse(stream, why = code.protocol, message = "the response is no valid HTTP/2") {
    this.out.resetStream(stream.id, why), this.keeper.end(stream, { kind: "failed", error: "protocol", message });
  }
};

// build/engines/embedded/protocols/http/http2/opening.js
function followOpening(socket, connectTimeoutMs, { opened, failed }) {
  let times = { dns: 0, connect: 0, tls: 0 }, late = refused(`no connection within ${connectTimeoutMs} ms`), timer = setTimeout(() => failed(late), connectTimeoutMs), since = performance.now(), time = (phase) => {
    let before = since;
    since = performance.now(), times[phase] = since - before;
  }, isSecure = "encrypted" in socket;
  return socket.once("lookup", () => time("dns")), socket.once("connect", () => {
    time("connect"), isSecure || opened(times);
  }), socket.once("secureConnect", () => {
    time("tls"), socket.alpnProtocol === "h2" ? opened(times) : failed(otherProtocol);
  }), socket.on("error", (error) => failed(failureOf(error))), socket.on("end", () => failed(closedByServer)), socket.on("close", () => failed(closedByServer)), () => clearTimeout(timer);
}

// build/engines/embedded/protocols/http/http2/outbox.js
var usualBytes = 16 * 1024, Outbox = class {
  /** Of what is to be written. */
  length = 0;
  bytes = Buffer.allocUnsafeSlow(usualBytes);
  /** Buffers that were written. */
  spare = [];
  /** The head of a frame whose payload follows. */
  head(length, type, flags, stream) {
    this.makeRoom(headBytes);
    let { bytes, length: at } = this;
    bytes[at] = length >> 16, bytes[at + 1] = length >> 8, bytes[at + 2] = length, bytes[at + 3] = type, bytes[at + 4] = flags, this.length = at + 5, this.uint32(stream);
  }
  put(bytes, from, to) {
    this.makeRoom(to - from);
    let at = this.length;
    if (this.length += to - from, to - from > 256)
      this.bytes.set(bytes.subarray(from, to), at);
    else
      for (let next = from; next < to; next += 1)
        this.bytes[at++] = bytes[next];
  }
  settings(values) {
    this.head(values.length * 6, frame.settings, 0, 0);
    for (let [name, value2] of values)
      this.makeRoom(6), this.bytes.writeUInt16BE(name, this.length), this.length += 2, this.uint32(value2);
  }
  acknowledge(type, payload, from, to) {
    this.head(to - from, type, flag.ack, 0), this.put(payload, from, to);
  }
  windowUpdate(stream, more) {
    this.head(4, frame.windowUpdate, 0, stream), this.uint32(more);
  }
  resetStream(stream, why) {
    this.head(4, frame.resetStream, 0, stream), this.uint32(why);
  }
  goAway(why) {
    this.head(8, frame.goAway, 0, 0), this.uint32(code.none), this.uint32(why);
  }
  writeTo(socket) {
    if (this.length === 0)
      return;
    let { bytes } = this, filled = bytes.subarray(0, this.length);
    this.bytes = this.spare.pop() ?? Buffer.allocUnsafeSlow(usualBytes), this.length = 0, socket.write(filled, () => this.spare.push(bytes));
  }
  uint32(value2) {
    this.makeRoom(4);
    let { bytes, length: at } = this;
    bytes[at] = value2 >>> 24, bytes[at + 1] = value2 >> 16, bytes[at + 2] = value2 >> 8, bytes[at + 3] = value2, this.length = at + 4;
  }
  makeRoom(more) {
    if (this.length + more <= this.bytes.length)
      return;
    let grown = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.length + more));
    this.bytes.copy(grown, 0, 0, this.length), this.bytes = grown;
  }
};

// build/engines/embedded/protocols/http/http2/sender.js
var mostWritten = 256 * 1024, Sender = class {
  /** Requests that were not sent. */
  waiting = [];
  /** Those that were, by the number of their stream, until they end. */
  live = /* @__PURE__ */ new Map();
  /** Of these the ones with more of a body to send. */
  unsent = /* @__PURE__ */ new Set();
  out;
  peer;
  nextId;
  /** How much of all bodies the server takes. */
  window = firstWindow;
  /** Whether the next header block must say that its encoder has no table. */
  mustSayNoTable = !0;
  constructor(out, peer, firstStream) {
    this.out = out, this.peer = peer, this.nextId = firstStream;
  }
  /** Requests that it has, sent or not. */
  get count() {
    return this.live.size + this.waiting.length;
  }
  get hasBodies() {
    return this.unsent.size > 0;
  }
  /** No stream is left that another request could have. */
  get isUsedUp() {
    return this.nextId > mostStreamId;
  }
  /**
   * Whether a stream with this number has been, so that a frame of it means nothing; else none may
   * come.
   */
  hasSent(id) {
    return id % 2 !== 0 && id < this.nextId;
  }
  /** Writes what may go now. */
  write() {
    this.sendWaiting();
    for (let stream of this.unsent)
      this.sendBody(stream);
  }
  /** Whether the request has ended before all of its body was sent. */
  isUnsent(stream) {
    return this.unsent.has(stream);
  }
  remove(stream) {
    this.live.delete(stream.id), this.unsent.delete(stream);
  }
  /** Gives what was not sent to whoever asks. */
  takeWaiting() {
    let { waiting: waiting2 } = this;
    return this.waiting = [], waiting2;
  }
  /** The same of what was sent. */
  takeLive() {
    let sent = [...this.live.values()];
    return this.live.clear(), this.unsent.clear(), sent;
  }
  /**
   * The server has other settings: each stream may send so much more. Why that must not be, if so.
   */
  widen(more) {
    for (let stream of this.live.values())
      if (stream.window += more, stream.window > mostWindow)
        return code.flowControl;
    return this.mustSayNoTable = !0, code.none;
  }
  /** The server takes so much more of all bodies. Why that must not be, if so. */
  widenAll(more) {
    return this.window += more, this.window > mostWindow ? code.flowControl : code.none;
  }
  sendWaiting() {
    let { waiting: waiting2, live, peer, out } = this, sent = 0;
    for (; sent < waiting2.length && live.size < peer.streams && out.length < mostWritten && !this.isUsedUp; )
      this.sendHead(waiting2[sent]), sent += 1;
    sent > 0 && (this.waiting = waiting2.slice(sent));
  }
  sendHead(stream) {
    let { out, nextId: id, peer } = this, { block, body } = stream.request;
    this.nextId += 2, stream.open(id, peer.window), this.live.set(id, stream);
    let from = this.mustSayNoTable ? 0 : 1;
    this.mustSayNoTable = !1;
    let type = frame.headers, flags = body.length === 0 ? flag.endStream : 0;
    for (; block.length - from > peer.frameBytes; from += peer.frameBytes)
      out.head(peer.frameBytes, type, flags, id), out.put(block, from, from + peer.frameBytes), type = frame.continuation, flags = 0;
    out.head(block.length - from, type, flags | flag.endHeaders, id), out.put(block, from, block.length), body.length > 0 && this.unsent.add(stream);
  }
  /** Sends as much of a body as the server takes now. */
  sendBody(stream) {
    let { out, peer } = this, { body } = stream.request;
    for (; stream.sent < body.length && out.length < mostWritten; ) {
      let most = Math.min(this.window, stream.window, peer.frameBytes), length = Math.min(most, body.length - stream.sent);
      if (length <= 0)
        return;
      let end = stream.sent + length;
      out.head(length, frame.data, end === body.length ? flag.endStream : 0, stream.id), out.put(body, stream.sent, end), stream.sent = end, stream.window -= length, this.window -= length;
    }
    stream.sent === body.length && this.unsent.delete(stream);
  }
};

// build/engines/embedded/protocols/http/http2/stream.js
var streamWindow = 2 ** 24, mostAgain = 2, Stream = class {
  asker;
  request;
  isGood = () => !0;
  /** Who reads the answer, if anybody does. */
  taker;
  /** Of the answer's body, where the status is not good. */
  bodyStart = new BodyStart();
  holder;
  /** How often the request was sent again. */
  again = 0;
  id = 0;
  /** Of the final answer; 0 before that. */
  status = 0;
  /** Bytes of the request's body that were sent, and how many more the server takes. */
  sent = 0;
  window = 0;
  incoming = new ReceiveWindow(streamWindow);
  /**
   * Whether the request may go over another connection, where the server says that it did not take
   * it.
   */
  get mayGoAgain() {
    return this.again < mostAgain;
  }
  /**
   * The same where a connection ended before the answer began, and the server may have taken it all
   * the same.
   */
  get mayGoAgainUnread() {
    return this.again === 0 && this.request.isIdempotent;
  }
  /** Whether its connection served others before, and ended with nothing of its answer. */
  get isUnread() {
    return this.givenAfter > 0 && this.status === 0;
  }
  /** How often its connection had brought something when the request was given to it. */
  givenAfter = 0;
  /** Of the answer's body; -1 where any length will do. */
  length = -1;
  received = 0;
  constructor(asker) {
    this.asker = asker;
  }
  open(id, window) {
    this.id = id, this.status = 0, this.bodyStart.begin(), this.sent = 0, this.window = window, this.incoming.begin(), this.length = -1, this.received = 0;
  }
  /**
   * A head before the final one, the final one, or trailers; false where the answer is none with
   * it.
   */
  readBlock(block, isLast) {
    if (!block.isFit)
      return !1;
    if (this.status !== 0)
      return block.status === 0 && isLast && this.hasAll;
    if (block.status < 200)
      return block.status >= 100 && block.status !== 101 && !isLast;
    this.status = block.status;
    let isBodiless = this.request.isHead || block.status === 204 || block.status === 304;
    return this.length = isBodiless ? 0 : block.length, this.asker.begun(), !isLast || this.hasAll;
  }
  /** Bytes of the body; false where the answer is none with them. */
  readData(bytes, isLast) {
    return this.received += bytes, this.status === 0 ? !1 : isLast ? this.hasAll : this.length < 0 || this.received <= this.length;
  }
  get hasAll() {
    return this.length < 0 || this.received === this.length;
  }
};

// build/engines/embedded/protocols/http/http2/session.js
var usualRoom = 100, preface = Buffer.from(`PRI * HTTP/2.0\r
\r
SM\r
\r
`, "latin1"), Session = class {
  servername;
  surroundings;
  socket;
  /** Ends the wait for the connection. */
  stopWaiting;
  incoming;
  out = new Outbox();
  peer = new PeerSettings();
  sender;
  isOpen = !1;
  /** Takes no request any more, and closes when it has none. */
  isLeaving = !1;
  isGone = !1;
  /** Is to write in the next turn. */
  isDue = !1;
  room;
  /** How often something has come. */
  reads = 0;
  constructor(servername, surroundings) {
    this.servername = servername, this.surroundings = surroundings;
    let { out, peer } = this;
    this.sender = new Sender(out, peer, surroundings.firstStream), this.incoming = new Incoming(new Hearing(this, { sender: this.sender, peer, out }), surroundings.reads), this.room = surroundings.room;
    let { open, connectTimeoutMs } = surroundings;
    this.socket = open(servername, (length, bytes) => (this.read(bytes, length), !0)), this.socket.on("drain", () => this.writeSoon()), this.stopWaiting = followOpening(this.socket, connectTimeoutMs, {
      opened: (times) => this.opened(times),
      failed: (outcome) => this.fail(outcome)
    });
  }
  get hasRoom() {
    return this.sender.count < this.room;
  }
  add(stream) {
    stream.givenAfter = this.reads, this.sender.waiting.push(stream), this.isOpen && this.writeSoon();
  }
  /** Gives up a stream whose answer nobody waits for any more. */
  cancel(stream) {
    let { sender } = this;
    sender.waiting = sender.waiting.filter((one) => one !== stream), sender.live.get(stream.id) === stream && (this.remove(stream), this.out.resetStream(stream.id, code.cancel), this.writeSoon()), this.isOpen && stream.givenAfter === this.reads ? this.leave() : this.closeIfLeft();
  }
  /** Takes no more requests, and closes when those that it has are answered. */
  leave() {
    this.isLeaving = !0, this.surroundings.forget(this), this.closeIfLeft();
  }
  /** Writes what has come up; where the socket has enough to write, when that is done. */
  write() {
    this.isDue = !1, !(this.isGone || this.socket.writableNeedDrain) && (this.sender.write(), this.sender.isUsedUp && this.handOver(), this.out.writeTo(this.socket));
  }
  limit(streams) {
    let { sender, surroundings } = this;
    for (this.room = Math.max(1, Math.min(usualRoom, streams)), surroundings.room = this.room; sender.waiting.length > 0 && sender.count > this.room; )
      surroundings.send(sender.waiting.pop());
  }
  leaveBy(lost, outcome) {
    this.handOver();
    for (let stream of lost)
      this.sendAgain(stream, outcome);
    this.closeIfLeft();
  }
  opened(times) {
    if (this.isGone)
      return;
    this.stopWaiting(), this.isOpen = !0;
    let { out } = this;
    out.put(preface, 0, preface.length), out.settings([
      [setting.headerTable, 0],
      [setting.push, 0],
      [setting.window, streamWindow]
    ]), out.windowUpdate(0, connectionWindow - firstWindow);
    for (let { asker } of this.sender.waiting)
      asker.opened(times);
    this.write();
  }
  writeSoon() {
    this.isDue || this.isGone || (this.isDue = !0, nextTurn(this));
  }
  read(bytes, length) {
    this.reads += 1;
    let { incoming, out, sender } = this;
    for (let from = 0; !this.isGone; from = incoming.used) {
      let progress = incoming.read(bytes, from, length);
      if (progress === "more")
        break;
      progress === "broken" && this.breakOff(incoming.fault);
    }
    (out.length > 0 || sender.hasBodies) && this.writeSoon();
  }
  end(stream, outcome) {
    this.remove(stream), stream.asker.ended(outcome), this.closeIfLeft();
  }
  sendAgain(stream, lost) {
    stream.mayGoAgain ? (this.remove(stream), this.moveOn(stream), this.closeIfLeft()) : this.end(stream, lost);
  }
  moveOn(stream) {
    stream.again += 1, stream.asker.delayed(), this.surroundings.send(stream, this);
  }
  remove(stream) {
    this.sender.remove(stream), this.sender.waiting.length > 0 && this.writeSoon();
  }
  /** Gives what it has not sent to others. */
  handOver() {
    let waiting2 = this.sender.takeWaiting();
    this.leave();
    for (let stream of waiting2)
      this.surroundings.send(stream);
  }
  closeIfLeft() {
    this.isLeaving && !this.isGone && this.sender.count === 0 && this.close(code.none);
  }
  breakOff(fault) {
    this.close(fault), this.endAll(this.peer.isKnown ? brokenBy(fault) : otherProtocol);
  }
  fail(outcome) {
    this.isGone || (this.drop(), this.socket.destroy(), this.endAll(outcome));
  }
  /** Says why, where the socket is free to. */
  close(why) {
    this.drop(), !this.isOpen || this.socket.writableLength > 0 ? this.socket.destroy() : (this.out.goAway(why), this.out.writeTo(this.socket), this.socket.destroySoon());
  }
  drop() {
    this.stopWaiting(), this.isGone = !0, this.surroundings.forget(this);
  }
  /** What was not sent is no failure of a connection that served others. */
  endAll(outcome) {
    let waiting2 = this.sender.takeWaiting(), sent = this.sender.takeLive();
    for (let stream of sent)
      this.endSent(stream, outcome);
    if (this.peer.isKnown)
      for (let stream of waiting2)
        this.surroundings.send(stream);
    else
      for (let { asker } of waiting2)
        asker.ended(outcome);
  }
  /**
   * Without a word of what it took, the server may have closed a connection that it found idle (RFC
   * 9110, 9.2.2).
   */
  endSent(stream, outcome) {
    outcome.error !== "reset" || !stream.isUnread ? stream.asker.ended(outcome) : stream.mayGoAgainUnread ? this.moveOn(stream) : stream.asker.ended(stream.again > 0 ? outcome : closedUnread(stream.request.method));
  }
};

// build/engines/embedded/protocols/http/http2/sessions.js
var Sessions = class {
  keepAlive;
  surroundings;
  open = [];
  users = 0;
  /** Their first streams have the number `firstStream`. */
  constructor(options, firstStream) {
    this.keepAlive = options.keepAlive, this.surroundings = {
      // A server that does not know HTTP/2 says so better by choosing the other one than by ending
      // the handshake.
      open: socketOpener(options, ["h2", "http/1.1"]),
      connectTimeoutMs: options.connectTimeoutMs,
      firstStream,
      room: usualRoom,
      reads: options.isRead ?? !1,
      send: (stream, except) => this.send(stream, except),
      forget: (session) => {
        this.open = this.open.filter((one) => one !== session);
      }
    };
  }
  /**
   * Sends a request over a session that has room for it, but not over the one that has just refused
   * it.
   */
  send(stream, except) {
    let { servername } = stream.request, session = this.open.find((one) => one.hasRoom && one.servername === servername && one !== except);
    session || (session = new Session(servername, this.surroundings), this.open.push(session)), stream.holder = session, session.add(stream), this.keepAlive || session.leave();
  }
  /** They stay open as long as someone may use them. */
  hold() {
    this.users += 1;
  }
  release() {
    this.users -= 1, setImmediate(() => {
      if (this.users === 0)
        for (let session of this.open)
          session.leave();
    });
  }
};

// build/engines/embedded/protocols/http/http2/connect.js
function http2Connect(options, firstStream = 1) {
  return http2Streams(options, oncePerRequest((request) => requestBytes(request, options.url)), firstStream);
}
function http2Streams(options, bytesOf2, firstStream = 1) {
  let sessions = new Sessions(options, firstStream);
  return () => new Http2Connection(sessions, bytesOf2);
}
var Http2Connection = class {
  phases = noPhases();
  sessions;
  bytesOf;
  stream = new Stream(this);
  onEnd;
  isClosed = !1;
  since = 0;
  constructor(sessions, bytesOf2) {
    this.sessions = sessions, this.bytesOf = bytesOf2, sessions.hold();
  }
  send(request, onEnd, taker) {
    this.stream.request = this.bytesOf(request), this.stream.again = 0, this.stream.isGood = request.isGood, this.stream.taker = taker, this.onEnd = onEnd, this.since = performance.now(), this.phases.dns = 0, this.phases.connect = 0, this.phases.tls = 0, this.phases.firstByte = 0, this.sessions.send(this.stream);
  }
  close() {
    this.isClosed || (this.isClosed = !0, this.onEnd && this.stream.holder?.cancel(this.stream), this.onEnd = void 0, this.sessions.release());
  }
  get bodyStart() {
    return this.stream.bodyStart;
  }
  get again() {
    return this.stream.again;
  }
  opened({ dns, connect, tls }) {
    this.phases.dns += dns, this.phases.connect += connect, this.phases.tls += tls, this.lap();
  }
  /** What a connection cost that brought no answer is part of how long it took to be connected. */
  delayed() {
    this.phases.connect += this.lap();
  }
  begun() {
    this.phases.firstByte = this.lap();
  }
  ended(outcome) {
    let { onEnd } = this;
    this.onEnd = void 0, this.phases.download = this.lap(), onEnd?.(outcome);
  }
  /** Milliseconds since the last phase ended. */
  lap() {
    let before = this.since;
    return this.since = performance.now(), this.since - before;
  }
};

export {
  nextTurn,
  oncePerRequest,
  partsOf,
  largerThan,
  BodyStart,
  bytesOf,
  http2Connect,
  http2Streams
};
