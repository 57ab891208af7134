import {
  butJoiners
} from "./shared-model-basics-joiners.js";

// build/net/redaction/excerpt.js
var mostRead = 1e4;
function excerpt(text, length = 200) {
  let head = text.length > mostRead ? `${text.slice(0, mostRead)}…` : text, title = isHtml(head) ? /<title[^>]*>([^<]+)/i.exec(head)?.[1] : void 0, line = oneLine(title ?? head), characters = [...line];
  return characters.length > length ? `${characters.slice(0, length - 1).join("")}…` : line;
}
function isHtml(text) {
  return /^\s*(<!doctype html|<html|<head|<body|<!--)/i.test(text.slice(0, 1e3));
}
var oneLine = (text) => text.replace(/\s+/g, " ").replace(unseen, "").trim(), plainLines = (text) => text.replace(/\r\n?|[\u2028\u2029\u0085]/g, `
`).replace(/\t/g, " ").replace(unseenInLines, ""), unseen = butJoiners("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]", "gu"), unseenInLines = butJoiners("(?!\\n)[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]", "gu");

export {
  excerpt,
  isHtml,
  oneLine,
  plainLines
};
