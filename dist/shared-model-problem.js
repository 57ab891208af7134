import {
  defined
} from "./shared-model-basics-defined.js";

// build/model/problem.js
var mostMistakes = 20, mostBytes = 5800, longestMessage = 4500, longestHint = 900, Problem = class extends Error {
  code;
  hint;
  mistakes;
  constructor(code, message, options = {}) {
    super(clip(message, longestMessage)), this.name = "Problem", this.code = code, this.hint = options.hint && clip(options.hint, longestHint), this.mistakes = shownOf(options.mistakes ?? []);
  }
};
function shownOf(mistakes) {
  let shown = [], bytes = 0;
  for (let mistake of mistakes) {
    let { message, hint } = mistake, clipped = {
      ...mistake,
      message: clip(message, longestMessage),
      ...hint !== void 0 && { hint: clip(hint, longestHint) }
    };
    if (bytes += new TextEncoder().encode(formatMistake(clipped)).length + 1, shown.length === mostMistakes || bytes > mostBytes && shown.length > 0)
      break;
    shown.push(clipped);
  }
  let rest = mistakes.length - shown.length;
  return rest === 0 ? shown : [
    ...shown,
    { message: rest === 1 ? "1 more mistake follows" : `${rest} more mistakes follow` }
  ];
}
function clip(text, most) {
  let bytes = new TextEncoder().encode(text);
  return bytes.length <= most ? text : `${new TextDecoder().decode(bytes.subarray(0, most)).replace(/\uFFFD+$/, "")}…`;
}
function formatMistake({ place, message, hint }) {
  return `${place ? `${formatPlace(place)}: ` : ""}${message}${hint ? ` (${hint})` : ""}`;
}
var formatPlace = ({ file, line, column, input }) => input ?? `${file}:${line}:${column}`, formatWarning = ({ message, ...warning }) => formatMistake({ ...warning, message: `warning: ${message}` }), mistakesIn = ({ message, hint, mistakes }) => mistakes.length > 0 ? mistakes : [{ message, ...defined({ hint }) }], formatProblem = (problem) => mistakesIn(problem).map(formatMistake).join(`
`), problemLine = (problem) => formatProblem(problem).replaceAll(`
`, "; ");

export {
  Problem,
  formatMistake,
  formatWarning,
  mistakesIn,
  formatProblem,
  problemLine
};
