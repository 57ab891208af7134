import {
  butJoiners
} from "./shared-model-basics-joiners.js";

// build/language/yaml/tree.js
function nodeOf(written) {
  return typeof written == "string" ? { kind: "text", at: 0, text: written } : typeof written == "number" ? { kind: "number", at: 0, value: written, source: String(written) } : typeof written == "boolean" ? { kind: "boolean", at: 0, value: written } : { kind: "list", at: 0, items: written.map(nodeOf) };
}
function describe(node) {
  return node.kind === "text" ? quote(node.text) : node.kind === "number" ? `the number ${node.source}` : node.kind === "boolean" ? `${node.value}` : describeKind(node);
}
function describeKind(node) {
  return {
    text: "a text",
    number: "a number",
    boolean: "true or false",
    nothing: "nothing",
    list: "a list",
    map: "a mapping"
  }[node.kind];
}
function quote(text) {
  let characters = [...text], short = characters.length > 60 ? `${characters.slice(0, 57).join("")}...` : text;
  return printable(JSON.stringify(short));
}
var printable = (text) => text.replace(unseen, "?"), unseen = butJoiners("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "gu");
function entryOf(node, key) {
  return node?.kind === "map" ? node.entries.find((entry) => entry.key === key) : void 0;
}

export {
  nodeOf,
  describe,
  describeKind,
  quote,
  printable,
  entryOf
};
