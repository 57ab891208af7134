import {
  renderTerminal,
  renderings
} from "./shared-scorecard-parts-facts.js";
import {
  defined
} from "./shared-model-basics-defined.js";

// build/cli/print.js
function printScorecard(scorecard, exit) {
  process.stdout.write(renderTerminal(scorecard, { ...terminalOptions(), ...defined({ exit }) }));
}
function printReport(report, exit, given) {
  given.isSet("json") ? process.stdout.write(renderings.json(report)) : printScorecard(report.scorecard, exit);
}
var terminalOptions = () => ({
  color: process.stdout.isTTY === !0 && !process.env.NO_COLOR,
  width: process.stdout.columns || 100
});
function printNotes(notes) {
  for (let { source, message, hint } of notes)
    process.stderr.write(`note: ${source}: ${message}${hint ? ` (${hint})` : ""}
`);
}

export {
  printScorecard,
  printReport,
  terminalOptions,
  printNotes
};
