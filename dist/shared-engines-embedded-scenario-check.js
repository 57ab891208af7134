import {
  compileJsonPath
} from "./shared-language-json-path.js";
import {
  formatDuration
} from "./shared-model-basics-units.js";
import {
  matchesWildcard
} from "./shared-net-addresses-wildcard.js";
import {
  isTemplate,
  parseTemplate
} from "./shared-language-template.js";

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

// build/engines/embedded/scenario/check.js
import { isDeepStrictEqual } from "node:util";
function compileChecks({ headers, body, json, size, time }) {
  let checks = [
    ...Object.entries(headers ?? {}).map(([name, pattern]) => ofHeader(name, pattern)),
    ...size ? [ofSize(size)] : [],
    ...body === void 0 ? [] : [ofBody(body)],
    ...(json ?? []).map(({ path, value }) => ofJson(path, value)),
    ...time ? [ofTime(time)] : []
  ];
  return (response, ms, values) => {
    for (let check of checks) {
      let why = check(response, ms, values);
      if (why !== void 0)
        return why;
    }
  };
}
function ofHeader(name, pattern) {
  let render = compile(pattern);
  return (response, _, values) => {
    let found = response.header(name);
    return found === void 0 ? `the response has no header ${name}` : matchesWildcard(render(values), found) ? void 0 : `the header ${name} is not ${pattern}`;
  };
}
function ofBody(text) {
  let render = compile(text);
  return (response, _, values) => response.text.includes(render(values)) ? void 0 : `the body does not hold ${shown(text)}`;
}
function ofJson(path, expected) {
  let query = compileJsonPath(path), render = isTemplate(JSON.stringify(expected)) && compileJson(JSON.stringify(expected));
  return (response, _, values) => {
    let [node] = query.query(response.json).nodes;
    if (!node)
      return `${path} finds nothing`;
    let wanted = render ? JSON.parse(render(values)) : expected;
    return isDeepStrictEqual(node.value, wanted) ? void 0 : `${path} is not ${shown(expected)}`;
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

export {
  compile,
  compileJson,
  compileChecks,
  holds
};
