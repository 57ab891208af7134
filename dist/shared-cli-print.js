import { defined } from "./shared-load.js";
import { renderTerminal, renderings } from "./shared-gate.js";
// build/cli/print.js
function printScorecard(scorecard, exit) {
	process.stdout.write(renderTerminal(scorecard, {
		...terminalOptions(),
		...defined({ exit })
	}));
}
function printReport(report, exit, given) {
	if (given.isSet("json")) process.stdout.write(renderings.json(report));
	else printScorecard(report.scorecard, exit);
}
const terminalOptions = () => ({
	color: process.stdout.isTTY === true && !process.env.NO_COLOR,
	width: process.stdout.columns || 100
});
function printNotes(notes) {
	for (const { source, message, hint } of notes) process.stderr.write(`note: ${source}: ${message}${hint ? ` (${hint})` : ""}\n`);
}
export { printNotes, printReport, printScorecard, terminalOptions };
