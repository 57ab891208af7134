import {
  limits
} from "./shared-language-limits.js";
import {
  textOption
} from "./shared-language-text-option.js";
import {
  mistake
} from "./shared-language-yaml-reading.js";
import {
  formatDuration,
  parseDuration,
  parsePercent,
  parseRate
} from "./shared-model-basics-units.js";
import {
  describe,
  quote
} from "./shared-language-yaml-tree.js";

// build/language/scalars/amounts.js
function duration({ least, most }) {
  let hint = "a number and a unit, ms, s, m or h, such as 30s";
  return textOption({
    type: "duration",
    expected: "a duration",
    hint: "a duration needs a unit, such as 30s",
    schema: { pattern: "^\\s*\\d+(\\.\\d+)?(ms|s|m|h)\\s*$" },
    parse: (text) => {
      let value = parseDuration(text);
      return /^\s*-/.test(text) ? { refused: `a duration cannot be negative; found ${quote(text)}` } : value === void 0 ? { refused: `expected a duration; found ${quote(text)}`, hint } : value >= least && value <= most ? { value } : {
        refused: `expected a duration between ${span(least)} and ${span(most)}; found ${quote(text)}`
      };
    }
  });
}
var span = (ms) => formatDuration(ms) || "0s";
function rate({ most }) {
  let hint = "a number, a slash and s, m or h, such as 100/s";
  return textOption({
    type: "rate",
    expected: "a rate",
    hint: "a rate says a time, such as 100/s",
    schema: { pattern: "^\\s*\\d+(\\.\\d+)?\\s*/\\s*[smh]\\s*$" },
    parse: (text) => {
      let value = parseRate(text);
      return value === void 0 ? { refused: `expected a rate; found ${quote(text)}`, hint } : value > 0 && value <= most ? { value } : { refused: `expected a rate above 0/s and up to ${most}/s; found ${quote(text)}` };
    }
  });
}
var percentage = textOption({
  type: "percentage",
  expected: "a percentage",
  hint: "a percentage has its sign, such as 10%",
  schema: { pattern: "^\\s*\\d+(\\.\\d+)?\\s*%\\s*$" },
  parse: (text) => {
    let value = parsePercent(text);
    return value === void 0 ? { refused: `expected a percentage; found ${quote(text)}`, hint: "such as 10%" } : value > 0 && value <= 1 ? { value } : { refused: `expected a percentage above 0% and up to 100%; found ${quote(text)}` };
  }
});
function integer({ least, most }) {
  return {
    type: "integer",
    schema: { type: "integer", minimum: least, maximum: most },
    read: (spot) => {
      let { node } = spot;
      if (node.kind === "number" && Number.isInteger(node.value) && node.value >= least && node.value <= most)
        return node.value;
      let expected = least === most ? `the number ${least}` : `a whole number from ${least} to ${most}`, hint = node.kind === "text" && /^\s*\d+\s*$/.test(node.text) ? "without quotes" : void 0;
      return mistake(spot, { message: `expected ${expected}; found ${describe(node)}`, hint });
    }
  };
}
var workers = (() => {
  let count = integer({ least: 1, most: limits.workers });
  return {
    type: "`auto` or integer",
    schema: { anyOf: [{ enum: ["auto"] }, count.schema] },
    read: (spot) => spot.node.kind === "text" && spot.node.text.trim() === "auto" ? "auto" : count.read(spot)
  };
})(), weight = {
  type: "number",
  schema: { type: "number", exclusiveMinimum: 0, maximum: 1e6 },
  read: (spot) => {
    let { node } = spot;
    return node.kind === "number" && node.value > 0 && node.value <= 1e6 ? node.value : mistake(spot, {
      message: `expected a number above 0 and up to 1000000; found ${describe(node)}`
    });
  }
};

export {
  duration,
  rate,
  percentage,
  integer,
  workers,
  weight
};
