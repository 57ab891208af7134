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

export {
  compile,
  compileJson
};
