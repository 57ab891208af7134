import {
  resolveVariables
} from "./shared-language-variables.js";
import {
  mistake
} from "./shared-language-yaml-reading.js";
import {
  Secret
} from "./shared-model-secret.js";
import {
  describeKind
} from "./shared-language-yaml-tree.js";

// build/language/access/headers.js
var engineHeaders = [
  "connection",
  "content-length",
  "expect",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade"
], mostHeaders = 50, headers = {
  type: "headers",
  schema: {
    type: "object",
    propertyNames: { pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$" },
    additionalProperties: { type: "string" },
    maxProperties: mostHeaders
  },
  read: (spot) => {
    let { node, reading } = spot;
    if (node.kind !== "map")
      return mistake(spot, {
        message: `expected a mapping of header names to values; found ${describeKind(node)}`,
        hint: 'such as { X-Preview: "1" }'
      });
    if (node.entries.length > mostHeaders)
      return mistake(spot, { message: `more than ${mostHeaders} headers` });
    let before = reading.found.length, pairs = node.entries.map((entry) => [entry.key, readHeader(entry, spot)]);
    for (let [index, { key, at }] of node.entries.entries())
      pairs.findIndex(([name]) => name.toLowerCase() === key.toLowerCase()) < index && mistake(spot, {
        message: "duplicate header",
        hint: "case does not count in their names",
        at
      });
    return reading.found.length > before ? void 0 : Object.fromEntries(pairs);
  }
};
function readHeader({ key, at, value: node }, spot) {
  let refusal = refuseName(key);
  if (refusal)
    return mistake(spot, { message: refusal, at });
  let path = `${spot.path}.${key}`;
  if (node.kind !== "text") {
    let hint = node.kind === "number" || node.kind === "boolean" ? "put the value into quotes" : void 0;
    return mistake({ ...spot, node, path }, { message: `expected a text; found ${describeKind(node)}`, hint });
  }
  let resolved = resolveVariables(node.text, node.isLiteral ? void 0 : spot.reading.environment, "header"), parsed = "value" in resolved ? checkValue(resolved.value.text) : resolved;
  if ("value" in parsed) {
    for (let secret of secretsOf(key, parsed.value))
      spot.reading.secrets.add(secret);
    if ("value" in resolved)
      for (let part of resolved.value.parts)
        spot.reading.secrets.add(part);
    return new Secret(parsed.value);
  }
  let index = parsed.index !== void 0 && node.textAt !== void 0 ? node.textAt + parsed.index : void 0;
  return mistake({ ...spot, node, path }, { message: parsed.refused, hint: parsed.hint, at: index });
}
function refuseName(name) {
  if (!/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/.test(name))
    return "a header name is made of letters, digits and dashes, 100 at most";
  if (engineHeaders.includes(name.toLowerCase()))
    return `the header ${name} is set by the load engine itself`;
}
function checkValue(written) {
  let value = written.trim();
  return value === "" ? { refused: "expected a value; found an empty text" } : value.length > 8e3 ? { refused: "the value is longer than 8000 characters" } : /[^\t\x20-\x7e\x80-\xff]/.test(value) ? { refused: "the value holds a line break or a character that no header may hold" } : { value };
}
function secretsOf(name, value) {
  if (name.toLowerCase() === "cookie")
    return [
      value,
      ...value.split(";").map((pair) => pair.slice(pair.indexOf("=") + 1).trim())
    ].filter((part) => part.length >= 4);
  let credentials = /^(?:basic|bearer|token|apikey|digest)\s+(\S.*)$/i.exec(value)?.[1];
  return credentials ? [value, credentials] : [value];
}
function mergeHeaders(...several) {
  let merged = /* @__PURE__ */ new Map();
  for (let headers2 of several)
    for (let [name, value] of Object.entries(headers2))
      merged.set(name.toLowerCase(), [name, value]);
  return Object.fromEntries(merged.values());
}

export {
  headers,
  mergeHeaders
};
