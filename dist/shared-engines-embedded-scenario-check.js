import {
  compileFirst
} from "./shared-language-json-path.js";
import {
  compile,
  compileJson
} from "./shared-engines-embedded-scenario-render.js";
import {
  formatDuration
} from "./shared-model-basics-units.js";
import {
  matchesWildcard
} from "./shared-net-addresses-wildcard.js";
import {
  isTemplate
} from "./shared-language-template.js";

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
  let find = compileFirst(path), render = isTemplate(JSON.stringify(expected)) && compileJson(JSON.stringify(expected));
  return (response, _, values) => {
    let found = find(response.json);
    if (found === void 0)
      return `${path} finds nothing`;
    let wanted = render ? JSON.parse(render(values)) : expected;
    return isDeepStrictEqual(found, wanted) ? void 0 : `${path} is not ${shown(expected)}`;
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
  compileChecks,
  holds
};
