import {
  mistake
} from "./shared-language-yaml-reading.js";
import {
  describe,
  describeKind
} from "./shared-language-yaml-tree.js";

// build/language/text-option.js
var longestExpression = 500;
function textOption({ type, expected, hint, parse, schema = {}, secret }) {
  return {
    type,
    parse,
    schema: { type: "string", ...schema },
    read: (spot) => {
      if (spot.node.kind === "text")
        return readText(spot, parse);
      let found = secret ? describeKind(spot.node) : describe(spot.node);
      return mistake(spot, { message: `expected ${expected}; found ${found}`, hint });
    }
  };
}
function readText(spot, parse) {
  let { node } = spot;
  if (node.kind !== "text")
    throw new TypeError("readText is for texts");
  let parsed = parse(node.text);
  if ("value" in parsed)
    return parsed.value;
  let { refused, hint, index } = parsed, at = index !== void 0 && node.textAt !== void 0 ? node.textAt + index : void 0;
  return mistake(spot, { message: refused, hint, at });
}

export {
  longestExpression,
  textOption,
  readText
};
