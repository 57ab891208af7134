import {
  isExpected
} from "./shared-model-plan-load.js";
import {
  joinUrl
} from "./shared-net-join-url.js";
import {
  gateVersion
} from "./shared-model-version.js";

// build/engines/embedded/protocols/http/requests.js
import { gzipSync } from "node:zlib";

// build/engines/embedded/protocols/http/body.js
import { randomUUID } from "node:crypto";
import { basename } from "node:path";
var boundary = `reliability-gate-${randomUUID()}`;
function bodyOf({ body, file, multipart }) {
  if (body !== void 0)
    return { pieces: [body] };
  if (file)
    return { pieces: [bytesOf(file)] };
  if (multipart)
    return {
      pieces: [...multipart.flatMap(piecesOf), `--${boundary}--\r
`],
      type: `multipart/form-data; boundary=${boundary}`
    };
}
function joined(pieces) {
  let [only = "", ...more] = pieces;
  return more.length === 0 ? only : Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
}
function piecesOf(field) {
  let start = `--${boundary}\r
content-disposition: form-data; name="${quoted(field.name)}"`;
  if (field.text !== void 0)
    return [`${start}\r
\r
${field.text}\r
`];
  let { file, type = "application/octet-stream", filename = basename(file.path) } = field;
  return [`${start}; filename="${quoted(filename)}"\r
content-type: ${type}\r
\r
`, bytesOf(file), `\r
`];
}
var quoted = (text) => text.replaceAll(`
`, "%0A").replaceAll("\r", "%0D").replaceAll('"', "%22");
function bytesOf({ path, bytes }) {
  if (bytes === void 0)
    throw new TypeError(`the file ${path} has not been read`);
  return Buffer.from(bytes, "latin1");
}

// build/engines/embedded/protocols/http/requests.js
function prepareRequest(request, { side, url, headers: common }) {
  let { name, method, path, headers, gzip, expect } = request, { pathname, search } = new URL(joinUrl(url, path)), own = bodyOf(request), body = own && joined(own.pieces), isCompressed = gzip && body !== void 0;
  return {
    side,
    name,
    method,
    path: pathname + search,
    headers: [
      ...headersOf(headers, common),
      ...own?.type ? ["content-type", own.type] : [],
      ...isCompressed ? ["content-encoding", "gzip"] : []
    ],
    body: isCompressed ? gzipSync(body) : body,
    isGood: (status) => isExpected(expect, status)
  };
}
function headersOf(own, common) {
  let merged = /* @__PURE__ */ new Map([["user-agent", ["user-agent", `reliability-gate/${gateVersion}`]]]);
  for (let [key, value] of [...Object.entries(common), ...Object.entries(own)])
    merged.set(key.toLowerCase(), [key, value]);
  return [...merged.values()].flat();
}

export {
  bodyOf,
  joined,
  prepareRequest,
  headersOf
};
