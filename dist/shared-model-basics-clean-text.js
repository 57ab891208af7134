import {
  butJoiners
} from "./shared-model-basics-joiners.js";

// build/model/basics/clean-text.js
function cleanText(text, most = 300) {
  let shown = clip(text.toWellFormed(), most * 8).replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, " ").replace(hidden, "").replace(new RegExp("(\\p{M}{3})\\p{M}+", "gu"), "$1").trim();
  return clip(shown, most);
}
function cleanBlock(text, most = 4e3) {
  let lines = clip(text.toWellFormed(), most * 2).split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.replace(new RegExp("\\p{Cc}", "gu"), " ").replace(hidden, "").trimEnd());
  return clip(lines.join(`
`).replace(/^\n+|\n+$/g, ""), most);
}
function clip(text, most) {
  if (text.length <= most)
    return text;
  let points = [...text.slice(0, 2 * most + 2)];
  return points.length <= most ? text : `${points.slice(0, Math.max(0, most - 1)).join("")}…`;
}
var hidden = butJoiners("[\\p{Cf}\\p{Co}\\p{Cn}\\u115F\\u1160\\u2800\\u3164\\uFFA0\\u{FE00}-\\u{FE0D}\\u{E0100}-\\u{E01EF}\\u034F\\u17B4\\u17B5]", "gu");

export {
  cleanText,
  cleanBlock,
  clip
};
