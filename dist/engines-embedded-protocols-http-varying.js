import {
  isRead,
  readsBody
} from "./shared-engines-embedded-scenario-varies.js";
import {
  connect,
  prepare
} from "./shared-engines-embedded-protocols-http-http1-parser.js";
import {
  bodyOf,
  headersOf,
  joined,
  prepareRequest
} from "./shared-engines-embedded-protocols-http-body.js";
import "./shared-model-plan-load.js";
import {
  compileChecks
} from "./shared-engines-embedded-scenario-check.js";
import {
  compileFirst
} from "./shared-language-json-path.js";
import {
  compile,
  compileJson
} from "./shared-engines-embedded-scenario-render.js";
import "./shared-model-basics-units.js";
import "./shared-net-addresses-wildcard.js";
import "./shared-engines-embedded-protocols-http-http2-session.js";
import {
  pathJoiner
} from "./shared-net-join-url.js";
import "./shared-engines-embedded-connection-servername.js";
import "./shared-engines-embedded-connection-open-socket.js";
import "./shared-engines-embedded-connection-outcome.js";
import "./shared-net-redaction-excerpt.js";
import "./shared-model-version.js";
import "./shared-model-problem.js";
import "./shared-language-template.js";
import "./shared-language-yaml-tree.js";
import "./shared-model-basics-joiners.js";
import "./shared-model-basics-defined.js";

// build/engines/embedded/protocols/http/dynamic.js
import { gzipSync } from "node:zlib";

// build/engines/embedded/scenario/capture.js
import { RE2JS } from "./vendor/re2js.js";
import { Cookie } from "./vendor/tough-cookie.js";
function compileCaptures(captures) {
  let all = captures.map((capture) => ({ capture, find: finderOf(capture) }));
  return (response, values) => {
    for (let { capture, find } of all) {
      let found = find(response);
      if (found === void 0)
        return `${describe(capture)} finds nothing for \`${capture.name}\``;
      values.capture(capture.name, found);
    }
  };
}
var capturesBody = (captures) => captures.some(({ from }) => from === "json" || from === "regex");
function describe(capture) {
  switch (capture.from) {
    case "json":
      return capture.path;
    case "regex":
      return `the expression ${capture.pattern}`;
    case "header":
      return `the header ${capture.header}`;
    case "cookie":
      return `the cookie ${capture.cookie}`;
  }
}
function finderOf(capture) {
  switch (capture.from) {
    case "json": {
      let find = compileFirst(capture.path);
      return (response) => find(response.json);
    }
    case "regex": {
      let pattern = RE2JS.compile(capture.pattern);
      return (response) => {
        let matcher = pattern.matcher(response.text);
        if (matcher.find())
          return matcher.group(matcher.groupCount() > 0 ? 1 : 0) ?? void 0;
      };
    }
    case "header":
      return (response) => response.header(capture.header);
    case "cookie":
      return (response) => response.all("set-cookie").map((text) => Cookie.parse(text)).findLast((cookie) => cookie?.key === capture.cookie)?.value;
  }
}

