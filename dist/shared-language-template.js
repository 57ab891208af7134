import {
  quote
} from "./shared-language-yaml-tree.js";

// build/language/template.js
var givenNames = ["uuid", "int", "text", "timestamp", "iteration"], longestText = 1e3, known = "a captured value, a column such as users.name, uuid, int(1, 100), text(12), timestamp or iteration", howToSendBraces = "to send {{ as it is, write {{ '{{' }}", isTemplate = (text) => text.includes("{{");
function parseTemplate(text) {
  let parts = [], from = 0;
  for (let at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", from)) {
    let end = text.indexOf("}}", at);
    if (end < 0)
      return {
        refused: "the placeholder is not closed",
        hint: `write }} at its end; ${howToSendBraces}`,
        index: at
      };
    at > from && parts.push(text.slice(from, at));
    let inner = text.slice(at + 2, end), parsed = parsePlaceholder(inner.trim());
    if (typeof parsed == "string")
      return { refused: parsed, hint: `known are ${known}; ${howToSendBraces}`, index: at };
    parts.push({ ...parsed, index: at }), from = end + 2;
  }
  return from < text.length && parts.push(text.slice(from)), { value: parts };
}
function parsePlaceholder(text) {
  if (text === "uuid" || text === "timestamp" || text === "iteration")
    return { kind: text };
  if (text === "'{{'")
    return { kind: "braces" };
  let [, called, given = ""] = /^(\w+)\s*\(([^()]*)\)$/.exec(text) ?? [], numbers = given.split(",").map((one) => /^\s*-?\d{1,15}\s*$/.test(one) ? Number(one) : NaN);
  if (called === "int") {
    let [least = NaN, most = NaN] = numbers;
    return numbers.length === 2 && least <= most ? { kind: "int", least, most } : `expected int(least, most); found ${quote(text)}`;
  }
  if (called === "text") {
    let [length = NaN] = numbers;
    return numbers.length === 1 && length >= 1 && length <= longestText ? { kind: "text", length } : `expected text(length) of 1 to ${longestText} characters; found ${quote(text)}`;
  }
  return isValueName(text) && !givenNames.some((name) => name === text) ? { kind: "value", name: text } : text === "" ? "the placeholder is empty" : `there is no placeholder ${quote(text)}`;
}
var isValueName = (text) => /^[\p{L}_][\p{L}\p{N}_-]*(\.[^.{}]+)?$/u.test(text), masked = (text) => text.replace(/\{\{.*?\}\}/gs, (found) => "x".repeat(found.length));

export {
  givenNames,
  howToSendBraces,
  isTemplate,
  parseTemplate,
  masked
};
