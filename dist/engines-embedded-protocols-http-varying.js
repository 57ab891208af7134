import {
  connect,
  headersOf,
  prepare,
  prepareRequest
} from "./shared-engines-embedded-protocols-http-http1-parser.js";
import "./shared-model-plan-load.js";
import {
  joinUrl
} from "./shared-net-join-url.js";
import "./shared-engines-embedded-connection-open-socket.js";
import "./shared-engines-embedded-connection-outcome.js";
import "./shared-net-excerpt.js";
import {
  isRead,
  isTemplate,
  parseTemplate,
  readsBody
} from "./shared-language-template.js";
import {
  matchesWildcard
} from "./shared-net-wildcard.js";
import "./shared-language-yaml-tree.js";
import {
  formatDuration
} from "./shared-model-basics-units.js";
import "./shared-model-version.js";
import "./shared-model-problem.js";
import "./shared-model-basics-defined.js";
import "./shared-model-basics-joiners.js";
import "./shared-runtime-2.js";

// build/engines/embedded/protocols/http/dynamic.js
import { gzipSync } from "node:zlib";

// build/engines/embedded/scenario/render.js
var asText = (value) => typeof value == "string" ? value : value === void 0 ? "" : JSON.stringify(value), encoded = (value) => encodeURIComponent(asText(value)), writers = { text: asText, path: encoded, form: encoded };
function compile(text, kind = "text") {
  let write = writers[kind];
  return join(partsOf(text).map((part) => typeof part == "string" ? part : one(part, write)));
}
function compileJson(json) {
  let parts = partsOf(json), made = parts.map((part, at) => {
    if (typeof part == "string") {
      let from = isWhole(parts, at - 1) ? 1 : 0;
      return part.slice(from, isWhole(parts, at + 1) ? -1 : void 0);
    }
    return one(part, isWhole(parts, at) ? (value) => JSON.stringify(value ?? null) : withinText);
  });
  return join(made);
}
var withinText = (value) => JSON.stringify(asText(value)).slice(1, -1);
function isWhole(parts, at) {
  let [before, part, after] = [parts[at - 1], parts[at], parts[at + 1]];
  return typeof part == "object" && typeof before == "string" && typeof after == "string" && /(?<!\\)"$/.test(before) && /^"(?!\s*:)/.test(after);
}
function partsOf(text) {
  if (!isTemplate(text))
    return [text];
  let parsed = parseTemplate(text);
  if ("refused" in parsed)
    throw new TypeError(parsed.refused);
  return parsed.value;
}
var one = (placeholder, write) => (values) => write(values.of(placeholder));
function join(parts) {
  if (parts.every((part) => typeof part == "string")) {
    let text = parts.join("");
    return () => text;
  }
  return (values) => {
    let text = "";
    for (let part of parts)
      text += typeof part == "string" ? part : part(values);
    return text;
  };
}

// build/engines/embedded/scenario/capture.js
import { jsonpath } from "./vendor/json-p3.js";
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
      let query = jsonpath.compile(capture.path);
      return (response) => query.query(response.json).nodes[0]?.value;
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