// build/engines/embedded/scenario/response.js
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from "node:zlib";
var mostBytes = 16 * 1024 * 1024, decoders = {
  gzip: (bytes) => gunzipSync(bytes, { maxOutputLength: mostBytes }),
  "x-gzip": (bytes) => gunzipSync(bytes, { maxOutputLength: mostBytes }),
  deflate: (bytes) => inflateSync(bytes, { maxOutputLength: mostBytes }),
  br: (bytes) => brotliDecompressSync(bytes, { maxOutputLength: mostBytes }),
  zstd: (bytes) => zstdDecompressSync(bytes, { maxOutputLength: mostBytes }),
  identity: (bytes) => bytes
}, Response = class {
  fields = [];
  keepsBody;
  pieces = [];
  length = 0;
  decoded;
  parsed;
  constructor(keepsBody) {
    this.keepsBody = keepsBody;
  }
  head(_, fields) {
    this.fields = fields, this.pieces = [], this.length = 0;
  }
  body(bytes, from, to) {
    this.length += to - from, this.keepsBody && this.length <= mostBytes && this.pieces.push(Buffer.from(bytes.subarray(from, to)));
  }
  /** Every value of a header, in order. */
  all(name) {
    let lower = name.toLowerCase(), values = [];
    for (let [known, value] of this.fields)
      known === lower && values.push(value);
    return values;
  }
  /** Values of a header as one; undefined where there is none. */
  header(name) {
    let values = this.all(name);
    return values.length > 1 ? values.join(", ") : values[0];
  }
  /** @throws Error where the body cannot be decoded, or is larger than what is read. */
  get bytes() {
    return this.decoded ??= this.decode(), this.decoded;
  }
  get text() {
    return this.bytes.toString("utf8");
  }
  /** @throws Error where the body is no JSON. */
  get json() {
    return this.parsed ??= { value: parseBody(this.text) }, this.parsed.value;
  }
  decode() {
    if (this.length > mostBytes)
      throw new Error(`the body is larger than the ${mostBytes / 1024 / 1024} MB that are read`);
    let [first] = this.pieces, whole = this.pieces.length === 1 ? first : Buffer.concat(this.pieces), coding = this.header("content-encoding");
    return coding === void 0 ? whole : decoded(whole, coding);
  }
};
function decoded(whole, named) {
  return named.split(",").map((coding) => coding.trim().toLowerCase()).filter(Boolean).toReversed().reduce((bytes, coding) => {
    let decode = decoders[coding];
    if (!decode || bytes.length === 0)
      return bytes;
    try {
      return decode(bytes);
    } catch {
      throw new Error(`the body cannot be decoded (${coding})`);
    }
  }, whole);
}
function parseBody(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("the body is no JSON");
  }
}

// build/engines/embedded/protocols/http/redirect.js
var redirects = [301, 302, 303, 307, 308];
function nextHop(sent, status, response, { url }) {
  let location = redirects.includes(status) ? response.header("location") : void 0, from = new URL(sent.path, url);
  if (location === void 0 || !URL.canParse(location, from.href))
    return;
  let to = new URL(location, from.href);
  if (to.origin !== from.origin)
    return;
  let path = to.pathname + to.search;
  return status === 303 && sent.method !== "HEAD" || (status === 301 || status === 302) && sent.method === "POST" ? {
    ...sent,
    method: "GET",
    path,
    headers: without(sent.headers, (name) => /^content-/i.test(name)),
    body: void 0
  } : { ...sent, path };
}
var without = (flat, isOut) => flat.filter((_, at) => !isOut(flat[at - at % 2]));

// build/engines/embedded/protocols/http/reading.js
var mostHops = 10;
function termsOf(request, to) {
  let { capture = [], expect, follow } = request;
  return {
    to,
    isGood: prepareRequest({ ...request, path: "/" }, to).isGood,
    check: compileChecks(expect),
    take: compileCaptures(capture),
    keepsBody: readsBody(expect) || capturesBody(capture),
    follows: follow === !0
  };
}
var Reading = class {
  terms;
  values;
  response;
  /** What was sent last, without the cookies of the jar. */
  sent;
  hops = 0;
  constructor(terms, sent, values) {
    this.terms = terms, this.values = values, this.sent = sent, this.response = new Response(terms.keepsBody);
  }
  head(status, fields) {
    this.response.head(status, fields);
  }
  body(bytes, from, to) {
    this.response.body(bytes, from, to);
  }
  finish(code, ms) {
    let { to, follows, isGood } = this.terms, status = Number(code);
    this.keepCookies();
    let next = follows ? nextHop(this.sent, status, this.response, to) : void 0;
    return next ? (this.hops += 1, this.hops > mostHops ? { fault: { error: "other", message: `more than ${mostHops} redirects` } } : (this.sent = next, { next: withCookies(next, this.values, to) })) : isGood(status) ? this.examine(ms) : void 0;
  }
  examine(ms) {
    let { check, take } = this.terms, why = orMessage(() => check(this.response, ms, this.values));
    if (why !== void 0)
      return { fault: { error: "expect", message: why } };
    let missing = orMessage(() => take(this.response, this.values));
    return missing === void 0 ? void 0 : { fault: { error: "capture", message: missing } };
  }
  keepCookies() {
    let { jar } = this.values;
    if (!jar)
      return;
    let address = addressOf(this.sent, this.terms.to);
    for (let cookie of this.response.all("set-cookie"))
      jar.setCookieSync(cookie, address, { ignoreError: !0 });
  }
};
function withCookies(request, { jar }, to) {
  let kept = jar?.getCookieStringSync(addressOf(request, to));
  if (!kept)
    return request;
  let { headers } = request, at = headers.findIndex((name, index) => index % 2 === 0 && name.toLowerCase() === "cookie");
  return {
    ...request,
    headers: at < 0 ? [...headers, "cookie", kept] : headers.with(at + 1, `${headers[at + 1]}; ${kept}`)
  };
}
var addressOf = ({ path }, { url }) => new URL(path, url).href;
function orMessage(look) {
  try {
    return look();
  } catch (error) {
    return error.message;
  }
}

