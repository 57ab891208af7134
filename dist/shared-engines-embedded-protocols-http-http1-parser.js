import {
  prepareRequest
} from "./shared-engines-embedded-protocols-http-body.js";
import {
  BodyStart,
  http2Connect,
  largerThan,
  nextTurn,
  oncePerRequest,
  partsOf
} from "./shared-engines-embedded-protocols-http-http2-session.js";
import {
  isCutShort,
  socketOpener
} from "./shared-engines-embedded-connection-open-socket.js";
import {
  answered,
  closedByServer,
  closedUnread,
  cutShort,
  failureOf,
  noPhases,
  refused
} from "./shared-engines-embedded-connection-outcome.js";
import {
  __export
} from "./shared-runtime-2.js";

// build/engines/embedded/protocols/http/http1/grammar.js
var grammar_exports = {};
__export(grammar_exports, {
  broken: () => broken,
  chunkDataEnd: () => chunkDataEnd,
  chunkDigit: () => chunkDigit,
  chunkLineEnd: () => chunkLineEnd,
  chunkStart: () => chunkStart,
  chunkedLast: () => chunkedLast,
  closeAndMore: () => closeAndMore,
  closeLast: () => closeLast,
  codingColon: () => codingColon,
  fieldStart: () => fieldStart,
  firstPlain: () => firstPlain,
  headEnd: () => headEnd,
  keepAliveAndMore: () => keepAliveAndMore,
  keepAliveLast: () => keepAliveLast,
  lengthColon: () => lengthColon,
  lengthDigit: () => lengthDigit,
  next: () => next,
  otherVersion: () => otherVersion,
  responseStart: () => responseStart,
  statusDigit1: () => statusDigit1,
  statusDigit2: () => statusDigit2,
  statusDigit3: () => statusDigit3,
  timeoutDigit: () => timeoutDigit,
  timeoutRead: () => timeoutRead,
  version11: () => version11
});
var broken = 0, version11 = 1, otherVersion = 2, [statusDigit1, statusDigit2, statusDigit3] = [3, 4, 5], lengthColon = 6, lengthDigit = 7, codingColon = 8, chunkedLast = 9, [closeAndMore, closeLast] = [10, 11], [keepAliveAndMore, keepAliveLast] = [12, 13], timeoutRead = 14, timeoutDigit = 15, chunkDigit = 16, headEnd = 17, chunkLineEnd = 18, firstPlain = 19, [responseStart, fieldStart, chunkStart, chunkDataEnd] = [19, 20, 21, 22], states = 23, state = () => states++, next = new Uint8Array(192 * 256), matching = (pattern) => Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => pattern.test(String.fromCharCode(byte))), digit = matching(/\d/), hexDigit = matching(/[\da-fA-F]/), token = matching(/[!#$%&'*+\-.^_`|~\w]/), text = matching(/[\t\x20-\x7e\x80-\xff]/), exactly = (word2) => [...word2].map((char) => [char.charCodeAt(0)]), anyCase = (word2) => exactly(word2).map(([byte]) => matching(new RegExp(`[${String.fromCharCode(byte)}]`, "i")));
function rule(from, by, to) {
  let bytes = typeof by == "string" ? exactly(by).flat() : by;
  for (let byte of bytes)
    next[from * 256 + byte] = to;
}
var like = (from, there) => {
  next.copyWithin(from * 256, there * 256, (there + 1) * 256);
};
function word(from, bytes, to, other) {
  let at = from;
  for (let [index, by] of bytes.entries()) {
    let known = next[at * 256 + by[0]], reached = index === bytes.length - 1 ? to : known === other ? state() : known;
    reached !== known && like(reached, other), rule(at, by, reached), at = reached;
  }
}
var [lineFeed, statusStart, reason] = [state(), state(), state()];
rule(lineFeed, `
`, fieldStart);
rule(responseStart, `\r
`, responseStart);
word(responseStart, exactly("HTTP/1.1"), 1, 0);
for (let version of ["HTTP/0.9", "HTTP/1.0", "HTTP/2.0"])
  word(responseStart, exactly(version), 2, 0);
for (let version of [1, 2])
  rule(version, " ", statusStart);
rule(statusStart, "123456789", statusDigit1);
rule(statusDigit1, digit, statusDigit2);
rule(statusDigit2, digit, statusDigit3);
rule(statusDigit3, " ", reason);
rule(reason, matching(/[^\n]/s), reason);
for (let from of [statusDigit3, reason])
  rule(from, "\r", lineFeed);
var [name, value, lastLineFeed] = [state(), state(), state()];
rule(fieldStart, token, name);
rule(fieldStart, "\r", lastLineFeed);
rule(lastLineFeed, `
`, headEnd);
rule(name, token, name);
rule(name, ":", value);
rule(value, text, value);
rule(value, "\r", lineFeed);
function field(fieldName, colon) {
  let end = state();
  word(fieldStart, anyCase(fieldName), end, name), rule(end, ":", colon);
}
var [lengthBlank, lengthLast] = [state(), state()];
field("content-length", lengthColon);
for (let from of [lengthColon, lengthBlank])
  rule(from, " 	", lengthBlank);
for (let from of [lengthColon, lengthBlank, lengthDigit])
  rule(from, digit, lengthDigit);
for (let from of [lengthDigit, lengthLast])
  rule(from, " 	", lengthLast);
for (let from of [lengthDigit, lengthLast])
  rule(from, "\r", lineFeed);
function list(start, words) {
  let other = state();
  rule(other, text, other), rule(other, ",", start), rule(other, "\r", lineFeed), like(start, other), rule(start, " 	", start);
  for (let [chars, andMore, last] of words) {
    let end = state();
    word(start, anyCase(chars), end, other), rule(end, " 	", end), rule(end, ",", andMore), rule(end, "\r", last), like(last, lineFeed);
  }
  for (let [, andMore] of words)
    like(andMore, start);
  return other;
}
field("transfer-encoding", codingColon);
list(codingColon, [["chunked", codingColon, chunkedLast]]);
var [connection, keepAlive] = [state(), state()];
for (let named of ["connection", "proxy-connection"])
  field(named, connection);
list(connection, [
  ["close", closeAndMore, closeLast],
  ["keep-alive", keepAliveAndMore, keepAliveLast]
]);
field("keep-alive", keepAlive);
word(keepAlive, anyCase("timeout="), timeoutRead, list(keepAlive, []));
rule(timeoutRead, digit, timeoutDigit);
like(timeoutDigit, timeoutRead);
var [chunkFeed, chunkDataFeed] = [state(), state()];
for (let from of [chunkStart, chunkDigit])
  rule(from, hexDigit, chunkDigit);
rule(chunkFeed, `
`, chunkLineEnd);
rule(chunkDataEnd, "\r", chunkDataFeed);
rule(chunkDataFeed, `
`, chunkStart);
var [extension, extensionName, extensionValue] = [state(), state(), state()], [quoted, quotedPair, quotedEnd] = [state(), state(), state()];
for (let from of [extension, extensionName])
  rule(from, token, extensionName);
for (let from of [extension, extensionName])
  rule(from, "=", extensionValue);
rule(extensionValue, token, extensionValue);
rule(extensionValue, '"', quoted);
rule(quoted, text, quoted);
rule(quoted, '"', quotedEnd);
rule(quoted, "\\", quotedPair);
rule(quotedPair, text, quoted);
for (let from of [chunkDigit, extension, extensionName, extensionValue, quotedEnd])
  rule(from, ";", extension);
for (let from of [chunkDigit, extensionName, extensionValue, quotedEnd])
  rule(from, "\r", chunkFeed);

// build/engines/embedded/protocols/http/http1/parser.js
var mostLineBytes = 64 * 1024, mostLength = 2 ** 64, closingSoonMs = 2e3, usuallyKeptMs = 4e3, mostKeptMs = 6e5, [zero, nine, a, lowerCase] = [48, 57, 97, 32], ResponseParser = class {
  status = 0;
  /** Whether the head of the final answer has been read. */
  hasHead = !1;
  /** Whether the close of the connection is the end of the answer. */
  endsWithClose = !1;
  /** How many of the bytes given last belong to the answer, where it is whole. */
  used = 0;
  /** Of the body, where the status is not good. */
  bodyStart = new BodyStart();
  isGood = always;
  keepsStart = !1;
  isToHead = !1;
  isWhole = !1;
  state = responseStart;
  lineBytes = 0;
  /** Bytes of the body or of a chunk that are still to come. */
  left = 0;
  chunk = 0;
  isVersion11 = !1;
  /** Content-Length; -1 where there is none. */
  length = -1;
  /** Whether there is a Transfer-Encoding, and whether `chunked` is the last of it. */
  isEncoded = !1;
  isChunked = !1;
  saysClose = !1;
  saysKeepAlive = !1;
  keepAliveSeconds = -1;
  /** Who reads what a load only measures, if anybody does; and the head so far, for them. */
  taker;
  headText = "";
  /** Gets ready for the next answer. */
  begin(isToHead, isGood = always, taker) {
    this.isGood = isGood, this.taker = taker, this.keepsStart = !1, this.bodyStart.begin(), this.isToHead = isToHead, this.isWhole = !1, this.hasHead = !1, this.endsWithClose = !1, this.left = 0, this.chunk = 0, this.beginHead();
  }
  /** Reads the first `end` of these bytes. */
  read(bytes, end) {
    let done = 0;
    for (; done < end && !this.isWhole && this.state !== 0; )
      this.endsWithClose ? done = this.takeBody(bytes, done, end) : this.left > 0 ? done = this.skip(bytes, done, end) : done = this.readLines(bytes, done, end);
    return this.used = done, this.state === 0 ? "broken" : this.isWhole ? "whole" : "more";
  }
  /** Why it is broken. */
  get fault() {
    return this.lineBytes > mostLineBytes ? `${this.hasHead ? "the chunk header or trailers are" : "the response head is"} ${largerThan(mostLineBytes)}` : this.hasHead ? "the response has an invalid chunk or trailer" : this.status > 99 ? "the response has an invalid head" : "the response does not begin with a status line";
  }
  /** How long after this answer the connection can be used again, in ms; 0 where it cannot. */
  get keptMs() {
    if (!this.persists())
      return 0;
    if (this.keepAliveSeconds < 0)
      return usuallyKeptMs;
    let saidMs = this.keepAliveSeconds * 1e3;
    return Math.min(saidMs - Math.min(closingSoonMs, saidMs / 2), mostKeptMs);
  }
  beginHead() {
    this.state = responseStart, this.headText = "", this.status = 0, this.lineBytes = 0, this.length = -1, this.isEncoded = !1, this.isChunked = !1, this.saysClose = !1, this.saysKeepAlive = !1, this.keepAliveSeconds = -1;
  }
  skip(bytes, from, end) {
    let to = Math.min(from + this.left, end);
    return this.left -= to - from, this.isWhole = this.left === 0 && !this.isChunked, this.takeBody(bytes, from, to);
  }
  takeBody(bytes, from, to) {
    return this.taker?.body(bytes, from, to), this.keepsStart && this.bodyStart.take(bytes, from, to), to;
  }
  /** Reads lines until a head, trailers or the line before a chunk end, and returns where. */
  readLines(bytes, from, end) {
    let { next: next2, firstPlain: firstPlain2 } = grammar_exports, { state: state2 } = this, done = from;
    for (; done < end; ) {
      let byte = bytes[done];
      done += 1;
      let reached = next2[state2 * 256 + byte];
      if (reached < firstPlain2) {
        if (state2 = this.isFit(reached, byte) ? reached : 0, state2 === 0 || state2 === headEnd || state2 === chunkLineEnd)
          break;
      } else if (reached === state2) {
        let row = state2 * 256;
        for (; done < end && next2[row + bytes[done]] === reached; )
          done += 1;
      } else
        state2 = reached;
    }
    return this.state = state2, this.endLines(bytes, from, done), done;
  }
  endLines(bytes, from, to) {
    this.lineBytes += to - from, this.lineBytes > mostLineBytes && (this.state = 0), this.taker && !this.hasHead && (this.headText += latin1(bytes, from, to)), this.state === headEnd ? this.endHead() : this.state === chunkLineEnd && this.endChunkLine();
  }
  /** Does what is to be done at a state; false where the answer contradicts itself. */
  isFit(state2, byte) {
    switch (state2) {
      case 1:
      case 2:
        return this.isVersion11 = state2 === 1, !0;
      case statusDigit1:
      case statusDigit2:
      case statusDigit3:
        return this.status = this.status * 10 + byte - zero, !0;
      case lengthColon:
        return this.isEncoded && !this.mayHaveBothLengths || this.length >= 0 ? !1 : (this.length = 0, !0);
      case lengthDigit:
        return this.length = this.length * 10 + byte - zero, this.length < mostLength;
      case codingColon:
        return this.isEncoded = !0, this.isChunked = !1, this.length < 0 || this.mayHaveBothLengths;
      case chunkedLast:
        return this.isChunked = !0, !0;
      case chunkDigit:
        return this.chunk = this.chunk * 16 + (byte > nine ? (byte | lowerCase) - a + 10 : byte - zero), this.chunk < mostLength;
      default:
        return this.hear(state2, byte), !0;
    }
  }
  /**
   * Where no body follows, a length and a coding cannot contradict each other (RFC 9112, 6.1 and
   * 6.3).
   */
  get mayHaveBothLengths() {
    return this.isToHead || this.status === 304;
  }
  /** What the server says of its connection. */
  hear(state2, byte) {
    state2 === closeAndMore || state2 === closeLast ? this.saysClose = !0 : state2 === keepAliveAndMore || state2 === keepAliveLast ? this.saysKeepAlive = !0 : state2 === timeoutRead ? this.keepAliveSeconds = -1 : state2 === timeoutDigit && (this.keepAliveSeconds = Math.max(0, this.keepAliveSeconds) * 10 + byte - zero);
  }
  endHead() {
    this.lineBytes = 0, this.hasHead ? this.isWhole = !0 : this.status >= 200 ? this.startBody() : this.status !== 101 && this.maintains() ? this.beginHead() : this.state = 0;
  }
  startBody() {
    this.hasHead = !0, this.taker?.head(this.status, fieldsOf(this.headText)), this.keepsStart = !this.isGood(this.status), this.isToHead || isBodiless(this.status) ? this.isWhole = !0 : this.isChunked ? this.state = chunkStart : this.length < 0 ? this.endsWithClose = !0 : (this.left = this.length, this.isWhole = this.length === 0);
  }
  endChunkLine() {
    this.lineBytes = 0, this.left = this.chunk, this.state = this.chunk > 0 ? chunkDataEnd : fieldStart, this.chunk = 0;
  }
  /** By version and `Connection`. */
  maintains() {
    return this.isVersion11 ? !this.saysClose : this.saysKeepAlive;
  }
  persists() {
    if (this.isToHead && this.saysKeepAlive && !this.saysClose)
      return !0;
    let isFramed = this.isChunked || this.length >= 0, isInvalid = this.length <= 0 && !this.isEncoded;
    return this.maintains() && (isBodiless(this.status) ? this.isToHead || isInvalid : isFramed);
  }
}, always = () => !0, latin1 = (bytes, from, to) => Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString("latin1");
function fieldsOf(head) {
  let fields = [], statusLine = head.search(/\S/);
  for (let at = head.indexOf(`\r
`, statusLine) + 2; ; ) {
    let end = head.indexOf(`\r
`, at);
    if (end <= at)
      return fields;
    let colon = head.indexOf(":", at);
    fields.push([head.slice(at, colon).toLowerCase(), head.slice(colon + 1, end).trim()]), at = end + 2;
  }
}
var isBodiless = (status) => status === 204 || status === 304;

// build/engines/embedded/protocols/http/http1/request-bytes.js
function requestBytes(request, { url, keepAlive: keepAlive2 }) {
  let { method, path, host, fields, body, length, servername, isIdempotent } = partsOf(request, url), text2 = `${method} ${path} HTTP/1.1\r
host: ${host}\r
`;
  text2 += keepAlive2 ? `connection: keep-alive\r
` : `connection: close\r
`;
  for (let [name2, value2] of fields)
    text2 += `${name2}: ${value2}\r
`;
  length !== void 0 && (text2 += `content-length: ${length}\r
`), text2 += `\r
`, body.length > 0 && (text2 += body.toString("latin1"));
  let bytes;
  return {
    text: text2,
    get bytes() {
      return bytes ??= Buffer.from(text2, "latin1"), bytes;
    },
    isHead: method === "HEAD",
    servername,
    method,
    isIdempotent
  };
}

// build/engines/embedded/protocols/http/http1/connect.js
function http1Connect(options) {
  let bytesOf = oncePerRequest((request) => requestBytes(request, options)), shared = { ...options, open: socketOpener(options, ["http/1.1"]), bytesOf };
  return () => new Http1Connection(shared);
}
var Http1Connection = class {
  phases = noPhases();
  again = 0;
  parser = new ResponseParser();
  shared;
  /** The one in use, open or not yet; another one that was given up is not heard any more. */
  socket;
  isOpen = !1;
  servername = "";
  request;
  isGood;
  onEnd;
  taker;
  /** Whether an answer is due; what comes when none is due closes the connection. */
  isSent = !1;
  /**
   * Whether the connection has brought an answer, and whether it has brought anything of the one
   * that is due.
   */
  isUsed = !1;
  hasBegun = !1;
  since = 0;
  unusedAfter = 0;
  constructor(shared) {
    this.shared = shared;
  }
  send(request, onEnd, taker) {
    this.request = this.shared.bytesOf(request), this.isGood = request.isGood, this.onEnd = onEnd, this.taker = taker, this.since = performance.now(), this.again = 0, this.phases.dns = 0, this.phases.connect = 0, this.phases.tls = 0, this.socket ? nextTurn(this) : this.open();
  }
  get bodyStart() {
    return this.parser.bodyStart;
  }
  close() {
    this.onEnd = void 0, this.drop();
  }
  /** Writes on a connection that was used before, unless it is no longer fit for that. */
  write() {
    if (!this.onEnd)
      return;
    let { servername } = this.request;
    this.socket && (this.since >= this.unusedAfter || servername !== this.servername) && this.drop(), this.socket ? this.put(this.socket) : this.open();
  }
  open() {
    let { open, connectTimeoutMs } = this.shared;
    this.servername = this.request.servername, this.isUsed = !1;
    let socket = open(this.servername, (length, bytes) => (this.socket === socket && this.read(bytes, length), !0));
    this.socket = socket;
    let fail = (outcome) => {
      clearTimeout(timer), this.socket === socket && this.fail(outcome);
    }, timer = setTimeout(fail, connectTimeoutMs, refused(`no connection within ${connectTimeoutMs} ms`)), opened = () => {
      clearTimeout(timer), this.socket === socket && (this.isOpen = !0, this.put(socket));
    }, time = (phase) => {
      this.socket === socket && (this.phases[phase] += this.lap());
    }, isSecure = "encrypted" in socket;
    socket.once("lookup", () => time("dns")), socket.once("connect", () => {
      time("connect"), isSecure || opened();
    }), socket.once("secureConnect", () => {
      time("tls"), opened();
    }), socket.on("error", (error) => fail(failureOf(error))), socket.on("end", () => {
      this.socket === socket && this.isSent && this.parser.endsWithClose ? isCutShort(socket) ? fail(cutShort) : this.complete(0) : fail(closedByServer);
    }), socket.on("close", () => fail(closedByServer));
  }
  put(socket) {
    this.parser.begin(this.request.isHead, this.isGood, this.taker), this.isSent = !0, this.hasBegun = !1, this.phases.firstByte = 0, "encrypted" in socket ? socket.write(this.request.bytes) : socket.write(this.request.text, "latin1");
  }
  read(bytes, length) {
    if (!this.isSent) {
      isBlank(bytes, 0, length) || this.drop();
      return;
    }
    this.hasBegun = !0;
    let { parser, phases } = this, progress = parser.read(bytes, length);
    parser.hasHead && phases.firstByte === 0 && (phases.firstByte = this.lap()), progress === "broken" ? this.fail({ kind: "failed", error: "protocol", message: parser.fault }) : progress === "whole" && this.complete(isBlank(bytes, parser.used, length) ? parser.keptMs : 0);
  }
  complete(keptMs) {
    this.phases.download = this.lap(), this.unusedAfter = this.since + keptMs, this.isUsed = !0, (keptMs === 0 || !this.shared.keepAlive) && this.drop(), this.end(answered(this.parser.status));
  }
  /** What nobody waits for is no failure: the next request opens another connection. */
  fail(outcome) {
    let isAwaited = this.isSent || !this.isOpen, isUnread = this.isSent && this.isUsed && !this.hasBegun && outcome.error === "reset";
    this.drop(), isAwaited && (isUnread ? this.request.isIdempotent ? this.sendAgain() : this.end(closedUnread(this.request.method)) : this.end(outcome));
  }
  /**
   * A server may close a connection that it finds idle while a request is on its way (RFC 9112,
   * 9.3.1). On a new connection that cannot be, so that a request is never sent a third time.
   */
  sendAgain() {
    this.again += 1, this.phases.connect += this.lap(), this.open();
  }
  end(outcome) {
    let { onEnd } = this;
    this.onEnd = void 0, this.isSent = !1, onEnd?.(outcome);
  }
  drop() {
    let { socket } = this;
    this.socket = void 0, this.isOpen = !1, this.isSent = !1, socket?.destroy();
  }
  /** Milliseconds since the last phase ended. */
  lap() {
    let before = this.since;
    return this.since = performance.now(), this.since - before;
  }
};
function isBlank(bytes, from, end) {
  for (let at = from; at < end; at += 1)
    if (bytes[at] !== 13 && bytes[at] !== 10)
      return !1;
  return !0;
}

// build/engines/embedded/protocols/http/http.js
var prepare = prepareRequest, connect = (options, { http }) => http === 2 ? http2Connect(options) : http1Connect(options);

export {
  prepare,
  connect
};