// build/engines/embedded/scenario/check.js
import { isDeepStrictEqual } from "node:util";
import { jsonpath as jsonpath2 } from "./vendor/json-p3.js";
function compileChecks({ headers, body, json, size, time }) {
  let checks = [
    ...Object.entries(headers ?? {}).map(([name, pattern]) => ofHeader(name, pattern)),
    ...size ? [ofSize(size)] : [],
    ...body === void 0 ? [] : [ofBody(body)],
    ...(json ?? []).map(({ path, value }) => ofJson(path, value)),
    ...time ? [ofTime(time)] : []
  ];
  return (response, ms) => {
    for (let check of checks) {
      let why = check(response, ms);
      if (why !== void 0)
        return why;
    }
  };
}
var ofHeader = (name, pattern) => (response) => {
  let found = response.header(name);
  return found === void 0 ? `the response has no header ${name}` : matchesWildcard(pattern, found) ? void 0 : `the header ${name} is not ${pattern}`;
}, ofBody = (text) => (response) => response.text.includes(text) ? void 0 : `the body does not hold ${shown(text)}`;
function ofJson(path, expected) {
  let query = jsonpath2.compile(path);
  return (response) => {
    let [node] = query.query(response.json).nodes;
    return node ? isDeepStrictEqual(node.value, expected) ? void 0 : `${path} is not ${shown(expected)}` : `${path} finds nothing`;
  };
}
var ofSize = (limit) => ({ bytes }) => holds(bytes.length, limit) ? void 0 : `the body has ${bytes.length} bytes, expected ${limit.comparator} ${limit.value}`, ofTime = (limit) => (_, ms) => holds(ms, limit) ? void 0 : `the response time is not ${limit.comparator} ${formatDuration(limit.value)}`;
function holds(value, { comparator, value: limit }) {
  switch (comparator) {
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
  }
}
var mostShown = 60, shown = (value) => {
  let text = JSON.stringify(value);
  return text.length > mostShown ? `${text.slice(0, mostShown - 1)}…` : text;
};

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
    let lower = name.toLowerCase();
    return this.fields.filter(([known]) => known === lower).map(([, value]) => value);
  }
  /** Values of a header as one; undefined where there is none. */
  header(name) {
    let values = this.all(name);
    return values.length > 0 ? values.join(", ") : void 0;
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
    return this.parsed ??= { value: parseJson(this.text) }, this.parsed.value;
  }
  decode() {
    if (this.length > mostBytes)
      throw new Error(`the body is larger than the ${mostBytes / 1024 / 1024} MB that are read`);
    return (this.header("content-encoding") ?? "").split(",").map((coding) => coding.trim().toLowerCase()).filter(Boolean).toReversed().reduce((bytes, coding) => {
      let decode = decoders[coding];
      if (!decode || bytes.length === 0)
        return bytes;
      try {
        return decode(bytes);
      } catch {
        throw new Error(`the body cannot be decoded (${coding})`);
      }
    }, Buffer.concat(this.pieces));
  }
};
function parseJson(text) {
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
    let { check, take } = this.terms, why = orWhy(() => check(this.response, ms));
    if (why !== void 0)
      return { fault: { error: "expect", message: why } };
    let missing = orWhy(() => take(this.response, this.values));
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
function orWhy(look) {
  try {
    return look();
  } catch (error) {
    return error.message;
  }
}

// build/engines/embedded/protocols/http/dynamic.js
function dynamic(request, to, load) {
  let { templates } = request, reads = isRead(request, load);
  if (!templates && !reads)
    return;
  let fixed = templates ? void 0 : prepareRequest(request, to), render = fixed ? () => fixed : rendererOf(request, to);
  if (!reads)
    return { begin: (values) => ({ request: render(values) }) };
  let terms = termsOf(request, to);
  return {
    begin: (values) => {
      let bare = render(values);
      return {
        request: withCookies(bare, values, to),
        reading: new Reading(terms, bare, values)
      };
    }
  };
}
function rendererOf(request, to) {
  let path = compile(request.path, "path"), headers = headersOf(request.headers, to.headers).map((text) => compile(text)), body = bodyOf(request), { body: _, gzip, ...rest } = request, base = prepareRequest({ ...rest, path: "/", headers: {} }, to);
  return (values) => {
    let { pathname, search } = new URL(joinUrl(to.url, path(values))), text = body?.(values);
    return {
      ...base,
      path: pathname + search,
      headers: [
        ...headers.map((render) => render(values)),
        ...gzip && text !== void 0 ? ["content-encoding", "gzip"] : []
      ],
      body: gzip && text !== void 0 ? gzipSync(text) : text
    };
  };
}
function bodyOf({ body, bodyKind }) {
  if (body !== void 0)
    return bodyKind === "json" ? compileJson(body) : compile(body, bodyKind);
}
export {
  connect,
  dynamic,
  prepare
};
