import {
  isObject
} from "./shared-model-basics-is-object.js";
import {
  excerpt
} from "./shared-net-redaction-excerpt.js";

// build/providers/numbers/samples.js
function parseSample(item) {
  if (!isObject(item) || !Array.isArray(item.value))
    return;
  let point = parsePoint(item.value);
  return point && { labels: parseLabels(item.metric), value: point[1] };
}
var specialValues = {
  NaN: Number.NaN,
  "+Inf": Number.POSITIVE_INFINITY,
  Inf: Number.POSITIVE_INFINITY,
  "-Inf": Number.NEGATIVE_INFINITY
};
function parsePoint(point) {
  if (!Array.isArray(point))
    return;
  let [time, text] = point;
  if (typeof time != "number" || typeof text != "string" || text.trim() === "")
    return;
  let value = specialValues[text] ?? Number(text);
  return Number.isNaN(value) && text !== "NaN" ? void 0 : [time, value];
}
var parsePoints = (values) => Array.isArray(values) ? values.map(parsePoint).filter((point) => point !== void 0) : [];
function parseLabels(metric) {
  return isObject(metric) ? Object.fromEntries(Object.entries(metric).map(([name, value]) => [
    excerpt(name, 100),
    excerpt(String(value), 200)
  ])) : {};
}
var parseWarnings = (...lists) => lists.flatMap((list) => strings(list)).map((text) => excerpt(text, 300)), strings = (value) => Array.isArray(value) ? value.filter((item) => typeof item == "string").slice(0, 10) : [];

export {
  parseSample,
  parsePoint,
  parsePoints,
  parseLabels,
  parseWarnings
};