// build/engines/embedded/protocols/http/trace-context.js
import { randomBytes } from "node:crypto";
function traced(request, share) {
  let { headers } = request;
  if (headers.some((name, at) => at % 2 === 0 && name.toLowerCase() === "traceparent"))
    return { request };
  let bytes = randomBytes(24);
  bytes[0] = bytes[0] | 1, bytes[16] = bytes[16] | 1;
  let traceId = bytes.toString("hex", 0, 16), isSampled = bytes.readUInt32BE(12) < share * 2 ** 32, parent = `00-${traceId}-${bytes.toString("hex", 16)}-${isSampled ? "01" : "00"}`;
  return {
    request: {
      ...request,
      headers: [
        ...headers,
        "traceparent",
        parent,
        "baggage",
        `reliability-gate.side=${request.side}`
      ]
    },
    ...isSampled && { traceId }
  };
}

// build/engines/embedded/protocols/http/dynamic.js
function dynamic(request, to, load) {
  let { templates } = request, reads = isRead(request, load), { traces: share } = load;
  if (!templates && !reads && share === void 0)
    return;
  let fixed = templates ? void 0 : prepareRequest(request, to), render = fixed ? () => fixed : rendererOf(request, to), make = (values) => share === void 0 ? { request: render(values) } : traced(render(values), share);
  if (!reads)
    return { begin: make };
  let terms = termsOf(request, to);
  return {
    begin: (values) => {
      let { request: bare, ...trace } = make(values);
      return {
        ...trace,
        request: withCookies(bare, values, to),
        reading: new Reading(terms, bare, values)
      };
    }
  };
}
function rendererOf(request, to) {
  let path = compile(request.path, "path"), join = pathJoiner(to.url), headers = headersOf(request.headers, to.headers).map((text) => compile(text)), { body: _body, file: _file, multipart: _multipart, gzip, ...rest } = request, base = prepareRequest({ ...rest, path: "/", headers: {} }, to), own = bodyOf(request), render = own && bodyRenderer(own.pieces, request.bodyKind), added = [
    ...own?.type ? ["content-type", own.type] : [],
    ...own && gzip ? ["content-encoding", "gzip"] : []
  ];
  return (values) => {
    let body = render?.(values);
    return {
      ...base,
      path: join(path(values)),
      headers: [...headers.map((render2) => render2(values)), ...added],
      body: gzip && body !== void 0 ? gzipSync(body) : body
    };
  };
}
function bodyRenderer(pieces, kind) {
  let made = pieces.map((piece) => typeof piece != "string" ? () => piece : kind === "json" ? compileJson(piece) : compile(piece, kind));
  return (values) => joined(made.map((render) => render(values)));
}
export {
  connect,
  dynamic,
  prepare
};
