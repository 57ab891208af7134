import {
  cleanText
} from "./shared-model-basics-clean-text.js";

// build/model/evidence/app-end.js
var longestWords = 200;
function describeEnd({ how, lines }) {
  let words = lines.filter((line) => new RegExp("\\p{L}", "u").test(line) && !/^\s+at /.test(line)), last = words.findLast((line) => meaningful.test(line)) ?? words.at(-1);
  return last === void 0 ? `(${how})` : `(${how}): ${cleanText(last, longestWords)}`;
}
var meaningful = /error|exception|panic|fatal|refused|cannot|denied|not found|failed|in use/i;

export {
  describeEnd
};
