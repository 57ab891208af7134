// build/gate/record/redact-deep.js
var foreignKeys = /* @__PURE__ */ new Set(["labels", "annotations", "match", "severities", "headers"]), ownWords = /* @__PURE__ */ new Set([
  "kind",
  "verdict",
  "cause",
  "source",
  "comparator",
  "side",
  "profile",
  "grade",
  "state",
  "purpose",
  "inconclusive",
  "noData",
  "tooFewRequests",
  "error",
  "start",
  "end",
  "startedAt",
  "commit"
]);
function redactDeep(data, redact) {
  return walk(data, "", redact);
}
function walk(data, name, redact) {
  if (typeof data == "string")
    return ownWords.has(name) ? data : redact(data);
  if (Array.isArray(data))
    return data.map((item) => walk(item, foreignKeys.has(name) ? "" : name, redact));
  if (data === null || typeof data != "object")
    return data;
  let keyOf = foreignKeys.has(name) ? redact : (key) => key;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [keyOf(key), walk(value, key, redact)]));
}

export {
  redactDeep
};
