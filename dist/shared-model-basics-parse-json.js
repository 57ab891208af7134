import {
  isObject
} from "./shared-model-basics-is-object.js";

// build/model/basics/parse-json.js
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}
function parseObject(text) {
  let value = parseJson(text);
  return isObject(value) && !Array.isArray(value) ? value : void 0;
}

export {
  parseJson,
  parseObject
};
