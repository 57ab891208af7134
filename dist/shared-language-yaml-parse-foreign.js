import {
  parseJson
} from "./shared-model-basics-parse-json.js";

// build/language/yaml/parse-foreign.js
import { parse } from "./vendor/yaml.js";
function parseForeign(text) {
  if (text === void 0)
    return;
  let json = parseJson(text);
  if (json !== void 0)
    return json;
  try {
    return parse(text, { maxAliasCount: 100, uniqueKeys: !1, merge: !0, logLevel: "silent" });
  } catch {
    return;
  }
}
var mappingOf = (value) => typeof value == "object" && value !== null && !Array.isArray(value) ? value : {}, at = (value, key) => Object.hasOwn(mappingOf(value), key) ? mappingOf(value)[key] : void 0, listOf = (value) => Array.isArray(value) ? value : [];

export {
  parseForeign,
  mappingOf,
  at,
  listOf
};
